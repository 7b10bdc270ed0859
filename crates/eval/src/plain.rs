//! Plain BM25, to compare with: the same documents in an index as the library makes it by default (lower case, no stems, no
//! folding), title and body, any of the words. Nothing of the product's search is in it.

use crate::{
    corpus::{Corpus, Doc},
    graded::Query,
};
use anyhow::{Context as _, Result};
use tantivy::{
    Index, IndexReader, TantivyDocument, Term,
    collector::TopDocs,
    doc,
    query::{BooleanQuery, Occur, Query as Way, TermQuery},
    schema::{Field, IndexRecordOption, STORED, STRING, Schema, TEXT, Value as _},
};

/// As many as a page of the product has.
const PAGE: usize = 20;

pub struct Plain {
    items: Shelf,
    people: Shelf,
}
impl Plain {
    pub fn of(corpus: &Corpus) -> Result<Plain> {
        Ok(Plain { items: Shelf::of(&corpus.items)?, people: Shelf::of(&corpus.people)? })
    }
    /// The names of what is found, best first.
    pub fn search(&self, query: &Query) -> Result<Vec<String>> {
        if query.of_people() { self.people.search(&query.q) } else { self.items.search(&query.q) }
    }
}

struct Shelf {
    index: Index,
    reader: IndexReader,
    name: Field,
    title: Field,
    body: Field,
}
impl Shelf {
    fn of(docs: &[Doc]) -> Result<Shelf> {
        let mut schema = Schema::builder();
        let (name, title, body) =
            (schema.add_text_field("name", STRING | STORED), schema.add_text_field("title", TEXT), schema.add_text_field("body", TEXT));
        let index = Index::create_in_ram(schema.build());
        // One thread: the same segments every time, so that equal scores come in the same order.
        let mut writer = index.writer_with_num_threads(1, 100_000_000)?;
        for d in docs {
            writer.add_document(doc!(name => d.name.as_str(), title => d.title.as_str(), body => d.body.as_str()))?;
        }
        writer.commit()?;
        let reader = index.reader()?;
        Ok(Shelf { index, reader, name, title, body })
    }
    fn search(&self, typed: &str) -> Result<Vec<String>> {
        let mut words = self.index.tokenizers().get("default").context("the default tokenizer")?;
        let mut clauses: Vec<(Occur, Box<dyn Way>)> = vec![];
        words.token_stream(typed).process(&mut |token| {
            for field in [self.title, self.body] {
                let term = Term::from_field_text(field, &token.text);
                clauses.push((Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))));
            }
        });
        let searcher = self.reader.searcher();
        let top = searcher.search(&BooleanQuery::new(clauses), &TopDocs::with_limit(PAGE).order_by_score())?;
        let mut found = vec![];
        for (_, at) in top {
            let doc: TantivyDocument = searcher.doc(at)?;
            found.extend(doc.get_first(self.name).and_then(|v| v.as_str()).map(str::to_owned));
        }
        Ok(found)
    }
}
