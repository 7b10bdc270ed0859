//! What the network's forms send and its JSON answers hold.

use kit::Time;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use shell::respond::own_path;
use spine::Person;

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Asked {
    /// "contacts", "invitations", "sent", "following" or "followers".
    pub tab: String,
    /// Part of a name.
    pub q: String,
    /// Where the last page ended.
    pub after: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    Contacts,
    Invitations,
    Sent,
    Following,
    Followers,
}
impl Tab {
    pub const ALL: [Tab; 5] = [Tab::Contacts, Tab::Invitations, Tab::Sent, Tab::Following, Tab::Followers];
    pub fn word(self) -> &'static str {
        match self {
            Tab::Contacts => "contacts",
            Tab::Invitations => "invitations",
            Tab::Sent => "sent",
            Tab::Following => "following",
            Tab::Followers => "followers",
        }
    }
    pub fn parse(word: &str) -> Tab {
        Tab::ALL.into_iter().find(|t| t.word() == word).unwrap_or(Tab::Contacts)
    }
    /// Invitations are few and newest first; the others can be searched and are sorted by name.
    pub fn by_name(self) -> bool {
        !matches!(self, Tab::Invitations | Tab::Sent)
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
    /// "1" follows the person as well.
    pub also_follow: String,
    pub back: String,
}
impl Invitation {
    pub fn follows(&self) -> bool {
        matches!(self.also_follow.as_str(), "1" | "true" | "on")
    }
}

pub fn back(asked: &str, otherwise: String) -> String {
    if asked.is_empty() { otherwise } else { own_path(asked).to_owned() }
}

kit::rec! {
    #[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
    pub struct Counts { pub contacts: i64, pub invitations: i64, pub sent: i64, pub following: i64, pub followers: i64 }
}
impl Counts {
    pub fn of(&self, tab: Tab) -> i64 {
        match tab {
            Tab::Contacts => self.contacts,
            Tab::Invitations => self.invitations,
            Tab::Sent => self.sent,
            Tab::Following => self.following,
            Tab::Followers => self.followers,
        }
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
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct NetworkFace {
    pub tab: &'static str,
    pub counts: Counts,
    pub people: Vec<Entry>,
    /// Ask again with this as `after`; none: that was all.
    pub next: Option<String>,
}

/// A pattern for `like … escape '!'` that finds the words anywhere in a folded name.
pub fn pattern(q: &str) -> String {
    let mut out = String::from("%");
    for c in kit::text::fold(&kit::text::clean(q.trim())).chars().take(80) {
        if matches!(c, '%' | '_' | '!') {
            out.push('!');
        }
        out.push(c);
    }
    out.push('%');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_never_a_pattern() {
        assert_eq!(pattern("Åsa 100%_!"), "%asa 100!%!_!!%");
        assert_eq!(pattern(" "), "%%");
    }

    #[test]
    fn back_stays_in_the_house() {
        assert_eq!(back("//evil.example", "/people/1".into()), "/");
        assert_eq!(back("/people?q=x", "/people/1".into()), "/people?q=x");
        assert_eq!(back("", "/people/1".into()), "/people/1");
    }
}
