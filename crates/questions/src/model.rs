//! What questions send, hold and allow. No input, no output.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use spine::{
    Item, PersonId, Time, Viewer,
    items::{Action, Sort, topics::Pointer},
};

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ListQuery {
    /// "open", "answered" or "all".
    pub state: String,
    /// "network": asked by my contacts, or on their boards; "too": those I have too; "wanted": open ones with a day until
    /// which help is wanted, the nearest first, then those that most have too.
    pub view: String,
    /// Only those with this tag.
    pub tag: String,
    /// Without it: latest activity first.
    pub sort: Option<Sort>,
    /// Where the last page ended.
    pub before: String,
}
/// Which questions a list has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Which {
    #[default]
    All,
    Network,
    Too,
    Wanted,
}
impl Which {
    pub fn word(self) -> &'static str {
        match self {
            Which::All => "",
            Which::Network => "network",
            Which::Too => "too",
            Which::Wanted => "wanted",
        }
    }
}
/// What a list is narrowed to, checked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Narrowed {
    pub answered: Option<bool>,
    pub which: Which,
    pub tag: String,
    pub sort: Sort,
}
impl From<&ListQuery> for Narrowed {
    fn from(q: &ListQuery) -> Narrowed {
        let answered = match q.state.as_str() {
            "answered" => Some(true),
            "all" => None,
            _ => Some(false),
        };
        Narrowed {
            answered,
            which: [Which::Network, Which::Too, Which::Wanted].into_iter().find(|w| w.word() == q.view).unwrap_or_default(),
            tag: kit::text::tag(&q.tag).unwrap_or_default(),
            sort: q.sort.unwrap_or_default(),
        }
    }
}
impl Narrowed {
    pub fn state(&self) -> &'static str {
        match self.answered {
            Some(false) => "open",
            Some(true) => "answered",
            None => "all",
        }
    }
    pub fn label(&self) -> &'static str {
        match self.answered {
            Some(false) => "questions-tab-open",
            Some(true) => "questions-tab-answered",
            None => "questions-tab-all",
        }
    }
    /// What it is called as a feed; what is narrowed further has none.
    pub fn feed(&self) -> Option<String> {
        (self.which == Which::All && self.tag.is_empty()).then(|| format!("questions:{}", self.state()))
    }
    /// The address of such a list.
    pub fn path(&self, before: Option<&str>) -> String {
        let state = self.state();
        let mut query = url::form_urlencoded::Serializer::new("/questions?".to_owned());
        let all = [
            ("state", state),
            ("view", self.which.word()),
            ("tag", &self.tag),
            ("sort", if self.sort == Sort::Newest { "newest" } else { "" }),
            ("before", before.unwrap_or_default()),
        ];
        query.extend_pairs(all.iter().filter(|p| !p.1.is_empty()));
        query.finish()
    }
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SimilarQuery {
    /// The title, as far as it is typed
    pub q: String,
    /// What is written below it so far
    pub body: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AnswerForm {
    pub body: String,
    /// The draft this came from; forgotten once it is posted.
    pub draft: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ReferForm {
    /// A handle ("@cat") or the whole name of somebody.
    pub to: String,
    pub note: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ShowQuery {
    /// "threaded" or "flat": how replies are laid out.
    pub replies: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct DueForm {
    /// "2026-01-31"; empty: no day any more.
    pub due_on: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct FaqForm {
    /// "in", "out", "up" or "down".
    pub to: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ThanksForm {
    pub words: String,
}

kit::rec! {
    /// One passing-on: from one question to its linked one on `to`'s board.
    #[derive(Debug, Clone, Serialize, JsonSchema)]
    pub struct Referral {
        pub linked_id: spine::ItemId,
        pub from_id: spine::ItemId,
        #[serde(skip)]
        pub origin_id: spine::ItemId,
        pub by: PersonId,
        pub to: PersonId,
        pub note: String,
        pub at: Time,
        /// Answers under the linked question.
        pub answers: i64,
    }
}
kit::rec! {
    /// What an answer has beside being a reply.
    #[derive(Debug, Clone, Serialize, JsonSchema)]
    pub struct Mark {
        pub answer_id: spine::ItemId,
        pub question_id: spine::ItemId,
        pub accepted_at: Option<Time>,
        pub confirmed_at: Option<Time>,
        pub confirmed_by: Option<PersonId>,
    }
}
kit::rec! {
    #[derive(Debug, Clone, Serialize, JsonSchema)]
    pub struct Thanks { pub item_id: spine::ItemId, pub from: PersonId, pub to: PersonId, pub words: String, pub at: Time }
}
kit::rec! {
    /// Who helped an answer come about, and how.
    #[derive(Debug, Clone, Serialize, JsonSchema)]
    pub struct Credit { pub person: PersonId, pub role: String }
}

kit::rec! {
    /// What a question has beside its answers.
    #[derive(Debug, Clone, Default, Serialize, JsonSchema)]
    pub struct Standing {
        /// How many have it too, and whether the viewer is one of them.
        pub too: i64,
        pub mine_too: bool,
        /// Help is wanted until this day.
        pub due_on: Option<String>,
        pub in_faq: bool,
        #[serde(skip)]
        pub pointers: i64,
    }
}

/// A question as its page and its JSON show it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct QuestionPage {
    pub item: Item,
    pub tags: Vec<String>,
    pub answered: bool,
    /// Where it was asked first; itself when it was not passed on.
    pub origin_id: spine::ItemId,
    /// Ids of the people it went through, the asker first.
    pub path: Vec<PersonId>,
    pub referrals: Vec<Referral>,
    /// Answers and comments here, oldest first.
    pub replies: Vec<Item>,
    /// Accepted answers of the whole family, whichever board they stand on.
    pub accepted: Vec<Item>,
    pub marks: Vec<Mark>,
    pub thanks: Vec<Thanks>,
    pub credits: Vec<Credit>,
    #[serde(flatten)]
    pub standing: Standing,
    /// Where it was asked before, was asked again, goes on.
    pub pointers: Vec<Pointer>,
    /// Milliseconds until somebody else first replied, and until an answer was first accepted.
    pub first_reply: Option<i64>,
    pub first_accepted: Option<i64>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct QuestionList {
    pub items: Vec<Item>,
    pub next: Option<String>,
}

/// The asker says that it helped, or who keeps order in the forum does. Nobody's own answer counts before somebody says so.
#[derive(Debug)]
pub struct Accept;
impl Action for Accept {
    const VERB: &'static str = "accept";
    fn allowed(viewer: &Viewer, item: &Item) -> bool {
        item.kind == "answer" && (viewer.id == item.root_author_id || item.is_kept_by(viewer))
    }
}
/// Help is wanted until a day: the asker, or who keeps order in the forum.
#[derive(Debug)]
pub struct WantHelp;
impl Action for WantHelp {
    const VERB: &'static str = "say until when help is wanted for";
    fn allowed(viewer: &Viewer, item: &Item) -> bool {
        item.kind == "question" && (viewer.id == item.author_id || item.is_kept_by(viewer))
    }
}
/// The owner of the board it stands on says that it is right. Not of their own answer, and not of their own question.
#[derive(Debug)]
pub struct Confirm;
impl Action for Confirm {
    const VERB: &'static str = "confirm";
    fn allowed(viewer: &Viewer, item: &Item) -> bool {
        item.kind == "answer" && Some(viewer.id) == item.board_id && viewer.id != item.root_author_id && viewer.id != item.author_id
    }
}

/// The people a question went through: the asker, then for each step who passed it on and to whom, nobody twice in a row.
pub fn path(asker: PersonId, chain: &[Referral]) -> Vec<PersonId> {
    let mut out = vec![asker];
    for step in chain {
        for who in [step.by, step.to] {
            if out.last() != Some(&who) {
                out.push(who);
            }
        }
    }
    out
}

/// The steps from the origin to `linked`, oldest first. A broken chain ends where it breaks.
pub fn chain(family: &[Referral], linked: spine::ItemId) -> Vec<Referral> {
    let mut out = vec![];
    let mut at = linked;
    while let Some(step) = family.iter().find(|r| r.linked_id == at) {
        if out.len() > family.len() {
            break;
        }
        out.push(step.clone());
        at = step.from_id;
    }
    out.reverse();
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use spine::ItemId;

    fn step(from: i64, linked: i64, by: i64, to: i64) -> Referral {
        Referral {
            linked_id: ItemId(linked),
            from_id: ItemId(from),
            origin_id: ItemId(10),
            by: PersonId(by),
            to: PersonId(to),
            note: String::new(),
            at: Time(0),
            answers: 0,
        }
    }
    #[test]
    fn the_path_names_everyone_once_in_order() {
        let family = [step(10, 11, 2, 3), step(11, 12, 3, 4), step(10, 13, 5, 6)];
        let ids = |linked| path(PersonId(1), &chain(&family, ItemId(linked))).iter().map(|p| p.0).collect::<Vec<_>>();
        assert_eq!(ids(12), [1, 2, 3, 4], "Cat passed on what Ben passed to her: she stands once");
        assert_eq!(ids(13), [1, 5, 6]);
        assert_eq!(ids(10), [1], "the origin went through nobody");
    }
    #[test]
    fn a_ring_in_the_data_does_not_hang() {
        let family = [step(12, 11, 2, 3), step(11, 12, 3, 4)];
        assert!(chain(&family, ItemId(12)).len() <= 3);
    }
}
