//! Handlers of events: begin, load, allow, do, commit, answer.

use crate::{
    answers, feeds,
    model::{
        AnswerForm, CancelForm, Come, EventForm, EventList, EventPage, FeedForm, Feeds, Invite, InviteForm, ListQuery, Manage, NewFeed,
        NewQuery, OnQuery, People, RemoveForm,
    },
    store::{self, Whose},
    views, when,
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use jiff::civil::Date;
use kit::text;
use shell::{
    Want,
    respond::{Done, as_json, created, done, own_path, respond},
};
use spine::{
    Access, Ask, At, CommunityId, Cx, Error, ItemId, Result, Routes, Sent, Time, View, audience,
    communities::{Known, Post, Read, tabs},
    doc,
    items::{Edit, Saved, drafts, write},
    people::store::handles_typed,
    thread,
};

pub fn routes() -> Routes {
    Routes::new()
        .get("/events", list, doc("Events in the order of their beginning").query::<ListQuery>().answer::<EventList>())
        .get("/events/new", new_page, doc("The form for a new event").query::<NewQuery>().html_only())
        .post("/events", make, doc("Make an event").body::<EventForm>().answer::<Saved>())
        .get("/events/{id}", show, doc("An event, who comes, and what is said").query::<OnQuery>().answer::<EventPage>())
        .get("/events/{id}/edit", edit_page, doc("The form to change an event").query::<OnQuery>().html_only())
        .post("/events/{id}/edit", edit, doc("Change an event, or one day of a series").body::<EventForm>().answer::<Saved>())
        .post("/events/{id}/answer", answer, doc("Come, perhaps, or not").body::<AnswerForm>().answer::<Done>())
        .get("/events/{id}/people", people, doc("Who comes").query::<OnQuery>().answer::<People>())
        .post("/events/{id}/invite", invite, doc("Ask people to come").body::<InviteForm>().answer::<Done>())
        .post(
            "/events/{id}/cancel",
            cancel,
            doc("Cancel an event or one day of a series; the page stays").body::<CancelForm>().answer::<Done>(),
        )
        .post("/events/{id}/remove", remove, doc("Take a day out of a series").body::<RemoveForm>().answer::<Done>())
        .get("/events/{id}/event.ics", feeds::download, doc("The event as a calendar file").html_only())
        .get("/communities/{id}/events", of_community, doc("What comes in a community").query::<ListQuery>().answer::<EventList>())
        .get("/settings/calendars", feeds::page, doc("My addresses for calendar programs, without the addresses").answer::<Feeds>())
        .post(
            "/settings/calendars",
            feeds::make,
            doc("Make an address for a calendar program; it is shown once").body::<FeedForm>().answer::<NewFeed>(),
        )
        .post("/settings/calendars/{id}/revoke", feeds::revoke, doc("End such an address").answer::<Done>())
        .get("/calendars/{name}", feeds::read, doc("A calendar, as calendar programs read it").access(Access::Public).html_only())
}

const PAGE: i64 = 30;
const MONTH: i64 = 400;
/// Names on the page; all the others on a page of their own.
const NAMES: i64 = 12;
const PEOPLE: i64 = 300;
const MORE: i64 = 6;

/// What a list is of.
pub struct Sought {
    pub whose: Whose,
    pub month: Option<Date>,
    /// The zone of whoever looks.
    pub zone: String,
    pub today: Date,
}
async fn listed(view: &mut View, whose: Whose, q: &ListQuery) -> Result<(Sought, EventList)> {
    let zone_name = store::my_zone(view).await?;
    let zone = when::zone(&zone_name)?;
    let now = view.now;
    let today = when::local(&zone, now).map(|d| d.date()).ok_or_else(|| Error::fault(anyhow::anyhow!("no day is today")))?;
    let month: Option<Date> = format!("{}-01", q.month.trim()).parse().ok();
    if month.is_some_and(|m| !when::YEARS.contains(&m.year())) {
        return Err(Error::invalid("month", "events-far"));
    }
    let (from, to, limit) = match month {
        Some(first) => {
            let next = first.checked_add(jiff::Span::new().months(1)).map_err(when::far)?;
            (when::moment(&zone, first.at(0, 0, 0, 0))?, when::moment(&zone, next.at(0, 0, 0, 0))?, MONTH)
        }
        None => (now, now.plus(3 * 366 * Time::DAY), PAGE),
    };
    let after = match q.after.split_once('.') {
        _ if q.after.is_empty() => None,
        Some((at, id)) => at.parse().ok().zip(id.parse().ok()).map(|(at, id)| (Time(at), id)),
        None => return Err(Error::invalid("after", "address-incomplete")),
    };
    let mut events = store::list(view, whose, from, to, after, limit + 1).await?;
    let more = events.len() as i64 > limit;
    events.truncate(limit as usize);
    let next = events.last().filter(|_| more).map(|e| format!("{}.{}", e.starts_at.0, e.id));
    Ok((Sought { whose, month, zone: zone_name, today }, EventList { events, next }))
}
async fn list(mut cx: Cx, Ask(q): Ask<ListQuery>) -> Result<Response> {
    let whose = match q.show.as_str() {
        "mine" => Whose::Mine,
        "communities" => Whose::Communities,
        _ => Whose::All,
    };
    let mut view = cx.view().await?;
    let (sought, list) = listed(&mut view, whose, &q).await?;
    let page = (cx.want == Want::Html).then(|| views::list(&cx.chrome, &sought, &list, cx.viewer.kind.inside()));
    Ok(page.map_or_else(|| as_json(StatusCode::OK, &list), IntoResponse::into_response))
}
async fn of_community(mut cx: Cx, At(id): At<CommunityId>, Ask(q): Ask<ListQuery>) -> Result<Response> {
    let mut view = cx.view().await?;
    let known = view.community(id).await?;
    known.allow::<Read>()?;
    view.tab_open(&known, crate::TAB).await?;
    let (sought, list) = listed(&mut view, Whose::Of(id), &q).await?;
    if cx.want == Want::Json {
        return Ok(as_json(StatusCode::OK, &list));
    }
    let main = views::in_community(&cx.chrome, &known, &sought, &list);
    Ok(tabs::page(&mut view, &cx.chrome, &known, crate::TAB, cx.t("events-title"), main).await?.into_response())
}

fn number(typed: &str) -> Result<Option<CommunityId>> {
    match typed.trim() {
        "" => Ok(None),
        id => id.parse().map(|n| Some(CommunityId(n))).map_err(|_| Error::Missing),
    }
}
async fn new_page(mut cx: Cx, Ask(q): Ask<NewQuery>) -> Result<Response> {
    let mut view = cx.view().await?;
    let known: Option<Known> = match number(&q.community)? {
        Some(id) => {
            let known = view.community(id).await?;
            known.allow::<Post>()?;
            view.tab_open(&known, crate::TAB).await?;
            Some(known)
        }
        None => None,
    };
    if let Some(k) = &known {
        cx.chrome.outside = audience::outside(&mut view, k.audience_id, k.external).await?;
    }
    let zone = store::my_zone(&mut view).await?;
    let draft = drafts::at(&mut view, &views::draft_key(known.as_ref())).await?;
    let now = when::local(&when::zone(&zone)?, view.now);
    let form = EventForm {
        day: if q.day.is_empty() { now.and_then(|n| n.date().tomorrow().ok()).map(|d| d.to_string()).unwrap_or_default() } else { q.day },
        time: "09:00".into(),
        zone,
        community: known.as_ref().map(|k| k.id.to_string()).unwrap_or_default(),
        ..EventForm::default()
    };
    Ok(views::new(&cx.chrome, &form, known.as_ref(), draft.as_ref(), cx.viewer.kind.inside()).into_response())
}
async fn make(mut cx: Cx, Sent(f): Sent<EventForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let community = number(&f.community)?;
    let audience = match community {
        Some(id) => tx.community(id).await?.audience_id,
        None => write::audience_asked(&mut tx, f.audience.trim(), &f.people, None).await?,
    };
    let tags = text::tags_typed("tags", &f.tags)?;
    let id = crate::make(&mut tx, &f, community, audience, &tags).await?;
    drafts::forget(&mut tx, &f.draft).await?;
    let item = tx.saved(id).await?;
    tx.commit().await?;
    Ok(created(cx.want, &cx.app.path_of(&item), &item))
}

async fn show(mut cx: Cx, At(id): At<ItemId>, Ask(q): Ask<OnQuery>) -> Result<Response> {
    let mut view = cx.view().await?;
    let seen = view.item_of("event", id).await?;
    let event = store::event(&mut view, id).await?;
    let instance = match store::instance(&mut view, id, q.on.trim()).await {
        // A day that it has no more: the next one.
        Err(Error::Missing) => store::instance(&mut view, id, "").await?,
        found => found?,
    };
    let more = if event.repeats() { store::upcoming(&mut view, id, MORE).await? } else { vec![] };
    let coming = answers::coming(&mut view, &instance, NAMES).await?;
    let thread = thread::load(&mut view, &seen, &[]).await?;
    let page = EventPage {
        item: (*seen).clone(),
        tags: thread.beside.of(id).tags.clone(),
        event,
        instance,
        more,
        coming,
        replies: thread.replies.clone(),
    };
    if cx.want == Want::Json {
        return Ok(as_json(StatusCode::OK, &page));
    }
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
        now: view.now,
    };
    Ok(views::page(&scene).into_response())
}
async fn people(mut cx: Cx, At(id): At<ItemId>, Ask(q): Ask<OnQuery>) -> Result<Response> {
    let mut view = cx.view().await?;
    let seen = view.item_of("event", id).await?;
    let row = store::instance(&mut view, id, q.on.trim()).await?;
    let people = answers::coming(&mut view, &row, PEOPLE).await?;
    let page = views::people(&cx.chrome, &seen, &row, &people);
    Ok(respond(cx.want, || page, || People { people }))
}

