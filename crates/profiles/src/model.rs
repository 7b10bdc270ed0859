//! What the forms send, what the JSON answers hold, and the rules for what people write of themselves.

use crate::{common::Shared, more::More};
use jiff::{Timestamp, tz::TimeZone};
use kit::{Error, Result, Time, text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use shell::Who;
use spine::{CommunityId, Item, ItemId, Person, PersonId, people::relations::Relation};

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Before {
    /// Where the last page of the board ended.
    pub before: String,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Brief {
    pub id: PersonId,
    pub name: String,
    pub title: String,
    pub place: String,
}
impl From<&Who> for Brief {
    fn from(w: &Who) -> Brief {
        Brief { id: PersonId(w.id), name: w.name.clone(), title: w.title.clone(), place: w.place.clone() }
    }
}

/// A tag on a person and who gave it; they themselves may be among them.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Tag {
    pub tag: String,
    pub by: Vec<Giver>,
}
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Giver {
    pub id: PersonId,
    pub name: String,
    pub at: Time,
}
impl Tag {
    /// They say so themselves.
    pub fn own(&self, person: PersonId) -> bool {
        self.by.iter().any(|g| g.id == person)
    }
    /// Those who say so of them.
    pub fn others(&self, person: PersonId) -> impl Iterator<Item = &Giver> {
        self.by.iter().filter(move |g| g.id != person)
    }
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Named {
    pub id: CommunityId,
    pub name: String,
}
/// A community somebody takes part in.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Place {
    pub id: CommunityId,
    pub name: String,
    pub purpose: String,
    /// They own it.
    pub owner: bool,
}
/// An answer by the name of its question.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Answered {
    pub id: ItemId,
    pub title: String,
    pub at: Time,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Profile {
    pub person: Person,
    /// "14:05", where they are.
    pub local_time: Option<String>,
    /// How the viewer stands to them.
    pub standing: Relation,
    /// What they wrote when they invited the viewer.
    pub invitation: Option<String>,
    pub tags: Vec<Tag>,
    /// Whom they report to, the nearest first.
    pub managers: Vec<Brief>,
    pub reports: Vec<Brief>,
    pub reports_total: i64,
    /// Others who report to the same manager.
    pub peers: Vec<Brief>,
    pub peers_total: i64,
    /// What they say of themselves beyond this.
    pub more: More,
    pub in_common: Shared,
    pub contacts_in_common: Vec<Brief>,
    pub contacts_in_common_total: i64,
    /// A few of their contacts; those outside hear of none.
    pub contacts: Vec<Brief>,
    /// A few of the communities they are in and the viewer may read, the liveliest.
    pub communities: Vec<Named>,
    pub communities_total: i64,
    /// What they answered last.
    pub answers: Vec<Answered>,
    /// Posts on the board, by last activity.
    pub board: Vec<Item>,
    /// Ask again with this as `before`; none: that was all.
    pub next: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct TagPage {
    pub tag: String,
    /// The viewer follows it.
    pub following: bool,
    pub people: Vec<Person>,
    pub people_total: i64,
    pub items: Vec<Item>,
    pub related: Vec<String>,
    pub next: Option<String>,
}

/// What is not sent stays as it is.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Edited {
    pub about: Option<String>,
    pub phone: Option<String>,
    /// Codes such as "en sv", spaces between.
    pub languages: Option<String>,
    /// A name such as "Europe/Stockholm".
    pub timezone: Option<String>,
    /// How the name is said: "OY-va LIND-kvist".
    pub pronunciation: Option<String>,
    /// Working hours, "09:00"; both or none.
    pub works_from: Option<String>,
    pub works_to: Option<String>,
    /// Addresses elsewhere, one on a line.
    pub links: Option<String>,
    /// "1" takes the photo away.
    pub remove_photo: String,
    /// Which square of the photo: its upper left corner in parts of the width and the height, its side in parts of the
    /// shorter edge. Empty: the middle.
    pub crop_x: String,
    pub crop_y: String,
    pub crop_side: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Tags {
    /// Words, spaces or commas between.
    pub tags: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct OneTag {
    pub tag: String,
    pub back: String,
}

pub fn phone(typed: &str) -> Result<String> {
    let phone = text::clean(typed.trim());
    let fits = |c: char| c.is_ascii_digit() || " +-()/.,#*x".contains(c);
    if phone.chars().count() > 40 || !phone.chars().all(fits) {
        return Err(Error::invalid("phone", "profiles-phone-wrong"));
    }
    Ok(phone)
}

/// A zone the clock of this house knows; empty: none.
pub fn timezone(typed: &str) -> Result<String> {
    let name = typed.trim();
    let shaped = name.len() < 64 && !name.contains("..") && name.chars().all(|c| c.is_ascii_alphanumeric() || "/_+-".contains(c));
    if name.is_empty() || (shaped && TimeZone::get(name).is_ok()) {
        Ok(name.to_owned())
    } else {
        Err(Error::invalid("timezone", "profiles-timezone-wrong"))
    }
}
pub fn timezones() -> Vec<String> {
    let mut all: Vec<String> = jiff::tz::db()
        .available()
        .map(|n| n.as_str().to_owned())
        .filter(|n| n.contains('/') && !["Etc/", "posix/", "right/", "SystemV/", "US/"].iter().any(|p| n.starts_with(p)))
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}
/// What the clock on their wall says: "14:05".
pub fn local_time(zone: &str, now: Time) -> Option<String> {
    if zone.is_empty() {
        return None;
    }
    let at = Timestamp::from_millisecond(now.0).ok()?.to_zoned(TimeZone::get(zone).ok()?);
    Some(at.strftime("%H:%M").to_string())
}
/// Is this clock within these hours? Hours may go over midnight; without hours nobody knows.
pub fn at_work(clock: &str, from: &str, to: &str) -> Option<bool> {
    if clock.is_empty() || from.is_empty() || to.is_empty() {
        return None;
    }
    Some(if from <= to { from <= clock && clock < to } else { from <= clock || clock < to })
}

/// Tags of people with those who gave them; most given first. Rows: tag, giver's id, giver's name, when.
pub fn grouped(mut rows: Vec<(String, PersonId, String, Time)>) -> Vec<Tag> {
    rows.sort_by(|a, b| (&a.0, a.3, a.1).cmp(&(&b.0, b.3, b.1)));
    let mut out: Vec<Tag> = vec![];
    for (tag, id, name, at) in rows {
        let giver = Giver { id, name, at };
        match out.iter_mut().find(|t| t.tag == tag) {
            Some(t) => t.by.push(giver),
            None => out.push(Tag { tag, by: vec![giver] }),
        }
    }
    out.sort_by_key(|t| std::cmp::Reverse(t.by.len()));
    out
}

/// The chain upwards as far as it is sound: personnel data may run in circles.
pub fn chain(person: PersonId, up: Vec<Who>) -> Vec<Who> {
    let mut seen = vec![person.0];
    up.into_iter()
        .take_while(|w| {
            let new = !seen.contains(&w.id);
            seen.push(w.id);
            new
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_that_runs_in_circles_ends() {
        let who = |id| Who { id, ..Who::default() };
        let ids = |v: Vec<Who>| v.into_iter().map(|w| w.id).collect::<Vec<_>>();
        assert_eq!(ids(chain(PersonId(1), vec![who(2), who(3), who(1), who(2)])), [2, 3]);
        assert_eq!(ids(chain(PersonId(1), vec![who(1)])), [0i64; 0]);
        assert_eq!(ids(chain(PersonId(1), vec![who(2), who(2)])), [2]);
    }

    #[test]
    fn hours_may_go_over_midnight() {
        assert_eq!(at_work("09:00", "09:00", "17:00"), Some(true));
        assert_eq!(at_work("17:00", "09:00", "17:00"), Some(false));
        assert_eq!((at_work("23:10", "22:00", "06:00"), at_work("12:00", "22:00", "06:00")), (Some(true), Some(false)));
        assert_eq!(at_work("12:00", "", ""), None);
    }

    #[test]
    fn phones_are_numbers() {
        assert_eq!(phone(" +46 (0)31-12 34 56 ").unwrap(), "+46 (0)31-12 34 56");
        for bad in ["javascript:alert(1)", "call me", &"1".repeat(41)] {
            assert!(phone(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn zones_are_names_and_not_paths() {
        for bad in ["../../etc/passwd", "Europe/Nowhere", "/etc/localtime", "Europe/Stockholm\0"] {
            assert!(timezone(bad).is_err(), "{bad}");
        }
        assert_eq!(timezone("").unwrap(), "");
    }

    #[test]
    fn tags_most_given_first() {
        let rows = [("a", 1, "Ann"), ("b", 1, "Ann"), ("b", 2, "Ben")].map(|(t, i, n)| (t.to_owned(), PersonId(i), n.to_owned(), Time(0)));
        let tags = grouped(rows.into());
        assert_eq!(tags.iter().map(|t| (t.tag.as_str(), t.by.len())).collect::<Vec<_>>(), [("b", 2), ("a", 1)]);
    }
}
