//! What people may rely on with events, and what a stranger does not see.

mod series;

use icalendar::{Calendar, CalendarComponent, Component, EventLike, parser};
use spine::Fact;
use testing::*;

/// The clock of tests begins on Monday 5 January 2026, 08:00 UTC.
fn event<'a>(title: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all = vec![("title", title), ("day", "2026-01-20"), ("time", "09:00"), ("zone", "Europe/Stockholm")];
    for (k, v) in more {
        all.retain(|f| f.0 != *k);
        all.push((k, v));
    }
    all
}
async fn made(site: &Site, who: spine::PersonId, title: &str, more: &[(&str, &str)]) -> i64 {
    site.as_(who).json().post("/events", &event(title, more)).await.status(201).id()
}
async fn community(site: &Site, kind: &str, members: &[&str]) -> i64 {
    let external = if members.contains(&"gus") { "1" } else { "" };
    let founded = [("name", "Mac users"), ("kind", kind), ("external", external)];
    let id = site.as_(ANN).json().post("/communities", &founded).await.status(201).id();
    for m in members {
        site.as_(ANN).post(&format!("/communities/{id}/invitations"), &[("people", m)]).await.status(303);
    }
    for m in members {
        let who = match *m {
            "ben" => BEN,
            "cat" => CAT,
            _ => GUS,
        };
        site.as_(who).post(&format!("/communities/{id}/invitation/accept"), &[]).await.status(303);
    }
    id
}
/// With eyes that are not ours.
fn read(text: &str) -> Calendar {
    text.parse::<Calendar>().unwrap_or_else(|e| panic!("another parser cannot read it: {e}\n{text}"))
}
fn components(c: &Calendar) -> Vec<&icalendar::Event> {
    c.components.iter().filter_map(|c| if let CalendarComponent::Event(e) = c { Some(e) } else { None }).collect()
}

/// So much later, with everybody signed in anew: nobody stays signed in for weeks.
fn later(site: &Site, ms: i64) {
    site.later(ms);
    [ANN, BEN, CAT, DAN, EVE, GUS, OUT].into_iter().for_each(|who| site.forget_session(who));
}

#[tokio::test]
async fn an_event_is_listed_answered_and_spoken_of() {
    let site = Site::new().await;
    let id = made(&site, ANN, "Harbour day", &[("place", "Quay 4"), ("body", "Bring **boots**")]).await;
    let page = site
        .as_(BEN)
        .get(&format!("/events/{id}"))
        .await
        .ok()
        .has("Harbour day")
        .has("Quay 4")
        .has("<strong>boots</strong>")
        .has("Tue 20 Jan 2026, 09:00–10:00");
    page.has("Nobody comes yet");
    site.as_(BEN)
        .post(&format!("/events/{id}/answer"), &[("answer", "going")])
        .await
        .see()
        .await
        .has("You are coming")
        .has("1 person comes");
    site.as_(CAT).get("/events").await.ok().has("Harbour day").has("1 person comes");
    site.as_(CAT).get("/events?show=mine").await.ok().lacks("Harbour day");
    site.as_(BEN).get("/events?show=mine").await.ok().has("Harbour day");
    site.as_(BEN).get("/events?month=2026-01").await.ok().has("Harbour day").has("Jan");
    site.as_(BEN).get("/events?month=2026-02").await.ok().lacks("Harbour day");
    site.as_(ANN).get(&format!("/events/{id}/people")).await.ok().has("Ben");
    site.as_(CAT).post(&format!("/items/{id}/comments"), &[("body", "Is there coffee?")]).await.status(303);
    site.catch_up().await;
    site.as_(BEN).get(&format!("/events/{id}")).await.ok().has("Is there coffee?");
    site.as_(CAT).get("/?view=all").await.ok().has("Harbour day").has("Tue 20 Jan 2026");
    let json = site.as_(BEN).json().get(&format!("/events/{id}")).await.ok().json();
    assert_eq!(
        (json["instance"]["going"].as_i64(), json["instance"]["answer"].as_str(), json["event"]["zone"].as_str()),
        (Some(1), Some("going"), Some("Europe/Stockholm"))
    );
    // Answering the same again changes nothing; taking it back does.
    site.as_(BEN).post(&format!("/events/{id}/answer"), &[("answer", "")]).await.see().await.has("Nobody comes yet");
    site.as_(BEN).post(&format!("/events/{id}/answer"), &[("answer", "waiting")]).await.status(422);
}

