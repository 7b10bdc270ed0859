//! What somebody may rely on who raises a flag, who wrote it, who decides, and who has nothing to do with it.

#[path = "it/heed.rs"]
mod heed;
#[path = "it/past.rs"]
mod past;
#[path = "it/reports.rs"]
mod reports;

use testing::*;

/// Ben's community with Cat and Dan in it; open unless said otherwise.
async fn community(site: &Site, kind: &str) -> i64 {
    let id = site.as_(BEN).post("/communities", &[("name", "Mac"), ("kind", kind)]).await.id();
    for who in [CAT, DAN] {
        site.as_(BEN)
            .post(&format!("/communities/{id}/invitations"), &[("people", if who == CAT { "cat" } else { "dan" })])
            .await
            .status(303);
        site.as_(who).post(&format!("/communities/{id}/invitation/accept"), &[]).await.status(303);
    }
    id
}
async fn post(site: &Site, who: PersonId, community: i64, body: &str) -> i64 {
    site.as_(who).json().post_json("/posts", json!({ "body": body, "community": community.to_string() })).await.status(201).id()
}
async fn flag(site: &Site, who: PersonId, item: i64) -> Answer {
    site.as_(who).post(&format!("/items/{item}/flag"), &[("category", "spam"), ("words", "An advertisement")]).await
}
async fn decide(site: &Site, who: PersonId, item: i64, what: &str) -> Answer {
    let case = site.as_(who).json().get(&format!("/moderation/items/{item}")).await;
    let revision = if case.status == 200 { case.json().pointer("/item/revision").and_then(|r| r.as_i64()).unwrap_or(1) } else { 1 };
    decide_about(site, who, item, what, revision).await
}
async fn decide_about(site: &Site, who: PersonId, item: i64, what: &str, revision: i64) -> Answer {
    let form = [("what", what), ("category", "spam"), ("words", "Not here, please"), ("revision", &revision.to_string())];
    site.as_(who).post(&format!("/moderation/items/{item}/decide"), &form).await
}

#[tokio::test]
async fn a_flag_hides_nothing_and_tells_the_author_nothing() {
    let site = Site::new().await;
    let here = community(&site, "open").await;
    let item = post(&site, CAT, here, "Buy my tapir").await;
    site.as_(DAN).get(&format!("/posts/{item}")).await.ok().has(&format!("/items/{item}/flag"));
    site.as_(CAT).get(&format!("/posts/{item}")).await.ok().lacks(&format!("/items/{item}/flag"));
    flag(&site, DAN, item).await.see().await.has("you are told what comes of it");
    flag(&site, DAN, item).await.status(409);
    flag(&site, CAT, item).await.status(403);
    site.as_(EVE).get(&format!("/posts/{item}")).await.ok().has("tapir");
    site.catch_up().await;
    site.as_(CAT).get("/inbox?show=all").await.ok().lacks("flag");
    site.as_(CAT).get("/moderation").await.ok().lacks("advertisement");
    site.as_(CAT).get(&format!("/moderation/items/{item}")).await.status(404);
    site.as_(EVE).get(&format!("/moderation/items/{item}")).await.status(404);
    site.as_(DAN).get(&format!("/moderation/items/{item}")).await.ok().has("An advertisement");
    // Who owns the community has it before them, with who raised it and why.
    site.as_(BEN).get("/?view=waiting").await.ok();
    site.as_(BEN).get("/moderation").await.ok().has("Buy my tapir");
    site.as_(BEN).get(&format!("/moderation/items/{item}")).await.ok().has("Dan Holm").has("An advertisement");
    // Nor does its author ever learn of a flag that changed nothing.
    decide(&site, BEN, item, "dismiss").await.status(303);
    site.as_(CAT).get(&format!("/moderation/items/{item}")).await.status(404);
    site.as_(DAN).get(&format!("/moderation/items/{item}")).await.ok().has("Stays as it is");
}

