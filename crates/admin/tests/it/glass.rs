//! Break-glass: what an administrator may read of a closed community, for how long, and who learns of it.

use testing::*;

const WHY: &str = "The works council asked about a complaint of Monday";

async fn closed(site: &Site) -> (i64, i64) {
    let here = site.as_(BEN).post("/communities", &[("name", "Quiet corner"), ("kind", "unlisted")]).await.id();
    let item =
        site.as_(BEN).json().post_json("/posts", json!({ "body": "A secret tapir", "community": here.to_string() })).await.status(201).id();
    (here, item)
}
async fn open(site: &Site, who: PersonId, here: i64, why: &str) -> Answer {
    site.as_(who).post("/admin/glass", &[("community", &format!("https://moot.example.org/communities/{here}?x=1")), ("reason", why)]).await
}

#[tokio::test]
async fn an_administrator_says_why_reads_for_a_while_and_its_owners_know() {
    let site = Site::new().await;
    let (here, item) = closed(&site).await;
    let (home, post) = (format!("/communities/{here}"), format!("/posts/{item}"));
    let hidden = async || {
        site.as_(ANN).get(&home).await.status(404);
        site.as_(ANN).get(&post).await.status(404);
        site.as_(ANN).get("/search?q=tapir").await.ok().lacks("secret");
        site.as_(ANN).get("/communities").await.ok().lacks("Quiet corner");
    };
    hidden().await;
    open(&site, ANN, here, "because").await.refuses("a sentence why");
    open(&site, ANN, 999, WHY).await.refuses("no such community");
    open(&site, CAT, here, WHY).await.status(404);
    hidden().await;

    assert_eq!(open(&site, ANN, here, WHY).await.location(), home);
    site.as_(ANN).get(&home).await.ok().has("Quiet corner").has("As an administrator you read");
    site.as_(ANN).get("/inbox").await.ok().has("As an administrator you read");
    site.as_(ANN).get(&post).await.ok().has("A secret tapir");
    open(&site, ANN, here, WHY).await.status(409);
    // They read and nothing more, and stand in no list of members.
    site.as_(ANN).post(&format!("/items/{item}/comments"), &[("body", "Hm")]).await.status(403);
    site.as_(ANN).json().post_json("/posts", json!({ "body": "Hm", "community": here.to_string() })).await.status(403);
    site.as_(BEN).get(&format!("{home}/members")).await.ok().lacks("Ann Lindqvist");
    site.as_(CAT).get(&post).await.status(404);
    site.as_(CAT).get("/inbox").await.ok().lacks("As an administrator you read");

    site.catch_up().await;
    site.as_(BEN).get("/inbox").await.ok().has("Quiet corner for a limited time").has(WHY);
    site.as_(BEN).get(&format!("{home}/moderation")).await.ok().has(WHY).has("Ann Lindqvist");
    let log = site.as_(ANN).json().get("/admin/audit?area=community").await.ok().text;
    assert!(log.contains("community.glass") && log.contains(WHY));

    site.later(61 * Time::MINUTE);
    hidden().await;
    site.as_(ANN).get("/inbox").await.ok().lacks("As an administrator you read");
    let log = site.as_(ANN).json().get("/admin/audit?area=community").await.ok().text;
    assert!(log.contains("community.glass_ended"));
}

#[tokio::test]
async fn it_ends_when_they_say_so_and_when_they_administer_no_more() {
    let site = Site::new().await;
    let (here, item) = closed(&site).await;
    open(&site, ANN, here, WHY).await.status(303);
    site.as_(BEN).post("/admin/glass/1/end", &[]).await.status(404);
    site.as_(ANN).post("/admin/glass/1/end", &[]).await.status(303);
    site.as_(ANN).get(&format!("/posts/{item}")).await.status(404);
    site.as_(ANN).post("/admin/glass/1/end", &[]).await.status(404);

    site.as_(ANN).post(&format!("/admin/people/{DAN}/admin"), &[("admin", "1")]).await.status(303);
    open(&site, DAN, here, WHY).await.status(303);
    site.as_(DAN).get(&format!("/posts/{item}")).await.ok();
    site.as_(ANN).post(&format!("/admin/people/{DAN}/admin"), &[("admin", "0")]).await.status(303);
    site.as_(DAN).get(&format!("/posts/{item}")).await.status(404);
}

#[tokio::test]
async fn who_is_let_in_meanwhile_stays_in() {
    let site = Site::new().await;
    let (here, item) = closed(&site).await;
    open(&site, ANN, here, WHY).await.status(303);
    site.as_(BEN).post(&format!("/communities/{here}/invitations"), &[("people", "ann")]).await.status(303);
    site.as_(ANN).post(&format!("/communities/{here}/invitation/accept"), &[]).await.status(303);
    site.later(61 * Time::MINUTE);
    site.as_(ANN).get(&format!("/posts/{item}")).await.ok().has("A secret tapir");
    site.as_(ANN).post(&format!("/items/{item}/comments"), &[("body", "Thank you")]).await.status(303);
}

