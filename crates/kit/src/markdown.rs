//! Markdown in, safe HTML out: comrak (CommonMark + GFM) without raw HTML, own rewriting of the tree (mentions, tags,
//! headings, pictures), then ammonia's allow-list over the result. Never fails and never panics: what is too large or
//! too deep to be honest text becomes plain paragraphs. Callers limit the size of a text; this only survives it.

use crate::text;
use ammonia::{Builder, UrlRelative};
use comrak::nodes::{Ast, AstNode, LineColumn, NodeList, NodeValue};
use comrak::{Arena, Node, Options, arena_tree::NodeEdge};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rendered {
    /// Safe to put on a page as it is.
    pub html: String,
    /// The words alone: for search, snippets, mail and language detection.
    pub plain: String,
    /// Handles of known people, lower case, each once, in order.
    pub mentions: Vec<String>,
    /// Normalised tags (`text::tag`), each once, in order.
    pub tags: Vec<String>,
    /// Absolute http(s) addresses, each once, in order: candidates for link cards.
    pub links: Vec<String>,
}

/// More than this is shown as plain text (callers refuse far smaller texts with words).
const MAX_SOURCE: usize = 256 * 1024;
/// Nesting in the tree (quotes, lists, emphasis); a browser's parser copes badly with more, and no person writes it.
const MAX_DEPTH: usize = 100;
/// Different people a text can call; more is noise, and every one costs a notice.
const MAX_MENTIONS: usize = 50;
/// Places in a text that become links to people and tags.
const MAX_MARKS: usize = 500;
const MAX_LINKS: usize = 50;
const REL: &str = "nofollow noopener noreferrer ugc";

/// Renders one text. `known` maps a lower-case handle to the person's id and display name.
pub fn render(source: &str, known: &dyn Fn(&str) -> Option<(i64, String)>) -> Rendered {
    if source.len() > MAX_SOURCE {
        return plain(source);
    }
    if cfg!(debug_assertions) {
        return rich(source, known).unwrap_or_else(|| plain(source));
    }
    // A bug in the parser that some text finds must not take the request down with it; in tests it must be seen.
    catch_unwind(AssertUnwindSafe(|| rich(source, known))).ok().flatten().unwrap_or_else(|| plain(source))
}

/// The handles a text may mention, so that they can be looked up in one query before rendering.
pub fn handles(source: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    // Editors escape punctuation inside words: `@ann\_berg`.
    let source = if source.contains('\\') { Cow::Owned(source.replace('\\', "")) } else { Cow::Borrowed(source) };
    for mark in marks(&source, None) {
        if let Mark::Handle { handle, .. } = mark
            && !out.contains(&handle)
        {
            out.push(handle);
            if out.len() == MAX_MENTIONS * 2 {
                break;
            }
        }
    }
    out
}

fn rich(source: &str, known: &dyn Fn(&str) -> Option<(i64, String)>) -> Option<Rendered> {
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, source, &OPTIONS);
    let mut depth = 0usize;
    for edge in root.traverse() {
        match edge {
            NodeEdge::Start(_) => depth += 1,
            NodeEdge::End(_) => depth -= 1,
        }
        if depth > MAX_DEPTH {
            return None;
        }
    }
    if writing_cost(root) > 500_000_000 {
        return None;
    }
    let mut out = Rendered::default();
    let tree = Tree { arena: &arena, marks: Cell::new(0), heading: Cell::new(2) };
    let notes = format!("{:08x}", fnv(source));
    for node in root.descendants().collect::<Vec<_>>() {
        tree.tame(node, &notes, &mut out.links);
    }
    out.plain = words(root);
    for node in root.descendants().collect::<Vec<_>>() {
        if matches!(node.data().value, NodeValue::Text(_)) && !inside_link(node) {
            tree.link_marks(node, known, &mut out);
        }
    }
    let mut html = String::with_capacity(source.len() * 2);
    // The plain `format_html` refuses, in debug builds, a mention or a break in a table cell; the writer itself does not mind.
    comrak::format_html_with_plugins(root, &OPTIONS, &mut html, &comrak::options::Plugins::default()).ok()?;
    // A hundred references to one footnote are a hundred ways back: some texts grow out of all proportion.
    if html.len() > source.len() * 8 + 16 * 1024 {
        return None;
    }
    out.html = SANITIZER.clean(&html).to_string();
    Some(out)
}

/// What cannot be parsed in peace: escaped, in paragraphs.
fn plain(source: &str) -> Rendered {
    let mut html = String::with_capacity(source.len() + source.len() / 8);
    for paragraph in source.split("\n\n").map(str::trim).filter(|p| !p.is_empty()) {
        html.push_str("<p>");
        for (n, line) in paragraph.lines().enumerate() {
            html.push_str(if n == 0 { "" } else { "<br>\n" });
            escape(&mut html, line);
        }
        html.push_str("</p>\n");
    }
    Rendered { html, plain: source.trim().to_owned(), ..Rendered::default() }
}

