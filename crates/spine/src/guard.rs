//! The door: requests of other sites refused, floods slowed, the client's address read only from proxies we trust.

use crate::{App, Error, PersonId, Result, Viewer};
use axum::{
    extract::{ConnectInfo, Request},
    http::{HeaderMap, Method, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock as _};
use kit::config::Config;
use std::{
    collections::HashMap,
    net::{IpAddr, SocketAddr},
    num::NonZeroU32,
    sync::{Mutex, PoisonError},
    time::Duration,
};

/// A browser says where an unsafe request comes from. Same origin, or typed by hand, or no browser with a token.
pub async fn same_origin(req: Request, next: Next) -> Response {
    if safe(req.method()) || has_token(req.headers()) || from_here(req.headers()) {
        next.run(req).await
    } else {
        Error::Denied(shell::errors::refused::ELSEWHERE).into_response()
    }
}
fn safe(m: &Method) -> bool {
    matches!(*m, Method::GET | Method::HEAD | Method::OPTIONS)
}
/// A bearer token is never sent by a browser on its own, so it needs no origin.
fn has_token(h: &HeaderMap) -> bool {
    h.contains_key(header::AUTHORIZATION)
}
fn from_here(h: &HeaderMap) -> bool {
    let text = |name: &str| h.get(name).and_then(|v| v.to_str().ok());
    match text("sec-fetch-site") {
        Some(site) => matches!(site, "same-origin" | "none"),
        None => match (text("origin"), text("host")) {
            (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, o)| o == host),
            // Old browsers and scripts: without a cookie there is nothing to ride on.
            (None, _) => !h.contains_key(header::COOKIE),
            _ => false,
        },
    }
}

/// The client's address: the peer's, or what a trusted proxy says of it.
pub fn client(parts: &Parts, config: &Config) -> String {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|c| c.0.ip());
    let trusted = peer.is_some_and(|p| config.trusts(p));
    let ip = if trusted { forwarded(&parts.headers).or(peer) } else { peer };
    // A home has a /64: counting single IPv6 addresses would count nothing.
    match ip {
        Some(IpAddr::V6(v6)) => {
            let s = v6.segments();
            format!("{:x}:{:x}:{:x}:{:x}::/64", s[0], s[1], s[2], s[3])
        }
        Some(v4) => v4.to_string(),
        None => "unknown".into(),
    }
}

/// Whom a proxy speaks for. The last word of the last line is the proxy's own: what stands before it the client may have sent.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

/// How often is too often. In memory, per node, and not for longer than it matters: see `forget`.
pub struct Limits {
    sign_in: DefaultKeyedRateLimiter<String>,
    change: DefaultKeyedRateLimiter<i64>,
    small: DefaultKeyedRateLimiter<i64>,
    upload: DefaultKeyedRateLimiter<i64>,
    /// How often what was paid is paid back, and what of it is left for the next try.
    back: DefaultKeyedRateLimiter<i64>,
    spare: Mutex<HashMap<i64, u32>>,
    search: DefaultKeyedRateLimiter<i64>,
    /// What guests and those who are new do, by person and by what it is.
    new_posts: DefaultKeyedRateLimiter<i64>,
    new_asks: DefaultKeyedRateLimiter<(i64, Asks)>,
}
/// What asks something of others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Asks {
    Flag,
    Invite,
}
/// Somebody who writes saves a draft every two seconds; several pages may be open.
const SMALL_PER_MINUTE: u32 = 240;

/// How long a try at an account waits that is tried by many.
const PAUSE: Duration = Duration::from_secs(2);

/// How long it is until they can go on.
fn until(not: &governor::NotUntil<governor::clock::QuantaInstant>) -> Error {
    Error::Slow(not.wait_time_from(governor::clock::DefaultClock::default().now()).as_secs() + 1)
}

