//! Finding: what apps may ask of the search index without knowing it. The index filters by the viewer's audiences
//! itself; whoever shows a hit reads it again through the one predicate (`View::cards`, `View::people`).

use crate::{App, Boxed, CommunityId, ItemId, PersonId, Result, Time, View};
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
    /// Only what stands in this community; nothing when the viewer may not read it.
    pub community: Option<CommunityId>,
    /// Only what everybody inside may read.
    pub common: bool,
    /// Made at or after this.
    pub since: Option<Time>,
    /// What was made last first, instead of what says it best.
    pub newest: bool,
    /// Likes do not count: whoever asks weighs what people made of it themselves.
    pub plain: bool,
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

/// Whom the directory looks for: by words, and by what people can be narrowed by. Empty: whoever, whatever.
#[derive(Debug, Clone, Default)]
pub struct PeopleWanted {
    pub text: String,
    /// In the order of `PEOPLE_BY`; a language is a code.
    pub by: [String; 5],
    /// Only people of *my network*.
    pub network: bool,
    pub order: PeopleOrder,
    pub limit: usize,
    pub offset: usize,
}
/// By what people can be narrowed.
pub const PEOPLE_BY: [&str; 5] = ["unit", "place", "country", "lang", "tag"];
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PeopleOrder {
    #[default]
    Best,
    Name,
    /// Who came last.
    Joined,
}
/// `counts`: in the order of `PEOPLE_BY`, how many of all that fit each value leaves, the most frequent first. What is set
/// does not count against its own values; where nothing else is asked for, that one has only the value that is set.
#[derive(Debug, Clone, Default)]
pub struct PeopleFound {
    pub ids: Vec<PersonId>,
    pub total: usize,
    pub counts: [Vec<(String, usize)>; 5],
}

pub trait Finder: Send + Sync {
    fn items<'a>(&'a self, view: &'a mut View, wanted: &'a Wanted) -> Boxed<'a, Result<Found<ItemId>>>;
    fn people<'a>(&'a self, view: &'a mut View, wanted: &'a Wanted) -> Boxed<'a, Result<Found<PersonId>>>;
    fn directory<'a>(&'a self, view: &'a mut View, wanted: &'a PeopleWanted) -> Boxed<'a, Result<PeopleFound>>;
    /// The tags that most people have, those first. For those inside.
    fn tags_of_people(&self, limit: usize) -> Result<Vec<String>>;
}

/// The plug a finder sits in.
pub struct FinderPlug(pub Arc<dyn Finder>);

impl App {
    pub fn finder(&self) -> Result<Arc<dyn Finder>> {
        Ok(self.plug::<FinderPlug>()?.0.clone())
    }
}
