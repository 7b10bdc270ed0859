//! The pass before htmd: HTML is read tag by tag and written anew with only what we know, links made whole, images made links.
//! Pieces that htmd would spoil (mathematics, bare addresses) are set aside under a mark and put back by `restore`.

/// Deeper than any page that people write; beyond it the tags go and the text stays.
const DEEPEST: usize = 100;

const KEPT: &[&str] = &[
    "p",
    "a",
    "ul",
    "ol",
    "li",
    "em",
    "i",
    "strong",
    "b",
    "blockquote",
    "br",
    "hr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "pre",
    "code",
    "sup",
    "sub",
    "del",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "dl",
    "dt",
    "dd",
    "div",
];
const VOID: &[&str] = &["br", "hr", "img", "input", "wbr", "meta", "link", "col", "area", "base", "embed", "source", "track", "param"];
/// What stands inside these is not text for people.
const DROPPED: &[&str] = &[
    "script", "style", "iframe", "object", "svg", "math", "template", "noscript", "noembed", "noframes", "textarea", "title", "xmp", "head",
];

/// One pass over the source, tag by tag.
pub(crate) struct Pass<'a> {
    site: &'a str,
    pub html: String,
    open: Vec<String>,
    /// Pieces that htmd must not touch, put back afterwards.
    pub kept: Vec<String>,
    math: bool,
    codes: usize,
    links: usize,
}

