//! How what is recommended looks: each thing as its card, the reasons behind "Why am I seeing this?" with what to do about
//! each, and the page of what one chose.

use crate::{
    model::{Found, Made, Mine, Things, Today},
    rank::{Part, Reason},
};
use shell::{
    Chrome, Icon, Markup, Page, html, layout,
    parts::{self, Look, PersonCard},
};
use spine::{Cx, cards::Deck};

const HERE: &str = "/recommended";

/// A choice, as a button.
fn choose(label: &str, (what, about, way): (&str, &str, &str), back: &str) -> Markup {
    parts::post_button(Look::Quiet, None, label, "/recommended/choices", &[("what", what), ("about", about), ("way", way), ("back", back)])
}

fn because(c: &Chrome, found: &Found, part: &Part) -> String {
    let tag = |key: &str, tag: &str| c.lang.tf(key, &[("tag", tag.into())]);
    match &part.reason {
        Reason::Liked { people } => {
            let said: Vec<&str> = found.names.iter().map(String::as_str).collect();
            let more = people.len().saturating_sub(said.len()) as i64;
            c.lang.tf("recommend-liked", &[("names", c.lang.list(&said).as_str().into()), ("more", more.into())])
        }
        Reason::Used { tag: t } => tag("recommend-used", t),
        Reason::Given { tag: t } => tag("recommend-given", t),
        Reason::Acted { tag: t } => tag("recommend-acted", t),
        Reason::Shared { tag: t } => tag("recommend-shared", t),
        Reason::Community { name, .. } => c.lang.tf("recommend-in", &[("name", name.as_str().into())]),
        Reason::Fresh => c.t("recommend-fresh").to_owned(),
    }
}

/// The strongest reason in a line; all of them, with what to do about each, behind it.
fn why(c: &Chrome, found: &Found, back: &str) -> Markup {
    let id = found.item.id.to_string();
    let author = found.item.author_id.to_string();
    let reasons = || found.because.iter().filter(|p| p.reason != Reason::Fresh);
    html! {
        @if let Some(first) = found.because.iter().find(|p| p.reason != Reason::Fresh) { span dir="auto" { (because(c, found, first)) } }
        details class="evidence" {
            summary { (c.t("recommend-why")) }
            ul { @for part in &found.because { li dir="auto" { (because(c, found, part)) } } }
            div class="button-row" {
                (choose(c.t("recommend-hide"), ("item", &id, "hide"), back))
                (choose(&c.lang.tf("recommend-less-of", &[("name", found.item.author_name.as_str().into())]), ("person", &author, "less"), back))
                @for part in reasons() {
                    @if let Some(tag) = part.reason.tag() {
                        (choose(&c.lang.tf("recommend-less-of", &[("name", format!("#{tag}").as_str().into())]), ("tag", tag, "less"), back))
                        (choose(&c.lang.tf("recommend-more-of", &[("name", format!("#{tag}").as_str().into())]), ("tag", tag, "more"), back))
                    } @else {
                        (choose(c.t("recommend-less-reason"), ("reason", part.reason.word(), "less"), back))
                        (choose(c.t("recommend-more-reason"), ("reason", part.reason.word(), "more"), back))
                    }
                }
            }
        }
    }
}

pub fn all(cx: &Cx, face: &Things, deck: &Deck) -> Page {
    let c = &cx.chrome;
    let nothing = face.items.is_empty() && face.communities.is_empty() && face.tags.is_empty() && face.people.is_empty();
    let cards: Vec<Markup> = face
        .items
        .iter()
        .map(|f| {
            let mut card = deck.card(c, &cx.app, &f.item);
            card.reason = Some(why(c, f, HERE));
            parts::card(c, &card)
        })
        .collect();
    let main = html! {
        (parts::page_head(c.t("recommend-title"), Some(c.t("recommend-words")), None))
        @if face.off { (parts::notice(parts::Notice::Info, html! { (c.t("recommend-is-off")) " " a href="/settings/recommended" { (c.t("recommend-choices")) } })) }
        @else if nothing { (parts::empty_state(Icon::Star, c.t("recommend-nothing"), c.t("recommend-nothing-words"), Some((c.t("recommend-directory"), "/people")))) }
        (parts::stream(&cards, None, c))
    };
    let side = html! {
        @if !face.people.is_empty() {
            (parts::side_box(c.t("recommend-follow-people"), html! {
                @for (who, why) in &face.people {
                    @let follow = parts::post_button(Look::Quiet, None, c.t("recommend-follow"), &format!("/people/{}/follow", who.id), &[("back", HERE)]);
                    (parts::person_card(c, &PersonCard { who: who.clone(), why: Some(c.t(why.key()).into()), actions: follow, small: true, ..PersonCard::default() }))
                }
            }, Some((c.t("recommend-people"), "/recommended/people"))))
        }
        @if !face.communities.is_empty() {
            (parts::side_box(c.t("recommend-join"), html! {
                ul { @for one in &face.communities { li {
                    a href={ "/communities/" (one.id) } dir="auto" { (one.name) }
                    div class="meta" {
                        @if one.contacts > 0 { (c.lang.tf("recommend-contacts-in", &[("n", one.contacts.into())])) }
                        @if one.contacts > 0 && one.tags > 0 { " · " }
                        @if one.tags > 0 { (c.lang.tf("recommend-tags-on", &[("n", one.tags.into())])) }
                    }
                    (choose(c.t("recommend-hide"), ("community", &one.id.to_string(), "hide"), HERE))
                } } }
            }, None))
        }
        @if !face.tags.is_empty() {
            (parts::side_box(c.t("recommend-tags-too"), html! {
                ul { @for one in &face.tags { li {
                    (parts::tag_link(&one.tag)) " " span class="meta" { (c.lang.tf("recommend-tag-n", &[("n", one.n.into())])) }
                    (choose(c.t("recommend-hide"), ("tag", &one.tag, "hide"), HERE))
                } } }
            }, None))
        }
        p class="meta" { a href="/settings/recommended" { (c.t("recommend-choices")) } }
    };
    layout::page(c, c.t("recommend-title"), main, Some(side))
}

