//! A thread: everything under a root, as a tree, and how its comments are drawn. Posts and questions share it; what a
//! kind adds to a reply (marks, its own actions) it hands over.

use crate::{
    App, Item, ItemId, Result, Seen, View, Viewer,
    beside::Beside,
    cards,
    items::{Comment, allowed, read::Mine},
};
use axum::http::{HeaderMap, HeaderValue, header};
use kit::Time;
use shell::{Chrome, Icon, Lang, Markup, Page, PreEscaped, forms, html, layout, parts};
use std::collections::HashMap;

/// More than this is another page's business; nobody reads it in one go.
pub const REPLIES_MAX: i64 = 500;

/// How replies are laid out: under what they reply to, or one after the other in the order of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shape {
    #[default]
    Threaded,
    Flat,
}
const SHAPE: &str = "replies";
impl Shape {
    fn parse(word: &str) -> Option<Shape> {
        match word {
            "threaded" => Some(Shape::Threaded),
            "flat" => Some(Shape::Flat),
            _ => None,
        }
    }
    /// As the address asks, else as this browser was left.
    pub fn of(asked: &str, headers: &HeaderMap) -> Shape {
        Shape::parse(asked).or_else(|| shell::chrome::cookie(headers, SHAPE).and_then(Shape::parse)).unwrap_or_default()
    }
    /// What was asked for in the address stays so on other pages.
    pub fn kept(self, asked: &str, page: Page) -> Page {
        match (Shape::parse(asked), self) {
            (None, _) => page,
            (_, Shape::Flat) => {
                page.header(header::SET_COOKIE, HeaderValue::from_static("replies=flat; Path=/; Max-Age=31536000; SameSite=Lax"))
            }
            (_, Shape::Threaded) => page.header(header::SET_COOKIE, HeaderValue::from_static("replies=; Path=/; Max-Age=0; SameSite=Lax")),
        }
    }
}

/// A stretch of time in words: "3 hours".
pub fn span(lang: Lang, ms: i64) -> String {
    let minutes = (ms / Time::MINUTE).max(1);
    let (key, n) = match minutes {
        m if m < 60 => ("forum-span-minutes", m),
        m if m < 48 * 60 => ("forum-span-hours", m / 60),
        m => ("forum-span-days", m / (24 * 60)),
    };
    lang.tf(key, &[("n", n.into())])
}

pub struct Thread {
    pub replies: Vec<Item>,
    children: HashMap<ItemId, Vec<usize>>,
    /// Of the root, the replies, and what else was asked for.
    pub beside: Beside,
}

/// Where what is being written under a reply is kept.
pub fn draft_key(id: ItemId) -> String {
    format!("reply:{id}")
}

/// The form that `Thread::draw` unfolds under a reply.
pub fn reply_form(c: &Chrome, item: &Item, typed: &str) -> Markup {
    forms::reply_box(
        c,
        &forms::ReplyBox {
            action: &format!("/items/{}/comments", item.id),
            prompt: c.t("reply-prompt"),
            submit: c.t("reply"),
            value: typed,
            draft_key: &draft_key(item.id),
            scope: &format!("r{}", item.id),
            ..Default::default()
        },
    )
}

/// The page behind a form that unfolds under `item` (`parts::unfold_later`): what was said, the form, and the way back.
pub fn form_page(c: &Chrome, app: &App, item: &Item, title: &str, form: Markup) -> Page {
    let back = parts::link_button(parts::Look::Quiet, Some(Icon::ArrowLeft), c.t("back-to-thread"), &app.path_of(item));
    let said = html! { div.prose dir="auto" { (PreEscaped(&item.body_html)) } };
    layout::page(c, title, html! { (parts::page_head(title, None, Some(back))) (parts::unfolded(said, form)) }, None)
}

/// What a kind adds to one reply.
#[derive(Default)]
pub struct Marks {
    pub marks: Vec<parts::Pill>,
    pub said: Option<Markup>,
    pub actions: Option<Markup>,
    pub best: bool,
    pub answer: bool,
}

