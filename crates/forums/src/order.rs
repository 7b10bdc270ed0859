//! Keeping order: lock, pin, move, merge, split, "asked before", and one kind made another. Where sight changes or something
//! cannot be undone, it is said first and done at the second asking.

use crate::{
    TOPIC,
    model::{DuplicateForm, Made, MergeForm, MoveForm, SplitForm, TurnForm},
    views,
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use shell::{
    Want,
    respond::{Done, created, done},
};
use spine::{
    At, Cx, Error, ForumId, Item, ItemId, Result, Routes, Sent, Tx, doc,
    forums::ToPost,
    items::{Keep, SplitOff, Turn, topics},
};

pub fn routes() -> Routes {
    Routes::new()
        .get("/topics/{id}/arrange", arrange, doc("The forms to move, merge, split a topic or make another kind of it").html_only())
        .post("/topics/{id}/lock", lock, doc("Lock a topic: it can be read, and only who keeps order writes").answer::<Done>())
        .post("/topics/{id}/unlock", unlock, doc("Unlock a topic").answer::<Done>())
        .post("/topics/{id}/pin", pin, doc("Pin a topic on top of its forum").answer::<Done>())
        .post("/topics/{id}/unpin", unpin, doc("Unpin a topic").answer::<Done>())
        .post("/topics/{id}/move", move_to, doc("Move a topic to another forum").body::<MoveForm>().answer::<Item>())
        .post("/topics/{id}/merge", merge, doc("Make a topic part of another").body::<MergeForm>().answer::<Item>())
        .post("/topics/{id}/duplicate", duplicate, doc("It was asked before, elsewhere").body::<DuplicateForm>().answer::<Done>())
        .post("/topics/{id}/turn", turn, doc("Make a topic, a question or an update of it").body::<TurnForm>().answer::<Item>())
        .post("/topics/{id}/split", split, doc("Make a topic of a reply and what else was chosen").body::<SplitForm>().answer::<Made>())
}

async fn arrange(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let seen = view.item(id).await?;
    if !seen.is_root() {
        seen.allow::<SplitOff>()?;
        let root = view.item(seen.root_id).await?;
        // Who keeps order chooses among all that was said; others take along what is theirs.
        let replies = if root.can::<Keep>() { view.replies(root.id, spine::thread::REPLIES_MAX).await? } else { vec![] };
        let forums = if seen.forum_id.is_none() { view.forums_to_post().await? } else { vec![] };
        return Ok(views::split(&cx.chrome, &cx.app, &seen, &replies, &forums).into_response());
    }
    if !seen.can::<Keep>() {
        seen.allow::<Turn>()?;
    }
    let forums = view.forums_to_post().await?;
    let pointers = view.pointers(id).await?;
    Ok(views::arrange(&cx.chrome, &cx.app, &seen, &forums, &pointers).into_response())
}

async fn lock(cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    set_locked(cx, id, true).await
}
async fn unlock(cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    set_locked(cx, id, false).await
}
async fn set_locked(mut cx: Cx, id: ItemId, on: bool) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.item(id).await?.allow::<Keep>()?;
    topics::lock(&mut tx, &may, on).await?;
    tx.commit().await?;
    Ok(done(cx.want, &cx.app.path_of(&may), &Done {}))
}
async fn pin(cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    set_pinned(cx, id, true).await
}
async fn unpin(cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    set_pinned(cx, id, false).await
}
async fn set_pinned(mut cx: Cx, id: ItemId, on: bool) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.item(id).await?.allow::<Keep>()?;
    topics::pin(&mut tx, &may, on).await?;
    tx.commit().await?;
    Ok(done(cx.want, &cx.app.path_of(&may), &Done {}))
}

fn forum(words: &str) -> Result<ForumId> {
    words.trim().parse().map(ForumId).map_err(|_| Error::invalid("forum", "forum-turn-where"))
}
/// Something that was named by its address: hidden and absent are the same.
fn named(field: &'static str, e: Error) -> Error {
    match e {
        Error::Missing => Error::invalid(field, "forum-named-unknown"),
        e => e,
    }
}

