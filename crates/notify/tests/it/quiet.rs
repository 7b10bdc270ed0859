//! What keeps silent: a community that somebody muted, a bell that is to stay still.

use super::{bell, inbox};
use testing::*;

#[tokio::test]
async fn of_a_muted_community_comes_only_what_is_said_to_me_and_it_is_undone_where_it_stands() {
    let site = Site::new().await;
    let here = site.as_(ANN).post("/communities", &[("name", "Crane drivers"), ("kind", "open")]).await.id();
    let at = format!("/communities/{here}");
    for who in [BEN, CAT] {
        site.as_(who).post(&format!("{at}/join"), &[]).await.status(303);
    }
    let post = async |who: PersonId, kind: &str, title: &str, body: &str| {
        let fields = [("kind", kind), ("title", title), ("body", body), ("community", &here.to_string())];
        site.as_(who).post("/posts", &fields).await.id()
    };
    let mine = post(BEN, "question", "Which rope?", "For the mast").await;
    let other = post(ANN, "question", "Which winch?", "For the yard").await;
    let elsewhere = site.item(CAT, "status", "", "in no community").await;
    site.as_(BEN).post(&format!("/items/{other}/follow"), &[]).await;
    site.catch_up().await;
    let home = async || site.as_(BEN).get("/?view=all").await.ok();
    home().await.has("Which winch?").has("in no community");

    site.as_(BEN).get(&at).await.ok().has(&format!("{at}/mute"));
    site.as_(BEN).get(&format!("/stream/{other}")).await.ok().has("Mute Crane drivers");
    site.as_(BEN)
        .post(&format!("{at}/mute"), &[("back", &at)])
        .await
        .see()
        .await
        .has("only what is said to you")
        .has(&format!("{at}/unmute"));
    site.as_(BEN).get(&format!("/stream/{other}")).await.ok().has("Show Crane drivers again");
    home().await.lacks("Which winch?").lacks("Which rope?").has("in no community").has("Muted (1)");
    site.as_(CAT).get("/?view=all").await.ok().has("Which winch?");
    site.as_(BEN).get("/questions").await.ok().has("Which winch?");

    // What only happens around me is silent: a thread I follow, somebody who likes what I wrote.
    site.as_(CAT).post(&format!("/items/{other}/comments"), &[("body", "Any")]).await.status(303);
    site.as_(CAT).post(&format!("/items/{mine}/like"), &[]).await;
    assert_eq!(inbox(&site, BEN).await, [""; 0]);
    // What is said to me is not: an answer, my name.
    site.as_(CAT).post(&format!("/questions/{mine}/answers"), &[("body", "Hemp")]).await.status(303);
    assert_eq!(inbox(&site, BEN).await, ["cat answered"]);
    site.as_(CAT).post(&format!("/items/{other}/comments"), &[("body", "@ben, really")]).await.status(303);
    assert_eq!(bell(&site, BEN).await, 2);
    site.as_(BEN).get("/?view=mentions").await.ok().has("really");

    // One list for people, threads and communities.
    site.as_(BEN).post("/people/4/mute", &[]).await;
    site.as_(BEN).post(&format!("/items/{elsewhere}/mute"), &[]).await;
    let list = site.as_(BEN).json().get("/stream/muted").await.ok().json();
    assert_eq!(
        (&list["people"], &list["threads"], &list["communities"]),
        (&serde_json::json!([4]), &serde_json::json!([elsewhere.0]), &serde_json::json!([here]))
    );
    site.as_(BEN).get("/stream/muted").await.ok().has("Crane drivers").has(&format!("{at}/unmute"));
    site.as_(BEN).post(&format!("{at}/unmute"), &[]).await.see().await.lacks("Crane drivers");
    home().await.has("Which winch?");

    // What one may not know of can be neither muted nor asked about; what one mutes may become hidden, and leaves the list.
    let closed = site.as_(ANN).post("/communities", &[("name", "Backroom"), ("kind", "unlisted")]).await.id();
    site.as_(BEN).post(&format!("/communities/{closed}/mute"), &[]).await.status(404);
    site.as_(GUS).post(&format!("{at}/mute"), &[]).await.status(404);
    site.as_(BEN).post(&format!("{at}/mute"), &[]).await.status(303);
    site.as_(ANN).post(&format!("{at}/trash"), &[]).await.status(303);
    site.as_(BEN).get("/stream/muted").await.ok().lacks("Crane drivers");
}

