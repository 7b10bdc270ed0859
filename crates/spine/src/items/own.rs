//! What the viewer wrote: as a list of what they may still read, and word for word to take along.

use super::{Item, ItemId, Place};
use crate::{Result, Time, View, mine::After};
use kit::{params, sql};

kit::rec! {
    /// One's own words as they are, without the words of anybody else around them.
    #[derive(Debug, serde::Serialize)]
    pub struct OwnWords { pub id: ItemId, pub kind: String, pub root_id: ItemId, pub parent_id: Option<ItemId>, pub title: String, pub body: String, pub lang: Option<String>,
        pub state: String, pub created_at: Time, pub edited_at: Option<Time>,
        #[serde(skip)] pub active_at: Time }
}

kit::rec! {
    /// What I wrote and somebody else deleted, or what it stood under. `place`: the title of its thread, as long as I may see it.
    #[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
    pub struct Gone { pub id: ItemId, pub kind: String, pub title: String, pub body: String, pub at: Time, pub by_name: Option<String>, pub place: Option<String> }
}
macro_rules! gone {
    () => {
        concat!(
            "select i.id, i.kind, i.title, i.body, coalesce(i.trashed_at, 0), p.name, r.title from items i left join items r on r.id = i.root_id and ",
            visible!("r"),
            " left join people p on p.id = i.trashed_by and ",
            knowable!("p")
        )
    };
}

impl View {
    /// Of mine what somebody else deleted, the last first; as long as it lies in the trash.
    pub async fn gone(&mut self) -> Result<Vec<Gone>> {
        self.all(
            sql!(gone!() "where i.author_id = $1 and i.state = 'trashed' and i.trashed_by <> $1 order by i.trashed_at desc, i.id desc limit 100"),
            params![self.viewer.id],
        )
        .await
    }
    /// These, if they are mine, whatever became of them.
    pub async fn gone_of(&mut self, ids: &[i64]) -> Result<Vec<Gone>> {
        self.all(sql!(gone!() "where i.author_id = $1 and i.state <> 'purged' and i.id in" ids(2)), params![self.viewer.id, ids]).await
    }
    /// Replies too, by last activity, after `before`.
    pub async fn written(&mut self, before: Place, limit: i64) -> Result<Vec<Item>> {
        self.all(
            sql!("select" item_cols!(card) item_from!() "where i.author_id = $1 and (i.active_at, i.id) < ($2, $3) and" visible!("i")
                "order by i.active_at desc, i.id desc limit $4"),
            params![self.viewer.id, before.at, before.id, limit],
        )
        .await
    }
    /// Whatever became of the place they stand in, with their tags and what they said before they were edited. What was
    /// spoken of longest ago comes first: what moves meanwhile moves to where it is still met.
    pub async fn my_words(&mut self, after: After, limit: i64) -> Result<Written> {
        let words: Vec<OwnWords> = self
            .all(
                sql!("select i.id, i.kind, i.root_id, i.parent_id, i.title, i.body, i.lang, i.state, i.created_at, i.edited_at, i.active_at from items i
                      where i.author_id = $1 and i.state <> 'purged' and (i.active_at, i.id) > ($2, $3) order by i.active_at, i.id limit $4"),
                params![self.viewer.id, after.0, after.1, limit],
            )
            .await?;
        let ids: Vec<i64> = words.iter().map(|w| w.id.0).collect();
        let tags =
            self.all(sql!("select item_id, tag from item_tags where item_id in" ids(1) "order by item_id, tag"), params![&ids]).await?;
        let earlier = self
            .all(
                sql!("select item_id, title, body, at from revisions where by_id = $1 and item_id in" ids(2) "order by item_id, number"),
                params![self.viewer.id, &ids],
            )
            .await?;
        Ok(Written { words, tags, earlier })
    }
}

/// Some of what somebody wrote.
pub struct Written {
    pub words: Vec<OwnWords>,
    pub tags: Vec<(ItemId, String)>,
    /// Title and words as they were, until when.
    pub earlier: Vec<(ItemId, String, String, Time)>,
}
