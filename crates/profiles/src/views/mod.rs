//! Pages of people. What several of them share is here: the buttons between two people, a tag on a person.

mod board;
mod circle;
mod common;
mod directory;
mod edit;
mod profile;
mod tag;
mod tags;
mod team;

pub use circle::{all, communities, contacts};
pub use common::common;
pub use directory::directory;
pub use edit::edit;
pub use profile::{Near, business_card, draft_key, not_seen, profile, seen_as};
pub use tag::tag;
pub use tags::{person_tags, tagged};
pub use team::team;

use shell::{
    Chrome, Icon, Markup,
    forms::{self, Field},
    html,
    parts::{self, Look},
};
use spine::{PersonId, people::relations::Relation};

/// Where a tag lives. Tags may hold `#` and `+`.
pub fn tag_href(tag: &str) -> String {
    format!("/tags/{}", url::form_urlencoded::byte_serialize(tag.as_bytes()).collect::<String>())
}
pub fn tag_link(tag: &str) -> Markup {
    html! { a class="tag" href=(tag_href(tag)) dir="auto" { (tag) } }
}

/// Follow, or stop. `back`: the page to come back to.
pub fn follow_button(c: &Chrome, id: PersonId, following: bool, strong: bool, back: &str) -> Markup {
    let back = [("back", back)];
    if following {
        parts::post_button(Look::Secondary, Some(Icon::UserCheck), c.t("network-unfollow"), &format!("/people/{id}/unfollow"), &back)
    } else if !c.works_here() {
        html! {}
    } else {
        let look = if strong { Look::Primary } else { Look::Secondary };
        parts::post_button(look, Some(Icon::UserPlus), c.t("network-follow"), &format!("/people/{id}/follow"), &back)
    }
}

/// Being contacts, on the way to it, or the way there.
pub fn contact_buttons(c: &Chrome, id: PersonId, s: Relation) -> Markup {
    let back = format!("/people/{id}");
    let back = [("back", back.as_str())];
    html! {
        @if s.contact {
            (parts::chip(Some(Icon::Network), c.t("network-contact")))
        } @else if s.invited_me {
            (parts::chip(Some(Icon::Inbox), c.t("network-invited-you")))
            (parts::post_button(Look::Primary, Some(Icon::Check), c.t("network-accept"), &format!("/network/invitations/{id}/accept"), &back))
            (parts::post_button(Look::Quiet, None, c.t("network-ignore"), &format!("/network/invitations/{id}/ignore"), &back))
        } @else if s.invited {
            (parts::chip(Some(Icon::Send), c.t("network-invited")))
        } @else {
            (parts::unfold(Icon::Network, c.t("network-invite"), invite_form(c, id, s)))
        }
    }
}

fn invite_form(c: &Chrome, id: PersonId, s: Relation) -> Markup {
    let t = |k| c.t(k);
    forms::form(
        &format!("/people/{id}/invite"),
        html! {
            (forms::text_field(&Field { max: Some(1000), placeholder: t("network-invite-placeholder"), autocomplete: "off", scope: "invite", ..Field::new("message", t("network-invite-message")) }))
            @if s.may_tag { (forms::text_field(&Field { max: Some(300), placeholder: t("composer-tags-hint"), hint: Some(t("network-invite-tags-hint")), autocomplete: "off", scope: "invite", ..Field::new("tags", t("network-invite-tags")) })) }
            @if !s.following { (forms::checkbox(&Field { scope: "invite", ..Field::new("also_follow", t("network-invite-follow")) }, true)) }
        },
        t("network-invite-send"),
        None,
    )
}
