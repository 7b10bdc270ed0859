//! Keeping order: moving, merging, splitting, turning, and what is lost by none of it.

use super::*;

#[tokio::test]
async fn moving_says_first_who_gains_and_loses_sight() {
    let site = Site::new().await;
    let hall = hall(&site).await;
    let topic = begin(&site, CAT, ("forum", hall), "topic", "Where does this belong?").await;
    let quiet = found(&site, BEN, "Quiet room", "restricted").await;
    begin(&site, BEN, ("community", quiet), "topic", "Welcome").await;
    let inside = json_of(&site, BEN, &format!("/communities/{quiet}/forums")).await["forums"][0]["id"].to_string();
    site.as_(CAT).post(&format!("/topics/{topic}/move"), &[("forum", &inside)]).await.status(403);
    // Dan keeps order in the hall too, but may not write in the quiet room, nor know of it.
    site.as_(BEN).post(&format!("/forums/{hall}"), &[("name", "Tide hall"), ("owners", "@ben @dan")]).await.status(303);
    site.as_(DAN).post(&format!("/topics/{topic}/move"), &[("forum", &inside)]).await.refuses("Nothing that you can see");
    let asked = site.as_(BEN).post(&format!("/topics/{topic}/move"), &[("forum", &inside)]).await.status(422);
    let asked = asked.has("loses sight of it").has("Quiet room");
    assert_eq!(asked.header("x-asks"), Some("1"));
    site.as_(CAT).get(&format!("/topics/{topic}")).await.ok();
    site.as_(BEN).post(&format!("/topics/{topic}/move"), &[("forum", &inside), ("confirmed", "1")]).await.status(303);
    site.as_(CAT).get(&format!("/topics/{topic}")).await.status(404);
    site.as_(CAT).get(&format!("/forums/{hall}")).await.ok().lacks("Where does this belong?");
    site.as_(BEN).get(&format!("/topics/{topic}")).await.ok().has("Quiet room");
    site.catch_up().await;
    assert_eq!(json_of(&site, CAT, &format!("/forums/{hall}")).await["topics"], 0);
    site.as_(CAT).get("/search?q=belong").await.ok().lacks("/topics/");
    site.as_(BEN).get("/search?q=belong").await.ok().has(&format!("/topics/{topic}"));
    // Between forums that the same people read nothing is asked.
    let other = site.as_(ANN).json().post("/forums", &[("name", "Second hall"), ("owners", "@ben")]).await.id().to_string();
    let plain = begin(&site, CAT, ("forum", hall), "topic", "Plain").await;
    site.as_(BEN).post(&format!("/topics/{plain}/move"), &[("forum", &other)]).await.status(303);
    site.as_(CAT).get(&format!("/forums/{other}")).await.ok().has("Plain");
}

#[tokio::test]
async fn what_is_merged_is_read_in_the_other_and_its_address_leads_there() {
    let site = Site::new().await;
    let hall = hall(&site).await;
    let old = begin(&site, CAT, ("forum", hall), "topic", "Tide tables").await;
    let old_reply = reply(&site, DAN, old, "I have one").await;
    site.later(60_000);
    let new = begin(&site, EVE, ("forum", hall), "topic", "Tables of tides").await;
    site.later(60_000);
    let last = reply(&site, DAN, old, "Here it is").await;
    let path = format!("/topics/{old}/merge");
    let into = format!("https://example.org/topics/{new}");
    site.as_(EVE).post(&path, &[("into", &into)]).await.status(403);
    site.as_(BEN).post(&path, &[("into", &into)]).await.status(422).has("cannot be undone");
    site.as_(BEN).post(&path, &[("into", &old.to_string()), ("confirmed", "1")]).await.refuses("this topic itself");
    site.as_(BEN).post(&path, &[("into", &into), ("confirmed", "1")]).await.status(303);
    let moved = site.as_(CAT).get(&format!("/topics/{old}")).await.status(303).location();
    assert_eq!(moved, format!("/topics/{new}#item-{old}"));
    let page = json_of(&site, CAT, &format!("/topics/{new}")).await;
    let replies: Vec<i64> = page["replies"].as_array().unwrap().iter().map(|r| r["id"].as_i64().unwrap()).collect();
    assert_eq!(replies, [old, old_reply, last], "in the order of time");
    assert_eq!(page["item"]["comment_count"], 3);
    site.as_(CAT).get(&moved).await.ok().has("<strong>Tide tables</strong>").has("I have one");
    site.catch_up().await;
    site.as_(CAT).get("/?view=all").await.ok().lacks(&format!("id=\"item-{old}\"")).has(&format!("id=\"item-{new}\""));
    // Who followed the old one follows what became of it, and it goes to the trash and back as one.
    reply(&site, EVE, new, "All in one place").await;
    site.catch_up().await;
    site.as_(DAN).get("/inbox").await.ok().has("Tables of tides");
    site.as_(BEN).post(&format!("/items/{new}/trash"), &[]).await.status(303);
    site.as_(CAT).get(&format!("/topics/{old}")).await.status(404);
    site.as_(BEN).post(&format!("/items/{new}/restore"), &[]).await.status(303);
    site.catch_up().await;
    assert_eq!(json_of(&site, CAT, &format!("/forums/{hall}")).await["messages"], 5);
    assert_eq!(json_of(&site, CAT, &format!("/forums/{hall}")).await["topics"], 1);
}

