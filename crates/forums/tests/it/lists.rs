//! The order of forums, what waits for help in all the house, and what of forums goes along in one's own data.

use super::*;

async fn forums(site: &Site, who: Who, path: &str, list: &str) -> Vec<String> {
    let all = json_of(site, who, path).await;
    let names = all.get(list).and_then(Value::as_array).into_iter().flatten().filter_map(|f| f.get("name")?.as_str());
    names.map(str::to_owned).collect()
}

#[tokio::test]
async fn owners_put_the_forums_of_their_community_in_order() {
    let site = Site::new().await;
    let community = found(&site, ANN, "Harbour", "open").await;
    join(&site, BEN, community).await;
    let at = format!("/communities/{community}/forums");
    let make = async |name: &str| {
        let community = community.to_string();
        site.as_(ANN).json().post("/forums", &[("name", name), ("community", &community)]).await.status(201).id()
    };
    let (tides, _) = (make("Tides").await, make("Cranes").await);
    assert_eq!(forums(&site, BEN, &at, "forums").await, ["Harbour", "Tides", "Cranes"]);
    site.as_(BEN).get(&at).await.ok().lacks(&format!("/forums/{tides}/up"));
    site.as_(BEN).post(&format!("/forums/{tides}/up"), &[]).await.status(403);
    site.as_(ANN).get(&at).await.ok().has(&format!("/forums/{tides}/up")).has("Move Tides up");
    assert_eq!(site.as_(ANN).post(&format!("/forums/{tides}/up"), &[]).await.location(), at);
    assert_eq!(forums(&site, BEN, &at, "forums").await, ["Tides", "Harbour", "Cranes"]);
    // Further up there is nothing.
    site.as_(ANN).post(&format!("/forums/{tides}/up"), &[]).await.status(303);
    assert_eq!(forums(&site, BEN, &at, "forums").await, ["Tides", "Harbour", "Cranes"]);
    for _ in 0..3 {
        site.as_(ANN).post(&format!("/forums/{tides}/down"), &[]).await.status(303);
    }
    assert_eq!(forums(&site, BEN, &at, "forums").await, ["Harbour", "Cranes", "Tides"]);
    // What nobody put into a certain one stands in the first.
    begin(&site, ANN, ("community", community), "topic", "Where?").await;
    assert_eq!(json_of(&site, BEN, &at).await["items"][0]["forum_name"], "Harbour");
}

#[tokio::test]
async fn administrators_put_those_of_everybody_in_order() {
    let site = Site::new().await;
    let first = hall(&site).await;
    site.as_(ANN).json().post("/forums", &[("name", "Crane hall"), ("owners", "@ben")]).await.status(201);
    site.as_(BEN).post(&format!("/forums/{first}/down"), &[]).await.status(403);
    site.as_(BEN).get("/forums").await.ok().lacks("/down");
    site.as_(ANN).get("/forums").await.ok().has(&format!("/forums/{first}/down"));
    site.as_(ANN).post(&format!("/forums/{first}/down"), &[]).await.status(303);
    assert_eq!(forums(&site, BEN, "/forums", "alone").await, ["Crane hall", "Tide hall"]);
    site.as_(GUS).post(&format!("/forums/{first}/down"), &[]).await.status(404);
}

#[tokio::test]
async fn a_community_renamed_renames_the_forum_that_was_called_as_it_is() {
    let site = Site::new().await;
    let community = found(&site, ANN, "Harbour", "open").await;
    let own = community.to_string();
    site.as_(ANN).json().post("/forums", &[("name", "Tides"), ("community", &own)]).await.status(201);
    site.as_(ANN)
        .post(&format!("/communities/{community}/settings"), &[("name", "Quay"), ("kind", "open"), ("revision", "1")])
        .await
        .status(303);
    assert_eq!(forums(&site, ANN, &format!("/communities/{community}/forums"), "forums").await, ["Quay", "Tides"]);
}

#[tokio::test]
async fn what_waits_for_help_is_found_in_all_the_house() {
    let site = Site::new().await;
    let ask = async |title: &str| {
        let form = [("kind", "question"), ("title", title), ("body", "Who knows?"), ("tags", "tide")];
        site.as_(BEN).json().post("/posts", &form).await.status(201).id()
    };
    let (calm, shared, late, soon) = (ask("Calm").await, ask("Shared").await, ask("Late").await, ask("Soon").await);
    let form = [("kind", "question"), ("title", "Hidden"), ("body", "Who?"), ("audience", "people"), ("people", "dan")];
    let hidden = site.as_(BEN).json().post("/posts", &form).await.status(201).id();
    for (id, day) in [(late, "2026-03-01"), (soon, "2026-01-20"), (hidden, "2026-01-10")] {
        site.as_(BEN).post(&format!("/questions/{id}/due"), &[("due_on", day)]).await.status(303);
    }
    site.later(60_000);
    for who in [CAT, DAN] {
        site.as_(who).post(&format!("/questions/{shared}/too"), &[]).await.status(303);
    }
    site.as_(CAT).post(&format!("/questions/{calm}/too"), &[]).await.status(303);
    let listed = async |who: Who, path: &str| {
        let page = json_of(&site, who, path).await;
        titles(&page).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(listed(EVE, "/questions?view=wanted").await, ["Soon", "Late", "Shared", "Calm"]);
    assert_eq!(listed(DAN, "/questions?view=wanted").await, ["Hidden", "Soon", "Late", "Shared", "Calm"]);
    assert_eq!(listed(EVE, "/questions?view=wanted&tag=else").await, [""; 0]);
    let mut mine = listed(CAT, "/questions?view=too").await;
    mine.sort_unstable();
    assert_eq!(mine, ["Calm", "Shared"]);
    assert_eq!(listed(DAN, "/questions?view=too").await, ["Shared"]);
    assert_eq!(listed(CAT, "/questions?view=too&state=answered").await, [""; 0]);
    site.as_(EVE).get("/questions?view=wanted").await.ok().has("Help wanted").lacks("Hidden");
    // Answered, it waits no more.
    let helped = answer(&site, CAT, soon, "So").await;
    site.as_(BEN).post(&format!("/answers/{helped}/acceptance"), &[]).await.status(303);
    assert_eq!(listed(EVE, "/questions?view=wanted").await, ["Late", "Shared", "Calm"]);
}

#[tokio::test]
async fn what_one_follows_goes_along_with_ones_own_data() {
    let site = Site::new().await;
    let (open, closed) = (hall(&site).await, found(&site, ANN, "Harbour", "restricted").await);
    site.as_(ANN).post(&format!("/communities/{closed}/invitations"), &[("people", "cat")]).await.status(303);
    site.as_(CAT).post(&format!("/communities/{closed}/invitation/accept"), &[]).await.status(303);
    let inner = json_of(&site, CAT, &format!("/communities/{closed}/forums")).await["forums"][0]["id"].as_i64().unwrap();
    for id in [open, inner] {
        site.as_(CAT).post(&format!("/forums/{id}/follow"), &[]).await.status(303);
    }
    let lines = async || {
        let text = site.as_(CAT).get("/settings/content/export").await.ok().text;
        let followed = text.lines().filter_map(|l| serde_json::from_str::<Value>(l).ok()).filter(|l| l["what"] == "follows forum");
        followed.map(|l| l["name"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(lines().await, [json!("Tide hall"), json!("Harbour")]);
    // What one may read no more has no name.
    site.as_(ANN).post(&format!("/communities/{closed}/members/{CAT}/remove"), &[]).await.status(303);
    assert_eq!(lines().await, [json!("Tide hall"), Value::Null]);
}
