//! The pages of who knows: each person with three layers shown apart, and the evidence in a drawer that leads to the very
//! answers. And what is inferred of oneself, with a way to hide it.

use crate::model::{Asking, Evidence, Expert, Experts, Inferred, Piece, Topic};
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Choice, Field},
    html, icon, layout,
    parts::{self, Look, Notice, PersonCard},
};

pub fn experts(c: &Chrome, q: &Asking, e: &Experts) -> Page {
    let title = match (q.q.is_empty(), q.tag.is_empty()) {
        (true, true) => c.t("expertise-title").to_owned(),
        (true, false) => c.lang.tf("expertise-for", &[("topic", q.tag.as_str().into())]),
        _ => c.lang.tf("expertise-for", &[("topic", kit::text::snippet(&q.q, 60).as_str().into())]),
    };
    let main = html! {
        (parts::page_head(&title, Some(c.t("expertise-words")), None))
        (form(c, q))
        @if let Some(name) = &e.within { p class="meta" { (icon(Icon::Community)) " " (c.lang.tf("expertise-within", &[("name", name.as_str().into())])) } }
        @if q.is_empty() { (parts::empty_state(Icon::Lightbulb, c.t("expertise-start"), c.t("expertise-start-words"), None)) }
        @else if e.people.is_empty() {
            @let ask = format!("/?{}#composer", url::form_urlencoded::Serializer::new(String::new()).append_pair("ask", &q.q).finish());
            (parts::empty_state(Icon::Lightbulb, c.t("expertise-none"), c.t("expertise-none-words"), Some((c.t("expertise-ask"), ask.as_str()))))
        } @else {
            ol class="person-list experts plain-list" { @for one in &e.people { li { (expert(c, one)) } } }
        }
    };
    let side = html! {
        (parts::side_box(c.t("expertise-how"), html! { p { (c.t("expertise-how-words")) } p { a href="/me/inferred" { (c.t("expertise-mine")) } } }, None))
    };
    layout::page(c, &title, main, Some(side))
}

fn form(c: &Chrome, q: &Asking) -> Markup {
    let label = c.t("expertise-topic");
    let field = |name, key, value| Field { value, ..Field::new(name, c.t(key)) };
    let narrowed = [&q.unit, &q.place, &q.lang, &q.network, &q.country].iter().any(|s| !s.is_empty());
    let any = std::iter::once(Choice::new("", c.t("expertise-lang-any")));
    let langs: Vec<Choice> =
        any.chain(["en", "sv", "da", "de"].into_iter().map(|code| Choice::new(code, kit::languages::names(code).concat()))).collect();
    html! {
        form class="experts-form" action="/experts" method="get" role="search" aria-label=(c.t("expertise-title")) {
            div class="search search-page" {
                (icon(Icon::Search))
                input type="search" name="q" value=(q.q) placeholder=(label) aria-label=(label) autocomplete="off";
                (parts::button(Look::Primary, None, c.t("expertise-find")))
            }
            @if !q.tag.is_empty() { input type="hidden" name="tag" value=(q.tag); }
            @if !q.community.is_empty() { input type="hidden" name="community" value=(q.community); }
            details class="card settings" open[narrowed] {
                summary { (c.t("expertise-narrow")) }
                (forms::text_field(&field("unit", "expertise-unit", q.unit.as_str())))
                (forms::text_field(&field("place", "expertise-place", q.place.as_str())))
                (forms::select(&field("lang", "expertise-lang", q.lang.as_str()), &langs))
                (forms::checkbox(&field("network", "expertise-network", "1"), !q.network.is_empty()))
                (parts::button(Look::Quiet, None, c.t("expertise-find")))
            }
        }
    }
}

