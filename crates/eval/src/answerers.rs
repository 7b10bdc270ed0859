//! Who will answer? A Stack Exchange site is brought in as an import brings it in, step by step in the order of time: the
//! newest fifth of its questions is asked of the product at the moment when each was asked, with nothing in the house that
//! was written later. Plain methods rank the same people from the same posts in the same run.

use crate::{
    figures::{Figure, Figures},
    past_posts::{Dump, Posted},
    plain_people::{METHODS, Methods},
};
use anyhow::{Context as _, Result, ensure};
use import::{sources, write_stackexchange};
use spine::{App, PersonId, Viewer, knowers::Asked, people::store};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    path::Path,
    time::{Duration, Instant},
};

const WHY: &str = "eval";
/// The product learns once a day; between two questions that are asked here, so many at the least.
const LEARN_EVERY: usize = 30;
/// What this should come to on known data: all questions, and those of the tail.
const GOALS: [(&str, f64, f64); 3] = [("se-devops", 0.33, 0.34), ("se-quantum", 0.62, 0.32), ("se-beer", 0.46, 0.45)];

/// `dir` holds one site: Posts.xml and what else the dump has. The site of `app` is empty.
pub async fn answerers(app: &App, dir: &Path, say: impl Fn(&str)) -> Result<Figures> {
    let name = dir.file_name().and_then(|n| n.to_str()).unwrap_or("data").to_owned();
    ensure!(dir.join("Posts.xml").is_file(), "{} has no Posts.xml", dir.display());
    let dump = Dump::read(dir)?;
    let questions = dump.questions();
    ensure!(questions.len() >= 10, "{} has too few questions to be split", dir.display());
    let cut = questions.len() * 4 / 5;
    let test = questions.get(cut..).unwrap_or_default();
    say(&format!("{} questions, the newest {} are asked …", questions.len(), test.len()));
    let steps = tempfile::tempdir()?;
    // Named as the folder is, so that it is taken for the same site.
    let folder = steps.path().join(&name);
    std::fs::create_dir(&folder)?;
    let mut begun = 0;
    let mut plain = Methods::default();
    let stranger = stranger(app).await?;
    let (mut filling, mut asking) = (Duration::ZERO, Duration::ZERO);
    let mut came: Vec<Came> = vec![];
    let mut could = 0;
    let mut learnt_at = usize::MAX;
    for question in test {
        let relevant = dump.answerers(question);
        let known = dump.answered_before(question.at);
        let wanted: HashSet<&str> =
            relevant.iter().map(String::as_str).filter(|a| known.contains_key(*a) && *a != question.author).collect();
        if wanted.is_empty() {
            continue;
        }
        let clock = Instant::now();
        begun = dump.write(&folder, begun, question.at)?;
        write_stackexchange::run(app, &folder, &write_stackexchange::Options { site: Some(host(&name)), ..Default::default() }).await?;
        let now = app.clock.now().0;
        app.clock.advance(question.at - now);
        search::catch_up(app).await?;
        expertise::catch_up(app).await?;
        if learnt_at == usize::MAX || came.len() >= learnt_at + LEARN_EVERY {
            expertise::learn(app).await?;
            learnt_at = came.len();
        }
        could = known.len();
        plain.hear(&dump, question.at);
        filling += clock.elapsed();
        let people = people(app, &name).await?;
        let clock = Instant::now();
        let ranked = ask(app, question, people.get(&question.author).copied().unwrap_or(stranger), &people).await?;
        asking += clock.elapsed();
        let busiest = dump.busiest(question.at, 3);
        came.push(Came::of(&wanted, &busiest, &ranked, &plain.rank(&dump, question)));
    }
    ensure!(!came.is_empty(), "nobody in {} answered twice", dir.display());
    Ok(figures(name, &came, [questions.len(), test.len(), could], filling, asking))
}

/// A folder that is called after no site is one of its own.
fn host(name: &str) -> String {
    let bare: String = name.strip_prefix("se-").unwrap_or(name).chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    format!("{}.stackexchange.com", if bare.is_empty() { "site".into() } else { bare.to_ascii_lowercase() })
}

async fn stranger(app: &App) -> Result<PersonId> {
    let mut tx = app.begin_system(Viewer::system(WHY)).await?;
    let record = store::Record { handle: Some("eval-asker".into()), name: "Somebody new".into(), ..store::Record::default() };
    let id = store::create(&mut tx, &record).await?;
    tx.commit().await?;
    Ok(id)
}

/// People by the name the dump knows them by.
async fn people(app: &App, name: &str) -> Result<HashMap<String, PersonId>> {
    let mut view = app.view(Viewer::system(WHY)).await?;
    let ids = sources::ids(&mut view, &host(name), sources::PERSON).await?;
    Ok(ids.into_iter().map(|(key, id)| (key, PersonId(id))).collect())
}

