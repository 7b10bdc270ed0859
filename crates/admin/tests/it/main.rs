//! What only administrators may, and what a link, a file and a deactivation do and never do.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on stops")]

mod audit;
mod entries;
mod files;
mod glass;

use files::bring_in;
use testing::*;

const GOOD: &str = "mussels lantern oblique fjord";

fn cookie(a: &Answer) -> String {
    a.header("set-cookie").expect("a cookie").split(';').next().unwrap_or_default().to_owned()
}
fn with_cookie(site: &Site, cookie: &str) -> Client {
    site.anonymous().header("cookie", cookie)
}
/// The path of a link that an answer shows.
fn path(link: &str) -> String {
    link[link.find("/join/").expect("a link")..].to_owned()
}
async fn invite(site: &Site, fields: &[(&str, &str)]) -> String {
    let made = site.as_(ANN).json().post("/admin/invitations", fields).await.status(201).json();
    path(made["links"][0]["link"].as_str().expect("a link"))
}
async fn renewed(site: &Site, person: PersonId) -> String {
    let made = site.as_(ANN).json().post(&format!("/admin/people/{person}/link"), &[]).await.status(201).json();
    path(made["links"][0]["link"].as_str().expect("a link"))
}
async fn waiting(site: &Site) -> Vec<Value> {
    site.as_(ANN).json().get("/admin/invitations").await.ok().json()["invitations"].as_array().expect("a list").clone()
}

#[tokio::test]
async fn an_invitation_brings_one_person_in_once() {
    let site = Site::new().await;
    let link = invite(&site, &[("name", "Fay Berg"), ("email", "Fay@new.example"), ("kind", "contractor")]).await;
    site.as_(ANN).get("/people?q=Fay").await.ok().lacks("Fay Berg</");
    // Looking uses nothing up and signs nobody in.
    for _ in 0..2 {
        let page = site.anonymous().get(&link).await.ok().has("Fay Berg").has("Ann Lindqvist has invited you");
        assert!(page.header("set-cookie").is_none());
    }
    site.anonymous().post(&link, &[("password", "password1234")]).await.refuses("too easy to guess");
    let came = site.anonymous().post(&link, &[("password", GOOD)]).await.status(303);
    assert_eq!(came.location(), "/welcome");
    let fay = with_cookie(&site, &cookie(&came));
    fay.get("/settings").await.ok().has("Fay Berg");
    for other in [site.anonymous(), fay.clone()] {
        other.post(&link, &[("password", GOOD)]).await.status(409).has("over");
        other.get(&link).await.status(409).lacks("Save password");
    }
    // With the password she comes back; nobody asks her in a second time.
    let back = site.anonymous().post("/sign-in", &[("who", "fay@new.example"), ("password", GOOD)]).await.status(303);
    assert_eq!(back.location(), "/");
    let face = site.as_(ANN).json().get("/admin/people?q=fay").await.ok().json();
    assert_eq!((&face["people"][0]["kind"], &face["people"][0]["email"]), (&json!("contractor"), &json!("fay@new.example")));
    assert!(waiting(&site).await.is_empty());
}

#[tokio::test]
async fn of_two_who_use_a_link_one_comes_in() {
    let site = Site::new().await;
    let link = invite(&site, &[("name", "Fay"), ("email", "fay@new.example")]).await;
    let tried = futures::future::join_all((0..4).map(|_| {
        let (site, link) = (site.clone(), link.clone());
        async move { site.anonymous().post(&link, &[("password", GOOD)]).await.status.as_u16() }
    }))
    .await;
    assert_eq!(tried.iter().filter(|s| **s == 303).count(), 1, "{tried:?}");
    assert_eq!(tried.iter().filter(|s| **s == 409).count(), 3, "{tried:?}");
}

