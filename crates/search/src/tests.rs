//! The index without a database: what is found, what is forgiven, and what must never be seen.

use crate::{
    asked,
    index::{Changes, Cursor, Index, ItemDoc, PersonDoc},
    names::PeopleAsked,
    search::ItemsAsked,
    words::Reader,
};

const EVERYONE: i64 = 1;

fn item(id: i64, kind: &str, title: &str, body: &str, lang: Option<&str>) -> ItemDoc {
    ItemDoc {
        id,
        kind: kind.into(),
        root: id,
        author: 1,
        audience: EVERYONE,
        common: true,
        title: title.into(),
        body: body.into(),
        lang: lang.map(Into::into),
        ..Default::default()
    }
}
fn person(id: i64, name: &str, title: &str, place: &str) -> PersonDoc {
    PersonDoc { id, name: name.into(), handle: kit::text::handle(name), title: title.into(), place: place.into(), ..Default::default() }
}
fn index(items: Vec<ItemDoc>, people: Vec<PersonDoc>) -> Index {
    let index = Index::in_memory().unwrap();
    index.apply(&Changes { items, people, ..Default::default() }, Cursor { fact: 1, at: 1 }).unwrap();
    index
}
fn ask(text: &str) -> ItemsAsked {
    ItemsAsked { asked: asked::read(text), audiences: vec![EVERYONE], limit: 20, ..Default::default() }
}
fn ids(index: &Index, ask: &ItemsAsked) -> Vec<i64> {
    let found = index.search_items(&mut Reader::default(), ask).unwrap();
    let mut ids: Vec<i64> = found.hits.iter().map(|h| h.id).collect();
    if ask.kinds.is_empty() && !ask.any {
        assert_eq!(found.total(&[] as &[&str]), ids.len(), "{ask:?}");
    }
    ids.sort_unstable();
    ids
}
fn find(index: &Index, text: &str) -> Vec<i64> {
    ids(index, &ask(text))
}
fn people(index: &Index, text: &str) -> Vec<i64> {
    let seen = index.search_people(&mut Reader::default(), &PeopleAsked { text: text.into(), limit: 10, ..Default::default() }).unwrap();
    assert_eq!(seen.hits.len(), seen.total, "{text}");
    seen.hits.into_iter().map(|h| h.0).collect()
}

#[test]
fn letters_with_and_without_marks_meet() {
    let i = index(
        vec![
            item(1, "status", "", "Mødet med Østergaard", None),
            item(2, "status", "", "Die Straße ist gesperrt", Some("de")),
            item(3, "status", "", "Smörgåsbord på fredag", Some("sv")),
        ],
        vec![],
    );
    for (text, want) in [("ostergaard", 1), ("ØSTERGAARD", 1), ("strasse", 2), ("Straße", 2), ("smorgasbord", 3), ("SMÖRGÅSBORD", 3)] {
        assert_eq!(find(&i, text), [want], "{text}");
    }
}

#[test]
fn other_endings_of_a_word_are_found_in_four_languages() {
    let i = index(
        vec![
            item(1, "status", "", "We are planning the next meetings of all the engineers", Some("en")),
            item(2, "status", "", "Vi planerar semestrarna för hela kontoret", Some("sv")),
            item(3, "status", "", "Vi flytter alle møderne til torsdag", Some("da")),
            item(4, "status", "", "Wir planen die Umzüge der Abteilungen", Some("de")),
            item(5, "status", "", "Shifts moved", None),
        ],
        vec![],
    );
    for (text, want) in [("meeting engineer", 1), ("semestrar kontoret", 2), ("møder", 3), ("Umzug Abteilung", 4), ("shift", 5)] {
        assert_eq!(find(&i, text), [want], "{text}");
    }
    assert_eq!(find(&i, "\"meeting engineer\""), [] as [i64; 0], "a phrase is taken at its word");
}

