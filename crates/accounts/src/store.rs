//! Accounts in the database: found by what is typed at the door, and whether the house has anybody who can
//! administer it. It only reads; what is changed of people, the spine changes.

use kit::{params, sql};
use spine::{PersonId, Result, View, people::UserType};

kit::rec! {
    /// Somebody who may be about to sign in.
    pub struct Account { pub id: PersonId, pub name: String, pub kind: String, pub state: String, pub password: Option<String>, pub admin: bool }
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
        sql!("select p.id, p.name, p.kind, p.state, p.password, p.admin from people p where p.handle = $1 or p.email = $1 /* knowable: nobody is shown */ order by p.id limit 1"),
        params![name],
    )
    .await
}
pub async fn by_id(view: &mut View, id: PersonId) -> Result<Option<Account>> {
    view.maybe(
        sql!("select p.id, p.name, p.kind, p.state, p.password, p.admin from people p where p.id = $1 /* knowable: the bearer of their link */"),
        params![id],
    )
    .await
}

/// Nobody can administer this house by signing in: it waits for its setup.
pub async fn fresh(view: &mut View) -> Result<bool> {
    view.value(sql!("select not exists (select 1 from people where admin and state = 'active' and password is not null)"), &[]).await
}

/// The language chosen, and whether there is a password.
pub async fn own(view: &mut View) -> Result<(String, bool)> {
    view.one(sql!("select lang, password is not null from people where id = $1"), params![view.viewer.id]).await
}
