//! What announcements send, hold and allow. No input, no output.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use shell::Who;
use spine::{
    CommunityId, Error, Item, ItemId, PersonId, PrincipalId, Result, Time, Viewer, audience::Part, communities::Role, items::Action,
};

/// From here on whoever sends it says twice that they mean so many.
pub const MANY: i64 = 1_000;
/// Fewer readers than this are not counted out loud: a small number has a face.
pub const FEW: i64 = 5;

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ListQuery {
    /// Where the last page ended.
    pub before: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct NewQuery {
    /// "everyone", "unit" or "country".
    pub part: String,
    pub unit: String,
    /// Two letters.
    pub country: String,
    /// The number of a community, in place of a part.
    pub community: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewForm {
    pub title: String,
    pub body: String,
    /// Words, spaces between.
    pub tags: String,
    /// "everyone", "unit" or "country".
    pub part: String,
    /// Which unit, or which country by its two letters.
    pub place: String,
    /// The number of a community, in place of a part.
    pub community: String,
    /// So many days it stands on top; 14 when nothing is said, 0: not at all.
    pub days: String,
    /// "1": nobody can comment.
    pub silent: String,
    /// "1": readers say that they have read it.
    pub must_read: String,
    /// They are reminded after so many days; empty: not at all.
    pub remind_days: String,
    /// "1": it is meant for more than a thousand people.
    pub sure: String,
    /// The draft this came from; forgotten once it is sent.
    pub draft: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SettingsForm {
    /// So many days from now it stands on top; 0: no more.
    pub days: String,
    /// "1": nobody can comment.
    pub silent: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct BackForm {
    /// Where a page goes on afterwards.
    pub back: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct WhoForm {
    /// A handle.
    pub who: String,
}

pub fn days(field: &'static str, typed: &str, usual: i64, least: i64) -> Result<i64> {
    match typed.trim() {
        "" => Ok(usual),
        n => n.parse().ok().filter(|n| (least..=365).contains(n)).ok_or_else(|| Error::invalid(field, "announcements-days-wrong")),
    }
}
/// The part of those inside that was named.
pub fn part(part: &str, place: &str) -> Result<Part> {
    let place = place.trim();
    match (part.trim(), place) {
        ("everyone" | "", _) => Ok(Part::Everyone),
        ("unit", "") | ("country", "") => Err(Error::invalid("place", "announcements-place-missing")),
        ("unit", name) => Ok(Part::Unit(name.to_owned())),
        ("country", code) => Ok(Part::Country(code.to_owned())),
        _ => Err(Error::invalid("part", "announcements-part-wrong")),
    }
}

kit::rec! {
    /// What an announcement has beside its words, and what the viewer did with it. `mine`: it concerns the viewer.
    #[derive(Debug, Clone, Serialize, JsonSchema)]
    pub struct Kept { pub item_id: ItemId, pub part: String, pub place: String, pub community_id: Option<CommunityId>, #[serde(skip)] pub principal_id: PrincipalId,
        pub pinned_until: Time, pub must_read: bool, pub remind_days: i64, pub people: i64, pub mine: bool,
        #[serde(skip)] pub opened_at: Option<Time>, pub away_at: Option<Time>, pub confirmed_at: Option<Time> }
}
kit::rec! {
    /// One on top of home.
    #[derive(Debug, Clone)]
    pub struct Topped { pub id: ItemId, pub title: String, pub excerpt: String, pub lang: Option<String>, pub at: Time, pub must_read: bool, pub confirmed: bool,
        pub author_id: PersonId, pub name: String, pub author_title: String, pub place: String, pub photo: Option<String>, pub portrait: Option<String>, pub community: Option<String> }
}
impl Topped {
    pub fn who(&self) -> Who {
        spine::people::who(self.author_id, &self.name, &self.author_title, &self.place, self.photo.as_deref(), self.portrait.as_deref())
    }
}
/// How far it came, for its author and for owners. A number below five is no number.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Reach {
    /// How many it went to.
    pub people: i64,
    /// How many of them opened it; nothing where they are few.
    pub opened: Option<i64>,
    /// How many said that they read it, where that was asked; to owners nothing where they are few.
    pub confirmed: Option<i64>,
}
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Somebody {
    pub id: PersonId,
    pub name: String,
    #[serde(skip)]
    pub who: Who,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct AnnouncementPage {
    pub item: Item,
    pub tags: Vec<String>,
    pub announcement: Kept,
    /// For its author and the owners of its community.
    pub reach: Option<Reach>,
    pub replies: Vec<Item>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct AnnouncementList {
    pub items: Vec<Item>,
    pub next: Option<String>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct People {
    pub people: Vec<Somebody>,
}

/// How far it came, how long it stands on top: whoever wrote it, and the owners of its community.
#[derive(Debug)]
pub struct Follow;
impl Action for Follow {
    const VERB: &'static str = "see the reach of";
    fn allowed(viewer: &Viewer, item: &Item) -> bool {
        let owner = item.community_role.as_deref().and_then(Role::parse) == Some(Role::Owner);
        item.kind == "announcement" && (viewer.id == item.author_id || owner)
    }
}
/// Say that one has read it.
#[derive(Debug)]
pub struct Take;
impl Action for Take {
    const VERB: &'static str = "confirm";
    const STILL: bool = true;
    fn allowed(_: &Viewer, item: &Item) -> bool {
        item.kind == "announcement"
    }
}
