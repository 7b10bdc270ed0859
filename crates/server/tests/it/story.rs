//! The story the house was built for, over HTTP, with every page open: Ann asks, Ben passes it on to Cat, Dan answers on
//! Cat's board, Ann asks back, Dan replies, Cat confirms, Ann accepts and thanks. After each step everybody who may see
//! it hears of it without reloading, and each person who is to be told is told exactly once.

use crate::revocation::{self, Line};
use std::collections::BTreeMap;
use testing::*;

const TITLE: &str = "Why does the northern crane stop at half height?";
const ANSWER: &str = "The limit switch freezes: warm it and reset the drive";
const EVERYBODY: [PersonId; 7] = [ANN, BEN, CAT, DAN, EVE, GUS, OUT];

struct Story {
    site: Site,
    lines: Vec<(PersonId, Line)>,
    /// Who may see it.
    insiders: Vec<PersonId>,
}
impl Story {
    async fn begin(insiders: &[PersonId]) -> Story {
        let site = Site::new().await;
        site.follow(BEN, ANN).await;
        site.contacts(CAT, DAN).await;
        site.catch_up().await;
        revocation::start(&site).await;
        let mut lines = vec![];
        for who in [ANN, BEN, CAT, DAN, EVE, GUS, OUT] {
            lines.push((who, Line::open(&site.as_(who)).await));
        }
        // Ann was told that Ben follows her; that is before the story.
        site.as_(ANN).post("/inbox/read-all", &[]).await.status(303);
        Story { site, lines, insiders: insiders.to_vec() }
    }
    /// One thing somebody does; the id of what came of it.
    async fn act(&mut self, who: PersonId, path: &str, fields: Value) -> i64 {
        // No two acts at the same moment, as in life.
        self.site.later(1_000);
        self.lines.iter_mut().for_each(|l| l.1.forget());
        let said = self.site.as_(who).post_json(path, fields).await;
        assert!([200, 201].contains(&said.status.as_u16()), "{who} at {path}: {} {}", said.status, said.text);
        said.json()["id"].as_i64().unwrap_or(0)
    }
    /// Who hears that `root` looks different: all insiders with a page open. And who is told what: these, once each, and
    /// nobody else anything.
    async fn then(&mut self, root: i64, told: &[(PersonId, &str)]) {
        self.site.catch_up().await;
        for (_, line) in self.lines.iter_mut().filter(|l| self.insiders.contains(&l.0)) {
            line.hears(ItemId(root)).await;
        }
        let expected: BTreeMap<PersonId, Vec<String>> = told.iter().map(|(who, why)| (*who, vec![(*why).to_owned()])).collect();
        let mut came = BTreeMap::new();
        for who in EVERYBODY {
            let page = self.site.as_(who).json().get("/inbox").await.ok().json();
            let new: Vec<String> = page["notices"].as_array().unwrap().iter().map(|n| n["reason"].as_str().unwrap().to_owned()).collect();
            if let Some((_, line)) = self.lines.iter_mut().find(|l| l.0 == who)
                && !new.is_empty()
            {
                line.rings(new.len() as i64).await;
                came.insert(who, new);
                // What is unread of one thread is one notice: read, so that the next event is told for itself.
                self.site.as_(who).post("/inbox/read-all", &[]).await.status(303);
                line.rings(0).await;
            }
        }
        assert_eq!(came, expected);
    }
    async fn everybody_reads(&self, path: &str, words: &[&str]) {
        for who in &self.insiders {
            let mut page = self.site.as_(*who).get(path).await.ok();
            for w in words {
                page = page.has(w);
            }
        }
    }
}

