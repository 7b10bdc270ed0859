//! The harness itself: what it promises the tests that stand on it.

use testing::*;

#[tokio::test]
async fn a_site_has_its_cast_and_answers_through_the_real_router() {
    let site = Site::new().await;
    site.anonymous().get("/healthz").await.ok().has("ok");
    site.as_(ANN).get("/nowhere").await.status(404);
    let item = site.item(ANN, "status", "", "Hello **all**").await;
    let reply = site.reply(BEN, item, "comment", "Hello Ann").await;
    assert!(reply.0 > item.0);
    assert_eq!(site.story().await, ["ann created", "ben replied"]);
    assert_eq!(site.person_state(GUS).await, "active");
    site.catch_up().await;
    let api = site.anonymous().json().get("/api/openapi.json").await.ok().json();
    assert_eq!(api["openapi"], "3.1.0");
}

#[tokio::test]
async fn two_sites_know_nothing_of_each_other() {
    let (one, two) = (Site::new().await, Site::new().await);
    one.item(ANN, "status", "", "Only here").await;
    assert_eq!(one.facts().await, ["created"]);
    assert_eq!(two.facts().await, [""; 0]);
    assert_eq!(Site::empty().await.facts().await, [""; 0]);
}
