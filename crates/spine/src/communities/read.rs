//! Reading communities, each through the one predicate of who may know of them.

use super::{Community, CommunityId, Known, Leave, Manage, Read};
use crate::{
    Item, PersonId, Result, Time, View,
    items::{Place, Sort},
};
use kit::{params, sql, text};
use shell::Who;

/// Which communities, seen from the viewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// All the viewer may know of.
    #[default]
    Discover,
    Owner,
    Member,
    Following,
    Invited,
}
/// In which order; with the reader's own eyes "what lives floats".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    #[default]
    Active,
    Name,
    Members,
}
/// What of the catalogue is asked for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub standing: Standing,
    pub order: Order,
    /// A part of the name, as typed.
    pub name: String,
    pub tag: String,
    /// How many to pass over, for the pages after the first.
    pub after: i64,
    pub limit: i64,
}

kit::rec! {
    /// Somebody in a community.
    #[derive(Debug, Clone)]
    pub struct Belonging { pub id: PersonId, pub name: String, pub title: String, pub place: String, pub photo: Option<String>, pub portrait: Option<String>,
        pub kind: String, pub role: String, pub inherited: bool, pub since: Time }
}
impl Belonging {
    pub fn who(&self) -> Who {
        crate::people::who(self.id, &self.name, &self.title, &self.place, self.photo.as_deref(), self.portrait.as_deref())
    }
}
kit::rec! {
    /// Somebody who asked to be let in, or whom somebody asked in.
    #[derive(Debug, Clone)]
    pub struct Waiting { pub id: PersonId, pub name: String, pub title: String, pub place: String, pub photo: Option<String>, pub portrait: Option<String>,
        pub words: String, pub at: Time, pub expires_at: Option<Time>, pub by: String }
}
impl Waiting {
    pub fn who(&self) -> Who {
        crate::people::who(self.id, &self.name, &self.title, &self.place, self.photo.as_deref(), self.portrait.as_deref())
    }
}
kit::rec! {
    /// Somebody who asks something of the viewer. `what`: 0 they ask the viewer in, 1 they ask to be let in, 2 nobody owns it
    /// any more and the viewer is asked to.
    #[derive(Debug, Clone)]
    pub struct Asking { pub what: i64, pub community: CommunityId, pub community_name: String, pub id: PersonId, pub name: String, pub title: String, pub place: String,
        pub photo: Option<String>, pub portrait: Option<String>, pub words: String, pub at: Time }
}
impl Asking {
    pub fn who(&self) -> Who {
        crate::people::who(self.id, &self.name, &self.title, &self.place, self.photo.as_deref(), self.portrait.as_deref())
    }
}
kit::rec! {
    /// The long words of a community, as Markdown and as HTML.
    #[derive(Debug, Clone, Default, serde::Serialize, schemars::JsonSchema)]
    pub struct Texts { pub rules: String, #[serde(skip)] pub rules_html: String, pub welcome: String, #[serde(skip)] pub welcome_html: String }
}

impl View {
    /// The only way to one community: hidden and absent are the same answer.
    pub async fn community(&mut self, id: CommunityId) -> Result<Known> {
        let c: Community = if self.viewer.is_system() {
            self.one(
                sql!("select" community_cols!() community_from!() "where c.id = $3 and c.state <> 'trashed'"),
                params![self.viewer.id, self.now, id],
            )
            .await?
        } else {
            self.one(
                sql!("select" community_cols!() community_from!() "where c.id = $3 and" known!()),
                params![self.viewer.id, self.now, id],
            )
            .await?
        };
        Ok(Known::new(c, self.viewer.clone()))
    }
    /// One in the trash, for those who owned it.
    pub async fn trashed_community(&mut self, id: CommunityId) -> Result<Known> {
        let c: Community = self
            .one(
                sql!("select" community_cols!() community_from!() "where c.id = $3 and c.state = 'trashed' and me.role = 'owner'"),
                params![self.viewer.id, self.now, id],
            )
            .await?;
        Ok(Known::new(c, self.viewer.clone()))
    }
    pub async fn trashed_communities(&mut self) -> Result<Vec<Community>> {
        self.all(
            sql!("select" community_cols!() community_from!() "where c.state = 'trashed' and me.role = 'owner' order by c.trashed_at desc limit 50"),
            params![self.viewer.id, self.now],
        )
        .await
    }
    /// Behind a short address of now or of before.
    pub async fn community_at(&mut self, slug: &str) -> Result<Known> {
        let slug = slug.to_lowercase();
        let id: CommunityId = self
            .value(
                sql!("select coalesce((select s.id from communities s where s.slug = $1), (select a.community_id from community_addresses a where a.slug = $1), cast(0 as bigint))"),
                params![&slug],
            )
            .await?;
        self.community(id).await
    }
    pub async fn communities(&mut self, w: &Wanted) -> Result<Vec<Community>> {
        let (role, invited) = match w.standing {
            Standing::Discover => ("", false),
            Standing::Owner => ("owner", false),
            Standing::Member => ("member", false),
            Standing::Following => ("follower", false),
            Standing::Invited => ("", true),
        };
        let name = text::fold(&w.name);
        let like = text::pattern(&w.name);
        let word = match w.order {
            Order::Active => "active",
            Order::Name => "name",
            Order::Members => "members",
        };
        self.all(
            sql!("select" community_cols!() community_from!() "where" known!() "and ($3 = '' or me.role = $3)
                and (not $4 or exists (select 1 from community_invitations x where x.community_id = c.id and x.person_id = $1 and x.expires_at > $2 and x.ignored_at is null))
                and ($5 = '' or c.name_fold like $6 escape '!') and ($7 = '' or exists (select 1 from community_tags t where t.community_id = c.id and t.tag = $7))
                order by case when c.state = 'archived' then 1 else 0 end, case when $8 = 'active' then -c.active_at when $8 = 'members' then -c.member_count else 0 end, c.name_fold, c.id
                limit $9 offset $10"),
            params![self.viewer.id, self.now, role, invited, &name, &like, &w.tag, word, w.limit, w.after],
        )
        .await
    }
    /// The ones below, those the viewer may know of.
    pub async fn communities_below(&mut self, id: CommunityId) -> Result<Vec<Community>> {
        self.all(
            sql!("select" community_cols!() community_from!() "where c.parent_id = $3 and" known!() "order by c.name_fold, c.id limit 100"),
            params![self.viewer.id, self.now, id],
        )
        .await
    }
    /// Tags of the communities the viewer may know of, and of how many: nothing else is counted.
    pub async fn community_cloud(&mut self, limit: i64) -> Result<Vec<(String, i64)>> {
        self.all(
            sql!("select t.tag, cast(count(*) as bigint)" community_from!() "join community_tags t on t.community_id = c.id where c.state = 'live' and" known!()
                "group by t.tag order by count(*) desc, t.tag limit $3"),
            params![self.viewer.id, self.now, limit],
        )
        .await
    }
    /// Tags of these, each with its own.
    pub async fn tags_of_communities(&mut self, ids: &[i64]) -> Result<Vec<(CommunityId, String)>> {
        self.all(sql!("select t.community_id, t.tag from community_tags t where t.community_id in" ids(1) "order by t.tag"), params![ids])
            .await
    }
    pub async fn community_texts(&mut self, known: &Known) -> Result<Texts> {
        self.one(sql!("select rules, rules_html, welcome, welcome_html from communities where id = $1"), params![known.id]).await
    }
    /// What its picture is called among the objects: the whole, or the small copy.
    pub async fn community_picture(&mut self, known: &Known, small: bool) -> Result<Option<String>> {
        self.value(sql!("select case when $2 then picture_small else picture end from communities where id = $1"), params![known.id, small])
            .await
    }
    /// Owners first, then by name.
    pub async fn belonging(&mut self, leave: &Leave<Read>, role: &str, name: &str, after: i64, limit: i64) -> Result<Vec<Belonging>> {
        let fold = text::fold(name);
        let like = text::pattern(name);
        self.all(
            sql!("select p.id, p.name, p.title, p.place, p.photo, p.portrait, p.kind, cp.role, cp.inherited, cp.since from community_people cp join people p on p.id = cp.person_id
                  where cp.community_id = $2 and cp.role = $3 and ($4 = '' or p.name_fold like $5 escape '!') and" knowable!("p") "order by cp.since, cp.person_id limit $6 offset $7"),
            params![self.viewer.id, leave.id, role, &fold, &like, limit, after],
        )
        .await
    }
    pub async fn community_requests(&mut self, leave: &Leave<Manage>) -> Result<Vec<Waiting>> {
        self.all(
            sql!("select p.id, p.name, p.title, p.place, p.photo, p.portrait, r.words, r.at, null, '' from community_requests r join people p on p.id = r.person_id
                  where r.community_id = $2 and r.shown_at <= $3 and p.state = 'active' and" knowable!("p") "order by r.at, p.id limit 200"),
            params![self.viewer.id, leave.id, self.now],
        )
        .await
    }
    pub async fn community_invitations(&mut self, leave: &Leave<Manage>) -> Result<Vec<Waiting>> {
        self.all(
            sql!("select p.id, p.name, p.title, p.place, p.photo, p.portrait, x.words, x.at, x.expires_at, b.name from community_invitations x join people p on p.id = x.person_id
                  join people b on b.id = x.by_id where x.community_id = $2 and x.expires_at > $3 and" knowable!("p") "order by x.at desc, p.id limit 200"),
            params![self.viewer.id, leave.id, self.now],
        )
        .await
    }
    /// The words with which the viewer was asked in, and by whom.
    pub async fn asked_in(&mut self, id: CommunityId) -> Result<Option<(String, String)>> {
        self.maybe(
            sql!("select b.name, x.words from community_invitations x join people b on b.id = x.by_id where x.community_id = $2 and x.person_id = $1 and x.expires_at > $3 and x.ignored_at is null
                  /* knowable: whoever asks somebody in says who they are */"),
            params![self.viewer.id, id, self.now],
        )
        .await
    }
    /// Names of those of `ids` the viewer may know of.
    pub async fn community_names(&mut self, ids: &[i64]) -> Result<Vec<(CommunityId, String)>> {
        self.all(
            sql!("select c.id, c.name" community_from!() "where c.id in" ids(3) "and" known!()),
            params![self.viewer.id, self.now, ids],
        )
        .await
    }
    /// Who asks the viewer into a community, who asks to be let in where the viewer owns, and what the viewer is asked to own.
    pub async fn community_waits(&mut self, limit: i64) -> Result<Vec<Asking>> {
        self.all(
            sql!("select x.asks, c.id, c.name, p.id, p.name, p.title, p.place, p.photo, p.portrait, x.words, x.at from
                  (select cast(0 as bigint) as asks, v.community_id as id, v.by_id as who, v.words as words, v.at as at from community_invitations v
                   where v.person_id = $1 and v.expires_at > $2 and v.ignored_at is null
                   union all select 1, r.community_id, r.person_id, r.words, r.at from community_people o join community_requests r on r.community_id = o.community_id and r.shown_at <= $2
                   where o.person_id = $1 and o.role = 'owner'
                   union all select 2, h.community_id, h.person_id, '', h.offered_at from community_heirs h where h.person_id = $1 and h.declined_at is null) x
                  join communities c on c.id = x.id and (c.state = 'live' or (x.asks = 2 and c.state = 'archived')) join people p on p.id = x.who and p.state = 'active' and" knowable!("p") "order by x.at desc, p.id limit $3"),
            params![self.viewer.id, self.now, limit],
        )
        .await
    }
    /// Roots in a community, all kinds or one, after `before`.
    pub async fn community_items(&mut self, leave: &Leave<Read>, kind: &str, sort: Sort, before: Place, limit: i64) -> Result<Vec<Item>> {
        let sql = match sort {
            Sort::Active => {
                sql!("select" item_cols!(card) item_from!() "where i.community_id = $2 and ($6 = '' or i.kind = $6) and i.parent_id is null and i.state = 'live' and (i.active_at, i.id) < ($3, $4) and"
                    visible!("i") "order by i.active_at desc, i.id desc limit $5")
            }
            Sort::Newest => {
                sql!("select" item_cols!(card) item_from!() "where i.community_id = $2 and ($6 = '' or i.kind = $6) and i.parent_id is null and i.state = 'live' and (i.created_at, i.id) < ($3, $4) and"
                    visible!("i") "order by i.created_at desc, i.id desc limit $5")
            }
        };
        self.all(sql, params![self.viewer.id, leave.id, before.at, before.id, limit, kind]).await
    }
    /// What the viewer belongs to or follows: ids, newest activity first.
    pub async fn my_communities(&mut self, limit: i64) -> Result<Vec<Community>> {
        self.all(
            sql!("select" community_cols!() community_from!() "where me.role is not null and c.state = 'live' and" known!() "order by c.active_at desc, c.id desc limit $3"),
            params![self.viewer.id, self.now, limit],
        )
        .await
    }
}

/// A name another open or moderated community has. Narrow ones may repeat a name: refusing would tell of them.
pub async fn name_taken(view: &mut View, name: &str, but: CommunityId) -> Result<bool> {
    view.value(
        sql!("select exists (select 1 from communities where name_fold = $1 and id <> $2 and kind in ('open', 'moderated') and not external and state <> 'trashed')"),
        params![text::fold(name), but],
    )
    .await
}
pub async fn slug_taken(view: &mut View, slug: &str, but: CommunityId) -> Result<bool> {
    view.value(
        sql!("select exists (select 1 from communities where slug = $1 and id <> $2) or exists (select 1 from community_addresses where slug = $1 and community_id <> $2)"),
        params![slug, but],
    )
    .await
}
