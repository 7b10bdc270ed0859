//! Asking the index: from words to queries, and the best documents with their numbers. The audiences of the viewer are
//! a part of the query itself, so what is hidden reaches no score, no count and no list.

use crate::{
    asked::{Asked, Part},
    index::{Index, id_of_key, kind_code},
    likeness::ANY_LEAST,
    words::{Reader, Word},
};
use kit::Result;
use std::collections::HashMap;
use tantivy::{
    DocAddress, DocId, Score, Searcher, SegmentReader, Term,
    collector::{Collector, FilterCollector, SegmentCollector, TopDocs},
    columnar::Column,
    query::{
        AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, FuzzyTermQuery, Occur, PhraseQuery, Query,
        TermQuery,
        doc_predicate_query::{DocPredicateQuery, FunctionPredicate},
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
    pub tags: Vec<String>,
    pub lang: Option<String>,
    pub typing: bool,
    pub any: bool,
    /// With `any`: the share of what was asked that a text must cover; never less than `ANY_LEAST`.
    pub least: f32,
    pub limit: usize,
    pub offset: usize,
    pub now: i64,
}
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    pub id: i64,
    pub kind: u64,
    pub score: f32,
}
/// Hits best first; how many documents there are of each kind, whatever kinds were listed.
#[derive(Debug, Clone, Default)]
pub struct Hits {
    pub hits: Vec<Hit>,
    pub kinds: HashMap<u64, usize>,
}
impl Hits {
    pub fn total(&self, kinds: &[impl AsRef<str>]) -> usize {
        if kinds.is_empty() { self.kinds.values().sum() } else { kinds.iter().filter_map(|k| self.kinds.get(&kind_code(k.as_ref()))).sum() }
    }
}

pub(crate) type Boxed = Box<dyn Query>;
pub(crate) fn term(field: Field, text: &str) -> Boxed {
    Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs))
}
pub(crate) fn boost(q: Boxed, by: f32) -> Boxed {
    Box::new(BoostQuery::new(q, by))
}
pub(crate) fn best_of(all: Vec<Boxed>) -> Boxed {
    Box::new(DisjunctionMaxQuery::with_tie_breaker(all, 0.1))
}
/// Matches, but says nothing about how well.
pub(crate) fn filter(q: Boxed) -> (Occur, Boxed) {
    (Occur::Must, Box::new(ConstScoreQuery::new(q, 0.0)))
}
pub(crate) fn column<T: tantivy::columnar::HasAssociatedColumnType>(segment: &SegmentReader, name: &str) -> Option<Column<T>>
where
    tantivy::columnar::DynamicColumn: Into<Option<Column<T>>>,
{
    segment.fast_fields().column_opt::<T>(name).ok().flatten()
}

/// Documents of one of these audiences. Looked up for the candidates only, which is cheaper than the union of all
/// that the viewer may see; a document without an audience is never one.
fn audience_filter(audiences: &[i64]) -> (Occur, Boxed) {
    let mut mine: Vec<u64> = audiences.iter().map(|a| *a as u64).collect();
    mine.sort_unstable();
    let mine = std::sync::Arc::new(mine);
    let predicate = FunctionPredicate::from(move |segment: &SegmentReader| {
        let audience = column::<u64>(segment, "audience");
        let mine = mine.clone();
        Ok(move |doc: DocId| audience.as_ref().and_then(|c| c.first(doc)).is_some_and(|a| mine.binary_search(&a).is_ok()))
    });
    filter(Box::new(DocPredicateQuery::from(predicate)))
}

