//! SQL of events and their instances. Only here and in `answers` and `feeds` are `events_*` tables read and written.

use crate::{
    answers,
    ics::Whole,
    model::{Entry, InstanceId, Kept, Manage, Plan, Row},
    when::{Instance, kept, moment, read, zone},
};
use jiff::civil::DateTime;
use kit::{params, sql};
use spine::{
    CommunityId, Error, Fact, Item, ItemId, PersonId, Result, Time, Tx, View, item_cols, item_from, items::May, knowable, visible,
};
use std::collections::{HashMap, HashSet};

pub async fn make(tx: &mut Tx, id: ItemId, community: Option<CommunityId>, plan: &Plan) -> Result<()> {
    let (me, w) = (tx.viewer.id, &plan.when);
    let instances = w.instances()?;
    tx.run(
        sql!("insert into events_events (item_id, zone, all_day, starts, ends, place, url, repeat, every, days, times, until, capacity, changed_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"),
        params![id, &w.zone, w.all_day, kept(w.starts), kept(w.ends), &plan.place, &plan.url, w.repeat.word(), w.every, &w.days, w.times, w.until.map(|d| d.to_string()),
            plan.capacity, tx.now],
    )
    .await?;
    for i in &instances {
        insert(tx, id, community, i).await?;
    }
    // It stands in the calendar of whoever makes it until they say that they do not come.
    tx.run(sql!("insert into events_invited (item_id, person_id, by_id, at) values ($1, $2, $2, $3)"), params![id, me, tx.now]).await?;
    crate::remind::next(tx, id).await
}
async fn insert(tx: &mut Tx, id: ItemId, community: Option<CommunityId>, i: &Instance) -> Result<()> {
    tx.run(
        sql!("insert into events_instances (item_id, community_id, day, starts, ends, starts_at, ends_at) values ($1, $2, $3, $4, $5, $6, $7)"),
        params![id, community, i.day.to_string(), kept(i.starts), kept(i.ends), i.starts_at, i.ends_at],
    )
    .await?;
    Ok(())
}

