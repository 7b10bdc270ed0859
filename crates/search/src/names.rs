//! Finding people: by the beginnings of their names, by what they do and where, and with a typo forgiven.

use crate::{
    index::{EDGE, Index, PERSON},
    search::{Boxed, Hit, best_of, boost, column, filter, term},
    words::{self, Reader, Word},
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
    /// Where nobody has all of three or more words, whoever has all but one.
    pub forgiving: bool,
    pub limit: usize,
    pub offset: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum How {
    /// All of the words as they are.
    Exactly,
    /// All of them, some mistyped.
    Nearly,
    /// Most of them, some mistyped.
    Mostly,
}

impl Index {
    /// People by name (also its beginnings), handle, mail, title, unit, place and tags: all of the words.
    pub fn search_people(&self, reader: &mut Reader, ask: &PeopleAsked) -> Result<(Vec<Hit>, usize)> {
        let mut found = self.people_once(reader, ask, How::Exactly)?;
        // A typo, and then a word too many, is forgiven only where nothing better is found.
        for how in [How::Nearly, How::Mostly] {
            let enough = if how == How::Nearly { 3 } else { 1 };
            if ask.text.trim().is_empty() || found.1 >= enough || (how == How::Mostly && !ask.forgiving) {
                break;
            }
            found = self.people_once(reader, ask, how)?;
        }
        Ok(found)
    }

    fn people_once(&self, reader: &mut Reader, ask: &PeopleAsked, how: How) -> Result<(Vec<Hit>, usize)> {
        let f = &self.fields;
        let mut named: Vec<Boxed> = vec![];
        for typed in ask.text.chars().take(200).collect::<String>().split_whitespace().take(8) {
            let typed = typed.trim_start_matches(['@', '#']);
            let words = reader.words(typed);
            if words.is_empty() || (how == How::Mostly && words.iter().all(|w| w.stop)) {
                continue;
            }
            let each: Vec<(Occur, Boxed)> =
                words.iter().map(|w| (Occur::Must, self.name_word(w, typed, how != How::Exactly, ask.outside))).collect();
            let mut ways = vec![boost(term(f.exact, &typed.to_lowercase()), 5.0), Box::new(BooleanQuery::new(each)) as Boxed];
            if let [alike] = reader.words(&words::alike(typed)).as_slice() {
                ways.push(boost(self.name_word(alike, typed, false, true), 0.9));
            }
            named.push(best_of(ways));
        }
        if named.is_empty() && (ask.tags.is_empty() || !ask.text.trim().is_empty()) {
            return Ok((vec![], 0));
        }
        let mut clauses: Vec<(Occur, Boxed)> = vec![];
        if how == How::Mostly {
            // Two words are a name; of more, one may be too many.
            let least = if named.len() <= 2 { named.len() } else { named.len() - 1 };
            clauses.push((Occur::Must, Box::new(BooleanQuery::union_with_minimum_required_clauses(named, least))));
        } else {
            clauses.extend(named.into_iter().map(|q| (Occur::Must, q)));
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
        let mut ways = vec![boost(term(f.name, &word.folded), 4.0)];
        ways.extend(word.forms().into_iter().map(|form| term(f.work, form)));
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
