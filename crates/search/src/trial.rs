//! An index by itself, for measuring: texts are put in as time passes, and asked as the pages ask. The same documents, the
//! same words and the same ranking as in a house; nothing of a house is in it, and no page uses it.

use crate::{
    index::{Changes, Cursor, Index, ItemDoc},
    mark,
    search::ItemsAsked,
    store,
    words::Reader,
};
use spine::{App, EVERYONE, ItemId, Result, Viewer, items::read};

/// A text as it is put in.
#[derive(Debug, Clone, Default)]
pub struct Text {
    pub id: i64,
    /// The text it stands under; its own number if it begins a thread.
    pub root: i64,
    /// Milliseconds.
    pub at: i64,
    pub kind: String,
    pub title: String,
    pub body: String,
    pub tags: Vec<String>,
    /// What was answered to it so far.
    pub thread: String,
    /// How others asked the same.
    pub askings: String,
}

/// Everything of a house, as its index would have it, oldest first.
pub async fn texts(app: &App) -> Result<Vec<Text>> {
    let mut view = app.view(Viewer::system("trial")).await?;
    view.heavy();
    let mut out = vec![];
    let mut after = ItemId(0);
    loop {
        let rows = read::for_index(&mut view, after, 500).await?;
        let Some(last) = rows.last() else { break };
        after = last.id;
        out.extend(store::item_docs(&mut view, rows).await?.into_iter().map(|d| Text {
            id: d.id,
            root: d.root,
            at: d.created_at,
            kind: d.kind,
            title: d.title,
            body: d.body,
            tags: d.tags,
            thread: d.thread,
            askings: d.askings,
        }));
    }
    out.sort_by_key(|t| (t.at, t.id));
    Ok(out)
}

/// A text without what marks it up.
pub fn plain(text: &str) -> String {
    mark::plain(&mark::plain(text))
}

pub struct Trial {
    index: Index,
    reader: Reader,
    fact: i64,
}
impl Trial {
    pub fn new() -> Result<Trial> {
        Ok(Trial { index: Index::in_memory()?, reader: Reader::default(), fact: 0 })
    }
    /// Puts texts in; what was there under the same numbers is replaced.
    pub fn put(&mut self, texts: &[Text]) -> Result<()> {
        if texts.is_empty() {
            return Ok(());
        }
        let doc = |t: &Text| ItemDoc {
            id: t.id,
            kind: t.kind.clone(),
            root: t.root,
            author: 1,
            audience: EVERYONE.0,
            common: true,
            title: t.title.clone(),
            body: t.body.clone(),
            thread: t.thread.clone(),
            askings: t.askings.clone(),
            lang: kit::text::lang(&format!("{}\n{}", t.title, t.body)).map(str::to_owned),
            tags: t.tags.clone(),
            created_at: t.at,
            active_at: t.at,
            likes: 0,
        };
        self.fact += 1;
        self.index
            .apply(&Changes { items: texts.iter().map(doc).collect(), ..Changes::default() }, Cursor { fact: self.fact, at: self.fact })
    }
    fn ask(text: &str, kind: &str, limit: usize) -> ItemsAsked {
        ItemsAsked {
            alike: true,
            text: text.to_owned(),
            kinds: if kind.is_empty() { vec![] } else { vec![kind.to_owned()] },
            audiences: vec![EVERYONE.0],
            limit,
            ..ItemsAsked::default()
        }
    }
    /// Texts of a kind like this one, the most alike first, as *similar questions* has them.
    pub fn alike(&mut self, text: &str, kind: &str, now: i64, limit: usize) -> Result<Vec<i64>> {
        let hits = self.index.search_items(&mut self.reader, &ItemsAsked { now, ..Trial::ask(text, kind, limit) })?.hits;
        Ok(hits.into_iter().map(|h| h.id).collect())
    }
    /// Tags that a text may bear, the best first.
    pub fn tags(&mut self, text: &str, limit: usize) -> Result<Vec<String>> {
        let mut tags = self.index.tags_borne(&mut self.reader, &Trial::ask(text, "", limit), true)?;
        tags.truncate(limit);
        Ok(tags)
    }
}
