//! People from LDIF (RFC 2849), the text form of an LDAP directory: folded lines, base64 values, comments, language options.
//! Only entries of people are taken; changes, groups and units are counted and named. Passwords are never read.

use crate::people_file::{PersonRecord, Problem, Severity, UserType, clean, clean_lines, list, short};
use kit::Words;
use std::collections::{BTreeMap, BTreeSet};

struct Attr {
    name: String,
    options: String,
    value: Vec<u8>,
}

struct Entry {
    line: u64,
    attrs: Vec<Attr>,
}

pub(crate) fn read(text: &str, problems: &mut Vec<Problem>) -> Vec<PersonRecord> {
    let mut people = Vec::new();
    let mut others: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    let mut unused: BTreeSet<String> = BTreeSet::new();
    let mut changes: Option<(u64, u64)> = None;
    for entry in entries(text, problems) {
        if entry.has("changetype") {
            let first = changes.map_or(entry.line, |(line, _)| line);
            changes = Some((first, changes.map_or(1, |(_, n)| n + 1)));
        } else if let Some(class) = entry.not_a_person() {
            let slot = others.entry(class).or_insert((entry.line, 0));
            slot.1 += 1;
        } else {
            people.extend(person(&entry, &mut unused, problems));
        }
    }
    if let Some((line, n)) = changes {
        problems.push(Problem::warning(line, Words::of("import-changes").with("n", n)));
    }
    for (class, (line, n)) in others {
        problems.push(Problem::warning(line, Words::of("import-no-people").with("n", n).with("class", class)));
    }
    if !unused.is_empty() {
        let names = unused.into_iter().take(40).collect::<Vec<_>>().join(", ");
        problems.push(Problem::warning(0, Words::of("import-attributes").with("names", names)));
    }
    people
}

/// Joins folded lines, keeping the number of the first; a comment may be folded too.
fn unfold(text: &str) -> Vec<(u64, String)> {
    let mut lines: Vec<(u64, String)> = Vec::new();
    for (n, line) in (1..).zip(text.lines()) {
        let line = line.trim_end_matches('\r');
        match (line.strip_prefix(' '), lines.last_mut()) {
            (Some(rest), Some((_, last))) if !last.is_empty() => last.push_str(rest),
            _ => lines.push((n, line.to_owned())),
        }
    }
    lines.retain(|(_, l)| !l.starts_with('#'));
    lines
}

fn entries(text: &str, problems: &mut Vec<Problem>) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut current: Option<Entry> = None;
    for (line, content) in unfold(text) {
        if content.trim().is_empty() {
            entries.extend(current.take());
            continue;
        }
        // In a change record a dash ends one change.
        if content.trim() == "-" && current.as_ref().is_some_and(|e| e.has("changetype")) {
            continue;
        }
        let Some((head, value)) = content.split_once(':') else {
            let words = if current.is_some() { Words::of("import-line-odd") } else { Words::of("import-entry-dn") };
            problems.push(Problem::error(line, words));
            continue;
        };
        let (name, options) = head.split_once(';').unwrap_or((head, ""));
        let name = name.trim().to_ascii_lowercase();
        if current.is_none() && name == "version" {
            continue;
        }
        let value = match value.as_bytes().first() {
            Some(b':') => match base64(value.get(1..).unwrap_or_default()) {
                Some(bytes) => bytes,
                None => {
                    problems.push(Problem::error(line, Words::of("import-base64").with("name", short(&name))));
                    continue;
                }
            },
            Some(b'<') => {
                problems.push(Problem::warning(line, Words::of("import-pointer").with("name", short(&name))));
                continue;
            }
            _ => value.trim().as_bytes().to_vec(),
        };
        let entry = match (&mut current, name.as_str()) {
            (Some(entry), "dn") => {
                problems.push(Problem::error(line, Words::of("import-entry-joined")));
                entries.push(std::mem::replace(entry, Entry { line, attrs: Vec::new() }));
                entry
            }
            (Some(entry), _) => entry,
            (none, first) => {
                if first != "dn" {
                    problems.push(Problem::error(line, Words::of("import-entry-not-dn").with("name", short(&name))));
                }
                none.insert(Entry { line, attrs: Vec::new() })
            }
        };
        entry.attrs.push(Attr { name, options: options.to_ascii_lowercase(), value });
    }
    entries.extend(current);
    entries
}

impl Entry {
    fn has(&self, name: &str) -> bool {
        self.attrs.iter().any(|a| a.name == name)
    }

    /// The values of an attribute as text; those for one language (`cn;lang-fr`) come last.
    fn values(&self, name: &str) -> Vec<String> {
        let all = || self.attrs.iter().filter(|a| a.name == name);
        let plain = all().filter(|a| !a.options.contains("lang-"));
        let other = all().filter(|a| a.options.contains("lang-"));
        plain.chain(other).map(|a| String::from_utf8_lossy(&a.value).into_owned()).collect()
    }

    fn first(&self, names: &[&str]) -> Option<String> {
        names.iter().flat_map(|n| self.values(n)).find_map(|v| clean(&v))
    }

    fn bytes(&self, names: &[&str]) -> Option<Vec<u8>> {
        self.attrs.iter().find(|a| names.contains(&a.name.as_str()) && !a.value.is_empty()).map(|a| a.value.clone())
    }

    /// The class that says so, where this entry is no person.
    fn not_a_person(&self) -> Option<String> {
        let classes: Vec<String> = self.values("objectclass").iter().map(|c| c.trim().to_lowercase()).collect();
        let person = ["person", "organizationalperson", "inetorgperson", "user", "residentialperson", "dominoperson", "account"];
        if classes.iter().any(|c| person.contains(&c.as_str())) && !classes.iter().any(|c| c == "computer") {
            return None;
        }
        let told = classes.into_iter().find(|c| c != "top");
        match told {
            Some(class) => Some(class.chars().take(60).collect()),
            None if self.has("mail") || self.has("sn") => None,
            None => Some("unknown".into()),
        }
    }
}

