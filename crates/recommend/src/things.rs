//! What is recommended to somebody today: things, communities, tags and people. All is gathered for one viewer and read
//! with their rights, at most a dozen statements; what it is worth is `rank`'s to say.

use crate::{
    model::{Community, Found, Tag, Things},
    rank::{self, Candidate, Chosen, Ranked, Reason},
    store,
};
use spine::{Result, Time, View, people::suggest};
use std::collections::{HashMap, HashSet};

/// Things on a page.
const PAGE: usize = 10;
const MOST: usize = 6;
/// Likes count for what was made since so long ago.
const LATELY: i64 = 60 * Time::DAY;

/// Everything gathered, before the day's choice.
struct Gathered {
    all: Vec<Ranked>,
    /// Those from outside what the viewer knows.
    far: HashSet<i64>,
    tags: Vec<String>,
    chosen: Chosen,
}

fn day(now: Time) -> i64 {
    now.0 / Time::DAY
}

async fn gather(view: &mut View) -> Result<Gathered> {
    let chosen = store::choices(view).await?;
    let chosen = Chosen(chosen.into_iter().map(|c| ((c.what, c.about), c.way)).collect());
    let mine = store::my_tags(view).await?;
    let most = mine.iter().map(|m| m.2).max().unwrap_or(1) as f64;
    let holds = |n: i64| (n as f64).ln_1p() / most.ln_1p();
    let mut weight: HashMap<&str, f64> = HashMap::new();
    for (_, tag, n) in mine.iter().filter(|m| !chosen.hides("tag", &m.1)) {
        *weight.entry(tag).or_default() += holds(*n);
    }
    let mut tags: Vec<(&str, f64)> = weight.into_iter().collect();
    tags.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
    let tags: Vec<String> = tags.into_iter().map(|t| t.0.to_owned()).collect();
    let mut why: HashMap<i64, Vec<(Reason, f64)>> = HashMap::new();
    // An empty tag is on nothing.
    let top: [String; store::TAGS] = std::array::from_fn(|n| tags.get(n).cloned().unwrap_or_default());
    for (id, tag) in store::under(view, &top).await? {
        for (from, _, n) in mine.iter().filter(|m| m.1 == tag) {
            let tag = tag.clone();
            let reason = match from {
                1 => Reason::Used { tag },
                2 => Reason::Given { tag },
                3 => Reason::Acted { tag },
                _ => Reason::Shared { tag },
            };
            why.entry(id).or_default().push((reason, holds(*n)));
        }
    }
    let mut liked: HashMap<i64, Vec<i64>> = HashMap::new();
    for (id, who) in store::liked_near(view, view.now.plus(-LATELY)).await? {
        liked.entry(id).or_default().push(who);
    }
    for (id, people) in liked {
        why.entry(id).or_default().push((Reason::Liked { people }, 1.0));
    }
    let places = view.my_communities(store::PLACES as i64).await?;
    let of: [i64; store::PLACES] = std::array::from_fn(|n| places.get(n).map_or(0, |c| c.id.0));
    for (id, place) in store::within(view, &of).await? {
        if let Some(c) = places.iter().find(|c| c.id.0 == place) {
            why.entry(id).or_default().push((Reason::Community { id: place, name: c.name.clone() }, 1.0));
        }
    }
    let mut ids: Vec<i64> = why.keys().copied().collect();
    ids.sort_unstable();
    let new = store::new_to_me(view, &ids).await?;
    let far = new.iter().filter(|t| !t.near).map(|t| t.id).collect();
    let age = |t: &store::Thing| (view.now.0 - t.active_at.0).max(0) as f64 / Time::DAY as f64;
    let candidate = |t: store::Thing| Candidate {
        id: t.id,
        author: t.author,
        community: t.community,
        made: t.created_at.0,
        age: age(&t).floor(),
        why: why.remove(&t.id).unwrap_or_default(),
    };
    let all = new.into_iter().map(candidate).collect::<Vec<_>>();
    Ok(Gathered { all: all.iter().filter_map(|c| rank::rank(c, &chosen)).collect(), far, tags, chosen })
}

/// Reads what was chosen with the viewer's rights, in that order.
async fn found(view: &mut View, ranked: Vec<Ranked>) -> Result<Vec<Found>> {
    let ids: Vec<i64> = ranked.iter().map(|r| r.id).collect();
    let mut cards: HashMap<i64, spine::Item> = view.cards(&ids).await?.into_iter().map(|i| (i.id.0, i)).collect();
    let people: Vec<i64> = ranked
        .iter()
        .flat_map(|r| &r.parts)
        .filter_map(|p| match &p.reason {
            Reason::Liked { people } => Some(people.as_slice()),
            _ => None,
        })
        .flat_map(|p| p.iter().take(2).copied())
        .collect();
    let whos = if people.is_empty() { HashMap::new() } else { view.whos(&people).await? };
    let names = |r: &Ranked| {
        let mut all = vec![];
        for part in &r.parts {
            if let Reason::Liked { people } = &part.reason {
                all.extend(people.iter().filter_map(|p| whos.get(&spine::PersonId(*p))).map(|w| w.name.clone()));
            }
        }
        all
    };
    Ok(ranked
        .into_iter()
        .filter_map(|r| Some(Found { item: cards.remove(&r.id)?, score: r.score(), names: names(&r), because: r.parts }))
        .collect())
}

pub async fn today(view: &mut View) -> Result<Things> {
    let gathered = gather(view).await?;
    let me = view.viewer.id.0;
    let looked: Vec<i64> = gathered.all.iter().map(|r| r.id).collect();
    let picked = rank::of_the_day(gathered.all, me, day(view.now), PAGE);
    let mut things = Things { items: found(view, picked).await?, ..Things::default() };
    let chosen = &gathered.chosen;
    let some: Vec<String> = gathered.tags.iter().take(20).cloned().collect();
    for (id, name, contacts, tags) in store::communities(view, &some).await? {
        if things.communities.len() < MOST && !chosen.hides("community", &id.to_string()) {
            things.communities.push(Community { id, name, contacts, tags });
        }
    }
    if !looked.is_empty() {
        for (tag, n) in store::tags_on(view, &looked).await? {
            if n > 1 && things.tags.len() < MOST && !gathered.tags.contains(&tag) && !chosen.hides("tag", &tag) {
                things.tags.push(Tag { tag, n });
            }
        }
    }
    let busy: Vec<i64> = things.items.iter().map(|i| i.item.author_id.0).collect();
    let near = suggest::suggest(view, &busy, 3 * MOST).await?;
    let unwilling = store::unwilling(view, &near.iter().map(|n| n.0.id).collect::<Vec<_>>()).await?;
    let fits = |id: i64| !unwilling.contains(&id) && !chosen.hides("person", &id.to_string());
    things.people = near.into_iter().filter(|n| fits(n.0.id)).take(4).collect();
    Ok(things)
}

/// One thing a day from outside what the viewer knows and follows. `None`: there is nothing.
pub async fn from_afar(view: &mut View) -> Result<Option<Found>> {
    let mut gathered = gather(view).await?;
    gathered.all.retain(|r| gathered.far.contains(&r.id));
    let one = rank::of_the_day(gathered.all, view.viewer.id.0, day(view.now), 1);
    Ok(found(view, one).await?.pop())
}
