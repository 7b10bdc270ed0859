//! How the choice of notices looks: a box for each category, and what is meant by it.

use crate::{house::Chosen, rules::Category, still::Stillness, still_views};
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Field},
    html, icon, layout,
    parts::{self, Notice},
};

pub fn label(category: Category) -> &'static str {
    match category {
        Category::Responses => "notify-about-responses",
        Category::Mentions => "notify-about-mentions",
        Category::Referrals => "notify-about-referrals",
        Category::Board => "notify-about-board",
        Category::Threads => "notify-about-threads",
        Category::Likes => "notify-about-likes",
        Category::Thanks => "notify-about-thanks",
        Category::Network => "notify-about-network",
        Category::Communities => "notify-about-communities",
        Category::Events => "notify-about-events",
        Category::Announcements => "notify-about-announcements",
        Category::Tags => "notify-about-tags",
        Category::Searches => "notify-about-searches",
    }
}
fn hint(category: Category) -> &'static str {
    match category {
        Category::Responses => "notify-about-responses-words",
        Category::Mentions => "notify-about-mentions-words",
        Category::Referrals => "notify-about-referrals-words",
        Category::Board => "notify-about-board-words",
        Category::Threads => "notify-about-threads-words",
        Category::Likes => "notify-about-likes-words",
        Category::Thanks => "notify-about-thanks-words",
        Category::Network => "notify-about-network-words",
        Category::Communities => "notify-about-communities-words",
        Category::Events => "notify-about-events-words",
        Category::Announcements => "notify-about-announcements-words",
        Category::Tags => "notify-about-tags-words",
        Category::Searches => "notify-about-searches-words",
    }
}

/// What the organisation has decided stands there without a box to tick.
fn locked(c: &Chrome, one: &Chosen, why: &str) -> Markup {
    html! {
        div class="field locked" {
            p { (icon(Icon::Lock)) " " (c.t(label(one.category))) ": " strong { (c.t(if one.bell { "notify-locked-on" } else { "notify-locked-off" })) } }
            p class="hint" { (c.t("notify-locked")) @if !why.is_empty() { " “" span dir="auto" { (why) } "”" } }
        }
    }
}

pub fn page(c: &Chrome, all: &[Chosen], still: &Stillness, saved: bool) -> Page {
    let main = html! {
        (parts::page_head(c.t("notify-settings"), Some(c.t("notify-settings-words")), None))
        @if saved { (parts::notice(Notice::Ok, c.t("notify-settings-saved"))) }
        section class="card" {
            (forms::form("/settings/notices", html! {
                fieldset class="field" {
                    legend { (c.t("notify-settings-bell")) }
                    @for one in all {
                        @if let Some(why) = &one.lock { (locked(c, one, why)) }
                        @else { (forms::checkbox(&Field { hint: Some(c.t(hint(one.category))), ..Field::new(one.category.word(), c.t(label(one.category))) }, one.bell)) }
                    }
                }
            }, c.t("notify-settings-save"), Some((c.t("notify-settings-back"), "/inbox"))))
        }
        (still_views::sections(c, still))
    };
    layout::page(c, c.t("notify-settings"), main, None)
}
