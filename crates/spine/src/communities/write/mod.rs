//! Changing communities: the only place that writes `communities`, who is in them, and the memberships that follow from
//! that. What holds always: somebody owns a community; whoever is in one below is in the one above; whoever owns the one
//! above owns those below; one below is never wider than the one above. Here is what all changes rest on; the changes
//! themselves stand in the modules below.

mod apps;
mod barred;
mod ends;
mod found;
mod gates;
mod heirs;
mod invite;
mod links;
mod moves;
mod roster;
mod shift;

pub use apps::*;
pub use barred::*;
pub use ends::*;
pub use found::*;
pub use gates::*;
pub use heirs::*;
pub use invite::*;
pub use links::*;
pub use moves::*;
pub use roster::*;
pub use shift::*;

use super::{CommunityId, Deed, Leave, Openness, Role};
use crate::{AudienceId, Error, Fact, ItemId, Person, PersonId, PrincipalId, Result, Time, Tx, audience::INSIDE, audit};
use kit::{Words, params, sql};
use serde_json::json;

/// How long an invitation into a community holds.
pub const INVITED_FOR: i64 = 30 * Time::DAY;
pub const NAME_MAX: usize = 80;
pub const PURPOSE_MAX: usize = 300;
pub const LONG_MAX: usize = 4000;

kit::rec! {
    /// A community held until the end of the change: who changes it takes turns.
    pub struct Held { pub id: CommunityId, pub principal: PrincipalId, pub audience: AudienceId, pub parent: Option<CommunityId>, pub kind: String, pub external: bool,
        pub name: String }
}
/// The one above first, always: two who change near each other take turns and never wait for each other.
pub(super) async fn held(tx: &mut Tx, id: CommunityId) -> Result<Held> {
    let parent: Option<CommunityId> = tx.value(sql!("select parent_id from communities where id = $1"), params![id]).await?;
    if let Some(parent) = parent {
        tx.one::<(CommunityId,)>(sql!("select id from communities where id = $1" for_update()), params![parent]).await?;
    }
    tx.one(
        sql!("select id, principal_id, audience_id, parent_id, kind, external, name from communities where id = $1" for_update()),
        params![id],
    )
    .await
}
/// The same for a deed, which is asked again now that nobody else can change what it rests on.
pub(super) async fn held_for<D: Deed>(tx: &mut Tx, leave: &Leave<D>) -> Result<Held> {
    let c = held(tx, leave.id).await?;
    let now = if D::STATES.contains(&"trashed") { tx.trashed_community(c.id).await? } else { tx.community(c.id).await? };
    now.allow::<D>()?;
    Ok(c)
}
/// Kept in the audit log: whatever owners decide about people, rights and words.
pub(super) fn noted(tx: &mut Tx, what: &'static str, c: &Held, subject: Option<PersonId>, details: serde_json::Value) {
    tx.audit(audit::Entry { what, object: ("community", c.id.0), community: Some(c.id), subject, details });
}
/// Those below, held too.
pub(super) async fn below(tx: &mut Tx, id: CommunityId) -> Result<Vec<Held>> {
    tx.all(
        sql!("select id, principal_id, audience_id, parent_id, kind, external, name from communities where parent_id = $1 order by id" for_update()),
        params![id],
    )
    .await
}
pub(super) async fn role_of(tx: &mut Tx, id: CommunityId, who: PersonId) -> Result<Option<(Role, bool)>> {
    let row: Option<(String, bool)> =
        tx.maybe(sql!("select role, inherited from community_people where community_id = $1 and person_id = $2"), params![id, who]).await?;
    Ok(row.and_then(|(role, inherited)| Some((Role::parse(&role)?, inherited))))
}