impl Index {
    pub fn search_items(&self, reader: &mut Reader, ask: &ItemsAsked) -> Result<Hits> {
        if ask.audiences.is_empty() {
            return Ok(Hits::default());
        }
        let searcher = self.searcher();
        let text = if ask.any { self.any_of(reader, &searcher, ask) } else { self.all_of(reader, ask) };
        let filters = self.item_filters(ask);
        let wordless = match (&text, ask.any || !ask.asked.all.is_empty() || !ask.text.trim().is_empty()) {
            // Words were typed and none of them can be found, or only what must not be there.
            (None, true) => return Ok(Hits::default()),
            (None, false) if filters.is_empty() && ask.kinds.is_empty() && ask.asked.kinds.is_empty() => return Ok(Hits::default()),
            (text, _) => text.is_none(),
        };
        let mut clauses = vec![(Occur::Must, text.unwrap_or_else(|| Box::new(ConstScoreQuery::new(Box::new(AllQuery), 1.0))))];
        clauses.push(audience_filter(&ask.audiences));
        clauses.extend(filters);
        for part in &ask.asked.none {
            clauses.extend(self.part(reader, part, false).map(|q| (Occur::MustNot, q)));
        }
        let query = BooleanQuery::new(clauses);
        let listed: Vec<Vec<u64>> = [&ask.kinds, &ask.asked.kinds]
            .into_iter()
            .filter(|k| !k.is_empty())
            .map(|k| k.iter().map(|k| kind_code(k)).collect())
            .collect();
        let (now, any) = (ask.now, ask.any);
        let top = TopDocs::with_limit(ask.limit.max(1)).and_offset(ask.offset).tweak_score(move |segment: &SegmentReader| {
            let (active, likes) = (column::<i64>(segment, "active"), column::<u64>(segment, "likes"));
            move |doc: DocId, score: Score| {
                let likes = likes.as_ref().and_then(|c| c.first(doc)).unwrap_or(0) as f32;
                let days = (now - active.as_ref().and_then(|c| c.first(doc)).unwrap_or(0)).max(0) as f32 / 86_400_000.0;
                weigh(score, days, likes, any, wordless)
            }
        });
        let top = FilterCollector::new("kind".to_owned(), move |kind: u64| listed.iter().all(|l| l.contains(&kind)), top);
        let (top, kinds) = searcher.search(&query, &(top, Kinds)).map_err(|e| self.distrust(e))?;
        let least = if ask.any { ask.least.max(ANY_LEAST) } else { 0.0 };
        let top: Vec<_> = top.into_iter().filter(|(score, _)| *score >= least).collect();
        Ok(Hits { hits: self.hits(&searcher, top)?, kinds })
    }

    fn item_filters(&self, ask: &ItemsAsked) -> Vec<(Occur, Boxed)> {
        let mut out = vec![];
        if let Some(author) = ask.author {
            out.push(filter(Box::new(TermQuery::new(Term::from_field_u64(self.fields.author, author as u64), IndexRecordOption::Basic))));
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
            let queries: Vec<Boxed> = group.iter().filter_map(|p| self.part(reader, p, typing)).collect();
            if queries.is_empty() {
                continue;
            }
            let into = if little { &mut weak } else { &mut clauses };
            into.push((Occur::Must, best_of(queries)));
        }
        if clauses.is_empty() {
            clauses = weak;
        } else {
            clauses.extend(weak.into_iter().map(|(_, q)| (Occur::Should, boost(q, 0.3))));
        }
        (!clauses.is_empty()).then(|| Box::new(BooleanQuery::new(clauses)) as Boxed)
    }

    fn part(&self, reader: &mut Reader, part: &Part, typing: bool) -> Option<Boxed> {
        let f = &self.fields;
        let text = match part {
            Part::Words(t) | Part::Phrase(t) | Part::Prefix(t) => t,
        };
        let words = reader.words(text);
        let mut ways: Vec<Boxed> = vec![];
        match words.as_slice() {
            [] => {}
            [word] => {
                ways.push(boost(term(f.title, &word.folded), 3.0));
                ways.push(term(f.body, &word.folded));
                if !matches!(part, Part::Phrase(_)) {
                    ways.extend(
                        self.stems(word).into_iter().map(|(field, stem, title)| boost(term(field, &stem), if title { 2.4 } else { 0.8 })),
                    );
                }
                let letters = word.folded.chars().count();
                if matches!(part, Part::Prefix(_)) || (typing && letters >= 2) || (word.is_dense() && letters == 1) {
                    for (field, by) in [(f.title, 1.5), (f.body, 0.5)] {
                        let begins = FuzzyTermQuery::new_prefix(Term::from_field_text(field, &word.folded), 0, true);
                        ways.push(Box::new(ConstScoreQuery::new(Box::new(begins), by)));
                    }
                }
            }
            many => {
                for (field, by) in [(f.title, 3.0), (f.body, 1.0)] {
                    let terms = many.iter().map(|w| Term::from_field_text(field, &w.folded)).collect();
                    ways.push(boost(Box::new(PhraseQuery::new(terms)), by));
                }
            }
        }
        if let (Some(tag), false) = (kit::text::tag(text), matches!(part, Part::Phrase(_))) {
            ways.push(boost(term(f.tag, &tag), 2.0));
        }
        (!ways.is_empty()).then(|| best_of(ways))
    }

