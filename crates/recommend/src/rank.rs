//! What a thing is worth to somebody today: reasons, each with what it adds, and the choice of the day. Pure: no database,
//! no clock, no words. The score is the sum of the reasons and nothing else, so what a page gives as reasons is all there is.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;

/// Why something is recommended. Every number and name in it is of what the viewer may see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Reason {
    /// People I know or follow liked it
    Liked { people: Vec<i64> },
    /// A tag of what I write
    Used { tag: String },
    /// A tag that others gave me
    Given { tag: String },
    /// A tag of what I liked, saved or answered
    Acted { tag: String },
    /// A tag of what I passed on
    Shared { tag: String },
    /// In a community of mine
    Community { id: i64, name: String },
    /// It moved lately
    Fresh,
}
impl Reason {
    pub fn word(&self) -> &'static str {
        match self {
            Reason::Liked { .. } => "liked",
            Reason::Used { .. } => "used",
            Reason::Given { .. } => "given",
            Reason::Acted { .. } => "acted",
            Reason::Shared { .. } => "shared",
            Reason::Community { .. } => "community",
            Reason::Fresh => "fresh",
        }
    }
    pub fn tag(&self) -> Option<&str> {
        match self {
            Reason::Used { tag } | Reason::Given { tag } | Reason::Acted { tag } | Reason::Shared { tag } => Some(tag),
            _ => None,
        }
    }
    /// What it is worth where it holds wholly.
    fn worth(&self) -> f64 {
        match self {
            // The third who likes it says less than the second.
            Reason::Liked { people } => (people.len() as f64).sqrt(),
            Reason::Used { .. } => 0.9,
            Reason::Given { .. } => 0.8,
            Reason::Acted { .. } => 0.7,
            Reason::Shared { .. } => 0.6,
            Reason::Community { .. } => 0.4,
            Reason::Fresh => 0.5,
        }
    }
}

/// A reason, and what it adds.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Part {
    #[serde(flatten)]
    pub reason: Reason,
    pub adds: f64,
}

pub const LESS: f64 = 0.3;
pub const MORE: f64 = 1.8;
/// A thing at rest for so many days is half as fresh.
const HALF: f64 = 21.0;

/// What somebody chose, by kind ("tag") and about what ("rust").
#[derive(Debug, Clone, Default)]
pub struct Chosen(pub HashMap<(String, String), String>);
impl Chosen {
    pub fn way(&self, what: &str, about: &str) -> &str {
        self.0.get(&(what.to_owned(), about.to_owned())).map_or("", String::as_str)
    }
    pub fn hides(&self, what: &str, about: &str) -> bool {
        self.way(what, about) == "hide"
    }
    fn times(&self, what: &str, about: &str) -> f64 {
        match self.way(what, about) {
            "hide" => 0.0,
            "less" => LESS,
            "more" => MORE,
            _ => 1.0,
        }
    }
}

#[derive(Debug, Clone, Default)]
pub struct Candidate {
    pub id: i64,
    pub author: i64,
    pub community: i64,
    /// When it was made.
    pub made: i64,
    /// Days since it moved.
    pub age: f64,
    /// Each with how strongly it holds, up to one.
    pub why: Vec<(Reason, f64)>,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    pub id: i64,
    /// Who made it and when, in one number. Not its own: that tells how much else was made.
    seed: u64,
    pub parts: Vec<Part>,
}
impl Ranked {
    pub fn score(&self) -> f64 {
        self.parts.iter().map(|p| p.adds).sum()
    }
}

