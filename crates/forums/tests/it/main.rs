//! What people may rely on in forums, over HTTP.

mod lists;
mod order;

use serde_json::{Value, json};
use testing::*;

type Who = spine::PersonId;

async fn found(site: &Site, who: Who, name: &str, kind: &str) -> i64 {
    site.as_(who).json().post("/communities", &[("name", name), ("kind", kind)]).await.status(201).id()
}
async fn join(site: &Site, who: Who, community: i64) {
    site.as_(who).post(&format!("/communities/{community}/join"), &[]).await.status(303);
}
async fn begin(site: &Site, who: Who, place: (&str, i64), kind: &str, title: &str) -> i64 {
    let id = place.1.to_string();
    let fields = [("kind", kind), ("title", title), ("body", "What do you think?"), (place.0, id.as_str())];
    site.as_(who).json().post("/posts", &fields).await.status(201).id()
}
async fn reply(site: &Site, who: Who, to: i64, body: &str) -> i64 {
    site.as_(who).json().post(&format!("/items/{to}/comments"), &[("body", body)]).await.status(201).id()
}
async fn answer(site: &Site, who: Who, to: i64, body: &str) -> i64 {
    site.as_(who).json().post(&format!("/questions/{to}/answers"), &[("body", body)]).await.status(201).id()
}
async fn json_of(site: &Site, who: Who, path: &str) -> Value {
    site.as_(who).json().get(path).await.ok().json()
}
fn titles(v: &Value) -> Vec<&str> {
    v["items"].as_array().into_iter().flatten().filter_map(|i| i["title"].as_str()).collect()
}
/// A forum for everybody, which Ben keeps.
async fn hall(site: &Site) -> i64 {
    site.as_(ANN).json().post("/forums", &[("name", "Tide hall"), ("about", "All about tides"), ("owners", "@ben")]).await.status(201).id()
}

#[tokio::test]
async fn administrators_start_forums_for_everybody_and_guests_see_none_of_them() {
    let site = Site::new().await;
    site.as_(BEN).post("/forums", &[("name", "Mine")]).await.status(403);
    site.as_(BEN).get("/forums/new").await.status(404);
    site.as_(ANN).post("/forums", &[("name", " ")]).await.refuses("Give it a name");
    let id = hall(&site).await;
    site.as_(CAT).get("/forums").await.ok().has("Tide hall").has("All about tides");
    let topic = begin(&site, CAT, ("forum", id), "topic", "Spring tides").await;
    for path in [format!("/forums/{id}"), format!("/topics/{topic}"), format!("/forums/{id}/open"), format!("/forums/{id}/faq")] {
        site.as_(OUT).get(&path).await.ok();
        site.as_(GUS).get(&path).await.status(404);
    }
    site.as_(GUS).get("/forums").await.ok().lacks("Tide hall");
    site.as_(GUS).post("/posts", &[("kind", "topic"), ("title", "Me too"), ("body", "x"), ("forum", &id.to_string())]).await.status(404);
    // Who keeps order there: Ben, whom Ann named, and administrators.
    site.as_(CAT).get(&format!("/forums/{id}/settings")).await.status(403);
    site.as_(CAT).post(&format!("/forums/{id}"), &[("name", "Taken over")]).await.status(403);
    site.as_(BEN).post(&format!("/forums/{id}"), &[("name", "Tide house"), ("owners", "@ben @dan")]).await.status(303);
    site.as_(DAN).get(&format!("/forums/{id}/settings")).await.ok().has("@dan");
    site.as_(BEN).post(&format!("/forums/{id}/remove"), &[]).await.status(409);
    // What lies in the trash could come back.
    site.as_(BEN).post(&format!("/items/{topic}/trash"), &[]).await.status(303);
    site.as_(DAN).post(&format!("/forums/{id}/remove"), &[]).await.status(409);
    site.as_(BEN).post(&format!("/items/{topic}/restore"), &[]).await.status(303);
    let other = site.as_(ANN).json().post("/forums", &[("name", "Second hall"), ("owners", "@ben")]).await.id().to_string();
    site.as_(BEN).post(&format!("/topics/{topic}/move"), &[("forum", &other)]).await.status(303);
    site.as_(DAN).post(&format!("/forums/{id}/remove"), &[]).await.status(303);
    site.as_(DAN).get(&format!("/forums/{id}")).await.status(404);
    site.as_(BEN).post(&format!("/topics/{topic}/move"), &[("forum", &id.to_string())]).await.status(422);
}

