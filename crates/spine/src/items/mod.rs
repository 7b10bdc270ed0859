//! Items: whatever people make, one row each. A reply is an item too: it has a root and reads its root's audience.
//! Reading one gives a `Seen`; only `Seen::allow` makes a `May<Action>`; every write asks for the right one.

pub mod attachments;
pub mod bulk;
pub mod drafts;
pub mod judge;
pub mod own;
pub mod place;
pub mod purge;
pub mod read;
pub mod show;
mod tags;
pub mod topics;
pub mod write;

pub use place::{Place, Sort};

use crate::{
    AudienceId, CommunityId, Error, ForumId, PersonId, Result, Time, Viewer,
    communities::{Openness, Role},
    forums, people,
};
use serde::Serialize;
use shell::person::Who;
use std::{marker::PhantomData, ops::Deref};

kit::id!(pub ItemId);

kit::rec! {
    /// An item as one viewer sees it: the row, its author, the board it stands on, and what the viewer did to it.
    #[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
    pub struct Item {
        pub id: ItemId,
        pub kind: String,
        pub root_id: ItemId,
        pub root_kind: String,
        pub root_title: String,
        pub parent_id: Option<ItemId>,
        pub author_id: PersonId,
        pub author_name: String,
        pub author_title: String,
        pub author_place: String,
        #[serde(skip)]
        pub author_photo: Option<String>,
        #[serde(skip)]
        pub author_portrait: Option<String>,
        pub root_author_id: PersonId,
        pub parent_author_id: Option<PersonId>,
        pub board_id: Option<PersonId>,
        pub board_name: Option<String>,
        #[serde(skip)]
        pub board_title: Option<String>,
        #[serde(skip)]
        pub board_place: Option<String>,
        #[serde(skip)]
        pub board_photo: Option<String>,
        #[serde(skip)]
        pub board_portrait: Option<String>,
        #[serde(skip)]
        pub audience_id: AudienceId,
        pub title: String,
        /// The Markdown; empty in lists.
        pub body: String,
        /// Sanitised HTML; in lists of long items, empty and `excerpt` stands for it.
        pub body_html: String,
        pub excerpt: String,
        pub lang: Option<String>,
        pub state: String,
        pub revision: i64,
        pub created_at: Time,
        pub edited_at: Option<Time>,
        pub active_at: Time,
        pub comment_count: i64,
        pub like_count: i64,
        /// By the viewer.
        pub liked: bool,
        #[serde(skip)]
        pub trashed_by: Option<PersonId>,
        /// The community it stands in, and what the viewer is there.
        pub community_id: Option<CommunityId>,
        pub community_name: Option<String>,
        #[serde(skip)]
        pub community_kind: Option<String>,
        #[serde(skip)]
        pub community_external: Option<bool>,
        #[serde(skip)]
        pub community_state: Option<String>,
        #[serde(skip)]
        pub community_role: Option<String>,
        /// The forum it stands in.
        pub forum_id: Option<ForumId>,
        pub forum_name: Option<String>,
        #[serde(skip)]
        pub forum_locked: Option<bool>,
        /// Of its root: nobody writes there any more but who keeps order; it stands on top of its forum.
        pub locked: bool,
        pub pinned: bool,
        #[serde(skip)]
        pub forum_owner: bool,
    }
}

