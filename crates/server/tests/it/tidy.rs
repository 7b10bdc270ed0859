//! The house rules that a reader would otherwise have to look for: who may name whom, who writes which table, what
//! reads items without the predicate, which words stand nowhere.

use crate::sources::{self, Source, root};
use std::collections::BTreeMap;

const APPS: &[&str] = &["accounts", "profiles", "network", "board", "questions", "stream", "notify", "search"];

/// Tables that an app keeps and that are not named after it: they stand in the first migration, for more than one reader.
/// May only shrink: a pair nobody needs any more fails.
const ALSO_WRITES: &[(&str, &str)] = &[
    ("network", "contacts"),
    ("network", "contact_invitations"),
    ("accounts", "login_links"),
    ("accounts", "sessions"),
    ("accounts", "people"),
];

#[test]
fn no_app_names_another_and_rooms_point_one_way() {
    let mut wrong = vec![];
    let manifests: BTreeMap<String, toml_lines::Names> = std::fs::read_dir(root().join("crates"))
        .expect("crates")
        .map(|c| c.expect("a crate").path())
        .map(|c| {
            (
                c.file_name().expect("name").to_string_lossy().into_owned(),
                toml_lines::dependencies(&std::fs::read_to_string(c.join("Cargo.toml")).expect("a manifest")),
            )
        })
        .collect();
    let ours: Vec<&str> = manifests.keys().map(String::as_str).collect();
    for (name, deps) in &manifests {
        let allowed: Vec<&str> = match name.as_str() {
            "kit" => vec![],
            "shell" => vec!["kit"],
            "spine" => vec!["kit", "shell"],
            // Brings content in, so it knows the apps whose content it is.
            "import" => vec!["kit", "shell", "spine", "questions"],
            app if APPS.contains(&app) => vec!["kit", "shell", "spine"],
            _ => continue,
        };
        for d in deps.iter().filter(|d| ours.contains(&d.as_str()) && !allowed.contains(&d.as_str())) {
            wrong.push(format!("{name} names {d}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(APPS.iter().all(|a| manifests.contains_key(*a)), "the list of apps is old");
}

mod toml_lines {
    pub type Names = Vec<String>;
    /// The keys under `[dependencies]`.
    pub fn dependencies(text: &str) -> Names {
        let mut inside = false;
        let mut out = vec![];
        for line in text.lines().map(str::trim) {
            if line.starts_with('[') {
                inside = line == "[dependencies]";
            } else if inside && let Some((name, _)) = line.split_once(['.', '=', ' ']) {
                out.push(name.trim().to_owned());
            }
        }
        out
    }
}

/// The tables a statement changes.
fn written(sql: &str) -> Vec<String> {
    let words: Vec<&str> = sql.split(|c: char| c.is_whitespace() || c == '(').filter(|w| !w.is_empty()).collect();
    let mut out = vec![];
    for w in words.windows(3) {
        let table = match (w[0], w[1]) {
            ("insert", "into") | ("delete", "from") => w[2],
            // "do update set" and "for update" are no tables.
            ("update", table) if w[2] == "set" && table != "set" => table,
            _ => continue,
        };
        out.push(table.to_owned());
    }
    out
}

#[test]
fn apps_write_only_tables_of_their_own() {
    let (mut wrong, mut idle) = (vec![], ALSO_WRITES.to_vec());
    for s in sources::statements().0.iter().filter(|s| APPS.contains(&s.krate.as_str())) {
        for table in written(&s.lite) {
            let also = (s.krate.as_str(), table.as_str());
            idle.retain(|a| *a != also);
            if !table.starts_with(&format!("{}_", s.krate)) && !ALSO_WRITES.contains(&also) {
                wrong.push(format!("{}: {} changes {table}; move it to the spine", s.place, s.krate));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(idle.is_empty(), "these pairs are not needed any more: {idle:?}");
    assert_eq!(written("insert into a (x) values (1) on conflict (x) do update set x = 1"), ["a"]);
    assert_eq!(written("update b set y = 2"), ["b"]);
}

#[test]
fn nothing_reads_items_without_the_one_predicate() {
    let reads = |t: &str| {
        ["from items", "join items"]
            .iter()
            .any(|w| t.match_indices(w).any(|(i, _)| !t[i + w.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_')))
    };
    let mut wrong = vec![];
    for s in sources::statements().0.iter().filter(|s| s.krate != "spine") {
        let all = s.lite.split_whitespace().collect::<Vec<_>>().join(" ");
        if (reads(&all) || s.written.contains("item_from!")) && !s.written.contains("visible") {
            wrong.push(format!("{}: reads items without visible!", s.place));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Where a text stands outside comments and outside tests at the end of a file.
fn stands(s: &Source, words: &str) -> Vec<String> {
    let code = s.text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    code.lines()
        .enumerate()
        .filter(|(_, l)| !l.trim_start().starts_with("//") && l.contains(words))
        .map(|(n, _)| format!("{}:{}", s.path, n + 1))
        .collect()
}

#[test]
fn clocks_randomness_and_tasks_come_from_the_app() {
    let allowed = |path: &str, words: &str| match words {
        "SystemTime::now" | "rand::rng()" => path == "crates/kit/src/clock.rs",
        "tokio::spawn(" => path == "crates/spine/src/app.rs",
        _ => false,
    };
    let mut wrong = vec![];
    for s in sources::all().iter().filter(|s| s.krate != "testing") {
        for words in ["SystemTime::now", "Timestamp::now", "Zoned::now", "rand::rng()", "tokio::spawn("] {
            if !allowed(&s.path, words) {
                wrong.extend(stands(s, words).into_iter().map(|at| format!("{at}: {words}")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn html_is_made_in_views_and_in_the_shell() {
    let view = |p: &str| {
        p.ends_with("views.rs") || p.contains("/views/") || p.ends_with("_views.rs") || p.starts_with("crates/shell/") || SPINE.contains(&p)
    };
    // What every kind's page shares.
    const SPINE: &[&str] = &["crates/spine/src/cards.rs", "crates/spine/src/thread.rs"];
    let wrong: Vec<String> = sources::all().iter().filter(|s| !view(&s.path)).flat_map(|s| stands(s, "html! {")).collect();
    let wrong: Vec<String> = wrong.into_iter().filter(|at| !empty(at)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// `html! {}` makes nothing.
fn empty(at: &str) -> bool {
    let (path, line) = at.rsplit_once(':').expect("a place");
    let text = std::fs::read_to_string(root().join(path)).expect("a source");
    text.lines()
        .nth(line.parse::<usize>().expect("a number") - 1)
        .is_some_and(|l| l.matches("html! {").count() == l.matches("html! {}").count())
}

#[test]
fn files_can_be_read_in_a_sitting_and_say_what_they_are() {
    let all = sources::all();
    let mut lengths: Vec<(usize, &str)> = all.iter().map(|s| (s.text.lines().count(), s.path.as_str())).collect();
    lengths.sort_unstable_by(|a, b| b.cmp(a));
    println!("the ten longest files:");
    lengths.iter().take(10).for_each(|(n, p)| println!("{n:5} {p}"));
    let long: Vec<_> = lengths.iter().filter(|l| l.0 > 700).collect();
    assert!(long.is_empty(), "longer than 700 lines: {long:?}");
    let silent: Vec<&str> =
        all.iter().filter(|s| !s.text.starts_with("//!") && !s.path.ends_with("/tests.rs")).map(|s| s.path.as_str()).collect();
    assert!(silent.is_empty(), "these do not open with a paragraph that says what they are: {silent:?}");
}
