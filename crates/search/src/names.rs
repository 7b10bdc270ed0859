//! Finding people: by the beginnings of their names, by what they do and where, and with a typo forgiven.

use crate::{
    asked::Part,
    crowd::{Crowd, Crowded},
    index::{EDGE, Index, lock, person_key},
    search::{Boxed, best_of, boost, filter, term},
    words::{self, Reader, Word},
};
use kit::Result;
use spine::find::PeopleOrder;
use tantivy::{
    Term,
    query::{BooleanQuery, ConstScoreQuery, FuzzyTermQuery, Occur, TermSetQuery},
};

#[derive(Debug, Clone, Default)]
pub struct PeopleAsked {
    pub text: String,
    /// Nobody of whom one of these is said.
    pub none: Vec<Part>,
    /// Only whoever has all of these tags, and none of those.
    pub tags: Vec<String>,
    pub no_tags: Vec<String>,
    /// What is chosen of `spine::find::PEOPLE_BY`.
    pub by: [String; 5],
    /// Only these people: a network, or whom somebody outside may know of.
    pub among: Option<Vec<i64>>,
    /// Asked by somebody who may not know how people here are tagged.
    pub outside: bool,
    /// Where nobody has all of three or more words, whoever has all but one.
    pub forgiving: bool,
    pub order: PeopleOrder,
    /// Count by what one can narrow by.
    pub counts: bool,
    pub limit: usize,
    pub offset: usize,
}
/// People best first, how many there are, and how many each value of `spine::find::PEOPLE_BY` leaves.
#[derive(Debug, Default)]
pub struct PeopleSeen {
    pub hits: Vec<(i64, f32)>,
    pub total: usize,
    pub counts: [Vec<(String, usize)>; 5],
}

