//! `serve` and `demo`: open a site, say where it is and how to come in, run until asked to stop.

use super::{Run, small};
use crate::{
    Built,
    boot::{self, Index, Kind, Opened, refuse},
    serve,
};
use anyhow::{Context as _, Result};
use clap::Args;
use kit::{
    Db,
    config::{Config, Database, Origin},
    migrate, params, sql,
};
use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::ExitCode,
};
use tokio::net::TcpListener;

#[derive(Args)]
pub(crate) struct Demo {
    /// Empty the demonstration first
    #[arg(long)]
    fresh: bool,
    /// Directory with a Stack Exchange dump in DIR/se-quantum, to read in beside the sample
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Fill it and stop, without serving it
    #[arg(long)]
    no_serve: bool,
}

pub(crate) async fn serve(run: Run) -> Result<ExitCode> {
    let config = run.config;
    boot::may_be(&config, Kind::Production).await?;
    let claim = boot::claim(&config.data_dir)?;
    let opened = boot::database(&config, Kind::Production).await?;
    boot::must_be(&opened, Kind::Production, &config)?;
    let stop = serve::signal();
    let listener = listen(&config).await?;
    let built = boot::site(config, &opened, Index::Kept).await?;
    let base = public(&built, &listener)?;
    claim.serves_at(&base)?;
    first_run(&built, &base).await?;
    tracing::info!(address = %base, version = env!("CARGO_PKG_VERSION"), database = if opened.db.is_lite() { "sqlite" } else { "postgres" }, "serving");
    serve::serve(built, listener, stop).await?;
    drop(claim);
    Ok(ExitCode::SUCCESS)
}

async fn listen(config: &Config) -> Result<TcpListener> {
    TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("cannot listen on {}; is something else there? Choose another with --listen", config.listen))
}

fn public(built: &Built, listener: &TcpListener) -> Result<String> {
    Ok(match &built.app.config.public_url {
        Some(_) => small::base(&built.app.config),
        None => small::local(listener.local_addr()?),
    })
}

/// Until somebody administers the house, each start makes a fresh token and says so.
async fn first_run(built: &Built, base: &str) -> Result<()> {
    let file = built.app.config.data_dir.join(accounts::TOKEN_FILE);
    match accounts::setup_token(&built.app).await? {
        Some(token) => {
            secret_file(&file, &token)?;
            println!(
                "\nNobody administers this site yet. Open this link within 30 minutes to become its administrator:\n\n  {base}/setup?token={token}\n\n(The token is also in {}.)\n",
                file.display()
            );
        }
        None => {
            if file.exists() {
                fs::remove_file(&file)?;
            }
        }
    }
    Ok(())
}

/// Readable by its owner only, from the first byte on.
fn secret_file(path: &Path, text: &str) -> Result<()> {
    let _ = fs::remove_file(path);
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).with_context(|| format!("cannot write {}", path.display()))?;
    writeln!(file, "{text}")?;
    Ok(())
}

/// A directory that is named is the site itself, for every command. Where none is named, the demonstration keeps out of
/// the place where a real site would begin.
pub(super) fn demo_place(mut config: Config) -> Config {
    if unnamed(&config) {
        config.data_dir = config.data_dir.join("demo");
    }
    config
}
pub(super) fn unnamed(config: &Config) -> bool {
    config.origins.get("data_dir") == Some(&Origin::Default)
}

const FILLED: &str = "filled";
pub(super) const GENERATED: &str = "generated";
pub(super) async fn filled(db: &Db) -> Result<bool> {
    Ok(migrate::meta_get(db, FILLED).await?.is_some())
}
pub(super) async fn mark_filled(db: &Db, from: &str) -> Result<()> {
    Ok(migrate::meta_set(db, FILLED, from).await?)
}

pub(crate) async fn demo(run: Run, options: Demo) -> Result<ExitCode> {
    let config = demo_place(run.config);
    boot::may_be(&config, Kind::Demo).await?;
    if !config.listen.ip().is_loopback() {
        return refuse(
            "anybody can sign in to a demonstration, so it is served to this machine only: give --listen an address such as 127.0.0.1:8080",
        );
    }
    let claim = boot::claim(&config.data_dir)?;
    if options.fresh {
        empty(&config)?;
    }
    let opened = boot::database(&config, Kind::Demo).await?;
    boot::must_be(&opened, Kind::Demo, &config)?;
    let from = migrate::meta_get(&opened.db, FILLED).await?;
    if from.as_deref() != Some(GENERATED) {
        fill(&config, &opened, options.data.as_deref(), run.json).await?;
    }
    if options.no_serve {
        return Ok(ExitCode::SUCCESS);
    }
    let stop = serve::signal();
    let listener = listen(&config).await?;
    let built = boot::site(config, &opened, Index::Kept).await?;
    if built.app.plug::<search::Index>()?.cursor().is_none() {
        small::index(&built.app).await?;
    }
    let base = public(&built, &listener)?;
    claim.serves_at(&base)?;
    welcome(&built, &base, run.json).await?;
    serve::serve(built, listener, stop).await?;
    drop(claim);
    Ok(ExitCode::SUCCESS)
}

