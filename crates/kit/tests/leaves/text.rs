//! Words: folding, handles, tags, cutting, directions and languages.

use kit::text::*;
use proptest::prelude::*;

#[test]
fn folding_makes_spellings_equal() {
    for (a, b) in [
        ("Østergaard", "Ostergaard"),
        ("Straße", "STRASSE"),
        ("Łódź", "lodz"),
        ("Ærø", "aero"),
        ("Þór", "Thor"),
        ("Müller", "muller"),
        ("İstanbul", "istanbul"),
        ("ﬁn", "fin"),
        ("Ｆｕｌｌ", "full"),
        ("Ёлка", "елка"),
        ("ΟΔΟΣ", "οδός"),
        ("soft\u{AD}hyphen", "softhyphen"),
        ("مُحَمَّد", "محمد"),
    ] {
        assert_eq!(fold(a), fold(b), "{a} and {b}");
    }
    assert_ne!(fold("Østergaard"), fold("Østergård"), "aa and å are two letters");
    for kept in ["हिन्दी", "한국어", "がぎ", "ไทย"] {
        assert_eq!(fold(kept), kept, "marks that are letters stay");
    }
}

#[test]
fn what_is_typed_is_never_a_pattern() {
    assert_eq!(pattern("Åsa 100%_!"), "%asa 100!%!_!!%");
    assert_eq!(pattern(" "), "%%");
}

#[test]
fn blank_is_what_nobody_sees() {
    for s in ["", " \n\t", "\u{0}", "\u{1}\u{7f}\u{9f}", "\u{200b}\u{feff}\u{2060}", "\u{202e} \u{2066}", "\u{ad}"] {
        assert!(blank(s), "{s:?}");
        assert!(blank(&clean(s)), "{s:?} cleaned");
    }
    for s in ["a", "\u{0}a", "—", "👍", "ﷺ", "\u{301}"] {
        assert!(!blank(s), "{s:?}");
    }
}

#[test]
fn cleaning_removes_what_deceives() {
    assert_eq!(clean("a\r\nb\rc\0d\u{7}e\u{85}"), "a\nb\ncde");
    assert_eq!(clean("\u{FEFF}photo\u{202E}gnp.exe \u{2066}x\u{2069}"), "photognp.exe x");
    assert_eq!(clean("e\u{301}"), "é");
    assert_eq!(clean("tab\tand👩‍💻"), "tab\tand👩‍💻");
}

#[test]
fn languages() {
    for (want, text) in [
        ("en", "Does anybody know how we can order new keyboards for the whole team before the summer?"),
        ("de", "Weiß jemand, wie wir vor dem Sommer neue Tastaturen für die ganze Abteilung bestellen können?"),
        ("sv", "Är det någon som vet hur vi beställer nya tangentbord till hela gruppen innan sommaren börjar?"),
        ("fr", "Quelqu'un sait-il comment commander de nouveaux claviers pour toute l'équipe avant l'été ?"),
        ("es", "¿Alguien sabe cómo podemos pedir teclados nuevos para todo el equipo antes del verano?"),
        ("ja", "新しいキーボードの注文方法を知っていますか"),
        ("zh", "谁知道我们怎么订购新键盘"),
        ("ko", "새 키보드를 주문하는 방법을 아시나요"),
        ("ar", "هل يعرف أحد كيف يمكننا طلب لوحات مفاتيح جديدة للفريق بأكمله قبل الصيف"),
        ("he", "האם מישהו יודע איך להזמין מקלדות חדשות"),
    ] {
        assert_eq!(lang(text), Some(want), "{text}");
    }
    for unsure in ["", "ok", "Done!", "https://example.com/a/very/long/path/that/is/not/english", "12345 67890 !!! ???", "@ann.berg #tag"] {
        assert_eq!(lang(unsure), None, "{unsure}");
    }
}

#[test]
fn directions() {
    assert_eq!(dir(None, "Hello"), "ltr");
    assert_eq!(dir(None, "… 12 שלום hello"), "rtl");
    assert_eq!(dir(Some("ar"), "GitHub هو موقع رائع للعمل"), "rtl");
    assert_eq!(dir(Some("en"), "שלום is how one says hello in Hebrew"), "ltr");
    assert_eq!(dir(Some("en"), "مرحبا بكم جميعا"), "rtl", "the stated language is plainly wrong");
    assert_eq!(dir(Some("he"), "123"), "rtl");
    assert_eq!(dir(None, ""), "ltr");
}

