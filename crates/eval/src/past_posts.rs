//! A dump in the order of time: who wrote what when, and pieces of it to be brought in one after the other. A piece has
//! nothing that came later (votes, which answer was accepted) and nothing without a date.

use anyhow::{Context as _, Result};
use import::{
    html::to_markdown,
    se_rows::{PostKind, SeComment, SePost},
    se_xml,
};
use kit::Time;
use std::{
    collections::{BTreeSet, HashMap},
    fmt::Write as _,
    path::Path,
};

pub struct Posted {
    pub id: i64,
    /// Of an answer: its question.
    pub parent: Option<i64>,
    pub at: i64,
    /// As the import names people; empty: nobody knows.
    pub author: String,
    pub title: String,
    pub text: String,
    pub tags: Vec<String>,
    row: SePost,
}

pub struct Dump {
    /// Oldest first.
    pub posts: Vec<Posted>,
    by_id: HashMap<i64, usize>,
    comments: Vec<SeComment>,
}

fn author(number: Option<i64>, name: Option<&str>) -> String {
    match (number, name.map(str::trim).filter(|n| !n.is_empty())) {
        (Some(n), _) => format!("user:{n}"),
        (None, Some(name)) => format!("name:{name}"),
        (None, None) => String::new(),
    }
}

impl Dump {
    pub fn read(dir: &Path) -> Result<Dump> {
        let dump = se_xml::Dump::open(dir).context("the dump")?;
        let mut posts: Vec<Posted> = dump
            .posts()?
            .filter_map(Result::ok)
            .map(|row| row.value)
            .filter(|p| matches!(p.kind, PostKind::Question | PostKind::Answer))
            .map(|row| Posted {
                id: row.id,
                parent: row.parent_id.filter(|_| row.kind == PostKind::Answer),
                at: row.created,
                author: author(row.owner_id, row.owner_name.as_deref()),
                title: row.title.clone().unwrap_or_default(),
                text: to_markdown(&row.body, "questions.example"),
                tags: row.tags.clone(),
                row,
            })
            .collect();
        posts.sort_by_key(|p| (p.at, p.id));
        let by_id: HashMap<i64, usize> = posts.iter().enumerate().map(|(n, p)| (p.id, n)).collect();
        let orphan = |p: &Posted| p.row.kind == PostKind::Answer && p.parent.is_none_or(|q| !by_id.contains_key(&q));
        posts.retain(|p| !orphan(p));
        let by_id = posts.iter().enumerate().map(|(n, p)| (p.id, n)).collect();
        let mut comments: Vec<SeComment> = match dump.has(se_xml::File::Comments) {
            true => dump.comments()?.filter_map(Result::ok).map(|c| c.value).collect(),
            false => vec![],
        };
        comments.sort_by_key(|c| (c.created, c.id));
        Ok(Dump { posts, by_id, comments })
    }
    pub fn questions(&self) -> Vec<&Posted> {
        self.posts.iter().filter(|p| p.parent.is_none()).collect()
    }
    pub fn post(&self, id: i64) -> Option<&Posted> {
        self.by_id.get(&id).and_then(|n| self.posts.get(*n))
    }
    /// Who answered a question, sooner or later.
    pub fn answerers(&self, question: &Posted) -> Vec<String> {
        let mine = self.posts.iter().filter(|p| p.parent == Some(question.id) && !p.author.is_empty());
        mine.map(|p| p.author.clone()).collect::<BTreeSet<_>>().into_iter().collect()
    }
    /// Who had answered anything by then, and how often.
    pub fn answered_before(&self, at: i64) -> HashMap<&str, usize> {
        let mut out = HashMap::new();
        for p in self.posts.iter().take_while(|p| p.at < at).filter(|p| p.parent.is_some() && !p.author.is_empty()) {
            *out.entry(p.author.as_str()).or_default() += 1;
        }
        out
    }
    pub fn busiest(&self, at: i64, n: usize) -> Vec<String> {
        let mut all: Vec<(usize, &str)> = self.answered_before(at).into_iter().map(|(who, n)| (n, who)).collect();
        all.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
        all.into_iter().take(n).map(|one| one.1.to_owned()).collect()
    }

    /// Writes what came from `from` to before `until` as a dump of its own, with the posts that it stands under.
    pub fn write(&self, dir: &Path, from: i64, until: i64) -> Result<i64> {
        let within = |at: i64| at >= from && at < until;
        let mut ids: BTreeSet<i64> = self.posts.iter().filter(|p| within(p.at)).map(|p| p.id).collect();
        let comments: Vec<&SeComment> =
            self.comments.iter().filter(|c| within(c.created) && self.post(c.post_id).is_some_and(|p| p.at < until)).collect();
        ids.extend(comments.iter().map(|c| c.post_id));
        let parents: Vec<i64> = ids.iter().filter_map(|id| self.post(*id)?.parent).collect();
        ids.extend(parents);
        let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<posts>\n");
        for p in ids.iter().filter_map(|id| self.post(*id)).filter(|p| p.at < until) {
            let _ = write!(
                out,
                "  <row Id=\"{}\" PostTypeId=\"{}\" CreationDate=\"{}\"",
                p.id,
                if p.parent.is_some() { 2 } else { 1 },
                date(p.at)
            );
            let tags: String = p.tags.iter().map(|t| format!("<{t}>")).collect();
            let pairs = [
                ("ParentId", p.parent.map(|n| n.to_string()).unwrap_or_default()),
                ("Body", p.row.body.clone()),
                ("OwnerUserId", p.row.owner_id.map(|n| n.to_string()).unwrap_or_default()),
                ("OwnerDisplayName", p.row.owner_name.clone().unwrap_or_default()),
                ("Title", p.title.clone()),
                ("Tags", tags),
            ];
            pairs.iter().filter(|(_, value)| !value.is_empty()).for_each(|(name, value)| {
                let _ = write!(out, " {name}=\"{}\"", escaped(value));
            });
            out.push_str(" />\n");
        }
        out.push_str("</posts>\n");
        std::fs::write(dir.join("Posts.xml"), out)?;
        let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<comments>\n");
        for c in comments {
            let _ = write!(
                out,
                "  <row Id=\"{}\" PostId=\"{}\" CreationDate=\"{}\" Text=\"{}\"",
                c.id,
                c.post_id,
                date(c.created),
                escaped(&c.text)
            );
            if let Some(user) = c.user_id {
                let _ = write!(out, " UserId=\"{user}\"");
            }
            if let Some(name) = &c.user_name {
                let _ = write!(out, " UserDisplayName=\"{}\"", escaped(name));
            }
            out.push_str(" />\n");
        }
        out.push_str("</comments>\n");
        std::fs::write(dir.join("Comments.xml"), out)?;
        Ok(until)
    }
}

/// As dumps write it: without a zone.
fn date(at: i64) -> String {
    Time(at).iso().trim_end_matches('Z').to_owned()
}
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#xA;"),
            '\r' => out.push_str("&#xD;"),
            '\t' => out.push_str("&#x9;"),
            c => out.push(c),
        }
    }
    out
}
