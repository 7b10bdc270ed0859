//! The addresses of the stream: home, and the line for live pages.

use crate::{
    Hub, Recent,
    home::{self, Answer, HomeAsk, Which, Wish},
    live,
    ring::Wanted,
    store, suggest, views,
};
use axum::{
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use shell::{layout, parts::Tone, respond::Want, respond::as_json};
use spine::{
    Ask, Cx, Item, Result, Routes, doc,
    items::{Place, Sort, drafts},
};

pub fn routes() -> Routes {
    Routes::new()
        .get(
            "/",
            home,
            doc("Home: the stream of what I follow, of my contacts, or of everything I may see").query::<HomeAsk>().answer::<Answer>(),
        )
        .get("/live", line, doc("Live pages: server-sent events with the ids of what changed and the number on the bell").html_only())
}

/// Questions looked at for the side column, and shown there.
const OPEN_LOOKED_AT: usize = 6;
pub const OPEN_SHOWN: usize = 5;

async fn home(mut cx: Cx, Ask(ask): Ask<HomeAsk>) -> Result<Response> {
    let recent = cx.app.plug::<Recent>()?;
    let mut view = cx.view().await?;
    let current = recent.catch_up(&mut view).await?;
    let circle = store::circle(&mut view).await?;
    let asked = ask.ask.clone();
    let wish = Wish::new(ask, &circle, |k| cx.app.kind(k).is_some())?;
    let feed = home::read(&mut view, &recent, current, &circle, &wish).await?;
    if cx.want == Want::Json {
        return Ok(as_json(StatusCode::OK, &Answer { view: wish.which, items: feed.items, next: feed.next }));
    }

    let first = wish.before == Place::TOP;
    let shown = feed.items.len();
    let mut items = feed.items;
    if first {
        items.extend(newest_questions(&mut view, &recent, &items).await?);
    }
    let mut deck = view.deck(items, cx.chrome.lang).await?;
    let open: Vec<Item> = deck
        .items
        .iter()
        .filter(|i| deck.extras.get(&i.id).and_then(|e| e.state.as_ref()).is_some_and(|s| s.tone == Tone::Open))
        .take(OPEN_SHOWN)
        .cloned()
        .collect();
    let actors: Vec<i64> = feed.reasons.values().map(|r| r.actor.person).collect();
    let whos = if actors.is_empty() { Default::default() } else { view.whos(&actors).await? };
    let newcomer = first && circle.following.is_empty() && wish.which != Which::Network;
    let around = if newcomer { suggest::people(&mut view, &circle, &deck.items).await? } else { vec![] };
    let draft = match asked {
        Some(words) => Some(serde_json::json!({ "kind": "question", "title": words })),
        None => drafts::at(&mut view, views::DRAFT).await?,
    };
    drop(view);

    let mut all = std::mem::take(&mut deck.items);
    all.truncate(shown);
    let tags = views::tags(&deck, &all);
    let cards = views::cards(&cx, &deck, &all, &feed.reasons, &whos);
    let side = first.then(|| views::side(&cx, &wish, &circle, &open, tags));
    let main = views::main(&cx, &wish, &cards, feed.next.as_deref(), &around, draft.as_ref());
    Ok(layout::page(&cx.chrome, cx.t("nav-home"), main, side).into_response())
}

/// The newest questions that are not on the page anyway, for the side column to pick the open ones from.
async fn newest_questions(view: &mut spine::View, recent: &Recent, shown: &[Item]) -> Result<Vec<Item>> {
    let wanted = Wanted { kind: Some("question"), ..Wanted::default() };
    let ids: Vec<i64> =
        recent.read().as_ref().map_or(vec![], |r| r.walk(Sort::Newest, wanted, Place::TOP, OPEN_LOOKED_AT).iter().map(|e| e.id).collect());
    let ids: Vec<i64> = ids.into_iter().filter(|id| !shown.iter().any(|i| i.id.0 == *id)).collect();
    if ids.is_empty() { Ok(vec![]) } else { view.cards(&ids).await }
}

async fn line(cx: Cx, headers: HeaderMap) -> Result<Response> {
    let hub = cx.app.plug::<Hub>()?;
    live::open(&cx, hub, &headers)
}
