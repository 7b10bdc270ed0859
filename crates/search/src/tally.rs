//! What people search for, and what came of it. Noted in memory and written down every few seconds: numbers for each text
//! and day, and how many asked it. Who asked is never written: a hash stands for each, with a salt that is thrown away when
//! its month is over. What few asked is kept for nobody to read; `report.rs` leaves it out.

use crate::synonyms::folded;
use kit::{params, sql};
use spine::{App, PersonId, Result, Time, Tx, Viewer, people::sessions::hash};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::{Mutex, MutexGuard},
    time::Duration,
};

/// Days.
pub const KEPT: i64 = 90;
const MONTH: i64 = 30;
/// Nobody types more; and so many texts wait at most, the rest is not counted.
const LETTERS: usize = 100;
const WAITING: usize = 10_000;
/// The same text again within so long is the same search; another one, without having opened anything, is asking otherwise.
const AGAIN: i64 = 2 * Time::MINUTE;
const WRITTEN: Duration = Duration::from_secs(3);
const FORGOTTEN: Duration = Duration::from_secs(6 * 3600);

#[derive(Default)]
pub struct Tally(Mutex<Noted>);

#[derive(Default)]
struct Noted {
    texts: BTreeMap<String, Sums>,
    promoted: BTreeMap<i64, i64>,
    /// What each asked last: never written.
    last: HashMap<PersonId, Last>,
    waits: bool,
}
#[derive(Debug, Default, Clone, PartialEq)]
struct Sums {
    asked: i64,
    empty: i64,
    opened: i64,
    places: i64,
    otherwise: i64,
    askers: BTreeSet<PersonId>,
}
struct Last {
    text: String,
    at: Time,
    opened: bool,
}

/// As texts are compared; `None`: nothing to count.
fn counted(text: &str) -> Option<String> {
    let text = folded(text);
    (!text.is_empty() && text.chars().count() <= LETTERS).then_some(text)
}

impl Noted {
    fn of(&mut self, text: &str) -> Option<&mut Sums> {
        if self.texts.len() >= WAITING && !self.texts.contains_key(text) {
            return None;
        }
        Some(self.texts.entry(text.to_owned()).or_default())
    }
    fn asked(&mut self, who: PersonId, text: String, empty: bool, now: Time) {
        if let Some(last) = self.last.get_mut(&who).filter(|l| now.0 - l.at.0 < AGAIN) {
            if last.text == text {
                last.at = now;
                return;
            }
            if !last.opened {
                let before = last.text.clone();
                if let Some(sums) = self.of(&before) {
                    sums.otherwise += 1;
                }
            }
        }
        if let Some(sums) = self.of(&text) {
            sums.asked += 1;
            sums.empty += i64::from(empty);
            sums.askers.insert(who);
            self.last.insert(who, Last { text, at: now, opened: false });
        }
    }
    /// One search counts as opened once, however much was.
    fn opened(&mut self, who: PersonId, text: &str, place: i64) {
        if let Some(last) = self.last.get_mut(&who).filter(|l| l.text == text) {
            if last.opened {
                return;
            }
            last.opened = true;
        }
        if let Some(sums) = self.of(text) {
            sums.opened += 1;
            sums.places += place;
        }
    }
}

impl Tally {
    fn lock(&self) -> MutexGuard<'_, Noted> {
        self.0.lock().unwrap_or_else(|e| e.into_inner())
    }
}

pub fn asked(app: &App, who: PersonId, text: &str, empty: bool) -> Result<()> {
    let Some(text) = counted(text).filter(|_| app.config.count_searches) else { return Ok(()) };
    app.plug::<Tally>()?.lock().asked(who, text, empty, app.clock.now());
    soon(app)
}
/// Something of what was found was opened, at this place from above.
pub fn opened(app: &App, who: PersonId, text: &str, place: i64) -> Result<()> {
    let Some(text) = counted(text).filter(|_| app.config.count_searches) else { return Ok(()) };
    app.plug::<Tally>()?.lock().opened(who, &text, place.clamp(1, 1000));
    soon(app)
}
/// A promoted answer was.
pub fn promoted(app: &App, id: i64) -> Result<()> {
    let tally = app.plug::<Tally>()?;
    let mut noted = tally.lock();
    if noted.promoted.len() < WAITING {
        *noted.promoted.entry(id).or_default() += 1;
    }
    drop(noted);
    soon(app)
}

/// Written down together, without a page waiting for it.
fn soon(app: &App) -> Result<()> {
    if std::mem::replace(&mut app.plug::<Tally>()?.lock().waits, true) {
        return Ok(());
    }
    let ours = app.clone();
    app.background("searches", async move {
        tokio::time::sleep(WRITTEN).await;
        if let Err(e) = flush(&ours).await {
            tracing::warn!(error = %e, "searches could not be counted");
        }
    });
    Ok(())
}

