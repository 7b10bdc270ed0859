//! What people may rely on at home and on open pages, over HTTP.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

use spine::{ItemId, PersonId, Time, items::Sort, people};
use testing::*;

/// Filters beyond memory, and the list of what is muted.
#[path = "it/beyond.rs"]
mod beyond;
/// Lists as feeds.
#[path = "it/feeds.rs"]
mod feeds;
/// Hot and rising.
#[path = "it/hot.rs"]
mod hot;
/// What comes over the line of an open page.
#[path = "it/lines.rs"]
mod lines;
/// What stands on several boards.
#[path = "it/passed_on.rs"]
mod passed_on;

/// What one person's home shows, newest first, by the first words of each post.
async fn home(site: &Site, who: PersonId, query: &str) -> Vec<String> {
    let list = site.as_(who).json().get(&format!("/?{query}")).await.ok().json();
    list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|i| format!("{}{}", i["title"].as_str().unwrap(), i["excerpt"].as_str().unwrap()))
        .collect()
}

#[tokio::test]
async fn ones_own_post_is_there_at_once() {
    let site = Site::new().await;
    site.as_(ANN).get("/").await.ok().has("The first word is yours");
    for n in 1..=3 {
        site.as_(ANN).post("/posts", &[("body", &format!("post {n}"))]).await;
        site.as_(ANN).get("/").await.ok().has(&format!("post {n}"));
        assert_eq!(home(&site, ANN, "view=following").await.len(), n);
        assert_eq!(home(&site, OUT, "").await.first(), Some(&format!("post {n}")), "and for whoever looks on");
    }
}

#[tokio::test]
async fn following_is_people_boards_who_spoke_last_and_items_and_network_is_contacts() {
    let site = Site::new().await;
    site.item(CAT, "status", "", "by cat").await;
    site.item_for(DAN, Some(CAT), spine::EVERYONE, "message", "", "to cat").await;
    let spoken = site.item(DAN, "status", "", "cat spoke here").await;
    site.reply(CAT, spoken, "comment", "hello").await;
    let watched = site.item(DAN, "status", "", "watched").await;
    site.item(DAN, "status", "", "by dan").await;
    site.item(EVE, "status", "", "by eve").await;
    assert_eq!(home(&site, BEN, "").await.len(), 6, "whoever follows nobody sees everything");
    site.follow(BEN, CAT).await;
    assert_eq!(home(&site, BEN, "").await, ["cat spoke here", "to cat", "by cat"]);
    site.as_(BEN).post(&format!("/items/{watched}/follow"), &[]).await;
    site.contacts(BEN, EVE).await;
    assert_eq!(home(&site, BEN, "view=following").await, ["watched", "cat spoke here", "to cat", "by cat"]);
    assert_eq!(home(&site, BEN, "view=network").await, ["by eve"]);
    site.as_(BEN).get("/").await.ok().has("Cat").has("commented").lacks("by dan").lacks("People to follow");
    site.as_(OUT).get("/").await.ok().has("by dan").has("People to follow").lacks("Tags on this page");
    site.item(EVE, "status", "", "tides #harbour").await;
    site.as_(OUT).get("/").await.ok().has("Tags on this page");
}

#[tokio::test]
async fn what_lives_floats_and_newest_first_is_one_click_away() {
    let site = Site::new().await;
    let old = site.item(ANN, "status", "", "old").await;
    site.item(ANN, "question", "why", "").await;
    site.item(ANN, "status", "", "new").await;
    assert_eq!(home(&site, BEN, "").await, ["new", "why", "old"]);
    site.reply(CAT, old, "comment", "still true").await;
    assert_eq!(home(&site, BEN, "").await, ["old", "new", "why"]);
    assert_eq!(home(&site, BEN, "sort=newest").await, ["new", "why", "old"]);
    assert_eq!(home(&site, BEN, "kind=question").await, ["why"]);
    site.as_(BEN).get("/?kind=poem").await.status(422);
    site.as_(BEN).get("/?before=yesterday").await.status(422);
    site.as_(ANN).post(&format!("/items/{old}/trash"), &[]).await;
    assert_eq!(home(&site, BEN, "").await, ["new", "why"]);
    site.as_(ANN).post(&format!("/items/{old}/restore"), &[]).await;
    assert_eq!(home(&site, BEN, "").await.len(), 3);
}

