//! Words: every text the product says, from Fluent files (`locales/LANG/*.ftl`), merged per language and formatted
//! once at start where nothing varies. What a language lacks is said in English; it never fails at run time.
//! A fifth language, for trying the pages out, says the English words from right to left.

use crate::chrome::cookie;
use axum::http::{HeaderMap, header};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use rust_embed::RustEmbed;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

mod choose;
mod format;
pub use choose::{choose_lang, remembered};

#[derive(RustEmbed)]
#[folder = "../../locales"]
#[allow_missing = true]
struct Locales;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    #[default]
    En,
    Sv,
    Da,
    De,
    /// Nobody's language: English between marks that turn it round, on pages that run from right to left. Only a browser
    /// whose cookie says `lang=ar-XB` is shown it.
    Mirror,
}

/// A value inside a message: `lang.tf("likes-count", &[("n", 3.into())])`.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'a> {
    Int(i64),
    Text(&'a str),
}
impl From<i64> for Arg<'_> {
    fn from(n: i64) -> Self {
        Arg::Int(n)
    }
}
impl From<usize> for Arg<'_> {
    fn from(n: usize) -> Self {
        Arg::Int(n as i64)
    }
}
impl<'a> From<&'a str> for Arg<'a> {
    fn from(s: &'a str) -> Self {
        Arg::Text(s)
    }
}
impl<'a> From<&'a String> for Arg<'a> {
    fn from(s: &'a String) -> Self {
        Arg::Text(s)
    }
}

