//! The form to read a closed community for a while.

use super::{At, frame, section};
use shell::{
    Chrome, Page,
    forms::{self, Field},
    html,
};

pub fn page(c: &Chrome, minutes: u32) -> Page {
    let words = c.lang.tf("admin-glass-words", &[("n", i64::from(minutes).into())]);
    let inside = section(
        "glass",
        c.t("admin-glass"),
        &words,
        forms::form(
            "/admin/glass",
            html! {
                (forms::text_field(&Field { required: true, max: Some(200), autocomplete: "off", hint: Some(c.t("admin-glass-community-hint")), ..Field::new("community", c.t("admin-glass-community")) }))
                (forms::plain_area(&Field { required: true, max: Some(500), hint: Some(c.t("admin-glass-reason-hint")), ..Field::new("reason", c.t("admin-glass-reason")) }))
            },
            c.t("admin-glass-do"),
            Some((c.t("admin-back"), "/admin")),
        ),
    );
    frame(c, At::Glass, c.t("admin-glass"), None, inside)
}
