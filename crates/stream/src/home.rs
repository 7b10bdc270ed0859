//! What the home page shows: candidates from the picture of recent activity, each read through the one predicate, until
//! a page is full. A cursor names only what the reader was shown, so hidden items leave no trace in it.

use crate::{
    recent::Recent,
    ring::{Actor, Wanted},
    store::Circle,
};
use serde::{Deserialize, Serialize};
use spine::{
    Error, Item, ItemId, Result, Time, View,
    items::{Place, Sort},
};
use std::collections::{HashMap, HashSet};

pub const PAGE: usize = 20;
/// Candidates looked at for one page, however many of them are hidden from the reader.
const LOOKED_AT: usize = 4_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Which {
    /// People and items I follow, and my own.
    Following,
    /// My contacts.
    Network,
    /// All that I may see.
    All,
}
impl Which {
    pub fn word(self) -> &'static str {
        match self {
            Which::Following => "following",
            Which::Network => "network",
            Which::All => "all",
        }
    }
}

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize, schemars::JsonSchema)]
pub struct HomeAsk {
    /// Without it: what I follow, or everything while I follow nobody.
    pub view: Option<Which>,
    pub sort: Option<Sort>,
    /// Only items of this kind: status, message, question.
    pub kind: Option<String>,
    /// The `next` of the page before.
    pub before: Option<String>,
    /// Words of a question to begin with; empty opens the composer for one.
    pub ask: Option<String>,
}

/// A stream as a program reads it.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Answer {
    pub view: Which,
    pub items: Vec<Item>,
    /// To be sent as `before`; null at the end.
    pub next: Option<String>,
}

/// One page's wish, checked.
#[derive(Debug, Clone)]
pub struct Wish {
    pub which: Which,
    pub sort: Sort,
    pub kind: Option<String>,
    pub before: Place,
}
impl Wish {
    pub fn new(ask: HomeAsk, circle: &Circle, known_kind: impl Fn(&str) -> bool) -> Result<Wish> {
        let kind = ask.kind.filter(|k| !k.is_empty());
        if kind.as_deref().is_some_and(|k| !known_kind(k)) {
            return Err(Error::invalid("kind", "There is nothing of this kind here."));
        }
        let before = Place::asked(ask.before.as_deref().unwrap_or_default())?;
        let which = ask.view.unwrap_or(if circle.following.is_empty() { Which::All } else { Which::Following });
        Ok(Wish { which, sort: ask.sort.unwrap_or_default(), kind, before })
    }
}

/// Who spoke last under a root: reason enough to show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    pub actor: Actor,
    /// Others spoke as well.
    pub others: bool,
}

#[derive(Debug)]
pub struct Feed {
    pub items: Vec<Item>,
    pub next: Option<String>,
    pub reasons: HashMap<ItemId, Reason>,
}

/// One page. `current`: the picture holds all that this snapshot knows.
pub async fn read(view: &mut View, recent: &Recent, current: bool, circle: &Circle, wish: &Wish) -> Result<Feed> {
    let me = view.viewer.id.0;
    let people: Option<HashSet<i64>> = match wish.which {
        Which::All => None,
        Which::Network => Some(circle.contacts.clone()),
        Which::Following => Some(circle.following.iter().copied().chain([me]).collect()),
    };
    let items = if wish.which == Which::Following { circle.items.as_slice() } else { &[] };
    let wanted = Wanted { people: people.as_ref(), items, kind: wish.kind.as_deref() };
    let mut page = Page { me, circle, wish, shown: vec![], reasons: HashMap::new() };
    let mut before = wish.before;
    // Those outside see so little of all there is that walking the picture would be a long way past closed doors.
    let ring = current && (view.viewer.kind.inside() || wish.which != Which::All);
    let mut beyond = !ring;
    if ring {
        let (mut looked, mut step) = (0, PAGE + 5);
        while page.missing() > 0 && looked < LOOKED_AT {
            let (found, cut) = match recent.read().as_ref() {
                Some(r) => (r.walk(wish.sort, wanted, before, step), r.cut),
                None => (vec![], true),
            };
            let Some(last) = found.last() else {
                beyond = cut && wish.which == Which::All && wish.sort == Sort::Active;
                break;
            };
            before = match wish.sort {
                Sort::Active => Place { at: Time(last.active_at), id: ItemId(last.id) },
                Sort::Newest => Place { at: Time(last.created_at), id: ItemId(last.id) },
            };
            looked += found.len();
            step *= 3;
            let ids: Vec<i64> = found.iter().map(|e| e.id).collect();
            let seen: HashMap<i64, _> = found.into_iter().map(|e| (e.id, e)).collect();
            for item in view.cards(&ids).await? {
                let reason = seen.get(&item.id.0).and_then(|e| page.reason(&item, e.actors().collect()));
                page.put(item, reason);
            }
        }
    }
    let mut rounds = 0;
    while beyond && page.missing() > 0 && rounds < 5 {
        rounds += 1;
        let found = view.latest(before, 3 * PAGE as i64).await?;
        let Some(last) = found.last() else { break };
        before = Place::of(last, Sort::Active);
        for item in found {
            let by = |p: spine::PersonId| people.as_ref().is_none_or(|set| set.contains(&p.0));
            if (by(item.author_id) || item.board_id.is_some_and(by) || items.contains(&item.id.0))
                && wish.kind.as_ref().is_none_or(|k| *k == item.kind)
            {
                page.put(item, None);
            }
        }
    }
    Ok(page.feed())
}

/// A page being filled: one more than is shown, to know whether there is a next one.
struct Page<'a> {
    me: i64,
    circle: &'a Circle,
    wish: &'a Wish,
    shown: Vec<Item>,
    reasons: HashMap<ItemId, Reason>,
}
impl Page<'_> {
    fn missing(&self) -> usize {
        (PAGE + 1).saturating_sub(self.shown.len())
    }
    fn put(&mut self, item: Item, reason: Option<Reason>) {
        if self.missing() > 0 {
            if let Some(reason) = reason {
                self.reasons.insert(item.id, reason);
            }
            self.shown.push(item);
        }
    }
    /// Somebody I know first, else the last to speak; never myself, never the author on their own.
    fn reason(&self, item: &Item, actors: Vec<Actor>) -> Option<Reason> {
        let others: Vec<Actor> = actors.into_iter().filter(|a| a.person != self.me && a.person != item.author_id.0).collect();
        let known = |a: &&Actor| self.circle.following.contains(&a.person) || self.circle.contacts.contains(&a.person);
        let actor = others.iter().find(known).or(others.first())?;
        Some(Reason { actor: *actor, others: others.len() > 1 })
    }
    fn feed(mut self) -> Feed {
        let next = Place::cut(&mut self.shown, PAGE, self.wish.sort).map(|p| p.to_string());
        Feed { items: self.shown, next, reasons: self.reasons }
    }
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
        assert_eq!(with("question", "10.2").unwrap().before.to_string(), "10.2");
        assert_eq!(with("", "").unwrap().before, Place::TOP);
        for (kind, before) in
            [("poem", ""), ("question", "x"), ("question", "1"), ("question", "1.x"), ("question", "99999999999999999999.1")]
        {
            assert!(matches!(with(kind, before), Err(Error::Invalid { .. })), "{kind} {before}");
        }
    }
}
