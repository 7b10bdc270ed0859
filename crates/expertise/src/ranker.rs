//! From a question to people: what the index finds like it, who answered that, who is tagged so and who answers lately;
//! what is known of each of them in the viewer's own sight; a score, and the reasons that went into it. Looks at 150 texts,
//! 200 answers, 300 people and the last 2,000 posts of each, 400 answers among them, however large the house.

use crate::{
    know::Know,
    past::Past,
    signals::{self, Row, Traces},
    store,
    weights::Weights,
};
use rustc_hash::{FxHashMap, FxHashSet};
use spine::{
    Boxed, ItemId, Person, PersonId, Result, Time, View, Wanted, audience,
    communities::Read,
    knowers::{Asked, Because, Knower, Knowers, MOST},
};
use std::collections::{BTreeMap, HashMap, HashSet};

const TEXTS: usize = 150;
const ANSWERS: usize = 200;
const PEOPLE: usize = 300;
/// Who answered last, whatever it was about: so many of them.
pub const LATELY: usize = 60;
const EACH: usize = 400;
/// And of all they wrote so many.
const LOOKED: usize = 2_000;
/// Who did not answer anybody for so many days is not there for it just now.
const STILL_HERE: f64 = 90.0;
/// As many pieces of evidence are named.
const NAMED: usize = 5;
const WORDS: usize = 24;

/// With whose eyes, and when.
pub struct Sight {
    pub audiences: Vec<u32>,
    pub until: Time,
    pub asker: i64,
    /// Only what everybody inside may read.
    pub common: bool,
}
impl Sight {
    pub fn new(audiences: &[i64], until: Time, asker: PersonId) -> Sight {
        let mut audiences: Vec<u32> = audiences.iter().filter_map(|a| u32::try_from(*a).ok()).collect();
        audiences.sort_unstable();
        Sight { audiences, until, asker: asker.0, common: false }
    }
    fn moment(&self) -> u32 {
        u32::try_from(self.until.0 / 1000).unwrap_or(u32::MAX)
    }
    fn days(&self, at: u32) -> f64 {
        (f64::from(self.moment()) - f64::from(at)).max(0.0) / 86_400.0
    }
}

/// A text like the question: what it is, how alike, when.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    pub id: i64,
    pub root: i64,
    pub share: f64,
    pub at: u32,
    pub accepted: bool,
}
/// Who may know, and all that speaks for it.
#[derive(Debug, Clone, Default)]
pub struct Candidate {
    pub person: i64,
    pub answers: Vec<Piece>,
    pub wrote: Vec<Piece>,
    /// A tag, and who gave it.
    pub tags: BTreeMap<String, Vec<i64>>,
    pub claims: Vec<String>,
    pub traces: Traces,
}

/// Candidates with what they answered and wrote that is like this text, unordered; nothing else is known of them yet.
pub async fn alike(view: &mut View, know: &Know, sight: &Sight, wanted: Wanted) -> Result<FxHashMap<i64, Candidate>> {
    let mut out: FxHashMap<i64, Candidate> = FxHashMap::default();
    let wanted = Wanted { any: true, limit: TEXTS, common: sight.common, ..wanted };
    let hits = view.app.finder()?.items(view, &wanted).await?.hits;
    let most = hits.iter().map(|h| h.1).fold(0.0_f32, f32::max).max(1e-6);
    let ids: Vec<i64> = hits.iter().map(|h| h.0.0).collect();
    let found = if ids.is_empty() { HashMap::new() } else { store::found(view, &ids).await? };
    let moment = sight.moment();
    // The best that speaks for each answer: itself, or the question it answers.
    let mut answers: FxHashMap<i64, (i64, Piece)> = FxHashMap::default();
    {
        let held = know.past();
        let Some(past) = held.as_ref() else { return Ok(out) };
        for (id, score) in &hits {
            let Some(seen) = found.get(&id.0).filter(|s| s.at < sight.until) else { continue };
            let share = f64::from(score / most);
            let mut put = |author: i64, id: i64, at: u32| {
                let piece = Piece { id, root: seen.root, share, at, accepted: false };
                let best = answers.entry(id).or_insert((author, piece));
                best.1.share = best.1.share.max(share);
            };
            let at = u32::try_from(seen.at.0 / 1000).unwrap_or_default();
            match seen.kind.as_str() {
                "question" => {
                    past.answers(seen.root, &sight.audiences, moment).for_each(|r| put(i64::from(r.author), i64::from(r.id), r.at))
                }
                "answer" => put(seen.author, seen.id, at),
                _ => {
                    let piece = Piece { id: seen.id, root: seen.root, share, at, accepted: false };
                    out.entry(seen.author).or_default().wrote.push(piece);
                }
            }
        }
    }
    let mut best: Vec<(i64, Piece)> = answers.into_values().collect();
    best.sort_by(|a, b| b.1.share.total_cmp(&a.1.share).then(b.1.at.cmp(&a.1.at)).then(a.1.id.cmp(&b.1.id)));
    best.truncate(ANSWERS);
    let ids: Vec<i64> = best.iter().map(|b| b.1.id).collect();
    let seen = if ids.is_empty() { HashMap::new() } else { store::answers(view, &ids).await? };
    for (author, piece) in best {
        if let Some(accepted) = seen.get(&piece.id) {
            out.entry(author).or_default().answers.push(Piece { accepted: *accepted, ..piece });
        }
    }
    for (person, candidate) in &mut out {
        candidate.person = *person;
    }
    Ok(out)
}

