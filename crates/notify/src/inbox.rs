//! A page of the inbox: notices with who did it, what it is about and where that is read, as far as the viewer may see
//! it now.

use crate::{
    rules::Reason,
    store::{self, NoticeId, Row},
};
use serde::{Deserialize, Serialize};
use shell::Who;
use spine::{App, Item, ItemId, PersonId, Result, Time, View};
use std::collections::HashMap;

pub const PAGE: usize = 40;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Show {
    #[default]
    Unread,
    All,
}

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize, schemars::JsonSchema)]
pub struct InboxAsk {
    pub show: Option<Show>,
    /// The `next` of the page before.
    pub before: Option<NoticeId>,
}

/// One notice, as a program reads it.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Notice {
    pub id: NoticeId,
    /// Why: answered, commented, replied, mentioned, referred, passed_on, accepted, confirmed, credited, thanked, …
    pub reason: String,
    pub at: Time,
    pub read: bool,
    pub actor_id: PersonId,
    pub actor_name: String,
    pub item_id: Option<ItemId>,
    /// Where it is read.
    pub url: String,
    /// Words of the act itself: thanks, a role.
    pub words: String,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Inbox {
    pub unread: i64,
    pub notices: Vec<Notice>,
    /// To be sent as `before`; null at the end.
    pub next: Option<NoticeId>,
}

/// A notice with what is needed to say it.
pub struct Line {
    pub row: Row,
    pub reason: Reason,
    pub actor: Who,
    pub item: Option<Item>,
    pub url: String,
}

/// One page and where the next one begins.
pub async fn page(view: &mut View, show: Show, before: Option<NoticeId>) -> Result<(Vec<Line>, Option<NoticeId>)> {
    let mut rows = store::notices(view, show == Show::Unread, before.unwrap_or(NoticeId(i64::MAX)), PAGE as i64 + 1).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| more).map(|r| r.id);
    let ids: Vec<i64> = rows.iter().filter_map(|r| Some(r.item_id?.0)).collect();
    let items: HashMap<ItemId, Item> =
        if ids.is_empty() { HashMap::new() } else { view.cards(&ids).await?.into_iter().map(|i| (i.id, i)).collect() };
    let actors: Vec<i64> = rows.iter().map(|r| r.actor_id.0).collect();
    let whos = if actors.is_empty() { HashMap::new() } else { view.whos(&actors).await? };
    let app = view.app.clone();
    let lines = rows
        .into_iter()
        .filter_map(|row| {
            let item = match row.item_id {
                Some(id) => Some(items.get(&id)?.clone()),
                None => None,
            };
            let reason = Reason::parse(&row.reason)?;
            let actor = whos.get(&row.actor_id).cloned().unwrap_or_default();
            let url = path(&app, reason, item.as_ref(), row.actor_id);
            Some(Line { row, reason, actor, item, url })
        })
        .collect();
    Ok((lines, next))
}

/// Where a notice leads.
pub fn path(app: &App, reason: Reason, item: Option<&Item>, actor: PersonId) -> String {
    match (item, reason) {
        (Some(item), _) => app.path_of(item),
        (None, Reason::Invited) => "/network".into(),
        (None, _) => App::person_url(actor),
    }
}

impl Line {
    pub fn notice(&self) -> Notice {
        Notice {
            id: self.row.id,
            reason: self.reason.word().into(),
            at: self.row.at,
            read: self.row.read_at.is_some(),
            actor_id: self.row.actor_id,
            actor_name: self.actor.name.clone(),
            item_id: self.row.item_id,
            url: self.url.clone(),
            words: self.row.words.clone(),
        }
    }
}
