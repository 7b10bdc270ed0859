//! Guests: how they come, what they accept, whom they meet, and how their time ends.

use super::{found, whole::later};
use testing::*;

const NEW: [(&str, &str); 3] = [("name", "Nora Nord"), ("email", "nora@nordwind.example"), ("organisation", "Nordwind")];

async fn external(site: &Site) -> String {
    found(site, BEN, &[("name", "With customers"), ("kind", "restricted"), ("external", "1")]).await
}
/// Nora comes by the link: her number, and a client that is her.
async fn comes(site: &Site, home: &str) -> (i64, Client) {
    let made = site.as_(BEN).json().post(&format!("{home}/guests"), &NEW).await.ok().json();
    let link = made["link"].as_str().unwrap().split_once("/join/").map(|l| format!("/join/{}", l.1)).unwrap();
    let came = site.anonymous().json().post(&link, &[("password", "a long way from the harbour")]).await.ok();
    let id = came.json()["id"].as_i64().unwrap();
    let cookie = came.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    (id, site.anonymous().header("cookie", &cookie))
}

#[tokio::test]
async fn a_guest_is_brought_by_an_owner_inside_and_meets_whom_they_share_a_community_with() {
    let site = Site::new().await;
    let home = external(&site).await;
    let internal = found(&site, BEN, &[("name", "Among us"), ("kind", "restricted")]).await;
    site.as_(CAT).get(&format!("{home}/guests")).await.status(403);
    site.as_(BEN).get(&format!("{internal}/guests")).await.status(403);
    site.as_(BEN).get(&format!("{home}/guests")).await.ok().has("You answer for them");
    for (field, value, words) in [
        ("name", " ", "Fill in their name"),
        ("email", "nora", "no e-mail"),
        ("organisation", "", "which organisation"),
        ("email", "cat@example.org", "here already"),
    ] {
        let form: Vec<(&str, &str)> = NEW.iter().map(|(k, v)| (*k, if *k == field { value } else { *v })).collect();
        site.as_(BEN).post(&format!("{home}/guests"), &form).await.refuses(words);
    }
    site.as_(BEN).post(&format!("{home}/guests"), &[&NEW[..], &[("days", "900")]].concat()).await.refuses("between 1 and 365");
    let (nora, she) = comes(&site, &home).await;
    she.get(&home).await.ok().has("With customers").has("You are a member");
    she.get(&internal).await.status(404);
    she.get(&format!("/people/{BEN}")).await.ok();
    for who in [ANN, CAT, GUS] {
        she.get(&format!("/people/{who}")).await.status(404);
    }
    she.get("/people/suggest?q=").await.ok().lacks("Cat");
    // Wherever her name stands, it says where she is from; and whoever writes is told who reads.
    site.as_(BEN).get(&format!("{home}/members")).await.ok().has("Nora Nord").has("Nordwind");
    site.as_(BEN).get(&home).await.ok().has("seen by people of Nordwind");
    site.as_(BEN).get(&format!("/people/{nora}")).await.ok().has("Nordwind");
    let at = home.rsplit('/').next().unwrap();
    let asked = [("kind", "question"), ("title", "Which cable?"), ("body", "The blue one?"), ("community", at)];
    let question = site.as_(BEN).post("/posts", &asked).await.location();
    site.as_(BEN).get(&question).await.ok().has("Members of With customers, seen by people of Nordwind");
    for path in ["/communities/new", "/guests"] {
        assert!([403, 404].contains(&she.get(path).await.status.as_u16()), "{path}");
    }
    she.post(&format!("{home}/guests"), &NEW).await.status(403);
}

#[tokio::test]
async fn nothing_opens_before_the_terms_are_accepted_and_new_ones_are_accepted_anew() {
    let site = Site::new().await;
    let home = external(&site).await;
    site.as_(BEN).post("/admin/guests/terms", &[("terms", "Keep it to yourself")]).await.status(404);
    site.as_(ANN).post("/admin/guests/terms", &[("terms", "Keep it *to yourself*")]).await.status(303);
    let (_, she) = comes(&site, &home).await;
    for path in ["/", home.as_str(), "/inbox", "/live"] {
        let at = she.get(path).await;
        assert!(at.status == 303 && at.location() == "/terms" || at.status == 404, "{path}: {}", at.status);
    }
    she.clone().json().get(&home).await.status(404);
    she.post("/posts", &[("body", "Hello")]).await.status(404);
    let page = she.get("/terms").await.ok().has("<em>to yourself</em>").has("I accept");
    let version = page.text.split("name=\"version\" value=\"").nth(1).and_then(|v| v.split('"').next()).unwrap().to_owned();
    she.post("/terms", &[("version", "1")]).await.status(409);
    she.post("/terms", &[("version", &version)]).await.status(303);
    she.get(&home).await.ok();
    // Whoever is inside is asked nothing.
    site.as_(CAT).get("/").await.ok();
    site.as_(ANN).post("/admin/guests/terms", &[("terms", "Keep it to yourself, always")]).await.status(303);
    assert_eq!(she.get(&home).await.location(), "/terms");
    she.post("/sign-out", &[]).await.status(303);
}

