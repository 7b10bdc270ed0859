//! What a change of type means is said whole before it happens, in pages and in JSON, and agreed to as it was said.

use super::{agreed, found, last, mac};
use testing::*;

fn kind(kind: &'static str, revision: &'static str) -> [(&'static str, &'static str); 3] {
    [("name", "Mac users"), ("kind", kind), ("revision", revision)]
}
async fn let_in(site: &Site, home: &str, who: PersonId, handle: &str) {
    site.as_(ANN).post(&format!("{home}/invitations"), &[("people", handle)]).await.status(303);
    site.as_(who).post(&format!("{home}/invitation/accept"), &[]).await.status(303);
}
async fn asked(site: &Site, home: &str, form: &[(&str, &str)]) -> Value {
    site.as_(ANN).json().post(&format!("{home}/settings"), form).await.status(422).json()
}

#[tokio::test]
async fn opening_names_what_comes_into_sight_and_opens_no_more_than_was_read() {
    let site = Site::new().await;
    let home = mac(&site, "restricted").await;
    let_in(&site, &home, BEN, "ben").await;
    site.as_(CAT).post(&format!("{home}/request"), &[]).await.status(303);
    let post = [("kind", "question"), ("title", "Kanarienholz?"), ("body", "who"), ("community", last(&home))];
    let post = site.as_(BEN).upload("/posts", &post, &[("files", "a.txt", b"words")]).await.status(303).location();
    site.as_(ANN).post("/posts", &[("body", "Only among us"), ("community", last(&home))]).await.status(303);
    let (path, form) = (format!("{home}/settings"), kind("open", "1"));
    let page = site.as_(ANN).post(&path, &form).await.status(422);
    assert_eq!(page.header("x-asks"), Some("1"));
    page.has("Members wrote 2 posts here for themselves")
        .has("see who is a member")
        .has(&format!("href=\"{post}\""))
        .has("Kanarienholz?")
        .has("Only among us")
        .has("Everyone could open 1 file")
        .has("1 person who asked to be let in waits no more");
    let means = asked(&site, &home, &form).await;
    assert_eq!((&means["opens"], &means["closes"], &means["listed"]), (&json!(true), &json!(false), &json!(false)));
    assert_eq!((&means["items"], &means["files"], &means["requests"]), (&json!(2), &json!(1), &json!(1)));
    let titles: Vec<&str> = means["newest"].as_array().unwrap().iter().map(|n| n["title"].as_str().unwrap()).collect();
    assert_eq!(titles, ["Only among us", "Kanarienholz?"]);
    assert_eq!((&means["type"], &means["field"]), (&json!("urn:folkmoot:confirm"), &json!("confirmed")));
    // More was written meanwhile: nobody has agreed to show that.
    site.as_(BEN).post("/posts", &[("body", "And this as well"), ("community", last(&home))]).await.status(303);
    let mark = means["confirm"].as_str().unwrap();
    let again = site.as_(ANN).post(&path, &[&form[..], &[("confirmed", mark)]].concat()).await.status(409);
    assert_eq!(again.header("x-asks"), Some("1"));
    again.has("has changed meanwhile").has("And this as well");
    let blind = site.as_(ANN).json().post(&path, &[&form[..], &[("confirmed", "1")]].concat()).await.status(409).json();
    assert_eq!(blind["items"], 3);
    site.as_(OUT).get(&post).await.status(404);
    agreed(&site, ANN, &path, &form).await.status(303);
    site.as_(OUT).get(&post).await.ok();
}

#[tokio::test]
async fn closing_names_who_follows_and_what_goes_out_of_sight() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    for who in [DAN, EVE] {
        site.as_(who).post(&format!("{home}/follow"), &[]).await.status(303);
    }
    for n in 1..=12 {
        let title = format!("Plank {n}");
        let form = [("kind", "question"), ("title", title.as_str()), ("body", "who"), ("community", last(&home))];
        site.as_(ANN).upload("/posts", &form, &[("files", "a.txt", b"words")]).await.status(303);
    }
    let form = kind("moderated", "1");
    // Read by everybody before and after: nothing to say.
    site.as_(ANN).post(&format!("{home}/settings"), &form).await.status(303);
    let form = kind("restricted", "2");
    site.as_(ANN)
        .post(&format!("{home}/settings"), &form)
        .await
        .status(422)
        .has("the 12 posts here now; from then on only its 1 member")
        .has("Plank 12")
        .lacks("Plank 2<")
        .has("See all of them")
        .has("12 files with them go out of sight")
        .has("2 followers hear of it no more: Dan")
        .has("Eve Santos");
    let means = asked(&site, &home, &form).await;
    assert_eq!((&means["followers"], means["newest"].as_array().unwrap().len()), (&json!(2), 10));
    assert_eq!(means["follower_names"].as_array().unwrap().len(), 2);
    site.as_(DAN).get(&format!("{home}/members")).await.ok();
    agreed(&site, ANN, &format!("{home}/settings"), &form).await.status(303);
    site.as_(DAN).get(&format!("{home}/members")).await.status(403);
}

