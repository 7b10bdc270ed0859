//! What may be configured, from where, and what is said of a value that cannot be.

use kit::config::*;
use std::io::Write as _;

fn load(file: &str, env: &[(&str, &str)], flags: &[(&str, &str)]) -> Result<Config, String> {
    let mut f = tempfile::NamedTempFile::new().unwrap();
    f.write_all(file.as_bytes()).unwrap();
    let own = |list: &[(&str, &str)]| list.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect::<Vec<_>>();
    Config::load(Some(f.path()), own(env).into_iter(), &own(flags)).map_err(|e| format!("{e:#}"))
}

#[test]
fn nothing_given_gives_the_defaults() {
    let c = Config::load(None, std::iter::empty(), &[]).unwrap();
    assert_eq!(c.listen.to_string(), "127.0.0.1:8080");
    assert_eq!((c.session_idle_hours, c.session_max_days, c.upload_max_bytes()), (12, 30, 25 * 1024 * 1024));
    assert_eq!(c.database, Database::Sqlite);
    assert_eq!(c.sqlite_file(), std::path::Path::new("./var/folkmoot.db"));
    assert!(c.durable && c.egress_enabled && !c.egress_allow_private && !c.metrics_public && c.public_url.is_none());
    assert!(c.origins.values().all(|o| *o == Origin::Default) && c.warnings.is_empty());
}

#[test]
fn flags_beat_the_environment_beats_the_file() {
    let c = load(
        "organisation = \"From file\"\nupload_max_mb = 1\nposts_per_minute = 5\ndurable = false\ntrusted_proxies = [\"10.0.0.0/8\", \"::1\"]",
        &[("FOLKMOOT_UPLOAD_MAX_MB", "2"), ("FOLKMOOT_POSTS_PER_MINUTE", "6"), ("PATH", "/bin")],
        &[("posts-per-minute", "7"), ("--listen", "[::]:80")],
    )
    .unwrap();
    assert_eq!((c.organisation.as_str(), c.upload_max_mb, c.posts_per_minute, c.durable), ("From file", 2, 7, false));
    assert_eq!(
        ["organisation", "upload_max_mb", "posts_per_minute", "listen", "language"].map(|n| c.origins[n]),
        [Origin::File, Origin::Env, Origin::Flag, Origin::Flag, Origin::Default]
    );
    for (ip, trusted) in [("10.9.8.7", true), ("11.0.0.1", false), ("::1", true), ("::2", false), ("::ffff:10.1.1.1", true)] {
        assert_eq!(c.trusts(ip.parse().unwrap()), trusted, "{ip}");
    }
}

#[test]
fn mistakes_are_named_with_what_to_do() {
    for (file, env, flags, words) in [
        ("a = 1\n", "", "", "line 1: there is no setting \"a\""),
        ("durable = true\n\nupload_max_bm = 3\n", "", "", "line 3: there is no setting \"upload_max_bm\"; did you mean \"upload_max_mb\"?"),
        ("[s3]\nbucket = \"x\"", "", "", "line 1: there is no setting \"s3\""),
        ("# hello\nlisten = 8080", "", "", "line 2: listen: give a text in quotes, not a whole number"),
        ("listen = \"here\"", "", "", "127.0.0.1:8080"),
        ("durable = \"maybe\"", "", "", "give true or false"),
        ("upload_max_mb = -1", "", "", "whole number"),
        ("upload_max_mb = 0", "", "", "upload_max_mb is 0 (file): give a number from 1 to 2048"),
        ("organisation = \"a\n", "", "", "line 1:"),
        ("durable = true\ndurable = false", "", "", "line 2: duplicate key"),
        ("language = \"English\"", "", "", "language tag"),
        ("log_format = \"xml\"", "", "", "give \"text\" or \"json\""),
        ("public_url = \"https://x.example/path\"", "", "", "bare address"),
        ("public_url = \"moot.example\"", "", "", "give a web address"),
        ("objects = \"s3\"", "", "", "s3_bucket is not set"),
        ("trusted_proxies = [\"10.0.0.0/40\"]", "", "", "10.0.0.0/8"),
        ("trusted_proxies = \"10.0.0.1\"", "", "", "a list in brackets"),
        ("", "upload_max_mb=x", "", "FOLKMOOT_UPLOAD_MAX_MB in the environment: give a whole number"),
        ("", "", "listne=x", "there is no flag --listne; did you mean --listen?"),
        ("", "", "listen=x", "--listen: give an address"),
    ] {
        let pair = |s: &'static str| s.split_once('=').map(|(a, b)| (format!("FOLKMOOT_{}", a.to_uppercase()), a, b));
        let env: Vec<_> = pair(env).into_iter().collect();
        let env: Vec<_> = env.iter().map(|(k, _, v)| (k.as_str(), *v)).collect();
        let flags: Vec<_> = pair(flags).into_iter().map(|(_, k, v)| (k, v)).collect();
        let e = load(file, &env, &flags).expect_err(words);
        assert!(e.contains(words), "{e}\nshould say {words}");
    }
    let e = Config::load(Some(std::path::Path::new("/nowhere/folkmoot.toml")), std::iter::empty(), &[]).unwrap_err();
    assert!(format!("{e:#}").contains("cannot read the settings file /nowhere/folkmoot.toml"));
}

