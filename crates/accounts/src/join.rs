//! Coming in by invitation: a page that says who invites whom, and a button that uses the link up. It makes nobody who is
//! not named in the invitation, and is of no use to anybody who is signed in as somebody else.

use crate::{
    join_views as views,
    model::{self, Join, Joining, SignedIn},
    sign_in::with_cookie,
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kit::{Error, Result, Words};
use shell::respond::{Want, done, respond};
use spine::{
    Access, Anyone, At, Routes, Sent, View, Viewer, doc,
    people::{
        invitations::{self, Invitation},
        sessions, store, tokens,
    },
    settings::{self, Door},
};

pub fn routes() -> Routes {
    Routes::new().get("/join/{token}", page, doc("Whom an invitation is for").access(Access::Public).answer::<Joining>()).post(
        "/join/{token}",
        join,
        doc("Come in by an invitation; sets the password and begins a session").body::<Join>().answer::<SignedIn>().access(Access::Public),
    )
}

fn over() -> Error {
    Error::conflict("accounts-join-over")
}
fn spent(e: Error) -> Error {
    if matches!(e, Error::Missing) { over() } else { e }
}

/// The invitation and how people come in here; refused once it is over, and while nobody new may come.
async fn invitation(view: &mut View, token: &str) -> Result<(Invitation, Door)> {
    let invitation = invitations::look(view, token).await.map_err(spent)?;
    let door = settings::door(view).await?;
    if invitation.person_id.is_none() && !door.invitations {
        return Err(Error::conflict("accounts-join-closed"));
    }
    Ok((invitation, door))
}
/// Somebody signed in as another person would end up with two names in one browser.
fn not_another(who: &Anyone, invitation: &Invitation) -> Result<()> {
    if who.viewer.is_nobody() || invitation.person_id == Some(who.viewer.id) {
        return Ok(());
    }
    Err(Error::Conflict(Words::of("accounts-join-another").with("name", &invitation.name).with("me", &who.viewer.name)))
}
fn told(who: &Anyone, e: Error) -> Result<Response> {
    match e {
        Error::Conflict(words) if who.want == Want::Html => {
            let words = shell::errors::say(who.chrome.lang, &words);
            Ok(views::over(&who.chrome, &words).status(StatusCode::CONFLICT).into_response())
        }
        other => Err(other),
    }
}

async fn page(who: Anyone, At(token): At<String>) -> Result<Response> {
    let looked = async {
        let mut view = who.app.view(Viewer::system("invitation")).await?;
        let (invitation, door) = invitation(&mut view, &token).await?;
        not_another(&who, &invitation)?;
        let by = invitations::host(&mut view, &invitation).await?;
        let known = match invitation.person_id {
            Some(id) => settings::password_of(&mut view, id).await?.is_some(),
            None => false,
        };
        Ok((invitation, door, by, known))
    };
    let (invitation, door, by, known) = match looked.await {
        Ok(found) => found,
        Err(e) => return told(&who, e),
    };
    let face = Joining { name: invitation.name, by, password: door.passwords, known };
    Ok(respond(who.want, || views::join(&who.chrome, &face, &token), || &face))
}

async fn join(who: Anyone, At(token): At<String>, Sent(form): Sent<Join>) -> Result<Response> {
    who.app.limits.sign_in(&who.client)?;
    let looked = async {
        let mut view = who.app.view(Viewer::system("invitation")).await?;
        let (invitation, door) = invitation(&mut view, &token).await?;
        not_another(&who, &invitation)?;
        Ok((invitation, door))
    };
    let (invitation, door) = match looked.await {
        Ok(found) => found,
        Err(e) => return told(&who, e),
    };
    // Checked and hashed before the link is used up, and before the writer is held.
    let hash = if door.passwords {
        let about = [invitation.name.clone(), invitation.email.clone().unwrap_or_default(), who.app.org.to_string()];
        model::check_password(&form.password, &about.each_ref().map(String::as_str))?;
        Some(tokens::hash_password(&who.app, form.password).await?)
    } else {
        None
    };
    let mut tx = who.app.begin_system(Viewer::system("invitation")).await?;
    let person = match invitations::accept(&mut tx, &token).await.map_err(spent) {
        Ok(person) => person,
        Err(e) => {
            drop(tx);
            return told(&who, e);
        }
    };
    if let Some(hash) = hash {
        settings::set_password(&mut tx, person, &hash).await?;
        // Whoever held an older way in no longer does: this may be somebody who lost their device.
        sessions::end_all(&mut tx, person).await?;
    }
    let first = store::greet(&mut tx, person).await?;
    let cookie = sessions::start(&mut tx, person, &who.agent).await?;
    tx.commit().await?;
    let next = if first && !who.app.demo { "/welcome" } else { "/" };
    Ok(with_cookie(done(who.want, next, &SignedIn { id: person, name: invitation.name }), &cookie))
}
