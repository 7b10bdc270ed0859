//! What is kept in the process: the picture of who wrote when, brought up to date inside each reader's own snapshot, and
//! the weights that the house has taught. Both can be thrown away and are made again from the database. Reading two
//! million posts takes seconds and happens in the background; until then nobody is named.

use crate::{
    learn,
    past::Past,
    store,
    weights::{FIXED, Weights},
};
use spine::{App, Result, View, Viewer, facts};
use std::{
    sync::{PoisonError, RwLock, RwLockReadGuard},
    time::Duration,
};
use tokio::sync::Notify;

/// A house so small that the first reader may read it all.
const SMALL: i64 = 2_000;
/// Facts a reader takes in on the way; more are left to the background.
const SOME: usize = 300;
const MANY: usize = 5_000;
const PAGE: i64 = 20_000;
/// What was learnt is learnt again after so long.
const DAY: Duration = Duration::from_secs(24 * 3600);

pub struct Know {
    past: RwLock<Option<Past>>,
    weights: RwLock<Weights>,
    behind: Notify,
}
impl Default for Know {
    fn default() -> Know {
        Know { past: RwLock::new(None), weights: RwLock::new(FIXED), behind: Notify::new() }
    }
}

impl Know {
    pub fn past(&self) -> RwLockReadGuard<'_, Option<Past>> {
        self.past.read().unwrap_or_else(PoisonError::into_inner)
    }
    pub fn weights(&self) -> Weights {
        *self.weights.read().unwrap_or_else(PoisonError::into_inner)
    }
    pub(crate) fn taught(&self, weights: Weights) {
        *self.weights.write().unwrap_or_else(PoisonError::into_inner) = weights;
    }
    fn cursor(&self) -> Option<i64> {
        self.past().as_ref().map(|p| p.cursor)
    }

    /// Brings the picture up to what `view` sees. `false`: it cannot serve this reader yet.
    pub async fn catch_up(&self, view: &mut View) -> Result<bool> {
        if self.cursor().is_none() && !self.load(view, Some(SMALL)).await? {
            self.behind.notify_one();
            return Ok(false);
        }
        for _ in 0..3 {
            match self.step(view, SOME).await? {
                Some(0) => return Ok(true),
                Some(n) if n >= SOME => {
                    self.behind.notify_one();
                    return Ok(false);
                }
                _ => {}
            }
        }
        Ok(true) // others move it faster than we look: it is newer than this snapshot
    }

    /// Everything there is. `false`: there is more than `most`.
    async fn load(&self, view: &mut View, most: Option<i64>) -> Result<bool> {
        let cursor = facts::newest_settled(view).await?.0.0;
        let (mut posts, mut after) = (vec![], 0);
        loop {
            let page = store::posts_after(view, after, most.map_or(PAGE, |m| m + 1)).await?;
            let Some(last) = page.last() else { break };
            after = last.id;
            posts.extend(page);
            if most.is_some_and(|m| posts.len() as i64 > m) {
                return Ok(false);
            }
        }
        let past = Past::build(posts, cursor);
        let mut held = self.past.write().unwrap_or_else(PoisonError::into_inner);
        if held.as_ref().is_none_or(|h| h.cursor <= cursor) {
            *held = Some(past);
        }
        Ok(true)
    }

    /// Hears some facts; how many. `None`: somebody else was faster.
    async fn step(&self, view: &mut View, limit: usize) -> Result<Option<usize>> {
        let Some(cursor) = self.cursor() else { return Ok(None) };
        let news = store::news(view, cursor, limit).await?;
        if news.is_empty() {
            return Ok(Some(0));
        }
        let settled = news.iter().take_while(|n| n.settled).last().map(|n| n.id);
        let (mut one, mut whole): (Vec<i64>, Vec<i64>) = (vec![], vec![]);
        for n in &news {
            match n.verb.as_str() {
                "created" | "replied" => one.extend(n.item),
                "trashed" | "restored" | "held" | "released" | "audience_changed" | "referred" => {
                    whole.extend([n.root, n.item].iter().flatten())
                }
                _ => {}
            }
        }
        for ids in [&mut one, &mut whole] {
            ids.sort_unstable();
            ids.dedup();
        }
        let posts = if one.is_empty() { vec![] } else { store::posts(view, &one).await? };
        let threads = if whole.is_empty() { vec![] } else { store::threads(view, &whole).await? };
        let mut held = self.past.write().unwrap_or_else(PoisonError::into_inner);
        let Some(past) = held.as_mut().filter(|p| p.cursor == cursor) else { return Ok(None) };
        posts.iter().for_each(|p| past.add(p));
        past.replace(&whole, &threads);
        past.cursor = settled.unwrap_or(cursor);
        // What is not settled is heard again at the next look, which changes nothing.
        Ok(Some(if settled.is_some() { news.len() } else { 0 }))
    }

    async fn keep_up(&self, app: &App) -> Result<()> {
        let mut view = app.view(Viewer::system("who knows")).await?;
        view.heavy();
        if self.cursor().is_none() {
            self.load(&mut view, None).await?;
            tracing::info!(posts = self.past().as_ref().map_or(0, Past::len), "who wrote when is read");
        }
        drop(view);
        while self.step(&mut app.view(Viewer::system("who knows")).await?, MANY).await?.is_none_or(|n| n > 0) {}
        Ok(())
    }
}

/// Reads the picture at start and looks after it; learns once a day.
pub(crate) async fn keep(app: App) {
    let Ok(know) = app.plug::<Know>() else { return };
    let mut learnt: Option<tokio::time::Instant> = None;
    loop {
        if let Err(e) = know.keep_up(&app).await {
            tracing::error!(error = %e, "who wrote when could not be read");
        } else if learnt.is_none_or(|at| at.elapsed() > DAY) {
            learnt = Some(tokio::time::Instant::now());
            if let Err(e) = learn::learn(&app).await {
                tracing::error!(error = %e, "what answered questions teach could not be read");
            }
        }
        let _ = tokio::time::timeout(Duration::from_secs(60), know.behind.notified()).await;
    }
}

/// Brings the picture up to date now: for commands and tests.
pub async fn catch_up(app: &App) -> Result<()> {
    app.plug::<Know>()?.keep_up(app).await
}
