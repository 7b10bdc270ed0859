//! The page of a topic.

use crate::{
    model::{ShowQuery, TopicPage},
    views,
};
use axum::{
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use shell::{
    Want,
    respond::{as_json, see_other},
};
use spine::{Ask, At, Cx, ItemId, Result, Routes, doc, thread};

pub fn routes() -> Routes {
    Routes::new().get("/topics/{id}", show, doc("A topic with what was said under it").query::<ShowQuery>().answer::<TopicPage>())
}

async fn show(mut cx: Cx, At(id): At<ItemId>, Ask(q): Ask<ShowQuery>, headers: HeaderMap) -> Result<Response> {
    let mut view = cx.view().await?;
    let seen = view.item(id).await?;
    if seen.kind != crate::TOPIC.name {
        // What became part of another topic, a question or an update is still found under its old address.
        return Ok(see_other(&cx.app.path_of(&seen)));
    }
    let thread = thread::load(&mut view, &seen, &[]).await?;
    let pointers = view.pointers(id).await?;
    let first_reply = thread.replies.iter().filter(|r| r.author_id != seen.author_id).map(|r| r.created_at.0 - seen.created_at.0).min();
    if cx.want == Want::Json {
        let beside = thread.beside.of(id);
        let (tags, files) = (beside.tags.clone(), beside.files.clone());
        let page = TopicPage { item: seen.into_item(), tags, files, replies: thread.replies, pointers, first_reply };
        return Ok(as_json(StatusCode::OK, &page));
    }
    let mine = view.mine(id, &format!("comment:{id}")).await?;
    let deck = view.deck(vec![seen.into_item()], cx.chrome.lang).await?;
    cx.chrome.outside = deck.outside();
    let shape = thread::Shape::of(&q.replies, &headers);
    let scene = views::Scene {
        c: &cx.chrome,
        app: &cx.app,
        viewer: &cx.viewer,
        deck: &deck,
        thread: &thread,
        mine: &mine,
        pointers: &pointers,
        first_reply,
        shape,
    };
    Ok(shape.kept(&q.replies, views::topic(&scene)).into_response())
}
