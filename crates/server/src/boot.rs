//! Opening a site: from settings to a database, objects and the rest. A database is born a production or a demonstration
//! one and stays that: neither command opens the other's, so that nothing made up ever passes for real.

use crate::{Built, Ground, build, nodes};
use anyhow::{Context as _, Result};
use kit::{
    Clock, Db, Rng,
    config::{Config, Database},
    db::Durability,
    db::rusqlite::{Connection, OpenFlags},
    egress::Egress,
    migrate,
    objects::Objects,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Not done, on purpose: what was asked would harm. Exit code 3.
#[derive(Debug)]
pub struct Refused(pub String);
impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
impl std::error::Error for Refused {}
pub fn refuse<T>(words: impl Into<String>) -> Result<T> {
    Err(Refused(words.into()).into())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Production,
    Demo,
}
impl Kind {
    fn of(word: &str) -> Kind {
        if word == Kind::Demo.word() { Kind::Demo } else { Kind::Production }
    }
    fn word(self) -> &'static str {
        match self {
            Kind::Production => "production",
            Kind::Demo => "demo",
        }
    }
}

/// An open database of a known kind, migrated.
pub struct Opened {
    pub db: Db,
    pub kind: Kind,
    /// It was made just now.
    pub fresh: bool,
    /// Names of the migrations applied.
    pub applied: Vec<&'static str>,
}

/// The data directory, for nobody else to read.
pub fn data_dir(dir: &Path) -> Result<()> {
    if !dir.exists() {
        fs::create_dir_all(dir).with_context(|| format!("cannot make the data directory {}", dir.display()))?;
        private(dir, 0o700)?;
    }
    Ok(())
}

#[cfg(unix)]
pub fn private(path: &Path, mode: u32) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).with_context(|| format!("cannot keep {} private", path.display()))
}
#[cfg(not(unix))]
pub fn private(_: &Path, _: u32) -> Result<()> {
    Ok(())
}

/// Made readable for its owner only before anything is in it; what SQLite puts beside it follows.
fn private_file(path: &Path) -> Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(e) if e.kind() != std::io::ErrorKind::AlreadyExists => Err(e).with_context(|| format!("cannot write {}", path.display())),
        _ => Ok(()),
    }
}

/// Is there a database already? For commands that must not make one by a slip of the path.
pub fn exists(config: &Config) -> bool {
    match &config.database {
        Database::Sqlite => config.sqlite_file().exists(),
        Database::Postgres(_) => true,
    }
}

/// Opens the database the settings name, makes it when there is none, and brings it to this program's migrations.
pub async fn database(config: &Config, born: Kind) -> Result<Opened> {
    bring_up(open(config).await?, born).await
}

/// Opens a database that is there, for a command beside a server that may be running: a server of an older version would
/// go on with tables that are no longer the ones it knows, so under it nothing is brought up to date.
pub async fn standing(config: &Config) -> Result<Opened> {
    let db = open(config).await?;
    let done = migrate::done(&db).await?;
    let waiting: Vec<&str> = migrate::waiting(&done, spine::MIGRATIONS).iter().map(|m| m.name).collect();
    if let (Some(there), false) = (running(&config.data_dir), waiting.is_empty()) {
        return refuse(format!(
            "the server at {there} is of an older version: this would change its database under it ({}). Stop it first, or use the program it was started with.",
            waiting.join(", ")
        ));
    }
    bring_up(db, Kind::Production).await
}

async fn open(config: &Config) -> Result<Db> {
    data_dir(&config.data_dir)?;
    Ok(match &config.database {
        Database::Sqlite => {
            let durability = if config.durable { Durability::Grouped } else { Durability::None };
            let file = config.sqlite_file();
            private_file(&file)?;
            Db::lite(&file, durability).with_context(|| format!("cannot open the database {}", file.display()))?
        }
        Database::Postgres(url) => {
            Db::pg(url.expose()).await.context("cannot reach PostgreSQL; check `database` in the settings and that the server runs")?
        }
    })
}

async fn bring_up(db: Db, born: Kind) -> Result<Opened> {
    nodes::beside_older(&db, Clock::System.now()).await?;
    let applied = migrate::migrate(&db, spine::MIGRATIONS).await.context("cannot bring the database up to date")?;
    let fresh = applied.len() == spine::MIGRATIONS.len();
    let kind = match migrate::meta_get(&db, "kind").await?.as_deref() {
        Some(word) => Kind::of(word),
        None => {
            migrate::meta_set(&db, "kind", born.word()).await?;
            born
        }
    };
    Ok(Opened { db, kind, fresh, applied })
}

/// Looks at a database that may be there without changing it: a command for the other kind must neither bring it up to
/// date nor ask for its server to be stopped.
pub async fn may_be(config: &Config, wanted: Kind) -> Result<()> {
    let there = match &config.database {
        Database::Sqlite => kind_of_file(&config.sqlite_file()),
        Database::Postgres(url) => match Db::pg(url.expose()).await {
            Ok(db) => migrate::meta_get(&db, "kind").await.ok().flatten(),
            // Told where it is opened.
            Err(_) => return Ok(()),
        },
    };
    match there.as_deref().map(Kind::of) {
        Some(kind) => must_match(kind, wanted, config),
        // What lies there without its database may be all that is left of a real site, or its database may be elsewhere.
        None if wanted == Kind::Demo => nothing_lies_there(config),
        None => Ok(()),
    }
}

