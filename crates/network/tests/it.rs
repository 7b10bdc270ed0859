//! Following, inviting, being contacts: who is told, and who is not.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on stops")]

use spine::{Fact, people::store};
use testing::*;

async fn lists(site: &Site, who: PersonId, tab: &str) -> Vec<i64> {
    let face = site.as_(who).json().get(&format!("/network?tab={tab}")).await.ok().json();
    face["people"].as_array().expect("people").iter().map(|e| e["person"]["id"].as_i64().expect("an id")).collect()
}

#[tokio::test]
async fn following_needs_nobodys_leave() {
    let site = Site::new().await;
    let back = site.as_(BEN).post("/people/1/follow", &[("back", "/people?q=x")]).await.status(303);
    assert_eq!(back.location(), "/people?q=x");
    site.as_(BEN).post("/people/1/follow", &[]).await.status(303);
    assert_eq!(site.story().await, ["ben followed"], "once, however often it is pressed");
    assert_eq!(lists(&site, BEN, "following").await, [1]);
    assert_eq!(lists(&site, ANN, "followers").await, [2]);
    let now = site.as_(BEN).post_json("/people/1/unfollow", json!({})).await.ok();
    assert_eq!(now.json(), json!({ "following": false, "contact": false, "invited": false, "invited_me": false }));
    assert!(lists(&site, BEN, "following").await.is_empty());
    assert_eq!(site.story().await, ["ben followed"], "nobody is told of the end");
}

#[tokio::test]
async fn an_invitation_is_accepted_and_both_are_contacts() {
    let site = Site::new().await;
    site.as_(BEN).post("/people/3/invite", &[("message", "We met in Berlin"), ("also_follow", "1")]).await.status(303);
    site.as_(BEN).post("/people/3/invite", &[("message", "Again!")]).await.status(303);
    assert_eq!(site.story().await, ["ben invited", "ben followed"]);
    assert_eq!(lists(&site, BEN, "sent").await, [3]);
    site.as_(CAT).get("/network?tab=invitations").await.ok().has("Ben Okafor").has("We met in Berlin").lacks("Again!");
    site.as_(CAT).get("/network").await.ok().has("would like to be your contact");
    site.as_(CAT).post("/network/invitations/2/accept", &[]).await.status(303);
    assert!(site.was_told(|f| matches!(f, Fact::InvitationAccepted { who } if *who == BEN)).await);
    assert_eq!((lists(&site, BEN, "contacts").await, lists(&site, CAT, "contacts").await), (vec![3], vec![2]));
    assert!(lists(&site, BEN, "sent").await.is_empty());
    site.as_(CAT).post("/network/invitations/2/accept", &[]).await.status(404);
    site.as_(BEN).post("/people/3/invite", &[]).await.status(303);
    assert_eq!(site.facts().await.iter().filter(|f| f.contains("invit")).count(), 2, "contacts are not invited again");
    assert_eq!(lists(&site, BEN, "following").await, [3]);
    assert!(lists(&site, CAT, "following").await.is_empty(), "being contacts follows nobody");
}

#[tokio::test]
async fn inviting_who_has_invited_is_accepting() {
    let site = Site::new().await;
    site.as_(BEN).post("/people/3/invite", &[]).await.status(303);
    let now = site.as_(CAT).post_json("/people/2/invite", json!({})).await.ok();
    assert_eq!(now.json()["contact"], true);
    assert_eq!(site.story().await, ["ben invited", "cat invitation_accepted"]);
    assert!(lists(&site, CAT, "sent").await.is_empty() && lists(&site, BEN, "sent").await.is_empty());
}

#[tokio::test]
async fn ignoring_is_silent() {
    let site = Site::new().await;
    site.as_(BEN).post("/people/3/invite", &[]).await.status(303);
    let before = site.as_(BEN).json().get("/network?tab=sent").await.ok();
    site.as_(CAT).post("/network/invitations/2/ignore", &[]).await.status(303);
    assert!(lists(&site, CAT, "invitations").await.is_empty());
    let after = site.as_(BEN).json().get("/network?tab=sent").await.ok();
    assert_eq!(before.text, after.text, "for Ben nothing has changed");
    assert_eq!(site.story().await, ["ben invited"]);
    site.as_(BEN).post("/people/3/invite", &[]).await.status(303);
    assert!(lists(&site, CAT, "invitations").await.is_empty(), "asking again does not nag");
    // She may change her mind.
    site.as_(CAT).post("/people/2/invite", &[]).await.status(303);
    assert_eq!(lists(&site, CAT, "contacts").await, [2]);
}

