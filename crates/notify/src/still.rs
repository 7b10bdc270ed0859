//! Stillness: a bell that somebody pauses, and the quiet hours of their day. Notices are kept and listed all the while; only
//! the number stays as it was when stillness began, until it is over. What it never does is keep anything from anybody.

use crate::{
    still_views,
    store::{self, NoticeId},
};
use axum::response::Response;
use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use kit::{params, sql};
use serde::{Deserialize, Serialize};
use shell::respond::{Done, done, own_path};
use spine::{App, Cx, Error, PersonId, Result, Routes, Sent, Time, Tx, View, Viewer, doc, jobs::Worker};

pub const WORKER: Worker = Worker { kind: KIND, long: false, work: |app, job| Box::pin(wake(app, &job.data)) };
const KIND: &str = "bell_wakes";
/// When a morning is: what is paused until a day rings again at this hour of it.
const MORNING: i8 = 8;
/// The longest pause.
const DAYS_MOST: i64 = 366;

pub fn routes() -> Routes {
    Routes::new()
        .post(
            "/settings/notices/pause",
            pause,
            doc("Let my bell stay still for a while; notices are kept").body::<Pause>().answer::<Done>(),
        )
        .post("/settings/notices/resume", resume, doc("Let my bell ring again").body::<Resume>().answer::<Done>())
        .post("/settings/notices/hours", hours, doc("Choose hours of the day when my bell stays still").body::<Hours>().answer::<Done>())
}

kit::rec! {
    /// A pause or the quiet hours, as they are kept: the window that is open or comes next.
    #[derive(Debug, Clone)]
    pub struct Kept { pub kind: String, pub since: Time, pub until: Time, pub direct: bool, pub zone: String, pub from_minute: i64, pub to_minute: i64 }
}

/// What is set, as a program reads it.
#[derive(Debug, Default, Serialize, schemars::JsonSchema)]
pub struct Stillness {
    /// The pause there is just now.
    pub paused_until: Option<Time>,
    /// "22:00" to "07:00".
    pub quiet_from: Option<String>,
    pub quiet_to: Option<String>,
    /// By the clock of this zone.
    pub zone: String,
    /// Does what is said to me ring all the same?
    pub pause_direct: bool,
    pub hours_direct: bool,
}
impl Stillness {
    pub fn new(kept: &[Kept], zone: &str, now: Time) -> Stillness {
        let of = |kind: &str| kept.iter().find(|k| k.kind == kind);
        let (pause, hours) = (of("pause").filter(|p| p.until > now), of("hours"));
        Stillness {
            paused_until: pause.map(|p| p.until),
            quiet_from: hours.map(|h| clock(h.from_minute)),
            quiet_to: hours.map(|h| clock(h.to_minute)),
            zone: zone.to_owned(),
            pause_direct: pause.is_some_and(|p| p.direct),
            hours_direct: hours.is_some_and(|h| h.direct),
        }
    }
}
fn clock(minute: i64) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}
/// "07:30" as minutes after midnight.
fn minutes(typed: &str) -> Option<i64> {
    let (h, m) = typed.trim().split_once(':')?;
    let (h, m): (i64, i64) = (h.parse().ok()?, m.get(..2)?.parse().ok()?);
    ((0..24).contains(&h) && (0..60).contains(&m)).then_some(h * 60 + m)
}

pub async fn of(view: &mut View) -> Result<Vec<Kept>> {
    view.all(
        sql!("select kind, since, until, direct, zone, from_minute, to_minute from notify_still where person_id = $1"),
        params![view.viewer.id],
    )
    .await
}
/// The zone of the viewer's profile; of whoever named none, the world's.
pub async fn zone(view: &mut View) -> Result<String> {
    let me = view.viewer.id;
    let zone = view.person(me).await?.timezone;
    Ok(if !zone.is_empty() && TimeZone::get(&zone).is_ok() { zone } else { "UTC".into() })
}

