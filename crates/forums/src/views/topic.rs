//! The page of a topic: where it stands, what it says, what was said to it.

use shell::{Chrome, Page, html, layout, parts};
use spine::{
    App, Viewer,
    cards::{Deck, crumbs, follow_button, manage_menu, order_pills, pointers},
    items::{read::Mine, topics::Pointer},
    thread::{Said, Shape, Thread, span},
};

/// All a topic's page is drawn from.
pub struct Scene<'a> {
    pub c: &'a Chrome,
    pub app: &'a App,
    pub viewer: &'a Viewer,
    pub deck: &'a Deck,
    pub thread: &'a Thread,
    pub mine: &'a Mine,
    pub pointers: &'a [Pointer],
    pub first_reply: Option<i64>,
    pub shape: Shape,
}

pub fn topic(s: &Scene<'_>) -> Page {
    let c = s.c;
    let Some(item) = s.deck.items.first() else { return layout::page(c, "", html! {}, None) };
    let card = s.deck.card(c, s.app, item);
    let signs = html! {
        (order_pills(c.lang, item))
        @if let Some(ms) = s.first_reply { span class="meta" { (c.lang.tf("forums-first-reply", &[("span", span(c.lang, ms).as_str().into())])) } }
    };
    let card = parts::Card {
        alone: true,
        clamp: false,
        body_html: shell::PreEscaped(item.body_html.clone()),
        actions: html! { (card.actions) (follow_button(c, item.id, s.mine.following)) (manage_menu(c, s.viewer, item)) },
        media: html! { @if !signs.0.is_empty() { div class="order-pills" { (signs) } } (pointers(c, s.app, s.pointers)) (card.media) },
        foot: s.thread.said(&Said {
            c,
            app: s.app,
            viewer: s.viewer,
            item,
            mine: s.mine,
            words: ("forums-replies", "forums-reply-prompt", "forums-reply"),
            silent: None,
            shape: Some(s.shape),
        }),
        ..card
    };
    layout::page(c, &item.title, html! { (crumbs(c, item)) (parts::card(c, &card)) }, None)
}
