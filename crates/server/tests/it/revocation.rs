//! Access withdrawn while everything is open: the page, the list, the file, the search, the token, the live line. The
//! next request is as if it had never been there; the line says nothing of it, and is cut where its owner is let in no
//! more. Nothing waits for the index or a listener to catch up.

use crate::canary::PICTURE;
use axum::body::{Body, BodyDataStream};
use futures::StreamExt as _;
use spine::{
    UserType, audience,
    people::{sessions, store},
};
use std::{collections::BTreeSet, time::Duration};
use testing::*;

/// A live page's line.
pub struct Line {
    frames: BodyDataStream,
    heard: String,
    /// What was heard before it was forgotten.
    before: String,
}
/// Longer than anything here takes: a hang is a failure, not a wait.
const HANG: Duration = Duration::from_secs(30);

/// Starts what runs in the background, and waits until live pages are followed: what happened before is news to nobody.
pub async fn start(site: &Site) {
    site.settled().await;
    site.start();
    site.app.plug::<stream::Hub>().unwrap().look(&site.app).await.unwrap();
}

impl Line {
    pub async fn open(client: &Client) -> Line {
        let response = client.stream("/live").await;
        assert_eq!(response.status(), 200, "the line opens");
        let mut line = Line { frames: Body::into_data_stream(response.into_body()), heard: String::new(), before: String::new() };
        line.until(|heard| heard.contains("bell")).await;
        line
    }
    async fn until(&mut self, enough: impl Fn(&str) -> bool) {
        let end = tokio::time::Instant::now() + HANG;
        while !enough(&self.heard) {
            let frame = tokio::time::timeout_at(end, self.frames.next()).await;
            let frame = frame.unwrap_or_else(|_| panic!("nothing more comes after {}", self.heard));
            let bytes = frame.unwrap_or_else(|| panic!("the line was cut after {}", self.heard)).expect("a whole frame");
            self.heard.push_str(&String::from_utf8_lossy(&bytes));
        }
    }
    /// Listens until it hears that this root looks different.
    pub async fn hears(&mut self, root: ItemId) {
        self.until(|heard| said(heard, "touch").contains(&root.0)).await;
    }
    /// Listens until it hears that this root is there.
    pub async fn until_new(&mut self, root: ItemId) {
        self.until(|heard| everything(heard).contains(&root.0)).await;
    }
    /// Listens until the bell shows this number.
    pub async fn rings(&mut self, number: i64) {
        let bell = format!("{{\"bell\":{number}}}");
        self.until(|heard| heard.contains(&bell)).await;
    }
    /// What came until now is old news.
    pub fn forget(&mut self) {
        self.before.push_str(&std::mem::take(&mut self.heard));
    }
    /// Every root it has ever heard of.
    pub fn ever_heard_of(&self) -> BTreeSet<i64> {
        everything(&format!("{}{}", self.before, self.heard))
    }
    /// Listens until it is cut.
    pub async fn ends(&mut self) {
        let end = tokio::time::Instant::now() + HANG;
        while let Some(frame) = tokio::time::timeout_at(end, self.frames.next()).await.expect("the line is cut") {
            self.heard.push_str(&String::from_utf8_lossy(&frame.expect("a whole frame")));
        }
    }
    /// Every root it has heard of since.
    pub fn heard_of(&self) -> BTreeSet<i64> {
        everything(&self.heard)
    }
    pub fn text(&self) -> &str {
        &self.heard
    }
}
fn said(heard: &str, field: &str) -> BTreeSet<i64> {
    let said = heard.lines().filter_map(|l| serde_json::from_str::<Value>(l.strip_prefix("data:")?.trim()).ok());
    said.flat_map(|s| s[field].as_array().cloned().unwrap_or_default()).filter_map(|i| i.as_i64()).collect()
}
fn everything(heard: &str) -> BTreeSet<i64> {
    said(heard, "touch").union(&said(heard, "new")).copied().collect()
}