#[tokio::test]
async fn quarantine_is_nowhere_but_for_its_author_and_who_decides() {
    let site = Site::new().await;
    let here = community(&site, "open").await;
    let item = post(&site, CAT, here, "Buy my tapir").await;
    let comment = site.as_(EVE).json().post_json(&format!("/items/{item}/comments"), json!({ "body": "A tapir?" })).await;
    comment.status(403);
    let comment = site.as_(DAN).json().post_json(&format!("/items/{item}/comments"), json!({ "body": "A tapir?" })).await.status(201).id();
    flag(&site, DAN, item).await;
    decide(&site, EVE, item, "quarantine").await.status(404);
    decide(&site, CAT, item, "quarantine").await.status(404);
    decide(&site, BEN, item, "quarantine").await.status(303);
    site.catch_up().await;
    for who in [DAN, EVE, OUT] {
        for path in [format!("/posts/{item}"), format!("/items/{item}")] {
            site.as_(who).get(&path).await.status(404);
        }
        for path in
            ["/".to_owned(), format!("/communities/{here}"), "/search?q=tapir".into(), "/inbox?show=all".into(), format!("/people/{CAT}")]
        {
            let page = site.as_(who).get(&path).await.ok();
            assert!(!page.unmarked().contains("Buy my tapir"), "{path} tells it");
        }
    }
    site.as_(EVE).get(&format!("/items/{comment}")).await.status(404);
    site.as_(DAN).get(&format!("/items/{comment}")).await.see().await.has("What it stood under was taken out of sight").lacks("tapir for");
    // Its author is told the truth, on a page of its own and as a notice.
    assert_eq!(site.as_(CAT).get(&format!("/posts/{item}")).await.location(), format!("/moderation/items/{item}"));
    site.as_(CAT)
        .get(&format!("/moderation/items/{item}"))
        .await
        .ok()
        .has("taken out of sight")
        .has("Not here, please")
        .has("Buy my tapir")
        .lacks("Dan Holm");
    site.as_(CAT).get("/inbox").await.ok().has("taken out of sight");
    site.as_(DAN).get("/inbox").await.ok().has("What you flagged was taken out of sight");
    site.as_(CAT).get("/moderation").await.ok().has("Not here, please");
    // Decided is decided.
    decide(&site, BEN, item, "dismiss").await.status(409);
}

#[tokio::test]
async fn an_author_mends_it_and_it_is_back_with_what_stood_under_it() {
    let site = Site::new().await;
    let here = community(&site, "open").await;
    let item = post(&site, CAT, here, "Buy my tapir").await;
    let comment = site.as_(DAN).json().post_json(&format!("/items/{item}/comments"), json!({ "body": "How much?" })).await.status(201).id();
    flag(&site, DAN, item).await;
    decide(&site, BEN, item, "quarantine").await.status(303);
    let again = format!("/moderation/items/{item}/resubmit");
    site.as_(DAN).post(&again, &[("revision", "1"), ("body", "mine")]).await.status(404);
    site.as_(CAT).post(&again, &[("revision", "1"), ("body", "A tapir lives here")]).await.see().await.has("Sent again");
    site.as_(DAN).get(&format!("/posts/{item}")).await.status(404);
    decide(&site, BEN, item, "approve").await.status(303);
    site.as_(DAN).get(&format!("/posts/{item}")).await.ok().has("A tapir lives here").has("How much?");
    site.as_(EVE).get(&format!("/items/{comment}")).await.status(303);
    site.catch_up().await;
    site.as_(CAT).get("/inbox").await.ok().has("back in sight");
    site.as_(EVE).get("/search?q=tapir").await.ok().has("lives here");
}

#[tokio::test]
async fn an_appeal_is_decided_by_somebody_else_and_once() {
    let site = Site::new().await;
    let here = community(&site, "restricted").await;
    let item = post(&site, CAT, here, "Buy my tapir").await;
    flag(&site, DAN, item).await;
    // A closed place is its owners' own, until somebody appeals.
    site.as_(ANN).get("/moderation").await.ok().lacks("tapir");
    decide(&site, ANN, item, "dismiss").await.status(404);
    decide(&site, BEN, item, "quarantine").await.status(303);
    let appeal = async |who| site.as_(who).post(&format!("/moderation/items/{item}/appeal"), &[("words", "It is a joke")]).await;
    appeal(DAN).await.status(404);
    appeal(CAT).await.see().await.has("Appealed");
    appeal(CAT).await.status(409);
    decide(&site, BEN, item, "refuse").await.status(403);
    site.as_(ANN).get("/moderation").await.ok().has("Buy my tapir");
    site.as_(ANN).get(&format!("/moderation/items/{item}")).await.ok().has("It is a joke");
    site.as_(ANN).get(&format!("/posts/{item}")).await.status(404);
    decide(&site, ANN, item, "refuse").await.status(303);
    site.as_(CAT).get(&format!("/moderation/items/{item}")).await.ok().has("Your appeal was refused");
    appeal(CAT).await.status(409);
    site.catch_up().await;
    site.as_(CAT).get("/inbox").await.ok().has("Your appeal was refused");
}

