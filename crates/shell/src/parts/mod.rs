//! Parts: the small pieces pages are made of, as functions of plain data. Words come in ready and in the reader's
//! language, HTML comes in ready and sanitised; a part adds look and accessible structure, never meaning.

mod addresses;
mod card;
mod files;
mod lists;
mod once;

pub use addresses::{address, address_made};
pub use card::{Card, Comment, Pill, Tone, card, comment, path_strip, pill};
pub use files::{Attachment, Picture, attachments, picture_grid};
pub use lists::{Facet, PersonCard, Tab, facets, pager_more, person_card, stat, stats, tabs};
pub use once::{OneLink, links_once, links_title};

use crate::{Chrome, Icon, icon};
use kit::Time;
use maud::{Markup, Render, html};

/// Bytes that are still to come: what grows by doubling copies a page several times.
pub struct Room(pub usize);
impl Render for Room {
    fn render_to(&self, out: &mut String) {
        out.reserve(self.0);
    }
}

/// "3 hours ago" in the reader's zone and language; a date where no script runs.
pub fn time(c: &Chrome, t: Time) -> Markup {
    html! { relative-time datetime=(t.iso()) { (c.lang.date(t)) } }
}

/// A quiet label with an optional icon: audience, kind.
pub fn chip(i: Option<Icon>, words: &str) -> Markup {
    html! { span class="chip" { @if let Some(i) = i { (icon(i)) } span dir="auto" { (words) } } }
}

pub fn tag_link(tag: &str) -> Markup {
    let query: String = url::form_urlencoded::byte_serialize(tag.as_bytes()).collect();
    html! { a class="tag" href={ "/tags/" (query) } { (tag) } }
}

/// Several tags in a row; nothing at all when there are none.
pub fn tag_row(tags: &[String]) -> Markup {
    html! { @if !tags.is_empty() { div class="tags" { @for t in tags { (tag_link(t)) } } } }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    Info,
    Ok,
    Warn,
    Error,
}

/// A banner above or inside the content. Errors are announced at once, the rest politely.
pub fn notice(kind: Notice, words: impl maud::Render) -> Markup {
    let (class, i) = match kind {
        Notice::Info => ("info", Icon::Info),
        Notice::Ok => ("ok", Icon::CheckCircle),
        Notice::Warn => ("warn", Icon::Warning),
        Notice::Error => ("error", Icon::Error),
    };
    html! {
        div class={ "notice notice-" (class) } role={ @if kind == Notice::Error { "alert" } @else { "status" } } { (icon(i)) div { (words) } }
    }
}

