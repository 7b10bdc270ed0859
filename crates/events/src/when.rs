//! Time on the wall: an event is kept as local time and a zone, and written out into instances. What a rule means is
//! calcard's business (it counts in local time, where no hour is missing or doubled), what moment a local time is, jiff's.
//! As calendars do (RFC 5545): an hour that a zone leaves out is read by the clock of before, of a doubled one the first is
//! meant, and all of a series last equally long.

use calcard::icalendar::ICalendar;
use jiff::{
    Timestamp, ToSpan,
    civil::{Date, DateTime, Weekday},
    tz::TimeZone,
};
use spine::{Error, Result, Time};

/// So many at most are written out: a day each for more than a year, a week each for seven.
pub const MOST: usize = 400;
/// The longest event.
pub const DAYS_MOST: i64 = 31;
/// In which years something can be.
pub const YEARS: std::ops::RangeInclusive<i16> = 1970..=2200;
pub fn far(_: jiff::Error) -> Error {
    Error::invalid("day", "events-far")
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Repeat {
    #[default]
    Never,
    Daily,
    Weekly,
    /// On the same day of the month.
    Monthly,
    /// On the same weekday: the third Thursday. The fifth is the last.
    MonthlyWeekday,
    /// On the last of its weekday.
    MonthlyLast,
    Yearly,
}
impl Repeat {
    pub const ALL: [Repeat; 7] =
        [Repeat::Never, Repeat::Daily, Repeat::Weekly, Repeat::Monthly, Repeat::MonthlyWeekday, Repeat::MonthlyLast, Repeat::Yearly];
    pub fn word(self) -> &'static str {
        match self {
            Repeat::Never => "",
            Repeat::Daily => "daily",
            Repeat::Weekly => "weekly",
            Repeat::Monthly => "monthly",
            Repeat::MonthlyWeekday => "monthly_weekday",
            Repeat::MonthlyLast => "monthly_last",
            Repeat::Yearly => "yearly",
        }
    }
    pub fn parse(word: &str) -> Option<Repeat> {
        Repeat::ALL.into_iter().find(|r| r.word() == word)
    }
}

/// When something is, and how it comes again.
#[derive(Debug, Clone, PartialEq)]
pub struct When {
    pub zone: String,
    pub all_day: bool,
    pub starts: DateTime,
    /// Of whole days midnight of the last one.
    pub ends: DateTime,
    pub repeat: Repeat,
    pub every: i64,
    /// Of a week: "MO,WE".
    pub days: String,
    pub times: Option<i64>,
    pub until: Option<Date>,
}

/// One time it takes place.
#[derive(Debug, Clone, PartialEq)]
pub struct Instance {
    pub day: Date,
    pub starts: DateTime,
    pub ends: DateTime,
    pub starts_at: Time,
    pub ends_at: Time,
}

pub fn zone(name: &str) -> Result<TimeZone> {
    let shaped = !name.is_empty()
        && name.len() < 64
        && !name.contains("..")
        && name.chars().all(|c| c.is_ascii_alphanumeric() || "/_+-".contains(c));
    let known = if shaped { TimeZone::get(name).ok() } else { None };
    known.ok_or_else(|| Error::invalid("zone", "events-zone-wrong"))
}
/// Names to choose from.
pub fn zones() -> Vec<String> {
    let mut all: Vec<String> = jiff::tz::db()
        .available()
        .map(|n| n.as_str().to_owned())
        .filter(|n| n.contains('/') && !["Etc/", "posix/", "right/", "SystemV/", "US/"].iter().any(|p| n.starts_with(p)))
        .collect();
    all.push("UTC".into());
    all.sort_unstable();
    all.dedup();
    all
}

/// The moment of a local time.
pub fn moment(zone: &TimeZone, at: DateTime) -> Result<Time> {
    Ok(Time(at.to_zoned(zone.clone()).map_err(far)?.timestamp().as_millisecond()))
}
/// What a clock there shows.
pub fn local(zone: &TimeZone, at: Time) -> Option<DateTime> {
    Some(Timestamp::from_millisecond(at.0).ok()?.to_zoned(zone.clone()).datetime())
}
/// As it is kept: "2026-10-25T09:00".
pub fn kept(at: DateTime) -> String {
    at.strftime("%Y-%m-%dT%H:%M").to_string()
}
pub fn read(kept: &str) -> Option<DateTime> {
    kept.parse().ok()
}

