//! A day before an event begins, those who come are reminded. One job waits for each event, for the next time it takes
//! place; when it is done, or the event was moved, the next one is asked for.

use crate::{answers, store};
use kit::{params, sql};
use spine::{App, Error, Fact, ItemId, PersonId, Result, Time, Tx, Viewer, jobs::Worker};

pub const WORKER: Worker = Worker { kind: KIND, long: false, work: |app, job| Box::pin(work(app, &job.data)) };
const KIND: &str = "event_soon";
/// So long before.
const AHEAD: i64 = Time::DAY;

/// Asks for the next reminder. One that is asked for already, or comes too late to be one, changes nothing.
pub async fn next(tx: &mut Tx, id: ItemId) -> Result<()> {
    let soon: Option<(i64, String, Time)> = tx
        .maybe(
            sql!(
                "select n.id, n.day, n.starts_at from events_instances n join events_events e on e.item_id = n.item_id
                  where n.item_id = $1 and n.state = 'live' and e.cancelled_at is null and n.starts_at > $2 order by n.starts_at limit 1"
            ),
            params![id, tx.now.plus(AHEAD)],
        )
        .await?;
    let Some((instance, _, at)) = soon else { return Ok(()) };
    // The time is in the key: what was moved is another reminder, and the old one finds nothing to remind of.
    tx.job_at(KIND, &format!("{instance}:{}", at.0), &format!("{id} {instance} {}", at.0), at.plus(-AHEAD)).await
}

async fn work(app: &App, data: &str) -> Result<()> {
    let numbers: Vec<i64> = data.split(' ').filter_map(|n| n.parse().ok()).collect();
    let &[item, instance, at] = numbers.as_slice() else { return Ok(()) };
    let item = ItemId(item);
    let mut tx = app.begin_system(Viewer::system("reminders")).await?;
    let due: Option<(String,)> = tx
        .maybe(
            sql!(
                "select n.day from events_instances n join events_events e on e.item_id = n.item_id
                  where n.id = $1 and n.starts_at = $2 and n.starts_at > $3 and n.state = 'live' and e.cancelled_at is null"
            ),
            params![instance, at, tx.now],
        )
        .await?;
    let author: Option<PersonId> = match tx.item(item).await {
        Ok(seen) if seen.state == "live" => Some(seen.author_id),
        Ok(_) | Err(Error::Missing) => None,
        Err(e) => return Err(e),
    };
    if let (Some((day,)), Some(author)) = (due, author)
        && !answers::concerned(&mut tx, item, &day, false, true).await?.is_empty()
    {
        let now = tx.now;
        tx.as_of(Viewer::on_behalf(author, "a reminder comes from whoever made the event"), now);
        tx.tell(Fact::EventSoon { item, day }).await?;
    }
    // The item may come back out of the trash; its reminders then do too.
    store::event(&mut tx, item).await?;
    next(&mut tx, item).await?;
    tx.commit().await
}
