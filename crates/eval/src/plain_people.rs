//! Plain ways to say who will answer, from the same posts as the product at the same moment: who answered most, who
//! answered lately, whose answers are like the question, and the best simple sum of both.

use crate::{
    bm25::Bm25,
    past_posts::{Dump, Posted},
};
use std::collections::HashMap;

pub const METHODS: [&str; 4] = ["popularity", "recent activity", "text votes", "simple formula"];
const NEAREST: usize = 200;
const DAY: f64 = 86_400_000.0;

#[derive(Default)]
pub struct Methods {
    near: Bm25,
    heard: usize,
    answers: Vec<(String, i64)>,
    by_id: HashMap<i64, usize>,
}

impl Methods {
    /// All that was written before `until`.
    pub fn hear(&mut self, dump: &Dump, until: i64) {
        while let Some(post) = dump.posts.get(self.heard).filter(|p| p.at < until) {
            self.heard += 1;
            let Some(question) = post.parent.and_then(|q| dump.post(q)).filter(|_| !post.author.is_empty()) else { continue };
            self.near.add(post.id, &format!("{}\n{}\n{}\n{}", question.title, question.tags.join(" "), question.text, post.text));
            self.by_id.insert(post.id, self.answers.len());
            self.answers.push((post.author.clone(), post.at));
        }
    }

    /// In the order of `METHODS`.
    pub fn rank(&self, _: &Dump, question: &Posted) -> Vec<Vec<String>> {
        let days = |at: i64| (question.at - at) as f64 / DAY;
        let mut scores: [HashMap<&str, f64>; 5] = Default::default();
        let [popular, recent, votes, faded, active] = &mut scores;
        for (who, at) in self.answers.iter().filter(|a| a.0 != question.author) {
            *popular.entry(who).or_default() += 1.0;
            *recent.entry(who).or_default() += 0.5_f64.powf(days(*at) / 30.0);
            *active.entry(who).or_default() += 0.5_f64.powf(days(*at) / 60.0);
            votes.entry(who).or_default();
            faded.entry(who).or_default();
        }
        let asked = format!("{}\n{}\n{}", question.title, question.tags.join(" "), question.text);
        for (id, score) in self.near.nearest(&asked, NEAREST) {
            let Some((who, at)) = self.by_id.get(&id).and_then(|n| self.answers.get(*n)).filter(|a| a.0 != question.author) else {
                continue;
            };
            *votes.entry(who).or_default() += score;
            *faded.entry(who).or_default() += score * 0.5_f64.powf(days(*at) / 365.0);
        }
        let most = |all: &HashMap<&str, f64>| all.values().copied().fold(1e-9, f64::max);
        let (by_text, by_time) = (most(faded), most(active).ln_1p());
        let sum: HashMap<&str, f64> = faded
            .iter()
            .map(|(who, score)| (*who, score / by_text + 0.5 * active.get(who).copied().unwrap_or_default().ln_1p() / by_time))
            .collect();
        [&*popular, recent, votes, &sum].map(ordered).into()
    }
}

fn ordered(all: &HashMap<&str, f64>) -> Vec<String> {
    let mut all: Vec<(&str, f64)> = all.iter().map(|(who, score)| (*who, *score)).collect();
    all.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
    all.into_iter().map(|one| one.0.to_owned()).collect()
}
