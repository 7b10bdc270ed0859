//! Search: one box for items and people. A full-text index beside the database follows the facts and can be thrown away
//! and made again; what it finds is filtered by the viewer's audiences inside the query and read again from the
//! database before anybody sees it. It never decides who may see what, and keeps nothing that is not elsewhere.

mod alike;
mod asked;
mod bearing;
mod columns;
mod common;
mod counted;
mod crowd;
mod few;
mod finder;
mod fits;
mod follow;
mod gather;
mod index;
mod likeness;
mod mark;
mod model;
mod names;
mod palette;
mod promoted;
mod promoted_views;
mod report;
mod report_views;
mod routes;
mod saved;
mod saved_views;
mod search;
mod social;
mod spelling;
mod store;
mod synonym_views;
mod synonyms;
mod tally;
pub mod trial;
mod views;
mod why_views;
mod words;

#[cfg(test)]
mod eval;
#[cfg(test)]
mod tests;

pub use finder::Items;
pub use fits::{FITS, REKEY, TELL};
pub use follow::{catch_up, rebuild, start};
pub use index::{Cursor, Index};
pub use saved::MINE;
pub use tally::{flush, forget};
pub use words::{Reader, Word};

use spine::{AppDef, Listener, Result, app::Plugs, find::FinderPlug};
use std::{path::Path, sync::Arc};

pub const APP: AppDef = AppDef {
    name: "search",
    routes: routes::routes,
    feeds: &[routes::FEED],
    listeners: &[Listener { name: "saved searches", hear: fits::hear }],
    forget: Some(|tx, ids| Box::pin(saved::forget(tx, ids))),
    ..AppDef::PLAIN
};

/// Puts the index where the App finds it; `None` keeps it in memory. Filled by `start` or `catch_up`.
pub fn plug(plugs: &mut Plugs, dir: Option<&Path>) -> Result<()> {
    let index = Arc::new(match dir {
        Some(dir) => Index::open(dir)?,
        None => Index::in_memory()?,
    });
    plugs.put(Arc::new(FinderPlug(index.clone())));
    plugs.put(Arc::new(tally::Tally::default()));
    plugs.put(index);
    Ok(())
}
