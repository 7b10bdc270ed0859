//! The overview with the first steps, the organisation's name and address, and how people sign in.

use super::{At, frame, said, section};
use crate::{
    model::{House, How, Overview, Step},
    store::MOST,
};
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Choice, Field},
    html, icon,
    parts::{self, Look, Notice, Pill, Tone},
};
use spine::settings::Door;

pub fn overview(c: &Chrome, o: &Overview, just: &str) -> Page {
    let finished = o.steps.finished();
    let words = c.lang.tf("admin-words", &[("org", o.house.organisation.as_str().into())]);
    let inside = html! {
        (said(c, &[("house", "admin-done-house"), ("door", "admin-done-door"), ("notice", "admin-done-notice")], just))
        @if finished {
            (section("done", c.t("admin-steps-over"), c.t("admin-steps-over-words"), html! {
                div class="button-row" {
                    (parts::link_button(Look::Primary, Some(Icon::Home), c.t("admin-go-home"), "/"))
                    (parts::post_button(Look::Quiet, Some(Icon::List), c.t("admin-steps-again"), "/admin/steps/again", &[]))
                }
            }))
        } @else {
            (section("steps", c.t("admin-steps"), &c.lang.tf("admin-steps-words", &[("n", o.steps.done().into()), ("all", Step::ALL.len().into())]), html! {
                ol class="steps" { @for s in Step::ALL { (step(c, o, s)) } }
            }))
        }
        (section("standing", c.t("admin-standing"), "", html! {
            (parts::stats(&[parts::stat(c.lang.number_to(o.people, MOST), c.t("admin-stat-people")), parts::stat(c.lang.number_to(o.never_came, MOST), c.t("admin-stat-never")), parts::stat(c.lang.number_to(o.invitations_waiting, MOST), c.t("admin-stat-invitations"))]))
            div class="button-row" {
                (parts::link_button(Look::Secondary, Some(Icon::Users), c.t("admin-tab-people"), "/admin/people"))
                (parts::link_button(Look::Secondary, Some(Icon::Chart), c.t("nav-misses"), "/search/misses"))
                (parts::link_button(Look::Secondary, Some(Icon::Question), c.t("routing-numbers"), "/admin/asking"))
                @if finished { (parts::post_button(Look::Quiet, Some(Icon::Bell), c.t("admin-notice-do"), "/admin/notice", &[])) }
            }
        }))
    };
    frame(c, At::Overview, c.t("admin-title"), Some(&words), inside)
}

fn step(c: &Chrome, o: &Overview, s: Step) -> Markup {
    let (i, title, words) = match s {
        Step::House => (Icon::Building, "admin-step-house", "admin-step-house-words"),
        Step::People => (Icon::Upload, "admin-step-people", "admin-step-people-words"),
        Step::Invite => (Icon::UserPlus, "admin-step-invite", "admin-step-invite-words"),
        Step::Door => (Icon::Key, "admin-step-door", "admin-step-door-words"),
        Step::Notice => (Icon::Bell, "admin-step-notice", "admin-step-notice-words"),
    };
    let how = o.steps.0.get(&s);
    let look = if o.steps.next() == Some(s) { Look::Primary } else { Look::Secondary };
    let link = |key: &'static str, href: &str| parts::link_button(look, None, c.t(key), href);
    html! {
        li class="person-card step" aria-current=[(o.steps.next() == Some(s)).then_some("step")] {
            (icon(if how == Some(&How::Done) { Icon::CheckCircle } else { i }))
            div class="person-words" {
                h3 class="person-name" { (c.t(title)) }
                div class="meta" { span { (c.t(words)) } }
                @match how {
                    Some(How::Done) => { (parts::pill(&Pill { tone: Tone::Good, icon: Some(Icon::Check), words: c.t("admin-step-done").into() })) }
                    Some(How::Skipped) => { (parts::pill(&Pill { tone: Tone::Quiet, icon: None, words: c.t("admin-step-skipped").into() })) }
                    None => {}
                }
            }
            div class="person-actions" {
                @match s {
                    Step::House => { (link("admin-step-house-do", "/admin/house")) }
                    Step::People => { (link("admin-step-people-do", "/admin/import")) }
                    Step::Invite => { (link("admin-step-invite-do", "/admin/invitations")) }
                    Step::Door => { (link("admin-step-door-do", "/admin/door")) }
                    Step::Notice => { (parts::post_button(look, None, c.t("admin-notice-do"), "/admin/notice", &[])) }
                }
                @if how.is_none() {
                    form class="inline" method="post" action="/admin/steps/skip" {
                        (forms::hidden("step", s.word()))
                        button type="submit" class="button quiet" { (c.t("admin-skip")) span class="sr" { ": " (c.t(title)) } }
                    }
                }
            }
        }
    }
}

