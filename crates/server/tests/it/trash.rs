//! What lies in the trash is gone for good after the days that are set: the words, with what stood under them and beside them.

use testing::*;

async fn upkeep(site: &Site, days: i64) {
    site.later(days * spine::Time::DAY);
    for who in [ANN, BEN, CAT, DAN, EVE] {
        site.forget_session(who);
    }
    server::upkeep::once(&site.app).await;
    site.catch_up().await;
}
async fn count(site: &Site, sql: kit::Sql) -> i64 {
    site.change(ANN, async |tx| tx.value(sql, kit::params![]).await).await
}

#[tokio::test]
async fn what_lay_in_the_trash_for_long_enough_is_gone_for_good() {
    let site = Site::new().await;
    upkeep(&site, 0).await;
    let asked = [("kind", "question"), ("title", "Where is the harbourplan?"), ("body", "The harbourplan of May"), ("tags", "harbourtag")];
    let question = site.as_(BEN).json().post("/posts", &asked).await.status(201).id();
    let kept = site.as_(BEN).json().post("/posts", &[("body", "harbourplan, kept")]).await.status(201).id();
    let page = format!("/questions/{question}");
    let file = ("files", "harbourplan.txt", b"harbourplan in a file".as_slice());
    site.as_(CAT).upload(&format!("/items/{question}/comments"), &[("body", "harbourplan, says Cat")], &[file]).await.status(303);
    let answer = site.as_(DAN).json().post(&format!("{page}/answers"), &[("body", "In the harbourplan drawer")]).await.status(201).id();
    site.as_(BEN)
        .post(&format!("/items/{question}"), &[("revision", "1"), ("title", "Where is it?"), ("body", "harbourplan again")])
        .await
        .status(303);
    site.as_(BEN).post(&format!("/answers/{answer}/thanks"), &[("words", "harbourplan thanks")]).await.status(303);
    let reply = site.as_(DAN).json().post(&format!("/items/{kept}/comments"), &[("body", "harbourplan, said Dan")]).await.status(201).id();
    site.as_(EVE).json().post(&format!("/items/{reply}/comments"), &[("body", "harbourplan, below")]).await.status(201);
    site.catch_up().await;
    site.as_(BEN).post(&format!("/items/{question}/trash"), &[]).await.status(303);
    let trash = site.as_(BEN).json().get("/trash").await.ok().json();
    let until = trash["items"][0]["until"].as_i64().unwrap();
    site.as_(BEN).get("/trash").await.ok().has("within 90 days").has("stays until");
    // What was thrown away later stays longer, what was taken back stays.
    upkeep(&site, 80).await;
    site.as_(DAN).post(&format!("/items/{reply}/trash"), &[]).await.status(303);
    upkeep(&site, 9).await;
    site.as_(BEN).post(&format!("/items/{question}/restore"), &[]).await.status(303);
    site.as_(BEN).get(&page).await.ok().has("harbourplan again").has("says Cat");
    site.as_(BEN).post(&format!("/items/{question}/trash"), &[]).await.status(303);
    assert!(until < site.app.clock.now().0 + 2 * spine::Time::DAY);
    upkeep(&site, 82).await;
    site.as_(DAN).json().get("/trash").await.ok().has("\"items\":[]");
    site.as_(DAN).post(&format!("/items/{reply}/restore"), &[]).await.status(404);
    assert_eq!(site.as_(BEN).json().get("/trash").await.ok().json()["items"].as_array().unwrap().len(), 1, "it was thrown away again");
    upkeep(&site, 9).await;
    site.as_(BEN).json().get("/trash").await.ok().has("\"items\":[]");
    site.as_(BEN).post(&format!("/items/{question}/restore"), &[]).await.status(404);
    site.as_(BEN).get(&page).await.status(404);
    // No word of it is left, but for what stands elsewhere.
    for (sql, left) in [
        (
            kit::sql!(
                "select count(*) from items where title like '%harbour%' or body like '%harbour%' or body_html like '%harbour%' or excerpt like '%harbour%' /* visible: a test */"
            ),
            1,
        ),
        (kit::sql!("select count(*) from revisions where title like '%harbour%' or body like '%harbour%'"), 0),
        (kit::sql!("select count(*) from attachments"), 0),
        (kit::sql!("select count(*) from item_tags"), 0),
        (kit::sql!("select count(*) from questions_thanks where words <> ''"), 0),
        (kit::sql!("select count(*) from items where state = 'purged' /* visible: a test */"), 5),
    ] {
        assert_eq!(count(&site, sql).await, left, "{sql:?}");
    }
    site.as_(CAT).get(&format!("/posts/{kept}")).await.ok().has("harbourplan, kept").lacks("said Dan");
    site.as_(CAT).get("/search?q=harbourplan").await.ok().has("kept").lacks("drawer");
    for who in [BEN, CAT, DAN] {
        site.as_(who).get("/settings/content/export").await.ok().lacks("drawer").lacks("says Cat").lacks("harbourplan again");
    }
    let log = site.as_(ANN).json().get("/admin/audit").await.ok();
    assert_eq!(
        (log.count("setting.trash_emptied"), log.count("\\\"things\\\":3"), log.count("\\\"things\\\":2")),
        (2, 1, 1),
        "{}",
        log.text
    );
    site.as_(ANN).json().get("/admin/audit/check").await.ok();
}

#[tokio::test]
async fn where_the_days_are_none_the_trash_keeps_for_ever() {
    let site = Site::with(kit::config::Config { trash_days: 0, posts_per_minute: 1000, ..Default::default() }).await;
    let id = site.as_(BEN).json().post("/posts", &[("body", "Old plan")]).await.status(201).id();
    site.as_(BEN).post(&format!("/items/{id}/trash"), &[]).await.status(303);
    upkeep(&site, 4000).await;
    site.as_(BEN).get("/trash").await.ok().has("Old plan").has("any time").lacks("stays until");
    site.as_(BEN).post(&format!("/items/{id}/restore"), &[]).await.status(303);
}

/// An upgrade, or other days: nobody's trash ends on a day they were not told.
#[tokio::test]
async fn days_are_counted_from_when_they_are_set() {
    let site = Site::new().await;
    let id = site.as_(BEN).json().post("/posts", &[("body", "Old plan")]).await.status(201).id();
    site.as_(BEN).post(&format!("/items/{id}/trash"), &[]).await.status(303);
    upkeep(&site, 200).await;
    upkeep(&site, 89).await;
    site.as_(BEN).get("/trash").await.ok().has("Old plan").has("stays until");
    upkeep(&site, 2).await;
    site.as_(BEN).get("/trash").await.ok().lacks("Old plan");
}
