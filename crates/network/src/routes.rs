//! The network's handlers. Whoever the viewer may not know of is not there, for every verb.

use crate::{
    model::{Asked, Back, Entry, Invitation, NetworkFace, Tab, back, pattern},
    store, views,
};
use axum::response::Response;
use kit::text;
use shell::{
    Chrome, Want,
    respond::{done, respond},
};
use spine::{
    Ask, At, Cx, Error, Person, PersonId, Result, Routes, Sent, Tx, View, doc,
    people::relations::{self, Relation},
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
}

async fn page(mut cx: Cx, Ask(q): Ask<Asked>) -> Result<Response> {
    let tab = Tab::parse(&q.tab);
    let mut view = cx.view().await?;
    let counts = store::counts(&mut view).await?;
    let limit = if tab.by_name() { PAGE } else { INVITATIONS };
    let after = view.after_name(&q.after).await?;
    let mut rows = store::list(&mut view, tab, &pattern(&q.q), &after, limit + 1).await?;
    let more = rows.len() > usize::try_from(limit).unwrap_or_default();
    rows.truncate(usize::try_from(limit).unwrap_or_default());
    let next = rows.last().filter(|_| more && tab.by_name()).map(|r| r.0.to_string());
    let people = entries(&mut view, rows).await?;
    drop(view);
    let face = NetworkFace { tab: tab.word(), counts, people, next };
    Ok(respond(cx.want, || views::network(&cx.chrome, tab, &face, q.q.trim()), || &face))
}

async fn entries(view: &mut View, rows: Vec<store::Row>) -> Result<Vec<Entry>> {
    let ids: Vec<i64> = rows.iter().map(|r| r.0.0).collect();
    let (follows, contacts) = store::known(view, &ids).await?;
    let people = view.people(&ids).await?;
    Ok(people
        .into_iter()
        .filter_map(|person| {
            let (id, at, message) = rows.iter().find(|r| r.0 == person.id)?;
            Some(Entry { at: *at, message: message.clone(), following: follows.contains(&id.0), contact: contacts.contains(&id.0), person })
        })
        .collect())
}

/// Somebody the viewer knows of, is not, and who is still here.
async fn reachable(c: &Chrome, tx: &mut Tx, id: PersonId) -> Result<Person> {
    let person = tx.person(id).await?;
    if id == tx.viewer.id {
        return Err(Error::invalid("person", c.t("network-oneself")));
    }
    if !person.active() {
        return Err(Error::invalid("person", c.lang.tf("network-left", &[("name", person.name.as_str().into())])));
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
    let person = reachable(&cx.chrome, &mut tx, id).await?;
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
    let mut tx = cx.begin().await?;
    let person = reachable(&cx.chrome, &mut tx, id).await?;
    relations::invite(&mut tx, &person, &message).await?;
    if form.follows() {
        relations::follow(&mut tx, &person).await?;
    }
    finish(cx.want, tx, id, &back(&form.back, profile(id))).await
}

async fn remove_contact(mut cx: Cx, At(id): At<PersonId>, Sent(form): Sent<Back>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    tx.person(id).await?;
    relations::remove_contact(&mut tx, id).await?;
    finish(cx.want, tx, id, &back(&form.back, profile(id))).await
}

async fn accept(mut cx: Cx, At(from): At<PersonId>, Sent(form): Sent<Invitation>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let person = reachable(&cx.chrome, &mut tx, from).await?;
    if !relations::accept(&mut tx, &person).await? {
        return Err(Error::Missing);
    }
    if form.follows() {
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
