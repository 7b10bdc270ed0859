//! Board: what people write on their own board and on each other's, comments on anything, and the verbs every item has
//! (edit, history, like, follow, trash, files, drafts). Kinds of other apps use these verbs as they are.

mod drafts;
mod files;
mod likes;
mod model;
mod routes;
mod tell;
mod views;

use shell::Icon;
use spine::{
    AppDef, Boxed, Error, Item, ItemId, Kind, Post, Result, Tx,
    app::{Make, Turns},
    items::write::{self, New},
};

pub const APP: AppDef =
    AppDef { name: "board", routes: routes::routes, kinds: &[STATUS, MESSAGE, COMMENT], turns: &[TURNS], ..AppDef::PLAIN };

/// A status may become a topic or a question, and they a status.
const TURNS: Turns = Turns {
    kind: STATUS.name,
    in_forum: false,
    into: |_, _| Box::pin(async { Ok(()) }),
    out: |_, _| Box::pin(async { Ok(()) }),
    moved: |_, _, _, _| Box::pin(async { Ok(()) }),
    rehoused: |_, _| Box::pin(async { Ok(()) }),
};

const STATUS: Kind = Kind {
    name: "status",
    label: "board-status",
    icon: Icon::Message,
    path,
    replies: "comments-count",
    cards: None,
    make: Some(Make { make, after: at_home }),
};
const MESSAGE: Kind = Kind { name: "message", label: "board-message", make: Some(Make { make, after: on_the_board }), ..STATUS };
/// Always under something; read on its root's page.
pub const COMMENT: Kind = Kind { name: "comment", label: "board-comment", icon: Icon::Comment, make: None, ..STATUS };

fn path(id: ItemId) -> String {
    format!("/posts/{id}")
}

/// In the stream, or on the page of the community it was written in.
fn at_home(item: &Item) -> String {
    item.community_id.map_or_else(|| "/".to_owned(), |id| format!("/communities/{id}"))
}
/// A message is read where it was written: on somebody's board.
fn on_the_board(item: &Item) -> String {
    format!("/people/{}#item-{}", item.board_id.unwrap_or(item.author_id), item.id)
}

/// On one's own board and in a community it is a status, on somebody else's board a message.
fn make<'a>(tx: &'a mut Tx, post: &'a Post) -> Boxed<'a, Result<ItemId>> {
    Box::pin(async move {
        if kit::text::blank(&post.body) {
            return Err(Error::invalid("body", "body-empty"));
        }
        let kind = if post.board.is_none_or(|b| b == tx.viewer.id) { STATUS.name } else { MESSAGE.name };
        if post.forum.is_some() {
            return Err(Error::invalid("kind", "forum-no-status"));
        }
        let (board, community, audience) = (post.board, post.community, post.audience);
        write::create(tx, New { kind, board, community, forum: None, audience, title: "", body: &post.body, tags: &post.tags }).await
    })
}
