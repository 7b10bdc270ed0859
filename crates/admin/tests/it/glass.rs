//! Break-glass: what an administrator may read of a closed community, for how long, and who learns of it.

use testing::*;

const WHY: &str = "The works council asked about a complaint of Monday";

async fn closed(site: &Site) -> (i64, i64) {
    let here = site.as_(BEN).post("/communities", &[("name", "Quiet corner"), ("kind", "unlisted")]).await.id();
    let item =
        site.as_(BEN).json().post_json("/posts", json!({ "body": "A secret tapir", "community": here.to_string() })).await.status(201).id();
    (here, item)
}
async fn open(site: &Site, who: PersonId, here: i64, why: &str) -> Answer {
    site.as_(who).post("/admin/glass", &[("community", &format!("https://moot.example.org/communities/{here}?x=1")), ("reason", why)]).await
}

#[tokio::test]
async fn an_administrator_says_why_reads_for_a_while_and_its_owners_know() {
    let site = Site::new().await;
    let (here, item) = closed(&site).await;
    let (home, post) = (format!("/communities/{here}"), format!("/posts/{item}"));
    let hidden = async || {
        site.as_(ANN).get(&home).await.status(404);
        site.as_(ANN).get(&post).await.status(404);
        site.as_(ANN).get("/search?q=tapir").await.ok().lacks("secret");
        site.as_(ANN).get("/communities").await.ok().lacks("Quiet corner");
    };
    hidden().await;
    open(&site, ANN, here, "because").await.refuses("a sentence why");
    open(&site, ANN, 999, WHY).await.refuses("no such community");
    open(&site, CAT, here, WHY).await.status(404);
    hidden().await;

    assert_eq!(open(&site, ANN, here, WHY).await.location(), home);
    site.as_(ANN).get(&home).await.ok().has("Quiet corner").has("As an administrator you read");
    site.as_(ANN).get("/inbox").await.ok().has("As an administrator you read");
    site.as_(ANN).get(&post).await.ok().has("A secret tapir");
    open(&site, ANN, here, WHY).await.status(409);
    // They read and nothing more, and stand in no list of members.
    site.as_(ANN).post(&format!("/items/{item}/comments"), &[("body", "Hm")]).await.status(403);
    site.as_(ANN).json().post_json("/posts", json!({ "body": "Hm", "community": here.to_string() })).await.status(403);
    site.as_(BEN).get(&format!("{home}/members")).await.ok().lacks("Ann Lindqvist");
    site.as_(CAT).get(&post).await.status(404);
    site.as_(CAT).get("/inbox").await.ok().lacks("As an administrator you read");

    site.catch_up().await;
    site.as_(BEN).get("/inbox").await.ok().has("Quiet corner for a limited time").has(WHY);
    site.as_(BEN).get(&format!("{home}/moderation")).await.ok().has(WHY).has("Ann Lindqvist");
    let log = site.as_(ANN).json().get("/admin/audit?area=community").await.ok().text;
    assert!(log.contains("community.glass") && log.contains(WHY));

    site.later(61 * Time::MINUTE);
    hidden().await;
    site.as_(ANN).get("/inbox").await.ok().lacks("As an administrator you read");
    let log = site.as_(ANN).json().get("/admin/audit?area=community").await.ok().text;
    assert!(log.contains("community.glass_ended"));
}

#[tokio::test]
async fn it_ends_when_they_say_so_and_when_they_administer_no_more() {
    let site = Site::new().await;
    let (here, item) = closed(&site).await;
    open(&site, ANN, here, WHY).await.status(303);
    site.as_(BEN).post("/admin/glass/1/end", &[]).await.status(404);
    site.as_(ANN).post("/admin/glass/1/end", &[]).await.status(303);
    site.as_(ANN).get(&format!("/posts/{item}")).await.status(404);
    site.as_(ANN).post("/admin/glass/1/end", &[]).await.status(404);

    site.as_(ANN).post(&format!("/admin/people/{DAN}/admin"), &[("admin", "1")]).await.status(303);
    open(&site, DAN, here, WHY).await.status(303);
    site.as_(DAN).get(&format!("/posts/{item}")).await.ok();
    site.as_(ANN).post(&format!("/admin/people/{DAN}/admin"), &[("admin", "0")]).await.status(303);
    site.as_(DAN).get(&format!("/posts/{item}")).await.status(404);
}

#[tokio::test]
async fn who_is_let_in_meanwhile_stays_in() {
    let site = Site::new().await;
    let (here, item) = closed(&site).await;
    open(&site, ANN, here, WHY).await.status(303);
    site.as_(BEN).post(&format!("/communities/{here}/invitations"), &[("people", "ann")]).await.status(303);
    site.as_(ANN).post(&format!("/communities/{here}/invitation/accept"), &[]).await.status(303);
    site.later(61 * Time::MINUTE);
    site.as_(ANN).get(&format!("/posts/{item}")).await.ok().has("A secret tapir");
    site.as_(ANN).post(&format!("/items/{item}/comments"), &[("body", "Thank you")]).await.status(303);
}
