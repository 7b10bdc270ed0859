//! How raising a flag looks, the queue, and one case to its author, to who decides, and to who raised a flag.

use crate::{
    model::{Case, CasePage, Category, Decision, Flag, Part, Queue, WORDS_MAX, Waiting},
    reports::Reported,
    routes::First,
};
use shell::{
    Chrome, Icon, Lang, Markup, Page, PreEscaped,
    forms::{self, Choice, Field},
    html, layout,
    parts::{self, Look, Notice, Pill, Tone},
    person,
};
use spine::{App, Community, Item, ItemId, PersonId, beside::One, cards, items::judge};

fn categories(c: &Chrome) -> Vec<Choice> {
    Category::ALL.iter().map(|x| Choice::new(x.word(), c.t(x.label()))).collect()
}
fn label(c: &Chrome, category: &str) -> &'static str {
    Category::find(category).map_or("", |x| c.t(x.label()))
}
fn why(c: &Chrome, value: &str, scope: &str) -> Markup {
    html! {
        (forms::select(&Field { value, scope, ..Field::new("category", c.t("moderation-category")) }, &categories(c)))
        (forms::plain_area(&Field { max: Some(WORDS_MAX), scope, hint: Some(c.t("moderation-words-hint")), ..Field::new("words", c.t("moderation-words")) }))
    }
}

/// The words of something, as they are read in its place.
fn said(c: &Chrome, item: &Item) -> Markup {
    html! {
        article class="card case-item" {
            div class="meta" { span { (person::name(&item.author())) } span { (parts::time(c, item.created_at)) } @if let Some((name, href)) = item.place() { a href=(href) dir="auto" { (name) } } }
            @if !item.title.is_empty() { h2 dir="auto" { (item.title) } }
            div class="prose" dir="auto" lang=[item.lang.as_deref()] {
                @if item.body_html.is_empty() { p { (item.excerpt) } } @else { (PreEscaped(&item.body_html)) }
            }
        }
    }
}

pub fn flag(c: &Chrome, item: &Item, back: &str) -> Page {
    let main = html! {
        (parts::page_head(c.t("moderation-flag-title"), Some(c.t("moderation-flag-words")), None))
        (said(c, item))
        section class="card settings" {
            (forms::form(&format!("/items/{}/flag", item.id), html! {
                (forms::radios(&Field { required: true, ..Field::new("category", c.t("moderation-category")) }, &categories(c)))
                (forms::plain_area(&Field { max: Some(WORDS_MAX), ..Field::new("words", c.t("moderation-flag-say")) }))
            }, c.t("moderation-flag-do"), Some((c.t("moderation-back"), back))))
        }
    };
    layout::page(c, c.t("moderation-flag-title"), main, None)
}

/// The same at what is no item.
pub fn flag_other(c: &Chrome, name: &str, words: &str, at: &str) -> Page {
    let main = html! {
        (parts::page_head(c.t("moderation-flag-title"), Some(c.t("moderation-flag-other-words")), None))
        article class="card case-item" { h2 dir="auto" { (name) } @if !words.is_empty() { p dir="auto" { (words) } } }
        section class="card settings" {
            (forms::form(&format!("{at}/flag"), html! {
                (forms::radios(&Field { required: true, ..Field::new("category", c.t("moderation-category")) }, &categories(c)))
                (forms::plain_area(&Field { max: Some(WORDS_MAX), ..Field::new("words", c.t("moderation-flag-say")) }))
            }, c.t("moderation-flag-do"), Some((c.t("moderation-back"), at))))
        }
    };
    layout::page(c, c.t("moderation-flag-title"), main, None)
}
fn reported(c: &Chrome, r: &Reported) -> Markup {
    let action = format!("/moderation/reports/{}/decide", r.report.id);
    let name = |id: &PersonId| r.whos.get(id).map_or_else(|| html! { (c.t("moderation-somebody")) }, person::name);
    html! {
        section class="card settings" id={ "report-" (r.report.id) } {
            h2 { a href=(r.report.href()) dir="auto" { (r.words(c.lang)) } }
            @if !r.report.about.is_empty() { p dir="auto" { (r.report.about) } }
            @for f in &r.flags {
                blockquote class="case-words" {
                    strong { (label(c, &f.category)) }
                    @if !f.words.is_empty() { p dir="auto" { (f.words) } }
                    footer class="meta" { span { (name(&f.person_id)) } span { (parts::time(c, f.at)) } }
                }
            }
            div class="button-row" { (parts::post_button(Look::Secondary, Some(Icon::Check), c.t("moderation-dismiss"), &action, &[("what", "dismiss")])) }
            (forms::form(&action, html! {
                (forms::hidden("what", "ask"))
                (forms::plain_area(&Field { max: Some(WORDS_MAX), required: true, scope: &action, hint: Some(c.t("moderation-ask-hint")), ..Field::new("words", c.t("moderation-ask-words")) }))
            }, c.t("moderation-ask"), None))
        }
    }
}

