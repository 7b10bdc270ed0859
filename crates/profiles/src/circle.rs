//! What a profile shows a few of, whole: a person's contacts, the communities they take part in, and all that they wrote,
//! on whose board and under whose question ever. Each as far as the reader may see it.

use crate::{
    model::{Before, Brief, Place as Home},
    store,
    team::After,
    views,
};
use axum::response::Response;
use schemars::JsonSchema;
use serde::Serialize;
use shell::{
    Page,
    respond::{Want, respond},
};
use spine::{
    Ask, At, Cx, Item, Person, PersonId, Result, Routes, doc,
    items::{Place, Sort},
};

const PAGE: usize = 20;
const PEOPLE: usize = 60;
const COMMUNITIES: i64 = 500;

pub fn routes() -> Routes {
    Routes::new()
        .get("/people/{id}/all", all, doc("Everything a person wrote, by last activity").query::<Before>().answer::<Written>())
        .get("/people/{id}/contacts", contacts, doc("A person's contacts, for those inside").query::<After>().answer::<Contacts>())
        .get("/people/{id}/communities", communities, doc("The communities a person is in").answer::<Homes>())
}

#[derive(Debug, Serialize, JsonSchema)]
struct Written {
    person: Person,
    /// Roots and replies.
    items: Vec<Item>,
    /// Ask again with this as `before`; none: that was all.
    next: Option<String>,
}
#[derive(Debug, Serialize, JsonSchema)]
struct Contacts {
    person: Person,
    contacts: Vec<Brief>,
    /// Ask again with this as `after`; none: that was all.
    next: Option<String>,
}
#[derive(Debug, Serialize, JsonSchema)]
struct Homes {
    person: Person,
    communities: Vec<Home>,
}

async fn all(mut cx: Cx, At(id): At<PersonId>, Ask(q): Ask<Before>) -> Result<Response> {
    let mut view = cx.view().await?;
    let person = view.person(id).await?;
    let mut items = view.by(id, Place::asked(&q.before)?, PAGE as i64 + 1).await?;
    let next = Place::cut(&mut items, PAGE, Sort::Active).map(|p| p.to_string());
    if cx.want == Want::Json {
        return Ok(respond(cx.want, || Page::fragment(shell::html! {}), || Written { person, items, next }));
    }
    let deck = view.deck(items, cx.chrome.lang).await?;
    drop(view);
    let page = || views::all(&cx.chrome, &cx.app, &person, &deck, next.as_deref(), id == cx.viewer.id);
    Ok(respond(cx.want, page, || ()))
}

async fn contacts(mut cx: Cx, At(id): At<PersonId>, Ask(q): Ask<After>) -> Result<Response> {
    let mut view = cx.view().await?;
    let person = view.person(id).await?;
    let after = view.after_name(&q.after).await?;
    let mut people = store::contacts(&mut view, id, &after, PEOPLE as i64 + 1).await?;
    drop(view);
    let more = people.len() > PEOPLE;
    people.truncate(PEOPLE);
    let next = people.last().filter(|_| more).map(|w| w.id.to_string());
    let page = || views::contacts(&cx.chrome, &person, &people, next.as_deref());
    let json = || Contacts { person: person.clone(), contacts: people.iter().map(Brief::from).collect(), next: next.clone() };
    Ok(respond(cx.want, page, json))
}

async fn communities(mut cx: Cx, At(id): At<PersonId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let person = view.person(id).await?;
    let communities = store::communities(&mut view, id, COMMUNITIES).await?;
    drop(view);
    let page = || views::communities(&cx.chrome, &person, &communities);
    Ok(respond(cx.want, page, || Homes { person: person.clone(), communities: communities.clone() }))
}
