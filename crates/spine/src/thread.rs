//! A thread: everything under a root, as a tree, and how its comments are drawn. Posts and questions share it; what a
//! kind adds to a reply (marks, its own actions) it hands over.

use crate::{
    App, Item, ItemId, Result, Seen, View, Viewer,
    beside::Beside,
    cards,
    items::{Comment, allowed},
};
use shell::{Chrome, Icon, Markup, Page, PreEscaped, forms, html, layout, parts};
use std::collections::HashMap;

/// More than this is another page's business; nobody reads it in one go.
pub const REPLIES_MAX: i64 = 500;

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

    /// One reply with everything below it. Two levels are set in; what is deeper stands under the second.
    pub fn draw(&self, c: &Chrome, viewer: &Viewer, item: &Item, depth: u32, marks: &mut dyn FnMut(&Item) -> Marks) -> Markup {
        let extra = marks(item);
        // Somebody may have replied five hundred levels deep: below the second nothing is nested, neither here nor on the page.
        let below: Vec<Markup> = match depth {
            0 => self.under(item.id).map(|r| self.draw(c, viewer, r, 1, marks)).collect(),
            1 => self.all_under(item.id).into_iter().map(|r| self.draw(c, viewer, r, 2, marks)).collect(),
            _ => vec![],
        };
        let reply = depth < 2 && !viewer.is_nobody() && allowed::<Comment>(viewer, item);
        let actions = html! {
            @if let Some(a) = &extra.actions { (a) }
            @if reply {
                (parts::unfold_later(Icon::Reply, c.t("reply"), &format!("/items/{}/reply", item.id), &draft_key(item.id)))
            }
            (cards::manage_menu(c, viewer, item))
        };
        let replies = html! { @if !below.is_empty() { div class="replies" { @for b in &below { (b) } } } };
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
                @if item.moves() { (parts::like_button(c, &format!("/items/{}/like", item.id), item.liked, item.like_count)) }
                @if let Some(a) = marks.actions { (a) }
            },
            attribution: cards::attribution(c, beside.source.as_ref()),
            best: marks.best,
            answer: marks.answer,
            ..Default::default()
        }
    }
}
