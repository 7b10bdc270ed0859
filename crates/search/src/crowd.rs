//! One walk over the people whom a query finds: leaves out whom the viewer may not know of before anybody is counted,
//! counts by what people can be narrowed by, and keeps the best. Reads columns, never texts.

use crate::{
    columns::{Columns, Opened, first, opened, time},
    gather::Ranked,
    index::{PERSON, id_of_key},
};
use spine::find::PeopleOrder;
use std::{
    cmp::Reverse,
    collections::{BinaryHeap, HashMap},
    sync::Arc,
};
use tantivy::{
    DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
    columnar::StrColumn,
};

/// The columns of what people can be narrowed by, in the order of `spine::find::PEOPLE_BY`.
pub(crate) const COLUMNS: [&str; 5] = ["unit", "place", "country", "speaks", "skill"];
/// Values that are shown of each.
const SHOWN: usize = 60;
/// And so many of each segment are added up: what is rarer than these in every one of them is rare in all.
const ADDED: usize = 2000;

/// Who asks, and who of those found is listed.
#[derive(Clone)]
pub(crate) struct Crowd {
    /// Sorted. Nobody else is there.
    pub among: Option<Arc<[u64]>>,
    /// What is chosen of each column; empty: anything.
    pub chosen: [String; 5],
    pub keep: usize,
    pub order: PeopleOrder,
    pub counts: bool,
    pub columns: Opened,
}
/// Somebody with their rank; the name is there where the order is by name.
type Top = (f64, String, i64);
#[derive(Debug, Default)]
pub(crate) struct Crowded {
    /// Best first.
    pub top: Vec<Top>,
    /// Who fits.
    pub total: usize,
    /// Whom the words find, whatever is chosen.
    pub found: usize,
    pub counts: [Vec<(String, usize)>; 5],
}

/// One column in one segment.
struct Narrowing {
    column: Option<StrColumn>,
    /// The number of what is chosen; `Some(None)`: nobody here has it.
    chosen: Option<Option<u64>>,
    counts: Vec<u32>,
}
impl Narrowing {
    fn fits(&self, doc: DocId) -> bool {
        match (self.chosen, &self.column) {
            (None, _) => true,
            (Some(Some(ord)), Some(column)) => column.term_ords(doc).any(|o| o == ord),
            _ => false,
        }
    }
    fn count(&mut self, doc: DocId) {
        for ord in self.column.iter().flat_map(|c| c.term_ords(doc)) {
            if let Some(n) = self.counts.get_mut(ord as usize) {
                *n += 1;
            }
        }
    }
    fn told(self) -> Vec<(String, usize)> {
        let mut all: Vec<(usize, u32)> = self.counts.into_iter().enumerate().filter(|c| c.1 > 0).collect();
        all.sort_by_key(|c| Reverse(c.1));
        all.truncate(ADDED);
        all.into_iter().filter_map(|(ord, n)| Some((word(self.column.as_ref()?, ord as u64)?, n as usize))).collect()
    }
}
fn word(column: &StrColumn, ord: u64) -> Option<String> {
    let mut word = String::new();
    column.ord_to_str(ord, &mut word).ok()?.then_some(word)
}

pub(crate) struct OfSegment {
    ask: Crowd,
    of: Arc<Columns>,
    sorting: Option<StrColumn>,
    by: [Narrowing; 5],
    best: BinaryHeap<Reverse<Ranked>>,
    total: usize,
    found: usize,
}

