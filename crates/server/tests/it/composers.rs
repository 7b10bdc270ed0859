//! In an external community every box to write in says from where those are who read it from outside: all pages of the
//! community and of what stands in it are asked for, and each form with an editor is looked at.

use testing::*;

/// What is written there is not read among the members: words of the community itself, which its owners set.
const NOT_HERE: [&str; 2] = ["/communities/{id}/settings", "/communities/new"];
/// Here there is one for sure.
const SURELY: [&str; 17] = [
    "/announcements/new",
    "/announcements/{id}",
    "/communities/{id}",
    "/communities/{id}/forums",
    "/communities/{id}/questions",
    "/events/new",
    "/events/{id}",
    "/events/{id}/edit",
    "/forums/{id}",
    "/items/{id}/edit of announcement",
    "/items/{id}/edit of comment",
    "/items/{id}/edit of question",
    "/items/{id}/reply of answer",
    "/items/{id}/reply of comment",
    "/posts/{id}",
    "/questions/{id}",
    "/topics/{id}",
];

async fn guest_comes(site: &Site, home: &str) -> (i64, Client) {
    let form = [("name", "Nora Nord"), ("email", "nora@nordwind.example"), ("organisation", "Nordwind")];
    let made = site.as_(ANN).json().post(&format!("{home}/guests"), &form).await.ok().json();
    let link = made["link"].as_str().unwrap().split_once("/join/").map(|l| format!("/join/{}", l.1)).unwrap();
    let came = site.anonymous().json().post(&link, &[("password", "a long way from the harbour")]).await.ok();
    let cookie = came.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    (came.json()["id"].as_i64().unwrap(), site.anonymous().header("cookie", &cookie))
}

#[tokio::test]
async fn every_box_to_write_in_says_who_reads_it_outside() {
    let site = Site::new().await;
    let ann = site.as_(ANN);
    let home = ann.post("/communities", &[("name", "Customers"), ("kind", "restricted"), ("external", "1")]).await.location();
    let at = home.rsplit('/').next().unwrap().to_owned();
    let (nora, _) = guest_comes(&site, &home).await;
    let post = async |kind: &str| {
        let form = [("kind", kind), ("title", "Blue cable"), ("body", "Which one?"), ("community", at.as_str())];
        ann.clone().json().post("/posts", &form).await.status(201).id().to_string()
    };
    let (status, question, topic) = (post("status").await, post("question").await, post("topic").await);
    let id = async |path: &str, form: &[(&str, &str)]| ann.clone().json().post(path, form).await.status(201).id().to_string();
    let event = id(
        "/events",
        &[("title", "Fair"), ("body", "All come"), ("day", "2026-03-02"), ("time", "09:00"), ("zone", "Europe/Oslo"), ("community", &at)],
    )
    .await;
    let announcement = id("/announcements", &[("title", "New cables"), ("body", "Soon"), ("community", &at)]).await;
    let comment = id(&format!("/items/{status}/comments"), &[("body", "The long one")]).await;
    let answer = id(&format!("/questions/{question}/answers"), &[("body", "The short one")]).await;
    let forum = ann.clone().json().get(&format!("{home}/forums")).await.ok().json()["forums"][0]["id"].to_string();

    let things = [
        ("status", &status),
        ("question", &question),
        ("topic", &topic),
        ("event", &event),
        ("announcement", &announcement),
        ("comment", &comment),
        ("answer", &answer),
    ];
    let (mut wrong, mut seen) = (vec![], vec![]);
    for route in site.routes.iter().filter(|r| r.method == Method::GET && !NOT_HERE.contains(&r.path)) {
        let word = route.path.split('/').nth(1).unwrap_or_default();
        let fillings: Vec<(&str, &str)> = match word {
            "communities" => vec![("", &at)],
            "posts" => vec![("", &status)],
            "questions" => vec![("", &question)],
            "topics" => vec![("", &topic)],
            "events" => vec![("", &event)],
            "announcements" => vec![("", &announcement)],
            "answers" => vec![("", &answer)],
            "forums" => vec![("", &forum)],
            "items" | "moderation" => things.iter().map(|(kind, id)| (*kind, id.as_str())).collect(),
            _ => continue,
        };
        for (kind, id) in fillings {
            let path = route.path.replacen("{id}", id, 1);
            let path = if path.ends_with("/new") && word != "communities" { format!("{path}?community={at}") } else { path };
            if path.contains('{') {
                continue;
            }
            let page = ann.get(&path).await;
            if page.status != 200 {
                continue;
            }
            let name = if kind.is_empty() { route.path.to_owned() } else { format!("{} of {kind}", route.path) };
            for form in page.text.split("<form").skip(1).filter_map(|f| f.split("</form>").next()) {
                if form.contains("class=\"editor\"") {
                    seen.push(name.clone());
                    if !form.contains("Nordwind") {
                        wrong.push(name.clone());
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "these do not say it: {wrong:?}");
    let missing: Vec<&str> = SURELY.into_iter().filter(|p| !seen.iter().any(|s| s == p)).collect();
    assert!(missing.is_empty(), "no box to write in at {missing:?}, only at {seen:?}");

    // Outside of it nothing is said, nor once she is gone.
    ann.get("/events/new").await.ok().lacks("Nordwind");
    ann.post(&format!("{home}/members/{nora}/remove"), &[]).await.status(303);
    ann.get(&format!("/posts/{status}")).await.ok().lacks("Nordwind");
}

/// Where a guest is from stands as an icon with a name beside theirs.
#[tokio::test]
async fn a_guests_name_says_where_they_are_from() {
    let site = Site::new().await;
    let home = site.as_(ANN).post("/communities", &[("name", "Customers"), ("kind", "restricted"), ("external", "1")]).await.location();
    let at = home.rsplit('/').next().unwrap().to_owned();
    let (nora, she) = guest_comes(&site, &home).await;
    let status = she.post("/posts", &[("body", "Which cable?"), ("community", &at)]).await.location();
    for path in [status, home.clone(), format!("{home}/members"), format!("/people/{nora}"), format!("/people/{nora}/card")] {
        let page = site.as_(ANN).get(&path).await.ok();
        assert!(
            page.text.contains("class=\"from\"") && page.text.contains("Nordwind") && !page.text.contains('🏢'),
            "{path}: {}",
            page.text
        );
    }
    site.as_(ANN).get(&format!("/people/{nora}/card.vcf")).await.ok().has("ORG:Nordwind").lacks("🏢");
}
