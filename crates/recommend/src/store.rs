//! The SQL of recommendations. What feeds the picture is what everybody inside may see of everybody: contacts, units,
//! places and managers. Whom somebody follows is theirs and moves nobody but them; nothing that stands in a closed place
//! feeds it. What the viewer meets people in is asked for the viewer alone. What is shown is read again.

use crate::meets::Meets;
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

/// Of `ids`, whom the viewer may be shown: known of, here, working here; no contact, nobody invited either way, nobody whom
/// they ignored (that somebody ignored them is not theirs to find out), muted, hid, skipped or refused, nobody who does not
/// want to be suggested.
/// Whether the viewer follows them already.
pub async fn suggestable(view: &mut View, ids: &[i64]) -> Result<HashMap<i64, bool>> {
    let rows: Vec<(i64, bool)> = view
        .all(
            sql!("select p.id, exists (select 1 from person_follows f where f.follower_id = $1 and f.person_id = p.id) from people p where p.id in" ids(2) "and p.id <> $1 and p.state = 'active' and p.kind in ('employee', 'contractor') and" knowable!("p")
                 "and not exists (select 1 from contacts c where c.person_id = $1 and c.contact_id = p.id)
                  and not exists (select 1 from contact_invitations n where (n.from_id = $1 and n.to_id = p.id) or (n.from_id = p.id and n.to_id = $1))
                  and not exists (select 1 from contact_ignored g where g.person_id = $1 and g.from_id = p.id)
                  and not exists (select 1 from person_mutes mu where mu.person_id = $1 and mu.muted_id = p.id)
                  and not exists (select 1 from recommend_choices ch where ch.person_id = $1 and ch.what = 'person' and ch.way = 'hide' and ch.about = cast(p.id as text))
                  and not exists (select 1 from recommend_people r where r.person_id = $1 and r.about_id = p.id and (r.until is null or r.until > $3))
                  and not exists (select 1 from recommend_off o where o.person_id = p.id and o.what = 'me')"),
            params![view.viewer.id, ids, view.now],
        )
        .await?;
    Ok(rows.into_iter().collect())
}
/// The contacts that the viewer shares with somebody, as they are now: some, the newest first, and how many there are.
pub async fn shared_contacts(view: &mut View, them: PersonId) -> Result<(Vec<i64>, usize)> {
    let rows: Vec<(i64, i64)> = view
        .all(
            sql!("select p.id, cast(count(*) over () as bigint) from contacts a join contacts b on b.contact_id = a.contact_id and b.person_id = $2 join people p on p.id = a.contact_id
                  where a.person_id = $1 and p.state = 'active' and" knowable!("p") "order by a.since desc, p.id limit 3"),
            params![view.viewer.id, them],
        )
        .await?;
    let n = rows.first().map_or(0, |r| r.1) as usize;
    Ok((rows.into_iter().map(|r| r.0).collect(), n))
}
/// The viewer's communities in which one meets people: open, lively, and so small that to be in one says something.
macro_rules! my_places {
    () => {
        concat!("(select c.id, c.name from community_people a join communities c on c.id = a.community_id where a.person_id = $1 and a.role in ('owner', 'member')
          and c.state = 'live' and c.kind in ('open', 'moderated') and not c.external and c.member_count <= 100 and ", reads_community!("c"),
          " order by c.active_at desc, c.id desc limit 12)")
    };
}
/// Tags the viewer has that few others have; of each so many rows are read and no more.
macro_rules! my_tags {
    () => {
        "(select a.tag from (select tag, count(*) as n from people_tags where person_id = $1 group by tag order by n desc, tag limit 24) a
          where (select count(*) from (select x.person_id from people_tags x where x.tag = a.tag order by x.person_id limit 101) y) <= 100 order by a.n desc, a.tag limit 12)"
    };
}
/// `cross join` where these are used: what is small is read first, and what grows is looked up for it.
/// Whom the viewer meets and has not chosen yet: in `my_places`, through `my_tags`, and by answering each other below what
/// they wrote last and may see. And the newest fact, by which the picture's age is known.
pub async fn meets(view: &mut View) -> Result<(HashMap<i64, Meets>, i64)> {
    let rows: Vec<(i64, i64, i64, i64)> = view
        .all(
            sql!("select * from (select p.id, cast(sum(x.c) as bigint), cast(sum(x.t) as bigint), cast(sum(x.a) as bigint) from (
                    select m.person_id as id, count(*) as c, 0 as t, 0 as a from" my_places!() "o cross join community_people m where m.community_id = o.id and m.role in ('owner', 'member') group by m.person_id
                    union all select g.person_id, 0, count(distinct g.tag), 0 from" my_tags!() "o cross join people_tags g where g.tag = o.tag group by g.person_id
                    union all select q.author_id, 0, 0, count(*) from
                      (select r.parent_id from items r where r.author_id = $1 and r.parent_id is not null and" visible!("r") "order by r.active_at desc, r.id desc limit 60) o
                      join items q on q.id = o.parent_id and" visible!("q") "group by q.author_id
                    union all select w.author_id, 0, 0, count(*) from
                      (select i.id from items i where i.author_id = $1 and i.parent_id is null and i.comment_count between 1 and 100 and" visible!("i") "order by i.active_at desc, i.id desc limit 30) o
                      join items w on w.root_id = o.id and w.parent_id = o.id and" visible!("w")
                     "group by w.author_id) x
                  join people p on p.id = x.id where p.id <> $1 and p.state = 'active' and p.kind in ('employee', 'contractor') and" knowable!("p")
                 "and not exists (select 1 from contacts k where k.person_id = $1 and k.contact_id = p.id)
                  group by p.id order by sum(x.c + x.t + x.a) desc, p.id limit 200) m
                  union all select * from (select cast(0 as bigint), f.id, cast(0 as bigint), cast(0 as bigint) from facts f where" settled("f") "order by f.id desc limit 1) n"),
            params![view.viewer.id],
        )
        .await?;
    let mut newest = 0;
    let mut all = HashMap::new();
    for (id, communities, tags, answers) in rows {
        match id {
            0 => newest = communities,
            _ => drop(all.insert(id, Meets { communities, tags, answers })),
        }
    }
    Ok((all, newest))
}
/// Some names of what was counted with somebody: of `my_places` (1) and of `my_tags` (2).
pub async fn shared(view: &mut View, them: PersonId) -> Result<Vec<(i64, String)>> {
    view.all(
        sql!("select * from (select cast(1 as bigint), o.name from" my_places!() "o cross join community_people b where b.community_id = o.id and b.person_id = $2 and b.role in ('owner', 'member')
                order by o.name, o.id limit 3) x
              union all select * from (select distinct cast(2 as bigint), o.tag from" my_tags!() "o cross join people_tags b where b.tag = o.tag and b.person_id = $2
                order by o.tag limit 3) y"),
        params![view.viewer.id, them],
    )
    .await
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
              on conflict (person_id, about_id) do update set until = excluded.until, at = excluded.at
              where recommend_people.until is not null or excluded.until is null"
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

/// What all recommendations begin with.
#[derive(Default)]
pub struct Beginning {
    pub off: HashSet<String>,
    pub choices: Vec<Choice>,
    /// Where a tag of mine comes from, which, and how often: 1 what I wrote, 2 others gave it to me, 3 what I liked, saved
    /// or answered, 4 what I passed on. Only of what I may see.
    pub tags: Vec<(i64, String, i64)>,
    /// Communities I belong to or follow, the liveliest first: number and name.
    pub places: Vec<(i64, String)>,
}
pub async fn beginning(view: &mut View) -> Result<Beginning> {
    let rows: Vec<(i64, String, i64, String, String)> = view.all(
        sql!("select cast(1 as bigint), t.tag, cast(count(*) as bigint), '', '' from
                (select i.id from items i where i.author_id = $1 and i.parent_id is null and" visible!("i") "order by i.active_at desc, i.id desc limit 60) m
                join item_tags t on t.item_id = m.id group by t.tag
              union all select 2, g.tag, cast(count(*) as bigint), '', '' from people_tags g join people p on p.id = g.by_id
                where g.person_id = $1 and g.by_id <> $1 and" knowable!("p") "group by g.tag
              union all select 3, t.tag, cast(count(*) as bigint), '', '' from (
                  select * from (select item_id as id from likes where person_id = $1 order by item_id desc limit 40) a
                  union select * from (select item_id as id from stream_saved where person_id = $1 order by at desc, item_id desc limit 40) b
                  union select * from (select r.root_id as id from items r where r.author_id = $1 and r.parent_id is not null and" visible!("r") "order by r.active_at desc, r.id desc limit 40) c
                ) m join items i on i.id = m.id and i.author_id <> $1 and" visible!("i") "join item_tags t on t.item_id = i.id group by t.tag
              union all select 4, t.tag, cast(count(*) as bigint), '', '' from
                (select w.about_id as id from items w where w.author_id = $1 and w.parent_id is null and" visible!("w") "order by w.active_at desc, w.id desc limit 60) m
                join items i on i.id = m.id and" visible!("i") "join item_tags t on t.item_id = i.id group by t.tag
              union all select * from (select 5, c.name, c.id, '', '' from community_people e join communities c on c.id = e.community_id
                where e.person_id = $1 and e.role is not null and c.state = 'live' and" reads_community!("c") "order by c.active_at desc, c.id desc limit 4) places
              union all select * from (select 6, h.what, cast(0 as bigint), h.about, h.way from recommend_choices h where h.person_id = $1 order by h.at desc, h.what, h.about limit 500) chosen
              union all select 7, o.what, 0, '', '' from recommend_off o where o.person_id = $1"),
        params![view.viewer.id],
    )
    .await?;
    let mut out = Beginning::default();
    for (from, word, n, about, way) in rows {
        match from {
            5 => out.places.push((n, word)),
            6 => out.choices.push(Choice { what: word, about, way }),
            7 => drop(out.off.insert(word)),
            _ => out.tags.push((from, word, n)),
        }
    }
    Ok(out)
}

/// Some of the liveliest roots under one tag, or of one community; all are asked for in one statement.
macro_rules! under {
    ($tag:literal) => {
        concat!("select * from (select cast(1 as bigint), i.id, it.tag, cast(0 as bigint) from item_tags it join items i on i.id = it.item_id where i.parent_id is null and it.tag = ", $tag, " and", visible!("i"), "order by it.active_at desc, it.item_id desc limit 30) x union all ")
    };
}
macro_rules! within {
    ($community:literal) => {
        concat!("select * from (select cast(2 as bigint), i.id, '', i.community_id from items i where i.parent_id is null and i.state = 'live' and i.community_id = ", $community, " and", visible!("i"), "order by i.active_at desc, i.id desc limit 15) x union all ")
    };
}
/// So many tags are looked under, and so many communities looked into.
pub const TAGS: usize = 6;
pub const PLACES: usize = 4;
/// What may be recommended, and why: 1 it bears that tag, 2 it is in that community, 3 that person, whom I know or follow,
/// liked it, and it is new since `then`.
pub async fn candidates(
    view: &mut View,
    tags: &[String; TAGS],
    places: &[i64; PLACES],
    then: Time,
) -> Result<Vec<(i64, i64, String, i64)>> {
    let ([a, b, c, d, e, f], [g, h, i, j]) = (tags, *places);
    view.all(
        sql!(under!("$3") under!("$4") under!("$5") under!("$6") under!("$7") under!("$8") within!("$9") within!("$10") within!("$11") within!("$12")
             "select * from (select cast(3 as bigint), i.id, '', l.person_id from (
                select * from (select contact_id as id from contacts where person_id = $1 order by since desc, contact_id limit 100) a
                union select * from (select person_id as id from person_follows where follower_id = $1 order by at desc, person_id limit 100) b) n
              join likes l on l.person_id = n.id and l.item_id > coalesce((select o.id from items o where o.parent_id is null and o.created_at < $2 and" visible!("o")
               "order by o.created_at desc, o.id desc limit 1), 0)
              join people p on p.id = l.person_id and p.state = 'active' join items i on i.id = l.item_id
              where i.parent_id is null and" visible!("i") "and" knowable!("p") "order by i.id desc, l.person_id limit 400) x"),
        params![view.viewer.id, then, a, b, c, d, e, f, g, h, i, j],
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
/// Around what was found. Communities that anybody inside may read and join or ask to join, in which contacts of mine are or
/// which bear one of my tags: which, the name, how many of my contacts, how many of my tags. And tags on `ids` that I do not
/// follow, the most frequent first: 0, the tag, on how many.
pub async fn around(view: &mut View, tags: &[String], ids: &[i64]) -> Result<Vec<(i64, String, i64, i64)>> {
    view.all(
        sql!("select * from (select c.id, c.name, cast(sum(x.people) as bigint) as people, cast(sum(x.tags) as bigint) as tags from (
                select m.community_id as id, cast(count(*) as bigint) as people, cast(0 as bigint) as tags from
                  (select k.contact_id from contacts k where k.person_id = $1 order by k.since desc, k.contact_id limit 200) n
                  join people p on p.id = n.contact_id and p.state = 'active' and" knowable!("p")
                 "join community_people m on m.person_id = p.id and m.role in ('owner', 'member') group by m.community_id
                union all select t.community_id, 0, count(*) from community_tags t where t.tag in" texts(2) "group by t.community_id) x
              join communities c on c.id = x.id where c.state = 'live' and c.kind in ('open', 'moderated') and not c.external and" reads_community!("c")
             "and not exists (select 1 from community_people me where me.community_id = c.id and me.person_id = $1)
              and not exists (select 1 from community_mutes v where v.community_id = c.id and v.person_id = $1)
              and not exists (select 1 from community_barred b where b.community_id = c.id and b.person_id = $1)
              group by c.id, c.name order by 3 desc, 4 desc, c.id limit 20) y
              union all select * from (select cast(0 as bigint), t.tag, cast(count(*) as bigint), cast(0 as bigint) from item_tags t join items i on i.id = t.item_id
                where t.item_id in" ids(3) "and" visible!("i") "and not exists (select 1 from tag_follows f where f.person_id = $1 and f.tag = t.tag)
                group by t.tag order by 3 desc, 2 limit 40) z"),
        params![view.viewer.id, tags, ids],
    )
    .await
}

kit::rec! {
    /// Something that somebody chose.
    #[derive(Debug, Clone)]
    pub struct Choice { pub what: String, pub about: String, pub way: String }
}
/// What the viewer switched off, and what they chose, the last first.
pub async fn choices(view: &mut View) -> Result<(HashSet<String>, Vec<Choice>)> {
    let mut all: Vec<Choice> = view
        .all(
            sql!("select what, about, way from (select * from (select what, about, way, at from recommend_choices where person_id = $1 order by at desc, what, about limit 500) c
                  union all select 'off', o.what, '', o.at from recommend_off o where o.person_id = $1) x order by at desc, what, about"),
            params![view.viewer.id],
        )
        .await?;
    let off = all.extract_if(.., |c| c.what == "off").map(|c| c.about).collect();
    Ok((off, all))
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
