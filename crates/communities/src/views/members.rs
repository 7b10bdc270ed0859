//! Who is in a community, who asks to be let in, who is asked in.

use super::{Scene, settle_request};
use crate::model::MembersAsked;
use shell::{
    Icon, Markup, Page,
    forms::{self, Field},
    html, icon,
    parts::{self, Look, PersonCard},
    person,
};
use spine::communities::{
    Manage, Role,
    read::{Belonging, Waiting},
    write::Barred,
};

pub fn members(
    s: &Scene<'_>,
    people: &[Belonging],
    (requests, invitations, barred): (&[Waiting], &[Waiting], &[Barred]),
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
                        actions: html! {
                            (parts::post_button(Look::Quiet, Some(Icon::Send), s.t("communities-resend"), &s.at(&format!("/invitations/{}/resend", r.id)), &[]))
                            (parts::post_button(Look::Quiet, Some(Icon::Close), s.t("communities-revoke"), &s.at(&format!("/invitations/{}/revoke", r.id)), &[]))
                        }, ..PersonCard::default() }))
                }
            }
        }
        (parts::tabs(s.t("communities-tab-members"), &tabs))
        @if manage {
            div class="button-row" {
                (parts::link_button(Look::Quiet, Some(Icon::Upload), s.t("communities-roster-import"), &s.at("/members/import")))
                // Not a page: handed to the browser as a file.
                a class="button quiet" href=(s.at("/members/export")) download data-turbo="false" { (icon(Icon::Download)) span { (s.t("communities-roster-export")) } }
            }
        }
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
        @if !barred.is_empty() {
            section class="card" { h2 { (s.t("communities-barred")) }
                @for b in barred {
                    (parts::person_card(c, &PersonCard { who: b.who(), why: Some(c.lang.tf("communities-barred-by", &[("who", b.by.as_str().into())])),
                        actions: parts::post_button(Look::Quiet, None, s.t("communities-unbar"), &s.at(&format!("/members/{}/unbar", b.id)), &[]), ..PersonCard::default() }))
                }
            }
        }
    })
}
fn member(s: &Scene<'_>, p: &Belonging, manage: bool) -> Markup {
    let at = |what: &str| s.at(&format!("/members/{}/{what}", p.id));
    let who = p.who();
    let actions = html! {
        @if manage && !p.inherited && s.c().me.as_ref().is_none_or(|me| me.id != p.id.0) {
            (parts::more_menu(s.c(), html! {
                @if p.role == "follower" {}
                @else if p.role == "owner" { (parts::post_button(Look::Quiet, Some(Icon::User), s.t("communities-make-member"), &at("role"), &[("role", "member")])) }
                @else if p.kind != "guest" { (parts::post_button(Look::Quiet, Some(Icon::Key), s.t("communities-make-owner"), &at("role"), &[("role", "owner")])) }
                (parts::post_button(Look::Quiet, Some(Icon::LogOut), s.t("communities-remove"), &at("remove"), &[]))
                (parts::post_button(Look::Quiet, Some(Icon::Lock), s.t("communities-bar"), &at("bar"), &[]))
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
