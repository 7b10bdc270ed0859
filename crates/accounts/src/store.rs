//! Accounts in the database: found by what is typed at the door, sessions of one person, whether the house has
//! anybody who can administer it.

use kit::{params, sql};
use spine::{PersonId, Result, Tx, View, people::UserType};

kit::rec! {
    /// Somebody who may be about to sign in.
    pub struct Account { pub id: PersonId, pub name: String, pub kind: String, pub state: String, pub password: Option<String> }
}
impl Account {
    /// People who left and machines do not come through the door; machines have tokens.
    pub fn may_enter(&self) -> bool {
        self.state == "active" && UserType::parse(&self.kind) != UserType::Service
    }
}

/// By handle or address, as `model::door_name` gives it.
pub async fn find(view: &mut View, name: &str) -> Result<Option<Account>> {
    view.maybe(
        sql!("select p.id, p.name, p.kind, p.state, p.password from people p where p.handle = $1 or p.email = $1 /* knowable: nobody is shown */ order by p.id limit 1"),
        params![name],
    )
    .await
}
pub async fn by_id(view: &mut View, id: PersonId) -> Result<Option<Account>> {
    view.maybe(
        sql!("select p.id, p.name, p.kind, p.state, p.password from people p where p.id = $1 /* knowable: the bearer of their link */"),
        params![id],
    )
    .await
}

/// Nobody can administer this house by signing in: it waits for its setup.
pub async fn fresh(view: &mut View) -> Result<bool> {
    view.value(sql!("select not exists (select 1 from people where admin and state = 'active' and password is not null)"), &[]).await
}

/// Earlier links of a purpose open nothing any more.
pub async fn drop_links(tx: &mut Tx, purpose: &str) -> Result<()> {
    tx.run(sql!("delete from login_links where purpose = $1"), params![purpose]).await?;
    Ok(())
}

/// An address, as an organisation's import left it, that already belongs to somebody: they become the administrator.
pub async fn make_admin(tx: &mut Tx, id: PersonId) -> Result<()> {
    tx.run(sql!("update people set admin = true, updated_at = $2 where id = $1"), params![id, tx.now]).await?;
    Ok(())
}

/// Ends one of the viewer's sessions, named by the beginning of its hash. Returns the hash.
pub async fn end_session(tx: &mut Tx, id: &str) -> Result<Option<String>> {
    let gone: Option<(String,)> = tx
        .maybe(sql!("delete from sessions where person_id = $1 and substr(hash, 1, 16) = $2 returning hash"), params![tx.viewer.id, id])
        .await?;
    Ok(gone.map(|g| g.0))
}
/// Ends all of the viewer's sessions but one.
pub async fn end_others(tx: &mut Tx, keep: &str) -> Result<()> {
    tx.run(sql!("delete from sessions where person_id = $1 and hash <> $2"), params![tx.viewer.id, keep]).await?;
    Ok(())
}

/// The language chosen, and whether there is a password.
pub async fn own(view: &mut View) -> Result<(String, bool)> {
    view.one(sql!("select lang, password is not null from people where id = $1"), params![view.viewer.id]).await
}
