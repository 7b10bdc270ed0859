//! Forums: where topics and questions stand, in a community or alone. What stands in one has the audience of its community,
//! or is for everybody inside; nothing of that is copied. Reading one gives an `Entered`; only it says who may post and who
//! keeps order. What forums and their topics look like is the app's business.

pub mod counts;
pub mod tabs;
pub mod write;

use crate::{
    AudienceId, CommunityId, Error, Item, ItemId, PersonId, Result, Time, View, Viewer,
    communities::{Leave, Read, Role},
    items::{Place, Sort},
    people::WhoRow,
    people::who_row,
};
use kit::{params, sql};
use serde::Serialize;
use shell::Who;
use std::{collections::HashMap, ops::Deref};

kit::id!(pub ForumId);

kit::rec! {
    /// A forum as one viewer sees it. Columns: `forum_cols!`.
    #[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
    pub struct Forum {
        pub id: ForumId,
        pub name: String,
        pub about: String,
        pub locked: bool,
        /// None: it stands alone, for everybody inside.
        pub community_id: Option<CommunityId>,
        pub community_name: Option<String>,
        #[serde(skip)]
        pub community_state: Option<String>,
        #[serde(skip)]
        pub community_external: Option<bool>,
        #[serde(skip)]
        pub audience_id: AudienceId,
        pub created_at: Time,
        /// By the viewer.
        pub followed: bool,
        #[serde(skip)]
        pub role: Option<String>,
        #[serde(skip)]
        pub owner: bool,
    }
}
impl Forum {
    pub fn href(&self) -> String {
        format!("/forums/{}", self.id)
    }
    fn moves(&self) -> bool {
        self.community_state.as_deref().is_none_or(|s| s == "live")
    }
}

/// `$1` is the viewer.
macro_rules! forum_cols {
    () => {
        "f.id, f.name, f.about, f.locked, f.community_id, c.name, c.state, c.external, coalesce(c.audience_id, cast(1 as bigint)), f.created_at,
         exists (select 1 from forum_follows ff where ff.forum_id = f.id and ff.person_id = $1),
         (select cp.role from community_people cp where cp.community_id = f.community_id and cp.person_id = $1),
         exists (select 1 from forum_owners fo where fo.forum_id = f.id and fo.person_id = $1)"
    };
}
macro_rules! forum_from {
    () => {
        "from forums f left join communities c on c.id = f.community_id"
    };
}
/// The tab of forums in a community; see `communities::tabs`.
pub const TAB: &str = "forums";
/// Who may read a forum is who may read what stands in it; where owners of a community have hidden its forums, they alone.
macro_rules! entered {
    () => {
        "(f.gone_at is null and coalesce(c.state, 'live') <> 'trashed'
          and not exists (select 1 from community_apps ft where ft.community_id = f.community_id and ft.tab = 'forums' and ft.state <> 'on'
           and not exists (select 1 from community_people fp where fp.community_id = f.community_id and fp.person_id = $1 and fp.role = 'owner'))
          and exists (select 1 from audience_entries fa join memberships fm on fm.principal_id = fa.principal_id
          and fm.person_id = $1 where fa.audience_id = coalesce(c.audience_id, 1)))"
    };
}

/// A forum the viewer may read. Only `View::forum` makes one.
#[derive(Debug, Clone)]
pub struct Entered {
    forum: Forum,
    viewer: Viewer,
}
impl Deref for Entered {
    type Target = Forum;
    fn deref(&self) -> &Forum {
        &self.forum
    }
}
/// The leave to begin a topic in a forum.
#[derive(Debug)]
pub struct ToPost(Forum);
/// The leave to keep order in a forum: lock, pin, move, name it.
#[derive(Debug)]
pub struct ToKeep(Forum);
impl Deref for ToPost {
    type Target = Forum;
    fn deref(&self) -> &Forum {
        &self.0
    }
}
impl Deref for ToKeep {
    type Target = Forum;
    fn deref(&self) -> &Forum {
        &self.0
    }
}

