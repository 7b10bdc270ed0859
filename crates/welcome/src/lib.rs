//! Welcome: a newcomer's three steps, each of which may be skipped and none of which comes back by itself, and the pages
//! that explain how things work here. Whoever comes in for the first time is led here once, by whoever lets them in.

mod model;
mod routes;
mod store;
mod views;

use spine::AppDef;

pub const APP: AppDef = AppDef { name: "welcome", routes: routes::routes, ..AppDef::PLAIN };
