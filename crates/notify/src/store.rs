//! The SQL of notices. What is shown and counted is asked through the one predicate each time.

use crate::{
    house::{Chosen, House},
    inbox::Show,
    rules::{Category, direct},
};
use kit::{params, sql};
use shell::chrome::Still;
use spine::{CommunityId, Item, ItemId, PersonId, Result, Time, Tx, View, visible};
use std::collections::{HashMap, HashSet};

kit::id!(pub NoticeId);

/// Is there still something of this notice `n` that the viewer may see: what it says, or else one of the acts it counts?
macro_rules! lasts {
    () => {
        concat!(
            "(n.item_id is null or exists (select 1 from items i where i.id = n.item_id and ",
            visible!("i"),
            ") or n.acts > 1 and exists (select 1 from notify_acts a join items i on i.id = a.item_id where a.person_id = n.person_id and a.notice_id = n.id and a.reason <> '' and ",
            visible!("i"),
            "))"
        )
    };
}
/// Of what a notice stands for, so many acts are looked at: what a hundred thousand people like is one line all the same.
pub const LOOKED_AT: i64 = 30;

pub async fn followers(tx: &mut Tx, root: ItemId) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = tx.all(sql!("select person_id from item_follows where item_id = $1"), params![root]).await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// Who follows a question on any board it went to.
pub async fn family_followers(tx: &mut Tx, root: ItemId) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = tx
        .all(
            sql!("select distinct f.person_id from item_follows f where f.item_id in (
                    select coalesce(a.origin_id, a.id) from items a where a.id = $1
                    union select b.id from items a join items b on b.origin_id = coalesce(a.origin_id, a.id) where a.id = $1) /* visible: asked of each */"),
            params![root],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// Who may let somebody in.
pub async fn owners(tx: &mut Tx, community: CommunityId) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> =
        tx.all(sql!("select person_id from community_people where community_id = $1 and role = 'owner'"), params![community]).await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// Has it words for whoever comes in?
pub async fn welcomes(tx: &mut Tx, community: CommunityId) -> Result<bool> {
    tx.value(sql!("select exists (select 1 from communities where id = $1 and welcome <> '')"), params![community]).await
}

/// What people have switched off, or the organisation has for all.
pub async fn off(tx: &mut Tx, people: &[i64]) -> Result<HashSet<(PersonId, Category)>> {
    let house = House::of(tx).await?;
    let rows: Vec<(PersonId, String, bool)> =
        tx.all(sql!("select person_id, category, bell from notify_choices where person_id in" ids(1)), params![people]).await?;
    let chosen: HashMap<(PersonId, Category), bool> = rows.into_iter().filter_map(|r| Some(((r.0, Category::parse(&r.1)?), r.2))).collect();
    let all = people.iter().flat_map(|p| Category::ALL.into_iter().map(|c| (PersonId(*p), c)));
    Ok(all.filter(|key| !house.bell(key.1, chosen.get(key).copied())).collect())
}
/// What the viewer has in the bell.
pub async fn choices(view: &mut View) -> Result<Vec<Chosen>> {
    let house = House::of(view).await?;
    let rows: Vec<(String, bool)> =
        view.all(sql!("select category, bell from notify_choices where person_id = $1"), params![view.viewer.id]).await?;
    let chosen = |c: Category| rows.iter().find(|r| r.0 == c.word()).map(|r| r.1);
    let one = |c| Chosen { category: c, bell: house.bell(c, chosen(c)), lock: house.lock(c).map(str::to_owned) };
    Ok(Category::ALL.into_iter().map(one).collect())
}
pub async fn choose(tx: &mut Tx, category: Category, bell: bool) -> Result<()> {
    let me = tx.viewer.id;
    tx.run(
        sql!("insert into notify_choices (person_id, category, bell) values ($1, $2, $3) on conflict (person_id, category) do update set bell = excluded.bell"),
        params![me, category.word(), bell],
    )
    .await?;
    Ok(())
}

/// At most 100, which reads "99+": what is unread, and of a time when the bell is to stay still only what was there before
/// or rings all the same.
pub async fn bell(view: &mut View) -> Result<(i64, Option<Still>)> {
    let (unread, until, zone): (i64, Option<Time>, Option<String>) = view
        .one(
            sql!("select (select cast(count(*) as bigint) from (select 1 from notify_notices n where n.person_id = $1 and n.read_at is null
                and not exists (select 1 from notify_still q where q.person_id = $1 and q.since <= $2 and q.until > $2 and n.at > q.since and not (q.direct and n.reason in" texts(3) ")
                  and not (n.acts > 1 and exists (select 1 from notify_acts a where a.person_id = n.person_id and a.notice_id = n.id and a.reason <> '' and a.at <= q.since)))
                and" lasts!() "limit 100) u),
              (select until from notify_still where person_id = $1 and since <= $2 and until > $2 order by until desc limit 1),
              (select zone from notify_still where person_id = $1 and since <= $2 and until > $2 order by until desc limit 1)"),
            params![view.viewer.id, view.now, &direct()],
        )
        .await?;
    Ok((unread, until.zip(zone).map(|(until, zone)| Still { until, zone })))
}
pub async fn unread(view: &mut View) -> Result<i64> {
    Ok(bell(view).await?.0)
}

