//! What a people file would change: each record beside the person it means, every conflict named with its line. Reads
//! and decides; writes nothing. Managers are checked over the whole directory as it would be afterwards.

use crate::handles::Handles;
use crate::ldif::normal_dn;
use crate::org::{self, ManagerRef};
use crate::people_file::{PersonRecord, Problem, UserType};
use crate::{people_more, sources};
use kit::{Result, Words, params, sql, text};
use serde::{Deserialize, Serialize};
use spine::{
    PersonId, View,
    people::{Standing, store::Record},
};
use std::collections::{HashMap, HashSet};

/// The source under which people files stand in `sources`: all files of a house are one directory.
pub const SOURCE: &str = "people";

kit::rec! {
    /// A person as the table has them.
    #[derive(Debug, Clone)]
    pub struct Stored { pub id: PersonId, pub handle: String, pub external_id: Option<String>, pub email: Option<String>, pub name: String,
        pub sort_name: String, pub title: String, pub unit: String, pub place: String, pub country: String, pub timezone: String, pub languages: String,
        pub phone: String, pub about: String, pub kind: String, pub state: String, pub admin: bool, pub manager_id: Option<PersonId>, pub photo: Option<String> }
}

pub struct Plan {
    pub stored: Vec<Stored>,
    /// One for each record, in their order.
    pub steps: Vec<Step>,
    /// The rows in the order in which they are written: managers come before those who report to them.
    pub order: Vec<usize>,
    pub managers: Vec<Option<ManagerRef<usize>>>,
    /// Does the file say who reports to whom at all?
    pub names_managers: bool,
    /// People of earlier files that this one does not have.
    pub missing: Vec<usize>,
    /// People who came from a people file before.
    pub imported: HashSet<i64>,
    columns: Columns,
}
#[derive(Default)]
pub struct Step {
    /// The person meant; `None` is somebody new.
    pub who: Option<usize>,
    pub record: Record,
    /// What of somebody who is here changes; of somebody new, nothing.
    pub fields: Vec<Field>,
    /// Their address is given to somebody else in the same file: they let go of it first.
    pub lets_go: bool,
    /// Tags that they do not have yet.
    pub tags: Vec<String>,
    /// A picture that the file has anew.
    pub photo: Option<String>,
}
impl Step {
    /// Does anything of somebody who is here change?
    pub fn changes(&self) -> bool {
        self.who.is_some() && !self.fields.is_empty()
    }
}

/// One change of one person: before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Field {
    pub name: String,
    pub from: String,
    pub to: String,
}

/// Which columns the file has at all: one that nobody has a value in says nothing, and what stands here stays.
struct Columns {
    title: bool,
    unit: bool,
    place: bool,
    country: bool,
    kind: bool,
}
impl Columns {
    fn of(records: &[PersonRecord]) -> Columns {
        let any = |has: fn(&PersonRecord) -> bool| records.iter().any(has);
        Columns {
            title: any(|r| r.title.is_some()),
            unit: any(|r| r.unit.is_some()),
            place: any(|r| r.place.is_some()),
            country: any(|r| r.country.is_some()),
            kind: any(|r| r.user_type != UserType::Employee),
        }
    }
}

fn key(text: &str) -> String {
    text.trim().to_lowercase()
}

macro_rules! stored {
    () => {
        "select p.id, p.handle, p.external_id, p.email, p.name, p.sort_name, p.title, p.unit, p.place, p.country, p.timezone, p.languages, p.phone, p.about,
         p.kind, p.state, p.admin, p.manager_id, p.photo from people p"
    };
}
pub async fn stored(view: &mut View) -> Result<Vec<Stored>> {
    view.all(sql!(stored!() "order by p.id"), &[]).await
}
/// Some of them again, as they are now.
pub async fn stored_now(view: &mut View, ids: &[i64]) -> Result<HashMap<PersonId, Stored>> {
    let rows: Vec<Stored> = view.all(sql!(stored!() "where p.id in" ids(1) "order by p.id" for_update()), params![ids]).await?;
    Ok(rows.into_iter().map(|s| (s.id, s)).collect())
}

