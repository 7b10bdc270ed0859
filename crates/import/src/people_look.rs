//! What a people file would do, before anything is done: who is new, who changes and how, who leaves. The writer finds
//! its tags and photos through the same functions, so that what was shown is what happens.

use crate::org::ManagerRef;
use crate::people_file::{PersonRecord, Problem, Severity};
use crate::people_plan::{Field, Plan, SOURCE, Stored};
use crate::sources;
use kit::{Result, params, sql, text};
use serde::{Deserialize, Serialize};
use spine::{PersonId, View, people::Standing};
use std::collections::{BTreeMap, HashMap, HashSet};

/// More of each kind are counted and not listed.
const LISTED: usize = 200;
/// As many mistakes are kept: whoever has mended those looks again.
const MISTAKES: usize = 1000;

/// A file looked at. It can be kept and read again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Look {
    /// People in the file.
    pub people: u64,
    pub new: u64,
    pub changed: u64,
    pub unchanged: u64,
    /// People of earlier files who are not in this one.
    pub leaving: u64,
    pub new_people: Vec<Named>,
    pub changed_people: Vec<Changed>,
    pub leaving_people: Vec<Named>,
    /// With these nothing can be taken.
    pub errors: Vec<Spot>,
    pub warnings: Vec<Spot>,
}
/// Something wrong in the file; line 0 is the file as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Spot {
    pub line: u64,
    pub what: String,
}
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Named {
    pub line: u64,
    pub name: String,
    /// Title, unit and place, as far as they are known.
    pub about: String,
}
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Changed {
    pub line: u64,
    pub name: String,
    pub fields: Vec<Field>,
}

fn about(parts: [&str; 3]) -> String {
    parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ")
}

pub(crate) async fn look(view: &mut View, plan: &Plan, records: &[PersonRecord], photos: &HashMap<u64, String>) -> Result<Look> {
    let mut fields: BTreeMap<usize, Vec<Field>> = BTreeMap::new();
    let there = |row: usize| plan.steps.get(row).and_then(|s| s.who).and_then(|n| plan.stored.get(n));
    let here: Vec<(usize, PersonId)> = (0..records.len()).filter_map(|row| Some((row, there(row)?.id))).collect();
    for (row, _) in &here {
        let mut all = plan.steps.get(*row).map(|s| s.fields.clone()).unwrap_or_default();
        if plan.names_managers {
            let to = plan.managers.get(*row).cloned().flatten();
            let name = |to: &ManagerRef<usize>| match to {
                ManagerRef::Row(r) => records.get(*r).map(|r| r.name.clone()),
                ManagerRef::Existing(n) => plan.stored.get(*n).map(|s| s.name.clone()),
            };
            let id = |to: &ManagerRef<usize>| match to {
                ManagerRef::Row(r) => there(*r).map(|s| s.id),
                ManagerRef::Existing(n) => plan.stored.get(*n).map(|s| s.id),
            };
            let now = there(*row).and_then(|s| s.manager_id);
            // A manager who is new has no number yet, and is in any case another.
            if to.as_ref().and_then(id) != now || (to.is_some() && to.as_ref().and_then(id).is_none()) {
                let from = now.and_then(|m| plan.stored.iter().find(|s| s.id == m)).map(|s| s.name.clone()).unwrap_or_default();
                all.push(Field { name: "manager".into(), from, to: to.as_ref().and_then(name).unwrap_or_default() });
            }
        }
        if !all.is_empty() {
            fields.insert(*row, all);
        }
    }
    for (row, _, tag) in tags(view, &here, records).await? {
        fields.entry(row).or_default().push(Field { name: "tag".into(), from: String::new(), to: tag });
    }
    for (row, _, hash) in pictures(view, &here, records, photos).await? {
        if there(row).and_then(|s| s.photo.as_deref()) != Some(hash) {
            fields.entry(row).or_default().push(Field { name: "photo".into(), from: String::new(), to: String::new() });
        }
    }
    let leaving: Vec<&Stored> = plan.leaving().collect();
    let new: Vec<&PersonRecord> = records.iter().enumerate().filter(|(row, _)| there(*row).is_none()).map(|(_, r)| r).collect();
    let of = |r: &PersonRecord| {
        let text = |t: &Option<String>| t.clone().unwrap_or_default();
        Named { line: r.source_line, name: r.name.clone(), about: about([&text(&r.title), &text(&r.unit), &text(&r.place)]) }
    };
    Ok(Look {
        people: records.len() as u64,
        new: new.len() as u64,
        changed: fields.len() as u64,
        unchanged: (here.len() - fields.len()) as u64,
        leaving: leaving.len() as u64,
        new_people: new.into_iter().take(LISTED).map(of).collect(),
        leaving_people: leaving
            .into_iter()
            .take(LISTED)
            .map(|s| Named { line: 0, name: s.name.clone(), about: about([&s.title, &s.unit, &s.place]) })
            .collect(),
        changed_people: fields
            .into_iter()
            .take(LISTED)
            .filter_map(|(row, fields)| records.get(row).map(|r| Changed { line: r.source_line, name: r.name.clone(), fields }))
            .collect(),
        ..Look::default()
    })
}

