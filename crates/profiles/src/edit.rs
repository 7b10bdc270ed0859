//! What people write of themselves, and their photo. Only ever one's own.

use crate::{
    model::{self, Edited},
    views,
};
use axum::{extract::DefaultBodyLimit, response::Response, routing::post};
use bytes::Bytes;
use kit::{images, text};
use shell::{
    Lang,
    respond::{Want, done, respond},
};
use spine::{App, At, Cx, Error, Letter, Person, PersonId, Result, Routes, doc, people::store, settings};

/// A photo as it comes out of a telephone.
const PHOTO_MAX: usize = 15 * 1024 * 1024;
/// What is kept: enough for the largest face at twice the pixels.
const EDGE: u32 = 512;

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
    let person = cx.view().await?.person(id).await?;
    own(&cx, &person)?;
    Ok(respond(Want::Html, || views::edit(&cx.chrome, &person), || ()))
}

async fn edit(mut cx: Cx, At(id): At<PersonId>, Letter { fields: f, files }: Letter<Edited>) -> Result<Response> {
    let person = cx.view().await?.person(id).await?;
    own(&cx, &person)?;
    let lang = cx.chrome.lang;
    let about = f.about.map_or_else(|| person.about.clone(), |a| text::clean(a.trim()));
    text::check_len("about", &about, 5000)?;
    let phone = f.phone.map_or(Ok(person.phone), |p| model::phone(lang, &p))?;
    let languages = f.languages.map_or(Ok(person.languages), |l| model::languages(lang, &l))?;
    let timezone = f.timezone.map_or(Ok(person.timezone), |z| model::timezone(lang, &z))?;
    // The picture is made and stored before the transaction: neither may hold the writer.
    let photo = match files.into_iter().next() {
        Some((_, bytes)) => Some(store_photo(&cx.app, lang, bytes).await?),
        None => None,
    };
    let mut tx = cx.begin().await?;
    store::set_about(&mut tx, id, &about, &phone, &languages, &timezone).await?;
    match photo {
        Some(hash) => settings::set_photo(&mut tx, id, Some(&hash)).await?,
        None if f.remove_photo == "1" => settings::set_photo(&mut tx, id, None).await?,
        None => {}
    }
    let person = tx.person(id).await?;
    tx.commit().await?;
    Ok(done(cx.want, &format!("/people/{id}"), &person))
}

async fn store_photo(app: &App, lang: Lang, bytes: Bytes) -> Result<String> {
    if bytes.len() > PHOTO_MAX {
        return Err(Error::TooLarge(lang.tf("profiles-photo-large", &[("mb", (PHOTO_MAX / 1024 / 1024).into())])));
    }
    let square = tokio::task::spawn_blocking(move || images::square(&bytes, EDGE)).await.map_err(Error::fault)?;
    let square = square.map_err(|e| match e {
        // Whatever the reason in detail, the person can do one thing: choose another file.
        Error::Invalid { words, .. } => Error::invalid("photo", words),
        other => other,
    })?;
    app.objects.put(square.bytes.into()).await
}