/// `photos`: the hash of the stored picture by line.
pub async fn make(view: &mut View, records: &[PersonRecord], photos: &HashMap<u64, String>, problems: &mut Vec<Problem>) -> Result<Plan> {
    let stored = stored(view).await?;
    let dns = sources::ids(view, SOURCE, sources::DN).await?;
    let imported: HashSet<i64> = sources::ids(view, SOURCE, sources::PERSON).await?.into_values().collect();
    let index = |of: &dyn Fn(&Stored) -> Option<String>| -> HashMap<String, usize> {
        stored.iter().enumerate().filter_map(|(n, s)| Some((of(s)?, n))).collect()
    };
    let by_external = index(&|s| s.external_id.as_deref().map(key));
    let by_mail = index(&|s| s.email.as_deref().map(key));
    let by_handle = index(&|s| Some(s.handle.clone()));
    let by_id: HashMap<i64, usize> = stored.iter().enumerate().map(|(n, s)| (s.id.0, n)).collect();

    let columns = Columns::of(records);
    let mut taken: HashMap<usize, u64> = HashMap::new();
    let mut steps = Vec::with_capacity(records.len());
    for r in records {
        let found = r.external_id.as_deref().and_then(|e| by_external.get(&key(e)).copied());
        let other_id = |n: usize| {
            let there = stored.get(n).and_then(|s| s.external_id.as_deref());
            r.external_id.as_deref().zip(there).is_some_and(|(a, b)| key(a) != key(b))
        };
        let by_mail = r.email.as_deref().and_then(|m| by_mail.get(m).copied());
        if let (None, Some(s)) = (found, by_mail.filter(|n| other_id(*n)).and_then(|n| stored.get(n))) {
            let words = Words::of("import-mail-of-another-id").with("id", s.external_id.as_deref().unwrap_or_default());
            problems.push(Problem::error(r.source_line, belongs(words, r, s)));
        }
        let wish = r.handle.as_deref().map(text::handle);
        let by_handle = wish.as_deref().and_then(|h| by_handle.get(h).copied()).filter(|n| !other_id(*n));
        let who = found.or(by_mail).or(by_handle);
        if let Some(first) = who.and_then(|n| taken.insert(n, r.source_line)) {
            let name = who.and_then(|n| stored.get(n)).map_or("", |s| s.name.as_str());
            problems.push(Problem::error(r.source_line, Words::of("import-same").with("first", first).with("name", name)));
        }
        let there = who.and_then(|n| stored.get(n));
        let record = wanted(r, there, &columns);
        let fields = there.map(|s| differences(s, &record)).unwrap_or_default();
        steps.push(Step { who, record, fields, ..Step::default() });
    }
    mails(records, &stored, &by_mail, &mut steps, problems);
    handles(records, &stored, &mut steps, problems);

    let existing = |told: &str| {
        let plain = key(told);
        let plain = plain.strip_prefix("mailto:").unwrap_or(&plain);
        let by_dn = || dns.get(&normal_dn(told)).and_then(|id| by_id.get(id));
        by_external.get(plain).or_else(|| by_mail.get(plain)).or_else(by_dn).or_else(|| by_handle.get(plain)).copied()
    };
    let managers = org::resolve(records, &existing);
    problems.extend(managers.problems);
    let names_managers = records.iter().any(|r| r.manager_ref.is_some());
    let order = order(&managers.value);
    let mut plan = Plan { stored, steps, order, managers: managers.value, names_managers, missing: vec![], imported, columns };
    plan.rings(records, &by_id, problems);
    if names_managers {
        plan.tell_managers(records);
    }
    people_more::tags(view, &mut plan, records).await?;
    people_more::pictures(view, &mut plan, records, photos).await?;
    plan.missing = (0..plan.stored.len())
        .filter(|n| !taken.contains_key(n) && plan.stored.get(*n).is_some_and(|s| plan.imported.contains(&s.id.0)))
        .collect();
    problems.sort_by_key(|p| p.line);
    Ok(plan)
}

/// Rows with managers before those who report to them, otherwise as they stand in the file.
fn order(managers: &[Option<ManagerRef<usize>>]) -> Vec<usize> {
    let mut out = Vec::with_capacity(managers.len());
    let mut met = vec![false; managers.len()];
    for row in 0..managers.len() {
        // Upwards until somebody who has been met, in a ring too.
        let (mut chain, mut at) = (vec![], Some(row));
        while let Some(row) = at.filter(|row| met.get(*row) == Some(&false)) {
            met.get_mut(row).into_iter().for_each(|met| *met = true);
            chain.push(row);
            at = match managers.get(row) {
                Some(Some(ManagerRef::Row(to))) => Some(*to),
                _ => None,
            };
        }
        out.extend(chain.into_iter().rev());
    }
    out
}

