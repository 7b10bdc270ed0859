//! What apps add to communities: a tab each, and perhaps a box on the overview. Which of them stand in one community, in
//! what order and under what name, its owners decide; what they hid is not there for anybody else. The frame around such a
//! page (head, tabs, side) is drawn by whoever owns the pages of communities; other apps ask for it here and never name it.

use super::{CommunityId, Known};
use crate::{App, AppDef, Boxed, Error, Result, View};
use kit::{params, sql};
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
}
/// Nothing is drawn where there is nothing to say. One statement: a page of a community asks twelve at most.
pub type Overview = for<'a> fn(&'a mut View, &'a Known, &'a Chrome) -> Boxed<'a, Result<Option<Markup>>>;

/// Draws `main` as the page of `tab` in a community that the viewer may read.
pub type Draw = for<'a> fn(&'a mut View, &'a Chrome, &'a Known, &'a str, &'a str, Markup) -> Boxed<'a, Result<Page>>;
/// Plugged in by the server.
pub struct Frame(pub Draw);

/// The page of an app in a community: `main` below the community's head and tabs. `title`: of the window. Not there where
/// owners have hidden the app; what answers JSON asks `View::tab_open`.
pub async fn page(view: &mut View, chrome: &Chrome, known: &Known, tab: &str, title: &str, main: Markup) -> Result<Page> {
    let frame = view.app.plug::<Frame>()?;
    (frame.0)(view, chrome, known, tab, title, main).await
}

/// The tabs every community has besides its overview, which comes first and stays: word, key of the name, sign, may it be hidden.
const OWN: [(&str, &str, Icon, bool); 3] = [
    ("questions", "communities-tab-questions", Icon::Question, true),
    ("members", "communities-tab-members", Icon::Users, false),
    ("about", "communities-tab-about", Icon::Info, false),
];

/// What owners have set of one tab: its word, state, name and place.
pub type Set = (String, String, String, i64);

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum State {
    On,
    /// Only owners see it; what stands in it stays.
    Hidden,
    /// What stood in it is in the trash.
    Removed,
}
impl State {
    pub fn word(self) -> &'static str {
        match self {
            State::On => "on",
            State::Hidden => "hidden",
            State::Removed => "removed",
        }
    }
    fn parse(word: &str) -> State {
        [State::On, State::Removed].into_iter().find(|s| s.word() == word).unwrap_or(State::Hidden)
    }
}

/// A tab as it stands in one community.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct Placed {
    pub tab: &'static str,
    #[serde(skip)]
    pub label: &'static str,
    #[serde(skip)]
    pub icon: Icon,
    /// What owners call it; empty: the app's own name.
    pub name: String,
    pub state: State,
    /// May it be hidden?
    pub optional: bool,
    /// Has it things of its own that can be removed?
    pub removable: bool,
    #[serde(skip)]
    position: i64,
}
impl Placed {
    pub fn is_on(&self) -> bool {
        self.state == State::On
    }
}

/// All tabs of a community in their order, those too that are hidden.
pub fn arranged(app: &App, set: &[Set]) -> Vec<Placed> {
    let own = |(tab, label, icon, optional): (&'static str, &'static str, Icon, bool)| Placed {
        tab,
        label,
        icon,
        name: String::new(),
        state: State::On,
        optional,
        removable: false,
        position: 0,
    };
    let [questions, members, about] = OWN.map(own);
    let apps = app.apps.iter().filter_map(|a| a.community.as_ref().map(|c| (a, c))).map(|(a, c)| Placed {
        state: if c.on { State::On } else { State::Hidden },
        removable: !a.kinds.is_empty(),
        ..own((c.tab, c.label, c.icon, true))
    });
    let mut all: Vec<Placed> = std::iter::once(questions).chain(apps).chain([members, about]).collect();
    for (n, one) in all.iter_mut().enumerate() {
        // What came to the house after owners had put things in order stands where it would have stood, roughly.
        one.position = n as i64 * 10 + 5;
        if let Some((_, state, name, position)) = set.iter().find(|s| s.0 == one.tab) {
            one.name.clone_from(name);
            one.position = *position;
            one.state = if one.optional { State::parse(state) } else { State::On };
        }
    }
    all.sort_by_key(|p| p.position);
    all
}

impl View {
    pub async fn tabs_set(&mut self, id: CommunityId) -> Result<Vec<Set>> {
        self.all(sql!("select tab, state, name, position from community_apps where community_id = $1"), params![id]).await
    }
    /// For pages of apps in a community: a tab that owners have hidden is not there for anybody else.
    pub async fn tab_open(&mut self, known: &Known, tab: &str) -> Result<()> {
        let set = self.tabs_set(known.id).await?;
        open(&arranged(&self.app, &set), known, tab)
    }
}
pub fn open(all: &[Placed], known: &Known, tab: &str) -> Result<()> {
    let there = all.iter().any(|p| p.tab == tab && (p.is_on() || known.is_owner()));
    if there || known.viewer.is_system() { Ok(()) } else { Err(Error::Missing) }
}

impl App {
    pub fn in_communities(&self) -> impl Iterator<Item = &InCommunity> {
        self.apps.iter().filter_map(|a| a.community.as_ref())
    }
    /// The app that has this tab.
    pub fn app_of_tab(&self, tab: &str) -> Option<&AppDef> {
        self.apps.iter().find(|a| a.community.as_ref().is_some_and(|c| c.tab == tab))
    }
}
