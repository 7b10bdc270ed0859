//! The SQL of recommendations. What feeds the picture is what everybody inside may see of everybody: contacts, who follows
//! whom, units and managers; nothing that stands in a closed place moves anybody. What is shown is read again.

use kit::{params, sql};
use spine::{PersonId, Result, Time, Tx, View, knowable, reads_community, visible};
use std::collections::{HashMap, HashSet};

kit::rec! {
    /// Somebody who can be suggested. `manager`: 0 for nobody.
    pub struct Member { pub id: i64, pub unit: String, pub place: String, pub manager: i64 }
}
/// Those who work here and are here, a page at a time. Numbers and groups alone come of it: whoever is shown is read again.
pub async fn members(view: &mut View, after: i64, limit: i64) -> Result<Vec<Member>> {
    view.all(
        sql!("select p.id, p.unit, p.place, coalesce(p.manager_id, 0) from people p where p.id > $1 and p.state = 'active' and p.kind in ('employee', 'contractor')
              order by p.id limit $2"),
        params![after, limit],
    )
    .await
}
/// Contacts of the people with numbers above `after`, up to `until`: each pair once, with the moment.
pub async fn contacts(view: &mut View, after: i64, until: i64) -> Result<Vec<(i64, i64, Time)>> {
    view.all(
        sql!("select c.person_id, c.contact_id, c.since from contacts c where c.person_id > $1 and c.person_id <= $2 and c.person_id < c.contact_id"),
        params![after, until],
    )
    .await
}
pub async fn follows(view: &mut View, after: i64, until: i64) -> Result<Vec<(i64, i64, Time)>> {
    view.all(
        sql!("select f.follower_id, f.person_id, f.at from person_follows f where f.follower_id > $1 and f.follower_id <= $2"),
        params![after, until],
    )
    .await
}

kit::rec! {
    /// A fact, as far as ties care.
    pub struct News { pub id: i64, pub verb: String, pub actor: i64, pub person: i64, pub at: Time }
}
pub async fn news(view: &mut View, cursor: i64, limit: i64) -> Result<Vec<News>> {
    view.all(
        sql!("select f.id, f.verb, f.actor_id, coalesce(f.person_id, 0), f.at from facts f where f.id > $1 and" settled("f") "order by f.id limit $2"),
        params![cursor, limit],
    )
    .await
}

/// Of `ids`, whom the viewer may be shown: known of, here, working here; no contact, nobody invited either way (an invitation
/// that was ignored counts), nobody skipped or refused, nobody who does not want to be suggested.
pub async fn suggestable(view: &mut View, ids: &[i64]) -> Result<HashSet<i64>> {
    let rows: Vec<(i64,)> = view
        .all(
            sql!("select p.id from people p where p.id in" ids(2) "and p.id <> $1 and p.state = 'active' and p.kind in ('employee', 'contractor') and" knowable!("p")
                 "and not exists (select 1 from contacts c where c.person_id = $1 and c.contact_id = p.id)
                  and not exists (select 1 from contact_invitations n where (n.from_id = $1 and n.to_id = p.id) or (n.from_id = p.id and n.to_id = $1))
                  and not exists (select 1 from contact_ignored g where (g.person_id = $1 and g.from_id = p.id) or (g.person_id = p.id and g.from_id = $1))
                  and not exists (select 1 from recommend_people r where r.person_id = $1 and r.about_id = p.id and (r.until is null or r.until > $3))
                  and not exists (select 1 from recommend_off o where o.person_id = p.id and o.what = 'me')"),
            params![view.viewer.id, ids, view.now],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// The contacts that the viewer shares with somebody, as they are now.
pub async fn shared_contacts(view: &mut View, them: PersonId) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = view
        .all(
            sql!("select p.id from contacts a join contacts b on b.contact_id = a.contact_id and b.person_id = $2 join people p on p.id = a.contact_id
                  where a.person_id = $1 and p.state = 'active' and" knowable!("p") "order by a.since desc, p.id limit 50"),
            params![view.viewer.id, them],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// Names of the communities that both are in and whose people the viewer may see.
pub async fn shared_communities(view: &mut View, them: PersonId) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = view
        .all(
            sql!("select c.name from community_people a join community_people b on b.community_id = a.community_id and b.person_id = $2
                  join communities c on c.id = a.community_id where a.person_id = $1 and a.role in ('owner', 'member') and b.role in ('owner', 'member')
                  and" reads_community!("c") "order by c.name limit 50"),
            params![view.viewer.id, them],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// Tags that both have.
pub async fn shared_tags(view: &mut View, them: PersonId) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = view
        .all(
            sql!("select distinct a.tag from people_tags a join people_tags b on b.tag = a.tag and b.person_id = $2 where a.person_id = $1 order by a.tag limit 5"),
            params![view.viewer.id, them],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// What somebody switched off.
pub async fn off(view: &mut View) -> Result<HashSet<String>> {
    let rows: Vec<(String,)> = view.all(sql!("select what from recommend_off where person_id = $1"), params![view.viewer.id]).await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
pub async fn switch(tx: &mut Tx, what: &str, off: bool) -> Result<()> {
    let (me, now) = (tx.viewer.id, tx.now);
    match off {
        true => {
            tx.run(
                sql!("insert into recommend_off (person_id, what, at) values ($1, $2, $3) on conflict (person_id, what) do nothing"),
                params![me, what, now],
            )
            .await
        }
        false => tx.run(sql!("delete from recommend_off where person_id = $1 and what = $2"), params![me, what]).await,
    }
    .map(drop)
}
/// `until`: not before then; `None`: never.
pub async fn refuse(tx: &mut Tx, about: PersonId, until: Option<Time>) -> Result<()> {
    let (me, now) = (tx.viewer.id, tx.now);
    tx.run(
        sql!(
            "insert into recommend_people (person_id, about_id, until, at) values ($1, $2, $3, $4)
              on conflict (person_id, about_id) do update set until = excluded.until, at = excluded.at"
        ),
        params![me, about, until, now],
    )
    .await
    .map(drop)
}
pub async fn forget(tx: &mut Tx, about: PersonId) -> Result<()> {
    tx.run(sql!("delete from recommend_people where person_id = $1 and about_id = $2"), params![tx.viewer.id, about]).await.map(drop)
}
/// Who was refused for ever, to be taken back: the last first.
pub async fn refused(view: &mut View) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = view
        .all(
            sql!("select about_id from recommend_people where person_id = $1 and until is null order by at desc, about_id limit 200"),
            params![view.viewer.id],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// Numbers of groups, made from words: equal words are one group, no word is none.
pub fn numbered<'a>(words: impl Iterator<Item = &'a str>) -> Vec<u32> {
    let mut known: HashMap<&str, u32> = HashMap::new();
    words
        .map(|word| {
            let next = known.len() as u32 + 1;
            if word.is_empty() { 0 } else { *known.entry(word).or_insert(next) }
        })
        .collect()
}

/// Where a tag of mine comes from, which, and how often: 1 what I wrote, 2 others gave it to me, 3 what I liked, saved or
/// answered, 4 what I passed on. Only of what I may see.
pub async fn my_tags(view: &mut View) -> Result<Vec<(i64, String, i64)>> {
    view.all(
        sql!("select cast(1 as bigint), t.tag, cast(count(*) as bigint) from
                (select i.id from items i where i.author_id = $1 and i.parent_id is null and" visible!("i") "order by i.active_at desc, i.id desc limit 60) m
                join item_tags t on t.item_id = m.id group by t.tag
              union all select 2, g.tag, cast(count(*) as bigint) from people_tags g join people p on p.id = g.by_id
                where g.person_id = $1 and g.by_id <> $1 and" knowable!("p") "group by g.tag
              union all select 3, t.tag, cast(count(*) as bigint) from (
                  select * from (select item_id as id from likes where person_id = $1 order by item_id desc limit 40) a
                  union select * from (select item_id as id from stream_saved where person_id = $1 order by at desc, item_id desc limit 40) b
                  union select * from (select r.root_id as id from items r where r.author_id = $1 and r.parent_id is not null and" visible!("r") "order by r.active_at desc, r.id desc limit 40) c
                ) m join items i on i.id = m.id and i.author_id <> $1 and" visible!("i") "join item_tags t on t.item_id = i.id group by t.tag
              union all select 4, t.tag, cast(count(*) as bigint) from
                (select w.about_id as id from items w where w.author_id = $1 and w.parent_id is null and" visible!("w") "order by w.active_at desc, w.id desc limit 60) m
                join items i on i.id = m.id and" visible!("i") "join item_tags t on t.item_id = i.id group by t.tag"),
        params![view.viewer.id],
    )
    .await
}

/// Some of the liveliest roots under one tag, or of one community; several are asked for in one statement.
macro_rules! under {
    () => {
        "select * from (select i.id, it.tag from item_tags it join items i on i.id = it.item_id where i.parent_id is null and it.tag ="
    };
}
macro_rules! some {
    () => {
        "order by it.active_at desc, it.item_id desc limit 30) x"
    };
}
/// So many tags are looked under.
pub const TAGS: usize = 6;
pub async fn under(view: &mut View, tags: &[String; TAGS]) -> Result<Vec<(i64, String)>> {
    let [a, b, c, d, e, f] = tags;
    view.all(
        sql!(under!() "$2 and" visible!("i") some!() "union all" under!() "$3 and" visible!("i") some!() "union all" under!() "$4 and" visible!("i") some!()
             "union all" under!() "$5 and" visible!("i") some!() "union all" under!() "$6 and" visible!("i") some!() "union all" under!() "$7 and" visible!("i") some!()),
        params![view.viewer.id, a, b, c, d, e, f],
    )
    .await
}
macro_rules! within {
    () => {
        "select * from (select i.id, i.community_id from items i where i.parent_id is null and i.state = 'live' and i.community_id ="
    };
}
macro_rules! few {
    () => {
        "order by i.active_at desc, i.id desc limit 15) x"
    };
}
pub const PLACES: usize = 4;
pub async fn within(view: &mut View, communities: &[i64; PLACES]) -> Result<Vec<(i64, i64)>> {
    let [a, b, c, d] = *communities;
    view.all(
        sql!(within!() "$2 and" visible!("i") few!() "union all" within!() "$3 and" visible!("i") few!()
             "union all" within!() "$4 and" visible!("i") few!() "union all" within!() "$5 and" visible!("i") few!()),
        params![view.viewer.id, a, b, c, d],
    )
    .await
}
/// What people I know or follow liked of what is new since `then`: which, and who.
pub async fn liked_near(view: &mut View, then: Time) -> Result<Vec<(i64, i64)>> {
    view.all(
        sql!("select i.id, l.person_id from (
                select * from (select contact_id as id from contacts where person_id = $1 order by since desc, contact_id limit 100) a
                union select * from (select person_id as id from person_follows where follower_id = $1 order by at desc, person_id limit 100) b) n
              join likes l on l.person_id = n.id and l.item_id > coalesce((select o.id from items o where o.parent_id is null and o.created_at < $2 and" visible!("o")
               "order by o.created_at desc, o.id desc limit 1), 0)
              join people p on p.id = l.person_id and p.state = 'active' join items i on i.id = l.item_id
              where i.parent_id is null and" visible!("i") "and" knowable!("p") "order by i.id desc, l.person_id limit 400"),
        params![view.viewer.id, then],
    )
    .await
}

kit::rec! {
    /// Something that may be recommended.
    pub struct Thing { pub id: i64, pub author: i64, pub community: i64, pub active_at: Time, pub created_at: Time, pub near: bool }
}
/// Of these what is new to the viewer: neither theirs, nor liked, saved, followed, answered or muted. `near`: from somebody they
/// know or follow, or from a community of theirs.
pub async fn new_to_me(view: &mut View, ids: &[i64]) -> Result<Vec<Thing>> {
    view.all(
        sql!("select i.id, i.author_id, coalesce(i.community_id, 0), i.active_at, i.created_at,
                exists (select 1 from contacts c where c.person_id = $1 and c.contact_id = i.author_id)
                or exists (select 1 from person_follows f where f.follower_id = $1 and f.person_id = i.author_id)
                or exists (select 1 from community_people m where m.community_id = i.community_id and m.person_id = $1)
              from items i where i.id in" ids(2) "and i.author_id <> $1 and" visible!("i")
             "and (i.board_id is null or i.board_id <> $1)
              and not exists (select 1 from likes l where l.item_id = i.id and l.person_id = $1)
              and not exists (select 1 from stream_saved s where s.item_id = i.id and s.person_id = $1)
              and not exists (select 1 from item_follows w where w.item_id = i.id and w.person_id = $1)
              and not exists (select 1 from items r where r.root_id = i.id and r.author_id = $1 and" visible!("r") ")
              and not exists (select 1 from item_mutes q where q.item_id = i.id and q.person_id = $1)
              and not exists (select 1 from person_mutes u where u.muted_id = i.author_id and u.person_id = $1)
              and not exists (select 1 from community_mutes v where v.community_id = i.community_id and v.person_id = $1)"),
        params![view.viewer.id, ids],
    )
    .await
}
/// Tags beside those I have, on what was found for me: the most frequent first.
pub async fn tags_on(view: &mut View, ids: &[i64]) -> Result<Vec<(String, i64)>> {
    view.all(
        sql!("select t.tag, cast(count(*) as bigint) from item_tags t join items i on i.id = t.item_id where t.item_id in" ids(2) "and" visible!("i")
             "and not exists (select 1 from tag_follows f where f.person_id = $1 and f.tag = t.tag) group by t.tag order by 2 desc, 1 limit 40"),
        params![view.viewer.id, ids],
    )
    .await
}
/// Communities that anybody inside may read and join or ask to join, in which contacts of mine are or which bear one of my
/// tags: which, the name, how many of my contacts, how many of my tags.
pub async fn communities(view: &mut View, tags: &[String]) -> Result<Vec<(i64, String, i64, i64)>> {
    view.all(
        sql!("select c.id, c.name, cast(sum(x.people) as bigint), cast(sum(x.tags) as bigint) from (
                select m.community_id as id, cast(count(*) as bigint) as people, cast(0 as bigint) as tags from
                  (select k.contact_id from contacts k where k.person_id = $1 order by k.since desc, k.contact_id limit 200) n
                  join people p on p.id = n.contact_id and p.state = 'active' and" knowable!("p")
                 "join community_people m on m.person_id = p.id and m.role in ('owner', 'member') group by m.community_id
                union all select t.community_id, 0, count(*) from community_tags t where t.tag in" texts(2) "group by t.community_id) x
              join communities c on c.id = x.id where c.state = 'live' and c.kind in ('open', 'moderated') and not c.external and" reads_community!("c")
             "and not exists (select 1 from community_people me where me.community_id = c.id and me.person_id = $1)
              and not exists (select 1 from community_mutes v where v.community_id = c.id and v.person_id = $1)
              and not exists (select 1 from community_barred b where b.community_id = c.id and b.person_id = $1)
              group by c.id, c.name order by 3 desc, 4 desc, c.id limit 20"),
        params![view.viewer.id, tags],
    )
    .await
}

kit::rec! {
    /// Something that somebody chose.
    #[derive(Debug, Clone)]
    pub struct Choice { pub what: String, pub about: String, pub way: String }
}
pub async fn choices(view: &mut View) -> Result<Vec<Choice>> {
    view.all(
        sql!("select what, about, way from recommend_choices where person_id = $1 order by at desc, what, about limit 500"),
        params![view.viewer.id],
    )
    .await
}
pub async fn choose(tx: &mut Tx, what: &str, about: &str, way: &str) -> Result<()> {
    let (me, now) = (tx.viewer.id, tx.now);
    tx.run(
        sql!(
            "insert into recommend_choices (person_id, what, about, way, at) values ($1, $2, $3, $4, $5)
              on conflict (person_id, what, about) do update set way = excluded.way, at = excluded.at"
        ),
        params![me, what, about, way, now],
    )
    .await
    .map(drop)
}
pub async fn unchoose(tx: &mut Tx, what: &str, about: &str) -> Result<()> {
    let me = tx.viewer.id;
    tx.run(sql!("delete from recommend_choices where person_id = $1 and what = $2 and about = $3"), params![me, what, about])
        .await
        .map(drop)
}
/// Of these, who does not want to be suggested, or is not wanted by the viewer.
pub async fn unwilling(view: &mut View, ids: &[i64]) -> Result<HashSet<i64>> {
    let rows: Vec<(i64,)> = view
        .all(
            sql!("select person_id from recommend_off where what = 'me' and person_id in" ids(2)
                 "union select about_id from recommend_people where person_id = $1 and (until is null or until > $3) and about_id in" ids(2)),
            params![view.viewer.id, ids, view.now],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
