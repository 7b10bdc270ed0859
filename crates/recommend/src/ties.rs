//! What is counted for somebody whom somebody else should know, as plain numbers: from the graph to one row of signals for
//! each. No database, no clock; the same for a page, for learning and for measuring. What a page gives as reasons is made
//! from the parts of the same row (`Weights::parts`), so that it never says what was not counted.

use crate::graph::{Graph, Near};

/// How many signals there are.
pub const N: usize = 22;
pub type Row = [f64; N];
/// Kinds of groups: units, places, communities. What there is beyond is not looked at.
pub const KINDS: usize = 4;
pub const NAMES: [&str; N] = [
    "shared ties",
    "ties of ties of ties",
    "ties much alike",
    "short ways",
    "knows many",
    "is turned to",
    "turn to the same",
    "the same turn to both",
    "shared ties lately",
    "active lately",
    "work together",
    "shared colleagues",
    "colleagues' ties",
    "colleagues turn to",
    "their ties here 1",
    "their ties here 2",
    "their ties here 3",
    "their ties here 4",
    "my ties there 1",
    "my ties there 2",
    "my ties there 3",
    "my ties there 4",
];

/// Who is in which group of one kind; 0: in none.
#[derive(Debug, Clone, Default)]
pub struct Groups {
    of: Vec<u32>,
    size: Vec<u32>,
}
impl Groups {
    pub fn of(of: Vec<u32>) -> Groups {
        let mut size = vec![0; of.iter().max().map_or(0, |m| *m as usize + 1)];
        for group in &of {
            size.get_mut(*group as usize).into_iter().for_each(|n| *n += 1);
        }
        Groups { of, size }
    }
    fn get(&self, person: u32) -> u32 {
        self.of.get(person as usize).copied().unwrap_or_default()
    }
    fn size(&self, group: u32) -> f64 {
        self.size.get(group as usize).copied().map_or(0.0, f64::from)
    }
    fn bytes(&self) -> usize {
        (self.of.capacity() + self.size.capacity()) * 4
    }
}

/// All that is looked at.
#[derive(Default)]
pub struct House {
    /// What is foretold: who has chosen whom.
    pub ties: Graph,
    /// What else passes between people: who answered whom, who works with whom.
    pub beside: Graph,
    pub groups: Vec<Groups>,
}
impl House {
    pub fn bytes(&self) -> usize {
        self.ties.bytes() + self.beside.bytes() + self.groups.iter().map(Groups::bytes).sum::<usize>()
    }
    fn people(&self) -> usize {
        self.ties.people().max(self.beside.people())
    }
    /// Who is in one small group with somebody: to them no tie may lead as yet.
    pub fn together(&self, who: u32) -> Vec<u32> {
        let mut out = vec![];
        for groups in self.groups.iter().take(KINDS) {
            let group = groups.get(who);
            if group != 0 && groups.size(group) <= SMALL {
                out.extend((0..).zip(&groups.of).filter(|(_, g)| **g == group).map(|(p, _): (u32, _)| p));
            }
        }
        out
    }
}

/// Who is in one group with so many is near all of them for that alone no more.
const SMALL: f64 = 200.0;
/// Who has to do with more people than this says next to nothing about which of them should meet: no way leads through.
const HUB: usize = 1_000;
/// From so many people, the nearest, a third step is taken.
const MIDDLE: usize = 1_000;
/// Of so many, the nearest, all signals are read.
const LOOKED_AT: usize = 1_000;
/// Of whoever has to do with very many: those last.
fn own(ties: &Graph, who: u32) -> Vec<Near> {
    let mut all = ties.near(who).to_vec();
    if all.len() > HUB {
        all.sort_by_key(|n| std::cmp::Reverse((n.day(), n.who())));
        all.truncate(HUB);
    }
    all
}
/// To whom a way leads through somebody.
fn through(ties: &Graph, mid: u32) -> &[Near] {
    let list = ties.near(mid);
    if list.len() > HUB { &[] } else { list }
}
/// What is summed up for everybody who is reached.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    common: f32,
    shared: f32,
    third: f32,
    same_out: f32,
    same_in: f32,
    lately: f32,
    colleagues: f32,
    theirs: f32,
    turned_to: f32,
    met: bool,
}

