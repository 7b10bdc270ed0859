//! The search page and what is suggested while somebody types. Everything shown was read again through the viewer.

use crate::{
    asked,
    finder::{Items, writer},
    gather,
    index::Index,
    mark::{Marker, plain},
    model::{
        AGES, Asking, Choice, Counts, Facets, Habit, Hit, LAST_PAGE, PAGE, Palette, Results, SUGGESTED, Suggestion, TOP_PEOPLE, Tab, Typed,
        TypedTag, WhyAsked,
    },
    palette, promoted, report, saved,
    search::ItemsAsked,
    social::{self, REACH, Weights, Why},
    store, synonyms, tally, views, why_views,
    words::Reader,
};
use axum::{http::StatusCode, response::Response};
use shell::{
    Lang,
    respond::{Done, Want, as_json, done, own_path, respond},
};
use spine::{
    Ask, Cx, Error, Found, Item, ItemId, Person, PersonId, Result, Routes, Sent, Time, View, Wanted, audience,
    communities::Read,
    doc,
    feeds::{Feed, Listed},
};
use std::collections::HashMap;

pub fn routes() -> Routes {
    saved::routes(promoted::routes(report::routes(synonyms::routes(Routes::new()))))
        .get("/search", search, doc("Search items and people").query::<Asking>().answer::<Results>())
        .get("/people/suggest", suggest_people, doc("People whose name begins so").query::<Typed>().answer::<Vec<Suggestion>>())
        .get("/tags/suggest", suggest_tags, doc("Tags that begin so, or that a text may bear").query::<TypedTag>().answer::<Vec<String>>())
        .get("/search/why", why, doc("Why something was found where it was").query::<WhyAsked>().answer::<Why>())
        .post("/search/social", habit, doc("Rank by the words alone from now on, or no longer").body::<Habit>().answer::<Done>())
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
    if q.is_counted() && cx.viewer.kind.inside() {
        tally::asked(&cx.app, cx.viewer.id, &q.q, results.loose || results.counts.all == 0)?;
    }
    Ok(respond(cx.want, || views::page(&cx.chrome, &cx.app, &q, &results, extras, cx.viewer.kind.inside()), || &results))
}

/// The same search again, so that what is said is what ranked; one thing of it.
async fn why(mut cx: Cx, Ask(asked): Ask<WhyAsked>) -> Result<Response> {
    cx.app.limits.search(cx.viewer.id)?;
    let q: Asking = serde_urlencoded::from_str(&asked.of).map_err(|_| Error::Missing)?;
    let mut view = cx.view().await?;
    let results = look(&mut view, &q.clean()).await?;
    drop(view);
    let hit = results.items.iter().find(|h| h.item.id.0 == asked.item).ok_or(Error::Missing)?;
    let why = hit.why.as_ref().ok_or(Error::Missing)?;
    Ok(respond(cx.want, || why_views::page(&cx.chrome, hit, why, results.plain), || why))
}

