//! Themes of many short texts: found by the words that go together, named by five of them as people wrote them, and kept
//! while texts arrive. New texts are placed in the themes there are; when all is gone through anew, a theme that has most of
//! its texts again keeps its number and its name.

use crate::{
    cluster::{Chances, cluster},
    sums::Sparse,
};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// A word of a text, as the search index reads it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word {
    /// Without case and marks.
    pub folded: String,
    pub written: String,
    /// "the", "och": never part of a name, though what is asked may hang on it.
    pub little: bool,
}

/// Words are held to be the same when they begin so: houses write in more languages than have stems.
const BEGINS: usize = 6;
/// A word on more than this share of the texts tells them not apart.
const COMMON: f64 = 0.5;
/// How much a rare word counts more than a common one.
const RARE: f64 = 0.75;
const NAMED_BY: usize = 5;
/// A theme is the same when it shares this part of all texts of the two.
const SAME: f64 = 0.25;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    pub id: u32,
    /// Five words, what tells most first; fewer where there are no more.
    pub name: Vec<String>,
    pub texts: usize,
}

#[derive(Debug, Clone)]
pub struct Themes {
    /// Largest first.
    pub all: Vec<Theme>,
    /// Of each text that was given; none of one without words that others have.
    pub of: Vec<Option<u32>>,
    /// The number of the next new theme: none is given twice.
    next: u32,
    words: FxHashMap<String, u32>,
    /// The theme of each group of `chances`.
    groups: Vec<u32>,
    chances: Chances,
}

/// As many themes as a person can look over, for so many texts.
pub fn many(texts: usize) -> usize {
    ((texts as f64).sqrt() / 3.0).round().clamp(1.0, 40.0) as usize
}

/// At most `many` themes. `before`: those there were, and the theme that each of these texts had in them (none of a new
/// one). The order of the texts does not count.
pub fn find(texts: &[Vec<Word>], many: usize, before: Option<(&Themes, &[Option<u32>])>) -> Themes {
    let mut order: Vec<usize> = (0..texts.len()).collect();
    order.sort_by_key(|n| texts.get(*n));
    let sorted: Vec<&Vec<Word>> = order.iter().filter_map(|n| texts.get(*n)).collect();
    let (words, counts) = count(&sorted);
    // Texts without any word that others have are no part of it.
    let told: Vec<usize> = (0..sorted.len()).filter(|n| counts.rows.get(*n).is_some_and(|r| !r.is_empty())).collect();
    let counts = Sparse { rows: told.iter().filter_map(|n| counts.rows.get(*n).cloned()).collect(), width: counts.width };
    let of_told = cluster(&counts, &weights(&counts), many);
    let groups = of_told.iter().max().map_or(0, |g| g + 1);
    let mut group_of: Vec<Option<usize>> = vec![None; texts.len()];
    for (n, group) in told.iter().zip(&of_told) {
        if let Some(of) = order.get(*n).and_then(|n| group_of.get_mut(*n)) {
            *of = Some(*group);
        }
    }
    let kept = before.map_or_else(|| vec![None; groups], |(_, themes)| again(&group_of, groups, themes));
    let mut next = before.map_or(1, |b| b.0.next);
    let names = names(texts, &group_of, groups);
    let mut all = vec![];
    let mut ids = vec![];
    for (n, (kept, name)) in kept.into_iter().zip(names).enumerate() {
        let old = kept.and_then(|id| before.and_then(|b| b.0.all.iter().find(|t| t.id == id)));
        let id = old.map_or(next, |t| t.id);
        next = next.max(id + 1);
        ids.push(id);
        let texts = group_of.iter().filter(|g| **g == Some(n)).count();
        all.push(Theme { id, name: old.map_or(name, |t| t.name.clone()), texts });
    }
    all.sort_by(|a, b| b.texts.cmp(&a.texts).then(a.id.cmp(&b.id)));
    let of = group_of.iter().map(|g| g.and_then(|g| ids.get(g).copied())).collect();
    Themes { all, of, next, words, groups: ids, chances: Chances::of(&counts, &of_told, groups) }
}

