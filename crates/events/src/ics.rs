//! Events as a calendar file. Written by calcard, which folds lines and escapes what people wrote; here is decided what
//! stands in it: the rule of a series with its exceptions, what was moved by itself, and of each zone how its clock moves
//! over the time the events are in.

use crate::{
    model::{Kept, Row},
    when::{read, zone},
};
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType as Part, ICalendarParameter, ICalendarParameterName, ICalendarProperty as P,
    ICalendarValue,
};
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use spine::{Item, Result, Time};
use std::collections::BTreeMap;

/// One event with all its times.
pub struct Whole {
    pub item: Item,
    pub event: Kept,
    pub rows: Vec<Row>,
}

/// `house`: the address of this house, in whose name things are called; `name`: of the calendar.
pub fn write(house: &str, name: &str, events: &[Whole]) -> Result<String> {
    let mut root = part(Part::VCalendar);
    text(&mut root, P::Version, "2.0");
    text(&mut root, P::Prodid, "-//Folkmoot//Events//EN");
    if !name.is_empty() {
        text(&mut root, P::Other("X-WR-CALNAME".into()), &clean(name));
    }
    let mut all = vec![root];
    for (zone, (from, to)) in zones(events) {
        let parts = timezone(&zone, from, to)?;
        add(&mut all, parts);
    }
    for whole in events {
        for event in components(house, whole)? {
            add(&mut all, vec![event]);
        }
    }
    let mut out = String::new();
    ICalendar { components: all }.write_to(&mut out).map_err(spine::Error::fault)?;
    Ok(out)
}
/// `parts`: one, and those inside it.
fn add(all: &mut Vec<ICalendarComponent>, mut parts: Vec<ICalendarComponent>) {
    let at = all.len() as u32;
    let inside = (at + 1..at + parts.len() as u32).collect();
    if let Some(first) = parts.first_mut() {
        first.component_ids = inside;
    }
    all.extend(parts);
    if let Some(root) = all.first_mut() {
        root.component_ids.push(at);
    }
}
fn part(kind: Part) -> ICalendarComponent {
    ICalendarComponent::new(kind)
}
fn text(to: &mut ICalendarComponent, name: P, value: &str) {
    to.add_property(name, ICalendarValue::Text(value.to_owned()));
}
/// Line ends of one kind, and nothing else that only machines read.
fn clean(words: &str) -> String {
    words.replace("\r\n", "\n").chars().map(|c| if c == '\r' { '\n' } else { c }).filter(|c| *c == '\n' || !c.is_control()).collect()
}

/// A moment as local time in its zone, or as a day.
fn local(to: &mut ICalendarComponent, name: P, event: &Kept, at: DateTime) {
    if event.all_day {
        let day = ICalendarParameter::new(ICalendarParameterName::Value, calcard::icalendar::ICalendarValueType::Date);
        to.add_property_with_params(name, [day], ICalendarValue::Text(at.strftime("%Y%m%d").to_string()));
    } else {
        let zone = ICalendarParameter::new(ICalendarParameterName::Tzid, event.zone.clone());
        to.add_property_with_params(name, [zone], ICalendarValue::Text(at.strftime("%Y%m%dT%H%M%S").to_string()));
    }
}
fn utc(at: Time) -> String {
    Timestamp::from_millisecond(at.0).map(|t| t.strftime("%Y%m%dT%H%M%SZ").to_string()).unwrap_or_default()
}

