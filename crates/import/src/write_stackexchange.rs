//! A Stack Exchange dump into the organisation: people, questions, answers, comments, who was accepted, likes, with their
//! dates, authors and licence. Read as a stream and written in batches; what is here already is recognised by its id in
//! `sources`, so a second run changes nothing and one that was killed goes on. Nobody is told: it is history, not news.

mod extras;

use crate::html::{attribution, site_of, to_markdown};
use crate::people_file::clean;
use crate::progress::Progress;
use crate::se_community::Community;
use crate::se_marks::{self, Voices};
use crate::se_people::{Author, Batches, People, WHY};
use crate::se_rows::{PostKind, SePost, SeRow};
use crate::se_xml::{Dump, File, Row, Rows, SeError};
use crate::sources::{self, Source, fingerprint};
use kit::{Error, Result, Time};
use questions::store as asked;
use serde::Serialize;
use serde_json::json;
use spine::{App, ItemId, PersonId, Post, Seen, Tx, Viewer, audit::Entry, items::write};
use std::collections::{HashMap, HashSet};
use std::path::Path;

#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The host, where the folder's name does not tell it.
    pub site: Option<String>,
    /// The site is a community, and its questions stand there; else on the boards of who asked.
    pub community: bool,
    pub progress: bool,
    /// Ends after so many transactions, as if somebody had pulled the plug: for tests.
    pub stop_after: Option<u64>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Known by their number.
    pub people: u64,
    /// Known by their name alone: their account is gone.
    pub people_by_name: u64,
    pub questions: u64,
    pub answers: u64,
    pub accepted: u64,
    pub comments: u64,
    /// Different tags on questions.
    pub tags: u64,
    pub likes: u64,
    /// Kept in the table of sources: one post points to another.
    pub links: u64,
    /// Kept in the table of sources; those for a tag are tags of the person as well.
    pub badges: u64,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    pub site: String,
    /// What of the dump is in the organisation now.
    pub counts: Counts,
    /// What came in this time.
    pub added: Counts,
    /// People and texts that changed at the source since.
    pub updated: u64,
    pub skipped: Vec<Skipped>,
    pub warnings: Vec<String>,
    /// Where a file ended too early. What stood before is here; run again with the whole file.
    pub broken: Option<String>,
}
impl Report {
    /// Something is wrong with the dump: it ends too early, or nothing in it could be taken.
    pub fn failed(&self) -> bool {
        self.broken.is_some() || self.counts.questions + self.counts.answers == 0
    }
}
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Skipped {
    pub file: &'static str,
    pub line: u64,
    pub why: String,
}

/// A post of the dump that is here.
#[derive(Clone, Copy)]
struct Here {
    item: ItemId,
    author: PersonId,
    question: bool,
}

struct Import {
    out: Batches,
    dump: Dump,
    site: String,
    people: People,
    community: Community,
    posts: HashMap<i64, Here>,
    /// Numbers of the rows of the file being read: one that stands there twice is taken once.
    rows: HashSet<i64>,
    /// Items of earlier runs, by the id of the source ("post:1").
    items: HashMap<String, i64>,
    versions: HashMap<String, String>,
    voices: HashMap<i64, Voices>,
    accepted: HashSet<String>,
    /// Accepted answer to its question.
    wish: HashMap<i64, i64>,
    tags: HashSet<String>,
    /// Those on questions of earlier runs.
    old_tags: HashSet<String>,
    report: Report,
    bar: Progress,
    read: u64,
    /// A file is read for the second time.
    again: bool,
}

/// What ends an import before its end.
enum End {
    Broken(SeError),
    Error(Error),
}
impl From<Error> for End {
    fn from(e: Error) -> End {
        End::Error(e)
    }
}
impl From<SeError> for End {
    fn from(e: SeError) -> End {
        End::Broken(e)
    }
}
type Step = std::result::Result<(), End>;