#[tokio::test]
async fn a_granted_appeal_puts_it_back() {
    let site = Site::new().await;
    let here = community(&site, "open").await;
    let item = post(&site, CAT, here, "Buy my tapir").await;
    flag(&site, DAN, item).await;
    decide(&site, BEN, item, "quarantine").await.status(303);
    site.as_(CAT).post(&format!("/moderation/items/{item}/appeal"), &[("words", "It is a joke")]).await;
    decide(&site, ANN, item, "grant").await.status(303);
    site.as_(DAN).get(&format!("/posts/{item}")).await.ok().has("Buy my tapir");
    let log = site.as_(ANN).json().get("/admin/audit?area=moderation").await.ok().json();
    let whats: Vec<&str> = log["entries"].as_array().unwrap().iter().map(|e| e["what"].as_str().unwrap()).collect();
    assert_eq!(whats, ["moderation.grant", "moderation.appeal", "moderation.quarantine"]);
}

#[tokio::test]
async fn what_nobody_decides_is_brought_before_moderators() {
    let site = Site::new().await;
    let here = community(&site, "unlisted").await;
    let item = post(&site, CAT, here, "Buy my tapir").await;
    flag(&site, DAN, item).await;
    site.as_(ANN).post(&format!("/admin/people/{EVE}/moderator"), &[("admin", "1")]).await.see().await.has("Moderator no more");
    site.as_(EVE).get("/moderation").await.ok().lacks("tapir");
    site.as_(EVE).get(&format!("/moderation/items/{item}")).await.status(404);
    site.later(4 * Time::DAY);
    [ANN, CAT, EVE].into_iter().for_each(|who| site.forget_session(who)); // nobody stays signed in for so long
    site.as_(EVE).get("/moderation").await.ok().has("Buy my tapir");
    site.as_(EVE).get(&format!("/posts/{item}")).await.status(404);
    site.as_(EVE).get(&format!("/communities/{here}")).await.status(404);
    decide(&site, EVE, item, "delete").await.status(303);
    site.as_(CAT).get(&format!("/posts/{item}")).await.status(404);
    site.as_(CAT).get(&format!("/moderation/items/{item}")).await.ok().has("deleted by a decision");
    site.as_(ANN).post(&format!("/admin/people/{EVE}/moderator"), &[("admin", "0")]).await;
    site.as_(EVE).get("/moderation").await.ok().lacks("Nothing waits for you");
}

#[tokio::test]
async fn what_only_some_people_read_goes_to_moderators_and_nobody_else() {
    let site = Site::new().await;
    let item =
        site.as_(BEN).json().post_json("/posts", json!({ "body": "You are a tapir", "audience": "people", "people": "cat" })).await.id();
    flag(&site, OUT, item).await.status(404);
    flag(&site, CAT, item).await.status(303);
    site.as_(OUT).get("/moderation").await.ok().lacks("tapir");
    site.as_(ANN).get("/moderation").await.ok().has("You are a tapir");
    site.as_(ANN).get(&format!("/posts/{item}")).await.status(404);
    decide(&site, ANN, item, "dismiss").await.status(303);
    site.as_(ANN).get(&format!("/moderation/items/{item}")).await.status(404);
    site.catch_up().await;
    site.as_(CAT).get("/inbox").await.ok().has("stays as it is");
    site.as_(BEN).get("/inbox?show=all").await.ok().lacks("decided");
}

