//! The pages of what is mine: everything I wrote with boxes to tick, and what others see of me.

use crate::model::MyContent;
use shell::{
    Chrome, Icon, Markup, Page, html, icon, layout,
    parts::{self, Look, Notice},
};
use spine::{App, Item, Person, items::own::Gone};

pub fn content(c: &Chrome, app: &App, mine: &MyContent, removed: i64) -> Page {
    let title = c.t("accounts-content");
    let actions =
        html! { (parts::link_button(Look::Secondary, Some(Icon::Download), c.t("accounts-content-export"), "/settings/content/export")) };
    let main = html! {
        (parts::page_head(title, Some(c.t("accounts-content-words")), Some(actions)))
        @if removed > 0 {
            (parts::notice(Notice::Ok, html! { (c.lang.tf("accounts-content-removed", &[("n", removed.into())])) " " a href="/trash" { (c.t("trash")) } }))
        }
        @if !mine.deleted.is_empty() { (deleted(c, app, &mine.deleted)) }
        @if mine.items.is_empty() {
            (parts::empty_state(Icon::Edit, c.t("accounts-content-none"), c.t("accounts-content-none-words"), Some((c.t("accounts-content-write"), "/#composer"))))
        } @else {
            form class="card content-list" method="post" action="/settings/content/trash" {
                ul class="plain-list" { @for i in &mine.items { li { (row(c, app, i)) } } }
                div class="button-row" {
                    (parts::button(Look::Danger, Some(Icon::Trash), c.t("accounts-content-trash")))
                    p class="meta" { (c.t("accounts-content-trash-words")) }
                }
            }
            @if let Some(next) = &mine.next { (parts::pager_more(c, &format!("/settings/content?before={next}"))) }
        }
    };
    layout::page(c, title, main, None)
}

/// What others deleted of mine: nothing is lost without a word.
fn deleted(c: &Chrome, app: &App, gone: &[Gone]) -> Markup {
    html! {
        section #deleted class="card settings" aria-labelledby="h-deleted" {
            h2 #h-deleted { (c.t("accounts-content-deleted")) }
            p class="lede" { (c.t("accounts-content-deleted-words")) }
            ul class="plain-list" {
                @for g in gone {
                    @let words = if g.title.is_empty() { kit::text::snippet(&g.body, 120) } else { g.title.clone() };
                    @let id = format!("gone-{}", g.id);
                    li {
                        details {
                            summary { span dir="auto" { (words) } " " span class="meta" {
                                span { (app.kind(&g.kind).map_or("", |k| c.t(k.label))) }
                                span { (match &g.by_name { Some(name) => c.lang.tf("accounts-content-deleted-by", &[("name", name.as_str().into())]), None => c.t("accounts-content-deleted-somebody").to_owned() }) }
                                span { (parts::time(c, g.at)) }
                            } }
                            label class="sr" for=(id) { (c.t("accounts-content-deleted-copy")) }
                            textarea id=(id) readonly rows="5" dir="auto" { (g.title) @if !g.title.is_empty() { "\n\n" } (g.body) }
                        }
                    }
                }
            }
        }
    }
}

fn row(c: &Chrome, app: &App, i: &Item) -> Markup {
    let kind = app.kind(&i.kind).map_or("", |k| c.t(k.label));
    let words = if i.title.is_empty() { kit::text::snippet(&i.excerpt, 120) } else { i.title.clone() };
    let id = format!("item-{}", i.id);
    html! {
        div class="content-row" {
            input type="checkbox" id=(id) name=(id) value="1";
            div class="person-words" {
                label for=(id) dir="auto" { (words) }
                div class="meta" {
                    span { (kind) } span { (parts::time(c, i.created_at)) }
                    a href=(app.path_of(i)) { (c.t("accounts-content-open")) span class="sr" { " " (words) } }
                }
            }
        }
    }
}

/// Each line is a rule that the one predicate keeps, in words.
pub fn privacy(c: &Chrome, p: &Person) -> Page {
    let title = c.t("accounts-privacy");
    let line = |i: Icon, head: &'static str, words: &'static str| html! { div class="person-card" { (icon(i)) div class="person-words" { div class="person-name" { (c.t(head)) } div class="meta" { span { (c.t(words)) } } } } };
    let view_as = |who: &str| format!("/people/{}/as?who={who}", p.id);
    let main = html! {
        (parts::page_head(title, Some(c.t("accounts-privacy-words")), None))
        section class="card settings" aria-labelledby="h-see" {
            h2 id="h-see" { (c.t("accounts-privacy-see")) }
            (line(Icon::Users, "accounts-privacy-colleague", "accounts-privacy-colleague-words"))
            (line(Icon::UserCheck, "accounts-privacy-guest", "accounts-privacy-guest-words"))
            (line(Icon::Globe, "accounts-privacy-nobody", "accounts-privacy-nobody-words"))
            (line(Icon::Shield, "accounts-privacy-admin", "accounts-privacy-admin-words"))
            (line(Icon::Lock, "accounts-privacy-own", "accounts-privacy-own-words"))
        }
        section class="card settings" aria-labelledby="h-as" {
            h2 id="h-as" { (c.t("accounts-privacy-as")) }
            p class="lede" { (c.t("accounts-privacy-as-words")) }
            div class="button-row" {
                (parts::link_button(Look::Secondary, Some(Icon::Eye), c.t("accounts-privacy-as-colleague"), &view_as("colleague")))
                (parts::link_button(Look::Secondary, Some(Icon::Eye), c.t("accounts-privacy-as-guest"), &view_as("guest")))
                (parts::link_button(Look::Secondary, Some(Icon::Eye), c.t("accounts-privacy-as-nobody"), &view_as("nobody")))
            }
        }
        section class="card settings" aria-labelledby="h-mine" {
            h2 id="h-mine" { (c.t("accounts-privacy-mine")) }
            p class="lede" { (c.t("accounts-privacy-mine-words")) }
            div class="button-row" {
                (parts::link_button(Look::Secondary, Some(Icon::List), c.t("accounts-content"), "/settings/content"))
                (parts::link_button(Look::Secondary, Some(Icon::Download), c.t("accounts-content-export"), "/settings/content/export"))
                (parts::link_button(Look::Secondary, Some(Icon::Monitor), c.t("accounts-devices"), "/settings#devices"))
            }
        }
    };
    layout::page(c, title, main, None)
}
