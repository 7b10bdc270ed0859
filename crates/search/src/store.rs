//! The SQL of search: what goes into the index (as the system, without a viewer), and what tags a viewer may be offered.

use crate::{
    index::{Cursor, ItemDoc, PersonDoc},
    social::Signals,
};
use kit::{params, rec, sql};
use shell::Lang;
use spine::{
    ItemId, PersonId, Result, Time, Tx, View,
    items::read::{self, Indexed},
    knowable, visible, visible_root,
};
use std::collections::HashMap;

/// Is the fact the index last heard still what it was? Not after a restore of another or an older database.
pub async fn knows(view: &mut View, cursor: Cursor) -> Result<bool> {
    if cursor.fact == 0 {
        return Ok(true);
    }
    let at: Option<(Time,)> = view.maybe(sql!("select at from facts where id = $1"), params![cursor.fact]).await?;
    Ok(at.is_some_and(|t| t.0.0 == cursor.at))
}
/// How many documents there will be: a number for a progress bar.
pub async fn count(view: &mut View) -> Result<u64> {
    let items: i64 = view
        .value(
            sql!("select cast(count(*) as bigint) from items i where i.state = 'live' /* visible to nobody: the size of the index */"),
            &[],
        )
        .await?;
    let people: i64 = view.value(sql!("select cast(count(*) as bigint) from people where state = 'active'"), &[]).await?;
    Ok(u64::try_from(items + people).unwrap_or(0))
}

/// Rows and their tags as documents.
pub async fn item_docs(view: &mut View, rows: Vec<Indexed>) -> Result<Vec<ItemDoc>> {
    let ids: Vec<i64> = rows.iter().map(|r| r.id.0).collect();
    let mut tags: HashMap<i64, Vec<String>> = HashMap::new();
    for (id, tag) in view.all::<(i64, String)>(sql!("select item_id, tag from item_tags where item_id in" ids(1)), params![&ids]).await? {
        tags.entry(id).or_default().push(tag);
    }
    let audiences: Vec<i64> = rows.iter().map(|r| r.audience_id).collect();
    let common = read::read_by_all(view, &audiences).await?;
    let asked: Vec<i64> = rows.iter().filter(|r| r.id == r.root_id && !r.title.is_empty()).map(|r| r.id.0).collect();
    let mut threads = threads(view, &asked).await?;
    let mut askings = askings(view, &asked).await?;
    let doc = |r: Indexed| ItemDoc {
        thread: threads.remove(&r.id.0).unwrap_or_default(),
        askings: askings.remove(&r.id.0).unwrap_or_default(),
        id: r.id.0,
        kind: r.kind,
        root: r.root_id.0,
        author: r.author_id.0,
        audience: r.audience_id,
        common: common.contains(&r.audience_id),
        title: r.title,
        body: r.body,
        lang: r.lang,
        tags: tags.remove(&r.id.0).unwrap_or_default(),
        created_at: r.created_at.0,
        active_at: r.active_at.0,
        likes: r.like_count,
    };
    Ok(rows.into_iter().map(doc).collect())
}

/// What stands under questions, as far as it is worth reading. Readers of a root read its replies, so it may be one text.
async fn threads(view: &mut View, roots: &[i64]) -> Result<HashMap<i64, String>> {
    let mut out: HashMap<i64, String> = HashMap::new();
    if roots.is_empty() {
        return Ok(out);
    }
    let replies = read::first_replies(view, roots, THREAD_REPLIES).await?;
    for (root, body) in replies {
        let text = out.entry(root).or_default();
        if text.len() < THREAD_MAX {
            text.push_str(&body);
            text.push('\n');
        }
    }
    Ok(out)
}
/// In which words others asked the same: the titles of what was marked as a duplicate of these. Only where the same people
/// read both, so that nothing is found by words that its reader may not see.
async fn askings(view: &mut View, roots: &[i64]) -> Result<HashMap<i64, String>> {
    let mut out: HashMap<i64, String> = HashMap::new();
    if roots.is_empty() {
        return Ok(out);
    }
    for (root, title) in read::askings(view, roots).await? {
        let text = out.entry(root).or_default();
        if text.len() < THREAD_MAX {
            text.push_str(&title);
            text.push('\n');
        }
    }
    Ok(out)
}
const THREAD_MAX: usize = 30_000;
const THREAD_REPLIES: i64 = 200;

rec! {
    pub struct Row { pub id: i64, pub handle: String, pub name: String, pub title: String, pub unit: String, pub place: String, pub country: String, pub email: Option<String>,
        pub languages: String, pub sort_name: String, pub joined: Time }
}
/// Active people with a number above `after`.
pub async fn people_after(view: &mut View, after: i64, limit: i64) -> Result<Vec<PersonDoc>> {
    let rows: Vec<Row> = view
        .all(
            sql!("select id, handle, name, title, unit, place, country, email, languages, sort_name, joined_at from people where id > $1 and state = 'active' order by id limit $2"),
            params![after, limit],
        )
        .await?;
    person_docs(view, rows).await
}
/// Those of `ids` that are active.
pub async fn people(view: &mut View, ids: &[i64]) -> Result<Vec<PersonDoc>> {
    let rows: Vec<Row> = view
        .all(
            sql!("select id, handle, name, title, unit, place, country, email, languages, sort_name, joined_at from people where id in" ids(1) "and state = 'active'"),
            params![ids],
        )
        .await?;
    person_docs(view, rows).await
}
async fn person_docs(view: &mut View, rows: Vec<Row>) -> Result<Vec<PersonDoc>> {
    let ids: Vec<i64> = rows.iter().map(|r| r.id).collect();
    let mut tags: HashMap<i64, Vec<String>> = HashMap::new();
    for (id, tag) in
        view.all::<(i64, String)>(sql!("select distinct person_id, tag from people_tags where person_id in" ids(1)), params![&ids]).await?
    {
        tags.entry(id).or_default().push(tag);
    }
    let doc = |r: Row| PersonDoc {
        id: r.id,
        handle: r.handle,
        name: r.name,
        title: r.title,
        unit: r.unit,
        place: r.place,
        land: Lang::ALL.iter().map(|lang| lang.country(&r.country)).collect::<Vec<_>>().join(" · "),
        country: r.country,
        email: r.email.unwrap_or_default(),
        languages: r.languages.split_whitespace().map(str::to_owned).collect(),
        sort_name: r.sort_name,
        joined: r.joined.0,
        tags: tags.remove(&r.id).unwrap_or_default(),
    };
    Ok(rows.into_iter().map(doc).collect())
}