impl Collector for Crowd {
    type Fruit = Crowded;
    type Child = OfSegment;
    fn for_segment(&self, ord: SegmentOrdinal, _: &SegmentReader) -> tantivy::Result<OfSegment> {
        let of = opened(&self.columns, ord)?;
        let text = |name: &str| of.words(name);
        let mut chosen = self.chosen.iter();
        let by = COLUMNS.map(|name| {
            let wish = chosen.next().filter(|w| !w.is_empty());
            let column = if wish.is_some() || self.counts { text(name) } else { None };
            let ord = |wish: &String| column.as_ref().and_then(|c| c.dictionary().term_ord(wish.as_bytes()).ok().flatten());
            let terms = if self.counts { column.as_ref().map_or(0, |c| c.num_terms()) } else { 0 };
            Narrowing { chosen: wish.map(ord), counts: vec![0; terms], column }
        });
        Ok(OfSegment {
            ask: self.clone(),
            sorting: if self.order == PeopleOrder::Name { text("sorting") } else { None },
            of,
            by,
            best: BinaryHeap::with_capacity(self.keep + 1),
            total: 0,
            found: 0,
        })
    }
    fn requires_scoring(&self) -> bool {
        self.order == PeopleOrder::Best
    }
    fn merge_fruits(&self, all: Vec<Crowded>) -> tantivy::Result<Crowded> {
        let mut out = Crowded::default();
        let mut sums: [HashMap<String, usize>; 5] = Default::default();
        for one in all {
            out.top.extend(one.top);
            out.total += one.total;
            out.found += one.found;
            for (sum, counts) in sums.iter_mut().zip(one.counts) {
                counts.into_iter().for_each(|(value, n)| *sum.entry(value).or_default() += n);
            }
        }
        out.top.sort_by(|a, b| match self.order {
            PeopleOrder::Best => b.0.total_cmp(&a.0),
            PeopleOrder::Name => a.1.cmp(&b.1).then(a.2.cmp(&b.2)),
            PeopleOrder::Joined => b.0.total_cmp(&a.0).then(b.2.cmp(&a.2)),
        });
        out.top.truncate(self.keep);
        out.counts = sums.map(|sum| {
            let mut values: Vec<(String, usize)> = sum.into_iter().collect();
            values.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            values.truncate(SHOWN);
            values
        });
        Ok(out)
    }
}

impl SegmentCollector for OfSegment {
    type Fruit = Crowded;
    fn collect(&mut self, doc: DocId, score: Score) {
        if self.of.row(doc).map(|row| self.of.kind(row)) != Some(PERSON) {
            return;
        }
        let Some(id) = first(&self.of.key, doc).map(|k| id_of_key(k) as u64) else { return };
        if self.ask.among.as_ref().is_some_and(|among| among.binary_search(&id).is_err()) {
            return;
        }
        self.found += 1;
        let mut missed = self.by.iter().enumerate().filter(|(_, by)| !by.fits(doc)).map(|(n, _)| n);
        let (misses, more) = (missed.next(), missed.next().is_some());
        if more {
            return;
        }
        if self.ask.counts {
            // Who misses only what is chosen of one column is counted there: one can go from value to value.
            self.by.iter_mut().enumerate().filter(|(n, _)| misses.is_none_or(|m| m == *n)).for_each(|(_, by)| by.count(doc));
        }
        if misses.is_some() {
            return;
        }
        self.total += 1;
        let rank = match self.ask.order {
            PeopleOrder::Best => f64::from(score),
            PeopleOrder::Joined => time(&self.of.joined, doc) as f64,
            PeopleOrder::Name => -self.sorting.as_ref().and_then(|c| c.term_ords(doc).next()).map_or(f64::MAX, |ord| ord as f64),
        };
        self.best.push(Reverse(Ranked(rank, doc, id)));
        if self.best.len() > self.ask.keep {
            self.best.pop();
        }
    }
    fn harvest(self) -> Crowded {
        let name = |rank: f64| self.sorting.as_ref().and_then(|c| word(c, -rank as u64)).unwrap_or_default();
        let sorted = self.best.into_sorted_vec();
        let top = sorted.into_iter().map(|Reverse(Ranked(rank, _, id))| (rank, name(rank), id as i64)).collect();
        let counts = if self.ask.counts { self.by.map(Narrowing::told) } else { Default::default() };
        Crowded { top, total: self.total, found: self.found, counts }
    }
}

#[cfg(test)]
mod tests;
