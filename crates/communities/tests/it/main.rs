//! Communities over HTTP: who finds them, who reads them, who comes in and who goes.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on stops")]

mod barred;
mod guests;
mod moves;
mod shift;
mod tabs;
mod whole;

use testing::*;

async fn found(site: &Site, who: PersonId, form: &[(&str, &str)]) -> String {
    site.as_(who).post("/communities", form).await.see_created()
}
/// Reads what it means, and agrees to just that.
async fn agreed(site: &Site, who: PersonId, path: &str, form: &[(&str, &str)]) -> Answer {
    let asked = site.as_(who).json().post(path, form).await.status(422).json();
    let mark = asked["confirm"].as_str().unwrap_or_else(|| panic!("{path} asks nothing: {asked}"));
    site.as_(who).post(path, &[form, &[("confirmed", mark)]].concat()).await
}
trait Created {
    fn see_created(self) -> String;
}
impl Created for Answer {
    fn see_created(self) -> String {
        assert!(self.status == 303 || self.status == 201, "{}: {}", self.status, self.text);
        self.location()
    }
}
async fn mac(site: &Site, kind: &str) -> String {
    found(
        site,
        ANN,
        &[
            ("name", "Mac users"),
            ("kind", kind),
            ("purpose", "Private Macs at work"),
            ("tags", "mac mail"),
            ("slug", if kind == "unlisted" { "" } else { "mac" }),
        ],
    )
    .await
}

#[tokio::test]
async fn an_open_one_is_read_by_everybody_inside_and_written_by_its_members() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    let post = site
        .as_(ANN)
        .post(
            "/posts",
            &[("kind", "question"), ("title", "How do I set up mail?"), ("body", "On a private Mac"), ("community", last(&home))],
        )
        .await
        .location();
    site.as_(BEN).get(&home).await.ok().has("Mac users").has("How do I set up mail?").has("Join");
    site.as_(BEN).get(&post).await.ok();
    // Reading is not belonging.
    site.as_(BEN).post(&format!("{post}/answers"), &[("body", "In the settings")]).await.status(403);
    site.as_(BEN).get(&post).await.ok().has("Members write here").lacks("Write an answer");
    site.as_(ANN).get(&post).await.ok().has("Write an answer").has("Mac users");
    site.as_(BEN).post("/posts", &[("body", "Hello"), ("community", last(&home))]).await.status(403);
    site.as_(BEN).post(&format!("{home}/join"), &[]).await.status(303);
    site.as_(BEN).post(&format!("{post}/answers"), &[("body", "In the settings")]).await.status(303);
    site.as_(BEN).post("/posts", &[("body", "Hello all"), ("community", last(&home))]).await.status(303);
    site.as_(CAT).get(&home).await.ok().has("Hello all").has("2 members");
    // A guest knows of none of it.
    for path in [home.as_str(), post.as_str(), "/c/mac"] {
        site.as_(GUS).get(path).await.status(404);
    }
    site.as_(GUS).get("/communities").await.ok().lacks("Mac users").lacks("mail");
}

#[tokio::test]
async fn a_restricted_one_shows_its_door_and_an_unlisted_one_not_even_that() {
    let site = Site::new().await;
    let home = mac(&site, "restricted").await;
    let hidden = found(&site, ANN, &[("name", "Mac users"), ("kind", "unlisted"), ("tags", "merger")]).await;
    site.as_(ANN).post("/posts", &[("body", "Kanarienholz"), ("community", last(&home))]).await.status(303);
    site.as_(ANN).post("/posts", &[("body", "Kanarienholz too"), ("community", last(&hidden))]).await.status(303);
    let seen =
        site.as_(BEN).get(&home).await.ok().has("Mac users").has("Private Macs at work").has("Ask to be let in").lacks("Kanarienholz");
    assert!(!seen.text.contains("/members\""), "no list of members");
    site.as_(BEN).get(&format!("{home}/members")).await.status(403);
    site.as_(BEN).get(&format!("{home}/questions")).await.ok().lacks("Kanarienholz");
    site.as_(BEN).get(&hidden).await.status(404);
    site.as_(BEN).get(&format!("{hidden}/members")).await.status(404);
    let catalogue = site.as_(BEN).get("/communities").await.ok().has("Mac users").lacks("merger");
    assert_eq!(catalogue.count("community-entry"), 1);
    for path in ["/?view=all", "/search?q=Kanarienholz"] {
        assert_eq!(
            site.as_(BEN).get(path).await.ok().unmarked().replace("q=Kanarienholz", "").matches("Kanarienholz too").count(),
            0,
            "{path}"
        );
    }
    site.as_(BEN).post(&format!("{hidden}/request"), &[]).await.status(404);
    site.as_(BEN).post(&format!("{home}/join"), &[]).await.status(403);
}

