//! The pages of guests: the terms, the form that brings one, those one answers for, and the administrators' list.

use crate::model::{GuestMade, Guests, TermsFace};
use kit::Time;
use shell::{
    Chrome, Icon, Markup, Page, PreEscaped,
    forms::{self, Choice, Field},
    html, layout,
    parts::{self, Look, Notice},
};
use spine::{
    communities::Known,
    people::guests::{DAYS, DAYS_MAX, Guest, Wanted},
};

pub fn terms(c: &Chrome, face: &TermsFace, guest: bool) -> Page {
    let version = face.version.to_string();
    let main = html! {
        div class="stack" {
            (parts::page_head(c.t("guests-terms"), Some(&c.lang.tf("guests-terms-words", &[("org", c.org.as_str().into())])), None))
            div class="card prose" dir="auto" { (PreEscaped(face.html.as_str())) }
            @if guest {
                (forms::form("/terms", forms::hidden("version", &version), c.t("guests-terms-accept"), None))
                (parts::post_button(Look::Quiet, Some(Icon::LogOut), c.t("sign-out"), "/sign-out", &[]))
            }
        }
    };
    layout::bare(c, c.t("guests-terms"), main)
}
pub fn terms_form(c: &Chrome, text: &str, there: bool) -> Page {
    let main = html! {
        (parts::page_head(c.t("guests-terms"), Some(c.t("guests-terms-form-words")), None))
        (forms::form("/admin/guests/terms", html! {
            (forms::text_area(c, &Field { value: text, rows: 12, max: Some(20_000), hint: Some(c.t("guests-terms-hint")), ..Field::new("terms", c.t("guests-terms")) }))
            @if there { (parts::notice(Notice::Info, c.t("guests-terms-anew"))) }
        }, c.t("accounts-save"), Some((c.t("cancel"), "/admin/guests"))))
    };
    layout::page(c, c.t("guests-terms"), main, None)
}

pub fn invite(c: &Chrome, known: &Known, made: Option<&GuestMade>) -> Page {
    let t = |k| c.t(k);
    let days = DAYS.to_string();
    let title = c.lang.tf("guests-invite-to", &[("name", known.name.as_str().into())]);
    let main = html! {
        (parts::page_head(&title, Some(t("guests-invite-words")), None))
        @if let Some(made) = made {
            (parts::notice(Notice::Ok, html! {
                p { (c.lang.tf("guests-made", &[("name", made.name.as_str().into())])) }
                p { input class="mono" type="text" readonly value=(made.link) aria-label=(t("guests-link")); }
            }))
        }
        (forms::form(&format!("{}/guests", known.href()), html! {
            (forms::text_field(&Field { required: true, max: Some(80), autocomplete: "off", ..Field::new("name", t("guests-field-name")) }))
            (forms::text_field(&Field { required: true, kind: "email", max: Some(200), autocomplete: "off", ..Field::new("email", t("guests-field-email")) }))
            (forms::text_field(&Field { required: true, max: Some(60), autocomplete: "off", hint: Some(t("guests-field-organisation-hint")), ..Field::new("organisation", t("guests-field-organisation")) }))
            (forms::text_field(&Field { value: &days, required: true, kind: "number", hint: Some(&c.lang.tf("guests-field-days-hint", &[("max", DAYS_MAX.into())])), ..Field::new("days", t("guests-field-days")) }))
        }, t("guests-invite"), Some((t("cancel"), &known.href()))))
        (crate::guest_list_views::file(c, known))
        p { a href="/guests" { (t("guests-mine")) } }
    };
    layout::page(c, &title, main, None)
}

/// What stands under a guest's name.
fn words(c: &Chrome, g: &Guest) -> Markup {
    html! {
        div class="person-words" {
            div class="person-name" { a class="name" href={ "/people/" (g.id) } dir="auto" { (g.name) } @if !g.organisation.is_empty() { " " (parts::chip(Some(Icon::Building), &g.organisation)) } @if g.state != "active" { " " (parts::chip(None, c.t("guests-out"))) } }
            div class="meta" {
                @if let Some(at) = g.expires_at { span { (until(c, at)) } }
                span { @if let Some(seen) = g.seen_at { (c.t("guests-seen")) " " (parts::time(c, seen)) } @else { (c.t("guests-never")) } }
                @match &g.sponsor {
                    Some(name) if g.sponsor_here => { span { (c.lang.tf("guests-by", &[("who", name.as_str().into())])) } }
                    _ => { strong { (c.t("guests-orphan")) } }
                }
            }
        }
    }
}
fn until(c: &Chrome, at: Time) -> String {
    c.lang.tf("guests-until", &[("date", c.lang.date(at).as_str().into())])
}

