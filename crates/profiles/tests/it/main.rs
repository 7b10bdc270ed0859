//! People: who sees whom, what stands on a profile, what people may change of themselves and of others.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on stops")]

mod circle;
mod near;
mod tagging;

use kit::Time;
use spine::people::store;
use testing::*;

/// A square of one colour, as PNG.
fn png() -> Vec<u8> {
    let mut out = std::io::Cursor::new(vec![]);
    image::RgbImage::from_pixel(64, 48, image::Rgb([200, 30, 30])).write_to(&mut out, image::ImageFormat::Png).expect("a picture");
    out.into_inner()
}

#[tokio::test]
async fn a_profile_says_who_somebody_is_and_whom_they_work_with() {
    let site = Site::new().await;
    site.change(ANN, async |tx| {
        store::set_manager(tx, CAT, Some(BEN)).await?;
        store::set_manager(tx, BEN, Some(ANN)).await?;
        store::set_manager(tx, DAN, Some(CAT)).await?;
        store::set_about(tx, CAT, "I keep **platforms** standing.", "+49 30 1234", "de en", "Europe/Berlin").await
    })
    .await;
    site.contacts(EVE, DAN).await;
    site.contacts(CAT, DAN).await;
    let page = site.as_(EVE).get("/people/3").await.ok();
    page.has("Cat Vogel")
        .has("Platform architect")
        .has("Berlin")
        .has("<strong>platforms</strong>")
        .has("mailto:cat@example.org")
        .has("tel:+49301234")
        .has("Deutsch, English");
    let face = site.as_(EVE).json().get("/people/3").await.ok().json();
    let names =
        |key: &str| face[key].as_array().expect(key).iter().map(|p| p["name"].as_str().expect("a name").to_owned()).collect::<Vec<_>>();
    assert_eq!(names("managers"), ["Ben Okafor", "Ann Lindqvist"]);
    assert_eq!(names("reports"), ["Dan Holm"]);
    assert_eq!(names("contacts_in_common"), ["Dan Holm"]);
    assert_eq!(site.as_(EVE).get("/p/@Cat").await.location(), "/people/3");
    site.as_(EVE).get("/people/3/card").await.ok().has("Cat Vogel").has("/people/3/follow").lacks("<html");
}

#[tokio::test]
async fn circles_of_managers_end() {
    let site = Site::new().await;
    site.change(ANN, async |tx| {
        store::set_manager(tx, BEN, Some(CAT)).await?;
        store::set_manager(tx, CAT, Some(BEN)).await?;
        store::set_manager(tx, DAN, Some(DAN)).await
    })
    .await;
    let managers = async |id: i64| {
        site.as_(EVE).json().get(&format!("/people/{id}")).await.ok().json()["managers"].as_array().expect("managers").len()
    };
    assert_eq!(managers(2).await, 1);
    assert_eq!(managers(4).await, 0, "nobody is their own manager");
    assert_eq!(site.as_(EVE).json().get("/people/4").await.json()["reports_total"], 0);
    site.as_(EVE).get("/people/2").await.ok();
}

#[tokio::test]
async fn the_board_shows_each_reader_what_is_theirs() {
    let site = Site::new().await;
    site.item(CAT, "status", "", "for all to read").await;
    site.secret(CAT, &[BEN], "status", "", "canary for ben").await;
    site.as_(BEN).get("/people/3").await.ok().has("for all to read").has("canary for ben");
    site.as_(OUT).get("/people/3").await.ok().has("for all to read").lacks("canary");
    site.as_(OUT).json().get("/people/3").await.ok().lacks("canary");
    // A guest knows nobody and so finds nobody.
    site.as_(GUS).get("/people/3").await.status(404);
    site.as_(GUS).get("/people/3/card").await.status(404);
    site.as_(GUS).get("/people/3/photo").await.status(404);
    site.as_(GUS).get("/people/3/portrait.svg").await.status(404);
    site.as_(GUS).get("/p/cat").await.status(404);
    site.as_(GUS).post("/people/3/tags", &[("tags", "x")]).await.status(404);
    site.as_(GUS).get("/people/3/edit").await.status(404);
    site.as_(GUS).get("/people/6").await.ok().has("Gus Brown");
}

