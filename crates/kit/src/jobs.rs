//! Jobs: work that waits for the world (link cards, mail), as rows written in the same transaction as their cause.
//! A worker leases one at a time, and renews the lease while it works; a failed job comes back later and later; after
//! `TRIES` it lies in the dead letter (state 'dead') where an administrator sees it. A job runs at least once, so its
//! effect must be repeatable: whose lease ran out may find that another has begun it.

use crate::{Result, Time, db::Conn, params, sql};

const LEASE_MS: i64 = 60_000;
/// So often a worker renews it: two that fail are not the end.
pub const RENEW: std::time::Duration = std::time::Duration::from_secs(20);
const TRIES: i64 = 8;

crate::rec! {
    #[derive(Debug, Clone)]
    pub struct Job {
        pub id: i64,
        pub kind: String,
        pub data: String,
        pub tries: i64,
    }
}

impl Job {
    /// It will not be tried again after this time.
    pub fn is_last_try(&self) -> bool {
        self.tries >= TRIES
    }
}

/// Adds a job to this unit of work. `key` makes it unique while it waits: asking twice is asking once. One that was given
/// up begins anew.
pub async fn add(tx: &mut Conn, kind: &str, key: &str, data: &str, run_at: Time) -> Result<()> {
    tx.run(
        sql!("insert into jobs (kind, key, data, run_at, tries, state) values ($1, $2, $3, $4, 0, 'waiting')
              on conflict (kind, key) do update set state = 'waiting', tries = 0, run_at = excluded.run_at, data = excluded.data where jobs.state = 'dead'"),
        params![kind, key, data, run_at],
    )
    .await?;
    Ok(())
}

/// What a worker takes: these kinds, or all others.
#[derive(Debug, Clone, Copy)]
pub struct Kinds<'a> {
    pub named: &'a [String],
    pub others: bool,
}

/// Is there anything to lease?
pub async fn due(conn: &mut Conn, now: Time, kinds: Kinds<'_>) -> Result<bool> {
    conn.value(
        sql!("select exists (select 1 from jobs where state = 'waiting' and run_at <= $1 and (leased_until is null or leased_until < $1)
              and (kind in" texts(2) ") <> $3)"),
        params![now, kinds.named, kinds.others],
    )
    .await
}
/// Leases the next due job to the caller for a minute.
pub async fn lease(tx: &mut Conn, now: Time, kinds: Kinds<'_>) -> Result<Option<Job>> {
    tx.maybe(
        sql!("update jobs set leased_until = $2, tries = tries + 1
              where id = (select id from jobs where state = 'waiting' and run_at <= $1 and (leased_until is null or leased_until < $1)
                          and (kind in" texts(3) ") <> $4 order by run_at, id limit 1" skip_locked() ")
              and (leased_until is null or leased_until < $1)
              returning id, kind, data, tries"),
        params![now, now.plus(LEASE_MS), kinds.named, kinds.others],
    )
    .await
}
/// For a minute more. `false`: it is somebody else's by now. Each lease is a try, so their number tells one from the next.
pub async fn renew(tx: &mut Conn, job: &Job, now: Time) -> Result<bool> {
    let n = tx
        .run(
            sql!("update jobs set leased_until = $3 where id = $1 and tries = $2 and state = 'waiting'"),
            params![job.id, job.tries, now.plus(LEASE_MS)],
        )
        .await?;
    Ok(n > 0)
}

/// What became of a lease that ran out counts for nothing.
pub async fn done(tx: &mut Conn, job: &Job) -> Result<()> {
    tx.run(sql!("delete from jobs where id = $1 and tries = $2"), params![job.id, job.tries]).await?;
    Ok(())
}

/// Back-off: 10 s, 40 s, 90 s … plus jitter given by the caller (ms); then the dead letter.
pub async fn failed(tx: &mut Conn, job: &Job, why: &str, now: Time, jitter: i64) -> Result<()> {
    let state = if job.is_last_try() { "dead" } else { "waiting" };
    let again = now.plus(job.tries * job.tries * 10_000 + jitter.min(LEASE_MS));
    tx.run(
        sql!("update jobs set state = $2, run_at = $3, leased_until = null, error = $4 where id = $1 and tries = $5"),
        params![job.id, state, again, why, job.tries],
    )
    .await?;
    Ok(())
}
