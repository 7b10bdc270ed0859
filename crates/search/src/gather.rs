//! One walk over what a query finds: leaves out what the viewer may not see before anything is counted, counts by what
//! one can narrow by, and keeps the best. Reads columns, never texts.

use crate::{
    index::{id_of_key, tongue_of},
    search::column,
};
use kit::Time;
use rustc_hash::FxHashMap;
use std::{
    cmp::{Ordering, Reverse},
    collections::{BinaryHeap, HashMap, hash_map::Entry},
    sync::Arc,
};
use tantivy::{
    DocAddress, DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
    columnar::{Column, StrColumn},
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
    /// Of one thread only what fits best.
    pub fold: bool,
    pub now: i64,
    pub order: Order,
    pub facets: bool,
}
/// How many there are of each kind: of documents, or of threads that have something of that kind.
#[derive(Debug, Clone, Default)]
pub struct Counted {
    /// A kind and its documents.
    kinds: Vec<(u64, usize)>,
    /// Which of `kinds` a thread has, a bit each. `None`: documents are counted.
    threads: Option<FxHashMap<u64, u32>>,
}
impl Counted {
    pub fn new(threads: bool) -> Counted {
        Counted { kinds: vec![], threads: threads.then(FxHashMap::default) }
    }
    pub fn add(&mut self, kind: u64, root: u64) {
        let at = self.bit(kind, 1);
        if let Some(threads) = &mut self.threads {
            *threads.entry(root).or_default() |= at;
        }
    }
    fn bit(&mut self, kind: u64, n: usize) -> u32 {
        let at = match self.kinds.iter().position(|k| k.0 == kind) {
            Some(at) => at,
            None => {
                self.kinds.push((kind, 0));
                self.kinds.len() - 1
            }
        };
        if let Some(k) = self.kinds.get_mut(at) {
            k.1 += n;
        }
        1u32.checked_shl(at as u32).unwrap_or(0)
    }
    fn merge(&mut self, other: Counted) {
        let bits: Vec<u32> = other.kinds.iter().map(|(kind, n)| self.bit(*kind, *n)).collect();
        let Some(threads) = &mut self.threads else { return };
        for (root, has) in other.threads.into_iter().flatten() {
            let has = bits.iter().enumerate().filter(|(n, _)| has >> n & 1 == 1).fold(0, |all, (_, bit)| all | bit);
            *threads.entry(root).or_default() |= has;
        }
    }
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }
    /// Of these kinds together: a thread that has several of them is one.
    pub fn of(&self, wanted: impl Fn(u64) -> bool) -> usize {
        match &self.threads {
            None => self.kinds.iter().filter(|k| wanted(k.0)).map(|k| k.1).sum(),
            Some(threads) => {
                let bits = self.kinds.iter().enumerate().filter(|(_, k)| wanted(k.0)).fold(0u32, |all, (n, _)| all | 1 << n.min(31));
                threads.values().filter(|has| **has & bits != 0).count()
            }
        }
    }
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

/// No factor of `weigh` lifts a score higher than this: what could not reach the list even so is not weighed.
const MOST: f32 = 2.0;
/// A reply says less than what it replies to, and is short, which counts for more than it should.
const REPLY: f32 = 0.7;
/// Fresh and liked things stand a little higher; the words decide.
fn weigh(score: f32, days: f32, likes: f32) -> f32 {
    score * (1.0 + 0.1 * (1.0 + likes).ln()).min(MOST) * (0.75 + 0.25 * (-days / 250.0).exp())
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
    audience: Option<Column<u64>>,
    author: Option<Column<u64>>,
    kind: Option<Column<u64>>,
    active: Option<Column<i64>>,
    created: Option<Column<i64>>,
    likes: Option<Column<u64>>,
    key: Option<Column<u64>>,
    root: Option<Column<u64>>,
    /// Most documents have the audience of the one before.
    last: (u64, bool),
    best: BinaryHeap<Reverse<Ranked>>,
    counted: Counted,
    counts: Option<Counts>,
}
/// Counts of one segment; tags by their number in it.
struct Counts {
    tag: Option<StrColumn>,
    author: Option<Column<u64>>,
    tongue: Option<Column<u64>>,
    tags: Vec<u32>,
    authors: HashMap<u64, usize>,
    tongues: Vec<(u64, usize)>,
    ages: [usize; 3],
    since: [i64; 3],
}

pub(crate) fn first(column: &Option<Column<u64>>, doc: DocId) -> Option<u64> {
    column.as_ref().and_then(|c| c.first(doc))
}
fn count(counts: &mut Vec<(u64, usize)>, of: u64) {
    match counts.iter_mut().find(|c| c.0 == of) {
        Some(c) => c.1 += 1,
        None => counts.push((of, 1)),
    }
}

