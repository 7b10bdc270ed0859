//! The line of one open page: server-sent events. A page listens; it says nothing here.

use crate::{
    Hub,
    hub::{Ear, Push},
};
use axum::{
    http::{HeaderMap, HeaderName, header},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures::{StreamExt, stream};
use spine::{Cx, Error, Result, people::sessions};
use std::{convert::Infallible, sync::Arc, time::Duration};
use tokio::sync::watch;

pub fn open(cx: &Cx, hub: Arc<Hub>, headers: &HeaderMap) -> Result<Response> {
    let bearer = || headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ").map(sessions::hash);
    let credential = cx.session.clone().or_else(bearer).ok_or(Error::SignIn)?;
    let ear = hub.join(cx.viewer.id.0, credential, cx.chrome.unread)?;
    // Asked only now that the line is open: whatever is newer than this will come over it.
    let here = Push::Here(cx.app.has_reached().0);
    // The number as of this request: the page may have been drawn a while ago.
    let hello = [event(&here).retry(Duration::from_secs(3)), event(&Push::Bell(cx.chrome.unread))];
    let news = stream::unfold((ear, cx.app.stopping()), next);
    let events = stream::iter(hello).chain(news).map(Ok::<_, Infallible>);
    let beat = KeepAlive::new().interval(Duration::from_secs(25)).text("still here");
    let no_buffers = HeaderName::from_static("x-accel-buffering");
    Ok(([(header::CACHE_CONTROL, "private, no-store"), (no_buffers, "no")], Sse::new(events).keep_alive(beat)).into_response())
}

async fn next((mut ear, mut stop): (Ear, watch::Receiver<bool>)) -> Option<(Event, (Ear, watch::Receiver<bool>))> {
    let push = tokio::select! {
        push = ear.next() => push?,
        _ = stop.wait_for(|s| *s) => return None,
    };
    Some((event(&push), (ear, stop)))
}

fn event(push: &Push) -> Event {
    Event::default().data(serde_json::to_string(push).unwrap_or_default())
}
