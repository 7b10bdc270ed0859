//! Files of people by the browser: shown first, taken as shown, in the language of whoever reads.

use testing::*;

const FILE: &str = "id,name,mail,title,unit,manager,tags
1,Åsa Lind,asa@x.example,Head,Yard,,\"lean, planning\"
2,Bo Ek,bo@x.example,Smith,Yard,1,
3,Cy Ro,cy@x.example,Smith,Yard,1,chain
";

async fn bring(site: &Site, name: &str, text: &str) -> Value {
    site.as_(ANN).json().upload("/admin/import", &[], &[("file", name, text.as_bytes())]).await.status(201).json()
}
pub async fn bring_in(site: &Site, text: &str) {
    let look = bring(site, "people.csv", text).await;
    assert_eq!(taken(site, &look["id"], "").await["state"], "done");
}
async fn look(site: &Site, id: &Value) -> Value {
    site.as_(ANN).json().get(&format!("/admin/import/{id}")).await.ok().json()
}
async fn take(site: &Site, id: &Value, leaving: &str) -> Answer {
    let seen = look(site, id).await["seen"].as_str().expect("what is shown has a name").to_owned();
    site.as_(ANN).json().post(&format!("/admin/import/{id}/take"), &[("leaving", leaving), ("seen", &seen)]).await
}
async fn taken(site: &Site, id: &Value, leaving: &str) -> Value {
    take(site, id, leaving).await.ok();
    site.catch_up().await;
    look(site, id).await
}
fn numbers(v: &Value) -> [u64; 4] {
    ["new", "changed", "unchanged", "leaving"].map(|k| v[k].as_u64().expect("a number"))
}

#[tokio::test]
async fn what_was_shown_is_what_happens() {
    let site = Site::new().await;
    let first = bring(&site, "people.csv", FILE).await;
    assert_eq!(numbers(&first["taken"]["look"]), [3, 0, 0, 0]);
    site.as_(ANN).get("/admin/people?q=bo").await.ok().lacks("Bo Ek");
    let page = site.as_(ANN).get(&format!("/admin/import/{}", first["id"])).await.ok();
    page.has("Nothing has happened yet").has("Åsa Lind").has("Line 2");
    let done = taken(&site, &first["id"], "").await;
    assert_eq!((done["state"].as_str(), numbers(&done["taken"]["done"])), (Some("done"), [3, 0, 0, 0]));
    site.as_(ANN).get("/admin/people?q=bo").await.ok().has("Bo Ek");
    assert_eq!(done["taken"]["done"], site.as_(ANN).json().get(&format!("/admin/import/{}", first["id"])).await.json()["taken"]["done"]);
    // Every way a person can change: a field, a manager, a tag; one left, one stays as they are, one is new.
    let next = "id,name,mail,title,unit,manager,tags\n1,Åsa Lind,asa@x.example,Head,Yard,,\"lean, planning, steel\"\n2,Bo Ek,bo@x.example,Master,Yard,4,\n4,Di Fo,di@x.example,Head,Yard,,\n";
    let second = bring(&site, "people.csv", next).await;
    let look = &second["taken"]["look"];
    assert_eq!(numbers(look), [1, 2, 0, 1], "{look}");
    let fields: Vec<String> = look["changed_people"]
        .as_array()
        .expect("changes")
        .iter()
        .flat_map(|p| {
            p["fields"].as_array().expect("fields").iter().map(|f| format!("{} {} {}→{}", p["name"], f["name"], f["from"], f["to"]))
        })
        .map(|f| f.replace('"', ""))
        .collect();
    assert_eq!(fields, ["Åsa Lind tag →steel", "Bo Ek title Smith→Master", "Bo Ek manager Åsa Lind→Di Fo"]);
    assert_eq!(look["leaving_people"][0]["name"], "Cy Ro");
    let done = taken(&site, &second["id"], "1").await;
    assert_eq!(numbers(&done["taken"]["done"]), numbers(look), "{done}");
    site.as_(ANN).json().get("/admin/people?show=inactive").await.ok().has("Cy Ro");
    // Once is enough, and the same again changes nothing.
    take(&site, &second["id"], "").await.status(409).has("already");
    let again = bring(&site, "people.csv", next).await;
    assert_eq!(numbers(&again["taken"]["look"]), [0, 0, 3, 0]);
    site.as_(ANN).get(&format!("/admin/import/{}", again["id"])).await.ok().has("here already");
}

