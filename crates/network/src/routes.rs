//! The network's handlers. Whoever the viewer may not know of is not there, for every verb.

use crate::{
    model::{Asked, Back, Chosen, Entry, Invitation, NetworkFace, Tab, back},
    store, views,
};
use axum::response::Response;
use kit::{Words, text};
use shell::{
    Want,
    respond::{done, respond},
};
use spine::{
    Ask, At, Cx, Error, Person, PersonId, Result, Routes, Sent, Tx, View, doc,
    items::{Follow, ItemId, Place, Sort, write},
    people::{
        self,
        relations::{self, Relation},
    },
};

const PAGE: i64 = 30;
const INVITATIONS: i64 = 200;

pub fn routes() -> Routes {
    Routes::new()
        .get("/network", page, doc("My contacts, invitations, and who follows whom").query::<Asked>().answer::<NetworkFace>())
        .post("/people/{id}/follow", follow, doc("Follow a person").body::<Back>().answer::<Relation>())
        .post("/people/{id}/unfollow", unfollow, doc("Stop following a person").body::<Back>().answer::<Relation>())
        .post(
            "/people/{id}/invite",
            invite,
            doc("Invite a person to be a contact; accepts, if they have invited you").body::<Invitation>().answer::<Relation>(),
        )
        .post(
            "/people/{id}/remove-contact",
            remove_contact,
            doc("Stop being contacts; silent, following stays").body::<Back>().answer::<Relation>(),
        )
        .post("/network/invitations/{from}/accept", accept, doc("Accept an invitation").body::<Invitation>().answer::<Relation>())
        .post("/network/invitations/{from}/ignore", ignore, doc("Ignore an invitation; nobody is told").body::<Back>().answer::<Relation>())
        .post(
            "/network/invitations/{from}/withdraw",
            withdraw,
            doc("Take back an invitation to this person").body::<Back>().answer::<Relation>(),
        )
        .post(
            "/network/contacts/remove",
            remove_many,
            doc("Stop being contacts with several; silent, following stays").body::<Chosen>().answer::<Removed>(),
        )
        .post("/network/items/{id}/unfollow", unfollow_item, doc("Stop following a post").body::<Back>().answer::<Removed>())
}

async fn page(mut cx: Cx, Ask(q): Ask<Asked>) -> Result<Response> {
    let tab = Tab::parse(&q.tab);
    let mut view = cx.view().await?;
    let mut face = NetworkFace {
        tab: tab.word(),
        counts: store::counts(&mut view).await?,
        people: vec![],
        tags: vec![],
        items: vec![],
        my_tags: vec![],
        next: None,
    };
    match tab {
        Tab::Tags => face.tags = view.followed_tags().await?,
        Tab::Items => {
            let ids = store::items(&mut view, Place::asked(&q.after)?, PAGE + 1).await?;
            face.items = view.cards(&ids).await?;
            face.next = Place::cut(&mut face.items, PAGE as usize, Sort::Active).map(|p| p.to_string());
        }
        _ => {
            if tab == Tab::Contacts {
                face.my_tags = store::my_tags(&mut view).await?;
            }
            (face.people, face.next) = people(&mut view, tab, &q).await?;
        }
    }
    drop(view);
    let paths: Vec<String> = face.items.iter().map(|i| cx.app.path_of(i)).collect();
    Ok(respond(cx.want, || views::network(&cx.chrome, tab, &face, &q, &paths), || &face))
}

async fn people(view: &mut View, tab: Tab, q: &Asked) -> Result<(Vec<Entry>, Option<String>)> {
    let (words, tag) = (text::pattern(&q.q), text::tag(&q.tag).unwrap_or_default());
    let cut = |mut rows: Vec<store::Row>| {
        let more = rows.len() as i64 > PAGE;
        rows.truncate(PAGE as usize);
        let next = rows.last().filter(|_| more).map(|r| r.0.to_string());
        (rows, next)
    };
    let (recent, (rows, next)) = match tab {
        Tab::Contacts if q.recent() => (true, recently(view, &words, &tag, &q.after).await?),
        Tab::Contacts => {
            let after = view.after_name(&q.after).await?;
            (false, cut(store::contacts(view, &words, &tag, &after, PAGE + 1).await?))
        }
        Tab::Followers => {
            let (rows, next) = store::followers(view, &words, Place::asked(&q.after)?, PAGE).await?;
            (false, (rows, next.map(|place| place.to_string())))
        }
        Tab::Following => {
            let after = view.after_name(&q.after).await?;
            (false, cut(store::list(view, tab, &words, &after, PAGE + 1).await?))
        }
        _ => (false, (store::list(view, tab, &words, &(String::new(), PersonId(0)), INVITATIONS).await?, None)),
    };
    Ok((entries(view, rows, recent).await?, next))
}

/// Page after page of contacts by when they were heard of; the cursor is a number of them.
async fn recently(view: &mut View, words: &str, tag: &str, after: &str) -> Result<(Vec<store::Row>, Option<String>)> {
    let skip: usize = after.parse().unwrap_or(0);
    let all = store::heard_of(view, words, tag).await?;
    let end = skip.saturating_add(PAGE as usize);
    let next = (all.len() > end).then(|| end.to_string());
    Ok((all.into_iter().skip(skip).take(PAGE as usize).map(|(id, at)| (id, at, String::new())).collect(), next))
}

