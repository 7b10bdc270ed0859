//! Whom somebody knows, where they take part, and all that they wrote.

use crate::model::Place;
use shell::{
    Chrome, Icon, Markup, Page, Who, html, layout,
    parts::{self, Look, PersonCard, Pill, Tone},
};
use spine::{App, Person, cards::Deck};

/// "Board of Ann", "Your board".
pub fn board_of(c: &Chrome, p: &Person, own: bool) -> String {
    if own { c.t("profiles-board-own").to_owned() } else { c.lang.tf("profiles-board", &[("name", p.name.as_str().into())]) }
}
fn all_of(c: &Chrome, p: &Person, own: bool) -> String {
    if own { c.t("profiles-all-own").to_owned() } else { c.lang.tf("profiles-all", &[("name", p.name.as_str().into())]) }
}

/// The board, or all that they wrote wherever.
pub fn tabs(c: &Chrome, p: &Person, own: bool, all: bool) -> Markup {
    parts::tabs(
        &p.name,
        &[
            parts::Tab::new(board_of(c, p, own), format!("/people/{}", p.id), !all),
            parts::Tab::new(all_of(c, p, own), format!("/people/{}/all", p.id), all),
        ],
    )
}

fn head(c: &Chrome, p: &Person, title: &str) -> Markup {
    let back = parts::link_button(Look::Quiet, Some(Icon::User), c.t("profiles-back"), &format!("/people/{}", p.id));
    parts::page_head(title, None, Some(back))
}

pub fn all(c: &Chrome, app: &App, p: &Person, deck: &Deck, next: Option<&str>, own: bool) -> Page {
    let title = all_of(c, p, own);
    let cards: Vec<Markup> = deck
        .items
        .iter()
        .map(|item| {
            let mut card = deck.card(c, app, item);
            if !item.is_root() && !item.root_title.is_empty() {
                card.title = Some(item.root_title.clone());
            }
            parts::card(c, &card)
        })
        .collect();
    let more = next.map(|n| format!("/people/{}/all?before={n}", p.id));
    let main = html! {
        (head(c, p, &title))
        (tabs(c, p, own, true))
        @if cards.is_empty() {
            (parts::empty_state(Icon::Message, c.t("profiles-board-empty"), &c.lang.tf("profiles-all-empty", &[("name", p.name.as_str().into())]), None))
        } @else { (parts::stream(&cards, more.as_deref(), c)) }
    };
    layout::page(c, &title, main, None)
}

pub fn contacts(c: &Chrome, p: &Person, people: &[Who], next: Option<&str>) -> Page {
    let title = c.lang.tf("profiles-contacts-of", &[("name", p.name.as_str().into())]);
    let main = html! {
        (head(c, p, &title))
        @if people.is_empty() { (parts::empty_state(Icon::Network, c.t("profiles-contacts-none"), c.t("profiles-contacts-none-words"), None)) }
        div class="person-list" data-list {
            @for who in people { (parts::person_card(c, &PersonCard { who: who.clone(), ..PersonCard::default() })) }
            @if let Some(next) = next { (parts::pager_more(c, &format!("/people/{}/contacts?after={next}", p.id))) }
        }
    };
    layout::page(c, &title, main, None)
}

pub fn communities(c: &Chrome, p: &Person, all: &[Place]) -> Page {
    let title = c.lang.tf("profiles-communities-of", &[("name", p.name.as_str().into())]);
    let owner = || parts::pill(&Pill { tone: Tone::Quiet, icon: None, words: c.t("profiles-communities-owner").to_owned() });
    let main = html! {
        (head(c, p, &title))
        @if all.is_empty() { (parts::empty_state(Icon::Users, c.t("profiles-communities-none"), c.t("profiles-communities-none-words"), Some((c.t("profiles-communities-find"), "/communities")))) }
        @for at in all {
            section class="card" {
                h2 { a href={ "/communities/" (at.id) } dir="auto" { (at.name) } @if at.owner { " " (owner()) } }
                @if !at.purpose.is_empty() { p class="meta" dir="auto" { (at.purpose) } }
            }
        }
    };
    layout::page(c, &title, main, None)
}
