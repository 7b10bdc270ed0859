//! The database, embedded (SQLite) or served (PostgreSQL), behind one small non-generic door.
//!
//! SQLite: reads run inline on pooled read-only connections (no thread hop: measured 2.6 times cheaper than sqlx's),
//! each unit of reading is one snapshot; there is one writer. A commit returns once it is on disk: transactions commit
//! at `synchronous=NORMAL` (consistent, not yet durable) and then wait for one fsync of the write-ahead log that all
//! commits of that moment share. `make powercut` is the proof. PostgreSQL: sqlx, the same statements.
//! Only `spine` holds a `Db`; handlers get a `View` or a `Tx`.

use crate::{Error, Result, Sql};
use rusqlite::types::{ToSqlOutput, Value};
use sqlx::{Postgres, Row as _, postgres::PgRow};
use std::{
    borrow::Cow,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::sync::OwnedMutexGuard;

mod log;
use log::{LOG, Syncer};

pub use {rusqlite, sqlx};

/// Statements run by this process, for `/metrics` and the benchmark's statements per page.
pub static STATEMENTS: AtomicU64 = AtomicU64::new(0);

/// Steps that SQLite took for them: what a page costs there, counted instead of timed.
pub static STEPS: AtomicU64 = AtomicU64::new(0);

/// A statement of SQLite that takes longer than this is stopped: it holds a server thread, and a change holds every other
/// change as well. PostgreSQL has its own limit, see `Db::pg`.
const SLOW: Duration = Duration::from_secs(2);

/// How long opening a file waits for others that hold it.
const OPENING: Duration = Duration::from_secs(10);

/// A parameter, typed even when null (PostgreSQL infers nothing).
#[derive(Clone, Debug)]
pub enum V<'a> {
    I(Option<i64>),
    F(Option<f64>),
    S(Option<Cow<'a, str>>),
    B(Option<bool>),
    X(Option<Cow<'a, [u8]>>),
    Ids(Cow<'a, [i64]>),
    Texts(Cow<'a, [String]>),
}

macro_rules! value_from { ($($t:ty => $v:ident $e:expr;)*) => { $(impl<'a> From<$t> for V<'a> {
    fn from(x: $t) -> V<'a> { let f: fn($t) -> _ = $e; V::$v(f(x)) }
})* } }
value_from! {
    i64 => I Some; Option<i64> => I |x| x; i32 => I |x| Some(i64::from(x)); u32 => I |x| Some(i64::from(x)); usize => I |x| i64::try_from(x).ok();
    f64 => F Some; bool => B Some; Option<bool> => B |x| x;
    &'a str => S |x| Some(Cow::Borrowed(x)); Option<&'a str> => S |x| x.map(Cow::Borrowed);
    &'a String => S |x| Some(Cow::Borrowed(x.as_str())); String => S |x| Some(Cow::Owned(x)); Option<String> => S |x| x.map(Cow::Owned);
    &'a Option<String> => S |x| x.as_deref().map(Cow::Borrowed);
    &'a [u8] => X |x| Some(Cow::Borrowed(x)); Vec<u8> => X |x| Some(Cow::Owned(x)); Option<Vec<u8>> => X |x| x.map(Cow::Owned);
    &'a [i64] => Ids Cow::Borrowed; &'a Vec<i64> => Ids |x| Cow::Borrowed(x.as_slice()); Vec<i64> => Ids Cow::Owned;
    &'a [String] => Texts Cow::Borrowed; &'a Vec<String> => Texts |x| Cow::Borrowed(x.as_slice()); Vec<String> => Texts Cow::Owned;
    crate::Time => I |x| Some(x.0); Option<crate::Time> => I |x| x.map(|t| t.0);
}

/// A newtype over a database bigint; `id!` makes one.
pub trait Id {
    fn raw(self) -> i64;
}
impl<T: Id> From<T> for V<'_> {
    fn from(x: T) -> Self {
        V::I(Some(x.raw()))
    }
}
impl<T: Id> From<Option<T>> for V<'_> {
    fn from(x: Option<T>) -> Self {
        V::I(x.map(Id::raw))
    }
}

/// `params![a, b]` → `&[V]`.
#[macro_export]
macro_rules! params { ($($x:expr),* $(,)?) => { &[$($crate::V::from($x)),*] } }

impl rusqlite::ToSql for V<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            V::I(x) => ToSqlOutput::Owned(x.map_or(Value::Null, Value::Integer)),
            V::F(x) => ToSqlOutput::Owned(x.map_or(Value::Null, Value::Real)),
            V::B(x) => ToSqlOutput::Owned(x.map_or(Value::Null, |b| Value::Integer(i64::from(b)))),
            V::S(None) | V::X(None) => ToSqlOutput::Owned(Value::Null),
            V::S(Some(s)) => ToSqlOutput::Borrowed(rusqlite::types::ValueRef::Text(s.as_bytes())),
            V::X(Some(b)) => ToSqlOutput::Borrowed(rusqlite::types::ValueRef::Blob(b)),
            V::Ids(ids) => ToSqlOutput::Owned(Value::Text(serde_json::to_string(ids).unwrap_or_default())),
            V::Texts(ts) => ToSqlOutput::Owned(Value::Text(serde_json::to_string(ts).unwrap_or_default())),
        })
    }
}

