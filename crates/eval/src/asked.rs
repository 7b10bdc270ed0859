//! Has this been asked before? Questions that point to earlier ones, asked at the moment they were; or needs put in other
//! words beside the questions they mean. By the product's index and ranking, beside BM25 over more and more of the texts.

use crate::{
    Figure, Figures,
    bm25::Bm25,
    dump::Site,
    goals::goal,
    score::{average_precision, ndcg_binary},
};
use anyhow::{Result, bail};
use search::trial::{Text, Trial};
use spine::App;
use std::{
    collections::{BTreeSet, HashMap},
    path::Path,
    time::Instant,
};

pub const FAQ: &str = "stackExchange-FAQ.xml";
const AT: usize = 10;
/// The newest questions are the test.
const OLDER: f64 = 0.8;

pub async fn asked(app: &App, dir: &Path, say: impl Fn(&str)) -> Result<Figures> {
    if dir.join(FAQ).is_file() {
        return in_other_words(dir, &say);
    }
    if !dir.join("Posts.xml").is_file() {
        bail!("{} has neither Posts.xml nor {FAQ}", dir.display());
    }
    let filling = Instant::now();
    let site = Site::read(app, dir, &say).await?;
    let filling_s = filling.elapsed().as_secs_f64();
    say("Asking …");
    let asking = Instant::now();
    let mut trial = Trial::new()?;
    let (mut titles, mut wholes, mut threads) = (Bm25::default(), Bm25::default(), Bm25::default());
    let (mut product, mut typing) = (vec![], vec![]);
    let mut plain: [Vec<f64>; 3] = Default::default();
    let mut growing = Growing::default();
    for text in &site.texts {
        if text.id == text.root {
            let whole = format!("{}\n{}\n{}", text.title, text.body, text.tags.join(" "));
            if let Some(good) = site.points.get(&text.id) {
                growing.catch_up(&mut trial)?;
                let score = |found: Vec<i64>| ndcg_binary(&found, good, AT);
                product.push(score(trial.alike(&whole, &text.kind, text.at, AT)?));
                typing.push(score(trial.alike(&text.title, &text.kind, text.at, AT)?));
                for (scores, index) in plain.iter_mut().zip([&titles, &wholes, &threads]) {
                    scores.push(score(index.ids(&whole, AT)));
                }
            }
            titles.add(text.id, &text.title);
            wholes.add(text.id, &whole);
            threads.add(text.id, &whole);
        } else {
            threads.add(text.root, &text.body);
        }
        growing.take(text);
    }
    let [t, w, a] = plain;
    let named = |from: usize| {
        let part = |all: &[f64]| all.get(from..).unwrap_or_default().to_vec();
        [("BM25 title", part(&t)), ("+ body, tags", part(&w)), ("+ answers", part(&a))]
    };
    let newest = (product.len() as f64 * OLDER) as usize;
    let cut = |all: &[f64]| all.get(newest..).unwrap_or_default().to_vec();
    let figures = vec![
        Figure::of("all", "nDCG@10", &product, &named(0), goal("asked", &site.name)),
        Figure::of("newest fifth", "nDCG@10", &cut(&product), &named(newest), None),
        Figure::of("by the title alone", "nDCG@10", &typing, &named(0), None),
    ];
    let notes = vec![format!(
        "{}: {} questions that point to earlier ones, each asked (title, text, tags) at the moment it was made, of what there was then; {} texts.",
        site.pointers,
        product.len(),
        site.texts.len()
    )];
    Ok(Figures { task: "asked", data: site.name, figures, notes, filling_s, asking_s: asking.elapsed().as_secs_f64() })
}

/// What a growing house would have in its index: each text by itself, and with a question what was answered so far.
#[derive(Default)]
pub(crate) struct Growing {
    waiting: Vec<Text>,
    roots: HashMap<i64, Text>,
    grown: BTreeSet<i64>,
}
impl Growing {
    pub(crate) fn take(&mut self, text: &Text) {
        if text.id == text.root {
            self.roots.insert(text.id, text.clone());
            self.grown.insert(text.id);
            return;
        }
        self.waiting.push(text.clone());
        if let Some(root) = self.roots.get_mut(&text.root) {
            root.thread.push_str(&text.body);
            root.thread.push('\n');
            self.grown.insert(root.id);
        }
    }
    pub(crate) fn catch_up(&mut self, trial: &mut Trial) -> Result<()> {
        let mut texts = std::mem::take(&mut self.waiting);
        texts.extend(std::mem::take(&mut self.grown).iter().filter_map(|id| self.roots.get(id).cloned()));
        Ok(trial.put(&texts)?)
    }
}

struct Thread {
    title: String,
    answers: Vec<String>,
    needs: Vec<String>,
}
fn threads(dir: &Path) -> Result<Vec<Thread>> {
    let file = std::fs::read_to_string(dir.join(FAQ))?;
    let between = |text: &str, tag: &str| -> Vec<String> {
        let (opens, closes) = (format!("<{tag}>"), format!("</{tag}>"));
        let pieces = text.split(&opens).skip(1);
        pieces.filter_map(|p| p.split(&closes).next()).map(|t| search::trial::plain(t.trim())).collect()
    };
    let thread = |pair: &str| Thread {
        title: between(pair, "question").into_iter().next().unwrap_or_default(),
        answers: between(pair, "answer"),
        needs: between(pair, "rephr").into_iter().filter(|r| r.len() > 1).collect(),
    };
    Ok(file.split("<qapair>").skip(1).filter_map(|p| p.split("</qapair>").next()).map(thread).collect())
}

