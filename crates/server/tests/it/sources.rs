//! The sources as text: files of the crates, and every `sql!(…)` in them with its words spelled out for both databases.

use std::path::{Path, PathBuf};

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("the workspace").to_owned()
}

pub struct Source {
    /// Of the crate: the folder's name.
    pub krate: String,
    /// From the workspace's root.
    pub path: String,
    pub text: String,
}

/// Every Rust file under `crates/*/src`.
pub fn all() -> Vec<Source> {
    under("src")
}
/// Every Rust file under `crates/*/tests`.
pub fn tests() -> Vec<Source> {
    under("tests")
}
fn under(folder: &str) -> Vec<Source> {
    let mut out = vec![];
    for krate in std::fs::read_dir(root().join("crates")).expect("crates") {
        let krate = krate.expect("a crate").path();
        walk(&krate.join(folder), &krate.file_name().expect("a name").to_string_lossy(), &mut out);
    }
    out.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(out.len() > 20, "the sources are found");
    out
}
fn walk(dir: &Path, krate: &str, out: &mut Vec<Source>) {
    let Ok(entries) = std::fs::read_dir(dir) else { return };
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            walk(&path, krate, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = std::fs::read_to_string(&path).expect("a source");
            let short = path.strip_prefix(root()).expect("inside").to_string_lossy().into_owned();
            out.push(Source { krate: krate.into(), path: short, text });
        }
    }
}

/// A statement as it stands in the sources.
pub struct Statement {
    pub krate: String,
    pub place: String,
    pub lite: String,
    pub pg: String,
    /// The pieces as written: to see whether it says `visible!("i")`.
    pub written: String,
}

#[derive(Debug, PartialEq)]
enum Piece {
    Text(String),
    Word(String, String),
    Macro(String, String),
}

/// All statements, or what could not be understood.
pub fn statements() -> (Vec<Statement>, Vec<String>) {
    let sources = all();
    let (mut out, mut odd) = (vec![], vec![]);
    for s in &sources {
        for (at, _) in s.text.match_indices("sql!(") {
            let before = &s.text[..at];
            let line = before.lines().count();
            let line_start = before.rfind('\n').map_or(0, |n| n + 1);
            let own_word = before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '`');
            // The bench has databases of its own.
            if s.krate == "bench" || own_word || before[line_start..].trim_start().starts_with("//") || s.path.ends_with("kit/src/sql.rs") {
                continue;
            }
            let place = format!("{}:{line}", s.path);
            match pieces(&s.text[at + 5..]).and_then(|p| spell(&p, s, &sources)) {
                Ok((lite, pg, written)) => out.push(Statement { krate: s.krate.clone(), place, lite, pg, written }),
                Err(e) => odd.push(format!("{place}: {e}")),
            }
        }
    }
    (out, odd)
}

/// Reads up to the closing parenthesis.
fn pieces(mut rest: &str) -> Result<Vec<Piece>, String> {
    let mut out = vec![];
    loop {
        rest = rest.trim_start();
        if let Some(r) = rest.strip_prefix(')') {
            let _ = r;
            return Ok(out);
        }
        if rest.starts_with("//") {
            rest = rest.split_once('\n').ok_or("an endless comment")?.1;
        } else if rest.starts_with('"') || rest.starts_with("r#\"") || rest.starts_with("r\"") {
            let (text, r) = literal(rest)?;
            out.push(Piece::Text(text));
            rest = r;
        } else {
            let n = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).ok_or("an endless word")?;
            let name = rest[..n].rsplit("::").next().unwrap_or_default().to_owned();
            let is_macro = rest[n..].trim_start().starts_with('!');
            let r = rest[n..].trim_start().trim_start_matches('!').trim_start();
            let r = r.strip_prefix('(').ok_or_else(|| format!("{:?} is neither text nor a word", &rest[..n.max(10).min(rest.len())]))?;
            let end = r.find(')').ok_or("an endless word")?;
            let arg = r[..end].trim().to_owned();
            out.push(if is_macro { Piece::Macro(name, arg) } else { Piece::Word(name, arg) });
            rest = &r[end + 1..];
        }
    }
}