#[test]
fn unknown_names_in_the_environment_are_said() {
    let c = load("", &[("FOLKMOOT_LISTN", "x"), ("FOLKMOOT_DATA", "/x")], &[]).unwrap();
    assert_eq!(c.warnings, ["FOLKMOOT_LISTN in the environment is no setting; did you mean FOLKMOOT_LISTEN?"]);
}

#[test]
fn secrets_stay_secret() {
    let c = load(
        "database = \"postgres://moot:hunter2@db.example/moot?password=hunter2\"\ns3_secret_key = \"hunter2\"",
        &[("FOLKMOOT_S3_ACCESS_KEY", "shown")],
        &[],
    )
    .unwrap();
    for out in [c.print(false), c.print(true), format!("{c:?}")] {
        assert!(!out.contains("hunter2") && out.contains("shown") && out.contains("********"), "{out}");
    }
    assert!(matches!(&c.database, Database::Postgres(url) if url.expose().contains("hunter2")));
    let e = load("database = \"mysql://moot:hunter2@x/y\"", &[], &[]).unwrap_err();
    assert!(!e.contains("hunter2") && e.contains("postgres://"), "{e}");
}

#[test]
fn what_is_printed_can_be_read_back() {
    let c = load(
        "organisation = \"A \\\"B\\\" ü\\n\"\npublic_url = \"https://moot.example\"\ntrusted_proxies = [\"10.0.0.0/8\"]\ndurable = false\nlanguage = \"pt-BR\"",
        &[],
        &[],
    )
    .unwrap();
    let printed = c.print(false);
    assert!(printed.contains("# Largest upload, in megabytes.\nupload_max_mb = 25  # default\n"), "{printed}");
    assert!(printed.contains("durable = false  # file\n") && printed.contains("# s3_endpoint =  # default, not set"), "{printed}");
    let again = load(&printed, &[], &[]).unwrap();
    assert_eq!(
        again.print(false).replace("# file", "#").replace("# default", "#"),
        printed.replace("# file", "#").replace("# default", "#")
    );
    let json: serde_json::Value = serde_json::from_str(&c.print(true)).unwrap();
    assert_eq!(json["language"]["value"], "pt-BR");
    assert_eq!(json["language"]["origin"], "file");
    assert_eq!(json.as_object().unwrap().len(), SETTINGS.len());
}

#[test]
fn flags_come_from_the_table() {
    use clap::{Args as _, FromArgMatches as _};
    let cmd = Flags::augment_args(clap::Command::new("folkmoot"));
    let m = cmd.clone().try_get_matches_from(["folkmoot", "--upload-max-mb", "3", "--durable=false"]).unwrap();
    let flags = Flags::from_arg_matches(&m).unwrap();
    let c = Config::load(None, std::iter::empty(), &flags.0).unwrap();
    assert_eq!((c.upload_max_mb, c.durable, c.origins["durable"]), (3, false, Origin::Flag));
    cmd.debug_assert();
}
