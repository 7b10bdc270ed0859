//! A person's page: who they are, whom they work with, and their board.

use crate::{
    model::{Before, Brief, Profile, local_time},
    store, views,
};
use axum::response::Response;
use kit::text;
use shell::{
    Page, Who,
    respond::{Want, respond, see_other},
};
use spine::{
    Ask, At, Cx, Person, PersonId, Result, Routes, View, doc,
    items::{Place, Sort},
};

const BOARD: usize = 20;
const REPORTS: i64 = 12;
const COMMON: i64 = 8;

pub fn routes() -> Routes {
    Routes::new()
        .get("/people/{id}", show, doc("A person's profile with their board").query::<Before>().answer::<Profile>())
        .get("/people/{id}/card", card, doc("A business card, as a piece of a page").html_only())
        .get("/p/{handle}", by_handle, doc("Leads from a handle to the profile").html_only())
}

/// What the page shows beside the board.
pub struct Around {
    pub managers: Vec<Who>,
    pub reports: (Vec<Who>, i64),
    pub common: (Vec<Who>, i64),
}

async fn around(view: &mut View, person: &Person) -> Result<Around> {
    let me = view.viewer.id;
    Ok(Around {
        managers: if person.manager_id.is_some() { store::managers(view, person.id).await? } else { vec![] },
        reports: store::reports(view, person.id, REPORTS).await?,
        common: if person.id == me { (vec![], 0) } else { store::in_common(view, person.id, COMMON).await? },
    })
}

async fn show(mut cx: Cx, At(id): At<PersonId>, Ask(q): Ask<Before>) -> Result<Response> {
    let from = Place::asked(&q.before)?;
    let mut view = cx.view().await?;
    let person = view.person(id).await?;
    let (standing, draft) = view.meeting(id, &views::draft_key(id)).await?;
    let tags = store::tags(&mut view, id).await?;
    let around = around(&mut view, &person).await?;
    let mut items = view.board(id, from, BOARD as i64 + 1).await?;
    let next = Place::cut(&mut items, BOARD, Sort::Active).map(|p| p.to_string());
    let briefs = |all: &[Who]| all.iter().map(Brief::from).collect();
    let face = Profile {
        local_time: local_time(&person.timezone, view.now),
        standing,
        tags,
        managers: briefs(&around.managers),
        reports: briefs(&around.reports.0),
        reports_total: around.reports.1,
        contacts_in_common: briefs(&around.common.0),
        contacts_in_common_total: around.common.1,
        board: items,
        next,
        person,
    };
    if cx.want == Want::Json {
        return Ok(respond(cx.want, || Page::fragment(shell::html! {}), || &face));
    }
    let deck = view.deck(face.board.clone(), cx.chrome.lang).await?;
    drop(view);
    let cards = deck.draw(&cx.chrome, &cx.app);
    Ok(respond(cx.want, || views::profile(&cx.chrome, &cx.viewer, &face, &around, &cards, draft.as_ref()), || ()))
}

async fn card(mut cx: Cx, At(id): At<PersonId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let person = view.person(id).await?;
    let standing = view.relation(id).await?;
    let tags = store::some_tags(&mut view, &[id.0]).await?.remove(&id.0).unwrap_or_default();
    let time = local_time(&person.timezone, view.now);
    drop(view);
    let own = person.id == cx.viewer.id;
    Ok(respond(Want::Html, || Page::fragment(views::business_card(&cx.chrome, &person, &tags, standing, time.as_deref(), own)), || ()))
}

async fn by_handle(mut cx: Cx, At(handle): At<String>) -> Result<Response> {
    let handle = text::clean(&handle).trim_start_matches('@').to_lowercase();
    let person = cx.view().await?.person_by_handle(&handle).await?;
    Ok(see_other(&format!("/people/{}", person.id)))
}
