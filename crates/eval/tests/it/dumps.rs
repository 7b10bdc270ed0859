//! A small community of our own making: the product does what plain methods do, and better where they cannot follow.

use std::{fmt::Write as _, path::Path};
use testing::*;

const SUBJECTS: [(&str, &str, [&str; 4]); 6] = [
    ("harbour cranes", "harbour-cranes", ["hoist", "boom", "counterweight", "slewing ring"]),
    ("wind sensors", "wind-sensors", ["anemometer", "gust", "calibration", "mast"]),
    ("travel expenses", "travel-expenses", ["receipt", "per diem", "reimbursement", "taxi"]),
    ("cold storage", "cold-storage", ["freezer", "thermostat", "pallet", "compressor"]),
    ("parental leave", "parental-leave", ["newborn", "allowance", "notice period", "return date"]),
    ("badge readers", "badge-readers", ["door", "turnstile", "access card", "reader firmware"]),
];

/// Questions on six subjects in turn. Every third one is asked in the words of an earlier one's answer and points to it.
fn dump(dir: &Path) {
    let mut posts = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<posts>\n");
    let mut votes = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<votes>\n");
    let mut id = 0;
    for n in 0..120 {
        let (subject, tag, words) = SUBJECTS[n % SUBJECTS.len()];
        let (one, other) = (words[n / 6 % 4], words[(n / 6 + 1) % 4]);
        let day = |plus: usize| format!("2024-{:02}-{:02}T09:00:00.000", 1 + (n / 2 + plus) / 28, 1 + (n / 2 + plus) % 28);
        id += 1;
        let question = id;
        let earlier = if n >= 24 && n % 3 == 0 { Some(2 * (n - 24) + 1) } else { None };
        let points = earlier.map_or_else(String::new, |e| {
            format!(" See &lt;a href=&quot;https://small.example/questions/{e}/x&quot;&gt;the other&lt;/a&gt;.")
        });
        let title = if earlier.is_some() {
            format!("Trouble with the {other} again, number {n}")
        } else {
            format!("How do {subject} handle the {one}? Case {n}")
        };
        let _ = writeln!(
            posts,
            "  <row Id=\"{question}\" PostTypeId=\"1\" CreationDate=\"{}\" Score=\"1\" Title=\"{title}\" Body=\"&lt;p&gt;We have a question about the {one} and the {other}.{points}&lt;/p&gt;\" OwnerUserId=\"{}\" Tags=\"&lt;{tag}&gt;&lt;{}&gt;\" />",
            day(0),
            n % 7 + 1,
            one.replace(' ', "-")
        );
        id += 1;
        let _ = writeln!(
            posts,
            "  <row Id=\"{id}\" PostTypeId=\"2\" ParentId=\"{question}\" CreationDate=\"{}\" Score=\"1\" Body=\"&lt;p&gt;Look at the {other} of the {subject} first, then at the {one}.&lt;/p&gt;\" OwnerUserId=\"{}\" />",
            day(1),
            n % 5 + 10
        );
        for v in 0..n % 4 {
            let _ = writeln!(votes, "  <row Id=\"{}\" PostId=\"{question}\" VoteTypeId=\"2\" CreationDate=\"{}\" />", n * 10 + v, day(v));
        }
    }
    std::fs::write(dir.join("Posts.xml"), posts + "</posts>\n").unwrap();
    std::fs::write(dir.join("Votes.xml"), votes + "</votes>\n").unwrap();
}
fn not_below(figures: &eval::Figures) {
    let first = &figures.figures[0];
    let best = first.plain.iter().map(|p| p.1).fold(0.0, f64::max);
    assert!(first.questions >= 10, "{}", figures.table());
    assert!(first.product >= best, "{}", figures.table());
}

#[tokio::test]
async fn what_was_asked_before_is_found() {
    let dir = tempfile::tempdir().unwrap();
    dump(dir.path());
    let site = Site::empty().await;
    not_below(&eval::asked(&site.app, dir.path(), |_| {}).await.unwrap());
}

#[tokio::test]
async fn the_tags_that_people_choose_are_offered() {
    let dir = tempfile::tempdir().unwrap();
    dump(dir.path());
    let site = Site::empty().await;
    not_below(&eval::tags(&site.app, dir.path(), |_| {}).await.unwrap());
}

#[tokio::test]
async fn needs_in_other_words_find_their_question() {
    let dir = tempfile::tempdir().unwrap();
    let mut file = String::from("<root>\n");
    for (subject, _, words) in SUBJECTS {
        let _ = write!(
            file,
            "<qapair>\n<question>\nQuestions about {subject}\n</question>\n<answer>\nMind the {} and the {}.\n</answer>\n",
            words[0], words[1]
        );
        for word in words {
            let _ = write!(file, "<rephr>\nwhat about the {word}\n</rephr>\n<rephr>\nhelp, my {word} and {subject}\n</rephr>\n");
        }
        file.push_str("</qapair>\n");
    }
    std::fs::write(dir.path().join("stackExchange-FAQ.xml"), file + "</root>\n").unwrap();
    let site = Site::empty().await;
    not_below(&eval::asked(&site.app, dir.path(), |_| {}).await.unwrap());
}

#[test]
fn orders_of_what_is_alive_are_compared_and_the_same_again_is_the_same() {
    let dir = tempfile::tempdir().unwrap();
    dump(dir.path());
    let once = eval::alive(dir.path(), |_| {}).unwrap();
    let again = eval::alive(dir.path(), |_| {}).unwrap();
    assert_eq!(once.figures[0].product, again.figures[0].product);
    let activity = once.figures[0].plain.iter().find(|p| p.0 == "last activity").unwrap().1;
    assert!(once.figures[0].product >= activity, "{}", once.table());
}

#[tokio::test]
async fn a_folder_without_the_files_is_refused_in_words() {
    let dir = tempfile::tempdir().unwrap();
    let site = Site::empty().await;
    for said in [
        eval::asked(&site.app, dir.path(), |_| {}).await.unwrap_err().to_string(),
        eval::tags(&site.app, dir.path(), |_| {}).await.unwrap_err().to_string(),
        eval::alive(dir.path(), |_| {}).unwrap_err().to_string(),
    ] {
        assert!(said.contains("Posts.xml"), "{said}");
    }
}
