//! The language of pages and refusals: a person's setting, else what this browser was told, else what it asks for.

use testing::*;

#[tokio::test]
async fn whoever_is_not_signed_in_chooses_a_language_without_scripts() {
    let site = Site::new().await;
    let door = site.anonymous().get("/sign-in").await.ok();
    door.has("lang=\"en\"").has("action=\"/language\"").has(">Svenska<").has(">Deutsch<");
    let from = site.anonymous().header("referer", "http://moot.example/sign-in?next=/people");
    let chosen = from.post("/language", &[("lang", "sv")]).await.status(303);
    assert_eq!(chosen.location(), "/sign-in?next=/people");
    let cookie = chosen.header("set-cookie").expect("a cookie").split(';').next().expect("its value").to_owned();
    assert_eq!(cookie, "lang=sv");
    site.anonymous().header("cookie", &cookie).get("/sign-in").await.ok().has("<html lang=\"sv\" dir=\"ltr\"").has("Logga in");
    // What is no language forgets; what is no address of ours leads home.
    let odd = site.anonymous().header("referer", "nonsense").post("/language", &[("lang", "xx")]).await.status(303);
    assert_eq!((odd.location().as_str(), odd.header("set-cookie").is_some_and(|c| c.contains("Max-Age=0"))), ("/", true));
}

#[tokio::test]
async fn a_setting_goes_before_the_browser_and_ends_what_it_was_told() {
    let site = Site::new().await;
    let ann = site.as_(ANN).header("accept-language", "da, en;q=0.5");
    ann.get("/settings").await.ok().has("<html lang=\"da\"").has("Indstillinger");
    let saved = ann.post("/settings", &[("lang", "de")]).await.status(303);
    assert!(saved.header("set-cookie").is_some_and(|c| c.starts_with("lang=;")), "what the browser was told is forgotten");
    ann.get("/settings").await.ok().has("<html lang=\"de\"").has("Einstellungen");
    ann.post("/settings", &[("lang", "tlh")]).await.refuses("Wähle eine Sprache aus der Liste.");
}

#[tokio::test]
async fn refusals_speak_the_readers_language_in_pages_and_in_json() {
    let site = Site::new().await;
    let post = site.item(ANN, "status", "", "The crane is back").await;
    let empty = async |lang: &str, words: &str| {
        let ben = site.as_(BEN).header("accept-language", lang);
        ben.post(&format!("/items/{post}/comments"), &[("body", " ")]).await.refuses(words);
        let problem = ben.post_json(&format!("/items/{post}/comments"), json!({ "body": "" })).await.status(422).json();
        assert_eq!((&problem["detail"], &problem["field"]), (&json!(words), &json!("body")), "{lang}");
    };
    for (lang, words) in
        [("en", "Write something first."), ("sv", "Skriv något först."), ("da", "Skriv noget først."), ("de-AT", "Schreibe erst etwas.")]
    {
        empty(lang, words).await;
    }
    // With something put in.
    let many = "a b c d e f g h i j k l";
    site.as_(BEN)
        .header("accept-language", "sv")
        .post("/posts", &[("body", "Plan"), ("audience", "everyone"), ("tags", many)])
        .await
        .refuses("Använd högst 10 taggar.");
}

#[tokio::test]
async fn a_country_is_a_name_in_the_readers_language() {
    let site = Site::new().await;
    for (lang, name) in [("en", "Germany"), ("sv", "Tyskland"), ("de", "Deutschland")] {
        site.as_(ANN).header("accept-language", lang).get(&format!("/people/{CAT}")).await.ok().has(name);
    }
}

#[tokio::test]
async fn the_language_for_trying_out_turns_every_page_round() {
    let site = Site::new().await;
    for path in ["/", "/people", "/questions", "/settings", "/nothing/here"] {
        let page = site.as_(ANN).header("cookie", "lang=ar-XB").get(path).await;
        page.has("<html lang=\"ar-XB\" dir=\"rtl\"");
    }
    site.as_(ANN).get("/settings").await.ok().lacks("ar-XB");
}
