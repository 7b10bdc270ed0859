//! Stack Exchange dumps: whole, odd and broken, and the text in them turned into Markdown.

use import::html::{attribution, comment_text, site_of, to_markdown};
use import::se_count::{Counts, count};
use import::se_rows::{PostKind, SePost, SeUser, SeVote, parse_date, parse_tags};
use import::se_xml::{Dump, Row, Rows, SeError};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const SITE: &str = "quantumcomputing.stackexchange.com";

fn posts(xml: impl Into<Vec<u8>>) -> (Vec<Row<SePost>>, Vec<SeError>, Vec<SeError>) {
    let mut rows = Rows::<SePost>::from_reader("Posts.xml", 0, std::io::Cursor::new(xml.into()));
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    for row in rows.by_ref().take(100_000) {
        match row {
            Ok(row) => good.push(row),
            Err(e) => bad.push(e),
        }
    }
    (good, bad, rows.warnings().to_vec())
}

const GOOD: &str = "\u{FEFF}<?xml version=\"1.0\" encoding=\"utf-8\"?>
<posts>
  <row Id=\"1\" PostTypeId=\"1\" CreationDate=\"2018-03-12T17:00:45.567\" Title=\"A &amp; B\" Tags=\"&lt;a&gt;&lt;b-c&gt;\" Body=\"&lt;p&gt;x&#xD;&#xA;y&lt;/p&gt;\" OwnerUserId=\"7\" AcceptedAnswerId=\"2\" />
  <row Id='2' PostTypeId='2' ParentId='1' CreationDate='2018-03-12T17:00:46'
     Body='it says \"yes\"' OwnerDisplayName='user9' Shoe='44'></row>
  <!-- a comment -->
  <row Id=\"3\" PostTypeId=\"5\" CreationDate=\"2018-03-12\" Shoe=\"45\"/>
</posts>
";

#[test]
fn rows_come_typed_with_their_place() {
    let (rows, bad, warnings) = posts(GOOD);
    assert_eq!(bad, []);
    let [q, a, w] = rows.as_slice() else { panic!("{rows:?}") };
    assert_eq!((q.line, a.line, w.line), (3, 4, 7));
    assert_eq!(&GOOD.as_bytes()[usize::try_from(a.byte).unwrap()..][..12], b"<row Id='2' ");
    assert_eq!((q.value.kind, q.value.created, q.value.accepted_answer_id), (PostKind::Question, 1_520_874_045_567, Some(2)));
    assert_eq!((q.value.title.as_deref(), q.value.body.as_str()), (Some("A & B"), "<p>x\ny</p>"));
    assert_eq!(q.value.tags, ["a", "b-c"]);
    assert_eq!((a.value.parent_id, a.value.owner_id, a.value.owner_name.as_deref()), (Some(1), None, Some("user9")));
    assert_eq!((a.value.body.as_str(), w.value.kind, w.value.body.as_str()), ("it says \"yes\"", PostKind::TagWiki, ""));
    let warnings: Vec<String> = warnings.iter().map(ToString::to_string).collect();
    assert_eq!(warnings, ["Posts.xml, line 4: the column Shoe is not known and was passed over"]);
}

#[test]
fn a_bad_row_is_named_and_the_next_is_read() {
    let row = |attrs: &str| format!("<row {attrs}/>\n");
    let ok = row("Id='1' PostTypeId='5' CreationDate='2018-03-12T17:00:45.567'");
    for (bad, word) in [
        (row(""), "Id is missing"),
        (row("Id='one' PostTypeId='5' CreationDate='2018-03-12'"), "Id is not a number: one"),
        (row("Id='9' PostTypeId='5' CreationDate='yesterday'"), "CreationDate is not a date: yesterday"),
        (row("Id='9' PostTypeId='5' CreationDate='2018-02-30T00:00:00'"), "CreationDate is not a date"),
        (row("Id='9' PostTypeId='1' CreationDate='2018-03-12'"), "question 9 has no Title"),
        (row("Id='9' PostTypeId='2' CreationDate='2018-03-12'"), "answer 9 has no ParentId"),
        (row("Id='9' Id='9' PostTypeId='5' CreationDate='2018-03-12'"), "attribute"),
        (row("Id='9' PostTypeId='5' CreationDate='2018-03-12' Body='&nothing;'"), "the text of Body"),
        (row("Id='9' PostTypeId='5' CreationDate='2018-03-12' Body"), "attribute"),
        (row("Id='99999999999999999999' PostTypeId='5'"), "Id is not a number"),
        ("<line Id='9'/>\n".into(), "expected <row> but found <line>"),
        ("words\n".into(), "text stands between the rows"),
    ] {
        let (rows, errors, _) = posts(format!("<posts>\n{ok}{bad}{ok}</posts>"));
        assert_eq!(rows.len(), 2, "{bad}");
        let [e] = errors.as_slice() else { panic!("{bad}: {errors:?}") };
        assert!(e.what.contains(word) && !e.fatal && (e.line == 3 || word.starts_with("text")), "{bad}: {e:?}");
    }
}

