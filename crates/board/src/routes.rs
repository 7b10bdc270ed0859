//! The board's handlers, and the verbs of every item.

use crate::{
    drafts::{self, edit_key},
    files, likes,
    model::{AudienceForm, EditForm, History, InTrash, ItemPage, LikeForm, NewComment, NewPost, ShareQuery, Trashed},
    views,
};
use axum::{
    extract::DefaultBodyLimit,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::post as post_method,
};
use kit::text;
use shell::respond::{Done, Want, created, done, respond, see_other};
use spine::{
    Ask, At, CommunityId, Cx, Error, ForumId, Item, ItemId, Letter, PersonId, Post, Result, Routes, Sent, View,
    beside::One,
    doc,
    items::{Comment, Edit, Follow, React, Restore, Saved, Trash, drafts::forget, show, write},
    thread,
};

pub fn routes() -> Routes {
    Routes::new()
        .post_with(
            "/posts",
            post_method(create).layer(DefaultBodyLimit::max(files::REQUEST_MAX)),
            doc("Post with the one composer").body::<NewPost>().answer::<Saved>(),
        )
        .get("/posts", share_page, doc("The form to share something on my board with words of my own").query::<ShareQuery>().html_only())
        .get("/posts/{id}", show, doc("A status or message with its comments").answer::<ItemPage>())
        .get("/items/{id}", find, doc("Any item by its number").answer::<ItemPage>())
        .post("/items/{id}", edit, doc("Edit: a new wording").body::<EditForm>().answer::<Saved>())
        .get("/items/{id}/edit", edit_page, doc("The form to edit an item").html_only())
        .get("/items/{id}/reply", reply_page, doc("The form to reply to an answer or a comment").html_only())
        .get("/items/{id}/history", history, doc("Earlier wordings").answer::<History>())
        .post_with(
            "/items/{id}/comments",
            post_method(comment).layer(DefaultBodyLimit::max(files::REQUEST_MAX)),
            doc("Comment, or reply to a comment").body::<NewComment>().answer::<Saved>(),
        )
        .post("/items/{id}/like", like, doc("Like, or take it back").body::<LikeForm>().answer::<Item>())
        .post("/items/{id}/follow", follow, doc("Follow an item").answer::<Done>())
        .post("/items/{id}/unfollow", unfollow, doc("Stop following an item").answer::<Done>())
        .post("/items/{id}/audience", audience, doc("Change who may see a root item").body::<AudienceForm>().answer::<Saved>())
        .post("/items/{id}/trash", trash, doc("Delete: to the trash, with all that stands under it").answer::<Done>())
        .post("/items/{id}/restore", restore, doc("Take an item back out of the trash").answer::<Item>())
        .get("/trash", trash_page, doc("What I deleted").answer::<Trashed>())
        .get("/keys", keys, doc("The keyboard's shortcuts").html_only())
        .merge(drafts::routes())
        .merge(files::routes())
        .merge(likes::routes())
        .merge(crate::tell::routes())
}

