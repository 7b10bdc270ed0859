//! What apps add to communities: a tab each, and perhaps a box on the overview. Which of them stand in one community, in
//! what order and under what name, its owners decide. The frame around such a page (head, tabs, side) is drawn by whoever
//! owns the pages of communities; other apps ask for it here and never name it.

use super::Known;
use crate::{App, Boxed, Result, View};
use shell::{Chrome, Markup, Page, icons::Icon};

/// An app's part in every community.
pub struct InCommunity {
    /// Its word in addresses and settings: the page is `/communities/{id}/{tab}`, a route of the app.
    pub tab: &'static str,
    /// Key of its name in the translation files.
    pub label: &'static str,
    pub icon: Icon,
    /// Does it stand there until owners decide otherwise?
    pub on: bool,
    /// Its box on the overview. `None`: it has none.
    pub overview: Option<Overview>,
    /// How many things of the app stand in a community: what goes when owners remove it. `None`: nothing of its own.
    pub count: Option<Count>,
}
/// Nothing is drawn where there is nothing to say.
pub type Overview = for<'a> fn(&'a mut View, &'a Known, &'a Chrome) -> Boxed<'a, Result<Option<Markup>>>;
pub type Count = for<'a> fn(&'a mut View, &'a Known) -> Boxed<'a, Result<i64>>;

/// Draws `main` as the page of `tab` in a community that the viewer may read.
pub type Draw = for<'a> fn(&'a mut View, &'a Chrome, &'a Known, &'a str, &'a str, Markup) -> Boxed<'a, Result<Page>>;
/// Plugged in by the server.
pub struct Frame(pub Draw);

/// The page of an app in a community: `main` below the community's head and tabs. `title`: of the window.
pub async fn page(view: &mut View, chrome: &Chrome, known: &Known, tab: &str, title: &str, main: Markup) -> Result<Page> {
    let frame = view.app.plug::<Frame>()?;
    (frame.0)(view, chrome, known, tab, title, main).await
}

impl App {
    pub fn in_communities(&self) -> impl Iterator<Item = &InCommunity> {
        self.apps.iter().filter_map(|a| a.community.as_ref())
    }
}
