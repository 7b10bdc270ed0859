//! Facts that a listener cannot bear, and facts of a program that is newer than this one.

use kit::{params, sql};
use spine::{App, AppDef, Boxed, Error, Fact, Listener, Result, Routes, Told, Tx, Viewer, app, facts};
use std::sync::atomic::{AtomicBool, Ordering};
use testing::*;

/// Writes down each item it hears of; one that says "poison" it writes down twice, which the table does not take.
fn hear<'a>(tx: &'a mut Tx, told: &'a Told) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        let Fact::Created { item } = told.fact else { return Ok(()) };
        let poison = tx.item(item).await?.body == "poison";
        for _ in 0..if poison { 2 } else { 1 } {
            tx.run(sql!("insert into settings (name, value, at) values ($1, 'heard', 0)"), params![format!("heard {item}")]).await?;
        }
        Ok(())
    })
}
fn none() -> Routes {
    Routes::new()
}

/// Fails the first time it hears of "after"; a second time it would go well.
fn stumble<'a>(tx: &'a mut Tx, told: &'a Told) -> Boxed<'a, Result<()>> {
    static STUMBLED: AtomicBool = AtomicBool::new(false);
    Box::pin(async move {
        let Fact::Created { item } = told.fact else { return Ok(()) };
        if tx.item(item).await?.body == "after" && !STUMBLED.swap(true, Ordering::SeqCst) {
            return Err(Error::fault(std::io::Error::other("a bad moment")));
        }
        tx.run(sql!("insert into settings (name, value, at) values ($1, 'stumbled', 0)"), params![format!("stumbled {item}")]).await?;
        Ok(())
    })
}
/// Never gets a row that another holds.
fn overtaken<'a>(_: &'a mut Tx, told: &'a Told) -> Boxed<'a, Result<()>> {
    Box::pin(async move { if matches!(told.fact, Fact::Created { .. }) { Err(Error::overtaken()) } else { Ok(()) } })
}
const HEAR: Listener = Listener { name: "test", hear };
const STUMBLE: Listener = Listener { name: "stumble", hear: stumble };
const OVERTAKEN: Listener = Listener { name: "overtaken", hear: overtaken };

/// The same database with these listeners.
fn listening(site: &Site, listeners: &'static [Listener]) -> App {
    let parts = app::Parts {
        db: site.app.database_for_operations().clone(),
        config: site.app.config.clone(),
        clock: site.app.clock.clone(),
        rng: site.app.rng.clone(),
        objects: site.app.objects.clone(),
        egress: site.app.egress.clone(),
        apps: vec![AppDef { name: "test", routes: none, listeners, ..AppDef::PLAIN }],
        unread: None,
        demo: false,
        org: "Acme".into(),
    };
    App::new(parts, app::Plugs::default())
}

async fn heard(app: &App, value: &str) -> i64 {
    let mut view = app.view(Viewer::system("test")).await.unwrap();
    view.value(sql!("select cast(count(*) as bigint) from settings where value = $1"), params![value]).await.unwrap()
}

#[tokio::test]
async fn a_fact_that_cannot_be_borne_is_passed_over_whole() {
    let site = Site::new().await;
    let app = listening(&site, &[HEAR, STUMBLE]);
    for body in ["before", "poison", "after"] {
        site.item(ANN, "status", "", body).await;
    }
    site.catch_up().await; // nothing runs beside it any more
    let failures = &mut facts::Failures::default();
    for _ in 0..4 {
        assert!(facts::catch_up(&app, failures).await.is_err(), "it fails, and fails again");
        assert!(heard(&app, "heard").await < 2, "and what comes after waits");
    }
    facts::catch_up(&app, failures).await.unwrap();
    assert_eq!(heard(&app, "heard").await, 2, "what it half did is not kept, and what comes after is heard");
    assert_eq!(heard(&app, "stumbled").await, 3, "who failed once hears it again, however often others failed");
    assert_eq!(facts::catch_up(&app, failures).await.unwrap(), 0);
}

#[tokio::test]
async fn what_two_changes_did_to_each_other_is_tried_again_for_ever_and_keeps_nobody_waiting() {
    let site = Site::new().await;
    let app = listening(&site, &[OVERTAKEN, HEAR]);
    for body in ["one", "two"] {
        site.item(ANN, "status", "", body).await;
    }
    site.catch_up().await;
    let failures = &mut facts::Failures::default();
    for _ in 0..12 {
        assert!(facts::catch_up(&app, failures).await.is_err());
    }
    assert_eq!(heard(&app, "heard").await, 2);
}

#[tokio::test]
async fn a_fact_of_a_newer_program_stops_nobody() {
    let site = Site::new().await;
    let insert = sql!("insert into facts (id, at, actor_id, verb) values (" fact_id(1) ", 0, 1, 'sung')");
    for n in 1..=3_i64 {
        // On SQLite that is the number itself: behind all there is.
        let n = if site.file().is_some() { 1_000_000 + n } else { n };
        site.change(ANN, async |tx| tx.run(insert, params![n]).await).await;
    }
    let id = site.as_(ANN).post_json("/posts", json!({ "body": "walrus", "kind": "message", "board": "2" })).await.id();
    site.catch_up().await;
    assert_eq!(site.as_(BEN).json().get("/inbox").await.ok().json()["unread"], 1, "notices");
    site.as_(BEN).json().get("/search?q=walrus").await.ok().has(&format!("\"id\":{id}"));
    let newest = site.told().await.last().unwrap().id;
    site.app.plug::<stream::Hub>().unwrap().look(&site.app).await.unwrap();
    assert_eq!(site.app.has_reached(), newest, "and open pages");
}
