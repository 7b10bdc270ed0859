//! Everything of mine as a file: a line of JSON for each thing, written while it is read, so that nobody's past fills the
//! memory. One at a time for each person; whoever closes the download stops the reading.

use axum::{body::Body, response::Response};
use bytes::Bytes;
use futures::stream;
use kit::{Error, Result};
use serde_json::{Value, json};
use shell::respond::{self, File};
use spine::{
    App, Cx, PersonId, Viewer,
    mine::{After, PARTS, Part, Parts, START},
    settings,
};
use std::{
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
};

/// Whose download runs at this node.
#[derive(Debug, Default)]
pub struct Exports(Mutex<HashSet<PersonId>>);

/// Held as long as it is read.
struct Turn {
    exports: Arc<Exports>,
    who: PersonId,
}
impl Turn {
    fn of(app: &App, who: PersonId) -> Result<Turn> {
        let exports = app.plug::<Exports>()?;
        let free = exports.0.lock().unwrap_or_else(PoisonError::into_inner).insert(who);
        if free { Ok(Turn { exports, who }) } else { Err(Error::conflict("accounts-export-running")) }
    }
}
impl Drop for Turn {
    fn drop(&mut self) {
        self.exports.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.who);
    }
}

struct Reading {
    app: App,
    viewer: Viewer,
    parts: std::vec::IntoIter<Part>,
    /// What is read now, and where it goes on.
    now: Option<(Part, After)>,
    first: Option<Value>,
    #[expect(dead_code, reason = "its end is the end of the turn")]
    turn: Turn,
}
impl Reading {
    /// Some lines more. `None`: that was all.
    async fn more(&mut self) -> Result<Option<Bytes>> {
        if let Some(first) = self.first.take() {
            return lines(&[first]).map(Some);
        }
        loop {
            let Some((part, after)) = self.now.take().or_else(|| Some((self.parts.next()?, START))) else { return Ok(None) };
            // A view for each page: a slow line holds nothing meanwhile.
            let page = part(&mut self.app.view(self.viewer.clone()).await?, after).await?;
            self.now = page.next.map(|next| (part, next));
            if !page.lines.is_empty() {
                return lines(&page.lines).map(Some);
            }
        }
    }
}
fn lines(all: &[Value]) -> Result<Bytes> {
    let mut out = vec![];
    for line in all {
        serde_json::to_writer(&mut out, line).map_err(Error::fault)?;
        out.push(b'\n');
    }
    Ok(out.into())
}

pub async fn export(mut cx: Cx) -> Result<Response> {
    let turn = Turn::of(&cx.app, cx.viewer.id)?;
    let mut view = cx.view().await?;
    let address = settings::address(&mut view).await?;
    let made_at = view.now.iso();
    drop(view);
    // Addresses in it are paths of this house.
    let first = json!({ "what": "export", "organisation": cx.app.org.to_string(), "address": address, "made_at": made_at });
    let parts: Vec<Part> = PARTS.iter().chain(&cx.app.plug::<Parts>()?.0).copied().collect();
    let name = format!("{}-{}.jsonl", cx.viewer.handle, made_at.get(..10).unwrap_or_default());
    let reading = Reading { app: cx.app.clone(), viewer: cx.viewer.clone(), parts: parts.into_iter(), now: None, first: Some(first), turn };
    let body = stream::try_unfold(reading, async |mut reading| {
        let some = reading.more().await.inspect_err(|e| tracing::error!(error = %e, "a download of somebody's own data broke off"))?;
        Ok::<_, Error>(some.map(|some| (some, reading)))
    });
    let file =
        File { mime: "application/jsonl", name: Some(&name), inline: false, policy: respond::FILE_POLICY, cache: "private, no-store" };
    respond::file(Body::from_stream(body), &file)
}
