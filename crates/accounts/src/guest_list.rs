//! Guests by a list (CSV): looked at line by line before anything changes, then invited in one go. Whoever is refused is
//! named with the reason, and keeps nobody else out.

use crate::{
    guest_list_views as views,
    guests::days,
    model::{GuestLine, GuestList, GuestMade, GuestTable, GuestsMade},
};
use axum::{
    http::{HeaderMap, StatusCode},
    response::Response,
};
use kit::{Error, Result, Time, Words, table::Table};
use shell::{errors::say, respond::respond};
use spine::{
    At, CommunityId, Cx, Letter, Sent, Tx,
    communities::{Host, Leave},
    people::guests::{self, MANY, NewGuest},
    settings,
};
use std::collections::HashSet;

/// Looks at a file; nothing changes yet.
pub async fn look(mut cx: Cx, At(id): At<CommunityId>, Letter { files, .. }: Letter<GuestTable>) -> Result<Response> {
    cx.may_change()?;
    cx.view().await?.community(id).await?.allow::<Host>()?;
    let paid = cx.app.upload(cx.viewer.id, files.len())?;
    let Some((_, bytes)) = files.into_iter().next() else { return Err(Error::invalid("file", "guests-list-no-file")) };
    let mut lines = read(&bytes)?;
    let mut tx = cx.begin().await?;
    let known = tx.community(id).await?;
    let (leave, mut seen) = (known.allow::<Host>()?, HashSet::new());
    for line in &mut lines {
        if let Err(words) = checked(&mut tx, &leave, line, &mut seen).await? {
            line.refused = Some(say(cx.chrome.lang, &words));
        }
    }
    drop(tx);
    drop(paid); // nothing is kept of it
    let list = GuestList { lines };
    Ok(respond(cx.want, || views::look(&cx.chrome, &known, &list), || &list))
}

pub async fn invite(mut cx: Cx, headers: HeaderMap, At(id): At<CommunityId>, Sent(f): Sent<GuestTable>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let known = tx.community(id).await?;
    let (leave, mut seen) = (known.allow::<Host>()?, HashSet::new());
    let lines = read(f.guests.as_bytes())?;
    let house = settings::house(&mut tx, &headers).await?;
    let lives = settings::door(&mut tx).await?.link_hours * Time::HOUR;
    let mut face = GuestsMade { guests: vec![], refused: vec![], expires_at: tx.now.plus(lives) };
    for mut line in lines {
        match checked(&mut tx, &leave, &line, &mut seen).await? {
            Ok(new) => {
                let link = format!("{house}/join/{}", guests::invite(&mut tx, &leave, &new).await?);
                face.guests.push(GuestMade { name: new.name, email: new.email, link });
            }
            Err(words) => {
                line.refused = Some(say(cx.chrome.lang, &words));
                face.refused.push(line);
            }
        }
    }
    tx.commit().await?;
    Ok(respond(cx.want, || views::made(&cx.chrome, &known, &face).status(StatusCode::CREATED), || &face))
}

/// Who this line brings, or why nobody.
async fn checked(
    tx: &mut Tx,
    leave: &Leave<Host>,
    line: &GuestLine,
    seen: &mut HashSet<String>,
) -> Result<std::result::Result<NewGuest, Words>> {
    let days = match days(&line.days) {
        Ok(days) => days,
        Err(Error::Invalid { words, .. }) => return Ok(Err(words)),
        Err(e) => return Err(e),
    };
    let new = NewGuest { name: line.name.clone(), email: line.email.clone(), organisation: line.organisation.clone(), days };
    match guests::could_come(tx, leave, &new).await {
        Ok(new) if seen.insert(new.email.clone()) => Ok(Ok(new)),
        Ok(_) => Ok(Err("guests-list-twice".into())),
        Err(Error::Invalid { words, .. }) => Ok(Err(words)),
        Err(e) => Err(e),
    }
}

fn read(bytes: &[u8]) -> Result<Vec<GuestLine>> {
    let table = Table::read(bytes, MANY)?;
    let name = table.column(&["name", "full name", "fullname"]);
    let email = table.column(&["email", "mail", "e-mail"]);
    let organisation = table.column(&["organisation", "organization", "company"]);
    let days = table.column(&["days"]);
    if name.is_none() || email.is_none() || organisation.is_none() {
        return Err(Error::invalid("file", "guests-list-columns"));
    }
    let line = |row: &[String]| {
        let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).cloned().unwrap_or_default();
        GuestLine { name: cell(name), email: cell(email), organisation: cell(organisation), days: cell(days), refused: None }
    };
    Ok(table.rows().map(line).collect())
}
