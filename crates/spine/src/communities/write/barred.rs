//! Put out for good: owners say that somebody does not come back in, by whatever way, and take it back. Whoever it is about
//! is told, of both; what everybody inside reads they read on.

use super::*;
use crate::{View, communities::Manage};
use shell::Who;

kit::rec! {
    /// Somebody who does not come back in.
    #[derive(Debug, Clone)]
    pub struct Barred { pub id: PersonId, pub name: String, pub title: String, pub place: String, pub photo: Option<String>, pub portrait: Option<String>,
        pub at: Time, pub by: String }
}
impl Barred {
    pub fn who(&self) -> Who {
        crate::people::who(self.id, &self.name, &self.title, &self.place, self.photo.as_deref(), self.portrait.as_deref())
    }
}

/// Out of it, of those below, and of whatever led in; also of somebody who is not in it.
pub async fn bar(tx: &mut Tx, leave: &Leave<Manage>, who: PersonId) -> Result<()> {
    let c = held_for(tx, leave).await?;
    if who == tx.viewer.id {
        return Err(Error::invalid("person", "community-bar-self"));
    }
    tx.person(who).await?;
    not_from_above(tx, &c, who).await?;
    let (me, now) = (tx.viewer.id, tx.now);
    if role_of(tx, c.id, who).await?.is_some() {
        out(tx, &c, who).await?;
    }
    let n = tx
        .run(
            sql!("insert into community_barred (community_id, person_id, by_id, at) values ($1, $2, $3, $4) on conflict do nothing"),
            params![c.id, who, me, now],
        )
        .await?;
    tx.run(sql!("delete from community_invitations where community_id = $1 and person_id = $2"), params![c.id, who]).await?;
    tx.run(sql!("delete from community_requests where community_id = $1 and person_id = $2"), params![c.id, who]).await?;
    if n == 0 {
        return Ok(());
    }
    noted(tx, "community.barred", &c, Some(who), json!({}));
    tx.tell(Fact::CommunityBarred { community: c.id, who, on: true }).await
}
/// From now on they may join or ask as others do; they are not in it again by this.
pub async fn unbar(tx: &mut Tx, leave: &Leave<Manage>, who: PersonId) -> Result<()> {
    let c = held_for(tx, leave).await?;
    let n = tx.run(sql!("delete from community_barred where community_id = $1 and person_id = $2"), params![c.id, who]).await?;
    if n == 0 {
        return Err(Error::Missing);
    }
    noted(tx, "community.unbarred", &c, Some(who), json!({}));
    tx.tell(Fact::CommunityBarred { community: c.id, who, on: false }).await
}
pub(super) async fn is_barred(tx: &mut Tx, id: CommunityId, who: PersonId) -> Result<bool> {
    tx.value(sql!("select exists (select 1 from community_barred where community_id = $1 and person_id = $2)"), params![id, who]).await
}
/// For whoever brings somebody in; `field` is what they typed.
pub(super) async fn not_barred(tx: &mut Tx, c: &Held, who: PersonId, field: &'static str) -> Result<()> {
    if !is_barred(tx, c.id, who).await? {
        return Ok(());
    }
    // Whoever comes themselves finds what they would find without what led them here.
    if who == tx.viewer.id {
        return Err(Error::Missing);
    }
    let name = tx.person(who).await?.name;
    Err(Error::invalid(field, Words::of("community-barred-person").with("name", name)))
}

impl View {
    /// Whom owners do not let back in, the latest first.
    pub async fn community_barred(&mut self, leave: &Leave<Manage>) -> Result<Vec<Barred>> {
        self.all(
            sql!("select p.id, p.name, p.title, p.place, p.photo, p.portrait, x.at, b.name from community_barred x join people p on p.id = x.person_id
                  join people b on b.id = x.by_id where x.community_id = $2 and" knowable!("p") "order by x.at desc, p.id limit 200"),
            params![self.viewer.id, leave.id],
        )
        .await
    }
}