#[test]
fn scripts_without_spaces_are_found_inside() {
    let i = index(
        vec![
            item(1, "status", "", "产品路线图已经更新", Some("zh")),
            item(2, "status", "", "全文検索を試す", Some("ja")),
            item(3, "status", "", "路面施工", Some("zh")),
        ],
        vec![],
    );
    assert_eq!(find(&i, "路线图"), [1]);
    assert_eq!(find(&i, "検索"), [2]);
    assert_eq!(find(&i, "路"), [1, 3]);
    assert_eq!(find(&i, "线路"), [] as [i64; 0]);
}

#[test]
fn operators() {
    let i = index(
        vec![
            item(1, "question", "Coffee machine on the third floor", "It drips", Some("en")),
            item(2, "status", "", "The floor of the third coffee house", Some("en")),
            item(3, "answer", "", "Tea is better", Some("en")),
            ItemDoc {
                tags: vec!["node.js".into(), "kitchen".into()],
                author: 7,
                ..item(4, "status", "", "A kettle for the follow-up meeting", Some("en"))
            },
        ],
        vec![],
    );
    assert_eq!(find(&i, "coffee third"), [1, 2]);
    assert_eq!(find(&i, "\"third floor\""), [1]);
    assert_eq!(find(&i, "coffee -machine"), [2]);
    assert_eq!(find(&i, "machine OR tea"), [1, 3]);
    assert_eq!(find(&i, "coffee NOT \"third floor\""), [2]);
    assert_eq!(find(&i, "-coffee"), [] as [i64; 0], "not alone finds nothing");
    assert_eq!(find(&i, "kett*"), [4]);
    assert_eq!(find(&i, "follow-up"), [4]);
    assert_eq!(find(&i, "node.js"), [4]);
    assert_eq!(find(&i, "tag:kitchen"), [4]);
    assert_eq!(find(&i, "tag:kitchen coffee"), [] as [i64; 0]);
    assert_eq!(find(&i, "lang:en tea"), [3]);
    assert_eq!(find(&i, "how do I get the coffee machine"), [1], "little words are not asked for");
    assert_eq!(ids(&i, &ItemsAsked { author: Some(7), ..ask("") }), [4]);
    assert_eq!(ids(&i, &ItemsAsked { typing: true, ..ask("coffee mach") }), [1]);
    let kinds = |k: &str, text: &str| {
        let asked = ItemsAsked { kinds: vec![k.into()], ..ask(text) };
        let found = i.search_items(&mut Reader::default(), &asked).unwrap();
        (found.hits.iter().map(|h| h.id).collect::<Vec<_>>(), found.total(&["question"]), found.total(&["status"]))
    };
    assert_eq!(kinds("question", "coffee"), (vec![1], 1, 1), "the counts of other kinds stay");
    assert_eq!(kinds("answer", "coffee"), (vec![], 1, 1));
    assert_eq!(kinds("nonsense", "coffee"), (vec![], 1, 1));
}

#[test]
fn the_best_comes_first() {
    let day = 86_400_000;
    let i = index(
        vec![
            ItemDoc {
                active_at: 900 * day,
                ..item(1, "status", "", "We talked about parking and many other things that day, it was a long meeting", Some("en"))
            },
            ItemDoc { active_at: 900 * day, ..item(2, "question", "Where is the parking?", "", Some("en")) },
            ItemDoc { active_at: day, ..item(3, "question", "Where is the parking?", "", Some("en")) },
            ItemDoc { active_at: day, likes: 500, ..item(4, "question", "Where is the parking?", "", Some("en")) },
        ],
        vec![],
    );
    let found = i.search_items(&mut Reader::default(), &ItemsAsked { now: 1000 * day, ..ask("parking") }).unwrap();
    assert_eq!(found.hits.iter().map(|h| h.id).collect::<Vec<_>>(), [4, 2, 3, 1]);
    let page = ItemsAsked { now: 1000 * day, limit: 2, offset: 2, ..ask("parking") };
    assert_eq!(i.search_items(&mut Reader::default(), &page).unwrap().hits.iter().map(|h| h.id).collect::<Vec<_>>(), [3, 1]);
}

