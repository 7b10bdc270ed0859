//! What the home page shows: candidates from the picture of recent activity, each read through the one predicate, until
//! a page is full. A cursor names only what the reader was shown, so hidden items leave no trace in it.

use crate::{
    recent::Recent,
    ring::{Actor, Entry, Wanted},
    store::{self, Circle, Other},
};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use spine::{
    Error, Item, ItemId, PersonId, Result, Time, View,
    items::{Place, Sort},
    waiting::Waiting,
};

pub const PAGE: usize = 20;
/// Candidates looked at for one page, however many of them are hidden from the reader.
const LOOKED_AT: usize = 4_000;

/// Of what moved while somebody read on, so many are looked at.
const MOVED: usize = 200;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Which {
    /// People, tags, communities and items I follow, and my own.
    Following,
    /// My contacts.
    Network,
    /// All that I may see.
    All,
    /// Where I am named.
    Mentions,
    /// What waits for me: invitations, decisions.
    Waiting,
    /// What I keep to come back to.
    Saved,
}
impl Which {
    pub const ALL: [Which; 6] = [Which::Following, Which::Network, Which::All, Which::Mentions, Which::Waiting, Which::Saved];
    pub fn word(self) -> &'static str {
        match self {
            Which::Following => "following",
            Which::Network => "network",
            Which::All => "all",
            Which::Mentions => "mentions",
            Which::Waiting => "waiting",
            Which::Saved => "saved",
        }
    }
    /// The views that are streams: in an order of one's own, with filters and a line.
    pub fn lists() -> [Which; 3] {
        [Which::Following, Which::Network, Which::All]
    }
    pub fn is_list(self) -> bool {
        Which::lists().contains(&self)
    }
}

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize, schemars::JsonSchema)]
pub struct HomeAsk {
    /// Without it: what I follow, or everything while I follow nobody.
    pub view: Option<Which>,
    /// Without it: the order I chose.
    pub sort: Option<Sort>,
    /// Only items of this kind: status, message, question.
    pub kind: Option<String>,
    /// Only items with this tag.
    pub tag: Option<String>,
    /// Only what this person wrote, has on their board or spoke of last.
    pub person: Option<PersonId>,
    /// The `next` of the page before.
    pub before: Option<String>,
    /// Words of a question to begin with; empty opens the composer for one.
    pub ask: Option<String>,
    /// What a device shares with the house, for the composer: a title, words, an address.
    pub share_title: Option<String>,
    pub share_text: Option<String>,
    pub share_url: Option<String>,
}
impl HomeAsk {
    /// As a post would say it; what an app puts into several of them is said once.
    pub fn shared(&self) -> Option<String> {
        const MOST: usize = 5_000;
        let mut said: Vec<&str> = vec![];
        for part in [&self.share_title, &self.share_text, &self.share_url].into_iter().flatten().map(|p| p.trim()) {
            if !part.is_empty() && !said.iter().any(|s| s.contains(part)) {
                said.push(part);
            }
        }
        let said = kit::text::clean(&said.join("\n\n"));
        (!said.is_empty()).then(|| said.chars().take(MOST).collect())
    }
}

/// A stream as a program reads it.
#[derive(Serialize, schemars::JsonSchema)]
pub struct Answer {
    pub view: Which,
    pub sort: Sort,
    pub items: Vec<Item>,
    /// What waits for me, in that view.
    pub waiting: Vec<Waiting>,
    /// What is newer than this I have not seen yet.
    pub line: Option<Time>,
    /// To be sent as `before`; null at the end.
    pub next: Option<String>,
}

