//! Profiles in the database. Every list of people carries `knowable!`, and so does every count.

use crate::{
    common::Shared,
    model::{Answered, Named, Place, Tag, chain, grouped},
    more::More,
};
use kit::{Sql, params, sql};
use shell::Who;
use spine::{
    CommunityId, ItemId, Person, PersonId, Result, Time, View, knowable,
    people::{WhoRow, who_row},
    reads_community, visible,
};
use std::collections::{HashMap, HashSet};

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
            sql!("select t.tag, p.id, p.name, t.at from people_tags t join people p on p.id = t.by_id where t.person_id = $2 and" knowable!("p") "order by t.tag, t.by_id limit 1000"),
            params![view.viewer.id, person],
        )
        .await?;
    Ok(grouped(rows))
}

/// The words with which somebody invited the viewer.
pub async fn invitation(view: &mut View, from: PersonId) -> Result<Option<String>> {
    let row: Option<(String,)> = view
        .maybe(
            sql!("select message from contact_invitations where to_id = $1 and from_id = $2 and message <> ''"),
            params![view.viewer.id, from],
        )
        .await?;
    Ok(row.map(|r| r.0))
}

/// Whom a person reports to, the nearest first, at most so many.
pub async fn managers(view: &mut View, person: PersonId, most: i64) -> Result<Vec<Who>> {
    type Row = (i64, PersonId, String, String, String, Option<String>, Option<String>);
    let mut rows: Vec<Row> = view
        .all(
            sql!("with recursive up (id, depth) as (select m.manager_id, cast(1 as bigint) from people m where m.id = $2 and m.manager_id is not null
                  union all select m.manager_id, up.depth + 1 from up join people m on m.id = up.id where up.depth < $3 and m.manager_id is not null)
                  select up.depth, p.id, p.name, p.title, p.place, p.photo, p.portrait from up join people p on p.id = up.id where" knowable!("p")),
            params![view.viewer.id, person, most],
        )
        .await?;
    rows.sort_by_key(|r| r.0);
    Ok(chain(person, rows.into_iter().map(|r| who_row(&(r.1, r.2, r.3, r.4, r.5, r.6))).collect()))
}

/// (id, name, title, place, photo, portrait) and how many there are in all.
type Counted = (PersonId, String, String, String, Option<String>, Option<String>, i64);
fn counted(rows: Vec<Counted>) -> (Vec<Who>, i64) {
    let total = rows.first().map_or(0, |r| r.6);
    (rows.into_iter().map(|r| who_row(&(r.0, r.1, r.2, r.3, r.4, r.5))).collect(), total)
}

/// Who reports to a person, by name after `after`: the first `limit`, and how many there are.
pub async fn reports(view: &mut View, person: PersonId, after: &(String, PersonId), limit: i64) -> Result<(Vec<Who>, i64)> {
    let rows = view
        .all(
            sql!("select x.id, x.name, x.title, x.place, x.photo, x.portrait, x.n from (
                  select p.id, p.name, p.title, p.place, p.photo, p.portrait, p.sort_name, cast(count(*) over () as bigint) as n from people p
                  where p.manager_id = $2 and p.id <> $2 and p.state = 'active' and" knowable!("p") ") x where (x.sort_name, x.id) > ($3, $4) order by x.sort_name, x.id limit $5"),
            params![view.viewer.id, person, &after.0, after.1, limit],
        )
        .await?;
    Ok(counted(rows))
}

