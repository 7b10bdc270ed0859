//! Flags at communities and people: moderators decide, and nothing of it is hidden.

use super::*;

const WORDS: [(&str, &str); 2] = [("category", "misleading"), ("words", "That is not its name")];

#[tokio::test]
async fn a_community_is_flagged_and_its_owners_are_asked_to_change_it() {
    let site = Site::new().await;
    let here = community(&site, "open").await;
    let at = format!("/communities/{here}");
    site.as_(EVE).get(&at).await.ok().has(&format!("{at}/flag"));
    site.as_(BEN).get(&at).await.ok().lacks(&format!("{at}/flag"));
    site.as_(EVE).get(&format!("{at}/flag")).await.ok().has("Mac");
    site.as_(BEN).post(&format!("{at}/flag"), &WORDS).await.status(403);
    site.as_(GUS).post(&format!("{at}/flag"), &WORDS).await.status(404);
    site.as_(EVE).post(&format!("{at}/flag"), &[("category", "other"), ("words", "")]).await.refuses("in a few words");
    site.as_(EVE).post(&format!("{at}/flag"), &WORDS).await.see().await.has("you are told what comes of it");
    site.as_(EVE).post(&format!("{at}/flag"), &WORDS).await.status(409);
    site.as_(DAN).post(&format!("{at}/flag"), &WORDS).await.status(303);
    site.catch_up().await;
    // Nothing is hidden, and its owner learns nothing before somebody has decided.
    site.as_(CAT).get(&at).await.ok().has("Mac");
    site.as_(BEN).get("/inbox?show=all").await.ok().lacks("moderator").lacks("decision");
    site.as_(BEN).get("/moderation").await.ok().lacks("not its name");
    site.as_(ANN).get("/inbox").await.ok().has("waits for your decision");
    let queue = site.as_(ANN).json().get("/moderation").await.ok().json();
    let report = &queue["reports"][0];
    assert_eq!((report["name"].as_str(), report["flags"].as_array().map(Vec::len)), (Some("Mac"), Some(2)));
    let decide = format!("/moderation/reports/{}/decide", report["id"]);
    site.as_(ANN).get("/moderation").await.ok().has("not its name").has("Eve Santos");
    for who in [BEN, EVE, OUT, GUS] {
        site.as_(who).post(&decide, &[("what", "dismiss")]).await.status(404);
    }
    site.as_(ANN).post(&decide, &[("what", "ask"), ("words", " ")]).await.refuses("what has to change");
    site.as_(ANN).post(&decide, &[("what", "burn")]).await.refuses("Choose what to do");
    site.as_(ANN).post(&decide, &[("what", "ask"), ("words", "Please call it by its name")]).await.status(303);
    site.as_(ANN).post(&decide, &[("what", "dismiss")]).await.status(404);
    site.catch_up().await;
    site.as_(BEN).get("/inbox").await.ok().has("asks you to change something").has("Please call it by its name").lacks("Eve Santos");
    for who in [EVE, DAN] {
        site.as_(who).get("/inbox").await.ok().has("were asked to change it").lacks("Please call it");
    }
    assert_eq!(site.as_(ANN).json().get("/moderation").await.ok().json()["reports"], json!([]));
    site.as_(ANN).get("/admin/audit").await.ok().has("moderation.asked");
}

#[tokio::test]
async fn a_profile_is_flagged_and_nobody_decides_about_themselves() {
    let site = Site::new().await;
    site.as_(CAT).get(&format!("/people/{ANN}")).await.ok().has(&format!("/people/{ANN}/flag"));
    site.as_(CAT).post(&format!("/people/{CAT}/flag"), &WORDS).await.status(403);
    site.as_(GUS).post(&format!("/people/{ANN}/flag"), &WORDS).await.status(404);
    for whom in [ANN, DAN] {
        site.as_(CAT).post(&format!("/people/{whom}/flag"), &WORDS).await.status(303);
    }
    let reports = async |who: PersonId| site.as_(who).json().get("/moderation").await.ok().json()["reports"].clone();
    let anns = reports(ANN).await;
    assert_eq!((anns.as_array().map(Vec::len), &anns[0]["subject_id"]), (Some(1), &json!(DAN.0)), "not her own");
    site.as_(ANN).post(&format!("/admin/people/{EVE}/moderator"), &[("admin", "1")]).await.status(303);
    let eves = reports(EVE).await;
    assert_eq!(eves.as_array().map(Vec::len), Some(2));
    for report in eves.as_array().unwrap() {
        site.as_(EVE).post(&format!("/moderation/reports/{}/decide", report["id"]), &[("what", "dismiss")]).await.status(303);
    }
    site.catch_up().await;
    site.as_(CAT).get("/inbox").await.ok().has("stays as it is");
    site.as_(DAN).get("/inbox?show=all").await.ok().lacks("moderator").lacks("looked at");
    // Decided is over: whoever has something new to say raises another.
    site.as_(CAT).post(&format!("/people/{DAN}/flag"), &WORDS).await.status(303);
}

