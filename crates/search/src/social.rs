//! What people made of a text, and how near it is to whoever asks: a few numbers that lift what the words found, never more
//! than twice, and that stand in *why is this here* as they are. They are read through the viewer, of the best `REACH`
//! alone; what somebody keeps for themselves is theirs and lifts things for them only. The words go on deciding what is found.

use kit::config::Config;
use serde::Serialize;
use spine::{ItemId, Time};
use std::collections::HashMap;

/// So many of the best by words are looked at again.
pub const REACH: usize = 60;
/// And lifted so far.
pub const MOST: f64 = 2.0;

kit::rec! {
    /// What the viewer may know of one text.
    #[derive(Debug, Clone, PartialEq, Serialize, schemars::JsonSchema)]
    pub struct Signals {
        #[serde(skip)]
        #[schemars(skip)]
        pub id: i64,
        pub likes: i64,
        pub comments: i64,
        /// An accepted answer, or a question that has one.
        pub accepted: bool,
        /// Said by somebody who may speak for the organisation.
        pub official: bool,
        /// By a contact of the viewer.
        pub contact: bool,
        /// By somebody whom the viewer follows.
        pub followed: bool,
        /// From a community that the viewer is a member of.
        pub community: bool,
        /// By somebody of the viewer's own unit.
        pub unit: bool,
        /// The viewer keeps it.
        pub saved: bool,
        pub active_at: Time,
        /// The viewer has asked to go by the words alone.
        #[serde(skip)]
        #[schemars(skip)]
        pub plain: bool,
    }
}

/// Hundredths, of the configuration.
#[derive(Debug, Clone, Copy)]
pub struct Weights {
    pub liked: u32,
    pub commented: u32,
    pub accepted: u32,
    pub official: u32,
    pub contact: u32,
    pub followed: u32,
    pub community: u32,
    pub unit: u32,
    pub saved: u32,
}
impl Weights {
    pub fn of(c: &Config) -> Weights {
        Weights {
            liked: c.search_weight_liked,
            commented: c.search_weight_commented,
            accepted: c.search_weight_accepted,
            official: c.search_weight_official,
            contact: c.search_weight_contact,
            followed: c.search_weight_followed,
            community: c.search_weight_community,
            unit: c.search_weight_unit,
            saved: c.search_weight_saved,
        }
    }
}

/// What each part of a rank came to: they multiply to `score`.
#[derive(Debug, Clone, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Why {
    pub signals: Signals,
    /// How well the words fit.
    pub words: f64,
    /// Less than 1 for what has not moved for long.
    pub fresh: f64,
    /// Likes, comments, an accepted answer.
    pub people: f64,
    pub official: f64,
    pub near: f64,
    pub score: f64,
}

/// The rank of a text that the words (and its age) gave `score`.
pub fn weigh(w: &Weights, s: Signals, score: f64, now: Time) -> Why {
    let part = |weight: u32, on: bool| if on { f64::from(weight) / 100.0 } else { 0.0 };
    let log = |weight: u32, n: i64| f64::from(weight) / 100.0 * (1.0 + n.max(0) as f64).ln();
    let fresh = crate::gather::fresh((now.0 - s.active_at.0).max(0) as f32 / Time::DAY as f32).into();
    let people = 1.0 + log(w.liked, s.likes) + log(w.commented, s.comments) + part(w.accepted, s.accepted);
    let official = 1.0 + part(w.official, s.official);
    let near = 1.0
        + part(w.contact, s.contact).max(part(w.followed, s.followed))
        + part(w.community, s.community)
        + part(w.unit, s.unit)
        + part(w.saved, s.saved);
    // The parts are capped together, the nearest last: what they come to is what is shown.
    let people = people.min(MOST);
    let official = official.min(MOST / people);
    let near = near.min(MOST / (people * official));
    Why { words: score / fresh, fresh, people, official, near, score: score * people * official * near, signals: s }
}

/// What was found, in its new order; without signals (it has just been hidden) things fall out.
pub fn rank(w: &Weights, hits: &[(ItemId, f32)], signals: Vec<Signals>, now: Time, plain: bool) -> Vec<(ItemId, Why)> {
    let mut of: HashMap<i64, Signals> = signals.into_iter().map(|s| (s.id, s)).collect();
    let mut out: Vec<(ItemId, Why)> =
        hits.iter().filter_map(|(id, score)| Some((*id, weigh(w, of.remove(&id.0)?, f64::from(*score), now)))).collect();
    if plain {
        out.iter_mut().for_each(|(_, why)| why.alone());
    } else {
        out.sort_by(|a, b| b.1.score.total_cmp(&a.1.score));
    }
    out
}
impl Why {
    /// Words and age alone.
    fn alone(&mut self) {
        (self.people, self.official, self.near) = (1.0, 1.0, 1.0);
        self.score = self.words * self.fresh;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signals(bits: u32, likes: i64, comments: i64) -> Signals {
        let bit = |n: u32| bits >> n & 1 == 1;
        Signals {
            id: i64::from(bits) + 1,
            likes,
            comments,
            accepted: bit(0),
            official: bit(1),
            contact: bit(2),
            followed: bit(3),
            community: bit(4),
            unit: bit(5),
            saved: bit(6),
            active_at: Time(0),
            plain: false,
        }
    }

    #[test]
    fn what_is_explained_is_what_ranks_and_nothing_lifts_beyond_its_bound() {
        let w = Weights::of(&Config::default());
        for bits in 0..128 {
            for (likes, comments) in [(0, 0), (1, 3), (12, 0), (5_000, 90_000)] {
                for days in [0, 30, 4_000] {
                    let why = weigh(&w, signals(bits, likes, comments), 3.5, Time(days * Time::DAY));
                    let told = why.words * why.fresh * why.people * why.official * why.near;
                    assert!((told - why.score).abs() < 1e-9, "{why:?}");
                    assert!(why.score >= 3.5 - 1e-9 && why.score <= 3.5 * MOST + 1e-9, "{why:?}");
                    assert!(why.near >= 1.0 - 1e-9 && why.official >= 1.0 - 1e-9 && why.fresh <= 1.0, "{why:?}");
                }
            }
        }
    }

    #[test]
    fn near_ties_are_broken_and_words_decide() {
        let w = Weights::of(&Config::default());
        let all = || vec![signals(0, 0, 0), signals(1, 9, 4), signals(2, 0, 0)];
        let order = |hits: &[(i64, f32)], plain| {
            let hits: Vec<(ItemId, f32)> = hits.iter().map(|(id, score)| (ItemId(*id), *score)).collect();
            rank(&w, &hits, all(), Time(0), plain).into_iter().map(|h| h.0.0).collect::<Vec<_>>()
        };
        assert_eq!(order(&[(1, 1.0), (2, 0.95)], false), [2, 1], "liked and accepted, of two that say the same");
        assert_eq!(order(&[(1, 3.0), (2, 1.0)], false), [1, 2], "words decide");
        assert_eq!(order(&[(1, 1.0), (9, 0.9), (3, 0.95)], false), [3, 1], "what is not seen is not there");
        assert_eq!(order(&[(1, 1.0), (2, 0.95)], true), [1, 2], "without what people made of it");
    }
}
