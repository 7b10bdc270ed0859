//! Whom one works with, what one shares, who connects one with somebody; and what the profile says beyond the ground floor.

use calcard::{Entry, Parser, vcard::VCardProperty};
use spine::people::{Standing, store};
use testing::*;

async fn made(site: &Site, record: store::Record) -> PersonId {
    site.change(ANN, async |tx| store::create(tx, &record).await).await
}
fn ids(v: &Value) -> Vec<i64> {
    v.as_array().expect("a list").iter().map(|p| p["id"].as_i64().expect("an id")).collect()
}
async fn path(site: &Site, who: PersonId, to: PersonId) -> Option<Vec<i64>> {
    let face = site.as_(who).json().get(&format!("/people/{to}/common")).await.ok().json();
    (!face["path"].is_null()).then(|| ids(&face["path"]))
}

#[tokio::test]
async fn the_shortest_way_has_at_most_four_steps() {
    let site = Site::new().await;
    let far = made(&site, store::Record { name: "Far Away".into(), ..Default::default() }).await;
    for (a, b) in [(ANN, BEN), (BEN, CAT), (CAT, DAN), (DAN, EVE), (EVE, far)] {
        site.contacts(a, b).await;
    }
    assert_eq!(path(&site, ANN, BEN).await, Some(vec![]), "contacts");
    assert_eq!(path(&site, ANN, CAT).await, Some(vec![2]));
    assert_eq!(path(&site, ANN, DAN).await, Some(vec![2, 3]));
    assert_eq!(path(&site, ANN, EVE).await, Some(vec![2, 3, 4]), "four steps");
    assert_eq!(path(&site, EVE, ANN).await, Some(vec![4, 3, 2]), "and back");
    assert_eq!(path(&site, ANN, far).await, None, "five are too many");
    assert_eq!(path(&site, ANN, OUT).await, None);
    site.as_(ANN).get("/people/5/common").await.ok().has("3 people stand between").has("Ben Okafor").has("Dan Holm");
    site.as_(ANN).get("/people/7/common").await.ok().has("within four steps").has("action=\"/people/7/invite\"");
    // A shorter one is taken as soon as there is one.
    site.contacts(ANN, DAN).await;
    assert_eq!(path(&site, ANN, EVE).await, Some(vec![4]));
    // Who is not here any more connects nobody.
    site.change(ANN, async |tx| store::set_standing(tx, DAN, Standing::Inactive).await).await;
    assert_eq!(path(&site, ANN, EVE).await, None);
    site.as_(ANN).get("/people/1/common").await.ok().has("That is you");
}

#[tokio::test]
async fn a_way_never_leads_through_somebody_the_reader_may_not_know_of() {
    let site = Site::new().await;
    site.group("Project", &[GUS, CAT, EVE]).await;
    // Gus knows Cat; Cat knows Ben, Ben knows Eve. Gus may know of Cat and Eve, and never of Ben.
    for (a, b) in [(GUS, CAT), (CAT, BEN), (BEN, EVE)] {
        site.contacts(a, b).await;
    }
    assert_eq!(path(&site, GUS, EVE).await, None);
    site.as_(GUS).get("/people/5/common").await.ok().lacks("Ben");
    assert_eq!(path(&site, EVE, GUS).await, Some(vec![2, 3]), "an employee may know of all of them");
    site.as_(GUS).get("/people/2/common").await.status(404);
    site.contacts(CAT, EVE).await;
    assert_eq!(path(&site, GUS, EVE).await, Some(vec![3]));
}

#[tokio::test]
async fn a_way_avoids_those_who_left_where_there_is_another() {
    let site = Site::new().await;
    for (a, b) in [(ANN, BEN), (BEN, CAT), (CAT, DAN), (ANN, EVE), (EVE, OUT), (OUT, DAN)] {
        site.contacts(a, b).await;
    }
    site.change(ANN, async |tx| store::set_standing(tx, CAT, Standing::Inactive).await).await;
    assert_eq!(path(&site, ANN, DAN).await, Some(vec![5, 7]));
}