fn state(c: &Chrome, case: &Case) -> Pill {
    let (tone, key) = match case.state.as_str() {
        "open" if case.origin == "before" => (Tone::Open, "moderation-state-before"),
        "open" => (Tone::Open, "moderation-state-open"),
        "appealed" => (Tone::Open, "moderation-state-appealed"),
        "resubmitted" => (Tone::Open, "moderation-state-resubmitted"),
        "quarantined" => (Tone::Warn, "moderation-state-quarantined"),
        "rejected" => (Tone::Warn, "moderation-state-rejected"),
        "deleted" => (Tone::Bad, "moderation-state-deleted"),
        "dismissed" => (Tone::Quiet, "moderation-state-dismissed"),
        _ => (Tone::Good, "moderation-state-released"),
    };
    Pill { tone, icon: None, words: c.t(key).into() }
}

pub fn waits_key(case: &Case) -> &'static str {
    match (case.state.as_str(), case.origin.as_str()) {
        ("appealed", _) => "moderation-waits-appeal",
        ("resubmitted", _) => "moderation-waits-again",
        (_, "before") => "moderation-waits-first",
        _ => "moderation-waits-flag",
    }
}
pub fn look(lang: Lang, url: &str) -> Markup {
    parts::link_button(Look::Primary, Some(Icon::Eye), lang.t("moderation-look"), url)
}

pub fn queue(c: &Chrome, face: &Queue, just: &str) -> Page {
    let actions = html! {
        @if face.decides { (parts::link_button(Look::Quiet, Some(Icon::History), c.t("moderation-past"), "/moderation/decisions")) }
        (parts::link_button(Look::Quiet, Some(Icon::Chart), c.t("moderation-numbers"), "/moderation/statistics"))
    };
    let main = html! {
        (parts::page_head(c.t("moderation-title"), Some(c.t("moderation-lede")), Some(actions)))
        @if just == "decided" { (parts::notice(Notice::Ok, c.t("moderation-did-decide"))) }
        @if just == "flagged" { (parts::notice(Notice::Ok, c.t("moderation-did-flag"))) }
        @if face.decides {
            @for r in &face.reports { (reported(c, r)) }
            @if face.waiting.is_empty() && !face.reports.is_empty() {}
            @else if face.waiting.is_empty() { (parts::empty_state(Icon::CheckCircle, c.t("moderation-none"), c.t("moderation-none-words"), None)) }
            @else { section class="card" aria-label=(c.t("moderation-title")) { @for w in &face.waiting { (row(c, w)) } } }
        }
        @if !face.mine.is_empty() || !face.decides {
            section class="card settings" aria-labelledby="h-mine" {
                h2 id="h-mine" { (c.t("moderation-mine")) }
                @if face.mine.is_empty() { p class="lede" { (c.t("moderation-mine-none")) } }
                @for case in &face.mine {
                    div class="person-card" {
                        div class="person-words" {
                            div class="person-name" { a href=(crate::path(case.item_id)) { (c.lang.tf("moderation-mine-one", &[("date", c.lang.date(case.opened_at).as_str().into())])) } }
                            @if !case.words.is_empty() { div class="why" dir="auto" { (case.words) } }
                        }
                        div class="person-actions" { (parts::pill(&state(c, case))) }
                    }
                }
            }
        }
    };
    layout::page(c, c.t("moderation-title"), main, None)
}
fn row(c: &Chrome, w: &Waiting) -> Markup {
    let url = crate::path(w.item.id);
    let words = c.lang.tf(waits_key(&w.case), &[("who", w.item.author_name.as_str().into()), ("n", w.flags.into())]);
    html! {
        div class="person-card" {
            (person::avatar(&w.item.author(), person::Size::Md))
            div class="person-words" {
                div class="person-name" { a href=(url) dir="auto" { (words) } }
                div class="why" dir="auto" { @if !w.item.title.is_empty() { strong { (w.item.title) } " " } (kit::text::snippet(&w.item.excerpt, 160)) }
                div class="meta" {
                    @for x in &w.categories { span { (label(c, x)) } }
                    @if let Some((name, href)) = w.item.place() { a href=(href) dir="auto" { (name) } }
                    span { (parts::time(c, w.case.since)) }
                }
            }
            div class="person-actions" { (look(c.lang, &url)) }
        }
    }
}

