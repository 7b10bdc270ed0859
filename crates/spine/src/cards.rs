//! Cards: how items look in a stream, on a board, in search. What all kinds share is drawn here, a page of items at a
//! time; what a kind adds (a question's state, the path it travelled) comes from its `Kind::cards`.

use crate::{
    App, Item, ItemId, Result, View,
    audience::{self, Names},
    beside::{Beside, One, Source},
    items,
    items::allowed,
};
use shell::{Chrome, Icon, Lang, Markup, PreEscaped, Who, html, parts};
use std::collections::HashMap;

/// What a kind adds to a card.
#[derive(Clone, Default)]
pub struct Extra {
    pub state: Option<parts::Pill>,
    pub path: Vec<Who>,
    pub actions: Option<Markup>,
    pub foot: Option<Markup>,
    /// Replies that stand elsewhere and belong to it.
    pub replies: i64,
}

/// Everything the cards of one page need, read in a handful of statements whatever their number.
pub struct Deck {
    pub items: Vec<Item>,
    pub beside: Beside,
    pub extras: HashMap<ItemId, Extra>,
    pub audiences: Names,
}

impl View {
    pub async fn deck(&mut self, items: Vec<Item>, lang: Lang) -> Result<Deck> {
        let ids: Vec<i64> = items.iter().map(|i| i.id.0).collect();
        let beside = self.beside(&ids).await?;
        let audiences = audience::names(self, &items).await?;
        let extras = self.extras(&items.iter().collect::<Vec<_>>(), lang).await?;
        Ok(Deck { items, beside, extras, audiences })
    }
    /// What the kinds of these items add to their cards, a kind at a time.
    pub async fn extras(&mut self, items: &[&Item], lang: Lang) -> Result<HashMap<ItemId, Extra>> {
        let mut out = HashMap::new();
        let app = self.app.clone();
        for (kind, cards) in app.apps.iter().flat_map(|a| a.kinds).filter_map(|k| Some((k.name, k.cards?))) {
            let of_kind: Vec<&Item> = items.iter().filter(|i| i.kind == kind).copied().collect();
            if !of_kind.is_empty() {
                out.extend(cards(self, &of_kind, lang).await?);
            }
        }
        Ok(out)
    }
}

/// Who may see it, in words: "Everyone at X", or the names the audience has.
pub fn audience_words(chrome: &Chrome, item: &Item, names: &Names) -> String {
    if item.audience_id == crate::EVERYONE {
        return chrome.lang.tf("audience-everyone", &[("org", chrome.org.as_str().into())]);
    }
    if let Some(name) = &item.community_name {
        return match item.is_for_everyone() {
            true => chrome.lang.tf("audience-everyone", &[("org", chrome.org.as_str().into())]),
            false => chrome.lang.tf("audience-members", &[("name", name.as_str().into())]),
        };
    }
    let Some(named) = names.get(&item.audience_id) else { return chrome.lang.tf("audience-people", &[("names", "".into())]) };
    let called = |(name, guest): &(String, bool)| match guest {
        true if named.everyone => chrome.lang.tf("audience-guest", &[("name", name.as_str().into())]),
        _ => name.clone(),
    };
    let called: Vec<String> = named.names.iter().map(called).collect();
    let list = match named.more {
        0 => chrome.lang.list(&called),
        more => chrome.lang.tf("audience-more", &[("names", called.join(", ").as_str().into()), ("more", more.into())]),
    };
    if named.everyone {
        return chrome.lang.tf("audience-everyone-and", &[("org", chrome.org.as_str().into()), ("names", list.as_str().into())]);
    }
    chrome.lang.tf("audience-people", &[("names", list.as_str().into())])
}

/// "Text by NAME, licence" and the address, under what came from elsewhere.
pub fn attribution(chrome: &Chrome, source: Option<&Source>) -> Option<(String, String)> {
    source.filter(|s| !s.url.is_empty()).map(|s| {
        (chrome.lang.tf("attribution", &[("author", s.author.as_str().into()), ("licence", s.licence.as_str().into())]), s.url.clone())
    })
}

/// Pictures, files and link cards of an item; for its author also whom it mentions in vain.
pub fn media(chrome: &Chrome, beside: &One) -> Markup {
    let unseen_by = beside.unseen_by.join(", ");
    let pictures: Vec<parts::Picture> = beside
        .files
        .iter()
        .filter(|f| f.is_image())
        .map(|f| parts::Picture {
            href: f.url(),
            thumb: format!("{}/thumb", f.url()),
            alt: f.name.clone(),
            width: f.width.unwrap_or(0),
            height: f.height.unwrap_or(0),
        })
        .collect();
    let others: Vec<parts::Attachment> = beside
        .files
        .iter()
        .filter(|f| !f.is_image())
        .map(|f| parts::Attachment { href: f.url(), name: f.name.clone(), bytes: f.size })
        .collect();
    html! {
        @if !pictures.is_empty() { (parts::picture_grid(&pictures)) }
        @if !others.is_empty() { (parts::attachments(chrome, &others)) }
        @for l in &beside.links {
            a.linkcard href=(l.url) rel="nofollow noopener noreferrer ugc" { span.linkcard-site { (l.site) } strong { (l.title) } @if !l.description.is_empty() { span { (l.description) } } }
        }
        @if !unseen_by.is_empty() {
            p.hint { (chrome.lang.tf("mentions-unseen", &[("n", beside.unseen_by.len().into()), ("names", unseen_by.as_str().into())])) }
        }
    }
}

