//! `Cx`: what a handler starts from, and the only extractor that leads to a database. `View`: one unit of reading, one
//! snapshot, one viewer, one moment. `Tx`: one unit of change; what it tells, listeners hear after the commit.

use crate::{App, Error, Fact, PersonId, Result, Scope, Time, UserType, Viewer, glass, people::sessions};
use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::{header, request::Parts},
};
use kit::{Rec, Sql, V, db::Conn};
use shell::{Chrome, respond::Want};

/// A signed-in person's request.
pub struct Cx {
    pub app: App,
    pub viewer: Viewer,
    pub chrome: Chrome,
    pub want: Want,
    view: Option<View>,
    /// The session's hash when a cookie signed in; `None` for tokens.
    pub session: Option<String>,
    credential: String,
    /// Only an administrator may go on with it.
    for_admin: bool,
}

/// Through whose eyes somebody looks at what is theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Eyes {
    /// Anybody inside of whom nothing else is known.
    Colleague,
    /// A guest who shares nothing with anybody yet.
    Guest,
    /// Who is not signed in.
    Nobody,
    /// Somebody real whom the viewer knows of.
    Of(String),
}
/// Memberships of its own make this a person for the predicates (migration 12); nobody signs in as it.
const ANY_COLLEAGUE: i64 = -1;
const ANY_GUEST: i64 = -2;

/// An administrator's request. What is for administrators takes this in place of a `Cx`; to everybody else it is not there.
pub struct Admin(pub Cx);

/// A request of anyone, signed in or not: sign-in pages, health, assets. Has no way to items.
pub struct Anyone {
    pub app: App,
    pub chrome: Chrome,
    pub want: Want,
    pub viewer: Viewer,
    pub client: String,
    pub agent: String,
    /// Where a browser says that this form stood: scheme and host, no path.
    pub origin: Option<String>,
}

