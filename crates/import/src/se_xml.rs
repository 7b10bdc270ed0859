//! A streaming reader of Stack Exchange dumps: one XML file at a time, one row at a time, each with its place in the file.
//! It never holds a file in memory, and never guesses: a row it cannot take is named with line and reason, broken XML ends the file.

use crate::se_rows::{Attrs, SeBadge, SeComment, SeLink, SePost, SeRow, SeTag, SeUser, SeVote};
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, BufReader, Read};
use std::marker::PhantomData;
use std::path::{Path, PathBuf};

/// No real row comes near this; a file without a single `>` must not fill the memory.
const LONGEST_ROW: u64 = 32 << 20;

/// The files of a dump that we read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum File {
    Users,
    Posts,
    Comments,
    Votes,
    Tags,
    PostLinks,
    Badges,
}

impl File {
    pub const ALL: [File; 7] = [File::Users, File::Posts, File::Comments, File::Votes, File::Tags, File::PostLinks, File::Badges];

    pub fn name(self) -> &'static str {
        match self {
            File::Users => "Users.xml",
            File::Posts => "Posts.xml",
            File::Comments => "Comments.xml",
            File::Votes => "Votes.xml",
            File::Tags => "Tags.xml",
            File::PostLinks => "PostLinks.xml",
            File::Badges => "Badges.xml",
        }
    }
}

/// What could not be read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeError {
    pub file: PathBuf,
    pub line: u64,
    pub what: String,
    /// False: one bad row, reading goes on. True: nothing after this point can be read.
    pub fatal: bool,
}

impl std::fmt::Display for SeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file.display(), self.what),
            line => write!(f, "{}, line {line}: {}", self.file.display(), self.what),
        }
    }
}
impl std::error::Error for SeError {}

/// A folder with a dump in it.
#[derive(Debug, Clone)]
pub struct Dump {
    dir: PathBuf,
    files: BTreeMap<File, (PathBuf, u64)>,
}

impl Dump {
    /// Finds the files, in any spelling of upper and lower case. Only the posts must be there.
    pub fn open(dir: &Path) -> Result<Dump, SeError> {
        let fail = |what: String| SeError { file: dir.to_owned(), line: 0, what, fatal: true };
        let mut files = BTreeMap::new();
        for entry in std::fs::read_dir(dir).map_err(|e| fail(format!("the folder cannot be opened: {e}")))? {
            let entry = entry.map_err(|e| fail(format!("the folder cannot be read: {e}")))?;
            let name = entry.file_name();
            let Some(file) = File::ALL.into_iter().find(|f| name.to_str().is_some_and(|n| n.eq_ignore_ascii_case(f.name()))) else {
                continue;
            };
            let meta = std::fs::metadata(entry.path()).map_err(|e| fail(format!("{}: {e}", file.name())))?;
            if !meta.is_file() {
                continue;
            }
            if let Some((other, _)) = files.insert(file, (entry.path(), meta.len())) {
                return Err(fail(format!("both {} and {} are here; keep one", other.display(), entry.path().display())));
            }
        }
        if !files.contains_key(&File::Posts) {
            return Err(fail("there is no Posts.xml in this folder".into()));
        }
        Ok(Dump { dir: dir.to_owned(), files })
    }

    pub fn dir(&self) -> &Path {
        &self.dir
    }
    pub fn has(&self, file: File) -> bool {
        self.files.contains_key(&file)
    }
    /// Bytes in one file, 0 where it is absent.
    pub fn size(&self, file: File) -> u64 {
        self.files.get(&file).map_or(0, |(_, size)| *size)
    }
    /// Bytes in all files that were found, for a progress bar.
    pub fn total_bytes(&self) -> u64 {
        self.files.values().map(|(_, size)| size).sum()
    }

    pub fn users(&self) -> Result<Rows<SeUser>, SeError> {
        self.rows()
    }
    pub fn posts(&self) -> Result<Rows<SePost>, SeError> {
        self.rows()
    }
    pub fn comments(&self) -> Result<Rows<SeComment>, SeError> {
        self.rows()
    }
    pub fn votes(&self) -> Result<Rows<SeVote>, SeError> {
        self.rows()
    }
    pub fn tags(&self) -> Result<Rows<SeTag>, SeError> {
        self.rows()
    }
    pub fn links(&self) -> Result<Rows<SeLink>, SeError> {
        self.rows()
    }
    pub fn badges(&self) -> Result<Rows<SeBadge>, SeError> {
        self.rows()
    }

    /// The rows of a file; none where the file is absent.
    pub fn rows<T: SeRow>(&self) -> Result<Rows<T>, SeError> {
        let Some((path, size)) = self.files.get(&T::FILE) else {
            return Ok(Rows::new(self.dir.join(T::FILE.name()), 0, None));
        };
        let file = std::fs::File::open(path).map_err(|e| SeError { file: path.clone(), line: 0, what: e.to_string(), fatal: true })?;
        Ok(Rows::new(path.clone(), *size, Some(Box::new(BufReader::with_capacity(1 << 16, file)))))
    }
}

