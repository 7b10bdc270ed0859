//! Whom should one know? A part of the ties among people is hidden and everybody is asked for those they miss: where
//! moments are known, the pairs that meet for the first time after seven tenths of what was said, else one of ten (one of
//! five in a small house), several times over. By the product's own signals and weights, which it learns from what is left;
//! beside it, in the same run, the plain ways to foretell ties.

use crate::{
    figures::{Figure, Figures},
    goals::goal,
};
use anyhow::{Context as _, Result, bail};
use recommend::{
    graph::{Graph, Touch},
    learn::{Past, learn},
    ties::{Groups, House, Walk},
    weights::Weights,
};
use std::{collections::HashMap, path::Path, time::Instant};

const AT: usize = 10;
/// So many times another part is hidden, where there are no moments.
const PARTS: u64 = 5;
const DAY: i64 = 86_400;
const PLAIN: [&str; 3] = ["common neighbours", "Adamic-Adar", "resource allocation"];

#[derive(Default)]
struct Data {
    people: usize,
    ties: Vec<Touch>,
    beside: Vec<Touch>,
    groups: Vec<Groups>,
    timed: bool,
}

pub fn ties(dir: &Path, say: impl Fn(&str)) -> Result<Figures> {
    let filling = Instant::now();
    let name = dir.file_name().and_then(|n| n.to_str()).unwrap_or("data").to_owned();
    say(&format!("Reading {name} …"));
    let data = read(dir)?;
    let filling_s = filling.elapsed().as_secs_f64();
    let asking = Instant::now();
    let mut came = Came::default();
    let mut notes = vec![];
    if data.timed {
        let (older, newer) = data.ties.split_at(data.ties.len() * 7 / 10);
        let day = newer.first().map_or(0, |t| t.day);
        ask(&data, older, newer, day, &mut came);
        notes.push("Hidden: who first had to do with whom after seven tenths of the messages.".to_owned());
    } else {
        let one_of = recommend::learn::one_of(Graph::build(data.people, &data.ties).ties());
        for part in 0..PARTS {
            let (hidden, open): (Vec<Touch>, Vec<Touch>) = data.ties.iter().partition(|t| hides(t, part).is_multiple_of(one_of));
            ask(&data, &open, &hidden, 0, &mut came);
        }
        notes.push(format!("Hidden: one of {one_of} ties, {PARTS} times over; each time all weights are learnt anew from the rest."));
    }
    notes.push(format!(
        "{} ties among {} people take {} KB: {:.1} MB for 100,000 such people. One person took {:.2} ms.",
        came.ties,
        data.people,
        came.bytes / 1024,
        came.bytes as f64 / data.people.max(1) as f64 / 10.0,
        came.ranking_s * 1000.0 / came.all.len().max(1) as f64
    ));
    let of = |n: usize, value: fn(&One) -> f64| came.all.iter().filter_map(|c| c.get(n)).map(value).collect::<Vec<f64>>();
    let figure = |metric, value: fn(&One) -> f64, goal| {
        let plain: Vec<(&str, Vec<f64>)> = PLAIN.iter().enumerate().map(|(n, name)| (*name, of(n + 1, value))).collect();
        Figure::of("all", metric, &of(0, value), &plain, goal)
    };
    let figures = vec![
        figure("R@10", |o| o.recall, goal("ties", &name)),
        figure("MRR", |o| o.reciprocal, None),
        figure("AUC", |o| o.area, goal("ties AUC", &name)),
    ];
    Ok(Figures { task: "Whom should one know?", data: name, figures, notes, filling_s, asking_s: asking.elapsed().as_secs_f64() })
}

/// The same for both ways between two people.
fn hides(t: &Touch, part: u64) -> u64 {
    let pair = (u64::from(t.from.min(t.to)) << 24) | u64::from(t.from.max(t.to)) | ((part + 77) << 48);
    let mixed = pair.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9)) >> 33
}

struct One {
    recall: f64,
    reciprocal: f64,
    area: f64,
}
#[derive(Default)]
struct Came {
    /// Of each who was asked for: the product, then the plain ways.
    all: Vec<Vec<One>>,
    bytes: usize,
    ties: usize,
    ranking_s: f64,
}