/// One row of an answer, of either database.
pub enum Row<'a> {
    Lite(&'a rusqlite::Row<'a>),
    Pg(&'a PgRow),
}
/// What a column can be read as.
pub trait Col: rusqlite::types::FromSql + for<'r> sqlx::Decode<'r, Postgres> + sqlx::Type<Postgres> {}
impl<T: rusqlite::types::FromSql + for<'r> sqlx::Decode<'r, Postgres> + sqlx::Type<Postgres>> Col for T {}
impl Row<'_> {
    pub fn get<T: Col>(&self, i: usize) -> Result<T> {
        Ok(match self {
            Row::Lite(r) => r.get(i)?,
            Row::Pg(r) => r.try_get(i)?,
        })
    }
}
/// What a row can be read as, column by column in order. `rec!` writes it for structs; tuples have it.
pub trait Rec: Sized + Send {
    fn read(r: &Row) -> Result<Self>;
}
macro_rules! rec_tuple { ($($t:ident $i:tt),+) => { impl<$($t: Col + Send),+> Rec for ($($t,)+) { fn read(r: &Row) -> Result<Self> { Ok(($(r.get::<$t>($i)?,)+)) } } } }
rec_tuple!(A 0);
rec_tuple!(A 0, B 1);
rec_tuple!(A 0, B 1, C 2);
rec_tuple!(A 0, B 1, C 2, D 3);
rec_tuple!(A 0, B 1, C 2, D 3, E 4);
rec_tuple!(A 0, B 1, C 2, D 3, E 4, F 5);
rec_tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6);
rec_tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7);

