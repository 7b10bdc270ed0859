//! What people may rely on with questions, over HTTP.

use testing::*;

async fn ask(site: &Site, who: spine::PersonId, title: &str) -> i64 {
    site.as_(who).post("/posts", &[("kind", "question"), ("title", title), ("body", "details")]).await.id()
}
async fn answer(site: &Site, who: spine::PersonId, question: i64, body: &str) -> i64 {
    site.as_(who).json().post_json(&format!("/questions/{question}/answers"), serde_json::json!({"body": body})).await.status(201).id()
}

#[tokio::test]
async fn only_the_asker_accepts_only_the_owner_of_the_board_confirms() {
    let site = Site::new().await;
    let asked = ask(&site, ANN, "Where is the spare key?").await;
    let linked = site.as_(BEN).post(&format!("/questions/{asked}/referrals"), &[("to", "cat"), ("note", "")]).await.id();
    let a = answer(&site, DAN, linked, "Under the mat").await;
    let path = |verb: &str| format!("/answers/{a}/{verb}");
    for (who, verb, status) in [
        (BEN, "acceptance", 403),
        (CAT, "acceptance", 403),
        (DAN, "acceptance", 403),
        (ANN, "confirmation", 403),
        (BEN, "confirmation", 403),
        (DAN, "confirmation", 403),
        (CAT, "confirmation", 303),
        (ANN, "acceptance", 303),
    ] {
        site.as_(who).post(&path(verb), &[]).await.status(status);
    }
    for question in [asked, linked] {
        let page = site.as_(OUT).json().get(&format!("/questions/{question}")).await.json();
        assert_eq!(page["answered"], true);
        assert_eq!(page["accepted"][0]["id"], a, "the answer stands on both boards");
        assert_eq!(page["path"], serde_json::json!([1, 2, 3]), "asker, who passed it on, whose board");
    }
    // Taken back, it is open again everywhere.
    site.as_(ANN).post(&path("acceptance/withdraw"), &[]).await;
    let page = site.as_(OUT).json().get(&format!("/questions/{asked}")).await.json();
    assert_eq!(page["answered"], false);
}

#[tokio::test]
async fn the_card_where_it_was_asked_counts_the_answers_given_elsewhere() {
    let site = Site::new().await;
    let asked = ask(&site, ANN, "Where is the spare key?").await;
    let linked = site.as_(BEN).post(&format!("/questions/{asked}/referrals"), &[("to", "Cat V"), ("note", "")]).await.id();
    assert_ne!(linked, asked, "half a name will do when only one person has it");
    site.as_(OUT).get("/people/1").await.ok().lacks("1 reply");
    answer(&site, DAN, linked, "Under the mat").await;
    site.as_(OUT).get("/people/1").await.ok().has("1 reply");
    site.as_(OUT).get("/people/3").await.ok().has("1 reply");
    answer(&site, DAN, asked, "Or on the hook").await;
    site.as_(OUT).get("/people/1").await.ok().has("2 replies");
    site.as_(BEN).post(&format!("/questions/{asked}/referrals"), &[("to", "Ca"), ("note", "")]).await.status(409);
    site.as_(BEN).post(&format!("/questions/{asked}/referrals"), &[("to", "Zz"), ("note", "")]).await.refuses("Nobody here");
}

#[tokio::test]
async fn a_question_whose_accepted_answer_is_deleted_is_open_until_it_comes_back() {
    let site = Site::new().await;
    let q = ask(&site, ANN, "Which key opens the boathouse?").await;
    let linked = site.as_(BEN).post(&format!("/questions/{q}/referrals"), &[("to", "cat"), ("note", "")]).await.id();
    let a = answer(&site, DAN, linked, "The green one").await;
    site.as_(ANN).post(&format!("/answers/{a}/acceptance"), &[]).await.status(303);
    let open = async || {
        site.catch_up().await;
        let list = site.as_(OUT).json().get("/questions?state=open").await.json();
        list["items"].as_array().unwrap().iter().map(|i| i["id"].as_i64().unwrap()).collect::<std::collections::BTreeSet<_>>()
    };
    assert!(open().await.is_empty());
    site.as_(DAN).post(&format!("/items/{a}/trash"), &[]).await.status(303);
    assert_eq!(open().await, [linked].into(), "one of the two stands for both");
    assert!(
        site.was_told(|f| matches!(f, spine::Fact::Touched { item } if item.0 == q)).await,
        "the open page of the first question hears of it"
    );
    site.as_(DAN).post(&format!("/items/{a}/restore"), &[]).await.status(303);
    assert!(open().await.is_empty());
}