#[test]
fn an_audience_one_is_not_in_does_not_exist() {
    let secret = |id, audience| ItemDoc {
        audience,
        tags: vec!["plum".into()],
        ..item(id, "question", "Project plum moves", "plum plum plum", Some("en"))
    };
    let i = index(
        vec![secret(1, 1), secret(2, 2), secret(3, 3), item(4, "status", "", "about plum jam", None)],
        vec![person(2, "Plum Person", "", "")],
    );
    let cases: [(&[i64], &[i64]); 5] = [(&[1], &[1, 4]), (&[1, 2], &[1, 2, 4]), (&[3], &[3]), (&[9], &[]), (&[], &[])];
    for (audiences, want) in cases {
        for text in ["plum", "plum OR nothing", "plu*", "tag:plum", "-nothing plum", "\"plum\""] {
            let mut ask = ItemsAsked { audiences: audiences.to_vec(), ..ask(text) };
            let want: Vec<i64> = want.iter().copied().filter(|id| *id != 4 || text != "tag:plum").collect();
            assert_eq!(ids(&i, &ask), want, "{text} {audiences:?}");
            ask.kinds = vec!["question".into()];
            let found = i.search_items(&mut Reader::default(), &ask).unwrap();
            assert_eq!(found.counted.of(|_| true), want.len(), "counts are of what one may see: {text} {audiences:?}");
        }
        let similar =
            ItemsAsked { any: true, text: "what about plum".into(), audiences: audiences.to_vec(), limit: 9, ..Default::default() };
        assert_eq!(ids(&i, &similar), want);
    }
}

#[test]
fn a_change_replaces_and_a_removal_removes() {
    let i = index(
        vec![item(1, "status", "", "first words", None), item(2, "status", "", "other words", None)],
        vec![person(1, "Ann Berg", "", "")],
    );
    let next = Changes { items: vec![item(1, "status", "", "second thoughts", None)], gone_items: vec![2], ..Default::default() };
    i.apply(&next, Cursor { fact: 2, at: 5 }).unwrap();
    assert_eq!(find(&i, "words"), [] as [i64; 0]);
    assert_eq!(find(&i, "thoughts"), [1]);
    assert_eq!(people(&i, "ann"), [1], "a person with the number of an item is another document");
    assert_eq!(i.cursor(), Some(Cursor { fact: 2, at: 5 }));
    i.begin_anew(1).unwrap();
    assert_eq!(find(&i, "thoughts"), [1], "still there while the new one is made");
    i.add_more(&Changes { items: vec![item(3, "status", "", "brand new", None)], ..Default::default() }).unwrap();
    i.finish(Cursor { fact: 9, at: 9 }).unwrap();
    assert_eq!((find(&i, "thoughts"), find(&i, "brand")), (vec![], vec![3]));
}

#[test]
fn similar_questions() {
    let q = |id, title: &str, body: &str| item(id, "question", title, body, Some("en"));
    let mut all = vec![
        q(1, "Who has moved a team to a new shift plan?", "We want to change how our night shifts work."),
        q(2, "How do I descale the coffee machine?", "It drips on the third floor."),
        q(3, "Which supplier makes the lamps in building four?", ""),
        item(4, "status", "", "shift plan team moved", Some("en")),
    ];
    all.extend((10..40).map(|n| q(n, &format!("Something else entirely, number {n}"), "words words")));
    let i = index(all, vec![]);
    let similar = |text: &str, typing| {
        let ask = ItemsAsked {
            any: true,
            typing,
            text: text.into(),
            kinds: vec!["question".into()],
            audiences: vec![EVERYONE],
            limit: 5,
            ..Default::default()
        };
        let found = i.search_items(&mut Reader::default(), &ask).unwrap();
        found.hits.iter().map(|h| (h.id, h.score)).collect::<Vec<_>>()
    };
    assert_eq!(similar("Who has moved a team to a new shift plan?", false).first().map(|h| h.0), Some(1));
    assert!(similar("Who has moved a team to a new shift plan?", false)[0].1 > 0.95, "the same question covers itself");
    assert_eq!(similar("moving teams to shift plans, anyone?", false).first().map(|h| h.0), Some(1), "other endings");
    assert_eq!(similar("coffe machine descaling", false).first().map(|h| h.0), Some(2), "a typo");
    assert_eq!(similar("how do i descale the cof", true).first().map(|h| h.0), Some(2), "still being typed");
    assert!(similar("where can I park my bicycle", false).is_empty(), "nothing is like it");
    assert!(similar("who how what the", false).iter().all(|h| h.1 < 0.9));
}