#[tokio::test]
async fn an_old_link_to_an_address_is_no_way_to_whoever_came_in_since() {
    let site = Site::new().await;
    let links = [
        invite(&site, &[("name", "Fay"), ("email", "fay@new.example")]).await,
        invite(&site, &[("name", "Gil"), ("email", "gil@new.example")]).await,
    ];
    bring_in(&site, "id,name,mail\n71,Fay Berg,fay@new.example\n72,Gil Berg,gil@new.example\n").await;
    let mut tx = site.app.begin_system(spine::Viewer::system("test")).await.expect("a change");
    let fay: PersonId =
        tx.value(kit::sql!("select id from people where email = $1"), kit::params!["fay@new.example"]).await.expect("Fay is here");
    spine::settings::set_password(&mut tx, fay, "her own").await.expect("set");
    tx.commit().await.expect("done");
    site.anonymous().post(&links[0], &[("password", GOOD)]).await.status(409);
    site.anonymous().post(&links[1], &[("password", GOOD)]).await.status(303);
    site.as_(ANN).get("/admin/people?q=gil").await.ok().has("Gil Berg");
}

#[tokio::test]
async fn a_link_gets_old_is_closed_and_is_guessed_by_nobody() {
    let site = Site::new().await;
    let old = invite(&site, &[("name", "Fay"), ("email", "fay@new.example")]).await;
    site.later(7 * Time::DAY + Time::MINUTE);
    site.forget_session(ANN);
    site.anonymous().get(&old).await.status(409).lacks("Fay");
    site.anonymous().post(&old, &[("password", GOOD)]).await.status(409);
    let first = invite(&site, &[("name", "Fay"), ("email", "fay@new.example")]).await;
    let second = invite(&site, &[("name", "Fay"), ("email", "fay@new.example")]).await;
    site.anonymous().post(&first, &[("password", GOOD)]).await.status(409);
    let all = waiting(&site).await;
    assert_eq!(all.len(), 1, "a new link closes the one before: {all:?}");
    site.as_(ANN).post(&format!("/admin/invitations/{}/revoke", all[0]["id"]), &[]).await.see().await.has("opens nothing any more");
    site.anonymous().post(&second, &[("password", GOOD)]).await.status(409);
    let third = site.as_(ANN).json().post(&format!("/admin/invitations/{}/renew", all[0]["id"]), &[]).await.status(201).json();
    let third = path(third["links"][0]["link"].as_str().expect("a link"));
    let secret = third.trim_start_matches("/join/");
    assert!(secret.len() >= 40, "as long as a session's: {secret}");
    for guess in ["made-up", "", &secret[1..], &secret.to_uppercase(), "1"] {
        site.anonymous().post(&format!("/join/{guess}"), &[("password", GOOD)]).await;
        assert_ne!(site.anonymous().get(&format!("/join/{guess}")).await.status, 200, "{guess}");
    }
    site.anonymous().post(&third, &[("password", GOOD)]).await.status(303);
}

#[tokio::test]
async fn many_invitations_are_listed_page_by_page() {
    let site = Site::new().await;
    let people: String = (0..120).map(|n| format!("n{n}@new.example\n")).collect();
    site.as_(ANN).json().post("/admin/invitations/list", &[("people", &people)]).await.status(201);
    let first = site.as_(ANN).json().get("/admin/invitations").await.ok().json();
    let next = first["next"].as_str().expect("more").to_owned();
    let second = site.as_(ANN).json().get(&format!("/admin/invitations?before={next}")).await.ok().json();
    let count = |v: &Value| v["invitations"].as_array().map(Vec::len);
    assert_eq!((count(&first), count(&second), &second["next"]), (Some(100), Some(20), &Value::Null));
    site.as_(ANN).get("/admin/invitations?show=all").await.ok().has(&format!("/admin/invitations?show=all&amp;before={next}"));
}

#[tokio::test]
async fn a_link_is_nowhere_in_the_database() {
    let site = Site::new().await;
    let link = invite(&site, &[("name", "Fay"), ("email", "fay@new.example")]).await;
    let secret = link.trim_start_matches("/join/");
    let mut view = site.app.view(spine::Viewer::system("test")).await.expect("a view");
    let hash: String = view.value(kit::sql!("select hash from invitations order by id desc limit 1"), &[]).await.expect("a hash");
    assert_ne!(hash, secret);
    drop(view);
    let hashed = site.anonymous().post(&format!("/join/{hash}"), &[("password", GOOD)]).await;
    assert_eq!(hashed.status, 409, "what is stored opens nothing");
    for page in ["/admin/invitations", "/admin/invitations?show=all", "/admin", "/admin/people"] {
        site.as_(ANN).get(page).await.ok().lacks(secret);
        site.as_(ANN).json().get(page).await.ok().lacks(secret).lacks(&hash);
    }
}

