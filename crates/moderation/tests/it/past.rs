//! What was decided, who finds it, and what hangs on something that is held.

use super::*;

#[tokio::test]
async fn who_decided_what_and_when_is_listed_for_who_decides_and_for_nobody_else() {
    let site = Site::new().await;
    let (open, closed) = (community(&site, "open").await, community(&site, "restricted").await);
    let mut made = vec![];
    for (here, what) in [(open, "dismiss"), (closed, "quarantine"), (open, "delete")] {
        let item = post(&site, CAT, here, &format!("To {what}")).await;
        flag(&site, DAN, item).await.status(303);
        decide(&site, BEN, item, what).await.status(303);
        made.push(what);
    }
    let seen = async |who: PersonId, query: &str| -> Vec<String> {
        let all = site.as_(who).json().get(&format!("/moderation/decisions{query}")).await.ok().json();
        all["decisions"].as_array().unwrap().iter().map(|d| d["what"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(seen(BEN, "").await, ["delete", "quarantine", "dismiss"], "an owner, the newest first");
    assert_eq!(seen(BEN, &format!("?community={closed}")).await, ["quarantine"]);
    assert_eq!(seen(ANN, "").await, ["delete", "dismiss"], "a moderator, of what everybody could read");
    for who in [CAT, DAN, EVE, OUT] {
        assert!(seen(who, "").await.is_empty(), "{who}");
    }
    // What is appealed is brought before moderators.
    let quarantined = site.as_(BEN).json().get("/moderation/decisions").await.ok().json()["decisions"][1]["item_id"].as_i64().unwrap();
    site.as_(CAT).post(&format!("/moderation/items/{quarantined}/appeal"), &[("words", "It is a joke")]).await.status(303);
    assert_eq!(seen(ANN, "").await, ["delete", "quarantine", "dismiss"]);
    let page = site.as_(BEN).get("/moderation/decisions").await.ok();
    page.has("Ben").has("Take out of sight").has("Cat Vogel").has("Not here, please").has("To dismiss").lacks("To delete");
    site.as_(BEN).get("/moderation").await.ok().has("/moderation/decisions");
    site.as_(BEN).get(&format!("/communities/{open}/moderation")).await.ok().has(&format!("/moderation/decisions?community={open}"));
    // An author who decides elsewhere learns nothing here of who decided about them.
    site.as_(BEN).post(&format!("/communities/{open}/members/{CAT}/role"), &[("role", "owner")]).await.status(303);
    assert!(seen(CAT, "").await.is_empty());
    // Over pages.
    let item = post(&site, DAN, open, "Again and again").await;
    for _ in 0..50 {
        flag(&site, CAT, item).await.status(303);
        decide(&site, BEN, item, "dismiss").await.status(303);
    }
    let first = site.as_(BEN).json().get("/moderation/decisions").await.ok().json();
    assert_eq!(first["decisions"].as_array().unwrap().len(), 50);
    assert_eq!(seen(BEN, &format!("?before={}", first["next"])).await, ["delete", "quarantine", "dismiss"]);
    site.as_(BEN).get("/moderation/decisions").await.ok().has(&format!("before={}", first["next"]));
}

#[tokio::test]
async fn moderators_and_owners_find_their_way_there() {
    let site = Site::new().await;
    let here = community(&site, "open").await;
    let nav = "class=\"nav-link\" href=\"/moderation\"";
    site.as_(EVE).get("/").await.ok().lacks(nav);
    site.as_(ANN).post(&format!("/admin/people/{EVE}/moderator"), &[("admin", "1")]).await.status(303);
    site.as_(EVE).get("/").await.ok().has(nav);
    site.as_(ANN).get("/").await.ok().has(nav);
    let page = format!("href=\"/communities/{here}/moderation\"");
    for path in ["", "/settings"] {
        site.as_(BEN).get(&format!("/communities/{here}{path}")).await.ok().has(&page);
    }
    site.as_(CAT).get(&format!("/communities/{here}")).await.ok().lacks(&page);
}

#[tokio::test]
async fn what_hangs_on_something_held_is_as_held_as_its_words() {
    let site = Site::new().await;
    let here = community(&site, "open").await;
    let community = here.to_string();
    let sent = async |who: PersonId, body: &str| {
        let fields = [("body", body), ("community", community.as_str())];
        site.as_(who).json().upload("/posts", &fields, &[("files", "plan.txt", b"a secret plan")]).await.status(201).id()
    };
    let file = async |item: i64| -> String {
        let case = site.as_(CAT).json().get(&format!("/moderation/items/{item}")).await.ok().json();
        format!("/files/{}", case["files"][0]["secret"].as_str().unwrap())
    };
    let open = async |who: PersonId, url: &str| site.as_(who).get(url).await.status;
    let item = sent(CAT, "Buy my tapir").await;
    site.as_(EVE).get(&format!("/posts/{item}")).await.ok().has("/files/");
    flag(&site, DAN, item).await.status(303);
    decide(&site, BEN, item, "quarantine").await.status(303);
    let url = file(item).await;
    for who in [DAN, EVE, OUT, GUS] {
        assert_eq!(open(who, &url).await, 404, "{who}");
        site.as_(who).get(&format!("/moderation/items/{item}")).await.ok_or_missing().lacks(&url);
    }
    // Its author, who is told why, and who decides.
    for who in [CAT, BEN, ANN] {
        assert_eq!(open(who, &url).await, 200, "{who}");
    }
    for who in [CAT, BEN] {
        site.as_(who).get(&format!("/moderation/items/{item}")).await.ok().has(&url);
    }
    // What waits to be looked at has its files as well, and nobody else has them.
    site.as_(BEN).post(&format!("/communities/{here}/moderation"), &[("status", "1")]).await.status(303);
    let waits = sent(CAT, "Buy my camel").await;
    let url = file(waits).await;
    site.catch_up().await;
    for (who, status) in [(CAT, 200), (BEN, 200), (DAN, 404), (EVE, 404)] {
        assert_eq!(open(who, &url).await, status, "{who}");
    }
    decide(&site, BEN, waits, "approve").await.status(303);
    assert_eq!(open(EVE, &url).await, 200);
}

trait OkOrMissing {
    fn ok_or_missing(self) -> Answer;
}
impl OkOrMissing for Answer {
    fn ok_or_missing(self) -> Answer {
        assert!([200, 404].contains(&self.status.as_u16()), "{}", self.status);
        self
    }
}

#[tokio::test]
async fn whoever_words_it_anew_where_guests_read_is_told_who_reads() {
    let site = Site::new().await;
    let home = site.as_(BEN).post("/communities", &[("name", "With customers"), ("kind", "restricted"), ("external", "1")]).await.id();
    let guest = [("name", "Nora Nord"), ("email", "nora@nordwind.example"), ("organisation", "Nordwind")];
    let made = site.as_(BEN).json().post(&format!("/communities/{home}/guests"), &guest).await.ok().json();
    let link = made["link"].as_str().unwrap().split_once("/join/").map(|l| format!("/join/{}", l.1)).unwrap();
    site.anonymous().json().post(&link, &[("password", "a long way from the harbour")]).await.ok();
    site.as_(BEN).post(&format!("/communities/{home}/invitations"), &[("people", "cat")]).await.status(303);
    site.as_(CAT).post(&format!("/communities/{home}/invitation/accept"), &[]).await.status(303);
    let item = post(&site, CAT, home, "Buy my tapir").await;
    site.as_(BEN).json().get(&format!("/items/{item}")).await.ok();
    site.as_(BEN).post(&format!("/items/{item}/flag"), &[("category", "spam")]).await.status(303);
    decide(&site, BEN, item, "quarantine").await.status(303);
    site.as_(CAT).get(&format!("/moderation/items/{item}")).await.ok().has("People of Nordwind read this too");
}
