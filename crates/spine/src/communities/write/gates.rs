//! Coming and going: joining, asking to be let in, following, leaving, being put out.

use super::*;
use crate::{
    UserType,
    communities::{Ask, Follow, Go, Join, Manage},
};
use kit::text;

pub async fn join(tx: &mut Tx, leave: &Leave<Join>) -> Result<()> {
    let c = held_for(tx, leave).await?;
    let me = tx.viewer.id;
    come_in(tx, &c, me).await?;
    noted(tx, "community.joined", &c, Some(me), json!({}));
    Ok(())
}
/// Whoever was passed over and asks again is not shown to owners before that.
pub const QUIET_FOR: i64 = 7 * Time::DAY;

/// Asks the owners. Asking again changes the words.
pub async fn ask(tx: &mut Tx, leave: &Leave<Ask>, words: &str) -> Result<()> {
    text::check_len("words", words, 500)?;
    let me = tx.viewer.id;
    let c = held_for(tx, leave).await?;
    let said = text::clean(words.trim());
    let again = tx
        .run(sql!("update community_requests set words = $3 where community_id = $1 and person_id = $2"), params![c.id, me, &said])
        .await?;
    if again > 0 {
        return Ok(());
    }
    let passed: Option<(Time,)> =
        tx.maybe(sql!("select at from community_passed where community_id = $1 and person_id = $2"), params![c.id, me]).await?;
    // To whoever asks it looks the same; owners are left in peace for a while.
    let shown = passed.map(|p| p.0.plus(QUIET_FOR)).filter(|t| *t > tx.now);
    tx.run(
        sql!("insert into community_requests (community_id, person_id, words, at, shown_at) values ($1, $2, $3, $4, $5)"),
        params![c.id, me, &said, tx.now, shown.unwrap_or(tx.now)],
    )
    .await?;
    if shown.is_some() {
        return Ok(());
    }
    tx.tell(Fact::CommunityAsked { community: c.id, who: me }).await
}
/// The viewer asks no more.
pub async fn withdraw(tx: &mut Tx, id: CommunityId) -> Result<()> {
    let me = tx.viewer.id;
    tx.run(sql!("delete from community_requests where community_id = $1 and person_id = $2"), params![id, me]).await?;
    Ok(())
}
pub async fn let_in(tx: &mut Tx, leave: &Leave<Manage>, who: PersonId) -> Result<()> {
    let n = tx.run(sql!("delete from community_requests where community_id = $1 and person_id = $2"), params![leave.id, who]).await?;
    if n == 0 {
        return Err(Error::Missing);
    }
    active(tx, who).await?;
    let c = held_for(tx, leave).await?;
    // Who owns one below need not own the one above.
    come_in(tx, &c, who).await?;
    noted(tx, "community.let_in", &c, Some(who), json!({}));
    tx.tell(Fact::CommunityLetIn { community: c.id, who }).await
}
/// Silently: nobody is told no.
pub async fn decline(tx: &mut Tx, leave: &Leave<Manage>, who: PersonId) -> Result<()> {
    let n = tx.run(sql!("delete from community_requests where community_id = $1 and person_id = $2"), params![leave.id, who]).await?;
    if n == 0 {
        return Err(Error::Missing);
    }
    tx.run(
        sql!("insert into community_passed (community_id, person_id, at) values ($1, $2, $3) on conflict (community_id, person_id) do update set at = excluded.at"),
        params![leave.id, who, tx.now],
    )
    .await?;
    let c = held_for(tx, leave).await?;
    noted(tx, "community.passed_over", &c, Some(who), json!({}));
    Ok(())
}
pub async fn follow(tx: &mut Tx, leave: &Leave<Follow>) -> Result<()> {
    let c = held_for(tx, leave).await?;
    let me = tx.viewer.id;
    put(tx, &c, me, Role::Follower, false).await
}
/// Out of it, and of those below; or following no more.
pub async fn go(tx: &mut Tx, leave: &Leave<Go>) -> Result<()> {
    let c = held_for(tx, leave).await?;
    let me = tx.viewer.id;
    out(tx, &c, me).await
}
/// Out of it, and somebody else owns it from then on: how the last owner goes.
pub async fn go_after(tx: &mut Tx, leave: &Leave<Go>, successor: PersonId) -> Result<()> {
    if !leave.is_owner() {
        return Err(Error::Denied("manage"));
    }
    let manage = tx.community(leave.id).await?.allow::<Manage>()?;
    set_role(tx, &manage, successor, Role::Owner).await.map_err(|e| match e {
        Error::Missing => Error::invalid("successor", "community-successor-member"),
        other => other,
    })?;
    go(tx, leave).await
}
pub async fn remove(tx: &mut Tx, leave: &Leave<Manage>, who: PersonId) -> Result<()> {
    let c = held_for(tx, leave).await?;
    match role_of(tx, c.id, who).await? {
        None => Err(Error::Missing),
        Some(_) => out(tx, &c, who).await,
    }
}
pub(super) async fn out(tx: &mut Tx, c: &Held, who: PersonId) -> Result<()> {
    not_from_above(tx, c, who).await?;
    own_still(tx, c, who).await?;
    take(tx, c, who).await?;
    noted(tx, if who == tx.viewer.id { "community.left" } else { "community.removed" }, c, Some(who), json!({}));
    settle_below(tx, c, who).await
}

/// Whoever is not inside any more is in no community that is not for guests, follows none and owns none.
pub async fn put_outside(tx: &mut Tx, who: PersonId) -> Result<()> {
    let all: Vec<(CommunityId, String, bool)> = tx
        .all(
            sql!("select c.id, cp.role, c.external from community_people cp join communities c on c.id = cp.community_id where cp.person_id = $1 order by c.id"),
            params![who],
        )
        .await?;
    leave_owned(tx, who).await?;
    for (id, role, external) in all {
        let c = held(tx, id).await?;
        if !external {
            take(tx, &c, who).await?;
            noted(tx, "community.removed", &c, Some(who), json!({ "before": role, "why": "outside" }));
        } else if role == Role::Owner.word() {
            put(tx, &c, who, Role::Member, false).await?;
            noted(tx, "community.role", &c, Some(who), json!({ "before": role, "after": "member", "why": "outside" }));
        }
    }
    tx.run(sql!("delete from community_requests where person_id = $1"), params![who]).await?;
    tx.run(
        sql!("delete from community_invitations where person_id = $1 and community_id in (select id from communities where not external)"),
        params![who],
    )
    .await?;
    Ok(())
}

/// Owner or member. Guests never own; what comes from above is changed above.
pub async fn set_role(tx: &mut Tx, leave: &Leave<Manage>, who: PersonId, role: Role) -> Result<()> {
    let c = held_for(tx, leave).await?;
    let Some((now, _)) = role_of(tx, c.id, who).await?.filter(|(r, _)| *r >= Role::Member) else { return Err(Error::Missing) };
    not_from_above(tx, &c, who).await?;
    match role {
        Role::Follower => return Err(Error::invalid("role", "community-role")),
        Role::Owner => {
            if !UserType::parse(&active(tx, who).await?.kind).may().own {
                return Err(Error::invalid("person", "community-guest-owner"));
            }
        }
        Role::Member => own_still(tx, &c, who).await?,
    }
    if now == role {
        return Ok(());
    }
    put(tx, &c, who, role, false).await?;
    settle_below(tx, &c, who).await?;
    noted(tx, "community.role", &c, Some(who), json!({ "before": now.word(), "after": role.word() }));
    tx.tell(Fact::CommunityRole { community: c.id, who, role: role.word().to_owned() }).await
}
