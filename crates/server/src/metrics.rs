//! Counters for Prometheus: requests by route, how long they took, statements, how far listeners lag, jobs. Paths are
//! the routes' patterns, never what somebody typed, so that the number of series stays small and nobody is in them.

use axum::{
    extract::{ConnectInfo, MatchedPath, Request},
    http::{Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use kit::{Error, Result, db::STATEMENTS, sql};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use spine::{Anyone, App};
use std::{
    net::SocketAddr,
    sync::{LazyLock, atomic::Ordering},
    time::{Duration, Instant},
};

const REQUESTS: &str = "folkmoot_requests_total";
const SECONDS: &str = "folkmoot_request_seconds";

/// One recorder per process, whatever sites live in it.
static RECORDER: LazyLock<Option<PrometheusHandle>> = LazyLock::new(|| {
    let buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0];
    let recorder = PrometheusBuilder::new().set_buckets_for_metric(Matcher::Full(SECONDS.into()), &buckets).ok()?.build_recorder();
    let handle = recorder.handle();
    metrics::set_global_recorder(recorder).ok()?;
    metrics::describe_counter!(REQUESTS, "Requests answered, by route, method and status.");
    metrics::describe_histogram!(SECONDS, metrics::Unit::Seconds, "Time until the answer began, by route.");
    metrics::describe_counter!("folkmoot_statements_total", "SQL statements run by this process.");
    metrics::describe_gauge!("folkmoot_listener_lag", "Facts a listener has not heard yet.");
    metrics::describe_counter!(
        "folkmoot_panics_total",
        "Panics of background work of this process; it begins again, but somebody should look."
    );
    metrics::describe_gauge!("folkmoot_jobs", "Jobs by state; 'dead' ones need a look.");
    metrics::describe_gauge!("folkmoot_people", "People by state.");
    metrics::describe_gauge!("folkmoot_ties_bytes", metrics::Unit::Bytes, "Memory of the graph of who knows whom, held by this process.");
    metrics::describe_gauge!("folkmoot_ties_people", "People in that graph.");
    metrics::describe_gauge!("folkmoot_live_people", "People with a live page open on this node.");
    Some(handle)
});

/// The outermost layer.
pub async fn count(req: Request, next: Next) -> Response {
    LazyLock::force(&RECORDER);
    let route = req.extensions().get::<MatchedPath>().map_or_else(|| "unmatched".to_owned(), |p| p.as_str().to_owned());
    let method = match *req.method() {
        Method::GET => "GET",
        Method::POST => "POST",
        Method::HEAD => "HEAD",
        _ => "other",
    };
    let start = Instant::now();
    let res = next.run(req).await;
    metrics::histogram!(SECONDS, "route" => route.clone()).record(start.elapsed().as_secs_f64());
    metrics::counter!(REQUESTS, "route" => route, "method" => method, "status" => res.status().as_u16().to_string()).increment(1);
    res
}

/// Keeps the histograms small when nobody scrapes.
pub async fn upkeep() {
    loop {
        tokio::time::sleep(Duration::from_secs(30)).await;
        if let Some(h) = &*RECORDER {
            h.run_upkeep();
        }
    }
}

/// `/metrics`: for the machine itself and for administrators, unless the settings open it.
pub async fn page(anyone: Anyone, req: Request) -> Result<Response> {
    let app = &anyone.app;
    if !(app.config.metrics_public || anyone.viewer.admin || from_this_machine(&req)) {
        return Err(Error::Missing);
    }
    gauges(app).await?;
    let text = RECORDER.as_ref().map(PrometheusHandle::render).unwrap_or_default();
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response())
}

/// From loopback and not through a proxy, which would make everybody look local.
fn from_this_machine(req: &Request) -> bool {
    let local = req.extensions().get::<ConnectInfo<SocketAddr>>().is_some_and(|c| c.0.ip().to_canonical().is_loopback());
    local && !["x-forwarded-for", "forwarded", "x-real-ip", "via"].iter().any(|h| req.headers().contains_key(*h))
}

async fn gauges(app: &App) -> Result<()> {
    metrics::counter!("folkmoot_statements_total").absolute(STATEMENTS.load(Ordering::Relaxed));
    metrics::counter!("folkmoot_panics_total").absolute(spine::app::PANICS.load(Ordering::Relaxed));
    metrics::gauge!("folkmoot_live_people").set(app.plug::<stream::Hub>()?.people().len() as f64);
    let (bytes, people) = app.plug::<recommend::Picture>()?.size();
    metrics::gauge!("folkmoot_ties_bytes").set(bytes as f64);
    metrics::gauge!("folkmoot_ties_people").set(people as f64);
    let mut view = app.view(spine::Viewer::system("metrics")).await?;
    let cursors: Vec<(String, i64)> = view.all(sql!("select name, cursor from listeners"), &[]).await?;
    for listener in app.apps.iter().flat_map(|a| a.listeners) {
        let at = cursors.iter().find(|c| c.0 == listener.name).map_or(0, |c| c.1);
        let waiting = spine::facts::waiting(&mut view, spine::FactId(at)).await?;
        metrics::gauge!("folkmoot_listener_lag", "listener" => listener.name).set(waiting as f64);
    }
    let jobs: Vec<(String, i64)> = view.all(sql!("select state, cast(count(*) as bigint) from jobs group by state"), &[]).await?;
    for state in ["waiting", "dead"] {
        let n = jobs.iter().find(|j| j.0 == state).map_or(0, |j| j.1);
        metrics::gauge!("folkmoot_jobs", "state" => state).set(n as f64);
    }
    let people: Vec<(String, i64)> = view.all(sql!("select state, cast(count(*) as bigint) from people group by state"), &[]).await?;
    for (state, n) in people {
        metrics::gauge!("folkmoot_people", "state" => state).set(n as f64);
    }
    Ok(())
}
