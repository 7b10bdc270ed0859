//! The page of a tag: who has it, what was written about it, and what stands beside it.

use super::{tag_href, tag_link};
use crate::model::TagPage;
use shell::{
    Chrome, Icon, Markup, Page, html, layout,
    parts::{self, Look, PersonCard},
};

pub fn tag(c: &Chrome, face: &TagPage, cards: &[Markup]) -> Page {
    let home = tag_href(&face.tag);
    let more = face.next.as_ref().map(|n| format!("{home}?before={n}"));
    let people =
        html! { @for p in &face.people { (parts::person_card(c, &PersonCard { who: p.who(), small: true, ..PersonCard::default() })) } };
    let all = format!("{home}/people");
    let main = html! {
        (parts::page_head(&format!("#{}", face.tag), Some(&c.lang.tf("profiles-tag-words", &[("tag", face.tag.as_str().into())])), Some(actions(c, face, &home, &all))))
        @if cards.is_empty() {
            (parts::empty_state(Icon::Tag, c.t("profiles-tag-empty"), c.t("profiles-tag-empty-words"), Some((c.t("profiles-tag-ask"), "/?ask=#composer"))))
        } @else { (parts::stream(cards, more.as_deref(), c)) }
    };
    let side = html! {
        @if !face.people.is_empty() { (parts::side_box(c.t("profiles-tag-people"), people, Some((c.t("profiles-tag-all"), &all)))) }
        @if !face.related.is_empty() { (parts::side_box(c.t("profiles-tag-related"), html! { div class="tags" { @for t in &face.related { (tag_link(t)) } } }, None)) }
    };
    let side = (!face.people.is_empty() || !face.related.is_empty()).then_some(side);
    layout::page(c, &format!("#{}", face.tag), main, side)
}

fn actions(c: &Chrome, face: &TagPage, home: &str, all: &str) -> Markup {
    let (look, icon, key, verb) = match face.following {
        true => (Look::Secondary, Icon::Check, "network-unfollow", "unfollow"),
        false => (Look::Primary, Icon::Plus, "profiles-tag-follow", "follow"),
    };
    html! {
        (parts::post_button(look, Some(icon), c.t(key), &format!("{home}/{verb}"), &[("back", home)]))
        @if face.people_total > 0 { (parts::link_button(Look::Quiet, Some(Icon::Users), &c.lang.tf("profiles-found", &[("n", face.people_total.into())]), all)) }
    }
}