#[tokio::test]
async fn the_readers_clock_stands_beside_the_events() {
    let site = Site::new().await;
    site.change(BEN, async |tx| spine::people::store::set_about(tx, BEN, "", "", "", "America/New_York").await).await;
    let id = made(&site, ANN, "Call", &[("time", "18:00")]).await;
    site.as_(BEN)
        .get(&format!("/events/{id}"))
        .await
        .ok()
        .has("18:00–19:00")
        .has("Stockholm time")
        .has("For you: Tue 20 Jan 2026, 12:00–13:00");
    site.as_(CAT).get("/events").await.ok().has("17:00–18:00");
    site.as_(BEN).get("/events").await.ok().has("12:00–13:00").has("New York");
}

#[tokio::test]
async fn what_nobody_shares_with_you_is_not_there() {
    let site = Site::new().await;
    let id = made(&site, ANN, "Secret dinner", &[("audience", "people"), ("people", "ben")]).await;
    let inside = community(&site, "unlisted", &["ben", "gus"]).await;
    let within = made(&site, ANN, "Inner circle", &[("community", &inside.to_string())]).await;
    for path in ["/events", "/events?month=2026-01", "/events?show=communities"] {
        site.as_(OUT).get(path).await.ok().lacks("Secret dinner").lacks("Inner circle");
    }
    for event in [id, within] {
        for path in ["", "/people", "/event.ics", "/edit"] {
            site.as_(OUT).get(&format!("/events/{event}{path}")).await.status(404);
        }
        for verb in ["answer", "invite", "cancel", "remove", "edit"] {
            site.as_(OUT).post(&format!("/events/{event}/{verb}"), &[]).await.status(404);
        }
    }
    site.as_(OUT).get(&format!("/communities/{inside}/events")).await.status(404);
    // A guest has what their community has, and knows who comes only of co-members.
    site.as_(GUS).get("/events").await.ok().has("Inner circle").lacks("Secret dinner");
    site.as_(GUS).get(&format!("/communities/{inside}/events")).await.ok().has("Inner circle");
    site.as_(BEN).post(&format!("/events/{within}/answer"), &[("answer", "going")]).await.status(303);
    site.as_(GUS).get(&format!("/events/{within}/people")).await.ok().has("Ben");
    // Seen, but not one's own to change.
    site.as_(BEN).get(&format!("/events/{within}/edit")).await.status(403);
    site.as_(BEN).post(&format!("/events/{within}/cancel"), &[]).await.status(403);
    // Who is put out has no place any more, and sees nothing.
    site.as_(ANN).post(&format!("/communities/{inside}/members/{BEN}/remove"), &[]).await.status(303);
    site.catch_up().await;
    site.as_(BEN).get(&format!("/events/{within}")).await.status(404);
    let json = site.as_(ANN).json().get(&format!("/events/{within}")).await.ok().json();
    assert_eq!(json["instance"]["going"], 0, "the place is free");
}

#[tokio::test]
async fn who_waits_moves_up_in_order_and_is_told() {
    let site = Site::new().await;
    let id = made(&site, ANN, "Crane course", &[("capacity", "1")]).await;
    let answer = |who, word: &'static str| {
        let site = site.clone();
        async move { site.as_(who).post(&format!("/events/{id}/answer"), &[("answer", word)]).await.status(303).see().await }
    };
    answer(BEN, "going").await.has("You are coming");
    answer(CAT, "going").await.has("waiting list");
    site.later(Time::MINUTE);
    answer(DAN, "going").await.has("waiting list");
    answer(BEN, "no").await;
    assert!(site.was_told(|f| matches!(f, Fact::EventSeat { who, .. } if *who == CAT)).await);
    assert!(!site.was_told(|f| matches!(f, Fact::EventSeat { who, .. } if *who == DAN)).await);
    site.catch_up().await;
    site.as_(CAT).get("/inbox").await.ok().has("You have a place at “Crane course”");
    site.as_(CAT).get(&format!("/events/{id}")).await.ok().has("You are coming");
    // More places: whoever waits has one at once.
    let edit = event("Crane course", &[("capacity", "2"), ("revision", "1")]);
    site.as_(ANN).post(&format!("/events/{id}/edit"), &edit).await.status(303);
    assert!(site.was_told(|f| matches!(f, Fact::EventSeat { who, .. } if *who == DAN)).await);
    assert!(!site.was_told(|f| matches!(f, Fact::EventChanged { .. })).await, "more places are no news for those who come");
}

