//! What somebody typed, read kindly: "quoted phrases", OR, -without, prefix*, w?rd, (parentheses), `tag:x kind:question
//! author:handle lang:sv`. There is no wrong input: whatever does not parse is words.

/// A longer question is cut; nobody types that into a search box.
const MAX_CHARS: usize = 400;
const MAX_PARTS: usize = 24;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    Words(String),
    Phrase(String),
    /// `shif*`
    Prefix(String),
    /// `wom?n`, `sch*plan`: any letter, any letters, behind two that are said.
    Pattern(String),
}
impl Part {
    pub fn text(&self) -> &str {
        match self {
            Part::Words(t) | Part::Phrase(t) | Part::Prefix(t) => t,
            // The letters that are said first.
            Part::Pattern(t) => t.split(ANY).next().unwrap_or_default(),
        }
    }
}
const ANY: [char; 2] = ['?', '*'];

/// All of these, of each one at least one.
type All = Vec<Vec<Part>>;
/// Parentheses in parentheses are read so far; what they mean has so many parts at most.
const DEEPEST: usize = 8;
const MAX_GROUPS: usize = 32;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    pub all: All,
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
    /// What else words that were typed may be said with.
    pub same: Vec<(String, Part)>,
}

impl Asked {
    /// What a part of what was typed may also be said with.
    pub fn same_as<'a>(&'a self, part: &'a Part) -> impl Iterator<Item = &'a Part> {
        self.same.iter().filter(move |(word, _)| crate::synonyms::is(word, part)).map(|(_, said)| said)
    }
    /// The words alone, without what says how they are meant.
    pub fn words(&self) -> String {
        let mut words: Vec<&str> = vec![];
        for part in self.all.iter().flatten().filter(|p| !matches!(p, Part::Pattern(_))) {
            // Parentheses may have made several of one.
            if self.all.len() < 2 || !words.contains(&part.text()) {
                words.push(part.text());
            }
        }
        words.join(" ")
    }
    /// Nothing is looked for: no word, or only what to leave out.
    pub fn seeks_nothing(&self) -> bool {
        self.all.is_empty() && self.tags.is_empty() && !self.only_items()
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
impl Piece {
    /// A parenthesis: does it open?
    fn opens(&self) -> Option<bool> {
        match self.text.as_str() {
            "(" if !self.quoted => Some(true),
            ")" if !self.quoted => Some(false),
            _ => None,
        }
    }
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
    let mut words = 0;
    // A longer question is cut; parentheses do not count.
    let pieces = pieces(typed).into_iter().take_while(|p| {
        words += usize::from(p.opens().is_none());
        words <= MAX_PARTS
    });
    out.all = all_of(&mut pieces.collect::<Vec<_>>().into_iter(), &mut out, false, 0);
    out
}

/// Up to the parenthesis that closes. `minus`: all in it is left out. What is no word counts for the whole question.
fn all_of(pieces: &mut std::vec::IntoIter<Piece>, out: &mut Asked, minus: bool, depth: usize) -> All {
    let (mut all, mut last): (All, All) = (vec![], vec![]);
    let (mut or, mut not) = (false, false);
    while let Some(piece) = pieces.next() {
        if !piece.quoted && piece.key.is_none() {
            match piece.text.as_str() {
                ")" if depth > 0 => break,
                ")" => continue,
                "(" if depth >= DEEPEST => continue,
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
        let minus = minus || std::mem::take(&mut not) || piece.minus;
        let joins = std::mem::take(&mut or);
        let next: All = match piece.key {
            Some("tag") => {
                if minus { &mut out.no_tags } else { &mut out.tags }.push(piece.text);
                continue;
            }
            Some("kind") => {
                if minus { &mut out.no_kinds } else { &mut out.kinds }.push(piece.text.to_lowercase());
                continue;
            }
            Some("author") => {
                let handle = Some(piece.text.trim_start_matches('@').to_lowercase());
                *(if minus { &mut out.no_author } else { &mut out.author }) = handle;
                continue;
            }
            Some("lang") if minus => {
                out.no_langs.push(piece.text.to_lowercase());
                continue;
            }
            Some("lang") => {
                out.lang = Some(piece.text.to_lowercase());
                continue;
            }
            Some("since") if day(&piece.text).is_some() => {
                out.since = day(&piece.text);
                continue;
            }
            Some("until") if day(&piece.text).is_some() => {
                out.until = day(&piece.text);
                continue;
            }
            _ if piece.opens() == Some(true) => all_of(pieces, out, minus, depth + 1),
            _ if minus => {
                out.none.push(part(piece));
                continue;
            }
            _ => vec![vec![part(piece)]],
        };
        if joins && !last.is_empty() && !next.is_empty() {
            last = either(last, next);
        } else if !next.is_empty() {
            all.append(&mut last);
            last = next;
        }
    }
    all.append(&mut last);
    all
}

/// All of the one or all of the other: of every pair of their groups at least one. Where that grows too much, any of their words.
fn either(one: All, other: All) -> All {
    if one.len() * other.len() > MAX_GROUPS {
        return vec![one.into_iter().chain(other).flatten().collect()];
    }
    one.iter().flat_map(|a| other.iter().map(move |b| a.iter().chain(b).cloned().collect())).collect()
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
    if is_pattern(&piece.text) {
        return Part::Pattern(piece.text);
    }
    match piece.text.strip_suffix('*') {
        Some(start) if start.chars().count() >= 2 => Part::Prefix(start.to_owned()),
        _ => Part::Words(piece.text),
    }
}

/// Letters and digits with `?` or `*` between them, two at least before the first. At the end of a sentence a `?` asks.
fn is_pattern(text: &str) -> bool {
    let letters = text.split(ANY).next().map_or(0, |t| t.chars().count());
    let inner = text.trim_end_matches(ANY);
    letters >= 2 && inner.contains(ANY) && text.chars().all(|c| c.is_alphanumeric() || ANY.contains(&c))
}

/// Cut at spaces and parentheses, except inside quotation marks; a mark without its twin runs to the end.
fn pieces(typed: &str) -> Vec<Piece> {
    let typed: String = typed.chars().take(MAX_CHARS).collect();
    let mut rest = typed.as_str();
    let mut out = vec![];
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return out;
        }
        if let Some(left) = rest.strip_prefix(['(', ')']) {
            let text = rest.chars().take(1).collect();
            out.push(Piece { minus: false, quoted: false, key: None, text });
            rest = left;
            continue;
        }
        let minus = rest.starts_with(['-', '−']) && rest.chars().nth(1).is_some_and(|c| !c.is_whitespace() && c != '-');
        if minus {
            rest = rest.trim_start_matches(['-', '−']);
            if let Some(left) = rest.strip_prefix('(') {
                out.push(Piece { minus, quoted: false, key: None, text: "(".into() });
                rest = left;
                continue;
            }
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
        let whole = text;
        let text = if close.is_none() { text.trim_end_matches(')') } else { text };
        if !text.is_empty() {
            out.push(Piece { minus, quoted: close.is_some(), key, text: text.to_owned() });
        }
        let closing = whole.len() - text.len();
        out.extend((0..closing).map(|_| Piece { minus: false, quoted: false, key: None, text: ")".into() }));
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
    fn parentheses_hold_together_what_stands_in_them() {
        let all = |s: &str| read(s).all;
        assert_eq!(all("(coffee machine) OR tea"), [vec![w("coffee"), w("tea")], vec![w("machine"), w("tea")]]);
        assert_eq!(all("(a1 b1) OR (c1 d1)").len(), 4);
        assert_eq!(all("((shift OR rota) plan) OR none"), [vec![w("shift"), w("rota"), w("none")], vec![w("plan"), w("none")]]);
        assert_eq!(all("one (two (three"), [vec![w("one")], vec![w("two")], vec![w("three")]]);
        assert_eq!(all("one) two)) OR three"), [vec![w("one")], vec![w("two"), w("three")]]);
        assert_eq!(all("(a1 OR b1) (c1 OR d1)"), [vec![w("a1"), w("b1")], vec![w("c1"), w("d1")]]);
        let none = read("plan -(tea coffee) NOT (milk OR cream)");
        assert_eq!((none.all, none.none), (vec![vec![w("plan")]], vec![w("tea"), w("coffee"), w("milk"), w("cream")]));
        let tagged = read("(tag:kitchen OR lamp) -(author:ann)");
        assert_eq!(
            (tagged.all, tagged.tags, tagged.no_author.as_deref()),
            (vec![vec![w("lamp")]], vec!["kitchen".to_owned()], Some("ann"))
        );
        assert_eq!(read("(coffee machine) OR tea").words(), "coffee tea machine");
        let deep = format!("{}word{}", "(".repeat(190), ")".repeat(190));
        assert_eq!(all(&deep), [vec![w("word")]]);
        let many = format!("({}) OR ({})", "x ".repeat(10), "y ".repeat(10));
        assert_eq!(all(&many).len(), 1, "too much of it is any of it");
    }

    #[test]
    fn letters_that_are_left_open() {
        let p = |s: &str| vec![vec![Part::Pattern(s.into())]];
        for pattern in ["wom?n", "sch*plan", "ab?c*"] {
            assert_eq!(read(pattern).all, p(pattern));
        }
        assert_eq!(read("plan?").all, [vec![w("plan?")]], "a sentence ends");
        assert_eq!(read("shif*").all, [vec![Part::Prefix("shif".into())]]);
        for words in ["?lan", "*plan", "w?rd", "what?!", "x.y?z=1"] {
            assert_eq!(read(words).all, [vec![w(words)]]);
        }
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
