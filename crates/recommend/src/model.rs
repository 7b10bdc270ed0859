//! What the pages of recommendations are asked and answer. No input, no output.

use crate::{rank, ties::Row};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use spine::{Item, Person, Time, people::suggest::Why};

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
    pub because: Vec<Because>,
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
/// Evidence, read with the rights of whoever looks.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Because {
    Contacts { names: Vec<String>, n: usize },
    Communities { names: Vec<String>, n: usize },
    Tags { tags: Vec<String> },
    Manager,
    Unit { unit: String },
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
    #[serde(skip)]
    pub people: Vec<(shell::Who, Why)>,
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
pub fn parts(row: &Row) -> Vec<Part> {
    let named = crate::ties::NAMES.iter().zip(row).filter(|(_, adds)| adds.abs() > 1e-9);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ties::N, weights::FIXED};

    #[test]
    fn what_is_shown_adds_up_to_the_score() {
        for seed in 0..500_usize {
            let mut row = [0.0; N];
            row.iter_mut().enumerate().for_each(|(n, v)| *v = ((seed * 37 + n * n * 11) % 19) as f64 / 7.0 - 1.0);
            let shown: f64 = parts(&FIXED.parts(&row)).iter().map(|p| p.adds).sum();
            assert!((shown - FIXED.score(&row)).abs() < 1e-9);
        }
    }
}
