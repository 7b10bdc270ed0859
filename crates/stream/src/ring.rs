//! The picture of recent activity: which roots moved, who made them, on whose board, who spoke last. Sorted lines of small
//! keys, one per person and per kind, so that the newest twenty of three hundred followed people are found by looking at
//! the ends of three hundred lines. It holds ids and moments, never text, and knows nothing of who may see what.

use crate::heat::{Event, Warmth};
use rustc_hash::{FxHashMap, FxHashSet};
use spine::{
    ItemId, PersonId, Time,
    items::{Place, Sort},
};
use std::collections::{BinaryHeap, HashMap};

/// How many of the last to speak are remembered per root.
const ACTORS: usize = 3;

/// Who spoke under a root; `answer`: with an answer rather than a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Actor {
    pub person: i64,
    pub answer: bool,
}

/// What is known of a root. Person 0 is nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    pub id: i64,
    pub active_at: i64,
    pub created_at: i64,
    pub author: i64,
    pub board: i64,
    /// The community it stands in; 0 is none.
    pub community: i64,
    /// Where its words first stood: itself, unless it was passed on.
    pub family: i64,
    kind: u16,
    actors: [Actor; ACTORS],
    /// How many different people spoke among the last replies looked at.
    pub speakers: u8,
    /// Those were all the replies there are.
    pub counted: bool,
}
impl Entry {
    pub fn key(&self, sort: Sort) -> Place {
        let at = match sort {
            Sort::Active => self.active_at,
            Sort::Newest => self.created_at,
        };
        Place { at: Time(at), id: ItemId(self.id) }
    }
    /// The last to speak, newest first, each once.
    pub fn actors(&self) -> impl Iterator<Item = Actor> + '_ {
        self.actors.iter().copied().filter(|a| a.person != 0)
    }
    /// Whoever brings it: its author, the owner of its board, the last to speak.
    fn people(&self) -> [i64; 2 + ACTORS] {
        let [a, b, c] = self.actors;
        [self.author, self.board, a.person, b.person, c.person]
    }
    fn lines(&self) -> impl Iterator<Item = Of> {
        let people = self.people();
        let distinct: Vec<Of> = people
            .iter()
            .enumerate()
            .filter(|(n, p)| **p != 0 && !people.iter().take(*n).any(|q| q == *p))
            .map(|(_, p)| Of::Person(*p))
            .collect();
        let community = (self.community != 0).then_some(Of::Community(self.community));
        [Of::All, Of::Kind(self.kind)].into_iter().chain(community).chain(distinct)
    }
}

/// A root as the database has it now.
#[derive(Debug, Clone)]
pub struct Fresh {
    pub id: i64,
    pub active_at: i64,
    pub created_at: i64,
    pub author: i64,
    pub board: Option<i64>,
    pub community: Option<i64>,
    pub family: i64,
    pub kind: String,
    pub live: bool,
    /// Newest first, `LOOKED_AT` at most; repetitions are fine.
    pub actors: Vec<Actor>,
    pub tags: Vec<String>,
}
/// How many of the last replies to a root are read.
pub const LOOKED_AT: usize = 40;

/// Whose line of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Of {
    All,
    Kind(u16),
    Person(i64),
    Community(i64),
    Tag(u32),
}

/// Keys oldest first: news are pushed at the end.
#[derive(Default)]
struct Lines(FxHashMap<Of, Vec<Place>>);
impl Lines {
    fn put(&mut self, of: Of, key: Place) {
        let line = self.0.entry(of).or_default();
        if line.last().is_none_or(|last| *last < key) {
            line.push(key);
        } else if let Err(place) = line.binary_search(&key) {
            line.insert(place, key);
        }
    }
    fn take(&mut self, of: Of, key: Place) {
        if let Some(line) = self.0.get_mut(&of) {
            if let Ok(place) = line.binary_search(&key) {
                line.remove(place);
            }
            if line.is_empty() {
                self.0.remove(&of);
            }
        }
    }
    fn line(&self, of: Of) -> &[Place] {
        self.0.get(&of).map_or(&[], Vec::as_slice)
    }
}