/// What is there already is left alone, and an interrupted filling goes on.
async fn fill(config: &Config, opened: &Opened, data: Option<&Path>, json: bool) -> Result<()> {
    let app = boot::site(config.clone(), opened, Index::None).await?.app;
    if opened.fresh && !json {
        eprintln!("Filling the demonstration (once) …");
    }
    let summary = import::demo::fill(&app, data, !json).await?;
    if summary.dumps.is_empty() {
        import::demo::knots(&app).await?;
    }
    summary.left_out.iter().for_each(|l| tracing::warn!("left out: {l}"));
    mark_filled(&opened.db, "sample").await?;
    app.settle().await?;
    Ok(())
}

/// Throws a demonstration away, if there is one. Before it is opened: a database that is closed later would take what
/// stands in its place along.
fn empty(config: &Config) -> Result<()> {
    let Database::Sqlite = config.database else {
        return refuse(
            "`--fresh` empties a directory, not a PostgreSQL database: drop and create the database, then run `folkmoot demo` again",
        );
    };
    if !boot::is_demo_file(config) {
        return Ok(());
    }
    // The database last: while it is there, what lies beside it is known to be a demonstration's.
    for dir in [config.objects_dir(), config.index_dir()] {
        if dir.exists() {
            fs::remove_dir_all(&dir).with_context(|| format!("cannot remove {}", dir.display()))?;
        }
    }
    let db = config.sqlite_file();
    for ending in ["", "-wal", "-shm"] {
        let mut name = db.clone().into_os_string();
        name.push(ending);
        match fs::remove_file(&name) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
                return Err(e).with_context(|| format!("cannot remove {}", PathBuf::from(name).display()));
            }
            _ => {}
        }
    }
    Ok(())
}

/// The people one may look around as.
const CAST: [&str; 5] = ["ann", "ben", "cat", "dan", "eve"];

async fn welcome(built: &Built, base: &str, json: bool) -> Result<()> {
    let people = guests(&built.app).await?;
    let mut links = vec![];
    for (handle, name, title, place) in people {
        links.push((name, title, place, format!("{base}{}", accounts::login_link(&built.app, &handle).await?), handle));
    }
    let mut out = std::io::stdout().lock();
    if json {
        let people: Vec<_> = links.iter().map(|l| serde_json::json!({ "handle": l.4, "name": l.0, "link": l.3 })).collect();
        writeln!(out, "{}", serde_json::json!({ "address": base, "people": people }))?;
    } else {
        writeln!(out, "\n  {} is open at {base}\n\n  Come in as one of these people. Each link signs in once:\n", built.app.org)?;
        for (name, title, place, link, _) in &links {
            let about = [title.as_str(), place.as_str()].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(", ");
            writeln!(out, "  {name} ({about})\n    {link}\n")?;
        }
        let place = boot::flags(&built.app.config);
        writeln!(
            out,
            "  More links, in another terminal: folkmoot login-link PERSON {place}\n  Ctrl-C ends it. What you do is kept; `folkmoot demo --fresh {place}` begins anew.\n"
        )?;
    }
    out.flush()?;
    Ok(())
}

type Guest = (String, String, String, String);

/// The cast when it is there, else (a generated organisation) whoever comes first.
async fn guests(app: &spine::App) -> Result<Vec<Guest>> {
    let mut view = app.view(spine::Viewer::system("demo")).await?;
    let cast: Vec<String> = CAST.map(str::to_owned).to_vec();
    let found: Vec<Guest> = view
        .all(sql!("select p.handle, p.name, p.title, p.place from people p where p.handle in" texts(1) "and p.state = 'active' order by p.handle"), params![&cast])
        .await?;
    if !found.is_empty() {
        return Ok(found);
    }
    Ok(view.all(sql!("select p.handle, p.name, p.title, p.place from people p where p.state = 'active' and p.kind = 'employee' order by p.id limit 4"), &[]).await?)
}
