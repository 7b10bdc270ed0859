//! A community from a dump, taken in by the normal import: its texts as the house's index has them, oldest first, and
//! which of its questions point to which. Links to other questions are cut out of the texts: what they are called is the
//! title of what is looked for.

use anyhow::{Context as _, Result, ensure};
use import::{
    html::site_of,
    se_rows::PostKind,
    se_xml::{Dump, File},
    sources, write_stackexchange,
};
use search::trial::{self, Text};
use spine::{App, Viewer};
use std::{
    collections::{BTreeSet, HashMap, HashSet},
    path::Path,
};

pub struct Site {
    pub name: String,
    /// Oldest first, without links to questions.
    pub texts: Vec<Text>,
    /// Of a question (by its number here) the earlier ones that it, or what was answered to it, points to.
    pub points: HashMap<i64, BTreeSet<i64>>,
    /// Where the pointers come from.
    pub pointers: &'static str,
}

impl Site {
    pub async fn read(app: &App, dir: &Path, say: &impl Fn(&str)) -> Result<Site> {
        let name = dir.file_name().and_then(|n| n.to_str()).unwrap_or("data").to_owned();
        ensure!(dir.join("Posts.xml").is_file(), "{} has no Posts.xml", dir.display());
        say(&format!("Reading {name} …"));
        let site = site_of(dir, None).unwrap_or_else(|| "questions.example".to_owned());
        let options = write_stackexchange::Options { site: Some(site), community: false, progress: false, stop_after: None };
        let report = write_stackexchange::run(app, dir, &options).await.map_err(anyhow::Error::from)?;
        ensure!(report.broken.is_none() && report.counts.questions > 0, "{name} could not be read as a dump of Stack Exchange");
        let mut view = app.view(Viewer::system("eval")).await?;
        view.heavy();
        let ids = sources::ids(&mut view, &report.site, sources::ITEM).await?;
        drop(view);
        let here: HashMap<i64, i64> = ids.iter().filter_map(|(id, item)| Some((id.strip_prefix("post:")?.parse().ok()?, *item))).collect();
        let mut texts = trial::texts(app).await?;
        let mine: HashSet<i64> = here.values().copied().collect();
        texts.retain(|t| mine.contains(&t.root));
        for text in &mut texts {
            text.body = without_links(&text.body);
            text.thread.clear();
            text.askings.clear();
        }
        let (pointers, pairs) = pointers(dir)?;
        let of: HashMap<i64, (i64, i64)> = texts.iter().map(|t| (t.id, (t.root, t.at))).collect();
        let at = |root: i64| of.get(&root).map(|t| t.1);
        let mut points: HashMap<i64, BTreeSet<i64>> = HashMap::new();
        for (from, to) in pairs {
            let root = |post: i64| here.get(&post).and_then(|item| of.get(item)).map(|t| t.0);
            let (Some(from), Some(to)) = (root(from), root(to)) else { continue };
            if from != to && at(to) < at(from) {
                points.entry(from).or_default().insert(to);
            }
        }
        Ok(Site { name, texts, points, pointers })
    }
}

/// Which post points to which, by their numbers in the dump: as it says itself, or as its texts do.
fn pointers(dir: &Path) -> Result<(&'static str, Vec<(i64, i64)>)> {
    let dump = Dump::open(dir).context("the dump")?;
    if dump.has(File::PostLinks) {
        let links = dump.links()?.filter_map(Result::ok).map(|l| (l.value.post_id, l.value.related_post_id));
        return Ok(("linked questions (PostLinks.xml)", links.collect()));
    }
    let mut found: HashMap<String, Vec<(i64, i64)>> = HashMap::new();
    for row in dump.posts()?.filter_map(Result::ok) {
        if !matches!(row.value.kind, PostKind::Question | PostKind::Answer) {
            continue;
        }
        for piece in row.value.body.split("href=\"").skip(1) {
            if let Some((host, to)) = piece.split('"').next().and_then(question) {
                found.entry(host.to_owned()).or_default().push((row.value.id, to));
            }
        }
    }
    // The site's own address is the one that its posts point to most with numbers of posts that are here.
    let posts: HashSet<i64> = dump.posts()?.filter_map(Result::ok).map(|r| r.value.id).collect();
    let inside = |pairs: &[(i64, i64)]| pairs.iter().filter(|p| posts.contains(&p.1)).count();
    let best = found.into_iter().filter(|f| !f.0.ends_with("stackoverflow.com")).max_by_key(|f| (inside(&f.1), f.0.clone()));
    Ok(("links within texts", best.map(|f| f.1).unwrap_or_default()))
}

/// The host of an address and the post that it leads to.
fn question(url: &str) -> Option<(&str, i64)> {
    let rest = url.split_once("://").map_or(url, |u| u.1);
    let (host, path) = rest.split_once('/')?;
    let number = ["questions/", "q/", "a/"].iter().find_map(|p| path.strip_prefix(p))?;
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    Some((host, digits.parse().ok()?))
}

/// `[called so](https://…/questions/7/…)` and the bare address are gone; other links stay.
fn without_links(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some(at) = rest.find("](") {
        let (before, after) = rest.split_at(at);
        let target = after.get(2..).unwrap_or_default();
        let url = target.split([')', ' ', '\n']).next().unwrap_or_default();
        let end = target.find(')').map_or(target.len(), |n| n + 1);
        if question(url).is_some() && url.contains("://") {
            out.push_str(before.rfind('[').and_then(|open| before.get(..open)).unwrap_or(before));
            out.push(' ');
        } else {
            out.push_str(before);
            out.push_str(after.get(..2 + end).unwrap_or(after));
        }
        rest = target.get(end..).unwrap_or_default();
    }
    out.push_str(rest);
    let bare = |word: &str| word.contains("://") && question(word.trim_start_matches(['<', '('])).is_some();
    out.split_inclusive(char::is_whitespace).map(|w| if bare(w) { " " } else { w }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_questions_are_cut_out_with_their_names() {
        let text =
            "See [How to dry a rope](https://a.example/questions/7/how) or [docs](https://d.example/x) and <https://a.example/q/9> too";
        assert_eq!(without_links(text), "See   or [docs](https://d.example/x) and  too");
        assert_eq!(question("https://a.example/a/12#13"), Some(("a.example", 12)));
        assert_eq!(question("https://a.example/users/12"), None);
    }
}
