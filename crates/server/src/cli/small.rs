//! The short commands.

use super::{
    Run,
    run::{demo_place, unnamed},
    ui,
};
use crate::{
    boot::{self, Index, Kind, refuse},
    generate,
};
use anyhow::{Result, bail};
use clap::Subcommand;
use serde_json::json;
use std::process::ExitCode;

#[derive(Subcommand)]
pub(crate) enum ConfigCommand {
    /// Show every setting with its meaning, value and origin (secrets hidden)
    #[command(after_help = super::help::CONFIG)]
    Print,
}

pub(crate) fn config(run: &Run, _: &ConfigCommand) -> Result<ExitCode> {
    println!("{}", run.config.print(run.json).trim_end());
    Ok(ExitCode::SUCCESS)
}

/// The site of these settings, which must exist; of either kind.
pub(super) async fn existing(run: &Run) -> Result<boot::Opened> {
    if !boot::exists(&run.config) {
        let dir = run.config.data_dir.display();
        let demo = demo_place(run.config.clone());
        if unnamed(&run.config) && boot::exists(&demo) {
            bail!("there is no site in {dir}. For the demonstration add {}, for another one name its directory.", boot::flags(&demo));
        }
        bail!("there is no site in {dir}. Name its directory with --data-dir, or start one with `folkmoot serve`.");
    }
    boot::standing(&run.config).await
}

pub(crate) async fn migrate(run: Run) -> Result<ExitCode> {
    let opened = existing(&run).await?;
    if run.json {
        println!("{}", json!({ "applied": opened.applied }));
    } else if opened.applied.is_empty() {
        println!("The database is up to date.");
    } else {
        opened.applied.iter().for_each(|name| println!("applied {name}"));
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) async fn login_link(run: Run, person: &str) -> Result<ExitCode> {
    let opened = existing(&run).await?;
    // A server that runs knows best where it is reached: it may have been started with other settings.
    let base = match boot::running(&run.config.data_dir) {
        Some(there) if run.config.public_url.is_none() => there,
        _ => base(&run.config),
    };
    let app = boot::site(run.config, &opened, Index::None).await?.app;
    let link = format!("{base}{}", accounts::login_link(&app, person).await?);
    app.settle().await?;
    if run.json {
        println!("{}", json!({ "link": link }))
    } else {
        println!("{link}")
    }
    Ok(ExitCode::SUCCESS)
}

/// The address people use: as set, or where the server listens.
pub(super) fn base(config: &kit::config::Config) -> String {
    match &config.public_url {
        Some(url) => url.as_str().trim_end_matches('/').to_owned(),
        None => local(config.listen),
    }
}
pub(super) fn local(mut at: std::net::SocketAddr) -> String {
    if at.ip().is_unspecified() {
        at.set_ip(std::net::Ipv4Addr::LOCALHOST.into());
    }
    format!("http://{at}")
}

pub(crate) async fn generate(run: Run, options: generate::Options) -> Result<ExitCode> {
    let config = demo_place(run.config);
    boot::may_be(&config, Kind::Demo).await?;
    let _claim = boot::claim(&config.data_dir)?;
    let opened = boot::database(&config, Kind::Demo).await?;
    boot::must_be(&opened, Kind::Demo, &config)?;
    let place = boot::flags(&config);
    if super::run::filled(&opened.db).await? {
        return refuse(format!("{} is filled already: name another --data-dir, or remove this one first.", config.data_dir.display()));
    }
    let app = boot::site(config, &opened, Index::None).await?.app;
    generate::run(&app, &options).await?;
    super::run::mark_filled(&opened.db, super::run::GENERATED).await?;
    app.settle().await?;
    if run.json {
        println!("{}", json!({ "people": options.people, "items": options.items, "seed": options.seed }));
    } else {
        println!("Made {} people and {} items. Open them with: folkmoot demo {place}", options.people, options.items);
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) async fn reindex(run: Run) -> Result<ExitCode> {
    let _claim = boot::claim(&run.config.data_dir)?;
    let opened = existing(&run).await?;
    let json = run.json;
    let app = boot::site(run.config, &opened, Index::Kept).await?.app;
    let n = index(&app).await?;
    if json {
        println!("{}", json!({ "indexed": n }))
    } else {
        println!("Indexed {n} people and items.")
    }
    Ok(ExitCode::SUCCESS)
}

/// Builds the search index anew, with a bar.
pub(super) async fn index(app: &spine::App) -> Result<u64> {
    let bar = ui::bar("indexing", 0);
    let n = search::rebuild(app, |done, total| {
        bar.set_length(total);
        bar.set_position(done);
    })
    .await?;
    bar.finish_and_clear();
    Ok(n)
}
