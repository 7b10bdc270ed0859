//! The page of a topic: where it stands, what it says, what was said to it.

use shell::{Chrome, Markup, Page, forms, html, layout, parts};
use spine::{
    App, Viewer,
    cards::{Deck, crumbs, follow_button, for_members, manage_menu, order_pills, pointers},
    items::{Comment, allowed, read::Mine, topics::Pointer},
    thread::{Marks, Shape, Thread, span},
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
    let replies: Vec<Markup> = match s.shape {
        Shape::Flat => s.thread.flat(c, s.viewer, &|_| false, &mut |_| Marks::default()),
        Shape::Threaded => s.thread.under(item.id).map(|r| s.thread.draw(c, s.viewer, r, 0, &mut |_| Marks::default())).collect(),
    };
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
        foot: html! {
            @if !replies.is_empty() { h2 class="sr" { (c.t("forums-replies")) } }
            (s.thread.shapes(c, &s.app.path_of(item), s.shape))
            div class="replies" { @for r in &replies { (r) } }
            @if !allowed::<Comment>(s.viewer, item) { (for_members(c, item)) }
            @else {
                (forms::reply_box(c, &forms::ReplyBox {
                    action: &format!("/items/{}/comments", item.id), prompt: c.t("forums-reply-prompt"), submit: c.t("forums-reply"), value: s.mine.typed(),
                    draft_key: &format!("comment:{}", item.id), scope: "comment", upload: true, ..Default::default()
                }))
            }
        },
        ..card
    };
    layout::page(c, &item.title, html! { (crumbs(c, item)) (parts::card(c, &card)) }, None)
}
