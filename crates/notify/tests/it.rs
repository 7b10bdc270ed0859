//! What people may rely on in their inbox, over HTTP.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

use serde_json::Value;
use spine::{FactId, ItemId, PersonId, Viewer, facts, people};
use testing::*;

/// What somebody's inbox says, newest first, as "dan answered".
async fn inbox(site: &Site, who: PersonId) -> Vec<String> {
    catch_up(site).await;
    let list = site.as_(who).json().get("/inbox?show=all").await.ok().json();
    list["notices"].as_array().unwrap().iter().map(say).collect()
}
/// On PostgreSQL facts are heard once no older transaction runs anywhere in the server, other tests' included.
async fn catch_up(site: &Site) {
    loop {
        let mut view = site.app.view(Viewer::system("test")).await.unwrap();
        let newest = facts::newest(&mut view).await.unwrap();
        if newest.0 == 0 || !facts::after(&mut view, FactId(newest.0 - 1), 1).await.unwrap().is_empty() {
            break;
        }
    }
    site.catch_up().await;
}
fn say(n: &Value) -> String {
    let first = n["actor_name"].as_str().unwrap().split(' ').next().unwrap().to_lowercase();
    format!("{first} {}", n["reason"].as_str().unwrap())
}
async fn bell(site: &Site, who: PersonId) -> i64 {
    catch_up(site).await;
    let list = site.as_(who).json().get("/inbox").await.ok().json();
    assert_eq!(list["notices"].as_array().unwrap().len() as i64, list["unread"].as_i64().unwrap().min(40));
    list["unread"].as_i64().unwrap()
}

/// The main story: everyone on the way is told of each event once.
#[tokio::test]
async fn the_story_tells_everyone_once_per_event() {
    let site = Site::new().await;
    site.follow(BEN, ANN).await;
    assert_eq!(inbox(&site, ANN).await, ["ben followed"]);
    let asked = site
        .as_(ANN)
        .post("/posts", &[("kind", "question"), ("title", "Who knows tides?"), ("body", "We dock at night. @ben?")])
        .await
        .id();
    assert_eq!(inbox(&site, BEN).await, ["ann mentioned"]);

    let linked = site.as_(BEN).post(&format!("/questions/{asked}/referrals"), &[("to", "cat")]).await.id();
    assert_eq!(inbox(&site, CAT).await, ["ben referred"], "passed on and standing on her board are one act");
    assert_eq!(inbox(&site, ANN).await, ["ben passed_on", "ben followed"]);
    assert_eq!(inbox(&site, BEN).await.len(), 1, "carried words name nobody anew");

    let answer =
        site.as_(DAN).post(&format!("/questions/{linked}/answers"), &[("body", "Slack water is at two. @ann, call me")]).await.id();
    assert_eq!(inbox(&site, ANN).await[..1], ["dan mentioned"], "answered and mentioned are one act");
    assert_eq!(inbox(&site, CAT).await[..1], ["dan board_thread"]);
    assert_eq!(inbox(&site, BEN).await, ["dan thread", "ann mentioned"], "whoever passed it on hears what came of it");

    site.as_(ANN).post(&format!("/items/{answer}/comments"), &[("body", "In winter too?")]).await;
    assert_eq!(inbox(&site, DAN).await, ["ann replied"]);
    site.as_(CAT).post(&format!("/answers/{answer}/confirmation"), &[]).await;
    assert_eq!(inbox(&site, DAN).await, ["cat confirmed", "ann replied"]);

    let before = [inbox(&site, ANN).await.len(), inbox(&site, CAT).await.len()];
    site.as_(ANN).post(&format!("/answers/{answer}/acceptance"), &[]).await;
    assert_eq!(inbox(&site, DAN).await, ["ann credited", "cat confirmed", "ann replied"]);
    assert_eq!(inbox(&site, BEN).await, ["ann credited", "ann thread", "dan thread", "ann mentioned"]);
    assert_eq!(inbox(&site, CAT).await[..1], ["ann credited"]);
    assert_eq!(inbox(&site, CAT).await.len(), before[1] + 1);
    assert_eq!(inbox(&site, ANN).await.len(), before[0], "nobody is told what they did themselves");

    site.as_(ANN).post(&format!("/answers/{answer}/thanks"), &[("words", "You saved a ship")]).await;
    assert_eq!(inbox(&site, DAN).await[..1], ["ann thanked"]);
    site.as_(DAN).get("/inbox").await.ok().has("You saved a ship").has("Ann ").has("Who knows tides?");
    for who in [EVE, OUT, GUS] {
        assert_eq!(inbox(&site, who).await, [""; 0]);
    }
}