/// Where a thing with these words shows to whoever may see it: as a page, as JSON, by token.
struct Open {
    who: PersonId,
    item: ItemId,
    browser: Client,
    token: Client,
    files: Vec<String>,
    word: &'static str,
}
impl Open {
    async fn new(site: &Site, who: PersonId, item: ItemId, word: &'static str) -> Open {
        let mut view = site.app.view(site.app.viewer_of(who).await.unwrap()).await.unwrap();
        let beside = view.beside(&[item.0]).await.unwrap();
        let files = beside.of(item).files.iter().flat_map(|f| [f.url(), format!("{}/thumb", f.url())]).collect();
        drop(view);
        let open = Open { who, item, browser: site.as_(who), token: site.token(who, "read").await, files, word };
        open.all(true).await;
        open
    }
    /// All of it is there, or nothing of it.
    async fn all(&self, there: bool) {
        let (who, item) = (self.who, self.item);
        let status = if there { 200 } else { 404 };
        for client in [&self.browser, &self.token, &self.browser.clone().json()] {
            for path in [format!("/posts/{item}"), format!("/items/{item}/history")].iter().chain(&self.files) {
                let answer = client.get(path).await;
                assert_eq!(answer.status, status, "{who} at {path}");
                assert!(there || !answer.text.contains(self.word));
            }
            for path in
                ["/?view=all", "/inbox?show=all", "/people/2", "/tags/harbour", &format!("/search?q={}", self.word), "/search?tag=harbour"]
            {
                let answer = client.get(path).await;
                // Guests do not know whose board it is; that is as good.
                if answer.status == 404 && !there {
                    continue;
                }
                let text = answer.ok().text;
                let found = text.contains(&format!("/posts/{item}\""))
                    || text.contains(&format!("\"id\":{item},"))
                    || text.contains(&format!("\"item_id\":{item},"));
                let said = format!("{who} at {path}: {text}");
                // What was looked for is repeated; and a page of the inbox leads on by the notice's own number.
                let shows = if path.starts_with("/search?q") { found } else { text.contains(self.word) || found };
                assert!(shows == there || (there && path.starts_with("/inbox")), "{said}");
            }
        }
        let written = self.browser.post(&format!("/items/{item}/like"), &[("on", "false")]).await;
        assert_eq!(written.status, if there { 303 } else { 404 }, "{who} likes");
    }
}

const WORD: &str = "qxrevoked";

/// A post of Ben's with a picture, and somebody told of it.
async fn post(site: &Site, fields: &[(&str, &str)], tell: &str) -> ItemId {
    let body = format!("{WORD} for @{tell}");
    let fields: Vec<(&str, &str)> =
        [("kind", "status"), ("body", &body), ("tags", "harbour")].into_iter().chain(fields.iter().copied()).collect();
    site.as_(BEN).json().upload("/posts", &fields, &[("files", "plan.png", &PICTURE)]).await.status(201);
    let newest = site.as_(BEN).json().get("/?view=all&sort=newest").await.ok().json();
    site.catch_up().await;
    ItemId(newest["items"][0]["id"].as_i64().unwrap())
}

#[tokio::test]
async fn who_is_put_out_of_a_group_sees_nothing_of_it_from_then_on() {
    let site = Site::new().await;
    let group = site.group("The crew", &[BEN, EVE]).await;
    let item = post(&site, &[], "eve").await;
    let audience = site.group_audience(group).await;
    site.change(BEN, async |tx| {
        let may = tx.item(item).await?.allow::<spine::items::Edit>()?;
        spine::items::write::set_audience(tx, &may, audience).await
    })
    .await;
    site.catch_up().await;
    let open = Open::new(&site, EVE, item, WORD).await;
    site.change(ANN, async |tx| audience::leave(tx, EVE, group).await).await;
    open.all(false).await;
    site.change(ANN, async |tx| audience::join(tx, EVE, group).await).await;
    open.all(true).await;
}

#[tokio::test]
async fn narrowing_and_deleting_hide_at_once_though_the_index_has_not_heard() {
    for how in ["audience", "trash", "restore"] {
        let site = Site::new().await;
        let item = post(&site, &[], "out").await;
        let open = Open::new(&site, OUT, item, WORD).await;
        let verb = if how == "audience" { "audience" } else { "trash" };
        let form: &[(&str, &str)] = if how == "audience" { &[("audience", "people"), ("people", "cat")] } else { &[] };
        site.as_(BEN).post(&format!("/items/{item}/{verb}"), form).await.status(303);
        open.all(false).await;
        site.catch_up().await;
        open.all(false).await;
        if how == "restore" {
            site.as_(BEN).post(&format!("/items/{item}/restore"), &[]).await.status(303);
            site.catch_up().await;
            open.all(true).await;
        }
    }
}