fn expert(c: &Chrome, e: &Expert) -> Markup {
    let n = |count: usize| count as i64;
    let connected = format!("/people/{}/common", e.person.id);
    let mut also: Vec<String> = vec![];
    if e.contact {
        also.push(c.t("expertise-contact").to_owned());
    }
    if e.same_unit {
        also.push(c.t("expertise-same-unit").to_owned());
    }
    if e.helped_me > 0 {
        also.push(c.lang.tf("expertise-helped", &[("n", n(e.helped_me).into())]));
    }
    if let Some(at) = e.active_at {
        also.push(c.lang.tf("expertise-active", &[("date", c.lang.date(at).as_str().into())]));
    }
    html! {
        article class="card expert" aria-label=(e.person.name) {
            (parts::person_card(c, &PersonCard { who: e.person.who(), ..PersonCard::default() }))
            dl class="layers" {
                @if !e.evidence.is_empty() {
                    dt { (c.t("expertise-did")) }
                    dd { @for one in &e.evidence { (evidence(c, one)) } }
                }
                @if !e.tagged.is_empty() {
                    dt { (c.t("expertise-others-say")) }
                    dd { ul class="plain-list" { @for t in &e.tagged {
                        @let names: Vec<&str> = t.by.iter().map(|b| b.name.as_str()).collect();
                        @let more = t.count.saturating_sub(names.len());
                        li { (parts::tag_link(&t.tag)) " " span class="meta" { (c.lang.tf("expertise-tagged-by", &[("names", c.lang.list(&names).as_str().into()), ("more", n(more).into())])) } }
                    } } }
                }
                @if !e.says.is_empty() {
                    dt { (c.t("expertise-says")) }
                    dd { (parts::tag_row(&e.says)) }
                }
            }
            @if !also.is_empty() { p class="meta" { (also.join(" · ")) } }
            p { (parts::link_button(Look::Quiet, Some(Icon::Network), c.t("expertise-connected"), &connected)) }
        }
    }
}

fn evidence(c: &Chrome, e: &Evidence) -> Markup {
    let key = if e.what == "answered" { "expertise-answered" } else { "expertise-wrote" };
    let date = c.lang.date(e.last);
    let words = c.lang.tf(key, &[("n", (e.count as i64).into()), ("accepted", (e.accepted as i64).into()), ("date", date.as_str().into())]);
    html! {
        details class="evidence" { summary { (words) } (pieces(c, &e.items)) }
    }
}
fn pieces(c: &Chrome, all: &[Piece]) -> Markup {
    html! { ul { @for p in all { li { a href=(p.url) dir="auto" { (p.title) } " " span class="meta" { (parts::time(c, p.at)) } } } } }
}

pub fn inferred(c: &Chrome, face: &Inferred) -> Page {
    let title = c.t("expertise-inferred");
    let silence = match face.silent {
        true => parts::post_button(Look::Primary, Some(Icon::Eye), c.t("expertise-speak"), "/me/inferred/silent", &[("silent", "")]),
        false => parts::post_button(Look::Quiet, Some(Icon::EyeOff), c.t("expertise-silence"), "/me/inferred/silent", &[("silent", "1")]),
    };
    let main = html! {
        (parts::page_head(title, Some(c.t("expertise-inferred-words")), None))
        @if face.silent { (parts::notice(Notice::Info, html! { (c.t("expertise-silent")) })) }
        (silence)
        @if face.topics.is_empty() { (parts::empty_state(Icon::Lightbulb, c.t("expertise-inferred-none"), c.t("expertise-inferred-none-words"), None)) }
        @else { ul class="plain-list topics" { @for t in &face.topics { li { (topic(c, t)) } } } }
    };
    layout::page(c, title, main, None)
}

fn topic(c: &Chrome, t: &Topic) -> Markup {
    let mut why: Vec<String> = vec![];
    if t.answers > 0 {
        let date = t.last.map(|at| c.lang.date(at)).unwrap_or_default();
        why.push(c.lang.tf("expertise-mine-answered", &[("n", t.answers.into()), ("date", date.as_str().into())]));
    }
    if t.tagged > 0 {
        why.push(c.lang.tf("expertise-mine-tagged", &[("n", t.tagged.into())]));
    }
    if t.claimed {
        why.push(c.t("expertise-mine-says").to_owned());
    }
    let (label, i, value) = if t.hidden { ("expertise-show", Icon::Eye, "") } else { ("expertise-hide", Icon::EyeOff, "1") };
    html! {
        section class="card" aria-label=(t.topic) {
            div class="person-name" { (parts::tag_link(&t.topic)) @if t.hidden { " " span class="meta" { (c.t("expertise-hidden")) } } }
            @if t.items.is_empty() { p class="meta" { (why.join(" · ")) } }
            @else { details class="evidence" { summary { (why.join(" · ")) } (pieces(c, &t.items)) } }
            (parts::post_button(Look::Quiet, Some(i), c.t(label), "/me/inferred/hide", &[("topic", &t.topic), ("hidden", value)]))
        }
    }
}
