//! The piece of a text in which what was looked for stands, with the words marked. Works on the words alone: HTML goes
//! out on the way in, and comes back only where the views draw it.

use crate::{
    asked::{Asked, Part},
    words::{LANGS, Reader, Words},
};
use tantivy::tokenizer::{TokenStream as _, Tokenizer as _};

/// Texts are looked through this far.
const FAR: usize = 40_000;

/// A piece of text; `hit`: it was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub hit: bool,
    pub text: String,
}

pub struct Marker {
    reader: Reader,
    words: Vec<String>,
    starts: Vec<String>,
    /// Per language of `LANGS`.
    stems: [Vec<String>; 4],
    /// The two letters with which these begin, see `begins`.
    begun: Vec<(u8, Option<u8>)>,
}

impl Marker {
    pub fn new(asked: &Asked) -> Marker {
        let mut m = Marker { reader: Reader::default(), words: vec![], starts: vec![], stems: Default::default(), begun: vec![] };
        for part in asked.all.iter().flatten().chain(asked.same.iter().map(|(_, said)| said)) {
            let (text, kind) = match part {
                Part::Words(t) => (t.as_str(), 0),
                Part::Phrase(t) => (t.as_str(), 1),
                Part::Prefix(t) => (t.as_str(), 2),
                Part::Pattern(_) => (part.text(), 2),
            };
            for word in m.reader.words(text) {
                if kind == 2 {
                    m.starts.push(word.folded.clone());
                }
                if kind == 0 && !word.stop {
                    m.stems.iter_mut().zip(word.stems).for_each(|(all, stem)| all.push(stem));
                }
                if kind == 1 || !word.stop {
                    m.words.push(word.folded);
                }
            }
        }
        // Stemmers change the ends of words, and of the second letter only a y ("lying" is "lie").
        let begun = |w: &String| {
            let second = w.as_bytes().get(1).copied();
            w.as_bytes().first().map(|first| (*first, second.filter(|b| b.is_ascii() && !matches!(b, b'y' | b'i'))))
        };
        m.begun = m.words.iter().chain(&m.starts).chain(m.stems.iter().flatten()).filter_map(begun).collect();
        m.begun.sort_unstable();
        m.begun.dedup();
        m
    }

    /// At most about `max` characters around the most of what was looked for.
    pub fn snippet(&mut self, text: &str, lang: Option<&str>, max: usize) -> Vec<Piece> {
        let text = squeeze(text);
        let hits = self.hits(&text, lang);
        let (from, to) = window(&text, &hits, max);
        pieces(&text, hits, from, to)
    }
    /// The whole of a short text.
    pub fn all(&mut self, text: &str, lang: Option<&str>) -> Vec<Piece> {
        let hits = self.hits(text, lang);
        pieces(text, hits, 0, text.len())
    }

    /// May a word that begins so be one that is looked for? Most are not, and need no folding and no stemming.
    fn begins(&self, word: &str) -> bool {
        let word = word.as_bytes();
        let Some(first) = word.first().copied().filter(u8::is_ascii) else { return true };
        let second = word.get(1).copied().filter(|b| b.is_ascii() && *b != b'y');
        self.begun.iter().any(|(a, b)| *a == first && b.is_none_or(|b| second.is_none_or(|s| s == b)))
    }

    /// Places of hits, in order, none inside another.
    fn hits(&mut self, text: &str, lang: Option<&str>) -> Vec<(usize, usize)> {
        let mut hits: Vec<(usize, usize)> = vec![];
        let mut cut = Words { fold: false };
        let mut tokens = cut.token_stream(text);
        while let Some(t) = tokens.next() {
            if !self.begins(&t.text) {
                continue;
            }
            let folded = kit::text::fold(&t.text);
            let mut hit = self.words.contains(&folded) || self.starts.iter().any(|s| folded.starts_with(s));
            for (n, (of, _)) in LANGS.iter().enumerate() {
                let Some(stems) = self.stems.get(n).filter(|s| !hit && !s.is_empty() && lang.is_none_or(|l| l == *of)) else { continue };
                hit = self.reader.stem(n, &t.text).is_some_and(|stem| stems.contains(&stem));
            }
            if hit {
                hits.push((t.offset_from, t.offset_to));
            }
        }
        hits.sort_unstable();
        hits.dedup();
        let mut out: Vec<(usize, usize)> = vec![];
        for (from, to) in hits {
            match out.last_mut() {
                Some(last) if from < last.1 => last.1 = last.1.max(to),
                _ => out.push((from, to)),
            }
        }
        out
    }
}

fn pieces(text: &str, hits: Vec<(usize, usize)>, from: usize, to: usize) -> Vec<Piece> {
    let mut out: Vec<Piece> = vec![];
    let mut push = |hit: bool, piece: &str| match out.last_mut() {
        _ if piece.is_empty() => {}
        Some(last) if last.hit == hit => last.text.push_str(piece),
        _ => out.push(Piece { hit, text: piece.to_owned() }),
    };
    if from > 0 {
        push(false, "…");
    }
    let mut at = from;
    for (a, b) in hits.into_iter().filter(|(a, b)| *a >= from && *b <= to) {
        push(false, text.get(at..a).unwrap_or_default());
        push(true, text.get(a.max(at)..b).unwrap_or_default());
        at = at.max(b);
    }
    push(false, text.get(at..to).unwrap_or_default());
    if to < text.len() {
        push(false, "…");
    }
    out
}