#[test]
fn broken_files_stop_with_the_line_after_what_was_good() {
    let ok = "<row Id='1' PostTypeId='5' CreationDate='2018-03-12T17:00:45.567'/>\n";
    for (text, good, line, word) in [
        (String::new(), 0, 1, "empty"),
        ("hello".into(), 0, 1, "not an XML file"),
        (format!("<users>\n{ok}</users>"), 0, 1, "expected <posts> but found <users>"),
        (format!("<posts>\n{ok}"), 1, 3, "cut off"),
        (format!("<posts>\n{ok}<row Id='2' Bo"), 1, 3, "cut off"),
        (format!("<posts>\n{ok}\n<row Id='2' Body='\n\n"), 1, 4, "cut off"),
        (format!("<posts>\n{ok}</users>"), 1, 3, "broken"),
        (format!("<posts>\n{ok}<row Id='2'>"), 1, 3, "cut off"),
        (format!("<posts>\n{ok}</posts>\n<posts/>"), 1, 4, "more after"),
        (format!("<posts>\n{ok}<row Id='2' Body='\u{1}' &/>\n</posts>"), 1, 3, "attribute"),
    ] {
        let (rows, errors, _) = posts(text.clone());
        assert_eq!((rows.len(), errors.len()), (good, 1), "{text}: {errors:?}");
        assert!(errors[0].what.contains(word) && errors[0].line == line, "{text}: {:?}", errors[0]);
        assert_eq!(errors[0].fatal, word != "attribute");
    }
    let (rows, errors, _) = posts(b"<posts>\n<row Id='1' Body='\xFF\xFE'/>\n</posts>".to_vec());
    assert_eq!((rows.len(), errors[0].line, errors[0].what.as_str()), (0, 2, "the text is not UTF-8"));
}

#[test]
fn a_file_without_an_end_does_not_fill_the_memory() {
    struct Endless;
    impl std::io::Read for Endless {
        fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
            out.fill(b'x');
            Ok(out.len())
        }
    }
    let start = std::io::Cursor::new(b"<posts>\n<row Body='".to_vec());
    let input = std::io::BufReader::with_capacity(1 << 16, std::io::Read::chain(start, Endless));
    let mut rows = Rows::<SePost>::from_reader("Posts.xml", 0, input);
    let e = rows.next().unwrap().unwrap_err();
    assert!(e.fatal && e.line == 2 && e.what.contains("32 MB"), "{e:?}");
    assert!(rows.next().is_none());
}

#[test]
fn truncated_and_damaged_dumps_never_panic_and_always_say_where() {
    use rand::{RngExt, SeedableRng, rngs::StdRng};
    let mut rng = StdRng::seed_from_u64(3);
    let whole = posts(GOOD).0;
    for end in 0..GOOD.len() - 1 {
        let (rows, errors, _) = posts(&GOOD.as_bytes()[..end]);
        assert!(rows.iter().zip(&whole).all(|(a, b)| a == b));
        // The very last character ends the root; before it every cut is seen.
        if end < GOOD.trim_end().len() {
            assert!(errors.last().is_some_and(|e| e.fatal && e.line > 0 && e.line <= 9), "{end}: {errors:?}");
        }
    }
    for _ in 0..3_000 {
        let mut bytes = GOOD.as_bytes().to_vec();
        for _ in 0..rng.random_range(1..5) {
            let at = rng.random_range(0..bytes.len());
            match rng.random_range(0..3) {
                0 => bytes[at] = rng.random(),
                1 => bytes.insert(at, *[b'<', b'>', b'&', b'"', 0, b'\'', b'/'].get(rng.random_range(0..7)).unwrap()),
                _ => drop(bytes.drain(at..(at + 5).min(bytes.len()))),
            }
        }
        let (rows, errors, _) = posts(bytes);
        assert!(rows.len() <= 4 && errors.iter().all(|e| e.line > 0), "{errors:?}");
        assert!(errors.iter().rev().skip(1).all(|e| !e.fatal));
    }
}

