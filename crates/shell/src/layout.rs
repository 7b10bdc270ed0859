//! Layout: the frame around every page. Rail, main, side; a bar at the bottom on phones; the head that loads
//! our styles and scripts. `bare` is the quiet frame for signing in, setting up and errors.

use crate::{
    Chrome, Icon, Page,
    assets::asset,
    icon, live, parts,
    person::{Size, face},
};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

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
    Nav { href: "/people", icon: Icon::Users, key: "nav-people" },
    Nav { href: "/network", icon: Icon::Network, key: "nav-network" },
];

pub fn page(c: &Chrome, title: &str, main: Markup, side: Option<Markup>) -> Page {
    let body = html! {
        body class={ "framed" @if side.is_none() { " no-side" } } {
            a class="skip" href="#main" { (c.t("skip")) }
            @if c.demo { section class="demo-line" aria-label=(c.t("demo")) { (icon(Icon::Sparkle)) p { (c.t("demo-line")) } } }
            div class="frame" {
                header class="rail" { (rail(c)) }
                main id="main" tabindex="-1" { (deleted(c)) (main) }
                @if let Some(side) = side { aside class="side" aria-label=(c.t("side-label")) { (side) } }
            }
            (bottom_bar(c))
            (help(c))
            div id="toasts" class="toasts" role="status" aria-live="polite" data-turbo-permanent {}
        }
    };
    document(c, title, body)
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
            div id="toasts" class="toasts" role="status" aria-live="polite" data-turbo-permanent {}
        }
    };
    document(c, title, body)
}

fn document(c: &Chrome, title: &str, body: Markup) -> Page {
    let markup = html! {
        (DOCTYPE)
        html lang=(c.lang.tag()) dir=(c.lang.dir()) data-theme=[c.theme.attr()] {
            head {
                meta charset="utf-8";
                title { (title) " · " (c.org) }
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
                (live::meta(c))
                (PreEscaped(words(c)))
                link rel="preload" href=(asset("inter.woff2")) as="font" type="font/woff2" crossorigin;
                link rel="stylesheet" href=(asset("app.css")) data-turbo-track="reload";
                script type="module" src=(asset("app.js")) data-turbo-track="reload" {}
                link rel="icon" href=(asset("mark.svg")) type="image/svg+xml";
            }
            (body)
        }
    };
    Page::new(markup, &c.nonce)
}

/// What the scripts say, in the reader's language: the same on every page, so written once.
fn words(c: &Chrome) -> Arc<str> {
    static KEPT: Mutex<BTreeMap<&'static str, Arc<str>>> = Mutex::new(BTreeMap::new());
    let mut kept = KEPT.lock().unwrap_or_else(|e| e.into_inner());
    kept.entry(c.lang.tag()).or_insert_with(|| written(c).into()).clone()
}
fn written(c: &Chrome) -> String {
    let pick = |name: &'static str, key: &'static str| (name, c.t(key));
    let all: BTreeMap<_, _> = [
        pick("new", "js-new-items"),
        pick("offline", "js-offline"),
        pick("failed", "js-failed"),
        pick("saved", "js-draft-saved"),
        pick("restored", "js-draft-restored"),
        pick("discard", "js-discard"),
        pick("toolong", "js-too-long"),
        pick("pasted", "js-pasted"),
        pick("textfile", "js-text-file"),
        pick("signin", "sign-in"),
    ]
    .into();
    html! { meta name="words" content=(serde_json::to_string(&all).unwrap_or_default()); }.into_string()
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
        @if c.is_admin { a class="nav-link" href="/search/misses" aria-current=[here(c, "/search/misses").then_some("page")] { (icon(Icon::Chart)) span { (c.t("nav-misses")) } } }
    }
}

