//! Searches that people keep: what is told of what is new, to whom, how often, and what it costs nobody to keep still.

use crate::{found, later};
use spine::Time;
use testing::*;

async fn keep(site: &Site, who: PersonId, of: &str, alert: &str) -> i64 {
    site.as_(who).json().post("/search/saved", &[("of", of), ("alert", alert)]).await.status(201).id()
}
/// New things are gathered for some seconds; then what they fit is told.
async fn settle(site: &Site) {
    site.catch_up().await;
    site.later(15 * Time::SECOND);
    for _ in 0..3 {
        site.catch_up().await;
    }
}
/// What is told of searches: how many notices, and how many things in them.
async fn told(site: &Site, who: PersonId) -> (usize, i64) {
    let inbox = found(site, who, "/inbox?show=all").await;
    let all = inbox.get("notices").and_then(Value::as_array).into_iter().flatten();
    let of: Vec<&Value> = all.filter(|n| n.get("reason").and_then(Value::as_str) == Some("search_found")).collect();
    (of.len(), of.iter().filter_map(|n| n.get("acts")?.as_i64()).sum())
}

#[tokio::test]
async fn what_is_new_and_fits_is_told_once_to_whoever_may_see_it() {
    let site = Site::new().await;
    site.item(ANN, "status", "", "An old heron").await;
    for who in [CAT, DAN, GUS] {
        keep(&site, who, "q=herons", "now").await;
    }
    keep(&site, EVE, "q=herons", "off").await;
    settle(&site).await;
    assert_eq!(told(&site, CAT).await, (0, 0), "what was there before is not new");
    site.secret(BEN, &[CAT], "status", "", "The heron project is a secret").await;
    site.item(BEN, "status", "", "Nothing about birds").await;
    settle(&site).await;
    assert_eq!((told(&site, CAT).await, told(&site, DAN).await, told(&site, GUS).await), ((1, 1), (0, 0), (0, 0)));
    let open = site.item(BEN, "question", "Where does the heron nest?", "By the lake").await;
    site.item(DAN, "status", "", "I saw a HERON").await;
    settle(&site).await;
    settle(&site).await;
    assert_eq!(told(&site, CAT).await.0, 1, "what is unread becomes one");
    assert_eq!(told(&site, DAN).await, (1, 1), "nobody is told of their own");
    assert_eq!((told(&site, EVE).await.0, told(&site, GUS).await.0), (0, 0));
    let page = site.as_(DAN).get("/inbox").await.ok();
    page.has("fits your saved search “herons”").lacks("secret");
    // A reply counts as new as well.
    site.as_(DAN).post("/inbox/read-all", &[]).await.status(303);
    site.reply(CAT, open, "answer", "The herons nest on the crane").await;
    settle(&site).await;
    assert_eq!(told(&site, DAN).await.0, 2);
}

#[tokio::test]
async fn filters_tags_phrases_and_beginnings_are_held_against_what_is_new() {
    let site = Site::new().await;
    for of in ["q=%22night+shift%22", "tag=mooring", "author=ben&q=crane", "q=zeppel*", "q=lorry", "q=kran&kind=questions", "q=the+swan"] {
        keep(&site, CAT, of, "now").await;
    }
    site.as_(ANN).post("/search/synonyms", &[("lines", "lorry, truck")]).await.status(303);
    settle(&site).await;
    for (text, fits) in [
        ("The night shift begins", true),
        ("A shift at night", false),
        ("Look at #mooring", true),
        ("Zeppelins are slow", true),
        ("A truck in the yard", true),
        ("Die Kräne stehen still", false),
        ("The swans are back", true),
        ("The the the", false),
    ] {
        let before = told(&site, CAT).await.0;
        site.as_(DAN).post("/posts", &[("kind", "status"), ("body", text)]).await;
        settle(&site).await;
        assert_eq!(told(&site, CAT).await.0 > before, fits, "{text}");
        site.as_(CAT).post("/inbox/read-all", &[]).await.status(303);
    }
    for (who, fits) in [(DAN, false), (BEN, true)] {
        let before = told(&site, CAT).await.0;
        site.item(who, "status", "", "The crane turns").await;
        settle(&site).await;
        assert_eq!(told(&site, CAT).await.0 > before, fits, "{who}");
    }
    // What everything has is too wide to be watched, but can be kept.
    for wide in ["lang=sv", "q=ab*"] {
        site.as_(CAT).post("/search/saved", &[("of", wide), ("alert", "now")]).await.refuses("too wide");
        site.as_(CAT).post("/search/saved", &[("of", wide)]).await.status(303);
    }
    for nothing in ["", "q=", "q=ann&kind=people"] {
        site.as_(CAT).post("/search/saved", &[("of", nothing)]).await.refuses("nothing in this search");
    }
}

