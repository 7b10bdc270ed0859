//! Opening a site: from settings to a database, objects and the rest. A database is born a production or a demonstration
//! one and stays that: neither command opens the other's, so that nothing made up ever passes for real.

use crate::{Built, Ground, build};
use anyhow::{Context as _, Result};
use kit::{
    Clock, Db, Rng,
    config::{Config, Database},
    db::Durability,
    egress::Egress,
    migrate,
    objects::Objects,
};
use std::{fs, path::Path};

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
    data_dir(&config.data_dir)?;
    let db = match &config.database {
        Database::Sqlite => {
            let durability = if config.durable { Durability::Grouped } else { Durability::None };
            let file = config.sqlite_file();
            private_file(&file)?;
            Db::lite(&file, durability).with_context(|| format!("cannot open the database {}", file.display()))?
        }
        Database::Postgres(url) => {
            Db::pg(url.expose()).await.context("cannot reach PostgreSQL; check `database` in the settings and that the server runs")?
        }
    };
    let applied = migrate::migrate(&db, spine::MIGRATIONS).await.context("cannot bring the database up to date")?;
    let fresh = applied.len() == spine::MIGRATIONS.len();
    let kind = match migrate::meta_get(&db, "kind").await?.as_deref() {
        Some("demo") => Kind::Demo,
        Some(_) => Kind::Production,
        None => {
            migrate::meta_set(&db, "kind", born.word()).await?;
            born
        }
    };
    Ok(Opened { db, kind, fresh, applied })
}

/// Says no when the database is of the other kind.
pub fn must_be(opened: &Opened, wanted: Kind, config: &Config) -> Result<()> {
    let place = match &config.database {
        Database::Sqlite => config.data_dir.display().to_string(),
        Database::Postgres(_) => "the PostgreSQL database".into(),
    };
    match (opened.kind, wanted) {
        (Kind::Demo, Kind::Production) => refuse(format!(
            "{place} holds a demonstration. Run `folkmoot demo` for it, or give `serve` another --data-dir (an empty one becomes a new site)."
        )),
        (Kind::Production, Kind::Demo) => refuse(format!(
            "{place} holds a real organisation. The demonstration will not touch it: run `folkmoot serve`, or give `demo` another --data-dir."
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

/// One server at a time works in a data directory; held until dropped.
pub struct Claim(#[expect(dead_code, reason = "the lock lives as long as the file is open")] fs::File);
pub fn claim(dir: &Path) -> Result<Claim> {
    data_dir(dir)?;
    let path = dir.join("lock");
    let file = fs::File::create(&path).with_context(|| format!("cannot write in {}", dir.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(Claim(file)),
        Err(fs::TryLockError::WouldBlock) => refuse(format!("a folkmoot server is running on {}. Stop it first.", dir.display())),
        Err(fs::TryLockError::Error(e)) => Err(e).with_context(|| format!("cannot lock {}", path.display())),
    }
}
