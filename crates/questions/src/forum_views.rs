//! What questions look like in forums: the list of open ones, the FAQ, what is like a question, how long answers take.

use crate::{
    faq::{Entry, Faq},
    model::Standing,
    store::State,
    views::state_pill,
};
use shell::{
    Chrome, Icon, Markup, Page, PreEscaped, html, layout,
    parts::{self, Pill, Tone},
};
use spine::{App, Item, ItemId, Time, cards::Deck, forums::Entered, thread::span};
use std::collections::HashMap;

/// Help is wanted until a day; said calmly when the day is over.
pub fn due_pill(c: &Chrome, due_on: &str, now: Time) -> Markup {
    let Some(day) = Time::of_day(due_on) else { return html! {} };
    let over = day.plus(Time::DAY) <= now;
    let key = if over { "questions-due-over" } else { "questions-due-until" };
    parts::pill(&Pill {
        tone: if over { Tone::Quiet } else { Tone::Warn },
        icon: Some(Icon::Clock),
        words: c.lang.tf(key, &[("day", c.lang.date(day).as_str().into())]),
    })
}
pub fn too_words(c: &Chrome, n: i64) -> Markup {
    html! { @if n > 0 { span class="meta" { (c.lang.tf("questions-too-count", &[("n", n.into())])) } } }
}

#[expect(clippy::too_many_arguments, reason = "a page of parts that are each their own")]
pub fn list(
    c: &Chrome,
    app: &App,
    forum: &Entered,
    deck: &Deck,
    standings: &HashMap<ItemId, Standing>,
    answered: bool,
    next: Option<&str>,
    now: Time,
) -> Markup {
    let cards: Vec<Markup> = deck
        .items
        .iter()
        .map(|i| {
            let standing = standings.get(&i.id).cloned().unwrap_or_default();
            let card = deck.card(c, app, i);
            let media = html! {
                @if standing.too > 0 || standing.due_on.is_some() { p class="order-pills" { @if let Some(day) = &standing.due_on { (due_pill(c, day, now)) } (too_words(c, standing.too)) } }
                (card.media)
            };
            parts::card(c, &parts::Card { place: None, media, ..card })
        })
        .collect();
    let word = if answered { "answered" } else { "open" };
    let more = next.map(|n| format!("/forums/{}/{word}?before={n}", forum.id));
    html! {
        @if cards.is_empty() {
            (parts::empty_state(Icon::Question, c.t(if answered { "questions-forum-none-answered" } else { "questions-forum-none-open" }), c.t(if answered { "questions-forum-none-answered-words" } else { "questions-forum-none-open-words" }), None))
        } @else { (parts::stream(&cards, more.as_deref(), c)) }
    }
}

pub fn faq(c: &Chrome, all: &Faq, keeps: bool) -> Markup {
    let entry = |n: usize, e: &Entry| {
        let to = |to, icon, key, on: bool| html! { @if on { (parts::post_button(parts::Look::Quiet, Some(icon), c.t(key), &format!("/questions/{}/faq", e.question.id), &[("to", to)])) } };
        html! {
            section class="card faq-entry" id={ "faq-" (e.question.id) } {
                h2 dir="auto" { a href={ "/questions/" (e.question.id) } { (e.question.title) } }
                @for a in &e.answers {
                    div class="prose" lang=[a.lang.as_deref()] dir="auto" { (PreEscaped(&a.body_html)) }
                    p class="meta" { (shell::person::name(&a.author())) " · " a href={ "/questions/" (e.question.id) "#item-" (a.id) } { (c.t("questions-faq-see")) } }
                }
                @if keeps { div class="button-row no-print" {
                    (to("up", Icon::ArrowUp, "questions-faq-up", n > 0)) (to("down", Icon::ChevronDown, "questions-faq-down", n + 1 < all.entries.len())) (to("out", Icon::Close, "questions-faq-out", true))
                } }
            }
        }
    };
    html! {
        @if all.entries.is_empty() { (parts::empty_state(Icon::Question, c.t("questions-faq-none"), c.t(if keeps { "questions-faq-none-owner" } else { "questions-faq-none-words" }), None)) }
        @else {
            @if all.entries.len() > 3 {
                nav class="card faq-contents no-print" aria-label=(c.t("questions-faq-contents")) { ol { @for e in &all.entries { li { a href={ "#faq-" (e.question.id) } dir="auto" { (e.question.title) } } } } }
            }
            div class="faq" { @for (n, e) in all.entries.iter().enumerate() { (entry(n, e)) } }
        }
    }
}

pub fn median(c: &Chrome, ms: i64) -> Markup {
    html! { p class="meta" { (c.lang.tf("questions-median", &[("span", span(c.lang, ms).as_str().into())])) } }
}

/// Beside a question; a page of its own where no script brings it there.
pub fn related(c: &Chrome, app: &App, of: &Item, items: &[Item], states: &HashMap<ItemId, State>) -> Page {
    let main = html! {
        (parts::page_head(c.t("questions-related"), Some(&of.title), None))
        turbo-frame id="related" target="_top" {
            @if items.is_empty() { p class="meta" { (c.t("questions-related-none")) } }
            @else { ul class="related" { @for i in items { li { a href=(app.path_of(i)) dir="auto" { (i.title) } @if let Some(s) = states.get(&i.id) { " " (parts::pill(&state_pill(c.lang, s.answered))) } } } } }
        }
    };
    layout::page(c, c.t("questions-related"), main, None)
}
/// Its place at the side: fetched when it comes into sight.
pub fn related_box(c: &Chrome, id: ItemId) -> Markup {
    let href = format!("/questions/{id}/related");
    parts::side_box(
        c.t("questions-related"),
        html! { turbo-frame id="related" target="_top" src=(href) loading="lazy" { a href=(href) { (c.t("questions-related-show")) } } },
        None,
    )
}
