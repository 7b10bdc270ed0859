//! What the pages of recommendations are asked and answer. No input, no output.

use crate::{
    meets::{self, Meets},
    rank,
    ties::Row,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use spine::{Item, Person, Time};

/// Skipped people come again after so long.
pub const AGAIN: i64 = 14 * Time::DAY;

#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct Known {
    /// Nothing is suggested to me
    pub off: bool,
    /// I am suggested to nobody
    pub unnamed: bool,
    pub person: Option<Suggested>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Suggested {
    pub person: Person,
    /// What counted and can be named, from `parts`
    pub because: Vec<Because>,
    /// I follow them already
    pub followed: bool,
    /// The sum of all parts
    pub score: f64,
    pub parts: Vec<Part>,
}
/// One signal of the order: what it adds.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Part {
    pub signal: &'static str,
    pub adds: f64,
}
/// Signals of the order by what they rest on: ways over people, what passes beside, and the groups of the picture.
pub const WAYS_THERE: &[&str] = &["shared ties", "ties of ties of ties", "ties much alike", "short ways", "shared ties lately"];
pub const UNIT: &[&str] = &["their ties here 1", "my ties there 1"];
pub const PLACE: &[&str] = &["their ties here 2", "my ties there 2"];
pub const TEAM: &[&str] = &["their ties here 3", "my ties there 3"];
/// What the viewer meets them in.
pub const MEETS: &[&str] = &meets::NAMES;

/// What made somebody near, read with the rights of whoever looks. Each belongs to signals of the order (`signals`) and is
/// said only where one of them added something.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Because {
    Contacts {
        names: Vec<String>,
        n: usize,
    },
    /// Ways over people I know, too long to name
    Ways,
    Manager,
    Unit {
        unit: String,
    },
    Place {
        place: String,
    },
    /// Open communities we are both in: some, and how many were counted
    Communities {
        names: Vec<String>,
        n: i64,
    },
    /// Tags we both have: some, and how many were counted
    Tags {
        names: Vec<String>,
        n: i64,
    },
    /// So often one of us answered the other
    Answers {
        n: i64,
    },
}
impl Because {
    pub fn signals(&self) -> &'static [&'static str] {
        match self {
            Because::Contacts { .. } => &["shared ties", "ties much alike", "short ways", "shared ties lately"],
            Because::Ways => &["ties of ties of ties", "short ways"],
            Because::Unit { .. } => UNIT,
            Because::Place { .. } => PLACE,
            Because::Manager => TEAM,
            Because::Communities { .. } => &["shared communities"],
            Because::Tags { .. } => &["shared tags"],
            Because::Answers { .. } => &["answers between us"],
        }
    }
    /// What its signals added together, of those that added anything.
    pub fn adds(&self, parts: &[Part]) -> f64 {
        let own = parts.iter().filter(|p| p.adds > 0.0 && self.signals().contains(&p.signal));
        own.map(|p| p.adds).sum()
    }
}

