//! How quiet looks: what stands behind the dots of a card, and the list of what is muted.

use shell::{
    Chrome, Icon, Page, Who, html, layout,
    parts::{self, Look, PersonCard},
};
use spine::{CommunityId, Cx, Item};

fn begins(item: &Item, n: usize) -> String {
    kit::text::snippet(if item.title.is_empty() { &item.excerpt } else { &item.title }, n)
}

/// `kept`: followed, saved; `muted`: its thread, its author, its community.
pub fn choices(cx: &Cx, item: &Item, (following, saved): (bool, bool), muted: (bool, bool, bool)) -> Page {
    let (c, root, author) = (&cx.chrome, item.root_id, item.author_id);
    let name = item.author_name.as_str();
    let button = |i, label: &str, action: String| parts::post_button(Look::Quiet, Some(i), label, &action, &[]);
    let named = |key| c.lang.tf(key, &[("name", name.into())]);
    let inside = html! {
        div class="button-row" data-stay {
            @if following { (button(Icon::Bell, c.t("action-unfollow"), format!("/items/{root}/unfollow"))) }
            @else { (button(Icon::Bell, c.t("action-follow"), format!("/items/{root}/follow"))) }
            @if saved { (button(Icon::Bookmark, c.t("stream-unsave"), format!("/items/{root}/unsave"))) }
            @else { (button(Icon::Bookmark, c.t("stream-save"), format!("/items/{root}/save"))) }
            @if c.works_here() { (parts::link_button(Look::Quiet, Some(Icon::Quote), c.t("action-share"), &format!("/posts?about={root}"))) }
            @if muted.0 { (button(Icon::Eye, c.t("stream-unmute-thread"), format!("/items/{root}/unmute"))) }
            @else { (button(Icon::EyeOff, c.t("stream-mute-thread"), format!("/items/{root}/mute"))) }
            @if author != cx.viewer.id {
                @if muted.1 { (button(Icon::Eye, &named("stream-unmute-person"), format!("/people/{author}/unmute"))) }
                @else { (button(Icon::EyeOff, &named("stream-mute-person"), format!("/people/{author}/mute"))) }
            }
            @if let (Some(id), Some(community)) = (item.community_id, &item.community_name) {
                @let label = |key| c.lang.tf(key, &[("name", community.as_str().into())]);
                @if muted.2 { (button(Icon::Eye, &label("stream-unmute-person"), format!("/communities/{id}/unmute"))) }
                @else { (button(Icon::EyeOff, &label("stream-mute-person"), format!("/communities/{id}/mute"))) }
            }
        }
        p class="meta" { (c.t("stream-mute-words")) " " a href="/stream/muted" { (c.t("stream-muted")) } }
    };
    let about = html! { p dir="auto" { a href=(cx.app.path_of(item)) { (name) ": " (begins(item, 100)) } } };
    let main = html! { (parts::page_head(c.t("stream-choices"), None, None)) (parts::unfolded(about, inside)) p { a href="/" { (c.t("nav-home")) } } };
    layout::page(c, c.t("stream-choices"), main, None)
}

pub fn list(c: &Chrome, people: &[&Who], items: &[Item], communities: &[(CommunityId, String)], next: Option<&str>) -> Page {
    let again = |action: String| parts::post_button(Look::Secondary, Some(Icon::Eye), c.t("stream-unmute"), &action, &[]);
    let main = html! {
        (parts::page_head(c.t("stream-muted"), Some(c.t("stream-muted-words")), None))
        @if people.is_empty() && items.is_empty() && communities.is_empty() && next.is_none() { (parts::empty_state(Icon::EyeOff, c.t("stream-muted-none"), c.t("stream-muted-none-words"), Some((c.t("nav-home"), "/")))) }
        div class="person-list" data-list {
            @for who in people {
                (parts::person_card(c, &PersonCard { who: (*who).clone(), actions: again(format!("/people/{}/unmute", who.id)), ..PersonCard::default() }))
            }
            @for (id, name) in communities {
                div class="person-card" {
                    div class="person-words" { p { a href={ "/communities/" (id) } dir="auto" { strong { (name) } } } p class="meta" { (c.t("stream-muted-community")) } }
                    div class="person-actions" { (again(format!("/communities/{id}/unmute"))) }
                }
            }
            @for item in items {
                (parts::person_card(c, &PersonCard {
                    who: item.author(), why: Some(begins(item, 120)), actions: again(format!("/items/{}/unmute", item.id)), ..PersonCard::default()
                }))
            }
            @if let Some(next) = next { (parts::pager_more(c, &format!("/stream/muted?before={next}"))) }
        }
    };
    layout::page(c, c.t("stream-muted"), main, None)
}