/// A place to add up in, used again and again: it is as long as the house has people and is wiped where it was touched.
#[derive(Default)]
pub struct Walk {
    sums: Vec<Sums>,
    met: Vec<u32>,
}
impl Walk {
    fn at(&mut self, who: u32) -> Option<&mut Sums> {
        let sums = self.sums.get_mut(who as usize)?;
        if !sums.met {
            sums.met = true;
            self.met.push(who);
        }
        Some(sums)
    }
    fn of(&self, who: u32) -> Sums {
        self.sums.get(who as usize).copied().unwrap_or_default()
    }
    fn wipe(&mut self) {
        for who in std::mem::take(&mut self.met) {
            self.sums.get_mut(who as usize).into_iter().for_each(|s| *s = Sums::default());
        }
    }

    /// Everybody to whom short ways lead and with whom there is no tie yet, and all of `more`, each with a row.
    pub fn rows(&mut self, house: &House, who: u32, day: u16, more: &[u32]) -> Vec<(u32, Row)> {
        self.sums.resize(house.people().max(self.sums.len()), Sums::default());
        self.two_steps(&house.ties, who, day);
        self.third_step(&house.ties);
        self.beside(house, who);
        let known = house.ties.near(who);
        let new = |p: u32| p != who && known.binary_search_by_key(&p, |n| n.who()).is_err();
        let mut people: Vec<u32> = self.met.iter().chain(more).copied().filter(|p| new(*p)).collect();
        people.sort_unstable();
        people.dedup();
        if people.len() > LOOKED_AT {
            self.nearest(&mut people, more);
            people.retain(|p| new(*p));
        }
        let mine = Affinity::of(house, who);
        let mut rows: Vec<(u32, Row)> = people.iter().map(|p| (*p, row(house, self.of(*p), who, *p, day, &mine))).collect();
        self.wipe();
        even(&mut rows);
        rows
    }

    /// In a large house short ways lead to very many; those to whom most of them lead are looked at closely, and all of `more`.
    fn nearest(&self, people: &mut Vec<u32>, more: &[u32]) {
        let near = |p: &u32| {
            let s = self.of(*p);
            s.shared + s.third + s.colleagues + s.theirs
        };
        people.select_nth_unstable_by(LOOKED_AT, |a, b| near(b).total_cmp(&near(a)).then(a.cmp(b)));
        people.truncate(LOOKED_AT);
        people.extend_from_slice(more);
        people.sort_unstable();
        people.dedup();
    }