/// A handle for everybody new, in the order of the file.
fn handles(records: &[PersonRecord], stored: &[Stored], steps: &mut [Step], problems: &mut Vec<Problem>) {
    let mut handles = Handles::default();
    stored.iter().for_each(|s| handles.take(s.handle.clone()));
    for (r, step) in records.iter().zip(steps).filter(|(_, s)| s.who.is_none()) {
        let wish = r.handle.as_deref().unwrap_or(&r.name);
        let handle = handles.free(wish);
        if r.handle.is_some() && handle != text::handle(wish) {
            let words = Words::of("import-handle-taken").with("wish", text::handle(wish)).with("name", &r.name).with("handle", &handle);
            problems.push(Problem::warning(r.source_line, words));
        }
        step.record.handle = Some(handle);
        step.record.kind.get_or_insert(spine::UserType::Employee);
    }
}

/// Whose the address is.
fn belongs(words: Words, r: &PersonRecord, holder: &Stored) -> Words {
    words.with("name", &r.name).with("other", &holder.name).with("handle", &holder.handle)
}

/// What the person's row should say.
fn wanted(r: &PersonRecord, there: Option<&Stored>, columns: &Columns) -> Record {
    let pick = |has: bool, told: &Option<String>, stored: fn(&Stored) -> &String| match there {
        Some(s) if !has => stored(s).clone(),
        _ => told.clone().unwrap_or_default(),
    };
    let sort_name = match (&r.family, &r.given) {
        (Some(family), Some(given)) => Some(format!("{family} {given}")),
        _ => None,
    };
    let back = there.is_none_or(|s| s.state == Standing::Inactive.word());
    Record {
        handle: None,
        external_id: r.external_id.clone(),
        name: r.name.clone(),
        sort_name,
        email: r.email.clone(),
        title: pick(columns.title, &r.title, |s| &s.title),
        unit: pick(columns.unit, &r.unit, |s| &s.unit),
        place: pick(columns.place, &r.place, |s| &s.place),
        country: pick(columns.country, &r.country, |s| &s.country),
        timezone: r.timezone.clone().unwrap_or_default(),
        languages: r.languages.join(" "),
        phone: r.phone.clone().or_else(|| r.mobile.clone()).unwrap_or_default(),
        about: text::clean(&r.about.as_deref().unwrap_or_default().chars().take(5_000).collect::<String>()),
        // Who administers stays inside, whatever a file says: their rights are given and taken by hand.
        kind: (columns.kind || back)
            .then(|| spine::UserType::parse(r.user_type.as_str()))
            .filter(|k| k.inside() || there.is_none_or(|s| !s.admin)),
        ..Record::default()
    }
}

/// What `people::store::update` would change. Suspended stays suspended: an administrator's word counts more.
fn differences(s: &Stored, r: &Record) -> Vec<Field> {
    let name = text::clean(r.name.trim());
    let sort_name = text::fold(r.sort_name.as_deref().unwrap_or_else(|| name.rsplit(' ').next().unwrap_or(&name)));
    let text = |t: &Option<String>| t.clone().unwrap_or_default();
    let (mail, id) = (text(&s.email), text(&s.external_id));
    let kind = r.kind.map_or(s.kind.as_str(), |k| k.word());
    // What the file leaves empty says nothing.
    let told = |to: &'_ str, there: &str| if to.is_empty() { there.to_owned() } else { to.to_owned() };
    let all = [
        ("name", s.name.clone(), name),
        ("sort_name", s.sort_name.clone(), sort_name),
        ("email", mail.clone(), r.email.clone().unwrap_or(mail)),
        ("id", id.clone(), r.external_id.clone().unwrap_or(id)),
        ("title", s.title.clone(), r.title.clone()),
        ("unit", s.unit.clone(), r.unit.clone()),
        ("place", s.place.clone(), r.place.clone()),
        ("country", s.country.clone(), r.country.clone()),
        ("timezone", s.timezone.clone(), told(&r.timezone, &s.timezone)),
        ("languages", s.languages.clone(), told(&r.languages, &s.languages)),
        ("phone", s.phone.clone(), told(&r.phone, &s.phone)),
        ("about", s.about.clone(), told(&r.about, &s.about)),
        ("kind", s.kind.clone(), kind.to_owned()),
        ("state", s.state.clone(), if s.state == Standing::Inactive.word() { Standing::Active.word().to_owned() } else { s.state.clone() }),
    ];
    all.into_iter().filter(|(_, from, to)| from != to).map(|(name, from, to)| Field { name: name.into(), from, to }).collect()
}