/// Brings the dump in `dir` in. A file that is broken in the middle is told in the report; `Err` is for what is wrong here.
pub async fn run(app: &App, dir: &Path, options: &Options) -> Result<Report> {
    let dump = Dump::open(dir).map_err(|e| Error::invalid("dir", e.to_string()))?;
    let site = site_of(dir, options.site.as_deref()).ok_or_else(|| Error::invalid("site", "import-site-unknown"))?;
    // Posts are read twice: questions, then answers.
    let bar = Progress::new(dump.total_bytes() + dump.size(File::Posts), options.progress);
    let mut import = {
        let mut view = app.view(Viewer::system(WHY)).await?;
        view.heavy();
        Import {
            out: Batches::new(app, options.stop_after),
            people: People::load(&mut view, &site).await?,
            community: Community::load(&mut view, &site, options.community).await?,
            posts: HashMap::new(),
            rows: HashSet::new(),
            items: sources::ids(&mut view, &site, sources::ITEM).await?,
            versions: sources::marks(&mut view, &site, sources::VERSION).await?,
            voices: HashMap::new(),
            accepted: sources::ids(&mut view, &site, sources::ACCEPTED).await?.into_keys().collect(),
            wish: HashMap::new(),
            tags: HashSet::new(),
            old_tags: HashSet::new(),
            report: Report { site: site.clone(), ..Report::default() },
            bar,
            read: 0,
            again: false,
            dump,
            site,
        }
    };
    let ended = import.all().await;
    let Import { mut out, people, tags, old_tags, mut report, .. } = import;
    match ended {
        Ok(()) => {}
        Err(End::Broken(e)) => {
            report.broken = Some(e.to_string());
            out.flush().await?;
        }
        Err(End::Error(e)) => return Err(e),
    }
    report.counts.people = people.with_number();
    report.counts.people_by_name = people.by_name();
    report.counts.tags = tags.len() as u64;
    report.added.tags = tags.difference(&old_tags).count() as u64;
    report.added.people = people.added;
    report.added.people_by_name = people.added_by_name;
    report.updated += people.updated;
    noted(app, &report).await?;
    Ok(report)
}

/// One entry of the audit log for all that came, or changed.
async fn noted(app: &App, report: &Report) -> Result<()> {
    let added = report.added;
    if added == Counts::default() && report.updated == 0 {
        return Ok(());
    }
    let mut tx = app.begin_system(Viewer::system(WHY)).await?;
    let details = json!({ "site": report.site, "added": added, "updated": report.updated, "whole": report.broken.is_none() });
    tx.audit(Entry { what: "import.stackexchange", object: ("import", 0), details, ..Entry::default() });
    tx.commit().await
}

impl Import {
    async fn all(&mut self) -> Step {
        self.users().await?;
        self.posts(PostKind::Question).await?;
        self.posts(PostKind::Answer).await?;
        self.comments().await?;
        self.votes().await?;
        self.links().await?;
        self.badges().await?;
        self.out.flush().await?;
        Ok(())
    }

    /// The next good row of a file; bad ones are noted.
    fn next<T: SeRow>(&mut self, rows: &mut Rows<T>) -> std::result::Result<Option<Row<T>>, End> {
        loop {
            match rows.next() {
                None => {
                    self.warn(rows);
                    self.read += rows.bytes_read();
                    return Ok(None);
                }
                Some(Ok(row)) => {
                    self.bar.row(T::FILE.name(), self.read + rows.bytes_read());
                    return Ok(Some(row));
                }
                Some(Err(e)) if e.fatal => {
                    self.warn(rows);
                    return Err(e.into());
                }
                Some(Err(_)) if self.again => {} // told at the first reading
                Some(Err(e)) => self.skip(T::FILE, e.line, e.what),
            }
        }
    }
    fn warn<T: SeRow>(&mut self, rows: &Rows<T>) {
        for w in rows.warnings() {
            let w = format!("{}, line {}: {}", T::FILE.name(), w.line, w.what);
            if !self.report.warnings.contains(&w) {
                self.report.warnings.push(w);
            }
        }
    }
    fn skip(&mut self, file: File, line: u64, why: impl Into<String>) {
        self.report.skipped.push(Skipped { file: file.name(), line, why: why.into() });
    }
    /// Is this the first row of its file with this number? Another one is noted: which of them is right, nobody knows.
    fn first(&mut self, file: File, line: u64, id: i64) -> bool {
        let first = self.rows.insert(id);
        if !first {
            self.skip(file, line, format!("the Id {id} stands here a second time; the first row was taken"));
        }
        first
    }
    /// What cannot be taken is named and passed over; what is wrong here ends the import.
    fn taken<T>(&mut self, file: File, line: u64, result: Result<T>) -> Result<Option<T>> {
        match result {
            Ok(x) => Ok(Some(x)),
            Err(Error::Invalid { words, .. }) => {
                self.skip(file, line, shell::errors::say(shell::Lang::En, &words));
                Ok(None)
            }
            Err(e) => Err(e),
        }
    }

    async fn users(&mut self) -> Step {
        let mut rows = self.dump.users()?;
        self.rows.clear();
        while let Some(row) = self.next(&mut rows)? {
            if !self.first(File::Users, row.line, row.value.id) {
                continue;
            }
            self.people.user(&mut self.out, &row.value).await?;
        }
        Ok(())
    }

