//! Who was asked to read something and has not said that they did is reminded, twice at most.

use crate::store;
use kit::{params, sql};
use spine::{App, Error, Fact, ItemId, Result, Time, Tx, Viewer, jobs::Worker};

pub const WORKER: Worker = Worker { kind: KIND, long: false, work: |app, job| Box::pin(work(app, &job.data)) };
const KIND: &str = "read_due";
const TWICE: i64 = 2;

/// Asks for the next reminder, where there is to be one.
pub async fn ask(tx: &mut Tx, id: ItemId, days: i64, sent: i64) -> Result<()> {
    if days < 1 || sent >= TWICE {
        return Ok(());
    }
    let at = tx.now.plus(days * Time::DAY);
    tx.job_at(KIND, &format!("{id}:{sent}"), &id.to_string(), at).await
}

async fn work(app: &App, data: &str) -> Result<()> {
    let Ok(id) = data.parse().map(ItemId) else { return Ok(()) };
    let mut tx = app.begin_system(Viewer::system("reminders")).await?;
    let item = match tx.item(id).await {
        Ok(seen) => seen.into_item(),
        Err(Error::Missing) => return Ok(()),
        Err(e) => return Err(e),
    };
    let (days, sent): (i64, i64) =
        tx.one(sql!("select remind_days, reminded from announcements_posts where item_id = $1" for_update()), params![id]).await?;
    if item.state != "live" || sent >= TWICE {
        return Ok(());
    }
    tx.run(sql!("update announcements_posts set reminded = reminded + 1 where item_id = $1"), params![id]).await?;
    ask(&mut tx, id, days, sent + 1).await?;
    if !store::late(&mut tx, id).await?.is_empty() {
        let now = tx.now;
        tx.as_of(Viewer::on_behalf(item.author_id, "a reminder comes from whoever asks to be read"), now);
        tx.tell(Fact::ReadDue { item: id }).await?;
    }
    tx.commit().await
}
