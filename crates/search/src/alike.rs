//! Has this been asked? Texts like a text, the most alike first. Words are weighed as BM25 weighs them (how rare, how often,
//! in how long a text) where a thing says them itself, where others asked it in their words, and where it was answered;
//! what has the words of the title in its own title stands higher. Walks lists that can be passed over by blocks, of a
//! bounded number of words; knows nothing of what may be seen but what the walk leaves out.

use crate::{
    common::Common,
    gather::{Order, Top},
    index::Index,
    search::{Boxed, Hit, Hits, ItemsAsked, boost, term},
    words::{LANGS, Reader, Word},
};
use kit::{Result, Time};
use rustc_hash::FxHashMap;
use tantivy::{
    DocAddress, DocId, DocSet as _, Searcher, TERMINATED, Term,
    query::{BooleanQuery, ConstScoreQuery, EnableScoring, FuzzyTermQuery, Occur, Query as _},
    schema::Field,
};

/// A word that is said where it was answered is worth so much of one in the thing itself.
const IN_ANSWERS: f32 = 0.5;
/// The words in which others asked the same.
const IN_ASKINGS: f32 = 1.5;
/// A word of the title counts so often, one of the rest once; what is said again and again counts ever less.
const TITLE: f32 = 3.0;
const AGAIN: f32 = 3.0;
/// All words of the title in the other title lift by so much.
const COVERED: f32 = 0.3;
/// What was asked just now lifts by so much, and by ever less within some months.
const FRESH: f32 = 0.2;
/// Most that BM25 gives for one word: k1 + 1.
const MOST: f32 = 2.2;
/// What the house never says weighs like a rare word, not like the rarest of all.
const UNHEARD: f32 = 0.6;
/// So many words are looked for, those that say most.
const WORDS: usize = 80;
/// Of so few words each is worth looking for in other shapes: mistyped, unfinished, as the beginning of a compound.
const FEW: usize = 12;
/// Where the best is as near as this, other shapes of words are not looked for.
const NEAR: f32 = 0.6;
/// So many of the nearest are looked at more closely.
const CLOSELY: usize = 60;
/// From so many letters on a word may be the beginning of a compound.
const LONG: usize = 7;
const TITLE_CHARS: usize = 400;
const CHARS: usize = 6_000;

/// A word of what is asked.
pub(crate) struct Sought {
    pub word: Word,
    /// How much it says here: how often, and how rare it is.
    pub weight: f32,
    pub rarity: f32,
    /// Has the house said it?
    pub known: bool,
    pub in_title: bool,
    /// Somebody is still typing it.
    pub unfinished: bool,
}
/// ln(1 + (N - n + ½) / (n + ½)), as BM25 has it.
fn rarity(documents: u64, on: u64) -> f32 {
    let (all, on) = (documents.max(1) as f32, on as f32);
    (1.0 + (all - on + 0.5) / (on + 0.5)).ln()
}

/// The language of a text: what can be told of it, else the one in which the house says most of its words.
fn tongue(common: &Common, words: &[Sought], text: &str) -> Option<usize> {
    if let Some(lang) = kit::text::lang(text) {
        return LANGS.iter().position(|(name, _)| *name == lang);
    }
    let said = |n: usize| -> f32 { words.iter().filter_map(|s| s.word.stems.get(n)).map(|stem| (1.0 + common.on(stem) as f32).ln()).sum() };
    let all: Vec<(f32, usize)> = (0..LANGS.len()).map(|n| (said(n), n)).collect();
    all.into_iter().filter(|one| one.0 > 0.0).reduce(|best, one| if one.0 > best.0 { one } else { best }).map(|one| one.1)
}
/// The words of a text that say most, those first. The first line is its title.
pub(crate) fn sought(reader: &mut Reader, common: &Common, text: &str, typing: bool) -> Vec<Sought> {
    let (title, rest) = text.trim_start().split_once('\n').unwrap_or((text.trim_start(), ""));
    let title: String = title.chars().take(TITLE_CHARS).collect();
    let rest: String = rest.chars().take(CHARS).collect();
    let words = reader.words(&title);
    let last = words.last().map(|w| w.folded.clone()).filter(|_| typing && rest.is_empty() && !title.ends_with(char::is_whitespace));
    let mut all: Vec<(Word, f32, bool)> = vec![];
    let mut at: FxHashMap<String, usize> = FxHashMap::default();
    for (word, in_title) in words.into_iter().map(|w| (w, true)).chain(reader.words(&rest).into_iter().map(|w| (w, false))) {
        let n = *at.entry(word.folded.clone()).or_insert(all.len());
        if n == all.len() {
            all.push((word, 0.0, in_title));
        }
        if let Some(one) = all.get_mut(n) {
            one.1 += if in_title { TITLE } else { 1.0 };
        }
    }
    if all.iter().any(|w| !w.0.stop) {
        all.retain(|w| !w.0.stop);
    }
    let counts = common.documents() > 0;
    let mut out: Vec<Sought> = all
        .into_iter()
        .map(|(word, often, in_title)| {
            let on = word.forms().into_iter().map(|form| common.on(form)).max().unwrap_or(0);
            let known = on > 0 || !counts;
            let rarity = rarity(common.documents(), on) * if known { 1.0 } else { UNHEARD };
            let often = often * (1.0 + AGAIN) / (often + AGAIN);
            let unfinished = on == 0 && last.as_ref() == Some(&word.folded);
            Sought { weight: often * rarity, rarity, known, in_title, unfinished, word }
        })
        .collect();
    out.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    out.truncate(WORDS);
    out
}

