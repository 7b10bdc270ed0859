//! The directory: everyone by name, or who fits the words. Words go through the search index, numbers and mail addresses
//! through the database; leafing by name through the database.

use crate::{
    look::{self, Directory, Looked, Sort},
    store, views,
};
use axum::response::Response;
use shell::respond::respond;
use spine::{Ask, Cx, Result, Routes, View, doc};

const PAGE: usize = 30;
/// So many of whom the database finds by a number or an address are sorted, counted and narrowed; who wants more says more.
const DEEP: usize = 400;

pub fn routes() -> Routes {
    Routes::new().get("/people", list, doc("The directory of people").query::<Looked>().answer::<Directory>())
}

async fn list(mut cx: Cx, Ask(q): Ask<Looked>) -> Result<Response> {
    let q = q.clean(cx.viewer.kind.inside());
    let mut view = cx.view().await?;
    let face = match numbered(&mut view, &q).await? {
        Some(found) => few(&mut view, &q, &found).await?,
        None if q.q.is_empty() => leaf(&mut view, &q).await?,
        None => search(&mut view, &q).await?,
    };
    let ids: Vec<i64> = face.people.iter().map(|p| p.id.0).collect();
    let followed = store::followed(&mut view, &ids).await?;
    let tags = store::some_tags(&mut view, &ids).await?;
    drop(view);
    Ok(respond(cx.want, || views::directory(&cx.chrome, &q, &face, &followed, &tags), || &face))
}

/// Page after page; the cursor is the last one's number.
async fn leaf(view: &mut View, q: &Looked) -> Result<Directory> {
    let limit = PAGE as i64 + 1;
    let mut ids = match q.sorted() {
        Sort::Joined => look::newest(view, q, &q.after, limit).await?,
        Sort::Best | Sort::Name => {
            let after = view.after_name(&q.after).await?;
            look::page(view, q, &after, limit).await?
        }
    };
    let more = ids.len() > PAGE;
    ids.truncate(PAGE);
    let next = ids.last().filter(|_| more).map(i64::to_string);
    Ok(Directory { people: view.people(&ids).await?, total: None, facets: look::offered(view, q).await?, next })
}

/// The index finds, counts and sorts; the cursor is a number of hits.
async fn search(view: &mut View, q: &Looked) -> Result<Directory> {
    let offset = q.after.parse::<usize>().unwrap_or(0);
    let found = view.app.finder()?.directory(view, &q.wanted(PAGE, offset)).await?;
    let ids: Vec<i64> = found.ids.iter().map(|id| id.0).collect();
    let mut people = view.people(&ids).await?;
    // The index may not have heard yet of who has left.
    people.retain(|p| p.active());
    let next = (offset + PAGE < found.total).then(|| (offset + PAGE).to_string());
    let total = found.total.saturating_sub(ids.len() - people.len());
    Ok(Directory { people, total: Some(total), facets: look::counted(found), next })
}

/// Whom a number or an address leads to; `None`: it is words.
async fn numbered(view: &mut View, q: &Looked) -> Result<Option<Vec<i64>>> {
    if let Some(digits) = q.number() {
        return Ok(Some(look::by_number(view, &digits, DEEP as i64).await?));
    }
    let address = q.q.contains('@') && !q.q.starts_with('@') && !q.q.contains(' ');
    let found = if address { look::by_mail(view, &q.q, DEEP as i64).await? } else { vec![] };
    Ok(Some(found).filter(|f| !f.is_empty()))
}
async fn few(view: &mut View, q: &Looked, found: &[i64]) -> Result<Directory> {
    let offset = q.after.parse::<usize>().unwrap_or(0).min(DEEP);
    let hits = look::hits(view, q, found).await?;
    let facets = look::facets(&hits, q, found.len() < DEEP);
    let mut fitting: Vec<look::Hit> = hits.into_iter().filter(|h| h.fits(q)).collect();
    match q.sorted() {
        Sort::Best => {}
        Sort::Name => fitting.sort_by(|a, b| (&a.sort_name, a.id).cmp(&(&b.sort_name, b.id))),
        Sort::Joined => fitting.sort_by_key(|h| std::cmp::Reverse((h.joined, h.id))),
    }
    let total = fitting.len();
    let ids: Vec<i64> = fitting.iter().skip(offset).take(PAGE).map(|h| h.id).collect();
    let next = (offset + PAGE < total).then(|| (offset + PAGE).to_string());
    Ok(Directory { people: view.people(&ids).await?, total: Some(total), facets, next })
}
