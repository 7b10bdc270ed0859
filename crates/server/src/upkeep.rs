//! Upkeep: once a day what is of no use to anybody is removed: uploads that no row names, sessions and links that are over.
//! Where it does not succeed it says so, and tries again the next day.

use crate::blobs;
use kit::Result;
use spine::{App, people::sessions};
use std::{future::Future, time::Duration};

/// After the start, and then once a day.
const FIRST: Duration = Duration::from_secs(15 * 60);
const AGAIN: Duration = Duration::from_secs(24 * 60 * 60);

pub(crate) async fn daily(app: App) {
    tokio::time::sleep(FIRST).await;
    loop {
        told("uploads that nothing names any more", blobs::collect(&app)).await;
        told("sessions and links that are over", sessions::sweep(&app)).await;
        tokio::time::sleep(AGAIN).await;
    }
}

async fn told(what: &str, removed: impl Future<Output = Result<u64>>) {
    match removed.await {
        Ok(0) => {}
        Ok(gone) => tracing::info!(gone, "removed {what}"),
        Err(e) => tracing::error!(error = %e, "could not remove {what}; it is tried again tomorrow"),
    }
}
