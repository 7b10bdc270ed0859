//! Where a site's data stands: a SQLite file copied from a template, or a PostgreSQL database made from one. The
//! template (migrated, with the cast) is made once: per process for SQLite, per server for PostgreSQL.

use kit::{
    Db, Result,
    db::{
        Durability,
        sqlx::{self, Connection as _, Executor as _, PgConnection},
    },
};
use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::PathBuf,
    sync::atomic::{AtomicU64, Ordering},
};
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// The server for tests on PostgreSQL, when they shall run there.
pub fn postgres_url() -> Option<String> {
    std::env::var("FOLKMOOT_TEST_PG").ok().filter(|u| !u.is_empty())
}

/// A database of one's own, gone when this is dropped.
pub struct Place {
    pub db: Db,
    dir: TempDir,
    made: Option<Made>,
}
struct Made {
    server: String,
    name: String,
}

impl Place {
    pub async fn new() -> Result<Place> {
        match postgres_url() {
            None => lite_with_cast().await,
            Some(server) => postgres(server, true).await,
        }
    }
    /// Migrated, nobody in it.
    pub async fn empty() -> Result<Place> {
        match postgres_url() {
            None => lite_empty().await,
            Some(server) => postgres(server, false).await,
        }
    }
    pub fn dir(&self) -> &std::path::Path {
        self.dir.path()
    }
}

fn lite(template: Option<&[u8]>) -> Result<Place> {
    let dir = tempfile::tempdir()?;
    let file = dir.path().join("folkmoot.db");
    if let Some(bytes) = template {
        std::fs::write(&file, bytes)?;
    }
    Ok(Place { db: Db::lite(&file, Durability::None)?, dir, made: None })
}

async fn lite_empty() -> Result<Place> {
    let place = lite(None)?;
    kit::migrate::migrate(&place.db, spine::MIGRATIONS).await?;
    Ok(place)
}

async fn lite_with_cast() -> Result<Place> {
    static TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();
    let make = async || -> Result<Vec<u8>> {
        let place = lite_empty().await?;
        fill(&place.db).await?;
        let copy = place.dir().join("template.db");
        place.db.snapshot_to(&copy, |_, _| {})?;
        Ok(std::fs::read(copy)?)
    };
    lite(Some(TEMPLATE.get_or_try_init(make).await?))
}

async fn fill(db: &Db) -> Result<()> {
    let app = crate::site::ground(db.clone(), 1)?;
    crate::cast::make(&app.app).await
}

fn other_database(server: &str, name: &str) -> String {
    // postgres://user@host/NAME?host=/run/…: only the name changes.
    let (front, query) = server.split_once('?').map_or((server, String::new()), |(f, q)| (f, format!("?{q}")));
    let front = match front.split_once("://") {
        Some((scheme, rest)) => format!("{scheme}://{}", rest.split_once('/').map_or(rest, |(host, _)| host)),
        None => front.to_owned(),
    };
    format!("{front}/{name}{query}")
}

async fn run(conn: &mut PgConnection, sql: String) -> Result<()> {
    conn.execute(sqlx::raw_sql(sqlx::AssertSqlSafe(sql))).await?;
    Ok(())
}

async fn postgres(server: String, cast: bool) -> Result<Place> {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let mut conn = PgConnection::connect(&server).await?;
    let template = pg_template(&server, &mut conn, cast).await?;
    let name = format!("folkmoot_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    run(&mut conn, format!("drop database if exists {name} with (force)")).await?;
    // Half the time of the other way, which older servers do not know.
    let strategy = if conn.server_version_num().is_some_and(|v| v >= 150_000) { "strategy file_copy" } else { "" };
    run(&mut conn, format!("create database {name} template {template} {strategy}")).await?;
    conn.close().await?;
    let db = Db::pg(&other_database(&server, &name)).await?;
    Ok(Place { db, dir: tempfile::tempdir()?, made: Some(Made { server, name }) })
}

/// Made by whoever comes first; the others wait at the lock. Its name changes with the migrations and this program.
async fn pg_template(server: &str, conn: &mut PgConnection, cast: bool) -> Result<String> {
    let mut h = DefaultHasher::new();
    spine::MIGRATIONS.iter().for_each(|m| m.text.hash(&mut h));
    cast.hash(&mut h);
    let name = format!("folkmoot_template_{:x}", h.finish());
    let exists = format!("select 1 from pg_database where datname = '{name}'");
    let is_there = |rows: Vec<sqlx::postgres::PgRow>| !rows.is_empty();
    if is_there(sqlx::raw_sql(sqlx::AssertSqlSafe(exists.clone())).fetch_all(&mut *conn).await?) {
        return Ok(name);
    }
    run(conn, "select pg_advisory_lock(7126)".into()).await?;
    if !is_there(sqlx::raw_sql(sqlx::AssertSqlSafe(exists)).fetch_all(&mut *conn).await?) {
        let making = format!("{name}_making");
        run(conn, format!("drop database if exists {making} with (force)")).await?;
        run(conn, format!("create database {making} template template0 encoding 'UTF8' locale 'C.UTF-8'")).await?;
        let db = Db::pg(&other_database(server, &making)).await?;
        kit::migrate::migrate(&db, spine::MIGRATIONS).await?;
        if cast {
            fill(&db).await?;
        }
        if let Db::Pg(pool) = &db {
            pool.close().await;
        }
        run(conn, format!("alter database {making} rename to {name}")).await?;
    }
    run(conn, "select pg_advisory_unlock(7126)".into()).await?;
    Ok(name)
}

impl Drop for Place {
    fn drop(&mut self) {
        let Some(made) = self.made.take() else { return };
        // A drop cannot wait, and the test's own runtime may be ending.
        let gone = std::thread::spawn(move || -> Result<()> {
            tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
                let mut conn = PgConnection::connect(&made.server).await?;
                run(&mut conn, format!("drop database if exists {} with (force)", made.name)).await
            })
        });
        if !matches!(gone.join(), Ok(Ok(()))) {
            eprintln!("a test database could not be dropped");
        }
    }
}

/// The SQLite file, for tests that look at it from outside.
pub(crate) fn file(place: &Place) -> Option<PathBuf> {
    place.db.is_lite().then(|| place.dir().join("folkmoot.db"))
}
