//! The audit log: what to look for, whether the chain is whole, and the entries.

use super::{At, frame, section};
use crate::audit::{Asked, Entry, Log};
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Choice, Field},
    html,
    parts::{self, Look, Notice},
};
use spine::audit::{AREAS, Chain};

fn area(c: &Chrome, area: &str) -> &'static str {
    c.t(match area {
        "person" => "admin-audit-person",
        "invitation" => "admin-audit-invitation",
        "session" => "admin-audit-session",
        "token" => "admin-audit-token",
        "setting" => "admin-audit-setting",
        "import" => "admin-audit-import",
        "community" => "admin-audit-community",
        "moderation" => "admin-audit-moderation",
        _ => "admin-audit-all",
    })
}

fn chain_words(c: &Chrome, chain: &Chain) -> Markup {
    let numbers = [("n", chain.checked.into()), ("all", chain.rows.into())];
    match chain.broken {
        Some(at) => parts::notice(Notice::Error, c.lang.tf("admin-audit-broken", &[("id", at.into())])),
        None if chain.checked < chain.rows => parts::notice(Notice::Ok, c.lang.tf("admin-audit-whole-newest", &numbers)),
        None => parts::notice(Notice::Ok, c.lang.tf("admin-audit-whole", &numbers)),
    }
}

pub fn page(c: &Chrome, q: &Asked, face: &Log) -> Page {
    let areas: Vec<Choice> =
        std::iter::once(Choice::new("", area(c, ""))).chain(AREAS.iter().map(|a| Choice::new(*a, area(c, a)))).collect();
    let field = |name, key: &'static str, value| Field { value, autocomplete: "off", max: Some(60), ..Field::new(name, c.t(key)) };
    let inside = html! {
        (chain_words(c, &face.chain))
        details class="card settings" open[q.href("") != "/admin/audit?"] {
            summary { (c.t("admin-audit-filter")) }
            form class="form" action="/admin/audit" method="get" {
                (forms::select(&Field { value: &q.area, ..Field::new("area", c.t("admin-audit-area")) }, &areas))
                (forms::text_field(&Field { placeholder: "@ann", hint: Some(c.t("admin-audit-actor-hint")), ..field("actor", "admin-audit-actor", &q.actor) }))
                (forms::text_field(&Field { placeholder: "@ann", ..field("subject", "admin-audit-subject", &q.subject) }))
                (forms::text_field(&Field { placeholder: "community 7", ..field("object", "admin-audit-object", &q.object) }))
                (forms::text_field(&Field { kind: "date", ..field("from", "admin-audit-from", &q.from) }))
                (forms::text_field(&Field { kind: "date", ..field("until", "admin-audit-until", &q.until) }))
                div class="button-row" { (parts::button(Look::Primary, Some(Icon::Search), c.t("admin-audit-look"))) (parts::link_button(Look::Quiet, None, c.t("admin-audit-everything"), "/admin/audit")) }
            }
        }
        @if face.entries.is_empty() { (parts::empty_state(Icon::History, c.t("admin-audit-none"), c.t("admin-audit-none-words"), None)) }
        @else { section class="card" aria-label=(c.t("admin-audit")) { @for e in &face.entries { (entry(c, e)) } } }
        @if let Some(next) = &face.next { (parts::pager_more(c, &q.href(next))) }
        (section("keep", c.t("admin-audit-keep"), c.t("admin-audit-keep-words"), html! {
            div class="button-row" data-turbo="false" {
                (parts::link_button(Look::Secondary, Some(Icon::Download), c.t("admin-audit-csv"), "/admin/audit/export?format=csv"))
                (parts::link_button(Look::Secondary, Some(Icon::Download), c.t("admin-audit-lines"), "/admin/audit/export?format=jsonl"))
                (parts::link_button(Look::Quiet, Some(Icon::CheckCircle), c.t("admin-audit-check"), "/admin/audit/check"))
            }
            @if !face.chain.hash.is_empty() { p class="meta" { (c.t("admin-audit-head")) " " code class="hash" { (face.chain.hash) } } }
        }))
    };
    frame(c, At::Audit, c.t("admin-audit"), Some(c.t("admin-audit-words")), inside)
}

fn entry(c: &Chrome, e: &Entry) -> Markup {
    let r = &e.row;
    let person = |id: i64, name: &Option<String>| html! { a href={ "/admin/people/" (id) } dir="auto" { @match name { Some(n) => { (n) } None => { (c.lang.tf("admin-audit-number", &[("n", id.into())])) } } } };
    html! {
        div class="person-card audit-row" id={ "entry-" (r.id) } {
            div class="person-words" {
                div class="person-name" { code { (r.what) } @if !r.object_kind.is_empty() && r.object_id > 0 { " " span class="meta" { (r.object_kind) " " (r.object_id) } } }
                div class="meta" {
                    span { @if r.actor_id.0 > 0 { (person(r.actor_id.0, &e.actor)) } @else { (c.t("admin-audit-system")) } @if !r.system.is_empty() { " (" (r.system) ")" } }
                    @if let Some(s) = r.subject_id.filter(|s| *s != r.actor_id) { span { "→ " (person(s.0, &e.subject)) } }
                    @if let Some(community) = r.community_id.filter(|_| r.object_kind != "community") { span { a href={ "/communities/" (community) } { (c.lang.tf("admin-audit-in", &[("n", community.0.into())])) } } }
                    span { (parts::time(c, r.at)) }
                }
                @if !r.details.is_empty() { div class="meta" { code class="details" dir="ltr" { (r.details) } } }
            }
            span class="meta" title=(r.hash) { "#" (r.id) }
        }
    }
}

pub fn checked(c: &Chrome, chain: &Chain) -> Page {
    let inside = html! {
        (chain_words(c, chain))
        div class="button-row" { (parts::link_button(Look::Secondary, Some(Icon::ArrowLeft), c.t("admin-audit-back"), "/admin/audit")) }
    };
    frame(c, At::Audit, c.t("admin-audit"), Some(c.t("admin-audit-words")), inside)
}
