//! The workers of jobs: two, so that what takes long (a file of a hundred thousand people) does not hold up what is quick
//! (a link card). Each does one at a time, leased; the transaction is not held while the world is waited for.

use crate::{App, Boxed, Error, Result, Viewer, links};
use kit::jobs::{self, Job, Kinds};
use std::time::Duration;

/// Does the jobs of one kind, for an app that asks for them with `Tx::job`. A job may run twice: after a crash, or when its
/// lease ran out because the process stood still.
pub struct Worker {
    pub kind: &'static str,
    /// It may take minutes.
    pub long: bool,
    pub work: for<'a> fn(&'a App, &'a Job) -> Boxed<'a, Result<()>>,
}
/// Those of all apps, plugged in by the server.
pub struct Workers(pub Vec<Worker>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    Quick,
    Long,
}

pub(crate) async fn work(app: App, lane: Lane) {
    let mut woken = app.woken();
    loop {
        match turn(&app, lane).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(e) => tracing::error!(error = %e, "the jobs' loop failed"),
        }
        let _ = tokio::time::timeout(Duration::from_secs(2), woken.changed()).await;
    }
}

/// Does one due job, whatever its kind. `false`: none was due.
pub async fn step(app: &App) -> Result<bool> {
    Ok(turn(app, Lane::Quick).await? || turn(app, Lane::Long).await?)
}
async fn turn(app: &App, lane: Lane) -> Result<bool> {
    let workers = app.plug::<Workers>()?;
    step_with(app, &workers.0, lane, jobs::RENEW).await
}

/// Does one due job of a lane and renews its lease every `renew`.
pub async fn step_with(app: &App, workers: &[Worker], lane: Lane, renew: Duration) -> Result<bool> {
    let long: Vec<String> = workers.iter().filter(|w| w.long).map(|w| w.kind.to_owned()).collect();
    let kinds = Kinds { named: &long, others: lane == Lane::Quick };
    {
        // Without the writer, since most often there is none.
        let mut view = app.view(Viewer::system("jobs")).await?;
        let now = view.now;
        if !jobs::due(view.conn(), now, kinds).await? {
            return Ok(false);
        }
    }
    let mut tx = app.begin_system(Viewer::system("jobs")).await?;
    let now = tx.now;
    let Some(job) = jobs::lease(tx.conn(), now, kinds).await? else { return Ok(false) };
    tx.commit().await?;
    let outcome = tokio::select! {
        outcome = run(app, workers, &job) => outcome,
        () = renewed(app, &job, renew) => Err(Error::fault(anyhow::anyhow!("another has begun it meanwhile"))),
    };
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

/// Keeps a job from everybody else for as long as it is worked on. Ends only when it is somebody else's all the same.
async fn renewed(app: &App, job: &Job, every: Duration) {
    loop {
        tokio::time::sleep(every).await;
        match renew(app, job).await {
            Ok(true) => {}
            Ok(false) => return,
            Err(e) => tracing::warn!(job = job.id, error = %e, "a lease could not be renewed; it is tried again"),
        }
    }
}
async fn renew(app: &App, job: &Job) -> Result<bool> {
    let mut tx = app.begin_system(Viewer::system("jobs")).await?;
    let now = tx.now;
    let ours = jobs::renew(tx.conn(), job, now).await?;
    tx.commit().await?;
    Ok(ours)
}

async fn run(app: &App, workers: &[Worker], job: &Job) -> Result<()> {
    match job.kind.as_str() {
        "link_card" => links::fetch(app, job).await,
        other => {
            let worker = workers.iter().find(|w| w.kind == other);
            (worker.ok_or_else(|| Error::fault(anyhow::anyhow!("no worker for jobs of kind {other}")))?.work)(app, job).await
        }
    }
}
