//! The first run: whoever holds the token that the server printed becomes the first administrator and names the
//! house. Once somebody can administer it, these pages do not exist.

use crate::{
    model::{self, Setup, SetupLink, SignedIn},
    sign_in::with_cookie,
    store, views,
};
use axum::response::Response;
use kit::{Error, Result, Time, text};
use shell::respond::{Want, done, respond};
use spine::{
    Access, Anyone, App, Ask, Routes, Sent, UserType, Viewer, doc,
    people::{
        self, sessions,
        store::{Record, create},
        tokens,
    },
    settings,
};

const LINK: &str = "setup";
/// Where in the data directory the server leaves the token for its operator.
pub const TOKEN_FILE: &str = "setup-token";

pub fn routes() -> Routes {
    Routes::new()
        .get("/setup", page, doc("The form that makes the first administrator").query::<SetupLink>().access(Access::Public).html_only())
        .post(
            "/setup",
            set_up,
            doc("Make the first administrator and name the house").body::<Setup>().answer::<SignedIn>().access(Access::Public),
        )
}

async fn fresh(app: &App) -> Result<bool> {
    Ok(!app.demo && store::fresh(&mut app.view(Viewer::system("setup")).await?).await?)
}

async fn page(who: Anyone, Ask(q): Ask<SetupLink>) -> Result<Response> {
    if !fresh(&who.app).await? {
        return Err(Error::Missing);
    }
    Ok(respond(Want::Html, || views::setup(&who.chrome, &q.token), || ()))
}

/// What was typed, in the form it is kept.
struct Checked {
    org: String,
    name: String,
    email: String,
}
fn check(form: &Setup) -> Result<Checked> {
    let line = |s: &str| text::clean(s.trim()).replace(['\n', '\t'], " ");
    let c = Checked { org: line(&form.organisation), name: line(&form.name), email: line(&form.email).to_lowercase() };
    if c.org.is_empty() {
        return Err(Error::invalid("organisation", "accounts-setup-org-missing"));
    }
    text::check_len("organisation", &c.org, 80)?;
    if c.name.is_empty() {
        return Err(Error::invalid("name", "accounts-setup-name-missing"));
    }
    text::check_len("name", &c.name, 120)?;
    if !text::is_mail(&c.email) {
        return Err(Error::invalid("email", "accounts-setup-email-wrong"));
    }
    model::check_password(&form.password, &[&c.name, &c.email, &c.org])?;
    Ok(c)
}

async fn set_up(who: Anyone, Sent(form): Sent<Setup>) -> Result<Response> {
    who.app.limits.sign_in(&who.client)?;
    if !fresh(&who.app).await? {
        return Err(Error::Missing);
    }
    let spent = |e| match e {
        Error::Missing => Error::invalid("token", "accounts-setup-token-wrong"),
        other => other,
    };
    // Everything is checked before the token is used up, and before any expensive hashing.
    let c = check(&form)?;
    let token = form.token.trim();
    tokens::link_person(&mut who.app.view(Viewer::system("setup")).await?, token, LINK).await.map_err(spent)?;
    let hash = tokens::hash_password(&who.app, form.password).await?;

    let mut tx = who.app.begin_system(Viewer::system("setup")).await?;
    tokens::use_link(&mut tx, token, LINK).await.map_err(spent)?;
    if !store::fresh(&mut tx).await? {
        return Err(Error::Missing);
    }
    // An import may have come first: then the administrator is already among the people.
    let person = match store::find(&mut tx, &c.email).await? {
        Some(known) if known.may_enter() => {
            people::store::make_admin(&mut tx, known.id).await?;
            known.id
        }
        Some(_) => return Err(Error::invalid("email", "accounts-setup-email-left")),
        None => {
            let record =
                Record { name: c.name.clone(), email: Some(c.email), kind: Some(UserType::Employee), admin: true, ..Record::default() };
            create(&mut tx, &record).await?
        }
    };
    settings::set_password(&mut tx, person, &hash).await?;
    settings::set(&mut tx, settings::ORG, &c.org).await?;
    // Where the first administrator has come in is where others will: a guess that the administrator's page shows.
    if let Some(origin) = &who.origin {
        settings::set(&mut tx, settings::ADDRESS, origin).await?;
    }
    people::store::greet(&mut tx, person).await?;
    tokens::drop_links(&mut tx, LINK).await?;
    let cookie = sessions::start(&mut tx, person, &who.agent).await?;
    tx.commit().await?;
    who.app.org.rename(&c.org);
    // Spent, so it only puzzles whoever finds it.
    let _ = std::fs::remove_file(who.app.config.data_dir.join(TOKEN_FILE));
    Ok(with_cookie(done(who.want, "/admin", &SignedIn { id: person, name: c.name }), &cookie))
}

/// For the server's start: a fresh token for `/setup?token=…`, good for half an hour, while nobody can administer the
/// house. Earlier ones open nothing any more.
pub async fn setup_token(app: &App) -> Result<Option<String>> {
    if !fresh(app).await? {
        return Ok(None);
    }
    let mut tx = app.begin_system(Viewer::system("setup")).await?;
    tokens::drop_links(&mut tx, LINK).await?;
    let token = tokens::new_link(&mut tx, None, LINK, 30 * Time::MINUTE).await?;
    tx.commit().await?;
    Ok(Some(token))
}
