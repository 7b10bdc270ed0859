//! Lists of events: what comes, day by day; a month, as a grid where there is room and as a list on a phone.

use super::{day, line, span, state};
use crate::{
    model::{Answer, Entry, EventList},
    routes::Sought,
    store::Whose,
    when::{local, zone},
};
use jiff::{ToSpan, civil::Date};
use shell::{
    Chrome, Icon, Markup, Page, html, icon, layout,
    parts::{self, Look, Tab},
};
use spine::communities::{Known, Post};

fn show(whose: Whose) -> &'static str {
    match whose {
        Whose::Mine => "mine",
        Whose::Communities => "communities",
        Whose::All | Whose::Of(_) => "",
    }
}
fn href(whose: Whose, month: Option<Date>, after: Option<&str>) -> String {
    let base = if let Whose::Of(id) = whose { format!("/communities/{id}/events") } else { "/events".into() };
    let month = month.map(|m| m.strftime("%Y-%m").to_string()).unwrap_or_default();
    let pairs = [("show", show(whose)), ("month", month.as_str()), ("after", after.unwrap_or_default())];
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs.iter().filter(|p| !p.1.is_empty())).finish();
    if query.is_empty() { base } else { format!("{base}?{query}") }
}

pub fn list(c: &Chrome, s: &Sought, list: &EventList, inside: bool) -> Page {
    let tab = |whose, label| Tab::new(c.t(label), href(whose, s.month, None), s.whose == whose);
    let new = html! {
        @if inside { (parts::link_button(Look::Primary, Some(Icon::Plus), c.t("events-new"), "/events/new")) }
        (parts::link_button(Look::Quiet, Some(Icon::Link), c.t("events-feeds"), "/settings/calendars"))
    };
    let main = html! {
        (parts::page_head(c.t("events-title"), Some(c.t("events-lede")), Some(new)))
        (parts::tabs(c.t("events-title"), &[tab(Whose::All, "events-all"), tab(Whose::Mine, "events-mine"), tab(Whose::Communities, "events-communities")]))
        (body(c, s, list, inside.then_some("/events/new")))
    };
    layout::page(c, c.t("events-title"), main, None)
}
pub fn in_community(c: &Chrome, known: &Known, s: &Sought, list: &EventList) -> Markup {
    let new = known.can::<Post>().then(|| format!("/events/new?community={}", known.id));
    html! {
        div class="button-row" {
            @if let Some(new) = &new { (parts::link_button(Look::Primary, Some(Icon::Plus), c.t("events-new"), new)) }
            (parts::post_button(Look::Quiet, Some(Icon::Link), c.t("events-feed-community"), "/settings/calendars", &[("community", &known.id.to_string())]))
        }
        (body(c, s, list, new.as_deref()))
    }
}
/// Beside other things: the next few.
pub fn overview(c: &Chrome, known: &Known, next: &[Entry]) -> Option<Markup> {
    let all = format!("{}/events", known.href());
    (!next.is_empty()).then(|| {
        parts::side_box(
            c.t("events-next"),
            html! { ul class="event-next" { @for e in next { li {
                a href=(e.href()) dir="auto" { (e.title) }
                div class="meta" { (span(c.lang, &e.starts, &e.ends, e.all_day)) @if let Some(p) = state(c.lang, e.cancelled, None) { " " (parts::pill(&p)) } }
            } } } },
            Some((c.t("events-see-all"), &all)),
        )
    })
}