#[tokio::test]
async fn hidden_things_are_neither_told_nor_counted_nor_shown_later() {
    let site = Site::new().await;
    let id = site.secret(ANN, &[BEN], "status", "", "The Zebra plan").await;
    // Eve once followed it, and Cat is named in it: neither may see it.
    site.change(EVE, async |tx| {
        let may = tx.item(id).await?.allow::<spine::items::Follow>()?;
        spine::items::write::follow(tx, &may).await
    })
    .await;
    site.as_(BEN).post(&format!("/items/{id}/comments"), &[("body", "Zebra it is, @cat @eve")]).await;
    assert_eq!(inbox(&site, ANN).await, ["ben commented"]);
    for who in [CAT, EVE, OUT, GUS] {
        assert_eq!(inbox(&site, who).await, [""; 0]);
        site.as_(who).get("/inbox?show=all").await.ok().lacks("Zebra");
    }

    let open = site.item(ANN, "status", "", "Lunch at noon, who joins?").await;
    site.as_(BEN).post(&format!("/items/{open}/follow"), &[]).await;
    site.reply(CAT, open, "comment", "I do, Quagga").await;
    assert_eq!(bell(&site, BEN).await, 1);
    site.as_(BEN).get("/inbox").await.ok().has("Quagga");
    let notice = site.as_(BEN).json().get("/inbox").await.json()["notices"][0]["id"].as_i64().unwrap();
    site.as_(ANN).post(&format!("/items/{open}/audience"), &[("audience", "people"), ("people", "cat")]).await;
    assert_eq!(bell(&site, BEN).await, 0, "what may no longer be seen is not counted");
    assert_eq!(inbox(&site, BEN).await, [""; 0]);
    site.as_(BEN).get("/inbox?show=all").await.ok().lacks("Quagga").lacks("Lunch");
    site.as_(BEN).post(&format!("/inbox/{notice}/open"), &[]).await.status(404);
    site.as_(ANN).post(&format!("/items/{open}/trash"), &[]).await;
    assert_eq!(inbox(&site, ANN).await, ["ben commented"], "and not what is in the trash");
}

#[tokio::test]
async fn opening_reads_the_whole_thread_and_marks_can_be_turned() {
    let site = Site::new().await;
    let one = site.item(ANN, "status", "", "one").await;
    let two = site.item(ANN, "status", "", "two").await;
    for who in [BEN, CAT] {
        site.reply(who, one, "comment", "hm").await;
    }
    site.reply(BEN, two, "comment", "hm").await;
    assert_eq!(bell(&site, ANN).await, 3);
    let list = site.as_(ANN).json().get("/inbox").await.json();
    let notices = list["notices"].as_array().unwrap();
    let (of_two, of_one) = (notices[0]["id"].as_i64().unwrap(), notices[1]["id"].as_i64().unwrap());

    let at = site.as_(ANN).post(&format!("/inbox/{of_one}/open"), &[]).await.location();
    assert!(at.starts_with(&format!("/posts/{one}#item-")), "{at}");
    assert_eq!(bell(&site, ANN).await, 1);
    assert_eq!(site.as_(ANN).post(&format!("/inbox/{of_one}/unread"), &[("show", "all")]).await.location(), "/inbox?show=all");
    assert_eq!(bell(&site, ANN).await, 2);
    site.as_(ANN).post(&format!("/inbox/{of_two}/read"), &[]).await;
    assert_eq!(bell(&site, ANN).await, 1);
    site.as_(ANN).get("/").await.ok().has("data-bell-n>1<");

    // Nobody reaches into another's inbox.
    for verb in ["open", "read", "unread"] {
        site.as_(BEN).post(&format!("/inbox/{of_one}/{verb}"), &[]).await.status(404);
    }
    site.as_(ANN).post("/inbox/read-all", &[]).await;
    assert_eq!(bell(&site, ANN).await, 0);
    assert_eq!(inbox(&site, ANN).await.len(), 3);
    site.as_(ANN).get("/inbox").await.ok().has("You are up to date");
}

