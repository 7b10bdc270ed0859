//! The App: what lives as long as the process. It holds the database where no handler can reach it, the clock, the
//! randomness, the objects, the egress client, and the list of apps that are plugged in.

use crate::{Boxed, CommunityId, Fact, FactId, Item, ItemId, PersonId, Result, Routes, Told, Tx, View, Viewer, cards::Extra};
use crate::{ForumId, May, items::Turn};
use futures::FutureExt as _;
use kit::{Clock, Db, Rng, config::Config, egress::Egress, objects::Objects};
use std::{
    any::{Any, TypeId},
    collections::{BTreeSet, HashMap},
    future::Future,
    panic::AssertUnwindSafe,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};
use tokio::sync::watch;

/// How an app plugs in: one folder, one of these.
pub struct AppDef {
    pub name: &'static str,
    pub routes: fn() -> Routes,
    pub kinds: &'static [Kind],
    pub listeners: &'static [Listener],
    /// What waits for the viewer here. `None`: nothing ever does.
    pub waits: Option<crate::waiting::Waits>,
    /// Its part in communities. `None`: it has none.
    pub community: Option<crate::communities::tabs::InCommunity>,
    /// Its part in forums. `None`: it has none.
    pub forum: Option<crate::forums::tabs::InForum>,
    /// Kinds of its own that others may become and that may become others.
    pub turns: &'static [Turns],
    /// Whom a fact concerns because of what the app keeps: who comes to an event. `None`: nobody.
    pub concerned: Option<Concerned>,
    /// Where its author and who decides read an item that is held. One app has this.
    pub held: Option<fn(ItemId) -> String>,
    /// What stands on top of home. `None`: nothing ever does.
    pub top: Option<Top>,
    /// Between the first things on home: what may come later and must move nothing.
    pub between: Option<Top>,
    /// Takes away what it keeps beside items that are gone for good. `None`: nothing that has words or names.
    pub forget: Option<Forget>,
    /// Lists of its own that can be read as feeds.
    pub feeds: &'static [crate::feeds::Feed],
}
impl AppDef {
    /// What an app has that names nothing else: `AppDef { name: "…", routes, ..AppDef::PLAIN }`.
    pub const PLAIN: AppDef = AppDef {
        name: "",
        routes: Routes::new,
        kinds: &[],
        listeners: &[],
        waits: None,
        community: None,
        forum: None,
        turns: &[],
        concerned: None,
        held: None,
        top: None,
        between: None,
        forget: None,
        feeds: &[],
    };
}

/// A kind of item: where it lives and what it adds to a card.
pub struct Kind {
    pub name: &'static str,
    /// Key of its name in the translation files.
    pub label: &'static str,
    pub icon: shell::icons::Icon,
    /// Where one is read. For kinds that are replies, their root's page with an anchor.
    pub path: fn(id: ItemId) -> String,
    /// Key of how many replies stand under one: "{ $n } comments".
    pub replies: &'static str,
    /// What the kind adds to the cards of a whole page at a time, never one by one. `None`: nothing.
    pub cards: Option<Cards>,
    /// How the one composer makes one. `None`: it is not made there.
    pub make: Option<Make>,
}
pub struct Make {
    pub make: for<'a> fn(&'a mut Tx, &'a Post) -> Boxed<'a, Result<ItemId>>,
    /// Where whoever made one is led.
    pub after: fn(&Item) -> String,
}

/// What the composer sends, with board and audience found; the kind checks the rest.
#[derive(Debug, Clone)]
pub struct Post {
    /// Whose board, where it is not in a community.
    pub board: Option<PersonId>,
    pub community: Option<CommunityId>,
    /// Where in the community, or which one that stands alone.
    pub forum: Option<ForumId>,
    pub audience: crate::AudienceId,
    pub title: String,
    pub body: String,
    pub tags: Vec<String>,
}
pub type Cards = for<'a> fn(&'a mut View, &'a [&'a Item], shell::Lang) -> Boxed<'a, Result<Vec<(ItemId, Extra)>>>;

/// Asked by notices when the fact is heard; each of them is asked whether they see it.
pub type Concerned = for<'a> fn(&'a mut View, &'a Fact) -> Boxed<'a, Result<Vec<PersonId>>>;
/// These items were purged: see `items::purge`.
pub type Forget = for<'a> fn(&'a mut Tx, &'a [i64]) -> Boxed<'a, Result<()>>;
/// One statement at most; nothing is drawn where there is nothing to say.
pub type Top = for<'a> fn(&'a mut View, &'a shell::Chrome) -> Boxed<'a, Result<Option<shell::Markup>>>;

