//! Tabs, the overview, links, lists of members, and communities whose owners are gone.

use super::{found, last, mac};
use testing::*;

/// Everybody signs in anew then.
pub async fn later(site: &Site, time: i64) {
    site.later(time);
    for who in [ANN, BEN, CAT, DAN, EVE, GUS, OUT] {
        site.forget_session(who);
    }
}

#[tokio::test]
async fn what_owners_hide_is_there_for_nobody_else_and_comes_back() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    let tab = format!("{home}/tabs/questions");
    site.as_(BEN).post(&tab, &[("act", "hide")]).await.status(403);
    site.as_(BEN).get(&format!("{home}/tabs")).await.status(403);
    site.as_(ANN).get(&format!("{home}/tabs")).await.ok().has("Questions").has("Hide");
    site.as_(ANN).post(&tab, &[("act", "rename"), ("name", "Puzzles")]).await.status(303);
    site.as_(BEN).get(&home).await.ok().has("Puzzles");
    site.as_(ANN).post(&tab, &[("act", "hide")]).await.status(303);
    site.as_(BEN).get(&format!("{home}/questions")).await.status(404);
    site.as_(BEN).json().get(&format!("{home}/questions")).await.status(404);
    site.as_(BEN).get(&home).await.ok().lacks("Puzzles");
    site.as_(ANN).get(&format!("{home}/questions")).await.ok().has("is hidden");
    site.as_(ANN).post(&tab, &[("act", "show")]).await.status(303);
    site.as_(BEN).get(&format!("{home}/questions")).await.ok();
    // What a community cannot be without stays.
    site.as_(ANN).post(&format!("{home}/tabs/members"), &[("act", "hide")]).await.refuses("stays");
    site.as_(ANN).post(&tab, &[("act", "remove")]).await.refuses("stays");
    site.as_(ANN).post(&tab, &[("act", "dance")]).await.refuses("Say what to do");
    site.as_(ANN).post(&format!("{home}/tabs/nowhere"), &[("act", "up")]).await.status(404);
}

#[tokio::test]
async fn tabs_stand_in_the_order_of_their_owners() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    let order = async |who| -> Vec<String> {
        let all = site.as_(who).json().get(&format!("{home}/tabs")).await.ok().json();
        all["tabs"].as_array().unwrap().iter().map(|t| t["tab"].as_str().unwrap().to_owned()).collect()
    };
    let before = order(ANN).await;
    assert_eq!((before[0].as_str(), before.last().unwrap().as_str()), ("questions", "about"));
    site.as_(ANN).post(&format!("{home}/tabs/about"), &[("act", "up")]).await.status(303);
    let after = order(ANN).await;
    assert_eq!(after.last().unwrap(), "members");
    // Over the end there is nothing.
    site.as_(ANN).post(&format!("{home}/tabs/members"), &[("act", "down")]).await.status(303);
    site.as_(ANN).post(&format!("{home}/tabs/questions"), &[("act", "up")]).await.status(303);
    assert_eq!(order(ANN).await, after);
    let page = site.as_(BEN).get(&home).await.ok().text;
    assert!(page.find(">About").unwrap() < page.find(">Members").unwrap());
}

async fn ask(site: &Site, who: PersonId, home: &str, title: &str) -> String {
    site.as_(who)
        .post("/posts", &[("kind", "question"), ("title", title), ("body", "On a Mac"), ("community", last(home))])
        .await
        .location()
}
async fn answer(site: &Site, who: PersonId, question: &str) -> i64 {
    site.as_(who).json().post_json(&format!("{question}/answers"), json!({ "body": "In the settings" })).await.json()["id"]
        .as_i64()
        .unwrap()
}

