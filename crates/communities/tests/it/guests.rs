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

/// A link by which a guest may come into `home`, as `who` made it.
async fn link(site: &Site, who: PersonId, home: &str, email: &str) -> String {
    let form = [NEW[0], ("email", email), NEW[2]];
    let made = site.as_(who).json().post(&format!("{home}/guests"), &form).await.ok().json();
    made["link"].as_str().unwrap().split_once("/join/").map(|l| format!("/join/{}", l.1)).unwrap()
}
async fn let_in(site: &Site, home: &str, who: PersonId, handle: &str) {
    site.as_(BEN).post(&format!("{home}/invitations"), &[("people", handle)]).await.status(303);
    site.as_(who).post(&format!("{home}/invitation/accept"), &[]).await.status(303);
}
const PASSWORD: [(&str, &str); 1] = [("password", "a long way from the harbour")];

#[tokio::test]
async fn a_guest_comes_only_while_who_invited_them_might_still() {
    let site = Site::new().await;
    let home = external(&site).await;
    let_in(&site, &home, CAT, "cat").await;
    let owner = async |who: PersonId, role| {
        let by = if who == CAT { BEN } else { CAT };
        site.as_(by).post(&format!("{home}/members/{who}/role"), &[("role", role)]).await.status(303);
    };
    owner(CAT, "owner").await;
    let ended = async |link: &str, why: &str| {
        let page = site.anonymous().get(link).await;
        assert_eq!(page.status, 409, "{why}: the page");
        assert_eq!(site.anonymous().json().post(link, &PASSWORD).await.status, 409, "{why}: coming in");
    };
    let (first, second) = (link(&site, CAT, &home, "a@nordwind.example").await, link(&site, BEN, &home, "b@nordwind.example").await);
    site.anonymous().get(&first).await.ok();
    owner(CAT, "member").await;
    ended(&first, "owner no more").await;
    // What ended stays so, whatever they become again.
    owner(CAT, "owner").await;
    ended(&first, "owner again").await;

    let third = link(&site, CAT, &home, "c@nordwind.example").await;
    site.as_(ANN).post(&format!("/admin/people/{CAT}/kind"), &[("kind", "contractor")]).await.status(303);
    ended(&third, "answers for no guests").await;
    site.as_(ANN).post(&format!("/admin/people/{CAT}/kind"), &[("kind", "employee")]).await.status(303);
    site.anonymous().get(&third).await.ok();
    site.as_(BEN).post(&format!("{home}/members/{CAT}/remove"), &[]).await.status(303);
    ended(&third, "put out").await;

    site.as_(BEN).post(&format!("{home}/archive"), &[]).await.status(303);
    ended(&second, "archived").await;
    site.as_(BEN).post(&format!("{home}/reopen"), &[]).await.status(303);
    site.anonymous().get(&second).await.ok();
    site.as_(ANN).post(&format!("/admin/people/{BEN}/state"), &[("state", "suspended")]).await.status(303);
    ended(&second, "gone").await;
    site.as_(ANN).post(&format!("/admin/people/{BEN}/state"), &[("state", "active")]).await.status(303);
    ended(&second, "back").await;

    // An administrator's own ends with that.
    site.as_(ANN).post(&format!("/admin/people/{DAN}/admin"), &[("admin", "1")]).await.status(303);
    let form = [("name", "Otto"), ("email", "otto@nordwind.example"), ("kind", "guest")];
    let made = site.as_(DAN).json().post("/admin/invitations", &form).await.json();
    let of_dan = made["links"][0]["link"].as_str().unwrap().split_once("/join/").map(|l| format!("/join/{}", l.1)).unwrap();
    site.anonymous().get(&of_dan).await.ok();
    site.as_(ANN).post(&format!("/admin/people/{DAN}/admin"), &[("admin", "0")]).await.status(303);
    ended(&of_dan, "administers no more").await;
}

