//! What stands around every page of a community: its head with what the viewer may do, its tabs, its side.

use super::{openness, role_words, settle_invitation, sign};
use crate::model::Face;
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Field},
    html, icon, layout,
    parts::{self, Look, Notice, PersonCard},
};
use spine::{
    App,
    communities::{Ask, Follow, Found, Go, Host, Invite, Join, Known, Manage, Role, around::Around, tabs::Placed},
};

/// Tabs that are seen beside the overview.
const SEEN: usize = 6;

/// What every page of a community draws from.
pub struct Scene<'a> {
    pub chrome: &'a Chrome,
    pub app: &'a App,
    pub known: &'a Known,
    pub face: &'a Face,
    pub around: &'a Around,
    pub placed: &'a [Placed],
    /// The word of the tab; the overview has none.
    pub tab: &'a str,
    /// By whom the viewer is asked in, and their words.
    pub asked_in: Option<&'a (String, String)>,
    /// What a page adds to the side.
    pub more: Markup,
}
impl Scene<'_> {
    pub fn c(&self) -> &Chrome {
        self.chrome
    }
    pub fn t(&self, key: &'static str) -> &'static str {
        self.chrome.t(key)
    }
    pub fn at(&self, rest: &str) -> String {
        format!("{}{rest}", self.known.href())
    }

    fn head(&self) -> Markup {
        let (c, k) = (self.c(), self.known);
        html! {
            header class="community-head" {
                (sign(k))
                div class="community-words" {
                    @if let (Some(id), Some(name)) = (k.parent_id, &k.parent_name) { p class="meta" { a href={ "/communities/" (id) } dir="auto" { (name) } } }
                    h1 dir="auto" { (k.name) }
                    p class="community-facts meta" { (openness(c, k)) span { (c.lang.tf("communities-members-count", &[("n", k.member_count.into())])) } @if let Some(role) = &k.role { span { (role_words(c, role)) } } }
                    @if !k.purpose.is_empty() { p class="lede" dir="auto" { (k.purpose) } }
                    (parts::tag_row(&self.face.tags))
                }
                div class="page-actions" { (self.actions()) }
            }
            @if k.state == "archived" {
                (parts::notice(Notice::Info, html! { (self.t("communities-archived-words")) @if let Some((next, name)) = &self.face.successor { " " (self.t("communities-successor-see")) " " a href={ "/communities/" (next) } dir="auto" { (name) } } }))
            }
            @if self.around.muted {
                (parts::notice(Notice::Info, html! {
                    div class="undo" {
                        span { (self.t("communities-muted-words")) " " a href="/stream/muted" { (self.t("stream-muted")) } }
                        (parts::post_button(Look::Secondary, Some(Icon::Eye), self.t("stream-unmute"), &self.at("/unmute"), &[("back", &k.href())]))
                    }
                }))
            }
            @if k.barred { (parts::notice(Notice::Info, self.t("communities-barred-you"))) }
            @if let Some((by, words)) = self.asked_in {
                section class="card asked-in" {
                    p { (c.lang.tf("communities-asked-in", &[("who", by.as_str().into())])) @if !words.is_empty() { " “" span dir="auto" { (words) } "”" } }
                    div class="button-row" { (settle_invitation(c.lang, &k.href(), &k.href())) }
                }
            }
        }
    }
    /// The one thing most visitors want, then the rest.
    fn actions(&self) -> Markup {
        let k = self.known;
        html! {
            @if k.can::<Join>() && self.asked_in.is_none() { (parts::post_button(Look::Primary, Some(Icon::UserPlus), self.t("communities-join"), &self.at("/join"), &[])) }
            @if k.waiting { (parts::post_button(Look::Secondary, Some(Icon::Clock), self.t("communities-withdraw"), &self.at("/request/withdraw"), &[])) }
            @else if k.can::<Ask>() && self.asked_in.is_none() { (parts::unfold(Icon::UserPlus, self.t("communities-ask"), self.ask_form())) }
            @if k.can::<Follow>() { (parts::post_button(Look::Secondary, Some(Icon::Bell), self.t("communities-follow"), &self.at("/follow"), &[])) }
            @if k.can::<Invite>() { (parts::link_button(Look::Secondary, Some(Icon::UserPlus), self.t("communities-invite"), &self.at("/invite"))) }
            @if k.is_live() || k.can::<Manage>() || k.can::<Go>() || k.can::<Found>() || k.can::<Invite>() {
                (parts::more_menu(self.c(), html! {
                    @if k.can::<Manage>() { (parts::action_link(Icon::Settings, self.t("communities-settings"), &self.at("/settings"))) }
                    @if k.can::<Manage>() { (parts::action_link(Icon::Flag, self.t("moderation-title"), &self.at("/moderation"))) }
                    @if k.can::<Host>() { (parts::action_link(Icon::Building, self.t("guests-invite"), &self.at("/guests"))) }
                    @if k.can::<Invite>() { (parts::action_link(Icon::Link, self.t("communities-links"), &self.at("/links"))) }
                    @if k.can::<Found>() { (parts::action_link(Icon::Plus, self.t("communities-start-below"), &format!("/communities/new?parent={}", k.id))) }
                    @if !self.around.muted { (self.mute()) }
                    @if !k.is_owner() { (parts::action_link(Icon::Flag, self.t("moderation-flag-title"), &self.at("/flag"))) }
                    @if k.can::<Go>() && k.is_owner() { (parts::action_link(Icon::LogOut, self.t("communities-leave"), &self.at("/leave"))) }
                    @else if k.can::<Go>() { (parts::action_button(Icon::LogOut, self.t(if k.role() == Some(Role::Follower) { "communities-unfollow" } else { "communities-leave" }), &self.at("/leave"))) }
                }))
            }
        }
    }
    /// Whoever belongs to many keeps out of their stream what they need to look at only now and then.
    fn mute(&self) -> Markup {
        html! {
            form class="inline" method="post" action=(self.at("/mute")) {
                (forms::hidden("back", &self.known.href()))
                button type="submit" class="action" { (icon(Icon::EyeOff)) span { (self.t("communities-mute")) } }
            }
        }
    }
    fn ask_form(&self) -> Markup {
        forms::form(
            &self.at("/request"),
            forms::plain_area(&Field {
                hint: Some(self.t("communities-ask-hint")),
                rows: 2,
                max: Some(500),
                scope: "ask",
                ..Field::new("words", self.t("communities-ask-words"))
            }),
            self.t("communities-ask-send"),
            None,
        )
    }
    fn label<'b>(&'b self, p: &'b Placed) -> &'b str {
        if p.name.is_empty() { self.t(p.label) } else { &p.name }
    }
    /// Seven of them, the overview first; the others behind "More". The one that is open is always seen.
    fn tabs(&self) -> Markup {
        let mut seen: Vec<&Placed> = self.placed.iter().filter(|p| p.is_on() || p.tab == self.tab).collect();
        if let Some(at) = seen.iter().position(|p| p.tab == self.tab).filter(|at| *at >= SEEN) {
            let open = seen.remove(at);
            seen.insert(SEEN - 1, open);
        }
        let (seen, rest) = seen.split_at(seen.len().min(SEEN));
        let tab = |p: &&Placed| {
            let t = parts::Tab::new(self.label(p), self.at(&format!("/{}", p.tab)), p.tab == self.tab);
            if p.tab == "members" && self.around.requests > 0 { t.count(self.c().lang.number(self.around.requests)) } else { t }
        };
        let mut all = vec![parts::Tab::new(self.t("communities-tab-overview"), self.at(""), self.tab.is_empty())];
        all.extend(seen.iter().map(tab));
        html! {
            @if self.face.readable {
                div class="community-tabs" {
                    (parts::tabs(&self.known.name, &all))
                    @if !rest.is_empty() {
                        details class="menu" {
                            summary class="action" { span { (self.t("more")) } (icon(Icon::ChevronDown)) }
                            div class="menu-list" { @for p in rest { (parts::action_link(p.icon, self.label(p), &self.at(&format!("/{}", p.tab)))) } }
                        }
                    }
                }
                @if let Some(p) = self.placed.iter().find(|p| p.tab == self.tab && !p.is_on()) { (parts::notice(Notice::Info, self.c().lang.tf("communities-tab-hidden-here", &[("name", self.label(p).into())]))) }
            }
        }
    }
    fn side(&self) -> Markup {
        html! {
            @if self.face.readable {
                form class="search-here" action="/search" method="get" role="search" aria-label=(self.t("communities-search-here")) {
                    (forms::hidden("community", &self.known.id.to_string()))
                    (forms::text_field(&Field { kind: "search", placeholder: self.t("communities-search-here"), autocomplete: "off", scope: "here", ..Field::new("q", self.t("communities-search-here")) }))
                }
            }
            @if !self.around.owners.is_empty() {
                (parts::side_box(self.t("communities-owners"), html! {
                    @for who in &self.around.owners { (parts::person_card(self.c(), &PersonCard { who: who.clone(), small: true, ..PersonCard::default() })) }
                }, None))
            }
            @if !self.face.below.is_empty() && self.tab != "about" {
                (parts::side_box(self.t("communities-below"), html! {
                    ul class="below-list" { @for sub in &self.face.below { li { a href=(sub.href()) dir="auto" { (sub.name) } span class="meta" { (self.c().lang.tf("communities-members-count", &[("n", sub.member_count.into())])) } } } }
                }, None))
            }
        }
    }
    pub fn page(&self, inside: Markup) -> Page {
        self.titled(&self.known.name, inside)
    }
    pub fn titled(&self, title: &str, inside: Markup) -> Page {
        layout::page(self.c(), title, html! { (self.head()) (self.tabs()) (inside) }, Some(html! { (self.side()) (self.more) }))
    }
}
