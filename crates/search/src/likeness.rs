//! Texts like a text: similar questions, and what comes closest where nothing has all of the words.

use crate::{
    common::Common,
    index::Index,
    search::{Boxed, ItemsAsked, term},
    words::{Reader, Word},
};
use tantivy::{
    Term,
    query::{BooleanQuery, ConstScoreQuery, DisjunctionMaxQuery, FuzzyTermQuery, Occur},
    schema::Field,
};

/// Below this share of what was asked a text is not similar.
pub(crate) const ANY_LEAST: f32 = 0.2;
/// What a word is worth where it is not in the title. Measured on 1,249 needs put in other words among 3,800 questions:
/// with the replies, 9 of 10 find their question among the first five; without, 8 of 10.
pub(crate) const IN_BODY: f32 = 0.4;
const IN_THREAD: f32 = 0.3;
const ANY_WORDS: usize = 24;
/// From so many letters on a word may be the beginning of a compound.
const LONG: usize = 7;

impl Index {
    /// Any of the words. The score is the share of what was asked that a document covers, rare words weighing more:
    /// 1 is everything, in the title. A word in the body or in the replies is worth less.
    pub(crate) fn any_of(&self, reader: &mut Reader, common: &Common, ask: &ItemsAsked) -> Option<Boxed> {
        let f = &self.fields;
        let text: String = ask.text.chars().take(2000).collect();
        let mut words = reader.words(&text);
        let typed_last = words.last().cloned().filter(|_| ask.typing && !text.ends_with(char::is_whitespace));
        if words.iter().any(|w| !w.stop) {
            words.retain(|w| !w.stop);
        }
        let mut seen: Vec<String> = vec![];
        words.retain(|w| {
            !seen.contains(&w.folded) && {
                seen.push(w.folded.clone());
                true
            }
        });
        let all = common.documents().max(1) as f32;
        let mut weighed: Vec<(Word, f32, bool)> = words
            .into_iter()
            .map(|w| {
                let n = w.forms().into_iter().map(|form| common.on(form)).max().unwrap_or(0);
                (w, (1.0 + all / (n as f32 + 1.0)).ln(), n > 0)
            })
            .collect();
        // What the house never says weighs like a rare word, not like the rarest of all.
        weighed.iter_mut().filter(|w| !w.2).for_each(|w| w.1 *= 0.6);
        weighed.sort_by(|a, b| b.1.total_cmp(&a.1));
        weighed.truncate(ANY_WORDS);
        let unfinished = |w: &Word, known: bool| !known && typed_last.as_ref().is_some_and(|l| l.folded == w.folded);
        let whole: f32 = weighed.iter().filter(|(w, _, known)| !unfinished(w, *known)).map(|w| w.1).sum();
        let whole = if whole > 0.0 { whole } else { weighed.iter().map(|w| w.1).sum() };
        let mut clauses: Vec<(Occur, Boxed)> = vec![];
        for (word, weight, known) in &weighed {
            let share = weight / whole;
            let within = |field: Field| -> Vec<Boxed> { word.forms().into_iter().map(|form| term(field, form)).collect() };
            let mut title = within(f.heading);
            title.extend(kit::text::tag(&word.folded).map(|t| term(f.tag, &t)));
            let letters = word.folded.chars().count();
            if unfinished(word, *known) && letters >= 2 {
                title.push(Box::new(FuzzyTermQuery::new_prefix(Term::from_field_text(f.title, &word.folded), 0, true)));
            } else if !known && letters >= 5 && !word.is_dense() {
                title.push(Box::new(FuzzyTermQuery::new(Term::from_field_text(f.title, &word.folded), 1, true)));
            }
            let places = [(title, 1.0), (within(f.text), IN_BODY), (within(f.thread), IN_THREAD)];
            // "Messunsicherheit" is in "Messunsicherheitsbudget" too.
            let begins = (letters >= LONG && !word.is_dense()).then(|| {
                let begins = FuzzyTermQuery::new_prefix(Term::from_field_text(f.body, &word.folded), 0, true);
                let title = FuzzyTermQuery::new_prefix(Term::from_field_text(f.title, &word.folded), 0, true);
                (vec![Box::new(begins) as Boxed, Box::new(title)], IN_THREAD)
            });
            let ways = places
                .into_iter()
                .chain(begins)
                .map(|(place, worth)| Box::new(ConstScoreQuery::new(Box::new(BooleanQuery::union(place)), share * worth)) as Boxed);
            let ways: Vec<Boxed> = ways.collect();
            clauses.push((Occur::Should, Box::new(DisjunctionMaxQuery::new(ways))));
        }
        (!clauses.is_empty()).then(|| Box::new(BooleanQuery::new(clauses)) as Boxed)
    }
}
