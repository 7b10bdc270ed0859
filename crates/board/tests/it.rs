//! What people may rely on at a board, over HTTP.

use spine::Time;
use testing::*;

/// The order of the board's posts, newest activity first, by their first words.
async fn order(site: &Site, words: &[&str]) -> Vec<String> {
    let page = site.as_(BEN).get("/people/1").await.ok();
    let mut at: Vec<(usize, String)> = words.iter().filter_map(|w| page.text.find(w).map(|n| (n, (*w).to_owned()))).collect();
    at.sort();
    at.into_iter().map(|(_, w)| w).collect()
}

#[tokio::test]
async fn what_cannot_be_a_tag_is_said() {
    let site = Site::new().await;
    let ann = site.as_(ANN);
    let long = "x".repeat(80);
    let eleven = (0..11).map(|n| format!("t{n}")).collect::<Vec<_>>().join(" ");
    for (tags, words) in [("good <b>x</b>", "cannot be a tag"), (long.as_str(), "50 characters"), (eleven.as_str(), "at most 10")] {
        ann.post("/posts", &[("kind", "status"), ("body", "Words"), ("tags", tags)]).await.refuses(words);
    }
    let id = site
        .as_(ANN)
        .json()
        .post("/posts", &[("kind", "status"), ("body", "Words"), ("tags", " #Buoys, - night-shift; c++ ,buoys ")])
        .await
        .id();
    assert_eq!(site.as_(ANN).json().get(&format!("/items/{id}")).await.json()["tags"], serde_json::json!(["buoys", "c++", "night-shift"]));
    ann.post(&format!("/items/{id}"), &[("body", "Words"), ("revision", "1"), ("tags", "a/b")]).await.refuses("cannot be a tag");
}

#[tokio::test]
async fn after_deleting_one_is_told_and_can_take_it_back() {
    let site = Site::new().await;
    let ann = site.as_(ANN);
    let post = site.item(ANN, "status", "", "Said in haste").await;
    let reply = site.reply(ANN, post, "comment", "And more of it").await;
    let page = ann.post(&format!("/items/{reply}/trash"), &[]).await;
    assert_eq!(page.location(), format!("/posts/{post}?deleted={reply}"));
    page.see().await.has("Deleted").has(&format!("/items/{reply}/restore")).lacks("And more of it");
    let page = ann.post(&format!("/items/{post}/trash"), &[]).await;
    assert_eq!(page.location(), format!("/?deleted={post}"));
    page.see().await.has(&format!("/items/{post}/restore")).lacks("Said in haste");
    ann.post(&format!("/items/{post}/restore"), &[]).await.see().await.has("Said in haste").lacks("Deleted");
    ann.get("/?deleted=%22%3E%3Cscript%3E").await.ok().lacks("class=\"undo\"");
}

#[tokio::test]
async fn an_audience_says_who_of_it_is_a_guest() {
    let site = Site::new().await;
    let audience = site
        .change(ANN, async |tx| {
            let gus: spine::PrincipalId = tx.value(kit::sql!("select principal_id from people where handle = 'gus'"), &[]).await?;
            spine::audience::of_principals(tx, &[spine::audience::INSIDE, gus]).await
        })
        .await;
    let id = site.item_for(ANN, None, audience, "status", "", "For all and a guest").await;
    site.as_(BEN).get(&format!("/posts/{id}")).await.ok().has("Everyone at Acme, and ").has("(guest)");
}

