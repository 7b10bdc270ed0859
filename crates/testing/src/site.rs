//! A site for one test: the whole App and its router, a clock that stands until turned, seeded randomness, objects in
//! memory, no way out to the network. Nothing runs in the background until `start`; `catch_up` does it all at once.

use crate::{Client, cast::*, place::Place};
use kit::{Clock, Db, Result, Rng, Time, config::Config, params, sql};
use server::{Built, Ground};
use spine::{
    App, Fact, FactId, ItemId, PersonId, Told, Tx, Viewer,
    audience::{self, PrincipalId},
    items::{self, write},
    people::{relations, sessions, tokens},
    routes::Route,
};
use std::{
    collections::HashMap,
    ops::Deref,
    sync::{Arc, Mutex},
};

/// Monday, 5 January 2026, eight o'clock UTC.
pub const START: Time = Time(1_767_600_000_000);

#[derive(Clone)]
pub struct Site(Arc<Inner>);
pub struct Inner {
    pub app: App,
    pub router: axum::Router,
    pub routes: Arc<Vec<Route>>,
    pub clock: Clock,
    cookies: Mutex<HashMap<PersonId, String>>,
    begin: FactId,
    place: Place,
}
impl Deref for Site {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

pub(crate) fn ground(db: Db, seed: u64) -> Result<Built> {
    build(db, seed, Clock::manual(START), Config::default(), false)
}

fn build(db: Db, seed: u64, clock: Clock, config: Config, demo: bool) -> Result<Built> {
    let config = Config { egress_enabled: false, ..config };
    let egress = kit::egress::Egress::new(&config)?;
    server::build(Ground {
        db,
        config,
        clock,
        rng: Rng::seeded(seed),
        objects: kit::objects::Objects::memory(),
        egress,
        index: None,
        demo,
        org: "Acme".into(),
    })
}

fn roomy() -> Config {
    let plenty = 100_000;
    Config {
        sign_in_per_minute: plenty,
        posts_per_minute: plenty,
        uploads_per_minute: plenty,
        searches_per_minute: plenty,
        new_posts_per_hour: plenty,
        new_asks_per_hour: plenty,
        new_mentions: plenty,
        ..Config::default()
    }
}

impl Site {
    /// The cast and nothing else; limits of how often are out of the way.
    pub async fn new() -> Site {
        Site::with(roomy()).await
    }
    /// With settings of one's own, to test limits.
    pub async fn with(config: Config) -> Site {
        Site::at(Place::new().await.expect("a place for the test"), config, false).await
    }
    /// Nobody there yet: the first run.
    pub async fn empty() -> Site {
        Site::at(Place::empty().await.expect("a place for the test"), roomy(), false).await
    }
    async fn at(place: Place, config: Config, demo: bool) -> Site {
        // A fault behind a 500 stands in the output of the test that met it.
        let _ = tracing_subscriber::fmt()
            .with_env_filter(std::env::var("FOLKMOOT_LOG").unwrap_or_else(|_| "error".into()))
            .with_test_writer()
            .without_time()
            .try_init();
        let clock = Clock::manual(START.plus(Time::MINUTE));
        let built = build(place.db.clone(), 2, clock.clone(), config, demo).expect("the site is built");
        let begin = {
            let mut view = built.app.view(Viewer::system("testing")).await.expect("a view");
            spine::facts::newest(&mut view).await.expect("the newest fact")
        };
        let Built { app, router, routes } = built;
        let site = Site(Arc::new(Inner { app, router, routes, clock, cookies: Mutex::default(), begin, place }));
        site.catch_up().await; // the cast is old news
        site
    }

    /// Somebody of the cast at their browser.
    pub fn as_(&self, person: PersonId) -> Client {
        Client::person(self.clone(), person)
    }
    /// Nobody in particular, at a browser.
    pub fn anonymous(&self) -> Client {
        Client::nobody(self.clone())
    }
    /// A program with a new personal access token (`"read"` or `"write"`); it asks for JSON.
    pub async fn token(&self, person: PersonId, scope: &str) -> Client {
        let secret = self.change(person, async |tx| tokens::new_token(tx, "test", scope, None).await).await;
        Client::bearer(self.clone(), secret)
    }
    pub(crate) async fn cookie(&self, person: PersonId) -> String {
        if let Some(known) = self.cookies.lock().expect("cookies").get(&person) {
            return known.clone();
        }
        let set = self.change(person, async |tx| sessions::start(tx, person, "test browser").await).await;
        let cookie = set.split(';').next().unwrap_or_default().to_owned();
        self.cookies.lock().expect("cookies").insert(person, cookie.clone());
        cookie
    }
    /// The next request of this person signs in anew.
    pub fn forget_session(&self, person: PersonId) {
        self.cookies.lock().expect("cookies").remove(&person);
    }

    /// A change in a person's name, through the same functions the apps use; for setting a scene.
    pub async fn change<T>(&self, person: PersonId, work: impl AsyncFnOnce(&mut Tx) -> Result<T>) -> T {
        let mut tx = self.app.begin_system(Viewer::on_behalf(person, "testing")).await.expect("begin");
        let done = work(&mut tx).await.expect("the scene is set");
        tx.commit().await.expect("commit");
        done
    }

