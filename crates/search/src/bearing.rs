//! Which tags may a text bear? Those it names, those that texts like it bear, and those that stand where its words stand:
//! weighed together by what was learnt on questions of several communities. Looks at a bounded number of documents, only
//! at those the reader may see, and at numbers that everybody inside may know; keeps nothing.

use crate::{
    alike::{Sought, sought},
    columns::Columns,
    common::{Common, TAGGED},
    index::Index,
    search::{ItemsAsked, text_term},
    words::Reader,
};
use kit::Result;
use rustc_hash::FxHashMap;
use tantivy::{DocId, DocSet as _, Searcher, TERMINATED, schema::IndexRecordOption};

/// So many texts like it are looked at,
const NEAR: usize = 50;
/// so many of its words, those that say most,
const WORDS: usize = 60;
/// and of each so many documents.
const OF_EACH: usize = 1_000;
/// So many words of it may be a tag by themselves.
const NAMED_IN: usize = 300;
/// Tags beyond these are not weighed.
const CANDIDATES: usize = 2_000;
/// Nearer texts count for more than they are nearer.
const NEARNESS: i32 = 3;
/// A word of the title says more.
const IN_TITLE: f32 = 1.6;
/// Of the words that speak for a tag the best twelve count, each less than the one before.
const SPEAK: usize = 12;
const NEXT: f32 = 0.75;

/// What speaks for a tag.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Signs {
    /// Share of the texts like it that bear the tag, the nearer the more.
    pub near: f32,
    /// Share of what has its words, the rarer the more.
    pub words: f32,
    /// How much more often than elsewhere, over its best words.
    pub lift: f32,
    /// The tag is named in the title; in the text; some of its words are.
    pub in_title: bool,
    pub in_text: bool,
    pub partly: f32,
}
/// Learnt on the older four fifths of the questions of three communities, rounded.
impl Signs {
    pub(crate) fn weight(&self) -> f32 {
        let named = if self.in_title {
            3.0
        } else if self.in_text {
            2.0
        } else {
            2.0 * self.partly
        };
        named + 2.0 * self.near + (0.02 + self.near).ln() + 0.3 * self.lift + 0.6 * (0.01 + self.words).ln()
    }
}
/// Below this more people would take the tag away than leave it.
const LEAST: f32 = -2.2;

impl Index {
    /// The best tags first. `text`: a title, and below it the rest. `all`: also what hardly fits.
    pub(crate) fn tags_borne(&self, reader: &mut Reader, ask: &ItemsAsked, all: bool) -> Result<Vec<String>> {
        let searcher = self.searcher();
        let common = self.common(&searcher, ask.inside());
        let words = sought(reader, &common, &ask.text, false);
        let mut found = Found { signs: FxHashMap::default() };
        self.by_likeness(&searcher, &common, &words, ask, &mut found)?;
        self.by_words(&searcher, &common, &words, ask, &mut found).map_err(|e| self.distrust(e))?;
        for tag in tags_in(reader, &ask.text).into_iter().filter(|tag| common.on(tag) > 0) {
            found.signs.entry(tag).or_default();
        }
        let (title, rest) = ask.text.trim_start().split_once('\n').unwrap_or((ask.text.trim_start(), ""));
        let (title, text) = (stems(reader, title), stems(reader, &format!("{title} {rest}")));
        let mut ranked: Vec<(f32, String)> = found
            .signs
            .into_iter()
            .map(|(tag, mut signs)| {
                name(reader, &tag, &title, &text, &mut signs);
                (signs.weight(), tag)
            })
            .filter(|one| all || one.0 >= LEAST)
            .collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        Ok(ranked.into_iter().map(|one| one.1).collect())
    }

    fn by_likeness(&self, searcher: &Searcher, common: &Common, words: &[Sought], ask: &ItemsAsked, found: &mut Found) -> Result<()> {
        let wanted = ItemsAsked { limit: NEAR, tagged: true, fold: false, alike: true, ..ask.clone() };
        let mut near = self.nearest(searcher, common, words, &wanted)?;
        near.truncate(NEAR);
        let best = near.first().map_or(1.0, |n| n.0).max(f32::MIN_POSITIVE);
        let whole: f32 = near.iter().map(|n| (n.0 / best).powi(NEARNESS)).sum();
        let columns = self.columns(searcher);
        for (score, at) in near {
            let Some((_, of)) = columns.get(at.segment_ord as usize) else { continue };
            for tag in tags_of(of, at.doc_id) {
                found.signs.entry(tag).or_default().near += (score / best).powi(NEARNESS) / whole;
            }
        }
        Ok(())
    }

