//! What stands in forums, counted. A row per topic says what of it is counted; whoever hears that something happened to a
//! root asks to count it again, and the difference goes into the sums. Counting twice changes nothing.

use super::ForumId;
use crate::{Error, ItemId, Result, Tx, View};
use kit::{params, sql};

/// Listeners only.
pub async fn again(tx: &mut Tx, root: ItemId) -> Result<()> {
    tx.viewer.only_system()?;
    let item = match tx.item(root).await {
        Ok(seen) => seen.into_item(),
        Err(Error::Missing) => return Ok(()),
        Err(e) => return Err(e),
    };
    let now = item.forum_id.filter(|_| item.is_root() && item.state == "live").map(|f| (f, item.comment_count + 1));
    let was: Option<(ForumId, i64)> =
        tx.maybe(sql!("select forum_id, messages from forum_topics where item_id = $1"), params![root]).await?;
    if now == was {
        return Ok(());
    }
    if let Some((forum, messages)) = was {
        add(tx, forum, -1, -messages).await?;
    }
    match now {
        None => drop(tx.run(sql!("delete from forum_topics where item_id = $1"), params![root]).await?),
        Some((forum, messages)) => {
            add(tx, forum, 1, messages).await?;
            let first = tx.first_reply(&item).await?.map(|at| at.0 - item.created_at.0);
            tx.run(
                sql!("insert into forum_topics (item_id, forum_id, messages, first_reply) values ($1, $2, $3, $4)
                      on conflict (item_id) do update set forum_id = excluded.forum_id, messages = excluded.messages, first_reply = excluded.first_reply"),
                params![root, forum, messages, first],
            )
            .await?;
        }
    }
    Ok(())
}
async fn add(tx: &mut Tx, forum: ForumId, topics: i64, messages: i64) -> Result<()> {
    tx.run(
        sql!("insert into forum_counts (forum_id, topics, messages) values ($1, $2, $3)
              on conflict (forum_id) do update set topics = forum_counts.topics + excluded.topics, messages = forum_counts.messages + excluded.messages"),
        params![forum, topics, messages],
    )
    .await?;
    Ok(())
}

impl View {
    /// Topics, messages, and how long it takes until somebody first replies: of the last two hundred, the one in the middle.
    pub async fn forum_counts(&mut self, forum: &super::Entered) -> Result<(i64, i64, Option<i64>)> {
        // The sums are a row of their own, with both filled.
        let rows: Vec<(i64, Option<i64>)> = self
            .all(
                sql!("select c.topics, c.messages from forum_counts c where c.forum_id = $1
                      union all select * from (select cast(-1 as bigint), t.first_reply from forum_topics t where t.forum_id = $1 and t.first_reply is not null order by t.item_id desc limit 200) x"),
                params![forum.id],
            )
            .await?;
        let (sums, times): (Vec<_>, Vec<_>) = rows.into_iter().partition(|r| r.0 >= 0);
        let mut times: Vec<i64> = times.into_iter().filter_map(|r| r.1).collect();
        times.sort_unstable();
        let (topics, messages) = sums.first().map_or((0, 0), |s| (s.0, s.1.unwrap_or_default()));
        Ok((topics, messages, times.get(times.len() / 2).copied()))
    }
}