#[tokio::test]
async fn a_community_begins_with_one_forum_and_only_its_members_write() {
    let site = Site::new().await;
    let mac = found(&site, ANN, "Mac users", "open").await;
    site.as_(BEN).get(&format!("/communities/{mac}/forums")).await.ok().has("No topic yet");
    assert_eq!(json_of(&site, BEN, &format!("/communities/{mac}/forums")).await["forums"][0]["name"], "Mac users");
    let denied = [("kind", "topic"), ("title", "Hello"), ("body", "x"), ("community", &*mac.to_string())];
    site.as_(BEN).post("/posts", &denied).await.status(403);
    let topic = begin(&site, ANN, ("community", mac), "topic", "Which printer?").await;
    let question = begin(&site, ANN, ("community", mac), "question", "How do I print?").await;
    let forums = json_of(&site, BEN, &format!("/communities/{mac}/forums")).await;
    assert_eq!(forums["forums"].as_array().unwrap().len(), 1, "both stand in the first one");
    assert_eq!(titles(&forums), ["How do I print?", "Which printer?"]);
    let forum = forums["forums"][0]["id"].as_i64().unwrap();
    let page = site.as_(BEN).get(&format!("/forums/{forum}")).await.ok();
    page.has("Which printer?").has("Members write here").lacks("id=\"composer\"");
    site.as_(BEN).get(&format!("/topics/{topic}")).await.ok().has("Mac users").lacks("Write a reply");
    site.as_(BEN).get(&format!("/questions/{question}")).await.ok().has("Mac users");
    site.as_(BEN).post("/posts", &[("kind", "topic"), ("title", "Me"), ("body", "x"), ("forum", &forum.to_string())]).await.status(403);
    join(&site, BEN, mac).await;
    begin(&site, BEN, ("forum", forum), "topic", "Thanks for having me").await;
    // Owners make more of them.
    site.as_(BEN).post("/forums", &[("name", "Wares"), ("community", &mac.to_string())]).await.status(403);
    site.as_(ANN).post("/forums", &[("name", "Wares"), ("community", &mac.to_string())]).await.status(303);
    site.as_(CAT).get(&format!("/communities/{mac}/forums")).await.ok().has("Wares");
    site.as_(CAT).get(&format!("/communities/{mac}")).await.ok().has("New in the forums").has("How do I print?");
}

#[tokio::test]
async fn what_stands_in_a_closed_community_is_hidden_with_its_forum() {
    let site = Site::new().await;
    let quiet = found(&site, ANN, "Quiet room", "restricted").await;
    let topic = begin(&site, ANN, ("community", quiet), "topic", "zyxsecret").await;
    let forum = json_of(&site, ANN, &format!("/communities/{quiet}/forums")).await["forums"][0]["id"].as_i64().unwrap();
    for path in [format!("/forums/{forum}"), format!("/topics/{topic}"), format!("/forums/{forum}/faq"), format!("/topics/{topic}/arrange")]
    {
        site.as_(BEN).get(&path).await.status(404);
    }
    site.as_(BEN).get("/forums").await.ok().lacks("Quiet room").lacks("zyxsecret");
    for act in ["lock", "pin", "move", "merge", "duplicate", "turn"] {
        site.as_(BEN).post(&format!("/topics/{topic}/{act}"), &[]).await.status(404);
    }
}

