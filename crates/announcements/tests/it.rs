//! What people may rely on with announcements, and what a stranger does not see.

use kit::params;
use spine::{
    Fact,
    people::store::{self, Record},
};
use testing::*;

async fn communicator(site: &Site, handle: &str) {
    site.as_(ANN).post("/announcements/communicators", &[("who", handle)]).await.status(303);
}
async fn moves(site: &Site, who: spine::PersonId, unit: &str, country: &str) {
    let (unit, country) = (unit.to_owned(), country.to_owned());
    site.change(ANN, async move |tx| {
        let p = tx.person(who).await?;
        let to = Record { name: p.name.clone(), unit: unit.clone(), country: country.clone(), ..Record::default() };
        store::update(tx, who, &to).await
    })
    .await;
}
async fn community(site: &Site, kind: &str, members: &[(&str, spine::PersonId)]) -> i64 {
    let id = site.as_(ANN).json().post("/communities", &[("name", "Mac users"), ("kind", kind)]).await.status(201).id();
    for (handle, who) in members {
        site.as_(ANN).post(&format!("/communities/{id}/invitations"), &[("people", handle)]).await.status(303);
        site.as_(*who).post(&format!("/communities/{id}/invitation/accept"), &[]).await.status(303);
    }
    id
}
async fn announced(site: &Site, who: spine::PersonId, title: &str, more: &[(&str, &str)]) -> i64 {
    let mut all = vec![("title", title), ("body", "Words of it")];
    all.extend(more);
    site.as_(who).json().post("/announcements", &all).await.status(201).id()
}

/// So much later, with everybody signed in anew: nobody stays signed in for weeks.
fn later(site: &Site, ms: i64) {
    site.later(ms);
    [ANN, BEN, CAT, DAN, EVE, GUS, OUT].into_iter().for_each(|who| site.forget_session(who));
}

#[tokio::test]
async fn an_announcement_stands_on_top_of_home_until_it_is_put_away_or_its_day_comes() {
    let site = Site::new().await;
    for n in 1..=3 {
        announced(&site, ANN, &format!("News {n}"), &[]).await;
        site.later(Time::MINUTE);
    }
    let home = site.as_(BEN).get("/").await.ok().has("News 3").has("News 2").has("More announcements");
    assert_eq!(home.count("class=\"announcement\""), 2, "two at most");
    let id = site.as_(BEN).json().get("/announcements").await.ok().json()["items"][0]["id"].as_i64().unwrap();
    site.as_(BEN).post(&format!("/announcements/{id}/away"), &[("back", "/")]).await.status(303);
    let home = site.as_(BEN).get("/").await.ok();
    assert!(home.has("News 1").count("class=\"announcement\"") == 2, "the next one comes up");
    site.as_(CAT).get("/").await.ok().has("News 3");
    site.as_(BEN).get(&format!("/announcements/{id}")).await.ok().has("Words of it");
    // Commentable, and found when it stands on top no more.
    site.as_(BEN).post(&format!("/items/{id}/comments"), &[("body", "At last")]).await.status(303);
    later(&site, 15 * Time::DAY);
    let home = site.as_(CAT).get("/?view=all").await.ok();
    assert_eq!(home.count("class=\"announcement\""), 0);
    site.as_(CAT).get("/announcements").await.ok().has("News 1").has("News 2").has("News 3");
    site.catch_up().await;
    site.as_(CAT).get("/search?q=News").await.ok().has("News 2");
    // No more comments, and back on top.
    site.as_(ANN).post(&format!("/announcements/{id}/settings"), &[("silent", "1"), ("days", "3")]).await.status(303);
    site.as_(BEN).post(&format!("/items/{id}/comments"), &[("body", "Still?")]).await.status(403);
    site.as_(BEN).get(&format!("/announcements/{id}")).await.ok().has("Comments are closed");
    site.as_(CAT).get("/").await.ok().has("class=\"announcement\"");
    site.as_(BEN).post(&format!("/announcements/{id}/settings"), &[("days", "0")]).await.status(403);
}

