//! Who knows: what apps may ask of the ranker of people without knowing it. The answer rests on what the viewer may see
//! alone, order too, and never names the viewer, people who left, who are not shown as knowing anything by their own will,
//! or a topic that somebody hid. Every name comes with what was counted for it, so that a page can say why.

use crate::{App, Boxed, CommunityId, ItemId, PersonId, Result, Time, View};
use std::sync::Arc;

/// What somebody is looked for who knows it. The viewer is who asks.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    pub title: String,
    pub text: String,
    pub tags: Vec<String>,
    /// Only people in this community, and what they did there; nobody when the viewer may not read it.
    pub community: Option<CommunityId>,
    /// Never these: who was asked already, who passed it on.
    pub exclude: Vec<PersonId>,
    /// Unit, place, country, language: as in the directory (`find::PEOPLE_BY`). Empty: any.
    pub unit: String,
    pub place: String,
    pub country: String,
    pub lang: String,
    /// Only people of *my network*.
    pub network: bool,
    /// At most `MOST`.
    pub limit: usize,
}
/// As many people are named at most.
pub const MOST: usize = 50;

/// Somebody who is likely to know, best first. `score` compares within one answer only.
#[derive(Debug, Clone, PartialEq)]
pub struct Knower {
    pub person: PersonId,
    pub score: f64,
    /// What weighed most first. Never empty.
    pub because: Vec<Because>,
}

/// What was counted for somebody. Items are such as the viewer may see, the best few of them.
#[derive(Debug, Clone, PartialEq)]
pub enum Because {
    /// Evidence: answered questions like this one: so many times, so many of them accepted, the last one then.
    Answered { items: Vec<ItemId>, n: usize, accepted: usize, last: Time },
    /// Evidence: wrote of it, otherwise than in answers.
    Wrote { items: Vec<ItemId>, n: usize, last: Time },
    /// Attested: others gave them this tag, the last ones first; how many in all.
    Tagged { tag: String, by: Vec<PersonId>, n: usize },
    /// Claimed: gives this tag to themselves.
    Claims { tag: String },
    /// Answered others lately, whatever it was about.
    Active { last: Time },
    /// Answered the viewer before, so many times.
    HelpedYou { n: usize },
    /// Works in the viewer's unit.
    SameUnit { unit: String },
    /// Is a contact of the viewer.
    Contact,
}

pub trait Knowers: Send + Sync {
    /// Best first.
    fn knowers<'a>(&'a self, view: &'a mut View, asked: &'a Asked) -> Boxed<'a, Result<Vec<Knower>>>;
    /// Which of these may be suggested to others as knowing something: active, and not opted out.
    fn may_be_named<'a>(&'a self, view: &'a mut View, people: &'a [PersonId]) -> Boxed<'a, Result<Vec<PersonId>>>;
}

/// The plug a ranker sits in.
pub struct KnowersPlug(pub Arc<dyn Knowers>);

impl App {
    pub fn knowers(&self) -> Result<Arc<dyn Knowers>> {
        Ok(self.plug::<KnowersPlug>()?.0.clone())
    }
}
impl View {
    /// Who is likely to know? At most six statements.
    pub async fn likely_knowers(&mut self, asked: &Asked) -> Result<Vec<Knower>> {
        let knowers = self.app.knowers()?;
        knowers.knowers(self, asked).await
    }
}
