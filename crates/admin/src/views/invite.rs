//! Invitations: the forms, what waits, and the links that are shown once.

use super::{At, counted, frame, kind_word, said, section};
use crate::model::{Invitations, Links};
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Choice, Field},
    html, icon,
    parts::{self, Look, Notice, OneLink, Tab},
};
use spine::{Time, people::invitations::Invitation, settings::Door};

fn kinds(c: &Chrome) -> Vec<Choice> {
    ["employee", "contractor", "guest"].iter().map(|k| Choice::new(*k, kind_word(c, k))).collect()
}

pub fn list(c: &Chrome, face: &Invitations, door: &Door, all: bool, just: &str, now: Time) -> Page {
    let kind = |scope| forms::select(&Field { value: "employee", scope, ..Field::new("kind", c.t("admin-kind")) }, &kinds(c));
    let inside = html! {
        (said(c, &[("revoked", "admin-invite-revoked")], just))
        (parts::notice(Notice::Info, c.t("admin-invite-mail")))
        @if !door.invitations { (parts::notice(Notice::Warn, html! { (c.t("admin-invite-closed")) " " a href="/admin/door" { (c.t("admin-tab-door")) } })) }
        // Plain submits: the answers hold links and must not end up in a page cache of the scripts.
        div class="stack" data-turbo="false" {
            @if face.never_came > 0 {
                (section("rest", c.t("admin-invite-rest"), &counted(c, "admin-invite-rest-words", face.never_came), html! {
                    div class="button-row" { (parts::post_button(Look::Primary, Some(Icon::Users), c.t("admin-invite-rest-do"), "/admin/invitations/rest", &[])) }
                }))
            }
            (section("one", c.t("admin-invite-one"), c.t("admin-invite-one-words"), forms::form("/admin/invitations", html! {
                (forms::text_field(&Field { max: Some(120), autocomplete: "off", scope: "one", ..Field::new("name", c.t("admin-name")) }))
                (forms::text_field(&Field { kind: "email", max: Some(254), autocomplete: "off", scope: "one", hint: Some(c.t("admin-mail-hint")), ..Field::new("email", c.t("admin-mail")) }))
                (kind("one"))
            }, c.t("admin-invite-do"), None)))
            (section("many", c.t("admin-invite-many-title"), c.t("admin-invite-many-words"), forms::form("/admin/invitations/list", html! {
                div class="field" data-field="people" {
                    label for="f-people" { (c.t("admin-invite-people")) }
                    textarea id="f-people" name="people" rows="6" dir="auto" spellcheck="false" required placeholder="Ann Berg <ann@example.org>" {}
                }
                (kind("many"))
            }, c.t("admin-invite-many-do"), None)))
        }
        (parts::tabs(c.t("admin-invite-shown"), &[Tab::new(c.t("admin-invite-waiting"), "/admin/invitations", !all), Tab::new(c.t("admin-invite-all"), "/admin/invitations?show=all", all)]))
        @if face.invitations.is_empty() { p class="meta" { (c.t("admin-invite-none-wait")) } }
        @else { section class="card" aria-label=(c.t("admin-tab-invitations")) { @for i in &face.invitations { (row(c, i, now)) } } }
        @if let Some(next) = &face.next { (parts::pager_more(c, &format!("/admin/invitations?{}before={next}", if all { "show=all&" } else { "" }))) }
    };
    frame(c, At::Invitations, c.t("admin-tab-invitations"), None, inside)
}

fn row(c: &Chrome, i: &Invitation, now: Time) -> Markup {
    let open = i.open(now);
    let at = |what: &str| format!("/admin/invitations/{}/{what}", i.id);
    html! {
        div class="person-card" {
            (icon(if i.used_at.is_some() { Icon::UserCheck } else { Icon::Mail }))
            div class="person-words" {
                div class="person-name" { span class="name" dir="auto" { (i.name) } }
                div class="meta" {
                    @if let Some(m) = &i.email { span dir="auto" { (m) } }
                    span { (kind_word(c, &i.kind)) }
                    span {
                        @if let Some(at) = i.used_at { (c.t("admin-invite-was-used")) " " (parts::time(c, at)) }
                        @else if i.revoked_at.is_some() { (c.t("admin-invite-was-revoked")) }
                        @else if open { (c.lang.tf("admin-invite-until", &[("date", c.lang.date(i.expires_at).as_str().into())])) }
                        @else { (c.t("admin-invite-was-over")) }
                    }
                }
            }
            @if i.used_at.is_none() {
                div class="person-actions" {
                    div data-turbo="false" { (parts::post_button(Look::Quiet, Some(Icon::Refresh), c.t("admin-invite-renew"), &at("renew"), &[])) }
                    @if open { (parts::post_button(Look::Quiet, Some(Icon::Close), c.t("admin-invite-revoke"), &at("revoke"), &[])) }
                }
            }
        }
    }
}

pub fn links(c: &Chrome, face: &Links, back: &str) -> Page {
    let all: Vec<OneLink<'_>> = face
        .links
        .iter()
        .map(|l| OneLink { name: &l.name, email: l.email.as_deref().unwrap_or_default(), link: &l.link, until: l.expires_at })
        .collect();
    let inside = html! {
        (parts::links_once(c, &all, back))
        @if face.left > 0 { p class="meta" { (counted(c, "admin-links-left", face.left)) } }
    };
    frame(c, At::Invitations, &parts::links_title(c, &all), None, inside)
}
