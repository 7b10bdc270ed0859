//! Questions of a forum: the open and the answered ones as tabs, the FAQ that its owners make of answered ones, and what
//! becomes of a question that is turned into something else or moved.

use crate::{
    forum_views,
    model::{FaqForm, ListQuery, QuestionList, Standing},
    store,
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kit::{params, sql};
use schemars::JsonSchema;
use serde::Serialize;
use shell::{
    Chrome, Markup, Want,
    respond::{Done, as_json, done},
};
use spine::{
    Ask, At, Boxed, CommunityId, Cx, Error, Forum, ForumId, Item, ItemId, Result, Routes, Sent, Tx, View,
    app::Turns,
    communities::{self, Read},
    doc,
    forums::tabs::{InForum, page},
    item_cols, item_from,
    items::{Keep, May, Place, Sort, Turn, topics},
    visible,
};
use std::collections::HashMap;

pub const IN_FORUM: InForum = InForum {
    tabs: &[("open", "questions-tab-forum-open"), ("answered", "questions-tab-forum-answered"), ("faq", "questions-tab-faq")],
    side,
};

pub fn routes() -> Routes {
    Routes::new()
        .get(
            "/forums/{id}/open",
            open,
            doc("Open questions of a forum: what waits for help first").query::<ListQuery>().answer::<QuestionList>(),
        )
        .get("/forums/{id}/answered", answered, doc("Answered questions of a forum").query::<ListQuery>().answer::<QuestionList>())
        .get("/forums/{id}/faq", faq, doc("The FAQ of a forum").answer::<Faq>())
        .get("/communities/{id}/faq", community_faq, doc("The FAQ of a community: of all its forums").answer::<Faq>())
        .post(
            "/questions/{id}/faq",
            put,
            doc("Put a question into the FAQ, take it out, or move it there").body::<FaqForm>().answer::<Done>(),
        )
}

const PAGE: usize = 20;
/// What waits for help stands first, however long nobody spoke of it.
const WANTED: i64 = 30;

async fn open(cx: Cx, At(id): At<ForumId>, Ask(q): Ask<ListQuery>) -> Result<Response> {
    list(cx, id, false, &q).await
}
async fn answered(cx: Cx, At(id): At<ForumId>, Ask(q): Ask<ListQuery>) -> Result<Response> {
    list(cx, id, true, &q).await
}
async fn list(mut cx: Cx, id: ForumId, answered: bool, q: &ListQuery) -> Result<Response> {
    let before = Place::asked(&q.before)?;
    let mut view = cx.view().await?;
    let forum = view.forum(id).await?;
    let mut items = rest(&mut view, id, answered, before, PAGE as i64 + 1).await?;
    let next = Place::cut(&mut items, PAGE, Sort::Active).map(|p| p.to_string());
    if !answered && q.before.is_empty() {
        let mut first = wanted(&mut view, id).await?;
        first.append(&mut items);
        items = first;
    }
    if cx.want == Want::Json {
        return Ok(as_json(StatusCode::OK, &QuestionList { items, next }));
    }
    let standings = standings(&mut view, &items).await?;
    let deck = view.deck(items, cx.chrome.lang).await?;
    let main = forum_views::list(&cx.chrome, &cx.app, &forum, &deck, &standings, answered, next.as_deref(), view.now);
    let title = format!("{} · {}", cx.t(if answered { "questions-tab-forum-answered" } else { "questions-tab-forum-open" }), forum.name);
    Ok(page(&mut view, &cx.chrome, &forum, if answered { "answered" } else { "open" }, &title, main).await?.into_response())
}
/// Open questions with a day, the nearest first, and those that several have.
async fn wanted(view: &mut View, id: ForumId) -> Result<Vec<Item>> {
    view.all(
        sql!("select" item_cols!(card) item_from!() "join questions_state q on q.item_id = i.id where i.forum_id = $2 and i.kind = 'question' and i.parent_id is null and i.state = 'live'
              and q.answered_at is null and (q.due_on is not null or q.too_count > 0) and" visible!("i")
             "order by case when q.due_on is null then 1 else 0 end, q.due_on, q.too_count desc, i.active_at desc, i.id desc limit $3"),
        params![view.viewer.id, id, WANTED],
    )
    .await
}
async fn rest(view: &mut View, id: ForumId, answered: bool, before: Place, limit: i64) -> Result<Vec<Item>> {
    view.all(
        sql!("select" item_cols!(card) item_from!() "join questions_state q on q.item_id = i.id where i.forum_id = $2 and i.kind = 'question' and i.parent_id is null and i.state = 'live'
              and (i.active_at, i.id) < ($4, $5) and (q.answered_at is not null) = $3 and ($3 or (q.due_on is null and q.too_count = 0)) and" visible!("i")
             "order by i.active_at desc, i.id desc limit $6"),
        params![view.viewer.id, id, answered, before.at, before.id, limit],
    )
    .await
}
/// What stands beside these questions, in one statement.
async fn standings(view: &mut View, items: &[Item]) -> Result<HashMap<ItemId, Standing>> {
    let ids: Vec<i64> = items.iter().map(|i| i.id.0).collect();
    let rows: Vec<(ItemId, i64, Option<String>)> =
        view.all(sql!("select item_id, too_count, due_on from questions_state where item_id in" ids(1)), params![&ids]).await?;
    Ok(rows.into_iter().map(|(id, too, due_on)| (id, Standing { too, due_on, ..Standing::default() })).collect())
}

/// A question of the FAQ with what helped.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Entry {
    pub question: Item,
    pub answers: Vec<Item>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Faq {
    pub entries: Vec<Entry>,
}

/// Of one forum, or of all in a community; without an accepted answer a question waits unseen.
async fn entries(view: &mut View, forum: Option<ForumId>, community: Option<CommunityId>) -> Result<Faq> {
    let questions: Vec<Item> = view
        .all(
            sql!("select" item_cols!(full) item_from!() "where i.id in (select f.item_id from questions_faq f) and i.forum_id is not null and (i.forum_id = $2 or i.community_id = $3) and" visible!("i")
                 "order by (select f.sort from questions_faq f where f.item_id = i.id), i.id limit 200"),
            params![view.viewer.id, forum, community],
        )
        .await?;
    let ids: Vec<i64> = questions.iter().map(|i| i.id.0).collect();
    let helped: Vec<Item> = if ids.is_empty() {
        vec![]
    } else {
        view.all(
            sql!("select" item_cols!(full) item_from!() "join questions_answers a on a.item_id = i.id where a.question_id in" ids(2) "and a.accepted_at is not null and" visible!("i")
                 "order by a.accepted_at, i.id"),
            params![view.viewer.id, &ids],
        )
        .await?
    };
    let of = |q: &Item| helped.iter().filter(|a| a.root_id == q.id).cloned().collect::<Vec<_>>();
    let entries = questions.into_iter().map(|q| Entry { answers: of(&q), question: q }).filter(|e| !e.answers.is_empty()).collect();
    Ok(Faq { entries })
}

async fn faq(mut cx: Cx, At(id): At<ForumId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let forum = view.forum(id).await?;
    let all = entries(&mut view, Some(id), None).await?;
    if cx.want == Want::Json {
        return Ok(as_json(StatusCode::OK, &all));
    }
    let main = forum_views::faq(&cx.chrome, &all, forum.can_keep());
    let title = format!("{} · {}", cx.t("questions-tab-faq"), forum.name);
    Ok(page(&mut view, &cx.chrome, &forum, "faq", &title, main).await?.into_response())
}
async fn community_faq(mut cx: Cx, At(id): At<CommunityId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let known = view.community(id).await?;
    known.allow::<Read>()?;
    view.tab_open(&known, "forums").await?;
    let all = entries(&mut view, None, Some(id)).await?;
    if cx.want == Want::Json {
        return Ok(as_json(StatusCode::OK, &all));
    }
    let main = forum_views::faq(&cx.chrome, &all, known.is_owner());
    let title = format!("{} · {}", cx.t("questions-tab-faq"), known.name);
    Ok(communities::tabs::page(&mut view, &cx.chrome, &known, "forums", &title, main).await?.into_response())
}

async fn put(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<FaqForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.item_of("question", id).await?.allow::<Keep>()?;
    match f.to.as_str() {
        "in" => enter(&mut tx, &may).await?,
        "out" => drop(tx.run(sql!("delete from questions_faq where item_id = $1"), params![id]).await?),
        "up" => swap(&mut tx, &may, true).await?,
        "down" => swap(&mut tx, &may, false).await?,
        _ => return Err(Error::invalid("to", "questions-faq-to")),
    }
    tx.tell(spine::Fact::Touched { item: id }).await?;
    tx.commit().await?;
    let back = match (f.to.as_str(), may.forum_id) {
        ("up" | "down", Some(forum)) => format!("/forums/{forum}/faq#faq-{id}"),
        _ => cx.app.path_of(&may),
    };
    Ok(done(cx.want, &back, &Done {}))
}
/// Stands there last.
pub async fn enter(tx: &mut Tx, question: &May<Keep>) -> Result<()> {
    let accepted: bool = tx
        .value(
            sql!("select exists (select 1 from questions_answers where question_id = $1 and accepted_at is not null)"),
            params![question.id],
        )
        .await?;
    if !accepted {
        return Err(Error::conflict("questions-faq-unanswered"));
    }
    let (me, now) = (tx.viewer.id, tx.now);
    tx.run(
        sql!("insert into questions_faq (item_id, sort, by_id, at) values ($1, (select coalesce(max(o.sort), 0) + 1 from questions_faq o), $2, $3) on conflict do nothing"),
        params![question.id, me, now],
    )
    .await?;
    Ok(())
}
/// Changes places with its neighbour in the same forum.
async fn swap(tx: &mut Tx, question: &May<Keep>, up: bool) -> Result<()> {
    let all: Vec<(ItemId, i64)> = tx
        .all(
            sql!("select f.item_id, f.sort from questions_faq f cross join items i where i.id = f.item_id and i.forum_id = $2 and" visible!("i") "order by f.sort, f.item_id"),
            params![tx.viewer.id, question.forum_id],
        )
        .await?;
    let Some(at) = all.iter().position(|e| e.0 == question.id) else { return Err(Error::Missing) };
    let other = if up { at.checked_sub(1) } else { Some(at + 1) }.and_then(|n| all.get(n));
    let (Some(other), Some(here)) = (other, all.get(at)) else { return Ok(()) };
    for (id, sort) in [(here.0, other.1), (other.0, here.1)] {
        tx.run(sql!("update questions_faq set sort = $2 where item_id = $1"), params![id, sort]).await?;
    }
    Ok(())
}

/// How long it takes here until an answer is accepted, of the last two hundred; the one in the middle.
fn side<'a>(view: &'a mut View, forum: &'a Forum, chrome: &'a Chrome) -> Boxed<'a, Result<Option<Markup>>> {
    Box::pin(async move {
        let rows: Vec<(i64,)> = view
            .all(
                sql!("select q.answered_at - i.created_at from items i join questions_state q on q.item_id = i.id where i.forum_id = $2 and i.parent_id is null and i.state = 'live'
                      and q.answered_at is not null and" visible!("i") "order by i.created_at desc, i.id desc limit 200"),
                params![view.viewer.id, forum.id],
            )
            .await?;
        let mut all: Vec<i64> = rows.into_iter().map(|r| r.0).collect();
        all.sort_unstable();
        Ok(all.get(all.len() / 2).map(|median| forum_views::median(chrome, *median)))
    })
}