#[tokio::test]
async fn what_lives_floats_and_only_what_lives() {
    let site = Site::new().await;
    let ann = site.as_(ANN);
    ann.post("/posts", &[("body", "alpha first")]).await;
    site.later(Time::MINUTE);
    ann.post("/posts", &[("body", "beta second")]).await;
    let words = ["alpha first", "beta second"];
    assert_eq!(order(&site, &words).await, ["beta second", "alpha first"]);

    let alpha = {
        let list = site.as_(ANN).json().get("/?view=all").await.json();
        list["items"].as_array().unwrap().iter().find(|i| i["excerpt"] == "alpha first").unwrap()["id"].as_i64().unwrap()
    };
    // A like, a follow, an edit of the tags, trash and restore: not activity.
    for (path, form) in [("like", vec![]), ("follow", vec![]), ("unfollow", vec![])] {
        site.later(Time::MINUTE);
        site.as_(BEN).post(&format!("/items/{alpha}/{path}"), &form).await;
    }
    site.later(Time::MINUTE);
    ann.post(&format!("/items/{alpha}"), &[("body", "alpha first"), ("tags", "harbour"), ("revision", "1")]).await;
    ann.post(&format!("/items/{alpha}/trash"), &[]).await;
    ann.post(&format!("/items/{alpha}/restore"), &[]).await;
    assert_eq!(order(&site, &words).await, ["beta second", "alpha first"], "likes, follows, tags, trash and restore do not lift");

    // A comment lifts it.
    site.later(Time::MINUTE);
    site.as_(BEN).post(&format!("/items/{alpha}/comments"), &[("body", "well said")]).await;
    assert_eq!(order(&site, &words).await, ["alpha first", "beta second"], "a comment lifts");

    // An edit of the body lifts the other.
    let beta = alpha + 1;
    site.later(Time::MINUTE);
    ann.post(&format!("/items/{beta}"), &[("body", "beta second, better"), ("revision", "1")]).await;
    assert_eq!(order(&site, &words).await, ["beta second", "alpha first"], "an edit lifts");
}

#[tokio::test]
async fn a_message_stands_on_the_board_it_was_written_to_and_its_owner_may_remove_it() {
    let site = Site::new().await;
    let at = site.as_(BEN).post("/posts", &[("kind", "message"), ("board", "3"), ("body", "Welcome back, Cat!")]).await.location();
    assert!(at.starts_with("/people/3"), "{at}");
    site.as_(DAN).get("/people/3").await.ok().has("Welcome back, Cat!");
    let id = site.as_(DAN).json().get("/?view=all").await.json()["items"][0]["id"].as_i64().unwrap();
    site.as_(DAN).post(&format!("/items/{id}/trash"), &[]).await.status(403);
    site.as_(CAT).post(&format!("/items/{id}/trash"), &[]).await;
    site.as_(DAN).get("/people/3").await.ok().lacks("Welcome back, Cat!");
    site.as_(BEN).post(&format!("/items/{id}/restore"), &[]).await.status(404);
    site.as_(CAT).post(&format!("/items/{id}/restore"), &[]).await;
    site.as_(DAN).get("/people/3").await.ok().has("Welcome back, Cat!");
}

#[tokio::test]
async fn an_edit_that_started_from_an_older_version_is_a_conflict_and_nothing_is_lost() {
    let site = Site::new().await;
    let post = site.item(ANN, "status", "", "one").await;
    let path = format!("/items/{post}");
    site.as_(ANN).post(&path, &[("body", "two"), ("revision", "1")]).await;
    let answer = site.as_(ANN).post(&path, &[("body", "my other thought"), ("revision", "1")]).await.status(409);
    // The form again: what was typed, the newest wording below it, and the number to save it over.
    answer.has("my other thought").has("two").has("name=\"revision\" value=\"2\"");
    site.as_(ANN).get(&format!("{path}/history")).await.ok().has("one").has("What stands there now");
    site.as_(BEN).get(&format!("/posts/{post}")).await.ok().has("two").lacks("my other thought");
    site.as_(ANN).post(&path, &[("body", "my other thought"), ("revision", "2")]).await.see().await.has("my other thought");
    site.as_(ANN).json().post(&path, &[("body", "late"), ("revision", "1")]).await.status(409).has("urn:folkmoot:conflict");
}

#[tokio::test]
async fn what_an_edit_does_not_send_stays() {
    let site = Site::new().await;
    let fields = [("kind", "question"), ("title", "Where is the crane?"), ("body", "It was here."), ("tags", "harbour crane")];
    let id = site.as_(ANN).post("/posts", &fields).await.id();
    let ann = site.as_(ANN).json();
    let path = format!("/items/{id}");
    let now = async || {
        let page = ann.get(&path).await.json();
        (page["item"]["title"].clone(), page["item"]["body"].clone(), page["tags"].clone())
    };
    ann.post_json(&path, serde_json::json!({"body": "It was there, #monday.", "revision": 1})).await.ok();
    assert_eq!(
        now().await,
        ("Where is the crane?".into(), "It was there, #monday.".into(), serde_json::json!(["crane", "harbour", "monday"]))
    );
    ann.post_json(&path, serde_json::json!({"title": "Where is the big crane?", "tags": "", "revision": 2})).await.ok();
    assert_eq!(now().await, ("Where is the big crane?".into(), "It was there, #monday.".into(), serde_json::json!(["monday"])));
}

