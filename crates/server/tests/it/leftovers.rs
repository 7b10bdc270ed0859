//! Uploads that nothing names are removed, and nothing else is; who mentions somebody in vain is told, and nobody else.

use testing::*;

const PICTURE: &[u8] = &crate::canary::PICTURE;

#[tokio::test]
async fn uploads_that_nothing_names_are_removed_after_a_day_and_others_stay() {
    let site = Site::new().await;
    let before = site.app.objects.list().await.unwrap().len();
    site.as_(BEN)
        .upload("/posts", &[("body", "The crane")], &[("files", "crane.png", PICTURE), ("files", "list.txt", b"one")])
        .await
        .status(303);
    let named = site.app.objects.list().await.unwrap();
    assert!(named.len() > before);
    // A post that was refused leaves its file behind; so does what was stored and named by nobody.
    site.as_(BEN).upload("/posts", &[("body", "x"), ("kind", "question")], &[("files", "lost.txt", b"refused")]).await.status(422);
    let lost = site.app.objects.put("named by nobody".into()).await.unwrap();
    assert!(site.app.objects.list().await.unwrap().len() > named.len());
    assert_eq!(server::blobs::collect(&site.app).await.unwrap(), 0, "what is young may still be named");

    // The objects' own clock does not turn with ours.
    site.later(3 * 365 * Time::DAY);
    assert_eq!(server::blobs::collect(&site.app).await.unwrap(), 2);
    assert!(!site.app.objects.exists(&lost).await.unwrap());
    assert_eq!(site.app.objects.list().await.unwrap(), named);
}

#[tokio::test]
async fn sessions_that_are_over_are_removed_and_others_stay() {
    let site = Site::new().await;
    let count = async || {
        let mut view = site.app.view(spine::Viewer::system("test")).await.unwrap();
        view.value::<i64>(kit::sql!("select cast(count(*) as bigint) from sessions"), &[]).await.unwrap()
    };
    for who in [BEN, CAT] {
        site.as_(who).get("/").await.ok();
    }
    let (before, year) = (count().await, 365 * Time::DAY);
    site.later(year);
    let mut tx = site.app.begin_system(spine::Viewer::system("test")).await.unwrap();
    spine::people::tokens::new_link(&mut tx, Some(CAT), "test", Time::HOUR).await.unwrap();
    spine::people::sessions::start(&mut tx, BEN, "a browser").await.unwrap();
    tx.commit().await.unwrap();
    // Whoever comes in clears away what is theirs alone: nobody waits at the door for everybody's.
    assert_eq!(count().await, before);
    assert_eq!(spine::people::sessions::sweep(&site.app).await.unwrap(), (before - 1) as u64);
    assert_eq!(count().await, 1, "the one just begun");
    site.later(2 * Time::HOUR);
    assert_eq!(spine::people::sessions::sweep(&site.app).await.unwrap(), 1, "the link");
}

#[tokio::test]
async fn files_of_people_and_invitations_are_kept_for_their_time() {
    let site = Site::new().await;
    let bring = async |file: &str| {
        let brought =
            site.as_(ANN).json().upload("/admin/import", &[], &[("file", "people.csv", file.as_bytes())]).await.status(201).json();
        (brought["id"].as_i64().unwrap(), brought["seen"].as_str().unwrap().to_owned())
    };
    let (done, seen) = bring("id,name,mail,phone\n1,Fay Berg,fay@x.example,+46 31 700 11\n").await;
    site.as_(ANN).post(&format!("/admin/import/{done}/take"), &[("seen", &seen)]).await.status(303);
    site.catch_up().await;
    let (looked, seen) = bring("id,name,mail\n1,Fay Berg,fay@x.example\n2,Never Taken,nt@x.example\n").await;
    let invite = async |mail: &str| site.as_(ANN).json().post("/admin/invitations", &[("email", mail)]).await.status(201);
    invite("old@x.example").await;
    let invited =
        async || site.as_(ANN).json().get("/admin/invitations?show=all").await.ok().json()["invitations"].as_array().unwrap().len();
    let page = async |id: i64| site.as_(ANN).get(&format!("/admin/import/{id}")).await.ok();
    let upkeep = async |days: i64| {
        site.later(days * Time::DAY);
        site.forget_session(ANN);
        server::upkeep::once(&site.app).await;
    };

    upkeep(29).await;
    page(looked).await.has("Never Taken");
    let stored = site.app.objects.list().await.unwrap().len();
    upkeep(2).await;
    page(looked).await.has("more than 30 days ago").lacks("Never Taken").lacks("Take these people");
    site.as_(ANN).post(&format!("/admin/import/{looked}/take"), &[("seen", &seen)]).await.status(409).has("more than 30 days ago");
    let old = site.as_(ANN).json().get(&format!("/admin/import/{done}")).await.ok().json();
    assert_eq!((&old["state"], &old["taken"]["done"]["new"]), (&json!("done"), &json!(1)), "what it did is still told");
    assert!(!old.to_string().contains("Fay"));
    site.as_(ANN).get("/admin/people?q=fay").await.ok().has("Fay Berg");
    site.as_(ANN).get("/admin/import").await.ok().has("people.csv").has("Removed");
    // The objects' own clock does not turn with ours.
    upkeep(3 * 365).await;
    assert_eq!(site.app.objects.list().await.unwrap().len(), stored - 2);
    assert!(server::blobs::named(&mut site.app.database_for_operations().read().await.unwrap()).await.unwrap().is_empty());
    assert_eq!(invited().await, 0);

    // Over are those that were used, closed or ran out; after a season they are gone, and one that waits stays.
    invite("waits@x.example").await;
    upkeep(7 + 89).await;
    assert_eq!(invited().await, 1);
    invite("new@x.example").await;
    upkeep(2).await;
    assert_eq!(invited().await, 1, "the new one");
    site.as_(ANN).json().get("/admin/invitations?show=all").await.ok().has("new@x.example");
}

