//! The tags of items. The tags of a thread carry its time, so that what was last alive under a tag is found without
//! looking at all that ever bore it.

use super::ItemId;
use crate::{Result, cx::Tx};
use kit::{params, sql, text};
use std::collections::BTreeSet;

/// At most this many stand on one item.
const MOST: usize = 10;

/// These and no others.
pub(super) async fn set(tx: &mut Tx, id: ItemId, tags: &[String]) -> Result<()> {
    tx.run(sql!("delete from item_tags where item_id = $1"), params![id]).await?;
    let tags: BTreeSet<String> = tags.iter().filter_map(|t| text::tag(t)).take(MOST).collect();
    for tag in &tags {
        add(tx, id, tag).await?;
    }
    Ok(())
}

pub(super) async fn add(tx: &mut Tx, id: ItemId, tag: &str) -> Result<()> {
    tx.run(
        sql!("insert into item_tags (item_id, tag, active_at) select i.id, $2, i.active_at from items i where i.id = $1 on conflict do nothing"),
        params![id, tag],
    )
    .await?;
    Ok(())
}

/// What `from` bears, `to` bears as well.
pub(super) async fn copy(tx: &mut Tx, from: ItemId, to: ItemId) -> Result<()> {
    tx.run(
        sql!("insert into item_tags (item_id, tag, active_at) select i.id, t.tag, i.active_at from item_tags t join items i on i.id = $2 where t.item_id = $1 on conflict do nothing"),
        params![from, to],
    )
    .await?;
    Ok(())
}

/// After every change of an item's `active_at`.
pub(super) async fn follow_time(tx: &mut Tx, id: ItemId) -> Result<()> {
    tx.run(sql!("update item_tags set active_at = (select i.active_at from items i where i.id = $1) where item_id = $1"), params![id])
        .await?;
    Ok(())
}
