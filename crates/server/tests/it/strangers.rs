//! Strangers walk every route the router has: nobody, a guest, an outsider, somebody without the right, another site.
//! A route that is added is walked the same day. What is hidden must be answered exactly like what is not there.

use spine::routes::{Access, Route};
use testing::*;

/// Routes excused from one walk, with the reason. This list may only shrink: an entry that is not needed any more fails.
const EXCUSED: &[(&str, &str, &str)] = &[
    ("hidden is 404", "GET /tags/{tag}", "a tag that nobody uses is an empty page, and so is one you may not see used"),
    ("hidden is 404", "GET /tags/{tag}/people", "the same, of people"),
];

/// What stands for `{…}` in paths: ids of things, real or not.
#[derive(Clone)]
struct Ids {
    person: String,
    post: String,
    question: String,
    answer: String,
    file: String,
    tag: String,
    other: String,
}
impl Ids {
    fn nothing() -> Ids {
        let none = "987654".to_owned();
        Ids {
            person: none.clone(),
            post: none.clone(),
            question: none.clone(),
            answer: none.clone(),
            file: none.clone(),
            tag: "zyxnowhere".into(),
            other: none,
        }
    }
    /// The path with its holes filled.
    fn path(&self, route: &Route) -> String {
        let mut out = String::new();
        for (n, part) in route.path.split('/').enumerate() {
            if n > 0 {
                out.push('/');
            }
            let Some((front, hole)) = part.split_once('{') else {
                out.push_str(part);
                continue;
            };
            let tail = hole.split_once('}').map_or("", |h| h.1);
            let first = route.path.split('/').nth(1).unwrap_or_default();
            let value = match first {
                "people" | "network" => &self.person,
                "posts" | "items" => &self.post,
                "questions" => &self.question,
                "answers" => &self.answer,
                "files" => &self.file,
                "tags" => &self.tag,
                _ => &self.other,
            };
            out.push_str(front);
            out.push_str(value);
            out.push_str(tail);
        }
        out
    }
}

const CANARY: &str = "zyxcanary";

/// Ann's secrets, shared with Ben only; everything in them says the canary.
async fn secrets(site: &Site) -> Ids {
    let post = site.secret(ANN, &[BEN], "status", "", &format!("{CANARY} status #{CANARY}tag with some words")).await;
    site.reply(BEN, post, "comment", &format!("{CANARY} comment")).await;
    let asked = [
        ("kind", "question"),
        ("title", "zyxcanary question"),
        ("body", "zyxcanary body"),
        ("audience", "people"),
        ("people", "ben"),
        ("tags", "zyxcanarytag"),
    ];
    let question = site.as_(ANN).json().post("/posts", &asked).await.status(201).id();
    let answered = site.as_(BEN).json().post(&format!("/questions/{question}/answers"), &[("body", "zyxcanary answer")]).await.status(201);
    let answer = answered.json()["id"].as_i64().expect("an id");
    let with_file = site
        .as_(ANN)
        .json()
        .upload(
            "/posts",
            &[("body", "zyxcanary file"), ("audience", "people"), ("people", "ben")],
            &[("files", "zyxcanary.txt", b"zyxcanary inside")],
        )
        .await;
    let with_file = with_file.status(201).id();
    let page = site.as_(BEN).json().get(&format!("/items/{with_file}")).await.ok().json();
    let file = page["files"][0]["secret"].as_str().expect("a file").to_owned();
    site.catch_up().await;
    Ids {
        person: ANN.to_string(),
        post: post.to_string(),
        question: question.to_string(),
        answer: answer.to_string(),
        file,
        tag: format!("{CANARY}tag"),
        other: "1".into(),
    }
}

fn name(r: &Route) -> String {
    format!("{} {}", r.method, r.path)
}