/// The stretch of the text with the most hits, cut between words.
fn window(text: &str, hits: &[(usize, usize)], max: usize) -> (usize, usize) {
    if text.chars().count() <= max {
        return (0, text.len());
    }
    // In bytes, scaled to the letters of this text.
    let size = max * text.len() / text.chars().count().max(1);
    let start = hits
        .iter()
        .enumerate()
        .max_by_key(|(n, (from, _))| (hits.iter().skip(*n).take_while(|(_, to)| to - from <= size).count(), std::cmp::Reverse(*n)))
        .map_or(0, |(_, (from, _))| *from);
    // A little of what stands before, or all of it when the hit is near the beginning.
    let start = start.saturating_sub(size / 5);
    let start = if start < size / 4 { 0 } else { start };
    let from = if start == 0 { 0 } else { edge(text, start) };
    let to = from + size;
    if to >= text.len() { (from, text.len()) } else { (from, edge(text, to).max(from + 1)) }
}

/// The nearest place not inside a word, at or after `at`; in scripts without spaces, not inside a letter.
fn edge(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    let ahead = text.get(at..).unwrap_or_default();
    match ahead.char_indices().take(25).find(|(_, c)| c.is_whitespace()) {
        Some((space, _)) => at + space,
        None if ahead.chars().count() <= 25 => text.len(),
        None => at,
    }
}

/// One line, single spaces.
fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(FAR));
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
        if out.len() > FAR {
            break;
        }
    }
    out
}

/// The words of sanitised HTML. What is escaped there is letters here; the views escape it again.
pub fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        if rest.starts_with('<') {
            let name: String = rest.chars().skip(1).filter(|c| *c != '/').take_while(char::is_ascii_alphanumeric).collect();
            // Inside a word nothing breaks: <strong>fol</strong>low is one word.
            if !matches!(name.as_str(), "a" | "b" | "i" | "em" | "strong" | "code" | "del" | "span" | "sub" | "sup" | "mark" | "kbd") {
                out.push(' ');
            }
            rest = rest.split_once('>').map_or("", |(_, after)| after);
        } else {
            let known = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " ")];
            let (from, to) = known.iter().find(|(name, _)| rest.starts_with(name)).copied().unwrap_or(("&", "&"));
            out.push_str(to);
            rest = rest.get(from.len()..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::asked::read;

    fn marked(typed: &str, text: &str, lang: Option<&str>, max: usize) -> String {
        Marker::new(&read(typed))
            .snippet(text, lang, max)
            .iter()
            .map(|p| if p.hit { format!("[{}]", p.text) } else { p.text.clone() })
            .collect()
    }

    #[test]
    fn what_was_looked_for_is_marked() {
        for (typed, text, lang, want) in [
            ("shift plan", "Our new shift  plan:\nshifts", Some("en"), "Our new [shift] [plan]: [shifts]"),
            ("ostergaard", "Mit Østergaard, bitte", None, "Mit [Østergaard], bitte"),
            ("Häusern", "Die Häuser am Fluss", Some("de"), "Die [Häuser] am Fluss"),
            ("\"shift plan\"", "shift plans and shift plan", Some("en"), "[shift] plans and [shift] [plan]"),
            ("kit*", "kitchen kettle", None, "[kitchen] kettle"),
            ("路线图", "产品路线图更新", None, "产品[路线图]更新"),
            ("the plan -kettle", "the kettle plan", Some("en"), "the kettle [plan]"),
            ("nothing", "<b>&amp; text", None, "<b>&amp; text"),
        ] {
            assert_eq!(marked(typed, text, lang, 200), want, "{typed}");
        }
    }

    #[test]
    fn the_window_is_where_the_hits_are() {
        let text = format!("{} the kettle stands in the kitchen {}", "word ".repeat(100), "more ".repeat(100));
        let got = marked("kettle kitchen", &text, Some("en"), 120);
        assert!(got.contains("[kettle] stands in the [kitchen]") && got.starts_with('…') && got.ends_with('…'), "{got}");
        assert!(got.chars().count() < 160, "{got}");
        let got = marked("kettle", &"word ".repeat(100), None, 60);
        assert!(got.starts_with("word word") && got.ends_with('…'), "without a hit, the beginning: {got}");
        assert_eq!(marked("kettle", "", None, 60), "");
        let long = "路".repeat(500);
        assert!(marked("路路", &long, None, 60).chars().count() < 100);
        marked("x", &"é".repeat(999), None, 61);
    }

    #[test]
    fn words_of_html() {
        assert_eq!(
            plain("<p>One <strong>fol</strong>low</p><ul><li>a &lt;b&gt; &amp;amp; &quot;c&quot;</li></ul>"),
            " One follow   a <b> &amp; \"c\"  "
        );
        assert_eq!(plain("a < b & c"), "a  ", "what is no HTML is no matter");
        assert_eq!(plain("plain"), "plain");
    }
}
