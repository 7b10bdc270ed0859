//! How much each signal counts: fixed at first, then what the house's own ties teach, held to the fixed ones by springs.

use crate::ties::{N, Row};

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights(pub Row);
impl Weights {
    pub fn score(&self, row: &Row) -> f64 {
        self.parts(row).iter().sum()
    }
    /// What each signal adds: this and nothing else is the score.
    pub fn parts(&self, row: &Row) -> Row {
        let mut out = *row;
        out.iter_mut().zip(&self.0).for_each(|(part, weight)| *part *= weight);
        out
    }
}

/// For a house that has too few ties to teach anything: near ways count, units count, and what passes between two people
/// otherwise counts most.
pub const FIXED: Weights =
    Weights([0.5, 3.0, 1.3, 0.5, 0.8, 0.0, 0.4, 0.5, 0.8, 0.0, 1.8, 0.3, 0.5, 0.1, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]);

/// Somebody, some of whose ties were hidden: rows of those, and of others with whom there is none.
#[derive(Debug, Clone, Default)]
pub struct Example {
    pub hidden: Vec<Row>,
    pub others: Vec<Row>,
    pub weight: f64,
}

/// Below so many people with hidden ties a house is not learnt from.
pub const LEAST: usize = 40;
const HOLD: f64 = 3.0;
const STEPS: usize = 25;

/// The most likely weights: each hidden tie should stand above all who are no tie. The same every time.
pub fn fit(examples: &[Example], prior: &Weights) -> Weights {
    if examples.len() < LEAST {
        return *prior;
    }
    // Springs pull at a weight by how much its signal moves at all.
    let spread = spread(examples);
    let (mut w, mut value) = (*prior, likelihood(examples, prior, prior, &spread));
    for _ in 0..STEPS {
        let step = newton(examples, &w, prior, &spread);
        let mut share = 1.0;
        let next = loop {
            let mut tried = w;
            tried.0.iter_mut().zip(&step).for_each(|(w, s)| *w += share * s);
            let now = likelihood(examples, &tried, prior, &spread);
            if now >= value {
                break Some((tried, now));
            }
            share /= 2.0;
            if share < 1e-3 {
                break None;
            }
        };
        let Some((better, now)) = next else { break };
        let gained = now - value;
        (w, value) = (better, now);
        if gained < 1e-4 {
            break;
        }
    }
    w
}

fn rows(examples: &[Example]) -> impl Iterator<Item = &Row> {
    examples.iter().flat_map(|e| e.hidden.iter().chain(&e.others))
}
/// The variance of each signal.
fn spread(examples: &[Example]) -> Row {
    let count = rows(examples).count().max(1) as f64;
    let mut mean = [0.0; N];
    for row in rows(examples) {
        mean.iter_mut().zip(row).for_each(|(m, v)| *m += v / count);
    }
    let mut out = [1e-6; N];
    for row in rows(examples) {
        for ((o, v), m) in out.iter_mut().zip(row).zip(&mean) {
            *o += (v - m) * (v - m) / count;
        }
    }
    out
}

/// The logarithm of the sum of what stands above, without overflow.
fn log_sum(scores: &[f64]) -> f64 {
    let top = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if top.is_finite() { scores.iter().map(|s| (s - top).exp()).sum::<f64>().ln() + top } else { top }
}
/// How likely a hidden tie stands before all others.
fn chance(score: f64, others: f64) -> f64 {
    1.0 / (1.0 + (others - score).clamp(-500.0, 500.0).exp())
}

fn likelihood(examples: &[Example], w: &Weights, prior: &Weights, spread: &Row) -> f64 {
    let mut out = 0.0;
    for ((now, then), s) in w.0.iter().zip(&prior.0).zip(spread) {
        out -= 0.5 * HOLD * s * (now - then) * (now - then);
    }
    for e in examples {
        let others = log_sum(&e.others.iter().map(|r| w.score(r)).collect::<Vec<_>>());
        out += e.weight * e.hidden.iter().map(|r| chance(w.score(r), others).max(1e-300).ln()).sum::<f64>();
    }
    out
}

fn newton(examples: &[Example], w: &Weights, prior: &Weights, spread: &Row) -> Row {
    let mut slope = [0.0; N];
    let mut curve = [[0.0; N]; N];
    for (n, (line, s)) in curve.iter_mut().zip(spread).enumerate() {
        line.get_mut(n).into_iter().for_each(|own| *own = HOLD * s);
    }
    for (((slope, now), then), s) in slope.iter_mut().zip(&w.0).zip(&prior.0).zip(spread) {
        *slope = -HOLD * s * (now - then);
    }
    for e in examples {
        add(e, w, &mut slope, &mut curve);
    }
    solve(curve, slope)
}