pub const TURNS: Turns = Turns { kind: "question", in_forum: true, into, out, moved, rehoused };

/// What others replied to it are answers from now on.
fn into<'a>(tx: &'a mut Tx, question: &'a May<Turn>) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        tx.run(
            sql!("insert into questions_state (item_id, too_count) values ($1, (select cast(count(*) as bigint) from questions_too t where t.item_id = $1)) on conflict do nothing"),
            params![question.id],
        )
        .await?;
        for answer in topics::recall(tx, question, "comment", "answer", false).await? {
            tx.run(
                sql!("insert into questions_answers (item_id, question_id) values ($1, $2) on conflict do nothing"),
                params![answer, question.id],
            )
            .await?;
        }
        Ok(())
    })
}
/// Not while an answer is accepted or somebody was asked: that would be lost.
fn out<'a>(tx: &'a mut Tx, question: &'a May<Turn>) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        let (accepted, passed): (bool, bool) = tx
            .one(
                sql!(
                    "select exists (select 1 from questions_answers where question_id = $1 and accepted_at is not null),
                      exists (select 1 from questions_referrals where linked_id = $1 or from_id = $1)"
                ),
                params![question.id],
            )
            .await?;
        if accepted {
            return Err(Error::conflict("questions-turn-accepted"));
        }
        if passed {
            return Err(Error::conflict("forum-passed-on"));
        }
        topics::recall(tx, question, "answer", "comment", true).await?;
        for sql in [
            sql!("delete from questions_answers where question_id = $1"),
            sql!("delete from questions_faq where item_id = $1"),
            sql!("delete from questions_state where item_id = $1"),
        ] {
            tx.run(sql, params![question.id]).await?;
        }
        Ok(())
    })
}
/// In the FAQ of another forum it stands when its owners put it there.
fn rehoused(tx: &mut Tx, question: ItemId) -> Boxed<'_, Result<()>> {
    Box::pin(async move { tx.run(sql!("delete from questions_faq where item_id = $1"), params![question]).await.map(drop) })
}
/// Answers stay answers where they come under another question. An acceptance stays when the same person asked both; where it
/// would be lost, nothing is moved.
fn moved<'a>(tx: &'a mut Tx, ids: &'a [i64], from: ItemId, to: &'a Item) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        let asks = to.kind == "question";
        let lost: bool = tx
            .value(
                sql!("select exists (select 1 from questions_answers where accepted_at is not null and not ($2 and accepted_by = $3) and item_id in" ids(1) ")"),
                params![ids, asks, to.author_id],
            )
            .await?;
        if lost {
            return Err(Error::conflict("questions-turn-accepted"));
        }
        if asks {
            tx.run(sql!("update questions_answers set question_id = $2 where item_id in" ids(1)), params![ids, to.id]).await?;
        } else {
            tx.run(sql!("delete from questions_answers where item_id in" ids(1)), params![ids]).await?;
            topics::recall_ids(tx, ids, "answer", "comment").await?;
        }
        store::settle(tx, from, false).await?;
        store::settle(tx, to.id, false).await?;
        // What was itself a question is part of another thread now.
        if ids.contains(&from.0) {
            for sql in [sql!("delete from questions_faq where item_id = $1"), sql!("delete from questions_state where item_id = $1")] {
                tx.run(sql, params![from]).await?;
            }
        }
        Ok(())
    })
}
