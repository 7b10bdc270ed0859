//! What each signal weighs: a fixed formula that serves every house from its first day, and how a house's own answered
//! questions move it. Who answered is explained as a choice among the candidates; the fixed weights are held on to as
//! by springs, so a few questions move little. What was learnt is used only where it does better on the newest of them.

use crate::signals::{N, Row};

/// How far each signal spreads, and what it weighs where nothing is known of a house yet.
pub const SPREAD: Row =
    [0.185, 0.225, 0.066, 0.235, 0.495, 0.704, 0.882, 0.251, 0.031, 0.037, 1.586, 1.233, 0.206, 0.563, 1.467, 0.5, 0.3, 0.2, 0.3, 0.3];
pub const FIXED: Weights =
    Weights([0.23, 0.22, 0.17, 0.08, 0.16, -0.33, 0.38, 0.43, -0.28, 0.08, 0.61, 0.18, 0.07, 0.13, 0.34, 0.40, 0.20, 0.25, 0.05, 0.08]);

/// For signals in units of their spread.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights(pub Row);
impl Weights {
    pub fn score(&self, row: &Row) -> f64 {
        self.parts(row).iter().sum()
    }
    /// What each signal adds.
    pub fn parts(&self, row: &Row) -> Row {
        let mut out = [0.0; N];
        for (((part, weight), value), spread) in out.iter_mut().zip(&self.0).zip(row).zip(&SPREAD) {
            *part = weight * value / spread;
        }
        out
    }
}

/// A question that was answered: a row for each candidate, and who of them answered.
#[derive(Debug, Clone)]
pub struct Example {
    pub rows: Vec<Row>,
    pub hits: Vec<bool>,
}
impl Example {
    /// One over the place of the first who answered.
    pub fn reciprocal(&self, weights: &Weights) -> f64 {
        let scores: Vec<f64> = self.rows.iter().map(|r| weights.score(r)).collect();
        let best = scores.iter().zip(&self.hits).filter(|(_, hit)| **hit).map(|(s, _)| *s).fold(f64::NEG_INFINITY, f64::max);
        if best.is_finite() { 1.0 / (1 + scores.iter().filter(|s| **s > best).count()) as f64 } else { 0.0 }
    }
}

/// Below so many answered questions a house is not learnt from.
pub const LEAST: usize = 60;
/// How strong the springs are.
const HOLD: f64 = 30.0;
const STEPS: usize = 12;

/// The weights of a house, from its questions in order of time. The fixed ones, unless what the older four fifths teach
/// does as well on the newest.
pub fn learn(examples: &[Example]) -> Weights {
    if examples.len() < LEAST {
        return FIXED;
    }
    let (old, new) = examples.split_at(examples.len() * 4 / 5);
    let tried = fit(old, &FIXED);
    let mean = |w: &Weights| new.iter().map(|e| e.reciprocal(w)).sum::<f64>() / new.len().max(1) as f64;
    if mean(&tried) >= mean(&FIXED) { fit(examples, &FIXED) } else { FIXED }
}

/// The most likely weights, held to `prior`: Newton's steps, the same every time.
pub fn fit(examples: &[Example], prior: &Weights) -> Weights {
    let mut w = *prior;
    for _ in 0..STEPS {
        let mut slope = [0.0; N];
        let mut curve = [[0.0; N]; N];
        for ((s, now), then) in slope.iter_mut().zip(&w.0).zip(&prior.0) {
            *s = -2.0 * HOLD * (now - then);
        }
        for (n, line) in curve.iter_mut().enumerate() {
            if let Some(own) = line.get_mut(n) {
                *own = 2.0 * HOLD;
            }
        }
        for example in examples {
            add(example, &w, &mut slope, &mut curve);
        }
        let step = solve(curve, slope);
        w.0.iter_mut().zip(&step).for_each(|(w, s)| *w += s);
        if step.iter().all(|s| s.abs() < 1e-7) {
            break;
        }
    }
    w
}

/// One question's part in slope and curve of the likelihood.
fn add(example: &Example, w: &Weights, slope: &mut Row, curve: &mut [Row; N]) {
    let hits = example.hits.iter().filter(|h| **h).count();
    if hits == 0 {
        return;
    }
    let rows: Vec<Row> = example.rows.iter().map(|row| Weights([1.0; N]).parts(row)).collect();
    let scores: Vec<f64> = example.rows.iter().map(|row| w.score(row)).collect();
    let top = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let whole: f64 = scores.iter().map(|s| (s - top).exp()).sum();
    let mut mean = [0.0; N];
    for ((row, score), hit) in rows.iter().zip(&scores).zip(&example.hits) {
        let share = (score - top).exp() / whole;
        let wanted = if *hit { 1.0 / hits as f64 } else { 0.0 };
        for ((m, s), v) in mean.iter_mut().zip(slope.iter_mut()).zip(row) {
            *m += share * v;
            *s += (wanted - share) * v;
        }
        for (line, a) in curve.iter_mut().zip(row) {
            line.iter_mut().zip(row).for_each(|(c, b)| *c += share * a * b);
        }
    }
    for (line, a) in curve.iter_mut().zip(&mean) {
        line.iter_mut().zip(&mean).for_each(|(c, b)| *c -= a * b);
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

    /// Questions that are always answered by whoever has most of one signal.
    fn examples(signal: usize, n: usize) -> Vec<Example> {
        (0..n)
            .map(|q| {
                let rows: Vec<Row> = (0..12)
                    .map(|c| {
                        let mut row = [0.0; N];
                        for (s, v) in row.iter_mut().enumerate() {
                            *v = ((q * 31 + c * 17 + s * 7) % 13) as f64 / 13.0 * SPREAD[s];
                        }
                        row
                    })
                    .collect();
                let best = (0..12).max_by(|a, b| rows[*a][signal].total_cmp(&rows[*b][signal])).unwrap();
                Example { hits: (0..12).map(|c| c == best).collect(), rows }
            })
            .collect()
    }
    fn mean(all: &[Example], w: &Weights) -> f64 {
        all.iter().map(|e| e.reciprocal(w)).sum::<f64>() / all.len() as f64
    }

    #[test]
    fn a_house_teaches_what_counts_in_it_and_a_few_questions_teach_nothing() {
        let all = examples(2, 300);
        let learnt = learn(&all);
        assert!(mean(&all, &learnt) > mean(&all, &FIXED) + 0.1);
        assert_eq!(learn(&all), learnt, "the same every time");
        assert_eq!(learn(&all[..LEAST - 1]), FIXED);
    }

    #[test]
    fn what_was_learnt_is_not_used_where_it_does_worse() {
        let mut all = examples(2, 200);
        let turn = all.len() * 4 / 5;
        // The newest ask for the opposite.
        for e in &mut all[turn..] {
            let worst = (0..12).min_by(|a, b| FIXED.score(&e.rows[*b]).total_cmp(&FIXED.score(&e.rows[*a]))).unwrap();
            e.hits = (0..12).map(|c| c == worst).collect();
        }
        assert_eq!(learn(&all), FIXED);
    }
}
