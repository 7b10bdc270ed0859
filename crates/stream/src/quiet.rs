//! Quiet: what somebody can do about a card without leaving the page (follow it, save it for later, mute its thread, its
//! author or its community), and the list of what they have muted. What is saved is a view of home.

use crate::{quiet_views, store};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use shell::respond::{Done, done, own_path, respond};
use spine::{
    Ask, At, CommunityId, Cx, ItemId, PersonId, Result, Routes, Sent, doc,
    items::{Follow, Place},
    mutes,
};

pub fn routes() -> Routes {
    Routes::new()
        .get("/stream/{id}", choices, doc("What I may do about a thread in my stream").html_only())
        .get("/stream/muted", list, doc("Whom and what I have muted").query::<Before>().answer::<Muted>())
        .post(
            "/items/{id}/mute",
            mute_thread,
            doc("Mute a thread: it leaves my stream and tells me nothing").body::<Back>().answer::<Done>(),
        )
        .post("/items/{id}/unmute", unmute_thread, doc("Hear of a thread again").body::<Back>().answer::<Done>())
        .post("/items/{id}/save", save, doc("Keep a thread for later; nobody else learns of it").body::<Back>().answer::<Done>())
        .post("/items/{id}/unsave", unsave, doc("Keep a thread no longer").body::<Back>().answer::<Done>())
        .post("/people/{id}/mute", mute_person, doc("Mute somebody in my stream; they never learn of it").body::<Back>().answer::<Done>())
        .post("/people/{id}/unmute", unmute_person, doc("Have somebody in my stream again").body::<Back>().answer::<Done>())
        .post(
            "/communities/{id}/mute",
            mute_community,
            doc("Mute a community: of it I meet only what is said to me").body::<Back>().answer::<Done>(),
        )
        .post("/communities/{id}/unmute", unmute_community, doc("Hear of a community again").body::<Back>().answer::<Done>())
}

#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Back {
    pub back: String,
}
impl Back {
    fn path(&self) -> &str {
        self.or("/stream/muted")
    }
    fn or<'a>(&'a self, usual: &'a str) -> &'a str {
        if self.back.is_empty() { usual } else { own_path(&self.back) }
    }
}

async fn save(mut cx: Cx, At(id): At<ItemId>, Sent(form): Sent<Back>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.item(id).await?.allow::<Follow>()?;
    store::save(&mut tx, &may).await?;
    tx.commit().await?;
    Ok(done(cx.want, form.or("/?view=saved"), &Done {}))
}
async fn unsave(mut cx: Cx, At(id): At<ItemId>, Sent(form): Sent<Back>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    store::unsave(&mut tx, id).await?;
    tx.commit().await?;
    Ok(done(cx.want, form.or("/?view=saved"), &Done {}))
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
async fn mute_community(mut cx: Cx, At(id): At<CommunityId>, Sent(form): Sent<Back>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let known = tx.community(id).await?;
    mutes::mute_community(&mut tx, &known).await?;
    tx.commit().await?;
    Ok(done(cx.want, form.path(), &Done {}))
}
async fn unmute_community(mut cx: Cx, At(id): At<CommunityId>, Sent(form): Sent<Back>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    mutes::unmute_community(&mut tx, id).await?;
    tx.commit().await?;
    Ok(done(cx.want, form.path(), &Done {}))
}

async fn choices(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let item = view.item(id).await?.into_item();
    let root = item.root_id;
    let following = view.mine(root, "").await?.following;
    let saved = store::is_saved(&mut view, root).await?;
    let muted = view.has_muted(root, item.author_id, item.community_id).await?;
    Ok(quiet_views::choices(&cx, &item, (following, saved), muted).into_response())
}

/// What is muted, as a program reads it; only what may still be seen.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Muted {
    pub people: Vec<PersonId>,
    pub threads: Vec<ItemId>,
    pub communities: Vec<CommunityId>,
    /// To be sent as `before`; null at the end.
    pub next: Option<String>,
}
#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Before {
    /// The `next` of the page before.
    pub before: String,
}
const PAGE: usize = 60;

async fn list(mut cx: Cx, Ask(q): Ask<Before>) -> Result<Response> {
    let mut view = cx.view().await?;
    let page = view.muted(Place::asked(&q.before)?, PAGE).await?;
    let whos = view.whos(&page.people.iter().map(|p| p.0).collect::<Vec<_>>()).await?;
    let items = view.cards(&page.threads.iter().map(|t| t.0).collect::<Vec<_>>()).await?;
    let communities = match page.communities.as_slice() {
        [] => vec![],
        some => view.community_names(&some.iter().map(|c| c.0).collect::<Vec<_>>()).await?,
    };
    drop(view);
    let people: Vec<&shell::Who> = page.people.iter().filter_map(|p| whos.get(p)).collect();
    let next = page.next.map(|place| place.to_string());
    let muted = || Muted {
        people: people.iter().map(|w| PersonId(w.id)).collect(),
        threads: items.iter().map(|i| i.id).collect(),
        communities: communities.iter().map(|c| c.0).collect(),
        next: next.clone(),
    };
    Ok(respond(cx.want, || quiet_views::list(&cx.chrome, &people, &items, &communities, next.as_deref()), muted))
}