fn literal(s: &str) -> Result<(String, &str), String> {
    if let Some(raw) = s.strip_prefix("r#\"") {
        return raw.split_once("\"#").map(|(t, r)| (t.to_owned(), r)).ok_or_else(|| "an endless text".into());
    }
    if let Some(raw) = s.strip_prefix("r\"") {
        return raw.split_once('"').map(|(t, r)| (t.to_owned(), r)).ok_or_else(|| "an endless text".into());
    }
    let mut out = String::new();
    let mut chars = s[1..].char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        match c {
            '"' => return Ok((out, &s[1 + i + 1..])),
            '\\' => match chars.next().map(|x| x.1) {
                Some('n') => out.push('\n'),
                Some('t') => out.push('\t'),
                Some('\n') => {
                    while chars.peek().is_some_and(|(_, c)| c.is_whitespace()) {
                        chars.next();
                    }
                }
                Some(c) => out.push(c),
                None => break,
            },
            c => out.push(c),
        }
    }
    Err("an endless text".into())
}

fn spell(pieces: &[Piece], s: &Source, all: &[Source]) -> Result<(String, String, String), String> {
    let (mut lite, mut pg, mut written) = (String::new(), String::new(), String::new());
    for p in pieces {
        let (l, g) = match p {
            Piece::Text(t) => (t.clone(), t.clone()),
            Piece::Word(name, arg) => word(name, arg)?,
            Piece::Macro(name, arg) => {
                written.push_str(&format!("{name}!({arg}) "));
                let t = shared(name, arg).map_or_else(
                    || {
                        let (t, as_written) =
                            local(name, arg, s).or_else(|| all.iter().filter(|o| o.krate == s.krate).find_map(|o| local(name, arg, o)))?;
                        written.push_str(&format!("{as_written} "));
                        Some(t)
                    },
                    Some,
                );
                let t = t.ok_or_else(|| format!("the test does not know {name}!({arg})"))?;
                (t.clone(), t)
            }
        };
        if let Piece::Text(t) = p {
            written.push_str(t);
            written.push(' ');
        }
        lite.push_str(&l);
        lite.push(' ');
        pg.push_str(&g);
        pg.push(' ');
    }
    Ok((lite.replace('$', "?"), pg, written))
}

macro_rules! numbered {
    ($word:ident, $arg:expr; $($n:literal),+) => {
        match $arg { $(stringify!($n) => (kit::sql_word!(lite $word $n).to_owned(), kit::sql_word!(pg $word $n).to_owned()),)+ other => return Err(format!("a number above twelve: {other}")) }
    };
}

