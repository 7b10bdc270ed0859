//! Directory files into the table of people: nothing of a wrong one, a good one batch by batch, again and again.

use import::people_file::read_people_bytes;
use import::write_people::{BATCH, Batch, Mark, Options, Report, Taking, write};
use kit::{Rec, Sql, sql};
use spine::{Viewer, people::store, settings};
use testing::{ANN, BEN, Site};

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

/// Each of ten has the same manager; the head of all comes last.
fn many(n: usize) -> String {
    let mut file = String::from("id,name,mail,title,manager\n");
    for i in (0..n).rev() {
        let manager = if i == 0 { String::new() } else { (i / 10).to_string() };
        file += &format!("{i},Person Number{},p{i}@x.example,Clerk,{manager}\n", i % 700);
    }
    file
}

#[tokio::test]
async fn many_people_come_in_and_again_nobody_changes() {
    let site = Site::empty().await;
    let file = many(3000);
    assert_eq!(numbers(&take(&site, &file, Options::default()).await), (3000, 0, 0, 0));
    let wrong: Vec<(String,)> = rows(&site, sql!("select p.external_id from people p left join people m on m.id = p.manager_id where p.external_id <> '0' and m.external_id <> cast(cast(p.external_id as bigint) / 10 as text) or (m.id is null) <> (p.external_id = '0')")).await;
    assert_eq!(wrong, [], "everybody has the manager of the file, who may stand below them");
    assert_eq!(numbers(&take(&site, &file, Options::default()).await), (0, 0, 3000, 0));
}

async fn plan(site: &Site, text: &str) -> Taking {
    Taking::plan(&site.app, read_people_bytes(text.as_bytes(), None), Options::default()).await.unwrap()
}
async fn batch(site: &Site, taking: &mut Taking) -> Batch {
    let tx = site.app.begin_system(Viewer::system("testing")).await.unwrap();
    taking.batch(tx).await.unwrap()
}
/// `true`: that was all.
async fn written(site: &Site, taking: &mut Taking) -> bool {
    let Batch::Written { tx, last } = batch(site, taking).await else { panic!("not written: {:?}", taking.look().errors) };
    tx.commit().await.unwrap();
    last
}

#[tokio::test]
async fn others_write_while_many_come_in_and_what_is_broken_off_goes_on() {
    let site = Site::new().await;
    let before = people(&site).await.len();
    let file = many(2 * BATCH + 200);
    let mut taking = plan(&site, &file).await;
    assert!(!written(&site, &mut taking).await);
    assert_eq!(people(&site).await.len(), before + BATCH);
    // The writer is free between batches, and who comes in by then is there for everybody.
    site.as_(BEN).post("/posts", &[("body", "Good morning"), ("audience", "everyone")]).await.status(303);
    site.as_(BEN).get("/?view=all").await.ok().has("Good morning");
    // Written, and not committed: the process ends here.
    let Batch::Written { tx, last: false } = batch(&site, &mut taking).await else { panic!("a second batch") };
    drop(tx);
    let kept = Mark { at: BATCH as u64, new: BATCH as u64, ..Mark::default() };
    let mut again = plan(&site, &file).await.from(kept);
    assert_eq!(again.look().new as usize, BATCH + 200, "who is in is not new any more");
    assert!(!written(&site, &mut again).await);
    site.as_(BEN).post("/posts", &[("body", "Once more"), ("audience", "everyone")]).await.status(303);
    assert!(written(&site, &mut again).await);
    let all = 2 * BATCH as u64 + 200;
    assert_eq!(again.mark(), Mark { at: all, new: all, ..Mark::default() });
    assert_eq!(people(&site).await.len(), before + all as usize);
    assert_eq!(numbers(&take(&site, &file, Options::default()).await), (0, 0, all, 0), "nobody is missing anything");
}

/// The address of somebody of the file who is not here yet.
async fn still_to_come(site: &Site, house: &str) -> String {
    let here: Vec<String> = people(site).await.into_iter().map(|p| p.2).collect();
    (0..BATCH + 10).map(|i| format!("p{i}@{house}")).find(|m| !here.contains(m)).unwrap()
}

#[tokio::test]
async fn who_comes_in_by_another_door_meanwhile_is_met_not_doubled() {
    let site = Site::new().await;
    let file = many(BATCH + 10);
    let mut taking = plan(&site, &file).await;
    assert!(!written(&site, &mut taking).await);
    let last = still_to_come(&site, "x.example").await;
    let comes = async |mail: &str, id: Option<&str>| {
        let record =
            store::Record { name: "Came Before".into(), email: Some(mail.into()), external_id: id.map(Into::into), ..Default::default() };
        site.change(ANN, async |tx| store::create(tx, &record).await).await
    };
    comes(&last, None).await;
    assert!(matches!(batch(&site, &mut taking).await, Batch::Again), "planned anew");
    assert!(written(&site, &mut taking).await);
    assert_eq!(people(&site).await.iter().filter(|p| p.2 == last).count(), 1);
    assert_eq!((taking.mark().new, taking.mark().changed), (BATCH as u64 + 9, 1));

    // Somebody else with an id of their own is nobody to be written over: it ends there, and says at which line.
    let file = file.replace("x.example", "y.example").replace(",Person", "0000,Person");
    let mut taking = plan(&site, &file).await;
    assert!(!written(&site, &mut taking).await);
    comes(&still_to_come(&site, "y.example").await, Some("another")).await;
    assert!(matches!(batch(&site, &mut taking).await, Batch::Failed));
    let look = taking.look();
    assert_eq!((look.errors.len(), look.errors[0].key.as_str()), (1, "import-mail-of-another-id"), "{:?}", look.errors);
    assert_eq!(taking.mark().at as usize, BATCH, "what was committed stays");
}