pub fn mine(c: &Chrome, all: &[Guest]) -> Page {
    let t = |k| c.t(k);
    let main = html! {
        (parts::page_head(t("guests-mine"), Some(t("guests-mine-words")), None))
        @if all.is_empty() { (parts::empty_state(Icon::Building, t("guests-none"), t("guests-none-words"), Some((t("guests-look"), "/communities?show=owner")))) }
        div class="person-list" {
            @for g in all {
                div class="person-card" {
                    (words(c, g))
                    div class="person-actions" {
                        (parts::post_button(Look::Secondary, Some(Icon::Clock), &c.lang.tf("guests-extend", &[("days", DAYS.into())]), &format!("/guests/{}", g.id), &[("act", "extend")]))
                        @if g.state == "active" { (parts::post_button(Look::Quiet, Some(Icon::LogOut), t("guests-end"), &format!("/guests/{}", g.id), &[("act", "end")])) }
                    }
                }
            }
        }
        @if c.is_admin { p { a href="/admin/guests" { (t("guests-all")) } } }
    };
    layout::page(c, t("guests-mine"), main, None)
}

pub fn list(c: &Chrome, q: &Wanted, face: &Guests) -> Page {
    let t = |k| c.t(k);
    let sorts = [
        ("", "guests-sort-expiry"),
        ("seen", "guests-sort-seen"),
        ("sponsor", "guests-sort-sponsor"),
        ("organisation", "guests-sort-organisation"),
    ];
    let choices: Vec<Choice> = sorts.iter().map(|(v, key)| Choice::new(*v, t(key))).collect();
    let tabs = [
        parts::Tab::new(t("guests-all"), "/admin/guests", q.show.is_empty()),
        parts::Tab::new(t("guests-orphans"), "/admin/guests?show=orphans", q.show == "orphans"),
        parts::Tab::new(t("guests-terms"), "/admin/guests/terms", false),
    ];
    let main = html! {
        (parts::page_head(t("guests-all"), Some(t("guests-all-words")), None))
        (parts::tabs(t("guests-all"), &tabs))
        form class="filters" action="/admin/guests" method="get" role="search" aria-label=(t("guests-all")) {
            (forms::hidden("show", &q.show))
            (forms::text_field(&Field { value: &q.sponsor, autocomplete: "off", placeholder: t("guests-filter-sponsor"), scope: "g", ..Field::new("sponsor", t("guests-filter-sponsor")) }))
            (forms::text_field(&Field { value: &q.organisation, autocomplete: "off", placeholder: t("guests-field-organisation"), scope: "g", ..Field::new("organisation", t("guests-field-organisation")) }))
            (forms::select(&Field { value: &q.sort, scope: "g", ..Field::new("sort", t("guests-sort")) }, &choices))
            (parts::button(Look::Secondary, Some(Icon::Filter), t("guests-filter")))
        }
        @if face.guests.is_empty() { (parts::empty_state(Icon::Building, t("guests-none-all"), t("guests-none-all-words"), None)) }
        @else {
            form class="stack" method="post" action="/admin/guests" data-form {
                div class="person-list" {
                    @for g in &face.guests {
                        label class="person-card" { input type="checkbox" name={ "person-" (g.id) } value="1" aria-label=(g.name); (words(c, g)) }
                    }
                }
                div class="button-row" {
                    button type="submit" class="button secondary" name="do-extend" value="1" { (c.lang.tf("guests-extend", &[("days", DAYS.into())])) }
                    button type="submit" class="button danger" name="do-end" value="1" { (t("guests-end")) }
                }
            }
            @if let Some(after) = face.next { (parts::pager_more(c, &format!("/admin/guests?show={}&sort={}&after={after}", q.show, q.sort))) }
        }
    };
    layout::page(c, t("guests-all"), main, None)
}