#[tokio::test]
async fn who_helps_here_is_said_with_the_evidence_and_for_a_while() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    let other = found(&site, ANN, &[("name", "Elsewhere"), ("kind", "open")]).await;
    for (who, c) in [(BEN, &home), (CAT, &home), (BEN, &other)] {
        site.as_(who).post(&format!("{c}/join"), &[]).await.status(303);
    }
    let question = ask(&site, ANN, &home, "Which cable?").await;
    let good = answer(&site, BEN, &question).await;
    site.as_(ANN).post(&format!("/answers/{good}/acceptance"), &[]).await.status(303);
    // An answer to oneself, and one elsewhere, is no help here.
    let own = ask(&site, CAT, &home, "Which plug?").await;
    let self_made = answer(&site, CAT, &own).await;
    site.as_(CAT).post(&format!("/answers/{self_made}/acceptance"), &[]).await;
    let page =
        site.as_(DAN).get(&home).await.ok().has("Who helps here").has("1 answer accepted").has(&format!("{home}/questions?helped={BEN}"));
    assert!(!page.text.contains(&format!("helped={CAT}")));
    site.as_(DAN).get(&other).await.ok().lacks("Who helps here");
    site.as_(DAN).get(&format!("{home}/questions?helped={BEN}")).await.ok().has("Which cable?").lacks("Which plug?");
    site.as_(DAN).get(&format!("{home}/questions?helped=987654")).await.status(404);
    later(&site, 91 * Time::DAY).await;
    site.as_(DAN).get(&home).await.ok().lacks("Who helps here");
}

#[tokio::test]
async fn the_overview_says_what_waits_and_owners_what_they_may_want_to_know() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    let question = ask(&site, ANN, &home, "Which cable?").await;
    site.as_(BEN).get(&home).await.ok().has("Waiting for an answer").has("Which cable?");
    site.as_(ANN).get(&home).await.ok().lacks("more than two weeks");
    later(&site, 15 * Time::DAY).await;
    site.as_(ANN).get(&home).await.ok().has("1 question has waited for an answer for more than two weeks");
    site.as_(BEN).get(&home).await.ok().lacks("more than two weeks");
    site.as_(BEN).post(&format!("{home}/join"), &[]).await.status(303);
    // An answer is an answer before it is accepted, and as long as it stands.
    let good = answer(&site, BEN, &question).await;
    site.as_(BEN).get(&home).await.ok().lacks("Waiting for an answer");
    site.as_(ANN).get(&home).await.ok().lacks("more than two weeks");
    site.as_(BEN).post(&format!("/items/{good}/trash"), &[]).await.status(303);
    site.as_(ANN).get(&home).await.ok().has("Waiting for an answer").has("1 question has waited for an answer");
    let good = answer(&site, BEN, &question).await;
    site.as_(ANN).post(&format!("/answers/{good}/acceptance"), &[]).await.status(303);
    site.as_(BEN).get(&home).await.ok().lacks("Waiting for an answer");
    later(&site, 45 * Time::DAY).await;
    site.as_(ANN).get(&home).await.ok().has("It has been quiet here for 6 weeks");
    site.as_(BEN).get(&home).await.ok().lacks("It has been quiet");
}

#[tokio::test]
async fn what_is_near_is_only_what_one_may_know_of() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    found(&site, ANN, &[("name", "Printers"), ("kind", "open"), ("tags", "mac")]).await;
    found(&site, ANN, &[("name", "Kanarienholz"), ("kind", "unlisted"), ("tags", "mac mail")]).await;
    site.as_(BEN).get(&home).await.ok().has("Near this").has("Printers").lacks("Kanarienholz");
    site.as_(ANN).get(&home).await.ok().has("Kanarienholz");
}

