//! The administrator's SQL: people with what belongs to their accounts, and the files of people.

use crate::model::{Account, Brought, How, Looked, Step, Steps};
use kit::{Sql, Time, params, sql, text};
use spine::{PersonId, Result, Tx, View, Wanted, knowable, settings};

const STEPS: &str = "admin.steps";

async fn marks(view: &mut View) -> Result<Steps> {
    Ok(Steps::parse(&settings::get(view, STEPS).await?.unwrap_or_default()))
}
/// What was marked, and what is so anyway: a house that has a name, named wherever, and people in it, however they came.
pub async fn steps(view: &mut View) -> Result<Steps> {
    let mut steps = marks(view).await?;
    if settings::get(view, settings::ORG).await?.is_some_and(|name| !name.trim().is_empty()) {
        steps.0.insert(Step::House, How::Done);
    }
    let people: bool = view
        .value(
            sql!("select count(*) > 1 from (select 1 as one from people p where p.state = 'active' and p.kind <> 'service' and" knowable!("p") "limit 2) c"),
            params![view.viewer.id],
        )
        .await?;
    if people {
        steps.0.insert(Step::People, How::Done);
    }
    Ok(steps)
}
/// What is done counts more than what was skipped before.
pub async fn mark(tx: &mut Tx, step: Step, how: How) -> Result<()> {
    let mut steps = marks(tx).await?;
    if steps.0.get(&step) != Some(&How::Done) {
        steps.0.insert(step, how);
    }
    settings::note(tx, STEPS, &steps.words()).await
}
pub async fn begin_again(tx: &mut Tx) -> Result<()> {
    settings::note(tx, STEPS, "").await
}

/// So far is counted: what is more is one more.
pub const MOST: i64 = 1000;
/// Who is here, and of those who could sign in, who never came: each up to `MOST` and one.
pub async fn counts(view: &mut View) -> Result<(i64, i64)> {
    view.one(
        sql!("select (select cast(count(*) as bigint) from (select 1 as one from people p where p.state = 'active' and" knowable!("p") "limit 1001) a),
              (select cast(count(*) as bigint) from (select 1 as one from people p
                where p.state = 'active' and p.welcomed_at is null and p.kind <> 'service' and" knowable!("p") "limit 1001) b)"),
        params![view.viewer.id],
    )
    .await
}

macro_rules! account {
    () => {
        "p.id, p.name, p.handle, p.email, p.title, p.unit, p.place, p.photo, p.portrait, p.kind, p.state, p.admin, p.moderator, p.password is not null,
         (select cast(count(*) as bigint) from sessions s where s.person_id = p.id and s.epoch = p.epoch and s.expires_at > $2),
         p.seen_at,
         (select max(n.created_at) from invitations n where n.person_id = p.id and n.used_at is null and n.revoked_at is null and n.expires_at > $2)"
    };
}
macro_rules! by_name {
    () => {
        concat!("and (p.sort_name, p.id) > ($3, $4) and ", knowable!("p"), " order by p.sort_name, p.id limit $5")
    };
}
/// A page by name, and whether the words are too few to find everybody by them. Each choice has a way through an index of
/// its own; words lead to numbers first.
pub async fn people(view: &mut View, q: &Looked, after: &(String, PersonId), limit: i64) -> Result<(Vec<Account>, bool)> {
    const ALL: Sql = sql!("select" account!() "from people p where p.id > 0" by_name!());
    const ACTIVE: Sql = sql!("select" account!() "from people p where p.state = 'active'" by_name!());
    const NEVER: Sql =
        sql!("select" account!() "from people p where p.state = 'active' and p.welcomed_at is null and p.kind <> 'service'" by_name!());
    const INACTIVE: Sql = sql!("select" account!() "from people p where p.state = 'inactive' and p.state <> 'active'" by_name!());
    const SUSPENDED: Sql = sql!("select" account!() "from people p where p.state = 'suspended' and p.state <> 'active'" by_name!());
    const ADMIN: Sql = sql!("select" account!() "from people p where p.admin" by_name!());
    if !q.q.is_empty() {
        return found(view, q, after, limit).await;
    }
    let by = match q.show.as_str() {
        "active" => ACTIVE,
        "never" => NEVER,
        "inactive" => INACTIVE,
        "suspended" => SUSPENDED,
        "admin" => ADMIN,
        _ => ALL,
    };
    Ok((view.all(by, params![view.viewer.id, view.now, &after.0, after.1, limit]).await?, false))
}
/// So many are found by the beginning of one thing; who wants more says more.
const FOUND: i64 = 500;
/// Whose name, last name, handle or address begins so; and whom the index knows by any of their names, as far as they are here.
async fn found(view: &mut View, q: &Looked, after: &(String, PersonId), limit: i64) -> Result<(Vec<Account>, bool)> {
    let (folded, typed) = (text::fold(&q.q), q.q.trim_start_matches('@').to_lowercase());
    let end = |begins: &str| format!("{begins}\u{10FFFF}");
    let rows: Vec<(i64,)> = view
        .all(
            sql!("select a.id from (select p.id from people p where p.name_fold >= $2 and p.name_fold < $3 and" knowable!("p") "order by p.name_fold limit $6) a
                  union select b.id from (select p.id from people p where p.sort_name >= $2 and p.sort_name < $3 and" knowable!("p") "order by p.sort_name limit $6) b
                  union select c.id from (select p.id from people p where p.handle >= $4 and p.handle < $5 and" knowable!("p") "order by p.handle limit $6) c
                  union select d.id from (select p.id from people p where p.email >= $4 and p.email < $5 and" knowable!("p") "order by p.email limit $6) d"),
            params![view.viewer.id, &folded, end(&folded), &typed, end(&typed), FOUND],
        )
        .await?;
    let mut ids: Vec<i64> = rows.into_iter().map(|r| r.0).collect();
    let named = Wanted { text: q.q.clone(), typing: true, limit: FOUND as usize, ..Wanted::default() };
    ids.extend(view.app.finder()?.people(view, &named).await?.hits.iter().map(|h| h.0.0));
    let cut = ids.len() >= FOUND as usize;
    let page = view
        .all(
            sql!("select" account!() "from people p where p.id in" ids(3) "and ($4 = 'all' or $4 = p.state or ($4 = 'admin' and p.admin)
              or ($4 = 'never' and p.state = 'active' and p.welcomed_at is null and p.kind <> 'service'))
              and (p.sort_name, p.id) > ($5, $6) and" knowable!("p") "order by p.sort_name, p.id limit $7"),
            params![view.viewer.id, view.now, &ids, &q.show, &after.0, after.1, limit],
        )
        .await?;
    Ok((page, cut))
}
pub async fn account(view: &mut View, id: PersonId) -> Result<Account> {
    view.one(sql!("select" account!() "from people p where p.id = $3 and" knowable!("p")), params![view.viewer.id, view.now, id]).await
}
/// Still administrators, of these two: held until the end of this unit of change, so that of two who take each other's
/// rights away at the same moment one comes first and the other may no more.
pub async fn administrators(tx: &mut Tx, two: &[i64; 2]) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId, bool)> = tx
        .all(
            sql!("select p.id, p.admin and p.state = 'active' from people p where p.id in" ids(2) "and" knowable!("p") "order by p.id" for_update()),
            params![tx.viewer.id, two.as_slice()],
        )
        .await?;
    Ok(rows.into_iter().filter(|r| r.1).map(|r| r.0).collect())
}

