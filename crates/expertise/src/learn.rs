//! Learning: the newest questions that everybody inside may read are ranked again as they stood when they were asked, and
//! who answered them teaches what the signals weigh in this house. Nothing that only some may read teaches anything, so no
//! order tells of it. Nothing is kept: the same database teaches the same.

use crate::{
    know::Know,
    ranker::{self, Candidate, LATELY, Sight},
    signals, store,
    weights::{self, Example},
};
use spine::{App, Result, Time, View, Viewer, Wanted};

/// So many questions at most, none younger than this: answers are still coming.
const LESSONS: i64 = 400;
const SETTLED: i64 = 3 * Time::DAY;
const CANDIDATES: usize = 120;
const WHY: &str = "learning who answers";

/// Learns anew from what there is.
pub async fn learn(app: &App) -> Result<usize> {
    let know = app.plug::<Know>()?;
    let lessons = {
        let mut view = app.view(Viewer::system(WHY)).await?;
        view.heavy();
        let until = view.now.plus(-SETTLED);
        store::lessons(&mut view, until, LESSONS).await?
    };
    let mut examples = vec![];
    for lesson in lessons.iter().rev() {
        let mut view = app.view(Viewer::on_behalf(lesson.1, WHY)).await?;
        view.heavy();
        examples.extend(example(&mut view, &know, lesson).await?);
    }
    know.taught(weights::learn(&examples));
    Ok(examples.len())
}

/// How a question stood when it was asked. `None`: nobody who could have been named answered it.
async fn example(view: &mut View, know: &Know, (root, asker, title, body, at): &store::Lesson) -> Result<Option<Example>> {
    let sight = Sight { common: true, ..Sight::new(&[spine::EVERYONE.0], *at, *asker) };
    let mut answered: Vec<i64> = match know.past().as_ref() {
        Some(past) => {
            past.answers(root.to_owned(), &sight.audiences, u32::MAX).map(|r| i64::from(r.author)).filter(|a| *a != asker.0).collect()
        }
        None => return Ok(None),
    };
    answered.dedup();
    if answered.is_empty() {
        return Ok(None);
    }
    let text = format!("{title}\n{body}");
    let mut all = ranker::alike(view, know, &sight, Wanted { text, ..Wanted::default() }).await?;
    let held = know.past();
    let Some(past) = held.as_ref() else { return Ok(None) };
    let moment = u32::try_from(at.0 / 1000).unwrap_or_default();
    for person in past.lately(&sight.audiences, moment, LATELY) {
        all.entry(person).or_default().person = person;
    }
    let mut candidates: Vec<Candidate> = all.into_values().filter(|c| c.person != asker.0).collect();
    ranker::trace(past, &sight, &mut candidates);
    candidates.retain(|c| !c.traces.votes.is_empty() || !c.traces.answered.is_empty());
    candidates.sort_by(|a, b| {
        let of = |c: &Candidate| c.traces.votes.iter().map(|v| v.0).sum::<f64>() + 2.0 / (1.0 + c.traces.last.unwrap_or(1e6) / 30.0);
        of(b).total_cmp(&of(a)).then(a.person.cmp(&b.person))
    });
    candidates.truncate(CANDIDATES);
    let traces: Vec<_> = candidates.iter().map(|c| c.traces.clone()).collect();
    let hits: Vec<bool> = candidates.iter().map(|c| answered.contains(&c.person)).collect();
    Ok(hits.contains(&true).then(|| Example { rows: signals::rows(&traces), hits }))
}
