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
