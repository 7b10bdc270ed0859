//! A page of the inbox: notices with who did it, what it is about and where that is read, as far as the viewer may see
//! it now.

use crate::{
    rules::{Category, RULES, Reason},
    store::{self, NoticeId, Part, Row},
};
use serde::{Deserialize, Serialize};
use shell::Who;
use spine::{App, Item, ItemId, PersonId, Result, Time, View, items::own::Gone};
use std::collections::HashMap;

pub const PAGE: usize = 40;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Show {
    #[default]
    Unread,
    /// Read and unread, not those one is done with.
    All,
    Done,
}
impl Show {
    pub fn word(self) -> &'static str {
        match self {
            Show::Unread => "",
            Show::All => "all",
            Show::Done => "done",
        }
    }
}

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize, schemars::JsonSchema)]
pub struct InboxAsk {
    pub show: Option<Show>,
    /// Only notices about this: responses, mentions, referrals, board, threads, likes, thanks, network, tags.
    #[serde(default)]
    pub about: String,
    /// The `next` of the page before.
    pub before: Option<i64>,
}

/// Which notices a page is about; also where a form on it leads back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Choice {
    pub show: Show,
    pub about: Option<Category>,
}
impl Choice {
    pub fn path(self) -> String {
        self.path_before(None)
    }
    pub fn path_before(self, before: Option<i64>) -> String {
        let about = self.about.map_or("", Category::word);
        let before = before.map(|b| b.to_string()).unwrap_or_default();
        let pairs = [("show", self.show.word()), ("about", about), ("before", before.as_str())];
        let query: Vec<String> = pairs.iter().filter(|p| !p.1.is_empty()).map(|(k, v)| format!("{k}={v}")).collect();
        if query.is_empty() { "/inbox".into() } else { format!("/inbox?{}", query.join("&")) }
    }
    /// The words under which its notices are kept.
    pub fn reasons(self) -> Vec<String> {
        self.about.map_or_else(|| RULES.iter().map(|r| r.word.to_owned()).collect(), Category::reasons)
    }
}

/// One notice, as a program reads it.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Notice {
    pub id: NoticeId,
    /// Why: answered, commented, replied, mentioned, referred, passed_on, accepted, confirmed, credited, thanked, …
    pub reason: String,
    /// What one can switch off: responses, mentions, …
    pub about: &'static str,
    pub at: Time,
    pub read: bool,
    pub done: bool,
    pub actor_id: PersonId,
    pub actor_name: String,
    /// How many things happened that this one notice stands for.
    pub acts: i64,
    /// Who did them, the latest first; of very many the last thirty.
    pub people: Vec<PersonId>,
    pub item_id: Option<ItemId>,
    /// Where it is read.
    pub url: String,
    /// Words of the act itself: thanks, a role.
    pub words: String,
    /// Where it is about tags on me: those that are still there.
    pub tags: Vec<String>,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Inbox {
    pub unread: i64,
    pub notices: Vec<Notice>,
    /// To be sent as `before`; null at the end.
    pub next: Option<i64>,
}

/// A notice with what is needed to say it.
pub struct Line {
    pub row: Row,
    pub reason: Reason,
    pub actor: Who,
    pub others: Others,
    pub item: Option<Item>,
    pub url: String,
    pub tags: Vec<String>,
    /// The community it is about, as long as the viewer may know of it.
    pub community: Option<String>,
    /// What I wrote, where it is about that it was deleted.
    pub gone: Option<Gone>,
}

/// What a notice stands for beside what it says.
pub struct Others {
    /// Who did the same, the latest first.
    pub same: Vec<Who>,
    /// And so many more, whose names are not told.
    pub same_beyond: i64,
    /// So much else happened, by these.
    pub acts: i64,
    pub rest: Vec<Who>,
}

/// One page and where the next one begins.
pub async fn page(view: &mut View, choice: Choice, before: Option<i64>) -> Result<(Vec<Line>, Option<i64>)> {
    let mut rows = store::notices(view, choice.show, &choice.reasons(), before.unwrap_or(i64::MAX), PAGE as i64 + 1).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| more).map(|r| r.fact);
    let mut lines = lines(view, rows).await?;
    // What fell back to an older act may be about something else by now, and stands where that happened.
    lines.retain(|l| choice.about.is_none_or(|about| l.reason.rule().category == about));
    lines.sort_by_key(|l| std::cmp::Reverse(l.row.at));
    Ok((lines, next))
}

