//! Asking the index: from words to queries, and the best documents with their numbers. What the viewer may not see is
//! left out in the same walk (`gather`), so it reaches no count and no list.

use crate::{
    asked::{Asked, Part},
    columns::first,
    common::Common,
    counted::Counted,
    few::{Counts, Few},
    gather::{Facets, Gather, Order},
    index::{EDGE, Index, id_of_key, kind_code},
    likeness::ANY_LEAST,
    words::{Reader, Word},
};
use kit::Result;
use std::collections::HashMap;
use tantivy::{
    DocAddress, Searcher, Term,
    query::{
        AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, EmptyQuery, FuzzyTermQuery, Occur, PhraseQuery, Query, RegexQuery, TermQuery,
    },
    schema::{Field, IndexRecordOption},
};

/// What is asked of the items, by somebody who is in these audiences.
#[derive(Debug, Clone, Default)]
pub struct ItemsAsked {
    pub asked: Asked,
    /// For `any`: the text as it is, without operators.
    pub text: String,
    pub audiences: Vec<i64>,
    /// Kinds to list; the counts are of all kinds.
    pub kinds: Vec<String>,
    pub author: Option<i64>,
    pub not_author: Option<i64>,
    pub tags: Vec<String>,
    pub lang: Option<String>,
    /// Only what these people wrote.
    pub authors: Option<Vec<i64>>,
    /// Made in this time.
    pub since: Option<i64>,
    pub until: Option<i64>,
    /// What was made last first, instead of what says it best.
    pub newest: bool,
    /// Count by what one can narrow by.
    pub facets: bool,
    /// Only the best are wanted: what is counted are the hits.
    pub uncounted: bool,
    /// Of one thread only what fits best.
    pub fold: bool,
    pub typing: bool,
    pub any: bool,
    /// The most like `text`: has this been asked before?
    pub alike: bool,
    /// Only what has tags.
    pub tagged: bool,
    /// Likes do not count.
    pub plain: bool,
    /// With `any`: the share of what was asked that a text must cover; never less than `ANY_LEAST`.
    pub least: f32,
    pub limit: usize,
    pub offset: usize,
    pub now: i64,
}
/// Another word for what was typed is worth a little less; of a part so many are looked for.
const SAME: f32 = 0.8;
const MOST_SAME: usize = 12;
impl ItemsAsked {
    /// Does who asks read what everybody inside reads?
    pub fn inside(&self) -> bool {
        self.audiences.contains(&spine::EVERYONE.0)
    }
    /// Is this kind listed, both by who asks and by what was typed?
    pub fn lists(&self, kind: u64) -> bool {
        [&self.kinds, &self.asked.kinds].iter().all(|l| l.is_empty() || l.iter().any(|name| kind_code(name) == kind))
    }
}
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    pub id: i64,
    pub kind: u64,
    /// The thread it is of.
    pub root: u64,
    pub score: f32,
}
/// Hits best first; how many there are of each kind, whatever kinds were listed.
#[derive(Debug, Clone, Default)]
pub struct Hits {
    pub hits: Vec<Hit>,
    pub counted: Counted,
    /// Of the kinds that are listed.
    pub facets: Facets,
    /// There are hits beyond these.
    pub more: bool,
}
impl Hits {
    /// More of them, at the end and counted.
    pub fn add(&mut self, hits: Vec<Hit>) {
        for hit in hits {
            if self.hits.iter().all(|h| h.id != hit.id) {
                self.counted.add(hit.kind, hit.root);
                self.hits.push(hit);
            }
        }
    }
    /// The hits are all there are.
    pub fn recount(&mut self, threads: bool) {
        self.counted = Counted::new(threads);
        self.hits.iter().for_each(|hit| self.counted.add(hit.kind, hit.root));
    }
    pub fn total(&self, kinds: &[impl AsRef<str>]) -> usize {
        self.counted.of(|kind| kinds.is_empty() || kinds.iter().any(|k| kind_code(k.as_ref()) == kind))
    }
}

/// Is one of the words found in more than one way? As far as everybody inside may know; it only decides how to walk.
fn has_forms(reader: &mut Reader, common: &Common, ask: &ItemsAsked) -> bool {
    let mut forms = |part: &Part| match part {
        Part::Words(text) => reader.words(text).iter().any(|w| w.forms().into_iter().filter(|form| common.on(form) > 0).count() > 1),
        _ => false,
    };
    ask.typing || ask.asked.all.iter().any(|group| group.len() > 1 || group.iter().any(&mut forms))
}

