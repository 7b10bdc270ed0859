//! The graded queries: read from the files of `graded/`, which are part of the program, and refused where one says nothing.

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use std::collections::{BTreeMap, HashSet};

macro_rules! file {
    ($name:literal) => {
        ($name, include_str!(concat!("../graded/", $name, ".toml")))
    };
}
/// In the order in which the table shows them.
const FILES: [(&str, &str); 10] = [
    file!("typos"),
    file!("diacritics"),
    file!("endings"),
    file!("cjk"),
    file!("phrases"),
    file!("operators"),
    file!("case"),
    file!("one-wrong-word"),
    file!("people"),
    file!("sentences"),
];
const EXTRA: &str = include_str!("../graded/extra.toml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GradedGroup {
    #[serde(skip)]
    pub name: String,
    pub about: String,
    pub query: Vec<Query>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Query {
    /// As it is typed.
    pub q: String,
    /// What should be found, with 2 or 1.
    pub good: BTreeMap<String, u8>,
}
impl Query {
    /// People are asked for, not items.
    pub fn of_people(&self) -> bool {
        self.names().any(|name| name.starts_with('@'))
    }
    /// The query as far as these sites can answer it: what is good elsewhere is left out. `None`: all of it is.
    pub fn within(&self, sites: &[String]) -> Option<Query> {
        let there = |key: &str| key.split_once('/').is_none_or(|(site, _)| sites.iter().any(|s| s == site));
        let good: BTreeMap<String, u8> = self.good.iter().filter(|(key, _)| there(key)).map(|(key, grade)| (key.clone(), *grade)).collect();
        (!good.is_empty()).then(|| Query { q: self.q.clone(), good })
    }
    /// What should be found, as the corpus names it: a person by handle alone.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.good.keys().map(|k| name(k))
    }
    pub fn grade(&self, found: &str) -> u8 {
        self.good.iter().find(|(k, _)| name(k) == found).map_or(0, |(_, grade)| *grade)
    }
}
fn name(key: &str) -> &str {
    key.split_once('/').map(|(_, rest)| rest).filter(|rest| rest.starts_with('@')).unwrap_or(key)
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extra {
    pub person: Vec<ExtraPerson>,
    pub post: Vec<ExtraPost>,
}
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtraPerson {
    pub handle: String,
    pub name: String,
    pub title: String,
    pub unit: String,
    pub place: String,
    pub tags: Vec<String>,
}
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtraPost {
    pub key: String,
    pub kind: String,
    pub author: String,
    #[serde(default)]
    pub title: String,
    pub body: String,
}

#[derive(Debug)]
pub struct Graded {
    pub groups: Vec<GradedGroup>,
    pub extra: Extra,
}
impl Graded {
    pub fn load() -> Result<Graded> {
        let mut groups = vec![];
        let mut seen = HashSet::new();
        for (name, text) in FILES {
            let mut group: GradedGroup = toml::from_str(text).with_context(|| format!("graded/{name}.toml"))?;
            group.name = name.replace('-', " ");
            for query in &group.query {
                let q = &query.q;
                ensure!(!query.good.is_empty(), "graded/{name}.toml: {q:?} has no graded result");
                ensure!(
                    query.good.values().all(|grade| (1..=2).contains(grade)),
                    "graded/{name}.toml: {q:?} has a grade that is neither 1 nor 2"
                );
                let people = query.names().filter(|n| n.starts_with('@')).count();
                ensure!(people == 0 || people == query.good.len(), "graded/{name}.toml: {q:?} asks for people and for items at once");
                ensure!(seen.insert(query.q.clone()), "graded/{name}.toml: {q:?} is asked twice");
            }
            groups.push(group);
        }
        Ok(Graded { groups, extra: toml::from_str(EXTRA).context("graded/extra.toml")? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_query_is_judged_and_there_are_enough_of_them() {
        let graded = Graded::load().unwrap();
        let all: Vec<&Query> = graded.groups.iter().flat_map(|g| &g.query).collect();
        assert!(all.len() >= 60 && graded.groups.iter().all(|g| g.query.len() >= 5));
        assert!(all.iter().filter(|q| q.within(&[]).is_some()).count() >= 60, "enough without the sites");
    }

    #[test]
    fn names_of_people_and_sites() {
        let q: Query = toml::from_str("q = 'x'\ngood = { 'se-beer/@ann.b' = 2, '@cat' = 1 }").unwrap();
        assert!(q.of_people());
        assert_eq!(q.within(&[]).unwrap().names().collect::<Vec<_>>(), ["@cat"]);
        assert_eq!(q.within(&["se-beer".to_owned()]).unwrap().good.len(), 2);
        assert_eq!([q.grade("@ann.b"), q.grade("@cat"), q.grade("@dan")], [2, 1, 0]);
        let q: Query = toml::from_str("q = 'x'\ngood = { 'se-beer/12' = 2 }").unwrap();
        assert!(!q.of_people() && q.grade("se-beer/12") == 2 && q.within(&["se-devops".to_owned()]).is_none());
    }
}
