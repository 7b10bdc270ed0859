//! What people may rely on when questions look for their people, over HTTP.

use serde_json::Value;
use spine::{PersonId, Time};
use testing::*;

async fn ask(site: &Site, who: PersonId, title: &str, more: &[(&str, &str)]) -> i64 {
    let mut fields = vec![("kind", "question"), ("title", title), ("body", "In the yard."), ("tags", "crane")];
    fields.extend_from_slice(more);
    site.as_(who).post("/posts", &fields).await.id()
}
async fn answer(site: &Site, who: PersonId, question: i64) -> i64 {
    let body = serde_json::json!({"body": "Ease the brake of the harbour crane and let it swing."});
    let a = site.as_(who).json().post_json(&format!("/questions/{question}/answers"), body).await.status(201).id();
    site.as_(ANN).post(&format!("/answers/{a}/acceptance"), &[]).await;
    a
}
/// A house in which Cat and Dan know about the harbour crane.
async fn house() -> Site {
    let site = Site::new().await;
    for (title, who) in
        [("How does the harbour crane swing?", CAT), ("Why does the harbour crane stop?", CAT), ("Who oils the harbour crane?", DAN)]
    {
        let q = ask(&site, ANN, title, &[]).await;
        answer(&site, who, q).await;
    }
    site.catch_up().await;
    site
}
async fn waiting(site: &Site, who: PersonId) -> Vec<Value> {
    let page = site.as_(who).json().get("/?view=waiting").await.json();
    let all = page.get("waiting").and_then(Value::as_array).into_iter().flatten();
    all.filter(|w| w.get("kind").and_then(Value::as_str) == Some("question")).cloned().collect()
}
const TITLE: &str = "How fast does the harbour crane swing?";

#[tokio::test]
async fn while_asking_people_who_know_are_named_with_reasons_and_can_be_asked_with_a_tick() {
    let site = house().await;
    let found = site.as_(BEN).json().get("/questions/helpers?q=How+fast+does+the+harbour+crane+swing").await.json();
    let people = found["people"].as_array().unwrap();
    assert!(!people.is_empty() && people.len() <= 5, "{found}");
    assert_eq!(people[0]["id"], CAT.0, "who answered most of it first: {found}");
    assert!(people.iter().all(|p| p["id"] != BEN.0 && !p["why"].as_str().unwrap().is_empty()), "{found}");
    site.as_(BEN).get("/questions/helpers?q=How+fast+does+the+harbour+crane+swing").await.ok().has("ask_1").has("similar question");
    site.as_(BEN).get("/questions/similar?q=How+fast+does+the+harbour+crane+swing").await.ok().has("/questions/helpers?q=");

    let q = ask(&site, BEN, TITLE, &[("ask_1", "3")]).await;
    site.catch_up().await;
    assert_eq!(waiting(&site, CAT).await.len(), 1);
    assert!(site.was_told(|f| matches!(f, spine::Fact::Shown { who, .. } if *who == CAT)).await);
    site.as_(CAT).get("/?view=waiting").await.ok().has(TITLE).has("I don’t know");
    site.as_(BEN).get(&format!("/questions/{q}/helpers")).await.ok().has("Offered to one person");
    let helped = answer(&site, CAT, q).await;
    site.catch_up().await;
    assert!(waiting(&site, CAT).await.is_empty(), "who answered has nothing more to settle");
    // Another question: who answered there already is not named, and where an answer was accepted nobody is.
    let other = ask(&site, BEN, TITLE, &[]).await;
    let named =
        async || site.as_(BEN).json().get(&format!("/questions/{other}/helpers")).await.json()["people"].as_array().unwrap().clone();
    assert!(named().await.iter().any(|p| p["id"] == CAT.0));
    let helped_too = answer(&site, CAT, other).await;
    assert!(named().await.iter().all(|p| p["id"] != CAT.0));
    site.as_(BEN).post(&format!("/answers/{helped_too}/acceptance"), &[]).await.status(303);
    assert!(named().await.is_empty());
    assert_ne!(helped, helped_too);
}

