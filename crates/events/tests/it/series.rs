//! What takes place more than once, is moved, called off, and taken back.

use super::*;

#[tokio::test]
async fn a_series_is_answered_day_by_day_and_changed_as_a_whole_or_once() {
    let site = Site::new().await;
    let id = made(&site, ANN, "Stand-up", &[("repeat", "weekly"), ("th", "1"), ("times", "6")]).await;
    let page = site.as_(BEN).json().get(&format!("/events/{id}")).await.ok().json();
    let days: Vec<&str> = page["more"].as_array().unwrap().iter().map(|r| r["day"].as_str().unwrap()).collect();
    assert_eq!(days, ["2026-01-20", "2026-01-22", "2026-01-27", "2026-01-29", "2026-02-03", "2026-02-05"]);
    for day in ["2026-01-22", "2026-01-29"] {
        site.as_(BEN).post(&format!("/events/{id}/answer"), &[("answer", "going"), ("on", day)]).await.status(303);
    }
    site.as_(BEN).get(&format!("/events/{id}?on=2026-01-22")).await.ok().has("You are coming");
    site.as_(BEN).get(&format!("/events/{id}?on=2026-01-27")).await.ok().lacks("<span class=\"pill pill-good\"><!-- -->");
    // One day an hour later and elsewhere.
    let one = [("on", "2026-01-22"), ("day", "2026-01-22"), ("time", "10:00"), ("end_time", "10:30"), ("place", "Roof")];
    site.as_(ANN).post(&format!("/events/{id}/edit"), &one).await.see().await.has("10:00–10:30").has("Roof");
    site.as_(ANN).get(&format!("/events/{id}?on=2026-01-27")).await.ok().has("09:00–10:00").lacks("Roof");
    site.catch_up().await;
    site.as_(BEN).get("/inbox").await.ok().has("“Stand-up” has a new time or place");
    // All of it at eight: what was moved by itself stays, answers stay.
    let all = event("Stand-up", &[("repeat", "weekly"), ("th", "1"), ("times", "6"), ("time", "08:00"), ("revision", "1")]);
    site.as_(ANN).post(&format!("/events/{id}/edit"), &all).await.status(303);
    site.as_(BEN).get(&format!("/events/{id}?on=2026-01-29")).await.ok().has("08:00–09:00").has("You are coming");
    site.as_(BEN).get(&format!("/events/{id}?on=2026-01-22")).await.ok().has("10:00–10:30").has("You are coming");
    // One is cancelled: its page says so, and who comes is told; another is taken out.
    site.as_(ANN).post(&format!("/events/{id}/cancel"), &[("on", "2026-01-29")]).await.see().await.has("Cancelled");
    site.as_(BEN).post(&format!("/events/{id}/answer"), &[("answer", "going"), ("on", "2026-01-29")]).await.status(409);
    site.as_(ANN).post(&format!("/events/{id}/remove"), &[("on", "2026-02-05")]).await.status(303);
    let page = site.as_(BEN).json().get(&format!("/events/{id}")).await.ok().json();
    assert_eq!(page["more"].as_array().unwrap().len(), 5);
    site.catch_up().await;
    site.as_(BEN).get("/inbox").await.ok().has("“Stand-up” is cancelled");
    // Not weekly any more: days that are no more go, with those who came on them told.
    let once = event("Stand-up", &[("day", "2026-03-01"), ("revision", "1")]);
    site.as_(ANN).post(&format!("/events/{id}/edit"), &once).await.status(303);
    let page = site.as_(BEN).json().get(&format!("/events/{id}")).await.ok().json();
    assert_eq!(page["instance"]["day"], "2026-03-01");
    let (now, to) = (site.clock.now(), "2026-01");
    assert!(now.0 > 0);
    site.as_(BEN).get(&format!("/events?month={to}")).await.ok().lacks("Stand-up");
}

#[tokio::test]
async fn what_is_cancelled_keeps_its_page_and_can_be_taken_back() {
    let site = Site::new().await;
    let id = made(&site, ANN, "Harbour day", &[]).await;
    site.as_(BEN).post(&format!("/events/{id}/answer"), &[("answer", "maybe")]).await.status(303);
    site.as_(ANN).post(&format!("/events/{id}/cancel"), &[]).await.see().await.has("Cancelled");
    site.catch_up().await;
    site.as_(BEN).get("/inbox").await.ok().has("“Harbour day” is cancelled");
    site.as_(BEN).get("/events").await.ok().has("Harbour day").has("Cancelled");
    site.as_(ANN).post(&format!("/events/{id}/cancel"), &[("undo", "1")]).await.see().await.lacks("Cancelled</");
    later(&site, 13 * Time::DAY + 2 * Time::HOUR);
    site.as_(ANN).post(&format!("/events/{id}/cancel"), &[]).await.status(303);
    later(&site, Time::DAY);
    site.catch_up().await;
    assert!(!site.was_told(|f| matches!(f, Fact::EventSoon { .. })).await, "what is cancelled reminds nobody");
    site.as_(ANN).post(&format!("/items/{id}/trash"), &[]).await.status(303);
    site.as_(BEN).get(&format!("/events/{id}")).await.status(404);
    site.as_(BEN).get("/events").await.ok().lacks("Harbour day");
}

