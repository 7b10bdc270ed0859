//! Moving: a community becomes one below another, or stands by itself again. What it does to people is counted and named
//! first (`look_move`), by the same questions that the move itself asks.

use super::*;
use crate::communities::{Found, Manage};

/// All that a move does.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Moving {
    /// The one above it now, and then.
    pub from: Option<String>,
    pub to: Option<String>,
    /// Members of it who are not in the one above, and come in there.
    pub joins: i64,
    pub join_names: Vec<String>,
    /// Who comes to own it, since they own the one above.
    pub owners: Vec<String>,
    /// Who owned it through the one above, and is a member from then on.
    pub members: Vec<String>,
    /// It becomes as narrow as the one above: its kind from then on.
    pub narrower: Option<String>,
    /// What that means, and what ends.
    #[serde(flatten)]
    pub shift: Shift,
}

type Named = (PersonId, String);
/// Who comes in above, who comes to own it, who owns it no more.
struct People {
    joins: Vec<Named>,
    owners: Vec<Named>,
    members: Vec<Named>,
}
async fn people(tx: &mut Tx, id: CommunityId, to: Option<CommunityId>) -> Result<People> {
    let me = tx.viewer.id;
    let joins = tx
        .all(
            sql!("select p.id, p.name from community_people cp join people p on p.id = cp.person_id where cp.community_id = $1 and cp.role in ('owner', 'member') and cast($2 as bigint) is not null
                  and not exists (select 1 from community_people a where a.community_id = $2 and a.person_id = cp.person_id and a.role in ('owner', 'member')) order by p.sort_name, p.id"),
            params![id, to],
        )
        .await?;
    let owners = tx
        .all(
            sql!("select p.id, p.name from community_people a join people p on p.id = a.person_id where a.community_id = $2 and a.role = 'owner'
                  and not exists (select 1 from community_people cp where cp.community_id = $1 and cp.person_id = a.person_id and cp.role = 'owner') order by p.sort_name, p.id"),
            params![id, to],
        )
        .await?;
    let members = tx
        .all(
            sql!("select p.id, p.name from community_people cp join people p on p.id = cp.person_id where cp.community_id = $1 and cp.inherited and cp.person_id <> $3
                  and not exists (select 1 from community_people a where a.community_id = $2 and a.person_id = cp.person_id and a.role = 'owner') order by p.sort_name, p.id"),
            params![id, to, me],
        )
        .await?;
    let barred: Option<(String,)> = tx
        .maybe(
            sql!("select p.name from community_people cp join community_barred x on x.community_id = $2 and x.person_id = cp.person_id join people p on p.id = cp.person_id
                  where cp.community_id = $1 and cp.role in ('owner', 'member') order by p.sort_name, p.id limit 1 /* knowable: a member, to their owner */"),
            params![id, to],
        )
        .await?;
    if let Some((name,)) = barred {
        return Err(Error::invalid("parent", Words::of("community-barred-person").with("name", name)));
    }
    Ok(People { joins, owners, members })
}

/// May it go there at all?
async fn may_move(tx: &mut Tx, c: &Held, to: Option<&Leave<Found>>) -> Result<()> {
    let there = to.map(|t| t.id);
    if there == c.parent || there == Some(c.id) {
        return Err(Error::invalid("parent", "community-move-there"));
    }
    let Some(to) = to else { return Ok(()) };
    if to.external != c.external {
        return Err(Error::invalid("parent", "community-external-as-parent"));
    }
    if !below(tx, c.id).await?.is_empty() {
        return Err(Error::invalid("parent", Words::of("community-move-has-below").with("name", &c.name)));
    }
    Ok(())
}
fn narrowed_to(c: &Held, to: Option<&Leave<Found>>) -> Option<Openness> {
    let now = Openness::parse(&c.kind);
    to.map(|t| t.openness()).filter(|above| *above > now)
}

/// Both that change and the one above, the lower number first: two who move towards each other take turns.
async fn hold(tx: &mut Tx, leave: &Leave<Manage>, to: Option<&Leave<Found>>) -> Result<Held> {
    let mut ids: Vec<CommunityId> = [Some(leave.id), leave.parent_id, to.map(|t| t.id)].into_iter().flatten().collect();
    ids.sort_unstable();
    for id in ids {
        tx.one::<(CommunityId,)>(sql!("select id from communities where id = $1" for_update()), params![id]).await?;
    }
    let c = held_for(tx, leave).await?;
    if c.parent != leave.parent_id {
        return Err(Error::conflict("changed-now"));
    }
    may_move(tx, &c, to).await?;
    Ok(c)
}

pub async fn look_move(tx: &mut Tx, leave: &Leave<Manage>, to: Option<&Leave<Found>>) -> Result<Moving> {
    let c = hold(tx, leave, to).await?;
    let People { joins, owners, members } = people(tx, c.id, to.map(|t| t.id)).await?;
    let narrower = narrowed_to(&c, to);
    let names = |all: &[Named]| all.iter().map(|p| p.1.clone()).take(shift::NAMED as usize).collect::<Vec<String>>();
    Ok(Moving {
        from: leave.parent_name.clone(),
        to: to.map(|t| t.name.clone()),
        joins: joins.len() as i64,
        join_names: names(&joins),
        owners: names(&owners),
        members: names(&members),
        narrower: narrower.map(|n| n.word().to_owned()),
        shift: shifted(tx, &c, narrower.unwrap_or(Openness::parse(&c.kind)), to.is_some()).await?,
    })
}

pub async fn move_to(tx: &mut Tx, leave: &Leave<Manage>, to: Option<&Leave<Found>>) -> Result<()> {
    let c = hold(tx, leave, to).await?;
    let above = match to {
        Some(to) => Some(held_for(tx, to).await?),
        None => None,
    };
    let People { joins, owners, members } = people(tx, c.id, to.map(|t| t.id)).await?;
    tx.run(sql!("update communities set parent_id = $2, revision = revision + 1 where id = $1"), params![c.id, to.map(|t| t.id)]).await?;
    // Whoever moves it owns it, whatever became of the one above.
    let me = tx.viewer.id;
    put(tx, &c, me, Role::Owner, false).await?;
    for (who, _) in members {
        put(tx, &c, who, Role::Member, false).await?;
        follows(tx, "community.role", &c, who, Some((Role::Owner, true)), Some(Role::Member));
    }
    if let Some(above) = &above {
        for (who, _) in joins {
            put(tx, above, who, Role::Member, false).await?;
            noted(tx, "community.joined", above, Some(who), json!({ "by": "the one below" }));
            tx.tell(Fact::CommunityJoined { community: above.id, who }).await?;
        }
        for (who, _) in owners {
            put(tx, &c, who, Role::Owner, true).await?;
            follows(tx, "community.role", &c, who, None, Some(Role::Owner));
        }
        tx.run(sql!("delete from community_invitations where community_id = $1"), params![c.id]).await?;
        tx.run(sql!("update community_links set revoked_at = $2 where community_id = $1 and revoked_at is null"), params![c.id, tx.now])
            .await?;
    }
    if let Some(kind) = narrowed_to(&c, to) {
        tx.run(sql!("update communities set kind = $2 where id = $1"), params![c.id, kind.word()]).await?;
        if !kind.is_listed() {
            tx.run(sql!("update communities set slug = null where id = $1"), params![c.id]).await?;
            tx.run(sql!("delete from community_addresses where community_id = $1"), params![c.id]).await?;
        }
        opened(tx, &c, kind).await?;
    }
    noted(tx, "community.moved", &c, None, json!({ "before": c.parent.map(|p| p.0), "after": to.map(|t| t.id.0) }));
    tx.tell(Fact::CommunityChanged { community: c.id }).await
}
