//! What is mine as a file: all of it, nothing of anybody else, a little at a time.

use testing::*;

/// The lines of a download, by what they are.
fn mine(file: &Answer, what: &str) -> Vec<Value> {
    let lines = file.text.lines().map(|l| serde_json::from_str::<Value>(l).expect("a line of JSON"));
    lines.filter(|l| l["what"] == what).collect()
}

#[tokio::test]
async fn my_own_data_and_nobody_elses_words_go_along() {
    let site = Site::new().await;
    let post = site.secret(BEN, &[ANN], "status", "", "Ben's secret").await;
    site.reply(ANN, post, "comment", "Ann's reply").await;
    let hers = site.item(ANN, "status", "", "Ann's own").await;
    let hidden = site.secret(ANN, &[BEN], "status", "", "Ann's for Ben").await;
    site.follow(BEN, CAT).await;
    site.contacts(BEN, DAN).await;
    site.as_(BEN).post("/settings/tokens", &[("name", "backup"), ("scope", "read")]).await;
    let brought =
        site.as_(BEN).json().upload("/posts", &[("body", "With a list #cranes")], &[("files", "list.txt", b"one, two")]).await.status(201);
    site.as_(BEN).post(&format!("/items/{}", brought.id()), &[("body", "With a longer list #cranes"), ("revision", "1")]).await.status(303);
    for item in [hers, hidden] {
        site.as_(BEN).json().post(&format!("/items/{item}/like"), &[]).await.ok();
    }
    site.as_(BEN).post(&format!("/items/{hers}/follow"), &[]).await.status(303);
    site.as_(BEN).post(&format!("/items/{hers}/mute"), &[]).await.status(303);
    site.as_(BEN).post(&format!("/people/{EVE}/mute"), &[]).await.status(303);
    site.as_(BEN).post(&format!("/people/{CAT}/invite"), &[("message", "Shall we?")]).await.status(303);
    site.change(CAT, async |tx| spine::people::store::add_tag(tx, BEN, "masts").await).await;
    site.change(BEN, async |tx| spine::people::store::add_tag(tx, CAT, "sonar").await).await;
    site.change(BEN, async |tx| spine::people::store::add_tag(tx, BEN, "welding").await).await;
    site.as_(BEN).post("/tags/cranes/follow", &[]).await.status(303);
    site.as_(BEN).post("/drafts", &[("key", "home"), ("body", "{\"body\":\"half a thought\"}")]).await;
    site.as_(BEN).post("/communities", &[("name", "Crane drivers"), ("kind", "open")]).await;
    // What was shared with Ben is taken from him again; that he liked it stays his.
    site.as_(ANN).post(&format!("/items/{hidden}/trash"), &[]).await.status(303);

    let file = site.as_(BEN).get("/settings/content/export").await.ok();
    assert!(file.header("content-disposition").is_some_and(|d| d.starts_with("attachment") && d.contains("ben-2026-01-05.jsonl")));
    let of = |what: &str| mine(&file, what);
    assert_eq!(of("export")[0]["organisation"], "Acme");
    assert_eq!(of("profile")[0]["profile"]["email"], "ben@example.org");
    let written = of("written");
    assert_eq!(
        (written.len(), &written[0]["item"]["body"], &written[0]["url"]),
        (2, &json!("Ben's secret"), &json!(format!("/posts/{post}")))
    );
    assert_eq!((&written[1]["tags"], &written[1]["item"]["body"]), (&json!(["cranes"]), &json!("With a longer list #cranes")));
    assert_eq!(written[1]["earlier"][0]["body"], "With a list #cranes");
    let upload = &of("file")[0];
    assert_eq!((&upload["name"], &upload["size"]), (&json!("list.txt"), &json!(8)));
    assert_eq!(site.as_(BEN).get(upload["url"].as_str().expect("a path")).await.ok().bytes, b"one, two");
    let likes = of("like");
    assert_eq!((likes.len(), &likes[0]["by"], &likes[0]["url"]), (2, &json!("Ann Lindqvist"), &json!(format!("/posts/{hers}"))));
    assert_eq!((&likes[1]["by"], &likes[1]["url"]), (&Value::Null, &Value::Null), "what cannot be read any more has no name");
    assert_eq!(of("follows item").iter().filter(|f| f["item"] == hers.0).count(), 1);
    let names = |what: &str, name: &str| of(what).iter().map(|l| l[name].clone()).collect::<Vec<_>>();
    for (what, name, all) in [
        ("follows person", "name", vec![json!("Cat Vogel")]),
        ("contact", "name", vec![json!("Dan Holm")]),
        ("community", "name", vec![json!("Crane drivers")]),
        ("community", "role", vec![json!("owner")]),
        ("follows tag", "tag", vec![json!("cranes")]),
        ("tag", "tag", vec![json!("welding")]),
        ("tag received", "by", vec![json!("Cat Vogel")]),
        ("tag given", "to", vec![json!("Cat Vogel")]),
        ("invitation sent", "message", vec![json!("Shall we?")]),
        ("muted thread", "item", vec![json!(hers)]),
        ("draft", "fields", vec![json!({ "body": "half a thought" })]),
    ] {
        assert_eq!(names(what, name), all, "{what}");
    }
    assert_eq!(of("muted person").len(), 1);
    assert_eq!(of("access token")[0]["token"]["name"], "backup");
    assert_eq!(of("device").len(), 1);
    assert!(!of("notices").is_empty() && of("profile, in one's own words").len() == 1);
    file.lacks("Ann's").lacks("fmt_").lacks("hash");
    // What is said to me by invitation is mine as well; to whom it was given is seen from both sides.
    let cats = site.as_(CAT).get("/settings/content/export").await.ok();
    assert_eq!((mine(&cats, "invitation received")[0]["message"].clone(), mine(&cats, "tag received").len()), (json!("Shall we?"), 1));
    assert_eq!(mine(&cats, "written").len(), 0);
}

