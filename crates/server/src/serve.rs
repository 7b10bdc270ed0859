//! Serving: the server's own few routes, the socket, and an orderly end (requests under way may finish, then the
//! background work is asked to stop).

use crate::{Built, apps, metrics, nodes, openapi, upkeep};
use axum::response::{IntoResponse, Response};
use kit::{Error, Result};
use spine::{Access, Anyone, App, Routes, doc};
use std::{future::Future, net::SocketAddr, time::Duration};
use tokio::net::TcpListener;

/// How long requests under way may take to end after a signal.
const FINISH: Duration = Duration::from_secs(10);

/// The routes that belong to no app.
pub fn routes(api: openapi::Document) -> Routes {
    Routes::new()
        .get("/assets/{name}", shell::assets::serve, doc("Scripts, styles and icons of the pages").access(Access::Public).html_only())
        .get(
            "/manifest.webmanifest",
            shell::installed::manifest,
            doc("What a device installs the pages by").access(Access::Public).html_only(),
        )
        .get(
            "/worker.js",
            shell::installed::worker,
            doc("The script that keeps pages for reading without a line").access(Access::Public).html_only(),
        )
        .get("/offline", shell::installed::offline, doc("The page that says that there is no line").access(Access::Public).html_only())
        .post("/theme", shell::chrome::choose_theme, doc("Choose the colours of the pages").access(Access::Public).html_only())
        .post(
            "/language",
            shell::i18n::choose_lang,
            doc("Choose the language of the pages, for whoever is not signed in").access(Access::Public).html_only(),
        )
        .get("/healthz", health, doc("Whether the server and its database answer").access(Access::Public).html_only())
        .get("/metrics", metrics::page, doc("Counters for Prometheus").access(Access::Admin).html_only())
        .get("/api/openapi.json", move || std::future::ready(api.answer()), doc("This document").access(Access::Public).html_only())
}

async fn health(anyone: Anyone) -> Result<Response> {
    anyone.app.alive().await?;
    Ok("ok\n".into_response())
}

/// No such address, told like anything else that is not there. Whoever is signed in sees it in the frame of all pages.
pub async fn unmatched(_: Option<spine::Cx>) -> Error {
    Error::Missing
}

/// Serves until `stop` resolves or the process is asked to end.
pub async fn serve(built: Built, listener: TcpListener, stop: impl Future<Output = ()> + Send + 'static) -> anyhow::Result<()> {
    let Built { app, router, .. } = built;
    app.start();
    apps::start(&app);
    app.background("metrics upkeep", metrics::upkeep());
    let again = app.clone();
    app.background_loop("daily upkeep", move || upkeep::daily(again.clone()));
    // Nobody else opens an SQLite file that a server holds.
    let node = (!app.database_for_operations().is_lite()).then(|| app.rng.token());
    if let Some(name) = node.clone() {
        let again = app.clone();
        app.background_loop("node", move || nodes::live(again.clone(), name.clone()));
    }
    let (asked, was_asked) = tokio::sync::watch::channel(false);
    let ending = app.clone();
    let signal = async move {
        stop.await;
        tracing::info!("stopping: requests under way may finish");
        asked.send_replace(true);
        // Live connections never end by themselves; they watch for this.
        ending.stop();
    };
    let served = axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).with_graceful_shutdown(signal);
    let mut late = was_asked;
    tokio::select! {
        r = served => r?,
        () = async move {
            let _ = late.wait_for(|a| *a).await;
            tokio::time::sleep(FINISH).await;
        } => tracing::warn!("some requests did not end in time"),
    }
    if let Some(name) = node
        && let Err(e) = nodes::leave(&app, &name).await
    {
        tracing::warn!(error = %e, "other nodes are not told that this one has ended");
    }
    settle(&app).await;
    Ok(())
}

async fn settle(app: &App) {
    app.stop();
    if let Err(e) = app.settle().await {
        tracing::error!(error = %e, "the last changes could not be written");
    }
}

/// Resolves at Ctrl-C or SIGTERM. It listens from the call on, so call it before anybody is told that the server is up.
pub fn signal() -> impl Future<Output = ()> + Send + 'static {
    #[cfg(unix)]
    let (int, term) = {
        use tokio::signal::unix::{SignalKind, signal};
        (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
    };
    async move {
        #[cfg(unix)]
        if let (Ok(mut int), Ok(mut term)) = (int, term) {
            tokio::select! { _ = int.recv() => {}, _ = term.recv() => {} }
            return;
        }
        let _ = tokio::signal::ctrl_c().await;
    }
}
