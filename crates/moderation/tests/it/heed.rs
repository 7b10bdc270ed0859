//! Who is told that something waits for their decision, and when.

use super::*;
use spine::Fact;

async fn told(site: &Site, who: PersonId) -> usize {
    site.catch_up().await;
    site.as_(who).get("/inbox?show=all").await.ok().count("Something waits for your decision")
}
/// How often each of them was told, in the order of their numbers.
async fn calls(site: &Site) -> Vec<(PersonId, usize)> {
    site.catch_up().await;
    let mut out = vec![];
    for who in [ANN, BEN, CAT, DAN, EVE, OUT] {
        let n = site.told().await.iter().filter(|t| matches!(t.fact, Fact::ToDecide { who: w } if w == who)).count();
        if n > 0 {
            out.push((who, n));
        }
    }
    out
}

#[tokio::test]
async fn a_flag_calls_those_who_own_the_place_once_and_moderators_when_they_let_the_days_pass() {
    let site = Site::new().await;
    let here = community(&site, "restricted").await;
    let item = post(&site, CAT, here, "Buy my tapir").await;
    flag(&site, DAN, item).await.status(303);
    assert_eq!(calls(&site).await, [(BEN, 1)]);
    assert_eq!((told(&site, BEN).await, told(&site, CAT).await, told(&site, DAN).await, told(&site, ANN).await), (1, 0, 0, 0));
    site.as_(BEN).get("/inbox").await.ok().lacks("tapir").lacks("Dan Holm");
    // A case calls once, however many raise a flag.
    flag(&site, BEN, item).await.status(303);
    assert_eq!(calls(&site).await, [(BEN, 1)]);
    let days = i64::from(site.app.config.moderation_days);
    site.later(days * Time::DAY);
    assert_eq!(calls(&site).await, [(BEN, 1)], "not before the days are over");
    site.later(Time::MINUTE);
    assert_eq!(calls(&site).await, [(ANN, 1), (BEN, 1)], "then moderators, here who administers");
    site.later(30 * Time::DAY);
    assert_eq!(calls(&site).await, [(ANN, 1), (BEN, 1)], "once");
    site.forget_session(ANN);
    site.as_(ANN).get("/moderation").await.ok().has("Buy my tapir");
}

#[tokio::test]
async fn what_is_decided_in_time_calls_nobody_else_and_an_appeal_calls_others() {
    let site = Site::new().await;
    let here = community(&site, "open").await;
    let item = post(&site, CAT, here, "Buy my tapir").await;
    flag(&site, DAN, item).await.status(303);
    decide(&site, BEN, item, "quarantine").await.status(303);
    site.later(60 * Time::DAY);
    assert_eq!(calls(&site).await, [(BEN, 1)]);
    [ANN, CAT, DAN].into_iter().for_each(|who| site.forget_session(who));
    site.as_(CAT).post(&format!("/moderation/items/{item}/appeal"), &[("words", "It is a joke")]).await.status(303);
    assert_eq!(calls(&site).await, [(ANN, 1), (BEN, 1)], "who decided does not decide about the appeal");
    // Outside communities moderators are called at once; whoever has the right by name before those who administer.
    site.as_(ANN).post(&format!("/admin/people/{EVE}/moderator"), &[("admin", "1")]).await.status(303);
    let alone = site.as_(CAT).json().post_json("/posts", json!({ "body": "Buy my camel" })).await.status(201).id();
    flag(&site, DAN, alone).await.status(303);
    assert_eq!(calls(&site).await, [(ANN, 1), (BEN, 1), (EVE, 1)]);
}

#[tokio::test]
async fn a_post_that_waits_calls_its_owners_and_whoever_raises_a_flag_is_not_called_by_it() {
    let site = Site::new().await;
    let here = community(&site, "open").await;
    let seen = post(&site, CAT, here, "Buy my tapir").await;
    flag(&site, BEN, seen).await.status(303);
    assert_eq!(calls(&site).await, [], "they know");
    site.as_(BEN).post(&format!("/communities/{here}/moderation"), &[("status", "1")]).await.status(303);
    post(&site, CAT, here, "Buy my camel").await;
    assert_eq!(calls(&site).await, [(BEN, 1)]);
    post(&site, DAN, here, "Buy my horse").await;
    assert_eq!((calls(&site).await, told(&site, BEN).await), (vec![(BEN, 2)], 1), "unread, they are one notice");
}
