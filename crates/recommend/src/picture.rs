//! What is kept in the process: the graph of those who work here, and the weights it taught. It can be thrown away and is
//! made again from the database. A small house is read by the first reader who finds it old; a large one in the background.

use crate::{
    graph::{Graph, Touch},
    learn::{Past, learn},
    store,
    ties::{Groups, House, Row, Walk},
    weights::{FIXED, Weights},
};
use rustc_hash::FxHashMap;
use spine::{App, Error, Result, Time, View, Viewer, facts};
use std::{
    sync::{Mutex, PoisonError, RwLock},
    time::Duration,
};
use tokio::sync::Notify;

/// A house so small that a reader may read it all.
const SMALL: usize = 2_000;
const PAGE: i64 = 2_000;
/// A large house is read again after so long: who came, left or moved to another unit. New ties are heard of meanwhile.
const AGAIN: Duration = Duration::from_secs(6 * 3600);
/// Facts that are taken in on the way; more are left to the background.
const SOME: i64 = 500;
const MANY: i64 = 5_000;

struct Held {
    house: House,
    weights: Weights,
    /// Number of the database by number of the graph, ascending.
    ids: Vec<i64>,
    /// Facts up to here are in.
    cursor: i64,
}
#[derive(Default)]
pub struct Picture {
    held: RwLock<Option<Held>>,
    walk: Mutex<Walk>,
    behind: Notify,
}

/// Somebody near, what each signal adds, and the sum.
pub struct Ranked {
    pub person: i64,
    pub parts: Row,
    pub score: f64,
}

fn day(at: Time) -> u16 {
    u16::try_from(at.0 / Time::DAY).unwrap_or(u16::MAX)
}

impl Picture {
    /// Bytes of memory, and of how many people.
    pub fn size(&self) -> (usize, usize) {
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        held.as_ref().map_or((0, 0), |h| (h.house.bytes() + h.ids.capacity() * 8, h.ids.len()))
    }
    fn stands(&self) -> Option<(i64, usize)> {
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        held.as_ref().map(|h| (h.cursor, h.ids.len()))
    }