const TAKEN: &[&str] = &[
    "dn",
    "objectclass",
    "employeenumber",
    "employeeid",
    "entryuuid",
    "nsuniqueid",
    "workforceid",
    "uid",
    "samaccountname",
    "displayname",
    "cn",
    "givenname",
    "sn",
    "mail",
    "title",
    "department",
    "ou",
    "departmentnumber",
    "l",
    "physicaldeliveryofficename",
    "co",
    "c",
    "countryname",
    "telephonenumber",
    "mobile",
    "manager",
    "employeetype",
    "jpegphoto",
    "thumbnailphoto",
    "description",
    "preferredlanguage",
    "userpassword",
    "timezone",
];

fn person(entry: &Entry, unused: &mut BTreeSet<String>, problems: &mut Vec<Problem>) -> Option<PersonRecord> {
    let raw_dn = entry.values("dn").into_iter().next().unwrap_or_default();
    let dn = normal_dn(&raw_dn);
    let handle = entry.first(&["uid", "samaccountname"]);
    // Some directories use a branch of the tree (ou=People) as a second unit; that is no department.
    let unit = || entry.values("ou").into_iter().find(|ou| !dn.contains(&format!(",ou={},", ou.trim().to_lowercase())));
    let languages = entry.values("preferredlanguage");
    let languages: Vec<String> = list(&languages.join(",")).into_iter().filter_map(|l| clean(l.split(";q=").next()?)).collect();
    let mut p = PersonRecord {
        source_line: entry.line,
        external_id: entry.first(&["employeenumber", "employeeid", "workforceid", "entryuuid", "nsuniqueid"]).or_else(|| handle.clone()),
        handle,
        name: entry.first(&["displayname", "cn"]).unwrap_or_default(),
        given: entry.first(&["givenname"]),
        family: entry.first(&["sn"]),
        email: entry.first(&["mail"]),
        title: entry.first(&["title"]),
        unit: entry.first(&["department"]).or_else(|| clean(&unit()?)).or_else(|| entry.first(&["departmentnumber"])),
        place: entry.first(&["l", "physicaldeliveryofficename"]),
        country: entry.first(&["co", "c", "countryname"]),
        phone: entry.first(&["telephonenumber"]),
        mobile: entry.first(&["mobile"]),
        timezone: entry.first(&["timezone"]),
        languages: languages.into_iter().filter(|l| !l.starts_with("q=")).collect(),
        manager_ref: entry.first(&["manager"]),
        user_type: UserType::Employee,
        tags: Vec::new(),
        photo: entry.bytes(&["jpegphoto", "thumbnailphoto"]),
        about: entry.values("description").first().and_then(|d| clean_lines(d)),
        dn: (!dn.is_empty()).then_some(dn),
    };
    if let Some(told) = entry.first(&["employeetype"]) {
        match UserType::parse(&told) {
            Some(t) => p.user_type = t,
            None => problems.push(Problem::warning(entry.line, Words::of("import-type-unknown").with("type", short(&told)))),
        }
    }
    if entry.values("manager").len() > 1 {
        problems.push(Problem::warning(entry.line, Words::of("import-managers")));
    }
    unused.extend(entry.attrs.iter().filter(|a| !TAKEN.contains(&a.name.as_str())).map(|a| a.name.chars().take(60).collect::<String>()));
    p.check(Severity::Warning, problems).then_some(p)
}

/// DNs are compared without regard to case and to spaces around their parts.
pub(crate) fn normal_dn(dn: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    let mut push = |part: &str| {
        let (key, value) = part.split_once('=').unwrap_or(("", part));
        let eq = if part.contains('=') { "=" } else { "" };
        parts.push(format!("{}{eq}{}", key.trim(), value.trim()).to_lowercase());
    };
    for (at, c) in dn.char_indices() {
        if c == ',' && !escaped {
            push(dn.get(start..at).unwrap_or_default());
            start = at + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    push(dn.get(start..).unwrap_or_default());
    parts.join(",")
}

/// Standard base64. Spaces are passed over; anything else that is not base64, or a cut-off end, is refused.
fn base64(text: &str) -> Option<Vec<u8>> {
    let text: Vec<u8> = text.bytes().filter(|b| !b.is_ascii_whitespace()).collect();
    let body = text.strip_suffix(b"==").or_else(|| text.strip_suffix(b"=")).unwrap_or(&text);
    if !text.len().is_multiple_of(4) {
        return None;
    }
    let mut out = Vec::with_capacity(body.len() / 4 * 3 + 3);
    let (mut acc, mut bits) = (0_u32, 0_u32);
    for byte in body {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        acc = (acc << 6) | u32::from(six);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.extend(u8::try_from((acc >> bits) & 0xFF));
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_follows_the_standard_and_refuses_the_rest() {
        for (text, bytes) in [("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9v YmFy", "foobar")] {
            assert_eq!(base64(text).as_deref(), Some(bytes.as_bytes()), "{text}");
        }
        for text in ["Zg=", "Z", "Zm9v!", "====", "Zg==Zg=="] {
            assert_eq!(base64(text), None, "{text}");
        }
    }

    #[test]
    fn dns_are_equal_whatever_their_case_and_spaces() {
        assert_eq!(normal_dn("uid=SCarter, ou=People, dc=example,dc=com"), normal_dn("UID=scarter,OU=people,DC=Example,DC=com"));
        assert_eq!(normal_dn(r"cn=Carter\, Sam,dc=x"), r"cn=carter\, sam,dc=x");
    }
}
