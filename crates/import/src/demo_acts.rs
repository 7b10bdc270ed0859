//! The sample's posts as a list of acts in the order of their time: who does what to which. Thinks up only what the files
//! leave open (the minute of a like or of an acceptance), the same way every time.

use crate::sample::{Sample, SampleAnswer, SampleComment, SampleKind, SamplePost};

const MINUTE: i64 = 60_000;

#[derive(Debug, PartialEq)]
pub enum What<'a> {
    /// A status, a message, a topic or a question.
    Post(&'a SamplePost),
    Answer(&'a str),
    Comment(&'a str),
    Refer {
        to: &'a str,
        note: &'a str,
    },
    Like,
    Accept,
    Confirm,
    Thank(&'a str),
    /// By an owner of the community.
    Pin,
    Lock,
    Faq,
}

#[derive(Debug)]
pub struct Act<'a> {
    /// Milliseconds before the day the sample is opened, never after it.
    pub at: i64,
    pub who: &'a str,
    /// What it is done to, by the name that `makes` gave it.
    pub to: String,
    /// The name of what it makes.
    pub makes: String,
    pub what: What<'a>,
}

/// Every act, oldest first; what is made stands before what is done to it.
pub fn acts(sample: &Sample) -> Vec<Act<'_>> {
    let mut acts = Acts(vec![]);
    for post in &sample.posts {
        acts.post(post);
        let owner = sample.communities.iter().find(|c| Some(&c.key) == post.community.as_ref()).and_then(|c| c.owners.first());
        if let Some(owner) = owner {
            acts.order(post, owner);
        }
    }
    acts.0.sort_by_key(|a| a.at); // stable
    acts.0
}

struct Acts<'a>(Vec<Act<'a>>);

impl<'a> Acts<'a> {
    fn add(&mut self, at: i64, who: &'a str, to: &str, makes: String, what: What<'a>) {
        self.0.push(Act { at: at.min(0), who, to: to.to_owned(), makes, what });
    }
    fn likes(&mut self, at: i64, who: &'a [String], to: &str) {
        for (n, who) in who.iter().enumerate() {
            // The first soon, the others over the day.
            let after = (n as i64 + 1) * (7 + n as i64 * 11) * MINUTE;
            self.add(at + after.min(-at / 2), who, to, String::new(), What::Like);
        }
    }
    fn comments(&mut self, under: &str, comments: &'a [SampleComment]) {
        for (n, c) in comments.iter().enumerate() {
            let name = format!("{under}/c{n}");
            self.add(c.at.0, &c.author, under, name.clone(), What::Comment(&c.body));
            self.likes(c.at.0, &c.likes, &name);
        }
    }
    fn answers(&mut self, under: &str, asker: &'a str, board: &'a str, answers: &'a [SampleAnswer]) {
        for (n, a) in answers.iter().enumerate() {
            let (at, name) = (a.at.0, format!("{under}/a{n}"));
            self.add(at, &a.author, under, name.clone(), What::Answer(&a.body));
            self.likes(at, &a.likes, &name);
            self.comments(&name, &a.comments);
            // Accepted once the talk under it is over; never in the future.
            let talked = a.comments.iter().map(|c| c.at.0).max().unwrap_or(at).max(at);
            if a.accepted {
                self.add(talked + (35 * MINUTE).min(-talked / 2), asker, &name, String::new(), What::Accept);
            }
            if a.confirmed {
                self.add(talked + (50 * MINUTE).min(-talked / 2), board, &name, String::new(), What::Confirm);
            }
        }
    }
    fn post(&mut self, p: &'a SamplePost) {
        let board = p.board.as_deref().unwrap_or(&p.author);
        self.add(p.at.0, &p.author, "", p.key.clone(), What::Post(p));
        self.likes(p.at.0, &p.likes, &p.key);
        self.comments(&p.key, &p.comments);
        if p.kind == SampleKind::Question {
            self.answers(&p.key, &p.author, board, &p.answers);
        }
        // A referral goes on from where the question stands with whoever passes it on.
        let mut boards: Vec<(&str, String)> = vec![(board, p.key.clone())];
        for (n, r) in p.refer.iter().enumerate() {
            let from = boards.iter().rev().find(|b| b.0 == r.by).map_or_else(|| p.key.clone(), |b| b.1.clone());
            let name = format!("{}/r{n}", p.key);
            self.add(r.at.0, &r.by, &from, name.clone(), What::Refer { to: &r.to, note: &r.note });
            self.comments(&name, &r.comments);
            self.answers(&name, &p.author, &r.to, &r.answers);
            boards.push((&r.to, name));
        }
        for t in &p.thanks {
            // Whoever only passed it on said nothing there that thanks could stand under: told as left out.
            let to = Self::thanked(p, &t.to).unwrap_or_else(|| format!("{}: thanks to {}", p.key, t.to));
            self.add(t.at.0, &t.from, &to, String::new(), What::Thank(&t.words));
        }
    }
    /// What owners do with it once the talk is over.
    fn order(&mut self, p: &'a SamplePost, owner: &'a str) {
        let over =
            self.0.iter().filter(|a| a.to == p.key || a.to.starts_with(&format!("{}/", p.key))).map(|a| a.at).max().unwrap_or(p.at.0);
        for (on, what) in [(p.pinned, What::Pin), (p.faq, What::Faq), (p.locked, What::Lock)] {
            if on {
                self.add(over + (90 * MINUTE).min(-over / 2), owner, &p.key, String::new(), what);
            }
        }
    }
    /// What the thanks stand under: an answer of theirs, the accepted one first, else anything they said there.
    fn thanked(p: &SamplePost, to: &str) -> Option<String> {
        let places: Vec<(String, &[SampleAnswer], &[SampleComment])> = std::iter::once((p.key.clone(), &*p.answers, &*p.comments))
            .chain(p.refer.iter().enumerate().map(|(n, r)| (format!("{}/r{n}", p.key), &*r.answers, &*r.comments)))
            .collect();
        let answers = || places.iter().flat_map(|(at, answers, _)| answers.iter().enumerate().map(move |(n, a)| (format!("{at}/a{n}"), a)));
        if let Some((name, _)) = answers().filter(|(_, a)| a.author == to).max_by_key(|(_, a)| a.accepted) {
            return Some(name);
        }
        let said = |at: &str, comments: &[SampleComment]| comments.iter().position(|c| c.author == to).map(|n| format!("{at}/c{n}"));
        let under = places.iter().find_map(|(at, _, comments)| said(at, comments));
        under.or_else(|| answers().find_map(|(at, a)| said(&at, &a.comments)))
    }
}