struct Tree<'a> {
    arena: &'a Arena<'a>,
    marks: Cell<usize>,
    /// Level of the heading before.
    heading: Cell<u8>,
}

impl<'a> Tree<'a> {
    fn node(&self, value: NodeValue) -> Node<'a> {
        self.arena.alloc(AstNode::new(RefCell::new(Ast::new(value, LineColumn { line: 0, column: 0 }))))
    }

    /// Brings one parsed node down to what we show: no raw HTML, no foreign pictures, no odd addresses, headings below
    /// the page's own, tasks as signs, footnotes with names that are unique on a page of many texts.
    fn tame(&self, node: Node<'a>, notes: &str, links: &mut Vec<String>) {
        let mut data = node.data_mut();
        match &mut data.value {
            NodeValue::Heading(h) => {
                // The first stands right below the page's own, and none skips a level, whatever was typed.
                h.level = (h.level + 2).min(self.heading.get() + 1).min(6);
                self.heading.set(h.level);
            }
            NodeValue::FootnoteDefinition(f) => f.name = format!("{notes}-{}", fnv(&f.name)),
            NodeValue::FootnoteReference(f) => f.name = format!("{notes}-{}", fnv(&f.name)),
            // Formulas stay as they were typed: nothing inside is emphasis or an escape.
            NodeValue::Math(m) => {
                let mark = if m.display_math { "$$" } else { "$" };
                data.value = NodeValue::Text(format!("{mark}{}{mark}", m.literal).into());
            }
            NodeValue::HtmlInline(html) => {
                let is_break = matches!(html.as_str(), "<br>" | "<br/>" | "<br />");
                data.value = if is_break { NodeValue::LineBreak } else { NodeValue::Text(std::mem::take(html).into()) };
            }
            NodeValue::HtmlBlock(block) => {
                let lines: Vec<String> = block.literal.trim_end().lines().map(str::to_owned).collect();
                data.value = NodeValue::Paragraph;
                drop(data);
                for (n, line) in lines.into_iter().enumerate() {
                    if n > 0 {
                        node.append(self.node(NodeValue::SoftBreak));
                    }
                    node.append(self.node(NodeValue::Text(line.into())));
                }
            }
            NodeValue::TaskItem(task) => {
                let sign = if task.symbol.is_some() { "☑ " } else { "☐ " };
                data.value = NodeValue::Item(NodeList::default());
                drop(data);
                let text = self.node(NodeValue::Text(sign.into()));
                match node.first_child() {
                    Some(p) if matches!(p.data().value, NodeValue::Paragraph) => p.prepend(text),
                    _ => {
                        let p = self.node(NodeValue::Paragraph);
                        p.append(text);
                        node.prepend(p);
                    }
                }
            }
            NodeValue::Image(image) if !is_own_file(&image.url) => {
                let link = std::mem::take(image);
                data.value = NodeValue::Link(link);
                drop(data);
                self.tame_link(node, links);
            }
            NodeValue::Link(_) => {
                drop(data);
                self.tame_link(node, links);
            }
            _ => {}
        }
    }

    fn tame_link(&self, node: Node<'a>, links: &mut Vec<String>) {
        let url = match &node.data().value {
            NodeValue::Link(link) => link.url.clone(),
            _ => return,
        };
        let nested = node.parent().is_some_and(|p| inside_link(p) || matches!(p.data().value, NodeValue::Link(_) | NodeValue::Image(_)));
        if nested || !is_safe_link(&url) {
            while let Some(child) = node.first_child() {
                node.insert_before(child);
            }
            node.detach();
            return;
        }
        if words(node).trim().is_empty() && !node.descendants().any(|n| matches!(n.data().value, NodeValue::Image(_))) {
            node.append(self.node(NodeValue::Text(url.clone().into())));
        }
        if (url.starts_with("http:") || url.starts_with("https:")) && links.len() < MAX_LINKS && !links.contains(&url) {
            links.push(url);
        }
    }

    /// Splits a text node at its `@handles` of known people and its `#tags`.
    fn link_marks(&self, node: Node<'a>, known: &dyn Fn(&str) -> Option<(i64, String)>, out: &mut Rendered) {
        let text = match &node.data().value {
            // A formula is one text of its own by now; signs in it call nobody.
            NodeValue::Text(t) if t.contains(['@', '#']) && !(t.starts_with('$') && t.ends_with('$')) => t.clone(),
            _ => return,
        };
        let before = node.previous_sibling().and_then(|n| n.data().value.text().and_then(|t| t.chars().next_back()));
        let mut done = 0;
        for mark in marks(&text, before) {
            if self.marks.get() == MAX_MARKS {
                break;
            }
            let (from, to, anchor) = match mark {
                Mark::Handle { from, to, handle } => {
                    let Some((id, name)) = known(&handle) else { continue };
                    if !out.mentions.contains(&handle) {
                        if out.mentions.len() == MAX_MENTIONS {
                            continue;
                        }
                        out.mentions.push(handle);
                    }
                    let mut a = format!("<a class=\"mention\" href=\"/people/{id}\">@");
                    escape(&mut a, &name);
                    (from, to, a + "</a>")
                }
                Mark::Tag { from, to, tag } => {
                    let mut a = String::from("<a class=\"tag\" href=\"/tags/");
                    percent(&mut a, &tag);
                    if !out.tags.contains(&tag) {
                        if out.tags.len() == text::MAX_TAGS * 3 {
                            continue;
                        }
                        out.tags.push(tag);
                    }
                    a.push_str("\">");
                    escape(&mut a, text.get(from..to).unwrap_or(""));
                    (from, to, a + "</a>")
                }
            };
            if let Some(t) = text.get(done..from).filter(|t| !t.is_empty()) {
                node.insert_before(self.node(NodeValue::Text(t.to_owned().into())));
            }
            node.insert_before(self.node(NodeValue::Raw(anchor)));
            self.marks.set(self.marks.get() + 1);
            done = to;
        }
        if done > 0 {
            let rest = text.get(done..).unwrap_or("").to_owned();
            node.data_mut().value = NodeValue::Text(rest.into());
        }
    }
}

