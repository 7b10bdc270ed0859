//! The administrator's pages share a head with the ways between them.

pub mod audit;
pub mod files;
pub mod glass;
pub mod house;
pub mod invite;
pub mod people;

use crate::store::MOST;
use shell::{
    Chrome, Markup, Page, html, layout,
    parts::{self, Notice, Tab},
};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum At {
    Overview,
    People,
    Invitations,
    Import,
    House,
    Door,
    Glass,
    Audit,
}

pub fn frame(c: &Chrome, at: At, title: &str, words: Option<&str>, inside: Markup) -> Page {
    let tab = |to, key: &'static str, href: &str| Tab::new(c.t(key), href, at == to);
    let main = html! {
        (parts::page_head(title, words, None))
        div class="ways" {
            (parts::tabs(c.t("admin-title"), &[
                tab(At::Overview, "admin-tab-overview", "/admin"),
                tab(At::People, "admin-tab-people", "/admin/people"),
                // Pages of other apps that are for administrators.
                Tab::new(c.t("guests-all"), "/admin/guests", false),
                Tab::new(c.t("communities-ownerless"), "/communities/ownerless", false),
                tab(At::Invitations, "admin-tab-invitations", "/admin/invitations"),
                tab(At::Import, "admin-tab-import", "/admin/import"),
                tab(At::House, "admin-tab-house", "/admin/house"),
                tab(At::Door, "admin-tab-door", "/admin/door"),
                Tab::new(c.t("notify-house-tab"), "/admin/notices", false),
                Tab::new(c.t("nav-misses"), "/search/misses", false),
                Tab::new(c.t("routing-numbers"), "/admin/asking", false),
                tab(At::Glass, "admin-glass-tab", "/admin/glass"),
                tab(At::Audit, "admin-audit", "/admin/audit"),
            ]))
        }
        (inside)
    };
    layout::page(c, title, main, None)
}

pub fn said(c: &Chrome, keys: &[(&str, &'static str)], just: &str) -> Markup {
    html! { @if let Some((_, key)) = keys.iter().find(|k| k.0 == just) { (parts::notice(Notice::Ok, c.t(key))) } }
}

pub fn kind_word(c: &Chrome, kind: &str) -> &'static str {
    c.t(match kind {
        "contractor" => "admin-kind-contractor",
        "guest" => "admin-kind-guest",
        "alumni" => "admin-kind-alumni",
        "service" => "admin-kind-service",
        _ => "admin-kind-employee",
    })
}

/// A card of the administrator's pages.
pub fn section(id: &str, title: &str, words: &str, inside: Markup) -> Markup {
    html! {
        section class="card settings" id=(id) aria-labelledby={ "h-" (id) } {
            h2 id={ "h-" (id) } { (title) }
            @if !words.is_empty() { p class="lede" { (words) } }
            (inside)
        }
    }
}

/// A sentence with a number that was counted so far and no further.
fn counted(c: &Chrome, key: &'static str, n: i64) -> String {
    c.lang.tf(key, &[("n", n.into()), ("count", c.lang.number_to(n, MOST).as_str().into())])
}