#[tokio::test]
async fn where_owners_look_first_a_post_waits_and_says_so() {
    let site = Site::new().await;
    let here = community(&site, "open").await;
    let first = format!("/communities/{here}/moderation");
    site.as_(CAT).get(&first).await.status(403);
    site.as_(CAT).post(&first, &[("status", "1")]).await.status(403);
    site.as_(BEN).post(&first, &[("status", "1")]).await.see().await.has("Saved");
    let seen = post(&site, BEN, here, "An owner's word").await;
    site.as_(EVE).get(&format!("/posts/{seen}")).await.ok();
    let sent = site.as_(CAT).post("/posts", &[("body", "Hello @dan, a tapir"), ("community", &here.to_string())]).await;
    let item = sent.id();
    sent.see().await.has("Nobody else sees this yet");
    site.catch_up().await;
    for who in [DAN, EVE] {
        site.as_(who).get(&format!("/posts/{item}")).await.status(404);
        site.as_(who).get(&format!("/communities/{here}")).await.ok().lacks("a tapir");
        site.as_(who).get("/inbox?show=all").await.ok().lacks("tapir");
    }
    site.as_(BEN).get("/moderation").await.ok().has("a tapir");
    decide(&site, BEN, item, "reject").await.status(303);
    site.as_(CAT)
        .post(&format!("/moderation/items/{item}/resubmit"), &[("revision", "1"), ("body", "Hello @dan, a nice tapir")])
        .await
        .see()
        .await
        .has("Sent again");
    decide(&site, BEN, item, "approve").await.status(303);
    site.catch_up().await;
    site.as_(EVE).get(&format!("/communities/{here}")).await.ok().has("a nice tapir");
    site.as_(DAN).get("/inbox").await.ok().has("mentioned you");
    // A comment waits as well, and is counted only once it is seen.
    let comment = site.as_(DAN).json().post_json(&format!("/items/{item}/comments"), json!({ "body": "A camel" })).await.status(201).id();
    site.catch_up().await;
    let count = async || site.as_(EVE).json().get(&format!("/items/{item}")).await.ok().json()["item"]["comment_count"].as_i64();
    assert_eq!(count().await, Some(0));
    decide(&site, BEN, comment, "approve").await.status(303);
    assert_eq!(count().await, Some(1));
    site.as_(EVE).get(&format!("/posts/{item}")).await.ok().has("A camel");
}

#[tokio::test]
async fn owners_look_first_at_the_kinds_they_chose() {
    let site = Site::new().await;
    let here = community(&site, "open").await;
    let first = format!("/communities/{here}/moderation");
    site.as_(BEN).post(&first, &[("topic", "1"), ("event", "1")]).await.status(303);
    assert_eq!(site.as_(BEN).json().get(&first).await.ok().json()["first"], json!(["topic", "event"]));
    let forum = site.as_(CAT).json().get(&format!("/communities/{here}/forums")).await.ok().json()["forums"][0]["id"].as_i64().unwrap();
    let (here, forum) = (here.to_string(), forum.to_string());
    let sent = async |kind: &str| {
        let (title, at) =
            (format!("A {kind} of a tapir"), if kind == "topic" { ("forum", forum.as_str()) } else { ("community", here.as_str()) });
        let fields = [("kind", kind), ("title", if kind == "status" { "" } else { &title }), ("body", "With a tapir"), at];
        site.as_(CAT).post("/posts", &fields).await.status(303).id()
    };
    let (status, question, topic) = (sent("status").await, sent("question").await, sent("topic").await);
    let reads = async |path: String| site.as_(EVE).get(&path).await.status.as_u16();
    assert_eq!((reads(format!("/posts/{status}")).await, reads(format!("/questions/{question}")).await), (200, 200));
    assert_eq!(reads(format!("/topics/{topic}")).await, 404);
    decide(&site, BEN, topic, "approve").await.status(404);
    site.catch_up().await;
    decide(&site, BEN, topic, "approve").await.status(303);
    // A reply waits with what it stands under.
    let reply = async |root: i64| {
        let id = site.as_(CAT).json().post_json(&format!("/items/{root}/comments"), json!({ "body": "A camel" })).await.status(201).id();
        site.as_(EVE).get(&format!("/items/{id}")).await.status.as_u16()
    };
    assert_eq!((reply(status).await, reply(topic).await), (303, 404));
    // What is looked at first does not come about by turning what is not into it.
    let turn = async |who: PersonId| {
        let fields = [("kind", "topic"), ("title", "Tapirs"), ("forum", forum.as_str())];
        site.as_(who).post(&format!("/topics/{status}/turn"), &fields).await
    };
    turn(CAT).await.refuses("look at these first");
    turn(BEN).await.status(303);
    site.as_(BEN).post(&first, &[]).await.status(303);
    assert_eq!(reads(format!("/topics/{}", sent("topic").await)).await, 200);
}

