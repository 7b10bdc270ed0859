//! The finder that apps meet: turns a viewer into their audiences, asks the index, and asks the database again wherever
//! the index may not have heard yet that something was hidden.

use crate::{
    asked::{self, Part},
    counted::Counted,
    gather::Facets,
    index::{Index, kind_code},
    likeness::IN_BODY,
    model::{LOOSE, PAGE, kinds_meant},
    names::PeopleAsked,
    promoted::{self, Placed},
    search::{Hit, Hits, ItemsAsked},
    store, synonyms,
    words::Reader,
};
use spine::{
    Boxed, CommunityId, Error, Finder, Found, ItemId, PeopleFound, PeopleWanted, PersonId, Result, View, Wanted, audience,
    communities::Read,
};
use std::collections::{BTreeSet, HashSet};

/// With fewer hits than this, what has most of the words is shown as well.
const FEW: usize = 10;
/// So few hits may be other people's spelling mistakes.
const STRAY: usize = 2;
/// So many hits are counted one by one where the index is behind.
const RECOUNT: usize = 1000;

/// What was found, with a number for each kind of item.
#[derive(Debug, Default)]
pub struct Items {
    pub hits: Vec<(ItemId, f32)>,
    /// Of the kinds wanted.
    pub total: usize,
    counted: Counted,
    /// Of the kinds wanted; empty where it was not asked for, or cannot be said before the index has heard more.
    pub facets: Facets,
    /// What was typed after `kind:`; empty: all of them. Nothing else is counted.
    typed: Vec<u64>,
    /// Words that hardly anything has, put right: what has these is in the list as well.
    pub corrected: Option<String>,
    /// So many of the hits have most of the words, not all.
    pub loose: usize,
    /// There are hits beyond these.
    pub more: bool,
    /// What administrators put above them, whoever may see it.
    pub(crate) promoted: Vec<Placed>,
    /// What else the words may be said with.
    pub(crate) same: Vec<(String, Part)>,
}
impl Items {
    /// How many there are of these kinds, whatever kinds were wanted.
    pub fn of(&self, kinds: &[&str]) -> usize {
        self.counted.of(|kind| self.counts(kind) && kinds.iter().any(|k| kind_code(k) == kind))
    }
    pub fn of_all(&self) -> usize {
        self.counted.of(|kind| self.counts(kind))
    }
    /// Are the numbers estimates?
    pub fn is_about(&self) -> bool {
        self.counted.is_about()
    }
    fn counts(&self, kind: u64) -> bool {
        self.typed.is_empty() || self.typed.contains(&kind)
    }
}

/// Who has this handle. Somebody the viewer may not know of has written nothing, like somebody who is not there.
pub(crate) async fn writer(view: &mut View, handle: &str) -> Result<Option<PersonId>> {
    match view.person_by_handle(handle).await {
        Ok(person) => Ok(Some(person.id)),
        Err(Error::Missing) => Ok(None),
        Err(e) => Err(e),
    }
}

/// How a telephone number may end of which this is a piece that says enough.
fn number(typed: &str) -> Option<[String; 2]> {
    let endings = spine::people::store::dialled(typed);
    (endings.iter().all(|e| e.len() >= 4) && typed.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "+-()/.".contains(c)))
        .then_some(endings)
}

/// Where the viewer may look. What stands in a community has its audience; so has what was passed on out of it.
async fn audiences(view: &mut View, community: Option<CommunityId>) -> Result<Vec<i64>> {
    let Some(id) = community else { return audience::mine(view).await };
    match view.community(id).await {
        Ok(known) if known.can::<Read>() => Ok(vec![known.audience_id.0]),
        Ok(_) | Err(Error::Missing) => Ok(vec![]),
        Err(e) => Err(e),
    }
}