#[tokio::test]
async fn an_acceptance_taken_back_takes_its_credits_back_and_leaves_the_others() {
    let site = Site::new().await;
    let q = ask(&site, ANN, "How do I reach the archive?").await;
    let linked = site.as_(BEN).post(&format!("/questions/{q}/referrals"), &[("to", "cat"), ("note", "")]).await.id();
    let far = answer(&site, DAN, linked, "Through the yard").await;
    let near = answer(&site, EVE, q, "By lift").await;
    let ann = site.as_(ANN);
    ann.post(&format!("/answers/{far}/acceptance"), &[]).await.status(303);
    ann.post(&format!("/answers/{near}/acceptance"), &[]).await.status(303);
    let credited = async || {
        let page = site.as_(OUT).json().get(&format!("/questions/{q}")).await.json();
        page["credits"].as_array().unwrap().iter().map(|c| c["person"].as_i64().unwrap()).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(credited().await, [BEN.0, CAT.0, DAN.0, EVE.0].into());
    let told = site.facts().await.len();
    ann.post(&format!("/answers/{far}/acceptance/withdraw"), &[]).await.status(303);
    assert_eq!(credited().await, [EVE.0].into(), "who helped the answer that does not count any more is not thanked for it");
    assert!(!site.facts().await[told..].iter().any(|f| *f == "credited"), "and who keeps theirs is not told again");
    // Once more: nothing was accepted, nothing is told.
    let told = site.facts().await.len();
    ann.post(&format!("/answers/{far}/acceptance/withdraw"), &[]).await.status(303);
    assert_eq!(site.facts().await.len(), told);
    // Confirmed and taken back: pages that are open hear of both.
    let cat = site.as_(CAT);
    cat.post(&format!("/answers/{far}/confirmation"), &[]).await.status(303);
    let told = site.facts().await.len();
    cat.post(&format!("/answers/{far}/confirmation/withdraw"), &[]).await.status(303);
    assert_eq!(site.facts().await[told..], ["touched", "touched"]);
}

#[tokio::test]
async fn credits_follow_the_answers_that_stand_and_each_is_told_once() {
    let site = Site::new().await;
    let q = ask(&site, ANN, "Who repairs the ferry's bell?").await;
    let linked = site.as_(BEN).post(&format!("/questions/{q}/referrals"), &[("to", "cat"), ("note", "")]).await.id();
    let far = answer(&site, DAN, linked, "The smith in the lane").await;
    let near = answer(&site, EVE, q, "I do").await;
    let ann = site.as_(ANN);
    for a in [far, near] {
        ann.post(&format!("/answers/{a}/acceptance"), &[]).await.status(303);
    }
    let credited = async || {
        site.catch_up().await;
        let page = site.as_(OUT).json().get(&format!("/questions/{q}")).await.json();
        page["credits"].as_array().unwrap().iter().map(|c| c["person"].as_i64().unwrap()).collect::<std::collections::BTreeSet<_>>()
    };
    let told = async || site.facts().await.iter().filter(|f| **f == "credited").count();
    let all = [BEN.0, CAT.0, DAN.0, EVE.0].into();
    assert_eq!(credited().await, all);
    assert_eq!(told().await, 4);
    // In the trash when the other one is taken back, it has its credits again when it comes back.
    site.as_(DAN).post(&format!("/items/{far}/trash"), &[]).await.status(303);
    assert_eq!(credited().await, [EVE.0].into());
    ann.post(&format!("/answers/{near}/acceptance/withdraw"), &[]).await.status(303);
    site.as_(DAN).post(&format!("/items/{far}/restore"), &[]).await.status(303);
    assert_eq!(credited().await, [BEN.0, CAT.0, DAN.0].into());
    ann.post(&format!("/answers/{near}/acceptance"), &[]).await.status(303);
    for verb in ["acceptance/withdraw", "acceptance"] {
        ann.post(&format!("/answers/{far}/{verb}"), &[]).await.status(303);
    }
    assert_eq!(credited().await, all);
    assert_eq!(told().await, 4, "once each, however often it was taken back");
}

#[tokio::test]
async fn nobody_is_credited_for_their_own_question() {
    let site = Site::new().await;
    let q = ask(&site, ANN, "Where does the night bus stop?").await;
    let ann = site.as_(ANN);
    let linked = ann.post(&format!("/questions/{q}/referrals"), &[("to", "cat"), ("note", "")]).await.id();
    for (who, root) in [(DAN, linked), (ANN, q)] {
        let a = answer(&site, who, root, "At the mill").await;
        ann.post(&format!("/answers/{a}/acceptance"), &[]).await.status(303);
    }
    let page = ann.json().get(&format!("/questions/{q}")).await.json();
    let credited: Vec<i64> = page["credits"].as_array().unwrap().iter().map(|c| c["person"].as_i64().unwrap()).collect();
    assert!(credited.contains(&DAN.0) && credited.contains(&CAT.0) && !credited.contains(&ANN.0), "{credited:?}");
}

#[tokio::test]
async fn what_changes_no_state_is_no_news_however_often_it_is_heard() {
    let site = Site::new().await;
    let q = ask(&site, ANN, "When does the mail boat leave?").await;
    site.as_(BEN).post(&format!("/questions/{q}/referrals"), &[("to", "cat"), ("note", "")]).await.status(303);
    let a = answer(&site, DAN, q, "At six").await;
    site.as_(ANN).post(&format!("/answers/{a}/acceptance"), &[]).await.status(303);
    let comment = site.reply(EVE, spine::ItemId(a), "comment", "sharp").await;
    for (id, who) in [(comment.0, EVE), (a, DAN)] {
        site.as_(who).post(&format!("/items/{id}/trash"), &[]).await.status(303);
        site.catch_up().await;
        site.as_(who).post(&format!("/items/{id}/restore"), &[]).await.status(303);
        site.catch_up().await;
    }
    let told = site.facts().await;
    let end = told.iter().rposition(|f| *f == "trashed").unwrap();
    let first = told.iter().position(|f| *f == "trashed").unwrap();
    assert_eq!(told[first..=end], ["trashed", "restored", "trashed"], "a comment changes nothing on the other boards");
    spine::facts::reset(&site.app, "questions").await.unwrap();
    site.catch_up().await;
    assert_eq!(site.facts().await, told, "history heard again is no news");
}

#[tokio::test]
async fn an_asker_may_narrow_a_question_to_where_it_can_be_read() {
    let site = Site::new().await;
    let q = ask(&site, ANN, "Who wants the old sails?").await;
    let linked = site.as_(BEN).post(&format!("/questions/{q}/referrals"), &[("to", "cat")]).await.id();
    site.as_(BEN).post(&format!("/questions/{q}/referrals"), &[("to", "dan")]).await.status(303);
    let narrow =
        async |people: &str| site.as_(ANN).post(&format!("/items/{q}/audience"), &[("audience", "people"), ("people", people)]).await;
    narrow("ben").await.refuses("the board of Cat");
    narrow("ben cat").await.refuses("the board of Dan");
    // Taken down, and left: there is nothing to be read there.
    site.as_(CAT).post(&format!("/items/{linked}/trash"), &[]).await.status(303);
    site.change(ANN, async |tx| spine::people::store::set_standing(tx, DAN, spine::people::Standing::Inactive).await).await;
    narrow("ben").await.status(303);
    site.as_(CAT).post(&format!("/items/{linked}/restore"), &[]).await;
    site.as_(CAT).get(&format!("/questions/{linked}")).await.status(404);
}

/// The one who passes it on comes while the other has chosen the new audience and is not done yet.
#[tokio::test]
async fn passing_on_and_narrowing_at_the_same_moment_take_turns() {
    let site = Site::new().await;
    let q = ask(&site, ANN, "Where do we meet?").await;
    let mut tx = site.app.begin_system(spine::Viewer::on_behalf(ANN, "test")).await.unwrap();
    let may = tx.item(spine::ItemId(q)).await.unwrap().allow().unwrap();
    let few = spine::audience::of_people(&mut tx, &[ANN, BEN, CAT]).await.unwrap();
    spine::items::write::set_audience(&mut tx, &may, few).await.unwrap();
    let (ben, path) = (site.as_(BEN), format!("/questions/{q}/referrals"));
    let (passed, ()) = tokio::join!(ben.post(&path, &[("to", "cat")]), async {
        // Time enough to get by, were there nothing to wait for.
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        tx.commit().await.unwrap();
    });
    let linked = passed.status(303).id();
    for id in [q, linked] {
        site.as_(OUT).get(&format!("/questions/{id}")).await.status(404);
        site.as_(CAT).get(&format!("/questions/{id}")).await.ok();
    }
}

#[tokio::test]
async fn whom_a_question_can_be_passed_on_to() {
    let site = Site::new().await;
    let q = ask(&site, ANN, "Who has the ladder?").await;
    let path = format!("/questions/{q}/referrals");
    site.as_(BEN).post(&path, &[("to", ""), ("note", "")]).await.refuses("who may know");
    site.as_(BEN).post(&path, &[("to", "nobody at all")]).await.refuses("Nobody here");
    site.as_(BEN).post(&path, &[("to", "ann")]).await.refuses("asked this");
    site.as_(BEN).post(&path, &[("to", "ben")]).await.refuses("That is you");
    site.as_(BEN).post(&path, &[("to", "@cat")]).await.status(303);
    site.as_(DAN).post(&path, &[("to", "cat")]).await.status(409);
    // A question for Ann and Ben alone does not go to Cat.
    let secret = site
        .as_(ANN)
        .post("/posts", &[("kind", "question"), ("title", "Cake for Cat?"), ("audience", "people"), ("people", "ben")])
        .await
        .id();
    site.as_(BEN).post(&format!("/questions/{secret}/referrals"), &[("to", "cat")]).await.refuses("may not see");
    site.as_(CAT).get(&format!("/questions/{secret}")).await.status(404);
}

#[tokio::test]
async fn narrowing_a_question_narrows_what_it_was_passed_on_as() {
    let site = Site::new().await;
    let q = ask(&site, ANN, "How does the new rota work?").await;
    let linked = site.as_(BEN).post(&format!("/questions/{q}/referrals"), &[("to", "cat")]).await.id();
    site.as_(OUT).get(&format!("/questions/{linked}")).await.ok();
    site.as_(ANN).post(&format!("/items/{q}/audience"), &[("audience", "people"), ("people", "ben cat")]).await.status(303);
    site.as_(OUT).get(&format!("/questions/{linked}")).await.status(404);
    site.as_(OUT).get(&format!("/questions/{q}")).await.status(404);
    site.as_(CAT).get(&format!("/questions/{linked}")).await.ok();
}

#[tokio::test]
async fn the_last_page_of_questions_offers_no_empty_one() {
    let site = Site::new().await;
    for n in 0..40 {
        ask(&site, ANN, &format!("Question number {n}?")).await;
    }
    let ben = site.as_(BEN).json();
    let first = ben.get("/questions").await.ok().json();
    let second = ben.get(&format!("/questions?before={}", first["next"].as_str().unwrap())).await.ok().json();
    assert_eq!((first["items"].as_array().unwrap().len(), second["items"].as_array().unwrap().len()), (20, 20));
    assert_eq!(second["next"], serde_json::Value::Null);
    ben.get("/questions?before=yesterday").await.status(422);
}

#[tokio::test]
async fn a_question_needs_a_title_and_keeps_what_was_typed() {
    let site = Site::new().await;
    let sent = site.as_(ANN).post("/posts", &[("kind", "question"), ("title", " "), ("body", "the long story of the broken winch")]).await;
    sent.refuses("one line").has("the long story of the broken winch");
}

#[tokio::test]
async fn several_answers_may_be_accepted_and_the_similar_question_offers_them() {
    let site = Site::new().await;
    let q = ask(&site, ANN, "How do I calibrate the wind sensor after winter?").await;
    let one = answer(&site, BEN, q, "Zero it in still air first").await;
    let two = answer(&site, CAT, q, "Then follow the card in the lid").await;
    for a in [one, two] {
        site.as_(ANN).post(&format!("/answers/{a}/acceptance"), &[]).await;
    }
    site.catch_up().await;
    let page = site.as_(EVE).json().get(&format!("/questions/{q}")).await.json();
    assert_eq!(page["accepted"].as_array().map(Vec::len), Some(2));
    site.as_(EVE).get("/questions/similar?q=calibrate+wind+sensor").await.ok().has("How do I calibrate the wind sensor after winter?");
    site.as_(EVE).get("/questions/similar?q=lunch").await.ok().lacks("calibrate");
    site.as_(EVE).get("/questions?state=answered").await.ok().has("calibrate the wind sensor");
    site.as_(EVE).get("/questions?state=open").await.ok().lacks("calibrate the wind sensor");
}

#[tokio::test]
async fn new_words_reach_every_board_the_question_went_to() {
    let site = Site::new().await;
    let q = ask(&site, ANN, "Which bolt holds the mast?").await;
    let linked = site.as_(BEN).post(&format!("/questions/{q}/referrals"), &[("to", "cat"), ("note", "")]).await.id();
    let shown = async |id: i64| {
        let page = site.as_(OUT).json().get(&format!("/questions/{id}")).await.ok().json();
        let word = |k: &str| page["item"][k].as_str().unwrap().to_owned();
        let tags: Vec<String> = page["tags"].as_array().unwrap().iter().map(|t| t.as_str().unwrap().to_owned()).collect();
        (word("title"), word("body"), tags.join(" "), page["item"]["revision"].as_i64().unwrap())
    };
    let edit = async |id: i64, revision: &str, title: &str, body: &str, tags: &str| {
        let form = [("title", title), ("body", body), ("tags", tags), ("revision", revision)];
        site.as_(ANN).post(&format!("/items/{id}"), &form).await.status(303);
    };
    edit(q, "1", "Which bolt holds the aft mast?", "M12 or M16? @dan may know", "mast").await;
    for id in [q, linked] {
        assert_eq!(shown(id).await, ("Which bolt holds the aft mast?".into(), "M12 or M16? @dan may know".into(), "mast".into(), 2));
    }
    site.catch_up().await;
    assert_eq!(site.as_(DAN).json().get("/inbox").await.json()["notices"].as_array().unwrap().len(), 1, "named once, not once a board");
    edit(linked, "2", "Which bolt holds it?", "M12 or M16?", "mast bolts").await;
    for id in [q, linked] {
        assert_eq!(shown(id).await, ("Which bolt holds it?".into(), "M12 or M16?".into(), "bolts mast".into(), 3));
    }
    // Whoever began from the words before those of the other board is told so.
    let late = [("title", "x"), ("body", "y"), ("revision", "2")];
    site.as_(ANN).post(&format!("/items/{q}"), &late).await.status(409);
    // The words before stay readable on both.
    site.as_(OUT).get(&format!("/items/{linked}/history")).await.ok().has("Which bolt holds the aft mast?");
    site.catch_up().await;
    let found = site.as_(OUT).json().get("/search?q=aft").await.json().to_string();
    assert!(!found.contains(&format!("\"id\":{linked},")), "the old words are found no more: {found}");
}

#[tokio::test]
async fn an_answer_elsewhere_is_said_and_lifts_the_question() {
    let site = Site::new().await;
    let q = ask(&site, ANN, "Who has the key?").await;
    let linked = site.as_(BEN).post(&format!("/questions/{q}/referrals"), &[("to", "cat"), ("note", "")]).await.id();
    site.as_(OUT).get(&format!("/questions/{q}")).await.has("No answer yet.");
    site.later(spine::Time::HOUR);
    ask(&site, EVE, "Something else?").await;
    site.later(spine::Time::HOUR);
    answer(&site, DAN, linked, "I do").await;
    site.as_(OUT).get(&format!("/questions/{q}")).await.lacks("No answer yet.").has("but one on another").has("1 answer there");
    site.as_(OUT).get(&format!("/questions/{linked}")).await.lacks("No answer").has("1 answer");
    let moved = async |id: i64| site.as_(OUT).json().get(&format!("/questions/{id}")).await.json()["item"]["active_at"].as_i64().unwrap();
    let gap = moved(linked).await - moved(q).await;
    assert_eq!(gap, 1, "both were lifted, where it happened before the other");
    assert!(site.was_told(|f| matches!(f, spine::Fact::Touched { item } if item.0 == q)).await);
}

#[tokio::test]
async fn questions_are_narrowed_in_the_address() {
    let site = Site::new().await;
    site.contacts(OUT, CAT).await;
    let post = async |who: spine::PersonId, title: &str, tags: &str| {
        site.later(spine::Time::SECOND);
        site.as_(who).post("/posts", &[("kind", "question"), ("title", title), ("tags", tags)]).await.id()
    };
    let first = post(CAT, "First?", "mast").await;
    let second = post(ANN, "Second?", "mast winch").await;
    let third = post(ANN, "Third?", "").await;
    site.later(spine::Time::SECOND);
    let linked = site.as_(BEN).post(&format!("/questions/{third}/referrals"), &[("to", "cat"), ("note", "")]).await.id();
    site.later(spine::Time::SECOND);
    answer(&site, DAN, first, "Up").await;
    let list = async |query: &str| {
        let page = site.as_(OUT).json().get(&format!("/questions?{query}")).await.ok().json();
        page["items"].as_array().unwrap().iter().map(|i| i["id"].as_i64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(list("").await, [first, linked, second]);
    assert_eq!(list("sort=newest").await, [third, second, first]);
    assert_eq!(list("tag=Mast").await, [first, second]);
    assert_eq!(list("tag=mast&sort=newest").await, [second, first]);
    assert_eq!(list("view=network").await, [first, linked], "asked by a contact, and on a contact's board");
    assert_eq!(list("view=network&sort=newest").await, [linked, first]);
    assert_eq!(list("view=network&tag=winch").await, [0i64; 0]);
    let page = site.as_(OUT).get("/questions?state=all&tag=mast").await.ok();
    page.has("view=network").has("tag=winch").has("aria-pressed");
    site.as_(OUT).get("/questions?view=network&tag=winch").await.ok().has("No question fits what you chose");
}

#[tokio::test]
async fn names_in_sentences_lead_to_their_people() {
    let site = Site::new().await;
    let q = ask(&site, ANN, "Who has the key?").await;
    let linked = site.as_(BEN).post(&format!("/questions/{q}/referrals"), &[("to", "cat"), ("note", "")]).await.id();
    let a = answer(&site, DAN, linked, "I do").await;
    site.as_(CAT).post(&format!("/answers/{a}/confirmation"), &[]).await.status(303);
    site.as_(ANN).post(&format!("/answers/{a}/thanks"), &[("words", "")]).await.status(303);
    let page = site.as_(OUT).get(&format!("/questions/{linked}")).await.ok();
    let name = |who: spine::PersonId| format!("<a class=\"name\" href=\"/people/{}\">", who.0);
    page.has(&format!("Confirmed by {}", name(CAT)))
        .has(&format!("passed on a question of {}", name(ANN)))
        .has(&format!("<span>{}Ann", name(ANN)))
        .has(&format!("</a> thanked {}", name(DAN)));
}

fn sum(face: &Value, what: &str) -> i64 {
    let sums = face.get("sums").and_then(Value::as_array).into_iter().flatten();
    let mut of = sums.filter(|s| s.get("what").and_then(Value::as_str) == Some(what));
    of.next().and_then(|s| s.get("n")?.as_i64()).unwrap_or(0)
}
async fn given(site: &Site, who: spine::PersonId) -> serde_json::Value {
    site.as_(who).json().get("/me/contributions").await.ok().json()
}

#[tokio::test]
async fn what_one_gave_is_counted_with_its_evidence_and_what_one_did_for_oneself_is_not() {
    let site = Site::new().await;
    let asked = ask(&site, ANN, "Where is the spare key?").await;
    let linked = site.as_(BEN).post(&format!("/questions/{asked}/referrals"), &[("to", "cat"), ("note", "")]).await.id();
    let a = answer(&site, DAN, linked, "Under the mat").await;
    site.as_(CAT).post(&format!("/answers/{a}/confirmation"), &[]).await.status(303);
    site.as_(ANN).post(&format!("/answers/{a}/acceptance"), &[]).await.status(303);
    site.as_(ANN).post(&format!("/answers/{a}/thanks"), &[("words", "Saved my week")]).await.status(303);
    // Answering oneself, accepting that, earns nothing.
    let own = ask(&site, DAN, "Am I alone?").await;
    let mine = answer(&site, DAN, own, "No").await;
    site.as_(DAN).post(&format!("/answers/{mine}/acceptance"), &[]).await.status(303);
    let dan = given(&site, DAN).await;
    let sums: Vec<i64> = ["answer", "accepted", "confirmed", "thanked", "referred"].iter().map(|w| sum(&dan, w)).collect();
    assert_eq!(sums, [1, 1, 1, 1, 0], "{dan}");
    assert_eq!(
        (&dan["people"], &dan["countries"], &dan["units"]),
        (&json!(1), &json!(1), &json!(0)),
        "of another country, in the same unit"
    );
    for g in dan["given"].as_array().unwrap() {
        assert_eq!(g["helped"], "Ann Lindqvist");
        let there = site.as_(DAN).get(g["url"].as_str().unwrap()).await.status(303).location();
        site.as_(DAN).get(&there).await.ok().has("spare key");
    }
    assert_eq!(sum(&given(&site, BEN).await, "referred"), 1);
    assert_eq!(sum(&given(&site, CAT).await, "connected"), 1);
    assert!(given(&site, ANN).await["given"].as_array().unwrap().is_empty(), "whoever asks has given nothing by it");
    let page = site.as_(DAN).get("/me/contributions").await.ok();
    page.has("Helped one person").has("in one other country").has("Saved my week").has("Month by month");
    let file = site.as_(DAN).get("/me/contributions/export").await.ok();
    assert!(file.header("content-disposition").is_some_and(|d| d.starts_with("attachment")));
    file.has("at,what,about,address,helped").has("accepted,Where is the spare key?");
    // A credit that ends is taken out again.
    site.as_(ANN).post(&format!("/answers/{a}/acceptance/withdraw"), &[]).await.status(303);
    assert_eq!((sum(&given(&site, DAN).await, "accepted"), sum(&given(&site, BEN).await, "referred")), (0, 0));
}

#[tokio::test]
async fn it_is_shown_to_nobody_until_its_owner_says_so_and_then_only_what_they_may_read() {
    let site = Site::new().await;
    site.change(ANN, async |tx| spine::people::store::set_manager(tx, DAN, Some(CAT)).await).await;
    let open = ask(&site, ANN, "Where is the spare key?").await;
    answer(&site, DAN, open, "Under the mat").await;
    let secret = site.secret(ANN, &[DAN], "question", "Who sells the house?", "A secret").await;
    answer(&site, DAN, secret.0, "The harbour").await;
    assert_eq!(sum(&given(&site, DAN).await, "answer"), 2);
    let there = "/people/4/contributions";
    for who in [ANN, BEN, CAT, GUS] {
        site.as_(who).get(there).await.status(404);
        site.as_(who).get("/people/4").await.lacks(there);
    }
    site.as_(DAN).post("/me/contributions/shown", &[("manager", "1")]).await.status(303);
    site.as_(DAN).get("/me/contributions").await.ok().has("checked");
    let seen = site.as_(CAT).json().get(there).await.ok().json();
    assert_eq!((sum(&seen, "answer"), &seen["shown"]), (1, &serde_json::Value::Null), "what a manager may not read is not counted");
    site.as_(CAT).get(there).await.ok().has("spare key").lacks("sells the house").lacks("/me/contributions/shown");
    site.as_(CAT).get("/people/4").await.ok().has(there);
    for who in [ANN, BEN, GUS] {
        site.as_(who).get(there).await.status(404);
        site.as_(who).get("/people/4").await.lacks(there);
    }
    site.as_(DAN).post("/me/contributions/shown", &[("profile", "1")]).await.status(303);
    site.as_(BEN).get(there).await.ok().has("What Dan Holm has given");
    site.as_(BEN).get("/people/4").await.ok().has(there);
    site.as_(GUS).get(there).await.status(404);
    site.as_(DAN).post("/me/contributions/shown", &[]).await.status(303);
    site.as_(BEN).get(there).await.status(404);
    site.as_(CAT).get(there).await.status(404);
}
