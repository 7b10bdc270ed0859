//! Tests of the whole: every route, every statement, every crate. What types cannot hold is held here.

#![expect(clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on fails, with words")]

mod budget;
mod canary;
mod front;
mod golden;
mod guests;
mod hostile;
mod hostile_files;
mod house_cost;
mod languages;
mod leftovers;
mod migrations;
mod model;
mod operations;
mod plans;
mod prepare;
mod revocation;
mod routes;
mod sources;
mod story;
mod strangers;
mod thread_cost;
mod tidy;
mod tidy_words;
mod visibility;
mod worlds;
