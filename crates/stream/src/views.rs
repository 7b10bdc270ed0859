//! How home looks: the composer, the views and filters, the cards with their reasons, the line, and a calm side column.

use crate::{
    home::{Reason, Which, Wish},
    line,
    store::Circle,
};
use rustc_hash::FxHashMap;
use serde_json::Value;
use shell::{
    Icon, Markup, PreEscaped, Who,
    forms::{self, AudienceChoice, Composer, KindChip},
    html, icon,
    parts::{self, Look, PersonCard, Tab},
    person,
};
use spine::{
    Cx, Item, ItemId, PersonId, Time,
    cards::Deck,
    items::{Place, Sort},
    people::suggest::Why,
    waiting::Waiting,
};

/// The address of a page like this one.
pub fn href(wish: &Wish, before: Option<&str>) -> String {
    address("/", wish, &[("before", before.unwrap_or_default())])
}
fn address(path: &str, wish: &Wish, more: &[(&str, &str)]) -> String {
    let person = wish.person.map(|p| p.0.to_string()).unwrap_or_default();
    let sort = if wish.sort == wish.usual { "" } else { line::word(wish.sort) };
    let own = [
        ("view", wish.which.word()),
        ("sort", sort),
        ("kind", wish.kind.as_deref().unwrap_or_default()),
        ("tag", wish.tag.as_deref().unwrap_or_default()),
        ("person", person.as_str()),
    ];
    let mut query = url::form_urlencoded::Serializer::for_suffix(format!("{path}?"), path.len() + 1);
    query.extend_pairs(own.iter().chain(more).filter(|p| !p.1.is_empty()));
    query.finish()
}

/// One page of home.
pub struct Home<'a> {
    pub cx: &'a Cx,
    pub wish: &'a Wish,
    /// What is newer than this has not been read yet.
    pub line: Option<Time>,
    /// That somebody is here is to be written down.
    pub due: bool,
    /// The moment of the first item on the page.
    pub top: Time,
    /// Whom the page is narrowed to.
    pub person: Option<&'a Who>,
}

