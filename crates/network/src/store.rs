//! The network in the database, for reading: counts, lists by name, invitations. Nobody appears here whom the viewer
//! may not know of, in lists as in counts. What changes between people, the spine changes (`people::relations`).

use crate::model::{Counts, Tab};
use kit::{Sql, params, sql};
use spine::{ItemId, PersonId, Result, Time, View, items::Place, knowable, pulse::PulsePlug, visible};
use std::collections::HashSet;

/// So far is counted: what is more is one more.
pub const MOST: i64 = 1000;

pub async fn counts(view: &mut View) -> Result<Counts> {
    // Those inside may know of everybody: nobody need be looked up to be counted.
    const INSIDE: Sql = sql!(
        "select (select cast(count(*) as bigint) from (select 1 as one from contacts x where x.person_id = $1 limit 1001) a),
          (select cast(count(*) as bigint) from (select 1 as one from contact_invitations x join people p on p.id = x.from_id
            where x.to_id = $1 and x.ignored_at is null and p.state = 'active' and" knowable!("p") "limit 1001) b),
          (select cast(count(*) as bigint) from (select 1 as one from contact_invitations x where x.from_id = $1 limit 1001) c),
          (select cast(count(*) as bigint) from (select 1 as one from person_follows x where x.follower_id = $1 limit 1001) d),
          (select cast(count(*) as bigint) from (select 1 as one from person_follows x where x.person_id = $1 limit 1001) e),
          (select cast(count(*) as bigint) from (select 1 as one from tag_follows x where x.person_id = $1 limit 1001) f)"
    );
    const OUTSIDE: Sql = sql!(
        "select (select cast(count(*) as bigint) from (select 1 as one from contacts x join people p on p.id = x.contact_id where x.person_id = $1 and" knowable!("p") "limit 1001) a),
          (select cast(count(*) as bigint) from (select 1 as one from contact_invitations x join people p on p.id = x.from_id
            where x.to_id = $1 and x.ignored_at is null and p.state = 'active' and" knowable!("p") "limit 1001) b),
          (select cast(count(*) as bigint) from (select 1 as one from contact_invitations x join people p on p.id = x.to_id where x.from_id = $1 and" knowable!("p") "limit 1001) c),
          (select cast(count(*) as bigint) from (select 1 as one from person_follows x join people p on p.id = x.person_id where x.follower_id = $1 and" knowable!("p") "limit 1001) d),
          (select cast(count(*) as bigint) from (select 1 as one from person_follows x join people p on p.id = x.follower_id where x.person_id = $1 and" knowable!("p") "limit 1001) e),
          (select cast(count(*) as bigint) from (select 1 as one from tag_follows x where x.person_id = $1 limit 1001) f)"
    );
    view.one(if view.viewer.kind.inside() { INSIDE } else { OUTSIDE }, params![view.viewer.id]).await
}

