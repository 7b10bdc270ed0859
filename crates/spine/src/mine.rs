//! What is mine: everything of one person's that is kept, line by line, to take along. Read in pages, so that it costs
//! little memory however much there is. Others come in it with their names at most, and only those whom the person may
//! know of; secrets (passwords, tokens, what links are made of) never do.

use crate::{
    App, Boxed, Result, Time, View,
    items::{drafts, own::Written},
    people::{sessions, tokens},
};
use kit::{params, sql};
use serde_json::{Value, json};

/// Some lines, and where it goes on; `None`: that was all.
pub struct Page {
    pub lines: Vec<Value>,
    pub next: Option<After>,
}
/// Where a page begins. The first begins after `START`.
pub type After = (i64, i64);
pub const START: After = (i64::MIN, i64::MIN);
const PAGE: i64 = 500;

impl Page {
    pub fn all(lines: Vec<Value>) -> Page {
        Page { lines, next: None }
    }
    /// `place`: of a row in the order in which they are read.
    fn of<T>(rows: Vec<T>, place: impl Fn(&T) -> After, line: impl Fn(T) -> Value) -> Page {
        let next = rows.last().filter(|_| rows.len() as i64 == PAGE).map(place);
        Page { lines: rows.into_iter().map(line).collect(), next }
    }
}

/// One kind of thing.
pub type Part = for<'a> fn(&'a mut View, After) -> Boxed<'a, Result<Page>>;
/// What apps keep of somebody, plugged in by the server.
pub struct Parts(pub Vec<Part>);

macro_rules! parts { ($($part:ident)*) => { &[$(|view, after| Box::pin($part(view, after))),*] } }
/// What the spine keeps.
pub const PARTS: &[Part] = parts! {
    profile written files likes followed_items followed_people followed_tags followed_forums contacts invitations communities tags_of_me tags_by_me drafts muted doors addresses
};

async fn profile(view: &mut View, _: After) -> Result<Page> {
    let me = view.viewer.id;
    let p = view.person(me).await?;
    let photo = p.photo.as_ref().map(|_| format!("/people/{me}/photo"));
    Ok(Page::all(vec![json!({ "what": "profile", "photo": photo, "profile": p })]))
}

/// What programs read in my name: calendars, feeds.
async fn addresses(view: &mut View, _: After) -> Result<Page> {
    let rows: Vec<(String, String, Time)> =
        view.all(sql!("select opens, what, created_at from addresses where person_id = $1 order by id"), params![view.viewer.id]).await?;
    let line = |(opens, of, at): (String, String, Time)| json!({ "what": format!("{opens} address"), "of": of, "at": at.iso() });
    Ok(Page::all(rows.into_iter().map(line).collect()))
}

async fn written(view: &mut View, after: After) -> Result<Page> {
    let Written { words, tags, earlier } = view.my_words(after, PAGE).await?;
    let ids: Vec<i64> = words.iter().map(|w| w.id.0).collect();
    let urls = urls(view, &ids).await?;
    Ok(Page::of(
        words,
        |w| (w.active_at.0, w.id.0),
        |w| {
            let tags: Vec<&str> = tags.iter().filter(|t| t.0 == w.id).map(|t| t.1.as_str()).collect();
            let earlier: Vec<Value> = earlier
                .iter()
                .filter(|e| e.0 == w.id)
                .map(|(_, title, body, at)| json!({ "title": title, "body": body, "at": at.iso() }))
                .collect();
            json!({ "what": "written", "url": urls.get(&w.id.0), "tags": tags, "earlier": earlier, "item": w })
        },
    ))
}
/// Of those that can still be read.
async fn urls(view: &mut View, ids: &[i64]) -> Result<std::collections::HashMap<i64, String>> {
    let items = view.cards(ids).await?;
    Ok(items.iter().map(|i| (i.id.0, view.app.path_of(i))).collect())
}

async fn files(view: &mut View, after: After) -> Result<Page> {
    let rows: Vec<(i64, Option<i64>, String, String, String, i64, Time)> = view
        .all(
            sql!("select f.id, f.item_id, f.secret, f.name, f.mime, f.size, f.at from attachments f where f.person_id = $1 and f.id > $2 order by f.id limit $3"),
            params![view.viewer.id, after.1, PAGE],
        )
        .await?;
    Ok(Page::of(
        rows,
        |f| (0, f.0),
        |(_, item, secret, name, mime, size, at)| json!({ "what": "file", "item": item, "name": name, "url": format!("/files/{secret}"), "type": mime, "size": size, "at": at.iso() }),
    ))
}

