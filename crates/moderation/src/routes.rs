//! The handlers: begin, load, allow, do, commit, answer.

use crate::{
    case,
    model::{AppealForm, CasePage, DecideForm, FirstForm, FlagForm, Just, Queue, ResubmitForm},
    past, queue, stats, views,
};
use axum::response::{IntoResponse, Response};
use shell::{
    Who,
    respond::{Done, done, respond},
};
use spine::{
    Ask, At, CommunityId, Cx, ItemId, PersonId, Result, Routes, Sent, audience,
    communities::Manage,
    doc,
    glass::Glass,
    items::{Flag, attachments, drafts::forget, judge},
};
use std::collections::HashMap;

pub fn routes() -> Routes {
    Routes::new()
        .get("/items/{id}/flag", flag_page, doc("The form to raise a flag at something").html_only())
        .post("/items/{id}/flag", flag, doc("Raise a flag; nobody but those who decide learns who did").body::<FlagForm>().answer::<Done>())
        .get("/moderation", list, doc("What waits for me to decide, and what of mine is held").query::<Just>().answer::<Queue>())
        .get("/moderation/items/{id}", show, doc("One case, as far as it concerns me").query::<Just>().answer::<CasePage>())
        .post("/moderation/items/{id}/decide", decide, doc("Decide about it").body::<DecideForm>().answer::<Done>())
        .post("/moderation/items/{id}/resubmit", resubmit, doc("Send mine again, in other words").body::<ResubmitForm>().answer::<Done>())
        .post("/moderation/items/{id}/appeal", appeal, doc("Ask that somebody else looks at it").body::<AppealForm>().answer::<Done>())
        .get(
            "/moderation/decisions",
            past::page,
            doc("What was decided where I decide, by whom and when").query::<past::Asked>().answer::<past::Past>(),
        )
        .get("/moderation/statistics", stats::page, doc("What was flagged and decided, for everybody inside").answer::<stats::Numbers>())
        .get(
            "/communities/{id}/moderation",
            first_page,
            doc("What of a community's posts waits for an owner first, and who read it as an administrator").answer::<First>(),
        )
        .post(
            "/communities/{id}/moderation",
            first,
            doc("Which kinds of what members post wait for an owner").body::<FirstForm>().answer::<Done>(),
        )
}

async fn flag_page(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let item = cx.view().await?.item(id).await?.allow::<Flag>()?;
    Ok(views::flag(&cx.chrome, &item, &cx.app.path_of(&item)).into_response())
}
async fn flag(mut cx: Cx, At(id): At<ItemId>, Sent(form): Sent<FlagForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    case::flag(&mut tx, id, &form).await?;
    tx.commit().await?;
    Ok(done(cx.want, &format!("/moderation/items/{id}?done=flagged"), &Done {}))
}

async fn list(mut cx: Cx, Ask(q): Ask<Just>) -> Result<Response> {
    let face = queue::queue(&mut cx.view().await?).await?;
    Ok(respond(cx.want, || views::queue(&cx.chrome, &face, &q.done), || &face))
}
async fn show(mut cx: Cx, At(id): At<ItemId>, Ask(q): Ask<Just>) -> Result<Response> {
    let mut view = cx.view().await?;
    let mut face = case::page(&mut view, id).await?;
    if let Some(item) = &face.item {
        face.files = attachments::of(&mut view, item).await?;
        // Who writes it anew where others than colleagues read is told so, as in every composer.
        cx.chrome.outside = audience::outside_of(&mut view, item).await?;
    }
    drop(view);
    Ok(respond(cx.want, || views::case(&cx.chrome, &cx.app, id, &face, &q.done), || &face))
}

async fn decide(mut cx: Cx, At(id): At<ItemId>, Sent(form): Sent<DecideForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    case::decide(&mut tx, id, &form).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/moderation?done=decided", &Done {}))
}
async fn resubmit(mut cx: Cx, At(id): At<ItemId>, Sent(form): Sent<ResubmitForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    case::resubmit(&mut tx, id, form.revision, form.title.as_deref(), &form.body).await?;
    forget(&mut tx, &form.draft).await?;
    tx.commit().await?;
    Ok(done(cx.want, &format!("/moderation/items/{id}?done=sent"), &Done {}))
}
async fn appeal(mut cx: Cx, At(id): At<ItemId>, Sent(form): Sent<AppealForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    case::appeal(&mut tx, id, &form).await?;
    tx.commit().await?;
    Ok(done(cx.want, &format!("/moderation/items/{id}?done=appealed"), &Done {}))
}

const READERS: i64 = 50;

#[derive(Debug, serde::Serialize, schemars::JsonSchema)]
pub struct First {
    /// The kinds of what members post that wait for an owner: status, question, topic, event.
    pub first: Vec<&'static str>,
    /// Administrators who read it for a while without being in it, the newest first.
    pub read_by: Vec<Glass>,
    #[serde(skip)]
    pub whos: HashMap<PersonId, Who>,
}
async fn first_page(mut cx: Cx, At(id): At<CommunityId>, Ask(q): Ask<Just>) -> Result<Response> {
    let mut view = cx.view().await?;
    let known = view.community(id).await?;
    known.allow::<Manage>()?;
    let first = judge::looked_first(&mut view, id).await?;
    let read_by = view.glass_of(&known, READERS).await?;
    let whos = view.whos(&read_by.iter().map(|g| g.person_id.0).collect::<Vec<_>>()).await?;
    drop(view);
    let face = First { first, read_by, whos };
    Ok(respond(cx.want, || views::first(&cx.chrome, &cx.app, &known, &face, &q.done), || &face))
}
async fn first(mut cx: Cx, At(id): At<CommunityId>, Sent(form): Sent<FirstForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.community(id).await?.allow::<Manage>()?;
    judge::look_first(&mut tx, &may, &form.kinds()).await?;
    tx.commit().await?;
    Ok(done(cx.want, &format!("/communities/{id}/moderation?done=saved"), &Done {}))
}