pub(crate) type Boxed = Box<dyn Query>;
pub(crate) fn text_term(field: Field, text: &str) -> Term {
    Term::from_field_text(field, text)
}
pub(crate) fn term(field: Field, text: &str) -> Boxed {
    Box::new(TermQuery::new(text_term(field, text), IndexRecordOption::WithFreqs))
}
pub(crate) fn boost(q: Boxed, by: f32) -> Boxed {
    Box::new(BoostQuery::new(q, by))
}
/// The best of several ways to find something; one way is taken as it is, without a detour for each document.
pub(crate) fn best_of(mut all: Vec<Boxed>) -> Boxed {
    match (all.pop(), all.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            all.extend(last);
            Box::new(Few(Counts::Best, all))
        }
    }
}
/// Matches, but says nothing about how well.
pub(crate) fn filter(q: Boxed) -> (Occur, Boxed) {
    (Occur::Must, Box::new(ConstScoreQuery::new(q, 0.0)))
}
impl Index {
    pub fn search_items(&self, reader: &mut Reader, ask: &ItemsAsked) -> Result<Hits> {
        if ask.audiences.is_empty() {
            return Ok(Hits::default());
        }
        if ask.alike {
            return self.search_alike(reader, ask);
        }
        let searcher = self.searcher();
        let common = self.common(&searcher, ask.inside());
        let text = if ask.any { self.any_of(reader, &common, ask) } else { self.all_of(reader, ask) };
        let filters = self.item_filters(ask);
        let wordless = match (&text, ask.any || !ask.asked.all.is_empty()) {
            // Words were typed and none of them can be found, or only what must not be there.
            (None, true) => return Ok(Hits::default()),
            (None, false) if filters.is_empty() && ask.kinds.is_empty() && ask.asked.kinds.is_empty() => return Ok(Hits::default()),
            (text, _) => text.is_none(),
        };
        let mut clauses = vec![(Occur::Must, text.unwrap_or_else(|| Box::new(ConstScoreQuery::new(Box::new(AllQuery), 1.0))))];
        clauses.extend(filters);
        let not = |q: Boxed| (Occur::MustNot, q);
        clauses.extend(ask.asked.no_tags.iter().filter_map(|t| kit::text::tag(t)).map(|t| not(term(self.fields.tag, &t))));
        clauses.extend(ask.asked.no_langs.iter().map(|l| not(term(self.fields.lang, l))));
        clauses.extend(ask.not_author.map(|a| not(self.by(a))));
        for part in &ask.asked.none {
            clauses.extend(self.part(reader, part, false).map(|q| (Occur::MustNot, q)));
        }
        let query = match clauses.as_mut_slice() {
            [(_, only)] => std::mem::replace(only, Box::new(EmptyQuery)),
            _ => Box::new(BooleanQuery::new(clauses)),
        };
        let order = match (ask.newest, ask.any, wordless) {
            (true, false, _) => Order::Newest,
            (_, true, _) => Order::Share,
            (_, _, true) => Order::Activity,
            _ => Order::Relevance,
        };
        let gather = Gather { once: has_forms(reader, &common, ask), ..self.gather(&searcher, ask, order) };
        let found = searcher.search_with_statistics_provider(&query, &gather, &common).map_err(|e| self.distrust(e))?;
        let least = if ask.any { ask.least.max(ANY_LEAST) } else { 0.0 };
        let top = found.top.into_iter().skip(ask.offset).map(|(rank, at, _)| (rank as f32, at));
        let mut top: Vec<(f32, DocAddress)> = top.filter(|(score, _)| !ask.any || *score >= least).collect();
        let more = top.len() > ask.limit;
        top.truncate(ask.limit);
        let mut hits = Hits { hits: self.hits(&searcher, top)?, counted: found.counted, facets: found.facets, more };
        if ask.uncounted || ask.any {
            hits.recount(ask.fold);
        }
        Ok(hits)
    }