async fn edit_page(mut cx: Cx, At(id): At<ItemId>, Ask(q): Ask<OnQuery>) -> Result<Response> {
    let mut view = cx.view().await?;
    let item = view.item_of("event", id).await?;
    item.allow::<Manage>()?;
    let event = store::event(&mut view, id).await?;
    let one = match q.on.trim() {
        "" => None,
        day => Some(store::instance(&mut view, id, day).await?),
    };
    let tags = view.beside(&[id.0]).await?.of(id).tags.join(" ");
    cx.chrome.outside = audience::outside_of(&mut view, &item).await?;
    Ok(views::edit(&cx.chrome, &item, &event, one.as_ref(), &tags).into_response())
}
async fn edit(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<EventForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let seen = tx.item_of("event", id).await?;
    let may = seen.allow::<Manage>()?;
    let day = f.on.trim();
    if day.is_empty() {
        let plan = f.plan()?;
        // The words are their author's; who owns the community changes when and where.
        if let Ok(words) = seen.allow::<Edit>() {
            if text::blank(&f.title) {
                return Err(Error::invalid("title", "events-untitled"));
            }
            let tags = text::tags_typed("tags", &f.tags)?;
            write::revise(&mut tx, &words, f.revision, f.title.trim(), &f.body, Some(&tags)).await?;
        }
        store::change(&mut tx, &may, &plan).await?;
    } else {
        let (_, starts, ends) = f.span()?;
        let (place, url) = f.place_and_url()?;
        store::change_one(&mut tx, &may, day, f.following == "1", (starts, ends), (&place, &url)).await?;
    }
    let item = tx.saved(id).await?;
    tx.commit().await?;
    Ok(done(cx.want, &at(id, day), &item))
}
/// The page of an event, of a series on that day.
fn at(id: ItemId, day: &str) -> String {
    if day.is_empty() || day.parse::<Date>().is_err() { format!("/events/{id}") } else { format!("/events/{id}?on={day}") }
}

