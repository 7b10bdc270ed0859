//! Directory files as they come: good ones, odd ones and broken ones.

use import::org::{ManagerRef, cycles, resolve};
use import::people_file::{PersonRecord, Report, Severity, UserType, read_people, read_people_bytes};
use std::path::{Path, PathBuf};

fn csv(text: &str) -> Report<Vec<PersonRecord>> {
    read_people_bytes(text.as_bytes(), Some("csv"))
}

fn said(report: &Report<Vec<PersonRecord>>) -> Vec<String> {
    report.problems.iter().map(ToString::to_string).collect()
}

#[test]
fn headings_are_taken_in_many_spellings_and_separators() {
    for text in [
        "Employee ID,Full name,E-Mail,Job title,Department,City,Manager ID\n7,Ann Berg,ANN@x.example,Engineer,Lab,Oslo,3\n",
        "employee-id;NAME;mail;Title;unit;place;reports to\n7;Ann Berg;ann@x.example;Engineer;Lab;Oslo;3\n",
        "id\tFirst name\tLast name\temail address\tposition\torg unit\tlocation\tsupervisor\n7\tAnn\tBerg\tann@x.example\tEngineer\tLab\tOslo\t3\n",
        "\u{FEFF}\"id\",\"display name\",\"email\",\"title\",\"dept\",\"office\",\"manager\"\r\n\"7\",\"Ann Berg\",\"ann@x.example\",\"Engineer\",\"Lab\",\"Oslo\",\"3\"\r\n",
    ] {
        let report = csv(text);
        assert_eq!(said(&report), Vec::<String>::new(), "{text}");
        let [p] = report.value.as_slice() else { panic!("{text}") };
        assert_eq!((p.external_id.as_deref(), p.name.as_str(), p.email.as_deref()), (Some("7"), "Ann Berg", Some("ann@x.example")));
        assert_eq!((p.title.as_deref(), p.unit.as_deref(), p.place.as_deref()), (Some("Engineer"), Some("Lab"), Some("Oslo")));
        assert_eq!((p.manager_ref.as_deref(), p.source_line, p.user_type), (Some("3"), 2, UserType::Employee));
    }
}

#[test]
fn what_is_wrong_in_a_table_is_told_with_its_line() {
    let report = csv(
        "id,name,email,shoe size,type\n1,Ann,ann@x.example,38,employee\n2,,ben@x.example,44,\n,Cat,,40,\n4,Dan,not a mail,41,wizard\n5,Eve,eve@x.example,39,guest,more\n",
    );
    assert_eq!(
        said(&report),
        [
            "line 1: warning: the column “shoe size” is not known and was passed over",
            "line 3: error: the name is missing",
            "line 4: error: there is no id and no mail address to recognise this person by next time",
            "line 5: warning: the type “wizard” is not known; employee was taken",
            "line 5: warning: “not a mail” is not a mail address; it was left out",
            "line 6: error: this row has 6 fields, the first line 5; check for a missing quotation mark",
        ]
    );
    assert!(report.has_errors());
}

#[test]
fn what_is_wrong_is_told_in_the_readers_language() {
    use shell::{Lang, errors};
    let report = csv("id,name,email\n2,,ben@x.example\n");
    let told = |lang| report.errors().map(|p| errors::say(lang, &p.words)).collect::<Vec<_>>();
    assert_eq!(told(Lang::En), ["the name is missing"]);
    assert_eq!(told(Lang::Sv), ["namnet saknas"]);
    assert_eq!(told(Lang::De), ["der Name fehlt"]);
    // Some have numbers and names in them.
    let report = csv("id,name,shoe size\n2,Ann\n");
    let told: Vec<String> = report.problems.iter().map(|p| errors::say(Lang::Da, &p.words)).collect();
    assert_eq!(
        told,
        [
            "kolonnen »shoe size« er ukendt og blev sprunget over",
            "rækken har 2 felter, første linje 3; se efter, om der mangler et anførselstegn"
        ]
    );
}

#[test]
fn lines_are_counted_through_quoted_line_ends() {
    let report = csv("id,name,about\n1,Ann,\"two\nlines\"\n2,,x\n");
    assert_eq!(report.value[0].about.as_deref(), Some("two\nlines"));
    assert_eq!(said(&report), ["line 4: error: the name is missing"]);
}

