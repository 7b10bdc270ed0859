//! Files of people by the browser: brought, looked at line by line, and taken as a job. What was shown is what happens: if
//! the people here change in between, it is shown anew and nothing is taken.

use crate::{
    model::{Brought, BroughtFace, How, Numbers, Step, TakeForm, Taken},
    store, views,
};
use axum::{
    extract::DefaultBodyLimit,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
    routing::post,
};
use bytes::Bytes;
use import::{people_file, write_people};
use kit::{Error, jobs::Job};
use serde::Deserialize;
use shell::respond::{Done, Want, created, done, respond};
use spine::{Access, Admin, App, At, Boxed, Cx, Letter, Result, Routes, Sent, Viewer, doc};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

pub const JOB: &str = "admin_import";
const LARGEST: usize = 64 * 1024 * 1024;

/// How far this process is with the file it takes just now.
#[derive(Debug, Default)]
pub struct Progress {
    id: AtomicI64,
    at: AtomicU64,
}

pub fn routes() -> Routes {
    let admin = |summary| doc(summary).access(Access::Admin);
    Routes::new()
        .get("/admin/import", form, admin("The form to bring a file of people").html_only())
        .post_with(
            "/admin/import",
            post(bring).layer(DefaultBodyLimit::max(LARGEST + 64 * 1024)),
            admin("Bring a file of people (multipart): it is looked at, and nothing changes yet").answer::<BroughtFace>(),
        )
        .get("/admin/import/{id}", show, admin("What a file would change, how far it is, what it has changed").answer::<BroughtFace>())
        .post("/admin/import/{id}/take", take, admin("Take a file that was looked at").body::<TakeForm>().answer::<Done>())
}

#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct Nothing {}

async fn form(Admin(mut cx): Admin) -> Result<Response> {
    let before = store::latest(&mut cx.view().await?).await?;
    Ok(respond(Want::Html, || views::files::form(&cx.chrome, &before), || ()))
}

type Read = people_file::Report<Vec<people_file::PersonRecord>>;
async fn read(bytes: Bytes, name: &str) -> Result<Read> {
    let ending = name.rsplit_once('.').map(|(_, e)| e.to_lowercase());
    tokio::task::spawn_blocking(move || people_file::read_people_bytes(&bytes, ending.as_deref())).await.map_err(Error::fault)
}
fn words(taken: &Taken) -> Result<String> {
    serde_json::to_string(taken).map_err(Error::fault)
}

async fn bring(Admin(mut cx): Admin, Letter { files, .. }: Letter<Nothing>) -> Result<Response> {
    let paid = cx.app.upload(cx.viewer.id, files.len())?;
    let Some((name, bytes)) = files.into_iter().next() else { return Err(Error::invalid("file", "admin-import-no-file")) };
    if bytes.len() > LARGEST {
        return Err(Error::too_large("admin-import-large"));
    }
    let name: String = kit::text::clean(&name).chars().take(120).collect();
    let look = write_people::look(&cx.app, read(bytes.clone(), &name).await?).await?.shortened();
    let (size, object) = (bytes.len() as i64, cx.app.objects.put(bytes).await?);
    let taken = Taken { look, done: None };
    let mut tx = cx.begin().await?;
    let id = store::bring(&mut tx, &name, &object, size, &words(&taken)?).await?;
    tx.commit().await?;
    paid.keep();
    let face = BroughtFace { id, file: name, state: "looked".into(), at: 0, taken };
    Ok(created(cx.want, &format!("/admin/import/{id}"), &face))
}

fn face(cx: &Cx, b: Brought) -> Result<BroughtFace> {
    let progress = cx.app.plug::<Progress>()?;
    let at = if progress.id.load(Ordering::Relaxed) == b.id { progress.at.load(Ordering::Relaxed) } else { 0 };
    let taken = serde_json::from_str(&b.report).unwrap_or_default();
    Ok(BroughtFace { id: b.id, file: b.name, state: b.state, at, taken })
}

