//! Communities whose owners are all gone. Whoever has been a member the longest is offered it, one after the other;
//! administrators see those that nobody has taken.

use super::*;
use crate::View;

kit::rec! {
    /// A community nobody owns, and whom it is offered to.
    #[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
    pub struct Ownerless { pub id: CommunityId, pub name: String, pub members: i64, pub heir_id: Option<PersonId>, pub heir: Option<String>, pub since: Option<Time> }
}

/// Is anybody here who owns it?
async fn owned(tx: &mut Tx, c: CommunityId) -> Result<bool> {
    tx.value(
        sql!("select exists (select 1 from community_people cp join people p on p.id = cp.person_id and p.state = 'active' and p.kind in ('employee', 'contractor')
              where cp.community_id = $1 and cp.role = 'owner' /* knowable: whether, not who */)"),
        params![c],
    )
    .await
}
/// Offers it to the next, where nobody owns it and nobody is asked.
async fn offer(tx: &mut Tx, c: &Held) -> Result<()> {
    if owned(tx, c.id).await? {
        return Ok(());
    }
    let next: Option<(PersonId,)> = tx
        .maybe(
            sql!("select cp.person_id from community_people cp join people p on p.id = cp.person_id and p.state = 'active' and p.kind in ('employee', 'contractor')
                  where cp.community_id = $1 and cp.role = 'member'
                  and not exists (select 1 from community_heirs h where h.community_id = $1 and (h.person_id = cp.person_id or h.declined_at is null))
                  order by cp.since, cp.person_id limit 1 /* knowable: they are told themselves */"),
            params![c.id],
        )
        .await?;
    let Some((who,)) = next else { return Ok(()) };
    tx.run(sql!("insert into community_heirs (community_id, person_id, offered_at) values ($1, $2, $3)"), params![c.id, who, tx.now])
        .await?;
    noted(tx, "community.offered", c, Some(who), json!({}));
    tx.tell(Fact::CommunityOffered { community: c.id, who }).await
}

/// Somebody is gone, or no more inside: what they owned alone is offered to others, and what was offered to them as well.
pub async fn leave_owned(tx: &mut Tx, who: PersonId) -> Result<()> {
    let all: Vec<(CommunityId,)> = tx
        .all(
            sql!("select community_id from community_people where person_id = $1 and role = 'owner' union select community_id from community_heirs where person_id = $1 and declined_at is null"),
            params![who],
        )
        .await?;
    tx.run(sql!("delete from community_heirs where person_id = $1 and declined_at is null"), params![who]).await?;
    for (id,) in all {
        let c = held(tx, id).await?;
        offer(tx, &c).await?;
    }
    Ok(())
}

/// The viewer takes a community that was offered to them.
pub async fn take_over(tx: &mut Tx, id: CommunityId) -> Result<()> {
    let me = tx.viewer.id;
    let c = held(tx, id).await?;
    asked(tx, id, me).await?;
    tx.run(sql!("delete from community_heirs where community_id = $1"), params![id]).await?;
    // Somebody else may own it again by now.
    if owned(tx, id).await? || !tx.viewer.kind.may().own || role_of(tx, id, me).await?.is_none() {
        return Err(Error::conflict("community-offer-over"));
    }
    put(tx, &c, me, Role::Owner, false).await?;
    settle_below(tx, &c, me).await?;
    noted(tx, "community.role", &c, Some(me), json!({ "after": "owner", "why": "no owner was left" }));
    tx.tell(Fact::CommunityRole { community: id, who: me, role: Role::Owner.word().to_owned() }).await
}
/// They would rather not: the next is asked.
pub async fn not_over(tx: &mut Tx, id: CommunityId) -> Result<()> {
    let me = tx.viewer.id;
    let c = held(tx, id).await?;
    asked(tx, id, me).await?;
    tx.run(sql!("update community_heirs set declined_at = $3 where community_id = $1 and person_id = $2"), params![id, me, tx.now]).await?;
    noted(tx, "community.offer_declined", &c, Some(me), json!({}));
    offer(tx, &c).await
}
async fn asked(tx: &mut Tx, id: CommunityId, who: PersonId) -> Result<()> {
    tx.one::<(CommunityId,)>(
        sql!("select community_id from community_heirs where community_id = $1 and person_id = $2 and declined_at is null" for_update()),
        params![id, who],
    )
    .await
    .map(drop)
}

impl View {
    /// Those that nobody owns, for administrators; that they are there is what an administrator must know, not what is in them.
    pub async fn communities_ownerless(&mut self) -> Result<Vec<Ownerless>> {
        if !self.viewer.admin {
            return Err(Error::Missing);
        }
        self.all(
            sql!("select c.id, c.name, c.member_count, h.person_id, hp.name, h.offered_at from communities c
                  left join community_heirs h on h.community_id = c.id and h.declined_at is null left join people hp on hp.id = h.person_id
                  where c.state in ('live', 'archived') and not exists (select 1 from community_people o join people op on op.id = o.person_id and op.state = 'active'
                    and op.kind in ('employee', 'contractor') where o.community_id = c.id and o.role = 'owner')
                  order by c.name_fold, c.id limit 200 /* knowable: for administrators */"),
            &[],
        )
        .await
    }
}
/// An administrator makes a member of it its owner.
pub async fn give_owner(tx: &mut Tx, id: CommunityId, who: PersonId) -> Result<()> {
    if !tx.viewer.admin {
        return Err(Error::Missing);
    }
    let c = held(tx, id).await?;
    if owned(tx, id).await? {
        return Err(Error::conflict("community-offer-over"));
    }
    if !crate::UserType::parse(&active(tx, who).await?.kind).may().own {
        return Err(Error::invalid("person", "community-guest-owner"));
    }
    // Else an administrator could let anybody into a closed one, themselves too, and nobody would have to be told why.
    if role_of(tx, id, who).await?.is_none_or(|(role, _)| role < Role::Member) {
        return Err(Error::invalid("person", "community-successor-member"));
    }
    may_be_above(tx, &c, who).await?;
    put(tx, &c, who, Role::Owner, false).await?;
    settle_below(tx, &c, who).await?;
    tx.run(sql!("delete from community_heirs where community_id = $1"), params![id]).await?;
    noted(tx, "community.role", &c, Some(who), json!({ "after": "owner", "why": "an administrator named them" }));
    tx.tell(Fact::CommunityRole { community: id, who, role: Role::Owner.word().to_owned() }).await
}
