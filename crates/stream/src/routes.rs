//! The addresses of the stream: home, and the line for live pages.

use crate::{
    Hub, Recent, feeds,
    home::{self, Answer, Feed, HomeAsk, Sought, Which, Wish},
    line, live, quiet,
    ring::Wanted,
    store, views,
};
use axum::{
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use rustc_hash::FxHashSet;
use shell::{layout, parts::Tone, respond::Want, respond::as_json};
use spine::{
    Ask, Cx, Item, Result, Routes, doc,
    items::{Place, Sort, drafts},
    people::suggest,
};

/// After so many cards comes what others put between them.
const BETWEEN: usize = 3;

pub fn routes() -> Routes {
    Routes::new()
        .get(
            "/",
            home,
            doc("Home: the stream of what I follow, of my contacts, or of everything I may see").query::<HomeAsk>().answer::<Answer>(),
        )
        .get(
            "/stream/new",
            fresh,
            doc("Which of these items stand above a moment in a view of home, or on a board").query::<FreshAsk>().answer::<Fresh>(),
        )
        .post(
            "/stream/seen",
            line::seen,
            doc("I have read a view of home up to a moment").body::<line::Seen>().answer::<shell::respond::Done>(),
        )
        .post("/stream/order", line::order, doc("Choose the order of home").body::<line::Order>().answer::<shell::respond::Done>())
        .merge(crate::hot::routes())
        .merge(quiet::routes())
        .merge(feeds::routes())
        .get("/live", listen, doc("Live pages: server-sent events with the ids of what changed and the number on the bell").html_only())
}

/// Questions looked at for the side column, and shown there.
const OPEN_LOOKED_AT: usize = 6;
pub const OPEN_SHOWN: usize = 5;
/// People a newcomer is told of.
const AROUND: usize = 5;

async fn home(mut cx: Cx, Ask(ask): Ask<HomeAsk>) -> Result<Response> {
    let recent = cx.app.plug::<Recent>()?;
    let mut view = cx.view().await?;
    let current = recent.catch_up(&mut view).await?;
    let circle = store::circle(&mut view).await?;
    let (asked, shared) = (ask.ask.clone(), ask.shared());
    let wish = Wish::new(ask, &circle, |k| cx.app.kind(k).is_some())?;
    if wish.which.is_list() && !wish.filtered() {
        cx.chrome.feed = Some(format!("home:{}", wish.which.word()));
    }
    let feed = match wish.which {
        Which::Mentions => home::mentions(&mut view, &wish).await?,
        Which::Saved => home::saved(&mut view, &wish).await?,
        Which::Waiting => {
            let waiting = view.waiting(cx.chrome.lang, &views::href(&wish, None)).await?;
            Feed { items: vec![], next: None, reasons: Default::default(), top: spine::Time(0), waiting }
        }
        _ => home::read(&mut view, &recent, current, &circle, &wish).await?,
    };
    let mark = circle.marks.get(wish.which.word()).copied().unwrap_or_default();
    let line = mark.drawn(view.now).filter(|_| wish.which.is_list() && !wish.filtered());
    if cx.want == Want::Json {
        let Feed { items, next, waiting, .. } = feed;
        return Ok(as_json(StatusCode::OK, &Answer { view: wish.which, sort: wish.sort, items, waiting, line, next }));
    }
    let due = !wish.filtered() && wish.before.is_top() && wish.which.is_list() && mark.due(feed.top, view.now);

    let first = wish.before.is_top();
    let shown = feed.items.len();
    let mut items = feed.items;
    // Whoever settles things is shown no others to open.
    if first && wish.which != Which::Waiting {
        items.extend(newest_questions(&mut view, &recent, &circle, &items).await?);
    }
    let mut deck = view.deck(items, cx.chrome.lang).await?;
    let open: Vec<Item> = deck
        .items
        .iter()
        .filter(|i| deck.extras.get(&i.id).and_then(|e| e.state.as_ref()).is_some_and(|s| s.tone == Tone::Open))
        .take(OPEN_SHOWN)
        .cloned()
        .collect();
    let actors: Vec<i64> = feed.reasons.values().map(|r| r.actor.person).chain(wish.person.map(|p| p.0)).collect();
    let whos = if actors.is_empty() { Default::default() } else { view.whos(&actors).await? };
    let newcomer = first && circle.following.is_empty() && !wish.filtered() && [Which::Following, Which::All].contains(&wish.which);
    // That somebody is busy where the viewer may not look is nothing to tell.
    let busy: Vec<i64> = deck.items.iter().map(|i| i.author_id.0).collect();
    let around = if newcomer { suggest::suggest(&mut view, &busy, AROUND).await? } else { vec![] };
    let mut draft = match asked {
        Some(words) => Some(serde_json::json!({ "kind": "question", "title": words })),
        None => drafts::at(&mut view, views::DRAFT).await?,
    };
    // What was half written stays, and is followed by it.
    if let Some(shared) = shared {
        let begun = draft.as_ref().and_then(|d| d["body"].as_str()).unwrap_or_default();
        if !begun.contains(&shared) {
            let body = if begun.is_empty() { shared } else { format!("{begun}\n\n{shared}") };
            let mut fields = match draft {
                Some(serde_json::Value::Object(fields)) => fields,
                _ => serde_json::Map::from_iter([("kind".to_owned(), "status".into())]),
            };
            fields.insert("body".into(), body.into());
            draft = Some(fields.into());
        }
    }
    let whole = first && !wish.filtered() && wish.which.is_list();
    let top = if whole { view.on_top(&cx.chrome).await? } else { vec![] };
    let between = if whole { view.between(&cx.chrome).await? } else { vec![] };
    drop(view);

    let mut all = std::mem::take(&mut deck.items);
    all.truncate(shown);
    let tags = views::tags(&deck, &all);
    let person = wish.person.and_then(|p| whos.get(&p));
    let page = views::Home { cx: &cx, wish: &wish, line, due, top: feed.top, person };
    let mut cards = page.cards(&deck, &all, &feed.reasons, &whos);
    let at = cards.len().min(BETWEEN);
    if at > 0 {
        cards.splice(at..at, between);
    }
    let side = first.then(|| page.side(&circle, &open, tags));
    let main = page.main(&cards, &feed.waiting, feed.next.as_deref(), &around, &top, draft.as_ref());
    Ok(layout::page(&cx.chrome, cx.t("nav-home"), main, side).into_response())
}

/// Of the newest questions those that are not on the page anyway, for the side column to pick the open ones from. So many
/// that the viewer may see are looked at, whatever stands between them that they may not.
async fn newest_questions(view: &mut spine::View, recent: &Recent, circle: &store::Circle, shown: &[Item]) -> Result<Vec<Item>> {
    let (muted_people, muted_roots) = (Some(&circle.muted_people), Some(&circle.muted_roots));
    let muted_communities = Some(&circle.muted_communities);
    let wanted = Wanted { kind: Some("question"), muted_people, muted_roots, muted_communities, ..Wanted::default() };
    let (mut out, mut seen, mut before, mut step) = (vec![], 0, Place::TOP, OPEN_LOOKED_AT);
    while seen < OPEN_LOOKED_AT && step < 1_000 {
        let found = recent.read().as_ref().map_or(vec![], |r| r.walk(Sort::Newest, wanted, before, step));
        let Some(last) = found.last() else { break };
        before = last.key(Sort::Newest);
        step *= 4;
        // Also when it is on the page as what it was passed on as.
        let here: FxHashSet<i64> =
            recent.read().as_ref().map_or(FxHashSet::default(), |r| shown.iter().map(|i| r.family(i.id.0)).collect());
        let others: Vec<i64> = found.iter().filter(|e| !here.contains(&e.family)).map(|e| e.id).collect();
        seen += found.len() - others.len();
        if !others.is_empty() {
            let cards = view.cards(&others).await?;
            let room = OPEN_LOOKED_AT.saturating_sub(seen);
            seen += cards.len();
            out.extend(cards.into_iter().take(room));
        }
    }
    Ok(out)
}

/// What the address of a view asks for, and of which items it is asked.
#[derive(Debug, Clone, Default, serde::Deserialize, schemars::JsonSchema)]
pub struct FreshAsk {
    pub view: Option<Which>,
    pub sort: Option<Sort>,
    pub kind: Option<String>,
    pub tag: Option<String>,
    pub person: Option<spine::PersonId>,
    /// Not of home but of this person's board.
    pub board: Option<spine::PersonId>,
    /// Milliseconds: the moment of the first item shown.
    #[serde(default)]
    pub since: i64,
    /// Only of these: ids of roots with commas between them, at most 100. Without it: of all there is, the newest 100.
    pub ids: Option<String>,
}
#[derive(Debug, serde::Serialize, schemars::JsonSchema)]
pub struct Fresh {
    pub new: Vec<spine::ItemId>,
}

/// What an open page that was told of these may say is new above it; all that is, for a page whose line was not open. Small:
/// it is asked at every post by every open page.
async fn fresh(mut cx: Cx, Ask(ask): Ask<FreshAsk>) -> Result<Response> {
    const MOST: usize = 100;
    let recent = cx.app.plug::<Recent>()?;
    let ids: Option<Vec<i64>> = ask.ids.map(|ids| ids.split(',').filter_map(|id| id.trim().parse().ok()).take(MOST).collect());
    let since = spine::Time(ask.since);
    let mut view = cx.view().await?;
    if let Some(board) = ask.board {
        let ids = match ids {
            Some(ids) => ids,
            None => {
                recent.catch_up(&mut view).await?;
                let there = Wanted { person: Some(board.0), ..Wanted::default() };
                recent.read().as_ref().map_or(vec![], |r| r.since(Sort::Active, there, since, MOST))
            }
        };
        let above = |i: &Item| i.id == i.root_id && i.board_id == Some(board) && i.active_at > since;
        let new = view.cards(&ids).await?.iter().filter(|i| above(i)).map(|i| i.id).collect();
        return Ok(as_json(StatusCode::OK, &Fresh { new }));
    }
    let current = recent.catch_up(&mut view).await?;
    let circle = store::circle(&mut view).await?;
    let FreshAsk { view: which, sort, kind, tag, person, .. } = ask;
    let wish = Wish::new(HomeAsk { view: which, sort, kind, tag, person, ..HomeAsk::default() }, &circle, |k| cx.app.kind(k).is_some())?;
    let above: Vec<i64> = if current && wish.which.is_list() {
        let sought = Sought::new(cx.viewer.id.0, &circle, wish.which);
        let wanted = sought.wanted(&circle, &wish);
        recent.read().as_ref().map_or(vec![], |r| match &ids {
            Some(ids) => r.above(wish.sort, wanted, since, ids),
            None => r.since(wish.sort, wanted, since, MOST),
        })
    } else {
        vec![]
    };
    let new = if above.is_empty() { vec![] } else { view.cards(&above).await?.into_iter().map(|i| i.id).collect() };
    Ok(as_json(StatusCode::OK, &Fresh { new }))
}

async fn listen(cx: Cx, headers: HeaderMap) -> Result<Response> {
    let hub = cx.app.plug::<Hub>()?;
    live::open(&cx, hub, &headers)
}
