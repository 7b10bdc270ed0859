//! How a text becomes words, the same way for what is indexed and for what is asked: cut where no letter or digit is,
//! folded (no case, no diacritics), stemmed in the languages we know; scripts that write no spaces become pairs of
//! characters. Knows no index and no item.

use std::sync::LazyLock;
use tantivy::tokenizer::{Language, Stemmer, StopWordFilter, TextAnalyzer, Token, TokenFilter, TokenStream, Tokenizer};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Languages with their own stems. A short text whose language nobody can tell is stemmed in all of them.
pub const LANGS: [(&str, Language); 4] =
    [("en", Language::English), ("sv", Language::Swedish), ("da", Language::Danish), ("de", Language::German)];

/// Longer runs of letters are keys and encodings, not words.
const LONGEST: usize = 64;

/// Words of a text, folded or only in lower case (stemmers want the diacritics).
#[derive(Clone)]
pub struct Words {
    pub fold: bool,
}

pub struct WordStream<'a> {
    text: &'a str,
    at: usize,
    /// The last character of a pair may begin the next pair, but stands for itself no more.
    in_run: bool,
    fold: bool,
    token: Token,
}

impl Tokenizer for Words {
    type TokenStream<'a> = WordStream<'a>;
    fn token_stream<'a>(&'a mut self, text: &'a str) -> WordStream<'a> {
        WordStream { text, at: 0, in_run: false, fold: self.fold, token: Token::default() }
    }
}

/// Written without spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese; and Korean, whose endings cling.
fn is_dense(c: char) -> bool {
    matches!(c,
        '\u{0E01}'..='\u{0E3A}' | '\u{0E40}'..='\u{0E4E}' | '\u{0E81}'..='\u{0EDF}' | '\u{1000}'..='\u{109F}' | '\u{1100}'..='\u{11FF}'
        | '\u{1780}'..='\u{17D3}' | '\u{2E80}'..='\u{2FDF}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30FF}' | '\u{3100}'..='\u{312F}'
        | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FF66}'..='\u{FF9F}' | '\u{20000}'..='\u{3FFFF}')
}

/// Inside a word: letters, digits, the marks on them, joiners and the invisible hyphen.
fn continues(c: char) -> bool {
    (c.is_alphanumeric() && !is_dense(c)) || matches!(c, '\u{00AD}' | '\u{200C}' | '\u{200D}') || is_combining_mark(c)
}

impl WordStream<'_> {
    fn take(&mut self, from: usize, to: usize) -> bool {
        let word = self.text.get(from..to).unwrap_or_default();
        self.token.text.clear();
        if word.is_ascii() {
            self.token.text.push_str(word);
            self.token.text.make_ascii_lowercase();
        } else if self.fold {
            self.token.text.push_str(&kit::text::fold(word));
        } else {
            self.token.text.extend(word.chars().filter(|c| *c != '\u{00AD}').flat_map(char::to_lowercase).nfc());
        }
        self.token.offset_from = from;
        self.token.offset_to = to;
        self.token.position = self.token.position.wrapping_add(1);
        !self.token.text.is_empty() && self.token.text.len() <= LONGEST
    }
}