#[tokio::test]
async fn those_who_are_asked_are_told_and_all_who_come_are_reminded_a_day_before() {
    let site = Site::new().await;
    let id = made(&site, ANN, "Harbour day", &[("repeat", "daily"), ("times", "2")]).await;
    site.as_(BEN).post(&format!("/events/{id}/invite"), &[("people", "@cat")]).await.status(303);
    site.as_(BEN).post(&format!("/events/{id}/invite"), &[("people", "cat nobody")]).await.refuses("nobody");
    let secret = made(&site, ANN, "Secret", &[("audience", "people"), ("people", "ben")]).await;
    site.as_(ANN).post(&format!("/events/{secret}/invite"), &[("people", "cat")]).await.refuses("cannot see");
    site.catch_up().await;
    site.as_(CAT).get("/inbox").await.ok().has("invites you to “Harbour day”").lacks("Secret");
    site.as_(CAT).get("/events?show=mine").await.ok().has("Harbour day");
    site.as_(CAT).post(&format!("/events/{id}/answer"), &[("answer", "no"), ("on", "2026-01-20")]).await.status(303);
    site.as_(DAN).post(&format!("/events/{id}/answer"), &[("answer", "going"), ("on", "2026-01-20")]).await.status(303);
    site.as_(DAN).post(&format!("/events/{id}/answer"), &[("answer", "going"), ("on", "2026-01-21")]).await.status(303);
    site.as_(ANN).post(&format!("/events/{id}/answer"), &[("answer", "going"), ("on", "2026-01-20")]).await.status(303);
    later(&site, 13 * Time::DAY);
    site.catch_up().await;
    assert!(!site.was_told(|f| matches!(f, Fact::EventSoon { .. })).await, "two days before");
    later(&site, Time::DAY + Time::HOUR);
    site.catch_up().await;
    site.catch_up().await; // what a job told
    let soon = |day: &'static str| move |f: &Fact| matches!(f, Fact::EventSoon { day: d, .. } if d == day);
    assert!(site.was_told(soon("2026-01-20")).await && !site.was_told(soon("2026-01-21")).await);
    for (who, told) in [(DAN, true), (ANN, true), (CAT, false), (BEN, false)] {
        let inbox = site.as_(who).get("/inbox").await.ok();
        assert_eq!(inbox.text.contains("“Harbour day” begins soon"), told, "{who}");
    }
    later(&site, Time::DAY);
    site.catch_up().await;
    assert!(site.was_told(soon("2026-01-21")).await, "the next of the series has its own");
    later(&site, 3 * Time::DAY);
    site.as_(DAN).post(&format!("/events/{id}/answer"), &[("answer", "no"), ("on", "2026-01-21")]).await.status(409);
}

#[tokio::test]
async fn owners_of_a_community_settle_when_and_where_and_words_stay_their_authors() {
    let site = Site::new().await;
    let place = community(&site, "open", &["ben"]).await;
    let id = made(&site, BEN, "Meet-up", &[("community", &place.to_string())]).await;
    site.as_(CAT).post("/events", &event("Mine", &[("community", &place.to_string())])).await.status(403);
    let edit = event("Other words", &[("day", "2026-01-21"), ("revision", "1")]);
    site.as_(ANN).post(&format!("/events/{id}/edit"), &edit).await.see().await.has("Wed 21 Jan 2026").has("Meet-up").lacks("Other words");
    site.as_(CAT).get(&format!("/communities/{place}/events")).await.ok().has("Meet-up");
    site.as_(CAT).get("/events?show=communities").await.ok().lacks("Meet-up");
    site.as_(BEN).get("/events?show=communities").await.ok().has("Meet-up");
}

