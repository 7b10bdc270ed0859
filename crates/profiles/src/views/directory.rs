//! The directory: a search box, what it can be narrowed by, and people.

use super::follow_button;
use crate::look::{Directory, Facet, Looked};
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Choice, Field},
    html, layout,
    parts::{self, Look, PersonCard},
};
use spine::Person;
use std::collections::{HashMap, HashSet};

pub fn directory(c: &Chrome, q: &Looked, face: &Directory, followed: &HashSet<i64>, tags: &HashMap<i64, Vec<String>>) -> Page {
    let t = |k| c.t(k);
    let main = html! {
        (parts::page_head(t("profiles-directory"), Some(t("profiles-directory-words")), None))
        (search(c, q, &face.facets))
        @if let Some(total) = face.total { p class="meta" role="status" { (c.lang.tf("profiles-found", &[("n", total.into())])) } }
        @if face.people.is_empty() { (empty(c, q)) }
        @else {
            div class="person-list" data-list {
                @for p in &face.people { (entry(c, q, p, followed, tags)) }
                @if let Some(next) = &face.next { (parts::pager_more(c, &q.href(next))) }
            }
            @if c.is_admin && alone(c, q, face) { (parts::empty_state(Icon::Users, t("profiles-alone"), t("profiles-alone-words"), Some((t("profiles-alone-do"), "/admin/invitations")))) }
        }
    };
    layout::page(c, t("profiles-directory"), main, None)
}

/// Whoever began a house sees only themselves, until they invite somebody.
fn alone(c: &Chrome, q: &Looked, face: &Directory) -> bool {
    let me = c.me.as_ref().map(|m| m.id);
    q.q.is_empty() && !q.filtered() && q.after.is_empty() && face.next.is_none() && face.people.iter().all(|p| Some(p.id.0) == me)
}

fn search(c: &Chrome, q: &Looked, facets: &[Facet]) -> Markup {
    let t = |k| c.t(k);
    let sorts = [
        Choice::new("", t(if q.q.is_empty() { "profiles-sort-name" } else { "profiles-sort-best" })),
        Choice::new("name", t("profiles-sort-name")),
        Choice::new("joined", t("profiles-sort-joined")),
    ];
    let sorts: Vec<Choice> = if q.q.is_empty() { sorts.into_iter().filter(|s| s.value != "name").collect() } else { sorts.into() };
    html! {
        form class="filters directory" action="/people" method="get" role="search" aria-label=(t("profiles-search")) {
            (forms::text_field(&Field { value: &q.q, kind: "search", placeholder: t("profiles-search-hint"), autocomplete: "off", scope: "dir", ..Field::new("q", t("profiles-search")) }))
            div class="button-row" {
                (parts::button(Look::Primary, Some(Icon::Search), t("search")))
                @if q.filtered() || !q.q.is_empty() { (parts::link_button(Look::Quiet, None, t("profiles-clear"), "/people")) }
            }
            @for f in facets { @if let Some((label, any, value)) = named(c, q, f.name) { (narrow(c, f, label, any, value)) } }
            (forms::select(&Field { value: &q.sort, scope: "dir", ..Field::new("sort", t("profiles-sort")) }, &sorts))
            (forms::checkbox(&Field { value: "network", scope: "dir", ..Field::new("only", t("profiles-only-network")) }, q.network()))
        }
    }
}
/// A facet's label, what it says when nothing is chosen, and what is.
fn named<'a>(c: &Chrome, q: &'a Looked, name: &str) -> Option<(&'static str, &'static str, &'a str)> {
    let t = |k| c.t(k);
    Some(match name {
        "unit" => (t("profiles-unit"), t("profiles-unit-any"), &q.unit),
        "place" => (t("profiles-place"), t("profiles-place-any"), &q.place),
        "country" => (t("profiles-country"), t("profiles-country-any"), &q.country),
        "lang" => (t("profiles-lang"), t("profiles-lang-any"), &q.lang),
        "tag" => (t("profiles-tag"), t("profiles-tag-any"), &q.tag),
        _ => return None,
    })
}
/// Nothing to choose from, nothing shown; a choice that is set stays visible.
fn narrow(c: &Chrome, f: &Facet, label: &str, any: &str, value: &str) -> Markup {
    if f.values.len() < 2 && value.is_empty() {
        return html! {};
    }
    let called = |v: &str| match f.name {
        "lang" => kit::languages::names(v).concat(),
        "country" => c.lang.country(v),
        _ => v.to_owned(),
    };
    let mut choices = vec![Choice::new("", any)];
    if !value.is_empty() && !f.values.iter().any(|v| v.value == value) {
        choices.push(Choice::new(value, called(value)));
    }
    let mut known: Vec<(String, &crate::look::Value)> = f.values.iter().map(|v| (called(&v.value), v)).collect();
    if f.name == "country" {
        // The codes are in another order than the names.
        known.sort_by_cached_key(|(label, _)| kit::text::fold(label));
    }
    choices.extend(known.into_iter().map(|(label, v)| {
        let counted = v.count.map(|n| format!("{label} ({})", c.lang.number(n as i64)));
        Choice::new(v.value.as_str(), counted.unwrap_or(label))
    }));
    forms::select(&Field { value, scope: "dir", ..Field::new(f.name, label) }, &choices)
}

fn entry(c: &Chrome, q: &Looked, p: &Person, followed: &HashSet<i64>, tags: &HashMap<i64, Vec<String>>) -> Markup {
    let me = c.me.as_ref().is_some_and(|m| m.id == p.id.0);
    let following = followed.contains(&p.id.0);
    let actions = html! { @if !me && (p.active() || following) { (follow_button(c, p.id, following, false, &q.href(&q.after))) } };
    let why = if p.active() {
        [&p.unit, &p.phone].into_iter().filter(|w| !w.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
    } else {
        c.t("network-inactive").to_owned()
    };
    let tags = tags.get(&p.id.0).cloned().unwrap_or_default();
    parts::person_card(c, &PersonCard { who: p.who(), why: Some(why).filter(|w| !w.is_empty()), actions, tags, small: false })
}

fn empty(c: &Chrome, q: &Looked) -> Markup {
    let t = |k| c.t(k);
    if q.q.is_empty() && !q.filtered() {
        parts::empty_state(Icon::Users, t("profiles-nobody"), t("profiles-nobody-words"), None)
    } else {
        parts::empty_state(Icon::Search, t("profiles-none-found"), t("profiles-none-found-words"), Some((t("profiles-clear"), "/people")))
    }
}