#[tokio::test]
async fn chosen_replies_become_a_topic_and_a_pointer_stays() {
    let site = Site::new().await;
    let hall = hall(&site).await;
    let topic = begin(&site, CAT, ("forum", hall), "topic", "Tides").await;
    let stays = reply(&site, DAN, topic, "About tides").await;
    let first = reply(&site, DAN, topic, "By the way, lamps").await;
    let under = reply(&site, EVE, first, "Which lamps?").await;
    let also = reply(&site, EVE, stays, "Lamps too").await;
    site.as_(EVE).post(&format!("/topics/{first}/split"), &[("title", "Lamps")]).await.status(403);
    site.as_(BEN).get(&format!("/topics/{first}/arrange")).await.ok().has("Lamps too");
    site.as_(BEN).post(&format!("/topics/{first}/split"), &[("title", " ")]).await.refuses("Give it a title");
    let made = site.as_(BEN).json().post(&format!("/topics/{first}/split"), &[("title", "Lamps"), (&format!("reply-{also}"), "1")]).await;
    assert_eq!(made.status(201).id(), first, "the oldest of them begins it");
    let new = json_of(&site, CAT, &format!("/topics/{first}")).await;
    let ids = |v: &Value| v["replies"].as_array().unwrap().iter().map(|r| r["id"].as_i64().unwrap()).collect::<Vec<_>>();
    assert_eq!((new["item"]["title"].as_str(), ids(&new)), (Some("Lamps"), vec![under, also]));
    let old = json_of(&site, CAT, &format!("/topics/{topic}")).await;
    assert_eq!((ids(&old), old["item"]["comment_count"].as_i64()), (vec![stays], Some(1)));
    assert_eq!(old["replies"][0]["comment_count"], 0, "what was said to it went away");
    site.as_(CAT).get(&format!("/topics/{topic}")).await.ok().has("Goes on in:").has("Lamps");
    site.as_(CAT).get(&format!("/topics/{first}")).await.ok().has("Began in:").has("Tides");
    site.catch_up().await;
    let page = json_of(&site, CAT, &format!("/forums/{hall}")).await;
    assert_eq!((page["topics"].as_i64(), page["messages"].as_i64()), (Some(2), Some(5)));
    site.as_(CAT).get("/search?q=lamps").await.ok().has(&format!("/topics/{first}"));
    site.as_(CAT).get("/?view=all").await.ok().has(&format!("href=\"/topics/{first}\""));
    // One's own words one may take out oneself.
    let mine = reply(&site, DAN, topic, "Something else").await;
    site.as_(DAN).post(&format!("/topics/{mine}/split"), &[("title", "Else")]).await.status(303);
}

#[tokio::test]
async fn asked_before_leads_both_ways_and_is_closed() {
    let site = Site::new().await;
    let hall = hall(&site).await;
    let before = begin(&site, CAT, ("forum", hall), "question", "When is high tide?").await;
    let again = begin(&site, DAN, ("forum", hall), "question", "High tide, when?").await;
    site.as_(DAN).post(&format!("/topics/{again}/duplicate"), &[("of", &before.to_string())]).await.status(403);
    site.as_(BEN).post(&format!("/topics/{again}/duplicate"), &[("of", "/questions/999")]).await.refuses("Nothing that you can see");
    site.as_(BEN).post(&format!("/topics/{again}/duplicate"), &[("of", &format!("/questions/{before}"))]).await.status(303);
    site.as_(EVE).get(&format!("/questions/{again}")).await.ok().has("Asked before:").has("When is high tide?");
    site.as_(EVE).get(&format!("/questions/{before}")).await.ok().has("Asked again:");
    site.as_(EVE).post(&format!("/questions/{again}/answers"), &[("body", "At noon")]).await.status(403);
    site.as_(BEN).post(&format!("/topics/{again}/duplicate"), &[("of", "")]).await.status(303);
    answer(&site, EVE, again, "At noon").await;
}

