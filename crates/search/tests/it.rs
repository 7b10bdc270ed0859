//! Search over HTTP: who finds what, at once after it changed, and what nobody finds.

use spine::items::{Edit, Restore, Trash, write};
use testing::*;

fn ids(found: &Value) -> Vec<i64> {
    let mut ids: Vec<i64> = found["items"].as_array().into_iter().flatten().filter_map(|i| i["id"].as_i64()).collect();
    ids.sort_unstable();
    ids
}
async fn found(site: &Site, who: PersonId, path: &str) -> Value {
    site.as_(who).json().get(path).await.ok().json()
}

#[tokio::test]
async fn what_is_hidden_is_found_by_nobody_else() {
    let site = Site::new().await;
    let open = site.item(ANN, "status", "", "The heron nests by the lake").await;
    let secret = site.secret(BEN, &[CAT], "status", "", "The heron project is a secret").await;
    site.reply(CAT, secret, "comment", "A heron indeed").await;
    site.catch_up().await;
    for (who, items) in [(ANN, 1), (BEN, 2), (CAT, 2), (OUT, 1), (GUS, 0)] {
        for path in ["/search?q=heron", "/search?q=heron&kind=posts", "/search?q=her*", "/search?q=heron+-nothing"] {
            let got = found(&site, who, path).await;
            assert_eq!((got["total"].as_i64(), ids(&got).len()), (Some(items), items as usize), "{who} {path}");
        }
        let page = site.as_(who).get("/search?q=heron").await.ok();
        if items < 2 {
            page.lacks("secret").lacks("A heron indeed");
        } else {
            page.has("<mark>heron</mark> project is a secret");
        }
    }
    assert_eq!(ids(&found(&site, ANN, "/search?q=heron").await), [open.0]);
    site.anonymous().get("/search?q=heron").await.lacks("heron nests");
    // Somebody's writing, by handle; somebody unknown has written nothing.
    assert_eq!(found(&site, ANN, "/search?q=author:ben").await["total"], 0);
    assert_eq!(found(&site, CAT, "/search?author=ben").await["total"], 1);
    assert_eq!(found(&site, CAT, "/search?author=nobody").await["total"], 0);
    assert_eq!(found(&site, GUS, "/search?author=ben").await["total"], 0);
}

#[tokio::test]
async fn what_changes_is_found_as_it_is_now() {
    let site = Site::new().await;
    let post = site.item(ANN, "status", "", "A walrus on the roof").await;
    let comment = site.reply(BEN, post, "comment", "What walrus?").await;
    site.catch_up().await;
    let walrus = async || ids(&found(&site, DAN, "/search?q=walrus").await);
    assert_eq!(walrus().await, [post.0], "a thread is one hit");

    // Hidden things are gone at once, before the index has heard of it: from lists and from numbers.
    site.change(ANN, async |tx| {
        let may = tx.item(post).await?.allow::<Trash>()?;
        write::trash(tx, &may).await
    })
    .await;
    let gone = found(&site, DAN, "/search?q=walrus").await;
    assert_eq!((ids(&gone), gone["counts"]["all"].as_i64()), (vec![], Some(0)));
    site.catch_up().await;
    assert_eq!(walrus().await, [] as [i64; 0]);
    site.change(ANN, async |tx| {
        let may = tx.trashed(post).await?.allow::<Restore>()?;
        write::restore(tx, &may).await
    })
    .await;
    site.catch_up().await;
    assert_eq!(walrus().await, [post.0], "a thread is one hit");

    let cat_only = site.secret(ANN, &[CAT], "status", "", "for the audience").await;
    site.change(ANN, async |tx| {
        let audience = tx.item(cat_only).await?.audience_id;
        let may = tx.item(post).await?.allow::<Edit>()?;
        write::set_audience(tx, &may, audience).await
    })
    .await;
    assert_eq!(walrus().await, [] as [i64; 0], "narrowed: gone at once");
    site.catch_up().await;
    assert_eq!(walrus().await, [] as [i64; 0]);
    assert_eq!(ids(&found(&site, CAT, "/search?q=walrus").await), [post.0]);

    site.change(ANN, async |tx| {
        let may = tx.item(post).await?.allow::<Edit>()?;
        let revision = may.revision;
        write::revise(tx, &may, revision, "", "A narwhal on the roof", None).await
    })
    .await;
    site.catch_up().await;
    assert_eq!(ids(&found(&site, CAT, "/search?q=walrus").await), [comment.0]);
    assert_eq!(ids(&found(&site, CAT, "/search?q=narwhals").await), [post.0]);

    // Made again from the database, it is the same.
    let all = async || ids(&found(&site, CAT, "/search?q=roof+OR+walrus+OR+audience").await);
    let before = all().await;
    let heard = std::sync::Mutex::new(vec![]);
    let n = search::rebuild(&site.app, |done, all| heard.lock().unwrap().push((done, all))).await.unwrap();
    assert_eq!(heard.into_inner().unwrap().last(), Some(&(n, n)));
    assert_eq!((before.len(), all().await), (2, before));
    assert_eq!(search::catch_up(&site.app).await.unwrap(), 0);
}