#[tokio::test]
async fn a_link_is_for_the_person_it_names() {
    let site = Site::new().await;
    let link = renewed(&site, CAT).await;
    // Nobody who is somebody else here can use it, by mistake or on purpose; it stays good for her.
    site.as_(BEN).get(&link).await.status(409).has("Ben Okafor");
    site.as_(BEN).post(&link, &[("password", GOOD)]).await.status(409);
    // Nor can what is sent along turn it into another's.
    site.anonymous().post(&link, &[("password", GOOD), ("email", "ben@example.org")]).await.status(422);
    let came = site.anonymous().post(&link, &[("password", GOOD)]).await.status(303);
    with_cookie(&site, &cookie(&came)).get("/settings").await.ok().has("Cat Vogel");
    // An address that is somebody's here already is an invitation of theirs, whatever name is typed.
    let dans = invite(&site, &[("name", "Somebody Else"), ("email", "dan@example.org")]).await;
    site.anonymous().get(&dans).await.ok().lacks("Somebody Else");
    let came = site.anonymous().post(&dans, &[("password", GOOD)]).await.status(303);
    assert_eq!(site.anonymous().header("cookie", &cookie(&came)).json().get("/settings").await.ok().status, 200);
    site.anonymous().post("/sign-in", &[("who", "dan"), ("password", GOOD)]).await.status(303);
}

#[tokio::test]
async fn a_new_link_takes_the_place_of_the_old_ways_in() {
    let site = Site::new().await;
    site.as_(CAT).get("/settings").await.ok();
    let link = renewed(&site, CAT).await;
    site.as_(CAT).get("/settings").await.ok();
    site.anonymous().post(&link, &[("password", GOOD)]).await.status(303);
    site.as_(CAT).header("accept", "text/html").get("/settings").await.status(401);
}

#[tokio::test]
async fn who_is_let_go_is_out_at_once() {
    let site = Site::new().await;
    let token = site.token(DAN, "write").await;
    token.get("/questions").await.ok();
    site.as_(DAN).get("/settings").await.ok();
    let link = renewed(&site, DAN).await;
    for (state, words) in [("inactive", "signed out everywhere"), ("suspended", "Shut out")] {
        site.as_(ANN).post("/admin/people/5/state", &[("state", state)]).await;
        let dan = site.as_(ANN).json().get("/admin/people?q=dan").await.ok().json()["people"][0]["id"].as_i64().expect("Dan");
        site.as_(ANN).post(&format!("/admin/people/{dan}/state"), &[("state", state)]).await.see().await.has(words);
        assert_eq!(site.person_state(DAN).await, state);
        site.as_(DAN).header("accept", "text/html").get("/settings").await.status(401);
        token.get("/questions").await.status(401);
        site.anonymous().post(&link, &[("password", GOOD)]).await.status(409);
        site.as_(ANN).json().post(&format!("/admin/people/{dan}/link"), &[]).await.status(409);
        site.as_(ANN).json().post("/admin/invitations", &[("email", "dan@example.org")]).await.status(422);
        site.as_(ANN).post(&format!("/admin/people/{dan}/state"), &[("state", "active")]).await.see().await.has("Active again");
        site.as_(DAN).header("accept", "text/html").get("/settings").await.status(401);
        site.forget_session(DAN);
        site.as_(DAN).get("/settings").await.ok();
        site.anonymous().post(&link, &[("password", GOOD)]).await.status(409).has("over");
    }
}

#[tokio::test]
async fn whose_account_a_link_opens_is_told() {
    let site = Site::new().await;
    // Who wants to hear nothing of the network, and who may not know of the administrator, learn of it all the same.
    site.as_(CAT).post("/settings/notices/network", &[("bell", "0")]).await.status(303);
    renewed(&site, CAT).await;
    invite(&site, &[("email", "gus@example.org")]).await;
    invite(&site, &[("name", "Fay"), ("email", "fay@new.example")]).await;
    site.catch_up().await;
    let inbox = site.as_(CAT).get("/inbox").await.ok().has("Ann Lindqvist made a new sign-in link for you").has("look at your devices");
    let notice = inbox.text.split("data-notice=\"").nth(1).and_then(|n| n.split('"').next()).expect("a notice").to_owned();
    site.as_(CAT)
        .get(&format!("/inbox/{notice}/why"))
        .await
        .ok()
        .has("cannot be switched off")
        .has("/settings#devices")
        .lacks("/settings/notices/network");
    let opened = site.as_(CAT).post(&format!("/inbox/{notice}/open"), &[]).await.status(303);
    assert_eq!(opened.location(), "/settings#devices");
    site.as_(GUS).get("/inbox").await.ok().has("made a new sign-in link for you").lacks("Ann Lindqvist");
    assert_eq!(site.facts().await.iter().filter(|f| *f == "link_made").count(), 2, "nobody is there yet to be told of Fay's");
    site.as_(BEN).get("/inbox").await.ok().lacks("sign-in link");
}

