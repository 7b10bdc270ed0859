//! The pages as an app on a device: what it is installed by, and what may be kept of whose pages.

use testing::*;

fn says(answer: &Answer, header: &str) -> String {
    answer.header(header).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_device_installs_the_house_by_its_name_and_the_worker_fetches_from_here_alone() {
    let site = Site::new().await;
    let manifest = site.anonymous().header("accept-language", "sv").get("/manifest.webmanifest").await.ok();
    assert_eq!(says(&manifest, "content-type"), "application/manifest+json");
    let said = manifest.json();
    assert_eq!((&said["name"], &said["lang"], &said["start_url"]), (&"Acme".into(), &"sv".into(), &"/".into()));
    for icon in said["icons"].as_array().unwrap() {
        site.anonymous().get(icon["src"].as_str().unwrap()).await.ok();
    }
    site.as_(ANN).post("/admin/house", &[("organisation", "Harbour & Sons")]).await.status(303);
    assert_eq!(site.anonymous().get("/manifest.webmanifest").await.json()["name"], "Harbour & Sons");

    let worker = site.anonymous().get("/worker.js").await.ok();
    assert_eq!(says(&worker, "content-security-policy"), "default-src 'none'; connect-src 'self'");
    assert!(says(&worker, "content-type").starts_with("text/javascript"));
    let page = site.as_(BEN).get("/").await.ok().has("rel=\"manifest\"");
    let policy = says(&page, "content-security-policy");
    assert!(policy.contains("worker-src 'self'; manifest-src 'self'") && !policy.contains("unsafe"), "{policy}");
    // Nobody's page: the worker has it for whoever comes.
    site.as_(BEN).get("/offline").await.ok().has("data-kept").lacks("Ben");
}

#[tokio::test]
async fn each_page_says_whose_it_is_and_only_what_people_read_may_be_kept() {
    let site = Site::new().await;
    let post = site.item(CAT, "status", "", "mast").await;
    let reader = async |who: PersonId, path: &str| says(&site.as_(who).get(path).await, "folkmoot-reader");
    for path in ["/", "/inbox", "/questions", &format!("/posts/{post}"), "/people/3"] {
        assert_eq!(reader(BEN, path).await, "2 keep", "{path}");
    }
    for path in [
        "/settings",
        "/settings/notices",
        "/search?q=mast",
        "/drafts",
        "/people/2/edit",
        "/items/999999",
        "/trash",
        "/?view=waiting",
        "/?share_text=mast",
        "/?sort=newest&ask=x",
    ] {
        let said = reader(BEN, path).await;
        // What is not there is somebody's page too, and is not kept for it is no success.
        assert!(said == "2" || said == "2 keep" && path.contains("999999"), "{path}: {said}");
    }
    assert_eq!(reader(ANN, "/admin").await, "1");
    for path in ["/", "/sign-in", "/offline"] {
        assert_eq!(says(&site.anonymous().get(path).await, "folkmoot-reader"), "0", "{path}");
    }
    // An administrator who reads a closed community for a while takes nothing along, from no page.
    let closed = site.as_(BEN).post("/communities", &[("name", "Quiet"), ("kind", "unlisted")]).await.id();
    assert_eq!(reader(ANN, "/").await, "1 keep");
    site.as_(ANN).post("/admin/glass", &[("community", &closed.to_string()), ("reason", "A flag was raised here")]).await.status(303);
    assert_eq!(reader(ANN, "/").await, "1");

    let out = site.as_(BEN).post("/sign-out", &[]).await.status(303);
    assert_eq!(says(&out, "clear-site-data"), "\"storage\"");
}

#[tokio::test]
async fn what_a_device_shares_stands_in_the_composer_after_what_was_half_written() {
    let site = Site::new().await;
    let shared = "/?share_title=A+mast&share_text=Look+%3Cb%3Ehere&share_url=https%3A%2F%2Fexample.org%2Fmast";
    site.as_(BEN).get(shared).await.ok().has("A mast\n\nLook &lt;b&gt;here\n\nhttps://example.org/mast</textarea>");
    site.as_(BEN)
        .get("/?share_text=See+https%3A%2F%2Fexample.org&share_url=https%3A%2F%2Fexample.org")
        .await
        .ok()
        .has("See https://example.org</textarea>");
    let page = site.as_(BEN).get("/").await.ok();
    let key = page.text.split("data-draft=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    site.as_(BEN).post("/drafts", &[("key", &key), ("body", r#"{"kind":"status","body":"Half written"}"#)]).await;
    site.as_(BEN).get(shared).await.ok().has("Half written\n\nA mast");
    site.as_(BEN).get("/").await.ok().has("Half written</textarea>");
}
