//! The layers around every request, outermost first: counted, compressed, errors dressed, panics caught, requests of
//! other sites refused, slow bodies given up, large ones refused. The order is the meaning.

use crate::metrics;
use axum::{
    Extension, Router,
    body::{Body, HttpBody},
    extract::{DefaultBodyLimit, Request},
    http::Response,
    middleware::{Next, from_fn},
    response::IntoResponse,
};
use futures::StreamExt;
use kit::Error;
use spine::App;
use std::{any::Any, time::Duration};
use tower_http::{
    CompressionLevel,
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer,
        predicate::{NotForContentType, Predicate, SizeAbove},
    },
};

/// A little more than `spine::sent::BODY_MAX`, so that the words come from there. Uploads set their own.
const BODY_MAX: usize = 310 * 1024;
/// A body that brings nothing for so long is given up: each one waiting holds a connection and memory.
const BODY_PAUSE: Duration = Duration::from_secs(30);
/// Smaller answers fit one packet anyway.
const COMPRESS_FROM: u16 = 1024;

pub fn around(router: Router<App>, app: &App) -> Router<App> {
    // Level 1: the default levels cost more than everything else of a page together (measured).
    let compression = CompressionLayer::new().quality(CompressionLevel::Precise(1)).compress_when(
        SizeAbove::new(u64::from(COMPRESS_FROM))
            .and(NotForContentType::IMAGES)
            .and(NotForContentType::SSE)
            .and(NotForContentType::const_new("application/zip"))
            // Files to take home: packed on the way they would lose their length, and with it the way to go on after a break.
            .and(NotForContentType::const_new("application/octet-stream")),
    );
    router
        .layer(DefaultBodyLimit::max(BODY_MAX))
        .layer(from_fn(spine::guard::same_origin))
        .layer(CatchPanicLayer::custom(panicked as fn(Box<dyn Any + Send>) -> Response<Body>))
        .layer(from_fn(shell::errors::layer))
        .layer(from_fn(patience))
        .layer(Extension(shell::Site { org: app.org.clone(), demo: app.demo, rng: app.rng.clone() }))
        .layer(Extension(accounts::door(app.clone())))
        .layer(compression)
        .layer(from_fn(metrics::count))
}

/// A panic is a fault like any other: logged once with a number, a short apology for the reader.
fn panicked(what: Box<dyn Any + Send>) -> Response<Body> {
    let words = what.downcast_ref::<&str>().map(|s| (*s).to_owned()).or_else(|| what.downcast_ref::<String>().cloned());
    Error::fault(anyhow::anyhow!("a handler panicked: {}", words.unwrap_or_else(|| "no words".into()))).into_response()
}

/// A body that brings nothing for `BODY_PAUSE` ends in an error.
async fn patience(req: Request, next: Next) -> Response<Body> {
    let (parts, body) = req.into_parts();
    if body.is_end_stream() {
        return next.run(Request::from_parts(parts, body)).await;
    }
    let stream = futures::stream::unfold(Some(body.into_data_stream()), |body| async {
        let mut body = body?;
        match tokio::time::timeout(BODY_PAUSE, body.next()).await {
            Ok(chunk) => Some((chunk?, Some(body))),
            Err(_) => Some((Err(axum::Error::new(std::io::Error::from(std::io::ErrorKind::TimedOut))), None)),
        }
    });
    next.run(Request::from_parts(parts, Body::from_stream(stream))).await
}
