//! Notify: who is told of what. A listener turns facts into notices, one per person and act, for those who may see it at
//! that moment; the inbox and the bell show what may still be seen when it is looked at. It writes nothing but its own
//! tables, and a notice holds no text: sentences are made when they are read.

mod hear;
mod inbox;
mod keep;
mod routes;
mod rules;
mod settings;
mod settings_views;
mod store;
mod views;

use spine::{AppDef, Boxed, Listener, Result, View};

pub const APP: AppDef =
    AppDef { name: "notify", routes: routes::routes, listeners: &[Listener { name: "notify", hear: hear::hear }], ..AppDef::PLAIN };

/// What somebody chose to hear of, to take along.
pub const MINE: spine::mine::Part = |view, _| {
    Box::pin(async move {
        let choices = store::choices(view).await?;
        let line = |(about, bell): (rules::Category, bool)| serde_json::json!({ "what": "notices", "about": about.word(), "bell": bell });
        Ok(spine::mine::Page::all(choices.into_iter().map(line).collect()))
    })
};

/// The number on the viewer's bell, 100 at most: one statement, for `App.unread`.
pub fn unread<'a>(view: &'a mut View) -> Boxed<'a, Result<i64>> {
    Box::pin(store::unread(view))
}
