//! What a person may rely on when asking who knows, and what nobody learns from it.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

use spine::knowers::{Asked, Because};
use testing::*;

async fn question(site: &Site, who: PersonId, title: &str, tags: &str) -> i64 {
    let form = [("kind", "question"), ("audience", "everyone"), ("title", title), ("body", "How is it done?"), ("tags", tags)];
    site.as_(who).json().post("/posts", &form).await.status(201).id()
}
async fn answer(site: &Site, who: PersonId, question: i64, body: &str) -> i64 {
    site.as_(who).json().post(&format!("/questions/{question}/answers"), &[("body", body)]).await.status(201).id()
}
/// Ben and Cat answer about ropes, Dan about soup.
async fn ropes(site: &Site) -> (i64, i64) {
    let rope = question(site, ANN, "How do I splice a mooring rope?", "ropes").await;
    let soup = question(site, ANN, "Which soup is in the canteen on Monday?", "canteen").await;
    answer(site, BEN, rope, "Tuck each strand of the mooring rope three times.").await;
    answer(site, DAN, soup, "Pea soup.").await;
    site.catch_up().await;
    (rope, soup)
}
async fn names(site: &Site, who: PersonId, path: &str) -> Vec<i64> {
    let page = site.as_(who).json().get(path).await.ok().json();
    page["people"].as_array().unwrap().iter().map(|p| p["person"]["id"].as_i64().unwrap()).collect()
}

#[tokio::test]
async fn who_answered_something_like_it_is_found_with_the_answer_and_nobody_else() {
    let site = Site::new().await;
    let (rope, _) = ropes(&site).await;
    assert_eq!(names(&site, EVE, "/experts?q=splicing+a+rope").await, [BEN.0]);
    let page = site.as_(EVE).get("/experts?q=splicing+a+rope").await.ok();
    page.has("What they did").has(&format!("/questions/{rope}#item-"));
    assert_eq!(names(&site, BEN, "/experts?q=splicing+a+rope").await, Vec::<i64>::new(), "never oneself");
}

#[tokio::test]
async fn three_layers_stand_apart() {
    let site = Site::new().await;
    ropes(&site).await;
    for (by, tag) in [(CAT, "splicing"), (DAN, "splicing"), (BEN, "ropes")] {
        site.as_(by).post(&format!("/people/{BEN}/tags"), &[("tags", tag)]).await;
    }
    site.catch_up().await;
    let page = site.as_(EVE).json().get("/experts?q=splicing+ropes").await.ok().json();
    let ben = &page["people"][0];
    assert_eq!(ben["person"]["id"], BEN.0);
    assert_eq!(ben["says"], serde_json::json!(["ropes"]));
    assert_eq!((&ben["tagged"][0]["tag"], &ben["tagged"][0]["count"]), (&serde_json::json!("splicing"), &serde_json::json!(2)));
    assert_eq!(ben["evidence"][0]["count"], 1);
}

#[tokio::test]
async fn hiding_a_topic_and_opting_out_act_at_once_everywhere() {
    let site = Site::new().await;
    ropes(&site).await;
    site.as_(BEN).get("/me/inferred").await.ok().has("ropes");
    site.as_(BEN).post("/me/inferred/hide", &[("topic", "ropes"), ("hidden", "1")]).await.see().await.has("Hidden");
    assert_eq!(names(&site, EVE, "/experts?q=splice+mooring+strand").await, Vec::<i64>::new(), "evidence on a hidden topic is none");
    assert_eq!(names(&site, EVE, "/experts?tag=ropes").await, Vec::<i64>::new());
    site.as_(BEN).post("/me/inferred/hide", &[("topic", "ropes"), ("hidden", "")]).await.status(303);
    assert_eq!(names(&site, EVE, "/experts?q=mooring+rope").await, [BEN.0]);
    site.as_(BEN).post("/me/inferred/silent", &[("silent", "1")]).await.see().await.has("not suggested");
    assert_eq!(names(&site, EVE, "/experts?q=mooring+rope").await, Vec::<i64>::new());
    let mut view = site.app.view(spine::Viewer::on_behalf(EVE, "test")).await.unwrap();
    let named = view.app.knowers().unwrap().may_be_named(&mut view, &[BEN, DAN]).await.unwrap();
    assert_eq!(named, [DAN]);
}

