//! What the forms send, what the answers hold, and the steps of the first ten minutes.

use import::{people_look::Look, write_people::Mark};
use kit::{Error, Result, Time, text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use spine::{PersonId, people::invitations::Invitation, settings::Door};
use std::collections::BTreeMap;

/// The steps from an empty house to one with people in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Step {
    House,
    People,
    Invite,
    Door,
    Notice,
}
impl Step {
    pub const ALL: [Step; 5] = [Step::House, Step::People, Step::Invite, Step::Door, Step::Notice];
    pub fn word(self) -> &'static str {
        match self {
            Step::House => "house",
            Step::People => "people",
            Step::Invite => "invite",
            Step::Door => "door",
            Step::Notice => "notice",
        }
    }
    fn parse(word: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|s| s.word() == word)
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum How {
    Done,
    Skipped,
}

/// How far the list is. Kept as words: "house=done people=skipped".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Steps(pub BTreeMap<Step, How>);
impl Steps {
    pub fn parse(said: &str) -> Steps {
        let how = |w: &str| if w == "done" { How::Done } else { How::Skipped };
        Steps(said.split(' ').filter_map(|p| p.split_once('=')).filter_map(|(s, h)| Some((Step::parse(s)?, how(h)))).collect())
    }
    pub fn words(&self) -> String {
        let how = |h: &How| if *h == How::Done { "done" } else { "skipped" };
        self.0.iter().map(|(s, h)| format!("{}={}", s.word(), how(h))).collect::<Vec<_>>().join(" ")
    }
    pub fn finished(&self) -> bool {
        Step::ALL.iter().all(|s| self.0.contains_key(s))
    }
    pub fn next(&self) -> Option<Step> {
        Step::ALL.into_iter().find(|s| !self.0.contains_key(s))
    }
    pub fn done(&self) -> usize {
        self.0.len()
    }
}

