//! What a person may rely on who is asked "Do you know …?", and what nobody learns from it.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

use testing::*;

/// Ann, Ben and Cat are all contacts, and so are Ben, Cat and Dan: Ann should know Dan.
async fn friends(site: &Site) {
    for (a, b) in [(ANN, BEN), (ANN, CAT), (BEN, CAT), (BEN, DAN), (CAT, DAN)] {
        site.as_(a).post(&format!("/people/{b}/invite"), &[]).await.status(303);
        site.as_(b).post(&format!("/network/invitations/{a}/accept"), &[]).await.status(303);
    }
    site.catch_up().await;
}
/// So many days pass, and Ann signs in again.
fn later(site: &Site, days: i64) {
    site.later(days * Time::DAY);
    site.forget_session(ANN);
}
async fn who(site: &Site, me: PersonId) -> Option<i64> {
    site.as_(me).json().get("/recommended/people").await.ok().json()["person"]["person"]["id"].as_i64()
}

#[tokio::test]
async fn who_shares_contacts_comes_first_with_their_names() {
    let site = Site::new().await;
    friends(&site).await;
    let page = site.as_(ANN).json().get("/recommended/people").await.ok().json();
    assert_eq!(page["person"]["person"]["id"], DAN.0);
    assert_eq!((&page["person"]["because"][0]["what"], &page["person"]["because"][0]["n"]), (&"contacts".into(), &2.into()));
    let sum: f64 = page["person"]["parts"].as_array().unwrap().iter().map(|p| p["adds"].as_f64().unwrap()).sum();
    assert!((sum - page["person"]["score"].as_f64().unwrap()).abs() < 1e-6, "what is shown is what counted");
    site.as_(ANN).get("/recommended/people").await.ok().has("Do you know").has("Why am I seeing this?");
}

/// The signals of the order that each reason rests on, written down a second time.
fn rests_on(reason: &str) -> &'static [&'static str] {
    match reason {
        "contacts" => &["shared ties", "ties much alike", "short ways", "shared ties lately"],
        "ways" => &["ties of ties of ties", "short ways"],
        "unit" => &["their ties here 1", "my ties there 1"],
        "place" => &["their ties here 2", "my ties there 2"],
        "manager" => &["their ties here 3", "my ties there 3"],
        "communities" => &["shared communities"],
        "tags" => &["shared tags"],
        "answers" => &["answers between us"],
        _ => panic!("{reason}"),
    }
}

#[tokio::test]
async fn every_reason_is_a_part_that_counted_and_says_how_much() {
    let site = Site::new().await;
    friends(&site).await;
    // Ann and Dan have one manager, and share a community and a tag.
    site.change(ANN, async |tx| {
        for who in [ANN, DAN] {
            spine::people::store::set_manager(tx, who, Some(OUT)).await?;
        }
        Ok(())
    })
    .await;
    let cranes = site.as_(ANN).post("/communities", &[("name", "Cranes"), ("kind", "open")]).await.location();
    site.as_(DAN).post(&format!("{cranes}/join"), &[]).await.status(303);
    for who in [ANN, DAN] {
        site.as_(CAT).post(&format!("/people/{who}/tags"), &[("tags", "sails")]).await.status(303);
    }
    site.catch_up().await;
    let mut said = std::collections::HashSet::new();
    for me in [ANN, BEN, CAT, DAN, EVE, OUT] {
        let page = site.as_(me).json().get("/recommended/people").await.ok().json();
        let person = &page["person"];
        if person.is_null() {
            continue;
        }
        let parts: Vec<(&str, f64)> =
            person["parts"].as_array().unwrap().iter().map(|p| (p["signal"].as_str().unwrap(), p["adds"].as_f64().unwrap())).collect();
        for why in person["because"].as_array().unwrap() {
            let why = why["what"].as_str().unwrap();
            assert!(
                parts.iter().any(|(signal, adds)| *adds > 0.0 && rests_on(why).contains(signal)),
                "{me}: {why} is in none of {parts:?}"
            );
            said.insert(why.to_owned());
        }
    }
    let page = site.as_(ANN).json().get("/recommended/people").await.ok().json();
    assert_eq!(page["person"]["person"]["id"], DAN.0);
    assert!(["contacts", "communities", "tags"].iter().all(|why| said.contains(*why)), "{said:?}");
    let why = |what: &str| page["person"]["because"].as_array().unwrap().iter().find(|w| w["what"] == what).unwrap().clone();
    assert_eq!(why("communities"), json!({ "what": "communities", "names": ["Cranes"], "n": 1 }));
    assert_eq!(why("tags"), json!({ "what": "tags", "names": ["sails"], "n": 1 }));
    site.as_(ANN).get("/recommended/people").await.ok().has("You are both in").has("Cranes").has("You both have").has("#sails");
}