/// All pages one after the other.
async fn all_pages(site: &Site, who: PersonId, query: &str) -> (Vec<i64>, usize) {
    let (mut seen, mut pages, mut next) = (vec![], 0, String::new());
    loop {
        let page = site.as_(who).json().get(&format!("/?{query}&before={next}")).await.ok().json();
        let ids: Vec<i64> = page["items"].as_array().unwrap().iter().map(|i| i["id"].as_i64().unwrap()).collect();
        assert!(ids.len() <= 20);
        seen.extend(ids);
        pages += 1;
        match page["next"].as_str() {
            Some(n) => next = n.to_owned(),
            None => return (seen, pages),
        }
    }
}

#[tokio::test]
async fn pages_hold_everything_one_may_see_once_and_nothing_of_the_rest() {
    let site = Site::new().await;
    let mut open = vec![];
    for n in 0..65 {
        if n % 2 == 0 {
            site.secret(ANN, &[DAN], "status", "", &format!("plan Zebra {n}")).await;
        }
        open.push(site.item(ANN, "status", "", &format!("post {n}")).await.0);
    }
    open.reverse();
    for query in ["view=all", "view=all&sort=newest", "view=following"] {
        site.follow(BEN, ANN).await;
        assert_eq!(all_pages(&site, BEN, query).await, (open.clone(), 4), "{query}");
    }
    assert_eq!(all_pages(&site, ANN, "view=all").await.0.len(), 98);
    site.as_(BEN).get("/").await.ok().lacks("Zebra").has("before=");
    let guest = site.as_(GUS).get("/").await.ok();
    guest.lacks("post ").lacks("Zebra").lacks("before=");
    // exactly a page: no next one is promised
    let site = Site::new().await;
    for n in 0..20 {
        site.item(ANN, "status", "", &format!("post {n}")).await;
        site.secret(ANN, &[DAN], "status", "", "Zebra").await;
    }
    assert_eq!(all_pages(&site, BEN, "view=all").await.1, 1, "hidden items leave no trace in the cursor");
}

#[tokio::test]
async fn a_narrowed_audience_takes_it_off_the_page() {
    let site = Site::new().await;
    let id = site.item(ANN, "status", "", "for all eyes").await;
    assert_eq!(home(&site, BEN, "").await.len(), 1);
    site.as_(ANN).post(&format!("/items/{id}/audience"), &[("audience", "people"), ("people", "cat")]).await;
    assert_eq!(home(&site, BEN, "").await.len(), 0);
    assert_eq!(home(&site, CAT, "").await.len(), 1);
}

/// The picture in memory against the database: after anything at all, home shows what SQL says.
#[tokio::test]
async fn home_agrees_with_the_database_after_anything() {
    let site = Site::new().await;
    let rng = kit::Rng::seeded(3);
    let people = [ANN, BEN, CAT, DAN, EVE];
    let pick = |n: usize| rng.below(n as u64) as usize;
    let mut items: Vec<(ItemId, PersonId)> = vec![];
    for round in 0..120 {
        let who = people[pick(5)];
        match pick(6) {
            0 | 1 => items.push((site.item(who, "status", "", &format!("s{round}")).await, who)),
            2 => items.push((site.secret(who, &[people[pick(5)]], "status", "", &format!("p{round}")).await, who)),
            _ if items.is_empty() => {}
            3 => drop(site.as_(who).post(&format!("/items/{}/comments", items[pick(items.len())].0), &[("body", "hm")]).await),
            4 => {
                let (id, author) = items[pick(items.len())];
                let verb = if pick(2) == 0 { "trash" } else { "restore" };
                site.as_(author).post(&format!("/items/{id}/{verb}"), &[]).await;
            }
            _ => {
                let (id, author) = items[pick(items.len())];
                let to = if pick(2) == 0 { "everyone" } else { "people" };
                site.as_(author).post(&format!("/items/{id}/audience"), &[("audience", to), ("people", "cat")]).await;
            }
        }
        site.later(Time::SECOND);
        let reader = people[pick(5)];
        let (sort, asked) = [(Sort::Active, "view=all"), (Sort::Newest, "view=all&sort=newest")][round % 2];
        let (seen, _) = all_pages(&site, reader, asked).await;
        let viewer = site.app.viewer_of(reader).await.unwrap();
        let mut view = site.app.view(viewer).await.unwrap();
        let want: Vec<i64> = view.latest(spine::items::Place::TOP, sort, 1000).await.unwrap().iter().map(|i| i.id.0).collect();
        assert_eq!(seen, want, "round {round}, reader {reader}");
    }
}

