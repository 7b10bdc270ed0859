//! What the spine promises to whoever builds on it, over HTTP and in the background.
#![expect(clippy::unwrap_used, reason = "tests stop at the first surprise")]

mod facts;
mod jobs;
mod links;

use axum::body::Body;
use kit::{Db, config::Config, db::rusqlite, params, sql};
use spine::{Viewer, people::sessions};
use std::time::Duration;
use testing::*;

#[tokio::test]
async fn nothing_is_held_while_a_body_arrives() {
    let site = Site::new().await;
    site.as_(ANN).get("/").await.ok();
    let endless = Body::from_stream(futures::stream::pending::<Result<&str, std::io::Error>>());
    let ann = site.as_(ANN);
    let sending = ann.send(Method::POST, "/posts", Some("application/json"), endless);
    let Err(_) = tokio::time::timeout(Duration::from_millis(300), async {
        tokio::select! {
            _ = sending => panic!("it does not end"),
            () = async {
                tokio::time::sleep(Duration::from_millis(200)).await;
                match site.app.database_for_operations() {
                    // While a snapshot stands, the log cannot be emptied.
                    Db::Lite(_) => {
                        site.item(BEN, "status", "", "meanwhile").await;
                        let conn = rusqlite::Connection::open(site.file().unwrap()).unwrap();
                        let busy: i64 = conn.query_row("pragma wal_checkpoint(truncate)", [], |r| r.get(0)).unwrap();
                        assert_eq!(busy, 0, "a snapshot is held");
                    }
                    Db::Pg(pool) => assert_eq!(pool.size() as usize, pool.num_idle(), "a connection is held"),
                }
                std::future::pending::<()>().await;
            } => {}
        }
    })
    .await
    else {
        panic!("neither ends")
    };
}

#[tokio::test]
async fn a_thread_as_deep_as_it_is_long_is_drawn_flat() {
    let site = Site::new().await;
    let root = site.item(ANN, "status", "", "how deep?").await;
    let mut last = root;
    for n in 0..500 {
        last = site.reply(if n % 2 == 0 { BEN } else { ANN }, last, "comment", &format!("word-{n}.")).await;
    }
    let side = site.reply(CAT, spine::ItemId(root.0 + 1), "comment", "aside.").await;
    let page = site.as_(BEN).get(&format!("/posts/{root}")).await.ok();
    assert_eq!(page.count("class=\"replies\""), 3, "the root's, and two levels that are set in");
    let at = |words: &str| page.text.find(words).unwrap_or_else(|| panic!("{words} is not there"));
    assert!(at("word-1.") < at("word-2.") && at("word-2.") < at("word-499."), "each stands behind what it replies to");
    assert!(page.text.len() < 2_000_000, "and nothing stands there twice: {}", page.text.len());
    // Part of it goes with what it hangs on, the rest stays.
    site.as_(BEN).post(&format!("/items/{}/trash", root.0 + 3), &[]).await;
    site.as_(ANN).get(&format!("/posts/{root}")).await.ok().has("word-1.").lacks("word-2.").lacks("word-499.").has("aside.");
    site.as_(BEN).post(&format!("/items/{}/restore", root.0 + 3), &[]).await;
    site.as_(ANN).get(&format!("/posts/{root}")).await.ok().has("word-499.");
    site.as_(ANN).post(&format!("/items/{root}/trash"), &[]).await;
    site.as_(CAT).get(&format!("/items/{side}")).await.status(404);
}

#[tokio::test]
async fn only_this_sites_own_cookie_signs_in() {
    let site = Site::new().await;
    let set = site.change(ANN, async |tx| sessions::start(tx, ANN, "browser").await).await;
    let token = set.split(';').next().unwrap().split_once('=').unwrap().1;
    let with = |cookies: String| site.anonymous().header("cookie", &cookies);
    with(format!("__Host-folkmoot=another; folkmoot={token}; folkmoot-demo=third")).get("/people").await.ok();
    for sister in ["__Host-folkmoot", "folkmoot-demo", "__Host-folkmoot-demo"] {
        with(format!("{sister}={token}")).json().get("/people").await.status(401);
    }
}

#[tokio::test]
async fn a_person_begins_a_change_at_their_request_and_nowhere_else() {
    let site = Site::new().await;
    let ann = site.app.viewer_of(ANN).await.unwrap();
    assert!(site.app.begin_system(ann).await.is_err());
    assert!(site.app.begin_system(Viewer::nobody()).await.is_err());
}

#[tokio::test]
async fn a_changed_audience_takes_nothing_off_the_board_it_stands_on() {
    let site = Site::new().await;
    let (ann, ben, gus) = (site.as_(ANN), site.as_(BEN), site.as_(GUS));
    let id = ann
        .post_json(
            "/posts",
            json!({ "body": "welcome", "kind": "message", "board": GUS.to_string(), "audience": "people", "people": "ben" }),
        )
        .await
        .id();
    let path = format!("/items/{id}");
    let audience = format!("{path}/audience");
    gus.clone().json().get(&path).await.ok();
    // Not everyone inside: a guest would no longer see what stands on his own board.
    ann.post(&audience, &[("audience", "everyone")]).await.refuses("the board of Gus");
    ann.post(&audience, &[("audience", "people"), ("people", "cat")]).await.status(303);
    gus.json().get(&path).await.ok();
    ben.json().get(&path).await.status(404);
    site.as_(CAT).json().get(&path).await.ok();
}