impl Home<'_> {
    fn with(&self, change: impl FnOnce(&mut Wish)) -> String {
        let mut wish = self.wish.clone();
        change(&mut wish);
        href(&wish, None)
    }

    pub fn cards(
        &self,
        deck: &Deck,
        items: &[Item],
        reasons: &FxHashMap<ItemId, Reason>,
        whos: &std::collections::HashMap<PersonId, Who>,
    ) -> Vec<Markup> {
        let cx = self.cx;
        // Between what is new and what was there: the page before ended above the line, or it begins on this one.
        let mut above = !self.wish.before.is_top() && self.line.is_some_and(|l| self.wish.before.place.at > l);
        let mut out = vec![];
        // What one wrote oneself is not new to oneself: where nothing else is above, there is no line.
        let mut theirs = above;
        for item in items {
            let new = self.line.is_some_and(|l| Place::of(item, self.wish.sort).at > l);
            if above && theirs && !new {
                out.push(self.line_here());
            }
            above = new;
            theirs |= new && (item.author_id != cx.viewer.id || reasons.contains_key(&item.id));
            let mut card = deck.card(&cx.chrome, &cx.app, item);
            card.unread = new && item.author_id != cx.viewer.id;
            card.reason = match self.wish.which {
                Which::Mentions => Some(named(cx, item)),
                _ => reasons.get(&item.id).and_then(|r| Some(reason(cx, r, whos.get(&PersonId(r.actor.person))?))),
            };
            card.actions = html! { (card.actions) (self.more(item)) };
            out.push(parts::card(&cx.chrome, &card));
        }
        out
    }

    /// What is done in place: a comment, and what is behind the dots. Both come when they are wanted.
    fn more(&self, item: &Item) -> Markup {
        let cx = self.cx;
        let comments = cx.app.kind(&item.kind).is_some_and(|k| k.replies == "comments-count");
        html! {
            @if comments { (parts::unfold_later(Icon::Reply, cx.t("reply"), &format!("/items/{}/reply", item.id))) }
            a class="action icon-only more" href={ "/stream/" (item.id) } data-unfold title=(cx.t("more")) { (icon(Icon::More)) span class="sr" { (cx.t("more")) } }
        }
    }

    /// The line, and the way to be done with what is above it.
    fn line_here(&self) -> Markup {
        let (cx, c) = (self.cx, &self.cx.chrome);
        html! {
            article class="unread-line" aria-label=(cx.t("stream-line")) {
                span { (cx.t("stream-line")) @if let Some(at) = self.line { " · " (parts::time(c, at)) } }
                (self.seen_form(true, html! { button type="submit" class="button quiet" { (cx.t("stream-line-all")) } }))
            }
        }
    }
    fn seen_form(&self, all: bool, inside: Markup) -> Markup {
        html! {
            form class="inline" method="post" action="/stream/seen" data-seen[!all] hidden[!all] {
                (forms::hidden("view", self.wish.which.word()))
                (forms::hidden("upto", &self.top.0.to_string()))
                @if all { (forms::hidden("all", "1")) (forms::hidden("back", &href(self.wish, None))) }
                (inside)
            }
        }
    }

    pub fn main(
        &self,
        cards: &[Markup],
        waiting: &[Waiting],
        next: Option<&str>,
        around: &[(Who, Why)],
        top: &[Markup],
        draft: Option<&Value>,
    ) -> Markup {
        let (cx, wish) = (self.cx, self.wish);
        let more = next.map(|n| href(wish, Some(n)));
        let since = self.top.0.to_string();
        html! {
            (parts::Room(cards.iter().map(|card| card.0.len()).sum::<usize>() + 16 * 1024))
            h1 class="sr" { (cx.t("nav-home")) }
            @for box_ in top { (box_) }
            @if cx.viewer.kind.inside() { (composer(cx, draft)) }
            @if !around.is_empty() { (people_around(cx, around)) }
            (self.tabs())
            (self.filters())
            // What an open page asks when it hears that something is new.
            @if wish.before.is_top() && wish.which.is_list() { div hidden data-news=(address("/stream/new", wish, &[("since", &since)])) {} }
            @if self.due { (self.seen_form(false, html! {})) }
            @if wish.which == Which::Waiting {
                @if waiting.is_empty() { (self.empty()) } @else { div class="person-list" { @for w in waiting { (waits(cx, w)) } } }
            } @else if cards.is_empty() && wish.before.is_top() { (self.empty()) } @else { (parts::stream(cards, more.as_deref(), &cx.chrome)) }
        }
    }

    fn tabs(&self) -> Markup {
        let cx = self.cx;
        let tab = |which: Which| {
            let list = which.is_list();
            let href = self.with(|w| {
                w.which = which;
                if !list {
                    (w.kind, w.tag, w.person, w.sort) = (None, None, None, w.usual);
                }
            });
            Tab::new(cx.t(label(which)), href, self.wish.which == which)
        };
        let order = |sort: Sort, label: &'static str| html! { button type="submit" name="sort" value=(line::word(sort)) aria-pressed=(self.wish.sort == sort) { (cx.t(label)) } };
        html! {
            div class="tabs-row" {
                (parts::tabs(cx.t("stream-tabs"), &Which::ALL.map(tab)))
                @if self.wish.which.is_list() {
                    form class="sort" method="post" action="/stream/order" aria-label=(cx.t("stream-sort")) {
                        (forms::hidden("back", &self.with(|w| w.sort = w.usual)))
                        (order(Sort::Active, "stream-sort-active")) (order(Sort::Newest, "stream-sort-newest"))
                        a href="/hot" { (cx.t("stream-hot")) }
                    }
                }
            }
        }
    }

    /// What the page is narrowed to, each with the way back.
    fn filters(&self) -> Markup {
        let (cx, wish) = (self.cx, self.wish);
        let off = |words: &str, href: String| html! { a class="chip filter-on" href=(href) { span dir="auto" { (words) } (icon(Icon::Close)) span class="sr" { (cx.t("stream-filter-off")) } } };
        html! {
            @if wish.filtered() && wish.which.is_list() {
                div class="chips filters-on" role="group" aria-label=(cx.t("stream-filters")) {
                    (icon(Icon::Filter))
                    @if let Some(kind) = &wish.kind { (off(cx.t(cx.app.kind(kind).map_or("stream-show", |k| k.label)), self.with(|w| w.kind = None))) }
                    @if let Some(tag) = &wish.tag { (off(&format!("#{tag}"), self.with(|w| w.tag = None))) }
                    @if wish.person.is_some() { (off(self.person.map_or(cx.t("stream-filter-person"), |p| &p.name), self.with(|w| w.person = None))) }
                }
            }
        }
    }

    fn empty(&self) -> Markup {
        let (cx, wish) = (self.cx, self.wish);
        let (icon, title, words, action, href) = match (wish.filtered() && wish.which.is_list(), wish.which) {
            (true, _) => {
                let all = self.with(|w| (w.kind, w.tag, w.person) = (None, None, None));
                (Icon::Filter, "stream-empty-kind", "stream-empty-kind-words", "stream-empty-kind-do", all)
            }
            (false, Which::Following) => {
                (Icon::Users, "stream-empty-following", "stream-empty-following-words", "stream-find-people", "/people".into())
            }
            (false, Which::Network) => {
                (Icon::Network, "stream-empty-network", "stream-empty-network-words", "stream-find-people", "/people".into())
            }
            // Those outside write in their communities.
            (false, Which::All) if !cx.viewer.kind.inside() => {
                (Icon::Coffee, "stream-empty-all-outside", "stream-empty-all-outside-words", "communities-title", "/communities".into())
            }
            (false, Which::All) => {
                let here = self.with(|w| w.which = Which::All);
                (Icon::Coffee, "stream-empty-all", "stream-empty-all-words", "stream-empty-all-do", format!("{here}#composer"))
            }
            (false, Which::Mentions) => (Icon::At, "stream-empty-mentions", "stream-empty-mentions-words", "stream-empty-back", "/".into()),
            (false, Which::Saved) => (Icon::Bookmark, "stream-empty-saved", "stream-empty-saved-words", "stream-empty-back", "/".into()),
            (false, Which::Waiting) => (Icon::Check, "stream-empty-waiting", "stream-empty-waiting-words", "stream-empty-back", "/".into()),
        };
        parts::empty_state(icon, cx.t(title), cx.t(words), Some((cx.t(action), &href)))
    }

    pub fn side(&self, circle: &Circle, open: &[Item], tags: Vec<(String, i64)>) -> Markup {
        let (cx, wish) = (self.cx, self.wish);
        let kind = |value: Option<&str>, label: &'static str| {
            let href = self.with(|w| {
                w.kind = value.map(str::to_owned);
                if !w.which.is_list() {
                    w.which = Which::All;
                }
            });
            html! { li { a href=(href) aria-current=[(wish.which.is_list() && wish.kind.as_deref() == value).then_some("true")] { (cx.t(label)) } } }
        };
        let muted = circle.muted_people.len() + circle.muted_roots.len() + circle.muted_communities.len();
        let n = |key, n: usize| parts::stat(cx.chrome.lang.number(n as i64), &cx.chrome.lang.tf(key, &[("n", n.into())]));
        html! {
            (parts::side_box(cx.t("stream-show"), html! {
                ul { (kind(None, "stream-show-all")) (kind(Some("status"), "stream-show-status")) (kind(Some("message"), "stream-show-message")) (kind(Some("question"), "stream-show-question")) }
            }, None))
            @if !open.is_empty() {
                (parts::side_box(cx.t("stream-open"), html! {
                    ul { @for q in open { li { a href=(cx.app.path_of(q)) dir="auto" lang=[q.lang.as_deref()] { (q.title) } } } }
                }, Some((cx.t("stream-open-all"), "/questions"))))
            }
            (parts::side_box(cx.t("stream-my-network"), parts::stats(&[n("stream-contacts", circle.contacts.len()), n("stream-followed", circle.following.len())]),
                Some((cx.t("stream-my-network-all"), "/network"))))
            @if !tags.is_empty() {
                (parts::side_box(cx.t("stream-tags"), html! {
                    div class="tags" { @for (tag, _) in &tags { a class="tag" href=(self.with(|w| { w.tag = Some(tag.clone()); if !w.which.is_list() { w.which = Which::All } })) dir="auto" { (tag) } } }
                }, None))
            }
            @if muted > 0 { p class="meta" { a href="/stream/muted" { (cx.t("stream-muted")) " (" (muted) ")" } } }
        }
    }
}