#[tokio::test]
async fn followed_tags_come_in_and_filters_narrow_by_kind_tag_and_person() {
    let site = Site::new().await;
    site.item(CAT, "status", "", "by cat").await;
    site.item(DAN, "status", "", "dan on the #crane").await;
    site.item(EVE, "status", "", "eve on the #crane and the #yard").await;
    site.item(EVE, "question", "why", "").await;
    site.follow(BEN, CAT).await;
    assert_eq!(home(&site, BEN, "view=following").await, ["by cat"]);
    site.as_(BEN).post("/tags/crane/follow", &[]).await.status(303);
    let crane = ["eve on the #crane and the #yard", "dan on the #crane", "by cat"];
    assert_eq!(home(&site, BEN, "view=following").await, crane);
    assert_eq!(home(&site, BEN, "view=following&tag=yard").await, crane[..1]);
    assert_eq!(home(&site, BEN, "view=all&tag=crane").await, crane[..2]);
    assert_eq!(home(&site, BEN, "view=all&person=5").await, ["why", crane[0]]);
    assert_eq!(home(&site, BEN, "view=all&person=5&kind=question").await, ["why"]);
    assert_eq!(home(&site, BEN, "view=all&person=4&tag=yard").await, [""; 0]);
    site.as_(BEN)
        .get("/?view=all&tag=crane&person=5")
        .await
        .ok()
        .has("#crane")
        .has("Eve")
        .has("view=all&amp;person=5")
        .has("show all again");
    assert_eq!(home(&site, GUS, "view=all&tag=crane").await, [""; 0]);
    // A tag nobody follows any more brings nothing.
    site.as_(BEN).post("/tags/crane/unfollow", &[]).await.status(303);
    assert_eq!(home(&site, BEN, "view=following").await, ["by cat"]);
}

#[tokio::test]
async fn what_is_muted_leaves_ones_own_stream_and_nobody_elses() {
    let site = Site::new().await;
    let loud = site.item(CAT, "status", "", "loud").await;
    site.item(CAT, "status", "", "calm").await;
    site.item(DAN, "status", "", "by dan").await;
    let spoken = site.item(ANN, "status", "", "dan spoke").await;
    site.reply(DAN, spoken, "comment", "me").await;
    site.as_(BEN).get(&format!("/stream/{loud}")).await.ok().has("Mute this thread").has("Mute Cat");
    site.as_(BEN).post(&format!("/items/{loud}/mute"), &[("back", "/?view=all")]).await.status(303);
    assert_eq!(home(&site, BEN, "view=all").await, ["dan spoke", "by dan", "calm"]);
    site.as_(BEN).post("/people/4/mute", &[]).await.status(303);
    assert_eq!(home(&site, BEN, "view=all").await, ["dan spoke", "calm"]);
    site.as_(BEN).get("/?view=all").await.ok().lacks("Dan commented").lacks("Dan Dal");
    assert_eq!(home(&site, BEN, "view=all&person=4").await, ["dan spoke", "by dan"], "whoever asks for somebody means them");
    assert_eq!(home(&site, EVE, "view=all").await.len(), 4);
    let muted = site.as_(BEN).json().get("/stream/muted").await.ok().json();
    assert_eq!((muted["people"][0].as_i64(), muted["threads"][0].as_i64()), (Some(4), Some(loud.0)));
    site.as_(BEN).get("/stream/muted").await.ok().has("Dan").has("loud");
    site.as_(BEN).post("/people/4/unmute", &[]).await.status(303);
    site.as_(BEN).post(&format!("/items/{loud}/unmute"), &[]).await.status(303);
    assert_eq!(home(&site, BEN, "view=all").await.len(), 4);
    // What one may not see can be neither muted nor asked about.
    let secret = site.secret(ANN, &[CAT], "status", "", "secret").await;
    site.as_(BEN).post(&format!("/items/{secret}/mute"), &[]).await.status(404);
    site.as_(BEN).get(&format!("/stream/{secret}")).await.status(404);
    site.as_(GUS).post("/people/4/mute", &[]).await.status(404);
}

