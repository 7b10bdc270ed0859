//! Addresses that calendar programs read without signing in: the secret in the address stands for the person, as long as
//! they are here and it is not taken back. What stands in it is read with their eyes each time, so what they may no longer
//! see is no longer in it.

use crate::{
    ics,
    model::{Feed, FeedForm, FeedId, Feeds, NewFeed},
    store::{self, Whose},
    views,
};
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use kit::{params, sql};
use shell::respond::{Done, created, done, respond};
use spine::{
    Anyone, At, CommunityId, Cx, Error, ItemId, PersonId, Result, Sent, Time, Tx, View, Viewer, audience,
    audit::Entry,
    communities::Read,
    people::sessions::{epoch, hash, still_opens},
};

/// What lies so long behind is in no feed, nor what is so far ahead.
const BACK: i64 = 90 * Time::DAY;
const AHEAD: i64 = 730 * Time::DAY;
const EVENTS: i64 = 300;
const EACH: usize = 20;

pub async fn page(mut cx: Cx) -> Result<Response> {
    let mut view = cx.view().await?;
    let feeds = feeds(&mut view).await?;
    let ids: Vec<i64> = feeds.iter().filter_map(|f| Some(f.community_id?.0)).collect();
    let names = view.community_names(&ids).await?;
    let page = views::feeds(&cx.chrome, &feeds, &names, None);
    Ok(respond(cx.want, || page, || Feeds { feeds }))
}
/// A leaked token must not make addresses that outlive it.
fn only_in_person(cx: &Cx) -> Result<()> {
    if cx.session.is_some() { Ok(()) } else { Err(Error::Denied(shell::errors::refused::TOKEN)) }
}
async fn feeds(view: &mut View) -> Result<Vec<Feed>> {
    let epoch = epoch(view).await?;
    view.all(
        sql!(
            "select f.id, f.community_id, f.created_at, f.used_at from events_feeds f where f.person_id = $1 and f.epoch = $2 order by f.id"
        ),
        params![view.viewer.id, epoch],
    )
    .await
}
/// The address is shown on the page that answers, and never again.
pub async fn make(mut cx: Cx, Sent(f): Sent<FeedForm>) -> Result<Response> {
    only_in_person(&cx)?;
    let mut tx = cx.begin().await?;
    let community = match f.community.trim() {
        "" => None,
        id => {
            let known = tx.community(CommunityId(id.parse().map_err(|_| Error::Missing)?)).await?;
            known.allow::<Read>()?;
            Some(known.id)
        }
    };
    let me = tx.viewer.id;
    // Those that signing out everywhere has ended make room.
    let epoch = epoch(&mut tx).await?;
    tx.run(sql!("delete from events_feeds where person_id = $1 and epoch <> $2"), params![me, epoch]).await?;
    let have = feeds(&mut tx).await?;
    if have.len() >= EACH {
        return Err(Error::conflict(kit::Words::of("events-feeds-many").with("max", EACH)));
    }
    let secret = tx.app.rng.token();
    let id: FeedId = tx
        .value(
            sql!("insert into events_feeds (hash, person_id, community_id, created_at, epoch) values ($1, $2, $3, $4, $5) returning id"),
            params![hash(&secret), me, community, tx.now, epoch],
        )
        .await?;
    note(&mut tx, "token.calendar_made", id);
    let feeds = feeds(&mut tx).await?;
    let ids: Vec<i64> = feeds.iter().filter_map(|f| Some(f.community_id?.0)).collect();
    let names = tx.community_names(&ids).await?;
    let url = format!("{}/calendars/{secret}.ics", house(&mut tx).await?);
    tx.commit().await?;
    if cx.want == shell::Want::Json {
        return Ok(created(cx.want, "/settings/calendars", &NewFeed { url }));
    }
    Ok(views::feeds(&cx.chrome, &feeds, &names, Some(&url)).into_response())
}
pub async fn revoke(mut cx: Cx, At(id): At<FeedId>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let me = tx.viewer.id;
    if tx.run(sql!("delete from events_feeds where id = $1 and person_id = $2"), params![id, me]).await? == 0 {
        return Err(Error::Missing);
    }
    note(&mut tx, "token.calendar_revoked", id);
    tx.commit().await?;
    Ok(done(cx.want, "/settings/calendars", &Done {}))
}
fn note(tx: &mut Tx, what: &'static str, id: FeedId) {
    let me = tx.viewer.id;
    tx.audit(Entry { what, object: ("calendar", id.0), subject: Some(me), ..Entry::default() });
}

