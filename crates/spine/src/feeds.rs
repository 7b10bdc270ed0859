//! Lists as feeds: an app says what its lists are called and reads them; here they become Atom. What stands in one was read
//! with the eyes of whoever asks, by the same reads as the page.

use crate::{Boxed, Error, Item, Result, Time, View, cards};
use kit::{atom, text};
use shell::{Chrome, Lang};

/// A sort of list that can be read as a feed. What comes after the colon of "questions:open" is the app's to understand.
pub struct Feed {
    pub name: &'static str,
    pub read: Read,
}
pub type Read = for<'a> fn(&'a mut View, &'a str, Lang) -> Boxed<'a, Result<Listed>>;

/// What stands in a list, newest first, and where people read it.
pub struct Listed {
    pub title: String,
    pub path: String,
    pub items: Vec<Item>,
}

/// So many things stand in one.
pub const LENGTH: i64 = 20;
/// A list is called so at most, in addresses.
const NAME: usize = 2_000;
/// Where words have no title, these of them stand for one.
const TITLE: usize = 80;

impl View {
    /// The list that is called so, for whoever asks; `Missing` where it is none, or none for them.
    pub async fn listed(&mut self, of: &str, lang: Lang) -> Result<Listed> {
        let (name, which) = of.split_once(':').unwrap_or((of, ""));
        let feed = self.app.apps.iter().flat_map(|a| a.feeds).find(|f| f.name == name && of.len() <= NAME).map(|f| f.read);
        let read = feed.ok_or(Error::Missing)?;
        read(self, which, lang).await
    }
    /// The same as Atom, and when it last changed. `house`: where this one stands.
    pub async fn atom(&mut self, of: &str, chrome: &Chrome, house: &str) -> Result<(String, Time)> {
        let listed = self.listed(of, chrome.lang).await?;
        let ids: Vec<i64> = listed.items.iter().map(|i| i.id.0).collect();
        let beside = self.beside(&ids).await?;
        let entry = |i: &Item| {
            let one = beside.of(i.id);
            let title = match i.title.is_empty() {
                true => format!("{}: {}", i.author_name, text::snippet(&i.excerpt, TITLE)),
                false => i.title.clone(),
            };
            atom::Entry {
                href: format!("{house}{}", self.app.path_of(i)),
                title,
                author: i.author_name.clone(),
                published: i.created_at,
                updated: i.edited_at.unwrap_or(i.created_at),
                lang: i.lang.clone(),
                words: if i.body_html.is_empty() { atom::Words::Plain(i.excerpt.clone()) } else { atom::Words::Html(i.body_html.clone()) },
                tags: one.tags.clone(),
                rights: cards::attribution(chrome, one.source.as_ref()).map(|(words, url)| format!("{words} {url}")),
            }
        };
        let entries: Vec<atom::Entry> = listed.items.iter().map(entry).collect();
        let updated = entries.iter().map(|e| e.updated).max().unwrap_or(Time(0));
        let href = format!("{house}{}", listed.path);
        let feed = atom::Feed {
            id: format!("{house}/feed?{}", shell::chrome::feed_query(of)),
            title: format!("{} · {}", listed.title, chrome.org),
            href,
            base: format!("{house}/"),
            lang: chrome.lang.tag(),
            updated,
            entries,
        };
        Ok((atom::write(&feed)?, updated))
    }
}