#[tokio::test]
async fn who_finds_it_is_said_and_what_ends_when_nobody_does() {
    let site = Site::new().await;
    let home = mac(&site, "restricted").await;
    site.as_(BEN).post(&format!("{home}/request"), &[("words", "Please")]).await.status(303);
    let path = format!("{home}/settings");
    let hide = kind("unlisted", "1");
    let means = asked(&site, &home, &hide).await;
    assert_eq!((&means["unlisted"], &means["requests"], &means["addresses"]), (&json!(true), &json!(1), &json!(["mac"])));
    site.as_(ANN)
        .post(&path, &hide)
        .await
        .status(422)
        .has("Only its 1 member finds it")
        .has("The short address /c/mac leads nowhere any more")
        .has("1 person who asked to be let in waits for nothing");
    site.as_(BEN).get("/c/mac").await.status(303);
    agreed(&site, ANN, &path, &hide).await.status(303);
    site.as_(BEN).get(&home).await.status(404);
    // Back into the catalogue: its name and its owners are told to everybody.
    let show = kind("restricted", "2");
    site.as_(ANN).post(&path, &show).await.status(422).has("finds it in the catalogue from then on").lacks("for themselves");
    let means = asked(&site, &home, &show).await;
    assert_eq!((&means["listed"], &means["opens"]), (&json!(true), &json!(false)));
    site.as_(BEN).get(&home).await.status(404);
    agreed(&site, ANN, &path, &show).await.status(303);
    site.as_(BEN).get(&home).await.ok().lacks("Please");
}

#[tokio::test]
async fn what_members_promised_ends_where_only_owners_let_in_and_is_counted() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    site.as_(BEN).post(&format!("{home}/join"), &[]).await.status(303);
    site.as_(BEN).post(&format!("{home}/invitations"), &[("people", "dan")]).await.status(303);
    site.as_(ANN).post(&format!("{home}/invitations"), &[("people", "eve")]).await.status(303);
    let link = async |who: PersonId| -> String {
        let made = site.as_(who).json().post(&format!("{home}/links"), &[("days", "14"), ("uses", "5")]).await.ok().json();
        let link = made["made"].as_str().unwrap().to_owned();
        link.split_once("/communities/").map(|l| format!("/communities/{}", l.1)).unwrap()
    };
    let (of_ben, of_ann) = (link(BEN).await, link(ANN).await);
    let (path, form) = (format!("{home}/settings"), kind("moderated", "1"));
    site.as_(ANN)
        .post(&path, &form)
        .await
        .status(422)
        .has("1 invitation that nobody has answered is dropped")
        .has("1 invitation link lets nobody in any more")
        .lacks("from then on");
    let means = asked(&site, &home, &form).await;
    assert_eq!((&means["invitations"], &means["links"], &means["closes"]), (&json!(1), &json!(1), &json!(false)));
    agreed(&site, ANN, &path, &form).await.status(303);
    site.as_(CAT).get(&of_ben).await.status(404);
    site.as_(CAT).get(&of_ann).await.ok();
    site.as_(DAN).post(&format!("{home}/invitation/accept"), &[]).await.status(404);
    site.as_(EVE).post(&format!("{home}/invitation/accept"), &[]).await.status(303);
}

#[tokio::test]
async fn a_move_says_what_ends_and_does_no_more_than_was_read() {
    let site = Site::new().await;
    let above = found(&site, ANN, &[("name", "Devices"), ("kind", "unlisted")]).await;
    let home = mac(&site, "moderated").await;
    site.as_(BEN).post(&format!("{home}/request"), &[]).await.status(303);
    site.as_(ANN).post(&format!("{home}/links"), &[("days", "14"), ("uses", "5")]).await.status(201);
    site.as_(ANN).post(&format!("{home}/invitations"), &[("people", "dan")]).await.status(303);
    let (path, form) = (format!("{home}/move"), [("parent", last(&above))]);
    site.as_(ANN)
        .post(&path, &form)
        .await
        .status(422)
        .has("1 invitation link lets nobody in any more")
        .has("1 person who asked to be let in waits for nothing")
        .has("The short address /c/mac leads nowhere any more")
        .has("Only its 1 member finds it");
    let means = site.as_(ANN).json().post(&path, &form).await.status(422).json();
    assert_eq!((&means["links"], &means["requests"], &means["invitations"]), (&json!(1), &json!(1), &json!(1)));
    assert_eq!((&means["addresses"], &means["narrower"]), (&json!(["mac"]), &json!("unlisted")));
    // Somebody is let in meanwhile, and would come in above as well.
    site.as_(ANN).post(&format!("{home}/requests/{BEN}/approve"), &[]).await.status(303);
    let mark = means["confirm"].as_str().unwrap();
    let again = site.as_(ANN).post(&path, &[form[0], ("confirmed", mark)]).await.status(409);
    assert_eq!(again.header("x-asks"), Some("1"));
    again.has("has changed meanwhile").has("comes into Devices as well: Ben");
    site.as_(ANN).json().post(&path, &[form[0], ("confirmed", "1")]).await.status(409);
    site.as_(BEN).get(&format!("{above}/members")).await.status(404);
    site.as_(OUT).get("/c/mac").await.status(303);
    agreed(&site, ANN, &path, &form).await.status(303);
    site.as_(OUT).get("/c/mac").await.status(404);
    site.as_(BEN).get(&format!("{above}/members")).await.ok();
}

#[tokio::test]
async fn everybody_who_loses_sight_is_named_however_many_they_are() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    let people: Vec<PersonId> = site
        .change(ANN, async |tx| {
            let mut out = vec![];
            for n in 1..=23 {
                let record = spine::people::store::Record {
                    name: format!("Reader {n:02}"),
                    handle: Some(format!("reader{n:02}")),
                    ..Default::default()
                };
                out.push(spine::people::store::create(tx, &record).await?);
            }
            Ok(out)
        })
        .await;
    for who in people {
        site.as_(who).post(&format!("{home}/follow"), &[]).await.status(303);
    }
    let page = site.as_(ANN).post(&format!("{home}/settings"), &kind("restricted", "1")).await.status(422);
    page.has("23 followers hear of it no more: Reader 01")
        .has("Reader 20 and 3 more.")
        .has("<summary>3 more</summary>")
        .has("Reader 21, Reader 22 and Reader 23");
}
