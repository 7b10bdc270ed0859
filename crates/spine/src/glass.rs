//! Breaking the glass: an administrator reads a closed community for a limited time, after saying why. Its owners are told at
//! once, the audit log keeps it, a line on every page says so as long as it lasts. They read and nothing more: for that they
//! have the community's principal and no role in it. Without it a closed community is as hidden from them as from anyone.

use crate::{App, CommunityId, Error, Fact, PersonId, PrincipalId, Result, Time, Tx, View, Viewer, audit::Entry, communities::Community};
use kit::{params, sql};
use serde_json::json;
use std::time::Duration;

kit::id!(pub GlassId);

kit::rec! {
    /// One that is open, or was.
    #[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
    pub struct Glass { pub id: GlassId, pub community_id: CommunityId, pub person_id: PersonId, pub reason: String, pub at: Time, pub until_at: Time, pub ended_at: Option<Time> }
}

/// So much is said at least: a reason is a sentence.
const REASON_MIN: usize = 10;
const REASON_MAX: usize = 500;

/// The community that a number, a short address or the address of its page names, as far as there is one. For administrators,
/// who say why before they read anything of it.
async fn named(tx: &mut Tx, typed: &str) -> Result<(CommunityId, PrincipalId)> {
    let nobody = || Error::invalid("community", "glass-no-community");
    let path = typed.split(['?', '#']).next().unwrap_or_default();
    let word = path.split_once("/communities/").map_or(path, |p| p.1).split('/').next().unwrap_or_default().trim().to_lowercase();
    let number = word.parse::<i64>().unwrap_or(0);
    let found: Option<(CommunityId, PrincipalId)> = tx
        .maybe(
            sql!("select c.id, c.principal_id from communities c where (c.id = $1 or c.slug = $2) and c.state <> 'trashed'"),
            params![number, &word],
        )
        .await?;
    found.ok_or_else(nobody)
}

/// Opens it. Answers the community.
pub async fn open(tx: &mut Tx, typed: &str, reason: &str) -> Result<CommunityId> {
    if !tx.viewer.admin {
        return Err(Error::Missing);
    }
    let reason = kit::text::clean(reason.trim()).replace('\n', " ");
    kit::text::check_len("reason", &reason, REASON_MAX)?;
    if reason.chars().count() < REASON_MIN {
        return Err(Error::invalid("reason", "glass-say-why"));
    }
    let (community, principal) = named(tx, typed).await?;
    let me = tx.viewer.id;
    let reads: bool = tx
        .value(
            sql!(
                "select exists (select 1 from communities c join audience_entries e on e.audience_id = c.audience_id
                  join memberships m on m.principal_id = e.principal_id and m.person_id = $1 where c.id = $2)"
            ),
            params![me, community],
        )
        .await?;
    if reads {
        return Err(Error::conflict("glass-reads-already"));
    }
    let until = tx.now.plus(i64::from(tx.app.config.glass_minutes) * Time::MINUTE);
    let id: GlassId = tx
        .value(
            sql!("insert into glass (community_id, person_id, reason, at, until_at) values ($1, $2, $3, $4, $5) returning id"),
            params![community, me, &reason, tx.now, until],
        )
        .await?;
    crate::audience::join(tx, me, principal).await?;
    let details = json!({ "glass": id, "reason": reason, "until": until.iso() });
    tx.audit(Entry { what: "community.glass", object: ("community", community.0), community: Some(community), subject: Some(me), details });
    tx.tell(Fact::CommunityRead { community, why: reason }).await?;
    Ok(community)
}

/// Ends one of the viewer's own before its time.
pub async fn end_own(tx: &mut Tx, id: GlassId) -> Result<()> {
    let me = tx.viewer.id;
    let one: Option<Glass> = tx
        .maybe(
            sql!("select id, community_id, person_id, reason, at, until_at, ended_at from glass where id = $1 and person_id = $2 and ended_at is null"),
            params![id, me],
        )
        .await?;
    end(tx, &one.ok_or(Error::Missing)?).await
}
async fn end(tx: &mut Tx, g: &Glass) -> Result<()> {
    let n = tx.run(sql!("update glass set ended_at = $2 where id = $1 and ended_at is null"), params![g.id, tx.now]).await?;
    if n == 0 {
        return Ok(());
    }
    // Who was let in meanwhile stays in, and so does whoever has said why a second time.
    let gone = tx
        .run(
            sql!("delete from memberships where person_id = $1 and principal_id = (select c.principal_id from communities c where c.id = $2)
                  and not exists (select 1 from community_people cp where cp.community_id = $2 and cp.person_id = $1 and cp.role in ('owner', 'member'))
                  and not exists (select 1 from glass o where o.community_id = $2 and o.person_id = $1 and o.ended_at is null)"),
            params![g.person_id, g.community_id],
        )
        .await?;
    let details = json!({ "glass": g.id });
    let (object, community) = (("community", g.community_id.0), Some(g.community_id));
    tx.audit(Entry { what: "community.glass_ended", object, community, subject: Some(g.person_id), details });
    if gone > 0 {
        tx.tell(Fact::CommunityLeft { community: g.community_id, who: g.person_id }).await?;
    }
    Ok(())
}

/// Ends all whose time is over, and those of people who administer no more; answers how many. Asked by a request of whoever
/// has one open before anything is read for it, and now and then besides.
pub async fn sweep(app: &App) -> Result<u64> {
    let now = app.clock.now();
    let due: Vec<Glass> = app
        .view(Viewer::system("glass"))
        .await?
        .all(
            sql!("select g.id, g.community_id, g.person_id, g.reason, g.at, g.until_at, g.ended_at from glass g join people p on p.id = g.person_id
                  where g.ended_at is null and (g.until_at <= $1 or not p.admin or p.state <> 'active') order by g.id"),
            params![now],
        )
        .await?;
    if due.is_empty() {
        return Ok(0);
    }
    let mut tx = app.begin_system(Viewer::system("glass")).await?;
    for g in &due {
        end(&mut tx, g).await?;
    }
    tx.commit().await?;
    Ok(due.len() as u64)
}
pub(crate) async fn follow(app: App) {
    loop {
        if let Err(e) = sweep(&app).await {
            tracing::warn!(error = %e, "what administrators read could not be ended");
        }
        tokio::time::sleep(Duration::from_secs(10)).await;
    }
}

impl View {
    /// The viewer's own that are open: id, community, its name, until when.
    pub(crate) async fn my_glass(&mut self) -> Result<Vec<(GlassId, CommunityId, String, Time)>> {
        self.all(
            sql!("select g.id, g.community_id, c.name, g.until_at from glass g join communities c on c.id = g.community_id where g.person_id = $1 and g.ended_at is null order by g.id"),
            params![self.viewer.id],
        )
        .await
    }
    /// Who read which community why, the newest first: for its owners.
    pub async fn glass_of(&mut self, community: &Community, limit: i64) -> Result<Vec<Glass>> {
        self.all(
            sql!("select g.id, g.community_id, g.person_id, g.reason, g.at, g.until_at, g.ended_at from glass g where g.community_id = $1 order by g.id desc limit $2"),
            params![community.id, limit],
        )
        .await
    }
}