#[tokio::test]
async fn nobody_new_is_asked_in_again_while_the_door_is_shut() {
    let site = Site::new().await;
    invite(&site, &[("name", "Fay"), ("email", "fay@new.example")]).await;
    renewed(&site, CAT).await;
    let all = waiting(&site).await;
    let id = |new: bool| all.iter().find(|i| i["person_id"].is_null() == new).expect("an invitation")["id"].clone();
    site.as_(ANN).post("/admin/door", &[("passwords", "1"), ("link_hours", "24"), ("session_days", "2")]).await.status(303);
    site.as_(ANN).json().post(&format!("/admin/invitations/{}/renew", id(true)), &[]).await.status(409);
    assert_eq!(waiting(&site).await.len(), 2, "and the old one stays as it was");
    site.as_(ANN).json().post(&format!("/admin/invitations/{}/renew", id(false)), &[]).await.status(201);
}

#[tokio::test]
async fn of_two_who_take_each_others_rights_one_is_left() {
    let site = Site::new().await;
    for _ in 0..8 {
        site.change(ANN, async |tx| {
            spine::people::store::make_admin(tx, ANN).await?;
            spine::people::store::make_admin(tx, BEN).await
        })
        .await;
        for who in [ANN, BEN] {
            site.forget_session(who);
            site.as_(who).get("/admin").await.ok();
        }
        let take = async |from: PersonId, to: PersonId| {
            site.as_(from).post(&format!("/admin/people/{to}/admin"), &[("admin", "0")]).await.status.as_u16()
        };
        let (a, b) = futures::future::join(take(ANN, BEN), take(BEN, ANN)).await;
        assert_eq!([a, b].iter().filter(|s| **s == 303).count(), 1, "{a} {b}");
        let mut view = site.app.view(spine::Viewer::system("test")).await.expect("a view");
        let left: i64 = view.value(kit::sql!("select cast(count(*) as bigint) from people where admin"), &[]).await.expect("a number");
        assert_eq!(left, 1);
    }
}

#[tokio::test]
async fn nobody_locks_themselves_out() {
    let site = Site::new().await;
    for (what, field) in [
        ("state", ("state", "inactive")),
        ("admin", ("admin", "0")),
        ("kind", ("kind", "guest")),
        ("sign-out", ("", "")),
        ("link", ("", "")),
    ] {
        let fields = if field.0.is_empty() { vec![] } else { vec![field] };
        site.as_(ANN).post(&format!("/admin/people/{ANN}/{what}"), &fields).await.status(409).has("your own account");
    }
    site.as_(ANN).post(&format!("/admin/people/{BEN}/admin"), &[("admin", "1")]).await.status(303);
    site.as_(BEN).get("/admin").await.ok();
    site.as_(BEN).post(&format!("/admin/people/{ANN}/admin"), &[("admin", "0")]).await.status(303);
    site.as_(ANN).get("/admin").await.status(404);
    site.as_(BEN).post(&format!("/admin/people/{GUS}/admin"), &[("admin", "1")]).await.status(409);
}