#[test]
fn tags_and_dates_in_both_spellings() {
    assert_eq!(parse_tags("<a><b>"), ["a", "b"]);
    assert_eq!(parse_tags("|a|c++|a|"), ["a", "c++"]);
    assert_eq!(parse_tags(""), Vec::<String>::new());
    assert_eq!(parse_date("1970-01-01T00:00:01.5"), Some(1_500));
    assert_eq!(parse_date("2018-03-12T17:00:45Z"), Some(1_520_874_045_000));
    for bad in ["", "x", "2018", "2018-13-01", "17:00"] {
        assert_eq!(parse_date(bad), None, "{bad}");
    }
}

#[test]
fn a_folder_is_a_dump_when_it_has_posts() {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("dump");
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).unwrap();
    assert!(Dump::open(&dir).unwrap_err().what.contains("no Posts.xml"));
    std::fs::write(dir.join("posts.XML"), GOOD).unwrap();
    let dump = Dump::open(&dir).unwrap();
    assert_eq!((dump.users().unwrap().count(), dump.posts().unwrap().filter(Result::is_ok).count()), (0, 3));
    assert_eq!(dump.total_bytes(), GOOD.len() as u64);
    let mut rows = dump.posts().unwrap();
    while rows.next().is_some() {}
    assert_eq!(rows.bytes_read(), rows.total_bytes());
    assert!(Dump::open(&dir.join("none")).is_err());
}

fn shared(name: &str) -> Option<PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name);
    dir.is_dir().then_some(dir)
}

/// The two readers have nothing in common, so they must be wrong in the same way to agree.
#[test]
fn the_real_dumps_read_whole_and_agree_with_the_simple_count() {
    for (name, bad_rows) in [("se-quantum", 0), ("se-devops", 1), ("se-beer", 0)] {
        let Some(dir) = shared(name) else { continue };
        let dump = Dump::open(&dir).unwrap();
        let mut c = Counts::default();
        let mut by_id: BTreeMap<i64, SePost> = BTreeMap::new();
        let mut bad = Vec::new();
        let mut rows = dump.posts().unwrap();
        for row in rows.by_ref() {
            match row {
                Ok(row) => drop(by_id.insert(row.value.id, row.value)),
                Err(e) => bad.push(e),
            }
        }
        assert_eq!(rows.warnings(), []);
        assert!(bad.iter().all(|e| !e.fatal && e.line > 2), "{bad:?}");
        let (mut owners, mut names, mut tags) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for post in by_id.values() {
            match post.kind {
                PostKind::Question => c.questions += 1,
                PostKind::Answer => c.answers += 1,
                PostKind::TagExcerpt | PostKind::TagWiki => c.tag_wikis += 1,
                PostKind::Other(_) => c.other_posts += 1,
            }
            if let PostKind::Question | PostKind::Answer = post.kind {
                match (post.owner_id, &post.owner_name) {
                    (Some(id), _) => drop(owners.insert(id)),
                    (None, Some(name)) => drop(names.insert(name.clone())),
                    (None, None) => {}
                }
                if post.kind == PostKind::Answer && !by_id.contains_key(&post.parent_id.unwrap()) {
                    c.orphan_answers += 1;
                }
            }
            if post.kind == PostKind::Question {
                tags.extend(post.tags.clone());
                if let Some(answer) = post.accepted_answer_id {
                    if by_id.get(&answer).is_some_and(|a| a.parent_id == Some(post.id)) { c.accepted += 1 } else { c.accepted_missing += 1 }
                }
            }
        }
        let on_post = |id: i64| by_id.get(&id).is_some_and(|p| matches!(p.kind, PostKind::Question | PostKind::Answer));
        let users: Vec<SeUser> = dump.users().unwrap().map(|r| r.unwrap().value).collect();
        c.people = if users.is_empty() { owners.len() } else { users.len() } as u64;
        c.people_by_name = names.len() as u64;
        c.tags = tags.len() as u64;
        c.tag_rows = dump.tags().unwrap().map(Result::unwrap).count() as u64;
        let comments: Vec<i64> = dump.comments().unwrap().map(|r| r.unwrap().value.post_id).collect();
        c.comments = comments.len() as u64;
        c.comments_on_posts = comments.iter().filter(|id| on_post(**id)).count() as u64;
        for vote in dump.votes().unwrap().map(|r| r.unwrap().value) {
            c.votes += 1;
            c.likes += u64::from(vote.kind == SeVote::UP && on_post(vote.post_id));
            c.down_votes += u64::from(vote.kind == SeVote::DOWN);
        }
        c.links = dump.links().unwrap().map(Result::unwrap).count() as u64;
        c.badges = dump.badges().unwrap().map(Result::unwrap).count() as u64;
        c.bad_rows = bad.len() as u64;
        assert_eq!(c, count(&dir).unwrap(), "{name}");
        assert_eq!(c.bad_rows, bad_rows);
    }
}

