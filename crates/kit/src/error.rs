//! The one error type: four things a person can be told, and one that is ours.
//! How it looks (page, marked form, problem+json) is decided once, in `shell::errors`.

use axum::response::{IntoResponse, Response};
use std::{fmt, sync::Arc};

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, Clone)]
pub enum Error {
    /// Not there, or not for you: the same answer for both.
    Missing,
    /// Not here: there is a page of ours that says more. To whoever does not ask for a page it is not there.
    Moved(String),
    /// You may read it, but not do this. Carries the verb ("edit").
    Denied(&'static str),
    /// What was sent cannot be taken: the field, and words that say what to do.
    Invalid { field: &'static str, words: Words },
    /// Somebody changed it meanwhile; words say what to do.
    Conflict(Words),
    /// Nobody is signed in, or the session ended.
    SignIn,
    /// Too many tries; seconds to wait.
    Slow(u64),
    /// Larger than we take; words say what the limit is.
    TooLarge(Words),
    /// Our fault. Logged once, shown as a short apology.
    Fault(Arc<anyhow::Error>),
}

/// What a person is told: a key of `locales/` and what goes into it. `shell::errors` says it in their language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    Key(&'static str, Vec<(&'static str, Value)>),
    /// Said by somebody else, such as a parser: shown as it is.
    Foreign(String),
}
/// It can be kept beside its key, to be said later to whoever reads then.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(untagged)]
pub enum Value {
    Int(i64),
    Text(String),
}

impl Words {
    /// What may be given to it: `Words::of("kit-tags-many").with("max", 10)`.
    pub fn of(key: &'static str) -> Words {
        Words::Key(key, vec![])
    }
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Words {
        if let Words::Key(_, values) = &mut self {
            values.push((name, value.into()));
        }
        self
    }
    /// Nothing in particular.
    pub fn none() -> Words {
        Words::Foreign(String::new())
    }
    pub fn is_empty(&self) -> bool {
        matches!(self, Words::Foreign(said) if said.is_empty())
    }
    pub fn key(&self) -> Option<&'static str> {
        match self {
            Words::Key(key, _) => Some(key),
            Words::Foreign(_) => None,
        }
    }
}
/// A key.
impl From<&'static str> for Words {
    fn from(key: &'static str) -> Words {
        Words::of(key)
    }
}
/// Words of somebody else.
impl From<String> for Words {
    fn from(said: String) -> Words {
        Words::Foreign(said)
    }
}
/// For logs; people read what `shell::errors` makes of it.
impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Words::Foreign(said) => f.write_str(said),
            Words::Key(key, values) => {
                f.write_str(key)?;
                values.iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))
            }
        }
    }
}
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Int(n) => n.fmt(f),
            Value::Text(s) => s.fmt(f),
        }
    }
}
impl From<i64> for Value {
    fn from(n: i64) -> Value {
        Value::Int(n)
    }
}
impl From<u32> for Value {
    fn from(n: u32) -> Value {
        Value::Int(n.into())
    }
}
impl From<u64> for Value {
    fn from(n: u64) -> Value {
        Value::Int(i64::try_from(n).unwrap_or(i64::MAX))
    }
}
impl From<usize> for Value {
    fn from(n: usize) -> Value {
        Value::Int(i64::try_from(n).unwrap_or(i64::MAX))
    }
}
impl From<&str> for Value {
    fn from(s: &str) -> Value {
        Value::Text(s.to_owned())
    }
}
impl From<&String> for Value {
    fn from(s: &String) -> Value {
        Value::Text(s.clone())
    }
}
impl From<String> for Value {
    fn from(s: String) -> Value {
        Value::Text(s)
    }
}

const OVERTAKEN: &str = "kit-overtaken";

impl Error {
    /// `words` is a key of `locales/`, or `Words::of(key).with(…)`.
    pub fn invalid(field: &'static str, words: impl Into<Words>) -> Error {
        Error::Invalid { field, words: words.into() }
    }
    pub fn conflict(words: impl Into<Words>) -> Error {
        Error::Conflict(words.into())
    }
    pub fn too_large(words: impl Into<Words>) -> Error {
        Error::TooLarge(words.into())
    }
    pub fn fault(e: impl Into<anyhow::Error>) -> Error {
        Error::Fault(Arc::new(e.into()))
    }
    /// The database let another change go first; the same may go well a moment later.
    pub fn overtaken() -> Error {
        Error::conflict(OVERTAKEN)
    }
    pub fn is_overtaken(&self) -> bool {
        matches!(self, Error::Conflict(words) if words.key() == Some(OVERTAKEN))
    }
    pub fn status(&self) -> u16 {
        match self {
            Error::Missing | Error::Moved(_) => 404,
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

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Missing => write!(f, "not found"),
            Error::Moved(to) => write!(f, "read at {to}"),
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