impl<'a> Pass<'a> {
    pub fn over(html: &str, site: &'a str) -> Pass<'a> {
        let mut pass = Pass {
            site,
            html: String::with_capacity(html.len()),
            open: Vec::new(),
            kept: Vec::new(),
            math: has_math(site),
            codes: 0,
            links: 0,
        };
        // Our marks for the pieces must not be in the text already.
        let html = html.replace(['\u{E000}', '\u{E001}'], "");
        let mut rest = html.as_str();
        while !rest.is_empty() {
            let at = rest.find('<').unwrap_or(rest.len());
            let (text, tail) = rest.split_at(at);
            pass.text(text);
            rest = pass.tag(tail);
        }
        while let Some(tag) = pass.open.last().cloned() {
            pass.codes = 0;
            pass.open.pop();
            pass.end_tag(&tag);
        }
        pass
    }

    /// Takes what begins with `<` and gives back what follows it.
    fn tag<'t>(&mut self, tail: &'t str) -> &'t str {
        let Some(inner) = tail.strip_prefix('<') else { return tail };
        if let Some(comment) = inner.strip_prefix("!--") {
            return comment.split_once("-->").map_or("", |(_, after)| after);
        }
        let closing = inner.starts_with('/');
        let name_from = inner.strip_prefix('/').unwrap_or(inner);
        let name: String = name_from.chars().take_while(char::is_ascii_alphanumeric).take(20).collect::<String>().to_ascii_lowercase();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            if inner.starts_with(['!', '?', '/']) {
                return inner.split_once('>').map_or("", |(_, after)| after);
            }
            self.html.push_str("&lt;");
            return inner;
        }
        let Some(end) = tag_end(inner) else {
            // No tag at all: a lone sign before a word.
            self.html.push_str("&lt;");
            return inner;
        };
        let (attrs, after) = (inner.get(..end).unwrap_or_default(), inner.get(end + 1..).unwrap_or_default());
        if closing {
            self.close(same(&name));
            return after;
        }
        if DROPPED.contains(&name.as_str()) {
            return skip_element(after, &name);
        }
        self.open_tag(same(&name), attrs);
        after
    }

    fn open_tag(&mut self, name: &str, attrs: &str) {
        if name == "img" {
            return self.image(attrs);
        }
        if !KEPT.contains(&name) || (self.codes > 0 && !matches!(name, "br")) {
            // Inside code only the text counts; `pre` around `code` is the one pair that belongs together.
            if !(name == "code" && self.open.last().is_some_and(|t| t == "pre")) {
                return;
            }
        }
        if self.codes > 0 && name == "br" {
            self.html.push('\n');
            return;
        }
        if VOID.contains(&name) {
            self.html.push_str(&format!("<{name}>"));
            return;
        }
        if self.open.len() >= DEEPEST {
            return;
        }
        match name {
            "a" => {
                let Some(link) = attr(attrs, "href").and_then(|href| absolute(&href, self.site)) else { return };
                if self.links > 0 {
                    self.close("a");
                }
                self.links += 1;
                self.html.push_str(&format!("<a href=\"{}\">", quoted(&link)));
            }
            "pre" => {
                let language = attr(attrs, "class").and_then(|c| language(&c));
                self.codes += 1;
                match language {
                    Some(l) => self.html.push_str(&format!("<pre class=\"language-{l}\">")),
                    None => self.html.push_str("<pre>"),
                }
                self.open.push("pre".into());
                self.html.push_str("<code>");
                self.open.push("code".into());
                self.codes += 1;
                return;
            }
            "code" => {
                self.codes += 1;
                self.html.push_str("<code>");
            }
            _ => self.html.push_str(&format!("<{name}>")),
        }
        self.open.push(name.to_owned());
    }

    fn close(&mut self, name: &str) {
        if name == "code" && self.open.iter().rev().nth(1).is_some_and(|t| t == "pre") {
            return; // the end of `pre` closes both
        }
        if self.codes > 0 && !matches!(name, "code" | "pre") {
            return;
        }
        let Some(at) = self.open.iter().rposition(|t| t == name) else {
            return;
        };
        while self.open.len() > at {
            let Some(tag) = self.open.pop() else { break };
            match tag.as_str() {
                "pre" | "code" => self.codes = self.codes.saturating_sub(1),
                "a" => self.links = self.links.saturating_sub(1),
                _ => {}
            }
            self.end_tag(&tag);
        }
    }

    /// Markdown has no place for a line break before the end of anything, nor for code with nothing in it.
    fn end_tag(&mut self, tag: &str) {
        let inline = matches!(tag, "strong" | "b" | "em" | "i" | "a" | "del" | "sup" | "sub");
        let mut moved = false;
        if self.codes == 0 && tag != "code" && tag != "pre" {
            while let Some(shorter) = self.html.trim_end().strip_suffix("<br>") {
                self.html.truncate(shorter.len());
                moved = true;
            }
        }
        if tag == "code" && self.html.ends_with("<code>") && !self.html.ends_with("><code>") {
            self.html.truncate(self.html.len() - "<code>".len());
            return;
        }
        self.html.push_str(&format!("</{tag}>"));
        if moved && inline {
            self.html.push_str("<br>");
        }
    }

    /// Images of other houses are not loaded; they stay as a link.
    fn image(&mut self, attrs: &str) {
        if self.codes > 0 {
            return;
        }
        let Some(link) = attr(attrs, "src").and_then(|src| absolute(&src, self.site)).filter(|l| l.starts_with("http")) else { return };
        let words = attr(attrs, "alt").map(|a| a.split_whitespace().collect::<Vec<_>>().join(" "));
        let words = words.filter(|w| !w.is_empty() && !w.eq_ignore_ascii_case("enter image description here"));
        let words = words.map_or_else(|| "image".to_owned(), |w| w.chars().take(200).collect());
        if self.links > 0 {
            self.html.push_str(&quoted(&words));
        } else {
            self.html.push_str(&format!("<a href=\"{}\">{}</a>", quoted(&link), quoted(&words)));
        }
    }

    fn text(&mut self, text: &str) {
        if self.codes > 0 {
            self.html.push_str(text);
            return;
        }
        let mut rest = text;
        let starts = ["<br>", "<p>", "<li>", "<div>", "<blockquote>", "<td>", "<dd>"].iter().any(|t| self.html.ends_with(t));
        if starts {
            // So that htmd sees what would begin a list or a heading. It does not know `1)`.
            rest = rest.trim_start();
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            if let Some((number, after)) = rest.split_at_checked(digits).filter(|(n, a)| !n.is_empty() && a.starts_with(')')) {
                self.html.push_str(number);
                self.keep("\\)".into());
                rest = after.strip_prefix(')').unwrap_or_default();
            }
        }
        while let Some((before, math, after)) = next_math(rest).filter(|_| self.math) {
            self.plain(before);
            self.keep(plain_math(math));
            rest = after;
        }
        self.plain(rest);
    }

    /// Text without mathematics: bare addresses stay as they are, and two signs of our Markdown that htmd does not know mean themselves.
    fn plain(&mut self, text: &str) {
        let text = text.replace('\n', " ");
        let mut rest = text.as_str();
        while let Some(at) = rest.find(['$', '~', ':']) {
            let (before, tail) = rest.split_at(at);
            let scheme = ["https", "http"].into_iter().find(|s| before.ends_with(s) && tail.starts_with("://") && self.links == 0);
            if let Some(scheme) = scheme {
                let end = tail.find(|c: char| c.is_whitespace() || matches!(c, '"' | '\u{E000}')).unwrap_or(tail.len());
                let address = tail.get(..end).unwrap_or_default();
                let address = unescape(address.split("&lt;").next().unwrap_or_default().split("&quot;").next().unwrap_or_default());
                let used =
                    address.trim_end_matches(|c: char| !(c.is_alphanumeric() || matches!(c, '/' | '-' | '_' | '=' | '&' | '#' | '%')));
                let source = tail.get(..used.len()).filter(|raw| *raw == used && !used.contains(['<', '>', '$', '~']));
                if let Some(source) = source {
                    self.html.push_str(before.strip_suffix(scheme).unwrap_or(before));
                    self.keep(format!("{scheme}{source}"));
                    rest = tail.get(source.len()..).unwrap_or_default();
                    continue;
                }
            }
            let (sign, after) = tail.split_at_checked(1).unwrap_or((tail, ""));
            // Where dollar signs are mathematics, the source marks the plain ones itself.
            let marked = if self.math && sign == "$" { before.strip_suffix('\\') } else { None };
            self.html.push_str(marked.unwrap_or(before));
            if sign == ":" {
                self.html.push_str(sign);
            } else {
                self.keep(format!("\\{sign}"));
            }
            rest = after;
        }
        self.html.push_str(rest);
    }

    fn keep(&mut self, piece: String) {
        self.html.push_str(&format!("\u{E000}{}\u{E001}", self.kept.len()));
        self.kept.push(piece);
    }
}