/// What an app does when something becomes one of its kinds, or is one no more.
pub struct Turns {
    pub kind: &'static str,
    /// It has a title and may stand in a forum; else it is words alone, and stands beside forums.
    pub in_forum: bool,
    /// It has just become one.
    pub into: for<'a> fn(&'a mut Tx, &'a May<Turn>) -> Boxed<'a, Result<()>>,
    /// It is about to become another: refuses where something would be lost.
    pub out: for<'a> fn(&'a mut Tx, &'a May<Turn>) -> Boxed<'a, Result<()>>,
    /// These replies left a root of this kind and stand under `to` now.
    pub moved: for<'a> fn(&'a mut Tx, &'a [i64], ItemId, &'a Item) -> Boxed<'a, Result<()>>,
    /// It stands in another forum now.
    pub rehoused: for<'a> fn(&'a mut Tx, ItemId) -> Boxed<'a, Result<()>>,
}

/// How many notices wait for the viewer, and until when this number stays as it is.
pub type Unread = for<'a> fn(&'a mut View) -> Boxed<'a, Result<(i64, Option<shell::chrome::Still>)>>;

/// Hears facts in order, each once, in the transaction that moves its cursor. Its tables are functions of facts.
pub struct Listener {
    pub name: &'static str,
    pub hear: for<'a> fn(&'a mut Tx, &'a Told) -> Boxed<'a, Result<()>>,
}

#[derive(Clone)]
pub struct App(Arc<Inner>);

pub struct Inner {
    pub(crate) db: Db,
    pub config: Config,
    pub clock: Clock,
    pub rng: Rng,
    pub objects: Objects,
    pub egress: Egress,
    pub apps: Vec<AppDef>,
    pub limits: crate::guard::Limits,
    plugs: HashMap<TypeId, Arc<dyn Any + Send + Sync>>,
    /// The bell number of a page; the notify listener owns the table, the spine only asks.
    pub unread: Option<Unread>,
    wake: watch::Sender<u64>,
    stop: watch::Sender<bool>,
    reached: AtomicI64,
    /// How many people are inside; negative while nobody has counted.
    inside: AtomicI64,
    /// Whose bells show an old number, since they read something elsewhere.
    rang: Mutex<BTreeSet<PersonId>>,
    /// A demonstration database: a banner, and nothing from it may pass for production.
    pub demo: bool,
    pub org: shell::Org,
}

impl std::ops::Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

/// What the server hands over to make an App.
pub struct Parts {
    pub db: Db,
    pub config: Config,
    pub clock: Clock,
    pub rng: Rng,
    pub objects: Objects,
    pub egress: Egress,
    pub apps: Vec<AppDef>,
    pub unread: Option<Unread>,
    pub demo: bool,
    pub org: String,
}

/// State an app keeps in the process (a search index, a live hub), found again by its type.
#[derive(Default)]
pub struct Plugs(HashMap<TypeId, Arc<dyn Any + Send + Sync>>);
impl Plugs {
    pub fn put<T: Send + Sync + 'static>(&mut self, plug: Arc<T>) {
        self.0.insert(TypeId::of::<T>(), plug);
    }
}

impl App {
    pub fn new(p: Parts, plugs: Plugs) -> App {
        let limits = crate::guard::Limits::new(&p.config);
        App(Arc::new(Inner {
            db: p.db,
            config: p.config,
            clock: p.clock,
            rng: p.rng,
            objects: p.objects,
            egress: p.egress,
            apps: p.apps,
            limits,
            plugs: plugs.0,
            unread: p.unread,
            wake: watch::channel(0).0,
            stop: watch::channel(false).0,
            reached: AtomicI64::new(0),
            inside: AtomicI64::new(-1),
            rang: Mutex::default(),
            demo: p.demo,
            org: p.org.as_str().into(),
        }))
    }