/// One person's suggestion: who, its reasons without names, and the parts.
async fn suggestion(site: &Site, me: PersonId) -> (Option<i64>, Vec<Value>, Value) {
    let page = site.as_(me).json().get("/recommended/people").await.ok().json();
    let because = page["person"]["because"].as_array().cloned().unwrap_or_default();
    (page["person"]["person"]["id"].as_i64(), because, page["person"]["parts"].clone())
}
fn adds(parts: &Value, signal: &str) -> f64 {
    parts.as_array().unwrap().iter().find(|p| p["signal"] == signal).map_or(0.0, |p| p["adds"].as_f64().unwrap())
}

#[tokio::test]
async fn who_has_no_contacts_meets_people_in_communities_tags_and_answers() {
    let site = Site::new().await;
    let boats = site.as_(EVE).post("/communities", &[("name", "Boats"), ("kind", "open")]).await.location();
    site.as_(OUT).post(&format!("{boats}/join"), &[]).await.status(303);
    site.catch_up().await;
    let (who, because, parts) = suggestion(&site, EVE).await;
    assert_eq!((who, &because[0]), (Some(OUT.0), &json!({ "what": "communities", "names": ["Boats"], "n": 1 })));
    assert!((adds(&parts, "shared communities") - 2_f64.ln()).abs() < 1e-9, "one: {parts}");
    site.as_(EVE).get("/recommended").await.ok().has("You meet in communities, tags or answers");
    // Cat answers her twice and has a tag that she has: she comes before Oda.
    let asked = post(&site, EVE, "Who has oars?", "").await;
    for words in ["I have", "And sails"] {
        site.as_(CAT).post(&format!("/items/{asked}/comments"), &[("body", words)]).await.status(303);
    }
    for who in [EVE, CAT] {
        site.as_(BEN).post(&format!("/people/{who}/tags"), &[("tags", "oars")]).await.status(303);
    }
    site.catch_up().await;
    let (who, because, _) = suggestion(&site, EVE).await;
    assert_eq!(who, Some(CAT.0));
    assert!(
        because.contains(&json!({ "what": "answers", "n": 2 })) && because.contains(&json!({ "what": "tags", "names": ["oars"], "n": 1 }))
    );
    site.as_(EVE).get("/recommended/people").await.ok().has("You answered each other 2 times");
    // Said by the one who answered, too.
    let cats = suggestion(&site, CAT).await;
    assert!(cats.0 == Some(EVE.0) && cats.1.contains(&json!({ "what": "answers", "n": 2 })), "{cats:?}");
}

