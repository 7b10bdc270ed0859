//! What people may rely on with questions, over HTTP.

use testing::*;

async fn ask(site: &Site, who: spine::PersonId, title: &str) -> i64 {
    site.as_(who).post("/posts", &[("kind", "question"), ("title", title), ("body", "details")]).await.id()
}
async fn answer(site: &Site, who: spine::PersonId, question: i64, body: &str) -> i64 {
    site.as_(who).json().post_json(&format!("/questions/{question}/answers"), serde_json::json!({"body": body})).await.json()["id"]
        .as_i64()
        .unwrap()
}

#[tokio::test]
async fn only_the_asker_accepts_only_the_owner_of_the_board_confirms() {
    let site = Site::new().await;
    let asked = ask(&site, ANN, "Where is the spare key?").await;
    let linked = site.as_(BEN).post(&format!("/questions/{asked}/referrals"), &[("to", "cat"), ("note", "")]).await.id();
    let a = answer(&site, DAN, linked, "Under the mat").await;
    let path = |verb: &str| format!("/answers/{a}/{verb}");
    for (who, verb, status) in [
        (BEN, "acceptance", 403),
        (CAT, "acceptance", 403),
        (DAN, "acceptance", 403),
        (ANN, "confirmation", 403),
        (BEN, "confirmation", 403),
        (DAN, "confirmation", 403),
        (CAT, "confirmation", 303),
        (ANN, "acceptance", 303),
    ] {
        site.as_(who).post(&path(verb), &[]).await.status(status);
    }
    for question in [asked, linked] {
        let page = site.as_(OUT).json().get(&format!("/questions/{question}")).await.json();
        assert_eq!(page["answered"], true);
        assert_eq!(page["accepted"][0]["id"], a, "the answer stands on both boards");
        assert_eq!(page["path"], serde_json::json!([1, 2, 3]), "asker, who passed it on, whose board");
    }
    // Taken back, it is open again everywhere.
    site.as_(ANN).post(&path("acceptance/withdraw"), &[]).await;
    let page = site.as_(OUT).json().get(&format!("/questions/{asked}")).await.json();
    assert_eq!(page["answered"], false);
}

#[tokio::test]
async fn whom_a_question_can_be_passed_on_to() {
    let site = Site::new().await;
    let q = ask(&site, ANN, "Who has the ladder?").await;
    let path = format!("/questions/{q}/referrals");
    site.as_(BEN).post(&path, &[("to", ""), ("note", "")]).await.refuses("who may know");
    site.as_(BEN).post(&path, &[("to", "nobody at all")]).await.refuses("Nobody here");
    site.as_(BEN).post(&path, &[("to", "ann")]).await.refuses("asked this");
    site.as_(BEN).post(&path, &[("to", "ben")]).await.refuses("That is you");
    site.as_(BEN).post(&path, &[("to", "@cat")]).await.status(303);
    site.as_(DAN).post(&path, &[("to", "cat")]).await.status(409);
    // A question for Ann and Ben alone does not go to Cat.
    let secret = site
        .as_(ANN)
        .post("/posts", &[("kind", "question"), ("title", "Cake for Cat?"), ("audience", "people"), ("people", "ben")])
        .await
        .id();
    site.as_(BEN).post(&format!("/questions/{secret}/referrals"), &[("to", "cat")]).await.refuses("may not see");
    site.as_(CAT).get(&format!("/questions/{secret}")).await.status(404);
}

#[tokio::test]
async fn narrowing_a_question_narrows_what_it_was_passed_on_as() {
    let site = Site::new().await;
    let q = ask(&site, ANN, "How does the new rota work?").await;
    let linked = site.as_(BEN).post(&format!("/questions/{q}/referrals"), &[("to", "cat")]).await.id();
    site.as_(OUT).get(&format!("/questions/{linked}")).await.ok();
    site.as_(ANN).post(&format!("/items/{q}/audience"), &[("audience", "people"), ("people", "ben cat")]).await.status(303);
    site.as_(OUT).get(&format!("/questions/{linked}")).await.status(404);
    site.as_(OUT).get(&format!("/questions/{q}")).await.status(404);
    site.as_(CAT).get(&format!("/questions/{linked}")).await.ok();
}

#[tokio::test]
async fn a_question_needs_a_title_and_keeps_what_was_typed() {
    let site = Site::new().await;
    let sent = site.as_(ANN).post("/posts", &[("kind", "question"), ("title", " "), ("body", "the long story of the broken winch")]).await;
    sent.refuses("one line").has("the long story of the broken winch");
}

#[tokio::test]
async fn several_answers_may_be_accepted_and_the_similar_question_offers_them() {
    let site = Site::new().await;
    let q = ask(&site, ANN, "How do I calibrate the wind sensor after winter?").await;
    let one = answer(&site, BEN, q, "Zero it in still air first").await;
    let two = answer(&site, CAT, q, "Then follow the card in the lid").await;
    for a in [one, two] {
        site.as_(ANN).post(&format!("/answers/{a}/acceptance"), &[]).await;
    }
    site.catch_up().await;
    let page = site.as_(EVE).json().get(&format!("/questions/{q}")).await.json();
    assert_eq!(page["accepted"].as_array().map(Vec::len), Some(2));
    site.as_(EVE).get("/questions/similar?q=calibrate+wind+sensor").await.ok().has("How do I calibrate the wind sensor after winter?");
    site.as_(EVE).get("/questions/similar?q=lunch").await.ok().lacks("calibrate");
    site.as_(EVE).get("/questions?state=answered").await.ok().has("calibrate the wind sensor");
    site.as_(EVE).get("/questions?state=open").await.ok().lacks("calibrate the wind sensor");
}
