//! Pages: sign in, the one-time link, setting up, my settings, a new token.

use crate::model::{DeviceFace, PASSWORD_MAX, SettingsFace, TokenMade};
use kit::Time;
use shell::{
    Chrome, Icon, Lang, Markup, Page,
    forms::{self, Choice, Field},
    html, icon, layout,
    parts::{self, Look, Notice},
};
use spine::people::tokens::Token;

pub fn sign_in(c: &Chrome, next: &str, fresh: bool) -> Page {
    let main = html! {
        (parts::page_head(c.t("accounts-sign-in-title"), Some(&c.lang.tf("accounts-sign-in-words", &[("org", c.org.as_str().into())])), None))
        @if fresh { (parts::notice(Notice::Info, c.t("accounts-fresh"))) }
        (forms::form("/sign-in", html! {
            (forms::text_field(&Field { required: true, max: Some(254), autocomplete: "username", autofocus: true, ..Field::new("who", c.t("accounts-who")) }))
            (forms::text_field(&Field { required: true, kind: "password", max: Some(PASSWORD_MAX), autocomplete: "current-password", ..Field::new("password", c.t("accounts-password")) }))
            (forms::hidden("next", next))
        }, c.t("sign-in"), None))
        p class="meta" { (c.t(if c.demo { "accounts-sign-in-demo" } else { "accounts-sign-in-lost" })) }
    };
    layout::bare(c, c.t("accounts-sign-in-title"), stack(&main))
}

/// Air between the parts of a page without a frame.
fn stack(inside: &Markup) -> Markup {
    html! { div class="stack" { (inside) } }
}

pub fn link(c: &Chrome, name: &str, action: &str) -> Page {
    let title = c.lang.tf("accounts-link-title", &[("name", name.into())]);
    let main = html! {
        (parts::page_head(&title, Some(&c.lang.tf("accounts-link-words", &[("org", c.org.as_str().into())])), None))
        div { (parts::post_button(Look::Primary, Some(Icon::LogIn), &c.lang.tf("accounts-link-button", &[("name", name.into())]), action, &[])) }
        p class="meta" { (c.t("accounts-link-once")) }
    };
    layout::bare(c, &title, stack(&main))
}

pub fn link_spent(c: &Chrome, words: &str) -> Page {
    let (i, label, href) = match &c.me {
        Some(_) => (Icon::Home, c.t("error-go-home"), "/"),
        None => (Icon::LogIn, c.t("sign-in"), "/sign-in"),
    };
    let main = html! {
        (parts::page_head(c.t("accounts-link-over"), None, None))
        p class="lede" data-error { (words) }
        @if let Some(me) = &c.me { p { (c.lang.tf("accounts-link-in", &[("name", me.name.as_str().into())])) } }
        div { (parts::link_button(Look::Primary, Some(i), label, href)) }
    };
    layout::bare(c, c.t("accounts-link-over"), stack(&main))
}

pub fn setup(c: &Chrome, token: &str) -> Page {
    let main = html! {
        (parts::page_head(c.t("accounts-setup-title"), Some(c.t("accounts-setup-words")), None))
        (forms::form("/setup", html! {
            (forms::text_field(&Field { value: token, required: true, hint: Some(c.t("accounts-setup-token-hint")), autocomplete: "off", ..Field::new("token", c.t("accounts-setup-token")) }))
            (forms::text_field(&Field { required: true, max: Some(80), autocomplete: "organization", ..Field::new("organisation", c.t("accounts-setup-org")) }))
            (forms::text_field(&Field { required: true, max: Some(120), autocomplete: "name", ..Field::new("name", c.t("accounts-setup-name")) }))
            (forms::text_field(&Field { required: true, kind: "email", max: Some(254), autocomplete: "username", ..Field::new("email", c.t("accounts-setup-email")) }))
            (new_password_field(c))
        }, c.t("accounts-setup-submit"), None))
    };
    layout::bare(c, c.t("accounts-setup-title"), stack(&main))
}