/// Who is here, could sign in and never did, and has no invitation that waits: looked for among the first `$4` by name.
macro_rules! never_came {
    () => {
        concat!(
            "from (select n.id from people n where n.state = 'active' and n.welcomed_at is null and n.kind <> 'service' and n.id <> $1 and ",
            knowable!("n"),
            " order by n.sort_name, n.id limit $4) f join people p on p.id = f.id where ",
            knowable!("p"),
            " and not exists (select 1 from invitations w where w.person_id = p.id and w.used_at is null and w.revoked_at is null and w.expires_at > $2)"
        )
    };
}
/// Beyond these one invites by the command line, or opens a door.
const LOOKED_THROUGH: i64 = 20_000;
pub async fn never_came(view: &mut View, limit: i64) -> Result<Vec<Account>> {
    view.all(
        sql!("select" account!() never_came!() "order by p.sort_name, p.id limit $3"),
        params![view.viewer.id, view.now, limit, LOOKED_THROUGH],
    )
    .await
}
/// Up to `MOST` and one.
pub async fn never_came_count(view: &mut View) -> Result<i64> {
    view.value(
        sql!("select cast(count(*) as bigint) from (select p.id" never_came!() "limit $3) x"),
        params![view.viewer.id, view.now, MOST + 1, LOOKED_THROUGH],
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
        "select id, name, object, size, leaving, state, report, mark, at, begun_at, done_at from admin_imports"
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
            sql!("update admin_imports set state = 'running', leaving = $2, begun_at = $3, mark = '' where id = $1 and state in ('looked', 'stale', 'failed')"),
            params![id, leaving, tx.now],
        )
        .await?;
    Ok(n > 0)
}
/// How far it is, while it runs; held until the end of this unit of change, so that of two nodes one goes on.
pub async fn mark_of(tx: &mut Tx, id: i64) -> Result<Option<String>> {
    let row: Option<(String,)> =
        tx.maybe(sql!("select mark from admin_imports where id = $1 and state = 'running'" for_update()), params![id]).await?;
    Ok(row.map(|r| r.0))
}
pub async fn keep(tx: &mut Tx, id: i64, mark: &str) -> Result<()> {
    tx.run(sql!("update admin_imports set mark = $2 where id = $1"), params![id, mark]).await?;
    Ok(())
}
/// `report`: none leaves the one there is.
pub async fn end(tx: &mut Tx, id: i64, state: &str, report: Option<&str>) -> Result<()> {
    tx.run(
        sql!("update admin_imports set state = $2, report = coalesce($3, report), done_at = $4 where id = $1 and state = 'running'"),
        params![id, state, report, tx.now],
    )
    .await?;
    Ok(())
}
/// Of what was brought before `before`, only that it was stays: not the file, nor whom it named.
pub async fn empty(tx: &mut Tx, before: Time) -> Result<u64> {
    tx.run(
        sql!(
            "update admin_imports set object = '', report = '', state = case when state = 'done' then state else 'gone' end
              where object <> '' and coalesce(done_at, begun_at, at) < $1"
        ),
        params![before],
    )
    .await
}
