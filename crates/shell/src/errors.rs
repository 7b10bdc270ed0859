//! Errors, dressed once: `kit::Error` in a response becomes a page, a form with everything still in it, or
//! problem+json. A fault is logged here and nowhere else, under a short number the person can quote.

use crate::{
    Arg, Chrome, Icon, Lang, Markup, Page, Site, Want, layout,
    page::guard,
    parts::{self, Look},
    recovery::{self, Sent},
    respond::{own_path, raw_json},
};
use axum::{
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use kit::{Error, Value, Words};
use maud::html;
use serde::Serialize;
use std::{
    hash::{BuildHasher, RandomState},
    sync::{
        Arc, OnceLock,
        atomic::{AtomicU64, Ordering},
    },
};

/// RFC 9457.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct Problem {
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub title: String,
    pub status: u16,
    pub detail: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<&'static str>,
    /// For a fault: what to quote to the administrator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}

/// Where whoever found out who is asking leaves the frame of the page, for the error that may follow.
#[derive(Clone, Default)]
pub struct Frame(Arc<OnceLock<Chrome>>);

impl Frame {
    pub fn leave(&self, chrome: &Chrome) {
        let _ = self.0.set(chrome.clone());
    }
}

/// The form to sign in, for a person who asked for a page without being signed in. The server puts one into the requests'
/// extensions, beside `Site`; it takes a stranger's frame, whose path is where to go on afterwards.
#[derive(Clone)]
pub struct Door(pub Arc<Draw>);
type Draw = dyn Fn(Chrome) -> futures::future::BoxFuture<'static, kit::Result<Page>> + Send + Sync;

/// Middleware for the whole site: `Router::layer(axum::middleware::from_fn(shell::errors::layer))`, inside the
/// compression layer and outside everything that may fail.
pub async fn layer(mut req: Request, next: Next) -> Response {
    let asked = Asked::of(&req);
    req.extensions_mut().insert(asked.frame.clone());
    let sent = if asked.post && asked.want == Want::Html { recovery::keep(&mut req).await } else { None };
    let mut res = next.run(req).await;
    if let Some(error) = error_in(&mut res, &asked) {
        res = match (&error, &asked.door) {
            (Error::SignIn, Some(door)) if asked.page && !asked.post => match (door.0)(asked.chrome()).await {
                Ok(form) => form.status(StatusCode::UNAUTHORIZED).into_response(),
                Err(error) => dress(&error, &asked.chrome(), &asked, None),
            },
            _ => dress(&error, &asked.chrome(), &asked, sent.as_ref()),
        };
    }
    if asked.post && res.status() == StatusCode::OK && is_page(&res) {
        // Scripts show a page that answers a form where it was made or refused; at a plain 200 they wait to be sent elsewhere.
        *res.status_mut() = StatusCode::ACCEPTED;
    }
    guard(&mut res);
    res
}
fn is_page(res: &Response) -> bool {
    res.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).is_some_and(|v| v.starts_with("text/html"))
}

/// What must be remembered of a request to answer its failure.
struct Asked {
    want: Want,
    post: bool,
    path: String,
    headers: HeaderMap,
    site: Option<Site>,
    door: Option<Door>,
    frame: Frame,
    says: bool,
    /// It named HTML: a person in a browser.
    page: bool,
}