#[tokio::test]
async fn a_link_lets_in_so_many_for_so_long_and_is_taken_back() {
    let site = Site::new().await;
    let home = mac(&site, "unlisted").await;
    site.as_(BEN).post(&format!("{home}/links"), &[]).await.status(404);
    site.as_(ANN).post(&format!("{home}/links"), &[("days", "900"), ("uses", "1")]).await.refuses("between 1 and 90");
    let made = async |uses: &str| -> String {
        let said = site.as_(ANN).json().post(&format!("{home}/links"), &[("days", "14"), ("uses", uses)]).await.ok().json();
        let link = said["made"].as_str().unwrap().to_owned();
        link.split_once("/communities/").map(|l| format!("/communities/{}", l.1)).unwrap()
    };
    let link = made("1").await;
    site.as_(BEN).get(&link).await.ok().has("Mac users").has("Join");
    site.anonymous().get(&link).await.lacks("Mac users");
    // No guest comes into what is not for guests.
    site.as_(GUS).get(&link).await.status(404);
    site.as_(GUS).post(&link, &[]).await.status(404);
    site.as_(BEN).post(&link, &[]).await.status(303);
    site.as_(BEN).get(&home).await.ok().has("You are a member");
    site.as_(CAT).post(&link, &[]).await.status(404);
    let second = made("5").await;
    let page = site.as_(ANN).json().get(&format!("{home}/links")).await.ok().json();
    let id = page["links"][0]["id"].as_i64().unwrap();
    assert!(!page.to_string().contains(last(&second)), "a link is shown once");
    site.as_(BEN).post(&format!("{home}/links/{id}/revoke"), &[]).await.status(403);
    site.as_(ANN).post(&format!("{home}/links/{id}/revoke"), &[]).await.status(303);
    site.as_(CAT).get(&second).await.status(404);
    let third = made("5").await;
    later(&site, 15 * Time::DAY).await;
    site.as_(CAT).post(&third, &[]).await.status(404);
    site.as_(CAT).get(&home).await.status(404);
}

#[tokio::test]
async fn a_link_carries_the_words_of_whoever_made_it() {
    let site = Site::new().await;
    let home = mac(&site, "unlisted").await;
    let form = [("days", "14"), ("uses", "5"), ("words", " Come and <b>help</b>\n ")];
    let made = site.as_(ANN).json().post(&format!("{home}/links"), &form).await.ok().json();
    assert_eq!(made["links"][0]["words"], "Come and <b>help</b>");
    let link = made["made"].as_str().unwrap().split_once("/communities/").map(|l| format!("/communities/{}", l.1)).unwrap();
    site.as_(BEN).get(&link).await.ok().has("Come and &lt;b&gt;help&lt;/b&gt;");
    assert_eq!(site.as_(BEN).json().get(&link).await.ok().json()["words"], "Come and <b>help</b>");
    site.as_(ANN).get(&format!("{home}/links")).await.ok().has("A few words to them").has("Come and &lt;b&gt;help");
    let long = "x".repeat(501);
    site.as_(ANN).post(&format!("{home}/links"), &[("days", "14"), ("uses", "5"), ("words", &long)]).await.status(422);
    // Those who may not come in read nothing of it.
    site.as_(GUS).get(&link).await.status(404).lacks("Come and");
}

#[tokio::test]
async fn whoever_is_passed_over_and_asks_again_is_not_shown_for_a_week() {
    let site = Site::new().await;
    let home = mac(&site, "restricted").await;
    let ask = || async { site.as_(BEN).post(&format!("{home}/request"), &[("words", "Please")]).await.status(303) };
    ask().await;
    site.as_(ANN).post(&format!("{home}/requests/{BEN}/decline"), &[]).await.status(303);
    ask().await;
    site.as_(BEN).get(&home).await.ok().has("You asked to be let in");
    site.catch_up().await;
    assert_eq!(site.as_(ANN).get("/inbox").await.ok().count("asks to be let into"), 1, "the first time only");
    site.as_(ANN).get(&format!("{home}/members")).await.ok().lacks("Please");
    site.as_(ANN).get("/?view=waiting").await.ok().lacks("asks to be let into");
    later(&site, 8 * Time::DAY).await;
    site.as_(ANN).get(&format!("{home}/members")).await.ok().has("Please");
}

#[tokio::test]
async fn an_invitation_is_sent_again_but_not_at_once() {
    let site = Site::new().await;
    let home = mac(&site, "unlisted").await;
    site.as_(ANN).post(&format!("{home}/invitations"), &[("people", "ben")]).await.status(303);
    let again = format!("{home}/invitations/{BEN}/resend");
    site.as_(ANN).post(&again, &[]).await.status(409);
    later(&site, 29 * Time::DAY).await;
    site.as_(BEN).post(&again, &[]).await.status(403);
    site.as_(ANN).post(&again, &[]).await.status(303);
    later(&site, 20 * Time::DAY).await;
    site.as_(BEN).post(&format!("{home}/invitation/accept"), &[]).await.status(303);
    site.as_(ANN).post(&format!("{home}/invitations/{CAT}/resend"), &[]).await.status(404);
}

