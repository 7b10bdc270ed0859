//! Settings: one typed struct, described once in one table from which the file's keys, the environment's names, the
//! command line's flags and `config print` all follow. Read once at start and checked then; never re-read, never written.

use anyhow::{Context as _, Result, bail, ensure};
use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

mod value;
pub use value::{LogFormat, Net, ObjectStore, Secret, Setting};
use value::{Raw, nearest};

/// Where a setting's value came from; later ones win.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    Default,
    File,
    Env,
    Flag,
}

impl Origin {
    fn name(self) -> &'static str {
        match self {
            Origin::Default => "default",
            Origin::File => "file",
            Origin::Env => "env",
            Origin::Flag => "flag",
        }
    }
}

/// What is known about a setting before any value is read.
#[derive(Debug, Clone, Copy)]
pub struct About {
    pub name: &'static str,
    pub default: &'static str,
    /// The lines of its comment.
    pub comment: &'static [&'static str],
}

macro_rules! settings {
    ($( $(#[doc = $comment:literal])+ $name:ident: $type:ty = $default:literal; )+) => {
        /// Everything that can be set.
        #[derive(Debug, Clone)]
        pub struct Config {
            $( $(#[doc = $comment])+ pub $name: $type, )+
            /// Where each value came from.
            pub origins: BTreeMap<&'static str, Origin>,
            /// What was odd but not wrong; the server logs it at start.
            pub warnings: Vec<String>,
        }

        /// The table itself, in the order in which it is printed.
        pub const SETTINGS: &[About] = &[
            $( About { name: stringify!($name), default: $default, comment: &[$($comment),+] }, )+
        ];

        impl Config {
            fn defaults() -> Result<Config, String> {
                Ok(Config {
                    $( $name: <$type as Setting>::read(&Raw::Text($default))?, )+
                    origins: SETTINGS.iter().map(|s| (s.name, Origin::Default)).collect(),
                    warnings: Vec::new(),
                })
            }
            fn set(&mut self, name: &str, raw: &Raw<'_>, origin: Origin) -> Result<(), String> {
                match name {
                    $( stringify!($name) => {
                        self.$name = <$type as Setting>::read(raw)?;
                        self.origins.insert(stringify!($name), origin);
                    } )+
                    _ => return Err("there is no such setting".into()),
                }
                Ok(())
            }
            /// The value as TOML (None when not set) and whether part of it is hidden.
            fn shown(&self, name: &str) -> (Option<toml::Value>, bool) {
                match name {
                    $( stringify!($name) => (self.$name.show(), self.$name.hides()), )+
                    _ => (None, false),
                }
            }
        }
    };
}

settings! {
    /// Everything Folkmoot keeps lives in this directory: database, uploads, search index.
    data_dir: PathBuf = "./var";
    /// Address and port to listen on. Put a reverse proxy with TLS in front before others can reach it.
    listen: SocketAddr = "127.0.0.1:8080";
    /// The address people type, for links in mail and feeds. Guessed from each request when not set.
    public_url: Option<url::Url> = "";
    /// "sqlite" (a file in data_dir) or postgres://user:password@host/name.
    database: Database = "sqlite";
    /// Name of the organisation, shown in titles and mail.
    organisation: String = "Folkmoot";
    /// Language of pages for people who chose none, as a language tag.
    language: Language = "en";
    /// What is logged: error, warn, info, debug or trace, or directives such as "info,kit=debug".
    log_level: String = "info";
    /// "text" for people, "json" for machines.
    log_format: LogFormat = "text";
    /// Hours without a visit after which a session ends.
    session_idle_hours: u32 = "12";
    /// Days after which a session ends even when it is used daily.
    session_max_days: u32 = "30";
    /// Largest upload, in megabytes.
    upload_max_mb: u32 = "25";
    /// Where uploads are kept: "local" (in data_dir) or "s3".
    objects: ObjectStore = "local";
    /// Bucket for uploads, when objects = "s3".
    s3_bucket: String = "";
    /// Address of the S3-compatible service. Not needed for AWS itself.
    s3_endpoint: Option<url::Url> = "";
    /// Region of the bucket; many services take any word.
    s3_region: String = "us-east-1";
    /// Access key for the bucket.
    s3_access_key: String = "";
    /// Secret key for the bucket. Better given by FOLKMOOT_S3_SECRET_KEY than in a file.
    s3_secret_key: Secret = "";
    /// Whether the server may fetch web pages for link cards. Turn it off where there is no way out.
    egress_enabled: bool = "true";
    /// Whether it may also fetch from private addresses, such as those of an intranet. Whoever can post can then make
    /// the server ask every host near it; leave it off unless you trust everybody inside.
    egress_allow_private: bool = "false";
    /// Tries to sign in per minute, for one address and for one name.
    sign_in_per_minute: u32 = "10";
    /// Days after which a flag that nobody decided about is brought before moderators, wherever it stands.
    moderation_days: u32 = "3";
    /// Days after which what was deleted is taken out of the trash and gone for good; 0 keeps it for ever.
    trash_days: u32 = "90";
    /// Minutes an administrator may read a restricted community after saying why.
    glass_minutes: u32 = "60";
    /// Changes per minute and person: posts, comments, likes. Drafts and marks of what was read do not count.
    posts_per_minute: u32 = "30";
    /// Days during which somebody is new: they, and guests at any time, write, flag and invite more slowly than others.
    new_days: u32 = "3";
    /// Posts and comments per hour of somebody new and of guests.
    new_posts_per_hour: u32 = "30";
    /// Flags and invitations per hour of somebody new and of guests, each.
    new_asks_per_hour: u32 = "10";
    /// People whom one text of somebody new or of a guest may name with an @.
    new_mentions: u32 = "5";
    /// Files sent per minute and person.
    uploads_per_minute: u32 = "20";
    /// Searches per minute and person.
    searches_per_minute: u32 = "60";
    /// Whether it is counted what people search for, never who: administrators see what many looked for in vain.
    count_searches: bool = "true";
    /// What lifts a search result, in hundredths; all together at most twofold. For each fold of likes (natural logarithm).
    search_weight_liked: u32 = "8";
    /// The same for comments.
    search_weight_commented: u32 = "3";
    /// An accepted answer, or a question that has one.
    search_weight_accepted: u32 = "15";
    /// An announcement.
    search_weight_official: u32 = "15";
    /// Written by a contact of whoever searches.
    search_weight_contact: u32 = "15";
    /// Written by somebody they follow.
    search_weight_followed: u32 = "12";
    /// From a community they are a member of.
    search_weight_community: u32 = "10";
    /// Written by somebody of their own unit.
    search_weight_unit: u32 = "5";
    /// They keep it themselves.
    search_weight_saved: u32 = "10";
    /// Whether a change is on disk before it is acknowledged. Turn it off for tests only: a power cut then loses data.
    durable: bool = "true";
    /// Proxies whose X-Forwarded-For is believed: addresses or networks such as "10.0.0.0/8".
    trusted_proxies: Vec<Net> = "";
    /// Whether /metrics answers anyone, not only the machine itself.
    metrics_public: bool = "false";
}

/// Environment names that begin like settings and are none.
const NOT_SETTINGS: [&str; 3] = ["FOLKMOOT_CONFIG", "FOLKMOOT_DATA", "FOLKMOOT_LOG"];

impl Default for Config {
    fn default() -> Config {
        match Config::defaults() {
            Ok(c) => c,
            Err(e) => unreachable!("a default in the table does not read: {e}"),
        }
    }
}

impl Config {
    /// Defaults, then the file, then FOLKMOOT_* of the environment, then flags; checked as a whole at the end.
    pub fn load(file: Option<&Path>, env: impl Iterator<Item = (String, String)>, flags: &[(String, String)]) -> Result<Config> {
        let mut config = Config::default();
        if let Some(path) = file {
            let text = std::fs::read_to_string(path).with_context(|| format!("cannot read the settings file {}", path.display()))?;
            config.file(&text).with_context(|| format!("in the settings file {}", path.display()))?;
        }
        for (key, value) in env {
            let Some(name) = key.strip_prefix("FOLKMOOT_").map(str::to_ascii_lowercase) else { continue };
            if SETTINGS.iter().any(|s| s.name == name) {
                config.set(&name, &Raw::Text(&value), Origin::Env).map_err(|e| anyhow::anyhow!("{key} in the environment: {e}"))?;
            } else if !NOT_SETTINGS.contains(&key.as_str()) {
                // Other programs' names may begin so too: said, not refused.
                config.warnings.push(format!(
                    "{key} in the environment is no setting{}",
                    did_you_mean(&name, |n| format!("FOLKMOOT_{}", n.to_ascii_uppercase()))
                ));
            }
        }
        for (key, value) in flags {
            let name = key.trim_start_matches('-').replace('-', "_");
            ensure!(
                SETTINGS.iter().any(|s| s.name == name),
                "there is no flag --{}{}",
                name.replace('_', "-"),
                did_you_mean(&name, |n| format!("--{}", n.replace('_', "-")))
            );
            config.set(&name, &Raw::Text(value), Origin::Flag).map_err(|e| anyhow::anyhow!("--{}: {e}", name.replace('_', "-")))?;
        }
        config.check()?;
        Ok(config)
    }

    fn file(&mut self, text: &str) -> Result<()> {
        let line = |at: usize| text.get(..at).unwrap_or("").matches('\n').count() + 1;
        let table = match toml::de::DeTable::parse(text) {
            Ok(t) => t.into_inner(),
            Err(e) => bail!("line {}: {}", line(e.span().map_or(0, |s| s.start)), e.message()),
        };
        for (key, value) in &table {
            let name: &str = key.get_ref();
            let at = line(key.span().start);
            ensure!(
                SETTINGS.iter().any(|s| s.name == name),
                "line {at}: there is no setting \"{name}\"{}",
                did_you_mean(name, |n| format!("\"{n}\""))
            );
            self.set(name, &Raw::Toml(value.get_ref()), Origin::File).map_err(|e| anyhow::anyhow!("line {at}: {name}: {e}"))?;
        }
        Ok(())
    }

    /// What no single value shows.
    fn check(&self) -> Result<()> {
        let in_range = |name: &str, n: u32, from: u32, to: u32| {
            let origin = self.origins.get(name).map_or("default", |o| o.name());
            ensure!((from..=to).contains(&n), "{name} is {n} ({origin}): give a number from {from} to {to}");
            Ok(())
        };
        in_range("session_idle_hours", self.session_idle_hours, 1, 24 * 365)?;
        in_range("session_max_days", self.session_max_days, 1, 365)?;
        in_range("upload_max_mb", self.upload_max_mb, 1, 2048)?;
        in_range("moderation_days", self.moderation_days, 1, 365)?;
        in_range("trash_days", self.trash_days, 0, 36_500)?;
        in_range("new_days", self.new_days, 0, 365)?;
        in_range("new_posts_per_hour", self.new_posts_per_hour, 1, 100_000)?;
        in_range("new_asks_per_hour", self.new_asks_per_hour, 1, 100_000)?;
        in_range("new_mentions", self.new_mentions, 0, 100_000)?;
        in_range("glass_minutes", self.glass_minutes, 1, 24 * 60)?;
        in_range("sign_in_per_minute", self.sign_in_per_minute, 1, 100_000)?;
        in_range("posts_per_minute", self.posts_per_minute, 1, 100_000)?;
        in_range("uploads_per_minute", self.uploads_per_minute, 1, 100_000)?;
        in_range("searches_per_minute", self.searches_per_minute, 1, 100_000)?;
        for (name, weight) in [
            ("search_weight_liked", self.search_weight_liked),
            ("search_weight_commented", self.search_weight_commented),
            ("search_weight_accepted", self.search_weight_accepted),
            ("search_weight_official", self.search_weight_official),
            ("search_weight_contact", self.search_weight_contact),
            ("search_weight_followed", self.search_weight_followed),
            ("search_weight_community", self.search_weight_community),
            ("search_weight_unit", self.search_weight_unit),
            ("search_weight_saved", self.search_weight_saved),
        ] {
            in_range(name, weight, 0, 100)?;
        }
        ensure!(!self.data_dir.as_os_str().is_empty(), "data_dir is empty: name a directory");
        ensure!(!self.organisation.trim().is_empty(), "organisation is empty: give the name people know it by");
        if let Some(url) = &self.public_url {
            ensure!(
                matches!(url.scheme(), "http" | "https") && url.path() == "/" && url.query().is_none() && url.username().is_empty(),
                "public_url is {url}: give the bare address, such as https://moot.example.org"
            );
        }
        if self.objects == ObjectStore::S3 {
            for (name, empty) in [
                ("s3_bucket", self.s3_bucket.is_empty()),
                ("s3_access_key", self.s3_access_key.is_empty()),
                ("s3_secret_key", self.s3_secret_key.expose().is_empty()),
            ] {
                ensure!(!empty, "objects is \"s3\", but {name} is not set");
            }
        }
        Ok(())
    }

    /// Every setting with its comment, value and origin: as TOML that can be read back (secrets and unset values stand
    /// as comments), or as JSON.
    pub fn print(&self, json: bool) -> String {
        if json {
            let all: serde_json::Map<String, serde_json::Value> = SETTINGS
                .iter()
                .map(|s| {
                    let (value, hidden) = self.shown(s.name);
                    let entry = serde_json::json!({
                        "value": value, "hidden": hidden, "default": s.default, "origin": self.origins.get(s.name), "comment": comment(s).join(" "),
                    });
                    (s.name.to_owned(), entry)
                })
                .collect();
            return serde_json::to_string_pretty(&all).unwrap_or_default();
        }
        let mut out = String::new();
        for s in SETTINGS {
            let origin = self.origins.get(s.name).map_or("default", |o| o.name());
            for line in comment(s) {
                out.push_str(&format!("# {line}\n"));
            }
            out.push_str(&match self.shown(s.name) {
                (None, _) => format!("# {} =  # {origin}, not set\n\n", s.name),
                (Some(value), true) => format!("# {} = {value}  # {origin}, hidden\n\n", s.name),
                (Some(value), false) => format!("{} = {value}  # {origin}\n\n", s.name),
            });
        }
        out
    }

    pub fn sqlite_file(&self) -> PathBuf {
        self.data_dir.join("folkmoot.db")
    }
    pub fn objects_dir(&self) -> PathBuf {
        self.data_dir.join("objects")
    }
    pub fn index_dir(&self) -> PathBuf {
        self.data_dir.join("index")
    }
    pub fn upload_max_bytes(&self) -> usize {
        self.upload_max_mb as usize * 1024 * 1024
    }
    /// Whether this address is a proxy of ours, whose word about the client is taken.
    pub fn trusts(&self, ip: IpAddr) -> bool {
        self.trusted_proxies.iter().any(|n| n.contains(ip))
    }
}

fn comment(s: &About) -> Vec<&'static str> {
    s.comment.iter().map(|l| l.trim()).collect()
}

fn did_you_mean(name: &str, show: impl Fn(&str) -> String) -> String {
    nearest(name, SETTINGS.iter().map(|s| s.name)).map_or(String::new(), |n| format!("; did you mean {}?", show(n)))
}

/// The database a site runs on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Database {
    /// A file in the data directory.
    Sqlite,
    /// Holds the whole address, password and all: do not print it.
    Postgres(Secret),
}

impl Setting for Database {
    fn read(raw: &Raw<'_>) -> Result<Database, String> {
        let s = String::read(raw)?;
        let url = url::Url::parse(&s).ok().filter(|u| matches!(u.scheme(), "postgres" | "postgresql"));
        match (s.as_str(), url) {
            ("sqlite", _) => Ok(Database::Sqlite),
            (_, Some(_)) => Ok(Database::Postgres(Secret::new(s))),
            // What was given may hold a password: it is not repeated.
            _ => Err("give \"sqlite\" or an address that begins with postgres://".into()),
        }
    }
    fn show(&self) -> Option<toml::Value> {
        Some(match self {
            Database::Sqlite => "sqlite".into(),
            Database::Postgres(s) => {
                let masked = url::Url::parse(s.expose()).map(|mut u| {
                    // A password may also stand among the parameters.
                    u.set_query(None);
                    if u.password().is_some() {
                        let _ = u.set_password(Some("********"));
                    }
                    u.to_string()
                });
                masked.unwrap_or_else(|_| "postgres://…".into()).into()
            }
        })
    }
    fn hides(&self) -> bool {
        match self {
            Database::Sqlite => false,
            Database::Postgres(s) => self.show() != Some(s.expose().into()),
        }
    }
}

/// A language tag such as "en" or "pt-BR".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language(String);

impl Language {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Setting for Language {
    fn read(raw: &Raw<'_>) -> Result<Language, String> {
        let s = String::read(raw)?;
        let mut parts = s.split('-');
        let first = parts.next().is_some_and(|p| (2..=3).contains(&p.len()) && p.chars().all(|c| c.is_ascii_lowercase()));
        let rest = parts.all(|p| (2..=8).contains(&p.len()) && p.chars().all(|c| c.is_ascii_alphanumeric()));
        if first && rest { Ok(Language(s)) } else { Err(format!("\"{s}\" is no language tag; give one such as \"en\" or \"pt-BR\"")) }
    }
    fn show(&self) -> Option<toml::Value> {
        Some(self.0.clone().into())
    }
}

/// The settings as flags of a clap command: `#[command(flatten)] settings: kit::config::Flags`.
#[derive(Debug, Clone, Default)]
pub struct Flags(pub Vec<(String, String)>);

impl clap::Args for Flags {
    fn augment_args(mut cmd: clap::Command) -> clap::Command {
        // clap wants names that live as long as the program.
        static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| SETTINGS.iter().map(|s| s.name.replace('_', "-")).collect());
        for (s, long) in SETTINGS.iter().zip(NAMES.iter()) {
            cmd = cmd.arg(
                clap::Arg::new(s.name)
                    .long(long.as_str())
                    .value_name("VALUE")
                    .help(format!("{} [default: {}]", comment(s).join(" "), if s.default.is_empty() { "none" } else { s.default }))
                    .help_heading("Settings (also in the settings file, or as FOLKMOOT_… in the environment)")
                    .global(true),
            );
        }
        cmd
    }
    fn augment_args_for_update(cmd: clap::Command) -> clap::Command {
        Self::augment_args(cmd)
    }
}

impl clap::FromArgMatches for Flags {
    fn from_arg_matches(m: &clap::ArgMatches) -> Result<Flags, clap::Error> {
        let given = |s: &About| m.try_get_one::<String>(s.name).ok().flatten().map(|v| (s.name.to_owned(), v.clone()));
        Ok(Flags(SETTINGS.iter().filter_map(given).collect()))
    }
    fn update_from_arg_matches(&mut self, m: &clap::ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(m)?;
        Ok(())
    }
}