#[tokio::test]
async fn what_others_share_and_what_i_may_not_see_moves_nobody() {
    let site = Site::new().await;
    let boats = site.as_(EVE).post("/communities", &[("name", "Boats"), ("kind", "open")]).await.location();
    site.as_(OUT).post(&format!("{boats}/join"), &[]).await.status(303);
    site.catch_up().await;
    let before = suggestion(&site, EVE).await;
    // A closed community counts for nobody, and what others share and say among themselves not for her.
    let vault = site.as_(EVE).post("/communities", &[("name", "Vault"), ("kind", "restricted")]).await.location();
    site.as_(ANN).get(&vault).await;
    let cranes = site.as_(ANN).post("/communities", &[("name", "Cranes"), ("kind", "open")]).await.location();
    site.as_(CAT).post(&format!("{cranes}/join"), &[]).await.status(303);
    let secret = site.secret(CAT, &[BEN, CAT], "status", "", "Kanarienholz").await;
    site.as_(BEN).post(&format!("/items/{secret}/comments"), &[("body", "Kanarienvogel")]).await.status(303);
    for who in [ANN, CAT] {
        site.as_(BEN).post(&format!("/people/{who}/tags"), &[("tags", "cranes")]).await.status(303);
    }
    site.catch_up().await;
    assert_eq!(suggestion(&site, EVE).await, before);
    // What she could see once and can no longer see counts no longer.
    let shown = site.secret(OUT, &[OUT, EVE], "status", "", "Ruder").await;
    site.as_(EVE).post(&format!("/items/{shown}/comments"), &[("body", "Paddel")]).await.status(303);
    site.catch_up().await;
    let with = suggestion(&site, EVE).await;
    assert!(with.1.contains(&json!({ "what": "answers", "n": 1 })), "{with:?}");
    site.as_(OUT).post(&format!("/items/{shown}/trash"), &[]).await.status(303);
    site.catch_up().await;
    assert_eq!(suggestion(&site, EVE).await, before);
}

#[tokio::test]
async fn people_to_follow_come_with_what_counted_and_are_followed_no_more_then() {
    let site = Site::new().await;
    friends(&site).await;
    let people = async || site.as_(ANN).json().get("/recommended").await.ok().json()["people"].as_array().unwrap().clone();
    let first = people().await;
    assert_eq!((&first[0]["id"], &first[0]["why"]), (&json!(DAN.0), &json!("contacts")));
    site.as_(ANN).get("/recommended").await.ok().has("People to follow").has("Close to people you know");
    site.follow(ANN, DAN).await;
    site.catch_up().await;
    assert!(people().await.iter().all(|p| p["id"] != DAN.0));
    assert!(site.as_(ANN).json().get("/recommended/people").await.ok().json()["person"]["followed"].as_bool().unwrap());
}

#[tokio::test]
async fn what_i_chose_is_mine_to_take_along_and_nobody_elses() {
    let site = Site::new().await;
    friends(&site).await;
    choose(&site, "tag", "crane", "less").await.status(303);
    site.as_(ANN).post("/recommended/off", &[("what", "today"), ("off", "1")]).await.status(303);
    site.as_(ANN).post(&format!("/people/{DAN}/suggested/never"), &[]).await.status(303);
    let lines = async |who: PersonId| -> Vec<Value> {
        let mut view = site.app.view(spine::Viewer::on_behalf(who, "test")).await.unwrap();
        recommend::MINE(&mut view, spine::mine::START).await.unwrap().lines
    };
    let mine = lines(ANN).await;
    let what: Vec<&str> = mine.iter().map(|l| l["what"].as_str().unwrap()).collect();
    assert_eq!(what, ["recommendations off", "not to be suggested", "recommendations chosen"]);
    assert_eq!((&mine[0]["of"], &mine[1]["person"], &mine[1]["name"]), (&json!("today"), &json!(DAN.0), &json!("Dan Holm")));
    assert_eq!((&mine[2]["of"], &mine[2]["about"], &mine[2]["way"]), (&json!("tag"), &json!("crane"), &json!("less")));
    assert!(lines(DAN).await.is_empty());
}