    async fn posts(&mut self, kind: PostKind) -> Step {
        let mut rows = self.dump.posts()?;
        self.again = kind == PostKind::Answer;
        let mut wikis = 0;
        if !self.again {
            self.rows.clear();
        }
        while let Some(row) = self.next(&mut rows)? {
            let p = &row.value;
            // Answers come at the second reading, when the questions are known already.
            if (p.kind == PostKind::Answer) == self.again && !self.first(File::Posts, row.line, p.id) {
                continue;
            }
            match p.kind {
                PostKind::Question if kind == PostKind::Question => self.question(row.line, p).await?,
                PostKind::Answer if kind == PostKind::Answer => self.answer(row.line, p).await?,
                PostKind::TagExcerpt | PostKind::TagWiki => wikis += 1,
                PostKind::Other(n) if kind == PostKind::Question => {
                    self.skip(File::Posts, row.line, format!("post {} is of type {n}: neither question nor answer", p.id))
                }
                _ => {}
            }
        }
        self.again = false;
        if wikis > 0 && kind == PostKind::Question {
            self.report.warnings.push(format!("Posts.xml: {wikis} descriptions of tags were left out"));
        }
        Ok(())
    }

    async fn question(&mut self, line: u64, p: &SePost) -> Result<()> {
        let author = self.people.author(&mut self.out, p.owner_id, p.owner_name.as_deref(), p.created).await?;
        let external = format!("post:{}", p.id);
        let whole = p.title.as_deref().and_then(clean).unwrap_or_default();
        let version = fingerprint(&[&whole, &p.body, &p.tags.join(" ")]);
        let known = self.items.get(&external).map(|id| ItemId(*id));
        let item = if known.is_some() && self.versions.get(&external) == Some(&version) {
            known
        } else {
            let title = kit::text::snippet(&whole, write::TITLE_MAX);
            let head = if title == whole { String::new() } else { format!("**{whole}**\n\n") };
            let body = self.body(line, p, head);
            let tx = self.out.tx().await?;
            let done = match known {
                Some(id) => revise(tx, id, p, author.id, &title, &body, Some(&p.tags)).await.map(|_| id),
                None => {
                    let community = self.community.of(tx, &self.site, author.id, Time(p.created)).await?;
                    tx.as_of(Viewer::on_behalf(author.id, WHY), Time(p.created));
                    let board = community.is_none().then_some(author.id);
                    let post = Post { board, community, forum: None, audience: spine::EVERYONE, title, body, tags: p.tags.clone() };
                    asked::ask(tx, &post).await
                }
            };
            let Some(id) = self.taken(File::Posts, line, done)? else { return Ok(()) };
            if let Some(at) = p.last_activity {
                write::lift(self.out.tx().await?, id, Time(at)).await?;
            }
            self.source(&external, id, p.id, &author, p.created, p.licence.as_deref(), &version, known.is_some()).await?;
            self.report.added.questions += u64::from(known.is_none());
            self.out.row().await?;
            Some(id)
        };
        let Some(item) = item else { return Ok(()) };
        if let Some(answer) = p.accepted_answer_id {
            self.wish.insert(answer, p.id);
        }
        self.tags.extend(p.tags.iter().cloned());
        if known.is_some() {
            self.old_tags.extend(p.tags.iter().cloned());
        }
        self.report.counts.questions += 1;
        self.here(p.id, item, &author, true);
        Ok(())
    }

    async fn answer(&mut self, line: u64, p: &SePost) -> Result<()> {
        let parent = p.parent_id.unwrap_or(0);
        let Some(question) = self.posts.get(&parent).copied().filter(|h| h.question) else {
            self.skip(File::Posts, line, format!("answer {}: its question {parent} is not here", p.id));
            return Ok(());
        };
        let author = self.people.author(&mut self.out, p.owner_id, p.owner_name.as_deref(), p.created).await?;
        let external = format!("post:{}", p.id);
        let version = fingerprint(&[&p.body]);
        let known = self.items.get(&external).map(|id| ItemId(*id));
        let item = if let (Some(id), true) = (known, self.versions.get(&external) == Some(&version)) {
            id
        } else {
            let body = self.body(line, p, String::new());
            let tx = self.out.tx().await?;
            let done = match known {
                Some(id) => revise(tx, id, p, author.id, "", &body, None).await.map(|_| id),
                None => {
                    self.community.join(tx, author.id, Time(p.created)).await?;
                    reply(tx, question.item, author.id, p.created, Reply::Answer(&body)).await
                }
            };
            let Some(id) = self.taken(File::Posts, line, done)? else { return Ok(()) };
            self.source(&external, id, p.id, &author, p.created, p.licence.as_deref(), &version, known.is_some()).await?;
            self.report.added.answers += u64::from(known.is_none());
            self.out.row().await?;
            id
        };
        self.report.counts.answers += 1;
        self.here(p.id, item, &author, false);
        if self.wish.get(&p.id) == Some(&parent) {
            self.report.counts.accepted += 1;
            if self.accepted.insert(external.clone()) {
                let tx = self.out.tx().await?;
                tx.as_of(Viewer::on_behalf(question.author, WHY), Time(p.created));
                let seen = tx.item(item).await?;
                asked::accept(tx, &seen.allow()?).await?;
                sources::put(
                    tx,
                    &self.site,
                    Source { kind: sources::ACCEPTED, external_id: &external, local_id: item.0, ..Source::default() },
                )
                .await?;
                self.report.added.accepted += 1;
                self.out.row().await?;
            }
        }
        Ok(())
    }