fn weekday(day: Weekday) -> &'static str {
    ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].get(day.to_monday_zero_offset() as usize).copied().unwrap_or("MO")
}
/// The days of a week in its order, that of the first among them.
pub fn days(asked: &[&str], first: Date) -> String {
    let own = weekday(first.weekday());
    let all = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    all.into_iter().filter(|d| *d == own || asked.contains(d)).collect::<Vec<_>>().join(",")
}

impl When {
    pub fn repeats(&self) -> bool {
        self.repeat != Repeat::Never
    }
    /// Its rule as calendars write it, without its end. `None`: it does not repeat.
    fn rule(&self) -> Option<String> {
        let first = self.starts.date();
        let own = weekday(first.weekday());
        let nth = (first.day() - 1) / 7 + 1;
        let mut rule = match self.repeat {
            Repeat::Never => return None,
            Repeat::Daily => "FREQ=DAILY".to_owned(),
            Repeat::Weekly => format!("FREQ=WEEKLY;BYDAY={}", self.days),
            Repeat::Monthly => format!("FREQ=MONTHLY;BYMONTHDAY={}", first.day()),
            Repeat::MonthlyWeekday if nth < 5 => format!("FREQ=MONTHLY;BYDAY={nth}{own}"),
            Repeat::MonthlyWeekday | Repeat::MonthlyLast => format!("FREQ=MONTHLY;BYDAY=-1{own}"),
            Repeat::Yearly => format!("FREQ=YEARLY;BYMONTH={};BYMONTHDAY={}", first.month(), first.day()),
        };
        if self.every > 1 {
            rule.push_str(&format!(";INTERVAL={}", self.every));
        }
        if let Some(n) = self.times {
            rule.push_str(&format!(";COUNT={n}"));
        }
        Some(rule)
    }
    /// The same for a calendar: where it ends on a day, that is the last moment of the day, in UTC as the standard has it.
    pub fn rrule(&self) -> Result<Option<String>> {
        let Some(rule) = self.rule() else { return Ok(None) };
        let Some(until) = self.until else { return Ok(Some(rule)) };
        if self.all_day {
            return Ok(Some(format!("{rule};UNTIL={}", until.strftime("%Y%m%d"))));
        }
        let last = moment(&zone(&self.zone)?, until.at(23, 59, 59, 0))?;
        let last = Timestamp::from_millisecond(last.0).map_err(Error::fault)?;
        Ok(Some(format!("{rule};UNTIL={}", last.strftime("%Y%m%dT%H%M%SZ"))))
    }

