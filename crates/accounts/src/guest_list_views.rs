//! A list of guests: the form for a file, what each of its lines would bring, and the links that came of it.

use crate::model::{GuestLine, GuestList, GuestsMade};
use kit::table;
use shell::{
    Chrome, Markup, Page,
    forms::{self, Field},
    html, layout,
    parts::{self, Notice, OneLink},
};
use spine::{communities::Known, people::guests::MANY};

fn title(c: &Chrome, known: &Known) -> String {
    c.lang.tf("guests-invite-to", &[("name", known.name.as_str().into())])
}

/// Below the form for one guest.
pub fn file(c: &Chrome, known: &Known) -> Markup {
    html! {
        section class="card" aria-labelledby="guests-list" {
            h2 id="guests-list" { (c.t("guests-list")) }
            p { (c.lang.tf("guests-list-words", &[("max", MANY.into())])) }
            form class="stack" method="post" action={ (known.href()) "/guests/list" } enctype="multipart/form-data" data-form {
                (forms::file_field(&Field { required: true, scope: "list", ..Field::new("file", c.t("guests-list-file")) }, Some(".csv,text/csv"), false))
                div class="button-row" { button type="submit" class="button secondary" { (c.t("guests-list-look")) } }
            }
        }
    }
}

fn lines<'a>(c: &Chrome, key: &'static str, lines: impl Iterator<Item = &'a GuestLine>) -> Markup {
    let lines: Vec<&GuestLine> = lines.collect();
    html! {
        @if !lines.is_empty() {
            section class="card" {
                h2 { (c.lang.tf(key, &[("n", lines.len().into())])) }
                ul class="below-list full" {
                    @for l in lines {
                        li {
                            span dir="auto" { (l.name) " " span class="meta" { (l.email) @if !l.organisation.is_empty() { " · " (l.organisation) } } }
                            @if let Some(why) = &l.refused { span class="meta" { (why) } }
                        }
                    }
                }
            }
        }
    }
}

pub fn look(c: &Chrome, known: &Known, list: &GuestList) -> Page {
    let back = format!("{}/guests", known.href());
    let coming: Vec<&GuestLine> = list.lines.iter().filter(|l| l.refused.is_none()).collect();
    let rows = coming.iter().map(|l| [&l.name, &l.email, &l.organisation, &l.days].map(String::as_str));
    let n = |key| c.lang.tf(key, &[("n", coming.len().into())]);
    let main = html! {
        (parts::page_head(&title(c, known), Some(c.t("guests-list")), None))
        @if coming.is_empty() {
            (parts::notice(Notice::Info, c.t("guests-list-nobody")))
            p { a class="button quiet" href=(back) { (c.t("cancel")) } }
        } @else {
            (forms::form(&format!("{}/guests/many", known.href()), html! {
                (forms::hidden("guests", &table::write(["name", "email", "organisation", "days"], rows)))
                (parts::notice(Notice::Warn, n("guests-list-sure")))
            }, &n("guests-list-invite"), Some((c.t("cancel"), &back))))
        }
        (lines(c, "guests-list-coming", coming.iter().copied()))
        (lines(c, "guests-list-refused", list.lines.iter().filter(|l| l.refused.is_some())))
    };
    layout::page(c, &title(c, known), main, None)
}

pub fn made(c: &Chrome, known: &Known, face: &GuestsMade) -> Page {
    let links: Vec<OneLink<'_>> =
        face.guests.iter().map(|g| OneLink { name: &g.name, email: &g.email, link: &g.link, until: face.expires_at }).collect();
    let main = html! {
        (parts::page_head(&title(c, known), Some(c.t("guests-list")), None))
        (parts::links_once(c, &links, &format!("{}/members", known.href())))
        (lines(c, "guests-list-refused", face.refused.iter()))
    };
    layout::page(c, &title(c, known), main, None)
}
