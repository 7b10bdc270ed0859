//! One's own settings: language, password, devices, access tokens. What guards the account is changed only from a
//! session, never with a token: a leaked token must not make others or lock its owner out.

use crate::{
    model::{self, DeviceFace, JustDone, NewPassword, NewToken, Preferences, SettingsFace, TokenList, TokenMade},
    sign_in::with_cookie,
    store, views,
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kit::{Error, Result};
use shell::{
    Lang,
    respond::{Done, Want, as_json, done, respond, see_other},
};
use spine::{
    Ask, At, Cx, Routes, Sent, View, doc,
    people::{sessions, tokens},
    settings,
};

pub fn routes() -> Routes {
    Routes::new()
        .get("/settings", page, doc("My settings, devices and access tokens").query::<JustDone>().answer::<SettingsFace>())
        .post("/settings", prefer, doc("Choose my language").body::<Preferences>().answer::<Done>())
        .post("/settings/password", password, doc("Change my password; ends my other sessions").body::<NewPassword>().answer::<Done>())
        .post("/settings/sessions/{id}/end", end_session, doc("Sign one device out").answer::<Done>())
        .post("/settings/sessions/end", end_all, doc("Sign out everywhere; access tokens end as well").answer::<Done>())
        .get("/settings/tokens", token_list, doc("My access tokens, without their secrets").answer::<TokenList>())
        .post("/settings/tokens", new_token, doc("Make an access token; its secret is shown once").body::<NewToken>().answer::<TokenMade>())
        .post("/settings/tokens/{id}/revoke", revoke, doc("End an access token").answer::<Done>())
}

/// The session of this request, or no: tokens may not do this.
fn session(cx: &Cx) -> Result<String> {
    cx.session.clone().ok_or(Error::Denied(shell::errors::refused::TOKEN))
}

async fn face(view: &mut View, current: Option<&str>) -> Result<SettingsFace> {
    let (lang, has_password) = store::own(view).await?;
    let devices = sessions::devices(view).await?;
    let devices = devices
        .into_iter()
        .map(|d| DeviceFace {
            current: current == Some(d.hash.as_str()),
            id: d.hash.chars().take(16).collect(),
            device: model::device(&d.agent).unwrap_or_default(),
            created_at: d.created_at,
            seen_at: d.seen_at,
        })
        .collect();
    Ok(SettingsFace { lang, has_password, devices, tokens: tokens::list(view).await? })
}

async fn page(mut cx: Cx, Ask(q): Ask<JustDone>) -> Result<Response> {
    let mut view = cx.view().await?;
    let face = face(&mut view, cx.session.as_deref()).await?;
    let now = view.now;
    Ok(respond(cx.want, || views::settings(&cx.chrome, &face, &q.done, now), || &face))
}

async fn prefer(mut cx: Cx, Sent(form): Sent<Preferences>) -> Result<Response> {
    let lang = match form.lang.as_str() {
        "" => "",
        tag => Lang::parse(tag).ok_or_else(|| Error::invalid("lang", "accounts-lang-unknown"))?.tag(),
    };
    let mut tx = cx.begin().await?;
    let me = tx.viewer.id;
    settings::set_lang(&mut tx, me, lang).await?;
    tx.commit().await?;
    // What the browser was told before signing in has had its day.
    Ok(with_cookie(done(cx.want, "/settings?done=lang", &Done {}), &shell::i18n::remembered(None)))
}

async fn password(mut cx: Cx, Sent(form): Sent<NewPassword>) -> Result<Response> {
    let session = session(&cx)?;
    let me = cx.viewer.id;
    cx.app.limits.sign_in(&format!("session of {me}"))?;
    let (stored, about) = {
        let mut view = cx.view().await?;
        let email = view.person(me).await?.email.unwrap_or_default();
        (settings::password_of(&mut view, me).await?, [cx.viewer.name.clone(), view.viewer.handle.clone(), email, cx.app.org.to_string()])
    };
    if stored.is_some() && !tokens::check_password(form.current_password, stored).await? {
        return Err(Error::invalid("current_password", "accounts-password-current-wrong"));
    }
    model::check_password(&form.password, &about.each_ref().map(String::as_str))?;
    let hash = tokens::hash_password(&cx.app, form.password).await?;
    let mut tx = cx.begin().await?;
    settings::set_password(&mut tx, me, &hash).await?;
    sessions::end_others(&mut tx, &session).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/settings?done=password", &Done {}))
}

async fn end_session(mut cx: Cx, At(id): At<String>) -> Result<Response> {
    let own = session(&cx)?;
    let mut tx = cx.begin().await?;
    let ended = sessions::end_own(&mut tx, &id).await?.ok_or(Error::Missing)?;
    tx.commit().await?;
    if ended == own {
        return Ok(left(&cx));
    }
    Ok(done(cx.want, "/settings?done=session", &Done {}))
}

async fn end_all(mut cx: Cx) -> Result<Response> {
    session(&cx)?;
    let mut tx = cx.begin().await?;
    let me = tx.viewer.id;
    sessions::end_all(&mut tx, me).await?;
    tx.commit().await?;
    Ok(left(&cx))
}

/// Signed out here as well.
fn left(cx: &Cx) -> Response {
    with_cookie(done(cx.want, "/sign-in", &Done {}), &sessions::clear_cookie(&cx.app))
}

async fn token_list(mut cx: Cx) -> Result<Response> {
    if cx.want == Want::Html {
        return Ok(see_other("/settings#tokens"));
    }
    let tokens = tokens::list(&mut cx.view().await?).await?;
    Ok(as_json(StatusCode::OK, &TokenList { tokens }))
}

async fn new_token(mut cx: Cx, Sent(form): Sent<NewToken>) -> Result<Response> {
    session(&cx)?;
    let (name, scope, days) = form.checked()?;
    let mut tx = cx.begin().await?;
    let secret = tokens::new_token(&mut tx, &name, scope, days).await?;
    tx.commit().await?;
    let made = TokenMade { name, scope: scope.to_owned(), secret };
    // Shown here and now, so no redirect: the secret is in no address and no history.
    Ok(match cx.want {
        Want::Html => views::token_made(&cx.chrome, &made).status(StatusCode::CREATED).into_response(),
        Want::Json => as_json(StatusCode::CREATED, &made),
    })
}

async fn revoke(mut cx: Cx, At(id): At<i64>) -> Result<Response> {
    session(&cx)?;
    let mut tx = cx.begin().await?;
    tokens::revoke(&mut tx, id).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/settings?done=token#tokens", &Done {}))
}