#[test]
fn people_by_name_place_tag_and_with_typos() {
    let mut ben = person(2, "Ben Okonkwo", "Site engineer", "Lisbon");
    ben.tags = vec!["shift-plans".into()];
    ben.email = "Ben.Okonkwo@example.org".into();
    let i = index(
        vec![item(2, "status", "", "Åsa and Ben in Lisbon", None)],
        vec![
            person(1, "Åsa Lind-Bergström", "Nurse", "Göteborg"),
            ben,
            person(3, "Søren Østergaard", "Cook", "Aarhus"),
            person(4, "李小龙", "", ""),
        ],
    );
    for (text, want) in [
        ("asa", 1),
        ("lind-berg", 1),
        ("Bergs", 1),
        ("@asa.lind-bergstrom", 1),
        ("okonkwo ben", 2),
        ("engineer lisbon", 2),
        ("shift-plans", 2),
        ("#shift-plans", 2),
        ("ben.okonkwo@EXAMPLE.org", 2),
        ("ostergaard", 3),
        ("ostegaard", 3),
        ("Sørne", 3),
        ("Okonkow", 2),
        ("bergstorm", 1),
        ("小龙", 4),
        ("李", 4),
        ("s ø", 3),
    ] {
        assert_eq!(people(&i, text).first(), Some(&want), "{text}");
    }
    assert_eq!(people(&i, "ben nurse"), [] as [i64; 0]);
    assert_eq!(people(&i, ""), [] as [i64; 0]);
    assert_eq!(people(&i, "!!!"), [] as [i64; 0]);
}

#[test]
fn tags_that_begin_so() {
    let tagged = |id, tags: &[&str]| ItemDoc { tags: tags.iter().map(|t| (*t).to_owned()).collect(), ..item(id, "status", "", "x", None) };
    let i = index(vec![tagged(1, &["shift", "shop"]), tagged(2, &["shop", "øl"]), tagged(3, &["tea"])], vec![]);
    assert_eq!(i.tags_beginning("sh", 9).unwrap(), ["shop", "shift"]);
    assert_eq!(i.tags_beginning("sh", 1).unwrap(), ["shop"]);
    assert_eq!(i.tags_beginning("ø", 9).unwrap(), ["øl"]);
    assert!(i.tags_beginning("z", 9).unwrap().is_empty());
}

