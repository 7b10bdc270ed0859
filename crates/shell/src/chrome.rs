//! Chrome: what the frame around a page needs to know about this request, built once by the spine.
//! It carries no permission: hiding a link here never protects anything.

use crate::{i18n::Lang, person::Photo, respond};
use axum::{
    Form,
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use serde::Deserialize;
use std::{
    fmt,
    sync::{Arc, PoisonError, RwLock},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
    /// Black on white or white on black, as the device says, with lines around everything.
    Contrast,
}

impl Theme {
    /// From the `theme` cookie that the page's own switch writes; anything else follows the system.
    pub fn of(headers: &HeaderMap) -> Theme {
        match cookie(headers, "theme") {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            Some("contrast") => Theme::Contrast,
            _ => Theme::System,
        }
    }
    /// The value of `data-theme`; none when the system decides.
    pub fn attr(self) -> Option<&'static str> {
        match self {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
            Theme::Contrast => Some("contrast"),
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    theme: String,
    /// The page one was on.
    back: String,
}

/// Handler of `POST /theme`: what the switch does where no script runs.
pub async fn choose_theme(Form(f): Form<Chosen>) -> Response {
    let mut res = respond::see_other(respond::own_path(&f.back));
    let cookie = match f.theme.as_str() {
        "light" => "theme=light; Path=/; Max-Age=31536000; SameSite=Lax",
        "dark" => "theme=dark; Path=/; Max-Age=31536000; SameSite=Lax",
        "contrast" => "theme=contrast; Path=/; Max-Age=31536000; SameSite=Lax",
        _ => "theme=; Path=/; Max-Age=0; SameSite=Lax",
    };
    res.headers_mut().append(header::SET_COOKIE, HeaderValue::from_static(cookie));
    res
}

/// A cookie's value as sent, without unquoting.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(k, v)| (k == name).then_some(v))
}

/// The signed-in person, as far as the frame shows them.
#[derive(Debug, Clone)]
pub struct Me {
    pub id: i64,
    pub name: String,
    pub handle: String,
    pub photo: Photo,
    /// Works here: writes for everybody, and follows people.
    pub inside: bool,
}

/// A line on every page as long as an administrator reads what they are not in.
#[derive(Debug, Clone)]
pub struct Glass {
    pub name: String,
    pub href: String,
    pub minutes: i64,
    /// Where a form ends it.
    pub end: String,
}

/// A bell that is to stay still, and until when, by the clock of whoever wants it so.
#[derive(Debug, Clone)]
pub struct Still {
    pub until: kit::Time,
    pub zone: String,
}

#[derive(Debug, Clone)]
pub struct Chrome {
    pub org: String,
    pub me: Option<Me>,
    /// Unread notices, for the badge at Inbox.
    pub unread: i64,
    /// The number above stays as it is until then.
    pub still: Option<Still>,
    /// What open pages had been told of before this one was read from the database; 0 when that is not known.
    pub live_at: i64,
    /// How many people are inside, as of a while ago; `None` while nobody has counted.
    pub inside: Option<i64>,
    /// Path of this request, to mark where we are and to come back after signing in.
    pub path: String,
    pub lang: Lang,
    pub theme: Theme,
    pub demo: bool,
    /// One per response, for the content security policy.
    pub nonce: String,
    pub is_admin: bool,
    /// They look at what others raised a flag at.
    pub is_moderator: bool,
    /// Closed communities that they read for a while, as an administrator.
    pub glass: Vec<Glass>,
    /// Of what is written on this page people of these organisations read as well: it stands at every box to write in.
    pub outside: Vec<String>,
    /// Largest file one can add, in megabytes; 0 where nobody knows.
    pub upload_mb: u32,
    /// What the list on this page is called as a feed: "questions:open".
    pub feed: Option<String>,
}

/// The query of addresses about a feed: "of=questions%3Aopen".
pub fn feed_query(of: &str) -> String {
    url::form_urlencoded::Serializer::new(String::new()).append_pair("of", of).finish()
}

impl Chrome {
    /// Does whoever looks work here? Those outside write where they are members, and follow nobody.
    pub fn works_here(&self) -> bool {
        self.me.as_ref().is_some_and(|me| me.inside)
    }
    /// The frame for somebody we do not know (yet): sign-in, setup, errors.
    pub fn stranger(org: impl Into<String>, headers: &HeaderMap, path: impl Into<String>) -> Chrome {
        Chrome {
            org: org.into(),
            me: None,
            unread: 0,
            still: None,
            live_at: 0,
            inside: None,
            path: path.into(),
            lang: Lang::negotiate(headers, None),
            theme: Theme::of(headers),
            demo: false,
            nonce: String::new(),
            is_admin: false,
            is_moderator: false,
            upload_mb: 0,
            glass: vec![],
            outside: vec![],
            feed: None,
        }
    }
    pub fn t(&self, key: &'static str) -> &'static str {
        self.lang.t(key)
    }
}

/// What the organisation calls itself. One name for the whole process, which setup changes while pages are served.
#[derive(Debug, Clone)]
pub struct Org(Arc<RwLock<Arc<str>>>);

impl Org {
    pub fn rename(&self, name: &str) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = name.into();
    }
}
impl From<&str> for Org {
    fn from(name: &str) -> Org {
        Org(Arc::new(RwLock::new(name.into())))
    }
}
impl fmt::Display for Org {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What error pages may say about the house. The server puts it into the requests' extensions
/// (`Router::layer(Extension(site))` outside `errors::layer`); without it they say "Folkmoot".
#[derive(Clone)]
pub struct Site {
    pub org: Org,
    pub demo: bool,
    /// For the nonces of error pages.
    pub rng: kit::Rng,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn theme_comes_from_its_own_cookie_only() {
        let mut h = HeaderMap::new();
        h.insert(header::COOKIE, HeaderValue::from_static("mytheme=dark; theme=light; x=1"));
        assert_eq!(Theme::of(&h), Theme::Light);
        h.insert(header::COOKIE, HeaderValue::from_static("theme=\"><script>"));
        assert_eq!(Theme::of(&h), Theme::System);
    }
}