enum Mark {
    Handle { from: usize, to: usize, handle: String },
    Tag { from: usize, to: usize, tag: String },
}

/// Every `@handle` and `#tag` of a text, in order. `before` is the character in front of it, if any.
fn marks(text: &str, before: Option<char>) -> impl Iterator<Item = Mark> {
    let mut at = 0;
    let mut last = before;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let skip = rest.find(['@', '#'])?;
            let from = at + skip;
            let previous = rest.get(..skip).and_then(|s| s.chars().next_back()).or(last);
            let sign = rest.get(skip..).and_then(|s| s.chars().next())?;
            at = from + 1;
            last = Some(sign);
            // An address, a path, an entity or a second sign is no mark.
            let free = previous
                .is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '/' | '@' | '#' | '&' | '.' | '_' | '=' | '-' | '+' | '$' | '%'));
            if !free {
                continue;
            }
            let tail = text.get(at..)?;
            let found = if sign == '@' { handle_end(tail) } else { tag_end(tail) };
            let Some(len) = found else { continue };
            let to = at + len;
            let word = text.get(at..to)?;
            let mark = match sign {
                '@' => Some(Mark::Handle { from, to, handle: word.to_ascii_lowercase() }),
                _ => text::tag(word).map(|tag| Mark::Tag { from, to, tag }),
            };
            if let Some(mark) = mark {
                at = to;
                last = word.chars().next_back();
                return Some(mark);
            }
        }
    })
}

fn handle_end(tail: &str) -> Option<usize> {
    let run = tail.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'))).unwrap_or(tail.len());
    let after = tail.get(run..)?.chars().next();
    let word = tail.get(..run)?.trim_end_matches(['.', '_', '-']);
    let whole = !after.is_some_and(|c| c.is_alphanumeric() || c == '@');
    (whole && word.starts_with(|c: char| c.is_ascii_alphanumeric()) && word.len() <= 64).then_some(word.len())
}

fn tag_end(tail: &str) -> Option<usize> {
    let fits = |c: char| c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) || matches!(c, '_' | '-' | '.' | '+');
    let run = tail.find(|c: char| !fits(c)).unwrap_or(tail.len());
    let word = tail.get(..run)?.trim_end_matches(['.', '-', '_']);
    if !word.starts_with(char::is_alphanumeric) || !word.chars().any(char::is_alphabetic) || word.chars().count() > text::MAX_TAG {
        return None;
    }
    // "#c#" names a language.
    let rest = tail.get(word.len()..)?;
    let sharp = rest.starts_with('#') && !rest.chars().nth(1).is_some_and(|c| c.is_alphanumeric() || c == '#');
    Some(word.len() + usize::from(sharp))
}

/// The HTML writer looks at the rest of a run of text again after every `&` (and every byte 0xC2, which may begin a
/// no-break space), so that a run of nothing else takes the square of its length.
fn writing_cost(root: Node<'_>) -> usize {
    let cost = |s: &str| s.len() * s.bytes().filter(|b| matches!(b, b'&' | 0xC2)).count();
    root.descendants()
        .map(|n| match &n.data().value {
            NodeValue::Text(t) => cost(t),
            NodeValue::Code(c) => cost(&c.literal),
            NodeValue::CodeBlock(c) => cost(&c.literal),
            NodeValue::HtmlInline(h) => cost(h),
            NodeValue::HtmlBlock(h) => cost(&h.literal),
            NodeValue::Link(l) | NodeValue::Image(l) => cost(&l.url) + cost(&l.title),
            _ => 0,
        })
        .sum()
}