/// Always there, so that a live page can fill it; empty and hidden at nought.
fn badge(c: &Chrome) -> Markup {
    html! {
        span class="badge" data-bell hidden[c.unread == 0] {
            span data-bell-n { @if c.unread > 0 { (c.unread.min(99)) @if c.unread > 99 { "+" } } }
            span class="sr" { " " (c.t("unread")) }
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

fn rail(c: &Chrome) -> Markup {
    html! {
        div class="rail-top" {
            a class="brand" href="/" { (mark()) span dir="auto" { (c.org) } }
            @if c.me.is_some() { a class="icon-button rail-new" href="/#composer" title=(c.t("key-compose")) data-compose { (icon(Icon::Plus)) span class="sr" { (c.t("nav-new")) } } }
            div class="rail-tools" {
                a class="icon-button" href="/search" { (icon(Icon::Search)) span class="sr" { (c.t("search")) } }
                @if c.me.is_some() {
                    details class="menu" {
                        summary class="icon-button" { (icon(Icon::Menu)) span class="sr" { (c.t("menu")) } }
                        div class="menu-list" { (nav_links(c)) hr; (personal(c)) }
                    }
                }
            }
        }
        @if c.me.is_some() {
            (search_form(c))
            nav class="rail-nav" aria-label=(c.t("nav-label")) { (nav_links(c)) }
        }
        div class="rail-foot" {
            @if let Some(me) = &c.me {
                details class="menu up" {
                    summary class="me" {
                        (face(me.id, &me.name, &me.photo, Size::Sm))
                        span class="me-words" { span class="me-name" dir="auto" { (me.name) } span class="meta" dir="auto" { "@" (me.handle) } }
                        (icon(Icon::More))
                    }
                    div class="menu-list" { (personal(c)) }
                }
            } @else {
                a class="button primary" href="/sign-in" { (icon(Icon::LogIn)) span { (c.t("sign-in")) } }
            }
        }
    }
}

fn personal(c: &Chrome) -> Markup {
    html! {
        @if let Some(me) = &c.me {
            a class="nav-link" href={ "/people/" (me.id) } { (icon(Icon::User)) span { (c.t("my-profile")) } }
            a class="nav-link" href="/trash" { (icon(Icon::Trash)) span { (c.t("trash")) } }
            a class="nav-link" href="/settings" { (icon(Icon::Settings)) span { (c.t("settings")) } }
        }
        div class="theme-switch needs-script" role="group" aria-label=(c.t("theme")) data-theme-switch {
            @for (value, i, key) in [("light", Icon::Sun, "theme-light"), ("dark", Icon::Moon, "theme-dark"), ("system", Icon::Monitor, "theme-system")] {
                button type="button" value=(value) title=(c.t(key)) aria-pressed=(c.theme.attr().unwrap_or("system") == value) { (icon(i)) span class="sr" { (c.t(key)) } }
            }
        }
        button type="button" class="nav-link needs-script" data-help { (icon(Icon::Keyboard)) span { (c.t("shortcuts")) } }
        @if c.me.is_some() {
            form class="inline" method="post" action="/sign-out" data-sign-out data-turbo="false" { button type="submit" class="nav-link" { (icon(Icon::LogOut)) span { (c.t("sign-out")) } } }
        }
    }
}

fn bottom_bar(c: &Chrome) -> Markup {
    let Some(me) = &c.me else { return html! {} };
    let mine = format!("/people/{}", me.id);
    html! {
        nav class="bottom-bar" aria-label=(c.t("nav-label")) {
            a href="/" aria-current=[here(c, "/").then_some("page")] { (icon(Icon::Home)) span { (c.t("nav-home")) } }
            a href="/people" aria-current=[(here(c, "/people") && !here(c, &mine)).then_some("page")] { (icon(Icon::Users)) span { (c.t("nav-people")) } }
            a class="new" href="/#composer" data-compose { span class="plus" { (icon(Icon::Plus)) } span { (c.t("nav-new")) } }
            a href="/inbox" aria-current=[here(c, "/inbox").then_some("page")] { (icon(Icon::Inbox)) (badge(c)) span { (c.t("nav-inbox")) } }
            a href=(mine) aria-current=[here(c, &mine).then_some("page")] { (face(me.id, &me.name, &me.photo, Size::Xs)) span { (c.t("nav-me")) } }
        }
    }
}

fn help(c: &Chrome) -> Markup {
    let rows: &[(&[&str], &'static str)] = &[
        (&["/"], "key-search"),
        (&["c"], "key-compose"),
        (&["j", "k"], "key-walk"),
        (&["o"], "key-open"),
        (&["l"], "key-like"),
        (&["g", "h"], "key-home"),
        (&["g", "i"], "key-inbox"),
        (&["g", "q"], "key-questions"),
        (&["g", "p"], "key-people"),
        (&["Ctrl", "Enter"], "key-send"),
        (&["?"], "key-help"),
    ];
    html! {
        dialog id="help" class="dialog" aria-labelledby="help-title" {
            header { h2 id="help-title" { (c.t("shortcuts")) }
                form method="dialog" { button class="icon-button" { (icon(Icon::Close)) span class="sr" { (c.t("close")) } } } }
            dl class="keys" { @for (keys, key) in rows { div { dt { @for k in *keys { kbd { (k) } } } dd { (c.t(key)) } } } }
            label class="radio" { input type="checkbox" data-keys-switch checked; span { (c.t("keys-switch")) } }
        }
    }
}
