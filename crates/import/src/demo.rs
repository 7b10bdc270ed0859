//! Fills a demonstration: the company that ships with the product, told from the moment it is opened, and real questions
//! and answers where a folder of dumps is at hand. Done once per database; what is there is left alone. Everything
//! happens in its author's name and at its own time; only what the cast met in the last day makes notices.

use crate::demo_acts::{Act, What, acts};
use crate::demo_calendar;
use crate::sample::{Sample, SampleKind, SamplePerson};
use crate::sources::{self, Source};
use crate::write_stackexchange as stackexchange;
use kit::{Error, Result, Time, params, sql};
use questions::store as asked;
use rust_embed::RustEmbed;
use serde::Serialize;
use spine::{
    App, CommunityId, EVERYONE, ItemId, PersonId, Post, PrincipalId, Tx, UserType, Viewer, audience, forums,
    items::{topics, write},
    people::{
        relations,
        store::{self, Record},
    },
};
use std::collections::HashMap;
use std::path::Path;

#[derive(RustEmbed)]
#[folder = "../../sample"]
struct Files;

const SOURCE: &str = "sample";
pub(crate) const WHY: &str = "fill the demonstration";
/// Whom the story is about; what others do to them yesterday and today makes their bell ring.
pub const CAST: [&str; 5] = ["ann", "ben", "cat", "dan", "eve"];
/// The dumps of a full demonstration; the first alone is plenty for a look.
pub const DUMPS: [&str; 3] = ["se-quantum", "se-devops", "se-beer"];

#[derive(Debug, Clone, Default, Serialize)]
pub struct Summary {
    /// False: the sample was there already.
    pub filled: bool,
    pub people: u64,
    pub communities: u64,
    pub items: u64,
    /// Things of the sample that had no place, with the reason.
    pub left_out: Vec<String>,
    pub dumps: Vec<stackexchange::Report>,
}

/// The sample, and the first dump when `data` is a folder that has it.
pub async fn fill(app: &App, data: Option<&Path>, progress: bool) -> Result<Summary> {
    fill_with(app, data, DUMPS.get(..1).unwrap_or_default(), progress).await
}

/// The same with these dumps of the folder.
pub async fn fill_with(app: &App, data: Option<&Path>, dumps: &[&str], progress: bool) -> Result<Summary> {
    let done = {
        let mut view = app.view(Viewer::system(WHY)).await?;
        sources::ids(&mut view, SOURCE, sources::DONE).await?
    };
    let mut summary = Summary::default();
    if !done.contains_key(SOURCE) {
        company(app, &mut summary).await?;
    }
    for name in dumps {
        let Some(dir) = data.map(|d| d.join(name)).filter(|d| d.join("Posts.xml").is_file()) else { continue };
        if done.contains_key(*name) {
            continue;
        }
        let options = stackexchange::Options { progress, community: true, ..Default::default() };
        let report = stackexchange::run(app, &dir, &options).await?;
        if report.broken.is_none() {
            let mut tx = app.begin_system(Viewer::system(WHY)).await?;
            mark_done(&mut tx, name).await?;
            tx.commit().await?;
        }
        summary.dumps.push(report);
    }
    Ok(summary)
}

/// The small dump of the sample, for a demonstration that has no other: a site as a community with its forum, brought in by the
/// importer like any. `None`: it or another is here.
pub async fn knots(app: &App) -> Result<Option<stackexchange::Report>> {
    let done = {
        let mut view = app.view(Viewer::system(WHY)).await?;
        sources::ids(&mut view, SOURCE, sources::DONE).await?
    };
    if done.contains_key(KNOTS) || DUMPS.iter().any(|d| done.contains_key(*d)) {
        return Ok(None);
    }
    // The importer reads files; these are in the program.
    let dir = app.config.data_dir.join("sample-stackexchange");
    std::fs::create_dir_all(&dir).map_err(Error::fault)?;
    for name in Files::iter().filter(|n| n.starts_with(KNOTS_AT)) {
        let (Some(file), Some(name)) = (Files::get(&name), name.strip_prefix(KNOTS_AT)) else { continue };
        std::fs::write(dir.join(name), file.data).map_err(Error::fault)?;
    }
    let options = stackexchange::Options { site: Some(KNOTS.into()), community: true, ..Default::default() };
    let report = stackexchange::run(app, &dir, &options).await;
    std::fs::remove_dir_all(&dir).map_err(Error::fault)?;
    let mut tx = app.begin_system(Viewer::system(WHY)).await?;
    mark_done(&mut tx, KNOTS).await?;
    tx.commit().await?;
    Ok(Some(report?))
}
const KNOTS: &str = "knots.example";
const KNOTS_AT: &str = "stackexchange/";