impl Asked {
    fn of(req: &Request) -> Asked {
        let mut headers = HeaderMap::new();
        for name in [header::ACCEPT_LANGUAGE, header::COOKIE] {
            if let Some(v) = req.headers().get(&name) {
                headers.insert(name, v.clone());
            }
        }
        let accept = req.headers().get(header::ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or_default();
        Asked {
            want: Want::of(req.headers()),
            post: req.method() == Method::POST,
            path: req.uri().path_and_query().map_or_else(|| "/".into(), |p| p.as_str().to_owned()),
            headers,
            site: req.extensions().get::<Site>().cloned(),
            door: req.extensions().get::<Door>().cloned(),
            frame: Frame::default(),
            page: accept.contains("text/html"),
            says: accept.contains("text/html") || accept.contains("json"),
        }
    }
    fn chrome(&self) -> Chrome {
        if let Some(known) = self.frame.0.get() {
            return known.clone();
        }
        let org = self.site.as_ref().map_or_else(|| "Folkmoot".to_owned(), |s| s.org.to_string());
        Chrome {
            demo: self.site.as_ref().is_some_and(|s| s.demo),
            nonce: self.site.as_ref().map(|s| s.rng.token()).unwrap_or_default(),
            ..Chrome::stranger(org, &self.headers, self.path.clone())
        }
    }
}

/// Our own error, or the framework's bare one (no such route, unreadable body) for somebody who named what they want.
fn error_in(res: &mut Response, asked: &Asked) -> Option<Error> {
    if let Some(e) = res.extensions_mut().remove::<Error>() {
        return Some(e);
    }
    let plain = res.headers().get(header::CONTENT_TYPE).is_none_or(|t| t.as_bytes().starts_with(b"text/plain"));
    let status = res.status();
    if !asked.says || !plain || !(status.is_client_error() || status.is_server_error()) {
        return None;
    }
    Some(match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Error::Missing,
        StatusCode::UNAUTHORIZED => Error::SignIn,
        StatusCode::FORBIDDEN => Error::Denied(""),
        StatusCode::TOO_MANY_REQUESTS => Error::Slow(10),
        StatusCode::PAYLOAD_TOO_LARGE => Error::too_large(Words::none()),
        s if s.is_client_error() => Error::invalid("", Words::none()),
        s => Error::fault(std::io::Error::other(format!("bare answer {s}"))),
    })
}

/// Refusals that no author could lift: an `Error::Denied` with one of these says what to do instead.
pub mod refused {
    pub const READ_TOKEN: &str = "change anything with a token that only reads";
    pub const TOKEN: &str = "do this with a token";
    pub const ELSEWHERE: &str = "send this from another site";
}

fn denied(verb: &str) -> (&'static str, &'static str) {
    match verb {
        refused::READ_TOKEN => ("error-read-token", "error-read-token-words"),
        refused::TOKEN => ("error-token", "error-token-words"),
        refused::ELSEWHERE => ("error-elsewhere", "error-elsewhere-words"),
        _ => ("error-denied", "error-denied-words"),
    }
}

/// What a refusal tells, in the reader's language.
pub fn say(lang: Lang, words: &Words) -> String {
    match words {
        Words::Foreign(said) => said.clone(),
        Words::Key(key, values) => {
            let args: Vec<(&str, Arg<'_>)> = values
                .iter()
                .map(|(name, value)| match value {
                    Value::Int(n) => (*name, Arg::Int(*n)),
                    Value::Text(s) => (*name, Arg::Text(s)),
                })
                .collect();
            lang.tf(key, &args)
        }
    }
}
/// For the command line and its reports.
pub fn english(e: &Error) -> String {
    words(Lang::En, e, None).1
}

/// Title and words for a person.
pub fn words(lang: Lang, e: &Error, reference: Option<&str>) -> (String, String) {
    let (title, detail) = match e {
        Error::Missing | Error::Moved(_) => ("error-missing", lang.t("error-missing-words").into()),
        Error::Denied(verb) => {
            let (title, words) = denied(verb);
            (title, lang.t(words).into())
        }
        Error::Invalid { words, .. } if words.is_empty() => ("error-invalid", lang.t("error-invalid-words").into()),
        Error::Invalid { words, .. } => ("error-invalid", say(lang, words)),
        Error::Conflict(words) => ("error-conflict", say(lang, words)),
        Error::SignIn => ("error-sign-in", lang.t("error-sign-in-words").into()),
        Error::Slow(s) if *s >= 120 => {
            ("error-slow", lang.tf("error-slow-minutes", &[("n", i64::try_from(s.div_ceil(60)).unwrap_or(i64::MAX).into())]))
        }
        Error::Slow(s) => ("error-slow", lang.tf("error-slow-words", &[("s", i64::try_from(*s).unwrap_or(i64::MAX).into())])),
        Error::TooLarge(words) if words.is_empty() => ("error-too-large", lang.t("error-too-large-words").into()),
        Error::TooLarge(words) => ("error-too-large", say(lang, words)),
        Error::Fault(_) => ("error-fault", lang.tf("error-fault-words", &[("ref", reference.unwrap_or("-").into())])),
    };
    (lang.t(title).to_owned(), detail)
}

fn name_of(e: &Error) -> &'static str {
    match e {
        Error::Missing | Error::Moved(_) => "missing",
        Error::Denied(_) => "denied",
        Error::Invalid { .. } => "invalid",
        Error::Conflict(_) => "conflict",
        Error::SignIn => "sign-in",
        Error::Slow(_) => "slow",
        Error::TooLarge(_) => "too-large",
        Error::Fault(_) => "fault",
    }
}