impl Limits {
    pub fn new(config: &Config) -> Limits {
        let per_minute = |n: u32| Quota::per_minute(NonZeroU32::new(n.max(1)).unwrap_or(NonZeroU32::MIN));
        let per_hour = |n: u32| Quota::per_hour(NonZeroU32::new(n.max(1)).unwrap_or(NonZeroU32::MIN));
        // What one post may carry can always be sent.
        let uploads = config.uploads_per_minute.max(crate::sent::FILES_MAX as u32);
        Limits {
            sign_in: RateLimiter::keyed(per_minute(config.sign_in_per_minute)),
            change: RateLimiter::keyed(per_minute(config.posts_per_minute)),
            small: RateLimiter::keyed(per_minute(config.posts_per_minute.max(SMALL_PER_MINUTE))),
            upload: RateLimiter::keyed(per_minute(uploads)),
            back: RateLimiter::keyed(per_minute(uploads)),
            spare: Mutex::default(),
            search: RateLimiter::keyed(per_minute(config.searches_per_minute)),
            new_posts: RateLimiter::keyed(per_hour(config.new_posts_per_hour)),
            new_asks: RateLimiter::keyed(per_hour(config.new_asks_per_hour)),
        }
    }
    /// A try at signing in (or at a password) from `address`: refused to whoever tries too often.
    pub fn sign_in(&self, address: &str) -> Result<()> {
        if self.sign_in.len() > 100_000 {
            self.sign_in.retain_recent();
        }
        self.sign_in.check_key(&format!("from:{address}")).map_err(|_| Error::Slow(30))
    }
    /// The same seen from the account that is tried: where it is too often, from however many addresses, each try waits.
    /// It is not refused, or anybody could lock somebody else out.
    pub fn sign_in_pause(&self, account: &str) -> Duration {
        if self.sign_in.check_key(&format!("to:{account}")).is_ok() { Duration::ZERO } else { PAUSE }
    }
    pub(crate) fn change(&self, person: PersonId) -> Result<()> {
        self.change.check_key(&person.0).map_err(|_| Error::Slow(10))
    }
    pub fn small(&self, person: PersonId) -> Result<()> {
        self.small.check_key(&person.0).map_err(|_| Error::Slow(10))
    }
    fn pay(&self, person: i64, files: NonZeroU32) -> Result<()> {
        let mut spare = self.spare.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(left) = spare.get(&person).and_then(|n| n.checked_sub(files.get())) {
            spare.insert(person, left);
            return Ok(());
        }
        match self.upload.check_key_n(&person, files) {
            Ok(Ok(())) => Ok(()),
            _ => Err(Error::Slow(30)),
        }
    }
    /// For one more post at most: whoever sends what is refused again and again pays after all.
    fn pay_back(&self, person: i64, files: NonZeroU32) {
        if matches!(self.back.check_key_n(&person, files), Ok(Ok(()))) {
            let mut spare = self.spare.lock().unwrap_or_else(PoisonError::into_inner);
            let left = spare.entry(person).or_default();
            *left = (*left + files.get()).min(crate::sent::FILES_MAX as u32);
        }
    }
    /// A post or a comment: of most people only `change` counts, of guests and of who is new also how many an hour.
    pub(crate) fn post(&self, viewer: &Viewer) -> Result<()> {
        if viewer.goes_slower() { self.new_posts.check_key(&viewer.id.0).map_err(|n| until(&n)) } else { Ok(()) }
    }
    /// The same of what asks something of others.
    pub fn ask(&self, viewer: &Viewer, what: Asks) -> Result<()> {
        if viewer.goes_slower() { self.new_asks.check_key(&(viewer.id.0, what)).map_err(|n| until(&n)) } else { Ok(()) }
    }
    pub fn search(&self, person: PersonId) -> Result<()> {
        self.search.check_key(&person.0).map_err(|_| Error::Slow(10))
    }
    /// Whoever has been quiet for a while is as good as new. Once a day, so that it does not grow with all who ever came.
    pub fn forget(&self) {
        self.sign_in.retain_recent();
        for people in [&self.change, &self.small, &self.upload, &self.back, &self.search, &self.new_posts] {
            people.retain_recent();
            people.shrink_to_fit();
        }
        self.new_asks.retain_recent();
        self.new_asks.shrink_to_fit();
        self.sign_in.shrink_to_fit();
        // At most what one post carries, and nobody counts on it for a day.
        self.spare.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
    #[cfg(test)]
    fn known(&self) -> usize {
        let people: usize =
            [&self.change, &self.small, &self.upload, &self.back, &self.search, &self.new_posts].iter().map(|l| l.len()).sum();
        people + self.sign_in.len() + self.spare.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}

/// Files that are paid for with what somebody may send in a while. Where nothing comes of them, since the form comes back
/// with a field marked, they are paid back: a slip of the pen costs nothing.
#[must_use = "what is not kept is paid back"]
pub struct Paid {
    app: App,
    person: i64,
    files: Option<NonZeroU32>,
}
impl Paid {
    /// They were of use.
    pub fn keep(mut self) {
        self.files = None;
    }
}
impl Drop for Paid {
    fn drop(&mut self) {
        if let Some(files) = self.files {
            self.app.limits.pay_back(self.person, files);
        }
    }
}
impl App {
    /// A file each, all of a post or none: reading pictures is the dearest thing a person can ask for.
    pub fn upload(&self, person: PersonId, files: usize) -> Result<Paid> {
        let files = NonZeroU32::new(u32::try_from(files).unwrap_or(u32::MAX));
        if let Some(n) = files {
            self.limits.pay(person.0, n)?;
        }
        Ok(Paid { app: self.clone(), person: person.0, files })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn which_requests_come_from_here() {
        let headers = |pairs: &[(&str, &str)]| {
            let mut h = HeaderMap::new();
            for (k, v) in pairs {
                h.insert(axum::http::HeaderName::from_bytes(k.as_bytes()).unwrap(), v.parse().unwrap());
            }
            h
        };
        let table: &[(&[(&str, &str)], bool)] = &[
            (&[("sec-fetch-site", "same-origin")], true),
            (&[("sec-fetch-site", "none")], true),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("sec-fetch-site", "cross-site")], false),
            (&[("sec-fetch-site", "cross-site"), ("origin", "http://a"), ("host", "a")], false),
            (&[("origin", "http://a:1"), ("host", "a:1")], true),
            (&[("origin", "http://b"), ("host", "a")], false),
            (&[("origin", "null"), ("host", "a")], false),
            (&[("cookie", "folkmoot=x"), ("host", "a")], false),
            (&[("host", "a")], true),
        ];
        for (h, expected) in table {
            assert_eq!(from_here(&headers(h)), *expected, "{h:?}");
        }
    }

    #[test]
    fn who_was_quiet_is_forgotten() {
        let plenty = 1_000_000;
        let config = Config {
            sign_in_per_minute: plenty,
            posts_per_minute: plenty,
            uploads_per_minute: plenty,
            searches_per_minute: plenty,
            ..Config::default()
        };
        let limits = Limits::new(&config);
        for n in 1..=100 {
            let who = PersonId(n);
            limits.sign_in(&n.to_string()).unwrap();
            limits.change(who).and_then(|()| limits.small(who)).and_then(|()| limits.search(who)).unwrap();
            limits.pay(n, NonZeroU32::MIN).unwrap();
            limits.pay_back(n, NonZeroU32::MIN);
        }
        assert!(limits.known() > 600);
        // A minute's worth of a million is over in less than a moment.
        for _ in 0..1000 {
            limits.forget();
            if limits.known() == 0 {
                return;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        panic!("{} are still known", limits.known());
    }

    #[test]
    fn whom_a_proxy_speaks_for() {
        let said = |lines: &[&str]| {
            let mut h = HeaderMap::new();
            for line in lines {
                h.append("x-forwarded-for", line.parse().unwrap());
            }
            forwarded(&h).map(|ip| ip.to_string())
        };
        assert_eq!(said(&["198.51.100.1, 198.51.100.2"]).as_deref(), Some("198.51.100.2"), "what the proxy added");
        assert_eq!(said(&["198.51.100.1", "198.51.100.2"]).as_deref(), Some("198.51.100.2"), "also in a line of its own");
        assert_eq!(said(&["198.51.100.1", "nonsense"]), None);
        assert_eq!(said(&[]), None);
    }
}
