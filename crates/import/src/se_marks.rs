//! Signs that mean something here and meant something else there: `@name` of a stranger who happens to be called like
//! somebody here, `#word` that is no tag. Whoever is really meant is found among those who took part; all else is kept
//! as it was written and made to mean nothing.

use crate::handles::Handles;
use kit::text;

/// Between a sign and its word it takes the meaning and is not seen.
const JOINER: char = '\u{2060}';

/// Who took part in a conversation so far: their name as one word, folded, and their handle here.
pub type Voices = Vec<(String, String)>;

pub fn voice(name: &str) -> String {
    text::fold(&name.split_whitespace().collect::<String>())
}

/// `among`: whom an `@name` may mean; their sites take the first three letters or more of a name without its spaces.
pub fn settle(markdown: &str, handles: &Handles, among: &Voices) -> String {
    if !markdown.contains(['@', '#']) {
        return markdown.to_owned();
    }
    let mut out = String::with_capacity(markdown.len() + 16);
    let mut fence = 0;
    let (mut from, mut at) = (0, 0);
    for line in markdown.split_inclusive('\n') {
        let bare = line.trim_start_matches([' ', '>', '-']);
        let ticks = bare.bytes().take_while(|b| *b == b'`').count();
        let end = at + line.len();
        // "```x``` y" on one line is code in a sentence.
        if fence == 0 && ticks >= 3 && !bare.trim_start_matches('`').contains('`') {
            prose(&mut out, markdown.get(from..at).unwrap_or_default(), handles, among);
            (fence, from) = (ticks, at);
        } else if fence > 0 && ticks >= fence && bare.trim_end().len() == ticks {
            out.push_str(markdown.get(from..end).unwrap_or_default());
            (fence, from) = (0, end);
        }
        at = end;
    }
    let rest = markdown.get(from..).unwrap_or_default();
    if fence > 0 {
        out.push_str(rest)
    } else {
        prose(&mut out, rest, handles, among)
    }
    out
}

/// Text outside blocks of code.
fn prose(out: &mut String, text: &str, handles: &Handles, among: &Voices) {
    let mut rest = text;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let whole = match c {
            '`' => code(rest),
            '$' if before != '\\' => formula(rest),
            _ => None,
        };
        if let Some((inside, after)) = whole.and_then(|end| rest.split_at_checked(end)) {
            out.push_str(inside);
            rest = after;
            before = c;
            continue;
        }
        let tail = rest.get(c.len_utf8()..).unwrap_or_default();
        // The same rule by which signs mean something here; in front of an address in brackets it is no sign.
        let free = !before.is_alphanumeric()
            && !matches!(before, '/' | '@' | '#' | '&' | '.' | '_' | '=' | '-' | '+' | '$' | '%')
            && !out.ends_with("](");
        before = c;
        match c {
            '@' if free => {
                let end = tail.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '\\'))).unwrap_or(tail.len());
                let (word, after) = tail.split_at(end);
                let name = word.replace('\\', "");
                let name = name.trim_end_matches(['.', '_', '-']);
                if let Some(handle) = meant(name, among) {
                    out.push('@');
                    out.push_str(handle);
                    out.push_str(word.get(word.trim_end_matches(['.', '_', '-', '\\']).len()..).unwrap_or_default());
                    rest = after;
                    continue;
                }
                out.push('@');
                if handles.taken(&name.to_lowercase()) {
                    out.push(JOINER);
                }
            }
            '#' if free && tail.starts_with(char::is_alphanumeric) => out.extend(['#', JOINER]),
            c => out.push(c),
        }
        rest = tail;
    }
}

/// Where a piece of code in a sentence ends.
fn code(text: &str) -> Option<usize> {
    let run = text.bytes().take_while(|b| *b == b'`').count();
    let (mark, inner) = text.split_at_checked(run)?;
    Some(inner.find(mark).map_or(run, |at| run + at + run))
}

/// Where a formula between dollar signs ends, in the same paragraph.
fn formula(text: &str) -> Option<usize> {
    let paragraph = text.split("\n\n").next().unwrap_or(text);
    if let Some(inner) = paragraph.strip_prefix("$$") {
        return Some(2 + inner.find("$$")? + 2);
    }
    let inner = paragraph.strip_prefix('$').filter(|i| !i.starts_with(char::is_whitespace))?;
    let ends = |at: usize| {
        let before = inner.get(..at).and_then(|b| b.chars().next_back());
        let after = inner.get(at + 1..).and_then(|a| a.chars().next());
        before.is_some_and(|b| !b.is_whitespace() && b != '\\') && !after.is_some_and(|a| a.is_ascii_digit())
    };
    inner.match_indices('$').map(|(at, _)| at).find(|at| ends(*at)).map(|at| 1 + at + 1)
}

fn meant<'a>(name: &str, among: &'a Voices) -> Option<&'a str> {
    let name = voice(name);
    if name.chars().count() < 3 {
        return None;
    }
    // The last who spoke is meant where two begin alike.
    among.iter().rev().find(|v| v.0 == name).or_else(|| among.iter().rev().find(|v| v.0.starts_with(&name))).map(|v| v.1.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_those_who_took_part_are_called() {
        let mut handles = Handles::default();
        ["ben", "property", "niel.de.beaudrap"].into_iter().for_each(|h| handles.take(h));
        let among = vec![(voice("Niel de Beaudrap"), "niel.de.beaudrap".into()), (voice("Åsa"), "asa".into())];
        let settle = |s: &str| settle(s, &handles, &among);
        assert_eq!(settle("@Niel, yes. @asa: no"), "@niel.de.beaudrap, yes. @asa: no");
        assert_eq!(settle("@NieldeBeaudrap."), "@niel.de.beaudrap.");
        assert_eq!(settle("@ben is somebody else there"), "@\u{2060}ben is somebody else there");
        assert_eq!(settle("@nobody and a@ben.org and @Ni"), "@nobody and a@ben.org and @Ni");
        assert_eq!(settle("`@property` and #include but C# and [x](y#z)"), "`@property` and #\u{2060}include but C# and [x](y#z)");
        assert_eq!(settle("a\n```\n#include @ben\n```\n#b"), "a\n```\n#include @ben\n```\n#\u{2060}b");
        assert_eq!(settle("# Title\n``` #a"), "# Title\n``` #a");
        assert_eq!(settle("the class $\\#P$ and\n$$\\x{#1px}$$ for 5$ #c"), "the class $\\#P$ and\n$$\\x{#1px}$$ for 5$ #\u{2060}c");
        assert_eq!(settle("(#d) and \\#e and [#f](#g)"), "(#\u{2060}d) and \\#\u{2060}e and [#\u{2060}f](#g)");
    }
}