pub fn label(which: Which) -> &'static str {
    match which {
        Which::Following => "stream-following",
        Which::Network => "stream-network",
        Which::All => "stream-all",
        Which::Mentions => "stream-mentions",
        Which::Waiting => "stream-waiting",
        Which::Saved => "stream-saved",
    }
}

/// A translated sentence with markup in it: every part is escaped already.
fn sentence(cx: &Cx, key: &'static str, who: &Who, title: &str, n: u8) -> Markup {
    let (who, title) = (person::name(who), html! { (title) });
    PreEscaped(cx.chrome.lang.tf(key, &[("who", who.0.as_str().into()), ("title", title.0.as_str().into()), ("n", i64::from(n).into())]))
}

fn named(cx: &Cx, item: &Item) -> Markup {
    let key = if item.is_root() || item.root_title.is_empty() { "stream-reason-mentioned" } else { "stream-reason-mentioned-in" };
    sentence(cx, key, &item.author(), &item.root_title, 0)
}

fn reason(cx: &Cx, r: &Reason, who: &Who) -> Markup {
    let key = match (r.actor.answer, r.others, r.more) {
        (true, 0, false) => "stream-reason-answered",
        (true, _, true) => "stream-reason-answered-many",
        (true, ..) => "stream-reason-answered-more",
        (false, 0, false) => "stream-reason-commented",
        (false, _, true) => "stream-reason-commented-many",
        (false, ..) => "stream-reason-commented-more",
    };
    sentence(cx, key, who, "", r.others)
}

