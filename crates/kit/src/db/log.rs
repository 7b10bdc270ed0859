//! The write-ahead log of SQLite: commits become durable by one fsync that all of a moment share, and a log that grew long
//! is carried over into the database so that it can begin anew. Never blocks a reader, never drops what is not on disk.

use super::{Timed, lock};
use crate::{Error, Result};
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Condvar, Mutex, Weak, mpsc},
    time::Duration,
};
use tokio::sync::watch;

/// The thread that makes commits durable: many commits, one fsync. Beside it another one carries the log over, see `Carrier`.
pub(super) struct Syncer {
    shared: Arc<(Mutex<Asked>, Condvar)>,
    done: watch::Receiver<u64>,
}
#[derive(Default)]
struct Asked {
    upto: u64,
    stop: bool,
}

impl Syncer {
    pub(super) fn start(path: &Path, writer: &Arc<tokio::sync::Mutex<Timed>>) -> Result<Syncer> {
        let shared = Arc::new((Mutex::new(Asked::default()), Condvar::new()));
        let (tell, done) = watch::channel(0);
        let wal = wal_path(path);
        // The log exists once something was written and stays while the writer is open.
        let file = std::fs::OpenOptions::new().read(true).append(true).create(true).open(&wal)?;
        if let Some(dir) = path.parent().filter(|d| !d.as_os_str().is_empty()) {
            std::fs::File::open(dir)?.sync_all()?;
        }
        let long = Carrier::start(path, writer)?;
        let inner = shared.clone();
        std::thread::Builder::new().name("fsync".into()).spawn(move || {
            let (asked, bell) = &*inner;
            let mut done = 0;
            loop {
                let upto = {
                    let mut a = lock(asked);
                    while a.upto <= done && !a.stop {
                        a = bell.wait(a).unwrap_or_else(|e| e.into_inner());
                    }
                    if a.upto <= done {
                        return;
                    }
                    a.upto
                };
                if let Err(e) = file.sync_data() {
                    // After a failed fsync the kernel may have dropped the pages: nothing we could say would be true.
                    tracing::error!(error = %e, "fsync of the write-ahead log failed; stopping");
                    std::process::abort();
                }
                done = upto;
                tell.send_replace(done);
                // Cut back to `LOG` when it begins anew: a longer file is a longer log. One call is enough for many.
                if file.metadata().is_ok_and(|m| m.len() > LOG) {
                    let _ = long.try_send(());
                }
            }
        })?;
        Ok(Syncer { shared, done })
    }
    pub(super) fn ask(&self) -> u64 {
        let mut a = lock(&self.shared.0);
        a.upto += 1;
        self.shared.1.notify_one();
        a.upto
    }
    pub(super) async fn wait(&self, n: u64) -> Result<()> {
        self.done.clone().wait_for(|d| *d >= n).await.map(drop).map_err(Error::fault)
    }
}
impl Drop for Syncer {
    fn drop(&mut self) {
        lock(&self.shared.0).stop = true;
        self.shared.1.notify_one();
    }
}

/// The length up to which the log is left alone, and to which its file is cut back.
pub(super) const LOG: u64 = 16 << 20;
/// What little a checkpoint may leave over for the moment in which the writer is held.
const FEW_FRAMES: i64 = 500;
/// How long changes may wait for pages that are being read.
const READERS: Duration = Duration::from_millis(50);
/// How long a log that somebody still reads is left alone.
const LATER: Duration = Duration::from_secs(1);
/// How often a short log is carried over as well: who reads need not look into one that is.
const CALM: Duration = Duration::from_secs(2);

/// The thread that carries a long log over into the database, so that it can begin anew. SQLite begins it anew with the
/// next change once all of it is carried over and nobody reads in it. While changes come one after the other there is
/// never such a moment by itself: first most of it is carried over beside them, then the writer is held for the rest and
/// for readers to turn to the database. What is carried over is on disk before its place in the log is used again.
struct Carrier {
    conn: rusqlite::Connection,
    writer: Weak<tokio::sync::Mutex<Timed>>,
}
impl Carrier {
    fn start(path: &Path, writer: &Arc<tokio::sync::Mutex<Timed>>) -> Result<mpsc::SyncSender<()>> {
        let conn = rusqlite::Connection::open(path)?;
        conn.execute_batch("pragma synchronous = normal")?;
        conn.busy_timeout(READERS)?;
        let carrier = Carrier { conn, writer: Arc::downgrade(writer) };
        let (call, called) = mpsc::sync_channel(1);
        std::thread::Builder::new().name("checkpoint".into()).spawn(move || {
            loop {
                let carried = match called.recv_timeout(CALM) {
                    Ok(()) => carrier.carry(),
                    Err(mpsc::RecvTimeoutError::Timeout) => carrier.checkpoint("pragma wal_checkpoint(passive)").map(|_| true),
                    Err(mpsc::RecvTimeoutError::Disconnected) => break,
                };
                match carried {
                    Ok(true) => {}
                    // A reader of an old snapshot: readers never wait, the log does. Neither shall changes wait for it again and again.
                    Ok(false) => std::thread::sleep(LATER),
                    Err(e) => {
                        tracing::warn!(error = %e, "the write-ahead log could not be carried over; it is tried again");
                        std::thread::sleep(LATER);
                    }
                }
            }
        })?;
        Ok(call)
    }
    /// Is all of it carried over, and nobody reads in it?
    fn carry(&self) -> Result<bool> {
        for _ in 0..3 {
            let (_, log, carried) = self.checkpoint("pragma wal_checkpoint(passive)")?;
            if log - carried <= FEW_FRAMES {
                break;
            }
        }
        let Some(writer) = self.writer.upgrade() else { return Ok(true) };
        let held = writer.blocking_lock_owned();
        let (blocked, ..) = self.checkpoint("pragma wal_checkpoint(restart)")?;
        drop(held);
        Ok(blocked == 0)
    }
    /// Whether somebody was in the way, the frames of the log, and how many of them are carried over.
    fn checkpoint(&self, how: &str) -> Result<(i64, i64, i64)> {
        Ok(self.conn.query_row(how, [], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?)
    }
}
fn wal_path(path: &Path) -> PathBuf {
    let mut p = path.as_os_str().to_owned();
    p.push("-wal");
    p.into()
}