/// The sites on which a dollar sign means mathematics; elsewhere it means money and shell variables.
fn has_math(site: &str) -> bool {
    const SITES: &[&str] = &[
        "ai",
        "astronomy",
        "biology",
        "chemistry",
        "codereview",
        "cs",
        "cstheory",
        "crypto",
        "datascience",
        "dsp",
        "earthscience",
        "economics",
        "electronics",
        "engineering",
        "hsm",
        "languagelearning",
        "math",
        "matheducators",
        "mathematica",
        "mathoverflow",
        "mattermodeling",
        "or",
        "physics",
        "proofassistants",
        "quant",
        "quantumcomputing",
        "robotics",
        "scicomp",
        "space",
        "stats",
    ];
    SITES.contains(&site.split('.').next().unwrap_or_default())
}

/// Tags that mean the same.
fn same(name: &str) -> &str {
    match name {
        "kbd" | "samp" | "tt" | "var" => "code",
        "s" | "strike" => "del",
        "details" | "summary" | "section" | "article" | "figure" | "figcaption" | "center" | "address" => "div",
        other => other,
    }
}

/// Where the tag ends, not counting a `>` inside quotation marks.
fn tag_end(inner: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in inner.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') if inner.get(..at).is_some_and(|b| b.trim_end().ends_with('=')) => quote = Some(c),
            (Some(q), c) if c == q => quote = None,
            _ => {}
        }
    }
    // A quotation mark that never closes: the first `>` it is.
    inner.find('>')
}

fn skip_element<'t>(after: &'t str, name: &str) -> &'t str {
    let lower = after.to_ascii_lowercase();
    match lower.find(&format!("</{name}")) {
        Some(at) => after.get(at..).and_then(|rest| rest.split_once('>')).map_or("", |(_, rest)| rest),
        None => after,
    }
}

/// The value of an attribute, with its entities resolved.
fn attr(attrs: &str, wanted: &str) -> Option<String> {
    let mut rest = attrs.trim_start_matches(|c: char| c.is_ascii_alphanumeric()).trim_end_matches('/');
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
        let (key, tail) = rest.split_at(end);
        let tail = tail.trim_start();
        let Some(value) = tail.strip_prefix('=').map(str::trim_start) else {
            // `=` at the beginning would not move on otherwise.
            rest = if end == 0 { tail.get(1..).unwrap_or_default() } else { tail };
            continue;
        };
        let (value, tail) = match value.chars().next() {
            Some(q @ ('"' | '\'')) => value.get(1..).and_then(|v| v.split_once(q)).unwrap_or((value.get(1..).unwrap_or_default(), "")),
            _ => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
        };
        if key.eq_ignore_ascii_case(wanted) {
            return Some(unescape(value));
        }
        rest = tail;
    }
}