/// What makes other programs stumble. A larger list is read where there is one: `NAUGHTY_STRINGS=file.json`.
#[test]
fn nothing_typed_is_an_error() {
    let mut all: Vec<String> = [
        "",
        " ",
        "\0",
        "\"",
        "\"\"",
        "''",
        "()",
        ")(",
        "-",
        "--",
        "- -",
        "+",
        "*",
        "**",
        "?",
        "~",
        "^",
        "a^",
        "a~9",
        "[a TO b]",
        "{",
        "field:",
        ":x",
        "tag:",
        "tag:\"",
        "kind::",
        "author:@",
        "\\",
        "\\\"",
        "AND",
        "OR OR",
        "NOT NOT",
        "a OR",
        "OR a",
        "-\"",
        "-\"a",
        "/.*/",
        "👩‍👩‍👧‍👦",
        "\u{202E}abc",
        "\u{FEFF}",
        "ﷺ",
        "½ ℡ ㎏",
        "ﬁn",
        "İstanbul",
        "e\u{301}\u{301}\u{301}",
        "ก็็็็็็",
        "ﾞ",
        "1;DROP TABLE",
        "<script>alert(1)</script>",
        "%00",
        "${jndi:x}",
        "«a",
        "„a“ b",
        "“a",
        "tag:“",
        "NaN",
        "1e999",
        "-1",
        "*a",
        "ab*",
        "a*",
        "\u{1F1E6}\u{1F1E8}*",
    ]
    .map(str::to_owned)
    .to_vec();
    all.push("a ".repeat(5000));
    all.push("ab".repeat(5000));
    all.push("(".repeat(3000));
    all.push("路".repeat(3000));
    all.push("\"a b\" OR ".repeat(300));
    if let Some(more) = std::env::var_os("NAUGHTY_STRINGS") {
        all.extend(serde_json::from_str::<Vec<String>>(&std::fs::read_to_string(more).unwrap()).unwrap());
    }
    let items: Vec<ItemDoc> =
        all.iter().enumerate().map(|(n, s)| ItemDoc { tags: vec![s.clone()], ..item(n as i64 + 1, "status", s, s, None) }).collect();
    let folks: Vec<PersonDoc> = all
        .iter()
        .enumerate()
        .map(|(n, s)| PersonDoc { id: n as i64 + 1, name: s.clone(), handle: s.clone(), email: s.clone(), ..Default::default() })
        .collect();
    let i = index(items, folks);
    let mut reader = Reader::default();
    for text in &all {
        for typing in [false, true] {
            i.search_items(&mut reader, &ItemsAsked { typing, ..ask(text) }).unwrap();
            let any = ItemsAsked { any: true, typing, text: text.clone(), audiences: vec![EVERYONE], limit: 5, ..Default::default() };
            let found = i.search_items(&mut reader, &any).unwrap();
            assert!(found.hits.iter().all(|h| h.score.is_finite()), "{text:?}");
        }
        i.search_items(
            &mut reader,
            &ItemsAsked { tags: vec![text.clone()], lang: Some(text.clone()), kinds: vec![text.clone()], ..ask(text) },
        )
        .unwrap();
        let by = [0; 5].map(|_| text.clone());
        i.search_people(&mut reader, &PeopleAsked { text: text.clone(), by, counts: true, limit: 5, ..Default::default() }).unwrap();
        i.search_people(&mut reader, &PeopleAsked { text: text.clone(), limit: 5, ..Default::default() }).unwrap();
        i.tags_beginning(text, 5).unwrap();
    }
}

#[test]
fn a_folder_that_cannot_be_read_is_made_anew() {
    let dir = tempfile::tempdir().unwrap();
    let one = || Changes { items: vec![item(1, "status", "", "kept words", None)], ..Default::default() };
    let open = || Index::open(dir.path()).unwrap();
    let i = open();
    assert_eq!(i.cursor(), None, "never filled");
    i.apply(&one(), Cursor { fact: 3, at: 30 }).unwrap();
    drop(i);
    let i = open();
    assert_eq!((i.cursor(), find(&i, "kept")), (Some(Cursor { fact: 3, at: 30 }), vec![1]));
    drop(i);

    std::fs::write(dir.path().join("meta.json"), "{ not json").unwrap();
    let i = open();
    assert_eq!((i.cursor(), find(&i, "kept")), (None, vec![]));
    i.apply(&one(), Cursor { fact: 4, at: 40 }).unwrap();
    drop(i);

    std::fs::write(dir.path().join("folkmoot-version"), "0").unwrap();
    let i = open();
    assert_eq!(i.cursor(), None, "of another version");
    i.apply(&one(), Cursor { fact: 5, at: 50 }).unwrap();
    drop(i);

    for entry in std::fs::read_dir(dir.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "term" || e == "idx" || e == "fast") {
            std::fs::write(path, "x").unwrap();
        }
    }
    let i = open();
    assert_eq!((i.cursor(), find(&i, "kept")), (None, vec![]), "torn files");
    i.apply(&one(), Cursor { fact: 6, at: 60 }).unwrap();
    assert_eq!(find(&i, "kept"), [1]);
    let second = Index::open(dir.path()).unwrap();
    assert!(matches!(second.apply(&one(), Cursor::default()), Err(kit::Error::Conflict(_))), "one writer");
}