/// One row and where it begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<T> {
    pub line: u64,
    pub byte: u64,
    pub value: T,
}

/// The rows of one file, in its order. After a fatal error it ends.
pub struct Rows<T> {
    path: PathBuf,
    total: u64,
    reader: Option<Reader<Counted>>,
    buf: Vec<u8>,
    in_root: bool,
    seen_root: bool,
    unknown: BTreeSet<String>,
    warnings: Vec<SeError>,
    end: u64,
    row: PhantomData<T>,
}

impl<T: SeRow> Rows<T> {
    /// Reads from anything; `name` stands in the messages.
    pub fn from_reader(name: impl Into<PathBuf>, total: u64, input: impl BufRead + Send + 'static) -> Rows<T> {
        Rows::new(name.into(), total, Some(Box::new(input)))
    }

    fn new(path: PathBuf, total: u64, input: Option<Box<dyn BufRead + Send>>) -> Rows<T> {
        let reader = input.map(|input| Reader::from_reader(Counted { input, line: 1, bytes: 0, since: 0 }));
        Rows {
            path,
            total,
            reader,
            buf: Vec::new(),
            in_root: false,
            seen_root: false,
            unknown: BTreeSet::new(),
            warnings: Vec::new(),
            end: 0,
            row: PhantomData,
        }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
    pub fn bytes_read(&self) -> u64 {
        self.reader.as_ref().map_or(self.end, |r| r.get_ref().bytes)
    }
    pub fn total_bytes(&self) -> u64 {
        self.total
    }
    /// What was passed over so far though the rows themselves were taken: columns that we do not know, once each.
    pub fn warnings(&self) -> &[SeError] {
        &self.warnings
    }

    fn problem(&self, line: u64, what: impl Into<String>, fatal: bool) -> SeError {
        SeError { file: self.path.clone(), line, what: what.into(), fatal }
    }

    fn stop(&mut self, line: u64, what: impl Into<String>) -> Option<Result<Row<T>, SeError>> {
        self.end = self.bytes_read();
        self.reader = None;
        Some(Err(self.problem(line, what, true)))
    }

    fn finish(&mut self) -> Option<Result<Row<T>, SeError>> {
        self.end = self.bytes_read();
        self.reader = None;
        None
    }

    fn take_row(&mut self, row: &BytesStart<'_>, line: u64, byte: u64) -> Result<Row<T>, SeError> {
        let mut attrs = Attrs::default();
        for attr in row.attributes() {
            let attr = attr.map_err(|e| self.problem(line, format!("an attribute cannot be read ({e})"), false))?;
            let name = attr.key.0;
            let value = attr
                .normalized_value(XmlVersion::Implicit1_0)
                .map_err(|e| self.problem(line, format!("the text of {} cannot be read ({e})", shown(name)), false))?;
            if T::COLUMNS.contains(&name) {
                attrs.put(name, &value);
            } else if self.unknown.len() < 100 && self.unknown.insert(name.to_owned()) {
                let what = format!("the column {} is not known and was passed over", shown(name));
                self.warnings.push(self.problem(line, what, false));
            }
        }
        let value = T::read(&mut attrs).map_err(|what| self.problem(line, what, false))?;
        Ok(Row { line, byte, value })
    }

    fn step(&mut self) -> Step<T> {
        let Some(reader) = self.reader.as_mut() else { return Step::Done(None) };
        self.buf.clear();
        let (line, byte) = (reader.get_ref().line, reader.get_ref().bytes);
        reader.get_mut().since = 0;
        let mut buf = std::mem::take(&mut self.buf);
        let event = reader.read_event_into(&mut buf);
        let now = reader.get_ref().line;
        let step = match event {
            Err(e) => Step::Done(self.broken(line, now, &e)),
            Ok(Event::Eof) if !self.seen_root => Step::Done(self.stop(now, format!("the file is empty: <{}> is missing", T::ROOT))),
            Ok(Event::Eof) if self.in_root => {
                let what = format!("the file is cut off: it ends before </{}>", T::ROOT);
                Step::Done(self.stop(now, what))
            }
            Ok(Event::Eof) => Step::Done(self.finish()),
            Ok(Event::Start(tag)) if !self.seen_root => self.root(&tag, line, true),
            Ok(Event::Empty(tag)) if !self.seen_root => self.root(&tag, line, false),
            Ok(Event::Start(_) | Event::Empty(_)) if !self.in_root => {
                Step::Done(self.stop(line, format!("there is more after </{}>", T::ROOT)))
            }
            Ok(Event::Empty(tag)) => Step::Done(Some(self.element(&tag, line, byte))),
            Ok(Event::Start(tag)) => {
                let row = self.element(&tag, line, byte);
                match self.skip_inside() {
                    Ok(()) => Step::Done(Some(row)),
                    Err(e) => Step::Then(row, e),
                }
            }
            Ok(Event::End(_)) => {
                self.in_root = false;
                Step::Again
            }
            Ok(Event::Text(text)) if text.trim().is_empty() => Step::Again,
            Ok(Event::Text(_) | Event::CData(_) | Event::GeneralRef(_)) if self.seen_root => {
                Step::Done(Some(Err(self.problem(line, "text stands between the rows", false))))
            }
            Ok(Event::Text(_) | Event::CData(_) | Event::GeneralRef(_)) => Step::Done(self.stop(line, "this is not an XML file")),
            Ok(Event::Decl(_) | Event::DocType(_) | Event::Comment(_) | Event::PI(_)) => Step::Again,
        };
        self.buf = buf;
        step
    }

    fn root(&mut self, tag: &BytesStart<'_>, line: u64, open: bool) -> Step<T> {
        let name = tag.name().0;
        if name != T::ROOT {
            let what = format!("expected <{}> but found <{}>: this is not a {}", T::ROOT, shown(name), T::FILE.name());
            return Step::Done(self.stop(line, what));
        }
        (self.seen_root, self.in_root) = (true, open);
        Step::Again
    }

    fn element(&mut self, tag: &BytesStart<'_>, line: u64, byte: u64) -> Result<Row<T>, SeError> {
        match tag.name().0 {
            "row" => self.take_row(tag, line, byte),
            other => Err(self.problem(line, format!("expected <row> but found <{}>", shown(other)), false)),
        }
    }

    /// Whatever stands inside a row is not ours; pass over it to its end.
    fn skip_inside(&mut self) -> Result<(), SeError> {
        let mut depth = 1_u32;
        let mut buf = Vec::new();
        while depth > 0 {
            let Some(reader) = self.reader.as_mut() else { return Ok(()) };
            buf.clear();
            let line = reader.get_ref().line;
            reader.get_mut().since = 0;
            match reader.read_event_into(&mut buf) {
                Ok(Event::Start(_)) if depth < 64 => depth += 1,
                Ok(Event::Start(_)) => return Err(self.problem(line, "elements are nested too deeply", true)),
                Ok(Event::End(_)) => depth -= 1,
                Ok(Event::Eof) => return Err(self.problem(line, "the file is cut off: it ends inside a row", true)),
                Ok(_) => {}
                Err(e) => return Err(self.problem(line, words(&e), true)),
            }
        }
        Ok(())
    }

    fn broken(&mut self, line: u64, now: u64, e: &quick_xml::Error) -> Option<Result<Row<T>, SeError>> {
        match e {
            quick_xml::Error::Syntax(_) => self.stop(line, format!("the file is cut off or broken here ({e})")),
            // A missing end tag is seen at its place, everything else where the piece began.
            quick_xml::Error::IllFormed(_) => self.stop(now, words(e)),
            _ => self.stop(line, words(e)),
        }
    }
}

enum Step<T> {
    Again,
    Done(Option<Result<Row<T>, SeError>>),
    /// A row, and then the error that ends the file.
    Then(Result<Row<T>, SeError>, SeError),
}

impl<T: SeRow> Iterator for Rows<T> {
    type Item = Result<Row<T>, SeError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.step() {
                Step::Again => {}
                Step::Done(item) => return item,
                // The row was not closed, so it is not whole: only the error counts.
                Step::Then(_, e) => return self.stop(e.line, e.what),
            }
        }
    }
}

