//! People from vCards (2.1, 3.0, 4.0), as address books and phones export them, many in one file.
//! The file is cut into cards here, so that every report has a line; what a card says is read by calcard. Nothing is fetched:
//! a photo that is only an address stays away.

use crate::people_file::{PersonRecord, Problem, Severity, UserType, clean, clean_lines, list};
use calcard::common::IanaString;
use calcard::vcard::{VCard, VCardEntry, VCardParameterName, VCardParameterValue, VCardProperty, VCardType, VCardValue};
use calcard::{Entry, Parser};
use kit::Words;

pub(crate) fn read(text: &str, problems: &mut Vec<Problem>) -> Vec<PersonRecord> {
    let mut people = Vec::new();
    let mut groups: Option<(u64, u64)> = None;
    for (line, card) in cards(text, problems) {
        match Parser::new(&card).entry() {
            Entry::VCard(card) if is_group(&card) => groups = Some((groups.map_or(line, |g| g.0), groups.map_or(1, |g| g.1 + 1))),
            Entry::VCard(card) => people.extend(person(&card, line, problems)),
            _ => problems.push(Problem::error(line, Words::of("import-card-unread"))),
        }
    }
    if let Some((line, n)) = groups {
        problems.push(Problem::warning(line, Words::of("import-groups").with("n", n)));
    }
    people
}

/// The cards with the line on which each begins. Line ends of every kind become `\n`, and old cards say which letters they use.
fn cards(text: &str, problems: &mut Vec<Problem>) -> Vec<(u64, String)> {
    let text = if text.contains('\n') { text.replace('\r', "") } else { text.replace('\r', "\n") };
    let mut cards = Vec::new();
    let mut open: Option<(u64, String, u32)> = None;
    let mut stray = false;
    let mut lines = (1_u64..).zip(text.lines()).peekable();
    while let Some((n, line)) = lines.next() {
        let word = line.trim().to_ascii_uppercase();
        let begins = word == "BEGIN:VCARD";
        match &mut open {
            None if begins => open = Some((n, String::from("BEGIN:VCARD\n"), 1)),
            None if word.is_empty() => {}
            None => {
                if !stray {
                    problems.push(Problem::warning(n, Words::of("import-outside")));
                }
                stray = true;
            }
            // Only AGENT holds a card inside a card; a second BEGIN elsewhere means that the END was lost.
            Some((start, card, depth)) if begins => {
                if card.lines().last().is_some_and(|l| l.to_ascii_uppercase().starts_with("AGENT")) {
                    *depth += 1;
                    card.push_str("X-INNER:\n");
                } else {
                    problems.push(Problem::error(*start, Words::of("import-card-open").with("next", n)));
                    open = Some((n, String::from("BEGIN:VCARD\n"), 1));
                }
            }
            Some((start, card, depth)) if word == "END:VCARD" => {
                *depth -= 1;
                if *depth == 0 {
                    card.push_str("END:VCARD\n");
                    cards.push((*start, std::mem::take(card)));
                    open = None;
                }
            }
            Some((_, _, depth)) if *depth > 1 => {}
            Some((_, card, _)) => {
                let mut whole = line.to_owned();
                if is_quoted_printable(line) {
                    while whole.ends_with('=')
                        && let Some((_, next)) = lines.next_if(|(_, next)| !next.trim().eq_ignore_ascii_case("END:VCARD"))
                    {
                        whole.pop();
                        whole.push_str(next);
                    }
                    whole = with_charset(&whole);
                }
                card.push_str(&whole);
                card.push('\n');
            }
        }
    }
    if let Some((start, _, _)) = open {
        problems.push(Problem::error(start, Words::of("import-card-cut")));
    }
    cards
}

fn is_quoted_printable(line: &str) -> bool {
    line.split_once(':').is_some_and(|(head, _)| head.to_ascii_uppercase().contains("QUOTED-PRINTABLE"))
}

/// vCard 2.1 means ASCII where nothing is said, and most programs write UTF-8 all the same.
fn with_charset(line: &str) -> String {
    let Some((head, value)) = line.split_once(':') else { return line.to_owned() };
    if head.to_ascii_uppercase().contains("CHARSET") {
        return line.to_owned();
    }
    let mut bytes = Vec::new();
    let mut rest = value.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|h| std::str::from_utf8(h).ok()).and_then(|h| u8::from_str_radix(h, 16).ok());
        match (first, code) {
            (b'=', Some(byte)) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    let charset = if std::str::from_utf8(&bytes).is_ok() { "UTF-8" } else { "ISO-8859-1" };
    format!("{head};CHARSET={charset}:{value}")
}

fn is_group(card: &VCard) -> bool {
    let kind = card.property(&VCardProperty::Kind).or_else(|| card.property(&VCardProperty::Other("X-ADDRESSBOOKSERVER-KIND".into())));
    kind.and_then(text).is_some_and(|k| matches!(k.to_lowercase().as_str(), "group" | "org" | "location" | "device" | "application"))
}

