//! No text for people stands in code: what pages say, what refusals tell and what scripts show comes from `locales/`.
//! The sources are read as tokens; inside `html!` every literal is markup's own (a class, an address) or it is found here.

use crate::sources::{self, Source, root};

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Text(String),
    Word(String),
    Sign(char),
}
use Token::{Sign, Text, Word};

/// The tokens of a source with their lines; comments and the tests at its end left out.
fn tokens(source: &str) -> Vec<(usize, Token)> {
    let code: Vec<char> = source.split("#[cfg(test)]\nmod ").next().unwrap_or_default().chars().collect();
    let at = |i: usize| code.get(i).copied().unwrap_or('\0');
    let (mut out, mut i, mut line) = (vec![], 0, 1);
    while i < code.len() {
        let start = i;
        match at(i) {
            '/' if at(i + 1) == '/' => i += code[i..].iter().take_while(|c| **c != '\n').count(),
            '/' if at(i + 1) == '*' => {
                while i < code.len() && !(at(i) == '*' && at(i + 1) == '/') {
                    i += 1;
                }
                i += 2;
            }
            // A raw text: r"…", r#"…"#.
            'r' if at(i + 1) == '"' || (at(i + 1) == '#' && matches!(at(i + 2), '"' | '#')) => {
                let marks = code[i + 1..].iter().take_while(|c| **c == '#').count();
                let from = i + 2 + marks;
                let mut to = from;
                while to < code.len() && !(at(to) == '"' && code[to + 1..].iter().take(marks).filter(|c| **c == '#').count() == marks) {
                    to += 1;
                }
                out.push((line, Text(code[from..to].iter().collect())));
                i = to + 1 + marks;
            }
            '"' => {
                let mut text = String::new();
                i += 1;
                while i < code.len() && at(i) != '"' {
                    if at(i) == '\\' {
                        i += 1;
                        text.push(' ');
                    } else {
                        text.push(at(i));
                    }
                    i += 1;
                }
                i += 1;
                out.push((line, Text(text)));
            }
            // A character, not a lifetime.
            '\'' if at(i + 1) == '\\' || at(i + 2) == '\'' => {
                i += 2;
                while i < code.len() && at(i) != '\'' {
                    i += 1;
                }
                i += 1;
            }
            c if c.is_alphanumeric() || c == '_' => {
                while at(i).is_alphanumeric() || at(i) == '_' {
                    i += 1;
                }
                out.push((line, Word(code[start..i].iter().collect())));
            }
            c => {
                if !c.is_whitespace() {
                    out.push((line, Sign(c)));
                }
                i += 1;
            }
        }
        line += code[start..i.min(code.len())].iter().filter(|c| **c == '\n').count();
    }
    out
}

/// Behind the bracket that closes the one at `i`.
fn closed(all: &[(usize, Token)], i: usize) -> usize {
    let mut depth = 0;
    for (n, (_, t)) in all.iter().enumerate().skip(i) {
        match t {
            Sign('(' | '[' | '{') => depth += 1,
            Sign(')' | ']' | '}') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return n + 1;
        }
    }
    all.len()
}

fn letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}
/// Two words at least: a key, a class or a path has no blank.
fn sentence(text: &str) -> bool {
    text.split_whitespace().filter(|w| w.chars().filter(|c| c.is_alphabetic()).count() > 1).count() > 1
}

