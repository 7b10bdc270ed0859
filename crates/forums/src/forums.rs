//! Pages of forums: all of them, those of a community, one with its topics; and what is decided about one.

use crate::{
    model::{Asked, ForumForm, ForumLine, ForumPage, Forums, InOneCommunity, NewAsked},
    views,
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use shell::{
    Chrome, Markup, Page, Want,
    respond::{Done, as_json, created, done},
};
use spine::{
    Ask, At, Boxed, CommunityId, Cx, Error, Forum, ForumId, Result, Routes, Sent, View, audience,
    communities::{self, Known, Manage, Read},
    doc,
    feeds::{self, Feed, Listed},
    forums::{Entered, TAB, write},
    items::{Place, Sort, drafts},
    people::store::handles_typed,
};

pub fn routes() -> Routes {
    Routes::new()
        .get("/forums", list, doc("Forums for everybody, and those of my communities").answer::<Forums>())
        .post("/forums", make, doc("Start a forum: in a community its owners, alone administrators").body::<ForumForm>().answer::<Forum>())
        .get("/forums/new", new_page, doc("The form to start a forum").query::<NewAsked>().html_only())
        .get("/forums/{id}", show, doc("A forum with its topics").query::<Asked>().answer::<ForumPage>())
        .post("/forums/{id}", change, doc("Name a forum, say what it is about and who keeps order").body::<ForumForm>().answer::<Forum>())
        .get("/forums/{id}/settings", settings, doc("The form to change a forum").html_only())
        .post("/forums/{id}/lock", lock, doc("Lock a forum: it can be read, and only who keeps order writes").answer::<Done>())
        .post("/forums/{id}/unlock", unlock, doc("Unlock a forum").answer::<Done>())
        .post("/forums/{id}/follow", follow, doc("Hear of what is new in a forum").answer::<Done>())
        .post("/forums/{id}/unfollow", unfollow, doc("Hear of it no more").answer::<Done>())
        .post("/forums/{id}/up", up, doc("Move a forum up among those beside it").answer::<Done>())
        .post("/forums/{id}/down", down, doc("Move it down").answer::<Done>())
        .post("/forums/{id}/remove", remove, doc("Take away a forum in which nothing stands").answer::<Done>())
        .get("/communities/{id}/forums", of_community, doc("The forums of a community").query::<Asked>().answer::<InOneCommunity>())
}

const PAGE: usize = 30;

async fn lines(view: &mut View, forums: Vec<Forum>) -> Result<Vec<ForumLine>> {
    let mut of = view.forum_lines(&forums).await?;
    Ok(forums.into_iter().map(|forum| ForumLine { line: of.remove(&forum.id), forum }).collect())
}

async fn list(mut cx: Cx) -> Result<Response> {
    let mut view = cx.view().await?;
    let mut all = view.forums_alone().await?;
    let alone = all.len();
    all.extend(view.forums_mine(100).await?);
    let mut alone_lines = lines(&mut view, all).await?;
    let mine = alone_lines.split_off(alone);
    let forums = Forums { alone: alone_lines, mine };
    if cx.want == Want::Json {
        return Ok(as_json(StatusCode::OK, &forums));
    }
    Ok(views::list(&cx.chrome, &cx.app, &forums).into_response())
}

async fn of_community(mut cx: Cx, At(id): At<CommunityId>, Ask(q): Ask<Asked>) -> Result<Response> {
    let before = Place::asked(&q.before)?;
    let mut view = cx.view().await?;
    let known = view.community(id).await?;
    let leave = known.allow::<Read>()?;
    let forums = view.forums_of(id).await?;
    let forums = lines(&mut view, forums).await?;
    let mut items = view.topics_in(&leave, before, PAGE as i64 + 1).await?;
    let next = Place::cut(&mut items, PAGE, Sort::Active).map(|p| p.to_string());
    let all = InOneCommunity { forums, items, next };
    if cx.want == Want::Json {
        view.tab_open(&known, TAB).await?;
        return Ok(as_json(StatusCode::OK, &all));
    }
    cx.chrome.outside = audience::outside(&mut view, known.audience_id, known.external).await?;
    let main = views::community(&cx.chrome, &cx.app, &known, &all);
    let title = format!("{} · {}", cx.t("forums-title"), known.name);
    Ok(communities::tabs::page(&mut view, &cx.chrome, &known, TAB, &title, main).await?.into_response())
}

async fn show(mut cx: Cx, At(id): At<ForumId>, Ask(q): Ask<Asked>) -> Result<Response> {
    let (before, sort) = (Place::asked(&q.before)?, q.sort.unwrap_or_default());
    let mut view = cx.view().await?;
    let forum = view.forum(id).await?;
    // What stands on top is not part of the page that is cut.
    let mut items = view.topics(&forum, sort, before, PAGE as i64 + 1).await?;
    let pinned = items.iter().take_while(|i| i.pinned).count();
    let mut rest = items.split_off(pinned);
    let next = Place::cut(&mut rest, PAGE, sort).map(|p| p.to_string());
    items.append(&mut rest);
    if cx.want == Want::Json {
        let (topics, messages, first_reply) = view.forum_counts(&forum).await?;
        let page = ForumPage { forum: (*forum).clone(), topics, messages, first_reply, items, next };
        return Ok(as_json(StatusCode::OK, &page));
    }
    let ids: Vec<i64> = items.iter().map(|i| i.id.0).collect();
    let last = view.last_words(&ids).await?;
    let extras = view.extras(&items.iter().collect::<Vec<_>>(), cx.chrome.lang).await?;
    let draft = if forum.can_post() && q.before.is_empty() { drafts::at(&mut view, &views::draft_key(id)).await? } else { None };
    if forum.can_post() {
        cx.chrome.outside = audience::outside(&mut view, forum.audience_id, forum.community_external == Some(true)).await?;
    }
    let main = views::topics(
        &cx.chrome,
        &cx.app,
        &forum,
        &views::Rows { items: &items, last: &last, extras: &extras },
        sort,
        next.as_deref(),
        draft.as_ref(),
    );
    cx.chrome.feed = Some(format!("forum:{id}"));
    let title = forum.name.clone();
    Ok(frame(&mut view, &cx.chrome, &forum, "", &title, main).await?.into_response())
}

/// The topics of a forum.
pub const FEED: Feed = Feed {
    name: "forum",
    read: |view, id, _| {
        Box::pin(async move {
            let forum = view.forum(ForumId(id.parse().map_err(|_| Error::Missing)?)).await?;
            let items = view.topics(&forum, Sort::Newest, Place::TOP, feeds::LENGTH).await?;
            Ok(Listed { title: forum.name.clone(), path: forum.href(), items })
        })
    },
};

/// The frame around every page of a forum, also those of other apps.
pub fn frame<'a>(
    view: &'a mut View,
    chrome: &'a Chrome,
    forum: &'a Entered,
    tab: &'a str,
    title: &'a str,
    main: Markup,
) -> Boxed<'a, Result<Page>> {
    Box::pin(async move {
        let counts = view.forum_counts(forum).await?;
        let app = view.app.clone();
        let mut boxes = vec![];
        for part in app.in_forums() {
            boxes.extend((part.side)(view, forum, chrome).await?);
        }
        let owners = if forum.community_id.is_none() { view.forum_owners(forum).await? } else { vec![] };
        Ok(views::frame(chrome, &app, forum, &views::Around { tab, counts, boxes, owners: &owners }, title, main))
    })
}

