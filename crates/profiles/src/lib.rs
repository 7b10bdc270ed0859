//! Profiles: who there is. The directory, a person's page with their board, what they say of themselves, their photo,
//! and the tags that colleagues give each other. What the organisation says of somebody (name, title, unit, place) is
//! read here and never written.

mod circle;
mod common;
mod directory;
mod edit;
mod faces;
mod look;
mod mine;
mod model;
mod more;
mod page;
mod people_tags;
pub mod portrait;
mod store;
mod tags;
mod team;
mod vcard;
mod view_as;
mod views;

pub use mine::MINE;
pub use portrait::Portrait;
use spine::{AppDef, Routes};

pub const APP: AppDef = AppDef { name: "profiles", routes, feeds: &[page::FEED, tags::FEED], ..AppDef::PLAIN };

fn routes() -> Routes {
    Routes::new()
        .merge(directory::routes())
        .merge(page::routes())
        .merge(circle::routes())
        .merge(edit::routes())
        .merge(faces::routes())
        .merge(tags::routes())
        .merge(people_tags::routes())
        .merge(team::routes())
        .merge(common::routes())
        .merge(vcard::routes())
        .merge(view_as::routes())
}
