//! How SQLite means to run every statement in the sources. Where it makes an index of its own at each asking, or walks a
//! table that grows with the house, a page that is quick in a test stands still in a large organisation. What may be
//! walked is listed with its reason; the list may only shrink.

use crate::sources;
use kit::db::rusqlite;
use testing::Site;

/// Tables that grow with what people do.
const LARGE: [&str; 16] = [
    "items",
    "people",
    "facts",
    "memberships",
    "principals",
    "sources",
    "mentions",
    "likes",
    "item_tags",
    "item_follows",
    "person_follows",
    "contacts",
    "attachments",
    "revisions",
    "notify_notices",
    "community_people",
];

/// Where a statement begins, and why it may walk.
const EXCUSED: [(&str, &str); 9] = [
    ("crates/server/src/cli/", "the command line has time"),
    ("crates/import/src/", "an import reads what it writes into"),
    ("crates/eval/src/", "an evaluation reads its corpus"),
    ("crates/server/src/blobs.rs", "once a day"),
    ("crates/server/src/metrics.rs", "asked by a machine, kept for a minute"),
    ("crates/admin/src/store.rs", "counts for administrators"),
    ("crates/search/src/store.rs", "building the index anew, in batches by id"),
    ("crates/profiles/src/store.rs", "a and b are short lists made in the statement"),
    ("crates/questions/src/store.rs", "half a name, when no index knew it; limited a minute"),
];

#[tokio::test]
async fn no_statement_walks_what_grows() {
    let (statements, _) = sources::statements();
    let site = Site::empty().await;
    if !site.app.database_for_operations().is_lite() {
        return;
    }
    let db = rusqlite::Connection::open(site.file().unwrap()).unwrap();
    let mut odd = vec![];
    for s in statements.iter().filter(|s| !EXCUSED.iter().any(|(place, _)| s.place.starts_with(place))) {
        let Ok(mut plan) = db.prepare(&format!("explain query plan {}", s.lite)) else { continue };
        let nulls = vec![rusqlite::types::Null; plan.parameter_count()];
        let steps: Vec<String> = plan
            .query_map(rusqlite::params_from_iter(nulls), |r| r.get(3))
            .unwrap()
            .map(Result::unwrap)
            .filter(|step: &String| walks(step, &s.lite))
            .collect();
        if !steps.is_empty() {
            odd.push(format!("{}: {}", s.place, steps.join("; ")));
        }
    }
    assert!(odd.is_empty(), "{} statements:\n{}", odd.len(), odd.join("\n"));
}

fn walks(step: &str, sql: &str) -> bool {
    if step.contains("AUTOMATIC") {
        return true;
    }
    // In the order of its ids up to a limit, or what was put in is given back: not a walk through all.
    let put_in = sql.trim_start().starts_with("insert") && sql.contains(" values (");
    if put_in || sql.contains("limit ?") || sql.contains("limit 1") {
        return false;
    }
    let Some(name) = step.strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next()) else { return false };
    !step.contains("USING")
        && (LARGE.contains(&name)
            || LARGE.iter().any(|t| sql.contains(&format!("{t} {name} ")) || sql.contains(&format!("{t} as {name} "))))
}
