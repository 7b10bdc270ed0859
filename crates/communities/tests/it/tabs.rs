//! Tabs of apps: what goes with one that is removed, and what is not there any more where one is hidden.

use super::{agreed, last, mac};
use testing::*;

#[tokio::test]
async fn what_goes_with_a_tab_is_what_was_named_and_nothing_else() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    site.as_(BEN).post(&format!("{home}/join"), &[]).await.status(303);
    let post = async |kind: &str, title: &str| {
        let form = [("kind", kind), ("title", title), ("body", "x"), ("community", last(&home))];
        site.as_(BEN).post("/posts", &form).await.status(303).location()
    };
    let question = post("question", "Which cable?").await;
    let topic = post("topic", "Old harbours").await;
    site.as_(BEN).get(&question).await.ok().has("href=\"/forums/");
    let (path, form) = (format!("{home}/tabs/forums"), [("act", "remove")]);
    let page = site.as_(ANN).post(&path, &form).await.status(422);
    assert_eq!(page.header("x-asks"), Some("1"));
    page.has("1 thing in Forums goes to the trash").has("Old harbours").lacks("Which cable?").has("1 question asked there stays");
    let goes = site.as_(ANN).json().post(&path, &form).await.status(422).json();
    assert_eq!((&goes["things"], &goes["stays"], &goes["newest"][0]["title"]), (&json!(1), &json!(1), &json!("Old harbours")));
    // One more has come: nobody agreed to that.
    post("topic", "New harbours").await;
    let again = [form[0], ("confirmed", goes["confirm"].as_str().unwrap())];
    site.as_(ANN).post(&path, &again).await.status(409).has("has changed meanwhile").has("2 things").has("New harbours");
    site.as_(ANN).post(&path, &[form[0], ("confirmed", "1")]).await.status(409);
    site.as_(BEN).get(&topic).await.ok();
    agreed(&site, ANN, &path, &form).await.status(303);
    site.as_(BEN).get(&topic).await.status(404);
    site.as_(BEN).get(&format!("{home}/questions")).await.ok().has("Which cable?");
    // The question stands in the community alone now: nothing on its page leads into a forum.
    site.as_(BEN).get(&question).await.ok().has("Mac users").lacks("href=\"/forums/");
}

#[tokio::test]
async fn what_is_hidden_is_not_reached_by_another_way() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    site.as_(BEN).post(&format!("{home}/join"), &[]).await.status(303);
    let forum = site.as_(BEN).json().get(&format!("{home}/forums")).await.ok().json()["forums"][0]["id"].to_string();
    let at = format!("/forums/{forum}");
    let in_forum = [("kind", "topic"), ("title", "Tides"), ("body", "x"), ("forum", forum.as_str())];
    let in_home = [("kind", "topic"), ("title", "Tides"), ("body", "x"), ("community", last(&home))];
    let event =
        [("title", "Harbour walk"), ("body", "x"), ("day", "2026-02-02"), ("time", "18:00"), ("zone", "UTC"), ("community", last(&home))];
    let plan = site.as_(BEN).post("/events", &event).await.status(303).location();
    site.as_(BEN).get(&at).await.ok();
    for tab in ["forums", "events"] {
        site.as_(ANN).post(&format!("{home}/tabs/{tab}"), &[("act", "hide")]).await.status(303);
    }
    for path in [at.as_str(), &format!("{at}/open"), &format!("{at}/faq"), &format!("{home}/forums"), &format!("{home}/events")] {
        site.as_(BEN).get(path).await.status(404);
        site.as_(BEN).json().get(path).await.status(404);
        site.as_(ANN).get(path).await.ok();
    }
    site.as_(BEN).get("/forums").await.ok().lacks(&at);
    site.as_(BEN).get(&format!("/events/new?community={}", last(&home))).await.status(404);
    site.as_(BEN).post("/posts", &in_forum).await.status(404);
    site.as_(BEN).post("/posts", &in_home).await.status(404);
    site.as_(BEN).post("/events", &event).await.status(404);
    // Hiding keeps what is there, and what is no part of it goes on.
    site.as_(BEN).get(&plan).await.ok();
    let question = [("kind", "question"), ("title", "Which cable?"), ("body", "x"), ("community", last(&home))];
    let question = site.as_(BEN).post("/posts", &question).await.status(303).location();
    site.as_(CAT).get(&question).await.ok().has("Which cable?");
    site.as_(ANN).post("/posts", &in_home).await.status(303);
    site.as_(ANN).post(&format!("{home}/tabs/forums"), &[("act", "show")]).await.status(303);
    site.as_(BEN).get(&at).await.ok().has("Tides");
}
