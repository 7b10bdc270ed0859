//! The line at home: how far somebody had read when they were last here. It belongs to the person, so it is the same on
//! every device; it stays where it is during a visit, and looking at a filtered page or going on reading does not move it.

use crate::{home::Which, store};
use kit::{params, sql};
use serde::Deserialize;
use shell::respond::{Done, done, own_path};
use spine::{Cx, Error, Result, Sent, Time, Tx, items::Sort};

/// Who has not been here for so long comes back for another visit.
const AWAY: i64 = 30 * Time::MINUTE;
/// A visit that goes on is written down so often at most.
const AGAIN: i64 = 5 * Time::MINUTE;

/// What is known of somebody's reading of one view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// What they had seen when this visit began.
    pub line: Time,
    /// What they have seen since.
    pub seen: Time,
    /// When they were last here.
    pub here: Time,
}
impl Default for Mark {
    fn default() -> Mark {
        Mark { line: Time(0), seen: Time(0), here: Time(0) }
    }
}
impl Mark {
    fn away(&self, now: Time) -> bool {
        now.0 - self.here.0 > AWAY
    }
    /// Where the line is drawn; nowhere for whoever comes first.
    pub fn drawn(&self, now: Time) -> Option<Time> {
        let at = if self.away(now) { self.seen } else { self.line };
        Some(at).filter(|at| at.0 > 0)
    }
    /// Is there something to write down when the newest on the page is of this moment?
    pub fn due(&self, top: Time, now: Time) -> bool {
        top > self.seen || now.0 - self.here.0 > AGAIN
    }
    /// Somebody is here and has seen all up to `top`; `all`: and wants no line.
    pub fn moved(self, top: Time, now: Time, all: bool) -> Mark {
        let seen = self.seen.max(top);
        let line = match (all, self.away(now)) {
            (true, _) => seen,
            // Whoever comes first has nothing behind them.
            (false, true) => {
                if self.seen.0 > 0 {
                    self.seen
                } else {
                    seen
                }
            }
            (false, false) => self.line,
        };
        Mark { line, seen, here: now }
    }
}

#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Seen {
    /// following, network or all.
    pub view: String,
    /// The moment of the newest that was on the page, in milliseconds.
    pub upto: i64,
    /// "1": nothing is new any more.
    pub all: String,
    pub back: String,
}

pub async fn seen(mut cx: Cx, Sent(form): Sent<Seen>) -> Result<axum::response::Response> {
    let mut tx = cx.begin_small().await?;
    let which = Which::lists().into_iter().find(|w| w.word() == form.view).ok_or_else(|| Error::invalid("view", "stream-view-unknown"))?;
    let top = Time(form.upto.clamp(0, tx.now.0));
    let old = store::circle(&mut tx).await?.marks.get(which.word()).copied().unwrap_or_default();
    let new = old.moved(top, tx.now, !form.all.is_empty());
    keep(&mut tx, which, new).await?;
    tx.commit().await?;
    Ok(done(cx.want, own_path(&form.back), &Done {}))
}

async fn keep(tx: &mut Tx, which: Which, mark: Mark) -> Result<()> {
    let me = tx.viewer.id;
    tx.run(
        sql!("insert into stream_seen (person_id, view, line_at, seen_at, here_at) values ($1, $2, $3, $4, $5)
              on conflict (person_id, view) do update set line_at = excluded.line_at, seen_at = excluded.seen_at, here_at = excluded.here_at"),
        params![me, which.word(), mark.line, mark.seen, mark.here],
    )
    .await?;
    Ok(())
}

#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Order {
    /// active or newest.
    pub sort: String,
    pub back: String,
}

/// The order of home, on all devices, until another is chosen.
pub async fn order(mut cx: Cx, Sent(form): Sent<Order>) -> Result<axum::response::Response> {
    let mut tx = cx.begin_small().await?;
    let sort = [Sort::Active, Sort::Newest]
        .into_iter()
        .find(|s| word(*s) == form.sort)
        .ok_or_else(|| Error::invalid("sort", "stream-sort-unknown"))?;
    let me = tx.viewer.id;
    tx.run(
        sql!("insert into stream_order (person_id, sort) values ($1, $2) on conflict (person_id) do update set sort = excluded.sort"),
        params![me, word(sort)],
    )
    .await?;
    tx.commit().await?;
    Ok(done(cx.want, own_path(&form.back), &Done {}))
}
pub fn word(sort: Sort) -> &'static str {
    match sort {
        Sort::Active => "active",
        Sort::Newest => "newest",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_stays_during_a_visit_and_moves_with_the_next() {
        let at = |minutes: i64| Time(minutes * Time::MINUTE);
        let first = Mark::default().moved(at(100), at(100), false);
        assert_eq!(first.drawn(at(101)), Some(at(100)), "nothing is above it");
        assert_eq!(Mark::default().drawn(at(1)), None);
        // The same visit goes on: what comes meanwhile is above the line, also after it was seen.
        let on = first.moved(at(110), at(111), false);
        assert_eq!(on.drawn(at(112)), Some(at(100)));
        // Gone for an hour: all that was seen is behind the line.
        assert_eq!(on.drawn(at(180)), Some(at(110)));
        let back = on.moved(at(175), at(180), false);
        assert_eq!(back.drawn(at(181)), Some(at(110)));
        assert!(!back.due(at(175), at(182)) && back.due(at(176), at(182)) && back.due(at(175), at(186)));
        assert_eq!(back.moved(at(175), at(182), true).drawn(at(183)), Some(at(175)), "all seen");
        assert_eq!(back.moved(at(3), at(182), false).seen, at(175), "an older page open elsewhere takes nothing back");
    }
}
