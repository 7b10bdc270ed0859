//! Dumps into an organisation: whole, twice, pulled out in the middle, changed at the source, broken.

use import::se_count;
use import::write_stackexchange::{Counts, Options, Report, run};
use kit::{Rec, Sql, params, sql};
use spine::{Item, ItemId, Viewer, items::write, people::store};
use std::path::{Path, PathBuf};
use testing::{PersonId, Site};

fn tiny() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tiny-se")
}
fn options() -> Options {
    Options { site: Some("tiny.stackexchange.com".into()), ..Options::default() }
}
async fn rows<T: Rec>(site: &Site, sql: Sql) -> Vec<T> {
    site.app.view(Viewer::system("testing")).await.unwrap().all(sql, &[]).await.unwrap()
}
async fn item(site: &Site, external: &str) -> Item {
    let mut view = site.app.view(Viewer::system("testing")).await.unwrap();
    let id: ItemId =
        view.value(sql!("select local_id from sources where kind = 'item' and external_id = $1"), params![external]).await.unwrap();
    view.item(id).await.unwrap().into_item()
}
async fn number(site: &Site, sql: Sql) -> i64 {
    site.app.view(Viewer::system("testing")).await.unwrap().value(sql, &[]).await.unwrap()
}
/// Everything that an import makes, in an order of its own: equal texts mean equal organisations.
async fn everything(site: &Site) -> String {
    let mut out = String::new();
    type Wide = (String, String, String, String, String, i64, i64, i64);
    let items: Vec<Wide> = rows(site, sql!("select s.external_id, i.kind, i.title, i.body, p.handle, i.created_at, i.active_at, i.outside_likes from sources s join items i on i.id = s.local_id
        join people p on p.id = i.author_id where s.kind = 'item' order by s.source, s.external_id /* visible to the test */")).await;
    out += &format!("{items:#?}");
    let counts: Vec<(String, i64, i64, i64)> = rows(
        site,
        sql!(
            "select s.external_id, i.comment_count, i.revision, coalesce(a.accepted_at, 0) from sources s join items i on i.id = s.local_id
        left join questions_answers a on a.item_id = i.id where s.kind = 'item' order by s.source, s.external_id /* visible to the test */"
        ),
    )
    .await;
    out += &format!("{counts:#?}");
    let people: Vec<Wide> = rows(site, sql!("select coalesce(p.external_id, ''), p.handle, p.name, p.place, p.about, p.joined_at, p.created_at, p.epoch from people p order by p.external_id")).await;
    out += &format!("{people:#?}");
    let sources: Vec<(String, String, String, String, String)> =
        rows(site, sql!("select kind, external_id, url, author, licence from sources order by source, kind, external_id")).await;
    out += &format!("{sources:#?}");
    let tags: Vec<(String, String)> = rows(site, sql!("select s.external_id, t.tag from item_tags t join sources s on s.kind = 'item' and s.local_id = t.item_id order by s.external_id, t.tag")).await;
    out += &format!("{tags:#?}");
    for (name, n) in [
        ("facts", number(site, sql!("select cast(count(*) as bigint) from facts")).await),
        ("mentions", number(site, sql!("select cast(count(*) as bigint) from mentions")).await),
        ("follows", number(site, sql!("select cast(count(*) as bigint) from item_follows")).await),
        ("credits", number(site, sql!("select cast(count(*) as bigint) from questions_credits where ended_at is null")).await),
        ("people tags", number(site, sql!("select cast(count(*) as bigint) from people_tags")).await),
        ("revisions", number(site, sql!("select cast(count(*) as bigint) from revisions")).await),
    ] {
        out += &format!("{name}: {n}\n");
    }
    out
}
fn copy_of(dir: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for file in std::fs::read_dir(dir).unwrap() {
        let file = file.unwrap();
        std::fs::write(to.join(file.file_name()), std::fs::read(file.path()).unwrap()).unwrap();
    }
}
fn change(file: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{from}");
    std::fs::write(file, text.replace(from, to)).unwrap();
}

#[tokio::test]
async fn a_site_is_a_community_with_its_questions_in_it() {
    let site = Site::new().await;
    // Somebody has the short name already: the site takes its whole one.
    site.as_(testing::BEN).post("/communities", &[("name", "Tiny"), ("kind", "open")]).await.status(303);
    let options = Options { community: true, ..options() };
    let first = run(&site.app, &tiny(), &options).await.unwrap();
    assert_eq!((first.added.questions, first.added.answers, first.added.comments), (2, 3, 3));
    let q = item(&site, "post:10").await;
    assert_eq!((q.board_id, q.community_name.as_deref()), (None, Some("tiny.stackexchange.com")));
    let home = q.place().unwrap().1;
    site.catch_up().await;
    let forums = site.as_(testing::CAT).json().get(&format!("{home}/forums")).await.ok().json();
    assert_eq!((forums["forums"].as_array().unwrap().len(), forums["items"].as_array().unwrap().len()), (1, 2), "they stand in its forum");
    assert_eq!((forums["forums"][0]["id"].as_i64(), forums["forums"][0]["line"]["topics"].as_i64()), (q.forum_id.map(|f| f.0), Some(2)));
    site.as_(testing::CAT).get(&home).await.ok().has("How are numbers ground?").has("tiny.stackexchange.com");
    site.as_(testing::GUS).get(&home).await.status(404);
    site.as_(testing::ANN).get(&format!("{home}/settings")).await.ok();
    let outside = sql!(
        "select cast(count(*) as bigint) from items i join items r on r.id = i.root_id where r.community_id is not null and not exists
        (select 1 from community_people m where m.community_id = r.community_id and m.person_id = i.author_id) /* visible to the test */"
    );
    assert_eq!(number(&site, outside).await, 0, "whoever writes in it is in it");
    // Another run changes nothing; one without the option still knows where the site stands.
    let (all, facts) = (everything(&site).await, site.facts().await.len());
    for again in [options.clone(), self::options()] {
        let report = run(&site.app, &tiny(), &again).await.unwrap();
        assert_eq!((report.added, report.updated), (Counts::default(), 0));
    }
    assert_eq!(number(&site, sql!("select cast(count(*) as bigint) from communities")).await, 2);
    assert_eq!((everything(&site).await, site.facts().await.len()), (all, facts));
    // One entry of the audit log for what came, none for what changed nothing.
    let log = site.as_(testing::ANN).json().get("/admin/audit?area=import").await.ok().json();
    assert_eq!(log["entries"].as_array().unwrap().len(), 1, "{log}");
    assert_eq!(log["entries"][0]["what"], "import.stackexchange");
    let details: testing::Value = serde_json::from_str(log["entries"][0]["details"].as_str().unwrap()).unwrap();
    assert_eq!((details["site"].as_str(), details["added"]["questions"].as_i64()), (Some("tiny.stackexchange.com"), Some(2)));
}

#[tokio::test]
async fn a_dump_comes_in_with_dates_authors_and_terms() {
    let site = Site::new().await; // Ben of the cast is here: @ben of the dump is not him
    let report = run(&site.app, &tiny(), &options()).await.unwrap();
    let counts =
        Counts { people: 5, people_by_name: 2, questions: 2, answers: 3, accepted: 1, comments: 3, tags: 3, likes: 3, links: 1, badges: 2 };
    assert_eq!((report.counts, report.added), (counts, counts), "{report:#?}");
    let skipped: Vec<String> = report.skipped.iter().map(|s| format!("{}:{} {}", s.file, s.line, s.why)).collect();
    assert_eq!(skipped.len(), 4, "{skipped:#?}");
    for said in [
        "Posts.xml:10 CreationDate is not a date",
        "Posts.xml:7 answer 14: its question 404 is not here",
        "Comments.xml:6 comment 4",
        "PostLinks.xml:4 link 2",
    ] {
        assert!(skipped.iter().any(|s| s.starts_with(said)), "{said}: {skipped:#?}");
    }
    assert!(report.warnings.iter().any(|w| w.contains("Users.xml, line 6: the column Shoe is not known")), "{:#?}", report.warnings);

    let q = item(&site, "post:10").await;
    assert_eq!((q.kind.as_str(), q.title.as_str(), q.author_name.as_str()), ("question", "How are numbers ground?", "Ada Byron"));
    assert_eq!(
        (q.created_at.iso().as_str(), q.active_at.iso().as_str()),
        ("2018-02-01T10:00:00Z", "2018-02-20T10:40:00Z"),
        "the last comment lifts it last"
    );
    assert_eq!((q.board_id, q.like_count, q.comment_count), (Some(q.author_id), 1, 5));
    assert!(q.body.contains("#include <x>"), "code stays as it was: {}", q.body);
    let a = item(&site, "post:11").await;
    assert_eq!((a.kind.as_str(), a.parent_id, a.like_count, a.author_name.as_str()), ("answer", Some(q.id), 2, "Grace H"));
    assert_eq!(
        (a.created_at.iso().as_str(), a.body.contains("With a *mill*"), a.body.contains("`@property`")),
        ("2018-02-01T12:00:00Z", true, true)
    );
    let c = item(&site, "comment:2").await;
    assert_eq!(
        (c.kind.as_str(), c.parent_id, c.body.as_str()),
        ("comment", Some(q.id), "@grace.h small ones"),
        "the Grace who took part is meant"
    );
    assert_eq!(item(&site, "comment:1").await.like_count, 2);
    assert_eq!(item(&site, "comment:3").await.author_id, item(&site, "post:12").await.author_id, "a name without a number is one person");
    let long = item(&site, "post:13").await;
    assert!(
        long.title.ends_with('…') && long.title.chars().count() <= 200 && long.body.starts_with("**Is a title of more"),
        "{}",
        long.title
    );
    assert_eq!((long.author_name.as_str(), item(&site, "post:16").await.body.as_str()), ("user 9", "–"));

    let mentions: Vec<(PersonId,)> = rows(&site, sql!("select person_id from mentions")).await;
    assert_eq!(mentions, [(a.author_id,)], "nobody else is called");
    let tags: Vec<(String,)> = rows(&site, sql!("select distinct tag from item_tags order by tag")).await;
    assert_eq!(tags.iter().map(|t| t.0.as_str()).collect::<Vec<_>>(), ["c++", "engines", "long-titles"], "words in the text are no tags");
    let accepted: Vec<(i64, i64)> =
        rows(&site, sql!("select accepted_at, accepted_by from questions_answers where accepted_at is not null")).await;
    assert_eq!(accepted, [(a.created_at.0, q.author_id.0)]);
    let terms: Vec<(String, String, String, String)> = rows(&site, sql!("select external_id, author, licence, url from sources where kind = 'item' and external_id in ('post:10', 'post:13') order by external_id")).await;
    let on = |n: i64| format!("https://tiny.stackexchange.com/q/{n}");
    assert_eq!(
        terms,
        [
            ("post:10".into(), "Ada Byron".into(), "CC BY-SA 3.0".into(), on(10)),
            ("post:13".into(), "user 9".into(), "CC BY-SA 4.0".into(), on(13)),
        ]
    );
    let people: Vec<(String, String, String, String)> =
        rows(&site, sql!("select handle, kind, place, about from people where external_id like 'tiny.%' order by id")).await;
    assert_eq!(people[0].1, "service", "the site's robot");
    assert_eq!(
        (people[1].0.as_str(), people[1].2.as_str(), people[1].3.as_str()),
        ("ada.byron", "London", "I like **engines**.\n\n<https://ada.example/>")
    );
    assert_eq!(people[3].0, "ada.byron2", "another of the same name");
    assert!(site.told().await.iter().all(|t| t.quiet), "history is not news");
    let badge: Vec<(PersonId, String)> = rows(&site, sql!("select person_id, tag from people_tags")).await;
    assert_eq!(badge, [(a.author_id, "engines".to_owned())]);
}

#[tokio::test]
async fn a_second_run_changes_nothing() {
    let site = Site::new().await;
    run(&site.app, &tiny(), &options()).await.unwrap();
    let before = everything(&site).await;
    let report = run(&site.app, &tiny(), &options()).await.unwrap();
    assert_eq!((report.added, report.updated), (Counts::default(), 0));
    assert_eq!(report.counts.questions, 2);
    assert_eq!(everything(&site).await, before);
}

#[tokio::test]
async fn words_written_here_stay_until_the_source_changes_too() {
    let (site, dir) = (Site::new().await, tempfile::tempdir().unwrap());
    copy_of(&tiny(), dir.path());
    run(&site.app, dir.path(), &options()).await.unwrap();
    let (q, a) = (item(&site, "post:10").await, item(&site, "post:11").await);
    site.change(q.author_id, async |tx| {
        let seen = tx.item(q.id).await?;
        write::revise(tx, &seen.allow()?, 1, "Edited here", &seen.body, None).await?;
        let answer = tx.item(a.id).await?;
        questions::store::unaccept(tx, &answer.allow()?).await?;
        store::set_about(tx, q.author_id, "My own words", "", "", "").await
    })
    .await;
    let report = run(&site.app, dir.path(), &options()).await.unwrap();
    assert_eq!((report.added, report.updated), (Counts::default(), 0));
    assert_eq!(item(&site, "post:10").await.title, "Edited here");
    let answered: i64 = number(&site, sql!("select cast(count(*) as bigint) from questions_answers where accepted_at is not null")).await;
    assert_eq!(answered, 0, "taken back here, it stays taken back");

    change(&dir.path().join("Posts.xml"), "With a &lt;em&gt;mill", "With a &lt;em&gt;wind mill");
    change(&dir.path().join("Posts.xml"), "How are numbers ground?", "How is it done?");
    change(&dir.path().join("Comments.xml"), "Nice.", "Very nice.");
    change(&dir.path().join("Users.xml"), "London", "Ockham");
    change(&dir.path().join("Votes.xml"), "PostId=\"12\" VoteTypeId=\"3\"", "PostId=\"12\" VoteTypeId=\"2\"");
    let report = run(&site.app, dir.path(), &options()).await.unwrap();
    assert_eq!((report.updated, report.added), (4, Counts { likes: 1, ..Counts::default() }));
    let a = item(&site, "post:11").await;
    assert_eq!((a.revision, a.body.starts_with("With a *wind mill*")), (2, true));
    assert_eq!(
        (item(&site, "post:10").await.title.as_str(), item(&site, "post:10").await.revision),
        ("How is it done?", 3),
        "the wording of here is in the history"
    );
    assert_eq!((item(&site, "comment:3").await.body.as_str(), item(&site, "post:12").await.like_count), ("Very nice.", 1));
    let place: Vec<(String,)> = rows(&site, sql!("select place from people where handle = 'ada.byron'")).await;
    assert_eq!(place[0].0, "Ockham");
    let again = run(&site.app, dir.path(), &options()).await.unwrap();
    assert_eq!((again.added, again.updated), (Counts::default(), 0));
}

#[tokio::test]
async fn a_broken_file_leaves_what_stood_before_and_is_told_with_its_line() {
    let (site, dir) = (Site::new().await, tempfile::tempdir().unwrap());
    copy_of(&tiny(), dir.path());
    let whole = std::fs::read_to_string(dir.path().join("Posts.xml")).unwrap();
    let cut = whole.find("Id=\"13\"").unwrap();
    std::fs::write(dir.path().join("Posts.xml"), &whole[..cut + 200]).unwrap();
    let report = run(&site.app, dir.path(), &options()).await.unwrap();
    let said = report.broken.unwrap();
    assert!(said.contains("Posts.xml, line 6:"), "{said}");
    assert_eq!((report.counts.people, report.counts.questions, report.counts.answers), (4, 1, 0));
    assert_eq!(item(&site, "post:10").await.comment_count, 0);
    // With the whole file it goes on.
    std::fs::write(dir.path().join("Posts.xml"), whole).unwrap();
    let report = run(&site.app, dir.path(), &options()).await.unwrap();
    assert_eq!((report.broken, report.counts.questions, report.counts.answers, report.added.questions), (None, 2, 3, 1));

    std::fs::write(dir.path().join("Comments.xml"), "<comments>\n<row Id=\"1\"").unwrap();
    let report = run(&site.app, dir.path(), &options()).await.unwrap();
    assert!(report.broken.unwrap().contains("Comments.xml, line 2"));
    assert!(run(&site.app, Path::new("/nowhere"), &options()).await.unwrap_err().to_string().contains("/nowhere"));
    assert!(shell::errors::english(&run(&site.app, dir.path(), &Options::default()).await.unwrap_err()).contains("--site"));
}

#[tokio::test]
async fn what_was_deleted_here_does_not_come_back() {
    let (site, dir) = (Site::new().await, tempfile::tempdir().unwrap());
    copy_of(&tiny(), dir.path());
    std::fs::remove_file(dir.path().join("Comments.xml")).unwrap();
    run(&site.app, dir.path(), &options()).await.unwrap();
    let q = item(&site, "post:10").await;
    site.change(q.author_id, async |tx| {
        let seen = tx.item(q.id).await?;
        write::trash(tx, &seen.allow()?).await
    })
    .await;
    copy_of(&tiny(), dir.path());
    let report = run(&site.app, dir.path(), &options()).await.unwrap();
    assert_eq!(report.added.comments, 0);
    assert!(report.skipped.iter().any(|s| s.file == "Comments.xml" && s.why.contains("deleted here")), "{:#?}", report.skipped);
    assert_eq!(item(&site, "post:10").await.state, "trashed");
}

fn data(name: &str) -> Option<PathBuf> {
    let root =
        std::env::var_os("FOLKMOOT_DATA").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), PathBuf::from);
    let dir = root.join(name);
    if dir.join("Posts.xml").is_file() {
        return Some(dir);
    }
    println!("skipped: {} is not here (set FOLKMOOT_DATA)", dir.display());
    None
}

