//! Markdown: what it becomes, and what never comes out of it.

use kit::markdown::{Rendered, handles, render};
use proptest::prelude::*;

fn people(handle: &str) -> Option<(i64, String)> {
    match handle {
        "ann.berg" => Some((7, "Ann <Berg> & \"co\"".into())),
        "ben" => Some((8, "Ben".into())),
        _ => None,
    }
}

fn md(source: &str) -> Rendered {
    let r = render(source, &people);
    well_formed(&r.html).unwrap_or_else(|why| panic!("{why}\nfrom {source:?}\nin {}", r.html));
    r
}

fn html(source: &str) -> String {
    md(source).html.trim().to_owned()
}

const REL: &str = "rel=\"nofollow noopener noreferrer ugc\"";

#[test]
fn common_markdown() {
    assert_eq!(html("# One\n\n## Two\n\n##### Five"), "<h3>One</h3>\n<h4>Two</h4>\n<h5>Five</h5>", "none skips a level");
    assert_eq!(html("## Two\n\n# One"), "<h3>Two</h3>\n<h3>One</h3>", "the first stands right below the page's own");
    assert_eq!(html("a **b** _c_ ~~d~~ `e`\nf"), "<p>a <strong>b</strong> <em>c</em> <del>d</del> <code>e</code><br>\nf</p>");
    assert_eq!(html("```rust\nfn x() {}\n```"), "<pre tabindex=\"0\"><code class=\"language-rust\">fn x() {}\n</code></pre>");
    assert_eq!(html("```a\"onclick=x\nb\n```"), "<pre tabindex=\"0\"><code>b\n</code></pre>");
    assert!(html("|a|b|\n|-|:-:|\n|1|2|").contains("<td align=\"center\">2</td>"));
    assert_eq!(html("- [x] done\n- [ ] open"), "<ul>\n<li>☑ done</li>\n<li>☐ open</li>\n</ul>");
    assert_eq!(html(""), "");
}

#[test]
fn formulas_stay_as_typed() {
    assert_eq!(html(r"so $a_b \{x\} *y*$ holds"), r"<p>so $a_b \{x\} *y*$ holds</p>");
    assert_eq!(html("it costs $5 and *not* $10"), "<p>it costs $5 and <em>not</em> $10</p>");
}

#[test]
fn raw_html_is_text() {
    assert_eq!(html("<b onclick=x>hi</b>"), "<p>&lt;b onclick=x&gt;hi&lt;/b&gt;</p>");
    assert_eq!(
        html("<div>\n<script>alert(1)</script>\n</div>"),
        "<p>&lt;div&gt;<br>\n&lt;script&gt;alert(1)&lt;/script&gt;<br>\n&lt;/div&gt;</p>"
    );
    assert_eq!(html("one<br>two"), "<p>one<br>\ntwo</p>");
}

#[test]
fn links() {
    let r = md(
        "[a](https://example.com/x?a=1&b=2 \"t\") https://example.org www.example.net <https://example.com/x?a=1&b=2> ann@example.com [p](/communities/3)",
    );
    assert!(r.html.contains(&format!("<a href=\"https://example.com/x?a=1&amp;b=2\" title=\"t\" {REL}>a</a>")), "{}", r.html);
    assert!(r.html.contains("mailto:ann@example.com") && r.html.contains("href=\"/communities/3\""));
    assert_eq!(r.links, ["https://example.com/x?a=1&b=2", "https://example.org", "http://www.example.net"]);
    for bad in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "java&NewLine;script:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/x",
        "/&Tab;/evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "relative",
        "https:",
    ] {
        let h = html(&format!("[word](<{bad}>)"));
        assert_eq!(h, "<p>word</p>", "{bad}");
    }
    assert!(html("[](https://example.com/)").contains(">https://example.com/</a>"), "every link has words");
}

#[test]
fn pictures_come_from_our_own_store() {
    assert_eq!(html("![A cat](/files/12/cat.png)"), "<p><img src=\"/files/12/cat.png\" alt=\"A cat\" loading=\"lazy\"></p>");
    assert_eq!(html("![A cat](https://evil.example/c.png)"), format!("<p><a href=\"https://evil.example/c.png\" {REL}>A cat</a></p>"));
    assert_eq!(
        html("[![A cat](https://evil.example/c.png)](https://a.example/)"),
        format!("<p><a href=\"https://a.example/\" {REL}>A cat</a></p>")
    );
    for bad in [
        "/files/../logout",
        "/files/%2e%2e/logout",
        "/other/x.png",
        "//evil.example/files/x.png",
        "/files/x.png?y",
        "data:image/png;base64,xx",
    ] {
        assert!(!html(&format!("![x]({bad})")).contains("<img"), "{bad}");
    }
}