/// What is set of the house as a whole.
#[derive(Debug, Serialize, JsonSchema)]
pub struct House {
    pub organisation: String,
    /// Where the house is reached; none: nobody has said.
    pub address: Option<String>,
    /// The address is given where the program is started, and not to be changed here.
    pub address_fixed: bool,
    /// May people tag each other?
    pub people_tags: bool,
    pub door: Door,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Overview {
    #[serde(flatten)]
    pub house: House,
    pub steps: Steps,
    /// Counted to 1000, like the others; 1001 stands for more.
    pub people: i64,
    /// Of those, who could sign in and never did.
    pub never_came: i64,
    pub invitations_waiting: i64,
    pub invitations: i64,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Just {
    /// What was just done, to say so.
    pub done: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct HouseForm {
    pub organisation: String,
    /// Such as https://moot.example.org; empty: guessed from each request.
    pub address: String,
    /// "1": people may tag each other; "0": only themselves; empty: as before.
    pub people_tags: String,
}
/// The address as links begin with it: scheme, host, port, nothing more.
pub fn address(typed: &str) -> Result<String> {
    let wrong = || Error::invalid("address", "admin-address-wrong");
    let typed = typed.trim().trim_end_matches('/');
    if typed.is_empty() {
        return Ok(String::new());
    }
    let url = url::Url::parse(typed).map_err(|_| wrong())?;
    let bare = ["http", "https"].contains(&url.scheme())
        && url.host_str().is_some_and(|h| !h.is_empty())
        && url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    if bare { Ok(url.as_str().trim_end_matches('/').to_owned()) } else { Err(wrong()) }
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct DoorForm {
    /// "1": people may sign in with a password.
    pub passwords: String,
    /// "1": invitations bring in people who are not here yet.
    pub invitations: String,
    pub link_hours: String,
    pub session_days: String,
}
impl DoorForm {
    pub fn checked(&self) -> Result<Door> {
        let number = |field, typed: &str, most: i64| {
            typed.trim().parse::<i64>().ok().filter(|n| (1..=most).contains(n)).ok_or_else(|| Error::invalid(field, "admin-door-number"))
        };
        Ok(Door {
            passwords: self.passwords == "1",
            invitations: self.invitations == "1",
            link_hours: number("link_hours", &self.link_hours, 24 * 90)?,
            session_days: number("session_days", &self.session_days, 365)?,
        })
    }
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct StepForm {
    /// house, people, invite, door, notice; "all" takes the list up again from its beginning.
    pub step: String,
}
impl StepForm {
    pub fn step(&self) -> Option<Step> {
        Step::parse(&self.step)
    }
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Looked {
    /// The beginning of a name, a handle or an address.
    pub q: String,
    /// all, active, inactive, suspended, admin, never
    pub show: String,
    /// Where the last page ended.
    pub after: String,
}
impl Looked {
    pub const SHOW: [&'static str; 6] = ["all", "active", "never", "inactive", "suspended", "admin"];
    pub fn clean(self) -> Looked {
        let show = if Looked::SHOW.contains(&self.show.as_str()) { self.show } else { "all".into() };
        Looked { q: text::clean(self.q.trim()).chars().take(120).collect(), show, after: self.after.chars().take(20).collect() }
    }
    pub fn href(&self, show: &str, after: &str) -> String {
        let pairs = [("q", self.q.as_str()), ("show", if show == "all" { "" } else { show }), ("after", after)];
        let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs.iter().filter(|p| !p.1.is_empty())).finish();
        if query.is_empty() { "/admin/people".into() } else { format!("/admin/people?{query}") }
    }
}

kit::rec! {
    /// A person as an administrator sees them in a list.
    #[derive(Debug, Clone, Serialize, JsonSchema)]
    pub struct Account { pub id: PersonId, pub name: String, pub handle: String, pub email: Option<String>, pub title: String, pub unit: String, pub place: String,
        #[serde(skip)] pub photo: Option<String>, #[serde(skip)] pub portrait: Option<String>,
        pub kind: String, pub state: String, pub admin: bool, pub moderator: bool, pub has_password: bool, pub sessions: i64, pub last_seen: Option<Time>, pub last_invited: Option<Time> }
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Accounts {
    pub people: Vec<Account>,
    /// There may be more whom these words fit; more words find them.
    pub cut: bool,
    /// Ask again with this as `after`; none: that was all.
    pub next: Option<String>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct KindForm {
    /// employee, contractor, guest, alumni, service
    pub kind: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct StateForm {
    /// active, inactive (has left), suspended (shut out)
    pub state: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AdminForm {
    /// "1": may administer; else no more.
    pub admin: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct InviteForm {
    pub name: String,
    pub email: String,
    /// employee, contractor, guest
    pub kind: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct InviteList {
    /// One person a line: an address, or a name and an address.
    pub people: String,
    pub kind: String,
}

/// A link that was just made; nobody sees it again.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Link {
    pub name: String,
    pub email: Option<String>,
    pub link: String,
    pub expires_at: Time,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Links {
    pub links: Vec<Link>,
    /// More wait who were not taken this time.
    pub left: i64,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Invitations {
    pub invitations: Vec<Invitation>,
    /// Ask again with this as `before`; none: that was all.
    pub next: Option<String>,
    pub never_came: i64,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct WhichInvitations {
    /// "all": also those that are over.
    pub show: String,
    /// Where the last page ended.
    pub before: String,
    pub done: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct TakeForm {
    /// "1": people of earlier files who are not in this one turn inactive.
    pub leaving: String,
    /// What was shown, as it named itself: nothing else is taken.
    pub seen: String,
}
kit::rec! {
    /// A file of people on its way.
    #[derive(Debug, Clone)]
    pub struct Brought { pub id: i64, pub name: String, pub object: String, pub size: i64, pub leaving: bool, pub state: String, pub report: String, pub mark: String, pub at: Time,
        pub begun_at: Option<Time>, pub done_at: Option<Time> }
}
/// What became of it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Taken {
    pub look: Look,
    /// What was done, once it is.
    pub done: Option<Numbers>,
}
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Numbers {
    pub new: u64,
    pub changed: u64,
    pub unchanged: u64,
    pub leaving: u64,
}
impl From<Mark> for Numbers {
    fn from(m: Mark) -> Numbers {
        Numbers { new: m.new, changed: m.changed, unchanged: m.unchanged, leaving: m.leaving }
    }
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct BroughtFace {
    pub id: i64,
    pub file: String,
    /// looked, stale (people here have changed since: look again), running, done, failed, gone (its time is over)
    pub state: String,
    /// The file and what it says are still here.
    pub kept: bool,
    /// People done, while it runs or where it came to an end early.
    pub at: u64,
    /// Names what is shown here, to say that this is meant.
    pub seen: String,
    pub taken: Taken,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    pub name: String,
    pub email: Option<String>,
}
/// "Ann Berg <ann@x.example>", "Ann Berg, ann@x.example", "ann@x.example" or a name alone.
pub fn wanted(line: &str) -> Result<Wanted> {
    let line = text::clean(line.trim()).replace('\t', " ");
    let word = |w: &str| w.trim_matches(|c: char| "<>(),;\"' ".contains(c)).to_owned();
    let mail = line.split([' ', ',', ';', '<']).map(word).find(|w| w.contains('@'));
    let email = match mail {
        Some(m) if text::is_mail(&m) => Some(m.to_lowercase()),
        Some(_) => {
            return Err(Error::invalid(
                "people",
                kit::Words::of("admin-invite-mail-wrong").with("line", line.chars().take(80).collect::<String>()),
            ));
        }
        None => None,
    };
    let rest = match &email {
        // The address may stand in any case.
        Some(m) => line
            .to_lowercase()
            .find(m.as_str())
            .and_then(|at| Some(format!("{} {}", line.get(..at)?, line.get(at + m.len()..)?)))
            .unwrap_or_default(),
        None => line.clone(),
    };
    let name = rest.split(|c: char| "<>(),;\"".contains(c)).map(str::trim).filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ");
    let name = if name.is_empty() { email.as_deref().map(name_of).unwrap_or_default() } else { name };
    if name.is_empty() {
        return Err(Error::invalid("name", "admin-invite-name-missing"));
    }
    text::check_len("name", &name, 120)?;
    Ok(Wanted { name, email })
}
/// "ann-marie.berg@x" → Ann-Marie Berg: better than an address until they say it themselves.
fn name_of(mail: &str) -> String {
    let front = mail.split('@').next().unwrap_or_default();
    let mut up = true;
    front
        .replace(['.', '_', '+'], " ")
        .chars()
        .map(|c| {
            let shown = if up { c.to_uppercase().next().unwrap_or(c) } else { c };
            up = c == ' ' || c == '-';
            shown
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whom_a_line_means() {
        let w = |l: &str| wanted(l).map(|w| (w.name, w.email.unwrap_or_default()));
        let is = |n: &str, m: &str| Ok::<_, Error>((n.to_owned(), m.to_owned()));
        for (line, name, mail) in [
            ("Ann Berg <Ann@X.example>", "Ann Berg", "ann@x.example"),
            ("Ann Berg, ann@x.example", "Ann Berg", "ann@x.example"),
            ("ann@x.example; Ann Berg", "Ann Berg", "ann@x.example"),
            ("ann-marie.berg@x.example", "Ann-Marie Berg", "ann-marie.berg@x.example"),
            ("  Ann Berg ", "Ann Berg", ""),
        ] {
            assert_eq!(format!("{:?}", w(line)), format!("{:?}", is(name, mail)), "{line}");
        }
        for bad in ["", "Ann <ann@x.>", "ann@@x.example"] {
            assert!(w(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn addresses_are_bare() {
        assert_eq!(address("https://moot.example.org/").ok().as_deref(), Some("https://moot.example.org"));
        assert_eq!(address("http://127.0.0.1:8080").ok().as_deref(), Some("http://127.0.0.1:8080"));
        assert_eq!(address(" ").ok().as_deref(), Some(""));
        for bad in [
            "moot.example.org",
            "ftp://x.example",
            "https://x.example/path",
            "https://u:p@x.example",
            "javascript:alert(1)",
            "https://x.example?q",
        ] {
            assert!(address(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn steps_are_kept_as_words() {
        let mut s = Steps::parse("house=done people=skipped nonsense=done x");
        assert_eq!((s.words().as_str(), s.next(), s.finished()), ("house=done people=skipped", Some(Step::Invite), false));
        s.0.extend(Step::ALL.map(|step| (step, How::Done)));
        assert!(s.finished() && Steps::parse(&s.words()) == s);
    }
}
