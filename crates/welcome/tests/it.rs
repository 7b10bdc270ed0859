//! A newcomer's first steps: they come once, each can be skipped, and none of it comes back uninvited.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops")]

use spine::{UserType, people::store};
use testing::*;

const GOOD: &str = "mussels lantern oblique fjord";

/// Somebody who has never been here, in Ben's unit and place, and what signs them in.
async fn newcomer(site: &Site) -> (PersonId, String) {
    let record = store::Record {
        name: "Fay Berg".into(),
        email: Some("fay@new.example".into()),
        unit: "Yard".into(),
        kind: Some(UserType::Employee),
        ..Default::default()
    };
    let id = site.change(ANN, async |tx| store::create(tx, &record).await).await;
    (id, accounts_link(site, id).await)
}
async fn accounts_link(site: &Site, id: PersonId) -> String {
    let made = site.as_(ANN).json().post(&format!("/admin/people/{id}/link"), &[]).await.status(201).json();
    let link = made["links"][0]["link"].as_str().expect("a link").to_owned();
    link[link.find("/join/").expect("a path")..].to_owned()
}
async fn come(site: &Site, link: &str) -> (String, Client) {
    let came = site.anonymous().post(link, &[("password", GOOD)]).await.status(303);
    let cookie = came.header("set-cookie").expect("a cookie").split(';').next().unwrap_or_default().to_owned();
    (came.location(), site.anonymous().header("cookie", &cookie))
}

#[tokio::test]
async fn the_steps_come_once_and_are_skipped_one_by_one() {
    let site = Site::new().await;
    let (id, link) = newcomer(&site).await;
    let (to, fay) = come(&site, &link).await;
    assert_eq!(to, "/welcome");
    fay.get("/welcome").await.ok().has("Step 1 of 3").has("Skip this step");
    assert_eq!(fay.post("/welcome/skip", &[("step", "photo")]).await.status(303).location(), "/welcome?step=follow");
    fay.get("/welcome?step=follow").await.ok().has("Step 2 of 3");
    assert_eq!(fay.post("/welcome/skip", &[("step", "follow")]).await.status(303).location(), "/welcome?step=ask");
    // Left here; it is remembered where, and nobody is led back by signing in again. Home offers it quietly.
    fay.get("/").await.ok().has("One of 3 first steps is left").has("/welcome/skip");
    fay.get("/welcome").await.ok().has("Step 3 of 3");
    for _ in 0..2 {
        let again = site.anonymous().post("/sign-in", &[("who", "fay@new.example"), ("password", GOOD)]).await.status(303);
        assert_eq!(again.location(), "/");
    }
    let (to, _) = come(&site, &accounts_link(&site, id).await).await;
    assert_eq!(to, "/", "a new link is no new beginning");
    site.forget_session(id);
    let fay = site.as_(id);
    assert_eq!(fay.post("/welcome/skip", &[("step", "all")]).await.status(303).location(), "/");
    fay.get("/").await.ok().lacks("first steps");
    assert_eq!(fay.post("/welcome/skip", &[("step", "ask")]).await.status(303).location(), "/welcome?step=end");
    fay.get("/welcome").await.ok().has("You are at home").has("/welcome?step=photo");
    fay.get("/welcome?step=photo").await.ok().has("Step 1 of 3");
    fay.post("/welcome/skip", &[("step", "nonsense")]).await.status(422);
}

#[tokio::test]
async fn a_link_to_somewhere_still_leads_there() {
    let site = Site::new().await;
    let (id, link) = newcomer(&site).await;
    let (_, fay) = come(&site, &link).await;
    fay.get("/help").await.ok().has("Who sees what").has("/welcome?step=follow");
    // Who was asked in by name of a page is not taken elsewhere.
    let other = store::Record { name: "Gil Holm".into(), handle: Some("gil".into()), kind: Some(UserType::Employee), ..Default::default() };
    let gil = site.change(ANN, async |tx| store::create(tx, &other).await).await;
    site.as_(gil).post("/settings/password", &[("password", GOOD)]).await.status(303);
    let to = |next: &'static str| {
        let site = site.clone();
        async move { site.anonymous().post("/sign-in", &[("who", "gil"), ("password", GOOD), ("next", next)]).await.status(303).location() }
    };
    assert_eq!(to("/questions").await, "/questions");
    assert_eq!(to("/").await, "/welcome");
    assert_eq!(to("/").await, "/");
    assert_ne!(id, gil);
}

