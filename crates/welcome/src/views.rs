//! How the steps look: one thing to do on each, and as plain a way past it; and the pages of help.

use crate::model::Step;
use shell::{
    Chrome, Icon, Markup, Page, Who,
    forms::{self, Field},
    html, icon, layout,
    parts::{self, Look, PersonCard},
    person::{self, Size},
};
use spine::{App, Item, Person, PersonId, people::suggest::Why};

/// A step with its place in the row. The way past it is a form of its own below.
fn step(c: &Chrome, s: Step, title: &str, words: &str, inside: Markup) -> Page {
    let place = c.lang.tf("welcome-place", &[("n", s.number().into()), ("all", Step::ALL.len().into())]);
    let main = html! {
        div class="welcome stack" {
            (parts::page_head(title, Some(words), None))
            p class="meta welcome-place" { (place) }
            section class="card settings" aria-label=(title) { (inside) }
            form class="inline welcome-skip" method="post" action="/welcome/skip" {
                (forms::hidden("step", s.word()))
                button type="submit" class="button quiet" { span { (c.t("welcome-skip")) } (icon(Icon::ArrowRight)) }
            }
        }
    };
    layout::page(c, title, main, None)
}

/// On home, for who left on the way.
pub fn left(c: &Chrome, n: usize) -> Markup {
    html! {
        section class="card steps-left" aria-label=(c.t("welcome-left-label")) {
            p { (c.lang.tf("welcome-left", &[("n", n.into()), ("all", Step::ALL.len().into())])) }
            div class="button-row" {
                (parts::link_button(Look::Secondary, None, c.t("welcome-left-go"), "/welcome"))
                (parts::post_button(Look::Quiet, None, c.t("welcome-left-away"), "/welcome/skip", &[("step", "all")]))
            }
        }
    }
}

pub fn photo(c: &Chrome, p: &Person, tags: &[String]) -> Page {
    let first = p.name.split_whitespace().next().unwrap_or_default();
    let title = c.lang.tf("welcome-title", &[("org", c.org.as_str().into()), ("name", first.into())]);
    let inside = html! {
        form class="stack" method="post" action="/welcome/photo" enctype="multipart/form-data" data-form {
            (forms::text_field(&Field { max: Some(300), placeholder: c.t("composer-tags-hint"), hint: Some(c.t("welcome-tags-hint")), autocomplete: "off", ..Field::new("tags", c.t("welcome-tags")) }))
            @if !tags.is_empty() { (parts::tag_row(tags)) }
            div class="person-line" {
                (person::avatar(&p.who(), Size::Lg))
                div class="person-words" {
                    (forms::file_field(&Field { hint: Some(c.t("welcome-photo-hint")), ..Field::new("photo", c.t("welcome-photo")) }, Some("image/png,image/jpeg,image/webp,image/gif"), false))
                }
            }
            div class="button-row" { button type="submit" class="button primary" { (c.t("welcome-go-on")) } }
        }
    };
    step(c, Step::Photo, &title, c.t("welcome-photo-words"), inside)
}

pub fn follow(c: &Chrome, people: &[(Who, Why)], tags: &[String]) -> Page {
    let tick = |name: &str, label: &str| {
        html! { label class="chip tick" { input type="checkbox" name=(name) value="1"; span dir="auto" { (label) } } }
    };
    let inside = html! {
        @if people.is_empty() && tags.is_empty() {
            (parts::empty_state(Icon::Users, c.t("welcome-nobody"), c.t("welcome-nobody-words"), Some((c.t("welcome-find"), "/people"))))
        } @else {
            form class="stack" method="post" action="/welcome/follow" {
                @if !people.is_empty() {
                    fieldset class="field" {
                        legend { (c.t("welcome-people")) }
                        @for (who, why) in people {
                            (parts::person_card(c, &PersonCard {
                                who: who.clone(),
                                why: Some(c.t(why.key()).to_owned()),
                                actions: html! { label class="chip tick" { input type="checkbox" name={ "person-" (who.id) } value="1"; span { (c.t("welcome-follow")) span class="sr" { " " (who.name) } } } },
                                ..PersonCard::default()
                            }))
                        }
                    }
                }
                @if !tags.is_empty() {
                    fieldset class="field" { legend { (c.t("welcome-follow-tags")) } div class="chips" { @for t in tags { (tick(&format!("tag-{t}"), t)) } } p class="field-hint" { (c.t("welcome-follow-tags-why")) } }
                }
                div class="button-row" { button type="submit" class="button primary" { (c.t("welcome-follow-do")) } }
            }
        }
    };
    step(c, Step::Follow, c.t("welcome-follow-title"), c.t("welcome-follow-words"), inside)
}

