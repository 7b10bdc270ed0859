//! Stream: the home page, and the line on which open pages hear that something changed. Streams are merged when they are
//! read, from a small picture of recent activity that all requests share; nothing is written per reader, and nothing in
//! memory decides who may see: every item goes through the one predicate before it is shown.

mod feeds;
mod feeds_views;
mod follow;
pub mod heat;
mod home;
mod hot;
mod hot_views;
mod hub;
mod line;
mod live;
mod quiet;
mod quiet_views;
mod recent;
mod ring;
mod routes;
mod store;
mod views;

pub use hub::Hub;
pub use recent::Recent;

use spine::{App, AppDef, app::Plugs, pulse::PulsePlug};
use std::sync::Arc;

pub const APP: AppDef = AppDef { name: "stream", routes: routes::routes, feeds: &[feeds::HOME], ..AppDef::PLAIN };

/// What this app keeps in the process. Call before `App::new`.
pub fn plug(plugs: &mut Plugs) {
    let recent = Arc::new(Recent::default());
    plugs.put(Arc::new(PulsePlug(recent.clone())));
    plugs.put(recent);
    plugs.put(Arc::new(Hub::default()));
}

/// Starts what runs beside the requests: reading recent activity, feeding live pages. Call after `App::new`.
pub fn start(app: &App) {
    let again = app.clone();
    app.background_loop("recent activity", move || recent::keep(again.clone()));
    let again = app.clone();
    app.background_loop("live pages", move || follow::run(again.clone()));
}