/// Attributes that people see or hear.
const SEEN: &[&str] = &["title", "alt", "placeholder", "label", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext"];

/// The body of an `html!`, from behind its brace to its end.
fn markup(all: &[(usize, Token)], mut i: usize, end: usize, found: &mut Vec<(usize, String)>) {
    let spliced = |from: usize, to: usize, found: &mut Vec<(usize, String)>| {
        found.extend(all[from..to].iter().filter_map(|(l, t)| match t {
            Text(s) if sentence(s) => Some((*l, s.clone())),
            _ => None,
        }));
    };
    let mut name = String::new();
    while i < end {
        let (line, token) = &all[i];
        match token {
            Text(s) => {
                if letters(s) {
                    found.push((*line, s.clone()));
                }
                i += 1;
            }
            // Control: its condition is code. A `match` has arms of patterns and markup.
            Sign('@') => {
                let what = all.get(i + 1).map(|t| t.1.clone());
                let stop = if what == Some(Word("let".into())) { ';' } else { '{' };
                i += 1;
                while i < end && all[i].1 != Sign(stop) {
                    i = if matches!(all[i].1, Sign('(' | '[' | '{')) { closed(all, i) } else { i + 1 };
                }
                if what == Some(Word("match".into())) && i < end {
                    let over = closed(all, i);
                    i += 1;
                    while i < over {
                        while i < over && !(all[i].1 == Sign('=') && all.get(i + 1).is_some_and(|t| t.1 == Sign('>'))) {
                            i += 1;
                        }
                        i += 2;
                        let arm = i;
                        while i < over - 1 && all[i].1 != Sign(',') {
                            let braced = all[i].1 == Sign('{');
                            i = if matches!(all[i].1, Sign('(' | '[' | '{')) { closed(all, i) } else { i + 1 };
                            if braced {
                                break;
                            }
                        }
                        if arm < i {
                            markup(all, arm, i, found);
                        }
                    }
                    i = over;
                }
                name.clear();
            }
            Word(w) => {
                // `aria-label` is three tokens; two words side by side are an element and an attribute.
                if !name.ends_with('-') {
                    name.clear();
                }
                name.push_str(w);
                i += 1;
            }
            Sign('-' | ':') if !name.is_empty() => {
                name.push('-');
                i += 1;
            }
            Sign('=') if !name.is_empty() => {
                let seen = SEEN.contains(&name.as_str());
                i += 1;
                match &all[i].1 {
                    Text(s) => {
                        if seen && letters(s) {
                            found.push((all[i].0, s.clone()));
                        }
                        i += 1;
                    }
                    _ => {
                        let to = closed(all, i);
                        if seen && all[i].1 == Sign('{') {
                            markup(all, i + 1, to - 1, found);
                        } else if seen {
                            spliced(i, to, found);
                        }
                        i = to;
                    }
                }
                name.clear();
            }
            Sign('(') => {
                let to = closed(all, i);
                // Markup inside the splice is met on its own.
                let nested = all[i..to].windows(2).any(|w| w[0].1 == Word("html".into()) && w[1].1 == Sign('!'));
                if !nested {
                    spliced(i, to, found);
                }
                i = to;
                name.clear();
            }
            Sign('[') => i = closed(all, i),
            // `.class` and `#id` may be literals.
            Sign('.' | '#') if matches!(all.get(i + 1), Some((_, Text(_)))) => i += 2,
            _ => {
                i += 1;
                name.clear();
            }
        }
    }
}

fn visible(source: &str) -> Vec<(usize, String)> {
    let all = tokens(source);
    let mut found = vec![];
    for i in 0..all.len() {
        let opens = |n: usize, t: Token| all.get(n).is_some_and(|x| x.1 == t);
        if opens(i, Word("html".into())) && opens(i + 1, Sign('!')) && opens(i + 2, Sign('{')) {
            markup(&all, i + 3, closed(&all, i + 2) - 1, &mut found);
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Literals that stand on pages, and why. May only shrink.
const EXCUSED: &[(&str, &str, &str)] = &[
    ("crates/accounts/src/views.rs", "Authorization: Bearer ", "a header, as programs send it"),
    ("crates/admin/src/views/invite.rs", "Ann Berg <ann@example.org>", "an example of a line to type"),
    ("crates/admin/src/views/files.rs", "id,name,mail,title,unit,place,country,manager,tags", "a table, as the import reads it"),
];

#[test]
fn tidy_pages_say_nothing_that_is_not_in_locales() {
    let mut wrong = vec![];
    let mut used = vec![];
    for s in sources::all().iter().filter(|s| s.krate != "testing") {
        for (line, text) in visible(&s.text) {
            match EXCUSED.iter().position(|e| s.path == e.0 && text.starts_with(e.1)) {
                Some(n) => used.push(n),
                None => wrong.push(format!("{}:{line}: {text:?}", s.path)),
            }
        }
    }
    wrong.extend((0..EXCUSED.len()).filter(|n| !used.contains(n)).map(|n| format!("{:?} is excused and not there any more", EXCUSED[n])));
    assert!(wrong.is_empty(), "text for people outside locales/:\n{}", wrong.join("\n"));
}

#[test]
fn tidy_the_search_for_text_finds_it() {
    let found = |html: &str| visible(&format!("fn f() -> Markup {{ html! {{ {html} }} }}")).into_iter().map(|f| f.1).collect::<Vec<_>>();
    assert_eq!(found(r#"p class="a b" { "Hello" } "#), ["Hello"]);
    assert_eq!(found(r#"a title="Go" href="/x" { (c.t("nav-home")) " · " }"#), ["Go"]);
    assert_eq!(found(r#"p { (format!("{n} new posts")) }"#), ["{n} new posts"]);
    assert_eq!(found(r#"@if kind == "answer" { "Yes" } @else { b aria-label={ (n) " likes" } {} }"#), [" likes", "Yes"]);
    assert_eq!(found(r#"@match x { "one" => { "One" } "two" => "Two", _ => (c.t("key")), }"#), ["One", "Two"]);
    assert_eq!(
        found(r#"@let words = "not seen as it is"; input value="1" class=(if on { "button primary" } else { "button" });"#),
        Vec::<String>::new()
    );
    assert_eq!(found(r#"(f(html! { "Inner" }))"#), ["Inner"]);
}

/// What a refusal tells, and what is wrong with a file: a key. Words put together here would be English for everybody.
fn told_in_english(s: &Source, of: &str, makers: &[&str]) -> Vec<String> {
    let all = tokens(&s.text);
    let mut wrong = vec![];
    for i in 3..all.len() {
        let makes = matches!(&all[i].1, Word(w) if makers.contains(&w.as_str()));
        if !makes || all[i - 3].1 != Word(of.into()) || all.get(i + 1).is_none_or(|t| t.1 != Sign('(')) {
            continue;
        }
        let inside = &all[i + 1..closed(&all, i + 1)];
        let early =
            inside.windows(3).any(|w| w[0].1 == Sign('.') && matches!(&w[1].1, Word(t) if t == "t" || t == "tf") && w[2].1 == Sign('('));
        if early || inside.iter().any(|(_, t)| matches!(t, Text(s) if sentence(s))) {
            wrong.push(format!("{}:{}", s.path, all[i].0));
        }
    }
    wrong
}

#[test]
fn tidy_refusals_are_told_by_key() {
    // Their words are for whoever runs the program.
    let terminal = ["import", "server", "bench", "testing"];
    let refusals = ["invalid", "conflict", "too_large", "Conflict", "TooLarge"];
    let mut wrong: Vec<String> = sources::all()
        .iter()
        .filter(|s| !terminal.contains(&s.krate.as_str()))
        .flat_map(|s| told_in_english(s, "Error", &refusals))
        .collect();
    // A file of people is looked at in the browser too.
    wrong.extend(sources::all().iter().flat_map(|s| told_in_english(s, "Problem", &["error", "warning"])));
    assert!(wrong.is_empty(), "Error::invalid(field, \"a-key\") or Words::of(\"a-key\").with(…), not words:\n{}", wrong.join("\n"));
}

#[test]
fn tidy_scripts_take_their_words_from_the_page() {
    let mut wrong = vec![];
    for file in std::fs::read_dir(root().join("web/src")).expect("scripts").map(|f| f.expect("a file").path()) {
        if file.extension().is_none_or(|e| e != "ts") {
            continue;
        }
        let text = std::fs::read_to_string(&file).expect("a script");
        for (n, line) in text.lines().enumerate().filter(|(_, l)| !l.trim_start().starts_with("//")) {
            let seen = ["textContent", "innerText", ".title", "placeholder", "ariaLabel", "aria-label", "alert(", "confirm(", "prompt("];
            for place in seen {
                let Some((_, after)) = line.split_once(place) else { continue };
                // What is set there, if it is a literal: up to its closing mark.
                let value = after.trim_start_matches(['"', '\'', ')', ' ', '=', ',', '(', '+']);
                let mark = after[..after.len() - value.len()].chars().rev().find(|c| "\"'`".contains(*c));
                let sets = after.trim_start().starts_with("= ") || after.contains(", ") || place.ends_with('(');
                if let Some(mark) = mark.filter(|_| sets && !after.trim_start().starts_with("==")) {
                    let literal = value.split(mark).next().unwrap_or_default();
                    let plain: String = literal
                        .split("${")
                        .enumerate()
                        .map(|(n, p)| if n == 0 { p } else { p.split_once('}').map_or("", |x| x.1) })
                        .collect();
                    if letters(&plain) && value.len() < after.len() && after[..after.len() - value.len()].ends_with(mark) {
                        wrong.push(format!("{}:{}: {literal}", file.display(), n + 1));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "words in scripts; the page says them in <meta name=\"words\">:\n{}", wrong.join("\n"));
}
