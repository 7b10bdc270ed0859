//! The directory: everyone by name, or who fits the words. Words go through the search index, numbers and mail addresses
//! through the database; leafing by name through the database.

use crate::{
    look::{self, Directory, Looked, Sort},
    store, views,
};
use axum::response::Response;
use shell::respond::respond;
use spine::{Ask, Cx, Result, Routes, View, Wanted, doc};

const PAGE: usize = 30;
/// So many of the best are sorted, counted and narrowed; who wants more says more.
const DEEP: usize = 400;

pub fn routes() -> Routes {
    Routes::new().get("/people", list, doc("The directory of people").query::<Looked>().answer::<Directory>())
}

async fn list(mut cx: Cx, Ask(q): Ask<Looked>) -> Result<Response> {
    let q = q.clean(cx.viewer.kind.inside());
    let mut view = cx.view().await?;
    let face = if q.q.is_empty() { leaf(&mut view, &q).await? } else { search(&mut view, &q).await? };
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
    Ok(Directory { people: view.people(&ids).await?, total: None, facets: look::choices(view).await?, next })
}

/// The best first; the cursor is a number of hits.
async fn search(view: &mut View, q: &Looked) -> Result<Directory> {
    let offset = q.after.parse::<usize>().unwrap_or(0).min(DEEP);
    let found = candidates(view, q).await?;
    let all = found.len() < DEEP;
    let hits = look::hits(view, q, &found).await?;
    let facets = if view.viewer.kind.inside() { look::facets(&hits, q, all) } else { vec![] };
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

async fn candidates(view: &mut View, q: &Looked) -> Result<Vec<i64>> {
    if let Some(digits) = q.number() {
        return look::by_number(view, &digits, DEEP as i64).await;
    }
    let mut out = match q.q.contains('@') && !q.q.starts_with('@') && !q.q.contains(' ') {
        true => look::by_mail(view, &q.q, DEEP as i64).await?,
        false => vec![],
    };
    let finder = view.app.finder()?;
    let wanted = Wanted { text: q.q.clone(), typing: true, limit: DEEP, ..Wanted::default() };
    for (id, _) in finder.people(view, &wanted).await?.hits {
        if !out.contains(&id.0) {
            out.push(id.0);
        }
    }
    Ok(out)
}
