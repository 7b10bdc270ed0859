//! The directory: a search box, three ways to narrow it, and people.

use super::follow_button;
use crate::{
    model::{Directory, Looked},
    store::Choices,
};
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Choice, Field},
    html, layout,
    parts::{self, Look, PersonCard},
};
use spine::Person;
use std::collections::{HashMap, HashSet};

pub fn directory(
    c: &Chrome,
    q: &Looked,
    face: &Directory,
    choices: &Choices,
    followed: &HashSet<i64>,
    tags: &HashMap<i64, Vec<String>>,
) -> Page {
    let t = |k| c.t(k);
    let main = html! {
        (parts::page_head(t("profiles-directory"), Some(t("profiles-directory-words")), None))
        (search(c, q, choices))
        @if let Some(total) = face.total { p class="meta" role="status" { (c.lang.tf("profiles-found", &[("n", total.into())])) } }
        @if face.people.is_empty() { (empty(c, q)) }
        @else {
            div class="person-list" data-list {
                @for p in &face.people { (entry(c, q, p, followed, tags)) }
                @if let Some(next) = &face.next { (parts::pager_more(c, &q.href(next))) }
            }
        }
    };
    layout::page(c, t("profiles-directory"), main, None)
}

fn search(c: &Chrome, q: &Looked, choices: &Choices) -> Markup {
    let t = |k| c.t(k);
    html! {
        form class="filters" action="/people" method="get" role="search" aria-label=(t("profiles-search")) {
            (forms::text_field(&Field { value: &q.q, kind: "search", placeholder: t("profiles-search-hint"), autocomplete: "off", scope: "dir", ..Field::new("q", t("profiles-search")) }))
            div class="button-row" {
                (parts::button(Look::Primary, Some(Icon::Search), t("search")))
                @if q.filtered() || !q.q.is_empty() { (parts::link_button(Look::Quiet, None, t("profiles-clear"), "/people")) }
            }
            (narrow("unit", t("profiles-unit"), t("profiles-unit-any"), &q.unit, &choices.units))
            (narrow("place", t("profiles-place"), t("profiles-place-any"), &q.place, &choices.places))
            (narrow("country", t("profiles-country"), t("profiles-country-any"), &q.country, &choices.countries))
        }
    }
}
/// Nothing to choose from, nothing shown; a choice that is set stays visible.
fn narrow(name: &str, label: &str, any: &str, value: &str, all: &[String]) -> Markup {
    if all.len() < 2 && value.is_empty() {
        return html! {};
    }
    let mut choices = vec![Choice::new("", any)];
    if !value.is_empty() && !all.iter().any(|a| a == value) {
        choices.push(Choice::new(value, value));
    }
    choices.extend(all.iter().map(|a| Choice::new(a, a)));
    forms::select(&Field { value, scope: "dir", ..Field::new(name, label) }, &choices)
}

fn entry(c: &Chrome, q: &Looked, p: &Person, followed: &HashSet<i64>, tags: &HashMap<i64, Vec<String>>) -> Markup {
    let me = c.me.as_ref().is_some_and(|m| m.id == p.id.0);
    let following = followed.contains(&p.id.0);
    let actions = html! { @if !me && (p.active() || following) { (follow_button(c, p.id, following, false, &q.href(&q.after))) } };
    let why = if p.active() { (!p.unit.is_empty()).then(|| p.unit.clone()) } else { Some(c.t("network-inactive").to_owned()) };
    let tags = tags.get(&p.id.0).cloned().unwrap_or_default();
    parts::person_card(c, &PersonCard { who: p.who(), why, actions, tags, small: false })
}

fn empty(c: &Chrome, q: &Looked) -> Markup {
    let t = |k| c.t(k);
    if q.q.is_empty() && !q.filtered() {
        parts::empty_state(Icon::Users, t("profiles-nobody"), t("profiles-nobody-words"), None)
    } else {
        parts::empty_state(Icon::Search, t("profiles-none-found"), t("profiles-none-found-words"), Some((t("profiles-clear"), "/people")))
    }
}
