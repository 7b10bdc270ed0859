//! What a request carries, parsed at the door: `Sent` (a form or a JSON body, the same struct), `Ask` (the query),
//! `At` (the path). Unknown fields of a body are refused, those of a query are not ours and left alone; of a query that
//! cannot be read a person gets the page without it, a program is told. A path that does not parse is simply not there.

use crate::{Error, Result};
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Multipart, Path, Query, Request},
    http::{header, request::Parts},
};
use kit::Words;
use serde::de::DeserializeOwned;
use shell::respond::Want;

/// Text of one request at most (files go another way).
pub const BODY_MAX: usize = 300 * 1024;

pub struct Sent<T>(pub T);
impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Sent<T> {
    type Rejection = Error;
    async fn from_request(req: Request, state: &S) -> Result<Sent<T>> {
        let json = req.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).is_some_and(|v| v.starts_with("application/json"));
        let bytes = Bytes::from_request(req, state).await.map_err(|_| too_long())?;
        if bytes.len() > BODY_MAX {
            return Err(too_long());
        }
        let parsed = if json {
            serde_json::from_slice(if bytes.is_empty() { b"{}" } else { &bytes }).map_err(|e| e.to_string())
        } else {
            serde_urlencoded::from_bytes(&bytes).map_err(|e| e.to_string())
        };
        parsed.map(Sent).map_err(|why| unreadable(&why))
    }
}

/// A body with files: multipart from a page, or the same fields without files as a form or JSON.
pub struct Letter<T> {
    pub fields: T,
    /// File name and bytes, in the order chosen.
    pub files: Vec<(String, Bytes)>,
}
impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Letter<T> {
    type Rejection = Error;
    async fn from_request(req: Request, state: &S) -> Result<Letter<T>> {
        let multipart =
            req.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).is_some_and(|v| v.starts_with("multipart/form-data"));
        if !multipart {
            let Sent(fields) = Sent::from_request(req, state).await?;
            return Ok(Letter { fields, files: vec![] });
        }
        let broken = |e: axum::extract::multipart::MultipartError| match e.status().as_u16() {
            413 => Error::too_large("files-large"),
            _ => Error::invalid("files", "files-broken"),
        };
        let mut parts = Multipart::from_request(req, state).await.map_err(|_| Error::invalid("files", "files-broken"))?;
        let (mut pairs, mut files, mut text) = (vec![], vec![], 0);
        while let Some(part) = parts.next_field().await.map_err(broken)? {
            let name = part.name().unwrap_or_default().to_owned();
            if let Some(file) = part.file_name().map(str::to_owned) {
                let bytes = part.bytes().await.map_err(broken)?;
                // A file field left empty sends a nameless nothing.
                if !(file.is_empty() && bytes.is_empty()) {
                    files.push((file, bytes));
                }
                if files.len() > FILES_MAX {
                    return Err(Error::invalid("files", Words::of("files-many").with("max", FILES_MAX)));
                }
            } else {
                let value = part.text().await.map_err(broken)?;
                text += value.len();
                if text > BODY_MAX {
                    return Err(too_long());
                }
                pairs.push((name, value));
            }
        }
        let form = serde_urlencoded::to_string(&pairs).map_err(Error::fault)?;
        let fields = serde_urlencoded::from_str(&form).map_err(|why| unreadable(&why.to_string()))?;
        Ok(Letter { fields, files })
    }
}
fn too_long() -> Error {
    Error::too_large(Words::of("body-large").with("max", BODY_MAX / 1024))
}
/// `why` is the parser's, for whoever writes a program.
fn unreadable(why: &str) -> Error {
    Error::invalid("body", Words::of("body-unreadable").with("why", why))
}
pub use shell::forms::FILES_MAX;

/// Boxes that were ticked in a list: a field each, named after what it stands for ("item-17"). None comes twice.
#[derive(Debug, Default, schemars::JsonSchema)]
pub struct Ticked(#[schemars(with = "std::collections::BTreeMap<String, String>")] std::collections::BTreeSet<String>);
impl Ticked {
    /// What stands behind `front` in the names.
    pub fn after(&self, front: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(move |name| name.strip_prefix(front))
    }
}
impl<'de> serde::Deserialize<'de> for Ticked {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Ticked, D::Error> {
        struct Names;
        impl<'de> serde::de::Visitor<'de> for Names {
            type Value = Ticked;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("names of boxes")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Ticked, A::Error> {
                let mut out = Ticked::default();
                while let Some((name, _)) = map.next_entry::<String, String>()? {
                    if !out.0.insert(name) {
                        return Err(serde::de::Error::custom("a box that is ticked twice"));
                    }
                }
                Ok(out)
            }
        }
        d.deserialize_map(Names)
    }
}

pub struct Ask<T>(pub T);
impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Ask<T> {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Ask<T>> {
        match (Query::<T>::from_request_parts(parts, state).await, Want::of(&parts.headers)) {
            (Ok(Query(q)), _) => Ok(Ask(q)),
            (Err(e), Want::Json) => Err(Error::invalid("query", Words::of("query-unreadable").with("why", e.body_text()))),
            (Err(e), Want::Html) => readable(parts.uri.query().unwrap_or_default())
                .map(Ask)
                .ok_or_else(|| Error::invalid("query", Words::of("query-unreadable").with("why", e.body_text()))),
        }
    }
}
/// An address somebody mistyped or kept for long: what can be read of it counts, the first of each name.
fn readable<T: DeserializeOwned>(query: &str) -> Option<T> {
    // Each is compared with those before it: of more than any page of ours has, the rest is nobody's address.
    let pairs: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes()).into_owned().take(64).collect();
    let text = |pairs: &[&(String, String)]| serde_urlencoded::to_string(pairs).unwrap_or_default();
    let mut good: Vec<&(String, String)> = vec![];
    for pair in &pairs {
        if good.iter().all(|g| g.0 != pair.0) && serde_urlencoded::from_str::<T>(&text(&[pair])).is_ok() {
            good.push(pair);
        }
    }
    serde_urlencoded::from_str(&text(&good)).ok()
}

pub struct At<T>(pub T);
impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for At<T> {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<At<T>> {
        Path::<T>::from_request_parts(parts, state).await.map(|Path(t)| At(t)).map_err(|_| Error::Missing)
    }
}