    pub fn plug<T: Send + Sync + 'static>(&self) -> Result<Arc<T>> {
        self.plugs
            .get(&TypeId::of::<T>())
            .and_then(|p| p.clone().downcast::<T>().ok())
            .ok_or_else(|| crate::Error::fault(anyhow::anyhow!("no {} is plugged in", std::any::type_name::<T>())))
    }

    pub fn kind(&self, name: &str) -> Option<&Kind> {
        self.apps.iter().flat_map(|a| a.kinds).find(|k| k.name == name)
    }
    pub fn turns(&self, kind: &str) -> Option<&Turns> {
        self.apps.iter().flat_map(|a| a.turns).find(|t| t.kind == kind)
    }
    /// Where an item is read. Replies point into their root's page.
    pub fn path_of(&self, item: &Item) -> String {
        if let Some(path) = Some(item.id).filter(|_| item.state == crate::items::judge::HELD).and_then(|id| self.path_of_held(id)) {
            return path;
        }
        let root = self.kind(&item.root_kind).map_or_else(|| "/".to_owned(), |k| (k.path)(item.root_id));
        if item.id == item.root_id { root } else { format!("{root}#item-{}", item.id) }
    }

    /// A unit of reading in the name of `viewer`.
    pub async fn view(&self, viewer: Viewer) -> Result<View> {
        Ok(View::new(self.db.read().await?, self.clone(), viewer, self.clock.now()))
    }
    /// A unit of change without a request, of a system viewer only: a person's begin at `Cx::begin`.
    pub async fn begin_system(&self, viewer: Viewer) -> Result<Tx> {
        viewer.only_system()?;
        let mut tx = Tx::new(View::new(self.db.write().await?, self.clone(), viewer, self.clock.now()));
        tx.heavy(); // imports and listeners have statements that no click would wait for
        Ok(tx)
    }

    /// Everything committed so far is on disk: asked before an effect outside the database.
    pub async fn settle(&self) -> Result<()> {
        self.db.settle().await
    }
    pub async fn alive(&self) -> Result<()> {
        let mut c = self.db.read().await?;
        c.value::<i64>(kit::sql!("select cast(1 as bigint)"), &[]).await.map(drop)
    }
    /// For the command line's own work (backup, verify, reindex); handlers never see it.
    pub fn database_for_operations(&self) -> &Db {
        &self.db
    }

    /// New facts may be there: a hint, listeners also look by themselves.
    pub fn wake(&self) {
        self.wake.send_modify(|n| *n += 1);
    }
    pub fn woken(&self) -> watch::Receiver<u64> {
        self.wake.subscribe()
    }
    /// Open pages are told of everything up to this fact; whoever opens a line from now on hears what comes after it.
    pub fn reached(&self, fact: FactId) {
        self.reached.fetch_max(fact.0, Ordering::AcqRel);
    }
    pub fn has_reached(&self) -> FactId {
        FactId(self.reached.load(Ordering::Acquire))
    }
    /// How many people "everyone inside" are, as of the last count (see `inside`).
    pub fn inside(&self) -> Option<i64> {
        Some(self.inside.load(Ordering::Relaxed)).filter(|n| *n >= 0)
    }
    pub(crate) fn are_inside(&self, n: i64) {
        self.inside.store(n, Ordering::Relaxed);
    }
    /// The number on somebody's bell changed without a fact: what they read on one device is read on all. A hint.
    pub fn ring(&self, who: PersonId) {
        self.rang.lock().unwrap_or_else(PoisonError::into_inner).insert(who);
        self.wake();
    }
    pub fn take_rung(&self) -> BTreeSet<PersonId> {
        std::mem::take(&mut *self.rang.lock().unwrap_or_else(PoisonError::into_inner))
    }
    pub fn stopping(&self) -> watch::Receiver<bool> {
        self.stop.subscribe()
    }
    /// Asks everything in the background to end after what it is doing.
    pub fn stop(&self) {
        self.stop.send_replace(true);
    }

    /// A named task beside the requests; ends when the App stops.
    #[expect(clippy::disallowed_methods, reason = "the one place that spawns")]
    pub fn background<F: Future<Output = ()> + Send + 'static>(&self, name: &'static str, work: F) {
        let mut stop = self.stopping();
        tokio::spawn(async move {
            tokio::select! {
                _ = whole(name, work) => tracing::debug!(name, "background work ended"),
                _ = stop.wait_for(|s| *s) => {}
            }
        });
    }
    /// The same for work that goes on as long as the App does: when it panics it begins again, five seconds later.
    pub fn background_loop<F: Future<Output = ()> + Send + 'static>(&self, name: &'static str, work: impl Fn() -> F + Send + 'static) {
        self.background(name, async move {
            while !whole(name, work()).await {
                tokio::time::sleep(AGAIN).await;
            }
        });
    }

    /// Starts the listeners' loop and the jobs' loops.
    pub fn start(&self) {
        let app = self.clone();
        self.background_loop("listeners", move || crate::facts::listen(app.clone()));
        let app = self.clone();
        self.background_loop("jobs", move || crate::jobs::work(app.clone(), crate::jobs::Lane::Quick));
        let app = self.clone();
        self.background_loop("long jobs", move || crate::jobs::work(app.clone(), crate::jobs::Lane::Long));
        let app = self.clone();
        self.background_loop("settings", move || crate::settings::follow(app.clone()));
        let app = self.clone();
        self.background_loop("glass", move || crate::glass::follow(app.clone()));
        let app = self.clone();
        self.background_loop("inside", move || crate::inside::follow(app.clone()));
    }

    /// Where a person is read.
    pub fn person_url(id: PersonId) -> String {
        format!("/people/{id}")
    }
}

const AGAIN: Duration = Duration::from_secs(5);

/// Did it come to its end? A panic is told like a fault, never silently: whoever waits for notices must not wait for ever.
async fn whole(name: &'static str, work: impl Future<Output = ()>) -> bool {
    let Err(what) = AssertUnwindSafe(work).catch_unwind().await else { return true };
    let words = what.downcast_ref::<&str>().map(|s| (*s).to_owned()).or_else(|| what.downcast_ref::<String>().cloned());
    tracing::error!(name, words, "background work panicked");
    PANICS.fetch_add(1, Ordering::Relaxed);
    false
}
/// Panics of background work in this process, for `/metrics`.
pub static PANICS: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_panic_in_the_background_is_told_and_counted() {
        let before = PANICS.load(Ordering::Relaxed);
        assert!(whole("test", async {}).await);
        assert!(!whole("test", async { panic!("as meant") }).await);
        assert_eq!(PANICS.load(Ordering::Relaxed), before + 1);
    }
}