#[tokio::test]
async fn the_composer_says_whose_board_it_is_and_keeps_drafts() {
    let site = Site::new().await;
    site.as_(BEN)
        .get("/people/3")
        .await
        .ok()
        .has("Post on Cat Vogel’s board")
        .has("Ask on Cat Vogel’s board")
        .has("name=\"board\" value=\"3\"");
    site.as_(BEN).get("/people/2").await.ok().has("Post to your board").has("What are you working on, Ben?");
    site.as_(BEN).post("/drafts", &[("key", "board:3"), ("body", r#"{"body":"half a thought"}"#)]).await;
    site.as_(BEN).get("/people/3").await.ok().has("half a thought");
    site.as_(DAN).get("/people/3").await.ok().lacks("half a thought");
    site.as_(BEN).post("/posts", &[("kind", "message"), ("board", "3"), ("body", "hello Cat")]).await.status(303);
    site.as_(OUT).get("/people/3").await.ok().has("hello Cat");
    site.change(ANN, async |tx| store::set_standing(tx, CAT, spine::people::Standing::Inactive).await).await;
    site.as_(OUT)
        .get("/people/3")
        .await
        .ok()
        .has("hello Cat")
        .has("does not work here any more")
        .lacks("data-composer")
        .lacks("/people/3/follow");
}

#[tokio::test]
async fn a_long_board_is_leafed_through() {
    let site = Site::new().await;
    for n in 0..45 {
        site.item(CAT, "status", "", &format!("number {n}.")).await;
    }
    let mut path = "/people/3".to_owned();
    let mut seen = vec![];
    for _ in 0..4 {
        let face = site.as_(BEN).json().get(&path).await.ok().json();
        seen.extend(face["board"].as_array().expect("a board").iter().map(|i| i["id"].as_i64().expect("an id")));
        match face["next"].as_str() {
            Some(next) => path = format!("/people/3?before={next}"),
            None => break,
        }
    }
    assert_eq!(seen.len(), 45);
    assert!(seen.is_sorted_by(|a, b| a > b), "each once, newest first");
    site.as_(BEN).get("/people/3").await.ok().has("number 44.").lacks("number 20.").has("/people/3?before=");
    site.as_(BEN).json().get("/people/3?before=nonsense").await.status(422);
}

#[tokio::test]
async fn the_directory_in_order_filtered_and_page_after_page() {
    let site = Site::new().await;
    for n in 0..40 {
        let record = store::Record {
            name: format!("Zoé Nr{n:02}"),
            unit: "Lager & Logistik".into(),
            place: "Malmö".into(),
            country: "SE".into(),
            ..Default::default()
        };
        site.change(ANN, async |tx| store::create(tx, &record).await).await;
    }
    let get = async |path: &str| site.as_(BEN).json().get(path).await.ok().json();
    let names = |v: &Value| {
        v["people"].as_array().expect("people").iter().map(|p| p["name"].as_str().expect("a name").to_owned()).collect::<Vec<_>>()
    };
    let first = get("/people").await;
    let second = get(&format!("/people?after={}", first["next"].as_str().expect("more"))).await;
    assert_eq!((names(&first).len(), names(&second).len(), &second["next"]), (30, 17, &Value::Null));
    assert_eq!(names(&first)[0], "Gus Brown", "by family name");
    let filtered = get("/people?unit=Lager+%26+Logistik&country=SE").await;
    assert_eq!(names(&filtered).len(), 30);
    let rest = get(&format!("/people?unit=Lager+%26+Logistik&after={}", filtered["next"].as_str().expect("more"))).await;
    assert_eq!(names(&rest).len(), 10);
    assert_eq!(names(&get("/people?country=DE").await), ["Cat Vogel"]);
    assert_eq!(names(&get("/people?country=%00&place=Nowhere").await).len(), 0);
    site.as_(BEN).get("/people").await.ok().has("Lager &amp; Logistik").has("Toronto").has("/people/4/follow");
    site.as_(BEN).get("/people?country=CA").await.ok().has("Ben Okafor").lacks("/people/2/follow");
    site.as_(GUS).get("/people").await.ok().has("Gus Brown").lacks("Cat Vogel").lacks("Malmö");
    let group = site.group("Project", &[GUS, CAT]).await;
    site.as_(GUS).get("/people").await.ok().has("Cat Vogel").lacks("Ben Okafor");
    site.change(ANN, async |tx| spine::audience::leave(tx, GUS, group).await).await;
    site.as_(GUS).get("/people").await.ok().lacks("Cat Vogel");
}

#[tokio::test]
async fn people_are_found_by_name_title_and_tag() {
    let site = Site::new().await;
    site.as_(BEN).post("/people/4/tags", &[("tags", "ceph")]).await.status(303);
    site.catch_up().await;
    let found = async |who: PersonId, q: &str| {
        let face = site.as_(who).json().get(&format!("/people?q={q}")).await.ok().json();
        face["people"].as_array().expect("people").iter().map(|p| p["id"].as_i64().expect("an id")).collect::<Vec<_>>()
    };
    assert_eq!(found(EVE, "vogel").await, [3]);
    assert_eq!(found(EVE, "storage").await, [4]);
    assert_eq!(found(EVE, "ceph").await, [4]);
    assert_eq!(found(EVE, "operations&country=CA").await, [2]);
    assert!(found(GUS, "vogel").await.is_empty());
    site.as_(EVE).get("/people?q=xyzzy").await.ok().has("Nobody fits");
}

#[tokio::test]
async fn tags_name_their_givers_and_come_off() {
    let site = Site::new().await;
    site.as_(BEN).post("/people/3/tags", &[("tags", "Kubernetes, c++")]).await.status(303);
    site.as_(DAN).post("/people/3/tags", &[("tags", "kubernetes")]).await.status(303);
    let tags = site.as_(EVE).json().get("/people/3").await.ok().json()["tags"].clone();
    let said: Vec<(&str, Vec<&str>)> = tags
        .as_array()
        .expect("tags")
        .iter()
        .map(|t| {
            (t["tag"].as_str().expect("a tag"), t["by"].as_array().expect("givers").iter().filter_map(|g| g["name"].as_str()).collect())
        })
        .collect();
    assert_eq!(said, [("kubernetes", vec!["Ben Okafor", "Dan Holm"]), ("c++", vec!["Ben Okafor"])]);
    site.as_(EVE).get("/people/3").await.ok().has("Given by Ben Okafor and Dan Holm").has("/tags/c%2B%2B");
    site.as_(EVE).post("/people/3/tags/remove", &[("tag", "kubernetes")]).await.status(303);
    let count = async || site.as_(EVE).json().get("/people/3").await.json()["tags"].as_array().expect("tags").len();
    assert_eq!(count().await, 2, "not hers to take");
    site.as_(CAT).post("/people/3/tags/remove", &[("tag", "kubernetes")]).await.status(303);
    assert_eq!(count().await, 1, "the person takes a tag off whoever gave it");
    site.as_(BEN).post("/people/3/tags/remove", &[("tag", "c++")]).await.status(303);
    assert_eq!(count().await, 0);
    site.as_(BEN).post("/people/3/tags", &[("tags", " , ")]).await.refuses("at least one word");
    // A giver the reader may not know of is not named.
    site.group("Project", &[GUS, CAT]).await;
    site.as_(BEN).post("/people/3/tags", &[("tags", "quietly-given")]).await.status(303);
    site.as_(GUS).get("/people/3").await.ok().lacks("Ben Okafor").lacks("quietly-given");
}

#[tokio::test]
async fn a_tags_page_shows_people_and_what_the_reader_may_see() {
    let site = Site::new().await;
    site.as_(BEN).post("/people/3/tags", &[("tags", "night-work")]).await.status(303);
    site.as_(BEN).post("/posts", &[("body", "who has the rota?"), ("tags", "night-work rota")]).await.status(303);
    site.as_(BEN)
        .post("/posts", &[("body", "canary"), ("tags", "night-work secret-tag"), ("audience", "people"), ("people", "cat")])
        .await
        .status(303);
    site.as_(EVE)
        .get("/tags/Night-Work")
        .await
        .ok()
        .has("Cat Vogel")
        .has("who has the rota?")
        .has("/tags/rota")
        .lacks("canary")
        .lacks("secret-tag");
    site.as_(CAT).get("/tags/night-work").await.ok().has("canary").has("/tags/secret-tag");
    let empty = site.as_(EVE).json().get("/tags/secret-tag").await.ok().json();
    let never = site.as_(EVE).json().get("/tags/never-used").await.ok().json();
    assert_eq!((&empty["items"], &empty["people_total"]), (&never["items"], &never["people_total"]), "hidden and absent are the same");
    site.as_(GUS).get("/tags/night-work").await.ok().lacks("Cat Vogel").lacks("rota?");
    site.as_(EVE).get("/tags/%00").await.status(404);
}

#[tokio::test]
async fn people_edit_themselves_and_nobody_else() {
    let site = Site::new().await;
    site.as_(CAT).get("/people/3/edit").await.ok().has("multipart/form-data");
    site.as_(BEN).get("/people/3/edit").await.status(403);
    site.as_(BEN).post("/people/3/edit", &[("about", "owned")]).await.status(403);
    site.as_(ANN).post("/people/3/edit", &[("about", "owned")]).await.status(403);
    let form =
        [("about", "Hello <script>alert(1)</script> *there*"), ("phone", "+49 30 99"), ("languages", "Deutsch, en"), ("timezone", "")];
    site.as_(CAT).upload("/people/3/edit", &form, &[("photo", "", b"")]).await.status(303);
    site.as_(BEN).get("/people/3").await.ok().has("<em>there</em>").lacks("<script>alert").has("Deutsch, English");
    for (field, value, words) in [
        ("phone", "javascript:alert(1)", "A telephone number"),
        ("languages", "klingonian", "do not know the language"),
        ("timezone", "../../etc/passwd", "Choose a time zone"),
        ("about", &*"x".repeat(5001), "Shorten"),
    ] {
        site.as_(CAT).post("/people/3/edit", &[(field, value)]).await.refuses(words);
    }
    let json = site.as_(CAT).post_json("/people/3/edit", json!({ "phone": "112" })).await.ok().json();
    assert_eq!((&json["phone"], &json["languages"]), (&json!("112"), &json!("de en")), "what is not sent stays");
}

#[tokio::test]
async fn a_photo_is_made_safe_and_shown() {
    let site = Site::new().await;
    site.as_(CAT).get("/people/3/photo").await.status(404);
    site.as_(CAT).upload("/people/3/edit", &[], &[("photo", "me.png", &png())]).await.status(303);
    let page = site.as_(BEN).get("/people/3").await.ok().has("/people/3/photo?v=");
    let path =
        page.text.split("src=\"").find(|s| s.starts_with("/people/3/photo")).and_then(|s| s.split('"').next()).expect("a photo").to_owned();
    let photo = site.as_(BEN).get(&path).await.ok();
    assert!(photo.header("content-type").is_some_and(|t| t.starts_with("image/")));
    assert_eq!(photo.header("x-content-type-options"), Some("nosniff"));
    assert!(photo.header("cache-control").is_some_and(|c| c.contains("private") && c.contains("immutable")));
    assert_eq!(image::load_from_memory(&photo.bytes).map(|i| (i.width(), i.height())).expect("a picture"), (48, 48));
    site.as_(GUS).get(&path).await.status(404);
    for bad in [&b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"[..], b"GIF89a", b"not a picture at all"] {
        let status = site.as_(CAT).upload("/people/3/edit", &[], &[("photo", "me.png", bad)]).await.status.as_u16();
        assert_eq!(status, 422, "{}", String::from_utf8_lossy(bad));
    }
    site.as_(CAT).upload("/people/3/edit", &[], &[("photo", "big.png", &vec![0; 16 << 20])]).await.status(413);
    site.as_(BEN).get(&path).await.ok();
    site.as_(CAT).post("/people/3/edit", &[("remove_photo", "1")]).await.status(303);
    site.as_(BEN).get(&path).await.status(404);
}

#[tokio::test]
async fn a_drawn_portrait_is_a_picture_and_nothing_else() {
    let site = Site::new().await;
    let words = profiles::portrait::Portrait::from_seed(7).to_string();
    let record = store::Record { name: "Pia Portrait".into(), portrait: Some(words), ..Default::default() };
    let id = site.change(ANN, async |tx| store::create(tx, &record).await).await;
    let svg = site.as_(BEN).get(&format!("/people/{id}/portrait.svg?v=1")).await.ok().has("<svg").lacks("<script");
    assert_eq!(svg.header("content-type"), Some("image/svg+xml"));
    assert!(svg.header("content-security-policy").is_some_and(|c| c.contains("default-src 'none'") && c.contains("sandbox")));
    let odd = store::Record { name: "Odd".into(), portrait: Some("<svg onload=alert(1)>".into()), ..Default::default() };
    let odd = site.change(ANN, async |tx| store::create(tx, &odd).await).await;
    site.as_(BEN).get(&format!("/people/{odd}/portrait.svg")).await.status(404);
    site.as_(BEN).get("/people/2/portrait.svg").await.status(404);
}

#[tokio::test]
async fn clocks_on_other_walls() {
    let site = Site::new().await;
    site.change(ANN, async |tx| store::set_about(tx, CAT, "", "", "", "Europe/Berlin").await).await;
    site.later(Time::HOUR);
    let zones = std::path::Path::new("/usr/share/zoneinfo/Europe/Berlin").exists();
    let time = site.as_(BEN).json().get("/people/3").await.ok().json()["local_time"].clone();
    if zones {
        assert_eq!(time, json!("10:01"), "January: an hour ahead of UTC");
        site.as_(BEN).get("/people/3").await.ok().has("10:01 there now");
    } else {
        assert_eq!(time, Value::Null);
    }
}
