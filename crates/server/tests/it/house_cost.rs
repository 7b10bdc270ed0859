//! What the administrator's pages cost does not grow with the house. Counted in steps of SQLite, never in time; the counter
//! is the process's, as in `budget`.

use std::sync::atomic::Ordering;
use testing::*;

/// People who could sign in and never came, made in one go.
async fn people(site: &Site, first: i64, n: i64) {
    site.change(ANN, async |tx| {
        tx.run(
            kit::sql!("insert into principals (id, kind) with recursive x (i) as (select cast(1 as bigint) union all select x.i + 1 from x where x.i < $2) select $1 + x.i, 'person' from x"),
            kit::params![first, n],
        )
        .await?;
        tx.run(
            kit::sql!("insert into people (id, handle, principal_id, name, sort_name, name_fold, email, joined_at, created_at, updated_at)
                 with recursive x (i) as (select cast(1 as bigint) union all select x.i + 1 from x where x.i < $2)
                 select $1 + x.i, 'p' || ($1 + x.i), $1 + x.i, 'Pat ' || ($1 + x.i), 'pat ' || ($1 + x.i), 'pat ' || ($1 + x.i), 'p' || ($1 + x.i) || '@example.org', 0, 0, 0 from x"),
            kit::params![first, n],
        )
        .await
        .map(drop)
    })
    .await;
}

#[tokio::test]
async fn the_pages_of_administration_cost_no_more_in_a_large_house() {
    if std::env::var_os("NEXTEST").is_none() {
        eprintln!("skipped: other tests of this process would be counted too (run `cargo nextest run -p server house_cost`)");
        return;
    }
    let site = Site::new().await;
    if !site.app.database_for_operations().is_lite() {
        return; // PostgreSQL counts no steps
    }
    let pages = [
        "/admin",
        "/admin/invitations",
        "/admin/people",
        "/admin/people?show=never",
        "/admin/people?show=inactive",
        "/admin/people?show=suspended",
        "/admin/people?show=admin",
        "/admin/people?q=nobody-is-called-so",
        "/admin/people?q=pat",
    ];
    let mut costs: Vec<Vec<u64>> = vec![];
    for (first, n) in [(1_000_000, 25_000), (2_000_000, 60_000)] {
        people(&site, first, n).await;
        let mut all = vec![];
        for page in pages {
            // The first is not like the others: statements are prepared.
            site.as_(ANN).get(page).await.ok();
            let before = kit::db::STEPS.load(Ordering::Relaxed);
            site.as_(ANN).get(page).await.ok();
            all.push(kit::db::STEPS.load(Ordering::Relaxed) - before);
        }
        costs.push(all);
    }
    println!("{costs:?}");
    for (n, page) in pages.iter().enumerate() {
        assert!(costs[1][n] <= costs[0][n] + costs[0][n] / 5 + 500, "{page}: {costs:?}");
        assert!(costs[1][n] < 150_000, "{page}: {costs:?}");
    }
    site.as_(ANN).get("/admin").await.ok().has("1,000+");
    site.as_(ANN).get("/admin/invitations").await.ok().has("1,000+ people could sign in and never did");
    let found = site.as_(ANN).json().get("/admin/people?q=Pat+2000077").await.ok().json();
    assert_eq!((found["people"].as_array().map(Vec::len), &found["cut"]), (Some(1), &json!(false)));
    site.as_(ANN).get("/admin/people?q=pat").await.ok().has("Write more of the name");
}