struct Table {
    /// Words in which nothing varies.
    plain: FxHashMap<String, &'static str>,
    /// Words with values put in or chosen by a value: a page has hundreds, which need no interpreter.
    pieces: FxHashMap<String, Vec<Piece>>,
    plural: PluralRules,
    bundle: FluentBundle<FluentResource>,
}
enum Piece {
    Words(String),
    Value(String),
    /// A value decides: the first way that fits it, or else the one at `rest`.
    Choice {
        by: String,
        ways: Vec<(Fits, Vec<Piece>)>,
        rest: usize,
    },
}
enum Fits {
    Number(i64),
    /// A text of just that word, or a number of that plural form.
    Word(String, Option<PluralCategory>),
}
impl Fits {
    /// `None` where no whole number is meant.
    fn of(key: &VariantKey<&str>) -> Option<Fits> {
        Some(match key {
            VariantKey::NumberLiteral { value } => Fits::Number(value.parse().ok()?),
            VariantKey::Identifier { name } => Fits::Word((*name).to_owned(), plural_form(name)),
        })
    }
    fn fit(&self, value: Arg<'_>, form: Option<&PluralCategory>) -> bool {
        match (self, value) {
            (Fits::Number(a), Arg::Int(b)) => *a == b,
            (Fits::Word(_, a), Arg::Int(_)) => form.is_some() && a.as_ref() == form,
            (Fits::Word(a, _), Arg::Text(b)) => a == b,
            (Fits::Number(_), Arg::Text(_)) => false,
        }
    }
}
fn plural_form(name: &str) -> Option<PluralCategory> {
    Some(match name {
        "zero" => PluralCategory::ZERO,
        "one" => PluralCategory::ONE,
        "two" => PluralCategory::TWO,
        "few" => PluralCategory::FEW,
        "many" => PluralCategory::MANY,
        "other" => PluralCategory::OTHER,
        _ => return None,
    })
}
impl Piece {
    /// `None` where words need more: other messages, functions, terms.
    fn all(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
        pattern.elements.iter().map(Piece::of).collect()
    }
    fn of(element: &PatternElement<&str>) -> Option<Piece> {
        Some(match element {
            PatternElement::TextElement { value } => Piece::Words((*value).to_owned()),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
                Piece::Value(id.name.to_owned())
            }
            PatternElement::Placeable {
                expression: Expression::Select { selector: InlineExpression::VariableReference { id }, variants },
            } => Piece::Choice {
                by: id.name.to_owned(),
                ways: variants.iter().map(|v| Some((Fits::of(&v.key)?, Piece::all(&v.value)?))).collect::<Option<_>>()?,
                rest: variants.iter().position(|v| v.default)?,
            },
            PatternElement::Placeable { .. } => return None,
        })
    }
    /// `None` where a value is missing.
    fn say(all: &[Piece], lang: Lang, plural: &PluralRules, args: &[(&str, Arg<'_>)], out: &mut String) -> Option<()> {
        let value = |name: &String| args.iter().find(|a| a.0 == name).map(|a| a.1);
        for piece in all {
            match piece {
                Piece::Words(words) => out.push_str(words),
                Piece::Value(name) => match value(name)? {
                    Arg::Text(s) => out.push_str(s),
                    Arg::Int(n) => out.push_str(&lang.number(n)),
                },
                Piece::Choice { by, ways, rest } => {
                    let by = value(by)?;
                    let form = if let Arg::Int(n) = by { plural.select(n).ok() } else { None };
                    let way = ways.iter().find(|w| w.0.fit(by, form.as_ref())).or_else(|| ways.get(*rest))?;
                    Piece::say(&way.1, lang, plural, args, out)?;
                }
            }
        }
        Some(())
    }
}

static TABLES: LazyLock<FxHashMap<Lang, Table>> =
    LazyLock::new(|| Lang::ALL.iter().chain([&Lang::Mirror]).filter_map(|l| Some((*l, Table::load(*l)?))).collect());

impl Table {
    fn load(lang: Lang) -> Option<Table> {
        let said_in = if lang == Lang::Mirror { Lang::En } else { lang };
        let mut bundle = FluentBundle::new_concurrent(vec![said_in.tag().parse().ok()?]);
        let plural = PluralRules::create(bundle.locales.first()?.clone(), PluralRuleType::CARDINAL).ok()?;
        // Isolation marks are for mixed directions; ours are set by `dir` on the elements around names.
        bundle.set_use_isolating(false);
        format::group_numbers(&mut bundle, lang);
        let mut keys = Vec::new();
        let folder = format!("{}/", said_in.tag());
        for path in Locales::iter().filter(|p| p.starts_with(&folder) && p.ends_with(".ftl")) {
            let Some(file) = Locales::get(&path) else { continue };
            let text = String::from_utf8_lossy(&file.data).into_owned();
            keys.extend(keys_of(&text));
            let resource = FluentResource::try_new(text).unwrap_or_else(|(part, errors)| {
                tracing::error!(%path, ?errors, "words with mistakes; the rest of the file is used");
                part
            });
            if let Err(errors) = bundle.add_resource(resource) {
                tracing::error!(%path, ?errors, "words defined twice; the first stands");
            }
        }
        if keys.is_empty() {
            return None;
        }
        let (mut plain, mut pieces) = (FxHashMap::default(), FxHashMap::default());
        for key in keys {
            let Some(pattern) = bundle.get_message(&key).and_then(|m| m.value()) else { continue };
            if let Some(all) = Piece::all(pattern) {
                pieces.insert(key.clone(), all);
            }
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
            if errors.is_empty() {
                plain.insert(key, &*Box::leak(lang.turned(text).into_boxed_str()));
            }
        }
        Some(Table { plain, pieces, plural, bundle })
    }
}

/// Message names of a Fluent file: `name =` at the start of a line.
fn keys_of(text: &str) -> impl Iterator<Item = String> + '_ {
    text.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_alphabetic())).filter_map(|l| Some(l.split_once('=')?.0.trim().to_owned()))
}

