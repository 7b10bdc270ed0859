//! Pages of routing: who may know (beside the composer and beside a question), an offer's ways, choices, numbers.

use crate::model::{Choices, Helpers, Named, Numbers, Place};
use shell::{
    Chrome, Icon, Lang, Markup, Page,
    forms::{self, Choice, Field},
    html, layout,
    parts::{self, Look, PersonCard},
};
use spine::{Item, ItemId};

/// In a frame of the composer: a box to tick for each, sent with the question.
pub fn asking(c: &Chrome, face: &Helpers) -> Page {
    Page::fragment(html! {
        turbo-frame id="asking" target="_top" {
            @if !face.people.is_empty() {
                fieldset class="asking" {
                    legend { (c.t("routing-may-know")) }
                    @for (n, p) in face.people.iter().enumerate() {
                        @let (name, id) = (format!("ask_{}", n + 1), p.id.to_string());
                        (parts::person_card(c, &PersonCard { who: p.who.clone(), why: Some(p.why.clone()), small: true, ..PersonCard::default() }))
                        (forms::checkbox(&Field { value: &id, scope: "asking", ..Field::new(&name, &c.lang.tf("routing-ask-too", &[("name", p.name.as_str().into())])) }, false))
                    }
                }
            }
            (places(c, &face.communities))
        }
    })
}

fn places(c: &Chrome, all: &[Place]) -> Markup {
    html! {
        @if !all.is_empty() {
            p class="meta" { (c.t("routing-places")) }
            ul class="plain-list" { @for p in all {
                li { a href=(p.url) dir="auto" { (p.name) } " " span class="meta" { (c.lang.tf("routing-place-why", &[("n", (p.answered as i64).into())])) } }
            } }
        }
    }
}

/// The ways to settle an offer.
pub fn settle(lang: Lang, id: ItemId, back: &str) -> Markup {
    let url = format!("/questions/{id}/offer");
    let act = |key, act| parts::post_button(Look::Quiet, None, lang.t(key), &url, &[("act", act), ("back", back)]);
    html! {
        (parts::link_button(Look::Primary, Some(Icon::Reply), lang.t("routing-answer"), &format!("/questions/{id}")))
        (parts::link_button(Look::Quiet, Some(Icon::Refer), lang.t("routing-refer"), &format!("/questions/{id}/helpers")))
        (act("routing-unknown", "unknown"))
        (act("routing-later", "later"))
        (act("routing-less", "less"))
    }
}

/// Beside a question; a page of its own where no script brings it there.
pub fn helpers(c: &Chrome, q: &Item, face: &Helpers, offer: Option<&str>) -> Page {
    let url = format!("/questions/{}", q.id);
    let mine = face.offered.is_some();
    let action = |p: &Named| match mine {
        true => {
            parts::post_button(Look::Quiet, Some(Icon::Send), c.t("routing-ask"), &format!("{url}/asks"), &[("person", &p.id.to_string())])
        }
        false => {
            parts::post_button(Look::Quiet, Some(Icon::Refer), c.t("routing-refer-to"), &format!("{url}/referrals"), &[("to", &p.handle)])
        }
    };
    let main = html! {
        (parts::page_head(c.t("routing-helpers"), Some(&q.title), None))
        turbo-frame id="helpers" target="_top" {
            @if let Some(n) = face.offered.filter(|n| *n > 0) { p class="meta" { (c.lang.tf("routing-offered", &[("n", (n as i64).into())])) } }
            @for name in &face.looking { p { (c.lang.tf("routing-looking", &[("name", name.as_str().into())])) } }
            @if !mine {
                @if face.mine {
                    p class="meta" { (c.t("routing-look-on")) }
                    (parts::post_button(Look::Quiet, None, c.t("routing-look-withdraw"), &format!("{url}/look/withdraw"), &[]))
                } @else { (parts::post_button(Look::Quiet, Some(Icon::Eye), c.t("routing-look"), &format!("{url}/look"), &[])) }
            }
            @if offer == Some("open") { div class="person-actions" { (settle(c.lang, q.id, "")) } }
            @if !face.people.is_empty() {
                h3 { (c.t(if mine { "routing-may-know" } else { "routing-refer-whom" })) }
                ul class="plain-list" { @for p in &face.people {
                    li { (parts::person_card(c, &PersonCard { who: p.who.clone(), why: Some(p.why.clone()), actions: action(p), small: true, ..PersonCard::default() })) }
                } }
            }
            (places(c, &face.communities))
            @if offer.is_some() { p { a href="/settings/asking" { (c.t("routing-choices")) } } }
        }
        p { a href=(url) { (c.t("routing-back")) } }
    };
    layout::page(c, c.t("routing-helpers"), main, None)
}

pub fn choices(c: &Chrome, face: &Choices) -> Page {
    let title = c.t("routing-choices");
    let offers: Vec<Choice> =
        (0..=crate::model::A_DAY_MOST).map(|n| Choice::new(n.to_string(), c.lang.tf("routing-a-day", &[("n", n.into())]))).collect();
    let main = html! {
        (parts::page_head(title, Some(c.t("routing-choices-words")), None))
        (forms::form("/settings/asking", forms::select(&Field { value: &face.a_day.to_string(), ..Field::new("a_day", c.t("routing-a-day-label")) }, &offers), c.t("routing-save"), None))
        @if !face.less.is_empty() {
            h2 { (c.t("routing-less-of")) }
            ul class="plain-list" { @for tag in &face.less {
                li { (parts::tag_link(tag)) " " (parts::post_button(Look::Quiet, None, c.t("routing-more"), "/settings/asking/more", &[("tag", tag)])) }
            } }
        }
        p { a href="/me/inferred" { (c.t("routing-inferred")) } }
    };
    layout::page(c, title, main, None)
}

pub fn numbers(c: &Chrome, n: &Numbers) -> Page {
    let title = c.t("routing-numbers");
    let share = |x: f64| format!("{} %", c.lang.number((x * 100.0).round() as i64));
    let span = |ms: Option<i64>| ms.map_or_else(|| "–".to_owned(), |ms| spine::thread::span(c.lang, ms));
    let two = |x: f64| format!("{x:.2}");
    let rows = [
        ("routing-n-questions", c.lang.number(n.questions as i64)),
        ("routing-n-answered", share(n.answered)),
        ("routing-n-median", span(n.median_first_answer)),
        ("routing-n-within", share(n.within_4h10)),
        ("routing-n-referred", share(n.referred)),
        ("routing-n-depth", two(n.depth)),
        ("routing-n-helpful", share(n.helpful)),
        ("routing-n-offers", c.lang.number(n.offers as i64)),
        ("routing-n-gini-offers", two(n.gini_offers)),
        ("routing-n-busiest", share(n.busiest)),
        ("routing-n-gini-answers", two(n.gini_answers)),
    ];
    let main = html! {
        (parts::page_head(title, Some(c.t("routing-numbers-words")), None))
        table { tbody { @for (key, value) in rows { tr { th scope="row" { (c.t(key)) } td { (value) } } } } }
        (forms::form("/admin/asking", forms::text_field(&Field { value: &n.wait_hours.to_string(), kind: "number", required: true, hint: Some(c.t("routing-wait-hint")), ..Field::new("hours", c.t("routing-wait")) }), c.t("routing-save"), None))
        p { a href="/admin" { (c.t("admin-title")) } }
    };
    layout::page(c, title, main, None)
}