/// Where a page begins: after a place, in the list as it stood when its first page was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    pub place: Place,
    pub as_of: Option<Time>,
}
impl Cursor {
    /// "time.id" of the last one shown, and the time of the first of all.
    fn asked(words: &str) -> Result<Cursor> {
        if words.matches('.').count() < 2 {
            return Ok(Cursor { place: Place::asked(words)?, as_of: None });
        }
        let (place, then) = words.rsplit_once('.').unwrap_or((words, ""));
        let as_of = then.parse().ok().map(Time);
        // Without a time at its end the whole of it is no place either, and says so.
        Ok(Cursor { place: if as_of.is_some() { place } else { words }.parse()?, as_of })
    }
    pub fn is_top(&self) -> bool {
        self.place == Place::TOP
    }
}

/// One page's wish, checked.
#[derive(Debug, Clone)]
pub struct Wish {
    pub which: Which,
    pub sort: Sort,
    pub kind: Option<String>,
    pub tag: Option<String>,
    pub person: Option<PersonId>,
    pub before: Cursor,
    /// The order that is chosen: it need not stand in addresses.
    pub usual: Sort,
}
impl Wish {
    pub fn new(ask: HomeAsk, circle: &Circle, known_kind: impl Fn(&str) -> bool) -> Result<Wish> {
        let kind = ask.kind.filter(|k| !k.is_empty());
        if kind.as_deref().is_some_and(|k| !known_kind(k)) {
            return Err(Error::invalid("kind", "stream-kind-unknown"));
        }
        let before = Cursor::asked(ask.before.as_deref().unwrap_or_default())?;
        let follows = !circle.following.is_empty() || !circle.tags.is_empty() || !circle.communities.is_empty();
        let which = ask.view.unwrap_or(if follows { Which::Following } else { Which::All });
        let usual = circle.sort.unwrap_or_default();
        let tag = ask.tag.as_deref().and_then(kit::text::tag);
        Ok(Wish { which, sort: ask.sort.unwrap_or(usual), kind, tag, person: ask.person, before, usual })
    }
    pub fn filtered(&self) -> bool {
        self.kind.is_some() || self.tag.is_some() || self.person.is_some()
    }
}

/// Who spoke last under a root: reason enough to show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    pub actor: Actor,
    /// So many others spoke as well.
    pub others: u8,
    /// And perhaps more.
    pub more: bool,
}

pub struct Feed {
    pub items: Vec<Item>,
    pub next: Option<String>,
    pub reasons: FxHashMap<ItemId, Reason>,
    /// The moment of the first one shown.
    pub top: Time,
    /// What has no card waits here.
    pub waiting: Vec<Waiting>,
}

/// What a wish means for the picture of activity; keeps the set that `Wanted` points into.
pub struct Sought {
    people: Option<FxHashSet<i64>>,
}
impl Sought {
    /// Everybody's.
    pub fn all() -> Sought {
        Sought { people: None }
    }
    /// Without what was muted.
    pub fn quietly<'a>(&'a self, circle: &'a Circle) -> Wanted<'a> {
        Wanted {
            people: self.people.as_ref(),
            muted_people: Some(&circle.muted_people),
            muted_roots: Some(&circle.muted_roots),
            muted_communities: Some(&circle.muted_communities),
            ..Wanted::default()
        }
    }
    pub fn new(me: i64, circle: &Circle, which: Which) -> Sought {
        let unmuted = |of: &FxHashSet<i64>| of.difference(&circle.muted_people).copied().collect::<FxHashSet<i64>>();
        let people = match which {
            Which::Network => Some(unmuted(&circle.contacts)),
            Which::Following => Some(unmuted(&circle.following).into_iter().chain([me]).collect()),
            _ => None,
        };
        Sought { people }
    }
    pub fn wanted<'a>(&'a self, circle: &'a Circle, wish: &'a Wish) -> Wanted<'a> {
        let following = wish.which == Which::Following;
        Wanted {
            people: self.people.as_ref(),
            items: if following { &circle.items } else { &[] },
            tags: if following { &circle.tags } else { &[] },
            communities: if following { &circle.communities } else { &[] },
            kind: wish.kind.as_deref(),
            tag: wish.tag.as_deref(),
            person: wish.person.map(|p| p.0),
            // Whoever asks for somebody by name means them.
            muted_people: Some(&circle.muted_people).filter(|_| wish.person.is_none()),
            muted_roots: Some(&circle.muted_roots),
            muted_communities: Some(&circle.muted_communities),
            only_community: None,
            each: false,
            as_of: wish.before.as_of,
        }
    }
}