    /// (field, stem, is it the title's), each once.
    pub(crate) fn stems(&self, word: &Word) -> Vec<(Field, String, bool)> {
        let f = &self.fields;
        let pairs = f.title_stems.iter().zip(&f.body_stems).zip(&word.stems);
        pairs.flat_map(|((t, b), stem)| [(*t, stem.clone(), true), (*b, stem.clone(), false)]).collect()
    }

    pub(crate) fn hits(&self, searcher: &Searcher, top: Vec<(Score, DocAddress)>) -> Result<Vec<Hit>> {
        let mut columns: HashMap<u32, [Option<Column<u64>>; 2]> = HashMap::new();
        let mut out = Vec::with_capacity(top.len());
        for (score, at) in top {
            let [key, kind] = columns.entry(at.segment_ord).or_insert_with(|| {
                let segment = searcher.segment_reader(at.segment_ord);
                [column(segment, "key"), column(segment, "kind")]
            });
            let first = |c: &Option<Column<u64>>| c.as_ref().and_then(|c| c.first(at.doc_id));
            if let (Some(key), Some(kind)) = (first(key), first(kind)) {
                out.push(Hit { id: id_of_key(key), kind, score });
            }
        }
        Ok(out)
    }

    /// Tags that begin so, those on most documents first, whoever may see them: the caller asks the database which
    /// of them the viewer may know.
    pub fn tags_beginning(&self, start: &str, limit: usize) -> Result<Vec<String>> {
        let searcher = self.searcher();
        let mut counts: HashMap<String, u64> = HashMap::new();
        let mut read = || -> tantivy::Result<()> {
            for segment in searcher.segment_readers() {
                let terms = segment.inverted_index(self.fields.tag)?;
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

/// Fresh and liked things stand a little higher; the words decide.
fn weigh(score: f32, days: f32, likes: f32, any: bool, wordless: bool) -> f32 {
    if wordless {
        return 1.0 / (1.0 + days);
    }
    if any {
        return score;
    }
    score * (1.0 + 0.1 * (1.0 + likes).ln()) * (0.75 + 0.25 * (-days / 250.0).exp())
}

/// How many documents of each kind the query finds.
struct Kinds;
struct SegmentKinds {
    kind: Option<Column<u64>>,
    counts: Vec<(u64, usize)>,
}
impl Collector for Kinds {
    type Fruit = HashMap<u64, usize>;
    type Child = SegmentKinds;
    fn for_segment(&self, _: u32, segment: &SegmentReader) -> tantivy::Result<SegmentKinds> {
        Ok(SegmentKinds { kind: column(segment, "kind"), counts: vec![] })
    }
    fn requires_scoring(&self) -> bool {
        false
    }
    fn merge_fruits(&self, all: Vec<Vec<(u64, usize)>>) -> tantivy::Result<HashMap<u64, usize>> {
        let mut out = HashMap::new();
        for (kind, n) in all.into_iter().flatten() {
            *out.entry(kind).or_default() += n;
        }
        Ok(out)
    }
}
impl SegmentCollector for SegmentKinds {
    type Fruit = Vec<(u64, usize)>;
    fn collect(&mut self, doc: DocId, _: Score) {
        let Some(kind) = self.kind.as_ref().and_then(|c| c.first(doc)) else { return };
        match self.counts.iter_mut().find(|c| c.0 == kind) {
            Some(c) => c.1 += 1,
            None => self.counts.push((kind, 1)),
        }
    }
    fn harvest(self) -> Vec<(u64, usize)> {
        self.counts
    }
}