#[tokio::test]
async fn taking_back_and_removing() {
    let site = Site::new().await;
    site.as_(BEN).post("/people/3/invite", &[]).await.status(303);
    site.as_(BEN).post("/network/invitations/3/withdraw", &[]).await.status(303);
    site.as_(BEN).post("/network/invitations/3/withdraw", &[]).await.status(404);
    assert!(lists(&site, CAT, "invitations").await.is_empty());
    site.contacts(BEN, CAT).await;
    site.follow(BEN, CAT).await;
    let told = site.facts().await;
    site.as_(CAT).post("/people/2/remove-contact", &[]).await.status(303);
    assert!(lists(&site, BEN, "contacts").await.is_empty() && lists(&site, CAT, "contacts").await.is_empty());
    assert_eq!(lists(&site, BEN, "following").await, [3], "following stays");
    assert_eq!(site.facts().await, told, "nobody is told");
}

#[tokio::test]
async fn who_left_cannot_be_invited_or_followed() {
    let site = Site::new().await;
    site.follow(BEN, DAN).await;
    site.change(ANN, async |tx| store::set_standing(tx, DAN, spine::people::Standing::Inactive).await).await;
    site.as_(CAT).post("/people/4/follow", &[]).await.refuses("does not work here any more");
    site.as_(CAT).post("/people/4/invite", &[]).await.refuses("does not work here any more");
    site.as_(CAT).post("/people/3/follow", &[]).await.refuses("That is you");
    site.as_(CAT).post("/people/3/invite", &[]).await.refuses("That is you");
    site.as_(BEN).get("/network?tab=following").await.ok().has("Dan Holm").has("Does not work here");
    site.as_(BEN).post("/people/4/unfollow", &[]).await.status(303);
    assert!(lists(&site, BEN, "following").await.is_empty());
}

#[tokio::test]
async fn a_guest_reaches_only_whom_they_know() {
    let site = Site::new().await;
    for verb in ["follow", "unfollow", "invite", "remove-contact"] {
        site.as_(GUS).post(&format!("/people/2/{verb}"), &[]).await.status(404);
        site.as_(GUS).post(&format!("/people/999/{verb}"), &[]).await.status(404);
    }
    // Gus is Ben's contact while they share a group; when he leaves it, Ben is gone from his lists and his counts. He follows nobody.
    let group = site.group("Project", &[GUS, BEN]).await;
    site.as_(GUS).post("/people/2/follow", &[]).await.status(403);
    site.contacts(GUS, BEN).await;
    assert_eq!(lists(&site, GUS, "contacts").await, [2]);
    site.as_(GUS).get("/network?tab=contacts").await.ok().has("Ben").lacks("/people/2/follow");
    site.change(ANN, async |tx| spine::audience::leave(tx, GUS, group).await).await;
    assert!(lists(&site, GUS, "contacts").await.is_empty());
    let face = site.as_(GUS).json().get("/network").await.ok().json();
    assert_eq!(face["counts"]["contacts"], 0);
    site.as_(GUS).get("/network?tab=contacts").await.ok().lacks("Ben");
}

#[tokio::test]
async fn contacts_are_sorted_by_name_searched_and_leafed_through() {
    let site = Site::new().await;
    for n in 0..40 {
        let record = store::Record { name: format!("Åke Nr{n:02}"), ..Default::default() };
        let id = site.change(ANN, async |tx| store::create(tx, &record).await).await;
        site.contacts(BEN, id).await;
    }
    site.contacts(BEN, EVE).await;
    let get = async |path: String| site.as_(BEN).json().get(&path).await.ok().json();
    let names = |v: &Value| {
        v["people"].as_array().expect("people").iter().map(|e| e["person"]["name"].as_str().expect("a name").to_owned()).collect::<Vec<_>>()
    };
    let first = get("/network".into()).await;
    let next = first["next"].as_str().expect("more").to_owned();
    let second = get(format!("/network?after={next}")).await;
    assert_eq!((names(&first).len(), names(&second).len(), &second["next"]), (30, 11, &Value::Null));
    let all = [names(&first), names(&second)].concat();
    assert_eq!((all.first().map(String::as_str), all.last().map(String::as_str)), (Some("Åke Nr00"), Some("Eve Santos")));
    assert_eq!(first["counts"]["contacts"], 41);
    assert_eq!(names(&get("/network?q=ake+nr3".into()).await).len(), 10);
    assert_eq!(names(&get("/network?q=%25".into()).await).len(), 0, "a percent sign is a percent sign");
    assert_eq!(names(&get("/network?q=%00".into()).await).len(), 30, "what is no text is left out");
    site.as_(BEN).get("/network?q=zzz").await.ok().has("Nobody by that name");
}

