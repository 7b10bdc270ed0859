//! Finding people: by the beginnings of their names, by what they do and where, and with a typo forgiven.

use crate::{
    index::{EDGE, Index, PERSON},
    search::{Boxed, Hit, best_of, boost, column, filter, term},
    words::{Reader, Word},
};
use kit::Result;
use tantivy::{
    DocId, SegmentReader, Term,
    collector::{Count, TopDocs},
    query::{
        BooleanQuery, ConstScoreQuery, EmptyQuery, FuzzyTermQuery, Occur,
        doc_predicate_query::{DocPredicateQuery, FunctionPredicate},
    },
};

#[derive(Debug, Clone, Default)]
pub struct PeopleAsked {
    pub text: String,
    pub tags: Vec<String>,
    /// Asked by somebody who may not know how people here are tagged.
    pub outside: bool,
    pub limit: usize,
    pub offset: usize,
}

impl Index {
    /// People by name (also its beginnings), handle, mail, title, unit, place and tags: all of the words.
    pub fn search_people(&self, reader: &mut Reader, ask: &PeopleAsked) -> Result<(Vec<Hit>, usize)> {
        let exact = self.people_once(reader, ask, false)?;
        // A typo is forgiven only where nothing better is found.
        if exact.1 >= 3 || ask.text.trim().is_empty() { Ok(exact) } else { self.people_once(reader, ask, true) }
    }

    fn people_once(&self, reader: &mut Reader, ask: &PeopleAsked, forgiving: bool) -> Result<(Vec<Hit>, usize)> {
        let f = &self.fields;
        let mut clauses: Vec<(Occur, Boxed)> = vec![];
        for typed in ask.text.chars().take(200).collect::<String>().split_whitespace().take(8) {
            let typed = typed.trim_start_matches(['@', '#']);
            let whole = term(f.exact, &typed.to_lowercase());
            let words = reader.words(typed);
            let each: Vec<(Occur, Boxed)> = words.iter().map(|w| (Occur::Must, self.name_word(w, typed, forgiving, ask.outside))).collect();
            match each.len() {
                0 => {}
                _ => clauses.push((Occur::Must, best_of(vec![boost(whole, 5.0), Box::new(BooleanQuery::new(each))]))),
            }
        }
        if clauses.is_empty() && (ask.tags.is_empty() || !ask.text.trim().is_empty()) {
            return Ok((vec![], 0));
        }
        for tag in &ask.tags {
            clauses.push(filter(kit::text::tag(tag).map_or_else(|| Box::new(EmptyQuery) as Boxed, |t| term(f.skill, &t))));
        }
        let predicate = FunctionPredicate::from(|segment: &SegmentReader| {
            let kind = column::<u64>(segment, "kind");
            Ok(move |doc: DocId| kind.as_ref().and_then(|c| c.first(doc)) == Some(PERSON))
        });
        clauses.push(filter(Box::new(DocPredicateQuery::from(predicate))));
        let searcher = self.searcher();
        let top = TopDocs::with_limit(ask.limit.max(1)).and_offset(ask.offset).order_by_score();
        let (top, total) = searcher.search(&BooleanQuery::new(clauses), &(top, Count)).map_err(|e| self.distrust(e))?;
        Ok((self.hits(&searcher, top)?, total))
    }

    fn name_word(&self, word: &Word, typed: &str, forgiving: bool, outside: bool) -> Boxed {
        let f = &self.fields;
        let letters = word.folded.chars().count();
        let start: String = word.folded.chars().take(EDGE).collect();
        let mut ways = vec![boost(term(f.name, &word.folded), 4.0), boost(term(f.work, &word.folded), 1.0)];
        if letters <= EDGE {
            ways.push(Box::new(ConstScoreQuery::new(term(f.edge, &start), 1.5)));
        } else {
            let begins = FuzzyTermQuery::new_prefix(Term::from_field_text(f.name, &word.folded), 0, true);
            ways.push(Box::new(ConstScoreQuery::new(Box::new(begins), 1.5)));
        }
        if !outside {
            ways.push(term(f.skills, &word.folded));
            ways.extend(kit::text::tag(typed).map(|t| boost(term(f.skill, &t), 1.5)));
        }
        if forgiving && letters >= 4 && !word.is_dense() {
            let distance = if letters >= 8 { 2 } else { 1 };
            let close = FuzzyTermQuery::new(Term::from_field_text(f.name, &word.folded), distance, true);
            ways.push(Box::new(ConstScoreQuery::new(Box::new(close), 0.5)));
            // Still being typed, and already mistyped.
            let close = FuzzyTermQuery::new(Term::from_field_text(f.edge, &start), 1, true);
            ways.push(Box::new(ConstScoreQuery::new(Box::new(close), 0.3)));
        }
        best_of(ways)
    }
}