async fn habit(mut cx: Cx, Sent(form): Sent<Habit>) -> Result<Response> {
    let mut tx = cx.begin_small().await?;
    store::set_plain(&mut tx, form.social == "off").await?;
    tx.commit().await?;
    Ok(done(cx.want, own_path(&form.back), &Done {}))
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
    let social = !q.is_newest() && tab != Tab::People && offset + PAGE <= REACH;
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
        // The best are weighed again; what comes after them stands as the words say.
        plain: true,
        limit: if social { REACH } else { PAGE },
        offset: if social { 0 } else { offset },
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
    let placed = if q.is_counted() && view.viewer.kind.inside() { std::mem::take(&mut items.promoted) } else { vec![] };
    let mut whys = HashMap::new();
    let (mut plain, mut plainly) = (q.social == "off", false);
    if social && !items.hits.is_empty() {
        let ids: Vec<i64> = items.hits.iter().map(|h| h.0.0).collect();
        let signals = store::signals(view, &ids).await?;
        plainly = signals.iter().any(|s| s.plain);
        plain = plain || (plainly && q.social != "on");
        let ranked = social::rank(&Weights::of(&view.app.config), &items.hits, signals, view.now, plain);
        items.more |= ranked.len() > offset + PAGE;
        items.hits = ranked.iter().skip(offset).take(PAGE).map(|(id, why)| (*id, why.score as f32)).collect();
        whys = ranked.into_iter().skip(offset).take(PAGE).collect();
    }
    let partly = items.loose > 0 && !loose;
    let counts = counts(&items, people.total);
    let about = items.is_about();
    let total = if tab == Tab::People { people.total } else { items.total };
    let shows_people = tab == Tab::People || (tab == Tab::All && q.page() == 1);
    let more = if tab == Tab::People { offset + PAGE < total } else { items.more && items.loose == 0 };
    let next = (more && q.page() < LAST_PAGE).then(|| q.href(&q.kind, q.page() + 1));
    let shown: Vec<i64> = if shows_people { people.hits.iter().map(|h| h.0.0).collect() } else { vec![] };
    let authors = items.facets.authors.iter().map(|a| a.0);
    let put = placed.iter().filter(|p| p.is_person()).map(|p| p.thing);
    let known = view.people(&shown.iter().copied().chain(authors).chain(put).collect::<Vec<_>>()).await?;
    let facets = facets(std::mem::take(&mut items.facets), &known);
    let people = shown.iter().filter_map(|id| known.iter().find(|p| p.id.0 == *id)).cloned().collect();
    let corrected = items.corrected.take();
    let put: Vec<i64> = placed.iter().filter(|p| p.is_item()).map(|p| p.thing).collect();
    let (items, put) = match tab {
        Tab::People => (vec![], vec![]),
        _ => hits(view, corrected.as_deref().unwrap_or(&q.q), &items, whys, &put).await?,
    };
    let promoted = promoted::above(view, placed, &put, &known).await?;
    let within = match q.community() {
        Some(id) => view.community(id).await.ok().filter(|k| k.can::<Read>()).map(|k| k.name.clone()),
        None => None,
    };
    Ok(Results { promoted, items, people, total, counts, about, loose, partly, corrected, facets, within, next, plain, plainly })
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

/// What was found, read again with the words around it; and with it the items of these numbers.
async fn hits(view: &mut View, typed: &str, found: &Items, mut whys: HashMap<ItemId, Why>, put: &[i64]) -> Result<(Vec<Hit>, Vec<Item>)> {
    let ids: Vec<i64> = found.hits.iter().map(|h| h.0.0).collect();
    let both: Vec<i64> = ids.iter().chain(put.iter().filter(|p| !ids.contains(p))).copied().collect();
    let read = view.cards(&both).await?;
    let put = read.iter().filter(|i| put.contains(&i.id.0)).cloned().collect();
    let items: Vec<Item> = read.into_iter().filter(|i| ids.contains(&i.id.0)).collect();
    metrics::counter!("search_hits_dropped").increment((ids.len() - items.len()) as u64);
    let beside = view.beside(&ids).await?;
    let mut bodies = store::bodies(view, &ids).await?;
    let asked = asked::Asked { same: found.same.clone(), ..asked::read(typed) };
    let mut marker = Marker::new(&asked);
    let app = view.app.clone();
    let hit = |item: spine::Item| {
        let text = plain(&bodies.remove(&item.id).unwrap_or_default());
        let pieces = marker.snippet(&text, item.lang.as_deref(), 260);
        Hit {
            url: app.path_of(&item),
            snippet: pieces.iter().map(|p| p.text.as_str()).collect(),
            tags: beside.of(item.id).tags.clone(),
            source: beside.of(item.id).source.clone(),
            why: whys.remove(&item.id),
            pieces,
            title: marker.all(item.heading(), item.lang.as_deref()),
            item,
        }
    };
    Ok((items.into_iter().map(hit).collect(), put))
}

impl views::Extras {
    /// What the kinds add to what is shown, and the names of its audiences.
    async fn read(view: &mut View, results: &Results, lang: Lang) -> Result<views::Extras> {
        let items: Vec<&Item> = results.items.iter().map(|h| &h.item).collect();
        Ok(views::Extras { of: view.extras(&items, lang).await?, audiences: audience::names(view, items).await? })
    }
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

/// What a text may be tagged with: at most `TAGS_FOR`, of those that stand on something the viewer sees.
async fn tags_for(view: &mut View, index: &Index, text: String) -> Result<Vec<String>> {
    let ask = ItemsAsked { text, audiences: audience::mine(view).await?, now: view.now.0, ..ItemsAsked::default() };
    let mut tags = index.tags_borne(&mut Reader::default(), &ask, false)?;
    tags.truncate(TAGS_FOR * 3);
    let seen = if tags.is_empty() { vec![] } else { store::tags_seen(view, &tags, (TAGS_FOR * 3) as i64).await? };
    tags.retain(|tag| seen.contains(tag));
    tags.truncate(TAGS_FOR);
    Ok(tags)
}
const TAGS_FOR: usize = 5;