#[tokio::test]
async fn a_type_decides_what_is_seen() {
    let site = Site::new().await;
    site.item(ANN, "status", "", "For everyone inside").await;
    site.catch_up().await;
    site.as_(DAN).get("/").await.ok().has("For everyone inside");
    site.as_(ANN).post(&format!("/admin/people/{DAN}/kind"), &[("kind", "guest")]).await.status(303);
    site.as_(DAN).get("/").await.ok().lacks("For everyone inside");
    site.as_(ANN).post(&format!("/admin/people/{DAN}/kind"), &[("kind", "boss")]).await.refuses("from the list");
    // Who administers is inside: by the page and by a file.
    site.as_(ANN).post(&format!("/admin/people/{BEN}/admin"), &[("admin", "1")]).await.status(303);
    site.as_(ANN).post(&format!("/admin/people/{BEN}/kind"), &[("kind", "guest")]).await.status(409).has("Only employees and contractors");
    let ben = site.as_(ANN).json().get(&format!("/admin/people/{BEN}")).await.ok().json();
    let file = format!("mail,name,type\n{},Ben Okafor,guest\n", ben["email"].as_str().expect("an address"));
    bring_in(&site, &file).await;
    let ben = site.as_(ANN).json().get(&format!("/admin/people/{BEN}")).await.ok().json();
    assert_eq!((&ben["kind"], &ben["admin"]), (&json!("employee"), &json!(true)));
    // Who is let go and comes back, comes back as anybody.
    for state in ["inactive", "active"] {
        site.as_(ANN).post(&format!("/admin/people/{BEN}/state"), &[("state", state)]).await.status(303);
    }
    let ben = site.as_(ANN).json().get(&format!("/admin/people/{BEN}")).await.ok().json();
    assert_eq!((&ben["state"], &ben["admin"]), (&json!("active"), &json!(false)));
}

#[tokio::test]
async fn everybody_else_finds_nothing_here() {
    let site = Site::new().await;
    for path in ["/admin", "/admin/people", "/admin/people/2", "/admin/invitations", "/admin/import", "/admin/house", "/admin/door"] {
        for who in [site.as_(BEN), site.as_(GUS), site.token(ANN, "write").await] {
            who.get(path).await.status(404);
        }
    }
    for path in [
        "/admin/house",
        "/admin/door",
        "/admin/notice",
        "/admin/invitations",
        "/admin/invitations/rest",
        "/admin/people/2/state",
        "/admin/import/1/take",
    ] {
        site.as_(BEN).post(path, &[("name", "X"), ("state", "inactive")]).await.status(404);
    }
    site.as_(BEN).get("/").await.ok().lacks("href=\"/admin\"");
}

#[tokio::test]
async fn a_list_of_people_and_those_who_never_came() {
    let site = Site::new().await;
    let people = "Fay Berg <fay@new.example>\n\nGil Holm, gil@new.example\ndan@example.org\n";
    let made = site.as_(ANN).post("/admin/invitations/list", &[("people", people), ("kind", "guest")]).await.ok();
    made.has("Fay Berg").has("Gil Holm").has("shown only this once").has("download=\"invitations.csv\"");
    let all = waiting(&site).await;
    assert_eq!(all.len(), 3);
    assert!(all.iter().any(|i| i["person_id"] == DAN.0 && i["kind"] == "employee"), "{all:?}");
    site.as_(ANN).post("/admin/invitations/list", &[("people", "Fay Berg <fay at new>\nnobody@@x")]).await.refuses("nobody@@x");
    let brought = "id,name,mail\n1,Åsa Lind,asa@x.example\n2,=Bo Ek,bo@x.example\n";
    import::write_people::write(&site.app, import::people_file::read_people_bytes(brought.as_bytes(), None), &Default::default())
        .await
        .expect("taken");
    let rest = site.as_(ANN).json().post("/admin/invitations/rest", &[]).await.status(201).json();
    assert_eq!(rest["links"].as_array().map(Vec::len), Some(2));
    site.as_(ANN).post("/admin/invitations/rest", &[]).await.status(409);
    site.as_(ANN).json().get("/admin/people?show=never").await.ok().has("Åsa Lind").lacks("Ben Okafor");
}

