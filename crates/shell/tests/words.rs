//! Words: every key that any room asks for is said in English, and no file says one twice.

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

/// The literal after `.t(`, `.tf(`, or (in this crate's tables) `key: "…"`.
fn keys_in(source: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for call in [".t(", ".tf("] {
        for (at, _) in source.match_indices(call) {
            let rest = source[at + call.len()..].trim_start();
            if let Some(literal) = rest.strip_prefix('"') {
                keys.push(literal.split('"').next().unwrap_or_default().to_owned());
            }
        }
    }
    keys
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
fn words_vary_with_their_numbers_and_fall_back_to_english() {
    use shell::Lang;
    assert_eq!(Lang::En.tf("likes-count", &[("n", 1i64.into())]), "like");
    assert_eq!(Lang::En.tf("likes-count", &[("n", 2i64.into())]), "likes");
    assert_eq!(Lang::En.t("nav-home"), "Home");
    assert_eq!(Lang::De.t("nav-home"), Lang::En.t("nav-home"));
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
}