    fn here(&mut self, post: i64, item: ItemId, author: &Author, question: bool) {
        self.posts.insert(post, Here { item, author: author.id, question });
        self.voices.insert(post, vec![(se_marks::voice(&author.name), author.handle.clone())]);
    }

    fn body(&mut self, line: u64, p: &SePost, head: String) -> String {
        let body = format!("{head}{}", or_dash(to_markdown(&p.body, &self.site)));
        let body = se_marks::settle(&body, &self.people.handles, &Voices::new());
        if body.chars().count() <= write::BODY_MAX {
            return body;
        }
        self.report.warnings.push(format!("Posts.xml, line {line}: the text of post {} is too long; its end was left out", p.id));
        body.chars().take(write::BODY_MAX - 10).chain("\n\n…".chars()).collect()
    }

    #[expect(clippy::too_many_arguments, reason = "the columns of two rows")]
    async fn source(
        &mut self,
        external: &str,
        id: ItemId,
        post: i64,
        author: &Author,
        at: i64,
        licence: Option<&str>,
        version: &str,
        again: bool,
    ) -> Result<()> {
        let terms = attribution(&self.site, post, &author.name, at);
        let url = match external.strip_prefix("comment:") {
            Some(n) => format!("{}#comment{n}_{post}", terms.url),
            None => terms.url,
        };
        let tx = self.out.tx().await?;
        if !again {
            let source = Source {
                kind: sources::ITEM,
                external_id: external,
                local_id: id.0,
                url: &url,
                author: &author.name,
                licence: licence.unwrap_or(terms.licence),
            };
            sources::put(tx, &self.site, source).await?;
        } else {
            self.report.updated += 1;
        }
        sources::put(
            tx,
            &self.site,
            Source { kind: sources::VERSION, external_id: external, local_id: id.0, url: version, ..Source::default() },
        )
        .await?;
        self.items.insert(external.to_owned(), id.0);
        self.versions.insert(external.to_owned(), version.to_owned());
        Ok(())
    }
}

/// Every text says something.
fn or_dash(text: String) -> String {
    if text.trim().is_empty() { "–".into() } else { text }
}

enum Reply<'a> {
    Answer(&'a str),
    Comment(&'a str),
}

async fn reply(tx: &mut Tx, to: ItemId, author: PersonId, at: i64, words: Reply<'_>) -> Result<ItemId> {
    tx.as_of(Viewer::on_behalf(author, WHY), Time(at));
    let seen = live(tx, to).await?;
    match words {
        Reply::Answer(body) => asked::answer(tx, &seen.allow()?, body).await,
        Reply::Comment(body) => write::reply(tx, &seen.allow()?, "comment", body).await,
    }
}

async fn live(tx: &mut Tx, id: ItemId) -> Result<Seen> {
    let seen = tx.item(id).await?;
    if seen.state == "live" { Ok(seen) } else { Err(Error::invalid("item", "import-deleted-since")) }
}

async fn revise(tx: &mut Tx, id: ItemId, p: &SePost, author: PersonId, title: &str, body: &str, tags: Option<&[String]>) -> Result<()> {
    let now = tx.app.clock.now();
    revise_at(tx, id, author, p.last_edit.map_or(now, Time), title, body, tags).await
}
/// The source has a new text: the old one is kept in the history.
async fn revise_at(tx: &mut Tx, id: ItemId, author: PersonId, at: Time, title: &str, body: &str, tags: Option<&[String]>) -> Result<()> {
    tx.as_of(Viewer::on_behalf(author, WHY), at);
    let seen = live(tx, id).await?;
    write::revise(tx, &seen.allow()?, seen.revision, title, body, tags).await
}
