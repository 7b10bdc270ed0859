//! Hostile files and deep text: bytes that are not what their name says, pictures that claim to be enormous, Markdown that
//! nests without end. A file is kept as what it is or refused with words; text stays text.

use crate::canary::PICTURE;
use kit::config::Config;
use testing::*;

/// A PNG that says it has this many pixels.
fn claims(width: u32, height: u32) -> Vec<u8> {
    let mut png = PICTURE.to_vec();
    png[16..20].copy_from_slice(&width.to_be_bytes());
    png[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&png[12..29]);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
    png
}
fn crc(bytes: &[u8]) -> u32 {
    let step = |c: u32, _| if c & 1 == 1 { 0xedb8_8320 ^ (c >> 1) } else { c >> 1 };
    !bytes.iter().fold(!0u32, |c, b| (0..8).fold(c ^ u32::from(*b), step))
}

#[tokio::test]
async fn files_are_what_they_are_whatever_they_are_called() {
    let site = Site::with(Config { upload_max_mb: 1, posts_per_minute: 100_000, uploads_per_minute: 100_000, ..Config::default() }).await;
    let ann = site.as_(ANN);
    assert_eq!(crc(&PICTURE[12..29]), u32::from_be_bytes(PICTURE[29..33].try_into().unwrap()), "the rule for sums is right");
    let facts = site.told().await.len();
    let send =
        async |name: &str, bytes: &[u8]| ann.clone().json().upload("/posts", &[("body", "with a file")], &[("files", name, bytes)]).await;
    let big = vec![7u8; 1024 * 1024 + 1];
    let truncated = &PICTURE[..50];
    let mut noise = PICTURE.to_vec();
    noise[45..52].fill(0xff);
    for (what, name, bytes, status) in [
        ("an empty file", "a.txt", &b""[..], 422),
        ("a cut picture", "a.png", truncated, 422),
        ("a broken picture", "a.png", &noise, 422),
        ("a pixel bomb", "a.png", &claims(60_000, 60_000), 422),
        ("a long thin one", "a.png", &claims(4_000_000_000, 1), 422),
        ("no pixels", "a.png", &claims(0, 0), 422),
        ("only a signature", "a.png", &PICTURE[..8], 422),
        ("a GIF that is none", "a.gif", b"GIF89a\xff\xff\xff\xff", 422),
        ("a JPEG that is none", "a.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF", 422),
        ("a WebP that is none", "a.webp", b"RIFF\xff\xff\xff\xffWEBPVP8 ", 422),
        ("more than allowed", "a.bin", &big, 413),
    ] {
        let answer = send(name, bytes).await;
        assert_eq!(answer.status, status, "{what}: {}", answer.text);
        let detail = answer.json()["detail"].as_str().unwrap_or_default().to_owned();
        assert!(detail.len() > 20 && detail.contains(' '), "{what} is refused with words: {detail:?}");
        // On a page the words typed beside it stay.
        let page = ann.upload("/posts", &[("body", "my long story")], &[("files", name, bytes)]).await;
        assert_eq!(page.status, status, "{what}");
        page.has("my long story");
    }
    let eleven: Vec<(&str, &str, &[u8])> = (0..11).map(|_| ("files", "a.txt", &b"x"[..])).collect();
    ann.upload("/posts", &[("body", "my long story")], &eleven).await.status(422).has("my long story");
    assert_eq!(site.told().await.len(), facts, "nothing of it was written");

    // What a browser could run is handed over, not shown; names are only names.
    for (name, bytes) in [
        ("page.png", &b"<html><script>alert(1)</script>"[..]),
        ("page.html", b"<html><script>alert(1)</script>"),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("paper.pdf", b"%PDF-1.7\n1 0 obj"),
        ("program.jpg", b"MZ\x90\x00"),
        ("..\\..\\..\\etc\\passwd", b"x"),
        ("../../../etc/passwd", b"x"),
        ("\u{202e}gpj.exe", b"x"),
        ("a\u{0}b.txt", b"x"),
        (".htaccess", b"x"),
        ("x\u{301}\u{301}<img src=x onerror=alert(1)>.txt", b"x"),
        ("CON", b"x"),
        (" ", b"x"),
        ("", b"x"),
        (&"n".repeat(5_000), b"x"),
    ] {
        let made = send(name, bytes).await;
        // Such a name cannot even be sent.
        if name.contains('\u{0}') {
            made.status(422);
            continue;
        }
        assert_eq!(made.status, 201, "{name:?}: {}", made.text);
        let id = made.json()["id"].as_i64().unwrap();
        let file = ann.clone().json().get(&format!("/items/{id}")).await.ok().json()["files"][0].clone();
        let stored = file["name"].as_str().unwrap();
        assert!(
            !stored.contains(['/', '\\', '\u{0}', '\u{202e}', '\n']) && stored.chars().count() <= 150 && !stored.trim().is_empty(),
            "{name:?} is called {stored:?}"
        );
        let got = ann.get(&format!("/files/{}", file["secret"].as_str().unwrap())).await.ok();
        assert_eq!(got.bytes, bytes, "{name:?}");
        assert!(got.header("content-disposition").is_some_and(|d| d.starts_with("attachment")), "{name:?}");
        assert_eq!(got.header("content-type"), Some("application/octet-stream"), "{name:?}");
        assert_eq!(got.header("x-content-type-options"), Some("nosniff"));
        assert!(got.header("content-security-policy").is_some_and(|p| p.contains("sandbox") && p.contains("default-src 'none'")));
        ann.get(&format!("/files/{}/thumb", file["secret"].as_str().unwrap())).await.status(404);
        ann.get(&format!("/posts/{id}")).await.ok().lacks("<img src=x").lacks("<script>alert");
    }
    // A picture with something behind its end keeps only the picture.
    let mut polyglot = PICTURE.to_vec();
    polyglot.extend_from_slice(b"<script>alert(1)</script>");
    let id = send("two.html", &polyglot).await.status(201).json()["id"].as_i64().unwrap();
    let file = ann.clone().json().get(&format!("/items/{id}")).await.ok().json()["files"][0].clone();
    let got = ann.get(&format!("/files/{}", file["secret"].as_str().unwrap())).await.ok().lacks("alert(1)");
    assert_eq!(got.header("content-type"), Some("image/png"));

    // A photo of oneself is a picture or nothing.
    for bytes in [&b""[..], b"<svg onload=alert(1)>", truncated, &claims(60_000, 60_000), b"GIF89a"] {
        let answer = ann.upload("/people/1/edit", &[("about", "who I am")], &[("photo", "me.png", bytes)]).await;
        assert!(answer.status == 422 || (bytes.is_empty() && answer.status.is_redirection()), "{}", answer.status);
    }
    ann.get("/people/1/photo").await.status(404);
}

