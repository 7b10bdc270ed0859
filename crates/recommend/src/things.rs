//! What is recommended to somebody today: things, communities, tags and people. All is gathered for one viewer and read
//! with their rights, at most a dozen statements; what it is worth is `rank`'s to say.

use crate::{
    model::{self, Community, Found, Tag, Things, ToFollow},
    picture::{self, Picture},
    rank::{self, Candidate, Chosen, Ranked, Reason},
    store,
};
use spine::{Person, Result, Time, View};
use std::collections::{HashMap, HashSet};

/// Things on a page.
const PAGE: usize = 10;
const MOST: usize = 6;
/// People on a page, and of how many of the nearest they are chosen.
const FOLLOWED: usize = 4;
const LOOKED_AT: usize = 100;
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

async fn gather(view: &mut View, from: store::Beginning) -> Result<Gathered> {
    let store::Beginning { choices, tags: mine, places, .. } = from;
    let chosen = Chosen(choices.into_iter().map(|c| ((c.what, c.about), c.way)).collect());
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
    let of: [i64; store::PLACES] = std::array::from_fn(|n| places.get(n).map_or(0, |c| c.0));
    let mut liked: HashMap<i64, Vec<i64>> = HashMap::new();
    for (kind, id, tag, about) in store::candidates(view, &top, &of, view.now.plus(-LATELY)).await? {
        match kind {
            1 => {
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
            2 => {
                if let Some((place, name)) = places.iter().find(|c| c.0 == about) {
                    why.entry(id).or_default().push((Reason::Community { id: *place, name: name.clone() }, 1.0));
                }
            }
            _ => liked.entry(id).or_default().push(about),
        }
    }
    for (id, people) in liked {
        why.entry(id).or_default().push((Reason::Liked { people }, 1.0));
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

/// Some of those who liked what was chosen, to be named.
fn likers(ranked: &[Ranked]) -> Vec<i64> {
    let liked = ranked.iter().flat_map(|r| &r.parts).filter_map(|p| match &p.reason {
        Reason::Liked { people } => Some(people.as_slice()),
        _ => None,
    });
    liked.flat_map(|p| p.iter().take(2).copied()).collect()
}
async fn people(view: &mut View, ids: &[i64]) -> Result<HashMap<i64, Person>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    Ok(view.people(ids).await?.into_iter().map(|p| (p.id.0, p)).collect())
}

/// Reads what was chosen with the viewer's rights, in that order.
async fn found(view: &mut View, ranked: Vec<Ranked>, people: &HashMap<i64, Person>) -> Result<Vec<Found>> {
    let ids: Vec<i64> = ranked.iter().map(|r| r.id).collect();
    let mut cards: HashMap<i64, spine::Item> = view.cards(&ids).await?.into_iter().map(|i| (i.id.0, i)).collect();
    let names = |r: &Ranked| {
        let mut all = vec![];
        for part in &r.parts {
            if let Reason::Liked { people: liked } = &part.reason {
                all.extend(liked.iter().take(2).filter_map(|p| people.get(p)).map(|p| p.name.clone()));
            }
        }
        all
    };
    Ok(ranked
        .into_iter()
        .filter_map(|r| Some(Found { item: cards.remove(&r.id)?, score: r.score(), names: names(&r), because: r.parts }))
        .collect())
}

/// Whom to follow: the nearest of the picture who are not followed yet.
async fn near(view: &mut View, chosen: &Chosen) -> Result<Vec<picture::Ranked>> {
    let mut near = view.app.plug::<Picture>()?.nearest(view, LOOKED_AT).await?;
    let may = store::suggestable(view, &near.iter().map(|n| n.person).collect::<Vec<_>>()).await?;
    near.retain(|n| may.get(&n.person) == Some(&false) && !chosen.hides("person", &n.person.to_string()));
    near.truncate(2 * FOLLOWED);
    Ok(near)
}
/// What counted most of what can be said in a word. `None`: nothing of that kind did.
fn why(me: &Person, them: &Person, parts: &[model::Part]) -> Option<&'static str> {
    let sum = |signals: &[&str]| parts.iter().filter(|p| signals.contains(&p.signal)).map(|p| p.adds).sum::<f64>();
    let all = [
        ("contacts", true, sum(model::WAYS_THERE)),
        ("unit", !me.unit.is_empty() && me.unit == them.unit, sum(model::UNIT)),
        ("place", !me.place.is_empty() && me.place == them.place, sum(model::PLACE)),
        ("meets", true, sum(model::MEETS)),
        ("team", me.manager_id.is_some() && me.manager_id == them.manager_id, sum(model::TEAM)),
    ];
    all.into_iter().filter(|a| a.1 && a.2 > 0.0).max_by(|a, b| a.2.total_cmp(&b.2)).map(|a| a.0)
}

pub async fn today(view: &mut View, from: store::Beginning) -> Result<Things> {
    let gathered = gather(view, from).await?;
    let me = view.viewer.id.0;
    let looked: Vec<i64> = gathered.all.iter().map(|r| r.id).collect();
    let picked = rank::of_the_day(gathered.all, me, day(view.now), PAGE);
    let chosen = &gathered.chosen;
    let near = near(view, chosen).await?;
    let read: Vec<i64> = likers(&picked).into_iter().chain(near.iter().map(|n| n.person)).chain([me]).collect();
    let people = people(view, &read).await?;
    let mut things = Things { items: found(view, picked, &people).await?, ..Things::default() };
    let some: Vec<String> = gathered.tags.iter().take(20).cloned().collect();
    for (id, name, n, tags) in store::around(view, &some, &looked).await? {
        if id > 0 && things.communities.len() < MOST && !chosen.hides("community", &id.to_string()) {
            things.communities.push(Community { id, name, contacts: n, tags });
        } else if id == 0 && n > 1 && things.tags.len() < MOST && !gathered.tags.contains(&name) && !chosen.hides("tag", &name) {
            things.tags.push(Tag { tag: name, n });
        }
    }
    let told = |n: &picture::Ranked| {
        let (me, them) = (people.get(&me)?, people.get(&n.person)?);
        let why = why(me, them, &model::parts(&n.parts, &n.meets))?;
        let (name, title, place) = (them.name.clone(), them.title.clone(), them.place.clone());
        Some(ToFollow { id: n.person, name, title, place, why, who: them.who() })
    };
    things.people = near.iter().filter_map(told).take(FOLLOWED).collect();
    Ok(things)
}

/// One thing a day from outside what the viewer knows and follows. `None`: there is nothing.
pub async fn from_afar(view: &mut View, from: store::Beginning) -> Result<Option<Found>> {
    let mut gathered = gather(view, from).await?;
    gathered.all.retain(|r| gathered.far.contains(&r.id));
    let one = rank::of_the_day(gathered.all, view.viewer.id.0, day(view.now), 1);
    let people = people(view, &likers(&one)).await?;
    Ok(found(view, one, &people).await?.pop())
}
