//! The index itself: its fields, its files, adding to it and taking away. Knows documents and commits, not the
//! database: what it holds is a function of facts and can be thrown away. A folder it cannot read is made anew.

use crate::{
    columns::Opened,
    common::{EACH, TAGGED},
    words::{self, Reader},
};
use kit::{Error, Result};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
};
use tantivy::{
    IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, TantivyError, Term,
    schema::{FAST, Field, INDEXED, IndexRecordOption, STRING, Schema, TextFieldIndexing, TextOptions},
    tokenizer::{PreTokenizedString, Token, TokenStream as _},
};

/// Raised whenever the fields or the way words are made change.
const VERSION: &str = "7";
const VERSION_FILE: &str = "folkmoot-version";
/// The writer's memory: what it may gather before it writes a segment.
const SMALL: usize = 30_000_000;
const LARGE: usize = 150_000_000;
/// Names and titles are found by their beginnings up to this many letters.
pub const EDGE: usize = 12;
/// A word of the title counts as often as this, one of a tag as often as that, in a text that is otherwise counted once.
const TITLE_COUNTS: usize = 4;
const TAG_COUNTS: usize = 2;

/// An item as the index wants it.
#[derive(Debug, Clone, Default)]
pub struct ItemDoc {
    pub id: i64,
    pub kind: String,
    pub root: i64,
    pub author: i64,
    pub audience: i64,
    /// Everybody inside may read it.
    pub common: bool,
    pub title: String,
    pub body: String,
    /// What was answered and commented under a question: who asks in other words is understood through it.
    pub thread: String,
    /// In which words others asked the same: the titles of what points here.
    pub askings: String,
    pub lang: Option<String>,
    pub tags: Vec<String>,
    pub created_at: i64,
    pub active_at: i64,
    pub likes: i64,
}
/// A person as the index wants them. Only active people are in it.
#[derive(Debug, Clone, Default)]
pub struct PersonDoc {
    pub id: i64,
    pub handle: String,
    pub name: String,
    pub title: String,
    pub unit: String,
    pub place: String,
    /// A code, and what the country is called.
    pub country: String,
    pub land: String,
    pub email: String,
    /// Codes.
    pub languages: Vec<String>,
    pub tags: Vec<String>,
    pub sort_name: String,
    pub joined: i64,
}
/// What one commit changes: everything named is taken out, then what there is now is put in.
#[derive(Debug, Default)]
pub struct Changes {
    pub gone_items: Vec<i64>,
    pub gone_people: Vec<i64>,
    pub items: Vec<ItemDoc>,
    pub people: Vec<PersonDoc>,
}

/// How far the index has heard: the last fact in it, and when that happened (another database's fact has another time).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Cursor {
    pub fact: i64,
    pub at: i64,
}

#[derive(Clone)]
pub(crate) struct Fields {
    pub key: Field,
    pub author: Field,
    pub lang: Field,
    pub tag: Field,
    /// As written, with positions: phrases, and words by their beginnings.
    pub title: Field,
    pub body: Field,
    /// Title, tags and body in the forms they are found under (`Reader::forms`), whatever the language: one list a form.
    pub text: Field,
    /// The forms of the title alone, of the replies under it, and of how others asked the same: for likeness.
    pub heading: Field,
    pub thread: Field,
    pub asked: Field,
    /// Every word, form and tag of what everybody may read: see `Common`.
    pub common: Field,
    /// The beginnings of the words of the title: while somebody types.
    pub begins: Field,
    pub name: Field,
    pub edge: Field,
    pub work: Field,
    pub exact: Field,
    /// Tags of people, apart from those of items, whose lists are long, and from what they do: only those inside may
    /// know who tagged whom. Whole, and by their words.
    pub skill: Field,
    pub skills: Field,
    /// What the directory is narrowed and sorted by.
    pub unit: Field,
    pub place: Field,
    pub country: Field,
    pub speaks: Field,
    sorting: Field,
    joined: Field,
    kind: Field,
    root: Field,
    audience: Field,
    created: Field,
    active: Field,
    likes: Field,
    tongue: Field,
}

