//! Respond: the same handler answers a person with a page and a program with JSON. The choice is made here, once.

use crate::Page;
use axum::{
    body::Body,
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use std::convert::Infallible;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    Html,
    Json,
}

impl Want {
    /// JSON when `Accept` names it and not HTML, or names nothing in particular and the request itself is JSON.
    pub fn of(headers: &HeaderMap) -> Want {
        let accept = headers.get(header::ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or("*/*");
        let json_body = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).is_some_and(|t| t.contains("json"));
        if accept.contains("text/html") {
            Want::Html
        } else if accept.contains("json") || json_body {
            Want::Json
        } else {
            Want::Html
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Want {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Want, Infallible> {
        Ok(Want::of(&parts.headers))
    }
}

pub fn respond<T: Serialize>(want: Want, page: impl FnOnce() -> Page, json: impl FnOnce() -> T) -> Response {
    match want {
        Want::Html => page().into_response(),
        Want::Json => as_json(StatusCode::OK, &json()),
    }
}

pub fn as_json<T: Serialize>(status: StatusCode, value: &T) -> Response {
    match serde_json::to_vec(value) {
        Ok(body) => raw_json(status, body, "application/json"),
        Err(e) => kit::Error::fault(e).into_response(),
    }
}

pub(crate) fn raw_json(status: StatusCode, body: Vec<u8>, kind: &'static str) -> Response {
    let mut res = (status, body).into_response();
    res.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    res.headers_mut().insert(header::VARY, HeaderValue::from_static("accept, cookie, accept-language"));
    crate::page::guard(&mut res);
    res
}

/// A file as it is handed to a browser.
pub struct File<'a> {
    pub mime: &'a str,
    /// What it is called when it is saved; nothing for what is only looked at.
    pub name: Option<&'a str>,
    /// Shown in the page. Only ever what we drew ourselves: what others sent is handed over and never opened here.
    pub inline: bool,
    /// What it may do when it is opened by itself.
    pub policy: &'static str,
    pub cache: &'static str,
}
pub const FILE_POLICY: &str = "default-src 'none'; sandbox";

/// A body with the headers that keep it a file: nothing in it can run here, and its type is not guessed.
pub fn file(body: Body, f: &File<'_>) -> kit::Result<Response> {
    let mut disposition = if f.inline { "inline" } else { "attachment" }.to_owned();
    if let Some(name) = f.name {
        let plain: String = name.chars().map(|c| if c.is_ascii_alphanumeric() || ".-_ ".contains(c) { c } else { '_' }).collect();
        let encoded = url::form_urlencoded::byte_serialize(name.as_bytes()).collect::<String>().replace('+', "%20");
        disposition.push_str(&format!("; filename=\"{plain}\"; filename*=UTF-8''{encoded}"));
    }
    let value = |v: &str| HeaderValue::from_str(v).map_err(kit::Error::fault);
    let mut res = Response::new(body);
    let h = res.headers_mut();
    h.insert(header::CONTENT_TYPE, value(if f.inline { f.mime } else { "application/octet-stream" })?);
    h.insert(header::CONTENT_DISPOSITION, value(&disposition)?);
    h.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(f.policy));
    h.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    h.insert(header::CACHE_CONTROL, HeaderValue::from_static(f.cache));
    Ok(res)
}

/// A path of our own to send somebody to; anything else (another host, a scheme, a backslash trick) becomes `/`.
pub fn own_path(path: &str) -> &str {
    let plain = path.starts_with('/') && !path.starts_with("//") && !path.contains('\\') && !path.chars().any(char::is_control);
    if plain { path } else { "/" }
}

/// After a form: look at the result with GET (303).
pub fn see_other(path: &str) -> Response {
    redirect(StatusCode::SEE_OTHER, path)
}

fn redirect(status: StatusCode, path: &str) -> Response {
    let mut res = status.into_response();
    res.headers_mut().insert(header::LOCATION, location(path));
    crate::page::guard(&mut res);
    res
}

fn location(path: &str) -> HeaderValue {
    // Names in paths may be in any script; a header takes ASCII only.
    let ascii: String = own_path(path).chars().map(|c| if c.is_ascii() { c.to_string() } else { percent(c) }).collect();
    HeaderValue::from_str(&ascii).unwrap_or(HeaderValue::from_static("/"))
}
fn percent(c: char) -> String {
    let mut buf = [0u8; 4];
    c.encode_utf8(&mut buf).bytes().map(|b| format!("%{b:02X}")).collect()
}

/// Something new exists at `path`: 303 for a form, 201 with `Location` and the thing itself for a program.
pub fn created<T: Serialize>(want: Want, path: &str, json: &T) -> Response {
    match want {
        Want::Html => see_other(path),
        Want::Json => {
            let mut res = as_json(StatusCode::CREATED, json);
            res.headers_mut().insert(header::LOCATION, location(path));
            res
        }
    }
}

/// An empty object: it is done, and there is nothing more to say.
#[derive(Debug, Default, Serialize, schemars::JsonSchema)]
pub struct Done {}

/// It is done: 303 to `path` for a form, 200 and the result for a program.
pub fn done<T: Serialize>(want: Want, path: &str, json: &T) -> Response {
    match want {
        Want::Html => see_other(path),
        Want::Json => as_json(StatusCode::OK, json),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wants_what() {
        for (accept, kind, want) in [
            ("text/html,application/xhtml+xml,*/*;q=0.8", "", Want::Html),
            ("application/json", "", Want::Json),
            ("application/problem+json, application/json", "", Want::Json),
            ("*/*", "", Want::Html),
            ("*/*", "application/json", Want::Json),
            ("text/vnd.turbo-stream.html, text/html, application/xhtml+xml", "application/x-www-form-urlencoded", Want::Html),
        ] {
            let mut h = HeaderMap::new();
            h.insert(header::ACCEPT, HeaderValue::from_static(accept));
            if !kind.is_empty() {
                h.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
            }
            assert_eq!(Want::of(&h), want, "{accept} {kind}");
        }
    }

    #[test]
    fn redirects_stay_here() {
        for bad in ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "", "/a\r\nSet-Cookie: x=1"] {
            assert_eq!(see_other(bad).headers()[header::LOCATION], "/", "{bad}");
        }
        assert_eq!(see_other("/search?tag=bålhus").headers()[header::LOCATION], "/search?tag=b%C3%A5lhus");
    }
}
