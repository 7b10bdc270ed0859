//! How the organisation's decisions about notices look: for each category what holds, and why where nobody chooses.

use crate::{
    house::{Decision, House},
    rules::Category,
    settings_views,
};
use shell::{
    Chrome, Page,
    forms::{self, Choice, Field},
    html, layout,
    parts::{self, Notice},
};

fn label(decision: Decision) -> &'static str {
    match decision {
        Decision::Rule => "notify-house-rule",
        Decision::On => "notify-house-on",
        Decision::Off => "notify-house-off",
        Decision::Always => "notify-house-always",
        Decision::Never => "notify-house-never",
    }
}

pub fn page(c: &Chrome, house: &House, saved: bool) -> Page {
    let main = html! {
        p class="meta" { a href="/admin" { (c.t("admin-title")) } }
        (parts::page_head(c.t("notify-house"), Some(c.t("notify-house-words")), None))
        @if saved { (parts::notice(Notice::Ok, c.t("notify-settings-saved"))) }
        section class="card" {
            (forms::form("/admin/notices", html! {
                @for category in Category::ALL {
                    @let (decided, why) = house.decided(category);
                    @let rule = c.t(if category.bell() { "notify-house-on" } else { "notify-house-off" });
                    fieldset class="stack" {
                        legend { (c.t(settings_views::label(category))) }
                        (forms::select(&Field { value: decided.word(), ..Field::new(category.word(), c.t("notify-house-bell")) },
                            &Decision::ALL.map(|d| Choice::new(d.word(), if d == Decision::Rule { c.lang.tf(label(d), &[("rule", rule.into())]) } else { c.t(label(d)).to_owned() }))))
                        (forms::text_field(&Field { value: why, max: Some(200), ..Field::new(&format!("{}_why", category.word()), c.t("notify-house-why")) }))
                    }
                }
            }, c.t("notify-settings-save"), Some((c.t("admin-title"), "/admin"))))
        }
    };
    layout::page(c, c.t("notify-house"), main, None)
}
