//! The finder that apps meet: turns a viewer into their audiences, asks the index, and asks the database again wherever
//! the index may not have heard yet that something was hidden.

use crate::{
    asked,
    gather::Facets,
    index::{Index, kind_code},
    model::{LOOSE, kinds_meant},
    names::PeopleAsked,
    search::{Hits, ItemsAsked},
    store,
    words::Reader,
};
use spine::{Boxed, Error, Finder, Found, ItemId, PersonId, Result, View, Wanted, audience};
use std::collections::{HashMap, HashSet};

/// So many hits are counted one by one where the index is behind.
const RECOUNT: usize = 1000;

/// What was found, with a number for each kind of item.
#[derive(Debug, Default)]
pub struct Items {
    pub hits: Vec<(ItemId, f32)>,
    /// Of the kinds wanted.
    pub total: usize,
    kinds: HashMap<u64, usize>,
    /// Of the kinds wanted; empty where it was not asked for, or cannot be said before the index has heard more.
    pub facets: Facets,
    /// Nothing has the words as they were typed; these have been looked for instead.
    pub corrected: Option<String>,
}
impl Items {
    /// How many there are of these kinds, whatever kinds were wanted.
    pub fn of(&self, kinds: &[&str]) -> usize {
        kinds.iter().filter_map(|k| self.kinds.get(&kind_code(k))).sum()
    }
    pub fn of_all(&self) -> usize {
        self.kinds.values().sum()
    }
}

impl Index {
    /// Items for this viewer, best first, with counts by kind.
    pub async fn find_items(&self, view: &mut View, wanted: &Wanted) -> Result<Items> {
        self.find(view, wanted, false).await
    }
    /// What comes closest to a search that found nothing: any of its words, while what it excludes stays excluded and
    /// what it narrows stays narrow.
    pub async fn find_items_loosely(&self, view: &mut View, wanted: &Wanted) -> Result<Items> {
        self.find(view, wanted, true).await
    }

    async fn find(&self, view: &mut View, wanted: &Wanted, loosely: bool) -> Result<Items> {
        let mut ask = ItemsAsked {
            text: wanted.text.clone(),
            audiences: audience::mine(view).await?,
            kinds: wanted.kinds.iter().map(|k| (*k).to_owned()).collect(),
            author: wanted.author.map(|a| a.0),
            tags: wanted.tag.iter().cloned().collect(),
            lang: wanted.lang.clone(),
            typing: wanted.typing,
            any: wanted.any || loosely,
            least: if loosely { LOOSE } else { 0.0 },
            limit: wanted.limit.clamp(1, RECOUNT),
            offset: wanted.offset.min(10_000),
            now: view.now.0,
            authors: if wanted.network { Some(view.my_network().await?.into_iter().map(|p| p.0).collect()) } else { None },
            since: wanted.since.map(|t| t.0),
            newest: wanted.newest,
            facets: wanted.facets,
            ..ItemsAsked::default()
        };
        if ask.audiences.is_empty() {
            return Ok(Items::default());
        }
        if !wanted.any {
            ask.asked = asked::read(&wanted.text);
            if loosely {
                ask.text = ask.asked.words();
            }
            ask.asked.kinds = ask.asked.kinds.iter().flat_map(|k| kinds_meant(k)).collect();
            if let Some(handle) = ask.asked.author.take() {
                // Somebody the viewer may not know of has written nothing, like somebody who is not there.
                match view.person_by_handle(&handle).await {
                    Ok(person) if ask.author.is_none_or(|a| a == person.id.0) => ask.author = Some(person.id.0),
                    Ok(_) | Err(Error::Missing) => return Ok(Items::default()),
                    Err(e) => return Err(e),
                }
            }
        }
        // The cursor before the search: never believed newer than what is searched.
        let behind = match self.cursor() {
            Some(cursor) => store::hidden_since(view, cursor).await?,
            None => true,
        };
        let mut found = self.look(view, &ask, behind).await?;
        let mut corrected = None;
        if found.kinds.is_empty()
            && !ask.any
            && !ask.typing
            && let Some(asked) = self.corrected(&mut Reader::default(), &ask.asked)?
        {
            ask.asked = asked;
            found = self.look(view, &ask, behind).await?;
            corrected = (!found.kinds.is_empty()).then(|| ask.asked.words());
        }
        let wanted_kinds =
            |k: &u64| [&ask.kinds, &ask.asked.kinds].iter().all(|l| l.is_empty() || l.iter().any(|name| kind_code(name) == *k));
        let total = if ask.any { found.hits.len() } else { found.kinds.iter().filter(|(k, _)| wanted_kinds(k)).map(|(_, n)| n).sum() };
        if ask.any {
            found.kinds = HashMap::new();
            for hit in &found.hits {
                *found.kinds.entry(hit.kind).or_default() += 1;
            }
        }
        Ok(Items { hits: found.hits.iter().map(|h| (ItemId(h.id), h.score)).collect(), total, kinds: found.kinds, facets: found.facets, corrected })
    }