impl Themes {
    /// The theme of a text that came since; none if it has no word of theirs.
    pub fn place(&self, text: &[Word]) -> Option<u32> {
        let mut row: BTreeMap<u32, f64> = BTreeMap::new();
        for word in text.iter().filter_map(|w| self.words.get(begin(&w.folded))) {
            *row.entry(*word).or_default() += 1.0;
        }
        let row: Vec<(u32, f64)> = row.into_iter().collect();
        if row.is_empty() { None } else { self.chances.best(&row).and_then(|g| self.groups.get(g).copied()) }
    }
}

fn begin(folded: &str) -> &str {
    folded.char_indices().nth(BEGINS).and_then(|(at, _)| folded.get(..at)).unwrap_or(folded)
}
fn tells(word: &Word) -> bool {
    !word.folded.is_ascii() || word.folded.len() > 1
}

/// What is said how often in each text: words that two texts have and not every second one. Where so few are left that
/// texts stay without any (all say the same), common words count too.
fn count(texts: &[&Vec<Word>]) -> (FxHashMap<String, u32>, Sparse) {
    let mut on: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (n, text) in texts.iter().enumerate() {
        for word in text.iter().filter(|w| tells(w)) {
            let seen = on.entry(begin(&word.folded)).or_insert((0, usize::MAX));
            if seen.1 != n {
                *seen = (seen.0 + 1, n);
            }
        }
    }
    let most = if texts.len() < 20 { texts.len() } else { (texts.len() as f64 * COMMON) as usize };
    let least = if texts.len() < 2 { 1 } else { 2 };
    let alike = !on.values().any(|(n, _)| (least..=most).contains(n));
    let kept = on.iter().filter(|(_, (n, _))| *n >= least && (*n <= most || alike));
    let words: FxHashMap<String, u32> = (0..).zip(kept).map(|(n, (word, _))| ((*word).to_owned(), n)).collect();
    let row = |text: &&Vec<Word>| {
        let mut row: BTreeMap<u32, f64> = BTreeMap::new();
        for word in text.iter().filter(|w| tells(w)).filter_map(|w| words.get(begin(&w.folded))) {
            *row.entry(*word).or_default() += 1.0;
        }
        row.into_iter().collect()
    };
    let counts = Sparse { rows: texts.iter().map(row).collect(), width: words.len() };
    (words, counts)
}

/// How much each word tells in its text: more the rarer it is, and a little more where it is said again.
fn weights(counts: &Sparse) -> Sparse {
    let mut on = vec![0.0; counts.width];
    for word in counts.rows.iter().flatten() {
        on.get_mut(word.0 as usize).into_iter().for_each(|n| *n += 1.0);
    }
    let all = counts.rows.len() as f64;
    let rare = |word: u32| (all / on.get(word as usize).copied().unwrap_or(1.0)).ln().max(0.01).powf(RARE);
    let rows = counts.rows.iter().map(|row| row.iter().map(|(word, n)| (*word, (1.0 + n.ln()) * rare(*word))).collect()).collect();
    Sparse { rows, width: counts.width }.unit_rows()
}

/// Which theme of before each group is: the pair that shares most first, each once.
fn again(of: &[Option<usize>], groups: usize, before: &[Option<u32>]) -> Vec<Option<u32>> {
    let mut shared: BTreeMap<(usize, u32), f64> = BTreeMap::new();
    let (mut now, mut then): (BTreeMap<usize, f64>, BTreeMap<u32, f64>) = Default::default();
    // A text that came since tells nothing of what was.
    for (group, theme) in of.iter().zip(before).filter_map(|(g, t)| Some(((*g)?, (*t)?))) {
        *shared.entry((group, theme)).or_default() += 1.0;
        *now.entry(group).or_default() += 1.0;
        *then.entry(theme).or_default() += 1.0;
    }
    let part = |group: usize, theme: u32, n: f64| {
        n / (now.get(&group).copied().unwrap_or_default() + then.get(&theme).copied().unwrap_or_default() - n)
    };
    let mut pairs: Vec<(f64, usize, u32)> = shared.iter().map(|((g, t), n)| (part(*g, *t, *n), *g, *t)).filter(|p| p.0 >= SAME).collect();
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut out = vec![None; groups];
    for (_, group, theme) in pairs {
        let taken = out.contains(&Some(theme));
        if let Some(free) = out.get_mut(group).filter(|o| o.is_none() && !taken) {
            *free = Some(theme);
        }
    }
    out
}