#[tokio::test]
async fn who_is_not_in_the_file_stays_without_the_tick() {
    let site = Site::new().await;
    let first = bring(&site, "people.csv", FILE).await;
    taken(&site, &first["id"], "").await;
    let fewer = bring(&site, "people.csv", "id,name,mail\n1,Åsa Lind,asa@x.example\n").await;
    assert_eq!(fewer["taken"]["look"]["leaving"], 2);
    let done = taken(&site, &fewer["id"], "").await;
    assert_eq!(done["taken"]["done"]["leaving"], 0);
    site.as_(ANN).json().get("/admin/people?show=inactive").await.ok().lacks("Cy Ro");
}

#[tokio::test]
async fn mistakes_are_named_by_line_and_nothing_is_taken() {
    let site = Site::new().await;
    let bad =
        bring(&site, "people.csv", "id,name,mail,manager\n1,Åsa Lind,asa@x.example,2\n2,Bo Ek,bo@x.example,1\n3,,cy@x.example,\n").await;
    let look = &bad["taken"]["look"];
    assert!(look["errors"].as_array().is_some_and(|e| e.iter().any(|e| e["line"] == 4)), "{look}");
    site.as_(ANN).get(&format!("/admin/import/{}", bad["id"])).await.ok().has("Line 4").has("To be mended").lacks("Take these people");
    take(&site, &bad["id"], "").await.status(409).has("lines to mend");
    // Each reads it in their own language, and so does the next to look at it.
    let swedish = site.as_(ANN).header("accept-language", "sv");
    swedish.get(&format!("/admin/import/{}", bad["id"])).await.ok().has("namnet saknas").has("Rad 4");
    swedish.json().get(&format!("/admin/import/{}", bad["id"])).await.ok().has("namnet saknas");
    for (name, text) in [("empty.csv", ""), ("picture.csv", "\u{1}\u{2}PNG"), ("words.csv", "hello")] {
        let look = bring(&site, name, text).await;
        take(&site, &look["id"], "").await.status(409);
    }
    site.as_(ANN).upload("/admin/import", &[], &[]).await.refuses("Choose a file");
    // Of a file that is wrong all through, the first mistakes are kept.
    let wrong = bring(&site, "wrong.csv", &format!("id,name,mail\n{}", "1,,x\n".repeat(3000))).await;
    let errors = wrong["taken"]["look"]["errors"].as_array().expect("a list").clone();
    assert_eq!(errors.len(), 1001);
    assert!(errors[1000]["what"].as_str().is_some_and(|w| w.starts_with("and ")), "{}", errors[1000]);
    site.as_(ANN).get("/admin/import/999").await.status(404);
    for (name, text) in [
        ("a.ldif", "dn: cn=Åsa,dc=x\nobjectClass: inetOrgPerson\ncn: Åsa Lind\nmail: asa@x.example\nuid: asa\n"),
        ("a.vcf", "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo Ek\r\nEMAIL:bo@x.example\r\nEND:VCARD\r\n"),
    ] {
        let look = bring(&site, name, text).await;
        assert_eq!(look["taken"]["look"]["new"], 1, "{name}: {look}");
    }
}

