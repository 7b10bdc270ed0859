//! What must hold in the sample as a whole. Each rule names the file and the person or post that breaks it; none stops at the first.

use crate::people_file::UserType;
use crate::sample::{Ago, SampleAnswer, SampleComment, SampleCommunity, SampleKind, SamplePerson, SamplePost, SampleProblem};
use spine::communities::Openness;
use std::collections::{BTreeMap, BTreeSet};

struct Check<'a> {
    handles: BTreeSet<&'a str>,
    communities: BTreeMap<&'a str, &'a SampleCommunity>,
    problems: &'a mut Vec<SampleProblem>,
    file: &'a str,
    key: String,
}

pub(crate) fn check(
    people: &[(&str, SamplePerson)],
    communities: &[(&str, SampleCommunity)],
    posts: &[(&str, SamplePost)],
    problems: &mut Vec<SampleProblem>,
) {
    let handles = people.iter().map(|(_, p)| p.handle.as_str()).collect();
    let by_key = communities.iter().map(|(_, c)| (c.key.as_str(), c)).collect();
    let mut c = Check { handles, communities: by_key, problems, file: "", key: String::new() };
    if people.is_empty() {
        c.say("there are no people");
    }
    c.unique(people.iter().map(|(f, p)| (*f, p.handle.as_str())), "this handle is used twice");
    c.unique(people.iter().map(|(f, p)| (*f, p.email.as_str())), "this mail address is used twice");
    c.unique(communities.iter().map(|(f, x)| (*f, x.key.as_str())), "this key is used twice");
    c.unique(posts.iter().map(|(f, p)| (*f, p.key.as_str())), "this key is used twice");
    for (file, person) in people {
        (c.file, c.key) = (file, person.handle.clone());
        c.person(person);
    }
    c.rings(people);
    for (file, community) in communities {
        (c.file, c.key) = (file, community.key.clone());
        c.community(community);
    }
    for (file, post) in posts {
        (c.file, c.key) = (file, post.key.clone());
        c.post(post);
    }
}

impl<'a> Check<'a> {
    fn say(&mut self, what: impl Into<String>) {
        self.problems.push(SampleProblem { file: self.file.to_owned(), key: self.key.clone(), what: what.into() });
    }

