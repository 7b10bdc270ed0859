//! The columns of the index, opened once for each segment: what opening reads grows with the segment, and a search asks
//! for ten of them. Segments never change; those that are gone are forgotten with the next commit.

use crate::index::{Index, lock};
use std::{collections::HashMap, sync::Arc};
use tantivy::{
    DocId, Searcher, SegmentOrdinal, SegmentReader, TantivyError,
    columnar::{Column, StrColumn},
    index::SegmentId,
};

pub(crate) type Numbers = Option<Column<u64>>;
pub(crate) type Times = Option<Column<i64>>;

/// Of one segment. `None`: no document of it has that.
pub(crate) struct Columns {
    pub key: Numbers,
    pub kind: Numbers,
    pub root: Numbers,
    pub author: Numbers,
    pub audience: Numbers,
    pub likes: Numbers,
    pub tongue: Numbers,
    pub created: Times,
    pub active: Times,
    pub joined: Times,
    words: HashMap<&'static str, StrColumn>,
}
const WORDS: [&str; 7] = ["tag", "unit", "place", "country", "speaks", "skill", "sorting"];

impl Columns {
    fn open(segment: &SegmentReader) -> Columns {
        let fast = segment.fast_fields();
        let numbers = |name: &str| fast.column_opt::<u64>(name).ok().flatten();
        let times = |name: &str| fast.column_opt::<i64>(name).ok().flatten();
        Columns {
            key: numbers("key"),
            kind: numbers("kind"),
            root: numbers("root"),
            author: numbers("author"),
            audience: numbers("audience"),
            likes: numbers("likes"),
            tongue: numbers("tongue"),
            created: times("created"),
            active: times("active"),
            joined: times("joined"),
            words: WORDS.into_iter().filter_map(|name| Some((name, fast.str(name).ok().flatten()?))).collect(),
        }
    }
    pub fn has_tag(&self, doc: DocId) -> bool {
        self.words.get("tag").is_some_and(|tags| tags.term_ords(doc).next().is_some())
    }
    pub fn words(&self, name: &str) -> Option<StrColumn> {
        self.words.get(name).cloned()
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
