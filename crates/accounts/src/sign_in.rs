//! In and out: by password, by a one-time link, and out again. A link is used up by the button on its page, never by
//! looking at it: mail scanners and previews look at everything.

use crate::{
    model::{self, Next, SignIn, SignedIn},
    store::{self, Account},
    views,
};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use kit::{Error, Result, Time, Words};
use shell::{
    errors::Door,
    respond::{Done, Want, done, own_path, respond, see_other},
};
use spine::{
    Access, Anyone, App, Ask, At, Cx, Routes, Sent, Viewer, doc,
    people::{self, sessions, tokens},
    settings,
};
use std::sync::Arc;

const LINK: &str = "login";

pub fn routes() -> Routes {
    Routes::new()
        .get("/sign-in", page, doc("The form to sign in").query::<Next>().access(Access::Public).html_only())
        .post(
            "/sign-in",
            sign_in,
            doc("Sign in with a password; the answer sets the session's cookie")
                .body::<SignIn>()
                .answer::<SignedIn>()
                .access(Access::Public),
        )
        .post("/sign-out", sign_out, doc("End this session").answer::<Done>())
        .get(
            "/sign-in/link/{token}",
            link_page,
            doc("Whose one-time link this is; using it is the button's business").access(Access::Public).answer::<SignedIn>(),
        )
        .post("/sign-in/link/{token}", use_link, doc("Sign in with a one-time link").answer::<SignedIn>().access(Access::Public))
}

async fn page(who: Anyone, Ask(q): Ask<Next>) -> Result<Response> {
    if !who.viewer.is_nobody() {
        return Ok(see_other(own_path(&q.next)));
    }
    let fresh = fresh(&who.app).await?;
    Ok(respond(Want::Html, || views::sign_in(&who.chrome, own_path(&q.next), fresh), || ()))
}
/// Nobody can administer the house yet: then the form says what comes before it.
async fn fresh(app: &App) -> Result<bool> {
    Ok(!app.demo && store::fresh(&mut app.view(Viewer::system("sign in")).await?).await?)
}

/// The same form in the place of any page that asks who is there; afterwards one goes on where one wanted to.
pub fn door(app: App) -> Door {
    Door(Arc::new(move |chrome| {
        let app = app.clone();
        Box::pin(async move { Ok(views::sign_in(&chrome, own_path(&chrome.path), fresh(&app).await?)) })
    }))
}

/// The same words, after the same work, whether nobody has this name or the password is wrong.
async fn sign_in(who: Anyone, Sent(form): Sent<SignIn>) -> Result<Response> {
    let name = model::door_name(&form.who);
    who.app.limits.sign_in(&who.client)?;
    let found = store::find(&mut who.app.view(Viewer::system("sign in")).await?, &name).await?.filter(Account::may_enter);
    // By whichever of its names it is tried, an account is one.
    let tried = found.as_ref().map_or_else(|| name.clone(), |a| a.id.to_string());
    tokio::time::sleep(who.app.limits.sign_in_pause(&tried)).await;
    let stored = found.as_ref().and_then(|a| a.password.clone());
    let right = tokens::check_password(form.password, stored).await?;
    let Some(account) = found.filter(|_| right) else {
        return Err(Error::invalid("password", "accounts-sign-in-wrong"));
    };
    // Told only to who knows the password, so that nobody learns here who administers the house.
    if !account.admin && !settings::door(&mut who.app.view(Viewer::system("sign in")).await?).await?.passwords {
        return Err(Error::invalid("password", "accounts-sign-in-off"));
    }
    enter(&who, account, None, own_path(&form.next)).await
}