async fn keep(tx: &mut Tx, who: PersonId, k: &Kept) -> Result<()> {
    tx.run(
        sql!("insert into notify_still (person_id, kind, since, until, direct, zone, from_minute, to_minute) values ($1, $2, $3, $4, $5, $6, $7, $8)
              on conflict (person_id, kind) do update set since = excluded.since, until = excluded.until, direct = excluded.direct, zone = excluded.zone,
                from_minute = excluded.from_minute, to_minute = excluded.to_minute"),
        params![who, &k.kind, k.since, k.until, k.direct, &k.zone, k.from_minute, k.to_minute],
    )
    .await?;
    // Then the bell shows what came meanwhile, also on pages that are open.
    tx.job_at(KIND, &format!("{who}:{}", k.until.0), &who.to_string(), k.until).await
}

/// Tomorrow morning, by the viewer's own clock.
async fn morning(view: &mut View) -> Result<Time> {
    let zone = TimeZone::get(&zone(view).await?).unwrap_or(TimeZone::UTC);
    moment(&zone, today(&zone, view.now)?.checked_add(1.day()).map_err(far)?, i64::from(MORNING) * 60)
}
/// It leaves the list, and stands there again tomorrow, unread. Whoever takes it back before that is not reminded.
pub async fn until_tomorrow(tx: &mut Tx, notice: NoticeId) -> Result<()> {
    store::finish(tx, notice, true).await?;
    let (me, now, at) = (tx.viewer.id, tx.now, morning(tx).await?);
    let put_off = format!("{me}:{notice}:{}", now.0);
    tx.job_at(KIND, &put_off, &put_off, at).await
}

/// What was still is over: pages that are open hear of it, and quiet hours come again. Or a notice comes again that was put
/// off till now.
async fn wake(app: &App, data: &str) -> Result<()> {
    let mut said = data.split(':').map_while(|n| n.parse::<i64>().ok());
    let Some(who) = said.next().map(PersonId) else { return Ok(()) };
    let mut tx = app.begin_system(Viewer::on_behalf(who, "what they chose comes again")).await?;
    let now = tx.now;
    tx.run(sql!("delete from notify_still where person_id = $1 and kind = 'pause' and until <= $2"), params![who, now]).await?;
    if let (Some(notice), Some(put_off)) = (said.next(), said.next()) {
        // Not what was taken back and dealt with since.
        tx.run(
            sql!("update notify_notices set read_at = null, done_at = null where person_id = $1 and id = $2 and done_at = $3"),
            params![who, notice, put_off],
        )
        .await?;
    }
    let over: Option<Kept> = tx
        .maybe(
            sql!("select kind, since, until, direct, zone, from_minute, to_minute from notify_still where person_id = $1 and kind = 'hours' and until <= $2"),
            params![who, now],
        )
        .await?;
    if let Some(mut hours) = over {
        hours.zone = zone(&mut tx).await?;
        (hours.since, hours.until) = window(&hours.zone, now, hours.from_minute, hours.to_minute)?;
        keep(&mut tx, who, &hours).await?;
    }
    tx.commit().await?;
    app.ring(who);
    Ok(())
}

/// From when to when it is quiet: the window that is open, or else the next.
fn window(zone: &str, now: Time, from: i64, to: i64) -> Result<(Time, Time)> {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let today = today(&zone, now)?;
    for day in -1..=1 {
        let day = today.checked_add(day.days()).map_err(far)?;
        let next = if to > from { day } else { day.checked_add(1.day()).map_err(far)? };
        let (since, until) = (moment(&zone, day, from)?, moment(&zone, next, to)?);
        if until > now {
            return Ok((since, until));
        }
    }
    Err(Error::invalid("from", "notify-still-hours-wrong"))
}
fn today(zone: &TimeZone, now: Time) -> Result<Date> {
    Ok(Timestamp::from_millisecond(now.0).map_err(far)?.to_zoned(zone.clone()).date())
}
fn moment(zone: &TimeZone, day: Date, minute: i64) -> Result<Time> {
    let (h, m) = (i8::try_from(minute / 60).unwrap_or(0), i8::try_from(minute % 60).unwrap_or(0));
    Ok(Time(day.at(h, m, 0, 0).to_zoned(zone.clone()).map_err(far)?.timestamp().as_millisecond()))
}
fn far(_: jiff::Error) -> Error {
    Error::invalid("day", "notify-still-day-wrong")
}

#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Pause {
    /// hour, tomorrow or day.
    pub until: String,
    /// The day one is back, "2026-12-01".
    pub day: String,
    /// "1": what is said to me rings all the same.
    pub direct: String,
    pub back: String,
}
#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Resume {
    pub back: String,
}
#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Hours {
    /// "22:00"; both empty: no quiet hours.
    pub from: String,
    pub to: String,
    /// "1": what is said to me rings all the same.
    pub direct: String,
}
fn on(value: &str) -> bool {
    matches!(value, "1" | "true" | "on")
}
fn back(to: &str) -> &str {
    if to.is_empty() { still_views::HERE } else { own_path(to) }
}

