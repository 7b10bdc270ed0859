//! SQL of announcements. Only here are `announcements_*` tables read and written.

use crate::model::{FEW, Kept, Reach, Somebody, Topped};
use kit::{params, sql};
use spine::{
    CommunityId, Error, Item, ItemId, PersonId, PrincipalId, Result, Time, Tx, View, item_cols, item_from,
    items::Place,
    knowable,
    people::{WhoRow, who_row},
    visible,
};

pub struct New<'a> {
    pub part: &'a str,
    pub place: &'a str,
    pub community: Option<CommunityId>,
    pub principal: PrincipalId,
    pub days: i64,
    pub must_read: bool,
    pub remind_days: i64,
    pub people: i64,
}
pub async fn make(tx: &mut Tx, id: ItemId, new: &New<'_>) -> Result<()> {
    let until = tx.now.plus(new.days * Time::DAY);
    tx.run(
        sql!("insert into announcements_posts (item_id, part, place, community_id, principal_id, pinned_until, must_read, remind_days, people) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"),
        params![id, new.part, new.place, new.community, new.principal, until, new.must_read, new.remind_days, new.people],
    )
    .await?;
    crate::remind::ask(tx, id, new.remind_days, 0).await
}

/// Does it concern the viewer: do they belong to those it was sent to?
macro_rules! mine {
    () => {
        "exists (select 1 from memberships mm where mm.person_id = $1 and mm.principal_id = p.principal_id)"
    };
}
pub async fn kept(view: &mut View, id: ItemId) -> Result<Kept> {
    view.one(
        sql!("select p.item_id, p.part, p.place, p.community_id, p.principal_id, p.pinned_until, p.must_read, p.remind_days, p.people," mine!() ", r.opened_at, r.away_at, r.confirmed_at
              from announcements_posts p left join announcements_readers r on r.item_id = p.item_id and r.person_id = $1 where p.item_id = $2"),
        params![view.viewer.id, id],
    )
    .await
}
/// All I may see, what lives first.
pub async fn list(view: &mut View, before: Place, limit: i64) -> Result<Vec<Item>> {
    view.all(
        sql!("select" item_cols!(card) item_from!() "where i.kind = 'announcement' and i.parent_id is null and i.state = 'live' and (i.active_at, i.id) < ($2, $3) and" visible!("i")
            "order by i.active_at desc, i.id desc limit $4"),
        params![view.viewer.id, before.at, before.id, limit],
    )
    .await
}
/// On top: what is pinned, concerns me and was not put away. `community`: only of this one; else of all.
pub async fn on_top(view: &mut View, community: Option<CommunityId>, limit: i64) -> Result<Vec<Topped>> {
    view.all(
        sql!("select i.id, i.title, i.excerpt, i.lang, i.created_at, p.must_read, r.confirmed_at is not null, a.id, a.name, a.title, a.place, a.photo, a.portrait, c.name
              from announcements_posts p cross join items i join people a on a.id = i.author_id left join communities c on c.id = p.community_id
              left join announcements_readers r on r.item_id = p.item_id and r.person_id = $1
              where p.pinned_until > $2 and i.id = p.item_id and ($3 = 0 or p.community_id = $3)
              and ($3 <> 0 or p.must_read or not exists (select 1 from community_mutes m where m.person_id = $1 and m.community_id = p.community_id)) and" mine!() "and (r.away_at is null or $3 <> 0) and" visible!("i") "and" knowable!("a")
            "order by i.created_at desc, i.id desc limit $4"),
        params![view.viewer.id, view.now, community.map_or(0, |c| c.0), limit],
    )
    .await
}
kit::rec! {
    /// One that waits to be read.
    pub struct Due { pub id: ItemId, pub title: String, pub at: Time, pub author: PersonId, pub name: String, pub author_title: String, pub place: String, pub photo: Option<String>, pub portrait: Option<String> }
}
/// What I am asked to read and have not confirmed; what is half a year old waits no more.
pub async fn waiting(view: &mut View, limit: i64) -> Result<Vec<Due>> {
    view.all(
        sql!("select i.id, i.title, i.created_at, a.id, a.name, a.title, a.place, a.photo, a.portrait from announcements_posts p cross join items i join people a on a.id = i.author_id
              where p.must_read and i.id = p.item_id and i.author_id <> $1 and i.created_at > $2 and" mine!()
             "and not exists (select 1 from announcements_readers r where r.item_id = p.item_id and r.person_id = $1 and r.confirmed_at is not null) and" visible!("i") "and" knowable!("a")
             "order by i.created_at desc, i.id desc limit $3"),
        params![view.viewer.id, view.now.plus(-183 * Time::DAY), limit],
    )
    .await
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Opened,
    Away,
    Confirmed,
}
/// Once; a second time changes nothing.
pub async fn mark(tx: &mut Tx, id: ItemId, mark: Mark) -> Result<()> {
    let me = tx.viewer.id;
    tx.run(
        sql!("insert into announcements_readers (item_id, person_id, opened_at) values ($1, $2, $3) on conflict (item_id, person_id) do update set opened_at = coalesce(announcements_readers.opened_at, excluded.opened_at)"),
        params![id, me, tx.now],
    )
    .await?;
    let also = match mark {
        Mark::Opened => return Ok(()),
        Mark::Away => sql!("update announcements_readers set away_at = $3 where item_id = $1 and person_id = $2 and away_at is null"),
        Mark::Confirmed => sql!(
            "update announcements_readers set confirmed_at = $3, away_at = coalesce(away_at, $3) where item_id = $1 and person_id = $2 and confirmed_at is null"
        ),
    };
    tx.run(also, params![id, me, tx.now]).await?;
    Ok(())
}
pub async fn pin(tx: &mut Tx, id: ItemId, days: i64) -> Result<()> {
    tx.run(sql!("update announcements_posts set pinned_until = $2 where item_id = $1"), params![id, tx.now.plus(days * Time::DAY)]).await?;
    Ok(())
}

/// So many readers are counted at most.
const COUNTED: i64 = 100_000;
/// Of those it went to: how many opened it, how many confirmed. Only its readers are walked, never all whom it concerns; names
/// are no part of it.
pub async fn reach(view: &mut View, kept: &Kept, author: PersonId) -> Result<Reach> {
    let (opened, confirmed, to_author): (i64, i64, bool) = view
        .one(
            sql!(
                "select cast(count(r.opened_at) as bigint), cast(count(r.confirmed_at) as bigint),
                  exists (select 1 from memberships m where m.person_id = $2 and m.principal_id = $3)
                  from (select opened_at, confirmed_at from announcements_readers where item_id = $1 and person_id <> $2 limit $4) r"
            ),
            params![kept.item_id, author, kept.principal_id, COUNTED],
        )
        .await?;
    // How many it concerned when it was sent; who came since may have read it as well.
    let people = (kept.people - i64::from(to_author)).max(opened).max(confirmed);
    // Who wrote it sees by name who has not confirmed; to owners a small number would have a face.
    let said = kept.must_read && (view.viewer.id == author || confirmed >= FEW);
    Ok(Reach { people, opened: (opened >= FEW).then_some(opened), confirmed: said.then_some(confirmed) })
}
/// Who has not confirmed yet, for the author; as far as they may know of them, in the order of the index.
pub async fn unconfirmed(view: &mut View, kept: &Kept, author: PersonId, limit: i64) -> Result<Vec<Somebody>> {
    let rows: Vec<WhoRow> = view
        .all(
            sql!("select p.id, p.name, p.title, p.place, p.photo, p.portrait from memberships m join people p on p.id = m.person_id and p.state = 'active'
                  where m.principal_id = $2 and m.person_id <> $4 and not exists (select 1 from announcements_readers r where r.item_id = $3 and r.person_id = m.person_id and r.confirmed_at is not null)
                  and" knowable!("p") "order by m.person_id limit $5"),
            params![view.viewer.id, kept.principal_id, kept.item_id, author, limit],
        )
        .await?;
    Ok(rows.iter().map(|r| Somebody { id: r.0, name: r.1.clone(), who: who_row(r) }).collect())
}
/// So many at most are told by a notice; all find it on top of home and under what waits for them.
const TOLD: i64 = 50_000;
/// Members of a community that is spoken to.
pub async fn members(view: &mut View, id: ItemId) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = view
        .all(
            sql!("select m.person_id from announcements_posts a join memberships m on m.principal_id = a.principal_id where a.item_id = $1 and a.community_id is not null limit $2"),
            params![id, TOLD],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// Those it concerns who have not confirmed.
pub async fn late(view: &mut View, id: ItemId) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = view
        .all(
            sql!("select m.person_id from announcements_posts a join memberships m on m.principal_id = a.principal_id where a.item_id = $1 and a.must_read
                  and not exists (select 1 from announcements_readers r where r.item_id = a.item_id and r.person_id = m.person_id and r.confirmed_at is not null) limit $2"),
            params![id, TOLD],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// May the viewer speak to everyone, a unit, a country? Only from inside, whatever they were given before.
pub async fn communicates(view: &mut View) -> Result<bool> {
    // Imports speak as whoever spoke there.
    if view.viewer.admin || view.viewer.is_system() {
        return Ok(true);
    }
    view.value(
        sql!("select exists (select 1 from announcements_communicators c join people p on p.id = c.person_id and p.state = 'active' and p.kind in ('employee', 'contractor')
              where c.person_id = $1 and" knowable!("p") ")"),
        params![view.viewer.id],
    )
    .await
}
/// Who left, or is a guest now, loses the right; who comes back comes back as anybody.
pub async fn gone(tx: &mut Tx, who: PersonId) -> Result<()> {
    tx.run(
        sql!("delete from announcements_communicators where person_id = $1
              and not exists (select 1 from people p where p.id = $1 and p.state = 'active' and p.kind in ('employee', 'contractor') and" knowable!("p") ")"),
        params![who],
    )
    .await?;
    Ok(())
}
pub async fn communicators(view: &mut View) -> Result<Vec<Somebody>> {
    let rows: Vec<WhoRow> = view
        .all(
            sql!("select p.id, p.name, p.title, p.place, p.photo, p.portrait from announcements_communicators c join people p on p.id = c.person_id where" knowable!("p")
                "order by p.sort_name, p.id limit 500"),
            params![view.viewer.id],
        )
        .await?;
    Ok(rows.iter().map(|r| Somebody { id: r.0, name: r.1.clone(), who: who_row(r) }).collect())
}
pub async fn appoint(tx: &mut Tx, who: PersonId, on: bool) -> Result<bool> {
    let me = tx.viewer.id;
    let n = if on {
        tx.run(
            sql!("insert into announcements_communicators (person_id, by_id, at) values ($1, $2, $3) on conflict do nothing"),
            params![who, me, tx.now],
        )
        .await?
    } else {
        tx.run(sql!("delete from announcements_communicators where person_id = $1"), params![who]).await?
    };
    Ok(n > 0)
}
/// An audience has its author in it, who may belong to another unit.
pub async fn own_principal(view: &mut View) -> Result<PrincipalId> {
    let me = view.viewer.id;
    let row: Option<(PrincipalId,)> =
        view.maybe(sql!("select p.principal_id from people p where p.id = $1 and" knowable!("p")), params![me]).await?;
    row.map(|r| r.0).ok_or(Error::Missing)
}

/// Who read announcements that are gone.
pub async fn forget(tx: &mut Tx, ids: &[i64]) -> Result<()> {
    tx.run(sql!("delete from announcements_readers where item_id in" ids(1)), params![ids]).await?;
    Ok(())
}