/// The numbers of the organisation, counted by the database, against the numbers of the files, counted as lines of text.
async fn compare(site: &Site, dir: &Path, report: &Report) {
    let c = se_count::count(dir).unwrap();
    let by_kind: Vec<(String, i64)> =
        rows(site, sql!("select i.kind, cast(count(*) as bigint) from items i join sources s on s.kind = 'item' and s.local_id = i.id group by i.kind /* visible to the test */")).await;
    let kind = |k: &str| by_kind.iter().find(|r| r.0 == k).map_or(0, |r| r.1 as u64);
    assert_eq!(kind("question"), c.questions);
    assert_eq!(kind("answer"), c.answers - c.orphan_answers);
    assert_eq!(kind("comment"), c.comments_on_posts);
    let numbered =
        number(site, sql!("select cast(count(*) as bigint) from sources where kind = 'person' and external_id like 'user:%'")).await as u64;
    assert_eq!(numbered, c.people, "people");
    let accepted = number(site, sql!("select cast(count(*) as bigint) from questions_answers where accepted_at is not null")).await as u64;
    assert_eq!(accepted, c.accepted, "accepted");
    let tags = number(site, sql!("select cast(count(distinct t.tag) as bigint) from item_tags t")).await as u64;
    if tags != c.tags {
        let odd: Vec<(String, i64, String)> = rows(site, sql!("select t.tag, cast(count(*) as bigint), min(s.external_id) from item_tags t join sources s on s.kind = 'item' and s.local_id = t.item_id group by t.tag having count(*) < 3")).await;
        panic!("{tags} tags for {}: {odd:#?}", c.tags);
    }
    let likes = number(
        site,
        sql!("select cast(coalesce(sum(i.outside_likes), 0) as bigint) from items i where i.kind <> 'comment' /* visible to the test */"),
    )
    .await as u64;
    if c.votes > 0 {
        assert_eq!(likes, c.likes, "likes");
    }
    let r = report.counts;
    assert_eq!(
        (r.people, r.questions, r.answers, r.accepted, r.comments, r.tags),
        (c.people, c.questions, c.answers - c.orphan_answers, c.accepted, c.comments_on_posts, c.tags)
    );
    assert!(r.people_by_name >= c.people_by_name, "{} {}", r.people_by_name, c.people_by_name);
    let left_out = report.skipped.iter().filter(|s| s.file == "PostLinks.xml").count() as u64;
    assert_eq!((r.links + left_out, r.badges), (c.links, c.badges));
}

