//! What forums send and hold. No input, no output.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use spine::{
    Forum, Item, ItemId,
    forums::Line,
    items::{Sort, attachments::Attachment, topics::Pointer},
    sent::Ticked,
};

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Asked {
    /// Without it: latest activity first.
    pub sort: Option<Sort>,
    /// Where the last page ended.
    pub before: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct NewAsked {
    /// The community it is to stand in; empty: it stands alone.
    pub community: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ForumForm {
    pub name: String,
    pub about: String,
    /// The community it is to stand in; empty: it stands alone. Only when it is made.
    pub community: String,
    /// Handles of those who keep order in one that stands alone.
    pub owners: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ShowQuery {
    /// "threaded" or "flat": how replies are laid out.
    pub replies: String,
}
#[derive(Debug, Default, Clone, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct MoveForm {
    /// The id of the forum.
    pub forum: String,
    /// "1": whoever gains or loses sight of it by that was said.
    pub confirmed: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct MergeForm {
    /// The address or the number of the topic that stays.
    pub into: String,
    /// "1": it cannot be undone, and that was said.
    pub confirmed: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct DuplicateForm {
    /// The address or the number of where it was asked before; empty: it was not.
    pub of: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct TurnForm {
    /// "topic", "question" or "status".
    pub kind: String,
    /// Empty: the one it has.
    pub title: String,
    /// The id of the forum, for what stands in none yet.
    pub forum: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SplitForm {
    pub title: String,
    /// Where what was said under an update goes: a forum that the same people read.
    pub forum: String,
    /// "reply-12" for each reply that goes along, beside the one in the address.
    #[serde(flatten)]
    pub boxes: Ticked,
}

/// A forum with what stands in it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ForumLine {
    #[serde(flatten)]
    pub forum: Forum,
    pub line: Option<Line>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Forums {
    /// For everybody inside.
    pub alone: Vec<ForumLine>,
    /// Of the communities the viewer is in or follows.
    pub mine: Vec<ForumLine>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct InOneCommunity {
    pub forums: Vec<ForumLine>,
    /// Of all of them, latest activity first.
    pub items: Vec<Item>,
    pub next: Option<String>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct ForumPage {
    #[serde(flatten)]
    pub forum: Forum,
    pub topics: i64,
    pub messages: i64,
    /// How long it takes until somebody else first replies, in milliseconds: the one in the middle of the last two hundred.
    pub first_reply: Option<i64>,
    /// What stands on top comes first.
    pub items: Vec<Item>,
    pub next: Option<String>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct TopicPage {
    pub item: Item,
    pub tags: Vec<String>,
    pub files: Vec<Attachment>,
    pub replies: Vec<Item>,
    pub pointers: Vec<Pointer>,
    /// Milliseconds until somebody else first replied.
    pub first_reply: Option<i64>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Made {
    pub id: ItemId,
}