#[tokio::test]
async fn who_asks_is_let_in_and_who_is_passed_over_hears_nothing() {
    let site = Site::new().await;
    let home = mac(&site, "moderated").await;
    for who in [BEN, CAT] {
        site.as_(who).post(&format!("{home}/request"), &[("words", "I have a Mac")]).await.status(303);
    }
    site.as_(ANN).get(&format!("{home}/members")).await.ok().has("I have a Mac");
    site.as_(DAN).get(&format!("{home}/members")).await.ok().lacks("I have a Mac");
    site.as_(ANN).get("/?view=waiting").await.ok().has("asks to be let into Mac users");
    site.catch_up().await;
    site.as_(ANN).get("/inbox").await.ok().has("Ben").has("asks to be let into Mac users");
    site.as_(DAN).get("/inbox").await.ok().lacks("Mac users");
    site.as_(CAT).post(&format!("{home}/requests/{BEN}/approve"), &[]).await.status(403);
    site.as_(ANN).post(&format!("{home}/requests/{BEN}/approve"), &[]).await.status(303);
    site.as_(ANN).post(&format!("{home}/requests/{CAT}/decline"), &[]).await.status(303);
    site.as_(ANN).post(&format!("{home}/requests/{CAT}/decline"), &[]).await.status(404);
    site.as_(BEN).get(&home).await.ok().has("You are a member");
    site.as_(CAT).get(&home).await.ok().has("Ask to be let in");
    site.catch_up().await;
    site.as_(BEN).get("/inbox").await.ok().has("let you into Mac users");
    site.as_(CAT).get("/inbox").await.ok().lacks("Mac users");
    assert!(site.story().await.iter().all(|s| !s.contains("declined")));
}

#[tokio::test]
async fn an_invitation_lets_in_until_it_is_over_taken_back_or_passed_over() {
    let site = Site::new().await;
    let home = mac(&site, "unlisted").await;
    let people = format!("@{}, @{}, @{}", "ben", "cat", "dan");
    site.as_(ANN).post(&format!("{home}/invitations"), &[("people", &people), ("words", "Come and help")]).await.status(303);
    site.as_(BEN).get(&home).await.ok().has("Come and help").has("asks you in");
    site.as_(BEN).get("/communities?show=invited").await.ok().has("Mac users");
    site.catch_up().await;
    for who in [BEN, CAT] {
        site.as_(who).get("/inbox").await.ok().has("asks you into Mac users");
    }
    site.as_(EVE).get(&home).await.status(404);
    site.as_(BEN).post(&format!("{home}/invitation/accept"), &[]).await.status(303);
    site.as_(BEN).get(&home).await.ok().has("You are a member");
    // Of an unlisted one members ask nobody in.
    site.as_(BEN).get(&format!("{home}/invite")).await.status(403);
    site.as_(ANN).post(&format!("{home}/invitations/{CAT}/revoke"), &[]).await.status(303);
    site.as_(CAT).get(&home).await.status(404);
    // What a notice is about is told as long as one may know of it.
    site.as_(CAT).get("/inbox").await.ok().has("asked you into a community").lacks("Mac users");
    site.as_(CAT).post(&format!("{home}/invitation/accept"), &[]).await.status(404);
    site.later(31 * Time::DAY);
    site.as_(DAN).get(&home).await.status(404);
    site.as_(DAN).post(&format!("{home}/invitation/accept"), &[]).await.status(404);
}

