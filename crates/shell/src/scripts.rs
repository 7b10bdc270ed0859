//! What the scripts say, in the reader's language: a small script of its own for each language, with a hash in its name,
//! so that pages do not carry it.

use crate::Lang;
use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    sync::{LazyLock, Mutex, PoisonError},
};

/// What it is called in the scripts, and its key.
const WORDS: &[(&str, &str)] = &[
    ("new", "js-new-items"),
    ("gone", "js-gone"),
    ("offline", "js-offline"),
    ("online", "js-online"),
    ("kept", "js-kept"),
    ("reload", "js-reload"),
    ("failed", "js-failed"),
    ("saved", "js-draft-saved"),
    ("restored", "js-draft-restored"),
    ("discard", "js-discard"),
    ("toolong", "js-too-long"),
    ("pasted", "js-pasted"),
    ("textfile", "js-text-file"),
    ("signin", "sign-in"),
    ("signinelse", "recovery-sign-in"),
    ("cancel", "cancel"),
    ("close", "close"),
    ("search", "search"),
    ("suggestions", "js-suggestions"),
    ("found", "js-found"),
    ("people", "js-people"),
    ("none", "js-none"),
    ("files", "attachments"),
    ("leaveout", "js-leave-out"),
    ("fileempty", "js-file-empty"),
    ("filelarge", "js-file-large"),
    ("filesmany", "js-files-many"),
    ("sending", "js-sending"),
    ("formatting", "md-formatting"),
    ("markdown", "md-markdown"),
    ("face", "md-face"),
    ("onlymarkdown", "js-only-markdown"),
    ("address", "md-address"),
    ("addtag", "js-add-tag"),
    ("md-bold", "md-bold"),
    ("md-italic", "md-italic"),
    ("md-heading", "md-heading"),
    ("md-link", "md-link"),
    ("md-quote", "md-quote"),
    ("md-code", "md-code"),
    ("md-list", "md-list"),
    ("md-numbers", "md-numbers"),
    ("emoji", "emoji"),
    ("emoji-search", "emoji-search"),
    ("emoji-groups", "emoji-groups"),
    ("emoji-recent", "emoji-recent"),
    ("emoji-none", "emoji-none"),
    ("emoji-smileys", "emoji-smileys"),
    ("emoji-people", "emoji-people"),
    ("emoji-nature", "emoji-nature"),
    ("emoji-food", "emoji-food"),
    ("emoji-travel", "emoji-travel"),
    ("emoji-activities", "emoji-activities"),
    ("emoji-objects", "emoji-objects"),
    ("emoji-symbols", "emoji-symbols"),
    ("emoji-flags", "emoji-flags"),
];

type Kept = BTreeMap<&'static str, (&'static str, &'static str)>;
/// Of a language: where its script is, and what stands in it. Kept as long as the program.
fn kept(lang: Lang) -> (&'static str, &'static str) {
    static KEPT: LazyLock<Mutex<Kept>> = LazyLock::new(Mutex::default);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    *kept.entry(lang.tag()).or_insert_with(|| {
        let words: BTreeMap<_, _> = WORDS.iter().map(|(name, key)| (*name, lang.t(key))).collect();
        let script = format!("var words = {};\n", serde_json::to_string(&words).unwrap_or_default());
        let mut hash = DefaultHasher::new();
        script.hash(&mut hash);
        (Box::leak(format!("/assets/words-{}-{:016x}.js", lang.tag(), hash.finish()).into_boxed_str()), Box::leak(script.into_boxed_str()))
    })
}
/// The address of the script.
pub fn words(lang: Lang) -> &'static str {
    kept(lang).0
}
/// The script of that name.
pub fn named(name: &str) -> Option<&'static str> {
    let lang = name.strip_prefix("words-")?;
    // Also the mirrored one, which nobody is offered.
    let lang = Lang::ALL.iter().chain([&Lang::Mirror]).find(|l| lang.strip_prefix(l.tag()).is_some_and(|rest| rest.starts_with('-')))?;
    let (path, script) = kept(*lang);
    path.ends_with(&format!("/{name}")).then_some(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_script_and_no_other_name_has_one() {
        for lang in Lang::ALL {
            let name = words(*lang).rsplit('/').next().unwrap();
            assert!(named(name).unwrap().contains(lang.t("sign-in")), "{name}");
        }
        for name in ["words-en-0.js", "words-xx-0.js", "words-", "app.js", ""] {
            assert!(named(name).is_none(), "{name}");
        }
    }
}