/// Whom each address belongs to afterwards; nobody may share one.
fn mails(records: &[PersonRecord], stored: &[Stored], by_mail: &HashMap<String, usize>, steps: &mut [Step], problems: &mut Vec<Problem>) {
    let moves: HashMap<usize, usize> = steps
        .iter()
        .enumerate()
        .filter_map(|(row, step)| {
            let n = step.who?;
            let there = stored.get(n)?.email.as_deref()?;
            step.record.email.as_deref().filter(|m| *m != there).map(|_| (n, row))
        })
        .collect();
    for row in 0..steps.len() {
        let Some(step) = steps.get(row) else { continue };
        let Some(holder) = step.record.email.as_deref().and_then(|m| by_mail.get(m)).copied().filter(|n| step.who != Some(*n)) else {
            continue;
        };
        match moves.get(&holder).copied() {
            Some(other) => steps.get_mut(other).into_iter().for_each(|s| s.lets_go = true),
            None => {
                let (Some(r), Some(s)) = (records.get(row), stored.get(holder)) else { continue };
                problems.push(Problem::error(r.source_line, belongs(Words::of("import-mail-of-another"), r, s)));
            }
        }
    }
}

impl Plan {
    pub fn there(&self, row: usize) -> Option<&Stored> {
        self.steps.get(row).and_then(|s| s.who).and_then(|n| self.stored.get(n))
    }
    /// The same row again beside the person as they are now: how they differ, apart from manager, tags and picture.
    pub fn anew(&mut self, row: usize, r: &PersonRecord, now: Stored) -> bool {
        let Some(step) = self.steps.get_mut(row) else { return false };
        step.record = wanted(r, Some(&now), &self.columns);
        let differs = !differences(&now, &step.record).is_empty();
        if let Some(slot) = step.who.and_then(|n| self.stored.get_mut(n)) {
            *slot = now;
        }
        differs
    }
    /// A manager who is new has no number yet.
    pub fn manager(&self, row: usize) -> Option<PersonId> {
        match self.managers.get(row).cloned().flatten()? {
            ManagerRef::Row(to) => self.there(to).map(|s| s.id),
            ManagerRef::Existing(n) => self.stored.get(n).map(|s| s.id),
        }
    }
    fn tell_managers(&mut self, records: &[PersonRecord]) {
        let names: HashMap<PersonId, &str> = self.stored.iter().map(|s| (s.id, s.name.as_str())).collect();
        let mut told = vec![];
        for row in 0..records.len() {
            let Some(there) = self.there(row) else { continue };
            let (now, next, named) = (there.manager_id, self.manager(row), self.managers.get(row).cloned().flatten());
            if now == next && (next.is_some() || named.is_none()) {
                continue;
            }
            let to = match named {
                Some(ManagerRef::Row(r)) => records.get(r).map(|r| r.name.clone()),
                Some(ManagerRef::Existing(n)) => self.stored.get(n).map(|s| s.name.clone()),
                None => None,
            };
            let from = now.and_then(|m| names.get(&m)).map(|n| (*n).to_owned()).unwrap_or_default();
            told.push((row, Field { name: "manager".into(), from, to: to.unwrap_or_default() }));
        }
        for (row, field) in told {
            self.steps.get_mut(row).into_iter().for_each(|s| s.fields.push(field.clone()));
        }
    }

    /// A ring may run through people who are not in the file.
    fn rings(&self, records: &[PersonRecord], by_id: &HashMap<i64, usize>, problems: &mut Vec<Problem>) {
        if !self.names_managers {
            return;
        }
        // People who are here come first, then the new ones; a ring within the file alone was told already.
        let place = |row: usize| self.steps.get(row).map(|s| s.who.unwrap_or(self.stored.len() + row));
        let mut up: Vec<Option<usize>> = self.stored.iter().map(|s| s.manager_id.and_then(|m| by_id.get(&m.0).copied())).collect();
        up.resize(self.stored.len() + records.len(), None);
        let mut line: HashMap<usize, usize> = HashMap::new();
        for (row, manager) in self.managers.iter().enumerate() {
            let Some(at) = place(row) else { continue };
            line.insert(at, row);
            let to = match manager {
                Some(ManagerRef::Row(to)) => place(*to),
                Some(ManagerRef::Existing(n)) => Some(*n),
                None => None,
            };
            if let Some(slot) = up.get_mut(at) {
                *slot = to;
            }
        }
        for ring in org::cycles(&up) {
            let rows: Vec<&PersonRecord> = ring.iter().filter_map(|n| records.get(*line.get(n)?)).collect();
            if rows.is_empty() || rows.len() == ring.len() {
                continue;
            }
            let name =
                |n: &usize| line.get(n).and_then(|r| records.get(*r)).map(|r| &r.name).or_else(|| self.stored.get(*n).map(|s| &s.name));
            let names: Vec<&str> = ring.iter().chain(ring.first()).filter_map(name).map(String::as_str).take(12).collect();
            let at = rows.first().map_or(0, |r| r.source_line);
            problems.push(Problem::error(at, Words::of("import-ring-here").with("names", names.join(" → "))));
        }
    }
}
