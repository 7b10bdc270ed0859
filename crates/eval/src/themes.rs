//! Are the themes of a jam found? Texts of which people said to what topic they belong, and the number of topics: how much
//! the themes tell of the topics (normalised mutual information, arithmetic mean). By the product's own words and themes;
//! beside it k-means on TF-IDF, and on its first hundred directions, each the mean of several beginnings. The product draws
//! nothing: so all is done again on several draws of nine tenths of the texts, which show how sure the figure is. Then, as
//! in a jam, the last fifth arrives later: it is placed in the themes there are, and all is gone through anew.
//!
//! The product is told no topic. Its few numbers (how a word begins, how much rare words count) are the same for every house;
//! they were chosen with an eye on metadecidim and banking77 as a whole, so other data is the better judge.

use crate::{
    figures::{Figure, Figures, mean},
    goals::goal,
    plain_themes::{directions, nmi, of_directions, of_words, tf_idf},
};
use anyhow::{Context as _, Result, bail};
use flate2::read::GzDecoder;
use harvest::themes::{Themes, Word, find};
use search::Reader;
use std::{collections::BTreeMap, fs::File, io::BufReader, path::Path, time::Instant};

const DRAWS: u64 = 4;
const BEGINNINGS: u64 = 3;
const PLAIN: [&str; 2] = ["TF-IDF k-means", "LSA k-means"];
/// So many themes are shown by name.
const SHOWN: usize = 12;

/// What was written, as the plain ways and as the product read it, and its topic.
struct Post {
    text: String,
    words: Vec<Word>,
    topic: usize,
}

pub fn themes(dir: &Path, say: impl Fn(&str)) -> Result<Figures> {
    let filling = Instant::now();
    let data = dir.file_name().and_then(|n| n.to_str()).unwrap_or("data").to_owned();
    say(&format!("Reading {data} …"));
    let posts = read(dir)?;
    let topics = posts.iter().map(|p| p.topic).max().map_or(0, |t| t + 1);
    let filling_s = filling.elapsed().as_secs_f64();
    let asking = Instant::now();
    say("Looking for themes …");
    let all: Vec<&Post> = posts.iter().collect();
    let begun = Instant::now();
    let whole = find(&words(&all), topics, None);
    let took = begun.elapsed().as_secs_f64();
    let once = plainly(&all, topics);
    let plain: Vec<(&str, Vec<f64>)> = PLAIN.iter().zip(once).map(|(name, value)| (*name, vec![value])).collect();
    let mut figures = vec![Figure::of("all texts", "NMI", &[told(&whole, &all)], &plain, goal("themes", &data))];
    let mut product = vec![];
    let mut others = [vec![], vec![]];
    for draw in 0..DRAWS {
        say(&format!("Draw {} of {DRAWS} …", draw + 1));
        let part: Vec<&Post> = (0..).zip(&posts).filter(|(n, _)| !left_out(*n, draw)).map(|p| p.1).collect();
        product.push(told(&find(&words(&part), topics, None), &part));
        others.iter_mut().zip(plainly(&part, topics)).for_each(|(of, value)| of.push(value));
    }
    let plain: Vec<(&str, Vec<f64>)> = PLAIN.iter().copied().zip(others).collect();
    figures.push(Figure::of("draws of nine tenths", "NMI", &product, &plain, None));
    let ends = |end: fn(f64, f64) -> f64| product.iter().copied().reduce(end).unwrap_or_default();
    let notes = vec![
        format!("{} texts, {topics} topics; finding the themes of all took {took:.1} s.", posts.len()),
        format!("On the draws {:.3} to {:.3}, in the middle {:.3}.", ends(f64::min), ends(f64::max), mean(&product)),
        arriving(&all, topics),
        shown(&whole),
    ];
    Ok(Figures { task: "Are the themes of a jam found?", data, figures, notes, filling_s, asking_s: asking.elapsed().as_secs_f64() })
}

