//! Notify: who is told of what. A listener turns facts into notices, one per person and act, for those who may see it at
//! that moment; the inbox and the bell show what may still be seen when it is looked at. It writes nothing but its own
//! tables, and a notice holds no text: sentences are made when they are read.

mod hear;
mod house;
mod house_views;
mod inbox;
mod keep;
mod routes;
mod rules;
mod settings;
mod settings_views;
mod still;
mod still_views;
mod store;
mod views;

use spine::{AppDef, Boxed, Listener, Result, View};

pub const APP: AppDef =
    AppDef { name: "notify", routes: routes::routes, listeners: &[Listener { name: "notify", hear: hear::hear }], ..AppDef::PLAIN };

/// What somebody chose to hear of, to take along.
pub const MINE: spine::mine::Part = |view, _| {
    Box::pin(async move {
        let choices = store::choices(view).await?;
        let line = |c: house::Chosen| serde_json::json!({ "what": "notices", "about": c.category.word(), "bell": c.bell });
        let mut lines: Vec<serde_json::Value> = choices.into_iter().map(line).collect();
        let still = |s: &still::Kept| serde_json::json!({ "what": "bell still", "why": s.kind, "until": s.until.iso() });
        lines.extend(still::of(view).await?.iter().map(still));
        Ok(spine::mine::Page::all(lines))
    })
};

pub use still::WORKER;

/// The number on the viewer's bell, 100 at most, and until when it stays still: one statement, for `App.unread`.
pub fn unread<'a>(view: &'a mut View) -> Boxed<'a, Result<(i64, Option<shell::chrome::Still>)>> {
    Box::pin(store::bell(view))
}
