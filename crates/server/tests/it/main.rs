//! Tests of the whole: every route, every statement, every crate. What types cannot hold is held here.

#![expect(clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on fails, with words")]

mod budget;
mod canary;
mod composers;
mod deeds;
mod front;
mod golden;
mod guests;
mod homes;
mod hostile;
mod hostile_files;
mod house_cost;
mod installed;
mod languages;
mod leftovers;
mod migrations;
mod model;
mod operations;
mod plans;
mod prepare;
mod put_out;
mod revocation;
mod routes;
mod sources;
mod steps;
mod story;
mod strangers;
mod thread_cost;
mod tidy;
mod tidy_words;
mod trash;
mod visibility;
mod worlds;
