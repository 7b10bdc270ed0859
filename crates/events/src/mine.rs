//! What the app keeps of one person, to take along: where they said that they come.

use kit::{params, sql};
use serde_json::{Value, json};
use spine::{
    Result, Time, View,
    mine::{Page, Part},
};

pub const MINE: Part = |view, _| Box::pin(mine(view));

async fn mine(view: &mut View) -> Result<Page> {
    let me = view.viewer.id;
    let answers: Vec<(i64, String, String, Time)> = view
        .all(
            sql!("select n.item_id, n.day, a.answer, a.at from events_answers a join events_instances n on n.id = a.instance_id where a.person_id = $1 order by a.at, n.id"),
            params![me],
        )
        .await?;
    let lines: Vec<Value> = answers
        .into_iter()
        .map(|(item, day, answer, at)| json!({ "what": "event answered", "item": item, "day": day, "answer": answer, "at": at.iso() }))
        .collect();
    Ok(Page::all(lines))
}
