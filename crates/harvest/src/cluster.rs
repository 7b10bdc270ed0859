//! Texts into groups. Two views of each text are laid side by side: where it stands among its nearest texts (the first
//! directions of that graph), and what it says together with them (the first directions of its words). In both, groups
//! by k-means on the sphere; then each text goes where its words are most likely. For n texts of w words and k groups this
//! takes n·(w + 15 + k)·(k + 100) numbers in time and n·(w + k + 130) in room, besides looking for the nearest texts.
#![expect(clippy::indexing_slicing, reason = "texts, words and groups are numbers given out here")]

use crate::{
    chance::share,
    sums::{Sparse, Table, dot, unit},
};

/// Nearest texts of a text.
const NEAREST: usize = 15;
/// So many directions of words, and at most so many of the graph.
const DIRECTIONS: usize = 100;
/// So often the directions of the graph are turned towards the first ones, and put upright once in so many; and those of
/// the words.
const TURNS: usize = 60;
const UPRIGHT: usize = 5;
const WORD_TURNS: usize = 3;
/// k-means begins anew so often; the tightest counts.
const STARTS: u64 = 3;
const STEPS: usize = 30;
/// Each group is believed to hold each word so often before it is looked at.
const BELIEF: f64 = 0.5;

/// What is said how often (`counts`), and how much each word tells (`weights`, rows as long as 1). A group for each text,
/// numbers from 0; never more than `many`. No row may be empty.
pub fn cluster(counts: &Sparse, weights: &Sparse, many: usize) -> Vec<usize> {
    let n = weights.rows.len();
    if many < 2 || n < 2 {
        return vec![0; n];
    }
    let near = nearest(weights);
    let seen = graph(&near, many.min(n).min(DIRECTIONS)).beside(&said(weights, &near)).unit_rows();
    let starts = (0..STARTS).map(|seed| k_means(&seen, many.min(n), seed));
    let best = starts.reduce(|a, b| if b.1 > a.1 + 1e-9 { b } else { a }).map_or_else(|| vec![0; n], |best| best.0);
    packed(&likely(counts, best, many))
}

/// The nearest texts of each, by the words they share.
fn nearest(weights: &Sparse) -> Sparse {
    let on = weights.turned();
    let n = weights.rows.len();
    let mut scores = vec![0.0; n];
    let mut touched: Vec<u32> = vec![];
    let mut rows = Vec::with_capacity(n);
    for (text, words) in weights.rows.iter().enumerate() {
        for (word, weight) in words {
            for (other, value) in &on.rows[*word as usize] {
                let score: &mut f64 = &mut scores[*other as usize];
                if *score == 0.0 {
                    touched.push(*other);
                }
                *score += weight * value;
            }
        }
        let mut all: Vec<(u32, f64)> = touched.iter().filter(|o| **o as usize != text).map(|o| (*o, scores[*o as usize])).collect();
        touched.drain(..).for_each(|o| scores[o as usize] = 0.0);
        let order = |a: &(u32, f64), b: &(u32, f64)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        if all.len() > NEAREST {
            all.select_nth_unstable_by(NEAREST, order);
            all.truncate(NEAREST);
        }
        all.sort_by_key(|e| e.0);
        rows.push(all);
    }
    Sparse { rows, width: n }
}

/// Where each text stands among its nearest: the first directions of the graph, each tie weighed by how many its ends have.
fn graph(near: &Sparse, directions: usize) -> Table {
    let n = near.rows.len();
    let back = near.turned();
    let mut ties: Vec<Vec<(u32, f64)>> = Vec::with_capacity(n);
    for (there, back) in near.rows.iter().zip(&back.rows) {
        let mut both: Vec<(u32, f64)> = there.iter().chain(back).copied().collect();
        both.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        both.dedup_by_key(|e| e.0);
        ties.push(both);
    }
    let degree: Vec<f64> = ties.iter().map(|t| t.iter().map(|e| e.1).sum::<f64>().max(1e-9)).collect();
    for (n, row) in ties.iter_mut().enumerate() {
        row.iter_mut().for_each(|e| e.1 /= (degree[n] * degree[e.0 as usize]).sqrt());
    }
    let ties = Sparse { rows: ties, width: n };
    let mut out = Table::drawn(n, directions, 1);
    for turn in 1..=TURNS {
        let mut next = ties.times(&out);
        next.add(&out, 1.0);
        out = if turn % UPRIGHT == 0 { next.upright() } else { next };
    }
    out.unit_rows()
}

/// What each text says together with its nearest, in the first directions of all that is said.
fn said(weights: &Sparse, near: &Sparse) -> Table {
    let (by_word, back) = (weights.turned(), near.turned());
    let share = 1.0 / NEAREST as f64;
    let forth = |words: &Table| {
        let mut out = weights.times(words);
        let around = near.times(&out);
        out.add(&around, share);
        out
    };
    let mut words = Table::drawn(weights.width, DIRECTIONS.min(weights.width).min(weights.rows.len()), 2);
    for _ in 0..WORD_TURNS {
        let mut texts = forth(&words);
        let around = back.times(&texts);
        texts.add(&around, share);
        words = by_word.times(&texts).upright();
    }
    forth(&words).unit_rows()
}