/// One person's part in slope and curve.
fn add(e: &Example, w: &Weights, slope: &mut Row, curve: &mut [Row; N]) {
    let scores: Vec<f64> = e.others.iter().map(|r| w.score(r)).collect();
    let whole = log_sum(&scores);
    if !whole.is_finite() {
        return;
    }
    let mut mean = [0.0; N];
    for (row, score) in e.others.iter().zip(&scores) {
        let share = (score - whole).exp();
        mean.iter_mut().zip(row).for_each(|(m, v)| *m += share * v);
    }
    let away = |row: &Row| {
        let mut out = *row;
        out.iter_mut().zip(&mean).for_each(|(v, m)| *v -= m);
        out
    };
    let mut missed = 0.0;
    for row in &e.hidden {
        let (there, away) = (chance(w.score(row), whole), away(row));
        missed += e.weight * (1.0 - there);
        slope.iter_mut().zip(&away).for_each(|(s, a)| *s += e.weight * (1.0 - there) * a);
        outer(curve, &away, e.weight * there * (1.0 - there));
    }
    for (row, score) in e.others.iter().zip(&scores) {
        outer(curve, &away(row), missed * (score - whole).exp());
    }
}
fn outer(curve: &mut [Row; N], v: &Row, times: f64) {
    if times > 1e-12 {
        for (line, a) in curve.iter_mut().zip(v) {
            line.iter_mut().zip(v).for_each(|(c, b)| *c += times * a * b);
        }
    }
}

/// A small system of equations, by elimination; the springs keep it solvable.
fn solve(mut a: [Row; N], mut b: Row) -> Row {
    for n in 0..N {
        let (Some(lead), Some(value)) = (a.get(n).copied(), b.get(n).copied()) else { continue };
        let Some(pivot) = lead.get(n).copied().filter(|p| p.abs() > 1e-12) else { continue };
        for m in (0..N).filter(|m| *m != n) {
            let (Some(line), Some(right)) = (a.get_mut(m), b.get_mut(m)) else { continue };
            let by = line.get(n).copied().unwrap_or_default() / pivot;
            line.iter_mut().zip(&lead).for_each(|(x, l)| *x -= by * l);
            *right -= by * value;
        }
    }
    let mut out = [0.0; N];
    for (n, (o, v)) in out.iter_mut().zip(&b).enumerate() {
        *o = a.get(n).and_then(|l| l.get(n)).filter(|p| p.abs() > 1e-12).map_or(0.0, |p| v / p);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(seed: usize) -> Row {
        let mut row = [0.0; N];
        for (s, v) in row.iter_mut().enumerate() {
            let mut n = ((seed * N + s) as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            n = (n ^ (n >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            *v = ((n >> 40) % 1000) as f64 / 1000.0;
        }
        row
    }
    /// Houses in which whoever has most of one signal is the tie.
    fn examples(signal: usize, n: usize) -> Vec<Example> {
        (0..n)
            .map(|q| {
                let mut all: Vec<Row> = (0..20).map(|c| row(q * 101 + c * 13)).collect();
                all.sort_by(|a, b| b[signal].total_cmp(&a[signal]));
                let others = all.split_off(1);
                Example { hidden: all, others, weight: 1.0 }
            })
            .collect()
    }
    fn first(all: &[Example], w: &Weights) -> usize {
        all.iter().filter(|e| e.others.iter().all(|o| w.score(o) < w.score(&e.hidden[0]))).count()
    }

    #[test]
    fn a_house_teaches_what_counts_in_it_and_a_few_ties_teach_nothing() {
        let all = examples(5, 300);
        let learnt = fit(&all, &FIXED);
        assert!(first(&all, &learnt) > first(&all, &FIXED) + 60, "{} {}", first(&all, &learnt), first(&all, &FIXED));
        assert_eq!(fit(&all, &FIXED), learnt, "the same every time");
        assert_eq!(fit(&all[..LEAST - 1], &FIXED), FIXED);
        assert!(learnt.0.iter().all(|w| w.is_finite()));
    }

    #[test]
    fn the_parts_are_the_score() {
        for seed in 0..200 {
            let row = row(seed);
            assert!((FIXED.parts(&row).iter().sum::<f64>() - FIXED.score(&row)).abs() < 1e-12);
        }
    }
}
