//! Calendars that programs read without signing in, at addresses that people make: one's own, or a community's with one's eyes.

use crate::{
    ics,
    model::{Feed, FeedForm, Feeds, NewFeed},
    store::{self, Whose},
    views,
};
use axum::{
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use shell::respond::{Done, created, done, respond};
use spine::{
    Anyone, At, CommunityId, Cx, Error, ItemId, Result, Sent, Time, View,
    communities::Read,
    people::addresses::{self, AddressId, Opens},
    settings::house,
};

/// What lies so long behind is in no feed, nor what is so far ahead.
const BACK: i64 = 90 * Time::DAY;
const AHEAD: i64 = 730 * Time::DAY;
const EVENTS: i64 = 300;
const MIME: &str = "text/calendar; charset=utf-8";

/// `what` of an address: the number of a community, or nothing.
fn community(what: &str) -> Option<CommunityId> {
    what.parse().ok().map(CommunityId)
}
pub async fn page(mut cx: Cx) -> Result<Response> {
    let mut view = cx.view().await?;
    let (feeds, names) = feeds(&mut view).await?;
    let page = views::feeds(&cx.chrome, &feeds, &names, None);
    Ok(respond(cx.want, || page, || Feeds { feeds: feeds.into_iter().map(Feed::from).collect() }))
}
async fn feeds(view: &mut View) -> Result<(Vec<addresses::Address>, Vec<(CommunityId, String)>)> {
    let all = addresses::list(view, Opens::Calendar).await?;
    let ids: Vec<i64> = all.iter().filter_map(|a| Some(community(&a.what)?.0)).collect();
    let names = view.community_names(&ids).await?;
    Ok((all, names))
}
impl From<addresses::Address> for Feed {
    fn from(a: addresses::Address) -> Feed {
        Feed { id: a.id, community_id: community(&a.what), created_at: a.created_at, used_at: a.used_at }
    }
}
/// The address is shown on the page that answers, and never again.
pub async fn make(mut cx: Cx, headers: HeaderMap, Sent(f): Sent<FeedForm>) -> Result<Response> {
    addresses::only_in_person(&cx)?;
    let mut tx = cx.begin().await?;
    let what = match f.community.trim() {
        "" => String::new(),
        id => {
            let known = tx.community(CommunityId(id.parse().map_err(|_| Error::Missing)?)).await?;
            known.allow::<Read>()?;
            known.id.to_string()
        }
    };
    let secret = addresses::make(&mut tx, Opens::Calendar, &what, "").await?;
    let (feeds, names) = feeds(&mut tx).await?;
    let url = format!("{}/calendars/{secret}.ics", house(&mut tx, &headers).await?);
    tx.commit().await?;
    if cx.want == shell::Want::Json {
        return Ok(created(cx.want, "/settings/calendars", &NewFeed { url }));
    }
    Ok(views::feeds(&cx.chrome, &feeds, &names, Some(&url)).into_response())
}
pub async fn revoke(mut cx: Cx, At(id): At<AddressId>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    addresses::revoke(&mut tx, Opens::Calendar, id).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/settings/calendars", &Done {}))
}

/// One event as a file.
pub async fn download(mut cx: Cx, headers: HeaderMap, At(id): At<ItemId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let seen = view.item_of("event", id).await?;
    let wholes = store::wholes(&mut view, &[id.0]).await?;
    let changed = wholes.first().map_or(Time(0), |w| w.event.changed_at);
    let text = ics::write(&house(&mut view, &headers).await?, "", &wholes)?;
    addresses::answer(&headers, MIME, text, changed, Some(&format!("{}.ics", seen.title)))
}

/// What a calendar program asks for again and again.
pub async fn read(who: Anyone, headers: HeaderMap, At(name): At<String>) -> Result<Response> {
    let secret = name.strip_suffix(".ics").unwrap_or(&name);
    let mut opened = addresses::open(&who.app, Opens::Calendar, secret).await?;
    let view = &mut opened.view;
    // A community is read by whoever still reads it.
    let (name, whose) = match community(&opened.what) {
        Some(id) => {
            let known = view.community(id).await?;
            known.allow::<Read>().map_err(|_| Error::Missing)?;
            (known.name.clone(), Whose::Of(id))
        }
        None => (who.app.org.to_string(), Whose::Mine),
    };
    let now = view.now;
    let list = store::list(view, whose, now.plus(-BACK), now.plus(AHEAD), None, EVENTS * 4).await?;
    let mut ids: Vec<i64> = list.iter().map(|e| e.item_id.0).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.truncate(EVENTS as usize);
    let wholes = store::wholes(view, &ids).await?;
    let changed = wholes.iter().map(|w| w.event.changed_at.max(w.item.edited_at.unwrap_or(w.item.created_at))).max().unwrap_or(Time(0));
    let text = ics::write(&house(view, &headers).await?, &name, &wholes)?;
    opened.close().await?;
    addresses::answer(&headers, MIME, text, changed, None)
}