#[tokio::test]
async fn what_nobody_answered_is_offered_to_who_knows_and_to_nobody_who_cannot_read_it() {
    let site = house().await;
    let open = ask(&site, BEN, TITLE, &[]).await;
    let closed = ask(&site, BEN, "Does the harbour crane swing at night?", &[("audience", "people"), ("people", "dan")]).await;
    site.catch_up().await;
    assert!(waiting(&site, CAT).await.is_empty(), "not at once");
    site.later(5 * Time::HOUR);
    site.catch_up().await;
    let urls = |w: Vec<Value>| w.iter().map(|w| w["url"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(urls(waiting(&site, CAT).await), [format!("/questions/{open}")]);
    assert!(urls(waiting(&site, DAN).await).contains(&format!("/questions/{closed}")));
    for who in [ANN, CAT, OUT, GUS] {
        site.as_(who).get(&format!("/questions/{closed}/helpers")).await.status(404);
        site.as_(who).post(&format!("/questions/{closed}/offer"), &[("act", "later")]).await.status(404);
    }
    site.as_(OUT).post(&format!("/questions/{open}/offer"), &[("act", "later")]).await.status(404);
    // The asker learns how many, not who.
    let page = site.as_(BEN).json().get(&format!("/questions/{open}/helpers")).await.json();
    assert!(page["offered"].as_i64().unwrap() >= 1 && page["looking"] == serde_json::json!([]), "{page}");
    let page = site.as_(OUT).json().get(&format!("/questions/{open}/helpers")).await.json();
    assert_eq!(page["offered"], Value::Null);
}

#[tokio::test]
async fn nobody_is_asked_more_than_they_like_nor_while_they_rest_nor_by_whom_they_muted() {
    for (path, fields) in [
        ("/settings/asking", &[("a_day", "0")][..]),
        ("/settings/notices/pause", &[("until", "tomorrow")][..]),
        ("/people/2/mute", &[][..]),
        ("/me/inferred/silent", &[("silent", "1")][..]),
    ] {
        let site = house().await;
        site.as_(CAT).post(path, fields).await.status(303);
        let q = ask(&site, BEN, TITLE, &[("ask_1", "3")]).await;
        site.catch_up().await;
        site.later(5 * Time::HOUR);
        site.catch_up().await;
        assert!(waiting(&site, CAT).await.is_empty(), "{path}");
        assert!(!waiting(&site, DAN).await.is_empty(), "{path}: the next best");
        site.as_(BEN).post(&format!("/questions/{q}/asks"), &[("person", "3")]).await.refuses("right now");
    }
}

#[tokio::test]
async fn two_a_day_are_enough_and_answered_ones_are_offered_to_nobody() {
    let site = house().await;
    for n in 0..4 {
        ask(&site, BEN, &format!("How fast does the harbour crane swing, part {n}?"), &[("ask_1", "3")]).await;
    }
    site.catch_up().await;
    assert_eq!(waiting(&site, CAT).await.len(), 2);
    let q = ask(&site, EVE, "How high does the harbour crane reach?", &[]).await;
    answer(&site, OUT, q).await;
    site.later(5 * Time::HOUR);
    site.catch_up().await;
    assert!(waiting(&site, DAN).await.iter().all(|w| w["url"] != format!("/questions/{q}")));
}

#[tokio::test]
async fn who_does_not_know_is_shown_who_may_and_less_of_a_topic_is_less() {
    let site = house().await;
    let q = ask(&site, BEN, TITLE, &[("ask_1", "3")]).await;
    site.catch_up().await;
    let to = site.as_(CAT).post(&format!("/questions/{q}/offer"), &[("act", "unknown")]).await.status(303).location();
    site.as_(CAT).get(&to).await.ok().has("Who else may know?").has("/referrals").has("Dan");
    assert!(waiting(&site, CAT).await.is_empty());
    site.as_(CAT).post(&format!("/questions/{q}/offer"), &[("act", "dance")]).await.status(422);
    site.as_(CAT).post(&format!("/questions/{q}/offer"), &[("act", "less")]).await.status(303);
    site.as_(CAT).get("/settings/asking").await.ok().has("crane");
    ask(&site, EVE, "Where does the harbour crane swing?", &[("ask_1", "3")]).await;
    site.catch_up().await;
    assert!(waiting(&site, CAT).await.is_empty());
    site.as_(CAT).post("/settings/asking/more", &[("tag", "crane")]).await.status(303);
    site.as_(CAT).get("/settings/asking").await.ok().lacks("Topics you want less of");
}

#[tokio::test]
async fn only_the_asker_sees_who_looks_and_only_the_asker_asks_by_name() {
    let site = house().await;
    let q = ask(&site, BEN, TITLE, &[]).await;
    site.as_(EVE).post(&format!("/questions/{q}/look"), &[]).await.status(303);
    site.as_(BEN).get(&format!("/questions/{q}/helpers")).await.ok().has("is looking at your question");
    site.as_(OUT).get(&format!("/questions/{q}/helpers")).await.ok().lacks("is looking at your question");
    site.as_(BEN).post(&format!("/questions/{q}/look"), &[]).await.status(422);
    site.as_(EVE).post(&format!("/questions/{q}/asks"), &[("person", "3")]).await.status(403);
    site.as_(EVE).post(&format!("/questions/{q}/look/withdraw"), &[]).await.status(303);
    site.as_(BEN).get(&format!("/questions/{q}/helpers")).await.ok().lacks("is looking at your question");
}

#[tokio::test]
async fn an_offer_rings_once_with_its_reason_and_not_where_the_asker_is_muted_or_referrals_are_off() {
    let site = house().await;
    site.as_(DAN).post("/settings/notices/referrals", &[("bell", "0")]).await.status(303);
    ask(&site, BEN, TITLE, &[]).await;
    site.catch_up().await;
    site.as_(CAT).get("/inbox").await.ok().lacks("may interest you");
    site.later(5 * Time::HOUR);
    site.catch_up().await;
    site.catch_up().await;
    site.as_(CAT).get("/inbox").await.ok().has("You answered similar questions, so this may interest you").has(TITLE);
    let told = site.as_(CAT).json().get("/inbox").await.json();
    let offers = told["notices"].as_array().unwrap().iter().filter(|n| n["reason"] == "offered").count();
    assert_eq!(offers, 1, "{told}");
    site.as_(DAN).get("/inbox").await.ok().lacks("may interest you");
    site.as_(BEN).get("/inbox").await.ok().lacks("may interest you");
}

#[tokio::test]
async fn the_organisation_says_how_long_a_question_waits_before_it_is_offered() {
    let site = house().await;
    site.as_(CAT).post("/admin/asking", &[("hours", "1")]).await.status(404);
    for wrong in ["0", "73", "-4"] {
        site.as_(ANN).post("/admin/asking", &[("hours", wrong)]).await.refuses("1 to 72");
    }
    site.as_(ANN).post("/admin/asking", &[("hours", "8")]).await.status(303);
    site.as_(ANN).get("/admin/asking").await.ok().has(r#"value="8""#);
    assert_eq!(site.as_(ANN).json().get("/admin/asking").await.json()["wait_hours"], 8);
    ask(&site, BEN, TITLE, &[]).await;
    site.catch_up().await;
    for (hours, there) in [(5, false), (4, true)] {
        site.later(hours * Time::HOUR);
        site.catch_up().await;
        assert_eq!(!waiting(&site, CAT).await.is_empty(), there, "after {hours} more");
    }
}

#[tokio::test]
async fn administrators_see_numbers_and_nobody_else_does() {
    let site = house().await;
    ask(&site, BEN, TITLE, &[]).await;
    let n = site.as_(ANN).json().get("/admin/asking").await.json();
    assert_eq!((n["questions"].as_i64(), n["answered"].as_f64(), n["within_4h10"].as_f64()), (Some(4), Some(0.75), Some(0.75)), "{n}");
    site.as_(ANN).get("/admin/asking").await.ok().has("75 %").lacks("Cat");
    site.as_(BEN).get("/admin/asking").await.status(404);
}
