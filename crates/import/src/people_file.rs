//! One person as a directory file describes them, whatever the format, and the way into the three readers (CSV, LDIF, vCard).
//! Nothing is written here and nothing is thrown away in silence: every report names the line.

use kit::Words;
use shell::{Lang, errors};
use std::path::Path;

/// A directory of 400,000 people with photos stays far below this.
const LARGEST_FILE: u64 = 2 << 30;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The import must not be written.
    Error,
    Warning,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// 0 where it concerns the file as a whole.
    pub line: u64,
    /// Said in the language of whoever reads it.
    pub words: Words,
    pub severity: Severity,
}

impl Problem {
    pub fn error(line: u64, words: Words) -> Problem {
        Problem { line, words, severity: Severity::Error }
    }
    pub fn warning(line: u64, words: Words) -> Problem {
        Problem { line, words, severity: Severity::Warning }
    }
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
    /// For the command line.
    pub fn english(&self) -> String {
        errors::say(Lang::En, &self.words)
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let word = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        match self.line {
            0 => write!(f, "{word}: {}", self.english()),
            line => write!(f, "line {line}: {word}: {}", self.english()),
        }
    }
}

/// What was read and everything that was wrong with it, in the order of the lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report<T> {
    pub value: T,
    pub problems: Vec<Problem>,
}

impl<T> Report<T> {
    pub(crate) fn sorted(value: T, mut problems: Vec<Problem>) -> Report<T> {
        problems.sort_by_key(|p| p.line);
        Report { value, problems }
    }
    pub fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }
    pub fn errors(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|p| p.is_error())
    }
    pub fn warnings(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|p| p.severity == Severity::Warning)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum UserType {
    #[default]
    Employee,
    Contractor,
    Guest,
    Alumni,
    Service,
}

