//! What an answer costs does not grow with the thread it is given to: not the change itself, nor what follows from it
//! (notices, the index, home). Counted in steps of SQLite, never in time; the counter is the process's, as in `budget`.

use spine::items::{Comment, write};
use std::sync::atomic::Ordering;
use testing::*;

/// Steps of one answer, of what listens, and of somebody's home after it.
async fn answer(site: &Site, question: i64, n: i64) -> [u64; 3] {
    let steps = || kit::db::STEPS.load(Ordering::Relaxed);
    site.later(Time::MINUTE);
    let words = format!("Look under mat number {n}");
    let a = steps();
    site.as_(BEN).post(&format!("/questions/{question}/answers"), &[("body", &words)]).await.status(303);
    let b = steps();
    site.catch_up().await;
    let c = steps();
    site.as_(EVE).get("/").await.ok().has("Who has the key");
    [b - a, c - b, steps() - c]
}

#[tokio::test]
async fn an_answer_costs_no_more_in_a_long_thread() {
    if std::env::var_os("NEXTEST").is_none() {
        eprintln!("skipped: other tests of this process would be counted too (run `cargo nextest run -p server thread_cost`)");
        return;
    }
    let site = Site::new().await;
    if !site.app.database_for_operations().is_lite() {
        return; // PostgreSQL counts no steps
    }
    let ask = [("kind", "question"), ("title", "Who has the key?"), ("body", "It was here."), ("tags", "crane key")];
    let question = site.as_(ANN).post("/posts", &ask).await.id();
    let mut costs = vec![];
    for replies in [300, 1200] {
        for who in [BEN, CAT, DAN] {
            site.change(who, async |tx| {
                let may = tx.item(ItemId(question)).await?.allow::<Comment>()?;
                for n in 0..replies / 3 {
                    write::reply(tx, &may, "comment", &format!("I have looked {n} times")).await?;
                }
                Ok(())
            })
            .await;
            site.later(Time::MINUTE);
        }
        site.catch_up().await;
        // The first is not like the others: statements are prepared, what is in memory is read.
        answer(&site, question, 0).await;
        costs.push(answer(&site, question, replies).await);
    }
    println!("change, listeners, home: {costs:?}");
    for (short, long) in costs[0].iter().zip(costs[1]) {
        assert!(long <= short + short / 5, "change, listeners, home: {costs:?}");
    }
}

#[tokio::test]
async fn reading_on_past_a_long_thread_that_moved_costs_no_more() {
    if std::env::var_os("NEXTEST").is_none() {
        eprintln!("skipped: other tests of this process would be counted too (run `cargo nextest run -p server thread_cost`)");
        return;
    }
    let site = Site::new().await;
    if !site.app.database_for_operations().is_lite() {
        return; // PostgreSQL counts no steps
    }
    let long = site.item(ANN, "status", "", "long").await;
    for n in 0..25 {
        site.later(Time::SECOND);
        site.item(ANN, "status", "", &format!("post {n}")).await;
    }
    let mut costs = vec![];
    // In the first round the thread had no replies at the time the first page was drawn.
    for replies in [100, 300, 1200] {
        let next = site.as_(BEN).json().get("/?view=all").await.ok().json()["next"].as_str().expect("a next page").to_owned();
        site.later(Time::SECOND);
        // In handfuls, so that home takes them in as they come.
        for _ in 0..replies / 100 {
            site.change(CAT, async |tx| {
                let may = tx.item(long).await?.allow::<Comment>()?;
                for n in 0..100 {
                    write::reply(tx, &may, "comment", &format!("look {n}")).await?;
                }
                Ok(())
            })
            .await;
            site.as_(BEN).get("/?view=all").await.ok();
        }
        site.as_(BEN).json().get(&format!("/?view=all&before={next}")).await.ok();
        let before = kit::db::STEPS.load(Ordering::Relaxed);
        site.as_(BEN).json().get(&format!("/?view=all&before={next}")).await.ok();
        costs.push(kit::db::STEPS.load(Ordering::Relaxed) - before);
    }
    println!("{costs:?}");
    assert!(costs[2] < costs[1] + costs[1] / 5, "{costs:?}");
}