impl Item {
    pub fn author(&self) -> Who {
        people::who(
            self.author_id,
            &self.author_name,
            &self.author_title,
            &self.author_place,
            self.author_photo.as_deref(),
            self.author_portrait.as_deref(),
        )
    }
    /// The owner of the board it stands on, when that is not the author.
    pub fn board(&self) -> Option<Who> {
        let id = self.board_id.filter(|b| *b != self.author_id)?;
        let text = |s: &Option<String>| s.clone().unwrap_or_default();
        Some(people::who(
            id,
            &text(&self.board_name),
            &text(&self.board_title),
            &text(&self.board_place),
            self.board_photo.as_deref(),
            self.board_portrait.as_deref(),
        ))
    }
    /// Does everybody inside read it? In a community that is as open as the community is.
    pub fn is_for_everyone(&self) -> bool {
        self.audience_id == crate::EVERYONE || self.is_open()
    }
    /// Does its community let everybody inside read? Whoever reads another one without belonging to it is an administrator
    /// through the glass: they read, and do nothing.
    fn is_open(&self) -> bool {
        let open = self.community_kind.as_deref().is_some_and(|k| Openness::parse(k).is_read_by_all());
        open && self.community_external != Some(true)
    }
    /// The community it stands in, or the forum that stands alone: name and address.
    pub fn place(&self) -> Option<(String, String)> {
        match self.community_id {
            Some(id) => Some((self.community_name.clone()?, format!("/communities/{id}"))),
            None => Some((self.forum_name.clone()?, format!("/forums/{}", self.forum_id?))),
        }
    }
    /// Only who keeps order in its forum still writes in the thread.
    pub fn is_locked(&self) -> bool {
        self.locked || self.forum_locked == Some(true)
    }
    /// Does `viewer` keep order in the forum it stands in?
    pub fn is_kept_by(&self, viewer: &Viewer) -> bool {
        self.forum_id.is_some() && forums::keeps(viewer, self.community_id.is_some(), self.role(), self.forum_owner)
    }
    pub fn is_root(&self) -> bool {
        self.id == self.root_id
    }
    /// The title it stands under: its own, or that of the thread it is a reply in; many have none.
    pub fn heading(&self) -> &str {
        if self.is_root() { &self.title } else { &self.root_title }
    }
    /// What the viewer is in its community.
    fn role(&self) -> Option<Role> {
        self.community_role.as_deref().and_then(Role::parse)
    }
    /// In a community that is closed for good nothing moves.
    pub fn moves(&self) -> bool {
        self.community_state.as_deref().is_none_or(|s| s == "live")
    }
    /// In a community its members have the word, elsewhere whoever reads it.
    fn has_word(&self) -> bool {
        self.community_id.is_none() || self.role() >= Some(Role::Member)
    }
}

/// What somebody has just written, as a program hears of it.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Saved {
    #[serde(flatten)]
    pub item: Item,
    /// Names of those it mentions who cannot see it.
    pub unseen_by: Vec<String>,
}
impl Deref for Saved {
    type Target = Item;
    fn deref(&self) -> &Item {
        &self.item
    }
}

/// An item the viewer may see. Only `View::item` makes one.
#[derive(Debug)]
pub struct Seen {
    item: Item,
    viewer: Viewer,
}
impl Deref for Seen {
    type Target = Item;
    fn deref(&self) -> &Item {
        &self.item
    }
}
impl Seen {
    pub(crate) fn new(item: Item, viewer: Viewer) -> Seen {
        Seen { item, viewer }
    }
    /// The leave to do `A`, or `Denied`.
    pub fn allow<A: Action>(&self) -> Result<May<A>> {
        if self.can::<A>() { Ok(May { item: self.item.clone(), _action: PhantomData }) } else { Err(Error::Denied(A::VERB)) }
    }
    pub fn can<A: Action>(&self) -> bool {
        allowed::<A>(&self.viewer, &self.item)
    }
    pub fn into_item(self) -> Item {
        self.item
    }
}

/// May this viewer do `A` to an item they see? For drawing buttons; acting goes through `Seen::allow`.
pub fn allowed<A: Action>(viewer: &Viewer, item: &Item) -> bool {
    viewer.is_system()
        || (viewer.id.0 != 0
            && (item.state == A::STATE || (A::HELD && item.state == judge::HELD))
            && (A::STILL || item.moves())
            && (item.has_word() || item.is_open())
            && A::allowed(viewer, item))
}

/// A leave. The parameter is the permission: a write takes `&May<Edit>`.
#[derive(Debug)]
pub struct May<A> {
    item: Item,
    _action: PhantomData<A>,
}
impl<A> Deref for May<A> {
    type Target = Item;
    fn deref(&self) -> &Item {
        &self.item
    }
}

