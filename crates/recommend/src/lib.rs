//! Recommendations: people one should know, and things, communities and tags of the day, each with the reason. It rests on what everybody inside may see, names nobody who
//! does not want to be named, and shows nothing but what was read with the rights of whoever looks. Guests get none.

pub mod graph;
pub mod learn;
mod meets;
mod mine;
mod model;
mod picture;
mod rank;
mod routes;
mod store;
mod things;
mod things_views;
pub mod ties;
mod views;
pub mod weights;

pub use mine::MINE;
pub use picture::Picture;

use shell::{Chrome, Markup};
use spine::{App, AppDef, Boxed, Result, View, app::Plugs};
use std::sync::Arc;

pub const APP: AppDef = AppDef { name: "recommend", routes: routes::routes, between: Some(between), ..AppDef::PLAIN };

/// The one thing of the day: fetched when home is there, so that home waits for nothing.
fn between<'a>(view: &'a mut View, c: &'a Chrome) -> Boxed<'a, Result<Option<Markup>>> {
    let inside = view.viewer.kind.inside();
    Box::pin(async move { Ok(inside.then(|| things_views::place(c))) })
}

/// What this app keeps in the process. Call before `App::new`.
pub fn plug(plugs: &mut Plugs) {
    plugs.put(Arc::new(Picture::default()));
}

/// Starts what runs beside the requests. Call after `App::new`.
pub fn start(app: &App) {
    let again = app.clone();
    app.background_loop("whom one should know", move || picture::keep(again.clone()));
}
