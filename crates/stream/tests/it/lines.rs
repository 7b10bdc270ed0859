//! What comes over the line of an open page, to whom, and when it is cut.

use super::home;
use futures::StreamExt as _;
use spine::{FactId, PersonId, Viewer, facts, items, people};
use std::time::Duration;
use testing::*;

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

    // Taken from Ben's eyes: his page looks once more and loses it, later news reach Gus only.
    site.as_(ANN).post(&format!("/items/{secret}/audience"), &[("audience", "people"), ("people", "gus")]).await;
    look(&site).await;
    let touched = [format!("{{\"touch\":[{secret}]}}")];
    assert_eq!((ben.heard().await, gus.heard().await), (touched.to_vec(), touched.to_vec()));
    assert_eq!(cat.heard().await, [""; 0]);
    site.as_(GUS).post(&format!("/items/{reply}/like"), &[]).await;
    look(&site).await;
    assert_eq!(ben.heard().await, [""; 0]);
    assert_eq!(gus.heard().await, touched);
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
        let new = items::write::New {
            kind: "status",
            board: Some(ANN),
            community: None,
            forum: None,
            audience: spine::EVERYONE,
            title: "",
            body: "long ago",
            tags: &[],
        };
        items::write::create(tx, new).await
    })
    .await;
    look(&site).await;
    assert_eq!(ben.heard().await, [""; 0]);
    assert_eq!(home(&site, BEN, "").await, ["long ago"], "but it is there");
}
