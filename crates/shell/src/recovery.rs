//! Recovery: when a form fails, the answer holds the form again with everything that was typed, so that no text is
//! ever lost, whatever the cause. It keeps a copy of what was sent; secrets are never echoed.

use crate::{Chrome, Icon, Markup, errors::sign_in_path, icon, parts, respond::own_path};
use axum::{
    body::Body,
    extract::{FromRequest, Multipart, Request},
    http::{HeaderValue, header},
};
use bytes::{Bytes, BytesMut};
use futures::{StreamExt, stream};
use kit::Error;
use maud::html;

/// More than this is not kept: the limit for text is far below it.
const KEEP: usize = 300 * 1024;

pub struct Sent {
    fields: Vec<(String, String)>,
    multipart: bool,
}

/// Reads the beginning of a form's body, remembers its fields, and puts the body back as it was.
pub async fn keep(req: &mut Request) -> Option<Sent> {
    let kind = req.headers().get(header::CONTENT_TYPE)?.to_str().ok()?.to_owned();
    // What another site made the browser send is not worth keeping, and must not look like the person's own words.
    if req.headers().get("sec-fetch-site").is_some_and(|v| v.as_bytes() != b"same-origin" && v.as_bytes() != b"none") {
        return None;
    }
    let multipart = kind.starts_with("multipart/form-data");
    if !multipart && !kind.starts_with("application/x-www-form-urlencoded") {
        return None;
    }
    // Fused: some bodies must not be asked again once they have ended.
    let mut body = std::mem::take(req.body_mut()).into_data_stream().fuse();
    let mut head = BytesMut::new();
    let mut rest = None;
    while let Some(chunk) = body.next().await {
        match chunk {
            Ok(bytes) => head.extend_from_slice(&bytes),
            Err(e) => {
                rest = Some(Err(e));
                break;
            }
        }
        if head.len() > KEEP {
            break;
        }
    }
    let whole = rest.is_none() && head.len() <= KEEP;
    let head = head.freeze();
    let first = stream::iter([Ok::<Bytes, axum::Error>(head.clone())]);
    *req.body_mut() = Body::from_stream(first.chain(stream::iter(rest)).chain(body));
    let fields = if multipart {
        parts_of(&kind, head).await
    } else if whole {
        pairs(&head)
    } else {
        return None;
    };
    Some(Sent { fields, multipart })
}

fn pairs(body: &[u8]) -> Vec<(String, String)> {
    url::form_urlencoded::parse(body).map(|(k, v)| (k.into_owned(), v.into_owned())).collect()
}

/// The text fields of the beginning of a multipart body; files come last in our forms and cannot be put back anyway.
async fn parts_of(kind: &str, head: Bytes) -> Vec<(String, String)> {
    let mut req = Request::new(Body::from(head));
    let mut found = Vec::new();
    let Ok(value) = HeaderValue::from_str(kind) else { return found };
    req.headers_mut().insert(header::CONTENT_TYPE, value);
    let Ok(mut form) = Multipart::from_request(req, &()).await else { return found };
    while let Ok(Some(part)) = form.next_field().await {
        if part.file_name().is_some() {
            continue;
        }
        let name = part.name().unwrap_or_default().to_owned();
        match part.text().await {
            Ok(text) => found.push((name, text)),
            Err(_) => break,
        }
    }
    found
}

/// What is typed unseen is called so: `forms` sees to it.
pub(crate) fn secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["password", "token", "secret"].iter().any(|s| name.contains(s))
}

/// A value that says nothing to a person: a number, a switch, a choice from a list.
fn technical(name: &str, value: &str) -> bool {
    matches!(name, "kind" | "audience" | "draft" | "next" | "version" | "lang" | "dir")
        || name.ends_with("_id")
        || value.is_empty()
        || value.bytes().all(|b| b.is_ascii_digit())
}

fn long(name: &str, value: &str) -> bool {
    name == "body" || name == "text" || value.len() > 120 || value.contains('\n')
}

