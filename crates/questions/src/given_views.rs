//! What somebody has given: sums, months, and every line with the way to what it is about.

use crate::given::{Contributions, Given, SHOWN, Shown, Sum, What};
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Field},
    html, layout,
    parts::{self, Look},
};
use spine::Person;

fn label(what: What) -> &'static str {
    match what {
        What::Answer => "questions-given-answer",
        What::Accepted => "questions-given-accepted",
        What::Confirmed => "questions-given-confirmed",
        What::Referred => "questions-given-referred",
        What::Connected => "questions-given-connected",
        What::Thanked => "questions-given-thanked",
        What::Offered => "questions-given-offered",
        What::File => "questions-given-file",
    }
}

pub fn page(c: &Chrome, who: &Person, face: &Contributions, own: bool) -> Page {
    let title =
        if own { c.t("questions-given").to_owned() } else { c.lang.tf("questions-given-of", &[("name", who.name.as_str().into())]) };
    let words = c.lang.tf("questions-given-words", &[("months", face.months.into())]);
    let path = if own { "/me/contributions".to_owned() } else { format!("/people/{}/contributions", who.id) };
    let more = if face.months < 60 { Some(format!("{path}?months=60")) } else { None };
    let main = html! {
        (parts::page_head(&title, Some(&words), None))
        @if face.given.is_empty() { (parts::empty_state(Icon::Question, c.t("questions-given-none"), c.t("questions-given-none-words"), Some((c.t("questions-given-open"), "/questions")))) }
        @else {
            (parts::stats(&face.sums.iter().map(|s| parts::stat(c.lang.number(s.n as i64), c.t(label(s.what)))).collect::<Vec<_>>()))
            @if face.people > 0 { p { (c.lang.tf("questions-given-people", &[("people", face.people.into()), ("units", face.units.into()), ("countries", face.countries.into())])) } }
            h2 { (c.t("questions-given-months")) }
            (months(c, face))
            h2 { (c.t("questions-given-each")) }
            ul class="plain-list given" { @for g in face.given.iter().take(SHOWN) { li { (line(c, g)) } } }
            @if face.given.len() > SHOWN { p class="meta" { (c.lang.tf("questions-given-more", &[("n", (face.given.len() - SHOWN).into())])) } }
        }
        div class="button-row" {
            @if let Some(href) = &more { (parts::link_button(Look::Secondary, None, c.t("questions-given-longer"), href)) }
            @if own && !face.given.is_empty() { a class="button quiet" data-turbo="false" href={ "/me/contributions/export?months=" (face.months) } { (c.t("questions-given-csv")) } }
        }
        @if let Some(shown) = face.shown { (share(c, shown)) }
        @if !own { p { a href={ "/people/" (who.id) } dir="auto" { (who.name) } } }
    };
    layout::page(c, &title, main, None)
}

fn months(c: &Chrome, face: &Contributions) -> Markup {
    let kinds: Vec<What> = face.sums.iter().map(|s| s.what).collect();
    let of = |sums: &[Sum], what| sums.iter().find(|s| s.what == what).map_or(0, |s| s.n);
    html! {
        div class="table-wide" tabindex="0" role="region" aria-label=(c.t("questions-given-months")) {
            table {
                thead { tr { th scope="col" { (c.t("questions-given-month")) } @for k in &kinds { th scope="col" { (c.t(label(*k))) } } } }
                tbody { @for m in &face.by_month { tr { th scope="row" { (m.month) } @for k in &kinds { td { (c.lang.number(of(&m.sums, *k) as i64)) } } } } }
            }
        }
    }
}
fn line(c: &Chrome, g: &Given) -> Markup {
    html! {
        (c.t(label(g.what))) ": " a href=(g.url) dir="auto" { @if g.title.is_empty() { (c.t("questions-given-untitled")) } @else { (g.title) } }
        @if !g.words.is_empty() { " “" span dir="auto" { (g.words) } "”" }
        " " span class="meta" { @if let Some(name) = &g.helped { bdi { (name) } " · " } (parts::time(c, g.at)) }
    }
}

/// Its owner's choice, and nobody else's.
fn share(c: &Chrome, shown: Shown) -> Markup {
    html! {
        section class="card settings" id="shown" aria-labelledby="h-shown" {
            h2 id="h-shown" { (c.t("questions-given-show")) }
            p class="lede" { (c.t("questions-given-show-words")) }
            (forms::form("/me/contributions/shown", html! {
                (forms::checkbox(&Field { value: "1", ..Field::new("manager", c.t("questions-given-show-manager")) }, shown.manager))
                (forms::checkbox(&Field { value: "1", ..Field::new("profile", c.t("questions-given-show-profile")) }, shown.profile))
            }, c.t("questions-given-save"), None))
        }
    }
}
