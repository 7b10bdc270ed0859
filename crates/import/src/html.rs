//! Turns the bodies of imported posts into our Markdown: first a pass that keeps only tags we know and puts links right, then htmd.
//! No tag, attribute or address comes through that is not named here; mathematics between dollar signs stays as it was written.

use crate::html_pass::{Pass, restore};
use htmd::options::{BrStyle, BulletListMarker, HrStyle, Options};
use htmd::{Element, HtmlToMarkdown, element_handler::Handlers};
use std::path::Path;

/// `site` is the host that relative links belong to.
pub fn to_markdown(html: &str, site: &str) -> String {
    let pass = Pass::over(html, site);
    let markdown = match converter().convert(&pass.html) {
        Ok(markdown) => markdown,
        Err(_) => escape(html),
    };
    let mut out = markdown;
    if !pass.kept.is_empty() {
        out = restore(&out, &pass.kept);
    }
    tidy(&out)
}

fn converter() -> HtmlToMarkdown {
    let options = Options {
        hr_style: HrStyle::Dashes,
        br_style: BrStyle::Backslash,
        bullet_list_marker: BulletListMarker::Dash,
        ul_bullet_spacing: 1,
        ol_number_spacing: 1,
        preformatted_code: true,
        ..Options::default()
    };
    HtmlToMarkdown::builder()
        .options(options)
        .scripting_enabled(false)
        .add_handler(vec!["sup"], |h: &dyn Handlers, e: Element| Some(raised(&h.walk_children(e.node).content, true).into()))
        .add_handler(vec!["sub"], |h: &dyn Handlers, e: Element| Some(raised(&h.walk_children(e.node).content, false).into()))
        .add_handler(vec!["del"], |h: &dyn Handlers, e: Element| {
            let inner = h.walk_children(e.node).content;
            let text = inner.trim();
            let wrapped =
                if text.is_empty() || text.contains("\n\n") { inner.clone() } else { inner.replace(text, &format!("~~{text}~~")) };
            Some(wrapped.into())
        })
        .build()
}

/// Markdown has no raised text: figures become the raised letters, other short text says so with a sign, long text stays.
fn raised(inner: &str, up: bool) -> String {
    const PLAIN: &str = "0123456789+-=()ni";
    const UP: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
    const DOWN: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ";
    let text = inner.trim();
    let table = if up { UP } else { DOWN };
    let raise = |c: char| PLAIN.chars().position(|p| p == c).and_then(|at| table.chars().nth(at));
    if let Some(done) = text.chars().map(raise).collect::<Option<String>>()
        && text.len() <= 8
    {
        return done;
    }
    match text.chars().count() {
        0 => String::new(),
        1..=12 if up && !text.contains('\n') => format!("^({text})"),
        1..=12 if !up && !text.contains('\n') => format!("\\_({text})"),
        _ => inner.to_owned(),
    }
}

/// No spaces at line ends, no line break where a paragraph ends, at most one empty line in a row outside code.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = 0;
    let mut fence: Option<usize> = None;
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let bare = line.trim_start_matches([' ', '>']).trim_start_matches("- ").trim_start();
        let ticks = bare.bytes().take_while(|b| *b == b'`').count();
        fence = match fence {
            None if ticks >= 3 => Some(ticks),
            Some(n) if ticks >= n && bare.trim_end().len() == ticks => None,
            same => same,
        };
        if fence.is_some() {
            out.push_str(line);
            out.push('\n');
            blank = 0;
            continue;
        }
        let mut line = line.trim_end();
        let last = lines.peek().is_none_or(|next| next.trim_matches([' ', '>']).is_empty());
        while last && line.ends_with('\\') && line.bytes().rev().take_while(|b| *b == b'\\').count() % 2 == 1 {
            line = line.strip_suffix('\\').unwrap_or_default().trim_end();
        }
        let nothing = line.trim_matches([' ', '>']).is_empty();
        while nothing && out.ends_with("\\\n") && !out.ends_with("\\\\\n") {
            out.truncate(out.len() - 2);
            out.truncate(out.trim_end_matches([' ', '>']).len());
            if !out.is_empty() && !out.ends_with('\n') {
                out.push('\n');
            }
        }
        blank = if line.is_empty() { blank + 1 } else { 0 };
        if blank <= 1 {
            out.push_str(line);
            out.push('\n');
        }
    }
    out.trim_matches('\n').to_owned()
}

