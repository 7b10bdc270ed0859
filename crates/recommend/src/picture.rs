//! What is kept in the process: the graph of those who work here, and the weights it taught. It can be thrown away and is
//! made again from the database. A small house is read by the first reader who finds it old; a large one in the background.

use crate::{
    graph::{Graph, Touch},
    learn::{Past, learn},
    meets::Meets,
    store,
    ties::{Groups, House, Row, Walk},
    weights::{FIXED, Weights},
};
use rustc_hash::FxHashMap;
use spine::{App, Error, Result, Time, View, Viewer, facts};
use std::{
    sync::{
        Mutex, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::sync::Notify;

/// A house so small that a reader may read it all.
const SMALL: usize = 2_000;
const PAGE: i64 = 2_000;
/// A large house is read again after so long: who came, left or moved to another unit. New ties are heard of meanwhile.
const AGAIN: Duration = Duration::from_secs(6 * 3600);
/// How long after a failure, however many ask.
const LATER: Duration = Duration::from_secs(30);
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
    /// One reads at a time.
    turn: tokio::sync::Mutex<()>,
    /// It was small and is no longer: it is to be read in the background, at once.
    grown: AtomicBool,
}

/// Somebody near, what each signal of the picture adds, what the viewer meets them in, and the sum of both.
pub struct Ranked {
    pub person: i64,
    pub parts: Row,
    pub meets: Meets,
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
        let (meets, newest) = store::meets(view).await?;
        let stands = self.stands();
        if stands.is_some_and(|(_, people)| people > SMALL) {
            if self.step(view, SOME).await? >= SOME {
                self.behind.notify_one();
            }
        } else if stands.is_none_or(|(cursor, _)| cursor < newest)
            && let Ok(_turn) = self.turn.try_lock()
        {
            // One reader reads for all; who comes meanwhile is answered from what is held.
            match Read::from(view, Some(SMALL)).await? {
                Some(read) => self.put(read, false).await?,
                None => {
                    self.grown.store(true, Ordering::Relaxed);
                    self.behind.notify_one();
                }
            }
        }
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        let Some(held) = held.as_ref() else { return Ok(vec![]) };
        let Ok(me) = held.ids.binary_search(&view.viewer.id.0) else { return Ok(vec![]) };
        let mut more = held.house.together(me as u32);
        more.extend(meets.keys().filter_map(|id| held.ids.binary_search(id).ok()).map(|n| n as u32));
        let rows = self.walk.lock().unwrap_or_else(PoisonError::into_inner).rows(&held.house, me as u32, day(view.now), &more);
        let mut all: Vec<Ranked> = rows
            .iter()
            .filter_map(|(p, row)| {
                let parts = held.weights.parts(row);
                let person = *held.ids.get(*p as usize)?;
                let meets = meets.get(&person).copied().unwrap_or_default();
                Some(Ranked { person, score: parts.iter().chain(&meets.parts()).sum(), parts, meets })
            })
            .collect();
        all.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.person.cmp(&b.person)));
        all.truncate(most);
        Ok(all)
    }

    async fn keep_up(&self, app: &App, read: &mut Option<tokio::time::Instant>) -> Result<()> {
        if read.is_none_or(|at| at.elapsed() > AGAIN) || self.grown.swap(false, Ordering::Relaxed) {
            let turn = self.turn.lock().await;
            let mut view = app.view(Viewer::system("whom one should know")).await?;
            view.heavy();
            let all = Read::from(&mut view, None).await?;
            drop(view);
            if let Some(all) = all {
                self.put(all, true).await?;
            }
            drop(turn);
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
            if n.verb == "invitation_accepted" {
                held.house.ties.add(touch);
            }
        }
        held.cursor = news.last().map_or(cursor, |n| n.id);
        Ok(news.len() as i64)
    }

    /// Learns from what was read, or a reader who does not wait for that keeps what was learnt, and holds it.
    async fn put(&self, read: Read, learns: bool) -> Result<()> {
        let known = (!learns).then(|| self.held.read().unwrap_or_else(PoisonError::into_inner).as_ref().map_or(FIXED, |h| h.weights));
        let built = tokio::task::spawn_blocking(move || {
            let Read { ids, ties, groups, cursor } = read;
            let people = ids.len();
            let past = Past { people, ties: &ties, beside: &[], groups: &groups, timed: true };
            let weights = known.unwrap_or_else(|| learn(&past));
            Held { house: House { ties: Graph::build(people, &ties), beside: Graph::default(), groups }, weights, ids, cursor }
        });
        let held = built.await.map_err(Error::fault)?;
        *self.held.write().unwrap_or_else(PoisonError::into_inner) = Some(held);
        Ok(())
    }
}

/// What the database says of everybody.
struct Read {
    ids: Vec<i64>,
    ties: Vec<Touch>,
    groups: Vec<Groups>,
    cursor: i64,
}
impl Read {
    /// `None`: there are more people than `most`.
    async fn from(view: &mut View, most: Option<usize>) -> Result<Option<Read>> {
        let cursor = facts::newest_settled(view).await?.0.0;
        let mut members: Vec<store::Member> = vec![];
        loop {
            let page = store::members(view, members.last().map_or(0, |m| m.id), PAGE).await?;
            let end = (page.len() as i64) < PAGE;
            members.extend(page);
            if most.is_some_and(|m| members.len() > m) {
                return Ok(None);
            }
            if end {
                break;
            }
            tokio::task::yield_now().await;
        }
        let numbers: FxHashMap<i64, u32> = members.iter().enumerate().map(|(n, m)| (m.id, n as u32)).collect();
        let touch = |(from, to, at): (i64, i64, Time)| Some(Touch { day: day(at), from: *numbers.get(&from)?, to: *numbers.get(&to)? });
        let mut ties = vec![];
        for ids in members.chunks(PAGE as usize) {
            let (Some(first), Some(last)) = (ids.first(), ids.last()) else { continue };
            ties.extend(store::contacts(view, first.id - 1, last.id).await?.into_iter().filter_map(touch));
            tokio::task::yield_now().await;
        }
        ties.sort_unstable();
        let manager = |m: &store::Member| if m.manager == 0 { String::new() } else { m.manager.to_string() };
        let teams: Vec<String> = members.iter().map(manager).collect();
        let groups = vec![
            Groups::of(store::numbered(members.iter().map(|m| m.unit.as_str()))),
            Groups::of(store::numbered(members.iter().map(|m| m.place.as_str()))),
            Groups::of(store::numbered(teams.iter().map(String::as_str))),
        ];
        Ok(Some(Read { ids: members.iter().map(|m| m.id).collect(), ties, groups, cursor }))
    }
}

/// Reads the picture at start and again from time to time.
pub(crate) async fn keep(app: App) {
    let Ok(picture) = app.plug::<Picture>() else { return };
    let mut read: Option<tokio::time::Instant> = None;
    loop {
        if let Err(e) = picture.keep_up(&app, &mut read).await {
            tracing::error!(error = %e, "whom one should know could not be read");
            tokio::time::sleep(LATER).await;
        }
        let _ = tokio::time::timeout(Duration::from_secs(60), picture.behind.notified()).await;
    }
}
