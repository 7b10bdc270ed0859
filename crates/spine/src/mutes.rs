//! Mutes: people, threads and communities that somebody does not want to meet in their own stream, nor be told of. It takes
//! nothing away from anybody else, and nobody ever learns of it; what is muted is still there for whoever goes and looks.

use crate::{
    CommunityId, ItemId, May, Person, PersonId, Result, Time, Tx, View,
    communities::Known,
    items::{Follow, Place},
};
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

/// Nothing of it comes any more but what is said to oneself.
pub async fn mute_community(tx: &mut Tx, known: &Known) -> Result<()> {
    let me = tx.viewer.id;
    tx.run(
        sql!("insert into community_mutes (person_id, community_id, at) values ($1, $2, $3) on conflict do nothing"),
        params![me, known.id, tx.now],
    )
    .await?;
    Ok(())
}
/// Also one that the viewer may no longer know of.
pub async fn unmute_community(tx: &mut Tx, community: CommunityId) -> Result<()> {
    tx.run(sql!("delete from community_mutes where person_id = $1 and community_id = $2"), params![tx.viewer.id, community]).await?;
    Ok(())
}

/// A page of what somebody has muted, and where the next one begins.
#[derive(Debug, Default)]
pub struct MutedPage {
    pub people: Vec<PersonId>,
    pub threads: Vec<ItemId>,
    pub communities: Vec<CommunityId>,
    pub next: Option<Place>,
}

impl View {
    /// What the viewer has muted, the latest first. In a place stands three times the number of a thread, of a person and one
    /// more, of a community and two more: several things may be muted at the same moment.
    pub async fn muted(&mut self, before: Place, limit: usize) -> Result<MutedPage> {
        let mut rows: Vec<(Time, i64)> = self
            .all(
                sql!(
                    "select x.at, x.mark from (select at, muted_id * 3 + 1 as mark from person_mutes where person_id = $1
                      union all select at, item_id * 3 from item_mutes where person_id = $1
                      union all select at, community_id * 3 + 2 from community_mutes where person_id = $1) x where (x.at, x.mark) < ($2, $3) order by x.at desc, x.mark desc limit $4"
                ),
                params![self.viewer.id, before.at, before.id, limit + 1],
            )
            .await?;
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().filter(|_| more).map(|(at, mark)| Place { at: *at, id: ItemId(*mark) });
        let mut page = MutedPage { next, ..MutedPage::default() };
        for (_, mark) in rows {
            match mark % 3 {
                0 => page.threads.push(ItemId(mark / 3)),
                1 => page.people.push(PersonId(mark / 3)),
                _ => page.communities.push(CommunityId(mark / 3)),
            }
        }
        Ok(page)
    }
    /// Has the viewer muted this thread, this person, this community?
    pub async fn has_muted(&mut self, root: ItemId, person: PersonId, community: Option<CommunityId>) -> Result<(bool, bool, bool)> {
        self.one(
            sql!("select exists (select 1 from item_mutes where person_id = $1 and item_id = $2), exists (select 1 from person_mutes where person_id = $1 and muted_id = $3),
                  exists (select 1 from community_mutes where person_id = $1 and community_id = $4)"),
            params![self.viewer.id, root, person, community],
        )
        .await
    }
}

/// Those of `people` who have muted this thread.
pub async fn of_thread(view: &mut View, root: ItemId, people: &[i64]) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> =
        view.all(sql!("select person_id from item_mutes where item_id = $1 and person_id in" ids(2)), params![root, people]).await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// Those of `people` who have muted this person.
pub async fn of_person(view: &mut View, person: PersonId, people: &[i64]) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> =
        view.all(sql!("select person_id from person_mutes where muted_id = $1 and person_id in" ids(2)), params![person, people]).await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// Those of `people` who have muted this community.
pub async fn of_community(view: &mut View, community: CommunityId, people: &[i64]) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = view
        .all(sql!("select person_id from community_mutes where community_id = $1 and person_id in" ids(2)), params![community, people])
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