#[tokio::test]
async fn through_the_glass_one_reads_and_does_nothing_else() {
    let site = Site::new().await;
    let (here, item) = closed(&site).await;
    let at = here.to_string();
    let ben = site.as_(BEN).json();
    let question =
        ben.post_json("/posts", json!({ "kind": "question", "title": "Which tapir?", "body": "?", "community": &at })).await.id();
    let answer = ben.post_json(&format!("/questions/{question}/answers"), json!({ "body": "The old one" })).await.status(201).id();
    let comment = ben.post_json(&format!("/items/{item}/comments"), json!({ "body": "I mean it" })).await.status(201).id();
    let news = [("title", "Read this"), ("body", "All of it"), ("community", &at), ("must_read", "1")];
    let news = ben.post("/announcements", &news).await.status(201).id();
    let event = [("title", "Feeding"), ("day", "2026-01-20"), ("time", "18:00"), ("zone", "Europe/Stockholm"), ("community", &at)];
    let event = ben.post("/events", &event).await.status(201).id();
    let forum = ben.post("/forums", &[("name", "Husbandry"), ("community", &at)]).await.status(201).id();
    let topic = json!({ "kind": "topic", "title": "Straw", "body": "Or hay?", "forum": forum.to_string() });
    let topic = ben.post_json("/posts", topic).await.status(201).id();
    open(&site, ANN, here, WHY).await.status(303);
    let told = site.story().await.len();

    let words: &[(&str, &str)] = &[("body", "Hm")];
    let every = ["comments", "follow", "like", "trash"];
    let mut deeds: Vec<(String, &[(&str, &str)])> = vec![];
    for one in [item, question, answer, comment, news, event, topic] {
        deeds.extend(every.map(|verb| (format!("/items/{one}/{verb}"), if verb == "comments" { words } else { &[] })));
        deeds.push((format!("/items/{one}/flag"), &[("category", "spam"), ("words", "An advertisement")]));
        deeds.push((format!("/items/{one}"), &[("revision", "1"), ("title", "Mine"), ("body", "Mine")]));
        deeds.push((format!("/items/{one}/audience"), &[("audience", "everyone")]));
        deeds.push((
            format!("/moderation/items/{one}/decide"),
            &[("what", "delete"), ("revision", "1"), ("category", "spam"), ("words", "So")],
        ));
    }
    deeds.extend([
        (format!("/questions/{question}/answers"), words),
        (format!("/questions/{question}/too"), &[][..]),
        (format!("/questions/{question}/referrals"), &[("to", "cat"), ("note", "You know")]),
        (format!("/questions/{question}/due"), &[("due_on", "2026-02-01")]),
        (format!("/questions/{question}/faq"), &[]),
        (format!("/answers/{answer}/acceptance"), &[]),
        (format!("/answers/{answer}/confirmation"), &[]),
        (format!("/answers/{answer}/thanks"), &[]),
        (format!("/announcements/{news}/read"), &[]),
        (format!("/announcements/{news}/settings"), &[("days", "0")]),
        (format!("/events/{event}/answer"), &[("answer", "going")]),
        (format!("/events/{event}/invite"), &[("people", "cat")]),
        (format!("/events/{event}/cancel"), &[]),
        (format!("/events/{event}/remove"), &[]),
        (format!("/forums/{forum}"), &[("name", "Ours"), ("about", "")]),
        (format!("/forums/{forum}/follow"), &[]),
        (format!("/forums/{forum}/lock"), &[]),
        (format!("/forums/{forum}/remove"), &[]),
        (format!("/topics/{topic}/lock"), &[]),
        (format!("/topics/{topic}/pin"), &[]),
        (format!("/topics/{topic}/turn"), &[("kind", "question")]),
        (format!("/topics/{topic}/move"), &[("forum", "1")]),
        (format!("/topics/{topic}/duplicate"), &[("of", "1")]),
        (format!("/topics/{topic}/merge"), &[("into", "1"), ("confirmed", "1")]),
        (format!("/communities/{here}/join"), &[]),
        (format!("/communities/{here}/follow"), &[]),
        (format!("/communities/{here}/leave"), &[]),
        (format!("/communities/{here}/invitations"), &[("people", "dan")]),
        (format!("/communities/{here}/links"), &[("days", "1"), ("uses", "1")]),
        (format!("/communities/{here}/members/{BEN}/remove"), &[]),
        (format!("/communities/{here}/members/{BEN}/role"), &[("role", "member")]),
        (format!("/communities/{here}/moderation"), &[("status", "1")]),
        (format!("/communities/{here}/tabs/questions"), &[("act", "hide")]),
        (format!("/communities/{here}/settings"), &[("revision", "1"), ("name", "Ours"), ("kind", "open")]),
        (format!("/communities/{here}/archive"), &[]),
        (format!("/communities/{here}/trash"), &[]),
        (format!("/communities/{here}/move"), &[("parent", "")]),
    ]);
    let forum_word = forum.to_string();
    let in_forum = [("kind", "topic"), ("title", "Hm"), ("body", "Hm"), ("forum", forum_word.as_str())];
    deeds.push(("/posts".to_owned(), &in_forum));
    let mut done = vec![];
    for (path, form) in deeds {
        // What it says before that is not told to who may not.
        let answer = site.as_(ANN).json().post(&path, form).await;
        if ![403, 404].contains(&answer.status.as_u16()) {
            done.push(format!("{path}: {}", answer.status));
        }
    }
    assert!(done.is_empty(), "{}", done.join("\n"));
    let since: Vec<String> = site.story().await.split_off(told);
    assert!(since.is_empty(), "{since:?}");
    // Whoever is in it does all that.
    site.as_(BEN).post(&format!("/items/{item}/comments"), words).await.status(303);
}
