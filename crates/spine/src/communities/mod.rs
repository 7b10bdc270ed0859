//! Communities: who they are for, what people are in them, and what that allows. A community is a principal and an
//! audience; what stands in it has that audience, so joining, leaving, opening and closing are a row or two and touch no
//! item. Reading one gives a `Known`; only `Known::allow` makes a `Leave<Deed>`, and every change asks for the right one.
//! What a community looks like is the app's business.

#[macro_use]
mod cols;
pub mod around;
pub mod read;
pub mod tabs;
pub mod write;

use crate::{AudienceId, Error, PrincipalId, Result, Time, Viewer};

use serde::{Deserialize, Serialize};
use std::{marker::PhantomData, ops::Deref};

kit::id!(pub CommunityId);

/// Who may read what stands in a community, and how one gets in. In the order from wide to narrow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Openness {
    /// Everybody inside reads, everybody inside may join.
    Open,
    /// Everybody inside reads; owners let in.
    Moderated,
    /// Members read. Everybody inside may know that it is there, and ask to be let in.
    Restricted,
    /// Members read; nobody else knows of it.
    Unlisted,
}
impl Openness {
    pub const ALL: [Openness; 4] = [Openness::Open, Openness::Moderated, Openness::Restricted, Openness::Unlisted];
    pub fn word(self) -> &'static str {
        match self {
            Openness::Open => "open",
            Openness::Moderated => "moderated",
            Openness::Restricted => "restricted",
            Openness::Unlisted => "unlisted",
        }
    }
    /// An unknown word is the narrowest.
    pub fn parse(word: &str) -> Openness {
        Openness::ALL.into_iter().find(|o| o.word() == word).unwrap_or(Openness::Unlisted)
    }
    /// Does everybody inside read it?
    pub fn is_read_by_all(self) -> bool {
        self <= Openness::Moderated
    }
    /// Does everybody inside know of it?
    pub fn is_listed(self) -> bool {
        self <= Openness::Restricted
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Not a member: hears of it as of a person one follows.
    Follower,
    Member,
    Owner,
}
impl Role {
    pub fn word(self) -> &'static str {
        match self {
            Role::Follower => "follower",
            Role::Member => "member",
            Role::Owner => "owner",
        }
    }
    pub fn parse(word: &str) -> Option<Role> {
        [Role::Follower, Role::Member, Role::Owner].into_iter().find(|r| r.word() == word)
    }
}

kit::rec! {
    /// A community as one viewer knows it. Columns: `community_cols!`.
    #[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
    pub struct Community {
        pub id: CommunityId,
        pub parent_id: Option<CommunityId>,
        pub parent_name: Option<String>,
        pub slug: Option<String>,
        pub name: String,
        pub purpose: String,
        pub kind: String,
        pub external: bool,
        pub state: String,
        /// Perhaps one that this viewer may not know of.
        #[serde(skip)]
        pub successor_id: Option<CommunityId>,
        pub revision: i64,
        pub member_count: i64,
        pub created_at: Time,
        pub active_at: Time,
        #[serde(skip)]
        pub principal_id: PrincipalId,
        #[serde(skip)]
        pub audience_id: AudienceId,
        /// The viewer's; followers have one too.
        pub role: Option<String>,
        /// Owner here because they own the parent.
        pub inherited: bool,
        /// The viewer is asked in, and has not answered.
        pub invited: bool,
        /// The viewer asked to be let in, and waits.
        pub waiting: bool,
        /// What its small picture is called among the objects.
        #[serde(skip)]
        pub picture: Option<String>,
        /// The viewer reads it for a while, as an administrator: see `glass`.
        pub glass: bool,
        /// Its owners do not let the viewer back in.
        pub barred: bool,
    }
}
impl Community {
    pub fn openness(&self) -> Openness {
        Openness::parse(&self.kind)
    }
    pub fn role(&self) -> Option<Role> {
        self.role.as_deref().and_then(Role::parse)
    }
    pub fn is_member(&self) -> bool {
        self.role() >= Some(Role::Member)
    }
    pub fn is_owner(&self) -> bool {
        self.role() == Some(Role::Owner)
    }
    pub fn is_live(&self) -> bool {
        self.state == "live"
    }
    pub fn href(&self) -> String {
        format!("/communities/{}", self.id)
    }
}

