//! Sessions: a random token in a cookie, its hash in the database, one look-up per request that also reads the
//! person's standing. Ending one is deleting a row; ending all of a person's is raising their epoch.

use super::{PersonId, UserType, WhoRow, who_row};
use crate::{App, Error, Result, Scope, Time, Tx, Viewer, audit::Entry, settings};
use axum::http::{HeaderMap, header, request::Parts};
use kit::{db::Conn, params, sql};
use shell::{Chrome, Me, Theme, i18n::Lang};

/// Only ever the hash is stored.
pub fn hash(token: &str) -> String {
    kit::objects::hash(token.as_bytes())
}

/// `__Host-` needs https; on plain loopback the browser would refuse it.
pub fn cookie_name(app: &App) -> &'static str {
    match (secure(app), app.demo) {
        (true, false) => "__Host-folkmoot",
        (false, false) => "folkmoot",
        (true, true) => "__Host-folkmoot-demo",
        (false, true) => "folkmoot-demo",
    }
}
fn secure(app: &App) -> bool {
    app.config.public_url.as_ref().is_some_and(|u| u.scheme() == "https")
}

/// Here, and not a guest whose time is over; `$2` is now.
macro_rules! there {
    () => {
        "p.state = 'active' and (p.expires_at is null or p.expires_at > $2)"
    };
}
/// Is there a newer version of the terms for guests than the one this guest has accepted?
macro_rules! owes {
    () => {
        "(p.kind = 'guest' and p.terms_version < coalesce((select cast(w.value as bigint) from settings w where w.name = 'guest_terms_version'), cast(0 as bigint)))"
    };
}

pub struct Found {
    pub viewer: Viewer,
    pub who: shell::person::Who,
    pub lang: String,
    pub session: Option<String>,
    /// The hash of what signed in: the session's or the token's.
    pub credential: String,
    pub refresh_due: Option<String>,
    /// A guest who has not accepted the terms as they are now: nothing else opens before.
    pub owes_terms: bool,
    /// They read a closed community for a while: see `glass`.
    pub glass: bool,
    pub moderator: bool,
}

kit::rec! {
    pub struct Signed { pub id: PersonId, pub name: String, pub title: String, pub place: String, pub photo: Option<String>, pub portrait: Option<String>,
        pub handle: String, pub kind: String, pub admin: bool, pub lang: String, pub seen_at: Time, pub scope: String, pub owes: bool,
        pub glass: bool, pub joined_at: Time, pub moderator: bool }
}

impl App {
    /// A person as of now, for what is sent to them between requests (live pages). Reads only, never as administrator.
    pub async fn viewer_of(&self, id: PersonId) -> Result<Viewer> {
        let mut conn = self.db.read().await?;
        let row: Option<(String, String, String)> = conn
            .maybe(sql!("select p.name, p.handle, p.kind from people p where p.id = $1 and" there!()), params![id, self.clock.now()])
            .await?;
        let (name, handle, kind) = row.ok_or(Error::SignIn)?;
        Ok(Viewer::person(id, name, handle, UserType::parse(&kind), false, Scope::Read))
    }
}

/// Which of these credentials (hashes of session cookies and of tokens) still let their person in.
pub async fn valid(view: &mut crate::View, hashes: &[String]) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = view
        .all(
            sql!("select s.hash from sessions s join people p on p.id = s.person_id
                  where s.hash in" texts(1) "and" there!() "and s.epoch = p.epoch and s.expires_at > $2
                  union all select t.hash from tokens t join people p on p.id = t.person_id
                  where t.hash in" texts(1) "and" there!() "and t.epoch = p.epoch and (t.expires_at is null or t.expires_at > $2)"),
            params![hashes, view.now],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// The epoch in which what the viewer makes opens.
pub async fn epoch(view: &mut crate::View) -> Result<i64> {
    view.value(sql!("select p.epoch from people p where p.id = $1"), params![view.viewer.id]).await
}
/// Would what they made in this epoch and reads in their name, an address of a calendar say, still let them in?
pub async fn still_opens(view: &mut crate::View, person: PersonId, epoch: i64) -> Result<bool> {
    view.value(
        sql!("select exists (select 1 from people p where p.id = $1 and" there!() "and p.epoch = $3 and not" owes!() ")"),
        params![person, view.now, epoch],
    )
    .await
}

fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(';'))
        .filter_map(|c| c.trim().split_once('='))
        .find(|(n, _)| *n == name)
        .map(|(_, v)| v)
}

/// Has the person `p` something open that ends by itself, since when are they here, and do they moderate (as `moderates!`)?
macro_rules! lately {
    () => {
        "exists (select 1 from glass g where g.person_id = p.id and g.ended_at is null), coalesce(p.joined_at, p.created_at), ((p.moderator or p.admin) and p.kind in ('employee', 'contractor'))"
    };
}

