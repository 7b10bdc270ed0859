//! Link cards against a site that is well, then busy, then gone.

use kit::{Clock, Rng, config::Config, egress::Egress, objects::Objects};
use spine::{Viewer, jobs, people::sessions};
use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};
use testing::*;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

const HTML: &str = "text/html; charset=iso-8859-1";

async fn server(says: Arc<Mutex<(u16, &'static str, &'static [u8])>>) -> u16 {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    #[expect(clippy::disallowed_methods, reason = "a test's own server")]
    tokio::spawn(async move {
        while let Ok((mut s, _)) = listener.accept().await {
            let mut request = vec![0; 4096];
            let _ = s.read(&mut request).await;
            let (status, kind, body) = *says.lock().unwrap();
            let head =
                format!("HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
            let _ = s.write_all(&[head.as_bytes(), body].concat()).await;
            let _ = s.shutdown().await;
        }
    });
    port
}

#[tokio::test]
async fn a_card_outlives_the_bad_moments_of_the_other_site() {
    let says = Arc::new(Mutex::new((503, HTML, &b"<title>Busy</title>"[..])));
    let port = server(says.clone()).await;
    let config = Config { egress_allow_private: true, ..Config::default() };
    let lookup: kit::egress::Lookup = Arc::new(|_, port| Box::pin(async move { Ok(vec![SocketAddr::from(([127, 0, 0, 1], port))]) }));
    let place = Place::new().await.unwrap();
    let clock = Clock::manual(Time(1_800_000_000_000));
    let built = server::build(server::Ground {
        db: place.db.clone(),
        egress: Egress::with_lookup(&config, lookup).unwrap(),
        config,
        clock: clock.clone(),
        rng: Rng::seeded(5),
        objects: Objects::memory(),
        index: None,
        demo: false,
        org: "Acme".into(),
    })
    .unwrap();
    let app = built.app.clone();
    let set = {
        let mut tx = app.begin_system(Viewer::system("test")).await.unwrap();
        let set = sessions::start(&mut tx, ANN, "browser").await.unwrap();
        tx.commit().await.unwrap();
        set
    };
    let cookie = set.split(';').next().unwrap().to_owned();
    let ask = |method: &str, path: &str, body: String| {
        let req = axum::http::Request::builder()
            .method(method)
            .uri(path)
            .header("cookie", &cookie)
            .header("host", "a")
            .header("origin", "http://a")
            .header("accept", "text/html");
        let req = req.header("content-type", "application/json").body(axum::body::Body::from(body)).unwrap();
        let router = built.router.clone();
        async move {
            let res = tower::ServiceExt::oneshot(router, req).await.unwrap();
            String::from_utf8(axum::body::to_bytes(res.into_body(), 1 << 24).await.unwrap().to_vec()).unwrap()
        }
    };
    let post = || ask("POST", "/posts", json!({ "body": format!("look: http://other.example:{port}/page") }).to_string());
    let home = || ask("GET", "/?view=all", String::new());
    let work = async || while jobs::step(&app).await.unwrap() {};

    post().await;
    work().await;
    let shown = home().await;
    assert!(shown.contains("look: ") && !shown.contains("linkcard"), "busy: nothing yet");
    *says.lock().unwrap() = (200, HTML, b"<title>Gr\xFC\xDFe</title>");
    clock.advance(Time::HOUR);
    work().await;
    assert!(home().await.contains("Grüße"), "asked again later, and read in its own charset");
    for bad in
        [(503, HTML, &b"<title>Busy</title>"[..]), (404, HTML, b"<title>Not here</title>"), (200, "text/plain", b"<title>Plain</title>")]
    {
        *says.lock().unwrap() = bad;
        post().await;
        for _ in 0..10 {
            work().await;
            clock.advance(Time::HOUR);
        }
        let home = home().await;
        assert!(home.contains("Grüße") && !home.contains("Busy") && !home.contains("Not here") && !home.contains("Plain"), "{bad:?}");
    }
}