/// What the bell of a page shows, and what the inbox holds.
async fn shown(site: &Site, who: PersonId) -> (i64, usize) {
    let held = inbox(site, who).await.len();
    let list = site.as_(who).json().get("/inbox").await.ok().json();
    let page = site.as_(who).get("/keys").await.ok();
    let n = list["unread"].as_i64().unwrap();
    page.has(&if n > 0 { format!("data-bell-n>{n}<") } else { "data-bell-n><".into() });
    (n, held)
}

#[tokio::test]
async fn a_paused_bell_stays_still_and_keeps_what_comes() {
    let site = Site::new().await;
    let mine = site.item(ANN, "status", "", "mast").await;
    let theirs = site.item(CAT, "status", "", "winch").await;
    site.as_(ANN).post(&format!("/items/{theirs}/follow"), &[]).await;
    let comment =
        async |who: PersonId, on: spine::ItemId| site.as_(who).post(&format!("/items/{on}/comments"), &[("body", "x")]).await.status(303);
    comment(BEN, mine).await;
    assert_eq!(shown(&site, ANN).await, (1, 1));
    site.as_(ANN).get("/inbox").await.ok().has("Pause the bell").lacks("paused until");

    site.as_(ANN)
        .post("/settings/notices/pause", &[("until", "hour"), ("back", "/inbox")])
        .await
        .see()
        .await
        .has("The bell is paused until 5 Jan 2026, 09:0");
    site.as_(ANN).get("/").await.ok().has("The bell is paused until");
    comment(DAN, theirs).await;
    comment(DAN, mine).await;
    assert_eq!(shown(&site, ANN).await, (1, 2), "what was unread still is, though somebody else joined in");
    site.as_(CAT).get("/").await.ok().lacks("paused until");
    site.as_(ANN).post("/inbox/read-all", &[]).await;
    comment(EVE, mine).await;
    assert_eq!(shown(&site, ANN).await, (0, 3));
    // An hour later it shows what came.
    site.later(Time::HOUR);
    assert_eq!(shown(&site, ANN).await.0, 1);
    site.as_(ANN).get("/").await.ok().lacks("paused until");

    // A holiday, in which what is said to her gets through: she says so.
    site.as_(ANN).post("/people/1", &[("timezone", "Europe/Stockholm")]).await;
    let away = [("until", "day"), ("day", "2026-01-20"), ("direct", "1")];
    site.as_(ANN).post("/settings/notices/pause", &away).await.see().await.has("20 Jan 2026, 08:00");
    comment(BEN, theirs).await;
    assert_eq!(shown(&site, ANN).await.0, 1, "a thread she follows does not");
    comment(BEN, mine).await;
    site.as_(DAN).post("/posts", &[("body", "@ann, see this")]).await;
    assert_eq!(shown(&site, ANN).await.0, 2, "her name does");
    site.as_(ANN).post("/settings/notices/resume", &[]).await.see().await.lacks("paused until");
    assert_eq!(shown(&site, ANN).await.0, 3);

    for wrong in [
        &[("until", "day"), ("day", "2026-01-02")][..],
        &[("until", "day"), ("day", "2029-01-02")],
        &[("until", "day")],
        &[("until", "ever")],
    ] {
        site.as_(ANN).post("/settings/notices/pause", wrong).await.status(422);
    }
    site.as_(ANN).post("/settings/notices/pause", &[("until", "tomorrow")]).await.status(303);
    let set = site.as_(ANN).json().get("/settings/notices").await.json()["still"].clone();
    assert!(set["paused_until"].as_i64().is_some() && set["pause_direct"] == false, "{set}");
}