#[test]
fn html_becomes_markdown() {
    for (html, markdown) in [
        ("<p>One <em>two</em> <strong>three</strong></p>\n\n<p>four</p>\n", "One *two* **three**\n\nfour"),
        (
            "<pre class=\"lang-rs prettyprint\"><code>let a = &lt;b&gt;;\n\n\n  // x_y*z\n</code></pre>",
            "```rs\nlet a = <b>;\n\n\n  // x_y*z\n```",
        ),
        ("<pre>plain `tick`</pre>", "```\nplain `tick`\n```"),
        ("<ul>\n<li>a</li>\n<li>b\n<ol><li>c</li></ol></li>\n</ul>", "- a\n- b\n  1. c"),
        ("<blockquote>\n  <p>said</p>\n</blockquote>\n<p>x</p>", "> said\n\nx"),
        ("<p><code>a_b</code>, <kbd>Ctrl</kbd></p>", "`a_b`, `Ctrl`"),
        ("<p><img src=\"https://i.example/a b.png\" alt=\"a [plan]\"></p>", "[a \\[plan\\]](https://i.example/a%20b.png)"),
        (
            "<p><a href=\"https://i.example/big\"><img src=\"https://i.example/s.png\" alt=\"enter image description here\"></a></p>",
            "[image](https://i.example/big)",
        ),
        (
            "<p><a href=\"/q/3\">q</a> <a href=\"//x.example/y\">y</a> <a href='javascript:alert(1)'>no</a> <a>bare</a></p>",
            "[q](https://quantumcomputing.stackexchange.com/q/3) [y](https://x.example/y) no bare",
        ),
        ("<p>x<sup>2</sup> H<sub>2</sub>O a<sup>th</sup> <s>old</s></p>", "x² H₂O a^(th) ~~old~~"),
        ("<p>$|\\psi_1\\rangle \\&lt; a&lt;b$ and \\$5, $$\nx_{*}*y\n$$</p>", "$|\\psi_1\\rangle \\< a< b$ and \\$5, $$\nx_{*}*y\n$$"),
        (
            "<p>1) not a list</p><p>2. neither</p><p># nor a heading</p><p>- nor this<br>+ nor that<br></p>",
            "1\\) not a list\n\n2\\. neither\n\n\\# nor a heading\n\n\\- nor this\\\n\\+ nor that",
        ),
        ("<p>see https://x.example/a_b*c, ok</p>", "see https://x.example/a_b*c, ok"),
        ("<p>a &lt;script&gt; b</p><script>alert(1)</script><style>x</style>", "a \\<script> b"),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", "| a | b |\n| - | - |\n| 1 | 2 |"),
        ("", ""),
        ("no tags at all & 3 < 4", "no tags at all & 3 < 4"),
    ] {
        assert_eq!(to_markdown(html, SITE), markdown, "{html}");
    }
    // Elsewhere a dollar sign is money.
    assert_eq!(to_markdown("<p>$5_a and $6_b</p>", "alcohol.stackexchange.com"), "\\$5\\_a and \\$6\\_b");
}

