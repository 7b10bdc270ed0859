//! What a profile shows of somebody beyond their board: contacts, communities, answers, and all that they wrote.

use testing::*;

fn names(v: &Value) -> Vec<String> {
    v.as_array().expect("a list").iter().map(|x| x["name"].as_str().or(x["title"].as_str()).unwrap_or_default().to_owned()).collect()
}
async fn community(site: &Site, name: &str, kind: &str, members: &str) -> String {
    let home = site.as_(CAT).post("/communities", &[("name", name), ("kind", kind)]).await.location();
    site.as_(CAT).post(&format!("{home}/members/import/take"), &[("people", members)]).await.status(303);
    home
}

#[tokio::test]
async fn a_profile_names_the_communities_that_the_reader_may_read() {
    let site = Site::new().await;
    community(&site, "Harbour masters", "open", "dan").await;
    community(&site, "Lift plans", "restricted", "dan\nben").await;
    community(&site, "Quiet ones", "unlisted", "dan").await;
    let dan = format!("/people/{DAN}");
    site.as_(BEN).get(&dan).await.ok().has("Harbour masters").has("Lift plans").lacks("Quiet ones");
    // Listed, so one knows that it is there; not who is in it.
    site.as_(EVE).get(&dan).await.ok().has("Harbour masters").lacks("Lift plans").lacks("Quiet ones");
    site.as_(GUS).get(&dan).await.status(404);
    let all = format!("{dan}/communities");
    site.as_(EVE).get(&all).await.ok().has("Harbour masters").lacks("Lift plans").lacks("Quiet ones");
    site.as_(CAT).get(&format!("/people/{CAT}/communities")).await.ok().has("Quiet ones").has("Owner");
    let json = site.as_(BEN).json().get(&all).await.ok().json();
    assert_eq!(names(&json["communities"]), ["Harbour masters", "Lift plans"]);
    // Who shares nothing but a group with them hears of none.
    site.group("Mac", &[GUS, DAN]).await;
    site.as_(GUS).get(&all).await.ok().lacks("Harbour masters");
    site.as_(GUS).get(&dan).await.ok().lacks("Harbour masters");
    // More than a few: the rest is a page away.
    for n in 0..5 {
        community(&site, &format!("Crane {n}"), "open", "dan").await;
    }
    let face = site.as_(EVE).json().get(&dan).await.ok().json();
    assert_eq!((face["communities"].as_array().map(Vec::len), face["communities_total"].as_i64()), (Some(5), Some(6)));
    site.as_(EVE).get(&dan).await.ok().has(&format!("href=\"{all}\""));
}

#[tokio::test]
async fn contacts_are_shown_to_colleagues_and_to_no_guest() {
    let site = Site::new().await;
    for who in [CAT, EVE, GUS] {
        site.contacts(DAN, who).await;
    }
    site.group("Mac", &[GUS, DAN, CAT]).await;
    let dan = format!("/people/{DAN}");
    let face = site.as_(BEN).json().get(&dan).await.ok().json();
    assert_eq!(names(&face["contacts"]).len(), 3);
    let all = format!("{dan}/contacts");
    site.as_(BEN).get(&dan).await.ok().has(&format!("href=\"{all}\""));
    site.as_(BEN).get(&all).await.ok().has("/people/3").has("/people/5").has("/people/6");
    let json = site.as_(BEN).json().get(&format!("{all}?after=3")).await.ok().json();
    assert!(json["contacts"].as_array().unwrap().iter().all(|p| p["id"] != 3), "by name, after Cat");
    assert_eq!(site.as_(GUS).json().get(&dan).await.ok().json()["contacts"], json!([]));
    assert_eq!(site.as_(GUS).json().get(&all).await.ok().json()["contacts"], json!([]));
    site.as_(GUS).get(&dan).await.ok().lacks(&all);
}

#[tokio::test]
async fn what_somebody_wrote_on_another_board_is_among_everything_by_them() {
    let site = Site::new().await;
    let everyone = [("body", "Welcome aboard, Ben!"), ("board", "2"), ("audience", "everyone")];
    site.as_(ANN).post("/posts", &everyone).await.status(303);
    site.secret(ANN, &[CAT], "status", "", "For Cat alone").await;
    let asked = [("kind", "question"), ("title", "Where is the crane?"), ("body", "?"), ("audience", "everyone")];
    let question = site.as_(BEN).json().post("/posts", &asked).await.status(201).id();
    site.as_(ANN).post(&format!("/questions/{question}/answers"), &[("body", "Behind the shed")]).await.status(303);
    site.as_(BEN).post("/posts", &[("body", "Ben was here"), ("board", "1"), ("audience", "everyone")]).await.status(303);
    let (ann, all) = (format!("/people/{ANN}"), format!("/people/{ANN}/all"));
    // Her board has what stands on it; all that she wrote is a tab away.
    site.as_(DAN)
        .get(&ann)
        .await
        .ok()
        .lacks("Welcome aboard")
        .has("Ben was here")
        .has(&format!("href=\"{all}\""))
        .has("Where is the crane?");
    let page = site.as_(DAN).get(&all).await.ok();
    page.has("Everything by Ann")
        .has("Welcome aboard")
        .has("Behind the shed")
        .has("Where is the crane?")
        .lacks("Ben was here")
        .lacks("For Cat");
    site.as_(CAT).get(&all).await.ok().has("For Cat alone");
    let answers = site.as_(DAN).json().get(&ann).await.ok().json()["answers"].clone();
    assert_eq!(names(&answers), ["Where is the crane?"]);
    site.as_(GUS).get(&all).await.status(404);
    // Page by page, nothing twice.
    for n in 0..22 {
        site.item(ANN, "status", "", &format!("Number {n}.")).await;
        site.later(1000);
    }
    let first = site.as_(DAN).json().get(&all).await.ok().json();
    let second = site.as_(DAN).json().get(&format!("{all}?before={}", first["next"].as_str().unwrap())).await.ok().json();
    let ids = |v: &Value| v["items"].as_array().unwrap().iter().map(|i| i["id"].as_i64().unwrap()).collect::<Vec<_>>();
    assert_eq!((ids(&first).len(), ids(&second).len()), (20, 4));
    assert!(ids(&second).iter().all(|id| !ids(&first).contains(id)));
    site.as_(OUT).get(&format!("/people/{OUT}/all")).await.ok().has("Everything by you");
}

#[tokio::test]
async fn other_eyes_bring_no_answer_along_that_i_may_not_read_any_more() {
    let site = Site::new().await;
    let home = community(&site, "Lift plans", "restricted", "dan\nben").await;
    let at = home.rsplit('/').next().unwrap();
    let asked = [("kind", "question"), ("title", "Which hook?"), ("body", "?"), ("community", at)];
    let question = site.as_(BEN).json().post("/posts", &asked).await.status(201).id();
    site.as_(DAN).post(&format!("/questions/{question}/answers"), &[("body", "The red one")]).await.status(303);
    let (own, through) = (format!("/people/{DAN}"), format!("/people/{DAN}/as?who=ben"));
    site.as_(DAN).get(&own).await.ok().has("Which hook?");
    site.as_(DAN).get(&through).await.ok().has("Which hook?");
    site.as_(CAT).post(&format!("{home}/members/{DAN}/remove"), &[]).await.status(303);
    site.as_(BEN).get(&own).await.ok().has("Which hook?");
    site.as_(DAN).get(&own).await.ok().lacks("Which hook?");
    site.as_(DAN).get(&through).await.ok().lacks("Which hook?");
}
