//! Coming in, staying in, being put out.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops")]

mod export;
mod seen;

use spine::people::store;
use testing::*;

const GOOD: &str = "mussels lantern oblique fjord";
const OTHER: &str = "gravel teapot meridian walnut";

/// The cookie an answer sets, as a browser would send it back.
fn cookie(a: &Answer) -> String {
    a.header("set-cookie").expect("a cookie").split(';').next().unwrap_or_default().to_owned()
}
fn with_cookie(site: &Site, cookie: &str) -> Client {
    site.anonymous().header("cookie", cookie)
}
async fn with_password(site: &Site, person: PersonId) {
    site.as_(person).post("/settings/password", &[("password", GOOD)]).await.status(303);
}

#[tokio::test]
async fn a_password_signs_in_by_address_and_by_handle() {
    let site = Site::new().await;
    with_password(&site, BEN).await;
    site.anonymous().get("/sign-in?next=/people/3").await.ok().has("value=\"/people/3\"");
    for who in ["ben@example.org", "BEN@Example.org", "ben", "@ben"] {
        let answer = site.anonymous().post("/sign-in", &[("who", who), ("password", GOOD), ("next", "/people/3")]).await.status(303);
        assert_eq!(answer.location(), "/people/3");
        let set = answer.header("set-cookie").expect("a cookie").to_owned();
        assert!(set.contains("HttpOnly") && set.contains("SameSite=Lax"), "{set}");
        with_cookie(&site, &cookie(&answer)).get("/settings").await.ok();
    }
    // Who is in already goes on at once.
    assert_eq!(site.as_(BEN).get("/sign-in?next=/people").await.location(), "/people");
}

#[tokio::test]
async fn a_wrong_password_and_nobody_look_the_same() {
    let site = Site::new().await;
    with_password(&site, BEN).await;
    let try_as = async |who: &str| {
        site.anonymous().post_json("/sign-in", json!({ "who": who, "password": "wrong and wrong again" })).await.status(422)
    };
    let wrong = try_as("ben").await;
    let nobody = try_as("nobody@example.org").await;
    let no_password = try_as("cat").await;
    assert_eq!(wrong.json(), nobody.json());
    assert_eq!(wrong.json(), no_password.json());
    assert!(wrong.header("set-cookie").is_none());
    let page =
        site.anonymous().post("/sign-in", &[("who", "ben"), ("password", "wrong and wrong again")]).await.refuses("do not go together");
    assert_eq!(page.count("wrong and wrong again"), 0, "secrets are never echoed");
}

#[tokio::test]
async fn signing_in_leads_nowhere_else() {
    let site = Site::new().await;
    with_password(&site, BEN).await;
    for next in ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"] {
        let answer = site.anonymous().post("/sign-in", &[("who", "ben"), ("password", GOOD), ("next", next)]).await.status(303);
        assert_eq!(answer.location(), "/", "{next}");
    }
    site.anonymous().from("cross-site").post("/sign-in", &[("who", "ben"), ("password", GOOD)]).await.status(403);
}

#[tokio::test]
async fn floods_are_slowed_and_lock_nobody_else_out() {
    let site = Site::with(kit::config::Config { sign_in_per_minute: 5, ..Default::default() }).await;
    with_password(&site, BEN).await;
    let enter = async |who: &str, password: &str, peer: [u8; 4]| {
        let from = site.anonymous().peer((peer, 40_000).into());
        from.post("/sign-in", &[("who", who), ("password", password)]).await.status.as_u16()
    };
    let try_as = async |who: &str, peer: [u8; 4]| enter(who, "not it, really not", peer).await;
    for _ in 0..5 {
        assert_eq!(try_as("ben", [198, 51, 100, 1]).await, 422);
    }
    assert_eq!(try_as("ben", [198, 51, 100, 1]).await, 429, "whoever tries too often");
    assert_eq!(enter("ben", GOOD, [203, 0, 113, 9]).await, 303, "whose account was tried comes in from elsewhere");
    for n in 0..5 {
        assert_eq!(try_as(&format!("nobody{n}"), [192, 0, 2, 77]).await, 422);
    }
    assert_eq!(try_as("cat", [192, 0, 2, 77]).await, 429, "the address, whoever it tries");
    assert_eq!(try_as("cat", [192, 0, 2, 78]).await, 422, "others go on");
}

