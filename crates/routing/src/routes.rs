//! Handlers: who may know while one asks, the offers of a question, what I chose about being asked.

use crate::{
    model::{A_DAY_MOST, AFTER_MOST, ActForm, AskForm, Asking, ChoiceForm, Choices, Helpers, MoreForm, NAMED, Named, Place, WaitForm},
    numbers, rounds, store, views,
};
use axum::response::Response;
use shell::{
    Lang,
    respond::{Done, done, own_path, respond},
};
use spine::{
    Access, Admin, Ask, At, Cx, Error, ItemId, PersonId, Result, Routes, Sent, View, doc,
    items::{Comment, Edit},
    knowers::{Asked, Because, Knower, MOST},
};
use std::collections::HashMap;

pub fn routes() -> Routes {
    Routes::new()
        .get(
            "/questions/helpers",
            asking,
            doc("People and communities who may know, while a question is written").query::<Asking>().answer::<Helpers>(),
        )
        .get("/questions/{id}/helpers", helpers, doc("Who may know, and who looks at a question").answer::<Helpers>())
        .post(
            "/admin/asking",
            set_wait,
            doc("How long a question waits until it is offered").body::<WaitForm>().answer::<Done>().access(Access::Admin),
        )
        .post("/questions/{id}/asks", ask, doc("Ask somebody: for who asked").body::<AskForm>().answer::<Done>())
        .post("/questions/{id}/offer", act, doc("What I do about a question offered to me").body::<ActForm>().answer::<Done>())
        .post("/questions/{id}/look", look, doc("I can help with this: a sign to who asked").answer::<Done>())
        .post("/questions/{id}/look/withdraw", look_away, doc("I take that back").answer::<Done>())
        .get("/settings/asking", choices, doc("What I chose about being asked").answer::<Choices>())
        .post("/settings/asking", choose, doc("Choose how many questions a day are offered to me").body::<ChoiceForm>().answer::<Done>())
        .post("/settings/asking/more", more, doc("A topic may be offered again").body::<MoreForm>().answer::<Done>())
        .get(
            "/admin/asking",
            numbers::page,
            doc("How questions find answers: numbers, no names").access(Access::Admin).answer::<crate::model::Numbers>(),
        )
}

async fn asking(mut cx: Cx, Ask(q): Ask<Asking>) -> Result<Response> {
    let lang = cx.chrome.lang;
    let mut face = Helpers::default();
    if q.q.trim().chars().count() >= 4 && cx.viewer.kind.inside() {
        cx.app.limits.search(cx.viewer.id)?;
        let mut view = cx.view().await?;
        let asked = Asked { title: q.q.chars().take(300).collect(), limit: MOST, ..Asked::default() };
        (face.people, face.communities) = named(&mut view, lang, &asked, cx.viewer.id, None).await?;
    }
    Ok(respond(cx.want, || views::asking(&cx.chrome, &face), || &face))
}

/// With names and reasons, best first; only those whom the brake lets through now.
async fn named(view: &mut View, lang: Lang, asked: &Asked, asker: PersonId, question: Option<ItemId>) -> Result<(Vec<Named>, Vec<Place>)> {
    let mut found = view.likely_knowers(asked).await?;
    // To be busy answering says nothing of this.
    let on_topic =
        |w: &Because| matches!(w, Because::Answered { .. } | Because::Wrote { .. } | Because::Tagged { .. } | Because::Claims { .. });
    found.retain(|k| k.because.iter().any(on_topic));
    if let Some(question) = question {
        let ids: Vec<i64> = found.iter().map(|k| k.person.0).collect();
        let see = spine::audience::who_sees(view, question, &ids).await?;
        found.retain(|k| see.contains(&k.person));
    }
    let free = store::candidates(view, &found, asker, &asked.tags).await?;
    found.retain(|k| free.iter().any(|c| c.person == k.person && c.free()));
    let places = places(view, &found).await?;
    found.truncate(NAMED);
    let ids: Vec<i64> = found.iter().map(|k| k.person.0).collect();
    let people: HashMap<PersonId, spine::Person> = view.people(&ids).await?.into_iter().map(|p| (p.id, p)).collect();
    let named = found
        .iter()
        .filter_map(|k| {
            let p = people.get(&k.person)?;
            Some(Named { id: p.id, name: p.name.clone(), who: p.who(), handle: p.handle.clone(), why: reasons(lang, k) })
        })
        .collect();
    Ok((named, places))
}

