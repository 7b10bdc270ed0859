//! Relations between people: who follows whom, who are contacts, who has invited whom. Following is one-way and needs
//! nobody's leave; being contacts is mutual and begins with an invitation. It never tells anybody that an invitation was
//! ignored or a contact removed. What names somebody new takes a `Person`, which only those have who may know of them.

use super::{Person, PersonId};
use crate::{Error, Fact, Result, Time, Tx, View};
use kit::{params, sql};
use std::collections::HashSet;

/// The columns of `Relation`: how `$1` stands to `$2`.
macro_rules! relation_cols {
    () => {
        "exists (select 1 from person_follows where follower_id = $1 and person_id = $2), exists (select 1 from contacts where person_id = $1 and contact_id = $2), exists (select 1 from contact_invitations where from_id = $1 and to_id = $2), exists (select 1 from contact_invitations where from_id = $2 and to_id = $1 and ignored_at is null), not exists (select 1 from settings where name = 'people_tags' and value = '0')"
    };
}
pub(crate) use relation_cols;

kit::rec! {
    /// How the viewer stands to somebody.
    #[derive(Debug, Clone, Copy, Default, serde::Serialize, schemars::JsonSchema)]
    pub struct Relation { pub following: bool, pub contact: bool, pub invited: bool, pub invited_me: bool,
        /// Do people here tag each other?
        #[serde(skip)] pub may_tag: bool }
}

impl View {
    pub async fn relation(&mut self, person: PersonId) -> Result<Relation> {
        self.one(sql!("select" relation_cols!()), params![self.viewer.id, person]).await
    }
}

impl View {
    /// *My network*: the viewer's contacts. What filters a list by it asks the database for each (`in (select contact_id from
    /// contacts where person_id = $1)`) or, where the list does not come from there, looks them up in this.
    pub async fn my_network(&mut self) -> Result<HashSet<PersonId>> {
        let rows: Vec<(PersonId,)> =
            self.all(sql!("select contact_id from contacts where person_id = $1"), params![self.viewer.id]).await?;
        Ok(rows.into_iter().map(|r| r.0).collect())
    }
    /// The tags that the viewer follows.
    pub async fn followed_tags(&mut self) -> Result<Vec<String>> {
        let rows: Vec<(String,)> =
            self.all(sql!("select tag from tag_follows where person_id = $1 order by tag"), params![self.viewer.id]).await?;
        Ok(rows.into_iter().map(|r| r.0).collect())
    }
}

/// Nobody is told: a tag is nobody's.
pub async fn follow_tag(tx: &mut Tx, tag: &str) -> Result<()> {
    let me = tx.viewer.id;
    tx.run(sql!("insert into tag_follows (person_id, tag, at) values ($1, $2, $3) on conflict do nothing"), params![me, tag, tx.now])
        .await?;
    Ok(())
}
pub async fn unfollow_tag(tx: &mut Tx, tag: &str) -> Result<()> {
    tx.run(sql!("delete from tag_follows where person_id = $1 and tag = $2"), params![tx.viewer.id, tag]).await?;
    Ok(())
}

/// Once is enough; told once. Those outside follow nobody, also not whom they know.
pub async fn follow(tx: &mut Tx, person: &Person) -> Result<()> {
    if !tx.viewer.kind.inside() && !tx.viewer.is_system() {
        return Err(Error::Denied("follow people"));
    }
    if tx.viewer.id == person.id {
        return Err(Error::invalid("person", "follow-oneself"));
    }
    match add_follow(tx, person.id).await? {
        0 => Ok(()),
        _ => tx.tell(Fact::Followed { who: person.id }).await,
    }
}
/// Without a fact: history that an import or the generator brings, and nobody is told of.
pub async fn follow_untold(tx: &mut Tx, person: PersonId) -> Result<()> {
    tx.viewer.only_system()?;
    add_follow(tx, person).await.map(drop)
}
async fn add_follow(tx: &mut Tx, person: PersonId) -> Result<u64> {
    let me = tx.viewer.id;
    tx.run(
        sql!("insert into person_follows (follower_id, person_id, at) values ($1, $2, $3) on conflict do nothing"),
        params![me, person, tx.now],
    )
    .await
}
pub async fn unfollow(tx: &mut Tx, person: PersonId) -> Result<()> {
    tx.run(sql!("delete from person_follows where follower_id = $1 and person_id = $2"), params![tx.viewer.id, person]).await?;
    Ok(())
}

/// Nothing happens twice: inviting again changes nothing, inviting who has invited is accepting. Who was ignored before, and
/// withdrew, is ignored without a word.
pub async fn invite(tx: &mut Tx, to: &Person, message: &str) -> Result<()> {
    if tx.relation(to.id).await?.contact || accept(tx, to).await? {
        return Ok(());
    }
    tx.app.limits.ask(&tx.viewer, crate::guard::Asks::Invite)?;
    let me = tx.viewer.id;
    // Whoever invites somebody has changed their mind about them.
    forget_ignored(tx, me, to.id).await?;
    let ignored: Option<(Time,)> =
        tx.maybe(sql!("select at from contact_ignored where person_id = $1 and from_id = $2"), params![to.id, me]).await?;
    let ignored = ignored.map(|i| i.0);
    let new = tx
        .run(
            sql!("insert into contact_invitations (from_id, to_id, message, at, ignored_at) values ($1, $2, $3, $4, $5) on conflict do nothing"),
            params![me, to.id, message, tx.now, ignored],
        )
        .await?;
    if new > 0 && ignored.is_none() { tx.tell(Fact::Invited { who: to.id }).await } else { Ok(()) }
}

/// Accepts the invitation of `from`, also one that was ignored before. `false`: there is none.
pub async fn accept(tx: &mut Tx, from: &Person) -> Result<bool> {
    let me = tx.viewer.id;
    let there = tx.run(sql!("delete from contact_invitations where from_id = $2 and to_id = $1"), params![me, from.id]).await?;
    if there == 0 {
        return Ok(false);
    }
    tx.run(sql!("delete from contact_invitations where from_id = $1 and to_id = $2"), params![me, from.id]).await?;
    forget_ignored(tx, me, from.id).await?;
    connect(tx, me, from.id).await?;
    tx.tell(Fact::InvitationAccepted { who: from.id }).await?;
    Ok(true)
}

async fn forget_ignored(tx: &mut Tx, who: PersonId, from: PersonId) -> Result<()> {
    tx.run(sql!("delete from contact_ignored where person_id = $1 and from_id = $2"), params![who, from]).await?;
    Ok(())
}

/// Silent: whoever invited is never told. It holds when they withdraw it and send another.
pub async fn ignore(tx: &mut Tx, from: PersonId) -> Result<()> {
    let (me, now) = (tx.viewer.id, tx.now);
    let n = tx
        .run(
            sql!("update contact_invitations set ignored_at = $3 where from_id = $2 and to_id = $1 and ignored_at is null"),
            params![tx.viewer.id, from, tx.now],
        )
        .await?;
    if n == 0 {
        return Err(Error::Missing);
    }
    tx.run(sql!("insert into contact_ignored (person_id, from_id, at) values ($1, $2, $3) on conflict do nothing"), params![me, from, now])
        .await?;
    Ok(())
}

pub async fn withdraw(tx: &mut Tx, to: PersonId) -> Result<()> {
    match tx.run(sql!("delete from contact_invitations where from_id = $1 and to_id = $2"), params![tx.viewer.id, to]).await? {
        0 => Err(Error::Missing),
        _ => Ok(()),
    }
}

/// Without an invitation: what an import or the generator knows of two people.
pub async fn make_contacts(tx: &mut Tx, a: PersonId, b: PersonId) -> Result<()> {
    tx.viewer.only_system()?;
    connect(tx, a, b).await
}
/// Both directions at once: being contacts is mutual. Gives no updates by itself.
async fn connect(tx: &mut Tx, a: PersonId, b: PersonId) -> Result<()> {
    for (x, y) in [(a, b), (b, a)] {
        tx.run(
            sql!("insert into contacts (person_id, contact_id, since) values ($1, $2, $3) on conflict do nothing"),
            params![x, y, tx.now],
        )
        .await?;
    }
    Ok(())
}

/// Silent, for both; who follows whom stays.
pub async fn remove_contacts(tx: &mut Tx, people: &[i64]) -> Result<()> {
    let me = tx.viewer.id;
    tx.run(sql!("delete from contacts where person_id = $1 and contact_id in" ids(2)), params![me, people]).await?;
    tx.run(sql!("delete from contacts where contact_id = $1 and person_id in" ids(2)), params![me, people]).await?;
    Ok(())
}
