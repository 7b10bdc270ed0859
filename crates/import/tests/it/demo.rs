//! The demonstration as it is opened: the cast is there, their story is told, and a second opening changes nothing.

use import::demo;
use kit::{Rec, Sql, params, sql};
use spine::Viewer;
use testing::{PersonId, Site};

async fn rows<T: Rec>(site: &Site, sql: Sql) -> Vec<T> {
    site.app.view(Viewer::system("testing")).await.unwrap().all(sql, &[]).await.unwrap()
}
async fn number(site: &Site, sql: Sql) -> i64 {
    site.app.view(Viewer::system("testing")).await.unwrap().value(sql, &[]).await.unwrap()
}
async fn person(site: &Site, handle: &str) -> PersonId {
    site.app
        .view(Viewer::system("testing"))
        .await
        .unwrap()
        .value(sql!("select id from people where handle = $1"), params![handle])
        .await
        .unwrap()
}

#[tokio::test]
async fn the_company_is_there_with_its_story() {
    let site = Site::empty().await;
    let sample = demo::sample().unwrap();
    let stats = sample.stats();
    let summary = demo::fill(&site.app, None, false).await.unwrap();
    assert!(summary.filled);
    assert!(summary.left_out.is_empty(), "{:#?}", summary.left_out);
    assert_eq!(summary.people, stats.people as u64);
    let made: Vec<(String, i64)> =
        rows(&site, sql!("select i.kind, cast(count(*) as bigint) from items i group by i.kind /* visible to the test */")).await;
    let kind = |k: &str| made.iter().find(|m| m.0 == k).map_or(0, |m| m.1 as usize);
    assert_eq!((kind("question"), kind("answer"), kind("comment")), (stats.questions + stats.referrals, stats.answers, stats.comments));
    assert_eq!((kind("status"), kind("message"), kind("topic")), (stats.statuses, stats.messages, stats.topics));
    let ordered =
        sql!("select cast(count(*) as bigint) from items i where i.pinned and i.locked and i.kind = 'topic' /* visible to the test */");
    assert!(number(&site, ordered).await > 0, "one is pinned and locked");
    assert_eq!(number(&site, sql!("select cast(count(*) as bigint) from questions_faq")).await, 2);
    assert_eq!(number(&site, sql!("select cast(count(*) as bigint) from questions_thanks")).await as usize, stats.thanks);
    assert!(
        number(&site, sql!("select cast(count(*) as bigint) from questions_answers where accepted_at is not null")).await as usize
            >= stats.accepted
    );
    assert!(
        number(&site, sql!("select cast(count(*) as bigint) from questions_credits where role = 'referred'")).await > 0,
        "who passed on is credited"
    );

    assert_eq!(summary.communities, stats.communities as u64);
    let outside = number(
        &site,
        sql!("select cast(count(*) as bigint) from items i join items r on r.id = i.root_id where r.community_id is not null and not exists
              (select 1 from community_people m where m.community_id = r.community_id and m.person_id = i.author_id and m.role <> 'follower') /* visible to the test */"),
    )
    .await;
    assert_eq!(outside, 0, "whoever writes in a community is in it");

    let (ann, ben, cat, dan) =
        (person(&site, "ann").await, person(&site, "ben").await, person(&site, "cat").await, person(&site, "dan").await);
    let mut view = site.app.view(Viewer::system("testing")).await.unwrap();
    assert!(
        view.value::<bool>(
            sql!("select exists (select 1 from person_follows where follower_id = $1 and person_id = $2)"),
            params![ben, ann]
        )
        .await
        .unwrap()
    );
    for (a, b) in [(dan, cat), (cat, dan)] {
        assert!(
            view.value::<bool>(sql!("select exists (select 1 from contacts where person_id = $1 and contact_id = $2)"), params![a, b])
                .await
                .unwrap()
        );
    }
    let now = site.clock.now();
    let late = view
        .value::<i64>(
            sql!("select cast(count(*) as bigint) from items i where i.created_at > $1 or i.active_at > $1 /* visible to the test */"),
            params![now],
        )
        .await
        .unwrap();
    assert_eq!(late, 0, "nothing happens in the future");
    let facts: Vec<(i64,)> =
        rows(&site, sql!("select at from facts where verb in ('created', 'replied', 'referred', 'accepted') order by id")).await;
    assert!(facts.is_sorted(), "told in the order in which it happened");
    let news = number(&site, sql!("select cast(count(*) as bigint) from facts where quiet = false")).await;
    assert!((3..80).contains(&news), "a little news and no flood: {news}");
    let portraits = number(&site, sql!("select cast(count(*) as bigint) from people where portrait like 'skin=%hair=%headwear=%'")).await;
    assert_eq!(portraits, stats.people as i64);

    // Each is what it says it is, for those who look.
    for (who, path, seen) in [
        (dan, "/c/mac", true),
        (dan, "/c/vindo", true),
        (person(&site, "astrid").await, "/c/vindo", true),
        (person(&site, "astrid").await, "/c/mac", false),
    ] {
        let answer = site.as_(who).get(path).await;
        assert_eq!(answer.status, if seen { 303 } else { 404 }, "{path}");
    }
    site.as_(ann).get("/?view=waiting").await.ok().has("asks to be let into Mail on the Mac");
    let vindo = site.as_(dan).get("/c/vindo").await.location();
    site.as_(dan).get(&vindo).await.ok().has("Port of Vindö").lacks("volunteer of seventeen");
    site.as_(person(&site, "astrid").await).get(&vindo).await.ok().has("volunteer of seventeen");

    let before = number(&site, sql!("select cast(count(*) as bigint) from facts")).await;
    let again = demo::fill(&site.app, None, false).await.unwrap();
    assert!(!again.filled && again.people == 0);
    assert_eq!(number(&site, sql!("select cast(count(*) as bigint) from facts")).await, before);
}

#[tokio::test]
async fn a_folder_of_dumps_is_brought_in_once() {
    let (site, dir) = (Site::empty().await, tempfile::tempdir().unwrap());
    let to = dir.path().join("se-tiny");
    std::fs::create_dir_all(&to).unwrap();
    for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/tiny-se")).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
    let first = demo::fill_with(&site.app, Some(dir.path()), &["se-tiny", "se-absent"], false).await.unwrap();
    assert_eq!((first.dumps.len(), first.dumps[0].added.questions, first.dumps[0].site.as_str()), (1, 2, "tiny.stackexchange.com"));
    let again = demo::fill_with(&site.app, Some(dir.path()), &["se-tiny"], false).await.unwrap();
    assert_eq!((again.dumps.len(), again.filled), (0, false));
}

#[tokio::test]
async fn the_company_has_plans_and_has_been_spoken_to() {
    let site = Site::empty().await;
    import::demo::fill(&site.app, None, false).await.unwrap();
    site.catch_up().await;
    let ann: Vec<(spine::PersonId,)> =
        rows(&site, sql!("select p.id from people p where p.handle in ('ann', 'sofia') order by p.handle")).await;
    let (ann, sofia) = (ann[0].0, ann[1].0);
    let events = site.as_(ann).json().get("/events").await.ok().json();
    let titles: Vec<&str> = events["events"].as_array().unwrap().iter().map(|e| e["title"].as_str().unwrap()).collect();
    assert!(titles.iter().filter(|t| **t == "Mac lunch").count() == 12 && titles.contains(&"Calibration days"), "{titles:?}");
    let mine = site.as_(sofia).json().get("/events?show=mine").await.ok().json();
    assert!(mine["events"].as_array().unwrap().iter().any(|e| e["answer"] == "waiting"), "four fit into the boat");
    site.as_(ann).get("/").await.ok().has("New certificates for the VPN").has("The page for new Macs has moved");
    site.as_(ann).get("/?view=waiting").await.ok().has("Please read: New certificates");
}

#[tokio::test]
async fn a_demonstration_without_dumps_has_a_site_as_a_community_with_its_forum() {
    let site = Site::empty().await;
    import::demo::fill(&site.app, None, false).await.unwrap();
    let report = import::demo::knots(&site.app).await.unwrap().unwrap();
    assert!(report.skipped.is_empty() && report.warnings.is_empty() && report.broken.is_none(), "{report:#?}");
    let n = report.counts;
    assert_eq!((n.people, n.questions, n.answers, n.accepted, n.comments, n.links), (8, 12, 19, 10, 11, 3));
    assert!(import::demo::knots(&site.app).await.unwrap().is_none(), "once");
    assert!(!site.app.config.data_dir.join("sample-stackexchange").exists());
    let asked = sql!("select cast(count(*) as bigint) from items i join communities c on c.id = i.community_id join forums f on f.id = i.forum_id and f.community_id = c.id
                      where c.name = 'Knots' and i.kind = 'question' and c.kind = 'open' /* visible to the test */");
    assert_eq!(number(&site, asked).await, 12);
}
