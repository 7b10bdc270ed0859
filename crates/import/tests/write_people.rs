//! Directory files into the table of people: all or nothing, again and again.

use import::people_file::read_people_bytes;
use import::write_people::{Options, Report, write};
use kit::{Rec, Sql, sql};
use spine::{Viewer, people::store, settings};
use testing::{ANN, Site};

async fn take(site: &Site, text: &str, options: Options) -> Report {
    write(&site.app, read_people_bytes(text.as_bytes(), None), &options).await.unwrap()
}
async fn rows<T: Rec>(site: &Site, sql: Sql) -> Vec<T> {
    site.app.view(Viewer::system("testing")).await.unwrap().all(sql, &[]).await.unwrap()
}
fn numbers(r: &Report) -> (u64, u64, u64, u64) {
    (r.created, r.updated, r.unchanged, r.deactivated)
}
type Row = (String, String, String, String, String, String);
async fn people(site: &Site) -> Vec<Row> {
    rows(site, sql!("select p.handle, p.name, coalesce(p.email, ''), p.title, p.state, coalesce(m.handle, '') from people p left join people m on m.id = p.manager_id order by p.id")).await
}

const FILE: &str = "id,name,mail,title,manager,tags
1,Åsa Lind,asa@x.example,Head,,\"lean, planning\"
2,Bo Ek,bo@x.example,Smith,1,
3,Bo Ek,bo2@x.example,Smith,bo@x.example,chain
";

#[tokio::test]
async fn a_table_comes_in_and_again_changes_nothing() {
    let site = Site::empty().await;
    let look = take(&site, FILE, Options { dry_run: true, ..Options::default() }).await;
    assert_eq!((numbers(&look), look.written, people(&site).await.len()), ((3, 0, 0, 0), false, 0));
    let report = take(&site, FILE, Options::default()).await;
    assert_eq!((numbers(&report), report.written), ((3, 0, 0, 0), true), "{report:?}");
    let all = people(&site).await;
    let row = |h: &str, n: &str, m: &str, t: &str, b: &str| {
        (h.to_owned(), n.to_owned(), m.to_owned(), t.to_owned(), "active".to_owned(), b.to_owned())
    };
    assert_eq!(
        all,
        [
            row("asa.lind", "Åsa Lind", "asa@x.example", "Head", ""),
            row("bo.ek", "Bo Ek", "bo@x.example", "Smith", "asa.lind"),
            row("bo.ek2", "Bo Ek", "bo2@x.example", "Smith", "bo.ek"),
        ]
    );
    let facts = site.facts().await.len();
    assert!(site.told().await.iter().all(|t| t.quiet));
    let again = take(&site, FILE, Options { deactivate_missing: true, ..Options::default() }).await;
    assert_eq!((numbers(&again), people(&site).await, site.facts().await.len()), ((0, 0, 3, 0), all, facts));
    let tags: Vec<(String,)> = rows(&site, sql!("select tag from people_tags order by tag")).await;
    assert_eq!(tags.iter().map(|t| t.0.as_str()).collect::<Vec<_>>(), ["chain", "lean", "planning"]);
}

#[tokio::test]
async fn changes_leavers_and_those_who_return() {
    let site = Site::new().await;
    take(&site, FILE, Options::default()).await;
    let next = "id,name,mail,title,manager\n1,Åsa Lind-Ek,bo@x.example,Head of all,\n2,Bo Ek,bo.ek@x.example,Smith,1\n";
    let report = take(&site, next, Options::default()).await;
    assert_eq!(numbers(&report), (0, 2, 0, 0), "nobody leaves unless it was asked for: {report:?}");
    let all = people(&site).await;
    let of = |handle: &str| all.iter().find(|p| p.0 == handle).cloned().unwrap();
    assert_eq!(
        (of("asa.lind").1, of("asa.lind").2, of("bo.ek").2),
        ("Åsa Lind-Ek".into(), "bo@x.example".into(), "bo.ek@x.example".into()),
        "an address may move on"
    );

    let report = take(&site, next, Options { deactivate_missing: true, ..Options::default() }).await;
    assert_eq!(numbers(&report), (0, 0, 2, 1));
    let state = |rows: Vec<Row>, handle: &str| rows.into_iter().find(|p| p.0 == handle).unwrap().4;
    assert_eq!(state(people(&site).await, "bo.ek2"), "inactive");
    assert_eq!(state(people(&site).await, "ben"), "active", "the cast came from no file");
    let report = take(&site, &format!("{next}3,Bo Ek,bo2@x.example,Smith,1\n"), Options::default()).await;
    assert_eq!((numbers(&report), state(people(&site).await, "bo.ek2")), ((0, 1, 2, 0), "active".into()));

    let id = site.app.view(Viewer::on_behalf(ANN, "testing")).await.unwrap().person_by_handle("bo.ek").await.unwrap().id;
    site.change(ANN, async |tx| store::set_standing(tx, id, spine::people::Standing::Suspended).await).await;
    let epoch = async || rows::<(i64,)>(&site, sql!("select epoch from people where handle = 'bo.ek'")).await.remove(0).0;
    let before = epoch().await;
    take(&site, &format!("{next}3,Bo Ek,bo2@x.example,Smith,1\n").replace("Smith", "Welder"), Options::default()).await;
    assert_eq!(state(people(&site).await, "bo.ek"), "suspended", "an administrator's word stays");
    assert_eq!(epoch().await, before, "and was not taken back for a moment");
}

