//! Profiles in the database. Every list of people carries `knowable!`, and so does every count.

use crate::model::{Looked, Tag, chain, grouped};
use kit::{Sql, params, sql};
use shell::Who;
use spine::{
    PersonId, Result, View, knowable,
    people::{WhoRow, who_row},
};
use std::collections::{HashMap, HashSet};

/// A page of the directory, by name, after `View::after_name`.
pub async fn page(view: &mut View, q: &Looked, after: &(String, PersonId), limit: i64) -> Result<Vec<(i64,)>> {
    let args = params![view.viewer.id, &q.unit, &q.place, &q.country, &after.0, after.1, limit];
    if view.viewer.kind.inside() {
        view.all(
            sql!("select p.id from people p where ($2 = '' or p.unit = $2) and ($3 = '' or p.place = $3) and ($4 = '' or p.country = $4)
                  and p.state = 'active' and (p.sort_name, p.id) > ($5, $6) and" knowable!("p") "order by p.sort_name, p.id limit $7"),
            args,
        )
        .await
    } else {
        // Few among many: begin with those who share a group.
        view.all(
            sql!("select p.id from people p where p.id in (select b.person_id from memberships a join memberships b on b.principal_id = a.principal_id where a.person_id = $1)
                  and ($2 = '' or p.unit = $2) and ($3 = '' or p.place = $3) and ($4 = '' or p.country = $4)
                  and p.state = 'active' and (p.sort_name, p.id) > ($5, $6) and" knowable!("p") "order by p.sort_name, p.id limit $7"),
            args,
        )
        .await
    }
}

/// The values of a column, of the house and so for those inside. Steps from one value to the next through the index, so
/// that it takes as many look-ups as there are values, not as there are people.
macro_rules! values {
    ($column:literal) => {
        concat!(
            "with recursive v (x) as (select min(",
            $column,
            ") from people where ",
            $column,
            " > '' union all ",
            "select (select min(",
            $column,
            ") from people where ",
            $column,
            " > v.x) from v where v.x is not null) ",
            "select x from v where x is not null limit 300"
        )
    };
}

/// What can be filtered by.
#[derive(Default)]
pub struct Choices {
    pub units: Vec<String>,
    pub places: Vec<String>,
    pub countries: Vec<String>,
}
pub async fn choices(view: &mut View) -> Result<Choices> {
    // Guests would learn of places where they know nobody.
    if !view.viewer.kind.inside() {
        return Ok(Choices::default());
    }
    Ok(Choices {
        units: distinct(view, sql!(values!("unit"))).await?,
        places: distinct(view, sql!(values!("place"))).await?,
        countries: distinct(view, sql!(values!("country"))).await?,
    })
}
async fn distinct(view: &mut View, values: Sql) -> Result<Vec<String>> {
    Ok(view.all::<(String,)>(values, &[]).await?.into_iter().map(|r| r.0).collect())
}

/// Those of `ids` whom the viewer follows.
pub async fn followed(view: &mut View, ids: &[i64]) -> Result<HashSet<i64>> {
    let rows: Vec<(i64,)> = view
        .all(sql!("select person_id from person_follows where follower_id = $1 and person_id in" ids(2)), params![view.viewer.id, ids])
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// The tags of each of `ids`, most given first, at most four each.
pub async fn some_tags(view: &mut View, ids: &[i64]) -> Result<HashMap<i64, Vec<String>>> {
    let rows: Vec<(i64, String)> = view
        .all(
            sql!("select t.person_id, t.tag from people_tags t join people p on p.id = t.by_id where t.person_id in" ids(2) "and" knowable!("p")
                 "group by t.person_id, t.tag order by count(*) desc, t.tag"),
            params![view.viewer.id, ids],
        )
        .await?;
    let mut out: HashMap<i64, Vec<String>> = HashMap::new();
    for (id, tag) in rows {
        let tags = out.entry(id).or_default();
        if tags.len() < 4 {
            tags.push(tag);
        }
    }
    Ok(out)
}

/// The tags of a person, with those givers the viewer may know of.
pub async fn tags(view: &mut View, person: PersonId) -> Result<Vec<Tag>> {
    let rows = view
        .all(
            sql!("select t.tag, p.id, p.name from people_tags t join people p on p.id = t.by_id where t.person_id = $2 and" knowable!("p") "order by t.tag, t.at, p.id limit 1000"),
            params![view.viewer.id, person],
        )
        .await?;
    Ok(grouped(rows))
}

/// Whom a person reports to, the nearest first, at most six.
pub async fn managers(view: &mut View, person: PersonId) -> Result<Vec<Who>> {
    let rows: Vec<WhoRow> = view
        .all(
            sql!("with recursive up (id, depth) as (select m.manager_id, cast(1 as bigint) from people m where m.id = $2 and m.manager_id is not null
                  union all select m.manager_id, up.depth + 1 from up join people m on m.id = up.id where up.depth < 6 and m.manager_id is not null)
                  select p.id, p.name, p.title, p.place, p.photo, p.portrait from up join people p on p.id = up.id where" knowable!("p") "order by up.depth"),
            params![view.viewer.id, person],
        )
        .await?;
    Ok(chain(person, rows.iter().map(who_row).collect()))
}

/// (id, name, title, place, photo, portrait) and how many there are in all.
type Counted = (PersonId, String, String, String, Option<String>, Option<String>, i64);
fn counted(rows: Vec<Counted>) -> (Vec<Who>, i64) {
    let total = rows.first().map_or(0, |r| r.6);
    (rows.into_iter().map(|r| who_row(&(r.0, r.1, r.2, r.3, r.4, r.5))).collect(), total)
}

/// Who reports to a person: the first `limit`, and how many there are.
pub async fn reports(view: &mut View, person: PersonId, limit: i64) -> Result<(Vec<Who>, i64)> {
    let rows = view
        .all(
            sql!("select p.id, p.name, p.title, p.place, p.photo, p.portrait, cast(count(*) over () as bigint) from people p
                  where p.manager_id = $2 and p.id <> $2 and p.state = 'active' and" knowable!("p") "order by p.sort_name, p.id limit $3"),
            params![view.viewer.id, person, limit],
        )
        .await?;
    Ok(counted(rows))
}

/// Contacts that the viewer and a person share.
pub async fn in_common(view: &mut View, person: PersonId, limit: i64) -> Result<(Vec<Who>, i64)> {
    let rows = view
        .all(
            sql!("select p.id, p.name, p.title, p.place, p.photo, p.portrait, cast(count(*) over () as bigint)
                  from contacts a join contacts b on b.contact_id = a.contact_id and b.person_id = $2 join people p on p.id = a.contact_id
                  where a.person_id = $1 and a.person_id <> $2 and" knowable!("p") "order by p.sort_name, p.id limit $3"),
            params![view.viewer.id, person, limit],
        )
        .await?;
    Ok(counted(rows))
}

/// People with a tag, by how many gave it: the first `limit`, and how many there are.
pub async fn tagged(view: &mut View, tag: &str, limit: i64) -> Result<(Vec<i64>, i64)> {
    let rows: Vec<(i64, i64)> = view
        .all(
            sql!("select p.id, cast(count(*) over () as bigint) from people_tags t join people p on p.id = t.person_id
                  where t.tag = $2 and p.state = 'active' and" knowable!("p") "group by p.id order by count(*) desc, p.id limit $3"),
            params![view.viewer.id, tag, limit],
        )
        .await?;
    let total = rows.first().map_or(0, |r| r.1);
    Ok((rows.into_iter().map(|r| r.0).collect(), total))
}