#[tokio::test]
async fn a_list_is_looked_at_line_by_line_before_it_is_taken() {
    let site = Site::new().await;
    let home = mac(&site, "restricted").await;
    site.as_(ANN).post(&format!("{home}/invitations"), &[("people", "ben")]).await.status(303);
    site.as_(BEN).post(&format!("{home}/invitation/accept"), &[]).await.status(303);
    site.as_(ANN).post(&format!("/admin/people/{DAN}/state"), &[("state", "inactive")]).await.status(303);
    let file = b"Email;Handle\n;ben\ncat@example.org;\n;nobody\n;gus\n;dan\n;@cat\n" as &[u8];
    let look = format!("{home}/members/import");
    site.as_(BEN).upload(&look, &[], &[("file", "list.csv", file)]).await.status(403);
    site.as_(ANN)
        .upload(&look, &[], &[("file", "list.csv", file)])
        .await
        .ok()
        .has("Come in: 1")
        .has("Here already: 2")
        .has("Nobody by that name here: 1")
        .has("is a guest, and")
        .has("does not work here any more");
    site.as_(CAT).get(&format!("{home}/members")).await.status(403);
    let report = site.as_(ANN).json().upload(&look, &[], &[("file", "list.csv", file)]).await.ok().json();
    assert_eq!([&report["added"], &report["there"], &report["unknown"], &report["refused"]], [1, 2, 1, 2]);
    // What is sent is asked again: nobody comes in who may not.
    site.as_(ANN).post(&format!("{look}/take"), &[("people", "cat@example.org\ngus\nnobody")]).await.status(303);
    site.as_(CAT).get(&home).await.ok().has("You are a member");
    site.as_(GUS).get(&home).await.status(404);
    for (bad, words) in [(&b"name\nAnn\n"[..], "handle"), (b"\xff\xfe", "no CSV"), (b"handle\n", "list is empty")] {
        site.as_(ANN).upload(&look, &[], &[("file", "x.csv", bad)]).await.refuses(words);
    }
    site.as_(ANN).upload(&look, &[], &[]).await.refuses("Choose a file");
    let big = format!("handle\n{}", "a\n".repeat(2100));
    site.as_(ANN).upload(&look, &[], &[("file", "x.csv", big.as_bytes())]).await.refuses("in parts");
}

#[tokio::test]
async fn the_list_that_is_taken_along_calculates_nothing() {
    let site = Site::new().await;
    let home = mac(&site, "restricted").await;
    site.change(ANN, async |tx| tx.run(kit::sql!("update people set name = '=cmd()' where id = 2"), &[]).await).await;
    site.as_(ANN).post(&format!("{home}/members/import/take"), &[("people", "ben")]).await.status(303);
    let page = site.as_(ANN).get(&format!("{home}/members/export")).await.ok();
    assert!(page.header("content-type").unwrap_or_default().starts_with("text/csv"));
    assert!(page.text.contains("ben,'=cmd(),ben@example.org,member,2026-01-05"), "{}", page.text);
    site.as_(BEN).get(&format!("{home}/members/export")).await.status(403);
    site.as_(OUT).get(&format!("{home}/members/export")).await.status(403);
}

#[tokio::test]
async fn whoever_comes_in_is_welcomed_where_there_are_words_for_it() {
    let site = Site::new().await;
    let home = found(&site, ANN, &[("name", "Mac users"), ("kind", "open"), ("welcome", "Say hello first")]).await;
    let silent = found(&site, ANN, &[("name", "Silent"), ("kind", "open")]).await;
    for c in [&home, &silent] {
        site.as_(BEN).post(&format!("{c}/join"), &[]).await.status(303);
    }
    site.catch_up().await;
    site.as_(BEN).get("/inbox").await.ok().has("Welcome to Mac users").lacks("Silent");
    site.as_(BEN).json().get("/inbox").await.ok().has(&format!("{home}/about"));
}