/// Short, unlike any other since long: a counter behind a number drawn at start. Not a secret.
fn reference() -> String {
    static N: AtomicU64 = AtomicU64::new(0);
    static START: std::sync::LazyLock<u64> = std::sync::LazyLock::new(|| RandomState::new().hash_one(0u8));
    format!("{:04x}-{}", *START & 0xffff, N.fetch_add(1, Ordering::Relaxed) + 1)
}

fn dress(e: &Error, c: &Chrome, asked: &Asked, sent: Option<&Sent>) -> Response {
    if let (Error::Moved(to), Want::Html, false) = (e, asked.want, asked.post) {
        return crate::respond::see_other(to);
    }
    let reference = matches!(e, Error::Fault(_)).then(reference);
    if let (Error::Fault(cause), Some(r)) = (e, &reference) {
        tracing::error!(reference = %r, path = %asked.path.split('?').next().unwrap_or_default(), "{cause:#}");
    }
    let status = StatusCode::from_u16(e.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let (title, detail) = words(c.lang, e, reference.as_deref());
    let mut res = match asked.want {
        Want::Json => {
            let field = match e {
                Error::Invalid { field, .. } if !field.is_empty() => Some(*field),
                _ => None,
            };
            let problem = Problem { kind: kind_uri(e), title, status: status.as_u16(), detail, field, reference };
            raw_json(status, serde_json::to_vec(&problem).unwrap_or_default(), "application/problem+json")
        }
        Want::Html => {
            let main = match sent {
                // What another site made up is not held out to be sent again.
                Some(sent) if !matches!(e, Error::Missing | Error::Denied(refused::ELSEWHERE)) => {
                    recovery::page(c, e, &title, &detail, &asked.path, sent)
                }
                _ => plain(c, e, &title, &detail, &asked.path),
            };
            let page = if c.me.is_some() { layout::page(c, &title, main, None) } else { layout::bare(c, &title, main) };
            page.status(status).into_response()
        }
    };
    if let Error::Slow(s) = e {
        res.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*s));
    }
    res
}

fn kind_uri(e: &Error) -> &'static str {
    match e {
        Error::Missing | Error::Moved(_) => "urn:folkmoot:missing",
        Error::Denied(_) => "urn:folkmoot:denied",
        Error::Invalid { .. } => "urn:folkmoot:invalid",
        Error::Conflict(_) => "urn:folkmoot:conflict",
        Error::SignIn => "urn:folkmoot:sign-in",
        Error::Slow(_) => "urn:folkmoot:slow",
        Error::TooLarge(_) => "urn:folkmoot:too-large",
        Error::Fault(_) => "urn:folkmoot:fault",
    }
}

/// Where to sign in so as to come back here afterwards.
pub fn sign_in_path(back: &str) -> String {
    let next: String = url::form_urlencoded::byte_serialize(own_path(back).as_bytes()).collect();
    format!("/sign-in?next={next}")
}

fn plain(c: &Chrome, e: &Error, title: &str, detail: &str, path: &str) -> Markup {
    let again = matches!(e, Error::Missing);
    let (i, label, href) = match e {
        Error::SignIn => (Icon::LogIn, c.t("sign-in"), sign_in_path(path)),
        Error::Missing => (Icon::Search, c.t("error-go-search"), "/search".to_owned()),
        _ => (Icon::Home, c.t("error-go-home"), "/".to_owned()),
    };
    html! {
        div class="error-page" data-error-kind=(name_of(e)) {
            p class="error-code" aria-hidden="true" { (e.status()) }
            h1 { (title) }
            p class="lede" data-error { (detail) }
            p class="button-row" {
                (parts::link_button(Look::Primary, Some(i), label, &href))
                @if again { (parts::link_button(Look::Secondary, None, c.t("error-go-home"), "/")) }
            }
        }
    }
}