#[tokio::test]
async fn skipped_is_later_never_is_never_and_can_be_taken_back() {
    let site = Site::new().await;
    friends(&site).await;
    site.as_(ANN).post(&format!("/people/{DAN}/suggested/skip"), &[]).await.status(303);
    assert_ne!(who(&site, ANN).await, Some(DAN.0));
    later(&site, 15);
    assert_eq!(who(&site, ANN).await, Some(DAN.0), "after a while");
    site.as_(ANN).post(&format!("/people/{DAN}/suggested/never"), &[]).await.status(303);
    later(&site, 400);
    assert_ne!(who(&site, ANN).await, Some(DAN.0));
    // Taken back where it was read: one goes on there.
    let again = site.as_(ANN).post(&format!("/people/{DAN}/suggested/again"), &[("back", "/settings/recommended")]).await;
    assert_eq!(again.location(), "/settings/recommended");
    assert_eq!(who(&site, ANN).await, Some(DAN.0));
    let elsewhere = site.as_(ANN).post(&format!("/people/{DAN}/suggested/skip"), &[("back", "https://example.org/")]).await;
    assert!(!elsewhere.location().contains("example"), "no way out of the house");
}

#[tokio::test]
async fn who_was_invited_or_wants_no_suggestions_is_not_suggested() {
    let site = Site::new().await;
    friends(&site).await;
    site.as_(DAN).post("/recommended/off", &[("what", "me"), ("off", "1")]).await.status(303);
    assert_ne!(who(&site, ANN).await, Some(DAN.0));
    site.as_(DAN).post("/recommended/off", &[("what", "me"), ("off", "")]).await.status(303);
    assert_eq!(who(&site, ANN).await, Some(DAN.0));
    // An invitation that was ignored is one all the same.
    site.as_(DAN).post(&format!("/people/{ANN}/invite"), &[]).await.status(303);
    site.as_(ANN).post(&format!("/network/invitations/{DAN}/ignore"), &[]).await.status(303);
    assert_ne!(who(&site, ANN).await, Some(DAN.0));
    site.as_(ANN).post("/recommended/off", &[("what", "mine"), ("off", "1")]).await.status(303);
    assert_eq!(who(&site, ANN).await, None);
}

#[tokio::test]
async fn who_left_is_suggested_no_more() {
    let site = Site::new().await;
    friends(&site).await;
    site.as_(ANN).post(&format!("/admin/people/{DAN}/state"), &[("state", "inactive")]).await.status(303);
    assert_ne!(who(&site, ANN).await, Some(DAN.0));
}

async fn post(site: &Site, who: PersonId, body: &str, tags: &str) -> i64 {
    site.as_(who).json().post("/posts", &[("kind", "status"), ("body", body), ("tags", tags)]).await.id()
}
/// Ann writes of cranes; so do Ben, whom she knows and whose post Cat, whom she knows, likes, and Oda, whom she does not know.
async fn cranes(site: &Site) -> (i64, i64) {
    site.contacts(ANN, BEN).await;
    site.contacts(ANN, CAT).await;
    post(site, ANN, "My crane", "crane").await;
    let (bens, odas) = (post(site, BEN, "A crane of Ben's", "crane").await, post(site, OUT, "A crane of Oda's", "crane, harbour").await);
    site.as_(CAT).post(&format!("/items/{bens}/like"), &[]).await;
    site.catch_up().await;
    (bens, odas)
}
async fn things(site: &Site, me: PersonId) -> Vec<Value> {
    site.as_(me).json().get("/recommended").await.ok().json()["items"].as_array().unwrap().clone()
}
fn one(all: &[Value], id: i64) -> Option<&Value> {
    all.iter().find(|i| i["item"]["id"] == id)
}
fn reasons(of: &Value) -> Vec<&str> {
    of["because"].as_array().unwrap().iter().map(|r| r["what"].as_str().unwrap()).collect()
}
async fn choose(site: &Site, what: &str, about: &str, way: &str) -> Answer {
    site.as_(ANN).post("/recommended/choices", &[("what", what), ("about", about), ("way", way)]).await
}

