//! Hostile input: too much, malformed, of the wrong kind, in words that other programs choke on. Whatever comes is either
//! taken as it is or refused with words that say what to do; never an error of ours, never a header of somebody else's,
//! and nothing that a person typed is lost.

use axum::body::{Body, Bytes};
use spine::{people::tokens, routes::Access, settings};
use std::path::Path;
use testing::*;

/// Lines that have broken something somewhere.
fn naughty() -> Vec<String> {
    let mut all: Vec<String> = [
        "",
        " ",
        "\u{0}",
        "a\u{0}b",
        "\u{202e}txt.exe",
        "\u{2066}x\u{2069}",
        "\u{200b}",
        "\u{feff}bom",
        "\u{fffd}\u{ffff}",
        "\u{1}\u{8}\u{1b}[31mred\u{7f}",
        "\r\nSet-Cookie: a=b",
        "%0d%0aSet-Cookie:a=b",
        "a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
        "Ｆｕｌｌ ｗｉｄｔｈ",
        "ﷺ",
        "👩‍👩‍👧‍👦🏳️‍🌈",
        "İıŞğß",
        "null",
        "undefined",
        "NaN",
        "-0",
        "1e309",
        "9223372036854775808",
        "-9223372036854775809",
        "' or '1'='1",
        "'; drop table items; --",
        "\" or 1=1 /*",
        "%",
        "_%_",
        "\\",
        "\\u0000",
        "${7*7}{{7*7}}<%= 7*7 %>#{7*7}",
        "$(id)`id`;id|id&&id",
        "../../../../etc/passwd",
        "..%2f..%2fetc%2fpasswd",
        "C:\\windows\\win.ini",
        "/dev/null",
        "CON",
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "[x](javascript:alert(1))",
        "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
        "<math><mi xlink:href=\"javascript:alert(1)\">",
        "</textarea></title></style><script>alert(1)</script>",
        "<!--><script>alert(1)</script>-->",
        "<![CDATA[x]]><?xml version=\"1.0\"?>",
        "tag: kind: author: lang: -",
        "\"unclosed (paren AND OR NOT NEAR/2 * ^4 ~ [a TO z] {x} field:",
        "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /",
        "-----------------",
        "@ann @nobody @@@ @ann@ann",
        "#tag ## #1 #-_- #\u{301}",
        "http://127.0.0.1:1/ https://[::1]/ file:///etc/passwd",
        "=cmd|'/c calc'!A1",
    ]
    .map(str::to_owned)
    .into();
    all.push("a".repeat(300));
    all.push("\u{fdfd}".repeat(200));
    all.push("e\u{301}".repeat(150));
    all
}
/// These, and the large public list where it lies beside the repository.
fn very_naughty() -> Vec<String> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/attack/naughty-strings.json");
    let more =
        std::fs::read_to_string(beside).map_or(vec![], |text| serde_json::from_str::<Vec<String>>(&text).expect("a list of strings"));
    naughty().into_iter().chain(more).collect()
}

/// Bytes of an address, whatever they are.
fn encoded(s: &str) -> String {
    s.bytes().map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}
/// Markup that a browser would act on, were it not escaped.
fn dangerous(s: &str) -> bool {
    s.char_indices().any(|(at, c)| c == '<' && s[at + 1..].starts_with(|n: char| n.is_ascii_alphabetic() || n == '!' || n == '/'))
        && s.contains('>')
}

/// Notes what went wrong, so that one run tells all of it.
#[derive(Default)]
struct Wrong(Vec<String>);
impl Wrong {
    fn unless(&mut self, right: bool, words: impl FnOnce() -> String) {
        if !right {
            self.0.push(words());
        }
    }
    /// No error of ours, and a refusal has words.
    fn answer(&mut self, answer: &Answer, what: impl Fn() -> String) {
        self.unless(!answer.status.is_server_error(), || format!("{} for {}", answer.status, what()));
        self.unless(
            answer.header("set-cookie").is_none_or(|c| ["folkmoot=", "lang=;", "theme=;"].iter().any(|ours| c.starts_with(ours))),
            || format!("a cookie for {}", what()),
        );
        let bare = answer.status.is_client_error() && answer.text.len() < 20;
        self.unless(!bare, || format!("a bare {} for {}: {:?}", answer.status, what(), answer.text));
    }
}
impl Drop for Wrong {
    fn drop(&mut self) {
        if !self.0.is_empty() && !std::thread::panicking() {
            panic!("{} went wrong:\n{}", self.0.len(), self.0.iter().take(40).cloned().collect::<Vec<_>>().join("\n"));
        }
    }
}