#[tokio::test]
async fn whoever_is_put_out_sees_nothing_at_the_next_request() {
    let site = Site::new().await;
    let home = mac(&site, "restricted").await;
    site.as_(ANN).post(&format!("{home}/invitations"), &[("people", "ben")]).await.status(303);
    site.as_(BEN).post(&format!("{home}/invitation/accept"), &[]).await.status(303);
    let post = site
        .as_(ANN)
        .post("/posts", &[("kind", "question"), ("title", "Kanarienholz?"), ("body", "who"), ("community", last(&home))])
        .await
        .location();
    site.catch_up().await;
    site.as_(BEN).get(&post).await.ok();
    site.as_(BEN).get("/search?q=Kanarienholz").await.ok().has(&post);
    site.as_(BEN).get("/?view=all").await.ok().has("Kanarienholz");
    site.as_(ANN).post(&format!("{home}/members/{BEN}/remove"), &[]).await.status(303);
    site.as_(BEN).get(&post).await.status(404);
    site.as_(BEN).post(&format!("{post}/answers"), &[("body", "me")]).await.status(404);
    site.as_(BEN).get("/search?q=Kanarienholz").await.ok().lacks(&post);
    site.as_(BEN).get("/?view=all").await.ok().lacks("Kanarienholz");
    site.as_(BEN).get(&home).await.ok().lacks("Kanarienholz");
}

#[tokio::test]
async fn a_search_in_one_finds_what_stands_in_it_for_who_may_read_it() {
    let site = Site::new().await;
    let home = mac(&site, "restricted").await;
    let inside = site
        .as_(ANN)
        .post("/posts", &[("kind", "question"), ("title", "Kanarienholz?"), ("body", "who"), ("community", last(&home))])
        .await
        .location();
    let elsewhere =
        site.as_(ANN).post("/posts", &[("kind", "question"), ("title", "Kanarienholz elsewhere"), ("body", "who")]).await.location();
    site.catch_up().await;
    let here = format!("/search?q=Kanarienholz&community={}", last(&home));
    site.as_(ANN).get(&here).await.ok().has(&inside).lacks(&elsewhere).has("Only in Mac users");
    site.as_(BEN).get(&here).await.ok().lacks(&inside).lacks(&elsewhere).lacks("Only in Mac users");
    site.as_(ANN).get("/search?q=Kanarienholz&community=nonsense").await.ok().lacks(&inside).lacks(&elsewhere);
}

#[tokio::test]
async fn somebody_always_owns_it() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    site.as_(BEN).post(&format!("{home}/join"), &[]).await.status(303);
    site.as_(ANN).post(&format!("{home}/leave"), &[]).await.refuses("needs an owner");
    site.as_(ANN).post(&format!("{home}/members/{ANN}/role"), &[("role", "member")]).await.refuses("needs an owner");
    site.as_(BEN).post(&format!("{home}/members/{BEN}/role"), &[("role", "owner")]).await.status(403);
    site.as_(ANN).post(&format!("{home}/members/{BEN}/role"), &[("role", "owner")]).await.status(303);
    site.as_(ANN).post(&format!("{home}/leave"), &[]).await.status(303);
    site.as_(ANN).get(&format!("{home}/settings")).await.status(403);
    site.as_(BEN).get(&format!("{home}/settings")).await.ok();
    // An owner who left the house owns nothing any more.
    site.as_(CAT).post(&format!("{home}/join"), &[]).await.status(303);
    site.as_(BEN).post(&format!("{home}/members/{CAT}/role"), &[("role", "owner")]).await.status(303);
    site.as_(ANN).post(&format!("/admin/people/{CAT}/state"), &[("state", "inactive")]).await.status(303);
    site.as_(BEN).post(&format!("{home}/leave"), &[]).await.refuses("needs an owner");
}

