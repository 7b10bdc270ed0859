//! What somebody typed, read kindly: "quoted phrases", OR, -without, prefix*, `tag:x kind:question author:handle lang:sv`.
//! There is no wrong input: whatever does not parse is words.

/// A longer question is cut; nobody types that into a search box.
const MAX_CHARS: usize = 400;
const MAX_PARTS: usize = 24;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    Words(String),
    Phrase(String),
    /// `shif*`
    Prefix(String),
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// All of these, of each one at least one.
    pub all: Vec<Vec<Part>>,
    pub none: Vec<Part>,
    pub kinds: Vec<String>,
    pub tags: Vec<String>,
    /// `-kind:`, `-tag:`, `-lang:`
    pub no_kinds: Vec<String>,
    pub no_tags: Vec<String>,
    pub no_langs: Vec<String>,
    pub author: Option<String>,
    pub no_author: Option<String>,
    pub lang: Option<String>,
    /// `after:2026-03-01 before:2026-04-01`: milliseconds; the day named by `before` is not in it.
    pub since: Option<i64>,
    pub until: Option<i64>,
}

impl Asked {
    /// The words alone, without what says how they are meant.
    pub fn words(&self) -> String {
        let text = |part: &Part| match part {
            Part::Words(t) | Part::Phrase(t) | Part::Prefix(t) => t.clone(),
        };
        self.all.iter().flatten().map(text).collect::<Vec<_>>().join(" ")
    }
    /// Says something that only items have: people are of no kind, in no language, nobody's writing, and were not made at a time.
    pub fn only_items(&self) -> bool {
        !self.kinds.is_empty() || self.author.is_some() || self.lang.is_some() || self.since.is_some() || self.until.is_some()
    }
}

struct Piece {
    minus: bool,
    quoted: bool,
    key: Option<&'static str>,
    text: String,
}

const KEYS: [(&str, &str); 11] = [
    ("tag:", "tag"),
    ("kind:", "kind"),
    ("author:", "author"),
    ("from:", "author"),
    ("by:", "author"),
    ("lang:", "lang"),
    ("language:", "lang"),
    ("after:", "since"),
    ("since:", "since"),
    ("before:", "until"),
    ("until:", "until"),
];

pub fn read(typed: &str) -> Asked {
    let mut out = Asked::default();
    let mut or = false;
    let mut not = false;
    for piece in pieces(typed).into_iter().take(MAX_PARTS) {
        if !piece.quoted && piece.key.is_none() {
            match piece.text.as_str() {
                "OR" | "|" | "||" if !piece.minus => {
                    or = true;
                    continue;
                }
                "AND" | "&" | "&&" | "+" => continue,
                "NOT" => {
                    not = true;
                    continue;
                }
                _ => {}
            }
        }
        let minus = std::mem::take(&mut not) || piece.minus;
        let joins = std::mem::take(&mut or);
        match piece.key {
            Some("tag") => if minus { &mut out.no_tags } else { &mut out.tags }.push(piece.text),
            Some("kind") => if minus { &mut out.no_kinds } else { &mut out.kinds }.push(piece.text.to_lowercase()),
            Some("author") => {
                let handle = Some(piece.text.trim_start_matches('@').to_lowercase());
                *(if minus { &mut out.no_author } else { &mut out.author }) = handle;
            }
            Some("lang") if minus => out.no_langs.push(piece.text.to_lowercase()),
            Some("lang") => out.lang = Some(piece.text.to_lowercase()),
            Some("since") if day(&piece.text).is_some() => out.since = day(&piece.text),
            Some("until") if day(&piece.text).is_some() => out.until = day(&piece.text),
            _ => {
                let part = part(piece);
                match out.all.last_mut() {
                    _ if minus => out.none.push(part),
                    Some(group) if joins => group.push(part),
                    _ => out.all.push(vec![part]),
                }
            }
        }
    }
    out
}

/// The beginning of a day, in UTC; `2026` and `2026-03` are the first day of theirs.
pub(crate) fn day(text: &str) -> Option<i64> {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    let day: jiff::civil::Date = whole.parse().ok()?;
    Some(day.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp().as_millisecond())
}

