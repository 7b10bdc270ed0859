//! What people write of themselves, and their photo. Only ever one's own.

use crate::{
    model::{self, Edited},
    more::{self, More},
    views,
};
use axum::{extract::DefaultBodyLimit, response::Response, routing::post};
use kit::{images, text};
use shell::respond::{Want, done, respond};
use spine::{
    At, Cx, Error, Letter, Person, PersonId, Result, Routes, doc,
    people::{photo, store},
};

pub fn routes() -> Routes {
    Routes::new().get("/people/{id}/edit", form, doc("The form to edit my profile").html_only()).post_with(
        "/people/{id}/edit",
        post(edit).layer(DefaultBodyLimit::max(photo::FORM_MAX)),
        doc("Edit my profile; a photo comes as multipart").body::<Edited>().answer::<Person>(),
    )
}

/// Somebody the viewer does not know of is not there; somebody else is not theirs to edit.
fn own(cx: &Cx, person: &Person) -> Result<()> {
    if person.id == cx.viewer.id { Ok(()) } else { Err(Error::Denied("edit somebody else's profile")) }
}

async fn form(mut cx: Cx, At(id): At<PersonId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let person = view.person(id).await?;
    own(&cx, &person)?;
    let more = more::of(&mut view, id).await?;
    drop(view);
    Ok(respond(Want::Html, || views::edit(&cx.chrome, &person, &more), || ()))
}

async fn edit(mut cx: Cx, At(id): At<PersonId>, Letter { fields: f, files }: Letter<Edited>) -> Result<Response> {
    let mut view = cx.view().await?;
    let person = view.person(id).await?;
    own(&cx, &person)?;
    let was = more::of(&mut view, id).await?;
    drop(view);
    let about = f.about.map_or_else(|| person.about.clone(), |a| text::clean(a.trim()));
    text::check_len("about", &about, 5000)?;
    let phone = f.phone.map_or(Ok(person.phone), |p| model::phone(&p))?;
    let languages = f.languages.map_or(Ok(person.languages), |l| kit::languages::parse(&l))?;
    let timezone = f.timezone.map_or(Ok(person.timezone), |z| model::timezone(&z))?;
    let more = More::check(
        f.pronunciation.as_deref().unwrap_or(&was.pronunciation),
        f.works_from.as_deref().unwrap_or(&was.works_from),
        f.works_to.as_deref().unwrap_or(&was.works_to),
        f.links.as_deref().unwrap_or(&was.links.join("\n")),
    )?;
    let area = area(&f.crop_x, &f.crop_y, &f.crop_side);
    let paid = cx.app.upload(cx.viewer.id, files.len())?;
    // The picture is made and stored before the transaction: neither may hold the writer.
    let chosen = match files.into_iter().next() {
        Some((_, bytes)) => Some(photo::store(&cx.app, bytes, area).await?),
        None => None,
    };
    let mut tx = cx.begin().await?;
    store::set_about(&mut tx, id, &about, &phone, &languages, &timezone).await?;
    more::set(&mut tx, id, &more).await?;
    if chosen.is_some() || f.remove_photo == "1" {
        photo::set(&mut tx, id, chosen.as_ref()).await?;
    }
    let person = tx.person(id).await?;
    tx.commit().await?;
    paid.keep();
    Ok(done(cx.want, &format!("/people/{id}"), &person))
}

/// The square that was chosen; what is no number means the middle.
fn area(x: &str, y: &str, side: &str) -> Option<images::Area> {
    Some(images::Area { x: x.parse().ok()?, y: y.parse().ok()?, side: side.parse().ok()? })
}
