//! Addresses that programs read without signing in: calendars, feeds. The secret in one stands for the person who made it, as
//! long as they are here and it is not taken back, and opens one list, read with their eyes each time: what they may no longer
//! see is no longer in it. It never changes anything, and only its hash is kept.

use super::{
    PersonId,
    sessions::{epoch, hash, still_opens},
};
use crate::{App, Cx, Error, Result, Time, Tx, View, Viewer, audit::Entry, glass};
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use kit::{Words, params, sql};
use shell::Lang;

kit::id!(pub AddressId);

kit::rec! {
    /// One that somebody made, without its secret.
    #[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
    pub struct Address { pub id: AddressId, pub what: String, pub name: String, pub created_at: Time, pub used_at: Option<Time> }
}

/// What one opens, and what is said of it in the audit log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opens {
    Calendar,
    Feed,
}
impl Opens {
    fn word(self) -> &'static str {
        match self {
            Opens::Calendar => "calendar",
            Opens::Feed => "feed",
        }
    }
    fn made(self) -> &'static str {
        match self {
            Opens::Calendar => "token.calendar_made",
            Opens::Feed => "token.feed_made",
        }
    }
    fn revoked(self) -> &'static str {
        match self {
            Opens::Calendar => "token.calendar_revoked",
            Opens::Feed => "token.feed_revoked",
        }
    }
}

/// So many of a sort has somebody at most.
const EACH: usize = 20;

/// The viewer's, but for those that signing out everywhere has ended.
pub async fn list(view: &mut View, opens: Opens) -> Result<Vec<Address>> {
    let epoch = epoch(view).await?;
    view.all(
        sql!("select a.id, a.what, a.name, a.created_at, a.used_at from addresses a where a.person_id = $1 and a.opens = $2 and a.epoch = $3 order by a.id"),
        params![view.viewer.id, opens.word(), epoch],
    )
    .await
}

/// A leaked token must not make addresses that outlive it.
pub fn only_in_person(cx: &Cx) -> Result<()> {
    if cx.session.is_some() { Ok(()) } else { Err(Error::Denied(shell::errors::refused::TOKEN)) }
}

/// A new one for whoever acts. Answers its secret, which nobody is told again.
pub async fn make(tx: &mut Tx, opens: Opens, what: &str, name: &str) -> Result<String> {
    let (me, now) = (tx.viewer.id, tx.now);
    // Those that signing out everywhere has ended make room.
    let epoch = epoch(tx).await?;
    tx.run(sql!("delete from addresses where person_id = $1 and epoch <> $2"), params![me, epoch]).await?;
    if list(tx, opens).await?.len() >= EACH {
        return Err(Error::conflict(Words::of("address-many").with("max", EACH)));
    }
    let secret = tx.app.rng.token();
    let id: AddressId = tx
        .value(
            sql!("insert into addresses (hash, person_id, opens, what, name, epoch, created_at) values ($1, $2, $3, $4, $5, $6, $7) returning id"),
            params![hash(&secret), me, opens.word(), what, name, epoch, now],
        )
        .await?;
    tx.audit(Entry { what: opens.made(), object: (opens.word(), id.0), subject: Some(me), ..Entry::default() });
    Ok(secret)
}

pub async fn revoke(tx: &mut Tx, opens: Opens, id: AddressId) -> Result<()> {
    let me = tx.viewer.id;
    let gone = tx.run(sql!("delete from addresses where id = $1 and person_id = $2 and opens = $3"), params![id, me, opens.word()]).await?;
    if gone == 0 {
        return Err(Error::Missing);
    }
    tx.audit(Entry { what: opens.revoked(), object: (opens.word(), id.0), subject: Some(me), ..Entry::default() });
    Ok(())
}

/// What an address opened: a unit of reading with the eyes of whoever made it.
pub struct Opened {
    pub view: View,
    pub what: String,
    /// The language they chose; empty follows the program.
    pub lang: String,
    id: AddressId,
    used: Option<Time>,
}

/// It opens as long as a session of then would: not to who left, whose time is over, who owes the terms, who signed out
/// everywhere. All of these and a wrong secret are the same: missing.
pub async fn open(app: &App, opens: Opens, secret: &str) -> Result<Opened> {
    type Row = (AddressId, PersonId, String, i64, Option<Time>, String, bool);
    let mut system = app.view(Viewer::system("whose an address is")).await?;
    let found: Option<Row> = system
        .maybe(
            sql!("select a.id, a.person_id, a.what, a.epoch, a.used_at, p.lang, exists (select 1 from glass g where g.person_id = p.id and g.ended_at is null)
                  from addresses a join people p on p.id = a.person_id where a.hash = $1 and a.opens = $2"),
            params![hash(secret), opens.word()],
        )
        .await?;
    let Some((id, person, what, epoch, used, lang, glass)) = found else { return Err(Error::Missing) };
    if !still_opens(&mut system, person, epoch).await? {
        return Err(Error::Missing);
    }
    drop(system);
    if glass {
        // What is over is over before anything is read. Meanwhile nothing of a closed place goes out to a program.
        glass::sweep(app).await?;
        let mut system = app.view(Viewer::system("who looks in")).await?;
        if system
            .value(sql!("select exists (select 1 from glass g where g.person_id = $1 and g.ended_at is null)"), params![person])
            .await?
        {
            return Err(Error::Missing);
        }
    }
    let viewer = app.viewer_of(person).await.map_err(|_| Error::Missing)?;
    Ok(Opened { view: app.view(viewer).await?, what, lang, id, used })
}

impl Opened {
    /// Ends the reading, and keeps when it was; a day is fine enough.
    pub async fn close(self) -> Result<()> {
        let Opened { view, id, used, .. } = self;
        let (app, now) = (view.app.clone(), view.now);
        drop(view);
        if used.is_none_or(|at| at.0 < now.0 - Time::DAY) {
            let mut tx = app.begin_system(Viewer::system("an address was read")).await?;
            tx.run(sql!("update addresses set used_at = $2 where id = $1"), params![id, now]).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}

/// What a program asks for again and again; who has this one already is told so.
pub fn answer(headers: &HeaderMap, mime: &str, text: String, changed: Time, name: Option<&str>) -> Result<Response> {
    let tag = format!("\"{}\"", kit::objects::hash(text.as_bytes()));
    let same = headers
        .get(header::IF_NONE_MATCH)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|v| v.split(',').any(|t| t.trim().trim_start_matches("W/") == tag));
    let file = shell::respond::File { mime, name, inline: true, policy: shell::respond::FILE_POLICY, cache: "private, no-cache" };
    let mut res = shell::respond::file(if same { Body::empty() } else { Body::from(text) }, &file)?;
    if same {
        *res.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let h = res.headers_mut();
    if let Ok(v) = HeaderValue::from_str(&tag) {
        h.insert(header::ETAG, v);
    }
    h.insert(header::VARY, HeaderValue::from_static("cookie, authorization"));
    let at = jiff::Timestamp::from_millisecond(changed.0).map_err(Error::fault)?;
    if let Ok(v) = HeaderValue::from_str(&at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()) {
        h.insert(header::LAST_MODIFIED, v);
    }
    Ok(res)
}

/// In which language a program is answered.
pub fn lang(headers: &HeaderMap, chosen: &str) -> Lang {
    Lang::negotiate(headers, Some(chosen).filter(|l| !l.is_empty()))
}