/// (person, when, message) of a page. `pattern` and `after` count where lists are by name.
pub type Row = (PersonId, Time, String);
pub async fn list(view: &mut View, tab: Tab, pattern: &str, after: &(String, PersonId), limit: i64) -> Result<Vec<Row>> {
    match tab {
        Tab::Contacts => contacts(view, pattern, "", after, limit).await,
        Tab::Following => {
            view.all(
                sql!("select p.id, x.at, '' from person_follows x join people p on p.id = x.person_id
                      where x.follower_id = $1 and p.name_fold like $2 escape '!' and (p.sort_name, p.id) > ($3, $4) and" knowable!("p") "order by p.sort_name, p.id limit $5"),
                params![view.viewer.id, pattern, &after.0, after.1, limit],
            )
            .await
        }
        Tab::Invitations => received(view, limit).await,
        Tab::Sent => sent(view, limit).await,
        Tab::Followers | Tab::Tags | Tab::Items => Ok(vec![]),
    }
}
/// Of followers so many are looked through for a name at a time; who is further back is on the next page.
const LOOKED_THROUGH: i64 = 5000;
/// Who follows the viewer, those first who came last: a page, and where the next one begins. Many pages may be empty where
/// few of many followers have the name.
pub async fn followers(view: &mut View, pattern: &str, before: Place, limit: i64) -> Result<(Vec<Row>, Option<Place>)> {
    let mut rows: Vec<Row> = view
        .all(
            sql!("select p.id, x.at, '' from (select f.follower_id, f.at from person_follows f where f.person_id = $1 and (f.at, f.follower_id) < ($2, $3)
                    order by f.at desc, f.follower_id desc limit $6) x
                  join people p on p.id = x.follower_id where p.name_fold like $4 escape '!' and" knowable!("p") "order by x.at desc, x.follower_id desc limit $5"),
            params![view.viewer.id, before.at, before.id, pattern, limit + 1, LOOKED_THROUGH],
        )
        .await?;
    let place = |(id, at): (PersonId, Time)| Place { at, id: ItemId(id.0) };
    if rows.len() as i64 > limit {
        rows.truncate(limit as usize);
        return Ok((rows.clone(), rows.last().map(|r| place((r.0, r.1)))));
    }
    let last: Option<(PersonId, Time)> = view
        .maybe(
            sql!(
                "select f.follower_id, f.at from person_follows f where f.person_id = $1 and (f.at, f.follower_id) < ($2, $3)
                  order by f.at desc, f.follower_id desc limit 1 offset $4"
            ),
            params![view.viewer.id, before.at, before.id, LOOKED_THROUGH - 1],
        )
        .await?;
    Ok((rows, last.map(place)))
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
/// Of so many contacts it is looked up when they were last heard of.
const HEARD: usize = 300;
/// Those first of whom the viewer could last read something, then the others, the latest contacts first: (person, when; 0
/// is not lately). Whoever has very many contacts hears of those around whom something moves.
pub async fn heard_of(view: &mut View, pattern: &str, tag: &str) -> Result<Vec<(PersonId, Time)>> {
    const ALL: Sql = sql!("select x.contact_id from contacts x where x.person_id = $1 order by x.since desc, x.contact_id limit 10000");
    const SOME: Sql = sql!("select p.id from contacts x join people p on p.id = x.contact_id where x.person_id = $1 and p.name_fold like $2 escape '!'
        and ($3 = '' or exists (select 1 from people_tags t where t.person_id = p.id and t.by_id = $1 and t.tag = $3)) and" knowable!("p") "order by x.since desc, p.id limit 10000");
    let rows: Vec<(PersonId,)> = match (pattern, tag) {
        ("%%", "") if view.viewer.kind.inside() => view.all(ALL, params![view.viewer.id]).await?,
        _ => view.all(SOME, params![view.viewer.id, pattern, tag]).await?,
    };
    let all: Vec<PersonId> = rows.into_iter().map(|r| r.0).collect();
    let near = match all.len() > HEARD {
        true => view.app.plug::<PulsePlug>()?.0.clone().liveliest(view, &all, HEARD).await?,
        false => all.clone(),
    };
    let ids: Vec<i64> = near.iter().map(|p| p.0).collect();
    let mut heard: Vec<(PersonId, Time)> = view
        .all(
            sql!("select p.id, coalesce((select i.active_at from items i where i.author_id = p.id and" visible!("i") "order by i.active_at desc limit 1), 0)
                  from people p where p.id in" ids(2) "and" knowable!("p")),
            params![view.viewer.id, &ids],
        )
        .await?;
    heard.retain(|h| h.1.0 > 0);
    heard.sort_by_key(|h| std::cmp::Reverse((h.1, h.0)));
    let first: HashSet<PersonId> = heard.iter().map(|h| h.0).collect();
    heard.extend(all.into_iter().filter(|p| !first.contains(p)).map(|p| (p, Time(0))));
    Ok(heard)
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
