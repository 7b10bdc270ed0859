//! The steps one after another, and the pages of help.

use crate::{
    model::{AskForm, FollowForm, PhotoForm, SkipForm, Standing, Step, Suggested, Which},
    store, views,
};
use axum::{extract::DefaultBodyLimit, response::Response, routing::post};
use kit::{Error, text};
use shell::respond::{Done, Want, done, respond};
use spine::{
    Ask, Cx, Letter, Result, Routes, Sent, View, doc,
    people::{photo, relations, store as people, suggest},
};

/// Five are to be followed; some will not be known.
const OFFERED: usize = 8;

pub fn routes() -> Routes {
    Routes::new()
        .get("/welcome", page, doc("A newcomer's steps").query::<Which>().answer::<Standing>())
        .post_with(
            "/welcome/photo",
            post(face).layer(DefaultBodyLimit::max(photo::FORM_MAX)),
            doc("The first step: a photo (multipart) and tags of one's own").body::<PhotoForm>().answer::<Done>(),
        )
        .post("/welcome/follow", follow, doc("The second step: follow several people and tags").body::<FollowForm>().answer::<Done>())
        .post("/welcome/ask", ask, doc("The third step: on to the composer with a question begun").body::<AskForm>().answer::<Done>())
        .post("/welcome/skip", skip, doc("Skip a step").body::<SkipForm>().answer::<Done>())
        .get("/help", help, doc("How things work here").html_only())
}

/// Whom and what one might follow.
async fn offers(view: &mut View) -> Result<(Vec<(shell::Who, suggest::Why)>, Vec<String>)> {
    let lately = store::lately(view).await?;
    let busy: Vec<i64> = lately.iter().map(|i| i.author_id.0).collect();
    let people = suggest::suggest(view, &busy, OFFERED).await?;
    let ids: Vec<i64> = lately.iter().map(|i| i.id.0).collect();
    let tags = if ids.is_empty() { vec![] } else { store::tags_of(view, &ids).await? };
    Ok((people, tags))
}

async fn page(mut cx: Cx, Ask(q): Ask<Which>) -> Result<Response> {
    let mut view = cx.view().await?;
    let through = store::through(&mut view).await?;
    if cx.want == Want::Json {
        let (people, tags) = offers(&mut view).await?;
        let people = people.iter().map(|(who, why)| Suggested::of(who, *why, cx.chrome.lang)).collect();
        return Ok(shell::respond::as_json(axum::http::StatusCode::OK, &Standing { through, people, tags }));
    }
    let step = match q.step.as_str() {
        "end" => None,
        "" => Step::ALL.into_iter().find(|s| !through.contains(s)),
        word => Step::parse(word).or(Some(Step::Photo)),
    };
    let me = cx.viewer.id;
    let page = match step {
        Some(Step::Photo) => {
            let person = view.person(me).await?;
            let tags = store::own_tags(&mut view).await?;
            views::photo(&cx.chrome, &person, &tags)
        }
        Some(Step::Follow) => {
            let (people, tags) = offers(&mut view).await?;
            views::follow(&cx.chrome, &people, &tags)
        }
        Some(Step::Ask) => {
            let tags = store::own_tags(&mut view).await?;
            let mut ids = store::questions_about(&mut view, &tags).await?;
            let about = !ids.is_empty();
            if !about {
                ids = store::lately(&mut view).await?.iter().filter(|i| store::waits(i, me)).take(5).map(|i| i.id.0).collect();
            }
            let open = view.cards(&ids).await?;
            views::ask(&cx.chrome, &cx.app, &open, about)
        }
        None => views::end(&cx.chrome, me),
    };
    Ok(respond(Want::Html, || page, || ()))
}

/// On to what comes after `step`.
fn on(step: Step) -> String {
    format!("/welcome?step={}", step.after().map_or("end", Step::word))
}

async fn face(mut cx: Cx, Letter { fields: f, files }: Letter<PhotoForm>) -> Result<Response> {
    let tags = text::tags_typed("tags", &f.tags)?;
    let paid = cx.app.upload(cx.viewer.id, files.len())?;
    // Made and stored before the transaction: neither may hold the writer.
    let chosen = match files.into_iter().next() {
        Some((_, bytes)) => Some(photo::store(&cx.app, bytes, None).await?),
        None => None,
    };
    let mut tx = cx.begin().await?;
    let me = tx.viewer.id;
    if chosen.is_some() {
        photo::set(&mut tx, me, chosen.as_ref()).await?;
    }
    for tag in &tags {
        people::add_tag(&mut tx, me, tag).await?;
    }
    store::mark(&mut tx, Step::Photo).await?;
    tx.commit().await?;
    paid.keep();
    Ok(done(cx.want, &on(Step::Photo), &Done {}))
}

async fn follow(mut cx: Cx, Sent(form): Sent<FollowForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let me = tx.viewer.id;
    for id in form.people().into_iter().filter(|id| *id != me) {
        let person = tx.person(id).await?;
        if person.active() {
            relations::follow(&mut tx, &person).await?;
        }
    }
    for tag in form.tags() {
        relations::follow_tag(&mut tx, &tag).await?;
    }
    store::mark(&mut tx, Step::Follow).await?;
    tx.commit().await?;
    Ok(done(cx.want, &on(Step::Follow), &Done {}))
}

async fn ask(mut cx: Cx, Sent(form): Sent<AskForm>) -> Result<Response> {
    let title: String = text::clean(form.title.trim()).chars().take(200).collect();
    let mut tx = cx.begin().await?;
    store::mark(&mut tx, Step::Ask).await?;
    tx.commit().await?;
    let words: String = url::form_urlencoded::byte_serialize(title.as_bytes()).collect();
    Ok(done(cx.want, &format!("/?ask={words}#composer"), &Done {}))
}

async fn skip(mut cx: Cx, Sent(form): Sent<SkipForm>) -> Result<Response> {
    cx.may_change()?;
    let steps = if form.step == "all" { Step::ALL.to_vec() } else { Step::parse(&form.step).into_iter().collect() };
    let Some(last) = steps.last().copied() else { return Err(Error::invalid("step", "welcome-step-unknown")) };
    let mut tx = cx.begin().await?;
    for step in &steps {
        store::mark(&mut tx, *step).await?;
    }
    tx.commit().await?;
    Ok(done(cx.want, if steps.len() > 1 { "/".to_owned() } else { on(last) }.as_str(), &Done {}))
}

async fn help(cx: Cx) -> Result<Response> {
    Ok(respond(Want::Html, || views::help(&cx.chrome), || ()))
}
