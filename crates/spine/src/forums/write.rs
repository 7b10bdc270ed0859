//! Changing forums: the only place that writes `forums`, who keeps order in them and who follows them.

use super::{Entered, ForumId, ToKeep};
use crate::{
    CommunityId, Error, PersonId, Result, Tx,
    audit::Entry,
    communities::{Known, Leave, Manage, Post},
};
use kit::{params, sql, text};
use serde_json::json;
use std::collections::BTreeSet;

pub const NAME_MAX: usize = 80;
pub const ABOUT_MAX: usize = 500;

fn checked(name: &str, about: &str) -> Result<(String, String)> {
    if text::blank(name) {
        return Err(Error::invalid("name", "forum-name-empty"));
    }
    text::check_len("name", name, NAME_MAX)?;
    text::check_len("about", about, ABOUT_MAX)?;
    Ok((text::clean(name.trim()), text::clean(about.trim())))
}

async fn insert(tx: &mut Tx, community: Option<CommunityId>, name: &str, about: &str) -> Result<ForumId> {
    let (me, now) = (tx.viewer.id, tx.now);
    tx.value(
        sql!(
            "insert into forums (community_id, name, about, created_by, created_at, sort) values ($1, $2, $3, $4, $5,
              coalesce((select max(o.sort) from forums o where o.community_id = $1), 0) + 1) returning id"
        ),
        params![community, name, about, me, now],
    )
    .await
}

/// One that stands alone. Administrators make them; who makes one keeps order there with whom they name.
pub async fn alone(tx: &mut Tx, name: &str, about: &str, owners: &[PersonId]) -> Result<ForumId> {
    if !tx.viewer.admin && !tx.viewer.is_system() {
        return Err(Error::Denied("start a forum"));
    }
    let (name, about) = checked(name, about)?;
    let id = insert(tx, None, &name, &about).await?;
    own(tx, id, owners).await?;
    tx.audit(Entry { what: "setting.forum", object: ("forum", id.0), details: json!({ "after": name }), ..Entry::default() });
    Ok(id)
}

/// One more in a community.
pub async fn found(tx: &mut Tx, leave: &Leave<Manage>, name: &str, about: &str) -> Result<ForumId> {
    let (name, about) = checked(name, about)?;
    let id = insert(tx, Some(leave.id), &name, &about).await?;
    tx.audit(Entry {
        what: "community.forum",
        object: ("forum", id.0),
        community: Some(leave.id),
        details: json!({ "after": name }),
        ..Entry::default()
    });
    Ok(id)
}

/// A community begins with one forum, called as it is: if it came with the first post, that it is there would tell of what was
/// taken out of sight before anybody saw it.
pub(crate) async fn begin(tx: &mut Tx, community: CommunityId) -> Result<()> {
    let name: String = tx.value(sql!("select name from communities where id = $1"), params![community]).await?;
    insert(tx, Some(community), &name, "").await.map(drop)
}
/// The community gets another name: so do its forums that are called as it was.
pub(crate) async fn follow_name(tx: &mut Tx, community: CommunityId, name: &str) -> Result<()> {
    tx.run(
        sql!("update forums set name = $2 where community_id = $1 and name = (select c.name from communities c where c.id = $1)"),
        params![community, name],
    )
    .await?;
    Ok(())
}

/// The forum in which stands what nobody put into a certain one: the first that is open. A community that has none gets one
/// with the first thing that needs it. `None`: all are locked.
pub async fn first_of(tx: &mut Tx, community: &Known) -> Result<Option<ForumId>> {
    let mut there = open_in(tx, community.id).await?;
    if there.is_empty() {
        // Two who begin at the same moment take turns, and the second finds what the first made.
        tx.maybe::<(CommunityId,)>(sql!("select id from communities where id = $1" for_update()), params![community.id]).await?;
        there = open_in(tx, community.id).await?;
    }
    if there.is_empty() {
        return Ok(Some(insert(tx, Some(community.id), &community.name, "").await?));
    }
    Ok(there.into_iter().find(|f| !f.1).map(|f| f.0))
}

async fn open_in(tx: &mut Tx, community: CommunityId) -> Result<Vec<(ForumId, bool)>> {
    tx.all(sql!("select id, locked from forums where community_id = $1 and gone_at is null order by sort, id"), params![community]).await
}

/// Where something new stands: in the forum that was asked for, else in the first of its community.
pub async fn place_of(tx: &mut Tx, forum: Option<ForumId>, community: Option<CommunityId>) -> Result<Option<ForumId>> {
    match (forum, community) {
        (Some(id), _) => Ok(Some(id)),
        (None, Some(id)) => {
            let known = tx.community(id).await?;
            known.allow::<Post>()?;
            // Where forums are hidden from whoever writes, nothing stands in one.
            match tx.tab_open(&known, super::TAB).await {
                Ok(()) => first_of(tx, &known).await,
                Err(Error::Missing) => Ok(None),
                Err(e) => Err(e),
            }
        }
        (None, None) => Ok(None),
    }
}

pub async fn change(tx: &mut Tx, forum: &ToKeep, name: &str, about: &str) -> Result<()> {
    let (name, about) = checked(name, about)?;
    let n = tx
        .run(
            sql!("update forums set name = $2, about = $3 where id = $1 and (name <> $2 or about <> $3)"),
            params![forum.id, &name, &about],
        )
        .await?;
    if n > 0 {
        tx.audit(Entry {
            what: if forum.community_id.is_some() { "community.forum_changed" } else { "setting.forum_changed" },
            object: ("forum", forum.id.0),
            community: forum.community_id,
            details: json!({ "named_anew": forum.name != name, "described_anew": forum.about != about }),
            ..Entry::default()
        });
    }
    Ok(())
}