const MOST_GIVEN: usize = 100;

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
    pub fn search_people(&self, reader: &mut Reader, ask: &PeopleAsked) -> Result<PeopleSeen> {
        let mut found = self.people_once(reader, ask, How::Exactly)?;
        // A typo, and then a word too many, is forgiven only where nothing better is found.
        for how in [How::Nearly, How::Mostly] {
            let enough = if how == How::Nearly { 3 } else { 1 };
            if ask.text.trim().is_empty() || found.found >= enough || (how == How::Mostly && !ask.forgiving) {
                break;
            }
            found = self.people_once(reader, ask, how)?;
        }
        let hits = found.top.into_iter().skip(ask.offset).map(|(rank, _, id)| (id, rank as f32));
        Ok(PeopleSeen { hits: hits.collect(), total: found.total, counts: found.counts })
    }

    fn people_once(&self, reader: &mut Reader, ask: &PeopleAsked, how: How) -> Result<Crowded> {
        let query = if ask.text.trim().is_empty() { self.narrowed(ask) } else { self.named(reader, ask, how) };
        let Some(query) = query else { return Ok(Crowded::default()) };
        let query = self.but(reader, ask, query);
        let sorted = |ids: &Vec<i64>| {
            let mut ids: Vec<u64> = ids.iter().map(|id| *id as u64).collect();
            ids.sort_unstable();
            ids.into()
        };
        let searcher = self.searcher();
        let crowd = Crowd {
            among: ask.among.as_ref().map(sorted),
            chosen: ask.by.clone(),
            keep: ask.limit + ask.offset,
            order: ask.order,
            counts: ask.counts,
            columns: self.columns(&searcher),
        };
        searcher.search(&query, &crowd).map_err(|e| self.distrust(e))
    }

    /// Without whom the question leaves out, and with the tags it names.
    fn but(&self, reader: &mut Reader, ask: &PeopleAsked, query: Boxed) -> Boxed {
        let f = &self.fields;
        let said = |word: &Word| {
            let mut ways = vec![term(f.name, &word.folded)];
            ways.extend(word.forms().into_iter().map(|form| term(f.work, form)));
            if !ask.outside {
                ways.push(term(f.skills, &word.folded));
            }
            (Occur::Must, best_of(ways))
        };
        let mut clauses = vec![(Occur::Must, query)];
        clauses.extend(ask.tags.iter().map(|tag| filter(term(f.skill, tag))));
        for part in &ask.none {
            let words: Vec<_> = reader.words(part.text()).iter().map(said).collect();
            if !words.is_empty() {
                clauses.push((Occur::MustNot, Box::new(BooleanQuery::new(words))));
            }
        }
        // How people are tagged is for those inside: also who is left out tells of it.
        clauses.extend(ask.no_tags.iter().filter(|_| !ask.outside).map(|tag| (Occur::MustNot, term(f.skill, tag))));
        if clauses.len() == 1 { clauses.swap_remove(0).1 } else { Box::new(BooleanQuery::new(clauses)) }
    }

    fn named(&self, reader: &mut Reader, ask: &PeopleAsked, how: How) -> Option<Boxed> {
        let f = &self.fields;
        let mut named: Vec<Boxed> = vec![];
        for typed in ask.text.chars().take(200).collect::<String>().split_whitespace().take(8) {
            let typed = typed.trim_start_matches(['@', '#']);
            let words = reader.words(typed);
            if words.is_empty() || (how == How::Mostly && words.iter().all(|w| w.stop)) {
                continue;
            }
            let forgiving = how != How::Exactly;
            let mut ways = vec![boost(term(f.exact, &typed.to_lowercase()), 5.0)];
            // Mostly it is one word, and its ways are ways of what was typed: a list of lists costs a buffer each.
            if let [word] = words.as_slice() {
                ways.extend(self.name_word(word, typed, forgiving, ask.outside));
            } else {
                let each = words.iter().map(|w| (Occur::Must, best_of(self.name_word(w, typed, forgiving, ask.outside))));
                ways.push(Box::new(BooleanQuery::new(each.collect())));
            }
            if let [alike] = reader.words(&words::alike(typed)).as_slice() {
                ways.push(boost(best_of(self.name_word(alike, typed, false, true)), 0.9));
            }
            named.push(best_of(ways));
        }
        if named.is_empty() {
            return None;
        }
        Some(if how == How::Mostly {
            // Two words are a name; of more, one may be too many.
            let least = if named.len() <= 2 { named.len() } else { named.len() - 1 };
            Box::new(BooleanQuery::union_with_minimum_required_clauses(named, least))
        } else {
            Box::new(BooleanQuery::new(named.into_iter().map(|q| (Occur::Must, q)).collect()))
        })
    }

    /// Without words: a few by their numbers, or whoever misses at most one of the choices, since those are counted as well.
    /// Of a single choice only who fits, or it would be a walk over everybody.
    fn narrowed(&self, ask: &PeopleAsked) -> Option<Boxed> {
        if let Some(ids) = &ask.among {
            return Some(Box::new(TermSetQuery::new(ids.iter().map(|id| Term::from_field_u64(self.fields.key, person_key(*id))))));
        }
        let f = &self.fields;
        let fields = [f.unit, f.place, f.country, f.speaks, f.skill];
        let chosen: Vec<Boxed> = fields.iter().zip(&ask.by).filter(|(_, v)| !v.is_empty()).map(|(field, v)| term(*field, v)).collect();
        let least = chosen.len().saturating_sub(1).max(1);
        (!chosen.is_empty()).then(|| Box::new(BooleanQuery::union_with_minimum_required_clauses(chosen, least)) as Boxed)
    }

    /// The tags that most people have. What was taken off a moment ago may still count. Read once a commit.
    pub fn tags_most_given(&self, limit: usize) -> Result<Vec<String>> {
        let now = self.searcher().generation().generation_id();
        let mut given = lock(&self.given);
        if given.0 != now {
            *given = (now, self.terms_beginning(self.fields.skill, "", MOST_GIVEN)?);
        }
        Ok(given.1.iter().take(limit).cloned().collect())
    }

    /// The ways in which a word may be said of somebody.
    fn name_word(&self, word: &Word, typed: &str, forgiving: bool, outside: bool) -> Vec<Boxed> {
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
        ways
    }
}
