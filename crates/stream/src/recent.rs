//! Recent activity, shared by all requests and brought up to date inside each page's own snapshot: whoever has just
//! written finds it there, and nobody waits for anything to be told. Until it is read (seconds, in a large house), and
//! while a flood of facts passes (an import), pages ask the database instead.

use crate::{
    ring::{Fresh, Ring},
    store,
};
use spine::{App, Boxed, PersonId, Result, View, Viewer, facts, pulse::Pulse};
use std::{
    sync::{
        RwLock, RwLockReadGuard,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::sync::Notify;

/// Roots kept in memory.
const LIMIT: usize = 200_000;
/// Facts that are read at start for how warm threads are.
const WARMING: usize = 100_000;
/// A house so small that the first page may read it all by itself.
const SMALL: usize = 2_000;
/// Facts a page takes in on its way; more are left to the background.
const PAGE_FACTS: usize = 300;
const BATCH: usize = 5_000;
/// The newest are looked at again now and then: what no fact told (a repair by hand) still finds its way.
const AGAIN: usize = 500;

#[derive(Default)]
pub struct Recent {
    ring: RwLock<Option<Ring>>,
    /// Too large for a page to read it all.
    large: AtomicBool,
    behind: Notify,
}

#[derive(Debug, PartialEq, Eq)]
enum Step {
    /// All this snapshot knows is in.
    Current,
    /// Some of it is in.
    More,
    /// Somebody else was faster; look again.
    Raced,
}

impl Recent {
    pub(crate) fn read(&self) -> RwLockReadGuard<'_, Option<Ring>> {
        self.ring.read().unwrap_or_else(|e| e.into_inner())
    }
    fn cursor(&self) -> Option<i64> {
        self.read().as_ref().map(|r| r.cursor)
    }

    /// Brings the picture up to what `view` sees. `false`: it cannot serve this page.
    pub(crate) async fn catch_up(&self, view: &mut View) -> Result<bool> {
        if self.cursor().is_none() {
            if self.large.load(Ordering::Relaxed) || !self.load(view, SMALL).await? {
                self.large.store(true, Ordering::Relaxed);
                self.behind.notify_one();
                return Ok(false);
            }
            return Ok(true);
        }
        for _ in 0..3 {
            match self.step(view, PAGE_FACTS).await? {
                Step::Current => return Ok(true),
                Step::Raced => {}
                Step::More => {
                    self.behind.notify_one();
                    return Ok(false);
                }
            }
        }
        Ok(true) // others move it faster than we look: it is newer than this snapshot
    }

    /// Reads the newest roots. `false`: there are more than `limit`.
    async fn load(&self, view: &mut View, limit: usize) -> Result<bool> {
        // Some facts are heard twice rather than one never: on PostgreSQL an older transaction may still be running.
        let cursor = facts::newest_settled(view).await?.0.0;
        let roots = store::newest_roots(view, limit + 1).await?;
        let cut = roots.len() > limit;
        if cut && limit < LIMIT {
            return Ok(false);
        }
        let warming = store::warming(view, cursor, limit.min(WARMING)).await?;
        let mut ring = Ring::build(roots, cursor, cut);
        hear(&mut ring, &warming);
        let mut held = self.ring.write().unwrap_or_else(|e| e.into_inner());
        if held.is_none() {
            *held = Some(ring);
        }
        Ok(true)
    }

    async fn step(&self, view: &mut View, limit: usize) -> Result<Step> {
        let Some(cursor) = self.cursor() else { return Ok(Step::Raced) };
        let mut news = store::news(view, cursor, limit + 1).await?;
        if news.is_empty() {
            return Ok(Step::Current);
        }
        let more = news.len() > limit;
        if more && limit == PAGE_FACTS {
            return Ok(Step::More);
        }
        news.truncate(limit);
        let upto = news.iter().take_while(|n| n.settled).last().map_or(cursor, |n| n.id);
        let mut ids: Vec<i64> = news.iter().flat_map(|n| [n.root, n.item]).flatten().collect();
        ids.sort_unstable();
        ids.dedup();
        let fresh = if ids.is_empty() { vec![] } else { store::roots(view, &ids).await? };
        Ok(match (self.take(cursor, upto, fresh, &news), more && upto > cursor) {
            (false, _) => Step::Raced,
            (true, true) => Step::More,
            (true, false) => Step::Current,
        })
    }

    /// Puts in what was read, unless the picture has moved since `cursor`: an older snapshot never overwrites a newer one.
    fn take(&self, cursor: i64, upto: i64, fresh: Vec<Fresh>, news: &[store::News]) -> bool {
        let mut held = self.ring.write().unwrap_or_else(|e| e.into_inner());
        let Some(ring) = held.as_mut().filter(|r| r.cursor == cursor) else { return false };
        for root in fresh {
            ring.put(root);
        }
        // What is not settled is heard again, and counted then.
        hear(ring, news.get(..news.partition_point(|n| n.id <= upto)).unwrap_or_default());
        ring.trim(LIMIT);
        ring.cursor = upto;
        true
    }

    async fn keep_up(&self, app: &App) -> Result<()> {
        let system = || Viewer::system("recent activity");
        if self.cursor().is_none() {
            let mut view = app.view(system()).await?;
            view.heavy();
            self.load(&mut view, LIMIT).await?;
            tracing::info!(roots = self.read().as_ref().map_or(0, Ring::len), "recent activity is read");
        }
        while self.step(&mut app.view(system()).await?, BATCH).await? != Step::Current {}
        let Some(cursor) = self.cursor() else { return Ok(()) };
        let mut view = app.view(system()).await?;
        let newest: Vec<i64> = store::newest_roots(&mut view, AGAIN).await?.iter().map(|r| r.id).collect();
        let fresh = store::roots(&mut view, &newest).await?;
        self.take(cursor, cursor, fresh, &[]);
        Ok(())
    }
}

fn hear(ring: &mut Ring, news: &[store::News]) {
    for n in news {
        if let (Some(root), Some(event)) = (n.root, n.event()) {
            ring.hear(root, event, n.who, n.at.0);
        }
    }
}

impl Pulse for Recent {
    fn liveliest<'a>(&'a self, view: &'a mut View, people: &'a [PersonId], most: usize) -> Boxed<'a, Result<Vec<PersonId>>> {
        Box::pin(async move {
            // Where it is behind, an order of a moment ago will do.
            self.catch_up(view).await?;
            Ok(self.read().as_ref().map_or(vec![], |ring| ring.liveliest(people, most)))
        })
    }
}

/// Reads recent activity at start and looks after it.
pub(crate) async fn keep(app: App) {
    let Ok(recent) = app.plug::<Recent>() else { return };
    loop {
        if let Err(e) = recent.keep_up(&app).await {
            tracing::error!(error = %e, "recent activity could not be read");
        }
        let _ = tokio::time::timeout(Duration::from_secs(60), recent.behind.notified()).await;
    }
}
