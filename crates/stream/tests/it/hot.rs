//! Hot and rising: ordered by the formula that the page gives, and nothing is lost by it.

use testing::*;

async fn order(site: &Site, who: spine::PersonId, path: &str) -> Vec<String> {
    let answer = site.as_(who).json().get(path).await.ok().json();
    answer["items"].as_array().unwrap().iter().map(|w| w["item"]["excerpt"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn what_is_new_spoken_in_and_liked_is_hot() {
    let site = Site::new().await;
    let old = site.item(ANN, "status", "", "old").await;
    site.later(spine::Time::DAY);
    let liked = site.item(BEN, "status", "", "liked").await;
    site.item(CAT, "status", "", "plain").await;
    site.later(spine::Time::HOUR);
    assert_eq!(order(&site, OUT, "/hot").await, ["plain", "liked", "old"]);
    for who in [CAT, DAN, EVE] {
        site.as_(who).post(&format!("/items/{liked}/like"), &[("on", "true")]).await;
    }
    site.catch_up().await;
    assert_eq!(order(&site, OUT, "/hot").await, ["liked", "plain", "old"]);
    // Each entry says what put it there, and the page what that means.
    let first = &site.as_(OUT).json().get("/hot").await.ok().json()["items"][0]["why"];
    let n = |name: &str| first[name].as_f64().unwrap();
    assert!((n("heat") - (6.0 + n("likes")) / ((n("age") + 0.3) * (n("quiet") + 0.1))).abs() < 1e-9, "{first}");
    assert!((n("likes") - 3.0).abs() < 0.01, "{first}");
    site.as_(OUT).get("/hot").await.ok().has("recent likes").has("/hot/how");
    site.as_(OUT).get("/hot/how").await.ok().has("(6.0 + recent likes) ÷ ((days old + 0.3) × (days silent + 0.1))");
    // Who speaks in an old thread makes it warm again.
    let heat = async || {
        let all = site.as_(OUT).json().get("/hot").await.ok().json();
        let old = all["items"].as_array().unwrap().iter().find(|w| w["item"]["id"] == old.0).unwrap();
        old["why"]["heat"].as_f64().unwrap()
    };
    let before = heat().await;
    site.reply(DAN, old, "comment", "still true").await;
    assert!(heat().await > 5.0 * before);
    site.catch_up().await;
    site.later(2 * spine::Time::HOUR);
    assert_eq!(order(&site, OUT, "/hot?by=rising").await, ["liked", "old"]);
}

#[tokio::test]
async fn nothing_is_lost_by_its_heat() {
    let site = Site::new().await;
    let mut all = vec![];
    for n in 0..45 {
        all.push(site.item(if n % 2 == 0 { ANN } else { BEN }, "status", "", &format!("kanarienholz{n:02}")).await.0);
        site.later(spine::Time::DAY);
    }
    site.catch_up().await;
    let client = site.as_(OUT).json();
    let (mut listed, mut path) = (vec![], "/?view=all&sort=active".to_owned());
    loop {
        let page = client.get(&path).await.ok().json();
        listed.extend(page["items"].as_array().unwrap().iter().map(|i| i["id"].as_i64().unwrap()));
        let Some(next) = page["next"].as_str() else { break };
        path = format!("/?view=all&sort=active&before={next}");
    }
    listed.sort_unstable();
    assert_eq!(listed, all, "every thread stands in the order of last activity, whatever its heat");
    for n in [0, 20, 44] {
        site.as_(OUT).get(&format!("/search?q=kanarienholz{n:02}")).await.ok().has(&format!("/posts/{}", all[n]));
    }
    let (mut hot, mut next) = (vec![], Some("/hot".to_owned()));
    while let Some(path) = next {
        let page = client.get(&path).await.ok().json();
        hot.extend(page["items"].as_array().unwrap().iter().map(|w| w["item"]["id"].as_i64().unwrap()));
        next = page["next"].as_str().map(str::to_owned);
    }
    let alive: Vec<i64> = all.iter().rev().take(29).copied().collect();
    assert_eq!(hot, alive, "each once, over all pages; what is silent for thirty days is not hot");
}

#[tokio::test]
async fn hot_shows_nobody_what_they_may_not_see() {
    let site = Site::new().await;
    let secret = site.secret(ANN, &[BEN], "status", "", "Kanarienholz").await;
    site.as_(BEN).post(&format!("/items/{secret}/like"), &[("on", "true")]).await;
    site.catch_up().await;
    for path in ["/hot", "/hot?by=rising"] {
        site.as_(BEN).get(path).await.ok().has("Kanarienholz");
        for who in [OUT, GUS] {
            site.as_(who).get(path).await.ok().lacks("Kanarienholz");
        }
    }
    let home = site.as_(ANN).post("/communities", &[("name", "Mac users"), ("kind", "restricted")]).await.location();
    let number = home.rsplit('/').next().unwrap().to_owned();
    site.as_(ANN).post("/posts", &[("body", "Drawer seven"), ("community", &number)]).await.status(303);
    let path = format!("/hot?community={number}");
    site.as_(ANN).get(&path).await.ok().has("Drawer seven").has("Mac users").lacks("Kanarienholz");
    site.as_(OUT).get(&path).await.status(404);
    site.as_(OUT).get("/hot?community=999").await.status(404);
    // What I muted is not there either.
    site.as_(BEN).post(&format!("/people/{ANN}/mute"), &[]).await;
    site.as_(BEN).get("/hot").await.ok().lacks("Kanarienholz");
}