async fn likes(view: &mut View, after: After) -> Result<Page> {
    let rows: Vec<(i64, Time)> = view
        .all(
            sql!("select l.item_id, l.at from likes l where l.person_id = $1 and l.item_id > $2 order by l.item_id limit $3"),
            params![view.viewer.id, after.1, PAGE],
        )
        .await?;
    of_items(view, "like", rows).await
}
async fn followed_items(view: &mut View, after: After) -> Result<Page> {
    let rows: Vec<(i64, Time)> = view
        .all(
            sql!("select f.item_id, f.at from item_follows f where f.person_id = $1 and f.item_id > $2 order by f.item_id limit $3"),
            params![view.viewer.id, after.1, PAGE],
        )
        .await?;
    of_items(view, "follows item", rows).await
}
/// Where it stands and whose it is, as far as it can still be read.
async fn of_items(view: &mut View, what: &'static str, rows: Vec<(i64, Time)>) -> Result<Page> {
    let items = view.cards(&rows.iter().map(|r| r.0).collect::<Vec<_>>()).await?;
    let app = view.app.clone();
    Ok(Page::of(
        rows,
        |r| (0, r.0),
        |(id, at)| {
            let item = items.iter().find(|i| i.id.0 == id);
            json!({ "what": what, "item": id, "url": item.map(|i| app.path_of(i)), "by": item.map(|i| &i.author_name), "at": at.iso() })
        },
    ))
}

type OfPerson = (i64, Time, Option<String>);
fn of_people(what: &'static str, rows: Vec<OfPerson>) -> Page {
    Page::of(
        rows,
        |r| (0, r.0),
        |(id, at, name)| json!({ "what": what, "person": name.as_ref().map(|_| App::person_url(crate::PersonId(id))), "name": name, "at": at.iso() }),
    )
}
async fn followed_people(view: &mut View, after: After) -> Result<Page> {
    let rows: Vec<OfPerson> = view
        .all(
            sql!("select f.person_id, f.at, p.name from person_follows f left join people p on p.id = f.person_id and" knowable!("p")
                 "where f.follower_id = $1 and f.person_id > $2 order by f.person_id limit $3"),
            params![view.viewer.id, after.1, PAGE],
        )
        .await?;
    Ok(of_people("follows person", rows))
}
async fn contacts(view: &mut View, after: After) -> Result<Page> {
    let rows: Vec<OfPerson> = view
        .all(
            sql!("select c.contact_id, c.since, p.name from contacts c left join people p on p.id = c.contact_id and" knowable!("p")
                 "where c.person_id = $1 and c.contact_id > $2 order by c.contact_id limit $3"),
            params![view.viewer.id, after.1, PAGE],
        )
        .await?;
    Ok(of_people("contact", rows))
}
async fn followed_tags(view: &mut View, _: After) -> Result<Page> {
    let rows: Vec<(String, Time)> =
        view.all(sql!("select tag, at from tag_follows where person_id = $1 order by tag"), params![view.viewer.id]).await?;
    Ok(Page::all(rows.into_iter().map(|(tag, at)| json!({ "what": "follows tag", "tag": tag, "at": at.iso() })).collect()))
}
async fn followed_forums(view: &mut View, _: After) -> Result<Page> {
    let line = |(id, at, name): (crate::ForumId, Time, Option<String>)| json!({ "what": "follows forum", "forum": name.as_ref().map(|_| format!("/forums/{id}")), "name": name, "at": at.iso() });
    Ok(Page::all(view.forums_followed().await?.into_iter().map(line).collect()))
}
/// To become contacts: sent and not answered yet, received and not accepted.
async fn invitations(view: &mut View, _: After) -> Result<Page> {
    let rows: Vec<(bool, Option<String>, String, Time, Option<Time>)> = view
        .all(
            sql!("select c.from_id = $1, p.name, c.message, c.at, case when c.to_id = $1 then c.ignored_at end from contact_invitations c
                  left join people p on p.id = case when c.from_id = $1 then c.to_id else c.from_id end and" knowable!("p")
                 "where c.from_id = $1 or c.to_id = $1 order by c.at"),
            params![view.viewer.id],
        )
        .await?;
    let line = |(sent, name, message, at, ignored): (bool, Option<String>, String, Time, Option<Time>)| {
        let what = if sent { "invitation sent" } else { "invitation received" };
        json!({ "what": what, "name": name, "message": message, "at": at.iso(), "ignored_at": ignored.map(Time::iso) })
    };
    Ok(Page::all(rows.into_iter().map(line).collect()))
}

