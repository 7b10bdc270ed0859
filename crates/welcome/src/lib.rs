//! Welcome: a newcomer's three steps, each of which may be skipped and none of which comes back by itself, and the pages
//! that explain how things work here. Whoever comes in for the first time is led here once, by whoever lets them in. Who left
//! before the last step finds a line on home while they are new, and can put it away for good.

mod model;
mod routes;
mod store;
mod views;

use model::Step;
use shell::{Chrome, Markup};
use spine::{AppDef, Boxed, Result, View};

pub const APP: AppDef = AppDef { name: "welcome", routes: routes::routes, top: Some(top), ..AppDef::PLAIN };

/// Asked of nobody who has been here for long: home costs them nothing.
fn top<'a>(view: &'a mut View, c: &'a Chrome) -> Boxed<'a, Result<Option<Markup>>> {
    Box::pin(async move {
        if !view.viewer.fresh || !view.viewer.kind.inside() || view.app.demo {
            return Ok(None);
        }
        let through = store::through(view).await?;
        let left: Vec<Step> = Step::ALL.into_iter().filter(|s| !through.contains(s)).collect();
        Ok((!left.is_empty()).then(|| views::left(c, left.len())))
    })
}