pub fn case(c: &Chrome, app: &App, id: ItemId, face: &CasePage, just: &str) -> Page {
    let t = |key| c.t(key);
    let case = face.case.as_ref();
    let title = match face.part {
        Part::Author => t("moderation-case-author"),
        Part::Decides => t("moderation-case-decides"),
        Part::Flagged => t("moderation-case-flagged"),
    };
    let done = [("flagged", "moderation-did-flag"), ("sent", "moderation-did-send"), ("appealed", "moderation-did-appeal")];
    let main = html! {
        (parts::page_head(title, None, None))
        @if let Some((_, key)) = done.iter().find(|d| d.0 == just) { (parts::notice(Notice::Ok, c.t(key))) }
        @if !face.with_root { p { (parts::pill(&case.map_or_else(|| Pill { tone: Tone::Open, icon: None, words: t("moderation-state-before").into() }, |x| state(c, x)))) } }
        @match face.part {
            Part::Author if face.with_root => { (parts::notice(Notice::Info, t("moderation-author-under"))) }
            Part::Author => { (author(c, case)) }
            Part::Decides => { (history(c, case, &face.flags, face)) }
            Part::Flagged => { (own_flags(c, case, &face.flags)) }
        }
        @if let Some(item) = &face.item {
            (said(c, item))
            (cards::media(c, &One { files: face.files.clone(), ..One::default() }))
            @if item.state == "live" { p { a href=(app.path_of(item)) { (t("moderation-in-place")) } } }
        }
        @match (face.part, case, &face.item) {
            (Part::Author, case, Some(item)) if item.state != "live" => { (again(c, id, case, item)) }
            (Part::Decides, Some(case), Some(item)) => { (decide(c, item, case, face.possible)) }
            _ => {}
        }
    };
    layout::page(c, title, main, None)
}

/// The whole truth about what one wrote.
fn author(c: &Chrome, case: Option<&Case>) -> Markup {
    let (kind, key) = match case.map(|x| x.state.as_str()) {
        None | Some("open") => (Notice::Info, "moderation-author-waits"),
        Some("resubmitted") => (Notice::Info, "moderation-author-again"),
        Some("appealed") => (Notice::Info, "moderation-author-appealed"),
        Some("quarantined") => (Notice::Warn, "moderation-author-quarantined"),
        Some("rejected") => (Notice::Warn, "moderation-author-rejected"),
        Some("deleted") => (Notice::Warn, "moderation-author-deleted"),
        Some(_) => (Notice::Ok, "moderation-author-released"),
    };
    html! {
        (parts::notice(kind, c.t(key)))
        @if let Some(case) = case.filter(|x| !x.words.is_empty() || !x.category.is_empty()) { (reason(c, case)) }
        @if case.is_some_and(|x| x.appeal_outcome == "refused") { (parts::notice(Notice::Info, c.t("moderation-author-refused"))) }
    }
}
fn reason(c: &Chrome, case: &Case) -> Markup {
    html! {
        blockquote class="case-words" {
            @if !case.category.is_empty() { strong { (label(c, &case.category)) } }
            @if !case.words.is_empty() { p dir="auto" { (case.words) } }
            @if let Some(at) = case.decided_at { footer class="meta" { (parts::time(c, at)) } }
        }
    }
}
fn own_flags(c: &Chrome, case: Option<&Case>, flags: &[Flag]) -> Markup {
    let open = case.is_none_or(|x| x.state == "open");
    html! {
        p { (c.t(if open { "moderation-flagged-waits" } else { "moderation-flagged-over" })) }
        @for f in flags { blockquote class="case-words" { strong { (label(c, &f.category)) } @if !f.words.is_empty() { p dir="auto" { (f.words) } } } }
    }
}
fn history(c: &Chrome, case: Option<&Case>, flags: &[Flag], face: &CasePage) -> Markup {
    let name = |id: &PersonId| face.whos.get(id).map_or_else(|| html! { (c.t("moderation-somebody")) }, person::name);
    html! {
        @for f in flags {
            blockquote class="case-words" {
                strong { (label(c, &f.category)) }
                @if !f.words.is_empty() { p dir="auto" { (f.words) } }
                footer class="meta" { span { (name(&f.person_id)) } span { (parts::time(c, f.at)) } }
            }
        }
        @if !flags.is_empty() { p class="meta" { (c.t("moderation-flaggers-hidden")) } }
        @if let Some(case) = case {
            @if !case.words.is_empty() { h2 { (c.t("moderation-decided-before")) } (reason(c, case)) }
            @if !case.appeal.is_empty() { h2 { (c.t("moderation-appeal")) } blockquote class="case-words" { p dir="auto" { (case.appeal) } } }
        }
    }
}

