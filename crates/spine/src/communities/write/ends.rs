//! The end of a community, and back: archived, deleted, restored.

use super::*;
use crate::communities::{Manage, Revive};

/// Nobody writes in it any more; whoever read it reads on. With those below.
pub async fn archive(tx: &mut Tx, leave: &Leave<Manage>, successor: Option<CommunityId>) -> Result<()> {
    if successor == Some(leave.id) {
        return Err(Error::invalid("successor", "community-successor-itself"));
    }
    tx.run(
        sql!("update communities set state = 'archived', successor_id = $2 where id = $1 and state in ('live', 'archived')"),
        params![leave.id, successor],
    )
    .await?;
    tx.run(sql!("update communities set state = 'archived' where parent_id = $1 and state = 'live'"), params![leave.id]).await?;
    let c = held_for(tx, leave).await?;
    noted(tx, "community.archived", &c, None, json!({ "successor": successor.map(|s| s.0) }));
    tx.tell(Fact::CommunityChanged { community: leave.id }).await
}
pub async fn reopen(tx: &mut Tx, leave: &Leave<Manage>) -> Result<()> {
    if let Some(parent) = leave.parent_id {
        let above: String = tx.value(sql!("select state from communities where id = $1"), params![parent]).await?;
        if above != "live" {
            return Err(Error::conflict("community-parent-archived"));
        }
    }
    tx.run(sql!("update communities set state = 'live', successor_id = null where id = $1 and state = 'archived'"), params![leave.id])
        .await?;
    let c = held_for(tx, leave).await?;
    noted(tx, "community.reopened", &c, None, json!({}));
    tx.tell(Fact::CommunityChanged { community: leave.id }).await
}

/// Out of everybody's sight, with all that stands in it and those below, until an owner takes it back.
pub async fn trash(tx: &mut Tx, leave: &Leave<Manage>) -> Result<()> {
    let c = held_for(tx, leave).await?;
    for gone in below(tx, c.id).await?.into_iter().chain([c]) {
        tx.run(
            sql!("update communities set trashed_from = state, state = 'trashed', trashed_at = $2 where id = $1 and state <> 'trashed'"),
            params![gone.id, tx.now],
        )
        .await?;
        // An audience of nobody: nothing in it is seen, nothing in it is touched.
        tx.run(sql!("delete from audience_entries where audience_id = $1"), params![gone.audience]).await?;
        noted(tx, "community.trashed", &gone, None, json!({}));
        tx.tell(Fact::CommunityChanged { community: gone.id }).await?;
    }
    Ok(())
}
/// With those below that went along.
pub async fn restore(tx: &mut Tx, leave: &Leave<Revive>) -> Result<()> {
    let c = held_for(tx, leave).await?;
    if let Some(parent) = c.parent {
        let above: String = tx.value(sql!("select state from communities where id = $1"), params![parent]).await?;
        if above == "trashed" {
            return Err(Error::conflict("community-parent-trashed"));
        }
    }
    let at: Option<Time> = tx.value(sql!("select trashed_at from communities where id = $1"), params![c.id]).await?;
    for back in below(tx, c.id).await?.into_iter().chain([c]) {
        let n = tx
            .run(
                sql!("update communities set state = case when exists (select 1 from communities a where a.id = communities.parent_id and (a.state = 'archived' or a.trashed_from = 'archived'))
                      then 'archived' else trashed_from end, trashed_at = null where id = $1 and state = 'trashed' and trashed_at = $2"),
                params![back.id, at],
            )
            .await?;
        if n > 0 {
            read_by(tx, &back, Openness::parse(&back.kind)).await?;
            noted(tx, "community.restored", &back, None, json!({}));
            tx.tell(Fact::CommunityChanged { community: back.id }).await?;
        }
    }
    Ok(())
}
