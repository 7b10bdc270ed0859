//! Forums: where topics and questions stand, in a community or alone for everybody inside; and how order is kept there.
//! Who may do what is the spine's (`spine::forums`, `Keep`); what a question is, another app knows.

mod forums;
mod model;
mod order;
mod topics;
mod views;

use shell::Icon;
use spine::{
    AppDef, Boxed, Error, Fact, ItemId, Kind, Listener, PersonId, Post, Result, Told, Tx, View,
    app::{Make, Turns},
    communities::tabs::InCommunity,
    forums::{TAB, counts, tabs::Frame, write::place_of},
    items::write::{self, New},
};

pub const APP: AppDef = AppDef {
    name: "forums",
    routes: || forums::routes().merge(topics::routes()).merge(order::routes()),
    kinds: &[TOPIC],
    feeds: &[forums::FEED],
    listeners: &[Listener { name: "forums", hear }],
    community: Some(InCommunity { tab: TAB, label: "forums-title", icon: Icon::Comment, on: true, overview: Some(forums::overview) }),
    turns: &[Turns {
        kind: TOPIC.name,
        in_forum: true,
        into: |_, _| Box::pin(async { Ok(()) }),
        out: |_, _| Box::pin(async { Ok(()) }),
        moved: |_, _, _, _| Box::pin(async { Ok(()) }),
        rehoused: |_, _| Box::pin(async { Ok(()) }),
    }],
    concerned: Some(concerned),
    ..AppDef::PLAIN
};
/// For apps that have pages in forums.
pub const FRAME: Frame = Frame(forums::frame);

const TOPIC: Kind = Kind {
    name: "topic",
    label: "forums-topic",
    icon: Icon::Comment,
    path: |id| format!("/topics/{id}"),
    replies: "replies-count",
    cards: None,
    make: Some(Make { make, after: |item| format!("/topics/{}", item.id) }),
};

fn make<'a>(tx: &'a mut Tx, post: &'a Post) -> Boxed<'a, Result<ItemId>> {
    Box::pin(async move {
        if kit::text::blank(&post.title) {
            return Err(Error::invalid("title", "forum-untitled"));
        }
        if let (None, Some(id)) = (post.forum, post.community) {
            let known = tx.community(id).await?;
            tx.tab_open(&known, TAB).await?;
        }
        let forum = place_of(tx, post.forum, post.community).await?;
        if forum.is_none() && post.community.is_none() {
            return Err(Error::invalid("forum", "forum-turn-where"));
        }
        let (community, audience) = (post.community, post.audience);
        let new =
            New { kind: TOPIC.name, board: None, community, forum, audience, title: post.title.trim(), body: &post.body, tags: &post.tags };
        write::create(tx, new).await
    })
}

/// What stands in forums is counted: once more for every root of which something is told.
fn hear<'a>(tx: &'a mut Tx, told: &'a Told) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        if matches!(
            told.fact,
            Fact::Liked { .. }
                | Fact::Mentioned { .. }
                | Fact::Shown { .. }
                | Fact::Reposted { .. }
                | Fact::Thanked { .. }
                | Fact::Credited { .. }
        ) {
            return Ok(());
        }
        for root in told.fact.roots() {
            counts::again(tx, root).await?;
        }
        Ok(())
    })
}

/// Who follows a forum hears of what is new there.
fn concerned<'a>(view: &'a mut View, fact: &'a Fact) -> Boxed<'a, Result<Vec<PersonId>>> {
    Box::pin(async move {
        let Fact::Created { item } = fact else { return Ok(vec![]) };
        view.forum_followers(*item).await
    })
}
