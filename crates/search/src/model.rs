//! What is asked of the search page and what it answers, and which kinds stand behind which tab.

use crate::{gather, mark::Piece, promoted::Best, social::Why};
use serde::{Deserialize, Serialize};
use spine::{CommunityId, Item, Person, beside::Source};

pub const PAGE: usize = 20;
/// Nobody leafs further; who searches again finds more.
pub const LAST_PAGE: usize = 50;
/// Where hardly anything has all of the words, what has this share of them is shown.
pub const LOOSE: f32 = 0.25;
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
    /// week, month or year: made in the last one
    pub age: String,
    /// newest: what was made last first; empty: what says it best
    pub sort: String,
    /// 1: only what people of my network wrote
    pub network: String,
    /// The number of a community: only what stands in it
    pub community: String,
    /// off: by the words alone; on: also by what people made of it, and who is near; empty: as chosen before
    pub social: String,
    /// From 1
    pub page: Option<u32>,
}
impl Asking {
    pub fn clean(mut self) -> Asking {
        let fields = [
            &mut self.kind,
            &mut self.tag,
            &mut self.lang,
            &mut self.author,
            &mut self.age,
            &mut self.sort,
            &mut self.network,
            &mut self.community,
            &mut self.social,
        ];
        for s in fields.into_iter().chain([&mut self.q]) {
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
    /// Beyond the words, and beyond the tab.
    pub fn is_narrowed(&self) -> bool {
        ![&self.tag, &self.author, &self.lang, &self.age, &self.network, &self.community].iter().all(|s| s.is_empty())
    }
    /// Only words, so that nothing found means that nobody has said it.
    pub fn only_words(&self) -> bool {
        !self.q.is_empty() && !self.is_narrowed()
    }
    /// A search of its own, not a page or a corner of one.
    pub fn is_counted(&self) -> bool {
        self.only_words() && self.tab() == Tab::All && self.page() == 1
    }
    pub fn days(&self) -> Option<i64> {
        AGES.iter().find(|(word, _)| *word == self.age).map(|(_, days)| *days)
    }
    /// A word that is no number is a community that is not there.
    pub fn community(&self) -> Option<CommunityId> {
        (!self.community.is_empty()).then(|| CommunityId(self.community.parse().unwrap_or(0)))
    }
    pub fn is_newest(&self) -> bool {
        self.sort == "newest"
    }
    /// The same question on another tab or page.
    pub fn href(&self, kind: &str, page: usize) -> String {
        let page = (page > 1).then_some(page as u32);
        self.but(|a| (a.kind, a.page) = (kind.to_owned(), page))
    }
    /// The same question with something about it changed, from its first page unless that is what is changed.
    pub fn but(&self, change: impl FnOnce(&mut Asking)) -> String {
        let mut a = Asking { page: None, ..self.clone() };
        change(&mut a);
        let page = a.page.map(|p| p.to_string()).unwrap_or_default();
        let pairs = a.fields().into_iter().chain([("page", page.as_str())]).filter(|p| !p.1.is_empty());
        let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        if query.is_empty() { "/search".to_owned() } else { format!("/search?{query}") }
    }
    /// All but the page, by the names they have in an address.
    pub fn fields(&self) -> [(&'static str, &str); 10] {
        [
            ("q", &self.q),
            ("kind", &self.kind),
            ("tag", &self.tag),
            ("lang", &self.lang),
            ("author", &self.author),
            ("age", &self.age),
            ("sort", &self.sort),
            ("network", &self.network),
            ("community", &self.community),
            ("social", &self.social),
        ]
    }
}
/// Names of spans of time in addresses, in the order of `gather::AGES`.
pub const AGES: [(&str, i64); 3] = [("week", gather::AGES[0]), ("month", gather::AGES[1]), ("year", gather::AGES[2])];

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
            Tab::Posts => &["status", "message", "topic", "comment"],
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
    /// What it was ranked by; not where the newest stand first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Why>,
    #[serde(skip)]
    #[schemars(skip)]
    pub pieces: Vec<Piece>,
    /// The title it stands under, marked in the same way.
    #[serde(skip)]
    #[schemars(skip)]
    pub title: Vec<Piece>,
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

/// A value of a facet: what goes into the address, its name for people, how many.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Choice {
    pub value: String,
    pub name: String,
    pub count: usize,
}
#[derive(Debug, Default, Serialize, schemars::JsonSchema)]
pub struct Facets {
    pub tag: Vec<Choice>,
    pub author: Vec<Choice>,
    pub lang: Vec<Choice>,
    pub age: Vec<Choice>,
}

#[derive(Debug, Default, Serialize, schemars::JsonSchema)]
pub struct Results {
    /// What administrators put above the hits, as far as the viewer may see it.
    pub promoted: Vec<Best>,
    pub items: Vec<Hit>,
    pub people: Vec<Person>,
    /// Of what this tab lists.
    pub total: usize,
    pub counts: Counts,
    /// Very much was found: numbers are estimates, with two digits.
    pub about: bool,
    /// Nothing has all of the words; these have most of them.
    pub loose: bool,
    /// Few have all of the words; others have most of them.
    pub partly: bool,
    /// Words that hardly anything has, put right: what has these is in the list as well.
    pub corrected: Option<String>,
    /// How many of what this tab lists have what one can narrow by.
    pub facets: Facets,
    /// The community looked in.
    pub within: Option<String>,
    /// The address of the next page.
    pub next: Option<String>,
    /// By the words alone; and whether that is what the viewer chose to have.
    pub plain: bool,
    #[serde(skip)]
    #[schemars(skip)]
    pub plainly: bool,
}

/// Why something was found where it was: the query as it stands in the address of the results, and the number of the thing.
#[derive(Debug, Clone, Default, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct WhyAsked {
    pub of: String,
    pub item: i64,
}
/// How search is to rank from now on.
#[derive(Debug, Clone, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Habit {
    /// off: by the words alone
    pub social: String,
    /// The page to go back to
    pub back: String,
}

#[derive(Debug, Clone, Default, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Typed {
    pub q: String,
}
#[derive(Debug, Clone, Default, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct TypedTag {
    pub q: String,
    /// Instead of `q`: a text for which tags are wanted
    pub text: String,
}
/// What the palette shows: people, tags, items, pages and actions, each group under its own name.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Palette {
    pub groups: Vec<Group>,
    /// What else one can type
    pub hint: &'static str,
}
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Group {
    pub name: &'static str,
    pub label: &'static str,
    pub hits: Vec<Entry>,
}
#[derive(Debug, Default, Serialize, schemars::JsonSchema)]
pub struct Entry {
    pub url: String,
    pub title: String,
    /// Who it is or where it stands
    pub note: String,
    /// Not a page to go to but something to do: what is sent to the address with POST
    #[serde(skip_serializing_if = "Option::is_none")]
    pub send: Option<&'static str>,
}
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Suggestion {
    pub id: i64,
    pub handle: String,
    pub name: String,
    pub title: String,
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