#[tokio::test]
async fn deep_markdown_is_text_like_any_other() {
    let site = Site::new().await;
    let ann = site.as_(ANN).json();
    let fill = |unit: &str| unit.repeat(90_000 / unit.len());
    for (what, body) in [
        ("quotes", fill("> ")),
        ("brackets", fill("[")),
        ("images", fill("![")),
        ("links", fill("[a](")),
        ("stars", fill("*a ")),
        ("underscores", fill("_*_")),
        ("backticks", (1..400).map(|n| format!("e{}", "`".repeat(n))).collect()),
        ("lists", (0..400).map(|n| format!("{}- a\n", " ".repeat(n % 200))).collect()),
        ("deeper lists", (0..250).map(|n| format!("{}- a\n", "  ".repeat(n))).collect()),
        ("quotes in lists", fill("> - ")),
        ("tables", format!("{}\n{}\n{}", fill_to(20_000, "|a"), fill_to(20_000, "|-"), fill_to(20_000, "|b"))),
        ("a wide table", format!("|a|b|\n|-|-|\n{}", fill_to(60_000, "|x|y|\n"))),
        ("entities", fill("&amp;&#x0;&#xD800;")),
        ("html", fill("<a><b><!--")),
        ("mentions", fill("@ann ")),
        ("tags", fill("#a1 ")),
        ("addresses", fill("http://a.b/c ")),
        ("mails", fill("a@b.c ")),
        ("strikes", fill("~~a")),
        ("references", (0..3_000).map(|n| format!("[a{n}]: /u\n[a{n}] ")).collect()),
        ("footnotes", (0..3_000).map(|n| format!("[^{n}]: x\n[^{n}] ")).collect()),
        ("marks", "a\u{301}".repeat(30_000)),
        ("one line", "x".repeat(90_000)),
        ("emoji", "👩‍👩‍👧‍👦".repeat(3_000)),
    ] {
        let sent = ann.post("/posts", &[("kind", "status"), ("body", &body)]).await;
        assert!([201, 422].contains(&sent.status.as_u16()), "{what}: {} {}", sent.status, sent.text.chars().take(300).collect::<String>());
        if sent.status == 201 {
            let id = sent.json()["id"].as_i64().unwrap();
            let page = site.as_(BEN).get(&format!("/posts/{id}")).await.ok();
            assert!(page.bytes.len() < 4_000_000, "{what} grows to {}", page.bytes.len());
            site.as_(BEN).get("/?view=all").await.ok();
            ann.post(&format!("/items/{id}/trash"), &[]).await.ok();
        }
    }
    site.catch_up().await;
}
fn fill_to(len: usize, unit: &str) -> String {
    unit.repeat(len / unit.len())
}