#[tokio::test]
async fn below_is_never_wider_and_goes_with_what_is_above() {
    let site = Site::new().await;
    let home = mac(&site, "moderated").await;
    let at = last(&home).to_owned();
    site.as_(ANN).post("/communities", &[("name", "iPhone"), ("kind", "open"), ("parent", &at)]).await.refuses("cannot be wider");
    let sub = found(&site, ANN, &[("name", "iPhone"), ("kind", "restricted"), ("parent", &at)]).await;
    site.as_(ANN).post("/communities", &[("name", "Too deep"), ("kind", "restricted"), ("parent", last(&sub))]).await.status(403);
    // Into one below only who is in the one above.
    site.as_(BEN).post(&format!("{sub}/request"), &[]).await.status(303);
    site.as_(ANN).post(&format!("{sub}/requests/{BEN}/approve"), &[]).await.refuses("member of Mac users first");
    for c in [&home, &sub] {
        site.as_(BEN).post(&format!("{c}/request"), &[]).await.status(303);
        site.as_(ANN).post(&format!("{c}/requests/{BEN}/approve"), &[]).await.status(303);
    }
    // Whoever owns the one above owns this; only there it ends.
    site.as_(ANN).post(&format!("{home}/members/{BEN}/role"), &[("role", "owner")]).await.status(303);
    site.as_(BEN).get(&format!("{sub}/settings")).await.ok();
    site.as_(ANN).post(&format!("{sub}/members/{BEN}/remove"), &[]).await.refuses("Change it there");
    site.as_(BEN).post(&format!("{sub}/leave"), &[]).await.status(403);
    site.as_(ANN).post(&format!("{home}/members/{BEN}/role"), &[("role", "member")]).await.status(303);
    site.as_(BEN).get(&format!("{sub}/settings")).await.status(403);
    site.as_(ANN).post(&format!("{home}/members/{BEN}/remove"), &[]).await.status(303);
    site.as_(BEN).get(&sub).await.ok().has("Ask to be let in");
    // The one above cannot become narrower than what is below it.
    site.as_(ANN)
        .post(&format!("{home}/settings"), &[("name", "Mac users"), ("kind", "unlisted"), ("revision", "1"), ("confirmed", "1")])
        .await
        .refuses("iPhone");
}

#[tokio::test]
async fn closing_takes_sight_from_who_followed_and_says_so_before() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    site.as_(BEN).post(&format!("{home}/follow"), &[]).await.status(303);
    let post = site
        .as_(ANN)
        .post("/posts", &[("kind", "question"), ("title", "Kanarienholz?"), ("body", "who"), ("community", last(&home))])
        .await
        .location();
    site.as_(BEN).get(&post).await.ok();
    let form = [("name", "Mac users"), ("kind", "restricted"), ("revision", "1")];
    site.as_(ANN).post(&format!("{home}/settings"), &form).await.status(422).has("from then on only its").has("1 follower");
    site.as_(BEN).get(&post).await.ok();
    agreed(&site, ANN, &format!("{home}/settings"), &form).await.status(303);
    site.as_(BEN).get(&post).await.status(404);
    site.as_(BEN).get(&home).await.ok().has("Ask to be let in");
    // The second of two who change at once is told.
    site.as_(ANN).post(&format!("{home}/settings"), &form).await.status(409);
    // Opening what members wrote among themselves says so too.
    site.as_(ANN)
        .post(&format!("{home}/settings"), &[("name", "Mac users"), ("kind", "open"), ("revision", "2")])
        .await
        .status(422)
        .has("for themselves");
}

#[tokio::test]
async fn archived_is_read_only_and_deleted_is_gone_until_it_is_taken_back() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    let post = site
        .as_(ANN)
        .post("/posts", &[("kind", "question"), ("title", "Kanarienholz?"), ("body", "who"), ("community", last(&home))])
        .await
        .location();
    let next = found(&site, ANN, &[("name", "Mac and more"), ("kind", "open"), ("slug", "more")]).await;
    site.as_(ANN).post(&format!("{home}/archive"), &[("successor", "/c/nowhere")]).await.refuses("No such community");
    site.as_(ANN).post(&format!("{home}/archive"), &[("successor", "/c/more")]).await.status(303);
    site.as_(BEN).get(&home).await.ok().has("archived").has(&next);
    site.as_(BEN).get(&post).await.ok();
    site.as_(ANN).post(&format!("{post}/answers"), &[("body", "me")]).await.status(403);
    site.as_(ANN).post("/posts", &[("body", "Hello"), ("community", last(&home))]).await.status(403);
    site.as_(ANN).post(&format!("{home}/reopen"), &[]).await.status(303);
    site.as_(ANN).post(&format!("{post}/answers"), &[("body", "me")]).await.status(303);
    site.as_(ANN).post(&format!("{home}/trash"), &[]).await.status(303);
    for who in [ANN, BEN] {
        site.as_(who).get(&home).await.status(404);
        site.as_(who).get(&post).await.status(404);
    }
    site.as_(BEN).post(&format!("{home}/restore"), &[]).await.status(404);
    site.as_(ANN).get("/communities?show=owner").await.ok().has("Take it back");
    site.as_(ANN).post(&format!("{home}/restore"), &[]).await.status(303);
    site.as_(BEN).get(&post).await.ok().has("Kanarienholz");
}

