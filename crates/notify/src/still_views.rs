//! How stillness looks: a pause with its ends to choose from, and the hours of each day.

use crate::still::Stillness;
use shell::{
    Chrome, Icon, Markup,
    forms::{self, Field},
    html,
    parts::{self, Look, Notice},
};

pub const HERE: &str = "/settings/notices?saved=1#still";

/// Both, as cards of the page of notices.
pub fn sections(c: &Chrome, s: &Stillness) -> Markup {
    let t = |k| c.t(k);
    let direct = |scope, on| {
        forms::checkbox(&Field { hint: Some(t("notify-still-direct-words")), scope, ..Field::new("direct", t("notify-still-direct")) }, on)
    };
    let zone = html! { (c.lang.tf("notify-still-zone", &[("zone", s.zone.as_str().into())])) " " @if let Some(me) = &c.me { a href={ "/people/" (me.id) "/edit" } { (t("notify-still-zone-change")) } } };
    let (from, to) = (s.quiet_from.as_deref().unwrap_or_default(), s.quiet_to.as_deref().unwrap_or_default());
    html! {
        section class="card" id="still" aria-labelledby="h-still" {
            h2 id="h-still" { (t("notify-still")) }
            p class="lede" { (t("notify-still-words")) }
            @if let Some(until) = s.paused_until {
                (parts::notice(Notice::Info, html! {
                    div class="undo" {
                        span { (c.lang.tf("still-until", &[("when", c.lang.moment(until, &s.zone).as_str().into())])) }
                        (parts::post_button(Look::Secondary, Some(Icon::Bell), t("notify-still-resume"), "/settings/notices/resume", &[]))
                    }
                }))
            }
            form class="stack" method="post" action="/settings/notices/pause" data-form {
                (direct("pause", s.pause_direct))
                (forms::text_field(&Field { kind: "date", scope: "pause", hint: Some(t("notify-still-day-words")), ..Field::new("day", t("notify-still-day")) }))
                div class="button-row" {
                    @for (value, label) in [("hour", "notify-still-hour"), ("tomorrow", "notify-still-tomorrow"), ("day", "notify-still-until-day")] {
                        button type="submit" class="button secondary" name="until" value=(value) { (t(label)) }
                    }
                }
            }
        }
        section class="card" aria-labelledby="h-hours" {
            h2 id="h-hours" { (t("notify-still-hours")) }
            p class="lede" { (t("notify-still-hours-words")) " " (zone) }
            (forms::form("/settings/notices/hours", html! {
                (forms::text_field(&Field { kind: "time", scope: "hours", value: from, ..Field::new("from", t("notify-still-from")) }))
                (forms::text_field(&Field { kind: "time", scope: "hours", value: to, ..Field::new("to", t("notify-still-to")) }))
                (direct("hours", s.hours_direct))
            }, t("notify-settings-save"), None))
            @if s.quiet_from.is_some() { (parts::post_button(Look::Quiet, Some(Icon::Close), t("notify-still-hours-none"), "/settings/notices/hours", &[])) }
        }
    }
}

/// In the inbox: that the bell is still, or how to make it so.
pub fn line(c: &Chrome) -> Markup {
    html! {
        @if let Some(still) = &c.still {
            (parts::notice(Notice::Info, html! {
                (c.lang.tf("still-until", &[("when", c.lang.moment(still.until, &still.zone).as_str().into())])) " " (c.t("notify-still-kept")) " "
                a href="/settings/notices#still" { (c.t("notify-still-change")) }
            }))
        }
    }
}
pub fn menu(c: &Chrome) -> Markup {
    let button = |value: &str, label| {
        parts::post_button(Look::Quiet, Some(Icon::Moon), c.t(label), "/settings/notices/pause", &[("until", value), ("back", "/inbox")])
    };
    html! {
        @if c.still.is_none() {
            details class="menu" {
                summary class="icon-button" title=(c.t("notify-still")) { (shell::icon(Icon::Moon)) span class="sr" { (c.t("notify-still")) } }
                div class="menu-list" {
                    (button("hour", "notify-still-hour")) (button("tomorrow", "notify-still-tomorrow"))
                    (parts::action_link(Icon::Calendar, c.t("notify-still-more"), "/settings/notices#still"))
                }
            }
        }
    }
}