/// From the question to the thanks. `audience`: what the composer sends with the question.
async fn tell(story: &mut Story, audience: Value) -> (i64, i64, i64) {
    let mut form = json!({ "kind": "question", "title": TITLE, "body": "It hums and then nothing.", "tags": "crane" });
    form.as_object_mut().unwrap().extend(audience.as_object().unwrap().clone());
    let asked = story.act(ANN, "/posts", form).await;
    story.then(asked, &[]).await;
    story.everybody_reads(&format!("/questions/{asked}"), &[TITLE]).await;
    story.site.as_(BEN).get("/").await.ok().has(TITLE); // he follows her

    let referral = json!({ "to": "cat", "note": "You built it, didn't you?" });
    let linked = story.act(BEN, &format!("/questions/{asked}/referrals"), referral).await;
    story.then(linked, &[(CAT, "referred"), (ANN, "passed_on")]).await;
    story.everybody_reads("/people/3", &[TITLE]).await;
    story.everybody_reads(&format!("/questions/{linked}"), &[TITLE, "Ben Okafor", "Cat Vogel"]).await;
    story.everybody_reads(&format!("/questions/{asked}"), &["Ben Okafor", "Cat Vogel"]).await;

    let answer = story.act(DAN, &format!("/questions/{linked}/answers"), json!({ "body": ANSWER })).await;
    story.then(linked, &[(ANN, "answered"), (CAT, "board_thread"), (BEN, "thread")]).await;
    let back = story.act(ANN, &format!("/items/{answer}/comments"), json!({ "body": "Even in summer?" })).await;
    story.then(linked, &[(DAN, "replied"), (CAT, "board_thread"), (BEN, "thread")]).await;
    story.act(DAN, &format!("/items/{back}/comments"), json!({ "body": "Then it is the grease." })).await;
    story.then(linked, &[(ANN, "replied"), (CAT, "board_thread"), (BEN, "thread")]).await;

    story.act(CAT, &format!("/answers/{answer}/confirmation"), json!({})).await;
    story.then(linked, &[(DAN, "confirmed")]).await;
    story.act(ANN, &format!("/answers/{answer}/acceptance"), json!({})).await;
    story.then(asked, &[(BEN, "credited"), (CAT, "credited"), (DAN, "credited")]).await;
    for question in [asked, linked] {
        let path = format!("/questions/{question}");
        story.everybody_reads(&path, &[ANSWER, "Dan Holm"]).await;
        for who in &story.insiders {
            let page = story.site.as_(*who).json().get(&path).await.ok().json();
            assert_eq!(page["answered"], true);
            assert_eq!(page["accepted"][0]["id"], answer, "the answer stands on both boards");
            assert_eq!(page["path"], json!([1, 2, 3]), "from Ann by Ben to Cat");
            let mut credits: Vec<(i64, String)> = page["credits"]
                .as_array()
                .unwrap()
                .iter()
                .map(|c| (c["person"].as_i64().unwrap(), c["role"].as_str().unwrap().to_owned()))
                .collect();
            credits.sort();
            assert_eq!(credits, [(2, "referred".to_owned()), (3, "connected".to_owned()), (4, "answered".to_owned())]);
        }
    }
    // Accepting it again is nothing new.
    story.act(ANN, &format!("/answers/{answer}/acceptance"), json!({})).await;
    story.site.catch_up().await;
    story.act(ANN, &format!("/answers/{answer}/thanks"), json!({ "words": "You saved my week" })).await;
    story.then(linked, &[(DAN, "thanked")]).await;
    story.everybody_reads(&format!("/questions/{linked}"), &["You saved my week"]).await;
    (asked, linked, answer)
}

/// A week later somebody types nearly the same.
async fn eve_types_it_again(site: &Site, questions: &[i64]) {
    site.later(7 * Time::DAY);
    site.forget_session(EVE);
    site.catch_up().await;
    let path = "/questions/similar?q=crane+stops+at+half+height";
    let offered = site.as_(EVE).json().get(path).await.ok().json();
    let first = offered["items"][0]["id"].as_i64().unwrap_or_else(|| panic!("nothing is offered: {offered}"));
    assert!(questions.contains(&first), "{offered}");
    site.as_(EVE).get(path).await.ok().has(TITLE).has(&format!("/questions/{first}"));
    site.as_(EVE).get(&format!("/questions/{first}")).await.ok().has(ANSWER);
}

