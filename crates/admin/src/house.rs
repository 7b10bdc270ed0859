//! The administrator's first page: the list of the first ten minutes and, once that is through, how things stand. Naming
//! the house, how people sign in, a notice to try the bell.

use crate::{
    model::{DoorForm, House, HouseForm, How, Just, Overview, Step, StepForm, address},
    store, views,
};
use axum::response::Response;
use kit::{Error, text};
use shell::respond::{Done, Want, done, respond};
use spine::{Access, Admin, Ask, Fact, Result, Routes, Sent, View, doc, people::invitations, settings};

pub fn routes() -> Routes {
    Routes::new()
        .get(
            "/admin",
            page,
            doc("The administrator's overview, and the first steps while they last")
                .query::<Just>()
                .answer::<Overview>()
                .access(Access::Admin),
        )
        .get("/admin/house", house_page, doc("The form of the organisation's name and address").access(Access::Admin).html_only())
        .post(
            "/admin/house",
            house,
            doc("Name the organisation and say where it is reached").body::<HouseForm>().answer::<Done>().access(Access::Admin),
        )
        .get("/admin/door", door_page, doc("The form of how people sign in").access(Access::Admin).html_only())
        .post("/admin/door", door, doc("Set how people sign in").body::<DoorForm>().answer::<Done>().access(Access::Admin))
        .post("/admin/steps/skip", skip, doc("Skip one of the first steps").body::<StepForm>().answer::<Done>().access(Access::Admin))
        .post("/admin/steps/again", again, doc("Take the first steps up again").answer::<Done>().access(Access::Admin))
        .post("/admin/notice", notice, doc("Send myself a notice, to see that it arrives").answer::<Done>().access(Access::Admin))
}

async fn set(view: &mut View) -> Result<House> {
    Ok(House {
        organisation: settings::get(view, settings::ORG).await?.unwrap_or_else(|| view.app.org.to_string()),
        address: settings::address(view).await?,
        address_fixed: view.app.config.public_url.is_some(),
        people_tags: settings::people_tags(view).await?,
        door: settings::door(view).await?,
    })
}

async fn overview(view: &mut View) -> Result<Overview> {
    let (people, never_came) = store::counts(view).await?;
    let (invitations_waiting, invitations) = invitations::count(view).await?;
    Ok(Overview { house: set(view).await?, steps: store::steps(view).await?, people, never_came, invitations_waiting, invitations })
}

async fn page(Admin(mut cx): Admin, Ask(q): Ask<Just>) -> Result<Response> {
    let face = overview(&mut cx.view().await?).await?;
    Ok(respond(cx.want, || views::house::overview(&cx.chrome, &face, &q.done), || &face))
}
async fn house_page(Admin(mut cx): Admin) -> Result<Response> {
    let face = set(&mut cx.view().await?).await?;
    Ok(respond(Want::Html, || views::house::house(&cx.chrome, &face), || ()))
}
async fn house(Admin(mut cx): Admin, Sent(form): Sent<HouseForm>) -> Result<Response> {
    let name = text::clean(form.organisation.trim()).replace(['\n', '\t'], " ");
    if name.is_empty() {
        return Err(Error::invalid("organisation", "admin-org-missing"));
    }
    text::check_len("organisation", &name, 80)?;
    let address = address(&form.address)?;
    let mut tx = cx.begin().await?;
    settings::set(&mut tx, settings::ORG, &name).await?;
    if tx.app.config.public_url.is_none() {
        settings::set(&mut tx, settings::ADDRESS, &address).await?;
    }
    if ["0", "1"].contains(&form.people_tags.as_str()) && settings::people_tags(&mut tx).await? != (form.people_tags == "1") {
        settings::set(&mut tx, settings::PEOPLE_TAGS, &form.people_tags).await?;
    }
    store::mark(&mut tx, Step::House, How::Done).await?;
    tx.commit().await?;
    cx.app.org.rename(&name);
    Ok(done(cx.want, "/admin?done=house", &Done {}))
}

async fn door_page(Admin(mut cx): Admin) -> Result<Response> {
    let face = set(&mut cx.view().await?).await?;
    Ok(respond(Want::Html, || views::house::door(&cx.chrome, &face.door), || ()))
}
async fn door(Admin(mut cx): Admin, Sent(form): Sent<DoorForm>) -> Result<Response> {
    let door = form.checked()?;
    let mut tx = cx.begin().await?;
    settings::set_door(&mut tx, &door).await?;
    store::mark(&mut tx, Step::Door, How::Done).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/admin?done=door", &Done {}))
}

async fn skip(Admin(mut cx): Admin, Sent(form): Sent<StepForm>) -> Result<Response> {
    let step = form.step().ok_or_else(|| Error::invalid("step", "admin-step-unknown"))?;
    let mut tx = cx.begin().await?;
    store::mark(&mut tx, step, How::Skipped).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/admin", &Done {}))
}
async fn again(Admin(mut cx): Admin) -> Result<Response> {
    let mut tx = cx.begin().await?;
    store::begin_again(&mut tx).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/admin", &Done {}))
}

async fn notice(Admin(mut cx): Admin) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let who = tx.viewer.id;
    tx.tell(Fact::Tested { who }).await?;
    store::mark(&mut tx, Step::Notice, How::Done).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/admin?done=notice", &Done {}))
}
