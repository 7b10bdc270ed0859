//! What apps add to forums: tabs beside the list of topics, and perhaps a box at the side. The frame around such a page is
//! drawn by whoever owns the pages of forums; other apps ask for it here and never name it.

use super::{Entered, Forum};
use crate::{App, Boxed, Result, View};
use shell::{Chrome, Markup, Page};

/// An app's part in every forum.
pub struct InForum {
    /// Words in addresses and keys of their names: `/forums/{id}/{word}` are routes of the app.
    pub tabs: &'static [(&'static str, &'static str)],
    /// Nothing is drawn where there is nothing to say.
    pub side: for<'a> fn(&'a mut View, &'a Forum, &'a Chrome) -> Boxed<'a, Result<Option<Markup>>>,
}

/// Draws `main` as the page of `tab` in a forum.
pub type Draw = for<'a> fn(&'a mut View, &'a Chrome, &'a Entered, &'a str, &'a str, Markup) -> Boxed<'a, Result<Page>>;
/// Plugged in by the server.
pub struct Frame(pub Draw);

/// The page of an app in a forum: `main` below the forum's head and tabs. `title`: of the window.
pub async fn page(view: &mut View, chrome: &Chrome, forum: &Entered, tab: &str, title: &str, main: Markup) -> Result<Page> {
    let frame = view.app.plug::<Frame>()?;
    (frame.0)(view, chrome, forum, tab, title, main).await
}

impl App {
    pub fn in_forums(&self) -> impl Iterator<Item = &InForum> {
        self.apps.iter().filter_map(|a| a.forum.as_ref())
    }
}
