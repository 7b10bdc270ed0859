//! Who has to do with whom, kept small: eight bytes for each end of a tie, in one long list in the order of people, and
//! beside it the lists that changed since. It knows numbers and days, never a name, and decides nothing about who may see
//! what.

use rustc_hash::FxHashMap;

/// How long until a tie that rests counts half.
pub const HALF_LIFE: f64 = 14.0;
/// Strength is kept in steps of this size.
const STEP: f32 = 1.0 / 64.0;
/// The highest bits of `Near::who` say which way a tie goes.
const OUT: u32 = 1 << 31;
const IN: u32 = 1 << 30;
const WHO: u32 = IN - 1;
/// Lists that changed are woven into the long list when there are so many, or one of sixteen.
const LOOSE: usize = 4096;

/// Somebody turned to somebody, on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Touch {
    pub day: u16,
    pub from: u32,
    pub to: u32,
}

/// A neighbour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near {
    who: u32,
    day: u16,
    steps: u16,
}
impl Near {
    pub fn who(self) -> u32 {
        self.who & WHO
    }
    /// When last.
    pub fn day(self) -> u16 {
        self.day
    }
    /// Did whose list this is turn to them?
    pub fn out(self) -> bool {
        self.who & OUT != 0
    }
    /// And they to whose list this is?
    pub fn back(self) -> bool {
        self.who & IN != 0
    }
    /// How much passes between the two on `day`: each time counts one, and fades.
    pub fn strength(self, day: u16) -> f32 {
        let age = f64::from(day.saturating_sub(self.day));
        f32::from(self.steps) * STEP * 0.5_f64.powf(age / HALF_LIFE) as f32
    }
    fn again(&mut self, day: u16, way: u32) {
        let newest = self.day.max(day);
        let late = 0.5_f64.powf(f64::from(newest - day) / HALF_LIFE) as f32;
        self.steps = ((self.strength(newest) + late) / STEP).round() as u16;
        self.day = newest;
        self.who |= way;
    }
}

#[derive(Default)]
pub struct Graph {
    /// Where the list of each person begins in `near`; one more at the end.
    starts: Vec<u32>,
    near: Vec<Near>,
    changed: FxHashMap<u32, Vec<Near>>,
    people: usize,
}

impl Graph {
    /// Of `people`, whose numbers are below that; ties with others are left out.
    pub fn build(people: usize, touches: &[Touch]) -> Graph {
        let fits = |t: &&Touch| t.from != t.to && (t.from.max(t.to) as usize) < people.min(WHO as usize);
        let mut starts = vec![0_u32; people + 1];
        for t in touches.iter().filter(fits) {
            for end in [t.from, t.to] {
                starts.get_mut(end as usize + 1).into_iter().for_each(|n| *n += 1);
            }
        }
        let mut sum = 0;
        for n in &mut starts {
            sum += *n;
            *n = sum;
        }
        // Every end goes to its place at once: what is built needs no second copy of twenty million ties.
        let mut near = vec![first(0, 0, 0); sum as usize];
        let mut next = starts.clone();
        for t in touches.iter().filter(fits) {
            for (a, b, way) in [(t.from, t.to, OUT), (t.to, t.from, IN)] {
                let Some(at) = next.get_mut(a as usize) else { continue };
                near.get_mut(*at as usize).into_iter().for_each(|n| *n = first(b, t.day, way));
                *at += 1;
            }
        }
        drop(next);
        // Several touches of the same two are one tie.
        let (mut kept, mut from) = (0_usize, 0);
        for start in starts.iter_mut().skip(1) {
            let to = *start as usize;
            near.get_mut(from..to).unwrap_or_default().sort_unstable_by_key(|n| (n.who(), n.day, n.who));
            let begin = kept;
            for at in from..to {
                let Some(one) = near.get(at).copied() else { continue };
                match kept.checked_sub(1).filter(|last| *last >= begin).and_then(|last| near.get_mut(last)).filter(|n| n.who() == one.who())
                {
                    Some(near) => near.again(one.day, one.who & !WHO),
                    None => {
                        near.get_mut(kept).into_iter().for_each(|n| *n = one);
                        kept += 1;
                    }
                }
            }
            (*start, from) = (kept as u32, to);
        }
        near.truncate(kept);
        near.shrink_to_fit();
        Graph { starts, near, people, ..Graph::default() }
    }

    /// Everybody somebody has to do with, by number.
    pub fn near(&self, person: u32) -> &[Near] {
        if let Some(list) = self.changed.get(&person) {
            return list;
        }
        let at = |n: usize| self.starts.get(n).map(|s| *s as usize);
        let (from, to) = (at(person as usize), at(person as usize + 1));
        from.zip(to).and_then(|(from, to)| self.near.get(from..to)).unwrap_or_default()
    }
    pub fn tie(&self, a: u32, b: u32) -> Option<Near> {
        let list = self.near(a);
        list.binary_search_by_key(&b, |n| n.who()).ok().and_then(|n| list.get(n)).copied()
    }
    pub fn degree(&self, person: u32) -> f32 {
        self.near(person).len() as f32
    }
    pub fn people(&self) -> usize {
        self.people
    }
    pub fn ties(&self) -> usize {
        let before: usize = self.changed.keys().map(|p| self.first_list(*p)).sum();
        (self.near.len() + self.changed.values().map(Vec::len).sum::<usize>() - before) / 2
    }
    fn first_list(&self, person: u32) -> usize {
        let at = |n: usize| self.starts.get(n).copied().unwrap_or_default();
        (at(person as usize + 1).saturating_sub(at(person as usize))) as usize
    }

