//! What administrators learn of searches that helped nobody, and what they never learn.

use crate::{found, later};
use testing::*;

async fn misses(site: &Site, query: &str) -> Vec<Value> {
    assert!(search::flush(&site.app).await.is_ok());
    let found = found(site, ANN, &format!("/search/misses?{query}")).await;
    found.get("misses").and_then(Value::as_array).cloned().unwrap_or_default()
}
fn texts(misses: &[Value]) -> Vec<&str> {
    misses.iter().filter_map(|m| m.get("text")?.as_str()).collect()
}

#[tokio::test]
async fn what_fewer_than_three_people_asked_is_shown_to_nobody() {
    let site = Site::new().await;
    for who in [BEN, CAT] {
        site.as_(who).get("/search?q=Zeppelin%20Hangar").await.ok();
    }
    // Asking often is not asking with many, and guests are not counted.
    for _ in 0..5 {
        site.as_(CAT).get("/search?q=zeppelin+hangar").await.ok();
        site.later(3 * spine::Time::MINUTE);
    }
    site.as_(GUS).get("/search?q=zeppelin+hangar").await.ok();
    assert!(misses(&site, "").await.is_empty());
    site.as_(EVE).get("/search?q=zeppelin+hangar").await.ok();
    let all = misses(&site, "").await;
    assert_eq!(texts(&all), ["zeppelin hangar"]);
    assert_eq!((&all[0]["people"], &all[0]["empty"], &all[0]["opened"]), (&json!(3), &all[0]["asked"], &json!(0)));
    let page = site
        .as_(ANN)
        .get("/search/misses")
        .await
        .ok()
        .has("/search/promoted/new?asked=zeppelin+hangar")
        .has("/search/synonyms?word=zeppelin+hangar")
        .has("/?ask=zeppelin+hangar#composer");
    page.lacks("Eve Santos").lacks("people/5");
    // A stricter house sees less; nobody can ask for more.
    site.as_(ANN).post("/search/misses", &[("least", "2")]).await.refuses("3 to 50");
    site.as_(ANN).post("/search/misses", &[("least", "4")]).await.status(303);
    assert!(misses(&site, "").await.is_empty());
    for who in [EVE, GUS] {
        site.as_(who).get("/search/misses").await.status(404);
        site.as_(who).get("/search/misses/export").await.status(404);
        site.as_(who).post("/search/misses", &[("least", "3")]).await.status(404);
    }
}

#[tokio::test]
async fn hits_that_nobody_opens_and_questions_asked_otherwise_are_told_apart() {
    let site = Site::new().await;
    site.item(ANN, "status", "", "The heron nests by the lake, the walrus does not").await;
    site.catch_up().await;
    for who in [BEN, CAT, DAN] {
        site.as_(who).get("/search?q=heron").await.ok().has(r#"data-searched="heron""#);
        site.as_(who).get("/search?q=walrus").await.ok();
    }
    site.as_(BEN).post("/search/opened", &[("q", "Walrus"), ("place", "2")]).await.ok();
    site.as_(BEN).post("/search/opened", &[("q", "walrus"), ("place", "1")]).await.ok();
    site.as_(BEN).post("/search/opened", &[("q", "never asked"), ("place", "1")]).await.ok();
    site.as_(GUS).post("/search/opened", &[("q", "heron"), ("place", "1")]).await.ok();
    assert!(misses(&site, "").await.is_empty(), "both found something");
    assert_eq!(texts(&misses(&site, "show=unopened").await), ["heron"]);
    let again = misses(&site, "show=otherwise").await;
    assert_eq!((texts(&again), &again[0]["otherwise"]), (vec!["heron"], &json!(3)), "walrus is what they looked for next");
    // As a table, without what a spreadsheet would calculate.
    for who in [BEN, CAT, DAN] {
        site.as_(who).get("/search?q=%3D1%2B1+zeppelin").await.ok();
    }
    misses(&site, "").await;
    let file = site.as_(ANN).get("/search/misses/export?days=90").await.ok();
    assert!(file.header("content-disposition").is_some_and(|d| d.starts_with("attachment")));
    file.has("text,searches,found nothing,opened").has("\n'=1+1 zeppelin,3,3,0,0,3");
}

#[tokio::test]
async fn what_is_long_ago_is_forgotten_and_people_are_not_added_up_over_months() {
    let site = Site::new().await;
    for (who, days) in [(BEN, 30), (CAT, 30), (DAN, 0)] {
        site.as_(who).get("/search?q=zeppelin").await.ok();
        search::flush(&site.app).await.unwrap();
        later(&site, days * spine::Time::DAY);
    }
    assert!(misses(&site, "days=90").await.is_empty(), "in no month did three people ask it");
    for who in [BEN, CAT, EVE] {
        site.as_(who).get("/search?q=zeppelin").await.ok();
    }
    assert_eq!(misses(&site, "days=90").await[0]["people"], 4);
    later(&site, 40 * spine::Time::DAY);
    assert!(misses(&site, "").await.is_empty());
    assert_eq!(misses(&site, "days=90").await.len(), 1);
    later(&site, 60 * spine::Time::DAY);
    for who in [BEN, CAT] {
        site.as_(who).get("/search?q=zeppelin").await.ok();
    }
    assert!(misses(&site, "days=90").await.is_empty());
}

#[tokio::test]
async fn salts_and_numbers_go_when_their_time_is_over_also_where_nobody_searches() {
    let site = Site::new().await;
    let rows = async || -> (i64, i64) {
        let mut view = site.app.view(spine::Viewer::system("a test")).await.unwrap();
        view.one(
            kit::sql!("select (select cast(count(*) as bigint) from search_salts), (select cast(count(*) as bigint) from search_askers)"),
            &[],
        )
        .await
        .unwrap()
    };
    site.as_(BEN).get("/search?q=zeppelin").await.ok();
    search::flush(&site.app).await.unwrap();
    search::forget(&site.app).await.unwrap();
    assert_eq!(rows().await, (1, 1), "its month is not over");
    later(&site, 31 * spine::Time::DAY);
    search::forget(&site.app).await.unwrap();
    assert_eq!(rows().await, (0, 1), "nobody can say any more who it was");
    later(&site, 60 * spine::Time::DAY);
    search::forget(&site.app).await.unwrap();
    assert_eq!(rows().await, (0, 0));
}

#[tokio::test]
async fn where_searches_are_not_to_be_counted_nothing_is_written_down() {
    let site = Site::with(kit::config::Config { count_searches: false, searches_per_minute: 1000, ..Default::default() }).await;
    for who in [BEN, CAT, DAN, EVE] {
        site.as_(who).get("/search?q=zeppelin").await.ok();
    }
    assert!(misses(&site, "").await.is_empty());
    site.as_(ANN).get("/search/misses").await.ok().has("Searches are not counted here");
    let mut view = site.app.view(spine::Viewer::system("a test")).await.unwrap();
    let n: i64 = view.value(kit::sql!("select cast(count(*) as bigint) from search_days"), &[]).await.unwrap();
    assert_eq!(n, 0);
}
