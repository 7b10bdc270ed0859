//! Errors over HTTP: dressed for whoever asked, with nothing lost and nothing leaked.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failing helper fails its test")]

use axum::{
    Extension, Form, Router,
    body::{Body, to_bytes},
    extract::Multipart,
    http::{Request, Response, StatusCode, header},
    routing::{get, post},
};
use kit::Error;
use std::collections::HashMap;
use tower::ServiceExt;

fn site() -> Router {
    Router::new()
        .route("/missing", get(async || Error::Missing))
        .route(
            "/fault",
            get(async || Error::fault(anyhow::anyhow!("secret detail of the database")))
                .post(async |_: Form<HashMap<String, String>>| Error::fault(anyhow::anyhow!("secret detail"))),
        )
        .route("/slow", get(async || Error::Slow(7)))
        .route(
            "/invalid",
            post(async |Form(f): Form<HashMap<String, String>>| {
                Error::invalid("title", format!("{} letters are too few", f["title"].len()))
            }),
        )
        .route("/ended", post(async |_: Form<HashMap<String, String>>| Error::SignIn))
        .route("/echo", post(async |body: String| body))
        .route(
            "/upload",
            post(async |mut form: Multipart| {
                let mut n = 0;
                while let Some(part) = form.next_field().await.unwrap() {
                    n += part.bytes().await.unwrap().len();
                }
                Error::invalid("body", format!("{n} bytes arrived"))
            }),
        )
        .route("/own", get(async || (StatusCode::NOT_FOUND, axum::response::Html("my own page"))))
        .layer(axum::middleware::from_fn(shell::errors::layer))
        .layer(axum::extract::DefaultBodyLimit::max(5_000_000))
        .layer(Extension(shell::Site { org: "Acme <Ltd>".into(), demo: false, rng: kit::Rng::seeded(1) }))
}

async fn ask(req: Request<Body>) -> (Response<Body>, String) {
    let mut res = site().oneshot(req).await.unwrap();
    let body = to_bytes(std::mem::take(res.body_mut()), usize::MAX).await.unwrap();
    (res, String::from_utf8_lossy(&body).into_owned())
}
fn get_as(path: &str, accept: &str) -> Request<Body> {
    Request::get(path).header(header::ACCEPT, accept).body(Body::empty()).unwrap()
}
fn form(path: &str, body: &str) -> Request<Body> {
    Request::post(path)
        .header(header::ACCEPT, "text/html")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body.to_owned()))
        .unwrap()
}

#[tokio::test]
async fn a_person_gets_a_page_a_program_gets_problem_json() {
    let (res, body) = ask(get_as("/missing", "text/html")).await;
    assert_eq!(res.status(), 404);
    assert!(body.contains("Acme &lt;Ltd&gt;") && body.contains("There is nothing here for you"));
    let (res, body) = ask(get_as("/missing", "application/json")).await;
    assert_eq!((res.status().as_u16(), res.headers()[header::CONTENT_TYPE].to_str().unwrap()), (404, "application/problem+json"));
    let problem: serde_json::Value = serde_json::from_str(&body).unwrap();
    assert_eq!((&problem["type"], &problem["status"]), (&"urn:folkmoot:missing".into(), &404.into()));
}

#[tokio::test]
async fn a_route_that_is_not_there_answers_like_an_item_that_is_not() {
    for accept in ["text/html", "application/json"] {
        assert_eq!(
            without_nonce(&ask(get_as("/no/such/route", accept)).await.1),
            without_nonce(&ask(get_as("/missing", accept)).await.1),
            "{accept}"
        );
    }
}

/// Nonces differ from answer to answer; all else must not.
fn without_nonce(body: &str) -> String {
    match body.split_once("name=\"csp-nonce\" content=\"") {
        Some((before, after)) => format!("{before}{}", after.split_once('"').unwrap().1),
        None => body.to_owned(),
    }
}

