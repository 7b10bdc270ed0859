//! Scratch: to be removed.
#[path = "it/canary.rs"]
mod canary;
#[path = "it/model.rs"]
mod model;
#[path = "it/revocation.rs"]
mod revocation;
#[path = "it/visibility.rs"]
mod visibility;
#[path = "it/hostile.rs"]
mod hostile;
#[path = "it/story.rs"]
mod story;
