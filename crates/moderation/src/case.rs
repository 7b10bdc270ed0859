//! One case: what of it somebody is shown, and what is done with it. Each change is a sentence: who may, what happens to the
//! item, what is kept, who is told.

use crate::{
    heed,
    model::{AppealForm, Case, CasePage, Category, DecideForm, Decision, FlagForm, Part},
    store,
};
use kit::Error;
use serde_json::json;
use spine::{
    Fact, ItemId, PersonId, Result, Time, Tx, View,
    audit::Entry,
    guard::Asks,
    items::{
        Edit, Flag,
        judge::{self, Judged},
        write,
    },
};

/// What is older than this is brought before moderators, wherever it stands.
pub fn brought_before(view: &View) -> Time {
    view.now.plus(-i64::from(view.app.config.moderation_days) * Time::DAY)
}

/// The case as the viewer may see it: as its author, to decide, or as who raised a flag.
pub async fn page(view: &mut View, id: ItemId) -> Result<CasePage> {
    if let Some(page) = as_author(view, id).await? {
        return Ok(page);
    }
    if let Some(page) = to_decide(view, id).await? {
        return Ok(page);
    }
    let (case, own) = store::concerning(view, id).await?.ok_or(Error::Missing)?;
    let me = view.viewer.id;
    let mut flags = store::flags(view, case.id).await?;
    flags.retain(|f| f.person_id == me);
    let item = match view.item(id).await {
        Ok(seen) => Some(seen.into_item()),
        Err(Error::Missing | Error::Moved(_)) => None,
        Err(e) => return Err(e),
    };
    let (part, flags) = if own { (Part::Author, vec![]) } else { (Part::Flagged, flags) };
    let case = if own { case } else { case.outcome() };
    Ok(CasePage { with_root: false, part, case: Some(case), item, flags, files: vec![], possible: &[], whos: Default::default() })
}
/// One's own that is held, with or without a case.
async fn as_author(view: &mut View, id: ItemId) -> Result<Option<CasePage>> {
    let item = match view.withheld(id).await {
        Ok(seen) => seen.into_item(),
        Err(Error::Missing) => return Ok(None),
        Err(e) => return Err(e),
    };
    let case = store::open(view, id).await?;
    // Nothing was decided about it by itself: it went with what it stands under, or its case is about to be opened.
    let with_root = case.is_none() && !item.is_root() && {
        let root = store::open(view, item.root_id).await?.is_some_and(|c| c.state != "open");
        let first = match item.community_id {
            Some(community) => judge::looked_first(view, community).await?.contains(&item.root_kind.as_str()),
            None => false,
        };
        root || !first
    };
    Ok(Some(CasePage {
        with_root,
        part: Part::Author,
        case,
        item: Some(item),
        flags: vec![],
        files: vec![],
        possible: &[],
        whos: Default::default(),
    }))
}
async fn to_decide(view: &mut View, id: ItemId) -> Result<Option<CasePage>> {
    let Some(case) = store::open(view, id).await? else { return Ok(None) };
    let item = match judged(view, &case).await {
        Ok(item) => item.into_item(),
        Err(Error::Missing) => return Ok(None),
        Err(e) => return Err(e),
    };
    let flags = store::flags(view, case.id).await?;
    let ids: Vec<i64> = flags.iter().map(|f| f.person_id.0).collect();
    let whos = view.whos(&ids).await?;
    let possible = if may_decide(view, &case).await? { Decision::possible(&case.origin, &case.state) } else { &[] };
    Ok(Some(CasePage { with_root: false, part: Part::Decides, case: Some(case), item: Some(item), flags, files: vec![], possible, whos }))
}
/// What a case is about, for who decides. What nobody has seen yet is its owners' business first.
async fn judged(view: &mut View, case: &Case) -> Result<Judged> {
    let before = brought_before(view);
    let brought = if case.origin == "before" { case.state == "appealed" || case.since < before } else { case.is_brought(before) };
    view.judged(case.item_id, brought).await
}
/// An appeal is decided by somebody else than who decided first or last, where there is somebody else; failing that, at least
/// by another than who made the decision it is about.
async fn may_decide(view: &mut View, case: &Case) -> Result<bool> {
    let me = view.viewer.id;
    let (Some(first), Some(last)) = (case.first_by, case.decided_by) else { return Ok(true) };
    if case.state != "appealed" || (me != first && me != last) {
        return Ok(true);
    }
    if view.others_judge(case.author_id, case.community_id, [first, last]).await? {
        return Ok(false);
    }
    Ok(me != last || !view.others_judge(case.author_id, case.community_id, [me, me]).await?)
}

/// Raises a flag at what the viewer sees and did not write. It changes nothing but the queue.
pub async fn flag(tx: &mut Tx, id: ItemId, form: &FlagForm) -> Result<()> {
    let item = tx.item(id).await?.allow::<Flag>()?;
    let (category, words) = form.checked()?;
    tx.app.limits.ask(&tx.viewer, Asks::Flag)?;
    let public = item.is_for_everyone();
    let (case, new) = store::begin(tx, &item, "flag", public).await?;
    if !store::flag(tx, case.id, category, &words).await? {
        return Err(Error::conflict("moderation-flagged-already"));
    }
    // Once for each case, however many raise a flag.
    if new { heed::call(tx, &case).await } else { Ok(()) }
}