#[tokio::test]
async fn any_error_and_nothing_is_written() {
    let site = Site::new().await;
    take(&site, FILE, Options::default()).await;
    let before = people(&site).await;
    for (file, line, said) in [
        ("id,name,mail\n9,New One,new@x.example\n8,Ring,bo@x.example\n", 3, "belongs to Bo Ek (@bo.ek) here, who has the id 2"),
        ("id,name,mail\n9,New One,new@x.example\n9,Other,o@x.example\n", 3, "stands on line 2 already"),
        ("id,name,mail,manager\n9,New One,new@x.example,3\n1,Åsa Lind,asa@x.example,9\n", 3, "this makes a ring of managers"),
        ("id,name,mail\n1,Åsa Lind,bo@x.example\n", 2, "belongs to Bo Ek (@bo.ek) here"),
        ("id,name,mail\n1,Åsa Lind,asa@x.example\n,Åsa,asa@x.example\n", 3, "“asa@x.example” stands on line 2 already"),
        ("id,name,mail,user\n1,Åsa Lind,,\n,Bo,bo@x.example,\n,Bo E,,bo.ek\n", 4, "this and line 3 are the same person here (Bo Ek)"),
    ] {
        for dry_run in [true, false] {
            let report = take(&site, file, Options { dry_run, deactivate_missing: true, ..Options::default() }).await;
            let lines: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
            assert!(
                report.failed()
                    && !report.written
                    && lines.iter().any(|l| l.starts_with(&format!("line {line}: error")) && l.contains(said)),
                "{said}: {lines:#?}"
            );
            assert_eq!(people(&site).await, before);
        }
    }
}

#[tokio::test]
async fn managers_who_are_here_already_and_people_who_signed_up_first() {
    let site = Site::new().await;
    let file = "name,mail,user,manager\nGil Ro,gil@x.example,gil,ann@example.org\nBen Okafor-Berg,ben@example.org,,cast-cat\nMo,mo@x.example,BEN,@nobody\n";
    let report = take(&site, file, Options::default()).await;
    assert!(report.failed() && report.problems.iter().any(|p| p.what.contains("same person here (Ben Okafor)")), "{report:#?}");
    let file = file.replace("Mo,mo@x.example,BEN,@nobody\n", "Mo,mo@x.example,,dan\n");
    let report = take(&site, &file, Options::default()).await;
    let all = people(&site).await;
    let manager = |handle: &str| all.iter().find(|p| p.0 == handle).map(|p| (p.1.as_str(), p.5.as_str()));
    assert_eq!(
        (manager("gil"), manager("ben"), manager("mo")),
        (Some(("Gil Ro", "ann")), Some(("Ben Okafor-Berg", "cat")), Some(("Mo", "dan"))),
        "{report:#?}"
    );
}

/// One red pixel.
const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

#[tokio::test]
async fn a_photo_comes_in_until_somebody_chooses_their_own() {
    let site = Site::empty().await;
    let card = |photo: &str| {
        format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:7\r\nFN:Pia Foto\r\nEMAIL:pia@x.example\r\nPHOTO;ENCODING=b;TYPE=PNG:{photo}\r\nEND:VCARD\r\n"
        )
    };
    let report = take(&site, &card(PNG), Options::default()).await;
    assert_eq!((numbers(&report), &report.problems), ((1, 0, 0, 0), &vec![]));
    let photo = async || rows::<(spine::PersonId, Option<String>)>(&site, sql!("select id, photo from people")).await.remove(0);
    let (id, first) = photo().await;
    assert!(site.app.objects.exists(&first.clone().unwrap()).await.unwrap());
    assert_eq!(numbers(&take(&site, &card(PNG), Options::default()).await), (0, 0, 1, 0));
    site.change(id, async |tx| settings::set_photo(tx, id, Some("chosen")).await).await;
    assert_eq!(numbers(&take(&site, &card(PNG), Options::default()).await), (0, 0, 1, 0));
    assert_eq!(photo().await.1.as_deref(), Some("chosen"));
    let report = take(&site, &card("//4AAQID/wD/"), Options::default()).await;
    assert!(report.problems.iter().any(|p| p.what.contains("photo")), "{report:#?}");
}

#[tokio::test]
async fn many_people_in_one_transaction() {
    let site = Site::empty().await;
    let mut file = String::from("id,name,mail,title,manager\n");
    for n in 0..3000 {
        let manager = if n == 0 { String::new() } else { (n / 10).to_string() };
        file += &format!("{n},Person Number{},p{n}@x.example,Clerk,{manager}\n", n % 700);
    }
    let file = file.replacen(",0\n", ",\n", 1);
    assert_eq!(numbers(&take(&site, &file, Options::default()).await), (3000, 0, 0, 0));
    assert_eq!(numbers(&take(&site, &file, Options::default()).await), (0, 0, 3000, 0));
}
