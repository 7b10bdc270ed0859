//! Every statement in the sources compiles on the database at hand: a wrong column fails here in seconds, not on the
//! page that is seldom opened. With `FOLKMOOT_TEST_PG` on PostgreSQL, else on SQLite.

use crate::sources;
use testing::Site;

#[tokio::test]
async fn every_statement_prepares() {
    let (statements, mut odd) = sources::statements();
    let site = Site::empty().await;
    let db = site.app.database_for_operations();
    for s in &statements {
        let text = if db.is_lite() { &s.lite } else { &s.pg };
        if let Err(e) = db.prepare(text).await {
            // PostgreSQL cannot tell the type of a bare parameter (42P18, 42725); execution sends types, preparing does not.
            let why = e.to_string();
            if !["could not determine data type of parameter", "operator is not unique: unknown"].iter().any(|w| why.contains(w)) {
                odd.push(format!("{}: {e}\n    {text}", s.place));
            }
        }
    }
    assert!(statements.len() > 150, "only {} statements were found", statements.len());
    assert!(odd.is_empty(), "{} of {} statements:\n{}", odd.len(), statements.len(), odd.join("\n"));
}