#[tokio::test]
async fn a_like_taken_back_is_told() {
    let site = Site::new().await;
    let id = site.item(ANN, "status", "", "hello").await;
    site.as_(BEN).post(&format!("/items/{id}/like"), &[("on", "true")]).await;
    site.as_(BEN).post(&format!("/items/{id}/like"), &[("on", "false")]).await;
    site.as_(BEN).post(&format!("/items/{id}/like"), &[("on", "false")]).await;
    assert_eq!(site.facts().await, ["created", "liked", "touched"], "once");
}

#[tokio::test]
async fn writing_for_long_does_not_use_up_what_one_may_post() {
    let site = Site::with(Config { posts_per_minute: 5, ..Config::default() }).await;
    let ben = site.as_(BEN);
    for n in 0..60 {
        ben.post("/drafts", &[("key", "composer"), ("body", &format!("{{\"body\":\"{n}\"}}"))]).await.status(303);
    }
    for _ in 0..5 {
        ben.post("/posts", &[("body", "at last")]).await.status(303);
    }
    ben.post("/posts", &[("body", "and more")]).await.status(429);
    site.as_(CAT).post("/posts", &[("body", "my own")]).await.status(303);
}

#[tokio::test]
async fn of_very_many_drafts_the_newest_are_kept() {
    let site = Site::new().await;
    let ben = site.as_(BEN);
    let kept = async || {
        let mut view = site.app.view(Viewer::system("test")).await.unwrap();
        view.one::<(i64, i64)>(
            sql!("select cast(count(*) as bigint), cast(sum(length(fields)) as bigint) from drafts where person_id = $1"),
            params![BEN],
        )
        .await
        .unwrap()
    };
    for n in 0..203 {
        site.later(Time::SECOND);
        ben.post("/drafts", &[("key", &format!("reply:{n}")), ("body", "{\"body\":\"x\"}")]).await.status(303);
    }
    assert_eq!(kept().await.0, 200);
    let long = format!("{{\"body\":\"{}\"}}", "x".repeat(240_000));
    for n in 0..20 {
        site.later(Time::SECOND);
        ben.post("/drafts", &[("key", &format!("long:{n}")), ("body", &long)]).await.status(303);
    }
    let (n, length) = kept().await;
    assert!(n >= 16 && length <= 4_000_000, "{n} drafts of {length} characters");
    let first = ben.json().get("/drafts").await.ok().json()["drafts"][0]["key"].clone();
    assert_eq!(first, json!("long:19"), "what was saved last is there");
}

#[tokio::test]
async fn sending_files_and_searching_have_limits_of_their_own() {
    let site = Site::with(Config { uploads_per_minute: 2, searches_per_minute: 2, ..Config::default() }).await;
    let file: (&str, &str, &[u8]) = ("files", "a.txt", b"words");
    // What one post may carry is always let through, and a post that is not taken costs nothing.
    site.as_(CAT).upload("/posts", &[("body", "eight")], &[file; 8]).await.status(303);
    site.as_(CAT).upload("/posts", &[("body", "too many now")], &[file; 3]).await.status(429);
    site.as_(CAT).upload("/posts", &[("body", "two")], &[file; 2]).await.status(303);
    site.as_(CAT).upload("/posts", &[("body", "one more")], &[file]).await.status(429);
    site.as_(BEN).upload("/posts", &[("body", "ten")], &[file; 10]).await.status(303);
    // What comes back with its form costs nothing, unless it comes again and again.
    for (body, status) in [("", 422), ("ten after all", 303), ("one more", 429)] {
        site.as_(EVE).upload("/posts", &[("body", body)], &[file; 10]).await.status(status);
    }
    for status in [422, 422, 429] {
        site.as_(ANN).upload("/posts", &[("body", "")], &[file; 10]).await.status(status);
    }
    for _ in 0..2 {
        site.as_(DAN).get("/search?q=tides").await.ok();
        site.as_(DAN).get("/search").await.ok();
    }
    site.as_(DAN).get("/search?q=tides").await.status(429);
    site.as_(EVE).get("/search?q=tides").await.ok();
}

#[tokio::test]
async fn a_file_is_handed_over_whole_or_the_part_asked_for() {
    let site = Site::new().await;
    site.as_(BEN).upload("/posts", &[("body", "see")], &[("files", "a.txt", b"0123456789")]).await.status(303);
    let mut view = site.app.view(Viewer::system("test")).await.unwrap();
    let name: String = view.value(sql!("select secret from attachments where name = $1"), params!["a.txt"]).await.unwrap();
    drop(view);
    let path = format!("/files/{name}");
    let ask = |range: &'static str| {
        let (ann, path) = (site.as_(ANN).header("range", range), path.clone());
        async move { ann.get(&path).await }
    };
    let whole = site.as_(ANN).get(&path).await.ok();
    assert_eq!(
        (whole.bytes.as_slice(), whole.header("content-length"), whole.header("accept-ranges")),
        (&b"0123456789"[..], Some("10"), Some("bytes"))
    );
    let part = ask("bytes=2-4").await.status(206);
    assert_eq!(
        (part.bytes.as_slice(), part.header("content-range"), part.header("content-length")),
        (&b"234"[..], Some("bytes 2-4/10"), Some("3"))
    );
    assert!(part.header("content-security-policy").unwrap().contains("sandbox"));
    assert_eq!(ask("bytes=-3").await.status(206).bytes, b"789");
    assert_eq!(ask("bytes=0-1,4-5").await.ok().bytes, b"0123456789");
    assert_eq!(ask("bytes=10-").await.status(416).header("content-range"), Some("bytes */10"));
}
