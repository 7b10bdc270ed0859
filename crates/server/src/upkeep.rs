//! Upkeep: once a day what is of no use to anybody is removed: files of people and invitations after their time, sessions
//! and links that are over, what lay in the trash for long enough, uploads that no row names. Where it does not succeed it says so, and tries again the next day.

use crate::blobs;
use kit::Result;
use spine::{
    App, communities, items,
    people::{guests, invitations, sessions},
};
use std::{future::Future, time::Duration};

/// After the start, and then once a day.
const FIRST: Duration = Duration::from_secs(15 * 60);
const AGAIN: Duration = Duration::from_secs(24 * 60 * 60);

pub(crate) async fn daily(app: App) {
    tokio::time::sleep(FIRST).await;
    loop {
        once(&app).await;
        tokio::time::sleep(AGAIN).await;
    }
}

pub async fn once(app: &App) {
    told("files of people that were brought long ago", admin::sweep(app)).await;
    told("invitations that are long over", invitations::sweep(app)).await;
    told("invitations into communities that are over", communities::write::sweep(app)).await;
    told("the access of guests whose time is over", guests::daily(app)).await;
    told("sessions and links that are over", sessions::sweep(app)).await;
    told("what lay in the trash for long enough", items::purge::sweep(app)).await;
    // Last, so that it takes what the others let go of.
    told("uploads that nothing names any more", blobs::collect(app)).await;
    app.limits.forget();
}

async fn told(what: &str, removed: impl Future<Output = Result<u64>>) {
    match removed.await {
        Ok(0) => {}
        Ok(gone) => tracing::info!(gone, "removed {what}"),
        Err(e) => tracing::error!(error = %e, "could not remove {what}; it is tried again tomorrow"),
    }
}
