//! The SQL of notices. What is shown and counted is asked through the one predicate each time.

use crate::rules::Reason;
use kit::{params, sql};
use spine::{Item, ItemId, PersonId, Result, Time, Told, Tx, View, visible};
use std::collections::{HashMap, HashSet};

kit::id!(pub NoticeId);

/// What is told of one act stands close together: this many notices back at most, counted by our own ids, for numbers of
/// facts leap on PostgreSQL.
const NEAR: i64 = 100_000;
/// How far back the same gesture counts as the same.
const LONG: i64 = 1_000_000;

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

/// One notice per person and act (by one person, at one moment, on one thing): a stronger reason takes the place of a weaker one, the same again changes nothing.
pub async fn keep(tx: &mut Tx, told: &Told, place: Option<(ItemId, ItemId)>, all: &[(PersonId, Reason)]) -> Result<()> {
    let ids: Vec<i64> = all.iter().map(|a| a.0.0).collect();
    let (item, root) = (place.map(|p| p.0), place.map(|p| p.1));
    let rows: Vec<(NoticeId, PersonId, String)> = tx
        .all(
            sql!("select id, person_id, reason from notify_notices where person_id in" ids(1)
                "and id > (select coalesce(max(x.id), 0) from notify_notices x) - $2 and actor_id = $3 and at = $4 and coalesce(item_id, 0) = coalesce($5, 0)"),
            params![&ids, NEAR, told.actor, told.at, item],
        )
        .await?;
    let same_act: HashMap<PersonId, (NoticeId, String)> = rows.into_iter().map(|r| (r.1, (r.0, r.2))).collect();
    let mut by_reason: HashMap<Reason, Vec<i64>> = HashMap::new();
    for (who, reason) in all {
        match same_act.get(who) {
            Some((id, old)) if Reason::parse(old).is_none_or(|old| old < *reason) => {
                tx.run(
                    sql!("update notify_notices set fact_id = $2, reason = $3, item_id = $4, root_id = $5 where id = $1"),
                    params![*id, told.id, reason.word(), item, root],
                )
                .await?;
            }
            Some(_) => {}
            None => by_reason.entry(*reason).or_default().push(who.0),
        }
    }
    for (reason, mut people) in by_reason {
        if reason.once() {
            let told_before: HashSet<i64> = tx
                .all::<(i64,)>(
                    sql!("select person_id from notify_notices where person_id in" ids(1)
                        "and id > (select coalesce(max(x.id), 0) from notify_notices x) - $2 and actor_id = $3 and reason = $4
                         and coalesce(item_id, 0) = coalesce($5, 0)"),
                    params![&people, LONG, told.actor, reason.word(), item],
                )
                .await?
                .into_iter()
                .map(|r| r.0)
                .collect();
            people.retain(|p| !told_before.contains(p));
        }
        tx.run(
            sql!("insert into notify_notices (person_id, fact_id, reason, actor_id, item_id, root_id, at)
                  select p.id, cast($2 as bigint), cast($3 as text), cast($4 as bigint), cast($5 as bigint), cast($6 as bigint), cast($7 as bigint)
                  from people p where p.id in" ids(1) "on conflict (person_id, fact_id) do nothing"),
            params![&people, told.id, reason.word(), told.actor, item, root, told.at],
        )
        .await?;
    }
    Ok(())
}

/// At most 100, which reads "99+".
pub async fn unread(view: &mut View) -> Result<i64> {
    view.value(
        sql!("select cast(count(*) as bigint) from (select 1 from notify_notices n where n.person_id = $1 and n.read_at is null
              and (n.item_id is null or exists (select 1 from items i where i.id = n.item_id and" visible!("i") ")) limit 100) c"),
        params![view.viewer.id],
    )
    .await
}

kit::rec! {
    /// A notice as it is kept; `words` are the fact's own (a role, thanks).
    #[derive(Debug, Clone)]
    pub struct Row { pub id: NoticeId, pub reason: String, pub actor_id: PersonId, pub item_id: Option<ItemId>, pub at: Time, pub read_at: Option<Time>, pub words: String }
}

/// The viewer's notices of what may still be seen, newest first.
pub async fn notices(view: &mut View, unread_only: bool, before: NoticeId, limit: i64) -> Result<Vec<Row>> {
    view.all(
        sql!("select n.id, n.reason, n.actor_id, n.item_id, n.at, n.read_at, coalesce(f.words, '') from notify_notices n left join facts f on f.id = n.fact_id
              where n.person_id = $1 and n.id < $2 and (n.read_at is null or not $4)
              and (n.item_id is null or exists (select 1 from items i where i.id = n.item_id and" visible!("i") ")) order by n.id desc limit $3"),
        params![view.viewer.id, before, limit, unread_only],
    )
    .await
}
/// One of the viewer's own.
pub async fn notice(view: &mut View, id: NoticeId) -> Result<Row> {
    view.one(
        sql!("select n.id, n.reason, n.actor_id, n.item_id, n.at, n.read_at, coalesce(f.words, '') from notify_notices n left join facts f on f.id = n.fact_id
              where n.person_id = $1 and n.id = $2"),
        params![view.viewer.id, id],
    )
    .await
}

pub async fn mark(tx: &mut Tx, id: NoticeId, read: bool) -> Result<()> {
    let at = read.then_some(tx.now);
    let me = tx.viewer.id;
    match tx.run(sql!("update notify_notices set read_at = $3 where person_id = $1 and id = $2"), params![me, id, at]).await? {
        0 => Err(spine::Error::Missing),
        _ => Ok(()),
    }
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
pub async fn mark_all(tx: &mut Tx) -> Result<u64> {
    let me = tx.viewer.id;
    tx.run(sql!("update notify_notices set read_at = $2 where person_id = $1 and read_at is null"), params![me, tx.now]).await
}