async fn pause(mut cx: Cx, Sent(form): Sent<Pause>) -> Result<Response> {
    let mut tx = cx.begin_small().await?;
    let (now, name) = (tx.now, zone(&mut tx).await?);
    let here = TimeZone::get(&name).unwrap_or(TimeZone::UTC);
    let until = match form.until.as_str() {
        "hour" => now.plus(Time::HOUR),
        "tomorrow" => morning(&mut tx).await?,
        "day" => moment(&here, form.day.trim().parse().map_err(far)?, i64::from(MORNING) * 60)?,
        _ => return Err(Error::invalid("until", "notify-still-until-wrong")),
    };
    if until <= now || until > now.plus(DAYS_MOST * Time::DAY) {
        return Err(Error::invalid("day", "notify-still-day-wrong"));
    }
    // A pause that goes on began when it began: what came since is not let in by prolonging it.
    let begun = of(&mut tx).await?.into_iter().find(|k| k.kind == "pause" && k.until > now).map_or(now, |k| k.since);
    let kept = Kept { kind: "pause".into(), since: begun, until, direct: on(&form.direct), zone: name, from_minute: 0, to_minute: 0 };
    let me = tx.viewer.id;
    keep(&mut tx, me, &kept).await?;
    finish(cx.want, tx, back(&form.back)).await
}
async fn resume(mut cx: Cx, Sent(form): Sent<Resume>) -> Result<Response> {
    let mut tx = cx.begin_small().await?;
    let me = tx.viewer.id;
    tx.run(sql!("delete from notify_still where person_id = $1 and kind = 'pause'"), params![me]).await?;
    finish(cx.want, tx, back(&form.back)).await
}
async fn hours(mut cx: Cx, Sent(form): Sent<Hours>) -> Result<Response> {
    let mut tx = cx.begin_small().await?;
    let me = tx.viewer.id;
    if form.from.is_empty() && form.to.is_empty() {
        tx.run(sql!("delete from notify_still where person_id = $1 and kind = 'hours'"), params![me]).await?;
    } else {
        let wrong = |field| Error::invalid(field, "notify-still-hours-wrong");
        let from = minutes(&form.from).ok_or_else(|| wrong("from"))?;
        let to = minutes(&form.to).filter(|to| *to != from).ok_or_else(|| wrong("to"))?;
        let (now, zone) = (tx.now, zone(&mut tx).await?);
        let (since, until) = window(&zone, now, from, to)?;
        keep(&mut tx, me, &Kept { kind: "hours".into(), since, until, direct: on(&form.direct), zone, from_minute: from, to_minute: to })
            .await?;
    }
    finish(cx.want, tx, still_views::HERE).await
}
async fn finish(want: shell::Want, tx: Tx, to: &str) -> Result<Response> {
    let (app, me) = (tx.app.clone(), tx.viewer.id);
    tx.commit().await?;
    app.ring(me);
    Ok(done(want, to, &Done {}))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_hours_are_the_ones_that_run_or_the_next_by_the_clock_on_the_wall() {
        let at = |s: &str| Time(s.parse::<Timestamp>().unwrap().as_millisecond());
        let of = |now: &str, from, to| {
            let (a, b) = window("Europe/Stockholm", at(now), from, to).unwrap();
            (a.iso(), b.iso())
        };
        let night = ("2026-01-05T21:00:00Z".to_owned(), "2026-01-06T06:00:00Z".to_owned());
        assert_eq!(of("2026-01-05T12:00:00Z", 22 * 60, 7 * 60), night, "they come");
        assert_eq!(of("2026-01-06T02:00:00Z", 22 * 60, 7 * 60), night, "they run, over midnight");
        assert_eq!(of("2026-01-06T06:00:00Z", 22 * 60, 7 * 60).0, "2026-01-06T21:00:00Z", "they are over");
        assert_eq!(of("2026-01-05T12:00:00Z", 12 * 60, 14 * 60).0, "2026-01-05T11:00:00Z");
        // The night when the clock goes forward is an hour shorter.
        let short = ("2026-03-28T21:00:00Z".to_owned(), "2026-03-29T05:00:00Z".to_owned());
        assert_eq!(of("2026-03-28T23:00:00Z", 22 * 60, 7 * 60), short);
        assert_eq!((minutes("07:30"), minutes("24:00"), minutes("7"), minutes("x:yy")), (Some(450), None, None, None));
    }
}
