//! Network: following and being contacts, two different things. Following is one-way, needs nobody's leave and brings
//! updates; being contacts is mutual, begins with an invitation and brings none by itself. It never tells anybody that
//! an invitation was ignored or a contact removed.

mod model;
mod routes;
mod store;
mod views;
mod waits;
mod waits_views;

use spine::AppDef;

pub const APP: AppDef = AppDef { name: "network", routes: routes::routes, waits: Some(waits::waits), ..AppDef::PLAIN };