#[tokio::test]
async fn who_left_is_named_no_more() {
    let site = Site::new().await;
    ropes(&site).await;
    site.as_(ANN).post(&format!("/admin/people/{BEN}/state"), &[("state", "inactive")]).await.status(303);
    assert_eq!(names(&site, EVE, "/experts?q=mooring+rope").await, Vec::<i64>::new());
}

#[tokio::test]
async fn hidden_answers_move_nobody_and_are_no_evidence() {
    let (open, secret) = (Site::new().await, Site::new().await);
    for site in [&open, &secret] {
        ropes(site).await;
        let other = question(site, ANN, "Which rope for the mooring of a small boat?", "ropes").await;
        answer(site, CAT, other, "The mooring rope of the big one.").await;
    }
    // In one of the worlds Dan and Cat answered much about it, where only Ann and Ben read it.
    for n in 0..6 {
        let asked = [
            ("kind", "question"),
            ("title", "Mooring rope, secretly"),
            ("body", "rope"),
            ("audience", "people"),
            ("people", "ben cat dan"),
        ];
        let id = secret.as_(ANN).json().post("/posts", &asked).await.status(201).id();
        answer(&secret, if n % 2 == 0 { CAT } else { DAN }, id, "A mooring rope.").await;
    }
    for site in [&open, &secret] {
        site.catch_up().await;
    }
    let evidence = async |site: &Site, who: PersonId| {
        let page = site.as_(who).json().get("/experts?q=mooring+rope").await.ok().json();
        let people = page["people"].as_array().unwrap();
        people.iter().map(|p| (p["person"]["id"].as_i64().unwrap(), p["evidence"][0]["count"].as_i64().unwrap())).collect::<Vec<_>>()
    };
    assert_eq!(evidence(&open, OUT).await, evidence(&secret, OUT).await);
    assert!(evidence(&secret, BEN).await.iter().any(|e| e.0 == DAN.0), "who may read it finds them");
    for path in ["/experts?q=mooring+rope", "/experts?tag=ropes"] {
        secret.as_(GUS).json().get(path).await.ok().lacks("secretly");
        assert_eq!(names(&secret, GUS, path).await, Vec::<i64>::new(), "a guest meets nobody but co-members");
    }
}

#[tokio::test]
async fn a_reason_never_says_what_was_not_counted() {
    let site = Site::new().await;
    let (rope, _) = ropes(&site).await;
    answer(&site, CAT, rope, "And whip the end of the rope.").await;
    site.contacts(EVE, CAT).await;
    site.catch_up().await;
    let mut view = site.app.view(spine::Viewer::on_behalf(EVE, "test")).await.unwrap();
    let asked = Asked { title: "mooring rope".into(), limit: 20, ..Asked::default() };
    let all = view.likely_knowers(&asked).await.unwrap();
    assert!(all.windows(2).all(|w| w[0].score >= w[1].score) && all.iter().all(|k| !k.because.is_empty()));
    for k in &all {
        for why in &k.because {
            match why {
                Because::Answered { items, n, .. } => {
                    assert!(*n >= items.len());
                    let ids: Vec<i64> = items.iter().map(|i| i.0).collect();
                    let seen = view.cards(&ids).await.unwrap();
                    assert!(seen.len() == ids.len() && seen.iter().all(|i| i.author_id == k.person), "evidence is theirs, and seen");
                }
                Because::Contact => assert_eq!(k.person, CAT),
                _ => {}
            }
        }
    }
    let without = view.likely_knowers(&Asked { exclude: vec![BEN], ..asked }).await.unwrap();
    assert!(without.iter().all(|k| k.person != BEN));
}

#[tokio::test]
async fn filters_narrow() {
    let site = Site::new().await;
    ropes(&site).await;
    assert_eq!(names(&site, EVE, "/experts?q=mooring+rope&country=CA").await, [BEN.0]);
    assert_eq!(names(&site, EVE, "/experts?q=mooring+rope&country=DK").await, Vec::<i64>::new());
    assert_eq!(names(&site, EVE, "/experts?q=mooring+rope&network=1").await, Vec::<i64>::new());
    site.contacts(EVE, BEN).await;
    assert_eq!(names(&site, EVE, "/experts?q=mooring+rope&network=1").await, [BEN.0]);
    site.as_(EVE).get("/experts?q=mooring+rope&community=987654").await.ok().lacks("splice");
}