async fn mark_done(tx: &mut Tx, name: &str) -> Result<()> {
    sources::put(tx, SOURCE, Source { kind: sources::DONE, external_id: name, ..Source::default() }).await
}

/// The sample as it ships.
pub fn sample() -> Result<Sample> {
    let texts: Vec<(String, String)> = Files::iter()
        .filter(|name| !name.starts_with(KNOTS_AT))
        .filter_map(|name| Some((name.to_string(), String::from_utf8(Files::get(&name)?.data.into_owned()).ok()?)))
        .collect();
    let files: Vec<(&str, &str)> = texts.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    Sample::load(&files).map_err(|problems| {
        let words: Vec<String> = problems.iter().map(ToString::to_string).collect();
        Error::fault(std::io::Error::other(format!("the sample is not whole:\n{}", words.join("\n"))))
    })
}

/// See `demo_calendar`.
fn calendar() -> Result<String> {
    let file = Files::get(CALENDAR).ok_or(Error::Missing)?;
    String::from_utf8(file.data.into_owned()).map_err(Error::fault)
}
const CALENDAR: &str = "calendar.toml";

/// All in one transaction: the company is there whole or not at all.
async fn company(app: &App, summary: &mut Summary) -> Result<()> {
    let sample = sample()?;
    let now = app.clock.now();
    let mut tx = app.begin_system(Viewer::system(WHY)).await?;
    tx.quiet = true;
    spine::settings::set(&mut tx, spine::settings::ORG, "Lyktholm").await?;
    let acts = acts(&sample);
    let outside = outside(&sample, &acts);
    let mut stage = Stage { tx, now, people: HashMap::new(), communities: HashMap::new(), made: HashMap::new(), outside, summary };
    stage.people(&sample).await?;
    stage.communities(&sample).await?;
    let mut plans = demo_calendar::plans(&calendar()?)?;
    for act in &acts {
        while let Some((at, plan)) = plans.pop_if(|p| p.0 <= act.at) {
            stage.plan(at, &plan).await?;
        }
        stage.act(act).await?;
    }
    while let Some((at, plan)) = plans.pop() {
        stage.plan(at, &plan).await?;
    }
    stage.summary.filled = true;
    stage.as_system();
    mark_done(&mut stage.tx, SOURCE).await?;
    stage.tx.commit().await
}

/// Guests and former colleagues are in no audience of everyone: where they speak, the post names them beside it.
fn outside(sample: &Sample, acts: &[Act<'_>]) -> HashMap<String, Vec<String>> {
    let mut out: HashMap<String, Vec<String>> = HashMap::new();
    for act in acts {
        let root = if act.to.is_empty() { &act.makes } else { &act.to };
        let root = root.split('/').next().unwrap_or_default();
        let board = match &act.what {
            What::Post(p) => p.board.as_deref(),
            What::Refer { to, .. } => Some(*to),
            _ => None,
        };
        for who in [Some(act.who), board].into_iter().flatten() {
            if sample.person(who).is_some_and(|p| !UserType::parse(&p.user_type).inside()) {
                out.entry(root.to_owned()).or_default().push(who.to_owned());
            }
        }
    }
    out
}

pub(crate) struct Stage<'a> {
    pub(crate) tx: Tx,
    pub(crate) now: Time,
    people: HashMap<String, PersonId>,
    pub(crate) communities: HashMap<String, CommunityId>,
    made: HashMap<String, Made>,
    /// Key of a post → who of those taking part is not inside.
    outside: HashMap<String, Vec<String>>,
    pub(crate) summary: &'a mut Summary,
}
struct Made {
    item: ItemId,
    author: String,
}