/// Who is asking: a bearer token or a session cookie. Reads only.
pub(crate) async fn of_request(app: &App, conn: &mut Conn, headers: &HeaderMap, now: Time) -> Result<Option<Found>> {
    let bearer = headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()).map(|v| v.strip_prefix("Bearer ").unwrap_or_default());
    let (signed, credential): (Option<Signed>, _) = if let Some(token) = bearer {
        let key = hash(token);
        let found = conn
            .maybe(
                sql!("select p.id, p.name, p.title, p.place, p.photo, p.portrait, p.handle, p.kind, p.admin, p.lang, coalesce(t.used_at, cast(0 as bigint)), t.scope," owes!() "," lately!() "
                      from tokens t join people p on p.id = t.person_id
                      where t.hash = $1 and" there!() "and t.epoch = p.epoch and (t.expires_at is null or t.expires_at > $2)"),
                params![&key, now],
            )
            .await?;
        (found, key)
    } else {
        // This site's own and no other: cookies know no ports, and only the name with `__Host-` is safe from sister hosts.
        let Some(token) = cookie(headers, cookie_name(app)) else { return Ok(None) };
        let key = hash(token);
        let found = conn
            .maybe(
                sql!(
                    "select p.id, p.name, p.title, p.place, p.photo, p.portrait, p.handle, p.kind, p.admin, p.lang, s.seen_at, 'write'," owes!() "," lately!() "
                      from sessions s join people p on p.id = s.person_id
                      where s.hash = $1 and" there!() "and s.epoch = p.epoch and s.expires_at > $2"
                ),
                params![&key, now],
            )
            .await?;
        (found, key)
    };
    let Some(s) = signed else { return Ok(None) };
    let session = bearer.is_none().then(|| credential.clone());
    let row: WhoRow = (s.id, s.name, s.title, s.place, s.photo, s.portrait);
    let who = who_row(&row);
    let scope = if s.scope == "write" { Scope::Write } else { Scope::Read };
    let mut viewer = Viewer::person(s.id, row.1, s.handle, UserType::parse(&s.kind), s.admin && session.is_some(), scope);
    viewer.fresh = now.0 - s.joined_at.0 < i64::from(app.config.new_days) * Time::DAY;
    let refresh_due = Some(credential.clone()).filter(|_| now.0 - s.seen_at.0 > 10 * Time::MINUTE);
    Ok(Some(Found {
        viewer,
        who,
        lang: s.lang,
        session,
        credential,
        refresh_due,
        owes_terms: s.owes,
        glass: s.glass,
        moderator: s.moderator,
    }))
}

/// What the shell needs to draw the frame.
pub(crate) fn chrome(app: &App, parts: &Parts, found: Option<&Found>) -> Chrome {
    Chrome {
        org: app.org.to_string(),
        me: found.map(|f| Me {
            id: f.viewer.id.0,
            name: f.viewer.name.clone(),
            handle: f.viewer.handle.clone(),
            photo: f.who.photo.clone(),
            inside: f.viewer.kind.inside(),
        }),
        unread: 0,
        still: None,
        live_at: 0,
        inside: None,
        path: parts.uri.path_and_query().map_or_else(|| "/".into(), |p| p.as_str().to_owned()),
        lang: Lang::negotiate(&parts.headers, found.map(|f| f.lang.as_str()).filter(|l| !l.is_empty())),
        theme: Theme::of(&parts.headers),
        demo: app.demo,
        nonce: app.rng.token(),
        is_admin: found.is_some_and(|f| f.viewer.admin),
        is_moderator: found.is_some_and(|f| f.moderator),
        glass: vec![],
        outside: vec![],
        upload_mb: app.config.upload_max_mb,
        feed: None,
    }
}

