//! The door as a whole: health, counters, compression, limits, errors dressed, headers.

use testing::*;

#[tokio::test]
async fn health_answers_and_what_is_nowhere_is_a_page_or_a_problem() {
    let site = Site::new().await;
    site.anonymous().get("/healthz").await.ok().has("ok");
    site.as_(BEN).get("/no/such/place").await.status(404).has("<html");
    let problem = site.anonymous().json().get("/no/such/place").await.status(404);
    assert_eq!(problem.header("content-type"), Some("application/problem+json"));
    assert_eq!(problem.json()["type"], "urn:folkmoot:missing");
    // A path that exists, with a method that does not.
    site.as_(BEN).json().send(Method::DELETE, "/healthz", None, Default::default()).await.status(404);
}

#[tokio::test]
async fn counters_are_for_the_machine_itself_and_for_administrators() {
    let site = Site::new().await;
    let local = "127.0.0.1:40000".parse().expect("an address");
    site.anonymous().get("/metrics").await.status(404);
    site.as_(BEN).get("/metrics").await.status(404);
    site.as_(ANN).get("/metrics").await.ok();
    site.anonymous().peer(local).header("x-forwarded-for", "203.0.113.9").get("/metrics").await.status(404);
    site.item(ANN, "status", "", "counted").await;
    let page = site.anonymous().peer(local).get("/metrics").await.ok();
    for name in [
        "folkmoot_requests_total{",
        "route=\"/metrics\"",
        "folkmoot_request_seconds_bucket{",
        "folkmoot_statements_total",
        "folkmoot_jobs{state=\"dead\"} 0",
    ] {
        assert!(page.text.contains(name), "{name} in\n{}", page.text);
    }
    for listener in site.app.apps.iter().flat_map(|a| a.listeners) {
        assert!(page.text.contains(&format!("folkmoot_listener_lag{{listener=\"{}\"}}", listener.name)), "{}", listener.name);
    }
    // What somebody typed is never a label.
    site.anonymous().get("/people/secret-path-of-mine").await;
    site.anonymous().peer(local).get("/metrics").await.ok().lacks("secret-path-of-mine");

    let open = Site::with(kit::config::Config { metrics_public: true, ..Default::default() }).await;
    open.anonymous().get("/metrics").await.ok();
}

#[tokio::test]
async fn pages_are_compressed_and_say_how_they_may_be_used() {
    let site = Site::new().await;
    let page = site.anonymous().header("accept-encoding", "gzip, br, zstd").get("/sign-in").await.ok();
    assert_eq!(page.header("content-encoding"), Some("zstd"), "the cheapest that the reader takes");
    let page = site.anonymous().header("accept-encoding", "gzip").get("/sign-in").await.ok();
    assert_eq!(page.header("content-encoding"), Some("gzip"));
    let page = site.anonymous().get("/sign-in").await.ok();
    assert_eq!(page.header("content-encoding"), None);
    assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
    assert!(
        page.header("content-security-policy").is_some_and(|p| p.contains("default-src") && !p.contains("unsafe-eval")),
        "{:?}",
        page.headers
    );
    assert!(page.header("cache-control").is_some_and(|c| c.contains("no-store")));
    let small = site.anonymous().header("accept-encoding", "gzip").get("/healthz").await.ok();
    assert_eq!(small.header("content-encoding"), None, "smaller than it is worth");
}

#[tokio::test]
async fn too_much_is_refused_with_words() {
    let site = Site::new().await;
    let long = "x".repeat(400 * 1024);
    let refused = site.as_(ANN).json().post("/drafts", &[("key", "k"), ("body", &long)]).await.status(413);
    assert_eq!(refused.json()["type"], "urn:folkmoot:too-large");
    assert_eq!(site.facts().await, [""; 0]);
}

#[tokio::test]
async fn every_page_of_the_frame_answers_everyone_inside() {
    let site = Site::new().await;
    for person in [ANN, BEN, GUS] {
        for r in site.routes.iter().filter(|r| r.method == Method::GET && !r.path.contains('{') && r.path != "/live") {
            let page = site.as_(person).get(r.path).await;
            assert!(!page.status.is_server_error(), "{} for {person}: {}\n{}", r.path, page.status, page.text);
            let data = site.as_(person).json().get(r.path).await;
            assert!(!data.status.is_server_error(), "{} as JSON for {person}: {}\n{}", r.path, data.status, data.text);
        }
    }
}
