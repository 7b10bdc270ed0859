//! What stands in a dump, counted by a second and much simpler reader: it cuts lines and looks for attributes as plain text.
//! It shares nothing with the importer, so that equal numbers mean something. It expects one row a line, as all dumps have.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows of Users.xml; where there is none, the distinct owners (by number) of questions and answers.
    pub people: u64,
    /// Distinct names of question and answer owners known by name alone.
    pub people_by_name: u64,
    pub questions: u64,
    pub answers: u64,
    /// Answers whose question is not in the file (they are among `answers`).
    pub orphan_answers: u64,
    /// Questions whose accepted answer is in the file.
    pub accepted: u64,
    /// Questions whose accepted answer is not.
    pub accepted_missing: u64,
    pub comments: u64,
    /// Comments on a question or answer that is in the file.
    pub comments_on_posts: u64,
    /// Distinct tags on questions.
    pub tags: u64,
    pub tag_rows: u64,
    pub tag_wikis: u64,
    pub other_posts: u64,
    /// Up-votes on questions and answers that are in the file.
    pub likes: u64,
    pub down_votes: u64,
    pub votes: u64,
    pub links: u64,
    pub badges: u64,
    /// Rows without an Id.
    pub bad_rows: u64,
}

pub fn count(dir: &Path) -> io::Result<Counts> {
    let mut c = Counts::default();
    let mut posts: BTreeMap<String, String> = BTreeMap::new(); // id → question's id, empty for a question
    let (mut owners, mut names, mut tags) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut accepted = Vec::new();

    each_row(dir, "Posts.xml", |row| {
        let Some(id) = attr(row, "Id") else {
            c.bad_rows += 1;
            return;
        };
        match attr(row, "PostTypeId").as_deref() {
            Some("1") => {
                c.questions += 1;
                posts.insert(id.clone(), String::new());
                let list = attr(row, "Tags").unwrap_or_default().replace("&lt;", "|").replace("&gt;", "|").replace(['<', '>'], "|");
                tags.extend(list.split('|').filter(|t| !t.is_empty()).map(str::to_owned));
                if let Some(answer) = attr(row, "AcceptedAnswerId") {
                    accepted.push((id, answer));
                }
            }
            Some("2") => {
                c.answers += 1;
                posts.insert(id, attr(row, "ParentId").unwrap_or_default());
            }
            Some("4" | "5") => {
                c.tag_wikis += 1;
                return;
            }
            _ => {
                c.other_posts += 1;
                return;
            }
        }
        match (attr(row, "OwnerUserId"), attr(row, "OwnerDisplayName")) {
            (Some(owner), _) => owners.insert(owner),
            (None, Some(name)) => names.insert(name),
            (None, None) => false,
        };
    })?;
    c.orphan_answers = posts.values().filter(|q| !q.is_empty() && !posts.contains_key(*q)).count() as u64;
    for (question, answer) in accepted {
        if posts.get(&answer) == Some(&question) {
            c.accepted += 1;
        } else {
            c.accepted_missing += 1;
        }
    }

    let has_users = each_row(dir, "Users.xml", |_| c.people += 1)?;
    if !has_users {
        c.people = owners.len() as u64;
    }
    (c.people_by_name, c.tags) = (names.len() as u64, tags.len() as u64);
    let known = |row: &str| attr(row, "PostId").is_some_and(|id| posts.contains_key(&id));
    each_row(dir, "Comments.xml", |row| {
        c.comments += 1;
        c.comments_on_posts += u64::from(known(row));
    })?;
    each_row(dir, "Votes.xml", |row| {
        c.votes += 1;
        match attr(row, "VoteTypeId").as_deref() {
            Some("2") => c.likes += u64::from(known(row)),
            Some("3") => c.down_votes += 1,
            _ => {}
        }
    })?;
    each_row(dir, "Tags.xml", |_| c.tag_rows += 1)?;
    each_row(dir, "PostLinks.xml", |_| c.links += 1)?;
    each_row(dir, "Badges.xml", |_| c.badges += 1)?;
    Ok(c)
}

/// True when the file was there.
fn each_row(dir: &Path, name: &str, mut row: impl FnMut(&str)) -> io::Result<bool> {
    let mut found = None;
    for entry in std::fs::read_dir(dir)? {
        let entry = entry?;
        if entry.file_name().to_str().is_some_and(|n| n.eq_ignore_ascii_case(name)) {
            found = Some(entry.path());
        }
    }
    let Some(path) = found else { return Ok(false) };
    let mut lines = BufReader::new(File::open(path)?);
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        let text = String::from_utf8_lossy(&line);
        if let Some(attrs) = text.trim().strip_prefix("<row ") {
            row(attrs);
        }
        line.clear();
    }
    Ok(true)
}

fn attr(row: &str, name: &str) -> Option<String> {
    let mut rest = row.trim_start();
    // Attribute by attribute, so that text inside a value is never taken for one.
    while let Some((key, after)) = rest.split_once('=') {
        let quote = after.chars().next().filter(|q| matches!(q, '"' | '\''))?;
        let (value, next) = after.get(1..)?.split_once(quote)?;
        if key.trim() == name {
            return Some(value.to_owned());
        }
        rest = next.trim_start();
    }
    None
}
