//! A few ways to find something: a document counts as much as the one way that finds it best, or as all of them together.
//! Of a few lists the next document is looked for in each of them; tantivy's own union reads ahead four thousand documents, which is thrown away
//! wherever another word of the query leads far beyond. Nothing here knows what is looked for.

use crate::search::Boxed;
use tantivy::{
    DocId, DocSet, Score, SegmentReader, TERMINATED, TantivyError, Term,
    query::{EmptyScorer, EnableScoring, Explanation, Query, Scorer, Weight},
};

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Counts {
    Best,
    Sum,
}
#[derive(Debug)]
pub(crate) struct Few(pub Counts, pub Vec<Boxed>);

impl Clone for Few {
    fn clone(&self) -> Few {
        Few(self.0, self.1.iter().map(|way| way.box_clone()).collect())
    }
}
impl Query for Few {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        let ways: tantivy::Result<Vec<Box<dyn Weight>>> = self.1.iter().map(|way| way.weight(scoring)).collect();
        Ok(Box::new(FewWeight(self.0, ways?)))
    }
    fn query_terms<'a>(&'a self, visitor: &mut dyn FnMut(&'a Term, bool)) {
        self.1.iter().for_each(|way| way.query_terms(visitor));
    }
}

struct FewWeight(Counts, Vec<Box<dyn Weight>>);
impl Weight for FewWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let mut ways = Vec::with_capacity(self.1.len());
        for way in &self.1 {
            let scorer = way.scorer(reader, boost)?;
            if scorer.doc() != TERMINATED {
                ways.push(Way { doc: scorer.doc(), scorer });
            }
        }
        Ok(match (ways.pop(), ways.is_empty()) {
            (None, _) => Box::new(EmptyScorer),
            (Some(only), true) => only.scorer,
            (last, _) => {
                ways.extend(last);
                Box::new(FewScorer { counts: self.0, doc: nearest(&ways), ways, documents: reader.max_doc() })
            }
        })
    }
    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        let mut scorer = self.scorer(reader, 1.0)?;
        if scorer.doc() > doc || scorer.seek(doc) != doc {
            return Err(TantivyError::InvalidArgument(format!("Document #{doc} is found in none of the ways.")));
        }
        Ok(Explanation::new("a few ways", scorer.score()))
    }
}

/// One list, and where it stands.
struct Way {
    doc: DocId,
    scorer: Box<dyn Scorer>,
}
fn nearest(ways: &[Way]) -> DocId {
    ways.iter().map(|way| way.doc).min().unwrap_or(TERMINATED)
}
struct FewScorer {
    counts: Counts,
    ways: Vec<Way>,
    doc: DocId,
    documents: u32,
}
impl DocSet for FewScorer {
    fn advance(&mut self) -> DocId {
        if self.doc != TERMINATED {
            for way in self.ways.iter_mut().filter(|way| way.doc == self.doc) {
                way.doc = way.scorer.advance();
            }
            self.doc = nearest(&self.ways);
        }
        self.doc
    }
    fn seek(&mut self, target: DocId) -> DocId {
        for way in self.ways.iter_mut().filter(|way| way.doc < target) {
            way.doc = way.scorer.seek(target);
        }
        self.doc = nearest(&self.ways);
        self.doc
    }
    fn doc(&self) -> DocId {
        self.doc
    }
    /// As if one way had nothing to do with another.
    fn size_hint(&self) -> u32 {
        let all = f64::from(self.documents.max(1));
        let missed: f64 = self.ways.iter().map(|way| 1.0 - f64::from(way.scorer.size_hint()).min(all) / all).product();
        ((1.0 - missed) * all).round() as u32
    }
    fn cost(&self) -> u64 {
        self.ways.iter().map(|way| way.scorer.cost()).sum()
    }
}
impl Scorer for FewScorer {
    fn score(&mut self) -> Score {
        let scores = self.ways.iter_mut().filter(|way| way.doc == self.doc).map(|way| way.scorer.score());
        match self.counts {
            Counts::Best => scores.fold(Score::MIN, Score::max),
            Counts::Sum => scores.sum(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use tantivy::{
        Index, IndexWriter,
        collector::TopDocs,
        doc,
        query::{BooleanQuery, DisjunctionMaxQuery, Occur, TermQuery},
        schema::{IndexRecordOption, STRING, Schema, TEXT},
    };

    const WORDS: [&str; 5] = ["crane", "mast", "pier", "rope", "wind"];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        /// Tantivy's own says the same, of the same documents, with the same scores.
        #[test]
        fn it_finds_what_the_union_finds(texts in prop::collection::vec(prop::collection::vec(0..WORDS.len(), 0..6), 1..80), asked in prop::collection::vec(prop::collection::vec(0..WORDS.len(), 1..4), 1..3), apart in 0..3000_usize) {
            let mut schema = Schema::builder();
            let (body, id) = (schema.add_text_field("body", TEXT), schema.add_text_field("id", STRING));
            let index = Index::create_in_ram(schema.build());
            let mut writer: IndexWriter = index.writer_with_num_threads(1, 15_000_000).unwrap();
            for (n, text) in texts.iter().enumerate() {
                let text: Vec<&str> = text.iter().map(|w| WORDS[*w]).collect();
                writer.add_document(doc!(body => text.join(" "), id => n.to_string())).unwrap();
                // Far from one to the next, too.
                for _ in 0..if n % 16 == 0 { apart } else { 0 } {
                    writer.add_document(doc!(body => "fog")).unwrap();
                }
            }
            writer.commit().unwrap();
            let searcher = index.reader().unwrap().searcher();
            let term = |w: &usize| Box::new(TermQuery::new(Term::from_field_text(body, WORDS[*w]), IndexRecordOption::WithFreqs)) as Boxed;
            let ways = |group: &Vec<usize>| group.iter().map(term).collect::<Vec<Boxed>>();
            let ask = |one: fn(Vec<Boxed>) -> Boxed| {
                let query = BooleanQuery::new(asked.iter().map(|group| (Occur::Must, one(ways(group)))).collect());
                let mut top = searcher.search(&query, &TopDocs::with_limit(10_000).order_by_score()).unwrap();
                top.sort_by_key(|t| t.1);
                top
            };
            let sides: [[fn(Vec<Boxed>) -> Boxed; 2]; 2] = [
                [|ways| Box::new(Few(Counts::Best, ways)), |ways| Box::new(DisjunctionMaxQuery::new(ways))],
                [|ways| Box::new(Few(Counts::Sum, ways)), |ways| Box::new(BooleanQuery::union(ways))],
            ];
            for [ours, theirs] in sides {
                let (ours, theirs) = (ask(ours), ask(theirs));
                prop_assert_eq!(ours.len(), theirs.len());
                for (one, other) in ours.iter().zip(&theirs) {
                    // What is added up in another order differs in the last digit.
                    prop_assert!(one.1 == other.1 && (one.0 - other.0).abs() < 1e-4, "{one:?} {other:?}");
                }
            }
        }
    }
}
