//! Keeping up: the index hears facts like every listener, but keeps its cursor in its own commit, so index and cursor
//! are always of one moment. It never knows what the database may still forget, and holds no connection while it writes.

use crate::{
    index::{Changes, Cursor, Index},
    store,
};
use kit::Error;
use spine::{App, Fact, FactId, ItemId, Result, Told, View, Viewer, facts, items::read};
use std::{collections::BTreeSet, sync::Arc, time::Duration};

const FACTS: i64 = 1000;
const PAGE: i64 = 500;
/// Likes alone only move ranks a little: they wait until there are many, or for this long.
const LIKES_WAIT: i64 = 60_000;
const LIKES_MANY: usize = 500;

/// Follows until the App stops: woken by commits, looking once a second, writing about once a second at most.
pub fn start(app: &App) {
    let again = app.clone();
    app.background_loop("search index", move || follow(again.clone()));
    let old = app.clone();
    app.background_loop("old searches", move || crate::tally::keep(old.clone()));
}

async fn follow(app: App) {
    let Ok(index) = app.plug::<Index>() else { return };
    let mut woken = app.woken();
    loop {
        match step(&app, &index, false).await {
            Ok(0) => {}
            Ok(heard) => {
                tracing::debug!(heard, "the search index is up to date with more facts");
                tokio::time::sleep(Duration::from_millis(700)).await;
                continue;
            }
            Err(e) => {
                tracing::error!(error = %e, "the search index cannot keep up");
                tokio::time::sleep(Duration::from_secs(5)).await;
            }
        }
        if let Ok(Ok(())) = tokio::time::timeout(Duration::from_secs(1), woken.changed()).await {
            // What comes together is written together.
            tokio::time::sleep(Duration::from_millis(300)).await;
        }
    }
}

/// Brings the index up to date now; returns the facts heard. For tests and commands.
pub async fn catch_up(app: &App) -> Result<u64> {
    let index = app.plug::<Index>()?;
    let mut heard = 0;
    loop {
        match step(app, &index, true).await? {
            0 => return Ok(heard),
            n => heard += n as u64,
        }
    }
}

/// Everything from the database again. `progress` hears how many documents are done and how many there are.
/// What was there stays searchable until the new index is whole.
pub async fn rebuild(app: &App, progress: impl Fn(u64, u64) + Send + Sync) -> Result<u64> {
    let index = app.plug::<Index>()?;
    let _turn = index.turn.lock().await;
    anew(app, &index, &progress).await
}

async fn system(app: &App) -> Result<View> {
    let mut view = app.view(Viewer::system("search index")).await?;
    view.heavy();
    Ok(view)
}
/// Work that blocks, away from the threads that serve.
pub async fn aside<T: Send + 'static>(index: &Arc<Index>, work: impl FnOnce(&Index) -> Result<T> + Send + 'static) -> Result<T> {
    let index = index.clone();
    tokio::task::spawn_blocking(move || work(&index)).await.map_err(Error::fault)?
}

/// Hears one batch. 0: nothing to do now.
async fn step(app: &App, index: &Arc<Index>, now_please: bool) -> Result<usize> {
    let _turn = index.turn.lock().await;
    let Some(cursor) = index.cursor() else {
        return again(app, index, "it was never filled").await;
    };
    let mut view = system(app).await?;
    let batch = facts::after(&mut view, FactId(cursor.fact), FACTS).await?;
    if !index.checked() {
        if !store::knows(&mut view, cursor).await? {
            drop(view);
            return again(app, index, "the database is not the one it was made from").await;
        }
        index.set_checked();
    }
    let Some((last, at)) = batch.last else { return Ok(0) };
    let to = Cursor { fact: last.0, at: at.0 };
    let told = batch.told;
    let touched = Touched::by(&told);
    if !now_please
        && touched.only_likes()
        && touched.likes.len() < LIKES_MANY
        && view.now.0 - told.first().map_or(0, |t| t.at.0) < LIKES_WAIT
    {
        return Ok(0);
    }
    let changes = touched.read(&mut view).await?;
    drop(view);
    app.settle().await?;
    aside(index, move |index| index.apply(&changes, to)).await?;
    Ok(told.len().max(1))
}

async fn again(app: &App, index: &Arc<Index>, why: &str) -> Result<usize> {
    tracing::info!(why, "the search index is filled from the database");
    let n = anew(app, index, &|_, _| {}).await?;
    tracing::info!(documents = n, "the search index is filled");
    Ok(1)
}

async fn anew(app: &App, index: &Arc<Index>, progress: &(impl Fn(u64, u64) + Send + Sync)) -> Result<u64> {
    let result = fill(app, index, progress).await;
    if result.is_err() {
        index.abandon();
    }
    result
}

async fn fill(app: &App, index: &Arc<Index>, progress: &(impl Fn(u64, u64) + Send + Sync)) -> Result<u64> {
    // The cursor first: what happens meanwhile is heard again afterwards, and hearing twice is harmless.
    let mut view = system(app).await?;
    let (fact, at) = facts::newest_settled(&mut view).await?;
    let cursor = Cursor { fact: fact.0, at: at.0 };
    let total = store::count(&mut view).await?;
    drop(view);
    progress(0, total);
    aside(index, move |index| index.begin_anew(total)).await?;
    let mut done = 0;
    let mut after = ItemId(0);
    loop {
        let mut view = system(app).await?;
        let rows = read::for_index(&mut view, after, PAGE).await?;
        let Some(last) = rows.last() else { break };
        after = last.id;
        let items = store::item_docs(&mut view, rows).await?;
        drop(view);
        done += items.len() as u64;
        aside(index, move |index| index.add_more(&Changes { items, ..Changes::default() })).await?;
        progress(done, total.max(done));
    }
    let mut after = 0;
    loop {
        let mut view = system(app).await?;
        let people = store::people_after(&mut view, after, PAGE).await?;
        drop(view);
        let Some(last) = people.last() else { break };
        after = last.id;
        done += people.len() as u64;
        aside(index, move |index| index.add_more(&Changes { people, ..Changes::default() })).await?;
        progress(done, total.max(done));
    }
    app.settle().await?;
    aside(index, move |index| index.finish(cursor)).await?;
    index.set_checked();
    Ok(done)
}