impl Lang {
    pub const ALL: &[Lang] = &[Lang::En, Lang::Sv, Lang::Da, Lang::De];

    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Sv => "sv",
            Lang::Da => "da",
            Lang::De => "de",
            Lang::Mirror => "ar-XB",
        }
    }
    pub fn dir(self) -> &'static str {
        match self {
            Lang::Mirror => "rtl",
            _ => "ltr",
        }
    }
    /// A language in its own words, whatever the page's.
    pub fn own_name(self) -> &'static str {
        self.t("own-name")
    }
    /// Between the marks that make letters run from right to left.
    fn turned(self, text: String) -> String {
        if self == Lang::Mirror { format!("\u{200f}\u{202e}{text}\u{202c}\u{200f}") } else { text }
    }
    /// A language we have words for; `sv-FI` counts as `sv`.
    pub fn parse(tag: &str) -> Option<Lang> {
        let short = tag.trim().split(['-', '_']).next()?.to_ascii_lowercase();
        Lang::ALL.iter().copied().find(|l| l.tag() == short && TABLES.contains_key(l))
    }
    /// The person's own choice first, then what this browser was told to use, then its wishes in order, then English.
    pub fn negotiate(headers: &HeaderMap, preference: Option<&str>) -> Lang {
        let told = cookie(headers, "lang");
        if told == Some(Lang::Mirror.tag()) {
            return Lang::Mirror;
        }
        if let Some(lang) = preference.and_then(Lang::parse).or_else(|| told.and_then(Lang::parse)) {
            return lang;
        }
        let mut wishes: Vec<(f32, Lang)> = headers
            .get_all(header::ACCEPT_LANGUAGE)
            .iter()
            .filter_map(|v| v.to_str().ok())
            .flat_map(|v| v.split(','))
            .filter_map(|w| {
                let mut bits = w.split(';');
                let lang = Lang::parse(bits.next()?)?;
                let q = bits.find_map(|b| b.trim().strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
                (q > 0.0).then_some((q, lang))
            })
            .collect();
        wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
        wishes.first().map_or(Lang::En, |w| w.1)
    }

    /// Words in which nothing varies. An unknown key is shown as it is, and stops a debug build.
    pub fn t(self, key: &'static str) -> &'static str {
        let found = TABLES.get(&self).and_then(|t| t.plain.get(key)).or_else(|| TABLES.get(&Lang::En)?.plain.get(key));
        debug_assert!(found.is_some(), "no words for {key:?} in locales/en");
        found.copied().unwrap_or(key)
    }

    /// Words with numbers or names in them.
    pub fn tf(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut said = String::with_capacity(48);
        match TABLES.get(&self).and_then(|t| Piece::say(t.pieces.get(key)?, self, &t.plural, args, &mut said)) {
            Some(()) => self.turned(said),
            None => self.interpreted(key, args),
        }
    }
    fn interpreted(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Int(n) => values.set(*name, FluentValue::from(*n)),
                Arg::Text(s) => values.set(*name, FluentValue::from(*s)),
            }
        }
        for lang in [self, Lang::En] {
            let Some(table) = TABLES.get(&lang) else { continue };
            let Some(pattern) = table.bundle.get_message(key).and_then(|m| m.value()) else { continue };
            let mut errors = Vec::new();
            let text = table.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
            debug_assert!(errors.is_empty(), "words for {key:?}: {errors:?}");
            return self.turned(text);
        }
        debug_assert!(false, "no words for {key:?} in locales/en");
        key.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(pieces: &[Piece], out: &mut Vec<String>) {
        for piece in pieces {
            match piece {
                Piece::Words(_) => {}
                Piece::Value(name) => out.push(name.clone()),
                Piece::Choice { by, ways, .. } => {
                    out.push(by.clone());
                    ways.iter().for_each(|w| named(&w.1, out));
                }
            }
        }
    }

    #[test]
    fn what_needs_no_interpreter_says_the_same_as_it() {
        let mut compared = 0;
        for lang in Lang::ALL.iter().chain([&Lang::Mirror]) {
            for (key, pieces) in &TABLES[lang].pieces {
                let mut names = vec![];
                named(pieces, &mut names);
                let texts = ["Åsa <b>", "owner", "yes", "1"].map(Arg::Text);
                for value in [0, 1, 2, 7, 21, -1, -1_234_567].map(Arg::Int).into_iter().chain(texts) {
                    let args: Vec<(&str, Arg<'_>)> = names.iter().map(|n| (n.as_str(), value)).collect();
                    assert_eq!(lang.tf(key, &args), lang.interpreted(key, &args), "{lang:?} {key} {value:?}");
                    compared += 1;
                }
            }
        }
        assert!(compared > 1000, "{compared}");
    }
}
