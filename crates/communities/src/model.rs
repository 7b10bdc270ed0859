//! What the forms of communities send, and what their JSON answers hold.

use kit::{Result, text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use shell::respond::own_path;
use spine::{
    Community, Error, Item,
    communities::{
        Openness, Role, Said,
        read::{Order, Standing, Texts},
        slug,
        tabs::Placed,
        write::{self, Fate, Line, Link},
    },
};

/// The catalogue.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Asked {
    pub show: Standing,
    pub sort: Order,
    /// Part of a name.
    pub q: String,
    pub tag: String,
    /// How many to pass over.
    pub after: i64,
}
impl Asked {
    pub fn narrowed(&self) -> bool {
        !self.q.trim().is_empty() || !self.tag.is_empty()
    }
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Catalogue {
    pub communities: Vec<Listed>,
    /// Tags of the communities one may know of, with how many of them have each.
    pub tags: Vec<(String, i64)>,
    pub next: Option<i64>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Listed {
    #[serde(flatten)]
    pub community: Community,
    pub tags: Vec<String>,
}

/// Where in a community.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Within {
    /// "newest" puts the newest first; else what lives floats.
    pub sort: String,
    /// Where the last page ended.
    pub before: String,
    /// The number of somebody: only threads in which they helped lately.
    pub helped: String,
}
/// Its members.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct MembersAsked {
    /// "member", "owner" or "follower".
    pub role: String,
    /// Part of a name.
    pub q: String,
    pub after: i64,
}
impl MembersAsked {
    pub fn role(&self) -> Role {
        Role::parse(&self.role).unwrap_or(Role::Member)
    }
}

/// A community's page: what stands in it, when the viewer may read it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Face {
    #[serde(flatten)]
    pub community: Community,
    pub tags: Vec<String>,
    /// May what stands in it be read?
    pub readable: bool,
    pub owners: Vec<Belongs>,
    pub texts: Option<Texts>,
    pub below: Vec<Community>,
    /// Where an archived one goes on, for who may know of it: number and name.
    pub successor: Option<(i64, String)>,
    pub items: Vec<Item>,
    /// Whose help the list is narrowed to.
    pub helped: Option<String>,
    pub next: Option<String>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Belongs {
    pub id: i64,
    pub name: String,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Members {
    pub members: Vec<Member>,
    pub next: Option<i64>,
    /// For its owners: whom they do not let back in.
    pub barred: Vec<Outside>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Outside {
    pub id: i64,
    pub name: String,
    /// Who decided it.
    pub by: String,
    pub since: kit::Time,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Member {
    pub id: i64,
    pub name: String,
    pub role: String,
    pub inherited: bool,
    pub since: kit::Time,
}

/// What founders and owners say of a community.
#[derive(Debug, Default, Clone, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    pub name: String,
    /// A short address: letters, digits, hyphens.
    pub slug: String,
    pub purpose: String,
    pub tags: String,
    /// "open", "moderated", "restricted" or "unlisted".
    pub kind: String,
    /// "1": guests may be members. Only when it is made.
    pub external: String,
    pub rules: String,
    pub welcome: String,
    /// The community above it. Only when it is made.
    pub parent: String,
    /// The one the owner started from. Only when it is changed.
    pub revision: i64,
    /// What it means was read: the mark that the answer gave which said so.
    pub confirmed: String,
}
impl Form {
    pub fn said(&self) -> Result<Said> {
        Ok(Said {
            name: self.name.trim().to_owned(),
            slug: slug(&self.slug)?,
            purpose: self.purpose.clone(),
            rules: self.rules.clone(),
            welcome: self.welcome.clone(),
            tags: text::tags_typed("tags", &self.tags)?,
        })
    }
    pub fn openness(&self) -> Result<Openness> {
        Openness::ALL.into_iter().find(|o| o.word() == self.kind.trim()).ok_or_else(|| Error::invalid("kind", "community-kind"))
    }
}
pub const NAME_MAX: usize = write::NAME_MAX;

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Words {
    pub words: String,
    /// Where the form stood.
    pub back: String,
}
impl Words {
    /// Where the form stood, else `otherwise`.
    pub fn back(&self, otherwise: String) -> String {
        if self.back.trim().is_empty() { otherwise } else { own_path(self.back.trim()).to_owned() }
    }
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Invitation {
    /// Handles, commas or spaces between.
    pub people: String,
    pub words: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct RoleForm {
    /// "owner" or "member".
    pub role: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Ending {
    /// The number or address of the community that goes on in its place; may be empty.
    pub successor: String,
}
/// Going; the last owner says who owns it from then on.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Leaving {
    /// A handle.
    pub successor: String,
    pub back: String,
}
/// What owners do to a tab.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct TabForm {
    /// "up", "down", "show", "hide", "rename" or "remove".
    pub act: String,
    /// Its new name; empty is its own.
    pub name: String,
    /// What removing means was read: the mark that the answer gave which said so.
    pub confirmed: String,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Tabs {
    pub tabs: Vec<Placed>,
}
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct LinkForm {
    /// How many days it lets in.
    pub days: String,
    /// How many people it lets in.
    pub uses: String,
    /// To those who open it; may be empty.
    pub words: String,
}
impl Default for LinkForm {
    fn default() -> LinkForm {
        LinkForm { days: "14".into(), uses: "25".into(), words: String::new() }
    }
}
/// The link, shown this once, and those that still let in.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct Links {
    pub made: Option<String>,
    pub links: Vec<Link>,
}
/// What stands behind a link.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Door {
    pub name: String,
    pub purpose: String,
    pub by: String,
    pub external: bool,
    /// What whoever made the link says.
    pub words: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Nothing {}
/// A list that was looked at.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Take {
    /// Handles or addresses, one on each line.
    pub people: String,
}
/// What a list would change.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Roster {
    pub added: usize,
    pub there: usize,
    pub unknown: usize,
    pub refused: usize,
    pub lines: Vec<Line>,
}
impl Roster {
    pub fn of(lines: Vec<Line>) -> Roster {
        let n = |fate| lines.iter().filter(|l| l.fate == fate).count();
        Roster { added: n(Fate::Added), there: n(Fate::There), unknown: n(Fate::Unknown), refused: n(Fate::Refused), lines }
    }
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Took {
    pub added: i64,
}
/// Where a community goes.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct MoveForm {
    /// The number of the one above it; empty: it stands by itself.
    pub parent: String,
    /// What it means was read: the mark that the answer gave which said so.
    pub confirmed: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Named {
    /// A handle.
    pub person: String,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Ownerless {
    pub communities: Vec<write::Ownerless>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Invited {
    pub asked: u64,
}