#[tokio::test]
async fn whoever_is_not_signed_in_finds_the_form_in_the_place_of_the_page() {
    let site = Site::new().await;
    let page = site.anonymous().header("accept", "text/html").get("/questions?state=all").await.status(401);
    page.has("name=\"password\"").has("value=\"/questions?state=all\"");
    site.anonymous().json().get("/questions").await.status(401).has("urn:folkmoot:sign-in");
    site.anonymous().header("accept", "text/event-stream").get("/live").await.status(401).lacks("name=\"password\"");
    let empty = Site::empty().await;
    empty.anonymous().header("accept", "text/html").get("/").await.status(401).has("setup address");
}

#[tokio::test]
async fn errors_stand_in_the_frame_of_whoever_is_signed_in() {
    let site = Site::new().await;
    for path in ["/no/such/address", "/questions/999", "/people/abc"] {
        site.as_(BEN).header("accept", "text/html").get(path).await.status(404).has("class=\"rail-nav\"").has("Ben Okafor");
        site.anonymous().header("accept", "text/html").get("/no/such/address").await.status(404).lacks("rail-nav");
    }
    site.as_(BEN).header("accept", "text/html").post("/posts", &[("kind", "status"), ("body", "")]).await.refuses("").has("rail-nav");
}

#[tokio::test]
async fn a_link_signs_in_once_and_only_by_its_button() {
    let site = Site::new().await;
    let path = accounts::login_link(&site.app, "cat@example.org").await.expect("a link");
    for _ in 0..3 {
        let page = site.anonymous().get(&path).await.ok().has("Sign in as Cat Vogel");
        assert!(page.header("set-cookie").is_none(), "looking signs nobody in");
    }
    let answer = site.anonymous().post(&path, &[]).await.status(303);
    with_cookie(&site, &cookie(&answer)).get("/settings").await.ok().has("Cat Vogel");
    site.anonymous().post(&path, &[]).await.status(409).has("This link no longer works");
    site.anonymous().get(&path).await.status(409).lacks("Cat Vogel");
    site.anonymous().get("/sign-in/link/made-up").await.status(409).has("href=\"/sign-in\"");
    site.as_(CAT).get(&path).await.status(409).has("signed in as Cat Vogel already").lacks("href=\"/sign-in\"");
    site.anonymous().json().get(&path).await.status(409).has("urn:folkmoot:conflict");
}

#[tokio::test]
async fn a_link_gets_old_and_ends_with_its_person() {
    let site = Site::new().await;
    let old = accounts::login_link(&site.app, "cat").await.expect("a link");
    site.later(16 * Time::MINUTE);
    site.anonymous().post(&old, &[]).await.status(409);
    let link = accounts::login_link(&site.app, "dan").await.expect("a link");
    site.change(ANN, async |tx| store::set_standing(tx, DAN, spine::people::Standing::Inactive).await).await;
    site.anonymous().get(&link).await.status(409).lacks("Dan ");
    site.anonymous().post(&link, &[]).await.status(409);
    assert!(accounts::login_link(&site.app, "dan").await.is_err());
    assert!(accounts::login_link(&site.app, "nobody").await.is_err());
}

#[tokio::test]
async fn of_many_who_use_a_link_one_gets_in() {
    let site = Site::new().await;
    let path = accounts::login_link(&site.app, "eve").await.expect("a link");
    let client = site.anonymous();
    let all = futures::future::join_all((0..20).map(|_| client.post(&path, &[]))).await;
    assert_eq!(all.iter().filter(|a| a.status == 303).count(), 1);
    assert_eq!(all.iter().filter(|a| a.status == 409).count(), 19);
}

#[tokio::test]
async fn people_who_left_and_machines_stay_outside() {
    let site = Site::new().await;
    with_password(&site, BEN).await;
    with_password(&site, CAT).await;
    with_password(&site, GUS).await;
    site.change(ANN, async |tx| store::set_standing(tx, BEN, spine::people::Standing::Inactive).await).await;
    site.change(ANN, async |tx| store::set_kind(tx, CAT, spine::UserType::Service).await).await;
    let sign_in = async |who: &str| site.anonymous().post("/sign-in", &[("who", who), ("password", GOOD)]).await.status.as_u16();
    assert_eq!(sign_in("ben").await, 422);
    assert_eq!(sign_in("cat").await, 422);
    assert_eq!(sign_in("gus").await, 303, "guests have doors too");
    site.as_(GUS).get("/settings").await.ok();
}

