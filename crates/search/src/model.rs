//! What is asked of the search page and what it answers, and which kinds stand behind which tab.

use crate::mark::Piece;
use serde::{Deserialize, Serialize};
use spine::{Item, Person, Time, beside::Source};

pub const PAGE: usize = 20;
/// Nobody leafs further; who searches again finds more.
pub const LAST_PAGE: usize = 50;
/// Where nothing has all of the words, what has this share of them is shown.
pub const LOOSE: f32 = 0.33;
pub const TOP_PEOPLE: usize = 4;
pub const SUGGESTED: usize = 8;

#[derive(Debug, Clone, Default, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Asking {
    /// Words, "exact words", -without, OR, tag:x, kind:x, author:handle, lang:xx
    pub q: String,
    /// questions, posts, people, or the name of a kind; empty: everything
    pub kind: String,
    pub tag: String,
    /// ISO 639-1
    pub lang: String,
    /// A handle
    pub author: String,
    /// From 1
    pub page: Option<u32>,
}
impl Asking {
    pub fn clean(mut self) -> Asking {
        for s in [&mut self.q, &mut self.kind, &mut self.tag, &mut self.lang, &mut self.author] {
            *s = kit::text::clean(s.trim()).chars().take(400).collect();
        }
        self
    }
    pub fn tab(&self) -> Tab {
        match self.kind.as_str() {
            "" => Tab::All,
            "questions" => Tab::Questions,
            "posts" => Tab::Posts,
            "people" => Tab::People,
            _ => Tab::Other,
        }
    }
    pub fn page(&self) -> usize {
        (self.page.unwrap_or(1) as usize).clamp(1, LAST_PAGE)
    }
    /// Nothing was asked yet.
    pub fn is_empty(&self) -> bool {
        self.q.is_empty() && self.tag.is_empty() && self.author.is_empty() && self.lang.is_empty()
    }
    /// Only words, so that nothing found means that nobody has said it.
    pub fn only_words(&self) -> bool {
        !self.q.is_empty() && self.tag.is_empty() && self.author.is_empty() && self.lang.is_empty()
    }
    /// The same question on another tab or page.
    pub fn href(&self, kind: &str, page: usize) -> String {
        let page = if page > 1 { page.to_string() } else { String::new() };
        let pairs =
            [("q", self.q.as_str()), ("kind", kind), ("tag", &self.tag), ("lang", &self.lang), ("author", &self.author), ("page", &page)];
        let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs.iter().filter(|p| !p.1.is_empty())).finish();
        if query.is_empty() { "/search".to_owned() } else { format!("/search?{query}") }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    All,
    Questions,
    Posts,
    People,
    /// One kind by its name.
    Other,
}
impl Tab {
    pub const SHOWN: [Tab; 4] = [Tab::All, Tab::Questions, Tab::Posts, Tab::People];
    pub fn word(self) -> &'static str {
        match self {
            Tab::All | Tab::Other => "",
            Tab::Questions => "questions",
            Tab::Posts => "posts",
            Tab::People => "people",
        }
    }
    pub fn kinds(self) -> &'static [&'static str] {
        match self {
            Tab::All | Tab::People | Tab::Other => &[],
            Tab::Questions => &["question", "answer"],
            Tab::Posts => &["status", "message", "comment"],
        }
    }
}

/// What people write after `kind:`.
pub fn kinds_meant(word: &str) -> Vec<String> {
    let one = word.strip_suffix('s').filter(|w| *w != "statu").unwrap_or(word);
    match one {
        "post" | "update" => vec!["status".into(), "message".into()],
        one => vec![one.to_owned()],
    }
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Hit {
    #[serde(flatten)]
    pub item: Item,
    pub url: String,
    /// The words around what was looked for.
    pub snippet: String,
    pub tags: Vec<String>,
    #[serde(skip)]
    #[schemars(skip)]
    pub pieces: Vec<Piece>,
    #[serde(skip)]
    #[schemars(skip)]
    pub source: Option<Source>,
}

#[derive(Debug, Default, Clone, Copy, Serialize, schemars::JsonSchema)]
pub struct Counts {
    pub all: usize,
    pub questions: usize,
    pub posts: usize,
    pub people: usize,
}
impl Counts {
    pub fn of(self, tab: Tab) -> usize {
        match tab {
            Tab::Questions => self.questions,
            Tab::Posts => self.posts,
            Tab::People => self.people,
            Tab::All | Tab::Other => self.all,
        }
    }
}

#[derive(Debug, Default, Serialize, schemars::JsonSchema)]
pub struct Results {
    pub items: Vec<Hit>,
    pub people: Vec<Person>,
    /// Of what this tab lists.
    pub total: usize,
    pub counts: Counts,
    /// Nothing has all of the words; these have most of them.
    pub loose: bool,
    /// The address of the next page.
    pub next: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Typed {
    pub q: String,
}
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Suggestion {
    pub id: i64,
    pub handle: String,
    pub name: String,
    pub title: String,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Misses {
    pub misses: Vec<Miss>,
}
kit::rec! {
    #[derive(Debug, Serialize, schemars::JsonSchema)]
    pub struct Miss { pub text: String, pub count: i64, pub last_at: Time }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_kinds() {
        let a = Asking { q: "å & b".into(), tag: "c#".into(), ..Default::default() };
        assert_eq!(a.href("questions", 2), "/search?q=%C3%A5+%26+b&kind=questions&tag=c%23&page=2");
        assert_eq!(Asking::default().href("", 1), "/search");
        assert_eq!(kinds_meant("questions"), ["question"]);
        assert_eq!(kinds_meant("status"), ["status"]);
        assert_eq!(kinds_meant("posts"), ["status", "message"]);
        assert_eq!(Asking { page: Some(0), ..Default::default() }.page(), 1);
        assert_eq!(Asking { page: Some(9999), ..Default::default() }.page(), LAST_PAGE);
    }
}
