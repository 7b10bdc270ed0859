//! Quiet: what somebody can do about a card without leaving the page (follow it, mute its thread or its author), and the
//! list of what they have muted.

use crate::quiet_views;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use shell::respond::{Done, done, own_path, respond};
use spine::{At, Cx, ItemId, PersonId, Result, Routes, Sent, doc, items::Follow, mutes};

pub fn routes() -> Routes {
    Routes::new()
        .get("/stream/{id}", choices, doc("What I may do about a thread in my stream").html_only())
        .get("/stream/muted", list, doc("Whom and what I have muted").answer::<Muted>())
        .post(
            "/items/{id}/mute",
            mute_thread,
            doc("Mute a thread: it leaves my stream and tells me nothing").body::<Back>().answer::<Done>(),
        )
        .post("/items/{id}/unmute", unmute_thread, doc("Hear of a thread again").body::<Back>().answer::<Done>())
        .post("/people/{id}/mute", mute_person, doc("Mute somebody in my stream; they never learn of it").body::<Back>().answer::<Done>())
        .post("/people/{id}/unmute", unmute_person, doc("Have somebody in my stream again").body::<Back>().answer::<Done>())
}

#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Back {
    pub back: String,
}
impl Back {
    fn path(&self) -> &str {
        if self.back.is_empty() { "/stream/muted" } else { own_path(&self.back) }
    }
}

async fn mute_thread(mut cx: Cx, At(id): At<ItemId>, Sent(form): Sent<Back>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.item(id).await?.allow::<Follow>()?;
    mutes::mute_thread(&mut tx, &may).await?;
    tx.commit().await?;
    Ok(done(cx.want, form.path(), &Done {}))
}
async fn unmute_thread(mut cx: Cx, At(id): At<ItemId>, Sent(form): Sent<Back>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    mutes::unmute_thread(&mut tx, id).await?;
    tx.commit().await?;
    Ok(done(cx.want, form.path(), &Done {}))
}
async fn mute_person(mut cx: Cx, At(id): At<PersonId>, Sent(form): Sent<Back>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let person = tx.person(id).await?;
    mutes::mute_person(&mut tx, &person).await?;
    tx.commit().await?;
    Ok(done(cx.want, form.path(), &Done {}))
}
async fn unmute_person(mut cx: Cx, At(id): At<PersonId>, Sent(form): Sent<Back>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    mutes::unmute_person(&mut tx, id).await?;
    tx.commit().await?;
    Ok(done(cx.want, form.path(), &Done {}))
}

async fn choices(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let item = view.item(id).await?.into_item();
    let root = item.root_id;
    let following = view.mine(root, "").await?.following;
    let (people, threads) = view.muted().await?;
    let muted = (threads.contains(&root), people.contains(&item.author_id));
    Ok(quiet_views::choices(&cx, &item, following, muted).into_response())
}

/// What is muted, as a program reads it; only what may still be seen.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Muted {
    pub people: Vec<PersonId>,
    pub threads: Vec<ItemId>,
}

async fn list(mut cx: Cx) -> Result<Response> {
    let mut view = cx.view().await?;
    let (people, threads) = view.muted().await?;
    let whos = view.whos(&people.iter().map(|p| p.0).collect::<Vec<_>>()).await?;
    let items = view.cards(&threads.iter().map(|t| t.0).collect::<Vec<_>>()).await?;
    drop(view);
    let people: Vec<&shell::Who> = people.iter().filter_map(|p| whos.get(p)).collect();
    let muted = || Muted { people: people.iter().map(|w| PersonId(w.id)).collect(), threads: items.iter().map(|i| i.id).collect() };
    Ok(respond(cx.want, || quiet_views::list(&cx.chrome, &people, &items), muted))
}