    /// The nearest people of the viewer, best first. Nobody, where the picture is not there yet.
    pub async fn nearest(&self, view: &mut View, most: usize) -> Result<Vec<Ranked>> {
        let newest = facts::newest_settled(view).await?.0.0;
        let large = self.stands().is_some_and(|(_, people)| people > SMALL);
        if large && self.step(view, SOME).await? >= SOME {
            self.behind.notify_one();
        }
        if !large && self.stands().is_none_or(|(cursor, _)| cursor < newest) && !self.load(view.app.clone(), Some(SMALL)).await? {
            self.behind.notify_one();
            return Ok(vec![]);
        }
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        let Some(held) = held.as_ref() else { return Ok(vec![]) };
        let Ok(me) = held.ids.binary_search(&view.viewer.id.0) else { return Ok(vec![]) };
        let more = held.house.together(me as u32);
        let rows = self.walk.lock().unwrap_or_else(PoisonError::into_inner).rows(&held.house, me as u32, day(view.now), &more);
        let mut all: Vec<Ranked> = rows
            .iter()
            .filter_map(|(p, row)| {
                let parts = held.weights.parts(row);
                Some(Ranked { person: *held.ids.get(*p as usize)?, score: parts.iter().sum(), parts })
            })
            .collect();
        all.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.person.cmp(&b.person)));
        all.truncate(most);
        Ok(all)
    }

    async fn keep_up(&self, app: &App, read: &mut Option<tokio::time::Instant>) -> Result<()> {
        if read.is_none_or(|at| at.elapsed() > AGAIN) {
            self.load(app.clone(), None).await?;
            *read = Some(tokio::time::Instant::now());
            let (bytes, people) = self.size();
            tracing::info!(people, bytes, "whom one should know is read");
        }
        // A small house is read again by whoever looks.
        if self.stands().is_some_and(|(_, people)| people > SMALL) {
            while self.step(&mut app.view(Viewer::system("whom one should know")).await?, MANY).await? >= MANY {}
        }
        Ok(())
    }

    /// Hears of new ties; how many facts there were. Somebody else may be faster: then they have heard them.
    async fn step(&self, view: &mut View, limit: i64) -> Result<i64> {
        let Some((cursor, _)) = self.stands() else { return Ok(0) };
        let news = store::news(view, cursor, limit).await?;
        let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
        let Some(held) = held.as_mut().filter(|h| h.cursor == cursor) else { return Ok(0) };
        for n in &news {
            let number = |id: i64| held.ids.binary_search(&id).ok().map(|n| n as u32);
            // Whoever is not there yet comes with the next reading.
            let (Some(from), Some(to)) = (number(n.actor), number(n.person)) else { continue };
            let touch = Touch { day: day(n.at), from, to };
            match n.verb.as_str() {
                "invitation_accepted" => held.house.ties.add(touch),
                "followed" => held.house.beside.add(touch),
                _ => {}
            }
        }
        held.cursor = news.last().map_or(cursor, |n| n.id);
        Ok(news.len() as i64)
    }

    /// Everything there is. `false`: there are more people than `most`.
    async fn load(&self, app: App, most: Option<usize>) -> Result<bool> {
        let mut view = app.view(Viewer::system("whom one should know")).await?;
        view.heavy();
        let cursor = facts::newest_settled(&mut view).await?.0.0;
        let mut members: Vec<store::Member> = vec![];
        loop {
            let page = store::members(&mut view, members.last().map_or(0, |m| m.id), PAGE).await?;
            let end = (page.len() as i64) < PAGE;
            members.extend(page);
            if most.is_some_and(|m| members.len() > m) {
                return Ok(false);
            }
            if end {
                break;
            }
        }
        let numbers: FxHashMap<i64, u32> = members.iter().enumerate().map(|(n, m)| (m.id, n as u32)).collect();
        let touch = |(from, to, at): (i64, i64, Time)| Some(Touch { day: day(at), from: *numbers.get(&from)?, to: *numbers.get(&to)? });
        let (mut ties, mut beside) = (vec![], vec![]);
        for ids in members.chunks(PAGE as usize) {
            let (Some(first), Some(last)) = (ids.first(), ids.last()) else { continue };
            ties.extend(store::contacts(&mut view, first.id - 1, last.id).await?.into_iter().filter_map(touch));
            beside.extend(store::follows(&mut view, first.id - 1, last.id).await?.into_iter().filter_map(touch));
        }
        drop(view);
        ties.sort_unstable();
        beside.sort_unstable();
        let manager = |m: &store::Member| if m.manager == 0 { String::new() } else { m.manager.to_string() };
        let teams: Vec<String> = members.iter().map(manager).collect();
        let groups = vec![
            Groups::of(store::numbered(members.iter().map(|m| m.unit.as_str()))),
            Groups::of(store::numbered(members.iter().map(|m| m.place.as_str()))),
            Groups::of(store::numbered(teams.iter().map(String::as_str))),
        ];
        let ids: Vec<i64> = members.iter().map(|m| m.id).collect();
        let people = ids.len();
        // A reader does not wait until something is learnt.
        let known = most.map(|_| self.held.read().unwrap_or_else(PoisonError::into_inner).as_ref().map_or(FIXED, |h| h.weights));
        let built = tokio::task::spawn_blocking(move || {
            let past = Past { people, ties: &ties, beside: &beside, groups: &groups, timed: true };
            let weights = known.unwrap_or_else(|| learn(&past));
            (House { ties: Graph::build(people, &ties), beside: Graph::build(people, &beside), groups }, weights)
        });
        let (house, weights) = built.await.map_err(Error::fault)?;
        *self.held.write().unwrap_or_else(PoisonError::into_inner) = Some(Held { house, weights, ids, cursor });
        Ok(true)
    }
}

/// Reads the picture at start and again from time to time.
pub(crate) async fn keep(app: App) {
    let Ok(picture) = app.plug::<Picture>() else { return };
    let mut read: Option<tokio::time::Instant> = None;
    loop {
        if let Err(e) = picture.keep_up(&app, &mut read).await {
            tracing::error!(error = %e, "whom one should know could not be read");
        }
        let _ = tokio::time::timeout(Duration::from_secs(60), picture.behind.notified()).await;
    }
}