#[tokio::test]
async fn a_page_of_ones_own_is_left_alone_but_guarded() {
    let (res, body) = ask(get_as("/own", "text/html")).await;
    assert_eq!(body, "my own page");
    assert_eq!(res.headers()[header::CACHE_CONTROL], "private, no-store");
    assert_eq!(res.headers()[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
}

#[tokio::test]
async fn no_answer_may_be_cached_framed_or_run_inline_scripts() {
    for path in ["/missing", "/fault", "/nowhere"] {
        let (res, body) = ask(get_as(path, "text/html")).await;
        let csp = res.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(
            csp.contains("frame-ancestors 'none'")
                && csp.contains("object-src 'none'")
                && csp.contains("base-uri 'none'")
                && !csp.contains("unsafe"),
            "{csp}"
        );
        assert_eq!(res.headers()[header::CACHE_CONTROL], "private, no-store");
        assert!(!body.contains("style=\"") && !body.contains("onclick"), "{path}");
    }
}

#[tokio::test]
async fn a_fault_tells_its_number_and_nothing_else() {
    for accept in ["text/html", "application/json"] {
        let (res, body) = ask(get_as("/fault", accept)).await;
        assert_eq!(res.status(), 500);
        assert!(!body.contains("secret"), "{body}");
    }
    let (_, body) = ask(get_as("/fault", "application/json")).await;
    let problem: serde_json::Value = serde_json::from_str(&body).unwrap();
    assert!(problem["detail"].as_str().unwrap().contains(problem["reference"].as_str().unwrap()));
}

#[tokio::test]
async fn slow_down_says_how_long() {
    let (res, body) = ask(get_as("/slow", "text/html")).await;
    assert_eq!((res.status().as_u16(), res.headers()[header::RETRY_AFTER].to_str().unwrap()), (429, "7"));
    assert!(body.contains("7 seconds"));
}

#[tokio::test]
async fn a_refused_form_comes_back_whole_and_escaped() {
    let long = "<script>alert(1)</script>%0Aline two ".repeat(50);
    let (res, body) = ask(form("/invalid?x=%22onload", &format!("title=a%26b&body={long}&audience=everyone&follow_id=7"))).await;
    assert_eq!(res.status(), 422);
    assert!(body.contains("3 letters are too few") && body.contains("data-error-field=\"title\""));
    assert!(body.contains("value=\"a&amp;b\"") && body.contains("aria-invalid=\"true\""));
    assert!(!body.contains("<script>alert") && body.matches("&lt;script&gt;alert(1)&lt;/script&gt;").count() == 50);
    assert!(body.contains("<input type=\"hidden\" name=\"audience\" value=\"everyone\">") && body.contains("name=\"follow_id\""));
    assert!(body.contains("action=\"/invalid?x=%22onload\""));
}

#[tokio::test]
async fn an_ended_session_or_a_fault_keeps_the_text_too() {
    for (path, status) in [("/ended", 401), ("/fault", 500)] {
        let (res, body) = ask(form(path, "body=many+words+that+took+an+hour")).await;
        assert_eq!(res.status(), status);
        assert!(body.contains("many words that took an hour"), "{path}");
    }
    assert!(ask(form("/ended", "body=x+y")).await.1.contains("target=\"_blank\""));
}

#[tokio::test]
async fn secrets_are_asked_again_never_echoed() {
    let (_, body) = ask(form("/invalid", "title=x&password=hunter2secret&setup_token=tok-123456&new_password=hunter3secret")).await;
    assert!(!body.contains("hunter") && !body.contains("tok-123456"));
    assert_eq!(body.matches("type=\"password\"").count(), 3);
}

#[tokio::test]
async fn what_another_site_sent_is_not_dressed_as_ones_own_words() {
    let mut req = form("/invalid", "title=Please+press+send");
    req.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
    let (res, body) = ask(req).await;
    assert_eq!(res.status(), 422);
    assert!(!body.contains("Please press send"));
}

#[tokio::test]
async fn a_form_posts_again_only_to_us() {
    let (_, body) = ask(form("//evil.example/invalid", "title=x&body=y+z")).await;
    assert!(!body.contains("action=\"//evil"));
}

#[tokio::test]
async fn bodies_pass_through_untouched_whatever_their_size() {
    for size in [0, 10, 299_000, 310_000, 1_500_000] {
        let sent = format!("body={}", "x".repeat(size));
        let (res, body) = ask(form("/echo", &sent)).await;
        assert_eq!(res.status(), 200);
        assert!(body == sent, "{size}");
    }
}

#[tokio::test]
async fn an_upload_keeps_its_text_and_every_byte_arrives() {
    let file = "z".repeat(1_000_000);
    let sent = format!(
        "--B\r\nContent-Disposition: form-data; name=\"body\"\r\n\r\nkept words\r\n--B\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n{file}\r\n--B--\r\n"
    );
    let req = Request::post("/upload")
        .header(header::ACCEPT, "text/html")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=B")
        .body(Body::from(sent))
        .unwrap();
    let (res, body) = ask(req).await;
    assert_eq!(res.status(), 422);
    assert!(body.contains("1000010 bytes arrived") && body.contains("kept words") && !body.contains("zzzz"));
    assert!(body.contains("enctype=\"multipart/form-data\""));
}
