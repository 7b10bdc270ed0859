//! Many made-up items at once, for the generator: the rows that `write` would leave behind, without facts, notices or
//! jobs (the generator rebuilds the index at its end). Only a system unit of change may use it.

use super::{ItemId, tags};
use crate::{AudienceId, CommunityId, EVERYONE, PersonId, Result, Time, Tx, forums::ForumId};
use kit::{markdown, params, sql, text};

/// A text rendered once and used often.
pub struct Text {
    body: String,
    html: String,
    excerpt: String,
    lang: Option<&'static str>,
}
impl Text {
    pub fn new(body: &str) -> Text {
        let r = markdown::render(body, &|_| None);
        Text { body: body.to_owned(), html: r.html, excerpt: text::snippet(&r.plain, 400), lang: text::lang(&r.plain) }
    }
}

/// A community, who reads it, and the forum its questions stand in.
#[derive(Clone, Copy)]
pub struct Home {
    pub community: CommunityId,
    pub audience: AudienceId,
    pub forum: Option<ForumId>,
}

/// A root as it stands after all its replies.
pub struct Root<'a> {
    pub kind: &'static str,
    pub author: PersonId,
    pub board: PersonId,
    /// Where it stands instead.
    pub home: Option<Home>,
    pub title: &'a str,
    pub text: &'a Text,
    pub created: Time,
    pub active: Time,
    pub replies: i64,
    pub tags: &'a [&'a str],
}

pub async fn root(tx: &mut Tx, r: Root<'_>) -> Result<ItemId> {
    tx.viewer.only_system()?;
    let (board, community, audience) = match r.home {
        Some(home) => (None, Some(home.community), home.audience),
        None => (Some(r.board), None, EVERYONE),
    };
    let forum = r.home.filter(|_| r.kind == "question").and_then(|home| home.forum);
    let id: ItemId = tx
        .value(
            sql!("insert into items (kind, author_id, board_id, community_id, audience_id, title, body, body_html, excerpt, lang, created_at, active_at, comment_count, forum_id)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id"),
            params![r.kind, r.author, board, community, audience, r.title, &r.text.body, &r.text.html, &r.text.excerpt, r.text.lang, r.created, r.active, r.replies, forum],
        )
        .await?;
    tx.run(sql!("update items set root_id = id where id = $1"), params![id]).await?;
    for tag in r.tags {
        tags::add(tx, id, tag).await?;
    }
    Ok(id)
}

pub async fn reply(
    tx: &mut Tx,
    kind: &'static str,
    root: ItemId,
    parent: ItemId,
    author: PersonId,
    text: &Text,
    at: Time,
) -> Result<ItemId> {
    tx.viewer.only_system()?;
    if parent != root {
        tx.run(sql!("update items set comment_count = comment_count + 1 where id = $1"), params![parent]).await?;
    }
    tx.value(
        sql!(
            "insert into items (kind, root_id, parent_id, author_id, body, body_html, excerpt, lang, created_at, active_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) returning id"
        ),
        params![kind, root, parent, author, &text.body, &text.html, &text.excerpt, text.lang, at],
    )
    .await
}