impl Look {
    pub(crate) fn tell(&mut self, problems: Vec<Problem>) {
        for p in problems {
            let list = if p.severity == Severity::Error { &mut self.errors } else { &mut self.warnings };
            list.push(Spot { line: p.line, what: p.what });
        }
    }
    /// As it can be kept: a file may be wrong in each of a million lines.
    pub fn shortened(mut self) -> Look {
        self.errors = first_of(self.errors);
        self.warnings = first_of(self.warnings);
        self
    }
    pub fn may_be_taken(&self) -> bool {
        self.errors.is_empty() && self.people > 0
    }
}

fn first_of(mut all: Vec<Spot>) -> Vec<Spot> {
    let more = all.len().saturating_sub(MISTAKES);
    if more > 0 {
        all.truncate(MISTAKES);
        all.push(Spot { line: 0, what: format!("and {more} more") });
    }
    all
}

impl Plan {
    /// Who turns inactive when those whom the file does not have shall; an administrator never does by a file.
    pub fn leaving(&self) -> impl Iterator<Item = &Stored> {
        self.missing.iter().filter_map(|n| self.stored.get(*n)).filter(|s| s.state == Standing::Active.word() && !s.admin)
    }
}

/// Tags of the file that people do not have yet: row, person, tag.
pub(crate) async fn tags(
    view: &mut View,
    people: &[(usize, PersonId)],
    records: &[PersonRecord],
) -> Result<Vec<(usize, PersonId, String)>> {
    let with: Vec<&(usize, PersonId)> = people.iter().filter(|(row, _)| records.get(*row).is_some_and(|r| !r.tags.is_empty())).collect();
    let mut have: HashSet<(i64, String)> = HashSet::new();
    for some in with.chunks(1000) {
        let ids: Vec<i64> = some.iter().map(|s| s.1.0).collect();
        have.extend(
            view.all::<(i64, String)>(sql!("select t.person_id, t.tag from people_tags t where t.person_id in" ids(1)), params![&ids])
                .await?,
        );
    }
    let mut out = vec![];
    for (row, id) in with {
        for tag in records.get(*row).into_iter().flat_map(|r| &r.tags).filter_map(|t| text::tag(t)) {
            if have.insert((id.0, tag.clone())) {
                out.push((*row, *id, tag));
            }
        }
    }
    Ok(out)
}

/// Photos that the file has anew: row, person, hash. One that somebody chose themselves since stays.
pub(crate) async fn pictures<'a>(
    view: &mut View,
    people: &[(usize, PersonId)],
    records: &[PersonRecord],
    photos: &'a HashMap<u64, String>,
) -> Result<Vec<(usize, PersonId, &'a str)>> {
    if photos.is_empty() {
        return Ok(vec![]);
    }
    let before = sources::marks(view, SOURCE, sources::PHOTO).await?;
    Ok(people
        .iter()
        .filter_map(|(row, id)| {
            let hash = photos.get(&records.get(*row)?.source_line)?;
            (before.get(&id.0.to_string()) != Some(hash)).then_some((*row, *id, hash.as_str()))
        })
        .collect())
}
