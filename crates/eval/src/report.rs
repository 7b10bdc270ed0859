//! What came of it: a table for people, JSON for scripts.

use crate::{
    AT,
    corpus::Corpus,
    graded::{Graded, Query},
    score::ndcg,
};
use serde::Serialize;
use std::{collections::BTreeMap, fmt::Write as _, time::Duration};

/// A query as it was answered.
#[derive(Debug, Serialize)]
pub struct Asked {
    pub group: String,
    pub q: String,
    /// nDCG@10 of the product and of plain BM25.
    pub product: f64,
    pub plain: f64,
    pub good: BTreeMap<String, u8>,
    /// What was found, best first, by the names of the graded queries.
    pub found: Vec<String>,
    pub plain_found: Vec<String>,
    pub ms: f64,
    pub plain_ms: f64,
}
impl Asked {
    pub(crate) fn new(
        group: &str,
        query: &Query,
        found: Vec<String>,
        plain_found: Vec<String>,
        took: Duration,
        plain_took: Duration,
    ) -> Asked {
        let score = |found: &[String]| ndcg(found.iter().map(String::as_str), |name| query.grade(name), query.good.values().copied(), AT);
        let ms = |d: Duration| (d.as_secs_f64() * 100_000.0).round() / 100.0;
        Asked {
            group: group.to_owned(),
            q: query.q.clone(),
            product: score(&found),
            plain: score(&plain_found),
            good: query.good.clone(),
            found: found.into_iter().take(AT).collect(),
            plain_found: plain_found.into_iter().take(AT).collect(),
            ms: ms(took),
            plain_ms: ms(plain_took),
        }
    }
}

/// Means over a group of queries, or over all.
#[derive(Debug, Serialize)]
pub struct Group {
    pub name: String,
    pub about: String,
    pub queries: usize,
    pub product: f64,
    pub plain: f64,
    /// Of the queries, those that one of the two does better.
    pub better: usize,
    pub worse: usize,
}
impl Group {
    fn of(name: &str, about: &str, asked: &[&Asked]) -> Group {
        let mean = |score: fn(&Asked) -> f64| asked.iter().map(|a| score(a)).sum::<f64>() / asked.len().max(1) as f64;
        Group {
            name: name.to_owned(),
            about: about.to_owned(),
            queries: asked.len(),
            product: mean(|a| a.product),
            plain: mean(|a| a.plain),
            better: asked.iter().filter(|a| a.product > a.plain + 1e-9).count(),
            worse: asked.iter().filter(|a| a.plain > a.product + 1e-9).count(),
        }
    }
}

#[derive(Debug, Serialize)]
pub struct Report {
    pub sites: Vec<String>,
    pub items: usize,
    pub people: usize,
    pub groups: Vec<Group>,
    pub all: Group,
    /// Median and slowest milliseconds: the whole answer of the product, the bare index of the other.
    pub ms: [f64; 2],
    pub plain_ms: [f64; 2],
    /// Reading and indexing what is asked.
    pub filling_s: f64,
    pub asked: Vec<Asked>,
}
impl Report {
    pub(crate) fn of(graded: &Graded, asked: Vec<Asked>, corpus: &Corpus, filling: Duration) -> Report {
        let of = |name: &str| asked.iter().filter(|a| a.group == name).collect::<Vec<_>>();
        let groups = graded.groups.iter().map(|g| Group::of(&g.name, &g.about, &of(&g.name))).collect();
        let times = |ms: fn(&Asked) -> f64| {
            let mut all: Vec<f64> = asked.iter().map(ms).collect();
            all.sort_by(f64::total_cmp);
            [all.get(all.len() / 2).copied().unwrap_or_default(), all.last().copied().unwrap_or_default()]
        };
        Report {
            sites: corpus.sites.clone(),
            items: corpus.items.len(),
            people: corpus.people.len(),
            groups,
            all: Group::of("all", "", &asked.iter().collect::<Vec<_>>()),
            ms: times(|a| a.ms),
            plain_ms: times(|a| a.plain_ms),
            filling_s: filling.as_secs_f64(),
            asked,
        }
    }

    /// Markdown, which is read as well in a terminal.
    pub fn table(&self) -> String {
        let mut out = String::new();
        let sites = if self.sites.is_empty() { "alone".to_owned() } else { format!("with {}", self.sites.join(", ")) };
        let _ = writeln!(out, "The sample company {sites}: {} items, {} people, {} queries.\n", self.items, self.people, self.all.queries);
        out.push_str("| nDCG@10 | queries | product | plain BM25 | better | worse | |\n| --- | --: | --: | --: | --: | --: | --- |\n");
        for g in self.groups.iter().chain([&self.all]).filter(|g| g.queries > 0) {
            let (strong, about) = if g.about.is_empty() { ("**", "") } else { ("", g.about.as_str()) };
            let _ = writeln!(
                out,
                "| {strong}{}{strong} | {} | {strong}{:.3}{strong} | {:.3} | {} | {} | {about} |",
                g.name, g.queries, g.product, g.plain, g.better, g.worse
            );
        }
        let _ = writeln!(
            out,
            "\nAn answer of the search page took {:.1} ms in the middle and {:.1} ms at the most; plain BM25, which reads nothing but its index, {:.1} and {:.1} ms. Reading and indexing took {:.0} s.",
            self.ms[0], self.ms[1], self.plain_ms[0], self.plain_ms[1], self.filling_s
        );
        out
    }

    /// Every query that could have been answered better, the worst first, with what came instead.
    pub fn short(&self) -> String {
        let mut short: Vec<&Asked> = self.asked.iter().filter(|a| a.product < 0.999).collect();
        short.sort_by(|a, b| a.product.total_cmp(&b.product));
        let mut out = String::new();
        for a in short {
            let missed: Vec<String> = a.good.iter().map(|(name, grade)| format!("{name} ({grade})")).collect();
            let _ = writeln!(out, "{:.3} (plain {:.3})  {}  [{}]\n    good:  {}", a.product, a.plain, a.q, a.group, missed.join(", "));
            let list = |found: &[String]| if found.is_empty() { "nothing".to_owned() } else { found.join(", ") };
            let _ = writeln!(out, "    found: {}\n    plain: {}", list(&a.found), list(&a.plain_found));
        }
        out
    }
}