#[tokio::test]
async fn liking_twice_is_liking_once_and_a_third_time_is_not_liking() {
    let site = Site::new().await;
    let post = site.item(ANN, "status", "", "like me").await;
    let like = |on: &'static str| {
        let client = site.as_(BEN).json();
        async move { client.post_json(&format!("/items/{post}/like"), serde_json::json!({"on": on})).await.json()["like_count"].as_i64() }
    };
    assert_eq!(like("true").await, Some(1));
    assert_eq!(like("true").await, Some(1));
    assert_eq!(like("1").await, Some(1), "said otherwise it is the same");
    assert_eq!(like("").await, Some(0));
    // What is not understood turns nothing round.
    site.as_(BEN).json().post_json(&format!("/items/{post}/like"), serde_json::json!({"on": "perhaps"})).await.status(422);
    assert_eq!(like("off").await, Some(0));
}

#[tokio::test]
async fn who_likes_something_is_named_to_those_who_see_it_and_know_them() {
    let site = Site::new().await;
    let group = site.group("Harbour", &[ANN, BEN, GUS]).await;
    let audience = site.group_audience(group).await;
    let post = site.item_for(ANN, None, audience, "status", "", "Who is in?").await;
    let (card, likes) = (format!("/posts/{post}"), format!("/items/{post}/likes"));
    // Nobody yet: no number, no link.
    site.as_(BEN).get(&card).await.ok().lacks(&likes);
    site.as_(BEN).get(&likes).await.ok().has("Nobody likes this yet");
    for who in [BEN, ANN] {
        site.as_(who).post(&format!("/items/{post}/like"), &[("on", "true")]).await.status(303);
        site.later(60_000);
    }
    // Dan liked it while he was among them; the guest shares nothing with him.
    site.change(DAN, async |tx| {
        let now = tx.now;
        tx.run(kit::sql!("insert into likes (item_id, person_id, at) values ($1, 4, $2)"), kit::params![post, now]).await?;
        tx.run(kit::sql!("update items set like_count = like_count + 1 where id = $1"), kit::params![post]).await
    })
    .await;
    site.as_(BEN).get(&card).await.ok().has(&format!("href=\"{likes}\"")).has("3<span class=\"sr\"> likes");
    let page = site.as_(BEN).get(&likes).await.ok().has("/people/1").has("/people/2").has("/people/4").lacks("no name here");
    let at = |id: &str| page.text.find(&format!("href=\"/people/{id}\"")).unwrap();
    assert!(at("4") < at("1") && at("1") < page.text.rfind("href=\"/people/2\"").unwrap(), "the latest first");
    site.as_(GUS).get(&likes).await.ok().has("/people/1").has("/people/2").lacks("/people/4").has("One more has no name here");
    let json = site.as_(GUS).json().get(&likes).await.ok().json();
    assert_eq!((json["total"].as_i64(), json["people"].as_array().map(Vec::len)), (Some(3), Some(2)));
    site.as_(OUT).get(&likes).await.status(404);
    // Page by page.
    let first = json["people"][0].clone();
    let before = format!("{likes}?before={}.{}", first["at"], first["id"]);
    assert_eq!(site.as_(GUS).json().get(&before).await.ok().json()["people"][0]["id"], 2);
    site.as_(GUS).json().get(&format!("{likes}?before=x")).await.status(422);
}