#[tokio::test]
async fn what_is_stored_again_meanwhile_stays() {
    let objects = kit::objects::Objects::memory();
    let name = objects.put("again".into()).await.unwrap();
    let stored = objects.list().await.unwrap()[0].modified;
    assert!(!objects.delete_older(&name, stored).await.unwrap(), "somebody has put it since");
    assert!(objects.exists(&name).await.unwrap());
    assert!(objects.delete_older(&name, stored.plus(1)).await.unwrap());
    assert!(!objects.delete_older(&name, stored.plus(1)).await.unwrap(), "gone is gone");
}

/// A column that looks as if it held the name of a blob is either known to the collector or known to hold something else.
#[test]
fn every_column_that_may_name_an_upload_is_known() {
    let elsewhere = [
        "sessions.hash",
        "tokens.hash",
        "login_links.hash",
        "invitations.hash",
        "community_links.hash",
        "audit.hash",
        "audit_head.hash",
        "audit.object_kind",
        "audit.object_id",
        "addresses.hash",
    ];
    let known = include_str!("../../src/blobs.rs");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let site = runtime.block_on(Site::empty());
    let Some(file) = site.file() else { return }; // the columns are the same on PostgreSQL
    let db = kit::db::rusqlite::Connection::open(file).unwrap();
    let mut st = db.prepare("select m.name, c.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'").unwrap();
    let columns: Vec<(String, String)> = st.query_map([], |r| Ok((r.get(0)?, r.get(1)?))).unwrap().map(Result::unwrap).collect();
    assert!(columns.len() > 100);
    for (table, column) in columns {
        let may = ["hash", "thumb", "photo", "picture", "object", "blob", "cover", "image"].iter().any(|w| column.contains(w));
        if may && !elsewhere.contains(&format!("{table}.{column}").as_str()) {
            assert!(
                known.contains(&format!("from {table} ")) && known.contains(&format!(".{column}")),
                "{table}.{column}: does it name a blob? Then server/src/blobs.rs must know"
            );
        }
    }
}

#[tokio::test]
async fn who_mentions_somebody_who_cannot_see_it_is_told_and_nobody_else() {
    let site = Site::new().await;
    let ask = [("body", "@cat @dan @eve please look"), ("audience", "people"), ("people", "cat")];
    let said = site.as_(BEN).json().post("/posts", &ask).await.status(201).json();
    let names = said["unseen_by"].clone();
    assert_eq!(names.as_array().map(Vec::len), Some(2), "{names}");
    let page = format!("/posts/{}", said["id"]);
    let ben = site.as_(BEN).get(&page).await.ok();
    ben.has("2 people you mention cannot see this");
    site.as_(CAT).get(&page).await.ok().lacks("cannot see this");
    site.catch_up().await;
    site.as_(DAN).get("/inbox").await.ok().lacks("please look");
    site.as_(DAN).get(&page).await.status(404);

    // In a reply, and when it is seen by all, nothing is said.
    let reply = site.as_(BEN).json().post_json(&format!("/items/{}/comments", said["id"]), json!({ "body": "And @dan?" })).await.json();
    assert_eq!(reply["unseen_by"], json!([names[0]]));
    let open = site.as_(BEN).json().post("/posts", &[("body", "@dan look")]).await.json();
    assert_eq!(open["unseen_by"], json!([]));

    // A guest names whom they do not know: nothing is said of them.
    let shared = site.secret(ANN, &[GUS], "status", "", "For Gus").await;
    let guest = site.as_(GUS).json().post_json(&format!("/items/{shared}/comments"), json!({ "body": "@dan @ann" })).await;
    assert_eq!(guest.json()["unseen_by"], json!([]), "a guest learns of nobody");
}

#[tokio::test]
async fn a_guest_pages_through_all_in_either_order() {
    let site = Site::new().await;
    let mut made = vec![];
    for n in 0..50 {
        site.later(Time::MINUTE);
        site.item(ANN, "status", "", &format!("hidden {n}")).await;
        made.push(site.secret(ANN, &[GUS], "status", "", &format!("shown {n}")).await.0);
    }
    // The oldest is spoken of last.
    site.later(Time::MINUTE);
    site.as_(ANN).post(&format!("/items/{}/comments", made[0]), &[("body", "still true")]).await.status(303);
    made.reverse();
    let mut active = made.clone();
    active.rotate_right(1);
    for (sort, want) in [("newest", &made), ("active", &active)] {
        let (mut seen, mut next) = (vec![], String::new());
        loop {
            let page = site.as_(GUS).json().get(&format!("/?view=all&sort={sort}&before={next}")).await.ok().json();
            seen.extend(page["items"].as_array().unwrap().iter().map(|i| i["id"].as_i64().unwrap()));
            match page["next"].as_str() {
                Some(n) => next = n.to_owned(),
                None => break,
            }
        }
        assert_eq!(&seen, want, "{sort}");
    }
}
