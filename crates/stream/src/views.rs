//! How home looks: the composer, three tabs, the cards with their reasons, and a calm side column.

use crate::{
    home::{Reason, Which, Wish},
    store::Circle,
    suggest::Why,
};
use serde_json::Value;
use shell::{
    Icon, Markup, Who,
    forms::{self, AudienceChoice, Composer, KindChip},
    html,
    parts::{self, Look, PersonCard, Tab},
};
use spine::{
    Cx, Item, ItemId, PersonId,
    cards::Deck,
    items::{Place, Sort},
};
use std::collections::HashMap;

/// The address of a page like this one.
fn href(which: Which, sort: Sort, kind: Option<&str>, before: Option<&str>) -> String {
    let mut out = format!("/?view={}", which.word());
    if sort == Sort::Newest {
        out.push_str("&sort=newest");
    }
    for (name, value) in [("kind", kind), ("before", before)] {
        if let Some(v) = value {
            out.push_str(&format!("&{name}={v}"));
        }
    }
    out
}

pub fn cards(cx: &Cx, deck: &Deck, items: &[Item], reasons: &HashMap<ItemId, Reason>, whos: &HashMap<PersonId, Who>) -> Vec<Markup> {
    items
        .iter()
        .map(|item| {
            let mut card = deck.card(&cx.chrome, &cx.app, item);
            card.reason = reasons.get(&item.id).and_then(|r| Some(reason(cx, r, whos.get(&PersonId(r.actor.person))?)));
            parts::card(&cx.chrome, &card)
        })
        .collect()
}

fn reason(cx: &Cx, r: &Reason, who: &Who) -> String {
    let key = match (r.actor.answer, r.others) {
        (true, false) => "stream-reason-answered",
        (true, true) => "stream-reason-answered-more",
        (false, false) => "stream-reason-commented",
        (false, true) => "stream-reason-commented-more",
    };
    cx.chrome.lang.tf(key, &[("who", who.name.as_str().into())])
}

pub fn main(cx: &Cx, wish: &Wish, cards: &[Markup], next: Option<&str>, around: &[(Who, Why)], draft: Option<&Value>) -> Markup {
    let kind = wish.kind.as_deref();
    let more = next.map(|n| href(wish.which, wish.sort, kind, Some(n)));
    html! {
        h1 class="sr" { (cx.t("nav-home")) }
        (composer(cx, draft))
        @if !around.is_empty() { (people_around(cx, around)) }
        (tabs(cx, wish))
        @if cards.is_empty() && wish.before == Place::TOP { (empty(cx, wish)) } @else { (parts::stream(cards, more.as_deref(), &cx.chrome)) }
    }
}

/// Where the home composer's draft is kept.
pub const DRAFT: &str = "home";

fn composer(cx: &Cx, draft: Option<&Value>) -> Markup {
    let c = &cx.chrome;
    let typed = |name: &str| draft.and_then(|d| d.get(name)).and_then(Value::as_str).unwrap_or_default();
    let me = cx.viewer.id.to_string();
    let kind = |value: &str, icon, titled, label, submit, placeholder| KindChip {
        value: value.into(),
        label: cx.t(label).into(),
        icon,
        titled,
        submit: cx.t(submit).into(),
        placeholder: cx.t(placeholder).into(),
    };
    let everyone = AudienceChoice {
        value: "everyone".into(),
        label: c.lang.tf("audience-everyone", &[("org", c.org.as_str().into())]),
        who: c.lang.tf("stream-audience-everyone-who", &[("org", c.org.as_str().into())]),
    };
    let people = AudienceChoice {
        value: "people".into(),
        label: cx.t("stream-audience-people").into(),
        who: cx.t("stream-audience-people-who").into(),
    };
    let name = cx.viewer.name.split_whitespace().next().unwrap_or(&cx.viewer.name);
    forms::composer(
        c,
        &Composer {
            action: "/posts",
            prompt: &c.lang.tf("stream-prompt", &[("name", name.into())]),
            kinds: vec![
                kind("status", Icon::Message, false, "stream-kind-status", "stream-submit-status", "stream-place-status"),
                kind("question", Icon::Question, true, "stream-kind-question", "stream-submit-question", "stream-place-question"),
            ],
            selected: if typed("kind") == "question" { "question" } else { "status" },
            // Guests are in no audience of everyone: they write to people they name.
            audiences: if cx.viewer.kind.inside() { vec![everyone, people] } else { vec![people] },
            audience: typed("audience"),
            people: Some(typed("people")),
            expanded: typed("kind") == "question",
            draft_key: DRAFT,
            title: typed("title"),
            body: typed("body"),
            tags: typed("tags"),
            similar_url: Some("/questions/similar"),
            upload: true,
            hidden: vec![("board", &me)],
            ..Composer::default()
        },
    )
}