fn part(piece: Piece) -> Part {
    if piece.quoted {
        return Part::Phrase(piece.text);
    }
    match piece.text.strip_suffix('*') {
        Some(start) if start.chars().count() >= 2 => Part::Prefix(start.to_owned()),
        _ => Part::Words(piece.text),
    }
}

/// Cut at spaces, except inside quotation marks; a mark without its twin runs to the end.
fn pieces(typed: &str) -> Vec<Piece> {
    let typed: String = typed.chars().take(MAX_CHARS).collect();
    let mut rest = typed.as_str();
    let mut out = vec![];
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')'));
        if rest.is_empty() {
            return out;
        }
        let minus = rest.starts_with(['-', '−']) && rest.chars().nth(1).is_some_and(|c| !c.is_whitespace() && c != '-');
        if minus {
            rest = rest.trim_start_matches(['-', '−']);
        }
        let found = KEYS.iter().find(|(k, _)| rest.get(..k.len()).is_some_and(|start| start.eq_ignore_ascii_case(k)));
        let after = found.and_then(|(k, _)| rest.get(k.len()..)).unwrap_or(rest);
        let key = found.filter(|_| after.chars().next().is_some_and(|c| !c.is_whitespace())).map(|(_, key)| *key);
        if key.is_some() {
            rest = after;
        }
        let close = match rest.chars().next() {
            Some('"') => Some('"'),
            Some('“' | '„') => Some('”'),
            Some('«') => Some('»'),
            _ => None,
        };
        let (text, left) = match close {
            Some(close) => {
                let inner = rest.trim_start_matches(['"', '“', '„', '«']);
                // An empty pair of marks has no inside.
                inner.split_once(|c| c == close || (close == '”' && c == '“')).unwrap_or((inner, ""))
            }
            None => rest.find(char::is_whitespace).and_then(|at| rest.split_at_checked(at)).unwrap_or((rest, "")),
        };
        let text = if close.is_none() { text.trim_end_matches(')') } else { text };
        if !text.is_empty() {
            out.push(Piece { minus, quoted: close.is_some(), key, text: text.to_owned() });
        }
        rest = left;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn w(s: &str) -> Part {
        Part::Words(s.into())
    }

    #[test]
    fn what_people_type() {
        let a = read(r#"coffee machine "third floor" -tea -"green tea" kit* tag:kitchen kind:Question author:@ann lang:sv"#);
        assert_eq!(
            a.all,
            [vec![w("coffee")], vec![w("machine")], vec![Part::Phrase("third floor".into())], vec![Part::Prefix("kit".into())]]
        );
        assert_eq!(a.none, [w("tea"), Part::Phrase("green tea".into())]);
        assert_eq!(a.words(), "coffee machine third floor kit");
        assert_eq!((a.tags, a.kinds), (vec!["kitchen".to_owned()], vec!["question".to_owned()]));
        assert_eq!((a.author.as_deref(), a.lang.as_deref()), (Some("ann"), Some("sv")));
        assert_eq!(read("tea OR coffee AND (milk OR cream) NOT sugar").all, [vec![w("tea"), w("coffee")], vec![w("milk"), w("cream")]]);
        assert_eq!(read("a NOT sugar").none, [w("sugar")]);
        let not = read("a -tag:optics -kind:comment -author:@Ann -lang:de");
        assert_eq!((not.no_tags, not.no_kinds, not.no_langs), (vec!["optics".into()], vec!["comment".into()], vec!["de".into()]));
        assert_eq!((not.tags, not.author, not.no_author.as_deref()), (vec![], None, Some("ann")));
    }

    #[test]
    fn odd_input_is_words_or_nothing() {
        for empty in ["", " ", "\"\"", "\"", "( )", "OR", "AND AND", "NOT"] {
            assert_eq!(read(empty), Asked::default(), "{empty:?}");
        }
        assert_eq!(read("\"no end").all, [vec![Part::Phrase("no end".into())]]);
        assert_eq!(read("tag: x").all, [vec![w("tag:")], vec![w("x")]]);
        assert_eq!(read("- - --").all.len(), 3);
        assert_eq!(read("OR x OR").all, [vec![w("x")]]);
        assert_eq!(read("well-known").all, [vec![w("well-known")]]);
        assert_eq!(read(&"word ".repeat(500)).all.len(), MAX_PARTS);
    }
}