#[tokio::test]
async fn an_invitation_may_bring_tags_and_a_message_that_stands_on_the_profile() {
    let site = Site::new().await;
    site.as_(BEN).post("/people/3/invite", &[("message", "We met in Berlin"), ("tags", "Platforms, night-shift")]).await.status(303);
    site.as_(CAT).get("/people/2").await.ok().has("We met in Berlin").has("/network/invitations/2/accept");
    site.as_(BEN).get("/people/3").await.ok().lacks("We met in Berlin").has("/network/invitations/3/withdraw");
    let tags = site.as_(EVE).json().get("/people/3").await.ok().json()["tags"].clone();
    assert_eq!(
        tags.as_array().expect("tags").iter().map(|t| (&t["tag"], &t["by"][0]["id"])).collect::<Vec<_>>(),
        [(&json!("night-shift"), &json!(2)), (&json!("platforms"), &json!(2))]
    );
    let many: String = (0..40).map(|n| format!("tag{n} ")).collect();
    site.as_(DAN).post("/people/3/invite", &[("tags", &many)]).await.status(422);
    assert!(lists(&site, DAN, "sent").await.is_empty(), "all of it or nothing");
}

#[tokio::test]
async fn several_contacts_are_removed_at_once_and_still_followed() {
    let site = Site::new().await;
    for who in [ANN, CAT, DAN, EVE] {
        site.contacts(BEN, who).await;
    }
    site.contacts(ANN, CAT).await;
    site.follow(BEN, CAT).await;
    let told = site.facts().await;
    site.as_(BEN).get("/network").await.ok().has("name=\"person-3\"").has("Nobody is told");
    site.as_(BEN)
        .post("/network/contacts/remove", &[("person-3", "1"), ("person-4", "1"), ("person-999", "1"), ("back", "/network")])
        .await
        .status(303);
    assert_eq!(lists(&site, BEN, "contacts").await, [1, 5]);
    assert!(lists(&site, DAN, "contacts").await.is_empty());
    assert_eq!(lists(&site, CAT, "contacts").await, [1], "what is between others stays");
    assert_eq!(lists(&site, BEN, "following").await, [3]);
    assert_eq!(site.facts().await, told, "nobody is told");
    site.as_(BEN).post("/network/contacts/remove", &[]).await.refuses("Choose whom");
    site.as_(BEN).post_json("/network/contacts/remove", json!({ "people": "1 5" })).await.ok();
    assert!(lists(&site, BEN, "contacts").await.is_empty());
}

#[tokio::test]
async fn contacts_are_narrowed_by_my_tags_and_sorted_by_what_i_may_read_of_them() {
    let site = Site::new().await;
    for who in [CAT, DAN, EVE] {
        site.contacts(BEN, who).await;
    }
    site.as_(BEN).post("/people/3/tags", &[("tags", "berlin")]).await.status(303);
    site.as_(ANN).post("/people/4/tags", &[("tags", "berlin")]).await.status(303);
    assert_eq!(lists(&site, BEN, "contacts&tag=Berlin").await, [3], "tags of others are not mine");
    assert_eq!(site.as_(BEN).json().get("/network").await.ok().json()["my_tags"], json!(["berlin"]));
    site.item(DAN, "status", "", "first").await;
    site.later(Time::HOUR);
    site.item(EVE, "status", "", "second").await;
    site.later(Time::HOUR);
    site.secret(CAT, &[ANN], "status", "", "not for Ben").await;
    assert_eq!(lists(&site, BEN, "contacts&sort=recent").await, [5, 4, 3], "what one may not read is not heard of");
    let face = site.as_(BEN).json().get("/network?sort=recent").await.ok().json();
    assert_eq!(face["people"][2]["heard"], Value::Null);
}

