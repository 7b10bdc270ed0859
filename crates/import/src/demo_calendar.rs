//! The calendar of the sample: what is planned in the days after the demonstration is opened, who said that they come, and what was
//! announced. Read from one file, beside the posts.

use crate::demo::{Stage, WHY};
use crate::sample::parse_offset;
use announcements::NewForm;
use events::EventForm;
use kit::{Error, Result, Time};
use serde::Deserialize;
use spine::{EVERYONE, Viewer};

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Calendar {
    #[serde(default, rename = "event")]
    events: Vec<SampleEvent>,
    #[serde(default, rename = "announcement")]
    announcements: Vec<SampleAnnouncement>,
}
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct SampleEvent {
    author: String,
    at: String,
    in_days: i64,
    /// Of whole days the last one; then it has no times.
    last_in_days: Option<i64>,
    time: String,
    end_time: String,
    zone: String,
    place: String,
    url: String,
    community: Option<String>,
    title: String,
    body: String,
    tags: Vec<String>,
    repeat: String,
    times: Option<i64>,
    capacity: Option<i64>,
    /// Who comes the first time, in the order of asking.
    going: Vec<String>,
}
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct SampleAnnouncement {
    author: String,
    at: String,
    community: Option<String>,
    title: String,
    body: String,
    must_read: bool,
}

/// Something of the calendar, and when it is made: so long before the demonstration is opened.
pub(crate) enum Plan {
    Event(Box<SampleEvent>),
    Announcement(SampleAnnouncement),
}
/// The last of all first: whoever goes through the story takes them from the end.
pub(crate) fn plans(text: &str) -> Result<Vec<(i64, Plan)>> {
    let calendar: Calendar = toml::from_str(text).map_err(Error::fault)?;
    let at = |words: &str| parse_offset(words).map_err(|e| Error::fault(std::io::Error::other(e)));
    let mut out = vec![];
    for e in calendar.events {
        out.push((at(&e.at)?, Plan::Event(Box::new(e))));
    }
    for a in calendar.announcements {
        out.push((at(&a.at)?, Plan::Announcement(a)));
    }
    out.sort_by_key(|p| std::cmp::Reverse(p.0));
    Ok(out)
}

impl Stage<'_> {
    pub(crate) async fn plan(&mut self, at: i64, plan: &Plan) -> Result<()> {
        match plan {
            Plan::Event(e) => self.event(at, e).await,
            Plan::Announcement(a) => self.announcement(at, a).await,
        }
    }
    async fn announcement(&mut self, at: i64, a: &SampleAnnouncement) -> Result<()> {
        self.speak(&a.author, at)?;
        let community = self.community(a.community.as_deref())?.map(|id| id.to_string()).unwrap_or_default();
        let must_read = if a.must_read { "1".into() } else { String::new() };
        let form = NewForm {
            title: a.title.clone(),
            body: a.body.trim().to_owned(),
            community,
            must_read,
            sure: "1".into(),
            ..NewForm::default()
        };
        announcements::announce(&mut self.tx, &form).await?;
        self.summary.items += 1;
        Ok(())
    }
    async fn event(&mut self, at: i64, e: &SampleEvent) -> Result<()> {
        self.speak(&e.author, at)?;
        let day = |n: i64| self.now.plus(n * Time::DAY).iso().chars().take(10).collect::<String>();
        let form = EventForm {
            title: e.title.clone(),
            body: e.body.trim().to_owned(),
            day: day(e.in_days),
            end_day: e.last_in_days.map(day).unwrap_or_default(),
            all_day: if e.last_in_days.is_some() { "1".into() } else { String::new() },
            time: e.time.clone(),
            end_time: e.end_time.clone(),
            zone: e.zone.clone(),
            place: e.place.clone(),
            url: e.url.clone(),
            repeat: e.repeat.clone(),
            times: e.times.map(|n| n.to_string()).unwrap_or_default(),
            capacity: e.capacity.map(|n| n.to_string()).unwrap_or_default(),
            ..EventForm::default()
        };
        let community = self.community(e.community.as_deref())?;
        let id = events::make(&mut self.tx, &form, community, EVERYONE, &e.tags).await?;
        for (n, handle) in e.going.iter().enumerate() {
            let who = self.person(handle)?;
            let at = self.tx.now.plus((n as i64 + 1) * Time::HOUR).min(self.now);
            self.tx.as_of(Viewer::on_behalf(who, WHY), at);
            events::come(&mut self.tx, id).await?;
        }
        self.summary.items += 1;
        Ok(())
    }
    /// Goes on as this person, at that time; none of it is news.
    fn speak(&mut self, handle: &str, at: i64) -> Result<()> {
        let who = self.person(handle)?;
        self.tx.as_of(Viewer::on_behalf(who, WHY), self.now.plus(at));
        self.tx.quiet = true;
        Ok(())
    }
    fn community(&self, key: Option<&str>) -> Result<Option<spine::CommunityId>> {
        let Some(key) = key else { return Ok(None) };
        self.communities
            .get(key)
            .copied()
            .map(Some)
            .ok_or_else(|| Error::fault(std::io::Error::other(format!("the sample has no community {key}"))))
    }
}