async fn answer(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<AnswerForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.item_of("event", id).await?.allow::<Come>()?;
    answers::answer(&mut tx, &may, f.on.trim(), f.answer()?).await?;
    tx.commit().await?;
    let back = if f.back.is_empty() { at(id, f.on.trim()) } else { own_path(&f.back).to_owned() };
    Ok(done(cx.want, &back, &Done {}))
}
async fn invite(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<InviteForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    tx.item_of("event", id).await?.allow::<Invite>()?;
    let handles = handles_typed(&f.people);
    if handles.is_empty() || handles.len() > 100 {
        return Err(Error::invalid("people", "events-invite-whom"));
    }
    let people = tx.called("people", &handles).await?;
    store::invite(&mut tx, id, &people).await?;
    tx.commit().await?;
    Ok(done(cx.want, &at(id, ""), &Done {}))
}
async fn cancel(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<CancelForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.item_of("event", id).await?.allow::<Manage>()?;
    store::cancel(&mut tx, &may, f.on.trim(), f.following == "1", f.undo == "1").await?;
    tx.commit().await?;
    Ok(done(cx.want, &at(id, f.on.trim()), &Done {}))
}
async fn remove(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<RemoveForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.item_of("event", id).await?.allow::<Manage>()?;
    store::remove(&mut tx, &may, f.on.trim()).await?;
    tx.commit().await?;
    Ok(done(cx.want, &at(id, ""), &Done {}))
}