const HOSTILE: &str = "Fika; ÅÄÖ, 日本語 🚀 \\ \"x\"";

#[tokio::test]
async fn another_program_reads_the_calendar_as_it_was_meant() {
    let site = Site::new().await;
    let long = "Räksmörgås 日本語 🚀 ".repeat(20);
    let id = made(&site, ANN, HOSTILE, &[("body", &long), ("place", "Kaj 4;\nBEGIN:VEVENT"), ("repeat", "weekly"), ("times", "4")]).await;
    let one = [("on", "2026-01-27"), ("day", "2026-01-28"), ("time", "10:00"), ("end_time", "11:30"), ("place", "Kaj 5")];
    site.as_(ANN).post(&format!("/events/{id}/edit"), &one).await.status(303);
    site.as_(ANN).post(&format!("/events/{id}/remove"), &[("on", "2026-02-03")]).await.status(303);
    site.as_(ANN).post(&format!("/events/{id}/cancel"), &[("on", "2026-02-10")]).await.status(303);
    let file = site.as_(BEN).get(&format!("/events/{id}/event.ics")).await.ok();
    assert!(file.header("content-type").unwrap_or_default().starts_with("text/calendar"));
    for line in file.text.split("\r\n") {
        assert!(line.len() <= 75, "folded at 75 bytes: {line:?}");
        assert!(!line.contains('\n'), "{line:?}");
    }
    let unfolded = parser::unfold(&file.text);
    assert!(parser::read_calendar(&unfolded).is_ok());
    let calendar = read(&file.text);
    let events = components(&calendar);
    assert_eq!(events.len(), 3, "the series, what was moved, what is cancelled");
    let series = events[0];
    assert_eq!(series.get_summary(), Some(HOSTILE));
    assert_eq!(series.get_description().map(|d| d.trim().to_owned()), Some(long.trim().to_owned()));
    assert_eq!(series.get_location(), Some("Kaj 4; BEGIN:VEVENT"));
    assert_eq!(series.property_value("RRULE"), Some("FREQ=WEEKLY;BYDAY=TU;COUNT=4"));
    assert_eq!(series.property_value("DTSTART"), Some("20260120T090000"));
    assert!(file.text.contains("EXDATE;TZID=Europe/Stockholm:20260203T090000"));
    let moved = events.iter().find(|e| e.property_value("RECURRENCE-ID") == Some("20260127T090000")).expect("moved");
    assert_eq!((moved.property_value("DTSTART"), moved.get_location()), (Some("20260128T100000"), Some("Kaj 5")));
    let off = events.iter().find(|e| e.property_value("RECURRENCE-ID") == Some("20260210T090000")).expect("cancelled");
    assert_eq!(off.property_value("STATUS"), Some("CANCELLED"));
    assert!(events.iter().all(|e| e.get_uid() == series.get_uid()));
    // How the clock moves in that zone: to summer time at two by winter time, on 29 March 2026.
    for line in [
        "TZID:Europe/Stockholm",
        "BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST",
        "BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET",
    ] {
        assert!(file.text.contains(line), "{line}\n{}", file.text);
    }
    let whole = made(&site, ANN, "Fair", &[("all_day", "1"), ("end_day", "2026-01-22")]).await;
    let file = site.as_(BEN).get(&format!("/events/{whole}/event.ics")).await.ok();
    file.has("DTSTART;VALUE=DATE:20260120").has("DTEND;VALUE=DATE:20260123").lacks("VTIMEZONE");
}

/// A path of an address as it was shown.
fn path(url: &str) -> String {
    url.find("/calendars/").map_or_else(|| panic!("no address: {url}"), |at| url[at..].to_owned())
}