async fn create(mut cx: Cx, Letter { fields: f, files }: Letter<NewPost>) -> Result<Response> {
    let me = cx.viewer.id;
    let community = match f.community.trim() {
        "" => None,
        id => Some(id.parse().map(CommunityId).map_err(|_| Error::invalid("community", "board-unknown"))?),
    };
    let forum = match f.forum.trim() {
        "" => None,
        id => Some(id.parse().map(ForumId).map_err(|_| Error::invalid("forum", "board-unknown"))?),
    };
    let board = match f.board.trim() {
        "" if community.is_some() || forum.is_some() => None,
        "" => Some(me),
        id => Some(id.parse().map(PersonId).map_err(|_| Error::invalid("board", "board-unknown"))?),
    };
    if board.is_some() && (community.is_some() || forum.is_some()) {
        return Err(Error::invalid("community", "board-or-community"));
    }
    let kind = if f.kind.is_empty() { "status" } else { f.kind.as_str() };
    let about = match f.about.trim() {
        "" => None,
        id if kind == "status" && board == Some(me) => Some(ItemId(id.parse().map_err(|_| Error::Missing)?)),
        _ => return Err(Error::invalid("about", "board-share-words")),
    };
    let app = cx.app.clone();
    let make = app.kind(kind).and_then(|k| k.make.as_ref()).ok_or_else(|| Error::invalid("kind", "board-kind"))?;
    let files = files::prepare_all(&cx.app, cx.viewer.id, files).await?;
    let mut tx = cx.begin().await?;
    if let Some(board) = board
        && board != me
        && !tx.person(board).await?.active()
    {
        return Err(Error::invalid("board", "board-closed"));
    }
    let (community, audience) = match (forum, community) {
        (Some(id), _) => {
            let forum = tx.forum(id).await?;
            (forum.community_id, forum.audience_id)
        }
        (None, Some(id)) => (community, tx.community(id).await?.audience_id),
        (None, None) => (None, write::audience_asked(&mut tx, f.audience.trim(), &f.people, board).await?),
    };
    let asked = f.asked();
    let post = Post { board, community, forum, audience, title: f.title, body: f.body, tags: text::tags_typed("tags", &f.tags)? };
    let id = (make.make)(&mut tx, &post).await?;
    files::hang_all(&mut tx, id, files).await?;
    if kind == "question" && !asked.is_empty() {
        // Whoever offers questions to people hears of it.
        tx.job("question_asks", &id.to_string(), &format!("{id}:{asked}")).await?;
    }
    if let Some(about) = about {
        let shared = tx.item(about).await?.allow::<Follow>()?;
        let words = tx.item(id).await?.allow::<Edit>()?;
        show::share(&mut tx, &words, &shared).await?;
    }
    forget(&mut tx, &f.draft).await?;
    let item = tx.saved(id).await?;
    tx.commit().await?;
    // A kind may make another of its app's: a message where a status was asked for.
    let made = app.kind(&item.kind).and_then(|k| k.make.as_ref()).filter(|_| item.state == "live");
    let path = made.map_or_else(|| app.path_of(&item), |m| (m.after)(&item));
    Ok(created(cx.want, &path, &item))
}

async fn share_page(mut cx: Cx, Ask(q): Ask<ShareQuery>) -> Result<Response> {
    let mut view = cx.view().await?;
    let item = view.item(q.about.ok_or(Error::Missing)?).await?;
    item.allow::<Follow>()?;
    if !item.is_root() || !cx.viewer.kind.inside() {
        return Err(Error::Missing);
    }
    let draft = spine::items::drafts::at(&mut view, &views::share_key(item.id)).await?;
    drop(view);
    Ok(views::share(&cx.chrome, &cx.viewer, &item, draft.as_ref()).into_response())
}

/// An item and what stands under it, as JSON.
async fn page_of(view: &mut View, id: ItemId) -> Result<ItemPage> {
    let item = view.item(id).await?;
    let replies = view.replies(id, thread::REPLIES_MAX).await?;
    let beside = view.beside(&[id.0]).await?;
    let One { tags, files, about, .. } = beside.of(id);
    Ok(ItemPage { item: item.into_item(), tags: tags.clone(), replies, files: files.clone(), about: about.clone() })
}

async fn show(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let seen = view.item(id).await?;
    if seen.forum_id.is_some() {
        // It was a status once.
        return Ok(see_other(&cx.app.path_of(&seen)));
    }
    if !seen.is_root() || !["status", "message"].contains(&seen.kind.as_str()) {
        return Err(Error::Missing);
    }
    if cx.want == Want::Json {
        let page = page_of(&mut view, id).await?;
        return Ok(shell::respond::as_json(StatusCode::OK, &page));
    }
    let thread = thread::load(&mut view, &seen, &[]).await?;
    let mine = view.mine(id, &format!("comment:{id}")).await?;
    // What of it became a topic stands elsewhere now.
    let pointers = view.pointers(id).await?;
    let deck = view.deck(vec![seen.into_item()], cx.chrome.lang).await?;
    cx.chrome.outside = deck.outside();
    let page = views::post(&cx.chrome, &cx.app, &cx.viewer, &deck, &thread, &mine, &pointers);
    Ok(respond(cx.want, || page, || Done {}))
}