/// One page. `current`: the picture holds all that this snapshot knows.
pub async fn read(view: &mut View, recent: &Recent, current: bool, circle: &Circle, wish: &Wish) -> Result<Feed> {
    let me = view.viewer.id.0;
    let sought = Sought::new(me, circle, wish.which);
    let wanted = sought.wanted(circle, wish);
    let mut page = Page { me, circle, wish, shown: vec![], reasons: FxHashMap::default() };
    let mut before = wish.before.place;
    // Those outside see so little of all there is that walking the picture would be a long way past closed doors.
    let ring = current && (view.viewer.kind.inside() || wish.which != Which::All);
    let mut beyond = !ring;
    if ring {
        // One or two are hidden as a rule; where many are, ever more are looked at in one go.
        let (mut looked, mut step) = (0, PAGE + 3);
        while page.missing() > 0 && looked < LOOKED_AT {
            let (mut found, cut, whole) = match recent.read().as_ref() {
                Some(r) => (r.walk(wish.sort, wanted, before, step), r.cut, r.whole_since()),
                None => (vec![], true, Time(i64::MAX)),
            };
            if wish.which == Which::All && wish.sort == Sort::Newest {
                found.retain(|e| e.created_at > whole.0);
            }
            let Some(last) = found.last() else {
                beyond = cut && wish.which == Which::All;
                break;
            };
            before = last.key(wish.sort);
            looked += found.len();
            let ids: Vec<i64> = found.iter().map(|e| e.id).collect();
            let seen: FxHashMap<i64, Entry> = found.into_iter().map(|e| (e.id, e)).collect();
            for item in view.roots(&ids).await? {
                let reason = seen.get(&item.id.0).and_then(|e| page.reason(&item, e));
                let place = Place::of(&item, wish.sort);
                page.put(item, place, reason);
            }
            step = (3 * page.missing() + 6).max(if looked > 2 * PAGE { 3 * step } else { 0 });
        }
    }
    let mut rounds = 0;
    while beyond && page.missing() > 0 && rounds < 5 {
        rounds += 1;
        let found = match (&wish.tag, wish.person) {
            (Some(tag), _) => view.tagged(tag, before, wish.sort, 3 * PAGE as i64).await?,
            (None, Some(person)) => view.around(person, before, wish.sort, 3 * PAGE as i64).await?,
            (None, None) => view.latest(before, wish.sort, 3 * PAGE as i64).await?,
        };
        let Some(last) = found.last() else { break };
        before = Place::of(last, wish.sort);
        let others = store::others(view, &found.iter().map(|i| i.id.0).collect::<Vec<_>>()).await?;
        for item in found {
            if fits(&wanted, &item) && stands(&wanted, wish.sort, &item, &others) {
                let place = Place::of(&item, wish.sort);
                page.put(item, place, None);
            }
        }
    }
    if let (Some(then), Sort::Active) = (wish.before.as_of, wish.sort) {
        page.keep_what_moved(view, recent, wanted, then).await?;
    }
    Ok(page.feed())
}

