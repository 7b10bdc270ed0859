//! Which tags does a new post get? The tags people chose, of those used at least twice before, against what the composer
//! would offer at that moment; beside the most used, those named in the text, those of the nearest texts, and a linear
//! model of words, each as it was known then.

use crate::{Figure, Figures, asked::Growing, bm25::Bm25, dump::Site, goals::goal};
use anyhow::Result;
use search::trial::{Text, Trial};
use spine::App;
use std::{
    collections::{HashMap, HashSet},
    path::Path,
    time::Instant,
};

const AT: usize = 5;
const OLDER: f64 = 0.8;
const NEIGHBOURS: usize = 15;

pub async fn tags(app: &App, dir: &Path, say: impl Fn(&str)) -> Result<Figures> {
    let filling = Instant::now();
    let site = Site::read(app, dir, &say).await?;
    let filling_s = filling.elapsed().as_secs_f64();
    say("Asking …");
    let asking = Instant::now();
    let questions: Vec<&Text> = site.texts.iter().filter(|t| t.id == t.root && !t.tags.is_empty()).collect();
    let from = (questions.len() as f64 * OLDER) as usize;
    let begins = questions.get(from).map_or(i64::MAX, |t| t.at);
    let mut trial = Trial::new()?;
    let mut growing = Growing::default();
    let mut seen = Seen::default();
    let mut product = vec![];
    let mut plain: [Vec<f64>; 4] = Default::default();
    for text in &site.texts {
        if text.id == text.root && !text.tags.is_empty() {
            let good: HashSet<&str> = text.tags.iter().map(String::as_str).filter(|t| seen.used(t) >= 2).collect();
            if text.at >= begins && !good.is_empty() {
                growing.catch_up(&mut trial)?;
                let words = format!("{}\n{}", text.title, text.body);
                let recall =
                    |tags: Vec<String>| tags.iter().take(AT).filter(|t| good.contains(t.as_str())).count() as f64 / good.len() as f64;
                product.push(recall(trial.tags(&words, AT)?));
                let others = [seen.popular(), seen.named(&words), seen.neighbours(&words), seen.linear(&words)];
                for (scores, tags) in plain.iter_mut().zip(others) {
                    scores.push(recall(tags));
                }
            }
            seen.learn(text);
        }
        growing.take(text);
    }
    let [popular, named, near, linear] = plain;
    let plain = [("popular", popular), ("named", named), ("nearest texts", near), ("linear model", linear)];
    let figures = vec![Figure::of("newest fifth", "R@5", &product, &plain, goal("tags", &site.name))];
    let notes = vec![format!(
        "Each of the newest {} questions is given to what was known before it; its tags that two others had before are looked for. {} tags in all.",
        product.len(),
        seen.tags.len()
    )];
    Ok(Figures { task: "tags", data: site.name, figures, notes, filling_s, asking_s: asking.elapsed().as_secs_f64() })
}
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() > 1).map(str::to_lowercase).collect()
}

/// What the plain methods know.
#[derive(Default)]
struct Seen {
    tags: HashMap<String, usize>,
    of: HashMap<i64, Vec<String>>,
    near: Bm25,
    /// One weight for each word and tag, learnt by mistakes (a perceptron with a margin, word by word).
    weights: HashMap<String, HashMap<String, f64>>,
}
fn ranked<T: PartialOrd + Copy>(all: impl IntoIterator<Item = (String, T)>) -> Vec<String> {
    let mut all: Vec<(String, T)> = all.into_iter().collect();
    all.sort_by(|a, b| b.1.partial_cmp(&a.1).unwrap_or(std::cmp::Ordering::Equal).then_with(|| a.0.cmp(&b.0)));
    all.into_iter().map(|one| one.0).collect()
}
impl Seen {
    fn used(&self, tag: &str) -> usize {
        self.tags.get(tag).copied().unwrap_or(0)
    }
    fn learn(&mut self, text: &Text) {
        let all = format!("{}\n{}", text.title, text.body);
        for tag in &text.tags {
            *self.tags.entry(tag.clone()).or_default() += 1;
        }
        self.near.add(text.id, &all);
        self.of.insert(text.id, text.tags.clone());
        let (vector, length) = vector(&all);
        for _ in 0..3 {
            let scores = self.scores(&vector, length);
            let wrong = scores.iter().filter(|s| !text.tags.contains(s.0)).map(|s| *s.1).fold(0.0, f64::max);
            let mut steps: Vec<(String, f64)> =
                text.tags.iter().filter(|t| scores.get(*t).copied().unwrap_or(0.0) < wrong + 0.3).map(|t| (t.clone(), 0.5)).collect();
            let right = text.tags.iter().map(|t| scores.get(t).copied().unwrap_or(0.0)).fold(f64::MAX, f64::min);
            steps.extend(
                scores.iter().filter(|s| !text.tags.contains(s.0) && *s.1 > right - 0.3 && *s.1 > 0.0).map(|s| (s.0.clone(), -0.2)),
            );
            for (word, n) in &vector {
                let of = self.weights.entry(word.clone()).or_default();
                for (tag, step) in &steps {
                    *of.entry(tag.clone()).or_default() += step * n / length;
                }
            }
        }
    }
    fn scores(&self, vector: &HashMap<String, f64>, length: f64) -> HashMap<String, f64> {
        let mut out: HashMap<String, f64> = HashMap::new();
        let mut sorted: Vec<(&String, &f64)> = vector.iter().collect();
        sorted.sort_by(|a, b| a.0.cmp(b.0));
        for (word, n) in sorted {
            for (tag, weight) in self.weights.get(word).into_iter().flatten() {
                *out.entry(tag.clone()).or_default() += weight * n / length;
            }
        }
        out
    }
    fn popular(&self) -> Vec<String> {
        ranked(self.tags.iter().map(|(t, n)| (t.clone(), *n)))
    }
    fn named(&self, text: &str) -> Vec<String> {
        let text = format!(" {} ", words(text).join(" "));
        let named = |tag: &String| text.contains(&format!(" {} ", words(tag).join(" ")));
        ranked(self.tags.iter().map(|(t, n)| (t.clone(), *n + if named(t) { 1_000_000 } else { 0 })))
    }
    fn neighbours(&self, text: &str) -> Vec<String> {
        let mut out: HashMap<String, f64> = HashMap::new();
        for (id, score) in self.near.nearest(text, NEIGHBOURS) {
            for tag in self.of.get(&id).into_iter().flatten() {
                *out.entry(tag.clone()).or_default() += score;
            }
        }
        ranked(out)
    }
    fn linear(&self, text: &str) -> Vec<String> {
        let (vector, length) = vector(text);
        ranked(self.scores(&vector, length))
    }
}
/// Words with the logarithm of how often, and the length of that.
fn vector(text: &str) -> (HashMap<String, f64>, f64) {
    let mut out: HashMap<String, f64> = HashMap::new();
    for word in words(text) {
        *out.entry(word).or_default() += 1.0;
    }
    out.values_mut().for_each(|n| *n = (1.0 + *n).ln());
    let mut squares: Vec<f64> = out.values().map(|n| n * n).collect();
    squares.sort_by(f64::total_cmp);
    (out, squares.iter().sum::<f64>().sqrt().max(1.0))
}
