//! Who comes: one answer per person and instance. Where places are short, whoever is late waits, in the order of asking,
//! and moves up when somebody leaves.

use crate::{
    model::{Answer, Come, Coming, InstanceId, Kept, Row},
    store,
};
use kit::{params, sql};
use spine::{Error, Fact, ItemId, PersonId, Result, Time, Tx, View, audience, items::May, knowable, people::who};

/// `None` takes the answer back. Of a person who comes already, nothing changes.
pub async fn answer(tx: &mut Tx, item: &May<Come>, day: &str, answer: Option<Answer>) -> Result<()> {
    let me = tx.viewer.id;
    let row = store::instance(tx, item.id, day).await?;
    // Who takes the last place, and who comes a moment later, take turns; what was changed meanwhile holds.
    hold(tx, row.id).await?;
    let event = store::event(tx, item.id).await?;
    let row = store::instance(tx, item.id, &row.day).await?;
    if !row.is_live() {
        return Err(Error::conflict("events-is-cancelled"));
    }
    if row.ends_at <= tx.now {
        return Err(Error::conflict("events-is-over"));
    }
    let before = mine(tx, row.id).await?;
    let wants_in = answer == Some(Answer::Going);
    if before == answer || (wants_in && before == Some(Answer::Waiting)) {
        return Ok(());
    }
    let to = match answer {
        Some(Answer::Going) if full(tx, &event, row.id).await? => Some(Answer::Waiting),
        other => other,
    };
    match to {
        Some(to) => {
            tx.run(
                sql!(
                    "insert into events_answers (instance_id, person_id, answer, at) values ($1, $2, $3, $4)
                      on conflict (instance_id, person_id) do update set answer = excluded.answer, at = excluded.at"
                ),
                params![row.id, me, to.word(), tx.now],
            )
            .await?;
        }
        None => drop(tx.run(sql!("delete from events_answers where instance_id = $1 and person_id = $2"), params![row.id, me]).await?),
    }
    fill(tx, item.id, row.id).await?;
    tx.tell(Fact::Touched { item: item.id }).await
}
async fn hold(tx: &mut Tx, id: InstanceId) -> Result<()> {
    tx.one::<(InstanceId,)>(sql!("select id from events_instances where id = $1" for_update()), params![id]).await.map(drop)
}
async fn mine(tx: &mut Tx, id: InstanceId) -> Result<Option<Answer>> {
    let me = tx.viewer.id;
    let row: Option<(String,)> =
        tx.maybe(sql!("select answer from events_answers where instance_id = $1 and person_id = $2"), params![id, me]).await?;
    Ok(row.and_then(|r| Answer::parse(&r.0)))
}
async fn full(tx: &mut Tx, event: &Kept, id: InstanceId) -> Result<bool> {
    let Some(capacity) = event.capacity else { return Ok(false) };
    let taken: i64 = tx
        .value(sql!("select cast(count(*) as bigint) from events_answers where instance_id = $1 and answer = 'going'"), params![id])
        .await?;
    Ok(taken >= capacity)
}

/// Free places go to those who wait, the first first; who cannot see it any more is passed over. Then it is counted.
pub async fn fill(tx: &mut Tx, item: ItemId, id: InstanceId) -> Result<()> {
    hold(tx, id).await?;
    let event = store::event(tx, item).await?;
    let day: String = tx.value(sql!("select day from events_instances where id = $1"), params![id]).await?;
    while !full(tx, &event, id).await? {
        let next: Option<(PersonId,)> = tx
            .maybe(
                sql!("select person_id from events_answers where instance_id = $1 and answer = 'waiting' order by at, person_id limit 1"),
                params![id],
            )
            .await?;
        let Some((who,)) = next else { break };
        if audience::who_sees(tx, item, &[who.0]).await?.is_empty() {
            tx.run(sql!("delete from events_answers where instance_id = $1 and person_id = $2"), params![id, who]).await?;
            continue;
        }
        tx.run(
            sql!("update events_answers set answer = 'going', at = $3 where instance_id = $1 and person_id = $2"),
            params![id, who, tx.now],
        )
        .await?;
        tx.tell(Fact::EventSeat { item, who, day: day.clone() }).await?;
    }
    tx.run(
        sql!("update events_instances set going = (select cast(count(*) as bigint) from events_answers where instance_id = $1 and answer = 'going') where id = $1"),
        params![id],
    )
    .await?;
    Ok(())
}

/// Somebody cannot come any more: they left the house, or the community and can no longer see it. Their places are free.
pub async fn give_up(tx: &mut Tx, who: PersonId) -> Result<()> {
    let coming: Vec<(InstanceId, ItemId)> = tx
        .all(
            sql!("select n.id, n.item_id from events_answers a cross join events_instances n where a.person_id = $1 and a.answer in ('going', 'waiting', 'maybe') and n.id = a.instance_id
                  and n.starts_at > $2 order by n.id limit 2000"),
            params![who, tx.now],
        )
        .await?;
    for (id, item) in coming {
        if !audience::who_sees(tx, item, &[who.0]).await?.is_empty() {
            continue;
        }
        hold(tx, id).await?;
        tx.run(sql!("delete from events_answers where instance_id = $1 and person_id = $2"), params![id, who]).await?;
        fill(tx, item, id).await?;
    }
    Ok(())
}

kit::rec! {
    pub struct One { pub id: PersonId, pub name: String, pub title: String, pub place: String, pub photo: Option<String>, pub portrait: Option<String>, pub answer: String }
}
/// Those who come, then those who may, then those who wait in their order; as far as the viewer may know of them.
pub async fn coming(view: &mut View, row: &Row, limit: i64) -> Result<Vec<Coming>> {
    let rows: Vec<One> = view
        .all(
            sql!("select p.id, p.name, p.title, p.place, p.photo, p.portrait, a.answer from events_answers a join people p on p.id = a.person_id
                  where a.instance_id = $2 and a.answer <> 'no' and p.state = 'active' and" knowable!("p")
                 "order by case a.answer when 'going' then 0 when 'maybe' then 1 else 2 end, a.at, p.id limit $3"),
            params![view.viewer.id, row.id, limit],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|r| Coming {
            who: who(r.id, &r.name, &r.title, &r.place, r.photo.as_deref(), r.portrait.as_deref()),
            id: r.id,
            name: r.name,
            answer: r.answer,
        })
        .collect())
}

/// Whom news of an event concerns: who comes on that day (with `after` on a later one too; on any day that is still to come,
/// where it is about all of them), and who was asked to. Not who said no.
pub async fn concerned(view: &mut View, item: ItemId, day: &str, after: bool, only_coming: bool) -> Result<Vec<PersonId>> {
    let from = view.now.plus(-Time::DAY);
    let rows: Vec<(PersonId,)> = view
        .all(
            sql!("select a.person_id from events_instances n join events_answers a on a.instance_id = n.id where n.item_id = $1 and ($2 = '' or n.day = $2 or ($5 and n.day > $2)) and n.ends_at > $3 and a.answer <> 'no'
                  union select v.person_id from events_invited v where v.item_id = $1 and not $4
                    and not exists (select 1 from events_instances n join events_answers a on a.instance_id = n.id where n.item_id = $1 and ($2 = '' or n.day = $2) and a.person_id = v.person_id and a.answer = 'no')"),
            params![item, day, from, only_coming, after],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
