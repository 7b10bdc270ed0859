//! The worker of jobs: one at a time, leased; the transaction is not held while the world is waited for.

use crate::{App, Boxed, Result, Viewer, links};
use kit::jobs::{self, Job};
use std::time::Duration;

/// Does the jobs of one kind, for an app that asks for them with `Tx::job`. A job may run twice: after a crash, or when it
/// took longer than its lease.
pub struct Worker {
    pub kind: &'static str,
    pub work: for<'a> fn(&'a App, &'a Job) -> Boxed<'a, Result<()>>,
}
/// Those of all apps, plugged in by the server.
pub struct Workers(pub Vec<Worker>);

pub(crate) async fn work(app: App) {
    let mut woken = app.woken();
    loop {
        match step(&app).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(e) => tracing::error!(error = %e, "the jobs' loop failed"),
        }
        let _ = tokio::time::timeout(Duration::from_secs(2), woken.changed()).await;
    }
}

/// Does one due job. `false`: none was due.
pub async fn step(app: &App) -> Result<bool> {
    let due = {
        let mut view = app.view(Viewer::system("jobs")).await?;
        let now = view.now;
        view.value::<bool>(
            kit::sql!("select exists (select 1 from jobs where state = 'waiting' and run_at <= $1 and (leased_until is null or leased_until < $1))"),
            kit::params![now],
        )
        .await?
    };
    if !due {
        return Ok(false);
    }
    let mut tx = app.begin_system(Viewer::system("jobs")).await?;
    let now = tx.now;
    let Some(job) = jobs::lease(tx.conn(), now).await? else { return Ok(false) };
    tx.commit().await?;
    let outcome = run(app, &job).await;
    let mut tx = app.begin_system(Viewer::system("jobs")).await?;
    match outcome {
        Ok(()) => jobs::done(tx.conn(), &job).await?,
        Err(e) => {
            tracing::info!(job = job.id, kind = job.kind, tries = job.tries, error = %e, "a job failed");
            let jitter = app.rng.below(5_000) as i64;
            let now = tx.now;
            jobs::failed(tx.conn(), &job, &e.to_string(), now, jitter).await?;
        }
    }
    tx.commit().await?;
    Ok(true)
}

async fn run(app: &App, job: &Job) -> Result<()> {
    match job.kind.as_str() {
        "link_card" => links::fetch(app, job).await,
        other => {
            let workers = app.plug::<Workers>()?;
            let worker = workers.0.iter().find(|w| w.kind == other);
            (worker.ok_or_else(|| crate::Error::fault(anyhow::anyhow!("no worker for jobs of kind {other}")))?.work)(app, job).await
        }
    }
}
