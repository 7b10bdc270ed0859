//! Layout: the frame around every page. Rail, main, side; a bar at the bottom on phones; the head that loads
//! our styles and scripts. `bare` is the quiet frame for signing in, setting up and errors.

use crate::{
    Chrome, Icon, Lang, Page,
    assets::asset,
    chrome::feed_query,
    icon,
    installed::{READER, reader},
    live, parts,
    person::{Size, face},
    scripts,
};
use maud::{DOCTYPE, Markup, html};

struct Nav {
    href: &'static str,
    icon: Icon,
    key: &'static str,
}

/// The rail, top to bottom.
const NAV: &[Nav] = &[
    Nav { href: "/", icon: Icon::Home, key: "nav-home" },
    Nav { href: "/inbox", icon: Icon::Inbox, key: "nav-inbox" },
    Nav { href: "/questions", icon: Icon::Question, key: "nav-questions" },
    Nav { href: "/communities", icon: Icon::Community, key: "nav-communities" },
    Nav { href: "/forums", icon: Icon::Comment, key: "forums-title" },
    Nav { href: "/events", icon: Icon::Calendar, key: "events-title" },
    Nav { href: "/people", icon: Icon::Users, key: "nav-people" },
    Nav { href: "/network", icon: Icon::Network, key: "nav-network" },
];

/// Where the frame leads, with the names of the places: for who types instead of clicking.
pub fn destinations(c: &Chrome) -> Vec<(String, &'static str)> {
    let mine = c.me.iter().map(|me| (format!("/people/{}", me.id), c.t("my-profile")));
    let own = [
        ("/announcements", "announcements-title"),
        ("/settings/calendars", "events-feeds"),
        ("/settings/feeds", "feeds"),
        ("/settings/asking", "routing-choices"),
        ("/hot", "stream-hot"),
        ("/me/contributions", "questions-given"),
        ("/trash", "trash"),
        ("/settings", "settings"),
    ];
    // Guests are recommended nothing.
    let inside =
        [("/recommended", "recommend-title"), ("/recommended/people", "recommend-people"), ("/settings/recommended", "recommend-choices")];
    let inside = inside.into_iter().filter(|_| c.works_here());
    let places = NAV.iter().map(|n| (n.href, n.key)).chain(own).chain(inside);
    places.map(|(href, key)| (href.to_owned(), c.t(key))).chain(mine).collect()
}

/// Bytes around the words of a page; most have less.
const FRAME: usize = 16 * 1024;

pub fn page(c: &Chrome, title: &str, main: Markup, side: Option<Markup>) -> Page {
    let body = html! {
        (parts::Room(main.0.len() + side.as_ref().map_or(0, |s| s.0.len()) + FRAME))
        body class={ "framed" @if side.is_none() { " no-side" } } {
            a class="skip" href="#main" { (c.t("skip")) }
            @for g in &c.glass {
                section class="demo-line glass-line" aria-label=(c.t("glass")) {
                    (icon(Icon::Eye))
                    p { (c.t("glass-line")) " " a href=(g.href) dir="auto" { (g.name) } " · " (c.lang.tf("glass-until", &[("n", g.minutes.into())])) }
                    form class="inline" method="post" action=(g.end) { button type="submit" class="button quiet" { (c.t("glass-end")) } }
                }
            }
            @if c.demo { section class="demo-line" aria-label=(c.t("demo")) { (icon(Icon::Sparkle)) p { (c.t("demo-line")) } } }
            div class="frame" {
                header class="rail" { (rail(c)) }
                main id="main" tabindex="-1" { (deleted(c)) (main) @if side.is_none() { (feed(c)) } }
                @if let Some(side) = side { aside class="side" aria-label=(c.t("side-label")) { (side) (feed(c)) } }
            }
            (bottom_bar(c))
            div id="toasts" class="toasts" role="status" aria-live="polite" data-turbo-permanent {}
        }
    };
    document(c, title, body, true)
}

/// The way to the feed of what stands on this page.
fn feed(c: &Chrome) -> Markup {
    html! { @if let Some(of) = &c.feed { div class="side-box" { a class="button quiet" href={ "/settings/feeds?" (feed_query(of)) } { (c.t("feed")) } } } }
}