/// Any item by number: a page goes to where it is read.
async fn find(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let mut view = cx.view().await?;
    match cx.want {
        Want::Json => Ok(shell::respond::as_json(StatusCode::OK, &page_of(&mut view, id).await?)),
        Want::Html => {
            let seen = view.item(id).await?;
            Ok(see_other(&cx.app.path_of(&seen)))
        }
    }
}

async fn comment(mut cx: Cx, At(id): At<ItemId>, Letter { fields: f, files }: Letter<NewComment>) -> Result<Response> {
    let files = files::prepare_all(&cx.app, cx.viewer.id, files).await?;
    let mut tx = cx.begin().await?;
    let parent = tx.item(id).await?.allow::<Comment>()?;
    let new = write::reply(&mut tx, &parent, crate::COMMENT.name, &f.body).await?;
    files::hang_all(&mut tx, new, files).await?;
    forget(&mut tx, &f.draft).await?;
    let item = tx.saved(new).await?;
    tx.commit().await?;
    Ok(created(cx.want, &cx.app.path_of(&item), &item))
}

async fn reply_page(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let parent = view.item(id).await?.allow::<Comment>()?;
    let mine = view.mine(id, &thread::draft_key(id)).await?;
    cx.chrome.outside = spine::audience::outside_of(&mut view, &parent).await?;
    Ok(views::reply(&cx.chrome, &cx.app, &parent, &mine).into_response())
}

async fn like(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<LikeForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let seen = tx.item(id).await?;
    let may = seen.allow::<React>()?;
    let on = f.on()?.unwrap_or(!seen.liked);
    if on {
        write::like(&mut tx, &may).await?
    } else {
        write::unlike(&mut tx, &may).await?
    }
    let item = tx.item(id).await?.into_item();
    tx.commit().await?;
    Ok(done(cx.want, &cx.app.path_of(&item), &item))
}

async fn follow(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.item(id).await?.allow::<Follow>()?;
    write::follow(&mut tx, &may).await?;
    tx.commit().await?;
    Ok(done(cx.want, &cx.app.path_of(&may), &Done {}))
}
async fn unfollow(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.item(id).await?.allow::<Follow>()?;
    write::unfollow(&mut tx, &may).await?;
    tx.commit().await?;
    Ok(done(cx.want, &cx.app.path_of(&may), &Done {}))
}

