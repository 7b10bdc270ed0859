//! Links that let in whoever has them, for a while and a number of times. Whoever has one may know of the community; a guest
//! comes only where guests may be.

use super::*;
use crate::{
    UserType, View,
    communities::{Invite, Known, Manage},
    people::sessions::hash,
};
use kit::text;

/// How long a link holds, and how often it lets in, at most.
pub const LINK_DAYS: i64 = 90;
pub const LINK_USES: i64 = 1000;

kit::rec! {
    /// A link as owners see it.
    #[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
    pub struct Link { pub id: i64, pub by: String, pub created_at: Time, pub expires_at: Time, pub uses: i64, pub used: i64,
        /// What it says to those who open it.
        pub words: String }
}
kit::rec! {
    /// What whoever has a link sees before they come.
    #[derive(Debug, Clone)]
    pub struct Behind { pub id: CommunityId, pub name: String, pub purpose: String, pub by: String, pub external: bool, pub words: String }
}

/// The secret of the link, told this once. `words`: to those who open it.
pub async fn make_link(tx: &mut Tx, leave: &Leave<Invite>, days: i64, uses: i64, words: &str) -> Result<String> {
    let c = held_for(tx, leave).await?;
    text::check_len("words", words, 500)?;
    if !(1..=LINK_DAYS).contains(&days) {
        return Err(Error::invalid("days", Words::of("community-link-days").with("max", LINK_DAYS)));
    }
    if !(1..=LINK_USES).contains(&uses) {
        return Err(Error::invalid("uses", Words::of("community-link-uses").with("max", LINK_USES)));
    }
    let secret = tx.app.rng.token();
    let (me, now) = (tx.viewer.id, tx.now);
    tx.run(
        sql!("insert into community_links (community_id, hash, by_id, created_at, expires_at, uses, words) values ($1, $2, $3, $4, $5, $6, $7)"),
        params![c.id, hash(&secret), me, now, now.plus(days * Time::DAY), uses, text::clean(words.trim())],
    )
    .await?;
    noted(tx, "community.link", &c, None, json!({ "days": days, "uses": uses }));
    Ok(secret)
}
/// Whoever made it takes it back, and every owner.
pub async fn revoke_link(tx: &mut Tx, leave: &Leave<Manage>, id: i64) -> Result<()> {
    let n = tx
        .run(
            sql!("update community_links set revoked_at = $3 where id = $2 and community_id = $1 and revoked_at is null"),
            params![leave.id, id, tx.now],
        )
        .await?;
    if n == 0 {
        return Err(Error::Missing);
    }
    let c = held_for(tx, leave).await?;
    noted(tx, "community.link_revoked", &c, None, json!({ "link": id }));
    Ok(())
}
/// What stands behind a link that still lets in, made by somebody who still may invite; `Missing` for everybody else, and for guests where none may be.
pub async fn behind(view: &mut View, secret: &str) -> Result<Behind> {
    let found: Behind = view
        .one(
            sql!("select c.id, c.name, c.purpose, b.name, c.external, l.words from community_links l join communities c on c.id = l.community_id
                  join people b on b.id = l.by_id /* knowable: whoever gives a link away says who they are */
                  where l.hash = $1 and l.revoked_at is null and l.expires_at > $2 and l.used < l.uses and" still_invites!("l.by_id")),
            params![hash(secret), view.now],
        )
        .await?;
    let me = view.viewer.id;
    let barred: bool = view
        .value(sql!("select exists (select 1 from community_barred where community_id = $1 and person_id = $2)"), params![found.id, me])
        .await?;
    if !barred && (found.external || view.viewer.kind.inside()) { Ok(found) } else { Err(Error::Missing) }
}
/// Comes in by it. Of fifty who try the last place at once, one comes in; who is in already uses nothing up. What `behind`
/// asked is asked again by the change itself: whoever made it may have been put out meanwhile.
pub async fn come_by_link(tx: &mut Tx, secret: &str) -> Result<CommunityId> {
    let found = behind(tx, secret).await?;
    let me = tx.viewer.id;
    let c = held(tx, found.id).await?;
    if role_of(tx, c.id, me).await?.is_some_and(|(r, _)| r >= Role::Member) {
        return Ok(c.id);
    }
    let n = tx
        .run(
            sql!("update community_links set used = used + 1 where hash = $1 and revoked_at is null and expires_at > $2 and used < uses
                  and exists (select 1 from communities c where c.id = community_links.community_id and" still_invites!("community_links.by_id") ")"),
            params![hash(secret), tx.now],
        )
        .await?;
    if n == 0 {
        return Err(Error::Missing);
    }
    come_in(tx, &c, me).await?;
    noted(tx, "community.joined", &c, Some(me), json!({ "by": "link" }));
    Ok(c.id)
}
impl View {
    /// Those that still let in.
    pub async fn community_links(&mut self, known: &Known, leave: &Leave<Manage>) -> Result<Vec<Link>> {
        debug_assert!(known.id == leave.id, "of one community");
        self.all(
            sql!("select l.id, b.name, l.created_at, l.expires_at, l.uses, l.used, l.words from community_links l join people b on b.id = l.by_id
                  where l.community_id = $1 and l.revoked_at is null and l.expires_at > $2 and l.used < l.uses order by l.id desc limit 50 /* knowable: members, to owners */"),
            params![leave.id, self.now],
        )
        .await
    }
}
/// May somebody of this type be a member at all?
pub(super) fn may_belong(kind: &str, external: bool) -> bool {
    UserType::parse(kind).inside() || external
}
