//! The listener: gathers what the rules need to know, asks who may see it now and who wants to hear of it, and keeps one
//! notice per person and act; in one thread one, until it is read.

use crate::{
    keep,
    rules::{About, Category, Reason, rules, strongest},
    store,
};
use spine::{Boxed, CommunityId, Error, Fact, ItemId, PersonId, Result, Told, Tx, audience, mutes};
use std::collections::HashSet;

pub fn hear<'a>(tx: &'a mut Tx, told: &'a Told) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        if told.quiet {
            return Ok(());
        }
        let Some(about) = about(tx, &told.fact).await? else { return Ok(()) };
        let mut all = rules(&told.fact, told.actor, &about);
        if all.is_empty() {
            return Ok(());
        }
        // What is deleted nobody sees: whoever wrote it is told all the same, without the place, which they may not see either.
        let place = told.fact.place().filter(|_| !matches!(told.fact, Fact::Trashed { .. } | Fact::Judged { .. }));
        let allowed: HashSet<PersonId> = allowed(tx, told.actor, place, &all).await?.into_iter().collect();
        all.retain(|(who, why)| why.always() || allowed.contains(who));
        let silent = silent(tx, told, place, about.community, &all).await?;
        all.retain(|(who, why)| silent.wants(*who, *why));
        keep::keep(tx, told, place, &strongest(all)).await
    })
}

/// `None`: it is about an item that is gone by now.
async fn about(tx: &mut Tx, fact: &Fact) -> Result<Option<About>> {
    let Some((item, root)) = fact.place() else {
        let owners = match fact {
            Fact::CommunityAsked { community, .. } | Fact::CommunityRead { community, .. } => store::owners(tx, *community).await?,
            _ => vec![],
        };
        let welcomes = match fact {
            Fact::CommunityJoined { community, .. } => store::welcomes(tx, *community).await?,
            _ => false,
        };
        return Ok(Some(About { owners, welcomes, community: fact.community(), ..About::default() }));
    };
    let item = match tx.item(item).await {
        Ok(seen) => seen.into_item(),
        Err(Error::Missing) => return Ok(None),
        Err(e) => return Err(e),
    };
    if (item.state != "live") != matches!(fact, Fact::Trashed { .. }) && !matches!(fact, Fact::Judged { .. }) {
        return Ok(None);
    }
    let followers = if matches!(fact, Fact::Replied { .. }) { store::followers(tx, root).await? } else { vec![] };
    let family_followers = if matches!(fact, Fact::Accepted { .. }) { store::family_followers(tx, root).await? } else { vec![] };
    let concerned = tx.concerned(fact).await?;
    Ok(Some(About {
        on_root: item.parent_id == Some(item.root_id),
        author: Some(item.author_id),
        parent_author: item.parent_author_id,
        board: item.board_id,
        kind: item.kind,
        followers,
        family_followers,
        community: item.community_id,
        owners: vec![],
        welcomes: false,
        concerned,
    }))
}

/// What people do not want to hear: a thread, what somebody does beside threads, a community but for what is said to them,
/// or all of a category.
struct Silent {
    muted: HashSet<PersonId>,
    away: HashSet<PersonId>,
    off: HashSet<(PersonId, Category)>,
}
impl Silent {
    fn wants(&self, who: PersonId, why: Reason) -> bool {
        if why.always() {
            return true;
        }
        let rule = why.rule();
        !self.off.contains(&(who, rule.category))
            && (!rule.mutes || !self.muted.contains(&who))
            && (rule.direct || !self.away.contains(&who))
    }
}
async fn silent(
    tx: &mut Tx,
    told: &Told,
    place: Option<(ItemId, ItemId)>,
    community: Option<CommunityId>,
    all: &[(PersonId, Reason)],
) -> Result<Silent> {
    let ids: Vec<i64> = all.iter().map(|a| a.0.0).collect();
    let muted = match place {
        Some((_, root)) => mutes::of_thread(tx, root, &ids).await?,
        None => mutes::of_person(tx, told.actor, &ids).await?,
    };
    let away = match community.filter(|_| all.iter().any(|a| !a.1.rule().direct)) {
        Some(community) => mutes::of_community(tx, community, &ids).await?,
        None => vec![],
    };
    let (muted, away) = (muted.into_iter().collect(), away.into_iter().collect());
    Ok(Silent { muted, away, off: store::off(tx, &ids).await? })
}

/// Of all these, who is here and may see it; what happens between people, whoever may know of who did it.
async fn allowed(tx: &mut Tx, actor: PersonId, place: Option<(ItemId, ItemId)>, all: &[(PersonId, Reason)]) -> Result<Vec<PersonId>> {
    let ids: Vec<i64> = all.iter().map(|a| a.0.0).collect();
    match place {
        Some((_, root)) => audience::who_sees(tx, root, &ids).await,
        None => tx.who_knows(actor, &ids).await,
    }
}