/// What a batch of facts changes in the index.
#[derive(Default)]
struct Touched {
    items: BTreeSet<i64>,
    /// Roots of which every reply changes too.
    trees: BTreeSet<i64>,
    people: BTreeSet<i64>,
    likes: BTreeSet<i64>,
}

impl Touched {
    fn by(told: &[Told]) -> Touched {
        let mut t = Touched::default();
        for told in told {
            match &told.fact {
                Fact::Created { item } => {
                    t.items.insert(item.0);
                }
                // The root as well: its last activity moved.
                Fact::Replied { item, root } | Fact::Edited { item, root } => t.items.extend([item.0, root.0]),
                Fact::Trashed { root, .. } | Fact::Restored { root, .. } | Fact::Held { root, .. } | Fact::Released { root, .. } => {
                    t.trees.insert(root.0);
                }
                Fact::AudienceChanged { item, .. } => {
                    t.trees.insert(item.0);
                }
                Fact::Referred { item, linked, .. } => t.items.extend([item.0, linked.0]),
                Fact::Liked { item, .. } => {
                    t.likes.insert(item.0);
                }
                Fact::PersonChanged { who } | Fact::PersonTagged { who, .. } => {
                    t.people.insert(who.0);
                }
                Fact::Mentioned { .. }
                | Fact::Shown { .. }
                | Fact::Reposted { .. }
                | Fact::Accepted { .. }
                | Fact::Confirmed { .. }
                | Fact::Credited { .. }
                | Fact::Thanked { .. }
                | Fact::Followed { .. }
                | Fact::Invited { .. }
                | Fact::InvitationAccepted { .. }
                | Fact::Touched { .. }
                | Fact::LinkMade { .. }
                | Fact::Tested { .. }
                | Fact::CommunityChanged { .. }
                | Fact::CommunityJoined { .. }
                | Fact::CommunityLeft { .. }
                | Fact::CommunityAsked { .. }
                | Fact::CommunityLetIn { .. }
                | Fact::CommunityInvited { .. }
                | Fact::Waits { .. }
                | Fact::Judged { .. }
                | Fact::CommunityRead { .. }
                | Fact::CommunityRole { .. }
                | Fact::CommunityBarred { .. }
                | Fact::ToDecide { .. }
                | Fact::Reviewed { .. }
                | Fact::CommunityOffered { .. }
                | Fact::GuestEnding { .. }
                | Fact::EventChanged { .. }
                | Fact::EventCancelled { .. }
                | Fact::EventSoon { .. }
                | Fact::EventSeat { .. }
                | Fact::EventInvited { .. }
                | Fact::ReadDue { .. }
                | Fact::QuestionDue { .. }
                | Fact::QuestionOffered { .. }
                | Fact::SearchFound { .. } => {}
            }
        }
        t
    }
    fn only_likes(&self) -> bool {
        !self.likes.is_empty() && self.items.is_empty() && self.trees.is_empty() && self.people.is_empty()
    }
    async fn read(self, view: &mut View) -> Result<Changes> {
        let mut ids = self.items;
        ids.extend(self.likes);
        for root in self.trees {
            ids.insert(root);
            ids.extend(read::tree_ids(view, ItemId(root)).await?);
        }
        let mut changes =
            Changes { gone_items: ids.into_iter().collect(), gone_people: self.people.into_iter().collect(), ..Changes::default() };
        for some in changes.gone_items.chunks(PAGE as usize) {
            let rows = read::for_index_ids(view, some).await?;
            changes.items.extend(store::item_docs(view, rows).await?);
        }
        for some in changes.gone_people.chunks(PAGE as usize) {
            changes.people.extend(store::people(view, some).await?);
        }
        Ok(changes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kit::Time;
    use spine::PersonId;

    fn told(facts: Vec<Fact>) -> Vec<Told> {
        facts
            .into_iter()
            .enumerate()
            .map(|(n, fact)| Told { id: FactId(n as i64), at: Time(0), actor: PersonId(1), quiet: false, fact })
            .collect()
    }

    #[test]
    fn what_a_fact_changes() {
        let (item, root) = (ItemId(5), ItemId(2));
        let t = Touched::by(&told(vec![
            Fact::Created { item: root },
            Fact::Replied { item, root },
            Fact::Trashed { item, root },
            Fact::AudienceChanged { item: ItemId(9), from: None },
            Fact::PersonChanged { who: PersonId(4) },
            Fact::Followed { who: PersonId(8) },
        ]));
        assert_eq!((t.items.len(), t.trees.len(), t.people.len()), (2, 2, 1), "removing a reply touches all that hangs on its root");
        assert!(!t.only_likes());
        assert!(Touched::by(&told(vec![Fact::Liked { item, root }, Fact::Followed { who: PersonId(1) }])).only_likes());
        assert!(!Touched::by(&told(vec![Fact::Followed { who: PersonId(1) }])).only_likes());
    }
}
