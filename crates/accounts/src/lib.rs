//! Accounts: how people come in and what keeps others out. Signing in with a password or a one-time link, setting up
//! the house, coming in by invitation, and the pages of what is one's own: language, password, devices, access tokens,
//! everything one wrote. It knows passwords and
//! tokens only as hashes, and never says whether an account exists.

mod content;
mod content_views;
mod export;
mod guest_list;
mod guest_list_views;
mod guest_views;
mod guests;
mod join;
mod join_views;
mod model;
mod settings;
mod setup;
mod sign_in;
mod store;
mod views;

use spine::{AppDef, Routes};

pub use export::Exports;
pub use setup::{TOKEN_FILE, setup_token};
pub use sign_in::{door, login_link};

pub const APP: AppDef = AppDef { name: "accounts", routes, ..AppDef::PLAIN };

fn routes() -> Routes {
    Routes::new()
        .merge(sign_in::routes())
        .merge(setup::routes())
        .merge(settings::routes())
        .merge(join::routes())
        .merge(content::routes())
        .merge(guests::routes())
}