impl WordStream<'_> {
    /// The next word, if it and what is before and behind it are ASCII: there each byte says what it is.
    fn plain(&self) -> Option<(usize, usize)> {
        let bytes = self.text.as_bytes();
        let from = self.at + bytes.get(self.at..)?.iter().position(|b| b.is_ascii_alphanumeric() || !b.is_ascii())?;
        let to = from + bytes.get(from..)?.iter().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(bytes.len() - from);
        (to > from && bytes.get(to).is_none_or(u8::is_ascii)).then_some((from, to))
    }
}
impl TokenStream for WordStream<'_> {
    fn advance(&mut self) -> bool {
        loop {
            if let Some((from, to)) = self.plain() {
                self.at = to;
                self.in_run = false;
                if self.take(from, to) {
                    return true;
                }
                continue;
            }
            let Some(rest) = self.text.get(self.at..) else { return false };
            let mut chars = rest.char_indices().map(|(i, c)| (self.at + i, c));
            let Some((from, first)) = chars.find(|(_, c)| is_dense(*c) || c.is_alphanumeric()) else {
                self.at = self.text.len();
                return false;
            };
            self.in_run &= from == self.at;
            let next = chars.next();
            if is_dense(first) {
                let alone = from + first.len_utf8();
                self.at = alone;
                match next {
                    Some((_, second)) if is_dense(second) => {
                        self.in_run = true;
                        if self.take(from, alone + second.len_utf8()) {
                            return true;
                        }
                    }
                    _ if self.in_run => self.in_run = false,
                    _ => {
                        if self.take(from, alone) {
                            return true;
                        }
                    }
                }
                continue;
            }
            let to = next.into_iter().chain(chars).find(|(_, c)| !continues(*c)).map_or(self.text.len(), |(i, _)| i);
            self.at = to;
            self.in_run = false;
            if self.take(from, to) {
                return true;
            }
        }
    }
    fn token(&self) -> &Token {
        &self.token
    }
    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

/// Folds what comes out of a stemmer.
#[derive(Clone)]
struct Fold;
#[derive(Clone)]
struct Folding<T>(T);
struct FoldStream<S>(S);

impl TokenFilter for Fold {
    type Tokenizer<T: Tokenizer> = Folding<T>;
    fn transform<T: Tokenizer>(self, inner: T) -> Folding<T> {
        Folding(inner)
    }
}
impl<T: Tokenizer> Tokenizer for Folding<T> {
    type TokenStream<'a> = FoldStream<T::TokenStream<'a>>;
    fn token_stream<'a>(&'a mut self, text: &'a str) -> Self::TokenStream<'a> {
        FoldStream(self.0.token_stream(text))
    }
}
impl<S: TokenStream> TokenStream for FoldStream<S> {
    fn advance(&mut self) -> bool {
        if !self.0.advance() {
            return false;
        }
        let token = self.0.token_mut();
        if !token.text.is_ascii() {
            token.text = kit::text::fold(&token.text);
        }
        true
    }
    fn token(&self) -> &Token {
        self.0.token()
    }
    fn token_mut(&mut self) -> &mut Token {
        self.0.token_mut()
    }
}

/// What names that are spelt in several ways have in common, as words: Müller, Mueller and Muller; Østergaard, Oestergård
/// and Ostergaard. In scripts without spaces, the name without its spaces. Empty: the name is spelt so already.
pub fn alike(name: &str) -> String {
    let mut out: Vec<String> = vec![];
    for word in name.split_whitespace() {
        let folded = kit::text::fold(word);
        let one = [("oe", "o"), ("ae", "a"), ("ue", "u"), ("aa", "a")].iter().fold(folded.clone(), |w, (two, one)| w.replace(two, one));
        if one != folded {
            out.push(one);
        }
    }
    let dense = name.chars().all(|c| is_dense(c) || c.is_whitespace());
    if dense && name.trim().contains(char::is_whitespace) {
        out.push(name.split_whitespace().collect());
    }
    out.join(" ")
}

pub fn folded() -> TextAnalyzer {
    TextAnalyzer::builder(Words { fold: true }).build()
}
pub fn stemmed(language: Language) -> TextAnalyzer {
    TextAnalyzer::builder(Words { fold: false }).filter(Stemmer::new(language)).filter(Fold).build()
}