async fn entries(view: &mut View, rows: Vec<store::Row>, recent: bool) -> Result<Vec<Entry>> {
    let ids: Vec<i64> = rows.iter().map(|r| r.0.0).collect();
    let (follows, contacts) = store::known(view, &ids).await?;
    let people = view.people(&ids).await?;
    Ok(people
        .into_iter()
        .filter_map(|person| {
            let (id, at, message) = rows.iter().find(|r| r.0 == person.id)?;
            let heard = (recent && at.0 > 0).then_some(*at);
            let (following, contact) = (follows.contains(&id.0), contacts.contains(&id.0));
            Some(Entry { at: *at, message: message.clone(), following, contact, heard, person })
        })
        .collect())
}

/// Somebody the viewer knows of, is not, and who is still here.
async fn reachable(tx: &mut Tx, id: PersonId) -> Result<Person> {
    let person = tx.person(id).await?;
    if id == tx.viewer.id {
        return Err(Error::invalid("person", "network-oneself"));
    }
    if !person.active() {
        return Err(Error::invalid("person", Words::of("network-left").with("name", &person.name)));
    }
    Ok(person)
}

/// How things stand now, after the change.
async fn finish(want: Want, mut tx: Tx, id: PersonId, path: &str) -> Result<Response> {
    let relation = tx.relation(id).await?;
    tx.commit().await?;
    Ok(done(want, path, &relation))
}
fn profile(id: PersonId) -> String {
    format!("/people/{id}")
}

async fn follow(mut cx: Cx, At(id): At<PersonId>, Sent(form): Sent<Back>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let person = reachable(&mut tx, id).await?;
    relations::follow(&mut tx, &person).await?;
    finish(cx.want, tx, id, &back(&form.back, profile(id))).await
}

async fn unfollow(mut cx: Cx, At(id): At<PersonId>, Sent(form): Sent<Back>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    tx.person(id).await?;
    relations::unfollow(&mut tx, id).await?;
    finish(cx.want, tx, id, &back(&form.back, profile(id))).await
}

async fn invite(mut cx: Cx, At(id): At<PersonId>, Sent(form): Sent<Invitation>) -> Result<Response> {
    let message = text::clean(form.message.trim());
    text::check_len("message", &message, 1000)?;
    let tags = text::tags_typed("tags", &form.tags)?;
    let mut tx = cx.begin().await?;
    let person = reachable(&mut tx, id).await?;
    relations::invite(&mut tx, &person, &message).await?;
    for tag in &tags {
        people::store::add_tag(&mut tx, id, tag).await?;
    }
    if form.follows() && tx.viewer.kind.inside() {
        relations::follow(&mut tx, &person).await?;
    }
    finish(cx.want, tx, id, &back(&form.back, profile(id))).await
}

async fn remove_contact(mut cx: Cx, At(id): At<PersonId>, Sent(form): Sent<Back>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    tx.person(id).await?;
    relations::remove_contacts(&mut tx, &[id.0]).await?;
    finish(cx.want, tx, id, &back(&form.back, profile(id))).await
}

#[derive(Debug, serde::Serialize, schemars::JsonSchema)]
struct Removed {
    removed: usize,
}

/// Whoever of them is no contact is none afterwards either.
async fn remove_many(mut cx: Cx, Sent(form): Sent<Chosen>) -> Result<Response> {
    let ids = form.ids();
    let mut tx = cx.begin().await?;
    if ids.is_empty() {
        return Err(Error::invalid("people", "network-removed-none"));
    }
    relations::remove_contacts(&mut tx, &ids).await?;
    tx.commit().await?;
    Ok(done(cx.want, &back(&form.back, list(Tab::Contacts)), &Removed { removed: ids.len() }))
}

async fn unfollow_item(mut cx: Cx, At(id): At<ItemId>, Sent(form): Sent<Back>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.item(id).await?.allow::<Follow>()?;
    write::unfollow(&mut tx, &may).await?;
    tx.commit().await?;
    Ok(done(cx.want, &back(&form.back, list(Tab::Items)), &Removed { removed: 1 }))
}

async fn accept(mut cx: Cx, At(from): At<PersonId>, Sent(form): Sent<Invitation>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let person = reachable(&mut tx, from).await?;
    if !relations::accept(&mut tx, &person).await? {
        return Err(Error::Missing);
    }
    if form.follows() && tx.viewer.kind.inside() {
        relations::follow(&mut tx, &person).await?;
    }
    finish(cx.want, tx, from, &back(&form.back, list(Tab::Invitations))).await
}

async fn ignore(mut cx: Cx, At(from): At<PersonId>, Sent(form): Sent<Back>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    tx.person(from).await?;
    relations::ignore(&mut tx, from).await?;
    finish(cx.want, tx, from, &back(&form.back, list(Tab::Invitations))).await
}

async fn withdraw(mut cx: Cx, At(to): At<PersonId>, Sent(form): Sent<Back>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    tx.person(to).await?;
    relations::withdraw(&mut tx, to).await?;
    finish(cx.want, tx, to, &back(&form.back, list(Tab::Sent))).await
}

fn list(tab: Tab) -> String {
    format!("/network?tab={}", tab.word())
}
