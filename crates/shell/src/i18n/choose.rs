//! The language of whoever has no settings yet: remembered by the browser, in a cookie. What a person chose in their
//! settings goes before it.

use super::Lang;
use crate::respond;
use axum::{
    Form,
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Chosen {
    lang: String,
}

/// Handler of `POST /language`: a form of plain buttons, at the foot of every page that asks nobody to be signed in. It
/// comes back to the page it stood on: pages that say what is not there name no address, so that all of them are alike.
pub async fn choose_lang(headers: HeaderMap, Form(f): Form<Chosen>) -> Response {
    let from = headers.get(header::REFERER).and_then(|v| v.to_str().ok()).and_then(|v| url::Url::parse(v).ok());
    let mut res = respond::see_other(from.as_ref().map_or("/", |u| &u[url::Position::BeforePath..url::Position::AfterQuery]));
    if let Ok(cookie) = HeaderValue::from_str(&remembered(Lang::parse(&f.lang))) {
        res.headers_mut().append(header::SET_COOKIE, cookie);
    }
    res
}

/// The cookie that remembers it, or forgets it.
pub fn remembered(lang: Option<Lang>) -> String {
    match lang {
        Some(lang) => format!("lang={}; Path=/; Max-Age=31536000; SameSite=Lax", lang.tag()),
        None => "lang=; Path=/; Max-Age=0; SameSite=Lax".to_owned(),
    }
}
