//! Bringing people and content in.

use super::{Run, ui};
use anyhow::Result;
use clap::{Args, Subcommand};
use std::{path::PathBuf, process::ExitCode};

#[derive(Subcommand)]
pub(crate) enum Import {
    /// People from a file: CSV, LDIF or vCard
    #[command(after_help = "The columns of a CSV file are found by their names (name, mail, manager, title, place, country …). Managers are named by id or mail.
Problems are told line by line, and nothing is taken unless all of it can be. Running it again updates; who is missing in a new
file stays as is, unless --deactivate-missing is given.

  folkmoot import people staff.csv --dry-run
  folkmoot import people staff.ldif --deactivate-missing")]
    People(People),
    /// Questions and answers from a Stack Exchange data dump
    #[command(after_help = "DIR holds Users.xml, Posts.xml, Comments.xml, Votes.xml, Tags.xml … as published. Authors, dates and licence lines are kept. It can be
stopped and run again at any time: what is here already is not taken twice.

  folkmoot import stackexchange dumps/devops.stackexchange.com")]
    Stackexchange(Stackexchange),
}

#[derive(Args)]
pub(crate) struct People {
    file: PathBuf,
    /// Say what would happen, change nothing
    #[arg(long)]
    dry_run: bool,
    /// People imported earlier who are not in this file become inactive
    #[arg(long)]
    deactivate_missing: bool,
}

#[derive(Args)]
pub(crate) struct Stackexchange {
    dir: PathBuf,
}

pub(crate) async fn run(run: Run, what: Import) -> Result<ExitCode> {
    let _ = (run, ui::bar as fn(_, _) -> _);
    match what {
        Import::People(p) => anyhow::bail!("importing {} is not in this version yet (dry run: {}, {})", p.file.display(), p.dry_run, p.deactivate_missing),
        Import::Stackexchange(s) => anyhow::bail!("importing {} is not in this version yet", s.dir.display()),
    }
}