    fn by_words(&self, searcher: &Searcher, common: &Common, words: &[Sought], ask: &ItemsAsked, found: &mut Found) -> tantivy::Result<()> {
        let columns = self.columns(searcher);
        let mut audiences = ask.audiences.clone();
        audiences.sort_unstable();
        let tagged = common.on(TAGGED);
        let mut whole = 0.0;
        let mut lifts: FxHashMap<String, Vec<f32>> = FxHashMap::default();
        for s in words.iter().take(WORDS) {
            let mut counts: FxHashMap<String, usize> = FxHashMap::default();
            let mut seen = 0;
            // The newest segments first: how a word is used now.
            for (segment, (_, of)) in searcher.segment_readers().iter().zip(columns.iter()).rev() {
                let inverted = segment.inverted_index(self.fields.text)?;
                let mut ords: FxHashMap<u64, usize> = FxHashMap::default();
                // Of several forms the one that everybody inside has on most: texts of one language have one.
                let most = s.word.forms().into_iter().max_by_key(|form| common.on(form));
                let Some(form) = most else { continue };
                let Some(mut list) = inverted.read_postings(&text_term(self.fields.text, form), IndexRecordOption::Basic)? else {
                    continue;
                };
                let Some(tags) = of.words("tag") else { continue };
                let mut doc = list.doc();
                let mut looked = 0;
                while doc != TERMINATED && seen < OF_EACH && looked < OF_EACH * 8 {
                    looked += 1;
                    let visible = of.row(doc).is_some_and(|row| audiences.binary_search(&(of.audience(row) as i64)).is_ok());
                    if visible && segment.alive_bitset().is_none_or(|alive| alive.is_alive(doc)) {
                        let mut any = false;
                        for ord in tags.term_ords(doc) {
                            any = true;
                            *ords.entry(ord).or_default() += 1;
                        }
                        seen += usize::from(any);
                    }
                    doc = list.advance();
                }
                for (ord, n) in ords {
                    let mut tag = String::new();
                    if tags.ord_to_str(ord, &mut tag)? {
                        *counts.entry(tag).or_default() += n;
                    }
                }
            }
            let weight = s.rarity * if s.in_title { IN_TITLE } else { 1.0 };
            whole += weight;
            for (tag, n) in counts {
                let n = n as f32;
                let usual = if tagged > 0 { (common.on(&tag) as f32 + 0.5) / (tagged as f32 + 1.0) } else { 0.05 };
                let lift = ((n + 2.0 * usual) / (seen as f32 + 2.0) / usual).ln() * n / (n + 1.5);
                if lift > 0.0 {
                    lifts.entry(tag.clone()).or_default().push(lift * if s.in_title { IN_TITLE } else { 1.0 });
                }
                if found.signs.len() < CANDIDATES || found.signs.contains_key(&tag) {
                    found.signs.entry(tag).or_default().words += weight * n / (seen as f32 + 2.0);
                }
            }
        }
        for (tag, signs) in &mut found.signs {
            signs.words /= f32::max(whole, f32::MIN_POSITIVE);
            let mut all = lifts.remove(tag).unwrap_or_default();
            all.sort_by(|a, b| b.total_cmp(a));
            let mut share = 1.0;
            for lift in all.into_iter().take(SPEAK) {
                signs.lift += lift * share;
                share *= NEXT;
            }
        }
        Ok(())
    }
}

struct Found {
    signs: FxHashMap<String, Signs>,
}

fn tags_of(of: &Columns, doc: DocId) -> Vec<String> {
    let Some(tags) = of.words("tag") else { return vec![] };
    let named = |ord: u64| {
        let mut tag = String::new();
        tags.ord_to_str(ord, &mut tag).ok().filter(|there| *there).map(|_| tag)
    };
    tags.term_ords(doc).filter_map(named).collect()
}

/// A text as stems with a space around each.
fn stems(reader: &mut Reader, text: &str) -> String {
    let lang = kit::text::lang(text);
    let mut out = String::from(" ");
    for form in reader.forms(text, lang.or(Some("en"))).iter().take(3_000) {
        out.push_str(form);
        out.push(' ');
    }
    out
}
fn name(reader: &mut Reader, tag: &str, title: &str, text: &str, signs: &mut Signs) {
    let stemmed = stems(reader, tag);
    signs.in_title = title.contains(&stemmed);
    signs.in_text = text.contains(&stemmed);
    let parts: Vec<&str> = stemmed.split_whitespace().collect();
    if parts.len() > 1 {
        let there = parts.iter().filter(|part| text.contains(&format!(" {part} "))).count();
        signs.partly = there as f32 / parts.len() as f32;
    }
}

/// What a text says that could be a tag: its words but the little ones, and each two of them that follow one another.
pub(crate) fn tags_in(reader: &mut Reader, text: &str) -> Vec<String> {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || "(),;:!?\"'/“”„«»`*[]".contains(c)).filter(|w| !w.is_empty()).take(NAMED_IN).collect();
    let mut tags: Vec<String> = vec![];
    for word in &words {
        let little = word.chars().count() < 2 || reader.words(&word.to_lowercase()).iter().all(|w| w.stop);
        tags.extend(kit::text::tag(word).filter(|_| !little));
    }
    tags.extend(words.windows(2).filter_map(|two| kit::text::tag(&two.join("-"))));
    tags.sort_unstable();
    tags.dedup();
    tags
}
