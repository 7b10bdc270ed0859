//! Whom a question is offered to: the brake and its measure. No input, no output.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use spine::{PersonId, Time};

/// A question that nobody answered for so many hours is offered, unless the organisation has set another number.
pub const AFTER: i64 = 4;
/// So long an organisation may wait at most.
pub const AFTER_MOST: i64 = 72;
/// Without any reaction in this time, it is offered to the next best.
pub const NEXT: i64 = Time::DAY;
pub const ROUNDS: i64 = 3;
pub const AT_ONCE: usize = 3;
/// Named while somebody asks, and when somebody does not know.
pub const NAMED: usize = 5;
/// Offers that a person gets in a day, if they chose nothing else.
pub const A_DAY: i64 = 2;
pub const A_DAY_MOST: i64 = 10;

/// Somebody who may know, and what keeps questions off them.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    pub person: PersonId,
    /// How likely they know, against the others.
    pub score: f64,
    /// Offers of the last day, and those that still stand open.
    pub today: i64,
    pub week: i64,
    pub a_day: i64,
}
impl Candidate {
    /// Has room for one more?
    pub fn free(&self) -> bool {
        self.today < self.a_day
    }
    /// Whoever was asked lately comes behind whoever was not and knows nearly as much.
    fn weight(&self) -> f64 {
        self.score / (1.0 + 0.5 * self.week as f64)
    }
}

/// The best who have room, at most `most`.
pub fn pick(mut all: Vec<Candidate>, most: usize) -> Vec<PersonId> {
    all.retain(Candidate::free);
    all.sort_by(|a, b| b.weight().total_cmp(&a.weight()).then(a.person.0.cmp(&b.person.0)));
    all.into_iter().take(most).map(|c| c.person).collect()
}

/// How unevenly a load lies: 0 when all bear the same, near 1 when one bears everything.
pub fn gini(loads: &[i64]) -> f64 {
    let mut sorted: Vec<i64> = loads.iter().map(|n| (*n).max(0)).collect();
    sorted.sort_unstable();
    let (n, sum) = (sorted.len() as f64, sorted.iter().sum::<i64>() as f64);
    if sum == 0.0 {
        return 0.0;
    }
    let ranked: f64 = sorted.iter().zip(1..).map(|(load, rank)| f64::from(rank) * *load as f64).sum();
    2.0 * ranked / (n * sum) - (n + 1.0) / n
}

/// What the busiest hundredth (at least one) bears of the whole.
pub fn busiest(loads: &[i64]) -> f64 {
    let mut sorted = loads.to_vec();
    sorted.sort_unstable_by(|a, b| b.cmp(a));
    let sum: i64 = sorted.iter().sum();
    let top: i64 = sorted.iter().take(loads.len().div_ceil(100)).sum();
    if sum == 0 { 0.0 } else { top as f64 / sum as f64 }
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Asking {
    /// The title as it stands so far.
    pub q: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AskForm {
    /// The number of the person.
    pub person: i64,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ActForm {
    /// "unknown": I do not know; "later": not now; "less": less of this topic.
    pub act: String,
    pub back: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ChoiceForm {
    /// Offers a day, 0 to 10; 0: never.
    pub a_day: i64,
}
/// What I chose about being asked.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Choices {
    pub a_day: i64,
    /// Topics I want less of.
    pub less: Vec<String>,
}
/// For administrators.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct WaitForm {
    /// Hours without an answer, 1 to 72, until a question is offered.
    pub hours: i64,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct MoreForm {
    pub tag: String,
}

/// Somebody who may know, and why.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Named {
    pub id: PersonId,
    pub name: String,
    #[serde(skip)]
    pub who: shell::Who,
    #[serde(skip)]
    pub handle: String,
    /// In my language.
    pub why: String,
}
/// A community where such questions were answered.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Place {
    pub name: String,
    pub url: String,
    pub answered: usize,
}
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct Helpers {
    pub people: Vec<Named>,
    pub communities: Vec<Place>,
    /// To how many it was offered; for who asked.
    pub offered: Option<usize>,
    /// Who looks at it; for who asked.
    pub looking: Vec<String>,
    /// Do I look at it?
    pub mine: bool,
}

#[derive(Debug, Default, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Numbers {
    /// So many hours a question waits until it is offered.
    pub wait_hours: i64,
    pub questions: usize,
    pub answered: f64,
    /// Milliseconds.
    pub median_first_answer: Option<i64>,
    pub within_4h10: f64,
    pub referred: f64,
    pub depth: f64,
    pub helpful: f64,
    pub busiest: f64,
    pub offers: usize,
    pub gini_offers: f64,
    pub gini_answers: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gini_is_nothing_for_equals_and_nearly_all_for_one() {
        assert_eq!(gini(&[]), 0.0);
        assert_eq!(gini(&[0, 0]), 0.0);
        assert!(gini(&[3, 3, 3, 3]).abs() < 1e-9);
        assert!((gini(&[0, 0, 0, 8]) - 0.75).abs() < 1e-9);
        assert!((gini(&[1, 2, 3, 4]) - 0.25).abs() < 1e-9);
        assert!((gini(&[4, 2, 1, 3]) - 0.25).abs() < 1e-9, "whatever the order");
        assert_eq!(busiest(&[9, 1]), 0.9);
        assert_eq!(busiest(&[]), 0.0);
    }

    #[test]
    fn whoever_has_no_room_is_not_picked_and_whoever_was_asked_lately_waits() {
        let c = |person, score, today, week, a_day| Candidate { person: PersonId(person), score, today, week, a_day };
        let all = vec![c(1, 9.0, 2, 2, 2), c(2, 3.0, 0, 0, 2), c(3, 4.0, 0, 4, 2), c(4, 8.0, 0, 0, 0)];
        assert_eq!(pick(all, 3), [PersonId(2), PersonId(3)]);
    }

    /// 500 questions over 100 days, 100 people, one of whom knows most of everything.
    #[test]
    fn the_brake_spreads_what_one_guru_would_bear() {
        let mut state = 7u64;
        let mut next = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 40) as f64 / f64::from(1u32 << 24)
        };
        let (mut free, mut braked): (Vec<i64>, Vec<i64>) = (vec![0; 100], vec![0; 100]);
        let mut when: Vec<Vec<i64>> = vec![vec![]; 100];
        for question in 0..500i64 {
            let day = question / 5;
            let scores: Vec<f64> = (0..100).map(|p| if p == 0 { 2.0 } else { next() * next() }).collect();
            let candidate = |p: usize, today, week, a_day| Candidate { person: PersonId(p as i64), score: scores[p], today, week, a_day };
            for who in pick((0..100).map(|p| candidate(p, 0, 0, i64::MAX)).collect(), AT_ONCE) {
                free[who.0 as usize] += 1;
            }
            let load = |p: usize, days: i64| when[p].iter().filter(|d| day - **d < days).count() as i64;
            let with = (0..100).map(|p| candidate(p, load(p, 1), load(p, 7), A_DAY)).collect();
            for who in pick(with, AT_ONCE) {
                braked[who.0 as usize] += 1;
                when[who.0 as usize].push(day);
            }
        }
        assert_eq!(free[0], 500, "without it, one is asked everything");
        assert!(braked[0] <= 200, "at most two a day: {}", braked[0]);
        assert!(gini(&braked) < gini(&free) * 0.75, "{} against {}", gini(&braked), gini(&free));
        assert_eq!(braked.iter().sum::<i64>(), 1500, "and every question finds three people");
    }
}
