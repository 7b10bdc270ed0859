//! What the app keeps of one person, to take along: thanks given and received, answers they helped to come about,
//! questions they have too, and to whom they show what they gave.

use crate::given;
use kit::{params, sql};
use serde_json::{Value, json};
use spine::{
    Result, Time, View, knowable,
    mine::{Page, Part},
};

pub const MINE: Part = |view, _| Box::pin(mine(view));

async fn mine(view: &mut View) -> Result<Page> {
    let thanks: Vec<(bool, i64, String, Option<String>, Time)> = view
        .all(
            sql!("select t.from_id = $1, t.item_id, t.words, p.name, t.at from questions_thanks t
                  left join people p on p.id = case when t.from_id = $1 then t.to_id else t.from_id end and" knowable!("p")
                 "where t.from_id = $1 or t.to_id = $1 order by t.at, t.id"),
            params![view.viewer.id],
        )
        .await?;
    let mut lines: Vec<Value> = thanks
        .into_iter()
        .map(|(given, item, words, name, at)| {
            let what = if given { "thanks given" } else { "thanks received" };
            json!({ "what": what, "item": item, "words": words, "name": name, "at": at.iso() })
        })
        .collect();
    let credits: Vec<(i64, String, Time)> = view
        .all(
            sql!("select c.origin_id, c.role, c.at from questions_credits c where c.person_id = $1 and c.ended_at is null order by c.at"),
            params![view.viewer.id],
        )
        .await?;
    lines.extend(credits.into_iter().map(|(item, role, at)| json!({ "what": "helped", "item": item, "role": role, "at": at.iso() })));
    let too: Vec<(i64, Time)> =
        view.all(sql!("select t.item_id, t.at from questions_too t where t.person_id = $1 order by t.at"), params![view.viewer.id]).await?;
    lines.extend(too.into_iter().map(|(item, at)| json!({ "what": "have it too", "item": item, "at": at.iso() })));
    let shown = given::shown(view, view.viewer.id).await?;
    if shown != given::Shown::default() {
        lines.push(json!({ "what": "contributions shown", "manager": shown.manager, "profile": shown.profile }));
    }
    Ok(Page::all(lines))
}
