//! The forms of founders and owners: a new community, its settings with what opening and closing means, asking people in,
//! and the end.

use super::{asks, sign};
use crate::{
    asks::Mark,
    model::{Form, NAME_MAX},
    owners::offered,
};
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Choice, Field},
    html, layout,
    parts::{self, Look},
};
use spine::{
    App, Community,
    communities::{
        Known, Openness,
        write::{LONG_MAX, PURPOSE_MAX, Shift},
    },
};

fn choice(c: &Chrome, o: Openness) -> Choice {
    let key = match o {
        Openness::Open => "communities-choose-open",
        Openness::Moderated => "communities-choose-moderated",
        Openness::Restricted => "communities-choose-restricted",
        Openness::Unlisted => "communities-choose-unlisted",
    };
    Choice::new(o.word(), c.t(key))
}
fn kinds(c: &Chrome, f: &Form, parent: Option<&Community>, external: bool) -> Markup {
    let choices: Vec<Choice> = offered(parent).filter(|o| !external || !o.is_read_by_all()).map(|o| choice(c, o)).collect();
    forms::radios(&Field { value: &f.kind, ..Field::new("kind", c.t("communities-field-kind")) }, &choices)
}
fn names(c: &Chrome, f: &Form) -> Markup {
    let t = |k| c.t(k);
    html! {
        (forms::text_field(&Field { value: &f.name, required: true, max: Some(NAME_MAX), autocomplete: "off", ..Field::new("name", t("communities-field-name")) }))
        (forms::plain_area(&Field { value: &f.purpose, max: Some(PURPOSE_MAX), rows: 2, hint: Some(t("communities-field-purpose-hint")), ..Field::new("purpose", t("communities-field-purpose")) }))
        (forms::text_field(&Field { value: &f.tags, autocomplete: "off", hint: Some(t("communities-field-tags-hint")), ..Field::new("tags", t("communities-field-tags")) }))
    }
}
fn long(c: &Chrome, f: &Form) -> Markup {
    let t = |k| c.t(k);
    html! {
        (forms::text_field(&Field { value: &f.slug, autocomplete: "off", hint: Some(t("communities-field-slug-hint")), ..Field::new("slug", t("communities-field-slug")) }))
        (forms::text_area(c, &Field { value: &f.welcome, max: Some(LONG_MAX), rows: 3, hint: Some(t("communities-field-welcome-hint")), ..Field::new("welcome", t("communities-field-welcome")) }))
        (forms::text_area(c, &Field { value: &f.rules, max: Some(LONG_MAX), rows: 3, hint: Some(t("communities-field-rules-hint")), ..Field::new("rules", t("communities-field-rules")) }))
    }
}

pub fn new(c: &Chrome, f: &Form, parent: Option<&Community>) -> Page {
    let t = |k| c.t(k);
    let title = t(if parent.is_some() { "communities-start-below" } else { "communities-start" });
    let inside = html! {
        (names(c, f))
        (kinds(c, f, parent, parent.is_some_and(|p| p.external)))
        @if let Some(p) = parent { (forms::hidden("parent", &p.id.to_string())) }
        @else { (forms::checkbox(&Field { value: "1", hint: Some(t("communities-field-external-hint")), ..Field::new("external", t("communities-field-external")) }, f.external == "1")) }
        (long(c, f))
    };
    let cancel = parent.map_or_else(|| "/communities".to_owned(), Community::href);
    let main = html! {
        (parts::page_head(title, Some(&parent.map_or_else(|| t("communities-start-words").to_owned(), |p| c.lang.tf("communities-part-of", &[("name", p.name.as_str().into())]))), None))
        (forms::form("/communities", inside, t("communities-found"), Some((t("cancel"), &cancel))))
    };
    layout::page(c, title, main, None)
}