async fn whole(name: &str) {
    let Some(dir) = data(name) else { return };
    let site = Site::empty().await;
    let report = run(&site.app, &dir, &Options::default()).await.unwrap();
    println!(
        "{name}: {:?}\n{} skipped {:#?}\n{:#?}",
        report.counts,
        report.skipped.len(),
        report.skipped.iter().take(5).collect::<Vec<_>>(),
        report.warnings
    );
    compare(&site, &dir, &report).await;
    let again = run(&site.app, &dir, &Options::default()).await.unwrap();
    assert_eq!((again.added, again.updated, again.counts), (Counts::default(), 0, report.counts));
    compare(&site, &dir, &again).await;
}
#[tokio::test]
async fn a_row_that_stands_there_twice_is_taken_once_and_told() {
    let dir = tempfile::tempdir().unwrap();
    copy_of(&tiny(), dir.path());
    let posts = dir.path().join("Posts.xml");
    let again = |from: &str, to: &str| {
        let text = std::fs::read_to_string(&posts).unwrap();
        let row = text.lines().find(|l| l.contains(from)).unwrap().replace("Body=\"", to);
        std::fs::write(&posts, text.replace("</posts>", &format!("{row}\n</posts>"))).unwrap();
    };
    again("Id=\"10\"", "Body=\"Another question ");
    again("Id=\"12\"", "Body=\"Another answer ");
    let site = Site::empty().await;
    let report = run(&site.app, dir.path(), &options()).await.unwrap();
    let twice = || report.skipped.iter().filter(|s| s.why.contains("a second time"));
    assert_eq!(twice().count(), 2, "{:#?}", report.skipped);
    assert!(twice().all(|s| s.file == "Posts.xml" && s.line > 10), "{:#?}", report.skipped);
    assert!(!item(&site, "post:10").await.body.contains("Another"));
    assert!(!item(&site, "post:12").await.body.contains("Another"));
    let next = run(&site.app, dir.path(), &options()).await.unwrap();
    assert_eq!((next.added, next.updated, next.counts), (Counts::default(), 0, report.counts));
}

