//! The inbox's handlers. Looking changes nothing; opening a notice is a form, because it marks it as read.

use crate::{
    inbox::{self, Inbox, InboxAsk, Show},
    rules::Reason,
    store::{self, NoticeId},
    views,
};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use shell::respond::{done, respond};
use spine::{Ask, At, Cx, Result, Routes, Sent, doc};

pub fn routes() -> Routes {
    Routes::new()
        .get("/inbox", show, doc("My notices, newest first").query::<InboxAsk>().answer::<Inbox>())
        .post("/inbox/read-all", read_all, doc("Mark all notices as read").body::<Back>().answer::<Marked>())
        .post("/inbox/{id}/open", open, doc("Go to what a notice is about; it and others of its thread are read then").answer::<Opened>())
        .post("/inbox/{id}/read", read, doc("Mark a notice as read").body::<Back>().answer::<Marked>())
        .post("/inbox/{id}/unread", unread, doc("Mark a notice as unread").body::<Back>().answer::<Marked>())
}

/// Which tab to go back to.
#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Back {
    /// "all" or nothing.
    pub show: String,
}
impl Back {
    fn path(&self) -> &'static str {
        if self.show == "all" { "/inbox?show=all" } else { "/inbox" }
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
    let show = ask.show.unwrap_or(Show::Unread);
    let unread = store::unread(&mut view).await?;
    let (lines, next) = inbox::page(&mut view, show, ask.before).await?;
    let now = view.now;
    Ok(respond(
        cx.want,
        || views::inbox(&cx.chrome, now, show, unread, &lines, next),
        || Inbox { unread, notices: lines.iter().map(inbox::Line::notice).collect(), next },
    ))
}

async fn open(mut cx: Cx, At(id): At<NoticeId>) -> Result<Response> {
    let mut tx = cx.begin_small().await?;
    let notice = store::notice(&mut tx, id).await?;
    let reason = Reason::parse(&notice.reason).ok_or(spine::Error::Missing)?;
    let item = match notice.item_id {
        Some(item) => Some(tx.item(item).await?.into_item()),
        None => None,
    };
    let url = inbox::path(&cx.app, reason, item.as_ref(), notice.actor_id);
    store::mark(&mut tx, id, true).await?;
    if let Some(item) = &item {
        store::mark_thread(&mut tx, item).await?;
    }
    tx.commit().await?;
    Ok(done(cx.want, &url, &Opened { url: url.clone() }))
}

async fn read(cx: Cx, At(id): At<NoticeId>, Sent(back): Sent<Back>) -> Result<Response> {
    mark(cx, id, &back, true).await
}
async fn unread(cx: Cx, At(id): At<NoticeId>, Sent(back): Sent<Back>) -> Result<Response> {
    mark(cx, id, &back, false).await
}
async fn mark(mut cx: Cx, id: NoticeId, back: &Back, read: bool) -> Result<Response> {
    let mut tx = cx.begin_small().await?;
    store::mark(&mut tx, id, read).await?;
    let unread = store::unread(&mut tx).await?;
    tx.commit().await?;
    Ok(done(cx.want, back.path(), &Marked { unread }))
}

async fn read_all(mut cx: Cx, Sent(back): Sent<Back>) -> Result<Response> {
    let mut tx = cx.begin_small().await?;
    store::mark_all(&mut tx).await?;
    tx.commit().await?;
    Ok(done(cx.want, back.path(), &Marked { unread: 0 }))
}
