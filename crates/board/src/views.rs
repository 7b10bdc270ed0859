//! Pages of posts: one with its comments, the edit form, earlier versions, the trash.

use crate::{
    drafts::edit_key,
    model::{Draft, InTrash},
};
use kit::Time;
use shell::{Chrome, Icon, Page, Who, forms, html, layout, parts, person};
use spine::{
    App, Item, ItemId, PersonId, Viewer,
    beside::About,
    cards::{self, Deck, follow_button, manage_menu},
    items::{
        read::{Mine, Revision},
        topics::Pointer,
    },
    thread::{self, Said, Thread},
};
use std::collections::HashMap;

pub fn post(c: &Chrome, app: &App, viewer: &Viewer, deck: &Deck, thread: &Thread, mine: &Mine, pointers: &[Pointer]) -> Page {
    let Some(item) = deck.items.first().cloned() else { return layout::page(c, "", html! {}, None) };
    let mut card = deck.card(c, app, &item);
    card.alone = true;
    card.clamp = false;
    card.body_html = shell::PreEscaped(item.body_html.clone());
    card.actions = html! { (card.actions) (follow_button(c, item.id, mine.following)) (manage_menu(c, viewer, &item)) };
    card.media = html! { (card.media) (cards::pointers(c, app, pointers)) };
    let words = ("board-comments", "board-comment-prompt", "board-comment");
    card.foot = thread.said(&Said { c, app, viewer, item: &item, mine, words, silent: None, shape: None });
    let title = Some(kit::text::first_line(&item.excerpt, 60)).filter(|t| !t.is_empty()).unwrap_or_else(|| card.kind_label.clone());
    let main = html! {
        // A post with a title of its own has it as the heading already.
        @if card.title.is_none() { h1.sr dir="auto" { (title) } }
        (parts::card(c, &card))
    };
    layout::page(c, &title, main, None)
}

/// Where one replies to `parent` when the form is not unfolded in its place.
pub fn reply(c: &Chrome, app: &App, parent: &Item, mine: &Mine) -> Page {
    let title = c.lang.tf("reply-to", &[("name", parent.author_name.as_str().into())]);
    thread::form_page(c, app, parent, &title, thread::reply_form(c, parent, mine.typed()))
}

/// What stands in the form to edit an item: what is there now, or what somebody typed while another changed it.
pub struct Wording<'a> {
    pub title: &'a str,
    pub body: &'a str,
    pub tags: &'a str,
    /// Why it comes back; then the newest wording stands below.
    pub conflict: Option<&'a str>,
    /// It was begun earlier and never saved.
    pub begun: bool,
}

pub fn edit(c: &Chrome, item: &Item, w: &Wording<'_>, back: &str) -> Page {
    let key = edit_key(item.id);
    let main = html! {
        (parts::page_head(c.t("board-edit-title"), None, None))
        @if let Some(words) = w.conflict { (parts::notice(parts::Notice::Warn, html! { p data-error { (words) } })) }
        @if w.begun {
            (parts::notice(parts::Notice::Info, html! {
                div class="undo" {
                    span { (c.t("board-edit-begun")) }
                    (parts::post_button(parts::Look::Secondary, None, c.t("js-discard"), "/drafts", &[("key", &key), ("back", &format!("/items/{}/edit", item.id))]))
                }
            }))
        }
        (forms::draft_form(&format!("/items/{}", item.id), &key, html! {
            (forms::hidden("revision", &item.revision.to_string()))
            @if !item.title.is_empty() {
                (forms::text_field(&forms::Field { value: w.title, max: Some(200), required: true, ..forms::Field::new("title", c.t("board-edit-heading")) }))
            }
            (forms::text_area(c, &forms::Field { value: w.body, rows: 12, autofocus: true, ..forms::Field::new("body", c.t("board-edit-body")) }))
            @if item.is_root() {
                (forms::text_field(&forms::Field { value: w.tags, hint: Some(c.t("composer-tags-words")), ..forms::Field::new("tags", c.t("board-edit-tags")) }))
            }
        }, c.t("board-save"), Some((c.t("board-cancel"), back))))
        @if w.conflict.is_some() {
            section.card aria-label=(c.t("board-edit-newest")) data-newest {
                h2.meta { (c.t("board-edit-newest")) }
                @if !item.title.is_empty() { p { strong { (item.title) } } }
                div.prose dir="auto" { (shell::PreEscaped(&item.body_html)) }
            }
        }
    };
    layout::page(c, c.t("board-edit-title"), main, None)
}