/// Needs that people put into other words, and the questions they mean. With earlier askings: four fifths of the needs
/// stand with their questions, the last fifth is asked; each fifth in turn.
fn in_other_words(dir: &Path, say: &impl Fn(&str)) -> Result<Figures> {
    const FOLDS: usize = 5;
    let filling = Instant::now();
    let threads = threads(dir)?;
    if threads.is_empty() {
        bail!("{} has no questions", dir.join(FAQ).display());
    }
    let needs: Vec<(i64, &str)> =
        threads.iter().enumerate().flat_map(|(n, t)| t.needs.iter().map(move |need| (n as i64, need.as_str()))).collect();
    let texts = |askings: &dyn Fn(usize) -> bool| -> Vec<Text> {
        let mut need = 0;
        let text = |(n, t): (usize, &Thread)| {
            let mut others = String::new();
            for one in &t.needs {
                if askings(need) {
                    others.push_str(one);
                    others.push('\n');
                }
                need += 1;
            }
            let id = n as i64;
            let kind = "question".to_owned();
            Text { id, root: id, kind, title: t.title.clone(), thread: t.answers.join("\n"), askings: others, ..Text::default() }
        };
        threads.iter().enumerate().map(text).collect()
    };
    let (mut titles, mut answers) = (Bm25::default(), Bm25::default());
    for (n, t) in threads.iter().enumerate() {
        titles.add(n as i64, &t.title);
        answers.add(n as i64, &format!("{}\n{}", t.title, t.answers.join("\n")));
    }
    let mut bare = Trial::new()?;
    bare.put(&texts(&|_| false))?;
    let filling_s = filling.elapsed().as_secs_f64();
    say("Asking …");
    let asking = Instant::now();
    let all = threads.len();
    let of = |id: i64| BTreeSet::from([id]);
    let near = |found: &[i64], id: i64| ndcg_binary(found, &of(id), AT);
    // A thread stands for its answers, each of which is right or none.
    let pairs = |found: &[i64], id: i64| {
        let each =
            |thread: &i64| (0..threads.get(*thread as usize).map_or(0, |t| t.answers.len())).map(|_| *thread == id).collect::<Vec<_>>();
        let right = threads.get(id as usize).map_or(0, |t| t.answers.len());
        average_precision(found.iter().flat_map(each), right)
    };
    let mut without: [Vec<f64>; 3] = Default::default();
    let mut mean: [Vec<f64>; 3] = Default::default();
    for (id, need) in &needs {
        let found = [bare.alike(need, "question", 0, all)?, titles.ids(need, all), answers.ids(need, all)];
        for (n, found) in found.iter().enumerate() {
            if let (Some(w), Some(m)) = (without.get_mut(n), mean.get_mut(n)) {
                w.push(near(found, *id));
                m.push(pairs(found, *id));
            }
        }
    }
    let mut with = vec![0.0; needs.len()];
    let mut plain = vec![0.0; needs.len()];
    for fold in 0..FOLDS {
        let texts = texts(&|need| need % FOLDS != fold);
        let mut trial = Trial::new()?;
        trial.put(&texts)?;
        let mut bm25 = Bm25::default();
        texts.iter().for_each(|t| bm25.add(t.id, &format!("{}\n{}\n{}", t.title, t.thread, t.askings)));
        for (n, (id, need)) in needs.iter().enumerate().filter(|(n, _)| n % FOLDS == fold) {
            if let (Some(w), Some(p)) = (with.get_mut(n), plain.get_mut(n)) {
                *w = near(&trial.alike(need, "question", 0, AT)?, *id);
                *p = near(&bm25.ids(need, AT), *id);
            }
        }
    }
    let data = dir.file_name().and_then(|n| n.to_str()).unwrap_or("data").to_owned();
    let [w, wt, wa] = without;
    let [m, mt, ma] = mean;
    let figures = vec![
        Figure::of(
            "threads, earlier askings known",
            "nDCG@10",
            &with,
            &[("BM25 title", wt.clone()), ("+ answers", wa.clone()), ("+ earlier askings", plain)],
            goal("asked threads", &data),
        ),
        Figure::of("threads", "nDCG@10", &w, &[("BM25 title", wt), ("+ answers", wa)], None),
        Figure::of("answers", "MAP", &m, &[("BM25 title", mt), ("+ answers", ma)], goal("asked answers", &data)),
    ];
    let notes = vec![format!(
        "{} threads, {} needs in other words. Published without a model, answers: MAP .665. Askings are known in fifths: four are indexed, the fifth is asked.",
        threads.len(),
        needs.len()
    )];
    Ok(Figures { task: "asked", data, figures, notes, filling_s, asking_s: asking.elapsed().as_secs_f64() })
}
