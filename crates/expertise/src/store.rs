//! The SQL of who knows. What feeds the shared picture has no viewer: numbers and moments alone come of it, and everything
//! that is ranked with or shown is read again through the predicates.

use crate::past::Post;
use kit::{Sql, V, params, sql};
use spine::{CommunityId, PersonId, Result, Time, Tx, View, knowable, visible};
use std::collections::{HashMap, HashSet};

kit::rec! {
    /// A fact, as far as the picture cares. `settled`: nothing with a smaller id can still appear before it.
    pub struct News { pub id: i64, pub verb: String, pub item: Option<i64>, pub root: Option<i64>, pub settled: bool }
}
/// What this snapshot knows beyond `cursor`.
pub async fn news(view: &mut View, cursor: i64, limit: usize) -> Result<Vec<News>> {
    view.all(
        sql!("select f.id, f.verb, f.item_id, f.root_id," settled("f") "from facts f where f.id > $1 order by f.id limit $2"),
        params![cursor, limit],
    )
    .await
}

/// (id, root, author, who asked or 0, audience, when, when asked)
type Row = (i64, i64, i64, i64, i64, Time, Time);
fn post(r: Row) -> Post {
    Post { id: r.0, root: r.1, author: r.2, asker: r.3, audience: r.4, at: r.5.0 / 1000, asked_at: r.6.0 / 1000 }
}
/// A row of each post that lives, as `i`, under a root that lives, as `r`.
macro_rules! living {
    () => {
        "select i.id, i.root_id, i.author_id, case when i.kind = 'answer' then r.author_id else 0 end, r.audience_id, i.created_at, r.created_at
         from items i join items r on r.id = i.root_id where i.state = 'live' and r.state = 'live' and"
    };
}
async fn read(view: &mut View, sql: Sql, args: &[V<'_>]) -> Result<Vec<Post>> {
    let rows: Vec<Row> = view.all(sql, args).await?;
    Ok(rows.into_iter().map(post).collect())
}
/// Everything, a page at a time.
pub async fn posts_after(view: &mut View, after: i64, limit: i64) -> Result<Vec<Post>> {
    read(view, sql!(living!() "i.id > $1 order by i.id limit $2"), params![after, limit]).await
}
/// The threads named, as they are now.
pub async fn threads(view: &mut View, roots: &[i64]) -> Result<Vec<Post>> {
    read(view, sql!(living!() "r.id in" ids(1)), params![roots]).await
}
/// The posts named, as they are now.
pub async fn posts(view: &mut View, ids: &[i64]) -> Result<Vec<Post>> {
    read(view, sql!(living!() "i.id in" ids(1)), params![ids]).await
}

kit::rec! {
    /// Something that was found, as far as the viewer may see it.
    pub struct Seen { pub id: i64, pub root: i64, pub author: i64, pub kind: String, pub at: Time }
}
pub async fn found(view: &mut View, ids: &[i64]) -> Result<HashMap<i64, Seen>> {
    let rows: Vec<Seen> = view
        .all(
            sql!("select i.id, i.root_id, i.author_id, i.kind, i.created_at from items i where i.id in" ids(2) "and" visible!("i")),
            params![view.viewer.id, ids],
        )
        .await?;
    Ok(rows.into_iter().map(|r| (r.id, r)).collect())
}
/// Which of these answers the viewer may see, and whether each was accepted.
pub async fn answers(view: &mut View, ids: &[i64]) -> Result<HashMap<i64, bool>> {
    let rows: Vec<(i64, bool)> = view
        .all(
            sql!("select i.id, a.accepted_at is not null from items i left join questions_answers a on a.item_id = i.id where i.id in" ids(2) "and" visible!("i")),
            params![view.viewer.id, ids],
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// A tag somebody has: whose, which, by whom.
pub type Given = (i64, String, i64);
/// Who has one of these tags, given by whom the viewer may know of; the last given first. Of a tag that very many have, some.
pub async fn tagged(view: &mut View, tags: &[String]) -> Result<Vec<Given>> {
    view.all(
        sql!("select t.person_id, t.tag, t.by_id from people_tags t join people p on p.id = t.by_id where t.tag in" texts(2) "and" knowable!("p")
             "order by t.at desc, t.person_id, t.by_id limit 600"),
        params![view.viewer.id, tags],
    )
    .await
}

/// Of these people: who does not want to be named at all, and what others hide of themselves.
pub async fn unwilling(view: &mut View, ids: &[i64]) -> Result<(HashSet<i64>, HashMap<i64, Vec<String>>)> {
    let rows: Vec<(i64, Option<String>)> = view
        .all(
            sql!("select s.person_id, cast(null as text) from expertise_silent s where s.person_id in" ids(1)
                 "union all select h.person_id, h.topic from expertise_hidden h where h.person_id in" ids(1)),
            params![ids],
        )
        .await?;
    let (mut silent, mut hidden) = (HashSet::new(), HashMap::<i64, Vec<String>>::new());
    for (person, topic) in rows {
        match topic {
            Some(topic) => hidden.entry(person).or_default().push(topic),
            None => drop(silent.insert(person)),
        }
    }
    Ok((silent, hidden))
}
/// Which of these roots have which of these tags.
pub async fn roots_tagged(view: &mut View, roots: &[i64], tags: &[String]) -> Result<HashMap<i64, Vec<String>>> {
    let rows: Vec<(i64, String)> = view
        .all(sql!("select t.item_id, t.tag from item_tags t where t.item_id in" ids(1) "and t.tag in" texts(2)), params![roots, tags])
        .await?;
    let mut out: HashMap<i64, Vec<String>> = HashMap::new();
    rows.into_iter().for_each(|(root, tag)| out.entry(root).or_default().push(tag));
    Ok(out)
}

/// Who of these people belongs to a community that the viewer may read.
pub async fn members(view: &mut View, community: CommunityId, ids: &[i64]) -> Result<HashSet<i64>> {
    let rows: Vec<(i64,)> = view
        .all(
            sql!("select c.person_id from community_people c where c.community_id = $1 and c.person_id in" ids(2) "and c.role in ('owner', 'member')"),
            params![community, ids],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// Questions that everybody inside may read, answered and older than `until`: the newest, with who asked and the words.
pub type Lesson = (i64, PersonId, String, String, Time);
pub async fn lessons(view: &mut View, until: Time, limit: i64) -> Result<Vec<Lesson>> {
    view.all(
        sql!("select i.id, i.author_id, i.title, i.body, i.created_at from items i where i.kind = 'question' and i.parent_id is null and i.state = 'live' and i.audience_id = $1
              and i.created_at < $2 order by i.id desc limit $3"),
        params![spine::EVERYONE, until, limit],
    )
    .await
}

/// A tag on what somebody answered: how often, when last, and one of the three last answers under it.
pub type Topic = (String, i64, Time, i64);
/// What the last thousand answers of the viewer were about, the most frequent first, three answers each.
pub async fn topics_of(view: &mut View, me: PersonId) -> Result<Vec<Topic>> {
    view.all(
        sql!("select x.tag, x.n, x.last, x.id from (select t.tag, a.id, cast(count(*) over (partition by t.tag) as bigint) as n, max(a.at) over (partition by t.tag) as last,
                row_number() over (partition by t.tag order by a.id desc) as place
              from (select i.root_id as root, i.id, i.created_at as at from items i where i.author_id = $1 and i.kind = 'answer' and" visible!("i")
             "order by i.active_at desc, i.id desc limit 1000) a join item_tags t on t.item_id = a.root) x where x.place <= 3 order by x.n desc, x.tag, x.id desc limit 150"),
        params![me],
    )
    .await
}
/// The viewer's tags: how many others gave each, and do they themselves.
pub async fn tags_of(view: &mut View, me: PersonId) -> Result<Vec<(String, i64, bool)>> {
    let rows: Vec<(String, i64, i64)> = view
        .all(
            sql!("select t.tag, cast(sum(case when t.by_id = $1 then 0 else 1 end) as bigint), cast(sum(case when t.by_id = $1 then 1 else 0 end) as bigint) from people_tags t
                  where t.person_id = $1 group by t.tag order by count(*) desc, t.tag limit 100"),
            params![me],
        )
        .await?;
    Ok(rows.into_iter().map(|(tag, others, own)| (tag, others, own > 0)).collect())
}

pub async fn silence(tx: &mut Tx, silent: bool) -> Result<()> {
    let (me, now) = (tx.viewer.id, tx.now);
    if silent {
        tx.run(sql!("insert into expertise_silent (person_id, at) values ($1, $2) on conflict (person_id) do nothing"), params![me, now])
            .await
    } else {
        tx.run(sql!("delete from expertise_silent where person_id = $1"), params![me]).await
    }
    .map(drop)
}
pub async fn hide(tx: &mut Tx, topic: &str, hidden: bool) -> Result<()> {
    let (me, now) = (tx.viewer.id, tx.now);
    match hidden {
        true => {
            tx.run(
                sql!("insert into expertise_hidden (person_id, topic, at) values ($1, $2, $3) on conflict (person_id, topic) do nothing"),
                params![me, topic, now],
            )
            .await
        }
        false => tx.run(sql!("delete from expertise_hidden where person_id = $1 and topic = $2"), params![me, topic]).await,
    }
    .map(drop)
}
