//! The picture of recent activity: which roots moved, who made them, on whose board, who spoke last. Sorted lines of small
//! keys, one per person and per kind, so that the newest twenty of three hundred followed people are found by looking at
//! the ends of three hundred lines. It holds ids and moments, never text, and knows nothing of who may see what.

use spine::{
    ItemId, Time,
    items::{Place, Sort},
};
use std::collections::{BinaryHeap, HashMap, HashSet};

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
    fn key(&self, sort: Sort) -> Place {
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
    fn lines(&self) -> impl Iterator<Item = Of> {
        let [a, b, c] = self.actors;
        let people = [self.author, self.board, a.person, b.person, c.person];
        let distinct: Vec<Of> = people
            .iter()
            .enumerate()
            .filter(|(n, p)| **p != 0 && !people.iter().take(*n).any(|q| q == *p))
            .map(|(_, p)| Of::Person(*p))
            .collect();
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
struct Lines(HashMap<Of, Vec<Place>>);
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
        let old: Vec<i64> = self.active.line(Of::All).iter().take(self.entries.len() - limit).map(|k| k.id.0).collect();
        for id in old {
            self.forget(id);
        }
        self.cut = true;
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// The first `n` roots after `before`, newest first.
    pub fn walk(&self, sort: Sort, wanted: Wanted<'_>, before: Place, n: usize) -> Vec<Entry> {
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
        let mut followed: Vec<Place> =
            wanted.items.iter().filter_map(|id| Some(self.entries.get(id)?.key(sort))).filter(|k| *k < before).collect();
        followed.sort_unstable();
        let mut heads: BinaryHeap<(Place, &[Place])> = BinaryHeap::new();
        match (wanted.people, kind) {
            (None, None) => heads.extend(head(until(lines.line(Of::All), before))),
            (None, Some(k)) => heads.extend(head(until(lines.line(Of::Kind(k)), before))),
            (Some(people), _) => {
                heads.extend(people.iter().filter_map(|p| head(until(lines.line(Of::Person(*p)), before))));
                heads.extend(head(&followed));
            }
        }
        let mut out: Vec<Entry> = vec![];
        let mut last = None;
        while let Some((key, rest)) = heads.pop() {
            heads.extend(head(rest));
            if last == Some(key) {
                continue; // the same root on another's line
            }
            last = Some(key);
            if let Some(entry) = self.entries.get(&key.id.0).filter(|e| kind.is_none_or(|k| e.kind == k)) {
                out.push(*entry);
                if out.len() == n {
                    break;
                }
            }
        }
        out
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
mod tests {
    use super::*;

    fn root(id: i64, at: i64, author: i64) -> Fresh {
        Fresh { id, active_at: at, created_at: id, author, board: None, kind: "status".into(), live: true, actors: vec![] }
    }
    fn place(at: i64, id: i64) -> Place {
        Place { at: Time(at), id: ItemId(id) }
    }
    fn ids(found: &[Entry]) -> Vec<i64> {
        found.iter().map(|e| e.id).collect()
    }
    fn people(ids: &[i64]) -> HashSet<i64> {
        ids.iter().copied().collect()
    }

    #[test]
    fn what_moves_floats_and_what_is_trashed_is_gone() {
        let mut ring = Ring::build(vec![root(1, 10, 1), root(2, 30, 2), root(3, 20, 3)], 0, false);
        let all = |r: &Ring| ids(&r.walk(Sort::Active, Wanted::default(), Place::TOP, 9));
        assert_eq!(all(&ring), [2, 3, 1]);
        ring.put(root(1, 40, 1));
        ring.put(root(1, 40, 1));
        assert_eq!(all(&ring), [1, 2, 3]);
        assert_eq!(ids(&ring.walk(Sort::Newest, Wanted::default(), Place::TOP, 9)), [3, 2, 1]);
        ring.put(Fresh { live: false, ..root(2, 30, 2) });
        assert_eq!(all(&ring), [1, 3]);
        assert_eq!(ids(&ring.walk(Sort::Active, Wanted::default(), place(40, 1), 9)), [3]);
    }

    #[test]
    fn a_person_brings_what_they_wrote_where_they_spoke_and_their_board_each_once() {
        let spoke = |p| Actor { person: p, answer: true };
        let rows = vec![
            root(1, 10, 7),
            Fresh { board: Some(7), ..root(2, 20, 1) },
            Fresh { actors: vec![spoke(7), spoke(7), spoke(2), spoke(3), spoke(4)], ..root(3, 30, 7) },
            Fresh { actors: vec![spoke(2), spoke(7)], ..root(4, 40, 1) },
            root(5, 50, 1),
        ];
        let ring = Ring::build(rows, 0, false);
        let seven = people(&[7]);
        let find = |items: &[i64]| ids(&ring.walk(Sort::Active, Wanted { people: Some(&seven), items, kind: None }, Place::TOP, 9));
        assert_eq!(find(&[]), [4, 3, 2, 1]);
        assert_eq!(find(&[5, 4, 99]), [5, 4, 3, 2, 1]);
        assert_eq!(ring.entries[&3].actors().map(|a| a.person).collect::<Vec<_>>(), [7, 2, 3]);
    }

    #[test]
    fn kinds_are_filtered_and_unknown_ones_find_nothing() {
        let ring = Ring::build(vec![root(1, 10, 1), Fresh { kind: "question".into(), ..root(2, 20, 1) }, root(3, 30, 1)], 0, false);
        let one = people(&[1]);
        for people in [None, Some(&one)] {
            let find = |kind| ids(&ring.walk(Sort::Active, Wanted { people, items: &[], kind: Some(kind) }, Place::TOP, 9));
            assert_eq!(find("question"), [2]);
            assert_eq!(find("status"), [3, 1]);
            assert_eq!(find("poem"), [0i64; 0]);
        }
    }

    #[test]
    fn the_longest_asleep_go_first() {
        let mut ring = Ring::build((1..=120).map(|n| root(n, n, 1)).collect(), 0, false);
        ring.trim(110);
        assert!(!ring.cut && ring.len() == 120, "a tenth more is still fine");
        ring.trim(100);
        assert!(ring.cut);
        assert_eq!(ring.len(), 100);
        assert_eq!(ids(&ring.walk(Sort::Active, Wanted::default(), place(22, 22), 9)), [21]);
    }

    /// The same picture whether it grew or was built, for any order of changes.
    #[test]
    fn growing_and_building_agree() {
        let rng = kit::Rng::seeded(7);
        let mut now: HashMap<i64, Fresh> = HashMap::new();
        let mut grown = Ring::default();
        for _ in 0..3000 {
            let id = rng.below(200) as i64 + 1;
            let mut r = root(id, rng.below(1000) as i64, rng.below(20) as i64 + 1);
            r.created_at = id / 3;
            r.live = rng.below(5) > 0;
            r.board = (rng.below(2) == 0).then(|| rng.below(20) as i64 + 1);
            r.actors = (0..rng.below(5)).map(|_| Actor { person: rng.below(20) as i64 + 1, answer: false }).collect();
            grown.put(r.clone());
            now.insert(id, r);
        }
        let built = Ring::build(now.into_values().collect(), 0, false);
        assert_eq!(grown.len(), built.len());
        for sort in [Sort::Active, Sort::Newest] {
            for who in 0..=20 {
                let some = people(&[who, (who * 7) % 20]);
                for people in [None, Some(&some)] {
                    let find = |r: &Ring| ids(&r.walk(sort, Wanted { people, items: &[], kind: None }, Place::TOP, 500));
                    assert_eq!(find(&grown), find(&built));
                }
            }
        }
    }

    /// Prints how long a page's scan takes at full size: `cargo test -p stream --release -- --nocapture how_long`.
    #[test]
    fn how_long_a_scan_takes() {
        let rng = kit::Rng::seeded(1);
        // a few write much, most write little
        let person = || (rng.below(20_000) * rng.below(1000) * rng.below(1000) / 1_000_000) as i64 + 1;
        let rows: Vec<Fresh> = (1..=20_000)
            .map(|n| Fresh { board: Some(person()), actors: vec![Actor { person: person(), answer: false }], ..root(n, n, person()) })
            .collect();
        let clock = kit::Clock::System;
        let start = clock.now();
        let ring = Ring::build(rows, 0, false);
        println!("built {} roots in {} ms", ring.len(), clock.now().0 - start.0);
        for follows in [10, 300, 3000] {
            let some: HashSet<i64> = (0..follows).map(|_| person()).collect();
            let start = clock.now();
            for _ in 0..100 {
                assert!(ring.walk(Sort::Active, Wanted { people: Some(&some), items: &[], kind: None }, Place::TOP, 25).len() <= 25);
            }
            println!("following {} people: {} µs a page", some.len(), (clock.now().0 - start.0) * 10);
        }
    }
}
