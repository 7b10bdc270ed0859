//! A walk over what a query finds: leaves out what the viewer may not see before anything is counted, counts by what one
//! can narrow by, and keeps the best. Reads columns, never texts. Where very much is found there are two walks: one for
//! the best that passes over blocks with no good ones, and one that counts the things of fewer threads the more there are.

use crate::{
    columns::{Columns, Opened, Row, first, opened},
    counted::{Counted, EXACT, in_sample, rounded},
    index::tongue_of,
};
use kit::Time;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::{
    cmp::{Ordering, Reverse},
    collections::{BinaryHeap, hash_map::Entry},
    sync::Arc,
};
use tantivy::{
    DocAddress, DocId, DocSet as _, Score, SegmentOrdinal, SegmentReader, TERMINATED,
    collector::{Collector, SegmentCollector},
    columnar::StrColumn,
    query::Weight,
};

/// What counts of hits are made of.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facets {
    pub tags: Vec<(String, usize)>,
    pub authors: Vec<(i64, usize)>,
    pub langs: Vec<(String, usize)>,
    /// Made within the last so many days, in the order of `AGES`.
    pub ages: [usize; 3],
}
/// Days: a week, a month, a year.
pub const AGES: [i64; 3] = [7, 30, 365];
const SHOWN: usize = 8;
/// Room for so many authors from the beginning.
const AUTHORS: usize = 256;

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Order {
    /// Words decide; what is fresh and liked stands a little higher.
    Relevance,
    /// The share of what was asked, as it is.
    Share,
    /// There are no words: what moved last.
    Activity,
    /// What was made last, whatever the words say.
    Newest,
}
/// Who asks, what is listed of what is found, and in which order.
#[derive(Clone)]
pub(crate) struct Gather {
    /// Sorted. A document in none of them is not there.
    pub audiences: Arc<[u64]>,
    /// Sorted. Only what these people wrote.
    pub authors: Option<Arc<[u64]>>,
    /// Listed are documents whose kind is in each of these lists; counted are all.
    pub kinds: Vec<Vec<u64>>,
    /// Not there for who asks.
    pub no_kinds: Vec<u64>,
    /// Made in this time.
    pub since: Option<i64>,
    pub until: Option<i64>,
    pub keep: usize,
    pub columns: Opened,
    /// How many there are in all of the index.
    pub documents: u64,
    /// Of one thread only what fits best.
    pub fold: bool,
    /// Only what has tags.
    pub tagged: bool,
    /// Likes do not count: whoever asks weighs what people made of it themselves.
    pub plain: bool,
    pub now: i64,
    pub order: Order,
    /// Only the best are wanted: nothing is counted.
    pub uncounted: bool,
    pub facets: bool,
    /// Words of several forms: no block of their lists can be passed over, and a second walk costs more than it saves.
    pub once: bool,
}
/// Rank, where it stands, and of which thread it is: twice its number, and one more for its beginning.
pub(crate) type Top = (f64, DocAddress, u64);
#[derive(Default)]
pub(crate) struct Gathered {
    /// Best first.
    pub top: Vec<Top>,
    pub counted: Counted,
    pub facets: Facets,
}

/// A reply says less than what it replies to, and is short, which counts for more than it should.
const REPLY: f32 = 0.7;
/// Fresh and liked things stand a little higher; the words decide.
fn weigh(score: f32, days: f32, likes: f32) -> f32 {
    score * liked(likes) * fresh(days)
}
/// What has not moved for long stands a little lower.
pub(crate) fn fresh(days: f32) -> f32 {
    0.75 + 0.25 * (-days / 250.0).exp()
}
fn liked(likes: f32) -> f32 {
    (1.0 + 0.1 * (1.0 + likes).ln()).min(2.0)
}

#[derive(PartialEq)]
pub(crate) struct Ranked(pub f64, pub DocId, pub u64);
impl Eq for Ranked {}
impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0).then_with(|| other.1.cmp(&self.1))
    }
}
impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Gather {
    /// How many are kept until threads are folded: most threads that fit have a few replies that fit.
    fn gathers(&self) -> usize {
        if self.fold { self.keep * 4 } else { self.keep }
    }
}