pub fn history(c: &Chrome, item: &Item, revisions: &[Revision], whos: &HashMap<PersonId, Who>, back: &str) -> Page {
    let main = html! {
        (parts::page_head(c.t("board-history-title"), Some(c.t("board-history-words")), None))
        @if revisions.is_empty() { (parts::empty_state(Icon::History, c.t("board-history-none"), c.t("board-history-none-words"), Some((c.t("board-back"), back)))) }
        @else {
            section.card {
                p.meta { (c.t("board-edit-newest")) @if let Some(at) = item.edited_at { " · " (parts::time(c, at)) } }
                @if item.title.is_empty() { h2.sr { (c.t("board-edit-newest")) } } @else { h2 { (item.title) } }
                div.prose dir="auto" { (shell::PreEscaped(&item.body_html)) }
            }
        }
        @for r in revisions {
            section.card {
                p.meta { @if let Some(w) = whos.get(&r.by) { (person::name(w)) " · " } (parts::time(c, r.at)) " · " (c.lang.tf("board-version", &[("n", r.number.into())])) }
                @if r.title.is_empty() { h2.sr { (c.lang.tf("board-version", &[("n", r.number.into())])) } } @else { h2 { (r.title) } }
                div.prose dir="auto" { (shell::PreEscaped(kit::markdown::render(&r.body, &|_| None).html)) }
            }
        }
        p { a href=(back) { (c.t("board-back")) } }
    };
    layout::page(c, c.lang.tf("board-history-of", &[("title", item.root_title.as_str().into())]).as_str(), main, None)
}

/// Who likes an item and when; `nameless` more have no name here.
pub fn likes(c: &Chrome, item: &Item, people: &[(Who, Time)], nameless: i64, next: Option<&str>, back: &str) -> Page {
    let about = if item.title.is_empty() { kit::text::first_line(&item.excerpt, 80) } else { item.title.clone() };
    let back = parts::link_button(parts::Look::Quiet, Some(Icon::ArrowLeft), c.t("board-back"), back);
    let main = html! {
        (parts::page_head(c.t("board-likes-title"), Some(&about), Some(back)))
        @if people.is_empty() && nameless == 0 { (parts::empty_state(Icon::Heart, c.t("board-likes-none"), c.t("board-likes-none-words"), None)) }
        div class="person-list" data-list {
            @for (who, at) in people {
                (parts::person_card(c, &parts::PersonCard { who: who.clone(), actions: html! { span class="meta" { (parts::time(c, *at)) } }, ..parts::PersonCard::default() }))
            }
            @if nameless > 0 { p class="meta" { (c.lang.tf("board-likes-nameless", &[("n", nameless.into()), ("named", people.len().into())])) } }
            @if let Some(next) = next { (parts::pager_more(c, &format!("/items/{}/likes?before={next}", item.id))) }
        }
    };
    layout::page(c, c.t("board-likes-title"), main, None)
}

/// To whom this should go, and a word with it.
pub fn tell(c: &Chrome, item: &Item, back: &str) -> Page {
    let title = c.t("board-tell-title");
    let about = if item.title.is_empty() { kit::text::first_line(&item.excerpt, 80) } else { item.title.clone() };
    let main = html! {
        (parts::page_head(title, Some(&about), None))
        section class="card settings" {
            (forms::form(&format!("/items/{}/tell", item.id), html! {
                (forms::person_field(&forms::Field { required: true, max: Some(400), placeholder: "@", hint: Some(c.t("board-tell-hint")), ..forms::Field::new("people", c.t("board-tell-people")) }))
                (forms::plain_area(&forms::Field { max: Some(spine::items::show::NOTE_MAX), ..forms::Field::new("note", c.t("board-tell-note")) }))
            }, c.t("board-tell-do"), Some((c.t("board-back"), back))))
        }
    };
    layout::page(c, title, main, None)
}

