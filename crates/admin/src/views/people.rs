//! People as accounts: the list, and one of them with what can be done.

use super::{At, frame, kind_word, said, section};
use crate::model::{Account, Accounts, Looked};
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Choice, Field},
    html, icon,
    parts::{self, Look, Tab},
    person::{self, Size},
};
use spine::people::who;

pub fn list(c: &Chrome, q: &Looked, face: &Accounts) -> Page {
    let show = |word: &str, key: &'static str| Tab::new(c.t(key), q.href(word, ""), q.show == word);
    let inside = html! {
        form class="search directory-search" action="/admin/people" method="get" role="search" aria-label=(c.t("admin-people-search")) {
            (icon(Icon::Search))
            input type="search" name="q" value=(q.q) placeholder=(c.t("admin-people-search")) aria-label=(c.t("admin-people-search")) autocomplete="off";
            @if q.show != "all" { (forms::hidden("show", &q.show)) }
        }
        (parts::tabs(c.t("admin-people-show"), &[
            show("all", "admin-show-all"), show("active", "admin-show-active"), show("never", "admin-show-never"),
            show("inactive", "admin-show-inactive"), show("suspended", "admin-show-suspended"), show("admin", "admin-show-admin"),
        ]))
        @if face.people.is_empty() {
            @if q.q.is_empty() && q.show == "all" { (parts::empty_state(Icon::Users, c.t("admin-people-none"), c.t("admin-people-none-words"), Some((c.t("admin-step-people-do"), "/admin/import")))) }
            @else { (parts::empty_state(Icon::Search, c.t("admin-people-none-found"), c.t("admin-people-none-found-words"), Some((c.t("admin-show-all"), "/admin/people")))) }
        } @else {
            section class="card" aria-label=(c.t("admin-tab-people")) { @for a in &face.people { (row(c, a)) } }
        }
        @if face.cut { p class="meta" role="status" { (c.t("admin-people-cut")) } }
        @if let Some(next) = &face.next { (parts::pager_more(c, &q.href(&q.show, next))) }
    };
    frame(c, At::People, c.t("admin-tab-people"), None, inside)
}

fn face(a: &Account) -> shell::Who {
    who(a.id, &a.name, &a.title, &a.place, a.photo.as_deref(), a.portrait.as_deref())
}

fn row(c: &Chrome, a: &Account) -> Markup {
    html! {
        div class="person-card" {
            (person::avatar(&face(a), Size::Md))
            div class="person-words" {
                div class="person-name" { a class="name" href={ "/admin/people/" (a.id) } dir="auto" { (a.name) } }
                div class="meta" { span dir="auto" { "@" (a.handle) } @if let Some(m) = &a.email { span dir="auto" { (m) } } span { (kind_word(c, &a.kind)) } }
                div class="meta" { (seen(c, a)) }
            }
            div class="person-actions" { (marks(c, a)) }
        }
    }
}
fn marks(c: &Chrome, a: &Account) -> Markup {
    html! {
        @if a.admin { (parts::chip(Some(Icon::Shield), c.t("admin-mark-admin"))) }
        @if a.moderator { (parts::chip(Some(Icon::Flag), c.t("admin-mark-moderator"))) }
        @match a.state.as_str() {
            "inactive" => { (parts::chip(Some(Icon::LogOut), c.t("admin-mark-inactive"))) }
            "suspended" => { (parts::chip(Some(Icon::Lock), c.t("admin-mark-suspended"))) }
            _ => {}
        }
    }
}
fn seen(c: &Chrome, a: &Account) -> Markup {
    html! {
        @if let Some(at) = a.last_seen { span { (c.t("admin-last-seen")) " " (parts::time(c, at)) } }
        @else if let Some(at) = a.last_invited { span { (c.t("admin-invited")) " " (parts::time(c, at)) } }
        @else if a.kind != "service" { span { (c.t("admin-never-came")) } }
    }
}