#[tokio::test]
async fn a_guest_comes_below_only_by_somebody_who_may_bring_them_above() {
    let site = Site::new().await;
    let home = external(&site).await;
    let at = home.rsplit('/').next().unwrap();
    let below = found(&site, BEN, &[("name", "Of the north"), ("kind", "restricted"), ("parent", at), ("external", "1")]).await;
    for place in [&home, &below] {
        let_in(&site, place, CAT, "cat").await;
    }
    site.as_(BEN).post(&format!("{below}/members/{CAT}/role"), &[("role", "owner")]).await.status(303);
    // Cat owns the one below alone.
    site.as_(CAT).post(&format!("{below}/guests"), &NEW).await.refuses("is in With customers too");
    let (one, two) = (link(&site, BEN, &below, "a@nordwind.example").await, link(&site, BEN, &below, "b@nordwind.example").await);
    let nora = site.anonymous().json().post(&one, &PASSWORD).await.ok().json()["id"].as_i64().unwrap();
    let told = |id: &str| (id.parse::<i64>().unwrap(), nora);
    let below_id = below.rsplit('/').next().unwrap();
    for (community, who) in [told(at), told(below_id)] {
        assert!(
            site.was_told(|f| matches!(f, spine::Fact::CommunityJoined { community: c, who: w } if c.0 == community && w.0 == who)).await,
            "{community}"
        );
    }
    let log = site.as_(ANN).json().get("/admin/audit?area=community").await.ok().json();
    let joined: Vec<i64> = log["entries"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|e| e["what"] == "community.joined" && e["subject_id"] == nora)
        .map(|e| e["community_id"].as_i64().unwrap())
        .collect();
    assert_eq!(joined, [told(below_id).0, told(at).0], "each has an entry of its own");
    // Ben owns the one below still, and the one above no more: that is not enough.
    site.as_(BEN).post(&format!("{home}/members/{CAT}/role"), &[("role", "owner")]).await.status(303);
    site.as_(CAT).post(&format!("{home}/members/{BEN}/role"), &[("role", "member")]).await.status(303);
    site.as_(BEN).get(&format!("{below}/settings")).await.ok();
    site.anonymous().json().post(&two, &PASSWORD).await.status(409);
    site.as_(CAT).get(&format!("{home}/members")).await.ok().has("3 members").lacks("b@nordwind");
}

#[tokio::test]
async fn who_comes_as_a_guest_and_is_none_after_all_is_bound_by_nothing_of_it() {
    let site = Site::new().await;
    let home = external(&site).await;
    let link = link(&site, BEN, &home, "nora@nordwind.example").await;
    // A file of people brings her as a colleague before she comes.
    let nora = site
        .change(ANN, async |tx| {
            let record = spine::people::store::Record {
                name: "Nora Nord".into(),
                email: Some("nora@nordwind.example".into()),
                title: "Pilot".into(),
                ..Default::default()
            };
            spine::people::store::create(tx, &record).await
        })
        .await;
    site.anonymous().json().post(&link, &PASSWORD).await.ok();
    site.as_(ANN).get("/admin/guests").await.ok().lacks("Nora");
    site.as_(BEN).get(&format!("/people/{nora}")).await.ok().has("Pilot").lacks("Nordwind");
    later(&site, 200 * Time::DAY).await;
    site.as_(nora).get(&home).await.ok().has("You are a member");
}

