//! A guest walks every route that reads and meets nobody but those who share a community with them: not in lists, not in
//! suggestions, clouds, facets or cards, not as whoever follows, likes, tags, manages or is in contact with somebody they know.

use crate::strangers::send;
use testing::*;

const CANARY: &str = "zyxcanary";

/// Ben and Gus share a community. Cat and Oda share none with Gus, and are all around Ben, each with the canary in name and title.
async fn furnish(site: &Site) -> (String, i64) {
    site.change(ANN, async |tx| {
        tx.run(
            kit::sql!("update people set name = 'Zyxcanary ' || name, sort_name = 'zyxcanary', name_fold = 'zyxcanary ' || name_fold, title = 'Zyxcanary of it', unit = 'zyxcanary',
                       place = 'zyxcanary' where id in (3, 7)"),
            &[],
        )
        .await?;
        spine::people::store::set_manager(tx, BEN, Some(CAT)).await
    })
    .await;
    for who in [CAT, OUT] {
        site.follow(who, BEN).await;
        site.follow(BEN, who).await;
        site.contacts(BEN, who).await;
        site.as_(who).post("/people/2/tags", &[("tags", "zyxcanarytag")]).await.status(303);
        site.as_(who).post("/posts", &[("body", "zyxcanary for everyone"), ("tags", "zyxcanarytag")]).await.status(303);
    }
    let inside =
        site.as_(BEN).post("/communities", &[("name", "Zyxcanary lounge"), ("kind", "open"), ("tags", "zyxcanarytag")]).await.location();
    site.as_(CAT).post(&format!("{inside}/join"), &[]).await.status(303);
    let home = site
        .as_(BEN)
        .post("/communities", &[("name", "With customers"), ("kind", "restricted"), ("external", "1"), ("tags", "cable")])
        .await
        .location();
    site.as_(BEN).post(&format!("{home}/invitations"), &[("people", "gus ann")]).await.status(303);
    for who in [GUS, ANN] {
        site.as_(who).post(&format!("{home}/invitation/accept"), &[]).await.status(303);
    }
    // Who asks to be let in is the owners' business.
    site.as_(OUT).post(&format!("{home}/request"), &[("words", "zyxcanary asks")]).await.status(303);
    let at = home.rsplit('/').next().unwrap();
    let asked = [("kind", "question"), ("title", "Which cable?"), ("body", "The blue one?"), ("community", at), ("tags", "cable")];
    let question = site.as_(GUS).post("/posts", &asked).await.id();
    let answer = site.as_(BEN).json().post_json(&format!("/questions/{question}/answers"), json!({ "body": "The green one" })).await.json()
        ["id"]
        .as_i64()
        .unwrap();
    site.as_(GUS).post(&format!("/answers/{answer}/acceptance"), &[]).await.status(303);
    site.as_(ANN).post(&format!("/items/{answer}/like"), &[("on", "true")]).await;
    site.catch_up().await;
    (at.to_owned(), question)
}

#[tokio::test]
async fn a_guest_meets_nobody_but_those_who_share_a_community_with_them() {
    let site = Site::new().await;
    let (home, question) = furnish(&site).await;
    let question = question.to_string();
    let (mut wrong, mut met) = (vec![], 0);
    for r in site.routes.iter().filter(|r| r.method == Method::GET && r.path != "/live") {
        let mut paths = vec![];
        for person in ["2", "1", "3"] {
            let filled = r.path.split('/').enumerate().map(|(n, part)| {
                let Some((front, hole)) = part.split_once('{') else { return part.to_owned() };
                let tail = hole.split_once('}').map_or("", |h| h.1);
                let value = match r.path.split('/').nth(1).unwrap_or_default() {
                    "communities" if n == 2 => &home,
                    "people" | "network" => person,
                    "p" => "ben",
                    "tags" => "zyxcanarytag",
                    _ => &question,
                };
                format!("{front}{value}{tail}")
            });
            paths.push(filled.collect::<Vec<_>>().join("/"));
        }
        paths.sort_unstable();
        paths.dedup();
        for path in paths {
            for path in [
                path.clone(),
                format!("{path}?q=zyx"),
                format!("{path}?q=cable"),
                format!("{path}?view=all&show=discover&helped=2&role=owner"),
            ] {
                for client in [site.as_(GUS), site.as_(GUS).json()] {
                    let came = client.get(&path).await;
                    // A page may say what was asked of it.
                    let typed = if path.contains("zyxcanarytag") { "zyxcanarytag" } else { "\u{0}" };
                    let text = came.text.to_lowercase().replace(typed, "");
                    if text.contains(CANARY) {
                        let at = text.find(CANARY).unwrap_or(0);
                        wrong.push(format!("{path} tells of {}", text.chars().skip(at.saturating_sub(40)).take(100).collect::<String>()));
                    }
                    if came.status.is_server_error() {
                        wrong.push(format!("{path} fails"));
                    }
                }
                if !path.contains('?') {
                    met += usize::from(send(&site.as_(BEN), r, &path).await.text.to_lowercase().contains(CANARY));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(met > 5, "Ben, who is inside, meets them on many pages, or this proves nothing: {met}");
}

/// The list of what a guest cannot, line by line.
#[tokio::test]
async fn a_guest_cannot_what_guests_cannot() {
    let site = Site::new().await;
    let (home, _) = furnish(&site).await;
    let (gus, ben) = (site.as_(GUS), site.as_(BEN));
    // Own or create communities.
    gus.post("/communities", &[("name", "Mine"), ("kind", "restricted")]).await.status(403);
    gus.get("/communities/new").await.status(403);
    ben.post(&format!("/communities/{home}/members/{GUS}/role"), &[("role", "owner")]).await.refuses("guest cannot own");
    // Follow people, also those they know; nor is it offered.
    gus.get(&format!("/people/{BEN}")).await.ok().lacks(&format!("/people/{BEN}/follow"));
    site.as_(ANN).get(&format!("/people/{BEN}")).await.ok().has(&format!("/people/{BEN}/follow"));
    gus.post(&format!("/people/{BEN}/follow"), &[]).await.status(403);
    gus.post("/welcome/follow", &[(&format!("person-{BEN}"), "1")]).await.status(403);
    gus.post(&format!("/people/{BEN}/invite"), &[("also_follow", "1")]).await.status(303);
    ben.post(&format!("/network/invitations/{GUS}/accept"), &[]).await.status(303);
    let relation = gus.clone().json().get(&format!("/people/{BEN}")).await.ok().json().to_string();
    assert!(relation.contains("\"following\":false"), "contacts they may be: {relation}");
    // See open and moderated communities.
    for kind in ["open", "moderated"] {
        let there = ben.post("/communities", &[("name", &format!("Lounge {kind}")), ("kind", kind)]).await.location();
        for path in [there.clone(), format!("{there}/members"), format!("{there}/about")] {
            gus.get(&path).await.status(404);
        }
        for way in ["join", "request", "follow"] {
            gus.post(&format!("{there}/{way}"), &[]).await.status(404);
        }
    }
    gus.get("/communities").await.ok().lacks("Lounge");
    // Public files and public posts.
    let post =
        ben.clone().json().upload("/posts", &[("body", "For everybody")], &[("files", "plan.txt", b"a plan")]).await.status(201).id();
    let page = site.as_(CAT).get(&format!("/posts/{post}")).await.ok().text;
    let file: String = page[page.find("/files/").expect("a file")..].chars().take_while(|c| *c != '"').collect();
    site.as_(CAT).get(&file).await.ok();
    for path in [format!("/posts/{post}"), format!("/items/{post}"), file] {
        gus.get(&path).await.status(404);
    }
    gus.get("/?view=all").await.ok().lacks("For everybody");
    // The directory and its type-ahead; others' profiles.
    gus.get("/people").await.ok().has("Ben").lacks("Dan Holm").lacks("Zyxcanary");
    for typed in ["dan", "zyx"] {
        gus.clone().json().get(&format!("/people/suggest?q={typed}")).await.ok().lacks("Dan Holm").lacks("Zyxcanary");
        gus.clone().json().get(&format!("/search/suggest?q={typed}")).await.ok().lacks("Dan Holm").lacks("Zyxcanary");
    }
    for path in [format!("/people/{DAN}"), format!("/people/{DAN}/card"), format!("/people/{DAN}/photo")] {
        gus.get(&path).await.status(404);
    }
    // Nobody is recommended, nothing is counted for them, and home has no box to write in.
    gus.get("/welcome?step=follow").await.ok().lacks("name=\"person-");
    gus.get("/moderation/statistics").await.status(404);
    gus.get("/").await.ok().lacks("action=\"/posts\"").lacks("#composer").lacks("/follow\"");
    ben.get("/").await.ok().has("action=\"/posts\"").has("#composer");
}
