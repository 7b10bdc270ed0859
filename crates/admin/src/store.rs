//! The administrator's SQL: people with what belongs to their accounts, and the files of people.

use crate::model::{Account, Brought, How, Looked, Step, Steps};
use kit::{params, sql, text};
use spine::{PersonId, Result, Tx, View, knowable, settings};

const STEPS: &str = "admin.steps";

pub async fn steps(view: &mut View) -> Result<Steps> {
    Ok(Steps::parse(&settings::get(view, STEPS).await?.unwrap_or_default()))
}
/// What is done counts more than what was skipped before.
pub async fn mark(tx: &mut Tx, step: Step, how: How) -> Result<()> {
    let mut steps = steps(tx).await?;
    if steps.0.get(&step) != Some(&How::Done) {
        steps.0.insert(step, how);
    }
    settings::set(tx, STEPS, &steps.words()).await
}
pub async fn begin_again(tx: &mut Tx) -> Result<()> {
    settings::set(tx, STEPS, "").await
}

/// Who is here, and of those who could sign in, who never came.
pub async fn counts(view: &mut View) -> Result<(i64, i64)> {
    view.one(
        sql!("select cast(count(*) as bigint), cast(count(case when p.welcomed_at is null and p.kind <> 'service' then 1 end) as bigint)
              from people p where p.state = 'active' and" knowable!("p")),
        params![view.viewer.id],
    )
    .await
}

macro_rules! account {
    () => {
        "p.id, p.name, p.handle, p.email, p.title, p.unit, p.place, p.photo, p.portrait, p.kind, p.state, p.admin, p.password is not null,
         (select cast(count(*) as bigint) from sessions s where s.person_id = p.id and s.epoch = p.epoch and s.expires_at > $2),
         (select max(s.seen_at) from sessions s where s.person_id = p.id),
         (select max(n.created_at) from invitations n where n.person_id = p.id and n.used_at is null and n.revoked_at is null and n.expires_at > $2)"
    };
}
pub async fn people(view: &mut View, q: &Looked, after: &(String, PersonId), limit: i64) -> Result<Vec<Account>> {
    let folded = text::fold(&q.q).replace(['%', '_'], "");
    let typed = q.q.trim_start_matches('@').to_lowercase().replace(['%', '_'], "");
    view.all(
        sql!("select" account!() "from people p where
              ($3 = 'all' or ($3 = 'active' and p.state = 'active') or ($3 = 'inactive' and p.state = 'inactive') or ($3 = 'suspended' and p.state = 'suspended')
               or ($3 = 'admin' and p.admin) or ($3 = 'never' and p.state = 'active' and p.welcomed_at is null and p.kind <> 'service'))
              and ($4 = '' or p.name_fold like $5 or p.name_fold like $6 or p.handle like $7 or p.email like $7)
              and (p.sort_name, p.id) > ($8, $9) and" knowable!("p") "order by p.sort_name, p.id limit $10"),
        params![view.viewer.id, view.now, &q.show, &typed, format!("{folded}%"), format!("% {folded}%"), format!("{typed}%"), &after.0, after.1, limit],
    )
    .await
}
pub async fn account(view: &mut View, id: PersonId) -> Result<Account> {
    view.one(sql!("select" account!() "from people p where p.id = $3 and" knowable!("p")), params![view.viewer.id, view.now, id]).await
}
/// Who is here, could sign in and never did, and has no invitation that waits.
pub async fn never_came(view: &mut View, limit: i64) -> Result<Vec<Account>> {
    view.all(
        sql!("select" account!() "from people p where p.state = 'active' and p.welcomed_at is null and p.kind <> 'service' and p.id <> $1
              and not exists (select 1 from invitations w where w.person_id = p.id and w.used_at is null and w.revoked_at is null and w.expires_at > $2)
              and" knowable!("p") "order by p.sort_name, p.id limit $3"),
        params![view.viewer.id, view.now, limit],
    )
    .await
}
pub async fn never_came_count(view: &mut View) -> Result<i64> {
    view.value(
        sql!("select cast(count(*) as bigint) from people p where p.state = 'active' and p.welcomed_at is null and p.kind <> 'service' and p.id <> $1
              and not exists (select 1 from invitations w where w.person_id = p.id and w.used_at is null and w.revoked_at is null and w.expires_at > $2)
              and" knowable!("p")),
        params![view.viewer.id, view.now],
    )
    .await
}
/// Whoever has this address here already.
pub async fn by_mail(view: &mut View, email: &str) -> Result<Option<PersonId>> {
    let row: Option<(PersonId,)> =
        view.maybe(sql!("select p.id from people p where p.email = $2 and" knowable!("p")), params![view.viewer.id, email]).await?;
    Ok(row.map(|r| r.0))
}

macro_rules! brought {
    () => {
        "select id, name, object, size, leaving, state, report, at, begun_at, done_at from admin_imports"
    };
}
pub async fn brought(view: &mut View, id: i64) -> Result<Brought> {
    view.one(sql!(brought!() "where id = $1"), params![id]).await
}
pub async fn latest(view: &mut View) -> Result<Vec<Brought>> {
    view.all(sql!(brought!() "order by id desc limit 10"), &[]).await
}
pub async fn bring(tx: &mut Tx, name: &str, object: &str, size: i64, report: &str) -> Result<i64> {
    let me = tx.viewer.id;
    tx.value(
        sql!("insert into admin_imports (by_id, name, object, size, state, report, at) values ($1, $2, $3, $4, 'looked', $5, $6) returning id"),
        params![me, name, object, size, report, tx.now],
    )
    .await
}
/// `false`: it runs already, or is done.
pub async fn begin(tx: &mut Tx, id: i64, leaving: bool) -> Result<bool> {
    let n = tx
        .run(
            sql!("update admin_imports set state = 'running', leaving = $2, begun_at = $3 where id = $1 and state in ('looked', 'stale', 'failed')"),
            params![id, leaving, tx.now],
        )
        .await?;
    Ok(n > 0)
}
/// Held until the end of this unit of change, so that two nodes cannot both take it.
pub async fn is_running(tx: &mut Tx, id: i64) -> Result<bool> {
    let state: Option<(String,)> = tx.maybe(sql!("select state from admin_imports where id = $1" for_update()), params![id]).await?;
    Ok(state.is_some_and(|s| s.0 == "running"))
}
pub async fn end(tx: &mut Tx, id: i64, state: &str, report: &str) -> Result<()> {
    tx.run(
        sql!("update admin_imports set state = $2, report = $3, done_at = $4 where id = $1 and state = 'running'"),
        params![id, state, report, tx.now],
    )
    .await?;
    Ok(())
}