#[test]
fn mentions_and_tags() {
    let r = md("Hi @Ann.Berg, @ben. and @nobody: see #Rust, #c++ and #C#. (#übung)");
    assert_eq!(r.mentions, ["ann.berg", "ben"]);
    assert_eq!(r.tags, ["rust", "c++", "c#", "übung"]);
    assert!(r.html.contains("<a class=\"mention\" href=\"/people/7\""), "{}", r.html);
    assert!(r.html.contains(">@Ann &lt;Berg&gt; &amp; \"co\"</a>, <a"), "{}", r.html);
    assert!(r.html.contains("href=\"/tags/c%23\"") && r.html.contains(">#C#</a>. ("), "{}", r.html);
    assert!(r.html.contains("href=\"/tags/%C3%BCbung\"") && r.html.contains("@nobody:"));
    assert_eq!(r.plain, "Hi @Ann.Berg, @ben. and @nobody: see #Rust, #c++ and #C#. (#übung)");
}

#[test]
fn marks_that_are_none() {
    for none in [
        "`@ben #tag`",
        "```\n@ben #tag\n```",
        "[@ben #tag](https://example.com)",
        "mail@ben.example x@ben",
        "@ben@social.example",
        "https://example.com/@ben#tag",
        "example/@ben a#tag",
        "#123 &#123; # tag",
        "![@ben #tag](/files/1/x.png)",
    ] {
        let r = md(none);
        assert!(r.mentions.is_empty() && r.tags.is_empty(), "{none}: {r:?}");
    }
    assert_eq!(md("**@ben** (@ben) \"@ben\" @ben's").html.matches("class=\"mention\"").count(), 4);
    assert_eq!(md("@ann.berg@ben").mentions.len(), 0);
    assert_eq!(md("#one#two").tags, ["one"]);
    assert_eq!(md("|a|\n|-|\n|@ben<br>#tag|").mentions, ["ben"]);
}

#[test]
fn candidates_cover_what_rendering_mentions() {
    assert_eq!(handles("@Ann.Berg, (@ben) @a\\_b x@y @ben"), ["ann.berg", "ben", "a_b"]);
    assert_eq!(handles(&"@a@b ".repeat(1000)).len(), 0);
    assert!(handles(&(0..1000).map(|n| format!("@p{n} ")).collect::<String>()).len() <= 100);
}

#[test]
fn plain_words() {
    let r = md("# Title\n\nSome *text*\nhere\n\n- one\n- two\n\n|a|b|\n|-|-|\n|c|d|\n\n```\ncode\n```\n\n<p>raw</p>");
    assert_eq!(r.plain, "Title\nSome text\nhere\none\ntwo\na b\nc d\ncode\n<p>raw</p>");
}

#[test]
fn footnotes_of_two_texts_do_not_meet() {
    let (a, b) = (md("one[^1]\n\n[^1]: note"), md("two[^1]\n\n[^1]: note"));
    let id = |r: &Rendered| r.html.split("id=\"").nth(1).and_then(|s| s.split('"').next()).unwrap().to_owned();
    assert_ne!(id(&a), id(&b));
    let name = id(&a).replace("fnref-", "fn-");
    assert!(a.html.contains(&format!("href=\"#{name}\"")) && a.html.contains(&format!("<li id=\"{name}\"")), "{}", a.html);
}

