//! What waits for somebody to decide: the cases of communities they own, and for moderators what everybody inside reads or
//! what was brought before them.

use crate::{
    case::brought_before,
    model::{Case, Queue, Waiting},
    reports, store,
};
use spine::{ItemId, Result, View, items::judge::Judged};
use std::collections::HashMap;

/// Beyond these one decides first.
const SHOWN: i64 = 100;

pub async fn queue(view: &mut View) -> Result<Queue> {
    let waiting = waiting(view, SHOWN).await?;
    let decides = !waiting.is_empty() || view.judges().await?;
    let reports = if decides { reports::waiting(view, SHOWN).await? } else { vec![] };
    Ok(Queue { waiting, reports, mine: store::mine(view).await?, decides })
}

pub async fn waiting(view: &mut View, limit: i64) -> Result<Vec<Waiting>> {
    let before = brought_before(view);
    let cases = store::waiting(view, before, limit).await?;
    if cases.is_empty() {
        return Ok(vec![]);
    }
    let (brought, rest): (Vec<&Case>, Vec<&Case>) = cases.iter().partition(|c| c.is_brought(before));
    let mut items: HashMap<ItemId, Judged> = HashMap::new();
    for (some, brought) in [(brought, true), (rest, false)] {
        let ids: Vec<i64> = some.iter().map(|c| c.item_id.0).collect();
        if !ids.is_empty() {
            items.extend(view.judged_all(&ids, brought).await?.into_iter().map(|i| (i.id, i)));
        }
    }
    let counts = store::counts(view, &cases.iter().map(|c| c.id).collect::<Vec<_>>()).await?;
    let of = |case: Case| {
        let item = items.remove(&case.item_id)?.into_item();
        let of_case = counts.iter().filter(|c| c.0 == case.id);
        let (categories, flags) = (of_case.clone().map(|c| c.1.clone()).collect(), of_case.map(|c| c.2).sum());
        Some(Waiting { case, item, categories, flags })
    };
    Ok(cases.into_iter().filter_map(of).collect())
}
