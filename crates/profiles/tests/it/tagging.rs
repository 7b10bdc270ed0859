//! Tags on people and the pages of those who wear them; what the directory finds, narrows and hides.

use spine::people::store;
use testing::*;

async fn found(site: &Site, who: PersonId, query: &str) -> Vec<i64> {
    let face = site.as_(who).json().get(&format!("/people?{query}")).await.ok().json();
    face["people"].as_array().expect("people").iter().map(|p| p["id"].as_i64().expect("an id")).collect()
}
fn tagged(v: &Value) -> Vec<i64> {
    v["people"].as_array().expect("people").iter().map(|p| p["person"]["id"].as_i64().expect("an id")).collect()
}

#[tokio::test]
async fn own_words_stand_apart_from_what_colleagues_say() {
    let site = Site::new().await;
    site.as_(CAT).post("/people/3/tags", &[("tags", "platforms")]).await.status(303);
    site.as_(BEN).post("/people/3/tags", &[("tags", "platforms ceph")]).await.status(303);
    let page = site.as_(EVE).get("/people/3").await.ok();
    page.has("In their own words").has("Colleagues say").has("Given by Ben Okafor").has("/people/3/tags");
    site.as_(EVE).get("/people/3/tags").await.ok().has("Ben Okafor").has("In their own words").lacks("tags/remove");
    site.as_(BEN).get("/people/3/tags").await.ok().has("tags/remove");
    // The giver takes their own back and nobody else's.
    site.as_(BEN).post("/people/3/tags/remove", &[("tag", "platforms"), ("back", "/people/3/tags")]).await.status(303);
    let left = site.as_(EVE).json().get("/people/3/tags").await.ok().json();
    let by = |tag: &str| {
        let all = left.as_array().expect("tags").iter().find(|t| t["tag"] == tag).map(|t| t["by"].clone()).unwrap_or_default();
        all.as_array().map(|b| b.iter().filter_map(|g| g["id"].as_i64()).collect::<Vec<_>>()).unwrap_or_default()
    };
    assert_eq!((by("platforms"), by("ceph")), (vec![3], vec![2]));
    site.as_(GUS).get("/people/3/tags").await.status(404);
}

#[tokio::test]
async fn the_people_of_a_tag() {
    let site = Site::new().await;
    for (who, whom, tags) in [(BEN, 3, "ceph storage"), (DAN, 3, "ceph"), (BEN, 4, "ceph"), (EVE, 5, "ceph"), (ANN, 1, "cranes")] {
        site.as_(who).post(&format!("/people/{whom}/tags"), &[("tags", tags)]).await.status(303);
    }
    site.contacts(BEN, DAN).await;
    let get = async |who: PersonId, query: &str| site.as_(who).json().get(&format!("/tags/Ceph/people{query}")).await.ok().json();
    let all = get(BEN, "").await;
    assert_eq!((tagged(&all), &all["total"]), (vec![3, 4, 5], &json!(3)));
    assert_eq!((&all["people"][0]["count"], &all["people"][2]["own"], &all["people"][2]["count"]), (&json!(2), &json!(true), &json!(0)));
    assert_eq!(all["related"], json!(["storage"]));
    assert_eq!(
        all["taggers"].as_array().expect("taggers").iter().map(|t| t["id"].as_i64().unwrap_or(0)).collect::<Vec<_>>(),
        [2, 4],
        "Eve only speaks for herself"
    );
    assert_eq!(tagged(&get(BEN, "?only=network").await), [4]);
    assert_eq!(tagged(&get(BEN, "?only=mine").await), [3, 4]);
    site.as_(BEN).get("/tags/ceph/people").await.ok().has("Cat Vogel").has("Given by Ben Okafor and Dan Holm").has("Given most by");
    site.as_(BEN).get("/tags/never/people").await.ok().has("Nobody here");
    // A guest sees no tag by somebody they may not know of, in lists as in counts.
    site.group("Project", &[GUS, CAT, DAN]).await;
    let seen = get(GUS, "").await;
    assert_eq!((tagged(&seen), &seen["total"], &seen["related"]), (vec![3], &json!(1), &json!([])));
    assert_eq!(seen["people"][0]["by"].as_array().map(Vec::len), Some(1), "Dan's, and not a word of Ben's");
}