fn body(c: &Chrome, s: &Sought, list: &EventList, new: Option<&str>) -> Markup {
    let this = s.today.first_of_month();
    html! {
        nav class="event-months" aria-label=(c.t("events-months")) {
            @if let Some(month) = s.month {
                @let step = |n: i64| month.checked_add(n.months()).ok().filter(|m| crate::when::YEARS.contains(&m.year()));
                @if let Some(before) = step(-1) { a class="icon-button" href=(href(s.whose, Some(before), None)) title=(c.t("events-month-before")) { (icon(Icon::ArrowLeft)) span class="sr" { (c.t("events-month-before")) } } }
                h2 { (month_words(c, month)) }
                @if let Some(after) = step(1) { a class="icon-button" href=(href(s.whose, Some(after), None)) title=(c.t("events-month-after")) { (icon(Icon::ArrowRight)) span class="sr" { (c.t("events-month-after")) } } }
                a class="button quiet" href=(href(s.whose, None, None)) { (icon(Icon::List)) (c.t("events-coming-up")) }
            } @else {
                h2 { (c.t("events-coming-up")) }
                a class="button quiet" href=(href(s.whose, Some(this), None)) { (icon(Icon::Calendar)) (c.t("events-month")) }
            }
        }
        @if let Some(month) = s.month { (grid(c, s, month, &list.events)) }
        @if list.events.is_empty() {
            (parts::empty_state(Icon::Calendar, c.t("events-none"), c.t("events-none-words"), new.map(|n| (c.t("events-new"), n))))
        } @else {
            div class={ "event-days" @if s.month.is_some() { " with-grid" } } data-list {
                @for (on, of) in by_day(s, &list.events) {
                    section { h2 class="event-day" { (day(c.lang, on)) @if on == s.today { " · " (c.t("events-today")) } } @for e in of { (line(c, e, &s.zone, false)) } }
                }
                @if let Some(next) = &list.next { (parts::pager_more(c, &href(s.whose, s.month, Some(next)))) }
            }
            p class="meta" { (c.lang.tf("events-zone-words", &[("zone", super::zone_words(&s.zone).as_str().into())])) }
        }
    }
}
fn month_words(c: &Chrome, month: Date) -> String {
    const MONTHS: [&str; 12] = [
        "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10", "month-11",
        "month-12",
    ];
    let name = MONTHS.get(month.month() as usize - 1).map_or("", |key| c.t(key));
    format!("{name} {}", month.year())
}

/// The day on which it begins for whoever looks; of whole days the day itself, which is the same everywhere.
fn on(s: &Sought, e: &Entry) -> Option<Date> {
    if e.all_day { crate::when::read(&e.starts).map(|d| d.date()) } else { local(&zone(&s.zone).ok()?, e.starts_at).map(|d| d.date()) }
}
/// The last day of it; what ends at midnight is over on the day before.
fn last(s: &Sought, e: &Entry) -> Option<Date> {
    if e.all_day { crate::when::read(&e.ends).map(|d| d.date()) } else { local(&zone(&s.zone).ok()?, e.ends_at.plus(-1)).map(|d| d.date()) }
}
fn by_day<'a>(s: &Sought, events: &'a [Entry]) -> Vec<(Date, Vec<&'a Entry>)> {
    let mut out: Vec<(Date, Vec<&Entry>)> = vec![];
    for e in events {
        // What has begun stands under today, or at the beginning of the month.
        let first = s.month.unwrap_or(s.today);
        let Some(at) = on(s, e).map(|d| d.max(first)) else { continue };
        match out.iter_mut().find(|(d, _)| *d == at) {
            Some((_, of)) => of.push(e),
            None => out.push((at, vec![e])),
        }
    }
    out.sort_by_key(|d| d.0);
    out
}

/// Six weeks at most, Monday first. Only for eyes with room: the list below says the same.
fn grid(c: &Chrome, s: &Sought, month: Date, events: &[Entry]) -> Markup {
    let first = month.first_of_month();
    let back = i64::from(first.weekday().to_monday_zero_offset());
    let days = back + i64::from(first.days_in_month());
    let weeks = (days + 6) / 7;
    // Each day has what goes on then: of what lasts longer every day.
    let spans: Vec<(Date, Date, &Entry)> = events.iter().filter_map(|e| Some((on(s, e)?, last(s, e)?, e))).collect();
    html! {
        table class="month" {
            thead { tr { @for key in super::WEEK { th scope="col" { (c.t(key)) } } } }
            tbody {
                @for week in 0..weeks {
                    tr {
                        @for n in 0..7 {
                            @let at = first.checked_add((week * 7 + n - back).days()).ok();
                            @if let Some(at) = at.filter(|d| d.month() == first.month()) {
                                td class=[(at == s.today).then_some("today")] {
                                    span class="month-day" { (at.day()) }
                                    @let of: Vec<&Entry> = spans.iter().filter(|x| x.0 <= at && at <= x.1).map(|x| x.2).collect();
                                    @if !of.is_empty() {
                                        @for e in of.iter().take(3) {
                                            a class={ "month-event" @if e.cancelled { " cancelled" } @if e.answer.as_deref().and_then(Answer::parse) == Some(Answer::Going) { " going" } } href=(e.href()) dir="auto" { (e.title) }
                                        }
                                        @if of.len() > 3 { span class="meta" { (c.lang.tf("events-month-more", &[("n", (of.len() - 3).into())])) } }
                                    }
                                }
                            } @else { td class="other" {} }
                        }
                    }
                }
            }
        }
    }
}