#[test]
fn deep_and_large_texts_survive() {
    let n = 100_000;
    for source in [
        ">".repeat(n),
        "> ".repeat(n / 2),
        "[".repeat(n),
        "![".repeat(n / 2),
        "[a](".repeat(n / 4),
        "![a](/files/".repeat(n / 12),
        "*".repeat(n),
        "*a **a ".repeat(n / 7),
        "a**b".repeat(n / 4) + &"c* ".repeat(n / 4),
        "_".repeat(n),
        "`".repeat(n),
        (0..400).map(|k| format!("a{}", "`".repeat(k))).collect::<String>(),
        "- ".repeat(n / 2),
        "1. ".repeat(n / 3),
        (0..440).map(|k| format!("{}- a\n", " ".repeat(k))).collect::<String>(),
        (0..300).map(|k| format!("{}a\n", "> ".repeat(k))).collect::<String>(),
        "<".repeat(n),
        "<a ".repeat(n / 3),
        "<!--".repeat(n / 4),
        "&".repeat(n),
        "§".repeat(n),
        format!("[a](https://x.example/?{})", "&".repeat(n)),
        "```\n".to_owned() + &"&\n".repeat(n / 2),
        "\\".repeat(n),
        "~".repeat(n),
        "|".repeat(n),
        format!("|{}\n|{}\n{}", "a|".repeat(2000), "-|".repeat(2000), "|\n".repeat(20_000)),
        "[^1]".repeat(n / 4) + "\n\n[^1]: x",
        "[^".repeat(n / 2),
        (0..5000).map(|k| format!("[^{k}]: [^{k}]\n\n")).collect::<String>(),
        format!("[a]: /{}\n\n{}", "x".repeat(40_000), "[a]".repeat(20_000)),
        "http://".repeat(n / 7),
        "www.".repeat(n / 4),
        "a@b.c ".repeat(n / 6),
        "a@".repeat(n / 2),
        "@ben ".repeat(n / 5),
        "#a".repeat(n / 2),
        "@".repeat(n),
        "#tag ".repeat(n / 5),
        "\n".repeat(n),
        "\0".repeat(n),
        "a\u{301}".repeat(n / 3),
        "# ".repeat(n / 2),
        "```\n".repeat(n / 4),
        "===\n".repeat(n / 4),
        ("a".repeat(1000) + "\n").repeat(100),
    ] {
        // A small stack, as a worker thread may have.
        let start: String = source.chars().take(12).collect();
        std::thread::Builder::new()
            .stack_size(1024 * 1024)
            .spawn(move || drop(md(&source)))
            .unwrap()
            .join()
            .unwrap_or_else(|_| panic!("{start}"));
    }
    let big = "> deep [words] and *more* @ben #tag\n".repeat(300_000);
    let r = md(&big);
    assert!(r.html.len() < big.len() * 3 && r.html.starts_with("<p>&gt; deep"));
}

#[test]
fn depth_falls_back_to_text_and_keeps_every_word() {
    let deep = format!("{} hidden words", ">".repeat(500));
    assert!(md(&deep).html.contains("hidden words"));
    assert!(md(&format!("{} words", "> ".repeat(40))).html.contains("<blockquote>"));
}

#[test]
fn attack_collections_render_to_nothing_that_runs() {
    for name in ["xss-payload-list.txt", "html5-security-vectors.txt", "naughty-strings.json"] {
        let Some(text) = crate::attack(name) else { continue };
        let list: Vec<String> = serde_json::from_str(&text).unwrap_or_else(|_| text.lines().map(str::to_owned).collect());
        assert!(list.len() > 50, "{name}");
        for payload in &list {
            md(payload);
        }
        // In every place of a text where something may stand; every fourth, for time.
        for payload in list.iter().filter(|p| p.len() < 2000).step_by(4) {
            md(&format!(
                "[x]({payload}) ![y]({payload}) <{payload}>\n\n```{payload}\n{payload}\n```\n\n[z]: {payload} \"{payload}\"\n[z]\n\n|{payload}|\n|-|\n|{payload}|\n\n# {payload}\n@{payload} #{payload} [^{payload}]\n\n[^{payload}]: {payload}"
            ));
            let named = |_: &str| Some((1, payload.clone()));
            let r = render("@x **@y**", &named);
            well_formed(&r.html).unwrap_or_else(|why| panic!("{why} from the name {payload:?}: {}", r.html));
        }
        md(&text);
    }
}

#[test]
fn own_attacks() {
    for payload in [
        "<svg/onload=alert(1)>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript://%0aalert(1))",
        "![x](/files/a\"onerror=alert(1))",
        "![\" onerror=alert(1) x=\"](/files/1/a.png)",
        "![x](/files/1/a.png '\" onerror=\"alert(1)')",
        "[a](https://x.example/\"onmouseover=alert(1))",
        "```\"><script>alert(1)</script>\nx\n```",
        "<https://x.example/?<script>alert(1)</script>>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "[^<script>]\n\n[^<script>]: x",
        "@ann.berg\"><script>alert(1)</script>",
        "#tag\"onclick=alert(1)",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    ] {
        md(payload);
    }
}