#[tokio::test]
async fn a_muted_question_is_not_offered_beside_the_stream_either() {
    let site = Site::new().await;
    let ask = async |title: &str| site.as_(CAT).post("/posts", &[("kind", "question"), ("title", title)]).await.id();
    let winch = ask("Who oils the winch?").await;
    ask("Who paints the mast?").await;
    let beside = async || site.as_(BEN).get("/?view=network").await.ok();
    beside().await.has("Who oils the winch?").has("Who paints the mast?");
    site.as_(BEN).post(&format!("/items/{winch}/mute"), &[]).await.status(303);
    beside().await.lacks("Who oils the winch?").has("Who paints the mast?");
    site.as_(BEN).post("/people/3/mute", &[]).await.status(303);
    beside().await.lacks("Who paints the mast?");
}

/// While somebody reads on, things move: what stood further down is still met there, and nothing is met twice.
#[tokio::test]
async fn going_on_reading_meets_everything_once_though_things_move() {
    let site = Site::new().await;
    let mut posts = vec![];
    for n in 0..50 {
        posts.push(site.item(ANN, "status", "", &format!("post {n}")).await);
        site.later(Time::SECOND);
    }
    let page = async |next: &str| {
        let page = site.as_(BEN).json().get(&format!("/?view=all&before={next}")).await.ok().json();
        let ids: Vec<i64> = page["items"].as_array().unwrap().iter().map(|i| i["id"].as_i64().unwrap()).collect();
        (ids, page["next"].as_str().unwrap_or_default().to_owned())
    };
    let (mut seen, next) = page("").await;
    site.later(Time::SECOND);
    site.reply(CAT, posts[20], "comment", "up").await; // stood on the second page
    site.reply(CAT, posts[45], "comment", "up").await; // was met already
    site.item(DAN, "status", "", "new").await; // was not there
    let (second, next) = page(&next).await;
    seen.extend(&second);
    assert!(second.contains(&posts[20].0), "still where it stood");
    site.later(Time::SECOND);
    site.reply(CAT, posts[3], "comment", "up").await;
    site.reply(DAN, posts[20], "comment", "up again").await;
    let (third, end) = page(&next).await;
    seen.extend(&third);
    assert_eq!(end, "");
    let all: Vec<i64> = posts.iter().rev().map(|p| p.0).collect();
    assert_eq!(seen, all);
    assert_eq!(page("").await.0[..2], [posts[20].0, posts[3].0], "and from the top it is seen as it is now");
}

