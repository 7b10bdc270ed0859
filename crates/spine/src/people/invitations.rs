//! Invitations: a link that brings one person in, once. It is made for somebody who is here already (who then chooses a
//! password) or for a name and an address that become a person when it is used. Only the link's hash is kept, so nobody
//! can look one up later; a new one for the same person closes the one before.

use super::{PersonId, Standing, UserType, sessions::hash, store};
use crate::{App, Error, Result, Time, Tx, View, Viewer, audit::Entry};
use kit::{params, sql};
use serde_json::{Value, json};

kit::id!(pub InvitationId);

kit::rec! {
    #[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
    pub struct Invitation { pub id: InvitationId, pub person_id: Option<PersonId>, pub name: String, pub email: Option<String>, pub kind: String, pub by_id: PersonId,
        pub created_at: Time, pub expires_at: Time, pub used_at: Option<Time>, pub used_by: Option<PersonId>, pub revoked_at: Option<Time> }
}
macro_rules! invitation_cols {
    () => {
        "id, person_id, name, email, kind, by_id, created_at, expires_at, used_at, used_by, revoked_at"
    };
}
/// Neither used up nor taken back nor over at `$2`. One for a guest ends with the right of whoever made it: an administrator's
/// with that, one into a community when they could not bring a guest there any more (the deed `Host`).
macro_rules! holds {
    () => {
        concat!(
            "used_at is null and revoked_at is null and expires_at > $2 and (kind <> 'guest' or exists (select 1 from people h where h.id = invitations.by_id and h.state = 'active'
             and ((invitations.community_id is null and h.admin) or (h.kind = 'employee' and exists (select 1 from communities c where c.id = invitations.community_id and c.external and ",
            still_invites!("invitations.by_id"),
            ")))))"
        )
    };
}
impl Invitation {
    pub fn open(&self, now: Time) -> bool {
        self.used_at.is_none() && self.revoked_at.is_none() && self.expires_at > now
    }
}

/// Whom it is for.
#[derive(Debug, Clone)]
pub struct Invited {
    pub person: Option<PersonId>,
    pub name: String,
    pub email: Option<String>,
    pub kind: UserType,
}

fn audit(tx: &mut Tx, what: &'static str, id: InvitationId, subject: Option<PersonId>, details: serde_json::Value) {
    tx.audit(Entry { what, object: ("invitation", id.0), subject, details, ..Entry::default() });
}

/// The secret of the link, told this once.
pub async fn invite(tx: &mut Tx, who: &Invited, lives: i64) -> Result<String> {
    let email = who.email.as_deref().map(str::to_lowercase);
    tx.run(
        sql!("update invitations set revoked_at = $1 where used_at is null and revoked_at is null and (person_id = $2 or (person_id is null and email = $3))"),
        params![tx.now, who.person, &email],
    )
    .await?;
    let secret = tx.app.rng.token();
    let by = tx.viewer.id;
    let id: InvitationId = tx
        .value(
            sql!("insert into invitations (hash, person_id, name, email, kind, by_id, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id"),
            params![hash(&secret), who.person, &who.name, &email, who.kind.word(), by, tx.now, tx.now.plus(lives)],
        )
        .await?;
    // Names and addresses of those who may never come are not kept for good.
    audit(tx, "invitation.made", id, who.person, json!({ "type": who.kind.word() }));
    Ok(secret)
}

/// The newest first, older than `before`; those that wait, or also those that are over.
pub async fn list(view: &mut View, waiting_only: bool, before: InvitationId, limit: i64) -> Result<Vec<Invitation>> {
    view.all(
        sql!("select" invitation_cols!() "from invitations where (not $1 or (used_at is null and revoked_at is null and expires_at > $2)) and id < $4 order by id desc limit $3"),
        params![waiting_only, view.now, limit, before],
    )
    .await
}
pub async fn one(view: &mut View, id: InvitationId) -> Result<Invitation> {
    view.one(sql!("select" invitation_cols!() "from invitations where id = $1"), params![id]).await
}
/// How many wait, and how many there were at all: each up to 1000 and one.
pub async fn count(view: &mut View) -> Result<(i64, i64)> {
    view.one(
        sql!(
            "select (select cast(count(*) as bigint) from (select 1 as one from invitations where used_at is null and revoked_at is null and expires_at > $1 limit 1001) a),
              (select cast(count(*) as bigint) from (select 1 as one from invitations limit 1001) b)"
        ),
        params![view.now],
    )
    .await
}
pub async fn revoke(tx: &mut Tx, id: InvitationId) -> Result<()> {
    match tx
        .run(sql!("update invitations set revoked_at = $2 where id = $1 and used_at is null and revoked_at is null"), params![id, tx.now])
        .await?
    {
        0 => Err(Error::Missing),
        _ => {
            audit(tx, "invitation.revoked", id, None, Value::Null);
            Ok(())
        }
    }
}
/// Nobody who is shut out comes back in by a link that was given out before.
pub async fn revoke_of(tx: &mut Tx, person: PersonId) -> Result<()> {
    tx.run(
        sql!("update invitations set revoked_at = $2 where person_id = $1 and used_at is null and revoked_at is null"),
        params![person, tx.now],
    )
    .await?;
    Ok(())
}

/// Whose link this is, without using it; `Missing` once it is over.
pub async fn look(view: &mut View, secret: &str) -> Result<Invitation> {
    view.one(sql!("select" invitation_cols!() "from invitations where hash = $1 and" holds!()), params![hash(secret), view.now]).await
}

/// The name of who invites, for whoever holds the link.
pub async fn host(view: &mut View, invitation: &Invitation) -> Result<String> {
    let row: Option<(String,)> = view.maybe(sql!("select name from people where id = $1"), params![invitation.by_id]).await?;
    Ok(row.map_or_else(String::new, |r| r.0))
}

/// Uses the link up: of fifty who try at once, one comes in. Whoever is not here yet is made now.
pub async fn accept(tx: &mut Tx, secret: &str) -> Result<PersonId> {
    tx.viewer.only_system()?;
    let used: Option<Invitation> = tx
        .maybe(
            sql!("update invitations set used_at = $2 where hash = $1 and" holds!() "returning" invitation_cols!()),
            params![hash(secret), tx.now],
        )
        .await?;
    let invitation = used.ok_or(Error::Missing)?;
    let person = match here(tx, &invitation).await? {
        Some(there) => there,
        None => {
            let kind = Some(UserType::parse(&invitation.kind));
            store::create(tx, &store::Record { name: invitation.name, email: invitation.email, kind, ..store::Record::default() }).await?
        }
    };
    if UserType::parse(&invitation.kind).may().ends && invitation.person_id.is_none() {
        super::guests::come(tx, invitation.id, person).await?;
    }
    tx.run(sql!("update invitations set used_by = $2 where id = $1"), params![invitation.id, person]).await?;
    audit(tx, "invitation.used", invitation.id, Some(person), json!({ "by": invitation.by_id }));
    Ok(person)
}

/// The person meant, when they are here by now. An import may have brought them since; once they have come in, an old link
/// to their address is no way to their account. Who left, and machines, do not come in.
async fn here(tx: &mut Tx, i: &Invitation) -> Result<Option<PersonId>> {
    let row: Option<(PersonId, String, String, bool)> = match (i.person_id, &i.email) {
        (Some(id), _) => tx.maybe(sql!("select id, state, kind, false from people where id = $1"), params![id]).await?,
        (None, Some(email)) => {
            tx.maybe(
                sql!("select id, state, kind, (password is not null or welcomed_at is not null) from people where email = $1"),
                params![email],
            )
            .await?
        }
        (None, None) => None,
    };
    match row {
        Some((id, state, kind, false)) if state == Standing::Active.word() && UserType::parse(&kind) != UserType::Service => Ok(Some(id)),
        Some(_) => Err(Error::Missing),
        None if i.person_id.is_some() => Err(Error::Missing),
        None => Ok(None),
    }
}

/// So long it can be seen who was invited and what became of it; then the name and the address of somebody who may never
/// have come are kept no longer.
const KEPT: i64 = 90 * Time::DAY;

/// Removes what is over for that long; answers how many.
pub async fn sweep(app: &App) -> Result<u64> {
    let mut tx = app.begin_system(Viewer::system("invitations that are over")).await?;
    let before = tx.now.plus(-KEPT);
    let gone = tx.run(sql!("delete from invitations where coalesce(used_at, revoked_at, expires_at) < $1"), params![before]).await?;
    tx.commit().await?;
    Ok(gone)
}