pub fn new_password_field(c: &Chrome) -> Markup {
    forms::text_field(&Field {
        required: true,
        kind: "password",
        max: Some(PASSWORD_MAX),
        autocomplete: "new-password",
        hint: Some(c.t("accounts-password-hint")),
        scope: "new",
        ..Field::new("password", c.t("accounts-password-new"))
    })
}

pub fn settings(c: &Chrome, s: &SettingsFace, just: &str, now: Time) -> Page {
    let said = match just {
        "lang" => Some("accounts-done-lang"),
        "password" => Some("accounts-done-password"),
        "session" => Some("accounts-done-session"),
        "token" => Some("accounts-done-token"),
        _ => None,
    };
    let main = html! {
        (parts::page_head(c.t("settings"), None, None))
        @if let Some(key) = said { (parts::notice(Notice::Ok, c.t(key))) }
        (section("look", c.t("accounts-look"), c.t("accounts-look-words"), language(c, s)))
        (section("password", c.t("accounts-password"), c.t(if s.has_password { "accounts-password-words" } else { "accounts-password-none" }), password(c, s)))
        (section("devices", c.t("accounts-devices"), c.t("accounts-devices-words"), devices(c, &s.devices)))
        (section("privacy", c.t("accounts-privacy"), c.t("accounts-privacy-more"), html! {
            div class="button-row" {
                (parts::link_button(Look::Secondary, Some(Icon::Eye), c.t("accounts-privacy-open"), "/settings/privacy"))
                (parts::link_button(Look::Secondary, Some(Icon::List), c.t("accounts-content"), "/settings/content"))
                (parts::link_button(Look::Secondary, Some(Icon::Lightbulb), c.t("expertise-inferred"), "/me/inferred"))
                (parts::link_button(Look::Secondary, Some(Icon::Star), c.t("questions-given"), "/me/contributions"))
            }
        }))
        (section("notices", c.t("notify-settings"), c.t("notify-settings-words"), html! {
            div class="button-row" { (parts::link_button(Look::Secondary, Some(Icon::Bell), c.t("notify-settings"), "/settings/notices")) (parts::link_button(Look::Secondary, Some(Icon::Question), c.t("routing-choices"), "/settings/asking")) (parts::link_button(Look::Secondary, Some(Icon::Star), c.t("recommend-choices"), "/settings/recommended")) }
        }))
        (section("feeds", c.t("feeds"), c.t("stream-feeds-words"), html! {
            div class="button-row" { (parts::link_button(Look::Secondary, Some(Icon::Link), c.t("feeds"), "/settings/feeds")) (parts::link_button(Look::Secondary, Some(Icon::Calendar), c.t("events-feeds"), "/settings/calendars")) }
        }))
        (section("tokens", c.t("accounts-tokens"), c.t("accounts-tokens-words"), tokens(c, &s.tokens, now)))
    };
    layout::page(c, c.t("settings"), main, None)
}

fn section(id: &str, title: &str, words: &str, inside: Markup) -> Markup {
    html! { section class="card settings" id=(id) aria-labelledby={ "h-" (id) } { h2 id={ "h-" (id) } { (title) } p class="lede" { (words) } (inside) } }
}

fn language(c: &Chrome, s: &SettingsFace) -> Markup {
    let mut choices = vec![Choice::new("", c.t("accounts-lang-browser"))];
    choices.extend(Lang::ALL.iter().filter(|l| Lang::parse(l.tag()).is_some()).map(|l| Choice::new(l.tag(), l.own_name())));
    forms::form(
        "/settings",
        forms::select(&Field { value: &s.lang, ..Field::new("lang", c.t("accounts-lang")) }, &choices),
        c.t("accounts-save"),
        None,
    )
}

fn password(c: &Chrome, s: &SettingsFace) -> Markup {
    let inside = html! {
        @if let Some(me) = &c.me { input type="text" name="username" value=(me.handle) autocomplete="username" hidden disabled; }
        @if s.has_password {
            (forms::text_field(&Field { required: true, kind: "password", max: Some(PASSWORD_MAX), autocomplete: "current-password", ..Field::new("current_password", c.t("accounts-password-current")) }))
        }
        (new_password_field(c))
    };
    forms::form(
        "/settings/password",
        inside,
        c.t(if s.has_password { "accounts-password-change" } else { "accounts-password-choose" }),
        None,
    )
}

