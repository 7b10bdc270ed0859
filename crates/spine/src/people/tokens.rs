//! Secrets that people hold: passwords, personal access tokens, one-time links. Stored only as hashes; a link is used
//! by one conditional update, so of fifty redeemers one wins.

use super::{PersonId, sessions::hash};
use crate::{App, Error, Result, Time, Tx, View, audit::Entry};
use argon2::{Algorithm, Argon2, Params, PasswordHash, PasswordHasher, PasswordVerifier, Version};
use kit::{Words, params, sql};
use serde_json::json;
use std::sync::LazyLock;
use tokio::sync::Semaphore;

/// 19 MiB a hash: unbounded sign-ins would exhaust the memory, so they queue.
static HASHING: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(2));

fn argon() -> Result<Argon2<'static>> {
    Ok(Argon2::new(
        Algorithm::Argon2id,
        Version::V0x13,
        Params::new(19 * 1024, 2, 1, None).map_err(|e| Error::fault(anyhow::anyhow!("{e}")))?,
    ))
}
async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _turn = HASHING.acquire().await.map_err(Error::fault)?;
    tokio::task::spawn_blocking(work).await.map_err(Error::fault)
}

pub async fn hash_password(app: &App, password: String) -> Result<String> {
    let salt: [u8; 16] = app.rng.bytes();
    let argon = argon()?;
    off_thread(move || {
        argon.hash_password_with_salt(password.as_bytes(), &salt).map(|h| h.to_string()).map_err(|e| Error::fault(anyhow::anyhow!("{e}")))
    })
    .await?
}
/// Takes as long for somebody who is not there.
pub async fn check_password(password: String, stored: Option<String>) -> Result<bool> {
    const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let argon = argon()?;
    let known = stored.is_some();
    off_thread(move || {
        let words = stored.unwrap_or_else(|| NOBODY.to_owned());
        PasswordHash::new(&words).is_ok_and(|h| argon.verify_password(password.as_bytes(), &h).is_ok()) && known
    })
    .await
}

/// A one-time link's secret. `person` is whom it signs in; none for the setup token.
pub async fn new_link(tx: &mut Tx, person: Option<PersonId>, purpose: &str, lives: i64) -> Result<String> {
    let token = tx.app.rng.token();
    tx.run(
        sql!("insert into login_links (hash, person_id, purpose, created_at, expires_at) values ($1, $2, $3, $4, $5)"),
        params![hash(&token), person, purpose, tx.now, tx.now.plus(lives)],
    )
    .await?;
    if let Some(subject) = person {
        tx.audit(Entry { what: "session.link", object: ("person", subject.0), subject: Some(subject), ..Entry::default() });
    }
    Ok(token)
}
/// Earlier links of a purpose open nothing any more.
pub async fn drop_links(tx: &mut Tx, purpose: &str) -> Result<()> {
    tx.run(sql!("delete from login_links where purpose = $1"), params![purpose]).await?;
    Ok(())
}
/// Whose link it is, without using it.
pub async fn link_person(view: &mut View, token: &str, purpose: &str) -> Result<Option<PersonId>> {
    let row: Option<(Option<PersonId>,)> = view
        .maybe(
            sql!("select person_id from login_links where hash = $1 and purpose = $2 and used_at is null and expires_at > $3"),
            params![hash(token), purpose, view.now],
        )
        .await?;
    row.map(|r| r.0).ok_or(Error::Missing)
}
/// Uses the link up.
pub async fn use_link(tx: &mut Tx, token: &str, purpose: &str) -> Result<Option<PersonId>> {
    let row: Option<(Option<PersonId>,)> = tx
        .maybe(
            sql!("update login_links set used_at = $3 where hash = $1 and purpose = $2 and used_at is null and expires_at > $3 returning person_id"),
            params![hash(token), purpose, tx.now],
        )
        .await?;
    row.map(|r| r.0).ok_or(Error::Missing)
}

kit::rec! {
    /// A personal access token, as its owner sees it (never the secret).
    #[derive(Debug, serde::Serialize, schemars::JsonSchema)]
    pub struct Token { pub id: i64, pub name: String, pub scope: String, pub created_at: Time, pub expires_at: Option<Time>, pub used_at: Option<Time> }
}
/// More than these nobody keeps an eye on.
const MOST: i64 = 50;
/// The prefix lets secret scanners find a leaked one. What has ended makes room.
pub async fn new_token(tx: &mut Tx, name: &str, scope: &str, days: Option<i64>) -> Result<String> {
    let secret = format!("fmt_{}", tx.app.rng.token());
    let me = tx.viewer.id;
    let epoch: i64 = tx.value(sql!("select epoch from people where id = $1" for_update()), params![me]).await?;
    tx.run(sql!("delete from tokens where person_id = $1 and (expires_at <= $2 or epoch <> $3)"), params![me, tx.now, epoch]).await?;
    let held: i64 = tx.value(sql!("select cast(count(*) as bigint) from tokens where person_id = $1"), params![me]).await?;
    if held >= MOST {
        return Err(Error::invalid("name", Words::of("person-tokens-many").with("n", MOST)));
    }
    let expires = days.map(|d| tx.now.plus(d * Time::DAY));
    let id: i64 = tx
        .value(
            sql!("insert into tokens (hash, person_id, epoch, name, scope, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7) returning id"),
            params![hash(&secret), me, epoch, name, scope, tx.now, expires],
        )
        .await?;
    let details = json!({ "scope": scope, "days": days });
    tx.audit(Entry { what: "token.made", object: ("token", id), subject: Some(me), details, ..Entry::default() });
    Ok(secret)
}
pub async fn list(view: &mut View) -> Result<Vec<Token>> {
    view.all(
        sql!("select id, name, scope, created_at, expires_at, used_at from tokens where person_id = $1 order by id desc"),
        params![view.viewer.id],
    )
    .await
}
pub async fn revoke(tx: &mut Tx, id: i64) -> Result<()> {
    match tx.run(sql!("delete from tokens where id = $2 and person_id = $1"), params![tx.viewer.id, id]).await? {
        0 => Err(Error::Missing),
        _ => {
            let me = tx.viewer.id;
            tx.audit(Entry { what: "token.revoked", object: ("token", id), subject: Some(me), ..Entry::default() });
            Ok(())
        }
    }
}