#[tokio::test]
async fn a_tag_can_be_followed() {
    let site = Site::new().await;
    site.as_(BEN).get("/tags/ceph").await.ok().has("Follow this tag");
    site.as_(BEN).post("/tags/CEPH/follow", &[("back", "/tags/ceph")]).await.status(303);
    site.as_(BEN).post("/tags/ceph/follow", &[]).await.status(303);
    site.as_(BEN).get("/tags/ceph").await.ok().has("/tags/ceph/unfollow");
    assert_eq!(site.as_(BEN).json().get("/network?tab=tags").await.ok().json()["tags"], json!(["ceph"]));
    assert_eq!(site.as_(CAT).json().get("/tags/ceph").await.ok().json()["following"], false);
    assert_eq!(site.facts().await, [""; 0], "nobody is told");
    assert_eq!(site.as_(BEN).post_json("/tags/ceph/unfollow", json!({})).await.ok().json()["following"], false);
}

#[tokio::test]
async fn somebody_is_found_however_their_name_is_typed() {
    let site = Site::new().await;
    let mut ids = vec![];
    for name in ["Karin Østergaard", "Jürgen Müller", "Søren Æbelø", "Zoë Ångström"] {
        let record = store::Record { name: name.into(), phone: "+45 70 12 34 56".into(), ..Default::default() };
        ids.push(site.change(ANN, async |tx| store::create(tx, &record).await).await.0);
    }
    site.catch_up().await;
    for (typed, who) in [
        ("ostergaard", 0),
        ("Østergaard", 0),
        ("oestergaard", 0),
        ("Ostergard", 0),
        ("karin+oster", 0),
        ("muller", 1),
        ("mueller", 1),
        ("M%C3%BCller", 1),
        ("Juergen", 1),
        ("abelo", 2),
        ("angstrom", 3),
    ] {
        assert_eq!(found(&site, BEN, &format!("q={typed}")).await.first(), Some(&ids[who]), "{typed}");
    }
}

#[tokio::test]
async fn numbers_and_addresses_lead_to_people() {
    let site = Site::new().await;
    for (id, phone) in [(CAT, "+49 (0)30-1234 567"), (DAN, "+45 12 99 56 78")] {
        site.change(ANN, async |tx| store::set_about(tx, id, "", phone, "", "").await).await;
    }
    assert_eq!(found(&site, BEN, "q=1234567").await, [3], "the end of a number first, however it is written");
    assert_eq!(found(&site, BEN, "q=%2B45+12+99").await, [4]);
    assert_eq!(found(&site, BEN, "q=567").await, [3, 4], "at the end before within");
    assert_eq!(found(&site, BEN, "q=999999").await, [0i64; 0]);
    assert_eq!(found(&site, BEN, "q=CAT%40example.org").await.first(), Some(&3));
    assert_eq!(found(&site, BEN, "q=dan%40ex").await.first(), Some(&4));
    assert_eq!(found(&site, GUS, "q=1234567").await, [0i64; 0]);
    assert_eq!(found(&site, GUS, "q=cat%40example.org").await, [0i64; 0]);
}

#[tokio::test]
async fn the_directory_is_narrowed_and_sorted() {
    let site = Site::new().await;
    site.change(ANN, async |tx| {
        store::set_about(tx, CAT, "", "", "de en", "").await?;
        store::set_about(tx, DAN, "", "", "da en", "").await
    })
    .await;
    site.as_(BEN).post("/people/4/tags", &[("tags", "ceph")]).await.status(303);
    site.contacts(BEN, EVE).await;
    assert_eq!((found(&site, BEN, "lang=da").await, found(&site, BEN, "lang=de").await), (vec![4], vec![3]));
    assert_eq!(found(&site, BEN, "lang=da&country=DK").await, [4]);
    assert_eq!(found(&site, BEN, "lang=d").await, [0i64; 0], "half a code is no language");
    assert_eq!(found(&site, BEN, "tag=Ceph").await, [4]);
    assert_eq!(found(&site, BEN, "only=network").await, [5]);
    assert_eq!(found(&site, BEN, "country=DE&only=network").await, [0i64; 0]);
    let newest = found(&site, BEN, "sort=joined").await;
    assert_eq!(newest.len(), 7);
    assert!(newest.is_sorted_by(|a, b| a > b), "those made last first: {newest:?}");
    site.catch_up().await;
    let face = site.as_(BEN).json().get("/people?q=example.org").await.ok().json();
    assert_eq!(face["total"], face["people"].as_array().map_or(0, Vec::len));
    let byname = found(&site, BEN, "q=o&sort=name").await;
    assert!(!byname.is_empty());
    // Counts say how many each choice leaves.
    let facets = site.as_(BEN).json().get("/people?q=dan").await.ok().json()["facets"].clone();
    let country = facets.as_array().expect("facets").iter().find(|f| f["name"] == "country").expect("countries");
    assert_eq!(country["values"], json!([{ "value": "DK", "count": 1 }]));
    site.as_(BEN).get("/people").await.ok().has("Any language").has("Only my network");
}