/// Who reads what stands in it: its members, and everybody inside where it is that open. Nothing that stands in it is touched.
pub(super) async fn read_by(tx: &mut Tx, c: &Held, openness: Openness) -> Result<()> {
    tx.run(
        sql!("insert into audience_entries (audience_id, principal_id) values ($1, $2) on conflict do nothing"),
        params![c.audience, c.principal],
    )
    .await?;
    if openness.is_read_by_all() && !c.external {
        tx.run(
            sql!("insert into audience_entries (audience_id, principal_id) values ($1, $2) on conflict do nothing"),
            params![c.audience, INSIDE],
        )
        .await?;
    } else {
        tx.run(sql!("delete from audience_entries where audience_id = $1 and principal_id = $2"), params![c.audience, INSIDE]).await?;
    }
    Ok(())
}

/// Makes somebody what they are to be, here, and keeps the memberships in step.
pub(super) async fn put(tx: &mut Tx, c: &Held, who: PersonId, role: Role, inherited: bool) -> Result<()> {
    let before = role_of(tx, c.id, who).await?;
    let by = tx.viewer.id;
    tx.run(
        sql!(
            "insert into community_people (community_id, person_id, role, inherited, since, by_id) values ($1, $2, $3, $4, $5, $6)
              on conflict (community_id, person_id) do update set role = excluded.role, inherited = excluded.inherited"
        ),
        params![c.id, who, role.word(), inherited, tx.now, by],
    )
    .await?;
    let was = before.is_some_and(|(r, _)| r >= Role::Member);
    let is = role >= Role::Member;
    if is && !was {
        tx.run(sql!("insert into memberships (person_id, principal_id) values ($1, $2) on conflict do nothing"), params![who, c.principal])
            .await?;
        tx.run(sql!("update communities set member_count = member_count + 1 where id = $1"), params![c.id]).await?;
        tx.run(sql!("delete from community_requests where community_id = $1 and person_id = $2"), params![c.id, who]).await?;
        tx.run(sql!("delete from community_passed where community_id = $1 and person_id = $2"), params![c.id, who]).await?;
        tx.run(sql!("delete from community_invitations where community_id = $1 and person_id = $2"), params![c.id, who]).await?;
        // An owner of the one above comes to own it whatever was decided here.
        tx.run(sql!("delete from community_barred where community_id = $1 and person_id = $2"), params![c.id, who]).await?;
    }
    // In an open one members ask people in as well.
    if before.is_some_and(|(r, _)| r == Role::Owner) && role < Role::Owner && Openness::parse(&c.kind) != Openness::Open {
        word_ends(tx, c, who).await?;
    }
    Ok(())
}
/// Takes somebody out, here.
pub(super) async fn take(tx: &mut Tx, c: &Held, who: PersonId) -> Result<()> {
    let Some((role, _)) = role_of(tx, c.id, who).await? else { return Ok(()) };
    tx.run(sql!("delete from community_people where community_id = $1 and person_id = $2"), params![c.id, who]).await?;
    if role >= Role::Member {
        tx.run(sql!("delete from memberships where person_id = $1 and principal_id = $2"), params![who, c.principal]).await?;
        tx.run(sql!("update communities set member_count = member_count - 1 where id = $1"), params![c.id]).await?;
        word_ends(tx, c, who).await?;
        // Nor do they come in below by having been asked in while they were here.
        tx.run(
            sql!("delete from community_invitations where person_id = $2 and community_id in (select id from communities where parent_id = $1)"),
            params![c.id, who],
        )
        .await?;
        tx.run(sql!("delete from community_heirs where community_id = $1 and person_id = $2"), params![c.id, who]).await?;
        tx.tell(Fact::CommunityLeft { community: c.id, who }).await?;
    }
    Ok(())
}
/// What somebody's standing above means below: gone there too, or owner there too.
pub(super) async fn settle_below(tx: &mut Tx, c: &Held, who: PersonId) -> Result<()> {
    if c.parent.is_some() {
        return Ok(());
    }
    let above = role_of(tx, c.id, who).await?.map(|(r, _)| r);
    for sub in below(tx, c.id).await? {
        let here = role_of(tx, sub.id, who).await?;
        match (above, here) {
            (Some(Role::Owner), Some((Role::Owner, _))) => {}
            (Some(Role::Owner), _) => {
                put(tx, &sub, who, Role::Owner, true).await?;
                follows(tx, "community.role", &sub, who, here, Some(Role::Owner));
            }
            (Some(Role::Member), Some((Role::Owner, true))) => {
                own_still(tx, &sub, who).await?;
                put(tx, &sub, who, Role::Member, false).await?;
                follows(tx, "community.role", &sub, who, here, Some(Role::Member));
            }
            (Some(Role::Member), _) => {}
            (_, Some((role, _))) if role >= Role::Member => {
                own_still(tx, &sub, who).await?;
                take(tx, &sub, who).await?;
                follows(tx, "community.removed", &sub, who, here, None);
            }
            _ => {}
        }
    }
    Ok(())
}
/// In the audit log: what somebody became here since they are that above.
pub(super) fn follows(tx: &mut Tx, what: &'static str, c: &Held, who: PersonId, before: Option<(Role, bool)>, after: Option<Role>) {
    let details = json!({ "before": before.map(|(r, _)| r.word()), "after": after.map(Role::word), "by": "the one above" });
    noted(tx, what, c, Some(who), details);
}
/// Somebody who is here owns it also without `who`.
pub(super) async fn own_still(tx: &mut Tx, c: &Held, who: PersonId) -> Result<()> {
    let owned: bool = tx
        .value(
            sql!(
                "select not exists (select 1 from community_people where community_id = $1 and person_id = $2 and role = 'owner') or exists
                  (select 1 from community_people cp join people p on p.id = cp.person_id and p.state = 'active'
                   where cp.community_id = $1 and cp.role = 'owner' and cp.person_id <> $2 /* knowable: whether, not who */)"
            ),
            params![c.id, who],
        )
        .await?;
    if owned { Ok(()) } else { Err(Error::invalid("person", Words::of("community-last-owner").with("name", &c.name))) }
}
/// Whoever owns the one above owns this one, also when they founded it themselves.
pub(super) async fn not_from_above(tx: &mut Tx, c: &Held, who: PersonId) -> Result<()> {
    let Some(parent) = c.parent else { return Ok(()) };
    match role_of(tx, parent, who).await? {
        Some((Role::Owner, _)) => Err(Error::invalid("person", "community-inherited")),
        _ => Ok(()),
    }
}
/// Whoever comes into one below has to be in the one above, or to be let in there by its being open.
pub(super) async fn may_be_above(tx: &mut Tx, c: &Held, who: PersonId) -> Result<Option<Held>> {
    let Some(parent) = c.parent else { return Ok(None) };
    if role_of(tx, parent, who).await?.is_some_and(|(r, _)| r >= Role::Member) {
        return Ok(None);
    }
    let above = held(tx, parent).await?;
    if Openness::parse(&above.kind) != Openness::Open || is_barred(tx, parent, who).await? {
        return Err(Error::invalid("person", Words::of("community-parent-first").with("name", &above.name)));
    }
    Ok(Some(above))
}

/// Into it, and into the one above where that is open.
pub(super) async fn come_in(tx: &mut Tx, c: &Held, who: PersonId) -> Result<()> {
    not_barred(tx, c, who, "person").await?;
    if let Some(above) = may_be_above(tx, c, who).await? {
        put(tx, &above, who, Role::Member, false).await?;
        noted(tx, "community.joined", &above, Some(who), json!({ "by": "the one below" }));
        tx.tell(Fact::CommunityJoined { community: above.id, who }).await?;
    }
    put(tx, c, who, Role::Member, false).await?;
    tx.tell(Fact::CommunityJoined { community: c.id, who }).await
}

pub(super) async fn active(tx: &mut Tx, who: PersonId) -> Result<Person> {
    let person = tx.person(who).await?;
    if !person.active() {
        return Err(Error::invalid("person", Words::of("community-person-left").with("name", &person.name)));
    }
    Ok(person)
}