kit::rec! {
    /// A notice as it is kept; `words` are the fact's own (a role, thanks). `fact`: its place in the list.
    #[derive(Debug, Clone)]
    pub struct Row { pub id: NoticeId, pub fact: i64, pub reason: String, pub actor_id: PersonId, pub item_id: Option<ItemId>, pub root_id: Option<ItemId>,
        pub at: Time, pub read_at: Option<Time>, pub done_at: Option<Time>, pub acts: i64, pub words: String, pub community: Option<CommunityId> }
}

/// The viewer's notices of what may still be seen, newest first: unread ones, those not done with, or those done with.
pub async fn notices(view: &mut View, show: Show, reasons: &[String], before: i64, limit: i64) -> Result<Vec<Row>> {
    view.all(
        sql!("select n.id, n.fact_id, n.reason, n.actor_id, n.item_id, n.root_id, n.at, n.read_at, n.done_at, n.acts, coalesce(f.words, ''), f.community_id
              from notify_notices n left join facts f on f.id = n.fact_id
              where n.person_id = $1 and n.fact_id < $2 and (n.read_at is null or not $4) and (n.done_at is not null) = $5 and n.reason in" texts(6)
              "and" lasts!() "order by n.fact_id desc limit $3"),
        params![view.viewer.id, before, limit, show == Show::Unread, show == Show::Done, reasons],
    )
    .await
}
/// One of the viewer's own.
pub async fn notice(view: &mut View, id: NoticeId) -> Result<Row> {
    view.one(
        sql!(
            "select n.id, n.fact_id, n.reason, n.actor_id, n.item_id, n.root_id, n.at, n.read_at, n.done_at, n.acts, coalesce(f.words, ''), f.community_id
              from notify_notices n left join facts f on f.id = n.fact_id where n.person_id = $1 and n.id = $2"
        ),
        params![view.viewer.id, id],
    )
    .await
}