/// What is said of a root on its own page, for `Thread::said`.
pub struct Said<'a> {
    pub c: &'a Chrome,
    pub app: &'a App,
    pub viewer: &'a Viewer,
    pub item: &'a Item,
    pub mine: &'a Mine,
    /// Keys of the words over it, in the empty box, and on its button.
    pub words: (&'static str, &'static str, &'static str),
    /// What stands in place of the box where the root is locked, if it is something of its own.
    pub silent: Option<&'static str>,
    /// How it is laid out, where readers choose.
    pub shape: Option<Shape>,
}

/// `also`: items from elsewhere that the page shows among the replies.
pub async fn load(view: &mut View, root: &Seen, also: &[Item]) -> Result<Thread> {
    let replies = view.replies(root.id, REPLIES_MAX).await?;
    let ids: Vec<i64> = replies.iter().chain(also).map(|r| r.id.0).chain([root.id.0]).collect();
    let beside = view.beside(&ids).await?;
    let mut children: HashMap<ItemId, Vec<usize>> = HashMap::new();
    for (n, r) in replies.iter().enumerate() {
        children.entry(r.parent_id.unwrap_or(root.id)).or_default().push(n);
    }
    Ok(Thread { replies, children, beside })
}

impl Thread {
    pub fn under(&self, id: ItemId) -> impl Iterator<Item = &Item> {
        self.children.get(&id).into_iter().flatten().filter_map(|n| self.replies.get(*n))
    }

    /// Everything below, in the order of reading: each reply before what was said to it.
    fn all_under(&self, id: ItemId) -> Vec<&Item> {
        let mut out = vec![];
        let mut next: Vec<&Item> = self.under(id).collect();
        next.reverse();
        while let Some(item) = next.pop() {
            out.push(item);
            let from = next.len();
            next.extend(self.under(item.id));
            if let Some(added) = next.get_mut(from..) {
                added.reverse();
            }
        }
        out
    }

    /// The switch between the two ways, where it makes a difference.
    pub fn shapes(&self, c: &Chrome, path: &str, now: Shape) -> Markup {
        let nested = self.replies.iter().any(|r| r.parent_id != Some(r.root_id));
        let tab = |key, word: &str, shape| parts::Tab::new(c.t(key), format!("{path}?{SHAPE}={word}"), now == shape);
        html! {
            @if nested { div class="shapes" { (parts::tabs(c.t("forum-shape"), &[tab("forum-shape-threaded", "threaded", Shape::Threaded), tab("forum-shape-flat", "flat", Shape::Flat)])) } }
        }
    }
    /// All of them in the order of time, each saying to whom it replies.
    pub fn flat(
        &self,
        c: &Chrome,
        viewer: &Viewer,
        leave_out: &dyn Fn(&Item) -> bool,
        marks: &mut dyn FnMut(&Item) -> Marks,
    ) -> Vec<Markup> {
        let names: HashMap<ItemId, &str> = self.replies.iter().map(|r| (r.id, r.author_name.as_str())).collect();
        let mut out = vec![];
        for item in self.replies.iter().filter(|r| !leave_out(r)) {
            let to = item.parent_id.filter(|p| *p != item.root_id).and_then(|p| Some((p, *names.get(&p)?)));
            let mut to_whom = |i: &Item| {
                let m = marks(i);
                let said = html! {
                    @if let Some((id, name)) = to { a class="meta" href={ "#item-" (id) } { (c.lang.tf("forum-in-reply", &[("name", name.into())])) } }
                    @if let Some(said) = &m.said { (said) }
                };
                Marks { said: Some(said), ..m }
            };
            out.push(self.one(c, viewer, item, true, html! {}, &mut to_whom));
        }
        out
    }