#[tokio::test]
async fn naughty_strings_are_words_like_others() {
    let site = Site::new().await;
    let ann = site.as_(ANN);
    let json = ann.clone().json();
    let mut wrong = Wrong::default();
    for s in very_naughty() {
        // As title, body and tag (where it can be one) of a question, read again as a page and as JSON.
        let tags = if kit::text::tags_typed("tags", &s).is_ok() { s.as_str() } else { "" };
        let sent = json.post("/posts", &[("kind", "question"), ("title", &s), ("body", &s), ("tags", tags)]).await;
        wrong.answer(&sent, || format!("a question {s:?}"));
        let title = kit::text::clean(s.trim());
        let fits = !kit::text::blank(&s) && s.chars().count() <= 200;
        wrong.unless((sent.status == 201) == fits && [201, 422].contains(&sent.status.as_u16()), || {
            format!("{} for a question {s:?}", sent.status)
        });
        if sent.status == 201 {
            let id = sent.json()["id"].as_i64().unwrap();
            let back = json.get(&format!("/items/{id}")).await.ok().json();
            wrong.unless(back["item"]["title"] == title, || format!("{s:?} came back as {}", back["item"]["title"]));
            wrong.unless(back["item"]["body"] == kit::text::clean(s.trim_end()), || format!("{s:?} came back as {}", back["item"]["body"]));
            let page = ann.get(&format!("/questions/{id}")).await.ok();
            wrong.unless(!page.bytes.contains(&0), || format!("a NUL on the page of {s:?}"));
            wrong.unless(!page.text.contains('\u{202e}'), || format!("text turned round on the page of {s:?}"));
            wrong.unless(!(dangerous(&s) && page.text.contains(&s)), || format!("markup as it came on the page of {s:?}"));
            ann.post(&format!("/items/{id}/trash"), &[]).await.status(303);
        }
    }
}

#[tokio::test]
async fn naughty_strings_in_every_field() {
    let site = Site::new().await;
    let ann = site.as_(ANN);
    let mut wrong = Wrong::default();
    let post = site.item(ANN, "status", "", "one to comment on").await;
    for s in naughty() {
        for (path, fields) in [
            (format!("/items/{post}/comments"), vec![("body", s.as_str())]),
            ("/posts".into(), vec![("kind", s.as_str()), ("body", "x")]),
            ("/posts".into(), vec![("board", s.as_str()), ("body", "x")]),
            ("/posts".into(), vec![("audience", "people"), ("people", s.as_str()), ("body", "x")]),
            ("/posts".into(), vec![("audience", s.as_str()), ("body", "")]),
            ("/posts".into(), vec![("draft", s.as_str()), ("body", "")]),
            ("/drafts".into(), vec![("key", s.as_str()), ("body", s.as_str())]),
            (
                "/people/1/edit".into(),
                vec![("about", s.as_str()), ("phone", s.as_str()), ("languages", s.as_str()), ("timezone", s.as_str())],
            ),
            ("/people/1/edit".into(), vec![("about", s.as_str())]),
            ("/people/2/tags".into(), vec![("tags", s.as_str())]),
            ("/people/2/tags/remove".into(), vec![("tag", s.as_str())]),
            ("/people/2/invite".into(), vec![("message", s.as_str()), ("back", s.as_str())]),
            ("/settings".into(), vec![("lang", s.as_str())]),
            ("/settings/tokens".into(), vec![("name", s.as_str()), ("scope", s.as_str()), ("days", s.as_str())]),
            ("/sign-in".into(), vec![("who", s.as_str()), ("password", ""), ("next", s.as_str())]),
            (format!("/items/{post}/like"), vec![("on", s.as_str())]),
        ] {
            let answer = ann.post(&path, &fields).await;
            wrong.answer(&answer, || format!("{path} with {fields:?}"));
            let away = answer.header("location").is_some_and(|l| !l.starts_with('/') || l.starts_with("//"));
            wrong.unless(!away, || format!("{path} with {fields:?} leads to {:?}", answer.header("location")));
        }
        let said = ann.clone().json().post("/posts", &[("body", &s)]).await;
        wrong.unless((said.status == 201) != kit::text::blank(&s), || format!("{} for a status {s:?}", said.status));
    }
}

