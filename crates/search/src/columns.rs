//! The columns of the index, opened once for each segment: what opening reads grows with the segment, and a search asks
//! for ten of them. What a walk asks of every document it meets lies unpacked side by side, 40 bytes a document; the rest
//! is unpacked where it is read. Segments never change; those that are gone are forgotten with the next commit.

use crate::index::{Index, id_of_key, lock};
use rustc_hash::FxHashMap;
use std::{collections::HashMap, sync::Arc};
use tantivy::{
    DocId, Searcher, SegmentOrdinal, SegmentReader, TantivyError,
    columnar::{Column, StrColumn},
    index::SegmentId,
};

pub(crate) type Numbers = Option<Column<u64>>;
pub(crate) type Times = Option<Column<i64>>;

/// What a walk asks of a document. 0 where there is none; audience, kind and language by their place in the lists of the
/// segment, so that what holds for one of these is looked up once a segment.
#[derive(Clone, Copy)]
pub(crate) struct Row {
    /// Twice the number of its thread, and one more for its beginning.
    pub thread: u64,
    pub created: i64,
    pub active: i64,
    pub author: u64,
    pub audience: u32,
    pub kind: u16,
    pub tongue: u16,
}
impl Row {
    pub fn root(&self) -> u64 {
        self.thread >> 1
    }
    pub fn is_root(&self) -> bool {
        self.thread & 1 == 1
    }
}

/// Of one segment. `None`: no document of it has that.
pub(crate) struct Columns {
    rows: Vec<Row>,
    pub audiences: Vec<u64>,
    pub kinds: Vec<u64>,
    pub tongues: Vec<u64>,
    pub key: Numbers,
    pub likes: Numbers,
    pub joined: Times,
    words: HashMap<&'static str, StrColumn>,
}
const WORDS: [&str; 7] = ["tag", "unit", "place", "country", "speaks", "skill", "sorting"];

impl Columns {
    fn open(segment: &SegmentReader) -> Columns {
        let fast = segment.fast_fields();
        let numbers = |name: &str| fast.column_opt::<u64>(name).ok().flatten();
        let times = |name: &str| fast.column_opt::<i64>(name).ok().flatten();
        let (key, root, author) = (numbers("key"), numbers("root"), numbers("author"));
        let (audience, kind, tongue) = (numbers("audience"), numbers("kind"), numbers("tongue"));
        let (created, active) = (times("created"), times("active"));
        let (mut audiences, mut kinds, mut tongues) = (Values::default(), Values::default(), Values::default());
        let row = |doc| {
            let root = first(&root, doc).unwrap_or_default();
            let begins = first(&key, doc).map(|k| id_of_key(k) as u64) == Some(root);
            Row {
                thread: root << 1 | u64::from(begins),
                created: time(&created, doc),
                active: time(&active, doc),
                author: first(&author, doc).unwrap_or_default(),
                audience: audiences.place(&audience, doc),
                kind: u16::try_from(kinds.place(&kind, doc)).unwrap_or(u16::MAX),
                tongue: u16::try_from(tongues.place(&tongue, doc)).unwrap_or(u16::MAX),
            }
        };
        let rows = (0..segment.max_doc()).map(row).collect();
        Columns {
            rows,
            audiences: audiences.all,
            kinds: kinds.all,
            tongues: tongues.all,
            key,
            likes: numbers("likes"),
            joined: times("joined"),
            words: WORDS.into_iter().filter_map(|name| Some((name, fast.str(name).ok().flatten()?))).collect(),
        }
    }
    pub fn row(&self, doc: DocId) -> Option<&Row> {
        self.rows.get(doc as usize)
    }
    /// 0: it has none.
    pub fn kind(&self, row: &Row) -> u64 {
        self.kinds.get(usize::from(row.kind)).copied().unwrap_or_default()
    }
    pub fn audience(&self, row: &Row) -> u64 {
        self.audiences.get(row.audience as usize).copied().unwrap_or_default()
    }
    pub fn has_tag(&self, doc: DocId) -> bool {
        self.words.get("tag").is_some_and(|tags| tags.term_ords(doc).next().is_some())
    }
    pub fn words(&self, name: &str) -> Option<StrColumn> {
        self.words.get(name).cloned()
    }
}

/// The values of a column, each once, and where they stand.
#[derive(Default)]
struct Values {
    all: Vec<u64>,
    at: FxHashMap<u64, u32>,
}
impl Values {
    fn place(&mut self, column: &Numbers, doc: DocId) -> u32 {
        let value = first(column, doc).unwrap_or_default();
        *self.at.entry(value).or_insert_with(|| {
            self.all.push(value);
            (self.all.len() - 1) as u32
        })
    }
}

/// Of all segments of a searcher, in their order.
pub(crate) type Opened = Arc<[(SegmentId, Arc<Columns>)]>;

pub(crate) fn opened(all: &Opened, segment: SegmentOrdinal) -> tantivy::Result<Arc<Columns>> {
    let missing = || TantivyError::InternalError(format!("segment {segment} has no columns"));
    all.get(segment as usize).map(|c| c.1.clone()).ok_or_else(missing)
}

impl Index {
    pub(crate) fn columns(&self, searcher: &Searcher) -> Opened {
        let segments = searcher.segment_readers();
        let mut kept = lock(&self.columns);
        let same = kept.len() == segments.len() && kept.iter().zip(segments).all(|(kept, s)| kept.0 == s.segment_id());
        if !same {
            let there: HashMap<SegmentId, Arc<Columns>> = kept.iter().cloned().collect();
            let open = |s: &SegmentReader| there.get(&s.segment_id()).cloned().unwrap_or_else(|| Arc::new(Columns::open(s)));
            *kept = segments.iter().map(|s| (s.segment_id(), open(s))).collect();
        }
        kept.clone()
    }
}

pub(crate) fn first(column: &Numbers, doc: DocId) -> Option<u64> {
    column.as_ref().and_then(|c| c.first(doc))
}
/// 0 where there is none.
pub(crate) fn time(column: &Times, doc: DocId) -> i64 {
    column.as_ref().and_then(|c| c.first(doc)).unwrap_or(0)
}
