//! What the app keeps of one person, to take along: where they said that they come, and which calendars they read.

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
    let mut lines: Vec<Value> = answers
        .into_iter()
        .map(|(item, day, answer, at)| json!({ "what": "event answered", "item": item, "day": day, "answer": answer, "at": at.iso() }))
        .collect();
    let feeds: Vec<(Option<i64>, Time)> =
        view.all(sql!("select community_id, created_at from events_feeds where person_id = $1 order by id"), params![me]).await?;
    lines.extend(feeds.into_iter().map(|(community, at)| json!({ "what": "calendar address", "community": community, "at": at.iso() })));
    Ok(Page::all(lines))
}
