//! Scratch: to be removed.
#[path = "it/model.rs"]
mod model;
#[path = "it/visibility.rs"]
mod visibility;
#[path = "it/canary.rs"]
mod canary;
#[path = "it/revocation.rs"]
mod revocation;
