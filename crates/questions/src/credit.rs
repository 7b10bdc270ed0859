//! Who is credited for an answer: whoever gave it, and whoever stands on the way the question took to it. Loops and
//! self-dealing earn nothing. No input, no output.

use crate::model::Referral;
use spine::PersonId;

/// Steps of a way that earn, those nearest to the answer: however long it is, it is worth no more.
pub const STEPS_MOST: usize = 5;

/// Credits for one accepted answer by `author` to a question of `asker`, at most one per person and role. `way`: the
/// passings-on from where it was first asked to where it was answered, oldest first.
pub fn roles(asker: PersonId, author: PersonId, way: &[Referral]) -> Vec<(PersonId, &'static str)> {
    // Whoever answers themselves was helped by nobody.
    if author == asker {
        return vec![];
    }
    // The people as the question met them, without the detours that led back to somebody.
    let mut met: Vec<PersonId> = vec![];
    for who in way.iter().flat_map(|s| [s.by, s.to]).chain([author]) {
        match met.iter().position(|p| *p == who) {
            Some(again) => met.truncate(again + 1),
            None => met.push(who),
        }
    }
    // A step counts when both of its ends remained, next to each other.
    let straight = |s: &Referral| met.windows(2).any(|pair| pair == [s.by, s.to]);
    let mut kept: Vec<&Referral> = vec![];
    for step in way.iter().filter(|s| straight(s)) {
        if !kept.iter().any(|k| (k.by, k.to) == (step.by, step.to)) {
            kept.push(step);
        }
    }
    let near = kept.iter().skip(kept.len().saturating_sub(STEPS_MOST));
    let mut out = vec![(author, "answered")];
    for credit in near.flat_map(|s| [(s.by, "referred"), (s.to, "connected")]) {
        // Nobody is credited for their own question.
        if credit.0 != asker && !out.contains(&credit) {
            out.push(credit);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use spine::{ItemId, Time};

    fn way(steps: &[(i64, i64)]) -> Vec<Referral> {
        let at = |n: usize| ItemId(100 + n as i64);
        let step = |(n, (by, to)): (usize, &(i64, i64))| Referral {
            linked_id: at(n + 1),
            from_id: at(n),
            origin_id: at(0),
            by: PersonId(*by),
            to: PersonId(*to),
            note: String::new(),
            at: Time(0),
            answers: 0,
        };
        steps.iter().enumerate().map(step).collect()
    }
    fn of(asker: i64, author: i64, steps: &[(i64, i64)]) -> Vec<(i64, &'static str)> {
        roles(PersonId(asker), PersonId(author), &way(steps)).into_iter().map(|(p, role)| (p.0, role)).collect()
    }

    #[test]
    fn the_straight_way_earns_and_detours_do_not() {
        assert_eq!(of(1, 4, &[(2, 3)]), [(4, "answered"), (2, "referred"), (3, "connected")]);
        assert_eq!(of(1, 3, &[(2, 3)]), [(3, "answered"), (2, "referred"), (3, "connected")]);
        assert_eq!(of(1, 2, &[(2, 3), (3, 2)]), [(2, "answered")], "round and back");
        assert_eq!(of(1, 2, &[(2, 3)]), [(2, "answered")], "passed on, and then answered by themselves");
        let back = of(1, 5, &[(2, 3), (3, 2), (2, 4)]);
        assert_eq!(back, [(5, "answered"), (2, "referred"), (4, "connected")], "who was met on the detour did nothing");
        assert_eq!(of(1, 1, &[(2, 3)]), [], "one's own answer to one's own question");
        assert_eq!(of(1, 4, &[(1, 3)]), [(4, "answered"), (3, "connected")], "nor for passing one's own on");
    }

    proptest! {
        #[test]
        fn credit_is_bounded_and_nobody_earns_by_going_round(
            asker in 1i64..6, author in 1i64..6, steps in proptest::collection::vec((1i64..6, 1i64..6), 0..14)
        ) {
            let steps: Vec<(i64, i64)> = steps.into_iter().filter(|(by, to)| by != to && *to != asker).collect();
            let earned = of(asker, author, &steps);
            prop_assert!(earned.len() <= 1 + 2 * STEPS_MOST);
            prop_assert!(earned.iter().all(|(who, _)| *who != asker));
            let mut once = earned.clone();
            once.sort_unstable();
            once.dedup();
            prop_assert_eq!(once.len(), earned.len());
            // Going round once more before the answer changes nothing.
            if let Some(&(by, to)) = steps.last().filter(|s| s.0 != author) {
                let mut round = steps.clone();
                round.extend([(to, by), (by, to)]);
                prop_assert_eq!(of(asker, author, &round), earned.clone());
            }
            // Whoever answers gains nothing by having passed it on before.
            prop_assert!(!earned.contains(&(author, "referred")));
        }
    }
}