pub fn share_key(id: ItemId) -> String {
    format!("share:{id}")
}
/// The one composer, for words beside something that somebody else wrote.
pub fn share(c: &Chrome, viewer: &Viewer, item: &Item, draft: Option<&serde_json::Value>) -> Page {
    let typed = |name: &str| draft.and_then(|d| d.get(name)).and_then(serde_json::Value::as_str).unwrap_or_default();
    let (me, about, key) = (viewer.id.to_string(), item.id.to_string(), share_key(item.id));
    let people = forms::AudienceChoice {
        value: "people".into(),
        label: c.t("stream-audience-people").into(),
        who: c.t("stream-audience-people-who").into(),
    };
    let shared = About {
        id: item.id,
        kind: item.kind.clone(),
        author_id: item.author_id,
        author_name: item.author_name.clone(),
        title: item.title.clone(),
        excerpt: item.excerpt.clone(),
        created_at: item.created_at,
    };
    let main = html! {
        (parts::page_head(c.t("board-share"), Some(c.t("board-share-words")), None))
        (cards::shared(&shared))
        (forms::composer(c, &forms::Composer {
            action: "/posts",
            prompt: c.t("board-share-prompt"),
            kinds: vec![forms::KindChip { value: "status".into(), label: String::new(), icon: Icon::Message, titled: false, submit: c.t("board-share-submit").into(), placeholder: c.t("board-share-prompt").into() }],
            audiences: vec![forms::AudienceChoice::everyone(c), people],
            audience: typed("audience"),
            people: Some(typed("people")),
            expanded: true,
            draft_key: &key,
            body: typed("body"),
            tags: typed("tags"),
            upload: true,
            hidden: vec![("board", &me), ("about", &about)],
            ..forms::Composer::default()
        }))
    };
    layout::page(c, c.t("board-share"), main, None)
}

/// `days`: how long it stays; 0 for ever.
pub fn trash(c: &Chrome, items: &[InTrash], days: i64) -> Page {
    let words = if days > 0 { c.lang.tf("board-trash-words-days", &[("n", days.into())]) } else { c.t("board-trash-words").into() };
    let main = html! {
        (parts::page_head(c.t("board-trash-title"), Some(&words), None))
        @if items.is_empty() { (parts::empty_state(Icon::Trash, c.t("board-trash-empty"), c.t("board-trash-empty-words"), Some((c.t("board-home"), "/")))) }
        @for InTrash { item: i, until } in items {
            section.card {
                p.meta { (person::name(&i.author())) " · " (parts::time(c, i.created_at))
                    @if let Some(at) = until { " · " (c.lang.tf("board-trash-until", &[("day", c.lang.date(*at).as_str().into())])) } }
                p { strong { (i.title) } @if !i.title.is_empty() { " " } (i.excerpt) }
                (parts::post_button(parts::Look::Secondary, Some(Icon::Restore), c.t("board-restore"), &format!("/items/{}/restore", i.id), &[]))
            }
        }
    };
    layout::page(c, c.t("board-trash-title"), main, None)
}

/// What was begun, newest first. Scripts bring along what this browser alone has.
pub fn drafts(c: &Chrome, drafts: &[Draft]) -> Page {
    let place = |d: &Draft| -> String {
        let kind = d.key.split([':', '~']).next().unwrap_or_default();
        match (kind, &d.about, &d.href) {
            ("home" | "community" | "forum", ..) => c.t("board-draft-new").into(),
            (_, None, None) => c.t("board-draft-gone").into(),
            ("board", Some(name), _) => c.lang.tf("board-draft-board", &[("name", name.into())]),
            ("share", ..) => c.t("board-share").into(),
            ("edit", Some(title), _) => c.lang.tf("board-draft-edit", &[("title", title.into())]),
            (_, title, _) => c.lang.tf("board-draft-reply", &[("title", title.as_deref().unwrap_or_default().into())]),
        }
    };
    let main = html! {
        (parts::page_head(c.t("drafts"), Some(c.t("board-drafts-words")), None))
        @if drafts.is_empty() { (parts::empty_state(Icon::Edit, c.t("board-drafts-empty"), c.t("board-drafts-empty-words"), Some((c.t("board-drafts-write"), "/#composer")))) }
        div class="feed" data-drafts {
            @for d in drafts {
                section class="card" data-draft-card=(d.key) {
                    p class="meta" dir="auto" { (place(d)) " · " (parts::time(c, d.saved_at)) }
                    p dir="auto" { (d.excerpt) }
                    div class="button-row" {
                        @if let Some(href) = &d.href { (parts::link_button(parts::Look::Secondary, Some(Icon::Edit), c.t("board-draft-continue"), href)) }
                        form class="inline" method="post" action="/drafts" data-discard {
                            (forms::hidden("key", &d.key))
                            (parts::button(parts::Look::Quiet, Some(Icon::Trash), c.t("js-discard")))
                        }
                    }
                }
            }
        }
    };
    layout::page(c, c.t("drafts"), main, None)
}
