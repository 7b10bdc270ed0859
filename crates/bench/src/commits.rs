//! Grouped against ungrouped commits: 64 writers, each waiting for its row to be on disk, on the same disk and minute.

use anyhow::Result;
use kit::{Db, db::Durability, params, sql};
use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

pub async fn measure(span: Duration) -> Result<String> {
    let grouped = rows_per_second(Durability::Grouped, span).await?;
    let each = rows_per_second(Durability::Each, span).await?;
    Ok(format!(
        "Durable rows a second with 64 writers: {grouped:.0} with shared fsyncs, {each:.0} with an fsync each: {:.1} times as many.",
        grouped / each.max(1.0)
    ))
}

async fn rows_per_second(how: Durability, span: Duration) -> Result<f64> {
    let dir = tempfile::tempdir_in(".")?;
    let db = Db::lite(&dir.path().join("commits.db"), how)?;
    db.batch("create table notes (id integer primary key, words text not null)").await?;
    let rows = Arc::new(AtomicU64::new(0));
    let begun = Instant::now();
    let mut set: tokio::task::JoinSet<kit::Result<()>> = tokio::task::JoinSet::new();
    for _ in 0..64 {
        let (db, rows) = (db.clone(), rows.clone());
        set.spawn(async move {
            while begun.elapsed() < span {
                let mut tx = db.write().await?;
                tx.run(
                    sql!("insert into notes (words) values ($1)"),
                    params!["three hundred bytes of words would be here, but the fsync is what costs"],
                )
                .await?;
                tx.commit().await?;
                rows.fetch_add(1, Ordering::Relaxed);
            }
            Ok(())
        });
    }
    while let Some(done) = set.join_next().await {
        done??;
    }
    Ok(rows.load(Ordering::Relaxed) as f64 / begun.elapsed().as_secs_f64())
}