fn words(posts: &[&Post]) -> Vec<Vec<Word>> {
    posts.iter().map(|p| p.words.clone()).collect()
}
fn left_out(n: u64, draw: u64) -> bool {
    let mixed = (n + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ (draw + 1).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    ((mixed ^ (mixed >> 31)).wrapping_mul(0x94d0_49bb_1331_11eb) >> 40).is_multiple_of(10)
}
/// A text without a theme stands in one of its own kind.
fn told(found: &Themes, posts: &[&Post]) -> f64 {
    let of: Vec<usize> = found.of.iter().map(|t| t.map_or(0, |t| t as usize)).collect();
    nmi(&of, &topics(posts))
}
fn topics(posts: &[&Post]) -> Vec<usize> {
    posts.iter().map(|p| p.topic).collect()
}
/// In the order of `PLAIN`.
fn plainly(posts: &[&Post], many: usize) -> [f64; 2] {
    let texts: Vec<String> = posts.iter().map(|p| p.text.clone()).collect();
    let (texts, right) = (tf_idf(&texts), topics(posts));
    let first = directions(&texts);
    let over = |group: &dyn Fn(u64) -> Vec<usize>| mean(&(0..BEGINNINGS).map(|seed| nmi(&group(seed), &right)).collect::<Vec<f64>>());
    [over(&|seed| of_words(&texts, many, seed)), over(&|seed| of_directions(&first, many, seed))]
}

/// The last fifth comes later; the order is that of the draws' chance, since data is often sorted by topic.
fn arriving(posts: &[&Post], many: usize) -> String {
    let (mut older, mut newer) = (vec![], vec![]);
    for (n, post) in (0..).zip(posts) {
        if left_out(n, 100) || left_out(n, 101) { newer.push(*post) } else { older.push(*post) }
    }
    let first = find(&words(&older), many, None);
    let placed: Vec<usize> = newer.iter().map(|p| first.place(&p.words).map_or(0, |t| t as usize)).collect();
    let all: Vec<&Post> = older.iter().chain(&newer).copied().collect();
    let before: Vec<Option<u32>> = first.of.iter().copied().chain(newer.iter().map(|_| None)).collect();
    let second = find(&words(&all), many, Some((&first, &before)));
    let same = first.of.iter().zip(&second.of).filter(|(a, b)| a == b).count();
    let kept = first.all.iter().filter(|t| second.all.iter().any(|s| s.id == t.id && s.name == t.name)).count();
    format!(
        "{} texts that come later are placed in the themes of the {} before with NMI {:.3}; gone through anew with them, {kept} of {} themes keep number and name, and {:.0} % of the older texts their theme.",
        newer.len(),
        older.len(),
        nmi(&placed, &topics(&newer)),
        first.all.len(),
        same as f64 * 100.0 / older.len().max(1) as f64
    )
}
fn shown(found: &Themes) -> String {
    let names: Vec<String> = found.all.iter().take(SHOWN).map(|t| format!("{} ({})", t.name.join(", "), t.texts)).collect();
    format!("The largest themes: {}.", names.join("; "))
}

/// Proposals with theme and sub-theme (JSON, packed or not), or tables of text and category.
fn read(dir: &Path) -> Result<Vec<Post>> {
    let mut all: Vec<(String, String)> = vec![];
    for name in ["proposals.json.gz", "proposals.json"] {
        let file = dir.join(name);
        if file.is_file() && all.is_empty() {
            let open = BufReader::new(File::open(&file)?);
            let rows: Vec<BTreeMap<String, serde_json::Value>> =
                if name.ends_with("gz") { serde_json::from_reader(GzDecoder::new(open)) } else { serde_json::from_reader(open) }
                    .with_context(|| format!("cannot read {}", file.display()))?;
            let of = |row: &BTreeMap<String, serde_json::Value>, name: &str| {
                row.get(name).and_then(|v| v.as_str()).unwrap_or_default().trim().to_owned()
            };
            all = rows
                .iter()
                .map(|r| (format!("{}\n{}", of(r, "title"), of(r, "text")), format!("{}/{}", of(r, "cat"), of(r, "sub"))))
                .collect();
        }
    }
    for file in ["train.csv", "test.csv"].map(|name| dir.join(name)).iter().filter(|f| f.is_file()) {
        let mut rows = csv::Reader::from_path(file).with_context(|| format!("cannot read {}", file.display()))?;
        for row in rows.records() {
            let row = row?;
            if let (Some(text), Some(topic)) = (row.get(0), row.get(1)) {
                all.push((text.to_owned(), topic.to_owned()));
            }
        }
    }
    if all.is_empty() {
        bail!("{} has no proposals.json and no train.csv with texts and their topics", dir.display());
    }
    let mut topics: BTreeMap<String, usize> = all.iter().map(|a| (a.1.clone(), 0)).collect();
    topics.values_mut().zip(0..).for_each(|(topic, n)| *topic = n);
    let mut reader = Reader::default();
    let post = |(text, topic): (String, String)| {
        let written = |w: &search::Word| text.get(w.from..w.to).unwrap_or_default().to_owned();
        let words = reader.words(&text).iter().map(|w| Word { folded: w.folded.clone(), written: written(w), little: w.stop }).collect();
        Post { words, topic: topics.get(&topic).copied().unwrap_or_default(), text }
    };
    Ok(all.into_iter().map(post).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write as _;

    const TOPICS: [(&str, [&str; 6]); 4] = [
        ("bicycles", ["bicycle lane", "cycling path", "bike rack", "helmet", "pedal", "bicycle parking"]),
        ("schools", ["school yard", "teacher", "classroom", "pupils", "school kitchen", "lessons"]),
        ("parks", ["park bench", "trees", "garden", "lawn", "playground in the park", "flowers"]),
        ("noise", ["noise at night", "loud music", "silent asphalt", "noise barrier", "quiet hours", "loud traffic"]),
    ];

    #[test]
    fn topics_of_our_own_making_are_found_and_the_same_again_is_the_same() {
        let dir = tempfile::tempdir().unwrap();
        let mut file = "text,category\n".to_owned();
        for n in 0..200 {
            let (topic, words) = TOPICS[n % 4];
            let _ = writeln!(
                file,
                "\"We ask for {} and {} and {} there, case {n}\",{topic}",
                words[n / 4 % 6],
                words[n / 9 % 6],
                words[n / 5 % 6]
            );
        }
        std::fs::write(dir.path().join("train.csv"), file).unwrap();
        let once = themes(dir.path(), |_| {}).unwrap();
        assert!(once.figures[0].product > 0.8, "{}", once.table());
        let again = themes(dir.path(), |_| {}).unwrap();
        assert_eq!(once.figures[0].product, again.figures[0].product);
        assert_eq!(once.notes.last(), again.notes.last());
        assert!(once.notes.last().unwrap().contains("bicycle"), "{}", once.table());
    }

    #[test]
    fn a_folder_without_texts_is_refused_in_words() {
        let dir = tempfile::tempdir().unwrap();
        assert!(themes(dir.path(), |_| {}).unwrap_err().to_string().contains("proposals.json"));
    }
}