/// Text in which nothing means anything to Markdown.
fn escape(text: &str) -> String {
    text.chars().flat_map(|c| if c.is_ascii_punctuation() { vec!['\\', c] } else { vec![c] }).collect()
}

/// Comments of these sites are written in light Markdown already; what would begin a block, a tag or an image is taken back.
pub fn comment_text(text: &str, site: &str) -> String {
    let text: String = text.replace("\r\n", "\n").chars().filter(|c| !c.is_control() || *c == '\n').collect();
    let lines: Vec<String> = text.lines().map(|line| comment_line(line.trim(), site)).collect();
    lines.join("\n").trim().to_owned()
}

fn comment_line(line: &str, site: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let list = line.get(digits..).is_some_and(|t| digits > 0 && (t.starts_with(". ") || t.starts_with(") ")));
    let mut rest = line;
    if list {
        let (number, tail) = line.split_at(digits);
        out.push_str(number);
        out.push('\\');
        rest = tail;
    } else if line.starts_with(['#', '>', '+', '=', '|', '~']) || line.starts_with("- ") || line.starts_with("* ") || line.starts_with("--")
    {
        out.push('\\');
    }
    while let Some(c) = rest.chars().next() {
        if c == '`' {
            let run = rest.bytes().take_while(|b| *b == b'`').count();
            let (mark, tail) = rest.split_at(run);
            if let Some(end) = tail.find(mark) {
                let (code, after) = tail.split_at(end + run);
                out.push_str(mark);
                out.push_str(code);
                rest = after;
                continue;
            }
            out.push_str(&"\\`".repeat(run));
            rest = tail;
            continue;
        }
        if let Some(tail) = rest.strip_prefix("[tag:").or_else(|| rest.strip_prefix("[meta-tag:"))
            && let Some((tag, after)) = tail.split_once(']')
        {
            out.push_str(&format!("`{tag}`"));
            rest = after;
            continue;
        }
        if rest.starts_with("](/")
            && let Some(tail) = rest.strip_prefix("](")
        {
            out.push_str(&format!("](https://{site}"));
            rest = tail;
            continue;
        }
        let tail = rest.get(c.len_utf8()..).unwrap_or_default();
        match c {
            '<' if tail.starts_with(|n: char| n.is_ascii_alphabetic() || matches!(n, '/' | '!' | '?')) => out.push_str("\\<"),
            '!' if tail.starts_with('[') => out.push_str("\\!"),
            c => out.push(c),
        }
        rest = tail;
    }
    out
}

/// Who wrote it, where it stands, and on what terms it may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// “Ada on quantumcomputing.stackexchange.com, CC BY-SA 4.0”
    pub text: String,
    pub url: String,
    pub licence: &'static str,
    pub licence_url: &'static str,
}

/// 2011-04-08 and 2018-05-02, the days on which the sites changed their licence, in ms UTC.
const TO_3: i64 = 1_302_220_800_000;
const TO_4: i64 = 1_525_219_200_000;

/// `created` in ms UTC decides about the licence. Questions and answers both live at `/q/` and `/a/` of their number; `/q/` serves both.
pub fn attribution(site: &str, post_id: i64, owner_name: &str, created: i64) -> Attribution {
    let (licence, licence_url) = match created {
        t if t < TO_3 => ("CC BY-SA 2.5", "https://creativecommons.org/licenses/by-sa/2.5/"),
        t if t < TO_4 => ("CC BY-SA 3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
        _ => ("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    };
    Attribution { text: format!("{owner_name} on {site}, {licence}"), url: format!("https://{site}/q/{post_id}"), licence, licence_url }
}

/// The site that a dump comes from: said by the flag, or told by the name of the folder.
pub fn site_of(dir: &Path, flag: Option<&str>) -> Option<String> {
    if let Some(told) = flag.map(str::trim).filter(|s| !s.is_empty()) {
        let host = told.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/').to_ascii_lowercase();
        let good = !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'));
        return good.then(|| if host.contains('.') { host } else { format!("{host}.stackexchange.com") });
    }
    let name = dir.file_name()?.to_str()?.to_ascii_lowercase();
    Some(match name.as_str() {
        "se-quantum" => "quantumcomputing.stackexchange.com".into(),
        "se-beer" => "alcohol.stackexchange.com".into(),
        // The archive's own folders are named after the site.
        host if host.ends_with(".stackexchange.com") || host.ends_with(".com") => host.to_owned(),
        other => {
            let site = other.strip_prefix("se-")?;
            let good = !site.is_empty() && site.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
            return good.then(|| format!("{site}.stackexchange.com"));
        }
    })
}
