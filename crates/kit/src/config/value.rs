//! The types a setting can have: how each is read from text or TOML and how it is shown again.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use toml::de::DeValue;

/// A value before it is understood.
pub enum Raw<'a> {
    Text(&'a str),
    Toml(&'a DeValue<'a>),
}

pub trait Setting: Sized {
    /// Err holds words about what to give instead.
    fn read(raw: &Raw<'_>) -> Result<Self, String>;
    /// None when not set.
    fn show(&self) -> Option<toml::Value>;
    /// Whether `show` leaves something out.
    fn hides(&self) -> bool {
        false
    }
}

impl Setting for String {
    fn read(raw: &Raw<'_>) -> Result<String, String> {
        match raw {
            Raw::Text(s) => Ok((*s).to_owned()),
            Raw::Toml(DeValue::String(s)) => Ok(s.to_string()),
            Raw::Toml(other) => Err(format!("give a text in quotes, not {}", kind(other))),
        }
    }
    fn show(&self) -> Option<toml::Value> {
        Some(self.clone().into())
    }
}

impl Setting for PathBuf {
    fn read(raw: &Raw<'_>) -> Result<PathBuf, String> {
        String::read(raw).map(PathBuf::from)
    }
    fn show(&self) -> Option<toml::Value> {
        Some(self.to_string_lossy().into_owned().into())
    }
}

impl Setting for bool {
    fn read(raw: &Raw<'_>) -> Result<bool, String> {
        match raw {
            Raw::Toml(DeValue::Boolean(b)) => Ok(*b),
            Raw::Text("true" | "1" | "yes" | "on") => Ok(true),
            Raw::Text("false" | "0" | "no" | "off") => Ok(false),
            Raw::Text(s) => Err(format!("give true or false, not \"{s}\"")),
            Raw::Toml(other) => Err(format!("give true or false, not {}", kind(other))),
        }
    }
    fn show(&self) -> Option<toml::Value> {
        Some((*self).into())
    }
}

impl Setting for u32 {
    fn read(raw: &Raw<'_>) -> Result<u32, String> {
        let text = match raw {
            Raw::Text(s) => s.trim(),
            Raw::Toml(DeValue::Integer(n)) if n.radix() == 10 => n.as_str(),
            Raw::Toml(other) => return Err(format!("give a whole number, not {}", kind(other))),
        };
        text.parse().map_err(|_| format!("give a whole number from 0 to {}, not \"{text}\"", u32::MAX))
    }
    fn show(&self) -> Option<toml::Value> {
        Some(i64::from(*self).into())
    }
}

impl Setting for SocketAddr {
    fn read(raw: &Raw<'_>) -> Result<SocketAddr, String> {
        let s = String::read(raw)?;
        s.parse().map_err(|_| format!("give an address and a port, such as 127.0.0.1:8080 or [::]:8080, not \"{s}\""))
    }
    fn show(&self) -> Option<toml::Value> {
        Some(self.to_string().into())
    }
}

impl Setting for Option<url::Url> {
    fn read(raw: &Raw<'_>) -> Result<Option<url::Url>, String> {
        let s = String::read(raw)?;
        if s.is_empty() {
            return Ok(None);
        }
        let url = url::Url::parse(&s).ok().filter(|u| matches!(u.scheme(), "http" | "https") && u.has_host());
        url.map(Some).ok_or_else(|| format!("give a web address, such as https://moot.example.org, not \"{s}\""))
    }
    fn show(&self) -> Option<toml::Value> {
        self.as_ref().map(|u| u.as_str().trim_end_matches('/').to_owned().into())
    }
}

/// In text, several are separated by commas.
impl<T: Setting> Setting for Vec<T> {
    fn read(raw: &Raw<'_>) -> Result<Vec<T>, String> {
        match raw {
            Raw::Text(s) => s.split(',').map(str::trim).filter(|s| !s.is_empty()).map(|s| T::read(&Raw::Text(s))).collect(),
            Raw::Toml(DeValue::Array(list)) => list.iter().map(|v| T::read(&Raw::Toml(v.get_ref()))).collect(),
            Raw::Toml(other) => Err(format!("give a list in brackets, not {}", kind(other))),
        }
    }
    fn show(&self) -> Option<toml::Value> {
        Some(toml::Value::Array(self.iter().filter_map(Setting::show).collect()))
    }
}

/// Text that never shows itself, neither in a debug print nor in `config print`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    pub fn new(s: String) -> Secret {
        Secret(s)
    }
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.0.is_empty() { "(none)" } else { "********" })
    }
}

