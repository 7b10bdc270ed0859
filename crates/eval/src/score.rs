//! nDCG: how much of what is good stands how high. Knows lists and grades, nothing else.

use std::collections::BTreeSet;

/// Of the first `at` found, against the best order that there could be. Gain 2^grade − 1, halved and thirded and so on by
/// log2 of the place. What stands there twice counts once.
pub fn ndcg<'a>(
    found: impl IntoIterator<Item = &'a str>,
    grade: impl Fn(&str) -> u8,
    grades: impl IntoIterator<Item = u8>,
    at: usize,
) -> f64 {
    let mut seen: Vec<&str> = vec![];
    let gains = found.into_iter().take(at).map(|name| {
        let again = seen.contains(&name);
        seen.push(name);
        if again { 0.0 } else { gain(grade(name)) }
    });
    let got = discounted(gains);
    let mut best: Vec<u8> = grades.into_iter().collect();
    best.sort_unstable_by(|a, b| b.cmp(a));
    let best = discounted(best.into_iter().take(at).map(gain));
    if best > 0.0 { got / best } else { 0.0 }
}
/// Of the first `at` found, where what is good is equally good.
pub fn ndcg_binary(found: &[i64], good: &BTreeSet<i64>, at: usize) -> f64 {
    let got = discounted(found.iter().take(at).map(|id| f64::from(u8::from(good.contains(id)))));
    let best = discounted(std::iter::repeat_n(1.0, good.len().min(at)));
    if best > 0.0 { got / best } else { 0.0 }
}
/// With what each is worth: the best order puts what is worth most first.
pub fn ndcg_gains(found: impl IntoIterator<Item = f64>, gains: impl IntoIterator<Item = f64>, at: usize) -> f64 {
    let got = discounted(found.into_iter().take(at));
    let mut best: Vec<f64> = gains.into_iter().collect();
    best.sort_by(|a, b| b.total_cmp(a));
    let best = discounted(best.into_iter().take(at));
    if best > 0.0 { got / best } else { 0.0 }
}
/// The mean share of what is right up to each right one; `right` of them there are.
pub fn average_precision(found: impl IntoIterator<Item = bool>, right: usize) -> f64 {
    let (mut hits, mut sum) = (0.0, 0.0);
    for (n, is) in found.into_iter().enumerate() {
        if is {
            hits += 1.0;
            sum += hits / (n as f64 + 1.0);
        }
    }
    sum / right.max(1) as f64
}
fn gain(grade: u8) -> f64 {
    f64::from((1_u32 << grade.min(8)) - 1)
}
fn discounted(gains: impl Iterator<Item = f64>) -> f64 {
    gains.enumerate().fold(0.0, |sum, (n, gain)| sum + gain / (n as f64 + 2.0).log2())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_of_numbers() {
        let good = BTreeSet::from([1, 2]);
        assert_eq!((ndcg_binary(&[9, 1], &good, 10) * 1000.0).round(), 387.0);
        assert_eq!(ndcg_binary(&[2, 1, 9], &good, 10), 1.0);
        assert_eq!(average_precision([true, false, true], 2), (1.0 + 2.0 / 3.0) / 2.0);
        assert_eq!(ndcg_gains([3.0, 1.0], [1.0, 3.0], 10), 1.0);
        assert!(ndcg_gains([1.0, 3.0], [1.0, 3.0], 10) < 0.8);
    }

    #[test]
    fn known_values() {
        let grade = |name: &str| match name {
            "best" => 2,
            "good" => 1,
            _ => 0,
        };
        let of = |found: &[&str]| (ndcg(found.iter().copied(), grade, [1, 2], 10) * 1000.0).round();
        assert_eq!(of(&["best", "good"]), 1000.0);
        assert_eq!(of(&["good", "best"]), 797.0);
        assert_eq!(of(&["other", "best", "best", "good"]), 640.0, "once only");
        assert_eq!(of(&[]), 0.0);
        assert_eq!(of(&["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "best"]), 0.0);
    }
}