    /// All that was said, and the box to say something; where one may not, why not.
    pub fn said(&self, s: &Said<'_>) -> Markup {
        let (c, item, (heading, prompt, submit)) = (s.c, s.item, s.words);
        let replies: Vec<Markup> = match s.shape {
            Some(Shape::Flat) => self.flat(c, s.viewer, &|_| false, &mut |_| Marks::default()),
            _ => self.under(item.id).map(|r| self.draw(c, s.viewer, r, 0, &mut |_| Marks::default())).collect(),
        };
        html! {
            @if !replies.is_empty() { h2 class="sr" { (c.t(heading)) } }
            @if let Some(shape) = s.shape { (self.shapes(c, &s.app.path_of(item), shape)) }
            div class="replies" { @for r in &replies { (r) } }
            @if !allowed::<Comment>(s.viewer, item) {
                @match s.silent.filter(|_| item.locked) { Some(words) => p class="hint" { (c.t(words)) }, None => (cards::for_members(c, item)) }
            } @else if !s.viewer.is_nobody() {
                (forms::reply_box(c, &forms::ReplyBox {
                    action: &format!("/items/{}/comments", item.id), prompt: c.t(prompt), submit: c.t(submit), value: s.mine.typed(),
                    draft_key: &format!("comment:{}", item.id), scope: "comment", upload: true, ..Default::default()
                }))
            }
        }
    }

    /// One of them without what was said to it.
    pub fn alone(&self, c: &Chrome, viewer: &Viewer, item: &Item, marks: &mut dyn FnMut(&Item) -> Marks) -> Markup {
        self.one(c, viewer, item, true, html! {}, marks)
    }
    /// One reply with everything below it. Two levels are set in; what is deeper stands under the second.
    pub fn draw(&self, c: &Chrome, viewer: &Viewer, item: &Item, depth: u32, marks: &mut dyn FnMut(&Item) -> Marks) -> Markup {
        // Somebody may have replied five hundred levels deep: below the second nothing is nested, neither here nor on the page.
        let below: Vec<Markup> = match depth {
            0 => self.under(item.id).map(|r| self.draw(c, viewer, r, 1, marks)).collect(),
            1 => self.all_under(item.id).into_iter().map(|r| self.draw(c, viewer, r, 2, marks)).collect(),
            _ => vec![],
        };
        let replies = html! { @if !below.is_empty() { div class="replies" { @for b in &below { (b) } } } };
        self.one(c, viewer, item, depth < 2, replies, marks)
    }
    fn one(
        &self,
        c: &Chrome,
        viewer: &Viewer,
        item: &Item,
        may_reply: bool,
        replies: Markup,
        marks: &mut dyn FnMut(&Item) -> Marks,
    ) -> Markup {
        let extra = marks(item);
        let reply = may_reply && !viewer.is_nobody() && allowed::<Comment>(viewer, item);
        let actions = html! {
            @if let Some(a) = &extra.actions { (a) }
            @if reply {
                (parts::unfold_later(Icon::Reply, c.t("reply"), &format!("/items/{}/reply", item.id)))
            }
            (cards::manage_menu(c, viewer, item))
        };
        parts::comment(
            c,
            &parts::Comment {
                anchor: format!("item-{}", item.id),
                replies,
                ..self.comment(c, item, Marks { actions: Some(actions), ..extra })
            },
        )
    }

    /// The words of a reply and what stands beside them, wherever it was said.
    pub fn comment(&self, c: &Chrome, item: &Item, marks: Marks) -> parts::Comment {
        let beside = self.beside.of(item.id);
        parts::Comment {
            id: item.id.0,
            who: item.author(),
            when: item.created_at,
            edited: item.edited_at,
            body_html: PreEscaped(item.body_html.clone()),
            lang: item.lang.clone().unwrap_or_default(),
            dir: kit::text::dir(item.lang.as_deref(), &item.excerpt).to_owned(),
            marks: marks.marks,
            said: marks.said.unwrap_or_default(),
            media: cards::media(c, beside),
            actions: html! {
                (cards::like(c, item))
                @if let Some(a) = marks.actions { (a) }
            },
            attribution: cards::attribution(c, beside.source.as_ref()),
            best: marks.best,
            answer: marks.answer,
            ..Default::default()
        }
    }
}
