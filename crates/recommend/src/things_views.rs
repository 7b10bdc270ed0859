//! How what is recommended looks: each thing as its card, the reasons behind "Why am I seeing this?" with what to do about
//! each, and the page of what one chose.

use crate::{
    model::{Community, Found, Made, Mine, Things, Today},
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

/// The strongest reason, in a line.
fn reason(c: &Chrome, found: &Found) -> Option<Markup> {
    let first = found.because.iter().find(|p| p.reason != Reason::Fresh)?;
    Some(html! { span dir="auto" { (because(c, found, first)) } })
}

/// A small choice beside what it is about: "Less", read out as "Less of #cranes".
fn small(label: &str, whole: &str, (what, about, way): (&str, &str, &str), back: &str) -> Markup {
    html! {
        form class="inline" method="post" action="/recommended/choices" {
            @for (k, v) in [("what", what), ("about", about), ("way", way), ("back", back)] { input type="hidden" name=(k) value=(v); }
            button type="submit" class="button quiet" aria-label=(whole) { (label) }
        }
    }
}
fn less_and_more(c: &Chrome, reason: &Reason, back: &str) -> Markup {
    let (what, about, less, more) = match reason.tag() {
        Some(tag) => {
            let name = format!("#{tag}");
            let of = |key| c.lang.tf(key, &[("name", name.as_str().into())]);
            ("tag", tag, of("recommend-less-of"), of("recommend-more-of"))
        }
        None => ("reason", reason.word(), c.t("recommend-less-reason").to_owned(), c.t("recommend-more-reason").to_owned()),
    };
    html! {
        span class="small-choices" {
            (small(c.t("recommend-less"), &less, (what, about, "less"), back))
            (small(c.t("recommend-more"), &more, (what, about, "more"), back))
        }
    }
}

/// All reasons, with what to do about each, folded away behind one question. `beside`: what else one can decide here.
fn why(c: &Chrome, found: &Found, back: &str, beside: Markup) -> Markup {
    let id = found.item.id.to_string();
    let author = found.item.author_id.to_string();
    // Of two reasons about one tag the first is decided about.
    let again = |n: usize, r: &Reason| r.tag().is_some() && found.because.iter().take(n).any(|p| p.reason.tag() == r.tag());
    parts::unfold(
        Icon::Info,
        c.t("recommend-why"),
        html! {
            ul class="whys" {
                @for (n, part) in found.because.iter().enumerate() {
                    li {
                        span dir="auto" { (because(c, found, part)) }
                        @if part.reason != Reason::Fresh && !again(n, &part.reason) { (less_and_more(c, &part.reason, back)) }
                    }
                }
            }
            div class="small-choices" {
                (choose(c.t("recommend-hide"), ("item", &id, "hide"), back))
                (choose(&c.lang.tf("recommend-less-of", &[("name", found.item.author_name.as_str().into())]), ("person", &author, "less"), back))
                (beside)
            }
        },
    )
}

/// Reasons beside a list, folded away: of each the name, why, and the way not to see it again.
fn whys(c: &Chrome, what: &str, rows: &[(String, String, String)]) -> Markup {
    parts::unfold(
        Icon::Info,
        c.t("recommend-why"),
        html! {
            ul class="whys" { @for (about, name, words) in rows {
                li {
                    span { bdi { (name) } " " span class="meta" { (words) } }
                    (small(c.t("recommend-hide"), &format!("{}: {name}", c.t("recommend-hide")), (what, about, "hide"), HERE))
                }
            } }
        },
    )
}

pub fn all(cx: &Cx, face: &Things, deck: &Deck) -> Page {
    let c = &cx.chrome;
    let nothing = face.items.is_empty() && face.communities.is_empty() && face.tags.is_empty() && face.people.is_empty();
    let cards: Vec<Markup> = face
        .items
        .iter()
        .map(|f| {
            let mut card = deck.card(c, &cx.app, &f.item);
            card.reason = reason(c, f);
            card.actions = html! { (card.actions) (why(c, f, HERE, html! {})) };
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
                @for p in &face.people {
                    @let follow = parts::post_button(Look::Quiet, None, c.t("recommend-follow"), &format!("/people/{}/follow", p.id), &[("back", HERE)]);
                    (parts::person_card(c, &PersonCard { who: p.who.clone(), why: Some(c.t(near_key(p.why)).into()), actions: follow, small: true, ..PersonCard::default() }))
                }
            }, Some((c.t("recommend-people"), "/recommended/people"))))
        }
        @if !face.communities.is_empty() {
            (parts::side_box(c.t("recommend-join"), html! {
                ul { @for one in &face.communities { li { a href={ "/communities/" (one.id) } dir="auto" { (one.name) } } } }
                (whys(c, "community", &face.communities.iter().map(|one| (one.id.to_string(), one.name.clone(), in_it(c, one))).collect::<Vec<_>>()))
            }, None))
        }
        @if !face.tags.is_empty() {
            (parts::side_box(c.t("recommend-tags-too"), html! {
                (parts::tag_row(&face.tags.iter().map(|one| one.tag.clone()).collect::<Vec<_>>()))
                (whys(c, "tag", &face.tags.iter().map(|one| (one.tag.clone(), format!("#{}", one.tag), c.lang.tf("recommend-tag-n", &[("n", one.n.into())]))).collect::<Vec<_>>()))
            }, None))
        }
        (parts::action_link(Icon::Settings, c.t("recommend-choices"), "/settings/recommended"))
    };
    layout::page(c, c.t("recommend-title"), main, Some(side))
}

