//! The network page: five lists behind tabs.

use crate::model::{Entry, NetworkFace, Tab};
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Field},
    html, layout,
    parts::{self, Look, Notice, PersonCard},
};

pub fn network(c: &Chrome, tab: Tab, face: &NetworkFace, q: &str) -> Page {
    let t = |k| c.t(k);
    let tabs: Vec<parts::Tab> = Tab::ALL
        .iter()
        .map(|x| parts::Tab::new(t(label(*x)), format!("/network?tab={}", x.word()), *x == tab).count(face.counts.of(*x)))
        .collect();
    let waiting = face.counts.invitations;
    let main = html! {
        (parts::page_head(t("network-title"), Some(t(words(tab))), Some(parts::link_button(Look::Secondary, Some(Icon::UserPlus), t("network-find"), "/people"))))
        @if waiting > 0 && tab != Tab::Invitations {
            (parts::notice(Notice::Info, html! { (c.lang.tf("network-waiting", &[("n", waiting.into())])) " " a href="/network?tab=invitations" { (t("network-look")) } }))
        }
        (parts::tabs(t("network-title"), &tabs))
        @if tab.by_name() && (face.counts.of(tab) > 8 || !q.is_empty()) { (search(c, tab, q)) }
        @if face.people.is_empty() { (empty(c, tab, q)) }
        @else {
            div class="person-list" data-list {
                @for e in &face.people { (entry(c, tab, e)) }
                @if let Some(next) = &face.next { (parts::pager_more(c, &href(tab, q, next))) }
            }
        }
    };
    layout::page(c, t("network-title"), main, None)
}

fn label(tab: Tab) -> &'static str {
    match tab {
        Tab::Contacts => "network-contacts",
        Tab::Invitations => "network-invitations",
        Tab::Sent => "network-sent",
        Tab::Following => "network-following",
        Tab::Followers => "network-followers",
    }
}
fn words(tab: Tab) -> &'static str {
    match tab {
        Tab::Contacts => "network-contacts-words",
        Tab::Invitations => "network-invitations-words",
        Tab::Sent => "network-sent-words",
        Tab::Following => "network-following-words",
        Tab::Followers => "network-followers-words",
    }
}

fn href(tab: Tab, q: &str, after: &str) -> String {
    let pairs = [("tab", tab.word()), ("q", q), ("after", after)];
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs.iter().filter(|p| !p.1.is_empty())).finish();
    format!("/network?{query}")
}

fn search(c: &Chrome, tab: Tab, q: &str) -> Markup {
    html! {
        form class="filters" action="/network" method="get" role="search" aria-label=(c.t("network-title")) {
            (forms::hidden("tab", tab.word()))
            (forms::text_field(&Field { value: q, kind: "search", autocomplete: "off", scope: "net", ..Field::new("q", c.t("network-search")) }))
            (parts::button(Look::Secondary, Some(Icon::Search), c.t("search")))
        }
    }
}

fn empty(c: &Chrome, tab: Tab, q: &str) -> Markup {
    let t = |k| c.t(k);
    let people = Some((t("network-find"), "/people"));
    if !q.is_empty() {
        return parts::empty_state(
            Icon::Search,
            t("network-none-found"),
            t("network-none-found-words"),
            Some((t("network-show-all"), &href(tab, "", ""))),
        );
    }
    match tab {
        Tab::Contacts => parts::empty_state(Icon::Network, t("network-contacts-none"), t("network-contacts-none-words"), people),
        Tab::Invitations => parts::empty_state(Icon::Inbox, t("network-invitations-none"), t("network-invitations-none-words"), people),
        Tab::Sent => parts::empty_state(Icon::Send, t("network-sent-none"), t("network-sent-none-words"), people),
        Tab::Following => parts::empty_state(Icon::UserPlus, t("network-following-none"), t("network-following-none-words"), people),
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
    parts::person_card(c, &PersonCard { who: e.person.who(), why, actions: actions(c, tab, e), ..PersonCard::default() })
}

fn actions(c: &Chrome, tab: Tab, e: &Entry) -> Markup {
    let id = e.person.id;
    let back = format!("/network?tab={}", tab.word());
    let back = [("back", back.as_str())];
    let t = |k| c.t(k);
    match tab {
        Tab::Invitations => html! {
            (parts::post_button(Look::Primary, Some(Icon::Check), t("network-accept"), &format!("/network/invitations/{id}/accept"), &back))
            (parts::post_button(Look::Quiet, None, t("network-ignore"), &format!("/network/invitations/{id}/ignore"), &back))
        },
        Tab::Sent => parts::post_button(Look::Quiet, None, t("network-withdraw"), &format!("/network/invitations/{id}/withdraw"), &back),
        Tab::Contacts => html! {
            (follow(c, e, &back))
            (parts::more_menu(c, parts::post_button(Look::Quiet, Some(Icon::Close), t("network-remove"), &format!("/people/{id}/remove-contact"), &back)))
        },
        Tab::Following | Tab::Followers => follow(c, e, &back),
    }
}

fn follow(c: &Chrome, e: &Entry, back: &[(&str, &str)]) -> Markup {
    let id = e.person.id;
    match (e.following, e.person.active()) {
        (true, _) => {
            parts::post_button(Look::Secondary, Some(Icon::UserCheck), c.t("network-unfollow"), &format!("/people/{id}/unfollow"), back)
        }
        (false, true) => {
            parts::post_button(Look::Secondary, Some(Icon::UserPlus), c.t("network-follow"), &format!("/people/{id}/follow"), back)
        }
        (false, false) => html! {},
    }
}
