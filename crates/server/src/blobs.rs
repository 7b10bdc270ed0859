//! Uploads and who names them. A blob is stored before the change that names it, so what was sent with a post that was
//! refused, and what was replaced since, lies there for nobody: once a day what no row names and nobody has stored for a
//! day is removed. It reads every table that names blobs and writes none.

use kit::{Result, Time, db::Conn, params, sql};
use spine::{App, Viewer};
use std::collections::HashSet;

/// Every column that holds the name of a blob, and what it is of. Whoever adds such a column adds it here: what is not
/// named here is removed.
macro_rules! named {
    () => {
        "(select a.hash as hash, 'attachment ' || a.name as what from attachments a
          union all select a.thumb, 'small picture of ' || a.name from attachments a where a.thumb is not null
          union all select w.hash, 'photo of ' || w.name from (select p.name, case when k.n = 1 then p.photo else p.photo_small end as hash
            from people p join (select 1 as n union all select 2) k on true) w where w.hash is not null
          union all select v.hash, 'picture of ' || v.name from (select c.name, case when k.n = 1 then c.picture else c.picture_small end as hash
            from communities c join (select 1 as n union all select 2) k on true) v where v.hash is not null
          union all select f.object, 'imported file ' || f.name from admin_imports f where f.object <> '') n"
    };
}

/// How long a blob may lie there before a row names it; an upload takes minutes.
const GRACE: i64 = Time::DAY;

/// All blobs that are named, with words for whoever finds one missing.
pub async fn named(conn: &mut Conn) -> Result<Vec<(String, String)>> {
    conn.all(sql!("select n.hash, n.what from" named!()), &[]).await
}

/// Removes what nobody names any more; answers how many blobs.
pub async fn collect(app: &App) -> Result<u64> {
    let before = app.clock.now().plus(-GRACE);
    // Listed first: what is stored from here on is younger than `before`, and `delete_older` looks again.
    let old: Vec<String> = app.objects.list().await?.into_iter().filter(|b| b.modified < before).map(|b| b.hash).collect();
    let mut gone = 0;
    // Each part reads every row that names a blob: few large parts, not many small ones.
    for some in old.chunks(20_000) {
        let mut view = app.view(Viewer::system("uploads")).await?;
        view.heavy();
        let named: Vec<(String,)> =
            view.all(sql!("select n.hash from" named!() "where n.hash in" texts(1)), params![&some.to_vec()]).await?;
        drop(view);
        let named: HashSet<String> = named.into_iter().map(|n| n.0).collect();
        for hash in some.iter().filter(|h| !named.contains(*h)) {
            gone += u64::from(app.objects.delete_older(hash, before).await?);
        }
    }
    Ok(gone)
}