fn devices(c: &Chrome, all: &[DeviceFace]) -> Markup {
    html! {
        @for d in all {
            div class="person-card" {
                (icon(Icon::Monitor))
                div class="person-words" {
                    div class="person-name" { @if d.device.is_empty() { (c.t("accounts-device-unknown")) } @else { (d.device) } }
                    div class="meta" { span { (c.t("accounts-device-seen")) " " (parts::time(c, d.seen_at)) } }
                }
                div class="person-actions" {
                    @if d.current { (parts::chip(Some(Icon::Check), c.t("accounts-device-this"))) }
                    @else { (parts::post_button(Look::Quiet, None, c.t("accounts-device-end"), &format!("/settings/sessions/{}/end", d.id), &[])) }
                }
            }
        }
        div class="button-row" { (parts::post_button(Look::Danger, Some(Icon::LogOut), c.t("accounts-devices-end"), "/settings/sessions/end", &[])) }
    }
}

fn tokens(c: &Chrome, all: &[Token], now: Time) -> Markup {
    let scopes = [Choice::new("read", c.t("accounts-token-read")), Choice::new("write", c.t("accounts-token-write"))];
    let days = [
        Choice::new("30", c.t("accounts-token-30")),
        Choice::new("90", c.t("accounts-token-90")),
        Choice::new("365", c.t("accounts-token-365")),
        Choice::new("", c.t("accounts-token-never")),
    ];
    html! {
        @for t in all { (token(c, t, now)) }
        // A plain submit: the answer holds the secret and must not end up in a page cache of the scripts.
        div data-turbo="false" {
            (forms::form("/settings/tokens", html! {
                (forms::text_field(&Field { required: true, max: Some(80), hint: Some(c.t("accounts-token-name-hint")), autocomplete: "off", ..Field::new("name", c.t("accounts-token-name")) }))
                (forms::radios(&Field { value: "read", ..Field::new("scope", c.t("accounts-token-scope")) }, &scopes))
                (forms::select(&Field { value: "90", ..Field::new("days", c.t("accounts-token-days")) }, &days))
            }, c.t("accounts-token-make"), None))
        }
    }
}

fn token(c: &Chrome, t: &Token, now: Time) -> Markup {
    let ended = t.expires_at.is_some_and(|at| at <= now);
    html! {
        div class="person-card" {
            (icon(Icon::Key))
            div class="person-words" {
                div class="person-name" dir="auto" { (t.name) }
                div class="meta" {
                    span { (c.t(if t.scope == "write" { "accounts-token-write" } else { "accounts-token-read" })) }
                    span {
                        @match t.expires_at {
                            Some(_) if ended => { (c.t("accounts-token-ended")) }
                            Some(at) => { (c.lang.tf("accounts-token-until", &[("date", c.lang.date(at).as_str().into())])) }
                            None => { (c.t("accounts-token-never")) }
                        }
                    }
                    span { @if let Some(at) = t.used_at { (c.t("accounts-token-used")) " " (parts::time(c, at)) } @else { (c.t("accounts-token-unused")) } }
                }
            }
            div class="person-actions" { (parts::post_button(Look::Quiet, Some(Icon::Trash), c.t("accounts-token-revoke"), &format!("/settings/tokens/{}/revoke", t.id), &[])) }
        }
    }
}

pub fn token_made(c: &Chrome, made: &TokenMade) -> Page {
    let main = html! {
        (parts::page_head(&c.lang.tf("accounts-token-made", &[("name", made.name.as_str().into())]), None, None))
        (parts::notice(Notice::Warn, c.t("accounts-token-made-words")))
        div class="prose" { pre tabindex="0" { code { (made.secret) } } }
        p { (c.t("accounts-token-use")) }
        div class="prose" { pre tabindex="0" { code { "Authorization: Bearer " (made.secret) } } }
        div class="button-row" { (parts::link_button(Look::Secondary, Some(Icon::ArrowLeft), c.t("settings"), "/settings#tokens")) }
    };
    layout::page(c, c.t("accounts-tokens"), main, None)
}