#[tokio::test]
async fn a_question_finds_its_answer_through_people() {
    let mut story = Story::begin(&[ANN, BEN, CAT, DAN, EVE, OUT]).await;
    let (asked, linked, _) = tell(&mut story, json!({})).await;
    for person in [ANN, BEN, DAN] {
        let board = story.site.as_(EVE).json().get(&format!("/people/{person}")).await.ok().json();
        let there: Vec<i64> = board["board"].as_array().unwrap().iter().map(|i| i["id"].as_i64().unwrap()).collect();
        assert_eq!(there, if person == ANN { vec![asked] } else { vec![] }, "the board of {person}");
    }
    // A guest, whom nothing here names.
    for path in ["/?view=all", "/questions?state=all", "/search?q=crane", "/tags/crane", "/inbox?show=all"] {
        story.site.as_(GUS).get(path).await.ok().lacks(TITLE).lacks(ANSWER);
    }
    assert!(story.lines.iter().find(|l| l.0 == GUS).unwrap().1.ever_heard_of().is_empty());
    eve_types_it_again(&story.site, &[asked, linked]).await;
}

#[tokio::test]
async fn and_among_people_by_name_nobody_else_comes_across_it() {
    let mut story = Story::begin(&[ANN, BEN, CAT, DAN, EVE]).await;
    let (asked, linked, answer) = tell(&mut story, json!({ "audience": "people", "people": "ben cat dan eve" })).await;
    for who in [OUT, GUS] {
        for client in [story.site.as_(who), story.site.as_(who).json(), story.site.token(who, "write").await] {
            for id in [asked, linked, answer] {
                for path in ["/items/{}", "/questions/{}", "/posts/{}", "/items/{}/history"] {
                    client.get(&path.replace("{}", &id.to_string())).await.status(404).lacks(TITLE).lacks(ANSWER);
                }
            }
            for path in [
                "/?view=all",
                "/questions?state=all",
                "/questions?state=answered",
                "/search?tag=crane",
                "/tags/crane",
                "/inbox?show=all",
                "/network",
                "/trash",
            ] {
                client.get(path).await.ok().lacks(TITLE).lacks(ANSWER).lacks("You saved my week").lacks("You built it");
            }
            for path in ["/search?q=crane", "/questions/similar?q=crane+stops+at+half+height"] {
                client.get(path).await.ok().lacks(TITLE).lacks(ANSWER);
            }
            for board in ["/people/1", "/people/3"] {
                client.get(board).await.lacks(TITLE).lacks(ANSWER);
            }
        }
    }
    // Their lines are open and silent: they hear of something else, and had heard of nothing before.
    story.lines.iter_mut().for_each(|l| l.1.forget());
    let end = story.site.secret(ANN, &[OUT, GUS], "status", "", "something else").await;
    for who in [OUT, GUS] {
        let line = &mut story.lines.iter_mut().find(|l| l.0 == who).unwrap().1;
        line.hears(end).await;
        assert_eq!(line.ever_heard_of(), [end.0].into(), "{who}");
    }
    eve_types_it_again(&story.site, &[asked, linked]).await;
}

#[tokio::test]
async fn two_acts_at_the_same_moment_are_two_acts() {
    let site = Site::new().await;
    let (one, other) = (site.item(ANN, "status", "", "one").await, site.item(ANN, "status", "", "other").await);
    for (post, words) in [(one, "first"), (one, "second, @ann"), (other, "third")] {
        site.as_(BEN).post(&format!("/items/{post}/comments"), &[("body", words)]).await.status(303);
    }
    site.catch_up().await;
    let inbox = site.as_(ANN).json().get("/inbox").await.ok().json();
    let reasons: Vec<&str> = inbox["notices"].as_array().unwrap().iter().map(|n| n["reason"].as_str().unwrap()).collect();
    assert_eq!(reasons, ["commented", "mentioned"], "one a thread, which says what concerns her most");
}
