//! Nodes: on PostgreSQL several servers share a database. Each leaves a row that says that it lives, so that a newer
//! program does not change the tables under an older one that still runs somewhere. (On SQLite the lock on the directory
//! says it.) It knows nothing else of the others.

use crate::boot::refuse;
use kit::{Db, Result, Time, migrate, params, sql};
use spine::{App, Viewer};
use std::time::Duration;

const AGAIN: Duration = Duration::from_secs(20);
/// A node that has said nothing for so long has ended without a farewell.
const GONE: i64 = Time::MINUTE;

/// Says again and again that this one lives.
pub(crate) async fn live(app: App, name: String) {
    loop {
        if let Err(e) = say(&app, &name).await {
            tracing::warn!(error = %e, "other nodes cannot be told that this one lives");
        }
        tokio::time::sleep(AGAIN).await;
    }
}
pub async fn say(app: &App, name: &str) -> Result<()> {
    let mut tx = app.begin_system(Viewer::system("nodes")).await?;
    let now = tx.now;
    tx.run(sql!("delete from nodes where at < $1"), params![now.plus(-GONE)]).await?;
    tx.run(
        sql!("insert into nodes (name, version, at) values ($1, $2, $3) on conflict (name) do update set at = excluded.at"),
        params![name, env!("CARGO_PKG_VERSION"), now],
    )
    .await?;
    tx.commit().await
}
/// A farewell, so that whoever comes next need not wait.
pub async fn leave(app: &App, name: &str) -> Result<()> {
    let mut tx = app.begin_system(Viewer::system("nodes")).await?;
    tx.run(sql!("delete from nodes where name = $1"), params![name]).await?;
    tx.commit().await
}

/// Says no where this program would change the database while others use it: they do not know what it brings.
pub async fn beside_older(db: &Db, now: Time) -> anyhow::Result<()> {
    let done = migrate::done(db).await?;
    let waiting: Vec<&str> = migrate::waiting(&done, spine::MIGRATIONS).iter().map(|m| m.name).collect();
    if done.is_empty() || waiting.is_empty() {
        return Ok(());
    }
    // The table itself may be among what is waited for.
    let others: Vec<(String,)> = db
        .read()
        .await?
        .all(sql!("select version from nodes where at >= $1 order by name"), params![now.plus(-GONE)])
        .await
        .unwrap_or_default();
    let Some((version,)) = others.first() else { return Ok(()) };
    refuse(format!(
        "{} at work on this database (version {version}), and this program would change it under them: {}. Stop them first; one that was killed is forgotten after a minute.",
        if others.len() == 1 { "a server is".to_owned() } else { format!("{} servers are", others.len()) },
        waiting.join(", ")
    ))
}
