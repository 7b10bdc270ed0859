//! Links that let in whoever has them: made, shown once, listed, taken back; and the page behind one.

use super::sign;
use crate::model::{Door, LinkForm, Links};
use shell::{
    Chrome, Icon, Page,
    forms::{self, Field},
    html, layout,
    parts::{self, Look, Notice},
};
use spine::communities::{Known, Manage};

pub fn page(c: &Chrome, known: &Known, face: &Links) -> Page {
    let t = |k| c.t(k);
    let usual = LinkForm::default();
    let action = format!("{}/links", known.href());
    let main = html! {
        div class="community-head" { (sign(known)) div class="community-words" { h1 dir="auto" { (known.name) } p class="lede" { (t("communities-links")) } } }
        @if let Some(link) = &face.made {
            (parts::notice(Notice::Ok, html! {
                p { (t("communities-link-made")) }
                p { input class="mono" type="text" readonly value=(link) aria-label=(t("communities-links")); }
            }))
        }
        // The answer is the page itself, with the link on it this once.
        section class="card" data-turbo="false" {
            h2 { (t("communities-link-new")) }
            p { (t(if known.external { "communities-link-words-external" } else { "communities-link-words" })) }
            (forms::form(&action, html! {
                (forms::text_field(&Field { value: &usual.days, kind: "number", required: true, ..Field::new("days", t("communities-link-field-days")) }))
                (forms::text_field(&Field { value: &usual.uses, kind: "number", required: true, ..Field::new("uses", t("communities-link-field-uses")) }))
                (forms::plain_area(&Field { max: Some(500), rows: 3, hint: Some(t("communities-link-words-hint")), ..Field::new("words", t("communities-invite-words")) }))
            }, t("communities-link-make"), Some((t("cancel"), &known.href()))))
        }
        @if known.can::<Manage>() && !face.links.is_empty() {
            section class="card" {
                h2 { (t("communities-links-open")) }
                ul class="below-list full" {
                    @for l in &face.links {
                        li {
                            span { (c.lang.tf("communities-link-by", &[("who", l.by.as_str().into())])) " " (parts::time(c, l.created_at)) }
                            span class="meta" { (c.lang.tf("communities-link-used", &[("used", l.used.into()), ("uses", l.uses.into())])) " · " (c.lang.tf("communities-link-until", &[("date", c.lang.date(l.expires_at).as_str().into())])) }
                            @if !l.words.is_empty() { p dir="auto" { (l.words) } }
                            (parts::post_button(Look::Quiet, Some(Icon::Close), t("communities-revoke"), &format!("{action}/{}/revoke", l.id), &[]))
                        }
                    }
                }
            }
        }
    };
    layout::page(c, &known.name, main, None)
}

pub fn door(c: &Chrome, face: &Door, secret: &str) -> Page {
    let t = |k| c.t(k);
    let words = c.lang.tf("communities-asked-in", &[("who", face.by.as_str().into())]);
    let main = html! {
        (parts::page_head(&face.name, Some(&words), None))
        section class="card" {
            @if !face.words.is_empty() { p { "“" span dir="auto" { (face.words) } "”" } }
            @if !face.purpose.is_empty() { p dir="auto" { (face.purpose) } }
            @if face.external { p { (t("communities-reads-external")) } }
            div class="button-row" {
                (parts::post_button(Look::Primary, Some(Icon::UserPlus), t("communities-join"), &format!("/communities/link/{secret}"), &[]))
                (parts::link_button(Look::Quiet, None, t("cancel"), "/communities"))
            }
        }
    };
    layout::page(c, &face.name, main, None)
}
