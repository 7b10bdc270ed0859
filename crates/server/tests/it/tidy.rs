//! The house rules that a reader would otherwise have to look for: who may name whom, who writes which table, what
//! reads items without the predicate, which words stand nowhere.

use crate::sources::{self, Source, root};
use std::collections::BTreeMap;

/// The crates that are no apps. Every other folder under `crates/` is one, and the rules below hold for it from its first day.
const ROOMS: &[&str] = &["kit", "shell", "spine", "import", "server", "testing", "bench", "eval", "harvest"];

fn apps() -> Vec<String> {
    let mut all: Vec<String> = std::fs::read_dir(root().join("crates"))
        .expect("crates")
        .map(|c| c.expect("a crate").file_name().to_string_lossy().into_owned())
        .collect();
    assert!(ROOMS.iter().all(|r| all.iter().any(|c| c == r)), "the list of rooms is old");
    all.retain(|c| !ROOMS.contains(&c.as_str()));
    assert!(!all.is_empty());
    all
}

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
    let apps = apps();
    let ours: Vec<&str> = manifests.keys().map(String::as_str).collect();
    for (name, deps) in &manifests {
        let allowed: Vec<&str> = match name.as_str() {
            "kit" | "harvest" => vec![],
            "shell" => vec!["kit"],
            "spine" => vec!["kit", "shell"],
            // Brings content in, so it knows the apps whose content it is.
            "import" => vec!["kit", "shell", "spine", "questions", "events", "announcements"],
            // Takes files of people in by the browser: the reading and writing of them is `import`'s.
            "admin" => vec!["kit", "shell", "spine", "import"],
            app if apps.iter().any(|a| a == app) => vec!["kit", "shell", "spine"],
            _ => continue,
        };
        for d in deps.iter().filter(|d| ours.contains(&d.as_str()) && !allowed.contains(&d.as_str())) {
            wrong.push(format!("{name} names {d}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
    let apps = apps();
    let mut wrong = vec![];
    for s in sources::statements().0.iter().filter(|s| apps.contains(&s.krate)) {
        for table in written(&s.lite).iter().filter(|t| !t.starts_with(&format!("{}_", s.krate))) {
            wrong.push(format!("{}: {} changes {table}; what many share, the spine changes", s.place, s.krate));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(written("insert into a (x) values (1) on conflict (x) do update set x = 1"), ["a"]);
    assert_eq!(written("update b set y = 2"), ["b"]);
}

#[test]
fn the_audit_log_is_only_ever_added_to() {
    let mut wrong = vec![];
    for s in &sources::statements().0 {
        let words: Vec<&str> = s.lite.split(|c: char| c.is_whitespace() || c == '(').filter(|w| !w.is_empty()).collect();
        let changed = words.windows(3).any(|w| matches!((w[0], w[1], w[2]), ("delete", "from", "audit") | ("update", "audit", "set")));
        // Only the spine writes it at all, and its end is moved in the one place that adds to it.
        let written = written(&s.lite).iter().any(|t| t == "audit" || t == "audit_head");
        if changed || (written && !s.place.starts_with("crates/spine/src/audit.rs")) {
            wrong.push(s.place.clone());
        }
    }
    assert!(wrong.is_empty(), "these change the audit log: {wrong:?}");
    let mut odd = vec![];
    for s in sources::all() {
        for what in
            s.text.split("what: \"").skip(1).filter_map(|t| t.split('"').next()).filter(|w| w.contains('.') && s.text.contains("audit"))
        {
            if !spine::audit::AREAS.contains(&what.split('.').next().unwrap_or_default()) {
                odd.push(format!("{}: {what}", s.path));
            }
        }
    }
    assert!(odd.is_empty(), "in no area of the audit log: {odd:?}");
}

/// Reads of a table that carry no predicate: how many there are in a file, and why. May only shrink.
type Excused = &'static [(&'static str, usize, &'static str)];

const ITEMS_READ_BARE: Excused = &[
    (
        "crates/expertise/src/store.rs",
        7,
        "the picture of who wrote when: numbers and moments, joined with the predicate when they count; and lessons from what everybody inside may read",
    ),
    ("crates/notify/src/store.rs", 3, "followers of a family: each is asked whether they see it"),
    ("crates/routing/src/numbers.rs", 4, "sums alone, for administrators"),
    ("crates/questions/src/store.rs", 4, "a state, who helped whom, and counts of a question that is visible"),
    ("crates/search/src/store.rs", 1, "the index keeps an audience with each document and asks it at every search"),
    ("crates/server/src/cli/backup.rs", 1, "a count"),
    ("crates/server/src/cli/verify.rs", 7, "ids and counts for the operator"),
    ("crates/stream/src/store.rs", 8, "the picture of activity: ids and moments, joined with the predicate when they are shown"),
];
const PEOPLE_READ_BARE: Excused = &[
    ("crates/accounts/src/store.rs", 4, "who stands at the door is not known yet; oneself"),
    ("crates/eval/src/browser.rs", 1, "whom the evaluation asks as"),
    ("crates/import/src/demo.rs", 1, "an import sees everybody"),
    ("crates/import/src/people_plan.rs", 2, "an import sees everybody; and some of them again"),
    ("crates/import/src/se_people.rs", 1, "an import sees everybody"),
    ("crates/notify/src/keep.rs", 1, "ids of those a notice is for"),
    ("crates/profiles/src/look.rs", 8, "units, places and languages, for those inside"),
    ("crates/profiles/src/store.rs", 2, "the way up to a manager, each shown only if knowable"),
    ("crates/search/src/store.rs", 3, "what the index holds; each hit is read again through the predicate"),
    ("crates/recommend/src/store.rs", 1, "whom the picture of ties is made of: numbers and groups; whoever is shown is read again"),
    ("crates/server/src/blobs.rs", 2, "what the photos and their small copies are called, for the collector and for the operator"),
    ("crates/server/src/cli/backup.rs", 1, "a count"),
    ("crates/server/src/cli/run.rs", 2, "whom a demonstration offers to be"),
    ("crates/server/src/cli/verify.rs", 1, "ids and sums for the operator"),
    ("crates/server/src/metrics.rs", 1, "counts"),
];

/// The names under which a statement reads a table without the predicate for each of them.
fn bare(written: &str, table: &str, predicate: &str) -> Vec<String> {
    let plain: String = written.split("/*").map(|p| p.split_once("*/").map_or(p, |x| x.1)).collect();
    let words: Vec<&str> = plain.split(|c: char| c.is_whitespace() || "(),".contains(c)).filter(|w| !w.is_empty()).collect();
    let mut names: Vec<String> = vec![];
    for (n, w) in words.windows(2).enumerate() {
        if ["from", "join"].contains(&w[0]) && w[1] == table {
            // Without a name of its own a table can carry no predicate.
            let next = words.get(n + 2).copied().unwrap_or_default();
            let named = !["", "where", "on", "order", "limit", "group", "join", "left", "union", "set"].contains(&next);
            names.push(if named { next.to_owned() } else { table.to_owned() });
        }
    }
    if table == "items" && plain.contains("item_from!") {
        names.push("i".into());
    }
    let said = |what: &str, n: &str| plain.contains(&format!("{what}!(\"{n}\")"));
    // A reply is seen by whoever sees the beginning of its thread, if that stands beside it and the reply is live.
    let begins = |n: &str, root: &str| {
        said("visible_root", root)
            && (n == root || plain.contains(&format!("{root}.id = {n}.root_id")) && plain.contains(&format!("{n}.state = 'live'")))
    };
    let all = names.clone();
    names.retain(|n| !said(predicate, n) && !(table == "items" && all.iter().any(|root| begins(n, root))));
    names
}

fn every_read_carries(table: &str, predicate: &str, excused: Excused) {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for s in sources::statements().0.iter().filter(|s| !["spine", "testing"].contains(&s.krate.as_str())) {
        for name in bare(&s.written, table, predicate) {
            let file = s.place.rsplit_once(':').expect("a place").0.to_owned();
            found.entry(file).or_default().push(format!("{} (as {name})", s.place));
        }
    }
    let mut wrong = vec![];
    for (file, places) in &found {
        let allowed = excused.iter().find(|e| e.0 == file).map_or(0, |e| e.1);
        if places.len() > allowed {
            wrong.push(format!("{table} without {predicate}!, {allowed} allowed:\n  {}", places.join("\n  ")));
        }
    }
    for (file, allowed, _) in excused {
        let n = found.get(*file).map_or(0, Vec::len);
        if n < *allowed {
            wrong.push(format!("{file}: {n} reads of {table} without {predicate}! are left; lower its number from {allowed}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_reads_items_without_the_one_predicate() {
    every_read_carries("items", "visible", ITEMS_READ_BARE);
    let bare = |sql| bare(sql, "items", "visible");
    assert_eq!(bare("select 1 from items i join items r on r.id = i.root_id where visible!(\"i\")"), ["r"]);
    assert_eq!(bare("select count(*) from items /* visible!(\"items\") to all, says a comment */"), ["items"]);
    assert_eq!(bare("select item_cols!(card) item_from!() where i.id = $2"), ["i"]);
    assert!(bare("select 1 from items_seen x join item_tags t").is_empty());
    let beside = "select 1 from items i join items t where t.id = i.root_id and visible_root!(\"t\")";
    assert_eq!(bare(beside), ["i"]);
    assert!(bare(&format!("{beside} and i.state = 'live'")).is_empty());
}

#[test]
fn nothing_reads_people_whom_the_viewer_may_not_know_of() {
    every_read_carries("people", "knowable", PEOPLE_READ_BARE);
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
    let mut all = sources::all();
    all.extend(sources::tests());
    let mut lengths: Vec<(usize, &str)> = all.iter().map(|s| (s.text.lines().count(), s.path.as_str())).collect();
    lengths.sort_unstable_by(|a, b| b.cmp(a));
    println!("the ten longest files:");
    lengths.iter().take(10).for_each(|(n, p)| println!("{n:5} {p}"));
    let long: Vec<_> = lengths.iter().filter(|l| l.0 > 700).collect();
    assert!(long.is_empty(), "longer than 700 lines: {long:?}");
    let silent: Vec<&str> = all.iter().filter(|s| !s.text.starts_with("//!")).map(|s| s.path.as_str()).collect();
    assert!(silent.is_empty(), "these do not open with a paragraph that says what they are: {silent:?}");
}
