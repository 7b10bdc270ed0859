//! The audit log: what is in it, who may read it, and that it shows when somebody has been at it.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on stops")]

use kit::{params, sql};
use testing::*;

async fn log(site: &Site, query: &str) -> Vec<Value> {
    site.as_(ANN).json().get(&format!("/admin/audit{query}")).await.ok().json()["entries"].as_array().unwrap().clone()
}
fn whats(entries: &[Value]) -> Vec<&str> {
    entries.iter().map(|e| e["what"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn who_changes_rights_is_in_the_log() {
    let site = Site::new().await;
    let ann = site.as_(ANN);
    ann.post(&format!("/admin/people/{BEN}/admin"), &[("admin", "1")]).await.status(303);
    ann.post(&format!("/admin/people/{BEN}/admin"), &[("admin", "0")]).await.status(303);
    ann.post(&format!("/admin/people/{CAT}/kind"), &[("kind", "guest")]).await.status(303);
    ann.post(&format!("/admin/people/{DAN}/state"), &[("state", "suspended")]).await.status(303);
    ann.post(&format!("/admin/people/{BEN}/sign-out"), &[]).await.status(303);
    ann.post("/admin/house", &[("organisation", "Harbour & Sons")]).await.status(303);
    ann.post("/admin/invitations", &[("name", "Zoe Quist"), ("email", "zoe@example.org")]).await.ok();
    site.forget_session(BEN);
    site.as_(BEN).post("/settings/tokens", &[("name", "script"), ("scope", "read"), ("days", "30")]).await;
    let entries = log(&site, "").await;
    assert_eq!(
        whats(&entries),
        [
            "token.made",
            "invitation.made",
            "setting.changed",
            "session.ended",
            "session.ended",
            "person.state",
            "person.type",
            "person.admin",
            "person.admin",
            "person.admin"
        ]
    );
    let kind = &entries[6];
    assert_eq!((kind["actor"].as_str(), kind["subject"].as_str()), (Some("Ann Lindqvist"), Some("Cat Vogel")));
    assert_eq!(kind["details"].as_str(), Some(r#"{"after":"guest","before":"employee","until":"2026-04-05T08:01:00Z"}"#));
    let all = serde_json::to_string(&entries).unwrap();
    assert!(!all.contains("zoe@") && !all.contains("Quist"), "nobody's address is kept for good");
    assert_eq!(entries[9]["system"], "the cast", "and what the program does says in what work");
    // Looked for.
    assert_eq!(whats(&log(&site, "?area=person&subject=cat").await), ["person.type"]);
    assert_eq!(whats(&log(&site, "?actor=ben").await), ["token.made"]);
    assert_eq!(whats(&log(&site, &format!("?object=person%20{DAN}")).await), ["session.ended", "person.state"]);
    assert_eq!(log(&site, "?from=2030-01-01").await.len(), 0);
    assert_eq!(log(&site, "?until=2026-01-05").await.len(), 10);
    ann.get("/admin/audit?actor=nobody-here").await.status(422);
    ann.get("/admin/audit?area=person").await.ok().has("person.type").has("Cat Vogel").has("The chain is whole");
    // Nobody else's.
    for path in ["/admin/audit", "/admin/audit/check", "/admin/audit/export"] {
        site.as_(BEN).get(path).await.status(404);
    }
}

#[tokio::test]
async fn what_was_not_done_is_not_in_it() {
    let site = Site::new().await;
    let before = log(&site, "").await.len();
    site.as_(ANN).post(&format!("/admin/people/{GUS}/admin"), &[("admin", "1")]).await.status(409);
    site.as_(BEN).post(&format!("/admin/people/{CAT}/kind"), &[("kind", "guest")]).await.status(404);
    site.as_(ANN).post(&format!("/admin/people/{CAT}/kind"), &[("kind", "employee")]).await.status(303);
    assert_eq!(log(&site, "").await.len(), before, "nor what changed nothing");
}

#[tokio::test]
async fn it_goes_on_over_pages() {
    let site = Site::new().await;
    for n in 0..60 {
        site.as_(ANN).post("/admin/house", &[("organisation", &format!("House {n}"))]).await.status(303);
    }
    let first = site.as_(ANN).json().get("/admin/audit?area=setting").await.ok().json();
    let next = first["next"].as_str().unwrap();
    let second = site.as_(ANN).json().get(&format!("/admin/audit?area=setting&before={next}")).await.ok().json();
    let ids = |v: &Value| v["entries"].as_array().unwrap().iter().map(|e| e["id"].as_i64().unwrap()).collect::<Vec<_>>();
    let all = [ids(&first), ids(&second)].concat();
    assert_eq!((all.len(), second["next"].is_null()), (60, true));
    assert!(all.windows(2).all(|w| w[0] == w[1] + 1), "each once, the newest first");
}

/// What an outsider does who has nothing but the file.
fn checked(csv: &str) -> Option<String> {
    let mut lines = csv::Reader::from_reader(csv.as_bytes());
    let mut hash = String::new();
    for row in lines.records() {
        let row = row.unwrap();
        let columns: Vec<&str> = row.iter().collect();
        let (last, words) = columns.split_last().unwrap();
        let text = std::iter::once(hash.as_str()).chain(words.iter().copied()).collect::<Vec<_>>().join("\n");
        if kit::objects::hash(text.as_bytes()) != *last {
            return None;
        }
        hash = (*last).to_owned();
    }
    Some(hash)
}

#[tokio::test]
async fn an_outsider_can_check_the_export_and_the_house_notices_a_change() {
    let site = Site::new().await;
    for name in ["Harbour", "Harbour, \"Sons\" & =Co", "Ünï"] {
        site.as_(ANN).post("/admin/house", &[("organisation", name)]).await.status(303);
    }
    let csv = site.as_(ANN).get("/admin/audit/export?format=csv").await.ok().text;
    let head = site.as_(ANN).json().get("/admin/audit/check").await.ok().json();
    // The cast's, three names, and that it was taken along: a file ends with its own entry.
    assert_eq!((head["broken"].is_null(), head["checked"].as_i64(), head["rows"].as_i64()), (true, Some(5), Some(5)));
    assert_eq!(checked(&csv).as_deref(), head["hash"].as_str());
    assert_eq!(checked(&csv.replace("Harbour", "Harbor")), None);
    let lines = site.as_(ANN).get("/admin/audit/export?format=jsonl").await.ok().text;
    assert_eq!(lines.lines().count(), 6);
    let head = site.as_(ANN).json().get("/admin/audit/check").await.ok().json();
    assert_eq!(serde_json::from_str::<Value>(lines.lines().last().unwrap()).unwrap()["hash"], head["hash"]);

    let broken = async || site.as_(ANN).json().get("/admin/audit/check").await.ok().json()["broken"].as_i64();
    // Whoever holds the database itself can do what no program can.
    let db = site.app.database_for_operations();
    for trigger in ["audit_not_changed", "audit_not_removed"] {
        db.batch(&format!("drop trigger {trigger}{}", if db.is_lite() { "" } else { " on audit" })).await.unwrap();
    }
    site.change(ANN, async |tx| tx.run(sql!("update audit set details = '' where id = $1"), params![3]).await).await;
    assert_eq!(broken().await, Some(3));
    site.as_(ANN).get("/admin/audit").await.ok().has("broken at entry 3");
    site.change(ANN, async |tx| tx.run(sql!("delete from audit where id >= $1"), params![3]).await).await;
    assert_eq!(broken().await, Some(3), "the end is missed too");
    site.change(ANN, async |tx| tx.run(sql!("delete from audit where id = $1"), params![1]).await).await;
    assert_eq!(broken().await, Some(1));
}

#[tokio::test]
async fn the_log_is_only_added_to_whatever_is_asked_of_the_database() {
    let site = Site::new().await;
    site.as_(ANN).post("/admin/house", &[("organisation", "Harbour")]).await.status(303);
    let db = site.app.database_for_operations();
    for asked in [
        "update audit set details = ''",
        "update audit set at = at + 1 where id = 1",
        "delete from audit where id = 1",
        "delete from audit",
    ] {
        let words = db.batch(asked).await.expect_err(asked);
        assert!(format!("{words:?}").contains("only added to"), "{words:?}");
    }
    let chain = site.as_(ANN).json().get("/admin/audit/check").await.ok().json();
    assert!(chain["broken"].is_null());
}

#[tokio::test]
async fn changes_at_one_moment_are_one_chain() {
    let site = Site::new().await;
    let all = (0..8).map(|n| {
        let ann = site.as_(ANN);
        async move { ann.post("/admin/house", &[("organisation", &format!("House {n}"))]).await.status(303) }
    });
    futures::future::join_all(all).await;
    let chain = site.as_(ANN).json().get("/admin/audit/check").await.ok().json();
    assert_eq!((chain["broken"].is_null(), chain["rows"].as_i64()), (true, Some(9)));
}