pub async fn decide(tx: &mut Tx, id: ItemId, form: &DecideForm) -> Result<()> {
    let case = store::open_held(tx, id).await?;
    let item = judged(tx, &case).await?;
    let (what, category, words) = form.checked()?;
    if !may_decide(tx, &case).await? {
        return Err(Error::Denied("decide an appeal against your own decision"));
    }
    if !Decision::possible(&case.origin, &case.state).contains(&what) {
        return Err(Error::conflict("moderation-decided"));
    }
    // What was looked at is what is decided about.
    if !judge::unchanged(tx, &item, form.revision).await? {
        return Err(Error::conflict("moderation-reworded"));
    }
    match what {
        Decision::Quarantine => judge::hold(tx, &item).await?,
        Decision::Delete => judge::discard(tx, &item).await?,
        Decision::Approve | Decision::Grant if case.origin == "before" => judge::publish(tx, &item).await?,
        Decision::Approve | Decision::Grant => judge::release(tx, &item).await?,
        Decision::Dismiss | Decision::Reject | Decision::Refuse | Decision::Ask => {}
    }
    store::decide(tx, &case, what, category, &words).await?;
    let details =
        json!({ "case": case.id, "category": category.map(Category::word), "before": case.state, "after": what.leads_to(&case.origin) });
    audited(tx, what.what(), &case, details);
    tell(tx, &case, &item, what).await
}
fn audited(tx: &mut Tx, what: &'static str, case: &Case, details: serde_json::Value) {
    let (object, community, subject) = (("item", case.item_id.0), case.community_id, Some(case.author_id));
    tx.audit(Entry { what, object, community, subject, details });
}
/// Its author, of whatever changes something for them; those who raised a flag, of the first decision.
async fn tell(tx: &mut Tx, case: &Case, item: &Judged, what: Decision) -> Result<()> {
    let told = |who: PersonId, what: &str| Fact::Judged { item: item.id, root: item.root_id, who, what: what.into() };
    let to_author = match what {
        Decision::Dismiss | Decision::Ask => None,
        Decision::Quarantine => Some("quarantined"),
        Decision::Delete => Some("deleted"),
        Decision::Reject => Some("rejected"),
        Decision::Refuse => Some("refused"),
        Decision::Approve if case.origin == "before" => Some("approved"),
        Decision::Approve | Decision::Grant => Some("released"),
    };
    if let Some(what) = to_author {
        tx.tell(told(case.author_id, what)).await?;
    }
    let to_flaggers = match what {
        Decision::Dismiss => "flag-dismissed",
        Decision::Quarantine => "flag-quarantined",
        Decision::Delete => "flag-deleted",
        _ => return Ok(()),
    };
    if case.state == "open" {
        for who in store::flaggers(tx, case.id).await? {
            tx.tell(told(who, to_flaggers)).await?;
        }
    }
    Ok(())
}

/// The author's case about something that is held, and which awaits them.
async fn own(tx: &mut Tx, id: ItemId) -> Result<(spine::Seen, Case)> {
    let seen = tx.withheld(id).await?;
    let case = store::open_held(tx, id).await?;
    Ok((seen, case))
}
/// Another wording, to be looked at again. What only waits may be reworded too, and goes on waiting.
pub async fn resubmit(tx: &mut Tx, id: ItemId, revision: i64, title: Option<&str>, body: &str) -> Result<()> {
    let (seen, case) = own(tx, id).await?;
    let waits = case.origin == "before" && matches!(case.state.as_str(), "open" | "resubmitted");
    if !case.awaits_author() && !waits {
        return Err(Error::conflict("moderation-decided"));
    }
    let old = seen.allow::<Edit>()?;
    let title = if old.title.is_empty() { "" } else { title.unwrap_or(&old.title) };
    if kit::text::blank(body) && old.title.is_empty() {
        return Err(Error::invalid("body", "moderation-empty"));
    }
    if kit::text::blank(title) && !old.title.is_empty() {
        return Err(Error::invalid("title", "moderation-untitled"));
    }
    write::revise(tx, &old, revision, title, body, None).await?;
    if waits {
        return Ok(());
    }
    audited(tx, "moderation.resubmit", &case, json!({ "case": case.id }));
    store::resubmitted(tx, case.id).await?;
    let case = store::open_held(tx, id).await?;
    heed::call(tx, &case).await
}
/// Once for each case.
pub async fn appeal(tx: &mut Tx, id: ItemId, form: &AppealForm) -> Result<()> {
    let (_, case) = own(tx, id).await?;
    let words = form.checked()?;
    if !case.may_appeal() {
        return Err(Error::conflict("moderation-appealed-already"));
    }
    store::appealed(tx, case.id, &words).await?;
    audited(tx, "moderation.appeal", &case, json!({ "case": case.id }));
    let case = store::open_held(tx, id).await?;
    heed::call(tx, &case).await
}