async fn edit_page(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let item = view.item(id).await?.allow::<Edit>()?;
    let beside = view.beside(&[id.0]).await?;
    let back = cx.app.path_of(&item);
    let tags = beside.of(id).tags.join(" ");
    // What was begun and not saved stands there again; if others saved since, with their wording beside it.
    let draft = view.mine(id, &edit_key(id)).await?.draft;
    let typed = |name: &str| draft.as_ref().and_then(|d| d.get(name)).and_then(serde_json::Value::as_str);
    let begun = typed("body").is_some();
    let stale = begun && typed("revision").and_then(|r| r.parse().ok()) != Some(item.revision);
    let wording = views::Wording {
        title: typed("title").unwrap_or(&item.title),
        body: typed("body").unwrap_or(&item.body),
        tags: typed("tags").unwrap_or(&tags),
        conflict: stale.then(|| cx.chrome.t("changed-since")),
        begun,
    };
    cx.chrome.outside = spine::audience::outside_of(&mut view, &item).await?;
    let page = views::edit(&cx.chrome, &item, &wording, &back);
    Ok(respond(cx.want, || page, || Done {}))
}
async fn edit(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<EditForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let old = tx.item(id).await?.allow::<Edit>()?;
    let body = f.body.as_deref().unwrap_or(&old.body);
    let title = if old.title.is_empty() { "" } else { f.title.as_deref().unwrap_or(&old.title) };
    if text::blank(body) && old.title.is_empty() {
        return Err(Error::invalid("body", "board-edit-empty"));
    }
    if text::blank(title) && !old.title.is_empty() {
        return Err(Error::invalid("title", "board-edit-untitled"));
    }
    let tags = match &f.tags {
        Some(typed) => Some(text::tags_typed("tags", typed)?),
        None if old.is_root() => Some(tx.beside(&[id.0]).await?.of(id).tags.clone()),
        None => None, // a reply has none
    };
    match write::revise(&mut tx, &old, f.revision, title, body, tags.as_deref()).await {
        Err(Error::Conflict(words)) if cx.want == Want::Html => {
            drop(tx);
            let words = shell::errors::say(cx.chrome.lang, &words);
            return overtaken(&mut cx, id, &f, &words).await;
        }
        done => done?,
    }
    forget(&mut tx, &f.draft).await?;
    let item = tx.saved(id).await?;
    tx.commit().await?;
    Ok(done(cx.want, &cx.app.path_of(&item), &item))
}
/// Somebody saved first: the form again with what was typed, the newest wording below it, ready to be saved over it.
async fn overtaken(cx: &mut Cx, id: ItemId, f: &EditForm, words: &str) -> Result<Response> {
    let mut view = cx.view().await?;
    let item = view.item(id).await?.allow::<Edit>()?;
    let back = cx.app.path_of(&item);
    let beside = view.beside(&[id.0]).await?;
    let tags = f.tags.clone().unwrap_or_else(|| beside.of(id).tags.join(" "));
    let (title, body) = (f.title.as_deref().unwrap_or(&item.title), f.body.as_deref().unwrap_or(&item.body));
    let wording = views::Wording { title, body, tags: &tags, conflict: Some(words), begun: false };
    cx.chrome.outside = spine::audience::outside_of(&mut view, &item).await?;
    Ok(views::edit(&cx.chrome, &item, &wording, &back).status(StatusCode::CONFLICT).into_response())
}
async fn history(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let seen = view.item(id).await?;
    let revisions = view.revisions(&seen).await?;
    let ids: Vec<i64> = revisions.iter().map(|r| r.by.0).collect();
    let whos = view.whos(&ids).await?;
    let back = cx.app.path_of(&seen);
    let page = views::history(&cx.chrome, &seen, &revisions, &whos, &back);
    Ok(respond(cx.want, || page, || History { item: seen.into_item(), revisions }))
}

async fn audience(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<AudienceForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.item(id).await?.allow::<Edit>()?;
    let to = write::audience_asked(&mut tx, f.audience.trim(), &f.people, may.board_id).await?;
    write::set_audience(&mut tx, &may, to).await?;
    let item = tx.saved(id).await?;
    tx.commit().await?;
    Ok(done(cx.want, &cx.app.path_of(&item), &item))
}

async fn trash(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.item(id).await?.allow::<Trash>()?;
    write::trash(&mut tx, &may).await?;
    tx.commit().await?;
    let back = if may.is_root() { format!("/?deleted={id}") } else { after_reply(&cx.app.path_of(&may), id) };
    Ok(done(cx.want, &back, &Done {}))
}
/// Back to the thread: the page of the root, without the mark of what is no longer there.
fn after_reply(path: &str, id: ItemId) -> String {
    format!("{}?deleted={id}", path.split('#').next().unwrap_or(path))
}
async fn restore(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.trashed(id).await?.allow::<Restore>()?;
    write::restore(&mut tx, &may).await?;
    let item = tx.item(id).await?.into_item();
    tx.commit().await?;
    Ok(done(cx.want, &cx.app.path_of(&item), &item))
}
async fn trash_page(mut cx: Cx) -> Result<Response> {
    let mut view = cx.view().await?;
    let items = view.my_trash().await?;
    let ends = view.trash_ends(&items.iter().map(|i| i.id.0).collect::<Vec<_>>()).await?;
    let until = |item: &Item| ends.iter().find(|e| e.0 == item.id).map(|e| e.1);
    let items: Vec<InTrash> = items.into_iter().map(|item| InTrash { until: until(&item), item }).collect();
    let page = views::trash(&cx.chrome, &items, cx.app.config.trash_days.into());
    Ok(respond(cx.want, || page, || Trashed { items }))
}

async fn keys(mut cx: Cx) -> Result<Response> {
    cx.view().await?;
    Ok(shell::layout::keys(&cx.chrome).into_response())
}