#[tokio::test]
async fn signing_out_ends_the_session_and_not_the_others() {
    let site = Site::new().await;
    with_password(&site, BEN).await;
    let one = cookie(&site.anonymous().post("/sign-in", &[("who", "ben"), ("password", GOOD)]).await);
    let two = cookie(&site.anonymous().post("/sign-in", &[("who", "ben"), ("password", GOOD)]).await);
    let left = with_cookie(&site, &one).post("/sign-out", &[]).await.status(303);
    assert!(left.header("set-cookie").is_some_and(|c| c.contains("Max-Age=0")));
    with_cookie(&site, &one).json().get("/settings").await.status(401);
    with_cookie(&site, &two).get("/settings").await.ok();
    site.token(BEN, "write").await.post("/sign-out", &[]).await.status(403);
}

#[tokio::test]
async fn a_new_password_needs_the_old_one_and_ends_other_sessions() {
    let site = Site::new().await;
    with_password(&site, BEN).await;
    let here = cookie(&site.anonymous().post("/sign-in", &[("who", "ben"), ("password", GOOD)]).await);
    let there = cookie(&site.anonymous().post("/sign-in", &[("who", "ben"), ("password", GOOD)]).await);
    let me = with_cookie(&site, &here);
    me.post("/settings/password", &[("current_password", "not this"), ("password", OTHER)]).await.refuses("not your current password");
    // What was typed unseen is not shown on the page that comes back.
    let again = me.post("/settings/password", &[("current_password", GOOD), ("password", "short")]).await.status(422);
    again.has("at least 12").lacks(GOOD);
    me.post("/settings/password", &[("current_password", GOOD), ("password", "ben@example.org")]).await.refuses("too easy to guess");
    with_cookie(&site, &there).get("/settings").await.ok();
    me.post("/settings/password", &[("current_password", GOOD), ("password", OTHER)]).await.see().await.has("signed out");
    with_cookie(&site, &there).json().get("/settings").await.status(401);
    me.get("/settings").await.ok();
    site.anonymous().post("/sign-in", &[("who", "ben"), ("password", GOOD)]).await.status(422);
    site.anonymous().post("/sign-in", &[("who", "ben"), ("password", OTHER)]).await.status(303);
}

#[tokio::test]
async fn devices_are_ended_one_by_one_or_all_at_once() {
    let site = Site::new().await;
    with_password(&site, BEN).await;
    let sign_in = async || cookie(&site.anonymous().post("/sign-in", &[("who", "ben"), ("password", GOOD)]).await);
    let (here, there) = (sign_in().await, sign_in().await);
    let me = with_cookie(&site, &here);
    let settings = me.clone().json().get("/settings").await.ok();
    let devices = settings.json()["devices"].as_array().expect("devices").clone();
    assert_eq!(devices.len(), 3, "the two, and the one that chose the password");
    assert_eq!(devices.iter().filter(|d| d["current"] == true).count(), 1);
    let mine = devices.iter().find(|d| d["current"] == true).expect("this one")["id"].as_str().expect("an id").to_owned();
    for d in devices.iter().filter(|d| d["current"] == false) {
        let path = format!("/settings/sessions/{}/end", d["id"].as_str().expect("an id"));
        site.as_(CAT).post(&path, &[]).await.status(404);
        me.post(&path, &[]).await.status(303);
    }
    with_cookie(&site, &there).json().get("/settings").await.status(401);
    me.get("/settings").await.ok();
    let token = me.post_json("/settings/tokens", json!({ "name": "t" })).await.status(201);
    let secret = token.json()["secret"].as_str().expect("a secret").to_owned();
    let program = site.anonymous().header("authorization", &format!("Bearer {secret}")).json();
    program.get("/settings").await.ok();
    me.post("/settings/sessions/end", &[]).await.status(303);
    me.clone().json().get("/settings").await.status(401);
    program.get("/settings").await.status(401);
    assert!(!mine.is_empty() && mine.len() == 16, "only the beginning of a hash is shown");
}