/// The two that weighed most, in words.
fn reasons(lang: Lang, k: &Knower) -> String {
    let n = |n: usize| n as i64;
    let say = |b: &Because| match b {
        Because::Answered { n: times, .. } => lang.tf("routing-why-answered", &[("n", n(*times).into())]),
        Because::Wrote { n: times, .. } => lang.tf("routing-why-wrote", &[("n", n(*times).into())]),
        Because::Tagged { tag, n: times, .. } => lang.tf("routing-why-tagged", &[("tag", tag.as_str().into()), ("n", n(*times).into())]),
        Because::Claims { tag } => lang.tf("routing-why-claims", &[("tag", tag.as_str().into())]),
        Because::Active { .. } => lang.t("routing-why-active").to_owned(),
        Because::HelpedYou { .. } => lang.t("routing-why-helped").to_owned(),
        Because::SameUnit { unit } => lang.tf("routing-why-unit", &[("unit", unit.as_str().into())]),
        Because::Contact => lang.t("routing-why-contact").to_owned(),
    };
    k.because.iter().take(2).map(say).collect::<Vec<_>>().join(" · ")
}

/// Where in what the viewer may read such questions were answered: two communities at most.
async fn places(view: &mut View, found: &[Knower]) -> Result<Vec<Place>> {
    let answers = found.iter().flat_map(|k| &k.because).filter_map(|b| match b {
        Because::Answered { items, .. } => Some(items),
        _ => None,
    });
    let mut ids: Vec<i64> = answers.flatten().map(|i| i.0).take(40).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut out: Vec<Place> = vec![];
    if ids.is_empty() {
        return Ok(out);
    }
    for item in view.cards(&ids).await? {
        let (Some(id), Some(name)) = (item.community_id, &item.community_name) else { continue };
        let url = format!("/communities/{id}");
        match out.iter_mut().find(|p| p.url == url) {
            Some(p) => p.answered += 1,
            None => out.push(Place { name: name.clone(), url, answered: 1 }),
        }
    }
    out.sort_by(|a, b| b.answered.cmp(&a.answered).then_with(|| a.url.cmp(&b.url)));
    out.truncate(2);
    Ok(out)
}

async fn helpers(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let (lang, me) = (cx.chrome.lang, cx.viewer.id);
    let mut view = cx.view().await?;
    let seen = view.item_of("question", id).await?;
    let mut face = Helpers::default();
    let mut offer = None;
    let mine = seen.author_id == me;
    let looking = store::looks(&mut view, id).await?;
    face.mine = looking.contains(&me);
    let had = store::offered(&mut view, id).await?;
    if mine {
        face.offered = Some(had.len());
        let ids: Vec<i64> = looking.iter().map(|p| p.0).collect();
        let whos = view.whos(&ids).await?;
        face.looking = looking.iter().filter_map(|p| Some(whos.get(p)?.name.clone())).collect();
    } else {
        offer = store::state_of(&mut view, id).await?;
    }
    // Who is asked still helps: an answer that was accepted ends it.
    if seen.can::<Comment>() && (mine || offer.is_some()) && !store::is_answered(&mut view, id).await? {
        let tags = view.beside(&[id.0]).await?.of(id).tags.clone();
        // What others were offered is theirs to know: only for who asked are they left out.
        let before = had.iter().filter(|_| mine).map(|h| h.0);
        let spoken = store::answerers(&mut view, id).await?;
        let exclude = before.chain([seen.author_id, me]).chain(seen.board_id).chain(spoken).collect();
        let asked = Asked { title: seen.title.clone(), text: seen.body.clone(), tags, exclude, limit: MOST, ..Asked::default() };
        (face.people, face.communities) = named(&mut view, lang, &asked, seen.author_id, Some(id)).await?;
    }
    Ok(respond(cx.want, || views::helpers(&cx.chrome, &seen, &face, offer.as_deref()), || &face))
}

