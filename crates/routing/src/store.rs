//! SQL of offers, choices and looks. Offers are read by whom they are made to; whoever asked gets their number.

use crate::model::{A_DAY, AFTER, AFTER_MOST, Candidate};
use kit::{params, sql};
use spine::{ItemId, PersonId, Result, Time, Tx, View, audience, knowable, knowers::Knower, settings, visible};
use std::collections::HashSet;

kit::rec! {
    pub struct Load { pub id: PersonId, pub a_day: i64, pub today: i64, pub week: i64, pub blocked: bool }
}

/// Those whom the brake lets through, with how likely they know. `asker` asked the question; the viewer looks for people.
pub async fn candidates(view: &mut View, found: &[Knower], asker: PersonId, tags: &[String]) -> Result<Vec<Candidate>> {
    let ids: Vec<i64> = found.iter().map(|k| k.person.0).collect();
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let now = view.now;
    let loads: Vec<Load> = view
        .all(
            sql!("select p.id, coalesce((select c.a_day from routing_choices c where c.person_id = p.id), $3),
                  (select cast(count(*) as bigint) from routing_offers o where o.person_id = p.id and (o.at > $4 or (o.state = 'open' and o.until > $6)) and o.at > $5),
                  (select cast(count(*) as bigint) from routing_offers o where o.person_id = p.id and o.at > $5),
                  exists (select 1 from notify_still s where s.person_id = p.id and s.since <= $6 and s.until > $6) or
                  exists (select 1 from person_mutes m where m.person_id = p.id and m.muted_id = $7)
                  from people p where p.id in" ids(2) "and p.state = 'active' and p.kind in ('employee', 'contractor') and" knowable!("p")),
            params![view.viewer.id, &ids, A_DAY, now.plus(-Time::DAY), now.plus(-7 * Time::DAY), now, asker],
        )
        .await?;
    let less: Vec<(PersonId, String)> =
        view.all(sql!("select l.person_id, l.tag from routing_less l where l.person_id in" ids(1)), params![&ids]).await?;
    let tired: HashSet<PersonId> = less.into_iter().filter(|(_, tag)| tags.contains(tag)).map(|l| l.0).collect();
    let mut out = vec![];
    for knower in found {
        let Some(load) = loads.iter().find(|l| l.id == knower.person) else { continue };
        if !load.blocked && !tired.contains(&load.id) && load.id != asker {
            out.push(Candidate { person: load.id, score: knower.score, today: load.today, week: load.week, a_day: load.a_day });
        }
    }
    Ok(out)
}

/// How many hours a question waits until it is offered.
pub async fn wait(view: &mut View) -> Result<i64> {
    let set = settings::get(view, WAIT).await?.and_then(|hours| hours.parse().ok());
    Ok(set.filter(|hours| (1..=AFTER_MOST).contains(hours)).unwrap_or(AFTER))
}
pub async fn set_wait(tx: &mut Tx, hours: i64) -> Result<()> {
    settings::set(tx, WAIT, &hours.to_string()).await
}
const WAIT: &str = "asking_wait_hours";

/// To whom it was offered before, in what state.
pub async fn offered(view: &mut View, question: ItemId) -> Result<Vec<(PersonId, String)>> {
    view.all(
        sql!("select o.person_id, o.state from routing_offers o where o.question_id = $1 order by o.at, o.person_id"),
        params![question],
    )
    .await
}

/// Offers it to those of `people` who may read it; says to whom it is new.
pub async fn offer(tx: &mut Tx, question: ItemId, people: &[PersonId], by: Option<PersonId>, until: Time) -> Result<Vec<PersonId>> {
    let ids: Vec<i64> = people.iter().map(|p| p.0).collect();
    let see = audience::who_sees(tx, question, &ids).await?;
    let mut new = vec![];
    for &who in people.iter().filter(|p| see.contains(p)) {
        let n = tx
            .run(
                sql!("insert into routing_offers (question_id, person_id, by_id, state, at, until) values ($1, $2, $3, 'open', $4, $5) on conflict do nothing"),
                params![question, who, by, tx.now, until],
            )
            .await?;
        if n > 0 {
            new.push(who);
        }
    }
    Ok(new)
}

/// Somebody did something about an offer of theirs, if they have one.
pub async fn settle(tx: &mut Tx, question: ItemId, who: PersonId, state: &str) -> Result<()> {
    tx.run(
        sql!("update routing_offers set state = $3 where question_id = $1 and person_id = $2 and state <> 'answered'"),
        params![question, who, state],
    )
    .await?;
    Ok(())
}

kit::rec! {
    /// A question that is offered to the viewer, and whose it is.
    pub struct Open { pub id: ItemId, pub by: Option<PersonId>, pub at: Time, pub title: String, pub excerpt: String, pub author_id: PersonId, pub name: String,
        pub role: String, pub place: String, pub photo: Option<String>, pub portrait: Option<String> }
}
/// Open offers to the viewer of questions that they may read and that nobody answered.
pub async fn open_of_viewer(view: &mut View) -> Result<Vec<Open>> {
    view.all(
        sql!("select i.id, o.by_id, o.at, i.title, i.excerpt, a.id, a.name, a.title, a.place, a.photo, a.portrait
              from routing_offers o join items i on i.id = o.question_id join questions_state s on s.item_id = i.id join people a on a.id = i.author_id and" knowable!("a")
             "where o.person_id = $1 and o.at > $2 and o.state = 'open' and s.answered_at is null and" visible!("i") "order by o.at desc, o.question_id limit 20"),
        params![view.viewer.id, view.now.plus(-14 * Time::DAY)],
    )
    .await
}

pub async fn state_of(view: &mut View, question: ItemId) -> Result<Option<String>> {
    let row: Option<(String,)> = view
        .maybe(
            sql!("select o.state from routing_offers o where o.question_id = $2 and o.person_id = $1"),
            params![view.viewer.id, question],
        )
        .await?;
    Ok(row.map(|r| r.0))
}

/// Is it a question that was first asked here, and does it still wait for an answer?
pub async fn waits(view: &mut View, question: ItemId) -> Result<bool> {
    view.value(
        sql!(
            "select exists (select 1 from questions_state s where s.item_id = $1 and s.answered_at is null
              and not exists (select 1 from questions_referrals r where r.linked_id = s.item_id))"
        ),
        params![question],
    )
    .await
}
/// Was an answer accepted?
pub async fn is_answered(view: &mut View, question: ItemId) -> Result<bool> {
    view.value(
        sql!("select exists (select 1 from questions_state s where s.item_id = $1 and s.answered_at is not null)"),
        params![question],
    )
    .await
}
/// Who has answered here already.
pub async fn answerers(view: &mut View, question: ItemId) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = view
        .all(
            sql!("select distinct i.author_id from items i where i.root_id = $2 and i.kind = 'answer' and" visible!("i") "limit 300"),
            params![view.viewer.id, question],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// Has anybody answered it, here or where it was passed on to? Accepted or not.
pub async fn has_answer(view: &mut View, question: ItemId) -> Result<bool> {
    view.value(
        sql!("select exists (select 1 from questions_answers a join items i on i.id = a.item_id and i.state = 'live' and" visible!("i")
             "where a.question_id = $2 or a.question_id in (select r.linked_id from questions_referrals r where r.origin_id = $2))"),
        params![view.viewer.id, question],
    )
    .await
}

pub async fn choices(view: &mut View) -> Result<(i64, Vec<String>)> {
    let me = view.viewer.id;
    let a_day: Option<(i64,)> = view.maybe(sql!("select c.a_day from routing_choices c where c.person_id = $1"), params![me]).await?;
    let less: Vec<(String,)> =
        view.all(sql!("select l.tag from routing_less l where l.person_id = $1 order by l.tag"), params![me]).await?;
    Ok((a_day.map_or(A_DAY, |r| r.0), less.into_iter().map(|r| r.0).collect()))
}
pub async fn choose(tx: &mut Tx, a_day: i64) -> Result<()> {
    let me = tx.viewer.id;
    tx.run(
        sql!("insert into routing_choices (person_id, a_day) values ($1, $2) on conflict (person_id) do update set a_day = excluded.a_day"),
        params![me, a_day],
    )
    .await?;
    Ok(())
}
pub async fn less(tx: &mut Tx, tags: &[String]) -> Result<()> {
    let (me, now) = (tx.viewer.id, tx.now);
    for tag in tags {
        tx.run(
            sql!("insert into routing_less (person_id, tag, at) values ($1, $2, $3) on conflict do nothing"),
            params![me, tag.as_str(), now],
        )
        .await?;
    }
    Ok(())
}
pub async fn more(tx: &mut Tx, tag: &str) -> Result<()> {
    tx.run(sql!("delete from routing_less where person_id = $1 and tag = $2"), params![tx.viewer.id, tag]).await?;
    Ok(())
}

pub async fn looks(view: &mut View, question: ItemId) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = view
        .all(
            sql!("select l.person_id from routing_looks l where l.question_id = $1 order by l.at, l.person_id limit 20"),
            params![question],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
pub async fn look(tx: &mut Tx, question: ItemId, on: bool) -> Result<()> {
    let (me, now) = (tx.viewer.id, tx.now);
    if on {
        tx.run(
            sql!("insert into routing_looks (question_id, person_id, at) values ($1, $2, $3) on conflict do nothing"),
            params![question, me, now],
        )
        .await?;
    } else {
        tx.run(sql!("delete from routing_looks where question_id = $1 and person_id = $2"), params![question, me]).await?;
    }
    Ok(())
}

/// What belonged to questions that are gone.
pub async fn forget(tx: &mut Tx, ids: &[i64]) -> Result<()> {
    tx.run(sql!("delete from routing_offers where question_id in" ids(1)), params![ids]).await?;
    tx.run(sql!("delete from routing_looks where question_id in" ids(1)), params![ids]).await?;
    Ok(())
}
