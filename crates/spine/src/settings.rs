//! Settings: what the organisation has set, by name, and what people have set of themselves: password, language,
//! photo. Names and values are plain text. It never holds what the server is started with; that is `kit::config`, and
//! where both say something of how people come in, what the organisation has set counts.

use crate::{App, Fact, PersonId, Result, Tx, View, Viewer, audit::Entry};
use axum::http::{HeaderMap, header};
use kit::{params, sql};
use serde_json::json;

/// What the organisation calls itself.
pub const ORG: &str = "org";
/// The address people type, without a slash at its end. Links that leave the house begin with it.
pub const ADDRESS: &str = "address";

/// May people tag each other? "0": only themselves; what was given stays until it is taken off.
pub const PEOPLE_TAGS: &str = "people_tags";
pub async fn people_tags(view: &mut View) -> Result<bool> {
    Ok(get(view, PEOPLE_TAGS).await?.as_deref() != Some("0"))
}

/// How people come in.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Door {
    /// May people sign in with a password? Administrators always may, or a house could lock itself.
    pub passwords: bool,
    /// Does an invitation make somebody new? Links for people who are here already work in any case.
    pub invitations: bool,
    /// How long an invitation is good for.
    pub link_hours: i64,
    /// How long somebody stays signed in at most.
    pub session_days: i64,
}
const DOOR: &str = "door";
impl Door {
    fn of(said: Option<String>, app: &App) -> Door {
        let default =
            || Door { passwords: true, invitations: true, link_hours: 7 * 24, session_days: i64::from(app.config.session_max_days) };
        let said = said.unwrap_or_default();
        let mut parts = said.split(' ');
        let mut number = || parts.next().and_then(|p| p.parse::<i64>().ok());
        match (number(), number(), number(), number()) {
            (Some(passwords), Some(invitations), Some(link_hours), Some(session_days)) => {
                Door { passwords: passwords == 1, invitations: invitations == 1, link_hours, session_days }
            }
            _ => default(),
        }
    }
}
pub async fn door(view: &mut View) -> Result<Door> {
    let said = get(view, DOOR).await?;
    Ok(Door::of(said, &view.app))
}
pub async fn set_door(tx: &mut Tx, d: &Door) -> Result<()> {
    let said = format!("{} {} {} {}", i64::from(d.passwords), i64::from(d.invitations), d.link_hours, d.session_days);
    set(tx, DOOR, &said).await
}

/// Where the house is reached: as the program was told, else as the organisation has set. `None`: nobody has said.
pub async fn address(view: &mut View) -> Result<Option<String>> {
    match &view.app.config.public_url {
        Some(url) => Ok(Some(url.as_str().trim_end_matches('/').to_owned())),
        None => get(view, ADDRESS).await,
    }
}

/// Where this house stands, as links that leave it begin; while nobody has said, as whoever asks reaches it.
pub async fn house(view: &mut View, headers: &HeaderMap) -> Result<String> {
    if let Some(said) = address(view).await?.filter(|a| !a.is_empty()) {
        return Ok(said);
    }
    let text = |name| headers.get(name).and_then(|v| v.to_str().ok());
    let host = || text(header::HOST).map(|h| format!("http://{h}"));
    Ok(text(header::ORIGIN).filter(|o| o.starts_with("http")).map(str::to_owned).or_else(host).unwrap_or_default())
}

/// What the organisation calls itself may be changed at another node: looked up again now and then.
pub(crate) async fn follow(app: App) {
    loop {
        tokio::time::sleep(std::time::Duration::from_secs(60)).await;
        if let Err(e) = look_again(&app).await {
            tracing::warn!(error = %e, "the organisation's name could not be looked up");
        }
    }
}
pub async fn look_again(app: &App) -> Result<()> {
    let mut view = app.view(Viewer::system("settings")).await?;
    if let Some(name) = get(&mut view, ORG).await?.filter(|name| !name.trim().is_empty() && *name != app.org.to_string()) {
        app.org.rename(&name);
    }
    Ok(())
}

pub async fn get(view: &mut View, name: &str) -> Result<Option<String>> {
    Ok(view.maybe::<(String,)>(sql!("select value from settings where name = $1"), params![name]).await?.map(|r| r.0))
}
/// What the organisation decides; kept in the audit log.
pub async fn set(tx: &mut Tx, name: &'static str, value: &str) -> Result<()> {
    let before = get(tx, name).await?;
    if before.as_deref().unwrap_or_default() != value {
        let details = json!({ "name": name, "before": before, "after": value });
        tx.audit(Entry { what: "setting.changed", object: ("setting", 0), details, ..Entry::default() });
    }
    note(tx, name, value).await
}
/// The same for what a page keeps in mind for the organisation: nobody decides anything by it.
pub async fn note(tx: &mut Tx, name: &str, value: &str) -> Result<()> {
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

/// The hash of a picture among the objects, or none. What people choose themselves has a small copy: see `people::photo`.
pub async fn set_photo(tx: &mut Tx, person: PersonId, hash: Option<&str>) -> Result<()> {
    tx.run(sql!("update people set photo = $2, photo_small = null, updated_at = $3 where id = $1"), params![person, hash, tx.now]).await?;
    tx.tell(Fact::PersonChanged { who: person }).await
}
