//! How rare a word is, as far as everybody inside may know: counted in what all of them may read, never in the rest. Else
//! the order of what somebody finds, and which words are put right, would tell of what is hidden from them. Whoever is not
//! inside (guests) has no such measure: all words are equally rare there.

use crate::{index::Index, search::text_term};
use tantivy::{Searcher, Term, query::Bm25StatisticsProvider, schema::Field};

/// On every document that counts.
pub(crate) const EACH: &str = "*";
/// On every one of them that has tags.
pub(crate) const TAGGED: &str = "#";
/// Words of a text of usual length: what is longer says each of its words less clearly. Given, since the true mean is made
/// of hidden texts too.
const USUAL: u64 = 100;
/// And of what stands under it.
const USUAL_THREAD: u64 = 400;

pub(crate) struct Common<'a> {
    searcher: &'a Searcher,
    field: Field,
    thread: Field,
    documents: u64,
}
impl Index {
    /// `inside`: for somebody who reads what everybody reads.
    pub(crate) fn common<'a>(&self, searcher: &'a Searcher, inside: bool) -> Common<'a> {
        let field = self.fields.common;
        let documents = if inside { searcher.doc_freq(&text_term(field, EACH)).unwrap_or(0) } else { 0 };
        Common { searcher, field, thread: self.fields.thread, documents }
    }
}
impl Common<'_> {
    pub fn documents(&self) -> u64 {
        self.documents
    }
    /// On how many of them a word, form or tag stands.
    pub fn on(&self, word: &str) -> u64 {
        if self.documents == 0 { 0 } else { self.searcher.doc_freq(&text_term(self.field, word)).unwrap_or(0).min(self.documents) }
    }
}
impl Bm25StatisticsProvider for Common<'_> {
    fn total_num_tokens(&self, field: Field) -> tantivy::Result<u64> {
        Ok(self.documents.max(1) * if field == self.thread { USUAL_THREAD } else { USUAL })
    }
    fn total_num_docs(&self) -> tantivy::Result<u64> {
        Ok(self.documents.max(1))
    }
    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        Ok(term.value().as_str().map_or(0, |word| self.on(word)))
    }
}