#[tokio::test]
async fn naughty_strings_in_addresses() {
    let site = Site::new().await;
    let ann = site.as_(ANN);
    site.item(ANN, "status", "", "one").await;
    let mut wrong = Wrong::default();
    let look = async |path: &str, s: &str, wrong: &mut Wrong| {
        let path = path.replace("{}", &encoded(s));
        let answer = ann.get(&path).await;
        wrong.answer(&answer, || format!("{path} ({s:?})"));
        wrong.unless(!(dangerous(s) && answer.text.contains(s)), || format!("markup as it came at {path}"));
    };
    for s in very_naughty() {
        for path in ["/search?q={}", "/questions/similar?q={}", "/tags/{}", "/p/{}"] {
            look(path, &s, &mut wrong).await;
        }
    }
    for s in naughty() {
        for path in [
            "/search?tag={}",
            "/search?author={}",
            "/search?lang={}",
            "/search?kind={}&q=one",
            "/search?q=one&page={}",
            "/people?q={}",
            "/people?unit={}",
            "/people?after={}",
            "/people/suggest?q={}",
            "/tags/suggest?q={}",
            "/questions?state={}",
            "/questions?before={}",
            "/?view={}",
            "/?before={}",
            "/?kind={}",
            "/inbox?before={}",
            "/inbox?show={}",
            "/people/1?before={}",
            "/network?tab={}&q={}",
            "/network?after={}",
            "/files/{}",
            "/files/{}/thumb",
            "/items/{}",
            "/people/{}",
            "/people/{}/photo",
            "/assets/{}",
            "/sign-in/link/{}",
            "/sign-in?next={}",
            "/setup?token={}",
            "/{}",
        ] {
            look(path, &s, &mut wrong).await;
        }
    }
}