#[tokio::test]
async fn lists_count_and_say_who_spoke_last() {
    let site = Site::new().await;
    let hall = hall(&site).await;
    let first = begin(&site, CAT, ("forum", hall), "topic", "First").await;
    site.later(60_000);
    let second = begin(&site, DAN, ("forum", hall), "topic", "Second").await;
    site.later(3 * 3_600_000);
    let said = reply(&site, EVE, first, "I know").await;
    site.catch_up().await;
    let page = json_of(&site, BEN, &format!("/forums/{hall}")).await;
    assert_eq!(titles(&page), ["First", "Second"], "what lives floats");
    assert_eq!((page["topics"].as_i64(), page["messages"].as_i64()), (Some(2), Some(3)));
    // The clock of a test stands nearly still between two clicks.
    assert_eq!(page["first_reply"].as_i64().unwrap() / 10_000, (3 * 3_600_000 + 60_000) / 10_000);
    let line = &json_of(&site, BEN, "/forums").await["alone"][0]["line"];
    assert_eq!((line["last_title"].as_str(), line["last_by_name"].as_str()), (Some("First"), Some("Eve Santos")));
    assert_eq!(titles(&json_of(&site, BEN, &format!("/forums/{hall}?sort=newest")).await), ["Second", "First"]);
    site.as_(BEN).get(&format!("/forums/{hall}")).await.ok().has("First reply usually after 3 hours");
    site.as_(BEN).get(&format!("/topics/{first}")).await.ok().has("First reply after 3 hours");
    // Gone and back again, and counted anew each time.
    for (act, item, want) in [("trash", said, 2), ("restore", said, 3), ("trash", second, 2), ("restore", second, 3)] {
        let who = if item == said { EVE } else { DAN };
        site.as_(who).post(&format!("/items/{item}/{act}"), &[]).await.status(303);
        site.catch_up().await;
        assert_eq!(json_of(&site, BEN, &format!("/forums/{hall}")).await["messages"], want, "{act} {item}");
    }
}
#[tokio::test]
async fn locked_it_can_be_read_and_only_who_keeps_order_writes() {
    let site = Site::new().await;
    let hall = hall(&site).await;
    let topic = begin(&site, CAT, ("forum", hall), "topic", "Heated").await;
    let question = begin(&site, CAT, ("forum", hall), "question", "Why?").await;
    let said = reply(&site, DAN, topic, "No!").await;
    site.as_(CAT).post(&format!("/topics/{topic}/lock"), &[]).await.status(403);
    site.as_(BEN).post(&format!("/topics/{topic}/lock"), &[]).await.status(303);
    for to in [topic, said] {
        site.as_(DAN).post(&format!("/items/{to}/comments"), &[("body", "Yes!")]).await.status(403);
    }
    site.as_(DAN).get(&format!("/topics/{topic}")).await.ok().has("No!").has("This topic is locked").lacks("Write a reply");
    reply(&site, BEN, topic, "Let it rest").await;
    site.as_(BEN).post(&format!("/topics/{topic}/unlock"), &[]).await.status(303);
    reply(&site, DAN, topic, "Fine").await;
    // The whole forum: nothing new, no answer, no passing on.
    site.as_(DAN).post(&format!("/forums/{hall}/lock"), &[]).await.status(403);
    site.as_(BEN).post(&format!("/forums/{hall}/lock"), &[]).await.status(303);
    site.as_(DAN).post(&format!("/questions/{question}/answers"), &[("body", "Because")]).await.status(403);
    site.as_(DAN).post(&format!("/questions/{question}/referrals"), &[("to", "eve")]).await.status(403);
    site.as_(DAN).post("/posts", &[("kind", "topic"), ("title", "New"), ("body", "x"), ("forum", &hall.to_string())]).await.status(403);
    site.as_(DAN).get(&format!("/questions/{question}")).await.ok().has("This forum is locked");
    begin(&site, BEN, ("forum", hall), "topic", "Closed for the summer").await;
    answer(&site, BEN, question, "It is so").await;
}

#[tokio::test]
async fn pinned_topics_stand_on_top_whatever_moves() {
    let site = Site::new().await;
    let hall = hall(&site).await;
    let old = begin(&site, CAT, ("forum", hall), "topic", "Rules").await;
    site.later(60_000);
    begin(&site, CAT, ("forum", hall), "topic", "Newer").await;
    site.as_(CAT).post(&format!("/topics/{old}/pin"), &[]).await.status(403);
    site.as_(BEN).post(&format!("/topics/{old}/pin"), &[]).await.status(303);
    assert_eq!(titles(&json_of(&site, DAN, &format!("/forums/{hall}")).await), ["Rules", "Newer"]);
    site.as_(DAN).get(&format!("/forums/{hall}")).await.ok().has("Pinned");
    site.as_(BEN).post(&format!("/topics/{old}/unpin"), &[]).await.status(303);
    assert_eq!(titles(&json_of(&site, DAN, &format!("/forums/{hall}")).await), ["Newer", "Rules"]);
}

