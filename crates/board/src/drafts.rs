//! Drafts: what is half written saves itself here, and one page lists it all, to go on or to discard.

use crate::{
    model::{Draft, DraftForm, Drafts},
    views,
};
use axum::response::Response;
use kit::text::first_line;
use shell::respond::{Done, done, own_path, respond};
use spine::{
    Cx, Item, PersonId, Result, Routes, Sent, doc,
    items::drafts::{self, Kept},
};
use std::collections::HashMap;

pub fn routes() -> Routes {
    Routes::new().get("/drafts", list, doc("What I have begun to write").answer::<Drafts>()).post(
        "/drafts",
        save,
        doc("Save what is being written").body::<DraftForm>().answer::<Done>(),
    )
}

/// Under which an edit of an item is kept.
pub fn edit_key(id: spine::ItemId) -> String {
    format!("edit:{id}")
}

async fn save(mut cx: Cx, Sent(f): Sent<DraftForm>) -> Result<Response> {
    let mut tx = cx.begin_small().await?;
    drafts::save(&mut tx, &f.key, &f.body).await?;
    tx.commit().await?;
    let back = if f.back.is_empty() { "/drafts" } else { own_path(&f.back) };
    Ok(done(cx.want, back, &Done {}))
}

async fn list(mut cx: Cx) -> Result<Response> {
    let mut view = cx.view().await?;
    let kept = drafts::all(&mut view).await?;
    let ids = |board: bool| -> Vec<i64> {
        let about = kept.iter().filter_map(|k| about(k)).filter(|(kind, _)| !CONTAINERS.contains(kind));
        about.filter(|(kind, _)| (*kind == "board") == board).map(|(_, id)| id).collect()
    };
    let people = view.whos(&ids(true)).await?;
    let items: HashMap<i64, Item> = view.cards(&ids(false)).await?.into_iter().map(|i| (i.id.0, i)).collect();
    let drafts: Vec<Draft> = kept
        .iter()
        .map(|k| {
            let (about, href) = match about(k) {
                None => (None, (place(k) == "home").then(|| "/#composer".to_owned())),
                Some(("board", id)) => (
                    people.get(&PersonId(id)).map(|w| w.name.clone()),
                    people.contains_key(&PersonId(id)).then(|| format!("/people/{id}#composer")),
                ),
                Some(("community", id)) => (None, Some(format!("/communities/{id}#composer"))),
                Some(("forum", id)) => (None, Some(format!("/forums/{id}#composer"))),
                Some((kind, id)) => {
                    let item = items.get(&id);
                    let title = item.map(|i| if i.root_title.is_empty() { first_line(&i.excerpt, 80) } else { i.root_title.clone() });
                    let page = match kind {
                        "edit" => "/edit",
                        "reply" => "/reply",
                        _ => "",
                    };
                    let href = if kind == "share" { format!("/posts?about={id}") } else { format!("/items/{id}{page}") };
                    (title, item.map(|_| href))
                }
            };
            let fields = drafts::read(&k.fields).unwrap_or_default();
            Draft {
                key: k.place.clone(),
                excerpt: excerpt(&fields),
                saved_at: k.saved_at,
                about,
                href: href.map(|h| going_on(&h, &k.place)),
                fields,
            }
        })
        .collect();
    let page = views::drafts(&cx.chrome, &drafts);
    Ok(respond(cx.want, || page, || Drafts { drafts }))
}

/// What stands before the number of something that is no item.
const CONTAINERS: [&str; 2] = ["community", "forum"];

/// Of two windows that write at one place the second saves under "home~k3x8qa" (see `drafts.ts`): where it is written.
fn place(k: &Kept) -> &str {
    k.place.split('~').next().unwrap_or_default()
}
/// "reply:34" is about 34.
fn about(k: &Kept) -> Option<(&str, i64)> {
    let (kind, id) = place(k).split_once(':')?;
    Some((kind, id.parse().ok()?))
}
/// The page takes up its own draft by itself, one that stands aside by its key.
fn going_on(href: &str, key: &str) -> String {
    if !key.contains('~') {
        return href.to_owned();
    }
    let (page, part) = href.split_once('#').map_or((href, String::new()), |(page, part)| (page, format!("#{part}")));
    let joint = if page.contains('?') { '&' } else { '?' };
    format!("{page}{joint}draft={}{part}", url::form_urlencoded::byte_serialize(key.as_bytes()).collect::<String>())
}

/// The title and the first words, as they were typed.
fn excerpt(fields: &serde_json::Value) -> String {
    let typed = |name: &str| fields.get(name).and_then(serde_json::Value::as_str).unwrap_or_default().trim();
    [typed("title"), &first_line(typed("body"), 200)].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" · ")
}