#[tokio::test]
async fn who_is_given_the_right_speaks_to_everyone_and_nobody_else_does() {
    let site = Site::new().await;
    site.as_(BEN).post("/announcements", &[("title", "Hear me")]).await.status(403);
    site.as_(BEN).get("/announcements/new").await.status(403);
    site.as_(BEN).get("/announcements").await.ok().lacks("New announcement");
    site.as_(BEN).get("/announcements/communicators").await.status(404);
    site.as_(BEN).post("/announcements/communicators", &[("who", "ben")]).await.status(404);
    site.as_(ANN).post("/announcements/communicators", &[("who", "gus")]).await.refuses("inside");
    communicator(&site, "@ben").await;
    site.as_(ANN).get("/announcements/communicators").await.ok().has("Ben");
    site.as_(BEN).get("/announcements/new").await.ok().has("Send to 6 people");
    let said = announced(&site, BEN, "Hear me", &[]).await;
    site.as_(GUS).get("/").await.ok().lacks("Hear me");
    site.as_(GUS).get("/announcements").await.ok().lacks("Hear me");
    site.as_(ANN).post(&format!("/announcements/communicators/{BEN}/remove"), &[]).await.status(303);
    site.as_(BEN).post("/announcements", &[("title", "Again")]).await.status(403);
    // Nor does what they said come back on top; off it, it comes.
    let settings = format!("/announcements/{said}/settings");
    site.as_(BEN).get(&format!("/announcements/{said}")).await.ok().lacks("On top for 14 days").has("Take it off the top");
    site.as_(BEN).post(&settings, &[("days", "14")]).await.status(403);
    site.as_(BEN).post(&settings, &[("days", "0")]).await.status(303);
}

#[tokio::test]
async fn who_is_a_guest_or_left_speaks_to_everyone_no_more_and_not_again() {
    let site = Site::new().await;
    for handle in ["ben", "cat"] {
        communicator(&site, handle).await;
    }
    site.as_(ANN).post(&format!("/admin/people/{BEN}/kind"), &[("kind", "guest")]).await.status(303);
    // At once, before anything was heard.
    site.as_(BEN).post("/announcements", &[("title", "Still me")]).await.status(403);
    site.as_(ANN).post(&format!("/admin/people/{CAT}/state"), &[("state", "inactive")]).await.status(303);
    site.catch_up().await;
    site.as_(ANN).post(&format!("/admin/people/{BEN}/kind"), &[("kind", "employee")]).await.status(303);
    site.as_(ANN).post(&format!("/admin/people/{CAT}/state"), &[("state", "active")]).await.status(303);
    site.forget_session(BEN);
    site.as_(BEN).post("/announcements", &[("title", "Me again")]).await.status(403);
    site.as_(ANN).get("/announcements/communicators").await.ok().lacks("Ben").lacks("Cat");
}

#[tokio::test]
async fn a_few_confirmations_are_told_to_who_asked_and_to_no_other_owner() {
    let site = Site::new().await;
    let id = community(&site, "open", &[("ben", BEN), ("cat", CAT)]).await;
    site.as_(ANN).post(&format!("/communities/{id}/members/{BEN}/role"), &[("role", "owner")]).await.status(303);
    let news = announced(&site, ANN, "Meet on Friday", &[("community", &id.to_string()), ("must_read", "1")]).await;
    let path = format!("/announcements/{news}");
    site.as_(CAT).post(&format!("{path}/read"), &[]).await.status(303);
    // Somebody whom it does not concern is no reader of it.
    site.as_(DAN).post(&format!("{path}/away"), &[]).await.status(303);
    site.as_(ANN).get(&path).await.ok().has("1 of 2 have confirmed");
    site.as_(BEN).get(&path).await.ok().has("Fewer than 5 of 2 have confirmed");
    let reach = async |who: spine::PersonId| site.as_(who).json().get(&path).await.ok().json()["reach"]["confirmed"].as_i64();
    assert_eq!((reach(ANN).await, reach(BEN).await), (Some(1), None));
}