pub async fn lines(view: &mut View, mut rows: Vec<Row>) -> Result<Vec<Line>> {
    let folded: Vec<i64> = rows.iter().filter(|r| r.acts > 1).map(|r| r.id.0).collect();
    let mut parts: HashMap<NoticeId, Vec<Part>> = HashMap::new();
    if !folded.is_empty() {
        for part in store::parts(view, &folded).await? {
            parts.entry(part.notice).or_default().push(part);
        }
    }
    let said = rows.iter().filter_map(|r| r.item_id).chain(rows.iter().filter_map(|r| strongest(parts.get(&r.id)?)?.item));
    let mut ids: Vec<i64> = said.map(|id| id.0).collect();
    ids.sort_unstable();
    ids.dedup();
    let items: HashMap<ItemId, Item> =
        if ids.is_empty() { HashMap::new() } else { view.cards(&ids).await?.into_iter().map(|i| (i.id, i)).collect() };
    for row in &mut rows {
        // What it said is gone or hidden by now: it says what is strongest of the rest.
        if row.item_id.is_some_and(|id| !items.contains_key(&id))
            && let Some(part) = parts.get(&row.id).and_then(|p| strongest(p))
        {
            (row.reason, row.actor_id, row.item_id, row.at) = (part.reason.clone(), part.actor, part.item, part.at);
            row.words = String::new();
        }
    }
    let mut people: Vec<i64> = rows.iter().map(|r| r.actor_id.0).chain(parts.values().flatten().map(|p| p.actor.0)).collect();
    people.sort_unstable();
    people.dedup();
    let whos = if people.is_empty() { HashMap::new() } else { view.whos(&people).await? };
    let mut tags: HashMap<NoticeId, Vec<String>> = HashMap::new();
    let tagged: Vec<i64> = rows.iter().filter(|r| r.reason == Reason::Tagged.word()).map(|r| r.id.0).collect();
    if !tagged.is_empty() {
        for (notice, tag) in store::tags(view, &tagged).await? {
            let of = tags.entry(notice).or_default();
            if !of.contains(&tag) {
                of.push(tag);
            }
        }
    }
    let unseen = [Reason::Deleted.word(), Reason::Judged.word()];
    let deleted: Vec<i64> = rows.iter().filter(|r| unseen.contains(&r.reason.as_str())).map(|r| r.id.0).collect();
    let deleted = if deleted.is_empty() { vec![] } else { store::deleted(view, &deleted).await? };
    let words: Vec<i64> = deleted.iter().map(|d| d.1.0).collect();
    let words: Vec<Gone> = if words.is_empty() { vec![] } else { view.gone_of(&words).await? };
    let gone: HashMap<NoticeId, &Gone> = deleted.iter().filter_map(|d| Some((d.0, words.iter().find(|w| w.id == d.1)?))).collect();
    let named: Vec<i64> = rows.iter().filter_map(|r| Some(r.community?.0)).collect();
    let names = if named.is_empty() { HashMap::new() } else { view.community_names(&named).await?.into_iter().collect() };
    let (app, me) = (view.app.clone(), view.viewer.id);
    let lines = rows
        .into_iter()
        .filter_map(|mut row| {
            let item = match row.item_id {
                Some(id) => Some(items.get(&id)?.clone()),
                None => None,
            };
            let reason = Reason::parse(&row.reason)?;
            let actor = whos.get(&row.actor_id).cloned().unwrap_or_default();
            let community = row.community.and_then(|id| Some((id, names.get(&id).cloned()?)));
            let judged = deleted.iter().find(|d| d.0 == row.id && reason == Reason::Judged).and_then(|d| app.path_of_held(d.1));
            let url = judged.unwrap_or_else(|| path(&app, reason, item.as_ref(), me, &row, community.is_some()));
            let parts = parts.get(&row.id).map_or(&[] as &[Part], Vec::as_slice);
            // Those further back are counted as they were told.
            let beyond = (row.acts - store::LOOKED_AT).max(0);
            row.acts = (parts.iter().map(|p| p.acts).sum::<i64>() + beyond).max(1);
            let others = others(&row, parts, beyond, &whos);
            let tags = tags.remove(&row.id).unwrap_or_default();
            let gone = gone.get(&row.id).map(|g| (*g).clone());
            Some(Line { row, reason, actor, others, item, url, tags, community: community.map(|c| c.1), gone })
        })
        .collect();
    Ok(lines)
}