    /// The walk over what a query finds, for whoever asks.
    pub(crate) fn gather(&self, searcher: &Searcher, ask: &ItemsAsked, order: Order) -> Gather {
        let sorted = |ids: &[i64]| -> std::sync::Arc<[u64]> {
            let mut ids: Vec<u64> = ids.iter().map(|id| *id as u64).collect();
            ids.sort_unstable();
            ids.into()
        };
        let codes = |kinds: &[String]| kinds.iter().map(|k| kind_code(k)).collect();
        Gather {
            audiences: sorted(&ask.audiences),
            authors: ask.authors.as_deref().map(sorted),
            kinds: [&ask.kinds, &ask.asked.kinds].into_iter().filter(|k| !k.is_empty()).map(|k| codes(k)).collect(),
            no_kinds: codes(&ask.asked.no_kinds),
            since: ask.since.max(ask.asked.since),
            until: ask.until.or(ask.asked.until).map(|until| ask.asked.until.map_or(until, |asked| asked.min(until))),
            // One more than is shown says whether there is more.
            keep: ask.limit + ask.offset + 1,
            columns: self.columns(searcher),
            documents: searcher.segment_readers().iter().map(|s| u64::from(s.max_doc())).sum(),
            fold: ask.fold,
            now: ask.now,
            order,
            uncounted: ask.uncounted || ask.any || ask.alike,
            tagged: ask.tagged,
            plain: ask.plain,
            facets: ask.facets,
            once: false,
        }
    }
    fn by(&self, author: i64) -> Boxed {
        Box::new(TermQuery::new(Term::from_field_u64(self.fields.author, author as u64), IndexRecordOption::Basic))
    }
    pub(crate) fn item_filters(&self, ask: &ItemsAsked) -> Vec<(Occur, Boxed)> {
        let mut out = vec![];
        if let Some(author) = ask.author {
            out.push(filter(self.by(author)));
        }
        for tag in ask.tags.iter().chain(&ask.asked.tags) {
            // A tag that cannot be is one that nothing has.
            let tag = kit::text::tag(tag).map_or_else(|| Box::new(EmptyQuery) as Boxed, |t| term(self.fields.tag, &t));
            out.push(filter(tag));
        }
        for lang in ask.lang.iter().chain(&ask.asked.lang) {
            out.push(filter(term(self.fields.lang, lang)));
        }
        out
    }

    /// All of what was asked; words that say little only lift.
    fn all_of(&self, reader: &mut Reader, ask: &ItemsAsked) -> Option<Boxed> {
        let mut clauses: Vec<(Occur, Boxed)> = vec![];
        let mut weak: Vec<(Occur, Boxed)> = vec![];
        let last = ask.asked.all.len().saturating_sub(1);
        for (n, group) in ask.asked.all.iter().enumerate() {
            let little = group.iter().all(|p| matches!(p, Part::Words(w) if reader.words(w).iter().all(|w| w.stop)));
            let typing = ask.typing && n == last;
            let mut queries: Vec<Boxed> = group.iter().filter_map(|p| self.part(reader, p, typing)).collect();
            let same = group.iter().flat_map(|p| ask.asked.same_as(p)).take(MOST_SAME);
            queries.extend(same.filter_map(|p| Some(boost(self.part(reader, p, false)?, SAME))));
            if queries.is_empty() {
                continue;
            }
            let into = if little { &mut weak } else { &mut clauses };
            into.push((Occur::Must, best_of(queries)));
        }
        if clauses.is_empty() {
            clauses = weak;
        } else {
            let weak: Vec<Boxed> = weak.into_iter().map(|(_, q)| boost(q, 0.3)).collect();
            clauses.extend((!weak.is_empty()).then(|| (Occur::Should, Box::new(Few(Counts::Sum, weak)) as Boxed)));
        }
        match (clauses.pop(), clauses.is_empty()) {
            (None, _) => None,
            // By itself a word's list can be passed over by blocks.
            (Some((Occur::Must, only)), true) => Some(only),
            (last, _) => {
                clauses.extend(last);
                Some(Box::new(BooleanQuery::new(clauses)))
            }
        }
    }

