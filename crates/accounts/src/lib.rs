//! Accounts: coming in (password, one-time link), setting up the first administrator, and one's own settings: devices,
//! access tokens, password, language. It never shows a secret twice and never says whether somebody exists.

mod model;
mod settings;
mod setup;
mod sign_in;
mod store;
mod views;

pub use setup::setup_token;
pub use sign_in::login_link;

use spine::{AppDef, Routes};

pub const APP: AppDef = AppDef { name: "accounts", routes, kinds: &[], listeners: &[] };

fn routes() -> Routes {
    sign_in::routes().merge(setup::routes()).merge(settings::routes())
}
