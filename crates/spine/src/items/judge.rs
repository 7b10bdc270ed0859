//! What is held: taken out of sight by a decision, or not yet looked at. It is in the state "held" with all that stands
//! under it, so nobody finds it anywhere; its author reads it on a page of its own and is told why. Who decides gets a
//! `Judged`, which is good for nothing but deciding. Why, and who waits for whom, the app of moderation keeps.

use super::{Item, ItemId, Seen, purge::branch, read::entitled, tags, write};
use crate::{
    App, CommunityId, Error, Fact, PersonId, Result, Tx, View, audience,
    audit::Entry,
    communities::{Leave, Manage},
};
use kit::{params, sql};
use std::ops::Deref;

pub const HELD: &str = "held";

/// An item that the viewer decides about. Only `View::judged` makes one.
#[derive(Debug)]
pub struct Judged(Item);
impl Deref for Judged {
    type Target = Item;
    fn deref(&self) -> &Item {
        &self.0
    }
}
impl Judged {
    pub fn into_item(self) -> Item {
        self.0
    }
}

impl App {
    /// Where an item is read that is held.
    pub fn path_of_held(&self, id: ItemId) -> Option<String> {
        self.apps.iter().find_map(|a| a.held).map(|path| path(id))
    }
}

impl View {
    /// An item for whoever decides about it. `brought`: there is a case about it that moderators have before them.
    pub async fn judged(&mut self, id: ItemId, brought: bool) -> Result<Judged> {
        let item: Item = self
            .one(
                sql!("select" item_cols!(full) item_from!() "where i.id = $2 and i.state in ('live', 'held') and" judges!("$3") "/* visible to who decides */"),
                params![self.viewer.id, id, brought],
            )
            .await?;
        Ok(Judged(item))
    }
    /// The same for a list of cases, as cards.
    pub async fn judged_all(&mut self, ids: &[i64], brought: bool) -> Result<Vec<Judged>> {
        let items: Vec<Item> = self
            .all(
                sql!("select" item_cols!(card) item_from!() "where i.id in" ids(2) "and i.state in ('live', 'held') and" judges!("$3") "/* visible to who decides */"),
                params![self.viewer.id, ids, brought],
            )
            .await?;
        Ok(items.into_iter().map(Judged).collect())
    }
    /// Does the viewer decide about anything at all: as a moderator, or as an owner of some community?
    pub async fn judges(&mut self) -> Result<bool> {
        self.value(
            sql!("select" moderates!() "or exists (select 1 from community_people where person_id = $1 and role = 'owner')"),
            params![self.viewer.id],
        )
        .await
    }
    /// Could anybody decide about what `author` wrote, these `but` left out?
    pub async fn others_judge(&mut self, author: PersonId, community: Option<CommunityId>, but: [PersonId; 2]) -> Result<bool> {
        let [one, two] = but;
        self.value(
            sql!("select exists (select 1 from people where moderator and id not in ($1, $2, $3) and state = 'active' and kind in ('employee', 'contractor'))
                  or exists (select 1 from people where admin and id not in ($1, $2, $3) and state = 'active' and kind in ('employee', 'contractor'))
                  or exists (select 1 from community_people o join people p on p.id = o.person_id and p.state = 'active'
                             where o.community_id = $4 and o.role = 'owner' and o.person_id not in ($1, $2, $3))"),
            params![author, one, two, community],
        )
        .await
    }
    /// One's own that is held.
    pub async fn withheld(&mut self, id: ItemId) -> Result<Seen> {
        let item: Item = self
            .one(
                sql!("select" item_cols!(full) item_from!() "where i.id = $2 and i.state = 'held' and i.author_id = $1 and" entitled!() "/* visible to its author */"),
                params![self.viewer.id, id],
            )
            .await?;
        Ok(Seen::new(item, self.viewer.clone()))
    }
    /// What nobody sees: perhaps the viewer is led to where they may read it after all, as its author or to decide.
    pub(super) async fn missing(&mut self, id: ItemId) -> Error {
        let Some(path) = self.app.path_of_held(id).filter(|_| self.viewer.id.0 > 0 && !self.viewer.is_system()) else {
            return Error::Missing;
        };
        let theirs: Result<bool> = self
            .value(
                sql!("select exists (select 1" item_from!() "where i.id = $2 and i.state = 'held' and ((i.author_id = $1 and" entitled!() ") or" judges!("$3")
                      ")) /* visible to its author and who decides */"),
                params![self.viewer.id, id, false],
            )
            .await;
        match theirs {
            Ok(true) => Error::Moved(path),
            Ok(false) => Error::Missing,
            Err(e) => e,
        }
    }
}

/// What owners may want to look at first, each by itself; replies wait with what they stand under.
pub const LOOKED_FIRST: [&str; 4] = ["status", "question", "topic", "event"];

/// Does what the viewer posts in this community wait until an owner has looked at it? `kind`: of the root.
pub(super) async fn waits(tx: &mut Tx, community: Option<CommunityId>, kind: &str) -> Result<bool> {
    let Some(id) = community.filter(|_| !tx.viewer.is_system()) else { return Ok(false) };
    let me = tx.viewer.id;
    tx.value(
        sql!(
            "select exists (select 1 from community_looked_first l where l.community_id = $1 and l.kind = $3)
              and not exists (select 1 from community_people o where o.community_id = $1 and o.person_id = $2 and o.role = 'owner')"
        ),
        params![id, me, kind],
    )
    .await
}
/// A new item that waits: nobody hears of it until it is published.
pub(super) async fn wait(tx: &mut Tx, id: ItemId, root: ItemId) -> Result<()> {
    let me = tx.viewer.id;
    tx.run(sql!("update items set state = 'held', trash_id = $1, trashed_at = $2, trashed_by = $3 where id = $1"), params![id, tx.now, me])
        .await?;
    tx.tell(Fact::Waits { item: id, root }).await
}

/// The ids of a root and all under it, wherever they are, for what is kept about each: it shows nobody anything.
pub async fn all_of(tx: &mut Tx, root: ItemId) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = tx.all(sql!("select id from items where root_id = $1 /* visible: for no viewer */"), params![root]).await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// Is it still worded as it was looked at? Held until the end of the change, so that it stays so.
pub async fn unchanged(tx: &mut Tx, item: &Judged, revision: i64) -> Result<bool> {
    if item.is_root() {
        write::family_held(tx, item.id).await?;
    }
    let now: i64 = tx.value(sql!("select revision from items where id = $1" for_update()), params![item.id]).await?;
    Ok(now == revision)
}
/// Out of everybody's sight with all that stands under it, wherever the words stand as well.
pub async fn hold(tx: &mut Tx, item: &Judged) -> Result<()> {
    away(tx, item, HELD).await
}
/// To the trash, from wherever it is; who decided can take it back.
pub async fn discard(tx: &mut Tx, item: &Judged) -> Result<()> {
    away(tx, item, "trashed").await
}
async fn away(tx: &mut Tx, item: &Judged, to: &'static str) -> Result<()> {
    let me = tx.viewer.id;
    for (id, root, live) in family(tx, item).await? {
        if live {
            let gone = branch(tx, root, id).await?;
            let n = tx
                .run(
                    sql!("update items set state = $5, trashed_at = $2, trashed_by = $3, trash_id = $1 where id in" ids(4) "and state = 'live'"),
                    params![id, tx.now, me, &gone, to],
                )
                .await?;
            if id == item.id {
                write::count_replies(tx, item, -(n as i64)).await?;
            }
            tx.tell(Fact::Held { item: id, root }).await?;
        } else {
            tx.run(
                sql!("update items set state = $4, trashed_at = $2, trashed_by = $3 where trash_id = $1 and state = 'held'"),
                params![id, tx.now, me, to],
            )
            .await?;
        }
    }
    Ok(())
}
/// The item, and of a root all that share its words: (id, root, is it live), those in the trash left out.
async fn family(tx: &mut Tx, item: &Judged) -> Result<Vec<(ItemId, ItemId, bool)>> {
    if !item.is_root() {
        return Ok(vec![(item.id, item.root_id, item.state == "live")]);
    }
    let (origin, _) = write::family_held(tx, item.id).await?;
    tx.all(
        sql!(
            "select i.id, i.root_id, i.state = 'live' from items i where (i.id = $1 or i.origin_id = $1) and i.author_id = $2
              and i.state in ('live', 'held') order by i.id /* visible: the same words */"
        ),
        params![origin, item.author_id],
    )
    .await
}

/// What it replied to is still there.
async fn under_something(tx: &mut Tx, item: &Judged) -> Result<()> {
    let Some(parent) = item.parent_id else { return Ok(()) };
    let live: bool = tx
        .value(
            sql!("select exists (select 1 from items p join items r on r.id = p.root_id where p.id = $1 and p.state = 'live' and r.state = 'live')"),
            params![parent],
        )
        .await?;
    if live { Ok(()) } else { Err(Error::conflict("restore-parent")) }
}
/// Back where it was, with all that was held with it.
pub async fn release(tx: &mut Tx, item: &Judged) -> Result<()> {
    under_something(tx, item).await?;
    for (id, root, live) in family(tx, item).await? {
        if live {
            continue;
        }
        let n = back(tx, id).await?;
        if id == item.id {
            write::count_replies(tx, item, n).await?;
        }
        tx.tell(Fact::Released { item: id, root }).await?;
    }
    Ok(())
}
async fn back(tx: &mut Tx, id: ItemId) -> Result<i64> {
    let n = tx
        .run(
            sql!("update items set state = 'live', trashed_at = null, trashed_by = null, trash_id = null where trash_id = $1 and state = 'held'"),
            params![id],
        )
        .await?;
    Ok(n as i64)
}

/// Who decides in the place where it stands.
pub async fn owners_of(view: &mut View, community: CommunityId) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = view
        .all(
            sql!(
                "select o.person_id from community_people o join people p on p.id = o.person_id and p.state = 'active'
                  where o.community_id = $1 and o.role = 'owner' order by o.person_id /* knowable: told themselves */"
            ),
            params![community],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// Those to whom administrators gave the right; where nobody has it, administrators themselves.
pub async fn moderators(view: &mut View) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = view
        .all(
            sql!("select p.id from people p where p.moderator and p.state = 'active' and p.kind in ('employee', 'contractor')
                  union select a.id from people a where a.admin and a.state = 'active' and a.kind in ('employee', 'contractor')
                    and not exists (select 1 from people m where m.moderator and m.state = 'active' and m.kind in ('employee', 'contractor'))
                  /* knowable: told themselves */"),
            &[],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// Those who decide in any case.
pub async fn administrators(view: &mut View) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = view
        .all(
            sql!("select p.id from people p where p.admin and p.state = 'active' and p.kind in ('employee', 'contractor') /* knowable: told themselves */"),
            &[],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// These hear that something of `author`'s waits for their decision; not of what, which they find where they decide.
pub async fn awaited(tx: &mut Tx, author: PersonId, by: &[PersonId]) -> Result<()> {
    for who in by {
        tx.tell_of(author, Fact::ToDecide { who: *who }).await?;
    }
    Ok(())
}

/// Seen for the first time, as if its author posted it now: counted, told, in its place by time.
pub async fn publish(tx: &mut Tx, item: &Judged) -> Result<()> {
    under_something(tx, item).await?;
    back(tx, item.id).await?;
    let (author, now) = (item.author_id, tx.now);
    tx.run(sql!("update items set created_at = $2, active_at = $2 where id = $1"), params![item.id, now]).await?;
    tags::follow_time(tx, item.id).await?;
    if item.is_root() {
        write::lives(tx, item.community_id).await?;
        tx.tell_of(author, Fact::Created { item: item.id }).await?;
    } else {
        write::bump(tx, item.root_id).await?;
        write::count_replies(tx, item, 1).await?;
        tx.tell_of(author, Fact::Replied { item: item.id, root: item.root_id }).await?;
    }
    let named: Vec<(PersonId,)> = tx.all(sql!("select person_id from mentions where item_id = $1"), params![item.id]).await?;
    for (who,) in named {
        if who != author && !audience::who_sees(tx, item.root_id, &[who.0]).await?.is_empty() {
            tx.tell_of(author, Fact::Mentioned { item: item.id, root: item.root_id, who }).await?;
        }
    }
    Ok(())
}

/// Of what members post, these kinds wait for an owner from now on.
pub async fn look_first(tx: &mut Tx, to: &Leave<Manage>, kinds: &[&str]) -> Result<()> {
    let before = looked_first(tx, to.id).await?;
    let after: Vec<&str> = LOOKED_FIRST.into_iter().filter(|k| kinds.contains(k)).collect();
    if before == after {
        return Ok(());
    }
    tx.run(sql!("delete from community_looked_first where community_id = $1"), params![to.id]).await?;
    for kind in &after {
        tx.run(sql!("insert into community_looked_first (community_id, kind) values ($1, $2)"), params![to.id, *kind]).await?;
    }
    let details = serde_json::json!({ "before": before, "after": after });
    tx.audit(Entry { what: "community.looked_first", object: ("community", to.id.0), community: Some(to.id), details, ..Entry::default() });
    Ok(())
}
/// Which these are, in the order of `LOOKED_FIRST`.
pub async fn looked_first(view: &mut View, community: CommunityId) -> Result<Vec<&'static str>> {
    let kinds: Vec<(String,)> =
        view.all(sql!("select kind from community_looked_first where community_id = $1"), params![community]).await?;
    Ok(LOOKED_FIRST.into_iter().filter(|k| kinds.iter().any(|x| x.0 == *k)).collect())
}

/// In the audit log: what somebody did to what another wrote.
pub(super) fn of_another(tx: &mut Tx, what: &'static str, item: &Item) {
    if tx.viewer.id != item.author_id {
        let (object, community, subject) = (("item", item.id.0), item.community_id, Some(item.author_id));
        tx.audit(Entry { what, object, community, subject, ..Entry::default() });
    }
}