impl Index {
    pub(crate) fn search_alike(&self, reader: &mut Reader, ask: &ItemsAsked) -> Result<Hits> {
        let searcher = self.searcher();
        let common = self.common(&searcher, ask.inside());
        let words = sought(reader, &common, &ask.text, ask.typing);
        let wanted = ItemsAsked { limit: (ask.limit + ask.offset + 1).max(CLOSELY), offset: 0, ..ask.clone() };
        let near = self.nearest(&searcher, &common, &words, &wanted)?;
        let mut hits: Vec<Hit> = self.hits(&searcher, near)?;
        hits.retain(|h| h.score >= ask.least);
        let more = hits.len() > ask.offset + ask.limit;
        let hits = hits.into_iter().skip(ask.offset).take(ask.limit).collect();
        let mut out = Hits { hits, more, ..Hits::default() };
        out.recount(ask.fold);
        Ok(out)
    }

    /// Best first, each with how near it is: 1 says all that is asked.
    pub(crate) fn nearest(
        &self,
        searcher: &Searcher,
        common: &Common,
        words: &[Sought],
        ask: &ItemsAsked,
    ) -> Result<Vec<(f32, DocAddress)>> {
        let finished: f32 = words.iter().filter(|w| !w.unfinished).map(|w| w.weight).sum();
        let whole = if finished > 0.0 { finished } else { words.iter().map(|w| w.weight).sum() };
        if whole <= 0.0 || ask.audiences.is_empty() {
            return Ok(vec![]);
        }
        let mut clauses = self.said(common, words, tongue(common, words, &ask.text));
        let mut near = self.walk(searcher, common, clauses.iter().map(|(o, q)| (*o, q.box_clone())).collect(), ask)?;
        let close = |near: &[Top]| near.first().is_some_and(|best| best.0 as f32 / (whole * MOST) >= NEAR);
        if words.len() <= FEW && !close(&near) {
            let shapes = self.shapes(words);
            if !shapes.is_empty() {
                clauses.extend(shapes);
                near = self.walk(searcher, common, clauses, ask)?;
            }
        }
        let covered = self.covered(searcher, common, words, &near)?;
        let columns = self.columns(searcher);
        let fresh = |at: &DocAddress| {
            let of = columns.get(at.segment_ord as usize)?;
            Some((-(ask.now - of.1.row(at.doc_id)?.created).max(0) as f32 / (Time::DAY as f32 * 60.0)).exp())
        };
        let mut out: Vec<(f32, DocAddress)> = near
            .into_iter()
            .map(|(score, at, _)| {
                let lift = 1.0 + COVERED * covered.get(&at).copied().unwrap_or(0.0) + FRESH * fresh(&at).unwrap_or(0.0);
                (score as f32 / (whole * MOST) * lift / (1.0 + COVERED), at)
            })
            .collect();
        out.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        Ok(out)
    }

    fn walk(&self, searcher: &Searcher, common: &Common, clauses: Vec<(Occur, Boxed)>, ask: &ItemsAsked) -> Result<Vec<Top>> {
        let words: Boxed = Box::new(BooleanQuery::new(clauses));
        let mut filters = self.item_filters(ask);
        let query = if filters.is_empty() {
            words
        } else {
            filters.push((Occur::Must, words));
            Box::new(BooleanQuery::new(filters))
        };
        let gather = self.gather(searcher, ask, Order::Share);
        let found = searcher.search_with_statistics_provider(&query, &gather, common).map_err(|e| self.distrust(e))?;
        Ok(found.top)
    }

