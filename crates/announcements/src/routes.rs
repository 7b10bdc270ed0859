//! Handlers of announcements: begin, load, allow, do, commit, answer.

use crate::{
    model::{
        AnnouncementList, AnnouncementPage, BackForm, Follow, Kept, NewForm, NewQuery, People, SettingsForm, Take, WhoForm, days, part,
    },
    store::{self, Mark},
    views,
};
use axum::{
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use shell::{
    Want,
    respond::{Done, as_json, created, done, own_path, respond},
};
use spine::{
    Access, Admin, Ask, At, CommunityId, Cx, Error, Item, ItemId, PersonId, Result, Routes, Seen, Sent, View,
    audience::{self, Part},
    audit::Entry,
    communities::{Manage, Read, tabs},
    doc,
    feeds::{self, Feed, Listed},
    items::{Edit, Place, Saved, Sort, drafts, write},
    people::store::handles_typed,
    thread,
};

pub fn routes() -> Routes {
    Routes::new()
        .get(
            "/announcements",
            list,
            doc("Announcements I may see, by last activity").query::<crate::model::ListQuery>().answer::<AnnouncementList>(),
        )
        .get("/announcements/new", new_page, doc("The form for an announcement, and how many it goes to").query::<NewQuery>().html_only())
        .post("/announcements", make, doc("Announce something").body::<NewForm>().answer::<Saved>())
        .get("/announcements/communicators", communicators, doc("Who may speak to everyone").access(Access::Admin).answer::<People>())
        .post(
            "/announcements/communicators",
            appoint,
            doc("Let somebody speak to everyone").access(Access::Admin).body::<WhoForm>().answer::<Done>(),
        )
        .post("/announcements/communicators/{id}/remove", dismiss, doc("Let them no more").access(Access::Admin).answer::<Done>())
        .get("/announcements/{id}", show, doc("An announcement and what is said of it").answer::<AnnouncementPage>())
        .post("/announcements/{id}/away", away, doc("Put it away from the top of home").body::<BackForm>().answer::<Done>())
        .post("/announcements/{id}/read", confirm, doc("Say that I have read it").body::<BackForm>().answer::<Done>())
        .get("/announcements/{id}/unread", unread, doc("Who has not confirmed yet, for its author").answer::<People>())
        .post(
            "/announcements/{id}/settings",
            settings,
            doc("How long it stands on top, and whether it can be answered").body::<SettingsForm>().answer::<Done>(),
        )
        .get(
            "/communities/{id}/announcements",
            of_community,
            doc("What was announced in a community").query::<crate::model::ListQuery>().answer::<AnnouncementList>(),
        )
}

const PAGE: i64 = 20;
const NAMES: i64 = 500;
/// Units and countries to choose from.
const PARTS: i64 = 2_000;

async fn list(mut cx: Cx, Ask(q): Ask<crate::model::ListQuery>) -> Result<Response> {
    let before = Place::asked(&q.before)?;
    let mut view = cx.view().await?;
    let mut items: Vec<Item> = store::list(&mut view, before, PAGE + 1).await?;
    let next = Place::cut(&mut items, PAGE as usize, Sort::Active).map(|p| p.to_string());
    if cx.want == Want::Json {
        return Ok(as_json(StatusCode::OK, &AnnouncementList { items, next }));
    }
    cx.chrome.feed = Some("announcements".into());
    let may = store::communicates(&mut view).await?;
    let deck = view.deck(items, cx.chrome.lang).await?;
    Ok(views::list(&cx.chrome, &cx.app, &deck, next.as_deref(), may, cx.viewer.admin).into_response())
}
/// All I may see.
pub const FEED: Feed = Feed {
    name: "announcements",
    read: |view, _, lang| {
        Box::pin(async move {
            let items = store::list(view, Place::TOP, feeds::LENGTH).await?;
            Ok(Listed { title: lang.t("announcements-title").into(), path: "/announcements".into(), items })
        })
    },
};
async fn of_community(mut cx: Cx, At(id): At<CommunityId>, Ask(q): Ask<crate::model::ListQuery>) -> Result<Response> {
    let before = Place::asked(&q.before)?;
    let mut view = cx.view().await?;
    let known = view.community(id).await?;
    let leave = known.allow::<Read>()?;
    view.tab_open(&known, "announcements").await?;
    let mut items: Vec<Item> = view.community_items(&leave, "announcement", Sort::Active, before, PAGE + 1).await?;
    let next = Place::cut(&mut items, PAGE as usize, Sort::Active).map(|p| p.to_string());
    if cx.want == Want::Json {
        return Ok(as_json(StatusCode::OK, &AnnouncementList { items, next }));
    }
    let deck = view.deck(items, cx.chrome.lang).await?;
    let main = views::in_community(&cx.chrome, &cx.app, &known, &deck, next.as_deref());
    Ok(tabs::page(&mut view, &cx.chrome, &known, "announcements", cx.t("announcements-title"), main).await?.into_response())
}

async fn new_page(mut cx: Cx, Ask(q): Ask<NewQuery>) -> Result<Response> {
    let mut view = cx.view().await?;
    if !q.community.trim().is_empty() {
        let known = view.community(CommunityId(q.community.trim().parse().map_err(|_| Error::Missing)?)).await?;
        known.allow::<Manage>()?;
        let draft = drafts::at(&mut view, &views::draft_key(Some(&known))).await?;
        cx.chrome.outside = audience::outside(&mut view, known.audience_id, known.external).await?;
        let to = views::To { known: Some(&known), part: &Part::Everyone, people: known.member_count, choices: None };
        return Ok(views::new(&cx.chrome, &to, draft.as_ref()).into_response());
    }
    if !store::communicates(&mut view).await? {
        return Err(Error::Denied("speak to so many"));
    }
    let place = if q.part == "country" { &q.country } else { &q.unit };
    // Half a choice is everyone until it is whole: the button says who it would go to.
    let chosen = part(&q.part, place).unwrap_or(Part::Everyone);
    let people = audience::size(&mut view, &chosen).await?;
    let (units, countries) = audience::parts(&mut view, PARTS).await?;
    let draft = drafts::at(&mut view, &views::draft_key(None)).await?;
    let to = views::To { known: None, part: &chosen, people, choices: Some((&units, &countries)) };
    Ok(views::new(&cx.chrome, &to, draft.as_ref()).into_response())
}
async fn make(mut cx: Cx, Sent(f): Sent<NewForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let id = crate::announce(&mut tx, &f).await?;
    drafts::forget(&mut tx, &f.draft).await?;
    let item = tx.saved(id).await?;
    tx.commit().await?;
    Ok(created(cx.want, &cx.app.path_of(&item), &item))
}

async fn show(mut cx: Cx, headers: HeaderMap, At(id): At<ItemId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let (seen, kept) = load(&mut view, id).await?;
    let thread = thread::load(&mut view, &seen, &[]).await?;
    let follows = seen.can::<Follow>();
    let reach = if follows { Some(store::reach(&mut view, &kept, seen.author_id).await?) } else { None };
    let may_pin = follows && may_pin(&mut view, &kept).await?;
    let tags = thread.beside.of(id).tags.clone();
    let page = AnnouncementPage { item: (*seen).clone(), tags, announcement: kept, reach, replies: thread.replies.clone() };
    let answer = if cx.want == Want::Json {
        as_json(StatusCode::OK, &page)
    } else {
        let mine = view.mine(id, &format!("comment:{id}")).await?;
        let audiences = audience::names(&mut view, [&*seen]).await?;
        cx.chrome.outside = audience::outside_in(&audiences, &seen);
        let scene = views::Scene {
            c: &cx.chrome,
            app: &cx.app,
            viewer: &cx.viewer,
            seen: &seen,
            thread: &thread,
            p: &page,
            mine: &mine,
            audiences: &audiences,
            may_pin,
            now: view.now,
        };
        views::page(&scene).into_response()
    };
    drop(view);
    // Counted the first time that somebody it concerns opens it; a browser that only looks ahead has not.
    let k = &page.announcement;
    let ahead = headers.get("sec-purpose").is_some_and(|v| v.to_str().is_ok_and(|v| v.contains("prefetch")));
    if k.mine && k.opened_at.is_none() && seen.author_id != cx.viewer.id && !ahead && cx.may_change().is_ok() {
        let mut tx = cx.begin_small().await?;
        store::mark(&mut tx, id, Mark::Opened).await?;
        tx.commit().await?;
    }
    Ok(answer)
}
async fn load(view: &mut View, id: ItemId) -> Result<(Seen, Kept)> {
    let seen = view.item_of("announcement", id).await?;
    let kept = store::kept(view, id).await?;
    Ok((seen, kept))
}

async fn away(cx: Cx, At(id): At<ItemId>, Sent(f): Sent<BackForm>) -> Result<Response> {
    settle(cx, id, Mark::Away, &f.back).await
}
async fn confirm(cx: Cx, At(id): At<ItemId>, Sent(f): Sent<BackForm>) -> Result<Response> {
    settle(cx, id, Mark::Confirmed, &f.back).await
}
async fn settle(mut cx: Cx, id: ItemId, mark: Mark, back: &str) -> Result<Response> {
    let mut tx = cx.begin_small().await?;
    let may = tx.item_of("announcement", id).await?.allow::<Take>()?;
    let kept = store::kept(&mut tx, id).await?;
    // Whom it does not concern, nobody asked; nor are they counted.
    if mark == Mark::Confirmed && !(kept.must_read && kept.mine) {
        return Err(Error::Denied("confirm"));
    }
    if kept.mine {
        store::mark(&mut tx, may.id, mark).await?;
        tx.commit().await?;
    }
    let back = if back.is_empty() { format!("/announcements/{id}") } else { own_path(back).to_owned() };
    Ok(done(cx.want, &back, &Done {}))
}
async fn unread(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let (seen, kept) = load(&mut view, id).await?;
    seen.allow::<Edit>()?;
    let people = if kept.must_read { store::unconfirmed(&mut view, &kept, seen.author_id, NAMES).await? } else { vec![] };
    let page = views::unread(&cx.chrome, &seen, &people);
    Ok(respond(cx.want, || page, || People { people }))
}
async fn settings(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<SettingsForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let seen = tx.item_of("announcement", id).await?;
    seen.allow::<Follow>()?;
    if !f.days.trim().is_empty() {
        let days = days("days", &f.days, 14, 0)?;
        let kept = store::kept(&mut tx, id).await?;
        if days > 0 && !may_pin(&mut tx, &kept).await? {
            return Err(Error::Denied("speak to so many"));
        }
        store::pin(&mut tx, id, days).await?;
    }
    if let (Ok(may), false) = (seen.allow::<Edit>(), f.silent.is_empty()) {
        write::set_word(&mut tx, &may, f.silent != "1").await?;
    }
    tx.commit().await?;
    Ok(done(cx.want, &format!("/announcements/{id}"), &Done {}))
}

/// To stand on top again is to speak again: asked as if it were sent now. Off the top it always comes.
async fn may_pin(view: &mut View, kept: &Kept) -> Result<bool> {
    match kept.community_id {
        None => store::communicates(view).await,
        Some(id) => match view.community(id).await {
            Ok(known) => Ok(known.is_live() && known.can::<Manage>()),
            Err(Error::Missing) => Ok(false),
            Err(e) => Err(e),
        },
    }
}

async fn communicators(Admin(mut cx): Admin) -> Result<Response> {
    let mut view = cx.view().await?;
    let people = store::communicators(&mut view).await?;
    let page = views::communicators(&cx.chrome, &people);
    Ok(respond(cx.want, || page, || People { people }))
}
async fn appoint(Admin(mut cx): Admin, Sent(f): Sent<WhoForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let handles = handles_typed(&f.who);
    let [one] = handles.as_slice() else { return Err(Error::invalid("who", "announcements-whom-one")) };
    let Some(who) = tx.called("who", std::slice::from_ref(one)).await?.pop() else {
        return Err(Error::invalid("who", "announcements-whom-one"));
    };
    if !spine::UserType::parse(&tx.person(who).await?.kind).inside() {
        return Err(Error::invalid("who", "announcements-whom-inside"));
    }
    set(&mut tx, who, true).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/announcements/communicators", &Done {}))
}
async fn dismiss(Admin(mut cx): Admin, At(id): At<PersonId>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    set(&mut tx, id, false).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/announcements/communicators", &Done {}))
}
async fn set(tx: &mut spine::Tx, who: PersonId, on: bool) -> Result<()> {
    if !store::appoint(tx, who, on).await? {
        return if on { Ok(()) } else { Err(Error::Missing) };
    }
    let what = if on { "person.communicator" } else { "person.communicator_no_more" };
    tx.audit(Entry { what, object: ("person", who.0), subject: Some(who), ..Entry::default() });
    Ok(())
}
