//! The organisation that ships with the product, read from its TOML files and checked as a whole: every name that is used must exist,
//! every time must be in order. It holds what the files say and writes nothing; every problem is listed, with its file and key.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SamplePerson {
    pub handle: String,
    pub name: String,
    pub sort_name: Option<String>,
    pub email: String,
    pub title: String,
    pub unit: String,
    pub place: String,
    pub country: String,
    pub timezone: String,
    #[serde(default)]
    pub languages: Vec<String>,
    pub manager: Option<String>,
    #[serde(rename = "type", default = "employee")]
    pub user_type: String,
    #[serde(default)]
    pub admin: bool,
    pub phone: Option<String>,
    #[serde(default, deserialize_with = "unwrapped_maybe")]
    pub about: Option<String>,
    #[serde(default)]
    pub tags: Vec<String>,
    /// `2016-03-01`, or `-14d` for somebody new.
    pub joined: String,
    #[serde(default)]
    pub follows: Vec<String>,
    #[serde(default)]
    pub contacts: Vec<String>,
    #[serde(default)]
    pub people_tags: Vec<PeopleTags>,
    pub portrait: Portrait,
}

impl SamplePerson {
    /// When they came, in ms UTC, seen from `now`.
    pub fn joined_at(&self, now: i64) -> Option<i64> {
        if let Ok(offset) = parse_offset(&self.joined) {
            return now.checked_add(offset);
        }
        let day: jiff::civil::Date = self.joined.parse().ok()?;
        Some(day.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp().as_millisecond())
    }
}

/// The files are wrapped by hand; in the product a typed line break is a line break. Lines of a paragraph or list entry
/// are joined; code, tables and quotations stay as they are.
fn unwrapped<'de, D: serde::Deserializer<'de>>(d: D) -> Result<String, D::Error> {
    let text = String::deserialize(d)?;
    let mut out = String::new();
    let mut code = false;
    let mut open = false; // the line before may be continued
    // A mark counts with its space: `**bold**` and `#tag` begin ordinary lines.
    let block = |bare: &str| bare.starts_with('|') || ["> ", "- ", "* ", "+ ", "# ", "## ", "### "].iter().any(|m| bare.starts_with(m));
    for line in text.lines() {
        let bare = line.trim_start();
        let fence = bare.starts_with("```");
        let own = code
            || fence
            || bare.is_empty()
            || line.starts_with("    ")
            || block(bare)
            || bare.split_once(['.', ')']).is_some_and(|(n, _)| !n.is_empty() && n.len() < 3 && n.bytes().all(|b| b.is_ascii_digit()));
        // A list entry goes on in an indented line.
        let goes_on = open && (!own || (line.starts_with("  ") && !code && !fence && !bare.is_empty() && !block(bare)));
        if goes_on {
            out.push(' ');
            out.push_str(bare);
        } else {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(line);
        }
        code ^= fence;
        open = !code
            && !fence
            && !bare.is_empty()
            && !bare.starts_with(['|'])
            && !bare.starts_with("# ")
            && !bare.starts_with("## ")
            && !line.ends_with("  ");
    }
    Ok(out)
}

fn unwrapped_maybe<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Option<String>, D::Error> {
    unwrapped(d).map(Some)
}

fn employee() -> String {
    "employee".into()
}

/// Tags that somebody else gave.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeopleTags {
    pub by: String,
    pub tags: Vec<String>,
}

/// How the avatar is drawn; the numbers are places in the painter's palettes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Portrait {
    pub skin: u8,
    pub hair: String,
    pub hair_color: u8,
    pub shirt: u8,
    #[serde(default)]
    pub glasses: bool,
    #[serde(default)]
    pub beard: bool,
    #[serde(default)]
    pub headwear: String,
    pub background: u8,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleCommunity {
    pub key: String,
    pub name: String,
    pub slug: Option<String>,
    /// open, moderated, restricted or unlisted.
    pub kind: String,
    #[serde(default)]
    pub external: bool,
    /// The key of the community above it.
    pub parent: Option<String>,
    /// When it was founded, by the first of its owners.
    pub at: Ago,
    pub purpose: String,
    #[serde(default)]
    pub tags: Vec<String>,
    #[serde(default, deserialize_with = "unwrapped")]
    pub welcome: String,
    #[serde(default, deserialize_with = "unwrapped")]
    pub rules: String,
    pub owners: Vec<String>,
    /// Owners are members anyway.
    #[serde(default)]
    pub members: Vec<String>,
    #[serde(default)]
    pub followers: Vec<String>,
    #[serde(default)]
    pub requests: Vec<SampleKnock>,
    #[serde(default)]
    pub invitations: Vec<SampleKnock>,
}
impl SampleCommunity {
    pub fn belongs(&self, handle: &str) -> bool {
        self.owners.iter().chain(&self.members).any(|m| m == handle)
    }
}