#[tokio::test]
async fn who_changed_in_between_is_shown_anew() {
    let site = Site::new().await;
    let look = bring(&site, "people.csv", FILE).await;
    // Somebody else brings one of them first.
    let other = "id,name,mail\n2,Bo Ek,bo@x.example\n";
    import::write_people::write(&site.app, import::people_file::read_people_bytes(other.as_bytes(), None), &Default::default())
        .await
        .expect("taken");
    let page = async || site.as_(ANN).get(&format!("/admin/import/{}", look["id"])).await.ok();
    let field = |page: &Answer| page.text.split("name=\"seen\" value=\"").nth(1).and_then(|v| v.split('"').next()).map(str::to_owned);
    let first = field(&page().await).expect("the page names what it shows");
    let came = taken(&site, &look["id"], "").await;
    assert_eq!((came["state"].as_str(), numbers(&came["taken"]["look"])), (Some("stale"), [2, 1, 0, 0]));
    site.as_(ANN).get(&format!("/admin/import/{}", look["id"])).await.ok().has("have changed since");
    site.as_(ANN).get("/admin/people?q=cy").await.ok().lacks("Cy Ro");
    // A page that stood open since takes nothing unseen, nor does a program that has not looked.
    for seen in [first.as_str(), ""] {
        site.as_(ANN).post(&format!("/admin/import/{}/take", look["id"]), &[("seen", seen)]).await.status(409).has("has changed since");
    }
    assert_ne!(field(&page().await), Some(first));
    let done = taken(&site, &look["id"], "").await;
    assert_eq!((done["state"].as_str(), numbers(&done["taken"]["done"])), (Some("done"), [2, 1, 0, 0]));
}

/// As a process that ended in the middle leaves it.
async fn broken_off(site: &Site, id: &Value, people: &str, mark: &str) {
    let first: String = FILE.lines().take(1).chain(FILE.lines().filter(|l| l.contains(people))).map(|l| format!("{l}\n")).collect();
    import::write_people::write(&site.app, import::people_file::read_people_bytes(first.as_bytes(), None), &Default::default())
        .await
        .expect("some of it");
    let mut tx = site.app.begin_system(spine::Viewer::system("test")).await.expect("a change");
    tx.run(kit::sql!("update admin_imports set mark = $2 where id = $1"), kit::params![id.as_i64(), mark]).await.expect("a mark");
    tx.commit().await.expect("done");
}

#[tokio::test]
async fn a_file_that_was_broken_off_goes_on_and_counts_on() {
    let site = Site::new().await;
    let first = bring(&site, "people.csv", FILE).await;
    take(&site, &first["id"], "").await.ok();
    broken_off(&site, &first["id"], "Åsa", r#"{"at":1,"new":1}"#).await;
    let running = look(&site, &first["id"]).await;
    assert_eq!((running["state"].as_str(), running["at"].as_u64()), (Some("running"), Some(1)));
    site.as_(ANN).get(&format!("/admin/import/{}", first["id"])).await.ok().has("1 of 3 people");
    site.as_(ANN).get("/admin/import").await.ok().has("1 of 3 people");
    site.catch_up().await;
    let done = look(&site, &first["id"]).await;
    assert_eq!((done["state"].as_str(), numbers(&done["taken"]["done"])), (Some("done"), [3, 0, 0, 0]), "{done}");
    site.as_(ANN).json().get("/admin/people?q=cy").await.ok().has("Cy Ro");
}

#[tokio::test]
async fn a_file_that_cannot_go_on_says_how_far_it_came() {
    let site = Site::new().await;
    let first = bring(&site, "people.csv", FILE).await;
    take(&site, &first["id"], "").await.ok();
    broken_off(&site, &first["id"], "Åsa", r#"{"at":1,"new":1}"#).await;
    let record = spine::people::store::Record {
        name: "Other".into(),
        email: Some("cy@x.example".into()),
        external_id: Some("9".into()),
        ..Default::default()
    };
    site.change(ANN, async |tx| spine::people::store::create(tx, &record).await).await;
    site.catch_up().await;
    let page = site.as_(ANN).get(&format!("/admin/import/{}", first["id"])).await.ok();
    page.has("1 person was taken before it stopped").has("belongs to Other").lacks("Take these people");
    site.as_(ANN).get("/admin/people?q=asa").await.ok().has("Åsa Lind");
}