impl Stage<'_> {
    pub(crate) fn person(&self, handle: &str) -> Result<PersonId> {
        self.people.get(handle).copied().ok_or_else(|| Error::fault(std::io::Error::other(format!("the sample has no {handle}"))))
    }
    fn as_system(&mut self) {
        self.tx.as_of(Viewer::system(WHY), self.now);
    }

    async fn people(&mut self, sample: &Sample) -> Result<()> {
        for p in &sample.people {
            let joined = joined(p, self.now);
            self.tx.as_of(Viewer::system(WHY), joined);
            let record = Record {
                handle: Some(p.handle.clone()),
                external_id: Some(format!("{SOURCE}:{}", p.handle)),
                name: p.name.clone(),
                sort_name: p.sort_name.clone(),
                email: Some(p.email.clone()),
                title: p.title.clone(),
                unit: p.unit.clone(),
                place: p.place.clone(),
                country: p.country.clone(),
                timezone: p.timezone.clone(),
                languages: p.languages.join(" "),
                phone: p.phone.clone().unwrap_or_default(),
                about: p.about.clone().unwrap_or_default().trim().to_owned(),
                kind: Some(UserType::parse(&p.user_type)),
                admin: p.admin,
                portrait: Some(portrait(p)),
                lang: String::new(),
            };
            let id = store::create(&mut self.tx, &record).await?;
            if let Some(manager) = &p.manager {
                let manager = self.person(manager)?;
                store::set_manager(&mut self.tx, id, Some(manager)).await?;
            }
            self.people.insert(p.handle.clone(), id);
            self.summary.people += 1;
        }
        for p in &sample.people {
            let id = self.person(&p.handle)?;
            let now = self.now;
            // Both are here, and a while has gone by.
            let later = |other: &SamplePerson, hours: i64| Time((joined(p, now).max(joined(other, now)).0 + hours * Time::HOUR).min(now.0));
            for (n, handle) in p.follows.iter().enumerate() {
                let Some(other) = sample.person(handle) else { continue };
                self.tx.as_of(Viewer::on_behalf(id, WHY), later(other, 3 + n as i64));
                let other = self.person(handle)?;
                // Who has left knows of nobody any more, but followed them before.
                relations::follow_untold(&mut self.tx, other).await?;
            }
            for (n, handle) in p.contacts.iter().enumerate() {
                let Some(other) = sample.person(handle) else { continue };
                self.tx.as_of(Viewer::on_behalf(id, WHY), later(other, 30 + n as i64));
                let other = self.person(handle)?;
                relations::make_contacts(&mut self.tx, id, other).await?;
            }
            self.tx.as_of(Viewer::on_behalf(id, WHY), joined(p, self.now));
            for tag in &p.tags {
                store::add_tag(&mut self.tx, id, tag).await?;
            }
            for given in &p.people_tags {
                let Some(by) = sample.person(&given.by) else { continue };
                let giver = self.person(&given.by)?;
                self.tx.as_of(Viewer::on_behalf(giver, WHY), later(by, 50));
                for tag in &given.tags {
                    store::add_tag(&mut self.tx, id, tag).await?;
                }
            }
        }
        Ok(())
    }
    async fn act(&mut self, act: &Act<'_>) -> Result<()> {
        let who = self.person(act.who)?;
        self.tx.as_of(Viewer::on_behalf(who, WHY), self.now.plus(act.at));
        self.tx.quiet = !self.is_news(act);
        let made = match &act.what {
            What::Post(p) => Some(self.post(p, who).await?),
            what => {
                let Some(on) = self.made.get(&act.to).map(|m| m.item) else {
                    self.summary.left_out.push(format!("{} by {}: what it belongs to is not there", act.to, act.who));
                    return Ok(());
                };
                let seen = self.tx.item(on).await?;
                let tx = &mut self.tx;
                let done = match what {
                    What::Answer(body) => asked::answer(tx, &seen.allow()?, body).await.map(Some),
                    What::Comment(body) => write::reply(tx, &seen.allow()?, "comment", body).await.map(Some),
                    What::Refer { to, note } => {
                        let to = self.people.get(*to).copied().ok_or(Error::Missing)?;
                        asked::refer(tx, &seen.allow()?, to, note).await.map(Some)
                    }
                    What::Like => write::like(tx, &seen.allow()?).await.map(|()| None),
                    What::Accept => asked::accept(tx, &seen.allow()?).await.map(|()| None),
                    What::Confirm => asked::confirm(tx, &seen.allow()?, true).await.map(|()| None),
                    What::Thank(words) => asked::thank(tx, &seen.allow()?, words).await.map(|()| None),
                    What::Pin => topics::pin(tx, &seen.allow()?, true).await.map(|()| None),
                    What::Lock => topics::lock(tx, &seen.allow()?, true).await.map(|()| None),
                    What::Faq => questions::into_faq(tx, &seen.allow()?).await.map(|()| None),
                    What::Post(_) => Ok(None),
                };
                match done {
                    Ok(made) => made,
                    Err(e @ (Error::Invalid { .. } | Error::Conflict(_))) => {
                        self.summary.left_out.push(format!("{} by {}: {}", act.to, act.who, shell::errors::english(&e)));
                        return Ok(());
                    }
                    Err(e) => return Err(e),
                }
            }
        };
        if let Some(item) = made {
            self.summary.items += 1;
            // What is passed on stays the words of whoever asked.
            let asker = self.made.get(&act.to).filter(|_| matches!(act.what, What::Refer { .. })).map(|m| m.author.clone());
            self.made.insert(act.makes.clone(), Made { item, author: asker.unwrap_or_else(|| act.who.to_owned()) });
        }
        Ok(())
    }

    async fn post(&mut self, p: &crate::sample::SamplePost, author: PersonId) -> Result<ItemId> {
        let community = p.community.as_ref().and_then(|key| self.communities.get(key)).copied();
        let board = match &p.board {
            Some(handle) => self.person(handle)?,
            None => author,
        };
        let audience = match &p.people {
            None => match self.outside.get(&p.key) {
                None => EVERYONE,
                Some(handles) => {
                    let ids = handles.iter().map(|h| Ok(self.person(h)?.0)).collect::<Result<Vec<i64>>>()?;
                    let named: Vec<(PrincipalId,)> =
                        self.tx.all(sql!("select principal_id from people where id in" ids(1)), params![&ids]).await?;
                    let all: Vec<PrincipalId> = named.into_iter().map(|p| p.0).chain([audience::INSIDE]).collect();
                    audience::of_principals(&mut self.tx, &all).await?
                }
            },
            Some(handles) => {
                let mut people = vec![author, board];
                for handle in handles {
                    people.push(self.person(handle)?);
                }
                audience::of_people(&mut self.tx, &people).await?
            }
        };
        let tx = &mut self.tx;
        // In a community nobody's board, and whoever reads that community.
        let board = community.is_none().then_some(board);
        let title = p.title.clone().unwrap_or_default();
        let kind = match p.kind {
            SampleKind::Question => {
                return asked::ask(
                    tx,
                    &Post { board, community, forum: None, audience, title, body: p.body.trim().to_owned(), tags: p.tags.clone() },
                )
                .await;
            }
            SampleKind::Status => "status",
            SampleKind::Message => "message",
            SampleKind::Topic => "topic",
        };
        let forum = if p.kind == SampleKind::Topic { forums::write::place_of(tx, None, community).await? } else { None };
        let title = if forum.is_some() { title.as_str() } else { "" };
        write::create(tx, write::New { kind, board, community, forum, audience, title, body: p.body.trim(), tags: &p.tags }).await
    }

    /// Within the last day, by others, to somebody of the cast. A text with an address stays quiet: it would be fetched.
    fn is_news(&self, act: &Act<'_>) -> bool {
        let cast = |who: &str| CAST.contains(&who) && who != act.who;
        let concerned = match &act.what {
            What::Post(p) => p.board.as_deref().is_some_and(cast) || CAST.iter().any(|c| p.body.contains(&format!("@{c}"))),
            What::Refer { to, .. } if cast(to) => true,
            _ => self.made.get(&act.to).is_some_and(|m| cast(&m.author)),
        };
        let text = match &act.what {
            What::Post(p) => &p.body,
            What::Answer(t) | What::Comment(t) => *t,
            _ => "",
        };
        act.at > -Time::DAY && concerned && !text.contains("http")
    }
}

pub(crate) fn joined(p: &SamplePerson, now: Time) -> Time {
    Time(p.joined_at(now.0).unwrap_or(now.0).min(now.0))
}

/// The words of a drawn portrait: `skin=1;hair=bob;hair_color=5;shirt=1;glasses=true;beard=false;headwear=none;background=3`.
fn portrait(p: &SamplePerson) -> String {
    let d = &p.portrait;
    let headwear = if d.headwear.is_empty() { "none" } else { &d.headwear };
    format!(
        "skin={};hair={};hair_color={};shirt={};glasses={};beard={};headwear={headwear};background={}",
        d.skin, d.hair, d.hair_color, d.shirt, d.glasses, d.beard, d.background
    )
}