/// A struct whose fields are the columns of a select, in order.
#[macro_export]
macro_rules! rec {
    ($(#[$m:meta])* pub struct $n:ident { $($(#[$fm:meta])* pub $f:ident : $t:ty),* $(,)? }) => {
        $(#[$m])* pub struct $n { $($(#[$fm])* pub $f: $t),* }
        impl $crate::Rec for $n {
            fn read(r: &$crate::Row) -> $crate::Result<Self> { let mut i = 0; $(let $f = r.get(i)?; i += 1;)* let _ = i; Ok($n { $($f),* }) }
        }
    };
}

/// A newtype over a database bigint: `id!(pub ItemId);`
#[macro_export]
macro_rules! id {
    ($(#[$m:meta])* pub $n:ident) => {
        $(#[$m])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(transparent)]
        pub struct $n(pub i64);
        impl std::fmt::Display for $n { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) } }
        impl $crate::db::rusqlite::types::FromSql for $n {
            fn column_result(v: $crate::db::rusqlite::types::ValueRef<'_>) -> $crate::db::rusqlite::types::FromSqlResult<Self> { i64::column_result(v).map($n) }
        }
        impl<'r> $crate::db::sqlx::Decode<'r, $crate::db::sqlx::Postgres> for $n {
            fn decode(v: $crate::db::sqlx::postgres::PgValueRef<'r>) -> Result<Self, $crate::db::sqlx::error::BoxDynError> {
                <i64 as $crate::db::sqlx::Decode<$crate::db::sqlx::Postgres>>::decode(v).map($n)
            }
        }
        impl $crate::db::sqlx::Type<$crate::db::sqlx::Postgres> for $n {
            fn type_info() -> $crate::db::sqlx::postgres::PgTypeInfo { <i64 as $crate::db::sqlx::Type<$crate::db::sqlx::Postgres>>::type_info() }
        }
        impl $crate::db::Id for $n { fn raw(self) -> i64 { self.0 } }
    };
}
impl rusqlite::types::FromSql for crate::Time {
    fn column_result(v: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        i64::column_result(v).map(crate::Time)
    }
}
impl<'r> sqlx::Decode<'r, Postgres> for crate::Time {
    fn decode(v: sqlx::postgres::PgValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
        <i64 as sqlx::Decode<Postgres>>::decode(v).map(crate::Time)
    }
}
impl sqlx::Type<Postgres> for crate::Time {
    fn type_info() -> sqlx::postgres::PgTypeInfo {
        <i64 as sqlx::Type<Postgres>>::type_info()
    }
}

impl From<rusqlite::Error> for Error {
    fn from(e: rusqlite::Error) -> Error {
        match e.sqlite_error() {
            Some(f) if f.extended_code == 2067 || f.extended_code == 1555 => Error::conflict("kit-exists"),
            Some(f) if f.code == rusqlite::ErrorCode::OperationInterrupted => {
                Error::fault(anyhow::anyhow!("a statement took too long and was stopped"))
            }
            _ => Error::fault(e),
        }
    }
}
impl From<sqlx::Error> for Error {
    fn from(e: sqlx::Error) -> Error {
        match &e {
            sqlx::Error::RowNotFound => Error::Missing,
            sqlx::Error::Database(d) if d.is_unique_violation() => Error::conflict("kit-exists"),
            // Two changes waited for each other, or met; one of them gave way.
            sqlx::Error::Database(d) if matches!(d.code().as_deref(), Some("40001" | "40P01")) => Error::overtaken(),
            _ => Error::fault(e),
        }
    }
}

#[derive(Clone)]
pub enum Db {
    Lite(Arc<Lite>),
    Pg(sqlx::PgPool),
}

pub struct Lite {
    path: PathBuf,
    readers: Mutex<Vec<Timed>>,
    writer: Arc<tokio::sync::Mutex<Timed>>,
    syncer: Option<Syncer>,
}
/// A connection whose statements are stopped when they take too long.
struct Timed {
    conn: rusqlite::Connection,
    /// Milliseconds since `START`; the progress handler stops a statement past it.
    deadline: Arc<AtomicU64>,
    heavy: bool,
}
impl Timed {
    fn new(conn: rusqlite::Connection) -> Result<Timed> {
        let deadline = Arc::new(AtomicU64::new(u64::MAX));
        let watch = deadline.clone();
        conn.progress_handler(4000, Some(move || uptime() > watch.load(Ordering::Relaxed)))?;
        Ok(Timed { conn, deadline, heavy: false })
    }
    /// The connection, for one statement from now on.
    fn now(&self) -> &rusqlite::Connection {
        let until = if self.heavy { u64::MAX } else { uptime() + SLOW.as_millis() as u64 };
        self.deadline.store(until, Ordering::Relaxed);
        &self.conn
    }
    /// The same inside a change. A statement that was stopped has taken the whole change back: what followed would stand alone.
    fn change(&self) -> Result<&rusqlite::Connection> {
        if self.conn.is_autocommit() { Err(gone()) } else { Ok(self.now()) }
    }
    /// For what must not be stopped half-way: commit, rollback.
    fn unlimited(&self) -> &rusqlite::Connection {
        self.deadline.store(u64::MAX, Ordering::Relaxed);
        &self.conn
    }
}

fn lock<T>(m: &Mutex<T>) -> MutexGuard<'_, T> {
    m.lock().unwrap_or_else(|e| e.into_inner())
}

static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
fn uptime() -> u64 {
    START.elapsed().as_millis() as u64
}

/// How SQLite acknowledges.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Durability {
    /// `commit` returns after an fsync that all commits of that moment share.
    Grouped,
    /// Each commit does its own fsync (`synchronous=FULL`): the ungrouped twin for the benchmark.
    Each,
    /// No fsync before the answer: tests, and the power-cut rig's negative control. Never production.
    None,
}

impl Db {
    /// Opens (and creates) the SQLite file.
    pub fn lite(path: &Path, durability: Durability) -> Result<Db> {
        if rusqlite::version_number() < 3_051_003 {
            return Err(Error::fault(anyhow::anyhow!("SQLite {} has the WAL-reset bug; 3.51.3 or newer is needed", rusqlite::version())));
        }
        let conn = rusqlite::Connection::open(path)?;
        tuned(&conn)?;
        let sync = match durability {
            Durability::Grouped => "normal",
            Durability::Each => "full",
            Durability::None => "off",
        };
        conn.busy_timeout(OPENING)?;
        let start = Instant::now();
        while let Err(e) = conn.execute_batch("pragma journal_mode = wal") {
            // Where two make the file at once, SQLite lets one of them fail instead of waiting.
            if e.sqlite_error_code() != Some(rusqlite::ErrorCode::DatabaseBusy) || start.elapsed() > OPENING {
                return Err(e.into());
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        conn.execute_batch(&format!(
            "pragma synchronous = {sync}; pragma foreign_keys = on; pragma temp_store = memory;
             pragma cache_size = -16384; pragma mmap_size = 1073741824; pragma journal_size_limit = {LOG}; begin immediate; commit;"
        ))?;
        if durability == Durability::Grouped {
            // Checkpoints move to a thread of their own: they fsync, and the writer must not wait for that.
            conn.execute_batch("pragma wal_autocheckpoint = 0")?;
        }
        let writer = Arc::new(tokio::sync::Mutex::new(Timed::new(conn)?));
        let syncer = if durability == Durability::Grouped { Some(Syncer::start(path, &writer)?) } else { None };
        Ok(Db::Lite(Arc::new(Lite { path: path.to_owned(), readers: Mutex::default(), writer, syncer })))
    }

    pub async fn pg(url: &str) -> Result<Db> {
        use sqlx::ConnectOptions as _;
        let options: sqlx::postgres::PgConnectOptions = url.parse().map_err(Error::fault)?;
        let options = options
            .options([("statement_timeout", "60000"), ("lock_timeout", "20000")])
            .statement_cache_capacity(512)
            .disable_statement_logging();
        let pool =
            sqlx::postgres::PgPoolOptions::new().max_connections(16).acquire_timeout(Duration::from_secs(20)).connect_with(options).await?;
        Ok(Db::Pg(pool))
    }

    pub fn is_lite(&self) -> bool {
        matches!(self, Db::Lite(_))
    }

    /// A unit of reading: one snapshot, no writes possible.
    pub async fn read(&self) -> Result<Conn> {
        match self {
            Db::Lite(l) => {
                let pooled = lock(&l.readers).pop();
                let mut reader = match pooled {
                    Some(r) => r,
                    None => l.open_reader()?,
                };
                reader.heavy = false;
                reader.now().prepare_cached("begin")?.execute([])?;
                Ok(Conn(Inner::LiteRead(Some(reader), l.clone())))
            }
            Db::Pg(p) => Ok(Conn(Inner::Pg(Some(p.begin_with("begin isolation level repeatable read read only").await?)))),
        }
    }

    /// A unit of change. SQLite has one writer: nothing may wait for the network while it is held. What is read in it is one
    /// snapshot there. On PostgreSQL each statement sees what was committed before it: changes of one row queue up instead
    /// of failing, and where two units read, then write, the row is read with `for_update()`.
    pub async fn write(&self) -> Result<Conn> {
        match self {
            Db::Lite(l) => {
                let mut writer = l.writer.clone().lock_owned().await;
                writer.heavy = false;
                writer.unlimited().prepare_cached("begin immediate")?.execute([])?;
                Ok(Conn(Inner::LiteWrite(Some(writer), l.clone())))
            }
            Db::Pg(p) => Ok(Conn(Inner::Pg(Some(p.begin().await?)))),
        }
    }

    /// Returns when everything committed so far is on disk. For effects outside the database (search index, mail).
    pub async fn settle(&self) -> Result<()> {
        match self {
            Db::Lite(l) => l.durable().await,
            Db::Pg(_) => Ok(()),
        }
    }

    /// A consistent copy while the server goes on (SQLite only; PostgreSQL has its own tools).
    pub fn snapshot_to(&self, target: &Path, step: impl Fn(i32, i32)) -> Result<()> {
        match self {
            Db::Lite(l) => {
                let from = rusqlite::Connection::open_with_flags(&l.path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)?;
                let mut to = rusqlite::Connection::open(target)?;
                let backup = rusqlite::backup::Backup::new(&from, &mut to)?;
                loop {
                    let more = backup.step(2000)?;
                    let p = backup.progress();
                    step(p.pagecount - p.remaining, p.pagecount);
                    if more == rusqlite::backup::StepResult::Done {
                        return Ok(());
                    }
                }
            }
            Db::Pg(_) => Err(Error::invalid("database", "kit-backup-postgres")),
        }
    }

    /// Asks the database to check itself; the words are empty when all is well.
    pub async fn integrity(&self) -> Result<Vec<String>> {
        match self {
            Db::Lite(l) => {
                let conn = rusqlite::Connection::open_with_flags(&l.path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)?;
                let mut st = conn.prepare("pragma integrity_check")?;
                let words = st.query_map([], |r| r.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
                Ok(words.into_iter().filter(|w| w != "ok").collect())
            }
            Db::Pg(_) => Ok(vec![]),
        }
    }

    /// Compiles a statement without running it: the test that checks every statement on both databases.
    pub async fn prepare(&self, sql: &str) -> Result<()> {
        use sqlx::Executor as _;
        match self {
            Db::Lite(l) => {
                l.writer.lock().await.unlimited().prepare(sql)?;
                Ok(())
            }
            Db::Pg(p) => {
                p.prepare(sqlx::SqlSafeStr::into_sql_str(sqlx::AssertSqlSafe(sql.to_owned()))).await?;
                Ok(())
            }
        }
    }

    /// Several statements at once, as a change of their own: for rigs.
    pub async fn batch(&self, sql: &str) -> Result<()> {
        let mut c = self.write().await?;
        c.heavy();
        c.batch(sql).await?;
        c.commit().await
    }
}

/// Statements are kept prepared, and stay so: without the stability guarantee SQLite plans a statement anew whenever a
/// parameter that could matter to the plan changes, which took a quarter of the time of a page.
fn tuned(conn: &rusqlite::Connection) -> Result<()> {
    conn.set_prepared_statement_cache_capacity(512);
    conn.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

impl Lite {
    fn open_reader(&self) -> Result<Timed> {
        let conn = rusqlite::Connection::open(&self.path)?;
        tuned(&conn)?;
        conn.execute_batch("pragma busy_timeout = 5000; pragma query_only = on; pragma temp_store = memory; pragma cache_size = -8192; pragma mmap_size = 1073741824;")?;
        Timed::new(conn)
    }
    async fn durable(&self) -> Result<()> {
        match &self.syncer {
            Some(s) => s.wait(s.ask()).await,
            None => Ok(()),
        }
    }
}

/// One unit of work on one connection: a snapshot for reading, or a transaction.
pub struct Conn(Inner);
enum Inner {
    LiteRead(Option<Timed>, Arc<Lite>),
    LiteWrite(Option<OwnedMutexGuard<Timed>>, Arc<Lite>),
    Pg(Option<sqlx::Transaction<'static, Postgres>>),
}

type Each<'a> = &'a mut (dyn FnMut(&Row) -> Result<()> + Send);

/// The log level `trace` shows each statement: what does this page ask?
fn counted(sql: Sql) {
    STATEMENTS.fetch_add(1, Ordering::Relaxed);
    tracing::trace!(sql = sql.lite, "statement");
}

fn gone() -> Error {
    Error::fault(anyhow::anyhow!("the unit of work has ended"))
}

// Not generic over the record: compiled once.
fn lite_each(c: &rusqlite::Connection, sql: &str, args: &[V<'_>], f: Each<'_>) -> Result<()> {
    let mut st = c.prepare_cached(sql)?;
    let mut rows = st.query(rusqlite::params_from_iter(args))?;
    while let Some(r) = rows.next()? {
        f(&Row::Lite(r))?;
    }
    drop(rows);
    stepped(&st);
    Ok(())
}
fn stepped(st: &rusqlite::Statement<'_>) {
    STEPS.fetch_add(u64::try_from(st.reset_status(rusqlite::StatementStatus::VmStep)).unwrap_or(0), Ordering::Relaxed);
}
/// PostgreSQL's text takes no NUL and SQLite's does. No stored text has one (see `text::clean`), so a parameter that has
/// one is looked for in vain there too, instead of failing.
fn without_nul(s: &str) -> Cow<'_, str> {
    if s.contains('\0') { Cow::Owned(s.replace('\0', "\u{FFFD}")) } else { Cow::Borrowed(s) }
}
fn pg_query<'q>(sql: &'static str, args: &'q [V<'_>]) -> sqlx::query::Query<'q, Postgres, sqlx::postgres::PgArguments> {
    args.iter().fold(sqlx::query(sql), |q, v| match v {
        V::I(x) => q.bind(*x),
        V::F(x) => q.bind(*x),
        V::B(x) => q.bind(*x),
        V::S(x) => q.bind(x.as_deref().map(without_nul)),
        V::X(x) => q.bind(x.as_deref()),
        V::Ids(x) => q.bind(&x[..]),
        V::Texts(x) if x.iter().any(|t| t.contains('\0')) => q.bind(x.iter().map(|t| without_nul(t).into_owned()).collect::<Vec<String>>()),
        V::Texts(x) => q.bind(&x[..]),
    })
}

impl Conn {
    async fn each(&mut self, sql: Sql, args: &[V<'_>], f: Each<'_>) -> Result<()> {
        counted(sql);
        match &mut self.0 {
            Inner::LiteRead(r, _) => lite_each(r.as_ref().ok_or_else(gone)?.now(), sql.lite, args, f),
            Inner::LiteWrite(w, _) => lite_each(w.as_ref().ok_or_else(gone)?.change()?, sql.lite, args, f),
            Inner::Pg(tx) => {
                let tx = tx.as_mut().ok_or_else(gone)?;
                for r in &pg_query(sql.pg, args).fetch_all(&mut **tx).await? {
                    f(&Row::Pg(r))?;
                }
                Ok(())
            }
        }
    }
    pub async fn all<T: Rec>(&mut self, sql: Sql, args: &[V<'_>]) -> Result<Vec<T>> {
        let mut out = vec![];
        self.each(sql, args, &mut |r| {
            out.push(T::read(r)?);
            Ok(())
        })
        .await?;
        Ok(out)
    }
    pub async fn maybe<T: Rec>(&mut self, sql: Sql, args: &[V<'_>]) -> Result<Option<T>> {
        let mut out = None;
        self.each(sql, args, &mut |r| {
            out = Some(T::read(r)?);
            Ok(())
        })
        .await?;
        Ok(out)
    }
    /// Exactly one row; none is `Error::Missing`.
    pub async fn one<T: Rec>(&mut self, sql: Sql, args: &[V<'_>]) -> Result<T> {
        self.maybe(sql, args).await?.ok_or(Error::Missing)
    }
    /// The first column of the only row.
    pub async fn value<T: Col + Send>(&mut self, sql: Sql, args: &[V<'_>]) -> Result<T> {
        Ok(self.one::<(T,)>(sql, args).await?.0)
    }
    /// Rows changed.
    pub async fn run(&mut self, sql: Sql, args: &[V<'_>]) -> Result<u64> {
        counted(sql);
        match &mut self.0 {
            Inner::LiteRead(..) => Err(Error::fault(anyhow::anyhow!("a view cannot write"))),
            Inner::LiteWrite(w, _) => {
                let conn = w.as_ref().ok_or_else(gone)?.change()?;
                let mut st = conn.prepare_cached(sql.lite)?;
                let n = st.execute(rusqlite::params_from_iter(args))?;
                stepped(&st);
                Ok(n as u64)
            }
            Inner::Pg(tx) => Ok(pg_query(sql.pg, args).execute(&mut **tx.as_mut().ok_or_else(gone)?).await?.rows_affected()),
        }
    }
    /// Several statements at once, whose text is ours: migrations.
    pub(crate) async fn batch(&mut self, sql: &str) -> Result<()> {
        match &mut self.0 {
            Inner::LiteRead(..) => Err(Error::fault(anyhow::anyhow!("a view cannot write"))),
            Inner::LiteWrite(w, _) => Ok(w.as_ref().ok_or_else(gone)?.change()?.execute_batch(sql)?),
            Inner::Pg(tx) => {
                sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned())).execute(&mut **tx.as_mut().ok_or_else(gone)?).await?;
                Ok(())
            }
        }
    }
    /// Lifts the time limit, for work that is no page and no click: reports, exports, imports.
    pub fn heavy(&mut self) {
        match &mut self.0 {
            Inner::LiteRead(Some(timed), _) => timed.heavy = true,
            Inner::LiteWrite(Some(timed), _) => timed.heavy = true,
            _ => {}
        }
    }
    /// Ends a unit of change. Returns when the change is on disk.
    pub async fn commit(mut self) -> Result<()> {
        match &mut self.0 {
            Inner::LiteRead(..) => Ok(()),
            Inner::LiteWrite(w, home) => {
                let writer = w.take().ok_or_else(gone)?;
                if let Err(e) = writer.unlimited().prepare_cached("commit").and_then(|mut s| s.execute([])) {
                    let _ = writer.unlimited().execute_batch("rollback");
                    return Err(e.into());
                }
                let Some(syncer) = &home.syncer else { return Ok(()) };
                let n = syncer.ask();
                drop(writer); // the next writer works while this one waits for the disk
                let home = home.clone();
                match &home.syncer {
                    Some(s) => s.wait(n).await,
                    None => Ok(()),
                }
            }
            Inner::Pg(tx) => Ok(tx.take().ok_or_else(gone)?.commit().await?),
        }
    }
}

impl Drop for Conn {
    fn drop(&mut self) {
        match &mut self.0 {
            Inner::LiteRead(r, home) => {
                if let Some(r) = r.take()
                    && r.unlimited().prepare_cached("commit").and_then(|mut s| s.execute([])).is_ok()
                {
                    lock(&home.readers).push(r);
                }
            }
            Inner::LiteWrite(w, _) => {
                if let Some(w) = w.take() {
                    let _ = w.unlimited().execute_batch("rollback");
                }
            }
            Inner::Pg(_) => {} // sqlx rolls back
        }
    }
}