#[tokio::test]
async fn much_of_mine_comes_in_pages_and_once_at_a_time() {
    use futures::StreamExt as _;
    let site = Site::new().await;
    let all: Vec<spine::ItemId> = site
        .change(BEN, async |tx| {
            let mut all = vec![];
            for n in 0..1203 {
                let body = format!("Thought {n}");
                let new = spine::items::write::New {
                    kind: "status",
                    board: Some(BEN),
                    community: None,
                    forum: None,
                    audience: spine::EVERYONE,
                    title: "",
                    body: &body,
                    tags: &[],
                };
                all.push(spine::items::write::create(tx, new).await?);
            }
            Ok(all)
        })
        .await;
    let ben = site.as_(BEN);
    let download = async || ben.stream("/settings/content/export").await.into_body().into_data_stream();
    let mut slow = download().await;
    slow.next().await.expect("a beginning").expect("bytes");
    ben.get("/settings/content/export").await.status(409).has("already");
    site.as_(CAT).get("/settings/content/export").await.ok();
    // Bumped while it is read: it is met all the same.
    site.later(Time::MINUTE);
    site.reply(CAT, all[0], "comment", "Still true").await;
    let (mut rest, mut parts) = (vec![], 0);
    while let Some(some) = slow.next().await {
        rest.extend_from_slice(&some.expect("bytes"));
        parts += 1;
    }
    assert!(parts > 3, "it comes as it is read");
    let mut seen: Vec<i64> = String::from_utf8_lossy(&rest)
        .lines()
        .map(|l| serde_json::from_str::<Value>(l).expect("a line"))
        .filter(|l| l["what"] == "written")
        .map(|l| l["item"]["id"].as_i64().expect("a number"))
        .collect();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen, all.iter().map(|i| i.0).collect::<Vec<_>>());
    // Whoever has it all, or closes it early, may ask again.
    drop(slow);
    let mut broken_off = download().await;
    broken_off.next().await.expect("a beginning").expect("bytes");
    drop(broken_off);
    ben.get("/settings/content/export").await.ok();
}
