//! Cards: how items look in a stream, on a board, in search. What all kinds share is drawn here, a page of items at a
//! time; what a kind adds (a question's state, the path it travelled) comes from its `Kind::cards`.

use crate::{
    App, Item, ItemId, Result, View,
    audience::{self, Names},
    beside::{About, Beside, One, Source},
    items,
    items::allowed,
};
use shell::{Chrome, Icon, Lang, Markup, PreEscaped, Who, html, icon, parts};
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
            false => {
                let outside = audience::outside_in(names, item);
                let key = if outside.is_empty() { "audience-members" } else { "audience-members-outside" };
                chrome.lang.tf(key, &[("name", name.as_str().into()), ("outside", chrome.lang.list(&outside).as_str().into())])
            }
        };
    }
    let Some(named) = names.get(&item.audience_id) else { return chrome.lang.tf("audience-people", &[("names", "".into())]) };
    let called = |(name, guest): &(String, bool)| match guest {
        true if named.everyone => chrome.lang.tf("audience-guest", &[("name", name.as_str().into())]),
        _ => name.clone(),
    };
    let countries = named.countries.iter().map(|code| chrome.lang.country(code));
    let called: Vec<String> = countries.chain(named.names.iter().map(called)).collect();
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
        @if let Some(o) = &beside.about { (shared(o)) }
        @for l in &beside.links {
            a.linkcard href=(l.url) rel="nofollow noopener noreferrer ugc" { span.linkcard-site { (l.site) } strong { (l.title) } @if !l.description.is_empty() { span { (l.description) } } }
        }
        @if !unseen_by.is_empty() {
            p.hint { (chrome.lang.tf("mentions-unseen", &[("n", beside.unseen_by.len().into()), ("names", unseen_by.as_str().into())])) }
        }
    }
}

