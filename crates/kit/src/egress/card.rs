//! What a page says about itself, for a link card: its title, a line about it and the name of its site. A small scanner
//! of `<meta>` and `<title>`, not a parser: everything it answers is plain text, to be escaped like any other.

use crate::text;
use url::Url;

#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct LinkCard {
    pub title: String,
    pub description: Option<String>,
    pub site: String,
}

/// What matters stands at the top.
const MAX: usize = 256 * 1024;

pub fn card(html: &str, base: &Url) -> Option<LinkCard> {
    let mut found: [Option<String>; 6] = Default::default();
    let [og_title, twitter_title, title, og_text, text, site] = &mut found;
    let end = html.floor_char_boundary(MAX);
    let mut rest = html.get(..end)?;
    while let Some((_, tail)) = rest.split_once('<') {
        rest = tail;
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let len = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (name, tail) = rest.split_at_checked(len)?;
        match name.to_ascii_lowercase().as_str() {
            "meta" => {
                let (attributes, after) = attributes(tail);
                rest = after;
                let get = |key: &str| attributes.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str());
                let Some(content) = get("content") else { continue };
                let place = match get("property").or(get("name")).unwrap_or("").to_ascii_lowercase().as_str() {
                    "og:title" => &mut *og_title,
                    "twitter:title" => &mut *twitter_title,
                    "og:description" => &mut *og_text,
                    "description" | "twitter:description" => &mut *text,
                    "og:site_name" | "application-name" => &mut *site,
                    _ => continue,
                };
                let words = words(content, 300);
                if place.is_none() && !words.is_empty() {
                    *place = Some(words);
                }
            }
            "title" if title.is_none() => {
                let (_, after) = attributes(tail);
                let (inner, after) = until_close(after, "title");
                rest = after;
                *title = Some(words(inner, 300)).filter(|t| !t.is_empty());
            }
            // A drawing has titles of its own; the others hold no markup.
            skipped @ ("script" | "style" | "svg" | "noscript" | "template" | "textarea" | "iframe") => {
                let (_, after) = attributes(tail);
                rest = until_close(after, skipped).1;
            }
            "body" => break,
            _ => rest = tail,
        }
    }
    let [og_title, twitter_title, title, og_text, text, site] = found;
    let host = base.host_str().unwrap_or("").trim_start_matches("www.").to_owned();
    let title = text::snippet(&og_title.or(twitter_title).or(title)?, 200);
    let site = site.map_or(host, |s| text::snippet(&s, 80));
    Some(LinkCard { title, description: og_text.or(text), site })
}

fn words(s: &str, max: usize) -> String {
    text::snippet(&text::clean(&entities(s)), max)
}

/// The attributes of a tag (names in lower case, values decoded later) and what follows the tag.
fn attributes(mut s: &str) -> (Vec<(String, String)>, &str) {
    let mut out = Vec::new();
    loop {
        s = s.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if s.is_empty() {
            return (out, "");
        }
        if let Some(after) = s.strip_prefix('>') {
            return (out, after);
        }
        let len =
            s.char_indices().skip(1).find(|(_, c)| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/')).map_or(s.len(), |(at, _)| at);
        let (name, tail) = s.split_at(len);
        s = tail.trim_start();
        let mut value = "";
        if let Some(tail) = s.strip_prefix('=') {
            let tail = tail.trim_start();
            (value, s) = match tail.chars().next() {
                Some(quote @ ('"' | '\'')) => tail.get(1..).and_then(|t| t.split_once(quote)).unwrap_or((tail, "")),
                _ => tail.split_at(tail.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(tail.len())),
            };
        }
        if out.len() < 50 {
            out.push((name.to_ascii_lowercase(), value.to_owned()));
        }
    }
}

/// What stands before `</name` and what follows it.
fn until_close<'a>(s: &'a str, name: &str) -> (&'a str, &'a str) {
    let mut from = 0;
    while let Some(at) = s.get(from..).and_then(|t| t.find("</")).map(|at| at + from) {
        let tail = s.get(at + 2..).unwrap_or("");
        if tail.get(..name.len()).is_some_and(|t| t.eq_ignore_ascii_case(name)) {
            return (s.get(..at).unwrap_or(""), tail);
        }
        from = at + 2;
    }
    (s, "")
}

/// The character references that titles use. Each once: `&amp;lt;` is `&lt;`.
fn entities(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    let mut rest = s;
    while let Some((before, tail)) = rest.split_once('&') {
        out.push_str(before);
        let known = tail.split_once(';').filter(|(name, _)| name.len() <= 8).and_then(|(name, after)| reference(name).map(|c| (c, after)));
        match known {
            Some((c, after)) => {
                out.push(c);
                rest = after;
            }
            None => {
                out.push('&');
                rest = tail;
            }
        }
    }
    out + rest
}

fn reference(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return code.ok().and_then(char::from_u32);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "laquo" => '«',
        "raquo" => '»',
        "middot" => '·',
        "bull" => '•',
        "copy" => '©',
        "reg" => '®',
        "auml" => 'ä',
        "ouml" => 'ö',
        "uuml" => 'ü',
        "Auml" => 'Ä',
        "Ouml" => 'Ö',
        "Uuml" => 'Ü',
        "szlig" => 'ß',
        "aring" => 'å',
        "Aring" => 'Å',
        "aelig" => 'æ',
        "oslash" => 'ø',
        "eacute" => 'é',
        "egrave" => 'è',
        "agrave" => 'à',
        "ccedil" => 'ç',
        "ntilde" => 'ñ',
        _ => return None,
    })
}

/// Bytes to text: the old western charsets as what browsers take them for, everything else as UTF-8.
pub fn decode(body: &[u8], content_type: &str) -> String {
    let head = String::from_utf8_lossy(body.get(..1024).unwrap_or(body)).to_ascii_lowercase();
    let named = |s: &str| s.split_once("charset=").map(|(_, c)| c.trim_start_matches(['"', '\'']).to_owned());
    let charset = named(content_type).or_else(|| named(&head)).unwrap_or_default();
    let western = ["iso-8859-1", "iso8859-1", "latin1", "windows-1252", "us-ascii"].iter().any(|w| charset.starts_with(w));
    if !western || std::str::from_utf8(body).is_ok() {
        return String::from_utf8_lossy(body).into_owned();
    }
    const UPPER: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    let upper: Vec<char> = UPPER.chars().collect();
    let one = |b: &u8| b.checked_sub(0x80).and_then(|n| upper.get(usize::from(n))).copied().unwrap_or(char::from(*b));
    body.iter().map(one).collect()
}
