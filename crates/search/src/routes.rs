//! The search page and what is suggested while somebody types. Everything shown was read again through the viewer.

use crate::{
    asked,
    finder::Items,
    index::Index,
    mark::{Marker, plain},
    model::{Asking, Counts, Hit, LAST_PAGE, Misses, PAGE, Results, SUGGESTED, Suggestion, TOP_PEOPLE, Tab, Typed},
    store, views,
};
use axum::{http::StatusCode, response::Response};
use shell::{
    Lang,
    respond::{Want, as_json, respond},
};
use spine::{Access, Admin, App, Ask, Cx, Error, Found, Item, PersonId, Result, Routes, View, Viewer, Wanted, audience, doc};

pub fn routes() -> Routes {
    Routes::new()
        .get("/search", search, doc("Search items and people").query::<Asking>().answer::<Results>())
        .get("/search/misses", misses, doc("Searches that found nothing, of the last 90 days").answer::<Misses>().access(Access::Admin))
        .get("/people/suggest", suggest_people, doc("People whose name begins so").query::<Typed>().answer::<Vec<Suggestion>>())
        .get("/tags/suggest", suggest_tags, doc("Tags that begin so").query::<Typed>().answer::<Vec<String>>())
}

async fn search(mut cx: Cx, Ask(q): Ask<Asking>) -> Result<Response> {
    let q = q.clean();
    if !q.is_empty() {
        cx.app.limits.search(cx.viewer.id)?;
    }
    let mut view = cx.view().await?;
    let results = look(&mut view, &q).await?;
    let extras =
        if cx.want == Want::Html { views::Extras::read(&mut view, &results, cx.chrome.lang).await? } else { views::Extras::default() };
    drop(view);
    if q.only_words() && q.tab() == Tab::All && q.page() == 1 && (results.loose || results.counts.all == 0) && cx.viewer.kind.inside() {
        remember(&cx.app, &q.q);
    }
    Ok(respond(cx.want, || views::page(&cx.chrome, &cx.app, &q, &results, extras), || &results))
}

async fn look(view: &mut View, q: &Asking) -> Result<Results> {
    let index = view.app.plug::<Index>()?;
    if q.is_empty() {
        return Ok(Results::default());
    }
    let Some(author) = author(view, &q.author).await? else { return Ok(Results::default()) };
    let tab = q.tab();
    let offset = (q.page() - 1) * PAGE;
    let set = |s: &str| (!s.is_empty()).then(|| s.to_owned());
    let mut wanted = Wanted { text: q.q.clone(), author, tag: set(&q.tag), lang: set(&q.lang), limit: PAGE, offset, ..Wanted::default() };

    // People have no language and are nobody's writing.
    let mut people = Found { hits: vec![], total: 0 };
    if q.author.is_empty() && q.lang.is_empty() {
        let (limit, offset) = if tab == Tab::People { (PAGE, offset) } else { (TOP_PEOPLE, 0) };
        people = index.find_people(view, &Wanted { limit, offset, ..wanted.clone() }).await?;
    }
    wanted.kinds = match tab {
        Tab::Other => match view.app.kind(&q.kind) {
            Some(kind) => vec![kind.name],
            // No such kind: nothing has it.
            None => vec!["-"],
        },
        tab => tab.kinds().to_vec(),
    };
    let mut items = index.find_items(view, &wanted).await?;
    let mut loose = false;
    if items.of_all() == 0 && people.total == 0 && q.q.split_whitespace().nth(1).is_some() {
        items = index.find_items_loosely(view, &wanted).await?;
        loose = items.total > 0;
    }
    let counts = counts(&items, people.total);
    let total = if tab == Tab::People { people.total } else { items.total };
    let shows_people = tab == Tab::People || (tab == Tab::All && q.page() == 1);
    let next = (!loose && offset + PAGE < total && q.page() < LAST_PAGE).then(|| q.href(&q.kind, q.page() + 1));
    let ids: Vec<i64> = people.hits.iter().map(|h| h.0.0).collect();
    let people = if shows_people { view.people(&ids).await? } else { vec![] };
    let items = if tab == Tab::People { vec![] } else { hits(view, &q.q, &items).await? };
    Ok(Results { items, people, total, counts, loose, next })
}