#[test]
fn letters_survive_every_encoding() {
    let text = "id,name\n1,Zoë Åström\n";
    let utf16 = |big: bool, mark: bool| {
        let text = if mark { format!("\u{FEFF}{text}") } else { text.to_owned() };
        text.encode_utf16().flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect::<Vec<u8>>()
    };
    for bytes in [text.as_bytes().to_vec(), utf16(true, true), utf16(false, true), utf16(true, false), utf16(false, false)] {
        let report = read_people_bytes(&bytes, Some("csv"));
        assert_eq!(report.value[0].name, "Zoë Åström");
        assert_eq!(report.problems, [], "{bytes:?}");
    }
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let report = read_people_bytes(&latin, Some("csv"));
    assert_eq!(report.value[0].name, "Zoë Åström");
    assert_eq!((report.problems[0].line, report.problems[0].severity), (2, Severity::Warning));
}

#[test]
fn control_characters_and_turned_text_do_not_come_in() {
    let report = csv("id,name\n1,\"An\u{202E}n\u{0} \u{7} Berg\"\n");
    assert_eq!(report.value[0].name, "Ann Berg");
}

#[test]
fn files_without_people_say_so() {
    for (text, line) in [("", 0), ("  \n", 0), ("id,name\n", 0), ("hello\nworld\n", 1), ("name,title\nAnn,Boss\n", 1)] {
        let report = csv(text);
        assert!(report.errors().any(|p| p.line == line), "{text:?}: {:?}", report.problems);
    }
    assert!(read_people(Path::new("no/such/file.csv")).has_errors());
}

const LDIF: &str = "version: 1
# a comment
#  that is folded
 over two lines
dn: uid=cat,ou=People,dc=x
objectClass: inetOrgPerson
uid: cat
employeeNumber: 17
cn;lang-fr: Chatte
cn:: Q2F0IE3DvGxsZXI=
sn: Müller
mail: Cat@x.example
ou: People
ou: Research
description: a long line
  that goes on
userPassword: secret
employeeType: contractor
preferredLanguage: fr, en;q=0.8

dn: UID=Ann, OU=People, DC=x
objectClass: person
uid: ann
cn: Ann Berg
manager: uid=CAT, ou=people,dc=x
jpegPhoto:: /9j/AA==

dn: cn=staff,dc=x
objectClass: groupOfNames
cn: staff

dn: uid=ann,dc=x
changetype: modify
replace: mail
mail: a@b.example
-

dn: cn=printer,dc=x
objectClass: person
cn: printer
sn: printer
";

#[test]
fn ldif_folds_decodes_and_passes_over_what_is_no_person() {
    let report = read_people_bytes(LDIF.as_bytes(), None);
    let [cat, ann] = report.value.as_slice() else { panic!("{:?}", report.value) };
    assert_eq!((cat.name.as_str(), cat.source_line, cat.external_id.as_deref()), ("Cat Müller", 5, Some("17")));
    assert_eq!((cat.unit.as_deref(), cat.about.as_deref()), (Some("Research"), Some("a long line that goes on")));
    assert_eq!((cat.user_type, cat.languages.clone()), (UserType::Contractor, vec!["fr".to_owned(), "en".to_owned()]));
    assert_eq!((ann.external_id.as_deref(), ann.photo.as_deref()), (Some("ann"), Some([0xFF, 0xD8, 0xFF, 0].as_slice())));
    assert!(!format!("{:?}", report).contains("secret"));
    assert_eq!(
        said(&report),
        [
            "line 28: warning: 1 entry of class “groupofnames” is not a person and was passed over",
            "line 32: warning: 1 change record was passed over; export the entries themselves",
            "line 38: warning: there is no id and no mail address to recognise this person by next time; the entry was left out",
        ]
    );
    assert_eq!(resolve::<()>(&report.value, &|_| None).value, [None, Some(ManagerRef::Row(0))]);
}

#[test]
fn broken_ldif_names_the_line() {
    for (text, line, word) in [
        ("dn: uid=a,dc=x\nuid: a\ncn:: Zm9\n", 3, "base64"),
        ("dn: uid=a,dc=x\nuid: a\nrubbish\n", 3, "neither"),
        ("uid: a\n", 1, "dn:"),
        ("dn: uid=a\nuid: a\ndn: uid=b\n", 3, "empty line"),
    ] {
        let report = read_people_bytes(text.as_bytes(), Some("ldif"));
        assert!(report.errors().any(|p| p.line == line && p.english().contains(word)), "{text}: {:?}", report.problems);
    }
}