#[tokio::test]
async fn guests_learn_nothing_from_filters_and_counts() {
    let site = Site::new().await;
    site.group("Project", &[GUS, CAT]).await;
    site.as_(BEN).post("/people/3/tags", &[("tags", "canary-tag")]).await.status(303);
    site.change(ANN, async |tx| store::set_about(tx, CAT, "", "", "de", "").await).await;
    site.catch_up().await;
    let facet = |face: &Value, name: &str| {
        let all = face["facets"].as_array().expect("facets").iter().find(|f| f["name"] == name).cloned().unwrap_or_default();
        all["values"]
            .as_array()
            .expect("values")
            .iter()
            .map(|v| (v["value"].as_str().expect("a value").to_owned(), v["count"].as_u64()))
            .collect::<Vec<_>>()
    };
    for query in
        ["", "q=c", "q=vogel", "sort=joined", "country=DK", "tag=canary-tag", "lang=da", "only=network", "q=canary-tag", "q=canary"]
    {
        let face = site.as_(GUS).json().get(&format!("/people?{query}")).await.ok();
        let face = face.lacks("Dan Holm").lacks("Ben Okafor").lacks("canary-tag").lacks("\"DK\"").json();
        assert!(facet(&face, "country").iter().all(|v| v.0 == "DE" || v.0 == "GB"), "{query}: {face}");
        assert!(facet(&face, "tag").is_empty(), "{query}");
    }
    let face = site.as_(GUS).json().get("/people?q=vogel").await.ok().json();
    assert_eq!(facet(&face, "country"), [("DE".to_owned(), Some(1))], "counted are those one may know of");
    assert_eq!((found(&site, GUS, "country=DE").await, found(&site, GUS, "lang=de").await), (vec![3], vec![3]));
    for word in ["canary-tag", "canary"] {
        assert_eq!(found(&site, GUS, &format!("q={word}")).await, [0i64; 0], "nobody is found by a tag whose giver one may not know");
        assert_eq!(found(&site, BEN, &format!("q={word}")).await, [3]);
    }
    assert_eq!(found(&site, GUS, "tag=canary-tag").await, found(&site, GUS, "tag=no-such-tag").await, "a filter tells nothing");
    site.as_(GUS).get("/people").await.ok().has("Cat Vogel").lacks("Any tag");
}

#[tokio::test]
async fn filters_combine_stand_in_the_address_and_count_everybody() {
    let site = Site::new().await;
    site.change(ANN, async |tx| {
        for n in 0..450 {
            let (unit, place) = (["Blades", "Cranes", "Grid"][n % 3], ["Malmö", "Porto"][n % 2]);
            let record = store::Record {
                name: format!("Anna Berg {n}"),
                unit: unit.into(),
                place: place.into(),
                country: "SE".into(),
                ..Default::default()
            };
            let id = store::create(tx, &record).await?;
            if n % 5 == 0 {
                store::add_tag(tx, id, "mast").await?;
            }
        }
        Ok(())
    })
    .await;
    site.catch_up().await;
    let face = async |query: &str| site.as_(BEN).json().get(&format!("/people?{query}")).await.ok().json();
    let count = |face: &Value, name: &str, value: &str| {
        let of = face["facets"].as_array().expect("facets").iter().find(|f| f["name"] == name).cloned().unwrap_or_default();
        of["values"].as_array().and_then(|all| all.iter().find(|v| v["value"] == value)).map(|v| v["count"].clone()).unwrap_or_default()
    };
    let all = face("q=anna").await;
    assert_eq!((&all["total"], count(&all, "unit", "Blades"), count(&all, "tag", "mast")), (&json!(450), json!(150), json!(90)));
    let both = face("q=anna&unit=Blades&tag=mast").await;
    assert_eq!((&both["total"], count(&both, "unit", "Cranes"), count(&both, "place", "Porto")), (&json!(30), json!(30), json!(15)));
    let leafed = face("unit=Blades&tag=mast").await;
    assert_eq!((leafed["people"].as_array().map(Vec::len), count(&leafed, "unit", "Cranes")), (Some(30), json!(30)));
    let one = face("tag=mast").await;
    assert_eq!((count(&one, "tag", "mast"), count(&one, "unit", "Grid")), (json!(90), json!(30)));
    assert_eq!(count(&face("").await, "tag", "mast"), json!(null), "nothing is asked, nobody is counted");
    let page = site.as_(BEN).get("/people?q=anna&unit=Blades&tag=mast&sort=name").await.ok();
    page.has("selected>mast (30)").has("Any tag").has("selected>Blades (30)");
    // To the end, each once.
    let (mut seen, mut after) = (vec![], String::new());
    loop {
        let page = face(&format!("q=anna&sort=name&after={after}")).await;
        seen.extend(page["people"].as_array().expect("people").iter().map(|p| p["id"].as_i64().expect("an id")));
        match page["next"].as_str() {
            Some(next) => after = next.to_owned(),
            None => break,
        }
    }
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 450);
}