#[tokio::test]
async fn a_hidden_tab_is_there_for_owners_only_as_a_page_and_as_json() {
    let site = Site::new().await;
    let id = community(&site, "open", &[("ben", BEN)]).await;
    for (tab, path) in [("announcements", "announcements"), ("events", "events"), ("forums", "faq")] {
        let path = format!("/communities/{id}/{path}");
        site.as_(BEN).json().get(&path).await.ok();
        site.change(ANN, async move |tx| {
            tx.run(
                kit::sql!("insert into community_apps (community_id, tab, state, name, position) values ($1, $2, 'hidden', '', 1)"),
                params![id, tab],
            )
            .await
        })
        .await;
        site.as_(BEN).get(&path).await.status(404);
        site.as_(BEN).json().get(&path).await.status(404);
        site.as_(ANN).json().get(&path).await.ok();
    }
}

#[tokio::test]
async fn whoever_moves_sees_at_once_what_the_others_there_see() {
    let site = Site::new().await;
    moves(&site, BEN, "Cranes", "SE").await;
    moves(&site, CAT, "Cranes", "DE").await;
    moves(&site, DAN, "Lists", "DE").await;
    site.as_(ANN).get("/announcements/new?part=unit&unit=Cranes").await.ok().has("Send to 2 people").has("To Cranes");
    site.as_(ANN).get("/announcements/new?part=country&country=DE").await.ok().has("Germany");
    site.as_(ANN).post("/announcements", &[("title", "x"), ("part", "unit"), ("place", "Nowhere")]).await.refuses("Nobody");
    site.as_(ANN).post("/announcements", &[("title", "x"), ("part", "unit")]).await.refuses("which");
    let unit = announced(&site, ANN, "To the cranes", &[("part", "unit"), ("place", "Cranes")]).await;
    let land = announced(&site, ANN, "To Germany", &[("part", "country"), ("place", "DE")]).await;
    let sees = async |who: spine::PersonId, id: i64| site.as_(who).get(&format!("/announcements/{id}")).await.status == 200;
    for (who, of_unit, of_land) in
        [(ANN, true, true), (BEN, true, false), (CAT, true, true), (DAN, false, true), (OUT, false, false), (GUS, false, false)]
    {
        assert_eq!((sees(who, unit).await, sees(who, land).await), (of_unit, of_land), "{who}");
    }
    site.catch_up().await;
    site.as_(DAN).get("/").await.ok().has("To Germany").lacks("To the cranes");
    site.as_(DAN).get("/search?q=cranes").await.ok().lacks("To the cranes");
    site.as_(CAT).get(&format!("/announcements/{land}")).await.ok().has("Germany");
    // Dan goes to the cranes, Ben leaves them; a newcomer is there from the first day; a guest is in no unit.
    moves(&site, DAN, "Cranes", "DE").await;
    moves(&site, BEN, "Lists", "SE").await;
    assert!(sees(DAN, unit).await && !sees(BEN, unit).await);
    site.as_(DAN).get("/").await.ok().has("To the cranes");
    site.as_(DAN).get("/search?q=cranes").await.ok().has("To the cranes");
    site.as_(BEN).get("/search?q=cranes").await.ok().lacks("To the cranes");
    moves(&site, GUS, "Cranes", "DE").await;
    assert!(!sees(GUS, unit).await && !sees(GUS, land).await);
    site.change(ANN, async |tx| store::set_kind(tx, DAN, spine::UserType::Guest).await).await;
    assert!(!sees(DAN, unit).await, "who is a guest now is inside no more");
    let new = site
        .change(ANN, async |tx| {
            store::create(tx, &Record { name: "Nia New".into(), handle: Some("nia".into()), unit: "Cranes".into(), ..Record::default() })
                .await
        })
        .await;
    let belongs: bool = site
        .change(ANN, async |tx| {
            tx.value(
                kit::sql!("select exists (select 1 from memberships m join principals r on r.id = m.principal_id where m.person_id = $1 and r.kind = 'unit')"),
                params![new],
            )
            .await
        })
        .await;
    assert!(belongs);
}

