//! The search page: people as small cards, items as cards with the words around what was looked for, and where nothing
//! is found, a way to ask the people instead.

use crate::{
    mark::Piece,
    model::{Asking, Hit, Misses, Results, Tab},
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

pub fn page(c: &Chrome, app: &App, q: &Asking, r: &Results, mut extras: Extras) -> Page {
    let title = title(c, q);
    let main = html! {
        (parts::page_head(&title, None, None))
        (form(c, q))
        @if q.is_empty() { (parts::empty_state(Icon::Search, c.t("search-start"), c.t("search-start-words"), None)) }
        @else {
            (tabs(c, q, r))
            @if r.loose { (parts::notice(Notice::Info, html! { (c.t("search-loose")) " " a href=(ask_href(q)) { (c.t("search-ask")) } })) }
            (people(c, q, r))
            @if !r.items.is_empty() {
                (parts::stream(&r.items.iter().map(|h| card(c, app, h, &mut extras)).collect::<Vec<_>>(), r.next.as_deref(), c))
            } @else if r.people.is_empty() { (nothing(c, q)) }
        }
    };
    layout::page(c, &title, main, Some(tips(c)))
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
            @for (name, value) in [("kind", &q.kind), ("tag", &q.tag), ("lang", &q.lang), ("author", &q.author)] {
                @if !value.is_empty() { input type="hidden" name=(name) value=(value); }
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
        .map(|tab| parts::Tab::new(c.t(label(*tab)), q.href(tab.word(), 1), q.tab() == *tab).count(r.counts.of(*tab) as i64))
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
                @if all { @if let Some(next) = &r.next { (parts::pager_more(c, next)) } }
                @else if r.counts.people > r.people.len() {
                    p { a href=(q.href("people", 1)) { (c.lang.tf("search-all-people", &[("n", r.counts.people.into())])) } }
                }
            }
        }
    }
}

fn card(c: &Chrome, app: &App, hit: &Hit, extras: &mut Extras) -> Markup {
    let item = &hit.item;
    let kind = app.kind(&item.kind);
    let title = if item.is_root() { &item.title } else { &item.root_title };
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
            for_everyone: item.audience_id == spine::EVERYONE,
            title: Some(title.clone()).filter(|t| !t.is_empty()),
            body_html: snippet(&hit.pieces),
            lang: item.lang.clone().unwrap_or_default(),
            dir: kit::text::dir(item.lang.as_deref(), &item.excerpt).to_owned(),
            state: extras.of.remove(&item.id).and_then(|e| e.state),
            tags: hit.tags.clone(),
            attribution: cards::attribution(c, hit.source.as_ref()),
            ..parts::Card::default()
        },
    )
}

fn snippet(pieces: &[Piece]) -> Markup {
    html! { @if !pieces.is_empty() { p { @for p in pieces { @if p.hit { mark { (p.text) } } @else { (p.text) } } } } }
}

fn ask_href(q: &Asking) -> String {
    format!("/?{}#composer", url::form_urlencoded::Serializer::new(String::new()).append_pair("ask", &q.q).finish())
}

/// Nobody wrote it down yet, but somebody may know.
fn nothing(c: &Chrome, q: &Asking) -> Markup {
    let href = ask_href(q);
    let asks = !q.q.is_empty() && q.tab() != Tab::People;
    parts::empty_state(Icon::Search, c.t("search-nothing"), c.t("search-nothing-words"), asks.then_some((c.t("search-ask"), href.as_str())))
}

fn tips(c: &Chrome) -> Markup {
    let rows = [
        ("\"shift plan\"", "search-tip-phrase"),
        ("-coffee", "search-tip-not"),
        ("lamp OR light", "search-tip-or"),
        ("tag:onboarding", "search-tip-tag"),
        ("author:ann", "search-tip-author"),
    ];
    parts::side_box(
        c.t("search-tips"),
        html! { dl class="tips" { @for (example, key) in rows { dt { code { (example) } } dd { (c.t(key)) } } } },
        None,
    )
}

pub fn misses(c: &Chrome, m: &Misses) -> Page {
    let title = c.t("search-misses");
    let main = html! {
        (parts::page_head(title, Some(c.t("search-misses-words")), None))
        @if m.misses.is_empty() { (parts::empty_state(Icon::Search, c.t("search-misses-none"), c.t("search-misses-none-words"), None)) }
        @else {
            table {
                thead { tr { th scope="col" { (c.t("search-misses-text")) } th scope="col" { (c.t("search-misses-count")) } th scope="col" { (c.t("search-misses-last")) } } }
                tbody {
                    @for miss in &m.misses {
                        tr { td dir="auto" { a href=(Asking { q: miss.text.clone(), ..Asking::default() }.href("", 1)) { (miss.text) } } td { (miss.count) } td { (parts::time(c, miss.last_at)) } }
                    }
                }
            }
        }
    };
    layout::page(c, title, main, None)
}
