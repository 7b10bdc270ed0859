//! Where requests to the outside may go, how much they bring back, and what is made of it.

use kit::Error;
use kit::config::Config;
use kit::egress::*;
use proptest::prelude::*;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use url::Url;

fn config(private: bool) -> Config {
    Config { egress_allow_private: private, ..Config::default() }
}

/// Names answer from this list, once each; what was asked is written down.
fn fake(config: &Config, answers: &[(&str, &str)]) -> (Egress, Arc<Mutex<Vec<String>>>) {
    let answers: Vec<(String, String)> = answers.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect();
    let asked = Arc::new(Mutex::new(Vec::new()));
    let log = asked.clone();
    let lookup: Lookup = Arc::new(move |host, port| {
        let mut log = log.lock().unwrap();
        let nth = log.iter().filter(|h| **h == host).count();
        log.push(host.clone());
        let found: Vec<_> = answers.iter().filter(|(name, _)| *name == host).map(|(_, ips)| ips.clone()).collect();
        let ips = found.get(nth).or(found.last()).cloned().unwrap_or_default();
        Box::pin(async move { Ok(ips.split_whitespace().map(|ip| SocketAddr::new(ip.parse().unwrap(), port)).collect()) })
    });
    (Egress::with_lookup(config, lookup).unwrap(), asked)
}

fn words(r: Result<Fetched, Unfetched>) -> String {
    match r.map_err(Error::from) {
        Err(Error::Invalid { field: "url", words }) => words.to_string(),
        other => panic!("{other:?}"),
    }
}

/// A web server that answers every connection with the bytes made for its path; it writes down the requests.
async fn server(answer: impl Fn(&str) -> Vec<u8> + Send + 'static) -> (u16, Arc<Mutex<Vec<String>>>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let log = seen.clone();
    #[expect(clippy::disallowed_methods, reason = "a test's own server")]
    tokio::spawn(async move {
        while let Ok((mut s, _)) = listener.accept().await {
            let mut request = vec![0; 4096];
            let n = s.read(&mut request).await.unwrap_or(0);
            let request = String::from_utf8_lossy(&request[..n]).into_owned();
            let path = request.split(' ').nth(1).unwrap_or("").to_owned();
            log.lock().unwrap().push(request);
            let _ = s.write_all(&answer(&path)).await;
            let _ = s.shutdown().await;
        }
    });
    (port, seen)
}

