//! Rounds: what nobody answered after a time is offered to a few who are likely to know, and without a reaction to the next
//! best. It ranks with the rights of whoever asked, and writes nothing that others see.

use crate::{
    model::{self, AT_ONCE, NEXT, ROUNDS},
    store,
};
use kit::jobs::Job;
use spine::{
    App, Boxed, Error, Fact, ItemId, PersonId, Result, Time, Tx, Viewer,
    jobs::Worker,
    knowers::{Asked, Because, Knower, MOST},
};
use std::collections::HashMap;

pub const ROUND: Worker = Worker { kind: "question_round", long: false, work: round };
/// Those whom the asker ticked in the composer.
pub const ASKS: Worker = Worker { kind: "question_asks", long: false, work: asks };

pub async fn begin(tx: &mut Tx, question: ItemId, at: Time) -> Result<()> {
    if store::waits(tx, question).await? {
        let wait = store::wait(tx).await? * Time::HOUR;
        tx.job_at(ROUND.kind, &format!("{question}:1"), &format!("{question}:1"), at.plus(wait)).await
    } else {
        Ok(())
    }
}

fn round<'a>(app: &'a App, job: &'a Job) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        let Some((question, n)) = job.data.split_once(':').and_then(|(q, n)| Some((ItemId(q.parse().ok()?), n.parse::<i64>().ok()?)))
        else {
            return Ok(());
        };
        let Some(asker) = asker(app, question).await? else { return Ok(()) };
        // Ranked before anything is held.
        let (chosen, whys) = {
            let mut view = app.view(Viewer::on_behalf(asker, "who asked looks for an answer")).await?;
            let seen = match view.item_of("question", question).await {
                Ok(seen) if seen.state == "live" => seen,
                Ok(_) | Err(Error::Missing) => return Ok(()),
                Err(e) => return Err(e),
            };
            if !store::waits(&mut view, question).await? || store::has_answer(&mut view, question).await? {
                return Ok(());
            }
            let tags = view.beside(&[question.0]).await?.of(question).tags.clone();
            let had = store::offered(&mut view, question).await?;
            let asked = Asked {
                title: seen.title.clone(),
                text: seen.body.clone(),
                tags: tags.clone(),
                exclude: had.into_iter().map(|h| h.0).chain([asker]).collect(),
                limit: MOST,
                ..Asked::default()
            };
            let found = view.likely_knowers(&asked).await?;
            let ids: Vec<i64> = found.iter().map(|k| k.person.0).collect();
            let see = spine::audience::who_sees(&mut view, question, &ids).await?;
            let found: Vec<_> = found.into_iter().filter(|k| see.contains(&k.person) && seen.board_id != Some(k.person)).collect();
            let whys: HashMap<PersonId, &str> = found.iter().map(|k| (k.person, why(k))).collect();
            (model::pick(store::candidates(&mut view, &found, asker, &tags).await?, AT_ONCE), whys)
        };
        let mut tx = app.begin_system(Viewer::on_behalf(asker, "who asked looks for an answer")).await?;
        let next = tx.now.plus(NEXT);
        for who in store::offer(&mut tx, question, &chosen, None, next).await? {
            let why = whys.get(&who).copied().unwrap_or_default().to_owned();
            tx.tell(Fact::QuestionOffered { item: question, who, why }).await?;
        }
        if n < ROUNDS {
            let key = format!("{question}:{}", n + 1);
            tx.job_at(ROUND.kind, &key, &key, next).await?;
        }
        tx.commit().await
    })
}

/// What weighed most, in the word of the notice. What is said to somebody of themselves needs no evidence beside it.
fn why(k: &Knower) -> &'static str {
    match k.because.first() {
        Some(Because::Answered { .. }) => "answered",
        Some(Because::Wrote { .. }) => "wrote",
        Some(Because::Tagged { .. } | Because::Claims { .. }) => "tagged",
        _ => "",
    }
}

/// Whose question it is, while it stands.
async fn asker(app: &App, question: ItemId) -> Result<Option<PersonId>> {
    let mut view = app.view(Viewer::system("who asked?")).await?;
    match view.item(question).await {
        Ok(seen) => Ok((seen.kind == "question" && seen.state == "live").then_some(seen.author_id)),
        Err(Error::Missing) => Ok(None),
        Err(e) => Err(e),
    }
}

fn asks<'a>(app: &'a App, job: &'a Job) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        let Some((question, people)) = job.data.split_once(':') else { return Ok(()) };
        let Ok(question) = question.parse().map(ItemId) else { return Ok(()) };
        let Some(asker) = asker(app, question).await? else { return Ok(()) };
        let mut tx = app.begin_system(Viewer::on_behalf(asker, "who asked named them")).await?;
        for who in people.split(',').filter_map(|p| p.parse().ok()).take(model::NAMED) {
            // Whoever may not be asked just now is passed over: nobody learns why.
            ask(&mut tx, question, asker, PersonId(who)).await?;
        }
        tx.commit().await
    })
}

/// The asker asks somebody: they are told, and it waits for them. `false`: they are not asked, for a reason of theirs.
pub async fn ask(tx: &mut Tx, question: ItemId, asker: PersonId, who: PersonId) -> Result<bool> {
    let tags = tx.beside(&[question.0]).await?.of(question).tags.clone();
    let knowers = tx.app.knowers()?;
    if knowers.may_be_named(tx, &[who]).await?.is_empty() {
        return Ok(false);
    }
    let found = [Knower { person: who, score: 1.0, because: vec![] }];
    let candidates = store::candidates(tx, &found, asker, &tags).await?;
    if model::pick(candidates, 1).is_empty() {
        return Ok(false);
    }
    let until = tx.now.plus(NEXT);
    let new = store::offer(tx, question, &[who], Some(asker), until).await?;
    for who in &new {
        tx.tell(Fact::Shown { item: question, root: question, who: *who, words: String::new() }).await?;
    }
    Ok(!new.is_empty())
}