#[tokio::test]
async fn an_event_that_is_once_stands_once_and_what_took_place_stays() {
    let site = Site::new().await;
    let weekly = [("repeat", "weekly"), ("times", "4")];
    let id = made(&site, ANN, "Stand-up", &weekly).await;
    let edit = async |more: &[(&str, &str)]| {
        let mut all = event("Stand-up", more);
        all.push(("revision", "1"));
        site.as_(ANN).post(&format!("/events/{id}/edit"), &all).await.status(303);
    };
    let january = async || {
        let list = site.as_(BEN).json().get("/events?month=2026-01").await.ok().json();
        let more = site.as_(BEN).json().get("/events?month=2026-03").await.ok().json();
        let both = [list, more];
        both.iter()
            .flat_map(|l| l["events"].as_array().unwrap().clone())
            .map(|e| e["starts"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    // Once on a day it never had, then once on a day it had before.
    edit(&[("day", "2026-03-01")]).await;
    assert_eq!(january().await, ["2026-03-01T09:00"]);
    edit(&[("day", "2026-01-27")]).await;
    assert_eq!(january().await, ["2026-01-27T09:00"]);
    edit(&weekly).await;
    assert_eq!(january().await, ["2026-01-20T09:00", "2026-01-27T09:00"]);
    later(&site, 16 * Time::DAY);
    edit(&[("repeat", "weekly"), ("times", "4"), ("time", "08:00")]).await;
    assert_eq!(january().await, ["2026-01-20T09:00", "2026-01-27T08:00"], "the first was at nine");
}

#[tokio::test]
async fn from_one_day_on_a_series_is_moved_called_off_and_taken_back() {
    let site = Site::new().await;
    let id = made(&site, ANN, "Stand-up", &[("repeat", "weekly"), ("th", "1"), ("times", "6")]).await;
    // From one day on at another time, each as much later; and from one on not at all, until it is taken back.
    let from =
        [("on", "2026-01-27"), ("day", "2026-01-27"), ("time", "11:00"), ("end_time", "11:45"), ("place", "Yard"), ("following", "1")];
    site.as_(ANN).get(&format!("/events/{id}/edit?on=2026-01-27")).await.ok().has("Also all that come after it");
    site.as_(ANN).post(&format!("/events/{id}/edit"), &from).await.status(303);
    for day in ["2026-01-27", "2026-01-29", "2026-02-03"] {
        site.as_(ANN).get(&format!("/events/{id}?on={day}")).await.ok().has("11:00–11:45").has("Yard");
    }
    site.as_(ANN).get(&format!("/events/{id}?on=2026-01-20")).await.ok().has("09:00–10:00").lacks("Yard");
    site.as_(CAT).post(&format!("/events/{id}/answer"), &[("answer", "going"), ("on", "2026-02-03")]).await.status(303);
    site.as_(DAN).post(&format!("/events/{id}/answer"), &[("answer", "going"), ("on", "2026-01-20")]).await.status(303);
    site.as_(ANN).get(&format!("/events/{id}?on=2026-01-27")).await.ok().has("Cancel this and all after it");
    site.as_(ANN).post(&format!("/events/{id}/cancel"), &[("on", "2026-01-27"), ("following", "1")]).await.see().await.has("Cancelled");
    site.as_(CAT).post(&format!("/events/{id}/answer"), &[("answer", "maybe"), ("on", "2026-02-03")]).await.status(409);
    site.as_(DAN).post(&format!("/events/{id}/answer"), &[("answer", "maybe"), ("on", "2026-01-20")]).await.status(303);
    site.catch_up().await;
    site.as_(CAT).get("/inbox").await.ok().has("“Stand-up” is cancelled");
    site.as_(DAN).get("/inbox").await.ok().lacks("“Stand-up” is cancelled");
    site.as_(ANN).post(&format!("/events/{id}/cancel"), &[("on", "2026-01-27"), ("following", "1"), ("undo", "1")]).await.status(303);
    site.as_(CAT).post(&format!("/events/{id}/answer"), &[("answer", "maybe"), ("on", "2026-02-03")]).await.status(303);
}
