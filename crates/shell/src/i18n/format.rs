//! What languages write differently: numbers, dates, lists, the names of countries. The words are in `locales/` as well.

use super::{Lang, TABLES};
use fluent_bundle::{FluentResource, FluentValue, concurrent::FluentBundle};

/// Messages of `locales/`, January first.
const MONTHS: [&str; 12] =
    ["month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10", "month-11", "month-12"];

fn grouped(digits: &str, mark: char) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && digit.is_ascii_digit() && (digits.len() - at).is_multiple_of(3) && !out.ends_with('-') {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// Whole numbers inside messages are grouped too; a formatter is a bare function, so each mark has one.
pub(super) fn group_numbers(bundle: &mut FluentBundle<FluentResource>, lang: Lang) {
    fn with<const MARK: char, M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
        match value {
            FluentValue::Number(n) if n.value.fract() == 0.0 && n.value.abs() >= 1000.0 => Some(grouped(&format!("{:.0}", n.value), MARK)),
            _ => None,
        }
    }
    bundle.set_formatter(Some(match lang {
        Lang::En | Lang::Mirror => with::<',', _>,
        Lang::Sv => with::<'\u{a0}', _>,
        Lang::Da | Lang::De => with::<'.', _>,
    }));
}

impl Lang {
    /// 12,345 or 12.345 or 12 345.
    pub fn number(self, n: i64) -> String {
        let mark = match self {
            Lang::En | Lang::Mirror => ',',
            Lang::Sv => '\u{a0}',
            Lang::Da | Lang::De => '.',
        };
        grouped(&n.to_string(), mark)
    }

    /// What was counted to one more than `most`: "1,000+" where there are more.
    pub fn number_to(self, n: i64, most: i64) -> String {
        if n > most { format!("{}+", self.number(most)) } else { self.number(n) }
    }

    /// A calendar date for readers without scripts; with them it becomes "3 hours ago" in their own zone.
    pub fn date(self, t: kit::Time) -> String {
        jiff::Timestamp::from_millisecond(t.0).map_or_else(|_| String::new(), |at| self.day(&at.to_zoned(jiff::tz::TimeZone::UTC)))
    }
    /// A moment by the clock of a zone: "24 November 2026, 08:00".
    pub fn moment(self, t: kit::Time, zone: &str) -> String {
        let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let Ok(at) = jiff::Timestamp::from_millisecond(t.0) else { return String::new() };
        let at = at.to_zoned(zone);
        format!("{}, {}", self.day(&at), at.strftime("%H:%M"))
    }
    fn day(self, at: &jiff::Zoned) -> String {
        let Some(month) = usize::try_from(at.month()).ok().and_then(|m| MONTHS.get(m - 1)) else { return String::new() };
        // The year as text: it is not grouped.
        let (day, year) = (at.day().to_string(), at.year().to_string());
        self.tf("date", &[("day", day.as_str().into()), ("month", self.t(month).into()), ("year", year.as_str().into())])
    }

    /// "A, B and C".
    pub fn list<S: AsRef<str>>(self, all: &[S]) -> String {
        match all {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [first @ .., last] => {
                let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
                self.tf("list-and", &[("first", first.join(", ").as_str().into()), ("last", last.as_ref().into())])
            }
        }
    }

    /// What a country is called, by its two letters (ISO 3166); anything else is shown as it is written.
    pub fn country(self, code: &str) -> String {
        let key = match code.as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => format!("country-{}", code.to_ascii_lowercase()),
            _ => return code.to_owned(),
        };
        let named = TABLES.get(&self).and_then(|t| t.plain.get(&key));
        named.map_or_else(|| code.to_owned(), |name| (*name).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kit::Time;

    #[test]
    fn numbers_are_grouped_as_each_language_does() {
        for (n, en, sv, de) in [
            (0, "0", "0", "0"),
            (999, "999", "999", "999"),
            (-1000, "-1,000", "-1\u{a0}000", "-1.000"),
            (-100, "-100", "-100", "-100"),
            (1_234_567, "1,234,567", "1\u{a0}234\u{a0}567", "1.234.567"),
        ] {
            assert_eq!([Lang::En.number(n), Lang::Sv.number(n), Lang::De.number(n), Lang::Da.number(n)], [en, sv, de, de]);
        }
        assert_eq!((Lang::En.number_to(1000, 1000), Lang::De.number_to(1001, 1000)), ("1,000".into(), "1.000+".into()));
        assert_eq!(Lang::En.tf("profiles-found", &[("n", 400_000i64.into())]), "400,000 people");
        assert_eq!(Lang::De.tf("profiles-found", &[("n", 400_000i64.into())]), "400.000 Personen");
    }

    #[test]
    fn dates_lists_and_countries_speak_the_language() {
        let t = Time(1_767_600_000_000);
        assert_eq!(
            [Lang::En.date(t), Lang::Sv.date(t), Lang::Da.date(t), Lang::De.date(t)],
            ["5 Jan 2026", "5 jan. 2026", "5. jan. 2026", "5. Jan. 2026"]
        );
        assert_eq!(Lang::En.list::<&str>(&[]), "");
        assert_eq!(Lang::En.list(&["Ann"]), "Ann");
        assert_eq!(Lang::Sv.list(&["Ann", "Ben"]), "Ann och Ben");
        assert_eq!(Lang::De.list(&["Ann", "Ben", "Cat"]), "Ann, Ben und Cat");
        assert_eq!(
            [Lang::En.country("DE"), Lang::Sv.country("de"), Lang::Da.country("DE"), Lang::De.country("DE")],
            ["Germany", "Tyskland", "Tyskland", "Deutschland"]
        );
        assert_eq!([Lang::De.country(""), Lang::De.country("ZZ"), Lang::De.country("Atlantis")], ["", "ZZ", "Atlantis"]);
    }
}
