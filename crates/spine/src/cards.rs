//! Cards: how items look in a stream, on a board, in search. What all kinds share is drawn here, a page of items at a
//! time; what a kind adds (a question's state, the path it travelled) comes from its `Kind::cards`.

use crate::{App, Item, ItemId, Result, View, items, items::allowed, links};
use shell::{Chrome, Icon, Markup, PreEscaped, Who, html, parts};
use std::collections::HashMap;

/// What a kind adds to a card.
#[derive(Default)]
pub struct Extra {
    pub state: Option<parts::Pill>,
    pub path: Vec<Who>,
    pub actions: Option<Markup>,
    pub foot: Option<Markup>,
    /// The title is part of what the kind shows elsewhere.
    pub hide_title: bool,
}

/// Everything the cards of one page need, read in a handful of statements whatever their number.
pub struct Deck {
    pub items: Vec<Item>,
    pub tags: HashMap<ItemId, Vec<String>>,
    pub files: HashMap<ItemId, Vec<items::attachments::Attachment>>,
    pub links: HashMap<ItemId, Vec<links::Card>>,
    pub extras: HashMap<ItemId, Extra>,
    pub audiences: HashMap<i64, Vec<String>>,
    pub sources: HashMap<ItemId, (String, String, String)>,
}

impl View {
    pub async fn deck(&mut self, items: Vec<Item>) -> Result<Deck> {
        let ids: Vec<i64> = items.iter().map(|i| i.id.0).collect();
        let tags = self.tags_of(&ids).await?;
        let mut files: HashMap<ItemId, Vec<_>> = HashMap::new();
        for f in items::attachments::of(self, &ids).await? {
            if let Some(id) = f.item_id {
                files.entry(id).or_default().push(f);
            }
        }
        let links = links::cards(self, &ids).await?;
        let audiences = self.audience_names(&items).await?;
        let sources = self.sources_of(&ids).await?;
        let mut extras = HashMap::new();
        let app = self.app.clone();
        let mut seen: Vec<&str> = vec![];
        for item in &items {
            if seen.contains(&item.kind.as_str()) {
                continue;
            }
            seen.push(&item.kind);
            if let Some(cards) = app.kind(&item.kind).and_then(|k| k.cards) {
                let of_kind: Vec<Item> = items.iter().filter(|i| i.kind == item.kind).cloned().collect();
                extras.extend(cards(self, &of_kind).await?);
            }
        }
        Ok(Deck { items, tags, files, links, extras, audiences, sources })
    }
    /// Source, licence, address of imported items.
    pub async fn sources_of(&mut self, ids: &[i64]) -> Result<HashMap<ItemId, (String, String, String)>> {
        let rows: Vec<(ItemId, String, String, String)> = self
            .all(
                kit::sql!("select s.local_id, s.author, s.licence, s.url from sources s where s.kind = 'item' and s.local_id in" ids(1)),
                kit::params![ids],
            )
            .await?;
        Ok(rows.into_iter().map(|r| (r.0, (r.1, r.2, r.3))).collect())
    }
}

/// Who may see it, in words: "Everyone at X", or the names the audience has.
pub fn audience_words(chrome: &Chrome, item: &Item, names: &HashMap<i64, Vec<String>>) -> String {
    if item.audience_id == crate::EVERYONE {
        return chrome.lang.tf("audience-everyone", &[("org", chrome.org.as_str().into())]);
    }
    let names = names.get(&item.audience_id.0).map(Vec::as_slice).unwrap_or_default();
    if let Some((first, rest)) = names.split_first()
        && first.is_empty()
    {
        return chrome.lang.tf("audience-everyone-and", &[("org", chrome.org.as_str().into()), ("names", rest.join(", ").as_str().into())]);
    }
    let names = names.join(", ");
    chrome.lang.tf("audience-people", &[("names", names.as_str().into())])
}

/// "Text by NAME, licence, link" under what came from elsewhere.
pub fn attribution(chrome: &Chrome, source: Option<&(String, String, String)>) -> Option<(String, String)> {
    source.filter(|s| !s.2.is_empty()).map(|(author, licence, url)| {
        (chrome.lang.tf("attribution", &[("author", author.as_str().into()), ("licence", licence.as_str().into())]), url.clone())
    })
}

/// Pictures, files and link cards of an item.
pub fn media(chrome: &Chrome, files: Option<&Vec<items::attachments::Attachment>>, links: Option<&Vec<links::Card>>) -> Markup {
    let empty = vec![];
    let files = files.unwrap_or(&empty);
    let pictures: Vec<parts::Picture> = files
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
    let others: Vec<parts::Attachment> =
        files.iter().filter(|f| !f.is_image()).map(|f| parts::Attachment { href: f.url(), name: f.name.clone(), bytes: f.size }).collect();
    html! {
        @if !pictures.is_empty() { (parts::picture_grid(&pictures)) }
        @if !others.is_empty() { (parts::attachments(chrome, &others)) }
        @for l in links.into_iter().flatten() {
            a.linkcard href=(l.url) rel="nofollow noopener noreferrer ugc" { span.linkcard-site { (l.site) } strong { (l.title) } @if !l.description.is_empty() { span { (l.description) } } }
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
pub fn common_actions(chrome: &Chrome, view_app: &App, item: &Item) -> Markup {
    html! {
        (parts::like_button(chrome, &format!("/items/{}/like", item.id), item.liked, item.like_count))
        (parts::action_link(Icon::Comment, &chrome.lang.tf(if item.kind == "question" { "replies-count" } else { "comments-count" }, &[("n", item.comment_count.into())]), &view_app.path_of(item)))
    }
}

impl Deck {
    /// One drawn card per item, in order.
    pub fn draw(&mut self, chrome: &Chrome, app: &App, viewer: &crate::Viewer) -> Vec<Markup> {
        let items = std::mem::take(&mut self.items);
        let drawn = items.iter().map(|i| parts::card(chrome, &self.card(chrome, app, viewer, i))).collect();
        self.items = items;
        drawn
    }
    pub fn card(&mut self, chrome: &Chrome, app: &App, _viewer: &crate::Viewer, item: &Item) -> parts::Card {
        let extra = self.extras.remove(&item.id).unwrap_or_default();
        let kind = app.kind(&item.kind);
        let href = app.path_of(item);
        let title = match (&item.title, item.is_root() || extra.hide_title) {
            (t, true) if !t.is_empty() && !extra.hide_title => Some(t.clone()),
            _ => None,
        };
        parts::Card {
            id: item.id.0,
            anchor: format!("item-{}", item.id),
            href: href.clone(),
            kind_label: kind.map_or("", |k| chrome.lang.t(k.label)).to_owned(),
            icon: kind.map_or(Icon::Message, |k| k.icon),
            who: item.author(),
            to: item.board(),
            when: item.created_at,
            edited: item.edited_at,
            audience: audience_words(chrome, item, &self.audiences),
            title,
            body_html: shown_html(item),
            lang: item.lang.clone().unwrap_or_default(),
            dir: kit::text::dir(item.lang.as_deref(), &item.excerpt).to_owned(),
            clamp: true,
            state: extra.state,
            tags: self.tags.remove(&item.id).unwrap_or_default(),
            path: extra.path,
            reason: None,
            actions: html! { (common_actions(chrome, app, item)) @if let Some(a) = &extra.actions { (a) } },
            media: media(chrome, self.files.get(&item.id), self.links.get(&item.id)),
            foot: extra.foot.unwrap_or_else(|| html! {}),
            attribution: attribution(chrome, self.sources.get(&item.id)),
            ..Default::default()
        }
    }
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
