//! Tests of the whole: every route, every statement, every crate. What types cannot hold is held here.

mod front;
mod golden;
mod migrations;
mod model;
mod operations;
mod prepare;
mod sources;
mod strangers;
mod tidy;
mod visibility;
