//! Which ideas are good, after few votes? Of conversations in which people voted on statements (agree, disagree, pass). Asked
//! of each statement with thirty votes or more; right is the order by the share of all its votes that agree. Then a part of
//! the votes is kept, as many in sum as there are statements times a budget (5, 10, 20):
//!
//! - *at random*: of all votes together, so that some statements have many and some none, as on a page where everybody sees
//!   what others made popular;
//! - *chosen*: people come in a random order of visits, and each is shown the statement that the product would show them,
//!   among those they did vote on in truth. The vote counts as they gave it, a pass as one that does not agree. Shown is
//!   paid: as many in sum as at random.
//!
//! Each conversation under several seeds; the plain orders see the same votes (those kept at random).

use crate::{
    figures::{Figure, Figures, mean},
    goals::goal,
};
use anyhow::{Context as _, Result, ensure};
use harvest::{
    next,
    ranking::{Votes, order},
};
use std::{
    collections::{BTreeMap, HashMap},
    path::{Path, PathBuf},
    time::Instant,
};

const BUDGETS: [usize; 3] = [5, 10, 20];
const SEEDS: u64 = 5;
/// Statements with fewer votes have no order to be held against.
const KNOWN: usize = 30;
/// And a conversation with fewer of those says nothing.
const STATEMENTS: usize = 10;
const PLAIN: [&str; 5] = ["up minus down", "raw share", "Wilson", "Laplace", "popularity"];

/// Who voted what on which statement; people and statements are numbers from 0.
struct Talk {
    votes: Vec<Vote>,
    statements: usize,
}
#[derive(Debug, Clone, Copy, PartialEq)]
struct Vote {
    who: u32,
    on: u32,
    said: i8,
}

pub fn ideas(dir: &Path, say: impl Fn(&str)) -> Result<Figures> {
    let filling = Instant::now();
    let data = dir.file_name().and_then(|n| n.to_str()).unwrap_or("data").to_owned();
    say(&format!("Reading {data} …"));
    let talks: Vec<Talk> = read(dir)?.into_iter().filter(|t| t.statements >= STATEMENTS).collect();
    ensure!(!talks.is_empty(), "{} has no votes.csv with {STATEMENTS} statements that {KNOWN} people voted on", dir.display());
    let filling_s = filling.elapsed().as_secs_f64();
    say("Asking …");
    let asking = Instant::now();
    let mut figures = vec![];
    let mut notes = vec![format!(
        "{} conversations, {} statements with {KNOWN} votes or more, {} votes; each under {SEEDS} seeds. A question is one conversation, its seeds averaged.",
        talks.len(),
        talks.iter().map(|t| t.statements).sum::<usize>(),
        talks.iter().map(|t| t.votes.len()).sum::<usize>()
    )];
    for budget in BUDGETS {
        let mut came = Came::default();
        for talk in &talks {
            came.of(talk, budget);
        }
        let plain: Vec<(&str, Vec<f64>)> = PLAIN.iter().copied().zip(came.plain.clone()).collect();
        let at = |what: &str| goal(&format!("ideas {what} {budget}"), &data);
        figures.push(Figure::of(&format!("at random, {budget} votes each"), "tau-b", &came.random, &plain, at("at random")));
        figures.push(Figure::of(&format!("chosen, {budget} votes each"), "tau-b", &came.chosen, &plain, at("chosen")));
        notes.push(format!(
            "{budget} votes each: over the seeds the means lie {:.3} to {:.3} at random, {:.3} to {:.3} chosen; shown to the same people by fewest votes alone {:.3}.",
            came.spread(0, f64::min),
            came.spread(0, f64::max),
            came.spread(1, f64::min),
            came.spread(1, f64::max),
            mean(&came.fewest)
        ));
    }
    Ok(Figures { task: "Which ideas are good?", data, figures, notes, filling_s, asking_s: asking.elapsed().as_secs_f64() })
}

