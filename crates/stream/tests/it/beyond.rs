//! What is looked for beyond what is kept in memory or fits on one page.

use super::home;
use spine::{PersonId, Time};
use testing::*;

/// Whom the picture of recent activity does not serve (those outside, what sleeps) the database does, in both orders.
#[tokio::test]
async fn filters_reach_beyond_what_is_kept_in_memory() {
    let site = Site::new().await;
    let audience = site.group_audience(site.group("Project", &[GUS, CAT, DAN]).await).await;
    let write = async |who: PersonId, body: &str| {
        site.later(Time::SECOND);
        site.item_for(who, None, audience, "status", "", body).await
    };
    let first = write(CAT, "first #crane").await;
    write(DAN, "second").await;
    write(CAT, "third").await;
    write(DAN, "fourth #crane").await;
    site.later(Time::SECOND);
    site.reply(DAN, first, "comment", "up").await;
    assert_eq!(home(&site, GUS, "view=all&tag=crane&sort=active").await, ["first #crane", "fourth #crane"]);
    assert_eq!(home(&site, GUS, "view=all&tag=crane&sort=newest").await, ["fourth #crane", "first #crane"]);
    assert_eq!(home(&site, GUS, "view=all&person=3&sort=active").await, ["first #crane", "third"]);
    assert_eq!(home(&site, GUS, "view=all&person=3&sort=newest").await, ["third", "first #crane"]);
    assert_eq!(home(&site, GUS, "view=all&person=4&tag=crane&sort=newest").await, ["fourth #crane"]);
}

#[tokio::test]
async fn the_first_that_was_muted_can_still_be_found() {
    let site = Site::new().await;
    let mut posts = vec![];
    for n in 0..70 {
        posts.push(site.item(CAT, "status", "", &format!("post {n}")).await.0);
        site.as_(BEN).post(&format!("/items/{}/mute", posts[n]), &[]).await.status(303);
    }
    site.as_(BEN).post("/people/4/mute", &[]).await.status(303);
    let page = async |before: &str| site.as_(BEN).json().get(&format!("/stream/muted?before={before}")).await.ok().json();
    let ids = |face: &Value| face["threads"].as_array().unwrap().iter().map(|t| t.as_i64().unwrap()).collect::<Vec<_>>();
    let first = page("").await;
    let last = page(first["next"].as_str().unwrap()).await;
    assert_eq!((first["people"].as_array().unwrap().len() + last["people"].as_array().unwrap().len(), &last["next"]), (1, &Value::Null));
    let mut all = [ids(&first), ids(&last)].concat();
    all.sort_unstable();
    assert_eq!(all, posts, "each once");
    site.as_(BEN).get("/stream/muted").await.ok().has("/stream/muted?before=");
}