fn there(id: ItemId) -> String {
    format!("/questions/{id}/helpers")
}

async fn ask(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<AskForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let seen = tx.item_of("question", id).await?;
    if seen.author_id != tx.viewer.id {
        return Err(Error::Denied("ask in the name of whoever asked"));
    }
    seen.allow::<Edit>()?;
    let asker = seen.author_id;
    if !rounds::ask(&mut tx, id, asker, PersonId(f.person)).await? {
        return Err(Error::invalid("person", "routing-not-now"));
    }
    tx.commit().await?;
    Ok(done(cx.want, &there(id), &Done {}))
}

async fn act(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<ActForm>) -> Result<Response> {
    let mut tx = cx.begin_small().await?;
    let me = tx.viewer.id;
    tx.item_of("question", id).await?;
    if store::state_of(&mut tx, id).await?.is_none() {
        return Err(Error::Missing);
    }
    match f.act.as_str() {
        "unknown" | "later" => {}
        "less" => {
            let tags = tx.beside(&[id.0]).await?.of(id).tags.clone();
            store::less(&mut tx, &tags).await?;
        }
        _ => return Err(Error::invalid("act", "routing-act-wrong")),
    }
    store::settle(&mut tx, id, me, &f.act).await?;
    tx.commit().await?;
    // Whoever does not know may know who does.
    let next = there(id);
    let to = if f.act == "unknown" || f.back.is_empty() { next.as_str() } else { own_path(&f.back) };
    Ok(done(cx.want, to, &Done {}))
}

async fn look(cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    set_look(cx, id, true).await
}
async fn look_away(cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    set_look(cx, id, false).await
}
async fn set_look(mut cx: Cx, id: ItemId, on: bool) -> Result<Response> {
    let mut tx = cx.begin_small().await?;
    let seen = tx.item_of("question", id).await?;
    seen.allow::<Comment>()?;
    if seen.author_id == tx.viewer.id {
        return Err(Error::invalid("look", "routing-look-own"));
    }
    store::look(&mut tx, id, on).await?;
    tx.commit().await?;
    Ok(done(cx.want, &there(id), &Done {}))
}

async fn set_wait(Admin(mut cx): Admin, Sent(f): Sent<WaitForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    if !(1..=AFTER_MOST).contains(&f.hours) {
        return Err(Error::invalid("hours", "routing-wait-wrong"));
    }
    store::set_wait(&mut tx, f.hours).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/admin/asking", &Done {}))
}

const SETTINGS: &str = "/settings/asking";

async fn choices(mut cx: Cx) -> Result<Response> {
    let (a_day, less) = store::choices(&mut cx.view().await?).await?;
    let face = Choices { a_day, less };
    Ok(respond(cx.want, || views::choices(&cx.chrome, &face), || &face))
}
async fn choose(mut cx: Cx, Sent(f): Sent<ChoiceForm>) -> Result<Response> {
    if !(0..=A_DAY_MOST).contains(&f.a_day) {
        return Err(Error::invalid("a_day", "routing-a-day-wrong"));
    }
    let mut tx = cx.begin_small().await?;
    store::choose(&mut tx, f.a_day).await?;
    tx.commit().await?;
    Ok(done(cx.want, SETTINGS, &Done {}))
}
async fn more(mut cx: Cx, Sent(f): Sent<MoreForm>) -> Result<Response> {
    let mut tx = cx.begin_small().await?;
    store::more(&mut tx, &f.tag).await?;
    tx.commit().await?;
    Ok(done(cx.want, SETTINGS, &Done {}))
}
