//! Files: sent with a post, served through the item they hang on. What a browser could run is only ever downloaded.

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use bytes::Bytes;
use spine::{
    At, Cx, Error, ItemId, Result, Routes, Tx, doc,
    items::{
        Edit,
        attachments::{self, Ready},
    },
};

/// A request with files at most; each file's own limit is a setting.
pub const REQUEST_MAX: usize = 260 * 1024 * 1024;

pub fn routes() -> Routes {
    Routes::new().get("/files/{name}", open, doc("A file, for whoever sees what it hangs on").html_only()).get(
        "/files/{name}/thumb",
        thumb,
        doc("A small picture of a picture").html_only(),
    )
}

/// Looks at every file before the database is asked for anything. The snapshot of the request is let go meanwhile.
pub async fn prepare_all(cx: &mut Cx, files: Vec<(String, Bytes)>) -> Result<Vec<Ready>> {
    if !files.is_empty() {
        drop(cx.view().await?);
    }
    let mut ready = vec![];
    for (name, bytes) in files {
        ready.push(attachments::prepare(&cx.app, &name, bytes).await?);
    }
    Ok(ready)
}
pub async fn hang_all(tx: &mut Tx, item: ItemId, files: Vec<Ready>) -> Result<()> {
    if files.is_empty() {
        return Ok(());
    }
    let mut secrets = vec![];
    for file in files {
        secrets.push(attachments::add(tx, file).await?.secret);
    }
    let may = tx.item(item).await?.allow::<Edit>()?;
    attachments::hang(tx, &may, &secrets).await
}

async fn open(mut cx: Cx, At(name): At<String>) -> Result<Response> {
    let mut view = cx.view().await?;
    let file = attachments::open(&mut view, &name).await?;
    drop(view);
    let bytes = cx.app.objects.get(&file.hash).await?;
    serve(bytes, &file.mime, &file.name, file.is_image())
}
async fn thumb(mut cx: Cx, At(name): At<String>) -> Result<Response> {
    let mut view = cx.view().await?;
    let file = attachments::open(&mut view, &name).await?;
    drop(view);
    let hash = file.thumb.as_deref().ok_or(Error::Missing)?;
    let bytes = cx.app.objects.get(hash).await?;
    serve(bytes, &file.mime, &file.name, true)
}

/// Pictures we drew anew may show in the page; everything else is handed over, never opened here.
fn serve(bytes: Bytes, mime: &str, name: &str, inline: bool) -> Result<Response> {
    let plain: String = name.chars().map(|c| if c.is_ascii_alphanumeric() || ".-_ ".contains(c) { c } else { '_' }).collect();
    let encoded: String = url::form_urlencoded::byte_serialize(name.as_bytes()).collect::<String>().replace('+', "%20");
    let how = if inline { "inline" } else { "attachment" };
    let disposition = format!("{how}; filename=\"{plain}\"; filename*=UTF-8''{encoded}");
    let mut res = Response::new(Body::from(bytes));
    *res.status_mut() = StatusCode::OK;
    let h = res.headers_mut();
    let value = |v: &str| HeaderValue::from_str(v).map_err(Error::fault);
    h.insert(header::CONTENT_TYPE, value(if inline { mime } else { "application/octet-stream" })?);
    h.insert(header::CONTENT_DISPOSITION, value(&disposition)?);
    h.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    h.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    h.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=60"));
    Ok(res)
}