/// What one belongs to, asked to be let into, was asked into. One that the viewer may not know of any more has no name.
async fn communities(view: &mut View, _: After) -> Result<Page> {
    let rows: Vec<(String, i64, String, Time)> = view
        .all(
            sql!("select x.what, x.id, x.words, x.at from (
                  select 'community' as what, m.community_id as id, m.role as words, m.since as at from community_people m where m.person_id = $1
                  union all select 'community asked', r.community_id, r.words, r.at from community_requests r where r.person_id = $1
                  union all select 'community invitation', i.community_id, i.words, i.at from community_invitations i where i.person_id = $1) x
                  order by x.at, x.id"),
            params![view.viewer.id],
        )
        .await?;
    let ids: Vec<i64> = rows.iter().map(|r| r.1).collect();
    let names: std::collections::HashMap<i64, String> =
        view.community_names(&ids).await?.into_iter().map(|(id, name)| (id.0, name)).collect();
    let line = |(what, id, words, at): (String, i64, String, Time)| {
        let name = names.get(&id);
        let key = if what == "community" { "role" } else { "words" };
        json!({ "what": what, "community": name.as_ref().map(|_| format!("/communities/{id}")), "name": name, key: words, "at": at.iso() })
    };
    Ok(Page::all(rows.into_iter().map(line).collect()))
}

type OfTag = (String, Time, Option<String>, bool);
async fn tags_of_me(view: &mut View, _: After) -> Result<Page> {
    let rows: Vec<OfTag> = view
        .all(
            sql!("select t.tag, t.at, p.name, t.by_id = $1 from people_tags t left join people p on p.id = t.by_id and" knowable!("p")
                 "where t.person_id = $1 order by t.at, t.tag"),
            params![view.viewer.id],
        )
        .await?;
    let line = |(tag, at, name, own): OfTag| json!({ "what": if own { "tag" } else { "tag received" }, "tag": tag, "by": name.filter(|_| !own), "at": at.iso() });
    Ok(Page::all(rows.into_iter().map(line).collect()))
}
async fn tags_by_me(view: &mut View, _: After) -> Result<Page> {
    let rows: Vec<(String, Time, Option<String>)> = view
        .all(
            sql!("select t.tag, t.at, p.name from people_tags t left join people p on p.id = t.person_id and" knowable!("p")
                 "where t.by_id = $1 and t.person_id <> $1 order by t.at, t.tag"),
            params![view.viewer.id],
        )
        .await?;
    let line = |(tag, at, name)| json!({ "what": "tag given", "tag": tag, "to": name, "at": Time::iso(at) });
    Ok(Page::all(rows.into_iter().map(line).collect()))
}

async fn drafts(view: &mut View, _: After) -> Result<Page> {
    let line = |d: drafts::Kept| json!({ "what": "draft", "place": d.place, "fields": drafts::read(&d.fields), "at": d.saved_at.iso() });
    Ok(Page::all(drafts::all(view).await?.into_iter().map(line).collect()))
}
async fn muted(view: &mut View, _: After) -> Result<Page> {
    let people: Vec<(Option<String>, Time)> = view
        .all(
            sql!("select p.name, m.at from person_mutes m left join people p on p.id = m.muted_id and" knowable!("p") "where m.person_id = $1 order by m.at"),
            params![view.viewer.id],
        )
        .await?;
    let threads: Vec<(i64, Time)> =
        view.all(sql!("select item_id, at from item_mutes where person_id = $1 order by at"), params![view.viewer.id]).await?;
    let communities: Vec<(i64, Time)> =
        view.all(sql!("select community_id, at from community_mutes where person_id = $1 order by at"), params![view.viewer.id]).await?;
    let mut lines: Vec<Value> =
        people.into_iter().map(|(name, at)| json!({ "what": "muted person", "name": name, "at": at.iso() })).collect();
    lines.extend(threads.into_iter().map(|(id, at)| json!({ "what": "muted thread", "item": id, "at": at.iso() })));
    lines.extend(communities.into_iter().map(|(id, at)| json!({ "what": "muted community", "community": id, "at": at.iso() })));
    Ok(Page::all(lines))
}
/// Where and with what one is signed in.
async fn doors(view: &mut View, _: After) -> Result<Page> {
    let device =
        |d: sessions::Device| json!({ "what": "device", "agent": d.agent, "since": d.created_at.iso(), "last_used": d.seen_at.iso() });
    let mut lines: Vec<Value> = sessions::devices(view).await?.into_iter().map(device).collect();
    lines.extend(tokens::list(view).await?.into_iter().map(|t| json!({ "what": "access token", "token": t })));
    Ok(Page::all(lines))
}
