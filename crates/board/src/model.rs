//! What the board's forms send and its JSON answers hold.

use kit::Time;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use spine::{Error, Item, ItemId, Result, beside::About, items::attachments::Attachment, items::read::Revision};

/// The one composer. `kind` names what is made; `board` whose board it goes to (empty: one's own), `community` which community.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewPost {
    pub kind: String,
    pub title: String,
    pub body: String,
    /// Words, spaces between.
    pub tags: String,
    /// "everyone" or "people".
    pub audience: String,
    /// Handles, when the audience is "people".
    pub people: String,
    /// The id of a person.
    pub board: String,
    /// The id of a community, in place of a board: its members write there, and who reads it is its own.
    pub community: String,
    /// The id of a forum: in a community, or one that stands alone.
    pub forum: String,
    /// The number of what is shared with it, on one's own board.
    pub about: String,
    /// The draft this came from; forgotten once it is posted.
    pub draft: String,
    /// The numbers of people who are asked as well, for what can be asked: a question.
    pub ask_1: String,
    pub ask_2: String,
    pub ask_3: String,
    pub ask_4: String,
    pub ask_5: String,
}
impl NewPost {
    /// Numbers with commas between them.
    pub fn asked(&self) -> String {
        let numbers = [&self.ask_1, &self.ask_2, &self.ask_3, &self.ask_4, &self.ask_5].into_iter().filter_map(|n| n.parse::<i64>().ok());
        numbers.map(|n| n.to_string()).collect::<Vec<_>>().join(",")
    }
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ShareQuery {
    /// The number of what is shared.
    pub about: Option<ItemId>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewComment {
    pub body: String,
    /// The draft this came from; forgotten once it is posted.
    pub draft: String,
}

/// What is not sent stays as it is.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct EditForm {
    pub title: Option<String>,
    pub body: Option<String>,
    /// Words, spaces between.
    pub tags: Option<String>,
    /// The revision the edit started from.
    pub revision: i64,
    /// The draft this came from; forgotten once it is saved.
    pub draft: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct LikeForm {
    /// "true", "false"; empty turns it round.
    pub on: String,
}
impl LikeForm {
    /// Whoever asks for it twice has it once: a word that is not understood turns nothing round.
    pub fn on(&self) -> Result<Option<bool>> {
        match self.on.trim() {
            "" => Ok(None),
            "true" | "1" | "on" | "yes" => Ok(Some(true)),
            "false" | "0" | "off" | "no" => Ok(Some(false)),
            _ => Err(Error::invalid("on", "board-like-wrong")),
        }
    }
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AudienceForm {
    pub audience: String,
    pub people: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct DraftForm {
    /// The place: "board:12", "reply:34".
    pub key: String,
    /// The fields as JSON; empty forgets the draft.
    pub body: String,
    /// Where a page goes on afterwards; empty: to the list of drafts.
    pub back: String,
}

/// An item with what stands under it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ItemPage {
    pub item: Item,
    pub tags: Vec<String>,
    pub replies: Vec<Item>,
    pub files: Vec<Attachment>,
    /// What it shares, if I may see that.
    pub about: Option<About>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct History {
    pub item: Item,
    pub revisions: Vec<Revision>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Trashed {
    pub items: Vec<InTrash>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct InTrash {
    #[serde(flatten)]
    pub item: Item,
    /// When it is gone for good; null: never.
    pub until: Option<Time>,
}

/// Something begun and not yet sent.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Draft {
    /// The key it is saved under.
    pub key: String,
    /// Its first words.
    pub excerpt: String,
    pub saved_at: Time,
    /// The item or the person it is about, where there is one and the viewer sees it.
    pub about: Option<String>,
    /// Where one goes on writing; nothing when what it was about is gone.
    pub href: Option<String>,
    /// As they were typed.
    pub fields: serde_json::Value,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Drafts {
    pub drafts: Vec<Draft>,
}
