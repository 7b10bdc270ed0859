//! The one error type: four things a person can be told, and one that is ours.
//! How it looks (page, marked form, problem+json) is decided once, in `shell::errors`.

use axum::response::{IntoResponse, Response};
use std::sync::Arc;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, Clone)]
pub enum Error {
    /// Not there, or not for you: the same answer for both.
    Missing,
    /// You may read it, but not do this. Carries the verb ("edit").
    Denied(&'static str),
    /// What was sent cannot be taken: the field, and words that say what to do.
    Invalid { field: &'static str, words: String },
    /// Somebody changed it meanwhile; words say what to do.
    Conflict(String),
    /// Nobody is signed in, or the session ended.
    SignIn,
    /// Too many tries; seconds to wait.
    Slow(u64),
    /// Larger than we take; words say what the limit is.
    TooLarge(String),
    /// Our fault. Logged once, shown as a short apology.
    Fault(Arc<anyhow::Error>),
}

const OVERTAKEN: &str = "Somebody changed this at the same moment. Please try again.";

impl Error {
    pub fn invalid(field: &'static str, words: impl Into<String>) -> Error {
        Error::Invalid { field, words: words.into() }
    }
    pub fn fault(e: impl Into<anyhow::Error>) -> Error {
        Error::Fault(Arc::new(e.into()))
    }
    /// The database let another change go first; the same may go well a moment later.
    pub fn overtaken() -> Error {
        Error::Conflict(OVERTAKEN.into())
    }
    pub fn is_overtaken(&self) -> bool {
        matches!(self, Error::Conflict(words) if words == OVERTAKEN)
    }
    pub fn status(&self) -> u16 {
        match self {
            Error::Missing => 404,
            Error::Denied(_) => 403,
            Error::Invalid { .. } => 422,
            Error::Conflict(_) => 409,
            Error::SignIn => 401,
            Error::Slow(_) => 429,
            Error::TooLarge(_) => 413,
            Error::Fault(_) => 500,
        }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::Missing => write!(f, "not found"),
            Error::Denied(verb) => write!(f, "not allowed to {verb}"),
            Error::Invalid { field, words } => write!(f, "{field}: {words}"),
            Error::Conflict(words) | Error::TooLarge(words) => write!(f, "{words}"),
            Error::SignIn => write!(f, "sign in first"),
            Error::Slow(s) => write!(f, "too many tries, wait {s} s"),
            Error::Fault(e) => write!(f, "{e:#}"),
        }
    }
}
impl std::error::Error for Error {}

/// A bare status with the error in the response's extensions; `shell::errors` dresses it.
impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = axum::http::StatusCode::from_u16(self.status()).unwrap_or(axum::http::StatusCode::INTERNAL_SERVER_ERROR);
        let mut res = status.into_response();
        res.extensions_mut().insert(self);
        res
    }
}

impl From<anyhow::Error> for Error {
    fn from(e: anyhow::Error) -> Error {
        Error::fault(e)
    }
}
impl From<std::io::Error> for Error {
    fn from(e: std::io::Error) -> Error {
        Error::fault(e)
    }
}
impl From<serde_json::Error> for Error {
    fn from(e: serde_json::Error) -> Error {
        Error::fault(e)
    }
}
