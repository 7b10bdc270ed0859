//! The network page: five lists behind tabs.

use crate::{
    model::{Asked, Entry, NetworkFace, Tab},
    store,
};
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Choice, Field},
    html, icon, layout,
    parts::{self, Look, Notice, PersonCard},
    person,
};
use spine::Item;

pub fn network(c: &Chrome, tab: Tab, face: &NetworkFace, asked: &Asked, paths: &[String]) -> Page {
    let t = |k| c.t(k);
    let q = asked.q.trim();
    let tabs: Vec<parts::Tab> = Tab::MAIN.iter().map(|x| one_tab(c, face, *x, t(label(*x)), *x == tab.main())).collect();
    let waiting = face.counts.invitations;
    let narrowed = !q.is_empty() || !asked.tag.is_empty();
    let main = html! {
        (parts::page_head(t("network-title"), Some(t(words(tab))), Some(parts::link_button(Look::Secondary, Some(Icon::UserPlus), t("network-find"), "/people"))))
        @if waiting > 0 && tab != Tab::Invitations {
            (parts::notice(Notice::Info, html! { (c.lang.tf("network-waiting", &[("n", waiting.into())])) " " a href="/network?tab=invitations" { (t("network-look")) } }))
        }
        (parts::tabs(t("network-title"), &tabs))
        @if tab.main() == Tab::Following {
            (parts::tabs(t("network-following"), &Tab::FOLLOWED.map(|x| one_tab(c, face, x, t(if x == Tab::Following { "network-following-people" } else { label(x) }), x == tab))))
        }
        @if tab.searchable() && (face.counts.of(tab).is_some_and(|n| n > 8) || narrowed || asked.recent()) { (search(c, tab, face, asked)) }
        @if face.people.is_empty() && face.tags.is_empty() && face.items.is_empty() && face.next.is_none() { (empty(c, tab, narrowed)) }
        @else {
            div class="person-list" data-list {
                @for e in &face.people { (entry(c, tab, e)) }
                @for tag in &face.tags { (followed_tag(c, tag)) }
                @for (item, path) in face.items.iter().zip(paths) { (followed_item(c, item, path)) }
                @if let Some(next) = &face.next { (parts::pager_more(c, &href(tab, asked, next))) }
            }
            @if tab == Tab::Contacts { (remove_chosen(c)) }
        }
    };
    layout::page(c, t("network-title"), main, None)
}

fn one_tab(c: &Chrome, face: &NetworkFace, tab: Tab, label: &str, current: bool) -> parts::Tab {
    let plain = parts::Tab::new(label, format!("/network?tab={}", tab.word()), current);
    match face.counts.of(tab) {
        Some(n) => plain.count(c.lang.number_to(n, store::MOST)),
        None => plain,
    }
}

/// Each ticked box of the list belongs to this form.
fn remove_chosen(c: &Chrome) -> Markup {
    html! {
        form id="chosen" class="bulk" method="post" action="/network/contacts/remove" {
            (parts::button(Look::Secondary, Some(Icon::Close), c.t("network-remove-chosen")))
            p class="field-hint" { (c.t("network-remove-chosen-words")) }
        }
    }
}

fn followed_tag(c: &Chrome, tag: &str) -> Markup {
    let home = format!("/tags/{}", url::form_urlencoded::byte_serialize(tag.as_bytes()).collect::<String>());
    html! {
        div class="person-card" {
            (icon(Icon::Tag))
            div class="person-words" { a class="name" href=(home) dir="auto" { (tag) } }
            div class="person-actions" { (parts::post_button(Look::Secondary, Some(Icon::Check), c.t("network-unfollow"), &format!("{home}/unfollow"), &[("back", "/network?tab=tags")])) }
        }
    }
}

fn followed_item(c: &Chrome, item: &Item, path: &str) -> Markup {
    let words = if item.title.is_empty() { kit::text::snippet(&item.excerpt, 120) } else { item.title.clone() };
    let who = item.author();
    html! {
        div class="person-card" {
            (person::avatar_link(&who, person::Size::Md))
            div class="person-words" {
                a class="name" href=(path) dir="auto" { (words) }
                div class="meta" { (person::name(&who)) (parts::time(c, item.active_at)) }
            }
            div class="person-actions" { (parts::post_button(Look::Secondary, Some(Icon::Check), c.t("network-unfollow"), &format!("/network/items/{}/unfollow", item.id), &[("back", "/network?tab=items")])) }
        }
    }
}

fn label(tab: Tab) -> &'static str {
    match tab {
        Tab::Contacts => "network-contacts",
        Tab::Invitations => "network-invitations",
        Tab::Sent => "network-sent",
        Tab::Following => "network-following",
        Tab::Tags => "network-following-tags",
        Tab::Items => "network-following-items",
        Tab::Followers => "network-followers",
    }
}
fn words(tab: Tab) -> &'static str {
    match tab {
        Tab::Contacts => "network-contacts-words",
        Tab::Invitations => "network-invitations-words",
        Tab::Sent => "network-sent-words",
        Tab::Following => "network-following-words",
        Tab::Tags => "network-following-tags-words",
        Tab::Items => "network-following-items-words",
        Tab::Followers => "network-followers-words",
    }
}

fn href(tab: Tab, asked: &Asked, after: &str) -> String {
    let pairs = [("tab", tab.word()), ("q", asked.q.trim()), ("tag", &asked.tag), ("sort", &asked.sort), ("after", after)];
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs.iter().filter(|p| !p.1.is_empty())).finish();
    format!("/network?{query}")
}

