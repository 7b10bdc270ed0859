//! The budget of a page: its bytes, and how many statements it asks the database, counted at the one place they all go through. Twelve at
//! most, however much stands on it: what a page needs of many things it asks for in one go. The counter is the process's,
//! so this is asked only where every test has a process of its own, as under nextest.

use spine::people::store;
use std::sync::atomic::Ordering;
use testing::*;

const MOST: u64 = 12;
/// And how long its HTML may be, uncompressed.
const BYTES: usize = 60 * 1024;

/// Enough of everything that a page can have, several times: one statement for each of something would be seen.
struct Furnished {
    site: Site,
    post: i64,
    question: i64,
    linked: i64,
    home: String,
}

async fn furnish() -> Furnished {
    let site = Site::new().await;
    for who in [ANN, CAT, DAN, EVE] {
        site.follow(BEN, who).await;
        site.contacts(BEN, who).await;
        site.follow(who, BEN).await;
    }
    site.contacts(ANN, CAT).await;
    site.contacts(DAN, CAT).await;
    site.change(ANN, async |tx| {
        for who in [BEN, DAN, EVE] {
            store::set_manager(tx, who, Some(CAT)).await?;
        }
        store::set_manager(tx, CAT, Some(ANN)).await
    })
    .await;
    for (who, tags) in [(ANN, "crane harbour"), (DAN, "crane lists"), (CAT, "night")] {
        site.as_(who).post("/people/3/tags", &[("tags", tags)]).await.status(303);
    }
    let mut post = 0;
    for n in 0..25 {
        let who = [ANN, BEN, CAT, DAN, EVE][n % 5];
        let (people, body) = (["ben cat dan", "ben eve"][n % 2], format!("Number {n} by @ann of #crane, see https://one.example/{n}"));
        let fields =
            [("body", body.as_str()), ("audience", ["everyone", "people", "everyone"][n % 3]), ("people", people), ("tags", "yard")];
        let files: &[(&str, &str, &[u8])] = &[("files", "a.png", &crate::canary::PICTURE), ("files", "b.txt", b"two")];
        let made = site.as_(who).json().upload("/posts", &fields, if n % 4 == 0 { files } else { &[] }).await.status(201);
        if n % 3 == 0 {
            post = made.json()["id"].as_i64().unwrap();
        }
    }
    let mut last = post;
    for n in 0..12 {
        let who = [BEN, CAT, DAN][n % 3];
        last = site
            .as_(who)
            .json()
            .post_json(&format!("/items/{}/comments", if n % 2 == 0 { post } else { last }), json!({ "body": format!("Said {n}") }))
            .await
            .json()["id"]
            .as_i64()
            .unwrap();
        site.as_(EVE).post(&format!("/items/{last}/like"), &[("on", "true")]).await;
    }
    let ask = [("kind", "question"), ("title", "Who has the key of the crane?"), ("body", "It was *here*."), ("tags", "crane key")];
    let question = site.as_(ANN).post("/posts", &ask).await.id();
    let linked = site.as_(BEN).post(&format!("/questions/{question}/referrals"), &[("to", "cat"), ("note", "She knows")]).await.id();
    site.as_(CAT).post(&format!("/questions/{linked}/referrals"), &[("to", "dan")]).await.status(303);
    for (who, at) in [(DAN, linked), (EVE, linked), (CAT, question), (BEN, question)] {
        let answer =
            site.as_(who).json().post_json(&format!("/questions/{at}/answers"), json!({ "body": "Look under the mat" })).await.json()["id"]
                .as_i64()
                .unwrap();
        for by in [ANN, CAT] {
            site.as_(by).post(&format!("/items/{answer}/comments"), &[("body", "Thank you")]).await.status(303);
        }
        site.as_(BEN).post(&format!("/answers/{answer}/thanks"), &[("words", "Well said")]).await;
        if [DAN, CAT].contains(&who) {
            site.as_(ANN).post(&format!("/answers/{answer}/acceptance"), &[]).await.status(303);
        }
        if who == DAN {
            site.as_(CAT).post(&format!("/answers/{answer}/confirmation"), &[]).await.status(303);
        }
    }
    let gone = site.as_(BEN).json().post("/posts", &[("body", "not like this")]).await.id();
    site.as_(BEN).post(&format!("/items/{gone}/trash"), &[]).await.status(303);
    site.as_(BEN).post("/drafts", &[("key", &format!("answer:{question}")), ("body", "{\"body\":\"half\"}")]).await;
    let home = community(&site).await;
    site.catch_up().await;
    Furnished { site, post, question, linked, home }
}

