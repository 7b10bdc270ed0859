//! What a task of the evaluation came to: each figure beside those of plain methods and the goal, and how sure it is.
//! A table for people, JSON for scripts. Every task gives the same shape, so that one reader understands all.

use serde::Serialize;
use std::fmt::Write as _;

/// One metric over one set of questions.
#[derive(Debug, Serialize)]
pub struct Figure {
    /// Of which questions: all of them, or a part that is told apart ("tail").
    pub of: String,
    /// "MRR", "nDCG@10", …: higher is better.
    pub metric: &'static str,
    pub questions: usize,
    pub product: f64,
    /// Plain methods by name, measured in the same run on the same questions.
    pub plain: Vec<(String, f64)>,
    /// The difference to the best plain method: lower and upper end of the paired bootstrap's 95 %.
    pub ahead: [f64; 2],
    pub goal: Option<f64>,
}
impl Figure {
    /// From what each question came to, product and plain methods in the same order of questions.
    pub fn of(of: &str, metric: &'static str, product: &[f64], plain: &[(&str, Vec<f64>)], goal: Option<f64>) -> Figure {
        let best = plain.iter().max_by(|a, b| mean(&a.1).total_cmp(&mean(&b.1)));
        Figure {
            of: of.to_owned(),
            metric,
            questions: product.len(),
            product: mean(product),
            plain: plain.iter().map(|(name, all)| ((*name).to_owned(), mean(all))).collect(),
            ahead: best.map_or([0.0; 2], |(_, all)| paired(product, all)),
            goal,
        }
    }
}

/// A task on one data set.
#[derive(Debug, Serialize)]
pub struct Figures {
    pub task: &'static str,
    pub data: String,
    pub figures: Vec<Figure>,
    /// What else should be known, each a sentence: how the data was split, loads, sizes.
    pub notes: Vec<String>,
    /// Seconds: reading and indexing, and asking.
    pub filling_s: f64,
    pub asking_s: f64,
}
impl Figures {
    /// Markdown, which is read as well in a terminal.
    pub fn table(&self) -> String {
        let mut out = format!("**{}** on {}\n\n", self.task, self.data);
        let plain: Vec<&str> = self.figures.first().map(|f| f.plain.iter().map(|p| p.0.as_str()).collect()).unwrap_or_default();
        let _ = writeln!(out, "| of | metric | questions | product | {} | ahead of the best (95 %) | goal |", plain.join(" | "));
        let _ = writeln!(out, "| --- | --- | --: | --: | {}--: | --: |", "--: | ".repeat(plain.len()));
        for f in &self.figures {
            let others: String = f.plain.iter().map(|p| format!("{:.3} | ", p.1)).collect();
            let goal = f.goal.map_or_else(String::new, |g| format!("{g:.2} {}", if f.product >= g { "met" } else { "not met" }));
            let _ = writeln!(
                out,
                "| {} | {} | {} | **{:.3}** | {others}{:+.3} to {:+.3} | {goal} |",
                f.of, f.metric, f.questions, f.product, f.ahead[0], f.ahead[1]
            );
        }
        for note in &self.notes {
            let _ = write!(out, "\n{note}");
        }
        let _ = writeln!(out, "\nReading and indexing took {:.1} s, asking {:.1} s.", self.filling_s, self.asking_s);
        out
    }
}

pub fn mean(all: &[f64]) -> f64 {
    all.iter().sum::<f64>() / all.len().max(1) as f64
}

/// The middle 95 % of the mean difference over samples of the questions, drawn with replacement; the same every time.
fn paired(a: &[f64], b: &[f64]) -> [f64; 2] {
    const SAMPLES: usize = 1000;
    let differences: Vec<f64> = a.iter().zip(b).map(|(a, b)| a - b).collect();
    let n = differences.len();
    if n == 0 {
        return [0.0; 2];
    }
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap_or_default() % n
    };
    let mut means: Vec<f64> = (0..SAMPLES).map(|_| (0..n).filter_map(|_| differences.get(next())).sum::<f64>() / n as f64).collect();
    means.sort_by(f64::total_cmp);
    let at = |share: usize| means.get(SAMPLES * share / 1000).copied().unwrap_or_default();
    [at(25), at(975)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_holds_the_difference_and_is_the_same_every_time() {
        let a: Vec<f64> = (0..200).map(|n| f64::from(n % 5) / 4.0).collect();
        let b: Vec<f64> = a.iter().map(|v| v * 0.5).collect();
        let one = Figure::of("all", "MRR", &a, &[("half", b.clone()), ("none", vec![0.0; 200])], Some(0.4));
        assert!(one.ahead[0] < 0.25 && 0.25 < one.ahead[1] && one.ahead[0] > 0.2, "{:?}", one.ahead);
        assert_eq!(one.ahead, paired(&a, &b));
    }
}
