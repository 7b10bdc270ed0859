//! What a people file would do, before anything is done: who is new, who changes and how, who leaves. It says what the plan
//! says, which is what is written, so that what was shown is what happens.

use crate::people_file::{PersonRecord, Problem};
use crate::people_plan::{Field, Plan, Stored};
use kit::{Value, Words};
use serde::{Deserialize, Serialize};
use shell::{Arg, Lang};
use spine::people::Standing;
use std::collections::BTreeMap;

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
/// Something wrong in the file; line 0 is the file as a whole. Kept as a key of `locales/` with what goes into it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Spot {
    pub line: u64,
    pub key: String,
    pub values: BTreeMap<String, Value>,
    /// The same in words, once it is known who reads it.
    pub what: String,
}
impl Spot {
    pub fn of(line: u64, words: &Words) -> Spot {
        match words {
            Words::Key(key, values) => Spot {
                line,
                key: (*key).to_owned(),
                values: values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
                what: String::new(),
            },
            Words::Foreign(said) => Spot { line, what: said.clone(), ..Spot::default() },
        }
    }
    pub fn say(&mut self, lang: Lang) {
        if self.key.is_empty() {
            return; // somebody else's words, said already
        }
        let arg = |value| match value {
            &Value::Int(n) => Arg::Int(n),
            Value::Text(s) => Arg::Text(s),
        };
        let args: Vec<(&str, Arg<'_>)> = self.values.iter().map(|(name, value)| (name.as_str(), arg(value))).collect();
        self.what = lang.tf(&self.key, &args);
    }
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

pub(crate) fn look(plan: &Plan, records: &[PersonRecord], problems: &[Problem]) -> Look {
    let rows = || records.iter().zip(&plan.steps);
    let new = || rows().filter(|(_, step)| step.who.is_none()).map(|(r, _)| r);
    let changed = || rows().filter(|(_, step)| step.changes());
    let of = |r: &PersonRecord| {
        let text = |t: &Option<String>| t.clone().unwrap_or_default();
        Named { line: r.source_line, name: r.name.clone(), about: about([&text(&r.title), &text(&r.unit), &text(&r.place)]) }
    };
    let left = |s: &Stored| Named { line: 0, name: s.name.clone(), about: about([&s.title, &s.unit, &s.place]) };
    let spots = |errors: bool| first_of(problems.iter().filter(|p| p.is_error() == errors).map(|p| Spot::of(p.line, &p.words)).collect());
    let (all, new_ones, changed_ones) = (records.len() as u64, new().count() as u64, changed().count() as u64);
    Look {
        people: all,
        new: new_ones,
        changed: changed_ones,
        unchanged: all - new_ones - changed_ones,
        leaving: plan.leaving().count() as u64,
        new_people: new().take(LISTED).map(of).collect(),
        changed_people: changed()
            .take(LISTED)
            .map(|(r, step)| Changed { line: r.source_line, name: r.name.clone(), fields: step.fields.clone() })
            .collect(),
        leaving_people: plan.leaving().take(LISTED).map(left).collect(),
        errors: spots(true),
        warnings: spots(false),
    }
}

impl Look {
    pub fn may_be_taken(&self) -> bool {
        self.errors.is_empty() && self.people > 0
    }
    /// Whatever is wrong, in somebody's language.
    pub fn say(&mut self, lang: Lang) {
        self.errors.iter_mut().chain(&mut self.warnings).for_each(|s| s.say(lang));
    }
}

/// A file may be wrong in each of a million lines.
fn first_of(mut all: Vec<Spot>) -> Vec<Spot> {
    let more = all.len().saturating_sub(MISTAKES);
    if more > 0 {
        all.truncate(MISTAKES);
        all.push(Spot::of(0, &Words::of("import-more").with("n", more)));
    }
    all
}

impl Plan {
    /// Who turns inactive when those whom the file does not have shall; an administrator never does by a file.
    pub fn leaving(&self) -> impl Iterator<Item = &Stored> {
        self.missing.iter().filter_map(|n| self.stored.get(*n)).filter(|s| s.state == Standing::Active.word() && !s.admin)
    }
}