#[tokio::test]
async fn numbers_that_are_none_are_not_there() {
    let site = Site::new().await;
    let ann = site.as_(ANN);
    site.item(ANN, "status", "", "one").await;
    let mut wrong = Wrong::default();
    let numbers = [
        "0",
        "-1",
        "99999999",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "1e0",
        "0x1",
        "1.0",
        "%201",
        "1%00",
        "%D9%A1",
        "1;1",
        "1%2F..%2F1",
        "00000000000000000000000000000009",
    ];
    for route in site.routes.iter().filter(|r| r.path.contains("{id}") || r.path.contains("{from}")) {
        for n in numbers {
            let path = route.path.replace("{id}", n).replace("{from}", n);
            let answer = if route.method == Method::GET { ann.get(&path).await } else { ann.post(&path, &[]).await };
            wrong.answer(&answer, || format!("{} {path}", route.method));
            // A form may be refused before anybody looks for what it is about. What one mutes one may no longer see when one
            // takes it back: whether it is there is not said.
            // What one never muted or saved is not.
            let unmuted = ["/unmute", "/unsave"].iter().any(|end| route.path.ends_with(end)) && answer.status == 303;
            let fine = answer.status == 404 || unmuted || (route.method == Method::POST && answer.status == 422);
            wrong.unless(fine, || format!("{} for {} {path}", answer.status, route.method));
        }
    }
    for path in [
        "/?before={}.{}",
        "/questions?before={}.{}",
        "/people/1?before={}.{}",
        "/inbox?before={}",
        "/search?q=one&page={}",
        "/people?after={}.x",
        "/tags/x?before={}.{}",
        "/network?after={}",
    ] {
        for n in numbers {
            let path = path.replace("{}", n);
            let answer = ann.get(&path).await;
            wrong.answer(&answer, || path.clone());
        }
    }
    for revision in ["-1", "99999999999999999999", "", "1e3"] {
        let answer = ann.post("/items/1", &[("body", "x"), ("revision", revision)]).await;
        wrong.unless([409, 422].contains(&answer.status.as_u16()), || format!("{} for revision {revision:?}", answer.status));
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_everywhere() {
    let site = Site::new().await;
    let post = site.item(ANN, "status", "", "one").await;
    let question = site.as_(ANN).post("/posts", &[("kind", "question"), ("title", "Why?")]).await.id();
    let mut wrong = Wrong::default();
    let deep = format!("{{\"body\":{}", "[".repeat(100_000));
    let bodies: Vec<(&str, &str, Vec<u8>)> = vec![
        ("cut JSON", "application/json", b"{\"body\":\"x".to_vec()),
        ("JSON of another shape", "application/json", b"[1,2,3]".to_vec()),
        ("null", "application/json", b"null".to_vec()),
        ("numbers for words", "application/json", b"{\"body\":7,\"title\":{}}".to_vec()),
        ("unknown fields", "application/json", b"{\"author_id\":2,\"state\":\"live\",\"admin\":true}".to_vec()),
        ("a key twice", "application/json", b"{\"body\":\"a\",\"body\":\"b\"}".to_vec()),
        ("half a character", "application/json", b"{\"body\":\"\xc3\"}".to_vec()),
        ("a lone surrogate", "application/json", b"{\"body\":\"\\ud800\"}".to_vec()),
        ("deep JSON", "application/json", deep.into_bytes()),
        ("JSON with a comment", "application/json; charset=utf-7", b"{/* */}".to_vec()),
        ("a field twice", "application/x-www-form-urlencoded", b"body=a&body=b".to_vec()),
        ("array fields", "application/x-www-form-urlencoded", b"body[]=a&title[x]=b".to_vec()),
        ("bytes that are no text", "application/x-www-form-urlencoded", b"body=%FF%FE%00&title=\xff".to_vec()),
        ("half an escape", "application/x-www-form-urlencoded", b"body=%&title=%1".to_vec()),
        ("foreign fields", "application/x-www-form-urlencoded", b"author_id=2&kind=status&id=1".to_vec()),
        ("no boundary", "multipart/form-data", b"--x\r\n\r\nbody".to_vec()),
        (
            "a cut multipart",
            "multipart/form-data; boundary=x",
            b"--x\r\ncontent-disposition: form-data; name=\"body\"\r\n\r\nhalf".to_vec(),
        ),
        ("multipart rubbish", "multipart/form-data; boundary=x", vec![0xff; 4096]),
        ("a part without a name", "multipart/form-data; boundary=x", b"--x\r\n\r\nbody\r\n--x--\r\n".to_vec()),
        ("XML", "application/xml", b"<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".to_vec()),
        ("plain text", "text/plain", b"body=x".to_vec()),
        ("nothing said", "", b"\x00\x01\x02".to_vec()),
    ];
    // Ending the session would end the walk, not the test.
    let routes: Vec<_> =
        site.routes.iter().filter(|r| r.method == Method::POST && !r.path.contains("sign-out") && !r.path.contains("sessions")).collect();
    assert!(routes.len() > 30);
    for route in routes {
        let id = match route.path.split('/').nth(1) {
            Some("questions") => question,
            Some("people") => 2,
            _ => post.0,
        };
        let path = route.path.replace("{id}", &id.to_string()).replace("{from}", "2").replace("{token}", "x");
        for (what, kind, bytes) in &bodies {
            for client in [site.as_(ANN), site.as_(ANN).json()] {
                let answer =
                    client.send(Method::POST, &path, Some(kind).filter(|k| !k.is_empty()).copied(), Body::from(bytes.clone())).await;
                wrong.answer(&answer, || format!("{path}: {what}"));
                let takes_words = route.doc.body.is_some() && route.access() != Access::Public;
                let unreadable =
                    ["cut JSON", "JSON of another shape", "null", "unknown fields", "a key twice", "deep JSON", "half a character"]
                        .contains(what);
                wrong.unless(!(takes_words && unreadable && answer.status.is_success()), || {
                    format!("{path} takes {what}: {}", answer.status)
                });
            }
        }
    }
    let page = site.as_(BEN).json().get(&format!("/items/{post}")).await.ok().json();
    wrong.unless(page["item"]["author_id"] == 1 && page["item"]["body"] == "one", || format!("the post is {page}"));
    wrong.unless(site.person_state(BEN).await == "active", || "Ben".into());
}

#[tokio::test]
async fn too_much_is_refused_with_words_and_what_fits_on_a_page_is_given_back() {
    let site = Site::new().await;
    let ann = site.as_(ANN);
    let post = site.item(ANN, "status", "", "one").await;
    let question = ann.post("/posts", &[("kind", "question"), ("title", "Why?")]).await.id();
    let facts = site.told().await.len();
    let paths = [
        "/posts".to_owned(),
        format!("/items/{post}"),
        format!("/items/{post}/comments"),
        format!("/questions/{question}/answers"),
        "/drafts".into(),
        "/people/1/edit".into(),
        "/settings".into(),
        "/sign-in".into(),
    ];
    let huge = "lorem+ipsum+".repeat(10 * 1024 * 1024 / 12);
    let (form, object) = (Bytes::from(format!("body={huge}")), Bytes::from(format!("{{\"body\":\"{huge}\"}}")));
    let parts = Bytes::from(format!("--x\r\ncontent-disposition: form-data; name=\"body\"\r\n\r\n{huge}\r\n--x--\r\n"));
    let send = async |client: Client, path: &str, kind: &str, body: &Bytes| {
        client.send(Method::POST, path, Some(kind), Body::from(body.clone())).await
    };
    for path in &paths {
        send(ann.clone(), path, "application/x-www-form-urlencoded", &form).await.status(413).has("300 kB");
        let problem = send(ann.clone().json(), path, "application/json", &object).await.status(413).json();
        assert!(problem["detail"].as_str().unwrap().contains("300 kB"), "{problem}");
    }
    for path in ["/posts".to_owned(), format!("/items/{post}/comments")] {
        send(ann.clone(), &path, "multipart/form-data; boundary=x", &parts).await.status(413).has("300 kB");
    }
    // Longer than a text may be, shorter than a page can give back: every letter is still there.
    let long: String = (0..12_000).map(|n| format!("word{n} ")).collect();
    assert!(long.len() > 100_000 && long.len() < 300_000);
    for (path, fields) in [
        ("/posts".to_owned(), vec![("kind", "status"), ("body", long.as_str())]),
        (format!("/items/{post}/comments"), vec![("body", &long)]),
        (format!("/questions/{question}/answers"), vec![("body", &long)]),
        (format!("/items/{post}"), vec![("body", &long), ("revision", "1")]),
        ("/people/1/edit".into(), vec![("about", &long)]),
    ] {
        let kept = ann.post(&path, &fields).await.status(422).has("word0 word1 word2 ").has("word11999");
        assert!(kept.text.contains(long.trim_end()), "{path} keeps all of it");
        let kept = ann.upload(&path, &fields, &[]).await;
        if kept.status == 422 {
            assert!(kept.text.contains(long.trim_end()), "{path} keeps all of it, sent with files");
        }
    }
    let title = "t".repeat(201);
    ann.post("/posts", &[("kind", "question"), ("title", &title), ("body", "what I wrote")])
        .await
        .status(422)
        .has(&title)
        .has("what I wrote");
    assert_eq!(site.told().await.len(), facts, "nothing of it was written");
    // Long addresses and headers.
    let mut wrong = Wrong::default();
    let word = "q".repeat(60_000);
    for path in [
        format!("/search?q={word}"),
        format!("/{word}"),
        format!("/tags/{word}"),
        format!("/p/{word}"),
        format!("/questions/similar?q={word}"),
        format!("/people/suggest?q={word}"),
        format!("/sign-in?next=/{word}"),
    ] {
        let answer = ann.get(&path).await;
        wrong.answer(&answer, || path.chars().take(30).collect());
    }
}

#[tokio::test]
async fn odd_headers_methods_and_addresses() {
    let site = Site::new().await;
    site.item(ANN, "status", "", "one").await;
    let mut wrong = Wrong::default();
    let long = "x".repeat(30_000);
    let headers = [
        ("accept", "*/*;q=;;;,,, text/html;q=banana"),
        ("accept", long.as_str()),
        ("accept-language", "en;q=NaN, \u{ff}, --, zz-zz-zz-zz, *"),
        ("accept-language", &long),
        ("cookie", "folkmoot=; folkmoot; =x; ;;; theme=<script>"),
        ("cookie", &long),
        ("authorization", "Bearer "),
        ("authorization", "Bearer fmt_\u{ff}"),
        ("authorization", "Basic YTpi"),
        ("authorization", &long),
        ("content-type", "application/json; charset=\u{ff}"),
        ("host", "evil.example"),
        ("x-forwarded-host", "evil.example"),
        ("x-forwarded-for", "'; drop table people; --, \u{ff}"),
        ("forwarded", "host=evil.example;proto=http"),
        ("x-original-url", "/admin"),
        ("x-http-method-override", "DELETE"),
        ("range", "bytes=99999999999999999999-"),
        ("if-none-match", "\"\", W/\"*\", *"),
        ("if-modified-since", "yesterday"),
        ("user-agent", "<script>alert(1)</script>"),
        ("referer", "https://evil.example/?<script>"),
        ("sec-fetch-site", "\u{ff}"),
        ("transfer-encoding", "chunked, identity"),
        ("content-length", "-1"),
        ("last-event-id", "-99999999999999999999"),
    ];
    for (name, value) in headers {
        for client in [site.as_(ANN), site.as_(ANN).json(), site.anonymous()] {
            let client = client.header(name, value);
            for path in ["/", "/search?q=one", "/settings", "/sign-in", "/nowhere", "/people/1/portrait.svg"] {
                let answer = client.get(path).await;
                wrong.answer(&answer, || format!("{path} with {name}: {value:.60}"));
                wrong.unless(!answer.text.contains("evil.example"), || format!("{path} repeats {name}"));
            }
            let answer = client.post("/posts", &[("body", "")]).await;
            wrong.answer(&answer, || format!("a post with {name}: {value:.60}"));
        }
    }
    for method in ["PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "FOO"] {
        for path in ["/", "/posts", "/items/1", "/search", "/healthz", "/live2"] {
            let answer = site.as_(ANN).send(Method::from_bytes(method.as_bytes()).unwrap(), path, None, Body::empty()).await;
            wrong.unless(!answer.status.is_server_error(), || format!("{} for {method} {path}", answer.status));
            wrong.unless(["HEAD", "OPTIONS"].contains(&method) || answer.status.is_client_error(), || {
                format!("{} for {method} {path}", answer.status)
            });
        }
    }
    for path in [
        "//",
        "/./",
        "/../",
        "/%2e%2e/",
        "/items//1",
        "/items/1/",
        "/ITEMS/1",
        "/items/1/../2",
        "/%00",
        "/%ff%fe",
        "/assets/../app.css",
        "/assets/%2e%2e%2fCargo.toml",
        "/?%00=%00",
        "/?&&&===",
        "/?view=all&view=all",
        "/search?q=a&q=b",
        "/search?q[]=a",
        "/people?q=%ff",
        "/questions?state=all&nothing=1",
    ] {
        let answer = site.as_(ANN).get(path).await;
        wrong.answer(&answer, || path.into());
    }
}

#[tokio::test]
async fn nobody_is_led_away() {
    let site = Site::new().await;
    let hash = tokens::hash_password(&site.app, "a long enough pass phrase".into()).await.unwrap();
    site.change(ANN, async |tx| settings::set_password(tx, ANN, &hash).await).await;
    for next in [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        " //evil.example",
        "/\r\nlocation: //evil.example",
        "http:evil.example",
        "@evil.example",
        "///evil.example",
        "/%0d%0aSet-Cookie:a=b",
        "data:text/html,x",
    ] {
        let e = encoded(next);
        for client in [site.as_(ANN), site.anonymous()] {
            let answer = client.get(&format!("/sign-in?next={e}")).await;
            assert!(answer.status == 200 || answer.header("location").is_some_and(own), "{next:?}: {:?}", answer.header("location"));
            assert!(!answer.text.contains("value=\"//") && !answer.text.contains("value=\"http"), "{next:?}: {}", answer.text);
        }
        let form = [("who", "ann"), ("password", "a long enough pass phrase"), ("next", next)];
        let answer = site.anonymous().post("/sign-in", &form).await;
        assert!(answer.status == 303 && answer.header("location").is_some_and(own), "{next:?}: {:?}", answer.header("location"));
        assert_eq!(answer.headers.get_all("set-cookie").iter().count(), 1, "{next:?}");
        for path in ["/people/2/follow", "/people/2/unfollow", "/people/2/invite"] {
            let answer = site.as_(ANN).post(path, &[("back", next)]).await;
            assert!(answer.header("location").is_some_and(own), "{path} {next:?}: {} {:?}", answer.status, answer.header("location"));
        }
        // Whoever has to sign in first comes back to a path of ours.
        let answer = site.anonymous().get(&format!("/search?q={e}")).await;
        assert!(answer.header("location").is_none_or(own) && !answer.text.contains("href=\"//evil"), "{next:?}");
    }
    // And nobody is made to act by another site's page.
    for from in ["cross-site", "same-site"] {
        site.as_(ANN).from(from).post("/posts", &[("body", "not mine")]).await.status(403);
        site.as_(ANN).from(from).post_json("/posts", json!({ "body": "not mine" })).await.status(403);
    }
    site.as_(ANN).get("/?view=all").await.ok().lacks("not mine");
}
fn own(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/\\") && !path.chars().any(char::is_control)
}
