//! Bringing people and content in.

use super::{Run, help, small};
use crate::boot::{self, Index};
use anyhow::Result;
use clap::{Args, Subcommand};
use import::{write_people, write_stackexchange};
use std::{path::PathBuf, process::ExitCode};

#[derive(Subcommand)]
pub(crate) enum Import {
    /// People from a file: CSV, LDIF or vCard
    #[command(after_help = help::PEOPLE)]
    People(People),
    /// Questions and answers from a Stack Exchange data dump
    #[command(after_help = help::STACKEXCHANGE)]
    Stackexchange(Stackexchange),
}

#[derive(Args)]
pub(crate) struct People {
    /// The list of people: CSV, LDIF or vCard, known by its content
    file: PathBuf,
    /// Say what would happen, change nothing
    #[arg(long)]
    dry_run: bool,
    /// People of earlier imports who are not in this file become inactive; nobody is deleted
    #[arg(long)]
    deactivate_missing: bool,
}

#[derive(Args)]
pub(crate) struct Stackexchange {
    /// The unpacked dump: a directory with Posts.xml in it
    dir: PathBuf,
    /// The site it comes from, when the directory is not named after it
    #[arg(long, value_name = "HOST")]
    site: Option<String>,
    /// Make the site a community: its questions stand there, and whoever wrote there is in it
    #[arg(long)]
    community: bool,
}

/// More lines than this are for `--json`.
const SHOWN: usize = 50;

pub(crate) async fn run(run: Run, what: Import) -> Result<ExitCode> {
    let opened = small::existing(&run).await?;
    let json = run.json;
    let app = boot::site(run.config, &opened, Index::None).await?.app;
    let code = match what {
        Import::People(p) => people(&app, &p, json).await?,
        Import::Stackexchange(s) => stackexchange(&app, &s, json).await?,
    };
    app.settle().await?;
    Ok(code)
}

fn code(failed: bool) -> ExitCode {
    if failed { ExitCode::from(1) } else { ExitCode::SUCCESS }
}

async fn people(app: &spine::App, p: &People, json: bool) -> Result<ExitCode> {
    let options = write_people::Options { dry_run: p.dry_run, deactivate_missing: p.deactivate_missing, progress: !json };
    let report = write_people::run(app, &p.file, &options).await?;
    if json {
        println!("{}", serde_json::to_string(&report)?);
        return Ok(code(report.failed()));
    }
    for line in report.problems.iter().take(SHOWN) {
        eprintln!("{}: {line}", p.file.display());
    }
    if report.problems.len() > SHOWN {
        eprintln!("… and {} more (--json shows all)", report.problems.len() - SHOWN);
    }
    let any = report.created + report.updated + report.unchanged > 0;
    let say = match (report.failed(), report.written) {
        (true, _) if any => "It stopped part of the way. Mend the lines above and run it again: it goes on from there. Taken",
        (true, _) => "Nothing was taken. Mend the lines above and run it again. It would have been",
        (false, false) => "Nothing was changed. It would be",
        (false, true) => "Taken",
    };
    println!("{say}: {} new, {} updated, {} unchanged, {} inactive", report.created, report.updated, report.unchanged, report.deactivated);
    Ok(code(report.failed()))
}

async fn stackexchange(app: &spine::App, s: &Stackexchange, json: bool) -> Result<ExitCode> {
    let options = write_stackexchange::Options { site: s.site.clone(), community: s.community, progress: !json, stop_after: None };
    let report = write_stackexchange::run(app, &s.dir, &options).await?;
    if json {
        println!("{}", serde_json::to_string(&report)?);
        return Ok(code(report.failed()));
    }
    for skipped in report.skipped.iter().take(SHOWN) {
        eprintln!("{} line {}: {}", skipped.file, skipped.line, skipped.why);
    }
    if report.skipped.len() > SHOWN {
        eprintln!("… and {} more left out (--json shows all)", report.skipped.len() - SHOWN);
    }
    report.warnings.iter().take(SHOWN).for_each(|w| eprintln!("{w}"));
    let (all, new) = (&report.counts, &report.added);
    println!(
        "{} is here: {} people, {} questions, {} answers ({} accepted), {} comments",
        report.site,
        all.people + all.people_by_name,
        all.questions,
        all.answers,
        all.accepted,
        all.comments
    );
    println!(
        "This time: {} people, {} questions, {} answers, {} comments; {} updated",
        new.people + new.people_by_name,
        new.questions,
        new.answers,
        new.comments,
        report.updated
    );
    if let Some(broken) = &report.broken {
        eprintln!("It ended too early: {broken}. What stood before is here; run it again with the whole file.");
    } else if report.failed() {
        eprintln!("No question could be taken: is {} a dump as Stack Exchange publishes it?", s.dir.display());
    }
    Ok(code(report.failed()))
}