#[tokio::test]
async fn things_come_with_all_their_reasons_and_without_what_i_know() {
    let site = Site::new().await;
    let (bens, odas) = cranes(&site).await;
    let all = things(&site, ANN).await;
    assert_eq!(all.len(), 2, "not one's own");
    assert_eq!(reasons(one(&all, bens).unwrap()), ["liked", "used", "fresh"]);
    assert_eq!(reasons(one(&all, odas).unwrap()), ["used", "fresh"]);
    for thing in &all {
        let sum: f64 = thing["because"].as_array().unwrap().iter().map(|r| r["adds"].as_f64().unwrap()).sum();
        assert!((sum - thing["score"].as_f64().unwrap()).abs() < 1e-9, "the reasons are the score");
    }
    site.as_(ANN).get("/recommended").await.ok().has("Cat Vogel").has("liked it").has("You use #crane").has("Why am I seeing this?");
    assert_eq!(things(&site, ANN).await, all, "a day is a day");
    site.as_(ANN).post(&format!("/items/{bens}/like"), &[]).await;
    assert!(one(&things(&site, ANN).await, bens).is_none(), "what I liked is not new to me");
    site.as_(ANN).post(&format!("/people/{OUT}/mute"), &[]).await.status(303);
    assert!(one(&things(&site, ANN).await, odas).is_none(), "nor what I muted");
}

#[tokio::test]
async fn tags_that_others_gave_me_count_and_what_i_liked() {
    let site = Site::new().await;
    site.as_(CAT).post(&format!("/people/{EVE}/tags"), &[("tags", "sails")]).await.status(303);
    let sails = post(&site, OUT, "New sails", "sails").await;
    let (rope, knot) = (post(&site, OUT, "A rope", "rope").await, post(&site, BEN, "A knot", "rope").await);
    site.as_(EVE).post(&format!("/items/{rope}/like"), &[]).await;
    let all = things(&site, EVE).await;
    assert_eq!(reasons(one(&all, sails).unwrap())[0], "given");
    assert_eq!(reasons(one(&all, knot).unwrap())[0], "acted");
    assert!(one(&all, rope).is_none());
}

#[tokio::test]
async fn hidden_less_and_more_work_at_once_and_are_taken_back() {
    let site = Site::new().await;
    let (bens, odas) = cranes(&site).await;
    let score = async |id: i64| one(&things(&site, ANN).await, id).map(|t| t["score"].as_f64().unwrap());
    let plain = score(odas).await.unwrap();
    choose(&site, "tag", "crane", "less").await.status(303);
    assert!(score(odas).await.unwrap() < plain);
    choose(&site, "tag", "crane", "more").await.status(303);
    assert!(score(odas).await.unwrap() > plain);
    choose(&site, "tag", "crane", "").await.status(303);
    assert_eq!(score(odas).await, Some(plain));
    choose(&site, "person", &OUT.to_string(), "less").await.status(303);
    assert!(score(odas).await.unwrap() < plain);
    choose(&site, "item", &odas.to_string(), "hide").await.status(303);
    choose(&site, "reason", "liked", "hide").await.status(303);
    let all = things(&site, ANN).await;
    assert!(one(&all, odas).is_none());
    assert_eq!(reasons(one(&all, bens).unwrap()), ["used", "fresh"]);
    site.as_(ANN).get("/settings/recommended").await.ok().has("A crane of Oda").has("Oda Utne").has("Liked by people near you");
    choose(&site, "item", &odas.to_string(), "").await.status(303);
    assert!(one(&things(&site, ANN).await, odas).is_some());
    for (what, about, way) in [("item", "999999", "hide"), ("item", "x", "hide"), ("person", "999999", "less"), ("community", "9", "hide")]
    {
        choose(&site, what, about, way).await.status(404);
    }
    for (what, about, way) in [("reason", "moon", "less"), ("moon", "1", "less"), ("tag", "", "less"), ("tag", "crane", "moon")] {
        choose(&site, what, about, way).await.status(422);
    }
}

