//! Faces: the photo somebody uploaded, or the drawn portrait that stands for it. Shown to whoever may know of the
//! person, as pictures and nothing else.

use crate::Portrait;
use axum::response::Response;
use bytes::Bytes;
use kit::images::{self, Kind};
use schemars::JsonSchema;
use serde::Deserialize;
use shell::respond::{self, FILE_POLICY, File};
use spine::{Ask, At, Cx, Error, PersonId, Result, Routes, doc, people::photo};

pub fn routes() -> Routes {
    Routes::new().get("/people/{id}/photo", face, doc("A person's photo").query::<Version>().html_only()).get(
        "/people/{id}/portrait.svg",
        portrait,
        doc("A person's drawn portrait").query::<Version>().html_only(),
    )
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
struct Version {
    /// Changes with the picture, so that a browser may keep this one for ever.
    v: String,
    /// "1": the small copy, for lists.
    s: String,
}

async fn face(mut cx: Cx, At(id): At<PersonId>, Ask(q): Ask<Version>) -> Result<Response> {
    let mut view = cx.view().await?;
    let whole = view.person(id).await?.photo.ok_or(Error::Missing)?;
    let small = if q.s.is_empty() { None } else { photo::small(&mut view, id).await? };
    drop(view);
    let hash = small.unwrap_or(whole);
    let bytes = cx.app.objects.get(&hash).await?;
    // Only what was encoded by us is ever stored as a photo; looked at again, since a wrong type would be a hole.
    let Kind::Image(mime) = images::sniff(&bytes, "") else { return Err(Error::Missing) };
    picture(bytes, mime, FILE_POLICY, &q)
}

async fn portrait(mut cx: Cx, At(id): At<PersonId>, Ask(q): Ask<Version>) -> Result<Response> {
    let words = cx.view().await?.person(id).await?.portrait.ok_or(Error::Missing)?;
    let svg = Portrait::parse(&words).ok_or(Error::Missing)?.svg();
    picture(svg.into(), "image/svg+xml", "default-src 'none'; style-src 'unsafe-inline'; sandbox", &q)
}

fn picture(bytes: Bytes, mime: &str, policy: &'static str, q: &Version) -> Result<Response> {
    let cache = if q.v.is_empty() { "private, max-age=300" } else { "private, max-age=31536000, immutable" };
    respond::file(bytes.into(), &File { mime, name: None, inline: true, policy, cache })
}