pub fn page(c: &Chrome, e: &Error, title: &str, detail: &str, action: &str, sent: &Sent) -> Markup {
    let wrong = match e {
        Error::Invalid { field, .. } => *field,
        _ => "",
    };
    let shown: Vec<&(String, String)> = sent.fields.iter().filter(|(n, _)| !n.is_empty()).collect();
    let words = shown.iter().any(|(n, v)| !technical(n, v) && !secret(n));
    html! {
        div class="recovery" data-error-kind={ (e.status()) } {
            h1 { (title) }
            (parts::notice(parts::Notice::Error, html! { p data-error data-error-field=(wrong) { (detail) } }))
            @if words { p class="lede" { (c.t("recovery-kept")) } }
            @if matches!(e, Error::SignIn) {
                p { a class="button primary" href=(sign_in_path("/")) target="_blank" rel="opener" { (icon(Icon::LogIn)) span { (c.t("recovery-sign-in")) } } }
            }
            @if words || shown.is_empty() || !matches!(e, Error::Denied(_)) {
                form class="stack recovery-form" method="post" action=(own_path(action)) enctype=[sent.multipart.then_some("multipart/form-data")] {
                    @for (i, (name, value)) in shown.iter().enumerate() {
                        @if secret(name) { (empty_secret(c, i, name, (name == wrong).then_some(detail))) }
                        @else if technical(name, value) && name != wrong { input type="hidden" name=(name) value=(value); }
                        @else { (field(c, i, name, value, (name == wrong).then_some(detail))) }
                    }
                    div class="button-row" {
                        button type="submit" class="button primary" { (c.t("recovery-again")) }
                        a class="button quiet" href="/" { (c.t("error-go-home")) }
                    }
                }
            }
        }
    }
}

/// What a field is called here; its own form has more room for words.
fn label(c: &Chrome, name: &str) -> &'static str {
    let plain = name.trim_start_matches("new_");
    c.t(match plain {
        "title" => "field-title",
        "tags" => "field-tags",
        "name" => "field-name",
        "who" => "field-who",
        "to" => "field-to",
        "people" => "field-people",
        "email" => "field-email",
        "phone" => "field-phone",
        "about" => "field-about",
        "links" => "field-links",
        "languages" => "field-languages",
        "timezone" => "field-timezone",
        "organisation" => "field-organisation",
        "message" | "note" | "words" => "field-note",
        "password" | "current_password" => "field-password",
        "token" | "setup_token" => "field-token",
        _ => "field-body",
    })
}

/// Asked for again, never echoed.
fn empty_secret(c: &Chrome, i: usize, name: &str, error: Option<&str>) -> Markup {
    let id = format!("again-{i}");
    let about = error.map(|_| format!("{id}-error"));
    html! {
        div class="field" {
            label for=(id) { (label(c, name)) }
            input type="password" id=(id) name=(name) required aria-invalid=[error.map(|_| "true")] aria-describedby=[about.as_deref()];
            @if let (Some(words), Some(about)) = (error, &about) { p class="field-error" id=(about) { (icon(Icon::Error)) (words) } }
        }
    }
}

fn field(c: &Chrome, i: usize, name: &str, value: &str, error: Option<&str>) -> Markup {
    let id = format!("again-{i}");
    let about = error.map(|_| format!("{id}-error"));
    html! {
        div class="field" {
            label for=(id) { (label(c, name)) }
            @if long(name, value) {
                textarea id=(id) name=(name) rows="8" dir="auto" aria-invalid=[error.map(|_| "true")] aria-describedby=[about.as_deref()] { "\n" (value) }
            } @else {
                input type="text" id=(id) name=(name) value=(value) dir="auto" aria-invalid=[error.map(|_| "true")] aria-describedby=[about.as_deref()];
            }
            @if let (Some(words), Some(about)) = (error, &about) { p class="field-error" id=(about) { (icon(Icon::Error)) (words) } }
        }
    }
}