/// People have this kind; kinds of items are hashes, never it.
pub(crate) const PERSON: u64 = 0;
pub(crate) fn kind_code(kind: &str) -> u64 {
    // FNV-1a: written into files, so it must be the same for ever.
    kind.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3)) | 1
}
fn item_key(id: i64) -> u64 {
    (id as u64) << 1
}
pub(crate) fn person_key(id: i64) -> u64 {
    (id as u64) << 1 | 1
}
pub(crate) fn id_of_key(key: u64) -> i64 {
    (key >> 1) as i64
}

/// A language as a number, so that hits can be counted by it.
pub(crate) fn tongue_code(lang: &str) -> u64 {
    lang.bytes().take(8).fold(0, |code, b| code << 8 | u64::from(b))
}
pub(crate) fn tongue_of(code: u64) -> String {
    code.to_be_bytes().iter().filter(|b| **b != 0).map(|b| char::from(*b)).collect()
}

fn schema() -> (Schema, Fields) {
    let mut b = Schema::builder();
    let text = |tokenizer: &str, option, norms| {
        let indexing = TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(option).set_fieldnorms(norms);
        TextOptions::default().set_indexing_options(indexing)
    };
    let words = text("words", IndexRecordOption::WithFreqsAndPositions, true);
    let forms = || text("whitespace", IndexRecordOption::Basic, false);
    let fields = Fields {
        key: b.add_u64_field("key", INDEXED | FAST),
        kind: b.add_u64_field("kind", FAST),
        root: b.add_u64_field("root", FAST),
        author: b.add_u64_field("author", INDEXED | FAST),
        audience: b.add_u64_field("audience", FAST),
        created: b.add_i64_field("created", FAST),
        active: b.add_i64_field("active", FAST),
        likes: b.add_u64_field("likes", FAST),
        tongue: b.add_u64_field("tongue", FAST),
        lang: b.add_text_field("lang", STRING),
        tag: b.add_text_field("tag", STRING | FAST),
        title: b.add_text_field("title", words.clone()),
        body: b.add_text_field("body", words.clone()),
        text: b.add_text_field("text", text("whitespace", IndexRecordOption::WithFreqs, true)),
        heading: b.add_text_field("heading", forms()),
        thread: b.add_text_field("thread", text("whitespace", IndexRecordOption::WithFreqs, true)),
        asked: b.add_text_field("asked", text("whitespace", IndexRecordOption::WithFreqs, true)),
        common: b.add_text_field("common", forms()),
        begins: b.add_text_field("begins", forms()),
        name: b.add_text_field("name", words.clone()),
        edge: b.add_text_field("edge", forms()),
        work: b.add_text_field("work", text("whitespace", IndexRecordOption::WithFreqs, true)),
        exact: b.add_text_field("exact", STRING),
        skill: b.add_text_field("skill", STRING | FAST),
        skills: b.add_text_field("skills", words),
        unit: b.add_text_field("unit", STRING | FAST),
        place: b.add_text_field("place", STRING | FAST),
        country: b.add_text_field("country", STRING | FAST),
        speaks: b.add_text_field("speaks", STRING | FAST),
        sorting: b.add_text_field("sorting", FAST),
        joined: b.add_i64_field("joined", FAST),
    };
    (b.build(), fields)
}

pub struct Index {
    pub(crate) inner: tantivy::Index,
    pub(crate) fields: Fields,
    reader: IndexReader,
    writer: Mutex<Option<IndexWriter>>,
    dir: Option<PathBuf>,
    fact: AtomicI64,
    at: AtomicI64,
    /// Something could not be read: everything is put in again.
    broken: AtomicBool,
    /// The cursor was found in the database since the start.
    checked: AtomicBool,
    /// Of the segments that were searched last.
    pub(crate) columns: Mutex<Opened>,
    /// The tags that most people have, as of one commit: the directory offers them on every page.
    pub(crate) given: Mutex<(u64, Vec<String>)>,
    /// One follows or rebuilds at a time.
    pub(crate) turn: tokio::sync::Mutex<()>,
}