#[test]
fn hostile_html_is_text_or_nothing() {
    use rand::{RngExt, SeedableRng, rngs::StdRng};
    for html in [
        "<svg onload=alert(1)><p>x</p></svg>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"data:text/html,x\">y</a>",
        "<a href=\" java\nscript:alert(1)\">y</a>",
        "<<script>script>alert(1)<</script>/script>",
        "<p title='>'><script>alert(1)",
        "<iframe srcdoc='<script>x</script>'>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<a href='x\"><img src=y onerror=z>'>q</a>",
    ] {
        let markdown = to_markdown(html, SITE);
        let tags = markdown.match_indices('<').filter(|(at, _)| {
            let next = markdown[at + 1..].chars().next();
            next.is_some_and(|c| c.is_ascii_alphabetic() || "!/?".contains(c)) && !markdown[..*at].ends_with('\\')
        });
        assert_eq!(tags.count(), 0, "{html} → {markdown}");
        assert!(!markdown.contains("](java") && !markdown.contains("](data"), "{html} → {markdown}");
    }
    // Deep nesting must not reach the bottom of the stack, nor take long.
    for tag in ["div", "blockquote", "ul><li", "b", "span", "a href=x", "table><tr><td", "font", "p><b"] {
        let deep = format!("<{tag}>").repeat(20_000) + "end";
        assert!(to_markdown(&deep, SITE).contains("end"), "{tag}");
    }
    let pieces = [
        "<p>",
        "</p>",
        "<pre>",
        "<code>",
        "</code>",
        "</pre>",
        "<a href='/x'>",
        "</a>",
        "<li>",
        "<ul>",
        "</ul>",
        "$",
        "$$",
        "\u{E000}",
        "\u{E001}0",
        "`",
        "&lt;",
        "&#0;",
        "<br>",
        "x",
        "\n",
        "<!--",
        "-->",
        "<",
        ">",
        "\"",
        "'",
        "=",
        "<td>",
        "<table>",
        "</table>",
        "<sup>",
        "</sup>",
        "<?php ?>",
        "<![CDATA[",
        "é",
    ];
    let mut rng = StdRng::seed_from_u64(5);
    for _ in 0..5_000 {
        let html: String = (0..rng.random_range(0..40)).map(|_| pieces[rng.random_range(0..pieces.len())]).collect();
        let markdown = to_markdown(&html, SITE);
        assert!(!markdown.contains(['\u{E000}', '\u{E001}']), "{html}");
        comment_text(&html, SITE);
    }
}

#[test]
fn no_html_is_left_in_the_real_posts() {
    for name in ["se-quantum", "se-beer", "se-devops"] {
        let Some(dir) = shared(name) else { continue };
        let site = site_of(&dir, None).unwrap();
        for post in Dump::open(&dir).unwrap().posts().unwrap().flatten().take(900) {
            let markdown = to_markdown(&post.value.body, &site);
            let mut fence = "";
            for line in markdown.lines() {
                let bare = line
                    .trim_start_matches([' ', '>', '-'])
                    .trim_start_matches(|c: char| c.is_ascii_digit())
                    .trim_start_matches(". ")
                    .trim_start();
                let ticks = bare.bytes().take_while(|b| *b == b'`').count();
                if ticks >= 3 && (fence.is_empty() || bare.starts_with(fence)) {
                    fence = if fence.is_empty() { &bare[..ticks] } else { "" };
                    continue;
                }
                let prose: String = line.split('`').step_by(2).collect();
                for tag in [
                    "<p>",
                    "</p>",
                    "<a ",
                    "<li",
                    "<ul",
                    "<ol",
                    "<pre",
                    "<code",
                    "<strong",
                    "<em>",
                    "<img",
                    "<br",
                    "<blockquote",
                    "<sup>",
                    "<sub>",
                    "<h1",
                    "<div",
                ] {
                    let escaped = format!("\\{tag}");
                    assert!(
                        !fence.is_empty() || prose.matches(tag).count() == prose.matches(&escaped).count(),
                        "{name} {}: {line}",
                        post.value.id
                    );
                }
            }
            assert!(markdown.is_empty() == post.value.body.trim().is_empty() || post.value.body.len() < 20, "{name} {}", post.value.id);
        }
    }
}

