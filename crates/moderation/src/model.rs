//! What may be wrong with something, what can be decided about it, and when: rules without a database.

use crate::reports::Reported;
use kit::{Error, Result, Time, text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use shell::Who;
use spine::{CommunityId, Item, ItemId, PersonId, items::attachments::Attachment};

/// Why somebody raises a flag; few, so that one finds the right one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Category {
    Hurtful,
    Private,
    Rights,
    Misleading,
    Spam,
    Other,
}
impl Category {
    pub const ALL: [Category; 6] =
        [Category::Hurtful, Category::Private, Category::Rights, Category::Misleading, Category::Spam, Category::Other];
    pub fn word(self) -> &'static str {
        match self {
            Category::Hurtful => "hurtful",
            Category::Private => "private",
            Category::Rights => "rights",
            Category::Misleading => "misleading",
            Category::Spam => "spam",
            Category::Other => "other",
        }
    }
    pub fn label(self) -> &'static str {
        match self {
            Category::Hurtful => "moderation-hurtful",
            Category::Private => "moderation-private",
            Category::Rights => "moderation-rights",
            Category::Misleading => "moderation-misleading",
            Category::Spam => "moderation-spam",
            Category::Other => "moderation-other",
        }
    }
    pub fn find(word: &str) -> Option<Category> {
        Category::ALL.into_iter().find(|c| c.word() == word)
    }
    fn typed(word: &str) -> Result<Category> {
        Category::find(word).ok_or_else(|| Error::invalid("category", "moderation-choose"))
    }
}