#[tokio::test]
async fn names_are_once_where_everybody_sees_them_and_addresses_lead_on() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    site.as_(BEN).post("/communities", &[("name", "MAC Users"), ("kind", "moderated")]).await.refuses("already");
    site.as_(BEN).post("/communities", &[("name", "Mac users"), ("kind", "restricted")]).await.status(303);
    site.as_(BEN).post("/communities", &[("name", "Other"), ("kind", "open"), ("slug", "mac")]).await.refuses("taken");
    site.as_(BEN).post("/communities", &[("name", "Other"), ("kind", "open"), ("slug", "not so")]).await.refuses("hyphens");
    site.as_(BEN).post("/communities", &[("name", "Other"), ("kind", "unlisted"), ("slug", "other")]).await.refuses("unlisted");
    site.as_(BEN).post("/communities", &[("name", " "), ("kind", "open")]).await.refuses("name");
    site.as_(ANN)
        .post(&format!("{home}/settings"), &[("name", "Macs"), ("slug", "macs"), ("kind", "open"), ("revision", "1")])
        .await
        .status(303);
    for slug in ["mac", "macs", "MACS"] {
        assert_eq!(site.as_(BEN).get(&format!("/c/{slug}")).await.location(), home);
    }
    // Unlisted, no address leads to it, for anybody.
    agreed(&site, ANN, &format!("{home}/settings"), &[("name", "Macs"), ("kind", "unlisted"), ("revision", "2")]).await.status(303);
    site.as_(BEN).get("/c/mac").await.status(404);
    site.as_(BEN).post("/communities", &[("name", "Other"), ("kind", "open"), ("slug", "macs")]).await.status(303);
}

#[tokio::test]
async fn guests_take_part_where_they_are_members_and_meet_nobody_else() {
    let site = Site::new().await;
    site.as_(ANN)
        .post("/communities", &[("name", "With customers"), ("kind", "open"), ("external", "1")])
        .await
        .refuses("restricted or unlisted");
    let home = found(&site, ANN, &[("name", "With customers"), ("kind", "restricted"), ("external", "1")]).await;
    let internal = mac(&site, "restricted").await;
    site.as_(ANN).post(&format!("{internal}/invitations"), &[("people", "gus")]).await.refuses("is a guest");
    site.as_(ANN).post(&format!("{home}/invitations"), &[("people", "gus, ben")]).await.status(303);
    for who in [GUS, BEN] {
        site.as_(who).post(&format!("{home}/invitation/accept"), &[]).await.status(303);
    }
    let post = site
        .as_(GUS)
        .post("/posts", &[("kind", "question"), ("title", "Which cable fits?"), ("body", "The blue one?"), ("community", last(&home))])
        .await
        .location();
    site.as_(BEN).post(&format!("{post}/answers"), &[("body", "The green one")]).await.status(303);
    site.as_(GUS).get(&post).await.ok().has("The green one");
    site.as_(GUS).get(&format!("{home}/members")).await.ok().has("Ben");
    site.as_(CAT).get(&post).await.status(404);
    // Co-members are known to a guest, nobody else is.
    site.as_(GUS).get(&format!("/people/{BEN}")).await.ok();
    site.as_(GUS).get(&format!("/people/{CAT}")).await.status(404);
    site.as_(ANN).post(&format!("{home}/members/{GUS}/role"), &[("role", "owner")]).await.refuses("guest cannot own");
    site.as_(GUS).post("/communities", &[("name", "Mine"), ("kind", "open")]).await.status(403);
    site.as_(GUS).get("/communities/new").await.status(403);
    site.as_(ANN).post(&format!("{home}/members/{GUS}/remove"), &[]).await.status(303);
    for path in [home.as_str(), post.as_str()] {
        site.as_(GUS).get(path).await.status(404);
    }
    site.as_(GUS).get(&format!("/people/{BEN}")).await.status(404);
}

