//! What the network's forms send and its JSON answers hold.

use kit::Time;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use shell::respond::own_path;
use spine::{Item, Person};
use std::collections::HashMap;

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Asked {
    /// "contacts", "invitations", "sent", "following", "tags", "items" or "followers".
    pub tab: String,
    /// Part of a name.
    pub q: String,
    /// Of contacts: only those to whom I gave this tag.
    pub tag: String,
    /// Of contacts: "recent" puts those first of whom something was heard last.
    pub sort: String,
    /// Where the last page ended.
    pub after: String,
}

impl Asked {
    pub fn recent(&self) -> bool {
        self.sort == "recent"
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    Contacts,
    Invitations,
    Sent,
    Following,
    /// Tags that are followed.
    Tags,
    /// Posts that are followed.
    Items,
    Followers,
}
impl Tab {
    pub const ALL: [Tab; 7] = [Tab::Contacts, Tab::Invitations, Tab::Sent, Tab::Following, Tab::Tags, Tab::Items, Tab::Followers];
    /// Those that stand beside one another on the page; what else is followed stands under `Following`.
    pub const MAIN: [Tab; 5] = [Tab::Contacts, Tab::Invitations, Tab::Sent, Tab::Following, Tab::Followers];
    pub const FOLLOWED: [Tab; 3] = [Tab::Following, Tab::Tags, Tab::Items];
    pub fn word(self) -> &'static str {
        match self {
            Tab::Contacts => "contacts",
            Tab::Invitations => "invitations",
            Tab::Sent => "sent",
            Tab::Following => "following",
            Tab::Tags => "tags",
            Tab::Items => "items",
            Tab::Followers => "followers",
        }
    }
    pub fn parse(word: &str) -> Tab {
        Tab::ALL.into_iter().find(|t| t.word() == word).unwrap_or(Tab::Contacts)
    }
    /// Invitations are few; the others can be searched. Followers come as they came, the others by name.
    pub fn searchable(self) -> bool {
        matches!(self, Tab::Contacts | Tab::Following | Tab::Followers)
    }
    pub fn main(self) -> Tab {
        if Tab::FOLLOWED.contains(&self) { Tab::Following } else { self }
    }
}

/// Where to look at the result; a path of ours.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Back {
    pub back: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Invitation {
    /// Words of one's own, at most 1000 characters.
    pub message: String,
    /// What they know about, words with spaces or commas between: tags on their profile.
    pub tags: String,
    /// "1" follows the person as well.
    pub also_follow: String,
    pub back: String,
}
impl Invitation {
    pub fn follows(&self) -> bool {
        matches!(self.also_follow.as_str(), "1" | "true" | "on")
    }
}

/// Those chosen in a list: `people` holds their numbers with spaces between, or each ticked box is a `person-7`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Chosen {
    pub people: String,
    pub back: String,
    #[serde(flatten)]
    pub ticked: HashMap<String, String>,
}
impl Chosen {
    pub fn ids(&self) -> Vec<i64> {
        let typed = self.people.split_whitespace().filter_map(|id| id.parse().ok());
        let ticked = self.ticked.keys().filter_map(|name| name.strip_prefix("person-")?.parse().ok());
        typed.chain(ticked).take(1000).collect()
    }
}

pub fn back(asked: &str, otherwise: String) -> String {
    if asked.is_empty() { otherwise } else { own_path(asked).to_owned() }
}

kit::rec! {
    /// Each is counted to 1000; 1001 stands for more.
    #[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
    pub struct Counts { pub contacts: i64, pub invitations: i64, pub sent: i64, pub following: i64, pub followers: i64, pub tags: i64 }
}
impl Counts {
    /// `None`: nobody counts these.
    pub fn of(&self, tab: Tab) -> Option<i64> {
        Some(match tab {
            Tab::Contacts => self.contacts,
            Tab::Invitations => self.invitations,
            Tab::Sent => self.sent,
            Tab::Following => self.following,
            Tab::Followers => self.followers,
            Tab::Tags => self.tags,
            Tab::Items => return None,
        })
    }
}

/// Somebody in a list of the network.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Entry {
    pub person: Person,
    /// Contacts and follows: since when. Invitations: when.
    pub at: Time,
    /// Of an invitation.
    pub message: String,
    pub following: bool,
    pub contact: bool,
    /// When something of theirs was last heard of, where that was asked for.
    pub heard: Option<Time>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct NetworkFace {
    pub tab: &'static str,
    pub counts: Counts,
    pub people: Vec<Entry>,
    /// Of the tab "tags".
    pub tags: Vec<String>,
    /// Of the tab "items", by last activity.
    pub items: Vec<Item>,
    /// Tags by which contacts can be narrowed: those I gave them.
    pub my_tags: Vec<String>,
    /// Ask again with this as `after`; none: that was all.
    pub next: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_stays_in_the_house() {
        assert_eq!(back("//evil.example", "/people/1".into()), "/");
        assert_eq!(back("/people?q=x", "/people/1".into()), "/people?q=x");
        assert_eq!(back("", "/people/1".into()), "/people/1");
    }
}
