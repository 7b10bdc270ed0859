//! A community's own pages: what stands in it, its questions, what it is for, who is in it. Whoever may know of it but
//! not read it sees its name, its purpose, its tags and its owners, and how to get in.

use crate::{
    model::{Belongs, Face, Member, Members, MembersAsked, Outside, Within},
    views::{self, Scene},
};
use axum::response::{IntoResponse, Response};
use shell::{
    Chrome, Markup, Page, Want, Who,
    respond::{as_json, respond, see_other},
};
use spine::{
    Ask, At, Boxed, CommunityId, Cx, Error, Item, PersonId, Result, View,
    communities::{
        Known, Manage, Post, Read,
        around::{self, Overview},
        tabs::{self, Placed},
    },
    feeds::{self, Feed, Listed},
    items::{Place, Sort, drafts},
};

const PAGE: i64 = 20;
const MEMBERS: i64 = 30;

pub async fn by_address(mut cx: Cx, At(slug): At<String>) -> Result<Response> {
    let known = cx.view().await?.community_at(&slug).await?;
    Ok(see_other(&known.href()))
}

pub async fn overview(cx: Cx, At(id): At<CommunityId>, Ask(q): Ask<Within>) -> Result<Response> {
    show(cx, id, "", &q).await
}
pub async fn questions(cx: Cx, At(id): At<CommunityId>, Ask(q): Ask<Within>) -> Result<Response> {
    show(cx, id, "questions", &q).await
}
pub async fn about(cx: Cx, At(id): At<CommunityId>) -> Result<Response> {
    show(cx, id, "about", &Within::default()).await
}

/// What every page of a community says of it, and its tabs in their order. A tab that owners hid is not there for others.
struct Around {
    face: Face,
    around: around::Around,
    placed: Vec<Placed>,
}
async fn around(view: &mut View, known: &Known, tab: &str, want: Want) -> Result<Around> {
    let mut around = view.community_around(known, &draft_key(known.id)).await?;
    let placed = tabs::arranged(&view.app, &around.set);
    let readable = known.can::<Read>();
    if readable && !tab.is_empty() {
        tabs::open(&placed, known, tab)?;
    }
    let texts = if readable && (tab == "about" || want == Want::Json) { Some(view.community_texts(known).await?) } else { None };
    let shows_below = tab.is_empty() || tab == "about" || !readable;
    let below = if known.parent_id.is_none() && shows_below { view.communities_below(known.id).await? } else { vec![] };
    let face = Face {
        successor: around.successor.take().map(|(id, name)| (id.0, name)),
        community: (**known).clone(),
        tags: around.tags.clone(),
        readable,
        owners: around.owners.iter().map(|o| Belongs { id: o.id, name: o.name.clone() }).collect(),
        texts,
        below,
        items: vec![],
        helped: None,
        next: None,
    };
    Ok(Around { face, around, placed })
}

/// What stands in a community.
pub const FEED: Feed = Feed {
    name: "community",
    read: |view, id, _| {
        Box::pin(async move {
            let known = view.community(CommunityId(id.parse().map_err(|_| Error::Missing)?)).await?;
            let leave = known.allow::<Read>()?;
            let items = view.community_items(&leave, "", Sort::Newest, Place::TOP, feeds::LENGTH).await?;
            Ok(Listed { title: known.name.clone(), path: known.href(), items })
        })
    },
};