/// What the lines of the picture say of each, beside what is alike.
pub fn trace(past: &Past, sight: &Sight, candidates: &mut [Candidate]) {
    let hour = |at: u32| at / 3600 % 24;
    let now = hour(sight.moment());
    for c in candidates {
        let pieces = |all: &[Piece]| all.iter().map(|p| (p.share, sight.days(p.at))).collect();
        let mut t = Traces {
            votes: pieces(&c.answers),
            wrote: pieces(&c.wrote),
            tagged: c.tags.values().flatten().collect::<FxHashSet<_>>().len(),
            claims: !c.claims.is_empty(),
            ..Traces::default()
        };
        let mut delays = vec![];
        for mark in past.line(c.person, &sight.audiences, sight.moment()).take(LOOKED) {
            let age = sight.days(mark.at);
            t.last.get_or_insert(age);
            if !mark.answers() {
                continue;
            }
            t.answered.push(age);
            t.first = Some(age);
            t.helped += usize::from(i64::from(mark.asker) == sight.asker);
            t.hour += usize::from((hour(mark.at) + 24 - now) % 24 < 6);
            if delays.len() < 50 {
                delays.push(f64::from(mark.delay) / 86_400.0);
            }
            if t.answered.len() == EACH {
                break;
            }
        }
        delays.sort_by(f64::total_cmp);
        t.delay = delays.get(delays.len() / 2).copied();
        (t.unit, t.contact) = (c.traces.unit, c.traces.contact);
        c.traces = t;
    }
}

/// What the reasons are made of, each with what it added to the score.
pub fn because(c: &Candidate, row: &Row, weights: &Weights, sight: &Sight, unit: &str) -> Vec<Because> {
    let parts = weights.parts(row);
    let added = |signals: &[usize]| signals.iter().filter_map(|n| parts.get(*n)).sum::<f64>();
    let t = &c.traces;
    let mut all: Vec<(f64, Because)> = vec![];
    let time = |at: u32| Time(i64::from(at) * 1000);
    let first = |pieces: &[Piece]| pieces.iter().take(NAMED).map(|p| ItemId(p.id)).collect::<Vec<_>>();
    let last = |pieces: &[Piece]| time(pieces.iter().map(|p| p.at).max().unwrap_or_default());
    if !c.answers.is_empty() {
        let accepted = c.answers.iter().filter(|p| p.accepted).count();
        let answered = Because::Answered { items: first(&c.answers), n: c.answers.len(), accepted, last: last(&c.answers) };
        all.push((added(&[0, 1, 2]), answered));
    }
    if !c.wrote.is_empty() {
        all.push((added(&[17]), Because::Wrote { items: first(&c.wrote), n: c.wrote.len(), last: last(&c.wrote) }));
    }
    for (tag, by) in &c.tags {
        let by = by.iter().map(|p| PersonId(*p));
        all.push((added(&[15]), Because::Tagged { tag: tag.clone(), n: by.len(), by: by.take(NAMED).collect() }));
    }
    all.extend(c.claims.iter().map(|tag| (added(&[16]), Because::Claims { tag: tag.clone() })));
    if t.helped > 0 {
        all.push((added(&[12]), Because::HelpedYou { n: t.helped }));
    }
    if t.unit {
        all.push((added(&[18]), Because::SameUnit { unit: unit.to_owned() }));
    }
    if t.contact {
        all.push((added(&[19]), Because::Contact));
    }
    if let Some(age) = t.answered.first()
        && (*age < STILL_HERE || all.is_empty())
    {
        let last = Time(sight.until.0 - (age * 86_400_000.0) as i64);
        all.push((added(&[3, 4, 5, 6, 7, 8, 9]), Because::Active { last }));
    }
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    all.into_iter().map(|one| one.1).collect()
}