/// Where this house stands, as others write it; nothing while nobody has said.
async fn house(view: &mut View) -> Result<String> {
    Ok(spine::settings::address(view).await?.unwrap_or_default())
}

/// One event as a file.
pub async fn download(mut cx: Cx, headers: HeaderMap, At(id): At<ItemId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let seen = view.item_of("event", id).await?;
    let wholes = store::wholes(&mut view, &[id.0]).await?;
    let changed = wholes.first().map_or(Time(0), |w| w.event.changed_at);
    answer(&headers, ics::write(&house(&mut view).await?, "", &wholes)?, changed, Some(&format!("{}.ics", seen.title)))
}

/// What a calendar program asks for again and again.
pub async fn read(who: Anyone, headers: HeaderMap, At(name): At<String>) -> Result<Response> {
    let secret = name.strip_suffix(".ics").unwrap_or(&name);
    let mut system = who.app.view(Viewer::system("whose calendar an address is")).await?;
    let found: Option<(FeedId, PersonId, Option<CommunityId>, Option<Time>, i64)> = system
        .maybe(sql!("select id, person_id, community_id, used_at, epoch from events_feeds where hash = $1"), params![hash(secret)])
        .await?;
    let Some((id, person, community, used, epoch)) = found else { return Err(Error::Missing) };
    // It opens as long as a session of then would: not to who left, whose time is over, who owes the terms, who signed out everywhere.
    if !still_opens(&mut system, person, epoch).await? {
        return Err(Error::Missing);
    }
    // A community is read by whoever still reads it; a system's own look would see it in any case.
    let name = match community {
        Some(id) => {
            let known = system.community(id).await?;
            if !audience::includes(&mut system, known.audience_id, person).await? {
                return Err(Error::Missing);
            }
            known.name.clone()
        }
        None => who.app.org.to_string(),
    };
    drop(system);
    // With the person's eyes: every statement carries the predicate, and asks it of them.
    let mut view = who.app.view(Viewer::on_behalf(person, "a calendar program reads in somebody's name")).await?;
    let (now, whose) = (view.now, community.map_or(Whose::Mine, Whose::Of));
    let list = store::list(&mut view, whose, now.plus(-BACK), now.plus(AHEAD), None, EVENTS * 4).await?;
    let mut ids: Vec<i64> = list.iter().map(|e| e.item_id.0).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.truncate(EVENTS as usize);
    let wholes = store::wholes(&mut view, &ids).await?;
    let changed = wholes.iter().map(|w| w.event.changed_at.max(w.item.edited_at.unwrap_or(w.item.created_at))).max().unwrap_or(Time(0));
    let text = ics::write(&house(&mut view).await?, &name, &wholes)?;
    drop(view);
    // When it was last asked for, a day being fine enough.
    if used.is_none_or(|at| at.0 < now.0 - Time::DAY) {
        let mut tx = who.app.begin_system(Viewer::system("a calendar was read")).await?;
        tx.run(sql!("update events_feeds set used_at = $2 where id = $1"), params![id, now]).await?;
        tx.commit().await?;
    }
    answer(&headers, text, changed, None)
}

/// A calendar file; who has this one already is told so.
fn answer(headers: &HeaderMap, text: String, changed: Time, name: Option<&str>) -> Result<Response> {
    let tag = format!("\"{}\"", kit::objects::hash(text.as_bytes()));
    let same = headers
        .get(header::IF_NONE_MATCH)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|v| v.split(',').any(|t| t.trim().trim_start_matches("W/") == tag));
    let file = shell::respond::File {
        mime: "text/calendar; charset=utf-8",
        name,
        inline: true,
        policy: shell::respond::FILE_POLICY,
        cache: "private, no-cache",
    };
    let mut res = shell::respond::file(if same { Body::empty() } else { Body::from(text) }, &file)?;
    if same {
        *res.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let h = res.headers_mut();
    if let Ok(v) = HeaderValue::from_str(&tag) {
        h.insert(header::ETAG, v);
    }
    let at = jiff::Timestamp::from_millisecond(changed.0).map_err(Error::fault)?;
    if let Ok(v) = HeaderValue::from_str(&at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()) {
        h.insert(header::LAST_MODIFIED, v);
    }
    Ok(res)
}