pub(crate) fn lock<T>(m: &Mutex<T>) -> MutexGuard<'_, T> {
    m.lock().unwrap_or_else(|e| e.into_inner())
}
pub(crate) fn fault(e: TantivyError) -> Error {
    Error::fault(anyhow::Error::new(e).context("the search index"))
}

impl Index {
    /// The index in a folder of its own. One that cannot be read, or was made by another version, is made anew; it is
    /// filled from the database when it is followed.
    pub fn open(dir: &Path) -> Result<Index> {
        std::fs::create_dir_all(dir)?;
        let there = std::fs::read_dir(dir)?.next().is_some();
        if there {
            match Self::open_existing(dir) {
                Ok(index) => return Ok(index),
                Err(why) => tracing::warn!(%why, dir = %dir.display(), "the search index is made anew"),
            }
            wipe(dir)?;
        }
        let (schema, _) = schema();
        let inner = tantivy::Index::create_in_dir(dir, schema).map_err(fault)?;
        std::fs::write(dir.join(VERSION_FILE), VERSION)?;
        Self::new(inner, Some(dir.to_owned())).map_err(fault)
    }
    fn open_existing(dir: &Path) -> Result<Index> {
        let version = std::fs::read_to_string(dir.join(VERSION_FILE)).unwrap_or_default();
        if version.trim() != VERSION {
            return Err(Error::fault(anyhow::anyhow!("it was made by another version")));
        }
        let inner = tantivy::Index::open_in_dir(dir).map_err(fault)?;
        if inner.schema() != schema().0 {
            return Err(Error::fault(anyhow::anyhow!("it has other fields")));
        }
        Self::new(inner, Some(dir.to_owned())).map_err(fault)
    }
    /// An index that ends with the process: tests.
    pub fn in_memory() -> Result<Index> {
        Self::new(tantivy::Index::create_in_ram(schema().0), None).map_err(fault)
    }
    fn new(inner: tantivy::Index, dir: Option<PathBuf>) -> tantivy::Result<Index> {
        inner.tokenizers().register("words", words::folded());
        let reader = inner.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let cursor = inner.load_metas()?.payload.and_then(|p| serde_json::from_str::<Cursor>(&p).ok());
        let (_, fields) = schema();
        Ok(Index {
            inner,
            fields,
            reader,
            writer: Mutex::new(None),
            dir,
            fact: AtomicI64::new(cursor.map_or(-1, |c| c.fact)),
            at: AtomicI64::new(cursor.map_or(0, |c| c.at)),
            broken: AtomicBool::new(false),
            checked: AtomicBool::new(false),
            columns: Mutex::new(Arc::new([])),
            given: Mutex::new((u64::MAX, vec![])),
            turn: tokio::sync::Mutex::new(()),
        })
    }

