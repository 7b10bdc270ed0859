//! What makes a question urgent: others who have it too, and a day until which help is wanted. And what is like it.

use crate::{
    forum_views,
    model::{DueForm, QuestionList, Standing, WantHelp},
    routes::alike,
    store,
};
use axum::response::{IntoResponse, Response};
use kit::{jobs::Job, params, sql};
use shell::respond::{Done, done};
use spine::{
    App, At, Boxed, Cx, Error, Fact, ItemId, Result, Routes, Sent, Time, Tx, View, Viewer, doc,
    items::{Follow, May, React, write},
    jobs::Worker,
};

pub fn routes() -> Routes {
    Routes::new()
        .post("/questions/{id}/too", too, doc("I have this too: counts, and follows it").answer::<Done>())
        .post("/questions/{id}/too/withdraw", not_too, doc("I have it no more").answer::<Done>())
        .post("/questions/{id}/due", due, doc("Help is wanted until a day").body::<DueForm>().answer::<Done>())
        .get("/questions/{id}/related", related, doc("Questions and topics like this one").answer::<QuestionList>())
}

pub async fn standing(view: &mut View, id: ItemId) -> Result<Standing> {
    let row: Option<Standing> = view
        .maybe(
            sql!("select q.too_count, exists (select 1 from questions_too t where t.item_id = q.item_id and t.person_id = $1), q.due_on,
                  exists (select 1 from questions_faq f where f.item_id = q.item_id),
                  (select cast(count(*) as bigint) from item_pointers p where p.item_id = q.item_id or p.to_id = q.item_id) from questions_state q where q.item_id = $2"),
            params![view.viewer.id, id],
        )
        .await?;
    Ok(row.unwrap_or_default())
}

async fn too(cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    set_too(cx, id, true).await
}
async fn not_too(cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    set_too(cx, id, false).await
}
async fn set_too(mut cx: Cx, id: ItemId, on: bool) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let seen = tx.item_of("question", id).await?;
    let may = seen.allow::<React>()?;
    if seen.author_id == cx.viewer.id {
        return Err(Error::invalid("too", "questions-too-own"));
    }
    have_too(&mut tx, &may, on).await?;
    if on {
        write::follow(&mut tx, &seen.allow::<Follow>()?).await?;
    }
    tx.commit().await?;
    Ok(done(cx.want, &cx.app.path_of(&seen), &Done {}))
}
async fn have_too(tx: &mut Tx, question: &May<React>, on: bool) -> Result<()> {
    let (me, now) = (tx.viewer.id, tx.now);
    let n = if on {
        tx.run(
            sql!("insert into questions_too (item_id, person_id, at) values ($1, $2, $3) on conflict do nothing"),
            params![question.id, me, now],
        )
        .await?
    } else {
        tx.run(sql!("delete from questions_too where item_id = $1 and person_id = $2"), params![question.id, me]).await?
    };
    if n == 0 {
        return Ok(());
    }
    let step: i64 = if on { 1 } else { -1 };
    tx.run(sql!("update questions_state set too_count = too_count + $2 where item_id = $1"), params![question.id, step]).await?;
    tx.tell(Fact::Touched { item: question.id }).await
}

async fn due(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<DueForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.item_of("question", id).await?.allow::<WantHelp>()?;
    let day = f.due_on.trim();
    let at = match day {
        "" => None,
        day => Some(Time::of_day(day).filter(|_| day.len() == 10).ok_or_else(|| Error::invalid("due_on", "questions-due-day"))?),
    };
    if at.is_some_and(|at| at.plus(Time::DAY) < tx.now) {
        return Err(Error::invalid("due_on", "questions-due-past"));
    }
    tx.run(sql!("update questions_state set due_on = $2 where item_id = $1"), params![id, at.map(|_| day)]).await?;
    if let Some(at) = at.map(|at| at.plus(-Time::DAY)).filter(|at| *at > tx.now) {
        tx.job_at(DUE.kind, &format!("{id}:{day}"), &format!("{id}:{day}"), at).await?;
    }
    tx.tell(Fact::Touched { item: id }).await?;
    tx.commit().await?;
    Ok(done(cx.want, &cx.app.path_of(&may), &Done {}))
}

/// The day before help is wanted no more, the asker hears of it: if it is still that day, and nothing helped yet.
pub const DUE: Worker = Worker { kind: "question_due", long: false, work: remind };
fn remind<'a>(app: &'a App, job: &'a Job) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        let Some((id, day)) = job.data.split_once(':').and_then(|(id, day)| Some((ItemId(id.parse().ok()?), day))) else { return Ok(()) };
        let mut tx = app.begin_system(Viewer::system("question due")).await?;
        let waits: bool = tx
            .value(
                sql!("select exists (select 1 from questions_state where item_id = $1 and due_on = $2 and answered_at is null)"),
                params![id, day],
            )
            .await?;
        let asker = match tx.item(id).await {
            Ok(seen) if seen.state == "live" => Some(seen.author_id),
            Ok(_) | Err(Error::Missing) => None,
            Err(e) => return Err(e),
        };
        if let Some(asker) = asker.filter(|_| waits) {
            let now = tx.now;
            tx.as_of(Viewer::on_behalf(asker, "who asked set the day"), now);
            tx.tell(Fact::QuestionDue { item: id }).await?;
        }
        tx.commit().await
    })
}

async fn related(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let item = view.item(id).await?.into_item();
    if !item.is_root() || item.title.is_empty() {
        return Err(Error::Missing);
    }
    let mut items = alike(&mut view, &item.title, vec!["question", "topic"]).await?;
    // The same words on another board are the same question.
    items.retain(|i| i.id != id && i.title != item.title);
    items.truncate(5);
    if cx.want == shell::Want::Json {
        return Ok(shell::respond::as_json(axum::http::StatusCode::OK, &QuestionList { items, next: None }));
    }
    let states = store::states(&mut view, &items.iter().filter(|i| i.kind == "question").collect::<Vec<_>>()).await?;
    Ok(forum_views::related(&cx.chrome, &cx.app, &item, &items, &states).into_response())
}