#[tokio::test]
async fn tokens_do_what_their_scope_says_and_never_make_more() {
    let site = Site::new().await;
    site.as_(BEN).post("/settings/tokens", &[("name", ""), ("scope", "read")]).await.refuses("what the token is for");
    let made = site.as_(BEN).post("/settings/tokens", &[("name", "nightly"), ("scope", "write"), ("days", "30")]).await.status(201);
    let secret = made.text.split("fmt_").nth(1).and_then(|s| s.split('<').next()).map(|s| format!("fmt_{s}")).expect("the secret is shown");
    site.as_(BEN).get("/settings").await.ok().has("nightly").lacks(&secret);
    let program = site.anonymous().header("authorization", &format!("Bearer {secret}")).json();
    let list = program.get("/settings/tokens").await.ok();
    assert!(!list.text.contains(&secret));
    let id = list.json()["tokens"][0]["id"].as_i64().expect("an id");
    let used = async || site.as_(BEN).json().get("/settings/tokens").await.ok().json()["tokens"][0]["used_at"].as_i64();
    while used().await.is_none() {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await; // noted off the request's path
    }
    program.post_json("/settings", json!({ "lang": "en" })).await.ok();
    for (path, body) in [
        ("/settings/tokens".to_owned(), json!({ "name": "child", "scope": "write" })),
        (format!("/settings/tokens/{id}/revoke"), json!({})),
        ("/settings/password".to_owned(), json!({ "password": OTHER })),
        ("/settings/sessions/end".to_owned(), json!({})),
    ] {
        program.post_json(&path, body).await.status(403).has("Not with a token");
    }
    let reader = site.token(BEN, "read").await;
    reader.post_json("/settings", json!({ "lang": "en" })).await.status(403).has("\"title\":\"This token only reads\"");
    reader.header("accept", "text/html").post("/settings", &[("lang", "en")]).await.status(403).has("Make a token that may write");
    let foreign = site.as_(BEN).from("cross-site").post("/settings", &[("lang", "en")]).await.status(403);
    foreign.has("This was sent from another site").lacks("ask the person who wrote it");
    site.as_(CAT).post(&format!("/settings/tokens/{id}/revoke"), &[]).await.status(404);
    site.as_(BEN).post(&format!("/settings/tokens/{id}/revoke"), &[]).await.status(303);
    program.get("/settings/tokens").await.status(401);
}

#[tokio::test]
async fn tokens_end_when_they_said_they_would() {
    let site = Site::new().await;
    let made = site.as_(BEN).post_json("/settings/tokens", json!({ "name": "short", "days": "30" })).await.status(201);
    let secret = made.json()["secret"].as_str().expect("a secret").to_owned();
    let program = site.anonymous().header("authorization", &format!("Bearer {secret}")).json();
    site.later(29 * Time::DAY);
    program.get("/settings/tokens").await.ok();
    site.later(2 * Time::DAY);
    program.get("/settings/tokens").await.status(401);
}