#[tokio::test]
async fn something_is_sent_to_people_by_name_who_may_see_it_and_to_nobody_else() {
    let site = Site::new().await;
    let post = site.secret(ANN, &[BEN, CAT, DAN], "status", "", "The lift plan").await;
    let (page, tell) = (format!("/posts/{post}"), format!("/items/{post}/tell"));
    site.as_(BEN).get(&page).await.ok().has(&tell);
    site.as_(BEN).get(&tell).await.ok().has("Send to people").has("name=\"note\"");
    // Who cannot see it is named, and nobody is told.
    site.as_(BEN).post(&tell, &[("people", "cat eve"), ("note", "Look")]).await.status(422).has("Eve").has("cannot see this");
    site.as_(BEN).post(&tell, &[("people", "ben")]).await.status(422);
    site.as_(BEN).post(&tell, &[("people", "nobody-here")]).await.status(422);
    site.as_(EVE).get(&tell).await.status(404);
    site.as_(EVE).post(&tell, &[("people", "cat")]).await.status(404);
    assert!(!site.facts().await.iter().any(|f| f == "shown"));
    site.as_(BEN).post(&tell, &[("people", "@cat, dan cat"), ("note", "Is this ours?")]).await.status(303);
    site.catch_up().await;
    for who in [CAT, DAN] {
        let told = site.as_(who).json().get("/inbox").await.ok().json()["notices"].clone();
        assert_eq!(told.as_array().map(Vec::len), Some(1), "{told}");
        assert_eq!(told[0]["reason"], "shown");
        site.as_(who).get("/inbox").await.ok().has("wants you to see").has("Is this ours?");
    }
    assert_eq!(site.as_(ANN).json().get("/inbox").await.ok().json()["notices"], serde_json::json!([]));
}

#[tokio::test]
async fn a_post_for_people_by_name_is_for_them_alone() {
    let site = Site::new().await;
    let sent = site.as_(ANN).post("/posts", &[("body", "the surprise for Dan"), ("audience", "people"), ("people", "ben, @cat")]).await;
    assert_eq!(sent.status, 303);
    for who in [ANN, BEN, CAT] {
        site.as_(who).get("/people/1").await.ok().has("the surprise for Dan");
    }
    for who in [DAN, OUT] {
        site.as_(who).get("/people/1").await.ok().lacks("the surprise for Dan");
    }
    site.as_(ANN).post("/posts", &[("body", "x"), ("audience", "people"), ("people", "nobody-here")]).await.refuses("nobody-here");
}

#[tokio::test]
async fn a_card_says_how_many_see_it_even_when_it_cannot_name_them_all() {
    let site = Site::new().await;
    let count = async |people: &str| {
        site.as_(ANN).post("/posts", &[("body", "for a few"), ("audience", "people"), ("people", people)]).await.status(303);
        site.as_(ANN).get("/people/1").await.ok()
    };
    count("ben cat dan eve").await.has("Only ").lacks(" and 0 more").lacks(" and 1 more");
    count("ben cat dan eve gus out").await.has(" and 2 more");
}

#[tokio::test]
async fn a_draft_is_kept_for_its_writer_and_gone_when_emptied() {
    let site = Site::new().await;
    let post = site.item(BEN, "status", "", "hello").await;
    let key = format!("comment:{post}");
    site.as_(ANN).post("/drafts", &[("key", &key), ("body", "{\"body\":\"half a thought\"}")]).await.status(303);
    site.as_(ANN).get(&format!("/posts/{post}")).await.ok().has("half a thought");
    site.as_(BEN).get(&format!("/posts/{post}")).await.ok().lacks("half a thought");
    site.as_(ANN).post("/drafts", &[("key", &key), ("body", "")]).await.status(303);
    site.as_(ANN).get(&format!("/posts/{post}")).await.ok().lacks("half a thought");
}

#[tokio::test]
async fn files_are_seen_by_who_sees_the_post_and_never_opened_in_place() {
    let site = Site::new().await;
    let fields = [("kind", "status"), ("body", "the plan"), ("audience", "people"), ("people", "ben")];
    site.as_(ANN).upload("/posts", &fields, &[("files", "plan.html", b"<script>alert(1)</script>")]).await.status(303);
    let page = site.as_(BEN).get("/people/1").await.ok();
    let at = page.text.find("/files/").expect("the file is on the page");
    let path: String = page.text[at..].chars().take_while(|c| *c != '"').collect();
    let file = site.as_(BEN).get(&path).await.ok();
    assert!(file.header("content-disposition").is_some_and(|v| v.starts_with("attachment")), "it is handed over, not shown");
    assert!(file.header("content-security-policy").is_some_and(|v| v.contains("sandbox")));
    site.as_(DAN).get(&path).await.status(404);
    site.as_(ANN).upload("/posts", &[("body", "empty")], &[("files", "a.txt", b"")]).await.refuses("empty");
}