/// For each conversation the mean over the seeds; for each seed (at random, chosen) what every conversation came to.
#[derive(Default)]
struct Came {
    random: Vec<f64>,
    chosen: Vec<f64>,
    fewest: Vec<f64>,
    plain: [Vec<f64>; 5],
    seeds: BTreeMap<u64, [Vec<f64>; 2]>,
}
impl Came {
    fn of(&mut self, talk: &Talk, budget: usize) {
        let right = right(talk);
        let mut sums = [0.0; 8];
        for seed in 0..SEEDS {
            let random = at_random(talk, budget, seed);
            let all = [tau(&product(&random), &right), tau(&product(&chosen(talk, budget, seed)), &right)];
            let fewest = tau(&product(&fewest(talk, budget, seed)), &right);
            let others = plain(&random).map(|scores| tau(&scores, &right));
            sums.iter_mut().zip(all.into_iter().chain([fewest]).chain(others)).for_each(|(sum, t)| *sum += t / SEEDS as f64);
            self.seeds.entry(seed).or_default().iter_mut().zip(all).for_each(|(of, t)| of.push(t));
        }
        let [random, chosen, fewest, others @ ..] = sums;
        self.random.push(random);
        self.chosen.push(chosen);
        self.fewest.push(fewest);
        self.plain.iter_mut().zip(others).for_each(|(of, t)| of.push(t));
    }
    fn spread(&self, which: usize, end: fn(f64, f64) -> f64) -> f64 {
        self.seeds.values().filter_map(|of| of.get(which)).map(|of| mean(of)).reduce(end).unwrap_or_default()
    }
}

/// The share of all votes that agree.
fn right(talk: &Talk) -> Vec<f64> {
    let mut sums = vec![Votes::default(); talk.statements];
    talk.votes.iter().for_each(|v| count(&mut sums, *v));
    sums.iter().map(|v| f64::from(v.up) / f64::from(v.all().max(1))).collect()
}
fn count(votes: &mut [Votes], v: Vote) {
    if let Some(of) = votes.get_mut(v.on as usize) {
        if v.said > 0 { of.up += 1 } else { of.down += 1 }
    }
}

/// What is kept of each statement's votes: with passes apart, for the plain order that counts only those against.
#[derive(Default)]
struct Kept {
    votes: Vec<Votes>,
    against: Vec<u32>,
}
impl Kept {
    fn none(talk: &Talk) -> Kept {
        Kept { votes: vec![Votes::default(); talk.statements], against: vec![0; talk.statements] }
    }
    fn take(&mut self, v: Vote) {
        count(&mut self.votes, v);
        self.against.get_mut(v.on as usize).into_iter().for_each(|n| *n += u32::from(v.said < 0));
    }
}

