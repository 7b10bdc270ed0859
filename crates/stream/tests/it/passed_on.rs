//! A question that went to several boards is one line in a list.

use super::all_pages;
use spine::Time;
use testing::*;

async fn list(site: &Site, who: spine::PersonId, path: &str) -> Vec<i64> {
    let page = site.as_(who).json().get(path).await.ok().json();
    page["items"].as_array().unwrap().iter().map(|i| i["id"].as_i64().unwrap()).collect()
}

#[tokio::test]
async fn what_was_passed_on_twice_stands_once_in_a_list() {
    let site = Site::new().await;
    let q = site.as_(ANN).post("/posts", &[("kind", "question"), ("title", "Who has the key?"), ("body", "x")]).await.id();
    let mut passed = vec![];
    for to in ["cat", "dan"] {
        site.later(Time::SECOND);
        passed.push(site.as_(BEN).post(&format!("/questions/{q}/referrals"), &[("to", to), ("note", "")]).await.id());
    }
    site.later(Time::SECOND);
    site.item(EVE, "status", "", "between").await;
    assert_eq!(list(&site, OUT, "/?view=all&kind=question").await, [passed[1]]);
    assert_eq!(list(&site, OUT, "/?view=all&sort=newest&kind=question").await, [q], "in the order they were asked in, where it was asked");
    assert_eq!(list(&site, OUT, "/questions").await, [passed[1]]);
    assert_eq!(list(&site, OUT, "/questions?sort=newest").await, [q]);
    let side = site.as_(OUT).get("/?view=all&kind=status").await.ok();
    assert_eq!(side.count("Who has the key?"), 1, "and once in what waits for an answer");
    // An answer on the first copy: that one stands for all now.
    site.later(Time::SECOND);
    site.as_(EVE).post(&format!("/questions/{}/answers", passed[0]), &[("body", "I do")]).await;
    assert_eq!(list(&site, OUT, "/?view=all&kind=question").await, [passed[0]]);
    assert_eq!(list(&site, OUT, "/questions").await, [passed[0]]);
    let new = site.as_(OUT).json().get(&format!("/stream/new?view=all&ids={q},{},{}", passed[0], passed[1])).await.json();
    assert_eq!(new["new"], serde_json::json!([passed[0]]), "and is one that is new");
    // Of somebody's board the one that stands there, whatever moved elsewhere.
    assert_eq!(list(&site, OUT, "/?view=all&person=4").await, [passed[1]]);
    site.as_(CAT).post(&format!("/items/{}/trash", passed[0]), &[]).await;
    assert_eq!(list(&site, OUT, "/?view=all&kind=question").await.len(), 1);
}

/// The same for whom the picture of recent activity does not serve.
#[tokio::test]
async fn guests_meet_it_once_as_well() {
    let site = Site::new().await;
    let form = [("kind", "question"), ("title", "Who has the key?"), ("body", "x"), ("audience", "people"), ("people", "gus ben cat dan")];
    let q = site.as_(ANN).post("/posts", &form).await.id();
    site.later(Time::SECOND);
    let passed = site.as_(BEN).post(&format!("/questions/{q}/referrals"), &[("to", "cat"), ("note", "")]).await.id();
    assert_eq!(list(&site, GUS, "/?view=all&sort=active").await, [passed]);
    assert_eq!(list(&site, GUS, "/?view=all&sort=newest").await, [q]);
    assert_eq!(list(&site, GUS, "/?view=all&person=1").await.len(), 1);
}

#[tokio::test]
async fn leafing_meets_every_question_once() {
    let site = Site::new().await;
    let mut asked = vec![];
    for n in 0..30 {
        site.later(Time::SECOND);
        let title = format!("Question {n}?");
        let q = site.as_(ANN).post("/posts", &[("kind", "question"), ("title", &title), ("body", "x")]).await.id();
        if n % 3 == 0 {
            site.as_(BEN).post(&format!("/questions/{q}/referrals"), &[("to", "cat"), ("note", "")]).await;
        }
        asked.push(q);
    }
    for query in ["view=all&sort=active", "view=all&sort=newest"] {
        assert_eq!(all_pages(&site, OUT, query).await.0.len(), 30, "{query}");
    }
    // While somebody reads on, one of the second page is passed on and answered there.
    let first = site.as_(OUT).json().get("/?view=all").await.json();
    site.later(Time::SECOND);
    let late = site.as_(BEN).post(&format!("/questions/{}/referrals", asked[4]), &[("to", "dan"), ("note", "")]).await.id();
    let next = first["next"].as_str().unwrap();
    let second = list(&site, OUT, &format!("/?view=all&before={next}")).await;
    assert!(second.contains(&asked[4]), "still where it stood");
    site.later(Time::SECOND);
    site.as_(EVE).post(&format!("/questions/{late}/answers"), &[("body", "yes")]).await;
    assert_eq!(list(&site, OUT, &format!("/?view=all&before={next}")).await, second);
}
