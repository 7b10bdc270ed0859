//! Questions: asked on a board, passed on to whoever may know, answered anywhere, accepted by the asker, confirmed by the
//! owner of the board. It keeps what an answer adds to a reply; the words themselves are items like all others.

mod credit;
mod faq;
mod forum_views;
mod given;
mod given_views;
mod help;
mod list;
mod mine;
mod model;
mod routes;
pub mod store;
mod views;

pub use faq::enter as into_faq;
pub use help::DUE;
pub use mine::MINE;
/// What imports and the generator write.
pub use store as write;

use shell::{Icon, Lang};
use spine::{AppDef, Boxed, Error, Fact, Item, ItemId, Kind, Listener, Post, Result, Told, Tx, View, app::Make, cards::Extra};

pub const APP: AppDef = AppDef {
    name: "questions",
    routes: routes::routes,
    kinds: &[QUESTION, ANSWER],
    feeds: &[routes::FEED],
    forget: Some(|tx, ids| Box::pin(store::forget(tx, ids))),
    listeners: &[Listener { name: "questions", hear }],
    forum: Some(faq::IN_FORUM),
    turns: &[faq::TURNS],
    ..AppDef::PLAIN
};

pub const QUESTION: Kind = Kind {
    name: "question",
    label: "questions-question",
    icon: Icon::Question,
    path,
    replies: "replies-count",
    cards: Some(cards),
    make: Some(Make { make, after: |item| path(item.id) }),
};
pub const ANSWER: Kind = Kind { name: "answer", label: "questions-answer", icon: Icon::CheckCircle, cards: None, make: None, ..QUESTION };

fn path(id: ItemId) -> String {
    format!("/questions/{id}")
}

/// Open or answered, and the way it took, for a page of cards at once.
fn cards<'a>(view: &'a mut View, items: &'a [&'a Item], lang: Lang) -> Boxed<'a, Result<Vec<(ItemId, Extra)>>> {
    Box::pin(async move {
        let states = store::states(view, items).await?;
        Ok(items.iter().map(|i| (i.id, views::extra(lang, states.get(&i.id)))).collect())
    })
}

fn make<'a>(tx: &'a mut Tx, post: &'a Post) -> Boxed<'a, Result<ItemId>> {
    Box::pin(async move {
        if kit::text::blank(&post.title) {
            return Err(Error::invalid("title", "questions-untitled"));
        }
        store::ask(tx, post).await
    })
}

/// Deleting and restoring are verbs of every item and happen elsewhere; whether a question is answered is known here.
fn hear<'a>(tx: &'a mut Tx, told: &'a Told) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        match &told.fact {
            Fact::Trashed { root, .. } | Fact::Restored { root, .. } | Fact::Held { root, .. } | Fact::Released { root, .. } => {
                store::settle(tx, *root, !told.quiet).await
            }
            Fact::Created { .. }
            | Fact::Replied { .. }
            | Fact::Edited { .. }
            | Fact::Liked { .. }
            | Fact::Mentioned { .. }
            | Fact::Shown { .. }
            | Fact::Reposted { .. }
            | Fact::AudienceChanged { .. }
            | Fact::Referred { .. }
            | Fact::Accepted { .. }
            | Fact::Confirmed { .. }
            | Fact::Credited { .. }
            | Fact::Thanked { .. }
            | Fact::Followed { .. }
            | Fact::Invited { .. }
            | Fact::InvitationAccepted { .. }
            | Fact::Touched { .. }
            | Fact::LinkMade { .. }
            | Fact::Tested { .. }
            | Fact::PersonTagged { .. }
            | Fact::PersonChanged { .. }
            | Fact::CommunityChanged { .. }
            | Fact::CommunityJoined { .. }
            | Fact::CommunityLeft { .. }
            | Fact::CommunityAsked { .. }
            | Fact::CommunityLetIn { .. }
            | Fact::CommunityInvited { .. }
            | Fact::CommunityRole { .. }
            | Fact::CommunityRead { .. }
            | Fact::Waits { .. }
            | Fact::Judged { .. }
            | Fact::CommunityBarred { .. }
            | Fact::ToDecide { .. }
            | Fact::Reviewed { .. }
            | Fact::CommunityOffered { .. }
            | Fact::GuestEnding { .. }
            | Fact::EventChanged { .. }
            | Fact::EventCancelled { .. }
            | Fact::EventSoon { .. }
            | Fact::EventSeat { .. }
            | Fact::EventInvited { .. }
            | Fact::ReadDue { .. }
            | Fact::QuestionDue { .. }
            | Fact::QuestionOffered { .. }
            | Fact::SearchFound { .. } => Ok(()),
        }
    })
}
