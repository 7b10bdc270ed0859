//! What people may rely on in their inbox, over HTTP.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

use serde_json::Value;
use spine::{FactId, ItemId, PersonId, Viewer, facts, people};
mod quiet;

use testing::*;

/// What somebody's inbox says, the latest first, as "dan answered".
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
    assert_eq!(inbox(&site, BEN).await, ["ann credited", "ann thread", "ann mentioned"]);
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
    assert_eq!(bell(&site, ANN).await, 2, "two on one thread are one");
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
    assert_eq!(inbox(&site, ANN).await.len(), 2);
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
    assert_eq!(site.as_(BEN).post(&format!("/inbox/{id}/open"), &[]).await.location(), "/network?tab=invitations");
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
    for n in 0..105 {
        let post = site.item(ANN, "status", "", "popular").await;
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

#[tokio::test]
async fn ten_events_on_one_object_make_one_notice_per_person() {
    let site = Site::new().await;
    let id = site.item(ANN, "status", "", "the crane").await;
    for who in [EVE, OUT] {
        site.as_(who).post(&format!("/items/{id}/follow"), &[]).await;
    }
    for n in 0..10 {
        site.reply([BEN, CAT, DAN][n % 3], id, "comment", &format!("c{n}")).await;
        catch_up(&site).await;
    }
    for who in [ANN, EVE, OUT] {
        assert_eq!(bell(&site, who).await, 1);
    }
    let one = |list: &Value| list["notices"][0].clone();
    let ann = one(&site.as_(ANN).json().get("/inbox").await.json());
    assert_eq!((ann["acts"].as_i64(), ann["people"].as_array().unwrap().len()), (Some(10), 3));
    site.as_(ANN).get("/inbox").await.ok().has("and 2 others commented on your post");
    // Liked and named in the same thread: still one, which says the strongest and counts the rest.
    site.as_(EVE).post(&format!("/items/{id}/like"), &[("on", "true")]).await;
    assert_eq!(inbox(&site, ANN).await, ["ben commented"]);
    site.reply(DAN, id, "comment", "@ann, see").await;
    assert_eq!(inbox(&site, ANN).await, ["dan mentioned"]);
    site.as_(ANN).get("/inbox").await.ok().has("mentioned you").has("11 more in this thread");
    // Read: what comes then is told anew, and hearing all again changes nothing.
    site.as_(ANN).post("/inbox/read-all", &[]).await;
    site.reply(CAT, id, "comment", "later").await;
    assert_eq!(inbox(&site, ANN).await, ["cat commented", "dan mentioned"]);
    assert_eq!(bell(&site, ANN).await, 1);
    let before = site.as_(ANN).json().get("/inbox?show=all").await.json()["notices"].clone();
    facts::reset(&site.app, "notify").await.unwrap();
    catch_up(&site).await;
    assert_eq!(site.as_(ANN).json().get("/inbox?show=all").await.json()["notices"], before);
    // Several followers are one notice as well.
    for who in [BEN, CAT, DAN] {
        site.as_(who).post("/people/5/follow", &[]).await;
    }
    assert_eq!(inbox(&site, EVE).await[..1], ["dan followed"]);
    site.as_(EVE).get("/inbox").await.ok().has("and 2 others started following you");
}

/// A reply that is taken back takes nothing with it but itself.
#[tokio::test]
async fn a_notice_whose_act_is_gone_says_what_is_left_of_it() {
    let site = Site::new().await;
    let id = site.item(ANN, "status", "", "the crane").await;
    site.reply(BEN, id, "comment", "first").await;
    site.reply(CAT, id, "comment", "second").await;
    let second = site.app.clock.now();
    site.later(spine::Time::HOUR);
    let last = site.reply(DAN, id, "comment", "@ann, look").await;
    assert_eq!(inbox(&site, ANN).await, ["dan mentioned"]);
    let mentions = async || site.as_(ANN).json().get("/inbox?about=mentions").await.ok().json()["notices"].as_array().unwrap().len();
    assert_eq!(mentions().await, 1);
    site.as_(DAN).post(&format!("/items/{last}/trash"), &[]).await.status(303);
    assert_eq!(inbox(&site, ANN).await, ["cat commented"]);
    assert_eq!(bell(&site, ANN).await, 1);
    let one = site.as_(ANN).json().get("/inbox").await.json()["notices"][0].clone();
    assert_eq!((one["acts"].as_i64(), one["people"].as_array().unwrap().len()), (Some(2), 2), "nothing tells that there was more");
    assert!(one["at"].as_i64().unwrap() <= second.0, "not when it came up");
    assert_eq!(mentions().await, 0, "nor what it was about");
    let why = site.as_(ANN).get(&format!("/inbox/{}/why", one["id"])).await.ok();
    why.has("commented on your post").lacks("mentioned");
    // Back again it is what the notice says.
    site.as_(DAN).post(&format!("/items/{last}/restore"), &[]).await.status(303);
    assert_eq!(inbox(&site, ANN).await, ["dan mentioned"]);
    site.as_(DAN).post(&format!("/items/{last}/trash"), &[]).await.status(303);
    let to = site.as_(ANN).post(&format!("/inbox/{}/open", one["id"]), &[]).await;
    assert!(to.location().contains(&format!("/posts/{id}")), "{}", to.location());
    assert_eq!(bell(&site, ANN).await, 0);
    // And once all of it is gone, so is the notice.
    site.as_(ANN).post(&format!("/items/{id}/trash"), &[]).await.status(303);
    assert!(inbox(&site, ANN).await.is_empty());
}

/// What very many people do is one line that is read in one look.
#[tokio::test]
async fn a_crowd_is_counted_without_being_read() {
    let site = Site::new().await;
    let crowd: Vec<PersonId> = site
        .change(ANN, async |tx| {
            let mut all = vec![];
            for n in 0..45 {
                let record = people::store::Record { name: format!("Fan {n}"), ..Default::default() };
                all.push(people::store::create(tx, &record).await?);
            }
            Ok(all)
        })
        .await;
    for who in crowd {
        site.follow(who, ANN).await;
    }
    catch_up(&site).await;
    site.as_(ANN).get("/inbox").await.ok().has("and 44 others started following you");
    let one = site.as_(ANN).json().get("/inbox").await.json()["notices"][0].clone();
    assert_eq!((one["acts"].as_i64(), one["people"].as_array().unwrap().len()), (Some(45), 30));
}

#[tokio::test]
async fn what_is_done_leaves_the_list_and_is_found_under_done() {
    let site = Site::new().await;
    for words in ["one", "two"] {
        let id = site.item(ANN, "status", "", words).await;
        site.reply(BEN, id, "comment", &format!("on {words}")).await;
    }
    assert_eq!(bell(&site, ANN).await, 2);
    let id = site.as_(ANN).json().get("/inbox").await.json()["notices"][0]["id"].as_i64().unwrap();
    assert_eq!(site.as_(ANN).post(&format!("/inbox/{id}/done"), &[("show", "all")]).await.location(), "/inbox?show=all");
    assert_eq!(bell(&site, ANN).await, 1);
    let ids = async |show: &str| {
        let list = site.as_(ANN).json().get(&format!("/inbox?show={show}")).await.ok().json();
        list["notices"].as_array().unwrap().iter().map(|n| n["id"].as_i64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!((ids("done").await, ids("all").await.len()), (vec![id], 1));
    site.as_(ANN).post(&format!("/inbox/{id}/undone"), &[]).await;
    assert_eq!((ids("done").await.len(), ids("all").await.len(), bell(&site, ANN).await), (0, 2, 1), "back, and read");
    site.as_(ANN).post(&format!("/inbox/{id}/done"), &[]).await;
    site.as_(ANN).post(&format!("/inbox/{id}/unread"), &[]).await;
    assert_eq!((ids("done").await.len(), bell(&site, ANN).await), (0, 2), "what is unread is not done");
    site.as_(ANN).post("/inbox/read-all", &[]).await;
    site.as_(ANN).post("/inbox/done-read", &[("show", "all")]).await;
    assert_eq!((ids("all").await.len(), ids("done").await.len()), (0, 2));
    site.as_(ANN).get("/inbox?show=done").await.ok().has("Back into the list");
    for verb in ["done", "undone"] {
        site.as_(BEN).post(&format!("/inbox/{id}/{verb}"), &[]).await.status(404);
    }
    site.as_(BEN).get(&format!("/inbox/{id}/why")).await.status(404);
}

/// Everything that can be told, told to Ann, each in a thread of its own.
async fn everything(site: &Site) {
    let json =
        async |who: PersonId, path: String, body: Value| site.as_(who).json().post_json(&path, body).await.json()["id"].as_i64().unwrap();
    let ask = async |who: PersonId| json(who, "/posts".into(), json!({ "kind": "question", "title": "Why?", "body": "Tell me" })).await;
    let post = async |who: PersonId| site.item(who, "status", "", "words").await.0;
    let says = async |who: PersonId, at: i64, body: &str| site.reply(who, ItemId(at), "comment", body).await.0;

    site.as_(BEN).post("/people/1/follow", &[]).await;
    site.as_(BEN).post("/people/1/invite", &[("tags", "mast")]).await;
    site.as_(ANN).post("/people/3/invite", &[]).await;
    site.as_(CAT).post("/network/invitations/1/accept", &[]).await;
    site.as_(BEN).post(&format!("/items/{}/like", post(ANN).await), &[("on", "true")]).await;
    says(BEN, post(ANN).await, "commented").await;
    let followed = post(DAN).await;
    site.as_(ANN).post(&format!("/items/{followed}/follow"), &[]).await;
    says(BEN, followed, "thread").await;
    let mine = says(ANN, post(DAN).await, "mine").await;
    says(BEN, mine, "replied").await;
    says(BEN, post(DAN).await, "@ann").await;
    site.as_(DAN).post("/posts", &[("body", "on your board"), ("board", "1")]).await;
    let on_board = json(DAN, "/posts".into(), json!({ "body": "on your board too", "board": "1" })).await;
    catch_up(site).await;
    site.as_(ANN).post("/inbox/read-all", &[]).await; // so that the thread is told by itself
    says(BEN, on_board, "board thread").await;
    let asked = ask(ANN).await;
    site.as_(BEN).post(&format!("/questions/{asked}/referrals"), &[("to", "cat")]).await;
    json(BEN, format!("/questions/{}/answers", ask(ANN).await), json!({ "body": "answered" })).await;
    site.as_(BEN).post(&format!("/questions/{}/referrals", ask(DAN).await), &[("to", "ann")]).await;
    let watched = ask(DAN).await;
    site.as_(ANN).post(&format!("/items/{watched}/follow"), &[]).await;
    let other = json(BEN, format!("/questions/{watched}/answers"), json!({ "body": "so" })).await;
    site.as_(DAN).post(&format!("/answers/{other}/acceptance"), &[]).await;
    let helped = ask(DAN).await;
    let linked = site.as_(BEN).post(&format!("/questions/{helped}/referrals"), &[("to", "cat")]).await.id();
    let answer = json(ANN, format!("/questions/{linked}/answers"), json!({ "body": "thus" })).await;
    site.later(spine::Time::SECOND);
    site.as_(CAT).post(&format!("/answers/{answer}/confirmation"), &[]).await;
    site.later(spine::Time::SECOND);
    site.as_(DAN).post(&format!("/answers/{answer}/acceptance"), &[]).await;
    site.later(spine::Time::SECOND);
    site.as_(DAN).post(&format!("/answers/{answer}/thanks"), &[("words", "Thank you")]).await;
    catch_up(site).await;
}
/// (reason, category) of all that Ann was told.
async fn told(site: &Site) -> std::collections::BTreeSet<(String, String)> {
    let list = site.as_(ANN).json().get("/inbox?show=all").await.ok().json();
    assert!(list["next"].is_null());
    let word = |n: &Value, name: &str| n[name].as_str().unwrap().to_owned();
    list["notices"].as_array().unwrap().iter().map(|n| (word(n, "reason"), word(n, "about"))).collect()
}

/// The table of rules, row by row: each reason is told, and is not when its category is switched off. (That an answer was
/// accepted is told as a credit to whoever gets one; the unit test of the rules has that row.)
#[tokio::test]
async fn each_row_of_the_table_is_told_unless_it_is_switched_off() {
    let site = Site::new().await;
    everything(&site).await;
    let all = told(&site).await;
    let reasons: Vec<&str> = all.iter().map(|t| t.0.as_str()).collect();
    assert_eq!(
        reasons,
        [
            "answered",
            "board",
            "board_thread",
            "commented",
            "confirmed",
            "contact",
            "credited",
            "followed",
            "invited",
            "liked",
            "mentioned",
            "passed_on",
            "referred",
            "replied",
            "tagged",
            "thanked",
            "thread",
            "thread_accepted"
        ]
    );
    let categories: std::collections::BTreeSet<&String> = all.iter().map(|t| &t.1).collect();
    assert_eq!(categories.len(), 9);
    for category in categories {
        let site = Site::new().await;
        site.as_(ANN).post(&format!("/settings/notices/{category}"), &[("bell", "0")]).await.status(303);
        everything(&site).await;
        let now = told(&site).await;
        assert!(now.iter().all(|t| t.1 != *category), "{category}: {now:?}");
        let rest: Vec<_> = all.iter().filter(|t| t.1 != *category).collect();
        // Where a stronger reason is not wanted, a weaker one may take its place; none is lost.
        assert!(rest.iter().all(|t| now.contains(*t)), "{category}: {now:?}");
    }
}

#[tokio::test]
async fn a_muted_thread_is_silent_but_for_ones_own_name_and_choices_are_kept() {
    let site = Site::new().await;
    let id = site.item(ANN, "status", "", "noise").await;
    site.reply(BEN, id, "comment", "one").await;
    catch_up(&site).await;
    let notice = site.as_(ANN).json().get("/inbox").await.json()["notices"][0]["id"].as_i64().unwrap();
    let why = site.as_(ANN).get(&format!("/inbox/{notice}/why")).await.ok();
    why.has("You wrote what this is about").has(&format!("/items/{id}/mute")).has("/settings/notices/responses").has("Stop following");
    site.as_(ANN).post(&format!("/items/{id}/mute"), &[("back", "/inbox")]).await.status(303);
    site.reply(BEN, id, "comment", "two").await;
    site.as_(CAT).post(&format!("/items/{id}/like"), &[]).await;
    assert_eq!(inbox(&site, ANN).await.len(), 1);
    assert_eq!(site.as_(ANN).json().get("/inbox").await.json()["notices"][0]["acts"], 1);
    site.reply(CAT, id, "comment", "@ann, really").await;
    assert_eq!(inbox(&site, ANN).await, ["cat mentioned"]);

    let page = site.as_(ANN).get("/settings/notices").await.ok();
    assert_eq!(page.count("checked"), 13, "one for each category");
    site.as_(ANN).post("/settings/notices", &[("mentions", "1"), ("thanks", "1")]).await.see().await.has("Saved");
    let bell = site.as_(ANN).json().get("/settings/notices").await.json()["bell"].clone();
    assert_eq!((bell["mentions"].as_bool(), bell["likes"].as_bool()), (Some(true), Some(false)));
    site.as_(ANN).post("/settings/notices/poems", &[("bell", "0")]).await.status(404);
    site.as_(ANN).get("/inbox?about=mentions").await.ok().has("mentioned you");
    site.as_(ANN).get("/inbox?about=likes").await.ok().has("Nothing of this kind");
    site.as_(ANN).json().get("/inbox?about=poems").await.status(422);
}

#[tokio::test]
async fn whoever_is_tagged_is_told_in_one_notice_and_nobody_of_their_own_words() {
    let site = Site::new().await;
    let tag = async |who: PersonId, whom: i64, tags: &str| {
        site.as_(who).post(&format!("/people/{whom}/tags"), &[("tags", tags)]).await.status(303)
    };
    tag(BEN, 3, "mast sonic").await;
    tag(CAT, 3, "knots").await;
    assert_eq!(inbox(&site, CAT).await, ["ben tagged"]);
    assert_eq!(bell(&site, CAT).await, 1);
    site.as_(CAT).get("/inbox").await.ok().has("Ben Okafor tagged you: mast, sonic").lacks("knots");
    tag(DAN, 3, "keel mast").await;
    assert_eq!(inbox(&site, CAT).await, ["dan tagged"]);
    let one = site.as_(CAT).json().get("/inbox").await.json()["notices"][0].clone();
    assert_eq!((&one["acts"], &one["people"], &one["about"]), (&json!(4), &json!([4, 2]), &json!("tags")));
    site.as_(CAT).get("/inbox").await.ok().has("Dan Holm and Ben Okafor tagged you: ").has("sonic").has("keel");
    // What is taken off is not said, and giving it again is no news.
    site.as_(BEN).post("/people/3/tags/remove", &[("tag", "sonic")]).await.status(303);
    site.as_(CAT).get("/inbox").await.ok().has("keel").lacks("sonic");
    site.as_(CAT).post("/inbox/read-all", &[]).await;
    tag(BEN, 3, "sonic").await;
    assert_eq!(bell(&site, CAT).await, 0);
    let id = &one["id"];
    site.as_(CAT)
        .get(&format!("/inbox/{id}/why"))
        .await
        .ok()
        .has("Take off whatever does not fit")
        .has("href=\"/people/3/tags\"")
        .has("/people/4/mute");
    assert_eq!(site.as_(CAT).post(&format!("/inbox/{id}/open"), &[]).await.location(), "/people/3/tags");
    // Whoever is muted rings no bell.
    site.as_(CAT).post("/people/5/mute", &[]).await;
    tag(EVE, 3, "winch").await;
    assert_eq!(bell(&site, CAT).await, 0);
    tag(BEN, 3, "winch").await;
    assert_eq!(bell(&site, CAT).await, 1);
    // Guests hear of those only whom they may know of.
    site.group("Project", &[GUS, CAT]).await;
    tag(BEN, 6, "pumps").await;
    assert_eq!(inbox(&site, GUS).await, [""; 0]);
    tag(CAT, 6, "pumps").await;
    assert_eq!(inbox(&site, GUS).await, ["cat tagged"]);
}

#[tokio::test]
async fn what_somebody_else_deletes_of_mine_is_told_and_kept_for_me() {
    let site = Site::new().await;
    let post = site.as_(ANN).post("/posts", &[("kind", "question"), ("title", "Which mast?"), ("body", "x")]).await.id();
    let comment =
        async |who: PersonId, words: &str| site.as_(who).post(&format!("/items/{post}/comments"), &[("body", words)]).await.status(303);
    comment(BEN, "My careful words").await;
    comment(CAT, "Cat's own").await;
    site.catch_up().await;
    let replies = site.as_(ANN).json().get(&format!("/questions/{post}")).await.json()["replies"].clone();
    let id = |n: usize| replies[n]["id"].as_i64().unwrap();
    site.as_(ANN).post(&format!("/items/{}/trash", id(0)), &[]).await.status(303);
    site.as_(CAT).post(&format!("/items/{}/trash", id(1)), &[]).await.status(303);
    site.catch_up().await;
    let notices = site.as_(BEN).json().get("/inbox").await.json()["notices"].clone();
    let told = notices.as_array().unwrap().iter().find(|n| n["reason"] == "deleted").unwrap().clone();
    assert_eq!((told["about"].as_str(), told["actor_id"].as_i64()), (Some("responses"), Some(ANN.0)));
    assert_eq!(told["url"], "/settings/content#deleted");
    site.as_(BEN).get("/inbox").await.ok().has("deleted your comment on “Which mast?”").has("My careful words");
    site.as_(BEN).get(&format!("/inbox/{}/why", told["id"])).await.ok().has("You wrote it.");
    site.as_(BEN).get("/settings/content").await.ok().has("deleted by Ann").has("My careful words");
    let mine = site.as_(CAT).json().get("/settings/content").await.json();
    assert_eq!(mine["deleted"], serde_json::json!([]), "what Cat deleted herself is in her trash");
    assert!(!site.as_(CAT).json().get("/inbox").await.json().to_string().contains("\"deleted\""));
    // They cannot bring it back; who deleted it can, and then it is no longer among what is gone.
    site.as_(BEN).post(&format!("/items/{}/restore", id(0)), &[]).await.status(404);
    site.as_(ANN).post(&format!("/items/{}/restore", id(0)), &[]).await.status(303);
    site.as_(BEN).get("/settings/content").await.ok().lacks("deleted by Ann");
    // A whole thread: its author hears of it, and does not read there what became of the place.
    site.as_(ANN).post(&format!("/items/{post}/audience"), &[("audience", "people"), ("people", "dan")]).await;
    site.as_(ANN).post(&format!("/items/{}/trash", id(0)), &[]).await.status(303);
    site.catch_up().await;
    site.as_(BEN).get("/inbox").await.ok().has("deleted your comment");
}