#[tokio::test]
async fn a_page_goes_on_where_it_ended_and_pinned_ones_come_once() {
    let site = Site::new().await;
    let hall = hall(&site).await;
    let mut ids = vec![];
    for n in 0..34 {
        ids.push(begin(&site, CAT, ("forum", hall), "topic", &format!("Topic {n}")).await);
        site.later(1000);
    }
    site.as_(BEN).post(&format!("/topics/{}/pin", ids[3]), &[]).await.status(303);
    let mut seen = vec![];
    let mut path = format!("/forums/{hall}");
    loop {
        let page = json_of(&site, DAN, &path).await;
        seen.extend(page["items"].as_array().unwrap().iter().map(|i| i["id"].as_i64().unwrap()));
        let Some(next) = page["next"].as_str() else { break };
        path = format!("/forums/{hall}?before={next}");
    }
    assert_eq!(seen[0], ids[3]);
    let mut sorted = seen.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, ids, "each once");
}

#[tokio::test]
async fn replies_are_threaded_or_by_time_as_one_likes() {
    let site = Site::new().await;
    let hall = hall(&site).await;
    let topic = begin(&site, CAT, ("forum", hall), "topic", "Shapes").await;
    let a = reply(&site, DAN, topic, "zyxone").await;
    site.later(1000);
    reply(&site, DAN, topic, "zyxtwo").await;
    site.later(1000);
    reply(&site, EVE, a, "zyxthree").await;
    let order = |text: &str| {
        let at = |w: &str| text.find(w).unwrap();
        at("zyxthree") > at("zyxtwo")
    };
    assert!(!order(&site.as_(CAT).get(&format!("/topics/{topic}")).await.ok().text), "under what it replies to");
    let flat = site.as_(CAT).get(&format!("/topics/{topic}?replies=flat")).await.ok().has("in reply to");
    assert!(order(&flat.text));
    let kept = flat.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    assert_eq!(kept, "replies=flat");
    let back = site.as_(CAT).get(&format!("/topics/{topic}?replies=threaded")).await;
    assert!(back.header("set-cookie").unwrap().starts_with("replies=;"));
}

#[tokio::test]
async fn who_follows_a_forum_hears_of_what_is_new() {
    let site = Site::new().await;
    let hall = hall(&site).await;
    site.as_(DAN).post(&format!("/forums/{hall}/follow"), &[]).await.status(303);
    site.as_(EVE).post(&format!("/forums/{hall}/follow"), &[]).await.status(303);
    site.as_(EVE).post(&format!("/forums/{hall}/unfollow"), &[]).await.status(303);
    begin(&site, CAT, ("forum", hall), "topic", "Fresh fish").await;
    site.catch_up().await;
    site.as_(DAN).get("/inbox").await.ok().has("Fresh fish").has("in a forum you follow");
    site.as_(EVE).get("/inbox").await.ok().lacks("Fresh fish");
    // At home and in search it is like anything else.
    site.as_(EVE).get("/?view=all").await.ok().has("Fresh fish");
    site.as_(EVE).get("/search?q=fish").await.ok().has("/topics/");
}

/// Days pass; everybody signs in anew.
async fn away(site: &Site, days: i64) {
    site.later(days * 86_400_000);
    for who in [BEN, CAT, DAN, EVE] {
        site.forget_session(who);
    }
    // Jobs are done last: what they tell is heard the second time.
    site.catch_up().await;
    site.catch_up().await;
}

#[tokio::test]
async fn help_wanted_and_what_others_have_too_stand_first() {
    let site = Site::new().await;
    let hall = hall(&site).await;
    let (plain, many, due) = (
        begin(&site, CAT, ("forum", hall), "question", "Plain").await,
        begin(&site, CAT, ("forum", hall), "question", "Many").await,
        begin(&site, CAT, ("forum", hall), "question", "Due").await,
    );
    site.later(1000);
    reply(&site, DAN, plain, "Hm").await;
    site.as_(CAT).post(&format!("/questions/{many}/too"), &[]).await.refuses("You asked it yourself");
    for _ in 0..2 {
        site.as_(DAN).post(&format!("/questions/{many}/too"), &[]).await.status(303);
    }
    let page = json_of(&site, DAN, &format!("/questions/{many}")).await;
    assert_eq!((page["too"].as_i64(), page["mine_too"].as_bool()), (Some(1), Some(true)), "twice is once");
    for (who, day, status) in [(DAN, "2026-01-08", 403), (CAT, "2025-01-08", 422), (CAT, "soon", 422), (CAT, "2026-01-08", 303)] {
        site.as_(who).post(&format!("/questions/{due}/due"), &[("due_on", day)]).await.status(status);
    }
    let open = format!("/forums/{hall}/open");
    assert_eq!(titles(&json_of(&site, EVE, &open).await), ["Due", "Many", "Plain"]);
    site.as_(EVE).get(&open).await.ok().has("Help wanted until").has("1 other has this too");
    // The asker hears of it the day before, and not of one that is answered.
    site.catch_up().await;
    site.as_(CAT).get("/inbox").await.ok().lacks("wanted until tomorrow");
    away(&site, 2).await;
    site.as_(CAT).get("/inbox").await.ok().has("Help with “Due” is wanted until tomorrow");
    away(&site, 3).await;
    site.as_(EVE).get(&open).await.ok().has("Help was wanted until");
    site.as_(DAN).post(&format!("/questions/{many}/too/withdraw"), &[]).await.status(303);
    assert_eq!(json_of(&site, DAN, &format!("/questions/{many}")).await["too"], 0);
    // Who has it too follows it, and goes on following.
    answer(&site, EVE, many, "Try this").await;
    site.catch_up().await;
    site.as_(DAN).get("/inbox").await.ok().has("Many");
}

