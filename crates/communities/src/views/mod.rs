//! Pages of communities: the catalogue, a community's own pages, and the forms of owners.

pub mod arrange;
pub mod asks;
mod catalogue;
mod forms;
pub mod links;
mod members;
pub mod moves;
mod overview;
mod page;
pub mod roster;

pub use catalogue::catalogue;
pub use forms::{invite, leave, new, settings};
pub use members::members;
pub use overview::{beside, community, hint, unanswered};
pub use page::Scene;

use shell::{
    Chrome, Icon, Lang, Markup, html, icon,
    parts::{self, Look, Pill, Tone},
};
use spine::{Community, communities::Openness};

/// How open it is, in a word, with a sign.
pub fn openness(c: &Chrome, community: &Community) -> Markup {
    let (sign, key) = match community.openness() {
        Openness::Open => (Icon::Globe, "communities-open"),
        Openness::Moderated => (Icon::UserCheck, "communities-moderated"),
        Openness::Restricted => (Icon::Lock, "communities-restricted"),
        Openness::Unlisted => (Icon::EyeOff, "communities-unlisted"),
    };
    html! {
        (parts::pill(&Pill { tone: Tone::Quiet, icon: Some(sign), words: c.t(key).into() }))
        @if community.external { (parts::pill(&Pill { tone: Tone::Warn, icon: Some(Icon::Building), words: c.t("communities-external").into() })) }
        @if community.state == "archived" { (parts::pill(&Pill { tone: Tone::Quiet, icon: Some(Icon::History), words: c.t("communities-archived").into() })) }
    }
}

/// What the viewer is in it.
pub fn role_words(c: &Chrome, role: &str) -> &'static str {
    match role {
        "owner" => c.t("communities-role-owner"),
        "member" => c.t("communities-role-member"),
        _ => c.t("communities-role-follower"),
    }
}

/// Its picture; a square with its first letter as long as it has none.
pub fn sign(community: &Community) -> Markup {
    if let Some(picture) = &community.picture {
        let address = format!("{}/picture?v={}", community.href(), picture.get(..8).unwrap_or(picture));
        return html! { img class="community-sign" src=(address) width="56" height="56" alt=""; };
    }
    let letter: String = community.name.chars().find(|c| c.is_alphanumeric()).into_iter().flat_map(char::to_uppercase).collect();
    html! { span class={ "community-sign tint-" (community.id.0.rem_euclid(8)) } aria-hidden="true" { @if letter.is_empty() { (icon(Icon::Users)) } @else { (letter) } } }
}

pub fn settle_invitation(lang: Lang, home: &str, back: &str) -> Markup {
    html! {
        (parts::post_button(Look::Primary, Some(Icon::Check), lang.t("communities-accept"), &format!("{home}/invitation/accept"), &[("back", back)]))
        (parts::post_button(Look::Quiet, None, lang.t("communities-ignore"), &format!("{home}/invitation/ignore"), &[("back", back)]))
    }
}
pub fn settle_request(lang: Lang, home: &str, person: i64, back: &str) -> Markup {
    html! {
        (parts::post_button(Look::Primary, Some(Icon::Check), lang.t("communities-approve"), &format!("{home}/requests/{person}/approve"), &[("back", back)]))
        (parts::post_button(Look::Quiet, None, lang.t("communities-decline"), &format!("{home}/requests/{person}/decline"), &[("back", back)]))
    }
}
pub fn settle_offer(lang: Lang, home: &str, back: &str) -> Markup {
    html! {
        (parts::post_button(Look::Primary, Some(Icon::Key), lang.t("communities-offer-accept"), &format!("{home}/offer/accept"), &[("back", "")]))
        (parts::post_button(Look::Quiet, None, lang.t("communities-offer-decline"), &format!("{home}/offer/decline"), &[("back", back)]))
    }
}
