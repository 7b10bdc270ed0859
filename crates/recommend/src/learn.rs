//! What a house's own ties teach: some of them are hidden, and the weights are those that find them again. Where moments
//! are known the newest are hidden, else a part that is the same every time. Nothing is kept but the weights.

use crate::{
    graph::{Graph, Touch},
    ties::{Groups, House, Row, Walk},
    weights::{Example, FIXED, Weights, fit},
};
use rustc_hash::FxHashMap;

/// All that was, in order of time.
pub struct Past<'a> {
    pub people: usize,
    pub ties: &'a [Touch],
    pub beside: &'a [Touch],
    pub groups: &'a [Groups],
    /// Do the days mean anything?
    pub timed: bool,
}

/// Where moments are not known: so many times another part is hidden.
const PARTS: u64 = 4;
/// Of so many ties one is hidden: in a house with few of them more, or there is nothing to find.
pub fn one_of(ties: usize) -> u64 {
    if ties < 2000 { 5 } else { 10 }
}
/// People that are looked at in one part, and others that stand beside each one's hidden ties.
const PEOPLE: usize = 1500;
const OTHERS: usize = 150;

pub fn learn(past: &Past) -> Weights {
    let mut examples = vec![];
    let mut walk = Walk::default();
    if past.timed {
        let Some(day) = past.ties.get(past.ties.len() * 7 / 10).map(|t| t.day) else { return FIXED };
        let cut = past.ties.partition_point(|t| t.day < day);
        let (older, newer) = past.ties.split_at(cut);
        let beside = past.beside.partition_point(|t| t.day < day);
        add(&mut examples, &mut walk, past, older, newer, past.beside.split_at(beside).0, day);
    } else {
        let one_of = one_of(Graph::build(past.people, past.ties).ties());
        for part in 0..PARTS {
            let (hidden, open): (Vec<Touch>, Vec<Touch>) = past.ties.iter().partition(|t| chosen(t, part, one_of));
            let day = open.iter().map(|t| t.day).max().unwrap_or_default();
            add(&mut examples, &mut walk, past, &open, &hidden, past.beside, day);
        }
        examples.iter_mut().for_each(|e| e.weight /= PARTS as f64);
    }
    fit(&examples, &FIXED)
}

fn mix(mut n: u64) -> u64 {
    n = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    n ^ (n >> 31)
}
/// The same for both ways between two people.
fn chosen(t: &Touch, part: u64, one_of: u64) -> bool {
    let pair = (u64::from(t.from.min(t.to)) << 32) | u64::from(t.from.max(t.to));
    mix(pair.wrapping_add(mix(part + 1))).is_multiple_of(one_of)
}

fn add(out: &mut Vec<Example>, walk: &mut Walk, past: &Past, open: &[Touch], hidden: &[Touch], beside: &[Touch], day: u16) {
    let house = House { ties: Graph::build(past.people, open), beside: Graph::build(past.people, beside), groups: past.groups.to_vec() };
    // Nobody can be foretold of whom nothing was known.
    let there = |p: u32| house.ties.degree(p) > 0.0;
    let mut wanted: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    for t in hidden.iter().filter(|t| t.from != t.to && there(t.from) && there(t.to) && house.ties.tie(t.from, t.to).is_none()) {
        wanted.entry(t.from).or_default().push(t.to);
        wanted.entry(t.to).or_default().push(t.from);
    }
    let mut asking: Vec<u32> = wanted.keys().copied().collect();
    asking.sort_unstable_by_key(|p| (mix(u64::from(*p)), *p));
    asking.truncate(PEOPLE);
    let everybody: Vec<u32> = (0..past.people as u32).filter(|p| there(*p)).collect();
    for who in asking {
        let Some(targets) = wanted.get_mut(&who) else { continue };
        targets.sort_unstable();
        targets.dedup();
        let mut others: Vec<u32> = vec![];
        for n in 0..OTHERS as u64 * 2 {
            let at = mix(mix(u64::from(who)).wrapping_add(n)) % everybody.len().max(1) as u64;
            others.extend(usize::try_from(at).ok().and_then(|at| everybody.get(at)));
        }
        others.sort_unstable();
        others.dedup();
        others.retain(|p| targets.binary_search(p).is_err());
        others.sort_unstable_by_key(|p| mix(u64::from(*p)));
        others.truncate(OTHERS);
        others.sort_unstable();
        let more: Vec<u32> = targets.iter().chain(&others).copied().collect();
        let rows = walk.rows(&house, who, day, &more);
        let of = |wanted: &[u32]| -> Vec<Row> { rows.iter().filter(|r| wanted.binary_search(&r.0).is_ok()).map(|r| r.1).collect() };
        let (found, rest) = (of(targets), of(&others));
        if !found.is_empty() && !rest.is_empty() {
            let weight = 1.0 / (found.len() as f64).sqrt();
            out.push(Example { hidden: found, others: rest, weight });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A house whose people know those of their unit, and hardly anybody else.
    fn units() -> (Vec<Touch>, Vec<Groups>) {
        let mut touches = vec![];
        for n in 0..3000u64 {
            let from = (mix(n) % 200) as u32;
            let far = (mix(n + 10_000) % 200) as u32;
            let to = if n % 10 == 0 { far } else { from / 20 * 20 + far % 20 };
            touches.push(Touch { day: (n / 30) as u16, from, to });
        }
        (touches, vec![Groups::of((0..200).map(|p| p / 20 + 1).collect())])
    }

    #[test]
    fn the_same_house_teaches_the_same() {
        let (ties, groups) = units();
        for timed in [false, true] {
            let past = Past { people: 200, ties: &ties, beside: &[], groups: &groups, timed };
            let learnt = learn(&past);
            assert_ne!(learnt, FIXED);
            assert_eq!(learn(&past), learnt);
            assert!(learnt.0.iter().all(|w| w.is_finite()));
        }
    }

    #[test]
    fn nothing_is_learnt_from_nothing() {
        assert_eq!(learn(&Past { people: 0, ties: &[], beside: &[], groups: &[], timed: true }), FIXED);
        let few = [Touch { day: 1, from: 0, to: 1 }];
        assert_eq!(learn(&Past { people: 2, ties: &few, beside: &[], groups: &[], timed: false }), FIXED);
    }
}
