//! Moving a community, with all it does; and those that nobody owns.

use super::{asks, sign};
use crate::{asks::Mark, model::MoveForm};
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Choice, Field},
    html, layout,
    parts::{self, Look},
};
use spine::{
    App, Community,
    communities::{
        Known,
        write::{Moving, Ownerless},
    },
};

fn head(c: &Chrome, known: &Known) -> Markup {
    html! { div class="community-head" { (sign(known)) div class="community-words" { h1 dir="auto" { (known.name) } p class="lede" { (c.t("communities-move")) } } } }
}

pub fn page(c: &Chrome, known: &Known, offered: &[Community]) -> Page {
    let t = |k| c.t(k);
    let mut choices: Vec<Choice> = offered
        .iter()
        .map(|o| Choice::new(o.id.to_string(), c.lang.tf("communities-move-below", &[("name", o.name.as_str().into())])))
        .collect();
    if known.parent_id.is_some() {
        choices.push(Choice::new("", t("communities-move-out")));
    }
    let first = choices.first().map_or_else(String::new, |f| f.value.clone());
    let main = html! {
        (head(c, known))
        @if choices.is_empty() { (parts::empty_state(Icon::Path, t("communities-move-none"), t("communities-move-none-words"), Some((t("communities-settings"), &format!("{}/settings", known.href()))))) }
        @else {
            p { (t("communities-move-words")) }
            (forms::form(&format!("{}/move", known.href()), forms::radios(&Field { value: &first, ..Field::new("parent", t("communities-move-where")) }, &choices), t("communities-move-look"), Some((t("cancel"), &format!("{}/settings", known.href())))))
        }
    };
    layout::page(c, &known.name, main, None)
}

/// All it does, before it happens.
pub fn confirm(c: &Chrome, app: &App, known: &Known, f: &MoveForm, m: &Moving, mark: &Mark) -> Page {
    let t = |k| c.t(k);
    let members = format!("{}/members", known.href());
    let mut lines: Vec<Markup> = vec![];
    let name = ("name", known.name.as_str().into());
    if let Some(to) = &m.to {
        lines.push(html! { (c.lang.tf("communities-move-to", &[name, ("to", to.as_str().into())])) });
        if m.joins > 0 {
            lines.push(asks::named(c, "communities-move-joins", to, m.joins, &m.join_names, &members));
        }
    } else {
        lines.push(html! { (c.lang.tf("communities-move-alone", &[name])) });
    }
    if !m.owners.is_empty() {
        lines.push(asks::named(c, "communities-move-owners", "", m.owners.len() as i64, &m.owners, &members));
    }
    if !m.members.is_empty() {
        lines.push(asks::named(c, "communities-move-members", "", m.members.len() as i64, &m.members, &members));
    }
    if let Some(kind) = &m.narrower {
        let key = match kind.as_str() {
            "moderated" => "communities-choose-moderated",
            "restricted" => "communities-choose-restricted",
            _ => "communities-choose-unlisted",
        };
        lines.push(html! { (c.lang.tf("communities-move-narrower", &[("kind", t(key).into())])) });
    }
    let lines: Vec<Markup> = lines.into_iter().chain(asks::shift(c, app, known, &m.shift)).collect();
    let inside = html! { (forms::hidden("parent", &f.parent)) (asks::asks(c, mark, &lines)) };
    let main = html! {
        (head(c, known))
        (forms::form(&format!("{}/move", known.href()), inside, t("communities-move-sure"), Some((t("cancel"), &format!("{}/move", known.href())))))
    };
    layout::page(c, &known.name, main, None)
}

/// For administrators.
pub fn ownerless(c: &Chrome, all: &[Ownerless]) -> Page {
    let t = |k| c.t(k);
    let main = html! {
        (parts::page_head(t("communities-ownerless"), Some(t("communities-ownerless-words")), None))
        @if all.is_empty() { (parts::empty_state(Icon::Users, t("communities-ownerless-none"), t("communities-ownerless-none-words"), None)) }
        @for o in all {
            section class="card" {
                h2 dir="auto" { (o.name) }
                p class="meta" { (c.lang.tf("communities-members-count", &[("n", o.members.into())]))
                    @if let (Some(heir), Some(since)) = (&o.heir, o.since) { " · " (c.lang.tf("communities-ownerless-asked", &[("who", heir.as_str().into())])) " " (parts::time(c, since)) } }
                (parts::unfold(Icon::Key, t("communities-make-owner"), forms::form(&format!("/communities/{}/owner", o.id),
                    forms::person_field(&Field { required: true, scope: "own", ..Field::new("person", t("communities-ownerless-who")) }), t("communities-make-owner"), None)))
            }
        }
        p { (parts::link_button(Look::Quiet, Some(Icon::ArrowLeft), t("admin-title"), "/admin")) }
    };
    layout::page(c, t("communities-ownerless"), main, None)
}