fn waits(cx: &Cx, w: &Waiting) -> Markup {
    let why = if w.said.is_empty() { w.words.clone() } else { format!("{} · “{}”", w.words, w.said) };
    parts::person_card(&cx.chrome, &PersonCard { who: w.who.clone(), why: Some(why), actions: w.actions.clone(), ..PersonCard::default() })
}

/// Where the home composer's draft is kept.
pub const DRAFT: &str = "home";

fn composer(cx: &Cx, draft: Option<&Value>) -> Markup {
    let c = &cx.chrome;
    let typed = |name: &str| draft.and_then(|d| d.get(name)).and_then(Value::as_str).unwrap_or_default();
    let me = cx.viewer.id.to_string();
    let kind = |value: &str, icon, titled, label, submit, placeholder| KindChip {
        value: value.into(),
        label: cx.t(label).into(),
        icon,
        titled,
        submit: cx.t(submit).into(),
        placeholder: cx.t(placeholder).into(),
    };
    let people = AudienceChoice {
        value: "people".into(),
        label: cx.t("stream-audience-people").into(),
        who: cx.t("stream-audience-people-who").into(),
    };
    let name = cx.viewer.name.split_whitespace().next().unwrap_or(&cx.viewer.name);
    forms::composer(
        c,
        &Composer {
            action: "/posts",
            prompt: &c.lang.tf("stream-prompt", &[("name", name.into())]),
            kinds: vec![
                kind("status", Icon::Message, false, "stream-kind-status", "stream-submit-status", "stream-place-status"),
                kind("question", Icon::Question, true, "stream-kind-question", "stream-submit-question", "stream-place-question"),
            ],
            selected: if typed("kind") == "question" { "question" } else { "status" },
            audiences: vec![AudienceChoice::everyone(c), people],
            audience: typed("audience"),
            people: Some(typed("people")),
            expanded: typed("kind") == "question",
            draft_key: DRAFT,
            title: typed("title"),
            body: typed("body"),
            tags: typed("tags"),
            similar_url: Some("/questions/similar"),
            upload: true,
            hidden: vec![("board", &me)],
            ..Composer::default()
        },
    )
}

fn people_around(cx: &Cx, around: &[(Who, Why)]) -> Markup {
    html! {
        section class="card side-box" {
            header { h2 { (cx.t("stream-around")) } a href="/people" { (cx.t("stream-find-people")) } }
            p class="meta" { (cx.t("stream-around-words")) }
            @for (who, why) in around {
                (parts::person_card(&cx.chrome, &PersonCard {
                    who: who.clone(),
                    why: Some(cx.t(why.key()).into()),
                    actions: parts::post_button(Look::Secondary, Some(Icon::Plus), cx.t("stream-follow"), &format!("/people/{}/follow", who.id), &[("back", "/")]),
                    small: true,
                    ..PersonCard::default()
                }))
            }
        }
    }
}

/// Tags of what is on the page, the most used first: counted from what the reader sees.
pub fn tags(deck: &Deck, items: &[Item]) -> Vec<(String, i64)> {
    let mut counts: FxHashMap<&str, i64> = FxHashMap::default();
    for tag in items.iter().flat_map(|i| &deck.beside.of(i.id).tags) {
        *counts.entry(tag).or_default() += 1;
    }
    let mut out: Vec<(String, i64)> = counts.into_iter().map(|(t, n)| (t.to_owned(), n)).collect();
    out.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    out.truncate(12);
    out
}