#[tokio::test]
async fn the_first_run_makes_one_administrator() {
    let site = Site::empty().await;
    site.anonymous().get("/sign-in").await.ok().has("Nobody can administer");
    let old = accounts::setup_token(&site.app).await.expect("asked").expect("a token");
    let token = accounts::setup_token(&site.app).await.expect("asked").expect("a newer token");
    let form = |token: &str, password: &str| json!({ "token": token, "organisation": "Harbour & Sons", "name": "Mia Berg", "email": "Mia@harbour.example", "password": password });
    site.anonymous().get(&format!("/setup?token={token}")).await.ok().has(&token);
    site.anonymous().post_json("/setup", form(&old, GOOD)).await.refuses("not valid any more");
    site.anonymous().post_json("/setup", form("made up", GOOD)).await.refuses("not valid any more");
    site.anonymous().post_json("/setup", form(&token, "mia@harbour.example")).await.refuses("too easy to guess");
    site.anonymous()
        .post_json("/setup", json!({ "token": token, "organisation": "H", "name": "M", "email": "no address", "password": GOOD }))
        .await
        .refuses("e-mail");
    let left = site.app.config.data_dir.join(accounts::TOKEN_FILE);
    std::fs::create_dir_all(&site.app.config.data_dir).expect("a directory");
    std::fs::write(&left, &token).expect("as the server leaves it");
    let done = site.anonymous().post_json("/setup", form(&token, GOOD)).await.ok();
    assert!(!left.exists(), "a spent token lies around nowhere");
    site.anonymous().get("/sign-in").await.ok().has("Harbour &amp; Sons</title>");
    site.anonymous().header("accept", "text/html").get("/nowhere").await.status(404).has("Harbour &amp; Sons</title>");
    let me = with_cookie(&site, &cookie(&done));
    me.get("/settings").await.ok().has("Mia Berg").has("href=\"/admin\"");
    site.anonymous().get("/setup").await.status(404);
    site.anonymous().post_json("/setup", form(&token, GOOD)).await.status(404);
    assert_eq!(accounts::setup_token(&site.app).await.expect("asked"), None);
    site.anonymous().post("/sign-in", &[("who", "mia@harbour.example"), ("password", GOOD)]).await.status(303);
    let mut view = site.app.view(spine::Viewer::system("test")).await.expect("a view");
    assert_eq!(spine::settings::get(&mut view, spine::settings::ORG).await.expect("read").as_deref(), Some("Harbour & Sons"));
}

#[tokio::test]
async fn a_setup_token_lives_half_an_hour() {
    let site = Site::empty().await;
    let token = accounts::setup_token(&site.app).await.expect("asked").expect("a token");
    site.later(31 * Time::MINUTE);
    let form = json!({ "token": token, "organisation": "H", "name": "Mia", "email": "mia@harbour.example", "password": GOOD });
    site.anonymous().post_json("/setup", form).await.refuses("not valid any more");
}

#[tokio::test]
async fn an_administrator_from_an_import_is_the_same_person() {
    let site = Site::new().await;
    let token = accounts::setup_token(&site.app).await.expect("asked").expect("Ann administers, but cannot sign in yet");
    let form = json!({ "token": token, "organisation": "Acme", "name": "Ben", "email": "ben@example.org", "password": GOOD });
    let done = site.anonymous().post_json("/setup", form).await.ok();
    assert_eq!(done.json()["id"], BEN.0);
    with_cookie(&site, &cookie(&done)).get("/settings").await.ok().has("Ben Okafor").has("href=\"/admin\"");
}

#[tokio::test]
async fn languages_are_those_we_have() {
    let site = Site::new().await;
    site.as_(BEN).post("/settings", &[("lang", "en")]).await.see().await.has("Saved");
    site.as_(BEN).post("/settings", &[("lang", "tlh")]).await.refuses("from the list");
    assert_eq!(site.as_(BEN).json().get("/settings").await.json()["lang"], "en");
}

#[tokio::test]
async fn what_i_wrote_is_listed_deleted_and_taken_back() {
    let site = Site::new().await;
    let post = site.item(BEN, "status", "", "Ben's own post").await;
    let other = site.item(ANN, "status", "", "Ann's post").await;
    let comment = site.reply(BEN, other, "comment", "Ben's comment there").await;
    let anns = site.reply(ANN, post, "comment", "Ann's comment at Ben's").await;
    let page = site.as_(BEN).get("/settings/content").await.ok();
    page.has("Ben's own post").has("Ben's comment there").lacks("Ann's comment").lacks("Ann's post</label>");
    site.as_(BEN).post("/settings/content/trash", &[]).await.refuses("Tick what");
    site.as_(BEN).post("/settings/content/trash", &[(&format!("item-{anns}"), "1")]).await.status(403);
    site.as_(CAT).post("/settings/content/trash", &[(&format!("item-{post}"), "1")]).await.status(403);
    let both = [(format!("item-{post}"), "1"), (format!("item-{comment}"), "1")];
    let both: Vec<(&str, &str)> = both.iter().map(|(k, v)| (k.as_str(), *v)).collect();
    site.as_(BEN).post("/settings/content/trash", &both).await.see().await.has("2 things are in the trash");
    site.as_(ANN).get(&format!("/posts/{post}")).await.status(404);
    site.as_(BEN).get("/settings/content").await.ok().has("not written anything yet");
    site.as_(BEN).get("/trash").await.ok().has("Ben's own post");
    site.as_(BEN).post(&format!("/items/{post}/restore"), &[]).await.status(303);
    site.as_(ANN).get(&format!("/posts/{post}")).await.ok().has("Ann's comment at Ben's");
    // What is not there any more, or never was, does not stop the rest.
    let rest = site.as_(BEN).json().post("/settings/content/trash", &[("ids", &format!("{post} {comment} 987654"))]).await.ok();
    assert_eq!(rest.json()["removed"], 1);
}

