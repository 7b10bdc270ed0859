//! Backup and restore. A backup is made while the server runs; a restore goes into an empty place and puts nothing
//! there before all of it was compared with the list.

use super::{
    Run,
    archive::{self, DATABASE, FORMAT, Manifest, Part, What, Writer},
    small, ui,
};
use crate::boot::{self, refuse};
use anyhow::{Context as _, Result, ensure};
use clap::Args;
use kit::{
    Clock, Db,
    config::{Config, Database, ObjectStore},
    db::rusqlite::{Connection, OpenFlags},
    migrate,
    objects::Objects,
    sql,
};
use std::{
    collections::BTreeMap,
    fs::{self, File},
    path::{Path, PathBuf},
    process::ExitCode,
};

#[derive(Args)]
pub(crate) struct Backup {
    /// Where to write it; must not exist yet
    file: PathBuf,
}
#[derive(Args)]
pub(crate) struct Restore {
    /// What `folkmoot backup` wrote
    file: PathBuf,
}

pub(crate) async fn backup(run: Run, b: Backup) -> Result<ExitCode> {
    if let Database::Postgres(_) = run.config.database {
        return refuse(
            "this site is on PostgreSQL: back it up with pg_dump (or your database's own tools), and copy the uploads with your object store's. `folkmoot backup` is for SQLite.",
        );
    }
    if b.file.exists() {
        return refuse(format!("{} exists already; a backup never overwrites another. Choose another name.", b.file.display()));
    }
    let opened = small::existing(&run).await?;
    let objects = Objects::open(&run.config)?;
    let manifest = write(&opened.db, &objects, &b.file).await?;
    report(&run, "backed up", &b.file, &manifest)?;
    Ok(ExitCode::SUCCESS)
}

/// The database as of one moment first, the uploads after it: all it names are there.
pub async fn write(db: &Db, objects: &Objects, to: &Path) -> Result<Manifest> {
    let folder = to.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // In the same folder: renaming is then all or nothing.
    let work = tempfile::Builder::new()
        .prefix(".folkmoot-backup-")
        .tempdir_in(folder)
        .with_context(|| format!("cannot write in {}", folder.display()))?;
    let copy = work.path().join(DATABASE);
    let bar = ui::bar("database", 0);
    let (from, target, shown) = (db.clone(), copy.clone(), bar.clone());
    tokio::task::spawn_blocking(move || {
        from.snapshot_to(&target, |done, total| {
            shown.set_length(total.unsigned_abs().into());
            shown.set_position(done.unsigned_abs().into());
        })
    })
    .await??;
    bar.finish_and_clear();
    let (size, sha256) = archive::sha256(&mut File::open(&copy)?)?;
    let mut parts = vec![Part { name: DATABASE.into(), size, sha256 }];
    parts.extend(objects.list().await?.into_iter().map(|o| Part::object(&o.hash, o.size)));
    let snapshot = Db::lite(&copy, kit::db::Durability::None)?;
    let manifest = Manifest {
        format: FORMAT,
        version: env!("CARGO_PKG_VERSION").into(),
        created: Clock::System.now().0,
        kind: migrate::meta_get(&snapshot, "kind").await?.unwrap_or_default(),
        migration: spine::MIGRATIONS.last().map_or(0, |m| m.number),
        counts: counts(&snapshot).await?,
        parts,
    };
    drop(snapshot);
    let whole = work.path().join("backup");
    let mut writer = Writer::create(&whole, &manifest)?;
    let bar = ui::bytes_bar("packing", manifest.parts.iter().map(|p| p.size).sum());
    for part in &manifest.parts {
        match part.what()? {
            What::Database => writer.add(&part.name, part.size, File::open(&copy)?)?,
            What::Object(hash) => {
                let bytes = objects
                    .get(hash)
                    .await
                    .with_context(|| format!("the upload {hash} is listed but cannot be read; `folkmoot verify` says more"))?;
                ensure!(
                    bytes.len() as u64 == part.size && kit::objects::hash(&bytes) == hash,
                    "the upload {hash} is damaged; `folkmoot verify` says more"
                );
                writer.add(&part.name, part.size, bytes.as_ref())?;
            }
        }
        bar.inc(part.size);
    }
    bar.finish_and_clear();
    writer.finish()?;
    boot::private(&whole, 0o600)?;
    fs::rename(&whole, to).with_context(|| format!("cannot put the backup at {}", to.display()))?;
    File::open(folder)?.sync_all()?;
    Ok(manifest)
}

async fn counts(db: &Db) -> Result<BTreeMap<String, i64>> {
    let mut conn = db.read().await?;
    conn.heavy();
    let mut out = BTreeMap::new();
    for (name, count) in [
        ("people", sql!("select cast(count(*) as bigint) from people")),
        // visible: counted only, for whoever runs the machine
        ("items", sql!("select cast(count(*) as bigint) from items /* visible: counted only */")),
        ("attachments", sql!("select cast(count(*) as bigint) from attachments")),
        ("facts", sql!("select cast(count(*) as bigint) from facts")),
    ] {
        out.insert(name.to_owned(), conn.value(count, &[]).await?);
    }
    Ok(out)
}

fn report(run: &Run, done: &str, file: &Path, m: &Manifest) -> Result<()> {
    let size = fs::metadata(file)?.len();
    if run.json {
        println!(
            "{}",
            serde_json::json!({ "file": file, "bytes": size, "kind": m.kind, "version": m.version, "created": m.created, "counts": m.counts, "parts": m.parts.len() })
        );
    } else {
        let of = |n: &str| m.counts.get(n).copied().unwrap_or(0);
        println!(
            "{done}: {} people, {} items, {} uploads ({} in {})",
            of("people"),
            of("items"),
            m.parts.len() - 1,
            ui::size(size),
            file.display()
        );
    }
    Ok(())
}