pub fn one(c: &Chrome, a: &Account, own: bool, just: &str) -> Page {
    let at = |what: &str| format!("/admin/people/{}/{what}", a.id);
    let active = a.state == "active";
    let kinds: Vec<Choice> =
        ["employee", "contractor", "guest", "alumni", "service"].iter().map(|k| Choice::new(*k, kind_word(c, k))).collect();
    let inside = html! {
        (said(c, &[("kind", "admin-did-kind"), ("active", "admin-did-active"), ("inactive", "admin-did-inactive"), ("suspended", "admin-did-suspended"), ("admin", "admin-did-admin"), ("moderator", "admin-did-admin"), ("signed-out", "admin-did-sign-out")], just))
        section class="card settings" aria-label=(a.name) {
            div class="person-line" {
                (person::avatar(&face(a), Size::Lg))
                div class="person-words" {
                    p class="meta" { span dir="auto" { "@" (a.handle) } @if let Some(m) = &a.email { span dir="auto" { (m) } } span { (kind_word(c, &a.kind)) } }
                    p class="meta" { (seen(c, a)) span { (c.lang.tf("admin-sessions", &[("n", a.sessions.into())])) } span { (c.t(if a.has_password { "admin-has-password" } else { "admin-no-password" })) } }
                    div class="chips" { (marks(c, a)) a class="chip" href={ "/people/" (a.id) } { (icon(Icon::User)) span { (c.t("admin-profile")) } } }
                }
            }
            @if own { p class="lede" { (c.t("admin-not-oneself")) } }
        }
        @if !own {
            @if active && a.kind != "service" {
                // A plain submit: the answer holds a link and must not end up in a page cache of the scripts.
                (section("link", c.t("admin-link"), c.t("admin-link-words"), html! {
                    div class="button-row" data-turbo="false" { (parts::post_button(Look::Primary, Some(Icon::Key), c.t("admin-link-do"), &at("link"), &[])) }
                }))
            }
            (section("kind", c.t("admin-kind"), c.t("admin-kind-words"), forms::form(&at("kind"), forms::select(&Field { value: &a.kind, ..Field::new("kind", c.t("admin-kind")) }, &kinds), c.t("admin-save"), None)))
            @if active {
                (section("leave", c.t("admin-state"), c.t("admin-state-words"), html! {
                    div class="button-row" {
                        (parts::post_button(Look::Danger, Some(Icon::LogOut), c.t("admin-state-left"), &at("state"), &[("state", "inactive")]))
                        (parts::post_button(Look::Danger, Some(Icon::Lock), c.t("admin-state-shut"), &at("state"), &[("state", "suspended")]))
                    }
                    p class="meta" { (c.t("admin-state-shut-words")) }
                }))
                (section("sessions", c.t("admin-sign-out"), c.t("admin-sign-out-words"), html! {
                    div class="button-row" { (parts::post_button(Look::Secondary, Some(Icon::LogOut), c.t("admin-sign-out-do"), &at("sign-out"), &[])) }
                }))
                @if a.admin || ["employee", "contractor"].contains(&a.kind.as_str()) { (section("admin", c.t("admin-rights"), c.t("admin-rights-words"), html! {
                    div class="button-row" {
                        @if a.admin { (parts::post_button(Look::Secondary, Some(Icon::Shield), c.t("admin-rights-end"), &at("admin"), &[("admin", "0")])) }
                        @else { (parts::post_button(Look::Secondary, Some(Icon::Shield), c.t("admin-rights-give"), &at("admin"), &[("admin", "1")])) }
                    }
                })) }
                @if a.moderator || ["employee", "contractor"].contains(&a.kind.as_str()) { (section("moderator", c.t("admin-moderator"), c.t("admin-moderator-words"), html! {
                    div class="button-row" {
                        @if a.moderator { (parts::post_button(Look::Secondary, Some(Icon::Flag), c.t("admin-moderator-end"), &at("moderator"), &[("admin", "0")])) }
                        @else { (parts::post_button(Look::Secondary, Some(Icon::Flag), c.t("admin-moderator-give"), &at("moderator"), &[("admin", "1")])) }
                    }
                })) }
            } @else {
                (section("back", c.t("admin-back-title"), c.t("admin-back-words"), html! {
                    div class="button-row" { (parts::post_button(Look::Primary, Some(Icon::UserCheck), c.t("admin-back-do"), &at("state"), &[("state", "active")])) }
                }))
            }
        }
    };
    frame(c, At::People, &a.name, None, inside)
}