#[tokio::test]
async fn a_status_becomes_a_topic_a_topic_a_question_and_back() {
    let site = Site::new().await;
    let hall = hall(&site).await;
    let h = hall.to_string();
    let status = site.as_(CAT).json().post("/posts", &[("body", "Has anybody seen the tide table?")]).await.id();
    site.as_(DAN).post(&format!("/topics/{status}/turn"), &[("kind", "topic"), ("title", "Table"), ("forum", &h)]).await.status(403);
    site.as_(CAT).post(&format!("/topics/{status}/turn"), &[("kind", "topic"), ("forum", &h)]).await.refuses("Give it a title");
    site.as_(CAT).post(&format!("/topics/{status}/turn"), &[("kind", "topic"), ("title", "Table"), ("forum", &h)]).await.status(303);
    assert_eq!(site.as_(EVE).get(&format!("/posts/{status}")).await.status(303).location(), format!("/topics/{status}"));
    let said = reply(&site, DAN, status, "On the wall").await;
    let own = reply(&site, CAT, status, "Which wall?").await;
    site.as_(CAT).post(&format!("/topics/{status}/turn"), &[("kind", "question")]).await.status(303);
    assert_eq!(site.as_(EVE).get(&format!("/topics/{status}")).await.status(303).location(), format!("/questions/{status}"));
    let page = json_of(&site, EVE, &format!("/questions/{status}")).await;
    let kind = |id: i64| page["replies"].as_array().unwrap().iter().find(|r| r["id"] == id).unwrap()["kind"].as_str().unwrap().to_owned();
    assert_eq!((kind(said), kind(own)), ("answer".into(), "comment".into()), "what others replied is an answer now");
    site.as_(CAT).post(&format!("/answers/{said}/acceptance"), &[]).await.status(303);
    site.as_(CAT).post(&format!("/topics/{status}/turn"), &[("kind", "topic")]).await.status(409);
    site.as_(CAT).post(&format!("/answers/{said}/acceptance/withdraw"), &[]).await.status(303);
    site.as_(CAT).post(&format!("/topics/{status}/turn"), &[("kind", "topic")]).await.status(303);
    let page = json_of(&site, EVE, &format!("/topics/{status}")).await;
    assert!(page["replies"].as_array().unwrap().iter().all(|r| r["kind"] == "comment"), "{page}");
    // And back: nothing of it is lost, and the forum counts it no more.
    site.as_(DAN).post(&format!("/topics/{status}/turn"), &[("kind", "status")]).await.status(403);
    site.as_(CAT).post(&format!("/topics/{status}/turn"), &[("kind", "status")]).await.status(303);
    assert_eq!(site.as_(EVE).get(&format!("/topics/{status}")).await.status(303).location(), format!("/posts/{status}"));
    site.as_(EVE).get(&format!("/posts/{status}")).await.ok().has("<strong>Table</strong>").has("the tide table?").has("On the wall");
    site.as_(EVE).get(&format!("/people/{CAT}")).await.ok().has("the tide table?");
    site.catch_up().await;
    assert_eq!(json_of(&site, EVE, &format!("/forums/{hall}")).await["items"], json!([]));
    site.as_(CAT).post(&format!("/topics/{status}/turn"), &[("kind", "topic"), ("title", "Table"), ("forum", &h)]).await.status(303);
    // What only some read cannot come into a forum for all.
    let secret = site.as_(CAT).json().post("/posts", &[("body", "Between us"), ("audience", "people"), ("people", "dan")]).await.id();
    site.as_(CAT)
        .post(&format!("/topics/{secret}/turn"), &[("kind", "topic"), ("title", "Us"), ("forum", &h)])
        .await
        .refuses("Other people read that forum");
}

#[tokio::test]
async fn a_comment_under_an_update_becomes_a_topic() {
    let site = Site::new().await;
    let hall = hall(&site).await;
    let h = hall.to_string();
    let status = site.as_(CAT).json().post("/posts", &[("body", "The pier is dry")]).await.id();
    let said = site.as_(DAN).json().post(&format!("/items/{status}/comments"), &[("body", "What about the wall?")]).await.id();
    let under = site.as_(EVE).json().post(&format!("/items/{said}/comments"), &[("body", "It is wet")]).await.id();
    site.as_(EVE).post(&format!("/topics/{said}/split"), &[("title", "The wall"), ("forum", &h)]).await.status(403);
    site.as_(DAN).post(&format!("/topics/{said}/split"), &[("title", "The wall")]).await.refuses("forum");
    site.as_(DAN).get(&format!("/topics/{said}/arrange")).await.ok().has("name=\"forum\"");
    site.as_(DAN).post(&format!("/topics/{said}/split"), &[("title", "The wall"), ("forum", &h)]).await.status(303);
    site.as_(EVE).get(&format!("/topics/{said}")).await.ok().has("The wall").has("It is wet");
    site.as_(EVE).get(&format!("/posts/{status}")).await.ok().lacks("It is wet");
    let listed = json_of(&site, EVE, &format!("/forums/{hall}")).await;
    assert_eq!(listed["items"].as_array().unwrap().len(), 1, "{listed}");
    assert_eq!(json_of(&site, EVE, &format!("/items/{under}")).await["item"]["root_id"], said);
    // Each leads to the other, also where one of them has no title.
    site.as_(EVE).get(&format!("/posts/{status}")).await.ok().has(&format!("href=\"/topics/{said}\"")).has("The wall");
    site.as_(EVE).get(&format!("/topics/{said}")).await.ok().has(&format!("href=\"/posts/{status}\"")).has("The pier is dry");
    // Between two people it stays between them.
    let secret = site.as_(CAT).json().post("/posts", &[("body", "Between us"), ("audience", "people"), ("people", "dan")]).await.id();
    let there = site.as_(DAN).json().post(&format!("/items/{secret}/comments"), &[("body", "Yes")]).await.id();
    site.as_(DAN).post(&format!("/topics/{there}/split"), &[("title", "Us"), ("forum", &h)]).await.refuses("Other people read that forum");
}