/// Groups, and how tight they are. It begins with texts that stand far from one another, the best of three drawn each time.
pub fn k_means(seen: &Table, many: usize, seed: u64) -> (Vec<usize>, f64) {
    let n = seen.rows();
    let mut draws = 0;
    let mut draw = || {
        draws += 1;
        share(seed.wrapping_add(100), draws)
    };
    let mut centres = Table::new(many, seen.width);
    let first = ((draw() * n as f64) as usize).min(n - 1);
    centres.row_mut(0).copy_from_slice(seen.row(first));
    let far = |from: usize, text: usize| (1.0 - dot(seen.row(from), seen.row(text))).max(0.0);
    let mut off: Vec<f64> = (0..n).map(|t| far(first, t)).collect();
    for group in 1..many {
        let all: f64 = off.iter().sum();
        let mut best: Option<(f64, usize, Vec<f64>)> = None;
        for _ in 0..3 {
            let mut rest = draw() * all;
            let drawn = off.iter().position(|o| {
                rest -= o;
                rest < 0.0
            });
            let text = drawn.unwrap_or(n - 1);
            let now: Vec<f64> = off.iter().enumerate().map(|(t, o)| o.min(far(text, t))).collect();
            let sum: f64 = now.iter().sum();
            if best.as_ref().is_none_or(|b| sum < b.0) {
                best = Some((sum, text, now));
            }
        }
        if let Some((_, text, now)) = best {
            centres.row_mut(group).copy_from_slice(seen.row(text));
            off = now;
        }
    }
    let mut of = vec![usize::MAX; n];
    let mut tight = 0.0;
    for _ in 0..STEPS {
        let mut moved = false;
        tight = 0.0;
        for (text, of) in of.iter_mut().enumerate() {
            let row = seen.row(text);
            let (mut best, mut at) = (f64::NEG_INFINITY, 0);
            for group in 0..many {
                let near = dot(row, centres.row(group));
                if near > best {
                    (best, at) = (near, group);
                }
            }
            tight += best;
            moved |= *of != at;
            *of = at;
        }
        if !moved {
            break;
        }
        centres.all.fill(0.0);
        for (text, group) in of.iter().enumerate() {
            centres.row_mut(*group).iter_mut().zip(seen.row(text)).for_each(|(c, v)| *c += v);
        }
        (0..many).for_each(|group| unit(centres.row_mut(group)));
    }
    (of, tight)
}

/// Each text where its words are most likely, as long as any moves.
fn likely(counts: &Sparse, mut of: Vec<usize>, many: usize) -> Vec<usize> {
    let n = counts.rows.len();
    for _ in 0..10 {
        let chances = Chances::of(counts, &of, many);
        let next: Vec<usize> = counts.rows.iter().map(|row| chances.best(row).unwrap_or_default()).collect();
        let same = next == of;
        of = next;
        if same || n == 0 {
            break;
        }
    }
    of
}

/// How likely each word is in each group.
#[derive(Debug, Clone)]
pub struct Chances {
    /// Of each word: its logarithm in each group.
    words: Table,
    groups: Vec<f64>,
}
impl Chances {
    pub fn of(counts: &Sparse, of: &[usize], many: usize) -> Chances {
        let mut words = Table::new(counts.width, many);
        let (mut sums, mut sizes) = (vec![0.0; many], vec![0.0; many]);
        for (row, group) in counts.rows.iter().zip(of) {
            sizes[*group] += 1.0;
            for (word, n) in row {
                words.row_mut(*word as usize)[*group] += n;
                sums[*group] += n;
            }
        }
        for word in 0..counts.width {
            words.row_mut(word).iter_mut().zip(&sums).for_each(|(w, sum)| *w = ((*w + BELIEF) / (sum + BELIEF * counts.width as f64)).ln());
        }
        let all = of.len() as f64 + many as f64;
        Chances { words, groups: sizes.iter().map(|s| ((s + 1.0) / all).ln()).collect() }
    }
    pub fn best(&self, row: &[(u32, f64)]) -> Option<usize> {
        let mut sums = self.groups.clone();
        for (word, n) in row {
            sums.iter_mut().zip(self.words.row(*word as usize)).for_each(|(s, w)| *s += n * w);
        }
        (0..sums.len()).reduce(|a, b| if sums[b] > sums[a] { b } else { a })
    }
}

/// Numbers from 0 without gaps, in the order of first texts.
fn packed(of: &[usize]) -> Vec<usize> {
    let mut seen: Vec<usize> = vec![];
    of.iter()
        .map(|group| {
            seen.iter().position(|s| s == group).unwrap_or_else(|| {
                seen.push(*group);
                seen.len() - 1
            })
        })
        .collect()
}
