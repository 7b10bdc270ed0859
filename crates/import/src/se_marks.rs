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
    for line in markdown.split_inclusive('\n') {
        let bare = line.trim_start_matches([' ', '>', '-']);
        let ticks = bare.bytes().take_while(|b| *b == b'`').count();
        match (fence, ticks) {
            (0, 3..) => fence = ticks,
            (1.., _) if ticks >= fence && bare.trim_end().len() == ticks => fence = 0,
            (0, _) => {
                settle_line(&mut out, line, handles, among);
                continue;
            }
            _ => {}
        }
        out.push_str(line);
    }
    out
}

fn settle_line(out: &mut String, line: &str, handles: &Handles, among: &Voices) {
    let mut rest = line;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let tail = rest.get(c.len_utf8()..).unwrap_or_default();
        if c == '`' {
            let run = rest.bytes().take_while(|b| *b == b'`').count();
            let (mark, inner) = rest.split_at(run);
            let end = inner.find(mark).map_or(run, |at| run + at + run);
            out.push_str(rest.get(..end).unwrap_or(mark));
            rest = rest.get(end..).unwrap_or_default();
            before = '`';
            continue;
        }
        let free = before.is_whitespace() || matches!(before, '(' | '*' | '"' | '\'' | '“');
        before = c;
        match c {
            '@' if free || matches!(out.chars().next_back(), Some('[' | ',' | ':' | ';')) => {
                let end = tail.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '\\'))).unwrap_or(tail.len());
                let (word, after) = tail.split_at(end);
                let name = word.replace('\\', "");
                let name = name.trim_end_matches(['.', '_', '-']);
                match meant(name, among) {
                    Some(handle) => {
                        out.push('@');
                        out.push_str(handle);
                        let over = word.replace('\\', "").len() - name.len();
                        out.push_str(word.get(word.len() - over..).unwrap_or_default());
                        rest = after;
                        continue;
                    }
                    None if handles.taken(&name.to_lowercase()) => out.extend(['@', JOINER]),
                    None => out.push('@'),
                }
            }
            '#' if free && tail.starts_with(char::is_alphanumeric) => out.extend(['#', JOINER]),
            c => out.push(c),
        }
        rest = tail;
    }
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
    }
}