/// What an author can do about it: other words, or another judgement.
fn again(c: &Chrome, id: ItemId, case: Option<&Case>, item: &Item) -> Markup {
    let Some(case) = case else { return html! {} };
    let waits = case.origin == "before" && matches!(case.state.as_str(), "open" | "resubmitted");
    let form =
        |inside, submit: &'static str, action: &str| forms::form(&format!("/moderation/items/{id}/{action}"), inside, c.t(submit), None);
    html! {
        @if case.awaits_author() || waits {
            section class="card settings" aria-labelledby="h-again" {
                h2 id="h-again" { (c.t("moderation-again")) }
                p class="lede" { (c.t(if waits { "moderation-again-waits" } else { "moderation-again-words" })) }
                (form(html! {
                    (forms::hidden("revision", &item.revision.to_string()))
                    @if !item.title.is_empty() { (forms::text_field(&Field { value: &item.title, required: true, max: Some(200), ..Field::new("title", c.t("moderation-item-title")) })) }
                    (forms::text_area(c, &Field { value: &item.body, rows: 6, ..Field::new("body", c.t("moderation-item-body")) }))
                }, if waits { "moderation-save" } else { "moderation-send" }, "resubmit"))
            }
        }
        @if case.may_appeal() {
            section class="card settings" aria-labelledby="h-appeal" {
                h2 id="h-appeal" { (c.t("moderation-appeal")) }
                p class="lede" { (c.t("moderation-appeal-lede")) }
                (form(forms::plain_area(&Field { max: Some(WORDS_MAX), required: true, scope: "appeal", ..Field::new("words", c.t("moderation-appeal-say")) }), "moderation-appeal-do", "appeal"))
            }
        }
    }
}

fn decide(c: &Chrome, item: &Item, case: &Case, possible: &[Decision]) -> Markup {
    let action = format!("/moderation/items/{}/decide", item.id);
    let revision = item.revision.to_string();
    let (against, other): (Vec<&Decision>, Vec<&Decision>) = possible.iter().partition(|d| d.is_against());
    html! {
        @if possible.is_empty() {
            @if case.state == "appealed" { (parts::notice(Notice::Info, c.t("moderation-somebody-else"))) } @else { p class="meta" { (c.t("moderation-awaits-author")) } }
        } @else {
            section class="card settings" aria-labelledby="h-decide" {
                h2 id="h-decide" { (c.t("moderation-decide-title")) }
                @for d in &other { div class="button-row" { (parts::post_button(Look::Primary, Some(Icon::Check), c.t(d.label()), &action, &[("what", d.word()), ("revision", &revision)])) } }
                @if !against.is_empty() {
                    form class="stack" method="post" action=(action) data-form {
                        (forms::hidden("revision", &revision))
                        p class="lede" { (c.t("moderation-decide-why")) }
                        @if possible.contains(&Decision::Refuse) {
                            (forms::plain_area(&Field { max: Some(WORDS_MAX), ..Field::new("words", c.t("moderation-words")) }))
                        } @else { (why(c, &case.category, "")) }
                        div class="button-row" {
                            @for d in &against { button class=(if **d == Decision::Delete { "button danger" } else { "button secondary" }) type="submit" name="what" value=(d.word()) { (c.t(d.label())) } }
                        }
                    }
                }
            }
        }
    }
}

pub fn first(c: &Chrome, app: &App, community: &Community, face: &First, just: &str) -> Page {
    let main = html! {
        (parts::page_head(&c.lang.tf("moderation-first-title", &[("name", community.name.as_str().into())]), Some(c.t("moderation-first-words")), None))
        @if just == "saved" { (parts::notice(Notice::Ok, c.t("moderation-did-save"))) }
        section class="card settings" {
            (forms::form(&format!("/communities/{}/moderation", community.id),
                html! {
                    fieldset class="field" {
                        legend { (c.t("moderation-first-on")) }
                        @for kind in judge::LOOKED_FIRST.into_iter().filter_map(|k| app.kind(k)) { (forms::checkbox(&Field::new(kind.name, c.t(kind.label)), face.first.contains(&kind.name))) }
                    }
                    p class="meta" { (c.t("moderation-first-hint")) }
                },
                c.t("moderation-save"), Some((c.t("moderation-back"), &community.href()))))
        }
        @if !face.read_by.is_empty() {
            section class="card settings" aria-labelledby="h-read" {
                h2 id="h-read" { (c.t("moderation-read-by")) }
                p class="lede" { (c.t("moderation-read-by-words")) }
                @for g in &face.read_by {
                    blockquote class="case-words" {
                        p dir="auto" { (g.reason) }
                        footer class="meta" {
                            span { @match face.whos.get(&g.person_id) { Some(w) => { (person::name(w)) } None => { (c.t("moderation-somebody")) } } }
                            span { (parts::time(c, g.at)) }
                        }
                    }
                }
            }
        }
        p class="button-row" {
            (parts::link_button(Look::Secondary, Some(Icon::Flag), c.t("moderation-title"), "/moderation"))
            (parts::link_button(Look::Secondary, Some(Icon::History), c.t("moderation-past"), &format!("/moderation/decisions?community={}", community.id)))
        }
    };
    layout::page(c, c.t("moderation-title"), main, None)
}
