//! Who reports to whom: finds each manager among the people of the file and those already known, and everything wrong with it.
//! It decides nothing about writing: an error in the report means that nothing of the file should be written.

use crate::ldif::normal_dn;
use crate::people_file::{PersonRecord, Problem, Report, short};
use kit::Words;
use std::collections::HashMap;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ManagerRef<K> {
    /// Another record of the same file, by its place in the list.
    Row(usize),
    /// Somebody who is already here.
    Existing(K),
}

/// The ways to name a person in a file, in the order in which a reference is tried.
const WAYS: [&str; 4] = ["id", "mail", "dn", "handle"];

fn keys(record: &PersonRecord) -> [Option<String>; 4] {
    let fold = |v: &Option<String>| v.as_ref().map(|v| v.trim().to_lowercase()).filter(|v| !v.is_empty());
    [fold(&record.external_id), fold(&record.email), record.dn.clone(), fold(&record.handle)]
}

/// `existing` finds a person who is already here by an id, a mail address, a DN or a user name.
pub fn resolve<K>(records: &[PersonRecord], existing: &dyn Fn(&str) -> Option<K>) -> Report<Vec<Option<ManagerRef<K>>>> {
    let mut problems = Vec::new();
    let mut index: [HashMap<String, usize>; 4] = Default::default();
    for (row, record) in records.iter().enumerate() {
        for ((way, map), key) in WAYS.iter().zip(&mut index).zip(keys(record)) {
            let Some(key) = key else { continue };
            if let Some(first) = map.get(&key).and_then(|first| records.get(*first)) {
                let words = Words::of("import-twice").with("way", *way).with("key", short(&key));
                problems.push(Problem::error(record.source_line, words.with("line", first.source_line).with("name", &first.name)));
            } else {
                map.insert(key, row);
            }
        }
    }

    let mut managers: Vec<Option<ManagerRef<K>>> = Vec::with_capacity(records.len());
    let mut up: Vec<Option<usize>> = Vec::with_capacity(records.len());
    for (row, record) in records.iter().enumerate() {
        let told = record.manager_ref.as_deref().map(str::trim).filter(|r| !r.is_empty());
        let found = told.and_then(|told| {
            let plain = told.to_lowercase();
            let plain = plain.strip_prefix("mailto:").unwrap_or(&plain).to_owned();
            let dn = normal_dn(told);
            let in_file = index.iter().zip([&plain, &plain, &dn, &plain]).find_map(|(map, key)| map.get(key)).copied();
            in_file.map(ManagerRef::Row).or_else(|| existing(told).map(ManagerRef::Existing))
        });
        let found = match (told, found) {
            // Many directories mark the head of the house so; it is not a ring.
            (Some(_), Some(ManagerRef::Row(to))) if to == row => {
                problems.push(Problem::warning(record.source_line, Words::of("import-own-manager").with("name", &record.name)));
                None
            }
            (Some(told), None) => {
                let words = Words::of("import-manager-unknown").with("manager", short(told)).with("name", &record.name);
                problems.push(Problem::warning(record.source_line, words));
                None
            }
            (_, found) => found,
        };
        up.push(match found {
            Some(ManagerRef::Row(to)) => Some(to),
            _ => None,
        });
        managers.push(found);
    }

    for ring in cycles(&up) {
        let lines: Vec<String> =
            ring.iter().chain(ring.first()).filter_map(|row| records.get(*row)).map(|r| r.source_line.to_string()).collect();
        let line = ring.first().and_then(|row| records.get(*row)).map_or(0, |r| r.source_line);
        let shown = match lines.as_slice() {
            [head @ .., last] if lines.len() > 12 => {
                format!("{} → … → {last}", head.iter().take(10).cloned().collect::<Vec<_>>().join(" → "))
            }
            all => all.join(" → "),
        };
        problems.push(Problem::error(line, Words::of("import-ring").with("lines", shown).with("n", ring.len())));
    }
    Report::sorted(managers, problems)
}

/// Every ring in a list where each points to at most one other, each beginning at its smallest member.
/// The writer asks this again over the whole directory: a ring may run through people who are not in the file.
pub fn cycles(up: &[Option<usize>]) -> Vec<Vec<usize>> {
    let mut walked_by: Vec<Option<usize>> = vec![None; up.len()];
    let mut rings = Vec::new();
    for start in 0..up.len() {
        let mut at = start;
        // Walk until the top or a place where somebody walked before: if that was this walk, there is a ring.
        loop {
            match walked_by.get_mut(at) {
                Some(seen @ None) => *seen = Some(start),
                Some(Some(by)) if *by == start => {
                    rings.push(ring_from(up, at));
                    break;
                }
                _ => break,
            }
            match up.get(at).copied().flatten() {
                Some(next) => at = next,
                None => break,
            }
        }
    }
    rings
}

fn ring_from(up: &[Option<usize>], at: usize) -> Vec<usize> {
    let mut ring = vec![at];
    let mut next = up.get(at).copied().flatten();
    while let Some(n) = next.filter(|n| *n != at) {
        ring.push(n);
        next = up.get(n).copied().flatten();
    }
    let smallest = ring.iter().enumerate().min_by_key(|(_, n)| **n).map_or(0, |(i, _)| i);
    ring.rotate_left(smallest);
    ring
}