#[test]
fn comments_keep_their_light_markdown_and_begin_nothing_else() {
    for (text, markdown) in [
        ("*yes*, see `a<b>` and [here](/q/1)", "*yes*, see `a<b>` and [here](https://quantumcomputing.stackexchange.com/q/1)"),
        ("<b>no</b> 3 < 4", "\\<b>no\\</b> 3 < 4"),
        (
            "# not a heading\n> nor a quotation\n1. nor a list\n- nor this",
            "\\# not a heading\n\\> nor a quotation\n1\\. nor a list\n\\- nor this",
        ),
        ("![x](https://x.example/p.png)", "\\![x](https://x.example/p.png)"),
        ("use [tag:qubit] `open", "use `qubit` \\`open"),
        ("```\ncode", "\\`\\`\\`\ncode"),
    ] {
        assert_eq!(comment_text(text, SITE), markdown, "{text}");
    }
}

#[test]
fn the_licence_follows_the_date() {
    let on = |date: &str| attribution(SITE, 31, "Ada", parse_date(date).unwrap()).licence;
    assert_eq!(
        ["2011-04-07T23:59:59.999", "2011-04-08", "2018-05-01T23:59:59", "2018-05-02"].map(on),
        ["CC BY-SA 2.5", "CC BY-SA 3.0", "CC BY-SA 3.0", "CC BY-SA 4.0"]
    );
    let a = attribution(SITE, 31, "Ada", 0);
    assert_eq!(
        (a.text.as_str(), a.url.as_str()),
        ("Ada on quantumcomputing.stackexchange.com, CC BY-SA 2.5", "https://quantumcomputing.stackexchange.com/q/31")
    );
}

#[test]
fn the_site_is_said_or_told_by_the_folder() {
    let site = |dir: &str, flag| site_of(Path::new(dir), flag);
    assert_eq!(site("x/se-quantum", None).as_deref(), Some(SITE));
    assert_eq!(site("se-devops", None).as_deref(), Some("devops.stackexchange.com"));
    assert_eq!(site("se-beer", None).as_deref(), Some("alcohol.stackexchange.com"));
    assert_eq!(site("cooking.stackexchange.com", None).as_deref(), Some("cooking.stackexchange.com"));
    assert_eq!(site("whatever", None), None);
    assert_eq!(site("whatever", Some("https://DevOps.stackexchange.com/")).as_deref(), Some("devops.stackexchange.com"));
    assert_eq!(site("whatever", Some("cooking")).as_deref(), Some("cooking.stackexchange.com"));
    assert_eq!(site("whatever", Some("no site")), None);
}

#[test]
fn a_real_dump_cut_anywhere_says_where() {
    use rand::{RngExt, SeedableRng, rngs::StdRng};
    let Some(dir) = shared("se-quantum") else { return };
    let mut rng = StdRng::seed_from_u64(11);
    for name in ["Tags.xml", "PostLinks.xml"] {
        let whole = std::fs::read(dir.join(name)).unwrap();
        for _ in 0..60 {
            let end = rng.random_range(0..whole.len() - 20);
            let cut = whole[..end].to_vec();
            let lines = cut.iter().filter(|b| **b == b'\n').count() as u64 + 1;
            let input = std::io::Cursor::new(cut);
            let errors: Vec<SeError> = if name == "Tags.xml" {
                Rows::<import::se_rows::SeTag>::from_reader(name, 0, input).filter_map(Result::err).collect()
            } else {
                Rows::<import::se_rows::SeLink>::from_reader(name, 0, input).filter_map(Result::err).collect()
            };
            let [e] = errors.as_slice() else { panic!("{name} cut at {end}: {errors:?}") };
            assert!(e.fatal && e.line >= 1 && e.line <= lines && e.line + 2 > lines, "{name} cut at {end} of {lines} lines: {e}");
        }
    }
}