async fn show(mut cx: Cx, id: CommunityId, tab: &str, q: &Within) -> Result<Response> {
    let before = Place::asked(&q.before)?;
    let sort = if q.sort == "newest" { Sort::Newest } else { Sort::Active };
    let mut view = cx.view().await?;
    let known = view.community(id).await?;
    let Around { mut face, around, placed } = around(&mut view, &known, tab, cx.want).await?;
    let tab = if face.readable { tab } else { "about" };
    cx.chrome.feed = tab.is_empty().then(|| format!("community:{id}"));
    let mut overview = Overview::default();
    if tab != "about" {
        let leave = known.allow::<Read>()?;
        if let Some(helper) = helper(&mut view, tab, q).await? {
            face.items = view.community_helped(&leave, PersonId(helper.id), PAGE).await?;
            face.helped = Some(helper.name);
        } else {
            let kind = if tab == "questions" { "question" } else { "" };
            let mut items: Vec<Item> = view.community_items(&leave, kind, sort, before, PAGE + 1).await?;
            face.next = Place::cut(&mut items, PAGE as usize, sort).map(|p| p.to_string());
            face.items = items;
        }
        if tab.is_empty() && q.before.is_empty() && cx.want == Want::Html {
            overview = view.community_overview(&known, &leave).await?;
        }
    }
    if cx.want == Want::Json {
        return Ok(as_json(axum::http::StatusCode::OK, &face));
    }
    let mut boxes = vec![];
    if tab.is_empty() && q.before.is_empty() && face.readable {
        let app = cx.app.clone();
        for one in app.in_communities().filter(|a| placed.iter().any(|p| p.tab == a.tab && p.is_on())) {
            if let Some(draw) = one.overview {
                boxes.extend(draw(&mut view, &known, &cx.chrome).await?);
            }
        }
    }
    let deck = view.deck(std::mem::take(&mut face.items), cx.chrome.lang).await?;
    let draft = around.draft.as_deref().filter(|_| tab.is_empty() && known.can::<Post>()).and_then(drafts::read);
    let asked_in = if known.invited { view.asked_in(id).await? } else { None };
    let now = view.now;
    drop(view);
    let mut scene = Scene {
        chrome: &cx.chrome,
        app: &cx.app,
        known: &known,
        face: &face,
        around: &around,
        placed: &placed,
        tab,
        asked_in: asked_in.as_ref(),
        more: Markup::default(),
    };
    if tab.is_empty() {
        scene.more = views::beside(&scene, &overview);
        let own: Vec<Markup> = [views::hint(&scene, &overview, now), views::unanswered(&scene, &overview)].into_iter().flatten().collect();
        boxes = own.into_iter().chain(boxes).collect();
    }
    Ok(views::community(&scene, &deck, q, draft.as_ref(), &boxes).into_response())
}
/// Whose help the questions are narrowed to; somebody the viewer may not know of is nobody.
async fn helper(view: &mut View, tab: &str, q: &Within) -> Result<Option<Who>> {
    if tab != "questions" || q.helped.is_empty() {
        return Ok(None);
    }
    let id: i64 = q.helped.parse().map_err(|_| Error::Missing)?;
    Ok(Some(view.person(PersonId(id)).await?.who()))
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
    let barred = match known.allow::<Manage>() {
        Ok(leave) if after == 0 => view.community_barred(&leave).await?,
        _ => vec![],
    };
    if cx.want == Want::Json {
        let members = people
            .iter()
            .map(|p| Member { id: p.id.0, name: p.name.clone(), role: p.role.clone(), inherited: p.inherited, since: p.since })
            .collect();
        let barred = barred.into_iter().map(|b| Outside { id: b.id.0, name: b.name, by: b.by, since: b.at }).collect();
        return Ok(as_json(axum::http::StatusCode::OK, &Members { members, next, barred }));
    }
    let Around { face, around, placed } = around(&mut view, &known, "members", cx.want).await?;
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
        around: &around,
        placed: &placed,
        tab: "members",
        asked_in: None,
        more: Markup::default(),
    };
    let page = views::members(&scene, &people, (&requests, &invitations, &barred), &q, next);
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
        let Around { face, around, placed } = around(view, known, tab, Want::Html).await?;
        let app = view.app.clone();
        let scene =
            Scene { chrome, app: &app, known, face: &face, around: &around, placed: &placed, tab, asked_in: None, more: Markup::default() };
        Ok(scene.titled(title, main))
    })
}