#[tokio::test]
async fn an_employee_who_becomes_a_guest_sees_only_what_names_them() {
    let site = Site::new().await;
    let item = post(&site, &[], "out").await;
    let named = site.secret(BEN, &[OUT], "status", "", "for you by name").await;
    let open = Open::new(&site, OUT, item, WORD).await;
    site.change(ANN, async |tx| store::set_kind(tx, OUT, UserType::Guest).await).await;
    open.all(false).await;
    site.as_(OUT).get(&format!("/posts/{named}")).await.ok().has("for you by name");
}

#[tokio::test]
async fn who_left_is_let_in_nowhere_and_their_line_is_cut() {
    let site = Site::new().await;
    start(&site).await;
    let item = post(&site, &[], "out").await;
    let open = Open::new(&site, OUT, item, WORD).await;
    let (mut line, mut by_token, mut ann) =
        (Line::open(&open.browser).await, Line::open(&open.token).await, Line::open(&site.as_(ANN)).await);
    site.change(ANN, async |tx| store::set_standing(tx, OUT, spine::people::Standing::Inactive).await).await;
    let after = site.item(BEN, "status", "", "after they left").await;
    ann.hears(after).await;
    for ended in [&mut line, &mut by_token] {
        ended.ends().await;
        assert!(!ended.heard_of().contains(&after.0), "{}", ended.text());
    }
    for path in ["/", "/inbox", "/search?q=crane", "/live", "/settings", &format!("/posts/{item}")] {
        open.token.get(path).await.status(401);
        open.browser.clone().json().get(path).await.status(401);
        let page = open.browser.get(path).await;
        assert!([303, 401].contains(&page.status.as_u16()) && !page.text.contains(WORD), "{path} answers {}", page.status);
    }
    // What they were writing is given back to them; it goes nowhere.
    for path in ["/posts".to_owned(), format!("/items/{item}/comments")] {
        open.browser.post(&path, &[("body", "my last words")]).await.status(401).has("my last words");
    }
    site.as_(ANN).get("/?view=all").await.ok().lacks("my last words");
    site.as_(ANN).get(&format!("/posts/{item}")).await.ok().lacks("my last words");
}

#[tokio::test]
async fn an_ended_session_cuts_its_own_line_and_no_other() {
    let site = Site::new().await;
    start(&site).await;
    let first = site.as_(OUT);
    let set = site.change(OUT, async |tx| sessions::start(tx, OUT, "another browser").await).await;
    let cookie = set.split(';').next().unwrap().to_owned();
    let second = site.anonymous().header("cookie", &cookie);
    let (mut kept, mut lost) = (Line::open(&first).await, Line::open(&second).await);
    let hash = sessions::hash(cookie.split_once('=').unwrap().1);
    site.change(OUT, async |tx| sessions::end(tx, &hash).await).await;
    second.clone().json().get("/").await.status(401);
    lost.ends().await;
    let after = site.item(BEN, "status", "", "after that").await;
    kept.hears(after).await;
    // And everywhere at once.
    site.change(OUT, async |tx| sessions::end_all(tx, OUT).await).await;
    first.clone().json().get("/").await.status(401);
    kept.ends().await;
}

#[tokio::test]
async fn a_revoked_token_cuts_its_line() {
    let site = Site::new().await;
    start(&site).await;
    let token = site.token(OUT, "read").await;
    let mut line = Line::open(&token).await;
    let number = site.as_(OUT).json().get("/settings/tokens").await.ok().json()["tokens"][0]["id"].as_i64().unwrap();
    site.as_(OUT).post(&format!("/settings/tokens/{number}/revoke"), &[]).await.status(303);
    token.get("/").await.status(401);
    line.ends().await;
}