    /// Lists of words as they are, each weighed by how rare the word is, in whichever form it stands.
    fn said(&self, common: &Common, words: &[Sought], tongue: Option<usize>) -> Vec<(Occur, Boxed)> {
        let f = &self.fields;
        let mut out = vec![];
        for s in words {
            // What nobody can tell the language of has the stems of all: one form of a word is enough.
            let stem = tongue.and_then(|n| s.word.stems.get(n)).filter(|stem| common.on(stem) > 0);
            for form in stem.map_or_else(|| s.word.forms(), |stem| vec![stem.as_str()]) {
                let by = s.weight / rarity(common.documents(), common.on(form)).max(0.01);
                for (field, worth) in [(f.text, 1.0), (f.asked, IN_ASKINGS), (f.thread, IN_ANSWERS)] {
                    out.push((Occur::Should, boost(term(field, form), by * worth)));
                }
            }
        }
        out
    }

    /// Words in other shapes: begun, mistyped, within a longer one ("Messunsicherheit" is in "Messunsicherheitsbudget" too).
    fn shapes(&self, words: &[Sought]) -> Vec<(Occur, Boxed)> {
        let f = &self.fields;
        let mut out = vec![];
        for s in words.iter().filter(|s| !s.word.is_dense()) {
            let letters = s.word.folded.chars().count();
            let of = |field: Field| Term::from_field_text(field, &s.word.folded);
            let mut add = |query: FuzzyTermQuery, worth: f32| {
                out.push((Occur::Should, Box::new(ConstScoreQuery::new(Box::new(query), s.weight * MOST * worth)) as Boxed));
            };
            if s.unfinished && letters >= 2 {
                add(FuzzyTermQuery::new_prefix(of(f.title), 0, true), 1.0);
            } else if !s.known && letters >= 5 {
                add(FuzzyTermQuery::new(of(f.title), 1, true), 0.8);
            }
            if letters >= LONG {
                add(FuzzyTermQuery::new_prefix(of(f.title), 0, true), 0.3);
                add(FuzzyTermQuery::new_prefix(of(f.body), 0, true), 0.3);
            }
        }
        out
    }

    /// Which share of the title's words each of these has in its own title or among its tags.
    fn covered(&self, searcher: &Searcher, common: &Common, words: &[Sought], near: &[Top]) -> Result<FxHashMap<DocAddress, f32>> {
        let f = &self.fields;
        let whole: f32 = words.iter().filter(|s| s.in_title).map(|s| s.rarity).sum();
        let mut clauses: Vec<(Occur, Boxed)> = vec![];
        for s in words.iter().filter(|s| s.in_title && whole > 0.0) {
            let mut ways: Vec<Boxed> = s.word.forms().into_iter().map(|form| term(f.heading, form)).collect();
            ways.extend(kit::text::tag(&s.word.folded).map(|tag| term(f.tag, &tag)));
            clauses.push((Occur::Should, Box::new(ConstScoreQuery::new(Box::new(BooleanQuery::union(ways)), s.rarity / whole))));
        }
        let mut out = FxHashMap::default();
        if clauses.is_empty() {
            return Ok(out);
        }
        let mut places: Vec<DocAddress> = near.iter().map(|n| n.1).collect();
        places.sort_unstable();
        let look = || -> tantivy::Result<()> {
            let query = BooleanQuery::new(clauses);
            let weight = query.weight(EnableScoring::enabled_from_statistics_provider(common, searcher))?;
            for segment in places.chunk_by(|a, b| a.segment_ord == b.segment_ord) {
                let Some(ord) = segment.first().map(|at| at.segment_ord) else { continue };
                let mut scorer = weight.scorer(searcher.segment_reader(ord), 1.0)?;
                for at in segment {
                    let mut doc: DocId = scorer.doc();
                    if doc < at.doc_id {
                        doc = scorer.seek(at.doc_id);
                    }
                    if doc == TERMINATED {
                        break;
                    }
                    if doc == at.doc_id {
                        out.insert(*at, scorer.score());
                    }
                }
            }
            Ok(())
        };
        look().map_err(|e| self.distrust(e))?;
        Ok(out)
    }
}
