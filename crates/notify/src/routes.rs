//! The inbox's handlers. Looking changes nothing; opening a notice is a form, because it marks it as read.

use crate::{
    house,
    inbox::{self, Choice, Inbox, InboxAsk, Show},
    rules::Category,
    settings, still,
    store::{self, NoticeId},
    views,
};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use shell::respond::{Want, as_json, done, respond};
use spine::{Ask, At, Cx, Error, Result, Routes, Sent, Tx, doc};

pub fn routes() -> Routes {
    Routes::new()
        .get("/inbox", show, doc("My notices, newest first").query::<InboxAsk>().answer::<Inbox>())
        .post("/inbox/read-all", read_all, doc("Mark all notices as read").body::<Back>().answer::<Marked>())
        .post("/inbox/done-read", done_read, doc("Be done with all notices that are read").body::<Back>().answer::<Marked>())
        .post("/inbox/{id}/open", open, doc("Go to what a notice is about; it and others of its thread are read then").answer::<Opened>())
        .get("/inbox/{id}/why", why, doc("Why I was told, and how to be told no more").html_only())
        .post("/inbox/{id}/read", read, doc("Mark a notice as read").body::<Back>().answer::<Marked>())
        .post("/inbox/{id}/unread", unread, doc("Mark a notice as unread").body::<Back>().answer::<Marked>())
        .post("/inbox/{id}/done", finish, doc("Be done with a notice: it leaves the list").body::<Back>().answer::<Marked>())
        .post(
            "/inbox/{id}/tomorrow",
            tomorrow,
            doc("Put a notice off: it stands in the list again tomorrow").body::<Back>().answer::<Marked>(),
        )
        .post("/inbox/{id}/undone", unfinish, doc("Take a notice back into the list").body::<Back>().answer::<Marked>())
        .merge(settings::routes())
        .merge(still::routes())
        .merge(house::routes())
}

/// Which list to go back to.
#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Back {
    /// "all", "done" or nothing.
    pub show: String,
    /// Only these are meant, where it is said of many: responses, mentions, …
    pub about: String,
}
impl Back {
    fn choice(&self) -> Choice {
        let show = [Show::All, Show::Done].into_iter().find(|s| s.word() == self.show).unwrap_or_default();
        Choice { show, about: Category::parse(&self.about) }
    }
}
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Marked {
    pub unread: i64,
}
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Opened {
    pub url: String,
}

async fn show(mut cx: Cx, Ask(ask): Ask<InboxAsk>) -> Result<Response> {
    let mut view = cx.view().await?;
    let about = Some(ask.about.as_str()).filter(|a| !a.is_empty());
    let choice = Choice { show: ask.show.unwrap_or_default(), about: about.and_then(Category::parse) };
    if cx.want == Want::Json && choice.about.is_none() && about.is_some() {
        return Err(Error::invalid("about", "notify-about-unknown"));
    }
    let (lines, next) = inbox::page(&mut view, choice, ask.before).await?;
    if cx.want == Want::Json {
        let unread = store::unread(&mut view).await?;
        let inbox = Inbox { unread, notices: lines.iter().map(inbox::Line::notice).collect(), next };
        return Ok(as_json(axum::http::StatusCode::OK, &inbox));
    }
    let now = view.now;
    Ok(respond(cx.want, || views::inbox(&cx.chrome, now, choice, &lines, next), || ()))
}

async fn open(mut cx: Cx, At(id): At<NoticeId>) -> Result<Response> {
    let mut tx = cx.begin_small().await?;
    let row = store::notice(&mut tx, id).await?;
    let line = inbox::lines(&mut tx, vec![row]).await?.pop().ok_or(Error::Missing)?;
    let url = line.url;
    store::mark(&mut tx, id, true).await?;
    if let Some(item) = &line.item {
        store::mark_thread(&mut tx, item).await?;
    }
    tx.commit().await?;
    cx.app.ring(cx.viewer.id);
    Ok(done(cx.want, &url, &Opened { url: url.clone() }))
}

/// Only of what may still be seen.
async fn why(mut cx: Cx, At(id): At<NoticeId>) -> Result<axum::response::Response> {
    let mut view = cx.view().await?;
    let row = store::notice(&mut view, id).await?;
    let line = inbox::lines(&mut view, vec![row]).await?.pop().ok_or(Error::Missing)?;
    let follows = match line.row.root_id {
        Some(root) => view.mine(root, "").await?.following,
        None => false,
    };
    let house = house::House::of(&mut view).await?;
    let lock = house.lock(line.reason.rule().category);
    Ok(axum::response::IntoResponse::into_response(views::why(&cx.chrome, &line, follows, lock)))
}

async fn read(cx: Cx, At(id): At<NoticeId>, Sent(back): Sent<Back>) -> Result<Response> {
    change(cx, &back, async |tx| store::mark(tx, id, true).await).await
}
async fn unread(cx: Cx, At(id): At<NoticeId>, Sent(back): Sent<Back>) -> Result<Response> {
    change(cx, &back, async |tx| store::mark(tx, id, false).await).await
}
async fn finish(cx: Cx, At(id): At<NoticeId>, Sent(back): Sent<Back>) -> Result<Response> {
    change(cx, &back, async |tx| store::finish(tx, id, true).await).await
}
async fn tomorrow(cx: Cx, At(id): At<NoticeId>, Sent(back): Sent<Back>) -> Result<Response> {
    change(cx, &back, async |tx| still::until_tomorrow(tx, id).await).await
}
async fn unfinish(cx: Cx, At(id): At<NoticeId>, Sent(back): Sent<Back>) -> Result<Response> {
    change(cx, &back, async |tx| store::finish(tx, id, false).await).await
}
async fn read_all(cx: Cx, Sent(back): Sent<Back>) -> Result<Response> {
    let reasons = back.choice().reasons();
    change(cx, &back, async |tx| store::mark_all(tx, &reasons).await.map(drop)).await
}
async fn done_read(cx: Cx, Sent(back): Sent<Back>) -> Result<Response> {
    let reasons = back.choice().reasons();
    change(cx, &back, async |tx| store::finish_read(tx, &reasons).await.map(drop)).await
}

/// A change of one's own notices, after which the bell shows another number: here, and on other devices.
async fn change(mut cx: Cx, back: &Back, act: impl AsyncFnOnce(&mut Tx) -> Result<()>) -> Result<Response> {
    let mut tx = cx.begin_small().await?;
    act(&mut tx).await?;
    let unread = store::unread(&mut tx).await?;
    tx.commit().await?;
    cx.app.ring(cx.viewer.id);
    Ok(done(cx.want, &back.choice().path(), &Marked { unread }))
}