fn search(c: &Chrome, tab: Tab, face: &NetworkFace, asked: &Asked) -> Markup {
    let t = |k| c.t(k);
    html! {
        form class="filters" action="/network" method="get" role="search" aria-label=(t("network-title")) {
            (forms::hidden("tab", tab.word()))
            (forms::text_field(&Field { value: asked.q.trim(), kind: "search", placeholder: t("network-search"), autocomplete: "off", scope: "net", ..Field::new("q", t("network-search")) }))
            (parts::button(Look::Secondary, Some(Icon::Search), t("search")))
            @if tab == Tab::Contacts {
                (forms::select(&Field { value: &asked.sort, scope: "net", ..Field::new("sort", t("network-sort")) },
                    &[Choice::new("", t("network-sort-name")), Choice::new("recent", t("network-sort-recent"))]))
                @if !face.my_tags.is_empty() {
                    (forms::select(&Field { value: &asked.tag, scope: "net", ..Field::new("tag", t("network-tag")) },
                        &std::iter::once(Choice::new("", t("network-tag-any"))).chain(face.my_tags.iter().map(|x| Choice::new(x.as_str(), x.as_str()))).collect::<Vec<_>>()))
                }
            }
        }
    }
}

fn empty(c: &Chrome, tab: Tab, narrowed: bool) -> Markup {
    let t = |k| c.t(k);
    let people = Some((t("network-find"), "/people"));
    let all = Some((t("network-look-around"), "/?view=all"));
    if narrowed {
        return parts::empty_state(
            Icon::Search,
            t("network-none-found"),
            t("network-none-found-words"),
            Some((t("network-show-all"), &href(tab, &Asked::default(), ""))),
        );
    }
    match tab {
        Tab::Contacts => parts::empty_state(Icon::Network, t("network-contacts-none"), t("network-contacts-none-words"), people),
        Tab::Invitations => parts::empty_state(Icon::Inbox, t("network-invitations-none"), t("network-invitations-none-words"), people),
        Tab::Sent => parts::empty_state(Icon::Send, t("network-sent-none"), t("network-sent-none-words"), people),
        Tab::Following => parts::empty_state(Icon::UserPlus, t("network-following-none"), t("network-following-none-words"), people),
        Tab::Tags => parts::empty_state(Icon::Tag, t("network-following-tags-none"), t("network-following-tags-none-words"), all),
        Tab::Items => parts::empty_state(Icon::Bell, t("network-following-items-none"), t("network-following-items-none-words"), all),
        Tab::Followers => parts::empty_state(
            Icon::Users,
            t("network-followers-none"),
            t("network-followers-none-words"),
            Some((t("network-write"), "/#composer")),
        ),
    }
}

fn entry(c: &Chrome, tab: Tab, e: &Entry) -> Markup {
    let why = match tab {
        _ if !e.person.active() => Some(c.t("network-inactive").to_owned()),
        Tab::Invitations | Tab::Sent if !e.message.is_empty() => Some(format!("“{}”", kit::text::snippet(&e.message, 300))),
        _ => None,
    };
    let card = parts::person_card(c, &PersonCard { who: e.person.who(), why, actions: actions(c, tab, e), ..PersonCard::default() });
    if tab != Tab::Contacts {
        return card;
    }
    let label = c.lang.tf("network-choose", &[("name", e.person.name.as_str().into())]);
    html! {
        div class="choosable" {
            label class="choose" { input type="checkbox" name={ "person-" (e.person.id) } value="1" form="chosen" aria-label=(label); }
            (card)
            @if let Some(heard) = e.heard { p class="meta heard" { (parts::time(c, heard)) } }
        }
    }
}

fn actions(c: &Chrome, tab: Tab, e: &Entry) -> Markup {
    let id = e.person.id;
    let here = format!("/network?tab={}", tab.word());
    let back = [("back", here.as_str())];
    let t = |k| c.t(k);
    match tab {
        Tab::Invitations => html! {
            form class="accept" method="post" action={ "/network/invitations/" (id) "/accept" } data-form {
                (forms::hidden("back", &here))
                @if !e.following && c.works_here() { label class="radio" { input type="checkbox" name="also_follow" value="1"; span { (t("network-accept-follow")) } } }
                (parts::button(Look::Primary, Some(Icon::Check), t("network-accept")))
            }
            (parts::post_button(Look::Quiet, None, t("network-ignore"), &format!("/network/invitations/{id}/ignore"), &back))
        },
        Tab::Sent => parts::post_button(Look::Quiet, None, t("network-withdraw"), &format!("/network/invitations/{id}/withdraw"), &back),
        Tab::Contacts => html! {
            (follow(c, e, &back))
            (parts::more_menu(c, parts::post_button(Look::Quiet, Some(Icon::Close), t("network-remove"), &format!("/people/{id}/remove-contact"), &back)))
        },
        Tab::Following | Tab::Followers | Tab::Tags | Tab::Items => follow(c, e, &back),
    }
}

fn follow(c: &Chrome, e: &Entry, back: &[(&str, &str)]) -> Markup {
    let id = e.person.id;
    match (e.following, e.person.active() && c.works_here()) {
        (true, _) => {
            parts::post_button(Look::Secondary, Some(Icon::UserCheck), c.t("network-unfollow"), &format!("/people/{id}/unfollow"), back)
        }
        (false, true) => {
            parts::post_button(Look::Secondary, Some(Icon::UserPlus), c.t("network-follow"), &format!("/people/{id}/follow"), back)
        }
        (false, false) => html! {},
    }
}
