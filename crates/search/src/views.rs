//! The search page: people as small cards, items as cards with the words around what was looked for, and where nothing
//! is found, a way to ask the people instead.

use crate::{
    mark::Piece,
    model::{Asking, Choice, Hit, Results, Tab},
    promoted_views, saved_views, why_views,
};
use shell::{
    Chrome, Icon, Markup, Page, html, icon, layout,
    parts::{self, Notice, PersonCard},
};
use spine::{
    App, ItemId,
    audience::Names,
    cards::{self, Extra},
};
use std::collections::HashMap;

#[derive(Default)]
pub struct Extras {
    pub of: HashMap<ItemId, Extra>,
    pub audiences: Names,
}

pub fn page(c: &Chrome, app: &App, q: &Asking, r: &Results, mut extras: Extras, inside: bool) -> Page {
    let title = title(c, q);
    let main = html! {
        (parts::page_head(&title, None, None))
        (form(c, q))
        @if q.is_empty() { (parts::empty_state(Icon::Search, c.t("search-start"), c.t("search-start-words"), None)) }
        @else {
            (tabs(c, q, r))
            @if narrows(q, r) { p class="narrow-link" { a href="#narrow" { (c.t("search-narrow")) } } }
            @if let Some(meant) = &r.corrected { (parts::notice(Notice::Info, html! { (c.t("search-corrected")) " " a href=(q.but(|a| a.q.clone_from(meant))) { "“" bdi { (meant) } "”" } })) }
            @if r.partly { (parts::notice(Notice::Info, html! { (c.t("search-partly")) })) }
            @if r.loose { (parts::notice(Notice::Info, html! { (c.t("search-loose")) " " a href=(ask_href(q)) { (c.t("search-ask")) } })) }
            div data-searched=[q.is_counted().then_some(&q.q)] {
                (promoted_views::above(c, &r.promoted))
                (people(c, q, r))
                @if !r.items.is_empty() {
                    (parts::stream(&r.items.iter().map(|h| card(c, app, q, h, &mut extras)).collect::<Vec<_>>(), r.next.as_deref(), c))
                } @else if r.people.is_empty() { (nothing(c, q)) }
            }
        }
    };
    layout::page(
        c,
        &title,
        main,
        Some(html! { (narrow(c, q, r, inside)) @if !q.is_empty() && q.tab() != Tab::People { (saved_views::way(c, q)) } (tips(c)) }),
    )
}

fn narrows(q: &Asking, r: &Results) -> bool {
    !q.is_empty() && q.tab() != Tab::People && (r.counts.all > 1 || q.is_narrowed())
}
/// What one can narrow by, with how many there are: links, so each choice has an address.
fn narrow(c: &Chrome, q: &Asking, r: &Results, inside: bool) -> Markup {
    let choice = |on: bool, href: String, name: &str, count: Option<usize>| {
        html! {
            li { a href=(href) aria-current=[on.then_some("true")] { bdi { (name) } } @if let Some(n) = count { " " span class="count" { (c.lang.number(n as i64)) } } }
        }
    };
    let facet = |key: &'static str, all: &[Choice], set: &str, name: &dyn Fn(&Choice) -> String, change: fn(&mut Asking, &str)| {
        html! {
            @if !set.is_empty() || all.len() > 1 {
                h3 { (c.t(key)) }
                ul class="facet" {
                    @if !set.is_empty() && all.iter().all(|ch| ch.value != set) { (choice(true, q.but(|a| change(a, "")), set, None)) }
                    @for ch in all {
                        @let on = ch.value == set;
                        (choice(on, q.but(|a| change(a, if on { "" } else { &ch.value })), &name(ch), Some(ch.count)))
                    }
                }
            }
        }
    };
    let plain = |ch: &Choice| ch.name.clone();
    let tongue = |ch: &Choice| kit::languages::names(&ch.value).concat();
    let age = |ch: &Choice| match ch.value.as_str() {
        "week" => c.t("search-age-week").to_owned(),
        "month" => c.t("search-age-month").to_owned(),
        _ => c.t("search-age-year").to_owned(),
    };
    html! {
        @if narrows(q, r) {
            section class="side-box narrow" id="narrow" aria-labelledby="narrow-title" {
                h2 id="narrow-title" { (c.t("search-narrow")) }
                @if r.about { p class="meta" { (c.t("search-about")) } }
                @if q.is_narrowed() { p { a href=(Asking { q: q.q.clone(), sort: q.sort.clone(), ..Asking::default() }.href("", 1)) { (c.t("search-everywhere")) } } }
                ul class="facet" {
                    (choice(!q.is_newest(), q.but(|a| a.sort.clear()), c.t("search-best"), None))
                    (choice(q.is_newest(), q.but(|a| a.sort = "newest".into()), c.t("search-newest"), None))
                }
                @if r.items.iter().any(|h| h.why.is_some()) { (why_views::switch(c, q, r)) }
                @if let Some(name) = &r.within {
                    ul class="facet" { (choice(true, q.but(|a| a.community.clear()), &c.lang.tf("search-within", &[("name", name.as_str().into())]), None)) }
                }
                @if inside {
                    ul class="facet" {
                        @let on = !q.network.is_empty();
                        (choice(on, q.but(|a| a.network = if on { String::new() } else { "1".into() }), c.t("search-network"), None))
                    }
                }
                (facet("search-age", &r.facets.age, &q.age, &age, |a, v| a.age = v.to_owned()))
                (facet("search-people", &r.facets.author, &q.author, &plain, |a, v| a.author = v.to_owned()))
                (facet("search-tag", &r.facets.tag, &q.tag, &plain, |a, v| a.tag = v.to_owned()))
                (facet("search-lang", &r.facets.lang, &q.lang, &tongue, |a, v| a.lang = v.to_owned()))
            }
        }
    }
}

