//! A person's page: who they are, whom they work with, and their board.

use crate::{
    common::Shared,
    model::{Before, Brief, Profile, local_time},
    more, store, views,
};
use axum::response::Response;
use kit::text;
use shell::{
    Page, Who,
    respond::{Want, respond, see_other},
};
use spine::{
    Ask, At, Cx, Error, PersonId, Result, Routes, Time, View, doc,
    feeds::{self, Feed, Listed},
    items::{Place, Sort},
};

const BOARD: usize = 20;

pub fn routes() -> Routes {
    Routes::new()
        .get("/people/{id}", show, doc("A person's profile with their board").query::<Before>().answer::<Profile>())
        .get("/people/{id}/card", card, doc("A business card, as a piece of a page").html_only())
        .get("/p/{handle}", by_handle, doc("Leads from a handle to the profile").html_only())
}

/// All of a profile as the viewer of this unit may see it.
pub struct Loaded {
    pub face: Profile,
    pub managers: Vec<Who>,
    pub around: store::Around,
    pub draft: Option<serde_json::Value>,
}
pub async fn load(view: &mut View, id: PersonId, from: Place) -> Result<Loaded> {
    let person = view.person(id).await?;
    let (standing, draft) = view.meeting(id, &views::draft_key(id)).await?;
    let invitation = if standing.invited_me { store::invitation(view, id).await? } else { None };
    let tags = store::tags(view, id).await?;
    let managers = if person.manager_id.is_some() { store::managers(view, id, 3).await? } else { vec![] };
    let around = store::around(view, &person).await?;
    let (in_common, more) =
        if id == view.viewer.id { (Shared::default(), more::of(view, id).await?) } else { store::shared(view, &person).await? };
    let mut items = view.board(id, from, BOARD as i64 + 1).await?;
    let next = Place::cut(&mut items, BOARD, Sort::Active).map(|p| p.to_string());
    let briefs = |all: &[Who]| all.iter().map(Brief::from).collect();
    let face = Profile {
        local_time: local_time(&person.timezone, view.now),
        standing,
        invitation,
        tags,
        managers: briefs(&managers),
        reports: briefs(&around.reports.0),
        reports_total: around.reports.1,
        peers: briefs(&around.peers.0),
        peers_total: around.peers.1,
        more,
        in_common,
        contacts_in_common: briefs(&around.common.0),
        contacts_in_common_total: around.common.1,
        contacts: briefs(&around.contacts),
        communities: around.communities.0.clone(),
        communities_total: around.communities.1,
        answers: around.answers.clone(),
        board: items,
        next,
        person,
    };
    Ok(Loaded { face, managers, around, draft })
}

async fn show(mut cx: Cx, At(id): At<PersonId>, Ask(q): Ask<Before>) -> Result<Response> {
    let mut view = cx.view().await?;
    let from = Place::asked(&q.before)?;
    let Loaded { face, managers, around, draft } = load(&mut view, id, from).await?;
    cx.chrome.feed = Some(format!("board:{id}"));
    if cx.want == Want::Json {
        return Ok(respond(cx.want, || Page::fragment(shell::html! {}), || &face));
    }
    let deck = view.deck(face.board.clone(), cx.chrome.lang).await?;
    let since = (from == Place::TOP).then(|| face.board.first().map_or(Time(0), |i| i.active_at));
    drop(view);
    let cards = deck.draw(&cx.chrome, &cx.app);
    let near = views::Near { managers: &managers, around: &around };
    Ok(respond(cx.want, || views::profile(&cx.chrome, &cx.viewer, &face, &near, &cards, since, draft.as_ref()), || ()))
}

/// A person's board.
pub const FEED: Feed = Feed {
    name: "board",
    read: |view, id, _| {
        Box::pin(async move {
            let person = view.person(PersonId(id.parse().map_err(|_| Error::Missing)?)).await?;
            let items = view.board(person.id, Place::TOP, feeds::LENGTH).await?;
            Ok(Listed { title: person.name, path: format!("/people/{id}"), items })
        })
    },
};

async fn card(mut cx: Cx, At(id): At<PersonId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let person = view.person(id).await?;
    let standing = view.relation(id).await?;
    let tags = store::some_tags(&mut view, &[id.0]).await?.remove(&id.0).unwrap_or_default();
    let more = more::of(&mut view, id).await?;
    let time = local_time(&person.timezone, view.now);
    drop(view);
    let own = person.id == cx.viewer.id;
    Ok(respond(
        Want::Html,
        || Page::fragment(views::business_card(&cx.chrome, &person, &more, &tags, standing, time.as_deref(), own)),
        || (),
    ))
}

async fn by_handle(mut cx: Cx, At(handle): At<String>) -> Result<Response> {
    let handle = text::clean(&handle).trim_start_matches('@').to_lowercase();
    let person = cx.view().await?.person_by_handle(&handle).await?;
    Ok(see_other(&format!("/people/{}", person.id)))
}