/// Later in a request: does what signed in still let its person in? If so, do they administer the house?
pub(crate) async fn still_in(conn: &mut Conn, id: PersonId, credential: &str, now: Time) -> Result<Option<bool>> {
    let row: Option<(bool,)> = conn
        .maybe(
            sql!("select p.admin from people p where p.id = $1 and p.state = 'active' and (p.expires_at is null or p.expires_at > $3) and
                  (exists (select 1 from sessions s where s.hash = $2 and s.person_id = p.id and s.epoch = p.epoch and s.expires_at > $3)
                   or exists (select 1 from tokens t where t.hash = $2 and t.person_id = p.id and t.epoch = p.epoch and (t.expires_at is null or t.expires_at > $3)))"),
            params![id, credential, now],
        )
        .await?;
    Ok(row.map(|r| r.0))
}

/// How long a session lives unused, and at most.
fn lives(app: &App, days: i64) -> (i64, i64) {
    (i64::from(app.config.session_idle_hours) * Time::HOUR, days * Time::DAY)
}

/// Slides a session's expiry and notes when a token was used, off the request's path, at most every ten minutes.
pub(crate) fn touch_later(app: &App, key: String) {
    let again = app.clone();
    app.background("session touch", async move {
        let result = async {
            let mut tx = again.begin_system(Viewer::system("session touch")).await?;
            let days = settings::door(&mut tx).await?.session_days;
            let (idle, max) = lives(&again, days);
            let now = tx.now;
            // never past created_at + the absolute maximum
            tx.run(
                sql!("update sessions set seen_at = $2, expires_at = case when $3 < created_at + $4 then $3 else created_at + $4 end where hash = $1"),
                params![&key, now, now.plus(idle), max],
            )
            .await?;
            tx.run(sql!("update tokens set used_at = $2 where hash = $1"), params![&key, now]).await?;
            tx.run(
                sql!("update people set seen_at = $2 where id in (select person_id from sessions where hash = $1 union select person_id from tokens where hash = $1)"),
                params![&key, now],
            )
            .await?;
            tx.commit().await
        };
        if let Err(e) = result.await {
            tracing::warn!(error = %e, "a session could not be refreshed");
        }
    });
}

/// A new session; returns the Set-Cookie value. A new id at each sign-in.
pub async fn start(tx: &mut Tx, person: PersonId, agent: &str) -> Result<String> {
    let app = tx.app.clone();
    let token = app.rng.token();
    let epoch: i64 = tx
        .value(sql!("select p.epoch from people p where p.id = $1 and" there!()), params![person, tx.now])
        .await
        .map_err(|_| Error::SignIn)?;
    let days = settings::door(tx).await?.session_days;
    let (idle, max) = lives(&app, days);
    let now = tx.now;
    tx.run(
        sql!("insert into sessions (hash, person_id, epoch, created_at, seen_at, expires_at, agent) values ($1, $2, $3, $4, $4, $5, $6)"),
        params![hash(&token), person, epoch, now, now.plus(idle.min(max)), agent],
    )
    .await?;
    tx.run(sql!("update people set seen_at = $2 where id = $1"), params![person, now]).await?;
    // Only one's own: everybody's are looked through once a day, not while somebody waits at the door.
    tx.run(sql!("delete from sessions where person_id = $1 and expires_at < $2"), params![person, now]).await?;
    let max = max / 1000;
    let secure = if secure(&app) { "; Secure" } else { "" };
    Ok(format!("{}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={max}{secure}", cookie_name(&app)))
}

/// Sessions and one-time links that are over, whosever they were; answers how many.
pub async fn sweep(app: &App) -> Result<u64> {
    let mut tx = app.begin_system(Viewer::system("sessions that are over")).await?;
    let now = tx.now;
    let sessions = tx.run(sql!("delete from sessions where expires_at < $1"), params![now]).await?;
    let links = tx.run(sql!("delete from login_links where expires_at < $1"), params![now]).await?;
    tx.commit().await?;
    Ok(sessions + links)
}

pub async fn end(tx: &mut Tx, session: &str) -> Result<()> {
    tx.run(sql!("delete from sessions where hash = $1"), params![session]).await?;
    Ok(())
}
/// Ends one of the viewer's own, named by the beginning of its hash. Returns the hash.
pub async fn end_own(tx: &mut Tx, id: &str) -> Result<Option<String>> {
    let gone: Option<(String,)> = tx
        .maybe(sql!("delete from sessions where person_id = $1 and substr(hash, 1, 16) = $2 returning hash"), params![tx.viewer.id, id])
        .await?;
    Ok(gone.map(|g| g.0))
}
/// Ends all of the viewer's own but one.
pub async fn end_others(tx: &mut Tx, keep: &str) -> Result<()> {
    tx.run(sql!("delete from sessions where person_id = $1 and hash <> $2"), params![tx.viewer.id, keep]).await?;
    Ok(())
}
/// Signs the person out everywhere, tokens included.
pub async fn end_all(tx: &mut Tx, person: PersonId) -> Result<()> {
    tx.run(sql!("update people set epoch = epoch + 1 where id = $1"), params![person]).await?;
    tx.run(sql!("delete from sessions where person_id = $1"), params![person]).await?;
    if tx.viewer.id != person {
        tx.audit(Entry { what: "session.ended", object: ("person", person.0), subject: Some(person), ..Entry::default() });
    }
    Ok(())
}
pub fn clear_cookie(app: &App) -> String {
    let secure = if secure(app) { "; Secure" } else { "" };
    format!("{}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{secure}", cookie_name(app))
}

kit::rec! {
    /// One device, as its owner sees it.
    #[derive(Debug, serde::Serialize, schemars::JsonSchema)]
    pub struct Device { pub hash: String, pub agent: String, pub created_at: Time, pub seen_at: Time }
}
pub async fn devices(view: &mut crate::View) -> Result<Vec<Device>> {
    view.all(
        sql!("select hash, agent, created_at, seen_at from sessions where person_id = $1 and expires_at > $2 order by seen_at desc"),
        params![view.viewer.id, view.now],
    )
    .await
}
