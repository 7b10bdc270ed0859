//! How hot and rising look: the cards, each with the numbers that put it there, and the page that explains every term.

use crate::{
    heat::{BEGINS, Heat, SPOKEN, YOUNG},
    hot::{By, Wish},
};
use rustc_hash::FxHashMap;
use shell::{
    Icon, Lang, Markup, Page, html, layout,
    parts::{self, Tab},
};
use spine::{Cx, Item, ItemId, cards::Deck};

pub fn nothing(cx: &Cx) -> Page {
    layout::page(&cx.chrome, cx.t("stream-hot"), html! {}, None)
}

pub fn page(cx: &Cx, wish: &Wish, deck: &Deck, items: &[Item], why: &FxHashMap<ItemId, Heat>, next: Option<&str>) -> Page {
    let c = &cx.chrome;
    let cards: Vec<Markup> = items
        .iter()
        .map(|item| {
            let mut card = deck.card(c, &cx.app, item);
            card.reason = why.get(&item.id).map(|heat| reason(cx, wish.by, heat));
            parts::card(c, &card)
        })
        .collect();
    let tab = |by: By, label| Tab::new(c.t(label), wish.href(by, 1), wish.by == by);
    let title = match &wish.community {
        Some((_, name)) => c.lang.tf("stream-hot-in", &[("name", name.as_str().into())]),
        None => c.t("stream-hot").to_owned(),
    };
    let main = html! {
        h1 dir="auto" { (title) }
        p class="meta" { (c.t("stream-hot-words")) " " a href="/hot/how" { (c.t("stream-hot-how")) } }
        (parts::tabs(c.t("stream-sort"), &[tab(By::Hot, "stream-hot"), tab(By::Rising, "stream-rising")]))
        @if cards.is_empty() {
            (parts::empty_state(Icon::Coffee, c.t("stream-hot-empty"), c.t("stream-hot-empty-words"), Some((c.t("stream-hot-all"), "/?view=all"))))
        } @else { (parts::stream(&cards, next, c)) }
    };
    layout::page(c, &title, main, None)
}

/// With one place behind the sign that the language has for it.
fn decimal(lang: Lang, value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = if lang == Lang::En { '.' } else { ',' };
    format!("{}{sign}{}", lang.number(tenths / 10), tenths % 10)
}

/// The numbers of the formula.
fn reason(cx: &Cx, by: By, heat: &Heat) -> Markup {
    let lang = cx.chrome.lang;
    let n = |value: f64| decimal(lang, value);
    let (age, quiet, likes, fast, slow, all) = (n(heat.age), n(heat.quiet), n(heat.likes), n(heat.fast), n(heat.slow), n(heat.heat));
    let key = match by {
        By::Hot => "stream-hot-why",
        By::Rising => "stream-rising-why",
    };
    let said = lang.tf(
        key,
        &[
            ("age", age.as_str().into()),
            ("quiet", quiet.as_str().into()),
            ("likes", likes.as_str().into()),
            ("fast", fast.as_str().into()),
            ("slow", slow.as_str().into()),
            ("heat", all.as_str().into()),
        ],
    );
    html! { (said) " · " a href="/hot/how" { (cx.t("stream-hot-how")) } }
}

pub fn how(cx: &Cx) -> Page {
    let c = &cx.chrome;
    let n = |value: f64| decimal(c.lang, value);
    let (begins, young, spoken) = (n(BEGINS), n(YOUNG), n(SPOKEN));
    let with =
        |key| c.lang.tf(key, &[("begins", begins.as_str().into()), ("young", young.as_str().into()), ("spoken", spoken.as_str().into())]);
    let terms = |keys: &[(&'static str, &'static str)]| {
        html! { dl { @for (term, words) in keys { dt { (c.t(term)) } dd { (with(words)) } } } }
    };
    let main = html! {
        h1 { (c.t("stream-hot-how")) }
        div class="card prose" {
            p { (c.t("stream-how-intro")) }
            h2 { (c.t("stream-hot")) }
            p { strong { (with("stream-how-hot")) } }
            (terms(&[("stream-how-age", "stream-how-age-words"), ("stream-how-quiet", "stream-how-quiet-words"), ("stream-how-likes", "stream-how-likes-words")]))
            p { (c.t("stream-how-cools")) }
            h2 { (c.t("stream-rising")) }
            p { strong { (with("stream-how-rising")) } }
            (terms(&[("stream-how-fast", "stream-how-fast-words"), ("stream-how-slow", "stream-how-slow-words")]))
            h2 { (c.t("stream-how-not")) }
            p { (c.t("stream-how-not-words")) }
            p { (c.t("stream-how-lost")) }
        }
        p { a href="/hot" { (c.t("stream-hot")) } }
    };
    layout::page(c, c.t("stream-hot-how"), main, None)
}
