//! The list of apps, and what they keep in the process. A new app is a line here and a line in Cargo.toml.

use kit::Result;
use spine::{
    App, AppDef,
    app::{Plugs, Unread},
    jobs::Workers,
    mine::Parts,
};
use std::{path::Path, sync::Arc};

/// Every app and listener of this house, in the order in which their routes are documented.
pub fn list() -> Vec<AppDef> {
    vec![
        accounts::APP,
        profiles::APP,
        network::APP,
        communities::APP,
        board::APP,
        questions::APP,
        forums::APP,
        events::APP,
        announcements::APP,
        stream::APP,
        search::APP,
        expertise::APP,
        routing::APP,
        recommend::APP,
        notify::APP,
        moderation::APP,
        admin::APP,
        welcome::APP,
    ]
}

/// Who knows the bell number of a page.
pub const UNREAD: Option<Unread> = Some(notify::unread);

/// State that apps keep in the process, found again by its type. `index`: where the search index lives, else in memory.
pub fn plug(plugs: &mut Plugs, index: Option<&Path>) -> Result<()> {
    stream::plug(plugs);
    expertise::plug(plugs);
    recommend::plug(plugs);
    plugs.put(Arc::new(Workers(vec![
        questions::DUE,
        routing::ROUND,
        routing::ASKS,
        moderation::WORKER,
        events::WORKER,
        announcements::WORKER,
        admin::WORKER,
        notify::WORKER,
        search::FITS,
        search::TELL,
        search::REKEY,
    ])));
    plugs.put(Arc::new(Parts(vec![profiles::MINE, questions::MINE, events::MINE, notify::MINE, search::MINE, recommend::MINE])));
    plugs.put(Arc::new(communities::FRAME));
    plugs.put(Arc::new(forums::FRAME));
    plugs.put(Arc::new(accounts::Exports::default()));
    search::plug(plugs, index)
}

/// What runs beside the requests besides listeners and jobs.
pub fn start(app: &App) {
    stream::start(app);
    search::start(app);
    expertise::start(app);
    recommend::start(app);
}

/// Lets everything that follows facts outside the database (the search index) catch up now.
pub async fn catch_up(app: &App) -> Result<()> {
    search::catch_up(app).await.map(drop)
}