impl Cx {
    /// Reads go through here. The first view of a page is the snapshot in which its session was checked; in a later one it
    /// is checked again.
    pub async fn view(&mut self) -> Result<View> {
        if let Some(first) = self.view.take() {
            return Ok(first);
        }
        let conn = self.app.db.read().await?;
        self.still_in(conn).await
    }
    /// What others would see: a unit of reading with other eyes, through the same predicates as theirs. It never changes
    /// anything and is never an administrator's.
    pub async fn eyes(&mut self, whose: &Eyes) -> Result<View> {
        let mut view = self.view().await?;
        let synthetic = |id, kind| Viewer::person(PersonId(id), String::new(), String::new(), kind, false, Scope::Read);
        view.viewer = match whose {
            Eyes::Colleague => synthetic(ANY_COLLEAGUE, UserType::Employee),
            Eyes::Guest => synthetic(ANY_GUEST, UserType::Guest),
            Eyes::Nobody => Viewer::nobody(),
            Eyes::Of(handle) => {
                let p = view.person_by_handle(handle).await?;
                Viewer::person(p.id, p.name, p.handle, UserType::parse(&p.kind), false, Scope::Read)
            }
        };
        Ok(view)
    }
    /// Changes go through here. The viewer's standing is checked again inside the transaction.
    pub async fn begin(&mut self) -> Result<Tx> {
        self.app.limits.change(self.viewer.id)?;
        self.change().await
    }
    /// Asked by `begin` too; here for a handler that has something to look up first.
    pub fn may_change(&self) -> Result<()> {
        if self.viewer.scope < Scope::Write { Err(Error::Denied(shell::errors::refused::READ_TOKEN)) } else { Ok(()) }
    }
    /// A change that pages make by themselves, often and unasked (drafts, what was read): it spends nothing of what the
    /// person may do.
    pub async fn begin_small(&mut self) -> Result<Tx> {
        self.app.limits.small(self.viewer.id)?;
        self.change().await
    }
    /// Keeps in the audit log that something was taken along: that changes nothing, so a token that only reads may do it.
    pub async fn noted(&mut self, entry: crate::audit::Entry) -> Result<()> {
        self.app.limits.small(self.viewer.id)?;
        self.view = None;
        let conn = self.app.db.write().await?;
        let mut tx = Tx::new(self.still_in(conn).await?);
        tx.audit(entry);
        tx.commit().await
    }
    async fn change(&mut self) -> Result<Tx> {
        self.view = None; // one connection at a time
        self.may_change()?;
        let conn = self.app.db.write().await?;
        Ok(Tx::new(self.still_in(conn).await?))
    }
    /// A body may have taken its time: whoever signed out meanwhile, or administers no more, goes no further.
    async fn still_in(&mut self, mut conn: Conn) -> Result<View> {
        let now = self.app.clock.now();
        let admin = sessions::still_in(&mut conn, self.viewer.id, &self.credential, now).await?.ok_or(Error::SignIn)?;
        self.viewer.admin &= admin;
        if self.for_admin && !self.viewer.admin {
            return Err(Error::Missing);
        }
        Ok(View::new(conn, self.app.clone(), self.viewer.clone(), now))
    }
    pub fn t(&self, key: &'static str) -> &'static str {
        self.chrome.lang.t(key)
    }
}

impl FromRequestParts<App> for Cx {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Cx> {
        let want = Want::of(&parts.headers);
        let reached = app.has_reached(); // before the snapshot, which then has all of it
        let mut conn = app.db.read().await?;
        let now = app.clock.now();
        let Some(found) = sessions::of_request(app, &mut conn, &parts.headers, now).await? else {
            return Err(Error::SignIn);
        };
        if found.glass {
            // What is over is over before anything is read.
            drop(conn);
            glass::sweep(app).await?;
            conn = app.db.read().await?;
        }
        // Nothing else opens before a guest has accepted the terms; one may always go.
        if found.owes_terms && parts.uri.path() != "/sign-out" {
            return Err(Error::Moved("/terms".into()));
        }
        let mut chrome = sessions::chrome(app, parts, Some(&found));
        chrome.live_at = reached.0;
        chrome.inside = app.inside();
        let viewer = found.viewer.clone();
        let (session, credential) = (found.session.clone(), found.credential.clone());
        let mut view = View::new(conn, app.clone(), viewer.clone(), now);
        if let (Some(unread), true) = (app.unread, want == Want::Html) {
            (chrome.unread, chrome.still) = unread(&mut view).await?;
        }
        if found.glass {
            let line = |(id, community, name, until): (glass::GlassId, crate::CommunityId, String, Time)| shell::chrome::Glass {
                name,
                href: format!("/communities/{community}"),
                // What is begun counts: nobody reads for none.
                minutes: (until.0 - now.0 + Time::MINUTE - 1) / Time::MINUTE,
                end: format!("/admin/glass/{id}/end"),
            };
            chrome.glass = view.my_glass().await?.into_iter().map(line).collect();
        }
        if let (Some(frame), true) = (parts.extensions.get::<shell::errors::Frame>(), want == Want::Html) {
            frame.leave(&chrome);
        }
        if let Some(due) = found.refresh_due {
            sessions::touch_later(app, due);
        }
        // A body may take its time to arrive: nothing is held meanwhile.
        let view = parts.method.is_safe().then_some(view);
        Ok(Cx { app: app.clone(), viewer, chrome, want, view, session, credential, for_admin: false })
    }
}
impl FromRequestParts<App> for Admin {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Admin> {
        let cx = <Cx as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        if cx.viewer.admin { Ok(Admin(Cx { for_admin: true, ..cx })) } else { Err(Error::Missing) }
    }
}
impl OptionalFromRequestParts<App> for Cx {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Cx>> {
        match <Cx as FromRequestParts<App>>::from_request_parts(parts, app).await {
            Ok(cx) => Ok(Some(cx)),
            Err(Error::SignIn) => Ok(None),
            Err(e) => Err(e),
        }
    }
}

impl FromRequestParts<App> for Anyone {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Anyone> {
        let want = Want::of(&parts.headers);
        let now = app.clock.now();
        let mut conn = app.db.read().await?;
        let found = sessions::of_request(app, &mut conn, &parts.headers, now).await?;
        let chrome = sessions::chrome(app, parts, found.as_ref());
        let client = crate::guard::client(parts, &app.config);
        let agent = parts.headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default().chars().take(200).collect();
        let origin = parts.headers.get(header::ORIGIN).and_then(|v| v.to_str().ok()).filter(|o| o.starts_with("http")).map(str::to_owned);
        Ok(Anyone { app: app.clone(), chrome, want, viewer: found.map_or_else(Viewer::nobody, |f| f.viewer), client, agent, origin })
    }
}

/// One unit of reading.
pub struct View {
    conn: Conn,
    pub app: App,
    pub viewer: Viewer,
    pub now: Time,
}

impl View {
    pub(crate) fn new(conn: Conn, app: App, viewer: Viewer, now: Time) -> View {
        View { conn, app, viewer, now }
    }
    pub(crate) fn conn(&mut self) -> &mut Conn {
        &mut self.conn
    }
    pub async fn all<T: Rec>(&mut self, sql: Sql, args: &[V<'_>]) -> Result<Vec<T>> {
        self.conn.all(sql, args).await
    }
    pub async fn maybe<T: Rec>(&mut self, sql: Sql, args: &[V<'_>]) -> Result<Option<T>> {
        self.conn.maybe(sql, args).await
    }
    pub async fn one<T: Rec>(&mut self, sql: Sql, args: &[V<'_>]) -> Result<T> {
        self.conn.one(sql, args).await
    }
    pub async fn value<T: kit::Col + Send>(&mut self, sql: Sql, args: &[V<'_>]) -> Result<T> {
        self.conn.value(sql, args).await
    }
    /// Lifts the time limit, for work that is not a page.
    pub fn heavy(&mut self) {
        self.conn.heavy();
    }
}

/// One unit of change.
pub struct Tx {
    view: View,
    told: usize,
    audited: Vec<crate::audit::Due>,
    /// Facts of this unit are history, not news: imports. Listeners that tell people keep silent.
    pub quiet: bool,
}
impl std::ops::Deref for Tx {
    type Target = View;
    fn deref(&self) -> &View {
        &self.view
    }
}
impl std::ops::DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut View {
        &mut self.view
    }
}
impl Tx {
    pub(crate) fn new(view: View) -> Tx {
        Tx { view, told: 0, audited: vec![], quiet: false }
    }
    /// A change. Returns the rows changed.
    pub async fn run(&mut self, sql: Sql, args: &[V<'_>]) -> Result<u64> {
        self.view.conn.run(sql, args).await
    }
    // The readers again, inherent: through `DerefMut` an argument that reads `tx.now` would borrow twice.
    pub async fn all<T: Rec>(&mut self, sql: Sql, args: &[V<'_>]) -> Result<Vec<T>> {
        self.view.conn.all(sql, args).await
    }
    pub async fn maybe<T: Rec>(&mut self, sql: Sql, args: &[V<'_>]) -> Result<Option<T>> {
        self.view.conn.maybe(sql, args).await
    }
    pub async fn one<T: Rec>(&mut self, sql: Sql, args: &[V<'_>]) -> Result<T> {
        self.view.conn.one(sql, args).await
    }
    pub async fn value<T: kit::Col + Send>(&mut self, sql: Sql, args: &[V<'_>]) -> Result<T> {
        self.view.conn.value(sql, args).await
    }
    /// Says what happened, beside the change.
    pub async fn tell(&mut self, fact: Fact) -> Result<()> {
        self.told += 1;
        let at = self.now;
        crate::facts::write(&mut self.view.conn, &fact, self.view.viewer.id, at, self.quiet, self.told).await
    }
    /// The same of what somebody else did: it was held, and is seen only now.
    pub(crate) async fn tell_of(&mut self, actor: PersonId, fact: Fact) -> Result<()> {
        self.told += 1;
        let at = self.now;
        crate::facts::write(&mut self.view.conn, &fact, actor, at, self.quiet, self.told).await
    }
    /// Work for later, in the same transaction.
    pub async fn job(&mut self, kind: &str, key: &str, data: &str) -> Result<()> {
        let now = self.view.now;
        kit::jobs::add(&mut self.view.conn, kind, key, data, now).await
    }
    /// Keeps in the audit log who did this, in the name and at the moment of the unit; written when it is committed.
    pub fn audit(&mut self, entry: crate::audit::Entry) {
        self.audited.push(crate::audit::Due::new(entry, &self.view.viewer, self.view.now));
    }
    /// The same, not before `at`.
    pub async fn job_at(&mut self, kind: &str, key: &str, data: &str, at: Time) -> Result<()> {
        kit::jobs::add(&mut self.view.conn, kind, key, data, at).await
    }
    /// Returns when the change is on disk, then wakes whoever listens.
    pub async fn commit(self) -> Result<()> {
        let View { mut conn, app, .. } = self.view;
        crate::audit::write(&mut conn, self.audited).await?;
        conn.commit().await?;
        if self.told > 0 {
            app.wake();
        }
        Ok(())
    }
    /// Acts at another moment and in another name: imports keep dates and authors.
    pub fn as_of(&mut self, viewer: Viewer, now: Time) {
        // A person's unit stays the person's; whoever tries goes on as nobody, who may do nothing.
        let both = self.view.viewer.is_system() && viewer.is_system();
        debug_assert!(both, "only the system goes on in another name");
        self.view.viewer = if both { viewer } else { Viewer::nobody() };
        self.view.now = now;
    }
}
