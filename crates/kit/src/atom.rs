//! Atom (RFC 4287): a list as programs read it that tell somebody what is new. It knows nothing of what stands in one; what
//! XML has no place for (control characters) is left out.

use crate::{Error, Result, Time};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};
use std::io;

pub struct Feed {
    /// Its number for ever, as an address.
    pub id: String,
    pub title: String,
    /// Where people read the same.
    pub href: String,
    /// Against this the addresses in words are read.
    pub base: String,
    pub lang: &'static str,
    pub updated: Time,
    pub entries: Vec<Entry>,
}
pub struct Entry {
    /// Also its number for ever.
    pub href: String,
    pub title: String,
    pub author: String,
    pub published: Time,
    pub updated: Time,
    pub lang: Option<String>,
    pub words: Words,
    pub tags: Vec<String>,
    /// Who must be named with it, and its licence.
    pub rights: Option<String>,
}

pub enum Words {
    /// Sanitised.
    Html(String),
    Plain(String),
}

pub const MIME: &str = "application/atom+xml; charset=utf-8";

pub fn write(feed: &Feed) -> Result<String> {
    let mut w = Writer::new(vec![]);
    w.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None))).map_err(Error::fault)?;
    let root = w.create_element("feed").with_attributes([
        ("xmlns", "http://www.w3.org/2005/Atom"),
        ("xml:base", plain(&feed.base).as_str()),
        ("xml:lang", feed.lang),
    ]);
    root.write_inner_content(|w| {
        text(w, "id", &feed.id)?;
        text(w, "title", &feed.title)?;
        text(w, "updated", &feed.updated.iso())?;
        link(w, &feed.href)?;
        feed.entries.iter().try_for_each(|e| entry(w, e))
    })
    .map_err(Error::fault)?;
    String::from_utf8(w.into_inner()).map_err(Error::fault)
}

fn entry(w: &mut Writer<Vec<u8>>, e: &Entry) -> io::Result<()> {
    let lang = e.lang.as_deref().map(|l| ("xml:lang", l));
    w.create_element("entry").with_attributes(lang).write_inner_content(|w| {
        text(w, "id", &e.href)?;
        text(w, "title", &e.title)?;
        link(w, &e.href)?;
        w.create_element("author").write_inner_content(|w| text(w, "name", &e.author))?;
        text(w, "published", &e.published.iso())?;
        text(w, "updated", &e.updated.iso())?;
        for tag in &e.tags {
            w.create_element("category").with_attribute(("term", plain(tag).as_str())).write_empty()?;
        }
        if let Some(rights) = &e.rights {
            text(w, "rights", rights)?;
        }
        let (sort, words) = match &e.words {
            Words::Html(words) => ("html", words),
            Words::Plain(words) => ("text", words),
        };
        w.create_element("content").with_attribute(("type", sort)).write_text_content(BytesText::new(&plain(words)))?;
        Ok(())
    })?;
    Ok(())
}
fn text(w: &mut Writer<Vec<u8>>, name: &str, words: &str) -> io::Result<()> {
    w.create_element(name).write_text_content(BytesText::new(&plain(words))).map(drop)
}
fn link(w: &mut Writer<Vec<u8>>, href: &str) -> io::Result<()> {
    let parts = [("rel", "alternate"), ("type", "text/html"), ("href", &plain(href))];
    w.create_element("link").with_attributes(parts).write_empty().map(drop)
}

fn plain(words: &str) -> String {
    words
        .chars()
        .filter(|c| matches!(c, '\t' | '\n' | '\r') || (*c >= ' ' && !matches!(c, '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}')))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_has_no_place_for_is_left_out_and_the_rest_escaped() {
        let words = "a\u{0}b\u{8} <b>&amp;</b> ]]> \u{1f}\"'";
        let entry = Entry {
            href: "https://moot.example/posts/1?a=1&b=2".into(),
            title: words.into(),
            author: words.into(),
            published: Time(0),
            updated: Time(1),
            lang: Some("de".into()),
            words: Words::Html(format!("<p>{words}</p>")),
            tags: vec!["r&d".into()],
            rights: None,
        };
        let feed = Feed {
            id: "https://moot.example/".into(),
            title: "T".into(),
            href: "https://moot.example/".into(),
            base: "https://moot.example/".into(),
            lang: "en",
            updated: Time(1),
            entries: vec![entry],
        };
        let text = write(&feed).unwrap();
        assert!(!text.chars().any(|c| c < ' '), "{text}");
        let mut reader = quick_xml::Reader::from_str(&text);
        while reader.read_event().unwrap() != Event::Eof {}
        assert!(text.contains("&lt;p&gt;ab &lt;b&gt;&amp;amp;&lt;/b&gt; ]]&gt;"), "{text}");
        assert!(text.contains("href=\"https://moot.example/posts/1?a=1&amp;b=2\"") && text.contains("term=\"r&amp;d\""), "{text}");
    }
}