fn person(card: &VCard, line: u64, problems: &mut Vec<Problem>) -> Option<PersonRecord> {
    let name_parts =
        |at: usize| card.property(&VCardProperty::N).and_then(|e| e.values.get(at)).and_then(value_text).and_then(|t| clean(&t));
    let first = |p: VCardProperty| card.properties(&p).filter_map(text).find_map(|t| clean(&t));
    let other = |name: &str| first(VCardProperty::Other(name.to_owned()));
    let org: Vec<String> = card.property(&VCardProperty::Org).map(|e| e.values.iter().filter_map(value_text).collect()).unwrap_or_default();
    let units: Vec<String> = org.iter().skip(1).filter_map(|u| clean(u)).collect();
    // Where and how to reach somebody at home is nothing for a directory of the house.
    let at_work = |e: &VCardEntry| if has_type(e, &VCardType::Work) { Some(2) } else { (!has_type(e, &VCardType::Home)).then_some(0) };
    let address = best_of(card, &VCardProperty::Adr, at_work);
    let address_part = |at: usize| address.and_then(|a| a.values.get(at)).and_then(value_text).and_then(|t| clean(&t));
    let mobile = best_of(card, &VCardProperty::Tel, |e| has_type(e, &VCardType::Cell).then_some(0));
    let phone = best_of(card, &VCardProperty::Tel, |e| {
        let wrong = [VCardType::Cell, VCardType::Fax, VCardType::Pager].iter().any(|t| has_type(e, t));
        if wrong { None } else { at_work(e) }
    });
    let number = |e: Option<&VCardEntry>| e.and_then(text).and_then(|t| clean(t.trim_start_matches("tel:")));
    let languages = card.properties(&VCardProperty::Lang).filter_map(text).flat_map(|t| list(&t)).collect();
    let mut p = PersonRecord {
        source_line: line,
        external_id: first(VCardProperty::Uid).map(|u| u.trim_start_matches("urn:uuid:").to_owned()),
        handle: None,
        dn: None,
        name: first(VCardProperty::Fn).unwrap_or_default(),
        family: name_parts(0),
        given: name_parts(1),
        email: best_of(card, &VCardProperty::Email, |e| at_work(e).map(|p| p + 2).or(Some(0))).and_then(text),
        title: first(VCardProperty::Title).or_else(|| first(VCardProperty::Role)),
        unit: clean(&units.join(", ")),
        place: address_part(3),
        country: address_part(6),
        phone: number(phone),
        mobile: number(mobile),
        timezone: first(VCardProperty::Tz),
        languages,
        manager_ref: other("X-MANAGER").or_else(|| other("X-EVOLUTION-MANAGER")).or_else(|| other("X-MS-MANAGER")),
        user_type: UserType::Employee,
        tags: card
            .properties(&VCardProperty::Categories)
            .flat_map(|e| e.values.iter().filter_map(value_text))
            .flat_map(|t| list(&t))
            .collect(),
        photo: card.properties(&VCardProperty::Photo).find_map(|e| photo(e, line, problems)),
        about: card.properties(&VCardProperty::Note).filter_map(text).find_map(|t| clean_lines(&t)),
    };
    p.check(Severity::Warning, problems).then_some(p)
}

fn photo(entry: &VCardEntry, line: u64, problems: &mut Vec<Problem>) -> Option<Vec<u8>> {
    match entry.values.first()? {
        VCardValue::Binary(data) if !data.data.is_empty() => Some(data.data.clone()),
        VCardValue::Text(address) if address.starts_with("http") => {
            let words = Words::of("import-photo-address");
            if !problems.iter().any(|p| p.line == line && p.words == words) {
                problems.push(Problem::warning(line, words));
            }
            None
        }
        _ => None,
    }
}

fn text(entry: &VCardEntry) -> Option<String> {
    entry.values.iter().filter_map(value_text).find(|t| !t.trim().is_empty())
}

fn value_text(value: &VCardValue) -> Option<String> {
    match value {
        VCardValue::Component(parts) => Some(parts.join(", ")),
        VCardValue::Integer(n) => Some(n.to_string()),
        VCardValue::Float(n) => Some(n.to_string()),
        other => other.as_text().map(str::to_owned),
    }
}

fn has_type(entry: &VCardEntry, wanted: &VCardType) -> bool {
    entry.params.iter().any(|p| p.name == VCardParameterName::Type && matches!(&p.value, VCardParameterValue::Type(t) if t == wanted))
        // Version 2.1 writes the type without its name (TEL;WORK;FAX).
        || entry.params.iter().any(|p| matches!(&p.name, VCardParameterName::Other(n) if n.eq_ignore_ascii_case(wanted.as_str())))
}

/// Said in four spellings: PREF=1, TYPE=PREF, ;PREF, type=pref.
fn preferred(entry: &VCardEntry) -> bool {
    entry.params.iter().any(|p| {
        p.name == VCardParameterName::Pref
            || (p.name == VCardParameterName::Type && matches!(&p.value, VCardParameterValue::Text(t) if t.eq_ignore_ascii_case("pref")))
    })
}

/// The entry with the most points; the first of equals. The card's own preference counts one.
fn best_of<'a>(card: &'a VCard, property: &'a VCardProperty, points: impl Fn(&VCardEntry) -> Option<u32>) -> Option<&'a VCardEntry> {
    let mut found: Option<(u32, &VCardEntry)> = None;
    for entry in card.properties(property).filter(|e| text(e).is_some()) {
        let Some(score) = points(entry).map(|p| p + u32::from(preferred(entry))) else { continue };
        if found.is_none_or(|(most, _)| score > most) {
            found = Some((score, entry));
        }
    }
    found.map(|(_, e)| e)
}
