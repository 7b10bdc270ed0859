//! The form of one's own profile.

use crate::model::{language_names, timezones};
use shell::{
    Chrome, Markup, Page, Photo,
    forms::{self, Choice, Field},
    html, layout, parts,
    person::{self, Size},
};
use spine::Person;

pub fn edit(c: &Chrome, p: &Person) -> Page {
    let t = |k| c.t(k);
    let back = format!("/people/{}", p.id);
    let main = html! {
        (parts::page_head(t("profiles-edit-title"), Some(t("profiles-edit-words")), None))
        form class="stack" method="post" action={ (back) "/edit" } enctype="multipart/form-data" data-form {
            (forms::text_area(c, &Field { value: &p.about, max: Some(5000), rows: 8, hint: Some(t("profiles-about-hint")), ..Field::new("about", t("profiles-about")) }))
            (forms::text_field(&Field { value: &language_names(&p.languages).join(", "), max: Some(200), hint: Some(t("profiles-languages-hint")), autocomplete: "off", ..Field::new("languages", t("profiles-languages")) }))
            (forms::select(&Field { value: &p.timezone, hint: Some(t("profiles-timezone-hint")), ..Field::new("timezone", t("profiles-timezone")) }, &zones(c, &p.timezone)))
            (forms::text_field(&Field { value: &p.phone, max: Some(40), kind: "tel", autocomplete: "tel", ..Field::new("phone", t("profiles-phone")) }))
            (photo(c, p))
            div class="button-row" {
                button type="submit" class="button primary" { (t("profiles-save")) }
                a class="button quiet" href=(back) { (t("profiles-cancel")) }
            }
        }
    };
    layout::page(c, t("profiles-edit-title"), main, None)
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

fn photo(c: &Chrome, p: &Person) -> Markup {
    let who = p.who();
    html! {
        div class="person-line" {
            (person::avatar(&who, Size::Lg))
            div class="person-words" {
                (forms::file_field(&Field { hint: Some(c.t("profiles-photo-hint")), ..Field::new("photo", c.t("profiles-photo")) }, Some("image/png,image/jpeg,image/webp,image/gif"), false))
                @if p.photo.is_some() && who.photo != Photo::Initials { (forms::checkbox(&Field::new("remove_photo", c.t("profiles-photo-remove")), false)) }
            }
        }
    }
}
