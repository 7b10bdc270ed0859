//! What is mine: everything I wrote, to read again, to delete in one go (into the trash, from where it comes back), and to
//! take along as a file; and a page that says what others see of me.

use crate::{
    content_views as views, export,
    model::{Mine, MyContent, Picked, Removed},
};
use axum::response::Response;
use kit::{Error, Result};
use shell::respond::{done, respond};
use spine::{
    Ask, Cx, ItemId, Routes, Sent, doc,
    items::{Place, Sort, Trash, write},
};

const PAGE: usize = 50;
/// More at once would hold the writer for too long; what remains is a page further.
const AT_ONCE: usize = 100;

pub fn routes() -> Routes {
    Routes::new()
        .get("/settings/privacy", privacy, doc("What others see of me").html_only())
        .get("/settings/content", list, doc("Everything I wrote").query::<Mine>().answer::<MyContent>())
        .post("/settings/content/trash", remove, doc("Delete several of my own at once: to the trash").body::<Picked>().answer::<Removed>())
        .get("/settings/content/export", export::export, doc("All that is mine, as lines of JSON").html_only())
}

async fn privacy(mut cx: Cx) -> Result<Response> {
    let me = cx.viewer.id;
    let person = cx.view().await?.person(me).await?;
    Ok(respond(shell::respond::Want::Html, || views::privacy(&cx.chrome, &person), || ()))
}

async fn list(mut cx: Cx, Ask(q): Ask<Mine>) -> Result<Response> {
    let from = Place::asked(&q.before)?;
    let mut view = cx.view().await?;
    let mut items = view.written(from, PAGE as i64 + 1).await?;
    let deleted = if q.before.is_empty() { view.gone().await? } else { vec![] };
    drop(view);
    let next = Place::cut(&mut items, PAGE, Sort::Active).map(|p| p.to_string());
    let face = MyContent { items, deleted, next };
    Ok(respond(cx.want, || views::content(&cx.chrome, &cx.app, &face, q.removed), || &face))
}

async fn remove(mut cx: Cx, Sent(form): Sent<Picked>) -> Result<Response> {
    cx.may_change()?;
    let ids: Vec<i64> = form.ids()?;
    if ids.is_empty() {
        return Err(Error::invalid("ids", "accounts-content-none-picked"));
    }
    let mut tx = cx.begin().await?;
    let me = tx.viewer.id;
    let mut removed = 0;
    for id in ids.into_iter().take(AT_ONCE) {
        // Gone along with what it stood under, or never there: nothing is left to do.
        let seen = match tx.item(ItemId(id)).await {
            Err(Error::Missing) => continue,
            seen => seen?,
        };
        if seen.author_id != me {
            return Err(Error::Denied("delete what somebody else wrote"));
        }
        write::trash(&mut tx, &seen.allow::<Trash>()?).await?;
        removed += 1;
    }
    tx.commit().await?;
    Ok(done(cx.want, &format!("/settings/content?removed={removed}"), &Removed { removed }))
}
