//! The network in the database: relations, invitations, lists by name. Nobody appears here whom the viewer may not
//! know of, in lists as in counts.

use crate::model::{Counts, Cursor, Relation, Tab};
use kit::{Sql, params, sql};
use spine::{Error, Fact, PersonId, Result, Time, Tx, View, knowable, people::store as people};
use std::collections::HashSet;

pub async fn relation(view: &mut View, person: PersonId) -> Result<Relation> {
    view.one(
        sql!("select exists (select 1 from person_follows where follower_id = $1 and person_id = $2), exists (select 1 from contacts where person_id = $1 and contact_id = $2),
              exists (select 1 from contact_invitations where from_id = $1 and to_id = $2),
              exists (select 1 from contact_invitations where from_id = $2 and to_id = $1 and ignored_at is null)"),
        params![view.viewer.id, person],
    )
    .await
}

pub async fn counts(view: &mut View) -> Result<Counts> {
    view.one(
        sql!("select (select cast(count(*) as bigint) from contacts x join people p on p.id = x.contact_id where x.person_id = $1 and" knowable!("p") "),
              (select cast(count(*) as bigint) from contact_invitations x join people p on p.id = x.from_id where x.to_id = $1 and x.ignored_at is null and p.state = 'active' and" knowable!("p") "),
              (select cast(count(*) as bigint) from contact_invitations x join people p on p.id = x.to_id where x.from_id = $1 and" knowable!("p") "),
              (select cast(count(*) as bigint) from person_follows x join people p on p.id = x.person_id where x.follower_id = $1 and" knowable!("p") "),
              (select cast(count(*) as bigint) from person_follows x join people p on p.id = x.follower_id where x.person_id = $1 and" knowable!("p") ")"),
        params![view.viewer.id],
    )
    .await
}

/// (person, when, message, name to sort by) of a page. `pattern` and `after` count where lists are by name.
pub type Row = (PersonId, Time, String, String);
pub async fn list(view: &mut View, tab: Tab, pattern: &str, after: &Cursor, limit: i64) -> Result<Vec<Row>> {
    const CONTACTS: Sql = sql!("select p.id, x.since, '', p.sort_name from contacts x join people p on p.id = x.contact_id
        where x.person_id = $1 and p.name_fold like $2 escape '!' and (p.sort_name, p.id) > ($3, $4) and" knowable!("p") "order by p.sort_name, p.id limit $5");
    const FOLLOWING: Sql = sql!("select p.id, x.at, '', p.sort_name from person_follows x join people p on p.id = x.person_id
        where x.follower_id = $1 and p.name_fold like $2 escape '!' and (p.sort_name, p.id) > ($3, $4) and" knowable!("p") "order by p.sort_name, p.id limit $5");
    const FOLLOWERS: Sql = sql!("select p.id, x.at, '', p.sort_name from person_follows x join people p on p.id = x.follower_id
        where x.person_id = $1 and p.name_fold like $2 escape '!' and (p.sort_name, p.id) > ($3, $4) and" knowable!("p") "order by p.sort_name, p.id limit $5");
    let by_name = match tab {
        Tab::Contacts => CONTACTS,
        Tab::Following => FOLLOWING,
        Tab::Followers => FOLLOWERS,
        Tab::Invitations => return received(view, limit).await,
        Tab::Sent => return sent(view, limit).await,
    };
    view.all(by_name, params![view.viewer.id, pattern, &after.name, after.id, limit]).await
}
async fn received(view: &mut View, limit: i64) -> Result<Vec<Row>> {
    view.all(
        sql!("select p.id, x.at, x.message, p.sort_name from contact_invitations x join people p on p.id = x.from_id
              where x.to_id = $1 and x.ignored_at is null and p.state = 'active' and" knowable!("p") "order by x.at desc, p.id limit $2"),
        params![view.viewer.id, limit],
    )
    .await
}
/// An ignored invitation looks as if it still waited.
async fn sent(view: &mut View, limit: i64) -> Result<Vec<Row>> {
    view.all(
        sql!("select p.id, x.at, x.message, p.sort_name from contact_invitations x join people p on p.id = x.to_id
              where x.from_id = $1 and" knowable!("p") "order by x.at desc, p.id limit $2"),
        params![view.viewer.id, limit],
    )
    .await
}

/// Those of `ids` whom the viewer follows, and those who are contacts.
pub async fn known(view: &mut View, ids: &[i64]) -> Result<(HashSet<i64>, HashSet<i64>)> {
    let rows: Vec<(i64, bool)> = view
        .all(
            sql!("select person_id, true from person_follows where follower_id = $1 and person_id in" ids(2)
                 "union all select contact_id, false from contacts where person_id = $1 and contact_id in" ids(2)),
            params![view.viewer.id, ids],
        )
        .await?;
    let (follows, contacts): (Vec<_>, Vec<_>) = rows.into_iter().partition(|r| r.1);
    Ok((follows.into_iter().map(|r| r.0).collect(), contacts.into_iter().map(|r| r.0).collect()))
}

/// Nothing happens twice: inviting again changes nothing, inviting who has invited is accepting.
pub async fn invite(tx: &mut Tx, to: PersonId, message: &str) -> Result<()> {
    let standing = relation(tx, to).await?;
    if standing.contact {
        return Ok(());
    }
    if accept(tx, to).await? {
        return Ok(());
    }
    let me = tx.viewer.id;
    let new = tx
        .run(
            sql!("insert into contact_invitations (from_id, to_id, message, at) values ($1, $2, $3, $4) on conflict do nothing"),
            params![me, to, message, tx.now],
        )
        .await?;
    if new > 0 { tx.tell(Fact::Invited { who: to }).await } else { Ok(()) }
}

/// Accepts the invitation of `from`, also one that was ignored before. `false`: there is none.
pub async fn accept(tx: &mut Tx, from: PersonId) -> Result<bool> {
    let me = tx.viewer.id;
    let there = tx.run(sql!("delete from contact_invitations where from_id = $2 and to_id = $1"), params![me, from]).await?;
    if there == 0 {
        return Ok(false);
    }
    tx.run(sql!("delete from contact_invitations where from_id = $1 and to_id = $2"), params![me, from]).await?;
    people::make_contacts(tx, me, from).await?;
    tx.tell(Fact::InvitationAccepted { who: from }).await?;
    Ok(true)
}

/// Silent: whoever invited is never told.
pub async fn ignore(tx: &mut Tx, from: PersonId) -> Result<()> {
    let n = tx
        .run(
            sql!("update contact_invitations set ignored_at = $3 where from_id = $2 and to_id = $1 and ignored_at is null"),
            params![tx.viewer.id, from, tx.now],
        )
        .await?;
    if n > 0 { Ok(()) } else { Err(Error::Missing) }
}

pub async fn withdraw(tx: &mut Tx, to: PersonId) -> Result<()> {
    match tx.run(sql!("delete from contact_invitations where from_id = $1 and to_id = $2"), params![tx.viewer.id, to]).await? {
        0 => Err(Error::Missing),
        _ => Ok(()),
    }
}

/// Silent, for both; who follows whom stays.
pub async fn remove_contact(tx: &mut Tx, person: PersonId) -> Result<()> {
    let me = tx.viewer.id;
    tx.run(
        sql!("delete from contacts where (person_id = $1 and contact_id = $2) or (person_id = $2 and contact_id = $1)"),
        params![me, person],
    )
    .await?;
    Ok(())
}
