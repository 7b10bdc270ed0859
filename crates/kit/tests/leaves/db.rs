//! The database from outside: migrations that are whole or not there, statements that take too long, jobs.

use kit::{
    Db, Error, Time,
    db::{
        Durability,
        sqlx::{self, Connection as _, Executor as _, PgConnection},
    },
    jobs,
    migrate::{Migration, in_order, migrate},
    params, sql,
};
use std::{
    path::PathBuf,
    sync::{
        Barrier,
        atomic::{AtomicU32, Ordering},
    },
};

fn lite() -> (tempfile::TempDir, Db) {
    let dir = tempfile::tempdir().unwrap();
    let db = Db::lite(&dir.path().join("x.db"), Durability::None).unwrap();
    (dir, db)
}
/// An empty database that several may open: a file, and where a server is at hand (`FOLKMOOT_TEST_PG`) one of PostgreSQL.
enum Place {
    Lite(tempfile::TempDir),
    Pg { server: String, name: String },
}
impl Place {
    async fn all() -> Vec<Place> {
        let mut all = vec![Place::Lite(tempfile::tempdir().unwrap())];
        if let Some(server) = std::env::var("FOLKMOOT_TEST_PG").ok().filter(|u| !u.is_empty()) {
            static NUMBER: AtomicU32 = AtomicU32::new(0);
            let name = format!("folkmoot_kit_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
            let place = Place::Pg { server, name };
            place.on_server("create database").await;
            all.push(place);
        }
        all
    }
    async fn open(&self) -> Db {
        match self {
            Place::Lite(dir) => Db::lite(&PathBuf::from(dir.path()).join("x.db"), Durability::None).unwrap(),
            Place::Pg { server, name } => {
                let mut url = url::Url::parse(server).unwrap();
                url.set_path(name);
                Db::pg(url.as_str()).await.unwrap()
            }
        }
    }
    async fn on_server(&self, verb: &str) {
        if let Place::Pg { server, name } = self {
            let mut conn = PgConnection::connect(server).await.unwrap();
            conn.execute(sqlx::raw_sql(sqlx::AssertSqlSafe(format!("{verb} {name}")))).await.unwrap();
        }
    }
    async fn gone(self, db: Option<Db>) {
        if let Some(Db::Pg(pool)) = db {
            pool.close().await;
        }
        self.on_server("drop database").await;
    }
}
const ONE: Migration = Migration { number: 1, name: "one", text: "create table a (x bigint not null);" };
const TWO: Migration = Migration { number: 2, name: "two", text: "create table b (x bigint not null); create index b_x on b (x);" };
const THREE: Migration = Migration { number: 3, name: "three", text: "create table c (x bigint not null);" };

async fn has(db: &Db, table: &str) -> bool {
    db.prepare(&format!("select x from {table}")).await.is_ok()
}

#[test]
fn a_set_out_of_order_does_not_compile() {
    const { assert!(in_order(&[ONE, TWO, THREE])) };
    const { assert!(!in_order(&[TWO, ONE])) };
    const { assert!(!in_order(&[ONE, ONE])) };
}

#[tokio::test]
async fn a_migration_that_fills_a_hole_is_applied_where_the_later_one_stands_already() {
    let (_dir, db) = lite();
    assert_eq!(migrate(&db, &[ONE, THREE]).await.unwrap(), ["one", "three"]);
    assert_eq!(migrate(&db, &[ONE, TWO, THREE]).await.unwrap(), ["two"]);
    assert_eq!(migrate(&db, &[ONE, TWO, THREE]).await.unwrap(), [""; 0]);
    assert!(has(&db, "b").await);
    let newer = migrate(&db, &[ONE, THREE]).await.unwrap_err().to_string();
    assert!(newer.contains("migration 2") && newer.contains("newer program"), "{newer}");
}

#[tokio::test]
async fn an_upgrade_that_fails_leaves_nothing_behind() {
    const BROKEN: Migration =
        Migration { number: 3, name: "broken", text: "create table d (x bigint not null); create table a (again bigint);" };
    for place in Place::all().await {
        let db = place.open().await;
        migrate(&db, &[ONE]).await.unwrap();
        assert!(migrate(&db, &[ONE, TWO, BROKEN]).await.is_err());
        assert!(!has(&db, "b").await && !has(&db, "d").await, "the older program finds its database as it was");
        assert_eq!(migrate(&db, &[ONE, TWO]).await.unwrap(), ["two"], "and nobody stands in the way of the next try");
        place.gone(Some(db)).await;
    }
}

fn here<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

/// Each in a thread of its own, at the same moment: one finds nothing to do, or what the other did.
#[test]
fn two_that_start_together_take_turns() {
    for _ in 0..5 {
        for place in here(Place::all()) {
            let start = Barrier::new(2);
            let begin = || {
                here(async {
                    start.wait();
                    let db = place.open().await;
                    migrate(&db, &[ONE, TWO, THREE]).await.map(|applied| applied.len())
                })
            };
            let done = std::thread::scope(|s| [s.spawn(begin), s.spawn(begin)].map(|t| t.join().unwrap()));
            let mut done = done.map(Result::unwrap);
            done.sort_unstable();
            assert_eq!(done, [0, 3]);
            here(place.gone(None));
        }
    }
}

/// Counts further than anybody waits.
const ENDLESS: kit::Sql = sql!(
    "insert into a (x) with recursive n (i) as (select 1 union all select i + 1 from n where i < 100000000000) select cast(count(*) as bigint) from n"
);

#[tokio::test]
async fn a_slow_statement_of_a_change_is_stopped_and_takes_the_change_with_it() {
    let (_dir, db) = lite();
    migrate(&db, &[ONE]).await.unwrap();
    let mut tx = db.write().await.unwrap();
    tx.run(sql!("insert into a (x) values (1)"), &[]).await.unwrap();
    let stopped = tx.run(ENDLESS, &[]).await.unwrap_err().to_string();
    assert!(stopped.contains("took too long"), "{stopped}");
    assert!(tx.run(sql!("insert into a (x) values (2)"), &[]).await.is_err(), "nothing is done that would stand alone");
    assert!(tx.commit().await.is_err());
    let mut tx = db.write().await.unwrap();
    assert_eq!(tx.value::<i64>(sql!("select cast(count(*) as bigint) from a"), &[]).await.unwrap(), 0);
    tx.run(sql!("insert into a (x) values (3)"), &[]).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_job_given_up_begins_anew_when_it_is_asked_for_again() {
    let (_dir, db) = lite();
    let table = "create table jobs (id {pk}, kind text not null, key text not null, data text not null, run_at bigint not null, leased_until bigint, tries bigint not null, state text not null, error text, unique (kind, key));";
    migrate(&db, &[Migration { number: 1, name: "jobs", text: table }]).await.unwrap();
    let mut tx = db.write().await.unwrap();
    let mut now = Time(1_000_000);
    let any = jobs::Kinds { named: &[], others: true };
    jobs::add(&mut tx, "k", "key", "one", now).await.unwrap();
    for n in 1.. {
        now = now.plus(Time::DAY);
        let Some(job) = jobs::lease(&mut tx, now, any).await.unwrap() else { break };
        assert!(jobs::lease(&mut tx, now, any).await.unwrap().is_none(), "leased for a while");
        assert_eq!(job.is_last_try(), n == 8);
        jobs::add(&mut tx, "k", "key", "not yet", now).await.unwrap();
        jobs::failed(&mut tx, &job, "no", now, 0).await.unwrap();
    }
    let state = sql!("select state from jobs where key = $1");
    assert_eq!(tx.value::<String>(state, params!["key"]).await.unwrap(), "dead");
    jobs::add(&mut tx, "k", "key", "again", now).await.unwrap();
    let job = jobs::lease(&mut tx, now, any).await.unwrap().unwrap();
    assert_eq!((job.tries, job.data.as_str()), (1, "again"));
    drop(tx);
    assert!(matches!(db.prepare("select nothing from nowhere").await, Err(Error::Fault(_))));
}

/// Writes a megabyte a change, without a pause; the length of the log after each.
async fn writes(db: &Db, log: &std::path::Path, changes: usize, mut enough: impl FnMut(u64) -> bool) -> bool {
    for n in 0..changes {
        let words = ["x", "y"][n % 2].repeat(1 << 20); // what stays the same is not written
        let mut tx = db.write().await.unwrap();
        tx.run(sql!("update much set words = $1, n = $2 where id = 1"), params![&words, n]).await.unwrap();
        tx.commit().await.unwrap();
        if enough(std::fs::metadata(log).unwrap().len()) {
            return true;
        }
    }
    false
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_log_stays_short_under_writers_that_never_pause_and_waits_for_whoever_reads_it() {
    const MEGABYTE: u64 = 1 << 20;
    let dir = tempfile::tempdir().unwrap();
    let log = dir.path().join("x.db-wal");
    let db = Db::lite(&dir.path().join("x.db"), Durability::Grouped).unwrap();
    db.batch("create table much (id bigint not null, words text not null, n bigint not null); insert into much values (1, '', -1)")
        .await
        .unwrap();

    // Others write as well, and read all the time.
    let mut around = tokio::task::JoinSet::new();
    for n in 0..6 {
        let db = db.clone();
        around.spawn(async move {
            loop {
                if n < 2 {
                    let mut tx = db.write().await.unwrap();
                    tx.run(sql!("insert into much values (2, 'y', 0)"), &[]).await.unwrap();
                    tx.commit().await.unwrap();
                } else {
                    let mut view = db.read().await.unwrap();
                    let _: i64 = view.value(sql!("select n from much where id = 1"), &[]).await.unwrap();
                    tokio::time::sleep(std::time::Duration::from_millis(n)).await;
                }
            }
        });
    }
    // How long it gets depends on the disk; that it begins anew, again and again, does not.
    let (mut last, mut begun) = (0, 0);
    let anew = writes(&db, &log, 1_500, |len| {
        begun += usize::from(len < last);
        last = len;
        begun >= 3
    })
    .await;
    assert!(anew, "the log of {last} bytes began anew {begun} times");

    let mut reader = db.read().await.unwrap();
    let before: i64 = reader.value(sql!("select n from much where id = 1"), &[]).await.unwrap();
    let grown = writes(&db, &log, 120, |len| len > 60 * MEGABYTE).await;
    assert!(grown, "the log keeps what a reader may still want");
    let after: i64 = reader.value(sql!("select n from much where id = 1"), &[]).await.unwrap();
    assert_eq!(before, after, "one unit of reading is one snapshot");
    drop(reader);
    assert!(writes(&db, &log, 2_000, |len| len < 17 * MEGABYTE).await, "when the reader has gone the log is cut back");
    around.shutdown().await;

    // All of it, for who opens the file anew.
    let last: i64 = db.read().await.unwrap().value(sql!("select n from much where id = 1"), &[]).await.unwrap();
    drop(db);
    let again = Db::lite(&dir.path().join("x.db"), Durability::Each).unwrap();
    assert_eq!(again.read().await.unwrap().value::<i64>(sql!("select n from much where id = 1"), &[]).await.unwrap(), last);
    assert!(again.integrity().await.unwrap().is_empty());
}

#[tokio::test]
async fn in_a_calm_moment_a_short_log_is_carried_over_so_that_nobody_reads_in_it() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("x.db");
    let db = Db::lite(&path, Durability::Grouped).unwrap();
    db.batch("create table few (n bigint not null); insert into few values (7)").await.unwrap();
    // Whoever takes the file for unchangeable does not look into the log.
    let without_log = || {
        let only = kit::db::rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY | kit::db::rusqlite::OpenFlags::SQLITE_OPEN_URI;
        let file = kit::db::rusqlite::Connection::open_with_flags(format!("file:{}?immutable=1", path.display()), only).unwrap();
        file.query_row("select n from few", [], |r| r.get::<_, i64>(0)).ok()
    };
    for _ in 0..600 {
        if without_log() == Some(7) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("a minute later the log still holds the change alone");
}