fn tabs(cx: &Cx, wish: &Wish) -> Markup {
    let kind = wish.kind.as_deref();
    let tab = |which, label| Tab::new(cx.t(label), href(which, wish.sort, kind, None), wish.which == which);
    let sort = |sort, label: &'static str| html! { a href=(href(wish.which, sort, kind, None)) aria-current=[(wish.sort == sort).then_some("true")] { (cx.t(label)) } };
    html! {
        div class="tabs-row" {
            (parts::tabs(cx.t("stream-tabs"), &[tab(Which::Following, "stream-following"), tab(Which::Network, "stream-network"), tab(Which::All, "stream-all")]))
            nav class="sort" aria-label=(cx.t("stream-sort")) { (sort(Sort::Active, "stream-sort-active")) (sort(Sort::Newest, "stream-sort-newest")) }
        }
    }
}

fn empty(cx: &Cx, wish: &Wish) -> Markup {
    let all = href(Which::All, wish.sort, None, None);
    let (icon, title, words, action, href) = match (wish.kind.is_some(), wish.which) {
        (true, which) => {
            (Icon::Filter, "stream-empty-kind", "stream-empty-kind-words", "stream-empty-kind-do", href(which, wish.sort, None, None))
        }
        (false, Which::Following) => {
            (Icon::Users, "stream-empty-following", "stream-empty-following-words", "stream-find-people", "/people".into())
        }
        (false, Which::Network) => {
            (Icon::Network, "stream-empty-network", "stream-empty-network-words", "stream-find-people", "/people".into())
        }
        (false, Which::All) => {
            (Icon::Coffee, "stream-empty-all", "stream-empty-all-words", "stream-empty-all-do", format!("{all}#composer"))
        }
    };
    parts::empty_state(icon, cx.t(title), cx.t(words), Some((cx.t(action), &href)))
}

fn people_around(cx: &Cx, around: &[(Who, Why)]) -> Markup {
    html! {
        section class="card side-box" {
            header { h2 { (cx.t("stream-around")) } a href="/people" { (cx.t("stream-find-people")) } }
            p class="meta" { (cx.t("stream-around-words")) }
            @for (who, why) in around {
                (parts::person_card(&cx.chrome, &PersonCard {
                    who: who.clone(),
                    why: Some(cx.t(why.key()).into()),
                    actions: parts::post_button(Look::Secondary, Some(Icon::Plus), cx.t("stream-follow"), &format!("/people/{}/follow", who.id), &[("back", "/")]),
                    small: true,
                    ..PersonCard::default()
                }))
            }
        }
    }
}

/// Tags of what is on the page, the most used first: counted from what the reader sees.
pub fn tags(deck: &Deck, items: &[Item]) -> Vec<(String, i64)> {
    let mut counts: HashMap<&str, i64> = HashMap::new();
    for tag in items.iter().flat_map(|i| &deck.beside.of(i.id).tags) {
        *counts.entry(tag).or_default() += 1;
    }
    let mut out: Vec<(String, i64)> = counts.into_iter().map(|(t, n)| (t.to_owned(), n)).collect();
    out.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    out.truncate(12);
    out
}

pub fn side(cx: &Cx, wish: &Wish, circle: &Circle, open: &[Item], tags: Vec<(String, i64)>) -> Markup {
    let tags: Vec<String> = tags.into_iter().map(|t| t.0).collect();
    let kind = |value: Option<&str>, label: &'static str| html! { li { a href=(href(wish.which, wish.sort, value, None)) aria-current=[(wish.kind.as_deref() == value).then_some("true")] { (cx.t(label)) } } };
    html! {
        (parts::side_box(cx.t("stream-show"), html! {
            ul { (kind(None, "stream-show-all")) (kind(Some("status"), "stream-show-status")) (kind(Some("message"), "stream-show-message")) (kind(Some("question"), "stream-show-question")) }
        }, None))
        @if !open.is_empty() {
            (parts::side_box(cx.t("stream-open"), html! {
                ul { @for q in open { li { a href=(cx.app.path_of(q)) dir="auto" lang=[q.lang.as_deref()] { (q.title) } } } }
            }, Some((cx.t("stream-open-all"), "/questions"))))
        }
        (parts::side_box(cx.t("stream-my-network"), parts::stats(&[
            parts::stat(circle.contacts.len() as i64, &cx.chrome.lang.tf("stream-contacts", &[("n", circle.contacts.len().into())])),
            parts::stat(circle.following.len() as i64, &cx.chrome.lang.tf("stream-followed", &[("n", circle.following.len().into())])),
        ]), Some((cx.t("stream-my-network-all"), "/network"))))
        @if !tags.is_empty() { (parts::side_box(cx.t("stream-tags"), parts::tag_row(&tags), None)) }
    }
}