/// Who reports to the same manager as a person: the first `limit` by name, and how many there are.
pub async fn peers(view: &mut View, person: &Person, limit: i64) -> Result<(Vec<Who>, i64)> {
    let Some(manager) = person.manager_id.filter(|m| *m != person.id) else { return Ok((vec![], 0)) };
    let rows = view
        .all(
            sql!("select p.id, p.name, p.title, p.place, p.photo, p.portrait, cast(count(*) over () as bigint) from people p
                  where p.manager_id = $2 and p.id <> $3 and p.id <> $2 and p.state = 'active' and" knowable!("p") "order by p.sort_name, p.id limit $4"),
            params![view.viewer.id, manager, person.id, limit],
        )
        .await?;
    Ok(counted(rows))
}

/// Those around somebody, for their page.
#[derive(Default)]
pub struct Around {
    pub reports: (Vec<Who>, i64),
    pub peers: (Vec<Who>, i64),
    pub common: (Vec<Who>, i64),
    /// A few of their contacts; nobody outside hears of them.
    pub contacts: Vec<Who>,
    /// A few of the communities they are in, and in how many.
    pub communities: (Vec<Named>, i64),
    /// What they answered last, by the names of the questions.
    pub answers: Vec<Answered>,
}
kit::rec! {
    /// Somebody or something around a person; what `n` and `name` are depends on the part.
    pub struct Near { pub part: i64, pub n: i64, pub id: i64, pub name: String, pub title: String, pub place: String, pub photo: Option<String>, pub portrait: Option<String>, pub sort: String }
}
/// Who reports to a person, who shares their manager, which contacts the viewer shares with them, a few they have, where
/// they take part and what they answered last, in one go: a page has only so many statements.
pub async fn around(view: &mut View, person: &Person) -> Result<Around> {
    // Counted by themselves where few are counted: a window costs SQLite three tables of its own, and so does sorting what
    // an index does not give in order. The parts are put in order below.
    const NEAR: Sql = sql!(
        "select * from (select cast(1 as bigint) as part, (select cast(count(*) as bigint) from people q where q.manager_id = $2 and q.id <> $2 and q.state = 'active' and" knowable!("q") ") as n, p.id, p.name, p.title, p.place, p.photo, p.portrait, p.sort_name from people p
             where p.manager_id = $2 and p.id <> $2 and p.state = 'active' and" knowable!("p") "order by p.sort_name, p.id limit 6) a
           union all select * from (select cast(2 as bigint), (select cast(count(*) as bigint) from people q where q.manager_id = $3 and q.id <> $2 and q.id <> $3 and q.state = 'active' and" knowable!("q") "), p.id, p.name, p.title, p.place, p.photo, p.portrait, p.sort_name from people p
             where p.manager_id = $3 and p.id <> $2 and p.id <> $3 and p.state = 'active' and" knowable!("p") "order by p.sort_name, p.id limit 6) b
           union all select * from (select cast(3 as bigint), cast(count(*) over () as bigint), p.id, p.name, p.title, p.place, p.photo, p.portrait, p.sort_name
             from contacts a cross join contacts b cross join people p
             where a.person_id = $1 and a.person_id <> $2 and b.contact_id = a.contact_id and b.person_id = $2 and p.id = a.contact_id and p.state = 'active' and" knowable!("p") "order by p.sort_name, p.id limit 8) c
           union all select * from (select cast(4 as bigint), cast(0 as bigint), p.id, p.name, p.title, p.place, p.photo, p.portrait, p.sort_name
             from contacts y join people p on p.id = y.contact_id
             where y.person_id = $2 and p.state = 'active' and exists (select 1 from memberships gm where gm.person_id = $1 and gm.principal_id = 1) and" knowable!("p") "order by y.contact_id desc limit 6) d
           union all select * from (select cast(5 as bigint), (select cast(count(*) as bigint) from community_people np join communities n on n.id = np.community_id
             where np.person_id = $2 and np.role in ('owner', 'member') and n.state = 'live' and" reads_community!("n") "), c.id, c.name, '', '', null, null, c.name_fold from community_people cp
             join communities c on c.id = cp.community_id where cp.person_id = $2 and cp.role in ('owner', 'member') and c.state = 'live' and" reads_community!("c")
            "order by c.active_at desc, c.id limit 5) e
           union all select * from (select cast(6 as bigint), i.created_at, i.id, r.title, '', '', null, null, '' from items i join items r on r.id = i.root_id
             where i.author_id = $2 and i.kind = 'answer' and" visible!("i") "and" visible!("r") "order by i.created_at desc, i.id desc limit 3) f"
    );
    let manager = person.manager_id.unwrap_or(PersonId(0));
    let mut rows: Vec<Near> = view.all(NEAR, params![view.viewer.id, person.id, manager]).await?;
    rows.sort_by(|a, b| (a.part, &a.sort, a.id).cmp(&(b.part, &b.sort, b.id)));
    let mut out = Around::default();
    for Near { part, n, id, name, title, place, photo, portrait, .. } in rows {
        let part = match part {
            1 => &mut out.reports,
            2 => &mut out.peers,
            3 => &mut out.common,
            4 => {
                out.contacts.push(who_row(&(PersonId(id), name, title, place, photo, portrait)));
                continue;
            }
            5 => {
                out.communities.0.push(Named { id: CommunityId(id), name });
                out.communities.1 = n;
                continue;
            }
            _ => {
                // They come in the order of their numbers.
                out.answers.insert(0, Answered { id: ItemId(id), title: name, at: Time(n) });
                continue;
            }
        };
        part.1 = n;
        part.0.push(who_row(&(PersonId(id), name, title, place, photo, portrait)));
    }
    Ok(out)
}

/// A person's contacts by name after `after`: for those inside.
pub async fn contacts(view: &mut View, person: PersonId, after: &(String, PersonId), limit: i64) -> Result<Vec<Who>> {
    let rows: Vec<WhoRow> = view
        .all(
            sql!("select p.id, p.name, p.title, p.place, p.photo, p.portrait from contacts k join people p on p.id = k.contact_id
                  where k.person_id = $2 and p.state = 'active' and exists (select 1 from memberships gm where gm.person_id = $1 and gm.principal_id = 1)
                  and (p.sort_name, p.id) > ($3, $4) and" knowable!("p") "order by p.sort_name, p.id limit $5"),
            params![view.viewer.id, person, &after.0, after.1, limit],
        )
        .await?;
    Ok(rows.iter().map(who_row).collect())
}

/// The communities a person is in that the viewer may read, by name; `owner`: they own it.
pub async fn communities(view: &mut View, person: PersonId, limit: i64) -> Result<Vec<Place>> {
    let rows: Vec<(CommunityId, String, String, bool)> = view
        .all(
            sql!("select c.id, c.name, c.purpose, cp.role = 'owner' from community_people cp join communities c on c.id = cp.community_id
                  where cp.person_id = $2 and cp.role in ('owner', 'member') and" reads_community!("c") "order by c.name_fold, c.id limit $3"),
            params![view.viewer.id, person, limit],
        )
        .await?;
    Ok(rows.into_iter().map(|(id, name, purpose, owner)| Place { id, name, purpose, owner }).collect())
}

/// Contacts that the viewer and a person share.
pub async fn in_common(view: &mut View, person: PersonId, limit: i64) -> Result<(Vec<Who>, i64)> {
    let rows = view
        .all(
            sql!("select p.id, p.name, p.title, p.place, p.photo, p.portrait, cast(count(*) over () as bigint)
                  from contacts a join contacts b on b.contact_id = a.contact_id and b.person_id = $2 join people p on p.id = a.contact_id
                  where a.person_id = $1 and a.person_id <> $2 and p.state = 'active' and" knowable!("p") "order by p.sort_name, p.id limit $3"),
            params![view.viewer.id, person, limit],
        )
        .await?;
    Ok(counted(rows))
}

/// What the viewer and somebody share: tags, groups, and what the organisation says of both. And, since a page has only so
/// many statements, what they say of themselves.
pub async fn shared(view: &mut View, person: &Person) -> Result<(Shared, More)> {
    let (mut out, mut more) = (Shared::default(), More::default());
    let rows: Vec<(i64, String)> = view
        .all(
            sql!("select x.part, x.words from (
                  select distinct cast(1 as bigint) as part, a.tag as words from people_tags a where a.person_id = $1 and exists (
                    select 1 from people_tags b join people p on p.id = b.by_id where b.tag = a.tag and b.person_id = $2 and" knowable!("p")
                 ") union all select cast(2 as bigint), g.name from memberships a join memberships b on b.principal_id = a.principal_id and b.person_id = $2
                    join principals g on g.id = a.principal_id and g.kind = 'group' where a.person_id = $1
                  union all select cast(3 as bigint), p.unit from people p where p.id = $1 and p.unit = $3
                  union all select cast(4 as bigint), p.place from people p where p.id = $1 and p.place = $4
                  union all select cast(5 as bigint), '' from people p where p.id = $1 and p.manager_id = $5
                  union all select cast(6 as bigint), p.languages from people p where p.id = $1
                  union all select cast(7 as bigint), m.pronunciation from profiles_more m where m.person_id = $2
                  union all select cast(8 as bigint), m.works_from from profiles_more m where m.person_id = $2
                  union all select cast(9 as bigint), m.works_to from profiles_more m where m.person_id = $2
                  union all select cast(10 as bigint), m.links from profiles_more m where m.person_id = $2
                  union all select cast(11 as bigint), '' from questions_given_shown g where g.person_id = $2 and (g.profile and $6 or g.manager and $7)
                  ) x"),
            params![
                view.viewer.id,
                person.id,
                &person.unit,
                &person.place,
                person.manager_id.unwrap_or(PersonId(0)),
                view.viewer.kind.inside(),
                person.manager_id == Some(view.viewer.id)
            ],
        )
        .await?;
    for (part, words) in rows {
        match part {
            1 => out.tags.push(words),
            2 => out.groups.push(words),
            3 if !words.is_empty() => out.unit = Some(words),
            4 if !words.is_empty() => out.place = Some(words),
            5 => out.manager = true,
            6 => out.speak(&words, &person.languages),
            7 => more.pronunciation = words,
            8 => more.works_from = words,
            9 => more.works_to = words,
            10 => more.links = words.lines().map(str::to_owned).collect(),
            11 => more.contributions = true,
            _ => {}
        }
    }
    out.tags.sort_unstable();
    out.groups.sort_unstable();
    Ok((out, more))
}

/// People with a tag, by how many gave it, with how many, and how many people there are. `only`: "network", "mine".
pub async fn tagged(view: &mut View, tag: &str, only: &str, offset: i64, limit: i64) -> Result<(Vec<(i64, i64)>, i64)> {
    let rows: Vec<(i64, i64, i64)> = view
        .all(
            sql!("select p.id, cast(count(*) as bigint), cast(count(*) over () as bigint) from people_tags t join people p on p.id = t.person_id join people g on g.id = t.by_id
                  where t.tag = $2 and p.state = 'active' and" knowable!("p") "and" knowable!("g")
                 "and (not $5 or p.id in (select c.contact_id from contacts c where c.person_id = $1))
                  and (not $6 or p.id in (select m.person_id from people_tags m where m.by_id = $1 and m.tag = $2))
                  group by p.id order by count(*) desc, p.id limit $3 offset $4"),
            params![view.viewer.id, tag, limit, offset, only == "network", only == "mine"],
        )
        .await?;
    let total = rows.first().map_or(0, |r| r.2);
    Ok((rows.into_iter().map(|r| (r.0, r.1)).collect(), total))
}

/// Who gave a tag to each of `ids`: (tagged, giver).
pub async fn givers(view: &mut View, tag: &str, ids: &[i64]) -> Result<Vec<(PersonId, Who)>> {
    type Row = (PersonId, PersonId, String, String, String, Option<String>, Option<String>);
    let rows: Vec<Row> = view
        .all(
            sql!("select y.person_id, p.id, p.name, p.title, p.place, p.photo, p.portrait from (
                  select t.person_id, t.by_id, row_number() over (partition by t.person_id order by t.at, t.by_id) as n from people_tags t
                  where t.tag = $3 and t.person_id in" ids(2) ") y join people p on p.id = y.by_id where (y.n <= 12 or p.id = y.person_id) and" knowable!("p") "order by y.n"),
            params![view.viewer.id, ids, tag],
        )
        .await?;
    Ok(rows.into_iter().map(|r| (r.0, who_row(&(r.1, r.2, r.3, r.4, r.5, r.6)))).collect())
}

/// Who gave a tag to others, those first who gave it most.
pub async fn taggers(view: &mut View, tag: &str) -> Result<Vec<Who>> {
    let rows: Vec<WhoRow> = view
        .all(
            sql!("select p.id, p.name, p.title, p.place, p.photo, p.portrait from people p join (
                  select t.by_id, count(*) as n from people_tags t join people r on r.id = t.person_id where t.tag = $2 and t.by_id <> t.person_id and" knowable!("r")
                 "group by t.by_id order by n desc, t.by_id limit 12) y on y.by_id = p.id where" knowable!("p") "order by y.n desc, p.id"),
            params![view.viewer.id, tag],
        )
        .await?;
    Ok(rows.iter().map(who_row).collect())
}

/// What else people with a tag are tagged with, most often first; of many people the first thousand are asked.
pub async fn related_people_tags(view: &mut View, tag: &str) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = view
        .all(
            sql!("select t.tag from people_tags t join people p on p.id = t.person_id join people g on g.id = t.by_id
                  where t.person_id in (select x.person_id from people_tags x where x.tag = $2 limit 1000) and t.tag <> $2 and" knowable!("p") "and" knowable!("g")
                 "group by t.tag order by count(*) desc, t.tag limit 16"),
            params![view.viewer.id, tag],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
