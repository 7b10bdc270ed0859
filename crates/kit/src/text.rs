//! Words: cleaning what people type, folding it for comparison, cutting it short, tags, handles and the language of a text.
//! Pure functions over strings. Never knows Markdown (see `markdown`), never stores anything.

use crate::{Error, Result, Words};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use whatlang::Lang;

pub const MAX_TAG: usize = 50;
pub const MAX_TAGS: usize = 10;

/// What every text goes through once, on its way in: one kind of newline, composed characters (NFC), no NUL or other
/// control characters, and none of the controls that make text read differently from what is stored.
pub fn clean(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    let mut chars = s.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\n' | '\t' => out.push(c),
            c if c.is_control() || is_bidi_override(c) => {}
            c => out.push(c),
        }
    }
    // A byte order mark at the beginning is no text, however many there are and whatever stood before them.
    let out = out.trim_start_matches('\u{FEFF}');
    if out.is_ascii() { out.to_owned() } else { out.nfc().collect() }
}

/// Embeddings, overrides and isolates. The plain marks (U+200E, U+200F) stay: honest bilingual text needs them.
fn is_bidi_override(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Nothing that a reader would see: spaces, control characters, invisible marks.
pub fn blank(s: &str) -> bool {
    s.chars().all(|c| {
        c.is_whitespace()
            || c.is_control()
            || is_bidi_override(c)
            || matches!(c, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
    })
}

/// The form in which two spellings of one word are equal: no case, no diacritics, no ligatures. For search columns and
/// comparison, never for display.
pub fn fold(s: &str) -> String {
    if s.is_ascii() {
        return s.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(s.len());
    for c in s.nfkd().flat_map(char::to_lowercase).nfkd() {
        match c {
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ß' => out.push_str("ss"),
            'þ' => out.push_str("th"),
            'ø' => out.push('o'),
            'đ' | 'ð' => out.push('d'),
            'ł' => out.push('l'),
            'ħ' => out.push('h'),
            'ŧ' => out.push('t'),
            'ŋ' => out.push('n'),
            'ı' => out.push('i'),
            'ς' => out.push('σ'),
            c if is_folded_away(c) => {}
            c => out.push(c),
        }
    }
    // Hangul and kana come apart under NFKD; put back together what was not a mark to drop.
    out.nfc().collect()
}

/// Marks that a reader may leave out when typing. Vowel signs of Indic scripts, Thai or kana voicing are marks to
/// Unicode too, but letters to their readers: they stay.
fn is_folded_away(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}' // diacritics
        | '\u{0591}'..='\u{05BD}' | '\u{05BF}' | '\u{05C1}' | '\u{05C2}' | '\u{05C4}' | '\u{05C5}' | '\u{05C7}'                       // Hebrew points
        | '\u{0610}'..='\u{061A}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}'                                                 // Arabic vowels, tatweel
        | '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}') // invisible
}

/// The language of a text (ISO 639-1), or None when it is too short or too mixed to be sure.
pub fn lang(s: &str) -> Option<&'static str> {
    // Addresses and handles look like English and say nothing; 4,000 characters are plenty.
    let words: String = s
        .split_whitespace()
        .filter(|w| !w.contains("://") && !w.starts_with(['@', '#', '`']))
        .flat_map(|w| w.chars().chain([' ']))
        .take(4000)
        .collect();
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    // Nobody here writes these, and short texts in other languages are taken for them.
    let info = whatlang::Detector::with_denylist(vec![Lang::Epo, Lang::Lat, Lang::Yid]).detect(&words)?;
    let alone = info.script().langs().len() == 1 || matches!(info.lang(), Lang::Cmn | Lang::Jpn | Lang::Kor);
    let least = if alone { 4 } else { 20 };
    // Measured on 3,400 sentences in three languages: at 0.5, 20-40 letters are named in 45 % of cases, 40-80 in 82 %,
    // more in 98 %, and fewer than 1 % wrongly; the library's own "reliable" (0.9) leaves twice as many unnamed.
    (letters >= least && info.confidence() > 0.5).then(|| iso(info.lang())).flatten()
}

