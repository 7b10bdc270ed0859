//! What waits for somebody: things that only they can settle (an invitation, a decision), gathered from the apps that know
//! of them. Nothing is kept here: each app is asked anew, so what was settled elsewhere is gone.

use crate::{Boxed, Fact, PersonId, Result, Time, View};
use serde::Serialize;
use shell::{Chrome, Lang, Markup, Who, html};

/// One thing that waits.
#[derive(Clone, Serialize, schemars::JsonSchema)]
pub struct Waiting {
    /// What it is, in one word of the app's: "invitation".
    pub kind: &'static str,
    /// Whom it comes from.
    #[serde(skip)]
    pub who: Who,
    /// What is asked of the viewer, in their language.
    pub words: String,
    /// What was said with it.
    pub said: String,
    pub at: Time,
    /// Where it can be settled.
    pub url: String,
    /// The ways to settle it from here: forms.
    #[serde(skip)]
    pub actions: Markup,
}
impl Default for Waiting {
    fn default() -> Waiting {
        Waiting {
            kind: "",
            who: Who::default(),
            words: String::new(),
            said: String::new(),
            at: Time(0),
            url: String::new(),
            actions: html! {},
        }
    }
}

/// An app's part of it, the newest first: one statement or two, for `AppDef::waits`. `back`: where the forms lead afterwards.
pub type Waits = for<'a> fn(&'a mut View, lang: Lang, back: &'a str) -> Boxed<'a, Result<Vec<Waiting>>>;

impl View {
    /// All that waits for the viewer, the newest first.
    pub async fn waiting(&mut self, lang: Lang, back: &str) -> Result<Vec<Waiting>> {
        let app = self.app.clone();
        let mut out = vec![];
        for waits in app.apps.iter().filter_map(|a| a.waits) {
            out.extend(waits(self, lang, back).await?);
        }
        out.sort_by_key(|w| std::cmp::Reverse(w.at));
        Ok(out)
    }
    /// Whom a fact concerns because of what apps keep (`AppDef::concerned`).
    pub async fn concerned(&mut self, fact: &Fact) -> Result<Vec<PersonId>> {
        let app = self.app.clone();
        let mut out = vec![];
        for concerned in app.apps.iter().filter_map(|a| a.concerned) {
            out.extend(concerned(self, fact).await?);
        }
        Ok(out)
    }
    /// What stands on top of home (`AppDef::top`).
    pub async fn on_top(&mut self, chrome: &Chrome) -> Result<Vec<Markup>> {
        let app = self.app.clone();
        let mut out = vec![];
        for top in app.apps.iter().filter_map(|a| a.top) {
            out.extend(top(self, chrome).await?);
        }
        Ok(out)
    }
    /// What stands between the first things on home (`AppDef::between`).
    pub async fn between(&mut self, chrome: &Chrome) -> Result<Vec<Markup>> {
        let app = self.app.clone();
        let mut out = vec![];
        for between in app.apps.iter().filter_map(|a| a.between) {
            out.extend(between(self, chrome).await?);
        }
        Ok(out)
    }
}
