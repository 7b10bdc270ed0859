//! Scratch: to be removed.
#[path = "it/model.rs"]
mod model;
#[path = "it/visibility.rs"]
mod visibility;