#[tokio::test]
async fn a_change_of_type_begins_and_ends_what_is_a_guests() {
    let site = Site::new().await;
    let home = external(&site).await;
    let (nora, _) = comes(&site, &home).await;
    let turn = async |who: i64, kind| {
        site.as_(ANN).post(&format!("/admin/people/{who}/kind"), &[("kind", kind)]).await.status(303);
        let log = site.as_(ANN).json().get("/admin/audit?area=person").await.ok().json();
        assert_eq!(log["entries"][0]["what"], "person.type");
        serde_json::from_str::<Value>(log["entries"][0]["details"].as_str().unwrap()).unwrap()
    };
    let guests = async || site.as_(ANN).json().get("/admin/guests").await.ok().json()["guests"].as_array().unwrap().clone();
    let of = async |who: i64| guests().await.into_iter().find(|g| g["id"] == who);
    // A guest without an invitation has an end, and somebody who answers for them.
    assert!(turn(CAT.0, "guest").await["until"].as_str().unwrap().starts_with("2026-04-05"), "ninety days");
    let cat = of(CAT.0).await.unwrap();
    assert_eq!((cat["sponsor"].as_str(), cat["expires_at"].is_null()), (Some("Ann Lindqvist"), false));
    // The same again prolongs nothing.
    later(&site, Time::DAY).await;
    site.as_(ANN).post(&format!("/admin/people/{CAT}/kind"), &[("kind", "guest")]).await.status(303);
    assert_eq!(of(CAT.0).await.unwrap()["expires_at"], cat["expires_at"]);
    // Nothing of the guest is left.
    assert!(turn(nora, "employee").await["until"].is_null());
    assert!(of(nora).await.is_none());
    site.as_(BEN).get(&format!("/people/{nora}")).await.ok().lacks("Nordwind");
    site.as_(BEN).get("/guests").await.ok().lacks("Nora");
    later(&site, 200 * Time::DAY).await;
    spine::people::guests::daily(&site.app).await.unwrap();
    assert_eq!((site.person_state(PersonId(nora)).await.as_str(), site.person_state(CAT).await.as_str()), ("active", "inactive"));
}

#[tokio::test]
async fn a_list_of_guests_is_looked_at_before_anybody_is_invited() {
    let site = Site::new().await;
    let home = external(&site).await;
    let (look, take) = (format!("{home}/guests/list"), format!("{home}/guests/many"));
    let file = "\u{feff}Name;E-Mail;Organisation;Days\nNora Nord;nora@nordwind.example;Nordwind;30\nЮлия 日本;JULIA@nordwind.example;Nordwind;\n\
                Cat;cat@example.org;Nordwind;\nNora again;nora@nordwind.example;Nordwind;\nNobody;no-mail;Nordwind;\n=1+1;f@nordwind.example;Nordwind;900\n";
    let upload = async |who: PersonId, file: &str| site.as_(who).upload(&look, &[], &[("file", "guests.csv", file.as_bytes())]).await;
    upload(CAT, file).await.status(403);
    for (file, words) in
        [("name\nNora\n", "has to name the columns"), ("name,email,organisation\n", "list is empty"), ("", "list is empty")]
    {
        upload(BEN, file).await.refuses(words);
    }
    let lines = format!("name,email,organisation\n{}", "a,a@x.org,X\n".repeat(201));
    upload(BEN, &lines).await.refuses("More than 200 lines");
    let page = upload(BEN, file)
        .await
        .ok()
        .has("2 guests would be invited")
        .has("here already")
        .has("further up in the list")
        .has("no e-mail address")
        .has("between 1 and 365");
    site.as_(ANN).get("/admin/invitations").await.ok().lacks("Nora");
    // What the page would send back, and a line that cannot come any more.
    let kept = page.text.split("name=\"guests\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let kept = format!("{kept}Dan,dan@example.org,Nordwind,\n");
    site.as_(CAT).post(&take, &[("guests", &kept)]).await.status(403);
    let made = site.as_(BEN).json().post(&take, &[("guests", &kept)]).await.ok().json();
    assert_eq!((made["guests"].as_array().unwrap().len(), &made["refused"][0]["name"]), (2, &json!("Dan")));
    assert_eq!(made["guests"][1]["email"], "julia@nordwind.example");
    let link = made["guests"][0]["link"].as_str().unwrap().split_once("/join/").map(|l| format!("/join/{}", l.1)).unwrap();
    let id = site.anonymous().json().post(&link, &PASSWORD).await.ok().json()["id"].as_i64().unwrap();
    site.as_(PersonId(id)).get(&home).await.ok().has("You are a member");
    site.as_(BEN).get("/guests").await.ok().has("Nora Nord").has("Nordwind");
}
