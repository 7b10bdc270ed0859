//! Drafts: what somebody is still writing, per place (a composer, a reply box). Only ever read by its writer.

use crate::{Error, Result, Tx, View};
use kit::{Time, params, sql};

/// The fields saved by `$1` at `$3`, as a column beside whatever else a page asks for.
macro_rules! draft_col {
    () => {
        "(select fields from drafts where person_id = $1 and place = $3)"
    };
}
pub(crate) use draft_col;

/// The fields as they were saved.
pub fn read(fields: &str) -> Option<serde_json::Value> {
    serde_json::from_str(fields).ok()
}

/// Drafts of one person, and their characters together: more is begun by a program, not by somebody who writes.
const KEPT: i64 = 200;
const LENGTH: i64 = 4_000_000;

/// Saves the fields (JSON) typed at `place`; empty fields forget the draft.
pub async fn save(tx: &mut Tx, place: &str, fields: &str) -> Result<()> {
    if place.len() > 200 || fields.len() > 250_000 {
        return Err(Error::too_large("draft-large"));
    }
    if fields.is_empty() || fields == "{}" {
        return forget(tx, place).await;
    }
    tx.run(
        sql!(
            "insert into drafts (person_id, place, fields, saved_at) values ($1, $2, $3, $4)
              on conflict (person_id, place) do update set fields = excluded.fields, saved_at = excluded.saved_at"
        ),
        params![tx.viewer.id, place, fields, tx.now],
    )
    .await?;
    // The one just saved stays in any case; of too many, those go that were left alone the longest.
    tx.run(
        sql!(
            "delete from drafts where person_id = $1 and place in (select x.place from (select place, row_number() over newest as n,
              sum(length(fields)) over newest as upto from drafts where person_id = $1 window newest as (order by saved_at desc, place)) x
              where x.place <> $2 and (x.n > $3 or x.upto > $4))"
        ),
        params![tx.viewer.id, place, KEPT, LENGTH],
    )
    .await?;
    Ok(())
}
pub async fn forget(tx: &mut Tx, place: &str) -> Result<()> {
    if place.is_empty() {
        return Ok(()); // scripts off: there never was one
    }
    tx.run(sql!("delete from drafts where person_id = $1 and place = $2"), params![tx.viewer.id, place]).await?;
    Ok(())
}
/// The fields saved at `place`, as JSON.
pub async fn at(view: &mut View, place: &str) -> Result<Option<serde_json::Value>> {
    let row: Option<(String,)> =
        view.maybe(sql!("select fields from drafts where person_id = $1 and place = $2"), params![view.viewer.id, place]).await?;
    Ok(row.and_then(|r| read(&r.0)))
}

kit::rec! {
    pub struct Kept { pub place: String, pub fields: String, pub saved_at: Time }
}
/// Everything the viewer has begun to write, newest first.
pub async fn all(view: &mut View) -> Result<Vec<Kept>> {
    view.all(
        sql!("select place, fields, saved_at from drafts where person_id = $1 order by saved_at desc, place limit $2"),
        params![view.viewer.id, KEPT],
    )
    .await
}