#[tokio::test]
async fn who_keeps_order_accepts_too_and_makes_the_faq() {
    let site = Site::new().await;
    let hall = hall(&site).await;
    let q = begin(&site, CAT, ("forum", hall), "question", "When is low tide?").await;
    let other = begin(&site, CAT, ("forum", hall), "question", "Where is the pier?").await;
    site.later(7_200_000);
    let a = answer(&site, DAN, q, "At six").await;
    let own = answer(&site, CAT, q, "I found out: at six").await;
    let b = answer(&site, DAN, other, "Straight on").await;
    assert_eq!(json_of(&site, EVE, &format!("/questions/{q}")).await["answered"], false, "one's own reply helps when one says so");
    site.as_(EVE).post(&format!("/answers/{a}/acceptance"), &[]).await.status(403);
    site.as_(BEN).post(&format!("/questions/{q}/faq"), &[("to", "in")]).await.status(409);
    for x in [a, own] {
        site.as_(BEN).post(&format!("/answers/{x}/acceptance"), &[]).await.status(303);
    }
    site.as_(CAT).post(&format!("/answers/{b}/acceptance"), &[]).await.status(303);
    let page = site.as_(EVE).get(&format!("/questions/{q}")).await.ok();
    let page = page.has("Accepted answer after 2 hours").has("First reply after 2 hours");
    assert_eq!(page.count("comment answer best"), 2, "both stand on top with the sign");
    site.as_(CAT).post(&format!("/questions/{q}/faq"), &[("to", "in")]).await.status(403);
    for x in [q, other] {
        site.as_(BEN).post(&format!("/questions/{x}/faq"), &[("to", "in")]).await.status(303);
    }
    let faq = format!("/forums/{hall}/faq");
    let order = async || {
        let v = json_of(&site, EVE, &faq).await;
        v["entries"].as_array().unwrap().iter().map(|e| e["question"]["id"].as_i64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(order().await, [q, other]);
    site.as_(BEN).post(&format!("/questions/{other}/faq"), &[("to", "up")]).await.status(303);
    assert_eq!(order().await, [other, q]);
    site.as_(EVE).get(&faq).await.ok().has("At six").has("I found out").has("Straight on").lacks("Take out of the FAQ");
    // Without an accepted answer it waits unseen; taken out it is gone.
    site.as_(CAT).post(&format!("/answers/{b}/acceptance/withdraw"), &[]).await.status(303);
    assert_eq!(order().await, [q]);
    site.as_(BEN).post(&format!("/questions/{q}/faq"), &[("to", "out")]).await.status(303);
    assert!(order().await.is_empty());
    // In another forum the FAQ is its owners' business.
    site.as_(BEN).post(&format!("/questions/{q}/faq"), &[("to", "in")]).await.status(303);
    let second = site.as_(ANN).json().post("/forums", &[("name", "Second hall"), ("owners", "@ben")]).await.id();
    for to in [second, hall] {
        site.as_(BEN).post(&format!("/topics/{q}/move"), &[("forum", &to.to_string())]).await.status(303);
    }
    site.as_(EVE).get(&faq).await.ok().has("Nothing in the FAQ yet");
    let answered = json_of(&site, EVE, &format!("/forums/{hall}/answered")).await;
    assert_eq!(titles(&answered), ["When is low tide?"]);
    site.as_(EVE).get(&format!("/forums/{hall}")).await.ok().has("Accepted answer usually after 2 hours");
}

#[tokio::test]
async fn what_is_like_a_question_stands_beside_it() {
    let site = Site::new().await;
    let hall = hall(&site).await;
    let q = begin(&site, CAT, ("forum", hall), "question", "How do I oil the harbour crane?").await;
    begin(&site, DAN, ("forum", hall), "topic", "Oiling the crane of the harbour").await;
    site.catch_up().await;
    site.as_(EVE).get(&format!("/questions/{q}")).await.ok().has(&format!("/questions/{q}/related"));
    site.as_(EVE).get(&format!("/questions/{q}/related")).await.ok().has("<turbo-frame id=\"related\"").has("Oiling the crane");
    site.as_(GUS).get(&format!("/questions/{q}/related")).await.status(404);
}

#[tokio::test]
async fn a_community_has_a_faq_of_all_its_forums() {
    let site = Site::new().await;
    let mac = found(&site, ANN, "Mac users", "open").await;
    let q = begin(&site, ANN, ("community", mac), "question", "How do I print?").await;
    join(&site, BEN, mac).await;
    let a = answer(&site, BEN, q, "With the green button").await;
    site.as_(ANN).post(&format!("/answers/{a}/acceptance"), &[]).await.status(303);
    site.as_(BEN).post(&format!("/questions/{q}/faq"), &[("to", "in")]).await.status(403);
    site.as_(ANN).post(&format!("/questions/{q}/faq"), &[("to", "in")]).await.status(303);
    site.as_(CAT).get(&format!("/communities/{mac}/faq")).await.ok().has("With the green button");
    site.as_(GUS).get(&format!("/communities/{mac}/faq")).await.status(404);
}

/// How many statements the pages ask, in the process of one test.
#[tokio::test]
async fn a_page_of_a_forum_asks_twelve_things_at_most() {
    if std::env::var_os("NEXTEST").is_none() {
        return;
    }
    let site = Site::new().await;
    let hall = hall(&site).await;
    let mac = found(&site, ANN, "Mac users", "open").await;
    join(&site, BEN, mac).await;
    let below = [("name", "Mail"), ("kind", "open"), ("parent", &*mac.to_string())];
    site.as_(ANN).post("/communities", &below).await.status(303);
    let mut last = (0, 0);
    for place in [("forum", hall), ("community", mac)] {
        for n in 0..8 {
            let topic = begin(&site, ANN, place, "topic", &format!("Topic {n}")).await;
            let question = begin(&site, ANN, place, "question", &format!("Question {n}")).await;
            reply(&site, BEN, topic, "Hm").await;
            let a = answer(&site, BEN, question, "So").await;
            reply(&site, ANN, a, "Thanks").await;
            if n % 2 == 0 {
                site.as_(ANN).post(&format!("/answers/{a}/acceptance"), &[]).await.status(303);
                site.as_(ANN).post(&format!("/questions/{question}/faq"), &[("to", "in")]).await.status(303);
                site.as_(ANN).post(&format!("/topics/{topic}/pin"), &[]).await.status(303);
            }
            last = (topic, question);
        }
    }
    site.as_(ANN).post(&format!("/topics/{}/duplicate", last.1), &[("of", &last.0.to_string())]).await.status(303);
    site.catch_up().await;
    let inside = json_of(&site, BEN, &format!("/communities/{mac}/forums")).await["forums"][0]["id"].as_i64().unwrap();
    let mut wrong = vec![];
    for path in [
        "/forums".to_owned(),
        format!("/forums/{hall}"),
        format!("/forums/{inside}"),
        format!("/forums/{inside}/open"),
        format!("/forums/{hall}/answered"),
        format!("/forums/{inside}/faq"),
        format!("/communities/{mac}/forums"),
        format!("/communities/{mac}/faq"),
        format!("/topics/{}", last.0),
        format!("/questions/{}", last.1),
        format!("/topics/{}/arrange", last.1),
    ] {
        for who in [ANN, CAT] {
            if who == CAT && path.ends_with("arrange") {
                continue;
            }
            site.as_(who).get(&path).await.ok();
            let before = kit::db::STATEMENTS.load(std::sync::atomic::Ordering::Relaxed);
            let page = site.as_(who).get(&path).await.ok();
            let n = kit::db::STATEMENTS.load(std::sync::atomic::Ordering::Relaxed) - before;
            println!("{n:3} {path} {who} ({} bytes)", page.bytes.len());
            if n > 12 {
                wrong.push(format!("{path}: {n}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}