fn iso(lang: Lang) -> Option<&'static str> {
    Some(match lang {
        Lang::Eng => "en",
        Lang::Rus => "ru",
        Lang::Cmn => "zh",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Ben => "bn",
        Lang::Fra => "fr",
        Lang::Deu => "de",
        Lang::Ukr => "uk",
        Lang::Kat => "ka",
        Lang::Ara => "ar",
        Lang::Hin => "hi",
        Lang::Jpn => "ja",
        Lang::Heb => "he",
        Lang::Pol => "pl",
        Lang::Amh => "am",
        Lang::Jav => "jv",
        Lang::Kor => "ko",
        Lang::Nob => "nb",
        Lang::Dan => "da",
        Lang::Swe => "sv",
        Lang::Fin => "fi",
        Lang::Tur => "tr",
        Lang::Nld => "nl",
        Lang::Hun => "hu",
        Lang::Ces => "cs",
        Lang::Ell => "el",
        Lang::Bul => "bg",
        Lang::Bel => "be",
        Lang::Mar => "mr",
        Lang::Kan => "kn",
        Lang::Ron => "ro",
        Lang::Slv => "sl",
        Lang::Hrv => "hr",
        Lang::Srp => "sr",
        Lang::Mkd => "mk",
        Lang::Lit => "lt",
        Lang::Lav => "lv",
        Lang::Est => "et",
        Lang::Tam => "ta",
        Lang::Vie => "vi",
        Lang::Urd => "ur",
        Lang::Tha => "th",
        Lang::Guj => "gu",
        Lang::Uzb => "uz",
        Lang::Pan => "pa",
        Lang::Aze => "az",
        Lang::Ind => "id",
        Lang::Tel => "te",
        Lang::Pes => "fa",
        Lang::Mal => "ml",
        Lang::Ori => "or",
        Lang::Mya => "my",
        Lang::Nep => "ne",
        Lang::Sin => "si",
        Lang::Khm => "km",
        Lang::Tuk => "tk",
        Lang::Aka => "ak",
        Lang::Zul => "zu",
        Lang::Sna => "sn",
        Lang::Afr => "af",
        Lang::Slk => "sk",
        Lang::Cat => "ca",
        Lang::Tgl => "tl",
        Lang::Hye => "hy",
        _ => return None,
    })
}

/// "rtl" or "ltr". The first strong letter decides, except when the language is known and a third of the letters agree
/// with it: an Arabic text that opens with a product name still runs from the right.
pub fn dir(lang: Option<&str>, text: &str) -> &'static str {
    // No byte that can begin a letter of a script from the right: most texts, looked through once.
    let right = |b: u8| matches!(b, 0xD6..=0xE0 | 0xEF | 0xF0);
    if !text.bytes().fold(false, |seen, b| seen | right(b)) && text.bytes().any(|b| b.is_ascii_alphabetic()) {
        return "ltr";
    }
    let (mut first, mut right, mut left) = (None, 0u32, 0u32);
    for c in text.chars().filter(|c| c.is_alphabetic()).take(2000) {
        let rtl = is_rtl(c);
        first.get_or_insert(rtl);
        if rtl { right += 1 } else { left += 1 }
    }
    let known = lang.map(|l| matches!(l.split('-').next(), Some("ar" | "he" | "fa" | "ur" | "yi" | "ps" | "sd" | "ug" | "dv" | "ckb")));
    let rtl = match (known, first) {
        (Some(true), _) if right * 3 >= right + left => true,
        (Some(false), _) if left * 3 >= right + left => false,
        (_, Some(rtl)) => rtl,
        (known, None) => known.unwrap_or(false),
    };
    if rtl { "rtl" } else { "ltr" }
}

fn is_rtl(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// One tag as it is stored: lower case, letters and digits of any script, `- _ . + #` inside (`c++`, `c#`, `node.js`).
/// None when nothing usable is left or a character has no place in a tag.
pub fn tag(s: &str) -> Option<String> {
    let s: String = clean(s).trim().trim_start_matches('#').nfkc().flat_map(char::to_lowercase).nfc().collect();
    let s: String = s.split_whitespace().collect::<Vec<_>>().join("-");
    let s = s.trim_start_matches(['-', '_', '+', '#']).trim_end_matches(['-', '_', '.', ',', ';', ':', '!', '?']);
    let fits = |c: char| c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '-' | '_' | '.' | '+' | '#');
    (s.chars().any(char::is_alphanumeric) && s.chars().all(fits) && s.chars().count() <= MAX_TAG).then(|| s.to_owned())
}

fn tag_words(s: &str) -> impl Iterator<Item = &str> {
    s.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '،' | '、'))
}

/// The tags somebody typed; what cannot be one is refused with words, not dropped.
pub fn tags_typed(field: &'static str, s: &str) -> Result<Vec<String>> {
    if let Some(bad) = tag_words(s).find(|w| w.chars().any(char::is_alphanumeric) && tag(w).is_none()) {
        let shown = snippet(bad, 40);
        return Err(Error::invalid(field, Words::of("kit-tag-not").with("word", shown).with("max", MAX_TAG)));
    }
    let tags = tags(s);
    let more = tag_words(s).filter_map(tag).find(|t| !tags.contains(t));
    if more.is_some() {
        return Err(Error::invalid(field, Words::of("kit-tags-many").with("max", MAX_TAGS)));
    }
    Ok(tags)
}

/// The tags in a field, separated by spaces or commas; each once, at most ten.
pub fn tags(s: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for t in tag_words(s).filter_map(tag) {
        if !out.contains(&t) {
            out.push(t);
        }
        if out.len() == MAX_TAGS {
            break;
        }
    }
    out
}

