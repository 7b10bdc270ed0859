//! How the choice of notices looks: a box for each category, and what is meant by it.

use crate::rules::Category;
use shell::{
    Chrome, Page,
    forms::{self, Field},
    html, layout,
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
    }
}

pub fn page(c: &Chrome, all: &[(Category, bool)], saved: bool) -> Page {
    let main = html! {
        (parts::page_head(c.t("notify-settings"), Some(c.t("notify-settings-words")), None))
        @if saved { (parts::notice(Notice::Ok, c.t("notify-settings-saved"))) }
        section class="card" {
            (forms::form("/settings/notices", html! {
                fieldset class="field" {
                    legend { (c.t("notify-settings-bell")) }
                    @for (category, bell) in all {
                        (forms::checkbox(&Field { hint: Some(c.t(hint(*category))), ..Field::new(category.word(), c.t(label(*category))) }, *bell))
                    }
                }
            }, c.t("notify-settings-save"), Some((c.t("notify-settings-back"), "/inbox"))))
        }
    };
    layout::page(c, c.t("notify-settings"), main, None)
}