fn words(e: &quick_xml::Error) -> String {
    match e {
        quick_xml::Error::Io(e) => format!("the file cannot be read ({e})"),
        quick_xml::Error::Encoding(_) => "the text is not UTF-8".into(),
        e => format!("the XML is broken ({e})"),
    }
}

/// A name from the file in a message: short, and on one line.
fn shown(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(40).collect()
}

/// Counts lines and bytes as the XML reader consumes them, so that every message can say where.
struct Counted {
    input: Box<dyn BufRead + Send>,
    line: u64,
    bytes: u64,
    since: u64,
}

impl Read for Counted {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let mut piece = self.fill_buf()?;
        let n = piece.read(out)?;
        self.consume(n);
        Ok(n)
    }
}

impl BufRead for Counted {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.since > LONGEST_ROW {
            return Err(io::Error::other("one row is longer than 32 MB"));
        }
        self.input.fill_buf()
    }

    fn consume(&mut self, n: usize) {
        // The buffer is the one `fill_buf` showed last, so this reads nothing from the file.
        if let Ok(piece) = self.input.fill_buf() {
            let lines = piece.iter().take(n).filter(|b| **b == b'\n').count();
            self.line = self.line.saturating_add(u64::try_from(lines).unwrap_or(0));
        }
        let n64 = u64::try_from(n).unwrap_or(0);
        self.bytes = self.bytes.saturating_add(n64);
        self.since = self.since.saturating_add(n64);
        self.input.consume(n);
    }
}
