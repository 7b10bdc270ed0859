//! Ranking with people, why something stands where it does, and words that mean the same.

use super::{found, ids};
use testing::*;

/// Numbers in the order they are found.
async fn order(site: &Site, who: PersonId, path: &str) -> Vec<i64> {
    let all = found(site, who, path).await;
    all.get("items").and_then(Value::as_array).into_iter().flatten().filter_map(|i| i.get("id")?.as_i64()).collect()
}

#[tokio::test]
async fn what_people_made_of_it_lifts_it_for_who_is_near_and_says_so() {
    let site = Site::new().await;
    let far = site.item(BEN, "status", "", "The ferry leaves from the pier").await;
    let near = site.item(CAT, "status", "", "The ferry leaves from the pier").await;
    site.follow(DAN, CAT).await;
    site.follow(EVE, BEN).await;
    site.catch_up().await;
    assert_eq!(order(&site, DAN, "/search?q=ferry").await, [near.0, far.0]);
    assert_eq!(order(&site, EVE, "/search?q=ferry").await, [far.0, near.0]);
    let plain = order(&site, DAN, "/search?q=ferry&social=off").await;
    assert_eq!(plain, order(&site, EVE, "/search?q=ferry&social=off").await, "words alone are the same for both");

    // What is explained is what ranked.
    let all = found(&site, DAN, "/search?q=ferry").await;
    for item in all["items"].as_array().unwrap() {
        let (why, part) = (&item["why"], |name: &str| item["why"][name].as_f64().unwrap());
        let told = ["words", "fresh", "people", "official", "near"].iter().map(|name| part(name)).product::<f64>();
        assert!((told - part("score")).abs() < 1e-6, "{why}");
        let page = format!("/search/why?item={}&of=q%3Dferry", item["id"]);
        assert_eq!(&site.as_(DAN).json().get(&page).await.ok().json(), why);
        assert_eq!(why["signals"]["followed"], item["id"] == near.0);
    }
    let why = format!("/search/why?item={}&of=q%3Dferry", near.0);
    site.as_(DAN).get(&why).await.ok().has("by somebody you follow").has(">ferry</mark>");
    site.as_(EVE).get(&why).await.ok().lacks("by somebody you follow");
    site.as_(GUS).get(&why).await.status(404);

    // Kept until it is taken back; the address has the last word.
    site.as_(DAN).post("/search/social", &[("social", "off"), ("back", "/search?q=ferry")]).await.status(303);
    assert_eq!(order(&site, DAN, "/search?q=ferry").await, plain);
    assert_eq!(order(&site, DAN, "/search?q=ferry&social=on").await, [near.0, far.0]);
    site.as_(DAN).get(&why).await.ok().has("were left out").lacks("by somebody you follow");
    site.as_(DAN).post("/search/social", &[("social", "on")]).await.status(303);
    assert_eq!(order(&site, DAN, "/search?q=ferry").await, [near.0, far.0]);
}

#[tokio::test]
async fn what_one_keeps_lifts_it_for_oneself_alone() {
    let site = Site::new().await;
    for n in 0..30 {
        site.item(BEN, "status", "", &format!("The lighthouse burns, report {n}")).await;
    }
    let kept = site.item(BEN, "status", "", "The lighthouse burns, report 30").await;
    let before = |all: Vec<i64>| all.iter().position(|id| *id == kept.0);
    site.as_(CAT).post(&format!("/items/{}/save", kept.0), &[]).await;
    site.catch_up().await;
    assert_eq!(before(order(&site, CAT, "/search?q=lighthouse").await), Some(0));
    let others = order(&site, DAN, "/search?q=lighthouse").await;
    assert_eq!(others, order(&site, DAN, "/search?q=lighthouse&social=off").await, "nobody else learns of it");
    // Leafing through meets everything once.
    let mut all = order(&site, CAT, "/search?q=lighthouse").await;
    all.extend(order(&site, CAT, "/search?q=lighthouse&page=2").await);
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), 31);
}

#[tokio::test]
async fn words_that_mean_the_same_find_each_other_at_once() {
    let site = Site::new().await;
    let lorry = site.item(BEN, "status", "", "The lorry stands at the gate").await;
    let leave = site.item(BEN, "status", "", "Annual leave is thirty days").await;
    let question = site.as_(BEN).post("/questions", &[("title", "Who repairs a lorry?"), ("body", "")]).await;
    site.catch_up().await;
    assert_eq!(found(&site, DAN, "/search?q=truck").await["total"], 0);
    site.as_(DAN).get("/search/synonyms").await.status(404);
    site.as_(DAN).post("/search/synonyms", &[("lines", "a,b")]).await.status(404);
    site.as_(ANN).post("/search/synonyms", &[("lines", "lorry, Truck\nannual leave, vacation")]).await.status(303);
    site.as_(ANN).get("/search/synonyms").await.ok().has("annual leave, vacation");
    let trucks = ids(&found(&site, DAN, "/search?q=truck").await);
    assert!(trucks.contains(&lorry.0), "{trucks:?}");
    site.as_(DAN).get("/search?q=truck").await.ok().has("<mark>lorry</mark>");
    assert_eq!(ids(&found(&site, DAN, "/search?q=vacation+days").await), [leave.0]);
    assert_eq!(found(&site, DAN, "/search?q=%22truck%22").await["total"], 0, "what is quoted is meant as it is");
    if question.status == 303 {
        site.as_(DAN).get("/questions/similar?q=truck+repairs").await.ok().has("Who repairs a lorry?");
    }
    site.as_(ANN).post("/search/synonyms", &[("lines", "")]).await.status(303);
    assert_eq!(found(&site, DAN, "/search?q=truck").await["total"], 0);
}