fn title(c: &Chrome, q: &Asking) -> String {
    match (q.q.as_str(), q.tag.as_str()) {
        ("", "") => c.t("search-title").to_owned(),
        ("", tag) => format!("#{tag}"),
        (text, _) => c.lang.tf("search-results-for", &[("text", text.into())]),
    }
}

/// On small screens the box of the frame is folded away; here it stays, with what was asked in it.
fn form(c: &Chrome, q: &Asking) -> Markup {
    html! {
        form class="search search-page" action="/search" method="get" role="search" aria-label=(c.t("search-again")) {
            (icon(Icon::Search))
            input type="search" name="q" value=(q.q) placeholder=(c.t("search-placeholder")) aria-label=(c.t("search")) autocomplete="off" autofocus[q.is_empty()];
            @for (name, value) in q.fields() {
                @if name != "q" && !value.is_empty() { input type="hidden" name=(name) value=(value); }
            }
        }
        @if !q.q.is_empty() && (!q.tag.is_empty() || !q.author.is_empty()) {
            p class="meta" {
                @if !q.tag.is_empty() { (parts::chip(Some(Icon::Tag), &q.tag)) " " }
                @if !q.author.is_empty() { (parts::chip(Some(Icon::At), &q.author)) " " }
                a href=(Asking { q: q.q.clone(), ..Asking::default() }.href("", 1)) { (c.t("search-everywhere")) }
            }
        }
    }
}

fn tabs(c: &Chrome, q: &Asking, r: &Results) -> Markup {
    let label = |tab| match tab {
        Tab::All | Tab::Other => "search-all",
        Tab::Questions => "search-questions",
        Tab::Posts => "search-posts",
        Tab::People => "search-people",
    };
    let all: Vec<parts::Tab> = Tab::SHOWN
        .iter()
        .map(|tab| parts::Tab::new(c.t(label(*tab)), q.href(tab.word(), 1), q.tab() == *tab).count(c.lang.number(r.counts.of(*tab) as i64)))
        .collect();
    parts::tabs(c.t("search-tabs"), &all)
}