#[test]
fn vcards_of_three_versions_in_one_file() {
    let text = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=\r\n=C3=BCrg\r\nEMAIL;INTERNET:j@x.example\r\nTEL;HOME:1\r\nTEL;WORK:2\r\nPHOTO;ENCODING=BASE64:/9j/\r\n AA==\r\n\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u2\r\nFN:Ann\\, Berg\r\nORG:House;Lab;Optics\r\nADR;TYPE=HOME:;;Street;Hidden;;;Nowhere\r\nADR;TYPE=WORK:;;Road;Oslo;;;Norway\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ben\r\nEMAIL;TYPE=home:p@home.example\r\nEMAIL;TYPE=work:ben@x.example\r\nCATEGORIES:a,b\r\nLANG;PREF=1:fr\r\nPHOTO:https://x.example/p.png\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:3.0\r\nTEL:3\r\nEND:VCARD\r\n";
    let report = read_people_bytes(text.as_bytes(), None);
    let [jurg, ann, ben] = report.value.as_slice() else { panic!("{report:?}") };
    assert_eq!((jurg.name.as_str(), jurg.phone.as_deref(), jurg.photo.as_ref().map(Vec::len)), ("Jürg Müller", Some("2"), Some(4)));
    assert_eq!((ann.name.as_str(), ann.unit.as_deref(), ann.place.as_deref()), ("Ann, Berg", Some("Lab, Optics"), Some("Oslo")));
    assert_eq!((ann.country.as_deref(), ann.external_id.as_deref(), ann.source_line), (Some("Norway"), Some("u2"), 12));
    assert_eq!((ben.email.as_deref(), ben.tags.len(), ben.languages.as_slice()), (Some("ben@x.example"), 2, ["fr".to_owned()].as_slice()));
    let lines: Vec<u64> = report.problems.iter().map(|p| p.line).collect();
    assert_eq!(lines, [20, 29, 29], "{:?}", report.problems);
    assert!(!report.has_errors());
}

#[test]
fn cut_off_vcards_are_errors() {
    let report = read_people_bytes(b"BEGIN:VCARD\nFN:Ann\nEMAIL:a@x.example\nEND:VCARD\nBEGIN:VCARD\nFN:Be", None);
    assert_eq!(said(&report), ["line 5: error: the file is cut off: this card has no END:VCARD"]);
    let report = read_people_bytes(b"BEGIN:VCARD\nFN:Ann\nBEGIN:VCARD\nFN:Ben\nEMAIL:b@x.example\nEND:VCARD\n", None);
    assert!(report.errors().any(|p| p.line == 1 && p.english().contains("line 3")));
}

fn people(rows: &[(&str, &str, &str)]) -> Vec<PersonRecord> {
    (2..)
        .zip(rows)
        .map(|(line, (id, mail, manager))| PersonRecord {
            source_line: line,
            external_id: Some((*id).to_owned()),
            name: format!("P{id}"),
            email: (!mail.is_empty()).then(|| (*mail).to_owned()),
            manager_ref: (!manager.is_empty()).then(|| (*manager).to_owned()),
            ..PersonRecord::default()
        })
        .collect()
}

#[test]
fn managers_are_found_by_id_and_mail_in_the_file_and_outside() {
    let rows = people(&[
        ("1", "one@x.example", ""),
        ("2", "", "1"),
        ("3", "", "One@X.example"),
        ("4", "", "boss"),
        ("5", "", "ghost"),
        ("6", "", "6"),
    ]);
    let report = resolve(&rows, &|key| (key == "boss").then_some(99));
    assert_eq!(report.value, [None, Some(ManagerRef::Row(0)), Some(ManagerRef::Row(0)), Some(ManagerRef::Existing(99)), None, None]);
    let said: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "line 6: warning: the manager “ghost” of P5 is not in the file and not known; it was left empty",
            "line 7: warning: P6 is named as their own manager; the manager was left empty",
        ]
    );
}

