//! Plain groups of texts: words as they stand (lower case, cut where no letter or digit is), TF-IDF, k-means; and the same in
//! the first hundred directions. Nothing of the product's words or themes is in it but its sums.

use harvest::{
    cluster::k_means,
    sums::{Sparse, Table, dot, unit},
};
use std::collections::BTreeMap;

const DIRECTIONS: usize = 100;
const STEPS: usize = 25;

/// Rows as long as 1; a word counts that two texts have.
pub fn tf_idf(texts: &[String]) -> Sparse {
    let split = |t: &String| t.split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() > 1).map(str::to_lowercase).collect::<Vec<_>>();
    let counts: Vec<BTreeMap<String, f64>> = texts
        .iter()
        .map(|t| {
            let mut of = BTreeMap::new();
            split(t).into_iter().for_each(|w| *of.entry(w).or_default() += 1.0);
            of
        })
        .collect();
    let mut on: BTreeMap<&str, f64> = BTreeMap::new();
    counts.iter().flat_map(BTreeMap::keys).for_each(|w| *on.entry(w).or_default() += 1.0);
    on.retain(|_, n| *n >= 2.0);
    let all = texts.len() as f64;
    let words: BTreeMap<&str, (u32, f64)> = (0..).zip(&on).map(|(n, (w, on))| (*w, (n, (all / on).ln() + 1.0))).collect();
    let row = |of: &BTreeMap<String, f64>| of.iter().filter_map(|(w, n)| words.get(w.as_str()).map(|(at, idf)| (*at, n * idf))).collect();
    Sparse { rows: counts.iter().map(row).collect(), width: words.len() }.unit_rows()
}

/// k-means on the texts themselves, beginning with texts drawn.
pub fn of_words(texts: &Sparse, many: usize, seed: u64) -> Vec<usize> {
    let n = texts.rows.len();
    let mut drawn: Vec<usize> = (0..n).collect();
    drawn.sort_by_key(|t| (*t as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15 ^ seed.wrapping_mul(0x2545_f491_4f6c_dd1d)).rotate_left(23));
    let mut of: Vec<usize> = vec![0; n];
    let mut centres = Table::new(many, texts.width);
    for (group, text) in drawn.iter().take(many).enumerate() {
        put(&mut centres, group, texts.rows.get(*text));
    }
    for _ in 0..STEPS {
        let by_word = turned(&centres);
        let next: Vec<usize> = texts.rows.iter().map(|row| best(&by_word, row)).collect();
        if next == of {
            break;
        }
        of = next;
        centres = Table::new(many, texts.width);
        for (row, group) in texts.rows.iter().zip(&of) {
            put(&mut centres, *group, Some(row));
        }
        (0..many).for_each(|g| unit(centres.row_mut(g)));
    }
    of
}
fn put(centres: &mut Table, group: usize, row: Option<&Vec<(u32, f64)>>) {
    let centre = centres.row_mut(group);
    for (word, value) in row.into_iter().flatten() {
        centre.get_mut(*word as usize).into_iter().for_each(|c| *c += value);
    }
}
fn turned(table: &Table) -> Table {
    let mut out = Table::new(table.width, table.rows());
    for n in 0..table.rows() {
        for (at, value) in table.row(n).iter().enumerate() {
            out.row_mut(at).get_mut(n).into_iter().for_each(|o| *o = *value);
        }
    }
    out
}
fn best(by_word: &Table, row: &[(u32, f64)]) -> usize {
    let mut near = vec![0.0; by_word.width];
    for (word, value) in row {
        near.iter_mut().zip(by_word.row(*word as usize)).for_each(|(n, c)| *n += value * c);
    }
    (0..).zip(&near).fold((0, f64::NEG_INFINITY), |best, (n, v)| if *v > best.1 { (n, *v) } else { best }).0
}

/// The texts in the first directions of all.
pub fn directions(texts: &Sparse) -> Table {
    let by_word = texts.turned();
    let mut words = Table::drawn(texts.width, DIRECTIONS.min(texts.width).min(texts.rows.len()), 9);
    for _ in 0..4 {
        words = by_word.times(&texts.times(&words)).upright();
    }
    texts.times(&words).unit_rows()
}
pub fn of_directions(texts: &Table, many: usize, seed: u64) -> Vec<usize> {
    k_means(texts, many, seed + 1000).0
}

/// Normalised mutual information: what the groups tell of the topics, of what there is to tell (arithmetic mean).
pub fn nmi(a: &[usize], b: &[usize]) -> f64 {
    let all = a.len() as f64;
    let (mut both, mut of_a, mut of_b): (BTreeMap<(usize, usize), f64>, BTreeMap<usize, f64>, BTreeMap<usize, f64>) = Default::default();
    for (a, b) in a.iter().zip(b) {
        *both.entry((*a, *b)).or_default() += 1.0 / all;
        *of_a.entry(*a).or_default() += 1.0 / all;
        *of_b.entry(*b).or_default() += 1.0 / all;
    }
    let entropy = |of: &BTreeMap<usize, f64>| -of.values().map(|p| p * p.ln()).sum::<f64>();
    let (in_a, in_b): (Vec<f64>, Vec<f64>) =
        both.keys().map(|(a, b)| (of_a.get(a).copied().unwrap_or(1.0), of_b.get(b).copied().unwrap_or(1.0))).unzip();
    let logs: Vec<f64> = both.values().zip(in_a.iter().zip(&in_b)).map(|(p, (a, b))| (p / (a * b)).ln()).collect();
    let told = dot(&both.values().copied().collect::<Vec<f64>>(), &logs);
    let there = (entropy(&of_a) + entropy(&of_b)) / 2.0;
    if there > 0.0 { told / there } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_groups_by_other_names_tell_all_and_one_group_nothing() {
        assert!((nmi(&[0, 0, 1, 1, 2], &[5, 5, 3, 3, 4]) - 1.0).abs() < 1e-9);
        assert_eq!(nmi(&[0, 0, 0, 0], &[0, 1, 0, 1]), 0.0);
        assert!((nmi(&[0, 0, 1, 1], &[0, 1, 0, 1])).abs() < 1e-9);
    }
}