/// A community with questions, an accepted answer, a subcommunity, one near it, a request; Ben owns it too.
async fn community(site: &Site) -> String {
    let tags = ("tags", "crane");
    let home = site.as_(ANN).post("/communities", &[("name", "Crane people"), ("kind", "moderated"), tags]).await.location();
    let at = home.rsplit('/').next().unwrap_or_default().to_owned();
    for (name, parent) in [("Small cranes", at.as_str()), ("Harbour", "")] {
        site.as_(ANN).post("/communities", &[("name", name), ("kind", "moderated"), ("parent", parent), tags]).await.status(303);
    }
    site.as_(ANN).post(&format!("{home}/members/import/take"), &[("people", "ben\ncat\ndan")]).await.status(303);
    site.as_(ANN).post(&format!("{home}/members/2/role"), &[("role", "owner")]).await.status(303);
    site.as_(EVE).post(&format!("{home}/request"), &[("words", "Please")]).await.status(303);
    for n in 0..6 {
        let asked = [("kind", "question"), ("title", "Which hook?"), ("body", "Of *these*"), ("community", at.as_str()), tags];
        let question = site.as_([ANN, BEN, CAT][n % 3]).post("/posts", &asked).await.id();
        let answer = site.as_(DAN).json().post_json(&format!("/questions/{question}/answers"), json!({ "body": "The red one" })).await;
        let answer = answer.json()["id"].as_i64().unwrap_or_default();
        if n < 3 {
            site.as_([ANN, BEN, CAT][n % 3]).post(&format!("/answers/{answer}/acceptance"), &[]).await.status(303);
        }
        site.as_(BEN).post("/posts", &[("body", "Something new, see https://two.example"), ("community", at.as_str())]).await.status(303);
    }
    home
}

#[tokio::test]
async fn a_page_asks_twelve_things_at_most() {
    if std::env::var_os("NEXTEST").is_none() {
        eprintln!("skipped: other tests of this process would be counted too (run `cargo nextest run -p server budget`)");
        return;
    }
    let f = furnish().await;
    for thing in [f.post, f.question, f.linked] {
        f.site.as_(BEN).post(&format!("/items/{thing}/save"), &[]).await.status(303);
    }
    let above = format!("/questions/{}\n@cat\n/help Help", f.question);
    f.site.as_(ANN).post("/search/promoted", &[("asked", "crane"), ("things", &above)]).await.status(303);
    let pages = [
        "/".to_owned(),
        "/?view=all".into(),
        "/?view=network&sort=newest".into(),
        "/people/3".into(),
        "/people/2".into(),
        format!("/posts/{}", f.post),
        format!("/questions/{}", f.question),
        format!("/questions/{}", f.linked),
        "/questions?state=all".into(),
        "/search".into(),
        "/search?q=crane".into(),
        "/search?tag=crane".into(),
        "/search/saved".into(),
        "/me/contributions".into(),
        "/inbox".into(),
        "/inbox?show=all".into(),
        "/inbox?show=done&about=responses".into(),
        "/?view=mentions".into(),
        "/?view=waiting".into(),
        "/?view=saved".into(),
        format!("/stream/{}", f.post),
        "/?view=all&tag=yard&person=3".into(),
        "/stream/muted".into(),
        "/hot".into(),
        "/hot?by=rising".into(),
        "/settings/notices".into(),
        "/people".into(),
        "/people?q=a".into(),
        "/people?q=a@b&only=network&tag=crane".into(),
        "/people?lang=en&sort=joined".into(),
        "/people?lang=en".into(),
        "/people/3/card".into(),
        "/people/3/common".into(),
        "/people/3/team".into(),
        "/people/3/all".into(),
        "/people/3/contacts".into(),
        "/people/3/communities".into(),
        "/people/3/tags".into(),
        "/people/7/common".into(),
        "/network".into(),
        "/network?sort=recent&tag=crane".into(),
        "/network?tab=items".into(),
        "/tags/crane".into(),
        "/tags/crane/people".into(),
        "/trash".into(),
        "/settings".into(),
        format!("/items/{}/history", f.post),
        format!("/items/{}/likes", f.post),
        format!("/items/{}/reply", f.question),
        f.home.clone(),
        format!("{}/questions", f.home),
        format!("{}/questions?helped=4", f.home),
        format!("{}/about", f.home),
        format!("{}/members", f.home),
        format!("{}/members?role=owner", f.home),
        format!("{}/tabs", f.home),
        format!("{}/links", f.home),
        format!("{}/settings", f.home),
        "/communities".into(),
        "/guests".into(),
        "/recommended".into(),
        "/recommended/today".into(),
        "/recommended/people".into(),
        "/settings/recommended".into(),
    ];
    let mut wrong = vec![];
    for path in pages {
        // What is kept in the process between requests is there already, as on any day but the first.
        let ben = f.site.as_(BEN);
        ben.get(&path).await.ok();
        let before = kit::db::STATEMENTS.load(Ordering::Relaxed);
        let page = ben.get(&path).await.ok();
        let n = kit::db::STATEMENTS.load(Ordering::Relaxed) - before;
        println!("{n:3} {path} ({} bytes)", page.bytes.len());
        if n > MOST || page.bytes.len() > BYTES {
            wrong.push(format!("{path}: {n} statements, {} bytes", page.bytes.len()));
        }
    }
    assert!(wrong.is_empty(), "more than {MOST} statements or {BYTES} bytes:\n{}", wrong.join("\n"));
}