    /// One more touch; somebody new may be in it.
    pub fn add(&mut self, t: Touch) {
        if t.from == t.to || t.from.max(t.to) >= WHO {
            return;
        }
        self.people = self.people.max(t.from.max(t.to) as usize + 1);
        for (a, b, way) in [(t.from, t.to, OUT), (t.to, t.from, IN)] {
            let list = self.own(a);
            match list.binary_search_by_key(&b, |n| n.who()) {
                Ok(n) => list.get_mut(n).into_iter().for_each(|near| near.again(t.day, way)),
                Err(n) => list.insert(n, first(b, t.day, way)),
            }
        }
        self.tidy();
    }
    fn own(&mut self, person: u32) -> &mut Vec<Near> {
        let list = self.changed.remove(&person).unwrap_or_else(|| self.near(person).to_vec());
        self.changed.entry(person).or_insert(list)
    }
    fn tidy(&mut self) {
        if self.changed.len() > LOOSE.max(self.people / 16) {
            self.weave();
        }
    }
    /// Makes one long list again.
    pub fn weave(&mut self) {
        let (mut starts, mut near) = (Vec::with_capacity(self.people + 1), Vec::with_capacity(self.ties() * 2));
        for person in 0..self.people as u32 {
            starts.push(near.len() as u32);
            near.extend_from_slice(self.near(person));
        }
        starts.push(near.len() as u32);
        *self = Graph { starts, near, changed: FxHashMap::default(), people: self.people };
    }

    /// What it takes of memory.
    pub fn bytes(&self) -> usize {
        let one = size_of::<Near>();
        let loose: usize = self.changed.values().map(|l| l.capacity() * one + size_of::<(u32, Vec<Near>)>() + 1).sum();
        self.starts.capacity() * 4 + self.near.capacity() * one + loose
    }
}

fn first(who: u32, day: u16, way: u32) -> Near {
    Near { who: who | way, day, steps: (1.0 / STEP) as u16 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn touches() -> Vec<Touch> {
        let mut all: Vec<Touch> = (0..4000u32).map(|n| Touch { day: (n / 40) as u16, from: n * 7919 % 97, to: n * 104_729 % 89 }).collect();
        all.sort_unstable();
        all
    }
    fn same(a: &Graph, b: &Graph) {
        assert_eq!((a.people(), a.ties()), (b.people(), b.ties()));
        for p in 0..a.people() as u32 {
            let list = |g: &Graph| g.near(p).iter().map(|n| (n.who(), n.out(), n.back(), n.day)).collect::<Vec<_>>();
            assert_eq!(list(a), list(b), "{p}");
            for (x, y) in a.near(p).iter().zip(b.near(p)) {
                // Each sum is rounded to a step; the order in which the two ends hear of it is not the same.
                assert!((x.strength(100) - y.strength(100)).abs() < 0.2, "{x:?} {y:?}");
            }
        }
    }

    #[test]
    fn built_at_once_or_touch_by_touch_it_is_the_same() {
        let all = touches();
        let whole = Graph::build(97, &all);
        let mut steps = Graph::build(97, &all[..1000]);
        all[1000..].iter().for_each(|t| steps.add(*t));
        same(&whole, &steps);
        steps.weave();
        same(&whole, &steps);
        assert_eq!(steps.changed.len(), 0);
    }

    #[test]
    fn a_tie_has_two_ends() {
        let mut graph = Graph::build(3, &[Touch { day: 5, from: 0, to: 1 }, Touch { day: 5, from: 2, to: 2 }]);
        let (there, back) = (graph.tie(0, 1).unwrap(), graph.tie(1, 0).unwrap());
        assert_eq!((there.out(), there.back(), back.out(), back.back()), (true, false, false, true));
        assert_eq!((graph.ties(), graph.near(2).len()), (1, 0));
        graph.add(Touch { day: 6, from: 1, to: 7 });
        assert_eq!((graph.people(), graph.ties()), (8, 2));
    }

    #[test]
    fn what_rests_fades_and_what_goes_on_does_not() {
        let graph = Graph::build(2, &[Touch { day: 0, from: 0, to: 1 }]);
        let tie = graph.tie(0, 1).unwrap();
        assert!((tie.strength(0) - 1.0).abs() < 0.01 && (tie.strength(14) - 0.5).abs() < 0.01);
        let often: Vec<Touch> = (0..15).map(|day| Touch { day, from: 0, to: 1 }).collect();
        assert!(Graph::build(2, &often).tie(0, 1).unwrap().strength(14) > 5.0);
    }

    #[test]
    fn a_tie_costs_sixteen_bytes() {
        let all: Vec<Touch> = (0..50_000u32).map(|n| Touch { day: 1, from: n % 1000, to: (n % 1000 + 1 + n / 1000) % 1000 }).collect();
        let graph = Graph::build(1000, &all);
        let each = graph.bytes() / graph.ties();
        assert!((16..=17).contains(&each), "{each} bytes");
    }
}