#[tokio::test]
async fn owners_speak_to_their_community_and_each_member_hears_of_it() {
    let site = Site::new().await;
    let id = community(&site, "open", &[("ben", BEN)]).await;
    let of = id.to_string();
    site.as_(BEN).post("/announcements", &[("title", "Mine"), ("community", &of)]).await.status(403);
    site.as_(BEN).get(&format!("/announcements/new?community={id}")).await.status(403);
    site.as_(ANN).get(&format!("/announcements/new?community={id}")).await.ok().has("Mac users");
    let news = announced(&site, ANN, "Meet on Friday", &[("community", &of)]).await;
    site.catch_up().await;
    site.as_(BEN).get("/inbox").await.ok().has("announced “Meet on Friday”");
    site.as_(BEN).get("/").await.ok().has("Meet on Friday");
    // Anybody inside may read an open community; only its members are spoken to.
    site.as_(CAT).get(&format!("/announcements/{news}")).await.ok();
    site.as_(CAT).get("/inbox").await.ok().lacks("Meet on Friday");
    assert_eq!(site.as_(CAT).get("/?view=network").await.ok().count("class=\"announcement\""), 0);
    site.as_(CAT).get(&format!("/communities/{id}/announcements")).await.ok().has("Meet on Friday").lacks("New announcement");
    let inner = community(&site, "restricted", &[]).await;
    let secret = announced(&site, ANN, "Among us", &[("community", &inner.to_string()), ("must_read", "1")]).await;
    for path in
        [format!("/announcements/{secret}"), format!("/announcements/{secret}/unread"), format!("/communities/{inner}/announcements")]
    {
        let status = site.as_(CAT).get(&path).await.status;
        assert!([403, 404].contains(&status.as_u16()), "{path}");
    }
    site.as_(CAT).post(&format!("/announcements/{secret}/read"), &[]).await.status(404);
    site.as_(CAT).get("/announcements").await.ok().has("Meet on Friday").lacks("Among us");
}

#[tokio::test]
async fn how_many_opened_it_is_counted_once_each_and_never_a_few() {
    let site = Site::new().await;
    let id = announced(&site, ANN, "News", &[]).await;
    let path = format!("/announcements/{id}");
    for who in [BEN, CAT, DAN, EVE] {
        site.as_(who).get(&path).await.ok().lacks("Opened by");
        site.as_(who).get(&path).await.ok();
    }
    site.as_(ANN).get(&path).await.ok().has("Opened by fewer than 5 of 5");
    site.as_(OUT).header("sec-purpose", "prefetch").get(&path).await.ok();
    site.as_(ANN).get(&path).await.ok().has("fewer than 5");
    let json = site.as_(ANN).json().get(&path).await.ok().json();
    assert_eq!((json["reach"]["people"].as_i64(), json["reach"]["opened"].as_i64()), (Some(5), None));
    site.as_(OUT).get(&path).await.ok();
    let page = site.as_(ANN).get(&path).await.ok().has("Opened by 5 of 5");
    assert!(!page.text.contains("Who has not"), "nobody is named");
    assert!(site.as_(BEN).json().get(&path).await.ok().json()["reach"].is_null());
    site.as_(ANN).get(&format!("{path}/unread")).await.ok().has("Everyone has read it");
    site.as_(BEN).get(&format!("{path}/unread")).await.status(403);
}

#[tokio::test]
async fn what_must_be_read_waits_until_it_is_confirmed_and_reminds_twice() {
    let site = Site::new().await;
    let id = announced(&site, ANN, "New rules", &[("must_read", "1"), ("remind_days", "3")]).await;
    let path = format!("/announcements/{id}");
    site.as_(BEN).get("/?view=waiting").await.ok().has("Please read: New rules").has("I have read it");
    site.as_(BEN).get(&path).await.ok().has("your name is shown to Ann");
    site.as_(ANN).get("/?view=waiting").await.ok().lacks("New rules");
    site.as_(BEN).post(&format!("{path}/read"), &[("back", "/?view=waiting")]).await.see().await.lacks("New rules");
    site.as_(BEN).get(&path).await.ok().has("You have read this");
    site.as_(ANN).get(&path).await.ok().has("1 of 5 have confirmed");
    site.as_(ANN).get(&format!("{path}/unread")).await.ok().has("Cat").lacks("Ben ");
    site.as_(CAT).get(&format!("{path}/unread")).await.status(403);
    let plain = announced(&site, ANN, "Just news", &[]).await;
    site.as_(BEN).post(&format!("/announcements/{plain}/read"), &[]).await.status(403);
    let due = async || site.told().await.iter().filter(|t| matches!(t.fact, Fact::ReadDue { .. })).count();
    later(&site, 2 * Time::DAY);
    site.catch_up().await;
    assert_eq!(due().await, 0);
    for times in [1, 2, 2, 2] {
        later(&site, 3 * Time::DAY + Time::HOUR);
        site.catch_up().await;
        assert_eq!(due().await, times);
    }
    site.as_(CAT).get("/inbox").await.ok().has("Please read “New rules”");
    site.as_(BEN).get("/inbox").await.ok().lacks("New rules");
    site.as_(GUS).get("/?view=waiting").await.ok().lacks("New rules");
}