/// Collects what went wrong on a walk, minus the excused, and complains about excuses nobody needs.
struct Walk {
    called: &'static str,
    wrong: Vec<String>,
    needed: Vec<&'static str>,
}
impl Walk {
    fn new(called: &'static str) -> Walk {
        Walk { called, wrong: vec![], needed: vec![] }
    }
    fn expect(&mut self, r: &Route, right: bool, came: impl std::fmt::Display) {
        if right {
            return;
        }
        match EXCUSED.iter().find(|e| e.0 == self.called && e.1 == name(r)) {
            Some(e) => self.needed.push(e.1),
            None => self.wrong.push(format!("{}: {came}", name(r))),
        }
    }
    fn end(self) {
        assert!(self.wrong.is_empty(), "{}:\n{}", self.called, self.wrong.join("\n"));
        let idle: Vec<_> = EXCUSED.iter().filter(|e| e.0 == self.called && !self.needed.contains(&e.1)).collect();
        assert!(idle.is_empty(), "these need no excuse any more: {idle:?}");
    }
}

pub async fn send(who: &Client, r: &Route, path: &str) -> Answer {
    if r.method == Method::GET { who.get(path).await } else { who.post(path, &[]).await }
}

#[tokio::test]
async fn nobody_gets_past_the_door() {
    let site = Site::new().await;
    let ids = secrets(&site).await;
    let mut walk = Walk::new("nobody");
    for r in site.routes.iter() {
        let path = ids.path(r);
        let page = send(&site.anonymous(), r, &path).await;
        let data = send(&site.anonymous().json(), r, &path).await;
        if r.access() == Access::Public {
            walk.expect(r, !page.status.is_server_error() && !data.status.is_server_error(), format!("{} {}", page.status, data.status));
            walk.expect(r, !page.text.contains(CANARY) && !data.text.contains(CANARY), "tells a secret");
            continue;
        }
        let door = page.status == 401 || (page.status == 303 && page.location().starts_with("/sign-in"));
        let hidden = r.access() == Access::Admin && page.status == 404;
        walk.expect(r, door || hidden, page.status);
        walk.expect(r, data.status == 401 || (r.access() == Access::Admin && data.status == 404), data.status);
    }
    walk.end();
}

#[tokio::test]
async fn a_made_up_session_or_token_is_nobody() {
    let site = Site::new().await;
    for who in [
        site.anonymous().header("cookie", "folkmoot=made-up"),
        site.anonymous().header("authorization", "Bearer fmt_made-up"),
        site.anonymous().header("authorization", "Basic YW5uOmFubg=="),
    ] {
        who.json().get("/").await.status(401);
    }
}

#[tokio::test]
async fn what_is_for_administrators_is_not_there_for_others() {
    let site = Site::new().await;
    let (ids, admin_token) = (secrets(&site).await, site.token(ANN, "write").await);
    let mut walk = Walk::new("not an administrator");
    for r in site.routes.iter().filter(|r| r.access() == Access::Admin) {
        for who in [site.as_(BEN), site.as_(GUS), site.as_(BEN).json(), admin_token.clone()] {
            let came = send(&who, r, &ids.path(r)).await;
            walk.expect(r, came.status == 404, came.status);
        }
    }
    walk.end();
}

#[tokio::test]
async fn another_site_cannot_make_a_browser_change_anything() {
    let site = Site::new().await;
    let ids = secrets(&site).await;
    let before = site.facts().await.len();
    let mut walk = Walk::new("another site");
    for r in site.routes.iter().filter(|r| r.method != Method::GET) {
        for from in ["cross-site", "same-site"] {
            let came = site.as_(ANN).from(from).post(&ids.path(r), &[("body", "forged")]).await;
            walk.expect(r, came.status == 403, came.status);
        }
    }
    walk.end();
    assert_eq!(site.facts().await.len(), before);
}

#[tokio::test]
async fn a_token_that_reads_changes_nothing() {
    let site = Site::new().await;
    let ids = secrets(&site).await;
    let before = site.facts().await.len();
    let token = site.token(ANN, "read").await;
    let mut walk = Walk::new("a reading token");
    for r in site.routes.iter().filter(|r| r.access() == Access::Write) {
        let came = token.post_json(&ids.path(r), json!({})).await;
        walk.expect(r, came.status == 403, format!("{} {}", came.status, came.text));
    }
    walk.end();
    assert_eq!(site.facts().await.len(), before);
}

