//! Pages of events: an event, lists and the month, forms, and addresses for calendar programs. How a time is said is here.

mod forms_views;
mod list;
mod page;

pub use forms_views::{draft_key, edit, feeds, new};
pub use list::{in_community, list, overview};
pub use page::{Scene, extra, page, people};

use crate::{
    model::{Answer, Entry},
    when::{local, read, zone},
};
use jiff::civil::{Date, DateTime};
use shell::{
    Chrome, Icon, Lang, Markup, html,
    parts::{Pill, Tone, pill},
};
use spine::Time;

const WEEK: [&str; 7] = ["events-mo", "events-tu", "events-we", "events-th", "events-fr", "events-sa", "events-su"];

/// "Sun 25 Oct 2026".
pub fn day(l: Lang, day: Date) -> String {
    let at = day.at(0, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).map_or(Time(0), |z| Time(z.timestamp().as_millisecond()));
    format!("{} {}", weekday(l, day), l.date(at))
}
fn weekday(l: Lang, day: Date) -> &'static str {
    WEEK.get(day.weekday().to_monday_zero_offset() as usize).map_or("", |key| l.t(key))
}
fn clock(at: DateTime) -> String {
    at.strftime("%H:%M").to_string()
}
/// "Sun 25 Oct 2026, 09:00–10:00", over days "… 22:00 – …, 06:00", whole days without a clock.
pub fn span(l: Lang, starts: &str, ends: &str, all_day: bool) -> String {
    let (Some(from), Some(to)) = (read(starts), read(ends)) else { return String::new() };
    match (all_day, from.date() == to.date()) {
        (true, true) => day(l, from.date()),
        (true, false) => format!("{} – {}", day(l, from.date()), day(l, to.date())),
        (false, true) => format!("{}, {}–{}", day(l, from.date()), clock(from), clock(to)),
        (false, false) => format!("{}, {} – {}, {}", day(l, from.date()), clock(from), day(l, to.date()), clock(to)),
    }
}
/// The same as the reader's clock has it, where that is another one.
pub fn for_me(l: Lang, mine: &str, theirs: &str, from: Time, to: Time) -> Option<String> {
    let (mine, theirs) = (zone(mine).ok()?, zone(theirs).ok()?);
    let (a, b) = (local(&mine, from)?, local(&mine, to)?);
    if (a, b) == (local(&theirs, from)?, local(&theirs, to)?) {
        return None;
    }
    Some(span(l, &crate::when::kept(a), &crate::when::kept(b), false))
}
/// A zone as people say it: "Europe/Stockholm" is Stockholm's time.
pub fn zone_words(name: &str) -> String {
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}

/// What I said, or that it is off.
pub fn state(l: Lang, cancelled: bool, answer: Option<Answer>) -> Option<Pill> {
    let (tone, icon, key) = match (cancelled, answer) {
        (true, _) => (Tone::Bad, Icon::Close, "events-cancelled"),
        (_, Some(Answer::Going)) => (Tone::Good, Icon::Check, "events-i-go"),
        (_, Some(Answer::Waiting)) => (Tone::Warn, Icon::Clock, "events-i-wait"),
        (_, Some(Answer::Maybe)) => (Tone::Quiet, Icon::Question, "events-i-may"),
        _ => return None,
    };
    Some(Pill { tone, icon: Some(icon), words: l.t(key).into() })
}

/// One line of a list; the day stands above it.
fn line(c: &Chrome, e: &Entry, my_zone: &str, dated: bool) -> Markup {
    let l = c.lang;
    let clock = if e.all_day {
        c.t("events-whole-day").to_owned()
    } else {
        match (zone(my_zone).ok().and_then(|z| local(&z, e.starts_at)), zone(my_zone).ok().and_then(|z| local(&z, e.ends_at))) {
            (Some(from), Some(to)) if from.date() == to.date() => format!("{}–{}", clock(from), clock(to)),
            (Some(from), _) => clock(from),
            _ => String::new(),
        }
    };
    html! {
        article class={ "event-line" @if e.cancelled { " cancelled" } } {
            p class="event-clock" { @if dated { (span(l, &e.starts, &e.ends, e.all_day)) } @else { (clock) } }
            div class="event-words" {
                h3 { a href=(e.href()) dir="auto" lang=[e.lang.as_deref()] { (e.title) } }
                p class="meta" {
                    @if !e.place.is_empty() { span dir="auto" { (e.place) } }
                    @if let Some(name) = &e.community_name { span dir="auto" { (name) } }
                    @if e.going > 0 { span { (l.tf("events-going-count", &[("n", e.going.into())])) } }
                }
            }
            @if let Some(p) = state(l, e.cancelled, e.answer.as_deref().and_then(Answer::parse)) { (pill(&p)) }
        }
    }
}
