//! Guests: invited into a community by whoever answers for them, told the terms before anything else opens, listed for
//! administrators, extended and ended. Who a guest may know of is the spine's; here are only their accounts.

use crate::{
    guest_list, guest_views as views,
    model::{Accepted, Agreed, GuestAct, GuestForm, GuestList, GuestMade, GuestTable, Guests, GuestsMade, TermsFace, TermsForm},
};
use axum::{
    extract::DefaultBodyLimit,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::post,
};
use kit::{Error, Result, Words, markdown, table};
use shell::respond::{Done, done, respond, see_other};
use spine::{
    Access, Admin, Anyone, Ask, At, CommunityId, Cx, PersonId, Routes, Sent, Ticked, UserType, Viewer,
    communities::Host,
    doc,
    people::guests::{self, DAYS, NewGuest, Wanted},
    settings,
};

const PAGE: i64 = 50;

pub fn routes() -> Routes {
    let admin = |summary| doc(summary).access(Access::Admin);
    Routes::new()
        .get("/terms", terms, doc("What guests accept before anything else opens").access(Access::Public).answer::<TermsFace>())
        .post("/terms", accept, doc("Accept the terms").access(Access::Public).body::<Accepted>().answer::<Done>())
        .get("/communities/{id}/guests", form, doc("The form to bring a guest to the house").html_only())
        .post(
            "/communities/{id}/guests",
            invite,
            doc("Invite a guest into a community; the link is shown this once").body::<GuestForm>().answer::<GuestMade>(),
        )
        .post_with(
            "/communities/{id}/guests/list",
            post(guest_list::look).layer(DefaultBodyLimit::max(table::MAX + 64 * 1024)),
            doc("Who of a list of guests (multipart, CSV) could be invited; nothing changes yet").answer::<GuestList>(),
        )
        .post(
            "/communities/{id}/guests/many",
            guest_list::invite,
            doc("Invite whom a list names; the links are shown this once").body::<GuestTable>().answer::<GuestsMade>(),
        )
        .get("/guests", mine, doc("The guests I answer for").answer::<Guests>())
        .post("/guests/{id}", change, doc("Extend or end the access of a guest").body::<GuestAct>().answer::<Done>())
        .get(
            "/admin/guests",
            list,
            admin("Guests, by who answers for them, organisation, last sign-in and expiry").query::<Wanted>().answer::<Guests>(),
        )
        .post(
            "/admin/guests",
            bulk,
            admin("Extend or end the access of many guests (fields person-17 …)").body::<Ticked>().answer::<Agreed>(),
        )
        .get("/admin/guests/terms", terms_form, admin("The form for the terms").html_only())
        .post("/admin/guests/terms", set_terms, admin("New terms: every guest accepts them anew").body::<TermsForm>().answer::<Done>())
}

async fn terms(who: Anyone) -> Result<Response> {
    if who.viewer.is_nobody() {
        return Err(Error::SignIn);
    }
    let (text, version) = who.app.view(Viewer::system("terms")).await?.guest_terms().await?;
    if version == 0 {
        return Ok(see_other("/"));
    }
    let face = TermsFace { html: markdown::render(&text, &|_| None).html, version };
    Ok(respond(who.want, || views::terms(&who.chrome, &face, who.viewer.kind == UserType::Guest), || &face))
}
async fn accept(who: Anyone, Sent(f): Sent<Accepted>) -> Result<Response> {
    if who.viewer.is_nobody() {
        return Err(Error::SignIn);
    }
    let version = f.version.trim().parse().map_err(|_| Error::invalid("version", "guests-terms-newer"))?;
    let mut tx = who.app.begin_system(Viewer::on_behalf(who.viewer.id, "terms")).await?;
    guests::accept_terms(&mut tx, who.viewer.id, version).await?;
    tx.commit().await?;
    Ok(done(who.want, "/", &Done {}))
}

async fn form(mut cx: Cx, At(id): At<CommunityId>) -> Result<Response> {
    let known = cx.view().await?.community(id).await?;
    known.allow::<Host>()?;
    Ok(views::invite(&cx.chrome, &known, None).into_response())
}
async fn invite(mut cx: Cx, headers: HeaderMap, At(id): At<CommunityId>, Sent(f): Sent<GuestForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let known = tx.community(id).await?;
    let leave = known.allow::<Host>()?;
    let new = NewGuest { name: f.name, email: f.email, organisation: f.organisation, days: days(&f.days)? };
    let secret = guests::invite(&mut tx, &leave, &new).await?;
    let address = settings::house(&mut tx, &headers).await?;
    tx.commit().await?;
    let face = GuestMade { name: new.name, email: new.email, link: format!("{address}/join/{secret}") };
    // Scripts take an answer to a form that is no new page only where something was made.
    Ok(respond(cx.want, || views::invite(&cx.chrome, &known, Some(&face)).status(StatusCode::CREATED), || &face))
}
pub fn days(typed: &str) -> Result<i64> {
    match typed.trim() {
        "" => Ok(DAYS),
        n => n.parse().map_err(|_| Error::invalid("days", Words::of("guests-days").with("max", guests::DAYS_MAX))),
    }
}

async fn mine(mut cx: Cx) -> Result<Response> {
    if !cx.viewer.kind.may().sponsor {
        return Err(Error::Missing);
    }
    let face = Guests { guests: cx.view().await?.my_guests().await?, next: None };
    Ok(respond(cx.want, || views::mine(&cx.chrome, &face.guests), || &face))
}
async fn change(mut cx: Cx, At(id): At<PersonId>, Sent(f): Sent<GuestAct>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    guests::decides(&mut tx, id).await?;
    match f.act.as_str() {
        "extend" => guests::extend(&mut tx, id, days(&f.days)?).await?,
        "end" => guests::end(&mut tx, id).await?,
        _ => return Err(Error::invalid("act", "guests-act")),
    }
    tx.commit().await?;
    Ok(done(cx.want, "/guests", &Done {}))
}

async fn list(Admin(mut cx): Admin, Ask(q): Ask<Wanted>) -> Result<Response> {
    let q = Wanted { after: q.after.clamp(0, 100_000), ..q };
    let mut guests = cx.view().await?.guests(&q, PAGE + 1).await?;
    let next = (guests.len() as i64 > PAGE).then_some(q.after + PAGE);
    guests.truncate(PAGE as usize);
    let face = Guests { guests, next };
    Ok(respond(cx.want, || views::list(&cx.chrome, &q, &face), || &face))
}
async fn bulk(Admin(mut cx): Admin, Sent(ticked): Sent<Ticked>) -> Result<Response> {
    let ends = ticked.after("do-").any(|act| act == "end");
    let people: Vec<PersonId> = ticked.after("person-").filter_map(|id| id.parse().ok().map(PersonId)).collect();
    if people.is_empty() {
        return Err(Error::invalid("person", "guests-nobody"));
    }
    let mut tx = cx.begin().await?;
    for who in &people {
        if ends { guests::end(&mut tx, *who).await? } else { guests::extend(&mut tx, *who, DAYS).await? }
    }
    tx.commit().await?;
    Ok(done(cx.want, "/admin/guests", &Agreed { people: people.len() }))
}

async fn terms_form(Admin(mut cx): Admin) -> Result<Response> {
    let (text, version) = cx.view().await?.guest_terms().await?;
    Ok(views::terms_form(&cx.chrome, &text, version > 0).into_response())
}
async fn set_terms(Admin(mut cx): Admin, Sent(f): Sent<TermsForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    guests::set_terms(&mut tx, &f.terms).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/admin/guests", &Done {}))
}