/// All that somebody chose is in the parts: less of a tag makes what it adds smaller. `None`: hidden.
pub fn rank(c: &Candidate, chosen: &Chosen) -> Option<Ranked> {
    let (author, community) = (c.author.to_string(), c.community.to_string());
    if chosen.hides("item", &c.id.to_string()) || chosen.hides("person", &author) || chosen.hides("community", &community) {
        return None;
    }
    let whole = chosen.times("person", &author) * chosen.times("community", &community);
    let part = |(reason, holds): (Reason, f64)| {
        let tag = reason.tag().map_or(1.0, |tag| chosen.times("tag", tag));
        let adds = reason.worth() * holds * whole * tag * chosen.times("reason", reason.word());
        (adds > 0.0).then_some(Part { reason, adds })
    };
    let mut parts: Vec<Part> = c.why.iter().cloned().filter_map(part).collect();
    // To be fresh is no reason alone.
    if parts.is_empty() {
        return None;
    }
    parts.extend(part((Reason::Fresh, 0.5_f64.powf(c.age / HALF))));
    parts.sort_by(|a, b| b.adds.total_cmp(&a.adds).then_with(|| a.reason.word().cmp(b.reason.word())));
    Some(Ranked { id: c.id, seed: mix((c.author as u64).wrapping_add(mix(c.made as u64))), parts })
}

fn mix(mut n: u64) -> u64 {
    n = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    n ^ (n >> 31)
}
/// Some of the best, others tomorrow: each has a chance as large as its score, the same all day long for one person.
pub fn of_the_day(mut all: Vec<Ranked>, person: i64, day: i64, n: usize) -> Vec<Ranked> {
    let turn = |r: &Ranked| {
        let seed = mix(mix(mix(person as u64).wrapping_add(day as u64)).wrapping_add(r.seed));
        let chance = (seed >> 11) as f64 / (1_u64 << 53) as f64;
        -chance.max(1e-12).ln() / r.score().max(1e-9)
    };
    best(&mut all);
    all.truncate(5 * n);
    all.sort_by(|a, b| turn(a).total_cmp(&turn(b)).then(a.id.cmp(&b.id)));
    all.truncate(n);
    best(&mut all);
    all
}
fn best(all: &mut [Ranked]) {
    all.sort_by(|a, b| b.score().total_cmp(&a.score()).then(b.id.cmp(&a.id)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(id: i64) -> Candidate {
        let tag = |t: &str| t.to_owned();
        let why = vec![
            (Reason::Used { tag: tag("crane") }, 1.0),
            (Reason::Given { tag: tag("ship") }, 0.5),
            (Reason::Liked { people: vec![2, 3] }, 1.0),
        ];
        Candidate { id, author: 7, community: 0, made: id, age: 0.0, why: why.into_iter().take(1 + id as usize % 3).collect() }
    }
    fn chosen(what: &str, about: &str, way: &str) -> Chosen {
        Chosen(HashMap::from([((what.to_owned(), about.to_owned()), way.to_owned())]))
    }

    #[test]
    fn the_reasons_are_the_score_and_what_one_chose_is_in_them() {
        let plain = rank(&candidate(2), &Chosen::default()).unwrap();
        assert!((plain.score() - (0.9 + 0.4 + 2_f64.sqrt() + 0.5)).abs() < 1e-9);
        let less = rank(&candidate(2), &chosen("tag", "crane", "less")).unwrap();
        assert!((plain.score() - less.score() - 0.9 * (1.0 - LESS)).abs() < 1e-9);
        assert!(rank(&candidate(2), &chosen("reason", "liked", "more")).unwrap().score() > plain.score());
        assert!(rank(&candidate(2), &chosen("person", "7", "less")).unwrap().score() < plain.score());
        for (what, about) in [("item", "2"), ("person", "7")] {
            assert_eq!(rank(&candidate(2), &chosen(what, about, "hide")), None);
        }
        let without = rank(&candidate(2), &chosen("reason", "liked", "hide")).unwrap();
        assert!(without.parts.iter().all(|p| p.reason.word() != "liked"));
    }

    #[test]
    fn a_day_is_a_day_and_the_next_is_another() {
        let all: Vec<Ranked> = (0..200).filter_map(|id| rank(&candidate(id), &Chosen::default())).collect();
        let on = |person, day| of_the_day(all.clone(), person, day, 10).iter().map(|r| r.id).collect::<Vec<_>>();
        assert_eq!(on(1, 5), on(1, 5));
        assert_ne!(on(1, 5), on(1, 6));
        assert_ne!(on(1, 5), on(2, 5));
        assert!(of_the_day(all, 1, 5, 10).windows(2).all(|w| w[0].score() >= w[1].score()));
    }
}
