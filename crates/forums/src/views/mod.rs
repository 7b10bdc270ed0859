//! Pages of forums: lists, the frame around a forum, the rows of its topics, the forms to start and change one.

mod order;
mod topic;

pub use order::{arrange, merging, moving, split};
pub use topic::{Scene, topic};

use crate::model::{ForumLine, Forums, InOneCommunity};
use serde_json::Value;
use shell::{
    Chrome, Icon, Markup, Page, Who,
    forms::{self, AudienceChoice, Composer, Field, KindChip},
    html, icon, layout,
    parts::{self, Look, Notice, PersonCard},
    person,
};
use spine::{
    App, Forum, ForumId, Item, ItemId,
    cards::{Extra, order_pills},
    communities::{Community, Known, Manage, Post},
    forums::{Entered, Last, Line},
    items::Sort,
    thread::span,
};
use std::collections::HashMap;

pub fn draft_key(id: ForumId) -> String {
    format!("forum:{id}")
}
fn path(app: &App, kind: &str, id: ItemId) -> String {
    app.kind(kind).map_or_else(|| format!("/items/{id}"), |k| (k.path)(id))
}

/// How much stands in a forum and who spoke last.
fn line(c: &Chrome, app: &App, l: &Line) -> Markup {
    html! {
        p class="meta" { (c.lang.tf("forums-counts", &[("topics", l.topics.into()), ("messages", l.messages.into())])) }
        @if let (Some(id), Some(kind), Some(title), Some(at)) = (l.last_id, &l.last_kind, &l.last_title, l.last_at) {
            p class="forum-last" {
                a href=(path(app, kind, id)) dir="auto" { (title) } " "
                span class="meta" { @if let (Some(by), Some(name)) = (l.last_by, &l.last_by_name) { a href={ "/people/" (by) } dir="auto" { (name) } " · " } (parts::time(c, at)) }
            }
        }
    }
}
/// How a list of forums is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Listed {
    Plain,
    /// Of several communities: each says of which.
    Mixed,
    /// By whoever may put them in order.
    Ordered,
}
fn forums(c: &Chrome, app: &App, all: &[ForumLine], how: Listed) -> Markup {
    let (with_community, last) = (how == Listed::Mixed, all.len().saturating_sub(1));
    let step = |f: &Forum, verb: &str, sign, key| {
        let words = c.lang.tf(key, &[("name", f.name.as_str().into())]);
        html! { form class="inline" method="post" action={ (f.href()) "/" (verb) } data-keep-scroll { button type="submit" class="action icon-only" title=(words) { (icon(sign)) span class="sr" { (words) } } } }
    };
    html! {
        ul class="forum-list" {
            @for (n, f) in all.iter().enumerate() {
                li class="card" {
                    div class="forum-head" {
                        h3 { a href=(f.forum.href()) dir="auto" { (f.forum.name) } @if f.forum.locked { " " (parts::chip(Some(Icon::Lock), c.t("forum-locked"))) } }
                        @if how == Listed::Ordered && last > 0 {
                            div class="forum-steps" {
                                @if n > 0 { (step(&f.forum, "up", Icon::ArrowUp, "forums-up")) }
                                @if n < last { (step(&f.forum, "down", Icon::ChevronDown, "forums-down")) }
                            }
                        }
                    }
                    @if with_community { @if let (Some(id), Some(name)) = (f.forum.community_id, f.forum.community_name.as_ref().filter(|n| **n != f.forum.name)) { p class="meta" { a href={ "/communities/" (id) } dir="auto" { (name) } } } }
                    @if !f.forum.about.is_empty() { p dir="auto" { (f.forum.about) } }
                    @if let Some(l) = &f.line { (line(c, app, l)) }
                }
            }
        }
    }
}

