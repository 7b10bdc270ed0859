//! The form of one's own profile.

use crate::{model::timezones, more::More};
use shell::{
    Chrome, Markup, Page, Photo,
    forms::{self, Choice, Field},
    html, layout, parts,
    person::{self, Size},
};
use spine::Person;

pub fn edit(c: &Chrome, p: &Person, m: &More) -> Page {
    let t = |k| c.t(k);
    let back = format!("/people/{}", p.id);
    let main = html! {
        (parts::page_head(t("profiles-edit-title"), Some(t("profiles-edit-words")), Some(parts::link_button(parts::Look::Secondary, Some(shell::Icon::Eye), t("profiles-as"), &format!("{back}/as")))))
        form class="stack" method="post" action={ (back) "/edit" } enctype="multipart/form-data" data-form {
            (photo(c, p))
            (forms::text_area(c, &Field { value: &p.about, max: Some(5000), rows: 8, hint: Some(t("profiles-about-hint")), ..Field::new("about", t("profiles-about")) }))
            (forms::text_field(&Field { value: &m.pronunciation, max: Some(80), hint: Some(t("profiles-pronunciation-hint")), autocomplete: "off", ..Field::new("pronunciation", t("profiles-pronunciation")) }))
            (forms::text_field(&Field { value: &kit::languages::names(&p.languages).join(", "), max: Some(200), hint: Some(t("profiles-languages-hint")), autocomplete: "off", ..Field::new("languages", t("profiles-languages")) }))
            (forms::text_field(&Field { value: &p.phone, max: Some(40), kind: "tel", autocomplete: "tel", ..Field::new("phone", t("profiles-phone")) }))
            (forms::select(&Field { value: &p.timezone, hint: Some(t("profiles-timezone-hint")), ..Field::new("timezone", t("profiles-timezone")) }, &zones(c, &p.timezone)))
            fieldset class="field hours" {
                legend { (t("profiles-hours-title")) }
                (forms::text_field(&Field { value: &m.works_from, kind: "time", ..Field::new("works_from", t("profiles-hours-from")) }))
                (forms::text_field(&Field { value: &m.works_to, kind: "time", ..Field::new("works_to", t("profiles-hours-to")) }))
            }
            (links(c, m))
            div class="button-row" {
                button type="submit" class="button primary" { (t("profiles-save")) }
                a class="button quiet" href=(back) { (t("profiles-cancel")) }
            }
        }
    };
    layout::page(c, t("profiles-edit-title"), main, None)
}

/// One address on a line: a plain box without the tools for text.
fn links(c: &Chrome, m: &More) -> Markup {
    html! {
        div class="field" data-field="links" {
            label for="f-links" { (c.t("profiles-links")) }
            textarea id="f-links" name="links" rows="3" dir="ltr" autocapitalize="off" spellcheck="false" aria-describedby="f-links-hint" { "\n" (m.links.join("\n")) }
            p class="field-hint" id="f-links-hint" { (c.t("profiles-links-hint")) }
        }
    }
}

fn zones(c: &Chrome, now: &str) -> Vec<Choice> {
    let mut all = vec![Choice::new("", c.t("profiles-timezone-none"))];
    let known = timezones();
    if !now.is_empty() && !known.iter().any(|z| z == now) {
        all.push(Choice::new(now, now));
    }
    all.extend(known.into_iter().map(|z| Choice::new(z.clone(), z.replace('_', " "))));
    all
}

/// The square is chosen on the picture where scripts run; else its middle is taken.
fn photo(c: &Chrome, p: &Person) -> Markup {
    let who = p.who();
    html! {
        div class="person-line photo-field" data-crop {
            (person::avatar(&who, Size::Xl))
            div class="person-words" {
                (forms::file_field(&Field { hint: Some(c.t("profiles-photo-hint")), ..Field::new("photo", c.t("profiles-photo")) }, Some("image/png,image/jpeg,image/webp,image/gif"), false))
                @for name in ["crop_x", "crop_y", "crop_side"] { input type="hidden" name=(name) value="" data-crop-field=(name); }
                div class="crop" hidden data-crop-box {
                    div class="crop-frame" data-crop-frame tabindex="0" role="application" aria-label=(c.t("profiles-crop-frame")) aria-describedby="crop-how" { img alt="" data-crop-image draggable="false"; }
                    label { (c.t("profiles-crop-zoom")) input type="range" min="1" max="4" step="0.01" value="1" data-crop-zoom; }
                    p class="field-hint" id="crop-how" { (c.t("profiles-crop-how")) }
                }
                @if p.photo.is_some() && who.photo != Photo::Initials { (forms::checkbox(&Field::new("remove_photo", c.t("profiles-photo-remove")), false)) }
            }
        }
    }
}
