//! Search over HTTP: who finds what, at once after it changed, and what nobody finds.

use spine::items::{Edit, Restore, Trash, write};
use testing::*;

#[path = "it/promoted.rs"]
mod promoted;
#[path = "it/report.rs"]
mod report;
#[path = "it/saved.rs"]
mod saved;
#[path = "it/social.rs"]
mod social;

fn ids(found: &Value) -> Vec<i64> {
    let mut ids: Vec<i64> = found["items"].as_array().into_iter().flatten().filter_map(|i| i["id"].as_i64()).collect();
    ids.sort_unstable();
    ids
}
/// So long that everybody signs in again.
fn later(site: &Site, ms: i64) {
    site.later(ms);
    [ANN, BEN, CAT, DAN, EVE, OUT, GUS].iter().for_each(|who| site.forget_session(*who));
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
    page.has("repairs a <mark>lantern</mark>?</a>").has("the <mark>lantern</mark> &lt;script&gt;alert(1)").lacks("<script>alert");
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
async fn a_search_in_vain_offers_to_ask() {
    let site = Site::new().await;
    site.as_(EVE).get("/search?q=Zeppelin%20Hangar").await.ok().has("/?ask=Zeppelin+Hangar#composer");
    // Where nothing was looked for there is nothing to ask.
    for q in ["-hangar", "NOT%20hangar", ")))"] {
        site.as_(EVE).get(&format!("/search?q={q}")).await.ok().has("What is to be found?").lacks("#composer\" class=\"button");
    }
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

#[tokio::test]
async fn tags_that_stand_in_a_text_are_suggested_for_it() {
    let site = Site::new().await;
    for body in ["#mooring and #chain", "#corrosion of #solar", "#mooring once more", "#night-shift", "#the"] {
        site.item(ANN, "status", "", body).await;
    }
    site.secret(BEN, &[CAT], "status", "", "About #merger").await;
    site.catch_up().await;
    let text = "Before the merger we look again at every mooring, at the chain, at corrosion in salty water and at solar panels on buoys next autumn";
    let tags = async |who, text: &str| {
        let query = text.replace(' ', "+");
        let mut tags: Vec<String> = site
            .as_(who)
            .get(&format!("/tags/suggest?text={query}"))
            .await
            .ok()
            .json()
            .as_array()
            .unwrap()
            .iter()
            .map(|t| t.as_str().unwrap().to_owned())
            .collect();
        tags.sort_unstable();
        tags
    };
    assert_eq!(tags(DAN, text).await, ["chain", "corrosion", "mooring", "solar"]);
    assert_eq!(tags(CAT, text).await, ["chain", "corrosion", "merger", "mooring", "solar"], "hers is a text that the tag stands on");
    assert_eq!(tags(GUS, text).await, [] as [&str; 0]);
    assert_eq!(tags(DAN, "Who has the (Night shift), and who the day?").await, ["night-shift"], "two words, and no little ones");
}

async fn tag(site: &Site, who: PersonId, tags: &str) {
    site.as_(ANN).post(&format!("/people/{who}/tags"), &[("tags", tags)]).await.status(303);
}

#[tokio::test]
async fn operators_hold_for_people_too() {
    let site = Site::new().await;
    tag(&site, BEN, "mooring").await;
    tag(&site, CAT, "mooring chain").await;
    tag(&site, DAN, "chain").await;
    let _ = site.group("With a guest", &[GUS, CAT]).await;
    site.catch_up().await;
    let people = async |who, q: &str| {
        let got = found(&site, who, &format!("/search?q={}", q.replace(' ', "+"))).await;
        let mut ids: Vec<i64> = got["people"].as_array().into_iter().flatten().filter_map(|p| p["id"].as_i64()).collect();
        ids.sort_unstable();
        assert_eq!(got["counts"]["people"].as_u64(), Some(ids.len() as u64), "{q}");
        ids
    };
    let (ben, cat, dan) = (BEN.0, CAT.0, DAN.0);
    assert_eq!(people(ANN, "mooring").await, [ben, cat]);
    assert_eq!(people(ANN, "mooring -chain").await, [ben]);
    assert_eq!(people(ANN, "mooring -tag:chain").await, [ben]);
    assert_eq!(people(ANN, "mooring NOT cat").await, [ben]);
    assert_eq!(people(ANN, "tag:chain").await, [cat, dan]);
    assert_eq!(people(ANN, "tag:chain tag:mooring").await, [cat]);
    assert_eq!(people(ANN, "-mooring").await, [] as [i64; 0], "not alone finds nobody");
    for items in ["mooring kind:question", "mooring author:ann", "mooring lang:en", "mooring after:2026"] {
        assert_eq!(people(ANN, items).await, [] as [i64; 0], "{items}");
    }
    // How people are tagged is for those inside: neither who is found nor who is left out tells of it.
    assert_eq!(people(GUS, "tag:chain").await, [] as [i64; 0]);
    assert_eq!(people(GUS, "cat -chain").await, [cat]);
    assert_eq!(people(GUS, "cat -tag:chain").await, [cat]);
}

#[tokio::test]
async fn numbers_on_tabs_are_of_the_kinds_that_were_typed() {
    let site = Site::new().await;
    for n in 0..2 {
        let asked = site.item(CAT, "question", &format!("Which mooring, {n}?"), "").await;
        site.reply(DAN, asked, "comment", "This mooring").await;
        site.item(BEN, "status", "", &format!("A mooring in the harbour {n}")).await;
    }
    tag(&site, BEN, "mooring").await;
    let check = async || {
        for (q, all, questions, posts, people) in
            [("kind:question", 2, 2, 0, 0), ("kind:status", 2, 0, 2, 0), ("kind:comment", 2, 0, 2, 0), ("", 5, 2, 4, 1)]
        {
            let got = found(&site, EVE, &format!("/search?q=mooring+{q}")).await;
            let want = json!({ "all": all, "questions": questions, "posts": posts, "people": people });
            assert_eq!(got["counts"], want, "{q}");
            let listed = ids(&got).len() + got["people"].as_array().map_or(0, Vec::len);
            assert_eq!(listed, all, "{q}: what is counted is listed");
        }
    };
    site.catch_up().await;
    check().await;
    // The same where the index has still to hear that something was hidden, and every hit is looked up.
    let gone = site.item(BEN, "status", "", "A mooring no more").await;
    site.catch_up().await;
    site.change(BEN, async |tx| {
        let may = tx.item(gone).await?.allow::<Trash>()?;
        write::trash(tx, &may).await
    })
    .await;
    check().await;
}

#[tokio::test]
async fn a_telephone_number_leads_to_whose_it_is() {
    let site = Site::new().await;
    for (id, phone) in [(CAT, "+49 40 66969 120"), (DAN, "+45 12 99 45 21"), (EVE, "+49 40 66969 121")] {
        site.change(ANN, async |tx| spine::people::store::set_about(tx, id, "", phone, "", "").await).await;
    }
    site.catch_up().await;
    let people = async |who, q: &str| {
        let got = found(&site, who, &format!("/search?q={}", q.replace('+', "%2B").replace(' ', "+"))).await;
        (
            got["people"].as_array().into_iter().flatten().filter_map(|p| p["id"].as_i64()).collect::<Vec<_>>(),
            got["counts"]["people"].as_u64(),
        )
    };
    for typed in ["9120", "+49 40 66969 120", "0049 40 66969120", "040 66969120", "040/66969-120", "+49 (0)40 66969 120"] {
        assert_eq!(people(ANN, typed).await, (vec![CAT.0], Some(1)), "{typed}");
        let listed = site.as_(ANN).json().get(&format!("/people?q={}", typed.replace('+', "%2B").replace(' ', "+"))).await.ok().json();
        assert_eq!(
            (listed["people"][0]["id"].as_i64(), &listed["people"][1]),
            (Some(CAT.0), &Value::Null),
            "the directory, {typed}: {listed}"
        );
    }
    assert_eq!(people(ANN, "4521").await, (vec![DAN.0], Some(1)));
    for typed in ["521", "0521", "66969", "4521 x", "-4521"] {
        assert_eq!(people(ANN, typed).await.0, [] as [i64; 0], "{typed}");
    }
    assert_eq!(people(GUS, "4521").await, (vec![], Some(0)), "of somebody they may not know of");
    assert_eq!(site.as_(ANN).get("/search/suggest?q=4521").await.ok().json()["groups"][0]["hits"][0]["url"], format!("/people/{DAN}"));
}

#[tokio::test]
async fn the_palette_leads_to_pages_people_tags_and_things_to_do() {
    let site = Site::new().await;
    site.item(ANN, "status", "", "About #mooring").await;
    site.secret(BEN, &[CAT], "status", "", "About #moonshots").await;
    site.catch_up().await;
    let urls = async |who, q: &str, group: &str| -> Vec<String> {
        let q: String = url::form_urlencoded::byte_serialize(q.as_bytes()).collect();
        let answer = site.as_(who).get(&format!("/search/suggest?q={q}")).await.ok().json();
        let hits = answer["groups"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|g| group == "*" || g["name"] == group)
            .flat_map(|g| g["hits"].as_array().unwrap().clone());
        hits.map(|h| [h["url"].as_str().unwrap(), h["send"].as_str().unwrap_or_default()].concat()).collect()
    };
    for (typed, page) in [
        ("my network", "/network"),
        ("netwrok", "/network"),
        ("my profile", "/people/4"),
        ("saved searches", "/search/saved"),
        ("drafts", "/drafts"),
        ("help", "/help"),
        ("notice settings", "/settings/notices"),
        ("communities", "/communities"),
    ] {
        assert_eq!(urls(DAN, typed, "pages").await, [page], "{typed}");
    }
    assert_eq!(urls(DAN, "saved", "pages").await, ["/?view=saved", "/search/saved"]);
    assert_eq!(urls(DAN, "administration", "pages").await, [] as [&str; 0]);
    assert_eq!(urls(ANN, "administration", "pages").await[0], "/admin");
    for (typed, action) in [
        ("ask a question", "/?ask=#composer"),
        ("write", "/#composer"),
        ("dark", "/themetheme=dark"),
        ("sign out", "/sign-out"),
        ("mark all", "/inbox/read-all"),
    ] {
        assert_eq!(urls(DAN, typed, "actions").await[0], action, "{typed}");
        assert_eq!(urls(DAN, &format!("> {typed}"), "*").await, [action], "{typed}");
    }
    assert_eq!(urls(DAN, ">", "*").await.len(), 7);
    assert!(urls(GUS, ">", "*").await.iter().all(|url| !url.ends_with("#composer")), "guests begin nothing");
    assert_eq!(urls(DAN, "@cat", "*").await, ["/people/3"]);
    assert_eq!(urls(DAN, "#moo", "*").await, ["/tags/mooring"]);
    assert_eq!(urls(CAT, "#moo", "*").await, ["/tags/moonshots", "/tags/mooring"]);
    assert!(urls(DAN, "", "*").await.len() > 9, "before anything is typed: pages");
}

#[tokio::test]
async fn parentheses_and_open_letters_say_what_is_meant() {
    let site = Site::new().await;
    let post = async |words: &'static str| site.item(ANN, "status", "", words).await.0;
    let (tea, cup, machine) = (post("Tea at four").await, post("The coffee cup").await, post("Our coffee machine broke").await);
    let (woman, women) = (post("One woman speaks").await, post("Many women speak").await);
    site.secret(BEN, &[CAT], "status", "", "A womxn hidden; coffee machine hidden").await;
    site.catch_up().await;
    for (q, want) in [
        ("(coffee machine) OR tea", vec![tea, machine]),
        ("coffee (machine OR cup)", vec![cup, machine]),
        ("coffee -(machine OR tea)", vec![cup]),
        ("wom?n", vec![woman, women]),
        ("wom*n speaks", vec![woman, women]),
        ("coffee -mach?ne", vec![cup]),
        ("co*e (cup OR wom?n)", vec![cup]),
        ("w*n", vec![]),
    ] {
        let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("q", q).finish();
        assert_eq!(ids(&found(&site, OUT, &format!("/search?{query}")).await), want, "{q}");
    }
    site.as_(OUT).get("/search?q=wom%3Fn").await.ok().has("<mark>woman</mark>").has("<mark>women</mark>");
    site.as_(OUT).get("/search").await.ok().has("wom?n").has("(lamp OR light) desk");
}