#[tokio::test]
async fn tabs_pages_and_words_around() {
    let site = Site::new().await;
    for n in 0..25 {
        site.item(BEN, "status", "", &format!("Lantern number {n}")).await;
    }
    let question = site
        .item(CAT, "question", "Who repairs a lantern?", &format!("{} the lantern <script>alert(1)</script> & more", "filler ".repeat(80)))
        .await;
    site.reply(DAN, question, "answer", "Lanterns are repaired by the porter").await;
    site.catch_up().await;
    let all = found(&site, EVE, "/search?q=lantern").await;
    assert_eq!(
        (all["total"].as_i64(), all["counts"]["questions"].as_i64(), all["counts"]["posts"].as_i64()),
        (Some(26), Some(1), Some(25))
    );
    assert_eq!(all["items"].as_array().unwrap().len(), 20);
    let next = all["next"].as_str().unwrap();
    let rest = found(&site, EVE, next).await;
    assert_eq!((rest["items"].as_array().unwrap().len(), rest["next"].as_str()), (6, None));
    let questions = found(&site, EVE, "/search?q=lantern&kind=questions").await;
    assert_eq!((questions["total"].as_i64(), questions["counts"]["posts"].as_i64()), (Some(1), Some(25)));
    assert_eq!(found(&site, EVE, "/search?q=lantern&kind=answer").await["total"], 1);
    assert_eq!(found(&site, EVE, "/search?q=lantern&kind=nonsense").await["total"], 0);
    assert_eq!(found(&site, EVE, "/search?q=lantern+kind:question").await["total"], 1);
    let page = site.as_(EVE).get("/search?q=lantern&kind=questions").await.ok();
    page.has("<mark>lantern</mark>").has("&lt;script&gt;alert(1)").lacks("<script>alert");
    site.as_(EVE).get("/search?q=lantern&kind=answer").await.ok().has("<mark>Lanterns</mark> are repaired");
    // Nothing has all of the words: what comes closest, and said so.
    let loose = found(&site, EVE, "/search?q=lantern+repairs+zeppelin").await;
    assert_eq!((loose["loose"].as_bool(), ids(&loose)[0]), (Some(true), question.0));
    // What was excluded stays out, and what was narrowed stays narrow.
    for narrow in ["-filler", "author:ben", "lang:sv", "tag:nowhere", "kind:status"] {
        let loose = found(&site, EVE, &format!("/search?q=lantern+repairs+zeppelin+{narrow}")).await;
        assert!(!ids(&loose).contains(&question.0), "{narrow}: {loose}");
    }
}

#[tokio::test]
async fn people_are_found_and_offered_while_typing() {
    let site = Site::new().await;
    let out = site.as_(ANN).json().get("/people/suggest?q=utn").await.ok().json();
    assert_eq!((out.as_array().unwrap().len(), out[0]["handle"].as_str(), out[0]["name"].as_str()), (1, Some("out"), Some("Oda Utne")));
    assert_eq!(site.as_(ANN).get("/people/suggest?q=Oda+Unte").await.ok().json()[0]["handle"], "out", "a typo");
    assert_eq!(site.as_(ANN).get("/people/suggest?q=").await.ok().json(), json!([]));
    site.as_(ANN).get("/search?q=oda").await.ok().has("Oda Utne");
    // A guest learns of nobody they have nothing to do with.
    assert_eq!(site.as_(GUS).get("/people/suggest?q=oda").await.ok().json(), json!([]));
    let got = found(&site, GUS, "/search?q=oda&kind=people").await;
    assert_eq!((got["total"].as_i64(), got["people"].as_array().map(Vec::len)), (Some(0), Some(0)));
    let group = site.group("Guests of Oda", &[GUS, OUT]).await;
    let _ = group;
    assert_eq!(site.as_(GUS).get("/people/suggest?q=oda").await.ok().json()[0]["handle"], "out");
    // Who has left is not offered.
    site.change(ANN, async |tx| spine::people::store::set_standing(tx, OUT, spine::people::Standing::Inactive).await).await;
    assert_eq!(site.as_(ANN).get("/people/suggest?q=oda").await.ok().json(), json!([]));
    site.catch_up().await;
    assert_eq!(found(&site, ANN, "/search?q=oda").await["counts"]["people"], 0);
}