#[tokio::test]
async fn whose_time_is_over_is_out_at_the_next_request_and_comes_back_when_it_is_extended() {
    let site = Site::new().await;
    let home = external(&site).await;
    let (nora, she) = comes(&site, &home).await;
    let (guests, at) = ("/guests", format!("/guests/{nora}"));
    site.as_(BEN).get(guests).await.ok().has("Nora Nord");
    site.as_(CAT).get(guests).await.ok().lacks("Nora Nord");
    site.as_(CAT).post(&at, &[("act", "end")]).await.status(404);
    site.as_(BEN).post(&at, &[("act", "dance")]).await.refuses("extend or end");
    she.get(&home).await.ok();
    site.as_(BEN).post(&at, &[("act", "end")]).await.status(303);
    she.get(&home).await.status(401);
    // Told two weeks before, once; then it is over by itself.
    site.as_(BEN).post(&at, &[("act", "extend"), ("days", "30")]).await.status(303);
    spine::people::guests::daily(&site.app).await.unwrap();
    site.catch_up().await;
    site.as_(BEN).get("/inbox").await.ok().lacks("Nora Nord");
    later(&site, 17 * Time::DAY).await;
    for _ in 0..2 {
        spine::people::guests::daily(&site.app).await.unwrap();
    }
    site.catch_up().await;
    assert_eq!(site.as_(BEN).get("/inbox").await.ok().count("The access of Nora Nord ends soon"), 1);
    assert_eq!(site.person_state(PersonId(nora)).await, "active");
    later(&site, 14 * Time::DAY).await;
    spine::people::guests::daily(&site.app).await.unwrap();
    assert_eq!(site.person_state(PersonId(nora)).await, "inactive");
    site.as_(ANN).post("/admin/guests", &[(&format!("person-{nora}"), "1"), ("do-extend", "1")]).await.status(303);
    assert_eq!(site.person_state(PersonId(nora)).await, "active");
}

#[tokio::test]
async fn when_nobody_answers_for_a_guest_administrators_are_asked() {
    let site = Site::new().await;
    let home = external(&site).await;
    let (nora, she) = comes(&site, &home).await;
    site.as_(ANN).get("/admin/guests?sponsor=ben").await.ok().has("Nora Nord").has("Nordwind");
    site.as_(ANN).get("/admin/guests?organisation=acme").await.ok().lacks("Nora Nord");
    for sort in ["seen", "sponsor", "organisation", "nonsense"] {
        site.as_(ANN).get(&format!("/admin/guests?sort={sort}")).await.ok().has("Nora Nord").has("Gus");
    }
    site.as_(ANN).get("/admin/guests?show=orphans").await.ok().lacks("Nora Nord");
    site.as_(ANN).post(&format!("/admin/people/{BEN}/state"), &[("state", "inactive")]).await.status(303);
    site.as_(ANN).get("/admin/guests?show=orphans").await.ok().has("Nora Nord");
    spine::people::guests::daily(&site.app).await.unwrap();
    site.catch_up().await;
    site.as_(ANN).get("/inbox").await.ok().has("Nora Nord");
    // Whoever extends answers for them from then on.
    site.as_(ANN).post("/admin/guests", &[(&format!("person-{nora}"), "1"), ("do-extend", "1")]).await.status(303);
    site.as_(ANN).get("/guests").await.ok().has("Nora Nord");
    she.get(&home).await.ok();
    site.as_(ANN).post("/admin/guests", &[(&format!("person-{nora}"), "1"), ("do-end", "1")]).await.status(303);
    she.get(&home).await.status(401);
    site.as_(CAT).get("/admin/guests").await.status(404);
}

#[tokio::test]
async fn each_type_of_account_may_what_the_table_says() {
    let site = Site::new().await;
    let mine = external(&site).await;
    for (kind, found, host) in [("employee", 303, 200), ("contractor", 403, 403)] {
        site.as_(ANN).post(&format!("/admin/people/{BEN}/kind"), &[("kind", kind)]).await.status(303);
        site.as_(BEN).post("/communities", &[("name", &format!("Of {kind}")), ("kind", "open")]).await.status(found);
        site.as_(BEN).get(&format!("{mine}/guests")).await.status(host);
        // What they own they go on owning.
        site.as_(BEN).get(&format!("{mine}/settings")).await.ok();
    }
    for kind in ["guest", "alumni"] {
        site.as_(ANN).post(&format!("/admin/people/{BEN}/kind"), &[("kind", kind)]).await.status(303);
        site.as_(BEN).get(&mine).await.ok();
        site.as_(BEN).get(&format!("{mine}/settings")).await.status(403);
        site.as_(BEN).post("/communities", &[("name", "More"), ("kind", "open")]).await.status(403);
        site.as_(BEN).get(&format!("/people/{CAT}")).await.status(404);
    }
}