/// Something one may do to an item one sees. The whole policy of the spine is the `action!` lines below.
pub trait Action {
    const VERB: &'static str;
    const STATE: &'static str = "live";
    /// Also in a community that is archived, where nothing moves any more.
    const STILL: bool = false;
    /// Also while it is held: only its author reads it then.
    const HELD: bool = false;
    fn allowed(viewer: &Viewer, item: &Item) -> bool;
}
macro_rules! action {
    ($(#[$m:meta])* $name:ident $verb:literal $(in $state:literal)? $(still $still:literal)? $(held $held:literal)?, $f:expr) => {
        $(#[$m])* #[derive(Debug)] pub struct $name;
        impl Action for $name { const VERB: &'static str = $verb; $(const STATE: &'static str = $state;)? $(const STILL: bool = $still;)? $(const HELD: bool = $held;)?
            fn allowed(viewer: &Viewer, item: &Item) -> bool { let f: fn(&Viewer, &Item) -> bool = $f; f(viewer, item) } }
    };
}
action!(/// Only whoever wrote it.
    Edit "edit" held true, |v, i| v.id == i.author_id);
action!(/// Whoever reads it may answer; in a community, its members; in a locked forum or topic, who keeps order there.
    Comment "comment", |v, i| i.has_word() && (!i.is_locked() || i.is_kept_by(v)));
action!(React "like", |_, _| true);
action!(/// Say that something is wrong with it: whoever reads it and did not write it.
    Flag "flag" still true, |v, i| v.id != i.author_id);
action!(Follow "follow" still true, |_, _| true);
action!(/// Lock, pin, move, merge: who keeps order in its forum.
    Keep "keep order in the forum of", |v, i| i.is_kept_by(v));
action!(/// Replies that become a topic of their own: who wrote them, who keeps order.
    SplitOff "make a topic of", |v, i| !i.is_root() && (i.forum_id.is_some() || i.root_kind == "status") && (i.is_kept_by(v) || (v.id == i.author_id && i.has_word() && !i.is_locked())));
action!(/// A status, a topic, a question becomes another of these: who wrote it, who keeps order, who owns the community.
    Turn "make something else of", |v, i| i.is_root() && (i.is_kept_by(v) || i.role() == Some(Role::Owner) || (v.id == i.author_id && i.has_word() && !i.is_locked())));
action!(/// A root: its author, the board's owner, an owner of its community, who keeps order in its forum, an administrator. A reply
    /// also: the author of what it replies to and of the root.
    Trash "delete" still true, |v, i| v.admin || i.is_kept_by(v) || v.id == i.author_id || i.role() == Some(Role::Owner) || Some(v.id) == i.board_id || (!i.is_root() && (v.id == i.root_author_id || Some(v.id) == i.parent_author_id)));
action!(/// Who may delete may take it back, but not what somebody else deleted.
    Restore "restore" in "trashed" still true, |v, i| v.admin || i.trashed_by == Some(v.id));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Scope, UserType};

    fn item(author: i64, board: Option<i64>) -> Item {
        Item {
            id: ItemId(10),
            kind: "status".into(),
            root_id: ItemId(10),
            root_kind: "status".into(),
            root_title: String::new(),
            parent_id: None,
            author_id: PersonId(author),
            author_name: String::new(),
            author_title: String::new(),
            author_place: String::new(),
            author_photo: None,
            author_portrait: None,
            root_author_id: PersonId(author),
            parent_author_id: None,
            board_id: board.map(PersonId),
            board_name: None,
            board_title: None,
            board_place: None,
            board_photo: None,
            board_portrait: None,
            audience_id: crate::EVERYONE,
            title: String::new(),
            body: String::new(),
            body_html: String::new(),
            excerpt: String::new(),
            lang: None,
            state: "live".into(),
            revision: 1,
            created_at: Time(0),
            edited_at: None,
            active_at: Time(0),
            comment_count: 0,
            like_count: 0,
            liked: false,
            trashed_by: None,
            community_id: None,
            community_name: None,
            community_kind: None,
            community_external: None,
            community_state: None,
            community_role: None,
            forum_id: None,
            forum_name: None,
            forum_locked: None,
            locked: false,
            pinned: false,
            forum_owner: false,
        }
    }
    fn viewer(id: i64, admin: bool) -> Viewer {
        Viewer::person(PersonId(id), String::new(), String::new(), UserType::Employee, admin, Scope::Write)
    }

    #[test]
    fn who_may_do_what_to_a_message_on_a_board() {
        // author 1 wrote on the board of 2; 3 reads; 4 is an administrator
        let root = item(1, Some(2));
        let mut reply = item(3, Some(2));
        reply.id = ItemId(11);
        reply.root_author_id = PersonId(1);
        reply.parent_id = Some(ItemId(10));
        reply.parent_author_id = Some(PersonId(1));
        let table = [
            // viewer, admin, edit root, trash root, edit reply, trash reply
            (1, false, true, true, false, true),
            (2, false, false, true, false, true),
            (3, false, false, false, true, true),
            (4, true, false, true, false, true),
            (5, false, false, false, false, false),
            (0, false, false, false, false, false),
        ];
        for (id, admin, edit, trash, edit_reply, trash_reply) in table {
            let v = viewer(id, admin);
            assert_eq!(allowed::<Edit>(&v, &root), edit, "edit root {id}");
            assert_eq!(allowed::<Trash>(&v, &root), trash, "trash root {id}");
            assert_eq!(allowed::<Edit>(&v, &reply), edit_reply, "edit reply {id}");
            assert_eq!(allowed::<Trash>(&v, &reply), trash_reply, "trash reply {id}");
            assert!(!allowed::<Restore>(&v, &root), "nothing to restore {id}");
        }
    }
}