/// The HTML to show: the body, or the excerpt of a long one.
fn shown_html(item: &Item) -> PreEscaped<String> {
    if item.body_html.is_empty() && !item.excerpt.is_empty() {
        html! { p { (item.excerpt) } }
    } else {
        PreEscaped(item.body_html.clone())
    }
}

/// The shared half of a card's action row.
pub fn common_actions(chrome: &Chrome, view_app: &App, item: &Item, elsewhere: i64) -> Markup {
    let replies = view_app.kind(&item.kind).map_or("comments-count", |k| k.replies);
    html! {
        @if item.moves() { (parts::like_button(chrome, &format!("/items/{}/like", item.id), item.liked, item.like_count)) }
        (parts::action_link(Icon::Comment, &chrome.lang.tf(replies, &[("n", (item.comment_count + elsewhere).into())]), &view_app.path_of(item)))
    }
}

impl Deck {
    /// One drawn card per item, in order.
    pub fn draw(&self, chrome: &Chrome, app: &App) -> Vec<Markup> {
        self.items.iter().map(|i| parts::card(chrome, &self.card(chrome, app, i))).collect()
    }
    pub fn card(&self, chrome: &Chrome, app: &App, item: &Item) -> parts::Card {
        let extra = self.extras.get(&item.id).cloned().unwrap_or_default();
        let beside = self.beside.of(item.id);
        let kind = app.kind(&item.kind);
        let href = app.path_of(item);
        let title = Some(&item.title).filter(|t| item.is_root() && !t.is_empty()).cloned();
        parts::Card {
            id: item.id.0,
            anchor: format!("item-{}", item.id),
            href: href.clone(),
            kind_label: kind.map_or("", |k| chrome.lang.t(k.label)).to_owned(),
            icon: kind.map_or(Icon::Message, |k| k.icon),
            who: item.author(),
            to: item.board(),
            place: item.place(),
            when: item.created_at,
            edited: item.edited_at,
            audience: audience_words(chrome, item, &self.audiences),
            for_everyone: item.is_for_everyone(),
            title,
            body_html: shown_html(item),
            lang: item.lang.clone().unwrap_or_default(),
            dir: kit::text::dir(item.lang.as_deref(), &item.excerpt).to_owned(),
            clamp: true,
            state: extra.state,
            tags: beside.tags.clone(),
            path: extra.path,
            reason: None,
            actions: html! { (common_actions(chrome, app, item, extra.replies)) @if let Some(a) = &extra.actions { (a) } },
            media: media(chrome, beside),
            foot: extra.foot.unwrap_or_else(|| html! {}),
            attribution: attribution(chrome, beside.source.as_ref()),
            ..Default::default()
        }
    }
}

/// In place of the box to write in: for whoever reads a community without being in it, and where it is archived.
pub fn for_members(c: &Chrome, item: &Item) -> Markup {
    let words = if item.community_state.as_deref() == Some("live") { "place-members" } else { "place-archived" };
    html! {
        @if let Some((name, href)) = item.place() { (parts::notice(parts::Notice::Info, html! { (c.t(words)) " " a href=(href) dir="auto" { (name) } })) }
    }
}

/// Follow the thread of a root, or stop.
pub fn follow_button(chrome: &Chrome, root: ItemId, following: bool) -> Markup {
    let (label, verb) = if following { ("action-unfollow", "unfollow") } else { ("action-follow", "follow") };
    parts::action_button(Icon::Bell, chrome.t(label), &format!("/items/{root}/{verb}"))
}

/// The menu of what may be done with an item: edit, history, delete.
pub fn manage_menu(chrome: &Chrome, viewer: &crate::Viewer, item: &Item) -> Markup {
    let edit = allowed::<items::Edit>(viewer, item);
    let trash = allowed::<items::Trash>(viewer, item);
    let t = |k| chrome.lang.t(k);
    html! {
        @if edit || trash || item.edited_at.is_some() {
            (parts::more_menu(chrome, html! {
                @if edit { (parts::action_link(Icon::Edit, t("action-edit"), &format!("/items/{}/edit", item.id))) }
                @if item.edited_at.is_some() { (parts::action_link(Icon::Clock, t("action-history"), &format!("/items/{}/history", item.id))) }
                @if trash { (parts::action_button(Icon::Trash, t("action-delete"), &format!("/items/{}/trash", item.id))) }
            }))
        }
    }
}