    /// The last fact the index knows; `None` before it was ever filled.
    pub fn cursor(&self) -> Option<Cursor> {
        let fact = self.fact.load(Ordering::Acquire);
        (fact >= 0 && !self.broken.load(Ordering::Acquire)).then(|| Cursor { fact, at: self.at.load(Ordering::Acquire) })
    }
    pub(crate) fn checked(&self) -> bool {
        self.checked.load(Ordering::Acquire)
    }
    pub(crate) fn set_checked(&self) {
        self.checked.store(true, Ordering::Release);
    }
    pub fn documents(&self) -> u64 {
        self.reader.searcher().num_docs()
    }
    pub(crate) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }
    /// A search that fails means files that cannot be trusted: they are replaced, now or at the next start.
    pub(crate) fn distrust(&self, e: TantivyError) -> Error {
        tracing::error!(error = %e, "the search index could not be read and is made anew");
        self.broken.store(true, Ordering::Release);
        if let Some(dir) = &self.dir {
            let _ = std::fs::remove_file(dir.join(VERSION_FILE));
        }
        fault(e)
    }

    fn with_writer<T>(&self, memory: usize, work: impl FnOnce(&mut IndexWriter) -> tantivy::Result<T>) -> Result<T> {
        let mut slot = lock(&self.writer);
        let writer = match &mut *slot {
            Some(w) => w,
            none => none.insert(self.inner.writer_with_num_threads(1, memory).map_err(|e| match e {
                TantivyError::LockFailure(..) => Error::conflict("search-index-taken"),
                e => fault(e),
            })?),
        };
        work(writer).map_err(|e| {
            *slot = None; // what was gathered is dropped with it; the next round begins from the cursor
            fault(e)
        })
    }

    /// One commit. Blocks for about 100 ms: not for a thread that serves.
    pub(crate) fn apply(&self, changes: &Changes, cursor: Cursor) -> Result<()> {
        self.with_writer(SMALL, |w| {
            for id in changes.gone_items.iter().chain(changes.items.iter().map(|i| &i.id)) {
                w.delete_term(Term::from_field_u64(self.fields.key, item_key(*id)));
            }
            for id in changes.gone_people.iter().chain(changes.people.iter().map(|p| &p.id)) {
                w.delete_term(Term::from_field_u64(self.fields.key, person_key(*id)));
            }
            self.add(w, changes)
        })?;
        self.commit(cursor)
    }
    fn add(&self, w: &IndexWriter, changes: &Changes) -> tantivy::Result<()> {
        let mut reader = Reader::default();
        for item in &changes.items {
            w.add_document(self.item(&mut reader, item))?;
        }
        for person in &changes.people {
            w.add_document(self.person(&mut reader, person))?;
        }
        Ok(())
    }
    fn commit(&self, cursor: Cursor) -> Result<()> {
        let payload = serde_json::to_string(&cursor)?;
        self.with_writer(SMALL, |w| {
            let mut commit = w.prepare_commit()?;
            commit.set_payload(&payload);
            commit.commit()?;
            self.reader.reload()
        })?;
        // After the reload: who reads the cursor first and searches then, never believes more than is there.
        self.at.store(cursor.at, Ordering::Release);
        self.fact.store(cursor.fact, Ordering::Release);
        Ok(())
    }

    /// From nothing: what is there now stays searchable until `finish`. `documents`: about how many will come.
    pub(crate) fn begin_anew(&self, documents: u64) -> Result<()> {
        *lock(&self.writer) = None;
        self.with_writer(if documents > 10_000 { LARGE } else { SMALL }, |w| w.delete_all_documents().map(drop))
    }
    pub(crate) fn add_more(&self, changes: &Changes) -> Result<()> {
        self.with_writer(SMALL, |w| self.add(w, changes))
    }
    pub(crate) fn finish(&self, cursor: Cursor) -> Result<()> {
        self.commit(cursor)?;
        if let Some(w) = lock(&self.writer).take() {
            w.wait_merging_threads().map_err(fault)?;
        }
        self.reader.reload().map_err(fault)?;
        if let Some(dir) = &self.dir {
            std::fs::write(dir.join(VERSION_FILE), VERSION)?;
        }
        self.broken.store(false, Ordering::Release);
        Ok(())
    }
    /// What was gathered since the last commit is forgotten.
    pub(crate) fn abandon(&self) {
        *lock(&self.writer) = None;
    }

    fn item(&self, reader: &mut Reader, i: &ItemDoc) -> TantivyDocument {
        let f = &self.fields;
        let mut d = TantivyDocument::new();
        d.add_u64(f.key, item_key(i.id));
        d.add_u64(f.kind, kind_code(&i.kind));
        d.add_u64(f.root, i.root as u64);
        d.add_u64(f.author, i.author as u64);
        d.add_u64(f.audience, i.audience as u64);
        d.add_i64(f.created, i.created_at);
        d.add_i64(f.active, i.active_at);
        d.add_u64(f.likes, i.likes.max(0) as u64);
        d.add_u64(f.tongue, tongue_code(i.lang.as_deref().unwrap_or_default()));
        d.add_text(f.title, &i.title);
        d.add_text(f.body, &i.body);
        // Of a short question its answers may tell the language.
        let lang = i.lang.as_deref().or_else(|| kit::text::lang(&i.thread));
        let heading = reader.forms(&i.title, lang);
        let mut text: Vec<String> = std::iter::repeat_n(heading.clone(), TITLE_COUNTS).flatten().collect();
        for tag in &i.tags {
            d.add_text(f.tag, tag);
            text.extend(std::iter::repeat_n(reader.forms(tag, lang), TAG_COUNTS).flatten());
        }
        text.extend(reader.forms(&i.body, lang));
        if i.common {
            d.add_pre_tokenized_text(f.common, tokens(common(i, &text)));
        }
        d.add_pre_tokenized_text(f.text, tokens(text));
        d.add_pre_tokenized_text(f.heading, tokens(heading));
        d.add_pre_tokenized_text(f.thread, tokens(reader.forms(&i.thread, lang)));
        d.add_pre_tokenized_text(f.asked, tokens(reader.forms(&i.askings, lang)));
        if let Some(lang) = &i.lang {
            d.add_text(f.lang, lang);
        }
        d.add_pre_tokenized_text(f.begins, tokens(beginnings(&i.title)));
        d
    }
    fn person(&self, reader: &mut Reader, p: &PersonDoc) -> TantivyDocument {
        let f = &self.fields;
        let mut d = TantivyDocument::new();
        d.add_u64(f.key, person_key(p.id));
        d.add_u64(f.kind, PERSON);
        // No item's filter lets these through, and columns that every document has are read faster.
        d.add_u64(f.audience, 0);
        d.add_i64(f.active, 0);
        d.add_u64(f.likes, 0);
        let alike = words::alike(&p.name);
        d.add_text(f.name, format!("{} {alike}", p.name));
        d.add_pre_tokenized_text(f.edge, tokens(beginnings(&format!("{} {} {alike}", p.name, p.handle))));
        d.add_text(f.exact, &p.handle);
        if !p.email.is_empty() {
            d.add_text(f.exact, p.email.to_lowercase());
        }
        d.add_pre_tokenized_text(f.work, tokens(reader.forms(&format!("{} · {} · {} · {}", p.title, p.unit, p.place, p.land), None)));
        for tag in &p.tags {
            d.add_text(f.skill, tag);
            d.add_text(f.skills, tag);
        }
        for (field, value) in [(f.unit, &p.unit), (f.place, &p.place), (f.country, &p.country)] {
            if !value.is_empty() {
                d.add_text(field, value);
            }
        }
        p.languages.iter().for_each(|lang| d.add_text(f.speaks, lang));
        d.add_text(f.sorting, &p.sort_name);
        d.add_i64(f.joined, p.joined);
        d
    }
}