fn unescape(text: &str) -> String {
    quick_xml::escape::unescape(text).map(|t| t.into_owned()).unwrap_or_else(|_| {
        // Entities of HTML alone are rare in addresses; the five of XML are what matters.
        text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
    })
}

fn quoted(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// An address that may be followed, made whole; none for anything else (`javascript:`, `data:`, …).
fn absolute(href: &str, site: &str) -> Option<String> {
    let href: String = href.trim().chars().filter(|c| !c.is_control()).collect();
    let scheme = href.split_once(':').map(|(s, _)| s).filter(|s| s.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c)));
    let link = match scheme.map(str::to_ascii_lowercase).as_deref() {
        Some("http" | "https" | "mailto") => href,
        Some(_) => return None,
        None if href.starts_with("//") => format!("https:{href}"),
        None if href.starts_with('/') => format!("https://{site}{href}"),
        None if href.starts_with('#') || href.is_empty() => return None,
        None => format!("https://{site}/{href}"),
    };
    // Signs that would end the address in Markdown.
    Some(link.replace(' ', "%20").replace('<', "%3C").replace('>', "%3E").replace('\\', "%5C").replace('(', "%28").replace(')', "%29"))
}

fn language(class: &str) -> Option<String> {
    let name = class.split_whitespace().find_map(|c| c.strip_prefix("lang-").or_else(|| c.strip_prefix("language-")))?;
    let good = !name.is_empty() && name.len() <= 20 && name.chars().all(|c| c.is_ascii_alphanumeric() || "+#-".contains(c));
    (good && !matches!(name, "none" | "default")).then(|| name.to_ascii_lowercase())
}

/// The next piece of mathematics in a text: `$$…$$` or `$…$`, paired from left to right as the sites do it.
fn next_math(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    while let Some(at) = text.get(from..)?.find('$').map(|at| from + at) {
        let before = text.get(..at)?;
        let tail = text.get(at..)?;
        if before.ends_with('\\') {
            from = at + 1;
            continue;
        }
        let double = tail.starts_with("$$");
        let mark = if double { "$$" } else { "$" };
        let inner = tail.get(mark.len()..)?;
        let fits = |end: usize| {
            let body = inner.get(..end).unwrap_or_default();
            !body.trim().is_empty() && !body.ends_with('\\') && !body.contains("\n\n") && body.len() <= 4_000
        };
        let close = inner.match_indices(mark).map(|(end, _)| end).take(8).find(|end| fits(*end));
        match close {
            Some(end) => return Some((before, tail.get(..end + 2 * mark.len())?, inner.get(end + mark.len()..)?)),
            None => from = at + mark.len(),
        }
    }
    None
}

/// Entities resolved; a sign that could begin a tag is set apart, which means the same in mathematics.
fn plain_math(source: &str) -> String {
    let text = unescape(source);
    // Renderers of Markdown want no space inside single signs; the sites do not mind.
    let inner = text.strip_prefix('$').and_then(|t| t.strip_suffix('$')).filter(|t| !t.starts_with('$'));
    let text = inner.map(|t| format!("${}$", t.trim())).unwrap_or(text);
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        out.push(c);
        if c == '<' && chars.peek().is_some_and(|n| n.is_ascii_alphabetic() || matches!(n, '/' | '!' | '?')) {
            out.push(' ');
        }
    }
    out
}

pub(crate) fn restore(text: &str, kept: &[String]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut pieces = text.split('\u{E000}');
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (number, after) = piece.split_once('\u{E001}').unwrap_or((piece, ""));
        let source = number.parse::<usize>().ok().and_then(|n| kept.get(n));
        let indent =
            out.rsplit('\n').next().map(|l| l.chars().take_while(|c| matches!(c, ' ' | '>')).collect::<String>()).unwrap_or_default();
        // Mathematics of several lines keeps inside its list or quotation.
        out.push_str(&source.map(|s| s.replace('\n', &format!("\n{indent}"))).unwrap_or_default());
        out.push_str(after);
    }
    out
}
