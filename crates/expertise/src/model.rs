//! What is asked of the page of those who know, and what it answers. No input, no output.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use spine::{CommunityId, Person, PersonId, Time, knowers::Asked};

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Asking {
    /// A topic, or a whole question
    pub q: String,
    /// A tag instead of words
    pub tag: String,
    pub unit: String,
    pub place: String,
    /// Two letters
    pub country: String,
    /// ISO 639-1
    pub lang: String,
    /// The number of a community: who belongs to it, for what they did there
    pub community: String,
    /// 1: only people of my network
    pub network: String,
}
impl Asking {
    pub fn clean(mut self) -> Asking {
        let fields =
            [&mut self.tag, &mut self.unit, &mut self.place, &mut self.country, &mut self.lang, &mut self.community, &mut self.network];
        for s in fields {
            *s = kit::text::clean(s.trim()).chars().take(200).collect();
        }
        self.q = kit::text::clean(self.q.trim()).chars().take(2000).collect();
        self
    }
    pub fn is_empty(&self) -> bool {
        self.q.is_empty() && self.tag.is_empty()
    }
    /// A word that is no number is a community that is not there.
    pub fn community(&self) -> Option<CommunityId> {
        (!self.community.is_empty()).then(|| CommunityId(self.community.parse().unwrap_or(0)))
    }
    pub fn asked(&self, limit: usize) -> Asked {
        Asked {
            title: self.q.clone(),
            tags: kit::text::tag(&self.tag).into_iter().collect(),
            community: self.community(),
            unit: self.unit.clone(),
            place: self.place.clone(),
            country: self.country.clone(),
            lang: self.lang.clone(),
            network: !self.network.is_empty(),
            limit,
            ..Asked::default()
        }
    }
}

#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct Experts {
    pub people: Vec<Expert>,
    /// The name of the community they are looked for in
    pub within: Option<String>,
}
/// Three layers, each by itself: what somebody says of themselves, what others say, and what they did.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Expert {
    pub person: Person,
    pub says: Vec<String>,
    pub tagged: Vec<Tagged>,
    pub evidence: Vec<Evidence>,
    /// Answered somebody lately, on whatever
    pub active_at: Option<Time>,
    /// How often they answered me
    pub helped_me: usize,
    pub same_unit: bool,
    pub contact: bool,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Tagged {
    pub tag: String,
    pub count: usize,
    /// The last who gave it
    pub by: Vec<Named>,
}
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Named {
    pub id: PersonId,
    pub name: String,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Evidence {
    /// "answered" or "wrote"
    pub what: &'static str,
    pub count: usize,
    pub accepted: usize,
    pub last: Time,
    /// The best of them
    pub items: Vec<Piece>,
}
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Piece {
    pub id: i64,
    pub title: String,
    pub url: String,
    pub at: Time,
}

/// What is inferred of whoever asks.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Inferred {
    /// Nobody is shown me as knowing anything
    pub silent: bool,
    pub topics: Vec<Topic>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Topic {
    pub topic: String,
    pub answers: i64,
    pub last: Option<Time>,
    /// How many others gave me this tag
    pub tagged: i64,
    pub claimed: bool,
    pub hidden: bool,
    pub items: Vec<Piece>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct HideForm {
    pub topic: String,
    /// Empty: show it again
    pub hidden: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SilentForm {
    /// Empty: may be shown
    pub silent: String,
}
