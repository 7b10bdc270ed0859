//! Finding: what apps may ask of the search index without knowing it. The index filters by the viewer's audiences
//! itself; whoever shows a hit reads it again through the one predicate (`View::cards`, `View::people`).

use crate::{App, Boxed, ItemId, PersonId, Result, Time, View};
use std::sync::Arc;

/// What is looked for. Empty `kinds` means all kinds of items.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub text: String,
    pub kinds: Vec<&'static str>,
    pub author: Option<PersonId>,
    pub tag: Option<String>,
    pub lang: Option<String>,
    /// Complete words only, or is the last one still being typed?
    pub typing: bool,
    /// Match any of the words (similar questions) rather than all of them.
    pub any: bool,
    /// Only what people of *my network* wrote.
    pub network: bool,
    /// Made at or after this.
    pub since: Option<Time>,
    /// What was made last first, instead of what says it best.
    pub newest: bool,
    /// Count by what one can narrow by.
    pub facets: bool,
    /// Of one thread only what fits best.
    pub fold: bool,
    /// Where few things have all of the words, also what has most of them, and words put right.
    pub forgiving: bool,
    pub limit: usize,
    pub offset: usize,
}

/// Best first. `total` counts what the viewer may see.
#[derive(Debug, Clone, Default)]
pub struct Found<T> {
    pub hits: Vec<(T, f32)>,
    pub total: usize,
}

pub trait Finder: Send + Sync {
    fn items<'a>(&'a self, view: &'a mut View, wanted: &'a Wanted) -> Boxed<'a, Result<Found<ItemId>>>;
    fn people<'a>(&'a self, view: &'a mut View, wanted: &'a Wanted) -> Boxed<'a, Result<Found<PersonId>>>;
}

/// The plug a finder sits in.
pub struct FinderPlug(pub Arc<dyn Finder>);

impl App {
    pub fn finder(&self) -> Result<Arc<dyn Finder>> {
        Ok(self.plug::<FinderPlug>()?.0.clone())
    }
}