/// One word of a question, in every form it may be found under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub folded: String,
    /// In the order of `LANGS`.
    pub stems: [String; 4],
    /// Says little: "the", "how", "och", "der".
    pub stop: bool,
    pub from: usize,
    pub to: usize,
}
impl Word {
    /// Every form under which a document may hold it, each once: documents keep the forms of their own language.
    pub fn forms(&self) -> Vec<&str> {
        let mut out = vec![self.folded.as_str()];
        self.stems.iter().for_each(|s| {
            if !out.contains(&s.as_str()) {
                out.push(s)
            }
        });
        out
    }
    /// One or two characters of a script without spaces.
    pub fn is_dense(&self) -> bool {
        self.folded.chars().next().is_some_and(is_dense)
    }
}

/// Everything needed to read a question or to find its words in a text again.
#[derive(Clone)]
pub struct Reader {
    stems: [TextAnalyzer; 4],
    stops: [TextAnalyzer; 4],
    plain: TextAnalyzer,
}

/// Words of questions that the library's short list of English lacks, in the four languages.
const ASKING: &[&str] = &[
    "about", "am", "any", "anyone", "been", "can", "could", "did", "do", "does", "doing", "from", "get", "had", "has", "have", "he",
    "hello", "help", "her", "hi", "him", "his", "how", "i", "its", "know", "me", "my", "need", "one", "our", "out", "please", "she",
    "should", "so", "some", "somebody", "someone", "thanks", "them", "these", "those", "us", "use", "using", "want", "we", "were", "what",
    "when", "where", "which", "who", "whom", "why", "would", "you", "your", "hur", "vad", "var", "vem", "vilken", "kan", "finns", "någon",
    "hej", "hvordan", "hvad", "hvem", "hvor", "hvilken", "findes", "nogen", "wie", "wo", "wer", "welche", "welcher", "welches", "gibt",
    "kann", "jemand", "hallo", "warum",
];

/// Made once: the lists of words that say little are long.
static READER: LazyLock<Reader> = LazyLock::new(|| {
    let stop = |language| match StopWordFilter::new(language) {
        Some(filter) => TextAnalyzer::builder(Words { fold: false }).filter(filter).build(),
        None => TextAnalyzer::builder(Words { fold: false }).build(),
    };
    Reader { stems: LANGS.map(|(_, l)| stemmed(l)), stops: LANGS.map(|(_, l)| stop(l)), plain: folded() }
});

impl Default for Reader {
    fn default() -> Reader {
        READER.clone()
    }
}