/// The same as the picture asks, as far as an item tells it.
fn fits(w: &Wanted<'_>, item: &Item) -> bool {
    let by = |p: i64| item.author_id.0 == p || item.board_id.is_some_and(|b| b.0 == p);
    w.people.is_none_or(|people| {
        people.contains(&item.author_id.0)
            || item.board_id.is_some_and(|b| people.contains(&b.0))
            || w.items.contains(&item.id.0)
            || item.community_id.is_some_and(|c| w.communities.contains(&c.0))
    }) && w.kind.is_none_or(|k| item.kind == k)
        && w.person.is_none_or(by)
        && !w.muted_people.is_some_and(|m| m.contains(&item.author_id.0))
        && !w.muted_roots.is_some_and(|m| m.contains(&item.id.0))
        && !item.community_id.is_some_and(|c| w.muted_communities.is_some_and(|m| m.contains(&c.0)))
}

/// The same again: does it stand for what it was passed on as?
fn stands(w: &Wanted<'_>, sort: Sort, item: &Item, others: &[Other]) -> bool {
    let here = Place::of(item, sort);
    let there = |o: &&Other| o.item == item.id && w.as_of.is_none_or(|then| o.created_at <= then);
    !others.iter().filter(there).any(|o| {
        let other = Item {
            id: o.id,
            board_id: o.board,
            community_id: o.community,
            created_at: o.created_at,
            active_at: o.active_at,
            ..item.clone()
        };
        let place = Place::of(&other, sort);
        (if sort == Sort::Active { place > here } else { place < here }) && fits(w, &other)
    })
}

/// A page being filled: one more than is shown, to know whether there is a next one.
struct Page<'a> {
    me: i64,
    circle: &'a Circle,
    wish: &'a Wish,
    shown: Vec<(Place, Item)>,
    reasons: FxHashMap<ItemId, Reason>,
}
impl Page<'_> {
    fn missing(&self) -> usize {
        (PAGE + 1).saturating_sub(self.shown.len())
    }
    fn put(&mut self, item: Item, place: Place, reason: Option<Reason>) {
        if self.missing() > 0 {
            if let Some(reason) = reason {
                self.reasons.insert(item.id, reason);
            }
            self.shown.push((place, item));
        }
    }
    /// Somebody I know first, else the last to speak; never myself, never the author on their own, nobody I muted.
    fn reason(&self, item: &Item, entry: &Entry) -> Option<Reason> {
        let me = u8::from(entry.actors().any(|a| a.person == self.me));
        let quiet = |a: &Actor| a.person == self.me || a.person == item.author_id.0 || self.circle.muted_people.contains(&a.person);
        let others: Vec<Actor> = entry.actors().filter(|a| !quiet(a)).collect();
        let known = |a: &&Actor| self.circle.following.contains(&a.person) || self.circle.contacts.contains(&a.person);
        let actor = others.iter().find(known).or(others.first())?;
        Some(Reason { actor: *actor, others: entry.speakers.saturating_sub(1 + me), more: !entry.counted })
    }
    /// What has moved up since the first page was drawn is shown where it stood then: nothing is lost on the way down.
    async fn keep_what_moved(&mut self, view: &mut View, recent: &Recent, wanted: Wanted<'_>, then: Time) -> Result<()> {
        let each = Wanted { each: true, ..wanted };
        let moved: Vec<Entry> = recent.read().as_ref().map_or(vec![], |r| r.walk(Sort::Active, each, Place::TOP, MOVED));
        let moved: FxHashMap<i64, Entry> =
            moved.into_iter().filter(|e| e.active_at > then.0 && e.created_at <= then.0).map(|e| (e.id, e)).collect();
        if moved.is_empty() {
            return Ok(());
        }
        let stood = store::moved_before(view, &moved.keys().copied().collect::<Vec<_>>(), then).await?;
        let mut places: FxHashMap<i64, Place> = stood.into_iter().map(|(id, at)| (id, Place { at, id: ItemId(id) })).collect();
        // Of what was passed on the one that stood highest then.
        let mut highest: FxHashMap<i64, Place> = FxHashMap::default();
        for (id, place) in &places {
            let of = highest.entry(moved.get(id).map_or(*id, |e| e.family)).or_insert(*place);
            *of = (*of).max(*place);
        }
        places.retain(|_, place| *place < self.wish.before.place && highest.values().any(|h| h == place));
        if places.is_empty() {
            return Ok(());
        }
        for item in view.cards(&places.keys().copied().collect::<Vec<_>>()).await? {
            if let (Some(place), Some(entry)) = (places.get(&item.id.0), moved.get(&item.id.0)) {
                if let Some(reason) = self.reason(&item, entry) {
                    self.reasons.insert(item.id, reason);
                }
                self.shown.push((*place, item));
            }
        }
        self.shown.sort_by_key(|s| std::cmp::Reverse(s.0));
        self.shown.truncate(PAGE + 1);
        Ok(())
    }
    fn feed(mut self) -> Feed {
        let more = self.shown.len() > PAGE;
        self.shown.truncate(PAGE);
        let top = self.shown.first().map_or(Time(0), |s| s.0.at);
        let as_of = self.wish.before.as_of.unwrap_or(top);
        let next = self.shown.last().filter(|_| more).map(|s| match self.wish.sort {
            Sort::Active => format!("{}.{}", s.0, as_of.0),
            Sort::Newest => s.0.to_string(),
        });
        Feed { items: self.shown.into_iter().map(|s| s.1).collect(), next, reasons: self.reasons, top, waiting: vec![] }
    }
}