/// `shift`: what the change means, to be agreed to.
pub fn settings(c: &Chrome, known: &Known, f: &Form, shift: Option<(&App, &Shift, &Mark)>) -> Page {
    let t = |k| c.t(k);
    let action = format!("{}/settings", known.href());
    let inside = html! {
        (forms::hidden("revision", &f.revision.to_string()))
        (names(c, f))
        (kinds(c, f, None, known.external))
        (long(c, f))
        // Beside the button, where the eye is that pressed it.
        @if let Some((app, shift, mark)) = shift { (asks::asks(c, mark, &asks::shift(c, app, known, shift))) }
    };
    let main = html! {
        div class="community-head" { (sign(known)) div class="community-words" { h1 dir="auto" { (known.name) } p class="lede" { (t("communities-settings")) } } }
        (forms::form(&action, inside, t(if shift.is_some() { "communities-change-confirm" } else { "communities-save" }), Some((t("cancel"), &known.href()))))
        section class="card community-end" {
            h2 { (t("communities-more-settings")) }
            p class="button-row" {
                (parts::link_button(Look::Secondary, Some(Icon::List), t("communities-tabs"), &format!("{}/tabs", known.href())))
                (parts::link_button(Look::Secondary, Some(Icon::Link), t("communities-links"), &format!("{}/links", known.href())))
                (parts::link_button(Look::Secondary, Some(Icon::Flag), t("moderation-title"), &format!("{}/moderation", known.href())))
                (parts::link_button(Look::Secondary, Some(Icon::Path), t("communities-move"), &format!("{}/move", known.href())))
            }
            (parts::unfold(Icon::Image, t("communities-picture"), picture(c, known)))
        }
        section class="card community-end" {
            h2 { (t("communities-end")) }
            @if known.is_live() {
                p { (t("communities-archive-words")) }
                (parts::unfold(Icon::History, t("communities-archive"), forms::form(&format!("{}/archive", known.href()), forms::text_field(&Field { hint: Some(t("communities-successor-hint")), autocomplete: "off", scope: "end", ..Field::new("successor", t("communities-successor")) }), t("communities-archive"), None)))
            } @else { (parts::post_button(Look::Secondary, Some(Icon::Restore), t("communities-reopen"), &format!("{}/reopen", known.href()), &[])) }
            p { (t("communities-trash-words")) }
            (parts::unfold(Icon::Trash, t("communities-trash"), html! { p { (c.lang.tf("communities-trash-sure", &[("name", known.name.as_str().into())])) } (parts::post_button(Look::Danger, Some(Icon::Trash), t("communities-trash"), &format!("{}/trash", known.href()), &[])) }))
        }
    };
    layout::page(c, &known.name, main, None)
}
fn picture(c: &Chrome, known: &Known) -> Markup {
    let action = format!("{}/picture", known.href());
    html! {
        form class="stack" method="post" action=(action) enctype="multipart/form-data" data-form {
            (forms::file_field(&Field { hint: Some(c.t("communities-picture-hint")), scope: "picture", ..Field::new("photo", c.t("communities-picture")) }, Some("image/*"), false))
            div class="button-row" { button type="submit" class="button primary" { (c.t("communities-save")) } }
        }
        @if known.picture.is_some() { (parts::post_button(Look::Quiet, Some(Icon::Trash), c.t("communities-picture-remove"), &action, &[])) }
    }
}

/// Owners who go: whoever is the last says who comes after.
pub fn leave(c: &Chrome, known: &Known) -> Page {
    let t = |k| c.t(k);
    let main = html! {
        div class="community-head" { (sign(known)) div class="community-words" { h1 dir="auto" { (known.name) } p class="lede" { (t("communities-leave")) } } }
        (forms::form(&format!("{}/leave", known.href()), html! {
            @if known.is_owner() { (forms::person_field(&Field { hint: Some(t("communities-leave-hint")), ..Field::new("successor", t("communities-leave-successor")) })) }
        }, t("communities-leave"), Some((t("cancel"), &known.href()))))
    };
    layout::page(c, &known.name, main, None)
}

pub fn invite(c: &Chrome, known: &Known) -> Page {
    let t = |k| c.t(k);
    let title = c.lang.tf("communities-invite-to", &[("name", known.name.as_str().into())]);
    let inside = html! {
        (forms::people_field(&Field { required: true, hint: Some(t("communities-invite-hint")), ..Field::new("people", t("communities-invite-people")) }))
        (forms::plain_area(&Field { max: Some(500), rows: 3, ..Field::new("words", t("communities-invite-words")) }))
    };
    let main = html! {
        (parts::page_head(&title, Some(t("communities-invite-lede")), None))
        (forms::form(&format!("{}/invitations", known.href()), inside, t("communities-invite-send"), Some((t("cancel"), &known.href()))))
    };
    layout::page(c, &title, main, None)
}
