//! The command line: what it takes and what it says. The work itself is in the files beside it.

mod archive;
mod backup;
mod eval;
mod help;
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

#[derive(Parser)]
#[command(name = "folkmoot", version, about = "A social intranet for organisations, in one program", long_about = help::LONG, after_help = help::FIRST_STEPS)]
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
    #[command(after_help = help::SERVE)]
    Serve,
    /// Look around in a made-up organisation
    #[command(after_help = help::DEMO)]
    Demo(run::Demo),
    /// Bring in people or content
    #[command(subcommand, after_help = help::IMPORT)]
    Import(import::Import),
    /// Fill a site with made-up people and items, to try its speed
    #[command(after_help = help::GENERATE)]
    Generate(crate::generate::Options),
    /// Measure how well the product does what it promises
    #[command(subcommand, after_help = help::EVAL)]
    Eval(eval::Eval),
    /// Build the search index anew
    #[command(after_help = help::REINDEX)]
    Reindex,
    /// Copy everything into one file while the server runs
    #[command(after_help = help::BACKUP)]
    Backup(backup::Backup),
    /// Put a backup into an empty data directory
    #[command(after_help = help::RESTORE)]
    Restore(backup::Restore),
    /// Check that everything kept is whole
    #[command(after_help = help::VERIFY)]
    Verify,
    /// Bring the database up to this version (serve does it by itself)
    #[command(after_help = help::MIGRATE)]
    Migrate,
    /// Look at the settings
    #[command(subcommand, after_help = help::CONFIG)]
    Config(small::ConfigCommand),
    /// Print a link that signs somebody in once
    #[command(after_help = help::LOGIN_LINK)]
    LoginLink(LoginLink),
}

#[derive(Args)]
struct LoginLink {
    /// Handle or mail address of somebody who is there
    person: String,
}

/// What every command gets.
pub(crate) struct Run {
    pub config: Config,
    pub json: bool,
}

/// Whoever reads no further (`| head`) has what they wanted: no fault, and no words about one.
fn end_with_the_reader() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |what| {
        if what.payload_as_str().is_some_and(|words| words.starts_with("failed printing to stdout") && words.contains("Broken pipe")) {
            std::process::exit(0);
        }
        usual(what);
    }));
}

/// What a command has to say of itself stands above the settings that all of them take.
fn own_words_first(command: clap::Command) -> clap::Command {
    let words = |text: Option<&clap::builder::StyledStr>| text.map(ToString::to_string).unwrap_or_default();
    let (about, taught) = (words(command.get_about()), words(command.get_after_help()));
    let command = if taught.is_empty() { command } else { command.long_about(format!("{about}\n\n{taught}")).after_help(None) };
    command.mut_subcommands(own_words_first)
}

pub fn main() -> ExitCode {
    end_with_the_reader();
    let command = Cli::command().mut_args(|a| if a.get_help_heading().is_some() { a.hide_short_help(true) } else { a });
    let command = command.mut_subcommands(own_words_first);
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
    let config = match Config::load(file.as_deref(), std::env::vars(), &cli.settings.0) {
        Ok(config) => config,
        Err(e) => {
            eprintln!("folkmoot: {}", ui::words(&e));
            return Ok(ExitCode::from(2));
        }
    };
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
            Command::Eval(e) => eval::run(run, e).await,
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
