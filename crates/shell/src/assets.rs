//! Assets: scripts, styles, icons and fonts from `web/dist`, embedded in release builds, read from disk in debug.
//! Names carry a hash, so they are cached for ever; a missing build gives a 404, never a panic.

use crate::scripts;
use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::RustEmbed;
use std::{borrow::Cow, collections::HashMap, sync::LazyLock};

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Dist;

/// Plain name to hashed path, leaked once: it lives as long as the program. Debug builds read it anew, see `asset`.
fn manifest() -> HashMap<String, &'static str> {
    let Some(file) = Dist::get("manifest.json") else { return HashMap::new() };
    let names: HashMap<String, String> = serde_json::from_slice(&file.data).unwrap_or_default();
    names.into_iter().map(|(k, v)| (k, &*Box::leak(format!("/assets/{v}").into_boxed_str()))).collect()
}

static MANIFEST: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let m = manifest();
    if m.is_empty() {
        tracing::warn!("no assets built: run `npm ci && npm run build` in web/");
    }
    m
});

/// The hashed address of an asset: `asset("app.css")` → `/assets/app-3F2A….css`. One that was not built answers 404.
pub fn asset(name: &'static str) -> &'static str {
    MANIFEST.get(name).copied().unwrap_or("/assets/not-built")
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("png") => "image/png",
        Some("map") => "application/json",
        _ => "application/octet-stream",
    }
}

/// Does the client take this coding? A `q=0` is a no.
fn takes(headers: &HeaderMap, coding: &str) -> bool {
    headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(',')).any(|part| {
        let mut bits = part.split(';').map(str::trim);
        bits.next() == Some(coding) && !bits.any(|q| q == "q=0" || q == "q=0.0")
    })
}

/// The service worker, which has an address of its own; nothing where nothing was built.
pub(crate) fn worker() -> Response {
    let name = asset("worker.js").trim_start_matches("/assets/");
    match Dist::get(name) {
        Some(file) => ([(header::CONTENT_TYPE, media_type(name))], file.data.into_owned()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Handler for `/assets/{name}`.
pub async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let known = !name.ends_with(".br") && !name.ends_with(".gz") && name != "manifest.json";
    let found = known.then(|| find(&name, &headers)).flatten();
    let Some((coding, data)) = found else { return StatusCode::NOT_FOUND.into_response() };
    let etag = format!("\"{name}{}\"", coding.map(|c| format!("-{c}")).unwrap_or_default());
    let same = headers.get(header::IF_NONE_MATCH).is_some_and(|v| v.as_bytes() == etag.as_bytes());
    let mut res = if same {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        match data {
            Cow::Borrowed(b) => bytes::Bytes::from_static(b).into_response(),
            Cow::Owned(v) => bytes::Bytes::from(v).into_response(),
        }
    };
    let h = res.headers_mut();
    h.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(&name)));
    h.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    h.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    h.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Ok(v) = HeaderValue::from_str(&etag) {
        h.insert(header::ETAG, v);
    }
    if let Some(c) = coding {
        h.insert(header::CONTENT_ENCODING, HeaderValue::from_static(c));
    }
    res
}

fn find(name: &str, headers: &HeaderMap) -> Option<(Option<&'static str>, Cow<'static, [u8]>)> {
    if let Some(script) = scripts::named(name) {
        return Some((None, script.as_bytes().into()));
    }
    for (coding, ending) in [("br", "br"), ("gzip", "gz")] {
        if takes(headers, coding)
            && let Some(f) = Dist::get(&format!("{name}.{ending}"))
        {
            return Some((Some(coding), f.data));
        }
    }
    Dist::get(name).map(|f| (None, f.data))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepting(v: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(v))])
    }

    #[test]
    fn codings_are_taken_at_their_word() {
        assert!(takes(&accepting("gzip, deflate, br;q=0.9"), "br"));
        assert!(!takes(&accepting("gzip, br;q=0"), "br"));
        assert!(!takes(&accepting("brotli"), "br"));
    }

    #[tokio::test]
    async fn what_was_not_built_is_a_404_and_nothing_outside_is_read() {
        for name in ["nope.css", "../Cargo.toml", "..%2fCargo.toml", "manifest.json", "/etc/passwd", ""] {
            assert_eq!(serve(Path(name.into()), HeaderMap::new()).await.status(), 404, "{name}");
        }
    }

    #[tokio::test]
    async fn a_built_asset_is_compressed_cached_for_ever_and_not_sent_twice() {
        let Some(name) = asset("app.css").strip_prefix("/assets/").filter(|n| *n != "not-built") else { return };
        let res = serve(Path(name.into()), accepting("br")).await;
        assert_eq!(res.headers()[header::CONTENT_ENCODING], "br");
        assert!(res.headers()[header::CACHE_CONTROL].to_str().unwrap().contains("immutable"));
        let mut again = accepting("br");
        again.insert(header::IF_NONE_MATCH, res.headers()[header::ETAG].clone());
        assert_eq!(serve(Path(name.into()), again).await.status(), 304);
    }
}