#[tokio::test]
async fn a_calendar_is_read_without_a_cookie_until_it_is_taken_back() {
    let site = Site::new().await;
    let inside = community(&site, "restricted", &["ben"]).await;
    let within = made(&site, ANN, "Inner circle", &[("community", &inside.to_string())]).await;
    let mine = made(&site, ANN, "Harbour day", &[]).await;
    let other = made(&site, ANN, "Not for Ben", &[]).await;
    site.as_(BEN).post(&format!("/events/{mine}/answer"), &[("answer", "maybe")]).await.status(303);
    let make = |fields: Vec<(&'static str, String)>| {
        let site = site.clone();
        async move {
            let fields: Vec<(&str, &str)> = fields.iter().map(|f| (f.0, f.1.as_str())).collect();
            path(site.as_(BEN).json().post("/settings/calendars", &fields).await.status(201).json()["url"].as_str().unwrap())
        }
    };
    let own = make(vec![]).await;
    let of = make(vec![("community", inside.to_string())]).await;
    let page = site.as_(BEN).get("/settings/calendars").await.ok().has("My calendar").has("Mac users").has("never read yet");
    assert!(!page.text.contains(own.trim_start_matches("/calendars/").trim_end_matches(".ics")), "shown once");
    let titles = |text: &str| components(&read(text)).iter().filter_map(|e| e.get_summary().map(str::to_owned)).collect::<Vec<_>>();
    let anyone = site.anonymous();
    let first = anyone.get(&own).await.ok();
    assert_eq!(titles(&first.text), ["Harbour day"]);
    assert_eq!(titles(&anyone.get(&of).await.ok().text), ["Inner circle"]);
    let tag = first.header("etag").unwrap_or_default().to_owned();
    assert!(first.header("last-modified").unwrap_or_default().ends_with(" GMT"));
    anyone.clone().header("if-none-match", &tag).get(&own).await.status(304);
    site.as_(ANN).post(&format!("/events/{mine}/cancel"), &[]).await.status(303);
    anyone.clone().header("if-none-match", &tag).get(&own).await.status(200).has("STATUS:CANCELLED");
    site.as_(BEN).get("/settings/calendars").await.ok().has("last read");
    // What Ben may no longer see is in none of his.
    site.as_(BEN).post(&format!("/events/{within}/answer"), &[("answer", "going")]).await.status(303);
    assert_eq!(titles(&anyone.get(&own).await.ok().text).len(), 2);
    site.as_(ANN).post(&format!("/communities/{inside}/members/{BEN}/remove"), &[]).await.status(303);
    assert_eq!(titles(&anyone.get(&own).await.ok().text), ["Harbour day"]);
    anyone.get(&of).await.status(404);
    // A wrong secret, an ended one, and one of somebody who left are the same as none.
    anyone.get("/calendars/nothing.ics").await.status(404);
    let feeds = site.as_(BEN).json().get("/settings/calendars").await.ok().json();
    let id = feeds["feeds"][0]["id"].as_i64().unwrap();
    site.as_(CAT).post(&format!("/settings/calendars/{id}/revoke"), &[]).await.status(404);
    site.as_(BEN).post(&format!("/settings/calendars/{id}/revoke"), &[]).await.status(303);
    anyone.get(&own).await.status(404);
    let again = make(vec![]).await;
    anyone.get(&again).await.ok();
    site.change(ANN, async |tx| spine::people::store::set_standing(tx, BEN, spine::people::Standing::Inactive).await).await;
    anyone.get(&again).await.status(404);
    site.token(CAT, "write").await.json().post("/settings/calendars", &[]).await.status(403);
    assert!(other > 0);
}