#[test]
fn rings_and_doubles_are_errors_with_all_their_lines() {
    let rows = people(&[("1", "a@x.example", "3"), ("2", "", "1"), ("3", "", "2"), ("4", "A@x.example", "1"), ("1", "", "")]);
    let mut rows = rows;
    rows[3].email = Some("a@x.example".into());
    let report = resolve::<()>(&rows, &|_| None);
    let said: Vec<String> = report.errors().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "line 2: error: these 3 people are each other’s managers in a ring: lines 2 → 4 → 3 → 2",
            "line 5: error: the mail address “a@x.example” stands on line 2 already (P1)",
            "line 6: error: the id “1” stands on line 2 already (P1)",
        ]
    );
}

#[test]
fn cycles_agree_with_walking_from_everybody() {
    use rand::{RngExt, SeedableRng, rngs::StdRng};
    let mut rng = StdRng::seed_from_u64(7);
    for _ in 0..2_000 {
        let n = rng.random_range(0..12);
        let up: Vec<Option<usize>> = (0..n).map(|_| rng.random_bool(0.8).then(|| rng.random_range(0..n))).collect();
        let mut in_ring: Vec<usize> = cycles(&up).concat();
        in_ring.sort_unstable();
        let slow: Vec<usize> = (0..n)
            .filter(|start| {
                let mut at = up[*start];
                (0..n).any(|_| {
                    let back = at == Some(*start);
                    at = at.and_then(|a| up[a]);
                    back
                })
            })
            .collect();
        assert_eq!(in_ring, slow, "{up:?}");
    }
}

/// The real files, where they are at hand.
fn shared(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(folder);
    let mut files: Vec<PathBuf> = std::fs::read_dir(root).into_iter().flatten().flatten().map(|e| e.path()).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "vcf" || e == "ldif"));
    files.sort();
    files
}

#[test]
fn real_directories_come_in() {
    for file in shared("ldif") {
        let report = read_people(&file);
        assert_eq!(report.errors().count(), 0);
        assert_eq!(report.value.len(), 152);
        let org = resolve::<()>(&report.value, &|_| None);
        assert_eq!((org.value.iter().flatten().count(), org.problems.len()), (143, 0));
    }
    for file in shared("vcard") {
        let report = read_people(&file);
        assert_eq!(
            report.errors().map(ToString::to_string).collect::<Vec<_>>(),
            if report.value.is_empty() { vec!["error: there are no people in this file".to_owned()] } else { vec![] },
            "{}",
            file.display()
        );
    }
}

#[test]
fn random_and_damaged_files_never_panic() {
    use rand::{RngExt, SeedableRng, rngs::StdRng};
    let mut rng = StdRng::seed_from_u64(1);
    let mut seeds: Vec<Vec<u8>> = vec![
        LDIF.into(),
        b"id,name,email\n1,Ann,a@x.example\n\"2\",\"B\"\n".to_vec(),
        b"BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE:=C3=\n=BC;;;\nAGENT:\nBEGIN:VCARD\nEND:VCARD\nEND:VCARD\n".to_vec(),
    ];
    seeds.extend(shared("vcard").iter().filter_map(|f| std::fs::read(f).ok()).filter(|b| b.len() < 8_000));
    for round in 0..4_000 {
        let mut bytes = if round % 4 == 0 {
            (0..rng.random_range(0..300)).map(|_| rng.random()).collect()
        } else {
            seeds[rng.random_range(0..seeds.len())].clone()
        };
        for _ in 0..rng.random_range(0..6) {
            if bytes.is_empty() {
                break;
            }
            let at = rng.random_range(0..bytes.len());
            match rng.random_range(0..4) {
                0 => bytes[at] = rng.random(),
                1 => bytes.truncate(at),
                2 => bytes.insert(at, *[b'\n', b':', b'"', b'=', 0, 0xFF, b';'].get(rng.random_range(0..7)).unwrap()),
                _ => drop(bytes.drain(at..(at + 9).min(bytes.len()))),
            }
        }
        let report = read_people_bytes(&bytes, [Some("csv"), Some("ldif"), Some("vcf"), None][rng.random_range(0..4)]);
        let lines = bytes.len() as u64 + 1;
        assert!(report.problems.iter().all(|p| p.line <= lines));
        assert!(!report.value.is_empty() || report.has_errors(), "silence about {bytes:?}");
        resolve::<()>(&report.value, &|_| None);
    }
}
