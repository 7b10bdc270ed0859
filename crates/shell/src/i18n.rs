//! Words: every text the product says, from Fluent files (`locales/LANG/*.ftl`), merged per language and formatted
//! once at start where nothing varies. What a language lacks is said in English; it never fails at run time.
//! A fifth language, for trying the pages out, says the English words from right to left.

use crate::chrome::cookie;
use axum::http::{HeaderMap, header};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
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
    /// Words with values put in, and nothing that depends on them: a page has hundreds, which need no interpreter.
    pieces: FxHashMap<String, Vec<Piece>>,
    bundle: FluentBundle<FluentResource>,
}
enum Piece {
    Words(String),
    Value(String),
}
impl Piece {
    /// `None` where a value decides about words.
    fn all(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
        let piece = |element: &PatternElement<&str>| match element {
            PatternElement::TextElement { value } => Some(Piece::Words((*value).to_owned())),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
                Some(Piece::Value(id.name.to_owned()))
            }
            PatternElement::Placeable { .. } => None,
        };
        pattern.elements.iter().map(piece).collect()
    }
    /// `None` where a value is missing.
    fn said(all: &[Piece], lang: Lang, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let mut out = String::with_capacity(48);
        for piece in all {
            match piece {
                Piece::Words(words) => out.push_str(words),
                Piece::Value(name) => match args.iter().find(|a| a.0 == name)?.1 {
                    Arg::Text(s) => out.push_str(s),
                    Arg::Int(n) => out.push_str(&lang.number(n)),
                },
            }
        }
        Some(out)
    }
}

static TABLES: LazyLock<FxHashMap<Lang, Table>> =
    LazyLock::new(|| Lang::ALL.iter().chain([&Lang::Mirror]).filter_map(|l| Some((*l, Table::load(*l)?))).collect());

impl Table {
    fn load(lang: Lang) -> Option<Table> {
        let said_in = if lang == Lang::Mirror { Lang::En } else { lang };
        let mut bundle = FluentBundle::new_concurrent(vec![said_in.tag().parse().ok()?]);
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
        Some(Table { plain, pieces, bundle })
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
        if let Some(said) = TABLES.get(&self).and_then(|t| Piece::said(t.pieces.get(key)?, self, args)) {
            return self.turned(said);
        }
        self.interpreted(key, args)
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

    #[test]
    fn what_needs_no_interpreter_says_the_same_as_it() {
        let mut compared = 0;
        for lang in Lang::ALL.iter().chain([&Lang::Mirror]) {
            for (key, pieces) in &TABLES[lang].pieces {
                let values = |p: &Piece| if let Piece::Value(name) = p { Some(name.clone()) } else { None };
                let names: Vec<String> = pieces.iter().filter_map(values).collect();
                for value in [Arg::Text("Åsa <b>"), Arg::Int(7), Arg::Int(-1_234_567)] {
                    let args: Vec<(&str, Arg<'_>)> = names.iter().map(|n| (n.as_str(), value)).collect();
                    assert_eq!(lang.tf(key, &args), lang.interpreted(key, &args), "{lang:?} {key}");
                    compared += 1;
                }
            }
        }
        assert!(compared > 1000, "{compared}");
    }
}