#[tokio::test]
async fn an_address_of_a_calendar_ends_where_a_session_would() {
    let site = Site::new().await;
    community(&site, "restricted", &["gus"]).await;
    let make = |who| {
        let site = site.clone();
        async move { path(site.as_(who).json().post("/settings/calendars", &[]).await.status(201).json()["url"].as_str().unwrap()) }
    };
    let (own, guests) = (make(BEN).await, make(GUS).await);
    let anyone = site.anonymous();
    anyone.get(&own).await.ok();
    anyone.get(&guests).await.ok();
    site.change(ANN, async |tx| spine::people::sessions::end_all(tx, BEN).await).await;
    site.forget_session(BEN);
    anyone.get(&own).await.status(404);
    site.as_(BEN).get("/settings/calendars").await.ok().lacks("never read yet").lacks("last read");
    let again = make(BEN).await;
    anyone.get(&again).await.ok();
    // Who owes the terms reads nothing before, and a guest nothing when their time is over.
    let owes = |n: &'static str| {
        let site = site.clone();
        async move {
            site.change(ANN, async move |tx| {
                tx.run(kit::sql!("delete from settings where name = 'guest_terms_version'"), kit::params![]).await?;
                tx.run(kit::sql!("insert into settings (name, value, at) values ('guest_terms_version', $1, 0)"), kit::params![n]).await
            })
            .await
        }
    };
    owes("7").await;
    anyone.get(&guests).await.status(404);
    owes("0").await;
    anyone.get(&guests).await.ok();
    site.change(ANN, async |tx| tx.run(kit::sql!("update people set expires_at = $2 where id = $1"), kit::params![GUS, tx.now]).await)
        .await;
    anyone.get(&guests).await.status(404);
}

#[tokio::test]
async fn days_that_are_far_off_are_refused_in_words() {
    let site = Site::new().await;
    let ann = site.as_(ANN).json();
    for month in ["9999-12", "-000001-01", "0001-01", "2201-01"] {
        ann.get(&format!("/events?month={month}")).await.status(422);
    }
    site.as_(BEN).get("/events?month=2200-12").await.ok().lacks("2201");
    site.as_(BEN).get("/events?month=1970-01").await.ok();
    for (more, field) in [
        (vec![("day", "9999-12-31"), ("all_day", "1")], "day"),
        (vec![("day", "-000004-02-28")], "day"),
        (vec![("end_day", "9999-12-31"), ("all_day", "1")], "end_day"),
        (vec![("repeat", "yearly"), ("every", "99"), ("times", "400")], "times"),
        (vec![("day", "2028-02-29"), ("repeat", "yearly"), ("every", "99"), ("times", "400")], "times"),
        (vec![("repeat", "monthly"), ("every", "99"), ("times", "400")], "times"),
        (vec![("repeat", "yearly"), ("until", "9999-12-31")], "until"),
    ] {
        let answer = ann.post("/events", &event("Harbour day", &more)).await.status(422);
        assert_eq!(answer.json()["field"], field, "{more:?}: {}", answer.text);
    }
    made(&site, ANN, "Last day", &[("day", "2200-12-31"), ("all_day", "1")]).await;
}

#[tokio::test]
async fn odd_events_are_refused_where_they_are_wrong() {
    let site = Site::new().await;
    let ann = site.as_(ANN).json();
    for (more, field) in [
        (vec![("title", " ")], "title"),
        (vec![("zone", "Europe/Atlantis")], "zone"),
        (vec![("zone", "../../etc/passwd")], "zone"),
        (vec![("day", "2026-02-30")], "day"),
        (vec![("end_time", "08:00")], "end_time"),
        (vec![("end_day", "2026-04-20"), ("end_time", "10:00")], "end_day"),
        (vec![("repeat", "daily")], "times"),
        (vec![("repeat", "daily"), ("until", "2036-01-01")], "times"),
        (vec![("url", "javascript:alert(1)")], "url"),
        (vec![("capacity", "-1")], "capacity"),
    ] {
        let answer = ann.post("/events", &event("Harbour day", &more)).await.status(422);
        assert_eq!(answer.json()["field"], field, "{more:?}: {}", answer.text);
    }
    // A line end in a title is no line end in a file.
    let id = ann
        .post_json("/events", json!({ "title": "A\r\nBEGIN:VALARM\nX", "day": "2026-01-20", "time": "09:00", "zone": "UTC" }))
        .await
        .status(201)
        .id();
    let file = site.as_(BEN).get(&format!("/events/{id}/event.ics")).await.ok();
    assert!(!file.text.split("\r\n").any(|l| l.starts_with("BEGIN:VALARM")));
    assert_eq!(components(&read(&file.text)).len(), 1);
}
