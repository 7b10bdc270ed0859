//! The forms to keep order among topics, and what is said before something is done that changes who sees it or cannot be
//! undone.

use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Choice, Field},
    html, layout,
    parts::{self, Look, Notice},
};
use spine::{
    App, Forum, Item, Seen,
    forums::ToPost,
    items::{
        Keep, Turn,
        topics::{Pointer, Shift},
    },
};

fn section(title: &str, words: &str, form: Markup) -> Markup {
    html! { section class="card" { h2 { (title) } p { (words) } (form) } }
}
fn head(c: &Chrome, app: &App, item: &Item, key: &'static str) -> Markup {
    let back = parts::link_button(Look::Quiet, Some(Icon::ArrowLeft), c.t("back-to-thread"), &app.path_of(item));
    parts::page_head(c.t(key), Some(&item.root_title), Some(back))
}
fn forum_name(f: &Forum) -> String {
    f.community_name.as_ref().filter(|n| **n != f.name).map_or_else(|| f.name.clone(), |n| format!("{n} › {}", f.name))
}
fn choices(all: &[Forum], but: Option<spine::ForumId>) -> Vec<Choice> {
    all.iter().filter(|f| Some(f.id) != but).map(|f| Choice::new(f.id.to_string(), forum_name(f))).collect()
}

pub fn arrange(c: &Chrome, app: &App, item: &Seen, forums: &[Forum], pointers: &[Pointer]) -> Page {
    let at = |what: &str| format!("/topics/{}/{what}", item.id);
    let keeps = item.can::<Keep>();
    let duplicate = pointers.iter().any(|p| p.what == "duplicate" && p.there);
    // Where the same people read: elsewhere it would change who sees it.
    let same: Vec<Forum> = forums.iter().filter(|f| f.audience_id == item.audience_id).cloned().collect();
    let elsewhere = choices(forums, item.forum_id);
    let title = html! { (forms::text_field(&Field { value: &item.title, max: Some(200), required: true, ..Field::new("title", c.t("forums-title-field")) })) };
    let turn = |kind: &str, key, words| {
        let inside = html! {
            (forms::hidden("kind", kind))
            @if item.title.is_empty() { (title) }
            @if item.forum_id.is_none() { (forms::select(&Field { scope: kind, ..Field::new("forum", c.t("forums-which")) }, &choices(&same, None))) }
        };
        section(c.t(key), c.t(words), forms::form(&at("turn"), inside, c.t(key), None))
    };
    let main = html! {
        (head(c, app, item, if keeps { "forum-arrange" } else if item.forum_id.is_some() { "forum-turn" } else { "forum-make-topic" }))
        @if item.can::<Turn>() {
            @if item.forum_id.is_none() && same.is_empty() { (parts::notice(Notice::Info, c.t("forums-turn-nowhere"))) }
            @else {
                @if item.kind != "topic" { (turn("topic", "forums-turn-topic", "forums-turn-topic-words")) }
                @if item.kind != "question" { (turn("question", "forums-turn-question", "forums-turn-question-words")) }
                @if item.forum_id.is_some() { (turn("status", "forums-turn-status", "forums-turn-status-words")) }
            }
        }
        @if keeps {
            @if !elsewhere.is_empty() {
                (section(c.t("forums-move"), c.t("forums-move-words"), forms::form(&at("move"), forms::select(&Field { scope: "move", ..Field::new("forum", c.t("forums-which")) }, &elsewhere), c.t("forums-move-do"), None)))
            }
            (section(c.t("forums-merge"), c.t("forums-merge-words"), forms::form(&at("merge"), forms::text_field(&Field { required: true, autocomplete: "off", hint: Some(c.t("forums-address-hint")), ..Field::new("into", c.t("forums-merge-into")) }), c.t("forums-merge-do"), None)))
            @if duplicate { (section(c.t("forums-duplicate"), c.t("forums-duplicate-undo-words"), parts::post_button(Look::Secondary, Some(Icon::Restore), c.t("forums-duplicate-undo"), &at("duplicate"), &[("of", "")]))) }
            @else { (section(c.t("forums-duplicate"), c.t("forums-duplicate-words"), forms::form(&at("duplicate"), forms::text_field(&Field { required: true, autocomplete: "off", hint: Some(c.t("forums-address-hint")), ..Field::new("of", c.t("forums-duplicate-of")) }), c.t("forums-duplicate-do"), None))) }
        }
    };
    layout::page(c, c.t("forum-arrange"), main, None)
}

