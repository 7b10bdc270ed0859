//! Who knows: people by what they answered, what they wrote and what others say of them, for a question or a topic, with
//! the evidence. It reads what stands in the product and nothing else, names nobody who does not want to be named, and
//! rests on what the viewer may see alone; what it keeps in memory is a function of facts and can be thrown away.

mod know;
mod learn;
mod model;
mod past;
mod ranker;
mod routes;
mod signals;
mod store;
mod views;
mod weights;

pub use know::{Know, catch_up};
pub use learn::learn;

use spine::{App, AppDef, app::Plugs, knowers::KnowersPlug};
use std::sync::Arc;

pub const APP: AppDef = AppDef { name: "expertise", routes: routes::routes, ..AppDef::PLAIN };

/// What this app keeps in the process. Call before `App::new`.
pub fn plug(plugs: &mut Plugs) {
    plugs.put(Arc::new(KnowersPlug(Arc::new(ranker::Ranker))));
    plugs.put(Arc::new(Know::default()));
}

/// Starts what runs beside the requests. Call after `App::new`.
pub fn start(app: &App) {
    let again = app.clone();
    app.background_loop("who knows", move || know::keep(again.clone()));
}