#[tokio::test]
async fn tags_of_hidden_things_are_not_offered() {
    let site = Site::new().await;
    site.item(ANN, "status", "", "About #gardening and #gates").await;
    site.item(BEN, "status", "", "More #gates").await;
    site.secret(BEN, &[CAT], "status", "", "The #gamma plan").await;
    site.catch_up().await;
    let offered = async |who, q: &str| site.as_(who).get(&format!("/tags/suggest?q={q}")).await.ok().json();
    assert_eq!(offered(DAN, "ga").await, json!(["gates", "gardening"]));
    assert_eq!(offered(CAT, "%23GA").await, json!(["gates", "gamma", "gardening"]));
    assert_eq!(offered(DAN, "gam").await, json!([]));
    assert_eq!(offered(GUS, "ga").await, json!([]));
    assert_eq!(offered(DAN, "").await, json!([]));
    assert_eq!(found(&site, DAN, "/search?tag=gamma").await["total"], 0);
    assert_eq!(found(&site, CAT, "/search?tag=gamma").await["total"], 1);
    site.as_(DAN).get("/search?tag=gates").await.ok().has("#gates").has("More");
}

#[tokio::test]
async fn a_search_in_vain_offers_to_ask_and_is_written_down_without_a_name() {
    let site = Site::new().await;
    site.as_(EVE).get("/search?q=Zeppelin%20Hangar").await.ok().has("/?ask=Zeppelin+Hangar#composer");
    site.as_(GUS).get("/search?q=a+guest+finds+little").await.ok();
    let mut seen = Value::Null;
    for _ in 0..500 {
        seen = found(&site, ANN, "/search/misses").await;
        if !seen["misses"].as_array().unwrap().is_empty() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    assert_eq!(seen["misses"][0]["text"], "zeppelin hangar");
    assert_eq!((seen["misses"].as_array().unwrap().len(), &seen["misses"][0]["count"]), (1, &json!(1)));
    site.as_(ANN).get("/search/misses").await.ok().has("zeppelin hangar").lacks("Eve");
    site.as_(EVE).get("/search/misses").await.status(404);
}

#[tokio::test]
async fn odd_searches_are_answered() {
    let site = Site::new().await;
    site.item(ANN, "status", "", "Something").await;
    site.catch_up().await;
    for q in [
        "%00",
        "%22",
        "-",
        "%28%29%28",
        "tag%3A",
        "kind%3A%22",
        "%F0%9F%91%A9%E2%80%8D",
        "a*",
        "**",
        "OR",
        "NOT+NOT",
        "%27%3B--",
        "author%3A%40",
    ] {
        site.as_(BEN).get(&format!("/search?q={q}")).await.ok();
        site.as_(BEN).get(&format!("/people/suggest?q={q}")).await.ok();
        site.as_(BEN).get(&format!("/tags/suggest?q={q}")).await.ok();
        site.as_(BEN).get(&format!("/search?q=x&tag={q}&lang={q}&kind={q}&author={q}&page=3")).await.ok();
    }
    site.as_(BEN).get("/search").await.ok().has("What are you looking for?");
    // An address with something odd in it: a person gets the page, a program is told.
    site.as_(BEN).get("/search?q=something&page=99999999999999&utm_source=x&q=other").await.ok().has("Something");
    site.as_(BEN).json().get("/search?page=99999999999999").await.status(422);
    site.as_(BEN).json().get("/search?q=something&utm_source=x").await.ok().has("Something");
}

#[tokio::test]
async fn the_index_follows_by_itself() {
    let site = Site::new().await;
    site.start();
    let post = site.item(ANN, "status", "", "A puffin in the archive").await;
    for _ in 0..1000 {
        if ids(&found(&site, BEN, "/search?q=puffin").await) == [post.0] {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("the index did not hear of it");
}