#[tokio::test]
async fn how_people_sign_in_is_set_and_holds() {
    let site = Site::new().await;
    for who in [ANN, BEN] {
        site.as_(who).post("/settings/password", &[("password", GOOD)]).await.status(303);
    }
    let fay = invite(&site, &[("name", "Fay"), ("email", "fay@new.example")]).await;
    let cats = renewed(&site, CAT).await;
    let door = [("invitations", "0"), ("link_hours", "24"), ("session_days", "2")];
    site.as_(ANN).post("/admin/door", &door).await.see().await.has("holds from now on");
    let enter = async |who: &str| site.anonymous().post("/sign-in", &[("who", who), ("password", GOOD)]).await;
    enter("ben").await.refuses("switched off");
    assert!(!enter("nobody").await.text.contains("switched off"), "only who knows the password is told");
    enter("ann").await.status(303);
    site.anonymous().post(&fay, &[]).await.status(409).has("Nobody new");
    site.anonymous().get(&cats).await.ok().lacks("name=\"password\"");
    let came = site.anonymous().post(&cats, &[]).await.status(303);
    assert!(came.header("set-cookie").is_some_and(|c| c.contains("Max-Age=172800")), "two days");
    site.as_(ANN).post("/admin/invitations", &[("name", "Gil"), ("email", "gil@new.example")]).await.status(409);
    site.as_(ANN).post("/admin/door", &[("link_hours", "0"), ("session_days", "2")]).await.refuses("from the range");
    let open = [("passwords", "1"), ("invitations", "1"), ("link_hours", "24"), ("session_days", "30")];
    site.as_(ANN).post("/admin/door", &open).await.status(303);
    site.anonymous().get(&fay).await.ok();
    enter("ben").await.status(303);
}

#[tokio::test]
async fn the_house_is_named_and_links_begin_with_its_address() {
    let site = Site::new().await;
    site.as_(ANN).post("/admin/house", &[("organisation", ""), ("address", "")]).await.refuses("called");
    site.as_(ANN).post("/admin/house", &[("organisation", "Dock"), ("address", "moot.example.org")]).await.refuses("bare address");
    site.as_(ANN)
        .post("/admin/house", &[("organisation", "Dock & Sons"), ("address", "https://moot.example.org/")])
        .await
        .see()
        .await
        .has("Dock &amp; Sons");
    site.as_(BEN).get("/").await.ok().has("Dock &amp; Sons");
    let made = site.as_(ANN).json().post(&format!("/admin/people/{CAT}/link"), &[]).await.status(201).json();
    assert!(made["links"][0]["link"].as_str().is_some_and(|l| l.starts_with("https://moot.example.org/join/")), "{made}");
    // Another node that is told of it by nobody looks again by itself.
    site.app.org.rename("Old name");
    spine::settings::look_again(&site.app).await.expect("looked");
    assert_eq!(site.app.org.to_string(), "Dock & Sons");
}

#[tokio::test]
async fn the_steps_can_be_left_skipped_and_end() {
    let site = Site::new().await;
    site.as_(ANN).get("/admin").await.ok().has("1 of 5").has("Try the bell");
    site.as_(ANN).post("/admin/notice", &[]).await.see().await.has("Watch the bell").has("2 of 5");
    site.catch_up().await;
    site.as_(ANN).get("/inbox").await.ok().has("A test notice");
    site.as_(BEN).get("/inbox").await.ok().lacks("A test notice");
    for step in ["house", "people", "invite"] {
        site.as_(ANN).post("/admin/steps/skip", &[("step", step)]).await.status(303);
    }
    site.as_(ANN).get("/admin").await.ok().has("4 of 5").lacks("You are set up");
    site.as_(ANN).post("/admin/steps/skip", &[("step", "door")]).await.see().await.has("You are set up").lacks("4 of 5");
    site.as_(ANN).post("/admin/steps/again", &[]).await.see().await.has("1 of 5");
    site.as_(ANN).post("/admin/steps/skip", &[("step", "nonsense")]).await.status(422);
}

#[tokio::test]
async fn the_first_steps_know_what_is_so_anyway() {
    let site = Site::new().await;
    let steps = async || site.as_(ANN).json().get("/admin").await.ok().json()["steps"].clone();
    assert_eq!(steps().await, serde_json::json!({ "people": "done" }), "people are here, however they came");
    site.change(ANN, async |tx| spine::settings::set(tx, spine::settings::ORG, "Harbour & Sons").await).await;
    assert_eq!(steps().await, serde_json::json!({ "house": "done", "people": "done" }), "named when it was set up");
    site.as_(ANN).get("/admin").await.ok().has("2 of 5");
    site.as_(ANN).post("/admin/steps/skip", &[("step", "door")]).await.status(303);
    site.as_(ANN).post("/admin/steps/again", &[]).await.status(303);
    assert_eq!(steps().await, serde_json::json!({ "house": "done", "people": "done" }));
}