#[tokio::test]
async fn what_is_followed_has_a_list_that_loses_what_one_may_not_see_any_more() {
    let site = Site::new().await;
    let group = site.group("Project", &[BEN, CAT]).await;
    let audience = site.group_audience(group).await;
    let open = site.item(CAT, "status", "", "for all").await;
    let secret = site.item_for(CAT, None, audience, "status", "", "for the project").await;
    for id in [open, secret] {
        site.as_(BEN).post(&format!("/items/{id}/follow"), &[]).await.status(303);
    }
    let items = async || {
        let face = site.as_(BEN).json().get("/network?tab=items").await.ok().json();
        let mut ids = face["items"].as_array().expect("items").iter().map(|i| i["id"].as_i64().expect("an id")).collect::<Vec<_>>();
        ids.sort_unstable();
        ids
    };
    assert_eq!(items().await, [open.0, secret.0]);
    site.change(ANN, async |tx| spine::audience::leave(tx, BEN, group).await).await;
    assert_eq!(items().await, [open.0]);
    site.as_(BEN).get("/network?tab=items").await.ok().has("for all").lacks("for the project");
    site.as_(BEN).post(&format!("/network/items/{secret}/unfollow"), &[]).await.status(404);
    site.as_(BEN).post(&format!("/network/items/{open}/unfollow"), &[]).await.status(303);
    assert!(items().await.is_empty());
}

#[tokio::test]
async fn being_contacts_brings_no_updates() {
    let site = Site::new().await;
    site.contacts(BEN, CAT).await;
    site.follow(BEN, DAN).await;
    site.item(CAT, "status", "", "only for those who follow").await;
    site.item(DAN, "status", "", "followed words").await;
    site.catch_up().await;
    site.as_(BEN).get("/?view=following").await.ok().has("followed words").lacks("only for those who follow");
    site.as_(BEN).get("/?view=network").await.ok().has("only for those who follow").lacks("followed words");
}