/// The answer without what differs from request to request, and without the address asked for.
fn plain(a: &Answer, path: &str) -> String {
    let mut text = a.text.replace(path, "PATH").replace(&path.replace('/', "%2F"), "PATH");
    // Words in addresses may be repeated; numbers may not.
    for word in path.split('/').filter(|p| p.len() > 5 && !p.starts_with("sign") && p.contains(|c: char| c.is_ascii_digit() || c == 'z')) {
        text = text.replace(word, "WORD");
    }
    if let Some((_, rest)) = a.header("content-security-policy").and_then(|p| p.split_once("'nonce-")) {
        text = text.replace(rest.split('\'').next().unwrap_or_default(), "NONCE");
    }
    text
}
/// Where two texts part.
fn parting(a: &str, b: &str) -> String {
    let at = a.bytes().zip(b.bytes()).position(|(x, y)| x != y).unwrap_or(a.len().min(b.len()));
    let near = |t: &str| t.chars().skip(at.saturating_sub(60)).take(140).collect::<String>();
    format!("\n  hidden: {}\n  absent: {}", near(a), near(b))
}

#[tokio::test]
async fn hidden_and_absent_are_the_same_answer() {
    let site = Site::new().await;
    let (hidden, absent) = (secrets(&site).await, Ids::nothing());
    let before = site.facts().await.len();
    let (mut walk, mut missing) = (Walk::new("hidden or absent"), Walk::new("hidden is 404"));
    for r in site.routes.iter().filter(|r| r.path.contains('{') && r.access() != Access::Public) {
        // Everybody inside may know Ann; to a guest she is hidden too.
        let of_people = Ids::nothing().path(r) != Ids { person: "1".into(), ..Ids::nothing() }.path(r);
        for who in if of_people { vec![GUS] } else { vec![GUS, OUT] } {
            for client in [site.as_(who), site.as_(who).json()] {
                let (a, b) = (hidden.path(r), absent.path(r));
                let (there, nowhere) = (send(&client, r, &a).await, send(&client, r, &b).await);
                let (x, y) = (plain(&there, &a), plain(&nowhere, &b));
                let same = there.status == nowhere.status && x == y;
                walk.expect(
                    r,
                    same && !there.status.is_server_error(),
                    format!("person {who} gets {} for hidden, {} for absent{}", there.status, nowhere.status, parting(&x, &y)),
                );
                walk.expect(r, !there.text.replace(&hidden.tag, "").contains(CANARY), "tells a secret");
                if r.method == Method::GET {
                    missing.expect(r, there.status == 404, format!("person {who} gets {}", there.status));
                }
            }
        }
    }
    walk.end();
    missing.end();
    assert_eq!(site.facts().await.len(), before, "nothing was changed by those who see nothing");
}

#[tokio::test]
async fn a_secret_is_in_no_byte_sent_to_an_outsider() {
    let site = Site::new().await;
    let ids = secrets(&site).await;
    let mut wrong = vec![];
    let mut seen_by_ben = 0;
    for r in site.routes.iter().filter(|r| r.method == Method::GET && r.path != "/live") {
        let path = ids.path(r);
        let asked = [path.clone(), format!("{path}?q={CANARY}"), format!("{path}?q=zyx&typing=true"), format!("{path}?tag={CANARY}tag")];
        for path in &asked {
            for who in [GUS, OUT] {
                for client in [site.as_(who), site.as_(who).json()] {
                    let came = client.get(path).await;
                    // A search page may repeat the word one typed; nothing else of a secret may come.
                    let told = came.text.replace(&format!("{CANARY}tag"), "").matches(CANARY).count();
                    let typed = path.matches(CANARY).count();
                    if (typed == 0 && told > 0)
                        || [
                            "canary status",
                            "canary question",
                            "canary body",
                            "canary comment",
                            "canary answer",
                            "canary file",
                            "canary inside",
                        ]
                        .iter()
                        .any(|w| came.text.contains(w))
                    {
                        wrong.push(format!("{path} tells {who}"));
                    }
                    if came.status.is_server_error() {
                        wrong.push(format!("{path} fails for {who}"));
                    }
                }
            }
            seen_by_ben += usize::from(site.as_(BEN).get(path).await.text.contains("canary status"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen_by_ben > 2, "Ben, who may see it, meets it: else this test would prove nothing");
}