#[tokio::test]
async fn drafts_are_listed_for_their_writer_gone_on_with_and_discarded() {
    let site = Site::new().await;
    let ann = site.as_(ANN);
    let id = site.item(BEN, "status", "", "About the harbour").await;
    let secret = site.secret(BEN, &[ANN], "status", "", "Between two").await;
    for (key, body) in [
        ("home".to_owned(), r#"{"title":"Who knows","body":"a <b>thing</b>"}"#),
        (format!("comment:{id}"), r#"{"body":"half a remark"}"#),
        (format!("reply:{secret}"), r#"{"body":"half a secret"}"#),
        (format!("board:{CAT}"), r#"{"body":"dear Cat"}"#),
        ("odd".to_owned(), "not even json"),
    ] {
        ann.post("/drafts", &[("key", &key), ("body", body)]).await.see().await;
    }
    let page = ann.get("/drafts").await.ok();
    let page =
        page.has("Who knows · a &lt;b&gt;thing").has("half a remark").has("About the harbour").has(&format!("/items/{secret}/reply"));
    page.has(&format!("/people/{CAT}#composer")).lacks("<b>thing");
    assert_eq!(site.as_(ANN).json().get("/drafts").await.ok().json()["drafts"].as_array().unwrap().len(), 5);
    site.as_(BEN).get("/drafts").await.ok().lacks("half a").lacks("Who knows");
    site.anonymous().get("/drafts").await.status(401);

    // What it was about is hidden or gone: the words stay, the way there does not.
    site.as_(BEN).post(&format!("/items/{secret}/trash"), &[]).await;
    ann.get("/drafts").await.ok().has("half a secret").lacks(&format!("/items/{secret}/reply")).lacks("Between two");

    ann.post("/drafts", &[("key", "home"), ("body", "")]).await.see().await.lacks("Who knows");
    // A second window's text stands aside, and its page is told which.
    ann.post("/drafts", &[("key", "home~k3x"), ("body", r#"{"body":"In another window"}"#)]).await.see().await;
    ann.get("/drafts").await.ok().has("In another window").has("/?draft=home%7Ek3x#composer");
    assert_eq!(ann.post("/drafts", &[("key", "odd"), ("back", "//elsewhere.example")]).await.location(), "/");
}

#[tokio::test]
async fn a_begun_edit_waits_and_says_when_others_were_faster() {
    let site = Site::new().await;
    let ann = site.as_(ANN);
    let id = site.item(ANN, "status", "", "First").await;
    let (page, key) = (format!("/items/{id}/edit"), format!("edit:{id}"));
    ann.post("/drafts", &[("key", &key), ("body", r#"{"body":"Begun","tags":"","revision":"1"}"#)]).await;
    ann.get(&page).await.ok().has(">\nBegun<").has("not saved it yet").lacks("changed after you opened it");
    ann.post(&format!("/items/{id}"), &[("body", "Second"), ("revision", "1")]).await.see().await;
    let stale = ann.get(&page).await.ok();
    stale.has(">\nBegun<").has("changed after you opened it").has("<p>Second</p>").has(r#"name="revision" value="2""#);
    ann.post(&format!("/items/{id}"), &[("body", "Third"), ("revision", "2"), ("draft", &key)]).await.see().await.has("Third");
    ann.get(&page).await.ok().has(">\nThird<").lacks("not saved it yet");
    ann.get("/drafts").await.ok().lacks("Begun");
}

#[tokio::test]
async fn colours_are_chosen_without_scripts() {
    let site = Site::new().await;
    let answer = site.as_(ANN).post("/theme", &[("theme", "contrast"), ("back", "/settings?x=1")]).await;
    assert_eq!(answer.location(), "/settings?x=1");
    assert!(answer.header("set-cookie").unwrap_or_default().starts_with("theme=contrast; Path=/"));
    let back = site.anonymous().post("/theme", &[("theme", "system"), ("back", "https://elsewhere.example/")]).await;
    assert_eq!(back.location(), "/");
    assert!(back.header("set-cookie").unwrap_or_default().starts_with("theme=; Path=/; Max-Age=0"));
    site.as_(ANN).get("/keys").await.ok().has("data-keys").has("<kbd>Ctrl</kbd><kbd>K</kbd>");
}

#[tokio::test]
async fn what_is_shared_stands_beside_the_words_for_those_who_may_see_it_and_leaves_no_trace_for_others() {
    let site = Site::new().await;
    let secret = site.secret(ANN, &[BEN], "status", "", "The harbour will be sold").await;
    let page = site.as_(BEN).get(&format!("/posts?about={secret}")).await.ok();
    page.has("The harbour will be sold").has("Share with your own words");
    site.as_(BEN).get(&format!("/posts/{secret}")).await.ok().has(&format!("/posts?about={secret}"));
    let fields = [("body", "Have you seen this?"), ("about", &secret.to_string()), ("audience", "everyone")];
    let shared = site.as_(BEN).json().post("/posts", &fields).await.status(201).id();
    let at = format!("/posts/{shared}");
    site.catch_up().await;
    // Who may see it sees both, wherever the words are shown.
    for path in [&at, "/?view=all", "/people/2"] {
        site.as_(ANN)
            .get(path)
            .await
            .ok()
            .has("Have you seen this?")
            .has("The harbour will be sold")
            .has(&format!("href=\"/items/{secret}\""));
        site.as_(CAT).get(path).await.ok().has("Have you seen this?").lacks("harbour").lacks(&format!("/items/{secret}\""));
    }
    let about = |answer: Answer| answer.json()["about"].clone();
    assert_eq!(about(site.as_(ANN).json().get(&format!("/items/{shared}")).await)["author_id"], ANN.0);
    assert_eq!(about(site.as_(CAT).json().get(&format!("/items/{shared}")).await), serde_json::Value::Null);
    site.as_(CAT).get("/search?q=harbour").await.ok().lacks("The harbour will").lacks("Have you seen");
    // Who cannot see it can neither share it nor tell that it is there.
    for path in [format!("/posts?about={secret}"), "/posts?about=99999".to_owned(), "/posts".to_owned()] {
        site.as_(CAT).get(&path).await.status(404);
    }
    for about in [secret.to_string(), "99999".to_owned()] {
        site.as_(CAT).json().post("/posts", &[("body", "And this?"), ("about", &about)]).await.status(404);
    }
    // It is shared with words, on one's own board, as a whole.
    let about = secret.to_string();
    let reply = site.reply(BEN, secret, "comment", "Really?").await.to_string();
    for (fields, status) in [
        (vec![("body", " "), ("about", about.as_str())], 422),
        (vec![("body", "x"), ("about", &about), ("board", "3")], 422),
        (vec![("body", "x"), ("title", "x"), ("kind", "question"), ("about", &about)], 422),
        (vec![("body", "x"), ("about", &reply)], 404),
    ] {
        site.as_(BEN).json().post("/posts", &fields).await.status(status);
    }
    site.as_(BEN).json().get("/people/2").await.ok().lacks("\"body\":\"x\"");
    // Its author hears of it once, as far as they may see the words; whoever shares their own does not.
    site.as_(ANN).get("/inbox").await.ok().has("shared what you wrote").has("Have you seen this?");
    let own = site.item(BEN, "status", "", "Mine").await;
    site.as_(BEN).post("/posts", &[("body", "Again"), ("about", &own.to_string())]).await.status(303);
    site.as_(BEN)
        .post("/posts", &[("body", "Not for Ann"), ("about", &about), ("audience", "people"), ("people", "cat")])
        .await
        .status(303);
    site.catch_up().await;
    site.as_(BEN).get("/inbox").await.ok().lacks("shared what you wrote");
    assert_eq!(site.as_(ANN).get("/inbox").await.ok().count("shared what you wrote"), 1);
    // What is gone is gone from there too.
    site.as_(ANN).post(&format!("/items/{secret}/trash"), &[]).await.status(303);
    site.as_(BEN).get(&at).await.ok().has("Have you seen this?").lacks("harbour");
    site.as_(GUS).get(&format!("/posts?about={shared}")).await.status(404);
}