async fn move_to(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<MoveForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.item(id).await?.allow::<Keep>()?;
    let to = tx.forum(forum(&f.forum)?).await.map_err(|e| named("forum", e))?.post()?;
    let shift = topics::shift(&mut tx, may.audience_id, to.audience_id).await?;
    if !shift.is_none() && f.confirmed != "1" {
        if cx.want == Want::Json {
            return Err(Error::invalid("confirmed", "forum-move-shifts"));
        }
        // Not done yet; the header tells scripts that this is a question to show and not a failure.
        let asked = views::moving(&cx.chrome, &cx.app, &may, &to, &shift);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, [("x-asks", "1")], asked).into_response());
    }
    topics::move_to(&mut tx, &may, &to).await?;
    // Whoever moved it may have moved it out of their own sight.
    let item = match tx.item(id).await {
        Ok(seen) => seen.into_item(),
        Err(Error::Missing) => (*may).clone(),
        Err(e) => return Err(e),
    };
    tx.commit().await?;
    Ok(done(cx.want, &cx.app.path_of(&item), &item))
}

async fn merge(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<MergeForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let from = tx.item(id).await?.allow::<Keep>()?;
    let into = topics::typed(&f.into).ok_or_else(|| Error::invalid("into", "forum-named-unknown"))?;
    let into = tx.item(into).await.map_err(|e| named("into", e))?;
    let into = tx.item(into.root_id).await?.allow::<Keep>()?;
    if f.confirmed != "1" {
        if cx.want == Want::Json {
            return Err(Error::invalid("confirmed", "forum-merge-for-good"));
        }
        let asked = views::merging(&cx.chrome, &cx.app, &from, &into);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, [("x-asks", "1")], asked).into_response());
    }
    topics::merge(&mut tx, &from, &into).await?;
    let item = tx.item(into.id).await?.into_item();
    tx.commit().await?;
    Ok(done(cx.want, &format!("{}#item-{id}", cx.app.path_of(&item)), &item))
}

async fn duplicate(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<DuplicateForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.item(id).await?.allow::<Keep>()?;
    let of = match f.of.trim() {
        "" => None,
        words => {
            let of = topics::typed(words).ok_or_else(|| Error::invalid("of", "forum-named-unknown"))?;
            Some(tx.item(of).await.map_err(|e| named("of", e))?)
        }
    };
    topics::duplicate(&mut tx, &may, of.as_ref()).await?;
    tx.commit().await?;
    Ok(done(cx.want, &cx.app.path_of(&may), &Done {}))
}

async fn turn(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<TurnForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.item(id).await?.allow::<Turn>()?;
    let to = asked(&mut tx, &may, &f.forum).await?;
    topics::turn(&mut tx, &may, f.kind.trim(), &f.title, to.as_ref()).await?;
    let item = tx.item(id).await?.into_item();
    tx.commit().await?;
    Ok(done(cx.want, &cx.app.path_of(&item), &item))
}

/// The forum that was chosen, for what stands in none.
async fn asked(tx: &mut Tx, item: &Item, chosen: &str) -> Result<Option<ToPost>> {
    if item.forum_id.is_some() || chosen.trim().is_empty() {
        return Ok(None);
    }
    Ok(Some(tx.forum(forum(chosen)?).await.map_err(|e| named("forum", e))?.post()?))
}

async fn split(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<SplitForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let mut chosen = vec![tx.item(id).await?.allow::<SplitOff>()?];
    for other in f.boxes.after("reply-").filter_map(|n| n.parse().ok()).map(ItemId).filter(|o| *o != id) {
        chosen.push(tx.item(other).await?.allow::<SplitOff>()?);
    }
    let to = match chosen.first() {
        Some(first) => asked(&mut tx, first, &f.forum).await?,
        None => None,
    };
    let new = topics::split(&mut tx, &chosen, TOPIC.name, &f.title, to.as_ref()).await?;
    tx.commit().await?;
    Ok(created(cx.want, &(TOPIC.path)(new), &Made { id: new }))
}
