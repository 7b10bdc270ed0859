//! What people may rely on at home and on open pages, over HTTP.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

use futures::StreamExt as _;
use spine::{FactId, ItemId, PersonId, Time, Viewer, facts, items, people};
use std::time::Duration;
use testing::*;

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
    site.as_(BEN).get("/").await.ok().has("Cat").has("replied").lacks("by dan").lacks("People to follow");
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

/// An open page: what came over its line so far.
struct Open(axum::body::BodyDataStream);
impl Open {
    async fn new(site: &Site, who: PersonId) -> Open {
        let response = site.as_(who).stream("/live").await;
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        let mut open = Open(response.into_body().into_data_stream());
        let hello = open.heard().await;
        assert!(hello[0].starts_with("{\"here\":"), "{hello:?}");
        assert_eq!(hello[1..], ["{\"bell\":0}"]);
        open
    }
    /// All that is there now; the last word is "end" when the line was cut.
    async fn heard(&mut self) -> Vec<String> {
        let mut out = vec![];
        // nothing is waited for: what was said before is there already
        loop {
            match tokio::time::timeout(Duration::from_millis(50), self.0.next()).await {
                Ok(Some(bytes)) => {
                    let text = String::from_utf8(bytes.unwrap().to_vec()).unwrap();
                    out.extend(text.lines().filter_map(|l| Some(l.strip_prefix("data: ")?.to_owned())));
                }
                Ok(None) => {
                    out.push("end".into());
                    return out;
                }
                Err(_) => return out,
            }
        }
    }
}
/// On PostgreSQL facts are heard once no older transaction runs anywhere in the server, other tests' included.
async fn look(site: &Site) {
    loop {
        let mut view = site.app.view(Viewer::system("test")).await.unwrap();
        let newest = facts::newest(&mut view).await.unwrap();
        if newest.0 == 0 || !facts::after(&mut view, FactId(newest.0 - 1), 1).await.unwrap().is_empty() {
            break;
        }
    }
    site.app.plug::<stream::Hub>().unwrap().look(&site.app).await.unwrap();
}

#[tokio::test]
async fn open_pages_hear_of_what_they_may_see_and_of_nothing_else() {
    let site = Site::new().await;
    look(&site).await;
    let (mut ben, mut cat, mut gus) = (Open::new(&site, BEN).await, Open::new(&site, CAT).await, Open::new(&site, GUS).await);
    look(&site).await;
    let open = site.item(ANN, "status", "", "open").await;
    look(&site).await;
    let new = [format!("{{\"new\":[{open}]}}"), format!("{{\"touch\":[{open}]}}")];
    assert_eq!(ben.heard().await, new);
    assert_eq!(cat.heard().await, new);
    assert_eq!(gus.heard().await, [""; 0]);

    let secret = site.secret(ANN, &[BEN, GUS], "status", "", "secret").await;
    let reply = site.reply(BEN, secret, "comment", "hush").await;
    look(&site).await;
    let new = [format!("{{\"new\":[{secret}]}}"), format!("{{\"touch\":[{secret}]}}")];
    assert_eq!(ben.heard().await, new, "one message however many facts");
    assert_eq!(gus.heard().await, new);
    assert_eq!(cat.heard().await, [""; 0], "not even a number");

    // Taken from Ben's eyes: later news reach Gus only.
    site.as_(ANN).post(&format!("/items/{secret}/audience"), &[("audience", "people"), ("people", "gus")]).await;
    site.as_(GUS).post(&format!("/items/{reply}/like"), &[]).await;
    look(&site).await;
    assert_eq!(ben.heard().await, [""; 0]);
    assert_eq!(gus.heard().await, [format!("{{\"touch\":[{secret}]}}")]);
}

#[tokio::test]
async fn a_line_ends_with_its_session_and_with_its_person() {
    let site = Site::new().await;
    let (mut ben, mut cat) = (Open::new(&site, BEN).await, Open::new(&site, CAT).await);
    look(&site).await;
    site.as_(CAT).post("/sign-out", &[]).await;
    tokio::time::sleep(Duration::from_secs(1)).await; // sessions are looked at once a second
    look(&site).await;
    assert_eq!(cat.heard().await.last().map(String::as_str), Some("end"));
    assert_eq!(ben.heard().await, [""; 0]);

    site.change(ANN, async |tx| people::store::set_standing(tx, BEN, spine::people::Standing::Suspended).await).await;
    site.item(ANN, "status", "", "after").await;
    look(&site).await;
    assert_eq!(ben.heard().await, ["end"], "at once, and nothing more was said");
}

