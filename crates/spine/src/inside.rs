//! How many people are inside: what "everyone" means on the button of the composer. Counted in the background now and then,
//! so that no page waits for it; each node has its own number, which may be a minute old. It never decides anything.

use crate::{App, Result, Viewer, audience::INSIDE};
use kit::{params, sql};
use std::time::Duration;

/// From here on counting takes a while, and one more or less is no news.
const LARGE: i64 = 20_000;

pub(crate) async fn follow(app: App) {
    loop {
        if let Err(e) = count(&app).await {
            tracing::warn!(error = %e, "the people inside could not be counted");
        }
        let large = app.inside().is_some_and(|n| n > LARGE);
        tokio::time::sleep(Duration::from_secs(if large { 900 } else { 60 })).await;
    }
}

pub async fn count(app: &App) -> Result<()> {
    let mut view = app.view(Viewer::system("how many people are inside")).await?;
    view.heavy();
    let n = view
        .value::<i64>(
            sql!(
                "select cast(count(*) as bigint) from memberships m join people p on p.id = m.person_id
                  where m.principal_id = $1 and p.state = 'active' /* knowable: a number, and those inside know of each other */"
            ),
            params![INSIDE],
        )
        .await?;
    app.are_inside(n);
    Ok(())
}