#[tokio::test]
async fn what_i_may_not_see_is_neither_recommended_nor_counted() {
    let site = Site::new().await;
    cranes(&site).await;
    let before = things(&site, ANN).await;
    let secret = site.secret(CAT, &[BEN, CAT], "status", "", "Kanarienholz").await;
    site.change(CAT, async |tx| {
        let may = tx.item(secret).await?.allow::<spine::items::Edit>()?;
        spine::items::write::revise(tx, &may, 1, "", "Kanarienholz", Some(&["crane".to_owned(), "harbour".to_owned()])).await
    })
    .await;
    site.as_(BEN).post(&format!("/items/{secret}/like"), &[]).await;
    site.catch_up().await;
    assert_eq!(things(&site, ANN).await, before);
    choose(&site, "item", &secret.to_string(), "hide").await.status(404);
}

#[tokio::test]
async fn one_thing_a_day_comes_from_outside_my_network_and_can_be_turned_off() {
    let site = Site::new().await;
    let (_, odas) = cranes(&site).await;
    let today = async || site.as_(ANN).json().get("/recommended/today").await.ok().json()["found"].clone();
    assert_eq!(today().await["item"]["id"], odas);
    site.as_(ANN).get("/").await.ok().has("/recommended/today");
    site.as_(ANN).get("/recommended/today").await.ok().has("From outside your network").has("You use #crane");
    site.as_(ANN).post("/recommended/off", &[("what", "today"), ("off", "1"), ("back", "/")]).await.status(303);
    assert_eq!(today().await, Value::Null);
    assert_eq!(things(&site, ANN).await.len(), 2, "that alone is off");
    site.as_(ANN).post("/recommended/off", &[("what", "today"), ("off", "")]).await.status(303);
    assert_eq!(today().await["item"]["id"], odas);
    site.as_(ANN).post("/recommended/off", &[("what", "mine"), ("off", "1")]).await.status(303);
    assert!(things(&site, ANN).await.is_empty());
    assert_eq!(today().await, Value::Null);
}

#[tokio::test]
async fn to_guests_nothing_is_recommended() {
    let site = Site::new().await;
    cranes(&site).await;
    for path in ["/recommended", "/recommended/today", "/recommended/people", "/settings/recommended"] {
        site.as_(GUS).get(path).await.status(404);
    }
    site.as_(GUS).post("/recommended/choices", &[("what", "tag"), ("about", "crane"), ("way", "less")]).await.status(404);
    site.as_(GUS).get("/").await.ok().lacks("/recommended");
    assert_ne!(who(&site, ANN).await, Some(GUS.0));
}

#[tokio::test]
async fn whom_others_follow_moves_nobody_and_who_ignored_an_invitation_is_suggested_as_before() {
    let site = Site::new().await;
    friends(&site).await;
    let first = async || site.as_(ANN).json().get("/recommended/people").await.ok().json()["person"].clone();
    let before = first().await;
    assert_eq!(before["person"]["id"], DAN.0);
    // What stands between others is theirs.
    site.follow(BEN, DAN).await;
    site.follow(DAN, CAT).await;
    site.follow(EVE, OUT).await;
    site.catch_up().await;
    assert_eq!(first().await, before);
    // Asked, ignored, taken back: as if he had said nothing.
    site.as_(ANN).post(&format!("/people/{DAN}/invite"), &[]).await.status(303);
    site.as_(DAN).post(&format!("/network/invitations/{ANN}/ignore"), &[]).await.status(303);
    site.as_(ANN).post(&format!("/network/invitations/{DAN}/withdraw"), &[]).await.status(303);
    site.catch_up().await;
    assert_eq!(first().await["person"]["id"], DAN.0);
    // Muted, she meets him here no more.
    site.as_(ANN).post(&format!("/people/{DAN}/mute"), &[]).await.status(303);
    assert_ne!(first().await["person"]["id"], DAN.0);
}