pub fn ask(c: &Chrome, app: &App, open: &[Item], about: bool) -> Page {
    let inside = html! {
        form class="stack" method="post" action="/welcome/ask" {
            (forms::text_field(&Field { max: Some(200), placeholder: c.t("welcome-ask-example"), hint: Some(c.t("welcome-ask-hint")), autocomplete: "off", ..Field::new("title", c.t("welcome-ask")) }))
            div class="button-row" { button type="submit" class="button primary" { (c.t("welcome-ask-do")) } }
        }
        @if !open.is_empty() {
            h2 { (c.t(if about { "welcome-open-about" } else { "welcome-open" })) }
            @for i in open {
                div class="person-card" {
                    (person::avatar(&i.author(), Size::Md))
                    div class="person-words" {
                        div class="person-name" { a href=(app.path_of(i)) dir="auto" { (i.title) } }
                        div class="meta" { span dir="auto" { (i.author_name) } span { (parts::time(c, i.created_at)) } }
                    }
                }
            }
        }
    };
    step(c, Step::Ask, c.t("welcome-ask-title"), c.t("welcome-ask-words"), inside)
}

pub fn end(c: &Chrome, me: PersonId) -> Page {
    let title = c.t("welcome-end");
    let main = html! {
        (parts::page_head(title, Some(c.t("welcome-end-words")), None))
        section class="card settings" aria-label=(title) {
            div class="button-row" {
                (parts::link_button(Look::Primary, Some(Icon::Home), c.t("welcome-home"), "/"))
                (parts::link_button(Look::Secondary, Some(Icon::Users), c.t("welcome-find"), "/people"))
                (parts::link_button(Look::Secondary, Some(Icon::User), c.t("my-profile"), &format!("/people/{me}")))
                (parts::link_button(Look::Secondary, Some(Icon::Book), c.t("welcome-help"), "/help"))
            }
            p class="meta" { (c.t("welcome-again")) " " @for s in Step::ALL { a href={ "/welcome?step=" (s.word()) } { (c.t(step_name(s))) } " " } }
        }
    };
    layout::page(c, title, main, None)
}
fn step_name(s: Step) -> &'static str {
    match s {
        Step::Photo => "welcome-step-photo",
        Step::Follow => "welcome-step-follow",
        Step::Ask => "welcome-step-ask",
    }
}

pub fn help(c: &Chrome) -> Page {
    let title = c.t("welcome-help");
    let part = |id: &str, head: &'static str, inside: Markup| html! { section class="card settings" id=(id) aria-labelledby={ "h-" (id) } { h2 id={ "h-" (id) } { (c.t(head)) } div class="prose" { (inside) } } };
    let words = |keys: &[&'static str]| html! { ul { @for k in keys { li { (c.t(k)) } } } };
    let main = html! {
        (parts::page_head(title, Some(c.t("welcome-help-words")), None))
        (part("how", "welcome-help-how", words(&["welcome-help-home", "welcome-help-ask", "welcome-help-pass", "welcome-help-follow", "welcome-help-contact", "welcome-help-tags", "welcome-help-search", "welcome-help-inbox", "welcome-help-trash"])))
        (part("who", "welcome-help-who", html! {
            (words(&["welcome-help-button", "welcome-help-guest", "welcome-help-replies"]))
            p { a href="/settings/privacy" { (c.t("welcome-help-privacy")) } }
        }))
        (part("guidelines", "welcome-help-guidelines", words(&["welcome-guide-name", "welcome-guide-own", "welcome-guide-secret", "welcome-guide-kind", "welcome-guide-wrong"])))
        (part("keys", "shortcuts", html! { p { (c.t("welcome-help-keys")) " " a href="/keys" data-help="" { (c.t("shortcuts")) } } }))
        (part("steps", "welcome-help-steps", html! { p { (c.t("welcome-help-steps-words")) } ul { @for s in Step::ALL { li { a href={ "/welcome?step=" (s.word()) } { (c.t(step_name(s))) } } } } }))
    };
    layout::page(c, title, main, None)
}
