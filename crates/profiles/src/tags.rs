//! Tags on people: what colleagues (and they themselves) say somebody knows about. Whoever gives one is named with it,
//! and whoever wears it may take it off. And the page of a tag: who has it, and what was written about it.

use crate::{
    model::{Before, OneTag, TagPage, Tags},
    store, views,
};
use axum::response::Response;
use kit::text;
use shell::{
    Page,
    respond::{self, Want, done, respond},
};
use spine::{
    Ask, At, Cx, Error, PersonId, Result, Routes, Sent, doc,
    feeds::{self, Feed, Listed},
    items::{Place, Sort},
    people,
};
use std::collections::HashMap;

const PEOPLE: i64 = 12;
const ITEMS: usize = 20;
const RELATED: usize = 12;

pub fn routes() -> Routes {
    Routes::new()
        .post("/people/{id}/tags", add, doc("Give a person tags").body::<Tags>().answer::<Vec<crate::model::Tag>>())
        .post(
            "/people/{id}/tags/remove",
            remove,
            doc("Take a tag off: any of one's own profile, or one that one gave").body::<OneTag>().answer::<Vec<crate::model::Tag>>(),
        )
        .get("/tags/{tag}", page, doc("People and posts with a tag").query::<Before>().answer::<TagPage>())
}

async fn add(mut cx: Cx, At(id): At<PersonId>, Sent(form): Sent<Tags>) -> Result<Response> {
    let tags = text::tags(&form.tags);
    let mut tx = cx.begin().await?;
    let person = tx.person(id).await?;
    if tags.is_empty() {
        return Err(Error::invalid("tags", "profiles-tags-empty"));
    }
    if !person.active() {
        return Err(Error::invalid("tags", "profiles-tags-left"));
    }
    for tag in &tags {
        people::store::add_tag(&mut tx, id, tag).await?;
    }
    let now = store::tags(&mut tx, id).await?;
    tx.commit().await?;
    Ok(done(cx.want, &format!("/people/{id}#tags"), &now))
}

async fn remove(mut cx: Cx, At(id): At<PersonId>, Sent(form): Sent<OneTag>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    tx.person(id).await?;
    let tag = text::tag(&form.tag).ok_or_else(|| Error::invalid("tag", "profiles-tags-empty"))?;
    people::store::remove_tag(&mut tx, id, &tag).await?;
    let now = store::tags(&mut tx, id).await?;
    tx.commit().await?;
    let back = if form.back.is_empty() { format!("/people/{id}#tags") } else { respond::own_path(&form.back).to_owned() };
    Ok(done(cx.want, &back, &now))
}

/// A tag that nobody uses and one whose posts the viewer may not see look the same: empty.
async fn page(mut cx: Cx, At(tag): At<String>, Ask(q): Ask<Before>) -> Result<Response> {
    let tag = text::tag(&tag).ok_or(Error::Missing)?;
    let from = Place::asked(&q.before)?;
    cx.chrome.feed = Some(format!("tag:{tag}"));
    let mut view = cx.view().await?;
    let (people, people_total) = store::tagged(&mut view, &tag, "", 0, PEOPLE).await?;
    let ids: Vec<i64> = people.iter().map(|p| p.0).collect();
    let following = view.followed_tags().await?.contains(&tag);
    let people = view.people(&ids).await?;
    let mut items = view.tagged(&tag, from, Sort::Active, ITEMS as i64 + 1).await?;
    let next = Place::cut(&mut items, ITEMS, Sort::Active).map(|p| p.to_string());
    let deck = view.deck(items, cx.chrome.lang).await?;
    drop(view);
    let related = related(&tag, deck.items.iter().flat_map(|i| &deck.beside.of(i.id).tags));
    let face = TagPage { tag, following, people, people_total, items: deck.items.clone(), related, next };
    if cx.want == Want::Json {
        return Ok(respond(cx.want, || Page::fragment(shell::html! {}), || &face));
    }
    let cards = deck.draw(&cx.chrome, &cx.app);
    Ok(respond(cx.want, || views::tag(&cx.chrome, &face, &cards), || ()))
}

/// What was written about a tag.
pub const FEED: Feed = Feed {
    name: "tag",
    read: |view, tag, _| {
        Box::pin(async move {
            let tag = text::tag(tag).ok_or(Error::Missing)?;
            let items = view.tagged(&tag, Place::TOP, Sort::Newest, feeds::LENGTH).await?;
            Ok(Listed { title: format!("#{tag}"), path: format!("/tags/{tag}"), items })
        })
    },
};

/// Tags that stand beside this one on the posts shown, most often first.
fn related<'a>(tag: &str, beside: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for other in beside.filter(|t| t.as_str() != tag) {
        *counts.entry(other).or_default() += 1;
    }
    let mut all: Vec<(&str, usize)> = counts.into_iter().collect();
    all.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    all.into_iter().take(RELATED).map(|t| t.0.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn related_tags_by_how_often() {
        let items: Vec<Vec<String>> = [vec!["night", "shift"], vec!["night", "hiring", "shift"], vec!["hiring", "night"], vec!["crane"]]
            .map(|v| v.into_iter().map(str::to_owned).collect())
            .into();
        assert_eq!(related("night", items.iter().flatten()), ["hiring", "shift", "crane"]);
    }
}