#[tokio::test]
async fn quiet_hours_come_every_day_by_ones_own_clock() {
    let site = Site::new().await;
    // It is 08:00 UTC, 09:00 for Ann.
    site.change(ANN, async |tx| spine::people::store::set_about(tx, ANN, "", "", "", "Europe/Stockholm").await).await;
    let hours = |from: &'static str, to: &'static str| [("from", from), ("to", to)];
    site.as_(ANN).post("/settings/notices/hours", &hours("17:00", "17:00")).await.refuses("two different times");
    site.as_(ANN).post("/settings/notices/hours", &hours("17", "25:00")).await.status(422);
    site.as_(ANN).post("/settings/notices/hours", &hours("17:00", "08:30")).await.see().await.has("By the clock of Europe/Stockholm");
    let like = async |n: i64| site.follow(PersonId(n), ANN).await;
    like(2).await;
    assert_eq!(shown(&site, ANN).await, (1, 1), "it is not quiet yet");
    site.later(7 * Time::HOUR + 30 * Time::MINUTE);
    site.as_(ANN).get("/").await.ok().lacks("paused until");
    site.later(Time::HOUR);
    site.as_(ANN).get("/").await.ok().has("The bell is paused until 6 Jan 2026, 08:30");
    site.as_(ANN).post("/inbox/read-all", &[]).await;
    like(3).await;
    assert_eq!(shown(&site, ANN).await, (0, 2));
    site.later(15 * Time::HOUR);
    site.forget_session(ANN);
    assert_eq!(shown(&site, ANN).await.0, 1);
    // And again the day after: the next hours were reckoned when these were over.
    site.catch_up().await;
    site.later(9 * Time::HOUR);
    site.forget_session(ANN);
    site.as_(ANN).get("/").await.ok().has("The bell is paused until 7 Jan 2026, 08:30");
    site.as_(ANN).post("/settings/notices/hours", &[]).await.see().await.lacks("No quiet hours");
    site.as_(ANN).get("/").await.ok().lacks("paused until");
}

#[tokio::test]
async fn the_organisation_decides_what_is_told_to_begin_with_and_where_nobody_chooses() {
    let site = Site::new().await;
    let mine = site.item(CAT, "status", "", "mast").await;
    let like = async |who: PersonId| site.as_(who).post(&format!("/items/{mine}/like"), &[]).await;
    let comment = async |who: PersonId| site.as_(who).post(&format!("/items/{mine}/comments"), &[("body", "x")]).await.status(303);
    site.as_(BEN).get("/admin/notices").await.status(404);
    site.as_(BEN).post("/admin/notices", &[("likes", "never")]).await.status(404);
    site.as_(ANN).get("/admin/notices").await.ok().has("Always off").has("name=\"likes\"");

    // Off to begin with: whoever wants it has it.
    site.as_(ANN).post("/admin/notices", &[("likes", "off")]).await.see().await.has("Saved");
    like(BEN).await;
    assert_eq!(inbox(&site, CAT).await, [""; 0]);
    site.as_(CAT).post("/settings/notices/likes", &[("bell", "1")]).await.status(303);
    like(DAN).await;
    assert_eq!(inbox(&site, CAT).await, ["dan liked"]);

    // Locked, both ways: what they chose counts no more, and they read why.
    let locks =
        [("likes", "never"), ("likes_why", "We do not count likes"), ("responses", "always"), ("responses_why", "Work <b>waits</b>")];
    site.as_(CAT).post("/settings/notices/responses", &[("bell", "0")]).await.status(303);
    comment(EVE).await;
    assert_eq!(inbox(&site, CAT).await.len(), 1);
    site.as_(ANN).post("/admin/notices", &locks).await.status(303);
    like(EVE).await;
    comment(BEN).await;
    assert_eq!(inbox(&site, CAT).await[0], "ben commented");
    let page = site.as_(CAT).get("/settings/notices").await.ok();
    page.has("Your organisation has decided this.")
        .has("We do not count likes")
        .lacks("<b>waits")
        .lacks("name=\"likes\"")
        .lacks("name=\"responses\"");
    site.as_(CAT).post("/settings/notices/likes", &[("bell", "1")]).await.refuses("Your organisation has decided this.");
    let set = site.as_(CAT).json().get("/settings/notices").await.json();
    assert_eq!(
        (&set["bell"]["likes"], &set["bell"]["responses"], &set["locked"]["likes"]),
        (&false.into(), &true.into(), &"We do not count likes".into())
    );
    let notice = site.as_(CAT).json().get("/inbox").await.json()["notices"][0]["id"].clone();
    site.as_(CAT).get(&format!("/inbox/{notice}/why")).await.ok().has("Work &lt;b&gt;waits").lacks("/settings/notices/responses");
    // A whole form says nothing of what is locked; without the lock, what was chosen before counts again.
    site.as_(CAT).post("/settings/notices", &[("mentions", "1")]).await.status(303);
    site.as_(ANN).post("/admin/notices", &[("likes", "rule"), ("responses", "rule")]).await.status(303);
    let set = site.as_(CAT).json().get("/settings/notices").await.json();
    assert_eq!((&set["bell"]["likes"], &set["bell"]["responses"], &set["bell"]["board"]), (&true.into(), &false.into(), &false.into()));

    let log = site.as_(ANN).json().get("/admin/audit").await.ok().json().to_string();
    assert!(log.contains("notices:likes:bell") && log.contains("never"), "{log}");
    site.as_(ANN).post("/admin/notices", &[("likes", "sometimes")]).await.status(422);
    site.as_(ANN).post("/admin/notices", &[("poems", "on")]).await.status(422);
}

