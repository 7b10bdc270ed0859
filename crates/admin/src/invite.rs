//! Invitations: one person, a list, or everybody who is here and never came. A link is shown once, when it is made, to be
//! copied or taken along as a table: mail is not sent from here.

use crate::{
    model::{Account, How, Invitations, InviteForm, InviteList, Link, Links, Step, Wanted, WhichInvitations, wanted},
    store, views,
};
use axum::{
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use kit::{Error, Time, text};
use shell::respond::{Done, Want, as_json, done, respond};
use spine::{
    Access, Admin, Ask, At, Cx, Fact, Result, Routes, Sent, Tx, UserType, doc,
    people::{
        Standing,
        invitations::{self, InvitationId, Invited},
    },
    settings::{self, Door},
};

/// As many links in one go.
const MOST: usize = 500;
const PAGE: usize = 100;

pub fn routes() -> Routes {
    let admin = |summary| doc(summary).access(Access::Admin);
    Routes::new()
        .get(
            "/admin/invitations",
            list,
            admin("Invitations, those that wait first of all").query::<WhichInvitations>().answer::<Invitations>(),
        )
        .post("/admin/invitations", one, admin("Invite one person; the link is shown once").body::<InviteForm>().answer::<Links>())
        .post("/admin/invitations/list", many, admin("Invite several people, one a line").body::<InviteList>().answer::<Links>())
        .post("/admin/invitations/rest", rest, admin("Invite everybody who is here and never came").answer::<Links>())
        .post("/admin/invitations/{id}/revoke", revoke, admin("Close an invitation").answer::<Done>())
        .post("/admin/invitations/{id}/renew", renew, admin("A new link in the place of an old one").answer::<Links>())
}

async fn list(Admin(mut cx): Admin, Ask(q): Ask<WhichInvitations>) -> Result<Response> {
    let all = q.show == "all";
    let before = InvitationId(q.before.parse().unwrap_or(i64::MAX));
    let mut view = cx.view().await?;
    let mut found = invitations::list(&mut view, !all, before, PAGE as i64 + 1).await?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let face = Invitations {
        next: found.last().filter(|_| more).map(|i| i.id.to_string()),
        invitations: found,
        never_came: store::never_came_count(&mut view).await?,
    };
    let (door, now) = (settings::door(&mut view).await?, view.now);
    drop(view);
    Ok(respond(cx.want, || views::invite::list(&cx.chrome, &face, &door, all, &q.done, now), || &face))
}

pub fn of(a: &Account) -> Invited {
    Invited { person: Some(a.id), name: a.name.clone(), email: a.email.clone(), kind: UserType::parse(&a.kind) }
}
/// What links are made with, looked up once for many.
pub struct Making {
    base: String,
    door: Door,
}
impl Making {
    pub async fn begin(tx: &mut Tx, headers: &HeaderMap) -> Result<Making> {
        Ok(Making { base: settings::house(tx, headers).await?, door: settings::door(tx).await? })
    }
    async fn make(&self, tx: &mut Tx, who: &Invited) -> Result<Link> {
        if who.person.is_none() && !self.door.invitations {
            return Err(Error::conflict("admin-invite-closed"));
        }
        let lives = self.door.link_hours * Time::HOUR;
        let link = format!("{}/join/{}", self.base, invitations::invite(tx, who, lives).await?);
        Ok(Link { name: who.name.clone(), email: who.email.clone(), link, expires_at: tx.now.plus(lives) })
    }
    /// Whoever has come in before learns of it: the link opens their account.
    pub async fn make_told(&self, tx: &mut Tx, who: &Invited) -> Result<Link> {
        let link = self.make(tx, who).await?;
        if let Some(who) = who.person {
            tx.tell(Fact::LinkMade { who }).await?;
        }
        Ok(link)
    }
}

/// Shown this once.
pub fn shown(cx: &Cx, links: Links, back: &str) -> Response {
    match cx.want {
        Want::Html => views::invite::links(&cx.chrome, &links, back).into_response(),
        Want::Json => as_json(StatusCode::CREATED, &links),
    }
}

fn kind(typed: &str) -> Result<UserType> {
    match typed {
        "" | "employee" => Ok(UserType::Employee),
        "contractor" => Ok(UserType::Contractor),
        "guest" => Ok(UserType::Guest),
        _ => Err(Error::invalid("kind", "admin-kind-unknown")),
    }
}

/// Somebody who is here already is invited as who they are; somebody who left is not invited by accident.
async fn invited(tx: &mut Tx, w: &Wanted, kind: UserType) -> Result<Invited> {
    let known = match &w.email {
        Some(email) => store::by_mail(tx, email).await?,
        None => None,
    };
    let Some(id) = known else { return Ok(Invited { person: None, name: w.name.clone(), email: w.email.clone(), kind }) };
    let account = store::account(tx, id).await?;
    if account.state != Standing::Active.word() || UserType::parse(&account.kind) == UserType::Service {
        return Err(Error::invalid("email", kit::Words::of("admin-invite-left").with("name", &account.name)));
    }
    Ok(of(&account))
}

async fn one(Admin(mut cx): Admin, headers: HeaderMap, Sent(form): Sent<InviteForm>) -> Result<Response> {
    let line = |s: &str| text::clean(s.trim()).replace(['\n', '\t'], " ");
    let (name, email) = (line(&form.name), line(&form.email).to_lowercase());
    if name.is_empty() && email.is_empty() {
        return Err(Error::invalid("name", "admin-invite-name-missing"));
    }
    text::check_len("name", &name, 120)?;
    if !email.is_empty() && !text::is_mail(&email) {
        return Err(Error::invalid("email", "admin-mail-wrong"));
    }
    let who = if name.is_empty() { wanted(&email)? } else { Wanted { name, email: Some(email).filter(|e| !e.is_empty()) } };
    let kind = kind(&form.kind)?;
    let links = invite_all(cx.begin().await?, &headers, vec![who], kind).await?;
    Ok(shown(&cx, links, "/admin/invitations"))
}

async fn many(Admin(mut cx): Admin, headers: HeaderMap, Sent(form): Sent<InviteList>) -> Result<Response> {
    let kind = kind(&form.kind)?;
    let mut people: Vec<Wanted> = vec![];
    for line in form.people.lines().filter(|l| !l.trim().is_empty()) {
        let w = wanted(line).map_err(|e| match e {
            Error::Invalid { words, .. } => Error::Invalid { field: "people", words },
            other => other,
        })?;
        if w.email.is_none() || people.iter().all(|p| p.email != w.email) {
            people.push(w);
        }
    }
    if people.is_empty() {
        return Err(Error::invalid("people", "admin-invite-none"));
    }
    if people.len() > MOST {
        return Err(Error::invalid("people", kit::Words::of("admin-invite-many").with("max", MOST)));
    }
    let links = invite_all(cx.begin().await?, &headers, people, kind).await?;
    Ok(shown(&cx, links, "/admin/invitations"))
}

async fn invite_all(mut tx: Tx, headers: &HeaderMap, people: Vec<Wanted>, kind: UserType) -> Result<Links> {
    let making = Making::begin(&mut tx, headers).await?;
    let mut links = vec![];
    for w in &people {
        let who = invited(&mut tx, w, kind).await?;
        links.push(making.make_told(&mut tx, &who).await?);
    }
    store::mark(&mut tx, Step::Invite, How::Done).await?;
    tx.commit().await?;
    Ok(Links { links, left: 0 })
}

async fn rest(Admin(mut cx): Admin, headers: HeaderMap) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let making = Making::begin(&mut tx, &headers).await?;
    let mut links = vec![];
    for account in store::never_came(&mut tx, MOST as i64).await? {
        links.push(making.make(&mut tx, &of(&account)).await?);
    }
    let left = store::never_came_count(&mut tx).await?;
    if links.is_empty() {
        return Err(Error::conflict("admin-invite-nobody-left"));
    }
    store::mark(&mut tx, Step::Invite, How::Done).await?;
    tx.commit().await?;
    Ok(shown(&cx, Links { links, left }, "/admin/invitations"))
}

async fn revoke(Admin(mut cx): Admin, At(id): At<InvitationId>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    invitations::revoke(&mut tx, id).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/admin/invitations?done=revoked", &Done {}))
}

async fn renew(Admin(mut cx): Admin, headers: HeaderMap, At(id): At<InvitationId>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let old = invitations::one(&mut tx, id).await?;
    if old.used_at.is_some() {
        return Err(Error::conflict("admin-invite-used"));
    }
    let who = match old.person_id {
        Some(person) => {
            let account = store::account(&mut tx, person).await?;
            if account.state != Standing::Active.word() {
                return Err(Error::conflict("admin-not-active"));
            }
            of(&account)
        }
        None => invited(&mut tx, &Wanted { name: old.name.clone(), email: old.email.clone() }, UserType::parse(&old.kind)).await?,
    };
    // Without an address nothing but its number tells the old one.
    match invitations::revoke(&mut tx, id).await {
        Ok(()) | Err(Error::Missing) => {}
        Err(e) => return Err(e),
    }
    let making = Making::begin(&mut tx, &headers).await?;
    let link = making.make_told(&mut tx, &who).await?;
    tx.commit().await?;
    Ok(shown(&cx, Links { links: vec![link], left: 0 }, "/admin/invitations"))
}
