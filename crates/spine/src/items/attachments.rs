//! Attachments: files that hang on an item. A blob has no address of its own: it is reached through the item it hangs
//! on, with the same check.

use super::{Edit, Item, ItemId, May, read::entitled};
use crate::{Error, PersonId, Result, Time, Tx, View};
use kit::{Words, images, params, sql};

kit::rec! {
    #[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
    pub struct Attachment {
        pub id: i64,
        #[serde(skip)]
        pub item_id: Option<ItemId>,
        #[serde(skip)]
        pub person_id: PersonId,
        /// Names the file in its address; not a capability, the item is checked as well.
        pub secret: String,
        #[serde(skip)]
        pub hash: String,
        #[serde(skip)]
        pub thumb: Option<String>,
        pub name: String,
        pub mime: String,
        pub size: i64,
        pub width: Option<i64>,
        pub height: Option<i64>,
        pub at: Time,
    }
}
impl Attachment {
    pub fn url(&self) -> String {
        format!("/files/{}", self.secret)
    }
    pub fn is_image(&self) -> bool {
        self.width.is_some()
    }
}
macro_rules! attachment_cols {
    () => {
        "f.id, f.item_id, f.person_id, f.secret, f.hash, f.thumb, f.name, f.mime, f.size, f.width, f.height, f.at"
    };
}

/// A file ready to be stored: looked at, pictures drawn anew.
pub struct Ready {
    name: String,
    mime: String,
    hash: String,
    thumb: Option<String>,
    size: i64,
    edges: Option<(i64, i64)>,
}

/// Looks at the bytes (off the request's thread), puts them among the objects. No database is held meanwhile.
pub async fn prepare(app: &crate::App, name: &str, bytes: bytes::Bytes) -> Result<Ready> {
    let max = app.config.upload_max_mb as usize * 1024 * 1024;
    if bytes.is_empty() {
        return Err(Error::invalid("file", Words::of("file-empty").with("name", name)));
    }
    if bytes.len() > max {
        return Err(Error::too_large(Words::of("file-large").with("mb", max / 1024 / 1024)));
    }
    let name = kit::text::clean(name.rsplit(['/', '\\']).next().unwrap_or(name)).replace('\n', " ");
    let name: String = if name.trim().is_empty() { "file".into() } else { name.trim().chars().take(150).collect() };
    let looked = name.clone();
    let (bytes, mime, picture) = tokio::task::spawn_blocking(move || -> Result<_> {
        match images::sniff(&bytes, &looked) {
            images::Kind::Image(_) => {
                let full = images::picture(&bytes, 2400)?;
                let thumb = images::thumb(&bytes, 640)?;
                Ok((bytes::Bytes::from(full.bytes), full.mime.to_owned(), Some((thumb.bytes, full.width, full.height))))
            }
            images::Kind::Other(mime) => Ok((bytes, mime.to_string(), None)),
        }
    })
    .await
    .map_err(Error::fault)??;
    let size = bytes.len() as i64;
    let hash = app.objects.put(bytes).await?;
    let (thumb, edges) = match picture {
        Some((thumb, w, h)) => (Some(app.objects.put(thumb.into()).await?), Some((i64::from(w), i64::from(h)))),
        None => (None, None),
    };
    Ok(Ready { name, mime, hash, thumb, size, edges })
}

/// Hangs a prepared file on an item.
pub async fn attach(tx: &mut Tx, item: &May<Edit>, r: Ready) -> Result<()> {
    let secret = tx.app.rng.token();
    let me = tx.viewer.id;
    tx.run(
        sql!("insert into attachments (item_id, person_id, secret, hash, thumb, name, mime, size, width, height, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"),
        params![item.id, me, &secret, &r.hash, r.thumb, &r.name, &r.mime, r.size, r.edges.map(|e| e.0), r.edges.map(|e| e.1), tx.now],
    )
    .await?;
    Ok(())
}

/// The file under this name, for somebody who sees what it hangs on; while that is held, for its author and who decides.
pub async fn open(view: &mut View, secret: &str) -> Result<Attachment> {
    let seen: Option<Attachment> = view
        .maybe(
            sql!("select" attachment_cols!() "from attachments f join items i on i.id = f.item_id where f.secret = $2 and" visible!("i")),
            params![view.viewer.id, secret],
        )
        .await?;
    match seen {
        Some(file) => Ok(file),
        None => {
            view.one(
                sql!("select" attachment_cols!() "from attachments f join items i on i.id = f.item_id join items ir on ir.id = i.root_id where f.secret = $2 and i.state = 'held'
                      and ((i.author_id = $1 and" entitled!() ") or" judges!("$3") ") /* visible to its author and who decides */"),
                params![view.viewer.id, secret, false],
            )
            .await
        }
    }
}
/// What hangs on an item that somebody has seen, or decides about.
pub async fn of(view: &mut View, item: &Item) -> Result<Vec<Attachment>> {
    view.all(sql!("select" attachment_cols!() "from attachments f where f.item_id = $1 order by f.id"), params![item.id]).await
}