/// What somebody shares: by whom, and how it begins.
pub fn shared(o: &About) -> Markup {
    html! {
        a.linkcard href={ "/items/" (o.id) } { span.linkcard-site dir="auto" { (o.author_name) } @if !o.title.is_empty() { strong dir="auto" { (o.title) } } span dir="auto" { (kit::text::snippet(&o.excerpt, 200)) } }
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

/// The button to like an item, and how many do. Where nothing moves any more the number stays.
pub fn like(c: &Chrome, item: &Item) -> Markup {
    html! {
        @if item.moves() { (parts::like_button(c, &format!("/items/{}/like", item.id), item.liked)) }
        (parts::likes_link(c, &format!("/items/{}/likes", item.id), item.like_count))
    }
}

/// The shared half of a card's action row.
pub fn common_actions(chrome: &Chrome, view_app: &App, item: &Item, elsewhere: i64) -> Markup {
    let replies = view_app.kind(&item.kind).map_or("comments-count", |k| k.replies);
    html! {
        (like(chrome, item))
        (parts::action_link(Icon::Comment, &chrome.lang.tf(replies, &[("n", (item.comment_count + elsewhere).into())]), &view_app.path_of(item)))
    }
}

impl Deck {
    /// Of the one thing that a page is about: from where those are who read it from outside.
    pub fn outside(&self) -> Vec<String> {
        self.items.first().map(|i| audience::outside_in(&self.audiences, i)).unwrap_or_default()
    }
    /// One drawn card per item, in order.
    pub fn draw(&self, chrome: &Chrome, app: &App) -> Vec<Markup> {
        self.items.iter().map(|i| parts::card(chrome, &self.card(chrome, app, i))).collect()
    }
    pub fn card(&self, chrome: &Chrome, app: &App, item: &Item) -> parts::Card {
        let extra = self.extras.get(&item.id).cloned().unwrap_or_default();
        let beside = self.beside.of(item.id);
        parts::Card {
            title: Some(&item.title).filter(|t| item.is_root() && !t.is_empty()).cloned(),
            body_html: shown_html(item),
            dir: kit::text::dir(item.lang.as_deref(), &item.excerpt).to_owned(),
            clamp: true,
            state: extra.state,
            path: extra.path,
            actions: html! { (common_actions(chrome, app, item, extra.replies)) @if let Some(a) = &extra.actions { (a) } },
            media: media(chrome, beside),
            foot: extra.foot.unwrap_or_else(|| html! {}),
            ..card(chrome, app, item, &self.audiences, beside)
        }
    }
}

/// What the card of an item says wherever it stands: who, where, when, for whom.
fn card(c: &Chrome, app: &App, item: &Item, audiences: &Names, beside: &One) -> parts::Card {
    let kind = app.kind(&item.kind);
    parts::Card {
        id: item.id.0,
        anchor: format!("item-{}", item.id),
        href: app.path_of(item),
        kind_label: kind.map_or("", |k| c.lang.t(k.label)).to_owned(),
        icon: kind.map_or(Icon::Message, |k| k.icon),
        who: item.author(),
        to: item.board(),
        place: item.place(),
        when: item.created_at,
        edited: item.edited_at,
        audience: audience_words(c, item, audiences),
        for_everyone: item.is_for_everyone(),
        lang: item.lang.clone().unwrap_or_default(),
        tags: beside.tags.clone(),
        attribution: attribution(c, beside.source.as_ref()),
        ..Default::default()
    }
}

/// The card of a root with a title on its own page, with all of its words. State, actions and what hangs on it are the page's.
pub fn whole(c: &Chrome, app: &App, item: &Item, audiences: &Names, beside: &One) -> parts::Card {
    parts::Card {
        title: Some(item.title.clone()),
        body_html: PreEscaped(item.body_html.clone()),
        dir: kit::text::dir(item.lang.as_deref(), &format!("{} {}", item.title, item.excerpt)).to_owned(),
        alone: true,
        ..card(c, app, item, audiences, beside)
    }
}

/// In place of the box to write in: for whoever reads a community without being in it, where it is archived, and where it is
/// locked.
pub fn for_members(c: &Chrome, item: &Item) -> Markup {
    if item.is_locked() {
        return parts::notice(parts::Notice::Info, c.t(if item.locked { "forum-locked-topic" } else { "forum-locked-forum" }));
    }
    let words = if item.community_state.as_deref() == Some("live") { "place-members" } else { "place-archived" };
    html! {
        @if let Some((name, href)) = item.place() { (parts::notice(parts::Notice::Info, html! { (c.t(words)) " " a href=(href) dir="auto" { (name) } })) }
    }
}

/// The way down to something that stands in a forum: community, forum. The first forum of a community is called as it is.
pub fn crumbs(c: &Chrome, item: &Item) -> Markup {
    html! {
        @if let Some((id, name)) = item.forum_id.zip(item.forum_name.as_deref()) {
            @let community = item.community_name.as_deref().zip(item.community_id);
            nav class="crumbs" aria-label=(c.t("forum-path")) {
                @if let Some((name, id)) = community { a href={ "/communities/" (id) "/forums" } dir="auto" { (name) } } @else { a href="/forums" { (c.t("forums-title")) } }
                (icon(Icon::ChevronRight))
                a href={ "/forums/" (id) } dir="auto" { @if community.is_some_and(|x| x.0 == name) { (c.t("forums-one")) } @else { (name) } }
            }
        }
    }
}
/// Locked, pinned: signs of something that stands in a forum.
pub fn order_pills(lang: Lang, item: &Item) -> Markup {
    let sign = |i, key: &'static str| parts::pill(&parts::Pill { tone: parts::Tone::Quiet, icon: Some(i), words: lang.t(key).into() });
    html! { @if item.pinned { (sign(Icon::Pin, "forum-pinned")) " " } @if item.is_locked() { (sign(Icon::Lock, "forum-locked")) } }
}
/// Where a thread goes on, and where it was asked before.
pub fn pointers(c: &Chrome, app: &App, all: &[items::topics::Pointer]) -> Markup {
    let words = |p: &items::topics::Pointer| match (p.what.as_str(), p.there) {
        ("duplicate", true) => "forum-asked-before",
        ("duplicate", false) => "forum-asked-again",
        (_, true) => "forum-goes-on",
        (_, false) => "forum-comes-from",
    };
    html! {
        @for p in all {
            p class="pointer" { (icon(Icon::Link)) span { (c.t(words(p))) " " a href=(app.kind(&p.kind).map_or_else(|| format!("/items/{}", p.id), |k| (k.path)(p.id))) dir="auto" { (kit::text::first_line(&p.title, 120)) } } }
        }
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
    let keep = item.is_root() && allowed::<items::Keep>(viewer, item);
    // What can become something else: all that stands in a forum, and a status.
    let turn = allowed::<items::Turn>(viewer, item) && (item.forum_id.is_some() || item.kind == "status");
    let split = allowed::<items::SplitOff>(viewer, item);
    let flag = allowed::<items::Flag>(viewer, item);
    let t = |k| chrome.lang.t(k);
    let flip = |on: bool, (yes, no): (&'static str, &'static str)| if on { no } else { yes };
    // Of a thread its whole is sent.
    let tell = item.is_root() && allowed::<items::Follow>(viewer, item);
    let more = tell || edit || trash || keep || turn || split || item.edited_at.is_some();
    let flag_at = format!("/items/{}/flag", item.id);
    html! {
        // Most of what is read is somebody else's: a menu with one thing in it is that thing.
        @if flag && !more { (parts::action_icon(Icon::Flag, t("action-flag"), &flag_at)) }
        @if more {
            (parts::more_menu(chrome, html! {
                @if edit { (parts::action_link(Icon::Edit, t("action-edit"), &format!("/items/{}/edit", item.id))) }
                @if item.edited_at.is_some() { (parts::action_link(Icon::Clock, t("action-history"), &format!("/items/{}/history", item.id))) }
                @if keep {
                    (parts::action_button(Icon::Lock, t(flip(item.locked, ("forum-lock", "forum-unlock"))), &format!("/topics/{}/{}", item.id, flip(item.locked, ("lock", "unlock")))))
                    (parts::action_button(Icon::Pin, t(flip(item.pinned, ("forum-pin", "forum-unpin"))), &format!("/topics/{}/{}", item.id, flip(item.pinned, ("pin", "unpin")))))
                }
                @if keep || turn { (parts::action_link(Icon::ArrowRight, t(if keep { "forum-arrange" } else if item.kind == "status" { "forum-make-topic" } else { "forum-turn" }), &format!("/topics/{}/arrange", item.id))) }
                @if split { (parts::action_link(Icon::ArrowRight, t("forum-make-topic"), &format!("/topics/{}/arrange", item.id))) }
                @if tell && chrome.works_here() { (parts::action_link(Icon::Quote, t("action-share"), &format!("/posts?about={}", item.id))) }
                @if tell { (parts::action_link(Icon::Send, t("action-tell"), &format!("/items/{}/tell", item.id))) }
                @if flag { (parts::action_link(Icon::Flag, t("action-flag"), &flag_at)) }
                @if trash { (parts::action_button(Icon::Trash, t("action-delete"), &format!("/items/{}/trash", item.id))) }
            }))
        }
    }
}
