//! The server: the list of apps put together behind one door. It builds the router from the apps' routes, lays the
//! layers around it and serves it; the command line stands beside. It knows no table and draws no page of its own.

pub mod apps;
pub mod blobs;
pub mod boot;
pub mod cli;
pub mod generate;
pub mod layers;
pub mod metrics;
pub mod nodes;
pub mod openapi;
pub mod serve;
pub mod upkeep;

use kit::{Clock, Db, Result, Rng, config::Config, egress::Egress, objects::Objects};
use spine::{
    App,
    app::{Parts, Plugs},
    routes::Route,
};
use std::{path::PathBuf, sync::Arc};

/// What a site stands on. `serve` opens the real ones, tests hand over ones they can turn.
pub struct Ground {
    pub db: Db,
    pub config: Config,
    pub clock: Clock,
    pub rng: Rng,
    pub objects: Objects,
    pub egress: Egress,
    /// Where the search index lives; `None` keeps it in memory.
    pub index: Option<PathBuf>,
    pub demo: bool,
    pub org: String,
}

/// A site put together: nothing runs in the background until `App::start`.
pub struct Built {
    pub app: App,
    pub router: axum::Router,
    pub routes: Arc<Vec<Route>>,
}

/// Puts a site together. `main` and the tests use this and nothing else.
pub fn build(g: Ground) -> Result<Built> {
    let mut plugs = Plugs::default();
    apps::plug(&mut plugs, g.index.as_deref())?;
    let app = App::new(
        Parts {
            db: g.db,
            config: g.config,
            clock: g.clock,
            rng: g.rng,
            objects: g.objects,
            egress: g.egress,
            apps: apps::list(),
            unread: apps::UNREAD,
            demo: g.demo,
            org: g.org,
        },
        plugs,
    );
    let api = openapi::Document::default();
    let mut all = serve::routes(api.clone());
    for part in &app.apps {
        all = all.merge((part.routes)());
    }
    let (router, routes) = all.into_parts();
    let routes = Arc::new(routes);
    api.describe(routes.clone());
    let router = layers::around(router.fallback(serve::unmatched), &app).with_state(app.clone());
    Ok(Built { app, router, routes })
}
