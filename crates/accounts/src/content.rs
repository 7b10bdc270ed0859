//! What is mine: everything I wrote, to read again, to delete in one go (into the trash, from where it comes back), and to
//! take along as a file; and a page that says what others see of me.

use crate::{
    content_views as views,
    model::{Mine, MyContent, Picked, Removed},
};
use axum::{body::Body, response::Response};
use kit::{Error, Result};
use serde_json::{Value, json};
use shell::respond::{self, File, done, respond};
use spine::{
    Ask, Cx, ItemId, Routes, Sent, View, doc,
    items::{Place, Sort, Trash, write},
    people::{sessions, tokens},
};

const PAGE: usize = 50;
/// More at once would hold the writer for too long; what remains is a page further.
const AT_ONCE: usize = 100;

pub fn routes() -> Routes {
    Routes::new()
        .get("/settings/privacy", privacy, doc("What others see of me").html_only())
        .get("/settings/content", list, doc("Everything I wrote").query::<Mine>().answer::<MyContent>())
        .post("/settings/content/trash", remove, doc("Delete several of my own at once: to the trash").body::<Picked>().answer::<Removed>())
        .get("/settings/content/export", export, doc("All that is mine, as a JSON file").html_only())
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
    drop(view);
    let next = Place::cut(&mut items, PAGE, Sort::Active).map(|p| p.to_string());
    let face = MyContent { items, next };
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

async fn export(mut cx: Cx) -> Result<Response> {
    let mut view = cx.view().await?;
    view.heavy();
    let all = everything(&mut view, &cx.app.org.to_string()).await?;
    let name = format!("{}-{}.json", cx.viewer.handle, view.now.iso().get(..10).unwrap_or_default());
    drop(view);
    let text = serde_json::to_vec_pretty(&all).map_err(Error::fault)?;
    let file =
        File { mime: "application/json", name: Some(&name), inline: false, policy: respond::FILE_POLICY, cache: "private, no-store" };
    respond::file(Body::from(text), &file)
}

/// In plain words, without anything of somebody else's but names.
async fn everything(view: &mut View, org: &str) -> Result<Value> {
    let me = view.viewer.id;
    let person = view.person(me).await?;
    let mut items = vec![];
    let mut after = ItemId(0);
    loop {
        let some = view.my_words(after, 500).await?;
        let Some(last) = some.last() else { break };
        after = last.id;
        items.extend(some);
    }
    let relations = view.my_relations().await?;
    let devices: Vec<Value> = sessions::devices(view)
        .await?
        .into_iter()
        .map(|d| json!({ "agent": d.agent, "since": d.created_at.iso(), "last_used": d.seen_at.iso() }))
        .collect();
    Ok(json!({
        "organisation": org,
        "made_at": view.now.iso(),
        "profile": person,
        "items": items,
        "relations": relations,
        "devices": devices,
        "access_tokens": tokens::list(view).await?,
    }))
}
