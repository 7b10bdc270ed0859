//! BM25 as it is in books, over texts that grow: lower case, no stems, the usual k1 and b. Something to compare with.

use std::collections::HashMap;

const K1: f64 = 1.2;
const B: f64 = 0.75;

#[derive(Default)]
pub struct Bm25 {
    lists: HashMap<String, Vec<(usize, f64)>>,
    lengths: Vec<f64>,
    ids: Vec<i64>,
    at: HashMap<i64, usize>,
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

impl Bm25 {
    /// More words of a text; a new one begins here.
    pub fn add(&mut self, id: i64, text: &str) {
        let next = self.ids.len();
        let doc = *self.at.entry(id).or_insert(next);
        if doc == next {
            self.ids.push(id);
            self.lengths.push(0.0);
        }
        for word in words(text) {
            if let Some(length) = self.lengths.get_mut(doc) {
                *length += 1.0;
            }
            let list = self.lists.entry(word).or_default();
            match list.iter_mut().find(|e| e.0 == doc) {
                Some(there) => there.1 += 1.0,
                None => list.push((doc, 1.0)),
            }
        }
    }
    /// The nearest first, equal ones by their numbers.
    pub fn nearest(&self, text: &str, limit: usize) -> Vec<(i64, f64)> {
        let all = self.ids.len() as f64;
        let usual = self.lengths.iter().sum::<f64>() / all.max(1.0);
        let mut scores: HashMap<usize, f64> = HashMap::new();
        let mut asked: Vec<String> = words(text);
        asked.sort_unstable();
        for same in asked.chunk_by(|a, b| a == b) {
            let Some(list) = same.first().and_then(|w| self.lists.get(w)) else { continue };
            let n = list.len() as f64;
            let rare = (1.0 + (all - n + 0.5) / (n + 0.5)).ln() * same.len() as f64;
            for (doc, often) in list {
                let length = self.lengths.get(*doc).copied().unwrap_or_default() / usual.max(1.0);
                *scores.entry(*doc).or_default() += rare * often * (K1 + 1.0) / (often + K1 * (1.0 - B + B * length));
            }
        }
        let mut out: Vec<(i64, f64)> = scores.into_iter().filter_map(|(doc, score)| Some((*self.ids.get(doc)?, score))).collect();
        out.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        out.truncate(limit);
        out
    }
    pub fn ids(&self, text: &str, limit: usize) -> Vec<i64> {
        self.nearest(text, limit).into_iter().map(|n| n.0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_words_decide_and_texts_grow() {
        let mut b = Bm25::default();
        b.add(1, "the harbour crane");
        b.add(2, "the harbour, the harbour");
        b.add(3, "the lunch");
        assert_eq!(b.ids("the crane", 9), [1, 2, 3]);
        b.add(3, "crane crane crane");
        assert_eq!(b.ids("CRANE?", 9), [3, 1]);
    }
}
