//! The list of what was decided.

use crate::{
    model::{Category, Decision},
    past::{Asked, Made, Past},
};
use shell::{Chrome, Icon, Markup, Page, Who, html, layout, parts, person};
use spine::{App, PersonId};

pub fn page(c: &Chrome, app: &App, q: &Asked, face: &Past) -> Page {
    let main = html! {
        (parts::page_head(c.t("moderation-past"), Some(c.t("moderation-past-words")), None))
        @if face.decisions.is_empty() { (parts::empty_state(Icon::History, c.t("moderation-past-none"), c.t("moderation-past-none-words"), None)) }
        @else { section class="card" aria-label=(c.t("moderation-past")) { @for d in &face.decisions { (row(c, app, face, d)) } } }
        @if let Some(next) = face.next { (parts::pager_more(c, &q.href(next))) }
        p { a href="/moderation" { (c.t("moderation-title")) } }
    };
    layout::page(c, c.t("moderation-past"), main, None)
}
fn row(c: &Chrome, app: &App, face: &Past, d: &Made) -> Markup {
    let who = |id: &PersonId| face.whos.get(id);
    let name = |who: Option<&Who>| who.map_or_else(|| c.t("moderation-somebody").to_owned(), |w| w.name.clone());
    let label = Decision::ALL.into_iter().find(|x| x.word() == d.what).map_or("moderation-past", Decision::label);
    let author = d.author_id.and_then(|id| who(&id));
    let about = match (d.item_id, d.author_id) {
        (Some(_), _) => c.lang.tf("moderation-past-about", &[("who", name(author).as_str().into())]),
        (None, Some(_)) => c.lang.tf("moderation-report-person", &[("name", name(author).as_str().into())]),
        (None, None) => c.lang.tf("moderation-report-community", &[("name", d.name.as_str().into())]),
    };
    html! {
        div class="person-card" {
            @if let Some(by) = who(&d.by_id) { (person::avatar(by, person::Size::Md)) }
            div class="person-words" {
                div class="person-name" { span dir="auto" { (name(who(&d.by_id))) } ": " (c.t(label)) }
                div class="meta" {
                    span dir="auto" { (about) }
                    @if let Some(x) = Category::find(&d.category) { span { (c.t(x.label())) } }
                    @if let Some((id, place)) = d.community_id.and_then(|id| Some((id, face.communities.get(&id)?))) { a href={ "/communities/" (id) } dir="auto" { (place) } }
                    span { (parts::time(c, d.at)) }
                }
                @if !d.words.is_empty() { div class="why" dir="auto" { (d.words) } }
                @if let Some(item) = d.item_id.and_then(|id| face.items.get(&id)) { div { a href=(app.path_of(item)) dir="auto" { @if item.title.is_empty() { (kit::text::snippet(&item.excerpt, 90)) } @else { (item.title) } } } }
            }
        }
    }
}