/// Where the viewer is named.
pub async fn mentions(view: &mut View, wish: &Wish) -> Result<Feed> {
    let mut items = store::mentions(view, wish.before.place.id.0, PAGE as i64 + 1).await?;
    let next = Place::cut(&mut items, PAGE, Sort::Newest).map(|p| p.to_string());
    Ok(Feed { items, next, reasons: FxHashMap::default(), top: Time(0), waiting: vec![] })
}

/// What the viewer keeps, the last saved first.
pub async fn saved(view: &mut View, wish: &Wish) -> Result<Feed> {
    let mut places = store::saved(view, wish.before.place, PAGE as i64 + 1).await?;
    let more = places.len() > PAGE;
    places.truncate(PAGE);
    let next = places.last().filter(|_| more).map(Place::to_string);
    let items = view.cards(&places.iter().map(|p| p.id.0).collect::<Vec<_>>()).await?;
    Ok(Feed { items, next, reasons: FxHashMap::default(), top: Time(0), waiting: vec![] })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(ask: HomeAsk, following: &[i64]) -> Result<Wish> {
        let circle = Circle { following: following.iter().copied().collect(), ..Circle::default() };
        Wish::new(ask, &circle, |k| k == "question")
    }

    #[test]
    fn whoever_follows_nobody_sees_everything_first() {
        assert_eq!(wish(HomeAsk::default(), &[]).unwrap().which, Which::All);
        assert_eq!(wish(HomeAsk::default(), &[3]).unwrap().which, Which::Following);
        assert_eq!(wish(HomeAsk { view: Some(Which::Network), ..HomeAsk::default() }, &[3]).unwrap().which, Which::Network);
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        let with =
            |kind: &str, before: &str| wish(HomeAsk { kind: Some(kind.into()), before: Some(before.into()), ..HomeAsk::default() }, &[]);
        let place = Place { at: Time(10), id: ItemId(2) };
        assert_eq!(with("question", "10.2").unwrap().before, Cursor { place, as_of: None });
        assert_eq!(with("question", "10.2.15").unwrap().before, Cursor { place, as_of: Some(Time(15)) });
        assert!(with("", "").unwrap().before.is_top());
        for (kind, before) in [
            ("poem", ""),
            ("question", "x"),
            ("question", "1"),
            ("question", "1.x"),
            ("", "1.2.x"),
            ("", "1.2.3.4"),
            ("", "1.2."),
            ("question", "99999999999999999999.1"),
        ] {
            assert!(matches!(with(kind, before), Err(Error::Invalid { .. })), "{kind} {before}");
        }
    }
}
