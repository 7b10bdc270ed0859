//! Who hears that something waits for them: those closest to it at once, moderators when it is theirs from the beginning, when
//! its author asks for another judgement, and when the others let the days pass. Each once for every time a case waits; never
//! its author, and never whoever raised it.

use crate::{case::brought_before, model::Case, store};
use spine::{App, ItemId, PersonId, Result, Time, Tx, Viewer, items::judge, jobs::Worker};

/// Brings before moderators what nobody decided in time.
pub const WORKER: Worker = Worker { kind: KIND, long: false, work: |app, job| Box::pin(bring(app, &job.data)) };
const KIND: &str = "moderation_brought";

/// A case begins to wait for a decision.
pub async fn call(tx: &mut Tx, case: &Case) -> Result<()> {
    let mut near = match case.community_id {
        Some(community) => judge::owners_of(tx, community).await?,
        None => vec![],
    };
    near.retain(|who| may_decide(case, *who));
    let brought = case.community_id.is_none() || case.state == "appealed" || near.is_empty();
    if brought {
        let moderators = judge::moderators(tx).await?;
        near.extend(moderators.into_iter().filter(|who| may_decide(case, *who)));
        near.sort_unstable();
        near.dedup();
    } else {
        later(tx, case).await?;
    }
    near.retain(|who| *who != tx.viewer.id);
    judge::awaited(tx, case.author_id, &near).await
}
/// Nobody about their own; an appeal, somebody else than who decided.
fn may_decide(case: &Case, who: PersonId) -> bool {
    who != case.author_id && (case.state != "appealed" || ![case.first_by, case.decided_by].contains(&Some(who)))
}
async fn later(tx: &mut Tx, case: &Case) -> Result<()> {
    let at = case.since.plus(tx.now.0 - brought_before(tx).0 + Time::SECOND);
    let data = format!("{} {}", case.item_id, case.since.0);
    tx.job_at(KIND, &format!("{data} {}", at.0), &data, at).await
}

async fn bring(app: &App, data: &str) -> Result<()> {
    let Some((item, since)) = data.split_once(' ').and_then(|(item, since)| Some((ItemId(item.parse().ok()?), Time(since.parse().ok()?))))
    else {
        return Ok(());
    };
    let mut tx = app.begin_system(Viewer::system("moderation")).await?;
    // Decided meanwhile, or it waits anew since then and is asked for again.
    let case = store::open(&mut tx, item).await?.filter(|c| c.since == since && matches!(c.state.as_str(), "open" | "resubmitted"));
    let Some(case) = case else { return Ok(()) };
    if case.since >= brought_before(&tx) {
        later(&mut tx, &case).await?;
    } else {
        let flaggers = store::flaggers(&mut tx, case.id).await?;
        let owners = match case.community_id {
            Some(community) => judge::owners_of(&mut tx, community).await?,
            None => vec![],
        };
        let mut moderators = judge::moderators(&mut tx).await?;
        moderators.retain(|who| may_decide(&case, *who) && !flaggers.contains(who) && !owners.contains(who));
        judge::awaited(&mut tx, case.author_id, &moderators).await?;
    }
    tx.commit().await
}
