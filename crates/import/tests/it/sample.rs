//! The sample's loader: what it takes, what it refuses, and that the sample in the repository is whole.

use import::sample::{Sample, SampleKind, parse_offset};

const PERSON: &str = r#"
[[person]]
handle = "ann"
name = "Ann Berg"
email = "ann@x.example"
title = "Engineer"
unit = "Lab"
place = "Oslo"
country = "NO"
timezone = "Europe/Oslo"
languages = ["no"]
manager = "ben"
joined = "2016-03-01"
portrait = { skin = 1, hair = "bob", hair_color = 5, shirt = 1, background = 3 }
"#;

fn people() -> String {
    format!("{PERSON}{}", PERSON.replace("ann", "ben").replace("manager = \"ben\"", "admin = true").replace("Ann", "Ben"))
}

const POST: &str = r#"
[[post]]
key = "q"
kind = "question"
author = "ann"
at = "-2d"
lang = "en"
title = "Why?"
body = "Because."
answers = [{ author = "ben", at = "-1d 2h", body = "So.", accepted = true, comments = [{ author = "ann", at = "-1d", body = "Ah." }] }]
[[post.refer]]
by = "ben"
to = "ann"
at = "-1d 3h"
[[post]]
key = "m"
kind = "message"
author = "ann"
board = "ben"
at = "-3d"
lang = "no"
body = "Hei"
"#;

fn load(people: &str, posts: &str) -> Result<Sample, Vec<String>> {
    Sample::load(&[("people.toml", people), ("README.md", "# no"), ("posts/a.toml", posts)])
        .map_err(|e| e.iter().map(ToString::to_string).collect())
}

#[test]
fn a_whole_sample_is_taken_in_order() {
    let sample = load(&people(), POST).unwrap();
    assert_eq!(sample.people.iter().map(|p| p.handle.as_str()).collect::<Vec<_>>(), ["ben", "ann"]);
    assert_eq!(
        sample.posts.iter().map(|p| (p.key.as_str(), p.kind)).collect::<Vec<_>>(),
        [("m", SampleKind::Message), ("q", SampleKind::Question)]
    );
    let s = sample.stats();
    assert_eq!((s.people, s.levels, s.countries, s.admins, s.questions, s.answers, s.comments, s.referrals), (2, 2, 1, 1, 1, 1, 1, 1));
    let ann = sample.person("ann").unwrap();
    assert_eq!(ann.joined_at(0), Some(1_456_790_400_000));
}

#[test]
fn everything_wrong_is_told_at_once() {
    let people = people().replace("\"Lab\"", "\"\"").replacen("manager = \"ben\"", "manager = \"zoe\"", 1);
    let posts =
        POST.replace("at = \"-1d 2h\"", "at = \"-5d\"").replace("title = \"Why?\"\n", "").replace("board = \"ben\"", "board = \"tom\"");
    assert_eq!(
        load(&people, &posts).unwrap_err(),
        [
            "people.toml, ann: unit is empty",
            "people.toml, ann: manager: there is no person “zoe”",
            "people.toml, ben: unit is empty",
            "posts/a.toml, q: a question needs a title",
            "posts/a.toml, q: an answer comes before what it belongs to",
            "posts/a.toml, m: board: there is no person “tom”",
        ]
    );
    let errors = load(&people, &POST.replace("lang = \"en\"", "lnag = \"en\"")).unwrap_err();
    assert!(errors.iter().any(|e| e.starts_with("posts/a.toml: line 2") || e.contains("lnag")), "{errors:?}");
    let thanks = "[[post.thanks]]\nfrom = \"ann\"\nto = \"ben\"\nat = \"-1d\"\nwords = \"Ta\"\n";
    let (question, message) = POST.split_at(POST.rfind("[[post]]").unwrap());
    assert_eq!(load(&self::people(), &format!("{question}{thanks}{message}")).unwrap().stats().thanks, 1);
    let errors = load(&self::people(), &format!("{POST}{thanks}")).unwrap_err();
    assert_eq!(errors, ["posts/a.toml, m: thanks: “ben” said nothing there that thanks could stand under"]);
    let errors = load(&self::people().replace("admin = true", "manager = \"ann\""), POST).unwrap_err();
    assert_eq!(errors, ["people.toml, ann: managers in a ring: ann → ben → ann"]);
}

#[test]
fn a_community_holds_together() {
    const COMMUNITY: &str = r#"
[[community]]
key = "lamps"
name = "Lamps"
kind = "open"
at = "-9d"
purpose = "Light"
owners = ["ann"]
[[community]]
key = "bulbs"
name = "Bulbs"
kind = "open"
parent = "lamps"
at = "-8d"
purpose = "Small light"
owners = ["ann"]
"#;
    let both = |communities: &str, posts: &str| {
        Sample::load(&[("people.toml", &people()), ("communities.toml", communities), ("posts/a.toml", posts)])
            .map_err(|e| e.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    assert_eq!(both(COMMUNITY, POST).unwrap().stats().communities, 2);
    let wrong = COMMUNITY
        .replacen("kind = \"open\"", "kind = \"ajar\"", 1)
        .replace("-8d\"\npurpose = \"Small light\"\nowners = [\"ann\"]", "-11d\"\npurpose = \"Small light\"\nowners = [\"ben\"]");
    let inside =
        "[[post]]\nkey = \"s\"\nkind = \"status\"\nauthor = \"ben\"\nat = \"-10d\"\nlang = \"en\"\nbody = \"x\"\ncommunity = \"lamps\"\n";
    assert_eq!(
        both(&wrong, inside).unwrap_err(),
        [
            "communities.toml, lamps: “ajar” is not open, moderated, restricted or unlisted",
            "communities.toml, bulbs: the community comes before what it belongs to",
            "communities.toml, bulbs: “ben” is not in the community above",
            "posts/a.toml, s: the post comes before what it belongs to",
            "posts/a.toml, s: “ben” is not in the community",
        ]
    );
}

#[test]
fn times_are_told_from_now() {
    for (text, ms) in [("-12d 3h 20m", -1_048_800_000), ("-1w", -604_800_000), ("-5s", -5_000), ("now", 0), (" -2h ", -7_200_000)] {
        assert_eq!(parse_offset(text), Ok(ms), "{text}");
    }
    for text in ["", "-", "12d", "-12", "-3m 2h", "-1d 1d", "-1y", "-+3d", "-é", "-99999999999999999999d", "-9999999w", "-3 d"] {
        assert!(parse_offset(text).is_err(), "{text}");
    }
}

#[test]
fn the_sample_in_the_repository_is_whole() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sample");
    let mut files = Vec::new();
    for dir in [root.clone(), root.join("posts")] {
        for path in std::fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()).filter(|p| p.is_file()) {
            files.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        }
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let s = Sample::load(&files).map_err(|e| e.iter().map(|p| format!("{p}\n")).collect::<String>()).unwrap().stats();
    assert!(s.people >= 40 && s.countries >= 5 && s.levels >= 3 && s.admins >= 1, "{s:?}");
    assert!((4..=12).contains(&s.communities), "{s:?}");
    assert!(s.questions >= 120 && s.statuses > 0 && s.comments > 0 && s.referrals >= 1, "{s:?}");
    assert!(s.languages.len() >= 4, "{s:?}");
}