#[tokio::test]
async fn a_dump_of_which_nothing_can_be_taken_has_failed() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("Posts.xml"), "<posts>\n<row Id=\"x\" />\n<row />\n</posts>\n").unwrap();
    let report = run(&Site::empty().await.app, dir.path(), &options()).await.unwrap();
    assert!(report.failed() && report.broken.is_none() && report.skipped.len() == 2, "{report:#?}");
    let whole = run(&Site::empty().await.app, &tiny(), &options()).await.unwrap();
    assert!(!whole.failed());
}

#[tokio::test]
async fn the_quantum_site_comes_in_whole() {
    whole("se-quantum").await;
}
#[tokio::test]
async fn the_devops_site_comes_in_whole() {
    whole("se-devops").await;
}
#[tokio::test]
async fn the_beer_site_comes_in_whole() {
    whole("se-beer").await;
}

#[tokio::test]
async fn killed_in_the_middle_and_run_again_it_ends_the_same() {
    let Some(dir) = data("se-beer") else { return };
    let (calm, killed) = (Site::empty().await, Site::empty().await);
    let whole = run(&calm.app, &dir, &Options::default()).await.unwrap();
    for n in [1, 3, 4] {
        let stop = Options { stop_after: Some(n), ..Options::default() };
        assert!(run(&killed.app, &dir, &stop).await.unwrap_err().to_string().contains("stopped after"));
    }
    let end = run(&killed.app, &dir, &Options::default()).await.unwrap();
    assert_eq!(end.counts, whole.counts);
    assert!(end.added.answers > 0 && end.added.questions < whole.counts.questions);
    assert_eq!(everything(&killed).await, everything(&calm).await);
}