/// Reads the output with a grammar far stricter than any browser's: only these tags, only these attributes, always
/// quoted, no stray `<`, every tag closed in order. What passes has no script, no handler and no odd address.
fn well_formed(html: &str) -> Result<(), String> {
    const VOID: [&str; 3] = ["br", "hr", "img"];
    const PAIRED: [&str; 24] = [
        "p",
        "blockquote",
        "ul",
        "ol",
        "li",
        "h3",
        "h4",
        "h5",
        "h6",
        "pre",
        "code",
        "em",
        "strong",
        "del",
        "a",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "sup",
        "section",
        "",
    ];
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let end = rest.find('>').ok_or("a tag without an end")?;
        let (tag, after) = (&rest[..end], &rest[end + 1..]);
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes nothing"));
            }
            continue;
        }
        let (name, mut attributes) = tag.split_at(tag.find(' ').unwrap_or(tag.len()));
        if !VOID.contains(&name) {
            if name.is_empty() || !PAIRED.contains(&name) {
                return Err(format!("<{name}> has no place here"));
            }
            open.push(name);
        }
        while !attributes.is_empty() {
            let (key, value) = attributes[1..].split_once("=\"").ok_or_else(|| format!("attributes {attributes:?}"))?;
            let (value, after) = value.split_once('"').ok_or("an open quote")?;
            attributes = after;
            if !(after.is_empty() || after.starts_with(' ')) {
                return Err(format!("after an attribute: {after:?}"));
            }
            let real = value.replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ");
            let fine = match key {
                "href" => {
                    ["http://", "https://", "mailto:", "#"].iter().any(|s| real.to_ascii_lowercase().starts_with(s)) || own_path(&real)
                }
                "src" => name == "img" && real.starts_with("/files/") && own_path(&real),
                "class" => matches!((name, value), ("a", "mention" | "tag")) || (name == "code" && value.starts_with("language-")),
                "id" => value.starts_with("fn-") || value.starts_with("fnref-"),
                "title" | "alt" => true,
                "rel" => value == "nofollow noopener noreferrer ugc",
                "loading" => value == "lazy",
                "tabindex" => value == "0" && name == "pre",
                "align" => ["left", "center", "right"].contains(&value),
                "start" => value.chars().all(|c| c.is_ascii_digit()),
                _ => false,
            };
            if !fine {
                return Err(format!("{key}={value:?} on <{name}>"));
            }
            if name == "a" && key == "href" && !tag.contains("rel=\"nofollow noopener noreferrer ugc\"") {
                return Err("a link without rel".into());
            }
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("left open: {open:?}")) }
}

fn own_path(url: &str) -> bool {
    url.starts_with('/') && !url.starts_with("//") && !url.contains('\\')
}

proptest! {
    #[test]
    fn any_text_renders_safely(s in "(?s:.{0,200})") {
        md(&s);
    }
    #[test]
    fn any_mix_of_signs_renders_safely(parts in proptest::collection::vec(prop_oneof![
        "[\\[\\]()<>!*_`~#@|:>\\-+=\\\\\"'&;/ \n\t^.0-9a-d]{1,6}",
        Just("https://a.example/".to_owned()), Just("javascript:".to_owned()), Just("<script>".to_owned()), Just("</a>".to_owned()),
        Just("@ben".to_owned()), Just("#tag".to_owned()), Just("\n\n".to_owned()), Just("- [ ] ".to_owned()), Just("```".to_owned()),
        Just("[^1]".to_owned()), Just("[^1]: ".to_owned()), Just("|-|-|\n".to_owned()), Just("&#x6A;".to_owned()), Just("![x](/files/1/a.png)".to_owned()),
    ], 0..60)) {
        let s = parts.concat();
        let r = md(&s);
        let candidates = handles(&s);
        for m in &r.mentions {
            // A handle put together by an entity or an escape is not looked up, so it is not asked for here either.
            prop_assert!(candidates.contains(m) || s.contains(['&', '\\']), "{} in {:?}", m, s);
        }
    }
}
