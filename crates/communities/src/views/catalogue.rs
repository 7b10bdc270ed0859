//! The catalogue: what I own, belong to, follow, am asked into, and all I may know of.

use super::{openness, role_words, settle_invitation, sign};
use crate::model::{Asked, Catalogue, Listed};
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Choice, Field},
    html, layout,
    parts::{self, Facet, Look},
};
use spine::{
    Community, Viewer,
    communities::read::{Order, Standing},
};

const SHOWS: [(Standing, &str, &str); 5] = [
    (Standing::Discover, "discover", "communities-discover"),
    (Standing::Member, "member", "communities-member"),
    (Standing::Owner, "owner", "communities-owner"),
    (Standing::Following, "following", "communities-following"),
    (Standing::Invited, "invited", "communities-invited"),
];
fn word(order: Order) -> &'static str {
    match order {
        Order::Active => "",
        Order::Name => "name",
        Order::Members => "members",
    }
}
fn href(q: &Asked, show: Standing, tag: &str, after: i64) -> String {
    let show = SHOWS.iter().find(|s| s.0 == show).map_or("", |s| s.1);
    let after = if after > 0 { after.to_string() } else { String::new() };
    let pairs =
        [("show", if show == "discover" { "" } else { show }), ("sort", word(q.sort)), ("q", q.q.trim()), ("tag", tag), ("after", &after)];
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs.iter().filter(|p| !p.1.is_empty())).finish();
    if query.is_empty() { "/communities".into() } else { format!("/communities?{query}") }
}

pub fn catalogue(c: &Chrome, viewer: &Viewer, q: &Asked, face: &Catalogue, trashed: &[Community]) -> Page {
    let t = |k| c.t(k);
    let inside = viewer.kind.inside();
    let tabs: Vec<parts::Tab> =
        SHOWS.iter().map(|(show, _, key)| parts::Tab::new(t(key), href(&Asked::default(), *show, "", 0), *show == q.show)).collect();
    let start =
        viewer.kind.may().found.then(|| parts::link_button(Look::Primary, Some(Icon::Plus), t("communities-start"), "/communities/new"));
    let main = html! {
        (parts::page_head(t("communities-title"), Some(t("communities-words")), start))
        (parts::tabs(t("communities-title"), &tabs))
        @if q.narrowed() || face.communities.len() > 6 || q.after > 0 { (search(c, q)) }
        @if face.communities.is_empty() { (empty(c, q, inside, viewer.kind.may().found)) }
        @else {
            div class="community-list" data-list {
                @for one in &face.communities { (entry(c, one)) }
                @if let Some(next) = face.next { (parts::pager_more(c, &href(q, q.show, &q.tag, next))) }
            }
        }
        @if q.show == Standing::Owner && !trashed.is_empty() {
            section class="card" {
                h2 { (t("communities-trashed")) }
                @for gone in trashed {
                    div class="person-card" { (sign(gone)) div class="person-words" { strong dir="auto" { (gone.name) } }
                        div class="person-actions" { (parts::post_button(Look::Secondary, Some(Icon::Restore), t("communities-restore"), &format!("{}/restore", gone.href()), &[])) } }
                }
            }
        }
    };
    let cloud: Vec<Facet> = face
        .tags
        .iter()
        .map(|(tag, n)| {
            let on = *tag == q.tag;
            Facet { label: tag.clone(), href: href(q, q.show, if on { "" } else { tag }, 0), count: *n, on }
        })
        .collect();
    let side = (!cloud.is_empty()).then(|| parts::facets(t("communities-tags"), &cloud));
    layout::page(c, t("communities-title"), main, side)
}

fn search(c: &Chrome, q: &Asked) -> Markup {
    let t = |k| c.t(k);
    let show = SHOWS.iter().find(|s| s.0 == q.show).map_or("", |s| s.1);
    html! {
        form class="filters community-filters" action="/communities" method="get" role="search" aria-label=(t("communities-title")) {
            (forms::hidden("show", show)) (forms::hidden("tag", &q.tag))
            (forms::text_field(&Field { value: q.q.trim(), kind: "search", placeholder: t("communities-search"), autocomplete: "off", scope: "com", ..Field::new("q", t("communities-search")) }))
            (forms::select(&Field { value: if q.sort == Order::Active { "active" } else { word(q.sort) }, scope: "com", ..Field::new("sort", t("communities-sort")) },
                &[Choice::new("active", t("communities-sort-active")), Choice::new("name", t("communities-sort-name")), Choice::new("members", t("communities-sort-members"))]))
            (parts::button(Look::Secondary, Some(Icon::Search), t("search")))
        }
    }
}

fn entry(c: &Chrome, one: &Listed) -> Markup {
    let x = &one.community;
    html! {
        article class="card community-entry" {
            (sign(x))
            div class="community-words" {
                h2 { a href=(x.href()) dir="auto" { (x.name) } }
                p class="community-facts meta" {
                    (openness(c, x))
                    span { (c.lang.tf("communities-members-count", &[("n", x.member_count.into())])) }
                    @if let Some(role) = &x.role { span { (role_words(c, role)) } }
                    span { (c.t("communities-active")) " " (parts::time(c, x.active_at)) }
                }
                @if let Some(above) = &x.parent_name { p class="meta" dir="auto" { (c.lang.tf("communities-part-of", &[("name", above.as_str().into())])) } }
                @if !x.purpose.is_empty() { p dir="auto" { (x.purpose) } }
                (parts::tag_row(&one.tags))
                @if x.invited { div class="button-row" { (settle_invitation(c.lang, &x.href(), "/communities?show=invited")) } }
            }
        }
    }
}

fn empty(c: &Chrome, q: &Asked, inside: bool, found: bool) -> Markup {
    let t = |k| c.t(k);
    if q.narrowed() {
        return parts::empty_state(
            Icon::Search,
            t("communities-none-found"),
            t("communities-none-found-words"),
            Some((t("communities-show-all"), "/communities")),
        );
    }
    let start = found.then(|| (t("communities-start"), "/communities/new"));
    let look = Some((t("communities-look"), "/communities"));
    match q.show {
        Standing::Discover => parts::empty_state(
            Icon::Users,
            t("communities-none"),
            t(if inside { "communities-none-words" } else { "communities-none-guest" }),
            start,
        ),
        Standing::Owner => parts::empty_state(Icon::Users, t("communities-none-owner"), t("communities-none-owner-words"), start),
        Standing::Member => parts::empty_state(Icon::Users, t("communities-none-member"), t("communities-none-member-words"), look),
        Standing::Following => parts::empty_state(Icon::Bell, t("communities-none-following"), t("communities-none-following-words"), look),
        Standing::Invited => parts::empty_state(Icon::Mail, t("communities-none-invited"), t("communities-none-invited-words"), look),
    }
}
