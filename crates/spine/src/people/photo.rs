//! Photos of people: a square and its small copy for lists, made and stored before the change that names them, since
//! neither may hold the writer. What was sent is never kept as it came.

use super::PersonId;
use crate::{App, Error, Fact, Result, Tx, View};
use bytes::Bytes;
use kit::{Words, images, params, sql};

/// A photo as it comes out of a telephone.
pub const MAX: usize = 15 * 1024 * 1024;
/// What a form with a photo may weigh in all.
pub const FORM_MAX: usize = MAX + 512 * 1024;
/// What is kept: enough for the largest face at twice the pixels, and for those in lists.
const EDGES: [u32; 2] = [512, 128];

/// The names of a photo and its small copy among the objects.
#[derive(Debug, Clone)]
pub struct Stored {
    pub whole: String,
    pub small: String,
}

/// `area`: the square that was chosen; none is the middle.
pub async fn store(app: &App, bytes: Bytes, area: Option<images::Area>) -> Result<Stored> {
    if bytes.len() > MAX {
        return Err(Error::too_large(Words::of("person-photo-large").with("mb", MAX / 1024 / 1024)));
    }
    let made = tokio::task::spawn_blocking(move || images::squares(&bytes, area, &EDGES)).await.map_err(Error::fault)?;
    let made = made.map_err(|e| match e {
        // Whatever the reason in detail, the person can do one thing: choose another file.
        Error::Invalid { words, .. } => Error::invalid("photo", words),
        other => other,
    })?;
    let mut hashes = vec![];
    for picture in made {
        hashes.push(app.objects.put(picture.bytes.into()).await?);
    }
    let small = hashes.pop().unwrap_or_default();
    Ok(Stored { whole: hashes.pop().unwrap_or_default(), small })
}

/// None: no photo any more.
pub async fn set(tx: &mut Tx, person: PersonId, photo: Option<&Stored>) -> Result<()> {
    let (whole, small) = photo.map(|p| (p.whole.as_str(), p.small.as_str())).unzip();
    tx.run(sql!("update people set photo = $2, photo_small = $3, updated_at = $4 where id = $1"), params![person, whole, small, tx.now])
        .await?;
    tx.tell(Fact::PersonChanged { who: person }).await
}

/// The small copy of somebody's photo; one that came another way has none.
pub async fn small(view: &mut View, person: PersonId) -> Result<Option<String>> {
    let row: Option<(Option<String>,)> = view.maybe(sql!("select photo_small from people where id = $1"), params![person]).await?;
    Ok(row.and_then(|r| r.0))
}
