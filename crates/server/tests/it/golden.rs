//! The interface for programs as a file: a change of it is a diff that somebody reads. `UPDATE_GOLDEN=1` rewrites it.

use crate::sources::root;
use std::collections::BTreeSet;
use testing::*;

#[tokio::test]
async fn the_openapi_document_is_the_one_in_docs() {
    let site = Site::empty().await;
    let now = site.anonymous().json().get("/api/openapi.json").await.ok().text;
    let path = root().join("docs/openapi.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(root().join("docs")).expect("docs");
        std::fs::write(&path, &now).expect("written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    if now != kept {
        let at = now.lines().zip(kept.lines()).position(|(a, b)| a != b).unwrap_or(0);
        let shown = |t: &str| t.lines().skip(at.saturating_sub(3)).take(8).collect::<Vec<_>>().join("\n");
        panic!(
            "docs/openapi.json is not what the routes say (line {}):\n--- kept\n{}\n--- now\n{}\nIf the change is meant: UPDATE_GOLDEN=1 cargo nextest run -p server openapi",
            at + 1,
            shown(&kept),
            shown(&now)
        );
    }
}

#[tokio::test]
async fn the_document_names_every_route_and_points_only_to_what_is_there() {
    let site = Site::empty().await;
    let doc = server::openapi::document(&site.routes);
    let mut ids = BTreeSet::new();
    for r in site.routes.iter() {
        let op = &doc["paths"][r.path][r.method.as_str().to_lowercase()];
        assert_eq!(op["summary"], r.doc.summary, "{} {}", r.method, r.path);
        assert!(ids.insert(op["operationId"].as_str().expect("an id").to_owned()), "two operations are called {}", op["operationId"]);
        assert!(!r.doc.summary.is_empty(), "{} says nothing", r.path);
    }
    let text = doc.to_string();
    for at in text.match_indices("\"#/components/schemas/").map(|(i, w)| &text[i + w.len()..]) {
        let name = at.split('"').next().expect("a name");
        assert!(doc["components"]["schemas"].get(name).is_some(), "{name} is not described");
    }
}
