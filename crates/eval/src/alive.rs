//! What is alive? Every second day the threads in which somebody wrote within thirty days are put in order; worth something
//! is what happens in them within the next three days: answers, comments and likes. By the formula of the page *hot*, beside
//! orders that everybody knows.

use crate::{Figure, Figures, goals::goal, score::ndcg_gains};
use anyhow::{Context as _, Result, ensure};
use import::{
    se_rows::{PostKind, SeVote},
    se_xml::Dump,
};
use kit::Time;
use std::{collections::HashMap, path::Path, time::Instant};
use stream::heat::{Event, Heat, Warmth};

const AT: usize = 10;
const EVERY: i64 = 2 * Time::DAY;
const ALIVE: i64 = 30 * Time::DAY;
const AHEAD: i64 = 3 * Time::DAY;
const OLDER: f64 = 0.8;

#[derive(Debug, Clone, Copy, PartialEq)]
enum What {
    Asked,
    Written,
    Liked,
    Disliked,
}
struct Happened {
    at: i64,
    root: i64,
    what: What,
    who: i64,
}
struct Thread {
    created: i64,
    active: i64,
    score: f64,
    warmth: Warmth,
}

/// Names of the plain orders, in the order of `plain`.
const PLAIN: [&str; 5] = ["newest", "last activity", "Hacker News", "Reddit", "last + newest"];
fn plain(t: &Thread, now: i64) -> [f64; 5] {
    let hours = (now - t.created) as f64 / Time::HOUR as f64;
    let reddit = t.score.signum() * t.score.abs().max(1.0).log10() + t.created as f64 / 45_000_000.0;
    [t.created as f64, t.active as f64, t.score.max(0.0) / (hours + 2.0).powf(1.8), reddit, t.active as f64 + t.created as f64]
}

pub fn alive(dir: &Path, say: impl Fn(&str)) -> Result<Figures> {
    let filling = Instant::now();
    let data = dir.file_name().and_then(|n| n.to_str()).unwrap_or("data").to_owned();
    ensure!(dir.join("Posts.xml").is_file() && dir.join("Votes.xml").is_file(), "{} lacks Posts.xml or Votes.xml", dir.display());
    say(&format!("Reading {data} …"));
    let all = happened(dir)?;
    let filling_s = filling.elapsed().as_secs_f64();
    let (Some(first), Some(last)) = (all.first(), all.last()) else { anyhow::bail!("{data} has no questions") };
    let asking = Instant::now();
    let mut threads: HashMap<i64, Thread> = HashMap::new();
    let mut product = vec![];
    let mut others: [Vec<f64>; 5] = Default::default();
    let mut next = 0;
    let mut now = first.at - first.at.rem_euclid(Time::DAY) + EVERY;
    while now < last.at - AHEAD {
        while let Some(h) = all.get(next).filter(|h| h.at < now) {
            next += 1;
            hear(&mut threads, h);
        }
        let mut gains: HashMap<i64, f64> = HashMap::new();
        for h in all.get(next..).unwrap_or_default().iter().take_while(|h| h.at < now + AHEAD) {
            if matches!(h.what, What::Written | What::Liked) {
                *gains.entry(h.root).or_default() += 1.0;
            }
        }
        let alive: Vec<(i64, &Thread)> = {
            let mut alive: Vec<_> = threads.iter().filter(|t| t.1.active >= now - ALIVE).map(|t| (*t.0, t.1)).collect();
            alive.sort_by_key(|t| std::cmp::Reverse(t.0));
            alive
        };
        let gain = |id: &i64| gains.get(id).copied().unwrap_or(0.0);
        if alive.iter().any(|t| gain(&t.0) > 0.0) {
            let order = |score: &dyn Fn(&Thread) -> f64| {
                let mut order: Vec<(f64, i64)> = alive.iter().map(|t| (score(t.1), t.0)).collect();
                order.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| b.1.cmp(&a.1)));
                ndcg_gains(order.iter().map(|o| gain(&o.1)), alive.iter().map(|t| gain(&t.0)), AT)
            };
            product.push(order(&|t| Heat::hot(t.created, t.active, Some(&t.warmth), now).heat));
            for (n, scores) in others.iter_mut().enumerate() {
                scores.push(order(&|t| plain(t, now).get(n).copied().unwrap_or(0.0)));
            }
        }
        now += EVERY;
    }
    let newest = (product.len() as f64 * OLDER) as usize;
    let part = |from: usize| {
        PLAIN.iter().zip(&others).map(|(name, all)| (*name, all.get(from..).unwrap_or_default().to_vec())).collect::<Vec<_>>()
    };
    let figures = vec![
        Figure::of("all", "nDCG@10", &product, &part(0), goal("alive", &data)),
        Figure::of("newest fifth", "nDCG@10", product.get(newest..).unwrap_or_default(), &part(newest), None),
    ];
    let notes = vec![format!(
        "{} moments, two days apart at midnight; {} threads, {} events. Likes of the dump have a day and no hour.",
        product.len(),
        threads.len(),
        all.len()
    )];
    Ok(Figures { task: "alive", data, figures, notes, filling_s, asking_s: asking.elapsed().as_secs_f64() })
}

fn hear(threads: &mut HashMap<i64, Thread>, h: &Happened) {
    if h.what == What::Asked {
        threads.insert(h.root, Thread { created: h.at, active: h.at, score: 0.0, warmth: Warmth::default() });
        return;
    }
    let Some(t) = threads.get_mut(&h.root) else { return };
    match h.what {
        What::Written => {
            t.active = t.active.max(h.at);
            t.warmth.hear(Event::Reply, h.who, h.at);
        }
        What::Liked => {
            t.score += 1.0;
            t.warmth.hear(Event::Like, h.who, h.at);
        }
        _ => t.score -= 1.0,
    }
}

/// Everything in the order in which it happened.
fn happened(dir: &Path) -> Result<Vec<Happened>> {
    let dump = Dump::open(dir).context("the dump")?;
    let mut out = vec![];
    let mut roots: HashMap<i64, i64> = HashMap::new();
    for post in dump.posts()?.filter_map(Result::ok).map(|r| r.value) {
        let (root, what) = match (post.kind, post.parent_id) {
            (PostKind::Question, _) => (post.id, What::Asked),
            (PostKind::Answer, Some(question)) => (question, What::Written),
            _ => continue,
        };
        roots.insert(post.id, root);
        out.push(Happened { at: post.created, root, what, who: post.owner_id.unwrap_or(0) });
    }
    for comment in dump.comments()?.filter_map(Result::ok).map(|r| r.value) {
        if let Some(root) = roots.get(&comment.post_id) {
            out.push(Happened { at: comment.created, root: *root, what: What::Written, who: comment.user_id.unwrap_or(0) });
        }
    }
    for vote in dump.votes()?.filter_map(Result::ok).map(|r| r.value) {
        let what = match vote.kind {
            SeVote::UP => What::Liked,
            SeVote::DOWN => What::Disliked,
            _ => continue,
        };
        if let Some(root) = roots.get(&vote.post_id) {
            out.push(Happened { at: vote.created, root: *root, what, who: 0 });
        }
    }
    let asked: HashMap<i64, i64> = out.iter().filter(|h| h.what == What::Asked).map(|h| (h.root, h.at)).collect();
    // A like of the day on which it was asked has that day's midnight.
    out.retain(|h| asked.contains_key(&h.root));
    for h in &mut out {
        h.at = h.at.max(asked.get(&h.root).copied().unwrap_or(h.at));
    }
    out.sort_by_key(|h| (h.at, h.root, h.what != What::Asked));
    Ok(out)
}
