//! The two ways to settle an invitation from elsewhere.

use shell::{
    Icon, Lang, Markup, html,
    parts::{self, Look},
};

pub fn settle(lang: Lang, from: i64, hidden: &[(&str, &str)]) -> Markup {
    let button = |look, icon, label, verb: &str| {
        parts::post_button(look, icon, lang.t(label), &format!("/network/invitations/{from}/{verb}"), hidden)
    };
    html! {
        (button(Look::Primary, Some(Icon::Check), "network-accept", "accept"))
        (button(Look::Quiet, None, "network-ignore", "ignore"))
    }
}
