//! Jobs: one that takes long stays with whoever works on it, and holds up none that is quick.

use futures::{FutureExt as _, future::join};
use kit::{params, sql};
use spine::{
    App, Boxed, Error, Result, Time, Viewer,
    jobs::{Lane, Worker, step_with},
};
use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};
use testing::Site;
use tokio::sync::Notify;

const NEVER: Duration = Duration::from_secs(100_000);
const OFTEN: Duration = Duration::from_millis(2);

async fn ask(site: &Site, kind: &str) {
    let mut tx = site.app.begin_system(Viewer::system("test")).await.unwrap();
    tx.job(kind, "1", "").await.unwrap();
    tx.commit().await.unwrap();
}
/// Tries, and until when it is leased; `None` once it is done.
async fn row(site: &Site, kind: &str) -> Option<(i64, i64)> {
    let mut view = site.app.view(Viewer::system("test")).await.unwrap();
    view.maybe(sql!("select tries, coalesce(leased_until, 0) from jobs where kind = $1"), params![kind]).await.unwrap()
}
async fn until(mut holds: impl AsyncFnMut() -> bool) {
    for _ in 0..10_000 {
        if holds().await {
            return;
        }
        tokio::time::sleep(OFTEN).await;
    }
    panic!("it does not come to be");
}

#[tokio::test]
async fn who_works_for_long_keeps_the_job() {
    static RUNS: AtomicU32 = AtomicU32::new(0);
    static GO: Notify = Notify::const_new();
    fn slow<'a>(_: &'a App, _: &'a kit::jobs::Job) -> Boxed<'a, Result<()>> {
        async {
            RUNS.fetch_add(1, Ordering::SeqCst);
            GO.notified().await;
            Ok(())
        }
        .boxed()
    }
    let site = Site::new().await;
    let workers = [Worker { kind: "slow", long: true, work: slow }];
    ask(&site, "slow").await;
    let work = step_with(&site.app, &workers, Lane::Long, OFTEN);
    let look = async {
        until(async || RUNS.load(Ordering::SeqCst) == 1).await;
        for _ in 0..4 {
            let (_, before) = row(&site, "slow").await.unwrap();
            site.later(50 * Time::SECOND);
            until(async || row(&site, "slow").await.unwrap().1 >= before + 50 * Time::SECOND).await;
            assert!(!step_with(&site.app, &workers, Lane::Long, NEVER).await.unwrap(), "it is somebody's");
        }
        GO.notify_one();
    };
    assert!(join(work, look).await.0.unwrap());
    assert_eq!((RUNS.load(Ordering::SeqCst), row(&site, "slow").await), (1, None), "once, though it took three leases");
}

#[tokio::test]
async fn whose_lease_ran_out_has_no_say_any_more() {
    static RUNS: AtomicU32 = AtomicU32::new(0);
    static FIRST: Notify = Notify::const_new();
    static SECOND: Notify = Notify::const_new();
    fn slow<'a>(_: &'a App, _: &'a kit::jobs::Job) -> Boxed<'a, Result<()>> {
        async {
            if RUNS.fetch_add(1, Ordering::SeqCst) == 0 {
                FIRST.notified().await;
                return Err(Error::Missing);
            }
            SECOND.notified().await;
            Ok(())
        }
        .boxed()
    }
    let site = Site::new().await;
    let workers = [Worker { kind: "slow", long: true, work: slow }];
    ask(&site, "slow").await;
    // The first stands still for so long that it renews nothing; the second is another process.
    let first = step_with(&site.app, &workers, Lane::Long, NEVER);
    let then = async {
        until(async || RUNS.load(Ordering::SeqCst) == 1).await;
        site.later(61 * Time::SECOND);
        let second = step_with(&site.app, &workers, Lane::Long, NEVER);
        let look = async {
            until(async || RUNS.load(Ordering::SeqCst) == 2).await;
            let leased = row(&site, "slow").await;
            FIRST.notify_one();
            // What the first makes of it comes, and changes nothing.
            for _ in 0..20 {
                tokio::time::sleep(OFTEN).await;
                assert_eq!(row(&site, "slow").await, leased);
            }
            SECOND.notify_one();
        };
        join(second, look).await.0
    };
    let (first, second) = join(first, then).await;
    assert!(first.unwrap() && second.unwrap());
    assert_eq!((RUNS.load(Ordering::SeqCst), row(&site, "slow").await), (2, None));
}

#[tokio::test]
async fn who_finds_that_it_is_somebody_elses_leaves_it() {
    static RUNS: AtomicU32 = AtomicU32::new(0);
    fn endless<'a>(_: &'a App, _: &'a kit::jobs::Job) -> Boxed<'a, Result<()>> {
        async {
            if RUNS.fetch_add(1, Ordering::SeqCst) == 0 {
                std::future::pending::<()>().await;
            }
            Ok(())
        }
        .boxed()
    }
    let site = Site::new().await;
    let workers = [Worker { kind: "endless", long: true, work: endless }];
    ask(&site, "endless").await;
    let stopped = Duration::from_millis(50); // long enough for the other to begin
    let first = step_with(&site.app, &workers, Lane::Long, stopped);
    let second = async {
        until(async || RUNS.load(Ordering::SeqCst) == 1).await;
        // As often as it takes: a renewal may come in between.
        until(async || {
            site.later(61 * Time::SECOND);
            step_with(&site.app, &workers, Lane::Long, NEVER).await.unwrap()
        })
        .await;
    };
    let (first, ()) = join(first, second).await;
    assert!(first.unwrap(), "it ended, though its work never would");
    assert_eq!(row(&site, "endless").await, None);
}

#[tokio::test]
async fn what_takes_long_holds_up_nothing_quick() {
    static GO: Notify = Notify::const_new();
    static QUICK: AtomicU32 = AtomicU32::new(0);
    fn slow<'a>(_: &'a App, _: &'a kit::jobs::Job) -> Boxed<'a, Result<()>> {
        async {
            GO.notified().await;
            Ok(())
        }
        .boxed()
    }
    fn quick<'a>(_: &'a App, _: &'a kit::jobs::Job) -> Boxed<'a, Result<()>> {
        async {
            QUICK.fetch_add(1, Ordering::SeqCst);
            Ok(())
        }
        .boxed()
    }
    let site = Site::new().await;
    let workers = [Worker { kind: "slow", long: true, work: slow }, Worker { kind: "quick", long: false, work: quick }];
    ask(&site, "slow").await;
    assert!(!step_with(&site.app, &workers, Lane::Quick, NEVER).await.unwrap(), "that is for the other worker");
    let long = step_with(&site.app, &workers, Lane::Long, NEVER);
    let meanwhile = async {
        until(async || row(&site, "slow").await.is_some_and(|r| r.0 == 1)).await;
        ask(&site, "quick").await;
        assert!(!step_with(&site.app, &workers, Lane::Long, NEVER).await.unwrap());
        assert!(step_with(&site.app, &workers, Lane::Quick, NEVER).await.unwrap());
        assert_eq!(QUICK.load(Ordering::SeqCst), 1);
        assert!(row(&site, "slow").await.is_some(), "and the long one goes on");
        GO.notify_one();
    };
    assert!(join(long, meanwhile).await.0.unwrap());
}
