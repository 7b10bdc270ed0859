//! The searches somebody keeps, and the form that keeps one.

use crate::{
    model::Asking,
    saved::{All, Saved},
};
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Choice, Field},
    html, layout,
    parts::{self, Look},
};

fn alerts(c: &Chrome) -> [Choice; 3] {
    [("off", "search-saved-off"), ("now", "search-saved-now"), ("day", "search-saved-day")].map(|(word, key)| Choice::new(word, c.t(key)))
}

pub fn list(c: &Chrome, all: &All) -> Page {
    let title = c.t("search-saved");
    let main = html! {
        (parts::page_head(title, Some(c.t("search-saved-words")), None))
        @if all.saved.is_empty() { (parts::empty_state(Icon::Search, c.t("search-saved-none"), c.t("search-saved-none-words"), Some((c.t("search-title"), "/search")))) }
        @for s in &all.saved { (kept(c, s)) }
    };
    layout::page(c, title, main, None)
}
fn kept(c: &Chrome, s: &Saved) -> Markup {
    let url = format!("/search/saved/{}", s.id);
    let scope = format!("saved-{}", s.id);
    html! {
        section class="card settings" aria-labelledby={ "h-" (scope) } {
            h2 id={ "h-" (scope) } { a href=(s.href()) dir="auto" { (s.name) } }
            (forms::form(&url, html! {
                (forms::text_field(&Field { value: &s.name, scope: &scope, max: Some(80), ..Field::new("name", c.t("search-saved-name")) }))
                (forms::select(&Field { value: &s.alert, scope: &scope, ..Field::new("alert", c.t("search-saved-alert")) }, &alerts(c)))
            }, c.t("search-report-save"), None))
            form class="inline" method="post" action={ (url) "/remove" } { button type="submit" class="button quiet" { (c.t("search-saved-remove")) span class="sr" { ": " (s.name) } } }
        }
    }
}

pub fn new(c: &Chrome, q: &Asking, query: &str, there: Option<&Saved>) -> Page {
    let title = c.t("search-saved-add");
    let name = there.map_or(q.q.as_str(), |s| &s.name);
    let main = html! {
        (parts::page_head(title, Some(c.t("search-saved-words")), None))
        (forms::form("/search/saved", html! {
            (forms::hidden("of", query))
            (forms::text_field(&Field { value: name, max: Some(80), ..Field::new("name", c.t("search-saved-name")) }))
            (forms::select(&Field { value: there.map_or("off", |s| &s.alert), hint: Some(c.t("search-saved-alert-hint")), ..Field::new("alert", c.t("search-saved-alert")) }, &alerts(c)))
        }, c.t("search-saved-add"), Some((c.t("search-saved-back"), &format!("/search?{query}")))))
        p { a href="/search/saved" { (c.t("search-saved")) } }
    };
    layout::page(c, title, main, None)
}

/// Beside the results.
pub fn way(c: &Chrome, q: &Asking) -> Markup {
    let query = q.but(|a| a.social.clear());
    let of = query.split_once('?').map_or("", |(_, of)| of);
    let href = format!("/search/saved/new?{}", url::form_urlencoded::Serializer::new(String::new()).append_pair("of", of).finish());
    html! {
        p class="side-ways" {
            (parts::link_button(Look::Quiet, Some(Icon::Bookmark), c.t("search-saved-add"), &href))
            (parts::link_button(Look::Quiet, None, c.t("search-saved"), "/search/saved"))
        }
    }
}
