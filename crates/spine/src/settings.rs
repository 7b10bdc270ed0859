//! Settings: what the organisation has set, by name, and what people have set of themselves: password, language,
//! photo. Names and values are plain text. It never holds what the server is started with; that is `kit::config`.

use crate::{Fact, PersonId, Result, Tx, View};
use kit::{params, sql};

/// What the organisation calls itself.
pub const ORG: &str = "org";

pub async fn get(view: &mut View, name: &str) -> Result<Option<String>> {
    Ok(view.maybe::<(String,)>(sql!("select value from settings where name = $1"), params![name]).await?.map(|r| r.0))
}
pub async fn set(tx: &mut Tx, name: &str, value: &str) -> Result<()> {
    tx.run(
        sql!("insert into settings (name, value, at) values ($1, $2, $3) on conflict (name) do update set value = excluded.value, at = excluded.at"),
        params![name, value, tx.now],
    )
    .await?;
    Ok(())
}

/// The hash of a person's password, for whoever checks or changes it.
pub async fn password_of(view: &mut View, person: PersonId) -> Result<Option<String>> {
    Ok(view.maybe::<(Option<String>,)>(sql!("select password from people where id = $1"), params![person]).await?.and_then(|r| r.0))
}
/// `hash` comes from `people::tokens::hash_password`, made before the transaction began: it takes long.
pub async fn set_password(tx: &mut Tx, person: PersonId, hash: &str) -> Result<()> {
    tx.run(sql!("update people set password = $2, updated_at = $3 where id = $1"), params![person, hash, tx.now]).await?;
    Ok(())
}

/// The language of pages; empty follows the browser.
pub async fn set_lang(tx: &mut Tx, person: PersonId, lang: &str) -> Result<()> {
    tx.run(sql!("update people set lang = $2 where id = $1"), params![person, lang]).await?;
    Ok(())
}

/// The hash of a picture among the objects, or none.
pub async fn set_photo(tx: &mut Tx, person: PersonId, hash: Option<&str>) -> Result<()> {
    tx.run(sql!("update people set photo = $2, updated_at = $3 where id = $1"), params![person, hash, tx.now]).await?;
    tx.tell(Fact::PersonChanged { who: person }).await
}
