//! A community's own pages: its head with what the viewer may do, its tabs, what stands in it, and who is in it.

use super::{openness, role_words, settle_invitation, settle_request, sign};
use crate::{
    home::draft_key,
    model::{Face, MembersAsked, Within},
};
use serde_json::Value;
use shell::{
    Chrome, Icon, Markup, Page, PreEscaped, Who,
    forms::{self, AudienceChoice, Composer, Field, KindChip},
    html, layout,
    parts::{self, Look, Notice, PersonCard},
    person,
};
use spine::{
    App,
    cards::Deck,
    communities::{
        Ask, Follow, Found, Go, Invite, Join, Known, Manage, Openness, Post, Role,
        read::{Belonging, Waiting},
    },
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    Overview,
    Questions,
    Members,
    About,
    /// Of an app: `Scene::of`.
    App,
}

/// What every page of a community draws from.
pub struct Scene<'a> {
    pub chrome: &'a Chrome,
    pub app: &'a App,
    pub known: &'a Known,
    pub face: &'a Face,
    pub owners: &'a [Who],
    pub tab: Tab,
    /// The word of the app's tab, where it is an app's.
    pub of: &'a str,
    /// How many ask to be let in.
    pub requests: usize,
    /// By whom the viewer is asked in, and their words.
    pub asked_in: Option<&'a (String, String)>,
}
impl Scene<'_> {
    fn c(&self) -> &Chrome {
        self.chrome
    }
    fn t(&self, key: &'static str) -> &'static str {
        self.chrome.t(key)
    }
    fn at(&self, rest: &str) -> String {
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
            @if k.can::<Manage>() || k.can::<Go>() || k.can::<Found>() {
                (parts::more_menu(self.c(), html! {
                    @if k.can::<Manage>() { (parts::action_link(Icon::Settings, self.t("communities-settings"), &self.at("/settings"))) }
                    @if k.can::<Found>() { (parts::action_link(Icon::Plus, self.t("communities-start-below"), &format!("/communities/new?parent={}", k.id))) }
                    @if k.can::<Go>() { (parts::action_button(Icon::LogOut, self.t(if k.role() == Some(Role::Follower) { "communities-unfollow" } else { "communities-leave" }), &self.at("/leave"))) }
                }))
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
    fn tabs(&self) -> Markup {
        let tab = |tab, key, path: &str| parts::Tab::new(self.t(key), self.at(path), tab == self.tab);
        let members = tab(Tab::Members, "communities-tab-members", "/members");
        let members = if self.requests > 0 { members.count(self.c().lang.number(self.requests as i64)) } else { members };
        let mut all =
            vec![tab(Tab::Overview, "communities-tab-overview", ""), tab(Tab::Questions, "communities-tab-questions", "/questions")];
        all.extend(
            self.app
                .in_communities()
                .map(|a| parts::Tab::new(self.t(a.label), self.at(&format!("/{}", a.tab)), self.tab == Tab::App && self.of == a.tab)),
        );
        all.extend([members, tab(Tab::About, "communities-tab-about", "/about")]);
        html! { @if self.face.readable { (parts::tabs(&self.known.name, &all)) } }
    }
    fn side(&self) -> Markup {
        html! {
            @if self.face.readable {
                form class="search-here" action="/search" method="get" role="search" aria-label=(self.t("communities-search-here")) {
                    (forms::hidden("community", &self.known.id.to_string()))
                    (forms::text_field(&Field { kind: "search", placeholder: self.t("communities-search-here"), autocomplete: "off", scope: "here", ..Field::new("q", self.t("communities-search-here")) }))
                }
            }
            @if !self.owners.is_empty() {
                (parts::side_box(self.t("communities-owners"), html! {
                    @for who in self.owners { (parts::person_card(self.c(), &PersonCard { who: who.clone(), small: true, ..PersonCard::default() })) }
                }, None))
            }
            @if !self.face.below.is_empty() && self.tab != Tab::About {
                (parts::side_box(self.t("communities-below"), html! {
                    ul class="below-list" { @for sub in &self.face.below { li { a href=(sub.href()) dir="auto" { (sub.name) } span class="meta" { (self.c().lang.tf("communities-members-count", &[("n", sub.member_count.into())])) } } } }
                }, None))
            }
        }
    }
    fn page(&self, inside: Markup) -> Page {
        self.titled(&self.known.name, inside)
    }
    pub fn titled(&self, title: &str, inside: Markup) -> Page {
        layout::page(self.c(), title, html! { (self.head()) (self.tabs()) (inside) }, Some(self.side()))
    }

    fn composer(&self, draft: Option<&Value>) -> Markup {
        let (c, k) = (self.c(), self.known);
        let typed = |name: &str| draft.and_then(|d| d.get(name)).and_then(Value::as_str).unwrap_or_default();
        let kind = |value: &str, icon, titled, label, place| KindChip {
            value: value.into(),
            label: self.t(label).into(),
            icon,
            titled,
            submit: String::new(),
            placeholder: self.t(place).into(),
        };
        let key = draft_key(k.id);
        let id = k.id.to_string();
        let question = typed("kind") == "question" || self.tab == Tab::Questions;
        // Who will see it stands on the button: in a community that is open that is more than its members.
        let (name, n) = (("name", k.name.as_str().into()), ("n", k.member_count.into()));
        let who = if k.external || !k.openness().is_read_by_all() {
            c.lang.tf("communities-who-members", &[name, n])
        } else {
            c.lang.tf("communities-who-all", &[name, n, ("org", c.org.as_str().into())])
        };
        forms::composer(
            c,
            &Composer {
                action: "/posts",
                prompt: &c.lang.tf("communities-prompt", &[("name", k.name.as_str().into())]),
                kinds: vec![
                    kind("status", Icon::Message, false, "communities-kind-status", "communities-place-status"),
                    kind("question", Icon::Question, true, "communities-kind-question", "communities-place-question"),
                ],
                selected: if question { "question" } else { "status" },
                audiences: vec![AudienceChoice { value: "community".into(), label: who.clone(), who }],
                draft_key: &key,
                title: typed("title"),
                body: typed("body"),
                tags: typed("tags"),
                similar_url: Some("/questions/similar"),
                upload: true,
                hidden: vec![("community", &id)],
                ..Composer::default()
            },
        )
    }

    fn about(&self) -> Markup {
        let k = self.known;
        html! {
            @if !self.face.readable {
                section class="card" {
                    h2 { (self.t("communities-closed")) }
                    p { (self.t(if k.external { "communities-closed-external" } else { "communities-closed-words" })) }
                    @if k.waiting { p class="meta" { (self.t("communities-waiting")) } }
                }
            }
            @if let Some(texts) = &self.face.texts {
                @if !texts.welcome_html.is_empty() { section class="card prose" { h2 { (self.t("communities-welcome")) } div dir="auto" { (PreEscaped(texts.welcome_html.as_str())) } } }
                @if !texts.rules_html.is_empty() { section class="card prose" { h2 { (self.t("communities-rules")) } div dir="auto" { (PreEscaped(texts.rules_html.as_str())) } } }
            }
            @if !self.face.below.is_empty() {
                section class="card" { h2 { (self.t("communities-below")) }
                    ul class="below-list full" { @for sub in &self.face.below { li { a href=(sub.href()) dir="auto" { (sub.name) } " " (openness(self.c(), sub)) @if !sub.purpose.is_empty() { p dir="auto" { (sub.purpose) } } } } } }
            }
            section class="card" { h2 { (self.t("communities-who-reads")) } p { (self.t(reading(k))) }
                @if let Some(slug) = &k.slug { p class="meta" { (self.t("communities-address")) " " @let short = format!("/c/{slug}"); a href=(short) { (short) } } }
                p class="meta" { (self.t("communities-since")) " " (parts::time(self.c(), k.created_at)) }
            }
        }
    }
}
/// Who reads it and how one gets in, in a sentence.
fn reading(k: &Known) -> &'static str {
    match (k.external, k.openness()) {
        (true, _) => "communities-reads-external",
        (_, Openness::Open) => "communities-reads-open",
        (_, Openness::Moderated) => "communities-reads-moderated",
        (_, Openness::Restricted) => "communities-reads-restricted",
        (_, Openness::Unlisted) => "communities-reads-unlisted",
    }
}

pub fn community(s: &Scene<'_>, deck: &Deck, q: &Within, draft: Option<&Value>) -> Page {
    if s.tab == Tab::About {
        return s.page(s.about());
    }
    let path = s.at(if s.tab == Tab::Questions { "/questions" } else { "" });
    let newest = q.sort == "newest";
    // Where they stand is the title of the page.
    let card = |item| parts::card(s.c(), &parts::Card { place: None, ..deck.card(s.c(), s.app, item) });
    let cards: Vec<Markup> = deck.items.iter().map(card).collect();
    let more = s.face.next.as_ref().map(|before| format!("{path}?{}before={before}", if newest { "sort=newest&" } else { "" }));
    let empty = if s.tab == Tab::Questions {
        ("communities-no-questions", "communities-no-questions-words")
    } else {
        ("communities-nothing", "communities-nothing-words")
    };
    s.page(html! {
        @if s.known.can::<Post>() && q.before.is_empty() { (s.composer(draft)) }
        @else if s.known.can::<Join>() { (parts::notice(Notice::Info, s.t("communities-join-to-write"))) }
        @if cards.is_empty() { (parts::empty_state(Icon::Message, s.t(empty.0), s.t(empty.1), None)) }
        @else {
            (parts::tabs(s.t("communities-sort"), &[parts::Tab::new(s.t("communities-sort-active"), path.clone(), !newest), parts::Tab::new(s.t("communities-sort-newest"), format!("{path}?sort=newest"), newest)]))
            (parts::stream(&cards, more.as_deref(), s.c()))
        }
    })
}

pub fn members(
    s: &Scene<'_>,
    people: &[Belonging],
    requests: &[Waiting],
    invitations: &[Waiting],
    q: &MembersAsked,
    next: Option<i64>,
) -> Page {
    let c = s.c();
    let role = q.role();
    let tab = |r: Role, key| parts::Tab::new(s.t(key), s.at(&format!("/members?role={}", r.word())), r == role);
    let mut tabs = vec![tab(Role::Member, "communities-members"), tab(Role::Owner, "communities-owners")];
    if s.known.openness().is_read_by_all() {
        tabs.push(tab(Role::Follower, "communities-followers"));
    }
    let more = next.map(|after| {
        let pairs = [("role", role.word()), ("q", q.q.trim()), ("after", &after.to_string())];
        s.at(&format!(
            "/members?{}",
            url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs.iter().filter(|p| !p.1.is_empty())).finish()
        ))
    });
    let manage = s.known.can::<Manage>();
    s.page(html! {
        @if !requests.is_empty() {
            section class="card" { h2 { (s.t("communities-requests")) }
                @for r in requests {
                    (parts::person_card(c, &PersonCard { who: r.who(), why: Some(r.words.clone()).filter(|w| !w.is_empty()), actions: settle_request(c.lang, &s.known.href(), r.id.0, &s.at("/members")), ..PersonCard::default() }))
                }
            }
        }
        @if !invitations.is_empty() {
            section class="card" { h2 { (s.t("communities-pending")) }
                @for r in invitations {
                    (parts::person_card(c, &PersonCard { who: r.who(), why: Some(c.lang.tf("communities-pending-by", &[("who", r.by.as_str().into())])),
                        actions: parts::post_button(Look::Quiet, Some(Icon::Close), s.t("communities-revoke"), &s.at(&format!("/invitations/{}/revoke", r.id)), &[]), ..PersonCard::default() }))
                }
            }
        }
        (parts::tabs(s.t("communities-tab-members"), &tabs))
        @if people.len() > 8 || !q.q.trim().is_empty() {
            form class="filters community-filters" action=(s.at("/members")) method="get" role="search" aria-label=(s.t("communities-tab-members")) {
                (forms::hidden("role", role.word()))
                (forms::text_field(&Field { value: q.q.trim(), kind: "search", placeholder: s.t("communities-member-search"), autocomplete: "off", scope: "mem", ..Field::new("q", s.t("communities-member-search")) }))
                (parts::button(Look::Secondary, Some(Icon::Search), s.t("search")))
            }
        }
        @if people.is_empty() { (parts::empty_state(Icon::Users, s.t("communities-no-members"), s.t("communities-no-members-words"), None)) }
        @else {
            div class="person-list" data-list {
                @for p in people { (member(s, p, manage)) }
                @if let Some(href) = &more { (parts::pager_more(c, href)) }
            }
        }
    })
}
fn member(s: &Scene<'_>, p: &Belonging, manage: bool) -> Markup {
    let at = |what: &str| s.at(&format!("/members/{}/{what}", p.id));
    let who = p.who();
    let actions = html! {
        @if manage && p.role != "follower" && !p.inherited {
            (parts::more_menu(s.c(), html! {
                @if p.role == "owner" { (parts::post_button(Look::Quiet, Some(Icon::User), s.t("communities-make-member"), &at("role"), &[("role", "member")])) }
                @else if p.kind != "guest" { (parts::post_button(Look::Quiet, Some(Icon::Key), s.t("communities-make-owner"), &at("role"), &[("role", "owner")])) }
                (parts::post_button(Look::Quiet, Some(Icon::LogOut), s.t("communities-remove"), &at("remove"), &[]))
            }))
        }
    };
    html! {
        div class="person-card" {
            (person::avatar_link(&who, person::Size::Md))
            div class="person-words" {
                div class="person-name" { (person::name(&who)) @if p.kind == "guest" { " " (parts::chip(Some(Icon::Building), s.t("communities-guest"))) } }
                div class="meta" { (person::role(&who)) }
                @if p.inherited { div class="meta" { (s.t("communities-inherited")) } }
            }
            @if !actions.0.is_empty() { div class="person-actions" { (actions) } }
        }
    }
}