/// After something went to the trash, `?deleted=` says what: one line, and the way back.
fn deleted(c: &Chrome) -> Markup {
    let id = c.path.split_once('?').and_then(|(_, query)| query.split('&').find_map(|pair| pair.strip_prefix("deleted=")));
    html! {
        @if let Some(id) = id.and_then(|id| id.parse::<i64>().ok()).filter(|_| c.me.is_some()) {
            (parts::notice(parts::Notice::Ok, html! {
                div class="undo" { span { (c.t("deleted")) } (parts::post_button(parts::Look::Secondary, Some(Icon::Restore), c.t("undo"), &format!("/items/{id}/restore"), &[])) }
            }))
        }
    }
}

/// No navigation, one column: sign in, set up, errors.
pub fn bare(c: &Chrome, title: &str, main: Markup) -> Page {
    let body = html! {
        body class="bare" {
            a class="skip" href="#main" { (c.t("skip")) }
            header class="bare-head" { a class="brand" href="/" { (mark()) span dir="auto" { (c.org) } } }
            main id="main" tabindex="-1" { (main) }
            footer class="bare-foot" { (languages(c)) }
            div id="toasts" class="toasts" role="status" aria-live="polite" data-turbo-permanent {}
        }
    };
    // Nothing moves on them, and who has still to accept the terms hears of nothing.
    document(c, title, body, false)
}

/// For whoever has no settings yet. Each language is called what its speakers call it.
fn languages(c: &Chrome) -> Markup {
    html! {
        form class="languages" method="post" action="/language" data-turbo="false" aria-label=(c.t("language")) {
            @for l in Lang::ALL { button type="submit" name="lang" value=(l.tag()) lang=(l.tag()) dir="auto" aria-pressed=(*l == c.lang) { (l.own_name()) } }
        }
    }
}

fn document(c: &Chrome, title: &str, body: Markup, listens: bool) -> Page {
    let markup = html! {
        (parts::Room(body.0.len() + FRAME))
        (DOCTYPE)
        html lang=(c.lang.tag()) dir=(c.lang.dir()) data-theme=[c.theme.attr()] {
            head {
                meta charset="utf-8";
                title { (title) " · " (c.org) }
                meta name="description" content={ (title) " · " (c.org) };
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="theme-color" content="#f6f5f1" media="(prefers-color-scheme: light)";
                meta name="theme-color" content="#131615" media="(prefers-color-scheme: dark)";
                meta name="turbo-prefetch" content="false";
                meta name="turbo-cache-control" content="no-preview";
                meta name="turbo-refresh-method" content="morph";
                meta name="turbo-refresh-scroll" content="preserve";
                @if !c.nonce.is_empty() { meta name="csp-nonce" content=(c.nonce); }
                @if let Some(me) = &c.me { meta name="me" content=(me.id); }
                @if let Some(of) = &c.feed { link rel="alternate" type="application/atom+xml" title=(title) href={ "/feed?" (feed_query(of)) }; }
                @if listens { (live::meta(c)) }
                script defer src=(scripts::words(c.lang)) data-turbo-track="reload" {}
                link rel="preload" href=(asset("inter.woff2")) as="font" type="font/woff2" crossorigin;
                link rel="stylesheet" href=(asset("app.css")) data-turbo-track="reload";
                script type="module" src=(asset("app.js")) data-turbo-track="reload" {}
                link rel="manifest" href="/manifest.webmanifest";
                link rel="apple-touch-icon" href=(asset("icon-touch-180.png"));
                link rel="icon" href=(asset("mark.svg")) type="image/svg+xml";
            }
            (body)
        }
    };
    Page::new(markup, &c.nonce).header(READER, reader(c))
}

/// The mark: people in a ring, leaning in.
fn mark() -> Markup {
    html! { img class="mark" src=(asset("mark.svg")) width="28" height="28" alt=""; }
}

fn here(c: &Chrome, href: &str) -> bool {
    c.path == href || (href != "/" && c.path.strip_prefix(href).is_some_and(|rest| rest.starts_with('/') || rest.starts_with('?')))
}

