//! Words: every key that any room asks for is said in English, no file says one twice, and the other languages say all
//! that English says, with the same names and numbers in it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

fn files(dir: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.extension().is_some_and(|e| e == ending) {
            found.push(path);
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The literal after `.t(`, `.tf(`, and what a refusal tells.
fn keys_in(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let mut keys = Vec::new();
    for call in [".t(", ".tf(", "Words::of(", "Error::conflict(", "Error::too_large(", "Error::invalid("] {
        for (at, _) in source.match_indices(call) {
            let mut rest = source[at + call.len()..].trim_start();
            if call == "Error::invalid(" {
                // Its first argument is the field.
                rest = rest.split_once(',').map_or("", |x| x.1).trim_start();
            }
            if let Some(literal) = rest.strip_prefix('"') {
                keys.push(literal.split('"').next().unwrap_or_default().to_owned());
            }
        }
    }
    keys
}

/// The messages of a file with the names that each puts in.
fn messages(path: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let parsed = fluent_bundle::FluentResource::try_new(text.clone());
    assert!(parsed.is_ok(), "{}: {:?}", path.display(), parsed.err().map(|e| e.1));
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut last = String::new();
    for line in text.lines().filter(|l| !l.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            last = line.split('=').next().unwrap_or_default().trim().to_owned();
            assert!(all.insert(last.clone(), BTreeSet::new()).is_none(), "{}: {last} twice", path.display());
        }
        for piece in line.split('$').skip(1) {
            let name = piece.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or_default();
            all.entry(last.clone()).or_default().insert(name.to_owned());
        }
    }
    all
}

#[test]
fn every_language_says_all_of_it() {
    let names = |lang: &str| -> BTreeSet<String> {
        let mut found = Vec::new();
        files(&root().join("locales").join(lang), "ftl", &mut found);
        found.iter().map(|p| p.file_name().unwrap().to_string_lossy().into_owned()).collect()
    };
    let mut wrong = vec![];
    for lang in shell::Lang::ALL.iter().map(|l| l.tag()).filter(|l| *l != "en") {
        assert_eq!(names("en"), names(lang), "the files of {lang}");
        for name in names("en") {
            let file = |lang: &str| messages(&root().join("locales").join(lang).join(&name));
            let (english, other) = (file("en"), file(lang));
            for (key, put_in) in &english {
                match other.get(key) {
                    None => wrong.push(format!("{lang}/{name}: {key} is missing")),
                    Some(there) if there != put_in => wrong.push(format!("{lang}/{name}: {key} puts in {there:?}, English {put_in:?}")),
                    Some(_) => {}
                }
            }
            wrong.extend(
                other.keys().filter(|k| !english.contains_key(*k)).map(|k| format!("{lang}/{name}: {k} is not in English any more")),
            );
        }
    }
    assert!(wrong.is_empty(), "{} to translate:\n{}", wrong.len(), wrong.join("\n"));
}

/// What the scripts fill in stands in braces of its own; a translation that loses one loses a number.
#[test]
fn what_scripts_fill_in_is_in_every_language() {
    let braces = |text: &str| text.split('{').skip(1).filter_map(|p| p.split_once('}')).map(|p| p.0.to_owned()).collect::<BTreeSet<_>>();
    for key in ["js-new-items", "js-too-long", "js-pasted"] {
        for lang in shell::Lang::ALL {
            assert_eq!(braces(lang.t(key)), braces(shell::Lang::En.t(key)), "{key} in {}", lang.tag());
        }
    }
}

#[test]
fn the_language_for_trying_out_runs_from_right_to_left_and_is_offered_to_nobody() {
    use axum::http::{HeaderMap, HeaderValue, header};
    use shell::Lang;
    let with = |cookie: &'static str| HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_static(cookie))]);
    let turned = Lang::negotiate(&with("lang=ar-XB"), Some("sv"));
    assert_eq!((turned.dir(), turned.tag()), ("rtl", "ar-XB"));
    assert!(turned.t("nav-home").contains("Home") && turned.t("nav-home").starts_with('\u{200f}'));
    assert!(turned.tf("profiles-found", &[("n", 2i64.into())]).ends_with('\u{200f}'));
    assert!(Lang::parse("ar-XB").is_none() && Lang::parse("ar").is_none());
    assert_eq!(Lang::negotiate(&with("x=1; lang=da"), None), Lang::Da);
    assert_eq!(Lang::negotiate(&with("lang=da"), Some("sv")), Lang::Sv, "settings go before what the browser remembers");
    assert!(Lang::ALL.iter().all(|l| l.dir() == "ltr" && *l != turned));
}

#[test]
fn a_refusal_is_told_in_the_readers_language() {
    use shell::{Lang, errors};
    let e = kit::Error::invalid("tags", kit::Words::of("kit-tags-many").with("max", 10i64));
    let told = |lang| errors::words(lang, &e, None).1;
    assert_eq!(told(Lang::En), "Use at most 10 tags.");
    assert_eq!(told(Lang::Sv), "Använd högst 10 taggar.");
    assert_eq!(told(Lang::De), "Nimm höchstens 10 Schlagwörter.");
    assert_eq!(errors::english(&kit::Error::conflict("said by a parser".to_owned())), "said by a parser");
}

#[test]
fn every_key_is_said_once_in_english() {
    let mut said: BTreeMap<String, PathBuf> = BTreeMap::new();
    let mut ftl = Vec::new();
    files(&root().join("locales/en"), "ftl", &mut ftl);
    assert!(!ftl.is_empty());
    for path in ftl {
        for line in fs::read_to_string(&path).unwrap().lines().filter(|l| l.starts_with(|c: char| c.is_ascii_alphabetic())) {
            let Some((key, _)) = line.split_once('=') else { continue };
            if let Some(other) = said.insert(key.trim().to_owned(), path.clone()) {
                panic!("{key} is in {} and in {}", other.display(), path.display());
            }
        }
    }
    let mut sources = Vec::new();
    for room in fs::read_dir(root().join("crates")).unwrap().flatten() {
        files(&room.path().join("src"), "rs", &mut sources);
    }
    let mut silent = BTreeSet::new();
    for path in sources {
        for key in keys_in(&fs::read_to_string(&path).unwrap()) {
            if !said.contains_key(&key) {
                silent.insert(format!("{key}  ({})", path.strip_prefix(root()).unwrap_or(&path).display()));
            }
        }
    }
    assert!(silent.is_empty(), "no words in locales/en for:\n{}", silent.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn words_vary_with_their_numbers() {
    use shell::Lang;
    assert_eq!(Lang::En.tf("likes-count", &[("n", 1i64.into())]), "like");
    assert_eq!(Lang::En.tf("likes-count", &[("n", 2i64.into())]), "likes");
    assert_eq!(Lang::En.t("nav-home"), "Home");
    assert_eq!(Lang::De.t("nav-home"), "Start");
    // Words need no wrapping marks around what is put in: directions are set on elements.
    assert!(Lang::En.tf("error-fault-words", &[("ref", "ab-1".into())]).ends_with(" ab-1."));
    // What the scripts fill in keeps its braces.
    assert!(Lang::En.t("js-new-items").contains("{n}"));
}

#[test]
fn languages_are_chosen_by_person_then_browser() {
    use axum::http::{HeaderMap, HeaderValue, header};
    let headers = |v: &'static str| HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, HeaderValue::from_static(v))]);
    assert_eq!(shell::Lang::negotiate(&headers("xx, en;q=0.5"), None), shell::Lang::En);
    assert_eq!(shell::Lang::negotiate(&headers("en-GB"), Some("nonsense")), shell::Lang::En);
    assert_eq!(shell::Lang::negotiate(&HeaderMap::new(), None), shell::Lang::En);
    assert_eq!(shell::Lang::negotiate(&headers("sv-FI, en;q=0.9"), None), shell::Lang::Sv);
    assert_eq!(shell::Lang::negotiate(&headers("fr, en;q=0.5, de;q=0.8"), None), shell::Lang::De);
    assert_eq!(shell::Lang::negotiate(&headers("sv"), Some("da")), shell::Lang::Da);
}
