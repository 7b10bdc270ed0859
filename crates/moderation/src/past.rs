//! What was decided, by whom and when: for owners of their communities, for moderators of what everybody could read and of
//! what was brought before them. Nobody finds decisions about their own words here: what they are told has a page of its own.

use crate::{past_views as views, store};
use axum::response::Response;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use shell::{Who, respond::respond};
use spine::{Ask, CommunityId, Cx, Item, ItemId, PersonId, Result, Time};
use std::collections::HashMap;

const PAGE: usize = 50;

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Asked {
    /// Of one community only.
    pub community: i64,
    /// Older than this one: where the last page ended.
    pub before: i64,
}
impl Asked {
    pub fn href(&self, before: i64) -> String {
        format!("/moderation/decisions?community={}&before={before}", self.community)
    }
}

kit::rec! {
    #[derive(Debug, Clone, Serialize, JsonSchema)]
    pub struct Made {
        pub id: i64,
        /// None: it was about a community itself, or about a profile.
        pub item_id: Option<ItemId>,
        /// Who wrote it; whose profile it is.
        pub author_id: Option<PersonId>,
        pub community_id: Option<CommunityId>,
        /// Of the community that it is about.
        pub name: String,
        pub by_id: PersonId,
        /// dismiss, quarantine, delete, approve, reject, grant, refuse, ask
        pub what: String,
        pub category: String,
        /// What those it is about were told.
        pub words: String,
        pub at: Time,
    }
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Past {
    /// The newest first.
    pub decisions: Vec<Made>,
    /// Ask again with this as `before`; none: that was all.
    pub next: Option<i64>,
    #[serde(skip)]
    pub whos: HashMap<PersonId, Who>,
    #[serde(skip)]
    pub communities: HashMap<CommunityId, String>,
    /// What the viewer can still read of it.
    #[serde(skip)]
    pub items: HashMap<ItemId, Item>,
}

pub async fn page(mut cx: Cx, Ask(q): Ask<Asked>) -> Result<Response> {
    let mut view = cx.view().await?;
    let before = if q.before > 0 { q.before } else { i64::MAX };
    let mut decisions = store::decisions(&mut view, CommunityId(q.community.max(0)), before, PAGE as i64 + 1).await?;
    let more = decisions.len() > PAGE;
    decisions.truncate(PAGE);
    let next = decisions.last().filter(|_| more).map(|d| d.id);
    let people: Vec<i64> = decisions.iter().flat_map(|d| [Some(d.by_id), d.author_id]).flatten().map(|p| p.0).collect();
    let places: Vec<i64> = decisions.iter().filter_map(|d| d.community_id).map(|c| c.0).collect();
    let items: Vec<i64> = decisions.iter().filter_map(|d| d.item_id).map(|i| i.0).collect();
    let face = Past {
        next,
        whos: view.whos(&people).await?,
        communities: view.community_names(&places).await?.into_iter().collect(),
        items: view.cards(&items).await?.into_iter().map(|i| (i.id, i)).collect(),
        decisions,
    };
    drop(view);
    Ok(respond(cx.want, || views::page(&cx.chrome, &cx.app, &q, &face), || &face))
}