#[tokio::test]
async fn a_tag_that_was_taken_away_is_not_put_back_by_the_same_person() {
    let site = Site::new().await;
    let tag = async |who: spine::PersonId| site.as_(who).post(&format!("/people/{}/tags", EVE.0), &[("tags", "mast")]).await;
    tag(BEN).await.status(303);
    tag(CAT).await.status(303);
    site.as_(BEN).post(&format!("/people/{}/tags/remove", EVE.0), &[("tag", "mast")]).await.status(303);
    tag(BEN).await.status(303); // one's own one may give again
    site.as_(EVE).post(&format!("/people/{}/tags/remove", EVE.0), &[("tag", "mast")]).await.status(303);
    tag(BEN).await.refuses("took the tag “mast” away");
    tag(CAT).await.refuses("stays away");
    tag(DAN).await.status(303);
    tag(EVE).await.status(303);
    site.as_(BEN).post(&format!("/people/{}/tags", EVE.0), &[("tags", "sonar")]).await.status(303);
}

#[tokio::test]
async fn an_administrator_may_decide_that_people_tag_only_themselves() {
    let site = Site::new().await;
    let tag = async |who: PersonId, whom: PersonId, tag: &str| site.as_(who).post(&format!("/people/{whom}/tags"), &[("tags", tag)]).await;
    tag(BEN, CAT, "harbour").await.status(303);
    site.as_(BEN).get("/people/3").await.ok().has("action=\"/people/3/tags\"").has("name=\"tags\"");
    // What says nothing of it leaves it as it is; who administers nothing decides nothing.
    site.as_(BEN).post("/admin/house", &[("organisation", "Acme"), ("people_tags", "0")]).await.status(404);
    site.as_(ANN).post("/admin/house", &[("organisation", "Acme")]).await.status(303);
    tag(BEN, CAT, "cranes").await.status(303);
    site.as_(ANN).post("/admin/house", &[("organisation", "Acme"), ("people_tags", "0")]).await.status(303);
    assert_eq!(site.as_(ANN).json().get("/admin").await.ok().json()["people_tags"], false);
    tag(BEN, CAT, "ropes").await.refuses("people tag only themselves");
    site.as_(BEN).post("/people/3/invite", &[("message", "Hello"), ("tags", "ropes")]).await.refuses("people tag only themselves");
    site.as_(BEN).post("/people/4/invite", &[("message", "Hello")]).await.status(303);
    tag(CAT, CAT, "winches").await.status(303);
    site.as_(DAN).get("/people/3").await.ok().has("harbour").has("winches").lacks("action=\"/people/3/tags\"").lacks("Tags for");
    site.as_(CAT).get("/people/3").await.ok().has("action=\"/people/3/tags\"");
    // What was given stays, and is taken off by either.
    site.as_(BEN).get("/people/3").await.ok().lacks("action=\"/people/3/tags\"").has("action=\"/people/3/tags/remove\"");
    site.as_(BEN).post("/people/3/tags/remove", &[("tag", "harbour")]).await.status(303);
    site.as_(CAT).post("/people/3/tags/remove", &[("tag", "cranes")]).await.status(303);
    site.as_(DAN).get("/people/3").await.ok().lacks("harbour").lacks("cranes");
    site.as_(ANN).json().get("/admin/audit").await.ok().has("people_tags");
    site.as_(ANN).post("/admin/house", &[("organisation", "Acme"), ("people_tags", "1")]).await.status(303);
    tag(BEN, CAT, "ropes").await.status(303);
}