fn counts(items: &Items, people: usize) -> Counts {
    let (questions, posts) = (items.of(Tab::Questions.kinds()), items.of(Tab::Posts.kinds()));
    Counts { all: items.of_all() + people, questions, posts, people }
}

/// `None`: somebody the viewer does not know of, who has written nothing. `Some(None)`: anybody.
async fn author(view: &mut View, handle: &str) -> Result<Option<Option<PersonId>>> {
    if handle.is_empty() {
        return Ok(Some(None));
    }
    match view.person_by_handle(&handle.trim_start_matches('@').to_lowercase()).await {
        Ok(person) => Ok(Some(Some(person.id))),
        Err(Error::Missing) => Ok(None),
        Err(e) => Err(e),
    }
}

/// What was found, read again with the words around it.
async fn hits(view: &mut View, typed: &str, found: &Items) -> Result<Vec<Hit>> {
    let ids: Vec<i64> = found.hits.iter().map(|h| h.0.0).collect();
    let items = view.cards(&ids).await?;
    metrics::counter!("search_hits_dropped").increment((ids.len() - items.len()) as u64);
    let beside = view.beside(&ids).await?;
    let mut bodies = store::bodies(view, &ids).await?;
    let mut marker = Marker::new(&asked::read(typed));
    let app = view.app.clone();
    let hit = |item: spine::Item| {
        let text = plain(&bodies.remove(&item.id).unwrap_or_default());
        let pieces = marker.snippet(&text, item.lang.as_deref(), 260);
        Hit {
            url: app.path_of(&item),
            snippet: pieces.iter().map(|p| p.text.as_str()).collect(),
            tags: beside.of(item.id).tags.clone(),
            source: beside.of(item.id).source.clone(),
            pieces,
            item,
        }
    };
    Ok(items.into_iter().map(hit).collect())
}

impl views::Extras {
    /// What the kinds add to what is shown, and the names of its audiences.
    async fn read(view: &mut View, results: &Results, lang: Lang) -> Result<views::Extras> {
        let items: Vec<&Item> = results.items.iter().map(|h| &h.item).collect();
        Ok(views::Extras { of: view.extras(&items, lang).await?, audiences: audience::names(view, items).await? })
    }
}

/// A search in vain is written down for the administrator, without the page waiting for it.
fn remember(app: &App, text: &str) {
    let text: String = kit::text::fold(text).split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() || text.chars().count() > 100 {
        return;
    }
    let ours = app.clone();
    app.background("search miss", async move {
        let write = async {
            let mut tx = ours.begin_system(Viewer::system("search miss")).await?;
            store::missed(&mut tx, &text).await?;
            tx.commit().await
        };
        if let Err(e) = write.await {
            tracing::warn!(error = %e, "a search that found nothing could not be written down");
        }
    });
}

async fn misses(Admin(mut cx): Admin) -> Result<Response> {
    let mut view = cx.view().await?;
    let misses = Misses { misses: store::misses(&mut view).await? };
    drop(view);
    Ok(respond(cx.want, || views::misses(&cx.chrome, &misses), || &misses))
}

async fn suggest_people(mut cx: Cx, Ask(typed): Ask<Typed>) -> Result<Response> {
    let mut view = cx.view().await?;
    let finder = view.app.finder()?;
    let found = finder.people(&mut view, &Wanted { text: typed.q, typing: true, limit: SUGGESTED, ..Wanted::default() }).await?;
    let ids: Vec<i64> = found.hits.iter().map(|h| h.0.0).collect();
    let people = view.people(&ids).await?;
    let suggestion = |p: spine::Person| Suggestion { id: p.id.0, handle: p.handle, name: p.name, title: p.title };
    Ok(as_json(StatusCode::OK, &people.into_iter().map(suggestion).collect::<Vec<_>>()))
}

async fn suggest_tags(mut cx: Cx, Ask(typed): Ask<Typed>) -> Result<Response> {
    let mut view = cx.view().await?;
    let index = view.app.plug::<Index>()?;
    let start = kit::text::tag(&typed.q).unwrap_or_default();
    let mut tags = if start.is_empty() { vec![] } else { index.tags_beginning(&start, 40)? };
    if !tags.is_empty() {
        tags = store::tags_seen(&mut view, &tags, SUGGESTED as i64).await?;
    }
    Ok(as_json(StatusCode::OK, &tags))
}