/// People and follows made in one go: so many that a page which looks at all of them would show it.
async fn crowd(site: &Site, whom: PersonId, first: i64, n: i64) {
    site.change(ANN, async |tx| {
        tx.run(
            kit::sql!("insert into principals (id, kind) with recursive x (i) as (select cast(1 as bigint) union all select x.i + 1 from x where x.i < $2) select $1 + x.i, 'person' from x"),
            kit::params![first, n],
        )
        .await?;
        tx.run(
            kit::sql!("insert into people (id, handle, principal_id, name, sort_name, name_fold, joined_at, created_at, updated_at)
                 with recursive x (i) as (select cast(1 as bigint) union all select x.i + 1 from x where x.i < $2)
                 select $1 + x.i, 'fan' || ($1 + x.i), $1 + x.i, 'Fan ' || x.i, 'fan ' || x.i, 'fan ' || x.i, 0, 0, 0 from x"),
            kit::params![first, n],
        )
        .await?;
        tx.run(
            kit::sql!("insert into person_follows (follower_id, person_id, at) with recursive x (i) as (select cast(1 as bigint) union all select x.i + 1 from x where x.i < $2)
                 select $1 + x.i, $3, 1000 + x.i / 3 from x"),
            kit::params![first, n, whom],
        )
        .await
        .map(drop)
    })
    .await;
}

#[tokio::test]
async fn followers_come_as_they_came_page_after_page_and_are_found_by_name() {
    let site = Site::new().await;
    crowd(&site, BEN, 100_000, 95).await;
    let (mut seen, mut after) = (vec![], String::new());
    loop {
        let face = site.as_(BEN).json().get(&format!("/network?tab=followers&after={after}")).await.ok().json();
        seen.extend(face["people"].as_array().expect("people").iter().map(|e| e["person"]["id"].as_i64().expect("an id")));
        match face["next"].as_str() {
            Some(next) => after = next.to_owned(),
            None => break,
        }
    }
    assert_eq!(seen, (100_001..=100_095).rev().collect::<Vec<i64>>(), "who came last first, each once");
    site.as_(BEN).get("/network?tab=followers").await.ok().has("after=").has("Fan 95");
    assert_eq!(lists(&site, BEN, "followers&q=fan+9").await, [100_095, 100_094, 100_093, 100_092, 100_091, 100_090, 100_009]);
    site.as_(BEN).get("/network?tab=followers&after=nonsense").await.status(422);
}

/// Steps of SQLite for each of these pages.
async fn costs(site: &Site, pages: &[&str]) -> Vec<u64> {
    let mut out = vec![];
    for page in pages {
        // The first is not like the others: statements are prepared.
        site.as_(BEN).get(page).await.ok();
        let before = kit::db::STEPS.load(std::sync::atomic::Ordering::Relaxed);
        site.as_(BEN).get(page).await.ok();
        out.push(kit::db::STEPS.load(std::sync::atomic::Ordering::Relaxed) - before);
    }
    out
}

#[tokio::test]
async fn the_network_of_the_well_known_costs_no_more() {
    if std::env::var_os("NEXTEST").is_none() {
        eprintln!("skipped: other tests of this process would be counted too (run `cargo nextest run -p network`)");
        return;
    }
    let site = Site::new().await;
    if !site.app.database_for_operations().is_lite() {
        return; // PostgreSQL counts no steps
    }
    let pages = ["/network", "/network?tab=followers", "/network?tab=followers&q=fan+7"];
    crowd(&site, BEN, 1_000_000, 6_000).await;
    let few = costs(&site, &pages).await;
    crowd(&site, BEN, 2_000_000, 50_000).await;
    let many = costs(&site, &pages).await;
    println!("few {few:?}, many {many:?}");
    for (page, (few, many)) in pages.iter().zip(few.iter().zip(&many)) {
        assert!(*many <= few + few / 5, "{page}: {few} steps, of the well known {many}");
    }
    site.as_(BEN).get("/network").await.ok().has("1,000+");

    // And as many contacts, by when they were heard of: no look-up for each.
    site.change(ANN, async |tx| {
        tx.run(
            kit::sql!("insert into contacts (person_id, contact_id, since) select $1, p.id, p.id from people p where p.id > 2000000 and p.id <= 2009000"),
            kit::params![BEN],
        )
        .await
        .map(drop)
    })
    .await;
    for who in [2_000_005, 2_008_000] {
        site.change(ANN, async |tx| spine::audience::join(tx, PersonId(who), spine::audience::INSIDE).await).await;
        site.item(PersonId(who), "status", "", "words").await;
        site.later(Time::HOUR);
    }
    let face = site.as_(BEN).json().get("/network?sort=recent").await.ok().json();
    let ids: Vec<i64> = face["people"].as_array().expect("people").iter().map(|e| e["person"]["id"].as_i64().expect("an id")).collect();
    assert_eq!(ids[..3], [2_008_000, 2_000_005, 2_009_000], "those heard of, then the latest contacts");
    let recent = costs(&site, &["/network?sort=recent"]).await;
    assert!(recent[0] < 300_000, "{recent:?} steps");
}

#[tokio::test]
async fn an_invitation_that_was_ignored_stays_ignored_when_it_is_sent_again() {
    let site = Site::new().await;
    let invite = async || site.as_(BEN).post(&format!("/people/{}/invite", CAT.0), &[("message", "Hello")]).await.status(303);
    let invited = async || {
        site.catch_up().await;
        site.facts().await.iter().filter(|f| **f == "invited").count()
    };
    let waits = async || site.as_(CAT).json().get("/network?tab=invitations").await.ok().json().to_string().contains("Ben");
    invite().await;
    assert_eq!((invited().await, waits().await), (1, true));
    site.as_(CAT).post(&format!("/network/invitations/{}/ignore", BEN.0), &[]).await.status(303);
    for _ in 0..2 {
        site.as_(BEN).post(&format!("/network/invitations/{}/withdraw", CAT.0), &[]).await.status(303);
        invite().await;
        assert_eq!((invited().await, waits().await), (1, false), "no second notice, and it does not wait");
    }
    assert!(site.as_(BEN).json().get("/network?tab=sent").await.ok().json().to_string().contains("Cat"), "to Ben it looks as any other");
    // Whoever asks themselves has changed their mind.
    invite_back(&site).await;
    assert!(site.as_(BEN).json().get("/network").await.ok().json().to_string().contains("Cat"));
}
async fn invite_back(site: &Site) {
    site.as_(CAT).post(&format!("/people/{}/invite", BEN.0), &[]).await.status(303);
}