pub(crate) struct OfSegment {
    ask: Gather,
    segment: SegmentOrdinal,
    of: Arc<Columns>,
    /// Of each audience of the segment: may who asks see it? Of each kind: is it there for who asks, and listed?
    open: Vec<bool>,
    kinds: Vec<(bool, bool)>,
    /// What is liked most is lifted by so much, where likes count: what could not reach the list even so is not weighed.
    most: f32,
    /// So many are counted before fewer threads are: the segment's share of `EXACT`.
    exact: u32,
    /// How many were counted since only every so many-th thread is.
    since: u32,
    best: BinaryHeap<Reverse<Ranked>>,
    counted: Counted,
    counts: Option<Counts>,
}
/// Counts of one segment; tags and languages by their number in it.
struct Counts {
    tag: Option<StrColumn>,
    of: Arc<Columns>,
    tags: Vec<u32>,
    authors: FxHashMap<u64, usize>,
    tongues: Vec<usize>,
    ages: [usize; 3],
    since: [i64; 3],
}

impl Collector for Gather {
    type Fruit = Gathered;
    type Child = OfSegment;
    fn for_segment(&self, segment_ord: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<OfSegment> {
        let of = opened(&self.columns, segment_ord)?;
        let counts = self.facets.then(|| {
            let tag = of.words("tag");
            Counts {
                tags: vec![0; tag.as_ref().map_or(0, |t| t.num_terms())],
                tag,
                authors: FxHashMap::with_capacity_and_hasher(AUTHORS, FxBuildHasher),
                tongues: vec![0; of.tongues.len()],
                of: of.clone(),
                ages: [0; 3],
                since: AGES.map(|days| self.now - days * Time::DAY),
            }
        });
        Ok(OfSegment {
            ask: self.clone(),
            segment: segment_ord,
            open: of.audiences.iter().map(|audience| self.audiences.binary_search(audience).is_ok()).collect(),
            kinds: of.kinds.iter().map(|kind| (!self.no_kinds.contains(kind), self.kinds.iter().all(|l| l.contains(kind)))).collect(),
            most: of.likes.as_ref().filter(|_| !self.plain).map_or(1.0, |likes| liked(likes.max_value() as f32)),
            of,
            exact: share(segment.max_doc(), self.documents),
            since: 0,
            best: BinaryHeap::with_capacity(self.gathers() + 1),
            counted: Counted::new(self.fold),
            counts,
        })
    }
    fn collect_segment(&self, weight: &dyn Weight, ord: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<Gathered> {
        let mut part = self.for_segment(ord, segment)?;
        let alive = segment.alive_bitset();
        let is_alive = |doc: DocId| alive.is_none_or(|alive| alive.is_alive(doc));
        let scored = self.requires_scoring();
        if scored && self.once {
            let mut scorer = weight.scorer(segment, 1.0)?;
            let mut doc = scorer.doc();
            while doc != TERMINATED {
                if is_alive(doc) {
                    part.meet(doc, || scorer.score());
                }
                doc = scorer.advance();
            }
            return Ok(part.harvest());
        }
        let many = weight.scorer(segment, 1.0)?.size_hint() > part.exact;
        if scored && (many || self.uncounted) {
            weight.for_each_pruning(Score::MIN, segment, &mut |doc, score| {
                if is_alive(doc)
                    && let Some(row) = part.sees(doc).filter(|row| part.lists(row))
                {
                    part.rank(doc, &row, score);
                }
                part.threshold()
            })?;
            if self.uncounted {
                return Ok(part.harvest());
            }
            weight.for_each_no_score(segment, &mut |docs| docs.iter().filter(|doc| is_alive(**doc)).for_each(|doc| part.tally(*doc)))?;
        } else if scored {
            weight.for_each(segment, &mut |doc, score| {
                if is_alive(doc) {
                    part.collect(doc, score);
                }
            })?;
        } else {
            weight.for_each_no_score(segment, &mut |docs| {
                docs.iter().filter(|doc| is_alive(**doc)).for_each(|doc| part.collect(*doc, 0.0))
            })?;
        }
        Ok(part.harvest())
    }
    fn requires_scoring(&self) -> bool {
        matches!(self.order, Order::Relevance | Order::Share)
    }
    fn merge_fruits(&self, mut all: Vec<Gathered>) -> tantivy::Result<Gathered> {
        // The largest is taken as it is, the others are added to it.
        all.sort_by_key(|one| Reverse(one.counted.len()));
        let mut out = Gathered { counted: Counted::new(self.fold), ..Gathered::default() };
        let (mut tags, mut authors, mut langs) = (FxHashMap::default(), FxHashMap::default(), FxHashMap::default());
        for one in all {
            out.top.extend(one.top);
            out.counted.merge(one.counted);
            one.facets.tags.into_iter().for_each(|(tag, n)| *tags.entry(tag).or_default() += n);
            one.facets.authors.into_iter().for_each(|(author, n)| *authors.entry(author).or_default() += n);
            one.facets.langs.into_iter().for_each(|(lang, n)| *langs.entry(lang).or_default() += n);
            out.facets.ages.iter_mut().zip(one.facets.ages).for_each(|(sum, n)| *sum += n);
        }
        out.top.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        if self.fold {
            out.top = folded(out.top);
        }
        out.top.truncate(self.keep);
        let every = out.counted.every();
        let ages = out.facets.ages.map(|n| rounded(n, every));
        out.facets = Facets { tags: most(tags, every), authors: most(authors, every), langs: most(langs, every), ages };
        Ok(out)
    }
}
/// One hit a thread, where its best stood: the beginning of the thread, if it says nearly as much, otherwise the best.
fn folded(top: Vec<Top>) -> Vec<Top> {
    let mut at: FxHashMap<u64, usize> = FxHashMap::default();
    let mut out: Vec<Top> = vec![];
    for one in top {
        match at.entry(one.2 >> 1) {
            Entry::Vacant(new) => {
                new.insert(out.len());
                out.push(one);
            }
            Entry::Occupied(there) => {
                if let Some(best) = out.get_mut(*there.get()).filter(|best| best.2 & 1 == 0 && one.2 & 1 == 1 && one.0 >= best.0 * NEARLY) {
                    (best.1, best.2) = (one.1, one.2);
                }
            }
        }
    }
    out
}
const NEARLY: f64 = 0.4;

fn most<T: Ord>(counts: FxHashMap<T, usize>, every: u64) -> Vec<(T, usize)> {
    let mut all: Vec<(T, usize)> = counts.into_iter().map(|(one, n)| (one, rounded(n, every))).collect();
    first_of(&mut all, SHOWN, |a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    all
}
/// The first `n` in this order, in order; the others need none.
fn first_of<T>(all: &mut Vec<T>, n: usize, order: impl Fn(&T, &T) -> Ordering) {
    if all.len() > n {
        all.select_nth_unstable_by(n, &order);
        all.truncate(n);
    }
    all.sort_by(order);
}

impl OfSegment {
    /// What is known of it, if it is there for who asks.
    fn sees(&self, doc: DocId) -> Option<Row> {
        let row = *self.of.row(doc)?;
        let ask = &self.ask;
        let there = self.open.get(row.audience as usize).is_some_and(|open| *open)
            && ask.authors.as_ref().is_none_or(|authors| authors.binary_search(&row.author).is_ok())
            && ask.since.is_none_or(|t| row.created >= t)
            && ask.until.is_none_or(|t| row.created < t)
            && self.kinds.get(usize::from(row.kind)).is_some_and(|kind| kind.0);
        there.then_some(row)
    }
    fn lists(&self, row: &Row) -> bool {
        self.kinds.get(usize::from(row.kind)).is_some_and(|kind| kind.1)
    }
    fn is_counted(&self, row: &Row) -> bool {
        in_sample(row.root(), self.counted.every())
    }
    /// Counts a document, if it is of a thread that is counted.
    fn tally(&mut self, doc: DocId) {
        if let Some(row) = self.sees(doc).filter(|row| self.is_counted(row)) {
            self.count(doc, &row);
        }
    }
    fn meet(&mut self, doc: DocId, score: impl FnOnce() -> Score) {
        let Some(row) = self.sees(doc) else { return };
        if !self.ask.uncounted && self.is_counted(&row) {
            self.count(doc, &row);
        }
        if self.lists(&row) {
            self.rank(doc, &row, score());
        }
    }
    fn count(&mut self, doc: DocId, row: &Row) {
        self.counted.add(self.of.kind(row), if self.ask.fold { row.root() } else { 0 });
        if self.lists(row)
            && let Some(counts) = &mut self.counts
        {
            counts.count(doc, row, self.counted.every() as usize);
        }
        self.since += 1;
        if self.since >= self.exact {
            self.since = 0;
            self.counted.thin(self.counted.every() * 4);
        }
    }
    fn worst(&self) -> f64 {
        if self.best.len() < self.ask.gathers() { f64::MIN } else { self.best.peek().map_or(f64::MIN, |r| r.0.0) }
    }
    /// What scores no more than this does not reach the list.
    fn threshold(&self) -> Score {
        let worst = self.worst().max(f64::from(Score::MIN)) as Score;
        match self.ask.order {
            Order::Relevance if worst > 0.0 => worst / self.most,
            Order::Share => worst,
            _ => Score::MIN,
        }
    }
    fn rank(&mut self, doc: DocId, row: &Row, score: Score) {
        let worst = self.worst();
        if self.ask.tagged && !self.of.has_tag(doc) {
            return;
        }
        let rank = match self.ask.order {
            Order::Relevance if f64::from(score * self.most) <= worst => return,
            Order::Relevance => {
                let likes = if self.ask.plain { 0.0 } else { first(&self.of.likes, doc).unwrap_or_default() as f32 };
                let score = if row.is_root() { score } else { score * REPLY };
                f64::from(weigh(score, (self.ask.now - row.active).max(0) as f32 / Time::DAY as f32, likes))
            }
            Order::Share => f64::from(score),
            Order::Activity => row.active as f64,
            Order::Newest => row.created as f64,
        };
        if rank > worst {
            let root = if self.ask.fold { row.thread } else { 0 };
            self.best.push(Reverse(Ranked(rank, doc, root)));
            if self.best.len() > self.ask.gathers() {
                self.best.pop();
            }
        }
    }
}
/// Hits are spread over segments as documents are.
fn share(of: u32, all: u64) -> u32 {
    (u64::from(EXACT) * u64::from(of)).checked_div(all).map_or(EXACT, |share| (share as u32).clamp(EXACT / 32, EXACT))
}
impl SegmentCollector for OfSegment {
    type Fruit = Gathered;
    fn collect(&mut self, doc: DocId, score: Score) {
        self.meet(doc, || score);
    }
    fn harvest(self) -> Gathered {
        let segment = self.segment;
        let top = self.best.into_iter().map(|Reverse(Ranked(rank, doc, root))| (rank, DocAddress::new(segment, doc), root)).collect();
        let facets = self.counts.map_or_else(Facets::default, Counts::told);
        Gathered { top, counted: self.counted, facets }
    }
}

impl Counts {
    /// `weight`: how many it stands for.
    fn count(&mut self, doc: DocId, row: &Row, weight: usize) {
        if let Some(tag) = &self.tag {
            for ord in tag.term_ords(doc) {
                if let Some(n) = self.tags.get_mut(ord as usize) {
                    *n += weight as u32;
                }
            }
        }
        *self.authors.entry(row.author).or_default() += weight;
        if let Some(n) = self.tongues.get_mut(usize::from(row.tongue)) {
            *n += weight;
        }
        self.ages.iter_mut().zip(self.since).for_each(|(n, since)| *n += weight * usize::from(row.created >= since));
    }
    /// Those counted most in this segment, a few more than are shown: what is rare in each is rare in all.
    fn told(self) -> Facets {
        let mut tags: Vec<(usize, u32)> = self.tags.into_iter().enumerate().filter(|t| t.1 > 0).collect();
        first_of(&mut tags, SHOWN * 8, |a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let named = |(ord, n): (usize, u32)| {
            let mut name = String::new();
            let found = self.tag.as_ref()?.ord_to_str(ord as u64, &mut name).unwrap_or(false);
            found.then_some((name, n as usize))
        };
        Facets {
            tags: tags.into_iter().filter_map(named).collect(),
            authors: self.authors.into_iter().filter(|(author, _)| *author != 0).map(|(author, n)| (author as i64, n)).collect(),
            langs: self
                .of
                .tongues
                .iter()
                .zip(self.tongues)
                .filter(|(code, n)| **code != 0 && *n > 0)
                .map(|(code, n)| (tongue_of(*code), n))
                .collect(),
            ages: self.ages,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        asked,
        index::{Changes, Cursor, Index, ItemDoc},
        search::ItemsAsked,
        words::Reader,
    };

    #[test]
    fn of_very_much_the_best_are_the_best_and_the_numbers_are_about_right() {
        let many = 20_000;
        let item = |id: i64| ItemDoc {
            id,
            root: id,
            audience: 1,
            kind: if id % 4 == 0 { "question" } else { "status" }.into(),
            body: "the harbour crane".into(),
            likes: id % 977,
            ..ItemDoc::default()
        };
        let ask =
            ItemsAsked { asked: asked::read("crane"), audiences: vec![1], limit: 20, fold: true, facets: true, ..ItemsAsked::default() };
        let index = Index::in_memory().unwrap();
        index.apply(&Changes { items: (1..=many).map(item).collect(), ..Changes::default() }, Cursor { fact: 1, at: 1 }).unwrap();
        let found = index.search_items(&mut Reader::default(), &ask).unwrap();
        assert!(found.counted.is_about());
        for (kinds, is) in [(vec![], 20_000.0), (vec!["question"], 5_000.0)] {
            let about = found.total(&kinds) as f64;
            assert!((about / is - 1.0).abs() < 0.1, "{kinds:?}: {about}");
        }
        assert!(found.hits.iter().all(|h| h.id % 977 == 976), "the most liked stand on top: {:?}", found.hits);
        let few = index.search_items(&mut Reader::default(), &ItemsAsked { uncounted: true, ..ask }).unwrap();
        assert_eq!(few.hits.iter().map(|h| h.id % 977).min(), Some(976));
    }
}