impl Index {
    /// Items for this viewer, best first, with counts by kind.
    pub async fn find_items(&self, view: &mut View, wanted: &Wanted) -> Result<Items> {
        let mut ask = ItemsAsked {
            text: wanted.text.clone(),
            audiences: if wanted.common { vec![spine::EVERYONE.0] } else { audiences(view, wanted.community).await? },
            kinds: wanted.kinds.iter().map(|k| (*k).to_owned()).collect(),
            author: wanted.author.map(|a| a.0),
            tags: wanted.tag.iter().cloned().collect(),
            lang: wanted.lang.clone(),
            typing: wanted.typing,
            alike: wanted.any,
            fold: wanted.fold,
            limit: wanted.limit.clamp(1, RECOUNT),
            offset: wanted.offset.min(10_000),
            now: view.now.0,
            authors: if wanted.network { Some(view.my_network().await?.into_iter().map(|p| p.0).collect()) } else { None },
            since: wanted.since.map(|t| t.0),
            newest: wanted.newest,
            plain: wanted.plain,
            facets: wanted.facets,
            uncounted: wanted.typing,
            ..ItemsAsked::default()
        };
        if ask.audiences.is_empty() {
            return Ok(Items::default());
        }
        if !wanted.any {
            ask.asked = asked::read(&wanted.text);
            for kinds in [&mut ask.asked.kinds, &mut ask.asked.no_kinds] {
                *kinds = kinds.iter().flat_map(|k| kinds_meant(k)).collect();
            }
            if let Some(handle) = ask.asked.no_author.take() {
                ask.not_author = writer(view, &handle).await?.map(|p| p.0);
            }
            if let Some(handle) = ask.asked.author.take() {
                match writer(view, &handle).await? {
                    Some(person) if ask.author.is_none_or(|a| a == person.0) => ask.author = Some(person.0),
                    _ => return Ok(Items::default()),
                }
            }
        }
        // The cursor before the search: never believed newer than what is searched.
        let words = match (wanted.typing, wanted.any) {
            (true, _) => BTreeSet::new(),
            (_, true) => synonyms::words_of(&ask.text),
            _ => synonyms::words_asked(&ask.asked),
        };
        // Nothing is promoted to whoever still types, or asks whether it was asked before.
        let key = if wanted.typing || wanted.any { String::new() } else { promoted::key([wanted.text.as_str()]) };
        let synonyms::Before { hidden: behind, same, promoted } = synonyms::before(view, self.cursor(), words, &key).await?;
        if wanted.any && !same.is_empty() {
            ask.text.push('\n');
            ask.text.push_str(&same.iter().map(|s| s.1.as_str()).collect::<Vec<_>>().join(" "));
        } else {
            ask.asked.same = synonyms::parts(same);
        }
        let mut found = self.look(view, &ask, behind).await?;
        let mut corrected = None;
        let mut loose = 0;
        if wanted.forgiving && !ask.alike && ask.offset == 0 && found.hits.len() < FEW && !ask.asked.all.is_empty() {
            corrected = self.put_right(view, &mut ask, &mut found, behind).await?;
            loose = self.loosen(view, &ask, &mut found, behind).await?;
        }
        let total = if ask.alike { found.hits.len() } else { found.counted.of(|kind| ask.lists(kind)) };
        Ok(Items {
            hits: found.hits.iter().map(|h| (ItemId(h.id), h.score)).collect(),
            total,
            counted: found.counted,
            facets: found.facets,
            typed: ask.asked.kinds.iter().map(|k| kind_code(k)).collect(),
            corrected,
            loose,
            more: found.more,
            promoted,
            same: ask.asked.same,
        })
    }

