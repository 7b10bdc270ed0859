//! Who sends a request: a person at a browser (a real session cookie, same-origin), nobody, or a program with a token.

use crate::{Answer, Site};
use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{HeaderName, HeaderValue, Method, Request, header},
};
use serde_json::Value;
use spine::PersonId;
use std::net::SocketAddr;
use tower::ServiceExt as _;

#[derive(Clone)]
enum As {
    Nobody,
    Person(PersonId),
    Bearer(String),
}

/// Sends requests. Cheap to clone; the setters give a changed copy.
#[derive(Clone)]
pub struct Client {
    site: Site,
    who: As,
    json: bool,
    from: &'static str,
    peer: SocketAddr,
    headers: Vec<(String, String)>,
}

impl Client {
    fn new(site: Site, who: As, json: bool) -> Client {
        Client { site, who, json, from: "same-origin", peer: SocketAddr::from(([192, 0, 2, 1], 50_000)), headers: vec![] }
    }
    pub(crate) fn person(site: Site, person: PersonId) -> Client {
        Client::new(site, As::Person(person), false)
    }
    pub(crate) fn nobody(site: Site) -> Client {
        Client::new(site, As::Nobody, false)
    }
    pub(crate) fn bearer(site: Site, secret: String) -> Client {
        Client::new(site, As::Bearer(secret), true)
    }

    /// Asks for JSON instead of a page.
    pub fn json(mut self) -> Client {
        self.json = true;
        self
    }
    /// What the browser says of where a request comes from: "same-origin" unless said otherwise.
    pub fn from(mut self, site: &'static str) -> Client {
        self.from = site;
        self
    }
    /// The address at the other end.
    pub fn peer(mut self, peer: SocketAddr) -> Client {
        self.peer = peer;
        self
    }
    pub fn header(mut self, name: &str, value: &str) -> Client {
        self.headers.push((name.into(), value.into()));
        self
    }
    /// The secret of a program's token.
    pub fn secret(&self) -> &str {
        match &self.who {
            As::Bearer(s) => s,
            _ => "",
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None, Body::empty()).await
    }
    /// A form.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded(fields);
        self.send(Method::POST, path, Some("application/x-www-form-urlencoded"), Body::from(body)).await
    }
    /// A JSON body; the answer is JSON too.
    pub async fn post_json(&self, path: &str, value: Value) -> Answer {
        self.clone().json().send(Method::POST, path, Some("application/json"), Body::from(value.to_string())).await
    }
    /// A form with files: `(field, file name, bytes)`.
    pub async fn upload(&self, path: &str, fields: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Answer {
        const EDGE: &str = "folkmoot-test-boundary";
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend_from_slice(format!("--{EDGE}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").as_bytes());
        }
        for (name, file, bytes) in files {
            body.extend_from_slice(
                format!("--{EDGE}\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\ncontent-type: application/octet-stream\r\n\r\n").as_bytes(),
            );
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{EDGE}--\r\n").as_bytes());
        self.send(Method::POST, path, Some(&format!("multipart/form-data; boundary={EDGE}")), Body::from(body)).await
    }
    /// Any request at all.
    pub async fn send(&self, method: Method, path: &str, kind: Option<&str>, body: Body) -> Answer {
        let response = self.response(method.clone(), path, kind, body).await;
        Answer::read(self.clone(), format!("{method} {path}"), response).await
    }
    /// The answer as it begins: for bodies that do not end (live).
    pub async fn stream(&self, path: &str) -> axum::response::Response {
        self.clone().header("accept", "text/event-stream").response(Method::GET, path, None, Body::empty()).await
    }
    async fn response(&self, method: Method, path: &str, kind: Option<&str>, body: Body) -> axum::response::Response {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "moot.test").body(body).expect("a request");
        request.extensions_mut().insert(ConnectInfo(self.peer));
        let h = request.headers_mut();
        let accept = if self.json { "application/json" } else { "text/html,application/xhtml+xml" };
        h.insert(header::ACCEPT, HeaderValue::from_static(accept));
        h.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static("en"));
        h.insert(header::USER_AGENT, HeaderValue::from_static("folkmoot-test"));
        if let Some(kind) = kind {
            h.insert(header::CONTENT_TYPE, HeaderValue::from_str(kind).expect("a media type"));
        }
        match &self.who {
            As::Nobody => {}
            As::Person(p) => {
                let cookie = self.site.cookie(*p).await;
                h.insert(header::COOKIE, HeaderValue::from_str(&cookie).expect("a cookie"));
            }
            As::Bearer(secret) => {
                h.insert(header::AUTHORIZATION, HeaderValue::from_str(&format!("Bearer {secret}")).expect("a token"));
            }
        }
        if !matches!(self.who, As::Bearer(_)) {
            h.insert("sec-fetch-site", HeaderValue::from_static(self.from));
        }
        for (name, value) in &self.headers {
            h.insert(
                HeaderName::from_bytes(name.as_bytes()).expect("a header name"),
                HeaderValue::from_str(value).expect("a header value"),
            );
        }
        match self.site.router.clone().oneshot(request).await {
            Ok(r) => r,
            Err(never) => match never {},
        }
    }
}

fn serde_urlencoded(fields: &[(&str, &str)]) -> String {
    let part = |s: &str| -> String {
        s.bytes()
            .map(|b| match b {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => char::from(b).to_string(),
                b => format!("%{b:02X}"),
            })
            .collect()
    };
    fields.iter().map(|(k, v)| format!("{}={}", part(k), part(v))).collect::<Vec<_>>().join("&")
}