fn inside_link(node: Node<'_>) -> bool {
    node.ancestors().skip(1).any(|n| matches!(n.data().value, NodeValue::Link(_) | NodeValue::Image(_)))
}

/// The text of a tree: blocks on lines of their own, no markup.
fn words(root: Node<'_>) -> String {
    let mut out = String::new();
    for edge in root.traverse() {
        match edge {
            NodeEdge::Start(n) => match &n.data().value {
                NodeValue::Text(t) => out.push_str(t),
                NodeValue::Code(c) => out.push_str(&c.literal),
                NodeValue::CodeBlock(c) => out.push_str(&c.literal),
                NodeValue::SoftBreak | NodeValue::LineBreak => out.push('\n'),
                _ => {}
            },
            NodeEdge::End(n) => {
                let value = &n.data().value;
                if matches!(value, NodeValue::TableCell) {
                    out.push(' ');
                } else if value.block() && !out.is_empty() && !out.ends_with('\n') {
                    out.truncate(out.trim_end_matches(' ').len());
                    out.push('\n');
                }
            }
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Web and mail addresses, own paths and anchors; nothing a browser reads differently from how it looks.
fn is_safe_link(url: &str) -> bool {
    if url.chars().any(|c| c.is_control() || c == '\\') {
        return false;
    }
    if url.starts_with('#') || url.starts_with('/') {
        return !url.starts_with("//");
    }
    url::Url::parse(url).is_ok_and(|u| match u.scheme() {
        "http" | "https" => u.has_host(),
        "mailto" => true,
        _ => false,
    })
}

/// Pictures come only from our own store: a foreign one would tell its server who reads.
fn is_own_file(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    url.starts_with("/files/")
        && url.chars().all(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '_' | '.' | '%'))
        && !["..", "//", "%2e", "%2f", "%5c"].iter().any(|bad| lower.contains(bad))
}

fn escape(out: &mut String, s: &str) {
    for c in s.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}

fn percent(out: &mut String, s: &str) {
    for b in s.bytes() {
        match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(b as char),
            b => out.push_str(&format!("%{b:02X}")),
        }
    }
}

/// A short name for a text (FNV-1a), the same on every machine: footnotes of two texts on one page must not meet.
fn fnv(s: &str) -> u32 {
    s.bytes().fold(0x811c_9dc5, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut o = Options::default();
    o.extension.strikethrough = true;
    o.extension.math_dollars = true;
    o.extension.table = true;
    o.extension.autolink = true;
    o.extension.tasklist = true;
    o.extension.footnotes = true;
    // A line break typed is a line break meant.
    o.render.hardbreaks = true;
    o.render.escape = true;
    o
});

static SANITIZER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let tags = [
        "p",
        "br",
        "hr",
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
        "img",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "sup",
        "section",
    ];
    let attributes: [(&str, &[&str]); 8] = [
        ("a", &["href", "title", "class", "id"]),
        ("img", &["src", "alt", "title"]),
        ("ol", &["start"]),
        ("li", &["id"]),
        ("th", &["align"]),
        ("td", &["align"]),
        ("code", &["class"]),
        // What scrolls sideways must be reachable by keyboard.
        ("pre", &["tabindex"]),
    ];
    let mut b = Builder::empty();
    b.tags(tags.into());
    b.tag_attributes(attributes.map(|(tag, names)| (tag, names.iter().copied().collect::<HashSet<_>>())).into());
    b.set_tag_attribute_values(HashMap::from([("img", HashMap::from([("loading", "lazy")])), ("pre", HashMap::from([("tabindex", "0")]))]));
    b.clean_content_tags(HashSet::from(["script", "style"]));
    b.url_schemes(HashSet::from(["http", "https", "mailto"]));
    b.url_relative(UrlRelative::PassThrough);
    b.link_rel(Some(REL));
    b.attribute_filter(|tag, name, value| {
        let fine = match (tag, name) {
            ("a", "class") => matches!(value, "mention" | "tag"),
            ("code", "class") => value.strip_prefix("language-").is_some_and(is_plain_name),
            (_, "class") => false,
            (_, "id") => value.starts_with("fn") && is_plain_name(value),
            ("img", "src") => is_own_file(value),
            ("a", "href") => is_safe_link(value),
            _ => true,
        };
        fine.then_some(Cow::Borrowed(value))
    });
    b
});

fn is_plain_name(s: &str) -> bool {
    (1..=40).contains(&s.len()) && s.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '#' | '_' | '.'))
}
