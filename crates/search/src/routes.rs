//! The search page and what is suggested while somebody types. Everything shown was read again through the viewer.

use crate::{
    asked,
    finder::{Items, writer},
    gather,
    index::Index,
    mark::{Marker, plain},
    model::{
        AGES, Asking, Choice, Counts, Facets, Hit, LAST_PAGE, Misses, PAGE, Palette, Results, SUGGESTED, Suggestion, TOP_PEOPLE, Tab,
        Typed, TypedTag,
    },
    palette, store, views,
    words::Reader,
};
use axum::{http::StatusCode, response::Response};
use shell::{
    Lang,
    respond::{Want, as_json, respond},
};
use spine::{
    Access, Admin, App, Ask, Cx, Error, Found, Item, Person, PersonId, Result, Routes, Time, View, Viewer, Wanted, audience,
    communities::Read,
    doc,
    feeds::{Feed, Listed},
};

pub fn routes() -> Routes {
    Routes::new()
        .get("/search", search, doc("Search items and people").query::<Asking>().answer::<Results>())
        .get("/search/misses", misses, doc("Searches that found nothing, of the last 90 days").answer::<Misses>().access(Access::Admin))
        .get("/people/suggest", suggest_people, doc("People whose name begins so").query::<Typed>().answer::<Vec<Suggestion>>())
        .get("/tags/suggest", suggest_tags, doc("Tags that begin so, or that a text may bear").query::<TypedTag>().answer::<Vec<String>>())
        .get(
            "/search/suggest",
            palette::palette,
            doc("People, items, pages and actions while somebody types").query::<Typed>().answer::<Palette>(),
        )
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
    if !q.is_empty() && q.tab() != Tab::People {
        let same = q.but(|_| ());
        cx.chrome.feed = same.split_once('?').map(|(_, query)| format!("search:{query}"));
    }
    if q.only_words() && q.tab() == Tab::All && q.page() == 1 && (results.loose || results.counts.all == 0) && cx.viewer.kind.inside() {
        remember(&cx.app, &q.q);
    }
    Ok(respond(cx.want, || views::page(&cx.chrome, &cx.app, &q, &results, extras, cx.viewer.kind.inside()), || &results))
}

/// What a search finds, whoever wrote it and wherever it stands; people are no news.
pub const FEED: Feed = Feed {
    name: "search",
    read: |view, query, lang| {
        Box::pin(async move {
            let q: Asking = serde_urlencoded::from_str(query).map_err(|_| Error::Missing)?;
            let q = Asking { sort: "newest".into(), page: None, ..q.clean() };
            if q.is_empty() || q.tab() == Tab::People {
                return Err(Error::Missing);
            }
            view.app.limits.search(view.viewer.id)?;
            let ids: Vec<i64> = look(view, &q).await?.items.iter().map(|h| h.item.id.0).collect();
            let mut items = view.cards(&ids).await?;
            items.sort_by_key(|i| std::cmp::Reverse((i.created_at, i.id.0)));
            let words = if q.q.is_empty() { &q.tag } else { &q.q };
            Ok(Listed { title: format!("{} · {words}", lang.t("search")), path: q.but(|_| ()), items })
        })
    },
};

async fn look(view: &mut View, q: &Asking) -> Result<Results> {
    let index = view.app.plug::<Index>()?;
    if q.is_empty() {
        return Ok(Results::default());
    }
    let Some(author) = author(view, &q.author).await? else { return Ok(Results::default()) };
    let tab = q.tab();
    let offset = (q.page() - 1) * PAGE;
    let set = |s: &str| (!s.is_empty()).then(|| s.to_owned());
    let mut wanted = Wanted {
        text: q.q.clone(),
        author,
        tag: set(&q.tag),
        lang: set(&q.lang),
        since: q.days().map(|days| view.now.plus(-days * Time::DAY)),
        network: !q.network.is_empty(),
        community: q.community(),
        newest: q.is_newest(),
        facets: true,
        fold: tab != Tab::Other && asked::read(&q.q).kinds.is_empty(),
        limit: PAGE,
        offset,
        ..Wanted::default()
    };

    // People have no language, are nobody's writing and were not made at a time.
    let mut people = Found { hits: vec![], total: 0 };
    if [&q.author, &q.lang, &q.age, &q.network, &q.community].iter().all(|s| s.is_empty()) {
        let (limit, offset) = if tab == Tab::People { (PAGE, offset) } else { (TOP_PEOPLE, 0) };
        people = index.find_people(view, &Wanted { limit, offset, forgiving: tab == Tab::People, ..wanted.clone() }).await?;
    }
    wanted.kinds = match tab {
        Tab::Other => match view.app.kind(&q.kind) {
            Some(kind) => vec![kind.name],
            // No such kind: nothing has it.
            None => vec!["-"],
        },
        tab => tab.kinds().to_vec(),
    };
    // Who looks for somebody and finds them is not given what has a part of the name in it.
    wanted.forgiving = people.total == 0;
    let mut items = index.find_items(view, &wanted).await?;
    let loose = items.loose > 0 && items.loose == items.hits.len();
    let partly = items.loose > 0 && !loose;
    let counts = counts(&items, people.total);
    let about = items.is_about();
    let total = if tab == Tab::People { people.total } else { items.total };
    let shows_people = tab == Tab::People || (tab == Tab::All && q.page() == 1);
    let more = if tab == Tab::People { offset + PAGE < total } else { items.more && items.loose == 0 };
    let next = (more && q.page() < LAST_PAGE).then(|| q.href(&q.kind, q.page() + 1));
    let shown: Vec<i64> = if shows_people { people.hits.iter().map(|h| h.0.0).collect() } else { vec![] };
    let authors = items.facets.authors.iter().map(|a| a.0);
    let known = view.people(&shown.iter().copied().chain(authors).collect::<Vec<_>>()).await?;
    let facets = facets(std::mem::take(&mut items.facets), &known);
    let people = shown.iter().filter_map(|id| known.iter().find(|p| p.id.0 == *id)).cloned().collect();
    let corrected = items.corrected.take();
    let items = if tab == Tab::People { vec![] } else { hits(view, corrected.as_deref().unwrap_or(&q.q), &items).await? };
    let within = match q.community() {
        Some(id) => view.community(id).await.ok().filter(|k| k.can::<Read>()).map(|k| k.name.clone()),
        None => None,
    };
    Ok(Results { items, people, total, counts, about, loose, partly, corrected, facets, within, next })
}