/// One thing, with what it is worth and why.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Found {
    pub item: Item,
    /// The sum of all reasons
    pub score: f64,
    pub because: Vec<rank::Part>,
    /// Some of those who liked it
    pub names: Vec<String>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Community {
    pub id: i64,
    pub name: String,
    /// So many contacts of mine are in it
    pub contacts: i64,
    /// and it bears so many tags of mine
    pub tags: i64,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Tag {
    pub tag: String,
    /// It stands on so many things that were found for me
    pub n: i64,
}
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct Things {
    /// Nothing is recommended to me
    pub off: bool,
    pub items: Vec<Found>,
    pub communities: Vec<Community>,
    pub tags: Vec<Tag>,
    pub people: Vec<ToFollow>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct ToFollow {
    pub id: i64,
    pub name: String,
    pub title: String,
    pub place: String,
    /// What counted most: "contacts", "team", "unit", "place" or "meets"
    pub why: &'static str,
    #[serde(skip)]
    pub who: shell::Who,
}
/// The one thing of the day from outside my network.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct Today {
    pub off: bool,
    pub found: Option<Found>,
}
/// What I chose about recommendations.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct Mine {
    /// What is off: "mine" all of it, "me" that I am suggested, "today" the one thing on home
    pub off: Vec<String>,
    pub choices: Vec<Made>,
    /// People I never want suggested
    pub refused: Vec<Person>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Made {
    pub what: String,
    pub about: String,
    pub way: String,
    /// As it is called; what I may see no more has no name.
    pub name: String,
}

pub const WAYS: [&str; 3] = ["hide", "less", "more"];
pub const REASONS: [&str; 6] = ["liked", "used", "given", "acted", "shared", "community"];
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ChooseForm {
    /// "item", "tag", "person", "community" or "reason"
    pub what: String,
    /// Which: a number, a tag, or the name of a reason
    pub about: String,
    /// "hide", "less" or "more"; empty takes it back
    pub way: String,
    pub back: String,
}

/// All that counted, the largest first; nothing that counted is left out.
pub fn parts(row: &Row, met: &Meets) -> Vec<Part> {
    let met = met.parts();
    let named = crate::ties::NAMES.iter().zip(row).chain(meets::NAMES.iter().zip(&met)).filter(|(_, adds)| adds.abs() > 1e-9);
    let mut all: Vec<Part> = named.map(|(signal, adds)| Part { signal, adds: *adds }).collect();
    all.sort_by(|a, b| b.adds.total_cmp(&a.adds).then(a.signal.cmp(b.signal)));
    all
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct OffForm {
    /// "mine": nothing is suggested to me; "me": I am suggested to nobody; "today": nothing on home
    pub what: String,
    /// Empty: on again
    pub off: String,
    pub back: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct BackForm {
    /// The page to go back to
    pub back: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ties::{N, NAMES},
        weights::FIXED,
    };

    #[test]
    fn a_reason_belongs_to_signals_there_are_and_to_what_they_add() {
        let (names, n) = (vec![], 1);
        let contacts = Because::Contacts { names, n };
        let (unit, place) = (Because::Unit { unit: "Yard".into() }, Because::Place { place: "Oslo".into() });
        let (communities, tags) = (Because::Communities { names: vec![], n: 1 }, Because::Tags { names: vec![], n: 1 });
        let all: Vec<&str> = NAMES.into_iter().chain(meets::NAMES).collect();
        for why in [contacts, unit, place, Because::Ways, Because::Manager, communities, tags, Because::Answers { n: 1 }] {
            assert!(!why.signals().is_empty() && why.signals().iter().all(|s| all.contains(s)), "{why:?}");
            for (signal, adds) in all.iter().flat_map(|s| [(*s, 0.5), (*s, -0.5)]) {
                let own = adds > 0.0 && why.signals().contains(&signal);
                assert_eq!(why.adds(&[Part { signal, adds }]) > 0.0, own, "{why:?} {signal} {adds}");
            }
        }
    }

    #[test]
    fn what_is_shown_adds_up_to_the_score() {
        for seed in 0..500_usize {
            let mut row = [0.0; N];
            row.iter_mut().enumerate().for_each(|(n, v)| *v = ((seed * 37 + n * n * 11) % 19) as f64 / 7.0 - 1.0);
            let n = seed as i64;
            let met = Meets { communities: n % 5, tags: n % 3, answers: n % 7 };
            let shown: f64 = parts(&FIXED.parts(&row), &met).iter().map(|p| p.adds).sum();
            let counted: f64 = FIXED.score(&row) + met.parts().iter().sum::<f64>();
            assert!((shown - counted).abs() < 1e-9);
            assert_eq!(met.parts().map(|adds| adds > 0.0), [met.communities > 0, met.tags > 0, met.answers > 0]);
        }
    }
}