    /// Looks again with mistyped words put right: instead, where nothing was found; as well, where a stray spelling was.
    async fn put_right(&self, view: &mut View, ask: &mut ItemsAsked, found: &mut Hits, behind: bool) -> Result<Option<String>> {
        let nothing = found.counted.is_empty();
        if found.hits.len() > STRAY {
            return Ok(None);
        }
        let Some(asked) = self.corrected(&mut Reader::default(), &ask.asked, ask.inside(), !nothing)? else { return Ok(None) };
        let again = ItemsAsked { asked, ..ask.clone() };
        let other = self.look(view, &again, behind).await?;
        if other.hits.len() <= found.hits.len() * 3 && !nothing {
            return Ok(None);
        }
        let words = again.asked.words();
        ask.asked = again.asked;
        if nothing {
            let any = !other.counted.is_empty();
            *found = other;
            return Ok(any.then_some(words));
        }
        found.add(other.hits);
        found.facets = other.facets;
        found.more = other.more;
        Ok(Some(words))
    }

    /// Adds what has most of the words. Who writes a sentence gets what covers most of it first; of two or three words
    /// all are meant. How many were added.
    async fn loosen(&self, view: &mut View, ask: &ItemsAsked, found: &mut Hits, behind: bool) -> Result<usize> {
        let words = ask.asked.all.len();
        if (words < 2 && ask.asked.words().is_ascii()) || found.hits.len() >= FEW {
            return Ok(0);
        }
        let limit = ask.limit.min(PAGE);
        let any = ItemsAsked { any: true, least: LOOSE, text: ask.asked.words(), facets: false, limit, ..ask.clone() };
        let near = self.look(view, &any, behind).await?;
        let all = if words <= 3 { 0.5 } else { 0.2 };
        let mut ranked: Vec<Hit> = found.hits.iter().map(|h| Hit { score: IN_BODY + all, ..*h }).collect();
        let mut added = 0;
        for hit in near.hits {
            match ranked.iter_mut().find(|h| h.id == hit.id) {
                Some(h) => h.score = hit.score + all,
                None => {
                    ranked.push(hit);
                    added += 1;
                }
            }
        }
        ranked.sort_by(|a, b| b.score.total_cmp(&a.score));
        ranked.truncate(limit);
        let fresh: Vec<Hit> = ranked.iter().filter(|h| found.hits.iter().all(|f| f.id != h.id)).copied().collect();
        found.add(fresh);
        found.hits = ranked;
        Ok(added)
    }

    async fn look(&self, view: &mut View, ask: &ItemsAsked, behind: bool) -> Result<Hits> {
        if behind { self.recounted(view, ask).await } else { self.search_items(&mut Reader::default(), ask) }
    }

    /// The same answer while the index has still to hear that something was hidden: every hit is looked up.
    async fn recounted(&self, view: &mut View, ask: &ItemsAsked) -> Result<Hits> {
        let mut asked = ask.asked.clone();
        asked.kinds.clear();
        let all = ItemsAsked { limit: RECOUNT, offset: 0, kinds: vec![], asked, facets: false, fold: false, ..ask.clone() };
        let mut found = self.search_items(&mut Reader::default(), &all)?;
        let ids: Vec<i64> = found.hits.iter().map(|h| h.id).collect();
        let seen: HashSet<i64> = store::seen(view, &ids).await?.into_iter().collect();
        metrics::counter!("search_hits_dropped").increment((ids.len() - seen.len()) as u64);
        found.hits.retain(|h| seen.contains(&h.id));
        found.recount(ask.fold);
        let mut threads = HashSet::new();
        found.hits.retain(|h| ask.lists(h.kind) && (!ask.fold || threads.insert(h.root)));
        found.more = found.hits.len() > ask.offset + ask.limit;
        found.hits = found.hits.into_iter().skip(ask.offset).take(ask.limit).collect();
        Ok(found)
    }

