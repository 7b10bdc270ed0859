//! Kit: tools that know no domain. Databases, migrations, clock, configuration, files, jobs, Markdown, text,
//! outbound HTTP and the one error type. Nothing here knows what a person or an item is.

pub mod atom;
pub mod clock;
pub mod config;
pub mod db;
pub mod egress;
pub mod error;
pub mod images;
pub mod jobs;
pub mod languages;
pub mod markdown;
pub mod migrate;
pub mod objects;
pub mod sql;
pub mod table;
pub mod text;

pub use clock::{Clock, Rng, Time};
pub use db::{Col, Db, Rec, Row, V};
pub use error::{Error, Result, Value, Words};
pub use sql::Sql;