pub fn house(c: &Chrome, o: &House) -> Page {
    let inside = html! {
        (section("house", c.t("admin-house"), c.t("admin-house-words"), forms::form("/admin/house", html! {
            (forms::text_field(&Field { value: &o.organisation, required: true, max: Some(80), autocomplete: "organization", ..Field::new("organisation", c.t("admin-org")) }))
            @if o.address_fixed {
                p class="meta" { (c.lang.tf("admin-address-fixed", &[("address", o.address.as_deref().unwrap_or_default().into())])) }
            } @else {
                (forms::text_field(&Field { value: o.address.as_deref().unwrap_or_default(), kind: "url", max: Some(200), placeholder: "https://moot.example.org", hint: Some(c.t("admin-address-hint")), autocomplete: "off", ..Field::new("address", c.t("admin-address")) }))
            }
            (forms::radios(&Field { value: if o.people_tags { "1" } else { "0" }, hint: Some(c.t("admin-people-tags-hint")), ..Field::new("people_tags", c.t("admin-people-tags")) },
                &[Choice::new("1", c.t("admin-people-tags-on")), Choice::new("0", c.t("admin-people-tags-off"))]))
        }, c.t("admin-save"), Some((c.t("admin-back"), "/admin")))))
    };
    frame(c, At::House, c.t("admin-tab-house"), None, inside)
}

pub fn door(c: &Chrome, d: &Door) -> Page {
    let mut hours = vec![(24, "admin-link-1"), (72, "admin-link-3"), (168, "admin-link-7"), (720, "admin-link-30")]
        .into_iter()
        .map(|(h, key)| Choice::new(h.to_string(), c.t(key)))
        .collect::<Vec<_>>();
    let now = d.link_hours.to_string();
    if hours.iter().all(|h| h.value != now) {
        hours.insert(0, Choice::new(now.clone(), c.lang.tf("admin-link-hours", &[("n", d.link_hours.into())])));
    }
    let days = d.session_days.to_string();
    let inside = html! {
        (section("door", c.t("admin-door"), c.t("admin-door-words"), forms::form("/admin/door", html! {
            (forms::checkbox(&Field { hint: Some(c.t("admin-door-passwords-hint")), ..Field::new("passwords", c.t("admin-door-passwords")) }, d.passwords))
            (forms::radios(&Field { value: if d.invitations { "1" } else { "0" }, hint: Some(c.t("admin-door-new-hint")), ..Field::new("invitations", c.t("admin-door-new")) },
                &[Choice::new("1", c.t("admin-door-invited")), Choice::new("0", c.t("admin-door-closed"))]))
            (forms::select(&Field { value: &now, ..Field::new("link_hours", c.t("admin-door-links")) }, &hours))
            (forms::text_field(&Field { value: &days, kind: "number", required: true, hint: Some(c.t("admin-door-sessions-hint")), ..Field::new("session_days", c.t("admin-door-sessions")) }))
        }, c.t("admin-save"), Some((c.t("admin-back"), "/admin")))))
        (parts::notice(Notice::Info, c.t("admin-door-mail")))
    };
    frame(c, At::Door, c.t("admin-tab-door"), None, inside)
}