impl UserType {
    pub fn as_str(self) -> &'static str {
        match self {
            UserType::Employee => "employee",
            UserType::Contractor => "contractor",
            UserType::Guest => "guest",
            UserType::Alumni => "alumni",
            UserType::Service => "service",
        }
    }

    /// The words that directories use.
    pub fn parse(text: &str) -> Option<UserType> {
        Some(match text.trim().to_lowercase().as_str() {
            "" | "employee" | "regular" | "staff" | "internal" | "full-time" | "full time" | "fulltime" | "part-time" | "part time"
            | "permanent" | "intern" | "apprentice" | "student" => UserType::Employee,
            "contractor" | "contract" | "external" | "consultant" | "freelancer" | "supplier" | "vendor" | "temporary" | "temp" => {
                UserType::Contractor
            }
            "guest" | "visitor" | "customer" | "partner" => UserType::Guest,
            "alumni" | "alumnus" | "alumna" | "former" | "retired" | "retiree" | "leaver" => UserType::Alumni,
            "service" | "service account" | "bot" | "robot" | "system" | "shared mailbox" | "mailbox" => UserType::Service,
            _ => return None,
        })
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonRecord {
    pub source_line: u64,
    /// The stable id of the source: the key on the next run. Mail addresses change.
    pub external_id: Option<String>,
    pub handle: Option<String>,
    /// Distinguished name (LDIF), normalised: what `manager` points to there.
    pub dn: Option<String>,
    pub name: String,
    pub given: Option<String>,
    pub family: Option<String>,
    /// Lower case.
    pub email: Option<String>,
    pub title: Option<String>,
    pub unit: Option<String>,
    pub place: Option<String>,
    pub country: Option<String>,
    pub phone: Option<String>,
    pub mobile: Option<String>,
    pub timezone: Option<String>,
    pub languages: Vec<String>,
    /// As the file says it: an id, a mail address, a DN or a handle; `org::resolve` finds the person.
    pub manager_ref: Option<String>,
    pub user_type: UserType,
    pub tags: Vec<String>,
    /// The bytes of the file; not yet checked to be an image.
    pub photo: Option<Vec<u8>>,
    pub about: Option<String>,
}

impl PersonRecord {
    /// What every record needs, whichever file it came from: a name, and something to know the person by next time.
    /// A table is expected to be whole, so what is missing there is an error; directories and address books always hold a few
    /// entries that are nobody, which are named and left out. False: do not take it.
    pub(crate) fn check(&mut self, missing: Severity, problems: &mut Vec<Problem>) -> bool {
        let line = self.source_line;
        if self.name.is_empty() {
            let parts: Vec<&str> = [self.given.as_deref(), self.family.as_deref()].into_iter().flatten().collect();
            self.name = parts.join(" ");
        }
        if let Some(mail) = self.email.take() {
            let mail = mail.trim().trim_start_matches("mailto:").to_lowercase();
            if kit::text::is_mail(&mail) {
                self.email = Some(mail);
            } else {
                problems.push(Problem::warning(line, Words::of("import-mail-wrong").with("mail", short(&mail))));
            }
        }
        let left = if missing == Severity::Warning { "yes" } else { "no" };
        let mut lacks = Vec::new();
        if self.name.is_empty() {
            lacks.push(Words::of("import-name-missing").with("left", left));
        }
        if self.external_id.is_none() && self.email.is_none() && self.handle.is_none() {
            lacks.push(Words::of("import-unknowable").with("left", left));
        }
        let taken = lacks.is_empty();
        problems.extend(lacks.into_iter().map(|words| Problem { line, words, severity: missing }));
        if self.about.as_ref().is_some_and(|a| a.len() > 20_000) {
            self.about = self.about.take().map(|a| a.chars().take(5_000).collect());
            problems.push(Problem::warning(line, Words::of("import-about-long").with("max", 5_000_u32)));
        }
        if self.photo.as_ref().is_some_and(|p| p.len() > 5 << 20) {
            self.photo = None;
            problems.push(Problem::warning(line, Words::of("import-photo-large").with("mb", 5_u32)));
        }
        taken
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Csv,
    Ldif,
    Vcard,
}

impl Format {
    /// By content first: the extension is only asked where the content could be anything.
    pub fn detect(text: &str, extension: Option<&str>) -> Format {
        let lines = || text.lines().map(str::trim).filter(|l| !l.is_empty()).take(500);
        if lines().next().is_some_and(|l| l.eq_ignore_ascii_case("BEGIN:VCARD")) {
            return Format::Vcard;
        }
        let first = lines().find(|l| !l.starts_with('#')).unwrap_or_default().to_ascii_lowercase();
        if first.starts_with("dn:") || first.strip_prefix("version:").is_some_and(|v| v.trim() == "1") {
            return Format::Ldif;
        }
        match extension.map(str::to_ascii_lowercase).as_deref() {
            Some("ldif" | "ldf") => Format::Ldif,
            Some("vcf" | "vcard") => Format::Vcard,
            _ => Format::Csv,
        }
    }
}

pub fn read_people(path: &Path) -> Report<Vec<PersonRecord>> {
    let fail = |words: Words| Report { value: Vec::new(), problems: vec![Problem::error(0, words)] };
    match std::fs::metadata(path) {
        Err(e) => return fail(Words::of("import-file-unread").with("why", e.to_string())),
        Ok(meta) if !meta.is_file() => return fail(Words::of("import-file-none")),
        Ok(meta) if meta.len() > LARGEST_FILE => return fail(Words::of("import-file-large").with("gb", 2_u32)),
        Ok(_) => {}
    }
    match std::fs::read(path) {
        Err(e) => fail(Words::of("import-file-unread").with("why", e.to_string())),
        Ok(bytes) => read_people_bytes(&bytes, path.extension().and_then(|e| e.to_str())),
    }
}

/// The same for bytes that are at hand; the extension only helps to tell the format.
pub fn read_people_bytes(bytes: &[u8], extension: Option<&str>) -> Report<Vec<PersonRecord>> {
    let mut problems = Vec::new();
    let text = decode(bytes, &mut problems);
    let value = if text.trim().is_empty() {
        problems.push(Problem::error(0, Words::of("import-file-empty")));
        Vec::new()
    } else {
        match Format::detect(&text, extension) {
            Format::Csv => crate::csv_people::read(&text, &mut problems),
            Format::Ldif => crate::ldif::read(&text, &mut problems),
            Format::Vcard => crate::vcard::read(&text, &mut problems),
        }
    };
    if value.is_empty() && !problems.iter().any(Problem::is_error) {
        problems.push(Problem::error(0, Words::of("import-nobody")));
    }
    Report::sorted(value, problems)
}

/// UTF-8 (with or without its mark), UTF-16 in both orders, and Windows-1252 for what is left, which always succeeds.
fn decode(bytes: &[u8], problems: &mut Vec<Problem>) -> String {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF")
        && let Ok(text) = std::str::from_utf8(rest)
    {
        return text.to_owned();
    }
    let head = bytes.get(..64.min(bytes.len())).unwrap_or_default();
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    // Latin text in UTF-16 has a zero in every second byte, and a text file has no zeros otherwise.
    let guess = head.len() >= 8 && (zeros(0) == 0) != (zeros(1) == 0) && zeros(0) + zeros(1) >= head.len() / 4;
    let (le, be) = (bytes.strip_prefix(b"\xFF\xFE"), bytes.strip_prefix(b"\xFE\xFF"));
    let wide = match (le, be) {
        (Some(rest), _) => Some((rest, false)),
        (_, Some(rest)) => Some((rest, true)),
        _ if guess => Some((bytes, zeros(0) > 0)),
        _ => None,
    };
    if let Some((rest, big)) = wide {
        let units = rest.chunks(2).map(|pair| match pair {
            [a, b] if big => u16::from_be_bytes([*a, *b]),
            [a, b] => u16::from_le_bytes([*a, *b]),
            _ => 0xFFFD,
        });
        let text: String = char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}')).collect();
        if let Some(at) = text.find('\u{FFFD}') {
            problems.push(Problem::error(line_at(&text, at), Words::of("import-utf16-broken")));
        }
        return text;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(e) => {
            let text: String = bytes.iter().map(|b| windows_1252(*b)).collect();
            let line = bytes.iter().take(e.valid_up_to()).filter(|b| **b == b'\n').count() as u64 + 1;
            problems.push(Problem::warning(line, Words::of("import-not-utf8")));
            text
        }
    }
}

fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž', '\u{FFFD}', '\u{FFFD}', '‘', '’', '“',
        '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{FFFD}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH.get(usize::from(byte - 0x80)).copied().unwrap_or('\u{FFFD}'),
        other => char::from(other),
    }
}

fn line_at(text: &str, at: usize) -> u64 {
    text.get(..at).unwrap_or_default().matches('\n').count() as u64 + 1
}

/// One line of text for a field: no control characters, no marks that turn the reading direction, single spaces, 250 characters.
pub(crate) fn clean(text: &str) -> Option<String> {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).filter(|c| !hidden(*c)).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then(|| text.chars().take(250).collect())
}

/// The same for text of several lines.
pub(crate) fn clean_lines(text: &str) -> Option<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text: String = text.chars().filter(|c| (!c.is_control() || *c == '\n') && !hidden(*c)).collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn hidden(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Several values in one field.
pub(crate) fn list(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for value in text.split([',', ';', '|', '\n']).filter_map(clean) {
        if !out.contains(&value) {
            out.push(value);
        }
    }
    out
}

pub(crate) fn short(text: &str) -> String {
    let text = clean(text).unwrap_or_default();
    if text.chars().count() > 40 { text.chars().take(39).chain(['…']).collect() } else { text }
}