    /// Listeners hear everything, the index follows, due jobs are done.
    pub async fn catch_up(&self) {
        self.settled().await;
        while spine::facts::catch_up(&self.app, &mut Default::default()).await.expect("listeners") > 0 {}
        server::apps::catch_up(&self.app).await.expect("plugs");
        for _ in 0..100 {
            if !spine::jobs::step(&self.app).await.expect("jobs") {
                return;
            }
        }
        panic!("jobs do not end");
    }
    /// Starts what runs in the background: listeners, jobs, live.
    pub fn start(&self) {
        self.app.start();
        server::apps::start(&self.app);
    }
    /// Turns the clock.
    pub fn later(&self, ms: i64) {
        self.clock.advance(ms);
    }

    /// On PostgreSQL a fact is heard once no older transaction runs, in any database of the cluster: those of the tests
    /// beside this one too. Waits for that.
    pub async fn settled(&self) {
        for _ in 0..2_000 {
            let mut view = self.app.view(Viewer::system("testing")).await.expect("view");
            let newest = spine::facts::newest(&mut view).await.expect("newest");
            if newest.0 == 0 || !spine::facts::after(&mut view, spine::FactId(newest.0 - 1), 1).await.expect("facts").is_empty() {
                return;
            }
            drop(view);
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        panic!("the newest fact does not settle");
    }

    /// What happened since the test began.
    pub async fn told(&self) -> Vec<Told> {
        self.settled().await;
        let mut view = self.app.view(Viewer::system("testing")).await.expect("view");
        spine::facts::after(&mut view, self.begin, 100_000).await.expect("facts").told
    }
    /// Its verbs, in order: `["created", "liked"]`.
    pub async fn facts(&self) -> Vec<String> {
        self.told().await.iter().map(|t| t.fact.verb().to_owned()).collect()
    }
    /// The same with who did it: `["ann created", …]`.
    pub async fn story(&self) -> Vec<String> {
        let names = ["nobody", "ann", "ben", "cat", "dan", "eve", "gus", "out"];
        self.told().await.iter().map(|t| format!("{} {}", names.get(t.actor.0 as usize).unwrap_or(&"somebody"), t.fact.verb())).collect()
    }

    /// A root item on its author's own board, for everyone.
    pub async fn item(&self, author: PersonId, kind: &'static str, title: &str, body: &str) -> ItemId {
        self.item_for(author, Some(author), spine::EVERYONE, kind, title, body).await
    }
    /// A root item that only its author and these people see.
    pub async fn secret(&self, author: PersonId, readers: &[PersonId], kind: &'static str, title: &str, body: &str) -> ItemId {
        let mut all = readers.to_vec();
        all.push(author);
        let audience = self.change(author, async |tx| audience::of_people(tx, &all).await).await;
        self.item_for(author, Some(author), audience, kind, title, body).await
    }
    pub async fn item_for(
        &self,
        author: PersonId,
        board: Option<PersonId>,
        audience: spine::AudienceId,
        kind: &'static str,
        title: &str,
        body: &str,
    ) -> ItemId {
        self.change(author, async |tx| {
            write::create(tx, write::New { kind, board, community: None, forum: None, audience, title, body, tags: &[] }).await
        })
        .await
    }
    /// A reply (`"comment"`, `"answer"`) under an item.
    pub async fn reply(&self, author: PersonId, to: ItemId, kind: &'static str, body: &str) -> ItemId {
        self.change(author, async |tx| {
            let seen = tx.item(to).await?;
            write::reply(tx, &seen.allow::<items::Comment>()?, kind, body).await
        })
        .await
    }
    pub async fn follow(&self, who: PersonId, whom: PersonId) {
        self.change(who, async |tx| {
            let whom = tx.person(whom).await?;
            relations::follow(tx, &whom).await
        })
        .await;
    }
    pub async fn contacts(&self, a: PersonId, b: PersonId) {
        self.change(a, async |tx| relations::make_contacts(tx, a, b).await).await;
    }
    /// A group with these members; `of_principals(&[group])` is its audience.
    pub async fn group(&self, name: &str, members: &[PersonId]) -> PrincipalId {
        self.change(ANN, async |tx| {
            let group = audience::new_group(tx, name).await?;
            for m in members {
                audience::join(tx, *m, group).await?;
            }
            Ok(group)
        })
        .await
    }
    pub async fn group_audience(&self, group: PrincipalId) -> spine::AudienceId {
        self.change(ANN, async |tx| audience::of_principals(tx, &[group]).await).await
    }
    /// Rows of a table, for tests that count what is left.
    pub async fn person_state(&self, person: PersonId) -> String {
        let mut view = self.app.view(Viewer::system("testing")).await.expect("view");
        view.value(sql!("select state from people where id = $1"), params![person]).await.expect("state")
    }
    /// The SQLite file; `None` on PostgreSQL.
    pub fn file(&self) -> Option<std::path::PathBuf> {
        crate::place::file(&self.place)
    }
    /// A directory of this test's own.
    pub fn dir(&self) -> &std::path::Path {
        self.place.dir()
    }
    /// Did anybody tell this?
    pub async fn was_told(&self, wanted: impl Fn(&Fact) -> bool) -> bool {
        self.told().await.iter().any(|t| wanted(&t.fact))
    }
}