fn word(name: &str, arg: &str) -> Result<(String, String), String> {
    Ok(match name {
        "each" => numbered!(each, arg; 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
        "ids" => numbered!(ids, arg; 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
        "texts" => numbered!(texts, arg; 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
        "fact_id" => numbered!(fact_id, arg; 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
        "settled" => {
            let alias = arg.trim_matches('"');
            let with = |t: &str| t.replace('§', alias);
            (with(kit::sql_word!(lite settled "§")), with(kit::sql_word!(pg settled "§")))
        }
        "skip_locked" => (kit::sql_word!(lite skip_locked).into(), kit::sql_word!(pg skip_locked).into()),
        "for_update" => (kit::sql_word!(lite for_update).into(), kit::sql_word!(pg for_update).into()),
        other => return Err(format!("the test does not know the word {other}({arg})")),
    })
}

/// The macros that rooms share.
fn shared(name: &str, arg: &str) -> Option<String> {
    let alias = arg.trim_matches('"');
    Some(match (name, arg) {
        ("visible", _) => spine::visible!("§").replace('§', alias),
        ("knowable", _) => spine::knowable!("§").replace('§', alias),
        ("item_cols", "card") => spine::item_cols!(card).to_owned(),
        ("visible_root", _) => spine::visible_root!("§").replace('§', alias),
        ("item_cols", "root") => spine::item_cols!(root).to_owned(),
        ("item_from", "root") => spine::item_from!(root).to_owned(),
        ("item_cols", "full") => spine::item_cols!(full).to_owned(),
        ("moderates", "") => spine::moderates!().to_owned(),
        ("judges", _) => spine::judges!("§").replace('§', alias),
        ("judges_case", _) => spine::judges_case!("§").replace('§', alias),
        ("reads_community", _) => spine::reads_community!("§").replace('§', alias),
        ("still_invites", _) => spine::still_invites!("§").replace('§', alias),
        ("item_from", "") => spine::item_from!().to_owned(),
        ("person_cols", "") => spine::person_cols!().to_owned(),
        _ => return None,
    })
}

/// A macro of the file itself that is one text, `macro_rules! x_cols { () => { "…" }; }`, or texts round its one argument and
/// shared macros, `{ ($column:literal) => { concat!("…", $column, visible!("i"), "…") }; }`. The text, and the same with the
/// macros as they are written.
fn local(name: &str, arg: &str, s: &Source) -> Option<(String, String)> {
    let at = s.text.find(&format!("macro_rules! {name} "))?;
    let body = s.text[at..].split_once("=>")?.1.trim_start().strip_prefix(['{', '('])?.trim_start();
    let Some(mut rest) = body.strip_prefix("concat!(") else { return literal(body).ok().map(|l| (l.0.clone(), l.0)) };
    let (mut out, mut written) = (String::new(), String::new());
    loop {
        rest = rest.trim_start().trim_start_matches(',').trim_start();
        if rest.starts_with(')') {
            return Some((out, written));
        } else if let Some(r) = rest.strip_prefix('$') {
            out.push_str(arg.trim_matches('"'));
            written.push_str(arg.trim_matches('"'));
            rest = r.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
        } else if ["\"", "r\"", "r#\""].iter().any(|begins| rest.starts_with(begins)) {
            let (text, r) = literal(rest).ok()?;
            out.push_str(&text);
            written.push_str(&text);
            rest = r;
        } else {
            let (inner, r) = rest.split_once("!(")?;
            let (inner_arg, r) = r.split_once(')')?;
            out.push_str(&shared(inner, inner_arg)?);
            written.push_str(&format!("{inner}!({inner_arg}) "));
            rest = r;
        }
    }
}

#[test]
fn statements_are_read_as_the_compiler_reads_them() {
    let all = [Source { krate: "x".into(), path: "x.rs".into(), text: String::new() }];
    let read = |t: &str| pieces(t).and_then(|p| spell(&p, &all[0], &all));
    let (lite, pg, written) = read("\"select $1 \\\n   from x where\" visible!(\"i\") \"and a in\" ids(2)) tail").expect("read");
    let real = kit::sql!("select $1 \
        from x where" visible!("i") "and a in" ids(2));
    use spine::visible;
    assert_eq!((lite.as_str(), pg.as_str()), (real.lite, real.pg));
    assert!(written.contains("visible!(\"i\")"));
    let nested = "macro_rules! mine { () => { concat!(\"exists (select 1 from items i where \", visible!(\"i\"), \")\") }; }";
    let own = [Source { krate: "x".into(), path: "x.rs".into(), text: nested.into() }];
    let (lite, _, written) = pieces("\"select\" mine!())").and_then(|p| spell(&p, &own[0], &own)).expect("read");
    assert!(lite.contains("?1") && !lite.contains("visible") && written.contains("visible!(\"i\")"), "{lite} {written}");
    assert!(read("\"select\" unheard_of(1))").is_err());
    assert!(read("\"select").is_err());
}
