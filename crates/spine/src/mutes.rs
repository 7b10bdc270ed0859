//! Mutes: people and threads that somebody does not want to meet in their own stream, nor be told of. It takes nothing
//! away from anybody else, and nobody ever learns of it; what is muted is still there for whoever goes and looks.

use crate::{ItemId, May, Person, PersonId, Result, Tx, View, items::Follow};
use kit::{params, sql};

/// Silent. Muting oneself mutes nobody.
pub async fn mute_person(tx: &mut Tx, person: &Person) -> Result<()> {
    let me = tx.viewer.id;
    if person.id != me {
        tx.run(
            sql!("insert into person_mutes (person_id, muted_id, at) values ($1, $2, $3) on conflict do nothing"),
            params![me, person.id, tx.now],
        )
        .await?;
    }
    Ok(())
}
pub async fn unmute_person(tx: &mut Tx, person: PersonId) -> Result<()> {
    tx.run(sql!("delete from person_mutes where person_id = $1 and muted_id = $2"), params![tx.viewer.id, person]).await?;
    Ok(())
}

/// The thread an item belongs to.
pub async fn mute_thread(tx: &mut Tx, item: &May<Follow>) -> Result<()> {
    let me = tx.viewer.id;
    tx.run(
        sql!("insert into item_mutes (person_id, item_id, at) values ($1, $2, $3) on conflict do nothing"),
        params![me, item.root_id, tx.now],
    )
    .await?;
    Ok(())
}
/// Also one that the viewer may no longer see.
pub async fn unmute_thread(tx: &mut Tx, root: ItemId) -> Result<()> {
    tx.run(sql!("delete from item_mutes where person_id = $1 and item_id = $2"), params![tx.viewer.id, root]).await?;
    Ok(())
}

impl View {
    /// Whom and which threads the viewer has muted, the latest first.
    pub async fn muted(&mut self) -> Result<(Vec<PersonId>, Vec<ItemId>)> {
        let rows: Vec<(bool, i64)> = self
            .all(
                sql!(
                    "select x.person, x.id from (select true as person, muted_id as id, at from person_mutes where person_id = $1
                      union all select false, item_id, at from item_mutes where person_id = $1) x order by x.at desc, x.id desc limit 400"
                ),
                params![self.viewer.id],
            )
            .await?;
        let (people, threads): (Vec<_>, Vec<_>) = rows.into_iter().partition(|r| r.0);
        Ok((people.into_iter().map(|r| PersonId(r.1)).collect(), threads.into_iter().map(|r| ItemId(r.1)).collect()))
    }
}

/// Those of `people` who have muted this thread.
pub async fn of_thread(view: &mut View, root: ItemId, people: &[i64]) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> =
        view.all(sql!("select person_id from item_mutes where item_id = $1 and person_id in" ids(2)), params![root, people]).await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