#[tokio::test]
async fn the_numbers_are_for_those_inside_and_tell_of_no_closed_place() {
    let site = Site::new().await;
    let open = community(&site, "open").await;
    let closed = community(&site, "unlisted").await;
    for here in [open, closed] {
        let item = post(&site, CAT, here, "Buy my tapir").await;
        flag(&site, DAN, item).await;
        decide(&site, BEN, item, "quarantine").await.status(303);
    }
    let numbers = site.as_(OUT).json().get("/moderation/statistics").await.ok().json();
    assert_eq!(numbers["months"].as_array().unwrap().len(), 1);
    assert_eq!((numbers["months"][0]["flags"].as_i64(), numbers["months"][0]["decisions"]["quarantine"].as_i64()), (Some(1), Some(1)));
    assert!(numbers["closed_flags"].is_null());
    site.as_(OUT).get("/moderation/statistics").await.ok().has("Fewer than 10");
    site.as_(GUS).get("/moderation/statistics").await.status(404);
}

#[tokio::test]
async fn who_is_new_and_who_is_a_guest_goes_more_slowly() {
    let config = kit::config::Config { new_posts_per_hour: 2, new_asks_per_hour: 1, new_mentions: 1, ..Default::default() };
    let site = Site::with(config).await;
    let say =
        async |who: PersonId, body: &str| site.as_(who).post("/posts", &[("body", body), ("audience", "people"), ("people", "cat")]).await;
    say(EVE, "Hello @ben and @cat").await.refuses("Name at most 1");
    say(EVE, "Hello @ben").await.status(303);
    say(EVE, "Hello again").await.status(303);
    let slow = say(EVE, "And again").await.status(429).has("minutes");
    let wait: u64 = slow.header("retry-after").unwrap().parse().unwrap();
    assert!((60..=1800).contains(&wait), "it says when one can go on: {wait}");
    // Each for themselves.
    let mut items = vec![];
    for body in ["One", "Two"] {
        items.push(site.as_(BEN).json().post_json("/posts", json!({ "body": body })).await.status(201).id());
    }
    flag(&site, CAT, items[0]).await.status(303);
    flag(&site, CAT, items[1]).await.status(429);
    site.as_(CAT).post(&format!("/people/{DAN}/invite"), &[]).await.status(303);
    site.as_(CAT).post(&format!("/people/{EVE}/invite"), &[]).await.status(429);
    // After some days one is not new any more; a guest stays one.
    site.later(4 * Time::DAY);
    [EVE, GUS].into_iter().for_each(|who| site.forget_session(who));
    say(EVE, "Hello @ben and @cat, once more").await.status(303);
    let group = site.group("Mac", &[BEN, CAT, GUS]).await;
    let to_gus = site.item_for(BEN, None, site.group_audience(group).await, "status", "", "Hello").await;
    site.as_(GUS).post(&format!("/items/{to_gus}/comments"), &[("body", "Hello @ben and @cat")]).await.refuses("Name at most 1");
}

#[tokio::test]
async fn nobody_decides_an_appeal_against_their_own_decision_whether_first_or_last() {
    let site = Site::new().await;
    let here = community(&site, "open").await;
    let item = post(&site, CAT, here, "Buy my tapir").await;
    let moderate = async |on| site.as_(ANN).post(&format!("/admin/people/{EVE}/moderator"), &[("admin", on)]).await.status(303);
    flag(&site, DAN, item).await;
    decide(&site, BEN, item, "quarantine").await.status(303);
    site.as_(CAT).post(&format!("/moderation/items/{item}/resubmit"), &[("revision", "1"), ("body", "Buy my camel")]).await.status(303);
    decide(&site, ANN, item, "quarantine").await.status(303);
    site.as_(CAT).post(&format!("/moderation/items/{item}/appeal"), &[("words", "It is a joke")]).await.status(303);
    moderate("1").await;
    for who in [BEN, ANN] {
        site.as_(who).get(&format!("/moderation/items/{item}")).await.ok().has("somebody else decides");
        decide(&site, who, item, "grant").await.status(403);
    }
    // Nobody else is left: not the one whose decision it is, but the other.
    moderate("0").await;
    decide(&site, ANN, item, "grant").await.status(403);
    decide(&site, BEN, item, "grant").await.status(303);
    site.as_(DAN).get(&format!("/posts/{item}")).await.ok().has("Buy my camel");
}