/// Whatever net there is: the way found is as short as the shortest, and each step is one of the net.
#[tokio::test]
async fn in_any_net_the_way_is_the_shortest() {
    let site = Site::new().await;
    let (mut people, mut dice) = (vec![], 17u64);
    for n in 0..26 {
        people.push(made(&site, store::Record { name: format!("Knot {n}"), ..Default::default() }).await);
    }
    let mut edges = std::collections::BTreeSet::new();
    while edges.len() < 34 {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let (a, b) = ((dice >> 33) as usize % people.len(), (dice >> 45) as usize % people.len());
        if a != b && edges.insert((a.min(b), a.max(b))) {
            site.contacts(people[a], people[b]).await;
        }
    }
    let near = |a: usize, b: usize| edges.contains(&(a.min(b), a.max(b)));
    let mut lengths = [0usize; 6];
    for from in [0, 7] {
        let mut steps = vec![usize::MAX; people.len()];
        (steps[from], _) = (0, ());
        for round in 0..people.len() {
            for n in 0..people.len() {
                if (0..people.len()).any(|m| steps[m] == round && near(m, n)) {
                    steps[n] = steps[n].min(round + 1);
                }
            }
        }
        for to in (0..people.len()).filter(|to| *to != from) {
            let way = path(&site, people[from], people[to]).await;
            lengths[steps[to].min(5)] += 1;
            let Some(between) = way else {
                assert!(steps[to] > 4, "{from} to {to}: {} steps, and none was found", steps[to]);
                continue;
            };
            assert_eq!(between.len() + 1, steps[to], "{from} to {to}");
            let numbers: Vec<usize> = between.iter().map(|id| people.iter().position(|p| p.0 == *id).expect("of the net")).collect();
            let whole: Vec<usize> = [from].into_iter().chain(numbers).chain([to]).collect();
            assert!(whole.windows(2).all(|w| near(w[0], w[1])), "{whole:?}");
        }
    }
    assert!(lengths[1..].iter().all(|n| *n > 0), "ways of all lengths were tried: {lengths:?}");
}