fn ask(data: &Data, open: &[Touch], hidden: &[Touch], day: u16, came: &mut Came) {
    let past = Past { people: data.people, ties: open, beside: &data.beside, groups: &data.groups, timed: data.timed };
    let weights = learn(&past);
    let house =
        House { ties: Graph::build(data.people, open), beside: Graph::build(data.people, &data.beside), groups: data.groups.clone() };
    (came.bytes, came.ties) = (house.bytes(), house.ties.ties());
    let missing = Graph::build(data.people, hidden);
    let there: Vec<u32> = (0..data.people as u32).filter(|p| !data.timed || house.ties.degree(*p) > 0.0).collect();
    let mut walk = Walk::default();
    for who in &there {
        let new = |p: &u32| p != who && house.ties.tie(*who, *p).is_none();
        let candidates: Vec<u32> = there.iter().copied().filter(new).collect();
        let wanted: Vec<u32> = missing.near(*who).iter().map(|n| n.who()).filter(|p| candidates.binary_search(p).is_ok()).collect();
        if wanted.is_empty() {
            continue;
        }
        let begun = Instant::now();
        let product = scored(&mut walk, &house, &weights, *who, day, &candidates);
        came.ranking_s += begun.elapsed().as_secs_f64();
        let lists = std::iter::once(product).chain(plainly(&house.ties, *who, &candidates));
        came.all.push(lists.map(|list| one(&list, &wanted)).collect());
    }
}

fn scored(walk: &mut Walk, house: &House, weights: &Weights, who: u32, day: u16, candidates: &[u32]) -> Vec<(u32, f64)> {
    let rows = walk.rows(house, who, day, candidates);
    rows.iter().filter(|r| candidates.binary_search(&r.0).is_ok()).map(|(p, row)| (*p, weights.score(row))).collect()
}

/// In the order of `PLAIN`.
fn plainly(ties: &Graph, who: u32, candidates: &[u32]) -> Vec<Vec<(u32, f64)>> {
    let mut sums: HashMap<u32, [f64; 3]> = HashMap::new();
    for mid in ties.near(who) {
        let degree = f64::from(ties.degree(mid.who()));
        for n in ties.near(mid.who()) {
            let add = [1.0, 1.0 / degree.max(2.0).ln(), 1.0 / degree];
            sums.entry(n.who()).or_default().iter_mut().zip(add).for_each(|(s, a)| *s += a);
        }
    }
    let of = |n: usize| candidates.iter().map(|p| (*p, sums.get(p).and_then(|s| s.get(n)).copied().unwrap_or_default())).collect();
    (0..PLAIN.len()).map(of).collect()
}

fn one(list: &[(u32, f64)], wanted: &[u32]) -> One {
    let mut order: Vec<&(u32, f64)> = list.iter().collect();
    order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let is = |p: &u32| wanted.contains(p);
    let first = order.iter().position(|o| is(&o.0));
    let hits = order.iter().take(AT).filter(|o| is(&o.0)).count();
    // How often a hidden tie stands above one that is none; side by side counts half.
    let mut others: Vec<f64> = list.iter().filter(|l| !is(&l.0)).map(|l| l.1).collect();
    others.sort_by(f64::total_cmp);
    let below = |score: f64| (others.partition_point(|o| *o < score) + others.partition_point(|o| *o <= score)) as f64 / 2.0;
    let area = list.iter().filter(|l| is(&l.0)).map(|l| below(l.1) / others.len().max(1) as f64).sum::<f64>() / wanted.len() as f64;
    One { recall: hits as f64 / wanted.len() as f64, reciprocal: first.map_or(0.0, |n| 1.0 / (n + 1) as f64), area }
}

