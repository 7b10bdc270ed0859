//! The directory: everyone by name, or who fits the words. Searching goes through the index; leafing by name through
//! the database.

use crate::{
    model::{Directory, Looked},
    store, views,
};
use axum::response::Response;
use shell::respond::respond;
use spine::{Ask, Cx, Person, Result, Routes, View, Wanted, doc};

const PAGE: usize = 30;
/// With filters, so many of the best are looked through.
const DEEP: usize = 200;

pub fn routes() -> Routes {
    Routes::new().get("/people", list, doc("The directory of people").query::<Looked>().answer::<Directory>())
}

async fn list(mut cx: Cx, Ask(q): Ask<Looked>) -> Result<Response> {
    let q = q.clean();
    let mut view = cx.view().await?;
    let face = if q.q.is_empty() { leaf(&mut view, &q).await? } else { search(&mut view, &q).await? };
    let ids: Vec<i64> = face.people.iter().map(|p| p.id.0).collect();
    let followed = store::followed(&mut view, &ids).await?;
    let tags = store::some_tags(&mut view, &ids).await?;
    let choices = store::choices(&mut view).await?;
    drop(view);
    Ok(respond(cx.want, || views::directory(&cx.chrome, &q, &face, &choices, &followed, &tags), || &face))
}

/// By name, page after page; the cursor is the last one's number.
async fn leaf(view: &mut View, q: &Looked) -> Result<Directory> {
    let after = view.after_name(&q.after).await?;
    let mut rows = store::page(view, q, &after, PAGE as i64 + 1).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let ids: Vec<i64> = rows.iter().map(|r| r.0).collect();
    let next = ids.last().filter(|_| more).map(i64::to_string);
    Ok(Directory { people: view.people(&ids).await?, total: None, next })
}

/// Best first; the cursor is a number of hits.
async fn search(view: &mut View, q: &Looked) -> Result<Directory> {
    let offset = q.after.parse::<usize>().unwrap_or(0).min(10_000);
    let finder = view.app.finder()?;
    let (limit, skip) = if q.filtered() { (DEEP, 0) } else { (PAGE, offset) };
    let wanted = Wanted { text: q.q.clone(), typing: true, limit, offset: skip, ..Wanted::default() };
    let found = finder.people(view, &wanted).await?;
    let ids: Vec<i64> = found.hits.iter().map(|h| h.0.0).collect();
    let people = view.people(&ids).await?;
    if !q.filtered() {
        let next = (found.hits.len() == PAGE && offset + PAGE < found.total).then(|| (offset + PAGE).to_string());
        return Ok(Directory { people, total: Some(found.total), next });
    }
    let fitting: Vec<Person> = people.into_iter().filter(|p| q.fits(p)).collect();
    let total = fitting.len();
    let next = (offset + PAGE < total).then(|| (offset + PAGE).to_string());
    Ok(Directory { people: fitting.into_iter().skip(offset).take(PAGE).collect(), total: Some(total), next })
}