/// The words of a question that may be tags of people.
pub fn topics(asked: &Asked) -> Vec<String> {
    let mut out: Vec<String> = asked.tags.iter().filter_map(|t| kit::text::tag(t)).collect();
    let text = format!("{} {}", asked.title, asked.text);
    let words: Vec<&str> = text
        .split(|c: char| !(c.is_alphanumeric() || "+#.-_".contains(c)))
        .map(|w| w.trim_matches(['.', '-']))
        .filter(|w| !w.is_empty())
        .take(80)
        .collect();
    let pairs = words.windows(2).take(WORDS).map(|w| w.join("-"));
    for word in words.iter().filter(|w| w.chars().count() > 1).map(|w| (*w).to_owned()).chain(pairs) {
        if let Some(tag) = kit::text::tag(&word).filter(|t| !out.contains(t)) {
            out.push(tag);
        }
    }
    out.truncate(100);
    out
}

pub struct Ranker;

/// Everybody named, best first, with what was counted for each.
pub struct Ranked {
    pub candidates: Vec<(Candidate, Row, f64)>,
    pub weights: Weights,
    pub sight: Sight,
    pub unit: String,
}

pub async fn rank(view: &mut View, asked: &Asked) -> Result<Option<Ranked>> {
    let know = view.app.plug::<Know>()?;
    let (me, now) = (view.viewer.id, view.now);
    if view.viewer.is_nobody() || !know.catch_up(view).await? {
        return Ok(None);
    }
    let mut members = None;
    let audiences = match asked.community {
        None => audience::mine(view).await?,
        Some(id) => match view.community(id).await {
            Ok(known) if known.can::<Read>() => {
                members = Some(id);
                vec![known.audience_id.0]
            }
            Ok(_) | Err(spine::Error::Missing) => return Ok(None),
            Err(e) => return Err(e),
        },
    };
    let sight = Sight::new(&audiences, now, me);
    let text = [asked.title.as_str(), &asked.tags.join(" "), &asked.text].join("\n");
    let mut all = alike(view, &know, &sight, Wanted { text, community: asked.community, ..Wanted::default() }).await?;
    let topics = topics(asked);
    let inside = view.viewer.kind.inside();
    if inside && !topics.is_empty() && members.is_none() {
        for (person, tag, by) in store::tagged(view, &topics).await? {
            let c = all.entry(person).or_default();
            c.person = person;
            match person == by {
                true => c.claims.push(tag),
                false => c.tags.entry(tag).or_default().push(by),
            }
        }
    }
    if let Some(past) = know.past().as_ref() {
        for person in past.lately(&sight.audiences, sight.moment(), LATELY) {
            all.entry(person).or_default().person = person;
        }
    }
    let never = |p: i64| p == me.0 || asked.exclude.iter().any(|e| e.0 == p);
    let mut candidates: Vec<Candidate> = all.into_values().filter(|c| !never(c.person)).collect();
    candidates.sort_by_key(|c| (std::cmp::Reverse(c.answers.len() * 3 + c.wrote.len() + c.tags.len()), c.person));
    candidates.truncate(PEOPLE);
    let network = view.my_network().await?;
    let ids: Vec<i64> = candidates.iter().map(|c| c.person).chain([me.0]).collect();
    let mut people: HashMap<i64, Person> = view.people(&ids).await?.into_iter().map(|p| (p.id.0, p)).collect();
    let unit = people.remove(&me.0).map(|p| p.unit).unwrap_or_default();
    let fits = |p: &Person| {
        p.active()
            && p.kind != "service"
            && [(&asked.unit, &p.unit), (&asked.place, &p.place), (&asked.country, &p.country)]
                .iter()
                .all(|(w, is)| w.is_empty() || w == is)
            && (asked.lang.is_empty() || p.languages.split(' ').any(|l| l == asked.lang))
            && (!asked.network || network.contains(&p.id))
    };
    let (silent, hidden) = store::unwilling(view, &ids).await?;
    people.retain(|id, p| fits(p) && !silent.contains(id) && !hidden.get(id).is_some_and(|h| h.iter().any(|t| topics.contains(t))));
    if let Some(community) = members {
        let there = store::members(view, community, &ids).await?;
        people.retain(|id, _| there.contains(id));
    }
    candidates.retain(|c| people.contains_key(&c.person));
    leave_out_hidden(view, &mut candidates, &hidden).await?;
    for c in &mut candidates {
        let is = people.get(&c.person);
        c.traces.unit = is.is_some_and(|p| !unit.is_empty() && p.unit == unit);
        c.traces.contact = network.contains(&PersonId(c.person));
    }
    let weights = know.weights();
    {
        let held = know.past();
        let Some(past) = held.as_ref() else { return Ok(None) };
        trace(past, &sight, &mut candidates);
    }
    candidates.retain(|c| c.traces.on_topic() || !c.traces.answered.is_empty());
    let traces: Vec<Traces> = candidates.iter().map(|c| c.traces.clone()).collect();
    let rows = signals::rows(&traces);
    let mut candidates: Vec<(Candidate, Row, f64)> =
        candidates.into_iter().zip(rows).map(|(c, row)| (c, row, weights.score(&row))).collect();
    candidates.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.person.cmp(&b.0.person)));
    Ok(Some(Ranked { candidates, weights, sight, unit }))
}