/// Of each group the words that tell it most from the rest, whole and as they were written most often.
fn names(texts: &[Vec<Word>], of: &[Option<usize>], groups: usize) -> Vec<Vec<String>> {
    let mut everywhere: FxHashMap<&str, f64> = FxHashMap::default();
    let mut here: Vec<BTreeMap<&str, f64>> = vec![BTreeMap::new(); groups];
    let mut written: Vec<BTreeMap<&str, BTreeMap<String, usize>>> = vec![BTreeMap::new(); groups];
    let (mut all, mut sizes) = (0.0, vec![0.0; groups]);
    for (text, group) in texts.iter().zip(of) {
        let Some((group, here, written)) = group.and_then(|g| Some((g, here.get_mut(g)?, written.get_mut(g)?))) else { continue };
        let mut said: Vec<&Word> = text.iter().filter(|w| tells(w) && !w.little && !w.folded.bytes().all(|b| b.is_ascii_digit())).collect();
        said.sort_by_key(|w| begin(&w.folded));
        for word in &said {
            *written.entry(begin(&word.folded)).or_default().entry(word.written.to_lowercase()).or_default() += 1;
        }
        said.dedup_by_key(|w| begin(&w.folded));
        for word in said {
            *everywhere.entry(begin(&word.folded)).or_default() += 1.0;
            *here.entry(begin(&word.folded)).or_default() += 1.0;
        }
        all += 1.0;
        sizes.get_mut(group).into_iter().for_each(|s| *s += 1.0);
    }
    let name = |((here, written), size): ((&BTreeMap<&str, f64>, &BTreeMap<&str, BTreeMap<String, usize>>), &f64)| {
        let tells = |word: &str, n: f64| n / size * ((n + 0.5) / (size + 1.0) * all / everywhere.get(word).copied().unwrap_or(1.0)).ln();
        let mut ranked: Vec<(f64, &str)> = here.iter().map(|(word, n)| (tells(word, *n), *word)).collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        let most =
            |word: &&str| written.get(word).and_then(|w| w.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)))).map(|w| w.0.clone());
        ranked.iter().filter_map(|(_, word)| most(word)).take(NAMED_BY).collect()
    };
    here.iter().zip(&written).zip(&sizes).map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::mix;
    use search::Reader;

    fn read(text: &str) -> Vec<Word> {
        let words = Reader::default().words(text);
        words.iter().map(|w| Word { folded: w.folded.clone(), written: text[w.from..w.to].to_owned(), little: w.stop }).collect()
    }
    const SUBJECTS: [[&str; 6]; 4] = [
        ["bicycle", "cycling", "helmet", "pedal", "saddle", "wheel"],
        ["school", "teacher", "classroom", "pupils", "lessons", "homework"],
        ["garden", "trees", "flowers", "lawn", "bench", "fountain"],
        ["検索設計", "画面", "速度改善", "翻訳", "文字", "辞書"],
    ];
    /// Texts on four subjects in turn.
    fn texts(n: u64) -> Vec<Vec<Word>> {
        let one = |t: u64| {
            let words = SUBJECTS[t as usize % 4];
            let said: Vec<&str> = (0..4).map(|k| words[mix(t, k) as usize % 6]).collect();
            read(&format!("the {} and number {}", said.join(" "), t % 7))
        };
        (0..n).map(one).collect()
    }
    fn pure(found: &Themes) -> bool {
        found.of.iter().enumerate().all(|(n, t)| found.of.iter().enumerate().all(|(m, o)| (n % 4 == m % 4) == (t == o)))
    }

    #[test]
    fn subjects_are_found_and_named_by_whole_words() {
        let found = find(&texts(120), 4, None);
        assert!(pure(&found), "{:?}", found.all);
        let of = found.all.iter().find(|t| Some(t.id) == found.of[1]).unwrap();
        assert!(of.name.len() == 5 && of.name.iter().all(|w| SUBJECTS[1].contains(&w.as_str())), "{of:?}");
        assert_eq!(found.all.iter().map(|t| t.texts).sum::<usize>(), 120);
    }

    #[test]
    fn the_order_of_the_texts_does_not_count() {
        let all = texts(90);
        let turned: Vec<Vec<Word>> = all.iter().rev().cloned().collect();
        let (a, b) = (find(&all, 6, None), find(&turned, 6, None));
        assert_eq!(a.all, b.all);
        assert_eq!(a.of, b.of.iter().rev().copied().collect::<Vec<_>>());
    }

    #[test]
    fn themes_keep_number_and_name_while_texts_arrive() {
        let all = texts(160);
        let first = find(&all[..100], 4, None);
        for (n, text) in all.iter().enumerate().skip(100) {
            assert_eq!(first.place(text), first.of[n % 4], "{n}");
        }
        let mut more = all.clone();
        more.extend((0..40).map(|n| read(&format!("harbour crane hoist {} boom", ["slewing", "cable"][n % 2]))));
        let before: Vec<Option<u32>> = first.of.iter().copied().chain(std::iter::repeat_n(None, 100)).collect();
        let second = find(&more, 5, Some((&first, &before)));
        assert_eq!(first.of[..], second.of[..100]);
        for theme in &first.all {
            assert_eq!(second.all.iter().find(|t| t.id == theme.id).map(|t| &t.name), Some(&theme.name));
        }
        let new = second.all.iter().find(|t| first.all.iter().all(|f| f.id != t.id)).unwrap();
        assert!(new.id == 5 && new.texts == 40 && new.name.contains(&"harbour".to_owned()), "{:?}", second.all);
    }

    #[test]
    fn nothing_one_text_and_all_the_same() {
        let none = find(&[], 5, None);
        assert!(none.all.is_empty() && none.of.is_empty() && none.place(&read("school")).is_none());
        let one = find(&[read("bicycle lane")], 5, None);
        assert_eq!((one.all.len(), one.of.as_slice()), (1, [Some(1)].as_slice()));
        let same = find(&vec![read("more bicycle lanes"); 50], 5, None);
        assert_eq!((same.all.len(), same.all[0].texts), (1, 50));
        let empty = find(&vec![vec![]; 3], 2, None);
        assert_eq!((empty.all.len(), empty.of), (0, vec![None; 3]));
        assert_eq!(find(&texts(20), 0, None).all.len(), 1);
    }

    #[test]
    fn scripts_without_spaces_and_from_right_to_left() {
        let all: Vec<Vec<Word>> = (0..40)
            .map(|n| match n % 2 {
                0 => read("日本語の検索を速くする"),
                _ => read("نريد مدرسة جديدة ومعلمين"),
            })
            .collect();
        let found = find(&all, 2, None);
        assert!(found.all.len() == 2 && found.all.iter().all(|t| !t.name.is_empty()), "{:?}", found.all);
        assert_ne!(found.of[0], found.of[1]);
    }

    #[test]
    fn a_huge_text_and_many_texts() {
        let mut all = texts(60);
        all.push(read(&"school teacher ".repeat(50_000)));
        assert_eq!(find(&all, 4, None).of.len(), 61);
        assert_eq!((many(0), many(400), many(10_000), many(1_000_000)), (1, 7, 33, 40));
    }
}
