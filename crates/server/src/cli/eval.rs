//! Measuring: a site of its own, gone afterwards. Its clock stands, so that the same data gives the same figures.

use super::{Run, help};
use crate::{Built, Ground, build};
use anyhow::{Context as _, Result};
use clap::{Args, Subcommand};
use kit::{
    Clock, Db, Rng, Time,
    config::{Config, Database},
    db::Durability,
    egress::Egress,
    migrate,
    objects::Objects,
};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

#[derive(Subcommand)]
pub(crate) enum Eval {
    /// Does search find what is meant?
    #[command(after_help = help::EVAL_SEARCH)]
    Search(Search),
    /// Who will answer?
    #[command(after_help = help::EVAL_ANSWERERS)]
    Answerers(Data),
    /// Is what was asked before found again?
    #[command(after_help = help::EVAL_ASKED)]
    Asked(Data),
    /// Are the tags offered that people choose?
    #[command(after_help = help::EVAL_TAGS)]
    Tags(Data),
    /// Does what is hot go on living?
    #[command(after_help = help::EVAL_ALIVE)]
    Alive(Data),
    /// Whom should one know?
    #[command(after_help = help::EVAL_TIES)]
    Ties(Data),
    /// Which ideas are good, after few votes?
    #[command(after_help = help::EVAL_IDEAS)]
    Ideas(Data),
    /// Are the themes of a jam found?
    #[command(after_help = help::EVAL_THEMES)]
    Themes(Data),
}

#[derive(Args)]
pub(crate) struct Data {
    /// Directory of one data set
    #[arg(value_name = "DIR")]
    dir: PathBuf,
}

#[derive(Args)]
pub(crate) struct Search {
    /// Directory with Stack Exchange dumps (se-quantum, se-devops, se-beer), to ask about those as well
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// List each query that could have been answered better, with what came instead
    #[arg(long)]
    short: bool,
}

/// Monday, 5 January 2026, 14:00 UTC: the sample is written as if told in the afternoon.
const NOW: Time = Time(1_767_621_600_000);

pub(crate) async fn run(run: Run, what: Eval) -> Result<ExitCode> {
    let dir = tempfile::tempdir().context("cannot make a temporary directory")?;
    let json = run.json;
    let site = site(run.config, dir.path()).await?;
    match what {
        Eval::Search(options) => search(&site, &options, json).await?,
        Eval::Answerers(data) => show(&::eval::answerers(&site.app, &data.dir, say).await?, json)?,
        Eval::Asked(data) => show(&::eval::asked(&site.app, &data.dir, say).await?, json)?,
        Eval::Alive(data) => show(&::eval::alive(&data.dir, say)?, json)?,
        Eval::Ties(data) => show(&::eval::ties(&data.dir, say)?, json)?,
        Eval::Ideas(data) => show(&::eval::ideas(&data.dir, say)?, json)?,
        Eval::Themes(data) => show(&::eval::themes(&data.dir, say)?, json)?,
        Eval::Tags(data) => show(&::eval::tags(&site.app, &data.dir, say).await?, json)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn show(figures: &::eval::Figures, json: bool) -> Result<()> {
    if json {
        println!("{}", serde_json::to_string(figures)?);
    } else {
        print!("{}", figures.table());
    }
    Ok(())
}

async fn search(site: &Built, options: &Search, json: bool) -> Result<()> {
    let report = ::eval::search(&site.app, site.router.clone(), options.data.as_deref(), say).await?;
    if json {
        println!("{}", serde_json::to_string(&report)?);
    } else if options.short {
        print!("{}", report.short());
    } else {
        print!("{}", report.table());
    }
    Ok(())
}

fn say(words: &str) {
    eprintln!("{words}");
}

/// Made as `serve` makes one, on SQLite, with nobody in it and no limit on how often one may ask.
async fn site(config: Config, dir: &Path) -> Result<Built> {
    const PLENTY: u32 = 1_000_000;
    let config = Config {
        data_dir: dir.to_owned(),
        database: Database::Sqlite,
        egress_enabled: false,
        searches_per_minute: PLENTY,
        posts_per_minute: PLENTY,
        ..config
    };
    let db = Db::lite(&config.sqlite_file(), Durability::None)?;
    migrate::migrate(&db, spine::MIGRATIONS).await?;
    Ok(build(Ground {
        db,
        clock: Clock::manual(NOW),
        rng: Rng::seeded(1),
        objects: Objects::memory(),
        egress: Egress::new(&config)?,
        index: Some(config.index_dir()),
        demo: true,
        org: config.organisation.clone(),
        config,
    })?)
}
