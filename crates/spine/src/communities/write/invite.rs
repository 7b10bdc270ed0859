//! Asking people in by name.

use super::*;
use crate::{
    UserType,
    communities::{Host, Invite, Manage},
};
use kit::text;

/// Nobody is asked twice within a day.
const RESEND_AFTER: i64 = Time::DAY;

/// Asks people in; those who are in already, or are asked already, are passed over. How many were asked.
pub async fn invite(tx: &mut Tx, leave: &Leave<Invite>, people: &[PersonId], words: &str) -> Result<u64> {
    text::check_len("words", words, 500)?;
    for _ in people {
        tx.app.limits.ask(&tx.viewer, crate::guard::Asks::Invite)?;
    }
    let (me, now) = (tx.viewer.id, tx.now);
    let c = held_for(tx, leave).await?;
    let mut asked = 0;
    for who in people {
        let person = active(tx, *who).await?;
        if !UserType::parse(&person.kind).inside() && !leave.external {
            return Err(Error::invalid("people", Words::of("community-guest-internal").with("name", &person.name)));
        }
        if role_of(tx, leave.id, *who).await?.is_some_and(|(r, _)| r >= Role::Member) {
            continue;
        }
        not_barred(tx, &c, *who, "people").await?;
        // Who could not come in is not asked, and hears nothing of what is above.
        may_be_above(tx, &c, *who).await?;
        let n = tx
            .run(
                sql!("insert into community_invitations (community_id, person_id, by_id, words, at, expires_at) values ($1, $2, $3, $4, $5, $6)
                      on conflict (community_id, person_id) do update set by_id = excluded.by_id, words = excluded.words, at = excluded.at, expires_at = excluded.expires_at, ignored_at = null
                      where community_invitations.expires_at <= excluded.at"),
                params![leave.id, *who, me, text::clean(words.trim()), now, now.plus(INVITED_FOR)],
            )
            .await?;
        if n > 0 {
            asked += 1;
            noted(tx, "community.invited", &c, Some(*who), json!({}));
            tx.tell(Fact::CommunityInvited { community: leave.id, who: *who }).await?;
        }
    }
    Ok(asked)
}
/// The same invitation again, as if it were of today and by whoever sends it again; they are told again.
pub async fn resend(tx: &mut Tx, leave: &Leave<Manage>, who: PersonId) -> Result<()> {
    let (me, now) = (tx.viewer.id, tx.now);
    let n = tx
        .run(
            sql!("update community_invitations set by_id = $6, at = $3, expires_at = $4, ignored_at = null where community_id = $1 and person_id = $2 and at <= $5"),
            params![leave.id, who, now, now.plus(INVITED_FOR), now.plus(-RESEND_AFTER), me],
        )
        .await?;
    if n == 0 {
        let there: bool = tx
            .value(
                sql!("select exists (select 1 from community_invitations where community_id = $1 and person_id = $2)"),
                params![leave.id, who],
            )
            .await?;
        return Err(if there { Error::conflict("community-resend-soon") } else { Error::Missing });
    }
    if leave.state != "live" {
        return Err(Error::Denied("invite"));
    }
    active(tx, who).await?;
    let c = held_for(tx, leave).await?;
    noted(tx, "community.invited", &c, Some(who), json!({ "again": true }));
    tx.tell(Fact::CommunityInvited { community: leave.id, who }).await
}
pub async fn revoke(tx: &mut Tx, leave: &Leave<Manage>, who: PersonId) -> Result<()> {
    let n = tx.run(sql!("delete from community_invitations where community_id = $1 and person_id = $2"), params![leave.id, who]).await?;
    if n == 0 {
        return Err(Error::Missing);
    }
    let c = held_for(tx, leave).await?;
    noted(tx, "community.invitation_revoked", &c, Some(who), json!({}));
    Ok(())
}
/// May the viewer bring guests in here? Whoever is in one below is in the one above, which is for its owners to allow.
pub(crate) async fn guests_may_come(tx: &mut Tx, leave: &Leave<Host>) -> Result<()> {
    let c = held_for(tx, leave).await?;
    let Some(parent) = c.parent else { return Ok(()) };
    let above = held(tx, parent).await?;
    let me = tx.viewer.id;
    if invites_still(tx, parent, me).await? {
        return Ok(());
    }
    Err(Error::invalid("email", Words::of("community-guest-above").with("name", &c.name).with("above", &above.name)))
}
/// A guest has come by an invitation to the house that `by` made here: in here, and into the one above, as far as they might
/// still bring somebody there.
pub(crate) async fn guest_comes(tx: &mut Tx, id: CommunityId, by: PersonId, who: PersonId) -> Result<()> {
    let c = held(tx, id).await?;
    let above = match c.parent {
        Some(parent) if role_of(tx, parent, who).await?.is_none_or(|(r, _)| r < Role::Member) => Some(held(tx, parent).await?),
        _ => None,
    };
    for c in above.iter().chain([&c]) {
        if !invites_still(tx, c.id, by).await? || is_barred(tx, c.id, who).await? {
            return Err(Error::Missing);
        }
        put(tx, c, who, Role::Member, false).await?;
        noted(tx, "community.joined", c, Some(who), json!({ "by": "guest invitation" }));
        tx.tell(Fact::CommunityJoined { community: c.id, who }).await?;
    }
    Ok(())
}
async fn invites_still(tx: &mut Tx, id: CommunityId, by: PersonId) -> Result<bool> {
    tx.value(sql!("select exists (select 1 from communities c where c.id = $1 and" still_invites!("$2") ")"), params![id, by]).await
}

/// Nobody comes in any more by the word of somebody who is no more who they were here: by name, by a link, or as a guest.
pub(super) async fn word_ends(tx: &mut Tx, c: &Held, by: PersonId) -> Result<()> {
    tx.run(sql!("delete from community_invitations where community_id = $1 and by_id = $2"), params![c.id, by]).await?;
    tx.run(
        sql!("update community_links set revoked_at = $3 where community_id = $1 and by_id = $2 and revoked_at is null"),
        params![c.id, by, tx.now],
    )
    .await?;
    tx.run(
        sql!("update invitations set revoked_at = $3 where community_id = $1 and by_id = $2 and used_at is null and revoked_at is null and expires_at > $3"),
        params![c.id, by, tx.now],
    )
    .await?;
    Ok(())
}
/// The same, wherever they are: they left the house.
pub(crate) async fn words_end(tx: &mut Tx, by: PersonId) -> Result<()> {
    tx.run(
        sql!("delete from community_invitations where by_id = $1 and community_id in (select community_id from community_people where person_id = $1)"),
        params![by],
    )
    .await?;
    tx.run(
        sql!(
            "update community_links set revoked_at = $2 where by_id = $1 and revoked_at is null
              and community_id in (select community_id from community_people where person_id = $1)"
        ),
        params![by, tx.now],
    )
    .await?;
    tx.run(
        sql!("update invitations set revoked_at = $2 where by_id = $1 and kind = 'guest' and used_at is null and revoked_at is null and expires_at > $2"),
        params![by, tx.now],
    )
    .await?;
    Ok(())
}

/// The viewer was asked in by somebody who still may invite, and comes.
pub async fn accept(tx: &mut Tx, id: CommunityId) -> Result<()> {
    let me = tx.viewer.id;
    let c = held(tx, id).await?;
    let asked: Option<(PersonId,)> = tx
        .maybe(
            sql!("select x.by_id from community_invitations x join communities c on c.id = x.community_id
                  where x.community_id = $1 and x.person_id = $2 and x.expires_at > $3 and" still_invites!("x.by_id")),
            params![id, me, tx.now],
        )
        .await?;
    if asked.is_none() {
        return Err(Error::Missing);
    }
    come_in(tx, &c, me).await?;
    noted(tx, "community.joined", &c, Some(me), json!({ "by": "invitation" }));
    Ok(())
}
/// Silently.
pub async fn ignore(tx: &mut Tx, id: CommunityId) -> Result<()> {
    let me = tx.viewer.id;
    let n = tx
        .run(sql!("update community_invitations set ignored_at = $3 where community_id = $1 and person_id = $2"), params![id, me, tx.now])
        .await?;
    if n == 0 { Err(Error::Missing) } else { Ok(()) }
}

/// Invitations that are over leave no trace of who asked whom. Returns how many there were.
pub async fn sweep(app: &crate::App) -> Result<u64> {
    let mut tx = app.begin_system(crate::Viewer::system("sweep")).await?;
    let gone = tx.run(sql!("delete from community_invitations where expires_at < $1"), params![tx.now]).await?;
    let before = tx.now.plus(-INVITED_FOR);
    tx.run(sql!("delete from community_links where coalesce(revoked_at, expires_at) < $1"), params![before]).await?;
    tx.run(sql!("delete from community_passed where at < $1"), params![before]).await?;
    tx.commit().await?;
    Ok(gone)
}
