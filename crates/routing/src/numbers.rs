//! How questions find answers, in numbers for administrators: of the newest `MOST` questions, no older than `DAYS`. No names,
//! no words, nothing of any one of them.

use crate::{
    model::{Numbers, busiest, gini},
    store, views,
};
use axum::response::Response;
use kit::{params, sql};
use shell::respond::respond;
use spine::{Admin, ItemId, Result, Time, View};
use std::collections::HashMap;

const MOST: i64 = 5_000;
const DAYS: i64 = 90;
/// How long an answer took of old, for whoever asked by telephone.
const SOON: i64 = 4 * Time::HOUR + 10 * Time::MINUTE;

kit::rec! {
    pub struct One { pub id: ItemId, pub at: Time, pub first: Option<Time>, pub helpful: bool }
}

pub async fn page(Admin(mut cx): Admin) -> Result<Response> {
    let mut view = cx.view().await?;
    let numbers = Numbers { wait_hours: store::wait(&mut view).await?, ..reckon(&mut view).await? };
    drop(view);
    Ok(respond(cx.want, || views::numbers(&cx.chrome, &numbers), || &numbers))
}

async fn reckon(view: &mut View) -> Result<Numbers> {
    let since = view.now.plus(-DAYS * Time::DAY);
    let mut all: Vec<One> = view
        .all(
            sql!("select q.id, q.created_at,
                  (select min(a.created_at) from items a where a.kind = 'answer' and a.state = 'live' and a.author_id <> q.author_id
                    and (a.root_id = q.id or a.root_id in (select r.linked_id from questions_referrals r where r.origin_id = q.id))),
                  s.answered_at is not null or exists (select 1 from items b join questions_thanks t on t.item_id = b.id where b.root_id = q.id)
                  from questions_state s cross join items q where q.id = s.item_id and s.item_id > 0 and q.state = 'live' and q.origin_id is null
                  order by s.item_id desc limit $1 /* visible: sums alone, for administrators */"),
            params![MOST],
        )
        .await?;
    all.retain(|q| q.at >= since);
    let oldest = all.iter().map(|q| q.id).min_by_key(|id| id.0).unwrap_or(ItemId(0));
    let steps: Vec<(ItemId, ItemId, ItemId)> = view
        .all(
            sql!(
                "select r.origin_id, r.linked_id, r.from_id from questions_referrals r where r.linked_id > $1 order by r.linked_id limit $2"
            ),
            params![oldest, MOST],
        )
        .await?;
    let offers: Vec<(i64,)> = view
        .all(sql!("select cast(count(*) as bigint) from routing_offers o where o.question_id >= $1 group by o.person_id"), params![oldest])
        .await?;
    let answers: Vec<(i64,)> = view
        .all(
            sql!("select cast(count(*) as bigint) from (select i.author_id as who from questions_answers a cross join items i
                  where i.id = a.item_id and a.item_id > $1 order by a.item_id desc limit $2) x group by x.who /* visible: sums alone, for administrators */"),
            params![oldest, MOST],
        )
        .await?;
    let (offers, answers): (Vec<i64>, Vec<i64>) = (offers.into_iter().map(|r| r.0).collect(), answers.into_iter().map(|r| r.0).collect());
    Ok(figures(&all, &depths(&steps), &offers, &answers))
}

/// How often each was passed on, one after the other.
fn depths(steps: &[(ItemId, ItemId, ItemId)]) -> HashMap<ItemId, usize> {
    let mut at: HashMap<ItemId, usize> = HashMap::new();
    let mut out: HashMap<ItemId, usize> = HashMap::new();
    // In the order in which they were made, each comes after the one it was passed on from.
    for (origin, linked, from) in steps {
        let depth = at.get(from).map_or(1, |d| d + 1);
        at.insert(*linked, depth);
        let deepest = out.entry(*origin).or_default();
        *deepest = depth.max(*deepest);
    }
    out
}

fn figures(all: &[One], depths: &HashMap<ItemId, usize>, offers: &[i64], answers: &[i64]) -> Numbers {
    let of = |n: usize, all: usize| if all == 0 { 0.0 } else { n as f64 / all as f64 };
    let mut took: Vec<i64> = all.iter().filter_map(|q| Some(q.first?.0 - q.at.0)).collect();
    took.sort_unstable();
    let deep: Vec<usize> = all.iter().filter_map(|q| depths.get(&q.id).copied()).collect();
    Numbers {
        questions: all.len(),
        answered: of(took.len(), all.len()),
        median_first_answer: took.get(took.len() / 2).copied(),
        within_4h10: of(took.iter().filter(|ms| **ms <= SOON).count(), all.len()),
        referred: of(deep.len(), all.len()),
        depth: of(deep.iter().sum(), deep.len()),
        helpful: of(all.iter().filter(|q| q.helpful).count(), all.len()),
        busiest: busiest(answers),
        offers: offers.iter().sum::<i64>() as usize,
        gini_offers: gini(offers),
        gini_answers: gini(answers),
        ..Numbers::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_of_all_questions_and_depth_of_those_passed_on() {
        let q = |id, first: Option<i64>| One { id: ItemId(id), at: Time(0), first: first.map(Time), helpful: first.is_some() };
        let all = [q(1, Some(Time::HOUR)), q(2, Some(9 * Time::HOUR)), q(3, None), q(4, None)];
        let steps = [(ItemId(1), ItemId(5), ItemId(1)), (ItemId(1), ItemId(6), ItemId(5)), (ItemId(1), ItemId(7), ItemId(1))];
        let n = figures(&all, &depths(&steps), &[1, 1], &[4]);
        assert_eq!((n.answered, n.within_4h10, n.referred, n.depth, n.helpful), (0.5, 0.25, 0.25, 2.0, 0.5));
        assert_eq!((n.median_first_answer, n.offers, n.busiest), (Some(9 * Time::HOUR), 2, 1.0));
        assert_eq!(figures(&[], &HashMap::new(), &[], &[]), Numbers::default());
    }
}
