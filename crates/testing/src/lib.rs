//! Testing: a whole site in a temporary place, the cast that lives in it, and requests in their names through the real
//! router. Tests say what a person does and read what they would see, the rows' facts, and nothing of the inside.
//!
//! On SQLite by default; with `FOLKMOOT_TEST_PG=postgres://…` (a server where databases may be made) on PostgreSQL.

#![expect(clippy::expect_used, reason = "a harness that cannot set its scene ends the test, with words")]

mod answer;
mod cast;
mod place;
mod site;
mod who;

pub use answer::Answer;
pub use cast::{ANN, BEN, CAT, DAN, EVE, GUS, OUT};
pub use place::{Place, postgres_url};
pub use site::Site;
pub use who::Client;

pub use axum::http::{Method, StatusCode};
pub use kit::Time;
pub use serde_json::{Value, json};
pub use spine::{EVERYONE, ItemId, PersonId};
