//! What people write of themselves, and their photo. Only ever one's own.

use crate::{
    model::{self, Edited},
    more::{self, More},
    views,
};
use axum::{extract::DefaultBodyLimit, response::Response, routing::post};
use bytes::Bytes;
use kit::{Words, images, text};
use shell::respond::{Want, done, respond};
use spine::{App, At, Cx, Error, Letter, Person, PersonId, Result, Routes, doc, people::store, settings};

/// A photo as it comes out of a telephone.
const PHOTO_MAX: usize = 15 * 1024 * 1024;
/// What is kept: enough for the largest face at twice the pixels, and for those in lists.
const EDGES: [u32; 2] = [512, 128];

pub fn routes() -> Routes {
    Routes::new().get("/people/{id}/edit", form, doc("The form to edit my profile").html_only()).post_with(
        "/people/{id}/edit",
        post(edit).layer(DefaultBodyLimit::max(PHOTO_MAX + 512 * 1024)),
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
    let photo = match files.into_iter().next() {
        Some((_, bytes)) => Some(store_photo(&cx.app, bytes, area).await?),
        None => None,
    };
    let mut tx = cx.begin().await?;
    store::set_about(&mut tx, id, &about, &phone, &languages, &timezone).await?;
    more::set(&mut tx, id, &more).await?;
    match photo {
        Some((whole, small)) => {
            more::set_small(&mut tx, id, &whole, &small).await?;
            settings::set_photo(&mut tx, id, Some(&whole)).await?;
        }
        None if f.remove_photo == "1" => settings::set_photo(&mut tx, id, None).await?,
        None => {}
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

/// The photo and its small copy.
async fn store_photo(app: &App, bytes: Bytes, area: Option<images::Area>) -> Result<(String, String)> {
    if bytes.len() > PHOTO_MAX {
        return Err(Error::too_large(Words::of("profiles-photo-large").with("mb", PHOTO_MAX / 1024 / 1024)));
    }
    let made = tokio::task::spawn_blocking(move || images::squares(&bytes, area, &EDGES)).await.map_err(Error::fault)?;
    let made = made.map_err(|e| match e {
        // Whatever the reason in detail, the person can do one thing: choose another file.
        Error::Invalid { words, .. } => Error::invalid("photo", words),
        other => other,
    })?;
    let mut hashes = vec![];
    for picture in made {
        hashes.push(app.objects.put(picture.bytes.into()).await?);
    }
    let small = hashes.pop().unwrap_or_default();
    Ok((hashes.pop().unwrap_or_default(), small))
}