/// One step up or down among those of its community. Those that stand alone are everybody's: administrators order them.
pub async fn step(tx: &mut Tx, forum: &ToKeep, up: bool) -> Result<()> {
    // Two who order at the same moment take turns: what is ordered is read with all of it held.
    let mut all: Vec<(ForumId,)> = match forum.community_id {
        Some(id) => {
            tx.all(sql!("select id from forums where community_id = $1 and gone_at is null order by sort, id" for_update()), params![id])
                .await?
        }
        None if tx.viewer.admin || tx.viewer.is_system() => {
            tx.all(sql!("select id from forums where community_id is null and gone_at is null order by sort, id" for_update()), &[]).await?
        }
        None => return Err(Error::Denied("put forums in order")),
    };
    let Some(at) = all.iter().position(|f| f.0 == forum.id) else { return Err(Error::Missing) };
    let to = if up { at.saturating_sub(1) } else { (at + 1).min(all.len() - 1) };
    all.swap(at, to);
    for (n, (id,)) in all.into_iter().enumerate() {
        let sort = n as i64 + 1;
        tx.run(sql!("update forums set sort = $2 where id = $1 and sort <> $2"), params![id, sort]).await?;
    }
    Ok(())
}

/// Locked, it can be read; whoever may lock still writes.
pub async fn lock(tx: &mut Tx, forum: &ToKeep, on: bool) -> Result<()> {
    let n = tx.run(sql!("update forums set locked = $2 where id = $1 and locked <> $2"), params![forum.id, on]).await?;
    if n > 0 {
        tx.audit(Entry {
            what: if on { "moderation.forum_locked" } else { "moderation.forum_unlocked" },
            object: ("forum", forum.id.0),
            community: forum.community_id,
            ..Entry::default()
        });
    }
    Ok(())
}

/// Who keeps order in a forum that stands alone: these and nobody else.
pub async fn set_owners(tx: &mut Tx, forum: &ToKeep, owners: &[PersonId]) -> Result<()> {
    if forum.community_id.is_some() {
        return Err(Error::Denied("name owners of a community's forum"));
    }
    let rows: Vec<(PersonId,)> = tx.all(sql!("select person_id from forum_owners where forum_id = $1"), params![forum.id]).await?;
    let before: BTreeSet<i64> = rows.into_iter().map(|r| r.0.0).collect();
    let after: BTreeSet<i64> = owners.iter().map(|o| o.0).collect();
    if before == after {
        return Ok(());
    }
    tx.run(sql!("delete from forum_owners where forum_id = $1"), params![forum.id]).await?;
    own(tx, forum.id, owners).await?;
    let details = json!({ "before": before, "after": after });
    tx.audit(Entry { what: "setting.forum_owners", object: ("forum", forum.id.0), details, ..Entry::default() });
    Ok(())
}
async fn own(tx: &mut Tx, id: ForumId, owners: &[PersonId]) -> Result<()> {
    for who in owners {
        let person = tx.person(*who).await?;
        if !crate::UserType::parse(&person.kind).inside() {
            return Err(Error::invalid("owners", "forum-owner-guest"));
        }
        let (me, now) = (tx.viewer.id, tx.now);
        tx.run(
            sql!("insert into forum_owners (forum_id, person_id, by_id, at) values ($1, $2, $3, $4) on conflict do nothing"),
            params![id, *who, me, now],
        )
        .await?;
    }
    Ok(())
}

/// Asked after something was put there: putting it there waits for whoever takes the forum away, who may have come first.
pub(crate) async fn still_there(tx: &mut Tx, id: ForumId) -> Result<()> {
    let there: bool = tx.value(sql!("select exists (select 1 from forums where id = $1 and gone_at is null)"), params![id]).await?;
    if there { Ok(()) } else { Err(Error::Missing) }
}

/// Takes a forum away in which nothing stands any more, nor could come back. Nothing is lost by that.
pub async fn remove(tx: &mut Tx, forum: &ToKeep) -> Result<()> {
    // Whoever is about to put something there comes before or after.
    tx.one::<(ForumId,)>(sql!("select id from forums where id = $1 and gone_at is null" for_update()), params![forum.id]).await?;
    let full: bool = tx
        .value(
            sql!(
                "select exists (select 1 from items where forum_id = $1 and parent_id is null and state = 'live')
                  or exists (select 1 from items where forum_id = $1 and parent_id is null and state <> 'live')"
            ),
            params![forum.id],
        )
        .await?;
    if full {
        return Err(Error::conflict("forum-not-empty"));
    }
    tx.run(sql!("update forums set gone_at = $2 where id = $1"), params![forum.id, tx.now]).await?;
    tx.audit(Entry {
        what: if forum.community_id.is_some() { "community.forum_removed" } else { "setting.forum_removed" },
        object: ("forum", forum.id.0),
        community: forum.community_id,
        details: json!({ "before": forum.name }),
        ..Entry::default()
    });
    Ok(())
}

pub async fn follow(tx: &mut Tx, forum: &Entered, on: bool) -> Result<()> {
    let (me, now) = (tx.viewer.id, tx.now);
    if on {
        // Through the glass one reads, and nothing more.
        if let Some(community) = forum.community_id {
            let known = tx.community(community).await?;
            if known.glass && !known.is_member() {
                return Err(Error::Denied("follow"));
            }
        }
        tx.run(
            sql!("insert into forum_follows (forum_id, person_id, at) values ($1, $2, $3) on conflict do nothing"),
            params![forum.id, me, now],
        )
        .await?;
    } else {
        tx.run(sql!("delete from forum_follows where forum_id = $1 and person_id = $2"), params![forum.id, me]).await?;
    }
    Ok(())
}
