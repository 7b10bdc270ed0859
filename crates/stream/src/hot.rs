//! Hot and rising: what lives now, in everything or in one community, in an order whose formula stands beside it. Asked for
//! by its address and never instead of an order that somebody chose; what is on no page of it is where it always was.

use crate::{
    Recent,
    heat::Heat,
    home::Sought,
    hot_views,
    ring::{Entry, Ring, Wanted},
    store::{self, Circle},
};
use axum::response::Response;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use shell::respond::{Want, respond};
use spine::{Ask, CommunityId, Cx, Error, Item, ItemId, Result, Routes, Time, View, communities::Read, doc};

pub fn routes() -> Routes {
    Routes::new()
        .get("/hot", hot, doc("What is hot or rising, in all that I may see or in a community").query::<HotAsk>().answer::<Hot>())
        .get("/hot/how", how, doc("How hot and rising are ordered").html_only())
}

pub const PAGE: usize = 20;
/// Nobody leafs further: what cools is found by its last activity, and by search.
const LAST_PAGE: u32 = 10;
/// Of so many threads, those that were active last, the hottest are found,
pub const LOOKED_AT: usize = 5_000;
/// if something moved in them within so long.
const ALIVE: i64 = 30 * Time::DAY;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// New, spoken in, liked.
    #[default]
    Hot,
    /// What moves more than it did.
    Rising,
}

#[derive(Debug, Clone, Default, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct HotAsk {
    /// hot (without it) or rising
    pub by: Option<By>,
    /// The number of a community: only what stands in it
    pub community: Option<CommunityId>,
    /// From 1
    pub page: Option<u32>,
    /// Milliseconds: as of when, so that later pages go on where the first one ended
    pub at: Option<i64>,
}

/// An entry and the numbers that put it where it stands.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Warm {
    pub item: Item,
    pub why: Heat,
}
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Hot {
    pub by: By,
    pub items: Vec<Warm>,
    /// The address of the next page.
    pub next: Option<String>,
}

/// What a page is of.
pub struct Wish {
    pub by: By,
    pub community: Option<(CommunityId, String)>,
    pub page: u32,
    pub at: Time,
}
impl Wish {
    pub fn href(&self, by: By, page: u32) -> String {
        let mut query = url::form_urlencoded::Serializer::new("/hot?".to_owned());
        if by == By::Rising {
            query.append_pair("by", "rising");
        }
        if let Some((id, _)) = &self.community {
            query.append_pair("community", &id.to_string());
        }
        if page > 1 {
            query.append_pair("page", &page.to_string()).append_pair("at", &self.at.0.to_string());
        }
        query.finish().trim_end_matches('?').to_owned()
    }
}

async fn hot(mut cx: Cx, Ask(ask): Ask<HotAsk>) -> Result<Response> {
    let recent = cx.app.plug::<Recent>()?;
    let mut view = cx.view().await?;
    let community = match ask.community {
        None => None,
        Some(id) => {
            let known = view.community(id).await?;
            if !known.can::<Read>() {
                return Err(Error::Missing);
            }
            Some((id, known.name.clone()))
        }
    };
    let at = ask.at.map_or(view.now, |at| Time(at.clamp(view.now.0 - Time::DAY, view.now.0)));
    let wish = Wish { by: ask.by.unwrap_or_default(), community, page: ask.page.unwrap_or(1).clamp(1, LAST_PAGE), at };
    recent.catch_up(&mut view).await?;
    let circle = store::circle(&mut view).await?;
    let (items, more) = read(&mut view, &recent, &circle, &wish).await?;
    let next = (more && wish.page < LAST_PAGE).then(|| wish.href(wish.by, wish.page + 1));
    if cx.want == Want::Json {
        return Ok(respond(cx.want, || hot_views::nothing(&cx), || Hot { by: wish.by, items, next }));
    }
    let why: FxHashMap<ItemId, Heat> = items.iter().map(|w| (w.item.id, w.why)).collect();
    let mut deck = view.deck(items.into_iter().map(|w| w.item).collect(), cx.chrome.lang).await?;
    drop(view);
    let shown = std::mem::take(&mut deck.items);
    Ok(respond(cx.want, || hot_views::page(&cx, &wish, &deck, &shown, &why, next.as_deref()), || ()))
}

async fn how(cx: Cx) -> Result<Response> {
    Ok(respond(Want::Html, || hot_views::how(&cx), || ()))
}

/// One page, each read through the one predicate; and is there more?
async fn read(view: &mut View, recent: &Recent, circle: &Circle, wish: &Wish) -> Result<(Vec<Warm>, bool)> {
    let sought = Sought::all();
    let mut wanted: Wanted<'_> = sought.quietly(circle);
    wanted.only_community = wish.community.as_ref().map(|c| c.0.0);
    let ranked: Vec<(Heat, Entry)> = recent.read().as_ref().map_or(vec![], |ring| ranked(ring, wanted, wish));
    let skip = (wish.page as usize - 1) * PAGE;
    let need = skip + PAGE + 1;
    let mut out: Vec<Warm> = vec![];
    let (mut from, mut step) = (0, need + 5);
    while out.len() < need {
        let Some(some) = ranked.get(from..ranked.len().min(from + step)).filter(|s| !s.is_empty()) else { break };
        from += some.len();
        step *= 5;
        let heats: FxHashMap<i64, Heat> = some.iter().map(|(heat, e)| (e.id, *heat)).collect();
        let ids: Vec<i64> = some.iter().map(|s| s.1.id).collect();
        let items = view.roots(&ids).await?;
        out.extend(items.into_iter().filter_map(|item| Some(Warm { why: *heats.get(&item.id.0)?, item })));
    }
    let more = out.len() >= need;
    Ok((out.into_iter().skip(skip).take(PAGE).collect(), more))
}

/// The hottest first, of the threads that were active last.
fn ranked(ring: &Ring, wanted: Wanted<'_>, wish: &Wish) -> Vec<(Heat, Entry)> {
    let now = wish.at.0;
    let of = |e: &Entry| match wish.by {
        By::Hot => Heat::hot(e.created_at, e.active_at, ring.warmth(e.id), now),
        By::Rising => Heat::rising(e.created_at, e.active_at, ring.warmth(e.id), now),
    };
    let alive = ring.latest(wanted, LOOKED_AT).into_iter().filter(|e| e.active_at >= now - ALIVE);
    let mut all: Vec<(Heat, Entry)> = alive.map(|e| (of(&e), e)).filter(|one| wish.by == By::Hot || one.0.fast > 0.05).collect();
    all.sort_by(|a, b| b.0.heat.total_cmp(&a.0.heat).then_with(|| b.1.id.cmp(&a.1.id)));
    all
}