#[tokio::test]
async fn the_line_shows_what_is_new_on_every_device_and_stays_for_a_visit() {
    let site = Site::new().await;
    let line = async |query: &str| site.as_(BEN).json().get(&format!("/?{query}")).await.ok().json()["line"].as_i64();
    let read = async |view: &str, upto: i64| {
        drop(site.as_(BEN).post("/stream/seen", &[("view", view), ("upto", &upto.to_string()), ("back", "/")]).await.status(303))
    };
    let now = || site.clock.now().0;
    site.item(ANN, "status", "", "old").await;
    let old = now();
    assert_eq!(line("view=all").await, None, "whoever comes first has read nothing");
    site.as_(BEN).get("/?view=all").await.ok().has("data-seen").lacks("unread-line");
    read("all", old).await;
    site.as_(BEN).get("/?view=all").await.ok().lacks("unread-line");

    site.later(Time::HOUR);
    site.item(ANN, "status", "", "new").await;
    let new = now();
    assert_eq!(line("view=all").await, Some(old));
    let page = site.as_(BEN).get("/?view=all").await.ok();
    assert!(page.text.find("new</p>").unwrap() < page.text.find("unread-line").unwrap());
    assert!(page.text.find("unread-line").unwrap() < page.text.find("old</p>").unwrap());
    // Looking is not reading, and a filtered page or another view says nothing of this one.
    site.as_(BEN).get("/?view=all&kind=status").await.ok().lacks("data-seen").lacks("unread-line");
    read("network", new).await;
    assert_eq!(line("view=all").await, Some(old));
    // Read on the telephone: the line stays while this visit lasts, and is gone at the next.
    read("all", new).await;
    assert_eq!(line("view=all").await, Some(old));
    site.later(Time::HOUR);
    assert_eq!(line("view=all").await, Some(new));
    site.item(ANN, "status", "", "newer").await;
    let newer = now();
    site.as_(BEN).get("/?view=all").await.ok().has("unread-line");
    let all = [("view", "all"), ("upto", &newer.to_string()), ("all", "1"), ("back", "/?view=all")];
    site.as_(BEN).post("/stream/seen", &all).await.see().await.lacks("unread-line");
    // Nobody reads ahead, and each has a line of their own.
    read("all", i64::MAX).await;
    assert_eq!(line("view=all").await, Some(newer));
    assert_eq!(site.as_(CAT).json().get("/?view=all").await.json()["line"].as_i64(), None);
    site.as_(BEN).post("/stream/seen", &[("view", "mentions")]).await.status(422);
}

#[tokio::test]
async fn the_order_somebody_chose_is_kept() {
    let site = Site::new().await;
    let old = site.item(ANN, "status", "", "old").await;
    site.item(ANN, "status", "", "new").await;
    site.reply(CAT, old, "comment", "still true").await;
    assert_eq!(home(&site, BEN, "view=all").await, ["old", "new"]);
    assert_eq!(site.as_(BEN).post("/stream/order", &[("sort", "newest"), ("back", "/?view=all")]).await.location(), "/?view=all");
    assert_eq!(home(&site, BEN, "view=all").await, ["new", "old"]);
    assert_eq!(home(&site, BEN, "view=all&sort=active").await, ["old", "new"], "an address may say otherwise");
    assert_eq!(home(&site, CAT, "view=all").await, ["old", "new"]);
    site.as_(BEN).post("/stream/order", &[("sort", "best")]).await.status(422);
    assert_eq!(site.as_(BEN).post("/stream/order", &[("sort", "active"), ("back", "https://elsewhere.example/")]).await.location(), "/");
}

#[tokio::test]
async fn mentions_and_what_waits_have_views_of_their_own() {
    let site = Site::new().await;
    let post = site.item(ANN, "status", "", "for @ben").await;
    site.reply(CAT, post, "comment", "and @ben again").await;
    site.secret(ANN, &[CAT], "status", "", "not for @ben").await;
    assert_eq!(home(&site, BEN, "view=mentions").await, ["and @ben again", "for @ben"]);
    assert_eq!(home(&site, CAT, "view=mentions").await, [""; 0]);
    site.as_(BEN).get("/?view=mentions").await.ok().has("mentioned you").lacks("not for");

    let waiting = async || site.as_(BEN).json().get("/?view=waiting").await.ok().json()["waiting"].clone();
    assert_eq!(waiting().await.as_array().unwrap().len(), 0);
    site.as_(BEN).get("/?view=waiting").await.ok().has("Nothing waits for you");
    site.as_(ANN).post("/people/2/invite", &[("message", "Hello there")]).await;
    site.as_(CAT).post("/people/2/invite", &[]).await;
    assert_eq!(waiting().await[0]["kind"], "invitation");
    site.as_(BEN).get("/?view=waiting").await.ok().has("Hello there").has("/network/invitations/1/accept");
    site.as_(BEN).post("/network/invitations/1/accept", &[("back", "/?view=waiting")]).await.see().await.lacks("Hello there").has("Cat");
    site.as_(BEN).post("/network/invitations/3/ignore", &[]).await;
    assert_eq!(waiting().await.as_array().unwrap().len(), 0, "settled elsewhere");
}