#[test]
fn one_tag() {
    for (from, to) in [
        ("#Rust", "rust"),
        ("C++", "c++"),
        ("c#", "c#"),
        (".NET", ".net"),
        ("node.js", "node.js"),
        ("Machine Learning", "machine-learning"),
        ("ÜBUNG", "übung"),
        ("日本", "日本"),
        ("हिन्दी", "हिन्दी"),
        ("done.", "done"),
        ("##x", "x"),
    ] {
        assert_eq!(tag(from).as_deref(), Some(to), "{from}");
    }
    for none in ["", "#", "---", "a/b", "<b>", "a\"b", "🎉", "...", &"x".repeat(51)] {
        assert_eq!(tag(none), None, "{none}");
    }
    assert!(tag(&"x".repeat(50)).is_some());
}

#[test]
fn many_tags() {
    assert_eq!(tags("Rust, rust web;c++  #SQL ,, "), ["rust", "web", "c++", "sql"]);
    assert_eq!(tags(&(0..30).map(|n| format!("t{n} ")).collect::<String>()).len(), 10);
}

#[test]
fn handles_from_names() {
    for (name, want) in [
        ("Ann Berg", "ann.berg"),
        ("Åsa Lind-Berg", "asa.lind-berg"),
        ("Conan O’Brien", "conan.obrien"),
        ("  Jean--Luc   Picard, Jr. ", "jean-luc.picard.jr"),
        ("Иван Петров", "ivan.petrov"),
        ("Γιώργος", "giorgos"),
        ("王小明", "person"),
        ("", "person"),
        ("!!!", "person"),
    ] {
        assert_eq!(handle(name), want, "{name}");
    }
}

#[test]
fn cutting() {
    assert_eq!(first_line("\n\n## A *title* here\nmore", 80), "A *title* here");
    assert_eq!(first_line("   \n", 80), "");
    assert_eq!(snippet("one  two\nthree", 80), "one two three");
    assert_eq!(snippet("one two three", 9), "one two…");
    assert_eq!(snippet("abcdefghij", 5), "abcd…");
    assert_eq!(snippet("one two", 7), "one two");
    assert_eq!(snippet("anything", 0), "");
    assert_eq!(snippet("aaae\u{301}\u{302}x", 5), "aaa…", "no letter loses its accents");
    assert_eq!(snippet("👩‍💻👩‍💻👩‍💻", 5), "👩‍💻…");
}

#[test]
fn lengths_are_counted_in_characters() {
    assert!(check_len("title", &"é".repeat(10), 10).is_ok());
    let e = check_len("title", "éééé", 3).unwrap_err();
    assert!(matches!(&e, kit::Error::Invalid { field: "title", words } if words.to_string() == "kit-too-long max=3 n=4"), "{e}");
}

#[test]
fn naughty_strings_pass_through_everything() {
    let Some(json) = crate::attack("naughty-strings.json") else { return };
    for s in serde_json::from_str::<Vec<String>>(&json).unwrap() {
        laws(&s);
    }
}

#[test]
fn what_could_be_an_address() {
    for good in ["ann@x.example", "ann.o'berg+news@mail.x.example", "ann@house", "åsa@sjö.example"] {
        assert!(kit::text::is_mail(good), "{good}");
    }
    for bad in [
        "",
        "ann",
        "@x.example",
        "ann@",
        "ann@@x.example",
        "a@b@c",
        "ann@x.",
        "ann@.x",
        "ann b@x.example",
        "a,b@x.example",
        "<a@x.example>",
        "a@x\n",
    ] {
        assert!(!kit::text::is_mail(bad), "{bad}");
    }
    assert!(!kit::text::is_mail(&format!("{}@x.example", "a".repeat(250))));
}

fn laws(s: &str) {
    let c = clean(s);
    assert_eq!(clean(&c), c, "cleaning twice is cleaning once");
    assert!(!c.contains(['\0', '\r', '\u{202E}']));
    let f = fold(s);
    assert_eq!(fold(&f), f, "folding twice is folding once");
    assert!(snippet(s, 20).chars().count() <= 20);
    assert!(first_line(s, 7).chars().count() <= 7);
    assert!(["ltr", "rtl"].contains(&dir(lang(s), s)));
    let h = handle(s);
    assert!(!h.is_empty() && h.len() <= 45 && h.chars().all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-'));
    for t in tags(s).into_iter().chain(tag(s)) {
        assert_eq!(tag(&t).as_ref(), Some(&t), "a tag is its own tag");
        assert!(t.chars().count() <= MAX_TAG && !t.contains(['/', '<', '"', ' ', '&']));
    }
}

proptest! {
    #[test]
    fn laws_hold_for_any_text(s in "\\PC{0,60}|(?s:.{0,60})") {
        laws(&s);
    }
    #[test]
    fn folding_ignores_case(s in "\\p{Latin}{0,20}") {
        prop_assert_eq!(fold(&s.to_lowercase()), fold(&s));
    }
}
