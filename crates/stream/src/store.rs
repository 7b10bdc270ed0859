//! The SQL of the stream. What feeds the shared picture has no viewer: only ids and moments come of it, and whatever is
//! shown is read again through the one predicate.

use crate::ring::{Actor, Fresh};
use kit::{params, sql};
use spine::{PersonId, Result, Time, View, knowable};
use std::collections::{HashMap, HashSet};

kit::rec! {
    pub struct Pulse { pub id: i64, pub active_at: Time, pub created_at: Time, pub author: i64, pub board: Option<i64>, pub kind: String, pub live: bool }
}

/// The most recently active roots.
pub async fn newest_roots(view: &mut View, limit: usize) -> Result<Vec<Fresh>> {
    let roots: Vec<Pulse> = view
        .all(
            sql!(
                "select i.id, i.active_at, i.created_at, i.author_id, i.board_id, i.kind, i.state = 'live' from items i
                  where i.parent_id is null and i.state = 'live' order by i.active_at desc, i.id desc limit $1 /* visible at the join */"
            ),
            params![limit],
        )
        .await?;
    // The newest replies, not each root's: at this size nobody looks for who spoke last in what sleeps.
    let replies: Vec<(i64, i64, String)> = view
        .all(
            sql!("select i.root_id, i.author_id, i.kind from items i where i.parent_id is not null and i.state = 'live' order by i.id desc limit $1 /* visible at the join */"),
            params![limit],
        )
        .await?;
    Ok(together(roots, replies))
}

/// The roots named, as they are now.
pub async fn roots(view: &mut View, ids: &[i64]) -> Result<Vec<Fresh>> {
    let roots: Vec<Pulse> = view
        .all(
            sql!("select i.id, i.active_at, i.created_at, i.author_id, i.board_id, i.kind, i.state = 'live' from items i
                  where i.parent_id is null and i.id in" ids(1) "/* visible at the join */"),
            params![ids],
        )
        .await?;
    let replies: Vec<(i64, i64, String)> = view
        .all(
            sql!("select r.root_id, r.author_id, r.kind from (select i.root_id, i.author_id, i.kind, i.id, row_number() over (partition by i.root_id order by i.id desc) as n
                  from items i where i.root_id in" ids(1) "and i.parent_id is not null and i.state = 'live' /* visible at the join */) r where r.n <= 8 order by r.id desc"),
            params![ids],
        )
        .await?;
    Ok(together(roots, replies))
}

fn together(roots: Vec<Pulse>, replies: Vec<(i64, i64, String)>) -> Vec<Fresh> {
    let mut actors: HashMap<i64, Vec<Actor>> = HashMap::new();
    for (root, person, kind) in replies {
        let of = actors.entry(root).or_default();
        if of.len() < 8 {
            of.push(Actor { person, answer: kind == "answer" });
        }
    }
    roots
        .into_iter()
        .map(|p| Fresh {
            id: p.id,
            active_at: p.active_at.0,
            created_at: p.created_at.0,
            author: p.author,
            board: p.board,
            kind: p.kind,
            live: p.live,
            actors: actors.remove(&p.id).unwrap_or_default(),
        })
        .collect()
}

kit::rec! {
    /// A fact, as far as the picture cares. `settled`: nothing with a smaller id can still appear before it.
    pub struct News { pub id: i64, pub item: Option<i64>, pub root: Option<i64>, pub settled: bool }
}
/// What this snapshot knows beyond `cursor`: also what is not settled yet, so that one's own post is there at once.
pub async fn news(view: &mut View, cursor: i64, limit: usize) -> Result<Vec<News>> {
    view.all(
        sql!("select f.id, f.item_id, f.root_id," settled("f") "from facts f where f.id > $1 order by f.id limit $2"),
        params![cursor, limit],
    )
    .await
}

/// Whom and what the viewer keeps an eye on.
#[derive(Debug, Default)]
pub struct Circle {
    pub following: HashSet<i64>,
    pub contacts: HashSet<i64>,
    pub items: Vec<i64>,
}
pub async fn circle(view: &mut View) -> Result<Circle> {
    let rows: Vec<(i64, i64)> = view
        .all(
            sql!(
                "select cast(1 as bigint), person_id from person_follows where follower_id = $1
                  union all select cast(2 as bigint), contact_id from contacts where person_id = $1
                  union all select cast(3 as bigint), item_id from item_follows where person_id = $1"
            ),
            params![view.viewer.id],
        )
        .await?;
    let mut out = Circle::default();
    for (which, id) in rows {
        match which {
            1 => drop(out.following.insert(id)),
            2 => drop(out.contacts.insert(id)),
            _ => out.items.push(id),
        }
    }
    Ok(out)
}

kit::rec! {
    pub struct Colleague { pub id: PersonId, pub manager: Option<PersonId>, pub unit: String, pub place: String }
}
/// The viewer's own place in the house.
pub async fn myself(view: &mut View) -> Result<Option<Colleague>> {
    view.maybe(sql!("select p.id, p.manager_id, p.unit, p.place from people p where p.id = $1"), params![view.viewer.id]).await
}
/// People around: who shares a manager with the viewer, the manager, who reports to the viewer, and those named; of them
/// whom the viewer may know of. Reached by index, never by walking through everybody.
pub async fn around(view: &mut View, manager: Option<PersonId>, named: &[i64]) -> Result<Vec<Colleague>> {
    view.all(
        sql!("select p.id, p.manager_id, p.unit, p.place from people p where p.id in (
                select a.id from (select id from people where manager_id = $2 order by id limit 20) a
                union select b.id from (select id from people where manager_id = $1 order by id limit 20) b
                union select cast($2 as bigint) union select c.id from people c where c.id in" ids(3) ")
              and p.id <> $1 and p.state = 'active' and" knowable!("p")),
        params![view.viewer.id, manager, named],
    )
    .await
}

/// Those of `people` whom what happened to these items may concern: a guess on the generous side, each asks their own inbox.
pub async fn concerned(view: &mut View, items: &[i64], roots: &[i64], people: &[i64]) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = view
        .all(
            sql!("select x.person from (select i.author_id as person from items i where i.id in" ids(1) "
                  union select i.board_id from items i where i.id in" ids(1) "and i.board_id is not null
                  union select p.author_id from items i join items p on p.id = i.parent_id where i.id in" ids(1) "
                  union select f.person_id from item_follows f where f.item_id in" ids(2) "and f.person_id in" ids(3) ") x
                  where x.person in" ids(3) "/* visible: asked of each one's own inbox */"),
            params![items, roots, people],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// Up to which fact every listener has heard.
pub async fn heard(view: &mut View) -> Result<i64> {
    let names: Vec<String> = view.app.apps.iter().flat_map(|a| a.listeners).map(|l| l.name.to_owned()).collect();
    let rows: Vec<(i64,)> = view.all(sql!("select cursor from listeners where name in" texts(1)), params![&names]).await?;
    if rows.len() < names.len() {
        return Ok(0);
    }
    Ok(rows.into_iter().map(|r| r.0).min().unwrap_or(i64::MAX))
}
