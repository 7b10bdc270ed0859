//! Answers above the hits, and the administrators' pages about them: the list, the form, what is found without them.

use crate::{
    model::Asking,
    promoted::{Best, Finds, Form, Kind, Promotion, Promotions, Thing, WORDS},
};
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Field},
    html, icon, layout,
    parts::{self, Look, Pill, Tone},
};
use spine::Time;

fn sign(kind: Kind) -> Icon {
    match kind {
        Kind::Item => Icon::Message,
        Kind::Person => Icon::Users,
        Kind::Community => Icon::Community,
        Kind::Page => Icon::Link,
    }
}

/// Above the hits, and said to be there by choice.
pub fn above(c: &Chrome, all: &[Best]) -> Markup {
    html! {
        @for best in all {
            section class="promoted" data-promoted=(best.id) aria-label=(c.t("search-promoted-label")) {
                p class="meta" { (icon(Icon::Pin)) " " (c.t("search-promoted-label")) }
                @if !best.words.is_empty() { p dir="auto" { (best.words) } }
                ul class="plain-list" { @for t in &best.things { li { (thing(t)) } } }
            }
        }
    }
}
fn thing(t: &Thing) -> Markup {
    html! {
        (icon(sign(t.kind))) " " a href=(t.url) dir="auto" { (t.title) }
        @if !t.note.is_empty() { span class="meta" dir="auto" { (t.note) } }
    }
}

pub fn list(c: &Chrome, all: &Promotions, now: Time) -> Page {
    let title = c.t("search-promoted");
    let actions = html! {
        (parts::link_button(Look::Primary, Some(Icon::Plus), c.t("search-promoted-add"), "/search/promoted/new"))
        (parts::link_button(Look::Quiet, Some(Icon::ArrowLeft), c.t("search-misses"), "/search/misses"))
    };
    let main = html! {
        (parts::page_head(title, Some(c.t("search-promoted-words")), Some(actions)))
        @if all.promoted.is_empty() {
            (parts::empty_state(Icon::Pin, c.t("search-promoted-none"), c.t("search-promoted-none-words"), Some((c.t("search-promoted-add"), "/search/promoted/new"))))
        } @else {
            div class="table-wide" tabindex="0" role="region" aria-label=(title) {
                table {
                    thead { tr { @for key in ["search-promoted-asked", "search-promoted-things", "search-promoted-opened", "search-promoted-until"] { th scope="col" { (c.t(key)) } } } }
                    tbody { @for p in &all.promoted { (row(c, p, now)) } }
                }
            }
        }
    };
    layout::page(c, title, main, None)
}
fn row(c: &Chrome, p: &Promotion, now: Time) -> Markup {
    let name = p.asked.first().map_or("", String::as_str);
    html! {
        tr {
            th scope="row" { ul class="plain-list" { @for q in &p.asked { li { a dir="auto" href=(Asking { q: q.clone(), ..Asking::default() }.href("", 1)) { (q) } } } }
                div class="button-row" {
                    a class="button quiet small" href={ "/search/promoted/" (p.id) } { (c.t("search-promoted-edit")) span class="sr" { ": " (name) } }
                    form class="inline" method="post" action={ "/search/promoted/" (p.id) "/remove" } { button type="submit" class="button quiet small" { (c.t("search-promoted-remove")) span class="sr" { ": " (name) } } }
                }
            }
            td {
                ul class="plain-list" { @for t in &p.things { li { (thing(t)) } } }
                @if p.things.len() < p.kept.len() { p class="meta" { (c.lang.tf("search-promoted-unseen", &[("n", (p.kept.len() - p.things.len()).into())])) } }
                @if !p.words.is_empty() { p class="meta" dir="auto" { (p.words) } }
                div { (parts::unfold_later(Icon::Search, c.t("search-promoted-finds"), &format!("/search/promoted/{}/finds", p.id))) }
            }
            td { (c.lang.number(p.opened)) }
            td {
                @match p.until { None => { (c.t("search-promoted-always")) } Some(t) => { (c.lang.date(t.plus(-Time::DAY))) } }
                @if p.until.is_some_and(|t| t <= now) { " " (parts::pill(&Pill { tone: Tone::Quiet, icon: None, words: c.t("search-promoted-over").into() })) }
            }
        }
    }
}

pub fn form(c: &Chrome, id: Option<i64>, f: &Form) -> Page {
    let title = c.t(if id.is_some() { "search-promoted-edit" } else { "search-promoted-add" });
    let action = id.map_or_else(|| "/search/promoted".to_owned(), |id| format!("/search/promoted/{id}"));
    let fields = html! {
        (forms::plain_area(&Field { value: &f.asked, rows: 4, required: true, hint: Some(c.t("search-promoted-asked-hint")), ..Field::new("asked", c.t("search-promoted-asked")) }))
        (forms::plain_area(&Field { value: &f.things, rows: 3, required: true, hint: Some(c.t("search-promoted-things-hint")), ..Field::new("things", c.t("search-promoted-things")) }))
        (forms::plain_area(&Field { value: &f.words, rows: 2, max: Some(WORDS), hint: Some(c.t("search-promoted-text-hint")), ..Field::new("words", c.t("search-promoted-text")) }))
        (forms::text_field(&Field { value: &f.until, kind: "date", ..Field::new("until", c.t("search-promoted-until")) }))
    };
    let main = html! {
        (parts::page_head(title, None, None))
        (forms::form(&action, fields, c.t("search-report-save"), Some((c.t("search-promoted"), "/search/promoted"))))
    };
    layout::page(c, title, main, None)
}

/// Unfolds in the list; a page of its own where nothing unfolds.
pub fn finds(c: &Chrome, all: &Finds) -> Page {
    let title = c.t("search-promoted-finds");
    let inside = html! {
        @for today in &all.asked {
            p { strong dir="auto" { (today.q) } " " span class="meta" { (c.lang.tf("search-promoted-found", &[("n", today.total.into())])) } }
            ol { @for t in &today.first { li { a href=(t.url) dir="auto" { (t.title) } } } }
        }
    };
    let main = html! { (parts::page_head(title, None, None)) (parts::unfolded(html! {}, inside)) p { a href="/search/promoted" { (c.t("search-promoted")) } } };
    layout::page(c, title, main, None)
}
