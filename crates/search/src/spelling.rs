//! A word that nothing has: which of the words there are was meant. Looks at words of what everybody may read alone
//! (`Common`), and whoever shows a correction has found something by it first.

use crate::{
    asked::{Asked, Part},
    common::Common,
    index::Index,
    search::text_term,
    words::Reader,
};
use kit::Result;
use std::collections::HashMap;
use tantivy::{Searcher, query::FuzzyTermQuery, schema::Field};

/// Shorter words have too many neighbours.
const SHORTEST: usize = 4;
/// From so many letters on, two of them may be wrong.
const LONG: usize = 8;
/// A word on so few documents may be a mistake of theirs, if one that is this many times as frequent is near.
const STRAY: u64 = 3;
const FREQUENT: u64 = 20;

impl Index {
    /// The same question with its unknown words put right. `rare`: also those that hardly anything has and a much more
    /// frequent one is near. `None`: there is nothing to put right.
    pub(crate) fn corrected(&self, reader: &mut Reader, asked: &Asked, inside: bool, rare: bool) -> Result<Option<Asked>> {
        let searcher = self.searcher();
        let common = self.common(&searcher, inside);
        let mut out = asked.clone();
        let mut changed = false;
        for part in out.all.iter_mut().flatten() {
            let Part::Words(text) = part else { continue };
            let words = reader.words(text);
            let [word] = words.as_slice() else { continue };
            let known: u64 = word.forms().into_iter().map(|form| common.on(form)).sum();
            if (known > 0 && !(rare && known <= STRAY)) || word.is_dense() || word.folded.chars().count() < SHORTEST {
                continue;
            }
            if let Some((meant, on)) = self.meant(&searcher, &common, &word.folded)?
                && on > known * FREQUENT
            {
                *text = meant;
                changed = true;
            }
        }
        Ok(changed.then_some(out))
    }

    /// The nearest word there is, and of equally near ones that on most documents, with their number. A stem where no
    /// word is as near: endings may be wrong too.
    fn meant(&self, searcher: &Searcher, common: &Common, word: &str) -> Result<Option<(String, u64)>> {
        let f = &self.fields;
        let furthest = if word.chars().count() >= LONG { 2 } else { 1 };
        for (distance, fields) in (1..=furthest).flat_map(|d| [(d, vec![f.title, f.body]), (d, vec![f.text])]) {
            let mut near: HashMap<String, u64> = HashMap::new();
            for field in fields {
                self.near(searcher, common, field, word, distance, &mut near).map_err(|e| self.distrust(e))?;
            }
            near.remove(word);
            // Whoever mistypes seldom gets the first letter wrong.
            let first = |w: &str| w.chars().next() == word.chars().next();
            let best = near.into_iter().max_by(|a, b| (first(&a.0), a.1).cmp(&(first(&b.0), b.1)).then_with(|| b.0.cmp(&a.0)));
            if best.is_some() {
                return Ok(best);
            }
        }
        Ok(None)
    }
    fn near(
        &self,
        searcher: &Searcher,
        common: &Common,
        field: Field,
        word: &str,
        distance: u8,
        near: &mut HashMap<String, u64>,
    ) -> tantivy::Result<()> {
        let query = FuzzyTermQuery::new(text_term(field, word), distance, true);
        for segment in searcher.segment_readers() {
            let index = segment.inverted_index(field)?;
            let mut terms = index.terms().search(query.automaton()?).into_stream()?;
            while terms.advance() {
                if let Ok(term) = std::str::from_utf8(terms.key()) {
                    let on = common.on(term);
                    if on > 0 {
                        near.insert(term.to_owned(), on);
                    }
                }
            }
        }
        Ok(())
    }
}
