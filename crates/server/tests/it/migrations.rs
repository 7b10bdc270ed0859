//! The numbered set of migrations: complete, and the same tables and columns on both databases.

use crate::sources::root;
use std::collections::BTreeMap;
use testing::*;

#[test]
fn every_file_is_registered_under_its_number() {
    let mut files: Vec<String> = std::fs::read_dir(root().join("migrations"))
        .expect("migrations")
        .map(|f| f.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    files.sort();
    let listed: Vec<String> = spine::MIGRATIONS.iter().map(|m| format!("{:04}_{}.sql", m.number, m.name)).collect();
    assert_eq!(files, listed);
    // `migrate` looks at the newest number only: one out of order would be passed over for ever.
    assert!(spine::MIGRATIONS.is_sorted_by(|a, b| a.number < b.number), "numbers rise");
}

#[tokio::test]
async fn migrating_twice_does_nothing() {
    let site = Site::empty().await;
    let again = kit::migrate::migrate(site.app.database_for_operations(), spine::MIGRATIONS).await.expect("migrated");
    assert_eq!(again, [""; 0]);
}

#[tokio::test]
async fn nothing_is_changed_under_an_older_server() {
    let site = Site::new().await;
    let db = site.app.database_for_operations();
    let beside = async || server::nodes::beside_older(db, site.clock.now()).await.map_err(|e| e.to_string());
    for node in ["here", "there"] {
        server::nodes::say(&site.app, node).await.expect("said");
    }
    assert_eq!(beside().await, Ok(()), "they know all there is");
    // As this program finds the database of one that does not know its last migration.
    let last = spine::MIGRATIONS.last().expect("migrations");
    let mut tx = site.app.begin_system(spine::Viewer::system("test")).await.expect("a change");
    tx.run(kit::sql!("delete from migrations where number = $1"), kit::params![last.number]).await.expect("forgotten");
    tx.commit().await.expect("done");
    let said = beside().await.expect_err("no");
    assert!(said.contains("2 servers are at work") && said.contains(last.name), "{said}");
    server::nodes::leave(&site.app, "there").await.expect("left");
    assert!(beside().await.is_err_and(|said| said.contains("a server is at work")));
    // One that was killed says nothing any more; one that lives goes on saying it.
    site.later(50 * Time::SECOND);
    server::nodes::say(&site.app, "here").await.expect("said");
    site.later(50 * Time::SECOND);
    assert!(beside().await.is_err());
    site.later(Time::MINUTE);
    assert_eq!(beside().await, Ok(()));
}

type Tables = BTreeMap<String, Vec<String>>;

async fn lite() -> Tables {
    use kit::db::rusqlite::Connection;
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("x.db");
    let db = kit::Db::lite(&file, kit::db::Durability::None).expect("a database");
    kit::migrate::migrate(&db, spine::MIGRATIONS).await.expect("migrated");
    let conn = Connection::open(&file).expect("open");
    let mut st = conn
        .prepare("select m.name, c.name || case when c.\"notnull\" = 1 or c.pk > 0 then ' not null' else '' end from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' order by m.name, c.name")
        .expect("tables");
    let rows = st.query_map([], |r| Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?))).expect("columns");
    gather(rows.map(|r| r.expect("a row")))
}
async fn postgres() -> Option<Tables> {
    use kit::db::sqlx::{self, Row as _};
    let place = if postgres_url().is_some() { Place::empty().await.expect("a place") } else { return None };
    let kit::Db::Pg(pool) = &place.db else { return None };
    let rows = sqlx::query("select table_name::text, column_name || case when is_nullable = 'NO' then ' not null' else '' end from information_schema.columns where table_schema = 'public'")
        .fetch_all(pool)
        .await
        .expect("columns");
    Some(gather(rows.iter().map(|r| (r.get::<String, _>(0), r.get::<String, _>(1)))))
}
fn gather(rows: impl Iterator<Item = (String, String)>) -> Tables {
    let mut out = Tables::new();
    for (table, column) in rows {
        out.entry(table).or_default().push(column);
    }
    out.values_mut().for_each(|c| c.sort());
    out
}

#[tokio::test]
async fn both_databases_have_the_same_tables_and_columns() {
    let lite = lite().await;
    assert!(lite.len() > 20 && lite.contains_key("items"));
    let Some(pg) = postgres().await else { return };
    let names = |t: &Tables| t.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&lite), names(&pg));
    for (table, columns) in &lite {
        assert_eq!(columns, &pg[table], "{table}");
    }
}