fn at_random(talk: &Talk, budget: usize, seed: u64) -> Kept {
    let mut kept = Kept::none(talk);
    shuffled(&talk.votes, seed).iter().take(budget * talk.statements).for_each(|v| kept.take(*v));
    kept
}
/// Visits in a random order; at each the product says what that person should see.
fn chosen(talk: &Talk, budget: usize, seed: u64) -> Kept {
    visits(talk, budget, seed, |kept, theirs, visit| {
        let ideas: Vec<(i64, Votes)> = (0..).zip(kept.iter().copied()).collect();
        next::next(&ideas, |id| theirs.contains_key(&id), 1, mixed(seed, visit)).first().copied()
    })
}
/// The same visits, each shown what has fewest votes: the plain way to choose.
fn fewest(talk: &Talk, budget: usize, seed: u64) -> Kept {
    visits(talk, budget, seed, |kept, theirs, visit| {
        let votes = |id: i64| usize::try_from(id).ok().and_then(|id| kept.get(id)).map(|v| v.all());
        theirs.keys().copied().min_by_key(|id| (votes(*id), mixed(mixed(seed, visit), id.cast_unsigned())))
    })
}
fn visits(talk: &Talk, budget: usize, seed: u64, show: impl Fn(&[Votes], &BTreeMap<i64, Vote>, u64) -> Option<i64>) -> Kept {
    let mut left: HashMap<u32, BTreeMap<i64, Vote>> = HashMap::new();
    for v in &talk.votes {
        left.entry(v.who).or_default().insert(i64::from(v.on), *v);
    }
    let mut kept = Kept::none(talk);
    for (visit, v) in (0..).zip(shuffled(&talk.votes, seed).iter().take(budget * talk.statements)) {
        let Some(theirs) = left.get_mut(&v.who) else { continue };
        if let Some(vote) = show(&kept.votes, theirs, visit).and_then(|id| theirs.remove(&id)) {
            kept.take(vote);
        }
    }
    kept
}
fn shuffled(votes: &[Vote], seed: u64) -> Vec<Vote> {
    let mut all: Vec<(u64, Vote)> = votes.iter().map(|v| (mixed(mixed(seed, u64::from(v.who)), u64::from(v.on) + (1 << 40)), *v)).collect();
    all.sort_by_key(|v| (v.0, v.1.who, v.1.on));
    all.into_iter().map(|v| v.1).collect()
}
fn mixed(seed: u64, n: u64) -> u64 {
    let mut z = (seed + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ n.wrapping_add(3).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 29)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z = (z ^ (z >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z ^ (z >> 31)
}

/// By the product: the score of each statement.
fn product(kept: &Kept) -> Vec<f64> {
    let ideas: Vec<(i64, Votes)> = (0..).zip(kept.votes.iter().copied()).collect();
    let mut out = vec![0.0; ideas.len()];
    for place in order(&ideas) {
        usize::try_from(place.id).ok().and_then(|id| out.get_mut(id)).into_iter().for_each(|o| *o = place.score);
    }
    out
}
/// In the order of `PLAIN`.
fn plain(kept: &Kept) -> [Vec<f64>; 5] {
    let each = |score: fn(f64, f64, f64) -> f64| {
        kept.votes.iter().zip(&kept.against).map(|(v, no)| score(f64::from(v.up), f64::from(v.all()), f64::from(*no))).collect()
    };
    [
        each(|up, _, against| up - against),
        each(|up, all, _| if all > 0.0 { up / all } else { 0.0 }),
        each(wilson),
        each(|up, all, _| (up + 1.0) / (all + 2.0)),
        each(|_, all, _| all),
    ]
}
/// The lower end of the interval of 95 %.
fn wilson(up: f64, all: f64, _: f64) -> f64 {
    const Z: f64 = 1.96;
    if all == 0.0 {
        return 0.0;
    }
    let share = up / all;
    let off = Z * ((share * (1.0 - share) + Z * Z / (4.0 * all)) / all).sqrt();
    (share + Z * Z / (2.0 * all) - off) / (1.0 + Z * Z / all)
}

/// Kendall's tau-b: pairs in the same order less those in the other, with what stands side by side put out of both sides.
fn tau(a: &[f64], b: &[f64]) -> f64 {
    let (mut same, mut in_a, mut in_b) = (0.0, 0.0, 0.0);
    for (n, (a1, b1)) in a.iter().zip(b).enumerate() {
        for (a2, b2) in a.iter().zip(b).skip(n + 1) {
            let (x, y) = (sign(a1 - a2), sign(b1 - b2));
            same += x * y;
            in_a += x * x;
            in_b += y * y;
        }
    }
    if in_a * in_b > 0.0 { same / f64::sqrt(in_a * in_b) } else { 0.0 }
}
/// What differs by less than sums of floating numbers do is equal.
fn sign(d: f64) -> f64 {
    if d.abs() < 1e-12 { 0.0 } else { d.signum() }
}

/// The folder itself or those in it that have a votes.csv. One that stands inside another conversation is that again.
fn read(dir: &Path) -> Result<Vec<Talk>> {
    let mut folders = vec![dir.to_owned()];
    let inside = std::fs::read_dir(dir).with_context(|| format!("cannot read {}", dir.display()))?;
    folders.extend(inside.filter_map(|e| e.ok().map(|e| e.path())).filter(|p| p.is_dir()));
    folders.sort();
    folders.iter().map(|f| f.join("votes.csv")).filter(|f| f.is_file()).map(talk).collect()
}
/// Who votes again means the last.
fn talk(file: PathBuf) -> Result<Talk> {
    let mut rows = csv::ReaderBuilder::new().flexible(true).from_path(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let head = rows.headers()?.clone();
    let column = |name: &str| head.iter().position(|h| h.trim() == name).with_context(|| format!("{} has no {name}", file.display()));
    let [on, who, said] = [column("comment-id")?, column("voter-id")?, column("vote")?];
    let mut last: BTreeMap<(u32, u32), i8> = BTreeMap::new();
    for row in rows.records() {
        let row = row?;
        let number = |n: usize| row.get(n).and_then(|v| v.trim().parse::<f64>().ok());
        let (Some(on), Some(who), Some(said)) = (number(on), number(who), number(said)) else { continue };
        last.insert((on as u32, who as u32), said.signum() as i8 * i8::from(said != 0.0));
    }
    let mut on: BTreeMap<u32, Vec<Vote>> = BTreeMap::new();
    for ((statement, who), said) in last {
        on.entry(statement).or_default().push(Vote { who, on: statement, said });
    }
    let known: Vec<Vec<Vote>> = on.into_values().filter(|v| v.len() >= KNOWN).collect();
    let statements = known.len();
    let votes = (0..).zip(known).flat_map(|(n, all)| all.into_iter().map(move |v| Vote { on: n, ..v })).collect();
    Ok(Talk { votes, statements })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write as _;

    #[test]
    fn tau_of_known_orders() {
        assert_eq!(tau(&[1.0, 2.0, 3.0], &[4.0, 5.0, 6.0]), 1.0);
        assert_eq!(tau(&[1.0, 2.0, 3.0], &[3.0, 2.0, 1.0]), -1.0);
        assert_eq!(tau(&[1.0, 1.0, 1.0], &[3.0, 2.0, 1.0]), 0.0);
        assert!((tau(&[1.0, 1.0, 2.0], &[1.0, 2.0, 3.0]) - 2.0 / 6_f64.sqrt()).abs() < 1e-9);
    }

    /// Forty statements, of which one in forty more agrees with each than with the one before; all vote on all.
    fn conversation(dir: &Path) {
        let mut votes = "timestamp,datetime,comment-id,voter-id,vote\n".to_owned();
        for on in 0..40_u64 {
            for who in 0..80_u64 {
                let said = if mixed(who, on) % 40 < on { 1 } else { -1 };
                let _ = writeln!(votes, "0,now,{on},{who},{said}");
            }
        }
        std::fs::write(dir.join("votes.csv"), votes).unwrap();
    }

    #[test]
    fn choosing_is_better_than_chance_and_the_same_again_is_the_same() {
        let dir = tempfile::tempdir().unwrap();
        conversation(dir.path());
        let once = ideas(dir.path(), |_| {}).unwrap();
        let [random, chosen] = [&once.figures[0], &once.figures[1]];
        assert!(random.product > 0.5 && chosen.product > random.product, "{}", once.table());
        let again = ideas(dir.path(), |_| {}).unwrap();
        let figures = |f: &Figures| f.figures.iter().map(|f| (f.product, f.plain.clone())).collect::<Vec<_>>();
        assert_eq!(figures(&once), figures(&again));
    }

    #[test]
    fn as_many_votes_are_kept_as_are_paid_for() {
        let dir = tempfile::tempdir().unwrap();
        conversation(dir.path());
        let talks = read(dir.path()).unwrap();
        for kept in [at_random(&talks[0], 5, 1), chosen(&talks[0], 5, 1), fewest(&talks[0], 5, 1)] {
            assert_eq!(kept.votes.iter().map(|v| v.all()).sum::<u32>(), 200);
        }
    }

    #[test]
    fn a_folder_without_votes_is_refused_in_words() {
        let dir = tempfile::tempdir().unwrap();
        assert!(ideas(dir.path(), |_| {}).unwrap_err().to_string().contains("votes.csv"));
    }
}