async fn ask(app: &App, question: &Posted, asker: PersonId, people: &HashMap<String, PersonId>) -> Result<Vec<String>> {
    let mut view = app.view(Viewer::on_behalf(asker, WHY)).await?;
    let asked = Asked {
        title: question.title.clone(),
        text: question.text.clone(),
        tags: question.tags.clone(),
        limit: usize::MAX,
        ..Asked::default()
    };
    let names: HashMap<PersonId, &String> = people.iter().map(|(name, id)| (*id, name)).collect();
    let knowers = view.likely_knowers(&asked).await.context("the product was asked")?;
    Ok(knowers.iter().filter_map(|k| names.get(&k.person).map(|n| (*n).clone())).collect())
}

/// What one question came to, for the product and each plain method.
struct Came {
    all: Vec<One>,
}
struct One {
    reciprocal: f64,
    hit5: f64,
    recall10: f64,
    /// Nothing, where only the busiest answered.
    tail: Option<f64>,
    first: String,
}
impl Came {
    fn of(wanted: &HashSet<&str>, busiest: &[String], product: &[String], plain: &[Vec<String>]) -> Came {
        let one = |ranked: &[String]| {
            let first = ranked.iter().position(|p| wanted.contains(p.as_str()));
            let rest: Vec<&String> = ranked.iter().filter(|p| !busiest.contains(p)).collect();
            let others = wanted.iter().any(|w| busiest.iter().all(|b| b != w));
            One {
                reciprocal: first.map_or(0.0, |n| 1.0 / (n + 1) as f64),
                hit5: f64::from(u8::from(first.is_some_and(|n| n < 5))),
                recall10: ranked.iter().take(10).filter(|p| wanted.contains(p.as_str())).count() as f64 / wanted.len() as f64,
                tail: others.then(|| rest.iter().position(|p| wanted.contains(p.as_str())).map_or(0.0, |n| 1.0 / (n + 1) as f64)),
                first: ranked.first().cloned().unwrap_or_default(),
            }
        };
        Came { all: std::iter::once(product).chain(plain.iter().map(Vec::as_slice)).map(one).collect() }
    }
}

fn figures(name: String, came: &[Came], [all, test, known]: [usize; 3], filling: Duration, asking: Duration) -> Figures {
    let goal = GOALS.iter().find(|g| g.0 == name);
    let of =
        |n: usize, value: &dyn Fn(&One) -> Option<f64>| -> Vec<f64> { came.iter().filter_map(|c| c.all.get(n).and_then(value)).collect() };
    let figure = |what: &str, metric, value: &dyn Fn(&One) -> Option<f64>, goal| {
        let plain: Vec<(&str, Vec<f64>)> = METHODS.iter().enumerate().map(|(n, name)| (*name, of(n + 1, value))).collect();
        Figure::of(what, metric, &of(0, value), &plain, goal)
    };
    let figures = vec![
        figure("all", "MRR", &|o| Some(o.reciprocal), goal.map(|g| g.1)),
        figure("all", "Hit@5", &|o| Some(o.hit5), None),
        figure("all", "R@10", &|o| Some(o.recall10), None),
        figure("tail", "MRR", &|o| o.tail, goal.map(|g| g.2)),
    ];
    let mut notes = vec![
        format!("The newest {test} of {all} questions are the test; {} of them were answered by somebody who had answered before.", came.len()),
        "Each was asked at its moment, of a house in which nothing written later stood. Tail: without the three who had answered most by then.".into(),
    ];
    for (n, name) in std::iter::once("product").chain(METHODS).enumerate() {
        let mut firsts: BTreeMap<&str, usize> = BTreeMap::new();
        for c in came.iter().filter_map(|c| c.all.get(n)).filter(|o| !o.first.is_empty()) {
            *firsts.entry(&c.first).or_default() += 1;
        }
        let mut counts: Vec<usize> = firsts.values().copied().collect();
        counts.sort_unstable_by(|a, b| b.cmp(a));
        // The busiest hundredth of those who could be chosen, everybody who had answered by the end: one at the least.
        let busiest: usize = counts.iter().take(known.div_ceil(100)).sum();
        let share = busiest as f64 / came.len() as f64;
        notes.push(format!(
            "Load, {name}: {:.0} % of first choices go to the busiest 1 % of the {known} who had ever answered, {:.0} % to one person; {} people were a first choice.",
            share * 100.0,
            counts.first().map_or(0.0, |n| *n as f64 / came.len() as f64) * 100.0,
            firsts.len()
        ));
    }
    let per = asking.as_secs_f64() * 1000.0 / came.len().max(1) as f64;
    notes.push(format!("A question took {per:.1} ms on average."));
    Figures { task: "Who will answer?", data: name, figures, notes, filling_s: filling.as_secs_f64(), asking_s: asking.as_secs_f64() }
}
