//! How many there are, exactly or about: where very much is found, the hits of fewer threads are counted the more there
//! are, each standing for more of them, so that counting costs little however much there is. Knows numbers only.

use rustc_hash::{FxBuildHasher, FxHashMap};

/// So many hits are counted one by one; then those of every fourth thread, with four times the weight,
/// as many again, then of every sixteenth.
pub(crate) const EXACT: u32 = 4_096;
/// Numbers of threads say nothing about what is in them once they are mixed.
pub(crate) fn in_sample(root: u64, every: u64) -> bool {
    every <= 1 || root.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40 & (every - 1) == 0
}
/// What is only estimated is said with two digits.
pub(crate) fn rounded(n: usize, every: u64) -> usize {
    if every <= 1 {
        return n;
    }
    let digit = 10usize.pow(n.max(10).ilog10() - 1);
    (n + digit / 2) / digit * digit
}
/// Room for so many from the beginning: growing a table costs more than filling it.
const THREADS: usize = 512;

/// How many there are of each kind: of documents, or of threads that have something of that kind.
#[derive(Debug, Clone)]
pub struct Counted {
    /// A kind and its documents.
    kinds: Vec<(u64, usize)>,
    /// Which of `kinds` a thread has, a bit each. `None`: documents are counted.
    threads: Option<FxHashMap<u64, u32>>,
    /// Of so many threads one is in `threads`; above 1 all numbers are estimates.
    every: u64,
}
impl Default for Counted {
    fn default() -> Counted {
        Counted::new(false)
    }
}
impl Counted {
    pub fn new(threads: bool) -> Counted {
        Counted { kinds: vec![], threads: threads.then(|| FxHashMap::with_capacity_and_hasher(THREADS, FxBuildHasher)), every: 1 }
    }
    pub fn add(&mut self, kind: u64, root: u64) {
        let at = self.bit(kind, self.every as usize);
        if let Some(threads) = &mut self.threads {
            *threads.entry(root).or_default() |= at;
        }
    }
    fn bit(&mut self, kind: u64, n: usize) -> u32 {
        let at = match self.kinds.iter().position(|k| k.0 == kind) {
            Some(at) => at,
            None => {
                self.kinds.push((kind, 0));
                self.kinds.len() - 1
            }
        };
        if let Some(k) = self.kinds.get_mut(at) {
            k.1 += n;
        }
        1u32.checked_shl(at as u32).unwrap_or(0)
    }
    /// How many threads one that is counted stands for.
    pub fn every(&self) -> u64 {
        self.every
    }
    /// Are the numbers estimates?
    pub fn is_about(&self) -> bool {
        self.every > 1
    }
    /// From now on only one of so many threads is kept.
    pub fn thin(&mut self, every: u64) {
        if self.every < every
            && let Some(threads) = &mut self.threads
        {
            threads.retain(|root, _| in_sample(*root, every));
        }
        self.every = self.every.max(every);
    }
    pub fn merge(&mut self, other: Counted) {
        if self.is_empty() && self.every <= other.every {
            *self = other;
            return;
        }
        let bits: Vec<u32> = other.kinds.iter().map(|(kind, n)| self.bit(*kind, *n)).collect();
        self.thin(other.every);
        let every = self.every;
        let Some(threads) = &mut self.threads else { return };
        for (root, has) in other.threads.into_iter().flatten().filter(|t| in_sample(t.0, every)) {
            let has = bits.iter().enumerate().filter(|(n, _)| has >> n & 1 == 1).fold(0, |all, (_, bit)| all | bit);
            *threads.entry(root).or_default() |= has;
        }
    }
    /// How many threads, or 0 where they are not told apart.
    pub fn len(&self) -> usize {
        self.threads.as_ref().map_or(0, FxHashMap::len)
    }
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }
    /// Of these kinds together: a thread that has several of them is one.
    pub fn of(&self, wanted: impl Fn(u64) -> bool) -> usize {
        let n = match &self.threads {
            None => self.kinds.iter().filter(|k| wanted(k.0)).map(|k| k.1).sum(),
            Some(threads) => {
                let bits = self.kinds.iter().enumerate().filter(|(_, k)| wanted(k.0)).fold(0u32, |all, (n, _)| all | 1 << n.min(31));
                threads.values().filter(|has| **has & bits != 0).count() * self.every as usize
            }
        };
        rounded(n, self.every)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As a part of the index is counted.
    fn counted(threads: std::ops::Range<u64>) -> Counted {
        let (mut c, mut since) = (Counted::new(true), 0);
        for thread in threads {
            for kind in [1, 2, 2] {
                if in_sample(thread, c.every()) {
                    c.add(kind, thread);
                    since += 1;
                }
                if since >= EXACT {
                    since = 0;
                    c.thin(c.every() * 4);
                }
            }
        }
        c
    }

    #[test]
    fn few_are_counted_exactly_and_many_about() {
        let few = counted(0..1_000);
        assert!(!few.is_about());
        assert_eq!((few.of(|_| true), few.of(|k| k == 2)), (1_000, 1_000));
        let mut all = counted(0..150_000);
        all.merge(counted(150_000..151_000));
        all.merge(counted(151_000..400_000));
        assert!(all.is_about());
        let about = all.of(|_| true) as f64;
        assert!((about / 400_000.0 - 1.0).abs() < 0.1, "{about}");
        let mut docs = all.clone();
        docs.threads = None;
        let about = docs.of(|kind| kind == 2) as f64;
        assert!((about / 800_000.0 - 1.0).abs() < 0.1, "{about}");
    }

    #[test]
    fn what_is_estimated_has_two_digits() {
        for (n, said) in [(0, 0), (7, 7), (96, 96), (134, 130), (135, 140), (999, 1_000), (261_234, 260_000)] {
            assert_eq!(rounded(n, 2), said);
        }
        assert_eq!(rounded(261_234, 1), 261_234);
    }
}
