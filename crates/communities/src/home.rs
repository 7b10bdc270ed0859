//! A community's own pages: what stands in it, its questions, what it is for, who is in it. Whoever may know of it but
//! not read it sees its name, its purpose, its tags and its owners, and how to get in.

use crate::{
    model::{Belongs, Face, Member, Members, MembersAsked, Within},
    views::{self, Scene, Tab},
};
use axum::response::{IntoResponse, Response};
use shell::{
    Chrome, Markup, Page, Want, Who,
    respond::{as_json, respond, see_other},
};
use spine::{
    Ask, At, Boxed, CommunityId, Cx, Item, Result, View,
    communities::{Known, Manage, Post, Read},
    items::{Place, Sort, drafts},
};

const PAGE: i64 = 20;
const MEMBERS: i64 = 40;

pub async fn by_address(mut cx: Cx, At(slug): At<String>) -> Result<Response> {
    let known = cx.view().await?.community_at(&slug).await?;
    Ok(see_other(&known.href()))
}

pub async fn overview(cx: Cx, At(id): At<CommunityId>, Ask(q): Ask<Within>) -> Result<Response> {
    show(cx, id, Tab::Overview, &q).await
}
pub async fn questions(cx: Cx, At(id): At<CommunityId>, Ask(q): Ask<Within>) -> Result<Response> {
    show(cx, id, Tab::Questions, &q).await
}
pub async fn about(cx: Cx, At(id): At<CommunityId>) -> Result<Response> {
    show(cx, id, Tab::About, &Within::default()).await
}

/// What every page of a community says of it.
async fn face(view: &mut View, known: &Known, tab: Tab) -> Result<(Face, Vec<Who>)> {
    let tags = view.tags_of_communities(&[known.id.0]).await?.into_iter().map(|t| t.1).collect();
    let owners = view.community_owners(known).await?;
    let readable = known.can::<Read>();
    let texts = if readable { Some(view.community_texts(known).await?) } else { None };
    let below = if known.parent_id.is_none() && (tab != Tab::Questions) { view.communities_below(known.id).await? } else { vec![] };
    let successor = match known.successor_id {
        Some(id) => view.community_names(&[id.0]).await?.pop().map(|(id, name)| (id.0, name)),
        None => None,
    };
    let face = Face {
        successor,
        community: (**known).clone(),
        tags,
        readable,
        owners: owners.iter().map(|o| Belongs { id: o.id, name: o.name.clone() }).collect(),
        texts,
        below,
        items: vec![],
        next: None,
    };
    Ok((face, owners))
}

async fn show(mut cx: Cx, id: CommunityId, tab: Tab, q: &Within) -> Result<Response> {
    let before = Place::asked(&q.before)?;
    let sort = if q.sort == "newest" { Sort::Newest } else { Sort::Active };
    let mut view = cx.view().await?;
    let known = view.community(id).await?;
    let (mut face, owners) = face(&mut view, &known, tab).await?;
    let tab = if face.readable { tab } else { Tab::About };
    if tab != Tab::About {
        let leave = known.allow::<Read>()?;
        let kind = if tab == Tab::Questions { "question" } else { "" };
        let mut items: Vec<Item> = view.community_items(&leave, kind, sort, before, PAGE + 1).await?;
        face.next = Place::cut(&mut items, PAGE as usize, sort).map(|p| p.to_string());
        face.items = items;
    }
    if cx.want == Want::Json {
        return Ok(as_json(axum::http::StatusCode::OK, &face));
    }
    let deck = view.deck(std::mem::take(&mut face.items), cx.chrome.lang).await?;
    let draft = if tab == Tab::Overview && known.can::<Post>() { drafts::at(&mut view, &draft_key(id)).await? } else { None };
    let asked_in = if known.invited { view.asked_in(id).await? } else { None };
    let requests = requests(&mut view, &known).await?;
    drop(view);
    let scene = Scene {
        chrome: &cx.chrome,
        app: &cx.app,
        known: &known,
        face: &face,
        owners: &owners,
        tab,
        of: "",
        requests,
        asked_in: asked_in.as_ref(),
    };
    Ok(views::community(&scene, &deck, q, draft.as_ref()).into_response())
}
/// Where a half-written post to this community is kept.
pub fn draft_key(id: CommunityId) -> String {
    format!("community:{id}")
}

pub async fn members(mut cx: Cx, At(id): At<CommunityId>, Ask(q): Ask<MembersAsked>) -> Result<Response> {
    let after = q.after.clamp(0, 100_000);
    let mut view = cx.view().await?;
    let known = view.community(id).await?;
    let leave = known.allow::<Read>()?;
    let mut people = view.belonging(&leave, q.role().word(), q.q.trim(), after, MEMBERS + 1).await?;
    let next = (people.len() as i64 > MEMBERS).then_some(after + MEMBERS);
    people.truncate(MEMBERS as usize);
    if cx.want == Want::Json {
        let members = people
            .iter()
            .map(|p| Member { id: p.id.0, name: p.name.clone(), role: p.role.clone(), inherited: p.inherited, since: p.since })
            .collect();
        return Ok(as_json(axum::http::StatusCode::OK, &Members { members, next }));
    }
    let (face, owners) = face(&mut view, &known, Tab::Members).await?;
    let (requests, invitations) = match known.allow::<Manage>() {
        Ok(leave) => (view.community_requests(&leave).await?, view.community_invitations(&leave).await?),
        Err(_) => (vec![], vec![]),
    };
    drop(view);
    let scene = Scene {
        chrome: &cx.chrome,
        app: &cx.app,
        known: &known,
        face: &face,
        owners: &owners,
        tab: Tab::Members,
        of: "",
        requests: requests.len(),
        asked_in: None,
    };
    let page = views::members(&scene, &people, &requests, &invitations, &q, next);
    Ok(respond(cx.want, || page, || &face))
}

/// The frame around the page of another app in a community.
pub fn frame<'a>(
    view: &'a mut View,
    chrome: &'a Chrome,
    known: &'a Known,
    tab: &'a str,
    title: &'a str,
    main: Markup,
) -> Boxed<'a, Result<Page>> {
    Box::pin(async move {
        let (face, owners) = face(view, known, Tab::App).await?;
        let requests = requests(view, known).await?;
        let app = view.app.clone();
        let scene = Scene { chrome, app: &app, known, face: &face, owners: &owners, tab: Tab::App, of: tab, requests, asked_in: None };
        Ok(scene.titled(title, main))
    })
}
/// How many ask to be let in, for those who decide.
async fn requests(view: &mut View, known: &Known) -> Result<usize> {
    match known.allow::<Manage>() {
        Ok(leave) => Ok(usize::try_from(view.community_request_count(&leave).await?).unwrap_or_default()),
        Err(_) => Ok(0),
    }
}