#[tokio::test]
async fn photo_and_tags_stand_on_the_profile() {
    let site = Site::new().await;
    let (id, link) = newcomer(&site).await;
    let (_, fay) = come(&site, &link).await;
    const DOT: &[u8] = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89\x00\x00\x00\nIDATx\x9cc\x00\x01\x00\x00\x05\x00\x01\r\n-\xb4\x00\x00\x00\x00IEND\xaeB`\x82";
    fay.upload("/welcome/photo", &[("tags", "welding")], &[("photo", "a.txt", b"no picture")]).await.status(422);
    let on = fay.upload("/welcome/photo", &[("tags", "welding, Norwegian")], &[("photo", "a.png", DOT)]).await.status(303);
    assert_eq!(on.location(), "/welcome?step=follow");
    site.as_(BEN).get(&format!("/people/{id}")).await.ok().has("welding").has("norwegian").has(&format!("/people/{id}/photo"));
    // Nothing chosen is as good as skipped.
    let mut view = site.app.view(spine::Viewer::system("a test")).await.unwrap();
    assert!(spine::people::photo::small(&mut view, id).await.unwrap().is_some(), "lists load the small copy of this one too");
    drop(view);
    assert_eq!(fay.post("/welcome/photo", &[]).await.status(303).location(), "/welcome?step=follow");
}

#[tokio::test]
async fn suggestions_say_why_and_are_followed_when_ticked() {
    let site = Site::new().await;
    let (id, link) = newcomer(&site).await;
    site.change(ANN, async |tx| store::set_manager(tx, id, Some(CAT)).await).await;
    site.change(ANN, async |tx| store::set_manager(tx, DAN, Some(CAT)).await).await;
    site.contacts(id, EVE).await;
    site.follow(EVE, BEN).await;
    site.item(OUT, "status", "", "Busy with #cranes").await;
    site.as_(OUT).post("/posts", &[("body", "More of it"), ("tags", "cranes")]).await.status(303);
    site.secret(GUS, &[ANN], "status", "", "Hidden").await;
    site.catch_up().await;
    let (_, fay) = come(&site, &link).await;
    let face = fay.clone().json().get("/welcome").await.ok().json();
    let why = |id: PersonId| {
        face["people"]
            .as_array()
            .expect("people")
            .iter()
            .find(|p| p["id"] == id.0)
            .map(|p| p["why"].as_str().unwrap_or_default().to_owned())
    };
    assert_eq!(why(CAT).as_deref(), Some("In your team"));
    assert_eq!(why(DAN).as_deref(), Some("In your team"));
    assert_eq!(why(BEN).as_deref(), Some("Followed by people you know"));
    assert_eq!(why(OUT).as_deref(), Some("Active these days"));
    assert_eq!((why(GUS), why(id)), (None, None), "who writes what she may not see, and she herself");
    assert_eq!(face["tags"], json!(["cranes"]));
    fay.get("/welcome?step=follow").await.ok().has("Cat Vogel").has("In your team").has("cranes");
    let on = fay.post("/welcome/follow", &[(&format!("person-{CAT}"), "1"), ("tag-cranes", "1")]).await.status(303);
    assert_eq!(on.location(), "/welcome?step=ask");
    let again = fay.clone().json().get("/welcome").await.ok().json();
    assert!(again["people"].as_array().is_some_and(|p| p.iter().all(|p| p["id"] != CAT.0)), "who is followed is not suggested");
    assert_eq!((&again["tags"], &again["through"]), (&json!([]), &json!(["follow"])));
    // Somebody a guest does not know of cannot be followed by number.
    site.as_(GUS).post("/welcome/follow", &[(&format!("person-{CAT}"), "1")]).await.status(404);
}

#[tokio::test]
async fn a_question_is_begun_and_open_ones_fit_the_tags() {
    let site = Site::new().await;
    let (_, link) = newcomer(&site).await;
    let ask = async |who, title: &str, tags: &str, audience: &str| {
        let fields = [("kind", "question"), ("title", title), ("body", "?"), ("tags", tags), ("audience", audience), ("people", "ben")];
        site.as_(who).json().post("/posts", &fields).await.status(201).id()
    };
    ask(ANN, "How is aluminium welded?", "welding", "everyone").await;
    ask(ANN, "Where are the lists?", "lists", "everyone").await;
    ask(CAT, "A secret weld", "welding", "people").await;
    let answered = ask(CAT, "Old welding question", "welding", "everyone").await;
    site.as_(DAN).post(&format!("/questions/{answered}/answers"), &[("body", "Like this")]).await.status(303);
    site.catch_up().await;
    let (_, fay) = come(&site, &link).await;
    let without = fay.get("/welcome?step=ask").await.ok();
    without.has("How is aluminium welded?").has("Where are the lists?").lacks("A secret weld").lacks("Old welding question");
    fay.post("/welcome/photo", &[("tags", "welding")]).await.status(303);
    let with = fay.get("/welcome?step=ask").await.ok().has("about what you know").has("How is aluminium welded?");
    with.lacks("Where are the lists?").lacks("A secret weld");
    let on = fay.post("/welcome/ask", &[("title", "Who has the key?")]).await.status(303);
    assert!(on.location().starts_with("/?ask=Who+has+the+key%3F"), "{}", on.location());
    fay.get(&on.location()).await.ok().has("Who has the key?");
}
