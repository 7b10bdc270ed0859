//! Who likes something: for whoever sees it, and of people those the reader may know of. How many there are in all stands
//! on the card already; who of them has no name here is said as a number.

use crate::views;
use axum::response::Response;
use kit::Time;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use shell::{Who, respond::respond};
use spine::{Ask, At, Cx, ItemId, PersonId, Result, Routes, doc, items::Place};

const PAGE: usize = 60;

pub fn routes() -> Routes {
    Routes::new().get("/items/{id}/likes", show, doc("Who likes an item, the latest first").query::<Before>().answer::<Likes>())
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
struct Before {
    /// Where the last page ended.
    before: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Likes {
    people: Vec<Liker>,
    /// How many like it, with those who have no name here.
    total: i64,
    /// Ask again with this as `before`; none: that was all.
    next: Option<String>,
}
#[derive(Debug, Serialize, JsonSchema)]
struct Liker {
    id: PersonId,
    name: String,
    title: String,
    place: String,
    at: Time,
}

async fn show(mut cx: Cx, At(id): At<ItemId>, Ask(q): Ask<Before>) -> Result<Response> {
    let mut view = cx.view().await?;
    let seen = view.item(id).await?;
    let from = Place::asked(&q.before)?;
    let mut rows = view.likers(&seen, from, PAGE as i64 + 1).await?;
    drop(view);
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| more).map(|(who, at)| Place { at: *at, id: ItemId(who.id) }.to_string());
    let nameless = if from == Place::TOP && !more { (seen.like_count - rows.len() as i64).max(0) } else { 0 };
    let page = || views::likes(&cx.chrome, &seen, &rows, nameless, next.as_deref(), &cx.app.path_of(&seen));
    let liker =
        |(w, at): &(Who, Time)| Liker { id: PersonId(w.id), name: w.name.clone(), title: w.title.clone(), place: w.place.clone(), at: *at };
    let json = || Likes { people: rows.iter().map(liker).collect(), total: seen.like_count, next: next.clone() };
    Ok(respond(cx.want, page, json))
}