/// Which roots are looked for: by these people (author, board, last to speak), among these items or with one of these
/// tags; everybody's when there are no `people`. Of those what fits the filters, and nothing that was muted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'a> {
    pub people: Option<&'a FxHashSet<i64>>,
    pub items: &'a [i64],
    pub tags: &'a [String],
    /// Or in one of these.
    pub communities: &'a [i64],
    pub kind: Option<&'a str>,
    pub tag: Option<&'a str>,
    pub person: Option<i64>,
    /// Only what stands in this one.
    pub only_community: Option<i64>,
    pub muted_people: Option<&'a FxHashSet<i64>>,
    pub muted_roots: Option<&'a FxHashSet<i64>>,
    pub muted_communities: Option<&'a FxHashSet<i64>>,
    /// Each of those that were passed on, instead of one that stands for all of them.
    pub each: bool,
    /// As the list stood then: what was passed on later stands for nothing yet.
    pub as_of: Option<Time>,
}

/// The same in the numbers of this picture; `None` where nothing here can fit.
struct Sought<'a> {
    wanted: Wanted<'a>,
    kind: Option<u16>,
    tag: Option<u32>,
    tags: Vec<u32>,
}

#[derive(Default)]
pub struct Ring {
    entries: FxHashMap<i64, Entry>,
    active: Lines,
    newest: Lines,
    kinds: Vec<String>,
    /// The tags of roots that have any, and what the numbers stand for.
    tags: FxHashMap<i64, Box<[u32]>>,
    /// What was passed on, by where it first stood.
    copies: FxHashMap<i64, Vec<i64>>,
    named: HashMap<String, u32>,
    /// How fast what moved lately moves. Those that are cold are forgotten.
    warmths: FxHashMap<i64, Warmth>,
    /// Facts up to here are in.
    pub cursor: i64,
    /// Is a root that is not here perhaps in the database all the same?
    pub cut: bool,
}

impl Ring {
    /// All at once: put in any order, sorted at the end.
    pub fn build(roots: Vec<Fresh>, cursor: i64, cut: bool) -> Ring {
        let mut ring = Ring { cursor, cut, ..Ring::default() };
        for root in roots.into_iter().filter(|r| r.live) {
            let entry = ring.entry(root);
            if ring.entries.insert(entry.id, entry).is_none() {
                ring.join(&entry);
                for of in ring.lines(&entry) {
                    ring.active.0.entry(of).or_default().push(entry.key(Sort::Active));
                    ring.newest.0.entry(of).or_default().push(entry.key(Sort::Newest));
                }
            }
        }
        for line in ring.active.0.values_mut().chain(ring.newest.0.values_mut()) {
            line.sort_unstable();
            line.shrink_to_fit();
        }
        ring
    }

    fn entry(&mut self, r: Fresh) -> Entry {
        let kind = match self.kinds.iter().position(|k| *k == r.kind) {
            Some(n) => n,
            None => {
                self.kinds.push(r.kind);
                self.kinds.len() - 1
            }
        };
        if !r.tags.is_empty() {
            let tags = r.tags.into_iter().map(|tag| self.number(tag)).collect();
            self.tags.insert(r.id, tags);
        }
        let counted = r.actors.len() < LOOKED_AT;
        let mut actors = [Actor::default(); ACTORS];
        let mut seen: Vec<Actor> = vec![];
        for actor in r.actors {
            if !seen.iter().any(|a| a.person == actor.person) {
                seen.push(actor);
            }
        }
        for (place, actor) in actors.iter_mut().zip(&seen) {
            *place = *actor;
        }
        Entry {
            id: r.id,
            active_at: r.active_at,
            created_at: r.created_at,
            author: r.author,
            board: r.board.unwrap_or(0),
            community: r.community.unwrap_or(0),
            family: r.family,
            kind: u16::try_from(kind).unwrap_or(u16::MAX),
            actors,
            speakers: u8::try_from(seen.len()).unwrap_or(u8::MAX),
            counted,
        }
    }
    fn number(&mut self, tag: String) -> u32 {
        let next = u32::try_from(self.named.len()).unwrap_or(u32::MAX);
        *self.named.entry(tag).or_insert(next)
    }
    fn join(&mut self, entry: &Entry) {
        if entry.family != entry.id {
            self.copies.entry(entry.family).or_default().push(entry.id);
        }
    }
    fn leave(&mut self, entry: &Entry) {
        if let Some(copies) = self.copies.get_mut(&entry.family) {
            copies.retain(|id| *id != entry.id);
            if copies.is_empty() {
                self.copies.remove(&entry.family);
            }
        }
    }
    /// Of what was passed on one stands for all that are wanted: the one that moved last; where the order is by age the one
    /// that was first, so that passing on moves nothing.
    fn stands(&self, entry: &Entry, sort: Sort, s: &Sought<'_>) -> bool {
        let Some(copies) = self.copies.get(&entry.family).filter(|_| !s.wanted.each) else { return true };
        let there = |e: &&Entry| e.id != entry.id && s.wanted.as_of.is_none_or(|then| e.created_at <= then.0);
        let before = |e: &Entry| match sort {
            Sort::Active => e.key(sort) > entry.key(sort),
            Sort::Newest => e.key(sort) < entry.key(sort),
        };
        let mut others = copies.iter().chain([&entry.family]).filter_map(|id| self.entries.get(id)).filter(there);
        !others.any(|e| before(e) && self.fits(e, s))
    }
    /// Where the words of a root first stood.
    pub fn family(&self, id: i64) -> i64 {
        self.entries.get(&id).map_or(id, |e| e.family)
    }
    fn tags_of(&self, id: i64) -> &[u32] {
        self.tags.get(&id).map_or(&[], |t| t)
    }
    fn lines(&self, entry: &Entry) -> Vec<Of> {
        entry.lines().chain(self.tags_of(entry.id).iter().map(|t| Of::Tag(*t))).collect()
    }