/// What a notice would say if it said only these: the strongest, of those the latest.
fn strongest(parts: &[Part]) -> Option<&Part> {
    parts.iter().max_by_key(|p| (Reason::parse(&p.reason), p.last))
}

/// Who did the same as the one the notice names, and what else it stands for; `beyond`: so many acts were not looked at.
fn others(row: &Row, parts: &[Part], beyond: i64, whos: &HashMap<PersonId, Who>) -> Others {
    let (same, rest): (Vec<&Part>, Vec<&Part>) = parts.iter().partition(|p| p.reason == row.reason);
    let people = |of: &[&Part], but: Option<PersonId>| {
        let mut named: Vec<PersonId> = vec![];
        for part in of {
            if but != Some(part.actor) && !named.contains(&part.actor) {
                named.push(part.actor);
            }
        }
        named.iter().filter_map(|p| whos.get(p).cloned()).collect::<Vec<Who>>()
    };
    // What each does once is as many people as acts.
    let reason = Reason::parse(&row.reason);
    let each = reason.is_some_and(Reason::each);
    let of_same = rest.is_empty() && !each && reason.is_some_and(Reason::once);
    let acts = rest.iter().map(|p| p.acts).sum::<i64>() + if of_same || each { 0 } else { beyond };
    // In a long thread those who said the rest are the same people.
    let who_else = if rest.is_empty() { people(&same, None) } else { people(&rest, None) };
    Others { same: people(&same, Some(row.actor_id)), same_beyond: if of_same { beyond } else { 0 }, acts, rest: who_else }
}

/// Where a notice leads.
pub fn path(app: &App, reason: Reason, item: Option<&Item>, me: PersonId, row: &Row, known: bool) -> String {
    match (item, reason) {
        // Of a series the day it is about.
        (Some(item), Reason::EventSoon | Reason::EventChanged | Reason::EventSeat | Reason::EventCancelled) if !row.words.is_empty() => {
            format!("{}?on={}", app.path_of(item), spine::facts::on_day(&row.words))
        }
        (Some(item), _) => app.path_of(item),
        (None, Reason::Invited) => "/network?tab=invitations".into(),
        (None, Reason::Deleted) => "/settings/content#deleted".into(),
        (None, Reason::LinkMade) => "/settings#devices".into(),
        (None, Reason::Tagged) => format!("/people/{me}/tags"),
        (None, Reason::Reviewed) => match row.community.filter(|_| known) {
            Some(id) => format!("/communities/{id}"),
            None => App::person_url(me),
        },
        (None, Reason::ToDecide) => "/moderation".into(),
        (None, Reason::GuestEnding) => "/guests".into(),
        (
            None,
            Reason::CommunityAsked
            | Reason::CommunityRead
            | Reason::CommunityInvited
            | Reason::CommunityLetIn
            | Reason::CommunityBarred
            | Reason::CommunityWelcome
            | Reason::CommunityOffered,
        ) => match row.community.filter(|_| known) {
            Some(id) if reason == Reason::CommunityAsked => format!("/communities/{id}/members"),
            Some(id) if reason == Reason::CommunityWelcome => format!("/communities/{id}/about"),
            Some(id) => format!("/communities/{id}"),
            None => "/communities".into(),
        },
        (None, _) => App::person_url(row.actor_id),
    }
}

impl Line {
    pub fn notice(&self) -> Notice {
        let mut people = vec![self.row.actor_id];
        for who in self.others.same.iter().chain(&self.others.rest) {
            if !people.contains(&PersonId(who.id)) {
                people.push(PersonId(who.id));
            }
        }
        Notice {
            id: self.row.id,
            reason: self.reason.word().into(),
            about: self.reason.rule().category.word(),
            at: self.row.at,
            read: self.row.read_at.is_some(),
            done: self.row.done_at.is_some(),
            actor_id: self.row.actor_id,
            actor_name: self.actor.name.clone(),
            acts: self.row.acts,
            people,
            item_id: self.row.item_id,
            url: self.url.clone(),
            words: self.row.words.clone(),
            tags: self.tags.clone(),
        }
    }
}