fn nav_links(c: &Chrome) -> Markup {
    html! {
        @for n in NAV {
            a class="nav-link" href=(n.href) aria-current=[here(c, n.href).then_some("page")] {
                (icon(n.icon)) span { (c.t(n.key)) }
                @if n.href == "/inbox" { (badge(c)) }
            }
        }
        @if c.is_moderator { a class="nav-link" href="/moderation" aria-current=[here(c, "/moderation").then_some("page")] { (icon(Icon::Flag)) span { (c.t("moderation-title")) } } }
        @if c.is_admin { a class="nav-link" href="/admin" aria-current=[(here(c, "/admin") || here(c, "/search/misses")).then_some("page")] { (icon(Icon::Shield)) span { (c.t("admin-title")) } } }
    }
}

/// Always there, so that a live page can fill it; empty and hidden at nought.
fn badge(c: &Chrome) -> Markup {
    html! {
        span class="badge" data-bell hidden[c.unread == 0] {
            span data-bell-n { @if c.unread > 0 { (c.unread.min(99)) @if c.unread > 99 { "+" } } }
            span class="sr" { " " (c.t("unread")) }
        }
        @if let Some(still) = &c.still {
            @let words = c.lang.tf("still-until", &[("when", c.lang.moment(still.until, &still.zone).as_str().into())]);
            span class="still" title=(words) { (icon(Icon::Moon)) span class="sr" { " " (words) } }
        }
    }
}

fn search_form(c: &Chrome) -> Markup {
    html! {
        form class="search" action="/search" method="get" role="search" {
            (icon(Icon::Search))
            input type="search" name="q" placeholder=(c.t("search-placeholder")) aria-label=(c.t("search")) data-hotkey-focus="/" autocomplete="off";
            kbd aria-hidden="true" { "/" }
        }
    }
}

/// One navigation for all widths: a column on desks, on phones what the menu button opens.
fn rail(c: &Chrome) -> Markup {
    html! {
        div class="rail-top" {
            a class="brand" href="/" { (mark()) span dir="auto" { (c.org) } }
            @if c.works_here() { a class="icon-button rail-new" href="/#composer" title=(c.t("key-compose")) data-compose { (icon(Icon::Plus)) span class="sr" { (c.t("nav-new")) } } }
            div class="rail-tools" {
                a class="icon-button" href="/search" data-palette { (icon(Icon::Search)) span class="sr" { (c.t("search")) } }
                @if c.me.is_some() { button type="button" class="icon-button" popovertarget="menu" { (icon(Icon::Menu)) span class="sr" { (c.t("menu")) } } }
            }
        }
        @if let Some(me) = &c.me {
            (search_form(c))
            div class="rail-menu" id="menu" popover {
                nav class="rail-nav" aria-label=(c.t("nav-label")) { (nav_links(c)) }
                div class="rail-foot" {
                    details class="menu up" {
                        summary class="me" {
                            (face(me.id, &me.name, &me.photo, Size::Sm))
                            span class="me-words" { span class="me-name" dir="auto" { (me.name) } span class="meta" dir="auto" { "@" (me.handle) } }
                            (icon(Icon::More))
                        }
                        div class="menu-list" { (personal(c, me.id)) }
                    }
                }
            }
        } @else {
            div class="rail-foot" { a class="button primary" href="/sign-in" { (icon(Icon::LogIn)) span { (c.t("sign-in")) } } }
        }
    }
}