kit::rec! {
    /// What one person did of what a notice stands for; `last` and `item` are of the latest of these acts.
    pub struct Part { pub notice: NoticeId, pub actor: PersonId, pub reason: String, pub acts: i64, pub last: i64, pub item: Option<ItemId>, pub at: Time }
}
/// What these notices stand for, as far as it may still be seen, the latest first: of each the last `LOOKED_AT` acts.
pub async fn parts(view: &mut View, notices: &[i64]) -> Result<Vec<Part>> {
    view.all(
        sql!("select p.notice_id, p.actor_id, p.reason, p.acts, p.last, l.item_id, l.at from (
                select a.notice_id, a.actor_id, a.reason, cast(count(*) as bigint) as acts, max(a.fact_id) as last
                from notify_notices n cross join notify_acts a
                where n.person_id = $1 and n.id in" ids(2) "and a.notice_id = n.id and a.reason <> ''
                and a.fact_id >= coalesce((select o.fact_id from notify_acts o where o.notice_id = n.id order by o.fact_id desc limit 1 offset $3), 0)
                and (a.item_id is null or exists (select 1 from items i where i.id = a.item_id and" visible!("i") "))
                group by a.notice_id, a.actor_id, a.reason) p
              join notify_acts l on l.person_id = $1 and l.fact_id = p.last order by p.last desc"),
        params![view.viewer.id, notices, LOOKED_AT - 1],
    )
    .await
}

/// Which item each of these notices tells was deleted.
pub async fn deleted(view: &mut View, notices: &[i64]) -> Result<Vec<(NoticeId, ItemId)>> {
    view.all(
        sql!("select n.id, f.item_id from notify_notices n join facts f on f.id = n.fact_id where n.person_id = $1 and f.item_id is not null and n.id in" ids(2)),
        params![view.viewer.id, notices],
    )
    .await
}

/// The tags that these notices tell of and that are still there, the latest first: (notice, tag).
pub async fn tags(view: &mut View, notices: &[i64]) -> Result<Vec<(NoticeId, String)>> {
    view.all(
        sql!("select a.notice_id, f.words from notify_acts a join facts f on f.id = a.fact_id
              join people_tags t on t.person_id = $1 and t.tag = f.words and t.by_id = a.actor_id
              where a.person_id = $1 and a.notice_id in" ids(2) "and a.reason = 'tagged' order by a.fact_id desc limit 400"),
        params![view.viewer.id, notices],
    )
    .await
}

pub async fn mark(tx: &mut Tx, id: NoticeId, read: bool) -> Result<()> {
    let at = read.then_some(tx.now);
    let me = tx.viewer.id;
    let n = tx
        .run(
            sql!("update notify_notices set read_at = $3, done_at = case when $4 then done_at end where person_id = $1 and id = $2"),
            params![me, id, at, read],
        )
        .await?;
    if n > 0 { Ok(()) } else { Err(spine::Error::Missing) }
}
/// Done with it: it leaves the list, and is read. Or back into the list.
pub async fn finish(tx: &mut Tx, id: NoticeId, done: bool) -> Result<()> {
    let (at, me, now) = (done.then_some(tx.now), tx.viewer.id, tx.now);
    let n = tx
        .run(
            sql!("update notify_notices set done_at = $3, read_at = coalesce(read_at, $4) where person_id = $1 and id = $2"),
            params![me, id, at, now],
        )
        .await?;
    if n > 0 { Ok(()) } else { Err(spine::Error::Missing) }
}
/// Whoever opens a thread has seen all that was told of it.
pub async fn mark_thread(tx: &mut Tx, item: &Item) -> Result<()> {
    let me = tx.viewer.id;
    tx.run(
        sql!("update notify_notices set read_at = $3 where person_id = $1 and root_id = $2 and read_at is null"),
        params![me, item.root_id, tx.now],
    )
    .await?;
    Ok(())
}
/// All of these reasons.
pub async fn mark_all(tx: &mut Tx, reasons: &[String]) -> Result<u64> {
    let me = tx.viewer.id;
    tx.run(
        sql!("update notify_notices set read_at = $2 where person_id = $1 and read_at is null and reason in" texts(3)),
        params![me, tx.now, reasons],
    )
    .await
}
/// Everything that was read already is done with.
pub async fn finish_read(tx: &mut Tx, reasons: &[String]) -> Result<u64> {
    let me = tx.viewer.id;
    tx.run(
        sql!("update notify_notices set done_at = $2 where person_id = $1 and read_at is not null and done_at is null and reason in" texts(3)),
        params![me, tx.now, reasons],
    )
    .await
}