/// Its place on home.
pub fn place(c: &Chrome) -> Markup {
    html! { turbo-frame id="today" target="_top" src="/recommended/today" loading="lazy" { a class="quiet-link" href="/recommended" { (c.t("recommend-title")) } } }
}

pub fn today(cx: &Cx, face: &Today) -> Page {
    let c = &cx.chrome;
    let main = html! {
        h1 class="sr" { (c.t("recommend-today")) }
        turbo-frame id="today" target="_top" {
            @if let Some(found) = &face.found {
                section class="card side-box today" aria-label=(c.t("recommend-today")) {
                    header { h2 { (c.t("recommend-today")) } a href=(HERE) { (c.t("recommend-title")) } }
                    p dir="auto" lang=[found.item.lang.as_deref()] {
                        a href=(cx.app.path_of(&found.item)) { (kit::text::snippet(if found.item.title.is_empty() { &found.item.excerpt } else { &found.item.title }, 140)) }
                        " " span class="meta" { (found.item.author_name) }
                    }
                    div class="meta" { (why(c, found, "/")) }
                    (parts::post_button(Look::Quiet, None, c.t("recommend-today-off"), "/recommended/off", &[("what", "today"), ("off", "1"), ("back", "/")]))
                }
            }
        }
    };
    layout::page(c, c.t("recommend-today"), main, None)
}

fn made(c: &Chrome, m: &Made) -> Markup {
    let name = match m.what.as_str() {
        "tag" => format!("#{}", m.name),
        "reason" => c.t(reason_key(&m.about)).to_owned(),
        _ if m.name.is_empty() => c.t("recommend-gone").to_owned(),
        _ => m.name.clone(),
    };
    let way = match m.way.as_str() {
        "less" => "recommend-way-less",
        "more" => "recommend-way-more",
        _ => "recommend-way-hide",
    };
    html! { li { span dir="auto" { (name) } " " span class="meta" { (c.t(way)) } " " (choose(c.t("recommend-undo"), (&m.what, &m.about, ""), "/settings/recommended")) } }
}
fn reason_key(word: &str) -> &'static str {
    match word {
        "liked" => "recommend-reason-liked",
        "used" => "recommend-reason-used",
        "given" => "recommend-reason-given",
        "acted" => "recommend-reason-acted",
        "shared" => "recommend-reason-shared",
        _ => "recommend-reason-community",
    }
}

pub fn mine(c: &Chrome, face: &Mine) -> Page {
    let is = |what: &str| face.off.iter().any(|o| o == what);
    let switch = |what: &str, off: &'static str, on: &'static str| {
        let (label, value) = if is(what) { (on, "") } else { (off, "1") };
        parts::post_button(
            Look::Secondary,
            None,
            c.t(label),
            "/recommended/off",
            &[("what", what), ("off", value), ("back", "/settings/recommended")],
        )
    };
    let main = html! {
        (parts::page_head(c.t("recommend-choices"), Some(c.t("recommend-choices-words")), None))
        div class="button-row" {
            (switch("mine", "recommend-off", "recommend-on"))
            (switch("today", "recommend-today-off", "recommend-today-on"))
            (switch("me", "recommend-unname", "recommend-name"))
        }
        @if !face.choices.is_empty() {
            h2 { (c.t("recommend-chosen")) }
            ul class="plain-list" { @for m in &face.choices { (made(c, m)) } }
        }
        @if !face.refused.is_empty() {
            h2 { (c.t("recommend-refused")) }
            @for p in &face.refused {
                @let again = parts::post_button(Look::Quiet, None, c.t("recommend-again"), &format!("/people/{}/suggested/again", p.id), &[]);
                (parts::person_card(c, &PersonCard { who: p.who(), small: true, actions: again, ..PersonCard::default() }))
            }
        }
        p { a href=(HERE) { (c.t("recommend-title")) } " · " a href="/recommended/people" { (c.t("recommend-people")) } }
    };
    layout::page(c, c.t("recommend-choices"), main, None)
}
