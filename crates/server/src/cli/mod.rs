//! The command line: what it takes and what it says. The work itself is in the files beside it.

mod archive;
mod backup;
mod import;
mod run;
mod small;
mod ui;
mod verify;

use crate::boot::Refused;
use anyhow::{Context as _, Result};
use clap::{Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use kit::config::{Config, Flags};
use std::{path::PathBuf, process::ExitCode};

const LONG: &str = "Folkmoot: a social intranet for organisations, in one program.

Started with nothing it keeps everything in one directory (./var unless --data-dir says otherwise): the database, uploads, the search index.";

const EXAMPLES: &str = "First steps:
  folkmoot demo                          look around in a made-up organisation
  folkmoot serve --data-dir /srv/moot    start your own; it prints how to become its administrator
  folkmoot import people staff.csv       bring in your people (CSV, LDIF or vCard)
  folkmoot backup moot.tar.zst           copy everything into one file while the server runs

Settings come from a file (--config, or folkmoot.toml here), then the environment (FOLKMOOT_LISTEN=…), then flags; later ones win.
`folkmoot config print` shows all of them with their meaning. `folkmoot help COMMAND` and `--help` say more, `-h` less.

Exit codes: 0 done, 1 failed, 2 not understood, 3 refused because it would do harm.";

#[derive(Parser)]
#[command(name = "folkmoot", version, about = "A social intranet for organisations, in one program", long_about = LONG, after_help = EXAMPLES)]
#[command(subcommand_required = true, arg_required_else_help = true, max_term_width = 110)]
struct Cli {
    /// Settings file [default: folkmoot.toml, when there is one]
    #[arg(long, global = true, env = "FOLKMOOT_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    /// Print results as JSON, for scripts
    #[arg(long, global = true)]
    json: bool,
    #[command(flatten)]
    settings: Flags,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the server
    #[command(
        after_help = "The first start makes the site and prints a link for its first administrator (also in DATA_DIR/setup-token, for 30 minutes).
The server speaks plain HTTP: put a reverse proxy with TLS before it and set --public-url https://moot.example.org.
Ctrl-C or SIGTERM ends it in order: requests under way may finish.

  folkmoot serve --data-dir /srv/moot --listen 127.0.0.1:8080 --public-url https://moot.example.org
  folkmoot serve --database postgres://moot@db.example.org/moot"
    )]
    Serve,
    /// Look around in a made-up organisation
    #[command(
        after_help = "Makes a demonstration database in DATA_DIR/demo the first time, fills it, and prints a sign-in link for each of a few people.
What is done in it stays there; `--fresh` begins anew. It is served to this machine only and never mixes with a real site.

  folkmoot demo
  folkmoot demo --fresh --listen 127.0.0.1:9000"
    )]
    Demo(run::Demo),
    /// Bring in people or content
    #[command(subcommand)]
    Import(import::Import),
    /// Fill a site with made-up people and items, to try its speed
    #[command(
        after_help = "The same seed makes the same organisation. It is made as a demonstration (in DATA_DIR/demo) and never becomes a real site.

  folkmoot generate --data-dir big --people 400000 --items 2000000 --seed 7
  folkmoot demo --data-dir big"
    )]
    Generate(crate::generate::Options),
    /// Build the search index anew
    #[command(after_help = "The index is made from the database and can be thrown away at any time. Stop the server first.")]
    Reindex,
    /// Copy everything into one file while the server runs
    #[command(
        after_help = "The file holds the database as of one moment, every upload, and a list with the SHA-256 of each part. It is written under
another name and renamed when whole. For PostgreSQL use pg_dump, and copy the uploads with your object store's tools.

  folkmoot backup /backups/moot-$(date +%F).tar.zst"
    )]
    Backup(backup::Backup),
    /// Put a backup into an empty data directory
    #[command(
        after_help = "Everything is unpacked beside its place and compared with the list first; nothing is in place unless all of it is right.

  folkmoot restore /backups/moot-2026-11-22.tar.zst --data-dir /srv/moot"
    )]
    Restore(backup::Restore),
    /// Check that everything kept is whole
    #[command(
        after_help = "Checks the database, reads every upload again, looks for missing ones, and counts what is counted. Changes nothing. Exit code 1 when something is wrong."
    )]
    Verify,
    /// Bring the database up to this version (serve does it by itself)
    Migrate,
    /// Settings
    #[command(subcommand)]
    Config(small::ConfigCommand),
    /// Print a link that signs somebody in once
    #[command(after_help = "For somebody who is locked out. The link lives for 15 minutes.

  folkmoot login-link ann
  folkmoot login-link ann@example.org")]
    LoginLink(LoginLink),
}

#[derive(Args)]
struct LoginLink {
    /// Handle or mail address
    person: String,
}

/// What every command gets.
pub(crate) struct Run {
    pub config: Config,
    pub json: bool,
}

pub fn main() -> ExitCode {
    let command = Cli::command().mut_args(|a| if a.get_help_heading().is_some() { a.hide_short_help(true) } else { a });
    let cli = match command.try_get_matches().and_then(|m| Cli::from_arg_matches(&m)) {
        Ok(cli) => cli,
        Err(e) => e.exit(),
    };
    match start(cli) {
        Ok(code) => code,
        Err(e) => {
            let words = ui::words(&e);
            tracing::debug!("{e:?}");
            eprintln!("folkmoot: {words}");
            ExitCode::from(if e.downcast_ref::<Refused>().is_some() { 3 } else { 1 })
        }
    }
}

fn start(cli: Cli) -> Result<ExitCode> {
    let beside = PathBuf::from("folkmoot.toml");
    let file = cli.config.or_else(|| beside.exists().then_some(beside));
    let config = Config::load(file.as_deref(), std::env::vars(), &cli.settings.0)?;
    ui::log(&config, matches!(cli.command, Command::Serve));
    for warning in &config.warnings {
        tracing::warn!("{warning}");
    }
    kit::egress::install_tls();
    let run = Run { config, json: cli.json };
    if let Command::Config(c) = cli.command {
        return small::config(&run, &c);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().context("cannot start")?;
    runtime.block_on(async move {
        match cli.command {
            Command::Serve => run::serve(run).await,
            Command::Demo(d) => run::demo(run, d).await,
            Command::Import(i) => import::run(run, i).await,
            Command::Generate(o) => small::generate(run, o).await,
            Command::Reindex => small::reindex(run).await,
            Command::Backup(b) => backup::backup(run, b).await,
            Command::Restore(r) => backup::restore(run, r).await,
            Command::Verify => verify::run(run).await,
            Command::Migrate => small::migrate(run).await,
            Command::LoginLink(l) => small::login_link(run, &l.person).await,
            Command::Config(_) => Ok(ExitCode::SUCCESS),
        }
    })
}
