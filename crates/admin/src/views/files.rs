//! A file of people: bring it, see what it would change, watch it being taken.

use super::{At, frame, section};
use crate::model::{Brought, BroughtFace, Numbers};
use import::people_look::{Changed, Look as Seen, Named, Spot};
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Field},
    html, icon,
    parts::{self, Look, Notice},
};

/// Each with how far it is, while it runs.
pub fn form(c: &Chrome, before: &[(Option<(u64, u64)>, Brought)]) -> Page {
    let inside = html! {
        (section("file", c.t("admin-import"), c.t("admin-import-words"), html! {
            form class="stack" method="post" action="/admin/import" enctype="multipart/form-data" data-turbo="false" {
                (forms::file_field(&Field { hint: Some(c.t("admin-import-hint")), required: true, ..Field::new("file", c.t("admin-import-file")) }, Some(".csv,.tsv,.txt,.ldif,.ldf,.vcf,.vcard"), false))
                div class="button-row" {
                    button type="submit" class="button primary" { (c.t("admin-import-look")) }
                    a class="button quiet" href="/admin" { (c.t("admin-back")) }
                }
            }
            details class="unfold" {
                summary class="action" { (icon(Icon::Info)) span { (c.t("admin-import-columns")) } }
                div class="unfold-body prose" {
                    p { (c.t("admin-import-columns-words")) }
                    pre tabindex="0" { code { "id,name,mail,title,unit,place,country,manager,tags\n17,Ann Berg,ann@example.org,Engineer,Yard,Gothenburg,SE,4,\"welding, cranes\"" } }
                }
            }
        }))
        @if !before.is_empty() {
            (section("before", c.t("admin-import-before"), "", html! {
                @for (how_far, b) in before {
                    div class="person-card" {
                        (icon(Icon::File))
                        div class="person-words" {
                            div class="person-name" { a class="name" href={ "/admin/import/" (b.id) } dir="auto" { (b.name) } }
                            div class="meta" {
                                span { (parts::time(c, b.at)) } span { (c.t(state(&b.state))) }
                                @if let Some((at, of)) = how_far { span { (done_of(c, *at, *of)) } }
                            }
                        }
                    }
                }
            }))
        }
    };
    frame(c, At::Import, c.t("admin-tab-import"), None, inside)
}

fn state(word: &str) -> &'static str {
    match word {
        "running" => "admin-import-running",
        "done" => "admin-import-done",
        "failed" => "admin-import-failed",
        "gone" => "admin-import-over",
        _ => "admin-import-looked",
    }
}

pub fn show(c: &Chrome, b: &BroughtFace) -> Page {
    let inside = match (b.state.as_str(), &b.taken.done) {
        ("running", _) => running(c, b),
        ("done", Some(n)) => done(c, n, &b.taken.look),
        ("gone", _) => html! {},
        _ => look(c, b),
    };
    let inside = html! {
        @if !b.kept {
            (parts::notice(Notice::Info, c.t("admin-import-gone")))
            @if b.state == "gone" { div class="button-row" { (parts::link_button(Look::Secondary, Some(Icon::ArrowLeft), c.t("admin-import-other"), "/admin/import")) } }
        }
        (inside)
    };
    frame(c, At::Import, &b.file, None, inside)
}

fn running(c: &Chrome, b: &BroughtFace) -> Markup {
    let (at, of) = (whole(b.at), whole(b.taken.look.people));
    section(
        "running",
        c.t("admin-import-running"),
        c.t("admin-import-running-words"),
        html! {
            progress max=(of) value=(at) aria-label=(c.t("admin-import-running")) {}
            p role="status" { (done_of(c, b.at, b.taken.look.people)) }
            div class="button-row" { (parts::link_button(Look::Secondary, Some(Icon::Refresh), c.t("admin-import-again"), &format!("/admin/import/{}", b.id))) }
        },
    )
}

fn done_of(c: &Chrome, at: u64, of: u64) -> String {
    c.lang.tf("admin-import-at", &[("at", whole(at).into()), ("of", whole(of).into())])
}

fn done(c: &Chrome, n: &Numbers, look: &Seen) -> Markup {
    html! {
        (parts::notice(Notice::Ok, c.t("admin-import-done-words")))
        (section("numbers", c.t("admin-import-done"), "", html! {
            (counts(c, n.new, n.changed, n.unchanged, n.leaving))
            div class="button-row" {
                (parts::link_button(Look::Primary, Some(Icon::UserPlus), c.t("admin-step-invite-do"), "/admin/invitations"))
                (parts::link_button(Look::Secondary, Some(Icon::Users), c.t("admin-tab-people"), "/admin/people"))
            }
        }))
        (spots(c, "warnings", "admin-import-warnings", &look.warnings))
    }
}

