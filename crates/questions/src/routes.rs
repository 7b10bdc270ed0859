//! Handlers of questions: begin, load, allow, do, commit, answer.

use crate::{
    faq, given, help, list,
    model::{
        Accept, AnswerForm, Confirm, ListQuery, Narrowed, QuestionList, QuestionPage, ReferForm, ShowQuery, SimilarQuery, ThanksForm,
        chain, path,
    },
    store, views,
};
use axum::{
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use shell::respond::{Done, created, done, respond, see_other};
use spine::{
    Ask, At, Cx, Error, Item, ItemId, PersonId, Result, Routes, Sent, Time, View, Wanted, doc,
    feeds::{self, Feed, Listed},
    items::{Comment, Place, Saved, Sort, drafts},
    thread,
};

pub fn routes() -> Routes {
    Routes::new()
        .get(
            "/questions",
            list,
            doc("Questions by last activity or the newest first, each once").query::<ListQuery>().answer::<QuestionList>(),
        )
        .get(
            "/questions/similar",
            similar,
            doc("Questions like the one being typed, answered ones first").query::<SimilarQuery>().answer::<QuestionList>(),
        )
        .get(
            "/questions/{id}",
            show,
            doc("A question with its answers, wherever they were given").query::<ShowQuery>().answer::<QuestionPage>(),
        )
        .post("/questions/{id}/answers", answer, doc("Answer").body::<AnswerForm>().answer::<Saved>())
        .post("/questions/{id}/referrals", refer, doc("Pass the question on to somebody who may know").body::<ReferForm>().answer::<Item>())
        .post("/answers/{id}/acceptance", accept, doc("The asker accepts an answer").answer::<Done>())
        .post("/answers/{id}/acceptance/withdraw", unaccept, doc("The asker takes the acceptance back").answer::<Done>())
        .post("/answers/{id}/confirmation", confirm, doc("The owner of the board confirms an answer").answer::<Done>())
        .post("/answers/{id}/confirmation/withdraw", unconfirm, doc("The owner of the board takes the confirmation back").answer::<Done>())
        .get("/answers/{id}/thanks", thanks_page, doc("The form to thank whoever wrote it").html_only())
        .post("/answers/{id}/thanks", thanks, doc("Thank whoever wrote it").body::<ThanksForm>().answer::<Done>())
        .merge(help::routes())
        .merge(faq::routes())
        .merge(given::routes())
}

const PAGE: usize = 20;
/// Below this share of the words, questions merely touch the same subject.
const LIKE_ENOUGH: f32 = 0.35;

async fn list(mut cx: Cx, Ask(q): Ask<ListQuery>) -> Result<Response> {
    let before = Place::asked(&q.before)?;
    let mut view = cx.view().await?;
    let wish = Narrowed::from(&q);
    let mut items = list::list(&mut view, &wish, before, PAGE as i64 + 1).await?;
    let next = Place::cut(&mut items, PAGE, wish.sort).map(|p| p.to_string());
    if cx.want == shell::Want::Json {
        return Ok(shell::respond::as_json(axum::http::StatusCode::OK, &QuestionList { items, next }));
    }
    cx.chrome.feed = wish.feed();
    let deck = view.deck(items, cx.chrome.lang).await?;
    Ok(views::list(&cx.chrome, &cx.app, &deck, &wish, next.as_deref()).into_response())
}

/// The questions for everybody, by their state.
pub const FEED: Feed = Feed {
    name: "questions",
    read: |view, state, lang| {
        Box::pin(async move {
            let q = ListQuery { state: state.into(), sort: Some(Sort::Newest), ..ListQuery::default() };
            let wish = Narrowed::from(&q);
            if wish.feed().as_deref() != Some(&format!("questions:{state}")) {
                return Err(Error::Missing);
            }
            let items = list::list(view, &wish, Place::TOP, feeds::LENGTH).await?;
            Ok(Listed { title: format!("{} · {}", lang.t("nav-questions"), lang.t(wish.label())), path: wish.path(None), items })
        })
    },
};

/// Like these words, the most alike first: items of these kinds. The first line says most.
pub async fn alike(view: &mut View, text: &str, kinds: Vec<&'static str>) -> Result<Vec<Item>> {
    let text = text.trim();
    if text.chars().count() < 3 {
        return Ok(vec![]);
    }
    let wanted = Wanted { text: text.chars().take(2_000).collect(), kinds, any: true, typing: true, limit: 12, ..Default::default() };
    // A score says how much of what was typed is in the question: 1 is everything.
    let finder = view.app.finder()?;
    let found = finder.items(view, &wanted).await?;
    let best = found.hits.first().map_or(0.0, |h| h.1);
    let ids: Vec<i64> = found.hits.iter().filter(|h| h.1 >= LIKE_ENOUGH && h.1 >= best * 0.6).map(|h| h.0.0).collect();
    view.cards(&ids).await
}

async fn similar(mut cx: Cx, Ask(q): Ask<SimilarQuery>) -> Result<Response> {
    let mut view = cx.view().await?;
    let mut items = alike(&mut view, &format!("{}\n{}", q.q.replace('\n', " "), q.body), vec!["question"]).await?;
    let states = store::states(&mut view, &items.iter().collect::<Vec<_>>()).await?;
    // One of a family is enough; of two that are alike, the answered one comes first.
    let mut seen = vec![];
    items.retain(|i| {
        let key = (i.author_id, i.title.clone());
        let new = !seen.contains(&key);
        seen.push(key);
        new
    });
    items.sort_by_key(|i| !states.get(&i.id).is_some_and(|s| s.answered));
    items.truncate(4);
    let page = views::similar(&cx.chrome, &cx.app, &q.q, &items, &states);
    Ok(respond(cx.want, || page, || QuestionList { items, next: None }))
}

/// All there is about one question, in about a dozen statements whatever its size.
pub async fn load(view: &mut View, seen: spine::Seen) -> Result<(spine::Seen, thread::Thread, QuestionPage)> {
    if seen.kind != "question" {
        return Err(Error::Missing);
    }
    let id = seen.id;
    let referrals = store::family(view, id).await?;
    let origin_id = referrals.first().map_or(id, |r| r.origin_id);
    let questions: Vec<i64> = referrals.iter().map(|r| r.linked_id.0).chain([origin_id.0]).collect();
    let marks = store::marks(view, &questions).await?;
    let accepted: Vec<i64> = marks.iter().filter(|m| m.accepted_at.is_some()).map(|m| m.answer_id.0).collect();
    let accepted = if accepted.is_empty() { vec![] } else { store::answers(view, &accepted).await? };
    let elsewhere: Vec<Item> = accepted.iter().filter(|a| a.root_id != id).cloned().collect();
    let thread = thread::load(view, &seen, &elsewhere).await?;
    let silent = thread.replies.is_empty() && accepted.is_empty();
    let (thanks, credits) = if silent { Default::default() } else { store::kindness(view, &questions, origin_id).await? };
    let standing = help::standing(view, id).await?;
    let pointers = if standing.pointers > 0 { view.pointers(id).await? } else { vec![] };
    let since = |at: Time| at.0 - seen.created_at.0;
    let first_reply = thread.replies.iter().filter(|r| r.author_id != seen.author_id).map(|r| since(r.created_at)).min();
    let first_accepted = marks.iter().filter_map(|m| m.accepted_at).map(since).min();
    // The way the question came here; at the origin, the way to the answer that helped, else the first way it went.
    let end = if origin_id != id {
        Some(id)
    } else {
        accepted.iter().map(|a| a.root_id).find(|r| *r != id).or_else(|| referrals.first().map(|r| r.linked_id))
    };
    let steps = end.map(|e| chain(&referrals, e)).unwrap_or_default();
    let path = if steps.is_empty() { vec![] } else { path(seen.author_id, &steps) };
    let page = QuestionPage {
        item: (*seen).clone(),
        tags: thread.beside.of(id).tags.clone(),
        answered: !accepted.is_empty(),
        origin_id,
        path,
        referrals,
        replies: thread.replies.clone(),
        accepted,
        marks,
        thanks,
        credits,
        standing,
        pointers,
        first_reply,
        first_accepted,
    };
    Ok((seen, thread, page))
}

async fn show(mut cx: Cx, At(id): At<ItemId>, Ask(asked): Ask<ShowQuery>, headers: HeaderMap) -> Result<Response> {
    let mut view = cx.view().await?;
    // What became part of another thread, or another kind of thing, is still found under its old address.
    let item = view.item(id).await?;
    if item.kind != "question" {
        return Ok(see_other(&cx.app.path_of(&item)));
    }
    let shape = thread::Shape::of(&asked.replies, &headers);
    let (seen, thread, q) = load(&mut view, item).await?;
    if cx.want == shell::Want::Json {
        return Ok(shell::respond::as_json(axum::http::StatusCode::OK, &q));
    }
    let mut people: Vec<i64> = q.path.iter().map(|p| p.0).collect();
    people.extend(q.referrals.iter().flat_map(|r| [r.by.0, r.to.0]));
    people.extend(q.thanks.iter().flat_map(|t| [t.from.0, t.to.0]));
    people.extend(q.credits.iter().map(|c| c.person.0));
    people.extend(q.marks.iter().filter_map(|m| m.confirmed_by).map(|p| p.0));
    people.sort_unstable();
    people.dedup();
    let whos = if people.is_empty() { Default::default() } else { view.whos(&people).await? };
    let mine = view.mine(id, &format!("answer:{id}")).await?;
    // In a community its own name says it.
    let audiences = if seen.community_id.is_some() && seen.community_external != Some(true) {
        Default::default()
    } else {
        spine::audience::names(&mut view, [&*seen]).await?
    };
    cx.chrome.outside = spine::audience::outside_in(&audiences, &seen);
    let page = views::page(&views::Scene {
        c: &cx.chrome,
        app: &cx.app,
        viewer: &cx.viewer,
        seen: &seen,
        thread: &thread,
        q: &q,
        whos: &whos,
        mine: &mine,
        audiences: &audiences,
        shape,
        today: view.now,
    });
    Ok(shape.kept(&asked.replies, page).into_response())
}

async fn answer(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<AnswerForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let question = tx.item_of("question", id).await?.allow::<Comment>()?;
    let new = store::answer(&mut tx, &question, &f.body).await?;
    drafts::forget(&mut tx, &f.draft).await?;
    let item = tx.saved(new).await?;
    tx.commit().await?;
    Ok(created(cx.want, &cx.app.path_of(&item), &item))
}

async fn refer(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<ReferForm>) -> Result<Response> {
    // Half a name is looked for among everybody: before the change, which others wait for.
    cx.may_change()?;
    cx.app.limits.search(cx.viewer.id)?;
    let mut view = cx.view().await?;
    view.item_of("question", id).await?.allow::<Comment>()?;
    let to: PersonId = store::person_named(&mut view, &f.to).await?;
    drop(view);
    let mut tx = cx.begin().await?;
    let question = tx.item_of("question", id).await?.allow::<Comment>()?;
    let linked = store::refer(&mut tx, &question, to, &f.note).await?;
    let item = tx.item(linked).await?.into_item();
    tx.commit().await?;
    Ok(created(cx.want, &cx.app.path_of(&item), &item))
}

async fn accept(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let answer = tx.item_of("answer", id).await?.allow::<Accept>()?;
    store::accept(&mut tx, &answer).await?;
    tx.commit().await?;
    Ok(done(cx.want, &cx.app.path_of(&answer), &Done {}))
}
async fn unaccept(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let answer = tx.item_of("answer", id).await?.allow::<Accept>()?;
    store::unaccept(&mut tx, &answer).await?;
    tx.commit().await?;
    Ok(done(cx.want, &cx.app.path_of(&answer), &Done {}))
}
async fn confirm(cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    set_confirmed(cx, id, true).await
}
async fn unconfirm(cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    set_confirmed(cx, id, false).await
}
async fn set_confirmed(mut cx: Cx, id: ItemId, on: bool) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let answer = tx.item_of("answer", id).await?.allow::<Confirm>()?;
    store::confirm(&mut tx, &answer, on).await?;
    tx.commit().await?;
    Ok(done(cx.want, &cx.app.path_of(&answer), &Done {}))
}
async fn thanks_page(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let item = cx.view().await?.item(id).await?.allow::<Comment>()?;
    Ok(views::thanks(&cx.chrome, &cx.app, &item).into_response())
}
async fn thanks(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<ThanksForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let seen = tx.item(id).await?;
    if !["answer", "comment"].contains(&seen.kind.as_str()) {
        return Err(Error::Missing);
    }
    let item = seen.allow::<Comment>()?;
    store::thank(&mut tx, &item, &f.words).await?;
    tx.commit().await?;
    Ok(done(cx.want, &cx.app.path_of(&item), &Done {}))
}
