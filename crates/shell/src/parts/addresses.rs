//! Addresses that programs read without signing in, as their owner sees them.

use super::{Look, Notice, notice, post_button, time};
use crate::{Chrome, Icon};
use kit::Time;
use maud::{Markup, html};

/// The one that was just made: shown on the page that answers, and never again.
pub fn address_made(words: &str, url: &str) -> Markup {
    notice(Notice::Ok, html! { p { (words) } p class="event-address" { a href=(url) data-turbo="false" { (url) } } })
}
/// One that stands: what it opens, since when, when it was last read; `end`: where a form ends it.
pub fn address(c: &Chrome, name: &str, since: Time, used: Option<Time>, end: &str) -> Markup {
    html! {
        div class="person-card" {
            div class="person-words" {
                strong dir="auto" { (name) }
                div class="meta" {
                    span { (c.t("address-since")) " " (time(c, since)) }
                    span { @match used { Some(at) => { (c.t("address-used")) " " (time(c, at)) }, None => { (c.t("address-unused")) } } }
                }
            }
            div class="person-actions" { (post_button(Look::Danger, Some(Icon::Trash), c.t("address-end"), end, &[])) }
        }
    }
}
