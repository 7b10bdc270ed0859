//! What people say of themselves beyond what the organisation knows: how their name is said, when they work, where else
//! they are found. One row for whoever said something.

use kit::{Error, Result, Words, params, sql, text};
use schemars::JsonSchema;
use serde::Serialize;
use spine::{PersonId, Tx, View};

const LINKS: usize = 8;

/// What somebody says of themselves; empty where they say nothing.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct More {
    pub pronunciation: String,
    /// "09:00", where they are.
    pub works_from: String,
    pub works_to: String,
    /// Where else they are found.
    pub links: Vec<String>,
    /// They show the viewer what they have given.
    pub contributions: bool,
}
impl More {
    pub fn check(pronunciation: &str, from: &str, to: &str, links: &str) -> Result<More> {
        let pronunciation = text::clean(pronunciation.trim());
        text::check_len("pronunciation", &pronunciation, 80)?;
        let (works_from, works_to) = (hour("works_from", from)?, hour("works_to", to)?);
        if works_from.is_empty() != works_to.is_empty() || (works_from == works_to && !works_from.is_empty()) {
            return Err(Error::invalid("works_to", "profiles-hours-half"));
        }
        Ok(More { pronunciation, works_from, works_to, links: addresses(links)?, contributions: false })
    }
}

/// "9", "9:30" and "09.30" as a clock shows them; empty: none.
fn hour(field: &'static str, typed: &str) -> Result<String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(String::new());
    }
    let (h, m) = typed.split_once([':', '.']).unwrap_or((typed, "00"));
    let number = |s: &str, below: u32| {
        let short = (1..=2).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_digit());
        s.parse::<u32>().ok().filter(|n| short && *n < below)
    };
    match (number(h, 24), number(m, 60)) {
        (Some(h), Some(m)) => Ok(format!("{h:02}:{m:02}")),
        _ => Err(Error::invalid(field, "profiles-hours-wrong")),
    }
}

/// Addresses of the web and nothing else, one on a line.
fn addresses(typed: &str) -> Result<Vec<String>> {
    let wrong = |line: &str| Error::invalid("links", Words::of("profiles-links-wrong").with("line", text::snippet(line, 60)));
    let mut out: Vec<String> = vec![];
    for line in text::clean(typed).lines().map(str::trim).filter(|l| !l.is_empty()) {
        let written = if line.contains("://") { line.to_owned() } else { format!("https://{line}") };
        let address = url::Url::parse(&written).map_err(|_| wrong(line))?;
        let named = address.host_str().is_some_and(|h| h.contains('.'));
        if !matches!(address.scheme(), "https" | "http")
            || !named
            || !address.username().is_empty()
            || line.len() > 300
            || line.contains(' ')
        {
            return Err(wrong(line));
        }
        if !out.iter().any(|o| *o == address.as_str()) {
            out.push(address.into());
        }
    }
    if out.len() > LINKS {
        return Err(Error::invalid("links", Words::of("profiles-links-many").with("n", LINKS)));
    }
    Ok(out)
}

/// "github.com/ann" of an address: what people call it.
pub fn called(address: &str) -> String {
    let plain = address.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    text::snippet(plain.trim_end_matches('/'), 48)
}

pub async fn of(view: &mut View, person: PersonId) -> Result<More> {
    let row: Option<(String, String, String, String)> = view
        .maybe(sql!("select pronunciation, works_from, works_to, links from profiles_more where person_id = $1"), params![person])
        .await?;
    let (pronunciation, works_from, works_to, links) = row.unwrap_or_default();
    Ok(More { pronunciation, works_from, works_to, links: links.lines().map(str::to_owned).collect(), contributions: false })
}

pub async fn set(tx: &mut Tx, person: PersonId, more: &More) -> Result<()> {
    tx.run(
        sql!(
            "insert into profiles_more (person_id, pronunciation, works_from, works_to, links) values ($1, $2, $3, $4, $5)
              on conflict (person_id) do update set pronunciation = $2, works_from = $3, works_to = $4, links = $5"
        ),
        params![person, &more.pronunciation, &more.works_from, &more.works_to, more.links.join("\n")],
    )
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_as_people_write_them() {
        let more = |from, to| More::check("", from, to, "").map(|m| (m.works_from, m.works_to));
        assert_eq!(more("9", "17.30").unwrap(), ("09:00".into(), "17:30".into()));
        assert_eq!(more("", "").unwrap(), (String::new(), String::new()));
        for (from, to) in [("9", ""), ("", "17"), ("9", "9"), ("25", "26"), ("9:70", "17"), ("nine", "five"), ("+9", "17")] {
            assert!(more(from, to).is_err(), "{from} {to}");
        }
    }

    #[test]
    fn links_are_addresses_of_the_web() {
        let links = |s: &str| More::check("", "", "", s).map(|m| m.links);
        assert_eq!(
            links("github.com/ann\n\n https://social.example/@ann ").unwrap(),
            ["https://github.com/ann", "https://social.example/@ann"]
        );
        for bad in [
            "javascript:alert(1)",
            "javascript://x.example/%0aalert(1)",
            "https://you:me@x.example",
            "file:///etc/passwd",
            "ann",
            "data:text/html,x",
        ] {
            assert!(links(bad).is_err(), "{bad}");
        }
        assert!(links(&(0..9).map(|n| format!("x{n}.example\n")).collect::<String>()).is_err());
        assert_eq!(called("https://www.github.com/ann/"), "github.com/ann");
    }
}
