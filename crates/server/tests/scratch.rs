//! Scratch.
#[path = "it/model.rs"]
mod model;
#[path = "it/visibility.rs"]
mod visibility;