/// Writes down what was noted so far. For tests, too.
pub async fn flush(app: &App) -> Result<()> {
    let (texts, promoted) = {
        let tally = app.plug::<Tally>()?;
        let mut noted = tally.lock();
        let now = app.clock.now();
        noted.last.retain(|_, l| now.0 - l.at.0 < 5 * AGAIN);
        noted.waits = false;
        (std::mem::take(&mut noted.texts), std::mem::take(&mut noted.promoted))
    };
    if texts.is_empty() && promoted.is_empty() {
        return Ok(());
    }
    let mut tx = app.begin_system(Viewer::system("searches")).await?;
    write(&mut tx, texts).await?;
    for (id, times) in promoted {
        tx.run(sql!("update search_promoted set opened = opened + $2 where id = $1"), params![id, times]).await?;
    }
    tx.commit().await
}

/// In the order of the texts, so that two nodes never wait for each other.
async fn write(tx: &mut Tx, texts: BTreeMap<String, Sums>) -> Result<()> {
    let day = tx.now.0.div_euclid(Time::DAY);
    let month = day.div_euclid(MONTH);
    let salt = salt(tx, month).await?;
    for (text, s) in texts {
        if s.asked == 0 {
            // What nobody is known to have asked cannot be opened.
            tx.run(
                sql!("update search_days set opened = opened + $3, places = places + $4, otherwise = otherwise + $5 where text = $1 and day = $2"),
                params![text, day, s.opened, s.places, s.otherwise],
            )
            .await?;
            continue;
        }
        tx.run(
            sql!("insert into search_days (text, day, asked, empty, opened, places, otherwise) values ($1, $2, $3, $4, $5, $6, $7)
                  on conflict (text, day) do update set asked = search_days.asked + excluded.asked, empty = search_days.empty + excluded.empty,
                  opened = search_days.opened + excluded.opened, places = search_days.places + excluded.places, otherwise = search_days.otherwise + excluded.otherwise"),
            params![&text, day, s.asked, s.empty, s.opened, s.places, s.otherwise],
        )
        .await?;
        for who in s.askers {
            let asker = hash(&format!("{salt}:{text}:{who}"));
            tx.run(
                sql!("insert into search_askers (text, month, asker, day) values ($1, $2, $3, $4) on conflict (text, month, asker) do update set day = excluded.day"),
                params![&text, month, &asker, day],
            )
            .await?;
        }
        tx.run(
            sql!("insert into search_texts (text, most, day) values ($1, (select cast(count(*) as bigint) from search_askers a where a.text = $1 and a.month = $2), $3)
                  on conflict (text) do update set day = excluded.day, most = case when excluded.most > search_texts.most then excluded.most else search_texts.most end"),
            params![&text, month, day],
        )
        .await?;
    }
    Ok(())
}

/// What is old goes, also where nobody searches any more or nothing is counted: at start and four times a day.
pub async fn keep(app: App) {
    loop {
        if let Err(e) = forget(&app).await {
            tracing::warn!(error = %e, "old searches could not be forgotten");
        }
        tokio::time::sleep(FORGOTTEN).await;
    }
}
/// Numbers of before `KEPT`, and salts of months that are over: without them nobody can say any more who asked.
pub async fn forget(app: &App) -> Result<()> {
    let mut tx = app.begin_system(Viewer::system("old searches")).await?;
    let day = tx.now.0.div_euclid(Time::DAY);
    let old = day - KEPT;
    tx.run(sql!("delete from search_days where day < $1"), params![old]).await?;
    tx.run(sql!("delete from search_askers where day < $1"), params![old]).await?;
    tx.run(sql!("delete from search_texts where day < $1"), params![old]).await?;
    tx.run(sql!("delete from search_salts where month < $1"), params![day.div_euclid(MONTH)]).await?;
    tx.commit().await
}

/// The salt of this month; those before it are thrown away by `forget`.
async fn salt(tx: &mut Tx, month: i64) -> Result<String> {
    let fresh = tx.app.rng.token();
    tx.run(sql!("insert into search_salts (month, salt) values ($1, $2) on conflict (month) do nothing"), params![month, fresh]).await?;
    tx.value(sql!("select salt from search_salts where month = $1"), params![month]).await
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANN: PersonId = PersonId(1);

    #[test]
    fn asking_again_counts_once_and_asking_otherwise_is_noted_of_what_came_before() {
        let mut n = Noted::default();
        let at = |s: i64| Time(s * 1000);
        n.asked(ANN, "lory".into(), true, at(0));
        n.asked(ANN, "lory".into(), true, at(5));
        n.asked(ANN, "lorry".into(), false, at(20));
        n.opened(ANN, "lorry", 2);
        n.opened(ANN, "lorry", 3);
        n.asked(ANN, "crane".into(), false, at(40));
        n.asked(ANN, "heron".into(), false, at(400));
        let of = |text: &str| n.texts[text].clone();
        assert_eq!((of("lory").asked, of("lory").empty, of("lory").otherwise), (1, 1, 1));
        assert_eq!((of("lorry").opened, of("lorry").places, of("lorry").otherwise), (1, 2, 0), "what was opened was what they looked for");
        assert_eq!(of("crane").otherwise, 0, "after a while it is another search");
        assert_eq!(counted("  Zeppelin   HANGAR "), Some("zeppelin hangar".into()));
        assert_eq!(counted(&"x".repeat(101)), None);
    }
}