/// Whoever is in the unit or the country on the day of the reminder, and nobody who went.
#[tokio::test]
async fn a_unit_and_a_country_are_reminded_as_they_are_then() {
    let site = Site::new().await;
    for (who, unit, country) in [(BEN, "Cranes", "SE"), (CAT, "Cranes", "DE"), (DAN, "Lists", "DE")] {
        moves(&site, who, unit, country).await;
    }
    let must = [("must_read", "1"), ("remind_days", "3")];
    announced(&site, ANN, "Rules of cranes", &[&must[..], &[("part", "unit"), ("place", "Cranes")]].concat()).await;
    announced(&site, ANN, "Rules of the land", &[&must[..], &[("part", "country"), ("place", "DE")]].concat()).await;
    site.catch_up().await;
    // On top of home, and under what waits; no notice before it is late.
    site.as_(CAT).get("/?view=waiting").await.ok().has("Rules of cranes").has("Rules of the land");
    site.as_(CAT).get("/inbox").await.ok().lacks("Rules of");
    moves(&site, BEN, "Lists", "SE").await;
    moves(&site, EVE, "Cranes", "PT").await;
    later(&site, 3 * Time::DAY + Time::HOUR);
    site.catch_up().await;
    site.catch_up().await; // what a job told
    for (who, cranes, land) in
        [(BEN, false, false), (CAT, true, true), (DAN, false, true), (EVE, true, false), (OUT, false, false), (GUS, false, false)]
    {
        let inbox = site.as_(who).get("/inbox").await.ok();
        let told = (inbox.text.contains("“Rules of cranes”"), inbox.text.contains("“Rules of the land”"));
        assert_eq!(told, (cranes, land), "{who}");
    }
}

#[tokio::test]
async fn more_than_a_thousand_people_are_meant_twice() {
    let site = Site::new().await;
    site.change(ANN, async |tx| {
        for n in 0..1000 {
            let r = Record { name: format!("Many {n}"), handle: Some(format!("many{n}")), unit: "Crowd".into(), ..Record::default() };
            store::create(tx, &r).await?;
        }
        Ok(())
    })
    .await;
    site.as_(ANN).get("/announcements/new").await.ok().has("Send to 1,006 people").has("Yes, this is meant for 1,006 people");
    site.as_(ANN).get("/announcements/new?part=unit&unit=Crowd").await.ok().has("Send to 1,000 people").lacks("Yes, this is meant");
    site.as_(ANN).post("/announcements", &[("title", "All")]).await.refuses("1,006");
    site.as_(ANN).post("/announcements", &[("title", "All"), ("sure", "1")]).await.status(303);
}

#[tokio::test]
async fn odd_announcements_are_refused_where_they_are_wrong() {
    let site = Site::new().await;
    let ann = site.as_(ANN).json();
    for (more, field) in [
        (vec![("title", " ")], "title"),
        (vec![("days", "-1")], "days"),
        (vec![("days", "999")], "days"),
        (vec![("part", "planet"), ("place", "Mars")], "part"),
    ] {
        let mut all = vec![("body", "x")];
        if !more.iter().any(|m| m.0 == "title") {
            all.push(("title", "News"));
        }
        all.extend(more.clone());
        assert_eq!(ann.post("/announcements", &all).await.status(422).json()["field"], field, "{more:?}");
    }
}