impl Reader {
    /// The words of a text in order.
    pub fn words(&mut self, text: &str) -> Vec<Word> {
        let mut plain: Vec<(String, usize, usize)> = Vec::new();
        let mut tokens = Words { fold: false };
        let mut stream = tokens.token_stream(text);
        while let Some(t) = stream.next() {
            plain.push((t.text.clone(), t.offset_from, t.offset_to));
        }
        plain.into_iter().filter_map(|(word, from, to)| self.word(&word, from, to)).collect()
    }
    /// The forms under which a text is found: the stems of its language; a short text whose language nobody can tell has
    /// those of all of them; in a language without stems, the words.
    pub fn forms(&mut self, text: &str, lang: Option<&str>) -> Vec<String> {
        let all = |analyzer: &mut TextAnalyzer| {
            let mut out = vec![];
            analyzer.token_stream(text).process(&mut |t| out.push(t.text.clone()));
            out
        };
        let Some(lang) = lang else {
            let each: Vec<Vec<String>> = self.stems.iter_mut().map(all).collect();
            let words = each.first().map_or(0, Vec::len);
            let mut out: Vec<String> = vec![];
            for n in 0..words {
                let begin = out.len();
                for form in each.iter().filter_map(|forms| forms.get(n)) {
                    if !out.iter().skip(begin).any(|f| f == form) {
                        out.push(form.clone());
                    }
                }
            }
            return out;
        };
        match LANGS.iter().position(|(l, _)| *l == lang).and_then(|n| self.stems.get_mut(n)) {
            Some(stems) => all(stems),
            None => all(&mut self.plain),
        }
    }
    fn word(&mut self, plain: &str, from: usize, to: usize) -> Option<Word> {
        let folded = kit::text::fold(plain);
        if folded.is_empty() {
            return None;
        }
        let stop = ASKING.contains(&plain) || self.stops.iter_mut().any(|s| s.token_stream(plain).next().is_none());
        let mut stems: [String; 4] = Default::default();
        for (lang, stem) in stems.iter_mut().enumerate() {
            *stem = self.stem(lang, plain).unwrap_or_else(|| folded.clone());
        }
        Some(Word { folded, stems, stop, from, to })
    }
    /// The stem of one word (in lower case) in a language of `LANGS`.
    pub fn stem(&mut self, lang: usize, plain: &str) -> Option<String> {
        self.stems.get_mut(lang).and_then(|a| a.token_stream(plain).next().map(|t| t.text.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let mut out = vec![];
        folded().token_stream(text).process(&mut |t| out.push(t.text.clone()));
        out
    }

    #[test]
    fn words_are_folded_and_cut_where_no_letter_is() {
        assert_eq!(
            words("Søren Østergaard, Straße 12; naïve-café (node.js)"),
            ["soren", "ostergaard", "strasse", "12", "naive", "cafe", "node", "js"]
        );
        assert_eq!(words("e\u{301}te\u{301}"), ["ete"], "marks apart from their letters");
        assert_eq!(words("  ... !!! \u{200B}"), Vec::<String>::new());
        assert_eq!(words(&"x".repeat(300)), Vec::<String>::new(), "no word is that long");
    }

    #[test]
    fn scripts_without_spaces_become_pairs() {
        assert_eq!(words("产品路线图"), ["产品", "品路", "路线", "线图"]);
        assert_eq!(words("我 们"), ["我", "们"]);
        assert_eq!(words("検索API設計"), ["検索", "api", "設計"]);
        assert_eq!(words("图a图"), ["图", "a", "图"]);
    }

    #[test]
    fn places_of_words_are_places_in_the_text() {
        let text = "Über die 产品路 Straße";
        let mut stream_of = folded();
        let mut stream = stream_of.token_stream(text);
        let mut seen = vec![];
        while let Some(t) = stream.next() {
            seen.push((text[t.offset_from..t.offset_to].to_owned(), t.position));
        }
        assert_eq!(
            seen,
            [("Über".to_owned(), 0), ("die".to_owned(), 1), ("产品".to_owned(), 2), ("品路".to_owned(), 3), ("Straße".to_owned(), 4)]
        );
    }

    #[test]
    fn stems_meet_in_four_languages() {
        let mut r = Reader::default();
        let mut stem = |lang: usize, w: &str| r.words(w)[0].stems[lang].clone();
        assert_eq!(stem(0, "meetings"), stem(0, "meeting"));
        assert_eq!(stem(1, "semestrarna"), stem(1, "semestrar"));
        assert_eq!(stem(2, "møderne"), stem(2, "møder"));
        assert_eq!(stem(3, "Häuser"), stem(3, "Häusern"));
    }

    #[test]
    fn spellings_of_a_name_meet() {
        let key = |name: &str| match alike(name) {
            same if same.is_empty() => kit::text::fold(name),
            other => other,
        };
        for [one, another] in [["Müller", "Mueller"], ["Østergaard", "Oestergård"], ["Ostergaard", "Østergård"], ["Åse", "Aase"]] {
            assert_eq!(key(one), key(another));
        }
        assert_eq!(alike("有村 翔"), "有村翔");
        assert_eq!(alike("Ann Berg"), "");
    }

    #[test]
    fn words_that_say_little() {
        let mut r = Reader::default();
        let stop = |w: &Word| w.stop;
        assert_eq!(r.words("how do I book the room").iter().map(stop).collect::<Vec<_>>(), [true, true, true, false, true, false]);
        assert!(r.words("hur och der")[1..].iter().all(stop));
    }
}