async fn show(Admin(mut cx): Admin, At(id): At<i64>) -> Result<Response> {
    let brought = store::brought(&mut cx.view().await?, id).await?;
    let face = face(&cx, brought)?;
    if cx.want == Want::Html && face.state == "running" {
        // The page comes again by itself until it is done, also without scripts.
        let again = HeaderValue::from_static("2");
        return Ok(views::files::show(&cx.chrome, &face).header(header::REFRESH, again).into_response());
    }
    Ok(respond(cx.want, || views::files::show(&cx.chrome, &face), || &face))
}

async fn take(Admin(mut cx): Admin, At(id): At<i64>, Sent(form): Sent<TakeForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let brought = store::brought(&mut tx, id).await?;
    let taken: Taken = serde_json::from_str(&brought.report).unwrap_or_default();
    if !taken.look.may_be_taken() {
        return Err(Error::conflict("admin-import-errors"));
    }
    if !store::begin(&mut tx, id, form.leaving == "1").await? {
        return Err(Error::conflict("admin-import-begun"));
    }
    tx.job(JOB, &id.to_string(), &id.to_string()).await?;
    store::mark(&mut tx, Step::People, How::Done).await?;
    tx.commit().await?;
    cx.app.wake();
    Ok(done(cx.want, &format!("/admin/import/{id}"), &Done {}))
}

pub fn work<'a>(app: &'a App, job: &'a Job) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        let id: i64 = job.data.parse().map_err(Error::fault)?;
        let tried = run(app, id).await;
        if tried.is_err() && job.is_last_try() {
            let mut tx = app.begin_system(Viewer::system("import people")).await?;
            let report = store::brought(&mut tx, id).await?.report;
            store::end(&mut tx, id, "failed", &report).await?;
            tx.commit().await?;
        }
        tried
    })
}

async fn run(app: &App, id: i64) -> Result<()> {
    let system = || Viewer::system("import people");
    let brought = store::brought(&mut app.view(system()).await?, id).await?;
    if brought.state != "running" {
        return Ok(());
    }
    let mut taken: Taken = serde_json::from_str(&brought.report).unwrap_or_default();
    let file = read(app.objects.get(&brought.object).await?, &brought.name).await?;
    let look = write_people::look(app, file.clone()).await?.shortened();
    if look != taken.look {
        return end(app, id, "stale", &Taken { look, done: None }).await;
    }
    let progress = app.plug::<Progress>()?;
    progress.at.store(0, Ordering::Relaxed);
    progress.id.store(id, Ordering::Relaxed);
    let options = write_people::Options { deactivate_missing: brought.leaving, ..Default::default() };
    let begin = async || {
        let mut tx = app.begin_system(system()).await?;
        // Another node may have taken it while this one read.
        if store::is_running(&mut tx, id).await? { Ok(tx) } else { Err(Error::Missing) }
    };
    let (tx, report) = match write_people::take(app, begin, file, &options, &progress.at).await {
        Err(Error::Missing) => return Ok(()),
        other => other?,
    };
    let Some(mut tx) = tx else {
        taken.look.errors = report
            .problems
            .iter()
            .filter(|p| p.severity == "error")
            .map(|p| import::people_look::Spot { line: p.line, what: p.what.clone() })
            .collect();
        taken.look = taken.look.shortened();
        return end(app, id, "failed", &taken).await;
    };
    taken.done = Some(Numbers { new: report.created, changed: report.updated, unchanged: report.unchanged, leaving: report.deactivated });
    // Beside the people themselves, so that it is done once or not at all.
    store::end(&mut tx, id, "done", &words(&taken)?).await?;
    tx.commit().await
}

async fn end(app: &App, id: i64, state: &str, taken: &Taken) -> Result<()> {
    let mut tx = app.begin_system(Viewer::system("import people")).await?;
    store::end(&mut tx, id, state, &words(taken)?).await?;
    tx.commit().await
}