/// With names; of people those whom the viewer may know of.
fn facets(counted: gather::Facets, known: &[Person]) -> Facets {
    let choice = |value: String, count| Choice { name: value.clone(), value, count };
    let author = |(id, count): (i64, usize)| {
        let person = known.iter().find(|p| p.id.0 == id)?;
        Some(Choice { value: person.handle.clone(), name: person.name.clone(), count })
    };
    Facets {
        tag: counted.tags.into_iter().map(|(tag, n)| choice(tag, n)).collect(),
        author: counted.authors.into_iter().filter_map(author).collect(),
        lang: counted.langs.into_iter().map(|(lang, n)| choice(lang, n)).collect(),
        age: AGES.iter().zip(counted.ages).filter(|(_, n)| *n > 0).map(|((word, _), n)| choice((*word).to_owned(), n)).collect(),
    }
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
    Ok(writer(view, &handle.trim_start_matches('@').to_lowercase()).await?.map(Some))
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

async fn suggest_tags(mut cx: Cx, Ask(typed): Ask<TypedTag>) -> Result<Response> {
    let mut view = cx.view().await?;
    let index = view.app.plug::<Index>()?;
    if !typed.text.is_empty() {
        return Ok(as_json(StatusCode::OK, &tags_for(&mut view, &index, typed.text).await?));
    }
    let start = kit::text::tag(&typed.q).unwrap_or_default();
    let mut tags = if start.is_empty() { vec![] } else { index.tags_beginning(&start, 40)? };
    if !tags.is_empty() {
        tags = store::tags_seen(&mut view, &tags, SUGGESTED as i64).await?;
    }
    Ok(as_json(StatusCode::OK, &tags))
}

/// Tags that stand in the text themselves, the most used first, and what similar texts are tagged with, the nearer the
/// more: at most `TAGS_FOR`, none that only one far text has.
async fn tags_for(view: &mut View, index: &Index, text: String) -> Result<Vec<String>> {
    let standing = index.tags_there_are(tags_in(&text))?;
    let mut weights: Vec<(String, f32)> = vec![];
    if !standing.is_empty() {
        weights.extend(store::tags_seen(view, &standing, TAGS_FOR as i64).await?.into_iter().map(|tag| (tag, 1.0)));
    }
    let near = index.find_items(view, &Wanted { text, any: true, limit: PAGE, ..Wanted::default() }).await?;
    let beside = view.beside(&near.hits.iter().map(|h| h.0.0).collect::<Vec<_>>()).await?;
    for (id, score) in &near.hits {
        for tag in &beside.of(*id).tags {
            match weights.iter_mut().find(|w| w.0 == *tag) {
                Some(w) => w.1 += score,
                None => weights.push((tag.clone(), *score)),
            }
        }
    }
    weights.retain(|w| w.1 >= TAG_LEAST);
    weights.sort_by(|a, b| b.1.total_cmp(&a.1));
    Ok(weights.into_iter().take(TAGS_FOR).map(|w| w.0).collect())
}
const TAGS_FOR: usize = 5;
const TAG_LEAST: f32 = 0.5;

/// What a text says that could be a tag: its words but the little ones, and each two of them that follow one another.
fn tags_in(text: &str) -> Vec<String> {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || "(),;:!?\"'/“”„«»`*[]".contains(c)).filter(|w| !w.is_empty()).take(TAGS_IN).collect();
    let mut reader = Reader::default();
    let little = |reader: &mut Reader, w: &str| w.chars().count() < 2 || reader.words(&w.to_lowercase()).iter().all(|w| w.stop);
    let mut tags: Vec<String> = words.iter().filter(|w| !little(&mut reader, w)).filter_map(|w| kit::text::tag(w)).collect();
    tags.extend(words.windows(2).filter_map(|two| kit::text::tag(&two.join("-"))));
    tags.sort_unstable();
    tags.dedup();
    tags
}
const TAGS_IN: usize = 300;
