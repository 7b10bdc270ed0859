//! What a request carries, parsed at the door: `Sent` (a form or a JSON body, the same struct), `Ask` (the query),
//! `At` (the path). Unknown fields are refused; a path that does not parse is simply not there.

use crate::{Error, Result};
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Path, Query, Request},
    http::{header, request::Parts},
};
use serde::de::DeserializeOwned;

/// Text of one request at most (files go another way).
pub const BODY_MAX: usize = 300 * 1024;

pub struct Sent<T>(pub T);
impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Sent<T> {
    type Rejection = Error;
    async fn from_request(req: Request, state: &S) -> Result<Sent<T>> {
        let json = req
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|v| v.to_str().ok())
            .is_some_and(|v| v.starts_with("application/json"));
        let too_large = || Error::TooLarge(format!("This is more than {} kB of text. Please attach it as a file or split it.", BODY_MAX / 1024));
        let bytes = Bytes::from_request(req, state).await.map_err(|_| too_large())?;
        if bytes.len() > BODY_MAX {
            return Err(too_large());
        }
        let parsed = if json {
            serde_json::from_slice(if bytes.is_empty() { b"{}" } else { &bytes }).map_err(|e| e.to_string())
        } else {
            serde_urlencoded::from_bytes(&bytes).map_err(|e| e.to_string())
        };
        parsed.map(Sent).map_err(|why| Error::invalid("body", format!("This could not be read: {why}.")))
    }
}

pub struct Ask<T>(pub T);
impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Ask<T> {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Ask<T>> {
        let Query(q) = Query::<T>::from_request_parts(parts, state).await.map_err(|e| Error::invalid("query", e.body_text()))?;
        Ok(Ask(q))
    }
}

pub struct At<T>(pub T);
impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for At<T> {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<At<T>> {
        Path::<T>::from_request_parts(parts, state).await.map(|Path(t)| At(t)).map_err(|_| Error::Missing)
    }
}
