//! What owners set of the tabs: their order, their names, which of them are there.

use super::*;
use crate::{
    communities::{Manage, Read, tabs},
    items::{Place, Sort},
};
use kit::text;

pub const TAB_NAME_MAX: usize = 30;

/// What owners do to one tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrange {
    Up,
    Down,
    Show,
    Hide,
    /// Empty: its own name again.
    Rename(String),
    /// What stands in it goes to the trash.
    Remove,
}

pub async fn arrange(tx: &mut Tx, leave: &Leave<Manage>, tab: &str, how: &Arrange) -> Result<()> {
    let c = held_for(tx, leave).await?;
    let set = tx.tabs_set(c.id).await?;
    let mut all = tabs::arranged(&tx.app, &set);
    let at = all.iter().position(|p| p.tab == tab).ok_or(Error::Missing)?;
    let last = all.len() - 1;
    match how {
        Arrange::Up => all.swap(at, at.saturating_sub(1)),
        Arrange::Down => all.swap(at, (at + 1).min(last)),
        Arrange::Rename(name) => {
            text::check_len("name", name, TAB_NAME_MAX)?;
            let name = text::clean(name.trim());
            all.iter_mut().filter(|p| p.tab == tab).for_each(|p| p.name.clone_from(&name));
        }
        Arrange::Show | Arrange::Hide | Arrange::Remove => {
            let Some(one) = all.iter_mut().find(|p| p.tab == tab) else { return Err(Error::Missing) };
            if !one.optional || (*how == Arrange::Remove && !one.removable) {
                return Err(Error::invalid("tab", "community-tab-stays"));
            }
            one.state = match how {
                Arrange::Show => tabs::State::On,
                Arrange::Hide => tabs::State::Hidden,
                _ => tabs::State::Removed,
            };
        }
    }
    for (n, one) in all.iter().enumerate() {
        tx.run(
            sql!(
                "insert into community_apps (community_id, tab, state, name, position) values ($1, $2, $3, $4, $5)
                  on conflict (community_id, tab) do update set state = excluded.state, name = excluded.name, position = excluded.position"
            ),
            params![c.id, one.tab, one.state.word(), &one.name, n as i64 * 10],
        )
        .await?;
    }
    if *how == Arrange::Remove {
        let gone = empty(tx, &c, tab).await?;
        noted(tx, "community.app_removed", &c, None, json!({ "app": tab, "things": gone }));
    } else {
        noted(tx, "community.app", &c, None, json!({ "app": tab, "how": format!("{how:?}") }));
    }
    tx.tell(Fact::CommunityChanged { community: c.id }).await
}

/// What goes with a tab: how many things, and the newest of them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Goes {
    pub things: i64,
    /// What other apps put where it was, which stays in the community: questions in forums.
    pub stays: i64,
    pub newest: Vec<Shown>,
}
pub async fn look_removed(tx: &mut Tx, leave: &Leave<Manage>, tab: &str) -> Result<Goes> {
    let c = held_for(tx, leave).await?;
    let set = tx.tabs_set(c.id).await?;
    let all = tabs::arranged(&tx.app, &set);
    let one = all.iter().find(|p| p.tab == tab).ok_or(Error::Missing)?;
    if !one.removable {
        return Err(Error::invalid("tab", "community-tab-stays"));
    }
    let kinds = kinds_of(tx, tab);
    let (things, stays) = tx
        .one(
            sql!("select (select cast(count(*) as bigint) from items i where i.community_id = $1 and i.parent_id is null and i.state = 'live' and i.kind in" texts(2) "),
                  (select cast(count(*) as bigint) from items q where q.community_id = $1 and q.parent_id is null and q.state = 'live' and $3 and q.forum_id is not null and q.kind not in" texts(2)
                ") /* visible: numbers for their owners */"),
            params![c.id, &kinds, tab == crate::forums::TAB],
        )
        .await?;
    let read = tx.community(c.id).await?.allow::<Read>()?;
    let mut newest = vec![];
    for kind in &kinds {
        newest.extend(tx.community_items(&read, kind, Sort::Newest, Place::TOP, SHOWN).await?);
    }
    newest.truncate(SHOWN as usize);
    Ok(Goes { things, stays, newest: newest.into_iter().map(Shown::from).collect() })
}
fn kinds_of(tx: &Tx, tab: &str) -> Vec<String> {
    tx.app.app_of_tab(tab).map_or_else(Vec::new, |a| a.kinds.iter().map(|k| k.name.to_owned()).collect())
}

/// All roots of the app's kinds go to the trash, each with what stands under it, and come back from there one by one.
async fn empty(tx: &mut Tx, c: &Held, tab: &str) -> Result<usize> {
    let kinds = kinds_of(tx, tab);
    let (me, now) = (tx.viewer.id, tx.now);
    let roots: Vec<(ItemId,)> = tx
        .all(
            sql!("update items set state = 'trashed', trashed_at = $2, trashed_by = $3, trash_id = id where community_id = $1 and parent_id is null and state = 'live' and kind in" texts(4) "returning id"),
            params![c.id, now, me, &kinds],
        )
        .await?;
    let ids: Vec<i64> = roots.iter().map(|r| r.0.0).collect();
    for some in ids.chunks(500) {
        tx.run(
            sql!("update items set state = 'trashed', trashed_at = $1, trashed_by = $2, trash_id = root_id where root_id in" ids(3) "and parent_id is not null and state = 'live'"),
            params![now, me, &some.to_vec()],
        )
        .await?;
    }
    for (id,) in &roots {
        tx.tell(Fact::Trashed { item: *id, root: *id }).await?;
    }
    Ok(ids.len())
}
