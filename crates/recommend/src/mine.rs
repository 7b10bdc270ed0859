//! What the app keeps of one person, to take along: what they switched off, whom they do not want suggested, and what they
//! want less or more of. Things and people come by their number, as they chose them; no name of what they may see no more.

use kit::{params, sql};
use serde_json::{Value, json};
use spine::{
    Result, Time, View, knowable,
    mine::{Page, Part},
};

pub const MINE: Part = |view, _| Box::pin(mine(view));

async fn mine(view: &mut View) -> Result<Page> {
    let me = view.viewer.id;
    let off: Vec<(String, Time)> =
        view.all(sql!("select what, at from recommend_off where person_id = $1 order by at, what"), params![me]).await?;
    let mut lines: Vec<Value> =
        off.into_iter().map(|(of, at)| json!({ "what": "recommendations off", "of": of, "at": at.iso() })).collect();
    let people: Vec<(i64, Option<String>, Option<Time>, Time)> = view
        .all(
            sql!("select r.about_id, p.name, r.until, r.at from recommend_people r left join people p on p.id = r.about_id and" knowable!("p")
                 "where r.person_id = $1 order by r.at, r.about_id"),
            params![me],
        )
        .await?;
    lines.extend(people.into_iter().map(|(id, name, until, at)| {
        json!({ "what": "not to be suggested", "person": id, "name": name, "until": until.map(Time::iso), "at": at.iso() })
    }));
    let choices: Vec<(String, String, String, Time)> = view
        .all(sql!("select what, about, way, at from recommend_choices where person_id = $1 order by at, what, about"), params![me])
        .await?;
    lines.extend(
        choices
            .into_iter()
            .map(|(of, about, way, at)| json!({ "what": "recommendations chosen", "of": of, "about": about, "way": way, "at": at.iso() })),
    );
    Ok(Page::all(lines))
}