/// Sixty people of whom each has `each` contacts stand around both.
async fn hubs(site: &Site, each: i64) {
    site.change(ANN, async |tx| {
        tx.run(kit::sql!("delete from contacts where person_id >= 1000"), &[]).await?;
        tx.run(
            kit::sql!("insert into contacts (person_id, contact_id, since) with recursive h (i) as (select cast(0 as bigint) union all select h.i + 1 from h where h.i < 59),
                  x (n) as (select cast(1 as bigint) union all select x.n + 1 from x where x.n < $1) select 1000 + h.i, 10000 + h.i * 100000 + x.n, 0 from h, x"),
            kit::params![each],
        )
        .await
        .map(drop)
    })
    .await;
}

#[tokio::test]
async fn people_with_very_many_contacts_are_not_walked_through() {
    if std::env::var_os("NEXTEST").is_none() {
        eprintln!("skipped: other tests of this process would be counted too (run `cargo nextest run -p profiles`)");
        return;
    }
    let site = Site::new().await;
    if !site.app.database_for_operations().is_lite() {
        return; // PostgreSQL counts no steps
    }
    site.change(ANN, async |tx| {
        for n in 1000..1060i64 {
            tx.run(kit::sql!("insert into principals (id, kind) values ($1, 'person')"), kit::params![n]).await?;
            tx.run(
                kit::sql!(
                    "insert into people (id, handle, principal_id, name, sort_name, name_fold, joined_at, created_at, updated_at)
                      values ($1, $2, $1, $2, $2, $2, 0, 0, 0)"
                ),
                kit::params![n, format!("hub{n}")],
            )
            .await?;
            let end = if n < 1030 { BEN } else { CAT };
            tx.run(kit::sql!("insert into contacts (person_id, contact_id, since) values ($1, $2, 0)"), kit::params![end, n]).await?;
        }
        Ok(())
    })
    .await;
    let mut costs = vec![];
    for each in [400, 5000] {
        hubs(&site, each).await;
        let steps = || kit::db::STEPS.load(std::sync::atomic::Ordering::Relaxed);
        assert_eq!(path(&site, BEN, CAT).await, None);
        let before = steps();
        path(&site, BEN, CAT).await;
        costs.push(steps() - before);
    }
    assert!(costs[1] < costs[0] + costs[0] / 5, "{costs:?}");
    // And a way through one of them is found all the same.
    site.change(ANN, async |tx| {
        tx.run(kit::sql!("insert into contacts (person_id, contact_id, since) values (1000, 1030, 0), (1030, 1000, 0)"), &[])
            .await
            .map(drop)
    })
    .await;
    assert_eq!(path(&site, BEN, CAT).await, Some(vec![1000, 1030]));
}

#[tokio::test]
async fn what_two_people_share() {
    let site = Site::new().await;
    site.group("Mac users", &[BEN, CAT]).await;
    site.as_(BEN).post("/people/2/tags", &[("tags", "ceph cranes")]).await.status(303);
    site.as_(DAN).post("/people/3/tags", &[("tags", "ceph night")]).await.status(303);
    site.contacts(BEN, DAN).await;
    site.contacts(CAT, DAN).await;
    let face = site.as_(BEN).json().get("/people/3/common").await.ok().json();
    assert_eq!((&face["shared"]["tags"], &face["shared"]["groups"]), (&json!(["ceph"]), &json!(["Mac users"])));
    assert_eq!((ids(&face["contacts"]), &face["contacts_total"]), (vec![4], &json!(1)));
    site.as_(BEN).get("/people/3").await.ok().has("You and Cat Vogel").has("Mac users").has("/people/3/common");
    site.as_(BEN).get("/people/2").await.ok().lacks("You and Ben");
    // What only the other two know is theirs.
    site.as_(EVE).get("/people/3").await.ok().lacks("Mac users");
}

#[tokio::test]
async fn teams_hold_together_where_personnel_data_do_not() {
    let site = Site::new().await;
    site.change(ANN, async |tx| {
        for (who, manager) in [(BEN, ANN), (CAT, ANN), (DAN, ANN), (ANN, BEN), (EVE, BEN), (OUT, OUT)] {
            store::set_manager(tx, who, Some(manager)).await?;
        }
        Ok(())
    })
    .await;
    let team = async |who: PersonId, of: i64| site.as_(who).json().get(&format!("/people/{of}/team")).await.ok().json();
    let bens = team(EVE, 2).await;
    assert_eq!((ids(&bens["managers"]), ids(&bens["peers"]), ids(&bens["reports"])), (vec![1], vec![4, 3], vec![1, 5]), "a circle ends");
    let own = team(EVE, 7).await;
    assert_eq!((ids(&own["managers"]), ids(&own["peers"]), ids(&own["reports"])), (vec![], vec![], vec![]), "nobody leads themselves");
    site.as_(EVE).get("/people/7/team").await.ok().has("No manager and no team").has("See who works in ").has("href=\"/people?unit=");
    site.as_(ANN).get("/people/7/team").await.ok().has("href=\"/admin/import\"");
    site.as_(EVE).get("/people/3").await.ok().has("With the same manager").has("Dan Holm").has("/people/3/team");
    // Who left is nobody's peer, and a manager who left does not break the chain.
    site.change(ANN, async |tx| store::set_standing(tx, DAN, Standing::Inactive).await).await;
    assert_eq!(ids(&team(EVE, 3).await["peers"]), [2]);
    // A guest sees of a team whom they may know of.
    site.group("Project", &[GUS, CAT]).await;
    let seen = team(GUS, 3).await;
    assert_eq!((ids(&seen["managers"]), ids(&seen["peers"]), &seen["peers_total"]), (vec![], vec![], &json!(0)));
    site.as_(GUS).get("/people/2/team").await.status(404);
}

#[tokio::test]
async fn long_teams_are_leafed_through() {
    let site = Site::new().await;
    for n in 0..70 {
        let id = made(&site, store::Record { name: format!("Zoé Nr{n:02}"), ..Default::default() }).await;
        site.change(ANN, async |tx| store::set_manager(tx, id, Some(CAT)).await).await;
    }
    let first = site.as_(EVE).json().get("/people/3/team").await.ok().json();
    assert_eq!((ids(&first["reports"]).len(), &first["reports_total"]), (60, &json!(70)));
    let next = first["next"].as_str().expect("more");
    let second = site.as_(EVE).json().get(&format!("/people/3/team?after={next}")).await.ok().json();
    assert_eq!((ids(&second["reports"]).len(), &second["reports_total"], &second["next"]), (10, &json!(70), &Value::Null));
    assert_eq!(site.as_(EVE).json().get("/people/3").await.ok().json()["reports_total"], 70);
}

#[tokio::test]
async fn an_address_book_understands_the_card() {
    let site = Site::new().await;
    let id = made(
        &site,
        store::Record {
            name: "Øyvind \\Semi; Comma, Ü".into(),
            title: "Head of; \"things\", and\nmore".into(),
            unit: "Långa avdelningsnamn är också namn, även när de inte får plats på en rad".into(),
            email: Some("oyvind@example.org".into()),
            phone: "+47 22 33 44 55".into(),
            place: "Tromsø".into(),
            country: "NO".into(),
            languages: "nb en".into(),
            ..Default::default()
        },
    )
    .await;
    let card = site.as_(BEN).get(&format!("/people/{id}/card.vcf")).await.ok();
    assert_eq!(card.header("content-type"), Some("text/vcard; charset=utf-8"));
    assert!(card.header("content-disposition").is_some_and(|d| d.starts_with("attachment") && d.contains(".vcf")));
    assert!(card.text.split("\r\n").all(|line| line.len() <= 75), "folded");
    let Entry::VCard(read) = Parser::new(&card.text).entry() else { panic!("no vCard: {}", card.text) };
    let first =
        |p: VCardProperty| read.property(&p).and_then(|e| e.values.first()).and_then(|v| v.as_text()).unwrap_or_default().to_owned();
    assert_eq!(first(VCardProperty::Fn), "Øyvind \\Semi; Comma, Ü");
    assert_eq!(first(VCardProperty::Title), "Head of; \"things\", and\nmore");
    assert_eq!(first(VCardProperty::Email), "oyvind@example.org");
    assert_eq!(first(VCardProperty::Tel), "+47 22 33 44 55");
    assert!(card.text.replace("\r\n ", "").contains("Långa avdelningsnamn är också namn\\, även när de inte får plats på en rad"));
    site.as_(GUS).get(&format!("/people/{id}/card.vcf")).await.status(404);
    site.change(ANN, async |tx| store::set_standing(tx, id, Standing::Inactive).await).await;
    site.as_(BEN).get(&format!("/people/{id}/card.vcf")).await.status(404);
}

#[tokio::test]
async fn people_say_how_and_when_to_reach_them() {
    let site = Site::new().await;
    let form = [
        ("pronunciation", "FO-gel"),
        ("works_from", "9"),
        ("works_to", "17.30"),
        ("links", "github.com/cat\nhttps://social.example/@cat"),
        ("timezone", "Europe/Berlin"),
    ];
    site.as_(CAT).post("/people/3/edit", &form).await.status(303);
    let page = site.as_(BEN).get("/people/3").await.ok();
    let page = page.has("Say it: FO-gel").has("href=\"https://github.com/cat\"").has("noopener");
    if std::path::Path::new("/usr/share/zoneinfo/Europe/Berlin").exists() {
        page.has("09:01 there now, works 09:00 to 17:30");
        site.later(Time::HOUR);
        site.later(Time::HOUR * 8);
        site.as_(BEN).get("/people/3").await.ok().has("18:0").has("back at 09:00");
    }
    // What is not sent stays; what is wrong is said at its field.
    site.as_(CAT).post("/people/3/edit", &[("about", "x")]).await.status(303);
    assert_eq!(
        site.as_(BEN).json().get("/people/3").await.ok().json()["more"]["links"],
        json!(["https://github.com/cat", "https://social.example/@cat"])
    );
    for (field, value, words) in [
        ("works_to", "half past", "a time such as"),
        ("works_to", "", "when you begin and when you end"),
        ("links", "javascript:alert(1)", "no address of a web page"),
    ] {
        site.as_(CAT).post("/people/3/edit", &[(field, value)]).await.refuses(words);
    }
    // Oneself is told once what is missing, and nobody else is.
    site.as_(CAT).get("/people/3").await.ok().has("To be found more easily");
    site.as_(BEN).get("/people/3").await.ok().lacks("To be found more easily");
}

#[tokio::test]
async fn the_chosen_square_of_a_photo_is_shown_large_and_small() {
    let site = Site::new().await;
    // Red on the left, blue on the right.
    let mut bytes = std::io::Cursor::new(vec![]);
    let two = image::RgbImage::from_fn(800, 400, |x, _| if x < 400 { image::Rgb([250, 0, 0]) } else { image::Rgb([0, 0, 250]) });
    two.write_to(&mut bytes, image::ImageFormat::Png).expect("a picture");
    let bytes = bytes.into_inner();
    let shown = async |query: &str| {
        let face = site.as_(BEN).get(&format!("/people/3/photo{query}")).await.ok();
        let p = image::load_from_memory(&face.bytes).expect("a picture").to_rgb8();
        (p.width(), p.get_pixel(p.width() / 2, p.height() / 2)[2] > 128)
    };
    let fields = [("crop_x", "0.5"), ("crop_y", "0"), ("crop_side", "1")];
    site.as_(CAT).upload("/people/3/edit", &fields, &[("photo", "me.png", &bytes)]).await.status(303);
    assert_eq!((shown("").await, shown("?s=1").await), ((400, true), (128, true)), "the right half");
    site.as_(CAT)
        .upload("/people/3/edit", &[("crop_x", "0"), ("crop_y", "0"), ("crop_side", "0.5")], &[("photo", "me.png", &bytes)])
        .await
        .status(303);
    assert_eq!((shown("").await, shown("?s=1").await), ((200, false), (128, false)), "the left corner");
    site.as_(CAT).upload("/people/3/edit", &[("crop_x", "left")], &[("photo", "me.png", &bytes)]).await.status(303);
    assert_eq!(shown("").await.0, 400, "without a choice the middle");
    site.as_(BEN).get("/people/3").await.ok().has("/people/3/photo?v=");
}

/// A guest who looks through a colleague's eyes learns of nobody.
#[tokio::test]
async fn other_eyes_show_a_guest_nobody_they_may_not_know_of() {
    let site = Site::new().await;
    site.group("Project", &[GUS, CAT]).await;
    site.change(ANN, async |tx| {
        for id in [GUS, CAT, DAN] {
            store::set_manager(tx, id, Some(ANN)).await?;
        }
        Ok(())
    })
    .await;
    site.change(BEN, async |tx| store::add_tag(tx, GUS, "pumps").await).await;
    site.change(CAT, async |tx| store::add_tag(tx, GUS, "valves").await).await;
    for who in ["colleague", "@cat"] {
        let page = site.as_(GUS).get(&format!("/people/6/as?who={who}")).await.ok().has("Cat Vogel").has("valves");
        page.lacks("Ann Lindqvist").lacks("Ben Okafor").lacks("Dan Holm").lacks("pumps");
        let face = site.as_(GUS).json().get(&format!("/people/6/as?who={who}")).await.ok().json();
        assert_eq!((ids(&face["peers"]), face["peers_total"].as_i64(), ids(&face["managers"])), (vec![3], Some(1), vec![]));
    }
    // Somebody inside sees all that a colleague sees.
    site.as_(CAT).get("/people/3/as?who=colleague").await.ok().has("Ann Lindqvist").has("Dan Holm");
}

#[tokio::test]
async fn a_handle_is_nobody_elses_however_many_share_a_name() {
    let site = Site::new().await;
    let mut handles = vec![];
    for _ in 0..30 {
        let id = made(&site, store::Record { name: "Ann Berg".into(), ..Default::default() }).await;
        handles.push(
            site.as_(BEN).json().get(&format!("/people/{id}")).await.ok().json()["person"]["handle"].as_str().expect("a handle").to_owned(),
        );
    }
    let wanted: Vec<String> = (1..=30).map(|n| if n == 1 { "ann.berg".to_owned() } else { format!("ann.berg{n}") }).collect();
    assert_eq!(handles, wanted);
}
