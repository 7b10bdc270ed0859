//! Board: what people write on their own board and on each other's, comments on anything, and the verbs every item has
//! (edit, history, like, follow, trash, files, drafts). Kinds of other apps use these verbs as they are.

mod files;
mod model;
mod routes;
mod views;

use shell::Icon;
use spine::{
    AppDef, Boxed, Error, ItemId, Kind, Post, Result, Tx,
    items::write::{self, New},
};

pub const APP: AppDef = AppDef { name: "board", routes: routes::routes, kinds: &[STATUS, MESSAGE, COMMENT], listeners: &[] };

const STATUS: Kind = Kind { name: "status", label: "board-status", icon: Icon::Message, path, cards: None, make: Some(make) };
const MESSAGE: Kind = Kind { name: "message", label: "board-message", icon: Icon::Message, path, cards: None, make: Some(make) };
/// Always under something; read on its root's page.
pub const COMMENT: Kind = Kind { name: "comment", label: "board-comment", icon: Icon::Comment, path, cards: None, make: None };

fn path(id: ItemId) -> String {
    format!("/posts/{id}")
}

/// On one's own board it is a status, on somebody else's a message.
fn make<'a>(tx: &'a mut Tx, post: &'a Post) -> Boxed<'a, Result<ItemId>> {
    Box::pin(async move {
        if kit::text::blank(&post.body) {
            return Err(Error::invalid("body", "Write something first."));
        }
        let kind = if post.board == tx.viewer.id { STATUS.name } else { MESSAGE.name };
        write::create(tx, New { kind, board: Some(post.board), audience: post.audience, title: "", body: &post.body, tags: &post.tags })
            .await
    })
}