/// Somebody who asks to be let in; or, with `by`, somebody who is asked in.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleKnock {
    pub who: String,
    pub by: Option<String>,
    pub at: Ago,
    #[serde(default)]
    pub words: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SampleKind {
    Question,
    Status,
    Message,
    /// A discussion in the forum of a community.
    Topic,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SamplePost {
    pub key: String,
    pub kind: SampleKind,
    pub author: String,
    /// Whose board; the author's own where it is not said.
    pub board: Option<String>,
    /// The key of the community it stands in, in place of a board.
    pub community: Option<String>,
    pub at: Ago,
    pub lang: String,
    pub title: Option<String>,
    #[serde(deserialize_with = "unwrapped")]
    pub body: String,
    #[serde(default)]
    pub tags: Vec<String>,
    #[serde(default)]
    pub likes: Vec<String>,
    /// Who may see it; everyone inside where it is not said.
    pub people: Option<Vec<String>>,
    /// What the owners of its community did with it: on top of the forum, closed, in the FAQ.
    #[serde(default)]
    pub pinned: bool,
    #[serde(default)]
    pub locked: bool,
    #[serde(default)]
    pub faq: bool,
    #[serde(default)]
    pub answers: Vec<SampleAnswer>,
    #[serde(default)]
    pub comments: Vec<SampleComment>,
    #[serde(default)]
    pub refer: Vec<SampleReferral>,
    #[serde(default)]
    pub thanks: Vec<SampleThanks>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleAnswer {
    pub author: String,
    pub at: Ago,
    #[serde(deserialize_with = "unwrapped")]
    pub body: String,
    #[serde(default)]
    pub accepted: bool,
    #[serde(default)]
    pub confirmed: bool,
    #[serde(default)]
    pub likes: Vec<String>,
    #[serde(default)]
    pub comments: Vec<SampleComment>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleComment {
    pub author: String,
    pub at: Ago,
    #[serde(deserialize_with = "unwrapped")]
    pub body: String,
    #[serde(default)]
    pub likes: Vec<String>,
}

/// `by` puts the question to `to`; what is said there stands here.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleReferral {
    pub by: String,
    pub to: String,
    pub at: Ago,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub answers: Vec<SampleAnswer>,
    #[serde(default)]
    pub comments: Vec<SampleComment>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleThanks {
    pub from: String,
    pub to: String,
    pub at: Ago,
    #[serde(default)]
    pub words: String,
}

/// A moment told from the day the sample is opened, in milliseconds; never after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ago(pub i64);

impl<'de> Deserialize<'de> for Ago {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Ago, D::Error> {
        let text = String::deserialize(d)?;
        parse_offset(&text).map(Ago).map_err(serde::de::Error::custom)
    }
}

/// `-12d 3h 20m` → milliseconds before now (≤ 0). Units: w, d, h, m, s, each at most once, largest first; `now` is 0.
pub fn parse_offset(text: &str) -> Result<i64, String> {
    let wrong = || format!("“{text}” is not a time like “-12d 3h 20m”");
    if text.trim() == "now" {
        return Ok(0);
    }
    let rest = text.trim().strip_prefix('-').ok_or_else(wrong)?;
    const UNITS: [(&str, i64); 5] = [("w", 604_800_000), ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1_000)];
    let mut next = 0;
    let mut total: i64 = 0;
    for part in rest.split_whitespace() {
        let digits = part.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let unit = part.get(digits.len()..).unwrap_or_default();
        let at = UNITS.iter().position(|(name, _)| *name == unit).filter(|at| *at >= next).ok_or_else(wrong)?;
        next = at + 1;
        let good = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        let n: i64 = digits.parse().ok().filter(|_| good).ok_or_else(wrong)?;
        let ms = UNITS.get(at).and_then(|(_, ms)| n.checked_mul(*ms)).ok_or_else(wrong)?;
        total = total.checked_add(ms).filter(|t| *t < 100 * 365 * 86_400_000).ok_or_else(wrong)?;
    }
    if next == 0 { Err(wrong()) } else { Ok(-total) }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleProblem {
    pub file: String,
    /// The person or post it concerns; empty for the file as a whole.
    pub key: String,
    pub what: String,
}

impl std::fmt::Display for SampleProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { file, key, what } = self;
        if key.is_empty() { write!(f, "{file}: {what}") } else { write!(f, "{file}, {key}: {what}") }
    }
}
impl std::error::Error for SampleProblem {}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sample {
    /// Managers stand before those who report to them.
    pub people: Vec<SamplePerson>,
    /// Those above stand before those below them.
    pub communities: Vec<SampleCommunity>,
    /// The oldest first.
    pub posts: Vec<SamplePost>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SampleStats {
    pub people: usize,
    pub countries: usize,
    /// Levels of management, the top included.
    pub levels: usize,
    pub admins: usize,
    pub communities: usize,
    pub questions: usize,
    pub answered: usize,
    pub accepted: usize,
    pub statuses: usize,
    pub messages: usize,
    pub topics: usize,
    pub answers: usize,
    pub comments: usize,
    pub referrals: usize,
    pub thanks: usize,
    pub languages: BTreeMap<String, usize>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct SampleFile {
    person: Vec<SamplePerson>,
    community: Vec<SampleCommunity>,
    post: Vec<SamplePost>,
}

impl Sample {
    /// Takes the embedded files as (name, text); those that are not TOML are passed over, and the calendar, which is
    /// `demo_calendar`'s.
    pub fn load(files: &[(&str, &str)]) -> Result<Sample, Vec<SampleProblem>> {
        let mut problems = Vec::new();
        let mut people: Vec<(&str, SamplePerson)> = Vec::new();
        let mut communities: Vec<(&str, SampleCommunity)> = Vec::new();
        let mut posts: Vec<(&str, SamplePost)> = Vec::new();
        for (name, text) in files.iter().filter(|(name, _)| name.ends_with(".toml") && !name.ends_with("calendar.toml")) {
            match toml::from_str::<SampleFile>(text) {
                Ok(file) => {
                    people.extend(file.person.into_iter().map(|p| (*name, p)));
                    communities.extend(file.community.into_iter().map(|c| (*name, c)));
                    posts.extend(file.post.into_iter().map(|p| (*name, p)));
                }
                Err(e) => {
                    let line = e.span().and_then(|s| text.get(..s.start)).map_or(0, |t| t.matches('\n').count() + 1);
                    let what = format!("line {line}: {}", e.message());
                    problems.push(SampleProblem { file: (*name).to_owned(), key: String::new(), what });
                }
            }
        }
        crate::sample_check::check(&people, &communities, &posts, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut sample = Sample {
            people: people.into_iter().map(|(_, p)| p).collect(),
            communities: communities.into_iter().map(|(_, c)| c).collect(),
            posts: posts.into_iter().map(|(_, p)| p).collect(),
        };
        let depths: BTreeMap<String, usize> = sample.people.iter().map(|p| (p.handle.clone(), sample.depth(p))).collect();
        sample.people.sort_by_key(|p| depths.get(&p.handle).copied().unwrap_or(0));
        sample.communities.sort_by_key(|c| (c.parent.is_some(), c.at));
        sample.posts.sort_by_key(|p| p.at);
        Ok(sample)
    }

    pub fn person(&self, handle: &str) -> Option<&SamplePerson> {
        self.people.iter().find(|p| p.handle == handle)
    }

    /// How many managers stand above somebody.
    fn depth(&self, person: &SamplePerson) -> usize {
        let mut depth = 0;
        let mut at = person.manager.as_deref();
        while let Some(above) = at.and_then(|h| self.person(h)).filter(|_| depth < self.people.len()) {
            depth += 1;
            at = above.manager.as_deref();
        }
        depth
    }

    pub fn stats(&self) -> SampleStats {
        let mut s = SampleStats {
            people: self.people.len(),
            countries: self.people.iter().map(|p| p.country.as_str()).collect::<BTreeSet<_>>().len(),
            levels: self.people.iter().map(|p| self.depth(p) + 1).max().unwrap_or(0),
            communities: self.communities.len(),
            admins: self.people.iter().filter(|p| p.admin).count(),
            ..SampleStats::default()
        };
        for post in &self.posts {
            *s.languages.entry(post.lang.clone()).or_default() += 1;
            match post.kind {
                SampleKind::Question => s.questions += 1,
                SampleKind::Status => s.statuses += 1,
                SampleKind::Message => s.messages += 1,
                SampleKind::Topic => s.topics += 1,
            }
            let answers: Vec<&SampleAnswer> = post.answers.iter().chain(post.refer.iter().flat_map(|r| &r.answers)).collect();
            s.answered += usize::from(!answers.is_empty());
            s.accepted += usize::from(answers.iter().any(|a| a.accepted));
            s.answers += answers.len();
            s.comments += post.comments.len() + answers.iter().map(|a| a.comments.len()).sum::<usize>();
            s.comments += post.refer.iter().map(|r| r.comments.len()).sum::<usize>();
            s.referrals += post.refer.len();
            s.thanks += post.thanks.len();
        }
        s
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn hand_wrapped_lines_are_joined_and_blocks_are_not() {
        #[derive(Deserialize)]
        struct One {
            #[serde(deserialize_with = "unwrapped")]
            body: String,
        }
        let joined = |body: &str| toml::from_str::<One>(&format!("body = {}", toml::Value::String(body.into()))).unwrap().body;
        assert_eq!(joined("one\ntwo\n\nthree"), "one two\n\nthree");
        assert_eq!(joined("list:\n- a\n  b\n- c\n1. x\n2. y"), "list:\n- a b\n- c\n1. x\n2. y");
        assert_eq!(joined("```\na\nb\n```\nend\nhere"), "```\na\nb\n```\nend here");
        assert_eq!(joined("open on\n**Thursdays**\n#tag"), "open on **Thursdays** #tag");
        assert_eq!(joined("| a |\n|---|\n| b |"), "| a |\n|---|\n| b |");
    }
}