#[tokio::test]
async fn the_line_of_a_guest_whose_time_is_over_says_nothing_more_and_is_cut() {
    let site = Site::new().await;
    let group = site.group("The crew", &[BEN, CAT, GUS]).await;
    let item = site.item_for(BEN, Some(BEN), site.group_audience(group).await, "status", "", "for the crew").await;
    site.as_(ANN).post(&format!("/guests/{GUS}"), &[("act", "extend"), ("days", "1")]).await.status(303);
    start(&site).await;
    let guest = site.as_(GUS);
    let (mut line, mut cat) = (Line::open(&guest).await, Line::open(&site.as_(CAT)).await);
    site.reply(BEN, item, "comment", "while they may").await;
    for one in [&mut line, &mut cat] {
        one.hears(item).await;
        one.forget();
    }
    // Nothing happens but that the day comes: nobody put them out yet, no session was ended.
    site.later(Time::DAY + Time::MINUTE);
    site.reply(BEN, item, "comment", "when their time is over").await;
    cat.hears(item).await;
    line.ends().await;
    assert!(line.heard_of().is_empty(), "{}", line.text());
    assert_eq!(site.person_state(GUS).await, "active");
    for path in [format!("/posts/{item}"), "/live".into(), "/search?q=crew".into(), "/people/suggest?q=be".into()] {
        guest.clone().json().get(&path).await.status(401);
    }
}

/// Sends a change whose words arrive only after something else has happened.
async fn slowly(client: &Client, path: &str, words: &'static str, meanwhile: impl Future<Output = ()>) -> Answer {
    let (ask, asked) = tokio::sync::oneshot::channel();
    let (go, gone) = tokio::sync::oneshot::channel::<()>();
    let body = futures::stream::once(async move {
        let _ = ask.send(());
        let _ = gone.await;
        Ok::<_, std::io::Error>(words)
    });
    let sending = client.send(Method::POST, path, Some("application/json"), Body::from_stream(body));
    let happens = async {
        asked.await.expect("the request is let in and waits for its words");
        meanwhile.await;
        let _ = go.send(());
    };
    tokio::join!(sending, happens).0
}

#[tokio::test]
async fn a_request_whose_words_arrive_after_its_session_ended_changes_nothing() {
    let site = Site::new().await;
    const WORDS: &str = "{\"body\":\"too late\"}";
    slowly(&site.as_(OUT).json(), "/posts", "{\"body\":\"in time\"}", async {}).await.status(201);
    let out = site.as_(OUT).json();
    let all = async { site.change(OUT, async |tx| sessions::end_all(tx, OUT).await).await };
    slowly(&out, "/posts", WORDS, all).await.status(401);
    site.forget_session(OUT);
    let token = site.token(OUT, "write").await.json();
    let revoked = async {
        let number = site.as_(OUT).json().get("/settings/tokens").await.ok().json()["tokens"][0]["id"].as_i64().unwrap();
        site.as_(OUT).post(&format!("/settings/tokens/{number}/revoke"), &[]).await.status(303);
    };
    slowly(&token, "/posts", WORDS, revoked).await.status(401);
    let token = site.token(OUT, "write").await.json();
    let all = async { site.change(OUT, async |tx| sessions::end_all(tx, OUT).await).await };
    slowly(&token, "/posts", WORDS, all).await.status(401);
    site.as_(ANN).get("/?view=all").await.ok().has("in time").lacks("too late");
}

#[tokio::test]
async fn a_line_says_nothing_of_what_was_withdrawn() {
    let site = Site::new().await;
    let group = site.group("The crew", &[BEN, EVE]).await;
    let audience = site.group_audience(group).await;
    let of_group = site.item_for(BEN, Some(BEN), audience, "status", "", "for the crew").await;
    let of_all = site.item(BEN, "status", "", "for all").await;
    start(&site).await;
    let mut eve = Line::open(&site.as_(EVE)).await;
    site.reply(BEN, of_group, "comment", "while she belongs").await;
    eve.hears(of_group).await;
    site.reply(BEN, of_all, "comment", "while it is open").await;
    eve.hears(of_all).await;
    eve.forget();

    site.change(ANN, async |tx| audience::leave(tx, EVE, group).await).await;
    site.as_(BEN).post(&format!("/items/{of_all}/audience"), &[("audience", "people"), ("people", "cat")]).await.status(303);
    // The last she hears of it: an open page looks again, and takes it away.
    eve.hears(of_all).await;
    let before = eve.text().len();
    site.reply(BEN, of_group, "comment", "she is gone").await;
    site.reply(BEN, of_all, "comment", "it is narrow").await;
    let end = site.item(BEN, "status", "", "the end").await;
    eve.hears(end).await;
    assert_eq!(everything(&eve.text()[before..]), [end.0].into(), "{}", eve.text());
}
