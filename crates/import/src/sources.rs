//! The table `sources`: where an imported person, post or comment comes from, so that the same id of the same source is
//! the same row here for ever. A row is written in the transaction of what it speaks of: an import that was killed goes
//! on where it stopped because it finds these rows, and for no other reason. Shown to readers is only the kind "item".

use kit::{Result, params, sql};
use spine::{Tx, View};
use std::collections::HashMap;

/// An item: its author, licence and address are shown under it.
pub const ITEM: &str = "item";
pub const PERSON: &str = "person";
/// What the source's text was when it was taken, as a fingerprint in `url`.
pub const VERSION: &str = "version";
/// An answer whose acceptance was taken; taken back here, it stays taken back.
pub const ACCEPTED: &str = "accepted";
/// How many unnamed likes were taken, in `url`.
pub const LIKES: &str = "likes";
/// One post points to another; we have no place for it yet, and lose nothing.
pub const LINK: &str = "link";
/// The community in which a site stands.
pub const COMMUNITY: &str = "community";
pub const BADGE: &str = "badge";
/// The distinguished name by which other entries of a directory name their manager.
pub const DN: &str = "dn";
/// The picture that the file gave, in `url`: a photo somebody chose themselves since is left alone.
pub const PHOTO: &str = "photo";
/// A whole piece of work that is done once.
pub const DONE: &str = "done";

#[derive(Debug, Clone, Copy, Default)]
pub struct Source<'a> {
    pub kind: &'static str,
    pub external_id: &'a str,
    pub local_id: i64,
    pub url: &'a str,
    pub author: &'a str,
    pub licence: &'a str,
}

pub async fn put(tx: &mut Tx, source: &str, s: Source<'_>) -> Result<()> {
    tx.run(
        sql!("insert into sources (source, kind, external_id, local_id, url, author, licence) values ($1, $2, $3, $4, $5, $6, $7)
              on conflict (source, kind, external_id) do update set local_id = excluded.local_id, url = excluded.url, author = excluded.author, licence = excluded.licence"),
        params![source, s.kind, s.external_id, s.local_id, s.url, s.author, s.licence],
    )
    .await?;
    Ok(())
}

/// Ids of the source and ours, of one kind.
pub async fn ids(view: &mut View, source: &str, kind: &str) -> Result<HashMap<String, i64>> {
    let rows: Vec<(String, i64)> = view
        .all(sql!("select s.external_id, s.local_id from sources s where s.source = $1 and s.kind = $2"), params![source, kind])
        .await?;
    Ok(rows.into_iter().collect())
}

/// Ids of the source and what stands in `url`, of one kind.
pub async fn marks(view: &mut View, source: &str, kind: &str) -> Result<HashMap<String, String>> {
    let rows: Vec<(String, String)> =
        view.all(sql!("select s.external_id, s.url from sources s where s.source = $1 and s.kind = $2"), params![source, kind]).await?;
    Ok(rows.into_iter().collect())
}

/// A fingerprint of a text that stays the same in every version of this program. Only tells whether it changed.
pub fn fingerprint(parts: &[&str]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for part in parts {
        for byte in part.bytes().chain([0xFF]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_tells_where_one_part_ends() {
        assert_eq!(fingerprint(&[]), "cbf29ce484222325", "written down in databases: it must never change");
        assert_ne!(fingerprint(&["ab", "c"]), fingerprint(&["a", "bc"]));
        assert_eq!(fingerprint(&["ab", "c"]), fingerprint(&["ab", "c"]));
    }
}