#[tokio::test]
async fn my_profile_through_other_eyes_is_what_they_would_see() {
    let site = Site::new().await;
    site.item(BEN, "status", "", "For everyone").await;
    site.secret(BEN, &[CAT], "status", "", "For Cat alone").await;
    site.secret(BEN, &[GUS], "status", "", "For Gus").await;
    site.secret(BEN, &[], "status", "", "For nobody").await;
    site.contacts(CAT, DAN).await;
    site.contacts(BEN, DAN).await;
    site.as_(CAT).post("/drafts", &[("key", &format!("board:{BEN}")), ("body", "{\"body\":\"what Cat began\"}")]).await;
    site.catch_up().await;
    let path = |who: &str| format!("/people/{BEN}/as?who={who}");
    let words = ["For everyone", "For Cat alone", "For Gus", "For nobody"];
    let shown = |text: &str| words.map(|w| text.contains(w));
    for (who, right) in
        [("colleague", [true, false, false, false]), ("%40cat", [true, true, false, false]), ("out", [true, false, false, false])]
    {
        let page = site.as_(BEN).get(&path(who)).await.ok();
        assert_eq!(shown(&page.text), right, "{who}");
        page.has("<fieldset class=\"view-as\" disabled").lacks("what Cat began");
        let data = site.as_(BEN).json().get(&path(who)).await.ok();
        assert_eq!(shown(&data.text), right, "{who}");
        let face = data.json();
        assert_eq!((&face["contacts_in_common"], &face["standing"]["contact"]), (&json!([]), &json!(false)), "whom they know is theirs");
    }
    // The same as the real one sees, no more.
    for (who, name) in [(CAT, "cat"), (OUT, "out"), (EVE, "eve")] {
        let real = site.as_(who).get(&format!("/people/{BEN}")).await.ok();
        let seen = site.as_(BEN).get(&path(name)).await.ok();
        assert_eq!(shown(&real.text), shown(&seen.text), "{name}");
    }
    for who in ["guest", "nobody"] {
        assert_eq!(shown(&site.as_(BEN).get(&path(who)).await.ok().has("nothing to see").text), [false; 4]);
        site.as_(BEN).json().get(&path(who)).await.status(404);
    }
    site.as_(GUS).get(&format!("/people/{BEN}")).await.status(404);
    site.as_(BEN).get(&path("gus")).await.ok().has("nothing to see").lacks("For Gus");
    site.as_(BEN).get(&path("zyx")).await.refuses("Nobody here has this name");
    // Only ever one's own, and nobody in particular is nobody to be found.
    site.as_(CAT).get(&path("colleague")).await.status(403);
    site.as_(GUS).get(&path("colleague")).await.status(404);
    site.as_(BEN).get("/people/-1").await.status(404);
    site.as_(BEN).get("/settings/privacy").await.ok().has(&format!("/people/{BEN}/as?who=guest"));
}

#[tokio::test]
async fn nobody_holds_more_tokens_than_they_can_look_after() {
    let site = Site::new().await;
    let make = async |days: &str| site.as_(BEN).post_json("/settings/tokens", json!({ "name": "t", "days": days })).await;
    for n in 0..50 {
        make(if n == 0 { "1" } else { "" }).await.status(201);
    }
    make("").await.status(422).has("50 access tokens");
    site.as_(CAT).post_json("/settings/tokens", json!({ "name": "t" })).await.status(201);
    // What has ended makes room.
    site.later(2 * Time::DAY);
    site.forget_session(BEN);
    make("").await.status(201);
    make("").await.status(422);
}