fn personal(c: &Chrome, me: i64) -> Markup {
    html! {
        a class="nav-link" href={ "/people/" (me) } { (icon(Icon::User)) span { (c.t("my-profile")) } }
        a class="nav-link" href="/drafts" { (icon(Icon::Edit)) span { (c.t("drafts")) } }
        a class="nav-link" href="/trash" { (icon(Icon::Trash)) span { (c.t("trash")) } }
        a class="nav-link" href="/settings" { (icon(Icon::Settings)) span { (c.t("settings")) } }
        form class="theme-switch" method="post" action="/theme" data-turbo="false" data-theme-switch aria-label=(c.t("theme")) {
            input type="hidden" name="back" value=(c.path);
            @for (value, i, key) in [("light", Icon::Sun, "theme-light"), ("dark", Icon::Moon, "theme-dark"), ("contrast", Icon::Contrast, "theme-contrast"), ("system", Icon::Monitor, "theme-system")] {
                button type="submit" name="theme" value=(value) title=(c.t(key)) aria-pressed=(c.theme.attr().unwrap_or("system") == value) { (icon(i)) span class="sr" { (c.t(key)) } }
            }
        }
        a class="nav-link" href="/help" { (icon(Icon::Book)) span { (c.t("welcome-help")) } }
        a class="nav-link" href="/keys" data-help { (icon(Icon::Keyboard)) span { (c.t("shortcuts")) } }
        form class="inline" method="post" action="/sign-out" data-sign-out data-turbo="false" { button type="submit" class="nav-link" { (icon(Icon::LogOut)) span { (c.t("sign-out")) } } }
    }
}

fn bottom_bar(c: &Chrome) -> Markup {
    let Some(me) = &c.me else { return html! {} };
    let mine = format!("/people/{}", me.id);
    html! {
        nav class="bottom-bar" aria-label=(c.t("keys-go")) {
            a href="/" aria-current=[here(c, "/").then_some("page")] { (icon(Icon::Home)) span { (c.t("nav-home")) } }
            a href="/communities" aria-current=[here(c, "/communities").then_some("page")] { (icon(Icon::Community)) span { (c.t("nav-communities")) } }
            @if c.works_here() { a class="new" href="/#composer" data-compose { span class="plus" { (icon(Icon::Plus)) } span { (c.t("nav-new")) } } }
            a href="/inbox" aria-current=[here(c, "/inbox").then_some("page")] { (icon(Icon::Inbox)) (badge(c)) span { (c.t("nav-inbox")) } }
            a href=(mine) aria-current=[here(c, &mine).then_some("page")] { (face(me.id, &me.name, &me.photo, Size::Xs)) span { (c.t("nav-me")) } }
        }
    }
}

/// The keys, by what they are for. Scripts show this page's list in a dialog wherever `?` is pressed.
pub fn keys(c: &Chrome) -> Page {
    type Group = (&'static str, &'static [(&'static [&'static str], &'static str)]);
    const GROUPS: &[Group] = &[
        (
            "keys-anywhere",
            &[
                (&["Ctrl", "K"], "key-palette"),
                (&["/"], "key-search"),
                (&["c"], "key-compose"),
                (&["?"], "key-help"),
                (&["Esc"], "key-close"),
            ],
        ),
        (
            "keys-go",
            &[
                (&["g", "h"], "key-home"),
                (&["g", "i"], "key-inbox"),
                (&["g", "q"], "key-questions"),
                (&["g", "p"], "key-people"),
                (&["g", "n"], "key-network"),
                (&["g", "d"], "key-drafts"),
            ],
        ),
        (
            "keys-list",
            &[
                (&["j"], "key-next"),
                (&["k"], "key-previous"),
                (&["o"], "key-open"),
                (&["r"], "key-reply"),
                (&["l"], "key-like"),
                (&["e"], "key-edit"),
                (&["e"], "notify-key-done"),
                (&["u"], "notify-key-unread"),
            ],
        ),
        (
            "keys-write",
            &[
                (&["Ctrl", "Enter"], "key-send"),
                (&["Ctrl", "B"], "md-bold"),
                (&["Ctrl", "I"], "md-italic"),
                (&["Ctrl", "E"], "md-code"),
                (&["@"], "key-mention"),
                (&["#"], "key-tag"),
                (&[":"], "key-emoji"),
            ],
        ),
    ];
    let main = html! {
        (parts::page_head(c.t("shortcuts"), Some(c.t("keys-words")), None))
        div class="card keys" data-keys {
            @for (title, rows) in GROUPS {
                section {
                    h2 { (c.t(title)) }
                    dl { @for (keys, key) in *rows { div { dt { @for k in *keys { kbd { (k) } } } dd { (c.t(key)) } } } }
                }
            }
            label class="radio needs-script" { input type="checkbox" data-keys-switch checked; span { (c.t("keys-switch")) } }
        }
    };
    page(c, c.t("shortcuts"), main, None)
}