    fn unique<'b>(&mut self, keys: impl Iterator<Item = (&'b str, &'b str)>, what: &str) {
        let mut seen = BTreeSet::new();
        for (file, key) in keys {
            if !seen.insert(key) {
                self.problems.push(SampleProblem { file: file.to_owned(), key: key.to_owned(), what: what.to_owned() });
            }
        }
    }

    fn known(&mut self, handle: &str, as_what: &str) {
        if !self.handles.contains(handle) {
            self.say(format!("{as_what}: there is no person “{handle}”"));
        }
    }

    fn all_known(&mut self, handles: &[String], as_what: &str) {
        let mut seen = BTreeSet::new();
        for handle in handles {
            self.known(handle, as_what);
            if !seen.insert(handle) {
                self.say(format!("{as_what}: “{handle}” stands twice"));
            }
        }
    }

    fn filled(&mut self, text: &str, what: &str) {
        if text.trim().is_empty() {
            self.say(format!("{what} is empty"));
        }
    }

    fn tags(&mut self, tags: &[String]) {
        for tag in tags {
            let good = !tag.is_empty()
                && tag.chars().all(|c| (c.is_alphanumeric() && !c.is_uppercase()) || matches!(c, '-' | '_' | '.' | '+' | '#'));
            if !good {
                self.say(format!("“{tag}” is not a tag: one word in lower case, hyphens inside"));
            }
        }
    }

    fn person(&mut self, p: &SamplePerson) {
        let good = !p.handle.is_empty() && p.handle.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if !good {
            self.say("a handle is made of small letters, digits and hyphens");
        }
        for (text, what) in [(&p.name, "name"), (&p.title, "title"), (&p.unit, "unit"), (&p.place, "place")] {
            self.filled(text, what);
        }
        if !kit::text::is_mail(&p.email) || p.email != p.email.to_lowercase() {
            self.say("email is not a mail address in lower case");
        }
        if p.country.len() != 2 || !p.country.bytes().all(|b| b.is_ascii_uppercase()) {
            self.say("country must be two capital letters (SE)");
        }
        if p.timezone != "UTC" && !p.timezone.contains('/') {
            self.say("timezone must be a name like Europe/Stockholm");
        }
        if p.languages.is_empty() {
            self.say("languages is empty");
        }
        for lang in &p.languages {
            self.language(lang);
        }
        if p.joined_at(0).is_none() {
            self.say("joined is neither a date like 2016-03-01 nor a time like -14d");
        }
        if p.user_type.is_empty() || UserType::parse(&p.user_type).is_none_or(|t| t.as_str() != p.user_type) {
            self.say(format!("“{}” is not a type of person", p.user_type));
        }
        if let Some(manager) = &p.manager {
            self.known(manager, "manager");
        }
        self.all_known(&p.follows, "follows");
        self.all_known(&p.contacts, "contacts");
        if p.follows.contains(&p.handle) || p.contacts.contains(&p.handle) {
            self.say("nobody follows themselves or is their own contact");
        }
        self.tags(&p.tags);
        for given in &p.people_tags {
            self.known(&given.by, "people_tags");
            self.tags(&given.tags);
            if given.by == p.handle {
                self.say("people_tags are given by others");
            }
        }
    }

    fn rings(&mut self, people: &[(&'a str, SamplePerson)]) {
        let at: BTreeMap<&str, usize> = people.iter().enumerate().map(|(i, (_, p))| (p.handle.as_str(), i)).collect();
        let up: Vec<Option<usize>> = people.iter().map(|(_, p)| at.get(p.manager.as_deref()?).copied()).collect();
        for ring in crate::org::cycles(&up) {
            let names: Vec<&str> = ring.iter().chain(ring.first()).filter_map(|i| people.get(*i)).map(|(_, p)| p.handle.as_str()).collect();
            if let Some((file, p)) = ring.first().and_then(|i| people.get(*i)) {
                (self.file, self.key) = (file, p.handle.clone());
                self.say(format!("managers in a ring: {}", names.join(" → ")));
            }
        }
    }

    fn language(&mut self, lang: &str) {
        if !(2..=3).contains(&lang.len()) || !lang.bytes().all(|b| b.is_ascii_lowercase()) {
            self.say(format!("“{lang}” is not a language (sv, en, …)"));
        }
    }

    fn community(&mut self, x: &SampleCommunity) {
        self.filled(&x.name, "name");
        self.filled(&x.purpose, "purpose");
        self.tags(&x.tags);
        if Openness::parse(&x.kind).word() != x.kind {
            self.say(format!("“{}” is not open, moderated, restricted or unlisted", x.kind));
        }
        if x.owners.is_empty() {
            self.say("nobody owns it");
        }
        let inside: Vec<String> = x.owners.iter().chain(&x.members).chain(&x.followers).cloned().collect();
        self.all_known(&inside, "owners, members and followers");
        if let Some(above) = x.parent.as_deref().map(|key| self.communities.get(key).copied()) {
            match above {
                None => self.say("there is no community above it by that key"),
                Some(above) if above.parent.is_some() => self.say("what is below another has none below it"),
                Some(above) => {
                    self.after(x.at, above.at, "the community");
                    if let Some(out) = x.owners.iter().chain(&x.members).find(|m| !above.belongs(m)) {
                        self.say(format!("“{out}” is not in the community above"));
                    }
                }
            }
        }
        for knock in x.requests.iter().chain(&x.invitations) {
            self.known(&knock.who, "requests and invitations");
            self.after(knock.at, x.at, "a request or invitation");
            if x.belongs(&knock.who) {
                self.say(format!("“{}” is in already", knock.who));
            }
        }
        if let Some(not) = x.invitations.iter().find(|i| !i.by.as_deref().is_some_and(|by| x.belongs(by))) {
            self.say(format!("“{}” is asked in by nobody who is in", not.who));
        }
    }

    /// Where a post stands in a community, its members have the word.
    fn within(&mut self, p: &SamplePost, key: &str) {
        let Some(x) = self.communities.get(key).copied() else { return self.say(format!("there is no community “{key}”")) };
        self.after(p.at, x.at, "the post");
        if p.board.is_some() || p.people.is_some() || p.kind == SampleKind::Message || !p.refer.is_empty() {
            self.say("what stands in a community has no board and no people of its own, and is not passed on");
        }
        let under = p.answers.iter().flat_map(|a| a.comments.iter().map(|c| &c.author).chain([&a.author]));
        for who in under.chain(p.comments.iter().map(|c| &c.author)).chain([&p.author]) {
            if !x.belongs(who) {
                self.say(format!("“{who}” is not in the community"));
            }
        }
    }

    fn post(&mut self, p: &SamplePost) {
        if let Some(key) = &p.community {
            self.within(p, key);
        }
        self.filled(&p.key, "key");
        self.known(&p.author, "author");
        self.filled(&p.body, "body");
        self.language(&p.lang);
        self.tags(&p.tags);
        self.likes(&p.likes, &p.author);
        if let Some(board) = &p.board {
            self.known(board, "board");
        }
        if let Some(people) = &p.people {
            self.all_known(people, "people");
        }
        let has_title = p.title.as_deref().is_some_and(|t| !t.trim().is_empty());
        let on_other = p.board.as_ref().is_some_and(|b| *b != p.author);
        match p.kind {
            SampleKind::Question if !has_title => self.say("a question needs a title"),
            SampleKind::Topic if !has_title || p.community.is_none() => self.say("a topic needs a title and a community"),
            SampleKind::Message if !on_other => self.say("a message needs the board of somebody else"),
            SampleKind::Status if on_other => self.say("a status stands on the author's own board"),
            _ => {}
        }
        if (p.pinned || p.locked || p.faq) && (p.community.is_none() || !matches!(p.kind, SampleKind::Question | SampleKind::Topic)) {
            self.say("only what stands in the forum of a community is pinned, locked or in its FAQ");
        }
        if p.faq && !p.answers.iter().any(|a| a.accepted) {
            self.say("only a question with an accepted answer stands in the FAQ");
        }
        if p.kind != SampleKind::Question && !(p.answers.is_empty() && p.refer.is_empty()) {
            self.say("only a question has answers and referrals");
        }
        self.answers(&p.answers, p.at);
        self.comments(&p.comments, p.at);
        for r in &p.refer {
            self.known(&r.by, "refer.by");
            self.known(&r.to, "refer.to");
            self.after(r.at, p.at, "the referral");
            if r.by == r.to {
                self.say("refer: by and to are the same person");
            }
            self.answers(&r.answers, r.at);
            self.comments(&r.comments, r.at);
        }
        for t in &p.thanks {
            self.known(&t.from, "thanks.from");
            self.known(&t.to, "thanks.to");
            self.after(t.at, p.at, "the thanks");
            if t.from == t.to {
                self.say("thanks: from and to are the same person");
            } else if !spoke(p, &t.to) {
                self.say(format!("thanks: “{}” said nothing there that thanks could stand under", t.to));
            }
        }
    }

    fn answers(&mut self, answers: &[SampleAnswer], since: Ago) {
        for a in answers {
            self.known(&a.author, "answer");
            self.filled(&a.body, "an answer's body");
            self.after(a.at, since, "an answer");
            self.likes(&a.likes, &a.author);
            self.comments(&a.comments, a.at);
        }
    }

    fn comments(&mut self, comments: &[SampleComment], since: Ago) {
        for c in comments {
            self.known(&c.author, "comment");
            self.filled(&c.body, "a comment's body");
            self.after(c.at, since, "a comment");
            self.likes(&c.likes, &c.author);
        }
    }

    fn likes(&mut self, likes: &[String], author: &str) {
        self.all_known(likes, "likes");
        if likes.iter().any(|l| l == author) {
            self.say(format!("likes: “{author}” likes what they wrote themselves"));
        }
    }

    fn after(&mut self, at: Ago, since: Ago, what: &str) {
        if at < since {
            self.say(format!("{what} comes before what it belongs to"));
        }
    }
}

fn spoke(p: &SamplePost, who: &str) -> bool {
    let said = |answers: &[SampleAnswer], comments: &[SampleComment]| {
        let under = answers.iter().flat_map(|a| &a.comments);
        answers.iter().any(|a| a.author == who) || under.chain(comments).any(|c| c.author == who)
    };
    said(&p.answers, &p.comments) || p.refer.iter().any(|r| said(&r.answers, &r.comments))
}