/// A reply becomes a topic; who keeps order chooses what goes along.
pub fn split(c: &Chrome, app: &App, reply: &Item, others: &[Item], forums: &[Forum]) -> Page {
    let same: Vec<Forum> = forums.iter().filter(|f| f.audience_id == reply.audience_id).cloned().collect();
    let nowhere = reply.forum_id.is_none() && same.is_empty();
    let line = |i: &Item| kit::text::first_line(&i.excerpt, 120);
    let main = html! {
        (head(c, app, reply, "forum-make-topic"))
        section class="card" { div class="prose" dir="auto" { (shell::PreEscaped(&reply.body_html)) } p class="meta" { (reply.author_name) } }
        @if nowhere { (parts::notice(Notice::Info, c.t("forums-turn-nowhere"))) }
        @else { (forms::form(&format!("/topics/{}/split", reply.id), html! {
            p { (c.t("forums-split-words")) }
            @if reply.forum_id.is_none() { (forms::select(&Field { scope: "split", ..Field::new("forum", c.t("forums-which")) }, &choices(&same, None))) }
            (forms::text_field(&Field { value: &line(reply), max: Some(200), required: true, ..Field::new("title", c.t("forums-title-field")) }))
            @if others.len() > 1 {
                fieldset class="field" {
                    legend { (c.t("forums-split-along")) }
                    @for i in others.iter().filter(|i| i.id != reply.id) {
                        (forms::checkbox(&Field { scope: "split", ..Field::new(&format!("reply-{}", i.id), &format!("{}: {}", i.author_name, line(i))) }, false))
                    }
                }
            }
        }, c.t("forums-split-do"), Some((c.t("cancel"), &app.path_of(reply))))) }
    };
    layout::page(c, c.t("forum-make-topic"), main, None)
}

pub fn moving(c: &Chrome, app: &App, item: &Item, to: &ToPost, s: &Shift) -> Page {
    let name = forum_name(to);
    let people = |key, n: i64| c.lang.tf(key, &[("n", n.into()), ("org", c.org.as_str().into()), ("name", name.as_str().into())]);
    let main = html! {
        (head(c, app, item, "forums-move"))
        (parts::notice(Notice::Warn, html! {
            p { (people("forums-move-to", 0)) }
            ul {
                @if s.all_before && !s.all_after { li { (people("forums-move-lose-all", 0)) } }
                @if !s.all_before && s.all_after { li { (people("forums-move-gain-all", 0)) } }
                @if s.lose > 0 { li { (people("forums-move-lose", s.lose)) } }
                @if s.gain > 0 && !s.all_before { li { (people("forums-move-gain", s.gain)) } }
            }
        }))
        (forms::form(&format!("/topics/{}/move", item.id), html! { (forms::hidden("forum", &to.id.to_string())) (forms::hidden("confirmed", "1")) }, c.t("forums-move-sure"), Some((c.t("cancel"), &app.path_of(item)))))
    };
    layout::page(c, c.t("forums-move"), main, None)
}

pub fn merging(c: &Chrome, app: &App, from: &Item, into: &Item) -> Page {
    let main = html! {
        (head(c, app, from, "forums-merge"))
        (parts::notice(Notice::Warn, html! { p { (c.lang.tf("forums-merge-asks", &[("from", from.title.as_str().into()), ("into", into.title.as_str().into()), ("n", (from.comment_count + 1).into())])) } }))
        (forms::form(&format!("/topics/{}/merge", from.id), html! { (forms::hidden("into", &into.id.to_string())) (forms::hidden("confirmed", "1")) }, c.t("forums-merge-sure"), Some((c.t("cancel"), &app.path_of(from)))))
    };
    layout::page(c, c.t("forums-merge"), main, None)
}