/// Who keeps order where a forum stands: the owners of its community; of one that stands alone its owners, and administrators.
pub(crate) fn keeps(viewer: &Viewer, in_community: bool, role: Option<Role>, owner: bool) -> bool {
    viewer.id.0 != 0 && if in_community { role == Some(Role::Owner) } else { (owner && viewer.kind.inside()) || viewer.admin }
}

impl Entered {
    fn role(&self) -> Option<Role> {
        self.role.as_deref().and_then(Role::parse)
    }
    pub fn can_keep(&self) -> bool {
        self.viewer.is_system() || (self.moves() && keeps(&self.viewer, self.community_id.is_some(), self.role(), self.owner))
    }
    /// In a community its members have the word, elsewhere everybody inside; where it is locked, only who keeps order.
    pub fn can_post(&self) -> bool {
        let word = if self.community_id.is_some() { self.role() >= Some(Role::Member) } else { self.viewer.kind.inside() };
        self.viewer.is_system() || (self.viewer.id.0 != 0 && self.moves() && word && (!self.locked || self.can_keep()))
    }
    pub fn post(&self) -> Result<ToPost> {
        if self.can_post() { Ok(ToPost(self.forum.clone())) } else { Err(Error::Denied("post in this forum")) }
    }
    pub fn keep(&self) -> Result<ToKeep> {
        if self.can_keep() { Ok(ToKeep(self.forum.clone())) } else { Err(Error::Denied("keep order in this forum")) }
    }
}

