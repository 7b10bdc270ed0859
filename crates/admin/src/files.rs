//! Files of people by the browser: brought, looked at line by line, and taken as a job. What was shown is what happens: if
//! the people here change in between, it is shown anew and nothing is taken.

use crate::{
    model::{Brought, BroughtFace, How, Step, TakeForm, Taken},
    store, views,
};
use axum::{
    extract::DefaultBodyLimit,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
    routing::post,
};
use bytes::Bytes;
use import::{
    people_file,
    people_look::Look,
    sources::fingerprint,
    write_people::{self, Batch, Mark, Taking},
};
use kit::{Error, Time, jobs::Job};
use serde::Deserialize;
use shell::respond::{Done, Want, created, done, respond};
use spine::{Access, Admin, App, At, Boxed, Cx, Letter, Result, Routes, Sent, Viewer, audit::Entry, doc};

pub const JOB: &str = "admin_import";
const LARGEST: usize = 64 * 1024 * 1024;

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
    let before: Vec<_> = before.into_iter().map(|b| (how_far(&b), b)).collect();
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
    let look = write_people::look(&cx.app, read(bytes.clone(), &name).await?).await?;
    let (size, object) = (bytes.len() as i64, cx.app.objects.put(bytes).await?);
    let report = words(&Taken { look, done: None })?;
    let mut tx = cx.begin().await?;
    let id = store::bring(&mut tx, &name, &object, size, &report).await?;
    let brought = store::brought(&mut tx, id).await?;
    tx.commit().await?;
    paid.keep();
    let face = face(&cx, brought);
    Ok(created(cx.want, &format!("/admin/import/{id}"), &face))
}

fn face(cx: &Cx, b: Brought) -> BroughtFace {
    let mut taken: Taken = serde_json::from_str(&b.report).unwrap_or_default();
    taken.look.say(cx.chrome.lang);
    let mark = mark(&b.mark);
    if b.state == "done" {
        taken.done.get_or_insert(mark.into());
    }
    BroughtFace { id: b.id, file: b.name, kept: !b.object.is_empty(), state: b.state, at: mark.at, seen: fingerprint(&[&b.report]), taken }
}
/// People done, and people in the file, while it runs.
fn how_far(b: &Brought) -> Option<(u64, u64)> {
    let people = || serde_json::from_str::<Taken>(&b.report).unwrap_or_default().look.people;
    (b.state == "running").then(|| (mark(&b.mark).at, people()))
}
fn mark(kept: &str) -> Mark {
    serde_json::from_str(kept).unwrap_or_default()
}

async fn show(Admin(mut cx): Admin, At(id): At<i64>) -> Result<Response> {
    let brought = store::brought(&mut cx.view().await?, id).await?;
    let face = face(&cx, brought);
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
    if brought.object.is_empty() {
        return Err(Error::conflict("admin-import-gone"));
    }
    let taken: Taken = serde_json::from_str(&brought.report).unwrap_or_default();
    if !taken.look.may_be_taken() {
        return Err(Error::conflict("admin-import-errors"));
    }
    // A page that stood open shows what was true then.
    if form.seen != fingerprint(&[&brought.report]) {
        return Err(Error::conflict("admin-import-unseen"));
    }
    if !store::begin(&mut tx, id, form.leaving == "1").await? {
        return Err(Error::conflict("admin-import-begun"));
    }
    let details = serde_json::json!({ "file": brought.name, "size": brought.size, "leaving": form.leaving == "1" });
    tx.audit(Entry { what: "import.people", object: ("import", id), details, ..Entry::default() });
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
            end(app, id, "failed", None).await?;
        }
        tried
    })
}

async fn run(app: &App, id: i64) -> Result<()> {
    let brought = store::brought(&mut app.view(system()).await?, id).await?;
    if brought.state != "running" {
        return Ok(());
    }
    let taken: Taken = serde_json::from_str(&brought.report).unwrap_or_default();
    let file = read(app.objects.get(&brought.object).await?, &brought.name).await?;
    let options = write_people::Options { deactivate_missing: brought.leaving, ..Default::default() };
    let mut taking = Taking::plan(app, file, options).await?;
    // Once: from the first batch on people differ from what was shown, since they come in.
    if brought.mark.is_empty() && taking.look() != taken.look {
        return end(app, id, "stale", Some(taking.look())).await;
    }
    taking = taking.from(mark(&brought.mark));
    let mut kept = brought.mark;
    loop {
        let mut tx = app.begin_system(system()).await?;
        match store::mark_of(&mut tx, id).await? {
            None => return Ok(()),
            Some(mark) if mark != kept => return Err(Error::overtaken()), // another node is at it
            Some(_) => {}
        }
        match taking.batch(tx).await? {
            Batch::Again => {}
            Batch::Failed => return end(app, id, "failed", Some(taking.look())).await,
            Batch::Written { mut tx, last } => {
                // Beside the people themselves, so that each is done once or not at all.
                kept = serde_json::to_string(&taking.mark()).map_err(Error::fault)?;
                store::keep(&mut tx, id, &kept).await?;
                if last {
                    store::end(&mut tx, id, "done", None).await?;
                }
                tx.commit().await?;
                if last {
                    return Ok(());
                }
            }
        }
    }
}

/// So long a file can be looked at again: it has everybody's telephone number in it.
const KEPT: i64 = 30 * Time::DAY;

/// Removes the files and what they said once their time is over; answers how many.
pub async fn sweep(app: &App) -> Result<u64> {
    let mut tx = app.begin_system(system()).await?;
    let before = tx.now.plus(-KEPT);
    let gone = store::empty(&mut tx, before).await?;
    tx.commit().await?;
    Ok(gone)
}

fn system() -> Viewer {
    Viewer::system("import people")
}

/// `look`: what there is to show from now on.
async fn end(app: &App, id: i64, state: &str, look: Option<Look>) -> Result<()> {
    let report = look.map(|look| words(&Taken { look, done: None })).transpose()?;
    let mut tx = app.begin_system(system()).await?;
    store::end(&mut tx, id, state, report.as_deref()).await?;
    tx.commit().await
}