fn page(head: &str, body: &str) -> Vec<u8> {
    format!("HTTP/1.1 {head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len()).into_bytes()
}

#[test]
fn own_addresses_are_judged() {
    for (ip, fine) in [
        ("93.184.216.34", true),
        ("2606:2800:220:1:248:1893:25c8:1946", true),
        ("::ffff:93.184.216.34", true),
        ("127.0.0.1", false),
        ("127.255.255.254", false),
        ("0.0.0.0", false),
        ("10.1.2.3", false),
        ("172.31.255.255", false),
        ("172.32.0.0", true),
        ("169.254.169.254", false),
        ("100.100.100.200", false),
        ("198.19.255.255", false),
        ("224.0.0.251", false),
        ("255.255.255.255", false),
        ("::", false),
        ("::1", false),
        ("::127.0.0.1", false),
        ("::ffff:127.0.0.1", false),
        ("::ffff:0:127.0.0.1", false),
        ("64:ff9b::10.0.0.1", false),
        ("64:ff9b:1::8.8.8.8", false),
        ("2002:7f00:1::", false),
        ("2001:0:7f00:1::", false),
        ("fe80::1", false),
        ("fd00::1", false),
        ("ff02::1", false),
        ("2001:db8::1", false),
        ("3fff::1", false),
        ("4000::1", false),
    ] {
        assert_eq!(allowed(ip.parse().unwrap()), fine, "{ip}");
    }
}

#[test]
fn the_shared_collection_of_addresses_agrees() {
    for name in ["ssrf-blocked.json", "ssrf-allowed.json", "ssrf-boundaries.json"] {
        let Some(text) = crate::attack(name) else { continue };
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let cases = json["cases"].as_array().unwrap();
        assert!(cases.len() > 5);
        for case in cases {
            let ip: IpAddr = case["input"].as_str().unwrap().parse().unwrap();
            assert_eq!(allowed(ip), case["policies"]["default"] == "allowed", "{case}");
        }
    }
}

#[tokio::test]
async fn the_shared_collection_of_hosts_agrees() {
    for name in ["ssrf-malformed_numeric_hosts.json", "ssrf-non_host_prefixes.json", "ssrf-legacy_numeric.json"] {
        let Some(text) = crate::attack(name) else { continue };
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        for case in json["cases"].as_array().unwrap() {
            if case["blocked"] == false {
                continue; // A public address would really be asked for.
            }
            let host = case["input"].as_str().unwrap();
            let (e, asked) = fake(&config(false), &[]);
            for url in [format!("http://{host}"), format!("https://{host}/x"), format!("http://{host}:8080/")] {
                words(e.get(&url, Limits::default()).await);
            }
            // What is no host and no path of a host must not be looked up either.
            let asked = asked.lock().unwrap();
            assert!(asked.iter().all(|name| name.chars().any(|c| c.is_ascii_alphabetic())), "{host}: {asked:?}");
        }
    }
}

#[tokio::test]
async fn odd_addresses_never_reach_a_name_server() {
    let (e, asked) = fake(&config(false), &[]);
    for url in [
        "",
        "example.com",
        "ftp://example.com/",
        "file:///etc/passwd",
        "gopher://example.com/",
        "javascript:alert(1)",
        "http://",
        "http:///",
        "http://user:pw@example.com/",
        "http://user@example.com/",
        "http://example.com:22/",
        "http://example.com:6379/",
        "http://127.0.0.1/",
        "http://127.1/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://2130706433/",
        "http://0/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[fe80::1%25eth0]/",
        "http://93.184.216.34./",
        "http://１２７.０.０.１/",
        "http://①②⑦.⓪.⓪.①/",
        "http:\\\\127.0.0.1\\",
        "http://169.254.169.254/latest/meta-data/",
        "http://%31%32%37.0.0.1/",
    ] {
        assert!(words(e.get(url, Limits::default()).await).len() > 10, "{url}");
    }
    assert!(asked.lock().unwrap().is_empty());
}

#[tokio::test]
async fn names_that_lead_inside_are_refused() {
    let (e, asked) = fake(
        &config(false),
        &[
            ("inside.example", "10.0.0.1"),
            ("mixed.example", "93.184.216.34 127.0.0.1"),
            ("six.example", "::ffff:169.254.169.254"),
            ("none.example", ""),
        ],
    );
    for host in ["inside.example", "mixed.example", "six.example", "none.example", "unknown.example"] {
        let got = e.get(&format!("https://{host}/"), Limits::default()).await;
        assert!(matches!(got, Err(Unfetched::Refused(_))), "no second try");
        assert!(words(got).contains("kit-page-not-reached"));
    }
    assert_eq!(asked.lock().unwrap().len(), 5, "each name is asked for once");
}

#[tokio::test]
async fn turned_off_means_nothing_is_asked() {
    let mut c = config(false);
    c.egress_enabled = false;
    let (e, asked) = fake(&c, &[("example.com", "93.184.216.34")]);
    assert!(words(e.get("https://example.com/", Limits::default()).await).contains("kit-page-off"));
    assert!(asked.lock().unwrap().is_empty() && !e.enabled());
}

#[tokio::test]
async fn a_page_is_fetched_from_the_judged_address() {
    let (port, seen) = server(|_| page("200 OK\r\nContent-Type: Text/HTML; charset=utf-8", "<title>Hi</title>")).await;
    // The second answer would lead elsewhere, but nobody asks twice.
    let (e, asked) = fake(&config(true), &[("moot.example", "127.0.0.1"), ("moot.example", "192.0.2.1")]);
    let got = e.get(&format!("http://moot.example:{port}/a?b=c#d"), Limits::default()).await.unwrap();
    assert_eq!(
        (got.status, got.content_type.as_str(), got.text().as_str(), got.cut),
        (200, "text/html; charset=utf-8", "<title>Hi</title>", false)
    );
    assert!(got.is_html());
    assert_eq!(*asked.lock().unwrap(), ["moot.example"]);
    let request = seen.lock().unwrap().concat().to_ascii_lowercase();
    assert!(request.starts_with("get /a?b=c http/1.1\r\n") && request.contains(&format!("host: moot.example:{port}\r\n")), "{request}");
    assert!(!request.contains("cookie") && !request.contains("referer") && !request.contains("authorization"));
}

#[tokio::test]
async fn every_redirect_is_judged_anew() {
    let (port, seen) = server(|path| match path {
        "/ok" => page("200 OK", "there"),
        "/one" => page("302 Found\r\nLocation: /ok", ""),
        "/loop" => page("301 Moved\r\nLocation: /loop", ""),
        "/away" => page("302 Found\r\nLocation: http://elsewhere.example/", ""),
        other => page(&format!("307 Temporary\r\nLocation: {}", other.trim_start_matches("/to/")), ""),
    })
    .await;
    let (e, asked) = fake(&config(true), &[("moot.example", "127.0.0.1"), ("elsewhere.example", "169.254.169.254")]);
    let at = |path: &str| format!("http://moot.example:{port}{path}");
    assert_eq!(e.get(&at("/one"), Limits::default()).await.unwrap().url.path(), "/ok");
    assert!(words(e.get(&at("/loop"), Limits { redirects: 3, ..Limits::default() }).await).contains("kit-page-turns"));
    assert_eq!(seen.lock().unwrap().iter().filter(|r| r.contains("/loop")).count(), 4);
    assert!(words(e.get(&at("/away"), Limits::default()).await).contains("kit-page-not-reached"));
    for target in [
        "http://169.254.169.254/latest",
        "file:///etc/passwd",
        "http://user:pw@moot.example/",
        "//100.100.100.200/",
        "http://[fd00:ec2::254]/",
    ] {
        words(e.get(&at(&format!("/to/{target}")), Limits::default()).await);
    }
    assert_eq!(asked.lock().unwrap().iter().filter(|h| *h == "elsewhere.example").count(), 1);
    // Without permission for the intranet a redirect to it is refused as well.
    let (strict, _) = fake(&config(false), &[("moot.example", "127.0.0.1")]);
    assert!(words(strict.get("http://moot.example/one", Limits::default()).await).contains("kit-page-not-reached"));
}

#[tokio::test]
async fn size_and_time_are_capped() {
    let (port, _) = server(|path| match path {
        "/big" => page("200 OK", &"x".repeat(100_000)),
        "/endless" => b"HTTP/1.1 200 OK\r\n\r\n".iter().copied().chain(std::iter::repeat_n(b'y', 1_000_000)).collect(),
        "/short" => b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nfew".to_vec(),
        "/gzip" => page("200 OK\r\nContent-Encoding: gzip", "\u{1f}"),
        _ => b"nonsense".to_vec(),
    })
    .await;
    let (e, _) = fake(&config(true), &[("moot.example", "127.0.0.1")]);
    let small = Limits { bytes: 1000, ..Limits::default() };
    for path in ["/big", "/endless"] {
        let got = e.get(&format!("http://moot.example:{port}{path}"), small).await.unwrap();
        assert_eq!((got.body.len(), got.cut), (1000, true));
    }
    let exact = e.get(&format!("http://moot.example:{port}/big"), Limits { bytes: 100_000, ..Limits::default() }).await.unwrap();
    assert!(!exact.cut);
    assert_eq!(e.get(&format!("http://moot.example:{port}/gzip"), small).await.unwrap().body, "\u{1f}", "nothing is unpacked");
    for path in ["/short", "/nonsense"] {
        let got = e.get(&format!("http://moot.example:{port}{path}"), small).await;
        assert!(matches!(got, Err(Unfetched::NotReached(_))), "worth another try");
        assert!(words(got).contains("kit-page-not-reached"));
    }
    // Accepts, and says nothing.
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://moot.example:{}/", silent.local_addr().unwrap().port());
    assert!(words(e.get(&url, Limits { timeout: Duration::from_millis(50), ..Limits::default() }).await).contains("kit-page-late"));
    assert!(
        words(e.get(&url.replace("http:", "https:"), Limits { timeout: Duration::from_millis(50), ..Limits::default() }).await).len() > 10
    );
}

fn read(html: &str) -> Option<LinkCard> {
    card(html, &Url::parse("https://www.moot.example/x").unwrap())
}

#[test]
fn cards_say_what_the_page_says() {
    let c = read(
        r#"<!doctype html><html><head><!-- <title>no</title> --><script>"<title>no</title>"</script>
        <TITLE>Plain</TITLE><meta charset=utf-8><meta content='A &amp; B &#8212; &lt;b&gt;&amp;lt;' property="og:title"/>
        <meta name=Description content="Line one
        line two"><meta property=og:site_name content=Moot></head><body><title>no</title>"#,
    )
    .unwrap();
    assert_eq!(c, LinkCard { title: "A & B — <b>&lt;".into(), description: Some("Line one line two".into()), site: "Moot".into() });
    let c = read("<svg><title>Icon</title></svg><title>\n The\u{202E} page </title>").unwrap();
    assert_eq!(c, LinkCard { title: "The page".into(), description: None, site: "moot.example".into() });
    assert_eq!(read("<meta name=twitter:title content=T><title>P</title>").unwrap().title, "T");
    assert_eq!(read("<title></title><meta property=og:title content=''>"), None);
    assert_eq!(read("no page at all"), None);
    assert_eq!(read(&format!("{}<title>too late</title>", " ".repeat(300_000))), None);
    assert!(read(&format!("<title>{}", "x".repeat(1_000_000))).unwrap().title.chars().count() <= 200);
    assert_eq!(
        read("<meta property=\"og:title\" content=\"open"),
        Some(LinkCard { title: "\"open".into(), description: None, site: "moot.example".into() })
    );
}

#[test]
fn old_charsets_are_read() {
    let f = |content_type: &str, body: &[u8]| Fetched {
        url: Url::parse("http://x.example").unwrap(),
        status: 200,
        content_type: content_type.into(),
        body: body.to_vec().into(),
        cut: false,
    };
    assert_eq!(f("text/html; charset=iso-8859-1", b"gr\xFC\xDFe \x80").text(), "grüße €");
    assert_eq!(f("text/html", b"<meta charset=\"windows-1252\">\xE9").text(), "<meta charset=\"windows-1252\">é");
    assert_eq!(f("text/html; charset=latin1", "schön".as_bytes()).text(), "schön", "said so, but is UTF-8");
    assert_eq!(f("text/html", b"\xFF").text(), "\u{FFFD}");
}

proptest! {
    #[test]
    fn any_page_gives_plain_words(html in "[<>/=\"'a-z!&;# -]{0,200}|(?s:.{0,100})", around in any::<bool>()) {
        let html = if around { format!("<head><title>{html}</title><meta property=og:title content=\"{html}\">{html}") } else { html };
        if let Some(c) = read(&html) {
            prop_assert!(!c.title.is_empty() && c.title.chars().count() <= 200 && !c.title.contains('\n'));
        }
    }
    #[test]
    fn any_address_is_judged_alike_in_every_dress(bits in any::<u32>()) {
        let four = std::net::Ipv4Addr::from_bits(bits);
        let plain = allowed(IpAddr::V4(four));
        for dress in [format!("::ffff:{four}"), format!("64:ff9b::{four}"), format!("::ffff:0:{four}")] {
            prop_assert_eq!(allowed(dress.parse().unwrap()), plain);
        }
        let compatible = format!("::{four}").parse().unwrap();
        prop_assert!(!allowed(compatible));
    }
}