fn near_key(why: &str) -> &'static str {
    match why {
        "team" => "why-team",
        "unit" => "why-unit",
        "place" => "why-place",
        "meets" => "recommend-near-meets",
        _ => "recommend-near-contacts",
    }
}
fn in_it(c: &Chrome, one: &Community) -> String {
    let said = [("recommend-contacts-in", one.contacts), ("recommend-tags-on", one.tags)];
    said.iter().filter(|s| s.1 > 0).map(|(key, n)| c.lang.tf(key, &[("n", (*n).into())])).collect::<Vec<_>>().join(" · ")
}

/// Its place on home.
pub fn place(c: &Chrome) -> Markup {
    html! {
        article class="between" aria-label=(c.t("recommend-today")) {
            turbo-frame id="today" target="_top" src="/recommended/today" loading="lazy" { a class="quiet-link" href="/recommended" { (c.t("recommend-title")) } }
        }
    }
}

pub fn today(cx: &Cx, face: &Today) -> Page {
    let c = &cx.chrome;
    let main = html! {
        h1 class="sr" { (c.t("recommend-today")) }
        turbo-frame id="today" target="_top" {
            @if let Some(found) = &face.found {
                @let off = parts::post_button(Look::Quiet, None, c.t("recommend-today-off"), "/recommended/off", &[("what", "today"), ("off", "1"), ("back", "/")]);
                section class="card side-box today" aria-label=(c.t("recommend-today")) {
                    header { h2 { (c.t("recommend-today")) } a href=(HERE) { (c.t("recommend-title")) } }
                    p lang=[found.item.lang.as_deref()] {
                        a href=(cx.app.path_of(&found.item)) dir="auto" { (kit::text::snippet(if found.item.title.is_empty() { &found.item.excerpt } else { &found.item.title }, 110)) }
                    }
                    p class="meta" { bdi { (found.item.author_name) } @if let Some(words) = reason(c, found) { " · " (words) } }
                    div class="actions" { (why(c, found, "/", off)) }
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
    html! { li { span { bdi { (name) } " " span class="meta" { (c.t(way)) } } (choose(c.t("recommend-undo"), (&m.what, &m.about, ""), "/settings/recommended")) } }
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
            div class="card" { ul class="whys" { @for m in &face.choices { (made(c, m)) } } }
        }
        @if !face.refused.is_empty() {
            h2 { (c.t("recommend-refused")) }
            div class="card" { @for p in &face.refused {
                @let again = parts::post_button(Look::Quiet, None, c.t("recommend-again"), &format!("/people/{}/suggested/again", p.id), &[("back", "/settings/recommended")]);
                (parts::person_card(c, &PersonCard { who: p.who(), small: true, actions: again, ..PersonCard::default() }))
            } }
        }
        p { a href=(HERE) { (c.t("recommend-title")) } " · " a href="/recommended/people" { (c.t("recommend-people")) } }
    };
    layout::page(c, c.t("recommend-choices"), main, None)
}
