//! The network in the database, for reading: counts, lists by name, invitations. Nobody appears here whom the viewer
//! may not know of, in lists as in counts. What changes between people, the spine changes (`people::relations`).

use crate::model::{Counts, Tab};
use kit::{Sql, params, sql};
use spine::{PersonId, Result, Time, View, items::Place, knowable, visible};
use std::collections::HashSet;

pub async fn counts(view: &mut View) -> Result<Counts> {
    view.one(
        sql!("select (select cast(count(*) as bigint) from contacts x join people p on p.id = x.contact_id where x.person_id = $1 and" knowable!("p") "),
              (select cast(count(*) as bigint) from contact_invitations x join people p on p.id = x.from_id where x.to_id = $1 and x.ignored_at is null and p.state = 'active' and" knowable!("p") "),
              (select cast(count(*) as bigint) from contact_invitations x join people p on p.id = x.to_id where x.from_id = $1 and" knowable!("p") "),
              (select cast(count(*) as bigint) from person_follows x join people p on p.id = x.person_id where x.follower_id = $1 and" knowable!("p") "),
              (select cast(count(*) as bigint) from person_follows x join people p on p.id = x.follower_id where x.person_id = $1 and" knowable!("p") "),
              (select cast(count(*) as bigint) from tag_follows where person_id = $1)"),
        params![view.viewer.id],
    )
    .await
}

/// (person, when, message) of a page. `pattern` and `after` count where lists are by name.
pub type Row = (PersonId, Time, String);
pub async fn list(view: &mut View, tab: Tab, pattern: &str, after: &(String, PersonId), limit: i64) -> Result<Vec<Row>> {
    const FOLLOWING: Sql = sql!("select p.id, x.at, '' from person_follows x join people p on p.id = x.person_id
        where x.follower_id = $1 and p.name_fold like $2 escape '!' and (p.sort_name, p.id) > ($3, $4) and" knowable!("p") "order by p.sort_name, p.id limit $5");
    const FOLLOWERS: Sql = sql!("select p.id, x.at, '' from person_follows x join people p on p.id = x.follower_id
        where x.person_id = $1 and p.name_fold like $2 escape '!' and (p.sort_name, p.id) > ($3, $4) and" knowable!("p") "order by p.sort_name, p.id limit $5");
    let by_name = match tab {
        Tab::Contacts => return contacts(view, pattern, "", after, limit).await,
        Tab::Following => FOLLOWING,
        Tab::Followers => FOLLOWERS,
        Tab::Invitations => return received(view, limit).await,
        Tab::Sent => return sent(view, limit).await,
        Tab::Tags | Tab::Items => return Ok(vec![]),
    };
    view.all(by_name, params![view.viewer.id, pattern, &after.0, after.1, limit]).await
}
/// By name; `tag`: only those to whom the viewer gave it.
pub async fn contacts(view: &mut View, pattern: &str, tag: &str, after: &(String, PersonId), limit: i64) -> Result<Vec<Row>> {
    view.all(
        sql!("select p.id, x.since, '' from contacts x join people p on p.id = x.contact_id
              where x.person_id = $1 and p.name_fold like $2 escape '!' and (p.sort_name, p.id) > ($3, $4)
              and ($6 = '' or exists (select 1 from people_tags t where t.person_id = p.id and t.by_id = $1 and t.tag = $6)) and" knowable!("p") "order by p.sort_name, p.id limit $5"),
        params![view.viewer.id, pattern, &after.0, after.1, limit, tag],
    )
    .await
}
/// Those first of whom the viewer could last read something: (person, when; 0 is never).
pub async fn heard_of(view: &mut View, pattern: &str, tag: &str, skip: i64, limit: i64) -> Result<Vec<Row>> {
    view.all(
        sql!("select y.id, y.heard, '' from (
                select p.id, coalesce((select i.active_at from items i where i.author_id = p.id and" visible!("i") "order by i.active_at desc limit 1), 0) as heard
                from contacts x join people p on p.id = x.contact_id where x.person_id = $1 and p.name_fold like $2 escape '!'
                and ($3 = '' or exists (select 1 from people_tags t where t.person_id = p.id and t.by_id = $1 and t.tag = $3)) and" knowable!("p")
             ") y order by y.heard desc, y.id limit $4 offset $5"),
        params![view.viewer.id, pattern, tag, limit, skip],
    )
    .await
}
/// Tags that the viewer gave to contacts.
pub async fn my_tags(view: &mut View) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = view
        .all(
            sql!("select distinct t.tag from people_tags t join contacts x on x.person_id = $1 and x.contact_id = t.person_id where t.by_id = $1 order by t.tag limit 100"),
            params![view.viewer.id],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// Posts that are followed, by last activity.
pub async fn items(view: &mut View, before: Place, limit: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = view
        .all(
            sql!("select i.id from item_follows x join items i on i.id = x.item_id where x.person_id = $1 and (i.active_at, i.id) < ($2, $3) and" visible!("i")
                 "order by i.active_at desc, i.id desc limit $4"),
            params![view.viewer.id, before.at, before.id, limit],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
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