impl Collector for Gather {
    type Fruit = Gathered;
    type Child = OfSegment;
    fn for_segment(&self, segment_ord: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<OfSegment> {
        let counts = self.facets.then(|| {
            let tag = segment.fast_fields().str("tag").ok().flatten();
            Counts {
                tags: vec![0; tag.as_ref().map_or(0, |t| t.num_terms())],
                tag,
                author: column(segment, "author"),
                tongue: column(segment, "tongue"),
                authors: HashMap::new(),
                tongues: vec![],
                ages: [0; 3],
                since: AGES.map(|days| self.now - days * Time::DAY),
            }
        });
        Ok(OfSegment {
            ask: self.clone(),
            segment: segment_ord,
            audience: column(segment, "audience"),
            author: self.authors.as_ref().and_then(|_| column(segment, "author")),
            kind: column(segment, "kind"),
            active: column(segment, "active"),
            created: column(segment, "created"),
            likes: column(segment, "likes"),
            key: column(segment, "key"),
            root: column(segment, "root"),
            last: (0, false),
            best: BinaryHeap::with_capacity(self.gathers() + 1),
            counted: Counted::new(self.fold),
            counts,
        })
    }
    fn requires_scoring(&self) -> bool {
        matches!(self.order, Order::Relevance | Order::Share)
    }
    fn merge_fruits(&self, all: Vec<Gathered>) -> tantivy::Result<Gathered> {
        let mut out = Gathered { counted: Counted::new(self.fold), ..Gathered::default() };
        let (mut tags, mut authors, mut langs) = (HashMap::new(), HashMap::new(), HashMap::new());
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
        out.facets = Facets { tags: most(tags), authors: most(authors), langs: most(langs), ages: out.facets.ages };
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

fn most<T: Ord>(counts: HashMap<T, usize>) -> Vec<(T, usize)> {
    let mut all: Vec<(T, usize)> = counts.into_iter().collect();
    all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    all.truncate(SHOWN);
    all
}

impl OfSegment {
    fn is_root(&self, doc: DocId) -> bool {
        first(&self.key, doc).map(|k| id_of_key(k) as u64) == first(&self.root, doc)
    }
}
impl SegmentCollector for OfSegment {
    type Fruit = Gathered;
    fn collect(&mut self, doc: DocId, score: Score) {
        let first = |column: &Option<Column<u64>>| first(column, doc);
        let time = |column: &Option<Column<i64>>| column.as_ref().and_then(|c| c.first(doc)).unwrap_or(0);
        let Some(audience) = first(&self.audience) else { return };
        if self.last.0 != audience {
            self.last = (audience, self.ask.audiences.binary_search(&audience).is_ok());
        }
        if !self.last.1 {
            return;
        }
        let ask = &self.ask;
        if ask.authors.as_ref().is_some_and(|authors| first(&self.author).is_none_or(|a| authors.binary_search(&a).is_err())) {
            return;
        }
        if ask.since.is_some() || ask.until.is_some() {
            let created = time(&self.created);
            if ask.since.is_some_and(|t| created < t) || ask.until.is_some_and(|t| created >= t) {
                return;
            }
        }
        let kind = first(&self.kind).unwrap_or_default();
        if ask.no_kinds.contains(&kind) {
            return;
        }
        self.counted.add(kind, if ask.fold { first(&self.root).unwrap_or_default() } else { 0 });
        if !ask.kinds.iter().all(|l| l.contains(&kind)) {
            return;
        }
        if let Some(counts) = &mut self.counts {
            counts.count(doc, time(&self.created));
        }
        let full = self.best.len() >= ask.gathers();
        let worst = if full { self.best.peek().map_or(f64::MIN, |r| r.0.0) } else { f64::MIN };
        let rank = match ask.order {
            Order::Relevance if f64::from(score * MOST) <= worst => return,
            Order::Relevance => {
                let likes = first(&self.likes).unwrap_or(0) as f32;
                let score = if self.is_root(doc) { score } else { score * REPLY };
                f64::from(weigh(score, (ask.now - time(&self.active)).max(0) as f32 / Time::DAY as f32, likes))
            }
            Order::Share => f64::from(score),
            Order::Activity => time(&self.active) as f64,
            Order::Newest => time(&self.created) as f64,
        };
        if !full || rank > worst {
            let root = if ask.fold { first(&self.root).unwrap_or_default() << 1 | u64::from(self.is_root(doc)) } else { 0 };
            self.best.push(Reverse(Ranked(rank, doc, root)));
            if full {
                self.best.pop();
            }
        }
    }
    fn harvest(self) -> Gathered {
        let segment = self.segment;
        let top = self.best.into_iter().map(|Reverse(Ranked(rank, doc, root))| (rank, DocAddress::new(segment, doc), root)).collect();
        Gathered { top, counted: self.counted, facets: self.counts.map_or_else(Facets::default, Counts::told) }
    }
}

impl Counts {
    fn count(&mut self, doc: DocId, created: i64) {
        if let Some(tag) = &self.tag {
            for ord in tag.term_ords(doc) {
                if let Some(n) = self.tags.get_mut(ord as usize) {
                    *n += 1;
                }
            }
        }
        if let Some(author) = first(&self.author, doc) {
            *self.authors.entry(author).or_default() += 1;
        }
        if let Some(tongue) = first(&self.tongue, doc).filter(|t| *t != 0) {
            count(&mut self.tongues, tongue);
        }
        self.ages.iter_mut().zip(self.since).for_each(|(n, since)| *n += usize::from(created >= since));
    }
    /// Those counted most in this segment, a few more than are shown: what is rare in each is rare in all.
    fn told(self) -> Facets {
        let mut tags: Vec<(usize, u32)> = self.tags.into_iter().enumerate().filter(|t| t.1 > 0).collect();
        tags.sort_by_key(|t| Reverse(t.1));
        tags.truncate(SHOWN * 8);
        let named = |(ord, n): (usize, u32)| {
            let mut name = String::new();
            let found = self.tag.as_ref()?.ord_to_str(ord as u64, &mut name).unwrap_or(false);
            found.then_some((name, n as usize))
        };
        Facets {
            tags: tags.into_iter().filter_map(named).collect(),
            authors: self.authors.into_iter().map(|(author, n)| (author as i64, n)).collect(),
            langs: self.tongues.into_iter().map(|(code, n)| (tongue_of(code), n)).collect(),
            ages: self.ages,
        }
    }
}