/// Begins a session; with `link`, in the same transaction that uses the link up.
async fn enter(who: &Anyone, account: Account, link: Option<&str>, next: &str) -> Result<Response> {
    let mut tx = who.app.begin_system(Viewer::system("sign in")).await?;
    if let Some(token) = link {
        tokens::use_link(&mut tx, token, LINK).await.map_err(spent)?;
    }
    let cookie = sessions::start(&mut tx, account.id, &who.agent).await?;
    // Whoever comes for the first time and for nothing in particular is shown around, once. Visitors of a demonstration are not.
    let first = next == "/" && !who.app.demo && people::store::greet(&mut tx, account.id).await?;
    tx.commit().await?;
    let next = if first { "/welcome" } else { next };
    let answer = done(who.want, next, &SignedIn { id: account.id, name: account.name });
    Ok(with_cookie(answer, &cookie))
}

pub fn with_cookie(mut res: Response, cookie: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        res.headers_mut().append(header::SET_COOKIE, value);
    }
    res
}

/// Not through the writer's rate limit: whoever wants to leave may leave.
async fn sign_out(cx: Cx) -> Result<Response> {
    let Some(session) = cx.session.clone() else { return Err(Error::Denied(shell::errors::refused::TOKEN)) };
    let mut tx = cx.app.begin_system(Viewer::system("sign out")).await?;
    sessions::end(&mut tx, &session).await?;
    tx.commit().await?;
    let mut res = with_cookie(done(cx.want, "/sign-in", &Done {}), &sessions::clear_cookie(&cx.app));
    // What the browser keeps for reading without a line, and what was half written: nothing stays on a shared machine.
    res.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"storage\""));
    Ok(res)
}

/// A link that is spent, too old or made up says what to do instead.
fn spent(e: Error) -> Error {
    match e {
        Error::Missing => Error::conflict("accounts-link-spent"),
        other => other,
    }
}

async fn holder(who: &Anyone, token: &str) -> Result<Account> {
    let mut view = who.app.view(Viewer::system("one-time link")).await?;
    let person = tokens::link_person(&mut view, token, LINK).await.map_err(spent)?.ok_or(Error::Missing)?;
    store::by_id(&mut view, person).await?.filter(Account::may_enter).ok_or_else(|| spent(Error::Missing))
}

/// A person who opens a spent link (most often their own, once more) is told where to go from here.
fn no_longer(who: &Anyone, e: Error) -> Result<Response> {
    match e {
        Error::Conflict(words) if who.want == Want::Html => {
            Ok(views::link_spent(&who.chrome, &shell::errors::say(who.chrome.lang, &words)).status(StatusCode::CONFLICT).into_response())
        }
        other => Err(other),
    }
}

async fn link_page(who: Anyone, At(token): At<String>) -> Result<Response> {
    let account = match holder(&who, &token).await {
        Ok(account) => account,
        Err(e) => return no_longer(&who, e),
    };
    let action = format!("/sign-in/link/{token}");
    Ok(respond(who.want, || views::link(&who.chrome, &account.name, &action), || SignedIn { id: account.id, name: account.name.clone() }))
}

async fn use_link(who: Anyone, At(token): At<String>) -> Result<Response> {
    let entered = async {
        let account = holder(&who, &token).await?;
        enter(&who, account, Some(&token), "/").await
    };
    entered.await.or_else(|e| no_longer(&who, e))
}

/// For the command line: a path that signs `who` (handle or address) in once. A demo's links live for a day.
pub async fn login_link(app: &App, who: &str) -> Result<String> {
    let name = model::door_name(who);
    let account = store::find(&mut app.view(Viewer::system("login link")).await?, &name).await?;
    let Some(account) = account else { return Err(Error::invalid("person", Words::of("accounts-unknown").with("name", &name))) };
    if !account.may_enter() {
        let words = Words::of("accounts-shut")
            .with("name", &account.name)
            .with("state", account.state.to_string())
            .with("kind", account.kind.to_string());
        return Err(Error::invalid("person", words));
    }
    let mut tx = app.begin_system(Viewer::system("login link")).await?;
    let token = tokens::new_link(&mut tx, Some(account.id), LINK, if app.demo { Time::DAY } else { 15 * Time::MINUTE }).await?;
    tx.commit().await?;
    Ok(format!("/sign-in/link/{token}"))
}
