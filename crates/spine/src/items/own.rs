//! What the viewer wrote: as a list of what they may still read, and word for word to take along.

use super::{Item, ItemId, Place};
use crate::{Result, Time, View};
use kit::{params, sql};

kit::rec! {
    /// One's own words as they are, without the words of anybody else around them.
    #[derive(Debug, serde::Serialize)]
    pub struct OwnWords { pub id: ItemId, pub kind: String, pub root_id: ItemId, pub parent_id: Option<ItemId>, pub title: String, pub body: String, pub lang: Option<String>,
        pub state: String, pub created_at: Time, pub edited_at: Option<Time> }
}

impl View {
    /// Replies too, by last activity, after `before`.
    pub async fn written(&mut self, before: Place, limit: i64) -> Result<Vec<Item>> {
        self.all(
            sql!("select" item_cols!(card) item_from!() "where i.author_id = $1 and (i.active_at, i.id) < ($2, $3) and" visible!("i")
                "order by i.active_at desc, i.id desc limit $4"),
            params![self.viewer.id, before.at, before.id, limit],
        )
        .await
    }
    /// Whatever became of the place they stand in; by number, after `after`.
    pub async fn my_words(&mut self, after: ItemId, limit: i64) -> Result<Vec<OwnWords>> {
        self.all(
            sql!(
                "select i.id, i.kind, i.root_id, i.parent_id, i.title, i.body, i.lang, i.state, i.created_at, i.edited_at from items i
                  where i.author_id = $1 and i.id > $2 order by i.id limit $3"
            ),
            params![self.viewer.id, after, limit],
        )
        .await
    }
}