#[tokio::test]
async fn a_decision_is_about_the_wording_that_was_looked_at() {
    let site = Site::new().await;
    let here = community(&site, "open").await;
    let item = post(&site, CAT, here, "Buy my tapir").await;
    flag(&site, DAN, item).await;
    let page = site.as_(BEN).get(&format!("/moderation/items/{item}")).await.ok();
    assert_eq!(page.count("name=\"revision\" value=\"1\""), 2, "with each form");
    let edit = [("revision", "1"), ("body", "A tapir lives here")];
    site.as_(CAT).post(&format!("/items/{item}"), &edit).await.status(303);
    decide_about(&site, BEN, item, "quarantine", 1).await.status(409).has("Read the new words");
    site.as_(DAN).get(&format!("/posts/{item}")).await.ok().has("A tapir lives here");
    decide_about(&site, BEN, item, "dismiss", 2).await.status(303);
}

#[tokio::test]
async fn who_raised_a_flag_learns_the_outcome_and_nothing_of_what_the_author_did() {
    let site = Site::new().await;
    let here = community(&site, "open").await;
    let item = post(&site, CAT, here, "Buy my tapir").await;
    flag(&site, DAN, item).await;
    decide(&site, BEN, item, "quarantine").await.status(303);
    let case = async || site.as_(DAN).json().get(&format!("/moderation/items/{item}")).await.ok().json()["case"].clone();
    let at_first = case().await;
    assert_eq!((at_first["state"].as_str(), at_first["words"].as_str()), (Some("quarantined"), Some("")));
    site.later(Time::HOUR);
    site.as_(CAT).post(&format!("/moderation/items/{item}/appeal"), &[("words", "It is a joke")]).await.status(303);
    assert_eq!(case().await, at_first, "of an appeal nothing");
    site.as_(DAN).get(&format!("/moderation/items/{item}")).await.ok().lacks("Appeal").lacks("joke");
    site.later(Time::HOUR);
    decide(&site, ANN, item, "refuse").await.status(303);
    site.as_(CAT).post(&format!("/moderation/items/{item}/resubmit"), &[("revision", "1"), ("body", "A camel")]).await.status(303);
    assert_eq!(case().await, at_first, "nor of other words");
}

#[tokio::test]
async fn a_case_goes_where_its_topic_goes() {
    let site = Site::new().await;
    let (here, there) =
        (community(&site, "open").await, site.as_(EVE).post("/communities", &[("name", "Den"), ("kind", "restricted")]).await.id());
    let item = post(&site, CAT, here, "Buy my tapir").await;
    let comment = site.as_(DAN).json().post_json(&format!("/items/{item}/comments"), json!({ "body": "A camel?" })).await.status(201).id();
    flag(&site, DAN, item).await;
    flag(&site, CAT, comment).await;
    site.change(ANN, async move |tx| {
        let sql = kit::sql!(
            "update items set community_id = $2, audience_id = (select audience_id from communities where id = $2) where root_id = $1"
        );
        tx.run(sql, kit::params![item, there]).await?;
        tx.tell(spine::Fact::AudienceChanged { item: spine::ItemId(item), from: None }).await
    })
    .await;
    site.catch_up().await;
    site.as_(EVE).get("/moderation").await.ok().has("Buy my tapir").has("A camel?");
    site.as_(BEN).get("/moderation").await.ok().lacks("tapir").lacks("camel");
    let numbers = site.as_(OUT).json().get("/moderation/statistics").await.ok().json();
    assert_eq!(numbers["months"].as_array().map(Vec::len), Some(0), "a closed place by now: {numbers}");
}

#[tokio::test]
async fn what_is_not_theirs_to_decide_keeps_nothing_from_moderators() {
    let site = Site::new().await;
    let (closed, open) = (community(&site, "restricted").await, community(&site, "open").await);
    for n in 0..21 {
        let item = post(&site, CAT, closed, &format!("Secret {n}")).await;
        flag(&site, DAN, item).await.status(303);
    }
    site.later(Time::MINUTE);
    let item = post(&site, CAT, open, "Buy my tapir").await;
    flag(&site, DAN, item).await.status(303);
    site.as_(ANN).post(&format!("/admin/people/{EVE}/moderator"), &[("admin", "1")]).await;
    site.as_(EVE).get("/?view=waiting").await.ok().has(&format!("/moderation/items/{item}")).lacks("Secret");
    let palette = site.as_(EVE).json().get("/search/suggest?q=moderation").await.ok();
    assert!(palette.text.contains("\"/moderation\""), "the frame leads there: {}", palette.text);
}