fn whole(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn counts(c: &Chrome, new: u64, changed: u64, unchanged: u64, leaving: u64) -> Markup {
    let n = |n: u64, key: &'static str| parts::stat(whole(n), c.t(key));
    parts::stats(&[
        n(new, "admin-import-new"),
        n(changed, "admin-import-changed"),
        n(unchanged, "admin-import-unchanged"),
        n(leaving, "admin-import-leaving"),
    ])
}

fn look(c: &Chrome, b: &BroughtFace) -> Markup {
    let l = &b.taken.look;
    let may = l.may_be_taken();
    html! {
        @if b.state == "stale" { (parts::notice(Notice::Warn, c.t("admin-import-stale"))) }
        @if b.state == "failed" && b.at > 0 { (parts::notice(Notice::Warn, c.lang.tf("admin-import-part", &[("n", whole(b.at).into())]))) }
        @if !may { (parts::notice(Notice::Error, c.t("admin-import-not"))) }
        (spots(c, "errors", "admin-import-errors-title", &l.errors))
        (section("look", c.t("admin-import-would"), c.t(if may { "admin-import-would-words" } else { "admin-import-would-not" }), html! {
            (counts(c, l.new, l.changed, l.unchanged, l.leaving))
            @if may && l.new + l.changed + l.leaving == 0 { p { (c.t("admin-import-nothing")) } }
            @if may && l.new + l.changed + l.leaving > 0 {
                // Loaded whole, so that the page that comes again by itself is a page of its own.
                form class="stack" method="post" action={ "/admin/import/" (b.id) "/take" } data-turbo="false" {
                    (forms::hidden("seen", &b.seen))
                    @if l.leaving > 0 { (forms::checkbox(&Field { hint: Some(c.t("admin-import-leave-hint")), ..Field::new("leaving", &c.lang.tf("admin-import-leave", &[("n", whole(l.leaving).into())])) }, false)) }
                    div class="button-row" {
                        button type="submit" class="button primary" { (c.t("admin-import-take")) }
                        a class="button quiet" href="/admin/import" { (c.t("admin-import-other")) }
                    }
                }
            } @else {
                div class="button-row" { (parts::link_button(Look::Secondary, Some(Icon::ArrowLeft), c.t("admin-import-other"), "/admin/import")) }
            }
        }))
        (spots(c, "warnings", "admin-import-warnings", &l.warnings))
        (named(c, "new", "admin-import-new", &l.new_people, l.new))
        @if !l.changed_people.is_empty() {
            (list(c, "changed", "admin-import-changed", l.changed, l.changed_people.len(), html! { @for p in &l.changed_people { (changed(c, p)) } }))
        }
        (named(c, "leaving", "admin-import-leaving", &l.leaving_people, l.leaving))
    }
}

fn list(c: &Chrome, id: &str, title: &'static str, all: u64, shown: usize, rows: Markup) -> Markup {
    let rest = all.saturating_sub(shown as u64);
    html! {
        details class="card settings import-list" id=(id) open[shown <= 12] {
            summary { span { (c.t(title)) } " " span class="count" { (all) } }
            div {
                (rows)
                @if rest > 0 { p class="meta" { (c.lang.tf("admin-import-more", &[("n", whole(rest).into())])) } }
            }
        }
    }
}
fn line(c: &Chrome, line: u64) -> Markup {
    html! { @if line > 0 { span { (c.lang.tf("admin-import-line", &[("n", whole(line).into())])) } } }
}
fn named(c: &Chrome, id: &str, title: &'static str, people: &[Named], all: u64) -> Markup {
    html! {
        @if !people.is_empty() {
            (list(c, id, title, all, people.len(), html! {
                @for p in people { div class="person-card small" { div class="person-words" { div class="person-name" dir="auto" { (p.name) } div class="meta" { @if !p.about.is_empty() { span dir="auto" { (p.about) } } (line(c, p.line)) } } } }
            }))
        }
    }
}
fn changed(c: &Chrome, p: &Changed) -> Markup {
    html! {
        div class="person-card small" {
            div class="person-words" {
                div class="person-name" dir="auto" { (p.name) }
                @for f in &p.fields {
                    div class="meta" {
                        span { (c.t(field(&f.name))) }
                        @if !f.from.is_empty() { span dir="auto" { del { (f.from) } } }
                        @if !f.to.is_empty() { span dir="auto" { ins { (f.to) } } }
                    }
                }
                div class="meta" { (line(c, p.line)) }
            }
        }
    }
}
fn field(name: &str) -> &'static str {
    match name {
        "name" => "admin-field-name",
        "sort_name" => "admin-field-sort",
        "email" => "admin-mail",
        "id" => "admin-field-id",
        "title" => "admin-field-title",
        "unit" => "admin-field-unit",
        "place" => "admin-field-place",
        "country" => "admin-field-country",
        "timezone" => "admin-field-timezone",
        "languages" => "admin-field-languages",
        "phone" => "admin-field-phone",
        "about" => "admin-field-about",
        "kind" => "admin-kind",
        "manager" => "admin-field-manager",
        "tag" => "admin-field-tag",
        "photo" => "admin-field-photo",
        _ => "admin-field-state",
    }
}
fn spots(c: &Chrome, id: &str, title: &'static str, all: &[Spot]) -> Markup {
    let shown = all.iter().take(200);
    html! {
        @if !all.is_empty() {
            (list(c, id, title, all.len() as u64, shown.len(), html! {
                ul class="plain-list" { @for s in shown { li { @if s.line > 0 { strong { (c.lang.tf("admin-import-line", &[("n", whole(s.line).into())])) } " " } span dir="auto" { (s.what) } } } }
            }))
        }
    }
}
