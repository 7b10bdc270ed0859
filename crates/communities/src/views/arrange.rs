//! The form for the tabs of a community: their order, their names, which of them are there.

use super::{asks, sign};
use crate::asks::Mark;
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Field},
    html, icon, layout,
    parts::{self, Look},
};
use spine::{
    App,
    communities::{
        Known,
        tabs::{Placed, State},
        write::{Goes, TAB_NAME_MAX},
    },
};

/// `asked`: a tab that is to be removed, and the question about it.
pub fn page(c: &Chrome, known: &Known, all: &[Placed], asked: Option<(&str, &Markup)>) -> Page {
    let t = |k| c.t(k);
    let last = all.len().saturating_sub(1);
    let main = html! {
        div class="community-head" { (sign(known)) div class="community-words" { h1 dir="auto" { (known.name) } p class="lede" { (t("communities-tabs")) } } }
        p { (t("communities-tabs-words")) }
        ol class="tab-list" {
            @for (n, p) in all.iter().enumerate() { (one(c, known, p, n == 0, n == last, asked.filter(|a| a.0 == p.tab).map(|a| a.1))) }
        }
        p { a href={ (known.href()) "/settings" } { (t("communities-settings")) } " · " a href=(known.href()) { (t("communities-tabs-back")) } }
    };
    layout::page(c, &known.name, main, None)
}

/// What goes with a tab, and whether it is to go.
pub fn removing(c: &Chrome, app: &App, known: &Known, p: &Placed, goes: &Goes, mark: &Mark) -> Markup {
    let (action, whole) = (format!("{}/tabs/{}", known.href(), p.tab), format!("{}/{}", known.href(), p.tab));
    let name = if p.name.is_empty() { c.t(p.label) } else { &p.name };
    let words = c.lang.tf("communities-tab-goes", &[("n", goes.things.into()), ("name", name.into())]);
    html! {
        form class="stack" method="post" action=(action) {
            (forms::hidden("act", "remove"))
            (asks::asks(c, mark, &[html! { (words) (asks::newest(c, app, &goes.newest, goes.things, &whole)) @if goes.stays > 0 { p { (c.lang.tf("communities-tab-stays", &[("n", goes.stays.into())])) } } }]))
            div class="button-row" { (parts::button(Look::Danger, Some(Icon::Trash), c.t("communities-tab-remove-sure"))) }
        }
    }
}

fn one(c: &Chrome, known: &Known, p: &Placed, first: bool, last: bool, goes: Option<&Markup>) -> Markup {
    let t = |k| c.t(k);
    let action = format!("{}/tabs/{}", known.href(), p.tab);
    let name = if p.name.is_empty() { t(p.label) } else { &p.name };
    let called = [("name", name.into())];
    let step = |act: &str, sign, key| {
        html! {
            form class="inline" method="post" action=(action) {
                (forms::hidden("act", act))
                @let words = c.lang.tf(key, &called);
                button type="submit" class="action icon-only" title=(words) { (icon(sign)) span class="sr" { (words) } }
            }
        }
    };
    html! {
        li class="card tab-entry" id={ "tab-" (p.tab) } {
            div class="tab-entry-head" {
                span class="tab-entry-name" { (icon(p.icon)) strong dir="auto" { (name) } @if !p.is_on() { (parts::chip(Some(Icon::EyeOff), t(if p.state == State::Removed { "communities-tab-removed" } else { "communities-tab-hidden" }))) } }
                div class="button-row" {
                    @if !first { (step("up", Icon::ArrowUp, "communities-tab-up")) }
                    @if !last { (step("down", Icon::ChevronDown, "communities-tab-down")) }
                    @if p.optional && p.is_on() { (parts::post_button(Look::Quiet, Some(Icon::EyeOff), t("communities-tab-hide"), &action, &[("act", "hide")])) }
                    @if p.optional && !p.is_on() { (parts::post_button(Look::Quiet, Some(Icon::Eye), t("communities-tab-show"), &action, &[("act", "show")])) }
                }
            }
            @if let Some(goes) = goes { (goes) }
            div class="button-row" {
                (parts::unfold(Icon::Edit, t("communities-tab-rename"), forms::form(&action, html! {
                    (forms::hidden("act", "rename"))
                    (forms::text_field(&Field { value: &p.name, max: Some(TAB_NAME_MAX), autocomplete: "off", hint: Some(t("communities-tab-name-hint")), scope: p.tab, ..Field::new("name", t("communities-field-name")) }))
                }, t("communities-save"), None)))
                @if p.removable && goes.is_none() { (parts::post_button(Look::Quiet, Some(Icon::Trash), t("communities-tab-remove"), &action, &[("act", "remove")])) }
            }
        }
    }
}