#[tokio::test]
async fn the_same_gesture_again_is_told_once_and_history_never() {
    let site = Site::new().await;
    let id = site.item(ANN, "status", "", "one").await;
    for _ in 0..3 {
        site.as_(BEN).post(&format!("/items/{id}/like"), &[("on", "true")]).await;
        site.as_(BEN).post(&format!("/items/{id}/like"), &[("on", "false")]).await;
        site.as_(BEN).post("/people/1/follow", &[]).await;
        site.as_(BEN).post("/people/1/unfollow", &[]).await;
        catch_up(&site).await;
    }
    assert_eq!(inbox(&site, ANN).await, ["ben followed", "ben liked"]);
    site.change(CAT, async |tx| {
        tx.quiet = true;
        let ann = tx.person(ANN).await?;
        people::relations::follow(tx, &ann).await
    })
    .await;
    assert_eq!(inbox(&site, ANN).await.len(), 2);
}

#[tokio::test]
async fn the_network_is_told_of_invitations_and_never_of_silence() {
    let site = Site::new().await;
    site.as_(ANN).post("/people/2/invite", &[("message", "Hello")]).await;
    site.as_(ANN).post("/people/3/invite", &[]).await;
    assert_eq!(inbox(&site, BEN).await, ["ann invited"]);
    site.as_(BEN).post("/network/invitations/1/accept", &[]).await;
    site.as_(CAT).post("/network/invitations/1/ignore", &[]).await;
    assert_eq!(inbox(&site, ANN).await, ["ben contact"]);
    let id = site.as_(BEN).json().get("/inbox").await.json()["notices"][0]["id"].as_i64().unwrap();
    assert_eq!(site.as_(BEN).post(&format!("/inbox/{id}/open"), &[]).await.location(), "/network");
}

#[tokio::test]
async fn forgetting_the_cursor_and_hearing_all_again_changes_nothing() {
    let site = Site::new().await;
    let id = site.as_(ANN).post("/posts", &[("kind", "question"), ("title", "Why?"), ("body", "@ben")]).await.id();
    site.as_(BEN).post(&format!("/questions/{id}/answers"), &[("body", "Because, @ann and @cat")]).await;
    site.as_(CAT).post(&format!("/items/{id}/like"), &[]).await;
    let all = [inbox(&site, ANN).await, inbox(&site, BEN).await, inbox(&site, CAT).await];
    site.as_(ANN).post("/inbox/read-all", &[]).await;
    spine::facts::reset(&site.app, "notify").await.unwrap();
    assert_eq!([inbox(&site, ANN).await, inbox(&site, BEN).await, inbox(&site, CAT).await], all);
    assert_eq!(bell(&site, ANN).await, 0, "what was read stays read");
}

#[tokio::test]
async fn long_inboxes_come_in_pages_and_the_bell_stops_counting() {
    let site = Site::new().await;
    let post = site.item(ANN, "status", "", "popular").await;
    for n in 0..105 {
        site.reply(BEN, post, "comment", &format!("c{n}")).await;
    }
    catch_up(&site).await;
    let (mut seen, mut before): (Vec<i64>, String) = (vec![], String::new());
    loop {
        let page = site.as_(ANN).json().get(&format!("/inbox?show=all{before}")).await.ok().json();
        seen.extend(page["notices"].as_array().unwrap().iter().map(|n| n["id"].as_i64().unwrap()));
        assert_eq!(page["unread"], 100);
        match page["next"].as_i64() {
            Some(n) => before = format!("&before={n}"),
            None => break,
        }
    }
    assert_eq!(seen.len(), 105);
    assert!(seen.is_sorted_by(|a, b| a > b));
    site.as_(ANN).get("/inbox").await.ok().has("99<").has("before=");
}

/// A reply reaches the bell of an open page, without a reload.
#[tokio::test]
async fn the_bell_of_an_open_page_rings() {
    use std::time::Duration;
    let site = Site::new().await;
    let hub = site.app.plug::<stream::Hub>().unwrap();
    hub.look(&site.app).await.unwrap();
    let mut line = site.as_(ANN).stream("/live").await.into_body().into_data_stream();
    let id: ItemId = site.item(ANN, "status", "", "one").await;
    site.reply(BEN, id, "comment", "two").await;
    hub.look(&site.app).await.unwrap(); // before the listener has heard
    catch_up(&site).await;
    hub.look(&site.app).await.unwrap();
    let mut heard = String::new();
    while let Ok(Some(bytes)) = tokio::time::timeout(Duration::from_millis(50), futures::StreamExt::next(&mut line)).await {
        heard.push_str(std::str::from_utf8(&bytes.unwrap()).unwrap());
    }
    assert!(heard.contains("data: {\"bell\":1}"), "{heard}");
}
