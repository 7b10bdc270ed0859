//! Lists and the ways through them: tabs, facets, "load more", numbers, people.

use super::{Look, link_button};
use crate::{
    Chrome, Who,
    person::{self, Size},
};
use maud::{Markup, html};
use std::fmt::Display;

#[derive(Debug, Clone, Default)]
pub struct Tab {
    pub label: String,
    pub href: String,
    pub current: bool,
    /// As the reader's language writes it: `c.lang.number(n)`.
    pub count: Option<String>,
}

impl Tab {
    pub fn new(label: impl Into<String>, href: impl Into<String>, current: bool) -> Tab {
        Tab { label: label.into(), href: href.into(), current, count: None }
    }
    pub fn count(mut self, n: impl Display) -> Tab {
        self.count = Some(n.to_string());
        self
    }
}

pub fn tabs(label: &str, tabs: &[Tab]) -> Markup {
    html! {
        nav class="tabs" aria-label=(label) {
            @for t in tabs {
                a href=(t.href) aria-current=[t.current.then_some("page")] { (t.label) @if let Some(n) = &t.count { span class="count" { (n) } } }
            }
        }
    }
}

/// "Load more": a plain link; with scripts the next page is appended in place.
pub fn pager_more(c: &Chrome, next_href: &str) -> Markup {
    html! { div class="pager" data-pager { (link_button(Look::Secondary, None, c.t("load-more"), next_href)) } }
}

/// `n` as the reader's language writes it: `c.lang.number(n)`.
pub fn stat(n: impl Display, words: &str) -> Markup {
    html! { div class="stat" { span class="stat-n" { (n.to_string()) } span class="stat-words" { (words) } } }
}
pub fn stats(all: &[Markup]) -> Markup {
    html! { div class="stats" { @for s in all { (s) } } }
}

#[derive(Debug, Clone, Default)]
pub struct Facet {
    pub label: String,
    pub href: String,
    pub count: i64,
    pub on: bool,
}

pub fn facets(title: &str, all: &[Facet]) -> Markup {
    html! {
        @if !all.is_empty() {
            section class="side-box facets" {
                header { h2 { (title) } }
                ul { @for f in all { li { a href=(f.href) aria-current=[f.on.then_some("true")] { span dir="auto" { (f.label) } span class="count" { (f.count) } } } } }
            }
        }
    }
}

/// A person in a list: the directory, contacts, "people who may know". `why` says why they are here.
#[derive(Debug, Clone, Default)]
pub struct PersonCard {
    pub who: Who,
    pub why: Option<String>,
    pub tags: Vec<String>,
    /// Follow, add as contact: `post_button`s.
    pub actions: Markup,
    pub small: bool,
}

pub fn person_card(_c: &Chrome, p: &PersonCard) -> Markup {
    html! {
        div class={ "person-card" @if p.small { " small" } } {
            (person::avatar_beside(&p.who, if p.small { Size::Sm } else { Size::Md }))
            div class="person-words" {
                div class="person-name" { (person::name(&p.who)) }
                div class="meta" { (person::role(&p.who)) }
                @if let Some(why) = &p.why { div class="why" dir="auto" { (why) } }
                (super::tag_row(&p.tags))
            }
            @if !p.actions.0.is_empty() { div class="person-actions" { (p.actions) } }
        }
    }
}