#[tokio::test]
async fn a_person_has_so_many_lines_and_no_more() {
    let site = Site::new().await;
    let mut open = vec![];
    for _ in 0..8 {
        open.push(Open::new(&site, BEN).await);
    }
    assert_eq!(site.as_(BEN).stream("/live").await.status(), 429);
    open.pop();
    assert_eq!(site.as_(BEN).stream("/live").await.status(), 200);
    assert_eq!(site.anonymous().stream("/live").await.status(), 401);
}

#[tokio::test]
async fn a_programs_token_opens_a_line_until_it_is_withdrawn() {
    let site = Site::new().await;
    let program = site.token(BEN, "read").await;
    let response = program.stream("/live").await;
    assert_eq!(response.status(), 200);
    let mut line = Open(response.into_body().into_data_stream());
    line.heard().await;
    look(&site).await;
    let id = site.item(ANN, "status", "", "hello").await;
    look(&site).await;
    assert_eq!(line.heard().await, [format!("{{\"new\":[{id}]}}"), format!("{{\"touch\":[{id}]}}")]);
    site.change(BEN, async |tx| people::sessions::end_all(tx, BEN).await).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    look(&site).await;
    assert_eq!(line.heard().await, ["end"]);
}

#[tokio::test]
async fn a_page_knows_up_to_where_it_was_drawn_and_its_line_from_where_it_tells() {
    let site = Site::new().await;
    let at = |page: &Answer| -> i64 {
        let (_, rest) = page.text.split_once("name=\"live-at\" content=\"").unwrap();
        rest.split('"').next().unwrap().parse().unwrap()
    };
    let here = async |site: &Site| {
        let mut line = Open(site.as_(BEN).stream("/live").await.into_body().into_data_stream());
        let hello = line.heard().await;
        (hello[0].strip_prefix("{\"here\":").unwrap().trim_end_matches('}').parse::<i64>().unwrap(), line)
    };
    look(&site).await;
    let page = site.as_(BEN).get("/").await.ok();
    let (begins, line) = here(&site).await;
    assert!(at(&page) > 0 && at(&page) == begins, "nothing lay between: nothing is asked again");
    drop(line);
    site.item(ANN, "status", "", "between").await;
    look(&site).await;
    let (begins, _line) = here(&site).await;
    assert!(at(&page) < begins, "the page was drawn before it");
    assert_eq!(at(&site.as_(BEN).get("/").await.ok()), begins);
}

#[tokio::test]
async fn a_long_history_is_passed_in_turns() {
    let site = Site::new().await;
    look(&site).await;
    let mut ben = Open::new(&site, BEN).await;
    let id = site.item(ANN, "status", "", "root").await;
    site.change(ANN, async |tx| {
        tx.quiet = true;
        for _ in 0..10_100 {
            tx.tell(spine::Fact::Touched { item: id }).await?;
        }
        Ok(())
    })
    .await;
    site.item(ANN, "status", "", "news").await;
    let hub = site.app.plug::<stream::Hub>().unwrap();
    let mut turns = 1;
    while hub.look(&site.app).await.unwrap() {
        turns += 1;
    }
    assert!(turns > 1, "each look has an end");
    look(&site).await;
    assert_eq!(ben.heard().await.len(), 4, "both posts, in the end");
}

#[tokio::test]
async fn what_is_read_in_as_history_stirs_no_page() {
    let site = Site::new().await;
    look(&site).await;
    let mut ben = Open::new(&site, BEN).await;
    site.change(ANN, async |tx| {
        tx.quiet = true;
        let new = items::write::New { kind: "status", board: Some(ANN), audience: spine::EVERYONE, title: "", body: "long ago", tags: &[] };
        items::write::create(tx, new).await
    })
    .await;
    look(&site).await;
    assert_eq!(ben.heard().await, [""; 0]);
    assert_eq!(home(&site, BEN, "").await, ["long ago"], "but it is there");
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
        let (seen, _) = all_pages(&site, reader, "view=all").await;
        let viewer = site.app.viewer_of(reader).await.unwrap();
        let mut view = site.app.view(viewer).await.unwrap();
        let want: Vec<i64> = view.latest(spine::items::Place::TOP, 1000).await.unwrap().iter().map(|i| i.id.0).collect();
        assert_eq!(seen, want, "round {round}, reader {reader}");
    }
}