#[tokio::test]
async fn a_notice_that_is_put_off_stands_there_again_tomorrow() {
    let site = Site::new().await;
    site.follow(BEN, ANN).await;
    site.follow(CAT, EVE).await;
    assert_eq!(bell(&site, ANN).await, 1);
    let id = site.as_(ANN).json().get("/inbox").await.json()["notices"][0]["id"].clone();
    site.as_(ANN).get(&format!("/inbox/{id}/why")).await.ok().has("Remind me tomorrow");
    site.as_(CAT).post(&format!("/inbox/{id}/tomorrow"), &[]).await.status(404);
    site.as_(ANN).post(&format!("/inbox/{id}/tomorrow"), &[]).await.see().await.lacks("Ben Okafor");
    assert_eq!((bell(&site, ANN).await, inbox(&site, ANN).await.len()), (0, 0));
    site.later(23 * Time::HOUR);
    site.forget_session(ANN);
    assert_eq!(bell(&site, ANN).await, 0, "not before the morning");
    site.later(2 * Time::HOUR);
    assert_eq!(bell(&site, ANN).await, 1);
    site.as_(ANN).get("/inbox").await.ok().has("Ben Okafor");
    // Taken back before that: nothing more comes of it.
    site.as_(ANN).post(&format!("/inbox/{id}/tomorrow"), &[]).await.status(303);
    site.as_(ANN).post(&format!("/inbox/{id}/undone"), &[]).await.status(303);
    site.later(26 * Time::HOUR);
    site.forget_session(ANN);
    assert_eq!((bell(&site, ANN).await, inbox(&site, ANN).await.len()), (0, 1));
    // Nor when it was dealt with after it was taken back.
    for what in ["tomorrow", "undone"] {
        site.as_(ANN).post(&format!("/inbox/{id}/{what}"), &[]).await.status(303);
    }
    site.later(Time::HOUR);
    site.as_(ANN).post(&format!("/inbox/{id}/done"), &[]).await.status(303);
    site.later(26 * Time::HOUR);
    site.forget_session(ANN);
    assert_eq!((bell(&site, ANN).await, inbox(&site, ANN).await.len()), (0, 0));
}