#[tokio::test]
async fn an_open_page_asks_what_is_new_above_it() {
    let site = Site::new().await;
    let first = site.item(CAT, "status", "", "first").await;
    let since = site.clock.now().0;
    site.later(Time::SECOND);
    let open = site.item(ANN, "status", "", "open #crane").await;
    let secret = site.secret(ANN, &[CAT], "status", "", "secret").await;
    site.reply(ANN, first, "comment", "up").await;
    let new = async |who, query: &str| {
        let asked = async |more: String| {
            let path = format!("/stream/new?{query}&since={since}{more}");
            let mut ids: Vec<i64> =
                site.as_(who).json().get(&path).await.ok().json()["new"].as_array().unwrap().iter().map(|i| i.as_i64().unwrap()).collect();
            ids.sort_unstable();
            ids
        };
        let of_these = asked(format!("&ids={open},{secret},{first},999,x")).await;
        assert_eq!(asked(String::new()).await, of_these, "{query}: whose line was not open is told the same of all there is");
        of_these
    };
    assert_eq!(new(BEN, "view=all").await, [first.0, open.0], "what moved up, and nothing that is hidden");
    assert_eq!(new(BEN, "view=all&sort=newest").await, [open.0]);
    assert_eq!(new(BEN, "view=all&tag=crane").await, [open.0]);
    assert_eq!(new(BEN, "view=following").await, [0i64; 0]);
    assert_eq!(new(CAT, "view=all").await.len(), 3);
    assert_eq!(new(BEN, "board=1").await, [open.0], "what came to Ann's board, and nothing that is hidden");
    assert_eq!(new(BEN, "board=3").await, [first.0]);
    assert_eq!(new(GUS, "board=1").await, [0i64; 0]);
    site.as_(BEN).get("/people/1").await.ok().has("data-news=\"/stream/new?board=1&amp;since=");
    site.as_(BEN).post(&format!("/items/{open}/mute"), &[]).await;
    assert_eq!(new(BEN, "view=all").await, [first.0]);
    let nothing = format!("/stream/new?view=all&since={since}&ids=");
    assert_eq!(site.as_(BEN).json().get(&nothing).await.ok().json()["new"], json!([]), "of none of them is none");
}

#[tokio::test]
async fn what_is_saved_waits_for_one_alone_and_never_shows_what_is_hidden() {
    let site = Site::new().await;
    let saved = async |who| home(&site, who, "view=saved").await;
    site.as_(BEN).get("/?view=saved").await.ok().has("Nothing saved yet");
    let open = site.item(ANN, "status", "", "open").await;
    let secret = site.secret(ANN, &[BEN], "status", "", "secret").await;
    let reply = site.reply(CAT, open, "comment", "hm").await;
    site.as_(BEN).get(&format!("/stream/{open}")).await.ok().has("Save for later");
    site.as_(BEN).post(&format!("/items/{reply}/save"), &[("back", "/")]).await.status(303);
    site.later(Time::SECOND);
    site.as_(BEN).post(&format!("/items/{secret}/save"), &[]).await.status(303);
    site.as_(BEN).post(&format!("/items/{secret}/save"), &[]).await.status(303);
    site.as_(CAT).post(&format!("/items/{secret}/save"), &[]).await.status(404);
    assert_eq!(saved(BEN).await, ["secret", "open"], "the thread, the last saved first, each once");
    assert_eq!(saved(CAT).await, [""; 0]);
    site.as_(BEN).get(&format!("/stream/{open}")).await.ok().has("Take off your list").lacks("Save for later");
    site.as_(ANN).post(&format!("/items/{secret}/audience"), &[("audience", "people"), ("people", "cat")]).await.status(303);
    assert_eq!(saved(BEN).await, ["open"], "what is no longer for Ben is not there");
    site.as_(BEN).post(&format!("/items/{open}/unsave"), &[]).await.status(303);
    assert_eq!(saved(BEN).await, [""; 0]);

    for n in 0..25 {
        site.later(Time::SECOND);
        let id = site.item(ANN, "status", "", &format!("nr {n}")).await;
        site.as_(BEN).post(&format!("/items/{id}/save"), &[]).await.status(303);
    }
    let first = site.as_(BEN).json().get("/?view=saved").await.ok().json();
    let rest = home(&site, BEN, &format!("view=saved&before={}", first["next"].as_str().unwrap())).await;
    assert_eq!((first["items"].as_array().unwrap().len(), rest), (20, ["nr 4", "nr 3", "nr 2", "nr 1", "nr 0"].map(String::from).to_vec()));
}