fn number(words: &str) -> Result<Option<CommunityId>> {
    match words.trim() {
        "" => Ok(None),
        id => id.parse().map(|n| Some(CommunityId(n))).map_err(|_| Error::Missing),
    }
}
async fn new_page(mut cx: Cx, Ask(q): Ask<NewAsked>) -> Result<Response> {
    let mut view = cx.view().await?;
    let community = match number(&q.community)? {
        Some(id) => {
            let known = view.community(id).await?;
            known.allow::<Manage>()?;
            Some(known)
        }
        None if cx.viewer.admin => None,
        None => return Err(Error::Missing),
    };
    Ok(views::new(&cx.chrome, community.as_deref()).into_response())
}
async fn make(mut cx: Cx, Sent(f): Sent<ForumForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let id = match number(&f.community)? {
        Some(id) => {
            let leave = tx.community(id).await?.allow::<Manage>()?;
            write::found(&mut tx, &leave, &f.name, &f.about).await?
        }
        None => {
            let owners = tx.called("owners", &handles_typed(&f.owners)).await?;
            write::alone(&mut tx, &f.name, &f.about, &owners).await?
        }
    };
    let forum = tx.forum(id).await?;
    tx.commit().await?;
    Ok(created(cx.want, &forum.href(), &*forum))
}
async fn settings(mut cx: Cx, At(id): At<ForumId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let forum = view.forum(id).await?;
    forum.keep()?;
    let owners = if forum.community_id.is_none() { view.forum_owner_handles(&forum).await? } else { vec![] };
    Ok(views::settings(&cx.chrome, &forum, &owners).into_response())
}
async fn change(mut cx: Cx, At(id): At<ForumId>, Sent(f): Sent<ForumForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let keep = tx.forum(id).await?.keep()?;
    write::change(&mut tx, &keep, &f.name, &f.about).await?;
    if keep.community_id.is_none() {
        let owners = tx.called("owners", &handles_typed(&f.owners)).await?;
        write::set_owners(&mut tx, &keep, &owners).await?;
    }
    let forum = tx.forum(id).await?;
    tx.commit().await?;
    Ok(done(cx.want, &forum.href(), &*forum))
}
async fn lock(cx: Cx, At(id): At<ForumId>) -> Result<Response> {
    set_locked(cx, id, true).await
}
async fn unlock(cx: Cx, At(id): At<ForumId>) -> Result<Response> {
    set_locked(cx, id, false).await
}
async fn set_locked(mut cx: Cx, id: ForumId, on: bool) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let keep = tx.forum(id).await?.keep()?;
    write::lock(&mut tx, &keep, on).await?;
    tx.commit().await?;
    Ok(done(cx.want, &keep.href(), &Done {}))
}
async fn up(cx: Cx, At(id): At<ForumId>) -> Result<Response> {
    step(cx, id, true).await
}
async fn down(cx: Cx, At(id): At<ForumId>) -> Result<Response> {
    step(cx, id, false).await
}
async fn step(mut cx: Cx, id: ForumId, up: bool) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let keep = tx.forum(id).await?.keep()?;
    write::step(&mut tx, &keep, up).await?;
    tx.commit().await?;
    Ok(done(cx.want, &beside(&keep), &Done {}))
}
/// The list it stands in.
fn beside(forum: &Forum) -> String {
    forum.community_id.map_or_else(|| "/forums".to_owned(), |c| format!("/communities/{c}/forums"))
}
async fn follow(cx: Cx, At(id): At<ForumId>) -> Result<Response> {
    set_followed(cx, id, true).await
}
async fn unfollow(cx: Cx, At(id): At<ForumId>) -> Result<Response> {
    set_followed(cx, id, false).await
}
async fn set_followed(mut cx: Cx, id: ForumId, on: bool) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let forum = tx.forum(id).await?;
    write::follow(&mut tx, &forum, on).await?;
    tx.commit().await?;
    Ok(done(cx.want, &forum.href(), &Done {}))
}
async fn remove(mut cx: Cx, At(id): At<ForumId>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let keep = tx.forum(id).await?.keep()?;
    write::remove(&mut tx, &keep).await?;
    tx.commit().await?;
    Ok(done(cx.want, &beside(&keep), &Done {}))
}

/// On the overview of a community: what is new in its forums.
pub fn overview<'a>(view: &'a mut View, known: &'a Known, chrome: &'a Chrome) -> Boxed<'a, Result<Option<Markup>>> {
    Box::pin(async move {
        let leave = known.allow::<Read>()?;
        let items = view.topics_newest(&leave, 4).await?;
        let app = view.app.clone();
        Ok((!items.is_empty()).then(|| views::overview(chrome, &app, known, &items)))
    })
}