#[tokio::test]
async fn the_last_owner_goes_when_somebody_comes_after() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    site.as_(BEN).post(&format!("{home}/join"), &[]).await.status(303);
    site.as_(ANN).get(&format!("{home}/leave")).await.ok().has("Who owns it from then on");
    site.as_(ANN).post(&format!("{home}/leave"), &[("successor", "cat")]).await.refuses("Name a member");
    site.as_(BEN).post(&format!("{home}/leave"), &[("successor", "ben")]).await.status(403);
    site.as_(ANN).post(&format!("{home}/leave"), &[("successor", "@ben")]).await.status(303);
    site.as_(BEN).get(&format!("{home}/settings")).await.ok();
    site.as_(ANN).get(&format!("{home}/settings")).await.status(403);
}

#[tokio::test]
async fn where_owners_are_gone_the_longest_there_is_asked_and_administrators_see_it() {
    let site = Site::new().await;
    let home = found(&site, BEN, &[("name", "Mac users"), ("kind", "open")]).await;
    for who in [CAT, DAN] {
        site.as_(who).post(&format!("{home}/join"), &[]).await.status(303);
        later(&site, Time::DAY).await;
    }
    site.as_(ANN).get("/communities/ownerless").await.ok().lacks("Mac users");
    site.as_(CAT).get("/communities/ownerless").await.status(404);
    site.as_(ANN).post(&format!("/admin/people/{BEN}/state"), &[("state", "inactive")]).await.status(303);
    site.as_(ANN).get("/communities/ownerless").await.ok().has("Mac users").has("Cat");
    site.catch_up().await;
    site.as_(CAT).get("/inbox").await.ok().has("Mac users has no owner any more");
    site.as_(CAT).get("/?view=waiting").await.ok().has("Would you look after it?");
    site.as_(DAN).post(&format!("{home}/offer/accept"), &[]).await.status(404);
    site.as_(CAT).post(&format!("{home}/offer/decline"), &[]).await.status(303);
    site.as_(CAT).post(&format!("{home}/offer/accept"), &[]).await.status(404);
    site.as_(DAN).post(&format!("{home}/offer/accept"), &[]).await.status(303);
    site.as_(DAN).get(&format!("{home}/settings")).await.ok();
    site.as_(ANN).get("/communities/ownerless").await.ok().lacks("Mac users");
    // An administrator names somebody where nobody will.
    site.as_(ANN).post(&format!("/admin/people/{DAN}/kind"), &[("kind", "alumni")]).await.status(303);
    site.as_(ANN).get("/communities/ownerless").await.ok().has("Mac users");
    site.as_(ANN).post(&format!("{home}/owner"), &[("person", "gus")]).await.refuses("guest cannot own");
    site.as_(CAT).post(&format!("{home}/owner"), &[("person", "cat")]).await.status(404);
    site.as_(ANN).post(&format!("{home}/owner"), &[("person", "eve")]).await.refuses("Name a member");
    site.as_(ANN).post(&format!("{home}/owner"), &[("person", "ann")]).await.refuses("Name a member");
    site.as_(ANN).post(&format!("{home}/owner"), &[("person", "cat")]).await.status(303);
    site.as_(CAT).get(&format!("{home}/settings")).await.ok();
    site.as_(ANN).post(&format!("{home}/owner"), &[("person", "cat")]).await.status(409);
}

#[tokio::test]
async fn a_picture_is_its_owners_to_set_and_seen_by_whoever_may_know_of_it() {
    let site = Site::new().await;
    let home = mac(&site, "unlisted").await;
    let at = format!("{home}/picture");
    site.as_(ANN).get(&at).await.status(404);
    let mut png = vec![];
    image(&mut png);
    site.as_(BEN).upload(&at, &[], &[("photo", "a.png", &png)]).await.status(404);
    site.as_(ANN).upload(&at, &[], &[("photo", "a.png", b"no picture")]).await.status(422);
    site.as_(ANN).upload(&at, &[], &[("photo", "a.png", &png)]).await.status(303);
    assert!(site.as_(ANN).get(&at).await.ok().header("content-type").unwrap_or_default().starts_with("image/"));
    site.as_(ANN).get(&home).await.ok().has(&format!("{at}?v="));
    site.as_(BEN).get(&at).await.status(404);
    site.as_(ANN).post(&at, &[]).await.status(303);
    site.as_(ANN).get(&at).await.status(404);
}
/// A small square.
fn image(out: &mut Vec<u8>) {
    out.extend_from_slice(include_bytes!("two.png"));
}