/// Those of `ids` the viewer sees now.
pub async fn seen(view: &mut View, ids: &[i64]) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = view
        .all(sql!("select i.id from" each(2) "cross join items i where i.id = e.value and" visible!("i")), params![view.viewer.id, ids])
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// Those of `ids` that are active and whom the viewer may know of.
pub async fn known(view: &mut View, ids: &[i64]) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = view
        .all(
            sql!("select p.id from" each(2) "cross join people p where p.id = e.value and p.state = 'active' and" knowable!("p")),
            params![view.viewer.id, ids],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// Whose telephone number ends so.
pub async fn by_number(view: &mut View, endings: &[String; 2]) -> Result<Vec<PersonId>> {
    let [typed, core] = endings.each_ref().map(|digits| format!("%{digits}"));
    let rows: Vec<(PersonId,)> = view
        .all(
            sql!("select p.id from people p where p.phone_digits <> '' and (p.phone_digits like $2 or p.phone_digits like $3) and p.state = 'active' and" knowable!("p") "order by p.phone_digits, p.id limit 100"),
            params![view.viewer.id, typed, core],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// Whom somebody outside may know of: those they share a group with, and themselves.
pub async fn co_members(view: &mut View) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = view
        .all(
            sql!("select distinct b.person_id from memberships a join memberships b on b.principal_id = a.principal_id where a.person_id = $1 limit 10000"),
            params![view.viewer.id],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// The rendered bodies, for snippets.
pub async fn bodies(view: &mut View, ids: &[i64]) -> Result<HashMap<ItemId, String>> {
    let rows: Vec<(ItemId, String)> = view
        .all(
            sql!("select i.id, i.body_html from" each(2) "cross join items i where i.id = e.value and" visible!("i")),
            params![view.viewer.id, ids],
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// What the viewer may know of each of these: `t` is the thread it is in, which says who sees it. Only replies are accepted,
/// and only what begins a thread is solved or official: what cannot be is not looked up.
pub async fn signals(view: &mut View, ids: &[i64]) -> Result<Vec<Signals>> {
    view.all(
        sql!("select i.id, i.like_count as likes, i.comment_count as comments,
              case when i.parent_id is null then exists (select 1 from questions_state qs where qs.item_id = i.id and qs.answered_at is not null)
                else exists (select 1 from questions_answers qa where qa.item_id = i.id and qa.accepted_at is not null) end as accepted,
              i.parent_id is null and exists (select 1 from announcements_posts ap where ap.item_id = i.id) as official,
              exists (select 1 from contacts c where c.person_id = $1 and c.contact_id = i.author_id) as contact,
              exists (select 1 from person_follows f where f.follower_id = $1 and f.person_id = i.author_id) as followed,
              exists (select 1 from communities co cross join memberships m where co.audience_id = t.audience_id
                and m.person_id = $1 and m.principal_id = co.principal_id) as community,
              exists (select 1 from people au where au.id = i.author_id and au.id <> $1 and au.unit <> ''
                and au.unit = (select me.unit from people me where me.id = $1 and" knowable!("me") ") and" knowable!("au") ") as unit,
              exists (select 1 from stream_saved sa where sa.person_id = $1 and sa.item_id = i.id) as saved,
              i.active_at, exists (select 1 from search_plain sp where sp.person_id = $1) as plain
              from" each(2) "cross join items i cross join items t where i.id = e.value and t.id = i.root_id and i.state = 'live' and" visible_root!("t")),
        params![view.viewer.id, ids],
    )
    .await
}
/// From now on by the words alone, or no longer.
pub async fn set_plain(tx: &mut Tx, plain: bool) -> Result<()> {
    let me = tx.viewer.id;
    if plain {
        tx.run(sql!("insert into search_plain (person_id) values ($1) on conflict do nothing"), params![me]).await?;
    } else {
        tx.run(sql!("delete from search_plain where person_id = $1"), params![me]).await?;
    }
    Ok(())
}

/// Those of `tags` that stand on something the viewer sees, the most used first (counted to 50 at most).
pub async fn tags_seen(view: &mut View, tags: &[String], limit: i64) -> Result<Vec<String>> {
    let rows: Vec<(String, i64)> = view
        .all(
            sql!("select t.tag, t.n from (select d.tag as tag, (select cast(count(*) as bigint) from (select 1 as one from item_tags it join items i on i.id = it.item_id
                  where it.tag = d.tag and" visible!("i") "limit 50) counted) as n from (select distinct tag from item_tags where tag in" texts(2) ") d) t
                  where t.n > 0 order by t.n desc, t.tag limit $3"),
            params![view.viewer.id, tags, limit],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
