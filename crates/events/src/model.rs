//! What events send, hold and allow. No input, no output.

use crate::when::{Repeat, When, days};
use jiff::civil::{Date, DateTime, Time as Clock};
use kit::text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use spine::{Error, Item, ItemId, PersonId, Result, Time, Viewer, communities::Role, items::Action};

kit::id!(pub InstanceId);
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ListQuery {
    /// "mine": what I come to or am asked to; "communities": in communities I belong to; else all I may see.
    pub show: String,
    /// A month, "2026-11": all of it, as a grid where there is room. Without it: what comes.
    pub month: String,
    /// Where the last page ended: a moment in milliseconds, and a number.
    pub after: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct OnQuery {
    /// Of a series the day it is about: "2026-10-25".
    pub on: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct NewQuery {
    /// The community it is for.
    pub community: String,
    /// A day to begin with.
    pub day: String,
}

/// An event as it is made or changed.
#[derive(Debug, Default, Clone, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct EventForm {
    pub title: String,
    pub body: String,
    /// Words, spaces between.
    pub tags: String,
    /// "everyone" or "people"; only when it is made, and outside communities.
    pub audience: String,
    /// Handles, when the audience is "people".
    pub people: String,
    /// The number of a community.
    pub community: String,
    /// "2026-10-25", "09:00". Without an end: an hour, or the one day.
    pub day: String,
    pub time: String,
    pub end_day: String,
    pub end_time: String,
    /// "1": whole days.
    pub all_day: String,
    /// A zone by its name: "Europe/Stockholm".
    pub zone: String,
    pub place: String,
    pub url: String,
    /// "", "daily", "weekly", "monthly", "monthly_weekday", "monthly_last" or "yearly".
    pub repeat: String,
    /// Every so many days, weeks, months or years.
    pub every: String,
    /// Of a week, "1" each; the day of the first is always one.
    pub mo: String,
    pub tu: String,
    pub we: String,
    pub th: String,
    pub fr: String,
    pub sa: String,
    pub su: String,
    /// How often, or until which day.
    pub times: String,
    pub until: String,
    pub capacity: String,
    /// When it is changed: the revision the change started from.
    pub revision: i64,
    /// When it is changed: only this day of a series, which may be at another time or place.
    pub on: String,
    /// With `on`: "1", and all days after it move by as much.
    pub following: String,
    /// The draft this came from; forgotten once it is sent.
    pub draft: String,
}
/// What of an event is not words.
#[derive(Debug, Clone)]
pub struct Plan {
    pub when: When,
    pub place: String,
    pub url: String,
    pub capacity: Option<i64>,
}

fn day(field: &'static str, typed: &str) -> Result<Date> {
    // Far off, calendars end and clocks are guesses.
    let day: Option<Date> = typed.trim().parse().ok();
    day.filter(|d| crate::when::YEARS.contains(&d.year())).ok_or_else(|| Error::invalid(field, "events-day-wrong"))
}
fn clock(field: &'static str, typed: &str) -> Result<Clock> {
    typed.trim().parse().map_err(|_| Error::invalid(field, "events-time-wrong"))
}
fn number(field: &'static str, typed: &str, most: i64) -> Result<Option<i64>> {
    match typed.trim() {
        "" => Ok(None),
        n => n
            .parse()
            .ok()
            .filter(|n| (1..=most).contains(n))
            .map(Some)
            .ok_or_else(|| Error::invalid(field, kit::Words::of("events-number-wrong").with("max", most))),
    }
}
impl EventForm {
    /// From when to when.
    pub fn span(&self) -> Result<(bool, DateTime, DateTime)> {
        let first = day("day", &self.day)?;
        let last = if self.end_day.trim().is_empty() { None } else { Some(day("end_day", &self.end_day)?) };
        if self.all_day == "1" {
            let last = last.unwrap_or(first);
            if last < first {
                return Err(Error::invalid("end_day", "events-end-before"));
            }
            return Ok((true, first.at(0, 0, 0, 0), last.at(0, 0, 0, 0)));
        }
        let starts = first.to_datetime(clock("time", &self.time)?);
        let ends = match (self.end_time.trim(), last) {
            ("", None) => starts.checked_add(jiff::Span::new().hours(1)).map_err(crate::when::far)?,
            ("", Some(_)) => return Err(Error::invalid("end_time", "events-time-wrong")),
            (time, last) => last.unwrap_or(first).to_datetime(clock("end_time", time)?),
        };
        if ends <= starts {
            return Err(Error::invalid("end_time", "events-end-before"));
        }
        Ok((false, starts, ends))
    }
    pub fn place_and_url(&self) -> Result<(String, String)> {
        text::check_len("place", &self.place, 200)?;
        text::check_len("url", &self.url, 500)?;
        let url = self.url.trim();
        let sound = url.is_empty() || url::Url::parse(url).is_ok_and(|u| ["http", "https"].contains(&u.scheme()) && u.has_host());
        if !sound {
            return Err(Error::invalid("url", "events-url-wrong"));
        }
        Ok((text::clean(self.place.trim()).replace('\n', " "), url.to_owned()))
    }
    pub fn plan(&self) -> Result<Plan> {
        let (all_day, starts, ends) = self.span()?;
        let (place, url) = self.place_and_url()?;
        let repeat = Repeat::parse(self.repeat.trim()).ok_or_else(|| Error::invalid("repeat", "events-repeat-wrong"))?;
        let named =
            [("MO", &self.mo), ("TU", &self.tu), ("WE", &self.we), ("TH", &self.th), ("FR", &self.fr), ("SA", &self.sa), ("SU", &self.su)];
        let asked: Vec<&str> = named.iter().filter(|d| d.1 == "1").map(|d| d.0).collect();
        let again = repeat != Repeat::Never;
        let until = if again && !self.until.trim().is_empty() { Some(day("until", &self.until)?) } else { None };
        // Of two ends the day counts, which says more.
        let times = if again && until.is_none() { number("times", &self.times, crate::when::MOST as i64)? } else { None };
        let when = When {
            zone: self.zone.trim().to_owned(),
            all_day,
            starts,
            ends,
            repeat,
            every: number("every", &self.every, 99)?.filter(|_| again).unwrap_or(1),
            days: if repeat == Repeat::Weekly { days(&asked, starts.date()) } else { String::new() },
            times,
            until,
        };
        Ok(Plan { when, place, url, capacity: number("capacity", &self.capacity, 1_000_000)? })
    }
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AnswerForm {
    /// "going", "maybe", "no"; empty takes the answer back.
    pub answer: String,
    /// Of a series the day it is about.
    pub on: String,
    /// Where a page goes on afterwards.
    pub back: String,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Going,
    /// Would come, and waits for a place.
    Waiting,
    Maybe,
    No,
}
impl Answer {
    pub fn word(self) -> &'static str {
        match self {
            Answer::Going => "going",
            Answer::Waiting => "waiting",
            Answer::Maybe => "maybe",
            Answer::No => "no",
        }
    }
    pub fn parse(word: &str) -> Option<Answer> {
        [Answer::Going, Answer::Waiting, Answer::Maybe, Answer::No].into_iter().find(|a| a.word() == word)
    }
}
impl AnswerForm {
    pub fn answer(&self) -> Result<Option<Answer>> {
        match self.answer.trim() {
            "" => Ok(None),
            // One does not ask to wait: that comes of itself.
            "waiting" => Err(Error::invalid("answer", "events-answer-wrong")),
            word => Answer::parse(word).map(Some).ok_or_else(|| Error::invalid("answer", "events-answer-wrong")),
        }
    }
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CancelForm {
    /// Of a series only this day; empty: all of it.
    pub on: String,
    /// With `on`: "1", and all days after it.
    pub following: String,
    /// "1": it takes place after all.
    pub undo: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct RemoveForm {
    /// The day of a series that is taken out of it.
    pub on: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct InviteForm {
    /// Handles, spaces between.
    pub people: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct FeedForm {
    /// The number of a community; empty: my own calendar.
    pub community: String,
}

kit::rec! {
    /// An event as it is kept.
    #[derive(Debug, Clone, Serialize, JsonSchema)]
    pub struct Kept { pub item_id: ItemId, pub zone: String, pub all_day: bool, pub starts: String, pub ends: String, pub place: String, pub url: String,
        pub repeat: String, pub every: i64, pub days: String, pub times: Option<i64>, pub until: Option<String>, pub capacity: Option<i64>,
        pub cancelled_at: Option<Time>, #[serde(skip)] pub sequence: i64, #[serde(skip)] pub changed_at: Time,
        /// The zone of whoever looks, as their profile has it.
        pub my_zone: String }
}
impl Kept {
    pub fn repeats(&self) -> bool {
        !self.repeat.is_empty()
    }
    pub fn when(&self) -> Option<When> {
        Some(When {
            zone: self.zone.clone(),
            all_day: self.all_day,
            starts: crate::when::read(&self.starts)?,
            ends: crate::when::read(&self.ends)?,
            repeat: Repeat::parse(&self.repeat)?,
            every: self.every,
            days: self.days.clone(),
            times: self.times,
            until: self.until.as_deref().and_then(|d| d.parse().ok()),
        })
    }
}
kit::rec! {
    /// One time it takes place, as the viewer meets it.
    #[derive(Debug, Clone, Serialize, JsonSchema)]
    pub struct Row { #[serde(skip)] pub id: InstanceId, pub item_id: ItemId, pub day: String, pub starts: String, pub ends: String, pub starts_at: Time, pub ends_at: Time,
        pub place: String, pub url: String, #[serde(skip)] pub moved: bool, pub state: String, pub going: i64, pub answer: Option<String> }
}
impl Row {
    pub fn is_live(&self) -> bool {
        self.state == "live"
    }
    pub fn answer(&self) -> Option<Answer> {
        self.answer.as_deref().and_then(Answer::parse)
    }
}
kit::rec! {
    /// A line of a list of events.
    #[derive(Debug, Clone, Serialize, JsonSchema)]
    pub struct Entry { #[serde(skip)] pub id: InstanceId, pub item_id: ItemId, pub day: String, pub starts: String, pub ends: String, pub starts_at: Time, pub ends_at: Time,
        pub zone: String, pub all_day: bool, pub title: String, pub place: String, pub repeats: bool, pub cancelled: bool, pub capacity: Option<i64>, pub going: i64,
        pub answer: Option<String>, pub community_name: Option<String>, #[serde(skip)] pub lang: Option<String> }
}
impl Entry {
    pub fn href(&self) -> String {
        if self.repeats { format!("/events/{}?on={}", self.item_id, self.day) } else { format!("/events/{}", self.item_id) }
    }
}
kit::rec! {
    /// An address for a calendar program, without the address, which is shown once.
    #[derive(Debug, Clone, Serialize, JsonSchema)]
    pub struct Feed { pub id: spine::people::addresses::AddressId, pub community_id: Option<spine::CommunityId>, pub created_at: Time, pub used_at: Option<Time> }
}

/// An event as its page and its JSON show it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EventPage {
    pub item: Item,
    pub tags: Vec<String>,
    pub event: Kept,
    /// The one time the page is about.
    pub instance: Row,
    /// The next times of a series.
    pub more: Vec<Row>,
    /// Who comes, as far as I may know of them; the first of them.
    pub coming: Vec<Coming>,
    pub replies: Vec<Item>,
}
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Coming {
    pub id: PersonId,
    pub name: String,
    pub answer: String,
    #[serde(skip)]
    pub who: shell::Who,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct People {
    pub people: Vec<Coming>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct EventList {
    pub events: Vec<Entry>,
    pub next: Option<String>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Feeds {
    pub feeds: Vec<Feed>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct NewFeed {
    /// Shown this once.
    pub url: String,
}

/// Time, place, cancelling: whoever made it, and the owners of its community.
#[derive(Debug)]
pub struct Manage;
impl Action for Manage {
    const VERB: &'static str = "change";
    fn allowed(viewer: &Viewer, item: &Item) -> bool {
        let owner = item.community_role.as_deref().and_then(Role::parse) == Some(Role::Owner);
        item.kind == "event" && (viewer.id == item.author_id || owner)
    }
}
/// Whoever sees it may come.
#[derive(Debug)]
pub struct Come;
impl Action for Come {
    const VERB: &'static str = "answer";
    fn allowed(_: &Viewer, item: &Item) -> bool {
        item.kind == "event"
    }
}
/// Whoever may answer there may ask others.
#[derive(Debug)]
pub struct Invite;
impl Action for Invite {
    const VERB: &'static str = "invite";
    fn allowed(viewer: &Viewer, item: &Item) -> bool {
        Manage::allowed(viewer, item) || (item.kind == "event" && viewer.kind.inside() && spine::items::Comment::allowed(viewer, item))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> EventForm {
        EventForm {
            title: "x".into(),
            day: "2026-11-18".into(),
            time: "09:00".into(),
            zone: "Europe/Stockholm".into(),
            ..EventForm::default()
        }
    }

    #[test]
    fn what_is_not_said_is_guessed_and_what_is_wrong_is_named() {
        let plan = form().plan().unwrap();
        assert_eq!(crate::when::kept(plan.when.ends), "2026-11-18T10:00", "an hour");
        let whole = EventForm { all_day: "1".into(), time: String::new(), ..form() }.plan().unwrap();
        assert_eq!(
            (crate::when::kept(whole.when.starts), crate::when::kept(whole.when.ends)),
            ("2026-11-18T00:00".into(), "2026-11-18T00:00".into())
        );
        let wrong = |f: EventForm| match f.plan() {
            Err(Error::Invalid { field, .. }) => field,
            other => panic!("{other:?}"),
        };
        assert_eq!(wrong(EventForm { day: "tomorrow".into(), ..form() }), "day");
        assert_eq!(wrong(EventForm { time: "25:00".into(), ..form() }), "time");
        assert_eq!(wrong(EventForm { end_time: "08:00".into(), ..form() }), "end_time");
        assert_eq!(wrong(EventForm { end_day: "2026-11-17".into(), all_day: "1".into(), ..form() }), "end_day");
        assert_eq!(wrong(EventForm { url: "javascript:alert(1)".into(), ..form() }), "url");
        assert_eq!(wrong(EventForm { capacity: "0".into(), ..form() }), "capacity");
        assert_eq!(wrong(EventForm { repeat: "hourly".into(), ..form() }), "repeat");
        assert!(AnswerForm { answer: "waiting".into(), ..AnswerForm::default() }.answer().is_err());
    }
}