pub fn list(c: &Chrome, app: &App, all: &Forums) -> Page {
    let start = c.is_admin.then(|| parts::link_button(Look::Secondary, Some(Icon::Plus), c.t("forums-start"), "/forums/new"));
    let main = html! {
        (parts::page_head(c.t("forums-title"), Some(c.t("forums-words")), start))
        @if all.alone.is_empty() && all.mine.is_empty() { (parts::empty_state(Icon::Comment, c.t("forums-none"), c.t("forums-none-words"), Some((c.t("forums-none-do"), "/communities")))) }
        @if !all.alone.is_empty() { section { h2 { (c.lang.tf("forums-alone", &[("org", c.org.as_str().into())])) } (forums(c, app, &all.alone, if c.is_admin { Listed::Ordered } else { Listed::Plain })) } }
        @if !all.mine.is_empty() { section { h2 { (c.t("forums-mine")) } (forums(c, app, &all.mine, Listed::Mixed)) } }
    };
    layout::page(c, c.t("forums-title"), main, None)
}

/// What a list of topics is drawn from.
pub struct Rows<'a> {
    pub items: &'a [Item],
    pub last: &'a [Last],
    pub extras: &'a HashMap<ItemId, Extra>,
}
fn rows(c: &Chrome, app: &App, r: &Rows<'_>, name_forum: bool) -> Markup {
    let last: HashMap<ItemId, &Last> = r.last.iter().map(|l| (l.root, l)).collect();
    html! {
        ul class="topics" data-feed {
            @for i in r.items {
                @let kind = app.kind(&i.kind);
                li class="topic" data-root=(i.id) {
                    span class="topic-kind" title=[kind.map(|k| c.t(k.label))] { (icon(kind.map_or(Icon::Comment, |k| k.icon))) span class="sr" { (kind.map_or("", |k| c.t(k.label))) } }
                    div class="topic-main" {
                        p class="topic-title" { a href=(app.path_of(i)) dir="auto" { (i.title) } " " (order_pills(c.lang, i)) @if let Some(state) = r.extras.get(&i.id).and_then(|e| e.state.as_ref()) { (parts::pill(state)) } }
                        p class="meta" {
                            (person::name(&i.author())) " · " (c.lang.tf("replies-count", &[("n", i.comment_count.into())]))
                            @if name_forum { @if let (Some(id), Some(name)) = (i.forum_id, &i.forum_name) { " · " a href={ "/forums/" (id) } dir="auto" { (name) } } }
                            @match last.get(&i.id).filter(|l| l.item != i.id) {
                                Some(l) => { " · " (c.t("forums-last")) " " (person::name(&l.who())) " " (parts::time(c, l.at)) },
                                None => { " · " (parts::time(c, i.active_at)) },
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What stands around every page of a forum.
pub struct Around<'a> {
    pub tab: &'a str,
    /// Topics, messages, how long until the first reply.
    pub counts: (i64, i64, Option<i64>),
    pub boxes: Vec<Markup>,
    pub owners: &'a [Who],
}
pub fn frame(c: &Chrome, app: &App, f: &Entered, a: &Around<'_>, title: &str, main: Markup) -> Page {
    let at = |what: &str| format!("/forums/{}{what}", f.id);
    let mut tabs = vec![parts::Tab::new(c.t("forums-tab-topics"), at(""), a.tab.is_empty())];
    tabs.extend(app.in_forums().flat_map(|p| p.tabs).map(|(word, key)| parts::Tab::new(c.t(key), at(&format!("/{word}")), a.tab == *word)));
    let (topics, messages, first) = a.counts;
    let side = html! {
        (parts::side_box(c.t("forums-about"), html! {
            p class="meta" { (c.lang.tf("forums-counts", &[("topics", topics.into()), ("messages", messages.into())])) }
            @if let Some(ms) = first { p class="meta" { (c.lang.tf("forums-median", &[("span", span(c.lang, ms).as_str().into())])) } }
            @for b in &a.boxes { (b) }
        }, None))
        @if !a.owners.is_empty() {
            (parts::side_box(c.t("forums-owners"), html! { @for who in a.owners { (parts::person_card(c, &PersonCard { who: who.clone(), small: true, ..PersonCard::default() })) } }, None))
        }
    };
    let keeps = f.can_keep();
    let actions = html! {
        @if f.followed { (parts::post_button(Look::Secondary, Some(Icon::Bell), c.t("action-unfollow"), &at("/unfollow"), &[])) }
        @else { (parts::post_button(Look::Secondary, Some(Icon::Bell), c.t("action-follow"), &at("/follow"), &[])) }
        @if keeps {
            (parts::more_menu(c, html! {
                (parts::action_link(Icon::Settings, c.t("forums-settings"), &at("/settings")))
                @if f.locked { (parts::action_button(Icon::Lock, c.t("forum-unlock"), &at("/unlock"))) } @else { (parts::action_button(Icon::Lock, c.t("forum-lock"), &at("/lock"))) }
            }))
        }
    };
    let whole = html! {
        nav class="crumbs" aria-label=(c.t("forum-path")) {
            @if let (Some(id), Some(name)) = (f.community_id, &f.community_name) { a href={ "/communities/" (id) } dir="auto" { (name) } (icon(Icon::ChevronRight)) a href={ "/communities/" (id) "/forums" } { (c.t("forums-title")) } }
            @else { a href="/forums" { (c.t("forums-title")) } }
        }
        (parts::page_head(&f.name, None, Some(actions)))
        @if !f.about.is_empty() { p class="lede" dir="auto" { (f.about) } }
        @if f.locked { (parts::notice(Notice::Info, c.t("forum-locked-forum"))) }
        (parts::tabs(&f.name, &tabs))
        (main)
    };
    layout::page(c, title, whole, Some(side))
}

pub fn topics(c: &Chrome, app: &App, f: &Entered, r: &Rows<'_>, sort: Sort, next: Option<&str>, draft: Option<&Value>) -> Markup {
    let at = |sort: Sort| if sort == Sort::Newest { format!("/forums/{}?sort=newest", f.id) } else { f.href() };
    let more = next.map(|n| format!("{}{}before={n}", at(sort), if sort == Sort::Newest { "&" } else { "?" }));
    html! {
        @if f.can_post() { (composer(c, Place::Forum(f), draft)) }
        @else if f.community_id.is_some() && !f.locked { (parts::notice(Notice::Info, c.t("forums-members-write"))) }
        @if r.items.is_empty() { (parts::empty_state(Icon::Comment, c.t("forums-empty"), c.t("forums-empty-words"), None)) }
        @else {
            (parts::tabs(c.t("forums-order"), &[parts::Tab::new(c.t("forums-order-active"), at(Sort::Active), sort == Sort::Active), parts::Tab::new(c.t("forums-order-newest"), at(Sort::Newest), sort == Sort::Newest)]))
            (rows(c, app, r, false))
            @if let Some(href) = &more { (parts::pager_more(c, href)) }
        }
    }
}

/// The forums of a community and, together, what stands in them.
pub fn community(c: &Chrome, app: &App, known: &Known, all: &InOneCommunity) -> Markup {
    let more = all.next.as_ref().map(|n| format!("/communities/{}/forums?before={n}", known.id));
    let none = HashMap::new();
    html! {
        @if known.can::<Post>() { (composer(c, Place::Community(known), None)) }
        @if !all.forums.is_empty() { h2 class="sr" { (c.t("forums-title")) } (forums(c, app, &all.forums, if known.can::<Manage>() { Listed::Ordered } else { Listed::Plain })) }
        div class="button-row" {
            a class="button quiet" href={ "/communities/" (known.id) "/faq" } { (icon(Icon::Book)) span { (c.t("questions-tab-faq")) } }
            @if known.can::<Manage>() { (parts::link_button(Look::Quiet, Some(Icon::Plus), c.t("forums-start"), &format!("/forums/new?community={}", known.id))) }
        }
        @if all.items.is_empty() { (parts::empty_state(Icon::Comment, c.t("forums-empty"), c.t("forums-empty-words"), None)) }
        @else {
            h2 { (c.t("forums-latest")) }
            (rows(c, app, &Rows { items: &all.items, last: &[], extras: &none }, all.forums.len() > 1))
            @if let Some(href) = &more { (parts::pager_more(c, href)) }
        }
    }
}

/// On the overview of a community.
pub fn overview(c: &Chrome, app: &App, known: &Known, items: &[Item]) -> Markup {
    let newest = html! { ul class="plain-list" { @for i in items { li { a href=(app.path_of(i)) dir="auto" { (i.title) } " " span class="meta" { (i.author_name) " · " (parts::time(c, i.created_at)) } } } } };
    let href = format!("/communities/{}/forums", known.id);
    parts::side_box(c.t("forums-newest"), newest, Some((c.t("forums-all"), &href)))
}

enum Place<'a> {
    Forum(&'a Forum),
    Community(&'a Community),
}
fn composer(c: &Chrome, place: Place<'_>, draft: Option<&Value>) -> Markup {
    let typed = |name: &str| draft.and_then(|d| d.get(name)).and_then(Value::as_str).unwrap_or_default();
    let (name, id, key, hidden, community) = match place {
        Place::Forum(f) => (f.name.as_str(), f.id.0, draft_key(f.id), "forum", f.community_name.as_deref()),
        Place::Community(k) => (k.name.as_str(), k.id.0, String::new(), "community", Some(k.name.as_str())),
    };
    let id = id.to_string();
    let kind = |value: &str, icon, label, placeholder| KindChip {
        value: value.into(),
        label: c.t(label).into(),
        icon,
        titled: true,
        submit: String::new(),
        placeholder: c.t(placeholder).into(),
    };
    let audience = match community {
        Some(name) => {
            let who = c.lang.tf("forums-who-community", &[("name", name.into())]);
            AudienceChoice { value: "community".into(), label: who.clone(), who }
        }
        None => AudienceChoice::everyone(c),
    };
    forms::composer(
        c,
        &Composer {
            action: "/posts",
            prompt: &c.lang.tf("forums-prompt", &[("name", name.into())]),
            kinds: vec![
                kind("topic", Icon::Comment, "forums-kind-topic", "forums-place-topic"),
                kind("question", Icon::Question, "forums-kind-question", "forums-place-question"),
            ],
            selected: if typed("kind") == "question" { "question" } else { "topic" },
            audiences: vec![audience],
            draft_key: &key,
            title: typed("title"),
            title_label: Some((c.t("forums-title-field"), c.t("forums-title-hint"))),
            body: typed("body"),
            tags: typed("tags"),
            similar_url: Some("/questions/similar"),
            upload: true,
            hidden: vec![(hidden, &id)],
            ..Composer::default()
        },
    )
}

fn fields(c: &Chrome, name: &str, about: &str, owners: Option<&str>) -> Markup {
    html! {
        (forms::text_field(&Field { value: name, max: Some(80), required: true, autocomplete: "off", ..Field::new("name", c.t("forums-name")) }))
        (forms::plain_area(&Field { value: about, max: Some(500), rows: 3, ..Field::new("about", c.t("forums-about-field")) }))
        @if let Some(owners) = owners { (forms::people_field(&Field { value: owners, hint: Some(c.t("forums-owners-hint")), ..Field::new("owners", c.t("forums-owners")) })) }
    }
}
pub fn new(c: &Chrome, community: Option<&Community>) -> Page {
    let words = match community {
        Some(k) => c.lang.tf("forums-start-in", &[("name", k.name.as_str().into())]),
        None => c.t("forums-start-alone").to_owned(),
    };
    let back = community.map_or_else(|| "/forums".to_owned(), |k| format!("/communities/{}/forums", k.id));
    let mine = c.me.as_ref().map(|me| format!("@{}", me.handle)).unwrap_or_default();
    let main = html! {
        (parts::page_head(c.t("forums-start"), Some(&words), None))
        (forms::form("/forums", html! {
            @if let Some(k) = community { (forms::hidden("community", &k.id.to_string())) }
            (fields(c, "", "", community.is_none().then_some(mine.as_str())))
        }, c.t("forums-start-do"), Some((c.t("cancel"), &back))))
    };
    layout::page(c, c.t("forums-start"), main, None)
}
pub fn settings(c: &Chrome, f: &Entered, owners: &[String]) -> Page {
    let owners = owners.iter().map(|o| format!("@{o}")).collect::<Vec<_>>().join(" ");
    let main = html! {
        (parts::page_head(c.t("forums-settings"), Some(&f.name), None))
        (forms::form(&f.href(), fields(c, &f.name, &f.about, f.community_id.is_none().then_some(owners.as_str())), c.t("forums-save"), Some((c.t("cancel"), &f.href()))))
        section class="card" {
            h2 { (c.t("forums-remove")) }
            p { (c.t("forums-remove-words")) }
            (parts::post_button(Look::Danger, Some(Icon::Trash), c.t("forums-remove"), &format!("/forums/{}/remove", f.id), &[]))
        }
    };
    layout::page(c, c.t("forums-settings"), main, None)
}
