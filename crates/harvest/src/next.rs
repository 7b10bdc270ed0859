//! Whom to show what: of the ideas that somebody has not voted on, those that fewest voted on, and of about as many votes
//! those whose place is least sure since others stand close by. Going by what a vote would clear up alone was measured too, and
//! comes to a worse order of all than going by fewest votes.

use crate::{
    chance::share,
    ranking::{Prior, Votes},
};

/// So many ideas to each side of an idea are taken for its neighbours: who stands further off is hardly ever passed.
const NEIGHBOURS: usize = 40;
/// What has the nearest neighbours goes before what has so many votes less and none near.
const NEAR: f64 = 1.0;
/// Chance moves an idea by at most so many votes: not everybody who comes in the same minute is shown the same.
const CHANCE: f64 = 1.0;

/// At most `many` of those that `may` be shown, the most needed first. `seed`: of the person and the day, so that a page that
/// is opened again shows the same. For n ideas n·log n and 80·n in time.
pub fn next(ideas: &[(i64, Votes)], may: impl Fn(i64) -> bool, many: usize, seed: u64) -> Vec<i64> {
    let near = near(ideas);
    let nearest = near.iter().map(|n| n.2).fold(f64::MIN_POSITIVE, f64::max);
    let mut all: Vec<(f64, i64)> = near
        .into_iter()
        .filter(|(id, ..)| may(*id))
        .map(|(id, votes, near)| (f64::from(votes) - NEAR * near / nearest + CHANCE * share(seed, id.cast_unsigned()), id))
        .collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    all.into_iter().take(many).map(|a| a.1).collect()
}

/// Of each idea its votes, and how near others stand: how likely it is that they change places.
fn near(ideas: &[(i64, Votes)]) -> Vec<(i64, u32, f64)> {
    let prior = Prior::of(ideas.iter().map(|i| i.1));
    let mut all: Vec<(f64, f64, i64, u32)> = ideas.iter().map(|(id, v)| (prior.score(*v), prior.variance(*v), *id, v.all())).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.2.cmp(&b.2)));
    let one = |n: usize| {
        let (score, variance, id, votes) = all.get(n).copied()?;
        let around = all.get(n.saturating_sub(NEIGHBOURS)..(n + NEIGHBOURS + 1).min(all.len())).unwrap_or_default();
        let others = around.iter().filter(|o| o.2 != id);
        Some((id, votes, others.map(|o| (-(score - o.0).powi(2) / (2.0 * (variance + o.1))).exp()).sum()))
    };
    (0..all.len()).filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ideas() -> Vec<(i64, Votes)> {
        (0..30_u32).map(|n| (i64::from(n), Votes { up: 20 + n, down: 20 })).collect()
    }

    #[test]
    fn what_few_voted_on_is_shown_and_what_is_clear_is_not() {
        let mut all = ideas();
        all.push((100, Votes { up: 1, down: 1 }));
        all.push((101, Votes { up: 0, down: 90 }));
        for seed in 0..20 {
            let shown = next(&all, |_| true, usize::MAX, seed);
            assert_eq!((shown.first(), shown.last()), (Some(&100), Some(&101)));
            assert_eq!(shown.len(), all.len());
        }
    }

    #[test]
    fn the_same_seed_shows_the_same_in_any_order_given_and_another_another() {
        let all = ideas();
        let turned: Vec<(i64, Votes)> = all.iter().rev().copied().collect();
        assert_eq!(next(&all, |_| true, 5, 3), next(&turned, |_| true, 5, 3));
        let first: std::collections::BTreeSet<i64> = (0..40).filter_map(|seed| next(&all, |_| true, 1, seed).first().copied()).collect();
        assert!(first.len() > 1, "{first:?}");
    }

    #[test]
    fn only_what_may_be_shown_and_no_more_than_asked_for() {
        assert_eq!(next(&[], |_| true, 3, 1), Vec::<i64>::new());
        assert_eq!(next(&[(4, Votes::default())], |_| true, 3, 1), [4]);
        let shown = next(&ideas(), |id| id % 2 == 0, 7, 1);
        assert!(shown.len() == 7 && shown.iter().all(|id| id % 2 == 0));
    }

    #[test]
    fn twenty_thousand_ideas_take_no_time_to_speak_of() {
        let all: Vec<(i64, Votes)> = (0..20_000_u32).map(|n| (i64::from(n), Votes { up: n % 37, down: n % 23 })).collect();
        let begun = std::time::Instant::now();
        assert_eq!(next(&all, |_| true, 10, 1).len(), 10);
        assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
    }
}