#[tokio::test]
async fn who_becomes_a_guest_is_out_of_what_is_not_for_guests() {
    let site = Site::new().await;
    let internal = mac(&site, "restricted").await;
    let external = found(&site, ANN, &[("name", "With customers"), ("kind", "restricted"), ("external", "1")]).await;
    for home in [&internal, &external] {
        site.as_(ANN).post(&format!("{home}/invitations"), &[("people", "ben")]).await.status(303);
        site.as_(BEN).post(&format!("{home}/invitation/accept"), &[]).await.status(303);
        site.as_(ANN).post(&format!("{home}/members/{BEN}/role"), &[("role", "owner")]).await.status(303);
    }
    site.as_(ANN).post(&format!("/admin/people/{BEN}/kind"), &[("kind", "guest")]).await.status(303);
    site.as_(BEN).get(&internal).await.status(404);
    site.as_(BEN).get(&external).await.ok().has("You are a member");
    site.as_(BEN).get(&format!("{external}/settings")).await.status(403);
}

#[tokio::test]
async fn what_is_passed_on_out_of_a_community_is_not_opened_by_its_copy() {
    let site = Site::new().await;
    let home = mac(&site, "restricted").await;
    site.as_(ANN).post(&format!("{home}/invitations"), &[("people", "ben cat")]).await.status(303);
    for who in [BEN, CAT] {
        site.as_(who).post(&format!("{home}/invitation/accept"), &[]).await.status(303);
    }
    let question = site
        .as_(BEN)
        .post("/posts", &[("kind", "question"), ("title", "Kanarienholz?"), ("body", "who"), ("community", last(&home))])
        .await
        .location();
    site.as_(CAT).post(&format!("{question}/referrals"), &[("to", "out")]).await.refuses("may not");
    let copy = site.as_(CAT).post(&format!("{question}/referrals"), &[("to", "ann")]).await.id();
    for id in [last(&question).to_owned(), copy.to_string()] {
        site.as_(BEN).post(&format!("/items/{id}/audience"), &[("audience", "everyone")]).await.refuses("stands in a community");
        site.as_(OUT).get(&format!("/questions/{id}")).await.status(404);
    }
}

#[tokio::test]
async fn narrowing_ends_what_others_asked_and_keeps_its_new_name_to_itself() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    site.as_(BEN).post(&format!("{home}/join"), &[]).await.status(303);
    site.as_(BEN).post(&format!("{home}/invitations"), &[("people", "dan")]).await.status(303);
    let narrow = [("name", "Mac users"), ("kind", "restricted"), ("revision", "1")];
    agreed(&site, ANN, &format!("{home}/settings"), &narrow).await.status(303);
    site.as_(DAN).post(&format!("{home}/invitation/accept"), &[]).await.status(404);
    site.as_(EVE).post(&format!("{home}/request"), &[("words", "first")]).await.status(303);
    site.as_(EVE).post(&format!("{home}/request"), &[("words", "second")]).await.status(303);
    site.as_(ANN).get(&format!("{home}/members")).await.ok().has("second").lacks("first");
    let hidden = [("name", "Merger with Acme"), ("kind", "unlisted"), ("revision", "2")];
    agreed(&site, ANN, &format!("{home}/settings"), &hidden).await.status(303);
    site.as_(EVE).get(&home).await.status(404);
    site.as_(EVE).get("/settings/content/export").await.ok().lacks("Merger");
    site.as_(DAN).get("/inbox").await.ok().lacks("Merger");
}

#[tokio::test]
async fn an_archived_one_comes_back_archived_and_nothing_is_accepted_in_it() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    site.as_(BEN).post(&format!("{home}/join"), &[]).await.status(303);
    let question = site
        .as_(BEN)
        .post("/posts", &[("kind", "question"), ("title", "Kanarienholz?"), ("body", "who"), ("community", last(&home))])
        .await
        .location();
    let answer =
        site.as_(ANN).json().post_json(&format!("{question}/answers"), json!({ "body": "me" })).await.json()["id"].as_i64().unwrap();
    site.as_(ANN).post(&format!("{home}/archive"), &[]).await.status(303);
    site.as_(BEN).post(&format!("/answers/{answer}/acceptance"), &[]).await.status(403);
    site.as_(BEN).post(&format!("/items/{}", last(&question)), &[("body", "edited"), ("revision", "1")]).await.status(403);
    site.as_(ANN).post(&format!("{home}/trash"), &[]).await.status(303);
    site.as_(ANN).post(&format!("{home}/restore"), &[]).await.status(303);
    site.as_(ANN).get(&home).await.ok().has("archived");
    site.as_(BEN).post("/posts", &[("body", "Hello"), ("community", last(&home))]).await.status(403);
}