fn nothing_lies_there(config: &Config) -> Result<()> {
    for dir in [config.objects_dir(), config.index_dir()] {
        let empty = match fs::read_dir(&dir) {
            Ok(mut inside) => inside.next().is_none(),
            Err(e) => e.kind() == std::io::ErrorKind::NotFound,
        };
        if !empty {
            return refuse(format!(
                "{} is not empty and there is no demonstration beside it, so it may belong to something else. Name another --data-dir for the demonstration.",
                dir.display()
            ));
        }
    }
    Ok(())
}

/// Is there a demonstration in its directory? Looks without changing anything.
pub fn is_demo_file(config: &Config) -> bool {
    kind_of_file(&config.sqlite_file()).as_deref().map(Kind::of) == Some(Kind::Demo)
}

/// The kind of the database in a file; `None` where there is none yet.
pub fn kind_of_file(file: &Path) -> Option<String> {
    let db = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).ok()?;
    db.query_row("select value from meta where name = 'kind'", [], |r| r.get(0)).ok()
}

/// The flags that name this site to another command, as one would type them. An address of a database is not repeated.
pub fn flags(config: &Config) -> String {
    let dir = config.data_dir.display().to_string();
    let dir = if dir.contains(char::is_whitespace) { format!("'{dir}'") } else { dir };
    match &config.database {
        Database::Sqlite => format!("--data-dir {dir}"),
        Database::Postgres(_) => format!("--data-dir {dir} --database …"),
    }
}

/// Says no when the database is of the other kind.
pub fn must_be(opened: &Opened, wanted: Kind, config: &Config) -> Result<()> {
    must_match(opened.kind, wanted, config)
}

fn must_match(there: Kind, wanted: Kind, config: &Config) -> Result<()> {
    let place = match &config.database {
        Database::Sqlite => config.data_dir.display().to_string(),
        Database::Postgres(_) => "the PostgreSQL database".into(),
    };
    let with = flags(config);
    match (there, wanted) {
        (Kind::Demo, Kind::Production) => refuse(format!(
            "{place} holds a demonstration, which never becomes a real site. Open it with `folkmoot demo {with}`, or name another place for the real one (an empty one becomes a new site)."
        )),
        (Kind::Production, Kind::Demo) => refuse(format!(
            "{place} holds a real organisation, which a demonstration never touches. Open it with `folkmoot serve {with}`, or name another --data-dir for the demonstration."
        )),
        _ => Ok(()),
    }
}

/// Where the search index is for a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Index {
    /// In the data directory; one process at a time.
    Kept,
    /// Not needed: the facts written wait for the server to hear them.
    None,
}

/// The whole site on an open database, nothing running yet.
pub async fn site(config: Config, opened: &Opened, index: Index) -> Result<Built> {
    let objects = Objects::open(&config)?;
    let egress = Egress::new(&config)?;
    let org = organisation(&opened.db).await?.unwrap_or_else(|| config.organisation.clone());
    let index = (index == Index::Kept).then(|| config.index_dir());
    let ground = Ground {
        db: opened.db.clone(),
        config,
        clock: Clock::System,
        rng: Rng::system(),
        objects,
        egress,
        index,
        demo: opened.kind == Kind::Demo,
        org,
    };
    Ok(build(ground)?)
}

/// What the organisation calls itself; the first administrator says so at setup.
async fn organisation(db: &Db) -> Result<Option<String>> {
    let mut conn = db.read().await?;
    let row: Option<(String,)> =
        conn.maybe(kit::sql!("select value from settings where name = $1"), kit::params![spine::settings::ORG]).await?;
    Ok(row.map(|r| r.0).filter(|o| !o.trim().is_empty()))
}

/// One server at a time works in a data directory; held until dropped. Beside the lock stands where people reach it.
pub struct Claim {
    address: PathBuf,
    #[expect(dead_code, reason = "the lock lives as long as the file is open")]
    lock: fs::File,
}
const LOCK: &str = "lock";
const ADDRESS: &str = "address";

pub fn claim(dir: &Path) -> Result<Claim> {
    data_dir(dir)?;
    let path = dir.join(LOCK);
    let lock = fs::File::create(&path).with_context(|| format!("cannot write in {}", dir.display()))?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(fs::TryLockError::WouldBlock) => return refuse(format!("a folkmoot server is running on {}. Stop it first.", dir.display())),
        Err(fs::TryLockError::Error(e)) => return Err(e).with_context(|| format!("cannot lock {}", path.display())),
    }
    let claim = Claim { address: dir.join(ADDRESS), lock };
    // Of a server that was killed.
    let _ = fs::remove_file(&claim.address);
    Ok(claim)
}

impl Claim {
    /// For commands that print links while the server runs.
    pub fn serves_at(&self, base: &str) -> Result<()> {
        fs::write(&self.address, base).with_context(|| format!("cannot write {}", self.address.display()))
    }
}
impl Drop for Claim {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.address);
    }
}

/// Where the server of this directory is reached, while one runs.
pub fn running(dir: &Path) -> Option<String> {
    let base = fs::read_to_string(dir.join(ADDRESS)).ok()?;
    let held = fs::File::open(dir.join(LOCK)).ok()?.try_lock_shared();
    matches!(held, Err(fs::TryLockError::WouldBlock)).then(|| base.trim().to_owned())
}
