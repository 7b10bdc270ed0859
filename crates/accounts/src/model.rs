//! What the forms send, what the JSON answers hold, and the rules for passwords.

use kit::{Error, Result, Time, Words, text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use spine::{Item, PersonId, Ticked, people::tokens::Token};

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Next {
    /// Where to go afterwards: a path of ours.
    pub next: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SignIn {
    /// E-mail address or handle.
    pub who: String,
    pub password: String,
    pub next: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SetupLink {
    pub token: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Setup {
    /// From the address that the server printed.
    pub token: String,
    pub organisation: String,
    pub name: String,
    pub email: String,
    pub password: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct JustDone {
    /// What was just done, to say so.
    pub done: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Preferences {
    /// A language tag; empty follows the browser.
    pub lang: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewPassword {
    pub current_password: String,
    pub password: String,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewToken {
    /// What it is for.
    pub name: String,
    /// "read" or "write".
    pub scope: String,
    /// Days until it ends, 1 to 3650; empty: never.
    pub days: String,
}
impl NewToken {
    pub fn checked(&self) -> Result<(String, &'static str, Option<i64>)> {
        let name = text::clean(self.name.trim());
        if name.is_empty() {
            return Err(Error::invalid("name", "accounts-token-name-missing"));
        }
        text::check_len("name", &name, 80)?;
        let scope = match self.scope.as_str() {
            "" | "read" => "read",
            "write" => "write",
            _ => return Err(Error::invalid("scope", "accounts-token-scope-wrong")),
        };
        let days = match self.days.trim() {
            "" => None,
            days => Some(
                days.parse::<i64>()
                    .ok()
                    .filter(|d| (1..=3650).contains(d))
                    .ok_or_else(|| Error::invalid("days", "accounts-token-days-wrong"))?,
            ),
        };
        Ok((name, scope, days))
    }
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Join {
    /// The password to come in with from now on.
    pub password: String,
}
/// What an invitation says before it is used.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Joining {
    pub name: String,
    /// Who invites.
    pub by: String,
    /// A password is to be chosen.
    pub password: bool,
    /// There was one before.
    pub known: bool,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Mine {
    /// Where the last page ended.
    pub before: String,
    /// How many were just deleted, to say so.
    pub removed: i64,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct MyContent {
    pub items: Vec<Item>,
    /// What somebody else deleted, with its words; on the first page.
    pub deleted: Vec<spine::items::own::Gone>,
    /// Ask again with this as `before`; none: that was all.
    pub next: Option<String>,
}
/// Boxes that were ticked: each sends a field of its own name, "item-17".
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Picked {
    /// Numbers with spaces between, for programs.
    pub ids: String,
    #[serde(flatten)]
    pub boxes: Ticked,
}
impl Picked {
    pub fn ids(&self) -> Result<Vec<i64>> {
        let typed = self.ids.split_whitespace().chain(self.boxes.after("item-"));
        let mut ids: Vec<i64> =
            typed.map(str::parse).collect::<Result<_, _>>().map_err(|_| Error::invalid("ids", "accounts-content-none-picked"))?;
        ids.sort_unstable();
        ids.dedup();
        Ok(ids)
    }
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Removed {
    pub removed: i64,
}

/// Somebody signed in.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SignedIn {
    pub id: PersonId,
    pub name: String,
}

/// A device, as its owner sees it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DeviceFace {
    /// Names the session in addresses; good for nothing else.
    pub id: String,
    pub device: String,
    pub created_at: Time,
    pub seen_at: Time,
    /// The one that asks.
    pub current: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct SettingsFace {
    pub lang: String,
    pub has_password: bool,
    pub devices: Vec<DeviceFace>,
    pub tokens: Vec<Token>,
}

/// Shown exactly once.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TokenMade {
    pub name: String,
    pub scope: String,
    pub secret: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct TokenList {
    pub tokens: Vec<Token>,
}

/// What somebody typed as their name at the door: an address, a handle, a handle with @.
pub fn door_name(typed: &str) -> String {
    let name = text::clean(typed.trim()).to_lowercase();
    name.strip_prefix('@').unwrap_or(&name).chars().take(254).collect()
}

pub const PASSWORD_MIN: usize = 12;
pub const PASSWORD_MAX: usize = 256;

/// Long enough and not easily guessed, also not by somebody who knows the person (`about`: name, address, house).
pub fn check_password(password: &str, about: &[&str]) -> Result<()> {
    let n = password.chars().count();
    if n < PASSWORD_MIN {
        return Err(Error::invalid("password", Words::of("accounts-password-short").with("min", PASSWORD_MIN).with("n", n)));
    }
    if n > PASSWORD_MAX {
        return Err(Error::invalid("password", Words::of("accounts-password-long").with("max", PASSWORD_MAX)));
    }
    if only_about(password, about) {
        return Err(Error::invalid("password", "accounts-password-weak"));
    }
    let mut known: Vec<&str> =
        about.iter().flat_map(|a| a.split(|c: char| !c.is_alphanumeric())).filter(|w| w.chars().count() > 2).collect();
    known.extend_from_slice(about);
    known.push("folkmoot");
    // The estimate's time grows with the square of the length; the beginning tells enough.
    let head: String = password.chars().take(72).collect();
    match zxcvbn::zxcvbn(&head, &known).score() {
        zxcvbn::Score::Three | zxcvbn::Score::Four => Ok(()),
        _ => Err(Error::invalid("password", "accounts-password-weak")),
    }
}

/// Is it nothing but what everybody knows of the person (their name, their house, once or again), with a few signs added?
fn only_about(password: &str, about: &[&str]) -> bool {
    const ADDED: usize = 5;
    let plain = |s: &str| text::fold(s).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let mut known: Vec<String> = about.iter().map(|a| plain(a)).collect();
    known.extend(about.iter().flat_map(|a| a.split(|c: char| !c.is_alphanumeric())).map(plain));
    known.push("folkmoot".into());
    known.retain(|k| k.chars().count() > 2);
    // The longest first: a name before the words in it.
    known.sort_by_key(|k| std::cmp::Reverse(k.len()));
    let mut rest = plain(&password.chars().take(PASSWORD_MAX).collect::<String>());
    let before = rest.len();
    for word in &known {
        rest = rest.replace(word.as_str(), "");
    }
    rest.len() < before && rest.chars().count() < ADDED
}

/// "Firefox on Linux", from what the browser says of itself.
pub fn device(agent: &str) -> Option<String> {
    let first = |table: &[(&str, &str)]| table.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| (*name).to_owned());
    // The order matters: almost every browser also names the ones before it.
    let browser = first(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(b), Some(s)) => Some(format!("{b} · {s}")),
        (b, s) => b.or(s),
    }
}

/// The terms guests accept.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TermsFace {
    pub html: String,
    pub version: i64,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Accepted {
    /// The version that was read.
    pub version: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct TermsForm {
    /// Markdown; empty: there is nothing to accept.
    pub terms: String,
}
/// A guest to come.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct GuestForm {
    pub name: String,
    pub email: String,
    pub organisation: String,
    /// How many days they come in; empty is 90.
    pub days: String,
}
/// A list of guests: CSV with the columns name, email, organisation and, if wanted, days.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct GuestTable {
    pub guests: String,
}
/// A line of such a list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GuestLine {
    pub name: String,
    pub email: String,
    pub organisation: String,
    pub days: String,
    /// Why not, in the reader's language.
    pub refused: Option<String>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct GuestList {
    pub lines: Vec<GuestLine>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct GuestsMade {
    pub guests: Vec<GuestMade>,
    /// Lines that could not be taken after all.
    pub refused: Vec<GuestLine>,
    pub expires_at: kit::Time,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct GuestMade {
    pub name: String,
    pub email: String,
    /// Shown this once.
    pub link: String,
}
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct GuestAct {
    /// "extend" or "end".
    pub act: String,
    /// From today on; empty is 90.
    pub days: String,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Guests {
    pub guests: Vec<spine::people::guests::Guest>,
    pub next: Option<i64>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Agreed {
    pub people: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn which_passwords_are_taken() {
        for (password, taken) in [
            ("short", false),
            ("elevenchars", false),
            ("password1234", false),
            ("123456789012", false),
            ("aaaaaaaaaaaaaaaaaaaa", false),
            ("ann.bergstrom@harbour.example", false),
            ("Harbour & Sons", false),
            ("Harbour & SonsHarbour & Sons", false),
            ("harboursonsharboursons2026", false),
            ("AnnBergstrom", false),
            ("Bergström, Ann!!", false),
            ("ann.bergstrom", false),
            ("Ann knows four mussels", true),
            ("mussels lantern oblique fjord", true),
            ("rT7#qL2!vZ9@pW", true),
            ("日本語の長い合言葉はとても覚えやすい", true),
        ] {
            let result = check_password(password, &["Ann Bergström", "ann.bergstrom@harbour.example", "Harbour & Sons"]);
            assert_eq!(result.is_ok(), taken, "{password}: {result:?}");
        }
        assert!(check_password(&"xk2 vq9 ".repeat(32), &[]).is_ok(), "256 characters are fine");
        assert!(check_password(&format!("{}y", "xk2 vq9 ".repeat(32)), &[]).is_err());
    }

    #[test]
    fn names_at_the_door() {
        for (typed, name) in [(" Ann@Harbour.example ", "ann@harbour.example"), ("@Ann.B", "ann.b"), ("ann\0.b", "ann.b"), ("", "")] {
            assert_eq!(door_name(typed), name, "{typed:?}");
        }
        assert_eq!(door_name(&"x".repeat(10_000)).len(), 254);
    }

    #[test]
    fn devices_have_names_people_know() {
        for (agent, name) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", Some("Firefox · Linux")),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0",
                Some("Edge · Windows"),
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
                Some("Safari · iPhone"),
            ),
            ("curl/8.5.0", None),
            ("", None),
        ] {
            assert_eq!(device(agent).as_deref(), name, "{agent}");
        }
    }

    #[test]
    fn what_a_new_token_may_be() {
        let token = |name: &str, scope: &str, days: &str| NewToken { name: name.into(), scope: scope.into(), days: days.into() }.checked();
        assert_eq!(token(" backup ", "", "").unwrap(), ("backup".into(), "read", None));
        assert_eq!(token("b", "write", "90").unwrap(), ("b".into(), "write", Some(90)));
        for (name, scope, days) in [
            ("", "read", ""),
            ("b", "admin", ""),
            ("b", "read", "0"),
            ("b", "read", "9223372036854775807"),
            ("b", "read", "-1"),
            ("b", "read", "x"),
        ] {
            assert!(token(name, scope, days).is_err(), "{name:?} {scope:?} {days:?}");
        }
    }
}