    /// People this viewer may know of. Who has the number that was typed comes first.
    pub async fn find_people(&self, view: &mut View, wanted: &Wanted) -> Result<Found<PersonId>> {
        if view.viewer.is_nobody() {
            return Ok(Found { hits: vec![], total: 0 });
        }
        let inside = view.viewer.kind.inside();
        let asked = asked::read(&wanted.text);
        let text = asked.words();
        // A tag that cannot be is one that nobody has, and how people are tagged is for those inside.
        let tags: Option<Vec<String>> = wanted.tag.iter().chain(&asked.tags).map(|t| kit::text::tag(t).filter(|_| inside)).collect();
        let Some(mut tags) = tags.filter(|tags| !asked.only_items() && (!tags.is_empty() || !text.trim().is_empty())) else {
            return Ok(Found { hits: vec![], total: 0 });
        };
        let numbered = match number(&wanted.text) {
            Some(endings) if tags.is_empty() => store::by_number(view, &endings).await?,
            _ => vec![],
        };
        let (limit, offset) = (wanted.limit.clamp(1, RECOUNT), wanted.offset.min(10_000));
        let ask = PeopleAsked {
            text,
            none: asked.none,
            by: [String::new(), String::new(), String::new(), String::new(), tags.pop().unwrap_or_default()],
            tags,
            no_tags: asked.no_tags.iter().filter_map(|t| kit::text::tag(t)).collect(),
            // Those inside know of everybody.
            among: if inside { None } else { Some(store::co_members(view).await?) },
            limit,
            offset: offset.saturating_sub(numbered.len()),
            outside: !inside,
            forgiving: wanted.forgiving,
            ..PeopleAsked::default()
        };
        let found = self.search_people(&mut Reader::default(), &ask)?;
        let ids: Vec<i64> = found.hits.iter().map(|h| h.0).collect();
        let known: HashSet<PersonId> = store::known(view, &ids).await?.into_iter().collect();
        let named = |id: &PersonId| known.contains(id) && !numbered.contains(id);
        let hits: Vec<(PersonId, f32)> = found.hits.into_iter().map(|(id, score)| (PersonId(id), score)).filter(|h| named(&h.0)).collect();
        let total = found.total.saturating_sub(ids.len() - hits.len()) + numbered.len();
        let first = numbered.iter().skip(offset).map(|id| (*id, 1.0));
        Ok(Found { hits: first.chain(hits).take(limit).collect(), total })
    }

    /// The directory, as far as the viewer may know of people: who is found among those they may know of, and so who is
    /// counted. How people are tagged is for those inside.
    pub async fn directory(&self, view: &mut View, wanted: &PeopleWanted) -> Result<PeopleFound> {
        if view.viewer.is_nobody() {
            return Ok(PeopleFound::default());
        }
        let inside = view.viewer.kind.inside();
        let among = if wanted.network { Some(view.my_network().await?.into_iter().map(|p| p.0).collect::<Vec<i64>>()) } else { None };
        let among = match (inside, among) {
            (true, among) => among,
            (false, None) => Some(store::co_members(view).await?),
            (false, Some(network)) => {
                let known: HashSet<i64> = store::co_members(view).await?.into_iter().collect();
                Some(network.into_iter().filter(|id| known.contains(id)).collect())
            }
        };
        let mut by = wanted.by.clone();
        if !inside {
            by[4].clear();
        }
        let ask = PeopleAsked {
            text: wanted.text.clone(),
            by,
            among,
            outside: !inside,
            order: wanted.order,
            counts: true,
            limit: wanted.limit.clamp(1, RECOUNT),
            offset: wanted.offset.min(10_000),
            ..PeopleAsked::default()
        };
        let found = self.search_people(&mut Reader::default(), &ask)?;
        let mut counts = found.counts;
        if !inside {
            counts[4].clear();
        }
        Ok(PeopleFound { ids: found.hits.into_iter().map(|h| PersonId(h.0)).collect(), total: found.total, counts })
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
    fn directory<'a>(&'a self, view: &'a mut View, wanted: &'a PeopleWanted) -> Boxed<'a, Result<PeopleFound>> {
        Box::pin(self.directory(view, wanted))
    }
    fn tags_of_people(&self, limit: usize) -> Result<Vec<String>> {
        self.tags_most_given(limit)
    }
}