/// What somebody who decides can decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Decision {
    /// It stays as it is.
    Dismiss,
    /// Out of sight of all but its author and those who decide.
    Quarantine,
    /// To the trash.
    Delete,
    /// It may be seen, now or again.
    Approve,
    /// Not as it is; its author may change it and send it again.
    Reject,
    /// The author was right.
    Grant,
    /// The decision stands.
    Refuse,
    /// Those whose it is are asked to change it: of a community or a profile, which nobody takes away.
    Ask,
}
use Decision as D;
impl Decision {
    pub const ALL: [Decision; 8] = [D::Dismiss, D::Quarantine, D::Delete, D::Approve, D::Reject, D::Grant, D::Refuse, D::Ask];
    pub fn word(self) -> &'static str {
        match self {
            D::Dismiss => "dismiss",
            D::Quarantine => "quarantine",
            D::Delete => "delete",
            D::Approve => "approve",
            D::Reject => "reject",
            D::Grant => "grant",
            D::Refuse => "refuse",
            D::Ask => "ask",
        }
    }
    /// As the audit log has it.
    pub fn what(self) -> &'static str {
        match self {
            D::Dismiss => "moderation.dismiss",
            D::Quarantine => "moderation.quarantine",
            D::Delete => "moderation.delete",
            D::Approve => "moderation.approve",
            D::Reject => "moderation.reject",
            D::Grant => "moderation.grant",
            D::Refuse => "moderation.refuse",
            D::Ask => "moderation.asked",
        }
    }
    pub fn label(self) -> &'static str {
        match self {
            D::Dismiss => "moderation-dismiss",
            D::Quarantine => "moderation-quarantine",
            D::Delete => "moderation-delete",
            D::Approve => "moderation-approve",
            D::Reject => "moderation-reject",
            D::Grant => "moderation-grant",
            D::Refuse => "moderation-refuse",
            D::Ask => "moderation-ask",
        }
    }
    /// Takes something from its author, who is told why.
    pub fn is_against(self) -> bool {
        matches!(self, D::Quarantine | D::Delete | D::Reject | D::Refuse)
    }
    /// What can be decided about a case in this state.
    pub fn possible(origin: &str, state: &str) -> &'static [Decision] {
        match (origin, state) {
            ("flag", "open") => &[D::Dismiss, D::Quarantine, D::Delete],
            ("flag", "resubmitted") => &[D::Approve, D::Quarantine, D::Delete],
            ("before", "open" | "resubmitted") => &[D::Approve, D::Reject],
            (_, "appealed") => &[D::Grant, D::Refuse],
            _ => &[],
        }
    }
    /// The state a case is in afterwards.
    pub fn leads_to(self, origin: &str) -> &'static str {
        match (self, origin) {
            (D::Dismiss, _) => "dismissed",
            (D::Delete, _) => "deleted",
            (D::Ask, _) => "asked",
            (D::Quarantine, _) | (D::Refuse, "flag") => "quarantined",
            (D::Reject | D::Refuse, _) => "rejected",
            (D::Approve, "before") => "approved",
            (D::Approve | D::Grant, _) => "released",
        }
    }
    pub fn closes(self) -> bool {
        matches!(self, D::Dismiss | D::Delete | D::Approve | D::Grant | D::Ask)
    }
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct FlagForm {
    /// hurtful, private, rights, misleading, spam, other
    pub category: String,
    pub words: String,
}
/// So much is said with a flag, a decision, an appeal.
pub const WORDS_MAX: usize = 1000;
fn said(typed: &str) -> Result<String> {
    text::check_len("words", typed, WORDS_MAX)?;
    Ok(text::clean(typed.trim()))
}
impl FlagForm {
    pub fn checked(&self) -> Result<(Category, String)> {
        let (category, words) = (Category::typed(&self.category)?, said(&self.words)?);
        if category == Category::Other && words.is_empty() {
            return Err(Error::invalid("words", "moderation-say-what"));
        }
        Ok((category, words))
    }
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct DecideForm {
    /// dismiss, quarantine, delete, approve, reject, grant, refuse
    pub what: String,
    /// The wording that was looked at.
    pub revision: i64,
    /// Why; needed for what takes something from its author.
    pub category: String,
    pub words: String,
}
impl DecideForm {
    pub fn checked(&self) -> Result<(Decision, Option<Category>, String)> {
        let what = Decision::ALL.into_iter().find(|d| d.word() == self.what).ok_or_else(|| Error::invalid("what", "moderation-decide"))?;
        let words = said(&self.words)?;
        if !what.is_against() {
            return Ok((what, None, words));
        }
        if words.is_empty() {
            return Err(Error::invalid("words", "moderation-say-why"));
        }
        let category = if what == D::Refuse { None } else { Some(Category::typed(&self.category)?) };
        Ok((what, category, words))
    }
}
/// What comes of a flag at a community or a profile.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ReviewForm {
    /// dismiss: it stays as it is. ask: those whose it is are asked to change it.
    pub what: String,
    /// What has to change, for those whose it is.
    pub words: String,
}
impl ReviewForm {
    pub fn checked(&self) -> Result<Option<String>> {
        match self.what.as_str() {
            "dismiss" => Ok(None),
            "ask" => match said(&self.words)? {
                words if words.is_empty() => Err(Error::invalid("words", "moderation-say-change")),
                words => Ok(Some(words)),
            },
            _ => Err(Error::invalid("what", "moderation-decide")),
        }
    }
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ResubmitForm {
    /// The one the change began from.
    pub revision: i64,
    pub title: Option<String>,
    pub body: String,
    pub draft: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AppealForm {
    pub words: String,
}
impl AppealForm {
    pub fn checked(&self) -> Result<String> {
        let words = said(&self.words)?;
        if words.is_empty() { Err(Error::invalid("words", "moderation-appeal-words")) } else { Ok(words) }
    }
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct FirstForm {
    /// "1": updates that members write wait for an owner; the same for the others. Replies wait with what they stand under.
    pub status: String,
    pub question: String,
    pub topic: String,
    pub event: String,
}
impl FirstForm {
    pub fn kinds(&self) -> Vec<&'static str> {
        let all = [("status", &self.status), ("question", &self.question), ("topic", &self.topic), ("event", &self.event)];
        all.into_iter().filter(|(_, on)| *on == "1").map(|(kind, _)| kind).collect()
    }
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Just {
    /// What was just done, to say so.
    pub done: String,
}

kit::rec! {
    /// Something that has to be decided, or was.
    #[derive(Debug, Clone, Serialize, JsonSchema)]
    pub struct Case {
        pub id: i64,
        pub item_id: ItemId,
        pub author_id: PersonId,
        pub community_id: Option<CommunityId>,
        /// flag: somebody raised one; before: it has not been seen yet.
        pub origin: String,
        /// open, appealed, resubmitted; quarantined, rejected; dismissed, deleted, released, approved
        pub state: String,
        pub category: String,
        pub words: String,
        #[serde(skip)]
        pub first_by: Option<PersonId>,
        #[serde(skip)]
        pub decided_by: Option<PersonId>,
        pub decided_at: Option<Time>,
        pub appeal: String,
        pub appealed_at: Option<Time>,
        pub appeal_outcome: String,
        pub opened_at: Time,
        pub since: Time,
        pub closed_at: Option<Time>,
    }
}
impl Case {
    /// Moderators have it before them although not everybody inside reads what it is about: nobody else is there to decide,
    /// those who are did not, or somebody asks for another judgement.
    pub fn is_brought(&self, before: Time) -> bool {
        self.community_id.is_none() || self.state == "appealed" || self.since < before
    }
    /// For whoever raised a flag: what came of it first, and nothing of what its author did since, what was said to them, or when.
    pub fn outcome(self) -> Case {
        let state = match self.state.as_str() {
            "appealed" | "resubmitted" => "quarantined".into(),
            _ => self.state,
        };
        Case {
            state,
            category: String::new(),
            words: String::new(),
            decided_at: None,
            appeal: String::new(),
            appealed_at: None,
            appeal_outcome: String::new(),
            since: self.opened_at,
            closed_at: None,
            ..self
        }
    }
    /// Its author may change it and send it again.
    pub fn awaits_author(&self) -> bool {
        matches!(self.state.as_str(), "quarantined" | "rejected")
    }
    pub fn may_appeal(&self) -> bool {
        self.awaits_author() && self.appealed_at.is_none()
    }
}
kit::rec! {
    #[derive(Debug, Clone, Serialize, JsonSchema)]
    pub struct Flag { pub person_id: PersonId, pub category: String, pub words: String, pub at: Time }
}

/// A case in the queue, with what it is about.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Waiting {
    pub case: Case,
    pub item: Item,
    /// Of those who raised a flag, each category once.
    pub categories: Vec<String>,
    pub flags: i64,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Queue {
    /// What the viewer decides about, the longest waiting first.
    pub waiting: Vec<Waiting>,
    /// Communities and profiles that were flagged, for moderators.
    pub reports: Vec<Reported>,
    /// The viewer's own that is held.
    pub mine: Vec<Case>,
    /// Does the viewer decide about anything at all?
    pub decides: bool,
}

/// What somebody is to a case; it says what they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    Author,
    Decides,
    Flagged,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct CasePage {
    pub part: Part,
    /// Held with what it stands under; nothing was decided about it by itself.
    pub with_root: bool,
    /// None: it waits, and nobody has opened a case yet.
    pub case: Option<Case>,
    pub item: Option<Item>,
    /// What hangs on it.
    pub files: Vec<Attachment>,
    /// To those who decide, all of them; to who raised one, their own.
    pub flags: Vec<Flag>,
    /// What the viewer can decide now.
    pub possible: &'static [Decision],
    #[serde(skip)]
    pub whos: std::collections::HashMap<PersonId, Who>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_decided_when_and_where_it_leads() {
        let states = ["open", "appealed", "resubmitted", "quarantined", "rejected", "dismissed", "deleted", "released", "approved"];
        for origin in ["flag", "before"] {
            for state in states {
                let possible = Decision::possible(origin, state);
                assert_eq!(possible.is_empty(), !["open", "appealed", "resubmitted"].contains(&state), "{origin} {state}");
                for d in possible {
                    let to = d.leads_to(origin);
                    assert!(states.contains(&to) && to != state, "{origin} {state} {d:?} leads to {to}");
                    assert_eq!(
                        d.closes(),
                        Decision::possible(origin, to).is_empty() && !["quarantined", "rejected"].contains(&to),
                        "{d:?}"
                    );
                }
            }
        }
        assert_eq!(Decision::Refuse.leads_to("before"), "rejected");
        assert!(!Decision::possible("before", "open").contains(&Decision::Quarantine), "nobody has seen it");
    }

    #[test]
    fn who_takes_something_away_says_why() {
        let form = |what: &str, category: &str, words: &str| DecideForm {
            what: what.into(),
            revision: 1,
            category: category.into(),
            words: words.into(),
        };
        assert!(form("dismiss", "", "").checked().is_ok());
        assert!(form("quarantine", "spam", "").checked().is_err());
        assert!(form("quarantine", "", "An advertisement").checked().is_err());
        assert!(form("quarantine", "spam", "An advertisement").checked().is_ok());
        assert!(form("refuse", "", "It is still one").checked().is_ok());
        assert!(form("burn", "spam", "x").checked().is_err());
        assert!(FlagForm { category: "other".into(), words: " ".into() }.checked().is_err());
        assert!(FlagForm { category: "spam".into(), words: String::new() }.checked().is_ok());
    }
}
