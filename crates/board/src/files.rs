//! Files: sent with a post, served through the item they hang on. What a browser could run is only ever downloaded.

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use shell::respond::{self, FILE_POLICY, File};
use spine::{
    App, At, Cx, Error, ItemId, PersonId, Result, Routes, Tx, doc,
    guard::Paid,
    items::{
        Edit,
        attachments::{self, Attachment, Ready},
    },
};
use std::ops::Range;

/// A request with files at most; each file's own limit is a setting.
pub const REQUEST_MAX: usize = 260 * 1024 * 1024;

pub fn routes() -> Routes {
    Routes::new().get("/files/{name}", open, doc("A file, for whoever sees what it hangs on").html_only()).get(
        "/files/{name}/thumb",
        thumb,
        doc("A small picture of a picture").html_only(),
    )
}

/// Files on their way to a post. Hung on none, they cost their sender nothing.
pub struct Files {
    ready: Vec<Ready>,
    paid: Paid,
}

/// Looks at every file before the database is asked for anything.
pub async fn prepare_all(app: &App, who: PersonId, files: Vec<(String, Bytes)>) -> Result<Files> {
    let paid = app.upload(who, files.len())?;
    let mut ready = vec![];
    for (name, bytes) in files {
        ready.push(attachments::prepare(app, &name, bytes).await?);
    }
    Ok(Files { ready, paid })
}
pub async fn hang_all(tx: &mut Tx, item: ItemId, files: Files) -> Result<()> {
    if files.ready.is_empty() {
        return Ok(());
    }
    // Where owners look first it waits already, and is read by its author alone.
    let seen = match tx.item(item).await {
        Err(Error::Moved(_)) => tx.withheld(item).await?,
        seen => seen?,
    };
    let may = seen.allow::<Edit>()?;
    for file in files.ready {
        attachments::attach(tx, &may, file).await?;
    }
    files.paid.keep();
    Ok(())
}

async fn open(mut cx: Cx, At(name): At<String>, headers: HeaderMap) -> Result<Response> {
    let mut view = cx.view().await?;
    let file = attachments::open(&mut view, &name).await?;
    drop(view);
    serve(&cx.app, &file.hash, Some(file.size), &headers, &file, file.is_image()).await
}
async fn thumb(mut cx: Cx, At(name): At<String>, headers: HeaderMap) -> Result<Response> {
    let mut view = cx.view().await?;
    let file = attachments::open(&mut view, &name).await?;
    drop(view);
    let hash = file.thumb.as_deref().ok_or(Error::Missing)?;
    serve(&cx.app, hash, None, &headers, &file, true).await
}

/// Pictures we drew anew may show in the page; everything else is handed over, never opened here. Sent piece by piece, and
/// only the part asked for: a film is not read into memory, and a download that broke off goes on where it was.
async fn serve(app: &App, hash: &str, size: Option<i64>, asked: &HeaderMap, file: &Attachment, inline: bool) -> Result<Response> {
    let wanted = size.and_then(|size| range(asked, u64::try_from(size).ok()?));
    if let Some(Err(size)) = wanted {
        // With a type of its own: a bare status would be dressed as a page.
        let mut res = (StatusCode::RANGE_NOT_SATISFIABLE, [(header::CONTENT_TYPE, "application/octet-stream")]).into_response();
        res.headers_mut().insert(header::CONTENT_RANGE, value(&format!("bytes */{size}"))?);
        return Ok(res);
    }
    let part = wanted.and_then(std::result::Result::ok);
    let got = app.objects.stream(hash, part.clone()).await?;
    let what = File { mime: &file.mime, name: Some(&file.name), inline, policy: FILE_POLICY, cache: "private, max-age=60" };
    let mut res = respond::file(Body::from_stream(got.stream), &what)?;
    let h = res.headers_mut();
    h.insert(header::CONTENT_LENGTH, HeaderValue::from(got.range.end - got.range.start));
    if size.is_some() {
        h.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    }
    if part.is_some() {
        h.insert(header::CONTENT_RANGE, value(&format!("bytes {}-{}/{}", got.range.start, got.range.end - 1, got.size))?);
        *res.status_mut() = StatusCode::PARTIAL_CONTENT;
    }
    Ok(res)
}
fn value(v: &str) -> Result<HeaderValue> {
    HeaderValue::from_str(v).map_err(Error::fault)
}

/// The one part that is asked for. `None`: the whole (also when several are asked for, or when the request is about another
/// version: what `if-range` names is nothing we gave). `Some(Err(size))`: there is no such part.
fn range(asked: &HeaderMap, size: u64) -> Option<std::result::Result<Range<u64>, u64>> {
    if asked.contains_key(header::IF_RANGE) {
        return None;
    }
    let (from, to) = asked.get(header::RANGE)?.to_str().ok()?.strip_prefix("bytes=")?.split_once('-')?;
    let part = match (from.trim(), to.trim()) {
        ("", last) => size.saturating_sub(last.parse().ok()?)..size,
        (from, "") => from.parse().ok()?..size,
        (from, to) => {
            let (from, to): (u64, u64) = (from.parse().ok()?, to.parse().ok()?);
            if to < from {
                return None;
            }
            from..to.saturating_add(1).min(size)
        }
    };
    Some(if part.start < part.end { Ok(part) } else { Err(size) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn which_part_is_asked_for() {
        let part = |words: &'static str, size| range(&HeaderMap::from_iter([(header::RANGE, HeaderValue::from_static(words))]), size);
        assert_eq!(part("bytes=0-3", 10), Some(Ok(0..4)));
        assert_eq!(part("bytes=4-", 10), Some(Ok(4..10)));
        assert_eq!(part("bytes=-3", 10), Some(Ok(7..10)));
        assert_eq!(part("bytes=-30", 10), Some(Ok(0..10)));
        assert_eq!(part("bytes=8-99", 10), Some(Ok(8..10)));
        assert_eq!(part("bytes=9-18446744073709551615", 10), Some(Ok(9..10)));
        assert_eq!(part("bytes=10-", 10), Some(Err(10)));
        assert_eq!(part("bytes=-0", 10), Some(Err(10)));
        assert_eq!(part("bytes=0-", 0), Some(Err(0)));
        for whole in ["bytes=5-4", "bytes=0-1,3-4", "bytes=x-", "pages=1-2", "bytes"] {
            assert_eq!(part(whole, 10), None, "{whole}");
        }
    }
}