/// The event or series, then what is different about single times of it.
fn components(house: &str, whole: &Whole) -> Result<Vec<ICalendarComponent>> {
    let (event, item) = (&whole.event, &whole.item);
    let Some(when) = event.when() else { return Ok(vec![]) };
    let base = |starts: DateTime, ends: DateTime, place: &str, url: &str, cancelled: bool| {
        let mut c = part(Part::VEvent);
        text(
            &mut c,
            P::Uid,
            &format!("event-{}@{}", item.id, if house.is_empty() { "folkmoot" } else { house.split("://").last().unwrap_or(house) }),
        );
        text(&mut c, P::Dtstamp, &utc(event.changed_at.max(item.edited_at.unwrap_or(item.created_at))));
        text(&mut c, P::Sequence, &event.sequence.to_string());
        local(&mut c, P::Dtstart, event, starts);
        let over = if event.all_day { ends.checked_add(jiff::Span::new().days(1)).unwrap_or(ends) } else { ends };
        local(&mut c, P::Dtend, event, over);
        text(&mut c, P::Summary, &clean(&item.title).replace('\n', " "));
        if !item.body.is_empty() {
            text(&mut c, P::Description, &clean(&item.body));
        }
        if !place.is_empty() {
            text(&mut c, P::Location, &clean(place));
        }
        let page = if house.is_empty() { String::new() } else { format!("{house}/events/{}", item.id) };
        let url = if url.is_empty() { page } else { clean(url) };
        if !url.is_empty() {
            text(&mut c, P::Url, &url);
        }
        text(&mut c, P::Status, if cancelled { "CANCELLED" } else { "CONFIRMED" });
        c
    };
    let all_cancelled = event.cancelled_at.is_some();
    if !event.repeats() {
        let Some(row) = whole.rows.first() else { return Ok(vec![]) };
        let (starts, ends) = (read(&row.starts).unwrap_or(when.starts), read(&row.ends).unwrap_or(when.ends));
        return Ok(vec![base(starts, ends, &row.place, &row.url, !row.is_live())]);
    }
    let mut series = base(when.starts, when.ends, &event.place, &event.url, all_cancelled);
    if let Some(rule) = when.rrule()? {
        text(&mut series, P::Rrule, &rule);
    }
    // Of a series the time of day is that of the first.
    let by_rule = |day: &str| day.parse::<jiff::civil::Date>().ok().map(|d| d.to_datetime(when.starts.time()));
    let mut out = vec![];
    for row in &whole.rows {
        let Some(at) = by_rule(&row.day) else { continue };
        if row.state == "removed" {
            local(&mut series, P::Exdate, event, at);
        } else if row.moved || row.place != event.place || row.url != event.url || (row.state == "cancelled" && !all_cancelled) {
            let (starts, ends) = (read(&row.starts).unwrap_or(at), read(&row.ends).unwrap_or(at));
            let mut one = base(starts, ends, &row.place, &row.url, !row.is_live());
            local(&mut one, P::RecurrenceId, event, at);
            out.push(one);
        }
    }
    out.insert(0, series);
    Ok(out)
}

/// The zones named, and from when to when each is needed.
fn zones(events: &[Whole]) -> BTreeMap<String, (Time, Time)> {
    let mut out: BTreeMap<String, (Time, Time)> = BTreeMap::new();
    for whole in events.iter().filter(|w| !w.event.all_day) {
        for row in &whole.rows {
            let span = out.entry(whole.event.zone.clone()).or_insert((row.starts_at, row.ends_at));
            *span = (span.0.min(row.starts_at), span.1.max(row.ends_at));
        }
    }
    out
}
/// How a clock moves: what it shows at first, and every time it is set from there until after the last event.
fn timezone(name: &str, from: Time, to: Time) -> Result<Vec<ICalendarComponent>> {
    const YEAR: i64 = 366 * Time::DAY;
    let tz = zone(name)?;
    let at = |t: Time| Timestamp::from_millisecond(t.0).map_err(spine::Error::fault);
    let (from, to) = (at(from.plus(-YEAR))?, at(to.plus(YEAR))?);
    let mut zone = part(Part::VTimezone);
    text(&mut zone, P::Tzid, name);
    let mut out = vec![zone];
    // What it shows until it is set for the first time.
    let first = tz.to_offset_info(from);
    out.push(observance(first.dst().is_dst(), first.offset(), first.offset(), from, first.abbreviation()));
    let mut before = first.offset();
    for change in tz.following(from).take_while(|c| c.timestamp() < to).take(60) {
        out.push(observance(change.dst().is_dst(), before, change.offset(), change.timestamp(), change.abbreviation()));
        before = change.offset();
    }
    Ok(out)
}
/// From `at` on; as the standard has it, written by the clock of before.
fn observance(dst: bool, before: jiff::tz::Offset, after: jiff::tz::Offset, at: Timestamp, called: &str) -> ICalendarComponent {
    let mut c = part(if dst { Part::Daylight } else { Part::Standard });
    let offset = |o: jiff::tz::Offset| {
        let s = o.seconds().abs();
        let sign = if o.seconds() < 0 { '-' } else { '+' };
        let rest = if s % 60 == 0 { String::new() } else { format!("{:02}", s % 60) };
        format!("{sign}{:02}{:02}{rest}", s / 3600, s / 60 % 60)
    };
    let wall = at.to_zoned(TimeZone::fixed(before)).datetime();
    text(&mut c, P::Dtstart, &wall.strftime("%Y%m%dT%H%M%S").to_string());
    text(&mut c, P::Tzoffsetfrom, &offset(before));
    text(&mut c, P::Tzoffsetto, &offset(after));
    text(&mut c, P::Tzname, called);
    c
}