    fn two_steps(&mut self, ties: &Graph, who: u32, day: u16) {
        for mid in own(ties, who) {
            let list = through(ties, mid.who());
            let (mut turned_to, mut turns, mut passes) = (0.0_f32, 0.0_f32, 0.0_f32);
            for n in list {
                turned_to += f32::from(u8::from(n.back()));
                turns += f32::from(u8::from(n.out()));
                passes += n.strength(day).ln_1p();
            }
            let (each, lately) = (1.0 / list.len().max(1) as f32, mid.strength(day).ln_1p() / passes.max(1e-9));
            for n in list {
                let Some(sums) = self.at(n.who()) else { continue };
                sums.common += 1.0;
                sums.shared += each;
                sums.lately += lately * n.strength(day).ln_1p();
                if mid.out() && n.back() {
                    sums.same_out += 1.0 / turned_to.max(1.0);
                }
                if mid.back() && n.out() {
                    sums.same_in += 1.0 / turns.max(1.0);
                }
            }
        }
    }
    fn third_step(&mut self, ties: &Graph) {
        let mut middle: Vec<(f32, u32)> = self.met.iter().map(|p| (self.of(*p).shared / ties.degree(*p).max(1.0), *p)).collect();
        if middle.len() > MIDDLE {
            middle.select_nth_unstable_by(MIDDLE, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            middle.truncate(MIDDLE);
        }
        middle.sort_unstable_by_key(|m| m.1);
        for (share, mid) in middle {
            for n in through(ties, mid) {
                self.at(n.who()).into_iter().for_each(|s| s.third += share);
            }
        }
    }
    /// Through those whom work brings together: to their colleagues, and to those they have chosen.
    fn beside(&mut self, house: &House, who: u32) {
        let all = own(&house.beside, who);
        let each = 1.0 / all.len().max(1) as f32;
        for mid in all {
            self.at(mid.who());
            let list = through(&house.beside, mid.who());
            let share = 1.0 / list.len().max(1) as f32;
            for n in list {
                self.at(n.who()).into_iter().for_each(|s| s.colleagues += share);
            }
            for n in through(&house.ties, mid.who()) {
                let Some(sums) = self.at(n.who()) else { continue };
                sums.theirs += each;
                if n.out() {
                    sums.turned_to += each;
                }
            }
        }
    }
}

/// How much likelier than elsewhere somebody's ties are within a group: logarithms, half a tie is there from the beginning.
struct Affinity {
    /// Of each kind: how many ties somebody has with each group.
    ties: Vec<Vec<(u32, u32)>>,
    degree: f64,
}
fn likelier(ties: f64, size: f64, degree: f64, people: f64) -> f64 {
    (((ties + 0.5) / (size + 5.0)).ln() - ((degree + 0.5) / (people + 5.0)).ln()) / 3.0
}
impl Affinity {
    fn of(house: &House, who: u32) -> Affinity {
        let near = house.ties.near(who);
        let count = |groups: &Groups| -> Vec<(u32, u32)> {
            let mut all: Vec<u32> = near.iter().map(|n| groups.get(n.who())).collect();
            all.sort_unstable();
            all.chunk_by(|a, b| a == b).filter_map(|c| Some((*c.first()?, c.len() as u32))).collect()
        };
        Affinity { ties: house.groups.iter().take(KINDS).map(count).collect(), degree: near.len() as f64 }
    }
    fn toward(&self, kind: usize, group: u32) -> f64 {
        let list = self.ties.get(kind).map(Vec::as_slice).unwrap_or_default();
        list.binary_search_by_key(&group, |g| g.0).ok().and_then(|n| list.get(n)).map_or(0.0, |g| f64::from(g.1))
    }
}

/// The signals before they are measured against the largest among all.
fn row(house: &House, sums: Sums, who: u32, them: u32, day: u16, mine: &Affinity) -> Row {
    let list = house.ties.near(them);
    let (mut turned_to, mut passes) = (0.0_f64, 0.0_f64);
    for n in list {
        turned_to += f64::from(u8::from(n.back()));
        passes += f64::from(n.strength(day));
    }
    let degree = list.len() as f64;
    let both = (degree * mine.degree).sqrt().max(1.0);
    let my = mine.degree.max(1.0);
    let (shared, third) = (f64::from(sums.shared), f64::from(sums.third));
    let mut out = [0.0; N];
    let plain = [
        shared,
        third / both,
        f64::from(sums.common) / both,
        0.49 * shared / my + 0.34 * third / my,
        degree.ln_1p() / 2.0,
        turned_to.ln_1p() / 2.0,
        f64::from(sums.same_out),
        f64::from(sums.same_in),
        f64::from(sums.lately),
        passes.ln_1p() / 3.0,
        f64::from(u8::from(house.beside.tie(who, them).is_some())),
        f64::from(sums.colleagues),
        f64::from(sums.theirs),
        f64::from(sums.turned_to),
    ];
    let people = house.people() as f64;
    let around = house.groups.iter().take(KINDS).enumerate().map(|(kind, groups)| {
        let (here, there) = (groups.get(who), groups.get(them));
        let theirs = list.iter().filter(|n| groups.get(n.who()) == here).count() as f64;
        let of_them = if here == 0 { 0.0 } else { likelier(theirs, groups.size(here), degree, people) };
        let of_me = if there == 0 { 0.0 } else { likelier(mine.toward(kind, there), groups.size(there), mine.degree, people) };
        (of_them, of_me)
    });
    let around: Vec<(f64, f64)> = around.chain(std::iter::repeat((0.0, 0.0))).take(KINDS).collect();
    let all = plain.into_iter().chain(around.iter().map(|a| a.0)).chain(around.iter().map(|a| a.1));
    out.iter_mut().zip(all).for_each(|(o, v)| *o = v);
    out
}

/// Those that grow with the house are measured against the largest, and the root is taken: the first shared tie says most.
const EVENED: [usize; 10] = [0, 1, 2, 3, 6, 7, 8, 11, 12, 13];
fn even(rows: &mut [(u32, Row)]) {
    for signal in EVENED {
        let most = rows.iter().filter_map(|r| r.1.get(signal)).copied().fold(1e-12, f64::max);
        for value in rows.iter_mut().filter_map(|r| r.1.get_mut(signal)) {
            *value = (*value / most).sqrt();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{graph::Touch, weights::FIXED};

    /// Two circles of ten who all know each other, and a bridge between them.
    fn circles() -> House {
        let mut touches = vec![Touch { day: 1, from: 0, to: 10 }];
        for circle in [0, 10] {
            for a in 0..10 {
                // The first two of each have not met.
                touches.extend((a + 1..10).filter(|b| (a, *b) != (0, 1)).map(|b| Touch { day: 1, from: circle + a, to: circle + b }));
            }
        }
        House { ties: Graph::build(21, &touches), ..House::default() }
    }
    fn ranked(house: &House, who: u32, more: &[u32]) -> Vec<u32> {
        let mut rows = Walk::default().rows(house, who, 1, more);
        rows.sort_by(|a, b| FIXED.score(&b.1).total_cmp(&FIXED.score(&a.1)).then(a.0.cmp(&b.0)));
        rows.into_iter().map(|r| r.0).collect()
    }

    #[test]
    fn who_shares_all_ties_comes_first_and_nobody_known_at_all() {
        let house = circles();
        let all = ranked(&house, 0, &[]);
        assert_eq!(all.first(), Some(&1));
        assert!(!all.contains(&0) && all.iter().all(|p| house.ties.tie(0, *p).is_none()), "{all:?}");
        assert!(!all.contains(&20), "to whom no way leads");
        assert!(ranked(&house, 0, &[20, 5]).contains(&20), "unless asked for");
    }

    #[test]
    fn work_together_and_one_unit_count_where_no_ties_do() {
        let mut house = circles();
        house.beside = Graph::build(21, &[Touch { day: 1, from: 20, to: 4 }]);
        assert_eq!(ranked(&house, 20, &[]).first(), Some(&4));
        house.beside = Graph::default();
        house.groups = vec![Groups::of((0..21).map(|p| if p == 20 || p == 17 { 2 } else { 1 }).collect())];
        let rows = Walk::default().rows(&house, 20, 1, &[3, 17]);
        let of = |p| rows.iter().find(|r| r.0 == p).map(|r| r.1).unwrap();
        assert!(FIXED.score(&of(17)).is_finite() && of(17)[18] > of(3)[18], "a small unit weighs more");
    }

    #[test]
    fn a_place_to_add_up_in_is_clean_again() {
        let house = circles();
        let mut walk = Walk::default();
        let before = walk.rows(&house, 3, 1, &[]);
        walk.rows(&house, 12, 1, &[]);
        assert_eq!(walk.rows(&house, 3, 1, &[]), before);
        assert!(before.iter().flat_map(|r| r.1).all(f64::is_finite));
    }

    #[test]
    fn a_new_tie_is_known_at_once() {
        let mut house = circles();
        assert_eq!(ranked(&house, 0, &[]).first(), Some(&1));
        house.ties.add(Touch { day: 1, from: 0, to: 1 });
        assert!(!ranked(&house, 0, &[]).contains(&1));
    }
}