#[test]
fn a_misspelt_word_is_put_right() {
    let i = index(
        vec![
            item(1, "question", "The printer in the office is broken", "", Some("en")),
            item(2, "status", "", "Semesterplanering för hela kontoret", Some("sv")),
            item(3, "status", "", "Pointer", Some("en")),
        ],
        vec![],
    );
    let corrected = |text: &str| i.corrected(&mut Reader::default(), &asked::read(text), true, false).unwrap().map(|a| a.words());
    assert_eq!(corrected("pritner office").as_deref(), Some("printer office"));
    assert_eq!(corrected("semsterplanerring").as_deref(), Some("semesterplanering"), "two letters of a long word");
    assert_eq!(corrected("kontroet").as_deref(), Some("kontoret"));
    assert_eq!(corrected("printers"), None, "another ending is no mistake");
    assert_eq!(corrected("\"pritner\""), None, "a phrase is taken at its word");
    assert_eq!(corrected("xqzw pri"), None);
}

#[test]
fn counts_are_of_what_one_may_see() {
    let day = kit::Time::DAY;
    let tagged = |id, audience, author, lang: &str, created, tags: &[&str]| ItemDoc {
        audience,
        author,
        created_at: created,
        tags: tags.iter().map(|t| (*t).to_owned()).collect(),
        ..item(id, "question", "Where do I park?", "", Some(lang))
    };
    let i = index(
        vec![
            tagged(1, 1, 5, "en", 999 * day, &["parking", "north"]),
            tagged(2, 1, 5, "en", 980 * day, &["parking"]),
            tagged(3, 1, 6, "de", 10 * day, &["parking"]),
            tagged(4, 2, 7, "sv", 999 * day, &["secret"]),
        ],
        vec![],
    );
    let look = |audiences: &[i64], change: &dyn Fn(&mut ItemsAsked)| {
        let mut ask = ItemsAsked { facets: true, now: 1000 * day, audiences: audiences.to_vec(), ..ask("park") };
        change(&mut ask);
        i.search_items(&mut Reader::default(), &ask).unwrap()
    };
    let found = look(&[1], &|_| {});
    assert_eq!(found.facets.tags, [("parking".to_owned(), 3), ("north".to_owned(), 1)]);
    assert_eq!(found.facets.authors, [(5, 2), (6, 1)]);
    assert_eq!(found.facets.langs, [("en".to_owned(), 2), ("de".to_owned(), 1)]);
    assert_eq!(found.facets.ages, [1, 2, 2]);
    assert!(look(&[1, 2], &|_| {}).facets.tags.contains(&("secret".to_owned(), 1)));
    let ids = |found: crate::search::Hits| found.hits.iter().map(|h| h.id).collect::<Vec<_>>();
    assert_eq!(ids(look(&[1], &|a| a.authors = Some(vec![6, 7]))), [3]);
    assert_eq!(ids(look(&[1], &|a| a.since = Some(970 * day))).len(), 2);
    assert_eq!(ids(look(&[1], &|a| a.asked = asked::read("park before:1970-02"))), [3]);
    assert_eq!(ids(look(&[1], &|a| a.newest = true)), [1, 2, 3]);
}