/// A handle in ASCII made from a name: "Åsa Lind-Berg" → `asa.lind-berg`. Not unique; the caller adds a number.
pub fn handle(name: &str) -> String {
    let mut out = String::new();
    for c in fold(name).chars() {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            '\'' | '’' => {}
            c => match (romanized(c), c == '-') {
                (Some(r), _) => out.push_str(r),
                (None, true) if out.ends_with(|l: char| l.is_ascii_alphanumeric()) => out.push('-'),
                (None, false) if out.ends_with(|l: char| l.is_ascii_alphanumeric()) => out.push('.'),
                _ => {}
            },
        }
        if out.len() >= 40 {
            break;
        }
    }
    let out = out.trim_end_matches(['.', '-']);
    if out.is_empty() { "person".into() } else { out.into() }
}

/// Enough Cyrillic and Greek (already folded) that a handle is readable; other scripts fall back to "person".
fn romanized(c: char) -> Option<&'static str> {
    const CYRILLIC: [&str; 32] = [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh",
        "shch", "", "y", "", "e", "yu", "ya",
    ];
    const GREEK: [&str; 25] =
        ["a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s", "t", "y", "f", "ch", "ps", "o"];
    match c {
        'а'..='я' => CYRILLIC.get(c as usize - 'а' as usize).copied(),
        'α'..='ω' => GREEK.get(c as usize - 'α' as usize).copied(),
        'є' => Some("ye"),
        'і' => Some("i"),
        'ґ' => Some("g"),
        'ђ' => Some("dj"),
        'ј' => Some("j"),
        'љ' => Some("lj"),
        'њ' => Some("nj"),
        'ћ' => Some("c"),
        'џ' => Some("dz"),
        _ => None,
    }
}

/// The first line that says something, without Markdown's line markers: a title for what has none.
pub fn first_line(s: &str, max_chars: usize) -> String {
    let line = s.lines().map(|l| l.trim().trim_start_matches(['#', '>', '*', '-', '+', '`', '~', '=', '|']).trim()).find(|l| !l.is_empty());
    snippet(line.unwrap_or(""), max_chars)
}

/// The text on one line, cut between words with an ellipsis so that it has at most `max` characters.
pub fn snippet(s: &str, max: usize) -> String {
    // Reads no more of a long text than it needs.
    let mut line = String::new();
    let mut count = 0;
    for word in s.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
            count += 1;
        }
        for c in word.chars().take(max + 2) {
            line.push(c);
            count += 1;
        }
        if count > max {
            break;
        }
    }
    if count <= max {
        return line;
    }
    let Some(room) = max.checked_sub(1) else { return String::new() };
    let cut: String = line.chars().take(room).collect();
    let follows = line.chars().nth(room);
    // Back to a space if one is near the end, else to a place where no character is torn apart.
    let end = match cut.rfind(' ') {
        Some(_) if follows == Some(' ') => cut.len(),
        Some(at) if at * 2 >= cut.len() => at,
        _ => whole_end(&cut, follows),
    };
    let kept = cut.get(..end).unwrap_or("").trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–'));
    format!("{kept}…")
}

/// Where to stop so that no combining mark, joiner or variation selector is cut from its letter.
fn whole_end(cut: &str, follows: Option<char>) -> usize {
    let joins = |c: char| is_combining_mark(c) || matches!(c, '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}');
    let mut next = follows;
    for (at, c) in cut.char_indices().rev() {
        if c != '\u{200D}' && !next.is_some_and(joins) {
            return at + c.len_utf8();
        }
        next = Some(c);
    }
    0
}

/// A pattern for `like … escape '!'` that finds the words anywhere in a folded name.
pub fn pattern(q: &str) -> String {
    let mut out = String::from("%");
    for c in fold(&clean(q.trim())).chars().take(80) {
        if matches!(c, '%' | '_' | '!') {
            out.push('!');
        }
        out.push(c);
    }
    out.push('%');
    out
}

/// Could this be somebody's address? One @, nothing that lists and headers part addresses by; the host may be a name of the
/// house's own network, without a dot.
pub fn is_mail(s: &str) -> bool {
    let Some((local, host)) = s.split_once('@') else { return false };
    !local.is_empty()
        && !host.is_empty()
        && !host.contains('@')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && s.len() <= 254
        && !s.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, ',' | ';' | '<' | '>' | '"'))
}

/// Invalid, with words that say what to do, when the text has more characters than the field takes.
pub fn check_len(field: &'static str, s: &str, max_chars: usize) -> Result<()> {
    if s.len() <= max_chars {
        return Ok(());
    }
    let n = s.chars().count();
    if n <= max_chars {
        return Ok(());
    }
    Err(Error::invalid(field, Words::of("kit-too-long").with("max", max_chars).with("n", n)))
}