#[tokio::test]
async fn what_is_decided_about_communities_and_people_is_listed_counted_and_waits_like_the_rest() {
    let site = Site::new().await;
    let (open, closed) = (community(&site, "open").await, community(&site, "restricted").await);
    for at in [format!("/communities/{open}"), format!("/communities/{closed}"), format!("/people/{EVE}")] {
        site.as_(CAT).post(&format!("{at}/flag"), &WORDS).await.status(303);
    }
    // Among what waits for whoever decides, with the way to it; for nobody else.
    let page = site.as_(ANN).get("/?view=waiting").await.ok();
    page.has("at the profile of Eve Santos").has("at the community Mac").has("/moderation#report-1").has("Misleading");
    for who in [BEN, EVE, CAT] {
        site.as_(who).get("/?view=waiting").await.ok().lacks("flag was raised");
    }
    site.later(2 * Time::HOUR);
    site.forget_session(ANN);
    for (n, what) in [(1, "dismiss"), (2, "ask"), (3, "ask")] {
        let form = [("what", what), ("words", "Please say it as it is")];
        site.as_(ANN).post(&format!("/moderation/reports/{n}/decide"), &form).await.status(303);
    }
    site.as_(ANN).get("/?view=waiting").await.ok().lacks("flag was raised");
    let listed = async |who: PersonId, query: &str| -> Vec<String> {
        let all = site.as_(who).json().get(&format!("/moderation/decisions{query}")).await.ok().json();
        all["decisions"].as_array().unwrap().iter().map(|d| format!("{} {}", d["what"].as_str().unwrap(), d["author_id"])).collect()
    };
    assert_eq!(listed(ANN, "").await, [format!("ask {EVE}"), "ask null".into(), "dismiss null".into()]);
    assert_eq!(listed(ANN, &format!("?community={open}")).await, ["dismiss null"]);
    for who in [BEN, EVE, CAT, OUT] {
        [who].iter().for_each(|w| site.forget_session(*w));
        assert!(listed(who, "").await.is_empty(), "{who}: what they were told is in their inbox");
    }
    let page = site.as_(ANN).get("/moderation/decisions").await.ok();
    page.has("at the profile of Eve Santos").has("Ask them to change it").has("Please say it as it is");
    // In the numbers for everybody inside: what everybody finds one by one, a closed place only in the sum.
    let n = site.as_(DAN).json().get("/moderation/statistics").await.ok().json();
    assert_eq!(n["months"][0]["categories"], json!({ "misleading": 2 }));
    assert_eq!(n["months"][0]["decisions"], json!({ "ask": 1, "dismiss": 1 }));
    assert_eq!(n["median_ms"].as_i64().unwrap() / Time::HOUR, 2);
    site.as_(DAN).get("/moderation/statistics").await.ok().has("Ask them to change it");
}

#[tokio::test]
async fn where_the_only_moderator_is_meant_who_administers_is_called() {
    let site = Site::new().await;
    site.as_(ANN).post(&format!("/admin/people/{EVE}/moderator"), &[("admin", "1")]).await.status(303);
    site.as_(CAT).post(&format!("/people/{EVE}/flag"), &WORDS).await.status(303);
    site.catch_up().await;
    site.as_(ANN).get("/inbox").await.ok().has("waits for your decision");
    site.as_(EVE).get("/inbox?show=all").await.ok().lacks("waits for your decision");
}