#[tokio::test]
async fn once_a_day_is_once_a_day_and_what_is_muted_is_silent() {
    let site = Site::new().await;
    let id = keep(&site, CAT, "q=heron", "day").await;
    for n in 0..3 {
        site.item(BEN, "status", "", &format!("Heron number {n}")).await;
        settle(&site).await;
        site.as_(CAT).post("/inbox/read-all", &[]).await.status(303);
    }
    assert_eq!(told(&site, CAT).await.0, 1);
    later(&site, 25 * Time::HOUR);
    settle(&site).await;
    assert_eq!(told(&site, CAT).await.0, 2, "the two others, in one");
    site.as_(CAT).post("/inbox/read-all", &[]).await.status(303);
    site.as_(CAT).post(&format!("/search/saved/{id}"), &[("alert", "now")]).await.status(303);
    site.as_(CAT).post("/people/2/mute", &[]).await.status(303);
    site.item(BEN, "status", "", "Heron of somebody muted").await;
    settle(&site).await;
    assert_eq!(told(&site, CAT).await.0, 2);
    site.as_(CAT).post("/settings/notices/searches", &[("bell", "0")]).await.status(303);
    site.item(DAN, "status", "", "Heron without a bell").await;
    settle(&site).await;
    assert_eq!(told(&site, CAT).await.0, 2);
}

#[tokio::test]
async fn they_are_ones_own_can_be_changed_from_the_notice_and_taken_along() {
    let site = Site::new().await;
    site.as_(CAT).get("/search?q=heron").await.ok().has("/search/saved/new?of=q%3Dheron");
    site.as_(CAT).get("/search/saved/new?of=q%3Dheron").await.ok().has("Save this search");
    let id = keep(&site, CAT, "q=heron&page=3", "now").await;
    assert_eq!(keep(&site, CAT, "q=heron", "now").await, id, "the same search is kept once");
    let all = found(&site, CAT, "/search/saved").await;
    assert_eq!(
        (all["saved"].as_array().unwrap().len(), &all["saved"][0]["name"], &all["saved"][0]["query"]),
        (1, &json!("heron"), &json!("q=heron"))
    );
    assert!(found(&site, DAN, "/search/saved").await["saved"].as_array().unwrap().is_empty());
    for path in [format!("/search/saved/{id}"), format!("/search/saved/{id}/remove")] {
        site.as_(DAN).post(&path, &[("alert", "off")]).await.status(404);
    }
    site.item(BEN, "status", "", "A heron").await;
    settle(&site).await;
    let notice = found(&site, CAT, "/inbox").await["notices"][0]["id"].as_i64().unwrap();
    site.as_(CAT).get(&format!("/inbox/{notice}/why")).await.ok().has(&format!("/search/saved/{id}/remove")).has("Tell me no more of it");
    site.as_(CAT).post(&format!("/search/saved/{id}"), &[("alert", "off"), ("back", "/inbox")]).await.status(303);
    site.item(DAN, "status", "", "Another heron").await;
    settle(&site).await;
    assert_eq!(told(&site, CAT).await, (1, 1));
    site.as_(CAT).get("/settings/content/export").await.ok().has("saved search");
    site.as_(CAT).post(&format!("/search/saved/{id}/remove"), &[]).await.status(303);
    site.as_(CAT).get("/search/saved").await.ok().has("No saved searches yet");
    for n in 0..30 {
        site.as_(CAT).post("/search/saved", &[("of", &format!("q=w{n}"))]).await.status(303);
    }
    site.as_(CAT).post("/search/saved", &[("of", "q=more")]).await.refuses("30 searches");
}

#[tokio::test]
async fn what_comes_to_fit_later_is_told_too_and_only_once() {
    let site = Site::new().await;
    let old = site.item(BEN, "status", "", "An old bird").await;
    site.later(Time::SECOND);
    keep(&site, DAN, "q=herons", "now").await;
    site.later(Time::SECOND);
    let (bird, hidden) = (site.item(BEN, "status", "", "A bird").await, site.secret(BEN, &[CAT], "status", "", "A secret heron").await);
    settle(&site).await;
    assert_eq!(told(&site, DAN).await, (0, 0));
    let write = async |item: spine::ItemId, revision: i64, body: &str| {
        site.change(BEN, async |tx| {
            let may = tx.item(item).await?.allow::<spine::items::Edit>()?;
            spine::items::write::revise(tx, &may, revision, "", body, None).await
        })
        .await;
        settle(&site).await;
    };
    write(bird, 1, "The bird is a heron").await;
    assert_eq!(told(&site, DAN).await, (1, 1), "it fits now");
    site.as_(DAN).post("/inbox/read-all", &[]).await.status(303);
    write(bird, 2, "The bird is a grey heron").await;
    assert_eq!(told(&site, DAN).await, (1, 1), "told once");
    site.later(10 * Time::DAY);
    site.forget_session(DAN);
    write(bird, 3, "The bird is a great grey heron").await;
    assert_eq!(told(&site, DAN).await, (1, 1), "nor days later");
    write(old, 1, "An old heron").await;
    assert_eq!(told(&site, DAN).await, (1, 1), "what was there before is not new");
    site.change(BEN, async |tx| {
        let may = tx.item(hidden).await?.allow::<spine::items::Edit>()?;
        spine::items::write::set_audience(tx, &may, spine::EVERYONE).await
    })
    .await;
    settle(&site).await;
    assert_eq!(told(&site, DAN).await, (2, 2), "more people may see it");
}
