//! What the forms send, what the JSON answers hold, and the rules for what people write of themselves.

use jiff::{Timestamp, tz::TimeZone};
use kit::{Error, Result, Time, text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use shell::{Lang, Who};
use spine::{Item, Person, PersonId, people::relations::Relation};

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Looked {
    /// Words of a name, a title, a unit, a place, a tag.
    pub q: String,
    pub unit: String,
    pub place: String,
    pub country: String,
    /// Where the last page ended.
    pub after: String,
}
impl Looked {
    /// As it may go to a database: no control characters, not endless.
    pub fn clean(self) -> Looked {
        let f = |s: String| text::clean(s.trim()).chars().take(120).collect::<String>();
        Looked { q: f(self.q), unit: f(self.unit), place: f(self.place), country: f(self.country), after: f(self.after) }
    }
    pub fn filtered(&self) -> bool {
        !(self.unit.is_empty() && self.place.is_empty() && self.country.is_empty())
    }
    pub fn fits(&self, p: &Person) -> bool {
        let fits = |wish: &String, is: &String| wish.is_empty() || wish == is;
        fits(&self.unit, &p.unit) && fits(&self.place, &p.place) && fits(&self.country, &p.country)
    }
    pub fn href(&self, after: &str) -> String {
        let pairs = [("q", self.q.as_str()), ("unit", &self.unit), ("place", &self.place), ("country", &self.country), ("after", after)];
        let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs.iter().filter(|p| !p.1.is_empty())).finish();
        if query.is_empty() { "/people".into() } else { format!("/people?{query}") }
    }
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Directory {
    pub people: Vec<Person>,
    /// How many there are, when something was searched for.
    pub total: Option<usize>,
    /// Ask again with this as `after`; none: that was all.
    pub next: Option<String>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Before {
    /// Where the last page of the board ended.
    pub before: String,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Brief {
    pub id: PersonId,
    pub name: String,
    pub title: String,
    pub place: String,
}
impl From<&Who> for Brief {
    fn from(w: &Who) -> Brief {
        Brief { id: PersonId(w.id), name: w.name.clone(), title: w.title.clone(), place: w.place.clone() }
    }
}

/// A tag on a person and who gave it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Tag {
    pub tag: String,
    pub by: Vec<Giver>,
}
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Giver {
    pub id: PersonId,
    pub name: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Profile {
    pub person: Person,
    /// "14:05", where they are.
    pub local_time: Option<String>,
    /// How the viewer stands to them.
    pub standing: Relation,
    pub tags: Vec<Tag>,
    /// Whom they report to, the nearest first.
    pub managers: Vec<Brief>,
    pub reports: Vec<Brief>,
    pub reports_total: i64,
    pub contacts_in_common: Vec<Brief>,
    pub contacts_in_common_total: i64,
    /// Posts on the board, by last activity.
    pub board: Vec<Item>,
    /// Ask again with this as `before`; none: that was all.
    pub next: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct TagPage {
    pub tag: String,
    pub people: Vec<Person>,
    pub people_total: i64,
    pub items: Vec<Item>,
    pub related: Vec<String>,
    pub next: Option<String>,
}

/// What is not sent stays as it is.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Edited {
    pub about: Option<String>,
    pub phone: Option<String>,
    /// Codes such as "en sv", spaces between.
    pub languages: Option<String>,
    /// A name such as "Europe/Stockholm".
    pub timezone: Option<String>,
    /// "1" takes the photo away.
    pub remove_photo: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Tags {
    /// Words, spaces or commas between.
    pub tags: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct OneTag {
    pub tag: String,
}

pub fn phone(lang: Lang, typed: &str) -> Result<String> {
    let phone = text::clean(typed.trim());
    let fits = |c: char| c.is_ascii_digit() || " +-()/.,#*x".contains(c);
    if phone.chars().count() > 40 || !phone.chars().all(fits) {
        return Err(Error::invalid("phone", lang.t("profiles-phone-wrong")));
    }
    Ok(phone)
}

/// A zone the clock of this house knows; empty: none.
pub fn timezone(lang: Lang, typed: &str) -> Result<String> {
    let name = typed.trim();
    let shaped = name.len() < 64 && !name.contains("..") && name.chars().all(|c| c.is_ascii_alphanumeric() || "/_+-".contains(c));
    if name.is_empty() || (shaped && TimeZone::get(name).is_ok()) {
        Ok(name.to_owned())
    } else {
        Err(Error::invalid("timezone", lang.t("profiles-timezone-wrong")))
    }
}
pub fn timezones() -> Vec<String> {
    let mut all: Vec<String> = jiff::tz::db()
        .available()
        .map(|n| n.as_str().to_owned())
        .filter(|n| n.contains('/') && !["Etc/", "posix/", "right/", "SystemV/", "US/"].iter().any(|p| n.starts_with(p)))
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}
/// What the clock on their wall says: "14:05".
pub fn local_time(zone: &str, now: Time) -> Option<String> {
    if zone.is_empty() {
        return None;
    }
    let at = Timestamp::from_millisecond(now.0).ok()?.to_zoned(TimeZone::get(zone).ok()?);
    Some(at.strftime("%H:%M").to_string())
}

/// Languages in their own words; what is not here is shown by its code.
const LANGUAGES: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("bg", "Български"),
    ("bn", "বাংলা"),
    ("ca", "Català"),
    ("cs", "Čeština"),
    ("cy", "Cymraeg"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("eu", "Euskara"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("ga", "Gaeilge"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hr", "Hrvatski"),
    ("hu", "Magyar"),
    ("id", "Bahasa Indonesia"),
    ("is", "Íslenska"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("ms", "Bahasa Melayu"),
    ("mt", "Malti"),
    ("nb", "Norsk"),
    ("nl", "Nederlands"),
    ("no", "Norsk"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("sr", "Српски"),
    ("sv", "Svenska"),
    ("sw", "Kiswahili"),
    ("ta", "தமிழ்"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("vi", "Tiếng Việt"),
    ("yo", "Yorùbá"),
    ("zh", "中文"),
];
/// "en sv" → English, Svenska.
pub fn language_names(codes: &str) -> Vec<String> {
    codes
        .split_whitespace()
        .map(|code| LANGUAGES.iter().find(|l| l.0 == code).map_or_else(|| code.to_owned(), |l| l.1.to_owned()))
        .collect()
}
/// Codes or names as typed → codes, each once, at most eight.
pub fn languages(lang: Lang, typed: &str) -> Result<String> {
    let mut codes: Vec<String> = vec![];
    let known = |word: &str| {
        let folded = text::fold(word);
        LANGUAGES.iter().find(|l| l.0 == folded || text::fold(l.1) == folded).map(|l| l.0.to_owned())
    };
    let typed = text::clean(typed);
    // A language may have a name of two words; else spaces part languages as commas do.
    let words = typed
        .split([',', ';', '\n', '\t'])
        .map(str::trim)
        .flat_map(|part| if known(part).is_some() { vec![part] } else { part.split_whitespace().collect() });
    for word in words.filter(|w| !w.is_empty()) {
        let folded = text::fold(word);
        let named = known(word);
        let code = named.or_else(|| ((2..=3).contains(&folded.len()) && folded.chars().all(|c| c.is_ascii_lowercase())).then_some(folded));
        match code {
            Some(code) if !codes.contains(&code) => codes.push(code),
            Some(_) => {}
            None => {
                return Err(Error::invalid(
                    "languages",
                    lang.tf("profiles-language-unknown", &[("word", word.chars().take(40).collect::<String>().as_str().into())]),
                ));
            }
        }
    }
    codes.truncate(8);
    Ok(codes.join(" "))
}

/// Tags of people with those who gave them; most given first. Rows: tag, giver's id, giver's name.
pub fn grouped(rows: Vec<(String, PersonId, String)>) -> Vec<Tag> {
    let mut out: Vec<Tag> = vec![];
    for (tag, id, name) in rows {
        let giver = Giver { id, name };
        match out.iter_mut().find(|t| t.tag == tag) {
            Some(t) => t.by.push(giver),
            None => out.push(Tag { tag, by: vec![giver] }),
        }
    }
    out.sort_by_key(|t| std::cmp::Reverse(t.by.len()));
    out
}

/// The chain upwards as far as it is sound: personnel data may run in circles.
pub fn chain(person: PersonId, up: Vec<Who>) -> Vec<Who> {
    let mut seen = vec![person.0];
    up.into_iter()
        .take_while(|w| {
            let new = !seen.contains(&w.id);
            seen.push(w.id);
            new
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_that_runs_in_circles_ends() {
        let who = |id| Who { id, ..Who::default() };
        let ids = |v: Vec<Who>| v.into_iter().map(|w| w.id).collect::<Vec<_>>();
        assert_eq!(ids(chain(PersonId(1), vec![who(2), who(3), who(1), who(2)])), [2, 3]);
        assert_eq!(ids(chain(PersonId(1), vec![who(1)])), [0i64; 0]);
        assert_eq!(ids(chain(PersonId(1), vec![who(2), who(2)])), [2]);
    }

    #[test]
    fn languages_by_code_or_name() {
        assert_eq!(languages(Lang::En, "en, Svenska;portugues  en").unwrap(), "en sv pt");
        let all: Vec<&str> = LANGUAGES.iter().map(|l| l.0).collect();
        for shown in all.chunks(8).map(|c| language_names(&c.join(" "))) {
            let again = languages(Lang::En, &shown.join(", ")).unwrap();
            assert_eq!(language_names(&again), shown, "what the form shows is understood again");
        }
        assert_eq!(languages(Lang::En, "yue").unwrap(), "yue");
        assert_eq!(languages(Lang::En, "").unwrap(), "");
        assert!(languages(Lang::En, "klingonian").is_err());
        assert_eq!(language_names("sv yue"), ["Svenska", "yue"]);
    }

    #[test]
    fn phones_are_numbers() {
        assert_eq!(phone(Lang::En, " +46 (0)31-12 34 56 ").unwrap(), "+46 (0)31-12 34 56");
        for bad in ["javascript:alert(1)", "call me", &"1".repeat(41)] {
            assert!(phone(Lang::En, bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn zones_are_names_and_not_paths() {
        for bad in ["../../etc/passwd", "Europe/Nowhere", "/etc/localtime", "Europe/Stockholm\0"] {
            assert!(timezone(Lang::En, bad).is_err(), "{bad}");
        }
        assert_eq!(timezone(Lang::En, "").unwrap(), "");
    }

    #[test]
    fn tags_most_given_first() {
        let rows = [("a", 1, "Ann"), ("b", 1, "Ann"), ("b", 2, "Ben")].map(|(t, i, n)| (t.to_owned(), PersonId(i), n.to_owned()));
        let tags = grouped(rows.into());
        assert_eq!(tags.iter().map(|t| (t.tag.as_str(), t.by.len())).collect::<Vec<_>>(), [("b", 2), ("a", 1)]);
    }
}