    async fn look(&self, view: &mut View, ask: &ItemsAsked, behind: bool) -> Result<Hits> {
        if behind { self.recounted(view, ask).await } else { self.search_items(&mut Reader::default(), ask) }
    }

    /// The same answer while the index has still to hear that something was hidden: every hit is looked up.
    async fn recounted(&self, view: &mut View, ask: &ItemsAsked) -> Result<Hits> {
        let mut asked = ask.asked.clone();
        asked.kinds.clear();
        let all = ItemsAsked { limit: RECOUNT, offset: 0, kinds: vec![], asked, facets: false, ..ask.clone() };
        let mut found = self.search_items(&mut Reader::default(), &all)?;
        let ids: Vec<i64> = found.hits.iter().map(|h| h.id).collect();
        let seen: HashSet<i64> = store::seen(view, &ids).await?.into_iter().collect();
        metrics::counter!("search_hits_dropped").increment((ids.len() - seen.len()) as u64);
        found.hits.retain(|h| seen.contains(&h.id));
        found.kinds = HashMap::new();
        for hit in &found.hits {
            *found.kinds.entry(hit.kind).or_default() += 1;
        }
        let fits = |k: u64| [&ask.kinds, &ask.asked.kinds].iter().all(|l| l.is_empty() || l.iter().any(|name| kind_code(name) == k));
        found.hits.retain(|h| fits(h.kind));
        found.hits = found.hits.into_iter().skip(ask.offset).take(ask.limit).collect();
        Ok(found)
    }

    /// People this viewer may know of.
    pub async fn find_people(&self, view: &mut View, wanted: &Wanted) -> Result<Found<PersonId>> {
        if view.viewer.is_nobody() {
            return Ok(Found { hits: vec![], total: 0 });
        }
        let mut ask = PeopleAsked {
            text: wanted.text.clone(),
            tags: wanted.tag.iter().cloned().collect(),
            limit: wanted.limit.clamp(1, RECOUNT),
            offset: wanted.offset.min(10_000),
            outside: !view.viewer.kind.inside(),
        };
        // Those inside know of everybody; for others the few they know are picked from the many that are found.
        let inside = !ask.outside;
        if !inside {
            if wanted.tag.is_some() {
                return Ok(Found { hits: vec![], total: 0 });
            }
            (ask.limit, ask.offset) = (RECOUNT, 0);
        }
        let (hits, total) = self.search_people(&mut Reader::default(), &ask)?;
        let ids: Vec<i64> = hits.iter().map(|h| h.id).collect();
        let known: HashSet<i64> = store::known(view, &ids).await?.into_iter().map(|p| p.0).collect();
        let hits = hits.iter().filter(|h| known.contains(&h.id)).map(|h| (PersonId(h.id), h.score));
        Ok(if inside {
            let total = total.saturating_sub(ids.len() - known.len());
            Found { hits: hits.collect(), total }
        } else {
            Found { hits: hits.skip(wanted.offset).take(wanted.limit).collect(), total: known.len() }
        })
    }
}

impl Finder for Index {
    fn items<'a>(&'a self, view: &'a mut View, wanted: &'a Wanted) -> Boxed<'a, Result<Found<ItemId>>> {
        Box::pin(async move {
            let found = self.find_items(view, wanted).await?;
            Ok(Found { hits: found.hits, total: found.total })
        })
    }
    fn people<'a>(&'a self, view: &'a mut View, wanted: &'a Wanted) -> Boxed<'a, Result<Found<PersonId>>> {
        Box::pin(self.find_people(view, wanted))
    }
}
