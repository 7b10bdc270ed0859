//! The numbers that everybody inside may read: a house that regulates itself shows how. Only of what everybody could read;
//! of closed places a sum, and none that is small enough to tell of somebody.

use crate::{
    model::{Category, Decision},
    stats_views, store,
};
use axum::response::Response;
use kit::Error;
use schemars::JsonSchema;
use serde::Serialize;
use shell::respond::respond;
use spine::{Cx, Result, Time};
use std::collections::BTreeMap;

const MONTHS: usize = 12;
/// So many rows at most are looked at; a house that has more in a year shows the newest of them.
const LOOKED_AT: i64 = 50_000;
/// Fewer than this of closed places are not told.
pub const FEW: i64 = 10;

#[derive(Debug, Default, Clone, Serialize, JsonSchema)]
pub struct Month {
    /// "2026-01"
    pub month: String,
    pub flags: i64,
    /// Of each category, as it was flagged.
    pub categories: BTreeMap<&'static str, i64>,
    /// Of each decision.
    pub decisions: BTreeMap<&'static str, i64>,
}
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct Numbers {
    /// The newest first; months in which nothing happened are left out.
    pub months: Vec<Month>,
    /// Half of all decisions took no longer than this, in milliseconds.
    pub median_ms: Option<i64>,
    pub appeals_granted: i64,
    pub appeals_refused: i64,
    /// Flags in places that not everybody inside reads; none: fewer than ten.
    pub closed_flags: Option<i64>,
}

type Flags = Vec<(Time, String, bool)>;
type Decisions = Vec<(Time, String, String, i64, bool)>;

fn numbers(flags: &Flags, decisions: &Decisions) -> Numbers {
    let mut months: BTreeMap<String, Month> = BTreeMap::new();
    let key = |at: &Time| at.iso().get(..7).unwrap_or_default().to_owned();
    let mut of = |at: &Time, count: &dyn Fn(&mut Month)| {
        let month = key(at);
        count(months.entry(month.clone()).or_insert_with(|| Month { month, ..Month::default() }));
    };
    for (at, category, _) in flags.iter().filter(|f| f.2) {
        of(at, &|m| {
            m.flags += 1;
            if let Some(c) = Category::find(category) {
                *m.categories.entry(c.word()).or_default() += 1;
            }
        });
    }
    let public: Vec<_> = decisions.iter().filter(|d| d.4).collect();
    for (at, what, ..) in &public {
        of(at, &|m| {
            if let Some(d) = Decision::ALL.into_iter().find(|d| d.word() == what) {
                *m.decisions.entry(d.word()).or_default() += 1;
            }
        });
    }
    let mut waited: Vec<i64> = public.iter().map(|d| d.3).collect();
    waited.sort_unstable();
    let of_word = |word: &str| public.iter().filter(|d| d.1 == word).count() as i64;
    let closed = flags.iter().filter(|f| !f.2).count() as i64;
    Numbers {
        months: months.into_values().rev().take(MONTHS).collect(),
        median_ms: waited.get(waited.len().saturating_sub(1) / 2).copied(),
        appeals_granted: of_word("grant"),
        appeals_refused: of_word("refuse"),
        closed_flags: Some(closed).filter(|n| *n >= FEW),
    }
}

pub async fn page(mut cx: Cx) -> Result<Response> {
    // Of the house: not there for who is only a guest in it.
    if !cx.viewer.kind.inside() {
        return Err(Error::Missing);
    }
    let mut view = cx.view().await?;
    let since = view.now.plus(-366 * Time::DAY);
    let flags = store::flags_since(&mut view, since, LOOKED_AT).await?;
    let decisions = store::decisions_since(&mut view, since, LOOKED_AT).await?;
    drop(view);
    let face = numbers(&flags, &decisions);
    Ok(respond(cx.want, || stats_views::page(&cx.chrome, &face), || &face))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closed_places_are_not_told_of_one_by_one() {
        let at = Time(1_767_600_000_000);
        let flag = |public| (at, "spam".to_owned(), public);
        let n = numbers(&vec![flag(true), flag(false)], &vec![(at, "delete".into(), "spam".into(), 5, false)]);
        assert_eq!((n.months.len(), n.months[0].flags, n.closed_flags, n.median_ms), (1, 1, None, None));
        assert!(n.months[0].decisions.is_empty(), "what was decided in a closed place is not there");
        let n = numbers(&vec![flag(false); 10], &vec![]);
        assert_eq!((n.months.len(), n.closed_flags), (0, Some(10)));
    }

    #[test]
    fn half_took_no_longer() {
        let d = |waited| (Time(0), "dismiss".to_owned(), String::new(), waited, true);
        assert_eq!(numbers(&vec![], &vec![d(9), d(1), d(5)]).median_ms, Some(5));
        assert_eq!(numbers(&vec![], &vec![d(9), d(1)]).median_ms, Some(1));
        assert_eq!(numbers(&vec![], &vec![]).median_ms, None);
    }
}
