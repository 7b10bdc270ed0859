//! Sending something to people by name: a notice with a note, to those alone who may see it already. It gives nobody a
//! right; who cannot see it is named to the sender, and then nobody is told. And sharing it on a board with words of one's own:
//! it stands beside them for those who may see it, and for others there is no trace of it.

use super::{Edit, Follow, May};
use crate::{Error, Fact, PersonId, Result, Tx, audience, people::store};
use kit::{Words, params, sql, text};

pub const NOTE_MAX: usize = 500;
const MOST: usize = 20;

/// `people`: handles, as typed.
pub async fn to(tx: &mut Tx, item: &May<Follow>, people: &str, note: &str) -> Result<()> {
    let words = text::clean(note.trim());
    text::check_len("note", &words, NOTE_MAX)?;
    let typed = store::handles_typed(people);
    let mut ids: Vec<i64> = tx.called("people", &typed).await?.into_iter().filter(|p| *p != tx.viewer.id).map(|p| p.0).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Err(Error::invalid("people", "tell-nobody"));
    }
    if ids.len() > MOST {
        return Err(Error::invalid("people", Words::of("tell-many").with("max", MOST)));
    }
    let see = audience::who_sees(tx, item.root_id, &ids).await?;
    let blind: Vec<i64> = ids.iter().filter(|id| !see.contains(&PersonId(**id))).copied().collect();
    if !blind.is_empty() {
        let mut names: Vec<String> = tx.whos(&blind).await?.into_values().map(|w| w.name).collect();
        names.sort_unstable();
        return Err(Error::invalid("people", Words::of("tell-unseen").with("names", names.join(", "))));
    }
    for who in see {
        tx.tell(Fact::Shown { item: item.id, root: item.root_id, who, words: words.clone() }).await?;
    }
    Ok(())
}

/// `words` share `item`, a whole thread.
pub async fn share(tx: &mut Tx, words: &May<Edit>, item: &May<Follow>) -> Result<()> {
    if !item.is_root() || !words.is_root() || !tx.viewer.kind.inside() {
        return Err(Error::Missing);
    }
    tx.run(sql!("update items set about_id = $2 where id = $1"), params![words.id, item.id]).await?;
    tx.tell(Fact::Reposted { item: words.id, who: item.author_id }).await
}