pub(crate) async fn restore(run: Run, r: Restore) -> Result<ExitCode> {
    let config = &run.config;
    if let Database::Postgres(_) = config.database {
        return refuse("a backup restores into SQLite. For PostgreSQL use pg_restore with what pg_dump wrote.");
    }
    let made = !config.data_dir.exists();
    let claim = boot::claim(&config.data_dir)?;
    must_be_empty(config).await?;
    let manifest = match unpack(config, &r.file).await {
        Ok(manifest) => manifest,
        Err(e) => {
            drop(claim);
            // Nobody else's: it was not there before.
            if made {
                let _ = fs::remove_dir_all(&config.data_dir);
            }
            return Err(e);
        }
    };
    report(&run, "restored", &r.file, &manifest)?;
    if !run.json {
        println!("Start it with: folkmoot {} {}", if manifest.kind == "demo" { "demo" } else { "serve" }, boot::flags(config));
    }
    Ok(ExitCode::SUCCESS)
}

async fn must_be_empty(config: &Config) -> Result<()> {
    let dir = &config.data_dir;
    let taken = |p: PathBuf| p.exists().then_some(p);
    let local = (config.objects == ObjectStore::Local).then(|| config.objects_dir()).and_then(taken);
    if let Some(found) = taken(config.sqlite_file()).or(local).or(taken(config.index_dir())) {
        return refuse(format!(
            "{} is not empty ({} is there). Restore into an empty directory, then move it where you want it.",
            dir.display(),
            found.display()
        ));
    }
    Ok(())
}

/// Unpacks beside, compares, looks at the database, and only then puts things in place; the database last.
pub async fn unpack(config: &Config, file: &Path) -> Result<Manifest> {
    let work = tempfile::Builder::new().prefix(".restoring-").tempdir_in(&config.data_dir)?;
    let (from, into) = (file.to_owned(), work.path().to_owned());
    let manifest = tokio::task::spawn_blocking(move || -> Result<Manifest> {
        let bar = ui::bytes_bar("unpacking", 0);
        let shown = bar.clone();
        let manifest = archive::read(
            &from,
            |m| {
                shown.set_length(m.parts.iter().map(|p| p.size).sum());
                ensure!(m.parts.first().is_some_and(|p| p.name == DATABASE), "the backup holds no database");
                let newest = spine::MIGRATIONS.last().map_or(0, |n| n.number);
                ensure!(m.migration <= newest, "this backup comes from a newer version ({}): restore it with that one", m.version);
                Ok(())
            },
            &mut |part, from| {
                let name = match part.what()? {
                    What::Database => DATABASE,
                    What::Object(hash) => hash,
                };
                let mut to = File::create_new(into.join(name))?;
                let done = archive::copy(&mut &mut *from, &mut to)?;
                to.sync_all()?;
                bar.inc(part.size);
                Ok(done)
            },
        )?;
        bar.finish_and_clear();
        looks_right(&into.join(DATABASE))?;
        Ok(manifest)
    })
    .await??;
    let objects = Objects::open(config)?;
    for part in &manifest.parts {
        if let What::Object(hash) = part.what()? {
            let bytes = fs::read(work.path().join(hash))?;
            let put = objects.put(bytes.into()).await?;
            ensure!(put == hash, "the upload {hash} changed while it was put in place");
        }
    }
    boot::private(&work.path().join(DATABASE), 0o600)?;
    fs::rename(work.path().join(DATABASE), config.sqlite_file())?;
    File::open(&config.data_dir)?.sync_all()?;
    Ok(manifest)
}

/// Is a trigger word for word one of our own? SQLite keeps its text from the name on as it was written.
fn is_ours(text: &str) -> bool {
    const HEAD: &str = "create trigger ";
    let rest = text.get(HEAD.len()..).filter(|_| text.get(..HEAD.len()).is_some_and(|head| head.eq_ignore_ascii_case(HEAD)));
    rest.is_some_and(|rest| {
        spine::MIGRATIONS
            .iter()
            .flat_map(|m| m.text.lines())
            .any(|line| line.strip_prefix("{lite} create trigger ").is_some_and(|own| own.strip_suffix(';') == Some(rest)))
    })
}

/// A database that came from outside: whole, and nothing in it that would run by itself.
fn looks_right(path: &Path) -> Result<()> {
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    db.execute_batch("pragma trusted_schema = off")?;
    let words: String = db.query_row("pragma integrity_check(1)", [], |r| r.get(0)).context("the database in the backup cannot be read")?;
    ensure!(words == "ok", "the database in the backup is damaged: {words}");
    let mut asked = db.prepare(
        "select name, type, coalesce(sql, '') from sqlite_master where type not in ('table', 'index') or (type = 'table' and sql like 'create virtual%')",
    )?;
    for row in asked.query_map([], |r| Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?, r.get::<_, String>(2)?)))? {
        let (name, what, text) = row?;
        ensure!(
            what == "trigger" && is_ours(&text),
            "the database in the backup holds {name:?}, which Folkmoot never makes; it is not restored"
        );
    }
    let kind: String = db
        .query_row("select value from meta where name = 'kind'", [], |r| r.get(0))
        .context("the database in the backup is none of Folkmoot's")?;
    ensure!(matches!(kind.as_str(), "production" | "demo"), "the database in the backup is of no known kind");
    Ok(())
}
