//! Languages people speak or write: codes in the database, their own names on a page, either of them in a form.

use crate::{Error, Result, Words, text};

/// Languages in their own words; what is not here is shown by its code.
const LANGUAGES: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("bg", "Български"),
    ("bn", "বাংলা"),
    ("ca", "Català"),
    ("cs", "Čeština"),
    ("cy", "Cymraeg"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("eu", "Euskara"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("ga", "Gaeilge"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hr", "Hrvatski"),
    ("hu", "Magyar"),
    ("id", "Bahasa Indonesia"),
    ("is", "Íslenska"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("ms", "Bahasa Melayu"),
    ("mt", "Malti"),
    ("nb", "Norsk"),
    ("nl", "Nederlands"),
    ("no", "Norsk"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("sr", "Српски"),
    ("sv", "Svenska"),
    ("sw", "Kiswahili"),
    ("ta", "தமிழ்"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("vi", "Tiếng Việt"),
    ("yo", "Yorùbá"),
    ("zh", "中文"),
];
/// What a language calls itself.
pub fn name(code: &str) -> Option<&'static str> {
    LANGUAGES.iter().find(|l| l.0 == code).map(|l| l.1)
}
/// "en sv" → English, Svenska.
pub fn names(codes: &str) -> Vec<String> {
    codes.split_whitespace().map(|code| name(code).unwrap_or(code).to_owned()).collect()
}
/// Codes or names as typed → codes, each once, at most eight.
pub fn parse(typed: &str) -> Result<String> {
    let mut codes: Vec<String> = vec![];
    let known = |word: &str| {
        let folded = text::fold(word);
        LANGUAGES.iter().find(|l| l.0 == folded || text::fold(l.1) == folded).map(|l| l.0.to_owned())
    };
    let typed = text::clean(typed);
    // A language may have a name of two words; else spaces part languages as commas do.
    let words = typed
        .split([',', ';', '\n', '\t'])
        .map(str::trim)
        .flat_map(|part| if known(part).is_some() { vec![part] } else { part.split_whitespace().collect() });
    for word in words.filter(|w| !w.is_empty()) {
        let folded = text::fold(word);
        let named = known(word);
        let code = named.or_else(|| ((2..=3).contains(&folded.len()) && folded.chars().all(|c| c.is_ascii_lowercase())).then_some(folded));
        match code {
            Some(code) if !codes.contains(&code) => codes.push(code),
            Some(_) => {}
            None => {
                let word: String = word.chars().take(40).collect();
                return Err(Error::invalid("languages", Words::of("kit-language-unknown").with("word", word)));
            }
        }
    }
    codes.truncate(8);
    Ok(codes.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_by_code_or_name() {
        assert_eq!(parse("en, Svenska;portugues  en").unwrap(), "en sv pt");
        let all: Vec<&str> = LANGUAGES.iter().map(|l| l.0).collect();
        for shown in all.chunks(8).map(|c| names(&c.join(" "))) {
            let again = parse(&shown.join(", ")).unwrap();
            assert_eq!(names(&again), shown, "what the form shows is understood again");
        }
        assert_eq!(parse("yue").unwrap(), "yue");
        assert_eq!(parse("").unwrap(), "");
        assert!(parse("klingonian").is_err());
        assert_eq!(names("sv yue"), ["Svenska", "yue"]);
    }
}
