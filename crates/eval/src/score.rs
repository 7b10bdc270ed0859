//! nDCG: how much of what is good stands how high. Knows lists and grades, nothing else.

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