/// Each word of a text by its first letters, up to `EDGE` of them.
fn beginnings(text: &str) -> Vec<String> {
    let mut out = vec![];
    words::folded().token_stream(text).process(&mut |t| {
        let ends = t.text.char_indices().take(EDGE).map(|(at, c)| at + c.len_utf8());
        out.extend(ends.filter_map(|end| t.text.get(..end).map(str::to_owned)));
    });
    out
}
/// What `Common` counts: the forms of a text, its words as written, its tags whole; each once.
fn common(i: &ItemDoc, forms: &[String]) -> Vec<String> {
    let mut all: BTreeSet<String> = forms.iter().chain(&i.tags).cloned().collect();
    for text in [&i.title, &i.body] {
        words::folded().token_stream(text).process(&mut |t| {
            all.insert(t.text.clone());
        });
    }
    all.insert(EACH.to_owned());
    if !i.tags.is_empty() {
        all.insert(TAGGED.to_owned());
    }
    all.into_iter().collect()
}
/// Forms as the index takes them. Where they stood does not matter: phrases are looked for in the words as written.
fn tokens(forms: Vec<String>) -> PreTokenizedString {
    let token = |(position, text)| Token { position, text, ..Token::default() };
    PreTokenizedString { text: String::new(), tokens: forms.into_iter().enumerate().map(token).collect() }
}

/// Empties the folder but keeps it: it may be a mount.
fn wipe(dir: &Path) -> Result<()> {
    for entry in std::fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() { std::fs::remove_dir_all(&path)? } else { std::fs::remove_file(&path)? }
    }
    Ok(())
}
