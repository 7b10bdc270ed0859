//! The page of a tag: who has it, what was written about it, and what stands beside it.

use super::{tag_href, tag_link};
use crate::model::TagPage;
use shell::{
    Chrome, Icon, Markup, Page, html, layout,
    parts::{self, PersonCard},
};

pub fn tag(c: &Chrome, face: &TagPage, cards: &[Markup]) -> Page {
    let more = face.next.as_ref().map(|n| format!("{}?before={n}", tag_href(&face.tag)));
    let people = html! {
        @for p in &face.people { (parts::person_card(c, &PersonCard { who: p.who(), small: true, ..PersonCard::default() })) }
        @if face.people_total > face.people.len() as i64 {
            p class="meta" { (c.lang.tf("profiles-and-more", &[("n", (face.people_total - face.people.len() as i64).into())])) }
        }
    };
    let main = html! {
        (parts::page_head(&format!("#{}", face.tag), Some(&c.lang.tf("profiles-tag-words", &[("tag", face.tag.as_str().into())])), None))
        @if cards.is_empty() {
            (parts::empty_state(Icon::Tag, c.t("profiles-tag-empty"), c.t("profiles-tag-empty-words"), Some((c.t("profiles-tag-ask"), "/#composer"))))
        } @else { (parts::stream(cards, more.as_deref(), c)) }
    };
    let side = html! {
        @if !face.people.is_empty() { (parts::side_box(c.t("profiles-tag-people"), people, None)) }
        @if !face.related.is_empty() { (parts::side_box(c.t("profiles-tag-related"), html! { div class="tags" { @for t in &face.related { (tag_link(t)) } } }, None)) }
    };
    let side = (!face.people.is_empty() || !face.related.is_empty()).then_some(side);
    layout::page(c, &format!("#{}", face.tag), main, side)
}
