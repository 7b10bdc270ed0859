//! What stands beside the words of an item: its tags, files, link cards, and where it came from. Read for a whole page of
//! items in one statement, and drawn from here by cards and threads alike.

use crate::{ItemId, PersonId, Result, Time, View, items::attachments::Attachment, links};
use kit::{params, sql};
use rustc_hash::FxHashMap;

/// What somebody shares with words of their own.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct About {
    pub id: ItemId,
    pub kind: String,
    pub author_id: PersonId,
    pub author_name: String,
    pub title: String,
    pub excerpt: String,
    pub created_at: Time,
}

/// Where an imported item came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub author: String,
    pub licence: String,
    pub url: String,
}

#[derive(Debug, Default)]
pub struct Beside {
    of: FxHashMap<ItemId, One>,
}
/// What stands beside one item.
#[derive(Debug, Default)]
pub struct One {
    pub tags: Vec<String>,
    pub files: Vec<Attachment>,
    pub links: Vec<links::Card>,
    pub source: Option<Source>,
    /// What it shares, if the viewer may see that.
    pub about: Option<About>,
    /// For its author, on the day of writing: names of those it mentions who cannot see it.
    pub unseen_by: Vec<String>,
}
static NOTHING: One = One { tags: vec![], files: vec![], links: vec![], source: None, about: None, unseen_by: vec![] };

impl Beside {
    pub fn of(&self, id: ItemId) -> &One {
        self.of.get(&id).unwrap_or(&NOTHING)
    }
    pub fn is_empty(&self) -> bool {
        self.of.is_empty()
    }
}

kit::rec! {
    /// `what`: 1 a tag, 2 a file, 3 a link card, 4 a source, 5 somebody mentioned in vain, 6 what it shares. Each names only the columns it has.
    pub struct Row { pub what: i64, pub item_id: ItemId, pub position: i64, pub a: String, pub b: String, pub c: String, pub d: String, pub thumb: Option<String>,
        pub person_id: i64, pub size: i64, pub width: Option<i64>, pub height: Option<i64>, pub at: Time }
}

impl View {
    /// For those of `ids` the viewer sees.
    pub async fn beside(&mut self, ids: &[i64]) -> Result<Beside> {
        let mut out = Beside::default();
        if ids.is_empty() {
            return Ok(out);
        }
        let mut ids = ids.to_vec();
        ids.sort_unstable();
        ids.dedup();
        // `cross join`: SQLite reads what was seen first, however little it knows of the sizes of the others. What decides
        // whether there is more to read of an item stands beside it, so that it is not looked up again.
        let rows: Vec<Row> = self
            .all(
                sql!("with seen (id, about_id, fresh) as materialized (select i.id, i.about_id, i.author_id = $1 and coalesce(i.edited_at, i.created_at) > $3
                        from" each(2) "cross join items i where i.id = e.value and" visible!("i") ")
                      select cast(1 as bigint), t.item_id, cast(0 as bigint), t.tag, '', '', '', null, cast(0 as bigint), cast(0 as bigint), null, null, cast(0 as bigint)
                        from seen cross join item_tags t where t.item_id = seen.id
                      union all select 2, f.item_id, f.id, f.secret, f.hash, f.name, f.mime, f.thumb, f.person_id, f.size, f.width, f.height, f.at
                        from seen cross join attachments f where f.item_id = seen.id
                      union all select 3, l.item_id, l.position, c.url, c.title, c.description, c.site, null, 0, 0, null, null, 0
                        from seen cross join item_links l join link_cards c on c.url = l.url and c.state = 'ok' where l.item_id = seen.id
                      union all select 4, s.local_id, 0, s.author, s.licence, s.url, '', null, 0, 0, null, null, 0
                        from seen cross join sources s where s.kind = 'item' and s.local_id = seen.id
                      union all select 5, m.item_id, m.person_id, p.name, '', '', '', null, 0, 0, null, null, 0
                        from seen cross join mentions m join items mi on mi.id = m.item_id join people p on p.id = m.person_id and p.id <> $1 and p.state = 'active' and" knowable!("p")
                       "where seen.fresh and m.item_id = seen.id and not exists (select 1 from items mr join audience_entries me on me.audience_id = mr.audience_id
                          join memberships mm on mm.principal_id = me.principal_id and mm.person_id = p.id where mr.id = mi.root_id)
                      union all select 6, seen.id, o.id, oa.name, o.title, o.excerpt, o.kind, null, oa.id, 0, null, null, o.created_at
                        from seen cross join items o join people oa on oa.id = o.author_id where o.id = seen.about_id and" visible!("o")),
                params![self.viewer.id, &ids, self.now.plus(-Time::DAY)],
            )
            .await?;
        for r in rows {
            let one = out.of.entry(r.item_id).or_default();
            match r.what {
                1 => one.tags.push(r.a),
                2 => one.files.push(Attachment {
                    id: r.position,
                    item_id: Some(r.item_id),
                    person_id: PersonId(r.person_id),
                    secret: r.a,
                    hash: r.b,
                    thumb: r.thumb,
                    name: r.c,
                    mime: r.d,
                    size: r.size,
                    width: r.width,
                    height: r.height,
                    at: r.at,
                }),
                3 => one.links.push(links::Card { position: r.position, url: r.a, title: r.b, description: r.c, site: r.d }),
                5 => one.unseen_by.push(r.a),
                6 => {
                    let (id, author_id) = (ItemId(r.position), PersonId(r.person_id));
                    one.about = Some(About { id, kind: r.d, author_id, author_name: r.a, title: r.b, excerpt: r.c, created_at: r.at });
                }
                _ => one.source = Some(Source { author: r.a, licence: r.b, url: r.c }),
            }
        }
        for one in out.of.values_mut() {
            one.tags.sort_unstable();
            one.files.sort_unstable_by_key(|f| f.id);
            one.links.sort_unstable_by_key(|l| l.position);
            one.unseen_by.sort_unstable();
        }
        Ok(out)
    }
}
