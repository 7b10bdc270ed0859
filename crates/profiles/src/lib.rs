//! Profiles: who there is. The directory, a person's page with their board, what they say of themselves, their photo,
//! and the tags that colleagues give each other. What the organisation says of somebody (name, title, unit, place) is
//! read here and never written.

mod directory;
mod edit;
mod faces;
mod model;
mod page;
pub mod portrait;
mod store;
mod tags;
mod views;

pub use portrait::Portrait;
use spine::{AppDef, Routes};

pub const APP: AppDef = AppDef { name: "profiles", routes, kinds: &[], listeners: &[] };

fn routes() -> Routes {
    Routes::new().merge(directory::routes()).merge(page::routes()).merge(edit::routes()).merge(faces::routes()).merge(tags::routes())
}
