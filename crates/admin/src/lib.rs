//! Admin: the administrator's pages. The first ten minutes as a list that can be left and taken up again, people and what
//! becomes of them, invitations, files of people, how people sign in. To everybody else none of it is there. It never shows
//! what administrators may not read: whoever administers the house reads no more of it than before.

mod audit;
mod files;
mod glass;
mod house;
mod invite;
mod model;
mod people;
mod store;
mod views;

use spine::{AppDef, Routes, jobs::Worker};

pub use files::sweep;

pub const APP: AppDef = AppDef { name: "admin", routes, ..AppDef::PLAIN };

/// Takes the files of people that were looked at and wanted.
pub const WORKER: Worker = Worker { kind: files::JOB, long: true, work: files::work };

fn routes() -> Routes {
    Routes::new()
        .merge(house::routes())
        .merge(people::routes())
        .merge(invite::routes())
        .merge(files::routes())
        .merge(audit::routes())
        .merge(glass::routes())
}