/// Of one of the three forms that are known: a list of who wrote to whom, with moments or with departments, or tables of
/// advice, work and people.
fn read(dir: &Path) -> Result<Data> {
    let there = |file: &str| dir.join(file).is_file();
    if there("email-Eu-core-temporal.txt") {
        let mut rows = numbers(&dir.join("email-Eu-core-temporal.txt"))?;
        rows.sort_by_key(|r| r.get(2).copied().unwrap_or_default());
        return Ok(with_ties(&rows, true));
    }
    if there("email-Eu-core.txt") {
        let mut data = with_ties(&numbers(&dir.join("email-Eu-core.txt"))?, false);
        data.groups = vec![groups(&numbers(&dir.join("email-Eu-core-department-labels.txt"))?, 1, 1)];
        return Ok(data);
    }
    if there("advice.csv") {
        let mut data = with_ties(&numbers(&dir.join("advice.csv"))?, false);
        data.beside = with_ties(&numbers(&dir.join("cowork.csv"))?, false).ties;
        let people = numbers(&dir.join("people.csv"))?;
        data.people = data.people.max(people.len());
        // Office, practice, status, and years in the firm.
        data.groups = [(3, 1), (6, 1), (1, 1), (4, 8)].map(|(column, each)| groups(&people, column, each)).into();
        return Ok(data);
    }
    bail!("{} has no ties that can be read", dir.display())
}

/// Lines of numbers with commas or blanks between them; a line of names is passed over.
fn numbers(file: &Path) -> Result<Vec<Vec<i64>>> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let number = |word: &str| word.parse::<f64>().ok().map(|n| n as i64);
    let line = |line: &str| {
        line.split([',', ' ', '\t', '\r']).filter(|word| !word.is_empty()).map(number).collect::<Option<Vec<i64>>>().filter(|l| l.len() > 1)
    };
    Ok(text.lines().filter_map(line).collect())
}
fn with_ties(rows: &[Vec<i64>], timed: bool) -> Data {
    let touch = |r: &Vec<i64>| {
        let (from, to) = (u32::try_from(*r.first()?).ok()?, u32::try_from(*r.get(1)?).ok()?);
        let day = if timed { u16::try_from(r.get(2)? / DAY).ok()? } else { 0 };
        Some(Touch { day, from, to })
    };
    let ties: Vec<Touch> = rows.iter().filter_map(touch).collect();
    let people = ties.iter().map(|t| t.from.max(t.to) as usize + 1).max().unwrap_or_default();
    Data { people, ties, timed, ..Data::default() }
}
/// `each`: so many numbers are one group.
fn groups(people: &[Vec<i64>], column: usize, each: i64) -> Groups {
    let mut of = vec![];
    for row in people {
        let (Some(who), Some(group)) = (row.first(), row.get(column)) else { continue };
        let (Ok(who), Ok(group)) = (usize::try_from(*who), u32::try_from(group / each)) else { continue };
        of.resize(of.len().max(who + 1), 0);
        of.get_mut(who).into_iter().for_each(|g| *g = group + 1);
    }
    Groups::of(of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_list_has_all_and_the_worst_nothing() {
        let list: Vec<(u32, f64)> = (0..100).map(|n| (n, f64::from(n))).collect();
        let best = one(&list, &[98, 99]);
        assert_eq!((best.recall, best.reciprocal, best.area), (1.0, 1.0, 1.0));
        let worst = one(&list, &[0]);
        assert_eq!((worst.recall, worst.area), (0.0, 0.0));
        let even: Vec<(u32, f64)> = (0..100).map(|n| (n, 1.0)).collect();
        assert_eq!(one(&even, &[50]).area, 0.5);
    }

    #[test]
    fn a_house_of_our_own_making_is_read_and_the_product_finds_more_than_chance() {
        let dir = tempfile::tempdir().unwrap();
        // Forty people in four offices, who ask one another within them.
        let mut advice = "from,to\n".to_owned();
        let mut people = "id,status,gender,office,seniority,age,practice,law_school\n".to_owned();
        for a in 0..40_u32 {
            people.push_str(&format!("{a},1.0,1.0,{}.0,{}.0,40.0,1.0,1.0\n", a / 10 + 1, a % 10));
            for n in 1..6 {
                advice.push_str(&format!("{a},{}\n", a / 10 * 10 + (a * 3 + n * n) % 10));
            }
        }
        std::fs::write(dir.path().join("advice.csv"), &advice).unwrap();
        std::fs::write(dir.path().join("cowork.csv"), "from,to\n0,1\n").unwrap();
        std::fs::write(dir.path().join("people.csv"), people).unwrap();
        let figures = ties(dir.path(), |_| {}).unwrap();
        let area = figures.figures.iter().find(|f| f.metric == "AUC").unwrap();
        assert!(area.questions > 20 && area.product > 0.8, "{}", figures.table());
    }
}