#[tokio::test]
async fn an_accepted_answer_is_not_lost_by_keeping_order() {
    let site = Site::new().await;
    let hall = hall(&site).await;
    let question = begin(&site, CAT, ("forum", hall), "question", "When is high tide?").await;
    let topic = begin(&site, CAT, ("forum", hall), "topic", "Tides").await;
    let helped = answer(&site, DAN, question, "At noon").await;
    site.as_(CAT).post(&format!("/answers/{helped}/acceptance"), &[]).await.status(303);
    let (split, merge) = (format!("/topics/{helped}/split"), format!("/topics/{question}/merge"));
    let into = [("into", &*topic.to_string()), ("confirmed", "1")];
    site.as_(DAN).post(&split, &[("title", "Noon")]).await.status(409).has("Withdraw the acceptance first");
    site.as_(BEN).post(&merge, &into).await.status(409).has("Withdraw the acceptance first");
    let page = json_of(&site, EVE, &format!("/questions/{question}")).await;
    assert_eq!(page["replies"].as_array().unwrap().len(), 1, "nothing was moved: {page}");
    site.as_(CAT).post(&format!("/answers/{helped}/acceptance/withdraw"), &[]).await.status(303);
    site.as_(BEN).post(&merge, &into).await.status(303);
}

/// Somebody replies while the other has merged the topic and is not done yet.
#[tokio::test]
async fn replying_and_merging_at_the_same_moment_take_turns() {
    let site = Site::new().await;
    let hall = hall(&site).await;
    let old = begin(&site, CAT, ("forum", hall), "topic", "Tide tables").await;
    let new = begin(&site, CAT, ("forum", hall), "topic", "Tables of tides").await;
    let mut tx = site.app.begin_system(spine::Viewer::on_behalf(BEN, "test")).await.unwrap();
    let from = tx.item(spine::ItemId(old)).await.unwrap().allow().unwrap();
    let into = tx.item(spine::ItemId(new)).await.unwrap().allow().unwrap();
    spine::items::topics::merge(&mut tx, &from, &into).await.unwrap();
    let (dan, path) = (site.as_(DAN), format!("/items/{old}/comments"));
    let (said, ()) = tokio::join!(dan.post(&path, &[("body", "In between")]), async {
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        tx.commit().await.unwrap();
    });
    // Either it is refused or it stands under what became of the topic: nothing stands under what is no topic any more.
    let page = json_of(&site, EVE, &format!("/topics/{new}")).await;
    let n = page["replies"].as_array().unwrap().len() as i64;
    assert_eq!(n, if said.status.as_u16() == 409 { 1 } else { 2 }, "{page}");
    assert_eq!(page["item"]["comment_count"], n);
}

#[tokio::test]
async fn nothing_comes_by_moving_past_those_who_look_first() {
    let site = Site::new().await;
    let mac = found(&site, ANN, "Mac users", "open").await;
    join(&site, BEN, mac).await;
    begin(&site, ANN, ("community", mac), "topic", "Welcome").await;
    let forum = json_of(&site, ANN, &format!("/communities/{mac}/forums")).await["forums"][0]["id"].as_i64().unwrap().to_string();
    let topic = begin(&site, CAT, ("forum", hall(&site).await), "topic", "Printers").await;
    site.change(ANN, async |tx| {
        let leave = tx.community(spine::CommunityId(mac)).await?.allow()?;
        spine::items::judge::look_first(tx, &leave, &["status", "question", "topic", "event"]).await
    })
    .await;
    let (path, to) = (format!("/topics/{topic}/move"), [("forum", forum.as_str()), ("confirmed", "1")]);
    site.as_(BEN).post(&path, &to).await.refuses("looked at first");
    site.as_(ANN).post(&path, &to).await.status(303);
}
