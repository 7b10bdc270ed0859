//! Reading items, each through the one predicate.

use super::{
    Item, ItemId, Place, Saved, Seen, Sort,
    drafts::{self, draft_col},
};
use crate::{
    PersonId, Result, Time, View, audience,
    people::{
        relations::{Relation, relation_cols},
        who_row,
    },
};
use kit::{Sql, params, sql};
use rustc_hash::FxHashMap;
use shell::Who;
use std::collections::HashSet;

/// The viewer belongs to the audience, whatever became of the item: who was put out since does not see their trash either.
macro_rules! entitled {
    () => {
        "exists (select 1 from audience_entries ea join memberships em on em.principal_id = ea.principal_id and em.person_id = $1 where ea.audience_id = ir.audience_id)"
    };
}
pub(super) use entitled;

/// Roots of the audiences the viewer belongs to, reached from there.
macro_rules! entitled_roots {
    () => {
        "select i.id from items i where i.audience_id in (select ga.audience_id from memberships gm join audience_entries ga on ga.principal_id = gm.principal_id
         where gm.person_id = $1) and i.parent_id is null and i.state = 'live'"
    };
}

impl View {
    /// The only way to one item: hidden and absent are the same answer.
    pub async fn item(&mut self, id: ItemId) -> Result<Seen> {
        let item: Option<Item> = if self.viewer.is_system() {
            self.maybe(sql!("select" item_cols!(full) item_from!() "where i.id = $2"), params![self.viewer.id, id]).await?
        } else {
            self.maybe(sql!("select" item_cols!(full) item_from!() "where i.id = $2 and" visible!("i")), params![self.viewer.id, id])
                .await?
        };
        match item {
            Some(item) => Ok(Seen::new(item, self.viewer.clone())),
            None => Err(self.missing(id).await),
        }
    }
    /// The viewer's own, just written.
    pub async fn saved(&mut self, id: ItemId) -> Result<Saved> {
        let item = match self.item(id).await {
            Err(crate::Error::Moved(_)) => self.withheld(id).await?.into_item(),
            seen => seen?.into_item(),
        };
        let unseen_by = if item.body.contains('@') { self.beside(&[id.0]).await?.of(id).unseen_by.clone() } else { vec![] };
        Ok(Saved { item, unseen_by })
    }
    /// One item of a given kind; another kind under that address is `Missing`.
    pub async fn item_of(&mut self, kind: &str, id: ItemId) -> Result<Seen> {
        let seen = self.item(id).await?;
        if seen.kind == kind { Ok(seen) } else { Err(crate::Error::Missing) }
    }
    /// A trashed item, for whoever may restore it.
    pub async fn trashed(&mut self, id: ItemId) -> Result<Seen> {
        let item: Item = self
            .one(
                sql!("select" item_cols!(full) item_from!() "where i.id = $2 and i.state = 'trashed' and i.trash_id = i.id and (i.trashed_by = $1 or $3) and" entitled!()
                      "/* visible to who trashed it */"),
                params![self.viewer.id, id, self.viewer.admin],
            )
            .await?;
        Ok(Seen::new(item, self.viewer.clone()))
    }
    /// What the viewer trashed, newest first.
    pub async fn my_trash(&mut self) -> Result<Vec<Item>> {
        self.all(
            sql!("select" item_cols!(card) item_from!() "where i.state = 'trashed' and i.trash_id = i.id and i.trashed_by = $1 and" entitled!() "order by i.trashed_at desc limit 100
                  /* visible to who trashed it */"),
            params![self.viewer.id],
        )
        .await
    }
    /// Those of `ids` the viewer sees, as cards, in the order asked for.
    pub async fn cards(&mut self, ids: &[i64]) -> Result<Vec<Item>> {
        const CARDS: Sql =
            sql!("select" item_cols!(card) "from" each(2) "cross join items i" item_joins!() "where i.id = e.value and" visible!("i"));
        self.in_order(CARDS, ids).await
    }
    /// The same of roots; what is none, or has become a reply, is left out. A fifth less to read than `cards`.
    pub async fn roots(&mut self, ids: &[i64]) -> Result<Vec<Item>> {
        const ROOTS: Sql = sql!("select" item_cols!(root) "from" each(2) "cross join items i" item_joins!(root) "where i.id = e.value and" visible_root!("i"));
        self.in_order(ROOTS, ids).await
    }
    async fn in_order(&mut self, sql: Sql, ids: &[i64]) -> Result<Vec<Item>> {
        let rows: Vec<Item> = self.all(sql, params![self.viewer.id, ids]).await?;
        let mut by_id: FxHashMap<i64, Item> = rows.into_iter().map(|i| (i.id.0, i)).collect();
        Ok(ids.iter().filter_map(|id| by_id.remove(id)).collect())
    }
    /// Roots on a person's board, by last activity, after `before`.
    pub async fn board(&mut self, person: PersonId, before: Place, limit: i64) -> Result<Vec<Item>> {
        self.all(
            sql!("select" item_cols!(root) item_from!(root) "where i.board_id = $2 and i.parent_id is null and i.state = 'live' and (i.active_at, i.id) < ($3, $4) and"
                visible_root!("i") "order by i.active_at desc, i.id desc limit $5"),
            params![self.viewer.id, person, before.at, before.id, limit],
        )
        .await
    }
    /// Roots of everyone, after `before` in the order of `sort`. Those inside see most of all there is: it is looked through
    /// in order. Those outside see little: it is looked for where they may see.
    pub async fn latest(&mut self, before: Place, sort: Sort, limit: i64) -> Result<Vec<Item>> {
        let sql = match (self.viewer.kind.inside(), sort) {
            (true, Sort::Active) => {
                sql!("select" item_cols!(root) item_from!(root) "where i.parent_id is null and i.state = 'live' and (i.active_at, i.id) < ($2, $3) and" visible_root!("i")
                    "order by i.active_at desc, i.id desc limit $4")
            }
            (true, Sort::Newest) => {
                sql!("select" item_cols!(root) item_from!(root) "where i.parent_id is null and i.state = 'live' and (i.created_at, i.id) < ($2, $3) and" visible_root!("i")
                    "order by i.created_at desc, i.id desc limit $4")
            }
            (false, Sort::Active) => {
                sql!("select" item_cols!(root) item_from!(root) "where i.id in (" entitled_roots!() "and (i.active_at, i.id) < ($2, $3) order by i.active_at desc, i.id desc limit $4) and"
                    visible_root!("i") "order by i.active_at desc, i.id desc")
            }
            (false, Sort::Newest) => {
                sql!("select" item_cols!(root) item_from!(root) "where i.id in (" entitled_roots!() "and (i.created_at, i.id) < ($2, $3) order by i.created_at desc, i.id desc limit $4) and"
                    visible_root!("i") "order by i.created_at desc, i.id desc")
            }
        };
        self.all(sql, params![self.viewer.id, before.at, before.id, limit]).await
    }
    /// Roots with a tag, after `before` in the order of `sort`.
    pub async fn tagged(&mut self, tag: &str, before: Place, sort: Sort, limit: i64) -> Result<Vec<Item>> {
        let sql = match sort {
            Sort::Active => {
                sql!("select" item_cols!(root) item_from!(root) "join item_tags it on it.item_id = i.id where it.tag = $2 and (it.active_at, it.item_id) < ($3, $4) and i.parent_id is null and"
                    visible_root!("i") "order by it.active_at desc, it.item_id desc limit $5")
            }
            Sort::Newest => {
                sql!("select" item_cols!(root) item_from!(root) "join item_tags it on it.item_id = i.id where it.tag = $2 and i.parent_id is null and (i.created_at, i.id) < ($3, $4) and"
                    visible_root!("i") "order by i.created_at desc, i.id desc limit $5")
            }
        };
        self.all(sql, params![self.viewer.id, tag, before.at, before.id, limit]).await
    }
    /// Roots that somebody wrote or that stand on their board, after `before` in the order of `sort`.
    pub async fn around(&mut self, person: PersonId, before: Place, sort: Sort, limit: i64) -> Result<Vec<Item>> {
        let sql = match sort {
            Sort::Active => {
                sql!("select" item_cols!(card) item_from!() "where i.id in (
                      select * from (select a.id from items a where a.author_id = $2 and a.parent_id is null and a.state = 'live' and (a.active_at, a.id) < ($3, $4) and" visible!("a")
                     "order by a.active_at desc, a.id desc limit $5) x
                      union select * from (select b.id from items b where b.board_id = $2 and b.parent_id is null and b.state = 'live' and (b.active_at, b.id) < ($3, $4) and" visible!("b")
                     "order by b.active_at desc, b.id desc limit $5) y) order by i.active_at desc, i.id desc limit $5")
            }
            Sort::Newest => {
                sql!("select" item_cols!(card) item_from!() "where i.id in (
                      select * from (select a.id from items a where a.author_id = $2 and a.parent_id is null and a.state = 'live' and (a.created_at, a.id) < ($3, $4) and" visible!("a")
                     "order by a.created_at desc, a.id desc limit $5) x
                      union select * from (select b.id from items b where b.board_id = $2 and b.parent_id is null and b.state = 'live' and (b.created_at, b.id) < ($3, $4) and" visible!("b")
                     "order by b.created_at desc, b.id desc limit $5) y) order by i.created_at desc, i.id desc limit $5")
            }
        };
        self.all(sql, params![self.viewer.id, person, before.at, before.id, limit]).await
    }
    /// All that somebody wrote, wherever it stands, replies with it, after `before`.
    pub async fn by(&mut self, person: PersonId, before: Place, limit: i64) -> Result<Vec<Item>> {
        self.all(
            sql!("select" item_cols!(card) item_from!() "where i.author_id = $2 and (i.active_at, i.id) < ($3, $4) and" visible!("i")
                "order by i.active_at desc, i.id desc limit $5"),
            params![self.viewer.id, person, before.at, before.id, limit],
        )
        .await
    }
    /// Everything under a root, oldest first.
    pub async fn replies(&mut self, root: ItemId, limit: i64) -> Result<Vec<Item>> {
        self.all(
            sql!("select" item_cols!(full) item_from!() "where i.root_id = $2 and i.parent_id is not null and" visible!("i") "order by i.created_at, i.id limit $3"),
            params![self.viewer.id, root, limit],
        )
        .await
    }
    /// What the viewer has to do with an item: do they follow it, and what have they begun to write at `place`?
    pub async fn mine(&mut self, id: ItemId, place: &str) -> Result<Mine> {
        let (following, fields): (bool, Option<String>) = self
            .one(
                sql!("select exists (select 1 from item_follows where item_id = $2 and person_id = $1)," draft_col!()),
                params![self.viewer.id, id, place],
            )
            .await?;
        Ok(Mine { following, draft: fields.as_deref().and_then(drafts::read) })
    }
    /// The same for somebody whose page they open: how the viewer stands to them, and what they began to write there.
    pub async fn meeting(&mut self, person: PersonId, place: &str) -> Result<(Relation, Option<serde_json::Value>)> {
        let (following, contact, invited, invited_me, may_tag, fields): (bool, bool, bool, bool, bool, Option<String>) =
            self.one(sql!("select" relation_cols!() "," draft_col!()), params![self.viewer.id, person, place]).await?;
        Ok((Relation { following, contact, invited, invited_me, may_tag }, fields.as_deref().and_then(drafts::read)))
    }
    /// Who likes an item, the latest first after `before` (a moment and a person): those the viewer may know of.
    pub async fn likers(&mut self, seen: &Seen, before: Place, limit: i64) -> Result<Vec<(Who, Time)>> {
        type Row = (PersonId, String, String, String, Option<String>, Option<String>, Time);
        let rows: Vec<Row> = self
            .all(
                sql!("select p.id, p.name, p.title, p.place, p.photo, p.portrait, l.at from likes l join people p on p.id = l.person_id
                      where l.item_id = $2 and (l.at, l.person_id) < ($3, $4) and" knowable!("p") "order by l.at desc, l.person_id desc limit $5"),
                params![self.viewer.id, seen.id, before.at, before.id, limit],
            )
            .await?;
        Ok(rows.into_iter().map(|r| (who_row(&(r.0, r.1, r.2, r.3, r.4, r.5)), r.6)).collect())
    }
    /// Earlier wordings, newest first.
    pub async fn revisions(&mut self, seen: &Seen) -> Result<Vec<Revision>> {
        self.all(sql!("select number, title, body, by_id, at from revisions where item_id = $1 order by number desc"), params![seen.id])
            .await
    }
}

/// See `View::mine`.
#[derive(Debug, Default)]
pub struct Mine {
    pub following: bool,
    pub draft: Option<serde_json::Value>,
}
impl Mine {
    /// What they began to write in a box that has only words.
    pub fn typed(&self) -> &str {
        self.draft.as_ref().and_then(|d| d.get("body")).and_then(serde_json::Value::as_str).unwrap_or_default()
    }
}

kit::rec! {
    #[derive(Debug, serde::Serialize, schemars::JsonSchema)]
    pub struct Revision { pub number: i64, pub title: String, pub body: String, pub by: PersonId, pub at: Time }
}

kit::rec! {
    /// An item as the search index wants it: with its audience, without a viewer.
    pub struct Indexed { pub id: ItemId, pub kind: String, pub root_id: ItemId, pub author_id: PersonId, pub audience_id: i64, pub title: String, pub root_title: String,
        pub body: String, pub lang: Option<String>, pub created_at: Time, pub active_at: Time, pub like_count: i64, pub board_id: Option<PersonId>, pub author_name: String }
}
/// Which of these audiences everybody inside is in, for the index. System viewers only.
pub async fn read_by_all(view: &mut View, audiences: &[i64]) -> Result<HashSet<i64>> {
    view.viewer.only_system()?;
    let rows: Vec<(i64,)> = view
        .all(
            sql!("select audience_id from audience_entries where principal_id = $2 and audience_id in" ids(1)),
            params![audiences, audience::INSIDE],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// Live items with an id above `after`, oldest first, for the index. System viewers only.
pub async fn for_index(view: &mut View, after: ItemId, limit: i64) -> Result<Vec<Indexed>> {
    view.viewer.only_system()?;
    view.all(
        sql!("select i.id, i.kind, i.root_id, i.author_id, r.audience_id, i.title, r.title, i.body, i.lang, i.created_at, i.active_at, i.like_count + i.outside_likes, r.board_id, a.name
              from items i join items r on r.id = i.root_id join people a on a.id = i.author_id where i.id > $1 and i.state = 'live' and r.state = 'live' order by i.id limit $2"),
        params![after, limit],
    )
    .await
}
/// The same for the items named.
pub async fn for_index_ids(view: &mut View, ids: &[i64]) -> Result<Vec<Indexed>> {
    view.viewer.only_system()?;
    view.all(
        sql!("select i.id, i.kind, i.root_id, i.author_id, r.audience_id, i.title, r.title, i.body, i.lang, i.created_at, i.active_at, i.like_count + i.outside_likes, r.board_id, a.name
              from items i join items r on r.id = i.root_id join people a on a.id = i.author_id where i.id in" ids(1) "and i.state = 'live' and r.state = 'live'"),
        params![ids],
    )
    .await
}
/// The beginnings of the first `limit` replies under each of these roots, for the index. How long a thread grows beyond
/// them costs nothing: it is read up to the moment of the last of them.
pub async fn first_replies(view: &mut View, roots: &[i64], limit: i64) -> Result<Vec<(i64, String)>> {
    view.viewer.only_system()?;
    view.all(
        sql!("select i.root_id, substr(i.body, 1, 4000) from items r join items i on i.root_id = r.id and i.created_at <= coalesce(
              (select x.created_at from items x where x.root_id = r.id and x.parent_id is not null and x.state = 'live' order by x.created_at, x.id limit 1 offset $2), $3)
              where r.id in" ids(1) "and i.parent_id is not null and i.state = 'live' order by i.root_id, i.created_at, i.id"),
        params![roots, limit - 1, i64::MAX],
    )
    .await
}
/// The titles of what was marked as a duplicate of each of these, for the index: of what the same people read. System viewers
/// only.
pub async fn askings(view: &mut View, roots: &[i64]) -> Result<Vec<(i64, String)>> {
    view.viewer.only_system()?;
    view.all(
        sql!("select y.id, x.title from sources o cross join sources l
              cross join items x cross join items y
              where x.id = l.local_id and y.id = o.local_id and o.kind = 'item' and o.local_id in" ids(1) "and l.kind = 'link' and l.url = 'https://' || o.source || '/q/' || substr(o.external_id, 6) and l.author = 'duplicate' and x.state = 'live' and x.audience_id = y.audience_id
              order by y.id, x.id limit 10000"),
        params![roots],
    )
    .await
}
/// A root and all under it, for the index when its audience or state changes.
pub async fn tree_ids(view: &mut View, root: ItemId) -> Result<Vec<i64>> {
    view.viewer.only_system()?;
    under(view, root).await
}
pub(super) async fn under(view: &mut View, root: ItemId) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = view.all(sql!("select i.id from items i where i.root_id = $1"), params![root]).await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
