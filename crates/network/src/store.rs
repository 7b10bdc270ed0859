//! The network in the database, for reading: counts, lists by name, invitations. Nobody appears here whom the viewer
//! may not know of, in lists as in counts. What changes between people, the spine changes (`people::relations`).

use crate::model::{Counts, Tab};
use kit::{Sql, params, sql};
use spine::{PersonId, Result, Time, View, knowable};
use std::collections::HashSet;

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

/// (person, when, message) of a page. `pattern` and `after` count where lists are by name.
pub type Row = (PersonId, Time, String);
pub async fn list(view: &mut View, tab: Tab, pattern: &str, after: &(String, PersonId), limit: i64) -> Result<Vec<Row>> {
    const CONTACTS: Sql = sql!("select p.id, x.since, '' from contacts x join people p on p.id = x.contact_id
        where x.person_id = $1 and p.name_fold like $2 escape '!' and (p.sort_name, p.id) > ($3, $4) and" knowable!("p") "order by p.sort_name, p.id limit $5");
    const FOLLOWING: Sql = sql!("select p.id, x.at, '' from person_follows x join people p on p.id = x.person_id
        where x.follower_id = $1 and p.name_fold like $2 escape '!' and (p.sort_name, p.id) > ($3, $4) and" knowable!("p") "order by p.sort_name, p.id limit $5");
    const FOLLOWERS: Sql = sql!("select p.id, x.at, '' from person_follows x join people p on p.id = x.follower_id
        where x.person_id = $1 and p.name_fold like $2 escape '!' and (p.sort_name, p.id) > ($3, $4) and" knowable!("p") "order by p.sort_name, p.id limit $5");
    let by_name = match tab {
        Tab::Contacts => CONTACTS,
        Tab::Following => FOLLOWING,
        Tab::Followers => FOLLOWERS,
        Tab::Invitations => return received(view, limit).await,
        Tab::Sent => return sent(view, limit).await,
    };
    view.all(by_name, params![view.viewer.id, pattern, &after.0, after.1, limit]).await
}
async fn received(view: &mut View, limit: i64) -> Result<Vec<Row>> {
    view.all(
        sql!("select p.id, x.at, x.message from contact_invitations x join people p on p.id = x.from_id
              where x.to_id = $1 and x.ignored_at is null and p.state = 'active' and" knowable!("p") "order by x.at desc, p.id limit $2"),
        params![view.viewer.id, limit],
    )
    .await
}
/// An ignored invitation looks as if it still waited.
async fn sent(view: &mut View, limit: i64) -> Result<Vec<Row>> {
    view.all(
        sql!("select p.id, x.at, x.message from contact_invitations x join people p on p.id = x.to_id
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