impl View {
    /// The only way to one forum: hidden and absent are the same answer.
    pub async fn forum(&mut self, id: ForumId) -> Result<Entered> {
        let forum: Forum = if self.viewer.is_system() {
            self.one(sql!("select" forum_cols!() forum_from!() "where f.id = $2 and f.gone_at is null"), params![self.viewer.id, id])
                .await?
        } else {
            self.one(sql!("select" forum_cols!() forum_from!() "where f.id = $2 and" entered!()), params![self.viewer.id, id]).await?
        };
        Ok(Entered { forum, viewer: self.viewer.clone() })
    }
    /// Those of a community, in the order its owners gave them.
    pub async fn forums_of(&mut self, community: CommunityId) -> Result<Vec<Forum>> {
        self.all(
            sql!("select" forum_cols!() forum_from!() "where f.community_id = $2 and" entered!() "order by f.sort, f.id limit 100"),
            params![self.viewer.id, community],
        )
        .await
    }
    /// Those that stand alone.
    pub async fn forums_alone(&mut self) -> Result<Vec<Forum>> {
        self.all(
            sql!("select" forum_cols!() forum_from!() "where f.community_id is null and" entered!() "order by f.sort, f.id limit 200"),
            params![self.viewer.id],
        )
        .await
    }
    /// Those of the communities the viewer is in or follows, the liveliest community first.
    pub async fn forums_mine(&mut self, limit: i64) -> Result<Vec<Forum>> {
        self.all(
            sql!("select" forum_cols!() forum_from!() "join community_people mine on mine.community_id = c.id and mine.person_id = $1 where c.state = 'live' and" entered!()
                "order by c.active_at desc, c.id, f.sort, f.id limit $2"),
            params![self.viewer.id, limit],
        )
        .await
    }
    /// What a list says of these forums: how much stands there, and who spoke last about what.
    pub async fn forum_lines(&mut self, forums: &[Forum]) -> Result<HashMap<ForumId, Line>> {
        let ids: Vec<i64> = forums.iter().map(|f| f.id.0).collect();
        let rows: Vec<Line> = self
            .all(
                sql!("select f.id, coalesce(n.topics, 0), coalesce(n.messages, 0), i.id, i.kind, i.title, l.created_at, p.id, p.name from forums f left join forum_counts n on n.forum_id = f.id
                      left join items i on i.id = (select t.id from items t where t.forum_id = f.id and t.parent_id is null and t.state = 'live' order by t.active_at desc, t.id desc limit 1) and"
                      visible!("i") "left join items l on l.id = (select x.id from items x where x.root_id = i.id and x.state = 'live' order by x.created_at desc, x.id desc limit 1)
                      left join people p on p.id = l.author_id where f.id in" ids(2)),
                params![self.viewer.id, &ids],
            )
            .await?;
        Ok(rows.into_iter().map(|l| (l.forum, l)).collect())
    }
    /// Where the viewer may put something: forums in which they could post.
    pub async fn forums_to_post(&mut self) -> Result<Vec<Forum>> {
        let mut all = self.forums_alone().await?;
        all.extend(self.forums_mine(200).await?);
        let viewer = self.viewer.clone();
        all.retain(|f| Entered { forum: f.clone(), viewer: viewer.clone() }.can_post());
        Ok(all)
    }
    /// Who keeps order in one that stands alone.
    pub async fn forum_owners(&mut self, forum: &Entered) -> Result<Vec<Who>> {
        let rows: Vec<WhoRow> = self
            .all(
                sql!("select p.id, p.name, p.title, p.place, p.photo, p.portrait from forum_owners o join people p on p.id = o.person_id
                      where o.forum_id = $2 and p.state = 'active' and" knowable!("p") "order by o.at, p.id limit 50"),
                params![self.viewer.id, forum.id],
            )
            .await?;
        Ok(rows.iter().map(who_row).collect())
    }
    /// On the first page what stands on top, whatever moves; then the others, after `before`.
    pub async fn topics(&mut self, forum: &Entered, sort: Sort, before: Place, limit: i64) -> Result<Vec<Item>> {
        let sql = match sort {
            Sort::Active => {
                sql!("select" item_cols!(card) item_from!() "where i.id in (
                      select * from (select a.id from items a where a.forum_id = $2 and not a.pinned and a.parent_id is null and a.state = 'live' and (a.active_at, a.id) < ($3, $4) and" visible!("a")
                     "order by a.active_at desc, a.id desc limit $5) x
                      union all select * from (select b.id from items b where $6 and b.forum_id = $2 and b.pinned and b.parent_id is null and b.state = 'live' and" visible!("b") "order by b.id desc limit 20) y)
                      order by i.pinned desc, i.active_at desc, i.id desc")
            }
            Sort::Newest => {
                sql!("select" item_cols!(card) item_from!() "where i.id in (
                      select * from (select a.id from items a where a.forum_id = $2 and not a.pinned and a.parent_id is null and a.state = 'live' and (a.created_at, a.id) < ($3, $4) and" visible!("a")
                     "order by a.created_at desc, a.id desc limit $5) x
                      union all select * from (select b.id from items b where $6 and b.forum_id = $2 and b.pinned and b.parent_id is null and b.state = 'live' and" visible!("b") "order by b.id desc limit 20) y)
                      order by i.pinned desc, i.created_at desc, i.id desc")
            }
        };
        self.all(sql, params![self.viewer.id, forum.id, before.at, before.id, limit, before == Place::TOP]).await
    }
    /// The newest of a community.
    pub async fn topics_newest(&mut self, leave: &Leave<Read>, limit: i64) -> Result<Vec<Item>> {
        self.all(
            sql!("select" item_cols!(card) item_from!() "where i.id in (select x.id from forums f cross join items x where f.community_id = $2 and x.id in
                    (select y.id from items y where y.forum_id = f.id and y.parent_id is null and y.state = 'live' and" visible!("y") "order by y.created_at desc, y.id desc limit $3))
                  and" visible!("i") "order by i.created_at desc, i.id desc limit $3"),
            params![self.viewer.id, leave.id, limit],
        )
        .await
    }
    /// Who follows the forum that something stands in.
    pub async fn forum_followers(&mut self, item: ItemId) -> Result<Vec<PersonId>> {
        let rows: Vec<(PersonId,)> = self
            .all(sql!("select f.person_id from items i join forum_follows f on f.forum_id = i.forum_id where i.id = $1"), params![item])
            .await?;
        Ok(rows.into_iter().map(|r| r.0).collect())
    }
    /// What the viewer follows, all of it; one they may read no more has no name.
    pub async fn forums_followed(&mut self) -> Result<Vec<(ForumId, Time, Option<String>)>> {
        self.all(
            sql!("select w.forum_id, w.at, (select f.name" forum_from!() "where f.id = w.forum_id and" entered!() ") from forum_follows w where w.person_id = $1 order by w.at, w.forum_id"),
            params![self.viewer.id],
        )
        .await
    }
    /// The handles of its owners, as the form to change them shows them.
    pub async fn forum_owner_handles(&mut self, forum: &Entered) -> Result<Vec<String>> {
        let rows: Vec<(String,)> = self
            .all(
                sql!("select p.handle from forum_owners o join people p on p.id = o.person_id where o.forum_id = $2 and" knowable!("p") "order by o.at, p.id limit 50"),
                params![self.viewer.id, forum.id],
            )
            .await?;
        Ok(rows.into_iter().map(|r| r.0).collect())
    }
    /// What stands in the forums of a community, latest activity first.
    pub async fn topics_in(&mut self, leave: &Leave<Read>, before: Place, limit: i64) -> Result<Vec<Item>> {
        self.all(
            sql!("select" item_cols!(card) item_from!() "where i.community_id = $2 and i.forum_id is not null and i.parent_id is null and i.state = 'live' and (i.active_at, i.id) < ($3, $4) and"
                visible!("i") "order by i.active_at desc, i.id desc limit $5"),
            params![self.viewer.id, leave.id, before.at, before.id, limit],
        )
        .await
    }
    /// Who spoke last under each of these, the root itself where nobody did.
    pub async fn last_words(&mut self, roots: &[i64]) -> Result<Vec<Last>> {
        self.all(
            sql!("select i.root_id, l.id, l.created_at, p.id, p.name, p.title, p.place, p.photo, p.portrait from items i join items l on l.id =
                    (select x.id from items x where x.root_id = i.id and x.state = 'live' order by x.created_at desc, x.id desc limit 1)
                  join people p on p.id = l.author_id where i.id in" ids(2) "and" visible!("i")),
            params![self.viewer.id, roots],
        )
        .await
    }
    /// When somebody else first spoke under a root.
    pub async fn first_reply(&mut self, root: &Item) -> Result<Option<Time>> {
        self.value(
            sql!("select min(i.created_at) from items i where i.root_id = $1 and i.parent_id is not null and i.state = 'live' and i.author_id <> $2"),
            params![root.id, root.author_id],
        )
        .await
    }
}
kit::rec! {
    #[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
    pub struct Line {
        pub forum: ForumId,
        pub topics: i64,
        /// Topics and all that was said under them.
        pub messages: i64,
        pub last_id: Option<ItemId>,
        pub last_kind: Option<String>,
        pub last_title: Option<String>,
        pub last_at: Option<Time>,
        pub last_by: Option<PersonId>,
        pub last_by_name: Option<String>,
    }
}
kit::rec! {
    /// The last words in a thread.
    #[derive(Debug, Clone)]
    pub struct Last { pub root: ItemId, pub item: ItemId, pub at: Time, pub by: PersonId, pub name: String, pub title: String, pub place: String,
        pub photo: Option<String>, pub portrait: Option<String> }
}
impl Last {
    pub fn who(&self) -> Who {
        crate::people::who(self.by, &self.name, &self.title, &self.place, self.photo.as_deref(), self.portrait.as_deref())
    }
}
