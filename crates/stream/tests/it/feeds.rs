//! Lists as feeds, for whoever is signed in and for feed readers.

use super::*;

/// The path of a new address for a list.
async fn address(site: &Site, who: PersonId, of: &str) -> String {
    let url = site.as_(who).json().post("/settings/feeds", &[("of", of)]).await.status(201).json()["url"].as_str().unwrap().to_owned();
    format!("/feeds/{}", url.rsplit('/').next().unwrap())
}
/// What the entries of a feed are called. Where it is no XML, this stops.
fn titles(text: &str) -> Vec<String> {
    use quick_xml::{Reader, events::Event};
    let (mut reader, mut path, mut out) = (Reader::from_str(text), vec![], vec![]);
    reader.config_mut().check_end_names = true;
    loop {
        match reader.read_event().unwrap() {
            Event::Start(e) => {
                path.push(e.name().0.to_owned());
                if path == ["feed", "entry", "title"] {
                    out.push(String::new());
                }
            }
            Event::End(_) => drop(path.pop()),
            Event::Text(t) if path == ["feed", "entry", "title"] => out.last_mut().unwrap().push_str(&t),
            Event::GeneralRef(r) if path == ["feed", "entry", "title"] => out.last_mut().unwrap().push_str(&format!("&{};", &*r)),
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(path.is_empty() && text.contains("xmlns=\"http://www.w3.org/2005/Atom\""));
    out
}

#[tokio::test]
async fn every_list_has_a_feed_and_its_page_says_where() {
    let site = Site::new().await;
    let community = site.as_(ANN).json().post("/communities", &[("name", "Mac users"), ("kind", "open")]).await.status(201).id();
    let inside = community.to_string();
    let post = async |fields: &[(&str, &str)]| site.as_(ANN).json().post("/posts", fields).await.status(201).id();
    post(&[("body", "Crane & <winch>"), ("tags", "harbour")]).await;
    let question = post(&[("kind", "question"), ("title", "Where is the rope?"), ("body", "The long one")]).await;
    post(&[("body", "Within"), ("community", &inside)]).await;
    post(&[("kind", "topic"), ("title", "A topic"), ("body", "words"), ("community", &inside)]).await;
    let forum = site.as_(ANN).json().get(&format!("/communities/{community}/forums")).await.ok().json()["forums"][0]["id"].to_string();
    let told = [("title", "Closed on Friday"), ("body", "All day")];
    site.as_(ANN).json().post("/announcements", &told).await.status(201);
    site.catch_up().await;
    site.follow(BEN, ANN).await;
    let lists = [
        ("/?view=all", "home:all", 5),
        ("/?view=following", "home:following", 5),
        ("/people/1", "board:1", 2),
        ("/tags/harbour", "tag:harbour", 1),
        ("/questions", "questions:open", 1),
        ("/questions?state=all", "questions:all", 1),
        ("/questions?state=answered", "questions:answered", 0),
        (&format!("/communities/{community}"), &format!("community:{community}"), 2),
        (&format!("/forums/{forum}"), &format!("forum:{forum}"), 1),
        ("/announcements", "announcements", 1),
        ("/search?q=rope&sort=newest", "search:q=rope&sort=newest", 1),
    ];
    for (page, of, entries) in lists {
        let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("of", of).finish();
        let html = site.as_(BEN).get(page).await.ok().has("application/atom+xml");
        assert!(
            html.text.contains(&format!("href=\"/feed?{query}\"")) && html.text.contains(&format!("/settings/feeds?{query}")),
            "{page}"
        );
        site.as_(BEN).get(&format!("/settings/feeds?{query}")).await.ok().has("Make an address for this feed");
        let feed = site.as_(BEN).get(&format!("/feed?{query}")).await.ok();
        assert_eq!(titles(&feed.text).len(), entries, "{of}: {}", feed.text);
        let there = address(&site, BEN, of).await;
        let out = site.anonymous().get(&there).await.ok();
        assert_eq!(out.header("content-type"), Some("application/atom+xml; charset=utf-8"));
        assert_eq!(titles(&out.text), titles(&feed.text), "{of}");
    }
    let feed = site
        .as_(BEN)
        .get("/feed?of=tag:harbour")
        .await
        .ok()
        .has("<category term=\"harbour\"/>")
        .has("&lt;p&gt;Crane &amp;amp; &amp;lt;winch&amp;gt;");
    assert!(titles(&feed.text)[0].ends_with(": Crane &amp; &lt;winch&gt;"), "{}", feed.text);
    site.as_(BEN).get("/feed?of=questions:open").await.ok().has(&format!("/questions/{question}")).has("Where is the rope?");
    let tag = feed.header("etag").unwrap().to_owned();
    site.as_(BEN).header("if-none-match", &tag).get("/feed?of=tag:harbour").await.status(304);
    for none in [
        "",
        "nothing",
        "home",
        "home:saved",
        "board:x",
        "board:99",
        "questions:mine",
        "community:99",
        "forum:99",
        "search:",
        "search:kind=people&q=ann",
    ] {
        let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("of", none).finish();
        site.as_(BEN).get(&format!("/feed?{query}")).await.status(404);
        site.as_(BEN).json().post("/settings/feeds", &[("of", none)]).await.status(404);
    }
    site.anonymous().get("/feed?of=home:all").await.status(401);
}

#[tokio::test]
async fn an_address_reads_with_the_eyes_of_whoever_made_it_and_ends_with_them() {
    let site = Site::new().await;
    let community = site
        .as_(ANN)
        .json()
        .post("/communities", &[("name", "With guests"), ("kind", "restricted"), ("external", "1")])
        .await
        .status(201)
        .id();
    for (who, name) in [(BEN, "ben"), (GUS, "gus")] {
        site.as_(ANN).post(&format!("/communities/{community}/invitations"), &[("people", name)]).await.status(303);
        site.as_(who).post(&format!("/communities/{community}/invitation/accept"), &[]).await.status(303);
    }
    site.secret(ANN, &[BEN], "status", "", "for ben alone").await;
    site.as_(ANN).post("/posts", &[("body", "for members"), ("community", &community.to_string())]).await.status(303);
    let of = format!("community:{community}");
    let (all, within) = (address(&site, BEN, "home:all").await, address(&site, BEN, &of).await);
    let (others, guests) = (address(&site, OUT, "home:all").await, address(&site, GUS, &of).await);
    let anyone = site.anonymous();
    anyone.get(&all).await.ok().has("for ben alone").has("for members");
    anyone.get(&within).await.ok().has("for members").lacks("for ben alone");
    anyone.get(&guests).await.ok().has("for members");
    anyone.get(&others).await.ok().lacks("for ben alone").lacks("for members");
    site.as_(OUT).json().post("/settings/feeds", &[("of", &of)]).await.status(403);
    // An address is not a key to anything else, and is not shown again.
    let secret = all.trim_start_matches("/feeds/").trim_end_matches(".atom").to_owned();
    anyone.get(&format!("/calendars/{secret}.ics")).await.status(404);
    site.as_(BEN).get("/settings/feeds").await.ok().has("With guests").has("last read").lacks(&secret);
    site.token(BEN, "write").await.json().post("/settings/feeds", &[("of", "home:all")]).await.status(403);
    // Who is in no longer reads no longer; nor does who is not in the house.
    site.as_(ANN).post(&format!("/communities/{community}/members/{BEN}/remove"), &[]).await.status(303);
    anyone.get(&within).await.status(404);
    anyone.get(&all).await.ok().has("for ben alone").lacks("for members");
    site.change(ANN, async |tx| tx.run(kit::sql!("update people set expires_at = $2 where id = $1"), kit::params![GUS, tx.now]).await)
        .await;
    anyone.get(&guests).await.status(404);
    // Taken back by whoever made it, and by signing out everywhere.
    let id = site.as_(BEN).json().get("/settings/feeds").await.ok().json()["feeds"][0]["id"].to_string();
    site.as_(OUT).post(&format!("/settings/feeds/{id}/revoke"), &[]).await.status(404);
    site.as_(BEN).post(&format!("/settings/feeds/{id}/revoke"), &[]).await.status(303);
    anyone.get(&all).await.status(404);
    let again = address(&site, BEN, "home:all").await;
    anyone.get(&again).await.ok();
    site.change(ANN, async |tx| people::sessions::end_all(tx, BEN).await).await;
    anyone.get(&again).await.status(404);
    site.change(ANN, async |tx| people::store::set_standing(tx, OUT, people::Standing::Inactive).await).await;
    anyone.get(&others).await.status(404);
}