/// What always holds, whatever people do in whatever order.
#[tokio::test]
async fn in_any_order_the_memberships_fit() {
    // On PostgreSQL, where making a house takes longer, a few will do.
    let walks = if std::env::var_os("FOLKMOOT_TEST_PG").is_some() { 2 } else { 12 };
    for seed in 0..walks {
        let site = Site::new().await;
        let rng = kit::Rng::seeded(seed);
        let mut homes = vec![mac(&site, "open").await];
        for (name, kind) in [("iPhone", "open"), ("Mail", "moderated")] {
            homes.push(found(&site, ANN, &[("name", name), ("kind", kind), ("parent", last(&homes[0]))]).await);
        }
        let people = [ANN, BEN, CAT, DAN];
        for _ in 0..40 {
            let (who, whom) = (people[rng.below(4) as usize], people[rng.below(4) as usize]);
            let home = &homes[rng.below(3) as usize];
            let (verb, form): (String, &[(&str, &str)]) = match rng.below(9) {
                0 | 1 => ("join".into(), &[]),
                2 => ("request".into(), &[]),
                3 => (format!("requests/{whom}/approve"), &[]),
                4 => ("leave".into(), &[]),
                5 => (format!("members/{whom}/role"), &[("role", "owner")]),
                6 => (format!("members/{whom}/role"), &[("role", "member")]),
                7 => (format!("members/{whom}/remove"), &[]),
                _ => ("follow".into(), &[]),
            };
            let answer = site.as_(who).post(&format!("{home}/{verb}"), form).await;
            assert!(answer.status.as_u16() < 500, "{verb}: {}", answer.text);
            fits(&site, &homes).await;
        }
    }
}
async fn fits(site: &Site, homes: &[String]) {
    let id = |h: &String| last(h).parse::<i64>().unwrap();
    let mut view = site.app.view(spine::Viewer::system("testing")).await.unwrap();
    let mut all = vec![];
    for home in homes {
        let (principal, count): (i64, i64) =
            view.one(kit::sql!("select principal_id, member_count from communities where id = $1"), kit::params![id(home)]).await.unwrap();
        let roles: Vec<(i64, String)> = view
            .all(
                kit::sql!("select person_id, role from community_people where community_id = $1 order by person_id"),
                kit::params![id(home)],
            )
            .await
            .unwrap();
        let members: Vec<(i64,)> = view
            .all(kit::sql!("select person_id from memberships where principal_id = $1 order by person_id"), kit::params![principal])
            .await
            .unwrap();
        let members: Vec<i64> = members.into_iter().map(|m| m.0).collect();
        let belong: Vec<i64> = roles.iter().filter(|r| r.1 != "follower").map(|r| r.0).collect();
        let own: Vec<i64> = roles.iter().filter(|r| r.1 == "owner").map(|r| r.0).collect();
        assert_eq!(members, belong, "who belongs has the principal, nobody else");
        assert_eq!(count, belong.len() as i64, "the count is the count");
        assert!(!own.is_empty(), "somebody owns it");
        all.push((belong, own));
    }
    for (belong, own) in &all[1..] {
        assert!(belong.iter().all(|p| all[0].0.contains(p)), "who is below is above");
        assert!(all[0].1.iter().all(|p| own.contains(p)), "who owns the one above owns those below");
    }
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// The table in `matrix.txt`, act by act.
#[tokio::test]
async fn who_may_do_what() {
    let rows: Vec<Vec<&str>> =
        include_str!("matrix.txt").lines().filter(|l| !l.starts_with('#')).map(|l| l.split_whitespace().collect()).collect();
    let mut houses: Vec<&str> = rows.iter().map(|r| r[0]).collect();
    houses.dedup();
    let mut wrong = vec![];
    for house in houses {
        let (kind, state) = house.split_once('.').unwrap();
        let site = Site::new().await;
        let (home, item, gone) = furnished(&site, kind, state).await;
        for row in rows.iter().filter(|r| r[0] == house) {
            let who = match row[1] {
                "owner" => ANN,
                "member" => BEN,
                "follower" => CAT,
                "pending" => DAN,
                "removed" => EVE,
                "outsider" => OUT,
                "guest" | "partner" => GUS,
                "above" => DAN,
                "banned" => {
                    site.as_(ANN).post(&format!("{home}/members/{OUT}/bar"), &[]).await.status(303);
                    OUT
                }
                "suspended" => {
                    site.as_(ANN).post(&format!("/admin/people/{OUT}/state"), &[("state", "suspended")]).await.status(303);
                    OUT
                }
                other => panic!("who is {other}?"),
            };
            let client = site.as_(who);
            let at = |rest: &str| format!("{home}{rest}");
            let (answers, invitations, settings) = (format!("{item}/answers"), at("/invitations"), at("/settings"));
            let number = last(&home);
            for (n, expected) in row[2..].iter().enumerate() {
                let answer = match n {
                    0 => client.get(&home).await,
                    1 => client.get(&item).await,
                    2 => client.get(&gone).await,
                    3 => client.get(&at("/members")).await,
                    4 => client.post(&answers, &[("body", "In the settings")]).await,
                    5 => client.post("/posts", &[("body", "Hello"), ("community", number)]).await,
                    6 => client.post(&invitations, &[("people", "ben")]).await,
                    7 => client.get(&settings).await,
                    8 => client.post(&at("/follow"), &[]).await,
                    9 => client.post(&at("/request"), &[]).await,
                    _ => client.post(&at("/join"), &[]).await,
                };
                let got = match answer.status.as_u16() {
                    200 | 303 => "+",
                    403 => "4",
                    404 => "0",
                    401 => "x",
                    other => panic!("{house} {} act {n}: {other} {}", row[1], answer.text),
                };
                if got != *expected {
                    wrong.push(format!("{house} {} act {n}: {got} in place of {expected}", row[1]));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
/// A community with an owner, a member, a follower, one who waits, one who was put out, and for guests a guest.
async fn furnished(site: &Site, kind: &str, state: &str) -> (String, String, String) {
    let external = kind == "external";
    let elsewhere = found(site, DAN, &[("name", "Elsewhere"), ("kind", "restricted"), ("external", "1")]).await;
    site.as_(DAN).post(&format!("{elsewhere}/invitations"), &[("people", "gus")]).await.status(303);
    site.as_(GUS).post(&format!("{elsewhere}/invitation/accept"), &[]).await.status(303);
    let above = if kind == "below" { Some(found(site, ANN, &[("name", "All of us"), ("kind", "restricted")]).await) } else { None };
    if let Some(above) = &above {
        let all = [("people", "ben\ndan\neve")];
        site.as_(ANN).post(&format!("{above}/members/import/take"), &all).await.status(303);
    }
    let form = [
        ("name", "Mac users"),
        ("kind", if external || above.is_some() { "restricted" } else { kind }),
        ("external", if external { "1" } else { "" }),
        ("parent", above.as_deref().map_or("", last)),
    ];
    let home = found(site, ANN, &form).await;
    site.as_(ANN).post(&format!("{home}/invitations"), &[("people", if external { "ben eve gus" } else { "ben eve" })]).await.status(303);
    for who in if external { vec![BEN, EVE, GUS] } else { vec![BEN, EVE] } {
        site.as_(who).post(&format!("{home}/invitation/accept"), &[]).await.status(303);
    }
    site.as_(ANN).post(&format!("{home}/members/{EVE}/remove"), &[]).await.status(303);
    site.as_(CAT).post(&format!("{home}/follow"), &[]).await;
    if above.is_none() {
        site.as_(DAN).post(&format!("{home}/request"), &[]).await;
    }
    let question = [("kind", "question"), ("title", "How do I set up mail?"), ("body", "On a Mac"), ("community", last(&home))];
    let item = site.as_(ANN).post("/posts", &question).await.location();
    let gone = site.as_(BEN).post("/posts", &question).await.location();
    site.as_(BEN).post(&format!("/items/{}/trash", last(&gone)), &[]).await.status(303);
    match state {
        "archived" => drop(site.as_(ANN).post(&format!("{home}/archive"), &[]).await.status(303)),
        "trashed" => drop(site.as_(ANN).post(&format!("{home}/trash"), &[]).await.status(303)),
        _ => {}
    }
    (home, item, gone)
}