/// A community the viewer may know of. Only `View::community` makes one.
#[derive(Debug, Clone)]
pub struct Known {
    community: Community,
    viewer: Viewer,
}
impl Deref for Known {
    type Target = Community;
    fn deref(&self) -> &Community {
        &self.community
    }
}
impl Known {
    pub(crate) fn new(community: Community, viewer: Viewer) -> Known {
        Known { community, viewer }
    }
    pub fn allow<D: Deed>(&self) -> Result<Leave<D>> {
        if self.can::<D>() { Ok(Leave { community: self.community.clone(), _deed: PhantomData }) } else { Err(Error::Denied(D::VERB)) }
    }
    pub fn can<D: Deed>(&self) -> bool {
        let (v, c) = (&self.viewer, &self.community);
        v.is_system() || (v.id.0 != 0 && D::STATES.contains(&c.state.as_str()) && D::allowed(v, c))
    }
    pub fn into_community(self) -> Community {
        self.community
    }
}

/// A leave to do `D` in a community.
#[derive(Debug)]
pub struct Leave<D> {
    community: Community,
    _deed: PhantomData<D>,
}
impl<D> Deref for Leave<D> {
    type Target = Community;
    fn deref(&self) -> &Community {
        &self.community
    }
}

/// Something one may do with a community one knows of. The whole policy is the `deed!` lines below.
pub trait Deed {
    const VERB: &'static str;
    /// The states a community may be in: "live", "archived", "trashed".
    const STATES: &'static [&'static str];
    fn allowed(viewer: &Viewer, community: &Community) -> bool;
}
macro_rules! deed {
    ($(#[$m:meta])* $name:ident $verb:literal in $states:expr, $f:expr) => {
        $(#[$m])* #[derive(Debug)] pub struct $name;
        impl Deed for $name {
            const VERB: &'static str = $verb;
            const STATES: &'static [&'static str] = $states;
            fn allowed(viewer: &Viewer, community: &Community) -> bool { let f: fn(&Viewer, &Community) -> bool = $f; f(viewer, community) }
        }
    };
}
deed!(/// What stands in it, and who is in it.
    Read "read" in &["live", "archived"], |v, c| c.is_member() || c.glass || (v.kind.inside() && !c.external && c.openness().is_read_by_all()));
deed!(/// Make something in it, and answer there.
    Post "post" in &["live"], |_, c| c.is_member());
deed!(Join "join" in &["live"], |v, c| !c.is_member() && !c.barred && v.kind.inside() && !c.external && c.openness() == Openness::Open);
deed!(/// Ask the owners to be let in.
    Ask "ask to be let in" in &["live"], |v, c| !c.is_member() && !c.barred && v.kind.inside() && c.openness().is_listed() && (c.external || c.openness() != Openness::Open));
deed!(/// Hear of it without belonging to it.
    Follow "follow" in &["live"], |v, c| c.role.is_none() && !c.barred && v.kind.inside() && !c.external && c.openness().is_read_by_all());
deed!(/// Go, or stop following. Who owns the parent cannot leave what it owns.
    Go "leave" in &["live", "archived"], |_, c| c.role.is_some() && !c.inherited);
deed!(/// Ask somebody in.
    Invite "invite" in &["live"], |v, c| c.is_owner() || (c.is_member() && v.kind.inside() && c.openness() == Openness::Open));
deed!(/// Words, members, apps: what owners decide.
    Manage "manage" in &["live", "archived"], |_, c| c.is_owner());
deed!(Found "found a community below it" in &["live"], |v, c| c.is_owner() && c.parent_id.is_none() && v.kind.may().found);
deed!(/// Bring a guest to the house, into one that is made for guests.
    Host "invite a guest" in &["live"], |v, c| c.is_owner() && c.external && v.kind.may().sponsor);
deed!(Revive "restore" in &["trashed"], |_, c| c.is_owner());

/// What somebody typed as a short address.
pub fn slug(typed: &str) -> Result<Option<String>> {
    let slug = typed.trim().trim_matches('/').to_lowercase();
    if slug.is_empty() {
        return Ok(None);
    }
    let fits =
        slug.len() <= 40 && slug.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') && !slug.starts_with('-') && !slug.ends_with('-');
    // A number would be taken for the community of that number.
    if !fits || slug.chars().all(|c| c.is_ascii_digit()) {
        return Err(Error::invalid("slug", "community-slug"));
    }
    Ok(Some(slug))
}

/// What is said of a community, checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    pub name: String,
    pub slug: Option<String>,
    pub purpose: String,
    pub rules: String,
    pub welcome: String,
    pub tags: Vec<String>,
}
