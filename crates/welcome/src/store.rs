//! Which steps somebody is through, and what the steps offer.

use crate::model::Step;
use kit::{params, sql};
use spine::{
    Item, PersonId, Result, Tx, View,
    items::{Place, Sort},
    visible,
};

pub async fn through(view: &mut View) -> Result<Vec<Step>> {
    let rows: Vec<(String,)> = view.all(sql!("select step from welcome_steps where person_id = $1"), params![view.viewer.id]).await?;
    let mut steps: Vec<Step> = rows.iter().filter_map(|r| Step::parse(&r.0)).collect();
    steps.sort_unstable();
    Ok(steps)
}
/// Done or skipped is one: it does not come again uninvited.
pub async fn mark(tx: &mut Tx, step: Step) -> Result<()> {
    let me = tx.viewer.id;
    tx.run(
        sql!("insert into welcome_steps (person_id, step, at) values ($1, $2, $3) on conflict (person_id, step) do nothing"),
        params![me, step.word(), tx.now],
    )
    .await?;
    Ok(())
}

/// The viewer's own tags.
pub async fn own_tags(view: &mut View) -> Result<Vec<String>> {
    let rows: Vec<(String,)> =
        view.all(sql!("select distinct tag from people_tags where person_id = $1 order by tag limit 50"), params![view.viewer.id]).await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// What was active lately, of what the viewer sees: whose authors are about, and which of it waits for an answer.
pub async fn lately(view: &mut View) -> Result<Vec<Item>> {
    view.latest(Place::asked("")?, Sort::Active, 60).await
}
/// Tags of these items that the viewer does not follow yet, the most used first.
pub async fn tags_of(view: &mut View, items: &[i64]) -> Result<Vec<String>> {
    let rows: Vec<(String, i64)> = view
        .all(
            sql!("select t.tag, cast(count(*) as bigint) from item_tags t join items i on i.id = t.item_id where t.item_id in" ids(2) "and" visible!("i")
                 "and not exists (select 1 from tag_follows f where f.person_id = $1 and f.tag = t.tag) group by t.tag order by 2 desc, 1 limit 12"),
            params![view.viewer.id, items],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// Unanswered questions about what the viewer knows, the liveliest first.
pub async fn questions_about(view: &mut View, tags: &[String]) -> Result<Vec<i64>> {
    if tags.is_empty() {
        return Ok(vec![]);
    }
    // The newest of each tag: of a tag that everybody uses the old ones are no beginner's questions.
    let rows: Vec<(i64,)> = view
        .all(
            sql!("select i.id from items i where i.id in (select x.item_id from (select t.item_id from item_tags t where t.tag in" texts(2) "order by t.item_id desc limit 500) x)
                  and i.kind = 'question' and i.comment_count = 0 and i.author_id <> $1 and" visible!("i") "order by i.active_at desc, i.id desc limit 5"),
            params![view.viewer.id, tags],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

pub fn waits(i: &Item, me: PersonId) -> bool {
    i.kind == "question" && i.comment_count == 0 && i.author_id != me
}