/// What to show where nothing is yet: one picture, one sentence, one thing to do (label, address).
pub fn empty_state(i: Icon, title: &str, words: &str, action: Option<(&str, &str)>) -> Markup {
    html! {
        div class="empty" {
            span class="empty-icon" { (icon(i)) }
            h2 { (title) }
            p { (words) }
            @if let Some((label, href)) = action { (link_button(Look::Primary, None, label, href)) }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do on this page.
    Primary,
    Secondary,
    /// Words only, until pointed at.
    Quiet,
    Danger,
}
impl Look {
    fn class(self) -> &'static str {
        match self {
            Look::Primary => "button primary",
            Look::Secondary => "button",
            Look::Quiet => "button quiet",
            Look::Danger => "button danger",
        }
    }
}

/// A submit button inside a form of the caller's.
pub fn button(look: Look, i: Option<Icon>, label: &str) -> Markup {
    html! { button type="submit" class=(look.class()) { @if let Some(i) = i { (icon(i)) } span { (label) } } }
}

pub fn link_button(look: Look, i: Option<Icon>, label: &str, href: &str) -> Markup {
    html! { a class=(look.class()) href=(href) { @if let Some(i) = i { (icon(i)) } span { (label) } } }
}

/// A whole form that is one button: follow, thank, accept. `hidden` goes along with it.
pub fn post_button(look: Look, i: Option<Icon>, label: &str, action: &str, hidden: &[(&str, &str)]) -> Markup {
    html! {
        form class="inline" method="post" action=(action) {
            @for (k, v) in hidden { input type="hidden" name=(k) value=(v); }
            (button(look, i, label))
        }
    }
}

/// A plain form: it works without scripts and reads as one toggle.
pub fn like_button(c: &Chrome, action: &str, liked: bool) -> Markup {
    let label = if liked { c.t("liked") } else { c.t("like") };
    html! {
        form method="post" action=(action) {
            button class={ "action like" @if liked { " on" } } aria-pressed=(liked) { (icon(Icon::Heart)) span { (label) } }
        }
    }
}
/// How many like it, leading to who they are. Nothing where nobody does.
pub fn likes_link(c: &Chrome, href: &str, count: i64) -> Markup {
    html! { @if count > 0 { a class="action count" href=(href) { (c.lang.number(count)) span class="sr" { " " (c.lang.tf("likes-count", &[("n", count.into())])) } } } }
}

/// A link in a card's row of actions.
pub fn action_link(i: Icon, label: &str, href: &str) -> Markup {
    html! { a class="action" href=(href) { (icon(i)) span { (label) } } }
}

/// The same where there is room for its icon alone.
pub fn action_icon(i: Icon, label: &str, href: &str) -> Markup {
    html! { a class="action icon-only" href=(href) title=(label) { (icon(i)) } }
}

/// A button in a card's row of actions that posts to `action`.
pub fn action_button(i: Icon, label: &str, action: &str) -> Markup {
    html! { form class="inline" method="post" action=(action) { button type="submit" class="action" { (icon(i)) span { (label) } } } }
}

/// "More": a menu behind three dots, for what is done seldom. Put `action_link`s and `action_button`s inside.
pub fn more_menu(c: &Chrome, inside: Markup) -> Markup {
    html! {
        details class="menu more" {
            summary class="action icon-only" title=(c.t("more")) { (icon(Icon::More)) span class="sr" { (c.t("more")) } }
            div class="menu-list" { (inside) }
        }
    }
}

/// Something that unfolds in place in the row of actions: a refer form, an edit form.
pub fn unfold(i: Icon, label: &str, inside: Markup) -> Markup {
    html! {
        details class="unfold" { summary class="action" { (icon(i)) span { (label) } } div class="unfold-body" { (inside) } }
    }
}

/// The same for what stands many times on a page: only the link is here, what it leads to (`unfolded`) is brought in
/// place when it is wanted. Without scripts it is a page of its own.
pub fn unfold_later(i: Icon, label: &str, href: &str) -> Markup {
    html! { a class="action" href=(href) data-unfold { (icon(i)) span { (label) } } }
}
/// The page behind `unfold_later`: what it is about, and the form.
pub fn unfolded(about: Markup, inside: Markup) -> Markup {
    html! { div class="card" { (about) div class="unfold-body" data-unfolded { (inside) } } }
}

/// A titled box for the side column.
pub fn side_box(title: &str, inside: Markup, more: Option<(&str, &str)>) -> Markup {
    html! {
        section class="side-box" {
            header { h2 { (title) } @if let Some((label, href)) = more { a href=(href) { (label) } } }
            (inside)
        }
    }
}

/// The title of a page, with an optional sentence below and buttons beside.
pub fn page_head(title: &str, words: Option<&str>, actions: Option<Markup>) -> Markup {
    html! {
        header class="page-head" {
            div { h1 dir="auto" { (title) } @if let Some(w) = words { p class="lede" { (w) } } }
            @if let Some(a) = actions { div class="page-actions" { (a) } }
        }
    }
}

/// A list of cards that lives: new items wait behind a pill, `j` and `k` walk it.
pub fn stream(cards: &[Markup], more: Option<&str>, c: &Chrome) -> Markup {
    html! {
        (Room(cards.iter().map(|card| card.0.len()).sum::<usize>() + 1024))
        div class="stream" data-stream {
            h2 class="sr" { (c.t("stream-label")) }
            div class="feed" role="feed" aria-label=(c.t("stream-label")) data-feed { @for card in cards { (card) } }
            @if let Some(href) = more { (pager_more(c, href)) }
        }
    }
}
