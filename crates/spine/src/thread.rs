//! A thread: everything under a root, as a tree, and how its comments are drawn. Posts and questions share it; what a
//! kind adds to a reply (marks, its own actions) it hands over.

use crate::{Item, ItemId, Result, Seen, View, Viewer, cards, items::attachments::Attachment};
use shell::{Chrome, Icon, Markup, PreEscaped, forms, html, parts};
use std::collections::HashMap;

/// More than this is another page's business; nobody reads it in one go.
pub const REPLIES_MAX: i64 = 500;

pub struct Thread {
    pub replies: Vec<Item>,
    children: HashMap<ItemId, Vec<usize>>,
    files: HashMap<ItemId, Vec<Attachment>>,
    links: HashMap<ItemId, Vec<crate::links::Card>>,
    sources: HashMap<ItemId, (String, String, String)>,
}

/// What a kind adds to one reply.
#[derive(Default)]
pub struct Marks {
    pub marks: Vec<parts::Pill>,
    pub actions: Option<Markup>,
    pub best: bool,
    pub answer: bool,
}

pub async fn load(view: &mut View, root: &Seen) -> Result<Thread> {
    let replies = view.replies(root.id, REPLIES_MAX).await?;
    let ids: Vec<i64> = replies.iter().map(|r| r.id.0).collect();
    let mut files: HashMap<ItemId, Vec<Attachment>> = HashMap::new();
    let mut links = HashMap::new();
    let mut sources = HashMap::new();
    if !ids.is_empty() {
        for f in crate::items::attachments::of(view, &ids).await? {
            if let Some(id) = f.item_id {
                files.entry(id).or_default().push(f);
            }
        }
        links = crate::links::cards(view, &ids).await?;
        sources = view.sources_of(&ids).await?;
    }
    let mut children: HashMap<ItemId, Vec<usize>> = HashMap::new();
    for (n, r) in replies.iter().enumerate() {
        children.entry(r.parent_id.unwrap_or(root.id)).or_default().push(n);
    }
    Ok(Thread { replies, children, files, links, sources })
}

impl Thread {
    pub fn under(&self, id: ItemId) -> impl Iterator<Item = &Item> {
        self.children.get(&id).into_iter().flatten().filter_map(|n| self.replies.get(*n))
    }

    /// One reply with everything below it. Two levels are set in; what is deeper stands under the second.
    pub fn draw(&self, c: &Chrome, viewer: &Viewer, item: &Item, depth: u32, marks: &mut dyn FnMut(&Item) -> Marks) -> Markup {
        let extra = marks(item);
        let below: Vec<Markup> = self.under(item.id).map(|r| self.draw(c, viewer, r, depth + 1, marks)).collect();
        let reply = depth < 2 && !viewer.is_nobody();
        let key = format!("reply:{}", item.id);
        let scope = format!("r{}", item.id);
        parts::comment(
            c,
            &parts::Comment {
                id: item.id.0,
                anchor: format!("item-{}", item.id),
                who: item.author(),
                when: item.created_at,
                edited: item.edited_at,
                body_html: PreEscaped(item.body_html.clone()),
                lang: item.lang.clone().unwrap_or_default(),
                dir: kit::text::dir(item.lang.as_deref(), &item.excerpt).to_owned(),
                marks: extra.marks,
                media: cards::media(c, self.files.get(&item.id), self.links.get(&item.id)),
                actions: html! {
                    (parts::like_button(c, &format!("/items/{}/like", item.id), item.liked, item.like_count))
                    @if let Some(a) = extra.actions { (a) }
                    @if reply {
                        (parts::unfold(Icon::Reply, c.t("reply"), forms::reply_box(c, &forms::ReplyBox {
                            action: &format!("/items/{}/comments", item.id), prompt: c.t("reply-prompt"), submit: c.t("reply"), draft_key: &key, scope: &scope, ..Default::default()
                        })))
                    }
                    (cards::manage_menu(c, viewer, item))
                },
                replies: html! { @if !below.is_empty() { div class="replies" { @for b in &below { (b) } } } },
                attribution: cards::attribution(c, self.sources.get(&item.id)),
                best: extra.best,
                answer: extra.answer,
            },
        )
    }
}
