//! The order of ideas from few votes. Each idea begins where the house's votes are on the whole, as if that many people had
//! voted so already: one vote lifts nothing to the top, and many votes speak for themselves. Never votes for less votes
//! against (what is seen much wins), never the lower end of an interval (what is new loses).

use std::cmp::Ordering;

/// As many votes stand behind the mean of all before anybody votes.
pub const STRENGTH: f64 = 4.0;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Votes {
    pub up: u32,
    /// Against, or seen and passed over: whoever was asked and did not approve.
    pub down: u32,
}
impl Votes {
    pub fn all(self) -> u32 {
        self.up.saturating_add(self.down)
    }
}

/// An idea in its place. The number of votes goes wherever the score goes: a page shows both.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    pub id: i64,
    /// The share of people who would approve, as far as is known.
    pub score: f64,
    pub votes: u32,
}

/// What is believed of an idea nobody voted on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prior {
    pub mean: f64,
}
impl Prior {
    /// Of all votes there are; a half with as much strength, while there are few.
    pub fn of(all: impl IntoIterator<Item = Votes>) -> Prior {
        let (up, votes) = all.into_iter().fold((0.0, 0.0), |(up, n), v| (up + f64::from(v.up), n + f64::from(v.all())));
        Prior { mean: (up + STRENGTH / 2.0) / (votes + STRENGTH) }
    }
    pub fn score(&self, votes: Votes) -> f64 {
        (f64::from(votes.up) + STRENGTH * self.mean) / (f64::from(votes.all()) + STRENGTH)
    }
    /// How far off the score may be, squared.
    pub fn variance(&self, votes: Votes) -> f64 {
        let score = self.score(votes);
        score * (1.0 - score) / (f64::from(votes.all()) + STRENGTH + 1.0)
    }
}

/// Best first; of equal ones that with more votes, then the older one. The order in which they are given does not count.
pub fn order(ideas: &[(i64, Votes)]) -> Vec<Place> {
    let prior = Prior::of(ideas.iter().map(|i| i.1));
    let mut out: Vec<Place> = ideas.iter().map(|(id, v)| Place { id: *id, score: prior.score(*v), votes: v.all() }).collect();
    out.sort_by(better);
    out
}
fn better(a: &Place, b: &Place) -> Ordering {
    b.score.total_cmp(&a.score).then(b.votes.cmp(&a.votes)).then(a.id.cmp(&b.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ids(ideas: &[(i64, Votes)]) -> Vec<i64> {
        order(ideas).iter().map(|p| p.id).collect()
    }

    #[test]
    fn one_vote_lifts_nothing_to_the_top_and_no_vote_is_no_blame() {
        let ideas = [
            (1, Votes { up: 1, down: 0 }),
            (2, Votes { up: 40, down: 5 }),
            (3, Votes::default()),
            (4, Votes { up: 3, down: 9 }),
            (5, Votes { up: 60, down: 50 }),
        ];
        assert_eq!(ids(&ideas), [2, 1, 3, 5, 4]);
        let first = order(&ideas)[0];
        assert_eq!((first.id, first.votes), (2, 45));
    }

    #[test]
    fn nothing_and_one_and_very_many_votes() {
        assert_eq!(order(&[]), []);
        assert_eq!(order(&[(7, Votes::default())]), [Place { id: 7, score: 0.5, votes: 0 }]);
        let much = order(&[(1, Votes { up: u32::MAX, down: u32::MAX }), (2, Votes { up: 0, down: u32::MAX })]);
        assert!(much.iter().all(|p| (0.0..=1.0).contains(&p.score)) && much[0].id == 1);
    }

    fn some() -> impl Strategy<Value = Vec<(i64, Votes)>> {
        prop::collection::vec((0_u32..60, 0_u32..60), 0..40)
            .prop_map(|v| v.into_iter().enumerate().map(|(n, (up, down))| (n as i64, Votes { up, down })).collect())
    }
    proptest! {
        #[test]
        fn the_order_given_does_not_count(ideas in some(), turn in 0_usize..40) {
            let mut turned = ideas.clone();
            turned.reverse();
            let by = turn % turned.len().max(1);
            turned.rotate_left(by);
            prop_assert_eq!(order(&ideas), order(&turned));
        }

        #[test]
        fn a_vote_for_an_idea_never_lowers_it_and_one_against_never_lifts_it(ideas in some(), which in 0_usize..40) {
            prop_assume!(!ideas.is_empty());
            let which = which % ideas.len();
            let at = |ideas: &[(i64, Votes)]| ids(ideas).iter().position(|id| *id == which as i64).unwrap();
            // A vote moves the mean of all, and with it those that few voted on: the score is held against the same mean.
            let prior = Prior::of(ideas.iter().map(|i| i.1));
            let v = ideas[which].1;
            let (praised, blamed) = (Votes { up: v.up + 1, ..v }, Votes { down: v.down + 1, ..v });
            prop_assert!(prior.score(praised) > prior.score(v) && prior.score(blamed) < prior.score(v));
            // With as many votes on each, the order is that of the votes for it.
            let even: Vec<(i64, Votes)> = ideas.iter().map(|(id, v)| (*id, Votes { up: v.up, down: 60 - v.up })).collect();
            let mut more = even.clone();
            more[which].1 = Votes { up: v.up + 1, down: 59 - v.up };
            prop_assert!(at(&more) <= at(&even));
        }
    }
}
