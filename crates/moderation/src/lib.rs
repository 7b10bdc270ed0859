//! Moderation: anybody may raise a flag at what they see, those closest to it decide, and whoever wrote it is told, may mend
//! it, and may ask for another judgement. A flag alone hides nothing. It never hides without saying so, never tells an author
//! who raised a flag, and never lets moderators into a place they are not in: they see what was brought before them.

mod case;
mod heed;
mod model;
mod past;
mod past_views;
mod queue;
mod reports;
mod routes;
mod stats;
mod stats_views;
mod store;
mod views;
mod waits;

pub use heed::WORKER;

use spine::{AppDef, Boxed, Fact, ItemId, Listener, Result, Told, Tx};

pub const APP: AppDef = AppDef {
    name: "moderation",
    routes: || routes::routes().merge(reports::routes()),
    listeners: &[Listener { name: "moderation", hear }],
    waits: Some(waits::waits),
    held: Some(path),
    ..AppDef::PLAIN
};

fn path(id: ItemId) -> String {
    format!("/moderation/items/{id}")
}

/// What waits until an owner has looked at it is a case from then on; a case goes where what it is about goes.
fn hear<'a>(tx: &'a mut Tx, told: &'a Told) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        let (Fact::Waits { item, .. } | Fact::AudienceChanged { item, .. }) = &told.fact else { return Ok(()) };
        let item = match tx.item(*item).await {
            Ok(seen) => seen.into_item(),
            Err(spine::Error::Missing) => return Ok(()),
            Err(e) => return Err(e),
        };
        if matches!(told.fact, Fact::AudienceChanged { .. }) {
            return store::follow(tx, &item).await;
        }
        // Published or gone before this was heard.
        if item.state == spine::items::judge::HELD {
            let public = item.is_for_everyone();
            let (case, new) = store::begin(tx, &item, "before", public).await?;
            if new {
                heed::call(tx, &case).await?;
            }
        }
        Ok(())
    })
}