    /// Every time it takes place, the first one first.
    pub fn instances(&self) -> Result<Vec<Instance>> {
        let zone = zone(&self.zone)?;
        let first = self.span(&zone, self.starts)?;
        if first.ends_at <= first.starts_at {
            return Err(Error::invalid("end_time", "events-end-before"));
        }
        if first.ends_at.0 - first.starts_at.0 > DAYS_MOST * Time::DAY {
            return Err(Error::invalid("end_day", "events-long"));
        }
        if self.repeat == Repeat::MonthlyLast && self.starts.date().checked_add(7.days()).is_ok_and(|d| d.month() == self.starts.month()) {
            return Err(Error::invalid("repeat", "events-not-last"));
        }
        let Some(rule) = self.rule() else { return Ok(vec![first]) };
        if self.times.is_none() && self.until.is_none() {
            return Err(Error::invalid("times", "events-endless"));
        }
        // Where it is to come so many times, the last year ends it as well, so that nobody counts for ages.
        let until = self.until.map_or_else(|| format!("{}1231", YEARS.end()), |d| d.strftime("%Y%m%d").to_string());
        let text = format!(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:{}\r\nRRULE:{rule};UNTIL={until}T235959\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            self.starts.strftime("%Y%m%dT%H%M%S")
        );
        let parsed = ICalendar::parse(&text).map_err(|_| Error::fault(anyhow::anyhow!("a rule of ours cannot be read")))?;
        let found = parsed.expand_dates(calcard::common::timezone::Tz::Floating, MOST + 1).events;
        if found.len() > MOST {
            return Err(Error::invalid("times", kit::Words::of("events-many").with("max", MOST)));
        }
        if self.times.is_some_and(|n| (found.len() as i64) < n) {
            return Err(Error::invalid("times", "events-far"));
        }
        let mut out = vec![];
        for event in found {
            let seconds = event.start.naive_local().and_utc().timestamp();
            let at = Timestamp::from_second(seconds).map_err(far)?.to_zoned(TimeZone::UTC).datetime();
            out.push(self.span(&zone, at)?);
        }
        out.sort_by_key(|i| i.starts_at);
        if out.is_empty() {
            return Err(Error::invalid("until", "events-none-of-series"));
        }
        Ok(out)
    }
    /// The one that begins then: as long as the first.
    fn span(&self, zone: &TimeZone, starts: DateTime) -> Result<Instance> {
        let day = starts.date();
        if self.all_day {
            let more = self.ends.date() - self.starts.date();
            let ends = day.checked_add(more).map_err(far)?;
            let over = ends.checked_add(1.day()).map_err(far)?;
            let (from, to) = (moment(zone, day.at(0, 0, 0, 0))?, moment(zone, over.at(0, 0, 0, 0))?);
            return Ok(Instance { day, starts: day.at(0, 0, 0, 0), ends: ends.at(0, 0, 0, 0), starts_at: from, ends_at: to });
        }
        let length = moment(zone, self.ends)?.0 - moment(zone, self.starts)?.0;
        let starts_at = moment(zone, starts)?;
        let ends_at = starts_at.plus(length);
        // As the clock shows it, also where what was written is an hour that is not there.
        let shown = |at: Time, written| local(zone, at).unwrap_or(written);
        Ok(Instance { day, starts: shown(starts_at, starts), ends: shown(ends_at, starts), starts_at, ends_at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(zone: &str, starts: &str, ends: &str) -> When {
        When {
            zone: zone.into(),
            all_day: false,
            starts: starts.parse().unwrap(),
            ends: ends.parse().unwrap(),
            repeat: Repeat::Never,
            every: 1,
            days: String::new(),
            times: None,
            until: None,
        }
    }
    fn utc(at: Time) -> String {
        Timestamp::from_millisecond(at.0).unwrap().strftime("%Y-%m-%dT%H:%MZ").to_string()
    }
    fn starts(w: &When) -> Vec<String> {
        w.instances().unwrap().iter().map(|i| utc(i.starts_at)).collect()
    }
    fn days_of(w: &When) -> Vec<String> {
        w.instances().unwrap().iter().map(|i| i.day.to_string()).collect()
    }

    #[test]
    fn nine_in_the_morning_stays_nine_in_the_morning() {
        let weekly = |zone: &str, from: &str, to: &str| When {
            repeat: Repeat::Weekly,
            days: days(&[], from.parse::<DateTime>().unwrap().date()),
            times: Some(3),
            ..when(zone, from, to)
        };
        // Summer time ends on 25 October 2026 in Sweden, on 1 November in New York.
        assert_eq!(
            starts(&weekly("Europe/Stockholm", "2026-10-19T09:00", "2026-10-19T10:00")),
            ["2026-10-19T07:00Z", "2026-10-26T08:00Z", "2026-11-02T08:00Z"]
        );
        assert_eq!(
            starts(&weekly("America/New_York", "2026-10-26T09:00", "2026-10-26T10:00")),
            ["2026-10-26T13:00Z", "2026-11-02T14:00Z", "2026-11-09T14:00Z"]
        );
        // It begins on 29 March 2026 in Sweden, on 8 March in New York.
        assert_eq!(
            starts(&weekly("Europe/Stockholm", "2026-03-23T09:00", "2026-03-23T10:00")),
            ["2026-03-23T08:00Z", "2026-03-30T07:00Z", "2026-04-06T07:00Z"]
        );
        assert_eq!(
            starts(&weekly("America/New_York", "2026-03-02T09:00", "2026-03-02T10:00")),
            ["2026-03-02T14:00Z", "2026-03-09T13:00Z", "2026-03-16T13:00Z"]
        );
    }

    #[test]
    fn an_hour_that_is_not_there_and_one_that_is_there_twice() {
        let daily = |from: &str, to: &str| When { repeat: Repeat::Daily, times: Some(3), ..when("Europe/Stockholm", from, to) };
        // 02:30 does not exist on 29 March 2026: it is read by the clock of before, which is 03:30 of the new one.
        let spring = daily("2026-03-28T02:30", "2026-03-28T03:00");
        assert_eq!(starts(&spring), ["2026-03-28T01:30Z", "2026-03-29T01:30Z", "2026-03-30T00:30Z"]);
        let odd = &spring.instances().unwrap()[1];
        assert_eq!((kept(odd.starts), kept(odd.ends)), ("2026-03-29T03:30".into(), "2026-03-29T04:00".into()), "half an hour all the same");
        // 02:30 comes twice on 25 October 2026: the first is meant.
        assert_eq!(starts(&daily("2026-10-24T02:30", "2026-10-24T03:00")), ["2026-10-24T00:30Z", "2026-10-25T00:30Z", "2026-10-26T01:30Z"]);
        let night = daily("2026-10-24T22:00", "2026-10-25T06:00").instances().unwrap();
        assert!(night.iter().all(|i| i.ends_at.0 - i.starts_at.0 == 9 * Time::HOUR), "all of a series last equally long");
        let gap = when("Europe/Stockholm", "2026-03-29T02:30", "2026-03-29T03:15").instances();
        assert!(matches!(gap, Err(Error::Invalid { field: "end_time", .. })), "03:30 to 03:15");
    }

    #[test]
    fn whole_days_are_as_long_as_they_are() {
        let all_day = When { all_day: true, ..when("Europe/Stockholm", "2026-10-25T00:00", "2026-10-25T00:00") };
        let one = &all_day.instances().unwrap()[0];
        assert_eq!((utc(one.starts_at), utc(one.ends_at)), ("2026-10-24T22:00Z".into(), "2026-10-25T23:00Z".into()), "25 hours");
        let two = When { ends: "2026-10-26T00:00".parse().unwrap(), repeat: Repeat::Yearly, times: Some(2), ..all_day };
        let all = two.instances().unwrap();
        assert_eq!((kept(all[1].starts), kept(all[1].ends)), ("2027-10-25T00:00".into(), "2027-10-26T00:00".into()));
        assert_eq!(two.rrule().unwrap().unwrap(), "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=25;COUNT=2");
    }

    #[test]
    fn rules_mean_what_they_say() {
        let at = |day: &str| when("Europe/Stockholm", &format!("{day}T17:00"), &format!("{day}T18:00"));
        let rule = |day: &str, repeat, times| When { repeat, times: Some(times), ..at(day) };
        assert_eq!(
            days_of(&rule("2026-01-31", Repeat::Monthly, 3)),
            ["2026-01-31", "2026-03-31", "2026-05-31"],
            "months without it are left out"
        );
        assert_eq!(
            days_of(&rule("2026-11-19", Repeat::MonthlyWeekday, 3)),
            ["2026-11-19", "2026-12-17", "2027-01-21"],
            "the third Thursday"
        );
        assert_eq!(
            days_of(&rule("2026-10-30", Repeat::MonthlyWeekday, 3)),
            ["2026-10-30", "2026-11-27", "2026-12-25"],
            "a fifth Friday is the last"
        );
        assert_eq!(days_of(&rule("2026-11-26", Repeat::MonthlyLast, 2)), ["2026-11-26", "2026-12-31"]);
        assert!(rule("2026-11-19", Repeat::MonthlyLast, 2).instances().is_err());
        let week = When {
            repeat: Repeat::Weekly,
            every: 2,
            days: days(&["FR", "XX"], "2026-11-18".parse().unwrap()),
            until: Some("2026-12-18".parse().unwrap()),
            ..at("2026-11-18")
        };
        assert_eq!(week.days, "WE,FR");
        assert_eq!(days_of(&week), ["2026-11-18", "2026-11-20", "2026-12-02", "2026-12-04", "2026-12-16", "2026-12-18"]);
        assert_eq!(week.rrule().unwrap().unwrap(), "FREQ=WEEKLY;BYDAY=WE,FR;INTERVAL=2;UNTIL=20261218T225959Z");
        assert!(
            matches!(When { repeat: Repeat::Daily, ..at("2026-11-18") }.instances(), Err(Error::Invalid { field: "times", .. })),
            "it has an end"
        );
        assert!(When { until: Some("2029-11-18".parse().unwrap()), repeat: Repeat::Daily, ..at("2026-11-18") }.instances().is_err());
        assert!(matches!(
            when("Europe/Atlantis", "2026-11-18T10:00", "2026-11-18T11:00").instances(),
            Err(Error::Invalid { field: "zone", .. })
        ));
    }
}
