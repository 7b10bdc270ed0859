//! People tags: everybody with one, and everybody who gave somebody theirs.

use super::{tag_href, tag_link};
use crate::people_tags::{Given, Tagged, TaggedPerson};
use shell::{
    Chrome, Icon, Markup, Page, Who, html, layout,
    parts::{self, Look, PersonCard},
    person::{self, Size},
};
use spine::{Person, PersonId};

/// The tags of one person. Whoever wears one may take it off, and whoever gave it.
pub fn person_tags(c: &Chrome, viewer: PersonId, p: &Person, all: &[Given]) -> Page {
    let title = c.lang.tf("profiles-tags-page", &[("name", p.name.as_str().into())]);
    let own = viewer == p.id;
    let main = html! {
        (parts::page_head(&title, Some(c.t(if own { "profiles-tags-page-own" } else { "profiles-tags-page-words" })),
            Some(parts::link_button(Look::Quiet, Some(Icon::User), c.t("profiles-back"), &format!("/people/{}", p.id)))))
        @if all.is_empty() { (parts::empty_state(Icon::Tag, c.t("profiles-tags-none"), c.t(if own { "profiles-tags-hint-own" } else { "profiles-tags-hint" }), Some((c.t("profiles-tags-give"), &format!("/people/{}#tags", p.id))))) }
        @else { div class="given-tags" { @for t in all { (given(c, viewer, p, t)) } } }
    };
    layout::page(c, &title, main, None)
}

fn given(c: &Chrome, viewer: PersonId, p: &Person, t: &Given) -> Markup {
    let mine = viewer == p.id || t.by.iter().any(|g| g.0.id == viewer.0);
    let back = format!("/people/{}/tags", p.id);
    html! {
        section class="card given-tag" {
            header {
                h2 { (tag_link(&t.tag)) }
                @if mine { (parts::post_button(Look::Quiet, Some(Icon::Close), c.t("profiles-tags-take-off"), &format!("/people/{}/tags/remove", p.id), &[("tag", &t.tag), ("back", &back)])) }
            }
            ul class="givers" {
                @for (who, at) in &t.by {
                    li {
                        (person::avatar(who, Size::Sm))
                        span { (person::name(who)) " " @if who.id == p.id.0 { span class="meta" { (c.t("profiles-tags-self")) } } }
                        span class="meta" { (parts::time(c, *at)) }
                    }
                }
            }
        }
    }
}

/// Everybody with one tag.
pub fn tagged(c: &Chrome, face: &Tagged, taggers: &[Who], only: &str) -> Page {
    let tag = face.tag.as_str();
    let base = format!("{}/people", tag_href(tag));
    let title = c.lang.tf("profiles-tagged", &[("tag", tag.into())]);
    let at = |word: &str| if word.is_empty() { base.clone() } else { format!("{base}?only={word}") };
    let tab = |key, word: &str| parts::Tab::new(c.t(key), at(word), only == word);
    let tabs = [tab("profiles-tagged-all", ""), tab("profiles-tagged-network", "network"), tab("profiles-tagged-mine", "mine")];
    let more =
        face.next.as_ref().map(|n| format!("{base}?{}after={n}", if only.is_empty() { String::new() } else { format!("only={only}&") }));
    let main = html! {
        (parts::page_head(&title, None, Some(html! {
            (parts::link_button(Look::Quiet, Some(Icon::Tag), c.t("profiles-tagged-posts"), &tag_href(tag)))
            (parts::link_button(Look::Quiet, Some(Icon::Lightbulb), c.t("expertise-title"), &tag_href(tag).replacen("/tags/", "/experts?tag=", 1)))
        })))
        (parts::tabs(&title, &tabs))
        @if face.total > 0 { p class="meta" role="status" { (c.lang.tf("profiles-found", &[("n", face.total.into())])) } }
        @if face.people.is_empty() { (parts::empty_state(Icon::Tag, c.t("profiles-tagged-none"), c.t("profiles-tagged-none-words"), Some((c.t("network-find"), "/people")))) }
        @else {
            div class="person-list" data-list {
                @for t in &face.people { (entry(c, t)) }
                @if let Some(more) = &more { (parts::pager_more(c, more)) }
            }
        }
    };
    let side = html! {
        @if !taggers.is_empty() {
            (parts::side_box(c.t("profiles-taggers"), html! { @for w in taggers { (parts::person_card(c, &PersonCard { who: w.clone(), small: true, ..PersonCard::default() })) } }, None))
        }
        @if !face.related.is_empty() {
            (parts::side_box(c.t("profiles-tag-related"), html! { div class="tags" { @for t in &face.related { a class="tag" href={ (tag_href(t)) "/people" } dir="auto" { (t) } } } }, None))
        }
    };
    layout::page(c, &title, main, Some(side).filter(|s| !s.0.is_empty()))
}

fn entry(c: &Chrome, t: &TaggedPerson) -> Markup {
    let names: Vec<&str> = t.by.iter().map(|b| b.name.as_str()).collect();
    let more = t.count - names.len() as i64;
    let why = match (names.is_empty(), t.own) {
        (true, _) => c.t("profiles-tags-self").to_owned(),
        (false, _) => c.lang.tf(
            "profiles-tag-given",
            &[("names", if more > 0 { names.join(", ") } else { c.lang.list(&names) }.as_str().into()), ("more", more.max(0).into())],
        ),
    };
    parts::person_card(c, &PersonCard { who: t.person.who(), why: Some(why), ..PersonCard::default() })
}