impl Setting for Secret {
    fn read(raw: &Raw<'_>) -> Result<Secret, String> {
        String::read(raw).map(Secret)
    }
    fn show(&self) -> Option<toml::Value> {
        (!self.0.is_empty()).then(|| "********".into())
    }
    fn hides(&self) -> bool {
        !self.0.is_empty()
    }
}

macro_rules! words {
    ($(#[$about:meta])* $type:ident { $($variant:ident = $word:literal),+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $type { $($variant),+ }
        impl Setting for $type {
            fn read(raw: &Raw<'_>) -> Result<$type, String> {
                match String::read(raw)?.as_str() {
                    $($word => Ok($type::$variant),)+
                    other => Err(format!("give {}, not \"{other}\"", [$(concat!("\"", $word, "\"")),+].join(" or "))),
                }
            }
            fn show(&self) -> Option<toml::Value> {
                Some(match self { $($type::$variant => $word),+ }.into())
            }
        }
    };
}

words! { LogFormat { Text = "text", Json = "json" } }
words! {
    /// Where uploads are kept.
    ObjectStore { Local = "local", S3 = "s3" }
}

/// An address or a network of addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Net {
    base: IpAddr,
    bits: u8,
}

impl Net {
    pub fn contains(&self, ip: IpAddr) -> bool {
        match (self.base, ip.to_canonical()) {
            (IpAddr::V4(a), IpAddr::V4(b)) => same(u128::from(a.to_bits()) << 96, u128::from(b.to_bits()) << 96, self.bits),
            (IpAddr::V6(a), IpAddr::V6(b)) => same(a.to_bits(), b.to_bits(), self.bits),
            _ => false,
        }
    }
}

fn same(a: u128, b: u128, bits: u8) -> bool {
    (a ^ b).leading_zeros() >= u32::from(bits)
}

impl Setting for Net {
    fn read(raw: &Raw<'_>) -> Result<Net, String> {
        let s = String::read(raw)?;
        let (base, bits) = s.split_once('/').map_or((s.as_str(), None), |(a, b)| (a, Some(b)));
        let wrong = || format!("give an address or a network, such as 10.0.0.5 or 10.0.0.0/8, not \"{s}\"");
        let base: IpAddr = base.parse().map_err(|_| wrong())?;
        let most = if base.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(most), str::parse).ok().filter(|b| *b <= most).ok_or_else(wrong)?;
        Ok(Net { base, bits })
    }
    fn show(&self) -> Option<toml::Value> {
        Some(format!("{}/{}", self.base, self.bits).into())
    }
}

fn kind(v: &DeValue<'_>) -> &'static str {
    match v {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a section",
    }
}

/// The known name that is closest, if it is close enough to be meant.
pub fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.to_ascii_lowercase().replace('-', "_");
    known.map(|k| (distance(&name, k), k)).min().filter(|(d, k)| *d <= 2.max(k.len() / 3)).map(|(_, k)| k)
}

/// Letters to change, add or drop (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, y) in row.iter_mut().skip(1).zip(&b) {
            let best = (diagonal + usize::from(x != *y)).min(left + 1).min(*cell + 1);
            diagonal = *cell;
            *cell = best;
            left = best;
        }
    }
    row.last().copied().unwrap_or(0)
}