    /// The state of a root as it is now; saying it twice is saying it once.
    pub fn put(&mut self, root: Fresh) {
        self.forget(root.id);
        if root.live {
            let entry = self.entry(root);
            for of in self.lines(&entry) {
                self.active.put(of, entry.key(Sort::Active));
                self.newest.put(of, entry.key(Sort::Newest));
            }
            self.join(&entry);
            self.entries.insert(entry.id, entry);
        }
    }

    fn forget(&mut self, id: i64) {
        if let Some(old) = self.entries.remove(&id) {
            self.leave(&old);
            for of in self.lines(&old) {
                self.active.take(of, old.key(Sort::Active));
                self.newest.take(of, old.key(Sort::Newest));
            }
            self.tags.remove(&id);
        }
    }

    /// Lets the longest asleep go once there are clearly more than `limit`.
    pub fn trim(&mut self, limit: usize) {
        if self.entries.len() <= limit + limit / 10 {
            return;
        }
        let old: Vec<i64> = self.active.line(Of::All).iter().take(self.entries.len() - limit).map(|k| k.id.0).collect();
        for id in old {
            self.forget(id);
        }
        self.cut = true;
    }

    /// Of a fact that will not be heard again.
    pub fn hear(&mut self, root: i64, event: Event, who: i64, at: i64) {
        const MANY: usize = 50_000;
        self.warmths.entry(root).or_default().hear(event, who, at);
        if self.warmths.len() > MANY * 2 {
            self.warmths.retain(|_, w| !w.is_cold(at));
            // More than that are alive: those that were here longest ago are known by their activity alone.
            if self.warmths.len() > MANY {
                let live: FxHashSet<i64> = self.active.line(Of::All).iter().rev().take(MANY).map(|k| k.id.0).collect();
                self.warmths.retain(|root, _| live.contains(root));
            }
        }
    }
    pub fn warmth(&self, root: i64) -> Option<&Warmth> {
        self.warmths.get(&root)
    }
    /// Of the `n` that were active last, in a community or anywhere, those that are wanted.
    pub fn latest(&self, wanted: Wanted<'_>, n: usize) -> Vec<Entry> {
        let Some(sought) = self.sought(wanted) else { return vec![] };
        let line = self.active.line(wanted.only_community.map_or(Of::All, Of::Community));
        let entries = line.iter().rev().take(n).filter_map(|k| self.entries.get(&k.id.0));
        entries.filter(|e| self.fits(e, &sought) && self.stands(e, Sort::Active, &sought)).copied().collect()
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Nothing that was made after this moment is missing here: older roots are here only while they are active.
    pub fn whole_since(&self) -> Time {
        self.active.line(Of::All).first().filter(|_| self.cut).map_or(Time(i64::MIN), |k| k.at)
    }

    fn sought<'a>(&self, wanted: Wanted<'a>) -> Option<Sought<'a>> {
        let kind = match wanted.kind {
            None => None,
            Some(name) => Some(self.kinds.iter().position(|k| k == name).and_then(|k| u16::try_from(k).ok())?),
        };
        let tag = match wanted.tag {
            None => None,
            Some(name) => Some(*self.named.get(name)?),
        };
        let tags = wanted.tags.iter().filter_map(|t| self.named.get(t).copied()).collect();
        Some(Sought { wanted, kind, tag, tags })
    }
    fn fits(&self, entry: &Entry, s: &Sought<'_>) -> bool {
        let w = &s.wanted;
        let tags = self.tags_of(entry.id);
        s.kind.is_none_or(|k| entry.kind == k)
            && s.tag.is_none_or(|t| tags.contains(&t))
            && w.person.is_none_or(|p| entry.people().contains(&p))
            && w.only_community.is_none_or(|c| entry.community == c)
            && !w.muted_roots.is_some_and(|m| m.contains(&entry.id))
            && !w.muted_people.is_some_and(|m| m.contains(&entry.author))
            && !w.muted_communities.is_some_and(|m| m.contains(&entry.community))
            && w.people.is_none_or(|people| {
                entry.people().iter().any(|p| people.contains(p))
                    || tags.iter().any(|t| s.tags.contains(t))
                    || w.items.contains(&entry.id)
                    || (entry.community != 0 && w.communities.contains(&entry.community))
            })
    }

    /// The first `n` roots after `before`, newest first.
    pub fn walk(&self, sort: Sort, wanted: Wanted<'_>, before: Place, n: usize) -> Vec<Entry> {
        let Some(sought) = self.sought(wanted) else { return vec![] };
        let lines = match sort {
            Sort::Active => &self.active,
            Sort::Newest => &self.newest,
        };
        let mut followed: Vec<Place> = vec![];
        let mut heads: BinaryHeap<(Place, &[Place])> = BinaryHeap::new();
        // The narrowest line there is; where several are merged, they are the ends of one line per person and tag.
        match (sought.tag, wanted.person, wanted.people, sought.kind) {
            (Some(t), ..) => heads.extend(head(until(lines.line(Of::Tag(t)), before))),
            (None, Some(p), ..) => heads.extend(head(until(lines.line(Of::Person(p)), before))),
            (None, None, Some(people), _) => {
                followed.extend(wanted.items.iter().filter_map(|id| Some(self.entries.get(id)?.key(sort))).filter(|k| *k < before));
                followed.sort_unstable();
                heads.extend(people.iter().filter_map(|p| head(until(lines.line(Of::Person(*p)), before))));
                heads.extend(sought.tags.iter().filter_map(|t| head(until(lines.line(Of::Tag(*t)), before))));
                heads.extend(wanted.communities.iter().filter_map(|c| head(until(lines.line(Of::Community(*c)), before))));
                heads.extend(head(&followed));
            }
            (None, None, None, Some(k)) => heads.extend(head(until(lines.line(Of::Kind(k)), before))),
            (None, None, None, None) => heads.extend(head(until(lines.line(Of::All), before))),
        }
        let mut out: Vec<Entry> = vec![];
        let mut last = None;
        while let Some((key, rest)) = heads.pop() {
            heads.extend(head(rest));
            if last == Some(key) {
                continue; // the same root on another's line
            }
            last = Some(key);
            if let Some(entry) = self.entries.get(&key.id.0).filter(|e| self.fits(e, &sought) && self.stands(e, sort, &sought)) {
                out.push(*entry);
                if out.len() == n {
                    break;
                }
            }
        }
        out
    }

    /// The newest `n` that are wanted and stand above `since`.
    pub fn since(&self, sort: Sort, wanted: Wanted<'_>, since: Time, n: usize) -> Vec<i64> {
        self.walk(sort, wanted, Place::TOP, n).iter().filter(|e| e.key(sort).at > since).map(|e| e.id).collect()
    }

    /// Of these people those around whom something moved last: one look at the end of each one's line.
    pub fn liveliest(&self, people: &[PersonId], most: usize) -> Vec<PersonId> {
        let mut all: Vec<(Place, PersonId)> =
            people.iter().filter_map(|p| Some((*self.active.line(Of::Person(p.0)).last()?, *p))).collect();
        all.sort_unstable_by(|a, b| b.cmp(a));
        all.truncate(most);
        all.into_iter().map(|one| one.1).collect()
    }

    /// Those of `ids` that are wanted and stand above `since`.
    pub fn above(&self, sort: Sort, wanted: Wanted<'_>, since: Time, ids: &[i64]) -> Vec<i64> {
        let Some(sought) = self.sought(wanted) else { return vec![] };
        let found = ids.iter().filter_map(|id| self.entries.get(id));
        found.filter(|e| e.key(sort).at > since && self.fits(e, &sought) && self.stands(e, sort, &sought)).map(|e| e.id).collect()
    }
}

fn until(line: &[Place], before: Place) -> &[Place] {
    line.get(..line.partition_point(|k| *k < before)).unwrap_or_default()
}
/// The newest key of a line and what is left of it.
fn head(line: &[Place]) -> Option<(Place, &[Place])> {
    line.split_last().map(|(last, rest)| (*last, rest))
}

#[cfg(test)]
mod tests;