/// Evidence on a topic that somebody hides of themselves is none.
async fn leave_out_hidden(view: &mut View, candidates: &mut [Candidate], hidden: &HashMap<i64, Vec<String>>) -> Result<()> {
    let mine = |c: &Candidate| hidden.get(&c.person).cloned().unwrap_or_default();
    let tags: Vec<String> = candidates.iter().flat_map(mine).collect::<HashSet<_>>().into_iter().collect();
    if tags.is_empty() {
        return Ok(());
    }
    let roots: Vec<i64> = candidates
        .iter()
        .filter(|c| hidden.contains_key(&c.person))
        .flat_map(|c| c.answers.iter().chain(&c.wrote).map(|p| p.root))
        .collect();
    let of = store::roots_tagged(view, &roots, &tags).await?;
    for c in candidates {
        let mine = mine(c);
        let shown = |p: &Piece| !of.get(&p.root).is_some_and(|tags| tags.iter().any(|t| mine.contains(t)));
        c.answers.retain(shown);
        c.wrote.retain(shown);
    }
    Ok(())
}

impl Ranked {
    pub fn knowers(&self, limit: usize) -> Vec<Knower> {
        let of = |(c, row, score): &(Candidate, Row, f64)| Knower {
            person: PersonId(c.person),
            score: *score,
            because: because(c, row, &self.weights, &self.sight, &self.unit),
        };
        self.candidates.iter().take(limit).map(of).collect()
    }
}

impl Knowers for Ranker {
    fn knowers<'a>(&'a self, view: &'a mut View, asked: &'a Asked) -> Boxed<'a, Result<Vec<Knower>>> {
        Box::pin(async move { Ok(rank(view, asked).await?.map(|r| r.knowers(asked.limit.clamp(1, MOST))).unwrap_or_default()) })
    }
    fn may_be_named<'a>(&'a self, view: &'a mut View, people: &'a [PersonId]) -> Boxed<'a, Result<Vec<PersonId>>> {
        Box::pin(async move {
            let ids: Vec<i64> = people.iter().map(|p| p.0).collect();
            let (silent, _) = store::unwilling(view, &ids).await?;
            let active = view.people(&ids).await?;
            Ok(active.into_iter().filter(|p| p.active() && !silent.contains(&p.id.0)).map(|p| p.id).collect())
        })
    }
}
