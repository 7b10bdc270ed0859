//! The steps, and what their forms send.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use spine::{PersonId, Ticked, people::suggest::Why};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Step {
    Photo,
    Follow,
    Ask,
}
impl Step {
    pub const ALL: [Step; 3] = [Step::Photo, Step::Follow, Step::Ask];
    pub fn word(self) -> &'static str {
        match self {
            Step::Photo => "photo",
            Step::Follow => "follow",
            Step::Ask => "ask",
        }
    }
    pub fn parse(word: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|s| s.word() == word)
    }
    pub fn number(self) -> usize {
        Step::ALL.iter().position(|s| *s == self).unwrap_or_default() + 1
    }
    pub fn after(self) -> Option<Step> {
        Step::ALL.get(self.number()).copied()
    }
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Which {
    /// photo, follow, ask, end; without it the first that is not through.
    pub step: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PhotoForm {
    /// Words, spaces or commas between.
    pub tags: String,
}
/// Boxes that were ticked: "person-17", "tag-night".
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct FollowForm {
    #[serde(flatten)]
    pub boxes: Ticked,
}
impl FollowForm {
    pub fn people(&self) -> Vec<PersonId> {
        self.boxes.after("person-").filter_map(|id| id.parse().ok()).map(PersonId).take(50).collect()
    }
    pub fn tags(&self) -> Vec<String> {
        self.boxes.after("tag-").filter_map(kit::text::tag).take(50).collect()
    }
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AskForm {
    /// What one would like to know.
    pub title: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SkipForm {
    /// photo, follow, ask, or all of them.
    pub step: String,
}

/// Where a newcomer stands.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Standing {
    pub through: Vec<Step>,
    /// Whom one might follow, and why.
    pub people: Vec<Suggested>,
    pub tags: Vec<String>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Suggested {
    pub id: PersonId,
    pub name: String,
    pub why: String,
}
impl Suggested {
    pub fn of(who: &shell::Who, why: Why, lang: shell::Lang) -> Suggested {
        Suggested { id: PersonId(who.id), name: who.name.clone(), why: lang.t(why.key()).to_owned() }
    }
}