#[tokio::test]
async fn the_button_says_how_many_everyone_is() {
    let site = Site::new().await;
    site.as_(BEN).get("/").await.ok().has("Post · everyone at").lacks("people</button>");
    spine::inside::count(&site.app).await.unwrap();
    site.as_(BEN).get("/").await.ok().has(" · 6 people</button>");
    site.as_(BEN).get("/people/1").await.ok().has(" · 6 people</button>");
    site.change(ANN, async |tx| people::store::set_standing(tx, OUT, spine::people::Standing::Suspended).await).await;
    spine::inside::count(&site.app).await.unwrap();
    site.as_(BEN).get("/").await.ok().has(" · 5 people</button>");
    site.as_(GUS).get("/").await.ok().lacks("5 people");
}

#[tokio::test]
async fn several_who_spoke_are_one_entry_that_counts_them() {
    let site = Site::new().await;
    let id = site.item(ANN, "status", "", "a good idea").await;
    for who in [BEN, CAT, DAN, EVE, CAT] {
        site.reply(who, id, "comment", "yes").await;
    }
    site.follow(OUT, DAN).await;
    site.as_(OUT)
        .get("/?view=all")
        .await
        .ok()
        .has("class=\"reason\"><a class=\"name\" href=\"/people/4\">Dan")
        .has("and 3 others commented");
    assert_eq!(home(&site, OUT, "view=all").await.len(), 1);
    for _ in 0..6 {
        site.reply(EVE, id, "comment", "yes").await;
    }
    site.as_(OUT).get("/?view=all").await.ok().has("and 3 others commented").lacks("many others");
    for _ in 0..40 {
        site.reply(EVE, id, "comment", "yes").await;
    }
    site.as_(OUT).get("/?view=all").await.ok().has("and many others commented");
    // A like is no activity: it lifts nothing.
    let other = site.item(ANN, "status", "", "newer").await;
    site.as_(BEN).post(&format!("/items/{id}/like"), &[("on", "true")]).await;
    assert_eq!(home(&site, OUT, "view=all").await, ["newer", "a good idea"]);
    site.reply(BEN, other, "comment", "1").await;
}

#[tokio::test]
async fn what_stands_in_my_communities_comes_to_my_page_as_long_as_i_read_it() {
    let site = Site::new().await;
    let home = site.as_(ANN).post("/communities", &[("name", "Mac users"), ("kind", "open")]).await.location();
    let number = home.rsplit('/').next().unwrap_or_default().to_owned();
    site.as_(BEN).post(&format!("{home}/follow"), &[]).await.status(303);
    site.as_(CAT).post(&format!("{home}/join"), &[]).await.status(303);
    site.as_(ANN).post("/posts", &[("body", "Kanarienholz"), ("community", &number)]).await.status(303);
    for who in [BEN, CAT] {
        site.as_(who).get("/?view=following").await.ok().has("Kanarienholz").has("Mac users");
    }
    site.as_(DAN).get("/?view=following").await.ok().lacks("Kanarienholz");
    site.as_(DAN).get("/?view=all").await.ok().has("Kanarienholz");
    site.as_(CAT).post(&format!("{home}/leave"), &[]).await.status(303);
    site.as_(CAT).get("/?view=following").await.ok().lacks("Kanarienholz");
    let closed = [("name", "Mac users"), ("kind", "restricted"), ("revision", "1")];
    let asked = site.as_(ANN).json().post(&format!("{home}/settings"), &closed).await.status(422).json();
    let agreed = [&closed[..], &[("confirmed", asked["confirm"].as_str().unwrap())]].concat();
    site.as_(ANN).post(&format!("{home}/settings"), &agreed).await.status(303);
    for view in ["following", "all"] {
        site.as_(BEN).get(&format!("/?view={view}")).await.ok().lacks("Kanarienholz");
    }
    site.as_(ANN).get("/?view=following").await.ok().has("Kanarienholz");
}