fn people(c: &Chrome, q: &Asking, r: &Results) -> Markup {
    let all = q.tab() == Tab::People;
    let card = |p: &spine::Person| {
        let why = (!p.unit.is_empty()).then(|| p.unit.clone());
        parts::person_card(c, &PersonCard { who: p.who(), why: why.filter(|_| all), small: !all, ..PersonCard::default() })
    };
    html! {
        @if !r.people.is_empty() {
            section class="person-list" aria-label=(c.t("search-people")) data-list[all] {
                @for p in &r.people { (card(p)) }
                @if all {
                    @if let Some(next) = &r.next { (parts::pager_more(c, next)) }
                    @if !q.q.is_empty() { p { (knowers(c, q)) } }
                }
                @else if r.counts.people > r.people.len() {
                    p { a href=(q.href("people", 1)) { (c.lang.tf("search-all-people", &[("n", r.counts.people.into())])) } }
                }
            }
        }
    }
}

fn card(c: &Chrome, app: &App, q: &Asking, hit: &Hit, extras: &mut Extras) -> Markup {
    let item = &hit.item;
    let kind = app.kind(&item.kind);
    parts::card(
        c,
        &parts::Card {
            id: item.id.0,
            href: hit.url.clone(),
            kind_label: kind.map_or("", |k| c.lang.t(k.label)).to_owned(),
            icon: kind.map_or(Icon::Message, |k| k.icon),
            who: item.author(),
            to: item.board(),
            when: item.created_at,
            edited: item.edited_at,
            audience: cards::audience_words(c, item, &extras.audiences),
            for_everyone: item.is_for_everyone(),
            title: Some(item.heading().to_owned()).filter(|t| !t.is_empty()),
            title_marked: Some(marked(&hit.title)),
            body_html: html! { @if !hit.pieces.is_empty() { p { (marked(&hit.pieces)) } } },
            lang: item.lang.clone().unwrap_or_default(),
            dir: kit::text::dir(item.lang.as_deref(), &item.excerpt).to_owned(),
            state: extras.of.remove(&item.id).and_then(|e| e.state),
            tags: hit.tags.clone(),
            attribution: cards::attribution(c, hit.source.as_ref()),
            actions: why_views::link(c, q, hit),
            ..parts::Card::default()
        },
    )
}

fn marked(pieces: &[Piece]) -> Markup {
    html! { @for p in pieces { @if p.hit { mark { (p.text) } } @else { (p.text) } } }
}

fn ask_href(q: &Asking) -> String {
    format!("/?{}#composer", url::form_urlencoded::Serializer::new(String::new()).append_pair("ask", &q.q).finish())
}

/// Nobody wrote it down yet, but somebody may know.
fn nothing(c: &Chrome, q: &Asking) -> Markup {
    if q.tab() == Tab::People {
        return parts::empty_state(
            Icon::Search,
            c.t("profiles-none-found"),
            c.t("profiles-none-found-words"),
            Some((c.t("profiles-clear"), "/people")),
        );
    }
    // There is nothing to ask anybody either.
    if crate::asked::read(&q.q).seeks_nothing() {
        return parts::empty_state(Icon::Search, c.t("search-no-word"), c.t("search-no-word-words"), None);
    }
    html! {
        (parts::empty_state(Icon::Search, c.t("search-nothing"), c.t("search-nothing-words"), Some((c.t("search-ask"), &ask_href(q)))))
        p { (knowers(c, q)) }
    }
}
/// People who may know instead.
fn knowers(c: &Chrome, q: &Asking) -> Markup {
    let href = format!("/experts?{}", url::form_urlencoded::Serializer::new(String::new()).append_pair("q", &q.q).finish());
    parts::link_button(parts::Look::Quiet, Some(Icon::Lightbulb), c.t("expertise-title"), &href)
}

fn tips(c: &Chrome) -> Markup {
    let rows = [
        ("\"shift plan\"", "search-tip-phrase"),
        ("-coffee", "search-tip-not"),
        ("lamp OR light", "search-tip-or"),
        ("(lamp OR light) desk", "search-tip-group"),
        ("harb*", "search-tip-begin"),
        ("wom?n", "search-tip-open"),
        ("tag:onboarding", "search-tip-tag"),
        ("author:ann", "search-tip-author"),
        ("after:2026-03", "search-tip-after"),
    ];
    parts::side_box(
        c.t("search-tips"),
        html! { dl class="tips" { @for (example, key) in rows { dt { code dir="ltr" { (example) } } dd { (c.t(key)) } } } },
        None,
    )
}
