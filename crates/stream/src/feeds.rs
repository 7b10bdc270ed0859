//! Feeds: any list that an app reads as one, as Atom. Whoever is signed in reads them as they are; a feed reader reads the one
//! list that an address was made for, with the eyes of whoever made it.

use crate::{
    Recent, feeds_views,
    home::{self, HomeAsk, Which, Wish},
    store, views,
};
use axum::{
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use shell::{
    Chrome, Want,
    respond::{Done, created, done, respond},
};
use spine::{
    Access, Anyone, Ask, At, Cx, Error, Result, Routes, Sent, doc,
    feeds::{Feed, Listed},
    items::Sort,
    people::addresses::{self, Address, AddressId, Opens},
    settings::house,
};

pub fn routes() -> Routes {
    Routes::new()
        .get("/feed", mine, doc("A list as an Atom feed, newest first").query::<Of>().html_only())
        .get("/feeds/{name}", read, doc("A list, as feed readers read it").access(Access::Public).html_only())
        .get("/settings/feeds", page, doc("My addresses for feed readers, without the addresses").query::<Of>().answer::<Feeds>())
        .post("/settings/feeds", make, doc("Make such an address for a list; it is shown this once").body::<Of>().answer::<NewFeed>())
        .post("/settings/feeds/{id}/revoke", revoke, doc("End such an address").answer::<Done>())
}

#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Of {
    /// Which list: home:following, home:network, home:all, board:NUMBER, tag:WORD, questions:open, questions:answered,
    /// questions:all, community:NUMBER, forum:NUMBER, announcements, search:QUERY as in the address of the search.
    pub of: String,
}
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Feeds {
    pub feeds: Vec<Address>,
}
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct NewFeed {
    /// Shown this once.
    pub url: String,
}

/// Home, in its views that are lists.
pub const HOME: Feed = Feed {
    name: "home",
    read: |view, which, lang| {
        Box::pin(async move {
            let which = Which::lists().into_iter().find(|w| w.word() == which).ok_or(Error::Missing)?;
            let recent = view.app.plug::<Recent>()?;
            let current = recent.catch_up(view).await?;
            let circle = store::circle(view).await?;
            let ask = HomeAsk { view: Some(which), sort: Some(Sort::Newest), ..HomeAsk::default() };
            let wish = Wish::new(ask, &circle, |_| true)?;
            let items = home::read(view, &recent, current, &circle, &wish).await?.items;
            Ok(Listed {
                title: format!("{} · {}", lang.t("nav-home"), lang.t(views::label(which))), path: views::href(&wish, None), items
            })
        })
    },
};

async fn mine(mut cx: Cx, headers: HeaderMap, Ask(q): Ask<Of>) -> Result<Response> {
    let mut view = cx.view().await?;
    let house = house(&mut view, &headers).await?;
    let (text, changed) = view.atom(&q.of, &cx.chrome, &house).await?;
    addresses::answer(&headers, kit::atom::MIME, text, changed, None)
}

async fn read(who: Anyone, headers: HeaderMap, At(name): At<String>) -> Result<Response> {
    let secret = name.strip_suffix(".atom").unwrap_or(&name);
    let mut opened = addresses::open(&who.app, Opens::Feed, secret).await?;
    let chrome = Chrome { lang: addresses::lang(&headers, &opened.lang), ..who.chrome };
    let of = std::mem::take(&mut opened.what);
    let house = house(&mut opened.view, &headers).await?;
    // What is not theirs to read any more is not there, for whoever holds the address.
    let (text, changed) =
        opened.view.atom(&of, &chrome, &house).await.map_err(|e| if matches!(e, Error::Denied(_)) { Error::Missing } else { e })?;
    opened.close().await?;
    addresses::answer(&headers, kit::atom::MIME, text, changed, None)
}

async fn page(mut cx: Cx, Ask(q): Ask<Of>) -> Result<Response> {
    let mut view = cx.view().await?;
    let feeds = addresses::list(&mut view, Opens::Feed).await?;
    let title = if q.of.is_empty() { None } else { Some(view.listed(&q.of, cx.chrome.lang).await?.title) };
    drop(view);
    let asked = title.as_deref().map(|title| (title, q.of.as_str()));
    Ok(respond(cx.want, || feeds_views::page(&cx.chrome, &feeds, asked, None), || Feeds { feeds: feeds.clone() }))
}
/// The address is shown on the page that answers, and never again.
async fn make(mut cx: Cx, headers: HeaderMap, Sent(f): Sent<Of>) -> Result<Response> {
    addresses::only_in_person(&cx)?;
    let lang = cx.chrome.lang;
    let mut tx = cx.begin().await?;
    let title = tx.listed(&f.of, lang).await?.title;
    let secret = addresses::make(&mut tx, Opens::Feed, &f.of, &title).await?;
    let feeds = addresses::list(&mut tx, Opens::Feed).await?;
    let url = format!("{}/feeds/{secret}.atom", house(&mut tx, &headers).await?);
    tx.commit().await?;
    if cx.want == Want::Json {
        return Ok(created(cx.want, "/settings/feeds", &NewFeed { url }));
    }
    Ok(feeds_views::page(&cx.chrome, &feeds, None, Some(&url)).into_response())
}
async fn revoke(mut cx: Cx, At(id): At<AddressId>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    addresses::revoke(&mut tx, Opens::Feed, id).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/settings/feeds", &Done {}))
}
