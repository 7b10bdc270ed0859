//! The SQL of the stream. What feeds the shared picture has no viewer: only ids and moments come of it, and whatever is
//! shown is read again through the one predicate.

use crate::{
    heat::Event,
    line::Mark,
    ring::{Actor, Fresh, LOOKED_AT},
};
use kit::{params, sql};
use rustc_hash::{FxHashMap, FxHashSet};
use spine::{
    CommunityId, Item, ItemId, May, PersonId, Result, Time, Tx, View,
    items::{Follow, Place, Sort},
    visible,
};

kit::rec! {
    pub struct Pulse { pub id: i64, pub active_at: Time, pub created_at: Time, pub author: i64, pub board: Option<i64>, pub community: Option<i64>, pub family: i64,
        pub kind: String, pub live: bool }
}

/// The most recently active roots.
pub async fn newest_roots(view: &mut View, limit: usize) -> Result<Vec<Fresh>> {
    let roots: Vec<Pulse> = view
        .all(
            sql!(
                "select i.id, i.active_at, i.created_at, i.author_id, i.board_id, i.community_id, coalesce(i.origin_id, i.id), i.kind, i.state = 'live' from items i
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
    let ids: Vec<i64> = roots.iter().map(|r| r.id).collect();
    let tags: Vec<(i64, i64, String)> =
        view.all(sql!("select t.item_id, cast(0 as bigint), t.tag from item_tags t where t.item_id in" ids(1)), params![&ids]).await?;
    Ok(together(roots, replies.into_iter().chain(tags)))
}

/// The roots named, as they are now.
pub async fn roots(view: &mut View, ids: &[i64]) -> Result<Vec<Fresh>> {
    let roots: Vec<Pulse> = view
        .all(
            sql!("select i.id, i.active_at, i.created_at, i.author_id, i.board_id, i.community_id, coalesce(i.origin_id, i.id), i.kind, i.state = 'live' from items i
                  where i.parent_id is null and i.id in" ids(1) "/* visible at the join */"),
            params![ids],
        )
        .await?;
    // From the moment of the fortieth last one on: a thread of thousands costs as little as one of forty. And the tags.
    let words: Vec<(i64, i64, String)> = view
        .all(
            sql!("select w.root, w.person, w.word from (
                    select i.root_id as root, i.author_id as person, i.kind as word, i.created_at as at, i.id as id from items r join items i on i.root_id = r.id and i.created_at >= coalesce(
                    (select x.created_at from items x where x.root_id = r.id and x.parent_id is not null and x.state = 'live' order by x.created_at desc, x.id desc limit 1 offset $3), $2)
                    where r.id in" ids(1) "and i.parent_id is not null and i.state = 'live' /* visible at the join */
                    union all select t.item_id, cast(0 as bigint), t.tag, cast(0 as bigint), cast(0 as bigint) from item_tags t where t.item_id in" ids(1) ") w
                  order by w.at desc, w.id desc"),
            params![ids, i64::MIN, LOOKED_AT - 1],
        )
        .await?;
    Ok(together(roots, words))
}

/// `words`: who replied with what, the latest first; nobody stands for a tag.
fn together(roots: Vec<Pulse>, words: impl IntoIterator<Item = (i64, i64, String)>) -> Vec<Fresh> {
    let mut actors: FxHashMap<i64, Vec<Actor>> = FxHashMap::default();
    let mut tags: FxHashMap<i64, Vec<String>> = FxHashMap::default();
    for (root, person, word) in words {
        if person == 0 {
            tags.entry(root).or_default().push(word);
            continue;
        }
        let of = actors.entry(root).or_default();
        if of.len() < LOOKED_AT {
            of.push(Actor { person, answer: word == "answer" });
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
            community: p.community,
            family: p.family,
            kind: p.kind,
            live: p.live,
            actors: actors.remove(&p.id).unwrap_or_default(),
            tags: tags.remove(&p.id).unwrap_or_default(),
        })
        .collect()
}

kit::rec! {
    /// A fact, as far as the picture cares. `settled`: nothing with a smaller id can still appear before it.
    pub struct News { pub id: i64, pub item: Option<i64>, pub root: Option<i64>, pub settled: bool, pub verb: String, pub who: i64, pub at: Time }
}
/// What this snapshot knows beyond `cursor`: also what is not settled yet, so that one's own post is there at once.
pub async fn news(view: &mut View, cursor: i64, limit: usize) -> Result<Vec<News>> {
    view.all(
        sql!("select f.id, f.item_id, f.root_id," settled("f") ", f.verb, f.actor_id, f.at from facts f where f.id > $1 order by f.id limit $2"),
        params![cursor, limit],
    )
    .await
}

/// What makes threads warm, among the newest facts up to `upto`, the oldest first.
pub async fn warming(view: &mut View, upto: i64, limit: usize) -> Result<Vec<News>> {
    let mut news: Vec<News> = view
        .all(
            sql!("select f.id, f.item_id, f.root_id, true, f.verb, f.actor_id, f.at from (select * from facts where id <= $1 order by id desc limit $2) f
                  where f.verb in ('liked', 'replied') order by f.id"),
            params![upto, limit],
        )
        .await?;
    news.retain(|n| n.event().is_some());
    Ok(news)
}
impl News {
    pub fn event(&self) -> Option<Event> {
        match self.verb.as_str() {
            "liked" => Some(Event::Like),
            "replied" => Some(Event::Reply),
            _ => None,
        }
    }
}

/// Whom and what the viewer keeps an eye on, and whom not; how far they have read, and the order they like.
#[derive(Debug, Default)]
pub struct Circle {
    pub following: FxHashSet<i64>,
    pub contacts: FxHashSet<i64>,
    pub items: Vec<i64>,
    pub tags: Vec<String>,
    /// Those they belong to or follow.
    pub communities: Vec<i64>,
    pub muted_people: FxHashSet<i64>,
    pub muted_roots: FxHashSet<i64>,
    pub muted_communities: FxHashSet<i64>,
    pub marks: FxHashMap<String, Mark>,
    pub sort: Option<Sort>,
}
pub async fn circle(view: &mut View) -> Result<Circle> {
    let rows: Vec<(i64, i64, String)> = view
        .all(
            sql!(
                "select cast(1 as bigint), person_id, '' from person_follows where follower_id = $1
                  union all select 2, contact_id, '' from contacts where person_id = $1
                  union all select 3, item_id, '' from item_follows where person_id = $1
                  union all select 4, cast(0 as bigint), tag from tag_follows where person_id = $1
                  union all select 5, muted_id, '' from person_mutes where person_id = $1
                  union all select 6, item_id, '' from item_mutes where person_id = $1
                  union all select 7, line_at, view from stream_seen where person_id = $1
                  union all select 8, seen_at, view from stream_seen where person_id = $1
                  union all select 9, here_at, view from stream_seen where person_id = $1
                  union all select 10, cast(0 as bigint), sort from stream_order where person_id = $1
                  union all select 11, community_id, '' from community_people where person_id = $1
                  union all select 12, community_id, '' from community_mutes where person_id = $1"
            ),
            params![view.viewer.id],
        )
        .await?;
    let mut out = Circle::default();
    for (which, id, word) in rows {
        match which {
            1 => drop(out.following.insert(id)),
            2 => drop(out.contacts.insert(id)),
            3 => out.items.push(id),
            4 => out.tags.push(word),
            5 => drop(out.muted_people.insert(id)),
            6 => drop(out.muted_roots.insert(id)),
            7 => out.marks.entry(word).or_default().line = Time(id),
            8 => out.marks.entry(word).or_default().seen = Time(id),
            9 => out.marks.entry(word).or_default().here = Time(id),
            11 => out.communities.push(id),
            12 => drop(out.muted_communities.insert(id)),
            _ => out.sort = Some(if word == "newest" { Sort::Newest } else { Sort::Active }),
        }
    }
    Ok(out)
}

/// When these roots had last moved by then: made, edited, or replied to, whose latest reply is all that is read of a
/// thread, or of those it was passed on to. Those that were not there yet are left out.
pub async fn moved_before(view: &mut View, ids: &[i64], then: Time) -> Result<FxHashMap<i64, Time>> {
    let rows: Vec<(i64, Time, Option<Time>, Option<Time>)> = view
        .all(
            sql!("select i.id, i.created_at,
                    (select max(l.at) from (
                      select (select r.created_at from items r where r.root_id = f.id and r.parent_id is not null and r.created_at <= $3 and" visible!("r")
                       "order by r.created_at desc, r.id desc limit 1) - case when f.id = i.id then 0 else 1 end as at
                      from items f where (f.id = coalesce(i.origin_id, i.id) or f.origin_id = coalesce(i.origin_id, i.id)) and" visible!("f") ") l),
                    (select v.at from revisions v where v.item_id = i.id and v.at <= $3 order by v.number desc limit 1)
                  from items i where i.id in" ids(2) "and i.created_at <= $3 and" visible!("i")),
            params![view.viewer.id, ids, then],
        )
        .await?;
    Ok(rows.into_iter().map(|(id, made, replied, edited)| (id, Some(made).max(replied).max(edited).unwrap_or(made))).collect())
}

kit::rec! {
    /// Another of those as which `item` stands on several boards.
    pub struct Other { pub item: ItemId, pub id: ItemId, pub board: Option<PersonId>, pub community: Option<CommunityId>, pub created_at: Time, pub active_at: Time }
}
/// What else these stand as, of what the viewer may see.
pub async fn others(view: &mut View, ids: &[i64]) -> Result<Vec<Other>> {
    view.all(
        sql!("select i.id, f.id, f.board_id, f.community_id, f.created_at, f.active_at from items i join items f on f.origin_id = coalesce(i.origin_id, i.id)
              where i.id in" ids(2) "and f.id <> i.id and" visible!("i") "and" visible!("f")
             "union all select i.id, f.id, f.board_id, f.community_id, f.created_at, f.active_at from items i join items f on f.id = i.origin_id
              where i.id in" ids(2) "and" visible!("i") "and" visible!("f")),
        params![view.viewer.id, ids],
    )
    .await
}

/// Where the viewer is named, the latest first. By number: what is written later has a higher one.
pub async fn mentions(view: &mut View, before: i64, limit: i64) -> Result<Vec<Item>> {
    let rows: Vec<(i64,)> = view
        .all(
            sql!("select m.item_id from mentions m join items i on i.id = m.item_id
                  where m.person_id = $1 and m.item_id < $2 and i.author_id <> $1 and" visible!("i") "order by m.item_id desc limit $3"),
            params![view.viewer.id, before, limit],
        )
        .await?;
    view.cards(&rows.into_iter().map(|r| r.0).collect::<Vec<_>>()).await
}

/// What the viewer saved and may still see, the last saved first; as places: when it was saved, and what.
pub async fn saved(view: &mut View, before: Place, limit: i64) -> Result<Vec<Place>> {
    let rows: Vec<(Time, ItemId)> = view
        .all(
            sql!("select s.at, s.item_id from stream_saved s join items i on i.id = s.item_id
                  where s.person_id = $1 and (s.at, s.item_id) < ($2, $3) and" visible!("i") "order by s.at desc, s.item_id desc limit $4"),
            params![view.viewer.id, before.at, before.id, limit],
        )
        .await?;
    Ok(rows.into_iter().map(|(at, id)| Place { at, id }).collect())
}
pub async fn is_saved(view: &mut View, id: ItemId) -> Result<bool> {
    view.value(sql!("select exists (select 1 from stream_saved where person_id = $1 and item_id = $2)"), params![view.viewer.id, id]).await
}
/// `may`: only what one sees can be saved.
pub async fn save(tx: &mut Tx, may: &May<Follow>) -> Result<()> {
    let (me, now) = (tx.viewer.id, tx.now);
    tx.run(
        sql!("insert into stream_saved (person_id, item_id, at) values ($1, $2, $3) on conflict (person_id, item_id) do nothing"),
        params![me, may.root_id, now],
    )
    .await?;
    Ok(())
}
/// Also what one no longer sees.
pub async fn unsave(tx: &mut Tx, id: ItemId) -> Result<()> {
    let me = tx.viewer.id;
    tx.run(sql!("delete from stream_saved where person_id = $1 and item_id = $2"), params![me, id]).await?;
    Ok(())
}

/// Those of `people` whom what happened to these items may concern: a guess on the generous side, each asks their own inbox.
pub async fn concerned(view: &mut View, items: &[i64], roots: &[i64], people: &[i64]) -> Result<Vec<i64>> {
    let around: Vec<(i64, Option<i64>, Option<i64>)> = view
        .all(
            sql!("select i.author_id, i.board_id, p.author_id from items i left join items p on p.id = i.parent_id where i.id in" ids(1)
                "/* visible: asked of each one's own inbox */"),
            params![items],
        )
        .await?;
    let followers: Vec<(i64,)> = view
        .all(sql!("select f.person_id from item_follows f where f.item_id in" ids(1) "and f.person_id in" ids(2)), params![roots, people])
        .await?;
    let listening: FxHashSet<i64> = people.iter().copied().collect();
    let all = around
        .into_iter()
        .flat_map(|(author, board, above)| [Some(author), board, above])
        .flatten()
        .chain(followers.into_iter().map(|f| f.0));
    Ok(all.filter(|p| listening.contains(p)).collect::<FxHashSet<i64>>().into_iter().collect())
}

/// Those of `people` who own one of these communities.
pub async fn owners(view: &mut View, communities: &[i64], people: &[i64]) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = view
        .all(
            sql!("select person_id from community_people where role = 'owner' and community_id in" ids(1) "and person_id in" ids(2)),
            params![communities, people],
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