    fn part(&self, reader: &mut Reader, part: &Part, typing: bool) -> Option<Boxed> {
        let f = &self.fields;
        let text = part.text();
        let mut ways: Vec<Boxed> = vec![];
        if let Part::Pattern(pattern) = part {
            // Letters, digits and these two signs, after two letters: of the words in the index those of one beginning are read.
            let pattern = kit::text::fold(pattern).replace('?', ".").replace('*', ".*");
            for (field, by) in [(f.title, 1.5), (f.body, 0.5)] {
                let like = RegexQuery::from_pattern(&pattern, field).ok()?;
                ways.push(Box::new(ConstScoreQuery::new(Box::new(like), by)));
            }
            return Some(best_of(ways));
        }
        let words = reader.words(text);
        match words.as_slice() {
            [] => {}
            [word] => {
                if matches!(part, Part::Phrase(_)) {
                    ways.extend([boost(term(f.title, &word.folded), 2.0), term(f.body, &word.folded)]);
                } else {
                    ways.extend(word.forms().into_iter().map(|form| term(f.text, form)));
                }
                let letters = word.folded.chars().count();
                if matches!(part, Part::Prefix(_)) || (word.is_dense() && letters == 1) {
                    for (field, by) in [(f.title, 1.5), (f.body, 0.5)] {
                        let begins = FuzzyTermQuery::new_prefix(Term::from_field_text(field, &word.folded), 0, true);
                        ways.push(Box::new(ConstScoreQuery::new(Box::new(begins), by)));
                    }
                } else if typing && letters >= 2 {
                    let start: String = word.folded.chars().take(EDGE).collect();
                    ways.push(Box::new(ConstScoreQuery::new(term(f.begins, &start), 1.5)));
                }
            }
            // Scripts without spaces: who writes a sentence does not mean it letter by letter.
            many if many.iter().all(Word::is_dense) && !matches!(part, Part::Phrase(_)) => {
                let each: Vec<Boxed> = many.iter().map(|w| term(f.text, &w.folded)).collect();
                let least = each.len().div_ceil(2);
                ways.push(Box::new(BooleanQuery::union_with_minimum_required_clauses(each, least)));
            }
            many => {
                for (field, by) in [(f.title, 3.0), (f.body, 1.0)] {
                    let terms = many.iter().map(|w| Term::from_field_text(field, &w.folded)).collect();
                    ways.push(boost(Box::new(PhraseQuery::new(terms)), by));
                }
            }
        }
        // A tag of one word is found as a word; "guest flat" is also what guest-flat is called.
        if let (Some(tag), true) = (kit::text::tag(&text.split_whitespace().collect::<Vec<_>>().join("-")), words.len() > 1) {
            ways.push(boost(term(f.tag, &tag), 2.0));
        }
        (!ways.is_empty()).then(|| best_of(ways))
    }

    pub(crate) fn hits(&self, searcher: &Searcher, top: Vec<(f32, DocAddress)>) -> Result<Vec<Hit>> {
        let columns = self.columns(searcher);
        let mut out = Vec::with_capacity(top.len());
        for (score, at) in top {
            let Some((_, of)) = columns.get(at.segment_ord as usize) else { continue };
            if let (Some(key), Some(row)) = (first(&of.key, at.doc_id), of.row(at.doc_id)) {
                out.push(Hit { id: id_of_key(key), kind: of.kind(row), root: row.root(), score });
            }
        }
        Ok(out)
    }

    /// Tags that begin so, those on most documents first, whoever may see them: the caller asks the database which
    /// of them the viewer may know.
    pub fn tags_beginning(&self, start: &str, limit: usize) -> Result<Vec<String>> {
        self.terms_beginning(self.fields.tag, start, limit)
    }
    pub(crate) fn terms_beginning(&self, field: Field, start: &str, limit: usize) -> Result<Vec<String>> {
        let searcher = self.searcher();
        let mut counts: HashMap<String, u64> = HashMap::new();
        let mut read = || -> tantivy::Result<()> {
            for segment in searcher.segment_readers() {
                let terms = segment.inverted_index(field)?;
                let mut stream = terms.terms().range().ge(start).into_stream()?;
                while let Some((tag, info)) = stream.next() {
                    let Ok(tag) = std::str::from_utf8(tag) else { continue };
                    if !tag.starts_with(start) {
                        break;
                    }
                    *counts.entry(tag.to_owned()).or_default() += u64::from(info.doc_freq);
                }
            }
            Ok(())
        };
        read().map_err(|e| self.distrust(e))?;
        let mut tags: Vec<(String, u64)> = counts.into_iter().collect();
        tags.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        Ok(tags.into_iter().take(limit).map(|t| t.0).collect())
    }
}