/// An event the viewer sees (asked before, with `View::item_of`).
pub async fn event(view: &mut View, id: ItemId) -> Result<Kept> {
    view.one(
        sql!("select e.item_id, e.zone, e.all_day, e.starts, e.ends, e.place, e.url, e.repeat, e.every, e.days, e.times, e.until, e.capacity, e.cancelled_at, e.sequence, e.changed_at,
              coalesce((select p.timezone from people p where p.id = $1 and" knowable!("p") "), '') from events_events e where e.item_id = $2"),
        params![view.viewer.id, id],
    )
    .await
}
macro_rules! row_cols {
    () => {
        "n.id, n.item_id, n.day, n.starts, n.ends, n.starts_at, n.ends_at, coalesce(n.place, e.place), coalesce(n.url, e.url), n.moved, case when e.cancelled_at is not null and n.state = 'live' then 'cancelled' else n.state end, n.going,
         (select a.answer from events_answers a where a.instance_id = n.id and a.person_id = $1)"
    };
}
/// The one of a day; without a day the next, or the last there was.
pub async fn instance(view: &mut View, id: ItemId, day: &str) -> Result<Row> {
    view.one(
        sql!("select" row_cols!() "from events_instances n join events_events e on e.item_id = n.item_id where n.item_id = $2 and n.state in ('live', 'cancelled') and ($3 = '' or n.day = $3)
              order by case when n.ends_at > $4 then 0 else 1 end, case when n.ends_at > $4 then n.starts_at else -n.starts_at end limit 1"),
        params![view.viewer.id, id, day, view.now],
    )
    .await
}
/// What comes of a series, after what is on the page.
pub async fn upcoming(view: &mut View, id: ItemId, limit: i64) -> Result<Vec<Row>> {
    view.all(
        sql!("select" row_cols!() "from events_instances n join events_events e on e.item_id = n.item_id where n.item_id = $2 and n.state in ('live', 'cancelled') and n.ends_at > $3
              order by n.starts_at, n.id limit $4"),
        params![view.viewer.id, id, view.now, limit],
    )
    .await
}
kit::rec! {
    pub struct Held { pub id: InstanceId, pub day: String, pub moved: bool, pub starts_at: Time, pub state: String }
}
/// Another time, place or rule. What is past stays as it was; of what comes, the days that stay keep their answers.
pub async fn change(tx: &mut Tx, old: &May<Manage>, plan: &Plan) -> Result<()> {
    let (id, w) = (old.id, &plan.when);
    let instances = w.instances()?;
    let was = event(tx, id).await?;
    tx.run(
        sql!("update events_events set zone = $2, all_day = $3, starts = $4, ends = $5, place = $6, url = $7, repeat = $8, every = $9, days = $10, times = $11, until = $12, capacity = $13,
              sequence = sequence + 1, changed_at = $14 where item_id = $1"),
        params![id, &w.zone, w.all_day, kept(w.starts), kept(w.ends), &plan.place, &plan.url, w.repeat.word(), w.every, &w.days, w.times, w.until.map(|d| d.to_string()),
            plan.capacity, tx.now],
    )
    .await?;
    let held: Vec<Held> = tx
        .all(sql!("select id, day, moved, starts_at, state from events_instances where item_id = $1 order by id" for_update()), params![id])
        .await?;
    let timed = was.when().as_ref() != Some(w);
    if timed {
        let one = held.iter().filter(|h| h.state != "dropped").count() == 1 && instances.len() == 1;
        let alone = instances.len() == 1;
        let by_day: HashMap<&str, &Held> = held.iter().map(|h| (h.day.as_str(), h)).collect();
        let mut stay = HashSet::new();
        for i in &instances {
            let day = i.day.to_string();
            let there = by_day.get(day.as_str()).copied().or(held.iter().find(|h| one && h.state != "dropped"));
            stay.extend(there.map(|h| h.id));
            match there {
                // What was moved by itself stays where it was moved to, and what took place when it did.
                Some(h) if !one && h.state != "dropped" && (h.moved || h.starts_at <= tx.now) => {}
                Some(h) => {
                    tx.run(
                        sql!("update events_instances set day = $2, starts = $3, ends = $4, starts_at = $5, ends_at = $6, moved = false, state = case when state = 'dropped' or ($7 and state = 'removed') then 'live' else state end where id = $1"),
                        params![h.id, &day, kept(i.starts), kept(i.ends), i.starts_at, i.ends_at, alone],
                    )
                    .await?;
                }
                None => insert(tx, id, old.community_id, i).await?,
            }
        }
        // Those who come on days that are no more are told of the change: their answers stay, on a day that no list has.
        let gone: Vec<i64> =
            held.iter().filter(|h| !stay.contains(&h.id) && h.starts_at > tx.now && h.state != "removed").map(|h| h.id.0).collect();
        tx.run(sql!("update events_instances set state = 'dropped' where id in" ids(1)), params![&gone]).await?;
    }
    if was.capacity != plan.capacity {
        let now = tx.now;
        for h in held.iter().filter(|h| h.starts_at > now) {
            answers::fill(tx, id, h.id).await?;
        }
    }
    if timed || was.place != plan.place || was.url != plan.url {
        tx.tell(Fact::EventChanged { item: id, day: String::new(), after: false }).await?;
    } else {
        tx.tell(Fact::Touched { item: id }).await?;
    }
    crate::remind::next(tx, id).await
}
/// One of a series at another time or place. `following`: those after it move by as much, each from where it is, and are at
/// the same place.
pub async fn change_one(
    tx: &mut Tx,
    old: &May<Manage>,
    day: &str,
    following: bool,
    (starts, ends): (DateTime, DateTime),
    (place, url): (&str, &str),
) -> Result<()> {
    let id = old.id;
    let event = event(tx, id).await?;
    let row = instance(tx, id, day).await?;
    let mut all = vec![(row.id, row.starts.clone())];
    if following {
        let later: Vec<(InstanceId, String)> = tx
            .all(sql!("select id, starts from events_instances where item_id = $1 and day > $2 and state in ('live', 'cancelled') order by day" for_update()), params![id, &row.day])
            .await?;
        all.extend(later);
    }
    let zone = zone(&event.zone)?;
    let was = read(&row.starts).ok_or(Error::Missing)?;
    let (by, long) = (was.until(starts).map_err(crate::when::far)?, starts.until(ends).map_err(crate::when::far)?);
    let own = |now: &str, all: &str| (now != all).then(|| now.to_owned());
    for (n, starts) in all {
        let starts = read(&starts).ok_or(Error::Missing)?.checked_add(by).map_err(crate::when::far)?;
        let ends = starts.checked_add(long).map_err(crate::when::far)?;
        // Of whole days the end is their last midnight.
        let over = if event.all_day { ends.checked_add(jiff::Span::new().days(1)).map_err(crate::when::far)? } else { ends };
        let (starts_at, ends_at) = (moment(&zone, starts)?, moment(&zone, over)?);
        if ends_at <= starts_at {
            return Err(Error::invalid("end_time", "events-end-before"));
        }
        if ends_at.0 - starts_at.0 > crate::when::DAYS_MOST * Time::DAY {
            return Err(Error::invalid("end_day", "events-long"));
        }
        tx.run(
            sql!("update events_instances set starts = $2, ends = $3, starts_at = $4, ends_at = $5, place = $6, url = $7, moved = (moved or starts_at <> $4 or ends_at <> $5) where id = $1"),
            params![n, kept(starts), kept(ends), starts_at, ends_at, own(place, &event.place), own(url, &event.url)],
        )
        .await?;
    }
    touched(tx, id).await?;
    tx.tell(Fact::EventChanged { item: id, day: day.to_owned(), after: following }).await?;
    crate::remind::next(tx, id).await
}
/// It does not take place, or does after all; with `following` all of a series from that day on. The page stays, and those who
/// come are told.
pub async fn cancel(tx: &mut Tx, old: &May<Manage>, day: &str, following: bool, undo: bool) -> Result<()> {
    let id = old.id;
    let n = if day.is_empty() {
        let at = if undo { None } else { Some(tx.now) };
        tx.run(
            sql!("update events_events set cancelled_at = $2 where item_id = $1 and (cancelled_at is null) <> $3"),
            params![id, at, undo],
        )
        .await?
    } else {
        let (from, to) = if undo { ("cancelled", "live") } else { ("live", "cancelled") };
        tx.run(
            sql!("update events_instances set state = $3 where item_id = $1 and (day = $2 or ($5 and day > $2)) and state = $4"),
            params![id, day, to, from, following],
        )
        .await?
    };
    if n == 0 {
        return Ok(());
    }
    touched(tx, id).await?;
    let (day, after) = (day.to_owned(), following && !day.is_empty());
    tx.tell(if undo { Fact::EventChanged { item: id, day, after } } else { Fact::EventCancelled { item: id, day, after } }).await?;
    crate::remind::next(tx, id).await
}
/// A day is taken out of a series, as if it had never been in it. The last one cannot be: then the event is deleted.
pub async fn remove(tx: &mut Tx, old: &May<Manage>, day: &str) -> Result<()> {
    let id = old.id;
    let row = instance(tx, id, day).await?;
    let left: i64 = tx
        .value(
            sql!("select cast(count(*) as bigint) from events_instances where item_id = $1 and state in ('live', 'cancelled')"),
            params![id],
        )
        .await?;
    if day.is_empty() || left < 2 {
        return Err(Error::invalid("on", "events-last"));
    }
    // Whoever comes is told while the list of them is still there.
    if row.is_live() {
        tx.tell(Fact::EventCancelled { item: id, day: day.to_owned(), after: false }).await?;
    }
    tx.run(sql!("update events_instances set state = 'removed' where id = $1"), params![row.id]).await?;
    touched(tx, id).await?;
    crate::remind::next(tx, id).await
}
async fn touched(tx: &mut Tx, id: ItemId) -> Result<()> {
    tx.run(sql!("update events_events set sequence = sequence + 1, changed_at = $2 where item_id = $1"), params![id, tx.now]).await?;
    Ok(())
}

/// Asks people to come. Who was asked already, or cannot see it, is left out; the names of the latter come back.
pub async fn invite(tx: &mut Tx, id: ItemId, people: &[PersonId]) -> Result<()> {
    let (me, ids) = (tx.viewer.id, people.iter().map(|p| p.0).collect::<Vec<_>>());
    let sees: HashSet<PersonId> = spine::audience::who_sees(tx, id, &ids).await?.into_iter().collect();
    if let Some(blind) = people.iter().find(|p| !sees.contains(p)) {
        let name = tx.whos(&[blind.0]).await?.remove(blind).map(|w| w.name).unwrap_or_default();
        return Err(Error::invalid("people", kit::Words::of("events-invite-unseen").with("name", name)));
    }
    for who in people.iter().filter(|p| **p != me) {
        let new = tx
            .run(
                sql!("insert into events_invited (item_id, person_id, by_id, at) values ($1, $2, $3, $4) on conflict do nothing"),
                params![id, *who, me, tx.now],
            )
            .await?;
        if new > 0 {
            tx.tell(Fact::EventInvited { item: id, who: *who }).await?;
        }
    }
    Ok(())
}

/// Which events a list has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    All,
    Mine,
    Communities,
    Of(CommunityId),
}
macro_rules! entry {
    () => {
        "select n.id, n.item_id, n.day, n.starts, n.ends, n.starts_at, n.ends_at, e.zone, e.all_day, i.title, coalesce(n.place, e.place), e.repeat <> '', (n.state = 'cancelled' or e.cancelled_at is not null),
         e.capacity, n.going, (select a.answer from events_answers a where a.instance_id = n.id and a.person_id = $1), c.name, i.lang"
    };
}
macro_rules! entry_from {
    () => {
        "cross join events_events e cross join items i left join communities c on c.id = i.community_id where e.item_id = n.item_id and i.id = n.item_id and n.state in ('live', 'cancelled')
         and (n.starts_at, n.id) > ($2, $3) and n.starts_at < $4 and n.ends_at > $5 and"
    };
}
/// From `from` on, those that end after it, up to `to`, in the order of their beginning; `after`: where the last page ended.
pub async fn list(view: &mut View, whose: Whose, from: Time, to: Time, after: Option<(Time, i64)>, limit: i64) -> Result<Vec<Entry>> {
    // What has begun is at most so old.
    let (at, id) = after.unwrap_or((from.plus(-crate::when::DAYS_MOST * Time::DAY), 0));
    let me = view.viewer.id;
    match whose {
        Whose::All => {
            view.all(sql!(entry!() "from events_instances n" entry_from!() visible!("i") "order by n.starts_at, n.id limit $6"), params![me, at, id, to, from, limit]).await
        }
        Whose::Of(community) => {
            view.all(
                sql!(entry!() "from events_instances n" entry_from!() "n.community_id = $7 and" visible!("i") "order by n.starts_at, n.id limit $6"),
                params![me, at, id, to, from, limit, community],
            )
            .await
        }
        Whose::Communities => {
            view.all(
                sql!(entry!() "from community_people cp cross join events_instances n" entry_from!() "cp.person_id = $1 and n.community_id = cp.community_id and" visible!("i")
                    "order by n.starts_at, n.id limit $6"),
                params![me, at, id, to, from, limit],
            )
            .await
        }
        Whose::Mine => {
            view.all(
                sql!(entry!() "from (select a.instance_id as id from events_answers a where a.person_id = $1 and a.answer <> 'no'
                      union select x.id from events_invited v cross join events_instances x where v.person_id = $1 and x.item_id = v.item_id
                        and not exists (select 1 from events_answers z where z.instance_id = x.id and z.person_id = $1 and z.answer = 'no')) mine cross join events_instances n"
                    entry_from!() "n.id = mine.id and" visible!("i") "order by n.starts_at, n.id limit $6"),
                params![me, at, id, to, from, limit],
            )
            .await
        }
    }
}
/// The next time of each of these, or the last there was: for their cards.
pub async fn next_of(view: &mut View, ids: &[i64]) -> Result<Vec<Entry>> {
    view.all(
        sql!(entry!() "from items i join events_events e on e.item_id = i.id join events_instances n on n.id = (select x.id from events_instances x where x.item_id = i.id and x.state in ('live', 'cancelled')
              order by case when x.ends_at > $3 then 0 else 1 end, case when x.ends_at > $3 then x.starts_at else -x.starts_at end limit 1)
              left join communities c on c.id = i.community_id where i.id in" ids(2) "and" visible!("i")),
        params![view.viewer.id, ids, view.now],
    )
    .await
}
/// The zone of whoever looks, by their profile; without one the house's clock is UTC.
pub async fn my_zone(view: &mut View) -> Result<String> {
    let me = view.viewer.id;
    let zone = view.person(me).await?.timezone;
    Ok(if crate::when::zone(&zone).is_ok() { zone } else { "UTC".into() })
}

/// As it stands, for the form that changes it.
pub fn local(kept: &str) -> Option<(String, String)> {
    let at = read(kept)?;
    Some((at.date().to_string(), at.strftime("%H:%M").to_string()))
}

/// Whole events, for a calendar: those of `ids` the viewer sees.
pub async fn wholes(view: &mut View, ids: &[i64]) -> Result<Vec<Whole>> {
    let items: Vec<Item> = view
        .all(
            sql!("select" item_cols!(full) item_from!() "where i.id in" ids(2) "and i.kind = 'event' and" visible!("i") "order by i.id"),
            params![view.viewer.id, ids],
        )
        .await?;
    let seen: Vec<i64> = items.iter().map(|i| i.id.0).collect();
    let events: Vec<Kept> = view
        .all(
            sql!("select e.item_id, e.zone, e.all_day, e.starts, e.ends, e.place, e.url, e.repeat, e.every, e.days, e.times, e.until, e.capacity, e.cancelled_at, e.sequence, e.changed_at, ''
                  from events_events e where e.item_id in" ids(1)),
            params![&seen],
        )
        .await?;
    let rows: Vec<Row> = view
        .all(sql!("select" row_cols!() "from events_instances n join events_events e on e.item_id = n.item_id where n.item_id in" ids(2) "order by n.starts_at, n.id"), params![view.viewer.id, &seen])
        .await?;
    let mut of: HashMap<ItemId, Vec<Row>> = HashMap::new();
    for row in rows.into_iter().filter(|r| r.state != "dropped") {
        of.entry(row.item_id).or_default().push(row);
    }
    let mut events: HashMap<ItemId, Kept> = events.into_iter().map(|e| (e.item_id, e)).collect();
    Ok(items
        .into_iter()
        .filter_map(|item| Some(Whole { event: events.remove(&item.id)?, rows: of.remove(&item.id).unwrap_or_default(), item }))
        .collect())
}

/// Where events that are gone were to be, and who came.
pub async fn forget(tx: &mut Tx, ids: &[i64]) -> Result<()> {
    for sql in [
        sql!("delete from events_answers where instance_id in (select n.id from events_instances n where n.item_id in" ids(1) ")"),
        sql!("delete from events_invited where item_id in" ids(1)),
        sql!("delete from events_instances where item_id in" ids(1)),
        sql!("update events_events set place = '', url = '' where item_id in" ids(1)),
    ] {
        tx.run(sql, params![ids]).await?;
    }
    Ok(())
}
