//! The pages as an app on a device: the manifest that browsers install from, the service worker, and the page that says that
//! there is no line. What the worker may keep for reading without a line is said here, page by page; it never keeps a page
//! of one reader for another.

use crate::{
    Chrome, Lang, Page, Site,
    assets::{self, asset},
    layout,
    page::guard,
};
use axum::{
    Extension,
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use maud::html;
use serde_json::json;

/// Whose page an answer is, and whether it may be kept: "7 keep", "7"; "0" is nobody's.
pub const READER: HeaderName = HeaderName::from_static("folkmoot-reader");

/// Beginnings of the addresses of what people read. Other pages (settings, administration, searches, what is half written)
/// are for a moment with a line.
const READ: [&str; 14] = [
    "/inbox",
    "/questions",
    "/topics",
    "/forums",
    "/communities",
    "/events",
    "/announcements",
    "/people",
    "/items",
    "/posts",
    "/network",
    "/tags",
    "/help",
    "/keys",
];
/// Within these, what is for arranging things or holds a secret.
const NOT: [&str; 10] = ["settings", "moderation", "links", "link", "invite", "guests", "members", "edit", "new", "flag"];

/// Nor what waits for a decision, which names who brought it, and what is half written.
const NOT_ASKED: [&str; 6] = ["view=waiting", "about=", "ask=", "share_title=", "share_text=", "share_url="];

/// May the page at this address be kept on the device of whoever reads it?
fn may_keep(c: &Chrome) -> bool {
    let (path, asked) = c.path.split_once('?').unwrap_or((&c.path, ""));
    let read = path == "/" || READ.iter().any(|r| path.strip_prefix(r).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')));
    // Whoever reads as an administrator what they are not in takes nothing of it along.
    let kept = !path.split('/').any(|part| NOT.contains(&part)) && !asked.split('&').any(|a| NOT_ASKED.iter().any(|n| a.starts_with(n)));
    read && kept && c.glass.is_empty()
}
pub(crate) fn reader(c: &Chrome) -> HeaderValue {
    let mark = match &c.me {
        None => "0".to_owned(),
        Some(me) if may_keep(c) => format!("{} keep", me.id),
        Some(me) => me.id.to_string(),
    };
    HeaderValue::from_str(&mark).unwrap_or(HeaderValue::from_static("0"))
}

/// Handler of `/manifest.webmanifest`.
pub async fn manifest(Extension(site): Extension<Site>, headers: HeaderMap) -> Response {
    let (lang, name) = (Lang::negotiate(&headers, None), site.org.to_string());
    let icon = |name, sizes: &str, purpose: &str| json!({ "src": asset(name), "sizes": sizes, "purpose": purpose });
    let shortcut = |key, url: &str| json!({ "name": lang.t(key), "url": url });
    let said = json!({
        "id": "/",
        "name": name,
        "short_name": kit::text::snippet(&name, 14),
        "lang": lang.tag(),
        "dir": lang.dir(),
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        // The light ones; pages say which are theirs in the dark.
        "background_color": "#f6f5f1",
        "theme_color": "#f6f5f1",
        "icons": [
            icon("icon-192.png", "192x192", "any"),
            icon("icon-512.png", "512x512", "any"),
            icon("icon-mask-512.png", "512x512", "maskable"),
            icon("mark.svg", "any", "any"),
            icon("mark-mono.svg", "any", "monochrome"),
        ],
        "shortcuts": [shortcut("nav-new", "/#composer"), shortcut("nav-inbox", "/inbox"), shortcut("search", "/search")],
        "share_target": { "action": "/", "method": "GET", "params": { "title": "share_title", "text": "share_text", "url": "share_url" } },
    });
    let mut res = said.to_string().into_response();
    let h = res.headers_mut();
    h.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/manifest+json"));
    h.insert(header::VARY, HeaderValue::from_static("accept-language"));
    h.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    guard(&mut res);
    res
}

/// Handler of `/worker.js`: at the root, for all pages are in its hands. It fetches from here and does nothing else.
pub async fn worker() -> Response {
    let mut res = assets::worker();
    let h = res.headers_mut();
    h.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    h.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; connect-src 'self'"));
    guard(&mut res);
    res
}

/// Handler of `/offline`: nobody's page, in which the worker lists what it has.
pub async fn offline(Extension(site): Extension<Site>, headers: HeaderMap) -> Page {
    let c = Chrome { nonce: site.rng.token(), ..Chrome::stranger(site.org.to_string(), &headers, "/offline") };
    let main = html! {
        h1 { (c.t("offline-title")) }
        p { (c.t("offline-words")) }
        p { a class="button primary" href="" { (c.t("offline-again")) } }
        section aria-labelledby="kept" {
            h2 id="kept" { (c.t("offline-kept")) }
            ul data-kept {}
            p class="meta" { (c.t("offline-drafts")) }
        }
    };
    layout::bare(&c, c.t("offline-title"), main)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_read_may_be_kept_and_nothing_else() {
        let may = |path: &str| may_keep(&Chrome::stranger("Acme", &HeaderMap::new(), path));
        for path in ["/", "/?view=all", "/inbox", "/questions/7", "/people/3", "/communities/2/events?month=1"] {
            assert!(may(path), "{path}");
        }
        for path in [
            "/settings",
            "/admin/people",
            "/moderation",
            "/search?q=x",
            "/drafts",
            "/communities/2/settings",
            "/communities/2/links",
            "/communities/2/members",
            "/people/3/edit",
            "/peoplesomething",
            "/sign-in",
            "/items/7/edit",
            "/communities/link/secret",
        ] {
            assert!(!may(path), "{path}");
        }
        assert_eq!(reader(&Chrome::stranger("Acme", &HeaderMap::new(), "/")), "0");
    }
}
