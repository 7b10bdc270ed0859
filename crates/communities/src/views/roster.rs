//! A list of members that is brought: the form, and what it would change.

use super::sign;
use crate::model::Roster;
use shell::{
    Chrome, Markup, Page,
    forms::{self, Field},
    html, layout,
    parts::{self, Notice},
};
use spine::communities::{
    Known,
    write::{Fate, Line},
};

fn head(c: &Chrome, known: &Known) -> Markup {
    html! { div class="community-head" { (sign(known)) div class="community-words" { h1 dir="auto" { (known.name) } p class="lede" { (c.t("communities-roster-import")) } } } }
}

pub fn form(c: &Chrome, known: &Known) -> Page {
    let t = |k| c.t(k);
    let action = format!("{}/members/import", known.href());
    let main = html! {
        (head(c, known))
        p { (t("communities-roster-words")) }
        form class="stack" method="post" action=(action) enctype="multipart/form-data" data-form {
            (forms::file_field(&Field { hint: Some(t("communities-roster-hint")), required: true, ..Field::new("file", t("communities-roster-file")) }, Some(".csv,text/csv"), false))
            div class="button-row" {
                button type="submit" class="button primary" { (t("communities-roster-look")) }
                a class="button quiet" href={ (known.href()) "/members" } { (t("cancel")) }
            }
        }
    };
    layout::page(c, &known.name, main, None)
}

pub fn look(c: &Chrome, known: &Known, r: &Roster) -> Page {
    let t = |k| c.t(k);
    let n = |key, n: usize| c.lang.tf(key, &[("n", n.into())]);
    let part = |fate: Fate, title: &'static str| {
        let lines: Vec<&Line> = r.lines.iter().filter(|l| l.fate == fate).collect();
        html! {
            @if !lines.is_empty() {
                section class="card" {
                    h2 { (n(title, lines.len())) }
                    ul class="below-list full" { @for l in &lines { li { span dir="auto" { @if l.name.is_empty() { (l.typed) } @else { (l.name) " " span class="meta" { (l.typed) } } } @if !l.why.is_empty() { span class="meta" { (t(l.why)) } } } } }
                }
            }
        }
    };
    let coming: Vec<&str> = r.lines.iter().filter(|l| l.fate == Fate::Added).map(|l| l.typed.as_str()).collect();
    let members = format!("{}/members", known.href());
    let main = html! {
        (head(c, known))
        @if coming.is_empty() {
            (parts::notice(Notice::Info, t("communities-roster-nobody")))
            p { a class="button quiet" href=(members) { (t("communities-tab-members")) } }
        } @else {
            (forms::form(&format!("{}/members/import/take", known.href()), html! { (forms::hidden("people", &coming.join("\n"))) (parts::notice(Notice::Warn, n("communities-roster-sure", coming.len()))) },
                &n("communities-roster-take", coming.len()), Some((t("cancel"), &members))))
        }
        (part(Fate::Added, "communities-roster-added"))
        (part(Fate::Refused, "communities-roster-refused"))
        (part(Fate::Unknown, "communities-roster-unknown"))
        (part(Fate::There, "communities-roster-there"))
    };
    layout::page(c, &known.name, main, None)
}
