//! The form for the tabs of a community: their order, their names, which of them are there.

use super::sign;
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Field},
    html, icon, layout,
    parts::{self, Look, Notice},
};
use spine::communities::{
    Known,
    tabs::{Placed, State},
    write::TAB_NAME_MAX,
};

/// `asked`: a tab that is to be removed, and how many things go with it.
pub fn page(c: &Chrome, known: &Known, all: &[Placed], asked: Option<(&str, i64)>) -> Page {
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

fn one(c: &Chrome, known: &Known, p: &Placed, first: bool, last: bool, goes: Option<i64>) -> Markup {
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
            @if let Some(n) = goes {
                (parts::notice(Notice::Warn, html! {
                    p { (c.lang.tf("communities-tab-goes", &[("n", n.into()), ("name", name.into())])) }
                    (parts::post_button(Look::Danger, Some(Icon::Trash), t("communities-tab-remove-sure"), &action, &[("act", "remove"), ("confirmed", "1")]))
                }))
            }
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
