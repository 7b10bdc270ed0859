//! People as accounts: found, told apart by what they may, let go, taken back, signed out, given a new way in. Nobody does
//! any of it to themselves, so that there is always an administrator left.

use crate::{
    invite,
    model::{Account, Accounts, AdminForm, Just, KindForm, Links, Looked, StateForm},
    store, views,
};
use axum::{http::HeaderMap, response::Response};
use kit::Error;
use shell::respond::{Done, done, respond};
use spine::{
    Access, Admin, Ask, At, Cx, Fact, PersonId, Result, Routes, Sent, Tx, UserType, doc,
    people::{Standing, invitations, sessions, store as people},
};

const PAGE: usize = 50;

pub fn routes() -> Routes {
    let admin = |summary| doc(summary).access(Access::Admin);
    Routes::new()
        .get("/admin/people", list, admin("People as accounts").query::<Looked>().answer::<Accounts>())
        .get("/admin/people/{id}", show, admin("One account").query::<Just>().answer::<Account>())
        .post("/admin/people/{id}/kind", kind, admin("Change the type of an account").body::<KindForm>().answer::<Done>())
        .post(
            "/admin/people/{id}/state",
            state,
            admin("Let somebody go, shut them out, take them back").body::<StateForm>().answer::<Done>(),
        )
        .post(
            "/admin/people/{id}/admin",
            admin_of,
            admin("Make somebody an administrator, or no more").body::<AdminForm>().answer::<Done>(),
        )
        .post(
            "/admin/people/{id}/moderator",
            moderator,
            admin("Make somebody a moderator, or no more").body::<AdminForm>().answer::<Done>(),
        )
        .post("/admin/people/{id}/sign-out", sign_out, admin("End all of somebody's sessions and tokens").answer::<Done>())
        .post("/admin/people/{id}/link", link, admin("A new link to sign in with, shown once").answer::<Links>())
}

async fn list(Admin(mut cx): Admin, Ask(q): Ask<Looked>) -> Result<Response> {
    let q = q.clean();
    let mut view = cx.view().await?;
    let after = view.after_name(&q.after).await?;
    let (mut people, cut) = store::people(&mut view, &q, &after, PAGE as i64 + 1).await?;
    drop(view);
    let more = people.len() > PAGE;
    people.truncate(PAGE);
    let next = people.last().filter(|_| more).map(|p| p.id.to_string());
    let face = Accounts { people, cut, next };
    Ok(respond(cx.want, || views::people::list(&cx.chrome, &q, &face), || &face))
}

async fn show(Admin(mut cx): Admin, At(id): At<PersonId>, Ask(q): Ask<Just>) -> Result<Response> {
    let face = store::account(&mut cx.view().await?, id).await?;
    Ok(respond(cx.want, || views::people::one(&cx.chrome, &face, id == cx.viewer.id, &q.done), || &face))
}

/// A unit of change of somebody else's account.
async fn another(cx: &mut Cx, id: PersonId) -> Result<(Tx, Account)> {
    let mut tx = cx.begin().await?;
    let me = tx.viewer.id;
    if !store::administrators(&mut tx, &[me.0, id.0]).await?.contains(&me) {
        return Err(Error::Missing);
    }
    let account = store::account(&mut tx, id).await?;
    if id == me {
        return Err(Error::conflict("admin-not-oneself"));
    }
    Ok((tx, account))
}
fn back(id: PersonId, what: &str) -> String {
    format!("/admin/people/{id}?done={what}")
}

async fn kind(Admin(mut cx): Admin, At(id): At<PersonId>, Sent(form): Sent<KindForm>) -> Result<Response> {
    let kind = UserType::parse(&form.kind);
    if kind.word() != form.kind {
        return Err(Error::invalid("kind", "admin-kind-unknown"));
    }
    let (mut tx, account) = another(&mut cx, id).await?;
    if account.admin && !kind.inside() {
        return Err(Error::conflict("admin-not-inside"));
    }
    people::set_kind(&mut tx, id, kind).await?;
    tx.tell(Fact::PersonChanged { who: id }).await?;
    tx.commit().await?;
    Ok(done(cx.want, &back(id, "kind"), &Done {}))
}

async fn state(Admin(mut cx): Admin, At(id): At<PersonId>, Sent(form): Sent<StateForm>) -> Result<Response> {
    let to = [Standing::Active, Standing::Inactive, Standing::Suspended].into_iter().find(|s| s.word() == form.state);
    let to = to.ok_or_else(|| Error::invalid("state", "admin-state-unknown"))?;
    let (mut tx, account) = another(&mut cx, id).await?;
    if account.state != to.word() {
        people::set_standing(&mut tx, id, to).await?;
        if to != Standing::Active {
            // Out at once, and by no door that was left open.
            sessions::end_all(&mut tx, id).await?;
            invitations::revoke_of(&mut tx, id).await?;
        }
    }
    tx.commit().await?;
    Ok(done(cx.want, &back(id, to.word()), &Done {}))
}

async fn admin_of(Admin(mut cx): Admin, At(id): At<PersonId>, Sent(form): Sent<AdminForm>) -> Result<Response> {
    let (mut tx, account) = another(&mut cx, id).await?;
    match (form.admin == "1", account.state == Standing::Active.word()) {
        (true, false) => return Err(Error::conflict("admin-not-active")),
        (true, true) if UserType::parse(&account.kind).inside() => people::make_admin(&mut tx, id).await?,
        (true, true) => return Err(Error::conflict("admin-not-inside")),
        (false, _) => people::end_admin(&mut tx, id).await?,
    }
    tx.commit().await?;
    Ok(done(cx.want, &back(id, "admin"), &Done {}))
}

async fn moderator(Admin(mut cx): Admin, At(id): At<PersonId>, Sent(form): Sent<AdminForm>) -> Result<Response> {
    let (mut tx, account) = another(&mut cx, id).await?;
    let on = form.admin == "1";
    if on && account.state != Standing::Active.word() {
        return Err(Error::conflict("admin-not-active"));
    }
    if on && !UserType::parse(&account.kind).inside() {
        return Err(Error::conflict("admin-not-inside-moderator"));
    }
    people::set_moderator(&mut tx, id, on).await?;
    tx.commit().await?;
    Ok(done(cx.want, &back(id, "moderator"), &Done {}))
}

async fn sign_out(Admin(mut cx): Admin, At(id): At<PersonId>) -> Result<Response> {
    let (mut tx, _) = another(&mut cx, id).await?;
    sessions::end_all(&mut tx, id).await?;
    tx.commit().await?;
    Ok(done(cx.want, &back(id, "signed-out"), &Done {}))
}

async fn link(Admin(mut cx): Admin, headers: HeaderMap, At(id): At<PersonId>) -> Result<Response> {
    let (mut tx, account) = another(&mut cx, id).await?;
    if account.state != Standing::Active.word() || UserType::parse(&account.kind) == UserType::Service {
        return Err(Error::conflict("admin-not-active"));
    }
    let making = invite::Making::begin(&mut tx, &headers).await?;
    let link = making.make_told(&mut tx, &invite::of(&account)).await?;
    tx.commit().await?;
    Ok(invite::shown(&cx, Links { links: vec![link], left: 0 }, &format!("/admin/people/{id}")))
}
