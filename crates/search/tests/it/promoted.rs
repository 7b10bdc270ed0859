//! Answers above the hits: who is shown them, for which words, and who says so.

use crate::{found, later};
use testing::*;

async fn promote(site: &Site, asked: &str, things: &str, more: &[(&str, &str)]) -> i64 {
    let form: Vec<(&str, &str)> = [("asked", asked), ("things", things)].into_iter().chain(more.iter().copied()).collect();
    site.as_(ANN).json().post("/search/promoted", &form).await.status(201).id()
}
async fn above(site: &Site, who: PersonId, q: &str) -> Vec<String> {
    let found = found(site, who, &format!("/search?q={q}")).await;
    let list = |of: &Value, name: &str| of.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let things = list(&found, "promoted").into_iter().flat_map(|best| list(&best, "things"));
    things.filter_map(|t| Some(t.get("url")?.as_str()?.to_owned())).collect()
}

#[tokio::test]
async fn it_stands_above_the_hits_for_the_words_in_any_order_and_what_means_the_same() {
    let site = Site::new().await;
    let q = site.item(BEN, "question", "How do I book parental leave?", "Somebody knows").await;
    site.catch_up().await;
    let things = format!("/questions/{q}\n@cat Ask her\n/help How this house works");
    promote(&site, "Parental leave\nbaby", &things, &[("words", "Ask early.")]).await;
    site.as_(ANN).post("/search/synonyms", &[("lines", "leave, vacation")]).await.status(303);
    site.catch_up().await;
    let all = [format!("/questions/{q}"), "/people/3".to_owned(), "/help".to_owned()];
    for q in ["parental+leave", "LEAVE+parental", "baby", "vacation+parental"] {
        assert_eq!(above(&site, DAN, q).await, all, "{q}");
    }
    for q in ["leave", "parental+leave+form", "parental+leave&kind=posts", "parental+leave&tag=x", "parental+leave&page=2"] {
        assert!(above(&site, DAN, q).await.is_empty(), "{q}");
    }
    let page = site.as_(DAN).get("/search?q=baby").await.ok();
    page.has("Recommended by the organisation")
        .has("Ask early.")
        .has("How this house works")
        .has("Ask her")
        .has("How do I book parental leave?");
}

#[tokio::test]
async fn nobody_is_shown_what_they_may_not_see_nor_the_words_beside_it() {
    let site = Site::new().await;
    let secret = site.secret(ANN, &[CAT], "status", "", "The merger with Harbour Ltd").await;
    site.catch_up().await;
    let path = site.as_(ANN).json().get("/search?q=merger").await.json()["items"][0]["url"].as_str().unwrap().to_owned();
    promote(&site, "plans", &path, &[("words", "All about the merger")]).await;
    assert_eq!(above(&site, CAT, "plans").await, std::slice::from_ref(&path));
    for who in [BEN, OUT, GUS] {
        assert!(above(&site, who, "plans").await.is_empty());
        site.as_(who).get("/search?q=plans").await.ok().lacks("merger").lacks("Recommended by");
    }
    // Nor once it is hidden, nor can an administrator put up what they do not see, or lead out of the house.
    let hidden = site.secret(BEN, &[CAT], "status", "", "Another secret").await;
    for wrong in [
        format!("/posts/{hidden}"),
        path.replace(&secret.to_string(), "99999"),
        "https://example.org/x Out".into(),
        "//example.org Out".into(),
        "@nobody".into(),
        "/admin Secrets".into(),
        "/communities/999".into(),
    ] {
        site.as_(ANN).post("/search/promoted", &[("asked", "x"), ("things", &wrong)]).await.refuses("no place in this house");
    }
    site.as_(ANN).post("/search/promoted", &[("asked", "x"), ("things", "/help")]).await.refuses("needs a title");
    site.as_(ANN).post("/search/promoted", &[("asked", " "), ("things", "/help Help")]).await.refuses("Say what is searched for");
    site.as_(ANN)
        .post("/search/promoted", &[("asked", "x"), ("things", "/help A\n/help B\n/help C\n/help D")])
        .await
        .refuses("One to 3 lines");
}

#[tokio::test]
async fn it_ends_with_its_day_is_changed_and_removed_and_that_is_written_down() {
    let site = Site::new().await;
    let today: String = site.app.clock.now().iso().chars().take(10).collect();
    let id = promote(&site, "canteen", "/help Menu", &[("until", &today)]).await;
    assert_eq!(above(&site, BEN, "canteen").await, ["/help"]);
    for _ in 0..2 {
        site.as_(BEN).post("/search/opened", &[("q", "canteen"), ("promoted", &id.to_string())]).await.ok();
    }
    search::flush(&site.app).await.unwrap();
    let all = site.as_(ANN).json().get("/search/promoted").await.ok().json();
    assert_eq!((&all["promoted"][0]["opened"], &all["promoted"][0]["asked"]), (&json!(2), &json!(["canteen"])));
    site.as_(ANN).get(&format!("/search/promoted/{id}/finds")).await.ok().has("canteen").has("finds nothing");
    later(&site, 25 * spine::Time::HOUR);
    assert!(above(&site, BEN, "canteen").await.is_empty());
    site.as_(ANN).get("/search/promoted").await.ok().has("Over");
    site.as_(ANN).get(&format!("/search/promoted/{id}")).await.ok().has("/help Menu").has(&today);
    site.as_(ANN).post(&format!("/search/promoted/{id}"), &[("asked", "lunch"), ("things", "/help Menu")]).await.status(303);
    assert!(above(&site, BEN, "canteen").await.is_empty());
    assert_eq!(above(&site, BEN, "lunch").await, ["/help"]);
    for who in [BEN, GUS] {
        site.as_(who).get("/search/promoted").await.status(404);
        site.as_(who).post(&format!("/search/promoted/{id}/remove"), &[]).await.status(404);
    }
    site.as_(ANN).post(&format!("/search/promoted/{id}/remove"), &[]).await.status(303);
    site.as_(ANN).post(&format!("/search/promoted/{id}/remove"), &[]).await.status(404);
    assert!(above(&site, BEN, "lunch").await.is_empty());
    let log = site.as_(ANN).json().get("/admin/audit").await.ok().text.clone();
    for what in ["setting.promoted", "setting.promoted_changed", "setting.promoted_removed"] {
        assert!(log.contains(&format!("\"{what}\"")), "{what}: {log}");
    }
    assert!(!log.contains("canteen"), "no words of people in the log");
}
