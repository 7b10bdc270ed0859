//! Links that let somebody in, shown once: to copy, or as a table for a mail merge.

use super::{Look, Notice, link_button, notice};
use crate::{Chrome, Icon, icon};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use kit::{Time, table};
use maud::{Markup, html};

/// A link and whom it is for.
#[derive(Debug, Clone, Copy)]
pub struct OneLink<'a> {
    pub name: &'a str,
    pub email: &'a str,
    pub link: &'a str,
    pub until: Time,
}

pub fn links_title(c: &Chrome, links: &[OneLink<'_>]) -> String {
    c.lang.tf("links-title", &[("n", links.len().into()), ("name", links.first().map_or("", |l| l.name).into())])
}

/// Nobody can look them up later: the page says so, and is kept by no cache.
pub fn links_once(c: &Chrome, links: &[OneLink<'_>], back: &str) -> Markup {
    let until: Vec<String> = links.iter().map(|l| l.until.iso()).collect();
    let rows = links.iter().zip(&until).map(|(l, until)| [l.name, l.email, l.link, until.as_str()]);
    let file = table::write([c.t("links-name"), c.t("links-mail"), c.t("links-column"), c.t("links-until")], rows);
    let csv = format!("data:text/csv;charset=utf-8;base64,{}", STANDARD.encode(file));
    let id = |l: &OneLink<'_>| format!("link-{}", l.link.rsplit('/').next().unwrap_or_default());
    html! {
        (notice(Notice::Warn, c.t("links-once")))
        p { (c.t("links-words")) }
        div class="button-row" {
            a class="button primary" href=(csv) download="invitations.csv" data-turbo="false" { (icon(Icon::Download)) span { (c.t("links-csv")) } }
            (link_button(Look::Secondary, Some(Icon::ArrowLeft), c.t("links-back"), back))
        }
        section class="card link-list" aria-label=(links_title(c, links)) {
            @for l in links {
                div class="field" {
                    label for=(id(l)) { (l.name) @if !l.email.is_empty() { " · " (l.email) } }
                    input type="text" readonly dir="ltr" id=(id(l)) value=(l.link);
                }
            }
        }
    }
}
