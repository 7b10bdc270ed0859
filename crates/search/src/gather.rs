//! One walk over what a query finds: leaves out what the viewer may not see before anything is counted, counts by what
//! one can narrow by, and keeps the best. Reads columns, never texts.

use crate::{index::tongue_of, search::column};
use kit::Time;
use std::{
    cmp::{Ordering, Reverse},
    collections::{BinaryHeap, HashMap},
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
    /// Made in this time.
    pub since: Option<i64>,
    pub until: Option<i64>,
    pub keep: usize,
    pub now: i64,
    pub order: Order,
    pub facets: bool,
}
#[derive(Default)]
pub(crate) struct Gathered {
    /// Best first.
    pub top: Vec<(f64, DocAddress)>,
    pub kinds: HashMap<u64, usize>,
    pub facets: Facets,
}

/// No factor of `weigh` lifts a score higher than this: what could not reach the list even so is not weighed.
const MOST: f32 = 2.0;
/// Fresh and liked things stand a little higher; the words decide.
fn weigh(score: f32, days: f32, likes: f32) -> f32 {
    score * (1.0 + 0.1 * (1.0 + likes).ln()).min(MOST) * (0.75 + 0.25 * (-days / 250.0).exp())
}

#[derive(PartialEq)]
struct Ranked(f64, DocId);
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

pub(crate) struct OfSegment {
    ask: Gather,
    segment: SegmentOrdinal,
    audience: Option<Column<u64>>,
    author: Option<Column<u64>>,
    kind: Option<Column<u64>>,
    active: Option<Column<i64>>,
    created: Option<Column<i64>>,
    likes: Option<Column<u64>>,
    /// Most documents have the audience of the one before.
    last: (u64, bool),
    best: BinaryHeap<Reverse<Ranked>>,
    kinds: Vec<(u64, usize)>,
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
            last: (0, false),
            best: BinaryHeap::with_capacity(self.keep + 1),
            kinds: vec![],
            counts,
        })
    }
    fn requires_scoring(&self) -> bool {
        matches!(self.order, Order::Relevance | Order::Share)
    }
    fn merge_fruits(&self, all: Vec<Gathered>) -> tantivy::Result<Gathered> {
        let mut out = Gathered::default();
        let (mut tags, mut authors, mut langs) = (HashMap::new(), HashMap::new(), HashMap::new());
        for one in all {
            out.top.extend(one.top);
            one.kinds.into_iter().for_each(|(kind, n)| *out.kinds.entry(kind).or_default() += n);
            one.facets.tags.into_iter().for_each(|(tag, n)| *tags.entry(tag).or_default() += n);
            one.facets.authors.into_iter().for_each(|(author, n)| *authors.entry(author).or_default() += n);
            one.facets.langs.into_iter().for_each(|(lang, n)| *langs.entry(lang).or_default() += n);
            out.facets.ages.iter_mut().zip(one.facets.ages).for_each(|(sum, n)| *sum += n);
        }
        out.top.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        out.top.truncate(self.keep);
        out.facets = Facets { tags: most(tags), authors: most(authors), langs: most(langs), ages: out.facets.ages };
        Ok(out)
    }
}
fn most<T: Ord>(counts: HashMap<T, usize>) -> Vec<(T, usize)> {
    let mut all: Vec<(T, usize)> = counts.into_iter().collect();
    all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    all.truncate(SHOWN);
    all
}

impl SegmentCollector for OfSegment {
    type Fruit = Gathered;
    fn collect(&mut self, doc: DocId, score: Score) {
        let first = |column: &Option<Column<u64>>| column.as_ref().and_then(|c| c.first(doc));
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
        count(&mut self.kinds, kind);
        if !ask.kinds.iter().all(|l| l.contains(&kind)) {
            return;
        }
        if let Some(counts) = &mut self.counts {
            counts.count(doc, time(&self.created));
        }
        let full = self.best.len() >= ask.keep;
        let worst = if full { self.best.peek().map_or(f64::MIN, |r| r.0.0) } else { f64::MIN };
        let rank = match ask.order {
            Order::Relevance if f64::from(score * MOST) <= worst => return,
            Order::Relevance => {
                let likes = first(&self.likes).unwrap_or(0) as f32;
                f64::from(weigh(score, (ask.now - time(&self.active)).max(0) as f32 / Time::DAY as f32, likes))
            }
            Order::Share => f64::from(score),
            Order::Activity => time(&self.active) as f64,
            Order::Newest => time(&self.created) as f64,
        };
        if !full || rank > worst {
            self.best.push(Reverse(Ranked(rank, doc)));
            if full {
                self.best.pop();
            }
        }
    }
    fn harvest(self) -> Gathered {
        let segment = self.segment;
        let top = self.best.into_iter().map(|Reverse(Ranked(rank, doc))| (rank, DocAddress::new(segment, doc))).collect();
        Gathered { top, kinds: self.kinds.into_iter().collect(), facets: self.counts.map_or_else(Facets::default, Counts::told) }
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
        if let Some(author) = self.author.as_ref().and_then(|c| c.first(doc)) {
            *self.authors.entry(author).or_default() += 1;
        }
        if let Some(tongue) = self.tongue.as_ref().and_then(|c| c.first(doc)).filter(|t| *t != 0) {
            count(&mut self.tongues, tongue);
        }
        self.ages.iter_mut().zip(self.since).for_each(|(n, since)| *n += usize::from(created >= since));
    }
    /// Those counted most in this segment, a few more than are shown: what is rare in each is rare in all.
    fn told(self) -> Facets {
        let mut tags: Vec<(usize, u32)> = self.tags.into_iter().enumerate().filter(|t| t.1 > 0).collect();
        tags.sort_by(|a, b| b.1.cmp(&a.1));
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
